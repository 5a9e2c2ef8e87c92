import { $ as displacedSignature, An as MAX_NEEDED, Gn as MAX_SYMBOLS, Mn as MAX_PE_NAME, Nn as MAX_PE_NAMES, Q as MACHINE, St as viewOf, Z as DIRECTORY, cn as KEPT_SEGMENT, et as isPe, gt as NameList, ln as KEPT_TOTAL, nt as readPeHeader, tt as mappedSize, vt as bareFacts, yt as bufferOf } from "./wheel.js";
import { B as counted } from "./base.js";

// src/binary/pe/debug.ts
/** What only debuggers look at: COFF symbols, DWARF sections, the path of a PDB. All of it is peeked at. */
const SYMBOL_SIZE = 18;
const DEBUG_ENTRY_SIZE = 28;
const MOST_DEBUG_ENTRIES = 32;
const CODEVIEW = 2;
/** `RSDS`, a GUID and an age before the path. */
const RSDS = 1396986706;
const RSDS_SIZE = 24;
/** Reads what was kept anyway: these facts are not worth another pass over the member. */
function readDebugFacts(memory) {
	const { sections } = memory.header;
	const isDebug = (section) => /^\.z?debug_/.test(fullName(memory, section.name));
	const debug = sections.filter((section) => section.offset + section.size <= memory.size && isDebug(section));
	return {
		symbolsSize: symbolsSize(memory),
		debugSize: debug.reduce((sum, { size, virtualSize }) => sum + Math.min(size, virtualSize || size), 0),
		pdb: readPdbPath(memory)
	};
}
/** Where the table of strings lies, behind the symbols; null where the file has neither. */
function stringsAt(memory) {
	const { offset, count } = memory.header.symbols;
	const at = offset + count * SYMBOL_SIZE;
	return offset === 0 || at > memory.size ? null : at;
}
function symbolsSize(memory) {
	const { offset, count } = memory.header.symbols;
	const at = stringsAt(memory);
	if (at === null || count === 0) return 0;
	const size = memory.peekFile(at, 4);
	const strings = size === null ? 0 : viewOf(size).getUint32(0, true);
	return Math.min(at + strings, memory.size) - offset;
}
/** A name longer than eight bytes lies in the table of strings, and the header has its decimal offset: `/123`. */
function fullName(memory, name) {
	const [, digits] = /^\/(\d{1,7})$/.exec(name) ?? [];
	const strings = digits === void 0 ? null : stringsAt(memory);
	if (strings === null) return name;
	const at = strings + Number(digits);
	const bytes = memory.peekFile(at, Math.min(64, Math.max(0, memory.size - at)));
	const end = bytes?.indexOf(0) ?? -1;
	return bytes === null || end < 0 ? name : bufferOf(bytes).toString("latin1", 0, end);
}
function readPdbPath(memory) {
	const directory = memory.header.directories.get(DIRECTORY.DEBUG);
	if (directory === void 0) return null;
	const count = Math.min(Math.floor(directory.size / DEBUG_ENTRY_SIZE), MOST_DEBUG_ENTRIES);
	const table = memory.peek(directory.address, count * DEBUG_ENTRY_SIZE);
	if (table === null) return null;
	const view = viewOf(table);
	for (let at = 0; at < table.length; at += DEBUG_ENTRY_SIZE) {
		if (view.getUint32(at + 12, true) !== CODEVIEW) continue;
		const size = Math.min(view.getUint32(at + 16, true), 1048);
		const address = view.getUint32(at + 20, true);
		const bytes = address === 0 ? memory.peekFile(view.getUint32(at + 24, true), size) : memory.peek(address, size);
		const path = bytes === null ? null : pathIn(bytes);
		if (path !== null) return path;
	}
	return null;
}
function pathIn(bytes) {
	if (bytes.length <= RSDS_SIZE || viewOf(bytes).getUint32(0, true) !== RSDS) return null;
	const path = bufferOf(bytes).subarray(RSDS_SIZE);
	const end = path.indexOf(0);
	return path.toString("utf8", 0, end < 0 ? path.length : end) || null;
}

// src/binary/pe/exports.ts
/** What a PE file exports (Microsoft, "PE Format", "The .edata Section"). */
const DIRECTORY_TABLE_SIZE = 40;
/** Reads the export directory. What can't be read of it is told to the memory. */
function readExports(memory) {
	const facts = {
		name: null,
		exports: new NameList({ isWhole: true }),
		ordinals: {
			base: 0,
			count: 0
		},
		forwarders: []
	};
	const directory = memory.header.directories.get(DIRECTORY.EXPORT);
	if (directory === void 0) return facts;
	const table = memory.read(directory.address, DIRECTORY_TABLE_SIZE, "export table", directory.at);
	if (table === null) {
		askForAll(memory, directory);
		facts.exports.miss();
		return facts;
	}
	const view = viewOf(table);
	facts.name = memory.text(view.getUint32(12, true), "DLL's own name", directory.at) || null;
	const functions = readTable(memory, directory, {
		address: view.getUint32(28, true),
		claimed: view.getUint32(20, true),
		width: 4,
		what: "exported functions"
	});
	const named = view.getUint32(24, true);
	const names = readTable(memory, directory, {
		address: view.getUint32(32, true),
		claimed: named,
		width: 4,
		what: "names of exports"
	});
	const indices = readTable(memory, directory, {
		address: view.getUint32(36, true),
		claimed: named,
		width: 2,
		what: "ordinals of named exports"
	});
	facts.ordinals = {
		base: view.getUint32(16, true),
		count: functions?.length ?? 0
	};
	if (functions === null || names === null || indices === null) facts.exports.miss();
	else list(memory, directory, {
		functions,
		names,
		indices
	}, facts);
	if (!memory.isWhole) facts.exports.miss();
	return facts;
}
function list(memory, directory, { functions, names, indices }, { exports, ordinals, forwarders }) {
	const hasName = new Uint8Array(functions.length);
	const isForwarder = (address) => address >= directory.address && address < directory.address + directory.size;
	const addForwarder = (name, address) => {
		const target = memory.text(address, "target of a forwarder", directory.at);
		if (target !== null) forwarders.push({
			name,
			target
		});
	};
	for (const [row, address] of names.entries()) {
		const index = indices[row] ?? functions.length;
		const entry = functions[index];
		if (entry === void 0) {
			memory.report(directory.at, `an export has the ordinal ${ordinals.base + index}, and there are ${functions.length} from ${ordinals.base} on`);
			continue;
		}
		hasName[index] = 1;
		const name = memory.name(address, "name of an export", directory.at);
		if (name === null) continue;
		exports.add(name.bytes, name.start, name.end);
		if (isForwarder(entry)) addForwarder(name.bytes.toString("utf8", name.start, name.end), entry);
	}
	for (const [index, entry] of functions.entries()) {
		if (entry === 0 || hasName[index] === 1) continue;
		const name = `#${ordinals.base + index}`;
		exports.add(Buffer.from(name), 0, name.length);
		if (isForwarder(entry)) addForwarder(name, entry);
	}
}
/** The numbers of a table; null where it isn't in the file or wasn't kept. */
function readTable(memory, directory, { address, claimed, width, what }) {
	if (claimed === 0) return [];
	const room = memory.roomFor(address, width);
	if (claimed > room) memory.report(directory.at, `it claims ${claimed} ${what}, and there is room for ${room}`);
	const count = Math.min(claimed, room, MAX_SYMBOLS);
	if (claimed > count) memory.isWhole = false;
	const bytes = memory.read(address, count * width, `table of ${what}`, directory.at);
	if (bytes === null) {
		askForAll(memory, directory);
		return null;
	}
	const view = viewOf(bytes);
	return Array.from({ length: count }, (_, row) => width === 4 ? view.getUint32(row * 4, true) : view.getUint16(row * 2, true));
}
/** The tables and names of exports lie in their directory, as linkers write it: another pass is to have all of it. */
function askForAll(memory, { address, size }) {
	if (!memory.isWhole) memory.ask(address, size);
}

// src/binary/pe/imports.ts
/** What a PE file imports (Microsoft, "PE Format", "The .idata Section" and "Delay-Load Import Tables"). */
const DESCRIPTOR_SIZE = 20;
const DELAY_DESCRIPTOR_SIZE = 32;
/** Old delay imports have addresses where later ones have them relative to the image's base. */
const DELAY_ATTRIBUTE_RELATIVE = 1;
const ORDINAL_FLAG = 2147483648;
/** Reads imports, then delay imports, in the order of their tables. */
function readImports(memory) {
	const needed = [];
	const imports = [];
	const known = /* @__PURE__ */ new Set();
	const budget = { entries: MAX_SYMBOLS };
	const descriptors = [...importDescriptors(memory), ...delayDescriptors(memory)];
	for (const descriptor of descriptors.slice(0, MAX_NEEDED)) {
		const library = memory.text(descriptor.name, "name of a DLL that it imports", descriptor.at);
		if (library === null || library === "") continue;
		const key = `${descriptor.kind} ${library}`;
		if (!known.has(key)) needed.push({
			library,
			kind: descriptor.kind
		});
		known.add(key);
		readThunks(memory, descriptor, library, {
			imports,
			budget
		});
	}
	if (descriptors.length > 1024) memory.isWhole = false;
	return {
		needed,
		imports
	};
}
/** The loader stops at a descriptor without a name or without a table to fill in, whatever size the directory claims. */
function importDescriptors(memory) {
	const directory = memory.header.directories.get(DIRECTORY.IMPORT);
	const descriptors = [];
	if (directory === void 0) return descriptors;
	memory.walk(directory.address, DESCRIPTOR_SIZE, "import table", directory.at, (entry, at) => {
		const lookup = entry.getUint32(0, true);
		const name = entry.getUint32(12, true);
		const addresses = entry.getUint32(16, true);
		if (name === 0 || addresses === 0) return false;
		const thunks = lookup < memory.header.headersSize ? addresses : lookup;
		descriptors.push({
			kind: "ordinary",
			name,
			thunks,
			base: 0,
			at
		});
		return descriptors.length <= MAX_NEEDED;
	});
	return descriptors;
}
function delayDescriptors(memory) {
	const directory = memory.header.directories.get(DIRECTORY.DELAY_IMPORT);
	const descriptors = [];
	if (directory === void 0) return descriptors;
	memory.walk(directory.address, DELAY_DESCRIPTOR_SIZE, "table of delay imports", directory.at, (entry, at) => {
		const name = entry.getUint32(4, true);
		if (name === 0) return false;
		const base = (entry.getUint32(0, true) & DELAY_ATTRIBUTE_RELATIVE) !== 0 ? 0 : memory.header.imageBase;
		descriptors.push({
			kind: "delayed",
			name: name - base,
			thunks: entry.getUint32(16, true) - base,
			base,
			at
		});
		return descriptors.length <= MAX_NEEDED;
	});
	return descriptors;
}
/** Each entry is an ordinal, or the address of a hint of two bytes with the name behind it. */
function readThunks(memory, { thunks, base, at }, library, { imports, budget }) {
	const { wide } = memory.header;
	memory.walk(thunks, wide ? 8 : 4, "import lookup table", at, (entry, entryAt) => {
		const low = entry.getUint32(0, true);
		const high = wide ? entry.getUint32(4, true) : low;
		if (low === 0 && high === 0) return false;
		if (budget.entries-- <= 0) {
			memory.isWhole = false;
			return false;
		}
		const name = (high & ORDINAL_FLAG) !== 0 ? `#${low & 65535}` : memory.text(low - base + 2, "name of an import", entryAt);
		if (name !== null) imports.push({
			name,
			library,
			version: null,
			weak: false
		});
		return true;
	});
}

// src/binary/pe/loadConfig.ts
/** What the load configuration adds (winnt.h, IMAGE_LOAD_CONFIG_DIRECTORY): hybrid code, and a narrower search for DLLs. */
/** Offsets of the fields in 32-bit and 64-bit files. */
const DEPENDENT_LOAD_FLAGS = [54, 78];
const CHPE_METADATA = [124, 200];
const HYBRIDS = /* @__PURE__ */ new Map([
	[MACHINE.AMD64, "ARM64EC"],
	[MACHINE.ARM64, "ARM64X"],
	[MACHINE.I386, "CHPE"]
]);
/** Reads two fields; the structure's own size, which grew with Windows, says whether it has them. */
function readLoadConfig(memory) {
	const { header } = memory;
	const directory = header.directories.get(DIRECTORY.LOAD_CONFIG);
	const none = {
		hybrid: null,
		dependentLoadFlags: 0
	};
	if (directory === void 0) return none;
	const what = "load configuration";
	const sizeBytes = memory.read(directory.address, 4, what, directory.at);
	const size = sizeBytes === null ? 0 : viewOf(sizeBytes).getUint32(0, true);
	const field = (offset, width) => size < offset + width ? null : memory.read(directory.address + offset, width, what, directory.at);
	const column = header.wide ? 1 : 0;
	const flags = field(DEPENDENT_LOAD_FLAGS[column], 2);
	return {
		hybrid: field(CHPE_METADATA[column], header.wide ? 8 : 4)?.some((byte) => byte !== 0) ?? false ? HYBRIDS.get(header.machine) ?? null : null,
		dependentLoadFlags: flags === null ? 0 : viewOf(flags).getUint16(0, true)
	};
}

// src/binary/pe/memory.ts
/** A PE file as it lies in memory: from relative virtual addresses, of which all its tables are made, to bytes. */
/** Problems that are listed of one file; the rest would say the same. */
const MOST_PROBLEMS = 8;
const PAGE = 4096;
/** Bytes asked for of a name that lies in two pieces of what was kept, or in none; almost all are shorter. */
const NAME_PROBE = 512;
const NO_BYTES = Buffer.alloc(0);
var PeMemory = class {
	header;
	/** False once a limit was crossed or something that lies in the file was not at hand. */
	isWhole;
	source;
	problems;
	/** By address; loaders take no others. */
	sections;
	namesLeft = MAX_PE_NAMES;
	hasAskedAround = false;
	constructor(source, header, problems) {
		this.source = source;
		this.header = header;
		this.problems = problems;
		this.isWhole = header.isWhole;
		this.sections = header.sections.toSorted((a, b) => a.virtualAddress - b.virtualAddress);
	}
	/**
	* `length` bytes at an address. Null where they can't be had, which is then a problem, unless the file is known to be
	* cut off or they were not kept. `what` names them for the sentence, `at` is where in the file they are pointed to.
	*/
	read(address, length, what, at) {
		const place = this.placeOf(address);
		const room = place?.room ?? 0;
		if (place !== null && room < length && place.behind === "zeros") return this.readZeroed(place, length);
		if (place === null || room < length) {
			this.report(at, `its ${what} is said to lie at address 0x${address.toString(16)}, where its sections have no ${counted(length, "byte")}`);
			return null;
		}
		const bytes = this.source.read(place.offset, length);
		if (bytes === null) this.isWhole = false;
		return bytes;
	}
	/** Has bytes kept by another pass, as far as they lie in the file. */
	ask(address, length) {
		const place = this.placeOf(address);
		if (place !== null) this.source.read(place.offset, Math.min(length, place.room, KEPT_SEGMENT));
	}
	/** As {@link read}, for facts that are not worth another pass nor a problem. */
	peek(address, length) {
		const place = this.placeOf(address);
		return place === null || place.room < length ? null : this.source.peek(place.offset, length);
	}
	/** Bytes of the file from an offset on, likewise. */
	peekFile(offset, length) {
		return this.source.peek(offset, length);
	}
	get size() {
		return this.source.size;
	}
	/** How many entries of a table there can be from an address on. */
	roomFor(address, entrySize) {
		const place = this.placeOf(address);
		return Math.floor((place?.room ?? 0) / entrySize);
	}
	/**
	* Entries of a table that ends with an entry that `visit` returns false for. Where it ends otherwise that is a problem,
	* and where it was not kept, all that could follow is asked for in one go.
	*/
	walk(address, entrySize, what, at, visit) {
		const place = this.placeOf(address);
		if (place === null) {
			this.report(at, `its ${what} is said to lie at address 0x${address.toString(16)}, outside its sections`);
			return;
		}
		const pieceSize = PAGE - PAGE % entrySize;
		for (let into = 0; into + entrySize <= place.room;) {
			const wanted = Math.min(pieceSize, place.room - into);
			const atHand = this.source.from(place.offset + into, wanted);
			const piece = atHand.length < entrySize ? this.source.read(place.offset + into, entrySize) : atHand;
			if (piece === null) {
				this.askAround(place.offset + into);
				return;
			}
			const whole = piece.length - piece.length % entrySize;
			const view = viewOf(piece);
			for (let inPiece = 0; inPiece < whole; inPiece += entrySize) if (!visit(new DataView(view.buffer, view.byteOffset + inPiece, entrySize), place.offset + into + inPiece)) return;
			into += whole;
		}
		if (place.behind === "nothing") this.report(Math.min(place.offset + place.room, this.size), `its ${what} runs to the end of its section without an end of its own`);
	}
	/** The name at an address, up to its NUL byte or a limit; null where it can't be had, which is told as by {@link read}. */
	name(address, what, at) {
		if (this.namesLeft <= 0) {
			this.isWhole = false;
			return null;
		}
		const place = this.placeOf(address);
		if (place === null) {
			this.report(at, `the ${what} is said to lie at address 0x${address.toString(16)}, outside its sections`);
			return null;
		}
		const wanted = Math.min(place.room, MAX_PE_NAME);
		const bytes = this.startOfName(place.offset, wanted);
		if (bytes === null) {
			this.isWhole = false;
			return null;
		}
		const end = bytes.indexOf(0);
		if (end < 0 && wanted < 4096 && place.behind !== "zeros") {
			this.report(Math.min(place.offset, this.size), `the ${what} runs to the end of its section without a NUL byte`);
			return null;
		}
		const stop = end < 0 ? wanted : end;
		this.namesLeft -= stop + 1;
		return {
			bytes,
			start: 0,
			end: stop
		};
	}
	/** As {@link name}, as text. */
	text(address, what, at) {
		const name = this.name(address, what, at);
		return name === null ? null : name.bytes.toString("utf8", name.start, name.end);
	}
	/** Lists a problem; what is missing from a file that is cut off is no further one. */
	report(offset, reason) {
		if (this.header.isCut || !this.header.isWhole || this.problems.length >= MOST_PROBLEMS) return;
		if (this.problems.some((problem) => problem.reason === reason)) return;
		this.problems.push({
			offset: Math.min(offset, this.size),
			reason
		});
	}
	/** The first bytes at an offset, with a NUL byte among them or as many as are wanted; null where those weren't kept. */
	startOfName(offset, wanted) {
		const atHand = bufferOf(this.source.from(offset, wanted));
		if (atHand.length === wanted || atHand.includes(0)) return atHand;
		const probe = this.source.read(offset, Math.min(NAME_PROBE, wanted));
		const bytes = probe === null || probe.includes(0) ? probe : this.source.read(offset, wanted);
		return bytes === null ? null : bufferOf(bytes);
	}
	readZeroed({ offset, room }, length) {
		const bytes = room === 0 ? NO_BYTES : this.source.read(offset, room);
		if (bytes === null) {
			this.isWhole = false;
			return null;
		}
		const zeroed = new Uint8Array(length);
		zeroed.set(bytes);
		return zeroed;
	}
	/** Names and further tables lie near the first of them, if not in its section: another pass is to have both. */
	askAround(offset) {
		this.isWhole = false;
		const end = Math.min(this.size, offset + KEPT_SEGMENT / 2);
		this.source.read(offset, end - offset);
		if (this.hasAskedAround) return;
		this.hasAskedAround = true;
		let left = KEPT_TOTAL;
		for (const section of this.header.sections) {
			const length = Math.min(mappedSize(section), KEPT_SEGMENT, this.size - section.offset, left);
			if (section.executable || length <= 0) continue;
			this.source.read(section.offset, length);
			left -= length;
		}
	}
	placeOf(address) {
		if (this.header.flat) return placeIn(0, address, this.size, this.size);
		const section = this.sectionAt(address);
		if (section === void 0) {
			const { headersSize } = this.header;
			return address < headersSize ? placeIn(0, address, headersSize, this.size) : null;
		}
		const into = address - section.virtualAddress;
		const inFile = mappedSize(section);
		const inMemory = Math.max(inFile, section.virtualSize);
		if (into >= inMemory) return null;
		const place = placeIn(section.offset, into, inFile, this.size);
		return place.behind === "nothing" && inMemory > inFile ? {
			...place,
			behind: "zeros"
		} : place;
	}
	/** The last section that starts at or before an address. */
	sectionAt(address) {
		let low = 0;
		let high = this.sections.length;
		while (low < high) {
			const middle = low + high >>> 1;
			if ((this.sections[middle]?.virtualAddress ?? Number.POSITIVE_INFINITY) <= address) low = middle + 1;
			else high = middle;
		}
		return this.sections[low - 1];
	}
};
/** The place `into` a piece of `length` bytes that starts at an offset in a file of `size` bytes. */
function placeIn(start, into, length, size) {
	const offset = start + into;
	const end = Math.min(start + length, size);
	return {
		offset,
		room: Math.max(0, end - offset),
		behind: start + length > size ? "cut" : "nothing"
	};
}

// src/binary/pe/version.ts
/** The version of a file, from its resources (Microsoft, "PE Format", "The .rsrc Section"; VS_VERSIONINFO). */
const RT_VERSION = 16;
const TABLE_SIZE = 16;
const ENTRY_SIZE = 8;
const SUBDIRECTORY = 2147483648;
/** Types, names, languages: Windows looks no deeper. */
const LEVELS = 3;
/** Entries of one table that are looked at; those of types have few dozens. */
const MOST_ENTRIES = 4096;
/** VS_FIXEDFILEINFO lies behind three numbers and `VS_VERSION_INFO` in UTF-16. */
const FIXED_INFO_AT = 40;
const FIXED_INFO_SIGNATURE = 4277077181;
/**
* The file version as in `14.38.33135.0`, null where there is none or it was not kept. Loaders don't look at resources:
* what is wrong with them goes to `oddities`.
*/
function readFileVersion(memory, oddities) {
	const directory = memory.header.directories.get(DIRECTORY.RESOURCE);
	if (directory === void 0) return null;
	const odd = (reason) => {
		oddities.push({
			offset: Math.min(directory.at, memory.size),
			reason
		});
		return null;
	};
	const visited = /* @__PURE__ */ new Set();
	let at = 0;
	for (let level = 0; level < LEVELS; level++) {
		if (visited.has(at)) return odd("its tree of resources goes in a circle");
		visited.add(at);
		if (memory.roomFor(directory.address + at, TABLE_SIZE) === 0) return odd("its tree of resources leaves its sections");
		const next = entryOf(memory, directory.address + at, level === 0 ? RT_VERSION : null);
		if (next === null) return null;
		if ((next & SUBDIRECTORY) !== 0 !== level < 2) return odd("its tree of resources has not the three levels that it has to have");
		at = next & 2147483647;
	}
	const entry = memory.peek(directory.address + at, 4);
	return entry === null ? null : versionAt(memory, viewOf(entry).getUint32(0, true));
}
/** What the entry with a number points to, or the first entry; null where there is none. */
function entryOf(memory, address, id) {
	const table = memory.peek(address, TABLE_SIZE);
	if (table === null) return null;
	const view = viewOf(table);
	const claimed = view.getUint16(12, true) + view.getUint16(14, true);
	const count = Math.min(claimed, MOST_ENTRIES, memory.roomFor(address + TABLE_SIZE, ENTRY_SIZE));
	const bytes = memory.peek(address + TABLE_SIZE, count * ENTRY_SIZE);
	if (bytes === null) return null;
	const entries = viewOf(bytes);
	for (let row = 0; row < count; row++) if (id === null || entries.getUint32(row * ENTRY_SIZE, true) === id) return entries.getUint32(row * ENTRY_SIZE + 4, true);
	return null;
}
function versionAt(memory, address) {
	const bytes = memory.peek(address + FIXED_INFO_AT, 16);
	if (bytes === null) return null;
	const view = viewOf(bytes);
	if (view.getUint32(0, true) !== FIXED_INFO_SIGNATURE) return null;
	return [
		10,
		8,
		14,
		12
	].map((field) => view.getUint16(field, true)).join(".");
}

// src/binary/pe/readPe.ts
/** Reads a PE file (Microsoft, "PE Format") as the loader of Windows sees it. */
const NOT_WHOLE = "what it imports and exports goes beyond a limit, or lies too far from its tables; the rest was not read";
/** The signature and the COFF header. */
const COFF_START = 24;
const IMAGE_FILE_DLL = 8192;
const MACHINE_NAMES = /* @__PURE__ */ new Map([
	[332, "i686"],
	[34404, "x86_64"],
	[43620, "aarch64"],
	[42561, "aarch64"],
	[448, "armv7l"],
	[452, "armv7l"]
]);
/** Programs and drivers for a computer's firmware. */
const EFI_SUBSYSTEMS = [
	10,
	11,
	12,
	13
];
const CLR_HEADER_SIZE = 72;
const COMIMAGE_FLAGS_ILONLY = 1;
const COMIMAGE_FLAGS_IL_LIBRARY = 4;
/** The name of a COFF machine that Windows runs on, undefined for every other number. */
function windowsArchitecture(machine) {
	return MACHINE_NAMES.get(machine);
}
/** Reads a file that starts as a PE file does. Never throws: what is wrong with it is listed in `problems`. */
function readPe(source) {
	const displaced = isPe(source) ? null : displacedSignature(source);
	if (displaced !== null) return convertedFacts(source, displaced);
	const problems = [];
	const oddities = [];
	const header = readPeHeader(source, problems);
	if (header.contradiction !== null) oddities.push(contradiction(header, header.contradiction));
	const memory = new PeMemory(source, header, problems);
	const { name, exports, ordinals, forwarders } = readExports(memory);
	const { needed, imports } = readImports(memory);
	const dotnet = readDotnet(memory);
	const pe = {
		machine: header.machine,
		...readLoadConfig(memory),
		characteristics: header.characteristics,
		dllCharacteristics: header.dllCharacteristics,
		subsystem: header.subsystem,
		subsystemVersion: header.subsystemVersion,
		linkerVersion: header.linkerVersion,
		dotnet,
		signed: isSigned(header, source.size),
		fileVersion: readFileVersion(memory, oddities),
		ordinals,
		forwarders,
		...readDebugFacts(memory),
		isWhole: memory.isWhole,
		oddities
	};
	const architecture = architectureOf(header, dotnet);
	const system = systemOf(pe);
	const image = {
		architecture,
		name,
		needed,
		searchPaths: [],
		imports,
		exports,
		minimum: system === "windows" ? {
			system,
			version: header.subsystemVersion
		} : null
	};
	return {
		format: "pe",
		kind: (header.characteristics & IMAGE_FILE_DLL) !== 0 ? "shared-library" : "executable",
		architectures: [architecture],
		identified: header.identified,
		system,
		libc: "none",
		elf: null,
		images: [image],
		pe,
		problems,
		...endOf(header),
		...pe.isWhole ? {} : {
			lacksImports: true,
			leftOut: [NOT_WHOLE]
		}
	};
}
/** Of a file whose line endings were converted only what its PE headers begin with is where it was. */
function convertedFacts(source, { offset, by }) {
	const start = source.peek(offset, COFF_START);
	const view = start === null ? null : viewOf(start);
	const machine = view?.getUint16(4, true) ?? 0;
	const flags = view?.getUint16(22, true) ?? 0;
	const amount = counted(Math.abs(by), "byte");
	return {
		...bareFacts({ id: "pe" }),
		kind: (flags & IMAGE_FILE_DLL) === 0 ? "executable" : "shared-library",
		architectures: [MACHINE_NAMES.get(machine) ?? `machine-${machine}`],
		system: "windows",
		problems: [{
			offset,
			reason: `its line endings were converted as if it were text: its PE header lies ${amount} ${by > 0 ? "behind" : "before"} its place`,
			cause: "line-endings"
		}]
	};
}
/** Where its sections and its signature end; unknown where symbols follow, whose names end nobody says where. */
function endOf({ sections, directories, symbols, isWhole, isCut }) {
	if (symbols.offset !== 0 || !isWhole || isCut || sections.length === 0) return {};
	const certificate = directories.get(DIRECTORY.CERTIFICATE);
	const ends = sections.map(({ offset, size }) => size === 0 ? 0 : offset + size);
	return { end: Math.max(...ends, certificate === void 0 ? 0 : certificate.address + certificate.size) };
}
function contradiction({ machine, wide }, offset) {
	return {
		offset,
		reason: `its optional header is that of a ${wide ? 64 : 32}-bit file, which its machine 0x${machine.toString(16)} doesn't have`
	};
}
/** A .NET assembly is byte code for a runtime, whatever CPU its header names. */
function architectureOf({ machine }, dotnet) {
	return dotnet === "managed" ? "dotnet" : MACHINE_NAMES.get(machine) ?? `machine-${machine}`;
}
function systemOf({ dotnet, subsystem }) {
	return dotnet === "managed" || EFI_SUBSYSTEMS.includes(subsystem) ? "none" : "windows";
}
/** Code compiled ahead for a runtime (ReadyToRun, NGen) is as good as byte code; C++/CLI makes the mixed kind. */
function readDotnet(memory) {
	const directory = memory.header.directories.get(DIRECTORY.CLR);
	if (directory === void 0) return null;
	const bytes = memory.read(directory.address, CLR_HEADER_SIZE, ".NET header", directory.at);
	if (bytes === null) return "managed";
	const view = viewOf(bytes);
	const flags = view.getUint32(16, true);
	const isCompiledAhead = view.getUint32(64, true) !== 0 || (flags & COMIMAGE_FLAGS_IL_LIBRARY) !== 0;
	return (flags & COMIMAGE_FLAGS_ILONLY) !== 0 || isCompiledAhead ? "managed" : "mixed";
}
function isSigned({ directories }, fileSize) {
	const table = directories.get(DIRECTORY.CERTIFICATE);
	return table !== void 0 && table.size > 0 && table.address + table.size <= fileSize;
}

export { windowsArchitecture as n, readPe as t };