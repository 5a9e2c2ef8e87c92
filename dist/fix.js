import { createRequire as createPlainRequire } from "node:module";
import { F as listOf, M as compareStrings, X as logLine, et as plainText, s as UsageError } from "./base.js";
import { an as DEFAULT_SETTINGS } from "./wheel.js";
import { i as unifiedDiff, r as textsAfter, t as planGroups } from "./fixing.js";
import { i as readProject, l as placeOf, o as withTexts, r as fixInput, u as runProjectRules } from "./project.js";
import { a as projectFolder, i as parseOptions, n as print, r as configure, v as diffLines, wt as Ignoring } from "./run.js";
const { randomBytes } = createPlainRequire(import.meta.url)("node:crypto");
import { constants, fstatSync } from "node:fs";
import { access, lstat, open, readFile, realpath, rename, rm } from "node:fs/promises";
import path from "node:path";

// src/check/fixRepository.ts
/** All that can be fixed in the repository by itself, until nothing is left of it. */
/** Works out the fix and writes nothing. */
async function fixRepository(folder, { settings = DEFAULT_SETTINGS, ignores = [] }) {
	const place = await placeOf(folder);
	const left = [];
	let texts = /* @__PURE__ */ new Map();
	for (let round = 0; round < 5; round += 1) {
		const found = await fixOnce(place, texts, {
			settings,
			ignores
		});
		if (round === 0) left.push(...found.left);
		if (found.texts.size === 0) break;
		texts = new Map([...texts, ...found.texts]);
	}
	const files = [];
	for (const [path, after] of [...texts].sort(([a], [b]) => compareStrings(a, b))) {
		const read = await place.repository.readText(path);
		if (read !== null && read.text !== after) files.push({
			path,
			before: read.text,
			after
		});
	}
	const diff = unifiedDiff(files);
	if (diff === null) return {
		root: place.root,
		files: [],
		diff: "",
		left: [...left, TOO_LONG]
	};
	return {
		root: place.root,
		files,
		diff,
		left
	};
}
const TOO_LONG = "Nothing was changed: more lines would be than this program shows.";
async function fixOnce(place, changed, { settings, ignores }) {
	const project = await readProject(withTexts(place, changed));
	const findings = new Ignoring(ignores).keep(runProjectRules(project, settings));
	const input = await fixInput(findings, place, project, changed);
	const groups = await planGroups(findings, input);
	const undecided = findings.flatMap((finding) => finding.undecided === void 0 ? [] : [leftLine(finding, finding.undecided)]);
	const refused = groups.flatMap(({ items: [first], plan }) => first === void 0 ? [] : plan.left.map((reason) => leftLine(first, reason)));
	return {
		texts: textsAfter(groups, input),
		left: [...undecided, ...refused]
	};
}
function leftLine({ rule, title, location }, reason) {
	return `${location === null ? "" : `${plainText(location.path, 200)}:${location.startLine}: `}${rule}: ${plainText(title, 200)}: ${plainText(reason, 400)}.`;
}

// src/cli/writeFix.ts
/** Writes a fix into the checkout: whole files or none, and never through a link out of it. */
/** Writes all files, or rejects with a `UsageError` and leaves each as it was as far as it can. */
async function writeFix(root, files) {
	const written = [];
	try {
		for (const file of files) {
			const to = await checkedFile(root, file);
			const from = path.join(path.dirname(to), `.wheel-abi-check-${randomBytes(6).toString("hex")}`);
			written.push({
				from,
				to
			});
			const { mode } = await lstat(to);
			const handle = await open(from, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, mode & 511);
			try {
				await handle.writeFile(file.after, "utf8");
				await handle.chmod(mode & 511);
				await handle.sync();
			} finally {
				await handle.close();
			}
		}
		for (const { from, to } of written) await rename(from, to);
	} catch (error) {
		for (const { from } of written) await rm(from, { force: true });
		throw error;
	}
}
/** The file's full path, once it is sure that it lies in the checkout and holds what the fix was made for. */
async function checkedFile(root, { path: name, before }) {
	const top = await realpath(root);
	const file = path.join(top, ...name.split("/"));
	const shown = plainText(name, 300);
	const folder = await realpath(path.dirname(file));
	if (!(!name.split("/").includes("..") && folder === path.dirname(file)) || !(await lstat(file)).isFile()) throw new UsageError(`${shown} is a link or lies behind one, and is not written to. Nothing was written.`);
	if (!await isWritable(file)) throw new UsageError(`${shown} is read-only, and is not written to. Nothing was written.`);
	if (!(await readFile(file)).equals(Buffer.from(before, "utf8"))) throw new UsageError(`${shown} has changed meanwhile, or is no UTF-8. Nothing was written.`);
	return file;
}
/** False also for the superuser where no permission to write is given to anybody. */
async function isWritable(file) {
	const { mode } = await lstat(file);
	if ((mode & 146) === 0) return false;
	return await access(file, constants.W_OK).then(() => true, () => false);
}

// src/cli/fix.ts
/** `project --fix`: what would fix the settings of cibuildwheel, as a diff, and in the files where that is asked for. */
/** Prints the diff, to the standard error what is left to a person, and writes only where that is asked for. */
async function fixProject({ values, positionals }) {
	if (!values.fix) throw new UsageError("--write goes with --fix.");
	const { fix, write, ...others } = values;
	const options = parseOptions({
		values: {
			...others,
			fix: false,
			write: false
		},
		positionals
	});
	const [folder = ".", ...more] = options.paths;
	if (more.length > 0 || options.format !== "text" || options.output !== null || options.baseline !== null) throw new UsageError("--fix takes one folder and prints a diff: leave out other paths, formats and files.");
	const root = projectFolder(folder);
	const { settings, ignores } = await configure(options, root);
	const found = await fixRepository(root, {
		settings,
		ignores
	});
	if (write) await writeFix(found.root, found.files);
	const stays = found.left.map((line) => `left to you: ${line}`);
	const names = found.files.map(({ path: name }) => plainText(name, 300));
	const done = found.files.length === 0 ? "nothing to fix" : `${write ? "written" : "not written, --write does"}: ${listOf(names)}`;
	await print([goesToScreen() ? diffLines(found.diff).map((line) => `${line}\n`).join("") : found.diff]);
	process.stderr.write([...stays, done].map((line) => `${logLine(line)}\n`).join(""));
	return 0;
}
/** A terminal, or the log of a job, obeys some of what files can hold; a file or another program wants it as it is. */
function goesToScreen() {
	const isFile = fstatSync(1, { bigint: false }).isFile();
	return process.stdout.isTTY || process.env.GITHUB_ACTIONS === "true" && !isFile;
}

export { fixProject };