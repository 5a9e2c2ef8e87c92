import { Gn as MAX_SYMBOLS, at as SliceBytes, ct as CPU_ARM64, dt as holdsOther, ft as isLoaded, ht as readHeader, it as NameBudget, jn as MAX_PAGE_DIGESTS, lt as apart, mt as listSlices, ot as readSignature, rt as readMachoSymbols, st as readCommands, ut as cpuName, vn as MAX_DISPLACED, xt as sourceOf } from "./wheel.js";
import { B as counted } from "./base.js";

// src/binary/macho/readMacho.ts
/** From the bytes of a Mach-O file to its facts: one image for each slice that a loader would map. */
const KINDS = /* @__PURE__ */ new Map([
	[1, "object"],
	[2, "executable"],
	[4, "core"],
	[6, "shared-library"],
	[8, "shared-library"],
	[10, "debug"]
]);
const MACOS = 1;
/** iOS, Mac Catalyst, which counts iOS's versions, and the simulator. */
const IOS_PLATFORMS = [
	2,
	6,
	7
];
/**
* Reads the table of slices of a universal file, and what the loader reads of each slice. Objects and debug files are told
* by their headers alone. Never throws: what the loader would refuse is listed in `problems`.
*/
function readMachO(source) {
	const slices = listSlices(source);
	const sound = apart(slices, source.size);
	const problems = [
		...displacedSlices(source, slices),
		...cutOff(slices, source.size),
		...sound.problems
	];
	const budgets = {
		imports: new NameBudget(MAX_SYMBOLS),
		exports: new NameBudget()
	};
	const images = [];
	const found = [];
	let end = isUniversal(slices) ? Math.max(...slices.map(({ offset, size }) => offset + size)) : 0;
	for (const slice of sound.slices) {
		const label = slices.length > 1 || slice.offset > 0 ? `in its ${cpuName(slice.cpu)} slice ` : "";
		const bytes = new SliceBytes(source, {
			...slice,
			label
		}, problems);
		const header = headerOf(bytes, slice);
		if (header === null || !isLoaded(header)) continue;
		const { image, facts, end: endOfSlice } = readSlice(bytes, header, budgets);
		end = Math.max(end, slice.offset + endOfSlice);
		images.push(image);
		found.push(facts);
	}
	const leftOut = found.some(isNotChecked) ? [PAGES_LEFT_OUT] : [];
	return {
		format: "macho",
		kind: KINDS.get(readHeader(source, slices[0]?.offset ?? 0)?.fileType ?? 0) ?? "unknown",
		architectures: [...new Set(slices.map(({ cpu }) => cpuName(cpu)))].sort(),
		identified: true,
		system: "macos",
		libc: "none",
		elf: null,
		images,
		macho: { slices: found },
		...found.every(({ importsAreWhole }) => importsAreWhole) ? {} : { lacksImports: true },
		...leftOut.length === 0 ? {} : { leftOut },
		problems,
		...end === 0 ? {} : { end }
	};
}
/**
* The problem of a universal file that ends before its table says: where the header of a slice lies before its place, bytes are
* missing before it, since a tool took the file for text and made one byte of each CR LF.
*/
function displacedSlices(source, slices) {
	const missing = slices.reduce((most, { offset, size }) => Math.max(most, offset + size), 0) - source.size;
	for (const { cpu, offset } of missing > 0 ? slices : []) {
		const most = Math.min(missing, MAX_DISPLACED, offset);
		const start = offset - most;
		const window = source.read(start, Math.min(most + 32, source.size - start));
		if (window === null) continue;
		const bytes = sourceOf(window);
		const isAt = (at) => readHeader(bytes, at)?.cpu === cpu;
		for (let by = 0; by <= most; by++) {
			if (!isAt(most - by)) continue;
			if (by === 0) break;
			const reason = `its line endings were converted as if it were text: its ${cpuName(cpu)} slice lies ${counted(by, "byte")} before its place`;
			return [{
				offset: offset - by,
				reason,
				cause: "line-endings"
			}];
		}
	}
	return [];
}
/** The one slice of a thin file is all of it. */
function isUniversal(slices) {
	return slices.some(({ offset }) => offset > 0);
}
const PAGES_LEFT_OUT = `a code signature with more than ${MAX_PAGE_DIGESTS} bytes of hashes, or with scattered pages`;
/** True where a signature's pages were to be hashed and were not. */
function isNotChecked({ cpuType, signature }) {
	return cpuType === 16777228 && signature !== null && signature.strongest !== null && signature.pages === null;
}
function cutOff(slices, size) {
	if (slices.length === 0) return [{
		offset: 0,
		reason: "its Mach-O header is cut off"
	}];
	const outside = slices.find((slice) => slice.offset + slice.size > size);
	return outside === void 0 ? [] : [{
		offset: size,
		reason: `it is cut off: a slice reaches to byte ${outside.offset + outside.size}, the file ends after ${size}`
	}];
}
/** Null where there is no header to read on from, which is said where the slice has to have one. */
function headerOf(bytes, slice) {
	bytes.read(0, Math.min(32, bytes.size));
	const header = readHeader(bytes, 0);
	if (header === null) {
		if (bytes.size >= 32 && bytes.size >= slice.size && !holdsOther(bytes, 0)) bytes.report(0, "no Mach-O header begins");
		return null;
	}
	if (header.cpu !== slice.cpu) bytes.report(4, `the header names ${cpuName(header.cpu)}, another CPU than the file's table of slices`);
	if (bytes.size >= header.size) return header;
	if (isLoaded(header)) bytes.report(bytes.size, `its Mach-O header is cut off after ${counted(bytes.size, "byte")}`);
	return null;
}
function readSlice(bytes, header, budgets) {
	const commands = readCommands(bytes, header);
	reportOutside(bytes, commands);
	const symbols = readMachoSymbols(bytes, header, {
		commands,
		budgets
	});
	const { segments, loads, rpaths, signature } = commands;
	const [build = null, ...otherBuilds] = inOrder(commands.builds);
	const debug = segments.filter((segment) => segment.name === "__DWARF" && bytes.holds(segment.offset, segment.size));
	return {
		image: {
			architecture: cpuName(header.cpu),
			name: commands.id?.name ?? null,
			needed: loads.map(({ name, kind }) => ({
				library: name,
				kind
			})),
			searchPaths: rpaths.map((path) => ({
				kind: "rpath",
				path
			})),
			imports: symbols.imports,
			exports: symbols.exports,
			minimum: build === null ? null : minimumOf(build)
		},
		facts: {
			offset: bytes.offset,
			size: bytes.size,
			cpuType: header.cpu,
			cpuSubtype: header.cpuSubtype,
			fileType: header.fileType,
			flags: header.flags,
			twoLevel: (header.flags & 128) !== 0,
			build,
			otherBuilds,
			id: commands.id,
			loads,
			rpaths,
			uuid: commands.uuid,
			chainedFixups: commands.chainedFixups,
			dyldInfo: commands.dyldInfo,
			exportsTrie: commands.exportsTrieCommand,
			unknownRequired: commands.unknownRequired,
			fromProgram: symbols.fromProgram,
			importsAreWhole: symbols.importsAreWhole,
			debugSize: debug.reduce((sum, { size }) => sum + size, 0) + symbols.stabSize,
			signature: signature === null ? null : readSignature(bytes, signature, {
				segments,
				checkPages: header.cpu === CPU_ARM64
			})
		},
		end: segments.reduce((most, { offset, size }) => Math.max(most, offset + size), 0)
	};
}
/** The first part that reaches out of the slice: what follows it mostly does, too. */
function reportOutside(bytes, { segments, parts }) {
	const segment = segments.find(({ offset, size }) => size > 0 && !bytes.holds(offset, size));
	if (segment !== void 0) {
		const end = segment.offset + segment.size;
		bytes.report(bytes.size, `it is cut off: its segment ${JSON.stringify(segment.name)} reaches to byte ${end}, and it ends after ${bytes.size}`);
		return;
	}
	const outside = parts.find(([, , { offset, size }]) => size > 0 && !bytes.holds(offset, size));
	if (outside === void 0) return;
	const [name, at, { offset, size }] = outside;
	bytes.report(at, `its ${name} is said to have ${counted(size, "byte")} from byte ${offset} on, and it ends after ${bytes.size}`);
}
/** The build for macOS first: a file may be for Mac Catalyst as well. */
function inOrder(builds) {
	const isMacos = ({ platform }) => platform === MACOS;
	return [...builds.filter(isMacos), ...builds.filter((build) => !isMacos(build))];
}
function minimumOf({ platform, minos }) {
	if (platform === MACOS) return {
		system: "macos",
		version: minos
	};
	return IOS_PLATFORMS.includes(platform) ? {
		system: "ios",
		version: minos
	} : null;
}

export { readMachO as t };