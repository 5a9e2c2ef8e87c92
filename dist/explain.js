import { $ as markdownText, A as TOOL_VERSION, B as counted, X as logLine, Z as markdownCode, a as EXPLAIN_OPTIONS, et as plainText, h as showsColor, it as messageOf, m as parseKnownOptions, p as oneOf, s as UsageError, u as givenPaths } from "./base.js";
import { a as Mentions, i as EXPLAIN_PAGE, n as explainLogs$1, r as rankedSuspects, t as readLog } from "./logs.js";
import { P as judgeWheel, _ as runRules, an as DEFAULT_SETTINGS, i as readWheel } from "./wheel.js";
import { t as committedBinaries } from "./project.js";
import { I as harmlessJson, S as plainLink, b as markdownLink, d as labelled, f as painter, h as wrapped, m as shortList, x as ownLink } from "./run.js";
import { createReadStream, fstatSync } from "node:fs";
import { open } from "node:fs/promises";
import path from "node:path";

// src/report/failuresJson.ts
/** What is told of a failure, in this order. */
const TOLD = [
	"kind",
	"tool",
	"concern",
	"title",
	"wheels",
	"asked",
	"builds",
	"image",
	"places",
	"quote",
	"quotes",
	"meaning",
	"causes",
	"next"
];
/** Everything that the other formats show, as JSON. Ends with a newline. */
function renderFailuresJson({ logs, lines, explanations }) {
	return harmlessJson({
		schemaVersion: 1,
		tool: {
			name: "wheel-abi-check",
			version: TOOL_VERSION
		},
		logs,
		lines,
		failures: explanations.map((failure) => Object.fromEntries(TOLD.map((key) => [key, failure[key]])))
	});
}

// src/report/failures.ts
/** What the reports on logs are rendered from. */
/** The sentence for logs without a known failure. */
function nothingFound({ logs, lines }) {
	const count = `${lines}`.replace(/\B(?=(?:\d{3})+$)/g, ",");
	const where = logs.length > 1 ? ` of ${logs.length} logs` : "";
	return `No failure of auditwheel, delocate, delvewheel, abi3audit or cibuildwheel that is known here in ${count} ${lines === 1 ? "line" : "lines"}${where}.`;
}
/** As in `2 failures explained, 1 not known`. */
function countedFailures(explanations) {
	const unknown = explanations.filter(({ concern }) => concern === "unknown").length;
	const known = explanations.length - unknown;
	if (unknown === 0) return `${counted(known, "failure")} explained`;
	return known === 0 ? `${counted(unknown, "failure")} not known here` : `${counted(known, "failure")} explained, ${unknown} not known here`;
}

// src/report/failuresMarkdown.ts
const MAX_LISTED = 20;
const MAX_SENTENCES$1 = 3e3;
const MAX_QUOTE$1 = 400;
/** The explanations as GitHub-flavoured Markdown. Ends with a newline. */
function renderFailuresMarkdown(report) {
	const { explanations } = report;
	if (explanations.length === 0) return `## \u2139\ufe0f ${nothingFound(report)}\n`;
	return `${[
		`## \u274c ${countedFailures(explanations)}`,
		...explanations.flatMap(sections),
		markdownLink(ownLink("More about these failures", EXPLAIN_PAGE))
	].join("\n\n")}\n`;
}
function sections(explanation) {
	const { kind, title, quote, quotes, meaning, causes, next } = explanation;
	const steps = next.map(({ text, code, link }, index) => {
		const block = code === void 0 ? "" : `\n\n${fenced(code, "   ")}`;
		const more = link === void 0 ? "" : ` (${markdownLink(link)})`;
		return `${index + 1}. ${markdownText(text, MAX_SENTENCES$1)}${more}${block}`;
	});
	return [
		`### ${markdownText(title)}`,
		facts(explanation).join("\n"),
		(quotes ?? [quote]).map((each) => `> ${markdownCode(each, MAX_QUOTE$1)}`).join("  \n"),
		`**What it means** (${markdownCode(kind)}): ${markdownText(meaning, MAX_SENTENCES$1)}`,
		...causes.length === 0 ? [] : [`**Likely causes, the likeliest first**`, list(causes.map((cause) => markdownText(cause, MAX_SENTENCES$1)))],
		"**What to do next**",
		steps.join("\n")
	].filter((block) => block !== "");
}
function facts({ wheels, asked, builds, image, places }) {
	return [
		["Wheel", wheels],
		["Asked for", asked === null || asked === "" ? [] : [asked]],
		["Build", builds],
		["Image", image === null ? [] : [image]],
		["Log", places.map(({ log, line }) => `${log}:${line}`)]
	].filter(([, names]) => names.length > 0).map(([label, names]) => {
		const shown = names.slice(0, MAX_LISTED).map((name) => markdownCode(name));
		const more = names.length - shown.length;
		return `- ${label}: ${shown.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
	});
}
function list(items) {
	return items.map((item, index) => `${index + 1}. ${item}`).join("\n");
}
/** Our own text, so it holds no fence. */
function fenced(code, indent) {
	return [
		"```",
		...code.split("\n"),
		"```"
	].map((line) => indent + line).join("\n");
}

// src/report/failuresText.ts
const MAX_TITLE = 250;
/** Longest piece of a sentence; the names in it come from the log. */
const MAX_SENTENCES = 3e3;
const MAX_QUOTE = 400;
/** The explanations for a terminal or a job log. Ends with a newline. */
function renderFailuresText(report, options) {
	const paint = painter(options.color);
	const { explanations } = report;
	if (explanations.length === 0) return `${logLine(nothingFound(report))}\n`;
	return [...explanations.map((each) => explanationLines(each, paint)), lastLines(explanations, paint)].map((lines) => `${lines.map((line) => logLine(line.trimEnd())).join("\n")}\n`).join("\n");
}
function explanationLines(explanation, paint) {
	const { tool, kind, title, meaning, causes, next, quote, quotes } = explanation;
	return [
		`${paint(`\u2716 ${tool}`, "red", "bold")} ${paint(`\u00b7 ${kind}`, "dim")}`,
		...wrapped(plainText(title, MAX_TITLE), 88 - "  ".length).map((line) => "  " + paint(line, "bold")),
		"",
		...placeLines(explanation, paint),
		...labelled("said", (quotes ?? [quote]).flatMap((each) => prose(plainText(each, MAX_QUOTE))), paint),
		"",
		...labelled("means", prose(meaning), paint),
		...numbered("causes", causes.map((text) => ({ text })), paint),
		...numbered("next", next, paint)
	];
}
function placeLines({ wheels, asked, builds, image, places }, paint) {
	return [
		...labelled(wheels.length === 1 ? "wheel" : "wheels", shortList(wheels), paint),
		...labelled("asked", asked === null || asked === "" ? [] : [plainText(asked, 160)], paint),
		...labelled(builds.length === 1 ? "build" : "builds", shortList(builds), paint),
		...labelled("image", image === null ? [] : [plainText(image, 160)], paint),
		...labelled("log", shortList(places.map(({ log, line }) => `${plainText(log, 160)}:${line}`)), paint)
	];
}
function numbered(label, items, paint) {
	if (items.length === 0) return [];
	const lines = items.flatMap(({ text, code = "", link }, index) => {
		const number = items.length === 1 ? "" : `${index + 1}. `;
		const indent = " ".repeat(number.length);
		const block = code === "" ? [] : [
			"",
			...code.split("\n").map((line) => `${indent}    ${line}`),
			""
		];
		const more = link === void 0 ? [] : [`${indent}${plainLink(link)}`];
		return [
			...prose(text, number.length).map((line, at) => (at === 0 ? number : indent) + line),
			...more,
			...block
		];
	});
	return ["", ...labelled(label, lines.at(-1) === "" ? lines.slice(0, -1) : lines, paint)];
}
function prose(text, indent = 0) {
	return wrapped(plainText(text, MAX_SENTENCES), 88 - "  ".length - 9 - indent);
}
function lastLines(explanations, paint) {
	return [`${paint("\u2716", "red", "bold")} ${countedFailures(explanations)}`, paint(`More: ${EXPLAIN_PAGE}`, "dim")];
}

// src/cli/explain.ts
/** `wheel-abi-check explain`: what a failed log means. */
const FORMATS = [
	"text",
	"json",
	"markdown"
];
const EXPLAIN_USAGE = `Usage: wheel-abi-check explain [options] [LOG\u2026 [WHEEL\u2026]]

Searches logs of cibuildwheel, auditwheel, delocate, delvewheel and abi3audit for
their failures, and says what each one means, what the likely causes are, and
what to do next. Messages of loaders in a test (Linux', Apple's and Windows',
which names no DLL) are joined with the wheels that are named. Where nothing is
known, the last errors are quoted. Without a LOG, or with -, it reads standard
input, as in

  gh run view --log-failed | wheel-abi-check explain

Options:
  --format FORMAT   ${FORMATS.join(", ")} (default: text)
  --root DIR        the project's checkout, where prebuilt binaries are looked for
                    (default: the one around the working directory)
  --no-color        never colour the output (NO_COLOR is honoured, too)
  --help            print this text

Exit status: 0 no failure, 1 failures explained, 2 wrong usage or an error,
3 the log shows a failure and nothing in it is known.
`;
/** Reads the logs and prints the explanations. Resolves to the exit status. */
async function explainLogs(args) {
	const { values, positionals } = parse(args);
	if (values.help) {
		process.stdout.write(EXPLAIN_USAGE);
		return 0;
	}
	const format = oneOf(FORMATS, values.format, "--format");
	const readings = [];
	const isWheel = (name) => name.endsWith(".whl");
	for (const name of logNames(positionals.filter((each) => !isWheel(each)))) readings.push(name === "-" ? await readStandardInput() : await readFile$1(name));
	for (const { log, leftOut } of readings) if (leftOut !== null) process.stderr.write(`wheel-abi-check: ${plainText(log, 300)}: ${leftOut}\n`);
	const failures = readings.flatMap((reading) => reading.failures);
	const mentions = new Mentions();
	for (const reading of readings) mentions.addAll(reading.mentions);
	const prebuilt = failures.length === 0 ? [] : await committedBinaries(await rootFolder(values.root));
	const report = {
		logs: readings.map(({ log }) => log),
		lines: readings.reduce((sum, { lines }) => sum + lines, 0),
		explanations: explainLogs$1(readings, rankedSuspects(prebuilt, mentions), await linkedWheels(positionals.filter(isWheel)))
	};
	process.stdout.write(render(report, format, showsColor(values)));
	if (report.explanations.some(({ concern }) => concern !== "unknown")) return 1;
	return report.explanations.length > 0 ? 3 : 0;
}
/** What the files of wheels are linked to, and what the rules say of them: a message names little of it. */
async function linkedWheels(names) {
	const wheels = [];
	for (const name of names) {
		const source = {
			path: name,
			displayPath: name,
			filename: path.basename(name),
			artifact: null
		};
		try {
			const wheel = judgeWheel(await readWheel(source));
			const { links } = wheel.links;
			wheels.push({
				filename: source.filename,
				links,
				findings: runRules("wheel", wheel, DEFAULT_SETTINGS)
			});
		} catch (error) {
			throw new UsageError(`The wheel ${plainText(name, 300)} can't be read: ${plainText(messageOf(error), 300)}.`);
		}
	}
	return wheels;
}
function parse(args) {
	return parseKnownOptions(args, EXPLAIN_OPTIONS);
}
function logNames(positionals) {
	givenPaths(positionals);
	if (positionals.length > 0) {
		if (positionals.filter((name) => name === "-").length > 1) throw new UsageError("Standard input (-) can be read only once.");
		return positionals;
	}
	if (process.stdin.isTTY) throw new UsageError("Name a log, or pipe one in: wheel-abi-check explain build.log");
	return ["-"];
}
/** Node takes a folder, given as in `< build`, for an empty file. */
async function readStandardInput() {
	if (fstatSync(0).isDirectory()) throw new UsageError("Standard input is a folder. Name the logs in it.");
	return await readLog("standard input", process.stdin);
}
const ZIP_MAGIC = "PK";
async function readFile$1(name) {
	const shown = plainText(name, 300);
	try {
		await refuseArchive(name, shown);
		return await readLog(name, createReadStream(name));
	} catch (error) {
		if (error instanceof UsageError) throw error;
		const isFolder = error.code === "EISDIR";
		throw new UsageError(isFolder ? `${shown} is a folder. Name the logs in it: ${shown}/*.txt` : `The log ${shown} can't be read: ${plainText(messageOf(error), 300)}.`);
	}
}
/** GitHub's page hands out a run's logs as a zip. */
async function refuseArchive(name, shown) {
	const handle = await open(name, "r");
	try {
		if (!(await handle.stat()).isFile()) return;
		const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0);
		if (buffer.toString("latin1", 0, bytesRead) === ZIP_MAGIC) throw new UsageError(`${shown} is a zip. Unpack it, and name the .txt files in it.`);
	} finally {
		await handle.close();
	}
}
async function rootFolder(root) {
	if (root === void 0) return process.cwd();
	try {
		const handle = await open(root, "r");
		const isFolder = (await handle.stat()).isDirectory();
		await handle.close();
		if (isFolder) return root;
	} catch (error) {
		throw new UsageError(`--root ${plainText(root, 300)} can't be read: ${plainText(messageOf(error), 300)}.`);
	}
	throw new UsageError(`--root takes a folder, and ${plainText(root, 300)} is none.`);
}
function render(report, format, color) {
	switch (format) {
		case "json": return renderFailuresJson(report);
		case "markdown": return renderFailuresMarkdown(report);
		case "text": return renderFailuresText(report, { color });
	}
}

export { explainLogs };