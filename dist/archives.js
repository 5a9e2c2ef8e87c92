import { M as compareStrings, R as sortedDistinct } from "./base.js";
import { $t as isHostMachine, Dt as FREE, Et as COST, Qt as architectureName, bt as sourceOf, ft as isMachO, gt as readArmAttributes, ln as MAX_ARCHIVE_ENTRIES, on as ENTRY_HEAD, un as MAX_ARCHIVE_NAMES, xt as viewOf } from "./wheel.js";
import { t as readMachO } from "./macho.js";
import { n as windowsArchitecture } from "./pe.js";

// src/base/chunkCursor.ts
/** Reads forward through chunks of any size, a few bytes here, a long skip there, holding one chunk at a time. */
/** A chunk is only lent to the cursor until it asks for the next one: what it returns from `take` are copies. */
var ChunkCursor = class {
	/** Bytes taken and skipped so far. */
	offset = 0;
	rest = /* @__PURE__ */ new Uint8Array(0);
	iterator;
	constructor(chunks) {
		this.iterator = chunks[Symbol.asyncIterator]();
	}
	/** A copy of the next `length` bytes, of fewer at the end. Holds them all, so the caller bounds the length. */
	async take(length) {
		const parts = [];
		for (let left = length; left > 0 && await this.fill();) {
			const part = this.consume(left);
			parts.push(Buffer.from(part));
			left -= part.length;
		}
		return parts.length === 1 && parts[0] !== void 0 ? parts[0] : Buffer.concat(parts);
	}
	/** Passes over bytes without holding them, and says how many there were: fewer than asked for at the end. */
	async skip(length) {
		let left = length;
		while (left > 0 && await this.fill()) left -= this.consume(left).length;
		return length - left;
	}
	/** Lets the source go, which may still be busy with a chunk that nobody waits for any more. */
	close() {
		this.iterator.return?.().catch(() => {});
	}
	/** False at the end. */
	async fill() {
		while (this.rest.length === 0) {
			const { done, value } = await this.iterator.next();
			if (done) return false;
			this.rest = value;
		}
		return true;
	}
	consume(most) {
		const part = this.rest.subarray(0, most);
		this.rest = this.rest.subarray(part.length);
		this.offset += part.length;
		return part;
	}
};

// src/binary/ar/objectTarget.ts
/** What an object file in a static archive is for, told by its header. */
const ELF_MAGIC = 2135247942;
const WASM_MAGIC = 6386541;
const ELF_HEADER = 52;
const EM = {
	MIPS: 8,
	ARM: 40,
	RISCV: 243
};
/** RISC-V `e_flags`: floating-point arguments in registers of double width, as every Linux distribution has it. */
const EF_RISCV_FLOAT_ABI = 6;
const EF_RISCV_FLOAT_ABI_DOUBLE = 4;
/** MIPS `e_flags`: position-independent code, or code that calls such; Linux has no other. */
const EF_MIPS_PIC_OR_CPIC = 6;
const COFF_HEADER = 20;
/** True when only the attributes at the object's end say whether it is for Linux or for a micro-controller. */
function needsWholeObject(head) {
	return elfFields(head)?.machine === EM.ARM;
}
/**
* What an object with these first bytes is for: all of its bytes, where {@link needsWholeObject} asks for them.
* Null for anything else that lies in archives: byte code for link-time optimisation, text, metadata.
*/
function objectTarget(bytes) {
	if (bytes.length < 8) return null;
	const magic = viewOf(bytes).getUint32(0);
	if (magic === ELF_MAGIC) return elfTarget(bytes);
	if (magic === WASM_MAGIC) return {
		format: "wasm",
		architecture: "wasm32",
		host: false
	};
	if (isMachO(bytes)) {
		const [architecture] = readMachO(sourceOf(bytes)).architectures;
		return architecture === void 0 ? null : {
			format: "macho",
			architecture,
			host: true
		};
	}
	return coffTarget(bytes);
}
function elfFields(head) {
	const view = viewOf(head);
	if (head.length < ELF_HEADER || view.getUint32(0) !== ELF_MAGIC) return null;
	const wide = head[4] === 2;
	const little = head[5] !== 2;
	return {
		class: wide ? 64 : 32,
		byteOrder: little ? "little" : "big",
		machine: view.getUint16(18, little),
		flags: view.getUint32(wide ? 48 : 36, little)
	};
}
function elfTarget(bytes) {
	const fields = elfFields(bytes);
	if (fields === null) return null;
	const target = {
		format: "elf",
		architecture: architectureName(fields),
		host: false
	};
	switch (fields.machine) {
		case EM.ARM: return armTarget(bytes, fields.byteOrder);
		case EM.RISCV: return {
			...target,
			host: fields.class === 64 && (fields.flags & EF_RISCV_FLOAT_ABI) === EF_RISCV_FLOAT_ABI_DOUBLE
		};
		case EM.MIPS: return {
			...target,
			host: (fields.flags & EF_MIPS_PIC_OR_CPIC) !== 0
		};
		default: return {
			...target,
			host: isHostMachine(fields.machine)
		};
	}
}
/** The flags of an ARM object don't tell its float ABI nor what kind of processor it is for; its attributes do. */
function armTarget(bytes, byteOrder) {
	const attributes = byteOrder === "little" ? readArmAttributes(bytes) : null;
	const isController = attributes?.profile === "M" || attributes?.profile === "R";
	const hardFloat = attributes?.hardFloat === true && !isController;
	return {
		format: "elf",
		architecture: byteOrder === "big" ? "armeb" : hardFloat ? "armv7l" : "arm",
		host: hardFloat || attributes?.profile === "A"
	};
}
/** COFF objects begin with their machine, import objects and those with many sections with 0x0000 0xffff. */
function coffTarget(bytes) {
	const view = viewOf(bytes);
	const isAnonymous = view.getUint16(0, true) === 0 && view.getUint16(2, true) === 65535;
	const isPlain = bytes.length >= COFF_HEADER && view.getUint16(16, true) === 0;
	const machine = isAnonymous ? view.getUint16(6, true) : isPlain ? view.getUint16(0, true) : 0;
	const architecture = windowsArchitecture(machine);
	return architecture === void 0 ? null : {
		format: "coff",
		architecture,
		host: true
	};
}

// src/binary/ar/readAr.ts
/**
* Static archives (`ar`): GNU's and BSD's ways of naming members, thin archives, Microsoft's `.lib`. The archive
* streams past; of each object only the header is held, of a small ARM one all of it.
*/
const MAGIC = "!<arch>\n";
const THIN_MAGIC = "!<thin>\n";
const HEADER = 60;
const END_OF_HEADER = "`\n";
const LONG_NAMES = "//";
/** Symbol tables: GNU's, Microsoft's, and those of BSD by their names. */
const GNU_TABLE = /^\/(?:$|SYM64\/$|<)/;
const BSD_TABLE = /^__\.SYMDEF(?:_64)?(?: SORTED)?$/;
const BSD_NAME = /^#1\/(\d+)$/;
/** GNU ar leaves the last slash of a fifteen-letter name standing when it writes a thin archive. */
const GNU_NAME = /^\/(\d+)(?: *\/)?$/;
/** Longest BSD name that is read. */
const MAX_BSD_NAME = 4096;
/**
* Lists the objects of a static archive. Whatever ends the list early goes to `notes`, as a clause; it never
* throws for the bytes it meets.
*/
async function* readAr(chunks, notes, work = FREE) {
	const cursor = new ChunkCursor(chunks);
	try {
		yield* listObjects(cursor, notes, work);
	} finally {
		cursor.close();
	}
}
async function* listObjects(cursor, notes, work) {
	const magic = (await cursor.take(8)).toString("latin1");
	if (magic !== MAGIC && magic !== THIN_MAGIC) notes.push("it does not start as a static archive");
	let longNames = Buffer.alloc(0);
	for (let count = 0; notes.length === 0; count++) {
		work.charge(COST.arHeader);
		const member = await readHeader(cursor, {
			isThin: magic === THIN_MAGIC,
			isLast: count === MAX_ARCHIVE_ENTRIES
		}, notes);
		if (member === null) return;
		const { label, size, stored, isTable } = member;
		const end = cursor.offset + stored;
		if (label === LONG_NAMES) longNames = await cursor.take(Math.min(stored, MAX_ARCHIVE_NAMES));
		else if (!isTable) {
			const name = await readName(cursor, label, {
				longNames,
				stored
			});
			const target = await readTarget(cursor, end - cursor.offset);
			if (!BSD_TABLE.test(name)) yield {
				name,
				size: Math.max(0, size - bsdLength(label)),
				target
			};
		}
		if (!await skipTo(cursor, end)) notes.push(`it is cut off after ${cursor.offset} bytes: a member is said to reach to byte ${end}`);
	}
}
/** The next header, null at the end or where it can't go on. */
async function readHeader(cursor, { isThin, isLast }, notes) {
	const at = cursor.offset;
	const header = await cursor.take(HEADER);
	if (header.length === 0) return null;
	const size = sizeIn(header);
	if (size === null) notes.push(`its member at byte ${at} has no sound header`);
	else if (isLast) notes.push(`it has more than ${MAX_ARCHIVE_ENTRIES} members, where this check stops`);
	if (size === null || isLast) return null;
	const label = header.toString("latin1", 0, 16).trimEnd();
	const isTable = label === LONG_NAMES || GNU_TABLE.test(label);
	return {
		label,
		size,
		stored: isThin && !isTable ? 0 : size,
		isTable
	};
}
function sizeIn(header) {
	const digits = header.toString("latin1", 48, 58).trimEnd();
	return header.toString("latin1", 58) === END_OF_HEADER && /^\d+$/.test(digits) ? Number(digits) : null;
}
/** Content is padded to an even length; the padding of the last member may be missing. */
async function skipTo(cursor, end) {
	const missing = end - cursor.offset;
	if (await cursor.skip(missing) < missing) return false;
	if (end % 2 === 1) await cursor.skip(1);
	return true;
}
function bsdLength(label) {
	return Number(BSD_NAME.exec(label)?.[1] ?? 0);
}
/** GNU has long names in a table, by offset, and ends short ones with a slash; BSD puts them before the content. */
async function readName(cursor, label, { longNames, stored }) {
	const length = bsdLength(label);
	if (length > 0) {
		const name = await cursor.take(Math.min(length, stored, MAX_BSD_NAME));
		await cursor.skip(Math.min(length, stored) - name.length);
		return name.toString("utf8").replace(/\0[\s\S]*$/, "");
	}
	const offset = GNU_NAME.exec(label)?.[1];
	if (offset === void 0) return label.replace(/\/$/, "");
	const from = longNames.subarray(Number(offset), Number(offset) + MAX_BSD_NAME);
	const end = from.findIndex((byte) => byte === 10 || byte === 0);
	const name = from.toString("utf8", 0, end < 0 ? from.length : end).replace(/\/$/, "");
	return name === "" ? label : name;
}
async function readTarget(cursor, size) {
	const head = await cursor.take(Math.min(size, 64));
	if (size > 65536 || !needsWholeObject(head)) return objectTarget(head);
	return objectTarget(Buffer.concat([head, await cursor.take(size - head.length)]));
}
/** The facts of a static archive whose objects stream past. `notes` says why, where not all of them were seen. */
async function readStaticArchive(chunks, notes, work = FREE) {
	const targets = /* @__PURE__ */ new Map();
	for await (const { target } of readAr(chunks, notes, work)) {
		if (target === null) continue;
		const key = `${target.format} ${target.architecture} ${target.host}`;
		if (!targets.has(key) && targets.size === 32) {
			notes.push(`its objects are for more than ${32} different targets, where this check stops`);
			break;
		}
		targets.set(key, target);
	}
	const objects = [...targets].sort(([a], [b]) => compareStrings(a, b)).map(([, target]) => target);
	return {
		format: "ar",
		kind: "archive",
		architectures: sortedDistinct(objects.map(({ architecture }) => architecture)),
		identified: true,
		system: "none",
		libc: "none",
		images: [],
		elf: null,
		objects,
		problems: []
	};
}

export { readStaticArchive as n, ChunkCursor as r, readAr as t };