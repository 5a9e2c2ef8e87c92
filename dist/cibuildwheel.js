import { E as FAIL_ON, M as compareStrings, P as groupBy, R as sortedDistinct, _ as ConfigurationError, et as plainText, w as distance } from "./base.js";
import { _t as emptyTable, c as severityFlaw, gt as at, l as unknownWord, mt as parseToml, o as ignoreFlaw, s as quoted, vt as stringOf, xt as unlessEmpty, yt as tableAt } from "./run.js";
import { D as patternFlaw, E as pathPattern, Ft as normalizedName, Gn as MAX_TOML_FILE, Gt as pythonRange, Hn as MAX_SELECTOR_ALTERNATIVES, It as compareVersions, L as matchTokens, Rt as withoutLocal, T as namePattern, Un as MAX_SELECTOR_PATTERNS, Ut as offerOf, Wt as parseWheelName, mn as MAX_CIBUILDWHEEL_SETTINGS } from "./wheel.js";

// src/model/lineOf.ts
/** One line of a file, from 1. */
function lineOf(path, line) {
	return {
		path,
		startLine: line,
		endLine: line
	};
}

// src/project/cibuildwheel/optionForms.ts
/** How the values of cibuildwheel's options are written, and which values say the same. */
const FORMS = /* @__PURE__ */ new Map([
	["build", "selectors"],
	["skip", "selectors"],
	["test-skip", "selectors"],
	["archs", "words"],
	["enable", "words"],
	["environment-pass", "words"],
	["test-requires", "words"],
	["test-sources", "words"],
	["test-groups", "words"],
	["test-extras", "commas"],
	["environment", "assignments"],
	["test-environment", "assignments"],
	["config-settings", "assignments"]
]);
/** Their variables have no form with a platform at its end: `CIBW_SKIP_LINUX` means nothing. */
const WITHOUT_PLATFORM_VARIABLE = /* @__PURE__ */ new Set([
	"build",
	"skip",
	"test-skip",
	"enable",
	"build-frontend",
	"pyodide-version",
	"platform"
]);
/** Either on or off: `true` in TOML is `1` in a variable. */
const FLAGS = /* @__PURE__ */ new Set(["free-threaded-support"]);
function isOn(value) {
	return /^\s*(?:y|yes|t|true|on|1)\s*$/i.test(value);
}
function formOf(option) {
	return FORMS.get(option) ?? "text";
}
function hasPlatformVariable(option) {
	return !WITHOUT_PLATFORM_VARIABLE.has(option);
}
function isImage(option) {
	return /^(?:manylinux|musllinux)-\w+-image$/.test(option);
}
/** The parts that a value is made of: one, spaces evened out, for text and for what has too many. */
function partsOf(option, value) {
	const whole = value.trim().replace(/\s+/g, " ");
	const text = whole === "" ? [] : [whole];
	const form = formOf(option);
	if (form === "text") return text;
	const parts = form === "commas" || option === "archs" ? value.split(/[\s,]+/).filter((part) => part !== "") : quotedWords(value);
	return parts.length > 200 ? text : parts;
}
/** Words as a shell would part them, without their quotes. */
function quotedWords(value) {
	return (value.match(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g) ?? []).map((word) => word.replace(/["']/g, ""));
}
/** True where the two values come to the same. */
function saysTheSame(option, a, b) {
	return missingParts(option, a, b).length === 0 && missingParts(option, b, a).length === 0;
}
/** True where the two values come to the same, and no quotes that matter are in one of them alone. */
function isEquivalent(option, a, b) {
	return saysTheSame(option, a, b) && quotesOf(a) === quotesOf(b);
}
/** The quoted pieces of a value that a shell would take otherwise without their quotes, in one text. */
function quotesOf(value) {
	return (value.match(/"[^"]*"|'[^']*'/g) ?? []).filter((piece) => !/^["'][\w.:/+,=@%-]+["']$/.test(piece)).sort().join("\n");
}
/** The parts of one value that another doesn't hold, or hold in wider terms: `cp36-win32` is in `*-win32`. */
function missingParts(option, value, other) {
	const parts = partsOf(option, value);
	const others = partsOf(option, other);
	if (formOf(option) === "text") {
		const bare = (text) => (text ?? "").replace(/["']/g, "");
		return (FLAGS.has(option) && value !== "" && other !== "" ? isOn(value) === isOn(other) : bare(parts[0]) === bare(others[0])) ? [] : parts;
	}
	const isSelector = option === "skip" || option === "test-skip";
	const exact = new Set(others);
	return parts.filter((part) => !exact.has(part) && !(isSelector && others.some((each) => covers(each, part))));
}
/** True where everything that the second pattern matches is matched by the first, for sure. Both may have `*` only. */
function covers(pattern, narrower) {
	if (/[?[\]{}!]/.test(pattern + narrower)) return pattern === narrower;
	const [first = "", ...rest] = pattern.split("*");
	if (rest.length === 0) return pattern === narrower;
	const last = rest.pop() ?? "";
	if (!narrower.startsWith(first) || !narrower.endsWith(last)) return false;
	let from = first.length;
	for (const piece of rest) {
		const at = narrower.indexOf(piece, from);
		if (at < 0) return false;
		from = at + piece.length;
	}
	return from <= narrower.length - last.length;
}

// src/project/cibuildwheel/known.ts
/**
* What is known of a job, option by option. A rule asks `effectiveOption(option, job, toml).value`, which is null where
* the value can't be known; or, where it needs no value, `isKnown(option, job)`; or `readsToml(job)` whether this
* pyproject.toml counts in the job at all. Nothing needs to ask for `job.unknown` itself.
*/
/** Options about which `--only` decides. */
const SELECTION = /* @__PURE__ */ new Set([
	"build",
	"skip",
	"enable",
	"archs",
	"platform"
]);
/** True where the job's variables and pyproject.toml show what the option comes to, apart from expressions. */
function isKnown(option, job) {
	const decides = option !== "enable" && job.env.some((each) => each.option === option);
	return areVariablesKnown(option, job) && (decides || isTomlKnown(job));
}
/** True where no variable for the option may be set out of sight, and the command line doesn't make it idle. */
function areVariablesKnown(option, job) {
	return unknownsOf(option, job).every(({ leavesOpen }) => leavesOpen === "toml");
}
/** All that may keep the option from being known, for saying why. */
function unknownsOf(option, job) {
	const isSetByStep = job.env.some((each) => each.option === option && each.isOfStep === true && (each.platform !== null || !hasPlatformVariable(option)));
	return (job.unknown ?? []).filter(({ leavesOpen, isNearest }) => {
		if (leavesOpen === "toml") return true;
		if (leavesOpen === "selection") return SELECTION.has(option);
		if (isSetByStep && isNearest !== true) return false;
		return leavesOpen === "variables" || leavesOpen.includes(option);
	});
}
/** False where another file than this pyproject.toml may count (config-file, package-dir, another folder). */
function isTomlKnown({ unknown = [] }) {
	return !unknown.some(({ leavesOpen }) => leavesOpen === "toml");
}
/** True where the project itself, with its requires-python, is the one of this pyproject.toml. */
function isProjectKnown({ unknown = [] }) {
	return !unknown.some(({ leavesOpen, isOtherProject }) => leavesOpen === "toml" && isOtherProject === true);
}
/** True where the job reads this pyproject.toml: cibuildwheel 1.x reads none. */
function readsToml(job) {
	return isTomlKnown(job) && !isBeforeToml(job);
}
/** True for cibuildwheel 1.x, which takes its options from variables alone. */
function isBeforeToml({ version }) {
	const major = version?.[0] ?? null;
	return major !== null && major < FIRST_MAJOR_WITH_TOML;
}
const FIRST_MAJOR_WITH_TOML = 2;

// src/project/cibuildwheel/effective.ts
/** What cibuildwheel's options come to in one job, out of pyproject.toml and the job's variables. */
/**
* One option in one job: pyproject.toml, its platform's table, the variable, the variable with the platform at its
* end; each replaces what came before, and only `enable` adds up. Empty strings count, except for `archs` and images.
* What the job's workflow doesn't show makes the value null, and cibuildwheel 1.x takes nothing from pyproject.toml.
*/
function effectiveOption(option, job, toml) {
	const named = (settings) => (byOption(settings).get(option) ?? []).filter(({ value }) => !(ignoresEmpty(option) && value === ""));
	const ofToml = named(isBeforeToml(job) ? NOTHING$1 : toml?.settings ?? NOTHING$1);
	const ofJob = named(job.env).filter(({ platform }) => platform === null || hasPlatformVariable(option));
	const levels = [ofToml, ofJob].flatMap((settings) => [...settings.filter(({ platform }) => platform === null), ...settings.filter(({ platform }) => platform !== null && platform === job.platform)]);
	const from = levels.at(-1) ?? null;
	if (job.platform === null && [...ofToml, ...ofJob].some(({ platform }) => platform !== null) || !isKnown(option, job)) return {
		value: null,
		from,
		replaced: []
	};
	if (from === null) return {
		value: void 0,
		from: null,
		replaced: []
	};
	if (option === "enable") {
		const values = levels.map(({ value }) => value);
		return {
			value: values.includes(null) ? null : values.join(" ").trim(),
			from,
			replaced: []
		};
	}
	return {
		value: from.value,
		from,
		replaced: levels.slice(0, -1)
	};
}
const INDEXES = /* @__PURE__ */ new WeakMap();
/** Settings are asked for option by option, hundreds of times: they are sorted once. */
function byOption(settings) {
	const known = INDEXES.get(settings);
	if (known !== void 0) return known;
	const index = groupBy(settings, ({ option }) => option);
	INDEXES.set(settings, index);
	return index;
}
const NOTHING$1 = [];
function ignoresEmpty(option) {
	return option === "archs" || isImage(option);
}
/** All options that are set anywhere, by name. */
function effectiveOptions(job, toml) {
	const names = new Set([...toml?.settings ?? [], ...job.env].map(({ option }) => option));
	return new Map([...names].sort(compareStrings).map((option) => [option, effectiveOption(option, job, toml)]));
}

// src/project/cibuildwheel/releases.ts
/** The last patch release of each minor one, by major. Nothing before 2.0 reads pyproject.toml. */
const LAST_PATCHES = /* @__PURE__ */ new Map([
	[2, [
		1,
		3,
		2,
		1,
		0,
		0,
		1,
		0,
		1,
		0,
		2,
		4,
		3,
		1,
		1,
		0,
		5,
		0,
		1,
		2,
		0,
		3,
		0,
		4
	]],
	[3, [
		1,
		4,
		1,
		1,
		1
	]],
	[4, [
		0,
		1,
		1,
		5
	]]
]);
/** From the oldest to the newest that the tables know. */
const RELEASES = [...LAST_PATCHES].flatMap(([major, minors]) => minors.flatMap((last, minor) => Array.from({ length: last + 1 }, (_, patch) => releaseOf(major, minor, patch))));
const NEWEST = RELEASES.at(-1) ?? 0;
/** A part left out of a version that moves, such as `v3`, stands for the newest there may be. */
const NEWEST_PART = 999;
function releaseOf(major, minor, patch) {
	return major * 1e6 + minor * 1e3 + patch;
}
/** `2.21`, `3.1.4` or `4.0.0` as a number. */
function release(version) {
	const [major = 0, minor = 0, patch = 0] = version.split(".").map(Number);
	return releaseOf(major, minor, patch);
}
/** As in `3.1.4`, or `3.1` where it is the first of its line. */
function releaseName(number) {
	const [major, minor, patch] = [
		Math.floor(number / 1e6),
		Math.floor(number / 1e3) % 1e3,
		number % 1e3
	];
	return patch === 0 ? `${major}.${minor}` : `${major}.${minor}.${patch}`;
}
/** A version as it is pinned, as in `3.1.4` or `3`; empty where it isn't. */
function versionText(version) {
	return (version ?? []).filter((part) => part !== null).join(".");
}
/**
* The releases that a version with parts left open may stand for. Patch releases newer than the tables are taken
* for the last known one: facts change with minor releases.
*/
function possibleReleases(version) {
	const [major = null, minor = null, patch = null] = version ?? [];
	if (major === null) return {
		releases: RELEASES,
		isOpen: true
	};
	const minors = LAST_PATCHES.get(major);
	if (minors === void 0) return {
		releases: [],
		isOpen: true
	};
	const isOpen = minor === null ? major === newestMajor() : minor >= minors.length;
	const first = releaseOf(major, minor ?? 0, 0);
	const last = releaseOf(major, minor ?? 999, 999);
	const ofLine = RELEASES.filter((each) => each >= first && each <= last);
	if (patch === null) return {
		releases: ofLine,
		isOpen
	};
	const exact = Math.min(releaseOf(major, minor ?? 0, patch), ofLine.at(-1) ?? 0);
	return {
		releases: ofLine.length === 0 ? [] : [exact],
		isOpen
	};
}
function newestMajor() {
	return Math.max(...LAST_PATCHES.keys());
}
/** The releases that a job may run, the newest where nothing pins them. */
function releasesInUse({ version, isNewest }) {
	return isNewest ? {
		releases: [NEWEST],
		isOpen: true
	} : possibleReleases(version);
}

// src/project/cibuildwheel/options.ts
/**
* cibuildwheel's options: their names, the releases that have them, and where they may stand.
*
* The facts are those of cibuildwheel's `resources/defaults.toml`, `cibuildwheel.schema.json` and `options.py` in its
* releases 2.0 to 4.3 (BSD-2-Clause), in a form of our own. After a new release `npm run cibuildwheel -- <checkout>`
* lists what has changed.
*/
const MANYLINUX_OLD = [
	"x86_64",
	"i686",
	"aarch64",
	"ppc64le",
	"s390x"
];
const MANYLINUX_PYPY = [
	"pypy_x86_64",
	"pypy_i686",
	"pypy_aarch64"
];
const ROWS$1 = [
	[
		"2.0",
		null,
		"words",
		"selection",
		[
			"build",
			"skip",
			"test-skip"
		]
	],
	[
		"2.22",
		null,
		"words",
		"selection",
		["enable"]
	],
	[
		"2.18.1",
		"3.0",
		"plain",
		"selection",
		["free-threaded-support"]
	],
	[
		"2.0",
		null,
		"words",
		"archs",
		["archs"]
	],
	[
		"2.0",
		null,
		"commands",
		"general",
		[
			"before-all",
			"before-build",
			"before-test"
		]
	],
	[
		"2.0",
		null,
		"commands",
		"general",
		["repair-wheel-command", "test-command"]
	],
	[
		"2.0",
		null,
		"quoted",
		"general",
		["test-requires"]
	],
	[
		"2.0",
		null,
		"extras",
		"general",
		["test-extras"]
	],
	[
		"2.0",
		null,
		"environment",
		"general",
		["environment"]
	],
	[
		"2.0",
		null,
		"fields",
		"general",
		["build-frontend"]
	],
	[
		"2.0",
		null,
		"plain",
		"general",
		["build-verbosity"]
	],
	[
		"2.10",
		null,
		"settings",
		"general",
		["config-settings"]
	],
	[
		"2.22",
		null,
		"words",
		"general",
		["test-groups"]
	],
	[
		"3.0",
		null,
		"plain",
		"general",
		["pyodide-version"]
	],
	[
		"3.0",
		null,
		"quoted",
		"general",
		["test-sources", "xbuild-tools"]
	],
	[
		"3.0",
		null,
		"environment",
		"general",
		["test-environment"]
	],
	[
		"3.3",
		null,
		"fields",
		"general",
		["test-runtime"]
	],
	[
		"4.0",
		null,
		"commands",
		"general",
		["audit-command"]
	],
	[
		"4.0",
		null,
		"quoted",
		"general",
		["audit-requires"]
	],
	[
		"4.0",
		null,
		"fields",
		"general",
		["xbuild-files"]
	],
	[
		"2.0",
		null,
		"fields",
		"dependency-versions",
		["dependency-versions"]
	],
	[
		"2.3",
		null,
		"words",
		"container",
		["environment-pass"]
	],
	[
		"2.8",
		null,
		"fields",
		"container",
		["container-engine"]
	],
	[
		"2.0",
		null,
		"text",
		"image",
		images("manylinux", [...MANYLINUX_OLD, ...MANYLINUX_PYPY])
	],
	[
		"2.22",
		null,
		"text",
		"image",
		images("manylinux", ["armv7l"])
	],
	[
		"3.0",
		null,
		"text",
		"image",
		images("manylinux", ["riscv64"])
	],
	[
		"2.2",
		null,
		"text",
		"image",
		images("musllinux", MANYLINUX_OLD)
	],
	[
		"2.21.2",
		null,
		"text",
		"image",
		images("musllinux", ["armv7l"])
	],
	[
		"3.0",
		null,
		"text",
		"image",
		images("musllinux", ["riscv64"])
	],
	[
		"2.0",
		null,
		"plain",
		"variable",
		[
			"platform",
			"output-dir",
			"project-requires-python"
		]
	],
	[
		"2.0",
		"3.0",
		"plain",
		"variable",
		["prerelease-pythons"]
	],
	[
		"2.4",
		null,
		"plain",
		"variable",
		["cache-path"]
	],
	[
		"2.16.2",
		null,
		"plain",
		"variable",
		["debug-keep-container"]
	],
	[
		"2.19",
		null,
		"plain",
		"variable",
		["debug-traceback"]
	],
	[
		"2.20",
		null,
		"plain",
		"variable",
		["allow-empty"]
	]
];
/** Variables that cibuildwheel and its action set for themselves. */
const INTERNAL_VARIABLES = [
	"cmd-bash",
	"cmd-pwsh",
	"host-triplet",
	"internal-pinned-docker-images",
	"prepend-path"
];
function images(family, architectures) {
	return architectures.map((architecture) => `${family}-${architecture}-image`);
}
/** By name. */
const OPTIONS = new Map(ROWS$1.flatMap(([since, until, kind, scope, names]) => names.map((name) => [name, {
	name,
	kind,
	scope,
	since: release(since),
	until: until === null ? Number.POSITIVE_INFINITY : release(until)
}])));
/** The first release that takes `[tool.cibuildwheel.<platform>]` and `CIBW_PLATFORM=<platform>`. */
const PLATFORMS = /* @__PURE__ */ new Map([
	["linux", release("2.0")],
	["macos", release("2.0")],
	["windows", release("2.0")],
	["pyodide", release("2.19")],
	["ios", release("3.0")],
	["android", release("3.1")]
]);
/** The platform that a word names; null where it names none. */
function platformNamed(word) {
	return [...PLATFORMS.keys()].find((each) => each === word) ?? null;
}
function standing({ scope }, place) {
	if (scope === "variable") return place === "override" ? "ignored" : "refused";
	if (place === "global" || scope === "general") return "valid";
	if (place === "override") return scope === "selection" || scope === "archs" ? "ignored" : "valid";
	switch (scope) {
		case "selection": return "works";
		case "archs": return "valid";
		case "dependency-versions": return place === "linux" ? "refused" : "valid";
		case "container": return place === "linux" ? "valid" : "idle";
		case "image":
			if (place === "linux") return "valid";
			return place === "macos" || place === "windows" ? "refused" : "idle";
	}
}

// src/project/cibuildwheel/dependencyGroups.ts
/** `[dependency-groups]` (PEP 735), as far as cibuildwheel looks for groups in it. */
/** Names are the same whatever their letters' case, and with `-`, `_` or `.` between their words. */
function normalGroupName(name) {
	return name.replace(/[-_.]+/g, "-").toLowerCase();
}
/** Each group with the groups that it includes. */
function groupsIn({ entries }) {
	return new Map([...entries].map(([name, node]) => [normalGroupName(name), includedIn(node)]));
}
function includedIn(node) {
	if (node.kind !== "array") return null;
	const included = node.items.map((item) => {
		if (stringOf(item) !== null) return "";
		const name = item.kind === "table" ? stringOf(item.entries.get("include-group")) : null;
		return name === null ? null : normalGroupName(name);
	});
	return included.every((name) => name !== null) ? included.filter((name) => name !== "") : null;
}
/** How many groups are followed from one. */
const MOST_FOLLOWED = 100;
/** The first group that a group needs and that isn't there, itself or one that it includes; null where all are, or it isn't known. */
function missingGroup(name, groups) {
	const seen = /* @__PURE__ */ new Set([normalGroupName(name)]);
	for (const each of seen) {
		const included = groups.get(each);
		if (included === void 0) return each === normalGroupName(name) ? name : each;
		if (included === null || seen.size > MOST_FOLLOWED) return null;
		for (const other of included) seen.add(other);
	}
	return null;
}

// src/project/cibuildwheel/tomlOptions.ts
/** `[tool.cibuildwheel]` of a pyproject.toml or cibuildwheel.toml, as settings with their places. */
/**
* Reads the text of the file. Never rejects. Null where the file doesn't configure cibuildwheel, says nothing of the
* Pythons that the project runs on, and is TOML.
*/
async function readTomlOptions(text, path) {
	if (text.length > 524288) return MENTIONS.test(text) ? overLimit(path, 1, "it is larger than is read of such a file") : null;
	const document = await parseToml(text);
	if (document.status === "unreadable") {
		const { line, reason } = document;
		return line === null ? overLimit(path, 1, reason) : unreadable(path, line, reason);
	}
	const options = tomlOptionsOf(document.table, path);
	if (options.table === null && options.requiresPython === null && options.misspelt === void 0) return null;
	if ([options, ...options.overrides].reduce((sum, { settings }) => sum + settings.length, 0) <= 2e3) return options;
	return overLimit(path, options.table?.startLine ?? 1, `it has more than ${MAX_CIBUILDWHEEL_SETTINGS} settings for cibuildwheel`);
}
const MENTIONS = /cibuildwheel|requires-python/;
function overLimit(path, line, reason) {
	const options = unreadable(path, line, reason);
	return options.problem === null ? options : {
		...options,
		problem: {
			...options.problem,
			isLimit: true
		}
	};
}
function unreadable(path, line, reason) {
	return {
		...NOTHING_SAID,
		path,
		problem: {
			reason,
			location: lineOf(path, line)
		}
	};
}
const NOTHING_SAID = {
	table: null,
	projectName: null,
	settings: [],
	overrides: [],
	requiresPython: null,
	problem: null
};
/** What a document says that was read without trouble. */
function tomlOptionsOf(document, path) {
	const table = tableAt(document, "tool", "cibuildwheel");
	const misspelt = misspeltTables$1(document, path);
	const groups = tableAt(document, "dependency-groups");
	return {
		...NOTHING_SAID,
		path,
		...table === null ? {} : {
			table: locate(table, path),
			...optionsOf(table, path)
		},
		...misspelt.length === 0 ? {} : { misspelt },
		...groups === null ? {} : { groups: groupsIn(groups) },
		projectName: stringOf(at(document, "project", "name")),
		requiresPython: requiresPythonOf(document, path)
	};
}
/** More letters than that are another tool's name. */
const SLIP = 2;
const MOST_MISSPELT = 10;
/** `[tool.cibuildwheels]`, and `[cibuildwheel]` without the word before it. */
function misspeltTables$1(document, path) {
	const isNear = (key) => key !== NAME && /^c/i.test(key) && key.length <= 2 * NAME.length && distance(key.toLowerCase().replaceAll(/[-_]/g, ""), NAME) <= SLIP;
	const inTool = [...tableAt(document, "tool")?.entries ?? []].filter(([key]) => isNear(key));
	const onTop = [...document.entries].filter(([key]) => key === NAME || isNear(key));
	return [...inTool.map(([key, node]) => ({
		name: `tool.${key}`,
		node
	})), ...onTop.map(([name, node]) => ({
		name,
		node
	}))].filter(({ node }) => node.kind !== "scalar").slice(0, MOST_MISSPELT).map(({ name, node }) => ({
		name,
		location: locate(node, path)
	}));
}
const NAME = "cibuildwheel";
function requiresPythonOf(document, path) {
	const node = at(document, "project", "requires-python");
	const value = stringOf(node);
	return node === null || value === null ? null : {
		value,
		location: locate(node, path)
	};
}
function optionsOf(table, path) {
	const settings = [...table.entries].flatMap(([key, node]) => {
		const platform = platformNamed(key);
		if (platform !== null) return node.kind === "table" ? settingsOf$1(node, platform, path) : [];
		return key === "overrides" && node.kind === "array" ? [] : [settingOf$1(key, node, null, path)];
	});
	const overrides = table.entries.get("overrides");
	return {
		settings,
		overrides: overrides?.kind === "array" ? overridesOf(overrides, path) : []
	};
}
function overridesOf({ items }, path) {
	return items.flatMap((node) => {
		if (node.kind !== "table") return [];
		const select = node.entries.get("select");
		const texts = select?.kind === "array" ? select.items.map(stringOf) : [stringOf(select)];
		const settings = settingsOf$1(node, null, path).filter(({ option }) => option !== "select" && option !== "inherit");
		const override = {
			select: texts.filter((text) => text !== null),
			settings,
			...inheritedBy(node),
			location: locate(node, path)
		};
		return [isInherit(node.entries.get("inherit")) ? override : {
			...override,
			isInheritWrong: true
		}];
	});
}
/** A table that says of each option how it goes on. */
function isInherit(node) {
	if (node === void 0) return true;
	if (node.kind !== "table") return false;
	return [...node.entries.values()].every((each) => [
		"none",
		"append",
		"prepend"
	].includes(stringOf(each) ?? ""));
}
/** `inherit.before-all = "append"` and the like. */
function inheritedBy(override) {
	const inherit = override.entries.get("inherit");
	const inherits = (inherit?.kind === "table" ? [...inherit.entries] : []).flatMap(([option, how]) => stringOf(how) === "none" ? [] : [option]);
	return inherits.length === 0 ? {} : { inherits };
}
function settingsOf$1(table, platform, path) {
	return [...table.entries].map(([key, node]) => settingOf$1(key, node, platform, path));
}
function settingOf$1(key, node, platform, path) {
	const setting = {
		option: key,
		platform,
		value: textFor(node, OPTIONS.get(key)?.kind ?? "plain"),
		written: key,
		location: locate(node, path)
	};
	const items = node.kind === "array" ? itemsOf(node, path) : void 0;
	return items === void 0 ? setting : {
		...setting,
		items
	};
}
function itemsOf({ items }, path) {
	const found = items.flatMap((item) => {
		const value = stringOf(item);
		return value === null ? [] : [{
			value,
			location: locate(item, path)
		}];
	});
	return found.length === items.length ? found : void 0;
}
/** From the key, or the table's header, to the last line that is known to belong to it. */
function locate(node, path) {
	return {
		path,
		startLine: node.line,
		endLine: lastLine(node)
	};
}
function lastLine(node) {
	return (node.kind === "table" ? [...node.entries.values()] : node.kind === "array" ? node.items : []).reduce((last, each) => Math.max(last, lastLine(each)), node.line);
}
/** The text that the environment variable would have; null for what cibuildwheel takes no text from. */
function textFor(node, kind) {
	switch (node.kind) {
		case "scalar": return kind === "text" ? stringOf(node) : textOf(node);
		case "array": {
			const parts = node.items.map(textOf);
			return parts.every((part) => part !== null) ? joinList(parts, kind) : null;
		}
		case "table": {
			const pairs = [...node.entries].map(([key, value]) => pairOf(key, value, kind));
			return pairs.every((pair) => pair !== null) ? joinPairs(pairs, kind) : null;
		}
	}
}
/** As Python shows it. */
function textOf(node) {
	if (node.kind !== "scalar" || node.value === null) return null;
	if (typeof node.value === "boolean") return node.value ? "True" : "False";
	return String(node.value);
}
function joinList(parts, kind) {
	switch (kind) {
		case "words": return parts.join(" ");
		case "quoted": return parts.map(shellQuoted).join(" ");
		case "commands": return parts.join(" && ");
		case "extras": return parts.join(",");
		default: return null;
	}
}
/** One key of a table in the form of its kind; a list gives the key again for each of its values. */
function pairOf(key, node, kind) {
	if (kind === "environment") {
		const value = textOf(node);
		return value === null ? null : `${key}="${value}"`;
	}
	const values = node.kind === "array" ? node.items.map(textOf) : [textOf(node)];
	if (!values.every((value) => value !== null)) return null;
	const between = kind === "settings" ? "=" : ":";
	return values.map((value) => `${key}${between}${shellQuoted(value)}`).join(kind === "settings" ? " " : "; ");
}
function joinPairs(pairs, kind) {
	switch (kind) {
		case "environment":
		case "settings": return pairs.filter((pair) => pair !== "").join(" ");
		case "fields": return pairs.filter((pair) => pair !== "").join("; ");
		default: return null;
	}
}
/** A word that a shell takes for itself stays as it is; others stand in single quotes. */
function shellQuoted(word) {
	if (/^[\w@%+=:,./-]+$/.test(word)) return word;
	return `'${word.replaceAll("'", `'"'"'`)}'`;
}

// src/model/upload.ts
/** Indexes whose refusals are known. */
const UPLOADS = ["pypi"];

// src/project/cibuildwheel/selectors.ts
/**
* cibuildwheel's selectors: patterns over build identifiers, parted by blanks, with braces as in a shell. What they
* match is what Python's `bracex.expand` and `fnmatch.fnmatch` make of them, and where these do odd things with
* unpaired braces, escapes or dollars the selector counts as one that can't be judged.
*/
/** What Python's `str.split()` takes for blanks. */
const BLANKS = /[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;
/** The selectors of a value. */
function selectorsOf(value) {
	return value.split(BLANKS).filter((part) => part !== "");
}
/** Null for a selector that can't be judged, or is over a limit. */
function compileSelector(text) {
	const alternatives = expandBraces(text);
	return alternatives === null ? null : {
		text,
		patterns: alternatives.map(compilePattern)
	};
}
/** Whether the selector matches. Python does not mind case on Windows; `ignoreCase` says whether to mind it. */
function matches({ patterns }, identifier, ignoreCase = false) {
	const characters = Array.from(ignoreCase ? identifier.toLowerCase() : identifier);
	return patterns.some((pattern) => matchesPattern(pattern, characters, ignoreCase));
}
/** For a pattern without braces. */
function matchesGlob(pattern, name) {
	return matchesPattern(compilePattern(pattern), Array.from(name), false);
}
/** What the braces expand to, in order; null where that can't be told, or is too much. */
function expandBraces(text) {
	if (text.length > 256 || /[\\$]/.test(text)) return null;
	const opening = text.split("{").length - 1;
	const closing = text.split("}").length - 1;
	if (opening + closing === 0) return [text];
	if (opening === 0 || closing === 0) return opening + closing <= 1 && !/\{,|,,|,$/.test(text) ? [text] : null;
	const sequence = parseSequence(text, 0, 0);
	if (sequence === null || sequence.end !== text.length) return null;
	return sequence.parts.length > 1e3 ? null : sequence.parts;
}
/** Text up to its end, or inside braces up to the next comma or closing brace of theirs. */
function parseSequence(text, from, depth) {
	let parts = [""];
	let at = from;
	while (at < text.length) {
		const letter = text.charAt(at);
		if (letter === "}" && depth === 0) return null;
		if (depth > 0 && (letter === "," || letter === "}")) break;
		if (letter === "{") {
			const group = parseGroup(text, at, depth + 1);
			if (group === null || parts.length * group.parts.length > 1e3) return null;
			parts = parts.flatMap((before) => group.parts.map((each) => before + each));
			at = group.end;
		} else {
			parts = parts.map((before) => before + letter);
			at += 1;
		}
	}
	return {
		parts,
		end: at
	};
}
function parseGroup(text, from, depth) {
	const range = parseRange(text, from);
	if (range !== void 0) return range;
	const all = [];
	let slots = 0;
	let at = from + 1;
	for (;;) {
		const slot = parseSequence(text, at, depth);
		if (slot === null || slot.end >= text.length) return null;
		slots += 1;
		all.push(...slot.parts);
		if (all.length > 1e3) return null;
		at = slot.end + 1;
		if (text.charAt(slot.end) === "}") break;
	}
	if (slots > 1) return {
		parts: all,
		end: at
	};
	if (!(!/[{}]/.test(text.slice(from + 1, at - 1)) && at - from > 2) || depth === 1 && /[{},]/.test(text.slice(at))) return null;
	return {
		parts: all.map((each) => `{${each}}`),
		end: at
	};
}
/** `{36..39}` or `{a..c}`, with a step if there is a third part; undefined for what is none, null for too many. */
function parseRange(text, from) {
	const range = /\{(?:(-?\d{1,9})\.\.(-?\d{1,9})|([A-Za-z])\.\.([A-Za-z]))(?:\.\.-?(\d{1,9}))?\}/y;
	range.lastIndex = from;
	const match = range.exec(text);
	if (match === null) return void 0;
	const [whole, first = "", last = "", letter, lastLetter = "", increment = "1"] = match;
	if (letter !== void 0 && isCapital(letter) !== isCapital(lastLetter)) return null;
	const [start, stop] = letter === void 0 ? [Number(first), Number(last)] : [letter.charCodeAt(0), lastLetter.charCodeAt(0)];
	const step = Math.max(1, Number(increment));
	const count = Math.floor(Math.abs(stop - start) / step) + 1;
	if (count > 1e3) return null;
	const numbers = Array.from({ length: count }, (_, index) => start + Math.sign(stop - start) * index * step);
	const width = [first, last].some((each) => /^-?0\d/.test(each)) ? Math.max(first.length, last.length) : 0;
	return {
		parts: numbers.map((each) => letter === void 0 ? padded(each, width) : String.fromCharCode(each)),
		end: from + whole.length
	};
}
function padded(number, width) {
	const sign = number < 0 ? "-" : "";
	return sign + String(Math.abs(number)).padStart(width - sign.length, "0");
}
function isCapital(letter) {
	return letter < "a";
}
function compilePattern(text) {
	const letters = Array.from(text);
	const tokens = [];
	let at = 0;
	while (at < letters.length) {
		const letter = letters[at] ?? "";
		at += 1;
		if (letter === "*") {
			if (tokens.at(-1) !== "many") tokens.push("many");
		} else if (letter === "?") tokens.push("any");
		else if (letter === "[") {
			const end = endOfSet(letters, at);
			tokens.push(end < 0 ? "[" : compileSet(letters.slice(at, end)));
			if (end >= 0) at = end + 1;
		} else tokens.push(letter);
	}
	return tokens;
}
/** A bracket right at the start belongs to the set. Negative where the set never ends. */
function endOfSet(letters, from) {
	let at = from;
	if (letters[at] === "!") at += 1;
	if (letters[at] === "]") at += 1;
	return letters.indexOf("]", at);
}
/** `a-c` is a range where the dash stands between two letters; one that runs backwards is nothing. */
function compileSet(letters) {
	const isNegated = letters[0] === "!";
	const ranges = [];
	let at = isNegated ? 1 : 0;
	while (at < letters.length) {
		const first = letters[at] ?? "";
		const last = letters[at + 2];
		if (letters[at + 1] === "-" && last !== void 0) {
			ranges.push([first, last]);
			at += 3;
		} else {
			ranges.push([first, first]);
			at += 1;
		}
	}
	return {
		isNegated,
		ranges: ranges.filter(([first, last]) => codeOf(first) <= codeOf(last))
	};
}
function codeOf(letter) {
	return letter.codePointAt(0) ?? 0;
}
function matchesPattern(pattern, letters, ignoreCase) {
	return matchTokens(pattern, letters, {
		isStar: (token) => token === "many",
		fits: (token, letter) => token !== "many" && matchesToken(token, letter, ignoreCase)
	});
}
function matchesToken(token, letter, ignoreCase) {
	if (token === "any") return true;
	if (typeof token === "string") return (ignoreCase ? token.toLowerCase() : token) === letter;
	const fold = (each) => codeOf(ignoreCase ? each.toLowerCase() : each);
	const code = codeOf(letter);
	return token.ranges.some(([first, last]) => fold(first) <= code && code <= fold(last)) !== token.isNegated;
}

// src/project/cibuildwheel/identifiers.ts
/**
* cibuildwheel's build identifiers: which there are in which release, and which of them wait for `enable`.
*
* The facts are those of cibuildwheel's `resources/build-platforms.toml` and `selector.py` in its releases 2.0 to 4.2
* (BSD-2-Clause), in a form of our own. After a new release `npm run cibuildwheel -- <checkout>` lists what has changed.
*/
/** Parts of identifiers after the dash, and the release from which on they are built at all. */
const SUFFIXES = {
	intel: {
		platform: "linux",
		since: "2.0",
		names: "manylinux_x86_64 manylinux_i686"
	},
	graal: {
		platform: "linux",
		since: "3.0",
		names: "manylinux_x86_64 manylinux_aarch64"
	},
	arm64: {
		platform: "linux",
		since: "2.0",
		names: "manylinux_aarch64"
	},
	ibm: {
		platform: "linux",
		since: "2.0",
		names: "manylinux_ppc64le manylinux_s390x"
	},
	musl: {
		platform: "linux",
		since: "2.2",
		names: "musllinux_x86_64 musllinux_i686 musllinux_aarch64 musllinux_ppc64le musllinux_s390x"
	},
	muslArm32: {
		platform: "linux",
		since: "2.21.2",
		names: "musllinux_armv7l"
	},
	arm32: {
		platform: "linux",
		since: "2.22",
		names: "manylinux_armv7l"
	},
	riscv: {
		platform: "linux",
		since: "3.0",
		names: "manylinux_riscv64 musllinux_riscv64"
	},
	mac: {
		platform: "macos",
		since: "2.0",
		names: "macosx_x86_64"
	},
	macArm: {
		platform: "macos",
		since: "2.0",
		names: "macosx_arm64"
	},
	macFat: {
		platform: "macos",
		since: "2.0",
		names: "macosx_universal2"
	},
	win32: {
		platform: "windows",
		since: "2.0",
		names: "win32"
	},
	win64: {
		platform: "windows",
		since: "2.0",
		names: "win_amd64"
	},
	winArm: {
		platform: "windows",
		since: "2.3",
		names: "win_arm64"
	},
	pyodide: {
		platform: "pyodide",
		since: "2.19",
		names: "pyodide_wasm32"
	},
	android: {
		platform: "android",
		since: "3.1",
		names: "android_arm64_v8a android_x86_64"
	},
	ios: {
		platform: "ios",
		since: "3.0",
		names: "ios_arm64_iphoneos ios_arm64_iphonesimulator ios_x86_64_iphonesimulator"
	},
	/** Not built up to 4.3, but nobody who names them is mistaken for long. */
	loong: {
		platform: "linux",
		since: "999",
		names: "manylinux_loongarch64 musllinux_loongarch64"
	},
	/** Names from before 2.0. */
	old: {
		platform: "linux",
		since: "0.1",
		names: "manylinux1_x86_64 manylinux1_i686 manylinux_x86_64 manylinux_i686 manylinux_aarch64 manylinux_ppc64le manylinux_s390x"
	},
	oldMac: {
		platform: "macos",
		since: "0.1",
		names: "macosx_10_6_intel macosx_x86_64 macosx_10_9_x86_64"
	},
	oldWin: {
		platform: "windows",
		since: "0.1",
		names: "win32 win_amd64"
	}
};
const LINUX$1 = "intel arm64 ibm musl muslArm32 arm32";
const LINUX_NEW = `${LINUX$1} riscv`;
const MAC = "mac macArm macFat";
const WIN = "win32 win64 winArm";
const PYPY = "intel arm64 mac win64";
/** Pythons, from which release on and until which one, and the groups of suffixes that they are built for. */
const ROWS = [
	[
		"cp26 cp27 cp33 cp34 cp35",
		"0.1",
		"2.0",
		"old oldMac oldWin"
	],
	[
		"pp27 pp36",
		"0.1",
		"2.0",
		"old oldMac oldWin"
	],
	[
		"cp36 cp37",
		"2.0",
		"3.0",
		`${LINUX$1} mac win32 win64`
	],
	[
		"cp38",
		"2.0",
		"4.0",
		`${LINUX_NEW} ${MAC} win32 win64`
	],
	[
		"cp39 cp310",
		"2.0",
		null,
		`${LINUX_NEW} ${MAC} ${WIN}`
	],
	[
		"cp311",
		"2.6",
		null,
		`${LINUX_NEW} ${MAC} ${WIN}`
	],
	[
		"cp312",
		"2.13",
		null,
		`${LINUX_NEW} ${MAC} ${WIN}`
	],
	[
		"cp313",
		"2.18",
		null,
		`${LINUX_NEW} ${MAC} ${WIN}`
	],
	[
		"cp313t",
		"2.18.1",
		"4.0",
		`${LINUX_NEW} ${WIN}`
	],
	[
		"cp313t",
		"2.19",
		"4.0",
		MAC
	],
	[
		"cp314 cp314t",
		"3.0",
		null,
		`${LINUX_NEW} ${MAC} ${WIN}`
	],
	[
		"cp315 cp315t",
		"4.0",
		null,
		`${LINUX_NEW} ${MAC} ${WIN}`
	],
	[
		"pp37",
		"2.0",
		"3.0",
		PYPY
	],
	[
		"pp38",
		"2.3",
		"4.0",
		PYPY
	],
	[
		"pp39",
		"2.4",
		null,
		PYPY
	],
	[
		"pp38",
		"2.12",
		"4.0",
		"macArm"
	],
	[
		"pp39",
		"2.12",
		null,
		"macArm"
	],
	[
		"pp310",
		"2.14",
		null,
		`${PYPY} macArm`
	],
	[
		"pp311",
		"2.23",
		null,
		`${PYPY} macArm`
	],
	[
		"gp311_242",
		"3.0",
		"4.0",
		"graal mac macArm win64"
	],
	[
		"gp312_250",
		"3.2",
		null,
		"graal mac macArm win64"
	],
	[
		"pp312",
		"4.3",
		null,
		`${PYPY} macArm`
	],
	[
		"gp313_253",
		"4.3",
		null,
		"graal macArm win64"
	],
	[
		"cp312",
		"2.19",
		null,
		"pyodide"
	],
	[
		"cp313",
		"3.0",
		null,
		"pyodide ios"
	],
	[
		"cp314",
		"4.0",
		null,
		"pyodide"
	],
	[
		"cp315",
		"4.2",
		null,
		"pyodide"
	],
	[
		"cp313",
		"3.1",
		null,
		"android"
	],
	[
		"cp314",
		"3.2",
		null,
		"android"
	],
	[
		"cp314",
		"3.0.1",
		null,
		"ios"
	],
	[
		"cp315",
		"4.0",
		null,
		"android ios"
	]
];
/** What newer releases will build, as far as can be foreseen: a selector for it is no mistake. */
const FORESEEN = [
	[
		"cp316 cp316t cp317 cp317t cp318 cp318t cp319 cp319t",
		"999",
		null,
		`${LINUX_NEW} ${MAC} ${WIN} pyodide android ios loong`
	],
	[
		"cp39 cp310 cp311 cp312 cp313 cp314 cp314t cp315 cp315t",
		"999",
		null,
		"loong"
	],
	[
		"cp314t cp315t",
		"999",
		null,
		"pyodide android ios"
	],
	[
		"pp313 pp314 pp315",
		"999",
		null,
		`${LINUX_NEW} ${MAC} ${WIN}`
	],
	[
		"pp39 pp310 pp311 pp312",
		"999",
		null,
		`musl winArm`
	],
	[
		"gp313_260 gp314_270",
		"999",
		null,
		`${LINUX_NEW} ${MAC} ${WIN}`
	]
];
/** Every identifier that there was, is, or can be foreseen. */
const IDENTIFIERS = distinct([...ROWS, ...FORESEEN].flatMap(identifiersOf));
function identifiersOf([pythons, since, until, groups]) {
	return groups.split(" ").flatMap((group) => {
		const suffixes = SUFFIXES[group];
		if (suffixes === void 0) return [];
		const from = Math.max(release(since), release(suffixes.since));
		return suffixes.names.split(" ").flatMap((suffix) => pythons.split(" ").map((python) => ({
			name: `${python}-${suffix}`,
			platform: suffixes.platform,
			architecture: architectureOf(suffix),
			python: pythonOf(python),
			since: from,
			until: until === null ? Number.POSITIVE_INFINITY : release(until)
		})));
	});
}
function architectureOf(suffix) {
	return (/* @__PURE__ */ new Map([
		["win32", "x86"],
		["win_amd64", "AMD64"],
		["win_arm64", "ARM64"]
	])).get(suffix) ?? suffix.replace(/^(?:many|musl)linux1?_|^macosx_(?:10_\d+_)?|^[a-z]+_/, "");
}
/** The version that cibuildwheel takes from the name: one digit, and the rest. */
function pythonOf(tag) {
	const [, major = "", minor = ""] = /^[a-z]{2}(\d)(\d+)/.exec(tag) ?? [];
	return [Number(major), Number(minor)];
}
/** Names can have been there long ago and come again in a later row: one row for each. */
function distinct(all) {
	return [...new Map(all.map((each) => [each.name, each])).values()];
}
/** What `enable` opens, the identifiers that wait for it, and in which releases they do. */
const GROUPS = [
	[
		"cpython-freethreading",
		"cp3??t-*",
		"3.0",
		"3.1"
	],
	[
		"cpython-freethreading",
		"cp313t-*",
		"3.1",
		"4.0"
	],
	[
		"cpython-prerelease",
		"cp314*",
		"3.0",
		"3.1"
	],
	[
		"cpython-prerelease",
		"cp315*",
		"3.1",
		"4.2"
	],
	[
		"cpython-prerelease",
		"cp316*",
		"4.2",
		null
	],
	[
		"cpython-experimental-riscv64",
		"*_riscv64",
		"3.0",
		"3.1.2"
	],
	[
		"pypy",
		"pp31*",
		"3.0",
		"3.2"
	],
	[
		"pypy",
		"pp31[!0]*",
		"3.2",
		null
	],
	[
		"pypy-eol",
		"pp3?-*",
		"3.0",
		null
	],
	[
		"pypy-eol",
		"pp310-*",
		"3.2",
		null
	],
	[
		"graalpy",
		"gp*",
		"3.0",
		null
	],
	[
		"pyodide-prerelease",
		"cp313-pyodide_*",
		"3.0",
		"3.1"
	],
	[
		"pyodide-prerelease",
		"cp314-pyodide_*",
		"4.0",
		"4.1"
	],
	[
		"pyodide-eol",
		"cp312-pyodide_*",
		"4.0",
		null
	]
];
/** What `enable` takes, from which release on and until which one: some open nothing any more, and are taken still. */
const ENABLE_VALUES = [
	[
		"cpython-experimental-riscv64",
		"3.0",
		"3.4"
	],
	[
		"cpython-freethreading",
		"2.22",
		"4.0"
	],
	[
		"cpython-prerelease",
		"2.22",
		null
	],
	[
		"graalpy",
		"3.0",
		null
	],
	[
		"pypy",
		"2.22",
		null
	],
	[
		"pypy-eol",
		"3.0",
		null
	],
	[
		"pyodide-eol",
		"4.0",
		null
	],
	[
		"pyodide-prerelease",
		"3.0",
		null
	]
];
/** The names that `enable` takes besides `all`, in one release or, for null, in any. */
function enableValues(of) {
	return ENABLE_VALUES.filter(([, since, until]) => of === null || of >= release(since) && (until === null || of < release(until))).map(([value]) => value);
}
/** For each name the rows that match it: held against every release, again and again. */
const rowsByName = /* @__PURE__ */ new Map();
/**
* The groups of which all must be enabled for the identifier to be built. None before 3.0, where `enable` was new and
* other options counted too: there more is built than this says.
*/
function groupsOf(name, of) {
	let rows = rowsByName.get(name);
	if (rows === void 0) {
		rows = GROUPS.filter(([, pattern]) => matchesGlob(pattern, name)).map(([group, , since, until]) => ({
			group,
			since: release(since),
			until: until === null ? Number.POSITIVE_INFINITY : release(until)
		}));
		if (IDENTIFIERS.some((each) => each.name === name)) rowsByName.set(name, rows);
	}
	return rows.filter(({ since, until }) => of >= since && of < until).map(({ group }) => group);
}
/** True where the release builds it, once every group that it waits for is enabled. */
function isThere({ since, until }, of) {
	return since <= of && of < until;
}
/** True where `enable`, with or without `all`, has every group that the build waits for in that release. */
function isEnabled(name, of, enabled) {
	return enabled.has("all") || groupsOf(name, of).every((group) => enabled.has(group));
}

// src/project/cibuildwheel/matchedBuilds.ts
/** Which builds selectors match, of all that cibuildwheel knows, knew, and can be foreseen to know. */
/** Tests of universal2 wheels are told by the architecture that they run on. */
const TESTED_ARCHITECTURES = ["x86_64", "arm64"];
/** Longer patterns count as several. */
const USUAL_LENGTH = 16;
/** Remembers what it has matched, and judges no more selectors once too many patterns were asked for. */
function matchedBuilds(isForTests) {
	const known = /* @__PURE__ */ new Map();
	let patterns = 0;
	return (text) => {
		const before = known.get(text);
		if (before !== void 0) return before;
		const selector = compileSelector(text);
		patterns += countOf(selector);
		const found = selector === null || patterns > 2e3 ? null : IDENTIFIERS.filter((identifier) => namesOf$1(identifier, isForTests).some((name) => matches(selector, name, true)));
		known.set(text, found);
		return found;
	};
}
/** The builds that a selector of `build` or `skip` matches on a platform: only Windows takes capitals for small letters. */
function buildsOf$1(text, platform, matched) {
	const builds = matched(text);
	const selector = platform !== null && platform !== "windows" && /[A-Z]/.test(text) && builds !== null ? compileSelector(text) : null;
	return selector === null ? builds : builds?.filter(({ name }) => matches(selector, name)) ?? null;
}
function countOf(selector) {
	return (selector?.patterns ?? []).reduce((sum, { length }) => sum + Math.ceil(length / USUAL_LENGTH), 0);
}
/** How many patterns {@link matchedBuilds} counts for some selectors. */
function patternCount(selectors) {
	return selectors.reduce((sum, text) => sum + countOf(compileSelector(text)), 0);
}
function namesOf$1({ name, platform }, isForTests) {
	if (!isForTests || platform !== "macos") return [name];
	return [name, ...TESTED_ARCHITECTURES.map((architecture) => `${name}:${architecture}`)];
}

// src/project/cibuildwheel/architectures.ts
/** Which architectures `archs` stands for. */
/** 32-bit Linux left `auto` in this release. */
const WITHOUT_I686 = release("3.0");
/** Apple silicon built universal2 as well before this one. */
const WITHOUT_UNIVERSAL2 = release("2.9");
/** As `archs` names them on each platform, for a machine that names itself so in lower case. */
const NATIVE = {
	linux: /* @__PURE__ */ new Map([["x86_64", "x86_64"], ["arm64", "aarch64"]]),
	macos: /* @__PURE__ */ new Map([["x86_64", "x86_64"], ["arm64", "arm64"]]),
	windows: /* @__PURE__ */ new Map([["x86_64", "AMD64"], ["arm64", "ARM64"]]),
	android: /* @__PURE__ */ new Map([["x86_64", "x86_64"], ["arm64", "arm64_v8a"]]),
	ios: /* @__PURE__ */ new Map([["x86_64", "x86_64_iphonesimulator"], ["arm64", "arm64_iphonesimulator"]]),
	pyodide: /* @__PURE__ */ new Map([["x86_64", "wasm32"], ["arm64", "wasm32"]])
};
const SAME_MACHINE = /* @__PURE__ */ new Map([
	["amd64", "x86_64"],
	["x64", "x86_64"],
	["aarch64", "arm64"]
]);
/** Every name of an architecture, in lower case. */
const KNOWN = new Set(IDENTIFIERS.map(({ architecture }) => architecture.toLowerCase()));
/** Machines on which people run cibuildwheel by hand. */
const USUAL_MACHINES = ["x86_64", "arm64"];
/**
* The architectures that a value of `archs` stands for on a machine, in lower case; null where that isn't known, so
* that it may be any. `machine` is null where the machine isn't known.
*/
function architecturesOf(value, { platform, machine, of }) {
	if (value === null) return null;
	const words = value.toLowerCase().split(/[\s,]+/).filter((word) => word !== "");
	const all = (words.length === 0 ? ["auto"] : words).map((word) => ofWord(word, platform, machine, of));
	return all.includes(null) ? null : new Set(all.flatMap((each) => each ?? []).map((each) => each.toLowerCase()));
}
function ofWord(word, platform, machine, of) {
	if (KNOWN.has(word)) return [word];
	if (![
		"auto",
		"auto32",
		"auto64",
		"native"
	].includes(word)) return null;
	const native = nativeOf(platform, machine);
	if (native === null) return null;
	switch (word) {
		case "auto": return [native, ...companions(native, of)];
		case "auto32": return [native, ...narrower(native)];
		default: return [native];
	}
}
function nativeOf(platform, machine) {
	const name = machine?.toLowerCase() ?? "";
	return NATIVE[platform].get(SAME_MACHINE.get(name) ?? name) ?? null;
}
/** What `auto` adds to the machine's own. */
function companions(native, of) {
	switch (native) {
		case "x86_64": return of < WITHOUT_I686 ? ["i686"] : [];
		case "AMD64": return ["x86"];
		case "arm64": return of < WITHOUT_UNIVERSAL2 ? ["universal2"] : [];
		case "arm64_iphonesimulator": return ["arm64_iphoneos"];
		default: return [];
	}
}
/** The 32-bit ones that it can run. */
function narrower(native) {
	return [(/* @__PURE__ */ new Map([
		["x86_64", "i686"],
		["AMD64", "x86"],
		["aarch64", "armv7l"]
	])).get(native) ?? native];
}
/** What `archs` takes on each platform. */
const ALL_ARCHITECTURES = {
	linux: [
		"x86_64",
		"i686",
		"aarch64",
		"ppc64le",
		"s390x",
		"armv7l",
		"riscv64"
	],
	macos: [
		"x86_64",
		"arm64",
		"universal2"
	],
	windows: [
		"AMD64",
		"x86",
		"ARM64"
	],
	android: ["arm64_v8a", "x86_64"],
	ios: [
		"arm64_iphoneos",
		"arm64_iphonesimulator",
		"x86_64_iphonesimulator"
	],
	pyodide: ["wasm32"]
};
/** Names of one processor, whoever uses them. */
const PROCESSORS = [
	[
		"x86_64",
		"amd64",
		"x64",
		"x86-64",
		"intel64",
		"64",
		"64bit"
	],
	[
		"aarch64",
		"arm64",
		"arm64_v8a",
		"arm64-v8a"
	],
	[
		"i686",
		"x86",
		"i386",
		"win32",
		"32",
		"32bit"
	],
	[
		"armv7l",
		"armv7",
		"armhf",
		"arm"
	],
	["wasm32", "wasm"]
];
/** What the platform calls the processor that a word stands for elsewhere; null where it has none. */
function synonymOf(word, platform) {
	const names = PROCESSORS.find((each) => each.includes(word.toLowerCase())) ?? [];
	return ALL_ARCHITECTURES[platform].find((each) => names.includes(each.toLowerCase())) ?? null;
}

// src/project/cibuildwheel/selectedBuilds.ts
/** Which builds a job selects, as far as its workflow shows it. */
/**
* The builds that the job can select with this release, none left out but for a reason that is known; null where what
* is selected can't be known. An infinite release stands for all that are still to come.
*/
function selectedBuilds(job, toml, of, matched) {
	const [build, skip, enable, archs] = [
		"build",
		"skip",
		"enable",
		"archs"
	].map((option) => effectiveOption(option, job, toml).value);
	const { platform } = job;
	if (platform === null || build === null || skip === null || enable === null || archs === null) return null;
	const builds = (text) => buildsOf$1(text, platform, matched);
	const built = namesOf(build === void 0 || build === "" ? "*" : build, builds);
	const skipped = namesOf(skip ?? "", builds);
	if (built === null || skipped === null) return null;
	const enabled = new Set(selectorsOf(enable ?? ""));
	const python = pythonRange(requiredIn(job, toml) ?? "");
	const isAll = /(?:^|[\s,])all(?:$|[\s,])/.test(archs ?? "");
	const machine = platform === "pyodide" ? "x86_64" : job.architecture;
	const known = isAll ? null : architecturesOf(archs ?? "auto", {
		platform,
		machine,
		of
	});
	return IDENTIFIERS.filter((each) => {
		return (of === Number.POSITIVE_INFINITY ? each.until === of : isThere(each, of)) && each.platform === platform && built.has(each.name) && !skipped.has(each.name) && (known === null || known.has(each.architecture.toLowerCase())) && (python === null || python(each.python)) && isEnabled(each.name, of, enabled);
	});
}
/** The project's requires-python as the job takes it: its variable goes first. Null where it isn't known. */
function requiredIn(job, toml) {
	if (!areVariablesKnown("project-requires-python", job)) return null;
	const variable = job.env.find(({ option }) => option === "project-requires-python");
	if (variable !== void 0 && variable.value !== "") return variable.value;
	return isProjectKnown(job) ? toml?.requiresPython?.value : null;
}
/** Names of all builds that one of the selectors matches; null where one of them can't be judged. */
function namesOf(value, matched) {
	const builds = selectorsOf(value).map(matched);
	return builds.includes(null) ? null : new Set(builds.flatMap((each) => (each ?? []).map(({ name }) => name)));
}

// src/project/cibuildwheel/shellWords.ts
/**
* The next piece of a line: one that joins it with the next line, blanks, an operator, or a part of a word, which is in
* quotes, behind a backslash, or plain. What is left over is a quote that never closes, or a last backslash.
*/
const PIECE = new RegExp([
	String.raw`(?<join>\\\n)`,
	String.raw`(?<blank>[ \t\r]+)`,
	String.raw`(?<operator>[;&|()<>\n])`,
	`'(?<single>[^']*)'`,
	String.raw`"(?<double>[^"\\]*(?:\\[\s\S][^"\\]*)*)"`,
	String.raw`\\(?<escaped>[\s\S])`,
	String.raw`(?<plain>[^ \t\r\n;&|()<>'"\\]+)`
].join("|"), "y");
/**
* The words of each simple command of a POSIX shell's line: quotes and backslashes are undone, variables and
* substitutions stay as written. Empty where a quote never closes: then nobody knows what was meant.
*/
function shellCommands(line) {
	const commands = [[]];
	let word = null;
	const piece = new RegExp(PIECE);
	while (piece.lastIndex < line.length) {
		const { groups } = piece.exec(line) ?? {};
		if (groups === void 0) return [];
		if (groups.join !== void 0) continue;
		if (groups.blank !== void 0 || groups.operator !== void 0) {
			if (word !== null) commands.at(-1)?.push(word);
			word = null;
			if (groups.operator !== void 0) commands.push([]);
		} else if (word === null && groups.plain?.startsWith("#")) {
			const end = line.indexOf("\n", piece.lastIndex);
			piece.lastIndex = end < 0 ? line.length : end;
		} else {
			word ??= {
				text: "",
				isLiteral: true
			};
			const { text, isLiteral } = partOf(groups);
			word.text += text;
			word.isLiteral &&= isLiteral;
		}
	}
	if (word !== null) commands.at(-1)?.push(word);
	return commands.filter((command) => command.length > 0);
}
/** A part of a word, as the shell would take it. */
function partOf({ single, double, escaped, plain = "" }) {
	if (single !== void 0 || escaped !== void 0) return {
		text: single ?? escaped ?? "",
		isLiteral: true
	};
	if (double === void 0) return {
		text: plain,
		isLiteral: !/[$`]/.test(plain)
	};
	return {
		text: double.replaceAll(/\\(["\\$`]|\n)/g, (_, next) => next === "\n" ? "" : next),
		isLiteral: !/[$`]/.test(double.replaceAll(/\\[\s\S]/g, ""))
	};
}

// src/project/cibuildwheel/buildSettings.ts
/** What rules about wheels want to know of `[tool.cibuildwheel]`. */
const LINUX = {
	platform: "linux",
	env: []
};
const REPAIR_OPTION = "repair-wheel-command";
/**
* The images, and the commands that repair Linux wheels, each with its line; the overrides' commands come on top, since
* each may hold for some wheel. Null where the document doesn't configure cibuildwheel.
*/
function buildSettings(document, path) {
	const toml = tomlOptionsOf(document, path);
	if (toml.table === null) return null;
	const images = toml.settings.flatMap(({ option }) => {
		const image = isImage(option) ? settingOf(effectiveOption(option, LINUX, toml).from) : null;
		return image === null ? [] : [[option, image]];
	});
	const overriding = toml.overrides.flatMap(({ settings }) => settings.filter(({ option }) => option === REPAIR_OPTION));
	const commands = [effectiveOption(REPAIR_OPTION, LINUX, toml).from, ...overriding].map(settingOf);
	return {
		images: new Map(images),
		repairCommands: commands.filter((each) => each !== null)
	};
}
/** Null for what cibuildwheel takes no text from. */
function settingOf(setting) {
	if (setting === null || setting.value === null) return null;
	const { value, location } = setting;
	return {
		value,
		path: location.path,
		line: location.startLine
	};
}
/** The patterns of libraries that the commands tell `auditwheel repair` to leave out, as patterns of ours. */
function excludedLibraries(commands) {
	const names = commands.flatMap(({ value }) => shellCommands(value)).flatMap(excludesOf).filter(({ text, isLiteral }) => isLiteral && !/[/{}]/.test(text));
	return sortedDistinct(names.map(({ text }) => text)).filter((pattern) => patternFlaw(pattern) === null);
}
function excludesOf(words) {
	const program = words.findIndex(({ text }) => /(?:^|[\\/])auditwheel(?:==[\w.]+)?$/.test(text));
	if (program < 0) return [];
	const repair = words.findIndex(({ text }, index) => index > program && text === "repair");
	const options = repair < 0 ? [] : words.slice(repair + 1);
	return options.flatMap(({ text, isLiteral }, index) => {
		if (text.startsWith("--exclude=")) return [{
			text: text.slice(10),
			isLiteral
		}];
		const value = options[index + 1];
		return text === "--exclude" && value !== void 0 ? [value] : [];
	});
}

// src/check/configuration/configurationTable.ts
/** `[tool.wheel-abi-check]`, read and checked. */
const TABLE = "wheel-abi-check";
/** All keys that the table and each of its ignores may have. */
const KEYS = [
	"fail-on",
	"upload",
	"size-growth",
	"external-libraries",
	"severity",
	"ignore"
];
const IGNORE_KEYS = [
	"rule",
	"wheel",
	"member",
	"reason"
];
/** Per cent: a wheel that becomes a hundred times as large is as good as one of any size. */
const MOST_GROWTH = 1e4;
/** Letters that a misspelt name of the table may have wrong; no other tool's name is that near. */
const MAX_MISSPELT = 2;
const SEVERITY_OR_OFF = [
	"error",
	"warning",
	"notice",
	"off"
];
/** Reads the table of a document; one without it says nothing. `path` is for the locations of the ignores. */
function readTable(document, path) {
	const complaints = misspeltTables(document);
	const complain = (line, text) => void complaints.push({
		line,
		text
	});
	const node = tableAt(document, "tool")?.entries.get("wheel-abi-check") ?? emptyTable();
	if (node.kind !== "table") complain(node.line, `tool.${TABLE} is a table: write [tool.${TABLE}].`);
	const table = node.kind === "table" ? node : emptyTable();
	checkKeys(table, KEYS, `[tool.${TABLE}]`, complain);
	return {
		failOn: failOnOf(table.entries.get("fail-on"), complain),
		upload: uploadOf(table.entries.get("upload"), complain),
		sizeGrowth: growthOf(table.entries.get("size-growth"), complain),
		externalLibraries: librariesOf(table.entries.get("external-libraries"), complain),
		severities: severitiesOf(table.entries.get("severity"), complain),
		ignores: ignoresOf(table.entries.get("ignore"), path, complain),
		complaints: complaints.sort((a, b) => a.line - b.line || compareStrings(a.text, b.text))
	};
}
/** A table whose name is nearly right would be passed over in silence. */
function misspeltTables(document) {
	const tools = tableAt(document, "tool")?.entries ?? /* @__PURE__ */ new Map();
	return [...[...document.entries].filter(([name]) => isNearlyTable(name) || name === "wheel-abi-check"), ...[...tools].filter(([name]) => isNearlyTable(name))].map(([name, { line }]) => ({
		line,
		text: `The table is called [tool.${TABLE}], not ${quoted(name)}.`
	}));
}
function isNearlyTable(name) {
	const letters = (text) => text.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
	return name !== "wheel-abi-check" && name.length < 100 && distance(letters(name), letters("wheel-abi-check")) <= MAX_MISSPELT;
}
function checkKeys(table, known, where, complain) {
	for (const [key, { line }] of table.entries) {
		if (known.includes(key)) continue;
		complain(line, `There is no key ${quoted(key)} in ${where}. ${unknownWord(key, known)}`);
	}
}
function failOnOf(node, complain) {
	return node === void 0 ? null : wordOf(node, "fail-on", FAIL_ON, complain) ?? null;
}
function uploadOf(node, complain) {
	return node === void 0 ? null : wordOf(node, "upload", UPLOADS, complain) ?? null;
}
function growthOf(node, complain) {
	if (node === void 0) return null;
	const value = node.kind === "scalar" && typeof node.value === "number" ? node.value : NaN;
	if (value > 0 && value <= MOST_GROWTH) return value;
	complain(node.line, `size-growth is a number of per cent, above 0 and at most ${MOST_GROWTH}, such as 20.`);
	return null;
}
function wordOf(node, what, words, complain) {
	const value = stringOf(node);
	const word = words.find((each) => each === value);
	if (word === void 0) {
		const is = value === null ? "is no text" : `is ${quoted(value)}`;
		const hint = value === null ? `Use one of: ${words.map(quoted).join(", ")}.` : unknownWord(value, words);
		complain(node.line, `${what} ${is}, which is none of its values. ${hint}`);
	}
	return word;
}
function librariesOf(node, complain) {
	if (node === void 0) return [];
	if (node.kind !== "array") {
		complain(node.line, "external-libraries is a list of patterns: write [\"libcuda.so.1\", \"libfoo*.so*\"].");
		return [];
	}
	if (node.items.length > 500) {
		complain(node.line, `external-libraries holds more than ${500} patterns.`);
		return [];
	}
	const patterns = node.items.flatMap((item) => {
		const value = stringOf(item);
		if (value === null) complain(item.line, "external-libraries holds something that is no text.");
		const flaw = value === null ? null : libraryFlaw(value);
		if (flaw !== null) complain(item.line, `The pattern ${quoted(value ?? "")} in external-libraries ${flaw}.`);
		return value === null || flaw !== null ? [] : [value];
	});
	return sortedDistinct(patterns);
}
function libraryFlaw(pattern) {
	const flaw = patternFlaw(pattern);
	if (flaw !== null) return flaw;
	return pattern.includes("/") ? "holds a \"/\", but libraries are needed by name: leave the folder out" : null;
}
function severitiesOf(node, complain) {
	const severities = /* @__PURE__ */ new Map();
	if (node === void 0) return severities;
	if (node.kind !== "table") {
		complain(node.line, `severity is a table: write [tool.${TABLE}.severity], and in it debug-info = "off".`);
		return severities;
	}
	for (const [rule, value] of node.entries) {
		const severity = wordOf(value, `The severity of ${quoted(rule)}`, SEVERITY_OR_OFF, complain);
		const flaw = severityFlaw(rule, severity ?? "");
		if (flaw !== null) complain(value.line, flaw);
		else if (severity !== void 0) severities.set(rule, severity);
	}
	return severities;
}
function ignoresOf(node, path, complain) {
	if (node === void 0) return [];
	if (node.kind !== "array") {
		complain(node.line, `ignore is a list of tables: write [[tool.${TABLE}.ignore]] above each of them.`);
		return [];
	}
	if (node.items.length > 500) {
		complain(node.line, `There are more than ${500} ignores. Leave files out of the wheel instead.`);
		return [];
	}
	return node.items.flatMap((item) => ignoreOf(item, path, complain) ?? []);
}
/** Null when it is no table or its rule or reason can't be used. */
function ignoreOf(node, path, complain) {
	if (node.kind !== "table") {
		complain(node.line, "An ignore is a table with \"rule\" and \"reason\".");
		return null;
	}
	checkKeys(node, IGNORE_KEYS, `[[tool.${TABLE}.ignore]]`, complain);
	const rule = requiredText(node, "rule", "of which rule findings are to be ignored", complain);
	const reason = requiredText(node, "reason", "why it is fine to ignore them", complain);
	const wheel = patternOf(node.entries.get("wheel"), "wheel", namePattern, complain);
	const member = patternOf(node.entries.get("member"), "member", pathPattern, complain);
	const flaw = rule === null ? null : ignoreFlaw(rule);
	if (flaw !== null) complain(node.entries.get("rule")?.line ?? node.line, flaw);
	if (rule === null || reason === null || flaw !== null) return null;
	return {
		rule,
		wheel,
		member,
		reason,
		location: {
			path,
			startLine: node.line,
			endLine: node.line
		}
	};
}
function requiredText(table, key, what, complain) {
	const node = table.entries.get(key);
	const value = stringOf(node)?.trim() ?? "";
	if (value !== "") return value;
	complain(node?.line ?? table.line, `An ignore has to say in "${key}" ${what}.`);
	return null;
}
/** Null where there is none, or one that can't be used. */
function patternOf(node, key, compile, complain) {
	if (node === void 0) return null;
	const value = stringOf(node);
	if (value === null) {
		complain(node.line, `"${key}" of an ignore is one pattern, as text. Write an ignore for each pattern.`);
		return null;
	}
	const flaw = patternFlaw(value);
	if (flaw === null) return compile(value);
	complain(node.line, `The pattern ${quoted(value)} in "${key}" ${flaw}.`);
	return null;
}

// src/check/configuration/configurationOf.ts
/** What a file says, as the settings of a run: loaded for a file that has something to say. */
const MAX_SHOWN_PATH = 300;
const MAX_COMPLAINTS = 30;
/** Throws for a mistake in `[tool.wheel-abi-check]`. */
function configurationOf(document, shown) {
	const table = readTable(document, shown);
	if (table.complaints.length > 0) throw new ConfigurationError(describeComplaints(table, shown));
	const build = buildSettings(document, shown);
	const externalLibraries = [.../* @__PURE__ */ new Set([...table.externalLibraries, ...excludedLibraries(build?.repairCommands ?? [])])];
	const severities = [...table.severities];
	const off = severities.filter(([, severity]) => severity === "off").map(([rule]) => switchedOff(rule, shown));
	return {
		failOn: table.failOn,
		settings: {
			severities: new Map(severities.filter(([, severity]) => severity !== "off")),
			externalLibraries,
			...table.sizeGrowth === null ? {} : { sizeGrowth: table.sizeGrowth },
			...table.upload === null ? {} : { upload: table.upload },
			build
		},
		ignores: [...table.ignores, ...off],
		inForce: unlessEmpty({
			path: shown,
			failOn: table.failOn,
			upload: table.upload,
			sizeGrowth: table.sizeGrowth,
			severities: Object.fromEntries(severities),
			externalLibraries,
			ignores: table.ignores.length
		}),
		unreadable: null
	};
}
function switchedOff(rule, shown) {
	return {
		rule,
		wheel: null,
		member: null,
		reason: `severity "off" in ${shown}`,
		location: null
	};
}
function describeComplaints({ complaints }, shown) {
	const name = plainText(shown, MAX_SHOWN_PATH);
	const lines = complaints.slice(0, MAX_COMPLAINTS).map(({ line, text }) => `${name}, line ${line}: ${text}`);
	const more = complaints.length - lines.length;
	return [...lines, ...more > 0 ? [`${name}: and ${more} more mistakes.`] : []].join("\n");
}

// src/project/cibuildwheel/expectedBuilds.ts
/** Which builds the workflows are sure to make and to hand on: nothing where anything that decides isn't known. */
/**
* The builds of each leg of the one workflow that builds wheels. Null where nothing is known for sure: several workflows do (unless
* `workflow` says which made these), a job has conditions, an option that decides can't be told.
*/
function expectedBuilds(project, workflow) {
	const { toml, unknown } = project;
	const workflows = new Set(project.jobs.map((job) => job.workflow));
	const chosen = workflow ?? (workflows.size === 1 ? [...workflows][0] : void 0);
	const jobs = project.jobs.filter((job) => job.workflow === chosen);
	if (jobs.length === 0 || unknown.length > 0 || toml?.problem) return null;
	const matched = matchedBuilds(false);
	const known = /* @__PURE__ */ new Map();
	const legs = [];
	for (const job of jobs) {
		if (job.unknown.length > 0 || job.conditions.length > 0 || job.platform === null) return null;
		if (job.platform === "pyodide") continue;
		const settings = settingsOf(job, toml);
		if (settings === null) return null;
		const key = JSON.stringify(settings);
		const builds = known.has(key) ? known.get(key) ?? null : buildsOf(settings, matched);
		known.set(key, builds);
		if (builds === null) return null;
		legs.push({
			step: job.step,
			platform: job.platform,
			machine: job.architecture,
			builds
		});
	}
	return {
		project: toml?.projectName ?? null,
		legs
	};
}
function settingsOf(job, toml) {
	const { platform, architecture: machine } = job;
	const { releases, isOpen } = possibleReleases(job.version);
	if (platform === null || job.version === null || isOpen || releases.length === 0) return null;
	const requiresPython = requiredIn(job, toml);
	const [enable, archs, build, skip] = [
		"enable",
		"archs",
		"build",
		"skip"
	].map((option) => effectiveOption(option, job, toml).value);
	if (requiresPython === null || [
		enable,
		archs,
		build,
		skip
	].includes(null)) return null;
	return {
		platform,
		machine,
		releases,
		requiresPython: requiresPython || null,
		enable: enable ?? "",
		archs: archs ?? "auto",
		build: build ?? "",
		skip: skip ?? ""
	};
}
/** What each of the releases builds; null where a value can't be judged. */
function buildsOf(settings, matched) {
	const { platform, machine, releases, enable, archs } = settings;
	const range = settings.requiresPython === null ? ANY : pythonRange(settings.requiresPython);
	const chosen = matchedByAny(settings.build.trim() === "" ? "*" : settings.build, matched);
	const skipped = matchedByAny(settings.skip, matched);
	const architectures = releases.map((of) => architecturesOf(archs, {
		platform,
		machine,
		of
	}));
	if (range === null || chosen === null || skipped === null || architectures.includes(null)) return null;
	const enabled = new Set(selectorsOf(enable));
	const isBuilt = ({ name, architecture, since, until }, of, at) => isThere({
		since,
		until
	}, of) && architectures[at]?.has(architecture.toLowerCase()) === true && (of < ENABLE_SINCE ? isBuiltByEarly(name, since, of) : isEnabled(name, of, enabled));
	return IDENTIFIERS.filter((each) => each.platform === platform && range(each.python) && chosen.has(each) && !skipped.has(each) && releases.every((of, at) => isBuilt(each, of, at)));
}
const ANY = () => true;
const ENABLE_SINCE = release("3.0");
/** Minor releases for which a Python can have waited for its final version, and then some. */
const WAITING = 5;
/** Before `enable` other options decided on pre-releases, PyPy and free-threaded builds: only the plain ones are sure. */
function isBuiltByEarly(name, since, of) {
	const minors = new Set(RELEASES.filter((each) => each >= since && each <= of).map((each) => Math.floor(each / 1e3)));
	return /^cp\d+-/.test(name) && (since <= release("2.0") || minors.size > WAITING);
}
/** Null where there are too many selectors, or one can't be judged. */
function matchedByAny(value, matched) {
	const selectors = selectorsOf(value);
	if (selectors.length > 500) return null;
	const found = /* @__PURE__ */ new Set();
	for (const selector of selectors) {
		const builds = matched(selector);
		if (builds === null) return null;
		for (const build of builds) found.add(build);
	}
	return found;
}

// src/release/currentReleases.ts
/** The distributions among the wheels of a run. */
/** Of several versions in one set the newest counts; the others are what `uneven-version` speaks of. Sorted by name. */
function currentReleases(wheels, isWhole) {
	const named = wheels.flatMap((wheel) => {
		const { name } = parseWheelName(wheel.filename);
		return name === null ? [] : [{
			wheel,
			name
		}];
	});
	return [...groupBy(named, ({ name }) => normalizedName(name.distribution))].map(([distribution, all]) => {
		const version = all.map(({ name }) => withoutLocal(name.version)).sort(compareVersions).at(-1) ?? "";
		return {
			distribution,
			version,
			wheels: all.filter(({ name }) => withoutLocal(name.version) === version).map(({ wheel }) => wheel),
			isWhole
		};
	}).sort((a, b) => compareStrings(a.distribution, b.distribution));
}

// src/release/gridHoles.ts
/** Holes in the grid of Pythons by platforms that a release's wheels make: pure, from file names alone. */
/** A smaller grid shows no custom that a hole would break. */
const LEAST_PLATFORMS = 3;
const LEAST_PYTHONS = 3;
/** More of them are a choice, not a mishap. */
const MOST_HOLES = 2;
/** Platforms that projects build for as a rule; others come and go with a Python. */
const USUAL = /^(?:manylinux|musllinux|macOS|Windows) /;
/** Those among them that projects give up one after the other, from some Python on. */
const LEAVING = / (?:x86|i686|armv7l|ppc64le|s390x|riscv64|loongarch64)$/;
/**
* Pythons that a platform has no wheel for although it has one for an older Python, and for a newer one too or this is the newest
* of all. Nothing where there are more than a few, or where the grid is small. Pythons older than a platform's first are none:
* it came later. Nor are those after a platform's last where there are several: it was given up. PyPy and free-threaded builds
* don't count, which many projects build for some platforms alone.
*/
function gridHoles(files) {
	const { rows, pythons } = gridOf(files);
	if (rows.size < LEAST_PLATFORMS || pythons.length < LEAST_PYTHONS) return [];
	const all = [...rows].flatMap(([platform, minors]) => holesIn(platform, minors, pythons));
	const holes = all.filter((hole) => !isLeft(hole) || all.some((other) => other.minor === hole.minor && !isLeft(other)));
	if (holes.length > MOST_HOLES) return [];
	return holes.sort((a, b) => a.minor - b.minor || compareStrings(a.platform, b.platform)).map(({ platform, minor }) => ({
		platform,
		python: `3.${minor}`
	}));
}
function isLeft({ platform, isInside }) {
	return !isInside && LEAVING.test(platform);
}
function holesIn(platform, minors, pythons) {
	const [first, last] = [Math.min(...minors), Math.max(...minors)];
	const missing = pythons.filter((minor) => minor > first && !minors.has(minor));
	const inside = missing.filter((minor) => minor < last);
	const after = missing.filter((minor) => minor > last);
	return [...inside, ...after.length === 1 ? after : []].map((minor) => ({
		platform,
		minor,
		isInside: minor < last
	}));
}
const NOTHING = {
	rows: /* @__PURE__ */ new Map(),
	pythons: []
};
function gridOf(files) {
	const rows = /* @__PURE__ */ new Map();
	const exact = /* @__PURE__ */ new Set();
	for (const file of files) {
		const offer = offerOf(file);
		const abis = parseWheelName(file.filename).name?.tags.abi ?? [];
		const minors = (offer?.pythons ?? []).flatMap((python) => {
			const [, minor] = /^3\.(\d+)$/.exec(python) ?? [];
			return minor === void 0 ? [] : [Number(minor)];
		});
		if (minors.length === 0) continue;
		if (abis.every((abi) => /^cp3\d+m?$/.test(abi))) for (const minor of minors) exact.add(minor);
		for (const { platform } of offer?.platforms ?? []) {
			if (platform === "any") return NOTHING;
			if (!USUAL.test(platform)) continue;
			const row = rows.get(platform) ?? /* @__PURE__ */ new Set();
			for (const minor of minors) row.add(minor);
			rows.set(platform, row);
		}
	}
	return {
		rows,
		pythons: [...exact].sort((a, b) => a - b)
	};
}

// src/release/missingBuilds.ts
/** What cibuildwheel was to build and nobody has: the builds of a configuration held against the wheels of a distribution. */
/**
* One for each step, in the order of their places, with the builds that no wheel stands for. Nothing where they may be the
* wheels of one build alone: `areAll` tells that they are the whole set, else the wheels have to show it.
*/
function missingBuilds({ legs }, wheels, areAll) {
	const isWanted = wantedBy(wheels);
	const wanted = legs.map((leg) => ({
		...leg,
		builds: leg.builds.filter(({ python }) => isWanted(python))
	}));
	const isHere = standIns(wheels);
	if (!areAll && !showAll(wanted, isHere)) return [];
	return [...groupBy(wanted, ({ step }) => `${step.path}:${step.startLine}`).values()].flatMap((same) => {
		const builds = new Map(same.flatMap((leg) => leg.builds).map((build) => [build.name, build]));
		const missing = [...builds.values()].filter((build) => !isHere(build));
		const [first] = same;
		if (first === void 0 || missing.length === 0) return [];
		return [{
			step: first.step,
			builds: missing.map(({ name }) => name).sort(),
			expected: builds.size
		}];
	}).sort((a, b) => compareStrings(a.step.path, b.step.path) || a.step.startLine - b.step.startLine);
}
/** True where the wheels come from two kinds of runners at least, and no more are gone than there are. */
function showAll(legs, isHere) {
	const machines = legs.filter(({ builds }) => builds.some(isHere)).map((leg) => `${leg.platform} ${leg.machine}`);
	const builds = legs.flatMap((leg) => leg.builds);
	return new Set(machines).size > 1 && 2 * builds.filter(isHere).length >= builds.length;
}
/** What cibuildwheel was not told, as of a setup.py, the wheels themselves say. */
function wantedBy(wheels) {
	const said = wheels.find(({ requiresPython }) => requiresPython !== null)?.requiresPython ?? "";
	return pythonRange(said) ?? (() => true);
}
/** Whether a wheel is there that a build gives, or that cibuildwheel would take in its place. */
function standIns(wheels) {
	const distinct = new Map(wheels.flatMap(({ tags }) => tags === null ? [] : [[JSON.stringify(tags), tags]]));
	const known = /* @__PURE__ */ new Map();
	return ({ name }) => {
		const before = known.get(name);
		if (before !== void 0) return before;
		const found = [...distinct.values()].some((tags) => standsFor(name, tags));
		known.set(name, found);
		return found;
	};
}
function standsFor(build, { python, abi, platform }) {
	const dash = build.indexOf("-");
	const [interpreter, place] = [build.slice(0, dash), build.slice(dash + 1)];
	return platform.some((tag) => isFor(tag, place)) && abi.some((each) => isOf(interpreter, python, each));
}
/** A wheel for the stable ABI, or without an ABI, is built once and serves all later Pythons. */
function isOf(interpreter, pythons, abi) {
	const [, digits = "", thread = ""] = /^cp3(\d+)(t?)$/.exec(interpreter) ?? [];
	if (abi === "none" && pythons.includes("py3")) return true;
	if (digits === "") return pythons.includes(interpreter.replace(/^gp(\d+)_.*$/, "graalpy$1"));
	const isUpTo = (tag) => {
		const [, minor] = /^(?:cp|py)3(\d*)$/.exec(tag) ?? [];
		return minor !== void 0 && Number(minor) <= Number(digits);
	};
	if (abi === "none") return pythons.some((tag) => tag === `cp3${digits}` || tag.startsWith("py") && isUpTo(tag));
	if (abi === "abi3" || abi === "abi3t") return abi === "abi3t" === (thread === "t") && pythons.some(isUpTo);
	return new RegExp(`^cp3${digits}${thread || "m?"}$`).test(abi) && pythons.includes(`cp3${digits}`);
}
/** Versions in tags are the image's and the repair's; one that was not repaired is for either C library. */
function isFor(tag, place) {
	if (tag === "any" || tag === place) return true;
	const [, system = "", architecture = ""] = /^(manylinux|musllinux|macosx|android|ios)_(.+)$/.exec(place) ?? [];
	if (system === "") return false;
	const isLinux = system.endsWith("linux");
	if (!tag.startsWith(system) && !(isLinux && tag.startsWith("linux_"))) return false;
	return system === "macosx" && (architecture === "universal2" || tag.endsWith("_universal2")) || tag.endsWith(`_${architecture}`);
}

// src/check/lacking.ts
/**
* By distribution. One wheel that may not be all lacks nothing, and in doubt none does. `configuredIn` reads what configures
* cibuildwheel in a folder.
*/
async function lackingIn(wheels, { folder, workflow, areAll }, configuredIn) {
	const releases = currentReleases(wheels, areAll);
	const several = releases.filter(({ wheels: own }) => areAll || own.length > 1);
	if (several.length === 0) return /* @__PURE__ */ new Map();
	const part = folder === null ? null : (await configuredIn(folder)).part;
	const project = {
		toml: null,
		jobs: [],
		unknown: [],
		prebuilt: [],
		...part
	};
	const expected = expectedBuilds(project, workflow);
	return new Map(several.map(({ distribution, wheels: own }) => [distribution, {
		unbuilt: expected !== null && isOwn(expected, distribution, releases) ? missingBuilds(expected, own, areAll) : [],
		holes: isConfigured(part) ? [] : gridHoles(own)
	}]));
}
function isConfigured(part) {
	return part?.toml?.table != null || (part?.jobs ?? []).length > 0 || (part?.unknown ?? []).length > 0;
}
/** Wheels of another project may lie beside those of this one. */
function isOwn({ project }, distribution, releases) {
	return project === null ? releases.length === 1 : normalizedName(project) === distribution;
}

export { isEquivalent as $, OPTIONS as A, releasesInUse as B, matches as C, tomlOptionsOf as D, readTomlOptions as E, RELEASES as F, isBeforeToml as G, effectiveOption as H, possibleReleases as I, isTomlKnown as J, isKnown as K, release as L, platformNamed as M, standing as N, missingGroup as O, NEWEST as P, hasPlatformVariable as Q, releaseName as R, expandBraces as S, UPLOADS as T, effectiveOptions as U, versionText as V, areVariablesKnown as W, covers as X, readsToml as Y, formOf as Z, enableValues as _, partOf as a, saysTheSame as at, isThere as b, selectedBuilds as c, architecturesOf as d, isImage as et, synonymOf as f, IDENTIFIERS as g, patternCount as h, PIECE as i, quotesOf as it, PLATFORMS as j, INTERNAL_VARIABLES as k, ALL_ARCHITECTURES as l, matchedBuilds as m, currentReleases as n, partsOf as nt, shellCommands as o, lineOf as ot, buildsOf$1 as p, isProjectKnown as q, configurationOf as r, quotedWords as rt, requiredIn as s, lackingIn as t, missingParts as tt, USUAL_MACHINES as u, groupsOf as v, selectorsOf as w, compileSelector as x, isEnabled as y, releaseOf as z };