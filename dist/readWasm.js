import { Mn as MAX_PE_NAMES, Wn as MAX_SYMBOLS, ht as NameList, jn as MAX_PE_NAME, kn as MAX_NEEDED, sn as KEPT_SEGMENT, vt as bufferOf, xt as viewOf } from "./wheel.js";

// src/binary/wasm/lebReader.ts
/** The numbers and names of which WebAssembly modules are made (WebAssembly Core Specification, "Values" and "Types"). */
const LIMITS_HAS_MAXIMUM = 1;
const LIMITS_HAS_PAGE_SIZE = 8;
/** A reference type that is followed by what it refers to. */
const REFERENCES = [99, 100];
const MOST_BYTES = 10;
/** What makes a module unreadable; caught by {@link readWasm}. */
var WasmError = class extends Error {
	offset;
	constructor(offset, reason) {
		super(reason);
		this.offset = offset;
	}
};
/** Reads one after the other; throws a {@link WasmError} where the bytes end too early. */
var LebReader = class LebReader {
	bytes;
	/** Where in the file the bytes start. */
	start;
	at = 0;
	constructor(bytes, start) {
		this.bytes = bufferOf(bytes);
		this.start = start;
	}
	/** Where in the file the next byte is. */
	get offset() {
		return this.start + this.at;
	}
	get atEnd() {
		return this.at >= this.bytes.length;
	}
	byte() {
		const byte = this.bytes[this.at];
		if (byte === void 0) throw new WasmError(this.offset, "one of its tables ends inside an entry");
		this.at++;
		return byte;
	}
	/** An unsigned LEB128 number of up to 32 bits. */
	u32() {
		const value = this.number();
		if (value > 4294967295) throw new WasmError(this.offset, "a number in it has more than 32 bits");
		return value;
	}
	/** Bytes behind their length. */
	name() {
		const length = this.u32();
		return this.take(length, "a name in it");
	}
	/** A reader of the next bytes, which this one passes over. */
	part(length) {
		const { offset } = this;
		return new LebReader(this.take(length, "a part of its dylink.0 section"), offset);
	}
	/** Passes over limits, and gives their flags. */
	limits() {
		const flags = this.byte();
		this.number();
		if ((flags & LIMITS_HAS_MAXIMUM) !== 0) this.number();
		if ((flags & LIMITS_HAS_PAGE_SIZE) !== 0) this.number();
		return flags;
	}
	/** Passes over a value type. */
	valueType() {
		if (REFERENCES.includes(this.byte())) this.number();
	}
	take(length, what) {
		const end = this.at + length;
		if (end > this.bytes.length) throw new WasmError(this.offset, `${what} is said to have ${length} bytes, and its section ends before`);
		const bytes = this.bytes.subarray(this.at, end);
		this.at = end;
		return bytes;
	}
	number() {
		let value = 0;
		let scale = 1;
		for (let count = 0; count < MOST_BYTES; count++) {
			const byte = this.byte();
			value += (byte & 127) * scale;
			if (byte < 128) return value;
			scale *= 128;
		}
		throw new WasmError(this.offset, "a number in it has no end");
	}
};

// src/binary/wasm/readWasm.ts
/**
* What a WebAssembly module says to whoever loads it: imports, exports, and the section that makes it a library
* (WebAssembly Core Specification, "Modules" of the binary format; tool conventions, "Dynamic Linking").
*/
const NOT_WHOLE = "what it imports and exports goes beyond a limit, and the rest was not read";
const PREAMBLE_SIZE = 8;
const VERSION = 1;
const SECTION = {
	CUSTOM: 0,
	IMPORT: 2,
	FUNCTION: 3,
	MEMORY: 5,
	EXPORT: 7,
	CODE: 10
};
const KIND = {
	FUNCTION: 0,
	TABLE: 1,
	MEMORY: 2,
	GLOBAL: 3,
	TAG: 4
};
/** Subsections of `dylink.0`. */
const DYLINK = {
	NEEDED: 2,
	IMPORT_INFO: 4,
	RUNTIME_PATH: 5
};
const BINDING_MASK = 3;
const BINDING_WEAK = 1;
/** Module names under which a dynamic linker looks a symbol up wherever it is defined. */
const ANYWHERE = [
	"env",
	"GOT.func",
	"GOT.mem"
];
/** Bytes first asked for of a section's start: its number and its size take no more. */
const SECTION_HEAD = 6;
/** The name of a custom section that matters is shorter. */
const CUSTOM_NAME = 16;
/** Sections of a module: the known ones, and custom ones. */
const MOST_SECTIONS = 1e3;
/** Reads a module. Never throws for its bytes: what is wrong with them is listed in `problems`. */
function readWasm(source) {
	const problems = [];
	const found = {
		wasm: {
			dylink: null,
			memory64: false,
			initFunctions: [],
			isWhole: true
		},
		needed: [],
		searchPaths: [],
		imports: [],
		exports: new NameList({ isWhole: true }),
		weak: /* @__PURE__ */ new Set(),
		namesLeft: MAX_PE_NAMES
	};
	if (isSound(source, problems)) readSections(source, found, problems);
	const { wasm, needed, searchPaths, exports, weak } = found;
	if (!wasm.isWhole || problems.length > 0) exports.miss();
	wasm.initFunctions = [...new Set(wasm.initFunctions)].sort();
	const architecture = wasm.memory64 ? "wasm64" : "wasm32";
	const image = {
		architecture,
		name: null,
		needed,
		searchPaths,
		imports: found.imports.map((symbol) => weak.has(symbol.name) ? {
			...symbol,
			weak: true
		} : symbol),
		exports,
		minimum: null
	};
	return {
		format: "wasm",
		kind: wasm.dylink === null ? "unknown" : "shared-library",
		architectures: [architecture],
		identified: true,
		system: "none",
		libc: "none",
		elf: null,
		images: [image],
		wasm,
		problems,
		...wasm.isWhole ? {} : {
			lacksImports: true,
			leftOut: [NOT_WHOLE]
		}
	};
}
function isSound(source, problems) {
	const preamble = source.read(0, PREAMBLE_SIZE);
	if (preamble === null) {
		problems.push({
			offset: source.size,
			reason: `it ends after ${source.size} bytes, inside its header of 8 bytes`
		});
		return false;
	}
	const version = viewOf(preamble).getUint32(4, true);
	if (version === VERSION) return true;
	problems.push({
		offset: 4,
		reason: `its version is ${version}, and loaders know version 1 alone`
	});
	return false;
}
function readSections(source, found, problems) {
	let at = PREAMBLE_SIZE;
	const seen = /* @__PURE__ */ new Set();
	for (let count = 0; at < source.size; count++) {
		if (count === MOST_SECTIONS) {
			found.wasm.isWhole = false;
			return;
		}
		const head = source.peek(at, Math.min(SECTION_HEAD, source.size - at));
		if (head === null) return;
		try {
			const reader = new LebReader(head, at);
			const id = reader.byte();
			const size = reader.u32();
			const start = reader.offset;
			if (start + size > source.size) {
				const reason = `it is cut off: a section reaches to byte ${start + size}, the file ends after ${source.size}`;
				problems.push({
					offset: source.size,
					reason
				});
				return;
			}
			readSection(source, {
				id,
				start,
				size
			}, found);
			if (size > 1) seen.add(id);
			at = start + size;
		} catch (error) {
			if (!(error instanceof WasmError)) throw error;
			problems.push({
				offset: Math.min(error.offset, source.size),
				reason: error.message
			});
			return;
		}
	}
	if (seen.has(SECTION.FUNCTION) && !seen.has(SECTION.CODE)) {
		const reason = `it is cut off: it declares functions, and ends after ${source.size} bytes without their code`;
		problems.push({
			offset: source.size,
			reason
		});
	}
}
function readSection(source, { id, start, size }, found) {
	if (id === SECTION.CUSTOM) {
		const head = source.peek(start, Math.min(size, CUSTOM_NAME));
		const name = head === null ? null : customName(head);
		if (name !== "dylink.0" && name !== "dylink") return;
	} else if (id !== SECTION.IMPORT && id !== SECTION.MEMORY && id !== SECTION.EXPORT) return;
	const bytes = size > 8388608 ? null : source.read(start, size);
	if (bytes === null) {
		found.wasm.isWhole = false;
		return;
	}
	const reader = new LebReader(bytes, start);
	if (id === SECTION.IMPORT) readImports(reader, found);
	else if (id === SECTION.EXPORT) readExports(reader, found);
	else if (id === SECTION.MEMORY) for (let left = reader.u32(); left > 0; left--) readLimits(reader, found);
	else readDylink(reader, found);
}
/** Null where it is longer than those that are looked for. */
function customName(head) {
	const length = head[0] ?? 0;
	return length >= head.length ? null : bufferOf(head).toString("latin1", 1, 1 + length);
}
function readImports(reader, found) {
	for (let left = reader.u32(); left > 0; left--) {
		const module = nameOf(reader, found);
		const name = nameOf(reader, found);
		skipType(reader, reader.byte(), found);
		if (name === null || module === null) continue;
		if (found.imports.length >= 3e5) {
			found.wasm.isWhole = false;
			return;
		}
		const library = ANYWHERE.includes(module) ? null : module;
		found.imports.push({
			name,
			library,
			version: null,
			weak: false
		});
	}
}
function skipType(reader, kind, found) {
	switch (kind) {
		case KIND.FUNCTION:
			reader.u32();
			return;
		case KIND.TABLE:
			reader.valueType();
			reader.limits();
			return;
		case KIND.MEMORY:
			readLimits(reader, found);
			return;
		case KIND.GLOBAL:
			reader.valueType();
			reader.byte();
			return;
		case KIND.TAG:
			reader.byte();
			reader.u32();
			return;
		default: throw new WasmError(reader.offset - 1, `an import is of kind ${kind}, which is unknown`);
	}
}
function readLimits(reader, found) {
	if ((reader.limits() & 4) !== 0) found.wasm.memory64 = true;
}
function readExports(reader, found) {
	for (let left = reader.u32(); left > 0; left--) {
		const bytes = nameBytes(reader, found);
		const kind = reader.byte();
		reader.u32();
		if (bytes === null) continue;
		if (found.exports.length >= 3e5) {
			found.wasm.isWhole = false;
			return;
		}
		if (bytes.includes(0)) continue;
		found.exports.add(bytes, 0, bytes.length);
		if (kind === KIND.FUNCTION && bytes.toString("latin1", 0, 7) === "PyInit_") found.wasm.initFunctions.push(bytes.toString("utf8"));
	}
}
/** `dylink` is one list of fields; `dylink.0` has subsections, each with its number and its size. */
function readDylink(reader, found) {
	const name = reader.name().toString("latin1");
	found.wasm.dylink = name === "dylink.0" ? "dylink.0" : "dylink";
	if (found.wasm.dylink === "dylink") {
		for (let field = 0; field < 4; field++) reader.u32();
		readNeeded(reader, found);
		return;
	}
	while (!reader.atEnd) {
		const id = reader.byte();
		const part = reader.part(reader.u32());
		if (id === DYLINK.NEEDED) readNeeded(part, found);
		else if (id === DYLINK.IMPORT_INFO) readImportInfo(part, found);
		else if (id === DYLINK.RUNTIME_PATH) readRuntimePath(part, found);
	}
}
function readNeeded(reader, found) {
	const known = /* @__PURE__ */ new Set();
	for (let left = reader.u32(); left > 0; left--) {
		const library = nameOf(reader, found);
		if (library === null || known.has(library)) continue;
		known.add(library);
		if (found.needed.length < 1024) found.needed.push({
			library,
			kind: "ordinary"
		});
		else found.wasm.isWhole = false;
	}
}
function readImportInfo(reader, found) {
	for (let left = reader.u32(); left > 0; left--) {
		nameOf(reader, found);
		const field = nameOf(reader, found);
		const isWeak = (reader.u32() & BINDING_MASK) === BINDING_WEAK;
		if (field !== null && isWeak && found.weak.size < 3e5) found.weak.add(field);
	}
}
function readRuntimePath(reader, found) {
	for (let left = reader.u32(); left > 0; left--) {
		const path = nameOf(reader, found);
		if (path === null) continue;
		if (found.searchPaths.length < 256) found.searchPaths.push({
			kind: "runpath",
			path
		});
		else found.wasm.isWhole = false;
	}
}
function nameOf(reader, found) {
	return nameBytes(reader, found)?.toString("utf8") ?? null;
}
/** Null past the limit of all names together. A longer name than is worth holding is cut, as it is in other formats. */
function nameBytes(reader, found) {
	const bytes = reader.name().subarray(0, MAX_PE_NAME);
	found.namesLeft -= bytes.length + 1;
	if (found.namesLeft >= 0) return bytes;
	found.wasm.isWhole = false;
	return null;
}

export { readWasm };