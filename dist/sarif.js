import { createRequire as createPlainRequire } from "node:module";
import { B as counted, I as listSome, et as plainText, tt as utf8Length } from "./base.js";
import { Dt as NOT_FULLY_CHECKED, F as judgedSentence, Ft as ruleUrl, I as harmlessJson, K as notExaminedSentences, Q as knownCauses, et as knownSentences, tt as groupByCause } from "./run.js";
import { h as annotationTitle, m as annotationMessage, p as annotationLocation } from "./report.js";
import { t as ruleHelp } from "./rule-pages.js";
import { b as RULE_LIST } from "./wheel.js";
import { gzipSync } from "node:zlib";
const { createHash } = createPlainRequire(import.meta.url)("node:crypto");

// src/report/sarif/locations.ts
/** Places as SARIF has them. Code scanning refuses a file in which one result has none. */
/** Longer ones are refused by one tool or another, and no path on disk comes near. */
const MAX_URI = 4096;
/** Code scanning shows 100 locations of a result, the result's own among them. */
const MAX_RELATED = 99;
/** Where people say how wheels are built. It need not be there: any place is better than none. */
const LAST_RESORT = {
	path: "pyproject.toml",
	startLine: 1,
	endLine: 1
};
function wheelPaths(report) {
	return new Map(report.wheels.map(({ label, path }) => [label, path]));
}
/** Where to show a cause: its place in the repository, else the file of its first wheel. */
function causeLocation(cause, paths) {
	const known = annotationLocation(cause.location);
	return { physicalLocation: (known && located(known)) ?? wheelLocation(cause.places[0]?.wheel, paths) };
}
/** All wheels of a cause, each with the file in it, numbered from 1. */
function relatedLocations(places, paths) {
	return places.filter(({ wheel }) => wheel !== null).slice(0, MAX_RELATED).map(({ wheel, member }, index) => {
		const names = [member, wheel].filter((name) => name !== null);
		return {
			id: index + 1,
			physicalLocation: wheelLocation(wheel, paths),
			message: { text: names.map((name) => plainText(name, 160)).join(" in ") || "(empty)" }
		};
	});
}
function wheelLocation(label, paths) {
	const path = paths.get(label ?? "");
	return (path === void 0 ? null : located({
		path,
		startLine: 1,
		endLine: 1
	})) ?? {
		artifactLocation: { uri: LAST_RESORT.path },
		region: {
			startLine: 1,
			endLine: 1
		}
	};
}
function located({ path, startLine, endLine }) {
	const uri = pathUri(path);
	return uri === null ? null : {
		artifactLocation: { uri },
		region: {
			startLine,
			endLine
		}
	};
}
/**
* A path as a URI reference (RFC 3986), relative where the path is; null for one that is empty or too long.
* Halves of characters, which no URI can carry, become U+FFFD.
*/
function pathUri(path) {
	if (path === "" || path.length > MAX_URI) return null;
	const encoded = Buffer.from(path, "utf8").toString("utf8").split("/").map(encodeURIComponent).join("/");
	const uri = path.startsWith("/") ? `file://${encoded}` : encoded;
	return uri.length > MAX_URI ? null : uri;
}

// src/report/sarif/fixes.ts
const FILE = /^\+\+\+ b\/(.*?)\t?$/;
const HUNK = /^@@ -(\d{1,9})(?:,(\d{1,9}))? \+\d+(?:,\d+)? @@/;
const NO_LINE_BREAK = /^\\/;
/** None where nothing is proposed, or the diff is none that this program writes. */
function fixesOf(proposal) {
	const changes = proposal?.diff == null ? null : changesIn(proposal.diff);
	if (changes === null || changes.length === 0) return [];
	return [{
		description: { text: "The change that wheel-abi-check proposes." },
		artifactChanges: changes
	}];
}
/** Null for an odd diff: half a change is worse than none. */
function changesIn(diff) {
	const changes = [];
	const lines = diff.replace(/\n$/, "").split("\n");
	for (let at = 0; at < lines.length; at += 1) {
		const line = lines[at] ?? "";
		const [, path] = FILE.exec(line) ?? [];
		const [, start, count = "1"] = HUNK.exec(line) ?? [];
		if (path !== void 0) {
			const uri = pathUri(path);
			if (uri === null) return null;
			changes.push({
				artifactLocation: { uri },
				replacements: []
			});
		} else if (start !== void 0) {
			const end = endOfHunk(lines, at + 1);
			const first = count === "0" ? Number(start) + 1 : Number(start);
			changes.at(-1)?.replacements.push(...replacementsIn(lines.slice(at + 1, end), first));
			at = end - 1;
		} else if (!line.startsWith("--- a/")) return null;
	}
	return changes.every(({ replacements }) => replacements.length > 0) ? changes : null;
}
/** A line of a change begins with one of these; a hunk or file that follows, with another. */
function endOfHunk(lines, from) {
	for (let at = from; at < lines.length; at += 1) {
		const line = lines[at] ?? "";
		if (!/^[ +\\-]/.test(line) || line.startsWith("--- a/") && FILE.test(lines[at + 1] ?? "")) return at;
	}
	return lines.length;
}
/** One for each run of lines that go or come; `line` is the old file's number of the first. */
function replacementsIn(lines, first) {
	const replacements = [];
	let number = first;
	let at = 0;
	while (at < lines.length) {
		if (lines[at]?.startsWith(" ")) {
			number += 1;
			at += 1;
			continue;
		}
		const start = at;
		while (at < lines.length && !lines[at]?.startsWith(" ")) at += 1;
		const run = lines.slice(start, at);
		const gone = sideOf(run, "-");
		const come = sideOf(run, "+");
		if (gone.lines.length + come.lines.length > 0) replacements.push(replacement(number, gone, come));
		number += gone.lines.length;
	}
	return replacements;
}
function sideOf(run, sign) {
	const own = run.flatMap((line, index) => line.startsWith(sign) ? [index] : []);
	const last = own.at(-1);
	return {
		lines: own.map((index) => (run[index] ?? "").slice(1)),
		isOpen: last !== void 0 && NO_LINE_BREAK.test(run[last + 1] ?? "")
	};
}
/** Whole lines, the break behind the last of them included, where it has one. */
function replacement(line, gone, come) {
	const count = gone.lines.length;
	const end = gone.isOpen ? {
		endLine: line + count - 1,
		endColumn: (gone.lines.at(-1)?.length ?? 0) + 1
	} : {
		endLine: line + count,
		endColumn: 1
	};
	const text = come.lines.join("\n") + (come.lines.length === 0 || come.isOpen ? "" : "\n");
	return {
		deletedRegion: {
			startLine: line,
			startColumn: 1,
			...end
		},
		...text === "" ? {} : { insertedContent: { text } }
	};
}

// src/report/sarif/rules.ts
/** The rules as SARIF describes them. */
const LEVEL = {
	error: "error",
	warning: "warning",
	notice: "note"
};
/** What code scanning calls the severity of an alert that is not about security. */
const PROBLEM_SEVERITY = {
	error: "error",
	warning: "warning",
	notice: "recommendation"
};
const TAGS = [
	"python",
	"wheel",
	"abi"
];
const MAX_ID = 200;
/** All rules that there are, then the others of these ids: a report may come from another version. */
function ruleDescriptors(usedIds) {
	const known = RULE_LIST.map(({ id, severity, summary }) => ({
		...descriptor(id, severity, sentence(summary), ruleHelp(id)),
		helpUri: ruleUrl(id)
	}));
	const ids = new Set(known.map(({ id }) => id));
	const others = [...new Set(usedIds.map(ruleId))].filter((id) => !ids.has(id));
	return [...known, ...others.map((id) => descriptor(id, "warning", id, id))];
}
/** A rule's id as SARIF has it: never empty, and fit to be printed. */
function ruleId(rule) {
	return plainText(rule, MAX_ID).trim() || "unknown";
}
function descriptor(id, severity, summary, help) {
	return {
		id,
		name: id.replace(/(?:^|-)([a-z])/g, (_, letter) => letter.toUpperCase()),
		shortDescription: { text: summary },
		fullDescription: { text: summary },
		help: {
			text: summary,
			markdown: help
		},
		defaultConfiguration: { level: LEVEL[severity] },
		properties: {
			tags: TAGS,
			precision: severity === "error" ? "high" : "medium",
			"problem.severity": PROBLEM_SEVERITY[severity]
		}
	};
}
function sentence(summary) {
	return `${summary.slice(0, 1).toUpperCase()}${summary.slice(1)}.`;
}

// src/report/sarif/results.ts
/** The findings as results of SARIF: one for each cause, and one for each that the configuration ignores. */
/**
* One result for each cause, in the same order. Where an earlier report says what is known, each is new or unchanged, and
* those that are known come last; `known` is null where there is no such report.
*/
function causeResults(causes, paths, known = null) {
	const fingerprints = new Fingerprints();
	return [...causes, ...known ?? []].map((cause, index) => {
		const related = relatedLocations(cause.places, paths);
		const [first = { member: null }] = cause.places;
		const fixes = fixesOf(cause.proposal);
		return {
			ruleId: ruleId(cause.rule),
			level: LEVEL[cause.severity],
			message: { text: withoutLinks(`${annotationTitle(cause)}. ${annotationMessage(cause)}`) },
			locations: [causeLocation(cause, paths)],
			...related.length === 0 ? {} : { relatedLocations: related },
			partialFingerprints: {
				primaryLocationLineHash: fingerprints.next([cause.rule, first.member ?? cause.cause]),
				"cause/v1": hash$1([cause.cause])
			},
			...fixes.length === 0 ? {} : { fixes },
			...known === null ? {} : { baselineState: index < causes.length ? "new" : "unchanged" }
		};
	});
}
/** One result for each finding that the configuration ignores, marked as such. */
function suppressedResults(suppressed, paths) {
	const fingerprints = new Fingerprints();
	return suppressed.map(({ rule, wheel, member, reason }) => {
		const where = [member, wheel].filter((name) => name !== null).map((name) => plainText(name, 160));
		const text = `${ruleId(rule)}${where.length === 0 ? "" : `: ${where.join(" in ")}`}. Ignored by configuration.`;
		return {
			ruleId: ruleId(rule),
			level: "note",
			message: { text: withoutLinks(text) },
			locations: [{ physicalLocation: wheelLocation(wheel, paths) }],
			partialFingerprints: { primaryLocationLineHash: fingerprints.next([
				"suppressed",
				rule,
				member ?? wheel ?? ""
			]) },
			suppressions: [{
				kind: "external",
				status: "accepted",
				justification: plainText(reason)
			}]
		};
	});
}
/**
* What makes a result the same in the next run: rule and file, since the file's bytes, which tell causes apart
* within one run, change with every build. Equal ones are numbered, as code scanning numbers equal lines. It is
* never left to the uploader, which hashes the line shown: all findings on one line would be one alert.
*/
var Fingerprints = class {
	#seen = /* @__PURE__ */ new Map();
	next(key) {
		const digest = hash$1(key);
		const number = (this.#seen.get(digest) ?? 0) + 1;
		this.#seen.set(digest, number);
		return `${digest}:${number}`;
	}
};
function hash$1(key) {
	return createHash("sha256").update(JSON.stringify(key)).digest("hex").slice(0, 16);
}
/** In a message `[text](target)` is a link (SARIF 2.1.0, section 3.11.6), which a file's name must not make. */
function withoutLinks(text) {
	return text.includes("](") ? text.replace(/[\\[\]]/g, "\\$&") : text;
}

// src/report/sarif.ts
/** The report as SARIF 2.1.0, within what GitHub's code scanning takes. */
const SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
const PROJECT = "https://github.com/wheel-abi-check/wheel-abi-check";
const MAX_CATEGORY = 300;
/** GitHub refuses more results in a run. */
const MAX_RESULTS = 25e3;
/** GitHub refuses larger files, as gzip makes them. */
const MAX_GZIPPED = 1e7;
/**
* The report as SARIF: one result for each cause, worst first. What is too much for GitHub is left out from the end,
* and a notification of the run says so. Ends with a newline.
*/
function renderSarif(report, options) {
	const paths = wheelPaths(report);
	const results = [...causeResults(groupByCause(report.findings), paths, knownIn(report, options)), ...options.withSuppressed ? suppressedResults(report.suppressed, paths) : []];
	const limit = options.maxGzipped ?? MAX_GZIPPED;
	let kept = Math.min(results.length, MAX_RESULTS);
	for (;;) {
		const text = harmlessJson(sarifLog(report, results, kept, options.category));
		if (kept === 0 || fits(text, limit)) return text;
		kept = Math.floor(kept * .8);
	}
}
/** Code scanning takes no notice of what a result says of itself, and would open alerts. */
function knownIn(report, { withSuppressed }) {
	if (report.known === void 0) return null;
	return withSuppressed ? knownCauses(report) : [];
}
/** Compressing takes a while, and most files need not be. */
function fits(text, maxGzipped) {
	return utf8Length(text) <= maxGzipped || gzipSync(text).length <= maxGzipped;
}
function sarifLog(report, all, kept, category) {
	const { name, version } = report.tool;
	const shown = all.slice(0, kept);
	const rules = ruleDescriptors(shown.map(({ ruleId }) => ruleId));
	const indices = new Map(rules.map(({ id }, index) => [id, index]));
	const notifications = [...kept === all.length ? [] : [leftOut(kept, all.length)], ...gaps(report)];
	const run = {
		tool: { driver: {
			name,
			version,
			semanticVersion: version,
			informationUri: PROJECT,
			rules
		} },
		...category ? { automationDetails: { id: `${plainText(category, MAX_CATEGORY)}/` } } : {},
		invocations: [{
			executionSuccessful: true,
			...notifications.length === 0 ? {} : { toolExecutionNotifications: notifications }
		}],
		columnKind: "utf16CodeUnits",
		results: shown.map(({ ruleId, ...rest }) => ({
			ruleId,
			ruleIndex: indices.get(ruleId) ?? 0,
			...rest
		}))
	};
	return {
		$schema: SCHEMA,
		version: "2.1.0",
		runs: [run]
	};
}
function leftOut(kept, all) {
	return {
		level: "warning",
		message: { text: `Showing ${kept} of ${all} results, the worst first: the file would be larger than GitHub takes. The JSON report has all of them.` }
	};
}
/** One for the wheels without a fault that were not looked at to their end, and one for each thing that was left out. */
function gaps(report) {
	const partial = report.wheels.filter(({ outcome }) => outcome === "not-fully-checked");
	const names = listSome(partial.map(({ label }) => plainText(label, 160)));
	const judged = judgedSentence(report);
	return [
		...partial.length === 0 ? [] : [`${counted(partial.length, "wheel")} ${NOT_FULLY_CHECKED}: ${names}`],
		...notExaminedSentences(report).map((sentence) => `Not looked into: ${sentence}`),
		...judged === null ? [] : [judged],
		...knownSentences(report)
	].map((text) => ({
		level: "note",
		message: { text: withoutLinks(text) }
	}));
}

export { renderSarif };