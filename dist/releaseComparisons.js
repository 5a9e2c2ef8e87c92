import { M as compareStrings, P as groupBy, R as sortedDistinct, it as messageOf, rt as isMissing } from "./base.js";
import { F as WINDOWS_VERSIONS, Ft as normalizedName, Gt as pythonRange, Ht as comparePythonNames, In as MAX_REMOTE_DIRECTORY, It as compareVersions, Lt as isFinalVersion, Qn as REMOTE_TAIL, Ut as offerOf, W as withoutHash, Wt as parseWheelName, dn as MAX_BASELINE_REPORT, fn as MAX_BASELINE_WHEELS, l as ZipFile, nn as compareNumbers, u as listDirectory, vn as MAX_INDEX_ANSWER, yn as MAX_INDEX_BYTES } from "./wheel.js";
import { k as PYPI } from "./run.js";
import { n as currentReleases } from "./cibuildwheel.js";
import { r as HttpClient } from "./http-client.js";
import { BlockList, isIP } from "node:net";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import { readFile, readdir, stat } from "node:fs/promises";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { lookup } from "node:dns/promises";

// src/release/compareReleases.ts
/** What changed between two releases of a distribution: pure, from what is known of their wheels. */
const PURE = "any";
function compareReleases(before, now) {
	const earlier = before.files.flatMap((file) => withOffer(file, file));
	const later = now.wheels.flatMap((wheel) => withOffer(wheel, wheel));
	const [was, is] = [cellsOf(earlier), cellsOf(later)];
	const pairs = pairsOf(earlier, later);
	const known = pairs.filter(({ before: { offer } }) => offer.size !== null);
	return {
		distribution: now.distribution,
		source: before.source,
		from: before.version,
		to: now.version,
		wheels: {
			before: earlier.length,
			after: later.length
		},
		lost: now.isWhole ? lost(was, is, now.wheels).slice(0, 200) : [],
		gained: now.isWhole ? differences(is, was).slice(0, 200) : [],
		floors: [...raisedFloors(was, is, new Map(later.map(({ of, offer }) => [offer.filename, of]))), ...raisedInFiles(pairs)].slice(0, 200),
		size: {
			before: known.reduce((sum, pair) => sum + (pair.before.offer.size ?? 0), 0),
			after: known.reduce((sum, pair) => sum + pair.after.of.size, 0),
			wheels: known.length
		},
		sizes: changedSizes(known, before.source),
		libraries: changedLibraries(pairs)
	};
}
function withOffer(of, file) {
	const offer = offerOf(file);
	return offer === null ? [] : [{
		of,
		offer
	}];
}
function cellsOf(wheels) {
	const cells = /* @__PURE__ */ new Map();
	for (const { offer } of wheels) for (const python of offer.pythons) for (const place of offer.platforms) {
		const key = `${python} ${place.platform}`;
		const known = cells.get(key);
		if (known === void 0 || compareNumbers(place.floor, known.place.floor) < 0) cells.set(key, {
			python,
			place,
			filename: offer.filename
		});
	}
	return cells;
}
/** The cells of the first that the second lacks, by platform. A wheel for any platform is there for all, and for every Python of its version. */
function differences(first, second) {
	const missing = [...first].filter(([key, { python }]) => !second.has(key) && !second.has(`${python} ${PURE}`) && !second.has(`${versionOf(python)} ${PURE}`));
	return [...groupBy(missing, ([, { place }]) => place.platform)].map(([platform, cells]) => ({
		platform,
		pythons: sortedDistinct(cells.map(([, { python }]) => python)).sort(comparePythonNames)
	})).sort((a, b) => compareStrings(a.platform, b.platform));
}
/** `3.13` of `3.13t`, `3.11` of `pp311` and `graalpy311`. */
function versionOf(python) {
	const [, minor = ""] = /^(?:3\.|(?:pp|graalpy)3)(\d+)t?$/.exec(python) ?? [];
	return `3.${minor}`;
}
function lost(was, is, wheels) {
	const range = pythonRange(wheels.find(({ requiresPython }) => requiresPython !== null)?.requiresPython ?? "");
	const isRuledOut = (python) => {
		const [, minor] = /^(?:3\.|(?:pp|graalpy)3)(\d+)t?$/.exec(python) ?? [];
		return minor !== void 0 && range !== null && !range([3, Number(minor)]);
	};
	const left = new Set([...is.values()].map(({ place }) => place.platform));
	return differences(was, is).flatMap(({ platform, pythons }) => [false, true].map((isDropped) => ({
		platform,
		isWholePlatform: !left.has(platform),
		pythons: pythons.filter((python) => isRuledOut(python) === isDropped),
		isDropped
	})).filter((each) => each.pythons.length > 0));
}
function raisedFloors(was, is, wheels) {
	const raised = [...was].flatMap(([key, before]) => {
		const after = is.get(key);
		return after !== void 0 && compareNumbers(before.place.floor, after.place.floor) < 0 ? [{
			before,
			after
		}] : [];
	});
	return [...groupBy(raised, ({ before, after }) => `${after.place.platform} ${before.place.tag} ${after.place.tag}`).values()].flatMap((same) => {
		const [first] = same;
		if (first === void 0) return [];
		const blamed = same.map(({ after }) => wheels.get(after.filename)).filter((wheel) => wheel !== void 0).map((wheel) => ({
			wheel,
			because: blockerOf(wheel, first.before.place)
		}));
		const shown = blamed.find(({ because }) => because !== null) ?? blamed[0];
		return [{
			platform: first.after.place.platform,
			pythons: sortedDistinct(same.map(({ before }) => before.python)).sort(comparePythonNames),
			from: first.before.place.tag,
			to: first.after.place.tag,
			wheel: shown?.wheel.label ?? first.after.filename,
			because: shown?.because ?? null
		}];
	}).sort((a, b) => compareStrings(a.platform, b.platform) || compareStrings(a.from, b.from));
}
/** What keeps the wheel from the earlier tag, the most demanding first. */
function blockerOf({ verdict }, before) {
	const family = before.platform.split(" ")[0] ?? "";
	const blocker = verdict.blockers.find(({ policy }) => {
		const [offered] = platformOffer(policy);
		return policy.startsWith(family) && offered !== void 0 && compareNumbers(offered.floor, before.floor) >= 0;
	});
	if (blocker === void 0) return null;
	const { member, library, version, symbols } = blocker;
	return {
		member,
		needs: [
			symbols[0],
			version,
			library && `(${library})`
		].filter((part) => part != null).join(" ")
	};
}
const CPU_LEVEL = /^x86-64-v(\d)$/;
/** The level that a wheel's files ask for, by what keeps it from its tags; 1 where nothing asks for more. */
function cpuLevelOf(blockers) {
	return blockers.reduce((most, { version }) => Math.max(most, levelOf(version)), 1);
}
function levelOf(version) {
	return typeof version === "string" ? Number(CPU_LEVEL.exec(version)?.[1] ?? 1) : 1;
}
/** Each once for a platform. */
function raisedInFiles(pairs) {
	const raised = pairs.flatMap(({ before, after }) => {
		const [place] = after.offer.platforms;
		if (place === void 0) return [];
		return [
			raisedCpuLevel,
			raisedRuntime,
			raisedWindows
		].flatMap((of) => of(before.of, after.of) ?? []).map((floor) => ({
			floor,
			platform: place.platform,
			after
		}));
	});
	return [...groupBy(raised, ({ platform, floor: { from, to } }) => `${platform} ${from} ${to}`).values()].flatMap((same) => {
		const [first] = same;
		if (first === void 0) return [];
		const { floor, platform, after } = first;
		return [{
			platform,
			pythons: sortedDistinct(same.flatMap((each) => each.after.offer.pythons)).sort(comparePythonNames),
			...floor,
			wheel: after.of.label
		}];
	}).sort((a, b) => compareStrings(a.platform, b.platform) || compareStrings(a.from, b.from));
}
function raisedCpuLevel({ cpuLevel: from }, { verdict: { blockers } }) {
	const to = cpuLevelOf(blockers);
	const member = blockers.find(({ version }) => to > 1 && levelOf(version) === to)?.member;
	if (from === void 0 || member === void 0 || to <= from) return null;
	return {
		from: cpuLevelName(from),
		to: cpuLevelName(to),
		because: {
			member,
			needs: cpuLevelName(to)
		}
	};
}
/** What a wheel leaves to Visual C++'s redistributable, and from which on. */
function raisedRuntime({ windows: was }, { verdict, binaries }) {
	const { runtime: to, details } = verdict.windows ?? { runtime: null };
	if (was === void 0 || to === null) return null;
	if (was.runtime !== null && compareNumbers(numbersOf(was.runtime), numbersOf(to)) >= 0) return null;
	const [library = ""] = details?.libraries ?? [];
	const needing = binaries.find(({ needed }) => needed.some((name) => name.toLowerCase() === library));
	return {
		from: was.runtime === null ? NO_RUNTIME : `${RUNTIME} ${was.runtime}`,
		to: `${RUNTIME} ${to}`,
		because: needing === void 0 ? null : {
			member: needing.member,
			needs: library
		}
	};
}
/** Where a file needs it, and not only the oldest Python. */
function raisedWindows({ windows: was }, { verdict }) {
	const { system: to = null, details } = verdict.windows ?? {};
	const [reason] = details?.because ?? [];
	if (was == null || was.system === null || to === null || reason === void 0) return null;
	if (ageOf(was.system) < 0 || ageOf(was.system) >= ageOf(to)) return null;
	const needs = [reason.name, reason.library && `(${reason.library})`].filter((part) => part != null).join(" ");
	return {
		from: `Windows ${was.system}`,
		to: `Windows ${to}`,
		because: {
			member: reason.member,
			needs
		}
	};
}
const RUNTIME = "Visual C++ runtime";
const NO_RUNTIME = `no ${RUNTIME}`;
function numbersOf(version) {
	return version.split(".").map(Number);
}
/** Its place among the releases of Windows, below 0 for what is none. */
function ageOf(system) {
	return WINDOWS_VERSIONS.indexOf(system);
}
function cpuLevelName(level) {
	return level === 1 ? "x86-64" : `x86-64-v${level}`;
}
function platformOffer(tag) {
	return offerOf({
		filename: `x-1-py3-none-${tag}.whl`,
		size: null,
		requiresPython: null
	})?.platforms ?? [];
}
/** Wheels for the same Python tags and platforms, whatever the systems' versions; each once. */
function pairsOf(earlier, later) {
	const keyOf = ({ offer }) => {
		const [python = "", abi = ""] = offer.filename.replace(/\.whl$/, "").split("-").slice(-3);
		return [
			python,
			abi,
			...sortedDistinct(offer.platforms.map(({ platform }) => platform))
		].join(" ");
	};
	const byKey = groupBy(earlier, keyOf);
	return later.flatMap((after) => {
		const before = byKey.get(keyOf(after))?.[0];
		return before === void 0 ? [] : [{
			before,
			after
		}];
	});
}
/** Changes below both are a hair. */
const LEAST_CHANGE = .02;
const LEAST_BYTES = 65536;
function changedSizes(pairs, source) {
	return pairs.map(({ before, after }) => ({
		wheel: after.of.label,
		before: before.offer.size ?? 0,
		after: after.of.size,
		members: changedMembers(before.of.members, listedMembers(after.of, source === "report"))
	})).filter(({ before, after }) => Math.abs(after - before) > Math.max(LEAST_CHANGE * before, LEAST_BYTES)).sort((a, b) => b.after - b.before - (a.after - a.before) || compareStrings(a.wheel, b.wheel)).slice(0, 50);
}
/** What the report lists of a wheel: its native files, and its largest ones of any kind. */
function listedMembers({ binaries, content }, areNativeAlone) {
	const largest = areNativeAlone ? [] : content.largest;
	return [...new Map([...largest, ...binaries].map(({ member, size }) => [member, size]))];
}
/** Members are known by what stays of their paths; one that is gone doesn't make a wheel grow. */
function changedMembers(before, after) {
	if (before === null) return null;
	const was = new Map([...before].map(([path, size]) => [nameAcross(path), size]));
	return after.map(([path, size]) => ({
		member: path,
		before: was.get(nameAcross(path)) ?? 0,
		after: size
	})).filter((change) => change.before !== change.after).sort((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before) || compareStrings(a.member, b.member)).slice(0, 10);
}
/** A member's path as it stays from release to release: without the hash of a repair, the version of dist-info. */
function nameAcross(path) {
	const [top = "", ...rest] = path.split("/");
	const folder = top.replace(/-[^-/]+(?=\.(?:dist-info|data)$)/, "");
	const last = rest.pop();
	return [
		folder,
		...rest,
		...last === void 0 ? [] : [withoutHash(last)]
	].join("/");
}
/** Folders into which repairs copy libraries: auditwheel's, delvewheel's and delocate's. */
const BUNDLE = /(?:^|\/)(?:[^/]+\.libs|\.dylibs)\/([^/]+\.(?:so|dylib|dll)[^/]*)$/i;
function changedLibraries(pairs) {
	const known = pairs.flatMap(({ before, after }) => {
		const was = before.of.members;
		const is = after.of.binaries.map(({ member }) => member);
		return was === null ? [] : [{
			was: bundled(was.keys()),
			is: bundled(is)
		}];
	});
	if (known.length === 0) return null;
	const [was, is] = [merged(known.map((each) => each.was)), merged(known.map((each) => each.is))];
	return {
		added: sortedDistinct([...is.keys()].filter((name) => !was.has(name))).slice(0, 200),
		gone: sortedDistinct([...was.keys()].filter((name) => !is.has(name))).slice(0, 200),
		changed: sortedDistinct([...is].flatMap(([name, files]) => {
			const old = was.get(name);
			return old === void 0 || [...files].some((file) => old.has(file)) ? [] : [`${name}: ${[...old].sort().join(", ")} \u2192 ${[...files].sort().join(", ")}`];
		})).slice(0, 200)
	};
}
/** File names without hash, by the library's own name. */
function bundled(paths) {
	return [...paths].flatMap((path) => {
		const file = BUNDLE.exec(path)?.[1];
		if (file === void 0) return [];
		const plain = withoutHash(file).replace(/-[0-9a-f]{32}(?=\.)|-[0-9a-f]{8}(?=\.)/, "");
		return [[libraryOf(plain), plain]];
	});
}
/** `libfoo` of `libfoo.so.1.2` and `libfoo.2.dylib`, `foo` of `foo-1.dll`. */
function libraryOf(file) {
	const [stem = ""] = file.split(/\.(?:so|dll|\d)/i, 1);
	return stem.replace(/\.dylib$/, "").replace(/-[\d.]+$/, "");
}
function merged(lists) {
	const all = /* @__PURE__ */ new Map();
	for (const [name, file] of lists.flat()) all.set(name, (all.get(name) ?? /* @__PURE__ */ new Set()).add(file));
	return all;
}

// src/release/baselineFiles.ts
/** An earlier release on the disk: a folder of its wheels, or the JSON report of the run that checked them. */
/** Every earlier release that a folder or a report holds, asked for by name. Never rejects. */
async function filesOf(place) {
	try {
		const isFolder = (await stat(place)).isDirectory();
		const files = isFolder ? await inFolder(place) : await inReport(place);
		const source = isFolder ? "folder" : "report";
		return (distribution) => {
			const own = files.filter(({ name }) => normalizedName(name.distribution) === normalizedName(distribution));
			if (own.length === 0) return {
				baseline: null,
				why: `${path.basename(place)} holds no wheel of it`
			};
			const versions = [...new Set(own.map(({ name }) => name.version))];
			const version = versions.length === 1 ? versions[0] ?? null : null;
			return {
				baseline: {
					source,
					version,
					files: own.map(({ file }) => file)
				},
				why: null
			};
		};
	} catch (error) {
		const why = baselineFlaw(place, error);
		return () => ({
			baseline: null,
			why
		});
	}
}
/** A clause in plain words. */
function baselineFlaw(place, error) {
	const name = path.basename(place);
	if (isMissing(error)) return `there is no folder or report ${name}`;
	if (error instanceof SyntaxError) return `${name} is neither a folder of wheels nor a JSON report of this tool`;
	return `${name} can't be read as an earlier release (${messageOf(error)})`;
}
async function inFolder(folder) {
	return (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(".whl")).sort(compareStrings).slice(0, MAX_BASELINE_WHEELS).flatMap((name) => {
		const filename = path.basename(name);
		const parsed = parseWheelName(filename).name;
		return parsed === null ? [] : [{
			name: parsed,
			file: fileAt(path.join(folder, name), filename)
		}];
	});
}
function fileAt(place, filename) {
	const zip = new ZipFile(place);
	try {
		const entries = listDirectory(zip, zip.size);
		const members = entries === null ? null : new Map(entries.map(({ path: member, size }) => [member, size]));
		return {
			filename,
			size: zip.size,
			requiresPython: null,
			members
		};
	} finally {
		zip.close();
	}
}
/** Only what the comparison reads is looked at; a report of another schema may lack some of it. */
async function inReport(file) {
	const { size } = await stat(file);
	if (size > 67108864) throw new Error(`it has ${size} bytes`);
	const { tool, wheels } = Object(JSON.parse(await readFile(file, "utf8")));
	if (Object(tool).name !== "wheel-abi-check" || !Array.isArray(wheels)) throw new SyntaxError("it is no report of this tool");
	return wheels.slice(0, MAX_BASELINE_WHEELS).flatMap((entry) => {
		const { filename, size: bytes, requiresPython, binaries, verdict } = Object(entry);
		const parsed = typeof filename === "string" ? parseWheelName(filename).name : null;
		if (parsed === null || typeof filename !== "string") return [];
		return [{
			name: parsed,
			file: {
				filename,
				size: typeof bytes === "number" ? bytes : null,
				requiresPython: typeof requiresPython === "string" ? requiresPython : null,
				members: Array.isArray(binaries) ? new Map(binaries.flatMap(nativeFile)) : null,
				...cpuLevelIn(verdict),
				...windowsIn(verdict)
			}
		}];
	});
}
/** Nothing where the report doesn't list all that a wheel needs. */
function cpuLevelIn(verdict) {
	const { tag, blockers, moreBlockers } = Object(verdict);
	if (typeof tag !== "string" || !Array.isArray(blockers) || moreBlockers !== 0) return {};
	return { cpuLevel: cpuLevelOf(blockers.map(Object)) };
}
function windowsIn(verdict) {
	const { windows } = Object(verdict);
	const { runtime, system } = Object(windows);
	if (!isVersionOrNull(runtime) || !isVersionOrNull(system)) return {};
	return { windows: {
		runtime,
		system
	} };
}
function isVersionOrNull(value) {
	return value === null || typeof value === "string" && /^\d{1,4}(?:\.\d{1,4})*(?: \(\d{4}\))?$/.test(value);
}
function nativeFile(entry) {
	const { member, size } = Object(entry);
	return typeof member === "string" && typeof size === "number" ? [[member, size]] : [];
}

// src/release/indexClient.ts
/** Reads from a package index, within one budget of time and bytes, and from nowhere that it leads astray to. */
/** Why nothing came of asking the index: a clause. */
var IndexError = class extends Error {
	name = "IndexError";
};
/** What is asked is asked over one client, so that all share its budget. */
var IndexClient = class {
	index;
	http;
	end;
	bytesLeft = MAX_INDEX_BYTES;
	requestsLeft = 100;
	signal;
	/** `index` may hold a user and a password, which go to that host alone. */
	constructor(index, signal) {
		this.index = new URL(index);
		this.end = Date.now() + 30 * 1e3;
		this.signal = signal;
		this.http = new HttpClient("wheel-abi-check", [], {
			allowRedirects: false,
			allowRetries: false,
			keepAlive: true,
			socketTimeout: 1e4
		});
	}
	/** Ends every connection: one to a silent index would keep the process alive. */
	close() {
		this.http.dispose();
	}
	/** The answer of status 200, 206 or 404; throws an {@link IndexError} for every other, and for what takes too long. */
	async get(url, wanted) {
		let target = new URL(url, this.index);
		for (let redirects = 0; redirects <= 3; redirects += 1) {
			await this.refuseStrangers(target);
			const response = await this.ask(target, wanted);
			const { statusCode: status = 0, headers } = response.message;
			const location = headers.location;
			if (status >= 300 && status < 400 && location !== void 0) {
				response.message.destroy();
				target = redirected(location, target);
				continue;
			}
			if (status !== 200 && status !== 206 && status !== 404) {
				response.message.destroy();
				throw new IndexError(`the index answered ${status}`);
			}
			const isWanted = status !== 404 && wanted.most > 0;
			const body = isWanted ? await this.read(response, wanted.most) : Buffer.alloc(0);
			if (!isWanted) response.message.destroy();
			return {
				status,
				contentType: headers["content-type"] ?? "",
				body
			};
		}
		throw new IndexError(`the index sent it from place to place more than ${3} times`);
	}
	/** A busy or broken index is asked again, while there is time. */
	async ask(target, { accept, range }) {
		const headers = {
			...accept === void 0 ? {} : { accept },
			...range === void 0 ? { "accept-encoding": "gzip" } : {
				"accept-encoding": "identity",
				range: `bytes=${range[0]}-${range[1]}`
			},
			...this.credentialsFor(target)
		};
		const address = new URL(target);
		address.username = "";
		address.password = "";
		for (let attempt = 1;; attempt += 1) {
			this.refuseMore();
			this.requestsLeft -= 1;
			try {
				const response = await this.inTime(this.http.get(address.href, headers));
				const { statusCode = 0 } = response.message;
				if (!(statusCode === 429 || statusCode >= 500) || attempt === 3) return response;
				response.message.destroy();
			} catch (error) {
				if (error instanceof IndexError) throw error;
				if (attempt === 3) throw new IndexError(`the index could not be reached (${reasonOf(error)})`);
			}
			await setTimeout(250 * 2 ** attempt);
		}
	}
	credentialsFor(target) {
		const { username, password, origin } = this.index;
		if (username === "" || target.origin !== origin) return {};
		const pair = `${decoded(username)}:${decoded(password)}`;
		return { authorization: `Basic ${Buffer.from(pair).toString("base64")}` };
	}
	refuseMore() {
		if (this.signal?.aborted) throw new IndexError("the run ended before the index had answered");
		if (Date.now() > this.end) throw new IndexError(`the index took more than ${30} seconds`);
		if (this.requestsLeft <= 0) throw new IndexError(`it would take more than ${100} requests`);
		if (this.bytesLeft <= 0) throw new IndexError(`it would take more than ${MAX_INDEX_BYTES} bytes`);
	}
	async inTime(work) {
		const over = new AbortController();
		const late = setTimeout(Math.max(0, this.end - Date.now()), null, { signal: over.signal }).catch(() => null);
		try {
			const first = await Promise.race([work, late]);
			if (first === null) throw new IndexError(`the index took more than ${30} seconds`);
			return first;
		} finally {
			over.abort();
			work.catch(() => {});
		}
	}
	async read({ message }, most) {
		const pieces = [];
		let length = 0;
		const count = (piece) => {
			this.bytesLeft -= piece.length;
			this.refuseMore();
		};
		const body = unpacked(message, count);
		const all = async () => {
			for await (const piece of body) {
				length += piece.length;
				if (length > most) throw new IndexError(`the index answered with more than ${most} bytes`);
				pieces.push(piece);
			}
			return Buffer.concat(pieces);
		};
		try {
			return await this.inTime(all());
		} catch (error) {
			message.destroy();
			throw error instanceof IndexError ? error : new IndexError(`the answer broke off (${reasonOf(error)})`);
		}
	}
	/** An index may name its files at another host, but a public one must not lead into the network around this machine. */
	async refuseStrangers(target) {
		if (target.protocol !== "https:" && target.protocol !== this.index.protocol) throw new IndexError("the index led to an address without TLS");
		if (target.host === this.index.host) return;
		if (await isPrivateHost(target.hostname) && !await isPrivateHost(this.index.hostname)) throw new IndexError("the index led to a private address");
	}
};
/** Every piece is counted as it comes over the network. */
function unpacked(message, count) {
	async function* counted(source) {
		for await (const piece of source) {
			count(piece);
			yield piece;
		}
	}
	if (message.headers["content-encoding"]?.toLowerCase() !== "gzip") return counted(message);
	return pipeline(message, counted, createGunzip(), () => {});
}
/** As it is where it is no escaped text. */
function decoded(text) {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
function redirected(location, from) {
	try {
		return new URL(location, from);
	} catch {
		throw new IndexError("the index led to something that is no address");
	}
}
async function isPrivateHost(hostname) {
	const name = hostname.replace(/^\[|\]$|\.$/g, "");
	if (isIP(name) !== 0) return isPrivateAddress(name);
	if (name === "localhost" || name.endsWith(".localhost")) return true;
	return (await lookup(name, { all: true }).catch(() => [])).some(({ address }) => isPrivateAddress(address));
}
/** Of no host on the internet: loopback, link-local and private addresses, and those for special uses (RFC 1918, 4193, 6890). */
const PRIVATE = new BlockList();
for (const [address, bits] of [
	["0.0.0.0", 8],
	["10.0.0.0", 8],
	["100.64.0.0", 10],
	["127.0.0.0", 8],
	["169.254.0.0", 16],
	["172.16.0.0", 12],
	["192.0.0.0", 24],
	["192.168.0.0", 16],
	["198.18.0.0", 15],
	["224.0.0.0", 3]
]) PRIVATE.addSubnet(address, bits, "ipv4");
for (const [address, bits] of [
	["::", 127],
	["fc00::", 7],
	["fe80::", 10],
	["ff00::", 8]
]) PRIVATE.addSubnet(address, bits, "ipv6");
/** An IPv4 address in an IPv6 one (`::ffff:7f00:1`) is looked at as what it is. */
function isPrivateAddress(address) {
	const [plain = ""] = address.split("%", 1);
	return PRIVATE.check(plain, isIP(plain) === 6 ? "ipv6" : "ipv4");
}
function reasonOf(error) {
	const code = error?.code;
	return typeof code === "string" ? code : error instanceof Error ? error.message : String(error);
}

// src/release/remoteDirectory.ts
/** What lies in a wheel on an index, by its central directory alone: never the whole file. */
/** Unpacked sizes by path; null where the index sends no ranges, or what it sends is no zip's directory. */
async function remoteMembers(client, url, size) {
	let start = Math.max(0, size - REMOTE_TAIL);
	let bytes = await fetchRange(client, url, [start, size - 1]);
	for (let look = 0; bytes !== null && look < 2; look += 1) {
		const reader = new PartReader(bytes, start);
		const entries = listDirectory(reader, size);
		if (reader.missed === null) return entries === null ? null : new Map(entries.map(({ path, size: unpacked }) => [path, unpacked]));
		if (size - reader.missed > 2097152) return null;
		const before = await fetchRange(client, url, [reader.missed, start - 1]);
		bytes = before === null ? null : Buffer.concat([before, bytes]);
		start = reader.missed;
	}
	return null;
}
/** Null where the answer is not that range. */
async function fetchRange(client, url, range) {
	const length = range[1] - range[0] + 1;
	if (length <= 0) return null;
	try {
		const { status, body } = await client.get(url, {
			range,
			most: length
		});
		return status === 206 && body.length === length ? body : null;
	} catch (error) {
		if (error instanceof IndexError) return null;
		throw error;
	}
}
/** The end of a file. It remembers the first byte that was wanted and isn't there. */
var PartReader = class {
	missed = null;
	bytes;
	start;
	constructor(bytes, start) {
		this.bytes = bytes;
		this.start = start;
	}
	read(buffer, offset, length, position) {
		if (position < this.start) {
			this.missed = Math.min(this.missed ?? position, position);
			return 0;
		}
		const at = position - this.start;
		const piece = this.bytes.subarray(at, at + length);
		buffer.set(piece, offset);
		return piece.length;
	}
};

// src/release/simpleIndex.ts
/** The Simple API of a package index in JSON (PEP 691, 700): which release came before, and what it holds. */
const ACCEPT = "application/vnd.pypi.simple.v1+json";
/**
* The wheels of the newest final, not yanked version below the given one. Throws an {@link IndexError} where the index
* doesn't answer as it should.
*/
async function earlierRelease(client, distribution, version) {
	const { status, contentType, body } = await client.get(`${normalizedName(distribution)}/`, {
		accept: ACCEPT,
		most: MAX_INDEX_ANSWER
	});
	if (status === 404) {
		await refuseWrongAddress(client);
		return { why: "the index has no such project, so that this is its first release" };
	}
	if (!isSimpleJson(contentType)) throw new IndexError(`the index answered with ${contentType.split(";")[0] || "something"} in place of JSON`);
	const wheels = wheelsOf(body);
	const newest = [...new Set(wheels.map((wheel) => wheel.version))].filter((each) => isFinalVersion(each) && compareVersions(each, version) < 0).reduce((most, each) => most === void 0 || compareVersions(each, most) > 0 ? each : most, void 0);
	if (newest === void 0) return { why: `the index has wheels of no final release before ${version}` };
	return {
		version: newest,
		files: wheels.filter((wheel) => compareVersions(wheel.version, newest) === 0).map(({ file }) => file),
		why: null
	};
}
function isSimpleJson(contentType) {
	return contentType.toLowerCase().startsWith(ACCEPT);
}
/** A new project and a slip in the address of the index look alike; only the latter has no list of projects. */
async function refuseWrongAddress(client) {
	const { status, contentType } = await client.get("", {
		accept: ACCEPT,
		most: 0
	});
	if (status === 404 || !isSimpleJson(contentType)) throw new IndexError("there is no Simple API at the address of the index, such as https://pypi.org/simple/");
}
/** What is no file of a wheel, or was withdrawn, is passed over. */
function wheelsOf(body) {
	const files = parsed(body)?.files;
	if (!Array.isArray(files)) throw new IndexError("the index answered with JSON that lists no files");
	return files.flatMap((entry) => {
		const { filename, url, size, yanked, "requires-python": requires } = Object(entry);
		if (typeof filename !== "string" || typeof url !== "string") return [];
		if (yanked !== void 0 && yanked !== false) return [];
		const { name } = parseWheelName(filename);
		if (name === null) return [];
		const file = {
			filename,
			url,
			size: typeof size === "number" && Number.isSafeInteger(size) && size >= 0 ? size : null,
			requiresPython: typeof requires === "string" ? requires : null
		};
		return [{
			version: name.version,
			file
		}];
	});
}
function parsed(body) {
	try {
		return JSON.parse(body.toString("utf8"));
	} catch {
		throw new IndexError("the index answered with something that is no JSON");
	}
}

// src/release/releaseComparisons.ts
/** From the wheels of a run to what changed in each of their distributions. */
/** One for each distribution among the wheels, sorted. Never rejects: what can't be compared says why. */
async function releaseComparisons(wheels, choice, signal) {
	const compared = currentReleases(wheels, choice.isWhole).slice(0, 20);
	const client = choice.from === "pypi" ? new IndexClient(choice.indexUrl, signal) : null;
	const baselineOf = client === null ? fromDisk(await filesOf(path.resolve(choice.cwd, choice.from))) : onIndex(client, choice.ownNames);
	try {
		const comparisons = [];
		for (const release of compared) comparisons.push(await comparison(release, baselineOf));
		return comparisons;
	} finally {
		client?.close();
	}
}
async function comparison(release, baselineOf) {
	const { distribution } = release;
	const { baseline, why, isTrouble = false } = await baselineOf(release);
	if (baseline === null) return {
		distribution,
		changes: null,
		note: why,
		isTrouble
	};
	return {
		distribution,
		changes: compareReleases(baseline, release),
		note: null,
		isTrouble: false
	};
}
function fromDisk(find) {
	return async ({ distribution }) => {
		const found = find(distribution);
		return {
			...found,
			isTrouble: found.baseline === null
		};
	};
}
function onIndex(client, ownNames) {
	return async (release) => {
		const { distribution, version } = release;
		if (ownNames !== null && !ownNames.map(normalizedName).includes(distribution)) return {
			baseline: null,
			why: "its name is not that of the project in this repository, so that no index was asked for it"
		};
		try {
			const earlier = await earlierRelease(client, distribution, version);
			if (earlier.why !== null) return {
				baseline: null,
				why: earlier.why
			};
			const files = await withMembers(client, earlier.files, release);
			return {
				baseline: {
					source: PYPI,
					version: earlier.version,
					files
				},
				why: null
			};
		} catch (error) {
			if (error instanceof IndexError) return {
				baseline: null,
				why: error.message,
				isTrouble: true
			};
			throw error;
		}
	};
}
/** The content of those that grew most, and of one wheel for each platform. */
async function withMembers(client, files, { wheels }) {
	const plain = files.map((file) => ({
		...file,
		members: null
	}));
	const pairs = pairsOf(plain.flatMap((file) => withOffer(file, file)), wheels.flatMap((wheel) => withOffer(wheel, wheel)));
	const growth = ({ before, after }) => after.of.size - (before.of.size ?? Infinity);
	const byGrowth = [...pairs].sort((a, b) => growth(b) - growth(a) || compareStrings(a.after.of.label, b.after.of.label));
	const platforms = groupBy(byGrowth, ({ after }) => after.offer.platforms.map(({ platform }) => platform).join());
	const wanted = new Set([...byGrowth.slice(0, 2), ...[...platforms.values()].flatMap(([first]) => first ?? [])].map(({ before }) => before.of.filename).slice(0, 12));
	const found = [];
	for (const { url, ...file } of files) {
		const isWanted = wanted.has(file.filename) && file.size !== null;
		found.push({
			...file,
			members: isWanted ? await remoteMembers(client, url, file.size ?? 0) : null
		});
	}
	return found;
}

export { releaseComparisons };