import { createRequire as createPlainRequire } from "node:module";
import { A as TOOL_VERSION, F as listOf, H as fileSize, I as listSome, M as compareStrings, P as groupBy, R as sortedDistinct, T as nearest, U as withArticle, et as plainText, it as messageOf, v as CollectError, w as distance, z as baseName } from "./base.js";
import { D as openCheckout, It as QUIET_RUN, O as diskRepository, Tt as buildReport, _t as emptyTable, u as collectLocalWheels, w as indexRepository, wt as Ignoring, x as ownLink } from "./run.js";
import { Bn as MAX_SDIST_CONTENT, Ct as parsePax, Dn as MAX_MEMBERS, Gt as pythonRange, H as siblingGroups, Hn as MAX_SELECTOR_ALTERNATIVES, I as isTestData, J as sniffFormat, K as isNative$1, Ln as MAX_REPOSITORY_LINE, M as kindName, N as systemName, Nn as MAX_PREBUILT_ARCHIVE, On as MAX_MEMBER_PATH, Pn as MAX_PREBUILT_FILES, R as misfitOf, Rn as MAX_REPOSITORY_TEXT, S as systemOfGlibc, St as isTarHeader, Tt as text, U as siblingKey, Un as MAX_SELECTOR_PATTERNS, V as platformOf, Vt as steps, Wt as parseWheelName, _ as runRules, an as DEFAULT_SETTINGS, bt as sourceOf, d as readZipDirectory, er as SNIFFED_HEAD, f as streamMember, hn as MAX_COMPARED_CONTENT, in as projectRule, j as describeArchitectures, jt as promiseOf, l as ZipFile, ln as MAX_ARCHIVE_ENTRIES, m as applyRules, o as outlineOf, on as ENTRY_HEAD, q as readBinary, qn as MAX_UNTRACKED_FILES, s as hasConvertedLines, sn as KEPT_SEGMENT, tr as STREAM_CHUNK, un as MAX_ARCHIVE_NAMES, wt as parseTarHeader, y as RULES, yt as isRange } from "./wheel.js";
import { $ as isEquivalent, A as OPTIONS$1, B as releasesInUse, C as matches, D as tomlOptionsOf, E as readTomlOptions, F as RELEASES, G as isBeforeToml, H as effectiveOption, I as possibleReleases, J as isTomlKnown, K as isKnown$1, L as release, M as platformNamed, N as standing, O as missingGroup, P as NEWEST, Q as hasPlatformVariable, R as releaseName, S as expandBraces, V as versionText, W as areVariablesKnown, X as covers, Y as readsToml, Z as formOf, _ as enableValues, a as partOf, at as saysTheSame, b as isThere$1, c as selectedBuilds, d as architecturesOf$1, et as isImage, f as synonymOf, g as IDENTIFIERS, h as patternCount, i as PIECE, j as PLATFORMS, k as INTERNAL_VARIABLES, l as ALL_ARCHITECTURES, m as matchedBuilds, nt as partsOf$1, o as shellCommands, ot as lineOf$1, p as buildsOf$1, q as isProjectKnown, rt as quotedWords, s as requiredIn, tt as missingParts, u as USUAL_MACHINES, v as groupsOf, w as selectorsOf, x as compileSelector, y as isEnabled, z as releaseOf } from "./cibuildwheel.js";
import { C as optionOfVariable, _ as parseGitmodules, g as filePage, v as webRepository } from "./report.js";
import { n as readStaticArchive, r as ChunkCursor } from "./archives.js";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
const { createHash } = createPlainRequire(import.meta.url)("node:crypto");
import { closeSync, constants as constants$1, createReadStream, fstatSync, openSync, readSync, readdirSync, statSync } from "node:fs";
import { lstat, readdir, realpath, stat } from "node:fs/promises";
import path, { posix } from "node:path";
import { setImmediate } from "node:timers/promises";

// src/project/cibuildwheel/judgedBuilds.ts
/** How far the builds of a repository could be judged, for saying so. */
/** Null where nothing in the repository runs cibuildwheel. What people run by hand is no build that is to be judged. */
function judgedBuilds({ jobs, unknown }) {
	const elsewhere = sortedDistinct(unknown.filter(({ isByHand }) => isByHand !== true).map(({ why }) => why));
	if (jobs.length === 0 && elsewhere.length === 0) return null;
	const inDoubt = jobs.filter((job) => job.unknown.length > 0);
	return {
		jobs: jobs.length,
		versions: sortedDistinct(jobs.map(({ version }) => versionText(version))).filter((text) => text !== ""),
		unpinned: jobs.filter(({ isNewest }) => isNewest).length,
		unjudged: {
			jobs: inDoubt.length,
			reasons: reasonsOf$1(inDoubt).slice(0, 50)
		},
		elsewhere: elsewhere.slice(0, 50)
	};
}
/** Those of the most jobs first. */
function reasonsOf$1(jobs) {
	const counts = /* @__PURE__ */ new Map();
	for (const { unknown } of jobs) for (const why of new Set(unknown.map((each) => each.why))) counts.set(why, (counts.get(why) ?? 0) + 1);
	return [...counts].map(([why, count]) => ({
		why,
		jobs: count
	})).sort((a, b) => b.jobs - a.jobs || compareStrings(a.why, b.why));
}

// src/project/cibuildwheel/constraintFiles.ts
/** The files that `dependency-versions` names, and whether the repository has them. */
/** More than that are not looked for. */
const MOST_FILES = 100;
/** The file that a value names, from the folder that cibuildwheel runs in; null where it is none, or can't be told. */
function constraintFile(value) {
	if (value === null || value === "" || value === "pinned" || value === "latest") return null;
	const [, quoted = value] = /^file:\s*(\S+)\s*$/.exec(value) ?? [];
	if (/^packages:|[\\$~{}"'*?;]/.test(quoted) || quoted.startsWith("file:")) return null;
	const name = posix.normalize(quoted);
	return /^(?:\/|\.\.|[A-Za-z]:)/.test(name) ? null : name;
}
/** The same from the top of the checkout, for a job; null, too, where the folder isn't known in which it runs. */
function constraintFileIn({ runFolder }, value) {
	const file = constraintFile(value);
	return file === null || runFolder === void 0 ? null : posix.join(runFolder, file);
}
/**
* Those that are named somewhere and not tracked anywhere; undefined where not all files are known. `tomls` are all that some job
* reads, and `base` is the folder that the workflows were written for.
*/
async function absentConstraints(tomls, jobs, { repository, root, base }) {
	const inFiles = tomls.flatMap((toml) => [...toml?.settings ?? [], ...(toml?.overrides ?? []).flatMap(({ settings }) => settings)]);
	const values = new Set(valuesIn(inFiles));
	const named = [...[...new Map(jobs.map((job) => [job.runFolder, job])).values()].flatMap((job) => [...values].map((value) => constraintFileIn(job, value))), ...jobs.flatMap((job) => valuesIn(job.env).map((value) => constraintFileIn(job, value)))];
	return await absentAmong([...new Set(named.filter((name) => name !== null))].slice(0, MOST_FILES), {
		repository,
		root,
		base
	});
}
function valuesIn(settings) {
	return settings.filter(({ option }) => option === "dependency-versions").map(({ value }) => value);
}
async function absentAmong(named, { repository, root, base }) {
	if (named.length === 0 || repository.tracks === void 0) return void 0;
	const { files, submodules, isCut } = await repository.listing();
	if (isCut === true) return void 0;
	const paths = files.map((file) => file.path.toLowerCase());
	const folders = submodules.map((submodule) => `${submodule.path}/`);
	const isThere = (name) => {
		const lower = name.toLowerCase().replace(/\/$/, "");
		return paths.some((each) => each === lower || each.startsWith(`${lower}/`));
	};
	const absent = named.filter((name) => {
		const full = posix.join(base, name);
		return !isThere(full) && !folders.some((folder) => `${full}/`.startsWith(folder));
	});
	const linked = await Promise.all(absent.map((name) => isBehindLink(path.join(root, base, name))));
	return new Set(absent.filter((_, index) => !linked[index]));
}
/** Links are no files of the listing. */
async function isBehindLink(file) {
	return await realpath(file).catch(() => file) !== file;
}

// src/project/cibuildwheel/readCibuildwheel.ts
/** The part of the project that says how cibuildwheel runs: pyproject.toml and the workflows. */
const WORKFLOWS = ".github/workflows";
/** Other places from which cibuildwheel is run; what they set can't be seen here. */
const OTHER_RUNNERS = [
	".circleci/config.yml",
	".cirrus.star",
	".cirrus.yml",
	".gitlab-ci.yml",
	".travis.yml",
	"Makefile",
	"azure-pipelines.yml",
	"cibuildwheel.toml",
	"justfile",
	"noxfile.py",
	"tox.ini"
];
/** What people run by hand, unless a workflow calls it, which is seen there. */
const BY_HAND$1 = /* @__PURE__ */ new Set([
	"Makefile",
	"cibuildwheel.toml",
	"justfile",
	"noxfile.py",
	"tox.ini"
]);
const MENTIONS = /cibuildwheel|CIBW_/;
/** Reads what there is; what can't be read is noted, and keeps nothing else from being read. */
async function readCibuildwheel(place) {
	const name = inProject(place, "pyproject.toml");
	const pyproject = await place.repository.readText(name);
	const toml = pyproject === null ? null : await readTomlOptions(pyproject.text, name);
	const folder = await workflowFolder(place);
	const { files, left } = await workflowFiles(place, folder);
	const { jobs: all, unknown, handling, strays, problems } = await readWorkflows(files, place);
	const elsewhere = folder === inProject(place, WORKFLOWS) ? [] : [{ why: `the project lies in ${place.folder}` }];
	const base = folder === WORKFLOWS ? "" : place.folder;
	const jobs = all.map((job) => asSeenFrom(base === "" ? place.folder : "", job));
	const others = await otherTomls(jobs, base, place);
	const absentFiles = await absentConstraints([toml, ...others.values()], jobs, {
		...place,
		base
	});
	return {
		toml,
		jobs,
		...others.size === 0 ? {} : { others },
		...absentFiles === void 0 ? {} : { absentFiles },
		handling,
		strays,
		unknown: [
			...unknown,
			...left.map((why) => ({ why })),
			...elsewhere,
			...await otherRunners(place)
		],
		notes: [
			...[...problems, ...toml?.problem ? [toml.problem] : []].map(describeProblem),
			...left,
			...pyproject === null && await isThere(place, name) ? [await unread(place, name)] : [],
			...selectorNotes(toml, jobs)
		]
	};
}
/** More projects of one repository than that are not looked into. */
const MOST_PROJECTS = 20;
/** The pyproject.toml of each other folder that a job builds, by the folder; those that don't configure cibuildwheel are left out. */
async function otherTomls(jobs, base, { repository }) {
	const others = /* @__PURE__ */ new Map();
	const folders = new Set(jobs.filter(isOfAnother).flatMap(({ projectFolder }) => projectFolder ?? []));
	for (const folder of [...folders].slice(0, MOST_PROJECTS)) {
		const name = path.posix.join(base, folder, "pyproject.toml");
		const file = await repository.readText(name);
		const toml = file === null ? null : await readTomlOptions(file.text, name);
		if (toml !== null && toml.problem === null) others.set(folder, toml);
	}
	return others;
}
/** The job as the project in this folder is to take it: that it builds that very folder leaves nothing open. */
function asSeenFrom(folder, job) {
	const { projectFolder, unknown } = job;
	if (projectFolder === folder) return isOfAnother(job) ? {
		...job,
		unknown: unknown.filter(({ isFolder }) => isFolder !== true)
	} : job;
	if (projectFolder === void 0 || isOfAnother(job)) return job;
	const why = "it builds another folder, whose own pyproject.toml counts";
	return {
		...job,
		unknown: [...unknown, {
			why,
			leavesOpen: "toml",
			isOtherProject: true
		}]
	};
}
function isOfAnother({ unknown }) {
	return unknown.some(({ isFolder }) => isFolder === true);
}
const NO_WORKFLOWS = {
	jobs: [],
	unknown: [],
	handling: {
		mayTest: false,
		mayRepair: false
	},
	strays: [],
	problems: []
};
/** What reads YAML is large, and most runs of the command line have none to read. */
async function readWorkflows(files, place) {
	if (files.length === 0) return NO_WORKFLOWS;
	const workflows = await import("./readWorkflows.js");
	const names = workflows.requirementsNamed(files);
	return workflows.readWorkflows(files, await requirementsOf(names, place));
}
/** The files with those that they name in turn, as far as there is room for them. */
async function requirementsOf(names, { repository, root }) {
	const texts = /* @__PURE__ */ new Map();
	const asked = /* @__PURE__ */ new Set();
	let wanted = names;
	while (wanted.length > 0) {
		const next = [];
		for (const name of wanted) {
			if (asked.has(name) || asked.size >= 20 || !await isInside(root, name)) continue;
			asked.add(name);
			const text = (await repository.readText(name))?.text ?? null;
			if (text === null) continue;
			texts.set(name, text);
			const named = [...text.matchAll(/^\s*-(?:[rc]|-requirement|-constraint)[ =]*(\S+)/gm)];
			next.push(...named.map(([, file = ""]) => path.posix.join(path.posix.dirname(name), file)));
		}
		wanted = next;
	}
	return texts;
}
/** False for a name, or a link, that leads out of the checkout. */
async function isInside(root, name) {
	if (/^(?:\.\.|\/)/.test(path.posix.normalize(name))) return false;
	const [top, file] = await Promise.all([root, path.join(root, name)].map((each) => realpath(each).catch(() => "")));
	return top !== "" && file !== void 0 && file.startsWith(`${top}${path.sep}`);
}
function inProject({ folder }, name) {
	return path.posix.join(folder, name);
}
/** GitHub reads workflows at the top alone; a project in a folder that has some of its own was once a repository. */
async function workflowFolder(place) {
	const own = inProject(place, WORKFLOWS);
	return (await namesIn$2(path.join(place.root, own))).length > 0 ? own : WORKFLOWS;
}
/** The workflows, and what isn't read of them, as clauses. */
async function workflowFiles({ root, repository }, folder) {
	const names = (await namesIn$2(path.join(root, folder))).filter((name) => /\.ya?ml$/.test(name));
	const found = await Promise.all(names.slice(0, 200).map(async (name) => {
		const file = `${folder}/${name}`;
		return {
			path: file,
			text: (await repository.readText(file))?.text ?? null
		};
	}));
	const more = names.length - 200;
	return {
		files: found.flatMap(({ path: file, text }) => text === null ? [] : [{
			path: file,
			text
		}]),
		left: [...await Promise.all(found.flatMap(({ path: file, text }) => text === null ? [unread({
			root,
			repository
		}, file)] : [])), ...more > 0 ? [`${more} of ${names.length} workflows: the first ${200} were read`] : []]
	};
}
/** Why a file that is there isn't read. */
async function unread({ root, repository }, file) {
	const stats = await lstat(path.join(root, file)).catch(() => null);
	if (stats?.isSymbolicLink()) return `${file}: it is a link, and links are not followed`;
	if (stats?.isDirectory()) return `${file}: it is a folder`;
	if (!(await repository.tracks?.(file) ?? true)) return `${file}: Git doesn't track it, so that it is no file of the repository until it is added`;
	if ((stats?.size ?? 0) > 2097152) return `${file}: it has more than the ${MAX_REPOSITORY_TEXT} bytes that are read of a text`;
	return `${file}: it can't be read`;
}
async function isThere({ root }, name) {
	return await stat(path.join(root, name)).then(() => true, () => false);
}
/** Settings with more selectors, or longer ones, than are judged. */
function selectorNotes(toml, jobs) {
	const written = [toml?.settings ?? [], ...jobs.map(({ env }) => env)].flat().filter(({ option }) => SELECTING.includes(option)).map(({ value, location }) => ({
		value: value ?? "",
		location
	}));
	const selects = (toml?.overrides ?? []).flatMap(({ select, location }) => select.map((value) => ({
		value,
		location
	})));
	const notes = [...written, ...selects].flatMap(({ value, location }) => {
		const selectors = selectorsOf(value);
		const reason = selectors.length > 500 ? `${selectors.length} selectors in one setting; up to ${500} are judged` : selectors.some(({ length }) => length > 256) ? `a selector of more than ${256} characters, which is not judged` : null;
		return reason === null ? [] : [describeProblem({
			reason,
			location
		})];
	});
	const all = [...new Set([...written, ...selects].flatMap(({ value }) => selectorsOf(value)))];
	if (patternCount(all) > 2e3) notes.push(`The last selectors of cibuildwheel: all of them stand for more than ${MAX_SELECTOR_PATTERNS} patterns`);
	return [...new Set(notes)];
}
const SELECTING = [
	"build",
	"skip",
	"test-skip"
];
async function namesIn$2(folder) {
	return (await readdir(folder).catch(() => [])).sort(compareStrings);
}
async function otherRunners(place) {
	return (await Promise.all(OTHER_RUNNERS.map(async (name) => {
		const file = inProject(place, name);
		const text = await place.repository.readText(file);
		return text !== null && (name === "cibuildwheel.toml" || MENTIONS.test(text.text)) ? [{
			why: `${file} speaks of cibuildwheel, too`,
			...BY_HAND$1.has(name) ? { isByHand: true } : {}
		}] : [];
	}))).flat();
}
function describeProblem({ reason, location }) {
	return `${location.path}, line ${location.startLine}: ${reason}`;
}

// src/project/prebuilt/checkoutPlaces.ts
/** Where the repository shows that another checkout comes to lie in it. */
const WORKFLOW = /^\.github\/workflows\/[^/]+\.ya?ml$/;
/** How many lines a step has at most between its action and the folder. */
const LONGEST_STEP = 20;
const CHECKOUT = /^\s*(?:- )?uses:\s*["']?actions\/checkout@/;
const CLONE = /\bgit\s+(?:-C\s+\S+\s+)?clone\s+([^;&|#]*)/;
/** Options of `git clone` whose value is the next word. */
const TAKES_VALUE$1 = /* @__PURE__ */ new Set([
	"-b",
	"--branch",
	"--depth",
	"-o",
	"--origin",
	"-c",
	"--config",
	"-j",
	"--jobs"
]);
/** By folder, for those of the nested checkouts of which the repository shows it. */
async function checkoutPlaces(folders, repository) {
	const places = /* @__PURE__ */ new Map();
	if (folders.size === 0) return places;
	const place = (folder, location) => {
		if (folders.has(folder) && !places.has(folder)) places.set(folder, location);
	};
	const { files, submodules } = await repository.listing();
	const sections = parseGitmodules((await repository.readText(".gitmodules"))?.text ?? "");
	for (const { path, line } of sections) place(path, lineOf$1(".gitmodules", line));
	for (const { path } of submodules) place(path, lineOf$1(path, 1));
	const workflows = files.map(({ path }) => path).filter((path) => WORKFLOW.test(path));
	for (const path of workflows.slice(0, 200)) {
		const lines = ((await repository.readText(path))?.text ?? "").split(/\r?\n/);
		for (const [index, line] of lines.entries()) {
			const folder = line.length > 4096 ? null : checkedOut(lines, index) ?? cloned(line);
			if (folder !== null) place(folder, lineOf$1(path, index + 1));
		}
	}
	return places;
}
/** The `path` that a step of actions/checkout has on this line; null for other lines. */
function checkedOut(lines, index) {
	const [, written] = /^\s*path:\s*["']?([^"'#\s]+)["']?\s*(?:#.*)?$/.exec(lines[index] ?? "") ?? [];
	if (written === void 0) return null;
	const step = lines.slice(Math.max(0, index - LONGEST_STEP), index).findLast((line) => /^\s*(?:- )?uses:/.test(line)) ?? "";
	return CHECKOUT.test(step) ? folderOf$1(written) : null;
}
/** The folder that a line's `git clone` makes; null for none. */
function cloned(line) {
	const [, args] = CLONE.exec(line) ?? [];
	const words = args?.replace(/["']/g, "").split(/\s+/).filter((word) => word !== "") ?? [];
	const [url, folder] = words.filter((word, at) => !word.startsWith("-") && !TAKES_VALUE$1.has(words[at - 1] ?? ""));
	if (url === void 0) return null;
	return folderOf$1(folder ?? posix.basename(url).replace(/\.git$/, ""));
}
function folderOf$1(written) {
	return posix.normalize(written).replace(/\/+$/, "");
}

// src/project/prebuilt/openFile.ts
/** One file of a checkout, read by positions. Whatever became of it since it was listed, nothing here waits or throws. */
/** Larger reads than a page for what lies together, smaller than a file for what doesn't. */
const PAGE = 65536;
/** Pages that are held of one file. */
const MAX_PAGES = 256;
/** A link or a pipe may have taken the file's place: the one is not followed, the other not waited for. */
const FLAGS = constants$1.O_RDONLY | (constants$1.O_NOFOLLOW ?? 0) | (constants$1.O_NONBLOCK ?? 0);
const NO_BYTES = /* @__PURE__ */ new Uint8Array(0);
const HEAD = Buffer.alloc(SNIFFED_HEAD);
/**
* Synchronous: a checkout has its files in the system's cache, and there a call costs a quarter of what handing it to
* a thread does.
*/
var OpenFile = class OpenFile {
	size;
	descriptor;
	pages = /* @__PURE__ */ new Map();
	constructor(descriptor, size) {
		this.descriptor = descriptor;
		this.size = size;
	}
	/** Lends a regular file to `work`; null where it is none any more, or can't be read. */
	static async use(path, work) {
		let descriptor = null;
		try {
			descriptor = openSync(path, FLAGS);
			const stats = fstatSync(descriptor);
			return stats.isFile() ? await work(new OpenFile(descriptor, stats.size)) : null;
		} catch (error) {
			if (error instanceof Error && "syscall" in error) return null;
			throw error;
		} finally {
			if (descriptor !== null) closeSync(descriptor);
		}
	}
	/**
	* The first bytes of a file and its size, in a buffer that the next call fills anew; null where {@link use} gives null.
	* Of a hundred thousand files only a few are read on, so this does as little as can be.
	*/
	static head(path) {
		let descriptor = null;
		try {
			descriptor = openSync(path, FLAGS);
			const stats = fstatSync(descriptor);
			if (!stats.isFile()) return null;
			const length = readSync(descriptor, HEAD, 0, HEAD.length, 0);
			return {
				bytes: HEAD.subarray(0, length),
				size: stats.size
			};
		} catch (error) {
			if (error instanceof Error && "syscall" in error) return null;
			throw error;
		} finally {
			if (descriptor !== null) closeSync(descriptor);
		}
	}
	read(offset, length) {
		if (!isRange(offset, length) || offset + length > this.size || length > 8388608) return null;
		const first = Math.floor(offset / PAGE);
		const bytes = first === Math.floor((offset + Math.max(length, 1) - 1) / PAGE) ? this.page(first).subarray(offset - first * PAGE) : this.bytesAt(offset, length);
		return bytes.length < length ? null : bytes.subarray(0, length);
	}
	peek(offset, length) {
		return this.read(offset, length);
	}
	/** What its page has from there on. */
	from(offset, most) {
		if (!isRange(offset, most)) return NO_BYTES;
		const into = offset % PAGE;
		return this.page(Math.floor(offset / PAGE)).subarray(into, into + most);
	}
	/** The content from its start, in pieces that are only lent, `limit` bytes at most. */
	async *chunks(limit = Number.POSITIVE_INFINITY) {
		const end = Math.min(this.size, limit);
		for (let at = 0; at < end;) {
			const chunk = this.bytesAt(at, Math.min(STREAM_CHUNK, end - at));
			if (chunk.length === 0) return;
			at += chunk.length;
			yield chunk;
		}
	}
	page(index) {
		const known = this.pages.get(index);
		if (known !== void 0) return known;
		if (this.pages.size >= MAX_PAGES) this.pages.clear();
		const page = this.bytesAt(index * PAGE, PAGE);
		this.pages.set(index, page);
		return page;
	}
	/** Fewer where the file ends before. */
	bytesAt(offset, length) {
		const bytes = Buffer.allocUnsafe(Math.min(length, Math.max(0, this.size - offset)));
		let filled = 0;
		while (filled < bytes.length) {
			const count = readSync(this.descriptor, bytes, filled, bytes.length - filled, offset + filled);
			if (count === 0) break;
			filled += count;
		}
		return bytes.subarray(0, filled);
	}
};

// src/project/prebuilt/nativeFiles.ts
/** Native files on disk: told by their first bytes, and read on only where they are. */
/** How many files are told before others get their turn. */
const BATCH$1 = 256;
/** Reads the native ones among the files of a walk, tracked ones first where there are too many. */
async function readNativeFiles(root, walked) {
	const { natives, unreadable } = await sniffAll(root, walked);
	const wanted = [...natives.filter(({ tracked }) => tracked), ...natives.filter(({ tracked }) => !tracked)].slice(0, MAX_PREBUILT_FILES);
	const files = [];
	const cut = [];
	for (const file of wanted) {
		const read = await OpenFile.use(path.join(root, file.path), (opened) => {
			const notes = [];
			return readNative(opened, notes).finally(() => cut.push(...notes.map(() => file.path)));
		});
		if (read !== null) files.push({
			...file,
			...read
		});
		await setImmediate();
	}
	const [first] = unreadable;
	const notes = [];
	if (first !== void 0) {
		const others = unreadable.length - 1;
		notes.push(`The file ${first}${others > 0 ? ` and ${others} more` : ""}, which can't be read`);
	}
	if (cut.length > 0) notes.push(`All of the static archives: not of ${listSome(cut, 3)}`);
	if (natives.length > 5e3) notes.push(`Native files after the first ${MAX_PREBUILT_FILES} of ${natives.length}`);
	return {
		files: files.filter(({ binary }) => holdsCode(binary)),
		notes
	};
}
async function sniffAll(root, walked) {
	const natives = [];
	const unreadable = [];
	for (const [index, file] of walked.entries()) {
		if (index % BATCH$1 === 0) await setImmediate();
		const head = OpenFile.head(path.join(root, file.path));
		if (head === null) unreadable.push(file.path);
		else if (isNative$1(sniffFormat(head.bytes, head.size))) natives.push(file);
	}
	return {
		natives,
		unreadable
	};
}
/** Null where the file is no longer what it was a moment ago. */
async function readNative(file, notes) {
	const head = file.read(0, Math.min(file.size, ENTRY_HEAD));
	const format = head === null ? "empty" : sniffFormat(head, file.size);
	if (head === null || !isNative$1(format)) return null;
	const binary = format === "ar" ? await readStaticArchive(file.chunks(MAX_PREBUILT_ARCHIVE), notes) : outlineOf(await readBinary(file, format));
	const isConverted = await hasConvertedLines(binary, {
		size: file.size,
		chunks: () => file.chunks()
	});
	return {
		size: file.size,
		binary,
		fingerprint: fingerprint(head, file.size),
		isConverted
	};
}
/** An archive without any object, such as a Debian package, is native by its format alone. */
function holdsCode({ format, objects = [] }) {
	return format !== "ar" || objects.length > 0;
}
/** Tells files apart by their size and their first {@link ENTRY_HEAD} bytes, which is what an sdist's reader holds of each. */
function fingerprint(head, size) {
	return `${size} ${createHash("sha256").update(head).digest("hex")}`;
}
/** Lower-case hex SHA-256 of the whole file; null where it can't be read. */
async function hashFile(file) {
	return await OpenFile.use(file, async (opened) => {
		const hash = createHash("sha256");
		for await (const chunk of opened.chunks()) hash.update(chunk);
		return hash.digest("hex");
	});
}

// src/archive/gunzip.ts
/** gzip (RFC 1952) as a stream, with a bound. Damaged or cut off, it gives what it can and says so. */
/**
* Inflates all members of a gzip file, one after the other, up to `limit` bytes. The chunks are its own to keep. Why it stopped short goes to
* `notes`, as a clause; it never throws for the bytes it meets, but with the error of a source that can't be read on.
*/
async function* gunzip(chunks, notes, limit) {
	const inflater = createGunzip({ chunkSize: STREAM_CHUNK });
	pipeline(chunks, inflater, () => {});
	let left = limit;
	try {
		for await (const chunk of inflater) {
			const bytes = chunk;
			left -= bytes.length;
			if (left < 0) {
				notes.push(`it inflates to more than ${limit} bytes, where this check stops`);
				return;
			}
			yield bytes;
		}
	} catch (error) {
		const code = error instanceof Error && "code" in error ? String(error.code) : "";
		if (!code.startsWith("Z_")) throw error;
		notes.push(code === "Z_BUF_ERROR" ? "it is cut off inside its gzip data" : `its gzip data is damaged, or something else follows it (${code})`);
	} finally {
		inflater.destroy();
	}
}

// src/archive/tar.ts
/**
* Tar archives as a stream of entries, each with its first bytes: nothing is unpacked, and nothing is held but
* that. Where tar programs disagree (links and folders that declare content) it goes with Python's tarfile.
*/
const LINKS = "12";
const DEVICES = "346";
const DIRECTORY = "5";
const SPARSE = "S";
/** Where a header of that type, and a block with more pieces, say that more pieces follow. */
const SPARSE_EXTENDED_AT = 482;
const MAP_EXTENDED_AT = 504;
/** GNU's other ways of saying it, in pax headers (GNU tar manual, "Storing Sparse Files"). */
const SPARSE_KEYS = "GNU.sparse.";
const LONG_NAME = "L";
const LONG_LINK = "K";
const GLOBAL_PAX = "g";
const PAX = "xX";
/** A volume's label, where a volume goes on, and the list of a folder's files in an incremental archive. */
const OTHERS = "VMND";
/**
* Lists the entries of a tar, each with at most `headBytes` of its content. Whatever ends the list early goes to
* `notes`, as a clause; it never throws for the bytes it meets. The list ends at the first block of zeros.
*/
async function* readTar(chunks, notes, headBytes) {
	const cursor = new ChunkCursor(chunks);
	try {
		yield* new TarReader(cursor, notes, headBytes).entries();
	} finally {
		cursor.close();
	}
}
var TarReader = class {
	cursor;
	notes;
	headBytes;
	headers = 0;
	constructor(cursor, notes, headBytes) {
		this.cursor = cursor;
		this.notes = notes;
		this.headBytes = headBytes;
	}
	async *entries() {
		let extension = {};
		for (;;) {
			const at = this.cursor.offset;
			const block = await this.headerBlock();
			if (block === null) return;
			const header = parseTarHeader(block);
			const { size } = header;
			if (size === null) return this.stop(`the entry at byte ${at} of the tar has a size that is none`);
			if (LONG_NAME === header.type || LONG_LINK === header.type || PAX.includes(header.type)) {
				const said = await this.readExtension(header.type, size, at);
				if (said === null) return;
				extension = {
					...extension,
					...said
				};
			} else if (header.type === GLOBAL_PAX) {
				if (!await this.skipContent(size, at)) return;
			} else {
				const entry = await this.readEntry(block, header, extension);
				extension = {};
				if (entry === null) return;
				yield entry;
				if (this.notes.length > 0) return;
			}
		}
	}
	/** The next header, null at the archive's end or where it can't go on. */
	async headerBlock() {
		const at = this.cursor.offset;
		const block = await this.cursor.take(512);
		if (block.length === 0 && at > 0 || block.length === 512 && block.every((byte) => byte === 0)) return null;
		if (!isTarHeader(block)) return this.stop(`the header at byte ${at} of the tar is damaged or cut off`);
		this.headers++;
		if (this.headers > 1e5) return this.stop(`the tar has more than ${MAX_ARCHIVE_ENTRIES} headers, where this check stops`);
		return block;
	}
	async readExtension(type, size, at) {
		if (size > 1048576) return this.stop(`the extended header at byte ${at} of the tar claims ${size} bytes`);
		const content = await this.cursor.take(size);
		if (content.length < size || !await this.skipPadding(size)) return this.stop(`the tar is cut off inside the extended header at byte ${at}`);
		if (type === LONG_NAME) return { path: text(content) };
		if (type === LONG_LINK) return {};
		const pax = parsePax(content);
		if (pax === null) return this.stop(`the extended header at byte ${at} of the tar is damaged`);
		const path = pax.get("GNU.sparse.name") ?? pax.get("path");
		const declared = pax.get("size");
		const stored = declared === void 0 ? void 0 : decimal(declared);
		if (stored === null) return this.stop(`the extended header at byte ${at} of the tar gives a size that is none`);
		return {
			...path === void 0 ? {} : { path },
			...stored === void 0 ? {} : { size: stored },
			isSparse: [...pax.keys()].some((key) => key.startsWith(SPARSE_KEYS))
		};
	}
	async readEntry(block, header, extension) {
		const { type } = header;
		const path = (extension.path ?? header.path).slice(0, MAX_MEMBER_PATH);
		if (type === DIRECTORY || type === "\0" && header.path.endsWith("/")) return {
			path,
			size: 0,
			type: "directory",
			head: EMPTY
		};
		if (LINKS.includes(type)) return {
			path,
			size: 0,
			type: "link",
			head: EMPTY
		};
		if (DEVICES.includes(type)) return {
			path,
			size: 0,
			type: "other",
			head: EMPTY
		};
		const isSparse = type === SPARSE || extension.isSparse === true;
		if (type === SPARSE && !await this.skipSparseMap(block, path)) return null;
		const size = extension.size ?? header.size ?? 0;
		const head = isSparse ? EMPTY : await this.cursor.take(Math.min(size, this.headBytes));
		const skipped = await this.cursor.skip(size - head.length);
		if (head.length + skipped < size || !await this.skipPadding(size)) this.stop(`the tar is cut off after ${this.cursor.offset} bytes, inside ${path}`);
		return {
			path,
			size,
			type: isSparse ? "sparse" : OTHERS.includes(type) ? "other" : "file",
			head
		};
	}
	/** Passes over the blocks with more pieces that follow the header of GNU's old sparse files. */
	async skipSparseMap(header, path) {
		let isExtended = header[SPARSE_EXTENDED_AT] !== 0;
		while (isExtended) {
			const block = await this.cursor.take(512);
			this.headers++;
			if (block.length < 512 || this.headers > 1e5) {
				this.stop(`the list of pieces of the sparse file ${path} in the tar has no end`);
				return false;
			}
			isExtended = block[MAP_EXTENDED_AT] !== 0;
		}
		return true;
	}
	async skipContent(size, at) {
		if (await this.cursor.skip(size) === size && await this.skipPadding(size)) return true;
		this.stop(`the tar is cut off inside the extended header at byte ${at}`);
		return false;
	}
	async skipPadding(size) {
		const padding = (512 - size % 512) % 512;
		return await this.cursor.skip(padding) === padding;
	}
	stop(note) {
		this.notes.push(note);
		return null;
	}
};
const EMPTY = Buffer.alloc(0);
/** A number of bytes in decimal digits, null for anything else. */
function decimal(digits) {
	return /^\d{1,15}$/.test(digits) ? Number(digits) : null;
}

// src/project/prebuilt/sdists.ts
/** Source distributions: where they lie, and the native files in them, told without unpacking anything to disk. */
/** Where builds leave them. */
const SDIST_FOLDERS = ["dist", "wheelhouse"];
const SDIST_NAME = /\.(?:tar\.gz|tgz|zip)$/i;
/** True for a file name that an sdist could have. */
function isSdistName(name) {
	return SDIST_NAME.test(name);
}
/** The sdists that a build left in the folder `from` of `root`, and those named besides: relative to `root`, sorted. */
async function findSdists(root, from, named) {
	const found = new Set(named.map((file) => path.relative(root, file).split(path.sep).join("/")));
	for (const name of SDIST_FOLDERS) {
		const folder = path.posix.join(from, name);
		const entries = await readdir(path.join(root, folder), { withFileTypes: true }).catch(() => []);
		for (const entry of entries) if (entry.isFile() && isSdistName(entry.name)) found.add(`${folder}/${entry.name}`);
	}
	return [...found].sort(compareStrings);
}
/** Reads the sdists one after the other. What can't be read, or is too much, is noted; nothing rejects for their bytes. */
async function readSdists(root, sdists) {
	const all = {
		files: [],
		notes: []
	};
	for (const sdist of sdists.slice(0, 10)) {
		const notes = [];
		try {
			for (const file of await readSdist(path.join(root, sdist), notes)) all.files.push({
				sdist,
				...file
			});
		} catch (error) {
			if (!(error instanceof Error && "syscall" in error)) throw error;
			notes.push(`it can't be read (${error.message})`);
		}
		const [first] = notes;
		if (first !== void 0) all.notes.push(`All of the sdist ${sdist}: ${first}`);
	}
	const left = sdists.length - 10;
	if (left > 0) all.notes.push(`${left} of ${sdists.length} sdists: this check stops after ${10}`);
	return all;
}
async function readSdist(file, notes) {
	if (!(await lstat(file)).isFile()) {
		notes.push("it is no regular file");
		return [];
	}
	return /\.zip$/i.test(file) ? await readZip(file, notes) : await readTarball(file, notes);
}
async function readTarball(file, notes) {
	const content = gunzip(createReadStream(file, { highWaterMark: STREAM_CHUNK }), notes, MAX_SDIST_CONTENT);
	const found = [];
	let sparse = null;
	for await (const { path: name, size, type, head } of readTar(content, notes, ENTRY_HEAD)) {
		if (type === "sparse") sparse ??= name;
		if (type === "file" && !await add({
			name,
			size,
			head
		}, found, notes)) break;
	}
	if (sparse !== null) notes.push(`${sparse} in it is stored as a sparse file, which is not looked into`);
	return found;
}
async function readZip(file, notes) {
	const zip = new ZipFile(file);
	try {
		return await readZipMembers(zip, notes);
	} finally {
		zip.close();
	}
}
async function readZipMembers(zip, notes) {
	const { entries, problems } = readZipDirectory(zip, zip.size);
	const [problem] = problems.filter(({ kind }) => kind !== "unsafe");
	if (problem !== void 0) notes.push(problem.reason);
	const found = [];
	let total = 0;
	for (const entry of entries.slice(0, MAX_MEMBERS)) {
		if (entry.isDirectory || entry.isSymlink) continue;
		total += entry.size;
		if (total > 1073741824) {
			notes.push(`it inflates to more than ${MAX_SDIST_CONTENT} bytes, where this check stops`);
			break;
		}
		let head = Buffer.alloc(0);
		const { problem: damage } = await streamMember(zip, entry, (chunk, offset) => {
			if (offset === 0) head = Buffer.from(chunk.subarray(0, ENTRY_HEAD));
		});
		if (damage !== null) notes.push(`${entry.path} in it: ${damage}`);
		else if (!await add({
			name: entry.path,
			size: entry.size,
			head
		}, found, notes)) break;
	}
	return found;
}
/** Takes an entry that is native; false when no more are wanted. */
async function add({ name, size, head }, found, notes) {
	const format = sniffFormat(head, size);
	if (!isNative$1(format) || head.length < Math.min(size, 65536)) return true;
	if (found.length === 5e3) {
		notes.push(`it holds more than ${MAX_PREBUILT_FILES} native files, where this check stops`);
		return false;
	}
	const binary = format === "ar" ? await readStaticArchive(once(head), size > head.length ? notes : []) : outlineOf(await readBinary(sourceOf(head, size), format));
	if (holdsCode(binary)) found.push({
		path: name,
		size,
		binary,
		fingerprint: fingerprint(head, size)
	});
	return true;
}
async function* once(head) {
	yield head;
}

// src/project/prebuilt/walk.ts
/** Every regular file below a folder, without following links and without the folders that builds and tools fill. */
/** Build output, installed dependencies and caches: what lies there is nobody's source. */
const PASSED_OVER = /* @__PURE__ */ new Set([
	".eggs",
	".git",
	".hg",
	".mypy_cache",
	".nox",
	".pytest_cache",
	".ruff_cache",
	".svn",
	".tox",
	".venv",
	"__pycache__",
	"_skbuild",
	"build",
	"cmake-build-debug",
	"cmake-build-release",
	"node_modules",
	"site-packages",
	"venv"
]);
/** A virtual environment has this file in it, whatever its folder is called. */
const ENVIRONMENT_MARK = "pyvenv.cfg";
/** How many folders are read before others get their turn. */
const BATCH = 64;
/**
* Lists the files below the folder `from` of `root`. A folder of build output is entered only for what is tracked in it. Links, pipes,
* sockets and devices are left out. What can't be listed is noted; nothing here rejects for what lies on the disk.
*/
async function walkFiles(root, tracked, from = "") {
	const walker = new Walker(root, tracked);
	await walker.run(from);
	return {
		files: walker.files,
		notes: walker.notes()
	};
}
var Walker = class {
	files = [];
	root;
	tracked;
	trackedFolders;
	unlisted = [];
	/** Untracked files and all folders: both cost time, and nobody counted them when they were committed. */
	untracked = 0;
	from = "";
	constructor(root, tracked) {
		this.root = root;
		this.tracked = tracked;
		this.trackedFolders = foldersOf(tracked);
	}
	async run(from) {
		this.from = from;
		const stack = [{
			path: from,
			onlyTracked: false
		}];
		let count = 0;
		for (let folder = stack.pop(); folder !== void 0; folder = stack.pop()) {
			stack.push(...this.visit(folder).reverse());
			if (++count % BATCH === 0) await setImmediate();
		}
	}
	notes() {
		const [first] = this.unlisted;
		const more = this.unlisted.length - 1;
		return [...first === void 0 ? [] : [`The folder ${first}${more > 0 ? ` and ${more} more` : ""}, which can't be listed`], ...this.untracked > 1e5 ? [`Untracked files and folders after the first ${MAX_UNTRACKED_FILES}`] : []];
	}
	/** Takes the folder's files and gives the folders in it that are to be visited. */
	visit({ path: folder, onlyTracked, checkout: outer }) {
		const entries = this.list(folder);
		const checkout = outer ?? this.checkoutAt(folder, entries);
		const inCheckout = checkout === void 0 ? {} : { checkout };
		const skipsUntracked = onlyTracked || entries.some(({ name }) => name === ENVIRONMENT_MARK);
		const folders = [];
		for (const entry of entries) {
			const name = folder === "" ? entry.name : `${folder}/${entry.name}`;
			if (entry.isDirectory()) {
				const inside = skipsUntracked || PASSED_OVER.has(entry.name);
				if (this.trackedFolders.has(name) || !inside && this.mayTakeMore()) folders.push({
					path: name,
					onlyTracked: inside,
					...inCheckout
				});
			} else if (entry.isFile()) this.takeFile(name, skipsUntracked, inCheckout);
		}
		return folders;
	}
	/** The folder itself where it is another repository's work tree; a second work tree of this one is none. */
	checkoutAt(folder, entries) {
		const mark = entries.find(({ name }) => name === ".git");
		if (mark === void 0 || folder === this.from || folder === "" || this.trackedFolders.has(folder)) return void 0;
		if (mark.isDirectory()) return folder;
		const text = (mark.isFile() ? OpenFile.head(path.join(this.root, folder, ".git")) : null)?.bytes.toString("latin1") ?? "";
		if (!/^gitdir: /.test(text) || /[\\/]worktrees[\\/]/.test(text)) return void 0;
		return this.tracked.size === 0 && /[\\/]modules[\\/]/.test(text) ? void 0 : folder;
	}
	takeFile(name, onlyTracked, inCheckout) {
		const isTracked = this.tracked.has(name);
		if (isTracked || !onlyTracked && this.mayTakeMore()) this.files.push({
			path: name,
			tracked: isTracked,
			...isTracked ? {} : inCheckout
		});
	}
	mayTakeMore() {
		this.untracked++;
		return this.untracked <= MAX_UNTRACKED_FILES;
	}
	list(folder) {
		try {
			return readdirSync(path.join(this.root, folder), { withFileTypes: true }).sort((a, b) => compareStrings(a.name, b.name));
		} catch {
			this.unlisted.push(folder === "" ? "." : folder);
			return [];
		}
	}
};
/** The folders that the files lie in, and those above them. */
function foldersOf(files) {
	const folders = /* @__PURE__ */ new Set();
	for (const file of files) {
		let end = file.lastIndexOf("/");
		while (end > 0 && !folders.has(file.slice(0, end))) {
			folders.add(file.slice(0, end));
			end = file.lastIndexOf("/", end - 1);
		}
	}
	return folders;
}

// src/project/prebuilt/wheelCopies.ts
/** Which wheels hold a checkout's native files, byte for byte. */
/**
* What a wheel's check has read of it is enough. Of others, it compares sizes first and inflates only members of a size
* that some file has, so that wheels without a copy cost no more than their directories. `areJudged`: the wheels' own rules have had their say on what runs in them and what
* doesn't. Nothing rejects for the bytes of a wheel.
*/
async function findWheelCopies(root, files, wheels, { areJudged }) {
	const search = new Search(root, files, areJudged);
	if (files.length > 0) {
		for (const wheel of wheels.slice(0, 500)) await search.lookInto(wheel).catch(() => {});
		const left = wheels.length - 500;
		if (left > 0) search.notes.push(`Whether ${left} more wheels hold a native file of the repository`);
	}
	return {
		copies: search.copies,
		notes: search.notes
	};
}
var Search = class {
	copies = /* @__PURE__ */ new Map();
	notes = [];
	root;
	bySize;
	areJudged;
	/** Of files of which some wheel has a member of the same size. */
	hashes = /* @__PURE__ */ new Map();
	compared = 0;
	constructor(root, files, areJudged) {
		this.root = root;
		this.bySize = groupBy(files, ({ size }) => size);
		this.areJudged = areJudged;
	}
	async lookInto(wheel) {
		if ("path" in wheel.natives) return await this.lookIntoFile(wheel.natives.path, wheel);
		for (const { path: member, size, sha256 } of wheel.natives) {
			const alike = this.bySize.get(size);
			if (alike !== void 0) await this.take(sha256, alike, {
				wheel,
				member
			});
		}
	}
	async lookIntoFile(path, wheel) {
		const file = new ZipFile(path);
		try {
			await this.compare(file, wheel);
		} finally {
			file.close();
		}
	}
	async compare(zip, wheel) {
		const { entries } = readZipDirectory(zip, zip.size);
		for (const entry of entries) {
			const alike = this.bySize.get(entry.size);
			if (alike === void 0 || entry.isDirectory || entry.isSymlink) continue;
			this.compared += entry.size;
			if (this.compared > 2147483648) {
				const note = `Whether members of wheels after the first ${MAX_COMPARED_CONTENT} bytes are native files of the repository`;
				if (!this.notes.includes(note)) this.notes.push(note);
				return;
			}
			const hash = createHash("sha256");
			const { problem } = await streamMember(zip, entry, (chunk) => {
				hash.update(chunk);
			});
			if (problem === null) await this.take(hash.digest("hex"), alike, {
				wheel,
				member: entry.path
			});
		}
	}
	async take(sha256, alike, { wheel, member }) {
		for (const file of alike) {
			if (await this.hashOf(file) !== sha256) continue;
			const foreignTo = this.areJudged ? null : foreignArchitecture(file.binary, wheel.filename);
			const copies = this.copies.get(file.path) ?? [];
			copies.push({
				wheel: wheel.label,
				member,
				foreignTo
			});
			this.copies.set(file.path, copies);
		}
	}
	hashOf({ path: name }) {
		const hash = this.hashes.get(name) ?? hashFile(path.join(this.root, name));
		this.hashes.set(name, hash);
		return hash;
	}
};
/** The architecture that the wheel promises, where the file isn't for it; null where it is, or nothing is promised. */
function foreignArchitecture(binary, filename) {
	const { name } = parseWheelName(filename);
	if (name === null) return null;
	const promise = promiseOf(name.tags);
	return misfitOf(binary, promise) === "architecture" ? promise.architectures.join("+") : null;
}

// src/project/prebuilt/scanPrebuilt.ts
/** Every native file that lies ready-made in a repository: on disk, in its submodules, and in sdists made from it. */
/** Reads nothing but the first few KB of what isn't native, follows no link, and opens nothing but regular files. */
async function scanPrebuilt(root, options) {
	const listing = await options.repository.listing();
	const tracked = new Set(listing.files.map(({ path }) => path));
	const walk = await walkFiles(root, tracked, options.folder);
	const natives = await readNativeFiles(root, walk.files);
	const sdists = await readSdists(root, await findSdists(root, options.folder, options.sdists));
	const wheels = await findWheelCopies(root, natives.files, options.wheels, options);
	const submodules = await submodulesOf(natives.files, listing, options);
	const ignored = await ignoredCheckouts(natives.files, options.repository);
	const places = await checkoutPlaces(checkoutsOf(natives.files), options.repository);
	const bySdist = groupBy(sdists.files, ({ fingerprint }) => fingerprint);
	return {
		files: [...natives.files.map((file) => ({
			...outline$1(file),
			pathInProject: path.posix.relative(options.folder, file.path),
			isOnDisk: true,
			tracked: file.tracked,
			...file.checkout === void 0 ? {} : {
				checkout: file.checkout,
				...placed(places.get(file.checkout))
			},
			...file.checkout !== void 0 && ignored.has(file.checkout) ? { isCheckoutIgnored: true } : {},
			...file.isConverted ? { isConverted: true } : {},
			submodule: submodules.get(file.path) ?? null,
			sdists: (bySdist.get(file.fingerprint) ?? []).map(copyOf),
			wheels: wheels.copies.get(file.path) ?? []
		})).sort(byPath), ...onlyInSdists(bySdist, natives.files).sort(byPath)],
		looked: walk.files.length,
		notes: [
			...walk.notes,
			...listing.isCut ? [`Which files Git tracks: more than the ${listing.files.length} that could be listed`] : [],
			...natives.notes,
			...sdists.notes,
			...wheels.notes
		]
	};
}
function checkoutsOf(files) {
	return new Set(files.flatMap(({ checkout }) => checkout ?? []));
}
function placed(checkoutPlace) {
	return checkoutPlace === void 0 ? {} : { checkoutPlace };
}
/** The nested checkouts that the files lie in and that Git is told to ignore. */
async function ignoredCheckouts(files, repository) {
	const all = sortedDistinct([...checkoutsOf(files)]);
	const asked = all.slice(0, 100);
	const ignored = asked.length === 0 ? void 0 : await repository.ignored?.(asked);
	return /* @__PURE__ */ new Set([...ignored ?? [], ...all.slice(100)]);
}
function byPath(a, b) {
	return compareStrings(a.path, b.path);
}
function copyOf(file) {
	return {
		sdist: file.sdist,
		path: file.path
	};
}
/** What sdists have and the disk hasn't, once for all sdists that have the same. */
function onlyInSdists(bySdist, natives) {
	const onDisk = new Set(natives.map(({ fingerprint }) => fingerprint));
	return [...bySdist].flatMap(([fingerprint, copies]) => {
		const [first] = copies;
		if (first === void 0 || onDisk.has(fingerprint)) return [];
		const rest = {
			pathInProject: first.path,
			isOnDisk: false,
			tracked: false,
			submodule: null,
			wheels: []
		};
		return [{
			...outline$1(first),
			...rest,
			sdists: copies.map(copyOf)
		}];
	});
}
function outline$1({ path, size, binary }) {
	const { format, kind, architectures, system, libc } = binary;
	return {
		path,
		size,
		format,
		kind,
		architectures,
		system,
		libc,
		isHostCode: runsOnHosts(binary),
		isExplained: false
	};
}
/** Archives are told by what is in them; of a file that contradicts itself nothing is known. */
function runsOnHosts({ format, system, identified, objects = [] }) {
	if (format === "wasm" || !identified) return false;
	if (format === "ar") return objects.some(({ host }) => host);
	return system !== "none";
}
/** By path, for the files that a submodule has. */
async function submodulesOf(natives, { files, submodules }, { repository, home }) {
	const owned = /* @__PURE__ */ new Map();
	if (submodules.length === 0) return owned;
	const sections = parseGitmodules((await repository.readText(".gitmodules"))?.text ?? "");
	const isNative = new Set(natives.map(({ path }) => path));
	for (const { path, submodule } of files) {
		if (submodule === null || !isNative.has(path)) continue;
		const section = sections.find((each) => each.path === submodule.path);
		const inside = path.slice(submodule.path.length + 1);
		owned.set(path, {
			folder: submodule.path,
			line: section?.line ?? 1,
			page: section === void 0 ? null : pageOf(section, submodule.commit, {
				inside,
				home
			})
		});
	}
	return owned;
}
function pageOf({ url }, commit, { inside, home }) {
	const upstream = webRepository(url, home);
	return upstream === null ? null : filePage(upstream, commit, inside);
}

// src/project/prebuilt/readPrebuilt.ts
/** Scans the project, and marks the files that findings about wheels have named already: one cause, one finding. */
async function readPrebuilt(place, options) {
	const { sdists, wheels, home, wheelFindings, rootCauses } = options;
	const { repository, folder } = place;
	const areJudged = wheelFindings !== null;
	const scan = await scanPrebuilt(place.root, {
		repository,
		folder,
		home,
		sdists,
		wheels,
		areJudged
	});
	const named = namedBy((wheelFindings ?? []).filter(({ rule }) => rootCauses.has(rule)));
	return {
		prebuilt: scan.files.map((file) => ({
			...file,
			isExplained: isNamed(file, named)
		})),
		looked: scan.looked,
		notes: scan.notes
	};
}
/** Only causes count: a notice about debug information says nothing of where the file came from. */
function namedBy(causes) {
	return {
		paths: new Set(causes.flatMap(({ location }) => location?.path ?? [])),
		members: new Set(causes.flatMap(membersOf))
	};
}
/** A finding can speak of more than the member that it is shown on. */
function membersOf({ wheel, member, data }) {
	return [member, ...Array.isArray(data.members) ? data.members : []].map((each) => JSON.stringify([wheel, each]));
}
function isNamed({ path, wheels }, named) {
	return named.paths.has(path) || wheels.some(({ wheel, member }) => named.members.has(JSON.stringify([wheel, member])));
}
/** The files as the report lists them. */
function prebuiltEntries(files) {
	return files.map((file) => ({
		path: file.path,
		format: file.format,
		kind: file.kind,
		architecture: file.architectures.length === 0 ? "unknown" : file.architectures.join("+"),
		system: file.system,
		libc: file.libc,
		size: file.size,
		tracked: file.tracked,
		sdists: file.sdists.map(({ sdist }) => sdist),
		wheels: file.wheels.map(({ wheel, member }) => ({
			wheel,
			member
		}))
	}));
}

// src/rules/shared/settingWords.ts
/** Turns of phrase that the rules about cibuildwheel's settings share. */
/** Longest value that is quoted in a sentence. */
const LONGEST_VALUE = 120;
/** As in `line 12 of pyproject.toml`. */
function placeName({ path, startLine }) {
	return `line ${startLine} of ${path}`;
}
/** A value for a sentence: on one line, its middle left out where it is long. */
function quoted(value) {
	const line = value.trim().replace(/\s+/g, " ");
	if (line === "") return "an empty value";
	const mark = line.includes("\"") && !line.includes("'") ? "'" : "\"";
	return `${mark}${plainText(line, LONGEST_VALUE)}${mark}`;
}
/** As in `skip` or `linux.skip`. */
function tomlKey({ option, platform }) {
	return platform === null ? option : `${platform}.${option}`;
}
/** A setting's place, for telling settings of several legs apart. */
function placeKey({ location, written }) {
	return `${location.path}:${location.startLine}:${written}`;
}

// src/rules/project/build-refused/refusal.ts
/** What the parts of build-refused share: the job that is looked at, and the setting at which it stops. */
/** Null where no release is known that the job may run. */
function useOf(job, toml, matched) {
	const first = isBeforeToml(job) ? firstMajor(job) : null;
	if (first !== null) return {
		job,
		toml: null,
		releases: [first],
		isOpen: false,
		program: `cibuildwheel ${versionText(job.version)}`,
		matched
	};
	const { releases, isOpen } = releasesInUse(job);
	const [newest] = releases.slice(-1);
	if (newest === void 0 || job.version === null && !job.isNewest) return null;
	return {
		job,
		toml,
		releases,
		isOpen,
		program: `cibuildwheel ${versionText(job.version) || `${releaseName(newest)}, the newest known here,`}`,
		matched
	};
}
/** A release of cibuildwheel 1.x, of which the tables know no builds; null where it isn't said which. */
function firstMajor({ version }) {
	const [major = null, minor = null, patch = null] = version ?? [];
	return major === 1 && minor !== null ? releaseOf(major, minor, patch ?? 0) : null;
}
const BUILDS = /* @__PURE__ */ new WeakMap();
/** What the job selects with that release, worked out once for all who ask; null where it can't be known. */
function buildsIn(use, of) {
	const known = BUILDS.get(use) ?? /* @__PURE__ */ new Map();
	BUILDS.set(use, known);
	const before = known.get(of);
	if (before !== void 0) return before;
	const builds = selectedBuilds(use.job, use.toml, of, use.matched);
	known.set(of, builds);
	return builds;
}
/** A refusal at a setting. */
function refusal(setting, kind, part, describe) {
	return {
		setting,
		location: (setting.items?.find(({ value }) => value.includes(part)))?.location ?? setting.location,
		kind,
		part,
		describe
	};
}
/** Tells findings apart. */
function findingKey({ setting, location, kind }) {
	return `${setting === null ? `${location.path}:${location.startLine}` : placeKey(setting)}:${kind}`;
}
/** The findings of all refusals: one for each kind and setting. */
function draftsOf(refusals) {
	const byKey = /* @__PURE__ */ new Map();
	for (const each of refusals) {
		const key = findingKey(each);
		byKey.set(key, [...byKey.get(key) ?? [], each]);
	}
	return [...byKey].map(([causeKey, [first, ...others]]) => {
		if (first === void 0) throw new RangeError("nothing is refused");
		const parts = sortedDistinct([first, ...others].map(({ part }) => part));
		return {
			severity: "error",
			causeKey,
			...first.describe(parts, placeName(first.location)),
			location: first.location,
			data: {
				option: first.setting?.option ?? null,
				kind: first.kind,
				refused: parts.slice(0, 50)
			}
		};
	});
}

// src/rules/project/build-refused/buildValues.ts
/** Which values of an option the builds of a job get, overrides among them. */
/** The value that holds for the job as a whole, which is read whether a build gets it or not, and those of its builds. */
function allValues(option, use) {
	return [...mainValue(option, use), ...overridingValues(option, use)];
}
/** The values that some build gets for sure. */
function valuesOfBuilds(option, use) {
	const overrides = overridesWith(option, use);
	const isLeft = everyRelease(use, (build) => !overrides.some((each) => selects(each, build, use)));
	return [...overrides.length === 0 || isLeft ? mainValue(option, use) : [], ...overridingValues(option, use)];
}
function mainValue(option, { job, toml }) {
	const { from, value } = effectiveOption(option, job, toml);
	return from === null || value === null ? [] : [from];
}
function overridingValues(option, use) {
	return overridesWith(option, use).filter((each) => everyRelease(use, (build) => selects(each, build, use))).flatMap(({ settings }) => settings.filter((each) => each.option === option));
}
/** The overrides that set the option, where no variable goes before them. */
function overridesWith(option, { job, toml }) {
	const { from, value } = effectiveOption(option, job, toml);
	const isReplaced = value === null || job.env.some((each) => each === from);
	if (toml === null || isReplaced || !readsToml(job)) return [];
	return toml.overrides.filter(({ settings }) => settings.some((each) => each.option === option));
}
/** True where in each release in use some build of the job is so. */
function everyRelease(use, isSo) {
	return use.releases.every((of) => buildsIn(use, of)?.some(isSo) === true);
}
function selects({ select }, { name }, { matched }) {
	return select.flatMap(selectorsOf).some((text) => matched(text)?.some((each) => each.name === name));
}

// src/rules/project/build-refused/absent.ts
/** What a setting names and the repository doesn't have: groups of dependencies, and files of constraints. */
const FIRST_WITH_GROUPS = release("2.22");
/** Before, an assertion without words failed. */
const FIRST_WITH_WORDS = release("3.0");
const NO_GROUPS = /* @__PURE__ */ new Map();
/** Groups of `test-groups` that pyproject.toml doesn't have, or that one of them includes. */
function refusedTestGroups(use) {
	const { job, toml, releases, program } = use;
	if (toml === null || !isProjectKnown(job) || releases.some((of) => of < FIRST_WITH_GROUPS)) return [];
	const groups = toml.groups ?? NO_GROUPS;
	return allValues("test-groups", use).flatMap((setting) => missingIn(setting, groups).map((missing) => refusal(setting, "test-group", missing, (parts, place) => ({
		title: `${parts.length === 1 ? named$1(parts, 1) : `${parts.length} names`} in ${setting.written} ${parts.length === 1 ? "is no group" : "are no groups"}: no build starts`,
		message: `${toml.path} has ${toml.groups === void 0 ? "no [dependency-groups]" : `no group ${named$1(parts, 3)} in [dependency-groups]`}, where ${program} looks for what ${setting.written} (${place}) names. It stops with "${toml.groups === void 0 ? "Didn't find [dependency-groups]" : `Dependency group \u2026 not found`}".`,
		remedy: remedyForGroups(parts, groups)
	}))));
}
/** Names of one setting that are looked up. */
const MOST_NAMES = 100;
const MISSING = /* @__PURE__ */ new WeakMap();
/** Worked out once for all jobs that have the setting. */
function missingIn(setting, groups) {
	const known = MISSING.get(setting);
	if (known !== void 0) return known;
	const missing = [...new Set((setting.value ?? "").split(/\s+/).filter((name) => name !== ""))].slice(0, MOST_NAMES).flatMap((name) => missingGroup(name, groups) ?? []);
	MISSING.set(setting, missing);
	return missing;
}
function remedyForGroups(parts, groups) {
	const near = parts.slice(0, 3).flatMap((part) => nearest(part.toLowerCase(), [...groups.keys()]));
	if (near.length > 0) return `Did you mean ${listOf([...new Set(near)].slice(0, 3), "or")}?`;
	return parts.some((part) => part.includes(",")) ? "Part the names by blanks, without commas." : "Add the group under [dependency-groups]. What stands under [project.optional-dependencies] belongs in test-extras.";
}
/** Files of constraints that aren't in the repository, where no step before can have made them. */
function refusedConstraints(use, absent) {
	const { job, program, releases } = use;
	if (absent === void 0 || job.hasOwnFilesAlone !== true || !isTomlKnown(job)) return [];
	const says = releases.every((of) => of >= FIRST_WITH_WORDS) ? "\"Dependency constraints file not found\"" : "an AssertionError without words";
	return allValues("dependency-versions", use).flatMap((setting) => {
		const file = constraintFileIn(job, setting.value);
		if (file === null || !absent.has(file)) return [];
		return refusal(setting, "constraints", file, () => ({
			title: `${setting.written} names a file that isn't there: no build starts`,
			message: `Git tracks no ${plainText(file, 100)}, which ${setting.written} (${placeName(setting.location)}) names, and no step of job ${plainText(job.job, 40)} makes it. ${program} stops with ${says}.`,
			remedy: `Write the path from ${job.runFolder ? plainText(job.runFolder, 60) : "the root of the repository"}, where cibuildwheel runs, and commit the file; or write "pinned" or "latest".`
		}));
	});
}
function named$1(parts, most) {
	return listSome(parts.map((part) => `"${plainText(part, most === 1 ? 15 : 40)}"`), most);
}

// src/rules/project/build-refused/action.ts
/** Releases of cibuildwheel's action that no longer start on a runner of today. */
/** It gives its empty inputs to PowerShell as `'""'`; 7.3 and newer hand them on with the quotes. */
const FIRST_WITH_QUOTES = release("2.11.3");
const FIRST_WITHOUT = release("2.16.5");
const ACTION = /^pypa\/cibuildwheel@/;
function refusedAction({ job, releases, program }) {
	const { install, platform, architecture } = job;
	if (install === void 0 || !ACTION.test(install.written) || platform !== "windows" || architecture === null) return [];
	if (!releases.every((of) => of >= FIRST_WITH_QUOTES && of < FIRST_WITHOUT)) return [];
	return [{
		setting: null,
		location: install.location,
		kind: "action",
		part: "action",
		describe: () => ({
			title: `the action of ${program} starts on no Windows runner`,
			message: `The action of cibuildwheel 2.11.3 to 2.16.4 (${placeName(install.location)}) quotes its inputs for an older PowerShell than GitHub's Windows runners have. It stops with "Invalid --only='""'", whatever its inputs are.`,
			remedy: "Use pypa/cibuildwheel@v2.16.5 or newer, or install that cibuildwheel with pip and run it in a script."
		})
	}];
}

// src/project/cibuildwheel/images.ts
/** The images that cibuildwheel knows by name, and what glibc they build against. */
/** When the old images went and the defaults moved. */
const REMOVAL = release("3.0");
const ALL = [
	"x86_64",
	"i686",
	"aarch64",
	"ppc64le",
	"s390x"
];
const PYPY = [
	"pypy_x86_64",
	"pypy_i686",
	"pypy_aarch64"
];
/** From `pinned_docker_images.cfg` of cibuildwheel's releases 2.0 to 4.3. */
const KNOWN$1 = [
	{
		name: "manylinux1",
		architectures: ["x86_64", "i686"],
		since: release("2.0"),
		until: REMOVAL
	},
	{
		name: "manylinux2010",
		architectures: [
			"x86_64",
			"i686",
			"pypy_x86_64",
			"pypy_i686"
		],
		since: release("2.0"),
		until: REMOVAL
	},
	{
		name: "manylinux2014",
		architectures: [...ALL, ...PYPY],
		since: release("2.0"),
		until: null
	},
	{
		name: "manylinux_2_24",
		architectures: [...ALL, ...PYPY],
		since: release("2.0"),
		until: REMOVAL
	},
	{
		name: "musllinux_1_1",
		architectures: ALL,
		since: release("2.2"),
		until: REMOVAL
	},
	{
		name: "manylinux_2_28",
		architectures: [
			"x86_64",
			"aarch64",
			"ppc64le",
			"pypy_x86_64",
			"pypy_aarch64"
		],
		since: release("2.7"),
		until: null
	},
	{
		name: "manylinux_2_28",
		architectures: ["s390x"],
		since: release("2.10"),
		until: null
	},
	{
		name: "manylinux_2_28",
		architectures: ["i686", "pypy_i686"],
		since: release("3.1"),
		until: null
	},
	{
		name: "musllinux_1_2",
		architectures: ALL,
		since: release("2.15"),
		until: null
	},
	{
		name: "musllinux_1_2",
		architectures: ["armv7l"],
		since: release("2.22"),
		until: null
	},
	{
		name: "musllinux_1_2",
		architectures: ["riscv64"],
		since: release("3.1"),
		until: null
	},
	{
		name: "manylinux_2_31",
		architectures: ["armv7l"],
		since: release("2.22"),
		until: null
	},
	{
		name: "manylinux_2_34",
		architectures: [
			"x86_64",
			"aarch64",
			"ppc64le",
			"s390x",
			"pypy_x86_64",
			"pypy_aarch64"
		],
		since: release("3.0"),
		until: null
	},
	{
		name: "manylinux_2_34",
		architectures: ["i686", "pypy_i686"],
		since: release("3.1"),
		until: null
	},
	{
		name: "manylinux_2_35",
		architectures: ["armv7l"],
		since: release("3.3"),
		until: null
	},
	{
		name: "manylinux_2_39",
		architectures: ["riscv64"],
		since: release("3.1"),
		until: null
	}
];
const FIRST_RELEASE = release("2.0");
/** The last release that the table was read from. A later one may know more. */
const LAST_RELEASE = release("4.3");
/** What the name without registry is to this version and architecture; `unknown` for what is no name of that kind. */
function imageState(name, architecture, version) {
	const used = releaseUsed(version);
	const named = KNOWN$1.filter((each) => each.name === name);
	if (used === null || named.length === 0) return "unknown";
	if (named.filter(({ since, until }) => used >= since && (until === null || used < until)).some(({ architectures }) => architectures.includes(architecture))) return "known";
	if (named.every(({ until }) => until !== null && used >= until)) return "gone";
	return LAST_RELEASE >= used ? "other" : "unknown";
}
/** Names that this version has for the architecture, oldest policy first. */
function imageNames(family, architecture, version) {
	return [...new Set(KNOWN$1.map(({ name }) => name))].filter((name) => name.startsWith(family)).filter((name) => imageState(name, architecture, version) === "known");
}
/** The image of a manylinux build where none is set; null for what isn't known. */
function defaultImage(architecture, version) {
	const used = releaseUsed(version);
	if (used === null || ![
		"x86_64",
		"aarch64",
		"ppc64le",
		"s390x"
	].includes(architecture)) return null;
	return used >= REMOVAL ? "manylinux_2_28" : null;
}
const YEARS = /* @__PURE__ */ new Map([
	["1", 5],
	["2010", 12],
	["2014", 17]
]);
/** The minor version of glibc that `manylinux2014_x86_64` or `manylinux_2_28` stands for; null for what says none. */
function glibcMinor(tag) {
	const [, year = "", minor = ""] = /^manylinux(?:(1|2010|2014)|_2_(\d{1,3}))(?:$|_)/.exec(tag) ?? [];
	return YEARS.get(year) ?? (minor === "" ? null : Number(minor));
}
/** The part of an image of the manylinux project that says what it is, as in `manylinux_2_28_x86_64`; null for others. */
function imageTag(image) {
	return /^(?:quay\.io\/pypa\/)?((?:manylinux|musllinux)\w+?)(?:[:@].*)?$/.exec(image.trim())?.[1] ?? null;
}
/** Images change with minor releases alone; a moving version such as `v3` is the newest of its kind. */
function releaseUsed(version) {
	const [major = null, minor = null] = version ?? [];
	const used = major === null ? null : releaseOf(major, Math.min(minor ?? 999, 999), 0);
	return used !== null && used >= FIRST_RELEASE ? used : null;
}
/** The processors for which the manylinux project has made images of each policy. */
const PUBLISHED = /* @__PURE__ */ new Map([
	["manylinux1", ["x86_64", "i686"]],
	["manylinux2010", ["x86_64", "i686"]],
	["manylinux2014", ALL],
	["manylinux_2_24", ALL],
	["manylinux_2_28", ALL],
	["manylinux_2_31", ["armv7l"]],
	["manylinux_2_34", ALL],
	["manylinux_2_35", ["armv7l"]],
	["musllinux_1_1", ALL],
	["musllinux_1_2", [
		...ALL,
		"armv7l",
		"riscv64",
		"loongarch64"
	]]
]);
/** Newer policies may have images that this table doesn't know. */
const NEWEST_POLICY = 35;
const LONGEST_IMAGE = 300;
const PROJECT_IMAGE = /^quay\.io\/pypa\/([\w.-]+)(?::[\w.-]+)?(?:@sha256:[0-9a-f]+)?$/;
const PYPA_NAMES = [...PUBLISHED].flatMap(([policy, processors]) => processors.map((each) => `${policy}_${each}`));
/** Whether the manylinux project has the image; null for images of others, and for what may have come since. */
function isPublished(image) {
	const [, name = ""] = image.length > LONGEST_IMAGE ? [] : PROJECT_IMAGE.exec(image) ?? [];
	if (!/^(?:many|musl)/i.test(name)) return null;
	if (PYPA_NAMES.includes(name)) return true;
	const [, glibc, musl] = /^(?:manylinux_2_(\d{1,3})|musllinux_1_(\d{1,2}))_[a-z0-9_]*[a-z][a-z0-9_]*$/.exec(name) ?? [];
	return Number(glibc ?? 0) > NEWEST_POLICY || Number(musl ?? 0) > 2 ? null : false;
}
/** Images of the project with a name like that one's. */
function publishedNear(image) {
	const [, name = ""] = PROJECT_IMAGE.exec(image) ?? [];
	return nearestNames(name).map((each) => `quay.io/pypa/${each}`);
}
function nearestNames(name) {
	const spelt = name.toLowerCase().replace(/_arm64$/, "_aarch64").replace(/_(?:amd64|x64)$/, "_x86_64").replaceAll(/[-.]/g, "_").replace(/^manylinux_(20\d\d)/, "manylinux$1").replace(/^manylinux(2_)/, "manylinux_$1").replace(/^musllinux(1_)/, "musllinux_$1");
	if (PYPA_NAMES.includes(spelt)) return [spelt];
	const [first] = PYPA_NAMES.map((each) => ({
		each,
		by: distance(spelt.slice(0, 64), each)
	})).sort((a, b) => a.by - b.by);
	return first === void 0 || first.by > 3 ? [] : [first.each];
}

// src/rules/project/build-refused/images.ts
/** Images that cibuildwheel refuses by name, or that no registry has. */
function refusedImages(use) {
	if (use.job.platform !== "linux") return [];
	return [...OPTIONS$1.keys()].filter(isImage).flatMap((option) => allValues(option, use).flatMap((setting) => {
		const image = setting.value ?? "";
		return image.trim() === "" ? [] : refusedImage(option, image, setting, use) ?? [];
	}));
}
function refusedImage(option, image, from, use) {
	const [, family = "", processor = ""] = /^(manylinux|musllinux)-(\w+)-image$/.exec(option) ?? [];
	const { job, program } = use;
	const version = job.version ?? releaseParts(use);
	const isShort = !/[/:@]/.test(image);
	const state = isShort ? imageState(image, processor, version) : null;
	const place = `${from.written} (${placeName(from.location)})`;
	const valid = imageNames(family, processor, version);
	const instead = valid.length === 0 ? "" : `: ${listOf(valid, "or")}`;
	if (state === "gone") return refusal(from, "image", image, () => ({
		title: `${program.replace(/,.*/, "")} no longer has the image ${plainText(image, 30)}`,
		message: `${program} doesn't take ${plainText(image, 40)} of ${place} any more: it stops with "does not support the image", and no Linux wheel is built.`,
		remedy: `Name one that is there${instead}. An old image can still be given with its registry and tag.`
	}));
	if (!isUsed(family, processor, use)) return null;
	const looksShort = isShort && /^(?:many|musl|manny|mani|muslin)\w*/i.test(image);
	const near = isShort ? nearest(image, valid) : publishedNear(image);
	if (!(state === "other" || state === "unknown" && looksShort && !isFuture(image, use) || !isShort && isPublished(image) === false)) return null;
	return refusal(from, "image", image, () => ({
		title: `there is no image ${plainText(image, 50)}`,
		message: isShort ? `${program} knows no ${plainText(image, 40)} for ${processor}, so that ${place} is asked of the registry under this very name. Nothing is there: the job stops.` : `The manylinux project has no image of this name, which ${place} asks for. quay.io answers "unauthorized", and the job stops.`,
		remedy: near.length > 0 ? `Did you mean ${listOf(near, "or")}?` : `Name one that is there${instead}. Another image needs its registry and tag.`
	}));
}
/** The newest release as a version. */
function releaseParts({ releases }) {
	const of = releases.at(-1) ?? 0;
	return [
		Math.floor(of / 1e6),
		Math.floor(of / 1e3) % 1e3,
		of % 1e3
	];
}
/** A name in the right form that a newer release may have. */
function isFuture(image, { isOpen }) {
	return isOpen && /^(?:manylinux_2|musllinux_1)_\d+$/.test(image);
}
/** True where the job builds something in that image, as far as can be told. */
function isUsed(family, processor, use) {
	const isPyPy = processor.startsWith("pypy_");
	const suffix = `-${family}_${processor.replace("pypy_", "")}`;
	return use.releases.every((of) => buildsIn(use, of)?.some(({ name }) => name.endsWith(suffix) && name.startsWith("pp") === isPyPy));
}

// src/project/cibuildwheel/runConditions.ts
/** Conditions under which cibuildwheel runs, as clauses of a job. */
const JOB_CONDITION = "the job runs under a condition, or may fail";
const STEP_CONDITION = "the step runs under a condition, or may fail";
/** True where a condition that can't be known may keep cibuildwheel from running. */
function mayNotRun({ conditions }) {
	return conditions.includes("the job runs under a condition, or may fail") || conditions.includes("the step runs under a condition, or may fail");
}

// src/rules/project/build-refused/nothingLeft.ts
/** A job whose settings leave no build at all: cibuildwheel says "No build identifiers selected". */
const ALLOW_EMPTY = release("2.20");
function nothingLeft(use) {
	const { job, toml, releases, isOpen, program } = use;
	if (mayBeEmpty(use) || mayNotRun(job)) return [];
	if (!(isOpen ? [...releases, Number.POSITIVE_INFINITY] : releases).every((of) => buildsIn(use, of)?.length === 0)) return [];
	const settings = [
		"build",
		"skip",
		"archs"
	].flatMap((option) => effectiveOption(option, job, toml).from ?? []);
	const [first] = settings;
	const python = toml?.requiresPython ?? null;
	const named = [...settings.map(({ written, value, location }) => `${written} = ${quoted(value ?? "")} (${placeName(location)})`), ...python === null ? [] : [`requires-python ${plainText(python.value, 60)}`]];
	return [{
		setting: first ?? null,
		location: first?.location ?? job.step,
		kind: "nothing-left",
		part: job.job,
		describe: (jobs) => ({
			title: `${jobs.length === 1 ? `job ${plainText(job.job, 30)} has` : `${jobs.length} jobs have`} nothing to build`,
			message: `${listOf(named.slice(0, 3))} leave no build${job.platform === null ? "" : ` on ${job.platform}`}. ${program} stops with "No build identifiers selected", exit status 3.`,
			remedy: "Let build name what requires-python allows, or leave the job out. If an empty job is meant, set CIBW_ALLOW_EMPTY: 1."
		})
	}];
}
/** True where the job is told to go on without a build, or may be. */
function mayBeEmpty({ job, releases }) {
	if (releases.every((of) => of < ALLOW_EMPTY)) return false;
	if (!areVariablesKnown("allow-empty", job)) return true;
	const setting = job.env.find(({ option }) => option === "allow-empty");
	if (setting === void 0) return false;
	return setting.written.startsWith("--") || /^(?:y|yes|t|true|on|1)$/i.test(setting.value ?? "true");
}

// src/rules/project/build-refused/options.ts
/** Names and forms in [tool.cibuildwheel] that its reader refuses. */
/** Older ones may check less, or otherwise. */
const FORMS_ARE_CHECKED = release("2.16");
const INHERIT_IS_CHECKED = release("2.23");
/** What platforms are called elsewhere. */
const PLATFORM_WORDS = /* @__PURE__ */ new Map([
	["mac", "macos"],
	["osx", "macos"],
	["macosx", "macos"],
	["darwin", "macos"],
	["macos", "macos"],
	["win", "windows"],
	["win32", "windows"],
	["window", "windows"],
	["windows", "windows"],
	["manylinux", "linux"],
	["musllinux", "linux"],
	["ubuntu", "linux"],
	["linux", "linux"]
]);
function refusedOptions(use) {
	const { toml, job, program } = use;
	if (toml === null || !readsToml(job)) return [];
	const read = toml.settings.filter(({ platform }) => platform === null || platform === job.platform);
	const ofTables = read.flatMap((setting) => {
		const trouble = troubleWith(setting, use);
		return trouble === null ? [] : refusal(setting, "option", setting.option, () => textsOf(setting, trouble, program));
	});
	const forms = [...read, ...toml.overrides.flatMap(({ settings }) => settings)].flatMap((setting) => refusedForm(setting, use));
	return [
		...ofTables,
		...forms,
		...refusedOverrides(use)
	];
}
function textsOf(setting, { title, fact, remedy }, program) {
	const name = setting.platform === null ? setting.written : `${setting.platform}.${setting.written}`;
	return {
		title: `"${plainText(name, 40)}" ${title}: no build starts`,
		message: `${fact} (${placeName(setting.location)}). ${program} stops before it builds anything.`,
		remedy
	};
}
function troubleWith({ option: name, platform }, use) {
	const { releases, isOpen } = use;
	const place = platform ?? "global";
	const shown = plainText(name, 60);
	const table = platform === null ? "[tool.cibuildwheel]" : `[tool.cibuildwheel.${platform}]`;
	const option = OPTIONS$1.get(name);
	if (option !== void 0) {
		const { since, until } = option;
		if (standing(option, place) === "refused") return {
			title: "is not allowed there",
			fact: `${table} may not have "${shown}"`,
			remedy: option.scope === "variable" ? `Set CIBW_${name.toUpperCase().replaceAll("-", "_")} in the environment instead: the option has no form in TOML.` : option.scope === "dependency-versions" ? `Take it out: it does nothing for ${place}.` : "Move it to [tool.cibuildwheel.linux]: only Linux wheels are built in images."
		};
		if (releases.every((of) => of >= until)) return {
			title: "is gone from cibuildwheel",
			fact: `cibuildwheel has no "${shown}" since ${releaseName(until)}`,
			remedy: name === "free-threaded-support" ? "Take it out: free-threaded Python 3.14 and newer is built by default." : "Take it out."
		};
		return !isOpen && releases.every((of) => of < since) ? {
			title: "is not in the cibuildwheel in use",
			fact: `"${shown}" needs cibuildwheel ${releaseName(since)}`,
			remedy: `Use cibuildwheel ${releaseName(since)} or newer, or take the option out.`
		} : null;
	}
	if (name === "overrides" && platform === null) return {
		title: "must be a list of tables",
		fact: "\"overrides\" is one table, and must be a list of tables",
		remedy: "Write [[tool.cibuildwheel.overrides]], with two brackets on each side."
	};
	if (platform !== null && (name === "overrides" || platformNamed(name) !== null)) return {
		title: "is not allowed there",
		fact: `${table} may not have "${shown}"`,
		remedy: "Write [[tool.cibuildwheel.overrides]] with a \"select\" that matches the builds of that platform only."
	};
	const meant = platform === null ? PLATFORM_WORDS.get(name.toLowerCase()) : void 0;
	if (meant !== void 0) return {
		title: "is no platform's table",
		fact: `cibuildwheel has no table [tool.cibuildwheel.${shown}]`,
		remedy: `Did you mean [tool.cibuildwheel.${meant}]?`
	};
	const known = [...OPTIONS$1.values()].filter((each) => ["valid", "works"].includes(standing(each, place)));
	const near = nearest(name.toLowerCase().replace(/^cibw[-_]/, ""), known.map((each) => each.name));
	if (isOpen && near.length === 0) return null;
	return {
		title: "is no option of cibuildwheel",
		fact: `cibuildwheel has no option "${shown}" in ${table}`,
		remedy: near.length > 0 ? `Did you mean ${listOf(near.map((each) => `"${each}"`), "or")}?` : "Take it out, or look for its name in the options of cibuildwheel."
	};
}
/** A list or table for an option that takes none. */
function refusedForm(setting, use) {
	const option = OPTIONS$1.get(setting.option);
	const { releases, program } = use;
	if (option === void 0 || setting.value !== null) return [];
	if (setting.platform === null && standing(option, "global") !== "valid") return [];
	if (releases.some((of) => of < Math.max(FORMS_ARE_CHECKED, option.since))) return [];
	return [refusal(setting, "form", setting.option, () => ({
		title: `"${setting.written}" has a value of the wrong kind: no build starts`,
		message: `${program} takes no list or table of this kind for "${setting.written}" (${placeName(setting.location)}): it stops with "Error converting \u2026 to a string".`,
		remedy: `Write ${FORMS[option.kind]}.`
	}))];
}
const FORMS = {
	words: "a text, or a list of texts",
	quoted: "a text, or a list of texts",
	commands: "a command, or a list of commands",
	extras: "a text, or a list of texts",
	environment: "a table of texts, as in { NAME = \"value\" }, or a text, as in NAME=value",
	settings: "a table of texts, as in { name = \"value\" }, or a text",
	fields: "a text, or a table",
	plain: "one text or whole number",
	text: "one text"
};
function refusedOverrides(use) {
	const { toml, program, releases } = use;
	const checksInherit = releases.every((of) => of >= INHERIT_IS_CHECKED);
	return (toml?.overrides ?? []).flatMap(({ select, location, isInheritWrong }) => {
		const at = (kind, texts) => ({
			setting: null,
			location,
			kind,
			part: kind,
			describe: () => texts
		});
		const place = placeName(location);
		return [...select.some((text) => text !== "") ? [] : [at("select", {
			title: "an override has no \"select\": no build starts",
			message: `The override at ${place} doesn't say which builds it is for. ${program} stops with "'select' must be set in an override".`,
			remedy: "Add select with the builds that are meant, as in select = \"*-musllinux*\"."
		})], ...isInheritWrong === true && checksInherit ? [at("inherit", {
			title: "an override's \"inherit\" has a wrong value: no build starts",
			message: `"inherit" in the override at ${place} must be a table whose values are none, append or prepend. ${program} stops at anything else.`,
			remedy: "Write it as in inherit.test-command = \"append\"."
		})] : []];
	});
}

// src/rules/project/build-refused/requiresPython.ts
/** A requires-python that is no version specifier: pip, build and cibuildwheel stop at it. */
/** Longer ones aren't judged. */
const LONGEST$1 = 300;
const CLAUSE = /^(?:===\s*\S+|(?:==|!=)\s*v?[\da-z][\w.!+-]*(?:\.\*)?|(?:~=|<=|>=|<|>)\s*v?[\da-z][\w.!+-]*)$/i;
function refusedRequiresPython({ job, toml, program }) {
	const required = toml?.requiresPython ?? null;
	if (required === null || !isProjectKnown(job)) return [];
	const { value, location } = required;
	if (job.env.some(({ option }) => option === "project-requires-python")) return [];
	const clauses = value.slice(0, 301).split(",").map((clause) => clause.trim());
	if (value.length > LONGEST$1 || clauses.every((clause) => clause === "" || CLAUSE.test(clause))) return [];
	return [{
		setting: null,
		location,
		kind: "requires-python",
		part: value,
		describe: () => ({
			title: "requires-python is no version specifier: no build starts",
			message: `requires-python is ${quoted(value)} (${placeName(location)}). ${program} and pip stop with "Invalid specifier".`,
			remedy: "Write comparisons with commas between them, as in \">=3.10\" or \">=3.10,<3.15\"."
		})
	}];
}

// src/rules/project/build-refused/runners.ts
/** Labels of GitHub's runners that no runner has any more. */
/** As GitHub announced them, each with what takes its place. */
const RETIRED = [
	[
		/^ubuntu-16\.04$/,
		"September 2021",
		"ubuntu-24.04"
	],
	[
		/^ubuntu-18\.04$/,
		"April 2023",
		"ubuntu-24.04"
	],
	[
		/^ubuntu-20\.04$/,
		"April 2025",
		"ubuntu-24.04"
	],
	[
		/^windows-2016$/,
		"April 2022",
		"windows-2022"
	],
	[
		/^windows-2019$/,
		"June 2025",
		"windows-2022"
	],
	[
		/^macos-10\.15$/,
		"August 2022",
		"macos-15-intel"
	],
	[
		/^macos-11(?:$|-)/,
		"June 2024",
		"macos-15-intel"
	],
	[
		/^macos-12(?:$|-)/,
		"December 2024",
		"macos-15-intel"
	],
	[
		/^macos-13(?:$|-(?!xlarge))/,
		"December 2025",
		"macos-15-intel"
	],
	[
		/^macos-13-xlarge$/,
		"December 2025",
		"macos-15"
	]
];
/** One finding for each place. A runner of one's own may have the label, so that it is no error. */
function retiredRunners(jobs) {
	const found = /* @__PURE__ */ new Map();
	for (const { job, runner } of jobs) {
		const [, since, instead] = RETIRED.find(([label]) => label.test(runner?.label ?? "")) ?? [];
		if (runner === void 0 || since === void 0) continue;
		const { label, location } = runner;
		const causeKey = `${location.path}:${location.startLine}:runner ${label}`;
		if (found.has(causeKey)) continue;
		found.set(causeKey, {
			severity: "warning",
			causeKey,
			location,
			title: `GitHub has no runner ${plainText(label, 30)} any more: no build starts`,
			message: `Job ${plainText(job, 30)} asks for ${plainText(label, 30)} (${placeName(location)}), which GitHub retired in ${since}. It waits for a runner until it is cancelled, and so do the jobs that need it.`,
			remedy: `Use ${instead}. If a runner of your own has this label, no action needed.`,
			data: {
				option: null,
				kind: "runner",
				refused: [label]
			}
		});
	}
	return [...found.values()];
}

// src/project/cibuildwheel/leftOut.ts
/** In the order in which they are named when several leave out the same. */
const REASONS = [
	"requires-python",
	"enable",
	"version",
	"archs",
	"build"
];
/** Prerelease groups open by themselves with time, so that a skip beside them is prudence. */
const OPENS_WITH_TIME = /* @__PURE__ */ new Set([
	"cpython-prerelease",
	"pyodide-prerelease",
	"cpython-experimental-riscv64"
]);
const TOML_SINCE = release("2.0");
/**
* Tells for each build the reasons for which the run leaves it out, one set for each release that differs; an empty
* one where it may build it. No set at all where no release is known.
*/
function leavingOut(run) {
	const { platform, machine, releases, requiresPython, enable = "", archs = "auto" } = run;
	const enabled = enable === null ? null : new Set(selectorsOf(enable));
	const selected = buildSelectors(run.build);
	const architectures = new Map(releases.map((of) => [of, architecturesOf$1(archs, {
		platform,
		machine,
		of
	})]));
	return (identifier) => {
		const { name, python, architecture, until } = identifier;
		const always = [];
		if (requiresPython !== null && !requiresPython(python)) always.push("requires-python");
		if (selected !== null && !selected.some((each) => matches(each, name, true))) always.push("build");
		const sets = /* @__PURE__ */ new Map();
		for (const of of architectures.keys()) {
			const reasons = [...always];
			if (enabled !== null && !enabled.has("all") && waitingGroups(name, of).some((group) => !enabled.has(group))) reasons.push("enable");
			if (of >= until && of >= TOML_SINCE) reasons.push("version");
			if ((platform === "pyodide" ? null : architectures.get(of))?.has(architecture.toLowerCase()) === false) reasons.push("archs");
			sets.set(reasons.join(), new Set(reasons));
		}
		return [...sets.values()];
	};
}
/** The groups that the identifier waits for, apart from those that open by themselves. */
function waitingGroups(name, of) {
	return groupsOf(name, of).filter((group) => !OPENS_WITH_TIME.has(group));
}
/** Null where everything may be built. */
function buildSelectors(build) {
	const texts = selectorsOf(build ?? "");
	if (texts.length === 0) return null;
	const selectors = texts.map(compileSelector).filter((each) => each !== null);
	return selectors.length < texts.length ? null : selectors;
}

// src/rules/shared/meantSelector.ts
/** What people write, and what identifiers have in its place; first Pythons, then systems, then architectures. */
const MISNOMERS = [
	[/^(?:c?python|py)-?(?=\d)/i, "cp"],
	[/^pypy-?(?=\d)/i, "pp"],
	[/^(?=3\.?\d)/, "cp"],
	[/^([cpg]p)-(\d+)\*$/i, "$1$2-*"],
	[/^([cpg]p)-(?=\d)/i, "$1"],
	[/^([cpg]p\d)\.(?=\d)/i, "$1"],
	[/^([cpg]p)(?=-)/i, "$1*"],
	[/(?<=^|-|\*)(?:windows|win)_?64(?=$|\*)/i, "win_amd64"],
	[/(?<=^|-|\*)windows_?32(?=$|\*)/i, "win32"],
	[/(?<=^|-|\*)windows/i, "win"],
	[/(?<=^|-|\*)(?:macosx|macos|osx|darwin)-?(?=_|\*|$|-)/i, "macosx"],
	[/(?<=^|-)linux/i, "*linux"],
	[/(win_)(?:x86_64|x64)/i, "$1amd64"],
	[/(win_|macosx_)aarch64/i, "$1arm64"],
	[/(linux_)(?:amd64|x64)/i, "$1x86_64"],
	[/(linux_)arm64/i, "$1aarch64"],
	[/(linux_)(?:x86|i386)(?=$|\*)/i, "$1i686"],
	[/(?<=linux|macosx)-(?=\w)/i, "_"]
];
/** The nearest selector that matches builds, written with the names that identifiers have; null where none is near. */
function meantSelector(text, matched) {
	const renamed = MISNOMERS.reduce((name, [wrong, right]) => name.replace(wrong, right), text);
	const ends = renamed.endsWith("*") ? [""] : [
		"",
		"-*",
		"*"
	];
	const isSuffix = !renamed.startsWith("*") && !renamed.replace(/\[[^\]]*\]/g, "").includes("-");
	return [...ends.map((end) => `${renamed}${end}`), ...isSuffix ? ends.filter((end) => end !== "-*").map((end) => `*-${renamed}${end}`) : []].find((each) => each !== text && isNarrow(each) && (matched(each)?.length ?? 0) > 0) ?? null;
}
/** A star beside two letters would match anything. */
function isNarrow(selector) {
	return /[a-z\d]{2}/i.test(selector);
}

// src/rules/shared/selectorRemedy.ts
/** What to write in place of a selector of cibuildwheel that matches nothing. */
/** Nobody is pointed to what is gone. */
const SUFFIXES = sortedDistinct(IDENTIFIERS.filter(({ since, until }) => since <= NEWEST && until > NEWEST).map(({ name }) => name.slice(name.indexOf("-") + 1)));
/** What to write in place of a selector that matches nothing. `matched` is one that may have been asked before. */
function remedyForSelector(text, matched = matchedBuilds(false)) {
	const shape = "Identifiers look like cp313-manylinux_x86_64, cp313-musllinux_aarch64, cp313-macosx_arm64 or cp313-win_amd64; \"cibuildwheel --print-build-identifiers\" lists those of a platform.";
	if (/,/.test(text.replace(/\{[^{}]*\}/g, ""))) return "Write blanks between selectors, not commas.";
	if (/\{[^{},.]*\}/.test(text)) return "Braces without a comma stand for themselves: leave them out.";
	const meant = meantSelector(text, matched);
	if (meant !== null) return `Did you mean "${plainText(meant, 80)}"? ${shape}`;
	const near = nearBuilds(text);
	if (near.length === 0) return shape;
	const names = near.slice(0, 3).map((name) => `"${name}"`);
	return `Did you mean ${listOf(names, "or")}? ${shape}`;
}
function nearBuilds(text) {
	const [python = "", ...rest] = text.replaceAll("*", "").split("-");
	const suffix = rest.join("-").replace(/^-/, "");
	if (suffix !== "" && !SUFFIXES.includes(suffix)) return nearest(suffix, SUFFIXES).map((name) => `*-${name}`);
	return suffix === "" && python.length > 4 ? nearest(python, SUFFIXES).map((name) => `*-${name}`) : [];
}

// src/rules/project/build-refused/selectors.ts
/** `build` naming what the version in use doesn't build: cibuildwheel says "Invalid build selector". */
/** Older ones pass over what they don't know. */
const SELECTORS_ARE_CHECKED = release("3.0");
/** A refusal for each selector of `build` that no enabled build of any platform matches. */
function refusedSelectors(use) {
	const { from, value } = effectiveOption("build", use.job, use.toml);
	if (from === null || typeof value !== "string") return [];
	const enabled = effectiveOption("enable", use.job, use.toml).value;
	const groups = enabled === null ? null : new Set(selectorsOf(enabled ?? ""));
	return selectorsOf(value).slice(0, 500).flatMap((text) => {
		const builds = buildsOf$1(text, use.job.platform, use.matched);
		const found = builds === null ? null : reasonFor(builds, groups, use);
		if (builds === null || found === null) return [];
		const reason = found === "none" && (use.matched(text)?.length ?? 0) > 0 ? "capitals" : found;
		if (use.isOpen && reason === "none") return [];
		return [refusal(from, reason, text, (parts, place) => TEXTS[reason](parts, use, place))];
	});
}
/** Why every release that may run refuses it; null where one takes it. */
function reasonFor(builds, enabled, { releases, isOpen }) {
	let last = null;
	for (const of of releases) {
		last = reasonIn(of, builds, enabled);
		if (last === null) return null;
	}
	const newest = releases.at(-1) ?? 0;
	const maySoonBeBuilt = builds.some(({ name, since }) => since > newest || groupsOf(name, newest).length > 0 && waitingGroups(name, newest).length === 0);
	return isOpen && maySoonBeBuilt ? null : last;
}
function reasonIn(of, builds, enabled) {
	if (of < SELECTORS_ARE_CHECKED) return null;
	const there = builds.filter((each) => isThere$1(each, of));
	if (there.some(({ name }) => enabled === null || isEnabled(name, of, enabled))) return null;
	if (there.length > 0) return "group";
	if (builds.some(({ until }) => until <= of)) return "gone";
	return builds.length > 0 ? "not-yet" : "none";
}
const TEXTS = {
	group(parts, { program, releases, matched }, place) {
		const of = releases.at(-1) ?? 0;
		const there = parts.flatMap((part) => matched(part) ?? []).filter((each) => isThere$1(each, of));
		const groups = sortedDistinct(there.flatMap(({ name }) => groupsOf(name, of)));
		return {
			title: `${quotedParts(parts, 2)} in build ${isOrAre(parts)} not enabled: no build starts`,
			message: `${program} builds ${quotedParts(parts)} (${place}) only where "enable" has ${listOf(groups, "or")}. Without it, it stops with "Invalid build selector", and no wheel at all is built.`,
			remedy: `Add ${listOf(groups.map((group) => `"${group}"`))} to enable (CIBW_ENABLE), or take ${quotedParts(parts)} out.`
		};
	},
	gone(parts, { program, matched }, place) {
		const ends = parts.flatMap((part) => (matched(part) ?? []).map(({ until }) => until)).filter(Number.isFinite);
		const last = Math.max(0, ...ends);
		const before = RELEASES.filter((of) => of < last).at(-1);
		const version = before === void 0 ? "1.12" : releaseName(before);
		return {
			title: `${quotedParts(parts, 2)} in build ${isOrAre(parts)} no longer built: no build starts`,
			message: `${program} has no build that ${quotedParts(parts)} (${place}) names; cibuildwheel ${version} was the last. It stops with "Invalid build selector", and no wheel at all is built.`,
			remedy: `Take ${quotedParts(parts)} out. Who still needs these wheels builds them in a job that pins cibuildwheel ${version}.`
		};
	},
	"not-yet": (parts, { program }, place) => ({
		title: `${quotedParts(parts, 2)} in build ${isOrAre(parts)} not built yet: no build starts`,
		message: `${program} has no build that ${quotedParts(parts)} (${place}) names. It stops with "Invalid build selector", and no wheel at all is built.`,
		remedy: `Use a newer cibuildwheel, or take ${quotedParts(parts)} out.`
	}),
	capitals: (parts, { program }, place) => ({
		title: `${quotedParts(parts, 2)} in build ${parts.length === 1 ? "has" : "have"} capital letters: no build starts`,
		message: `Build identifiers have small letters only, so ${quotedParts(parts)} (${place}) matches none. ${program} stops with "Invalid build selector", and no wheel at all is built.`,
		remedy: `Write ${quotedParts(parts.map((part) => part.toLowerCase()))}.`
	}),
	none: (parts, { program }, place) => ({
		title: `${quotedParts(parts, 2)} in build ${parts.length === 1 ? "matches" : "match"} nothing: no build starts`,
		message: `No release of cibuildwheel has a build that ${quotedParts(parts)} (${place}) names. ${program} stops with "Invalid build selector", and no wheel at all is built.`,
		remedy: remedyForSelector(parts[0] ?? "")
	})
};
function quotedParts(parts, most = 6) {
	return listSome(parts.map((part) => `"${plainText(part, most === 2 ? 20 : 80)}"`), most);
}
function isOrAre(parts) {
	return parts.length === 1 ? "is" : "are";
}

// src/project/cibuildwheel/environmentWords.ts
const BLANK = /[ \t\r]/;
const OPERATOR = /[;&|<>()]/;
/** Null where a quote or bracket never closes: then nobody knows what was meant. */
function environmentWords(value) {
	const words = [];
	let at = 0;
	for (;;) {
		while (BLANK.test(value.charAt(at)) || value.charAt(at) === "\n" && words.length === 0) at += 1;
		if (value.charAt(at) === "#") {
			const end = value.indexOf("\n", at);
			at = end < 0 ? value.length : end;
		}
		if (at >= value.length || value.charAt(at) === "\n") {
			if (at < value.length && words.length === 0) continue;
			return {
				words,
				rest: withoutComments(value.slice(at))
			};
		}
		const end = endOfWord(value, at);
		if (end === null) return null;
		words.push(end.word);
		at = end.at;
	}
}
function withoutComments(lines) {
	return lines.split("\n").map((line) => line.trim()).filter((line) => line !== "" && !line.startsWith("#")).join(" ");
}
function endOfWord(value, from) {
	const word = {
		text: "",
		hasOperator: false,
		losesBackslash: false
	};
	let at = from;
	while (at < value.length && !/[ \t\r\n]/.test(value.charAt(at))) {
		const letter = value.charAt(at);
		const piece = endOfPiece(value, at);
		if (piece === null) return null;
		if (piece === at + 1 && OPERATOR.test(letter)) word.hasOperator = true;
		if (letter !== "'" && losesBackslash(value.slice(at, piece))) word.losesBackslash = true;
		at = piece;
	}
	return {
		at,
		word: {
			...word,
			text: value.slice(from, at)
		}
	};
}
/** In double quotes, and outside of quotes, one before a letter is no escape that anybody meant. */
function losesBackslash(piece) {
	return /^(?:[^\\]|\\[^\w])*\\\w/.test(piece);
}
/** Behind a quotation, an escaped character, an expansion, or one character; null where it never ends. */
function endOfPiece(value, at) {
	const close = (mark, from) => {
		const end = value.indexOf(mark, from);
		return end < 0 ? null : end + 1;
	};
	const two = value.slice(at, at + 2);
	switch (value.charAt(at)) {
		case "'": return close("'", at + 1);
		case "`": return close("`", at + 1);
		case "\"": return endOfDoubleQuotes(value, at + 1);
		case "\\": return Math.min(value.length, at + 2);
		default: return two === "${" ? close("}", at) : two === "$(" ? endOfBrackets(value, at + 2) : at + 1;
	}
}
function endOfDoubleQuotes(value, from) {
	for (let at = from; at < value.length; at += 1) if (value.charAt(at) === "\\") at += 1;
	else if (value.charAt(at) === "\"") return at + 1;
	return null;
}
function endOfBrackets(value, from) {
	let depth = 1;
	for (let at = from; at < value.length; at += 1) {
		const letter = value.charAt(at);
		if (letter === "(") depth += 1;
		else if (letter === ")") depth -= 1;
		if (depth === 0) return at + 1;
	}
	return null;
}

// src/rules/project/misplaced-command/cutEnvironment.ts
/** Values of `environment` that lose a part, for want of quotes: part of misplaced-command. */
/** Options whose values are assignments. */
const ASSIGNING = [
	"environment",
	"test-environment",
	"config-settings"
];
/** Longest value that is written out anew. */
const LONGEST = 160;
/** Names of variables, and those of settings of a build backend. */
const VARIABLE = /^([A-Za-z_][\w.]*)\+?=/;
const SETTING = /^([A-Za-z_][\w.-]*)=/;
/** What follows an option of a compiler or CMake, and is taken for a name. */
const STRAY = /^(?:[-/+]|[\w.]+-[\w.-]*=)/;
/** Null where all of the value arrives. */
function describeCutValue(setting) {
	const texts = ASSIGNING.includes(setting.option) ? textsFor(setting) : null;
	if (texts === null) return null;
	return {
		severity: "warning",
		causeKey: `${placeKey(setting)} cut`,
		location: setting.location,
		data: {
			option: setting.option,
			kind: "cut-value"
		},
		...texts
	};
}
function textsFor(setting) {
	const read = environmentWords(setting.value ?? "");
	if (read === null) return null;
	const { words, rest } = read;
	if (setting.option === "config-settings") {
		const stray = words.findIndex(({ text }) => /^-D\w/.test(text));
		return stray > 0 ? strayTexts(setting, words, stray) : null;
	}
	const refused = refusedAt(words);
	if (refused >= 0) return refusedTexts(setting, words, refused);
	const stray = words.findIndex(({ text }) => !VARIABLE.test(text));
	if (stray > 0 && STRAY.test(words[stray]?.text ?? "")) return strayTexts(setting, words, stray);
	if (rest !== "") return restTexts(setting, rest);
	const windows = words.find(({ text, losesBackslash }) => losesBackslash && /[A-Za-z]:\\\w/.test(text));
	return windows === void 0 ? null : backslashTexts(setting, windows);
}
function strayTexts(setting, words, stray) {
	const { written } = setting;
	const text = words[stray]?.text ?? "";
	const name = text.slice(0, text.indexOf("=") < 0 ? void 0 : text.indexOf("="));
	const before = words.slice(0, stray).flatMap((word) => patternFor(setting).exec(word.text)?.[1] ?? []).at(-1);
	const what = setting.option === "config-settings" ? "setting" : "variable";
	return {
		title: `${written} sets a ${what} called ${plainText(name, 30)}`,
		message: `In ${written} (${placeName(setting.location)}) the value of ${plainText(before ?? "", 40)} ends at the first blank, since it has no quotes of its own: "${plainText(text, 60)}" sets another ${what}.`,
		remedy: quotedForm(setting, words)
	};
}
function refusedTexts(setting, words, refused) {
	const { written } = setting;
	const text = words[refused]?.text ?? "";
	return {
		title: `${written} lacks quotes: cibuildwheel stops at ${plainText(text, 30)}`,
		message: `${written} (${placeName(setting.location)}) is read as a list of assignments, and "${plainText(text, 60)}" is none. cibuildwheel stops with "Malformed environment option".`,
		remedy: refusedRemedy$1(setting, words)
	};
}
function refusedRemedy$1(setting, words) {
	if (!setting.written.startsWith("CIBW_") && words.some(({ text }) => text.endsWith("\"\""))) return "Write each quote within the value as \\\" in a text of single quotes, as in CFLAGS = '-DNAME=\\\"one two\\\"'.";
	return words.some(({ text }) => /^(?:[;&|]+|export|set)$|[;&]$|[;&][A-Za-z_]\w*=/.test(text)) ? "Write only NAME=value, NAME=\"value with blanks\", parted by blanks, without shell operators or export." : quotedForm(setting, words);
}
/** The word at which cibuildwheel stops, as it is no assignment or an operator of a shell; -1 where there is none. */
function refusedAt(words) {
	return words.findIndex((word) => word.hasOperator || !word.text.includes("="));
}
/** What keeps cibuildwheel from parsing such a value, and what to write instead; null where it parses. */
function malformedValue(setting) {
	const value = setting.value ?? "";
	const read = environmentWords(value);
	if (read === null) return !/[`$]/.test(value) ? {
		word: value.trim().split("\n")[0] ?? "",
		remedy: "Close the quote that is open, or write \\\" for one that is meant."
	} : null;
	const at = refusedAt(read.words);
	const word = read.words[at];
	return word === void 0 ? null : {
		word: word.text,
		remedy: refusedRemedy$1(setting, read.words)
	};
}
function restTexts(setting, rest) {
	const { written } = setting;
	const isVariable = written.startsWith("CIBW_");
	return {
		title: `only the first line of ${written} counts`,
		message: `cibuildwheel reads ${written} (${placeName(setting.location)}) up to the first line break outside of quotes. Lost: "${plainText(rest, 80)}".`,
		remedy: isVariable ? `Join the lines: begin the value with ">-" in place of "|"${/\s#|^#/m.test(setting.value ?? "") ? ", and take out the comments" : ""}.` : `Write a table: [tool.cibuildwheel.${setting.platform === null ? "" : `${setting.platform}.`}${setting.option}], with one line for each variable.`
	};
}
function backslashTexts(setting, { text }) {
	const { written } = setting;
	return {
		title: `${written} loses its backslashes: ${plainText(text, 40)}`,
		message: `${written} (${placeName(setting.location)}) is read as a shell reads it: a backslash outside of single quotes is dropped, so that "${plainText(text, 60)}" becomes "${plainText(text.replace(/\\(\w)/g, "$1").replace(/"/g, ""), 60)}".`,
		remedy: "Write the path with forward slashes, which Windows takes as well."
	};
}
/** The setting as it would be with quotes around each value. */
function quotedForm(setting, words) {
	const texts = words.map(({ text }) => text);
	const assignment = patternFor(setting);
	const groups = [];
	for (const text of texts) if (assignment.test(text) || groups.length === 0) groups.push([text]);
	else groups.at(-1)?.push(text);
	const joined = groups.map((group) => group.join(" "));
	const plain = joined.every((each) => assignment.test(each) && !/["'`\\]/.test(each));
	const names = joined.map((each) => each.slice(0, each.indexOf("=")));
	const values = joined.map((each) => each.slice(each.indexOf("=") + 1));
	const { written, option } = setting;
	const line = written.startsWith("CIBW_") ? `${written}: '${names.map((name, at) => `${name}=${quotedValue(values[at] ?? "")}`).join(" ")}'` : `${option} = { ${names.map((name, at) => `${name} = "${values[at]}"`).join(", ")} }`;
	return plain && setting.isExpanded !== true && line.length <= LONGEST && new Set(names).size === names.length ? `Quote the whole value: ${plainText(line, LONGEST)}` : "Quote the whole value, as in NAME=\"one two\".";
}
function patternFor({ option }) {
	return option === "config-settings" ? SETTING : VARIABLE;
}
function quotedValue(value) {
	return /^[\w@%+=:,./$-]*$/.test(value) ? value : `"${value}"`;
}

// src/rules/project/build-refused/values.ts
/** Values that cibuildwheel refuses whatever is built: enable, archs, placeholders, names of tools, environments. */
const PLATFORM_NAMES = {
	linux: "Linux",
	macos: "macOS",
	windows: "Windows",
	android: "Android",
	ios: "iOS",
	pyodide: "Pyodide"
};
/** From here on `{python}` is refused, and there is a `test-environment`. */
const THIRD = release("3.0");
const FIRST_WITH_ENABLE = release("2.22");
/** The variable was passed over before. */
const FREE_THREADING_REFUSED = release("3.1.4");
/** `archs` took no AARCH64 for aarch64 before. */
const ARCHS_IN_ANY_CASE = release("4.2");
const FIRST_WITH_ARCHS = release("1.8");
/** What cibuildwheel 1.12 knew. */
const FIRST_ARCHITECTURES = {
	...ALL_ARCHITECTURES,
	linux: [
		"x86_64",
		"i686",
		"aarch64",
		"ppc64le",
		"s390x"
	],
	windows: ["AMD64", "x86"]
};
const ALL_WORDS = /* @__PURE__ */ new Set([
	"auto",
	"auto32",
	"auto64",
	"native",
	"all",
	...Object.values(ALL_ARCHITECTURES).flat().map((each) => each.toLowerCase())
]);
/** What `build-frontend` takes, and since when; "default" means that none is named. */
const FRONTENDS = [
	["pip", release("2.0")],
	["build", release("2.0")],
	["build[uv]", release("2.20")],
	["uv", release("3.4")],
	["default", release("2.0")]
];
/** Everything in this file. */
function refusedValues(use) {
	return [
		...refusedGroups(use),
		...refusedArchitectures(use),
		...["before-build", "test-command"].flatMap((option) => refusedPlaceholders(option, use)),
		...malformedEnvironment("environment", use),
		...isSince(THIRD, use) ? malformedEnvironment("test-environment", use) : [],
		...use.job.platform === "pyodide" ? [] : refusedTool("build-frontend", frontends(use), use),
		...refusedTool("container-engine", ["docker", "podman"], use),
		...refusedPlatform(use),
		...refusedVariable(use)
	];
}
/** Of cibuildwheel 1.x, whose options are fewer; each tried with 1.12. */
function refusedByFirstMajor(use) {
	return [
		...isSince(FIRST_WITH_ARCHS, use) ? refusedArchitectures(use, FIRST_ARCHITECTURES) : [],
		...malformedEnvironment("environment", use),
		...refusedPlatform(use, [
			"linux",
			"macos",
			"windows"
		])
	];
}
function isBefore(first, { releases, isOpen }) {
	return !isOpen && releases.every((of) => of < first);
}
function isSince(first, { releases }) {
	return releases.every((of) => of >= first);
}
/** Those that some release in use takes. */
function frontends({ releases }) {
	return FRONTENDS.filter(([, since]) => releases.some((of) => of >= since)).map(([name]) => name);
}
function value({ value: text }) {
	return text ?? "";
}
/** The words as cibuildwheel reads them: the platform's table replaces the general one, and the variable adds to it. */
function enableWords(use) {
	const { job, toml } = use;
	const isEnable = ({ option }) => option === "enable";
	const ofToml = toml !== null && readsToml(job) ? toml.settings.filter(isEnable) : [];
	const ofPlatform = ofToml.find(({ platform }) => platform !== null && platform === job.platform);
	const general = job.platform === null ? void 0 : ofToml.find(({ platform }) => platform === null);
	const variable = areVariablesKnown("enable", job) ? job.env.find((each) => isEnable(each) && each.platform === null) : void 0;
	const words = [];
	for (const setting of [ofPlatform ?? general, variable]) {
		if (setting === void 0) continue;
		if (setting.value === null) break;
		words.push(...selectorsOf(setting.value).map((word) => ({
			word,
			setting
		})));
	}
	if (!isSince(THIRD, use)) return words;
	const end = words.findIndex(({ word }) => word === "all");
	return end < 0 ? words : words.slice(0, end);
}
function refusedGroups(use) {
	if (!isSince(FIRST_WITH_ENABLE, use)) return [];
	const { releases, isOpen, program } = use;
	const valid = enableValues(releases.at(-1) ?? 0);
	return enableWords(use).filter(({ word }) => releases.every((of) => !enableValues(of).includes(word))).flatMap(({ word, setting }) => {
		const wasThere = enableValues(null).includes(word);
		if (isOpen && !wasThere && nearest(word, valid).length === 0) return [];
		return refusal(setting, "enable", word, (parts, place) => ({
			title: `${names(parts, 2)} in ${setting.written} ${parts.length === 1 ? "is" : "are"} no group: no build starts`,
			message: `${program} doesn't know ${names(parts)} (${place}) and stops with "Unknown enable group": no wheel at all is built.`,
			remedy: `${meantGroups(parts, valid)} The groups are ${listOf([...valid, "all"])}.`
		}));
	});
}
/** Each group that may have been meant; what was a group once has no other that is like it. */
function meantGroups(parts, valid) {
	const meant = parts.slice(0, 3).map((part) => {
		const near = enableValues(null).includes(part) ? [] : nearest(part, valid);
		return near.length === 0 ? null : `${listOf(near, "or")} for "${plainText(part, 40)}"`;
	});
	return meant.every((each) => each !== null) ? `Did you mean ${listOf(meant)}?` : `Take ${names(parts)} out.`;
}
function refusedArchitectures(use, table = ALL_ARCHITECTURES) {
	const { job, toml, isOpen, program } = use;
	const { platform } = job;
	const option = effectiveOption("archs", job, toml);
	const { from } = option;
	if (platform === null || from === null || value(option) === "") return [];
	const system = PLATFORM_NAMES[platform];
	const own = table[platform];
	const words = value(option).split(/[\s,]+/);
	if (words.includes("")) return [refusal(from, "archs-blank", "", () => ({
		title: `${from.written} has a blank at an end: no build starts`,
		message: `${program} takes what stands before the first blank or behind the last one for a name (${placeName(from.location)}): it stops with "Invalid architecture ''".`,
		remedy: `Write the value without a blank, comma or line break around it: "${plainText(words.filter((word) => word !== "").join(" "), 120)}".`
	}))];
	const mindsCase = isBefore(ARCHS_IN_ANY_CASE, use);
	const isOwn = (word) => own.some((each) => each === word || !mindsCase && each.toLowerCase() === word.toLowerCase()) || [
		"auto",
		"auto64",
		"native",
		"all"
	].includes(word) || word === "auto32" && (platform !== "macos" || words.length > 1);
	return words.filter((word) => !isOwn(word)).flatMap((word) => {
		const synonym = synonymOf(word, platform);
		const isKnownElsewhere = word === "auto32" || ALL_WORDS.has(word.toLowerCase());
		const near = synonym === null && !isKnownElsewhere ? nearest(word, own) : [];
		if (isOpen && !isKnownElsewhere && synonym === null && near.length === 0) return [];
		return refusal(from, `archs-${platform}`, word, (parts) => ({
			title: `${system} has no architecture ${listSome(parts.map((part) => plainText(part, 20)), 2)}: no build starts`,
			message: `${from.written} (${placeName(from.location)}) asks job ${plainText(job.job, 60)} for ${names(parts)}, and for ${system} ${program} knows ${listOf([...own])}. It stops before it builds anything.`,
			remedy: parts.length === 1 && (synonym !== null || near.length > 0) ? `Write ${listOf(synonym === null ? near : [synonym], "or")} for ${system}${from.platform === null ? `, in ${platformForm(from, platform)} if other systems share the line` : ""}.` : `Name architectures of ${system} alone${from.platform === null ? `, in ${platformForm(from, platform)} if other systems share the line` : ""}.`
		}));
	});
}
/** As in `CIBW_ARCHS_LINUX` or `[tool.cibuildwheel.linux]`. */
function platformForm({ written, option }, platform) {
	return written.startsWith("CIBW_") || written.startsWith("--") ? `CIBW_${option.toUpperCase().replaceAll("-", "_")}_${platform.toUpperCase()}` : `[tool.cibuildwheel.${platform}]`;
}
function refusedPlaceholders(option, use) {
	if (!isSince(THIRD, use)) return [];
	return valuesOfBuilds(option, use).flatMap((setting) => ["{python}", "{pip}"].filter((placeholder) => setting.value?.includes(placeholder)).map((placeholder) => refusal(setting, "placeholder", placeholder, (parts) => ({
		title: `${setting.written} has ${listOf(parts)}: no build starts`,
		message: `Up to cibuildwheel 2, ${listOf(parts)} stood for the build's own (${placeName(setting.location)}). ${use.program} stops with "'{python}' and '{pip}' are no longer supported".`,
		remedy: `Write ${listOf(parts.map((part) => `${part.slice(1, -1)} in place of ${part}`))}: the build's own comes first in PATH.`
	}))));
}
function malformedEnvironment(option, use) {
	return allValues(option, use).flatMap((setting) => {
		const malformed = malformedValue(setting);
		if (malformed === null) return [];
		const { word, remedy } = malformed;
		return refusal(setting, "environment", word, () => ({
			title: `${setting.written} can't be parsed: no build starts`,
			message: `"${plainText(word, 60)}" in ${quoted(setting.value ?? "")} (${placeName(setting.location)}) is no NAME=value. ${use.program} stops with "Malformed environment option".`,
			remedy
		}));
	});
}
/** The first word of what may go on with `; args: \u2026`. */
function refusedTool(option, valid, use) {
	const effective = effectiveOption(option, use.job, use.toml);
	const { from } = effective;
	const [, name = ""] = /^\s*(?:name:\s*)?["']?([^;:"'\s]+)["']?\s*(?:;|$)/.exec(value(effective)) ?? [];
	if (from === null || name === "" || valid.includes(name)) return [];
	const near = nearest(name, valid);
	if (use.isOpen && near.length === 0) return [];
	return [refusal(from, option, name, () => ({
		title: `${from.written} names "${plainText(name, 30)}": no build starts`,
		message: `${use.program} knows no "${plainText(name, 60)}" (${placeName(from.location)}) and stops before it builds anything.`,
		remedy: near.length > 0 ? `Did you mean ${listOf(near, "or")}?` : `Name one of ${valid.join(", ")}.`
	}))];
}
function refusedPlatform(use, valid = [...PLATFORMS.keys()]) {
	const setting = use.job.env.find(({ option, platform }) => option === "platform" && platform === null);
	const name = setting?.value ?? "";
	if (setting === void 0 || name === "" || name === "auto" || valid.some((each) => each === name)) return [];
	if (!areVariablesKnown("platform", use.job)) return [];
	const near = nearest(name, valid);
	if (use.isOpen && near.length === 0) return [];
	return [refusal(setting, "platform", name, () => ({
		title: `${setting.written} names "${plainText(name, 30)}": no build starts`,
		message: `${use.program} knows no platform "${plainText(name, 60)}" (${placeName(setting.location)}) and stops before it builds anything.`,
		remedy: near.length > 0 ? `Did you mean ${listOf(near, "or")}?` : `Name one of ${valid.join(", ")}.`
	}))];
}
function refusedVariable(use) {
	if (!isSince(FREE_THREADING_REFUSED, use)) return [];
	const setting = use.job.env.find(({ written }) => written === "CIBW_FREE_THREADED_SUPPORT");
	if (setting === void 0) return [];
	return [refusal(setting, "removed-variable", setting.written, () => ({
		title: "CIBW_FREE_THREADED_SUPPORT is gone: no build starts",
		message: `${use.program} stops where it is set (${placeName(setting.location)}), whatever its value: "no longer supported".`,
		remedy: "Take it out: free-threaded Python 3.14 and newer is built by default."
	}))];
}
function names(parts, most = 6) {
	return listSome(parts.map((part) => `"${plainText(part, most === 2 && parts.length > 1 ? 20 : most === 2 ? 32 : 60)}"`), most);
}

// src/rules/project/build-refused.ts
/** Settings at which the cibuildwheel in use stops before it builds anything: that costs a release. */
const buildRefused = {
	...projectRule("build-refused"),
	check: (project) => [
		...notToml(project.toml),
		...draftsOf(refusalsIn(project)),
		...retiredRunners(project.jobs)
	]
};
const KNOWN = /* @__PURE__ */ new WeakMap();
/** All refusals, worked out once: other rules leave to this one what it says. */
function refusalsIn(project) {
	const known = KNOWN.get(project);
	if (known !== void 0) return known;
	const { toml, jobs } = project;
	const matched = matchedBuilds(false);
	const refusals = (toml !== null && toml.problem !== null ? [] : jobs.flatMap((job) => useOf(job, toml, matched) ?? [])).flatMap((use) => {
		if (isBeforeToml(use.job)) return [...refusedByFirstMajor(use), ...refusedConstraints(use, project.absentFiles)];
		const values = [...refusedSelectors(use), ...refusedValues(use)];
		const left = values.length === 0 ? nothingLeft(use) : [];
		return [
			...values,
			...left,
			...refusedImages(use),
			...refusedOptions(use),
			...refusedRequiresPython(use),
			...refusedTestGroups(use),
			...refusedConstraints(use, project.absentFiles),
			...refusedAction(use)
		];
	});
	refusals.push(...refusedElsewhere(project));
	KNOWN.set(project, refusals);
	return refusals;
}
/** The same for jobs that build the project of another folder, of which only this much is looked at. */
function refusedElsewhere({ jobs, others, absentFiles }) {
	if (others === void 0) return [];
	const matched = matchedBuilds(false);
	return jobs.flatMap((job) => {
		const toml = job.unknown.some((each) => each.isFolder === true) ? others.get(job.projectFolder ?? "") : void 0;
		if (toml === void 0) return [];
		const own = {
			...job,
			unknown: job.unknown.filter((each) => each.isFolder !== true)
		};
		const use = useOf(own, toml, matched);
		return use === null ? [] : [...refusedTestGroups(use), ...refusedConstraints(use, absentFiles)];
	});
}
/** Whether this rule speaks of a part of a setting, as of a selector of `build`, or of the setting with any part. */
function refusedParts(project) {
	const all = refusalsIn(project).filter(({ setting }) => setting !== null);
	const keys = new Set(all.flatMap(({ setting, part }) => setting === null ? [] : [placeKey(setting), `${placeKey(setting)}\n${part}`]));
	return (key, part) => keys.has(part === void 0 ? key : `${key}\n${part}`);
}
/** pip and cibuildwheel read the file before anything else. */
function notToml(toml) {
	if (toml === null || toml.problem === null || toml.problem.isLimit === true) return [];
	const { reason, location } = toml.problem;
	return [{
		severity: "error",
		causeKey: location.path,
		title: `${location.path} is not valid TOML: no build starts`,
		message: `Line ${location.startLine}: ${reason}. pip, build and cibuildwheel stop at it.`,
		remedy: `Correct line ${location.startLine}, or the one before it.`,
		location,
		data: {
			option: null,
			kind: "toml",
			refused: []
		}
	}];
}

// src/project/cibuildwheel/movable.ts
/** Which variables of the workflows could stand in pyproject.toml without changing any build. */
/** Options that pyproject.toml has, the ones about tests first. What only says where a job runs is left out. */
const MOVABLE = [
	"test-command",
	"test-requires",
	"test-extras",
	"test-groups",
	"test-sources",
	"test-skip",
	"test-environment",
	"before-test",
	"skip",
	"before-all",
	"before-build",
	"build-frontend",
	"config-settings",
	"dependency-versions",
	"enable",
	"environment",
	"environment-pass",
	"repair-wheel-command",
	"audit-command",
	"audit-requires",
	"archs",
	"build",
	"build-verbosity"
];
/** Their jobs are set up apart from the others; only what holds for all of them is moved. */
const APART$1 = /* @__PURE__ */ new Set([
	"pyodide",
	"android",
	"ios"
]);
/** What only holds on GitHub's machines. */
const TIED_TO_CI = /GITHUB_|RUNNER_|\/home\/runner|\/Users\/runner|\b[CD]:[\\/]|\/host\//i;
/** Commands that change the machine they run on; on Linux that is a container. */
const CHANGES_MACHINE = /\b(?:brew|sudo|choco|winget|port|setx|rm|del)\b/;
/** These go with the build's environment and images: where those stay in the workflow, they stay too. */
const GOES_WITH_ENVIRONMENT = /* @__PURE__ */ new Set([
	"before-all",
	"before-build",
	"build-frontend",
	"config-settings",
	"dependency-versions",
	"environment-pass",
	"repair-wheel-command"
]);
/**
* The moves that leave every job's options as they are. The jobs are all that there are, and all is known of them:
* the caller sees to that.
*/
function findMoves(jobs, toml) {
	return MOVABLE.flatMap((option) => {
		const isOverridden = toml?.overrides.some(({ settings }) => settings.some((each) => each.option === option));
		const isUnread = jobs.some((job) => isUnknownTo(job, option) || !areVariablesKnown(option, job));
		if (isOverridden === true || isUnread) return [];
		const move = moveOf(option, jobs, toml);
		return move !== null && changesNothing$1(move, jobs, toml) ? [move] : [];
	});
}
/** A release that doesn't have the option yet passes a variable over, and stops at a key. */
function isUnknownTo(job, option) {
	const since = OPTIONS$1.get(option)?.since ?? 0;
	return releasesInUse(job).releases.some((release) => release < since);
}
function moveOf(option, jobs, toml) {
	const platforms = [...new Set(jobs.map(({ platform }) => platform))].sort(compareStrings);
	const agreed = platforms.flatMap((platform) => {
		const legs = jobs.filter((job) => job.platform === platform);
		return platform === null ? [] : agreedValue(option, platform, legs) ?? [];
	});
	const common = mostShared(agreed);
	const sharing = agreed.filter(({ value }) => value === common?.value);
	const others = platforms.filter((platform) => !sharing.some((each) => each.platform === platform));
	const isShielded = jobs.every((job) => !others.includes(job.platform) || effectiveOption(option, job, null).from !== null);
	const fitsAll = sharing.some(({ platform }) => !APART$1.has(platform)) && sharing.some(({ variables }) => variables.some(isForAll)) && (others.length === 0 || isShielded && sharing.length > 1) && toml?.settings.some((each) => each.option === option && each.platform !== null) !== true;
	const singly = agreed.filter((each) => !APART$1.has(each.platform) && !(fitsAll && sharing.includes(each)));
	if (!fitsAll && sharing.length > 1 && sharing.some(({ variables }) => variables.some(isForAll))) return null;
	const targets = [...fitsAll ? [{
		platform: null,
		agreed: sharing
	}] : [], ...hasPlatformVariable(option) ? singly.map((each) => ({
		platform: each.platform,
		agreed: [each]
	})) : []];
	const variables = targets.flatMap((target) => target.agreed.flatMap((each) => each.variables));
	const settings = targets.flatMap(({ platform, agreed: [first] }) => {
		const present = toml?.settings.find((each) => each.option === option && each.platform === platform) ?? null;
		return first === void 0 ? [] : [{
			option,
			platform,
			value: first.value,
			present
		}];
	});
	if (settings.length === 0) return null;
	const inForce = new Set(variables.map(placeOf$5));
	const hidden = variables.flatMap(({ hides = [] }) => hides).filter((each) => !inForce.has(placeOf$5(each)));
	return {
		option,
		settings,
		variables: distinctPlaces(variables),
		hidden: distinctPlaces(hidden)
	};
}
function isForAll({ platform }) {
	return platform === null;
}
function distinctPlaces(variables) {
	return [...new Map(variables.map((each) => [placeOf$5(each), each])).values()].sort((a, b) => compareStrings(a.location.path, b.location.path) || a.location.startLine - b.location.startLine);
}
/** The same fixed text in each of the platform's legs; null where one has none or another. */
function agreedValue(option, platform, legs) {
	const settings = legs.map((leg) => effectiveOption(option, leg, null).from);
	const [first] = settings;
	const value = first?.value ?? null;
	if (value === null || TIED_TO_CI.test(value)) return null;
	if (platform !== "linux" && CHANGES_MACHINE.test(value)) return null;
	if (option === "archs" && !isNative(value)) return null;
	if (option.endsWith("environment") && !isWhole(value)) return null;
	if (GOES_WITH_ENVIRONMENT.has(option) && !legs.every(hasFixedEnvironment)) return null;
	const variables = settings.filter((each) => each !== null);
	return variables.length === legs.length && variables.every((each) => each.value === value && each.isExpanded !== true && each.written.startsWith("CIBW_")) ? {
		platform,
		value,
		variables
	} : null;
}
/** Other architectures are emulated where the machine is another one than GitHub's. */
function isNative(value) {
	return value.split(/[\s,]+/).every((word) => [
		"",
		"auto",
		"auto64",
		"auto32",
		"native"
	].includes(word));
}
/** False where quotes are missing, so that a part of a value counts as an assignment of its own. */
function isWhole(value) {
	return quotedWords(value).every((word) => /^[A-Za-z_]\w*=/.test(word));
}
function hasFixedEnvironment(leg) {
	const { from } = effectiveOption("environment", leg, null);
	if (!areVariablesKnown("environment", leg)) return false;
	return [...leg.env.filter(({ option, value }) => isImage(option) && value !== ""), ...from === null ? [] : [from]].every(({ value, isExpanded }) => value !== null && isExpanded !== true && !TIED_TO_CI.test(value));
}
/** One that has the value of the most platforms. */
function mostShared(agreed) {
	const rank = ({ value, platform }) => 2 * agreed.filter((each) => each.value === value).length - Number(APART$1.has(platform));
	return agreed.toSorted((a, b) => rank(b) - rank(a))[0];
}
/** Holds every leg's option before the move against that after it. */
function changesNothing$1({ option, settings, variables }, jobs, toml) {
	const gone = new Set(variables.map(placeOf$5));
	const named = new Set(variables.map(nameOf));
	const isSplit = jobs.some(({ env }) => env.some((each) => named.has(nameOf(each)) && !gone.has(placeOf$5(each))));
	const [variable] = variables;
	if (isSplit || variable === void 0) return false;
	const after = {
		...toml ?? tomlOptionsOf(emptyTable(), "pyproject.toml"),
		settings: [...(toml?.settings ?? []).filter((each) => !settings.some(({ present }) => present === each)), ...settings.map(({ platform, value }) => ({
			...variable,
			platform,
			value
		}))]
	};
	return jobs.every((job) => {
		const env = job.env.filter((each) => !gone.has(placeOf$5(each)));
		const before = effectiveOption(option, job, toml).value;
		const then = effectiveOption(option, {
			...job,
			env
		}, after).value;
		if (typeof before !== "string" || typeof then !== "string") return before === then;
		return saysTheSame(option, before, then);
	});
}
function nameOf({ written, location }) {
	return `${location.path}:${written}`;
}
function placeOf$5({ written, location }) {
	return `${location.path}:${location.startLine}:${written}`;
}

// src/project/cibuildwheel/tomlText.ts
/** Settings as lines of TOML to paste into pyproject.toml. */
/** The settings as tables, the one for all platforms first. */
function tomlTables(settings) {
	return [...groupBy(settings, ({ platform }) => platform)].sort(([a], [b]) => Number(a !== null) - Number(b !== null)).map(([platform, keys]) => ({
		head: platform === null ? "[tool.cibuildwheel]" : `[tool.cibuildwheel.${platform}]`,
		keys: keys.map((setting) => ({
			setting,
			text: keyText(setting)
		}))
	}));
}
/** The tables as they stand in a file. */
function tomlText(tables) {
	return tables.map(({ head, keys }) => [head, ...keys.map(({ text }) => text)].join("\n")).join("\n\n");
}
/** As in `skip = "pp*"`. */
function keyText({ option, value }) {
	return `${option} = ${valueText(option, value)}`;
}
/** An option's value as TOML. */
function valueText(option, value) {
	const form = formOf(option);
	if (option === "build-verbosity" && /^-?\d$/.test(value)) return value;
	if (form === "assignments") return assignmentsText(value);
	if (form === "text" || /["'\\$]/.test(value)) return stringText(value.trimEnd());
	const parts = partsOf$1(option, value);
	const [only] = parts;
	return parts.length === 1 && only !== void 0 ? stringText(only) : `[${parts.map(stringText).join(", ")}]`;
}
/** A table where each value is plain; else the text that the variable had, which cibuildwheel takes as well. */
function assignmentsText(value) {
	const words = value.split(/\s+/).filter((word) => word !== "");
	const pairs = words.map((word) => /^([A-Za-z_]\w*)=([^"'`$\\]*)$/.exec(word));
	const names = new Set(pairs.map((pair) => pair?.[1]));
	if (words.length === 0 || pairs.includes(null) || names.size < pairs.length) return stringText(value.trim());
	return `{ ${pairs.map((pair) => `${pair?.[1]} = ${stringText(pair?.[2] ?? "")}`).join(", ")} }`;
}
/** TOML's basic string, or a literal one where that spares escapes, over several lines where the text has them. */
function stringText(text) {
	if (!/["\\\x00-\x1f\x7f]/.test(text)) return `"${text}"`;
	const canBeLiteral = !/[\x00-\x08\x0b-\x1f\x7f]/.test(text) && !text.includes("'''") && !text.endsWith("'");
	if (canBeLiteral && !/[\n']/.test(text)) return `'${text}'`;
	if (canBeLiteral) return `'''\n${text}'''`;
	return JSON.stringify(text).replaceAll("", "\\u007f");
}

// src/project/fix/mergedMoves.ts
/** A setting's place in the repository. */
function placeOf$4({ location, option, platform, written }) {
	return JSON.stringify([
		location.path,
		location.startLine,
		option,
		platform,
		written
	]);
}
/** True where pyproject.toml says the same by now. */
function isThereAlready({ option, value, present }) {
	return typeof present?.value === "string" && isEquivalent(option, present.value, value);
}
/**
* The moves without the selectors that are useless in each of the variables. One of which nothing is left is none: the
* variables can go as they are.
*/
function withoutUseless(moves, edits) {
	const useless = /* @__PURE__ */ new Map();
	for (const edit of edits) if (edit.kind === "drop") useless.set(placeOf$4(edit.setting), restsOf(edit));
	return moves.flatMap((move) => {
		const [first = /* @__PURE__ */ new Map(), ...others] = move.variables.map((variable) => useless.get(placeOf$4(variable)) ?? /* @__PURE__ */ new Map());
		const rests = new Map([...first].filter(([selector, rest]) => others.every((map) => map.get(selector) === rest)));
		if (rests.size === 0) return [move];
		const settings = move.settings.map((setting) => ({
			...setting,
			value: reduced(setting.value, rests)
		}));
		return settings.every(({ value }) => value === "") ? [] : [{
			...move,
			settings
		}];
	});
}
/** What is left of each selector: nothing, or a part. */
function restsOf({ selectors, narrowed = [] }) {
	return new Map([...selectors.map((selector) => [selector, ""]), ...narrowed.map(({ selector, rest }) => [selector, rest])]);
}
function reduced(value, rests) {
	return selectorsOf(value).map((selector) => rests.get(selector) ?? selector).filter((selector) => selector !== "").join(" ");
}

// src/project/cibuildwheel/settingsInForce.ts
/** Which settings of an option cibuildwheel takes in some job, whatever it builds there. */
/**
* The settings of an option that some of the jobs take, in the order in which they are written: variables, keys, and
* keys of overrides that no variable replaces. Jobs of which it isn't known are left out.
*/
function settingsInForce(option, jobs, toml) {
	const found = /* @__PURE__ */ new Map();
	const take = (setting, job) => {
		const entry = found.get(setting) ?? {
			setting,
			jobs: []
		};
		if (job !== null) entry.jobs.push(job);
		found.set(setting, entry);
	};
	const overriding = (toml?.overrides ?? []).flatMap(({ settings }) => settings.filter((each) => each.option === option));
	for (const job of jobs) {
		const { from, value } = effectiveOption(option, job, toml);
		if (from !== null && value !== null) take(from, job);
		if (!job.env.some((each) => each === from || each.option === option) && readsToml(job) && areVariablesKnown(option, job)) for (const setting of overriding) take(setting, job);
	}
	if (jobs.length === 0) {
		const keys = (toml?.settings ?? []).filter((each) => each.option === option);
		for (const setting of [...keys, ...overriding]) take(setting, null);
	}
	return [...found.values()].filter(({ setting }) => setting.value !== null);
}

// src/project/cibuildwheel/certainBuilds.ts
/** What a job builds for certain, and which setting of an option each of the builds takes. */
/** The builds of CPython among {@link allBuilds}; none where these aren't known. */
function certainBuilds(job, toml) {
	return (allBuilds(job, toml) ?? []).filter(({ name }) => name.startsWith("cp"));
}
/**
* What the job builds for its platform; null where a selector, the architectures, the machine or requires-python isn't known. A version
* that isn't known counts as the newest. `ignores`: what it would build without its
* `build` or `skip`.
*/
function allBuilds(job, toml, { ignores = [] } = {}) {
	const { platform, architecture: machine } = job;
	if (platform === null || isBeforeToml(job)) return null;
	const option = (name) => effectiveOption(name, job, toml).value;
	const [archs, enable] = ["archs", "enable"].map(option);
	const [build, skip] = ["build", "skip"].map((name) => ignores.includes(name) ? void 0 : option(name));
	if ([
		build,
		skip,
		archs,
		enable
	].includes(null)) return null;
	const { releases, isOpen } = releasesInUse(job);
	const of = job.version === null || isOpen && releases.length === 0 ? NEWEST : releases.at(-1);
	if (of === void 0 || architecturesOf$1(archs ?? "auto", {
		platform,
		machine,
		of
	}) === null) return null;
	const skips = selectorsOf(skip ?? "").map(compileSelector);
	if (skips.includes(null)) return null;
	const required = requiredIn(job, toml);
	if (required === null) return null;
	const reasonsOf = leavingOut({
		platform,
		machine,
		releases: [of],
		requiresPython: required === void 0 ? null : pythonRange(required),
		enable,
		archs,
		build
	});
	const enabled = new Set(selectorsOf(enable ?? ""));
	return IDENTIFIERS.filter((each) => each.platform === platform && each.since <= of && isEnabled(each.name, of, enabled) && reasonsOf(each).some(({ size }) => size === 0) && !skips.some((skipped) => skipped !== null && matches(skipped, each.name, true)));
}
/**
* The setting of an option that a build takes: a variable, else the last override that selects it, else the file's. Null
* where it is set nowhere, undefined where that isn't known, or is put together from several.
*/
function settingForBuild(option, build, job, toml) {
	const { from, value } = effectiveOption(option, job, toml);
	if (value === null) return void 0;
	if (from !== null && job.env.includes(from)) return from;
	if (toml === null || !readsToml(job)) return from;
	const overriding = overridingSetting(option, build.name, toml);
	return overriding === null ? from : overriding;
}
/** By option and build, of one pyproject.toml: each job asks the same. */
const OVERRIDING = /* @__PURE__ */ new WeakMap();
/** Of the last override that selects the build and sets the option; null for none, undefined where it isn't known. */
function overridingSetting(option, name, toml) {
	const known = OVERRIDING.get(toml) ?? /* @__PURE__ */ new Map();
	OVERRIDING.set(toml, known);
	const key = `${option} ${name}`;
	if (!known.has(key)) known.set(key, findOverriding(option, name, toml));
	return known.get(key);
}
function findOverriding(option, name, { overrides }) {
	for (const override of overrides.toReversed()) {
		const setting = override.settings.find((each) => each.option === option);
		if (setting === void 0) continue;
		const selectors = selectorsIn(override);
		if (selectors.includes(null)) return void 0;
		if (selectors.some((each) => each !== null && matches(each, name))) return setting.value === null || override.inherits?.includes(option) ? void 0 : setting;
	}
	return null;
}
const SELECTORS = /* @__PURE__ */ new WeakMap();
function selectorsIn(override) {
	const known = SELECTORS.get(override) ?? selectorsOf(override.select.join(" ")).map(compileSelector);
	SELECTORS.set(override, known);
	return known;
}

// src/project/cibuildwheel/imageSystems.ts
/** Which Linux an image is, and so which package manager it has. */
const SYSTEMS$1 = [
	[/^musllinux/, "alpine"],
	[/^manylinux(?:1|2010|2014)(?:_|$)/, "centos"],
	[/^manylinux_2_(?:24|31|35)(?:_|$)/, "debian"],
	[/^manylinux_2_(?:28|34|39)(?:_|$)/, "alma"]
];
const NAMES$1 = {
	centos: "CentOS",
	alma: "AlmaLinux",
	debian: "Ubuntu",
	alpine: "Alpine"
};
/**
* The system of an image by its name, with or without registry; of the one that the release takes by default for a
* family and architecture where `image` is null. Null for images of others.
*/
function imageSystem(image, family, architecture, of) {
	const tag = imageTag(image ?? defaultTag(family, architecture, of)) ?? "";
	return SYSTEMS$1.find(([pattern]) => pattern.test(tag))?.[1] ?? null;
}
/** As in `AlmaLinux`. */
function systemOfImage(image, system) {
	return /_2_24/.test(image ?? "") ? "Debian" : NAMES$1[system];
}
/** The defaults moved in 3.0, and for i686 in 3.1. */
function defaultTag(family, architecture, of) {
	if (family === "musllinux") return "musllinux_1_2";
	if (architecture === "armv7l") return "manylinux_2_31";
	if (architecture === "riscv64") return "manylinux_2_39";
	return of >= release(architecture === "i686" ? "3.1" : "3.0") ? "manylinux_2_28" : "manylinux2014";
}

// src/project/cibuildwheel/buildImages.ts
/** The image in which a build is made. */
/** Of a build for Linux; null where it isn't known, and for an image of others, which may be anything. */
function imageOfBuild({ name, architecture }, job, toml) {
	const family = name.includes("-musllinux_") ? "musllinux" : "manylinux";
	const setting = settingForBuild(`${family}-${architecture}-image`, { name }, job, toml);
	if (setting === void 0) return null;
	const image = setting?.value?.trim() || null;
	const used = releasesInUse(job).releases.at(-1) ?? NEWEST;
	const system = imageSystem(image, family, architecture, used);
	return system === null ? null : {
		family,
		image,
		system
	};
}

// src/rules/project/misplaced-command/emulation.ts
/** Linux builds for a processor that the runner doesn't have and is not made to emulate: their container can't start: part of misplaced-command. */
const ON_NEITHER = [
	["ppc64le", "ppc64le"],
	["s390x", "s390x"],
	["riscv64", "riscv64"]
];
/** What a runner's processor can't run, as Docker's action for QEMU names it. GitHub's ARM processors run 32-bit programs, too. */
const EMULATORS = /* @__PURE__ */ new Map([["x86_64", new Map([
	["aarch64", "arm64"],
	["armv7l", "arm"],
	...ON_NEITHER
])], ["arm64", new Map([
	["x86_64", "amd64"],
	["i686", "386"],
	...ON_NEITHER
])]]);
/** GitHub has runners for these, which are much faster than an emulator. */
const RUNNERS = [["ubuntu-24.04-arm", ["aarch64", "armv7l"]], ["ubuntu-24.04", ["x86_64", "i686"]]];
/** One finding for each place that asks for such builds. Only for GitHub's own runners, where all steps before are known. */
function describeEmulation(jobs, toml, isRefused) {
	const matched = matchedBuilds(false);
	const found = /* @__PURE__ */ new Map();
	for (const job of jobs) {
		const parts = foreignIn(job, toml, matched);
		if (parts.length === 0) continue;
		const from = job.env.find(({ option }) => option === "only") ?? effectiveOption("archs", job, toml).from;
		if (from !== null && isRefused(placeKey(from))) continue;
		const { path, startLine } = from?.location ?? job.step;
		const key = `${path}:${startLine}`;
		const entry = found.get(key) ?? {
			from,
			job,
			parts: /* @__PURE__ */ new Set()
		};
		for (const part of parts) entry.parts.add(part);
		found.set(key, entry);
	}
	return [...found].map(([key, { from, job, parts }]) => describe$7(key, from, job, sortedDistinct(parts)));
}
/** The architectures that the job's runner can't run. */
function foreignIn(job, toml, matched) {
	const { platform, emulators } = job;
	const needed = emulatorsFor(job);
	if (platform !== "linux" || needed === void 0 || emulators === void 0) return [];
	if (emulators.includes("all")) return [];
	return buildsOf(job, toml, matched).filter(({ architecture }) => {
		const emulator = needed.get(architecture);
		return emulator !== void 0 && !(emulator === "386" ? [emulator, "amd64"] : [emulator]).some((each) => emulators.includes(each ?? ""));
	}).filter((build) => imageOfBuild(build, job, toml) !== null).map(({ architecture }) => architecture);
}
/** What the runner needs for each architecture that it can't run itself. */
function emulatorsFor({ architecture }) {
	return EMULATORS.get(architecture ?? "");
}
function describe$7(key, from, job, parts) {
	const location = from?.location ?? job.step;
	const { emulators = [] } = job;
	const known = listOf(emulators.slice(0, 4).map((each) => plainText(each, 20)));
	return {
		severity: "warning",
		causeKey: `${key} emulation`,
		location,
		title: `${listOf(parts)} can't run on the runner of job ${plainText(job.job, 20)}`,
		message: `${from === null ? "The job" : `${from.written} (${placeName(location)})`} asks ${job.architecture === "arm64" ? "an ARM" : "an x86_64"} runner for ${listOf(parts)}, and ${emulators.length === 0 ? "no step that runs before sets up QEMU" : `QEMU is set up for ${known} alone`}. The container ends with "exec format error", and the job with it.`,
		remedy: remedyFor$5(parts, job),
		data: {
			option: from?.option ?? null,
			kind: "emulation",
			architectures: [...parts]
		}
	};
}
function remedyFor$5(parts, job) {
	const { emulators = [], step } = job;
	if (emulators.length > 0) {
		const wanted = parts.flatMap((part) => emulatorsFor(job)?.get(part) ?? []);
		return `Add ${listOf(wanted)} to the "platforms" of docker/setup-qemu-action, or leave "platforms" out.`;
	}
	const emulate = `add "uses: docker/setup-qemu-action@v3" before the step at ${placeName(step)}`;
	const [label] = RUNNERS.find(([, its]) => parts.every((part) => its.includes(part))) ?? [];
	return label !== void 0 ? `Build ${listOf(parts)} in a job with "runs-on: ${label}", which is much faster; or ${emulate}.` : `A${emulate.slice(1)}, or take ${listOf(parts)} out.`;
}
function buildsOf(job, toml, matched) {
	const only = job.env.find(({ option, value }) => option === "only" && value !== "");
	if (only !== void 0) return IDENTIFIERS.filter(({ name }) => name === only.value);
	if (!/(?:^|[\s,])all(?:$|[\s,])/.test(effectiveOption("archs", job, toml).value ?? "")) return certainBuilds(job, toml);
	const of = releasesInUse(job).releases.at(-1);
	if (of === void 0 || requiredIn(job, toml) === null) return [];
	return selectedBuilds(job, toml, of, matched) ?? [];
}

// src/project/cibuildwheel/straightCommands.ts
/** The commands of a line that run one after the other, whatever happens. */
/** Words that make what follows depend on something, or hide what is run. */
const GUARDS = /* @__PURE__ */ new Set([
	...[
		"if",
		"then",
		"else",
		"elif",
		"fi",
		"for",
		"while",
		"until",
		"do",
		"done",
		"case",
		"esac",
		"select"
	],
	...[
		"function",
		"return",
		"exec",
		"trap",
		"eval",
		"{",
		"}",
		"!",
		"[",
		"[[",
		"test",
		"command",
		"which"
	],
	...[
		"type",
		"hash",
		"grep",
		"egrep",
		"exit",
		"set"
	]
]);
/** Words before a command that change nothing about which one it is. */
const BEFORE = /* @__PURE__ */ new Set([
	"sudo",
	"env",
	"time",
	"nice",
	"nohup",
	"-E",
	"-n",
	"-y"
]);
const SHELLS = /* @__PURE__ */ new Set(["bash", "sh"]);
/** How deep a shell may be called in a shell. */
const MAX_DEPTH$1 = 3;
/**
* Null where a part may or may not run: with `||`, tests, loops, subshells, substitutions, here-documents. `set -e` and
* the like alone are left out. Words that only lead to the command (`sudo`, `env`) are left out of it.
*/
function straightCommands(line, depth = 0) {
	const bare = line.replace(/\\[\s\S]|'[^']*'|"[^"\\]*(?:\\[\s\S][^"\\]*)*"/g, "_");
	if (depth > MAX_DEPTH$1 || /\|\||[()`]|<</.test(bare)) return null;
	const found = [];
	for (const words of shellCommands(line)) {
		const command = withoutPrefix(words);
		const [first, second, third] = command.map(({ text }) => text);
		if (first === void 0) continue;
		if (first === "set" && /^[-+][eoux]/.test(second ?? "")) continue;
		if (GUARDS.has(first)) return null;
		if (SHELLS.has(first) && /^-[a-z]*c$/.test(second ?? "") && third !== void 0) {
			const inner = straightCommands(third, depth + 1);
			if (inner === null) return null;
			found.push(...inner);
		} else found.push(command);
	}
	return found;
}
/** Without the words that only lead to the command. */
function withoutPrefix(words) {
	const start = words.findIndex(({ text }, index) => !BEFORE.has(text) && !(/^[A-Za-z_]\w*=/.test(text) && index < words.length - 1));
	return start < 0 ? [] : words.slice(start);
}

// src/project/cibuildwheel/scriptParts.ts
/** Which parts of a shell script run whatever happens, beside those that depend on something. */
const CLOSERS = /* @__PURE__ */ new Map([
	["if", "fi"],
	["for", "done"],
	["select", "done"],
	["while", "done"],
	["until", "done"],
	["{", "}"]
]);
const BETWEEN = /* @__PURE__ */ new Set([
	"then",
	"else",
	"elif",
	"do",
	"!",
	"time"
]);
const ENDS = /* @__PURE__ */ new Set([
	"fi",
	"done",
	"esac",
	"}"
]);
/** What follows them after `&&` depends on what they say. */
const TESTS = /* @__PURE__ */ new Set([...[
	"[",
	"[[",
	"test",
	"!",
	"command",
	"which",
	"type",
	"hash",
	"grep",
	"egrep",
	"false"
]]);
const LEAVES = /* @__PURE__ */ new Set([
	"exit",
	"return",
	"exec"
]);
const MAX_DEPTH = 50;
/** Null where the script can't be told apart, as for here-documents and what never ends. */
function scriptParts(script) {
	const reader = new Reader(script);
	return reader.read() ? reader.parts : null;
}
/** The commands that run for certain, in their order; null in the place of each part that may or may not run. */
function certainCommands(script) {
	const straight = straightCommands(script);
	if (straight !== null) return straight;
	return (scriptParts(script) ?? []).flatMap(({ text, isCertain }) => isCertain ? straightCommands(text) ?? [null] : [null]);
}
/** All simple commands of a script, whether they run or not; null where these can't be told. */
function everyCommand(script) {
	return straightCommands(script) ?? scriptParts(script)?.flatMap(({ commands }) => commands).map(withoutPrefix).filter(({ length }) => length > 0) ?? null;
}
var Reader = class {
	parts = [];
	#script;
	/** What ends the conditions, loops and groups that are open, the innermost last. */
	#closers = [];
	#list = {
		start: 0,
		isCertain: true,
		commands: []
	};
	#words = [];
	#word = null;
	#start = 0;
	/** The next word is a file that is read or written. */
	#isTarget = false;
	/** The next words are patterns of a `case`. */
	#isPattern = false;
	/** Something before may have ended the script. */
	#mayBeOver = false;
	#isSound = true;
	constructor(script) {
		this.#script = script;
	}
	/** False where the script can't be told apart. */
	read() {
		const script = this.#script;
		const piece = new RegExp(PIECE);
		while (piece.lastIndex < script.length && this.#isSound) {
			const at = piece.lastIndex;
			const { groups } = piece.exec(script) ?? {};
			if (groups === void 0) return false;
			const { join, blank, operator, plain } = groups;
			if (join !== void 0) continue;
			if (blank !== void 0) this.#endWord();
			else if (operator !== void 0) piece.lastIndex += this.#takeOperator(operator, at);
			else if (this.#word === null && plain?.startsWith("#")) {
				const end = script.indexOf("\n", at);
				piece.lastIndex = end < 0 ? script.length : end;
			} else {
				if (this.#word === null && this.#words.length === 0) this.#start = at;
				this.#word ??= {
					text: "",
					isLiteral: true
				};
				const { text, isLiteral } = partOf(groups);
				this.#word.text += text;
				this.#word.isLiteral &&= isLiteral;
				if (plain?.includes("`")) this.#list.isCertain = false;
			}
		}
		this.#endCommand();
		this.#endList(script.length);
		return this.#isSound && this.#closers.length === 0;
	}
	/** How many more characters belong to the operator. */
	#takeOperator(sign, at) {
		const [before, next] = [this.#script[at - 1], this.#script[at + 1]];
		if (/[<>]/.test(sign) && /^\d+$/.test(this.#word?.text ?? "")) this.#word = null;
		this.#endWord();
		if (this.#words[0]?.text === "[[" && this.#words.at(-1)?.text !== "]]") {
			if (sign === "|" && next === "|") this.#list.isCertain = false;
			return 0;
		}
		switch (sign) {
			case "<":
			case ">":
				if (sign === "<" && next === "<") this.#isSound = false;
				this.#isTarget = next !== "(";
				return 0;
			case "&":
				if (next === "&") {
					this.#endCommand();
					return 1;
				}
				if (before === ">" || before === "<" || next === ">") return 0;
				this.#endCommand();
				this.#endList(at);
				return 0;
			case "|":
				if (this.#isPattern) this.#words = [];
				this.#endCommand();
				if (next !== "|") return 0;
				this.#list.isCertain = false;
				return 1;
			case "(": return this.#open();
			case ")": return this.#close();
			default:
				this.#endCommand();
				if (next === ";" && sign === ";" && this.#closers.at(-1) === "esac") {
					this.#isPattern = true;
					return 1;
				}
				this.#endList(at);
				return 0;
		}
	}
	#open() {
		this.#list.isCertain = false;
		if (this.#isPattern) return 0;
		this.#endCommand();
		this.#push(")");
		return 0;
	}
	#close() {
		if (this.#isPattern) {
			this.#words = [];
			this.#isPattern = false;
			return 0;
		}
		this.#endCommand();
		if (this.#closers.pop() !== ")") this.#isSound = false;
		return 0;
	}
	#push(closer) {
		this.#list.isCertain = false;
		this.#closers.push(closer);
		if (this.#closers.length > MAX_DEPTH) this.#isSound = false;
	}
	#endWord() {
		const word = this.#word;
		this.#word = null;
		if (word === null) return;
		if (this.#isTarget) {
			this.#isTarget = false;
			return;
		}
		if (this.#isPattern && word.text !== "esac") return;
		this.#isPattern = false;
		this.#words.push(word);
		if (this.#words[0]?.text === "case" && word.text === "in" && this.#words.length > 2) {
			this.#push("esac");
			this.#words = [];
			this.#isPattern = true;
		}
	}
	#endCommand() {
		this.#endWord();
		this.#isTarget = false;
		const words = this.#words;
		this.#words = [];
		let at = 0;
		for (;; at += 1) {
			const first = words[at]?.text;
			if (first === void 0) return;
			const closer = CLOSERS.get(first);
			if (ENDS.has(first)) {
				if (this.#closers.pop() !== first) this.#isSound = false;
				return;
			}
			if (closer !== void 0) this.#push(closer);
			else if (first === "function") {
				this.#list.isCertain = false;
				at += 1;
			} else if (!BETWEEN.has(first)) break;
			if (first === "for" || first === "select") return;
		}
		this.#list.commands.push({
			words: words.slice(at),
			start: this.#start
		});
	}
	/** A list ends where nothing is open. */
	#endList(end) {
		if (this.#closers.length > 0) return;
		const { start, isCertain, commands } = this.#list;
		this.#list = {
			start: end,
			isCertain: true,
			commands: []
		};
		if (commands.length === 0 && isCertain) return;
		const firstWord = ({ words }) => withoutPrefix(words)[0]?.text ?? "";
		const test = commands.findIndex((each) => TESTS.has(firstWord(each)) || LEAVES.has(firstWord(each)));
		const certain = !isCertain || this.#mayBeOver ? 0 : test < 0 ? commands.length : test;
		const border = commands[certain]?.start ?? end;
		const add = (isSure, from, to, some) => {
			if (some.length === 0 && isSure) return;
			const text = this.#script.slice(from, to).replace(/&&\s*$/, "");
			this.parts.push({
				text,
				isCertain: isSure,
				commands: some.map(({ words }) => words)
			});
		};
		add(true, start, certain === 0 ? start : border, commands.slice(0, certain));
		if (certain < commands.length || !isCertain) add(false, certain === 0 ? start : border, end, commands.slice(certain));
		this.#mayBeOver ||= commands.some(({ words }) => LEAVES.has(words[0]?.text ?? "") && !/^[1-9]\d*$/.test(words[1]?.text ?? ""));
	}
};

// src/rules/project/misplaced-command/environmentAssignments.ts
/** What `environment` assigns, in its order. */
/** Each build of each job asks for the same. */
const WORDS = /* @__PURE__ */ new WeakMap();
/** The assignments of a value in their order; null where they can't be told. */
function wordsOf(setting) {
	if (setting === null) return [];
	if (setting === void 0) return null;
	const known = WORDS.get(setting);
	const words = known === void 0 ? assignmentsIn(setting.value) : known;
	WORDS.set(setting, words);
	return words;
}
function assignmentsIn(value) {
	return (value === null ? null : environmentWords(value))?.words.map(({ text }) => {
		const at = text.indexOf("=");
		return {
			name: text.slice(0, at).replace(/\+$/, ""),
			value: text.slice(at + 1)
		};
	}) ?? null;
}

// src/rules/project/misplaced-command/containerVariables.ts
/** What the container of a Linux build gets of the runner's variables, and how it gets more: part of misplaced-command. */
/** Null where nobody can tell what it gets, or its image is one of others, which may set anything. */
function containerOf(build, job, toml) {
	const [environment, pass, engine] = [
		"environment",
		"environment-pass",
		"container-engine"
	].map((option) => settingForBuild(option, build, job, toml));
	const assignments = wordsOf(environment);
	if (environment === void 0 || pass === void 0 || engine === void 0 || assignments === null) return null;
	if (imageOfBuild(build, job, toml) === null) return null;
	const passed = new Set(namesIn$1(pass));
	return {
		environment,
		assignments,
		pass,
		isPassed: (name) => passed.has(name) || engine?.value?.includes(name) === true
	};
}
/** All that is to be passed, for a remedy: what is already, and more; null where that is too much to write out. */
function passList(pass, names) {
	const all = [.../* @__PURE__ */ new Set([...namesIn$1(pass), ...names])].map(shortName);
	return all.length > 4 ? null : all;
}
function shortName(name) {
	return plainText(name, 40);
}
function namesIn$1(pass) {
	return (pass?.value ?? "").split(/\s+/).filter((name) => name !== "");
}

// src/rules/project/misplaced-command/unreadVariables.ts
/** Variables that only a build reads, set for the runner, which reach no build on Linux: part of misplaced-command. */
/** What only a build reads, whatever the system, as the version that its project is to have. */
const OF_ANY_BUILD = /^(?:SETUPTOOLS_SCM_PRETEND_VERSION(?:_FOR_\w+)?|PBR_VERSION|POETRY_DYNAMIC_VERSIONING_BYPASS)$/;
/** What only a build reads, and may be meant for one system alone. */
const OF_SOME_BUILD = /^(?:C|CXX|CPP|LD|F|RUST|MAKE)FLAGS$|^(?:CC|CXX|FC|CMAKE_ARGS|CMAKE_BUILD_PARALLEL_LEVEL|SKBUILD_\w+|NPY_\w+)$/;
/** Variables of the workflow that are meant for builds, and reach none on Linux: one finding for those of one place. */
function describeUnread(jobs, toml, told) {
	const elsewhere = new Set(jobs.filter(({ platform }) => platform !== "linux").flatMap(({ host = [] }) => host.map(({ name, location }) => `${name} ${placeName(location)}`)));
	const found = /* @__PURE__ */ new Map();
	for (const job of jobs) {
		const meant = (job.host ?? []).filter(({ name, location, isForCibuildwheel }) => !told.has(name) && (OF_ANY_BUILD.test(name) || OF_SOME_BUILD.test(name) && isForCibuildwheel === true && !elsewhere.has(`${name} ${placeName(location)}`)));
		if (job.platform !== "linux" || meant.length === 0) continue;
		const containers = certainBuilds(job, toml).flatMap((build) => containerOf(build, job, toml) ?? []);
		const lost = meant.filter(({ name }) => containers.some((container) => isLost(name, container)));
		const [first] = lost;
		if (first === void 0) continue;
		const key = placeName(first.location);
		const pass = effectiveOption("environment-pass", job, toml).from;
		const entry = found.get(key) ?? {
			first,
			pass,
			names: /* @__PURE__ */ new Set()
		};
		for (const { name } of lost) entry.names.add(name);
		found.set(key, entry);
	}
	return [...found].map(([key, { first, pass, names }]) => unreadDraft(key, first, pass, [...names]));
}
/** True where nothing takes the variable into the container of the build. */
function isLost(name, container) {
	return !container.isPassed(name) && !container.assignments.some((each) => each.name === name);
}
function unreadDraft(key, { location }, pass, names) {
	const shown = names.map(shortName);
	const isOne = names.length === 1;
	const all = passList(pass, names);
	return {
		severity: "warning",
		causeKey: `${key} unread`,
		location,
		title: `${listSome(shown, 1)} ${isOne ? "reaches" : "reach"} no build on Linux`,
		message: `The workflow sets ${listSome(shown, 3)} for the runner (${placeName(location)}). On Linux cibuildwheel builds in a container, which doesn't get the runner's variables: the build goes without ${isOne ? "it" : "them"}.`,
		remedy: all === null ? `Add ${listSome(shown, 3)} to environment-pass.` : `Pass ${isOne ? "it" : "them"} on: set CIBW_ENVIRONMENT_PASS_LINUX: "${all.join(" ")}" beside ${isOne ? "it" : "them"}.`,
		data: {
			option: null,
			kind: "host-variable",
			names: names.slice(0, 50)
		}
	};
}

// src/rules/project/misplaced-command/hostVariables.ts
/** Variables of the runner, used in the container in which Linux wheels are built: part of misplaced-command. */
const COMMANDS = [
	"before-all",
	"before-build",
	"repair-wheel-command"
];
const TEST_COMMANDS = ["before-test", "test-command"];
/** What images, shells and cibuildwheel set themselves, and what Docker passes on. */
const IN_CONTAINER = /^(?:PATH|HOME|O?L?D?PWD|USER|SHELL|HOSTNAME|SHLVL|LANG|LC_\w+|TERM|E?UID|RANDOM|LINENO|PPID|IFS|PS\d|_|\w*_PROXY|AUDITWHEEL_\w+|\w*LIBRARY_PATH|PKG_CONFIG_PATH|DEVTOOLSET_\w+|SSL_CERT_\w+|CIBUILDWHEEL\w*|SOURCE_DATE_EPOCH|VIRTUAL_ENV|UV_\w+|PIP_\w+|PYTHON\w*)$/i;
/** What GitHub's runners have besides, apart from the files that steps write to. */
const OF_RUNNERS = /^(?:GITHUB_(?:WORKSPACE|SHA|REF(?:_NAME|_TYPE)?|HEAD_REF|BASE_REF|RUN_(?:ID|NUMBER|ATTEMPT)|REPOSITORY(?:_OWNER)?|ACTOR|EVENT_NAME|WORKFLOW|JOB)|RUNNER_(?:OS|ARCH|TEMP|TOOL_CACHE))$/;
/** One finding for each setting. */
function describeHostVariables(jobs, toml) {
	const uses = /* @__PURE__ */ new Map();
	for (const job of jobs) {
		if (job.platform !== "linux" || !mentionsVariables(job, toml)) continue;
		const host = new Map((job.host ?? []).map((each) => [each.name, each]));
		for (const build of certainBuilds(job, toml)) addUses(build, job, toml, {
			host,
			uses
		});
	}
	const told = new Set([...uses.values()].flatMap(({ lost }) => [...lost.keys()]));
	return [...uses.values()].map(describe$6).concat(describeUnread(jobs, toml, told));
}
/** What a job's builds come to is much work, which most jobs need not be asked for. */
function mentionsVariables({ env }, toml) {
	const ofFile = [toml?.settings ?? [], ...(toml?.overrides ?? []).map(({ settings }) => settings)];
	const options = [
		...COMMANDS,
		...TEST_COMMANDS,
		"environment",
		"test-environment"
	];
	return [env, ...ofFile].flat().some(({ option, value }) => options.includes(option) && value?.includes("$"));
}
function addUses(build, job, toml, { host, uses }) {
	const settingOf = (option) => settingForBuild(option, build, job, toml);
	const container = containerOf(build, job, toml);
	if (container === null) return;
	const { environment, assignments, pass } = container;
	const lostIn = (names, assigned) => names.filter((name) => !assigned.has(name) && !container.isPassed(name) && !IN_CONTAINER.test(name)).filter((name) => host.has(name) || OF_RUNNERS.test(name)).map((name) => [name, host.get(name) ?? null]);
	const add = (setting, lost) => {
		if (lost.length === 0) return;
		const use = uses.get(placeKey(setting)) ?? {
			setting,
			job,
			pass,
			lost: /* @__PURE__ */ new Map()
		};
		for (const [name, variable] of lost) use.lost.set(name, variable);
		uses.set(placeKey(setting), use);
	};
	const assigned = /* @__PURE__ */ new Set();
	for (const word of assignments) {
		if (environment !== null) add(environment, lostIn(namesUsed(word.value), assigned));
		assigned.add(word.name);
	}
	for (const option of [...COMMANDS, ...isTested(job, toml, settingOf) ? TEST_COMMANDS : []]) {
		const setting = settingOf(option);
		const ofTests = TEST_COMMANDS.includes(option) ? wordsOf(settingOf("test-environment")) : [];
		if (!setting || ofTests === null) continue;
		const all = /* @__PURE__ */ new Set([...assigned, ...ofTests.map(({ name }) => name)]);
		add(setting, lostIn(namesInSetting(setting), all));
	}
}
function isTested(job, toml, settingOf) {
	return Boolean(settingOf("test-command")?.value) && !effectiveOption("test-skip", job, toml).value;
}
const NAMES = /* @__PURE__ */ new WeakMap();
function namesInSetting(setting) {
	const names = NAMES.get(setting) ?? namesInCommand(setting.value ?? "");
	NAMES.set(setting, names);
	return names;
}
/** The variables that a command takes for granted; none where something in it may set or try them. */
function namesInCommand(value) {
	if (!value.includes("$") || /(?:^|[\s;&"'])(?:\.|source|read|eval|envsubst)\s/.test(value)) return [];
	return namesUsed(certainText(value)).filter((name) => !mayBeSet(name, value));
}
/** What runs for certain, and asks for nothing that is looked at under a condition, too. */
function certainText(value) {
	if (straightCommands(value) !== null) return value;
	const parts = scriptParts(value) ?? [];
	const texts = (isCertain) => parts.filter((part) => part.isCertain === isCertain).map(({ text }) => text).join("\n");
	const others = new Set(texts(false).match(/\w+/g));
	return parts.every(({ text, isCertain }) => !isCertain || straightCommands(text) !== null) ? texts(true).replace(REFERENCE$1, (all, plain, braced) => others.has(plain ?? braced) ? "" : all) : "";
}
/** An assignment or a loop. */
function mayBeSet(name, value) {
	return new RegExp(`\\b${name}\\+?=|\\b(?:for|select|read)\\s+${name}\\b`).test(value);
}
const QUOTED = /\\[\s\S]|'[^']*'|"(?:[^"\\]|\\[\s\S])*"/g;
const REFERENCE$1 = /\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)([^}]{0,200})\})/g;
/** A shell's own script, which has variables of its own. */
const INNER = /\b(?:ba)?sh\s+-[a-z]*c\s+'([^']*)'/g;
/** The variables that a shell puts in, apart from those for which it has something else when they are empty. */
function namesUsed(value) {
	const texts = [value, ...[...value.matchAll(INNER)].map(([, script = ""]) => script)].map((text) => text.replace(QUOTED, (piece) => piece.startsWith("\"") ? piece.replace(/\\[\s\S]/g, "") : ""));
	const names = [];
	const tried = /* @__PURE__ */ new Set();
	for (const [, plain, braced, rest = ""] of texts.flatMap((text) => [...text.matchAll(REFERENCE$1)])) if (/^:?[-+=?]/.test(rest)) tried.add(braced ?? "");
	else names.push(plain ?? braced ?? "");
	return [...new Set(names)].filter((name) => !tried.has(name));
}
function describe$6({ setting, job, pass, lost }) {
	const { written, location, option } = setting;
	const names = [...lost.keys()];
	const shown = names.map((name) => plainText(name, 40));
	const [first] = lost.values();
	const isOne = names.length === 1;
	const where = first === null || first === void 0 ? "" : ` (${placeName(first.location)})`;
	return {
		severity: "warning",
		causeKey: `${placeKey(setting)} host`,
		location,
		title: `${listSome(shown.map((name) => `$${name}`), 1)} in ${plainText(written, 30)} ${isOne ? "is" : "are"} empty on Linux`,
		message: `The runner has ${listSome(shown, 2)}${where}. On Linux ${written} (${placeName(location)}) ${option.endsWith("environment") ? "is worked out" : "runs"} in a container, which doesn't get the runner's variables: in job ${plainText(job.job, 30)} ${isOne ? "it is" : "they are"} empty.`,
		remedy: remedyFor$4(setting, pass, names),
		data: {
			option,
			kind: "host-variable",
			names: names.slice(0, 50)
		}
	};
}
/** Paths of the runner, of which the container has its own. */
const PATHS = /* @__PURE__ */ new Set([
	"GITHUB_WORKSPACE",
	"RUNNER_TEMP",
	"RUNNER_TOOL_CACHE"
]);
function remedyFor$4(setting, pass, names) {
	const passable = names.filter((name) => !PATHS.has(name));
	if (passable.length === 0) return "Write {project} for the checkout, which cibuildwheel copies into the container; other folders of the runner lie under /host.";
	if (setting.option === "environment" && !setting.written.startsWith("CIBW_")) return `Add ${listSome(passable.map(shortName), 2)} to environment-pass under [tool.cibuildwheel.linux].`;
	const all = passList(pass, passable);
	const isVariable = (pass ?? setting).written.startsWith("CIBW_");
	if (all === null) return `Add ${listSome(passable.map(shortName), 2)} to environment-pass.`;
	return isVariable ? `Pass ${passable.length === 1 ? "it" : "them"} on: set CIBW_ENVIRONMENT_PASS_LINUX: "${all.join(" ")}" beside it.` : `Pass ${passable.length === 1 ? "it" : "them"} on: environment-pass = [${all.map((name) => `"${name}"`).join(", ")}] under [tool.cibuildwheel.linux].`;
}

// src/rules/project/misplaced-command/lostShell.ts
/** Commands whose effect ends with their shell: part of misplaced-command. */
/** Options whose commands prepare something; each has a shell of its own. */
const PREPARING = [
	"before-all",
	"before-build",
	"before-test"
];
/** Scripts that only set variables, by their usual names. */
const ENVIRONMENT_SCRIPT = /(?:^|[\\/])(?:activate|enable|env|setvars\.sh|[\w.-]*[_-]env(?:ironment)?\.sh|env\.sh)$/;
const ASSIGNMENT = /^([A-Za-z_]\w*)\+?=/;
/** What a command does to its shell alone; null for one that does anything else. */
function effectOf(words) {
	const [first = "", ...rest] = words.map(({ text }) => text);
	if (ASSIGNMENT.test(first)) return {
		kind: "variable",
		names: namesIn([first, ...rest])
	};
	if (first === "export" || first === "declare" && rest[0] === "-x") {
		const names = namesIn(rest);
		return names.length > 0 ? {
			kind: "variable",
			names
		} : null;
	}
	if (first === "cd" || first === "pushd") return { kind: "folder" };
	return (first === "source" || first === ".") && ENVIRONMENT_SCRIPT.test(rest[0] ?? "") ? { kind: "source" } : null;
}
/** What `cmd` runs one after the other; null for more than one line, of which it reads the first alone. */
function batchCommands(value) {
	const line = value.trim();
	if (/[\n()|<>]/.test(line)) return null;
	return shellCommands(line.replaceAll("\\", "/"));
}
/** The same as {@link effectOf} for a command of `cmd`. */
function effectInBatch(words) {
	const [first = "", ...rest] = words.map(({ text }) => text);
	const program = first.toLowerCase();
	const [, name = ""] = program === "set" && /^([A-Za-z_]\w*)=/.exec(rest[0] ?? "") || [];
	if (name !== "") return {
		kind: "variable",
		names: [name]
	};
	if (program === "cd" || program === "pushd") return { kind: "folder" };
	const script = program === "call" ? rest[0] ?? "" : first;
	return /(?:^|\/)(?:vcvars\w*|vsdevcmd|activate|setvars)\.bat$/i.test(script) ? { kind: "source" } : null;
}
function namesIn(words) {
	return words.flatMap((word) => ASSIGNMENT.exec(word)?.[1] ?? []);
}
/**
* Null where what comes last in the setting's command does something, or where `environment` does the same: `assigned` are
* the variables that it sets.
*/
function describeLostShell(setting, assigned, { isWindows = false } = {}) {
	const commands = (isWindows ? batchCommands : certainCommands)(setting.value ?? "") ?? [];
	const effectFor = isWindows ? effectInBatch : effectOf;
	const effects = commands.map((words) => words === null ? null : effectFor(words));
	const last = effects.slice(effects.lastIndexOf(null) + 1).filter((effect) => effect !== null);
	const [first] = last.filter(({ kind }) => kind !== "folder");
	const isWhole = last.length === commands.length;
	const effect = first ?? (isWhole ? last[0] : void 0);
	if (effect === void 0) return null;
	const names = last.flatMap((each) => each.kind === "variable" ? each.names : []).filter((name) => !assigned.has(name));
	if (effect.kind === "variable" && names.length === 0) return null;
	if (effect.kind === "source" && assigned.has("PATH")) return null;
	const { written, option, location } = setting;
	const what = {
		variable: `the ${names.length === 1 ? "variable" : "variables"} ${plainText(listSome(names, 2), 50)}`,
		source: "what the script sets",
		folder: "the folder"
	}[effect.kind];
	const title = {
		variable: `${plainText(listSome(names, 1), 30)} set in ${written} reaches no build`,
		source: `what ${written} sources reaches no build`,
		folder: `cd in ${written} reaches no build`
	}[effect.kind];
	return {
		severity: "warning",
		causeKey: `${placeKey(setting)} shell`,
		location,
		title,
		message: `cibuildwheel runs ${written} = ${quoted(setting.value ?? "")} (${placeName(location)}) in a shell of its own, and ${what} ${names.length > 1 ? "end" : "ends"} with that shell. Neither the build nor the tests see it.`,
		remedy: remedyFor$3(effect, setting, names),
		data: {
			option,
			kind: "lost-shell",
			names
		}
	};
}
/** The variables that a value of `environment` sets. */
function assignedIn(value) {
	return namesIn((environmentWords(value)?.words ?? []).map(({ text }) => text));
}
function remedyFor$3(effect, { written, platform, option }, names) {
	if (effect.kind === "folder") return `Write cd and what needs it into one command, joined with "&&", or take ${option} out.`;
	if (effect.kind === "source") return "Set the variables in environment, or write what needs them into the same command, joined with \"&&\".";
	const place = written.startsWith("CIBW_") ? `CIBW_ENVIRONMENT${platform === null ? "" : `_${platform.toUpperCase()}`}` : `environment under [tool.cibuildwheel${platform === null ? "" : `.${platform}`}]`;
	return `Set ${plainText(listSome(names, 2), 50)} in ${place}, which holds for all commands and the build.`;
}

// src/rules/project/misplaced-command/lostWheel.ts
/** Repair commands that put no wheel where cibuildwheel looks for it: part of misplaced-command. */
const REPAIRED = [
	"linux",
	"macos",
	"windows"
];
/** Programs that write where they are told to, or beside the wheel. */
const PROGRAM = /^(?:abi3audit|auditwheel|delocate-(?:wheel|listdeps|path)|delvewheel|pip3?|echo|true|:|ls|dir|cp|mv|copy|move|twine)(?:\.exe)?$/;
const MODULE = /^(?:abi3audit|auditwheel|delocate|delvewheel|pip|twine)$/;
/** The folder by another way than its placeholder, or something that only a shell knows. */
const ELSEWHERE$1 = /\{dest_dir\}|repaired_wheel|\.\.|[$%`]/;
/** Null where the wheel gets there, or may. */
function describeLostWheel({ setting, jobs }, toml) {
	const value = setting.value ?? "";
	if (value.trim() === "" || ELSEWHERE$1.test(value)) return null;
	if (jobs.length > 0 && !jobs.some(({ platform }) => REPAIRED.includes(platform))) return null;
	if ((toml?.overrides.find(({ settings }) => settings.includes(setting)))?.inherits?.includes(setting.option)) return null;
	const commands = everyCommand(value) ?? [];
	const areKnown = commands.every((words) => isKnown(words.map(({ text }) => text)));
	if (commands.length === 0 || !areKnown) return null;
	const { written, option, location } = setting;
	return {
		severity: "warning",
		causeKey: `${placeKey(setting)} wheel`,
		location,
		title: `${written} puts no wheel into {dest_dir}`,
		message: `cibuildwheel looks for the repaired wheel in {dest_dir}, which ${written} = ${quoted(value)} (${placeName(location)}) doesn't name. It stops after the first wheel: the repair step produced none.`,
		remedy: remedyFor$2(setting.platform, commands.flat().some(({ text }) => text === "abi3audit")),
		data: {
			option,
			kind: "lost-wheel"
		}
	};
}
function isKnown([program = "", ...args]) {
	if (/^python[\d.]*$/.test(program)) return args[0] === "-m" && MODULE.test(args[1] ?? "");
	if (program === "uvx") return MODULE.test(args[0] ?? "");
	if (program === "pipx") return args[0] === "run" ? MODULE.test(args[1] ?? "") : args[0] === "install";
	return PROGRAM.test(program);
}
function remedyFor$2(platform, audits) {
	const repair = {
		linux: "auditwheel repair -w {dest_dir} {wheel}",
		macos: "delocate-wheel --require-archs {delocate_archs} -w {dest_dir} -v {wheel}",
		windows: audits ? "copy {wheel} {dest_dir}" : "delvewheel repair -w {dest_dir} {wheel}"
	};
	return `Write the wheel to {dest_dir} as well, as in "${platform === "macos" || platform === "windows" ? repair[platform] : repair.linux}".`;
}

// src/rules/project/misplaced-command/packageManagers.ts
/** Package managers that aren't where the command runs: part of misplaced-command. */
const MANAGERS = /* @__PURE__ */ new Map([
	["apt", ["debian"]],
	["apt-get", ["debian"]],
	["add-apt-repository", ["debian"]],
	["yum", ["centos", "alma"]],
	["dnf", ["alma"]],
	["apk", ["alpine"]],
	["brew", ["macos"]],
	["choco", ["windows"]]
]);
const MANAGER_OF = /* @__PURE__ */ new Map([
	["alma", "dnf"],
	["centos", "yum"],
	["debian", "apt-get"]
]);
const OPTIONS = [
	"before-all",
	"before-build",
	"before-test",
	"test-command",
	"repair-wheel-command"
];
/** One finding for each setting and manager. */
function describeManagers(jobs, toml) {
	const uses = /* @__PURE__ */ new Map();
	for (const job of jobs) {
		const builds = certainBuilds(job, toml);
		for (const option of OPTIONS) for (const build of builds) addUse(option, build, job, toml, uses);
	}
	return [...uses.values()].flatMap((use) => describe$5(use) ?? []);
}
function addUse(option, build, job, toml, uses) {
	const setting = settingForBuild(option, build, job, toml);
	const manager = setting === void 0 || setting === null ? null : managerIn(setting);
	const place = manager === null ? null : placeOf$3(build, job, toml);
	if (!setting || manager === null || place === null) return;
	const key = `${placeKey(setting)} ${manager}`;
	const use = uses.get(key) ?? {
		setting,
		manager,
		fitting: [],
		misfit: []
	};
	if (MANAGERS.get(manager)?.includes(place.system)) use.fitting.push(place);
	else use.misfit.push({
		place,
		build,
		job
	});
	uses.set(key, use);
}
const found = /* @__PURE__ */ new WeakMap();
/** The one manager that the setting's commands call for certain; null for none, and for several. */
function managerIn(setting) {
	const known = found.get(setting);
	if (known !== void 0) return known;
	const value = setting.value ?? "";
	const managers = managersOf(value.includes("$?") ? [] : certainCommands(value).filter((words) => words !== null));
	const all = managers.size === 0 ? [] : [...managers, ...managersOf(everyCommand(value) ?? [])];
	const manager = new Set(all.map((each) => MANAGERS.get(each)?.at(-1))).size === 1 ? [...managers].sort(compareStrings)[0] ?? null : null;
	found.set(setting, manager);
	return manager;
}
function managersOf(commands) {
	return new Set(commands.map(([first]) => first?.text ?? "").filter((program) => MANAGERS.has(program)));
}
/** Null where it isn't known. */
function placeOf$3(build, job, toml) {
	const { platform } = build;
	if (platform === "macos") return {
		system: "macos",
		name: "macOS",
		family: null
	};
	if (platform === "windows") return {
		system: "windows",
		name: "Windows",
		family: null
	};
	const known = platform === "linux" ? imageOfBuild(build, job, toml) : null;
	if (known === null) return null;
	const { system, image, family } = known;
	return {
		system,
		name: systemOfImage(image, system),
		family
	};
}
function describe$5({ setting, manager, fitting, misfit }) {
	const [first] = misfit;
	if (first === void 0) return null;
	const { place, build, job } = first;
	const { written, location } = setting;
	const where = place.family === null ? `${place.name} doesn't have it` : `${place.family} images are ${place.name}`;
	return {
		severity: "warning",
		causeKey: `${placeKey(setting)} ${manager}`,
		location,
		title: `${plainText(written, 40)} runs ${manager}, but ${where}`,
		message: `Job ${plainText(job.job, 30)} runs ${written} = ${quoted(setting.value ?? "")} (${placeName(location)}) for ${build.name} as well. There the build stops: "${manager}: command not found".`,
		remedy: remedyFor$1({
			setting,
			manager,
			place,
			fits: fitting.length > 0,
			isOnAlpineToo: misfit.some((each) => each.place.system === "alpine")
		}),
		data: {
			option: setting.option,
			kind: "package-manager",
			command: manager,
			system: place.system,
			build: build.name
		}
	};
}
function remedyFor$1({ setting, manager, place, fits, isOnAlpineToo }) {
	const { written, option } = setting;
	const isVariable = written.startsWith("CIBW_");
	const [home] = MANAGERS.get(manager) ?? [];
	if (home === "macos" || home === "windows" || place.family === null) {
		const table = home === "macos" || home === "windows" ? home : "linux";
		return isVariable ? `Call the variable CIBW_${option.toUpperCase().replaceAll("-", "_")}_${table.toUpperCase()}, and set it for the other systems apart.` : `Put it under [tool.cibuildwheel.${table}], and what the other systems need under theirs.`;
	}
	if (place.system === "alpine" && isVariable) return `Let the other one take over: "${manager} install \u2026 || apk add \u2026". Or skip "*-musllinux*", if you ship no such wheels.`;
	if (place.system === "alpine") return steps(`Add [[tool.cibuildwheel.overrides]] with select = "*-musllinux*" and ${tomlKey({
		option,
		platform: null
	})} = "apk add \u2026".`, "Or skip \"*-musllinux*\", if you ship no such wheels.");
	if (manager === "dnf") return "Use yum, which CentOS and AlmaLinux have both.";
	return `Use ${MANAGER_OF.get(place.system) ?? "its own"} and the names that ${place.name} gives the packages${fits ? ", in an override for these builds" : ""}${isOnAlpineToo ? "; for \"*-musllinux*\" (Alpine) add an override with apk" : ""}.`;
}

// src/rules/project/misplaced-command/redirections.ts
/** Requirements that the shell takes for redirections: part of misplaced-command. */
/** A name and its extras right before `>` or `<` and a version, outside of quotes. */
const REDIRECTED = /(?:^|\s)([A-Za-z][\w.-]*(?:\[[\w,-]*\])?)([<>]=?\d[\w.*,!<>=~-]*)/;
const INSTALLS = /\bpip[\d.]*\s+(?:[^;&|]{0,200}\s)?install\s/;
/** Null where each requirement that pip installs is quoted, or has no need to be. */
function describeRedirection(setting) {
	const requirement = redirectedIn(setting.value ?? "");
	if (requirement === null) return null;
	return draftOf$1(requirement, {
		causeKey: `${placeKey(setting)} redirection`,
		location: setting.location,
		where: setting.written,
		option: setting.option,
		remedy: `Quote it: '${plainText(requirement, 60)}'.`
	});
}
/** The same for a script of a workflow that installs cibuildwheel. */
function describeRedirectedInstall(install) {
	return draftOf$1(install.written, {
		causeKey: `${install.location.path}:${install.location.startLine} redirection`,
		location: install.location,
		where: "a script",
		option: "run",
		remedy: `Quote it, or better name one version: "cibuildwheel==${releaseName(NEWEST)}.0".`
	});
}
/** The first requirement that is redirected, as in `numpy>=2`; null for none. */
function redirectedIn(value) {
	const bare = value.replace(/\\[\s\S]|'[^']*'|"[^"]*"/g, "_");
	for (const command of bare.split(/[;&|\n]/)) {
		const start = INSTALLS.exec(command);
		const [, name = "", version = ""] = start === null ? [] : REDIRECTED.exec(command.slice(start.index)) ?? [];
		if (name !== "") return name + version;
	}
	return null;
}
function draftOf$1(requirement, { causeKey, location, where, option, remedy }) {
	const [, name = "", sign = "", file = ""] = /^([^<>]*)([<>])(.*)$/.exec(requirement) ?? [];
	const effect = sign === ">" ? `pip gets only "${plainText(name, 40)}", whatever its version, and its output goes into a file "${plainText(file, 40)}"` : `the shell looks for a file "${plainText(file, 40)}" to read from, and stops`;
	return {
		severity: "warning",
		causeKey,
		location,
		title: `the shell takes ${plainText(requirement, 30)} in ${where} for a redirection`,
		message: `In ${where} (${placeName(location)}) "${plainText(requirement, 60)}" stands without quotes: ${effect}.`,
		remedy,
		data: {
			option,
			kind: "redirection",
			requirement: plainText(requirement, 200)
		}
	};
}

// src/rules/project/misplaced-command/strays.ts
/** Variables that no cibuildwheel gets: part of misplaced-command. */
/** How many are named in the title, and in the message. */
const IN_TITLE = 1;
const IN_MESSAGE = 3;
/** One finding for each step. */
function describeStrays(stray) {
	const { kind, variables, runs } = stray;
	const [first] = variables;
	if (first === void 0) return [];
	const names = variables.map(({ name }) => plainText(name, 45));
	const isOne = names.length === 1;
	const [they, reach] = isOne ? ["It", "reaches"] : ["They", "reach"];
	const meant = runs === null ? "the step that runs cibuildwheel" : `the step at ${placeName(runs)}`;
	return [{
		severity: "warning",
		causeKey: `${first.location.path}:${first.location.startLine} stray`,
		location: first.location,
		title: `${listSome(names, IN_TITLE)} ${reach} no cibuildwheel`,
		message: `${facts(stray, listSome(names, IN_MESSAGE))} ${they} ${isOne ? "has" : "have"} no effect.`,
		remedy: kind === "inputs" ? `Move ${isOne ? "it" : "them"} from "with" to the "env" of the same step.` : `Move ${isOne ? "it" : "them"} to the "env" of ${meant}, or of the job.`,
		data: {
			option: null,
			kind: "stray-variable",
			names: names.slice(0, 50)
		}
	}];
}
function facts({ kind, variables }, names) {
	const place = variables[0] === void 0 ? "" : placeName(variables[0].location);
	switch (kind) {
		case "env": return `${names} (${place}) ${variables.length === 1 ? "is" : "are"} set for a step that doesn't run cibuildwheel, and a step's "env" ends with the step.`;
		case "script": return `The script at ${place} sets ${names} in its own shell, runs no cibuildwheel, and hands nothing on to later steps.`;
		case "inputs": return `${names} (${place}) ${variables.length === 1 ? "stands" : "stand"} under "with", and cibuildwheel's action has no such input: it takes its options from "env".`;
	}
}

// src/rules/project/misplaced-command/testFolder.ts
/** Tests that are looked for where cibuildwheel puts none: part of misplaced-command. */
/** Brings something into the folder, or leaves it; or names the project. */
const ELSEWHERE = /\{|\b(?:cd|pushd|cp|mv|git|curl|wget|rsync|tar|unzip|mkdir|ln|tox|nox|xcopy|copy|robocopy)\b|\$|%/;
const PYTHON = /^python[\d.]*$/;
/** Options of pytest whose value is the next word. */
const TAKES_VALUE = /* @__PURE__ */ new Set([...[
	"-k",
	"-m",
	"-n",
	"-p",
	"-o",
	"-c",
	"-W",
	"-r",
	"--ignore",
	"--deselect",
	"--rootdir",
	"--maxfail",
	"--durations"
], ...[
	"--cov",
	"--timeout",
	"--junitxml",
	"--confcutdir",
	"--basetemp",
	"--override-ini",
	"--tb",
	"--color"
]]);
const TEST_PATH = /^(?:\.[\\/])?(?:[\w-]+[\\/])*(?:tests?(?:[\\/].*)?|[\w.-]+\.py(?:::.*)?)$/;
/** Null where the tests are found, or may be. `hasSources`: some `test-sources` may bring them. */
function describeTestFolder(setting, hasSources) {
	const value = setting.value ?? "";
	if (hasSources || ELSEWHERE.test(value)) return null;
	const path = certainCommands(value).filter((words) => words !== null).map((words) => relativeTests(words.map(({ text }) => text))).find((each) => each !== null);
	if (path === void 0 || path === null) return null;
	const { written, option, location } = setting;
	const isBare = path === "";
	return {
		severity: "warning",
		causeKey: `${placeKey(setting)} folder`,
		location,
		title: `${written} looks for ${isBare ? "tests" : plainText(path, 30)} where ${isBare ? "there are none" : "it is not"}`,
		message: `cibuildwheel runs ${written} = ${quoted(value)} (${placeName(location)}) in a temporary folder, so that the tests see the installed wheel and not the sources. ${isBare ? "All that lies there is cibuildwheel's own test_fail.py, which fails" : `${plainText(path, 30)} isn't there`}.`,
		remedy: `Name the project's folder: ${isBare && value.includes("unittest") ? "unittest discover -s " : ""}{project}/${isBare ? "tests" : plainText(path.replace(/^\.[\\/]/, ""), 40)}. Or list it in test-sources (cibuildwheel 3.0), which copies it there.`,
		data: {
			option,
			kind: "test-folder",
			path
		}
	};
}
/**
* The path that the command takes from the current folder, where that is one of tests; empty where it takes the folder
* itself, null for none.
*/
function relativeTests(words) {
	const [program = "", ...rest] = words;
	const isPython = PYTHON.test(program);
	const module = isPython ? moduleOf(rest) : null;
	const [name = "", ...args] = module ?? [program, ...rest];
	if (/^(?:pytest|py\.test)$/.test(name)) {
		if (args.includes("--pyargs")) return null;
		if (args.every((word) => /^-[vqsx]+$/.test(word))) return "";
		return args.find((word, at) => TEST_PATH.test(word) && !TAKES_VALUE.has(args[at - 1] ?? "")) ?? null;
	}
	if (name === "unittest") {
		if (args.every((word) => /^-[vqfb]+$/.test(word) || word === "discover")) return "";
		if (args[0] !== "discover") return null;
		return args.slice(1).find((word) => TEST_PATH.test(word) && !word.endsWith(".py")) ?? null;
	}
	if (!isPython || module !== null) return null;
	const script = rest.find((word) => !word.startsWith("-"));
	return rest[0] === "-c" || script === void 0 || !/\.py$/.test(script) || !TEST_PATH.test(script) ? null : script;
}
/** What follows `-m`; null where something else than options of Python's own comes first. */
function moduleOf(words) {
	const [word = "", next = ""] = words;
	if (word === "-m") return words.slice(1);
	if (/^-[WX]$/.test(word) && next !== "") return moduleOf(words.slice(2));
	return /^-[WX]\w|^-[bBdEIsSuOvx]+$/.test(word) ? moduleOf(words.slice(1)) : null;
}

// src/rules/project/misplaced-command/unexpandedSettings.ts
/** Variables in `config-settings`, which nobody puts in: part of misplaced-command. */
const REFERENCE = /\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)\})/g;
/** Variables that any shell has, or GitHub's runners. */
const OF_SYSTEMS = /^(?:HOME|PWD|PATH|USER|GITHUB_[A-Z_]+|RUNNER_[A-Z_]+)$/;
/** Pyodide's build puts variables in itself. */
const WITHOUT_SHELL = [
	"linux",
	"macos",
	"windows"
];
const FOR_PYODIDE = /pyodide|wasm|emscripten/;
function isGivenAsWritten({ setting, jobs }, toml) {
	if ((toml?.overrides.find(({ settings }) => settings.includes(setting)))?.select.every((selector) => FOR_PYODIDE.test(selector)) === true) return false;
	return jobs.length === 0 ? setting.platform === null || WITHOUT_SHELL.includes(setting.platform) : jobs.some(({ platform }) => WITHOUT_SHELL.includes(platform));
}
/**
* Null where the value names no variable for certain: a build backend may have names of its own. `assigned` are those that
* `environment` sets.
*/
function describeUnexpanded(use, assigned, toml) {
	if (!isGivenAsWritten(use, toml)) return null;
	const { setting, jobs } = use;
	const value = setting.value ?? "";
	const host = new Set(jobs.flatMap((job) => (job.host ?? []).map(({ name }) => name)));
	const names = [...value.matchAll(REFERENCE)].map(([, plain, braced = ""]) => plain ?? braced).filter((name) => assigned.has(name) || host.has(name) || OF_SYSTEMS.test(name));
	const [first] = names;
	if (first === void 0) return null;
	const { written, location, option } = setting;
	const shown = listSome([...new Set(names)].map((name) => `$${plainText(name, 40)}`), 2);
	const isOne = new Set(names).size === 1;
	return {
		severity: "warning",
		causeKey: `${placeKey(setting)} unexpanded`,
		location,
		title: `$${plainText(first, 30)} in ${written} stays as it is written`,
		message: `cibuildwheel gives ${written} (${placeName(location)}) to the build without a shell, and puts no variables in: the backend gets ${shown} as ${isOne ? "it stands" : "they stand"}.`,
		remedy: "Write the value itself, or set a variable that the build reads, such as CMAKE_ARGS, in environment, where $NAME is put in.",
		data: {
			option,
			kind: "unexpanded",
			names: [...new Set(names)].slice(0, 50)
		}
	};
}

// src/rules/project/misplaced-command.ts
/** Commands and values that can't do what they mean, where they stand. */
const misplacedCommand = {
	...projectRule("misplaced-command"),
	check: (project) => {
		const { toml, jobs } = project;
		const file = toml !== null && toml.problem === null ? toml : null;
		const inForce = (option) => settingsInForce(option, jobs, file);
		const assigned = namesAssigned(jobs, file);
		const isRefused = refusedParts(project);
		const drafts = [
			...ASSIGNING.flatMap(inForce).flatMap(({ setting }) => isRefused(placeKey(setting)) ? [] : describeCutValue(setting) ?? []),
			...inForce("config-settings").flatMap((each) => describeUnexpanded(each, assigned, file) ?? []),
			...inForce("repair-wheel-command").flatMap((each) => describeLostWheel(each, file) ?? []),
			...unreadTable(project),
			...describeManagers(jobs, file),
			...describeHostVariables(jobs, file),
			...describeEmulation(jobs, file, isRefused),
			...PREPARING.flatMap(inForce).flatMap((each) => lostShell(each, file, assigned) ?? []),
			...[...PREPARING, "test-command"].flatMap(inForce).flatMap(({ setting }) => describeRedirection(setting) ?? []),
			...redirectedInstalls(jobs),
			...inForce("test-command").flatMap((each) => testFolder(each, file) ?? []),
			...(project.strays ?? []).flatMap(describeStrays)
		];
		return [...new Map(drafts.map((draft) => [draft.causeKey, draft])).values()];
	}
};
/** cibuildwheel 1.x takes its options from variables alone. */
function unreadTable({ toml, jobs, unknown }) {
	const table = toml?.table ?? null;
	const [first] = jobs;
	if (table === null || first === void 0 || !jobs.every(isBeforeToml)) return [];
	if (unknown.some(({ isByHand }) => isByHand !== true)) return [];
	const version = versionText(first.version);
	return [{
		severity: "warning",
		causeKey: `${table.path} unread`,
		location: table,
		title: `cibuildwheel ${version} doesn't read [tool.cibuildwheel]`,
		message: `The workflow runs cibuildwheel ${version} (line ${first.step.startLine} of ${first.step.path}), which takes options from CIBW_ variables alone: 2.0 was the first to read ${table.path}. What stands there has no effect.`,
		remedy: steps(`Use a newer cibuildwheel, up to ${releaseName(NEWEST)}.`, "Or, to stay with this one, set the options as variables in the workflow."),
		data: {
			kind: "unread-table",
			version
		}
	}];
}
const HAS_SH = ["linux", "macos"];
function lostShell({ setting, jobs }, toml, assigned) {
	const platforms = jobs.length > 0 ? jobs.map(({ platform }) => platform) : [setting.platform ?? "linux"];
	const isWindows = platforms.every((platform) => platform === "windows");
	if (!isWindows && !platforms.some((platform) => HAS_SH.includes(platform))) return null;
	if (jobs.map((job) => effectiveOption("environment", job, toml).value).includes(null)) return null;
	return describeLostShell(setting, assigned, { isWindows });
}
/** The variables that `environment` sets anywhere. */
function namesAssigned(jobs, toml) {
	const texts = [...[toml?.settings ?? [], ...(toml?.overrides ?? []).map(({ settings }) => settings)], ...jobs.map(({ env }) => env)].flat().flatMap(({ option, value }) => option === "environment" && value !== null ? [value] : []);
	return new Set([...new Set(texts)].flatMap(assignedIn));
}
function redirectedInstalls(jobs) {
	return jobs.flatMap(({ install }) => install?.isRedirected ? [describeRedirectedInstall(install)] : []);
}
const TESTED = [
	"linux",
	"macos",
	"windows"
];
function testFolder({ setting, jobs }, toml) {
	const there = jobs.filter(({ platform }) => TESTED.includes(platform));
	if (jobs.length > 0 && there.length === 0) return null;
	const hasSources = [toml?.settings ?? [], ...(toml?.overrides ?? []).map(({ settings }) => settings)].flat().some(({ option }) => option === "test-sources") || there.some(({ env }) => env.some(({ option }) => option === "test-sources"));
	return describeTestFolder(setting, hasSources);
}

// src/rules/project/redundant-skip/deadParts.ts
/** Parts of braces that do nothing in a selector that does something: part of redundant-skip. */
/** A brace without braces in it. */
const GROUP = /\{([^{}]*)\}/g;
/**
* Each alternative of each brace is put alone in its brace's place: it is dead where that selector is. Null for what has
* no such part, and for braces in braces.
*/
function deadParts(selector, deathOf) {
	if (/[{}]/.test(selector.replace(GROUP, ""))) return null;
	const dead = [];
	let rest = "";
	let from = 0;
	for (const match of selector.matchAll(GROUP)) {
		const [whole, content = ""] = match;
		const alternatives = alternativesOf(content);
		if (alternatives === null) return null;
		const end = match.index + whole.length;
		const deaths = alternatives.map((each) => selector.slice(0, match.index) + each + selector.slice(end)).map(deathOf);
		const alive = alternatives.filter((_, index) => deaths[index] === null);
		const isNews = alive.length > 0 && alive.length < alternatives.length;
		if (isNews) dead.push(...deaths.filter((each) => each !== null));
		rest += selector.slice(from, match.index) + (isNews ? braces(alive) : whole);
		from = end;
	}
	return dead.length === 0 ? null : {
		selector,
		dead,
		rest: rest + selector.slice(from)
	};
}
function braces(parts) {
	return parts.length === 1 ? parts[0] ?? "" : `{${parts.join(",")}}`;
}
/** Null for what stands for itself, such as a brace without a comma. */
function alternativesOf(content) {
	const [, first = "", last = ""] = /^(\d{1,3})\.\.(\d{1,3})$/.exec(content) ?? [];
	if (first !== "") {
		const [from, to] = [Number(first), Number(last)];
		return to > from && to - from < 1e3 && !/^0\d/.test(first) ? Array.from({ length: to - from + 1 }, (_, index) => String(from + index)) : null;
	}
	const parts = content.split(",");
	return parts.length > 1 && parts.length <= 1e3 && !content.includes("..") ? parts : null;
}

// src/rules/project/redundant-skip/mistakenSelectors.ts
/** Selectors that match no build of any cibuildwheel: part of redundant-skip. */
/** One finding for each selector that matches nothing. `matched` is that of builds, which may have been asked before. */
function describeMistakes(project, matched) {
	if (project.jobs.some(({ version }) => {
		const { releases, isOpen } = possibleReleases(version);
		return version !== null && isOpen && releases.length === 0;
	})) return [];
	const matchedTests = matchedBuilds(true);
	const isRefused = refusedParts(project);
	return writtenIn(project).flatMap(({ key, place, isForTests, parts }) => {
		const match = isForTests ? matchedTests : matched;
		return parts.filter(({ text }) => match(text)?.length === 0 && !isRefused(place, text)).map(({ text, location }) => ({
			key,
			text,
			location,
			match
		}));
	}).map(({ key, text, location, match }) => describe$4(key, text, location, match));
}
function writtenIn({ toml, jobs }) {
	const variables = new Map(jobs.flatMap(({ env }) => env).filter(({ written, isExpanded }) => written.startsWith("CIBW_") && isExpanded !== true).map((setting) => [placeKey(setting), setting]));
	const settings = [...toml?.settings ?? [], ...variables.values()].filter(({ option, value }) => [
		"build",
		"skip",
		"test-skip"
	].includes(option) && value !== null);
	const selects = (toml?.overrides ?? []).map(({ select, location }) => ({
		key: "select",
		place: "",
		isForTests: false,
		parts: partsOf(select.join(" "), location)
	}));
	return [...settings.map(fromSetting), ...selects];
}
function fromSetting(setting) {
	const { option, written, value, location, items } = setting;
	const parts = items?.flatMap((item) => partsOf(item.value, item.location)) ?? partsOf(value ?? "", location);
	return {
		key: written,
		place: placeKey(setting),
		isForTests: option === "test-skip",
		parts: parts.slice(0, 500)
	};
}
function partsOf(value, location) {
	return [...new Set(selectorsOf(value))].slice(0, 500).map((text) => ({
		text,
		location
	}));
}
const EFFECTS = /* @__PURE__ */ new Map([
	["build", "it selects nothing"],
	["skip", "it skips nothing"],
	["test-skip", "it skips no test"],
	["select", "the settings under it reach no wheel"]
]);
function describe$4(key, text, location, matched) {
	const selector = `"${plainText(text, 80)}"`;
	const option = key.replace(/^CIBW_/, "").toLowerCase().replaceAll("_", "-");
	return {
		severity: "warning",
		causeKey: `${location.path}:${location.startLine}:${key}:${text}`,
		title: `${selector} in ${key} matches no build`,
		message: `No release of cibuildwheel up to ${releaseName(NEWEST)} has a build identifier that ${selector} matches, so ${EFFECTS.get(option) ?? "it does nothing"}.`,
		remedy: remedyForSelector(text, matched),
		data: {
			option,
			selector: plainText(text, 200)
		},
		location,
		undecided: "which builds are meant only you can say"
	};
}

// src/rules/project/redundant-skip/restatedBuilds.ts
/** A `build` that lists what is built without it: part of redundant-skip. */
/** On which people run cibuildwheel by hand. */
const BY_HAND = [
	"linux",
	"macos",
	"windows"
];
/** One finding for each `build` that could go without a change in any job. */
function describeRestatedBuilds({ toml, jobs, unknown }) {
	if (toml === null || toml.problem !== null || toml.requiresPython === null || unknown.length > 0) return [];
	return settingsInForce("build", jobs, toml).filter((each) => listsPythons(each) && changesNothing(each, toml)).map((each) => describe$3(each, toml));
}
/** One pattern for each Python; `cp*` and the like keep out what another release may build. */
function listsPythons({ setting: { value, isExpanded } }) {
	const patterns = selectorsOf(value ?? "").flatMap((selector) => expandBraces(selector) ?? [""]);
	return isExpanded !== true && patterns.length > 1 && patterns.every((each) => /^[cp]p3(?:\d|\[[\d-]+\])/.test(each));
}
function changesNothing({ setting, jobs }, toml) {
	const isVariable = setting.written.startsWith("CIBW_");
	if (!toml.settings.every((each) => each.option !== "build" || each === setting) || setting.platform !== null || jobs.length === 0) return false;
	if (jobs.some(({ version }) => version === null || version.includes(null))) return false;
	return (isVariable ? jobs : [...jobs, ...jobs.slice(0, 1).flatMap(byHand$1)]).every((job) => {
		const names = (ignores) => allBuilds(job, toml, { ignores })?.map(({ name }) => name).join();
		const own = names([]);
		return own !== void 0 && own !== "" && own === names(["build"]) && names(["skip"]) === names(["skip", "build"]);
	});
}
/** The same release on each system, without the job's variables. */
function byHand$1(job) {
	return BY_HAND.flatMap((platform) => USUAL_MACHINES.map((architecture) => ({
		...job,
		platform,
		architecture,
		env: [],
		unknown: []
	})));
}
function describe$3({ setting, jobs }, toml) {
	const { written, location, value } = setting;
	const required = toml.requiresPython;
	const versions = [...new Set(jobs.map(({ version }) => (version ?? []).join(".")))];
	const place = required === null ? "" : ` ${plainText(required.value, 40)} (${placeName(required.location)})`;
	return {
		severity: "notice",
		causeKey: `${placeKey(setting)} restated`,
		location,
		title: `${written} lists only what is built anyway`,
		message: `${written} = ${quoted(value ?? "")} (${placeName(location)}) names all that cibuildwheel ${versions[0]} builds under requires-python${place}. In a newer cibuildwheel it keeps out the new Pythons.`,
		remedy: `Delete ${written}: the same wheels are built. Keep it if new Pythons are to wait for you.`,
		data: {
			option: "build",
			value: plainText(value ?? "", 400)
		},
		...setting.hides === void 0 ? { edits: [{
			kind: "drop",
			setting,
			selectors: selectorsOf(value ?? ""),
			ifNoneLeft: "delete"
		}] } : {}
	};
}

// src/rules/project/redundant-skip/skipsInForce.ts
/** Each `skip` that is written somewhere, with all the runs of cibuildwheel that it could matter to. */
/** Stands for `archs` where nothing sets it. */
const DEFAULT_ARCHS = "";
const ALL_PLATFORMS = [...PLATFORMS.keys()];
/** What holds whatever else a workflow may set. */
const ALWAYS = ["requires-python", "version"];
const ANY = [
	"requires-python",
	"version",
	"enable",
	"archs",
	"build"
];
/** `matched` tells a `build` that is mistaken, and so no reason to leave anything out. */
function skipsInForce(project, matched) {
	return [...(project.toml?.settings ?? []).filter(isKnownSkip).map((setting) => skipOfToml(setting, project, matched)), ...skipsOfVariables(project, matched)].filter(buildsSomething);
}
/** Where no run builds anything, that is what is wrong, and not the selectors beside it. */
function buildsSomething({ runs }) {
	return IDENTIFIERS.some((build) => runs.get(build.platform)?.some((reasonsOf) => reasonsOf(build).some(({ size }) => size === 0)));
}
function isKnownSkip({ option, value }) {
	return option === "skip" && value !== null;
}
/** pyproject.toml holds for every job, and for who runs cibuildwheel by hand. */
function skipOfToml(setting, project, matched) {
	const { toml, jobs, unknown } = project;
	const hasOwn = (platform) => toml?.settings.some((each) => each.option === "skip" && each.platform === platform) === true;
	const platforms = setting.platform === null ? ALL_PLATFORMS.filter((platform) => !hasOwn(platform)) : [setting.platform];
	const isComplete = jobs.length > 0 && unknown.length === 0 && jobs.every(readsToml);
	const releases = sortedReleases(jobs.flatMap((job) => releasesInUse(job).releases));
	const inUse = isComplete ? releases : RELEASES;
	return {
		setting,
		...judged(platforms.map((platform) => [platform, [...jobs.filter((job) => readsToml(job) && (job.platform === null || job.platform === platform)).map((job) => ofJob(job, platform, toml)), ...USUAL_MACHINES.map((machine) => byHand({
			platform,
			machine,
			inUse,
			toml,
			isComplete
		}))]]), matched),
		versions: versionsOf(jobs)
	};
}
/** A variable holds for the jobs that see it. */
function skipsOfVariables({ toml, jobs }, matched) {
	const seen = /* @__PURE__ */ new Map();
	for (const job of jobs) for (const setting of job.env) {
		if (setting.option !== "skip" || !setting.written.startsWith("CIBW_")) continue;
		const entry = seen.get(placeKey(setting)) ?? {
			setting,
			jobs: []
		};
		entry.jobs.push(job);
		seen.set(placeKey(setting), entry);
	}
	return [...seen.values()].filter(({ setting, jobs: seers }) => isFixed(setting) && seers.every((job) => isKnown$1("skip", job))).map(({ setting, jobs: seers }) => ({
		setting,
		...judged(ALL_PLATFORMS.map((platform) => [platform, seersOn(platform, seers, toml)]), matched),
		versions: versionsOf(seers)
	}));
}
function isFixed({ value, platform, isExpanded }) {
	return value !== null && platform === null && isExpanded !== true;
}
/** Where no job runs on the platform, as if one did on a machine that isn't known. */
function seersOn(platform, seers, toml) {
	const there = seers.filter((job) => job.platform === null || job.platform === platform);
	return (there.length > 0 ? there : seers.map((job) => ({
		...job,
		platform,
		architecture: null
	}))).map((job) => ofJob(job, platform, toml));
}
function ofJob(job, platform, toml) {
	const { releases } = releasesInUse(job);
	const build = effectiveOption("build", job, toml);
	const isUnpinned = job.version === null && !job.isNewest || releases.length === 0;
	return {
		platform,
		machine: job.architecture,
		releases: [...releases, NEWEST],
		requiresPython: requiredIn(job, toml),
		enable: effectiveOption("enable", job, toml).value,
		archs: effectiveOption("archs", job, toml).value,
		build: build.from?.isExpanded === true ? void 0 : build.value,
		certain: isUnpinned ? ["requires-python"] : ANY
	};
}
function byHand({ platform, machine, inUse, toml, isComplete }) {
	const own = {
		platform,
		env: []
	};
	return {
		platform,
		machine,
		releases: [...inUse, NEWEST],
		requiresPython: toml?.requiresPython?.value,
		enable: effectiveOption("enable", own, toml).value,
		archs: effectiveOption("archs", own, toml).value,
		build: effectiveOption("build", own, toml).value,
		certain: isComplete ? ANY : ALWAYS
	};
}
function judged(runs, matched) {
	return {
		runs: new Map(runs.map(([platform, all]) => [platform, distinctRuns(matched, all)])),
		archs: new Map(runs.map(([platform, all]) => [platform, sortedDistinct(all.flatMap(({ archs = "" }) => archs ?? []))]))
	};
}
/** The legs of a matrix differ in what doesn't matter here: each run once. */
function distinctRuns(matched, runs) {
	return [...new Map(runs.map((run) => [JSON.stringify(run), run])).values()].map((run) => reasonsOf(withoutMistake(run, matched)));
}
/** Once the mistake in `build` is mended, what it leaves out today is built: a skip beside it may be needed then. */
function withoutMistake(run, matched) {
	return selectorsOf(run.build ?? "").some((selector) => matched(selector)?.length === 0) ? {
		...run,
		build: void 0
	} : run;
}
function reasonsOf({ requiresPython, certain, ...run }) {
	const known = /* @__PURE__ */ new Map();
	const all = leavingOut({
		...run,
		requiresPython: rangeOf(requiresPython)
	});
	return (build) => {
		const before = known.get(build.name);
		if (before !== void 0) return before;
		const reasons = all(build).map((set) => new Set([...set].filter((reason) => certain.includes(reason))));
		known.set(build.name, reasons);
		return reasons;
	};
}
function rangeOf(value) {
	return value === null || value === void 0 ? null : pythonRange(value);
}
function sortedReleases(releases) {
	return [...new Set(releases)].sort((a, b) => a - b);
}
function versionsOf(jobs) {
	return sortedDistinct(jobs.flatMap(({ version }) => version === null ? [] : [versionText(version)]));
}

// src/rules/project/redundant-skip.ts
/** Selectors of `skip` that skip nothing, a `build` that selects everything, and selectors that match nothing at all. */
const redundantSkip = {
	...projectRule("redundant-skip"),
	check: (project) => {
		const matched = matchedBuilds(false);
		return [
			...skipsInForce(project, matched).flatMap((skip) => describeSkip(skip, project, matched) ?? []),
			...describeRestatedBuilds(project),
			...describeMistakes(project, matched)
		];
	}
};
/** More selectors than that are not written out once more. */
const MOST_SHOWN = 12;
/** Null where every selector does something, or may do. */
function describeSkip(skip, project, matched) {
	const selectors = selectorsOf(skip.setting.value ?? "");
	if (selectors.length > 500) return null;
	const redundant = selectors.flatMap((selector) => redundancyOf(selector, skip, matched) ?? []);
	const parts = selectors.filter((selector) => !redundant.some((each) => each.selector === selector)).flatMap((selector) => deadParts(selector, (text) => redundancyOf(text, skip, matched)) ?? []);
	if (redundant.length === 0 && parts.length === 0) return null;
	const gone = new Set(redundant.map(({ selector }) => selector));
	const narrowed = new Map(parts.map(({ selector, rest }) => [selector, rest]));
	const kept = selectors.filter((selector) => !gone.has(selector)).map((selector) => narrowed.get(selector) ?? selector);
	const { setting } = skip;
	const [part] = parts;
	const one = redundant.length + parts.flatMap(({ dead }) => dead).length === 1;
	const named = [...redundant, ...parts.flatMap(({ dead }) => dead)];
	const why = [...groupBy(named, ({ reasons }) => reasons.join()).values()].map((group) => sentenceOf(group, skip, project));
	return {
		severity: "notice",
		causeKey: `${placeKey(setting)}:${named.map(({ selector }) => selector).join(" ")}`,
		title: redundant.length === 0 && part !== void 0 ? `a part of "${plainText(part.selector, 40)}" in ${setting.written} skips nothing` : redundant.length === 1 ? `"${plainText([...gone].join(), 80)}" in ${setting.written} skips nothing` : `${redundant.length} of ${selectors.length} selectors in ${setting.written} skip nothing`,
		message: why.join(" "),
		remedy: kept.length === 0 ? remedyForAll(setting, project) : remedyForSome(setting, kept, one ? "it" : "them"),
		data: {
			option: "skip",
			redundant: named.map(({ selector }) => selector).slice(0, 50),
			kept: kept.slice(0, 50)
		},
		location: placeOf$2(setting, /* @__PURE__ */ new Set([...gone, ...narrowed.keys()])),
		edits: [{
			kind: "drop",
			setting,
			selectors: [...gone],
			...parts.length === 0 ? {} : { narrowed: parts.map(({ selector, rest }) => ({
				selector,
				rest
			})) },
			ifNoneLeft: settingBelow(setting, project) === void 0 ? "delete" : "empty"
		}]
	};
}
/** Null where the selector does something, or may do. */
function redundancyOf(selector, { runs }, matched) {
	const builds = matched(selector)?.filter(({ platform }) => runs.has(platform)) ?? [];
	const sets = [];
	for (const build of builds) for (const reasonsOf of runs.get(build.platform) ?? []) {
		const reasons = reasonsOf(build);
		if (reasons.some(({ size }) => size === 0)) return null;
		sets.push(...reasons);
	}
	return sets.length === 0 ? null : {
		selector,
		builds,
		reasons: fewestThatCover(sets)
	};
}
/** All choices among the reasons, small ones first; of one size, in the order of the reasons. */
const CHOICES = Array.from({ length: 2 ** REASONS.length }, (_, bits) => REASONS.filter((_reason, index) => (bits >> index) % 2 === 1)).sort((x, y) => x.length - y.length);
/** The fewest reasons of which each set holds one. */
function fewestThatCover(sets) {
	const present = sets.filter((set) => !set.has("version"));
	const relevant = present.length > 0 ? present : sets;
	return CHOICES.find((choice) => relevant.every((set) => choice.some((reason) => set.has(reason)))) ?? REASONS;
}
function sentenceOf(group, skip, project) {
	const names = listSome(group.map(({ selector }) => plainText(selector, 80)), 12);
	const builds = group.flatMap((each) => each.builds);
	const clauses = (group[0]?.reasons ?? []).map((reason) => clauseOf(reason, builds, skip, project));
	return `${names}: ${clauses.length === 1 ? clauses[0] : `partly ${listOf(clauses, "and partly")}`}.`;
}
function clauseOf(reason, builds, { setting, versions, archs }, { toml }) {
	const isVariable = setting.written.startsWith("CIBW_");
	switch (reason) {
		case "requires-python": {
			const required = toml?.requiresPython ?? null;
			const place = required === null ? "" : ` ${required.value} (${placeName(required.location)})`;
			return `requires-python${plainText(place, 200)} rules these out`;
		}
		case "enable": {
			const groups = sortedDistinct(builds.flatMap(({ name }) => waitingGroups(name, NEWEST)));
			return `cibuildwheel builds these only where "enable" has ${listOf(groups, "or")}`;
		}
		case "version": return `${versions.length === 1 ? `cibuildwheel ${versions[0]}` : "the cibuildwheel in use"} no longer builds these`;
		case "archs": return isVariable ? `the jobs that see it don't build for these architectures${valueOfArchs(builds, archs)}` : `no job builds for these architectures${valueOfArchs(builds, archs)}`;
		case "build": return "\"build\" leaves these out already";
	}
}
/** In brackets, what `archs` comes to on the platforms of the builds; nothing where the jobs differ. */
function valueOfArchs(builds, archs) {
	const platforms = [...new Set(builds.map(({ platform }) => platform))];
	const values = sortedDistinct(platforms.flatMap((platform) => archs.get(platform) ?? []));
	const [value] = values;
	if (values.length !== 1 || value === void 0) return "";
	return value === "" ? " (\"archs\" is \"auto\" by default)" : ` ("archs" is "${plainText(value, 60)}")`;
}
function remedyForSome(setting, kept, them) {
	return kept.length > MOST_SHOWN ? `Take ${them} out; the same wheels are built without ${them}.` : `Take ${them} out; the same wheels are built with: ${line(setting, kept)}`;
}
/** Without the setting the one that it goes before would count. */
function remedyForAll(setting, project) {
	const below = settingBelow(setting, project);
	if (below === void 0) return `Delete ${setting.written}: the same wheels are built without it.`;
	return `It could as well be empty: ${line(setting, [])}. Deleted altogether, ${below.written} on ${placeName(below.location)} would count in its place.`;
}
/** The setting that would count in the place of this one. */
function settingBelow({ written, platform, hides: [hidden] = [] }, { toml }) {
	if (hidden !== void 0) return hidden;
	const isVariable = written.startsWith("CIBW_");
	return toml?.settings.find((each) => each.option === "skip" && (isVariable || platform !== null && each.platform === null));
}
/** The setting as it would be written with these selectors. */
function line({ written, items }, kept) {
	if (written.startsWith("CIBW_")) return `${written}: "${plainText(kept.join(" "), 400)}"`;
	const quoted = kept.map((selector) => `"${selector}"`).join(", ");
	return items === void 0 ? `${written} = "${plainText(kept.join(" "), 400)}"` : `${written} = [${plainText(quoted, 400)}]`;
}
/** Of a list that goes over several lines, only those from the first to the last selector that is named. */
function placeOf$2({ location, items = [] }, gone) {
	const lines = items.filter(({ value }) => selectorsOf(value).some((selector) => gone.has(selector))).flatMap((item) => [item.location.startLine, item.location.endLine]);
	if (lines.length === 0) return location;
	return {
		...location,
		startLine: Math.min(...lines),
		endLine: Math.max(...lines)
	};
}

// src/rules/project/shadowed-option.ts
/** Jobs for these are set up apart from the others on purpose: their variables are meant. */
const APART = /* @__PURE__ */ new Set([
	"pyodide",
	"android",
	"ios"
]);
/** What jobs usually decide for themselves. */
const ROUTINE = /* @__PURE__ */ new Set([
	"archs",
	"build",
	"build-frontend",
	"build-verbosity",
	"container-engine",
	"dependency-versions",
	"environment-pass"
]);
/** cibuildwheel asks for these once for all wheels, and overrides say nothing about them. */
const NOT_IN_OVERRIDES = /* @__PURE__ */ new Set([
	"archs",
	"build",
	"enable",
	"skip",
	"test-skip"
]);
/** Where more places than this replace one value, they are no oversight. */
const MOST_PLACES = 20;
/** Variables replace what pyproject.toml says, they don't add to it: a value that no job sees is lost without a word. */
const shadowedOption = {
	...projectRule("shadowed-option"),
	check: ({ toml, jobs, unknown }) => {
		const regular = jobs.filter(({ platform }) => !APART.has(platform));
		if (toml === null || toml.problem !== null || unknown.some(({ isByHand }) => isByHand !== true)) return [];
		const legs = regular.filter(readsToml).flatMap(onItsPlatforms);
		const matched = matchedBuilds(false);
		const dead = [...toml.settings.filter(({ option }) => isInUse(option, legs)).flatMap((setting) => deadSetting(setting, seeing(setting, legs, toml), matched) ?? []), ...toml.overrides.flatMap(({ select, settings }) => settings.filter(({ option }) => !NOT_IN_OVERRIDES.has(option)).flatMap((setting) => deadSetting(setting, selected(select, legs), matched) ?? []))];
		return [...groupBy(dead, ({ setting }) => setting.option)].map(([option, all]) => describe$2(option, all, legs.length < jobs.length));
	}
};
/** Of what no job's cibuildwheel has any more, or yet, unknown-option speaks. */
function isInUse(option, legs) {
	const { since, until } = OPTIONS$1.get(option) ?? {
		since: 0,
		until: 0
	};
	return legs.some((leg) => {
		const { releases } = releasesInUse(leg);
		return releases.length === 0 || releases.some((of) => of >= since && of < until);
	});
}
/** A job on a machine that isn't known builds for one of the systems that cibuildwheel runs on. */
function onItsPlatforms(job) {
	if (job.platform !== null) return [job];
	return SYSTEMS.map(([, platform]) => ({
		...job,
		platform
	}));
}
/** The legs in which the setting would count if no variables were set. */
function seeing(setting, legs, toml) {
	const platforms = [...new Set(legs.map(({ platform }) => platform))].filter((platform) => effectiveOption(setting.option, {
		platform,
		env: []
	}, toml).from === setting);
	return legs.filter(({ platform }) => platforms.includes(platform));
}
const SYSTEMS = [
	["linux", "linux"],
	["macos", "macos"],
	["win", "windows"]
];
/** The legs whose wheels an override may be for, told by the systems that its patterns name. */
function selected(select, legs) {
	const named = SYSTEMS.filter(([word]) => select.some((pattern) => pattern.includes(word)));
	const isApart = select.some((pattern) => /pyodide|android|ios/.test(pattern));
	if (named.length === 0) return isApart ? [] : [...legs];
	return legs.filter(({ platform }) => named.some(([, each]) => each === platform));
}
/** Null where a job sees the setting, where nothing of it is lost, and where what replaces it may be meant. */
function deadSetting(setting, legs, matched) {
	const { option, value } = setting;
	if (option === "enable" || value === null || legs.length === 0) return null;
	const by = /* @__PURE__ */ new Map();
	let lost = null;
	for (const leg of legs) {
		const { from, value: known } = effectiveOption(option, leg, null);
		if (from === null || known === null || from.value === null || from.isExpanded === true) return null;
		if (by.has(placeKey(from))) continue;
		by.set(placeKey(from), from);
		if (by.size > MOST_PLACES) return null;
		const missing = missingParts(option, value, from.value);
		lost = (lost ?? missing).filter((part) => missing.includes(part));
	}
	const felt = (lost ?? []).filter((part) => concerns(option, part, legs, matched));
	return felt.length === 0 ? null : {
		setting,
		by: [...by.values()],
		lost: felt
	};
}
/** False for a selector of another system's builds: the legs would do the same with it. */
function concerns(option, selector, legs, matched) {
	if (option !== "skip") return true;
	const builds = matched(selector);
	if (builds === null || builds.length === 0) return true;
	return builds.some((build) => legs.some(({ platform }) => platform === build.platform));
}
function describe$2(option, all, hasOthers) {
	const by = [...new Map(all.flatMap((dead) => dead.by.map((each) => [placeKey(each), each]))).values()];
	const values = new Set(by.map(({ value }) => value));
	const names = [...new Set(by.map(({ written }) => written))];
	const [first] = by;
	const [main] = all;
	if (first === void 0 || main === void 0) throw new RangeError("nothing is shadowed");
	const isRoutine = ROUTINE.has(option) || isImage(option) || values.size > 1;
	const settings = all.map(({ setting }) => setting);
	const lost = [...new Set(all.flatMap((dead) => dead.lost))];
	const isWhole = lost.length === 1 && all.length === 1 && lost[0] === main.setting.value?.trim();
	return {
		severity: isRoutine ? "notice" : "warning",
		causeKey: option,
		location: first.location,
		title: `${listSome(names, 1)} ${names.length === 1 ? "replaces" : "replace"} ${option} of ${main.setting.location.path}`,
		message: `${listSome(settings.map(describeToml), 2)} ${settings.length === 1 ? "says" : "say"} one thing, ${listSome(by.map(describeVariable), settings.length > 1 ? 1 : 2)} another. cibuildwheel takes only the variable, not ${main.setting.location.path}${hasOthers ? " (except for Pyodide, Android and iOS)" : ""}.${isWhole ? "" : ` Lost: ${listSome(lost.map(quoted), 3)}.`}`,
		remedy: steps(`Put the whole value into ${main.setting.location.path}, where builds outside of GitHub see it too, and delete ${listSome(names, 2)} from the workflow.`, `Or, if the variable is right, delete ${listSome(sortedDistinct(settings.map(tomlKey)), 2)} from ${main.setting.location.path}.`),
		data: {
			option,
			variables: names,
			lost: lost.slice(0, 50),
			tomlLines: settings.slice(0, 50).map(({ location }) => location.startLine)
		},
		undecided: "which of the two values is meant only you can say"
	};
}
function describeToml(setting) {
	return `${tomlKey(setting)} = ${quoted(setting.value ?? "")} (${placeName(setting.location)})`;
}
function describeVariable({ written, value, location }) {
	return `${written} = ${quoted(value ?? "")} (${placeName(location)})`;
}

// src/rules/project/env-instead-of-toml.ts
/** Longer keys are not written out in a sentence. */
const LONGEST_LINE = 200;
/** Reporters cut what is too long; a piece of TOML cut in its middle is worse than none. */
const LONGEST_PROSE = 200;
/** These alone are no reason to speak: they are often put beside the jobs on purpose. */
const NO_REASON_ALONE = /* @__PURE__ */ new Set([
	"archs",
	"audit-requires",
	"build",
	"build-verbosity",
	"enable",
	"skip"
]);
/** Fixed settings in a workflow hold on GitHub only; in pyproject.toml they hold wherever wheels are built. */
const envInsteadOfToml = {
	...projectRule("env-instead-of-toml"),
	check: (project) => {
		const { toml, jobs, unknown } = project;
		if (jobs.length === 0 || unknown.length > 0 || toml !== null && toml.problem !== null) return [];
		if (!jobs.every((job) => job.platform !== null && readsToml(job) && (job.version !== null || job.isNewest))) return [];
		const reported = new Set(shadowedOption.check(project).map(({ causeKey }) => causeKey));
		const misplaced = new Set(misplacedCommand.check(project).flatMap(({ location, data }) => data.kind === "emulation" ? [] : lineOf(location)));
		const isRefused = refusedParts(project);
		const moves = withoutUseless(findMoves(jobs, toml).filter(({ option, variables, settings }) => !reported.has(option) && !settings.some(losesSomething) && variables.every((each) => !isRefused(placeKey(each)) && !misplaced.has(lineOf(each.location)))), redundantSkip.check(project).flatMap(({ edits = [] }) => edits));
		return [...new Set(moves.flatMap(({ variables }) => variables.map(({ location }) => location.path)))].flatMap((path) => {
			const ofPath = moves.filter(({ variables }) => variables.some(({ location }) => location.path === path));
			const isReason = ({ option }) => !NO_REASON_ALONE.has(option);
			return ofPath.some(isReason) ? [describe$1(path, ofPath, toml)] : [];
		});
	}
};
/** What pyproject.toml says now for systems that no job builds for counts by hand. */
function losesSomething({ option, value, present }) {
	return typeof present?.value === "string" && missingParts(option, present.value, value).length > 0;
}
function lineOf(location) {
	return `${location?.path}:${location?.startLine}`;
}
function describe$1(path, moves, toml) {
	const here = moves.flatMap(({ variables }) => variables.filter(({ location }) => location.path === path));
	const names = [...new Set(here.map(({ written }) => written))];
	const [first] = here;
	if (first === void 0) throw new RangeError("nothing is moved");
	const tomlPath = toml?.path ?? "pyproject.toml";
	const pasted = moves.flatMap((move) => move.settings).filter((setting) => !isThereAlready(setting));
	const replaced = pasted.filter(({ present }) => present !== null);
	const tables = tomlTables(pasted);
	const inProse = proseOf(tables);
	const many = names.length > 1;
	const hidden = moves.flatMap((move) => move.hidden).filter(({ location }) => location.path === path).map(({ written, location }) => `${written} on line ${location.startLine}`);
	return {
		severity: "notice",
		causeKey: path,
		location: first.location,
		title: `${listSome(names, 1)} could stand in ${tomlPath}`,
		message: `${listSome(names.map((name) => named(name, here)), 3)} ${many ? "have" : "has"} one fixed value in every job. That holds on GitHub only: a build on your own machine goes without, and what ${tomlPath} says of the same option is dropped.`,
		remedy: steps(pasted.length === 0 ? `${tomlPath} says the same already: keep it.` : `Put into ${tomlPath}, ${inProse}.`, `Delete ${listSome(names, 3)} from ${path}${hidden.length === 0 ? "" : `; also ${listSome(hidden, 2)}, which would count then`}.`, ...replaced.length === 0 ? [] : [`Check ${listSome(replaced.map(({ option, present }) => `${option} (line ${present?.location.startLine})`), 2)}, which the new value replaces.`]),
		edits: moves.map((move) => ({
			kind: "move",
			move
		})),
		data: {
			variables: names,
			lines: here.map(({ location }) => location.startLine),
			toml: tomlText(tables)
		}
	};
}
/** The tables in a sentence; too long for one, only their keys. */
function proseOf(tables) {
	const whole = tables.map(({ head, keys }) => `under ${head}: ${keys.map(keyInProse).join("; ")}`).join(". And ");
	if (whole.length <= LONGEST_PROSE) return whole;
	const keysOnly = tables.map(({ head, keys }) => `${listOf(keys.map(({ setting }) => setting.option))} under ${head}`);
	return `with the values that the workflow has now, ${listOf(keysOnly)}`;
}
/** What doesn't fit a sentence is told by its place. */
function keyInProse({ setting, text }) {
	return text.includes("\n") || text.length > LONGEST_LINE ? `${setting.option} with the text it has now` : text;
}
function named(name, settings) {
	const lines = settings.filter(({ written }) => written === name).map(({ location }) => location.startLine);
	return `${name} (line ${listSome(lines.map(String), 3)})`;
}

// src/rules/project/image-plat-mismatch.ts
/** The image a wheel is built in and the tag it is given must fit. */
const imagePlatMismatch = {
	...projectRule("image-plat-mismatch"),
	check: ({ toml, jobs }) => {
		if (toml !== null && toml.problem !== null) return [];
		const drafts = jobs.filter(({ platform, version }) => platform === "linux" && version !== null).flatMap((job) => checkJob(job, toml));
		return [...new Map(drafts.map((draft) => [draft.causeKey, draft])).values()];
	}
};
/** Of the wheels that the job builds for Linux, as far as that is known. */
function architecturesOf(job, toml) {
	const { value } = effectiveOption("archs", job, toml);
	if (value === null) return [];
	const native = {
		x86_64: ["x86_64"],
		arm64: ["aarch64"]
	}[job.architecture ?? ""] ?? [];
	const named = partsOf$1("archs", value ?? "auto").flatMap((word) => [
		"auto",
		"auto64",
		"native"
	].includes(word) ? native : [word]);
	return [...new Set(named)].filter((word) => /^(?:x86_64|i686|aarch64|ppc64le|s390x|armv7l|riscv64)$/.test(word));
}
function checkJob(job, toml) {
	const build = effectiveOption("build", job, toml).value;
	const skip = effectiveOption("skip", job, toml).value;
	if (build === null || skip === null) return [];
	const selectors = {
		build: partsOf$1("build", build ?? "*"),
		skip: partsOf$1("skip", skip ?? "")
	};
	return architecturesOf(job, toml).flatMap((architecture) => {
		const families = ["manylinux", "musllinux"].filter((family) => builds(family, architecture, selectors));
		const images = families.flatMap((family) => checkImage(family, architecture, job, toml));
		return images.length > 0 || !families.includes("manylinux") ? images : checkPlat(architecture, job, toml);
	});
}
/** False where the selectors leave the family out for sure. */
function builds(family, architecture, { build, skip }) {
	const other = family === "manylinux" ? /musllinux/ : /manylinux/;
	return (build.length === 0 || build.some((selector) => !other.test(selector))) && !skip.some((selector) => covers(selector, `*-${family}_${architecture}`));
}
/** The option, unless overrides change it for some of the wheels. */
function settingOf(option, job, toml) {
	const isOverridden = toml?.overrides.some(({ settings }) => settings.some((each) => each.option === option));
	const { from, value } = effectiveOption(option, job, toml);
	return isOverridden === true && !job.env.some((each) => each === from) || value === null ? void 0 : from;
}
function checkImage(family, architecture, job, toml) {
	const setting = settingOf(`${family}-${architecture}-image`, job, toml);
	const image = setting?.value?.trim() ?? "";
	if (setting === null || setting === void 0 || image === "") return [];
	const written = `${setting.written} = "${image}" (${placeName(setting.location)})`;
	if (!/[/:@]/.test(image)) return [];
	const tag = imageTag(image);
	const ofImage = tag === null ? null : /_(x86_64|i686|aarch64|ppc64le|s390x|armv7l|riscv64)$/.exec(tag)?.[1];
	if (ofImage === null || ofImage === void 0 || ofImage === architecture) return [];
	return [draftOf(setting.location, `${setting.written} ${image}`, {
		title: `${setting.written} is an image for ${ofImage}`,
		message: `${written} is the image for ${architecture} wheels, but by its name it is made for ${ofImage}.`,
		remedy: `Name the image for ${architecture}: ${image.replace(ofImage, architecture)}, if there is one.`,
		data: {
			image,
			architecture,
			state: "foreign"
		}
	})];
}
function checkPlat(architecture, job, toml) {
	const plat = platOf(job, toml);
	const wanted = plat === null ? null : glibcMinor(plat.tag);
	if (plat === null || wanted === null) return [];
	const [, ofPlat] = /_(x86_64|i686|aarch64|ppc64le|s390x|armv7l|riscv64)$/.exec(plat.tag) ?? [];
	if (ofPlat !== void 0 && ofPlat !== architecture) return [draftOf(plat.location, `${plat.tag} ${architecture}`, {
		title: `${architecture} wheels would be tagged ${plat.tag}`,
		message: `${plat.words} (${placeName(plat.location)}) asks for ${plat.tag}, and job ${job.job} builds ${architecture} wheels with it. auditwheel refuses a tag of another architecture.`,
		remedy: "Leave --plat out: auditwheel then takes the policy of the image. If you need it, set it for each architecture, with overrides.",
		data: {
			plat: plat.tag,
			architecture
		}
	})];
	const image = settingOf(`manylinux-${architecture}-image`, job, toml);
	if (image === void 0) return [];
	const name = image?.value ?? defaultImage(architecture, job.version);
	const built = name === null ? null : glibcMinor(imageTag(name) ?? "");
	if (name === null || built === null || built <= wanted) return [];
	const from = image === null ? `cibuildwheel ${versionText(job.version)} builds in by default` : `is set by ${image.written} (${placeName(image.location)})`;
	return [draftOf(plat.location, `${plat.tag} ${name}`, {
		title: `image with glibc 2.${built}, but wheels tagged for glibc 2.${wanted}`,
		message: `${plat.words} (${placeName(plat.location)}) promises glibc 2.${wanted}${systemOfGlibc(`2.${wanted}`)}. The image ${name}, which ${from}, has 2.${built}${systemOfGlibc(`2.${built}`)}: once a file uses a newer function, auditwheel stops with "too-recent versioned symbols".`,
		remedy: steps(`To keep the promise, build in ${plat.tag.replace(/_(?:x86_64|i686|aarch64|ppc64le|s390x)$/, "")}.`, "Otherwise remove --plat and AUDITWHEEL_PLAT: auditwheel then takes the policy of the image."),
		data: {
			plat: plat.tag,
			image: name,
			architecture,
			builtAgainst: `2.${built}`,
			promised: `2.${wanted}`
		}
	})];
}
/** `--plat` of the repair command, else AUDITWHEEL_PLAT in the build's environment; null where it isn't one known text. */
function platOf(job, toml) {
	const command = settingOf("repair-wheel-command", job, toml);
	const environment = settingOf("environment", job, toml);
	if (command === void 0 || environment === void 0) return null;
	const text = command?.value ?? "";
	if (command !== null && !/\bauditwheel\b[^&|;]*\brepair\b/.test(text)) return null;
	const given = [...text.matchAll(/\s--plat(?:form)?[\s=]+["']?([^\s"']+)/g)].map(([, tag = ""]) => tag);
	const [tag] = given;
	if (command !== null && given.length === 1 && tag !== void 0) return {
		tag,
		location: command.location,
		words: `--plat ${tag} of ${command.written}`
	};
	const assigned = partsOf$1("environment", environment?.value ?? "").filter((part) => part.startsWith("AUDITWHEEL_PLAT="));
	const [assignment] = assigned;
	if (given.length > 0 || environment === null || assigned.length !== 1 || assignment === void 0) return null;
	const value = assignment.slice(16);
	return {
		tag: value,
		location: environment.location,
		words: `AUDITWHEEL_PLAT=${value} in ${environment.written}`
	};
}
function draftOf(location, key, texts) {
	return {
		severity: "notice",
		causeKey: `${location.path}:${location.startLine} ${key}`,
		location,
		undecided: "which image and which tag are meant only you can say",
		...texts
	};
}

// src/rules/project/needless-install.ts
/** What is installed by hand comes without a pin, and is there already. */
const needlessInstall = {
	...projectRule("needless-install"),
	check: ({ toml, jobs }) => {
		const file = toml !== null && toml.problem === null ? toml : null;
		if (jobs.length === 0) return [];
		const found = [
			"before-all",
			"before-build",
			"repair-wheel-command"
		].flatMap((option) => settingsInForce(option, jobs, file)).flatMap((each) => needlessIn(each, file));
		const [first] = found;
		if (first === void 0) return [];
		const { setting, tool } = first;
		return [describe(first, found, tool.name !== "abi3audit" ? [] : [
			"repair-wheel-command",
			"before-test",
			"test-command"
		].flatMap((option) => settingsInForce(option, jobs, file)).map((each) => each.setting).filter((each) => each !== setting && /\babi3audit\b/.test(each.value ?? "")))];
	}
};
const TOOLS = [
	{
		name: "auditwheel",
		platforms: ["linux"],
		since: release("2.0"),
		from: "the manylinux and musllinux images have it"
	},
	{
		name: "delocate",
		platforms: ["macos"],
		since: release("2.0"),
		from: "cibuildwheel installs it for each build"
	},
	{
		name: "delvewheel",
		platforms: ["windows"],
		since: release("4.0"),
		from: "cibuildwheel installs it for each build"
	},
	{
		name: "abi3audit",
		platforms: [
			"linux",
			"macos",
			"windows"
		],
		since: release("4.0"),
		from: "cibuildwheel installs it for audit-command, and runs it on abi3 wheels"
	}
];
function needlessIn({ setting, jobs }, toml) {
	const commands = certainCommands(setting.value ?? "").map((words) => (words ?? []).map(({ text }) => text));
	return TOOLS.flatMap((tool) => {
		const installing = commands.filter((words) => installs(words, tool.name, setting.option));
		if (installing.length === 0) return [];
		const users = jobs.filter(({ platform }) => platform !== null && tool.platforms.includes(platform));
		const [first] = users;
		const number = first === void 0 ? null : oldestOf(first);
		if (number === null || !users.every((job) => isBrought(tool, job, toml))) return [];
		return [{
			setting,
			tool,
			release: number,
			isAll: installing.length === commands.length
		}];
	});
}
/** The oldest release that the job may use; null where that isn't known. */
function oldestOf(job) {
	if (job.version === null && !job.isNewest) return null;
	const { releases, isOpen } = releasesInUse(job);
	return releases[0] ?? (isOpen && !isBeforeToml(job) ? NEWEST : null);
}
function isBrought(tool, job, toml) {
	const oldest = oldestOf(job);
	if (oldest === null || oldest < tool.since) return false;
	if (tool.name === "abi3audit") return ["audit-command", "audit-requires"].every((option) => effectiveOption(option, job, toml).value === void 0);
	if (tool.name !== "auditwheel") return true;
	return hasKnownImages(job.env) && (toml === null || hasKnownImagesInFile(toml));
}
const KNOWN_IMAGES = /* @__PURE__ */ new WeakMap();
function hasKnownImagesInFile(toml) {
	const overriding = toml.overrides.flatMap(({ settings }) => settings);
	const known = KNOWN_IMAGES.get(toml) ?? hasKnownImages([...toml.settings, ...overriding]);
	KNOWN_IMAGES.set(toml, known);
	return known;
}
function hasKnownImages(settings) {
	return settings.filter(({ option }) => isImage(option)).every(({ value }) => value === "" || value !== null && imageTag(value) !== null);
}
/** Whether the command takes the tool as it comes: no version, no upgrade, no source of its own. */
function installs(words, tool, option) {
	const launcher = words[0] === "pipx" ? words.slice(2) : words[0] === "uvx" ? words.slice(1) : null;
	if (option === "repair-wheel-command") return tool === "abi3audit" && launcher?.[0] === tool;
	const at = words.indexOf("install");
	const isPip = words.slice(0, at).some((word) => /^(?:pip[\d.]*|uv|pipx)$/.test(word.replace(/^.*[\\/]/, "")));
	if (at < 1 || !isPip) return false;
	const rest = words.slice(at + 1);
	return rest.every((word) => !/^(?:-U|--upgrade.*|--force.*|--pre|-[fic].*|--index.*|--extra.*)$/.test(word)) && rest.includes(tool);
}
function describe(first, all, users) {
	const { setting, tool, isAll } = first;
	const { written, location } = setting;
	const names = [...new Set(all.map((each) => each.tool.name))];
	return {
		severity: "notice",
		causeKey: `${placeKey(setting)} ${tool.name}`,
		location,
		title: `${written} ${setting.option === "repair-wheel-command" ? "runs" : "installs"} ${tool.name}, which cibuildwheel ${releaseName(first.release)} brings`,
		message: `${written} = ${quoted(setting.value ?? "")} (${placeName(location)}) ${setting.option === "repair-wheel-command" ? "fetches" : "installs"} the newest ${tool.name}. There is no need: ${tool.from}.`,
		remedy: users[0] ? `Take ${tool.name} out of ${plainText(written, 60)}, and out of ${plainText(users[0].written, 60)} (${placeName(users[0].location)}), too: both go together.` : isAll ? `Delete ${plainText(written, 60)}.` : `Take ${tool.name} out of ${plainText(written, 60)}; with a version of its own ("${tool.name}==\u2026") it would be a choice.`,
		data: {
			option: setting.option,
			tools: names,
			lines: all.map((each) => each.setting.location.startLine).slice(0, 50)
		}
	};
}

// src/rules/project/prebuilt-binary/prebuiltGroups.ts
/** Which of a repository's native files belong together, and which of them are there on purpose. */
/** Words in a folder's name that mark what tests read, however the rest of it goes. */
const TEST_WORDS = /* @__PURE__ */ new Set([
	"corpora",
	"corpus",
	"fixture",
	"fixtures",
	"fuzz",
	"fuzzing",
	"test",
	"testdata",
	"testfiles",
	"testing",
	"tests",
	"testsuite",
	"unittest",
	"unittests"
]);
/** True for files that tests are made of: they are odd, foreign or broken because they have to be. */
function isForTests({ pathInProject: path }) {
	const folders = path.toLowerCase().split("/").slice(0, -1);
	return isTestData(path) || folders.some((folder) => folder.split(/[-_.]+/).some((word) => TEST_WORDS.has(word)));
}
/** Small programs that start a script on Windows. setuptools and pip ship them to every platform. */
function isLauncher({ format, kind }) {
	return format === "pe" && kind === "executable";
}
/**
* The families among the files: builds of one file side by side, or folders named after platforms side by side, such
* as `lib/linux-x86_64` and `lib/win-arm64`, whatever lies in them. Who commits those has thought about it.
*/
function familiesOf(files) {
	const meant = new Set([...siblingGroups(files), ...platformFolders(files)].flat());
	const inOrder = files.filter((file) => meant.has(file));
	return [...groupBy(inOrder, familyKey).values()].map((family) => ({
		folder: commonFolder(family.map(({ path }) => path)),
		files: family
	}));
}
/** The files of folders named after platforms, by what these are next to. */
function platformFolders(files) {
	const named = files.filter((file) => familyKey(file).includes("*"));
	return [...groupBy(named, familyKey).values()].filter((group) => new Set(group.map(({ path }) => folderOf(path))).size >= 2 && new Set(group.map(platformOf)).size >= 2);
}
/** The folder, its platform words left out. */
function familyKey({ path }) {
	return folderOf(siblingKey(path));
}
/** Empty for the top folder. */
function folderOf(path) {
	return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}
function commonFolder(paths) {
	const [first = [], ...others] = paths.map((path) => folderOf(path).split("/"));
	const differs = first.findIndex((part, index) => others.some((other) => other[index] !== part));
	return (differs < 0 ? first : first.slice(0, differs)).join("/");
}

// src/rules/project/prebuilt-binary.ts
/** What the founding case began with: a binary that somebody committed, years before it broke a wheel. */
const prebuiltBinary = {
	...projectRule("prebuilt-binary"),
	check({ prebuilt }) {
		const host = prebuilt.filter(({ isHostCode, isExplained }) => isHostCode && !isExplained);
		const meant = new Set(familiesOf(host).flatMap(({ files }) => files));
		const swept = host.filter((file) => (file.tracked || isNested(file)) && !meant.has(file) && isSwept(file));
		const ordinary = host.filter((file) => !isForTests(file) && !swept.includes(file));
		return [
			...swept.map(describeSwept),
			...committedDrafts(ordinary.filter(({ tracked }) => tracked)),
			...[...groupBy(ordinary.filter(isNested).filter(({ isCheckoutIgnored }) => !isCheckoutIgnored), ({ checkout }) => checkout ?? "")].map(([folder, files]) => describeCheckout(folder, files, meant)),
			...sdistDrafts(ordinary.filter((file) => !file.tracked && (!isNested(file) || file.isCheckoutIgnored === true)), prebuilt)
		];
	}
};
/** macOS and Windows run programs of other architectures, so that only ELF files are out of place for certain. */
function isSwept({ format, wheels }) {
	return format === "elf" && wheels.some(({ foreignTo }) => foreignTo !== null);
}
function describeSwept(file) {
	const copies = file.wheels.filter(({ foreignTo }) => foreignTo !== null);
	const promised = sortedDistinct(copies.map(({ foreignTo }) => foreignTo ?? ""));
	const expected = listOf(promised);
	const places = copies.map(({ wheel, member }) => `${wheel} (as ${member})`);
	const runsAnyway = architecture(file) === "i686" && expected === "x86_64" && file.kind === "executable";
	const isMinor = runsAnyway || isForTests(file) || !["executable", "shared-library"].includes(file.kind);
	const wheels = copies.length > 1 ? `wheels for ${expected}` : `${withArticle(expected)} wheel`;
	return {
		severity: isMinor ? "warning" : "error",
		causeKey: file.path,
		location: placeOf$1(file),
		title: `${isNested(file) ? "" : "committed "}${outline(file)} in ${wheels}: ${baseName(file.path)}`,
		message: `${describeFile(file)} The same bytes are in ${listSome(places, 1)}, for ${expected}, where ${runsAnyway ? "they need the 32-bit system libraries" : "they can't run"}.`,
		remedy: isNested(file) ? checkoutRemedy(file.checkout ?? "") : remedyFor([file]),
		links: linksOf([file]),
		data: {
			...dataOf([file]),
			expected: promised.join("+"),
			actual: architecture(file)
		}
	};
}
/** As in `tool is committed: an executable for Linux on armv7l (32-bit ARM, hard float), 7.7 KiB.` */
function describeFile(file) {
	const { system } = file;
	const runsOn = system === "none" || system === "unknown" ? "for" : `for ${systemName(system)} on`;
	return `${baseName(file.path)} ${isNested(file) ? `lies in ${file.checkout}, a nested checkout that is no submodule` : `is committed${origin([file])}`}: ${withArticle(kindName(file.kind))} ${runsOn} ${describeArchitectures(file.architectures)}, ${fileSize(file.size)}.`;
}
/** True for a file of another repository's work tree that lies in this one and is no submodule. */
function isNested({ tracked, checkout }) {
	return !tracked && checkout !== void 0;
}
function describeCheckout(folder, files, meant) {
	const [first] = files;
	return {
		severity: files.every((file) => meant.has(file) || isLauncher(file)) ? "notice" : "warning",
		causeKey: `checkout ${folder}`,
		location: first === void 0 ? null : placeOf$1(first),
		title: files.length === 1 && first !== void 0 ? `${outline(first)} in the nested checkout ${shownFolder(folder)}` : `${files.length} native binaries in the nested checkout ${shownFolder(folder)}`,
		message: [`${shownFolder(folder)} has a .git of its own and is no submodule, so that no commit shows what is in it; a build looks into it all the same: ${listFiles(files, folder)}.`, ...shippedBy(files)].join(" "),
		remedy: checkoutRemedy(folder),
		data: {
			...dataOf(files),
			checkout: folder
		}
	};
}
function checkoutRemedy(folder) {
	return steps(`If the build needs ${shownFolder(folder)}, make it a submodule, which is pinned to a commit.`, "Otherwise move it out of the checkout.", "Keep such files out of sdists and wheels (wheel.exclude, package_data, MANIFEST.in).");
}
function committedDrafts(files) {
	const placeKey = ({ path, submodule }) => submodule?.folder ?? folderOf(path);
	const inPlatformFolders = new Set(platformFolders(files).flat());
	const areAlone = (group) => group.every((file) => isLauncher(file) && !inPlatformFolders.has(file));
	const launchers = new Set([...groupBy(files, placeKey).values()].filter(areAlone).flat());
	const families = familiesOf(files.filter((file) => !launchers.has(file)));
	const meant = new Set(families.flatMap(({ files: family }) => family));
	const folders = groupBy(files.filter((file) => !meant.has(file)), placeKey);
	return [...families.map((family) => describeFamily(family.folder, family.files)), ...[...folders].map(([folder, group]) => describeFolder(folder, group))];
}
function describeFolder(folder, files) {
	const [first] = files;
	const only = files.length === 1 && first !== void 0 ? first : null;
	const areLaunchers = files.every(isLauncher);
	return {
		severity: areLaunchers ? "notice" : "warning",
		causeKey: `folder ${folder}`,
		location: first === void 0 ? null : placeOf$1(first),
		title: only === null ? `${files.length} ${areLaunchers ? "Windows programs" : "native binaries"} are committed in ${shownFolder(folder)}` : `${outline(only)} is committed: ${baseName(only.path)}`,
		message: [
			only === null ? `Native files are committed here${origin(files)}: ${listFiles(files, folder)}.` : describeFile(only),
			damageOf(files) ?? (areLaunchers ? "Launchers for scripts are shipped like this, but no reviewer can see what a binary does." : "It runs on one platform only, no reviewer can see what it does, and a build can sweep it into the wheels of other platforms."),
			...shippedBy(files)
		].join(" "),
		remedy: files.some(({ isConverted }) => isConverted) ? damagedRemedy(files) : areLaunchers ? "If they are launchers to be shipped, no action needed. Otherwise delete them, or keep them out of what is packaged." : remedyFor(files),
		links: linksOf(files),
		data: dataOf(files)
	};
}
/** A sentence on those of the files whose line endings were converted, null where none were. */
function damageOf(files) {
	const damaged = files.filter(({ isConverted }) => isConverted).map(({ path }) => baseName(path));
	if (damaged.length === 0) return null;
	return `${files.length === 1 ? "Here it is" : `${listSome(damaged, 2)} ${damaged.length === 1 ? "is" : "are"}`} damaged: Git or another tool converted its line endings as if it were text.`;
}
function damagedRemedy(files) {
	const first = files.find(({ isConverted }) => isConverted)?.path ?? "";
	const suffix = /\.[a-z0-9]{1,9}$/.exec(first)?.[0];
	const it = files.length === 1 ? "it" : "them";
	return steps(`If nothing uses ${it}, delete ${it} (git rm).`, `Otherwise write "${suffix === void 0 ? "NAME" : `*${suffix}`} binary" into .gitattributes, and commit a sound file again.`);
}
function describeFamily(folder, files) {
	const platforms = sortedDistinct(files.map((file) => `${systemName(file.system)} ${architecture(file)}`));
	const [first] = files;
	return {
		severity: "notice",
		causeKey: `platforms ${folder}`,
		location: first === void 0 ? null : placeOf$1(first),
		title: `${files.length} binaries for several platforms are committed in ${shownFolder(folder)}`,
		message: `The repository has ready-made builds for ${listSome(platforms, 3)} side by side${origin(files)}: ${listFiles(files, folder)}. No reviewer can see what they do, and each wheel needs only its own.`,
		remedy: "If intended, check that each wheel gets only the files for its platform. Otherwise build them from source in the build.",
		links: linksOf(files),
		data: dataOf(files)
	};
}
/** What is not committed, and got into an sdist all the same. */
function sdistDrafts(files, prebuilt) {
	const keyOf = ({ sdist, path }) => JSON.stringify([sdist, path]);
	const committed = new Set(prebuilt.flatMap(({ tracked, sdists }) => tracked ? sdists.map(keyOf) : []));
	const shipped = files.flatMap((file) => {
		const copies = file.sdists.filter((copy) => !committed.has(keyOf(copy)));
		return sortedDistinct(copies.map(({ sdist }) => sdist)).map((sdist) => ({
			sdist,
			file
		}));
	});
	return [...groupBy(shipped, ({ sdist }) => sdist)].map(([sdist, group]) => describeSdist(sdist, group.map(({ file }) => file)));
}
function describeSdist(sdist, files) {
	const meant = new Set(familiesOf(files).flatMap(({ files: family }) => family));
	return {
		severity: files.every((file) => meant.has(file) || isLauncher(file)) ? "notice" : "warning",
		causeKey: `sdist ${sdist}`,
		location: null,
		title: `${files.length === 1 ? "a native file" : `${files.length} native files`} in the sdist ${baseName(sdist)}`,
		message: `The sdist ${sdist} holds native files: ${listFiles(files, "")}. People install from it where no wheel fits, on just the platforms that these files are not for.`,
		remedy: steps("Build the sdist from a clean checkout.", "Leave such files out: sdist.exclude (scikit-build-core), MANIFEST.in with global-exclude *.so *.o (setuptools), export-ignore (meson-python)."),
		data: {
			...dataOf(files),
			sdist
		}
	};
}
function architecture({ architectures }) {
	return architectures.length === 0 ? "unknown" : architectures.join("+");
}
/** As in `armv7l executable`. */
function outline(file) {
	return `${architecture(file)} ${kindName(file.kind)}`;
}
/** Paths from a folder that all of them are below. */
function listFiles(files, folder) {
	const start = folder === "" ? 0 : folder.length + 1;
	return listSome(files.map((file) => `${file.path.slice(start)} (${outline(file)}, ${fileSize(file.size)})`), 2);
}
/** Where a submodule's files come from, as a clause; empty for the repository's own. */
function origin(files) {
	const submodule = files.find((file) => file.submodule !== null)?.submodule;
	if (!submodule) return "";
	return `, in the submodule ${submodule.folder}`;
}
function linksOf(files) {
	const page = files.find(({ submodule }) => submodule !== null)?.submodule?.page ?? null;
	return page === null ? [] : [ownLink("The file upstream", page)];
}
/** GitHub shows nothing on a path inside a submodule, and of a nested checkout no file is in any commit. */
function placeOf$1({ path, submodule, checkoutPlace }) {
	if (submodule === null && checkoutPlace !== void 0) return checkoutPlace;
	const line = submodule?.line ?? 1;
	return {
		path: submodule === null ? path : ".gitmodules",
		startLine: line,
		endLine: line
	};
}
function shippedBy(files) {
	const sdists = sortedDistinct(files.flatMap((file) => file.sdists.map(({ sdist }) => sdist)));
	const wheels = sortedDistinct(files.flatMap((file) => file.wheels.map(({ wheel }) => wheel)));
	const which = files.length === 1 ? "It is in" : "Some of it is in";
	const shipped = [...sdists, ...wheels];
	return shipped.length > 0 ? [`${which} ${listSome(shipped, 2)}.`] : [];
}
function remedyFor(files) {
	const [first] = files;
	const it = files.length === 1 ? "it" : "them";
	const submodule = first?.submodule ?? null;
	return steps(submodule === null ? `If nothing uses ${it}, delete ${it} (git rm).` : `If nothing uses ${it}, delete ${it} in the project of ${submodule.folder}, or keep that folder out of what is packaged.`, `Otherwise build ${it} from source in the build.`, `Keep what stays out of sdists and other wheels (wheel.exclude, package_data, MANIFEST.in).`);
}
function shownFolder(folder) {
	return folder === "" ? "the top folder" : `${folder}/`;
}
function dataOf(files) {
	return { files: files.slice(0, 50).map((file) => ({
		path: file.path,
		architecture: architecture(file),
		kind: file.kind,
		libc: file.libc,
		size: file.size
	})) };
}

// src/rules/project/unknown-option/optionTrouble.ts
/** What the parts of unknown-option share: its findings, and what is known of the versions in use. */
/** The finding, with its place. */
function draft(setting, place, { isUseless, ...trouble }) {
	const { location, written, option } = setting;
	const canGo = isUseless === true && place !== "override";
	return {
		...trouble,
		causeKey: `${placeKey(setting)}:${place}`,
		data: {
			option: plainText(option, 200),
			written: plainText(written, 200),
			place
		},
		location,
		...canGo ? { edits: [{
			kind: "delete",
			setting
		}] } : { undecided: "what was meant by it only you can say" }
	};
}
/** As in `CIBW_TEST_COMMAND`. */
function variableOf(name) {
	return `CIBW_${name.toUpperCase().replaceAll("-", "_")}`;
}
/**
* Whether a newer release than the tables know is in use: `known` for sure, `open` where it may be, null where it
* isn't. Without a job nobody says which one is in use: the tables are believed.
*/
function howFarAhead(jobs) {
	const possible = jobs.map(({ version }) => ({
		version,
		...possibleReleases(version)
	}));
	if (possible.some(({ version, releases }) => version !== null && releases.length === 0)) return "known";
	return possible.some(({ isOpen }) => isOpen) ? "open" : null;
}
/** A sentence where a job's version doesn't have the option for sure; null where all may have it. */
function notInUse({ name, since, until }, jobs) {
	const without = jobs.find(({ version }) => {
		const { releases, isOpen } = possibleReleases(version);
		const lacks = (of) => of < since || of >= until;
		return releases.length > 0 && (!isOpen || releases.every((of) => of >= until)) && releases.every(lacks);
	});
	if (without === void 0 || without.version === null) return null;
	const pinned = versionText(without.version);
	const { path, startLine } = without.step;
	return `${possibleReleases(without.version).releases.some((of) => of >= until) ? `cibuildwheel has no "${name}" since ${releaseName(until)}` : `"${name}" needs cibuildwheel ${releaseName(since)}`}, and ${plainText(path, 200)} (line ${startLine}) uses ${pinned}.`;
}
const REPLACEMENTS = /* @__PURE__ */ new Map([["free-threaded-support", "Take it out: free-threaded 3.14 is built anyway since cibuildwheel 3.1. For 3.13t use CIBW_ENABLE: cpython-freethreading, which 4.0 no longer has."], ["prerelease-pythons", "Take it out. Where Pythons are wanted before they are released, write CIBW_ENABLE: cpython-prerelease in its place."]]);
/** Title and remedy where {@link notInUse} has something to say. */
function lateTexts({ name, until }, shown) {
	const isGone = until !== Number.POSITIVE_INFINITY;
	return {
		severity: "warning",
		title: `${shown} is not in the cibuildwheel in use`,
		...isGone ? { isUseless: true } : {},
		remedy: isGone ? REPLACEMENTS.get(name) ?? "Take it out." : "Use a newer cibuildwheel in that workflow, or take the option out."
	};
}

// src/rules/project/unknown-option/unknownVariables.ts
/** `CIBW_*` variables of workflows that cibuildwheel passes over in silence: part of unknown-option. */
/** One finding for each variable and place. */
function describeVariables(project) {
	const { jobs } = project;
	const isRefused = refusedParts(project);
	const seen = /* @__PURE__ */ new Map();
	for (const job of jobs) for (const setting of job.env.filter(({ written }) => /^cibw_/i.test(written))) {
		const entry = seen.get(placeKey(setting)) ?? {
			setting,
			seers: []
		};
		entry.seers.push(job);
		seen.set(placeKey(setting), entry);
	}
	return [...seen.values()].flatMap(({ setting, seers }) => {
		const trouble = troubleInVariable(setting, seers);
		return trouble === null || isRefused(placeKey(setting)) ? [] : [draft(setting, "variable", trouble)];
	});
}
function troubleInVariable(setting, seers) {
	const { option: name, platform, written } = setting;
	if (name === written) return variableInOtherLetters(setting, seers);
	const option = OPTIONS$1.get(name);
	if (option === void 0) return unknownVariable(setting, seers);
	if (platform !== null && !hasPlatformVariable(name) && option.scope !== "variable") return seers.some(({ env }) => env.some((each) => each.option === name && each.isExpanded)) ? null : misplacedPlatform(option, platform, written);
	const late = seers.every((job) => notInUse(option, [job]) !== null) ? notInUse(option, seers) : null;
	if (late === null) return null;
	return {
		...lateTexts(option, written),
		message: `${late} It ignores variables that it doesn't know.`
	};
}
/** Windows alone takes small letters in names of variables for capitals. */
function variableInOtherLetters({ written }, seers) {
	const meant = written.toUpperCase();
	const isReadByAll = seers.every(({ platform }) => platform === null || platform === "windows");
	const hasReal = seers.some(({ env }) => env.some((each) => each.written === meant));
	const option = optionOfVariable(meant)?.option ?? "";
	if (isReadByAll || hasReal || !OPTIONS$1.has(option)) return null;
	return {
		severity: "warning",
		title: `cibuildwheel reads no variable ${plainText(written, 80)}`,
		message: `cibuildwheel asks for ${meant}, in capital letters. On Linux and macOS ${plainText(written, 80)} is another variable, so the value never counts.`,
		remedy: `Write ${meant}.`
	};
}
function misplacedPlatform({ name, scope }, platform, written) {
	const whole = variableOf(name);
	const isSelection = scope === "selection";
	return {
		severity: "warning",
		title: `${plainText(written, 80)} does nothing`,
		message: `cibuildwheel reads ${whole}, but no form of it with a platform at its end, so the value never counts.`,
		remedy: isSelection ? `Set ${whole}, with selectors that match the builds of ${platform} only.` : `Set ${whole} in the jobs for ${platform}.`
	};
}
/** How many letters a slip of the pen changes. */
const SLIP = 2;
/** Own variables may begin with CIBW_ as well, so only what is nearly an option's is spoken of. */
function unknownVariable({ option: name, written }, seers) {
	if (INTERNAL_VARIABLES.includes(name) || howFarAhead(seers) === "known") return null;
	const near = [...OPTIONS$1.keys()].map((known) => ({
		known,
		away: distance(name.slice(0, 64), known)
	})).filter(({ known, away }) => away <= SLIP && away * 4 <= known.length).sort((a, b) => a.away - b.away || compareStrings(a.known, b.known));
	const [first] = near;
	const hasReal = seers.some(({ env }) => env.some((each) => near.some(({ known }) => each.option === known)));
	if (first === void 0 || hasReal) return null;
	const names = sortedDistinct(near.filter(({ away }) => away === first.away).map(({ known }) => known));
	return {
		severity: "warning",
		title: `cibuildwheel reads no variable ${plainText(written, 80)}`,
		message: "cibuildwheel ignores variables that it doesn't know, so the value never counts.",
		remedy: `Did you mean ${names.map(variableOf).join(" or ")}?`
	};
}

// src/rules/project/unknown-option.ts
/** An option that cibuildwheel doesn't know, or not there, or not in the version in use. */
const unknownOption = {
	...projectRule("unknown-option"),
	check: (project) => [
		...misspeltTables(project),
		...optionsOfToml(project),
		...describeVariables(project)
	]
};
/** Tables that are nearly cibuildwheel's: everything in them is passed over, and nothing says so. */
function misspeltTables({ toml }) {
	return (toml?.misspelt ?? []).map(({ name, location }) => {
		const shown = plainText(name, 40);
		return {
			severity: "warning",
			causeKey: `${location.path}:${location.startLine}:${name}`,
			title: `nothing reads the table [${shown}]`,
			message: `cibuildwheel takes its options from [tool.cibuildwheel] alone, and silently ignores [${shown}] (${placeName(location)}) with all that stands under it.`,
			remedy: `Did you mean ${name === "cibuildwheel" ? "[tool.cibuildwheel]" : `"tool.cibuildwheel" in place of "${shown}"`}?`,
			data: {
				option: shown,
				written: shown,
				place: "table"
			},
			location
		};
	});
}
function optionsOfToml(project) {
	const { toml, jobs } = project;
	if (toml === null) return [];
	const placed = [...toml.settings.map((setting) => ({
		setting,
		place: setting.platform ?? "global"
	})), ...toml.overrides.flatMap(({ settings }) => settings.map((setting) => ({
		setting,
		place: "override"
	})))];
	const isRefused = refusedParts(project);
	return placed.flatMap(({ setting, place }) => {
		if (isRefused(placeKey(setting))) return [];
		const trouble = troubleInToml(setting, place, {
			readers: jobs.filter((job) => readsToml(job) && (place === "global" || place === "override" || job.platform === place)),
			all: jobs
		});
		return trouble === null ? [] : [draft(setting, place, trouble)];
	});
}
function troubleInToml({ option: name }, place, users) {
	const option = OPTIONS$1.get(name);
	if (option === void 0) return unknownInToml(name, place, users);
	const late = option.scope === "variable" ? null : notInUse(option, users.readers);
	if (late !== null) {
		const message = place === "override" ? `${late} An older one silently ignores it.` : `${late} cibuildwheel stops at an option that it doesn't know.`;
		return {
			...lateTexts(option, tomlName(name, place)),
			message
		};
	}
	const texts = MISPLACED[standing(option, place)]?.(option, place) ?? null;
	return texts === null ? null : {
		...texts,
		title: `${tomlName(name, place)} ${texts.title}`
	};
}
/** As in `linux.skip`, or `skip in overrides`. */
function tomlName(name, place) {
	const shown = plainText(name, 80);
	if (place === "override") return `"${shown}" in overrides`;
	return place === "global" ? `"${shown}"` : `"${place}.${shown}"`;
}
const MISPLACED = {
	works: ({ name }, place) => ({
		severity: "notice",
		title: "works, but cibuildwheel's schema rejects it",
		message: `cibuildwheel takes "${name}" from [tool.cibuildwheel.${place}], but its published schema doesn't: validate-pyproject and editors call it an error.`,
		remedy: `Move it to [tool.cibuildwheel], with selectors that match the builds of ${place} only, or leave it: it works.`
	}),
	idle: ({ name }, place) => ({
		severity: "notice",
		title: "has no effect there",
		message: `"${name}" is about containers, in which cibuildwheel builds Linux wheels only. For ${place} it does nothing.`,
		remedy: "Move it to [tool.cibuildwheel.linux], or take it out."
	}),
	ignored: ({ name, scope }) => ({
		severity: "warning",
		title: "is silently ignored",
		message: scope === "variable" ? `"${name}" is no option of TOML files.` : `cibuildwheel decides what to build before it looks at overrides, so "${name}" does nothing there.`,
		remedy: scope === "variable" ? `Set ${variableOf(name)} in the environment instead.` : `Set "${name}" in [tool.cibuildwheel]${scope === "archs" ? " or in a platform's table" : ""}.`
	}),
	refused: ({ name, scope }, place) => ({
		severity: "warning",
		title: "is not allowed there",
		message: `cibuildwheel stops with an error where it meets "${name}" in ${tableName(place)}.`,
		remedy: refusedRemedy(name, scope, place)
	})
};
function tableName(place) {
	return place === "global" ? "[tool.cibuildwheel]" : `[tool.cibuildwheel.${place}]`;
}
function refusedRemedy(name, scope, place) {
	switch (scope) {
		case "variable": return `Set ${variableOf(name)} in the environment instead: the option has no form in TOML.`;
		case "dependency-versions": return `Take it out, since it does nothing for ${place}; for other platforms it may stand in [tool.cibuildwheel].`;
		default: return "Move it to [tool.cibuildwheel.linux]: only Linux wheels are built in images.";
	}
}
/** What people write besides the names themselves. */
function unknownInToml(name, place, { all }) {
	const ahead = howFarAhead(all);
	if (ahead === "known") return null;
	const shown = plainText(name, 80);
	if (place !== "global" && (name === "overrides" || platformNamed(name) !== null)) return {
		severity: "warning",
		title: `"${shown}" can't stand in ${place === "override" ? "an override" : `[tool.cibuildwheel.${place}]`}`,
		message: place === "override" ? "cibuildwheel silently ignores a table in an override." : `cibuildwheel stops with an error where it meets it there.`,
		remedy: "Write [[tool.cibuildwheel.overrides]] with a \"select\" that matches the builds of that platform only, as in \"*-macosx*\"."
	};
	const known = [...OPTIONS$1.values()].filter((option) => ["valid", "works"].includes(standing(option, place)));
	const near = nearest(name.toLowerCase().replace(/^cibw[-_]/, ""), known.map((option) => option.name));
	const open = ahead === "open" ? ` cibuildwheel up to ${releaseName(NEWEST)} is known here; a newer one may have it.` : "";
	return {
		severity: ahead === "open" && near.length === 0 ? "notice" : "warning",
		title: `cibuildwheel has no option ${tomlName(name, place)}`,
		message: place === "override" ? `cibuildwheel silently ignores an unknown name in overrides: the builds that "select" names go without it.${open}` : `cibuildwheel stops with an error at a name that it doesn't know${place === "global" ? "" : `, when it builds for ${place}`}.${open}`,
		remedy: near.length > 0 ? `Did you mean ${either(near)}?` : "Take it out, or look for its name in the options of cibuildwheel."
	};
}
function either(names) {
	return names.map((name) => `"${name}"`).join(" or ");
}

// src/rules/project/unpinned-cibuildwheel.ts
/** What is newest today may build other wheels tomorrow. */
const unpinnedCibuildwheel = {
	...projectRule("unpinned-cibuildwheel"),
	check: ({ jobs }) => {
		const installs = jobs.flatMap(({ install, isNewest }) => isNewest && install !== void 0 && !install.isRedirected ? [install] : []).sort(({ location: a }, { location: b }) => compareStrings(a.path, b.path) || a.startLine - b.startLine);
		const [first] = installs;
		if (first === void 0) return [];
		const { written, location } = first;
		const isAction = written.startsWith("pypa/");
		const newest = `${releaseName(NEWEST)}.0`;
		const places = new Set(installs.map((each) => `${each.location.path}:${each.location.startLine}`));
		return [{
			severity: "notice",
			causeKey: "unpinned",
			location,
			title: written === "cibuildwheel" ? "nothing pins cibuildwheel: the newest release is taken" : `cibuildwheel is not pinned: ${plainText(written, 45)}`,
			message: `"${plainText(written, 60)}" (${placeName(location)}) takes ${isAction ? "what is on that branch" : "the newest release"} on the day the workflow runs. New releases drop Pythons and images and move defaults, so that wheels change, or fail, without a commit.`,
			remedy: `Name one version, as in ${isAction ? `pypa/cibuildwheel@v${newest}` : `cibuildwheel==${newest}`}, and let Dependabot or Renovate propose the next.`,
			data: {
				written: plainText(written, 200),
				places: [...places].slice(0, 50)
			}
		}];
	}
};

// src/rules/project/unrepaired-build.ts
/** A Linux wheel that nobody repairs keeps the tag linux_*, and needs what its image had. */
const unrepairedBuild = {
	...projectRule("unrepaired-build"),
	check: ({ toml, jobs, handling }) => {
		const file = toml !== null && toml.problem === null ? toml : null;
		if (handling?.mayRepair === true) return [];
		const found = jobs.flatMap((job) => {
			const setting = switchedOff(job, file);
			return setting === null ? [] : [{
				job,
				setting
			}];
		});
		const [first] = found;
		if (first === void 0) return [];
		const { job, setting } = first;
		const { written, location, value } = setting;
		const isOfLinux = setting.platform === "linux" || file !== null && isOfOverride(setting, file);
		const isEmpty = (value ?? "").trim() === "";
		const names = [...new Set(found.map((each) => each.job.job))];
		return [{
			severity: "notice",
			causeKey: placeKey(setting),
			location,
			title: `${written} ${isEmpty ? "is empty" : "only copies"}: Linux wheels stay unrepaired`,
			message: `${written} = ${quoted(value ?? "")} (${placeName(location)}) leaves the wheels of job ${job.job} with the tag linux_\u2026, which PyPI refuses, and with needs for the image's own libraries.`,
			remedy: `${isOfLinux ? `Delete ${written}` : "Set it for the other systems alone"}: "auditwheel repair -w {dest_dir} {wheel}" is the default on Linux, and takes --exclude for libraries to be left out. If these wheels never go to PyPI, no action needed.`,
			data: {
				option: "repair-wheel-command",
				jobs: names.slice(0, 50)
			}
		}];
	}
};
/** The setting that keeps the job's Linux wheels from being repaired; null where nothing does for certain. */
function switchedOff(job, toml) {
	if (job.platform !== "linux") return null;
	const builds = allBuilds(job, toml);
	if (builds !== null) return builds.map((build) => settingForBuild("repair-wheel-command", build, job, toml)).find((setting) => setting?.value != null && repairsNothing(setting.value)) ?? null;
	const { from, value } = effectiveOption("repair-wheel-command", job, toml);
	if (from === null || value === null || value === void 0 || !repairsNothing(value)) return null;
	return (toml?.overrides ?? []).some(({ settings }) => settings.some(({ option }) => option === "repair-wheel-command")) && !job.env.includes(from) ? null : from;
}
function isOfOverride(setting, { overrides }) {
	return overrides.some(({ settings }) => settings.includes(setting));
}
/** Empty, or nothing but copies. */
function repairsNothing(command) {
	if (command.trim() === "") return true;
	if (!command.includes("{dest_dir}")) return false;
	const commands = straightCommands(command.replace(/\{(?:dest_dir|wheel)\}/g, "x")) ?? [];
	return commands.length > 0 && commands.every(([first]) => /^(?:cp|mv|echo|true|:|ls)$/.test(first?.text ?? ""));
}

// src/rules/project/untested-wheels.ts
/** A wheel that nobody installed before it was published may not even be importable. */
const untestedWheels = {
	...projectRule("untested-wheels"),
	check: ({ toml, jobs, unknown, handling }) => {
		const [first] = jobs;
		if (first === void 0 || unknown.length > 0 || handling?.mayTest !== false) return [];
		if (toml !== null && toml.problem !== null) return [];
		if ([...(toml?.overrides ?? []).flatMap(({ settings }) => settings), ...jobs.some(isBeforeToml) ? toml?.settings ?? [] : []].some(({ option }) => option === "test-command")) return [];
		if (!jobs.every((job) => testsNothing(job, toml))) return [];
		const isVoided = (job) => effectiveOption("test-command", job, toml).replaced.some(({ value }) => value !== "");
		if (jobs.some(isVoided)) return [];
		const { path } = first.step;
		const where = jobs.length === 1 ? "in the job" : `in any of ${jobs.length} jobs`;
		const isSkipped = jobs.some((job) => skipsAll(job, toml));
		return [{
			severity: "notice",
			causeKey: "untested",
			location: first.step,
			title: "no job tests the wheels that it builds",
			message: `cibuildwheel (${placeName(first.step)}) ${isSkipped ? "skips all tests: test-skip is \"*\"" : `has no test-command, neither ${where} nor in pyproject.toml`}. A wheel that lacks a library or a file is published before anybody imports it.`,
			remedy: isSkipped ? "Name in test-skip only the builds that this runner can't run." : jobs.some((job) => !isBeforeToml(job)) ? "Begin under [tool.cibuildwheel] with test-command = \"pytest {project}/tests\" and test-requires = \"pytest\"; importing the package is better than nothing." : "Set CIBW_TEST_COMMAND: \"pytest {project}/tests\" and CIBW_TEST_REQUIRES: \"pytest\"; importing the package is better than nothing.",
			data: {
				workflow: path,
				jobs: jobs.length
			}
		}];
	}
};
/** No command, or one that all builds skip. */
function testsNothing(job, toml) {
	const command = effectiveOption("test-command", job, toml).value;
	if (command === null) return false;
	return (command ?? "").trim() === "" || skipsAll(job, toml);
}
function skipsAll(job, toml) {
	return selectorsOf(effectiveOption("test-skip", job, toml).value ?? "").includes("*");
}

// src/rules/projectRules.ts
const PROJECT_RULES = [
	buildRefused,
	envInsteadOfToml,
	imagePlatMismatch,
	misplacedCommand,
	needlessInstall,
	prebuiltBinary,
	redundantSkip,
	shadowedOption,
	unknownOption,
	unpinnedCibuildwheel,
	unrepairedBuild,
	untestedWheels
];
/** What they find. `onFailure` as in {@link applyRules}. */
function runProjectRules(project, settings, onFailure) {
	return applyRules(PROJECT_RULES, "project", project, settings, onFailure);
}

// src/check/checkProject.ts
/** The repository's side: what is read of it, what the rules say to that, and what goes into the report. */
const ROOT_CAUSES = new Set(RULES.wheel.filter(({ isRootCause }) => isRootCause).map(({ id }) => id));
/**
* Checks the project in `folder`, of which `known` may have been read before. A reader or rule that fails is noted, and the others go on; it rejects for nothing
* that lies in the folder.
*/
async function checkProject(folder, options, known) {
	const place = known?.place ?? await placeOf(folder);
	const parts = [];
	const readers = [known === void 0 ? readCibuildwheel : async () => known.part, readPrebuilt];
	for (const reader of readers) parts.push(await reader(place, {
		...options,
		rootCauses: ROOT_CAUSES
	}).catch(failedPart));
	const notes = parts.flatMap((part) => part.notes);
	const project = joined(parts);
	return {
		findings: runProjectRules(project, options.settings, (id, error) => notes.push(`What ${id} is about, on which this check failed by a mistake of its own: ${error}`)),
		checked: {
			place,
			facts: project
		},
		project: {
			files: parts.reduce((sum, { looked = 0 }) => sum + looked, 0),
			prebuilt: prebuiltEntries(project.prebuilt),
			cibuildwheel: judgedBuilds(project),
			notExamined: notes
		}
	};
}
/** Paths of findings count from the repository's top folder, wherever in it the project lies. */
async function placeOf(folder) {
	const checkout = await openCheckout(folder);
	if (checkout === null) return {
		root: folder,
		folder: "",
		repository: diskRepository(folder, true)
	};
	const root = await realpath(checkout.root);
	return {
		root,
		folder: path.relative(root, await realpath(folder)).split(path.sep).join("/"),
		repository: indexRepository(checkout, true)
	};
}
/** What configures cibuildwheel in `folder`. */
async function configuredIn(folder) {
	const place = await placeOf(folder);
	return {
		place,
		part: await readCibuildwheel(place)
	};
}
function joined(parts) {
	return {
		toml: parts.find(({ toml }) => toml)?.toml ?? null,
		jobs: parts.flatMap(({ jobs = [] }) => jobs),
		unknown: parts.flatMap(({ unknown = [] }) => unknown),
		...parts.flatMap(({ handling }) => handling === void 0 ? [] : [{ handling }])[0],
		...parts.flatMap(({ others }) => others === void 0 ? [] : [{ others }])[0],
		...parts.flatMap(({ absentFiles }) => absentFiles === void 0 ? [] : [{ absentFiles }])[0],
		strays: parts.flatMap(({ strays = [] }) => strays),
		prebuilt: parts.flatMap(({ prebuilt = [] }) => prebuilt)
	};
}
function failedPart(error) {
	return { notes: [`A part of the repository, on which this check failed by a mistake of its own: ${error}`] };
}

// src/check/withProposals.ts
/** Findings about the repository, each with the change of its files that would settle it. */
/**
* The findings with their proposals. Those about one setting get the same one, and their remedies agree with it. Paths in
* diffs start from above the folder `below`.
*/
async function withProposals(findings, { place, facts }, below = "") {
	if (!findings.some(({ edits }) => edits !== void 0)) return [...findings];
	const { planGroups, proposalOf } = await import("./proposals.js");
	const input = await fixInput(findings, place, facts);
	const groups = await planGroups(findings, input);
	const byFinding = new Map(groups.flatMap((group) => group.items.map((finding) => [finding, group])));
	return findings.map((finding) => {
		const group = byFinding.get(finding);
		if (group === void 0) return finding;
		const remedy = remedyWithin(finding, group, input.tomlPath);
		return {
			...finding,
			remedy,
			proposal: proposalOf(group, input, below)
		};
	});
}
/** Who is told to shorten a setting needn't be told where the same proposal moves it. */
function remedyWithin({ edits = [], remedy }, { plan }, tomlPath) {
	const [only] = edits;
	const moved = plan.done.flatMap((edit) => edit.kind === "move" ? [edit.move] : []);
	if (only?.kind !== "drop" || edits.length > 1) return remedy;
	const { path: file, startLine } = only.setting.location;
	const isMoved = moved.some(({ variables }) => variables.some(({ location }) => location.path === file && location.startLine === startLine));
	const what = only.selectors.length + (only.narrowed ?? []).length === 1 ? "it" : "them";
	return isMoved ? `Leave ${what} out where ${only.setting.written} moves to ${tomlPath}: the diff has both changes.` : remedy;
}
/** What fixes start from: the texts of the files that the findings' edits are about. */
async function fixInput(findings, place, before, changed = /* @__PURE__ */ new Map()) {
	const tomlPath = path.posix.join(place.folder, "pyproject.toml");
	const named = findings.flatMap(({ edits = [] }) => edits.flatMap((edit) => edit.kind === "move" ? edit.move.variables : [edit.setting]));
	const paths = sortedDistinct([tomlPath, ...named.map(({ location }) => location.path)]);
	const now = withTexts(place, changed);
	const texts = /* @__PURE__ */ new Map();
	for (const each of paths) {
		const read = await now.repository.readText(each);
		if (read !== null && !read.text.includes("\ufffd")) texts.set(each, read.text);
	}
	return {
		texts,
		tomlPath,
		before,
		read: (after) => readProject(withTexts(now, after))
	};
}
/** The place with other texts in some of its files. */
function withTexts(place, texts) {
	const { repository } = place;
	return {
		...place,
		repository: {
			...repository,
			async readText(name) {
				const text = texts.get(name);
				return text === void 0 ? await repository.readText(name) : {
					text,
					exact: false
				};
			}
		}
	};
}
/** What is to be known of the project for its settings alone. */
async function readProject(place) {
	const { toml = null, jobs = [], unknown = [] } = await readCibuildwheel(place);
	return {
		toml,
		jobs,
		unknown,
		prebuilt: []
	};
}

// src/check/checkRepository.ts
/** The repository checked by itself: the wheels at hand only show what of it is shipped. */
/** Where builds leave wheels. */
const WHEEL_FOLDERS = ["dist", "wheelhouse"];
/** Rejects with a {@link CollectError} when what is named isn't there. */
async function checkRepository(folder, options) {
	const { failOn, shipped, cwd, settings = DEFAULT_SETTINGS, ignores = [], inForce = null } = options;
	const sdists = shipped.filter(isSdistName);
	const patterns = shipped.filter((name) => !isSdistName(name));
	const [named, built] = await Promise.all([collectLocalWheels(patterns, cwd), collectLocalWheels(WHEEL_FOLDERS, folder)]).catch((error) => {
		throw new CollectError(messageOf(error));
	});
	const [problem] = named.problems;
	if (problem !== void 0) throw new CollectError(plainText(problem.reason));
	const absent = [...named.absent.map(({ name }) => name), ...sdists.filter((name) => !isFile(path.resolve(cwd, name)))];
	if (absent.length > 0) throw new CollectError(`There is no ${listOf(absent.map((name) => plainText(name, 300)), "or")}.`);
	if (patterns.length > 0 && named.wheels.length === 0) throw new CollectError(`There is no wheel in ${patterns.join(", ")}.`);
	const wheels = new Map([...named.wheels, ...built.wheels].map(({ path: file, filename }) => [file, {
		filename,
		label: filename,
		natives: { path: file }
	}]));
	const { findings, project, checked } = await checkProject(folder, {
		settings,
		home: null,
		sdists: sdists.map((name) => path.resolve(cwd, name)),
		wheels: [...wheels.values()],
		wheelFindings: null
	});
	const ignoring = new Ignoring(ignores);
	const below = await folderFrom(cwd, checked.place);
	const all = [...(await withProposals(ignoring.keep(findings), checked, below)).map((finding) => below === "" ? finding : {
		...finding,
		location: locationBelow(below, finding.location)
	}), ...runRules("run", {
		...QUIET_RUN,
		gaps: ignoring.gaps
	}, settings)];
	const divided = options.known?.divide(all) ?? {
		fresh: all,
		known: []
	};
	return buildReport({
		wheels: [],
		findings: divided.fresh,
		known: options.known?.section(divided, {
			wheels: [],
			scopes: (scope) => scope === "project",
			isWhole: true
		}) ?? null,
		project,
		suppressed: ignoring.suppressed,
		configuration: inForce,
		failOn,
		toolVersion: TOOL_VERSION
	});
}
/**
* The folder of the checkout from the one that the command runs in, where it is nested in that: code scanning and annotations are the
* outer one's, and take paths that start there. Empty for any other.
*/
async function folderFrom(cwd, { root }) {
	const [from, to] = await Promise.all([realpath(cwd), realpath(root)]);
	const outer = inside(to, from) === null ? await openCheckout(cwd) : null;
	return outer === null ? "" : inside(await realpath(outer.root), to) ?? "";
}
/** The path from one folder to another that lies in it, `/` separated; null where it doesn't. */
function inside(folder, other) {
	const relative = path.relative(folder, other);
	return relative.split(path.sep)[0] === ".." || path.isAbsolute(relative) ? null : relative.split(path.sep).join("/");
}
function locationBelow(folder, location) {
	return location === null ? null : {
		...location,
		path: path.posix.join(folder, location.path)
	};
}
function isFile(file) {
	return statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
}

// src/project/prebuilt/committedBinaries.ts
/** The native files that are committed in a checkout, for whoever needs no more than these. */
/** Those of the checkout around `folder` and of its submodules that are checked out; none outside of a checkout. */
async function committedBinaries(folder) {
	const checkout = await openCheckout(folder);
	if (checkout === null) return [];
	const repository = indexRepository(checkout, true);
	const { files } = await scanPrebuilt(checkout.root, {
		repository,
		folder: "",
		home: null,
		sdists: [],
		wheels: [],
		areJudged: false
	});
	return files.filter(({ tracked }) => tracked);
}

export { valueText as _, withProposals as a, readTar as b, configuredIn as c, certainCommands as d, everyCommand as f, keyText as g, placeOf$4 as h, readProject as i, placeOf as l, isThereAlready as m, checkRepository as n, withTexts as o, straightCommands as p, fixInput as r, checkProject as s, committedBinaries as t, runProjectRules as u, JOB_CONDITION as v, gunzip as x, STEP_CONDITION as y };