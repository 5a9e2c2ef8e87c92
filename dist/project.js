import { createRequire as createPlainRequire } from "node:module";
import { A as TOOL_VERSION, I as listOf, L as listSome, M as compareStrings, P as groupBy, at as messageOf, tt as plainText, v as CollectError, z as sortedDistinct } from "./base.js";
import { _ as indexRepository, _t as Ignoring, b as openCheckout, ft as withProposals, kt as QUIET_RUN, mt as readCibuildwheel, o as collectLocalWheels, vt as buildReport, x as diskRepository } from "./run.js";
import { $n as STREAM_CHUNK, B as parseWheelName, Fn as MAX_PREBUILT_FILES, Gn as MAX_UNTRACKED_FILES, Mn as MAX_MEMBERS, Nn as MAX_MEMBER_PATH, Pn as MAX_PREBUILT_ARCHIVE, Qn as SNIFFED_HEAD, Vn as MAX_SDIST_CONTENT, Y as promiseOf, Z as misfitOf, _n as MAX_ARCHIVE_NAMES, _t as text, c as ChunkCursor, ct as isNative, f as readZipDirectory, fn as versionText, ft as isRange, g as runRules, gn as MAX_ARCHIVE_ENTRIES, gt as parseTarHeader, hn as KEPT_SEGMENT, ht as parsePax, lt as readBinary, mn as ENTRY_HEAD, mt as isTarHeader, o as outlineOf, p as streamMember, pn as DEFAULT_SETTINGS, pt as sourceOf, s as readStaticArchive, u as ZipFile, ut as sniffFormat, v as RULES, xn as MAX_COMPARED_CONTENT } from "./wheel.js";
import { _ as parseGitmodules, g as filePage, v as webRepository } from "./report.js";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
const { createHash } = createPlainRequire(import.meta.url)("node:crypto");
import { closeSync, constants as constants$1, createReadStream, fstatSync, openSync, readSync, readdirSync, statSync } from "node:fs";
import { lstat, readdir, realpath } from "node:fs/promises";
import path from "node:path";
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
			reasons: reasonsOf(inDoubt).slice(0, 50)
		},
		elsewhere: elsewhere.slice(0, 50)
	};
}
/** Those of the most jobs first. */
function reasonsOf(jobs) {
	const counts = /* @__PURE__ */ new Map();
	for (const { unknown } of jobs) for (const why of new Set(unknown.map((each) => each.why))) counts.set(why, (counts.get(why) ?? 0) + 1);
	return [...counts].map(([why, count]) => ({
		why,
		jobs: count
	})).sort((a, b) => b.jobs - a.jobs || compareStrings(a.why, b.why));
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
		else if (isNative(sniffFormat(head.bytes, head.size))) natives.push(file);
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
	if (head === null || !isNative(format)) return null;
	const binary = format === "ar" ? await readStaticArchive(file.chunks(MAX_PREBUILT_ARCHIVE), notes) : outlineOf(await readBinary(file, format));
	return {
		size: file.size,
		binary,
		fingerprint: fingerprint(head, file.size)
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
	if (!isNative(format) || head.length < Math.min(size, 65536)) return true;
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
	const bySdist = groupBy(sdists.files, ({ fingerprint }) => fingerprint);
	return {
		files: [...natives.files.map((file) => ({
			...outline(file),
			pathInProject: path.posix.relative(options.folder, file.path),
			isOnDisk: true,
			tracked: file.tracked,
			...file.checkout === void 0 ? {} : { checkout: file.checkout },
			...file.checkout !== void 0 && ignored.has(file.checkout) ? { isCheckoutIgnored: true } : {},
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
/** The nested checkouts that the files lie in and that Git is told to ignore. */
async function ignoredCheckouts(files, repository) {
	const all = sortedDistinct(files.flatMap(({ checkout }) => checkout ?? []));
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
			...outline(first),
			...rest,
			sdists: copies.map(copyOf)
		}];
	});
}
function outline({ path, size, binary }) {
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
		findings: runRules("project", project, options.settings, { onFailure: (id, error) => notes.push(`What ${id} is about, on which this check failed by a mistake of its own: ${error}`) }),
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
		...parts.flatMap(({ absentFiles }) => absentFiles === void 0 ? [] : [{ absentFiles }])[0],
		strays: parts.flatMap(({ strays = [] }) => strays),
		prebuilt: parts.flatMap(({ prebuilt = [] }) => prebuilt)
	};
}
function failedPart(error) {
	return { notes: [`A part of the repository, on which this check failed by a mistake of its own: ${error}`] };
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
	const all = [...await withProposals(ignoring.keep(findings), checked), ...runRules("run", {
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

export { placeOf as a, configuredIn as i, checkRepository as n, readTar as o, checkProject as r, gunzip as s, committedBinaries as t };