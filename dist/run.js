import { $ as markdownText, A as TOOL_VERSION, B as counted, C as sortWheels, E as FAIL_ON, F as listOf, H as fileSize, I as listSome, J as htmlCode, L as queueOf, M as compareStrings, N as distinctNames, O as SEVERITIES, P as groupBy, Q as markdownInline, R as sortedDistinct, S as passedOverLine, T as nearest, W as MAX_PROSE, X as logLine, Y as htmlInline, Z as markdownCode, _ as ConfigurationError, b as isWheelName, d as isClosed, et as plainText, f as isCommand, g as terminalWidth, h as showsColor, it as messageOf, j as compareNames, k as REPOSITORY_URL, lt as isDiskFull, nt as commandsApart, o as FORMATS, p as oneOf, rt as isMissing, s as UsageError, u as givenPaths, v as CollectError, x as notAWheel, y as compareWheels$1, z as baseName } from "./base.js";
import { At as WorkIsOver, Bn as MAX_RUN_REPORT, Bt as notChecked, C as externalLibrary, Ft as sdistName, Gt as parseWheelName, It as normalizedName, K as withoutMangling, Kn as MAX_TOML_FILE, Nt as originOf, Pt as matchesWheel, Sn as MAX_KNOWN_REPORT, Vt as noWheels, W as withoutHash, X as formatLabel, Zt as platformNamed, _ as runRules, an as projectRule, ar as WORKER_MEMORY, b as RULE_LIST, er as RUN_WORK, g as limitFindings, h as causeId, ir as WORKER_HEAP, k as countedPath, kn as MAX_MEMBER_PATH, kt as Work, n as checkWheel, nn as installedPath, on as DEFAULT_SETTINGS, or as WORKER_YOUNG_HEAP, p as isTriedNode, qn as MAX_TRACKED_FILES, r as failedWheel, rr as TINY_WHEEL, sr as WORTH_WORKERS, t as READY, tn as expandOrigin, v as shortTitle, w as chargedPattern, x as ruleOf, zn as MAX_REPOSITORY_TEXT } from "./wheel.js";
import { availableParallelism, homedir } from "node:os";
import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { accessSync, closeSync, constants, existsSync, openSync, realpathSync, statSync, writeFileSync } from "node:fs";
import { lstat, open, readFile, readdir, realpath, stat } from "node:fs/promises";
import path from "node:path";
import { setFlagsFromString } from "node:v8";

// src/base/interruption.ts
/** Work that has to end before it is done: the job was cancelled, its time is over, or something broke that it stands on. */
/** Characters of an error's message that are told. */
const MAX_TOLD = 300;
/** Why an `AbortSignal` ended the work: it is the signal's reason. The message is a clause that follows "because". */
var Interruption = class extends Error {
	name = "Interruption";
	kind;
	constructor(kind, message, options) {
		super(message, options);
		this.kind = kind;
	}
};
/** Ends the work at the first error that nobody owns, as the time limit would: what is known by then can still be told. */
var Mishap = class {
	controller = new AbortController();
	/** Its reason is an {@link Interruption}. */
	get signal() {
		return this.controller.signal;
	}
	/** Takes note of what was thrown. Only the first counts: what follows derives from it, or from the end of the work. */
	note(error) {
		if (!this.signal.aborted) this.controller.abort(interruptionBy(error));
	}
};
function interruptionBy(error) {
	if (error instanceof Interruption) return error;
	const [line = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
	const said = plainText(line, MAX_TOLD);
	return isDiskFull(error) ? new Interruption("disk-full", `the disk is full (${said})`, { cause: error }) : new Interruption("error", `an error came up that nothing here expects (${said})`, { cause: error });
}
/** What ended the work, null while it may go on. */
function interruptionOf(signal) {
	return signal?.aborted && signal.reason instanceof Interruption ? signal.reason : null;
}
/** The signal, and one that fires by itself after so many minutes; null sets no time. */
function withTimeLimit(signal, minutes) {
	if (minutes === null) return signal;
	const controller = new AbortController();
	const over = `the time that "timeout-minutes" gives (${minutes}) was over`;
	setTimeout(() => controller.abort(new Interruption("time-over", over)), minutes * 6e4).unref();
	return AbortSignal.any([signal, controller.signal]);
}
/** A signal that fires so many milliseconds after the given one, with its reason. */
function soonAfter(signal, milliseconds) {
	const controller = new AbortController();
	const begin = () => {
		setTimeout(() => controller.abort(signal.reason), milliseconds);
	};
	if (signal.aborted) begin();
	else signal.addEventListener("abort", begin, { once: true });
	return controller.signal;
}
/**
* What the work comes to, or `instead` as soon as the signal fires; then work that has begun is left to itself, and
* work that has not never begins. Rejects as the work does.
*/
async function unlessInterrupted(signal, work, instead) {
	if (!signal) return await work();
	if (signal.aborted) return instead;
	let onAbort = () => {};
	const aborted = new Promise((resolve) => {
		onAbort = () => resolve(instead);
		signal.addEventListener("abort", onAbort, { once: true });
	});
	try {
		return await Promise.race([work(), aborted]);
	} finally {
		signal.removeEventListener("abort", onAbort);
	}
}

// src/base/oneLine.ts
/** Makes a text that quotes names or messages from outside one harmless line of a job's log. */
function oneLine(text) {
	return logLine(plainText(text));
}
/** The same for each line of a text whose line breaks are our own. */
function safeLines(text) {
	return text.split("\n").map(oneLine).join("\n");
}

// src/model/runFacts.ts
/** A run of which there is nothing to say. */
const QUIET_RUN = {
	problems: [],
	missing: null,
	explanations: [],
	configuration: null,
	unchecked: null,
	gaps: [],
	costly: [],
	left: null,
	ignores: null,
	sdists: [],
	upload: null
};

// src/rules/help.ts
/** Where the documentation of the rules is. */
/** The branch and not the release: there the page also is before the release's tag, and ids never change. */
const DOCUMENTATION_URL = `${REPOSITORY_URL}/blob/main/docs/`;
/** What all rules have in common, and the list of them. */
const RULES_URL = `${DOCUMENTATION_URL}rules.md`;
const MAX_NAME$1 = 100;
/** The address of the rule's page on GitHub. What is no letter of an id is left out, so that any text is harmless. */
function ruleUrl(id) {
	return `${DOCUMENTATION_URL}rules/${id.slice(0, MAX_NAME$1).replace(/[^a-z0-9-]/g, "")}.md`;
}

// src/report/floors.ts
/** The oldest systems and Pythons that a wheel can be used on, in a few characters each. */
/** All that is known of a wheel's floors: what a verdict says of one more system joins here, for the grid and the JSON alike. */
function floorsOf({ tags, verdict, binaries }) {
	return [
		...policyFloors(tags?.platform ?? [], verdict),
		...untaggedFloors(tags?.platform ?? [], verdict),
		...macosFloors(verdict.macos ?? declaredMacos(binaries)),
		...windowsFloors(verdict),
		...verdict.stableAbi?.oldest == null ? [] : [{
			system: null,
			version: `Python ${verdict.stableAbi.oldest}`
		}]
	];
}
/** The same in words, such as `manylinux 2.17`. */
function floorWords(wheel) {
	return floorsOf(wheel).map(({ system, version }) => system === null ? version : `${system} ${version}`);
}
function labelOf(platform) {
	return platformNamed(platform)?.label ?? platform;
}
/** Of the families that the wheel's tags name: `2.17` for `manylinux_2_17_x86_64`. */
function policyFloors(tags, { families }) {
	return Object.entries(families).flatMap(([family, policy]) => {
		const [, version] = /^[a-z]+_(\d+(?:_\d+)?)_/.exec(policy ?? "") ?? [];
		return tags.some((tag) => tag.startsWith(family)) && version !== void 0 ? [{
			system: labelOf(family),
			version: version.replace("_", ".")
		}] : [];
	});
}
/** Of a wheel that was not repaired yet, what it could be tagged as. */
function untaggedFloors(tags, { tag }) {
	const [, family, major, minor] = /^([a-z]+)_(\d+)_(\d+)_/.exec(tag ?? "") ?? [];
	const libc = platformNamed(family ?? null)?.libc ?? null;
	return libc !== null && tags.some((each) => each.startsWith("linux_")) ? [{
		system: labelOf("linux"),
		version: `${libc} ${major}.${minor}`
	}] : [];
}
/** The newer of both, since the wheel needs what each says. */
function macosFloors(verdicts) {
	return verdicts.flatMap(({ architecture, declared, proven }) => {
		const version = distinctNames([declared, proven].flatMap((each) => each ?? [])).at(-1);
		if (version === void 0) return [];
		return [{
			system: labelOf("macos"),
			version: verdicts.length > 1 ? `${version} (${architecture})` : version
		}];
	});
}
/** As long as no verdict says more: the newest that any file declares. */
function declaredMacos(binaries) {
	const versions = binaries.flatMap(({ minimum }) => minimum?.system === "macos" ? [minimum.version] : []);
	const declared = distinctNames(versions).at(-1);
	return declared === void 0 ? [] : [{
		architecture: "",
		declared,
		proven: null
	}];
}
function windowsFloors({ windows }) {
	const { system = null, runtime = null } = windows ?? {};
	return [system, runtime === null ? null : `VC++ ${runtime}`].filter((version) => version !== null).map((version) => ({
		system: labelOf("windows"),
		version
	}));
}

// src/report/outcome.ts
/** Worst first. */
const OUTCOMES = [
	"fail",
	"warning",
	"not-fully-checked",
	"pass"
];
/** What reporters call it where there is room for words. */
const NOT_FULLY_CHECKED = "not fully checked";
/** The worst severity among findings, null where there are none. */
function worstOf(findings) {
	return SEVERITIES.find((severity) => findings.some((finding) => finding.severity === severity)) ?? null;
}
/** The wheel's outcome with these findings, which are those about it. What is known doesn't fail it, and is no pass either. */
function outcomeOf(wheel, findings, known = []) {
	if (worstOf(findings) === "error") return "fail";
	if ([...findings, ...known].some(({ severity }) => severity !== "notice")) return "warning";
	return wheel.notExamined.length > 0 || isBeyondPolicies(wheel) ? "not-fully-checked" : "pass";
}
/**
* True where a tag names a family of platforms none of whose policies allows all that the wheel needs: what else there
* is on the user's system was taken on trust.
*/
function isBeyondPolicies({ tags, verdict }) {
	if (verdict.tag === null) return false;
	return Object.entries(verdict.families).filter(([, policy]) => policy === null).some(([family]) => tags?.platform.some((tag) => tag.startsWith(family)) ?? false);
}
const CONCLUSION_OUTCOME = {
	failure: "fail",
	neutral: "warning",
	success: "pass"
};
/** How the whole report comes out: it passes only where all of the wheels, and of the repository, was looked at. */
function reportOutcome({ conclusion, wheels, project }) {
	const outcome = CONCLUSION_OUTCOME[conclusion];
	const isWhole = wheels.every((wheel) => wheel.outcome !== "not-fully-checked") && (project === void 0 || project.notExamined.length === 0);
	return outcome === "pass" && !isWhole ? "not-fully-checked" : outcome;
}

// src/report/buildReport.ts
/**
* Puts wheels and findings in their order, counts them, and draws the conclusion. The same input in another
* order gives the same report. The counts are of findings: a file in two wheels counts twice.
*/
function buildReport({ wheels, findings, failOn, toolVersion, project = null, releases = [], suppressed = [], configuration = null, known = null }) {
	const byWheel = groupBy(findings, ({ wheel }) => wheel);
	const knownByWheel = groupBy(known?.findings ?? [], ({ wheel }) => wheel);
	const count = (severity) => findings.filter((f) => f.severity === severity).length;
	return {
		schemaVersion: 2,
		tool: {
			name: "wheel-abi-check",
			version: toolVersion
		},
		conclusion: withKnown(conclusionOf(findings, failOn), known),
		counts: {
			wheels: wheels.length,
			binaries: wheels.reduce((sum, wheel) => sum + wheel.binaries.length, 0),
			error: count("error"),
			warning: count("warning"),
			notice: count("notice")
		},
		wheels: wheels.toSorted(compareWheels).map((wheel) => ({
			...wheel,
			outcome: outcomeOf(wheel, byWheel.get(wheel.label) ?? [], knownByWheel.get(wheel.label) ?? []),
			floors: floorWords(wheel)
		})),
		...project === null ? {} : { project },
		...releases.length === 0 ? {} : { releases: [...releases] },
		findings: inOrder(findings),
		...known === null ? {} : { known: {
			...known,
			findings: inOrder(known.findings)
		} },
		rules: rulesOf([...findings, ...known?.findings ?? []]),
		suppressed: suppressed.toSorted(compareSuppressed),
		configuration
	};
}
function inOrder(findings) {
	return findings.map(published).sort(compareFindings);
}
/** An error or a warning is there whether it was known or not. */
function withKnown(conclusion, known) {
	const isSerious = known?.findings.some(({ severity }) => severity !== "notice") ?? false;
	return conclusion === "success" && isSerious ? "neutral" : conclusion;
}
/** Without what only ignores, the search for its place and fixes had a use for. */
function published({ subject: _, spans: __, ifCommitted: ___, edits: ____, undecided: _____, ...finding }) {
	return finding;
}
/** In the order of their ids. */
function rulesOf(findings) {
	const named = new Set(findings.map(({ rule }) => rule));
	return Object.fromEntries(RULE_LIST.filter(({ id }) => named.has(id)).map(({ id, summary }) => [id, {
		summary,
		url: ruleUrl(id)
	}]));
}
/**
* Failure at or above `failOn`, and, whatever that says, where not everything was checked; neutral for errors and warnings
* below it; else success.
*/
function conclusionOf(findings, failOn) {
	if (findings.some(({ rule }) => rule === notChecked.id)) return "failure";
	const threshold = failOn === "never" ? -1 : SEVERITIES.indexOf(failOn);
	if (findings.some(({ severity }) => SEVERITIES.indexOf(severity) <= threshold)) return "failure";
	return findings.some(({ severity }) => severity !== "notice") ? "neutral" : "success";
}
function compareFindings(a, b) {
	return SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || compareNames(a.wheel, b.wheel) || compareStrings(a.member, b.member) || compareStrings(a.rule, b.rule) || compareStrings(a.cause, b.cause) || compareStrings(a.title, b.title) || compareStrings(a.message, b.message);
}
function compareWheels(a, b) {
	return compareNames(a.filename, b.filename) || compareNames(a.artifact, b.artifact) || compareNames(a.path, b.path);
}
function compareSuppressed(a, b) {
	return compareNames(a.wheel, b.wheel) || compareStrings(a.member, b.member) || compareStrings(a.rule, b.rule) || compareStrings(a.reason, b.reason);
}

// src/rules/wheel/external-library/explainBySiblingWheels.ts
/**
* Steps a finding about missing libraries down to a notice where wheels of other distributions in the same run have
* them all, and Requires-Dist or a search path leads there: a project that publishes its libraries as a wheel of their
* own builds both. Another wheel of the same distribution explains nothing, since nobody installs the two together.
* `requirements` are the normalised names in Requires-Dist, by the wheel's label.
*/
function explainBySiblingWheels(findings, wheels, requirements) {
	const concerned = findings.filter(({ rule, severity }) => rule === externalLibrary.id && severity !== "notice");
	if (concerned.length === 0 || wheels.length < 2) return [...findings];
	const byLabel = new Map(wheels.map((wheel) => [wheel.label, wheel]));
	const providers = groupBy(wheels.flatMap(providersIn), ({ name }) => name);
	const changed = new Map(concerned.map((finding) => {
		const wheel = byLabel.get(finding.wheel ?? "");
		if (wheel === void 0 || COPIES.includes(String(finding.data.advice))) return [finding, finding];
		return [finding, explained(finding, {
			wheel,
			required: requirements.get(wheel.label) ?? []
		}, providers)];
	}));
	return findings.map((finding) => changed.get(finding) ?? finding);
}
/** What a repair had copied into the wheel, no other wheel brings. */
const COPIES = ["lost", "misnamed"];
function providersIn(wheel) {
	return wheel.binaries.filter(({ kind }) => kind === "shared-library").flatMap((binary) => sortedDistinct([baseName(binary.member), binary.soname ?? ""]).map((name) => ({
		name,
		wheel,
		binary
	})));
}
function explained(finding, { wheel, required }, providers) {
	const needing = wheel.binaries.find(({ member }) => member === finding.member);
	const { libraries } = finding.data;
	if (needing === void 0 || !Array.isArray(libraries) || libraries.length === 0) return finding;
	const folders = foldersLedTo(needing);
	const found = libraries.map((name) => providers.get(String(name))?.find((each) => distributionOf(each.wheel) !== distributionOf(wheel) && suits(each.binary, needing) && (required.includes(distributionOf(each.wheel)) || isIn(folders, each.binary, String(name)))));
	const sources = found.filter((each) => each !== void 0);
	if (sources.length < found.length) return finding;
	const labels = sortedDistinct(sources.map((each) => each.wheel.label));
	const distributions = sortedDistinct(sources.map((each) => distributionOf(each.wheel)));
	return {
		...finding,
		severity: "notice",
		cause: causeId(finding.rule, `${finding.cause} in ${distributions.join()}`),
		message: `${finding.message.split(". ", 1)[0]}. ${listSome(labels, 2)}, from the same run, ${labels.length === 1 ? "has" : "have"} ${libraries.length === 1 ? "it" : "them"}: the import works where ${listSome(distributions, 2)} is installed and loaded first, or an RPATH leads there.`,
		remedy: `If intended, check that Requires-Dist names ${listSome(distributions, 2)} in fitting versions, and that its library is loaded first where no RPATH leads to it.`,
		data: {
			...finding.data,
			advice: "explained",
			providedBy: labels
		}
	};
}
/** Folders of what is installed that a file's search path leads to. */
function foldersLedTo({ member, rpath, runpath }) {
	const entries = countedPath({
		rpath,
		runpath
	}).filter(({ length }) => length <= MAX_MEMBER_PATH);
	return new Set(entries.flatMap((entry) => expandOrigin(entry, installedPath(member)) ?? []));
}
/** Whether one of the folders has the library, under the name that is asked for. */
function isIn(folders, { member }, name) {
	const at = installedPath(member);
	return at.endsWith(`/${name}`) && folders.has(at.slice(0, -name.length - 1));
}
function distributionOf({ filename }) {
	return normalizedName(filename.split("-", 1)[0] ?? "");
}
function suits(library, needing) {
	const sameLibc = library.libc === needing.libc || [library.libc, needing.libc].some((libc) => libc === "none" || libc === "unknown");
	return library.architecture === needing.architecture && library.system === needing.system && sameLibc;
}

// src/check/eachWheel.ts
/** The wheels of a run one by one, under their final labels, before they are compared with each other. */
/** Has each wheel checked, and closes the checks. */
async function checkEach(sources, checks, { settings, ignoring, onWheel }) {
	const each = {
		wheels: [],
		comparable: [],
		findings: [],
		natives: [],
		requirements: /* @__PURE__ */ new Map(),
		unchecked: [],
		left: null
	};
	for (const source of sources) checks.begin(source);
	try {
		for (const { source, label } of labelWheels(sources)) {
			const checked = await checks.check(source);
			if (checked === null) {
				const budget = checks.budgets.beyond(source);
				if (budget === null) each.unchecked.push(label);
				else each.left = {
					budget,
					wheels: [...each.left?.wheels ?? [], label]
				};
				continue;
			}
			const entry = {
				...checked.entry,
				label
			};
			const found = checked.findings.map((finding) => labelled$1(finding, label, source));
			const kept = [...limitFindings(ignoring.keep(found, [entry]), "wheel"), ...stopsOf(checked, label, settings)];
			each.wheels.push(entry);
			if (checked.isRead) each.comparable.push(entry);
			each.findings.push(...kept);
			each.natives.push({
				filename: source.filename,
				label,
				natives: checked.natives
			});
			if (checked.requirements.length > 0) each.requirements.set(label, checked.requirements);
			onWheel?.(entry, kept);
		}
	} finally {
		await checks.close();
	}
	return each;
}
/** Of local wheels with one name the label alone says which is meant, and so which trouble. */
function labelled$1(finding, label, { artifact, filename }) {
	const cause = artifact === null && label !== filename && finding.subject === null ? causeId(finding.rule, `${finding.cause} ${label}`) : finding.cause;
	return {
		...finding,
		wheel: label,
		cause
	};
}
function stopsOf({ stops }, label, settings) {
	const costly = stops.map((reason) => ({
		wheel: label,
		reason
	}));
	return costly.length === 0 ? [] : runRules("run", {
		...QUIET_RUN,
		costly
	}, settings);
}
/** One file name can come from two artifacts or folders: then the label says which one is meant. */
function labelWheels(sources) {
	const byName = groupBy(sources, ({ filename }) => filename);
	return sources.map((source) => {
		const { filename, artifact, displayPath } = source;
		const alone = byName.get(filename)?.length === 1;
		const origin = originOf({
			artifact,
			path: displayPath,
			filename
		});
		return {
			source,
			label: alone ? filename : `${filename} (${origin})`
		};
	});
}

// src/check/ignoring.ts
/** Takes out the findings that the people who run the check have decided to live with. */
/**
* The ignores of one run, applied to findings as they come to be known, under their wheels' final labels. Names that are
* held against patterns are counted: once they cost too much, the rest of the findings stay, and a gap says so.
*/
var Ignoring = class {
	/** Those that matched something. */
	used = /* @__PURE__ */ new Set();
	byRule;
	dismissed = [];
	isOver = false;
	constructor(ignores) {
		const work = new Work(RUN_WORK);
		const charge = (pattern) => pattern === null ? null : chargedPattern(pattern, work);
		const charged = ignores.map((ignore) => ({
			ignore,
			charged: {
				...ignore,
				wheel: charge(ignore.wheel),
				member: charge(ignore.member)
			}
		}));
		this.byRule = groupBy(charged, ({ ignore }) => ignore.rule);
	}
	/** What is left of the findings, which are about no wheels but these. */
	keep(findings, wheels = []) {
		if (this.byRule.size === 0) return [...findings];
		const byLabel = new Map(wheels.map((wheel) => [wheel.label, wheel]));
		return findings.filter((finding) => {
			const named = finding.wheel === null ? null : byLabel.get(finding.wheel) ?? null;
			const matching = this.matching(finding, named);
			for (const ignore of matching) this.used.add(ignore);
			const [first] = matching;
			if (first === void 0) return true;
			const { rule, wheel, member } = finding;
			this.dismissed.push({
				rule,
				wheel,
				member,
				reason: first.reason
			});
			return false;
		});
	}
	/** What was taken out, the rest of very many counted. */
	get suppressed() {
		return limited(this.dismissed);
	}
	/** What the ignores could not be asked of any more. */
	get gaps() {
		if (!this.isOver) return [];
		return [{
			what: "what the ignores speak of",
			message: "Holding the names of wheels and files against the patterns of the ignores takes far more work than with real ones, so that findings which they may be about are shown.",
			remedy: "Use fewer ignores, or shorter patterns."
		}];
	}
	/** All that match: the first gives the reason, and each of them is of use. None hides what may not be hidden. */
	matching({ rule, member, spans = [] }, wheel) {
		if (ruleOf(rule)?.unchangeable !== void 0) return [];
		try {
			return (this.byRule.get(rule) ?? []).filter(({ charged }) => (charged.wheel === null || wheel !== null && matchesWheel(charged, wheel)) && (charged.member === null || member !== null && [member, ...spans].every(charged.member.matches))).map(({ ignore }) => ignore);
		} catch (error) {
			if (!(error instanceof WorkIsOver)) throw error;
			this.isOver = true;
			return [];
		}
	}
};
/** A hostile wheel may have a hundred thousand of them. */
function limited(suppressed) {
	if (suppressed.length <= 200) return suppressed;
	return [...groupBy(suppressed, ({ rule, wheel }) => JSON.stringify([rule, wheel])).values()].flatMap((group) => {
		const [first] = group;
		if (first === void 0 || group.length <= 200) return group;
		const left = group.length - 200 + 1;
		const rest = {
			...first,
			member: null,
			reason: `${left} more of this rule in this wheel, ignored as well`,
			findings: left
		};
		return [...group.slice(0, 200 - 1), rest];
	});
}

// src/check/runBudget.ts
/** The budgets that all wheels of a run share. */
/**
* Wheels are checked in any order, several at a time, and yet the same ones must have used up a budget each time. So the
* wheels are counted in the order of their names: one is beyond a budget when those before it have used it up, or it does
* itself. What one more wheel costs can only put others beyond it, so that what is beyond need not be kept or begun.
*/
var RunBudgets = class {
	known = [];
	spent = {
		work: 0,
		report: 0
	};
	first = null;
	/** Counts a wheel that was checked. */
	add(source, cost) {
		this.known.push({
			source,
			cost
		});
		this.spent.work += cost.work;
		this.spent.report += cost.report;
		if (this.spent.work > 1073741824 || this.spent.report > 50331648) this.cut();
	}
	/** Which budget a wheel is beyond, as far as is known by now; null while it is not. */
	beyond(source) {
		const { first } = this;
		return first !== null && compareWheels$1(source, first.at.source) >= 0 ? first.budget : null;
	}
	/** True once any wheel is beyond a budget. */
	get areUsedUp() {
		return this.first !== null;
	}
	cut() {
		const left = {
			work: RUN_WORK,
			report: MAX_RUN_REPORT
		};
		this.known.sort((a, b) => compareWheels$1(a.source, b.source));
		for (const [index, at] of this.known.entries()) {
			left.work -= at.cost.work;
			left.report -= at.cost.report;
			if (left.work >= 0 && left.report >= 0) continue;
			this.first = {
				at,
				budget: left.work < 0 ? "work" : "report"
			};
			this.known = this.known.slice(0, index + 1);
			return;
		}
	}
};

// src/check/wheelChecks.ts
/** Checks wheels as they come, few at a time. */
/**
* The checks of a run. Each wheel is checked once, however often it is asked for: first when it arrives, so that its file
* can go, and again for the report, when it is known which other wheels have its name.
*/
var WheelChecks = class {
	signal;
	pool;
	begun = /* @__PURE__ */ new Map();
	/** Budgets that all of them share. */
	budgets = new RunBudgets();
	constructor({ settings = DEFAULT_SETTINGS, ignores = [], locate = null, signal, openPool = checkHere }) {
		this.signal = signal;
		const objectFormat = locate?.repository.objectFormat ?? null;
		const ignoredRules = ignores.filter(({ member }) => member !== null).map(({ rule }) => rule);
		this.pool = openPool({
			settings: {
				...settings,
				ignoredRules
			},
			objectFormat
		}, signal);
	}
	/**
	* What a check came to; null when the signal fired before it was done, or where the budgets of the run
	* were used up before it.
	*/
	async check(source) {
		this.begin(source);
		await this.begun.get(source);
		return await this.begun.get(source) ?? null;
	}
	/** Begins a check that will be asked for. */
	begin(wheel) {
		if (!this.begun.has(wheel)) this.begun.set(wheel, this.checkOnce(wheel));
	}
	/** To be called when nothing more is asked for. */
	async close() {
		await this.pool.close();
	}
	/** A check's own end can wait for a chunk that inflates to a thousand times its size. */
	async checkOnce(wheel) {
		const isWanted = () => this.budgets.beyond(wheel) === null;
		const checked = await unlessInterrupted(this.signal, () => this.pool.check(wheel, isWanted), null);
		if (checked === null || this.signal?.aborted) return null;
		this.budgets.add(wheel, checked.cost);
		this.letGo();
		return isWanted() ? checked : null;
	}
	/** What is beyond the budgets takes memory for nothing. */
	letGo() {
		if (!this.budgets.areUsedUp) return;
		for (const source of this.begun.keys()) if (this.budgets.beyond(source) !== null) this.begun.set(source, Promise.resolve(null));
	}
};
const checkHere = (how, signal) => {
	const queue = queueOf(1);
	return {
		check: (wheel, isWanted) => queue(() => isWanted() ? checkWheel(wheel, how, { signal }) : Promise.resolve(null)),
		close: () => Promise.resolve()
	};
};

// src/check/checkWheels.ts
/** The pipeline: from collected wheels to the report. */
const BUILD_REFUSED = projectRule("build-refused").id;
/**
* Reads each wheel, lets the rules judge it, and reports. Rejects for nothing that a wheel could hold: one that
* can't even be opened gives a finding, and the others are still checked. `checks`, of the same options, has those that
* were begun before all had been collected.
*/
async function checkWheels({ wheels: sources, problems, missing = null, explanations = [], notArrived, gaps = [], sdists = [] }, options, checks = new WheelChecks(options)) {
	const { settings = DEFAULT_SETTINGS, ignores = [], locate = null, project = null, baseline = null, origin = null, signal } = options;
	const ignoring = new Ignoring(ignores);
	const each = await checkEach(sources, checks, {
		settings,
		ignoring,
		onWheel: options.onWheel
	});
	const { wheels, comparable, natives, requirements, unchecked, left } = each;
	const ofWheels = await unlessInterrupted(signal, () => sdistsOf(sdists, wheels), []);
	const facts = {
		...QUIET_RUN,
		problems,
		missing,
		explanations: typeof explanations === "function" ? explanations(linked(wheels, each.findings)) : explanations ?? [],
		sdists: ofWheels,
		upload: settings.upload ?? null
	};
	const beside = runRules("run", {
		...facts,
		configuration: options.unreadable ?? null
	}, settings);
	const ofSet = runRules("set", comparable.toSorted(compareLabels), settings);
	const releases = baseline === null ? [] : await unlessInterrupted(signal, () => comparisons(comparable, baseline, signal), []);
	const isTold = facts.explanations.length > 0 || problems.length > 0 || gaps.length > 0;
	const areHere = unchecked.length === 0 && left === null && !isTold && missing === null;
	const configured = configurations();
	const ofReleases = inputsOf(releases, origin === null || !areHere ? /* @__PURE__ */ new Map() : await unlessInterrupted(signal, () => lacked(wheels, origin, configured.in), /* @__PURE__ */ new Map())).flatMap((release) => runRules("release", {
		...release,
		...growthOf(settings)
	}, settings));
	const found = [...explainBySiblingWheels(each.findings, wheels, requirements), ...ignoring.keep([
		...beside,
		...ofSet,
		...ofReleases
	], wheels)];
	const located = locate === null || found.length === 0 ? found : await unlessInterrupted(options.cancelled, () => places(found, locate), found);
	const projectOptions = {
		settings,
		home: locate?.home ?? null,
		sdists: [],
		wheels: natives
	};
	const repository = project === null ? null : await unlessInterrupted(signal, () => projectCheck(project, {
		...projectOptions,
		wheelFindings: located
	}, configured.known(project)), null);
	const isSaid = ({ rule, data, location }) => rule === BUILD_REFUSED && data.kind === "toml" && location?.path === options.unreadable?.path;
	const kept = ignoring.keep((repository?.findings ?? []).filter((each) => !isSaid(each)));
	const ofProject = repository === null ? kept : await proposals(kept, repository.checked);
	const interruption = interruptionOf(signal);
	const leftOut = {
		wheels: unchecked,
		repository: repository === null && project !== null,
		logs: explanations === null
	};
	const ended = {
		unchecked: interruption && {
			artifacts: [],
			isUnknown: false,
			...notArrived,
			...leftOut,
			interruption
		},
		gaps: [...gaps, ...ignoring.gaps],
		left
	};
	const findings = [
		...located,
		...ofProject,
		...runRules("run", {
			...QUIET_RUN,
			...ended
		}, settings)
	];
	const hadSomething = (scope) => ({
		project: repository !== null,
		set: comparable.length > 1,
		release: releases.length > 0,
		run: false,
		wheel: true
	})[scope ?? "wheel"];
	const use = {
		ignores: ignores.filter(({ rule }) => hadSomething(ruleOf(rule)?.scope)),
		used: ignoring.used,
		wheels,
		findings,
		isWhole: !findings.some(({ rule }) => ruleOf(rule)?.leavesUnknown),
		seesAllWheels: (options.seesAllWheels ?? true) && interruption === null && gaps.length === 0
	};
	const unused = ignoring.keep(runRules("run", {
		...QUIET_RUN,
		ignores: use
	}, settings));
	const all = [...findings, ...unused];
	const divided = options.known?.divide(all) ?? {
		fresh: all,
		known: []
	};
	const { isWhole, seesAllWheels } = use;
	const lookedAt = {
		wheels: comparable,
		scopes: hadSomething,
		isWhole: isWhole && seesAllWheels
	};
	return buildReport({
		wheels,
		findings: divided.fresh,
		known: options.known?.section(divided, lookedAt) ?? null,
		project: repository?.project ?? null,
		releases,
		suppressed: ignoring.suppressed,
		configuration: options.inForce ?? null,
		failOn: options.failOn,
		toolVersion: TOOL_VERSION
	});
}
async function places(findings, locate) {
	const { locateFindings } = await import("./locateFindings.js");
	return await locateFindings(findings, locate);
}
async function projectCheck(folder, options, known) {
	const { checkProject } = await import("./checkProject.js");
	return await checkProject(folder, options, known);
}
/** What configures cibuildwheel, read once by whoever asks first, and kept for who comes after. */
function configurations() {
	const read = /* @__PURE__ */ new Map();
	return {
		async in(folder) {
			const { configuredIn } = await import("./checkProject.js");
			const configured = await configuredIn(folder);
			read.set(folder, configured);
			return configured;
		},
		known: (folder) => read.get(folder)
	};
}
async function proposals(findings, checked) {
	const { withProposals } = await import("./withProposals.js");
	return await withProposals(findings, checked);
}
/** One wheel that may not be all lacks nothing. */
async function lacked(wheels, origin, configuredIn) {
	if (wheels.length < 2 && !origin.areAll) return /* @__PURE__ */ new Map();
	const { lackingIn } = await import("./lacking.js");
	return await lackingIn(wheels, origin, configuredIn);
}
async function comparisons(wheels, baseline, signal) {
	const { releaseComparisons } = await import("./releaseComparisons.js");
	return await releaseComparisons(wheels, baseline, signal);
}
/** One for each distribution that was compared or lacks something, by name. */
function inputsOf(releases, lacking) {
	return sortedDistinct([...releases.map(({ distribution }) => distribution), ...lacking.keys()]).map((distribution) => ({
		...releases.find((each) => each.distribution === distribution) ?? {
			distribution,
			changes: null,
			note: null,
			isTrouble: false
		},
		...lacking.get(distribution)
	}));
}
/** Each wheel with what was found in it. */
function linked(wheels, findings) {
	const byWheel = groupBy(findings, ({ wheel }) => wheel);
	return wheels.map(({ filename, label, links }) => ({
		filename,
		links,
		findings: byWheel.get(label) ?? []
	}));
}
function growthOf({ sizeGrowth }) {
	return sizeGrowth === void 0 ? {} : { sizeGrowth };
}
/** Those of the distributions that the wheels are of: other archives may lie about. */
async function sdistsOf(sdists, wheels) {
	const distributions = new Set(wheels.map(({ filename }) => normalizedName(filename.split("-")[0] ?? "")));
	const own = sdists.filter(({ filename }) => distributions.has(normalizedName(sdistName(filename)?.name ?? "")));
	if (own.length === 0) return [];
	const { readSdistContent } = await import("./sdistContent.js");
	const read = [];
	for (const [index, source] of own.entries()) {
		const isRead = source.path !== null && index < 20;
		read.push({
			source,
			content: isRead ? await readSdistContent(source.path ?? "") : null
		});
	}
	return read;
}
function compareLabels(a, b) {
	return compareNames(a.label, b.label);
}

// src/check/configuration/configuration.ts
/** What holds where no file has a say. */
const NO_CONFIGURATION = {
	failOn: null,
	settings: DEFAULT_SETTINGS,
	ignores: [],
	inForce: null,
	unreadable: null
};
/** What the report shows of it; null where it changes nothing. */
function unlessEmpty(inForce) {
	if (inForce === null) return null;
	const { failOn, upload, sizeGrowth, severities, externalLibraries, ignores } = inForce;
	const count = Object.keys(severities).length + externalLibraries.length + ignores;
	return failOn === null && upload === null && sizeGrowth === null && count === 0 ? null : inForce;
}

// src/project/toml/tomlTree.ts
/** The value at the end of the keys, null where one of them isn't there. */
function at(node, ...keys) {
	let current = node;
	for (const key of keys) current = current?.kind === "table" ? current.entries.get(key) : void 0;
	return current ?? null;
}
/** The same where a table is wanted; null when it is something else. */
function tableAt(node, ...keys) {
	const found = at(node, ...keys);
	return found?.kind === "table" ? found : null;
}
/** Text of a value; null when it is no text. */
function stringOf(node) {
	return node?.kind === "scalar" && typeof node.value === "string" ? node.value : null;
}
function emptyTable(line = 1) {
	return {
		kind: "table",
		line,
		entries: /* @__PURE__ */ new Map()
	};
}
/** Puts headers, dotted keys and inline tables together into one tree. */
function treeOf(program) {
	const root = emptyTable();
	for (const node of program.body[0].body) {
		if (node.type === "TOMLKeyValue") {
			addEntry(root, node, 0);
			continue;
		}
		const table = descend(root, node.resolvedKey, node.loc.start.line);
		if (table === null) continue;
		table.line = node.loc.start.line;
		for (const entry of node.body) addEntry(table, entry, 0);
	}
	return root;
}
/** The table at the end of the path, made where it isn't there yet; null where something else is in the way. */
function descend(from, path, line) {
	let current = from;
	for (const [index, part] of path.entries()) {
		const next = typeof path[index + 1] === "number" ? {
			kind: "array",
			line,
			items: []
		} : emptyTable(line);
		if (typeof part === "number") {
			if (current.kind !== "array") return null;
			current.items[part] ??= next;
			current = current.items[part] ?? next;
		} else {
			if (current.kind !== "table") return null;
			const known = current.entries.get(part);
			if (known === void 0) current.entries.set(part, next);
			current = known ?? next;
		}
	}
	return current.kind === "table" ? current : null;
}
function addEntry(table, { key, value, loc }, depth) {
	const names = key.keys.map((each) => each.type === "TOMLBare" ? each.name : each.value);
	const last = names.pop() ?? "";
	descend(table, names, loc.start.line)?.entries.set(last, nodeOf(value, loc.start.line, depth));
}
function nodeOf(value, line, depth) {
	if (value.type === "TOMLValue") return {
		kind: "scalar",
		line,
		value: value.value instanceof Date ? null : value.value
	};
	if (depth >= 32) throw new RangeError("it nests too deeply");
	if (value.type === "TOMLArray") return {
		kind: "array",
		line,
		items: value.elements.map((each) => nodeOf(each, each.loc.start.line, depth + 1))
	};
	const table = emptyTable(line);
	for (const entry of value.body) addEntry(table, entry, depth + 1);
	return table;
}

// src/project/toml/tomlFile.ts
/** Reads pyproject.toml and its like: the one reader for whoever wants something of them. */
/**
* Reads and parses the file. Never rejects. A text that doesn't hold `mention` is not parsed, and reads as an empty
* document: most files that get here need no parser at all.
*/
async function readTomlFile(file, mention) {
	let bytes;
	try {
		bytes = await readBounded(file);
	} catch (error) {
		if (isMissing(error)) return { status: "missing" };
		return unreadable(null, messageOf(error));
	}
	if (typeof bytes === "string") return unreadable(null, bytes);
	const text = decode(bytes);
	if (typeof text !== "string") return text;
	return mention.test(text) ? await parseToml(text) : {
		status: "read",
		table: emptyTable()
	};
}
/** Parses the text of a TOML document. Never rejects, however odd or deep it is. */
async function parseToml(text) {
	const { parseTOML } = await import("./toml-eslint-parser.js");
	try {
		return {
			status: "read",
			table: treeOf(parseTOML(text))
		};
	} catch (error) {
		if (error instanceof SyntaxError && "lineNumber" in error && "column" in error) {
			const what = error.message.charAt(0).toLowerCase() + error.message.slice(1);
			const lines = text.trimEnd().split("\n").length;
			const line = Number(error.lineNumber);
			if (line > lines) return unreadable(lines, `it is not valid TOML and ends too early: ${what}`);
			return unreadable(line, `it is not valid TOML at column ${Number(error.column) + 1}: ${what}`);
		}
		if (error instanceof RangeError) return unreadable(null, "it nests too deeply, or holds a value of more than 100,000 characters");
		throw error;
	}
}
function unreadable(line, reason) {
	return {
		status: "unreadable",
		line,
		reason
	};
}
/** The bytes, or why they aren't wanted. Opening a pipe would wait for ever, so it is looked at before. */
async function readBounded(file) {
	const stats = await stat(file);
	if (!stats.isFile()) return stats.isDirectory() ? "it is a folder" : "it is no regular file";
	const tooLarge = `it is larger than ${fileSize(MAX_TOML_FILE)}, which is more than is read of such a file`;
	if (stats.size > 524288) return tooLarge;
	const handle = await open(file, "r");
	try {
		const buffer = Buffer.alloc(MAX_TOML_FILE + 1);
		let length = 0;
		for (;;) {
			const { bytesRead } = await handle.read(buffer, length, buffer.length - length, length);
			length += bytesRead;
			if (bytesRead === 0 || length === buffer.length) break;
		}
		return length > 524288 ? tooLarge : buffer.subarray(0, length);
	} finally {
		await handle.close();
	}
}
/** A byte order mark is left out, though Python refuses it: the lines after it are meant all the same. */
function decode(bytes) {
	const [first, second] = bytes;
	if (first === 255 && second === 254 || first === 254 && second === 255) return unreadable(1, "it is saved as UTF-16, and TOML is UTF-8: save it with that encoding");
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch {
		return unreadable(lineOfBadByte(bytes), "it is not UTF-8: save it with that encoding");
	}
}
/** Lines are decoded one by one: no character of UTF-8 holds the byte of a line feed. */
function lineOfBadByte(bytes) {
	let line = 1;
	for (let start = 0; start < bytes.length; line += 1) {
		const feed = bytes.indexOf(10, start);
		const end = feed < 0 ? bytes.length : feed + 1;
		try {
			new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(start, end));
		} catch {
			return line;
		}
		start = end;
	}
	return line;
}

// src/check/configuration/loadConfiguration.ts
/** From the name of a file to the settings of a run. */
/** Read where no other file is named, and where there is one. */
const DEFAULT_CONFIGURATION = "pyproject.toml";
/** Words without which the file has nothing to say here; a misspelt table name counts. */
const MENTION = /abi.?check|wheels?.?a.?i|cibuildwheel/i;
const MAX_SHOWN_PATH = 300;
/**
* Reads the file, whose name is relative to the folder `root`; an empty name reads nothing. The default file may be
* missing, and one that can't be read is part of the answer; another one was asked for by name, so both are an
* error. A mistake in `[tool.wheel-abi-check]` always is.
*/
async function loadConfiguration(file, root, isNamed = file !== DEFAULT_CONFIGURATION) {
	if (file === "") return NO_CONFIGURATION;
	const shown = shownPath(path.resolve(root, file), root);
	const found = await readTomlFile(path.resolve(root, file), MENTION);
	switch (found.status) {
		case "missing":
			if (!isNamed) return NO_CONFIGURATION;
			throw new ConfigurationError(`There is no file ${plainText(file, MAX_SHOWN_PATH)} to read settings from.`);
		case "unreadable": {
			const { line, reason } = found;
			if (!isNamed) return {
				...NO_CONFIGURATION,
				unreadable: {
					path: shown,
					line,
					reason
				}
			};
			throw new ConfigurationError(`${plainText(shown, MAX_SHOWN_PATH)}${line === null ? "" : `, line ${line}`} can't be read: ${plainText(reason)}.`);
		}
		case "read": return (await import("./configurationOf.js")).configurationOf(found.table, shown);
	}
}
/** As findings name files of the repository, where the file lies in it. */
function shownPath(file, root) {
	return path.relative(root, file).replaceAll(path.sep, "/") || ".";
}
/** The configuration with whole rules ignored, as the command line's `--ignore` asks. */
function withIgnoredRules(configuration, rules) {
	const ignored = rules.map((rule) => ({
		rule,
		wheel: null,
		member: null,
		reason: "--ignore",
		location: null
	}));
	return {
		...configuration,
		ignores: [...ignored, ...configuration.ignores]
	};
}
/** The configuration with another severity from which on the run fails; null asks for none. */
function withFailOn(configuration, asked) {
	const { inForce } = configuration;
	if (asked === null) return configuration;
	return {
		...configuration,
		failOn: asked,
		inForce: unlessEmpty(inForce && {
			...inForce,
			failOn: null
		})
	};
}

// src/check/known/sameTrouble.ts
/** How deep the data of a finding are looked into; rules' own are two levels. */
const MAX_DEPTH = 4;
/** Data that say where something is, what the wheel promises or how to put it right, not what is wrong. */
const NOT_THE_TROUBLE = /* @__PURE__ */ new Set([
	"members",
	"member",
	"at",
	"tag",
	"fits",
	"advice",
	"role",
	"searchPath",
	"rpath"
]);
/** Stands for the wheel's own version, which each release changes. No name has a space at its end. */
const OWN_VERSION = "the version ";
/** What findings have been met, to be asked whether another one is among them. */
var Troubles = class {
	/** By severity, the same cause in the same place, or by itself where it is about no wheel. */
	causes = new Map(SEVERITIES.map((each) => [each, /* @__PURE__ */ new Set()]));
	places = /* @__PURE__ */ new Map();
	constructor(findings) {
		for (const finding of findings) {
			for (const key of [...causeKeys(finding), bytesKey(finding)]) this.causes.get(finding.severity)?.add(key);
			if (finding.wheel === null) continue;
			const key = `${finding.severity} ${placeOf$1(finding)}`;
			const place = this.places.get(key) ?? {
				names: /* @__PURE__ */ new Set(),
				members: /* @__PURE__ */ new Set()
			};
			const version = versionOf(finding);
			for (const name of namesIn(finding.data)) {
				place.names.add(name);
				if (name === version) place.names.add(OWN_VERSION);
			}
			for (const name of membersIn(finding.data)) place.members.add(name);
			this.places.set(key, place);
		}
	}
	/** Whether the finding was there, and as severe as it is. An error has to be about no file that was not there. */
	has(finding) {
		const severities = SEVERITIES.slice(0, SEVERITIES.indexOf(finding.severity) + 1);
		const keys = [...causeKeys(finding), ...isOfBytes(finding) ? [bytesKey(finding)] : []];
		const names = namesIn(finding.data);
		const version = versionOf(finding);
		const members = finding.severity === "error" ? membersIn(finding.data) : [];
		return severities.some((severity) => {
			const isSameCause = keys.some((key) => this.causes.get(severity)?.has(key));
			if (finding.wheel === null) return isSameCause;
			const place = this.places.get(`${severity} ${placeOf$1(finding)}`);
			if (place === void 0) return isSameCause;
			const hasName = (name) => place.names.has(name) || name === version && place.names.has(OWN_VERSION);
			return (isSameCause || names.every(hasName)) && members.every((member) => place.members.has(member));
		});
	}
	/** Whether something is left of the finding, whatever its severity is by now. */
	hasSomeOf(finding) {
		const keys = [...causeKeys(finding), bytesKey(finding)];
		const names = namesIn(finding.data);
		return SEVERITIES.some((severity) => {
			if (keys.some((key) => this.causes.get(severity)?.has(key))) return true;
			const place = this.places.get(`${severity} ${placeOf$1(finding)}`);
			if (finding.wheel === null || place === void 0) return false;
			return names.length === 0 || names.some((name) => place.names.has(name));
		});
	}
};
/** The version in the wheel's file name; null where there is none. */
function versionOf({ wheel }) {
	const { name } = parseWheelName(filenameIn(wheel ?? ""));
	return name?.version ?? null;
}
/** What follows a space is a label's origin. */
function filenameIn(label) {
	return label.split(" ", 1)[0] ?? "";
}
/** The distribution and the platforms of a wheel, by which wheels of two releases are those of one build. */
function buildOf(wheel) {
	const { name } = parseWheelName(filenameIn(wheel));
	if (name === null) return stable(wheel);
	const platforms = new Set(name.tags.platform.map(withoutVersion));
	return JSON.stringify([normalizedName(name.distribution), [...platforms].sort()]);
}
/** `manylinux_x86_64` of `manylinux_2_17_x86_64` and of `manylinux2014_x86_64`. */
function withoutVersion(platform) {
	return platform.replace(/^([a-z]+)\d*(?:_\d+)*(?=_[a-z])/, "$1");
}
function placeOf$1({ rule, wheel, member }) {
	return JSON.stringify([
		rule,
		wheel === null ? null : buildOf(wheel),
		member === null ? null : stable(member)
	]);
}
function causeKeys(finding) {
	const { rule, wheel, cause, title, location } = finding;
	if (wheel !== null) return [`${placeOf$1(finding)} ${cause}`];
	return [cause, JSON.stringify([
		rule,
		location?.path ?? null,
		stable(title)
	])];
}
/** The same bytes are the same trouble wherever they lie. */
function bytesKey({ cause }) {
	return `bytes ${cause}`;
}
function isOfBytes({ rule, cause, subject }) {
	return subject?.sha256 != null && cause === causeId(rule, subject.sha256);
}
/** All that the finding's data name, the same in every build. */
function namesIn(data, depth = 0) {
	if (typeof data === "string") return [stable(data)];
	if (typeof data !== "object" || data === null || depth > MAX_DEPTH) return [];
	if (Array.isArray(data)) return data.flatMap((each) => namesIn(each, depth + 1));
	return Object.entries(data).flatMap(([key, value]) => {
		if (key === "left" && typeof value === "number") return [`${value} left out`];
		if (key === "reason" && typeof value === "string") return [withoutFigures(stable(value))];
		return NOT_THE_TROUBLE.has(key) ? [] : namesIn(value, depth + 1);
	});
}
/** A sentence on what is damaged gives offsets and sizes, which every build changes. */
function withoutFigures(sentence) {
	return sentence.replace(/\b(?:0x[0-9a-f]+|\d+)\b/g, "#");
}
function membersIn({ members }) {
	return Array.isArray(members) ? members.flatMap((member) => typeof member === "string" ? [stable(member)] : []) : [];
}
/** Longer names tell nothing more, and cost more. */
const MAX_NAME = 1e3;
/** A name or path without versions of releases and Pythons, hashes of grafted libraries, and names of temporary folders. */
function stable(text) {
	return text.slice(0, MAX_NAME).replace(/\b(pip-[a-z-]+-|cibw-run-|tmp)[a-z0-9_]{8}\b/g, "$1").split("/").map((part) => withoutMangling(withoutHash(part))).join("/").replace(/^([\w.]+)-[^-\s/]+(?:-\d[^-\s/]*)?-[^-\s/]+-[^-\s/]+-[^-\s/]+\.whl/, "$1.whl").replace(/-[^-/]+(?=\.(?:dist-info|data)(?:\/|$))/g, "").replace(/\.(?:cpython-\d|cp\d|pypy\d|graalpy|abi3)[\w-]*(?=\.(?:so|pyd|dylib)$)/, "");
}

// src/check/known/knownReport.ts
/** An earlier report, and what of a run's findings it has already. */
/** Rules about an upload: an index refuses what it refuses, known or not. */
const OF_UPLOADS = ["upload-refused", "sdist-refused"];
/** What an earlier report says. */
var KnownReport = class {
	path;
	note;
	earlier;
	troubles;
	neverKnown;
	constructor(earlier, { path, note, isUpload }) {
		this.path = path;
		this.note = note;
		this.earlier = earlier;
		this.troubles = new Troubles(earlier);
		this.neverKnown = new Set(isUpload ? OF_UPLOADS : []);
	}
	/** Which of the findings are new. */
	divide(findings) {
		const divided = {
			fresh: [],
			known: []
		};
		for (const finding of findings) (this.has(finding) ? divided.known : divided.fresh).push(finding);
		return divided;
	}
	/** What the report says of it; `findings` are all of the run's, and `known` those of them that are. */
	section({ known, fresh }, lookedAt) {
		const gone = this.goneFrom([...known, ...fresh], lookedAt);
		const listed = gone.slice(0, 100);
		const { path, note } = this;
		return {
			path,
			findings: known,
			gone: listed,
			moreGone: gone.length - listed.length,
			note
		};
	}
	/** What says that something was not looked at is never known: nobody has looked. */
	has(finding) {
		const { unchangeable, alwaysSaid, leavesUnknown } = ruleOf(finding.rule) ?? {};
		if (unchangeable !== void 0 || alwaysSaid !== void 0 || leavesUnknown) return false;
		return !this.neverKnown.has(finding.rule) && this.troubles.has(finding);
	}
	goneFrom(found, { wheels, scopes, isWhole }) {
		if (!isWhole) return [];
		const now = new Troubles(found);
		const builds = new Set(wheels.map(({ label }) => buildOf(label)));
		const isSought = ({ rule, wheel }) => (wheel === null || builds.has(buildOf(wheel))) && scopes(ruleOf(rule)?.scope ?? "wheel");
		const gone = [...groupBy(this.earlier, ({ cause }) => cause).values()].filter((places) => places.every((each) => isSought(each) && !now.hasSomeOf(each))).flatMap(([first]) => first ?? []).map(({ rule, severity, title }) => ({
			rule,
			severity,
			title
		}));
		return SEVERITIES.flatMap((severity) => gone.filter((each) => each.severity === severity));
	}
};

// src/check/known/readKnownReport.ts
/** Reads the report that says what is known already. Whatever is wrong with it is a mistake of the configuration. */
/** The layout that is read, which is the one that is written. */
const SCHEMA_VERSION = 2;
const MAX_SHOWN$1 = 300;
/** Rejects with a `ConfigurationError` of one sentence. Nothing of the file is quoted: it may be any file. */
async function readKnownReport(choice) {
	const { file, note, isUpload } = choice;
	const shown = plainText(file, MAX_SHOWN$1);
	const bytes = await contentOf(choice, shown);
	return new KnownReport(findingsOf(bytes, shown), {
		path: shown,
		note,
		isUpload
	});
}
async function contentOf({ file, folder, within }, shown) {
	const target = path.resolve(folder, file);
	try {
		if (within !== null) await expectWithin(target, within, shown);
		const { size, isFile } = await stat(target).then((each) => ({
			size: each.size,
			isFile: each.isFile()
		}));
		if (!isFile) throw new ConfigurationError(`${shown} is no file, so that no known findings can be read from it.`);
		if (size > 67108864) throw new ConfigurationError(`${shown} has ${size} bytes, and a report of known findings may have ${MAX_KNOWN_REPORT}.`);
		return await readFile(target, "utf8");
	} catch (error) {
		if (error instanceof ConfigurationError) throw error;
		if (isMissing(error)) throw new ConfigurationError(`There is no file ${shown} to read known findings from.`);
		const { code = "an error" } = error;
		throw new ConfigurationError(`${shown} can't be read for known findings (${code}).`);
	}
}
/** A pull request can put a link in the file's place, or into the way to it. */
async function expectWithin(target, within, shown) {
	const home = within.find((each) => isInside(target, path.resolve(each)));
	if (home === void 0) throw new ConfigurationError(`${shown} lies outside of the workspace and of the runner's folder for temporary files, so that no known findings are read from it.`);
	await lstat(target);
	const real = path.join(await realpath(home), path.relative(path.resolve(home), target));
	if (await realpath(target) !== real) throw new ConfigurationError(`${shown} is, or lies behind, a symbolic link, so that no known findings are read from it.`);
}
function isInside(target, folder) {
	const relative = path.relative(folder, target);
	return relative !== "" && relative !== ".." && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}
function findingsOf(text, shown) {
	const { tool, schemaVersion, findings, known } = parsed(text, shown);
	if (fieldsOf(tool).name !== "wheel-abi-check" || !Array.isArray(findings)) throw new ConfigurationError(`${shown} is no JSON report of wheel-abi-check.`);
	if (schemaVersion !== SCHEMA_VERSION) throw new ConfigurationError(`${shown} is a report of another schema than ${SCHEMA_VERSION}: write it anew with this version.`);
	const others = fieldsOf(known).findings;
	return [...findings, ...Array.isArray(others) ? others : []].map((each) => {
		const finding = comparedOf(fieldsOf(each));
		if (finding === null) throw new ConfigurationError(`${shown} has a finding that is none of wheel-abi-check's.`);
		return finding;
	});
}
function parsed(text, shown) {
	try {
		return fieldsOf(JSON.parse(text));
	} catch {
		throw new ConfigurationError(`${shown} is no JSON, so that no known findings can be read from it.`);
	}
}
function comparedOf({ rule, severity, wheel, member, cause, title, location, data }) {
	const known = SEVERITIES.find((each) => each === severity);
	if (typeof rule !== "string" || typeof cause !== "string" || typeof title !== "string") return null;
	if (known === void 0 || !isName(wheel) || !isName(member)) return null;
	return {
		rule,
		severity: known,
		wheel,
		member,
		cause,
		title,
		location: placeOf(location),
		data: dataOf(data)
	};
}
function isName(value) {
	return value === null || typeof value === "string";
}
/** Lines move with every change of a file. */
function placeOf(location) {
	const { path: file } = fieldsOf(location);
	return typeof file === "string" ? {
		path: file,
		startLine: 1,
		endLine: 1
	} : null;
}
function dataOf(data) {
	return fieldsOf(data);
}
function fieldsOf(value) {
	return typeof value === "object" && value !== null ? value : {};
}

// src/base/priorityQueue.ts
/** Items of which always the first in an order is taken: a binary heap. Among equals the one that came first is the first. */
var PriorityQueue = class {
	heap = [];
	compare;
	added = 0;
	constructor(compare) {
		this.compare = compare;
	}
	get size() {
		return this.heap.length;
	}
	add(item) {
		this.heap.push({
			item,
			number: this.added++
		});
		let at = this.heap.length - 1;
		while (at > 0) {
			const parent = at - 1 >>> 1;
			if (!this.isBefore(at, parent)) return;
			this.swap(at, parent);
			at = parent;
		}
	}
	take() {
		this.swap(0, this.heap.length - 1);
		const taken = this.heap.pop();
		this.sink();
		return taken?.item;
	}
	sink() {
		for (let at = 0;;) {
			const left = 2 * at + 1;
			const first = this.isBefore(left + 1, left) ? left + 1 : left;
			if (!this.isBefore(first, at)) return;
			this.swap(at, first);
			at = first;
		}
	}
	/** False where there is no such item. */
	isBefore(index, other) {
		const [a, b] = [this.heap[index], this.heap[other]];
		if (a === void 0 || b === void 0) return false;
		return (this.compare(a.item, b.item) || a.number - b.number) < 0;
	}
	swap(index, other) {
		const [a, b] = [this.heap[index], this.heap[other]];
		if (a === void 0 || b === void 0) return;
		this.heap[index] = b;
		this.heap[other] = a;
	}
};

// src/check/workers/threads.ts
/** How many worker threads there may be. */
/** One for each processor, as far as memory and {@link MAX_WORKERS} allow; at least one. */
function threadCount(processors = availableParallelism(), freeMemory = process.availableMemory()) {
	return Math.max(1, Math.min(processors, 8, Math.floor(freeMemory / WORKER_MEMORY)));
}

// src/check/workers/tuneV8.ts
/** How V8 goes about memory and machine code in this process, threads included. */
/**
* V8 lets the space of short-lived objects grow to a hundred MiB, and the heap to four times what is alive, which is
* fast where memory is free. Here most of what is held dies with its member: with these the peak is lower by a third,
* for about 6 % of time. Both are read whenever the heap grows.
*/
const HEAP = ["--semi-space-growth-factor=1", "--heap-growing-percent=80"];
/**
* The second of V8's optimizing compilers takes more time on other threads than its code saves in the seconds that a
* check lasts: without it one large wheel takes a fifteenth less processor time, and no set of wheels more.
*/
const WITHOUT_TURBOFAN = "--no-turbofan";
/** The first release line in which V8 has another optimizing compiler, and always uses it. */
const FIRST_WITH_MAGLEV = 24;
/** To be called before wheels are read. */
function tuneV8() {
	for (const flag of flagsFor(process.versions.node)) setFlagsFromString(flag);
}
/**
* The flags that may be set in a version of Node. Nothing tells a program which ones its V8 has, and V8 writes an error to
* the process's own output for one that it hasn't.
*/
function flagsFor(node) {
	if (!isTriedNode(node)) return [];
	return Number.parseInt(node, 10) < FIRST_WITH_MAGLEV ? HEAP : [...HEAP, WITHOUT_TURBOFAN];
}

// src/check/workers/pool.ts
/** Worker threads that check wheels, each one at a time. */
const MiB = 1048576;
/** Workers as far as the machine has processors and memory for them. */
const openWorkerPool = (how, signal) => {
	tuneV8();
	return new WorkerPool(how, { signal });
};
/**
* Checks wheels in the calling thread and, when there is enough to do, in workers beside it, the largest of those that
* wait first. Workers for which none is left help with a large one that the calling thread is at. Where no worker can be had, the calling thread does it all. A worker that dies costs the wheel that it
* was at a finding, and nothing else; one that it helped with is read on without help.
*/
var WorkerPool = class {
	how;
	options;
	/** The largest first. */
	waiting = new PriorityQueue((a, b) => b.size - a.size);
	waitingWorth = 0;
	threads = /* @__PURE__ */ new Set();
	/** The wheel that is checked in the calling thread, while others may help with it. */
	shared = null;
	/** Whether the calling thread is at a wheel. */
	isBusy = false;
	/** False once a thread ended before it was ready: its bundle is not there, or the system has no thread to give. */
	canBegin = true;
	constructor(how, options = {}) {
		this.how = how;
		this.options = {
			script: new URL("./worker.js", import.meta.url),
			threads: threadCount(),
			limits: {
				maxOldGenerationSizeMb: WORKER_HEAP / MiB,
				maxYoungGenerationSizeMb: WORKER_YOUNG_HEAP / MiB
			},
			worth: WORTH_WORKERS,
			worthHelp: WORTH_WORKERS,
			signal: void 0,
			...options
		};
	}
	async check(wheel, isWanted = () => true) {
		const size = await stat(wheel.path).then((found) => found.size, () => 0);
		return await new Promise((done) => {
			this.waiting.add({
				wheel,
				size,
				isWanted,
				done
			});
			this.waitingWorth += worthOf(size);
			this.serve();
		});
	}
	/** Ends the threads. To be called when all that was asked for is done. */
	async close() {
		this.canBegin = false;
		await Promise.all([...this.threads].map(({ worker }) => worker.terminate()));
	}
	/** Gives out what waits to whoever is free. */
	serve() {
		if (!this.isBusy) this.checkNextHere();
		this.beginThreads();
		for (const thread of this.threads) {
			if (!thread.isReady || thread.task !== null || thread.aside !== null) continue;
			const task = this.takeLargest();
			if (task !== void 0) this.send(task, thread);
			else this.shared?.helpedBy((aside) => this.ask(aside, thread));
		}
	}
	checkNextHere() {
		const task = this.takeLargest();
		if (task !== void 0) this.checkHere(task);
	}
	/** As many as what still waits is worth, or the wheel that others may help with. */
	beginThreads() {
		const isWorth = this.waitingWorth >= this.options.worth;
		const wanted = this.shared === null ? isWorth ? this.waiting.size : 0 : this.options.threads;
		const most = Math.min(this.options.threads - 1, wanted);
		while (this.canBegin && this.threads.size < most) this.begin();
	}
	begin() {
		const { script, limits } = this.options;
		let worker;
		try {
			worker = new Worker(script, {
				workerData: this.how,
				resourceLimits: limits,
				env: {},
				argv: [],
				execArgv: []
			});
		} catch {
			this.canBegin = false;
			return;
		}
		const thread = {
			worker,
			isReady: false,
			task: null,
			aside: null
		};
		this.threads.add(thread);
		worker.on("message", (message) => this.hear(message, thread));
		worker.on("error", (error) => this.lose(thread, error));
		worker.on("exit", (code) => this.lose(thread, /* @__PURE__ */ new Error(`its thread ended with code ${code}`)));
	}
	hear(message, thread) {
		const { task, aside } = thread;
		thread.task = null;
		thread.aside = null;
		if (message === "ready") thread.isReady = true;
		else if ("wheel" in message) task?.done(message.wheel);
		else aside?.(message.aside);
		this.serve();
	}
	/** An error is followed by the thread's end: only the first counts. */
	lose(thread, error) {
		if (!this.threads.delete(thread)) return;
		if (!thread.isReady) this.canBegin = false;
		if (thread.task !== null) this.giveUp(thread.task, error);
		if (thread.aside !== null) {
			this.shared?.end();
			thread.aside(null);
		}
		this.serve();
	}
	send(task, thread) {
		thread.task = task;
		tell(thread, {
			kind: "wheel",
			wheel: task.wheel
		});
	}
	ask(task, thread) {
		return new Promise((done) => {
			thread.aside = done;
			tell(thread, task);
		});
	}
	checkHere(task) {
		this.isBusy = true;
		const { signal, threads, worthHelp } = this.options;
		const offer = (reading) => {
			this.shared = reading;
			this.serve();
		};
		const isShared = this.canBegin && threads > 1 && task.size >= worthHelp;
		checkWheel(task.wheel, this.how, isShared ? {
			signal,
			offer
		} : { signal }).then(task.done, (error) => this.giveUp(task, error)).finally(() => {
			this.isBusy = false;
			this.shared = null;
			this.serve();
		});
	}
	giveUp({ wheel, done }, error) {
		done(failedWheel(wheel, lossOf(error, this.options), this.how));
	}
	/** Of those that are still wanted. */
	takeLargest() {
		for (;;) {
			const task = this.waiting.take();
			this.waitingWorth -= worthOf(task?.size ?? 0);
			if (task === void 0 || task.isWanted()) return task;
			task.done(null);
		}
	}
};
function tell({ worker }, message) {
	worker.postMessage(message);
}
/** A second thread has to compile anew what tiny wheels take: a few hundred of them end sooner without it, and cost less. */
function worthOf(size) {
	return size < 131072 ? size / TINY_WHEELS_FOR_ONE : size;
}
const TINY_WHEELS_FOR_ONE = 8;
/** What is said of the wheel that a thread was lost over. */
function lossOf(error, { limits }) {
	if (error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY") return {
		kind: "over-limit",
		member: null,
		reason: `reading it takes more than the ${limits.maxOldGenerationSizeMb} MiB of memory that one wheel gets`
	};
	return {
		kind: "internal",
		member: null,
		reason: messageOf(error)
	};
}

// src/collect/noWheels.ts
/** The message that is due when there was no wheel to look into. */
/** What the action looks for where its input says nothing else. */
const DEFAULT_PATH = "wheelhouse/*.whl";
/** How many names one list in a message shows. */
const LISTED = 20;
/**
* Says where wheels were looked for, what was there instead, and what to do: several lines, for a log. After an earlier
* step that failed, that step is what to look at.
*/
function noWheelsMessage(sought, trouble = null) {
	return [...blocksOf(sought).flatMap(({ text, items }) => [text, ...shortened(items).map((item) => `  - ${item}`)]), advice(sought, trouble)].join("\n");
}
/** The same as running text, for a finding. */
function noWheelsFinding(sought, trouble = null) {
	return {
		message: blocksOf(sought).map(({ text, items }) => items.length === 0 ? text : `${text} ${shortened(items).join("; ")}.`).join(" "),
		remedy: advice(sought, trouble)
	};
}
function blocksOf(sought) {
	const { passedOver, problems } = sought.collected;
	const blocks = sought.from === "artifacts" ? artifactBlocks(sought) : [localBlock(sought)];
	if (passedOver.length > 0) blocks.push({
		text: "Passed over:",
		items: passedOver.map(({ name, reason }) => `${name}: ${reason}`)
	});
	if (problems.length > 0) blocks.push({
		text: "Could not be used:",
		items: problems.map(({ reason }) => reason)
	});
	return blocks;
}
function localBlock({ from, patterns, folder }) {
	const isSet = from === "path" && patterns.join() !== "wheelhouse/*.whl";
	const where = from === "path" && !isSet ? " in" : `${isSet ? " (input \"path\")" : ""}, starting from`;
	return {
		text: `No wheel found on disk. Looked for ${patterns.join(", ")}${where} the folder ${folder}.`,
		items: []
	};
}
function artifactBlocks({ pattern, run, collected }) {
	const head = `No wheel found in the artifacts of run ${run.url} that match ${pattern} (input "pattern").`;
	const { seen, matched } = collected;
	const others = seen.filter((name) => !matched.includes(name));
	const blocks = [{
		text: head,
		items: []
	}];
	if (seen.length === 0) blocks.push({
		text: "The run has no artifacts (as of now: those of jobs that have not ended may be missing).",
		items: []
	});
	else if (matched.length === 0) blocks.push({
		text: "The run has these artifacts, none of which matches:",
		items: seen
	});
	else {
		blocks.push({
			text: "Of the run's artifacts, these match:",
			items: matched
		});
		if (others.length > 0) blocks.push({
			text: "These do not:",
			items: others
		});
	}
	return blocks;
}
function advice(sought, trouble) {
	if (trouble === "failure") return "An earlier step of this job failed, which may be why there is no wheel: start with that step's log.";
	if (trouble === "cancelled") return "The job had been cancelled before this step began, which may be why there is no wheel: run it again.";
	if (sought.from === "arguments") return "Name a wheel, a folder with wheels, or a glob such as \"wheelhouse/*.whl\".";
	if (sought.from !== "artifacts") return "Let the build step run before this one and name its output folder in \"path\"; to take wheels from artifacts, set \"pattern\". Where having no wheel is fine, set \"if-no-wheels\" to warn or ignore.";
	if (sought.collected.seen.length === 0 && sought.run.current) return "Let this job wait for the ones that upload wheels (\"needs:\"); for another run's artifacts set \"run-id\". Where having no wheel is fine, set \"if-no-wheels\" to warn or ignore.";
	return "Compare \"pattern\" with the \"name:\" that the build job gives to actions/upload-artifact. Where having no wheel is fine, set \"if-no-wheels\" to warn or ignore.";
}
function shortened(items) {
	const shown = items.slice(0, LISTED).map(oneLine);
	return items.length > LISTED ? [...shown, `and ${items.length - LISTED} more`] : shown;
}

// src/collect/sdists.ts
/** Source distributions among what was passed over: no wheels, but they are uploaded with them. */
/** `name-version.tar.gz` or `.zip`, as build backends name them. */
const SDIST = /^[A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?-v?\d[\w.!+-]*\.(?:tar\.gz|zip)$/;
/**
* `folder` is what the names are relative to; null where they lie in artifacts, of which only wheels were taken out, so
* that no more than their names is known.
*/
function sdistsAmong(passedOver, folder) {
	return passedOver.flatMap(({ name }) => {
		const filename = /[^/\\:]*$/.exec(name)?.[0].trim() ?? "";
		if (!SDIST.test(filename)) return [];
		return [{
			shown: name,
			filename,
			path: folder === null ? null : path.resolve(folder, name)
		}];
	});
}

// src/report/configuration.ts
/** What the configuration changed, in words for every output. */
const MAX_SHOWN = 80;
/**
* One sentence of plain text, which each output escapes for itself, as in `Settings from pyproject.toml: debug-info
* is off; 2 ignores.` Null where no file had a say.
*/
function configurationSentence(configuration) {
	if (configuration === null) return null;
	const { path, failOn, upload, sizeGrowth, severities, externalLibraries, ignores } = configuration;
	const changed = Object.entries(severities).map(([rule, severity]) => {
		const what = severity === "off" ? severity : `${severity === "error" ? "an" : "a"} ${severity}`;
		return `${plainText(rule, MAX_SHOWN)} is ${what}`;
	});
	const libraries = listSome(externalLibraries.map((pattern) => plainText(pattern, MAX_SHOWN)));
	const parts = [
		...failOn === null ? [] : [failOn === "never" ? "never fails" : `fails on ${failOn}`],
		...upload === null ? [] : [`meant for ${upload === "pypi" ? "PyPI" : upload}`],
		...sizeGrowth === null ? [] : [`wheels may grow by ${sizeGrowth} %`],
		...changed.length === 0 ? [] : [listOf(changed)],
		...libraries === "" ? [] : [`taken for the system's libraries: ${libraries}`],
		...ignores === 0 ? [] : [`${ignores} ${ignores === 1 ? "ignore" : "ignores"}`]
	];
	return `Settings from ${plainText(path, 160)}: ${parts.join("; ")}.`;
}

// src/report/causes.ts
/**
* One cause per `cause` key, worst severity first, of one severity what is in most wheels, else in the order of the findings.
* The findings are expected in report order: the texts are those of the first finding of each cause.
*/
function groupByCause(findings) {
	const causes = [...groupBy(findings, ({ cause }) => cause).values()].map(causeOf).map((cause) => ({
		cause,
		wheels: wheelsOf(cause).length
	})).sort((a, b) => b.wheels - a.wheels).map(({ cause }) => cause);
	return SEVERITIES.flatMap((severity) => causes.filter((cause) => cause.severity === severity));
}
/** The wheels that the cause was met in, each once. */
function wheelsOf({ places }) {
	return [...new Set(places.flatMap(({ wheel }) => wheel ?? []))];
}
/** The files that it was met in, by their paths in the wheels, each once. */
function membersOf({ places }) {
	return [...new Set(places.flatMap(({ member }) => member ?? []))];
}
function causeOf(findings) {
	const first = SEVERITIES.map((severity) => findings.find((finding) => finding.severity === severity)).find((finding) => finding !== void 0);
	if (first === void 0) throw new RangeError("a cause needs a finding");
	const ordered = [first, ...findings.filter((finding) => finding !== first)];
	const { cause, rule, severity, remedy, links = [] } = first;
	return {
		cause,
		rule,
		severity,
		title: titleOf(ordered),
		message: `${first.message}${otherPromises(ordered)}`,
		remedy,
		links,
		location: ordered.find((finding) => finding.location !== null)?.location ?? null,
		...first.proposal === void 0 ? {} : { proposal: first.proposal },
		places: distinctPlaces(ordered)
	};
}
/** The title speaks of the first file: where others have the same trouble, it says how many. */
function titleOf(findings) {
	const [first] = findings;
	if (first === void 0) return "";
	const { title, member } = first;
	const name = baseName(member ?? "");
	const others = new Set(findings.map(({ member: each }) => each)).size - 1;
	return others === 0 || name === "" || !title.includes(name) ? title : shortTitle(title.replace(name, () => `${name} (and ${others} more)`));
}
/** The texts speak of the first wheel; one stray file can sit in wheels that promise other things. */
function otherPromises([first, ...others]) {
	const promises = [first, ...others].map((finding) => finding?.data.expected).filter((each) => typeof each === "string");
	const [own, ...rest] = [...new Set(promises)];
	return own === void 0 || rest.length === 0 ? "" : ` The other wheels listed promise ${listOf(rest)}, which is just as wrong for this file.`;
}
function distinctPlaces(findings) {
	const places = /* @__PURE__ */ new Map();
	for (const { wheel, member } of findings) {
		const key = JSON.stringify([wheel, member]);
		if (!places.has(key)) places.set(key, {
			wheel,
			member
		});
	}
	return [...places.values()];
}
/** The places turned around, so that a file found in twenty wheels is named once. */
function placeGroups(places) {
	const wheelsOfMember = /* @__PURE__ */ new Map();
	for (const { wheel, member } of places) {
		const wheels = wheelsOfMember.get(member) ?? [];
		if (wheel !== null) wheels.push(wheel);
		wheelsOfMember.set(member, wheels);
	}
	const groups = /* @__PURE__ */ new Map();
	for (const [member, wheels] of wheelsOfMember) {
		const key = JSON.stringify([member === null, wheels]);
		const group = groups.get(key) ?? {
			members: [],
			wheels
		};
		if (member !== null) group.members.push(member);
		groups.set(key, group);
	}
	return [...groups.values()];
}

// src/report/severityCounts.ts
/** How many of each severity there are, as `1 error and 2 notices`; severities without any are left out. */
function severityCounts(items, severities = SEVERITIES) {
	return listOf(severities.flatMap((severity) => {
		const count = items.filter((item) => item.severity === severity).length;
		return count === 0 ? [] : [counted(count, severity)];
	}));
}

// src/report/known.ts
/** What an earlier report had already, in words for every output. It is never shown in full, and never left unsaid. */
/** What is known, as people see it: one for each cause. */
function knownCauses({ known }) {
	return groupByCause(known?.findings ?? []);
}
/** `3 known findings (1 error and 2 warnings)`; empty where there are none. */
function knownFigures(report) {
	const causes = knownCauses(report);
	return causes.length === 0 ? "" : `${counted(causes.length, "known finding")} (${severityCounts(causes)})`;
}
/** The known findings of each wheel, by its label. */
function knownByWheel({ known }) {
	return groupBy((known?.findings ?? []).filter(({ wheel }) => wheel !== null), ({ wheel }) => wheel ?? "");
}
/** What was found in a wheel, as in `1 error, known: 2 warnings`; an empty list where nothing was. */
function foundFigures(findings, known) {
	return [...findings.length === 0 ? [] : [severityCounts(findings)], ...known.length === 0 ? [] : [`known: ${severityCounts(known)}`]];
}
/** Sentences of plain text, which each output escapes for itself. */
function knownSentences(report) {
	const { known } = report;
	if (known === void 0) return [];
	const figures = knownFigures(report);
	const gone = known.gone.length + known.moreGone;
	return [
		...figures === "" ? [] : [`From ${known.path}, and not shown in full: ${figures}.`],
		...gone === 0 ? [] : [`${counted(gone, "known finding")} ${gone === 1 ? "is" : "are"} gone: update ${known.path}.`],
		...known.note === null ? [] : [known.note]
	];
}

// src/report/wording.ts
/** Words and figures that several outputs share. */
/** What a native file is, as in `ELF shared library`. */
function binaryKind({ format, kind }) {
	const name = formatLabel(format);
	return kind === "unknown" ? name : `${name} ${kind.replaceAll("-", " ")}`;
}
/**
* How much was found and where, in one plain line such as `1 error in 2 of 5 wheels`. It counts causes, not findings: the
* same file in twenty wheels is one thing to repair. Notices are spoken of only where they decide the outcome or
* nothing else is there.
*/
function tally(report) {
	return `${outcome(report)}${gaps(report)}`;
}
/** The causes that decide how the report comes out, the worst first: notices only where nothing else fails it. */
function decisiveCauses(report) {
	const causes = groupByCause(report.findings);
	const serious = causes.filter(({ severity }) => severity !== "notice");
	return serious.length > 0 || report.conclusion !== "failure" ? serious : causes;
}
function outcome(report) {
	const total = report.wheels.length;
	const decisive = decisiveCauses(report);
	if (decisive.length > 0) return `${severityCounts(decisive)}${inWheels(decisive, total)}`;
	const causes = groupByCause(report.findings);
	const excused = report.findings.find(({ rule }) => rule === noWheels.id);
	if (excused !== void 0) return excused.title;
	const notices = causes.length === 0 ? "" : `, ${counted(causes.length, "notice")}`;
	if (total === 0 && report.project === void 0) return `no wheels to check${notices}`;
	const where = total > 0 ? counted(total, "wheel") : "the repository";
	const isKnown = knownFigures(report) !== "";
	const nothing = reportOutcome(report) === "pass" ? "nothing wrong" : "nothing found";
	return `${isKnown ? "nothing new" : nothing} in ${where}${notices}`;
}
/** That the wheels without a fault, or the repository, were not looked at to their end, where that is so. */
function gaps({ wheels, project, findings }) {
	const count = wheels.filter((wheel) => wheel.outcome === "not-fully-checked").length;
	if (count > 0) return `, ${count === wheels.length ? "" : `${count} `}${NOT_FULLY_CHECKED}`;
	return wheels.length === 0 && findings.every(({ severity }) => severity === "notice") && project !== void 0 && project.notExamined.length > 0 ? `, ${NOT_FULLY_CHECKED}` : "";
}
function inWheels(causes, total) {
	const touched = new Set(causes.flatMap(({ places }) => places.flatMap(({ wheel }) => wheel ?? []))).size;
	if (touched === 0) return "";
	return touched < total ? ` in ${touched} of ${counted(total, "wheel")}` : ` in ${counted(touched, "wheel")}`;
}
/** The findings of each wheel, by its label. */
function findingsByWheel(report) {
	const ofWheels = report.findings.filter(({ wheel }) => wheel !== null);
	return groupBy(ofWheels, ({ wheel }) => wheel ?? "");
}
/** Characters of a sentence that a wheel or a file had a part in. */
const MAX_SENTENCE = 400;
const BEYOND_POLICIES = "What is needed beyond all that the policies of the platform tag allow: whether the user has it";
/** Each sentence about what was not looked into, once, with the number of wheels that it holds for. */
function notExamined(wheels) {
	const counts = /* @__PURE__ */ new Map();
	for (const sentence of wheels.flatMap((wheel) => [...new Set(sentencesOf(wheel))])) counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
	return [...counts].map(([sentence, count]) => ({
		sentence,
		wheels: count
	}));
}
/** Sentences that are listed; a hostile run has thousands. */
const MAX_NOT_EXAMINED = 50;
/** What was not looked into of wheels and repository as plain lines, the first of them where there are very many. */
function notExaminedSentences({ wheels, project }) {
	const sentences = [...notExamined(wheels).map(({ sentence, wheels }) => `${plainText(sentence, 400)} (${counted(wheels, "wheel")})`), ...(project?.notExamined ?? []).map((sentence) => `${plainText(sentence, 400)} (repository)`)];
	const more = sentences.length - MAX_NOT_EXAMINED;
	return more <= 0 ? sentences : [...sentences.slice(0, MAX_NOT_EXAMINED), `${more} more of the kind, which the JSON report lists`];
}
/** Findings that the configuration ignores: one entry can stand for many. */
function ignoredCount(suppressed) {
	return suppressed.reduce((sum, { findings = 1 }) => sum + findings, 0);
}
/** Where findings say that the wheel goes beyond its tag, nothing is left to be said of it. */
function sentencesOf(wheel) {
	const isUnsaid = wheel.outcome === "not-fully-checked" && isBeyondPolicies(wheel);
	return [...wheel.notExamined, ...isUnsaid ? [BEYOND_POLICIES] : []];
}
/** A text of the cause as one plain line, the names in it shortened where they are over-long. */
function plainProse(cause, text, maxLength = MAX_PROSE) {
	const short = partsOf(cause, text).map(({ text, isName }) => plainText(text, isName ? 160 : maxLength));
	return plainText(short.join(""), maxLength);
}
/** A text of the cause as Markdown on one line, with commands and the names of its wheel and file in code spans. */
function markdownProse(cause, text, maxLength = MAX_PROSE) {
	let markdown = "";
	for (const { text: visible, isName } of proseParts(cause, text, maxLength)) if (isName) markdown += markdownCode(visible, 2 * 160);
	else markdown += markdown === "" ? markdownText(visible) : markdownInline(visible);
	return markdown;
}
/** A text of the cause in visible characters, cut where a command, or the name of its wheel or file begins and ends. */
function proseParts(cause, text, maxLength = MAX_PROSE) {
	const parts = commandsApart(withoutLongWords(text.trim())).flatMap((stretch) => stretch.isCode ? [{
		text: stretch.text,
		isName: true
	}] : partsOf(cause, stretch.text));
	const visible = [];
	let room = maxLength;
	for (const { text: part, isName } of parts) {
		if (room < 1) return [...visible, {
			text: "\u2026",
			isName: false
		}];
		const shown = plainText(part, isName ? 2 * 160 : room);
		room -= shown.length;
		visible.push({
			text: shown,
			isName
		});
	}
	return visible;
}
/** The same as HTML, for places where no Markdown is read. */
function htmlProse(cause, text, maxLength = MAX_PROSE) {
	let html = "";
	let room = maxLength;
	for (const part of partsOf(cause, text.trim())) {
		if (room < 1) return `${html}\u2026`;
		const visible = plainText(part.text, part.isName ? 160 : room);
		room -= visible.length;
		html += part.isName ? htmlCode(visible) : htmlInline(visible);
	}
	return html;
}
/** Beyond these the texts are an attack on our patience: they are cut, and names in them not looked for. */
const MAX_TEXT = 2 * MAX_PROSE;
const MAX_SOUGHT_NAME = 500;
const MAX_NAMES_IN_TEXT = 50;
/**
* The text, cut wherever it names the wheel or the file of the cause's first place as a word of its own.
* Over-long words are shortened on the way, so that what is said around them survives.
*/
function partsOf(cause, text) {
	const short = withoutLongWords(text);
	const names = short.length > MAX_TEXT ? [] : namesOf$1(cause);
	const parts = [];
	let start = 0;
	for (let found = 0; found < MAX_NAMES_IN_TEXT; found += 1) {
		const next = nextName(short, start, names);
		if (next === null) break;
		parts.push({
			text: short.slice(start, next.at),
			isName: false
		}, {
			text: next.name,
			isName: true
		});
		start = next.at + next.name.length;
	}
	parts.push({
		text: short.slice(start),
		isName: false
	});
	return parts.filter(({ text }) => text !== "");
}
function withoutLongWords(text) {
	return text.replace(/[^ ]{161,}/g, (word) => plainText(word, 160));
}
/** The longest comes first, so that a path is not taken for the file name in it. */
function namesOf$1({ places, location }) {
	const { wheel = null, member = null } = places[0] ?? {};
	return [
		wheel,
		member,
		member === null ? null : baseName(member),
		location?.path ?? null
	].filter((name) => name !== null).filter((name) => name.length > 1 && name.length <= MAX_SOUGHT_NAME).sort((a, b) => b.length - a.length);
}
function nextName(text, start, names) {
	let best = null;
	for (const name of names) {
		let at = text.indexOf(name, start);
		while (at >= 0 && !standsAlone(text, at, at + name.length)) at = text.indexOf(name, at + 1);
		if (at >= 0 && (best === null || at < best.at)) best = {
			name,
			at
		};
	}
	return best;
}
function standsAlone(text, from, to) {
	const before = text.slice(from - 1, from);
	const after = text.slice(to, to + 4);
	return (from === 0 || /[\s"'(\u201c\u2018]/u.test(before)) && /^["'),.;:!?\u201d\u2019]*(?:\s|$)/u.test(after);
}
const SETTINGS = /^(?:pyproject\.toml|\.github\/workflows\/[^/]+)$/;
/** True where the location is a line that governs how the files were built: the files themselves are not there. */
function isSetting({ location, places }) {
	return location !== null && SETTINGS.test(location.path) && places.some(({ member }) => member !== null);
}

// src/report/headline.ts
/** The first thing that anybody reads: what is worst, in which file. */
/** Characters of the cause's own title. */
const MAX_TITLE = 160;
/**
* The worst cause in one plain line, such as `armv7l executable in 2 wheels: bitshuffle2_neon_bucle (+3 more)`, and how many
* others decide the outcome; where none does, how much was looked at. What the configuration ignores is always counted. A runner
* finds no command in it.
*/
function headline(report) {
	return logLine(firstLine(report));
}
function firstLine(report) {
	const [worst, ...others] = decisiveCauses(report);
	if (worst === void 0) return `${tally(report)}${unshownClause(report)}`;
	const more = others.length === 0 ? [] : [`+${others.length} more`];
	const { title, notes } = namedTitle(worst);
	const all = [...notes, ...more];
	return `${title}${all.length === 0 ? "" : ` (${all.join(", ")})`}${unshownClause(report)}`;
}
/** A pull request may have brought the ignore, or the report that says what is known. */
function unshownClause(report) {
	const known = knownFigures(report);
	const ignored = ignoredCount(report.suppressed);
	return `${known === "" ? "" : `, ${known}`}${ignored === 0 ? "" : `, ${counted(ignored, "finding")} ignored`}`;
}
/** The wheel's own tag in a title, as in `in an aarch64 wheel`: of several wheels it is that of the first. */
const IN_A_WHEEL = / in (?:an?|the) (?:[\w.+-]+ )?wheel(?![\w-])/;
/** The title with its file and, where these are several, the number of wheels. */
function namedTitle(cause) {
	const wheels = wheelsOf(cause).length;
	const title = plainProse(cause, cause.title, MAX_TITLE).trim() || plainText(cause.rule, MAX_TITLE);
	const named = `${title}${fileBehind(cause, title)}`;
	if (wheels < 2) return {
		title: named,
		notes: []
	};
	const replaced = named.replace(IN_A_WHEEL, ` in ${wheels} wheels`);
	return {
		title: replaced,
		notes: replaced === named ? [`in ${counted(wheels, "wheel")}`] : []
	};
}
/** The file that the title leaves out, or where it is about none, the one wheel. */
function fileBehind({ places }, title) {
	const [first] = places;
	const name = first?.member == null ? first?.wheel ?? null : baseName(first.member);
	if (name === null || name === first?.wheel && wheelsOf({ places }).length > 1) return "";
	if (title.includes(plainText(name, 160)) || holdsCut(title, name)) return "";
	if (places.some((place) => namesOf(place).some((each) => title.includes(each)))) return "";
	return `: ${plainText(name, 160)}`;
}
/** A long name stands in a title without its middle, as in `_core.cpython-3\u2026x-gnu.so`. */
function holdsCut(title, name) {
	return title.split(" ").some((word) => {
		const [before = "", after] = word.split("\u2026");
		return after !== void 0 && before.length >= LEAST_KEPT && name.startsWith(before);
	});
}
/** Letters that tell one name from another. */
const LEAST_KEPT = 5;
function namesOf({ wheel, member }) {
	return [wheel, member === null ? null : baseName(member)].flatMap((name) => name ?? []).map((name) => plainText(name, 160)).filter((name) => name !== "");
}

// src/report/json.ts
/**
* What JSON may hold as it is but a terminal, a job log or a page should not see: invisible and
* direction-changing characters, the start of HTML tags, and `##[`, which the Actions runner obeys.
*/
const SPELLED_OUT = /[\x7f-\x9f\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|<(?=[a-z/!?])|#(?=\[)/giu;
/** The same in pieces, one for each wheel and finding: all of it can be more than one string may hold. */
function* jsonPieces(report) {
	let before = "{\n";
	for (const [key, value] of Object.entries(report)) {
		if (value === void 0) continue;
		yield `${before}  ${JSON.stringify(key)}: `;
		before = ",\n";
		if (Array.isArray(value) && value.length > 0) yield* itemPieces(value);
		else yield indented(value, "  ");
	}
	yield "\n}\n";
}
function* itemPieces(items) {
	for (const [index, item] of items.entries()) yield `${index === 0 ? "[" : ","}\n    ${indented(item, "    ")}`;
	yield "\n  ]";
}
function indented(value, indent) {
	return withoutHarm(JSON.stringify(value, null, 2)).replaceAll("\n", `\n${indent}`);
}
/** Any value as JSON in the form of {@link renderJson}. */
function harmlessJson(value) {
	return `${withoutHarm(JSON.stringify(value, null, 2))}\n`;
}
function withoutHarm(json) {
	return json.replace(SPELLED_OUT, unicodeEscape);
}
function unicodeEscape(character) {
	let escaped = "";
	for (let index = 0; index < character.length; index += 1) escaped += `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`;
	return escaped;
}

// src/report/judgedBuilds.ts
/** How far the builds of the repository could be judged, in words for every output. */
const MAX_REASONS = 3;
/**
* One sentence of plain text, which each output escapes for itself, as in `14 jobs, cibuildwheel 4.2.0; 3 not fully
* judged: a script (line 12) writes to GITHUB_ENV.` Null where nothing runs cibuildwheel, or nobody looked.
*/
function judgedSentence({ project }) {
	const builds = project?.cibuildwheel ?? null;
	if (builds === null) return null;
	const { jobs, versions, unpinned, unjudged, elsewhere } = builds;
	const pins = [...versions.map((each) => plainText(each, 20)), ...unpinned === 0 ? [] : ["the newest"]];
	const pinned = versions.length > 0 ? `cibuildwheel ${listSome(pins)}` : `${unpinned > 0 ? "the newest " : ""}cibuildwheel`;
	return `${[
		jobs === 0 ? "no job that could be read runs cibuildwheel" : `${counted(jobs, "job")}, ${pinned}`,
		...unjudged.jobs === 0 ? [] : [`${unjudged.jobs} not fully judged, as ${reasons(unjudged.reasons.map(({ why }) => why))}`],
		...elsewhere.length === 0 ? [] : [`not judged: ${reasons(elsewhere)}`]
	].join("; ")}.`;
}
function reasons(clauses) {
	return listSome(clauses.map((clause) => plainText(clause, 160)), MAX_REASONS);
}

// src/report/remedies.ts
/** More steps than rules write are no steps of theirs. */
const MAX_STEPS = 5;
/** The remedy's numbered steps, `1. \u2026` on a line each, without their numbers; else all of it as the only one. */
function remedySteps({ remedy, places }) {
	const text = remedy.trim();
	if (text === "") return [];
	const lines = text.split("\n").map((line) => line.trim());
	const steps = lines.map((line, index) => {
		const number = `${index + 1}. `;
		return line.startsWith(number) ? line.slice(number.length).trim() : "";
	});
	const hasOddName = places.some((place) => [place.wheel, place.member].some((name) => lineBreakers(name ?? "").some((part) => text.includes(part))));
	return lines.length <= MAX_STEPS && steps.every((step) => step !== "") && !hasOddName ? steps : [text];
}
/** The parts of a path that have a line break in them. */
function lineBreakers(path) {
	return path.includes("\n") ? path.split("/").filter((part) => part.includes("\n")) : [];
}
/** The remedy where there is one line for it, and for much else. */
function remedyLine(remedy) {
	return remedySteps({
		remedy,
		places: []
	}).map((step, index, all) => all.length === 1 ? step : `${index + 1}. ${step}`).join(" ");
}
/** Of each cause whose remedy an earlier one has already, that earlier one. */
function sharedRemedies(causes) {
	const first = /* @__PURE__ */ new Map();
	const shared = /* @__PURE__ */ new Map();
	for (const cause of causes) {
		const remedy = cause.remedy.trim();
		if (remedy === "") continue;
		const earlier = first.get(remedy);
		if (earlier === void 0) first.set(remedy, cause);
		else shared.set(cause, earlier);
	}
	return shared;
}

// src/release/baselineChoice.ts
/** Which earlier release the wheels are held against: what the command line and the action's inputs say of it. */
const PYPI = "pypi";
const PYPI_URL = "https://pypi.org/simple/";
/** The address of an index, with the slash at its end that names are put behind; null for what is none. */
function indexAddress(text) {
	if (!URL.canParse(text)) return null;
	const url = new URL(text);
	if (url.protocol !== "https:" && url.protocol !== "http:") return null;
	if (!url.pathname.endsWith("/")) url.pathname += "/";
	return url.href;
}

// src/project/git/repository.ts
/** How many bytes {@link Repository.readStart} gives at most. */
const START_BYTES = 4096;
const NOTHING_TRACKED = {
	files: [],
	submodules: []
};

// src/project/git/diskRepository.ts
/** A folder without Git: its texts can be read, but nothing tells which of its files are committed. */
/** `exact` says whether the folder holds the very commit that findings are shown on. */
function diskRepository(root, exact) {
	return {
		objectFormat: "sha1",
		listing: async () => NOTHING_TRACKED,
		async readText(name) {
			const text = await readDiskText(path.join(root, name));
			return text === null ? null : {
				text,
				exact
			};
		},
		readStart: async () => null
	};
}
/** Null for what is no file, too large, or can't be read. */
async function readDiskText(file) {
	try {
		const handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
		try {
			const stats = await handle.stat();
			return stats.isFile() && stats.size <= 2097152 ? await handle.readFile("utf8") : null;
		} finally {
			await handle.close();
		}
	} catch {
		return null;
	}
}

// src/project/git/programs.ts
/** Finds programs where the machine has them, never where the checkout does. */
/**
* The full path of a program, from the folders that PATH names in full; null where none of them has it. An empty or
* relative entry means the working directory, which holds what others have committed, and Windows looks there first
* whatever PATH says.
*/
function findProgram(name, env) {
	const file = process.platform === "win32" ? `${name}.exe` : name;
	return searchFolders(pathOf(env), path).map((folder) => path.join(folder, file)).find(isProgram) ?? null;
}
/** The folders that a PATH of that system names in full. */
function searchFolders(text, system) {
	return text.split(system.delimiter).map((entry) => system.sep === "\\" ? entry.replace(/^"(.*)"$/, "$1") : entry).filter((entry) => isFull(entry, system));
}
/** On Windows `\tools` is a folder of whichever drive is the current one. */
function isFull(entry, system) {
	return system.isAbsolute(entry) && (system.sep === "/" || system.parse(entry).root.length > 1);
}
function pathOf(env) {
	return env[(process.platform === "win32" ? Object.keys(env).filter((each) => /^path$/i.test(each)) : [])[0] ?? "PATH"] ?? "";
}
function isProgram(file) {
	try {
		accessSync(file, constants.X_OK);
		return statSync(file).isFile();
	} catch {
		return false;
	}
}

// src/project/git/gitCheckout.ts
/** Asks Git about a checkout, without letting the checkout's own configuration run anything. */
/** Milliseconds for one question; a listing of a large repository takes a second. */
const GIT_PATIENCE = 3e4;
const MAX_GIT_OUTPUT = 134217728;
/**
* Whoever built the wheels could write to `.git/config` and choose programs that Git starts: a file system monitor,
* hooks, a transport for objects that a partial clone lacks. The owner of the folder proves nothing, and in a
* container it is somebody else.
*/
const SAFE_SETTINGS = [
	"core.fsmonitor=false",
	"core.hooksPath=/dev/null",
	"safe.directory=*"
];
const SAFE_VARIABLES = {
	GIT_ALLOW_PROTOCOL: "none",
	GIT_NO_LAZY_FETCH: "1",
	GIT_OPTIONAL_LOCKS: "0",
	GIT_TERMINAL_PROMPT: "0",
	LC_ALL: "C"
};
/** The checkout that `folder` lies in; null where there is none, or no Git. */
async function openCheckout(folder) {
	if (!mayBeCheckout(folder, process.env)) return null;
	const [format, root] = (await git(folder, [
		"rev-parse",
		"--show-object-format",
		"--show-toplevel"
	]))?.toString("utf8").split("\n") ?? [];
	return root && (format === "sha1" || format === "sha256") ? {
		root,
		objectFormat: format
	} : null;
}
/** False where Git would look in vain: its start takes as long as the check of a small wheel. */
function mayBeCheckout(folder, env) {
	if (env.GIT_DIR !== void 0) return true;
	try {
		let at = realpathSync(folder);
		while (!existsSync(path.join(at, ".git"))) {
			const above = path.dirname(at);
			if (above === at) return false;
			at = above;
		}
	} catch {}
	return true;
}
/** Whether `folder` is the checkout's top folder. */
async function isTopFolder(checkout, folder) {
	const [one, other] = await Promise.all([checkout.root, folder].map((each) => realpath(each).catch(() => "")));
	return one !== "" && one === other;
}
/** Whether the checkout has a commit, given as hex digits; a shallow one lacks most. */
async function hasCommit({ root }, commit) {
	if (!/^[0-9a-f]{40,64}$/.test(commit)) return false;
	return await git(root, [
		"cat-file",
		"-e",
		`${commit}^{tree}`
	]) !== null;
}
/** What Git prints in that folder; null when there is none, or it fails, or prints more than `maxBytes` unless a part will do. */
async function git(folder, args, { maxBytes = MAX_GIT_OUTPUT, partWillDo = false } = {}) {
	const settings = SAFE_SETTINGS.flatMap((setting) => ["-c", setting]);
	const program = findProgram("git", process.env);
	if (program === null) return null;
	const { execFile } = await import("node:child_process");
	return await new Promise((resolve) => {
		execFile(program, [
			...settings,
			"-C",
			folder,
			...args
		], {
			encoding: "buffer",
			env: {
				...process.env,
				...SAFE_VARIABLES
			},
			maxBuffer: maxBytes,
			timeout: GIT_PATIENCE,
			killSignal: "SIGKILL",
			windowsHide: true
		}, (error, stdout) => {
			const cutOff = error?.code === "ERR_CHILD_PROCESS_STDIO_MAXBUFFER";
			resolve(error === null || cutOff && partWillDo ? stdout : null);
		});
	}).catch(() => null);
}

// src/project/git/gitRepository.ts
/** A repository read from a checkout on disk. */
const SUBMODULE_MODE = "160000";
/** Links and submodules are no files whose bytes a wheel could hold. */
const FILE_MODES = ["100644", "100755"];
/** The files of a commit that the checkout has. */
function commitRepository(checkout, commit) {
	const { root, objectFormat } = checkout;
	return {
		objectFormat,
		listing: once$1(async () => withSubmoduleFiles(checkout, parseTree(await git(root, [
			"ls-tree",
			"-r",
			"-z",
			"--full-tree",
			commit
		])))),
		async readText(name) {
			const content = await git(root, [
				"cat-file",
				"blob",
				`${commit}:${name}`
			], { maxBytes: MAX_REPOSITORY_TEXT });
			return content === null ? null : {
				text: content.toString("utf8"),
				exact: true
			};
		},
		readStart: (file) => readStart(checkout, file)
	};
}
/** What is checked out, or about to be committed. `exact` says whether findings are shown on just that. */
function indexRepository(checkout, exact) {
	const { root, objectFormat } = checkout;
	const listing = once$1(async () => withSubmoduleFiles(checkout, parseTree(await git(root, [
		"ls-files",
		"-s",
		"-z"
	]))));
	return {
		objectFormat,
		listing,
		async readText(name) {
			const { files } = await listing();
			if (!files.some((file) => file.path === name)) return null;
			const text = await readDiskText(path.join(root, name));
			return text === null ? null : {
				text,
				exact
			};
		},
		readStart: (file) => readStart(checkout, file),
		async tracks(name) {
			const { files, isCut } = await listing();
			return files.some((file) => file.path === name) || (isCut === true ? null : false);
		},
		async ignored(folders) {
			const output = await git(root, [
				"-c",
				"core.quotePath=false",
				"check-ignore",
				"--",
				...folders
			]);
			return new Set(output?.toString("utf8").split("\n") ?? []);
		}
	};
}
/** `<mode> [<type>] <blob> [<stage>]<TAB><path>`, as `ls-tree` and `ls-files -s` print it. */
function parseTree(output) {
	const files = [];
	const submodules = [];
	const lines = output?.toString("utf8").split("\0", 5e5 + 1) ?? [];
	const isCut = output === null || lines.length > 5e5 && lines.at(-1) !== "";
	for (const line of lines.slice(0, MAX_TRACKED_FILES)) {
		const tab = line.indexOf("	");
		const [mode = "", ...fields] = line.slice(0, Math.max(tab, 0)).split(" ");
		const id = fields.find((field) => /^[0-9a-f]{40,64}$/.test(field));
		if (id === void 0) continue;
		const name = line.slice(tab + 1);
		if (mode === SUBMODULE_MODE) submodules.push({
			path: name,
			commit: id
		});
		else if (FILE_MODES.includes(mode)) files.push({
			path: name,
			blob: id,
			submodule: null
		});
	}
	return {
		files,
		submodules,
		...isCut ? { isCut } : {}
	};
}
/** With the files of the submodules that are checked out, too. */
async function withSubmoduleFiles({ root }, own) {
	const { files, submodules } = own;
	if (submodules.length === 0) return own;
	const byFolder = new Map(submodules.map((submodule) => [submodule.path, submodule]));
	const { files: all } = parseTree(await git(root, [
		"ls-files",
		"--recurse-submodules",
		"-s",
		"-z"
	]));
	const theirs = all.flatMap((file) => {
		const submodule = submoduleOf(file.path, byFolder);
		return submodule === void 0 ? [] : [{
			...file,
			submodule
		}];
	});
	return {
		...own,
		files: [...files, ...theirs]
	};
}
/** No file of the repository's own can lie below a folder that is a submodule. */
function submoduleOf(file, byFolder) {
	for (let end = file.indexOf("/"); end >= 0; end = file.indexOf("/", end + 1)) {
		const submodule = byFolder.get(file.slice(0, end));
		if (submodule !== void 0) return submodule;
	}
}
function readStart({ root }, { blob, submodule }) {
	const folder = submodule === null ? root : path.join(root, submodule.path);
	return git(folder, [
		"cat-file",
		"blob",
		blob
	], {
		maxBytes: START_BYTES,
		partWillDo: true
	});
}
function once$1(work) {
	let result;
	return () => {
		result ??= work();
		return result;
	};
}

// src/model/link.ts
/**
* A link to an address that this program has put together. Whatever in it is no part of a URL (RFC 3986), or could end
* a link in Markdown, is percent-encoded. Throws for an address that is not HTTPS.
*/
function ownLink(text, url) {
	if (!url.startsWith("https://")) throw new RangeError(`not an HTTPS address: ${url}`);
	return {
		text,
		url: url.replace(/[^\w.~:/?#=&%+@-]/gu, percentEncoded)
	};
}
/** Also those that encodeURIComponent leaves alone. */
function percentEncoded(character) {
	return [...new TextEncoder().encode(character)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`).join("");
}
/** The link as Markdown. */
function markdownLink({ text, url }) {
	return `[${text}](${url})`;
}
/** The link where only plain text can stand. */
function plainLink({ text, url }) {
	return `${text}: ${url}`;
}

// src/report/proposal.ts
/** The change that a finding proposes, as the outputs show it. */
/** Longer lines lose their middle. */
const MAX_DIFF_LINE = 400;
/**
* Lines of a diff that may be shown anywhere: what could mislead is spelled out, blanks and tabs stay. `room` is in
* UTF-16 code units, each line with its break; at least one line is shown.
*/
function diffLines(diff, most = Number.POSITIVE_INFINITY, room = Number.POSITIVE_INFINITY) {
	if (diff === "") return [];
	const lines = diff.replace(/\n$/, "").split("\n");
	const shown = [];
	let length = 0;
	for (const line of lines.slice(0, most).map(harmlessLine)) {
		length += line.length + 1;
		if (shown.length > 0 && length > room) break;
		shown.push(line);
	}
	const more = lines.length - shown.length;
	return more > 0 ? [...shown, `\u2026 and ${counted(more, "more line")}: wheel-abi-check project --fix prints all`] : shown;
}
function harmlessLine(line) {
	const visible = line.replace(/\r$/, "").split("	").map((part) => plainText(part, MAX_DIFF_LINE));
	return logLine(visible.join("	"));
}
/** The causes whose diff an earlier one has already, with that one. */
function sharedDiffs(causes) {
	const first = /* @__PURE__ */ new Map();
	const shared = /* @__PURE__ */ new Map();
	for (const cause of causes) {
		const diff = cause.proposal?.diff ?? null;
		if (diff === null) continue;
		const earlier = first.get(diff);
		if (earlier === void 0) first.set(diff, cause);
		else shared.set(cause, earlier);
	}
	return shared;
}

// src/report/releaseRows.ts
/** What changed since an earlier release, as rows that every output shows: what, and how. */
/** Names in one row. */
const MAX_NAMES = 5;
/** What stands before what users had and have no longer. */
const NO_LONGER_FOR = "no longer for";
/** Plain text, which each output escapes for itself. */
function releaseRows({ distribution, changes, note }) {
	const name = plainText(distribution, 160);
	if (changes === null) return {
		title: `${name}: not compared`,
		rows: [{
			what: "why",
			how: plainText(note, 300)
		}]
	};
	const rows = [
		{
			what: "wheels",
			how: change(String(changes.wheels.before), String(changes.wheels.after))
		},
		...coverage(NO_LONGER_FOR, changes.lost.filter(({ isDropped }) => !isDropped)),
		...coverage("dropped by Requires-Python", changes.lost.filter(({ isDropped }) => isDropped)),
		...coverage("newly for", changes.gained),
		...changes.floors.map(({ platform, from, to, because }) => ({
			what: `${platform} from`,
			how: `${change(from, to)}${because === null ? "" : `, since ${because.member} needs ${because.needs}`}`
		})),
		...sizes(changes),
		...libraries(changes)
	];
	return {
		title: changes.from === null ? `since the earlier release of ${name}` : `since ${name} ${plainText(changes.from, 160)}`,
		rows: rows.map(({ what, how }) => ({
			what: plainText(what, 160),
			how: plainText(how, 500)
		}))
	};
}
function change(before, after) {
	return before === after ? `${after}, as before` : `${before} \u2192 ${after}`;
}
/** Platforms with the same Pythons are one row. */
function coverage(what, parts) {
	const byPythons = /* @__PURE__ */ new Map();
	for (const { platform, pythons } of parts) {
		const key = listSome(pythons, MAX_NAMES);
		byPythons.set(key, [...byPythons.get(key) ?? [], platform]);
	}
	return [...byPythons].map(([pythons, platforms]) => ({
		what,
		how: `Python ${pythons} on ${listSome(platforms, MAX_NAMES)}`
	}));
}
function sizes({ size, sizes: changed }) {
	if (size.wheels === 0 || size.before === 0) return [];
	const share = Math.round(100 * (size.after - size.before) / size.before);
	const sign = share > 0 ? `+${share} %` : `${share} %`;
	const sum = `${fileSize(size.before)} \u2192 ${fileSize(size.after)} (${sign}) in ${counted(size.wheels, "wheel")}`;
	const [most] = changed;
	return [{
		what: "size",
		how: `${sum}${most !== void 0 && most.after > most.before ? `; most in ${most.wheel}, ${fileSize(most.before)} \u2192 ${fileSize(most.after)}` : ""}`
	}];
}
function libraries({ libraries: changed }) {
	if (changed === null) return [];
	const row = (what, names) => names.length === 0 ? [] : [{
		what,
		how: listSome(names, MAX_NAMES)
	}];
	return [
		...row("bundled anew", changed.added),
		...row("no longer bundled", changed.gone),
		...row("bundled in another version", changed.changed)
	];
}

// src/report/text.ts
/** Columns that running text is wrapped at: longer lines are hard to read, however wide the terminal. */
const WIDTH = 88;
const INDENT = "  ";
/** Columns for the labels on the left: `file`, `wheels`, `why`. */
const LABEL_WIDTH = 9;
/** How many names a list shows before it says how many more there are. */
const MAX_LISTED = 6;
const MAX_GROUPS = 2;
/** How many causes a block names that it stands for. */
const MAX_OTHERS = 3;
const MAX_FLOOR = 40;
const MAX_DIFF_LINES = 60;
/** Columns that a wheel's name needs to be told from the others, and below which the tag gives way to it. */
const MIN_NAME_COLUMN = 30;
const GOOD_NAME_COLUMN = 45;
const SGR = {
	red: 31,
	yellow: 33,
	green: 32,
	cyan: 36,
	bold: 1,
	dim: 2
};
const SEVERITY_STYLE = {
	error: {
		mark: "\u2716",
		style: "red"
	},
	warning: {
		mark: "\u25b2",
		style: "yellow"
	},
	notice: {
		mark: "\u2022",
		style: "cyan"
	}
};
const OUTCOME_STYLE = {
	fail: {
		mark: "\u2716",
		style: "red"
	},
	warning: {
		mark: "\u25b2",
		style: "yellow"
	},
	"not-fully-checked": {
		mark: "?",
		style: "cyan"
	},
	pass: {
		mark: "\u2714",
		style: "green"
	}
};
/**
* The report for a terminal or a job log: each cause with its places, reason and remedy, then a line for each
* wheel, and the outcome last. `quiet` leaves out notices that don't decide the outcome and the wheels, and
* says nothing at all where nothing is wrong; `wheels: false` leaves out the wheels' lines. `width` is that of the
* terminal, null for lines of any length. Ends with a newline unless it is empty.
*/
function renderText(report, options) {
	const lineWidth = options.width ?? null;
	const textWidth = Math.min(88, lineWidth ?? 88);
	const look = {
		paint: painter(options.color),
		textWidth,
		lineWidth
	};
	const quiet = options.quiet ?? false;
	const causes = groupByCause(report.findings).filter((cause) => !quiet || matters(cause, report));
	if (quiet && causes.length === 0 && report.conclusion === "success") return "";
	const blocks = causeBlocks(causes, look);
	if (!quiet && options.wheels !== false) blocks.push(wheelLines(report, look));
	if (!quiet) blocks.push(...releaseLines(report, look));
	if (!quiet) blocks.push(notExaminedLines(report, look), ignoredLines(report, look));
	blocks.push(explainLines(causes, look.paint), lastLines(report, look.paint));
	return blocks.filter((lines) => lines.length > 0).map((lines) => `${lines.map((line) => logLine(line.trimEnd())).join("\n")}\n`).join("\n");
}
function matters(cause, report) {
	const onlyNotices = report.findings.every(({ severity }) => severity === "notice");
	return cause.severity !== "notice" || onlyNotices && report.conclusion === "failure";
}
/**
* A block for each cause. Notices about wheels fold: one block for each rule where nothing weighs more, else a line for each.
*/
function causeBlocks(causes, look) {
	const shared = sharedRemedies(causes);
	const diffs = sharedDiffs(causes);
	const folds = ({ severity, places }) => severity === "notice" && places.some(({ wheel }) => wheel !== null);
	const whole = causes.filter((cause) => !folds(cause));
	const rules = [...groupBy(causes.filter(folds), ({ rule }) => rule).values()];
	const inShort = causes.some(({ severity }) => severity !== "notice");
	return [...whole.map((cause) => causeLines(cause, look, {
		sameAs: shared.get(cause),
		sameDiffAs: diffs.get(cause)
	})), ...inShort ? [rules.flatMap((same) => noticeLines(same, look))] : rules.flatMap(([first, ...others]) => first === void 0 ? [] : [causeLines(first, look, {
		sameAs: shared.get(first),
		others
	})])];
}
/** All that one rule has to say, where it is the least of what was found. */
function noticeLines(causes, { paint, textWidth }) {
	const [first] = causes;
	if (first === void 0) return [];
	const { mark, style } = SEVERITY_STYLE[first.severity];
	const wheels = new Set(causes.flatMap(wheelsOf)).size;
	const rest = [...causes.length > 1 ? [`${causes.length - 1} more like it`] : [], ...wheels > 1 ? [`in ${wheels} wheels`] : []].join(", ");
	return wrapped(`${plainText(first.rule, 160)}: ${plainProse(first, first.title, 250)}${rest === "" ? "" : ` (${rest})`}`, textWidth - 2).map((line, index) => index === 0 ? `${paint(mark, style)} ${line}` : "  " + line);
}
function causeLines(cause, look, { sameAs, sameDiffAs, others = [] }) {
	const { paint, textWidth } = look;
	const { mark, style } = SEVERITY_STYLE[cause.severity];
	const title = wrapped(plainProse(cause, cause.title, 250), textWidth - 2);
	return [
		`${paint(`${mark} ${cause.severity}`, style, "bold")} ${paint(`\u00b7 ${plainText(cause.rule, 160)}`, "dim")}`,
		...title.map((line) => "  " + paint(line, "bold")),
		"",
		...placeLines(cause, paint),
		...labelled("why", proseLines(cause, cause.message, look), paint),
		...labelled("fix", remedyLines(cause, sameAs, look), paint),
		...labelled("diff", proposalLines(cause, sameDiffAs, look), paint),
		...labelled("see", cause.links.map(plainLink), paint),
		...labelled("more", othersLines(others, look), paint)
	];
}
/** The steps, numbered where they are several; of a remedy that stands above already, where. */
function remedyLines(cause, sameAs, look) {
	if (sameAs !== void 0) return proseLines(sameAs, `as for the ${sameAs.severity} "${sameAs.title}", above`, look);
	const steps = remedySteps(cause);
	const number = (index) => steps.length === 1 ? "" : `${index + 1}. `;
	return steps.flatMap((step, index) => proseLines(cause, step, look, number(index).length).map((line, at) => (at === 0 ? number(index) : " ".repeat(number(index).length)) + line));
}
/** The diff as it is, however long its lines are; of one that stands above already, where. */
function proposalLines(cause, sameAs, look) {
	const { diff, left } = cause.proposal ?? NO_PROPOSAL;
	if (sameAs !== void 0) return proseLines(sameAs, `as for the ${sameAs.severity} "${sameAs.title}", above`, look);
	return [...diff === null ? [] : diffLines(diff, MAX_DIFF_LINES), ...left.flatMap((reason) => proseLines(cause, `Left to you: ${reason}.`, look))];
}
const NO_PROPOSAL = {
	diff: null,
	left: []
};
function othersLines(others, look) {
	if (others.length === 0) return [];
	const wheels = new Set(others.flatMap(wheelsOf)).size;
	const shown = others.slice(0, MAX_OTHERS).flatMap((cause) => proseLines(cause, cause.title, look));
	const left = others.length - MAX_OTHERS;
	return [...shown, ...left > 0 ? [`and ${left} more, in ${counted(wheels, "wheel")} in all`] : []];
}
function proseLines(cause, text, { textWidth }, indent = 0) {
	return wrapped(plainProse(cause, text), textWidth - 2 - 9 - indent);
}
/** Files, wheels and the place in the repository, and an empty line; nothing where the cause has none of them. */
function placeLines(cause, paint) {
	const groups = placeGroups(cause.places);
	const lines = groups.slice(0, MAX_GROUPS).flatMap((group) => groupLines(group, paint));
	const more = groups.slice(MAX_GROUPS).map(({ members, wheels }) => members.length || wheels.length).reduce((sum, count) => sum + count, 0);
	if (more > 0) lines.push(...labelled("", [`and ${more} more`], paint));
	const label = isSetting(cause) ? "set in" : "in repo";
	if (cause.location !== null) lines.push(...labelled(label, [lineReference(cause.location)], paint));
	return lines.length === 0 ? [] : [...lines, ""];
}
function groupLines({ members, wheels }, paint) {
	return [...labelled(members.length === 1 ? "file" : "files", shortList(members), paint), ...labelled(wheels.length === 1 ? "wheel" : "wheels", shortList(wheels), paint)];
}
/** Names for a line of a list: all of them, or the first and how many more there are. */
function shortList(names) {
	const shown = names.slice(0, names.length === 7 ? names.length : MAX_LISTED);
	const more = names.length - shown.length;
	return [...shown.map((name) => plainText(name, 160)), ...more > 0 ? [`and ${more} more`] : []];
}
function lineReference({ path, startLine, endLine }) {
	const lines = endLine > startLine ? `${startLine}-${endLine}` : `${startLine}`;
	return `${plainText(path, 160)}:${lines}`;
}
/** Columns for what changed since the last release. */
const RELEASE_LABEL_WIDTH = 28;
/** A block of lines for each distribution. */
function releaseLines({ releases = [] }, { paint, textWidth }) {
	return releases.map((release) => {
		const { title, rows } = releaseRows(release);
		const lines = rows.flatMap(({ what, how }) => wrapped(how, textWidth - 2 - RELEASE_LABEL_WIDTH).map((line, index) => {
			const head = (index === 0 ? what : "").padEnd(RELEASE_LABEL_WIDTH);
			return `${"  "}${paint(head, "dim")}${line}`;
		}));
		return [paint(title, "bold"), ...lines];
	});
}
/** Lines with a label before the first. */
function labelled(label, lines, paint) {
	return lines.map((line, index) => {
		const head = (index === 0 ? label : "").padEnd(9);
		return `${"  "}${paint(head, "dim")}${line}`;
	});
}
const HEADINGS = {
	wheel: "wheel",
	binaries: "native",
	floor: "oldest system",
	found: "found"
};
/** A table: a line for each wheel, below one that says what its columns are. */
function wheelLines(report, { paint, lineWidth }) {
	if (report.wheels.length === 0) return [];
	const byWheel = findingsByWheel(report);
	const known = knownByWheel(report);
	const found = column([HEADINGS.found, ...report.wheels.map(({ label, outcome }) => [...foundFigures(byWheel.get(label) ?? [], known.get(label) ?? []), ...outcome === "not-fully-checked" ? [NOT_FULLY_CHECKED] : []].join(", "))]);
	const binaries = column([HEADINGS.binaries, ...report.wheels.map((wheel) => `${wheel.binaries.length}`)], "right");
	const floors = column([HEADINGS.floor, ...report.wheels.map((wheel) => plainText(floorOf(wheel), MAX_FLOOR))]);
	const beside = widest(binaries) + widest(found) + MARK_WIDTH + 2 * GAP.length;
	const withFloor = widest(floors) + GAP.length;
	const hasRoom = lineWidth === null || lineWidth - beside - withFloor >= GOOD_NAME_COLUMN;
	const room = lineWidth === null ? 160 : lineWidth - beside - (hasRoom ? withFloor : 0);
	return column([HEADINGS.wheel, ...report.wheels.map(({ label }) => plainText(label, Math.max(MIN_NAME_COLUMN, Math.min(160, room))))]).map((name, index) => {
		const figures = [binaries[index], ...hasRoom ? [floors[index]] : []].join(GAP);
		const wheel = report.wheels[index - 1];
		if (wheel === void 0) return paint([
			`  ${name}`,
			figures,
			found[index]
		].join(GAP), "dim");
		const { mark, style } = OUTCOME_STYLE[wheel.outcome];
		return [
			`${paint(mark, style)} ${name}`,
			paint(figures, "dim"),
			found[index]
		].join(GAP);
	});
}
const GAP = "   ";
const MARK_WIDTH = 2;
/** The platform tag that stands for all that a Linux wheel needs, else what is known of other systems. */
function floorOf({ verdict, floors }) {
	return verdict.tag ?? floors.join(", ");
}
/** The cells filled up to the width of the longest. */
function column(cells, side = "left") {
	const width = widest(cells);
	return cells.map((cell) => side === "left" ? cell.padEnd(width) : cell.padStart(width));
}
function widest(cells) {
	return cells.reduce((most, cell) => Math.max(most, cell.length), 0);
}
function notExaminedLines(report, { paint, textWidth }) {
	return notExaminedSentences(report).map((sentence) => `Not looked into: ${sentence}`).flatMap((sentence) => wrapped(sentence, textWidth - 2).map((line, index) => paint(index === 0 ? line : "  " + line, "dim")));
}
/** Where to read more, in the words of the one rule where there is only one. */
function explainLines(causes, paint) {
	const [rule, ...others] = new Set(causes.map((cause) => cause.rule));
	if (rule === void 0) return [];
	return [paint(`More: wheel-abi-check --explain ${others.length > 0 ? "RULE" : plainText(rule, 160)}`, "dim"), paint(`      ${RULES_URL}`, "dim")];
}
/** The settings in force, what is known, and each reason for which findings were ignored. */
function ignoredLines(report, { paint, textWidth }) {
	const { configuration, suppressed } = report;
	const sentence = configurationSentence(configuration);
	const judged = judgedSentence(report);
	const reasons = [...groupBy(suppressed, ({ rule, reason }) => JSON.stringify([rule, reason])).values()].flatMap((group) => {
		const [first] = group;
		if (first === void 0) return [];
		return [`Ignored: ${plainText(first.rule, 160)}, ${counted(ignoredCount(group), "finding")}: ${plainText(first.reason, 300)}`];
	});
	const more = reasons.length - MAX_LISTED;
	return [
		...sentence === null ? [] : [plainText(sentence)],
		...judged === null ? [] : [plainText(judged)],
		...knownSentences(report).map((each) => plainText(each)),
		...reasons.slice(0, MAX_LISTED),
		...more > 0 ? [`Ignored for ${counted(more, "more reason")}`] : []
	].flatMap((line) => wrapped(line, textWidth - 2).map((part, index) => paint(index === 0 ? part : "  " + part, "dim")));
}
/** What was looked at, and last of all the worst that was found. */
function lastLines(report, paint) {
	const { mark, style } = OUTCOME_STYLE[reportOutcome(report)];
	const { project } = report;
	const ofWheels = counted(report.counts.binaries, "binary looked at", "binaries looked at");
	const figures = [...project === void 0 || report.wheels.length > 0 ? [ofWheels] : [], ...project === void 0 ? [] : [`${counted(project.files, "file")} of the repository looked at, ${project.prebuilt.length} native`]];
	const verdict = `${paint(`${mark} ${report.conclusion}`, style, "bold")}: `;
	const first = headline(report);
	return decisiveCauses(report).length === 0 ? [`${verdict}${[first, ...figures].join("; ")}`] : [paint([tally(report), ...figures].join("; "), "dim"), `${verdict}${first}`];
}
/** Breaks at spaces. A word that is longer than the line stays whole, so that it can be copied. */
function wrapped(text, width) {
	const lines = [];
	let line = "";
	for (const word of text.split(" ").filter((word) => word !== "")) if (line !== "" && line.length + 1 + word.length > width) {
		lines.push(line);
		line = word;
	} else line = line === "" ? word : `${line} ${word}`;
	return line === "" ? lines : [...lines, line];
}
/** Puts styles on text, or leaves it plain. */
function painter(color) {
	return color ? colored : uncolored;
}
function colored(text, ...styles) {
	return text.trim() === "" ? text : `\x1b[${styles.map((style) => SGR[style]).join(";")}m${text}\x1b[0m`;
}
function uncolored(text) {
	return text;
}

// src/collect/localWheels.ts
/** How many of a folder's entries a message lists. */
const LISTED_ENTRIES = 5;
/**
* Finds the wheels that the patterns name. A pattern is a file, a folder (the wheels in it and in folders
* below it), or a glob; `!pattern` takes its matches out again; blank lines and lines that begin
* with `#` mean nothing. What exists under a pattern's literal name wins over its meaning as a glob.
*/
async function collectLocalWheels(patterns, cwd) {
	const lines = patterns.map((line) => line.trim()).filter((line) => line !== "" && !line.startsWith("#"));
	const collected = {
		wheels: [],
		passedOver: [],
		problems: [],
		absent: []
	};
	const found = /* @__PURE__ */ new Map();
	const excluded = /* @__PURE__ */ new Set();
	for (const line of lines.filter((each) => each.startsWith("!"))) {
		const expansion = await expandOrProblem(line.slice(1).trim(), cwd, collected);
		for (const file of expansion.wheels) excluded.add(file);
	}
	for (const line of lines.filter((each) => !each.startsWith("!"))) {
		const expansion = await expandOrProblem(line, cwd, collected);
		collected.passedOver.push(...expansion.passedOver);
		if (expansion.isAbsent) collected.absent.push(...expansion.passedOver);
		for (const file of expansion.wheels) {
			const source = wheelSource(file, cwd);
			if (excluded.has(file)) collected.passedOver.push({
				name: source.displayPath,
				reason: "excluded by a pattern that begins with !"
			});
			else {
				const key = await identityOf(file);
				if (!found.has(key)) found.set(key, source);
			}
		}
	}
	collected.wheels = sortWheels([...found.values()]);
	collected.passedOver = withoutRepeats(collected.passedOver);
	collected.absent = withoutRepeats(collected.absent);
	return collected;
}
async function expandOrProblem(pattern, cwd, collected) {
	try {
		const flaw = await flawOf(pattern, cwd);
		if (flaw === null) return await expand(pattern, cwd);
		collected.problems.push({
			artifact: pattern,
			reason: flaw
		});
	} catch (error) {
		collected.problems.push({
			artifact: pattern,
			reason: `The pattern ${pattern} could not be followed: ${messageOf(error)}. Check that the folder can be read and that the pattern is a path, a folder or a glob such as wheelhouse/*.whl.`
		});
	}
	return {
		wheels: [],
		passedOver: []
	};
}
/** Why the pattern can't be meant as it is written, null when it can. Globbing itself takes anything. */
async function flawOf(pattern, cwd) {
	if (pattern === "") return "A line with nothing but ! excludes nothing: write the pattern right behind it.";
	if (pattern.includes("\0")) return "The pattern holds a NUL character, which no path can.";
	if (await statOrNull(toAbsolute(pattern, cwd)) !== null) return null;
	const bracket = unclosedBracket(toGlob(pattern));
	if (bracket === null) return null;
	return `The pattern ${pattern} opens a ${bracket} that it never closes, so it matches nothing. Close it, or put a backslash before it if the file name really holds one (on Windows: put it in brackets, as in [${bracket}]).`;
}
/** The first `[`, `{` or extglob `(` without its counterpart, null when all are closed. */
function unclosedBracket(globPattern) {
	const open = [];
	const closing = {
		"[": "]",
		"{": "}",
		"(": ")"
	};
	for (let i = 0; i < globPattern.length; i++) {
		const char = globPattern[i] ?? "";
		const inClass = open.at(-1) === "[";
		if (char === "\\") i++;
		else if (open.length > 0 && char === closing[open.at(-1) ?? ""]) open.pop();
		else if (!inClass && (char === "[" || char === "{" || char === "(" && /[@?!+*]/.test(globPattern[i - 1] ?? ""))) open.push(char);
	}
	return open[0] ?? null;
}
async function expand(pattern, cwd) {
	const literal = toAbsolute(pattern, cwd);
	const stats = await statOrNull(literal);
	if (stats?.isDirectory()) return await wheelsInFolder(literal, cwd);
	if (stats !== null) return classify([literal], cwd);
	return await wheelsOfGlob(pattern, cwd);
}
/** The wheels in a folder and in those below it: downloaded artifacts come with a folder for each. */
async function wheelsInFolder(folder, cwd) {
	const entries = await readdir(folder, { withFileTypes: true });
	if (entries.length === 0) return {
		wheels: [],
		passedOver: [{
			name: display(folder, cwd),
			reason: "an empty folder"
		}]
	};
	const expansion = await classify(entries.filter((entry) => !entry.isDirectory()).map(({ name }) => path.join(folder, name)).sort(compareStrings), cwd);
	await addWheelsBelow(folder, entries, cwd, expansion);
	return expansion;
}
/** Below the folder itself only wheels are of interest: nobody wants a word on each file of a checkout. */
async function addWheelsBelow(folder, entries, cwd, expansion) {
	for (const entry of entries.filter((each) => each.isDirectory() && !isSkippedFolder(each.name))) {
		const below = path.join(folder, entry.name);
		try {
			const inside = await readdir(below, { withFileTypes: true });
			const found = await classify(inside.filter((each) => !each.isDirectory() && isWheelName(each.name)).map(({ name }) => path.join(below, name)).sort(compareStrings), cwd);
			expansion.wheels.push(...found.wheels);
			expansion.passedOver.push(...found.passedOver);
			await addWheelsBelow(below, inside, cwd, expansion);
		} catch (error) {
			const reason = `a folder that can't be read (${messageOf(error)})`;
			expansion.passedOver.push({
				name: display(below, cwd),
				reason
			});
		}
	}
}
/** Where wheels are somebody else's: caches, virtual environments, packages of Node. */
function isSkippedFolder(name) {
	return name.startsWith(".") || name === "node_modules";
}
async function wheelsOfGlob(pattern, cwd) {
	const { glob } = await import("./tinyglobby.js");
	const matches = await glob(toGlob(pattern), {
		cwd,
		absolute: true,
		onlyFiles: false,
		expandDirectories: false
	});
	const deep = pattern.includes("**");
	const paths = matches.filter((match) => !(deep && match.endsWith("/") && !isWheelName(match.slice(0, -1)))).map((match) => path.resolve(match)).sort(compareStrings);
	const isAbsent = !isGlob(pattern) && (await Promise.all(paths.map(statOrNull))).every((stats) => stats === null);
	if (paths.length > 0) return {
		...await classify(paths, cwd),
		isAbsent
	};
	return {
		wheels: [],
		passedOver: [{
			name: pattern,
			reason: await whyNothing(pattern, cwd)
		}],
		isAbsent
	};
}
/** Parentheses alone are no pattern to anybody who has downloaded a file twice. */
function isGlob(pattern) {
	return /[*?[\]{}]|[@!+]\(/.test(pattern);
}
/** Says where a glob's way ends: at a folder that isn't there, or in one that holds other things. */
async function whyNothing(pattern, cwd) {
	if (await lstat(toAbsolute(pattern, cwd)).catch(() => null)) return DEAD_LINK;
	const segments = toGlob(pattern).split("/");
	const firstMagic = segments.findIndex((segment) => /[*?[\]{}()!+@\\]/.test(segment));
	const base = segments.slice(0, firstMagic === -1 ? segments.length - 1 : firstMagic).join("/") || (pattern.startsWith("/") ? "/" : ".");
	try {
		const names = (await readdir(toAbsolute(base, cwd), { withFileTypes: true })).map((entry) => entry.isDirectory() ? `${entry.name}/` : entry.name).sort(compareStrings);
		if (names.length === 0) return `nothing matches it, and the folder ${base} is empty`;
		const more = names.length > LISTED_ENTRIES ? ` and ${names.length - LISTED_ENTRIES} more` : "";
		return `nothing matches it; the folder ${base} holds ${names.slice(0, LISTED_ENTRIES).join(", ")}${more}`;
	} catch (error) {
		if (!isMissing(error)) return `nothing matches it; the folder ${base} can't be read (${messageOf(error)})`;
		return base === "." ? "nothing matches it" : `nothing matches it, and there is no folder ${base}`;
	}
}
async function classify(paths, cwd) {
	const expansion = {
		wheels: [],
		passedOver: []
	};
	for (const file of paths) {
		const reason = await whyNotTaken(file);
		if (reason === null) expansion.wheels.push(file);
		else expansion.passedOver.push({
			name: display(file, cwd),
			reason
		});
	}
	return expansion;
}
const DEAD_LINK = "a link to something that is not there";
async function whyNotTaken(file) {
	const name = path.basename(file);
	const stats = await statOrNull(file);
	if (stats === null) return DEAD_LINK;
	if (stats.isDirectory()) return "a folder; name it on a line of its own to look into it";
	if (!isWheelName(name)) return notAWheel(name);
	return stats.isFile() ? null : "not a regular file";
}
function wheelSource(file, cwd) {
	return {
		path: file,
		displayPath: display(file, cwd),
		filename: path.basename(file),
		artifact: null
	};
}
/** Two ways to the same file are one wheel, but two names for the same file are two: the name is checked too. */
async function identityOf(file) {
	return `${await realpath(file)}\0${path.basename(file)}`;
}
/** The path as people know it: relative when it lies inside the working directory. */
function display(file, cwd) {
	const relative = path.relative(cwd, file);
	return (relative === ".." || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative) ? file : relative === "" ? "." : relative).split(path.sep).join("/");
}
function toAbsolute(pattern, cwd) {
	return path.resolve(cwd, withHome(pattern));
}
/** On Windows a backslash separates folders; elsewhere it quotes the character behind it. */
function toGlob(pattern) {
	const expanded = withHome(pattern);
	return path.sep === "\\" ? expanded.replaceAll("\\", "/") : expanded;
}
/** No shell has seen these patterns, so `~` is still there. */
function withHome(pattern) {
	return /^~(?=$|[/\\])/.test(pattern) ? homedir() + pattern.slice(1) : pattern;
}
async function statOrNull(file) {
	try {
		return await stat(file);
	} catch (error) {
		if (isMissing(error) || [
			"EINVAL",
			"ENAMETOOLONG",
			"ELOOP"
		].includes(error.code ?? "")) return null;
		throw error;
	}
}
function withoutRepeats(passedOver) {
	return [...new Map(passedOver.map((each) => [`${each.name}\0${each.reason}`, each])).values()];
}

// src/check/configuration/configurable.ts
/** Which rules the configuration may change, and how. */
const RULE_IDS = RULE_LIST.map(({ id }) => id);
const MAX_QUOTED = 100;
/** A name from outside as it may stand in a message. */
function quoted(text) {
	return `"${plainText(text, MAX_QUOTED)}"`;
}
/** What to say of a word that is none of the known ones. */
function unknownWord(word, known) {
	const near = nearest(word, known);
	return near.length > 0 ? `Did you mean ${near.map(quoted).join(" or ")}?` : `Use one of: ${known.join(", ")}.`;
}
/** Why there can be no such rule, null when there is; a whole sentence. */
function ruleFlaw(rule) {
	if (RULE_IDS.includes(rule)) return null;
	const near = nearest(rule, RULE_IDS);
	const hint = near.length > 0 ? `did you mean ${near.map(quoted).join(" or ")}?` : "docs/rules.md lists them.";
	return `There is no rule ${quoted(rule)}; ${hint}`;
}
/** Why the severity of this rule can't be changed to that one, null when it can; a whole sentence. */
function severityFlaw(rule, severity) {
	const { unchangeable, alwaysSaid } = ruleOf(rule) ?? {};
	if (unchangeable !== void 0) return `The severity of ${rule} can't be changed: ${unchangeable}.`;
	if (alwaysSaid !== void 0 && severity === "off") return `${rule} can't be off, since ${alwaysSaid}: make it a warning or a notice.`;
	return ruleFlaw(rule);
}
/** Why findings of this rule can't be ignored, null when they can; a whole sentence. */
function ignoreFlaw(rule) {
	const { unchangeable, alwaysSaid, ignoreInstead } = ruleOf(rule) ?? {};
	const instead = unchangeable ?? ignoreInstead;
	if (instead !== void 0) return `Findings of ${rule} can't be ignored: ${instead}.`;
	if (alwaysSaid !== void 0) return `Findings of ${rule} can't be ignored, since ${alwaysSaid}: give the rule the severity "warning" or "notice".`;
	return ruleFlaw(rule);
}

// src/cli/options.ts
/** What the arguments of a check mean: options, configuration, the earlier report, the folder. */
/** What the arguments of a check mean. Throws UsageError. */
function parseOptions({ values, positionals }) {
	if (values.fix || values.write) throw new UsageError("--fix and --write go with the command project.");
	const toScreen = values.output === void 0;
	return {
		paths: givenPaths(positionals),
		format: oneOf(FORMATS, values.format, "--format"),
		output: values.output ?? null,
		failOn: values["fail-on"] === void 0 ? null : oneOf(FAIL_ON, values["fail-on"], "--fail-on"),
		config: values.config ?? null,
		baseline: baselineChoice(values.baseline, values["index-url"]),
		knownFindings: values["known-findings"] ?? null,
		ignoredRules: values.ignore.map(ignorable),
		quiet: values.quiet,
		color: toScreen && showsColor(values),
		width: toScreen ? terminalWidth(process.stdout) : null
	};
}
function baselineChoice(from, index) {
	if (from === void 0 && index === void 0) return null;
	if (from !== "pypi" && index !== void 0) throw new UsageError("--index-url goes with --baseline pypi.");
	const indexUrl = index === void 0 ? PYPI_URL : indexAddress(index);
	if (indexUrl === null) throw new UsageError(`--index-url "${plainText(index ?? "", 200)}" is no http or https address.`);
	if (from !== void 0 && from !== "pypi" && statSync(from, { throwIfNoEntry: false }) === void 0) throw new UsageError(`--baseline takes pypi, a folder of wheels, or a JSON report, and there is no ${plainText(from, 300)}.`);
	return {
		from: from ?? "pypi",
		indexUrl,
		cwd: process.cwd(),
		ownNames: null,
		isWhole: true
	};
}
function ignorable(rule) {
	const flaw = ignoreFlaw(rule);
	if (flaw !== null) throw new UsageError(`--ignore: ${flaw}`);
	return rule;
}
/** The default file is the one in `folder`; a named one is looked for from the working directory, as all arguments. */
async function configure({ config, failOn, ignoredRules }, folder) {
	const loaded = config === null ? await loadConfiguration(DEFAULT_CONFIGURATION, folder, false) : await loadConfiguration(config, process.cwd(), true);
	const configuration = withFailOn(withIgnoredRules(loaded, ignoredRules), failOn);
	return {
		...configuration,
		failOn: configuration.failOn ?? "error"
	};
}
/** Whoever names a file on a command line may name any. */
async function knownReport({ knownFindings }, { upload }) {
	if (knownFindings === null) return null;
	const isUpload = upload != null;
	return await readKnownReport({
		file: knownFindings,
		folder: process.cwd(),
		within: null,
		note: null,
		isUpload
	});
}
/** The folder that a command for a project is about, as an absolute path. Throws UsageError where there is none. */
function projectFolder(folder) {
	const cwd = process.cwd();
	if (!(statSync(path.resolve(cwd, folder), { throwIfNoEntry: false })?.isDirectory() ?? false)) throw new UsageError(`There is no folder ${plainText(folder, 300)}. Name the project's own, such as "project .".`);
	return path.resolve(cwd, folder);
}

// src/cli/print.ts
/** Piece by piece, as fast as whoever reads it takes them. */
async function print(pieces) {
	try {
		for (const piece of pieces) {
			if (process.stdout.destroyed) return;
			if (!process.stdout.write(piece)) await once(process.stdout, "drain");
		}
	} catch (error) {
		if (!isClosed(error)) throw error;
	}
}

// src/cli/progress.ts
/** A line on standard error that says how far long work has come, gone when the work is done. */
const FRAMES = [
	"\u280b",
	"\u2819",
	"\u2839",
	"\u2838",
	"\u283c",
	"\u2834",
	"\u2826",
	"\u2827",
	"\u2807",
	"\u280f"
];
const FRAME_MS = 100;
const CLEAR_LINE = "\r\x1B[K";
const NONE = {
	step() {},
	end() {}
};
/** A spinner with a counter, on a terminal; nothing at all elsewhere. */
function startProgress(total, stream, env) {
	if (stream.isTTY !== true || env.TERM === "dumb") return NONE;
	let done = 0;
	let frame = 0;
	let last = "";
	const draw = () => {
		const text = `${FRAMES[frame % FRAMES.length]} ${done} of ${total} wheels ${last}`;
		stream.write(CLEAR_LINE + plainText(text, Math.max(10, (stream.columns ?? 80) - 1)));
	};
	const timer = setInterval(() => {
		frame += 1;
		draw();
	}, FRAME_MS);
	timer.unref();
	draw();
	return {
		step(name) {
			done += 1;
			last = name;
			draw();
		},
		end() {
			clearInterval(timer);
			stream.write(CLEAR_LINE);
		}
	};
}

// src/cli/check.ts
/** The checks of wheels and of projects, from their arguments to an exit status. */
/** Makes the report that the command is for, null for the check of wheels, and writes it. Resolves to the exit status. */
async function perform(command, given) {
	const options = parseOptions(given);
	const report = await (command === "project" ? reportOnProject(options) : reportOnWheels(options, command === "release" ? "pypi" : void 0));
	const pieces = await render(report, options);
	if (options.output === null) await print(pieces);
	else writeReport(options.output, pieces);
	return report.conclusion === "failure" ? 1 : 0;
}
async function reportOnProject(options) {
	const [folder = ".", ...shipped] = options.paths;
	const root = projectFolder(folder);
	const configuration = await configure(options, root);
	const known = await knownReport(options, configuration.settings);
	const { checkRepository } = await import("./checkRepository.js");
	return await checkRepository(root, {
		...configuration,
		known,
		shipped,
		cwd: process.cwd()
	});
}
async function reportOnWheels(options, upload) {
	if (options.paths.length === 0) throw new UsageError("Name at least one wheel, folder or glob, such as wheelhouse/.");
	const configured = await configure(options, process.cwd());
	const settings = {
		...configured.settings,
		...upload === void 0 ? {} : { upload }
	};
	const configuration = {
		...configured,
		settings,
		known: await knownReport(options, settings)
	};
	const collected = await collectLocalWheels(options.paths, process.cwd());
	if (collected.wheels.length === 0) throw new CollectError(noWheelsMessage({
		from: "arguments",
		patterns: options.paths,
		folder: process.cwd(),
		collected
	}));
	if (collected.absent.length > 0) throw new UsageError(absentPaths(collected.absent));
	const passedOver = options.quiet ? null : passedOverLine(collected.passedOver);
	if (passedOver !== null) process.stderr.write(`${passedOver}\n`);
	return await check(collected, options, configuration, upload !== void 0);
}
/** Somebody meant these; a check of the others alone would look like one of all. */
function absentPaths(absent) {
	return [...absent.map(({ name, reason }) => {
		const hint = isCommand(name) ? `. As a command, it goes before all paths` : "";
		return `There is no ${plainText(name, 300)}: ${plainText(reason)}${hint}.`;
	}), "Nothing was checked."].join("\n");
}
/** Checks the wheels; on a terminal it shows how far it has come. */
async function check(collected, { quiet, baseline }, configuration, areAll) {
	const locate = await findRepository(process.cwd());
	const collection = {
		...collected,
		sdists: sdistsAmong(collected.passedOver, process.cwd())
	};
	const origin = {
		folder: process.cwd(),
		workflow: null,
		areAll
	};
	const options = {
		...configuration,
		locate,
		baseline,
		origin,
		openPool: openWorkerPool
	};
	if (quiet) return await checkWheels(collection, options);
	const progress = startProgress(collected.wheels.length, process.stderr, process.env);
	process.once("SIGINT", progress.end);
	try {
		const onWheel = ({ filename }) => progress.step(filename);
		return await checkWheels(collection, {
			...options,
			onWheel
		});
	} finally {
		process.off("SIGINT", progress.end);
		progress.end();
	}
}
/** The checkout that the command runs in; outside of one, findings have no place. */
async function findRepository(folder) {
	const checkout = await openCheckout(folder);
	if (checkout === null) return null;
	return {
		repository: indexRepository(checkout, true),
		workflowPath: null,
		home: null
	};
}
function writeReport(file, pieces) {
	try {
		const out = openSync(file, "w");
		try {
			for (const piece of pieces) writeFileSync(out, piece);
		} finally {
			closeSync(out);
		}
	} catch (error) {
		throw new UsageError(`The report could not be written to ${plainText(file, 300)}: ${messageOf(error)}.`);
	}
}
/** A format that a run doesn't ask for is not loaded. */
async function render(report, { format, color, quiet, width }) {
	switch (format) {
		case "json": return jsonPieces(report);
		case "sarif": {
			const { renderSarif } = await import("./sarif.js");
			return [renderSarif(report, {
				category: null,
				withSuppressed: true
			})];
		}
		case "github": {
			const { renderGitHubLog } = await import("./githubLog.js");
			return [renderGitHubLog(report, { quiet })];
		}
		case "markdown": {
			const { renderMarkdown } = await import("./markdown.js");
			return [renderMarkdown(report)];
		}
		case "html": {
			const { htmlPieces } = await import("./html.js");
			return htmlPieces(report);
		}
		case "text": return [renderText(report, {
			color,
			quiet,
			width
		})];
	}
}

export { knownFigures as $, PYPI_URL as A, reportOutcome as At, decisiveCauses as B, Mishap as Bt, commitRepository as C, WheelChecks as Ct, openCheckout as D, NOT_FULLY_CHECKED as Dt, isTopFolder as E, conclusionOf as Et, judgedSentence as F, ruleUrl as Ft, markdownProse as G, htmlProse as H, soonAfter as Ht, harmlessJson as I, QUIET_RUN as It, proseParts as J, notExaminedSentences as K, jsonPieces as L, oneLine as Lt, remedyLine as M, floorWords as Mt, remedySteps as N, floorsOf as Nt, diskRepository as O, OUTCOMES as Ot, sharedRemedies as P, RULES_URL as Pt, knownCauses as Q, headline as R, safeLines as Rt, plainLink as S, checkWheels as St, hasCommit as T, buildReport as Tt, ignoredCount as U, unlessInterrupted as Ut, findingsByWheel as V, interruptionOf as Vt, isSetting as W, withTimeLimit as Wt, foundFigures as X, tally as Y, knownByWheel as Z, releaseRows as _, emptyTable as _t, projectFolder as a, configurationSentence as at, markdownLink as b, NO_CONFIGURATION as bt, severityFlaw as c, noWheelsMessage as ct, labelled as d, DEFAULT_CONFIGURATION as dt, knownSentences as et, painter as f, loadConfiguration as ft, NO_LONGER_FOR as g, at as gt, wrapped as h, readTomlFile as ht, parseOptions as i, wheelsOf as it, indexAddress as j, worstOf as jt, PYPI as k, outcomeOf as kt, unknownWord as l, openWorkerPool as lt, shortList as m, parseToml as mt, print as n, membersOf as nt, ignoreFlaw as o, sdistsAmong as ot, renderText as p, withFailOn as pt, plainProse as q, configure as r, placeGroups as rt, quoted as s, noWheelsFinding as st, perform as t, groupByCause as tt, collectLocalWheels as u, readKnownReport as ut, diffLines as v, stringOf as vt, indexRepository as w, Ignoring as wt, ownLink as x, unlessEmpty as xt, sharedDiffs as y, tableAt as yt, binaryKind as z, Interruption as zt };