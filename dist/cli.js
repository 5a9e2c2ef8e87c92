#!/usr/bin/env node
import { createRequire } from "node:module";
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import * as nativeFs from "fs";
import { readdir, readdirSync, realpath, realpathSync, stat, statSync } from "fs";
import { basename, dirname, isAbsolute, normalize, posix, relative, resolve, sep } from "path";
import { createHash } from "node:crypto";
import { open, readdir as readdir$1, realpath as realpath$1, stat as stat$1 } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { constants, crc32, createInflateRaw, gzipSync, inflateRawSync } from "node:zlib";
import { isUtf8 } from "node:buffer";
import { homedir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "url";
import { createRequire as createRequire$1 } from "module";
import { execFile } from "node:child_process";

// \0rolldown/runtime.js
var __create = Object.create;
var __defProp$1 = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __esmMin = (fn, res, err) => () => {
	if (err) throw err[0];
	try {
		return fn && (res = fn(fn = 0)), res;
	} catch (e) {
		throw err = [e], e;
	}
};
var __commonJSMin = (cb, mod) => () => (mod || (cb((mod = { exports: {} }).exports, mod, mod.exports), cb = null), mod.exports);
var __exportAll$1 = (all, no_symbols) => {
	let target = {};
	for (var name in all) {
		__defProp$1(target, name, {
			get: all[name],
			enumerable: true
		});
	}
	if (!no_symbols) {
		__defProp$1(target, Symbol.toStringTag, { value: "Module" });
	}
	return target;
};
var __copyProps = (to, from, except, desc) => {
	if (from && typeof from === "object" || typeof from === "function") {
		for (var keys = __getOwnPropNames(from), i = 0, n = keys.length, key; i < n; i++) {
			key = keys[i];
			if (!__hasOwnProp.call(to, key) && key !== except) {
				__defProp$1(to, key, {
					get: ((k) => from[k]).bind(null, key),
					enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
				});
			}
		}
	}
	return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(isNodeMode || !mod || !mod.__esModule || !__hasOwnProp.call(mod, "default") ? __defProp$1(target, "default", {
	value: mod,
	enumerable: true
}) : target, mod));
var __require$1 = /* #__PURE__ */ (() => createRequire(import.meta.url))();

// src/collections.ts
/** Small helpers for lists, used all over. */
/** Orders strings by UTF-16 code units, null first: the same on every machine, whatever its locale. */
function compareStrings(a, b) {
	if (a === b) return 0;
	if (a === null) return -1;
	if (b === null) return 1;
	return a < b ? -1 : 1;
}
/** The distinct strings, in that order. */
function sortedDistinct(strings) {
	return [...new Set(strings)].sort(compareStrings);
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
* Works on at most `limit` items at a time and yields the results in the order of the items, each as soon as it
* and all before it are there. Rejects with the first failure in that order.
*/
async function* inOrder(items, limit, work) {
	const running = [];
	for (const item of items) {
		const result = work(item);
		result.catch(() => {});
		running.push(result);
		const first = running.length < limit ? void 0 : running.shift();
		if (first !== void 0) yield await first;
	}
	for (const result of running) yield await result;
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

// src/limits.ts
/**
* Every bound on what a wheel may ask of us, in one place. Wheels are hostile input: crossing a bound
* becomes a finding, never an exception. Sizes in bytes.
*/
const KiB = 1024;
const MiB = 1024 * KiB;
const GiB = 1024 * MiB;
/** The zip directory is held in memory while it is parsed. */
const MAX_CENTRAL_DIRECTORY = 64 * MiB;
const MAX_MEMBERS = 1e5;
/** Longest path of a member; Linux itself stops at 4,096. */
const MAX_MEMBER_PATH = 4096;
/** Inflated size of one member, and of all members of a wheel together. */
const MAX_MEMBER_SIZE = 8 * GiB;
const MAX_WHEEL_CONTENT = 32 * GiB;
/** Deflate can't compress better than 1032 : 1, so a larger claim is a lie. */
const MAX_DEFLATE_RATIO = 1032;
/** Unit in which compressed bytes are read and inflated bytes handed on. */
const STREAM_CHUNK = 256 * KiB;
/** Bytes that are gathered before a member is told by its head. */
const FIRST_CHUNK = 64 * KiB;
/** Members up to this size (both ways) are inflated in one call. */
const SMALL_MEMBER = 128 * KiB;
/** How much of each `dist-info` file is read, from its start. */
const MAX_WHEEL_FILE = 64 * KiB;
const MAX_METADATA = 256 * KiB;
const MAX_RECORD = 32 * MiB;
const MAX_RECORD_ROWS = 1e5;
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
/** Bytes kept of the start of every native file, of each segment, and of one file in all. */
const KEPT_HEAD = 1 * MiB;
const KEPT_SEGMENT = 8 * MiB;
const KEPT_TOTAL = 32 * MiB;
/** Bytes kept before the section headers, where `.comment` and the section names lie. */
const KEPT_BEFORE_SECTIONS = 256 * KiB;
const MAX_PROGRAM_HEADERS = 1024;
const MAX_SECTION_HEADERS = 65536;
const MAX_DYNAMIC_ENTRIES = 65536;
const MAX_NEEDED = 1024;
/** Dynamic symbols of one file; the largest real library has about 300,000. */
const MAX_SYMBOLS = 3e5;
const MAX_VERSIONS = 65536;
const MAX_NOTES = 1024;
const MAX_NOTE_SEGMENT = 64 * KiB;
/** One string of the dynamic string table, and all that are read from it: overlapping strings multiply. */
const MAX_ELF_STRING = 4 * KiB;
const MAX_ELF_STRINGS = 16 * MiB;
/** Characters of all symbols of a wheel that are held at once, and of its libraries, paths and versions. */
const MAX_WHEEL_SYMBOLS = 64 * MiB;
const MAX_WHEEL_LISTS = 4 * MiB;
/** Look-ups of libraries inside one wheel, long names counting more. */
const MAX_LINKAGE_STEPS = 4e6;
const MAX_LOCATED_CONTENT = 1 * GiB;
/**
* What is read of the repository: tracked files, bytes of one text, characters of one of its lines, and submodules that
* are not checked out but looked into all the same.
*/
const MAX_TRACKED_FILES = 5e5;
const MAX_REPOSITORY_TEXT = 2 * MiB;
const MAX_REPOSITORY_LINE = 4096;
/** Files of one content, and of one name, among which the one is sought that a member was made from. */
const MAX_COPIES = 1e3;

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

// node_modules/toml-eslint-parser/lib/chunk-15K8U1wQ.mjs
var __defProp, __exportAll;
var init_chunk_15K8U1wQ = __esmMin((() => {
	__defProp = Object.defineProperty;
	__exportAll = (all, symbols) => {
		let target = {};
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
		if (symbols) __defProp(target, Symbol.toStringTag, { value: "Module" });
		return target;
	};
}));

// node_modules/eslint-visitor-keys/lib/visitor-keys.js
var KEYS$1, NODE_TYPES;
var init_visitor_keys = __esmMin((() => {
	KEYS$1 = {
		ArrayExpression: ["elements"],
		ArrayPattern: ["elements"],
		ArrowFunctionExpression: ["params", "body"],
		AssignmentExpression: ["left", "right"],
		AssignmentPattern: ["left", "right"],
		AwaitExpression: ["argument"],
		BinaryExpression: ["left", "right"],
		BlockStatement: ["body"],
		BreakStatement: ["label"],
		CallExpression: ["callee", "arguments"],
		CatchClause: ["param", "body"],
		ChainExpression: ["expression"],
		ClassBody: ["body"],
		ClassDeclaration: [
			"id",
			"superClass",
			"body"
		],
		ClassExpression: [
			"id",
			"superClass",
			"body"
		],
		ConditionalExpression: [
			"test",
			"consequent",
			"alternate"
		],
		ContinueStatement: ["label"],
		DebuggerStatement: [],
		DoWhileStatement: ["body", "test"],
		EmptyStatement: [],
		ExperimentalRestProperty: ["argument"],
		ExperimentalSpreadProperty: ["argument"],
		ExportAllDeclaration: [
			"exported",
			"source",
			"attributes"
		],
		ExportDefaultDeclaration: ["declaration"],
		ExportNamedDeclaration: [
			"declaration",
			"specifiers",
			"source",
			"attributes"
		],
		ExportSpecifier: ["local", "exported"],
		ExpressionStatement: ["expression"],
		ForInStatement: [
			"left",
			"right",
			"body"
		],
		ForOfStatement: [
			"left",
			"right",
			"body"
		],
		ForStatement: [
			"init",
			"test",
			"update",
			"body"
		],
		FunctionDeclaration: [
			"id",
			"params",
			"body"
		],
		FunctionExpression: [
			"id",
			"params",
			"body"
		],
		Identifier: [],
		IfStatement: [
			"test",
			"consequent",
			"alternate"
		],
		ImportAttribute: ["key", "value"],
		ImportDeclaration: [
			"specifiers",
			"source",
			"attributes"
		],
		ImportDefaultSpecifier: ["local"],
		ImportExpression: ["source", "options"],
		ImportNamespaceSpecifier: ["local"],
		ImportSpecifier: ["imported", "local"],
		JSXAttribute: ["name", "value"],
		JSXClosingElement: ["name"],
		JSXClosingFragment: [],
		JSXElement: [
			"openingElement",
			"children",
			"closingElement"
		],
		JSXEmptyExpression: [],
		JSXExpressionContainer: ["expression"],
		JSXFragment: [
			"openingFragment",
			"children",
			"closingFragment"
		],
		JSXIdentifier: [],
		JSXMemberExpression: ["object", "property"],
		JSXNamespacedName: ["namespace", "name"],
		JSXOpeningElement: ["name", "attributes"],
		JSXOpeningFragment: [],
		JSXSpreadAttribute: ["argument"],
		JSXSpreadChild: ["expression"],
		JSXText: [],
		LabeledStatement: ["label", "body"],
		Literal: [],
		LogicalExpression: ["left", "right"],
		MemberExpression: ["object", "property"],
		MetaProperty: ["meta", "property"],
		MethodDefinition: ["key", "value"],
		NewExpression: ["callee", "arguments"],
		ObjectExpression: ["properties"],
		ObjectPattern: ["properties"],
		PrivateIdentifier: [],
		Program: ["body"],
		Property: ["key", "value"],
		PropertyDefinition: ["key", "value"],
		RestElement: ["argument"],
		ReturnStatement: ["argument"],
		SequenceExpression: ["expressions"],
		SpreadElement: ["argument"],
		StaticBlock: ["body"],
		Super: [],
		SwitchCase: ["test", "consequent"],
		SwitchStatement: ["discriminant", "cases"],
		TaggedTemplateExpression: ["tag", "quasi"],
		TemplateElement: [],
		TemplateLiteral: ["quasis", "expressions"],
		ThisExpression: [],
		ThrowStatement: ["argument"],
		TryStatement: [
			"block",
			"handler",
			"finalizer"
		],
		UnaryExpression: ["argument"],
		UpdateExpression: ["argument"],
		VariableDeclaration: ["declarations"],
		VariableDeclarator: ["id", "init"],
		WhileStatement: ["test", "body"],
		WithStatement: ["object", "body"],
		YieldExpression: ["argument"]
	};
	NODE_TYPES = Object.keys(KEYS$1);
	for (const type of NODE_TYPES) Object.freeze(KEYS$1[type]);
	Object.freeze(KEYS$1);
}));

// node_modules/eslint-visitor-keys/lib/index.js
/**
* Make the union set with `KEYS` and given keys.
* @param {VisitorKeys} additionalKeys The additional keys.
* @returns {VisitorKeys} The union set.
*/
function unionWith(additionalKeys) {
	const retv = Object.assign({}, KEYS$1);
	for (const type of Object.keys(additionalKeys)) if (Object.hasOwn(retv, type)) {
		const keys = new Set(additionalKeys[type]);
		for (const key of retv[type]) keys.add(key);
		retv[type] = Object.freeze(Array.from(keys));
	} else retv[type] = Object.freeze(Array.from(additionalKeys[type]));
	return Object.freeze(retv);
}
var init_lib$1 = __esmMin((() => {
	init_visitor_keys();
}));

// node_modules/toml-eslint-parser/lib/index.mjs
var lib_exports = /* @__PURE__ */ __exportAll$1({
	ParseError: () => ParseError,
	VisitorKeys: () => VisitorKeys,
	getStaticTOMLValue: () => getStaticTOMLValue,
	meta: () => meta_exports,
	name: () => name,
	parseForESLint: () => parseForESLint,
	parseTOML: () => parseTOML,
	traverseNodes: () => traverseNodes
});
/**
* Get the last element from given array
*/
function last(arr) {
	return arr[arr.length - 1] ?? null;
}
/**
* Node to key name
*/
function toKeyName(node) {
	return node.type === "TOMLBare" ? node.name : node.value;
}
/**
* Get TOML version object from given TOML version string.
*/
function getTOMLVer(v) {
	return v && SUPPORTED_TOML_VERSIONS[v] || DEFAULT_TOML_VERSION;
}
/**
* Get message from error code
*/
function getMessage(code, data) {
	if (data) return MESSAGES[code].replace(/\{\{(.*?)\}\}/gu, (_, name$2) => {
		if (name$2 in data) return data[name$2];
		return `{{${name$2}}}`;
	});
	return MESSAGES[code];
}
/**
* Check whether the code point is a control character.
*/
function isControl(cp) {
	return cp >= CodePoint.NULL && cp <= CodePoint.US;
}
/**
* Check whether the code point is a whitespace.
*/
function isWhitespace(cp) {
	return cp === CodePoint.TABULATION || cp === CodePoint.SPACE;
}
/**
* Check whether the code point is a end of line.
*/
function isEOL(cp) {
	return cp === CodePoint.LINE_FEED || cp === CodePoint.CARRIAGE_RETURN;
}
/**
* Check whether the code point is an uppercase letter character.
*/
function isUpperLetter(cp) {
	return cp >= CodePoint.LATIN_CAPITAL_A && cp <= CodePoint.LATIN_CAPITAL_Z;
}
/**
* Check whether the code point is a lowercase letter character.
*/
function isLowerLetter(cp) {
	return cp >= CodePoint.LATIN_SMALL_A && cp <= CodePoint.LATIN_SMALL_Z;
}
/**
* Check whether the code point is a letter character.
*/
function isLetter(cp) {
	return isLowerLetter(cp) || isUpperLetter(cp);
}
/**
* Check whether the code point is a digit character.
*/
function isDigit(cp) {
	return cp >= CodePoint.DIGIT_0 && cp <= CodePoint.DIGIT_9;
}
/**
* Check whether the code point is a hex digit character.
*/
function isHexDig(cp) {
	return isDigit(cp) || cp >= CodePoint.LATIN_SMALL_A && cp <= CodePoint.LATIN_SMALL_F || cp >= CodePoint.LATIN_CAPITAL_A && cp <= CodePoint.LATIN_CAPITAL_F;
}
/**
* Check whether the code point is a octal digit character.
*/
function isOctalDig(cp) {
	return cp >= CodePoint.DIGIT_0 && cp <= CodePoint.DIGIT_7;
}
/**
* Check whether the code point is valid code point.
*
* see
* - https://unicode.org/glossary/#unicode_scalar_value
* - https://toml.io/en/v1.0.0#string
*/
function isUnicodeScalarValue(cp) {
	return cp >= 0 && cp <= 55295 || cp >= 57344 && cp <= 1114111;
}
/**
* Find the last index of the array that is less than or equal to the value.
*/
function sortedLastIndex(array, value) {
	let low = 0;
	let high = array.length;
	while (low < high) {
		const mid = low + high >>> 1;
		const val = array[mid];
		if (val === value) return mid + 1;
		if (val < value) low = mid + 1;
		else high = mid;
	}
	return low;
}
/**
* Check whether the code point is unquoted-key-char
*/
function isUnquotedKeyChar(cp, tomlVersion) {
	if (isLetter(cp) || isDigit(cp) || cp === CodePoint.UNDERSCORE || cp === CodePoint.DASH) return true;
	if (tomlVersion.lt(1, 1)) return false;
	return false;
}
/**
* Check whether the code point is control character other than tab
*/
function isControlOtherThanTab(cp) {
	return isControl(cp) && cp !== CodePoint.TABULATION || cp === CodePoint.DELETE;
}
/**
* Check whether the code point is non-eol for TOML 1.1
*/
function isNonEOL(cp) {
	return cp === CodePoint.TABULATION || CodePoint.SPACE <= cp && cp <= CodePoint.TILDE || isNonAscii(cp);
}
/**
* Check whether the code point is a non-ascii character.
*/
function isNonAscii(cp) {
	return CodePoint.PAD <= cp && cp <= CodePoint.CP_D7FF || CodePoint.CP_E000 <= cp && cp <= CodePoint.CP_10FFFF;
}
/**
* Check whether the given values is valid date
*/
function isValidDate(y, m, d) {
	if (y >= 0 && m <= 12 && m >= 1 && d >= 1) return d <= (m === 2 ? y & 3 || !(y % 25) && y & 15 ? 28 : 29 : 30 + (m + (m >> 3) & 1));
	return false;
}
/**
* Check whether the given values is valid time
*/
function isValidTime(h, m, s) {
	if (h >= 24 || h < 0 || m > 59 || m < 0 || s > 60 || s < 0) return false;
	return true;
}
/**
* Get date from DateTimeData
*/
function getDateFromDateTimeData(data, timeZone) {
	const year = padStart(data.year, 4);
	const month = data.month ? padStart(data.month, 2) : "01";
	const day = data.day ? padStart(data.day, 2) : "01";
	const hour = padStart(data.hour, 2);
	const minute = padStart(data.minute, 2);
	const second = padStart(data.second, 2);
	const textDate = `${year}-${month}-${day}`;
	const frac = data.frac ? `.${data.frac}` : "";
	const dateValue = /* @__PURE__ */ new Date(`${textDate}T${hour}:${minute}:${second}${frac}${timeZone}`);
	if (!isNaN(dateValue.getTime()) || data.second !== 60) return dateValue;
	return /* @__PURE__ */ new Date(`${textDate}T${hour}:${minute}:59${frac}${timeZone}`);
}
/**
* Pad with zeros.
*/
function padStart(num, maxLength) {
	return String(num).padStart(maxLength, "0");
}
/**
* Verify duplicate keys from TOMLKeyValue
*/
function verifyDuplicateKeysForKeyValue(ctx, defineKeys, node) {
	let keys = defineKeys;
	const lastKey = last(node.key.keys);
	for (const keyNode of node.key.keys) {
		const key = toKeyName(keyNode);
		let defineKey = keys.get(key);
		if (defineKey) {
			if (defineKey.value === VALUE_KIND_VALUE) ctx.reportParseError("dupe-keys", getAfterNode(keyNode, defineKey.node));
			else if (lastKey === keyNode) ctx.reportParseError("dupe-keys", getAfterNode(keyNode, defineKey.node));
			else if (defineKey.table) ctx.reportParseError("dupe-keys", getAfterNode(keyNode, defineKey.node));
			defineKey.value = VALUE_KIND_INTERMEDIATE;
		} else {
			if (lastKey === keyNode) defineKey = {
				value: VALUE_KIND_VALUE,
				node: keyNode,
				keys: /* @__PURE__ */ new Map()
			};
			else defineKey = {
				value: VALUE_KIND_INTERMEDIATE,
				node: keyNode,
				keys: /* @__PURE__ */ new Map()
			};
			keys.set(key, defineKey);
		}
		keys = defineKey.keys;
	}
	if (node.value.type === "TOMLInlineTable") verifyDuplicateKeysForInlineTable(ctx, keys, node.value);
	else if (node.value.type === "TOMLArray") verifyDuplicateKeysForArray(ctx, keys, node.value);
}
/**
* Verify duplicate keys from TOMLInlineTable
*/
function verifyDuplicateKeysForInlineTable(ctx, defineKeys, node) {
	for (const body of node.body) verifyDuplicateKeysForKeyValue(ctx, defineKeys, body);
}
/**
* Verify duplicate keys from TOMLArray
*/
function verifyDuplicateKeysForArray(ctx, defineKeys, node) {
	const keys = defineKeys;
	for (let index = 0; index < node.elements.length; index++) {
		const element = node.elements[index];
		let defineKey = keys.get(index);
		if (defineKey) ctx.reportParseError("dupe-keys", getAfterNode(element, defineKey.node));
		else {
			defineKey = {
				value: VALUE_KIND_VALUE,
				node: element,
				keys: /* @__PURE__ */ new Map()
			};
			defineKeys.set(index, defineKey);
			if (element.type === "TOMLInlineTable") verifyDuplicateKeysForInlineTable(ctx, defineKey.keys, element);
			else if (element.type === "TOMLArray") verifyDuplicateKeysForArray(ctx, defineKey.keys, element);
		}
	}
}
/**
* Get the after node
*/
function getAfterNode(a, b) {
	return a.range[0] <= b.range[0] ? b : a;
}
/**
* Check whether the given token is a dot.
*/
function isDot(token) {
	return isPunctuator(token) && token.value === ".";
}
/**
* Check whether the given token is an equal sign.
*/
function isEq(token) {
	return isPunctuator(token) && token.value === "=";
}
/**
* Check whether the given token is a left bracket.
*/
function isLeftBracket(token) {
	return isPunctuator(token) && token.value === "[";
}
/**
* Check whether the given token is a right bracket.
*/
function isRightBracket(token) {
	return isPunctuator(token) && token.value === "]";
}
/**
* Check whether the given token is a left brace.
*/
function isLeftBrace(token) {
	return isPunctuator(token) && token.value === "{";
}
/**
* Check whether the given token is a right brace.
*/
function isRightBrace(token) {
	return isPunctuator(token) && token.value === "}";
}
/**
* Check whether the given token is a comma.
*/
function isComma(token) {
	return isPunctuator(token) && token.value === ",";
}
/**
* Check whether the given token is a punctuator.
*/
function isPunctuator(token) {
	return Boolean(token && token.type === "Punctuator");
}
/**
* Check whether the given token is a bare token.
*/
function isBare(token) {
	return token.type === "Bare";
}
/**
* Check whether the given token is a string.
*/
function isString(token) {
	return token.type === "BasicString" || token.type === "LiteralString";
}
/**
* Check whether the given token is a multi-line string.
*/
function isMultiLineString(token) {
	return token.type === "MultiLineBasicString" || token.type === "MultiLineLiteralString";
}
/**
* Check whether the given token is a number.
*/
function isNumber(token) {
	return token.type === "Integer" || token.type === "Float";
}
/**
* Check whether the given token is a boolean.
*/
function isBoolean(token) {
	return token.type === "Boolean";
}
/**
* Check whether the given token is a date time.
*/
function isDateTime(token) {
	return token.type === "OffsetDateTime" || token.type === "LocalDateTime" || token.type === "LocalDate" || token.type === "LocalTime";
}
/**
* Apply end locations
*/
function applyEndLoc(node, child) {
	if (child) {
		node.range[1] = child.range[1];
		node.loc.end = clonePos(child.loc.end);
	}
}
/**
* clone the location.
*/
function cloneRange(range) {
	return [range[0], range[1]];
}
/**
* clone the location.
*/
function cloneLoc(loc) {
	return {
		start: clonePos(loc.start),
		end: clonePos(loc.end)
	};
}
/**
* clone the location.
*/
function clonePos(pos) {
	return {
		line: pos.line,
		column: pos.column
	};
}
/**
* Parse source code
*/
function parseForESLint(code, options) {
	return {
		ast: new TOMLParser(code, options).parse(),
		visitorKeys: KEYS,
		services: { isTOML: true }
	};
}
/**
* Check that the given key should be traversed or not.
* @this {Traversable}
* @param key The key to check.
* @returns `true` if the key should be traversed.
*/
function fallbackKeysFilter(key) {
	let value = null;
	return key !== "comments" && key !== "leadingComments" && key !== "loc" && key !== "parent" && key !== "range" && key !== "tokens" && key !== "trailingComments" && (value = this[key]) !== null && typeof value === "object" && (typeof value.type === "string" || Array.isArray(value));
}
/**
* Get the keys of the given node to traverse it.
* @param node The node to get.
* @returns The keys to traverse.
*/
function getFallbackKeys(node) {
	return Object.keys(node).filter(fallbackKeysFilter, node);
}
/**
* Get the keys of the given node to traverse it.
* @param node The node to get.
* @returns The keys to traverse.
*/
function getKeys(node, visitorKeys) {
	return ((visitorKeys || KEYS)[node.type] || getFallbackKeys(node)).filter((key) => !getNodes(node, key).next().done);
}
/**
* Get the nodes of the given node.
* @param node The node to get.
*/
function* getNodes(node, key) {
	const child = node[key];
	if (Array.isArray(child)) {
		for (const c of child) if (isNode(c)) yield c;
	} else if (isNode(child)) yield child;
}
/**
* Check whether a given value is a node.
* @param x The value to check.
* @returns `true` if the value is a node.
*/
function isNode(x) {
	return x !== null && typeof x === "object" && typeof x.type === "string";
}
/**
* Traverse the given node.
* @param node The node to traverse.
* @param parent The parent node.
* @param visitor The node visitor.
*/
function traverse(node, parent, visitor) {
	visitor.enterNode(node, parent);
	const keys = getKeys(node, visitor.visitorKeys);
	for (const key of keys) for (const child of getNodes(node, key)) traverse(child, node, visitor);
	visitor.leaveNode(node, parent);
}
/**
* Traverse the given AST tree.
* @param node Root node to traverse.
* @param visitor Visitor.
*/
function traverseNodes(node, visitor) {
	traverse(node, null, visitor);
}
/** Generates a converter to convert from a node. */
function generateConvertTOMLValue(convertValue) {
	/**
	* Resolve TOML value
	*/
	function resolveValue(node, baseTable) {
		return resolver[node.type](node, baseTable);
	}
	const resolver = {
		Program(node, baseTable = {}) {
			return resolveValue(node.body[0], baseTable);
		},
		TOMLTopLevelTable(node, baseTable = {}) {
			for (const body of node.body) resolveValue(body, baseTable);
			return baseTable;
		},
		TOMLKeyValue(node, baseTable = {}) {
			const value = resolveValue(node.value);
			set(baseTable, resolveValue(node.key), value);
			return baseTable;
		},
		TOMLTable(node, baseTable = {}) {
			const table = getTable(baseTable, resolveValue(node.key), node.kind === "array");
			for (const body of node.body) resolveValue(body, table);
			return baseTable;
		},
		TOMLArray(node) {
			return node.elements.map((e) => resolveValue(e));
		},
		TOMLInlineTable(node) {
			const table = {};
			for (const body of node.body) resolveValue(body, table);
			return table;
		},
		TOMLKey(node) {
			return node.keys.map((key) => resolveValue(key));
		},
		TOMLBare(node) {
			return node.name;
		},
		TOMLQuoted(node) {
			return node.value;
		},
		TOMLValue(node) {
			return convertValue(node);
		}
	};
	return (node) => resolveValue(node);
}
/**
* Get the table from the table.
*/
function getTable(baseTable, keys, array) {
	let target = baseTable;
	for (let index = 0; index < keys.length - 1; index++) {
		const key = keys[index];
		target = getNextTargetFromKey(target, key);
	}
	const lastKey = last(keys);
	const lastTarget = target[lastKey];
	if (lastTarget == null) {
		const tableValue$1 = {};
		target[lastKey] = array ? [tableValue$1] : tableValue$1;
		return tableValue$1;
	}
	if (isValue(lastTarget)) {
		const tableValue$1 = {};
		target[lastKey] = array ? [tableValue$1] : tableValue$1;
		return tableValue$1;
	}
	if (!array) {
		if (Array.isArray(lastTarget)) {
			const tableValue$1 = {};
			target[lastKey] = tableValue$1;
			return tableValue$1;
		}
		return lastTarget;
	}
	if (Array.isArray(lastTarget)) {
		const tableValue$1 = {};
		lastTarget.push(tableValue$1);
		return tableValue$1;
	}
	const tableValue = {};
	target[lastKey] = [tableValue];
	return tableValue;
	/** Get next target from key */
	function getNextTargetFromKey(currTarget, key) {
		const nextTarget = currTarget[key];
		if (nextTarget == null) {
			const val = {};
			currTarget[key] = val;
			return val;
		}
		if (isValue(nextTarget)) {
			const val = {};
			currTarget[key] = val;
			return val;
		}
		let resultTarget = nextTarget;
		while (Array.isArray(resultTarget)) {
			const lastIndex = resultTarget.length - 1;
			const nextElement = resultTarget[lastIndex];
			if (isValue(nextElement)) {
				const val = {};
				resultTarget[lastIndex] = val;
				return val;
			}
			resultTarget = nextElement;
		}
		return resultTarget;
	}
}
/**
* Set the value to the table.
*/
function set(baseTable, keys, value) {
	let target = baseTable;
	for (let index = 0; index < keys.length - 1; index++) {
		const key = keys[index];
		const nextTarget = target[key];
		if (nextTarget == null) {
			const val = {};
			target[key] = val;
			target = val;
		} else if (isValue(nextTarget) || Array.isArray(nextTarget)) {
			const val = {};
			target[key] = val;
			target = val;
		} else target = nextTarget;
	}
	target[last(keys)] = value;
}
/**
* Check whether the given value is a value.
*/
function isValue(value) {
	return typeof value !== "object" || value instanceof Date;
}
/**
* Parse TOML source code
*/
function parseTOML(code, options) {
	return parseForESLint(code, options).ast;
}
var TOMLVerImpl, TOML_VERSION_1_0, TOML_VERSION_1_1, DEFAULT_TOML_VERSION, SUPPORTED_TOML_VERSIONS, MESSAGES, ParseError, CodePoint, Locations, CodePointIterator, HAS_BIGINT, RADIX_PREFIXES, ESCAPES_1_0, ESCAPES_LATEST, Tokenizer, VALUE_KIND_VALUE, VALUE_KIND_INTERMEDIATE, KeysResolver, Context, STATE_FOR_ERROR, STRING_VALUE_STYLE_MAP, STRING_KEY_STYLE_MAP, DATETIME_VALUE_KIND_MAP, TOMLParser, KEYS, getStaticTOMLValue, name$1, version$1, meta_exports, name, version$2, VisitorKeys;
var init_lib = __esmMin((() => {
	init_chunk_15K8U1wQ();
	init_lib$1();
	TOMLVerImpl = class {
		constructor(major, minor) {
			this.major = major;
			this.minor = minor;
		}
		lt(major, minor) {
			return this.major < major || this.major === major && this.minor < minor;
		}
		gte(major, minor) {
			return this.major > major || this.major === major && this.minor >= minor;
		}
	};
	TOML_VERSION_1_0 = new TOMLVerImpl(1, 0);
	TOML_VERSION_1_1 = new TOMLVerImpl(1, 1);
	DEFAULT_TOML_VERSION = TOML_VERSION_1_1;
	SUPPORTED_TOML_VERSIONS = {
		"1.0": TOML_VERSION_1_0,
		"1.0.0": TOML_VERSION_1_0,
		"1.1": TOML_VERSION_1_1,
		"1.1.0": TOML_VERSION_1_1,
		latest: TOML_VERSION_1_1,
		next: TOML_VERSION_1_1
	};
	MESSAGES = {
		"unterminated-string": "Unterminated string constant",
		"unterminated-table-key": "Unterminated table-key",
		"unterminated-array": "Unterminated array",
		"unterminated-inline-table": "Unterminated inline table",
		"missing-key": "Empty bare keys are not allowed",
		"missing-newline": "Must be a newline",
		"missing-equals-sign": "Expected equal (=) token",
		"missing-value": "Unspecified values are invalid",
		"missing-comma": "Expected comma (,) token",
		"dupe-keys": "Defining a key multiple times is invalid",
		"unexpected-char": "Unexpected character",
		"unexpected-token": "Unexpected token",
		"invalid-control-character": "Control characters (codes < 0x1f and 0x7f) are not allowed",
		"invalid-comment-character": "Invalid code point {{cp}} within comments",
		"invalid-key-value-newline": "The key, equals sign, and value must be on the same line",
		"invalid-inline-table-newline": "No newlines are allowed between the curly braces unless they are valid within a value",
		"invalid-underscore": "Underscores are allowed between digits",
		"invalid-space": "Unexpected spaces",
		"invalid-three-quotes": "Three or more quotes are not permitted",
		"invalid-date": "Unexpected invalid date",
		"invalid-time": "Unexpected invalid time",
		"invalid-leading-zero": "Leading zeros are not allowed",
		"invalid-trailing-comma-in-inline-table": "Trailing comma is not permitted in an inline table",
		"invalid-char-in-escape-sequence": "Invalid character in escape sequence",
		"invalid-consecutive-dots-in-key": "Consecutive dots are not permitted in keys",
		"invalid-code-point": "Invalid code point {{cp}}",
		"invalid-trailing-dot-in-key": "Keys cannot end with a dot",
		"invalid-leading-dot-in-key": "Keys cannot start with a dot"
	};
	ParseError = class extends SyntaxError {
		/**
		* Initialize this ParseError instance.
		*
		*/
		constructor(code, offset, line, column, data) {
			super(getMessage(code, data));
			this.index = offset;
			this.lineNumber = line;
			this.column = column;
		}
	};
	CodePoint = {
		EOF: -1,
		NULL: 0,
		SOH: 1,
		BACKSPACE: 8,
		TABULATION: 9,
		LINE_FEED: 10,
		FORM_FEED: 12,
		CARRIAGE_RETURN: 13,
		ESCAPE: 27,
		SO: 14,
		US: 31,
		SPACE: 32,
		QUOTATION_MARK: 34,
		HASH: 35,
		SINGLE_QUOTE: 39,
		PLUS_SIGN: 43,
		COMMA: 44,
		DASH: 45,
		DOT: 46,
		DIGIT_0: 48,
		DIGIT_1: 49,
		DIGIT_2: 50,
		DIGIT_3: 51,
		DIGIT_7: 55,
		DIGIT_9: 57,
		COLON: 58,
		EQUALS_SIGN: 61,
		LATIN_CAPITAL_A: 65,
		LATIN_CAPITAL_E: 69,
		LATIN_CAPITAL_F: 70,
		LATIN_CAPITAL_T: 84,
		LATIN_CAPITAL_U: 85,
		LATIN_CAPITAL_Z: 90,
		LEFT_BRACKET: 91,
		BACKSLASH: 92,
		RIGHT_BRACKET: 93,
		UNDERSCORE: 95,
		LATIN_SMALL_A: 97,
		LATIN_SMALL_B: 98,
		LATIN_SMALL_E: 101,
		LATIN_SMALL_F: 102,
		LATIN_SMALL_I: 105,
		LATIN_SMALL_L: 108,
		LATIN_SMALL_N: 110,
		LATIN_SMALL_O: 111,
		LATIN_SMALL_R: 114,
		LATIN_SMALL_S: 115,
		LATIN_SMALL_T: 116,
		LATIN_SMALL_U: 117,
		LATIN_SMALL_X: 120,
		LATIN_SMALL_Z: 122,
		LEFT_BRACE: 123,
		RIGHT_BRACE: 125,
		TILDE: 126,
		DELETE: 127,
		PAD: 128,
		SUPERSCRIPT_TWO: 178,
		SUPERSCRIPT_THREE: 179,
		SUPERSCRIPT_ONE: 185,
		VULGAR_FRACTION_ONE_QUARTER: 188,
		VULGAR_FRACTION_THREE_QUARTERS: 190,
		LATIN_CAPITAL_LETTER_A_WITH_GRAVE: 192,
		LATIN_CAPITAL_LETTER_O_WITH_DIAERESIS: 214,
		LATIN_CAPITAL_LETTER_O_WITH_STROKE: 216,
		LATIN_SMALL_LETTER_O_WITH_DIAERESIS: 246,
		LATIN_SMALL_LETTER_O_WITH_STROKE: 248,
		GREEK_SMALL_REVERSED_DOTTED_LUNATE_SIGMA_SYMBOL: 891,
		GREEK_CAPITAL_LETTER_YOT: 895,
		CP_1FFF: 8191,
		ZERO_WIDTH_NON_JOINER: 8204,
		ZERO_WIDTH_JOINER: 8205,
		UNDERTIE: 8255,
		CHARACTER_TIE: 8256,
		SUPERSCRIPT_ZERO: 8304,
		CP_218F: 8591,
		CIRCLED_DIGIT_ONE: 9312,
		NEGATIVE_CIRCLED_DIGIT_ZERO: 9471,
		GLAGOLITIC_CAPITAL_LETTER_AZU: 11264,
		CP_2FEF: 12271,
		IDEOGRAPHIC_COMMA: 12289,
		CP_D7FF: 55295,
		CP_E000: 57344,
		CJK_COMPATIBILITY_IDEOGRAPH_F900: 63744,
		ARABIC_LIGATURE_SALAAMUHU_ALAYNAA: 64975,
		ARABIC_LIGATURE_SALLA_USED_AS_KORANIC_STOP_SIGN_ISOLATED_FORM: 65008,
		REPLACEMENT_CHARACTER: 65533,
		LINEAR_B_SYLLABLE_B008_A: 65536,
		CP_EFFFF: 983039,
		CP_10FFFF: 1114111
	};
	Locations = class {
		constructor() {
			this.offsets = [];
		}
		addOffset(offset) {
			for (let i = this.offsets.length - 1; i >= 0; i--) {
				const element = this.offsets[i];
				if (element === offset) return;
				if (element < offset) break;
			}
			this.offsets.push(offset);
		}
		/**
		* Calculate the location of the given index.
		* @param index The index to calculate their location.
		* @returns The location of the index.
		*/
		getLocFromIndex(offset) {
			const line = sortedLastIndex(this.offsets, offset) + 1;
			return {
				line,
				column: offset - (line === 1 ? 0 : this.offsets[line - 2])
			};
		}
	};
	CodePointIterator = class {
		/**
		* Initialize this char iterator.
		*/
		constructor(text) {
			this.locs = new Locations();
			this.lastCodePoint = CodePoint.NULL;
			this.start = -1;
			this.end = 0;
			this.text = text;
		}
		next() {
			if (this.lastCodePoint === CodePoint.EOF) return CodePoint.EOF;
			return this.lastCodePoint = this.moveAt(this.end);
		}
		getLocFromIndex(index) {
			return this.locs.getLocFromIndex(index);
		}
		eat(cp) {
			if (this.text.codePointAt(this.end) === cp) {
				this.next();
				return true;
			}
			return false;
		}
		moveAt(offset) {
			this.start = this.end = offset;
			const cp = this.text.codePointAt(this.start) ?? CodePoint.EOF;
			if (cp === CodePoint.EOF) {
				this.end = this.start;
				return cp;
			}
			this.end += cp >= 65536 ? 2 : 1;
			if (cp === CodePoint.LINE_FEED) this.locs.addOffset(this.end);
			else if (cp === CodePoint.CARRIAGE_RETURN) {
				if (this.text.codePointAt(this.end) === CodePoint.LINE_FEED) {
					this.end++;
					this.locs.addOffset(this.end);
				}
				return CodePoint.LINE_FEED;
			}
			return cp;
		}
	};
	HAS_BIGINT = typeof BigInt !== "undefined";
	RADIX_PREFIXES = {
		16: "0x",
		10: "",
		8: "0o",
		2: "0b"
	};
	ESCAPES_1_0 = {
		[CodePoint.QUOTATION_MARK]: CodePoint.QUOTATION_MARK,
		[CodePoint.BACKSLASH]: CodePoint.BACKSLASH,
		[CodePoint.LATIN_SMALL_B]: CodePoint.BACKSPACE,
		[CodePoint.LATIN_SMALL_F]: CodePoint.FORM_FEED,
		[CodePoint.LATIN_SMALL_N]: CodePoint.LINE_FEED,
		[CodePoint.LATIN_SMALL_R]: CodePoint.CARRIAGE_RETURN,
		[CodePoint.LATIN_SMALL_T]: CodePoint.TABULATION
	};
	ESCAPES_LATEST = {
		...ESCAPES_1_0,
		[CodePoint.LATIN_SMALL_E]: CodePoint.ESCAPE
	};
	Tokenizer = class {
		/**
		* Initialize this tokenizer.
		*/
		constructor(text, parserOptions) {
			this.backCode = false;
			this.lastCodePoint = CodePoint.NULL;
			this.state = "DATA";
			this.token = null;
			this.tokenStart = -1;
			this.valuesEnabled = false;
			this.text = text;
			this.parserOptions = parserOptions || {};
			this.codePointIterator = new CodePointIterator(text);
			this.tomlVersion = getTOMLVer(this.parserOptions.tomlVersion);
			this.ESCAPES = this.tomlVersion.gte(1, 1) ? ESCAPES_LATEST : ESCAPES_1_0;
		}
		get start() {
			return this.codePointIterator.start;
		}
		get end() {
			return this.codePointIterator.end;
		}
		getLocFromIndex(index) {
			return this.codePointIterator.getLocFromIndex(index);
		}
		/**
		* Report an invalid character error.
		*/
		reportParseError(code, data) {
			const offset = this.codePointIterator.start;
			const loc = this.codePointIterator.getLocFromIndex(offset);
			throw new ParseError(code, offset, loc.line, loc.column, data);
		}
		/**
		* Get the next token.
		*/
		nextToken() {
			let token = this.token;
			if (token != null) {
				this.token = null;
				return token;
			}
			let cp = this.lastCodePoint;
			while (cp !== CodePoint.EOF && !this.token) {
				cp = this.nextCode();
				const nextState = this[this.state](cp);
				if (!nextState) throw new Error(`Unknown error: pre state=${this.state}`);
				this.state = nextState;
			}
			token = this.token;
			this.token = null;
			return token;
		}
		/**
		* Get the next code point.
		*/
		nextCode() {
			if (this.lastCodePoint === CodePoint.EOF) return CodePoint.EOF;
			if (this.backCode) {
				this.backCode = false;
				return this.lastCodePoint;
			}
			return this.lastCodePoint = this.codePointIterator.next();
		}
		/**
		* Eat the next code point.
		*/
		eatCode(cp) {
			if (this.lastCodePoint === CodePoint.EOF) return false;
			if (this.backCode) {
				if (this.lastCodePoint === cp) {
					this.backCode = false;
					return true;
				}
				return false;
			}
			return this.codePointIterator.eat(cp);
		}
		/**
		* Moves the character position to the given position.
		*/
		moveAt(loc) {
			if (this.backCode) this.backCode = false;
			this.lastCodePoint = this.codePointIterator.moveAt(loc);
		}
		/**
		* Back the current code point as the given state.
		*/
		back(state) {
			this.backCode = true;
			return state;
		}
		punctuatorToken() {
			this.startToken();
			this.endToken("Punctuator", "end");
		}
		startToken() {
			this.tokenStart = this.codePointIterator.start;
		}
		/**
		* Commit the current token.
		*/
		endToken(type, pos, option1, option2) {
			const { tokenStart } = this;
			const end = this.codePointIterator[pos];
			const range = [tokenStart, end];
			const loc = {
				start: this.codePointIterator.getLocFromIndex(tokenStart),
				end: this.codePointIterator.getLocFromIndex(end)
			};
			if (type === "Block") this.token = {
				type,
				value: this.text.slice(tokenStart + 1, end),
				range,
				loc
			};
			else {
				let token;
				const value = this.text.slice(tokenStart, end);
				if (type === "BasicString" || type === "LiteralString" || type === "MultiLineBasicString" || type === "MultiLineLiteralString") token = {
					type,
					value,
					string: option1,
					range,
					loc
				};
				else if (type === "Integer") {
					const text = option1;
					token = {
						type,
						value,
						number: parseInt(text, option2),
						bigint: HAS_BIGINT ? BigInt(RADIX_PREFIXES[option2] + text) : null,
						range,
						loc
					};
				} else if (type === "Float") token = {
					type,
					value,
					number: option1,
					range,
					loc
				};
				else if (type === "Boolean") token = {
					type,
					value,
					boolean: option1,
					range,
					loc
				};
				else if (type === "LocalDate" || type === "LocalTime" || type === "LocalDateTime" || type === "OffsetDateTime") token = {
					type,
					value,
					date: option1,
					range,
					loc
				};
				else token = {
					type,
					value,
					range,
					loc
				};
				this.token = token;
			}
		}
		DATA(cp) {
			while (isWhitespace(cp) || isEOL(cp)) cp = this.nextCode();
			if (cp === CodePoint.HASH) {
				this.startToken();
				return "COMMENT";
			}
			if (cp === CodePoint.QUOTATION_MARK) {
				this.startToken();
				return "BASIC_STRING";
			}
			if (cp === CodePoint.SINGLE_QUOTE) {
				this.startToken();
				return "LITERAL_STRING";
			}
			if (cp === CodePoint.DOT || cp === CodePoint.EQUALS_SIGN || cp === CodePoint.LEFT_BRACKET || cp === CodePoint.RIGHT_BRACKET || cp === CodePoint.LEFT_BRACE || cp === CodePoint.RIGHT_BRACE || cp === CodePoint.COMMA) {
				this.punctuatorToken();
				return "DATA";
			}
			if (this.valuesEnabled) {
				if (cp === CodePoint.DASH || cp === CodePoint.PLUS_SIGN) {
					this.startToken();
					return "SIGN";
				}
				if (cp === CodePoint.LATIN_SMALL_N || cp === CodePoint.LATIN_SMALL_I) {
					this.startToken();
					return this.back("NAN_OR_INF");
				}
				if (isDigit(cp)) {
					this.startToken();
					return this.back("NUMBER");
				}
				if (cp === CodePoint.LATIN_SMALL_T || cp === CodePoint.LATIN_SMALL_F) {
					this.startToken();
					return this.back("BOOLEAN");
				}
			} else if (isUnquotedKeyChar(cp, this.tomlVersion)) {
				this.startToken();
				return "BARE";
			}
			if (cp === CodePoint.EOF) return "DATA";
			return this.reportParseError("unexpected-char");
		}
		COMMENT(cp) {
			const processCommentChar = this.tomlVersion.gte(1, 1) ? (c) => {
				if (!isNonEOL(c)) this.reportParseError("invalid-comment-character", { cp: JSON.stringify(String.fromCodePoint(c)).slice(1, -1) });
			} : (c) => {
				if (isControlOtherThanTab(c)) this.reportParseErrorControlChar();
			};
			while (!isEOL(cp) && cp !== CodePoint.EOF) {
				processCommentChar(cp);
				cp = this.nextCode();
			}
			this.endToken("Block", "start");
			return "DATA";
		}
		BARE(cp) {
			while (isUnquotedKeyChar(cp, this.tomlVersion)) cp = this.nextCode();
			this.endToken("Bare", "start");
			return this.back("DATA");
		}
		BASIC_STRING(cp) {
			if (cp === CodePoint.QUOTATION_MARK) {
				cp = this.nextCode();
				if (cp === CodePoint.QUOTATION_MARK) return "MULTI_LINE_BASIC_STRING";
				this.endToken("BasicString", "start", "");
				return this.back("DATA");
			}
			const out = [];
			while (cp !== CodePoint.QUOTATION_MARK && cp !== CodePoint.EOF && cp !== CodePoint.LINE_FEED) {
				if (isControlOtherThanTab(cp)) return this.reportParseErrorControlChar();
				if (cp === CodePoint.BACKSLASH) {
					cp = this.nextCode();
					const ecp = this.ESCAPES[cp];
					if (ecp) {
						out.push(ecp);
						cp = this.nextCode();
						continue;
					} else if (cp === CodePoint.LATIN_SMALL_U) {
						const code = this.parseUnicode(4);
						out.push(code);
						cp = this.nextCode();
						continue;
					} else if (cp === CodePoint.LATIN_CAPITAL_U) {
						const code = this.parseUnicode(8);
						out.push(code);
						cp = this.nextCode();
						continue;
					} else if (cp === CodePoint.LATIN_SMALL_X && this.tomlVersion.gte(1, 1)) {
						const code = this.parseUnicode(2);
						out.push(code);
						cp = this.nextCode();
						continue;
					}
					return this.reportParseError("invalid-char-in-escape-sequence");
				}
				out.push(cp);
				cp = this.nextCode();
			}
			if (cp !== CodePoint.QUOTATION_MARK) return this.reportParseError("unterminated-string");
			this.endToken("BasicString", "end", String.fromCodePoint(...out));
			return "DATA";
		}
		MULTI_LINE_BASIC_STRING(cp) {
			const out = [];
			if (cp === CodePoint.LINE_FEED) cp = this.nextCode();
			while (cp !== CodePoint.EOF) {
				if (cp !== CodePoint.LINE_FEED && isControlOtherThanTab(cp)) return this.reportParseErrorControlChar();
				if (cp === CodePoint.QUOTATION_MARK) {
					const startPos = this.codePointIterator.start;
					if (this.eatCode(CodePoint.QUOTATION_MARK) && this.eatCode(CodePoint.QUOTATION_MARK)) {
						if (this.eatCode(CodePoint.QUOTATION_MARK)) {
							out.push(CodePoint.QUOTATION_MARK);
							if (this.eatCode(CodePoint.QUOTATION_MARK)) {
								out.push(CodePoint.QUOTATION_MARK);
								if (this.eatCode(CodePoint.QUOTATION_MARK)) {
									this.moveAt(startPos);
									return this.reportParseError("invalid-three-quotes");
								}
							}
						}
						this.endToken("MultiLineBasicString", "end", String.fromCodePoint(...out));
						return "DATA";
					}
					this.moveAt(startPos);
				}
				if (cp === CodePoint.BACKSLASH) {
					cp = this.nextCode();
					const ecp = this.ESCAPES[cp];
					if (ecp) {
						out.push(ecp);
						cp = this.nextCode();
						continue;
					} else if (cp === CodePoint.LATIN_SMALL_U) {
						const code = this.parseUnicode(4);
						out.push(code);
						cp = this.nextCode();
						continue;
					} else if (cp === CodePoint.LATIN_CAPITAL_U) {
						const code = this.parseUnicode(8);
						out.push(code);
						cp = this.nextCode();
						continue;
					} else if (cp === CodePoint.LATIN_SMALL_X && this.tomlVersion.gte(1, 1)) {
						const code = this.parseUnicode(2);
						out.push(code);
						cp = this.nextCode();
						continue;
					} else if (cp === CodePoint.LINE_FEED) {
						cp = this.nextCode();
						while (isWhitespace(cp) || cp === CodePoint.LINE_FEED) cp = this.nextCode();
						continue;
					} else if (isWhitespace(cp)) {
						let valid = true;
						const startPos = this.codePointIterator.start;
						let nextCp;
						while ((nextCp = this.nextCode()) !== CodePoint.EOF) {
							if (nextCp === CodePoint.LINE_FEED) break;
							if (!isWhitespace(nextCp)) {
								this.moveAt(startPos);
								valid = false;
								break;
							}
						}
						if (valid) {
							cp = this.nextCode();
							while (isWhitespace(cp) || cp === CodePoint.LINE_FEED) cp = this.nextCode();
							continue;
						}
					}
					return this.reportParseError("invalid-char-in-escape-sequence");
				}
				out.push(cp);
				cp = this.nextCode();
			}
			return this.reportParseError("unterminated-string");
		}
		LITERAL_STRING(cp) {
			if (cp === CodePoint.SINGLE_QUOTE) {
				cp = this.nextCode();
				if (cp === CodePoint.SINGLE_QUOTE) return "MULTI_LINE_LITERAL_STRING";
				this.endToken("LiteralString", "start", "");
				return this.back("DATA");
			}
			const out = [];
			while (cp !== CodePoint.SINGLE_QUOTE && cp !== CodePoint.EOF && cp !== CodePoint.LINE_FEED) {
				if (isControlOtherThanTab(cp)) return this.reportParseErrorControlChar();
				out.push(cp);
				cp = this.nextCode();
			}
			if (cp !== CodePoint.SINGLE_QUOTE) return this.reportParseError("unterminated-string");
			this.endToken("LiteralString", "end", String.fromCodePoint(...out));
			return "DATA";
		}
		MULTI_LINE_LITERAL_STRING(cp) {
			const out = [];
			if (cp === CodePoint.LINE_FEED) cp = this.nextCode();
			while (cp !== CodePoint.EOF) {
				if (cp !== CodePoint.LINE_FEED && isControlOtherThanTab(cp)) return this.reportParseErrorControlChar();
				if (cp === CodePoint.SINGLE_QUOTE) {
					const startPos = this.codePointIterator.start;
					if (this.eatCode(CodePoint.SINGLE_QUOTE) && this.eatCode(CodePoint.SINGLE_QUOTE)) {
						if (this.eatCode(CodePoint.SINGLE_QUOTE)) {
							out.push(CodePoint.SINGLE_QUOTE);
							if (this.eatCode(CodePoint.SINGLE_QUOTE)) {
								out.push(CodePoint.SINGLE_QUOTE);
								if (this.eatCode(CodePoint.SINGLE_QUOTE)) {
									this.moveAt(startPos);
									return this.reportParseError("invalid-three-quotes");
								}
							}
						}
						this.endToken("MultiLineLiteralString", "end", String.fromCodePoint(...out));
						return "DATA";
					}
					this.moveAt(startPos);
				}
				out.push(cp);
				cp = this.nextCode();
			}
			return this.reportParseError("unterminated-string");
		}
		SIGN(cp) {
			if (cp === CodePoint.LATIN_SMALL_N || cp === CodePoint.LATIN_SMALL_I) return this.back("NAN_OR_INF");
			if (isDigit(cp)) return this.back("NUMBER");
			return this.reportParseError("unexpected-char");
		}
		NAN_OR_INF(cp) {
			if (cp === CodePoint.LATIN_SMALL_N) {
				const startPos = this.codePointIterator.start;
				if (this.eatCode(CodePoint.LATIN_SMALL_A) && this.eatCode(CodePoint.LATIN_SMALL_N)) {
					this.endToken("Float", "end", NaN);
					return "DATA";
				}
				this.moveAt(startPos);
			} else if (cp === CodePoint.LATIN_SMALL_I) {
				const startPos = this.codePointIterator.start;
				if (this.eatCode(CodePoint.LATIN_SMALL_N) && this.eatCode(CodePoint.LATIN_SMALL_F)) {
					this.endToken("Float", "end", this.text[this.tokenStart] === "-" ? -Infinity : Infinity);
					return "DATA";
				}
				this.moveAt(startPos);
			}
			return this.reportParseError("unexpected-char");
		}
		NUMBER(cp) {
			const start = this.text[this.tokenStart];
			const sign = start === "+" ? CodePoint.PLUS_SIGN : start === "-" ? CodePoint.DASH : CodePoint.NULL;
			if (cp === CodePoint.DIGIT_0) {
				if (sign === CodePoint.NULL) {
					const startPos = this.codePointIterator.start;
					const nextCp$1 = this.nextCode();
					if (isDigit(nextCp$1)) {
						const nextNextCp = this.nextCode();
						if (nextNextCp === CodePoint.COLON) {
							this.data = {
								hasDate: false,
								year: 0,
								month: 0,
								day: 0,
								hour: Number(String.fromCodePoint(CodePoint.DIGIT_0, nextCp$1)),
								minute: 0,
								second: 0
							};
							return "TIME_MINUTE";
						}
						if (isDigit(nextNextCp)) {
							const nextNextNextCp = this.nextCode();
							if (isDigit(nextNextNextCp) && this.eatCode(CodePoint.DASH)) {
								this.data = {
									hasDate: true,
									year: Number(String.fromCodePoint(CodePoint.DIGIT_0, nextCp$1, nextNextCp, nextNextNextCp)),
									month: 0,
									day: 0,
									hour: 0,
									minute: 0,
									second: 0
								};
								return "DATE_MONTH";
							}
						}
						this.moveAt(startPos);
						return this.reportParseError("invalid-leading-zero");
					}
					this.moveAt(startPos);
				}
				cp = this.nextCode();
				if (cp === CodePoint.LATIN_SMALL_X || cp === CodePoint.LATIN_SMALL_O || cp === CodePoint.LATIN_SMALL_B) {
					if (sign !== CodePoint.NULL) return this.reportParseError("unexpected-char");
					return cp === CodePoint.LATIN_SMALL_X ? "HEX" : cp === CodePoint.LATIN_SMALL_O ? "OCTAL" : "BINARY";
				}
				if (cp === CodePoint.LATIN_SMALL_E || cp === CodePoint.LATIN_CAPITAL_E) {
					this.data = {
						minus: sign === CodePoint.DASH,
						left: [CodePoint.DIGIT_0]
					};
					return "EXPONENT_RIGHT";
				}
				if (cp === CodePoint.DOT) {
					this.data = {
						minus: sign === CodePoint.DASH,
						absInt: [CodePoint.DIGIT_0]
					};
					return "FRACTIONAL_RIGHT";
				}
				this.endToken("Integer", "start", "0", 10);
				return this.back("DATA");
			}
			const { out, nextCp, hasUnderscore } = this.parseDigits(cp, isDigit);
			if (nextCp === CodePoint.DASH && sign === CodePoint.NULL && !hasUnderscore && out.length === 4) {
				this.data = {
					hasDate: true,
					year: Number(String.fromCodePoint(...out)),
					month: 0,
					day: 0,
					hour: 0,
					minute: 0,
					second: 0
				};
				return "DATE_MONTH";
			}
			if (nextCp === CodePoint.COLON && sign === CodePoint.NULL && !hasUnderscore && out.length === 2) {
				this.data = {
					hasDate: false,
					year: 0,
					month: 0,
					day: 0,
					hour: Number(String.fromCodePoint(...out)),
					minute: 0,
					second: 0
				};
				return "TIME_MINUTE";
			}
			if (nextCp === CodePoint.LATIN_SMALL_E || nextCp === CodePoint.LATIN_CAPITAL_E) {
				this.data = {
					minus: sign === CodePoint.DASH,
					left: out
				};
				return "EXPONENT_RIGHT";
			}
			if (nextCp === CodePoint.DOT) {
				this.data = {
					minus: sign === CodePoint.DASH,
					absInt: out
				};
				return "FRACTIONAL_RIGHT";
			}
			this.endToken("Integer", "start", sign === CodePoint.DASH ? String.fromCodePoint(CodePoint.DASH, ...out) : String.fromCodePoint(...out), 10);
			return this.back("DATA");
		}
		HEX(cp) {
			const { out } = this.parseDigits(cp, isHexDig);
			this.endToken("Integer", "start", String.fromCodePoint(...out), 16);
			return this.back("DATA");
		}
		OCTAL(cp) {
			const { out } = this.parseDigits(cp, isOctalDig);
			this.endToken("Integer", "start", String.fromCodePoint(...out), 8);
			return this.back("DATA");
		}
		BINARY(cp) {
			const { out } = this.parseDigits(cp, (c) => c === CodePoint.DIGIT_0 || c === CodePoint.DIGIT_1);
			this.endToken("Integer", "start", String.fromCodePoint(...out), 2);
			return this.back("DATA");
		}
		FRACTIONAL_RIGHT(cp) {
			const { minus, absInt } = this.data;
			const { out, nextCp } = this.parseDigits(cp, isDigit);
			const absNum = [
				...absInt,
				CodePoint.DOT,
				...out
			];
			if (nextCp === CodePoint.LATIN_SMALL_E || nextCp === CodePoint.LATIN_CAPITAL_E) {
				this.data = {
					minus,
					left: absNum
				};
				return "EXPONENT_RIGHT";
			}
			const value = Number(minus ? String.fromCodePoint(CodePoint.DASH, ...absNum) : String.fromCodePoint(...absNum));
			this.endToken("Float", "start", value);
			return this.back("DATA");
		}
		EXPONENT_RIGHT(cp) {
			const { left, minus: leftMinus } = this.data;
			let minus = false;
			if (cp === CodePoint.DASH || cp === CodePoint.PLUS_SIGN) {
				minus = cp === CodePoint.DASH;
				cp = this.nextCode();
			}
			const { out } = this.parseDigits(cp, isDigit);
			const right = out;
			if (minus) right.unshift(CodePoint.DASH);
			const value = Number(leftMinus ? String.fromCodePoint(CodePoint.DASH, ...left, CodePoint.LATIN_SMALL_E, ...right) : String.fromCodePoint(...left, CodePoint.LATIN_SMALL_E, ...right));
			this.endToken("Float", "start", value);
			return this.back("DATA");
		}
		BOOLEAN(cp) {
			if (cp === CodePoint.LATIN_SMALL_T) {
				const startPos = this.codePointIterator.start;
				if (this.eatCode(CodePoint.LATIN_SMALL_R) && this.eatCode(CodePoint.LATIN_SMALL_U) && this.eatCode(CodePoint.LATIN_SMALL_E)) {
					this.endToken("Boolean", "end", true);
					return "DATA";
				}
				this.moveAt(startPos);
			} else if (cp === CodePoint.LATIN_SMALL_F) {
				const startPos = this.codePointIterator.start;
				if (this.eatCode(CodePoint.LATIN_SMALL_A) && this.eatCode(CodePoint.LATIN_SMALL_L) && this.eatCode(CodePoint.LATIN_SMALL_S) && this.eatCode(CodePoint.LATIN_SMALL_E)) {
					this.endToken("Boolean", "end", false);
					return "DATA";
				}
				this.moveAt(startPos);
			}
			return this.reportParseError("unexpected-char");
		}
		DATE_MONTH(cp) {
			const start = this.codePointIterator.start;
			if (!isDigit(cp)) return this.reportParseError("unexpected-char");
			cp = this.nextCode();
			if (!isDigit(cp)) return this.reportParseError("unexpected-char");
			cp = this.nextCode();
			if (cp !== CodePoint.DASH) return this.reportParseError("unexpected-char");
			const end = this.codePointIterator.start;
			const data = this.data;
			data.month = Number(this.text.slice(start, end));
			return "DATE_DAY";
		}
		DATE_DAY(cp) {
			const start = this.codePointIterator.start;
			if (!isDigit(cp)) return this.reportParseError("unexpected-char");
			cp = this.nextCode();
			if (!isDigit(cp)) return this.reportParseError("unexpected-char");
			const end = this.codePointIterator.end;
			const data = this.data;
			data.day = Number(this.text.slice(start, end));
			if (!isValidDate(data.year, data.month, data.day)) return this.reportParseError("invalid-date");
			cp = this.nextCode();
			if (cp === CodePoint.LATIN_CAPITAL_T || cp === CodePoint.LATIN_SMALL_T) return "TIME_HOUR";
			if (cp === CodePoint.SPACE) {
				const startPos = this.codePointIterator.start;
				if (isDigit(this.nextCode()) && isDigit(this.nextCode())) {
					this.moveAt(startPos);
					return "TIME_HOUR";
				}
				this.moveAt(startPos);
			}
			const dateValue = getDateFromDateTimeData(data, "");
			this.endToken("LocalDate", "start", dateValue);
			return this.back("DATA");
		}
		TIME_HOUR(cp) {
			const start = this.codePointIterator.start;
			if (!isDigit(cp)) return this.reportParseError("unexpected-char");
			cp = this.nextCode();
			if (!isDigit(cp)) return this.reportParseError("unexpected-char");
			cp = this.nextCode();
			if (cp !== CodePoint.COLON) return this.reportParseError("unexpected-char");
			const end = this.codePointIterator.start;
			const data = this.data;
			data.hour = Number(this.text.slice(start, end));
			return "TIME_MINUTE";
		}
		TIME_MINUTE(cp) {
			const start = this.codePointIterator.start;
			if (!isDigit(cp)) return this.reportParseError("unexpected-char");
			cp = this.nextCode();
			if (!isDigit(cp)) return this.reportParseError("unexpected-char");
			const end = this.codePointIterator.end;
			const data = this.data;
			data.minute = Number(this.text.slice(start, end));
			cp = this.nextCode();
			if (cp === CodePoint.COLON) return "TIME_SECOND";
			if (this.tomlVersion.lt(1, 1)) return this.reportParseError("unexpected-char");
			if (!isValidTime(data.hour, data.minute, data.second)) return this.reportParseError("invalid-time");
			return this.processTimeEnd(cp, data);
		}
		TIME_SECOND(cp) {
			const start = this.codePointIterator.start;
			if (!isDigit(cp)) return this.reportParseError("unexpected-char");
			cp = this.nextCode();
			if (!isDigit(cp)) return this.reportParseError("unexpected-char");
			const end = this.codePointIterator.end;
			const data = this.data;
			data.second = Number(this.text.slice(start, end));
			if (!isValidTime(data.hour, data.minute, data.second)) return this.reportParseError("invalid-time");
			cp = this.nextCode();
			if (cp === CodePoint.DOT) return "TIME_SEC_FRAC";
			return this.processTimeEnd(cp, data);
		}
		TIME_SEC_FRAC(cp) {
			if (!isDigit(cp)) return this.reportParseError("unexpected-char");
			const start = this.codePointIterator.start;
			while (isDigit(cp)) cp = this.nextCode();
			const end = this.codePointIterator.start;
			const data = this.data;
			data.frac = this.text.slice(start, end);
			return this.processTimeEnd(cp, data);
		}
		processTimeEnd(cp, data) {
			if (data.hasDate) {
				if (cp === CodePoint.DASH || cp === CodePoint.PLUS_SIGN) {
					data.offsetSign = cp;
					return "TIME_OFFSET";
				}
				if (cp === CodePoint.LATIN_CAPITAL_Z || cp === CodePoint.LATIN_SMALL_Z) {
					const dateValue$2 = getDateFromDateTimeData(data, "Z");
					this.endToken("OffsetDateTime", "end", dateValue$2);
					return "DATA";
				}
				const dateValue$1 = getDateFromDateTimeData(data, "");
				this.endToken("LocalDateTime", "start", dateValue$1);
				return this.back("DATA");
			}
			const dateValue = getDateFromDateTimeData(data, "");
			this.endToken("LocalTime", "start", dateValue);
			return this.back("DATA");
		}
		TIME_OFFSET(cp) {
			if (!isDigit(cp)) return this.reportParseError("unexpected-char");
			const hourStart = this.codePointIterator.start;
			cp = this.nextCode();
			if (!isDigit(cp)) return this.reportParseError("unexpected-char");
			cp = this.nextCode();
			if (cp !== CodePoint.COLON) return this.reportParseError("unexpected-char");
			const hourEnd = this.codePointIterator.start;
			cp = this.nextCode();
			const minuteStart = this.codePointIterator.start;
			if (!isDigit(cp)) return this.reportParseError("unexpected-char");
			cp = this.nextCode();
			if (!isDigit(cp)) return this.reportParseError("unexpected-char");
			const minuteEnd = this.codePointIterator.end;
			const hour = Number(this.text.slice(hourStart, hourEnd));
			const minute = Number(this.text.slice(minuteStart, minuteEnd));
			if (!isValidTime(hour, minute, 0)) return this.reportParseError("invalid-time");
			const data = this.data;
			const dateValue = getDateFromDateTimeData(data, `${String.fromCodePoint(data.offsetSign)}${padStart(hour, 2)}:${padStart(minute, 2)}`);
			this.endToken("OffsetDateTime", "end", dateValue);
			return "DATA";
		}
		parseDigits(cp, checkDigit) {
			if (cp === CodePoint.UNDERSCORE) return this.reportParseError("invalid-underscore");
			if (!checkDigit(cp)) return this.reportParseError("unexpected-char");
			const out = [];
			let before = CodePoint.NULL;
			let hasUnderscore = false;
			while (checkDigit(cp) || cp === CodePoint.UNDERSCORE) {
				if (cp === CodePoint.UNDERSCORE) {
					hasUnderscore = true;
					if (before === CodePoint.UNDERSCORE) return this.reportParseError("invalid-underscore");
				} else out.push(cp);
				before = cp;
				cp = this.nextCode();
			}
			if (before === CodePoint.UNDERSCORE) return this.reportParseError("invalid-underscore");
			return {
				out,
				nextCp: cp,
				hasUnderscore
			};
		}
		parseUnicode(count) {
			const startLoc = this.codePointIterator.start;
			const start = this.codePointIterator.end;
			let charCount = 0;
			let cp;
			while ((cp = this.nextCode()) !== CodePoint.EOF) {
				if (!isHexDig(cp)) {
					this.moveAt(startLoc);
					return this.reportParseError("invalid-char-in-escape-sequence");
				}
				charCount++;
				if (charCount >= count) break;
			}
			const end = this.codePointIterator.end;
			const code = this.text.slice(start, end);
			const codePoint = parseInt(code, 16);
			if (!isUnicodeScalarValue(codePoint)) return this.reportParseError("invalid-code-point", { cp: code });
			return codePoint;
		}
		reportParseErrorControlChar() {
			return this.reportParseError("invalid-control-character");
		}
	};
	VALUE_KIND_VALUE = Symbol("VALUE_KIND_VALUE");
	VALUE_KIND_INTERMEDIATE = Symbol("VALUE_KIND_INTERMEDIATE");
	KeysResolver = class {
		constructor(ctx) {
			this.rootKeys = /* @__PURE__ */ new Map();
			this.tables = [];
			this.ctx = ctx;
		}
		applyResolveKeyForTable(node) {
			let keys = this.rootKeys;
			const peekKeyIndex = node.key.keys.length - 1;
			for (let index = 0; index < peekKeyIndex; index++) {
				const keyNode = node.key.keys[index];
				const keyName = toKeyName(keyNode);
				node.resolvedKey.push(keyName);
				let keyStore = keys.get(keyName);
				if (!keyStore) {
					keyStore = {
						node: keyNode,
						keys: /* @__PURE__ */ new Map()
					};
					keys.set(keyName, keyStore);
				} else if (keyStore.table === "array") {
					const peekIndex = keyStore.peekIndex;
					node.resolvedKey.push(peekIndex);
					keyStore = keyStore.keys.get(peekIndex);
				}
				keys = keyStore.keys;
			}
			const lastKeyNode = node.key.keys[peekKeyIndex];
			const lastKeyName = toKeyName(lastKeyNode);
			node.resolvedKey.push(lastKeyName);
			const lastKeyStore = keys.get(lastKeyName);
			if (!lastKeyStore) if (node.kind === "array") {
				node.resolvedKey.push(0);
				const newKeyStore = {
					node: lastKeyNode,
					keys: /* @__PURE__ */ new Map()
				};
				keys.set(lastKeyName, {
					table: node.kind,
					node: lastKeyNode,
					keys: /* @__PURE__ */ new Map([[0, newKeyStore]]),
					peekIndex: 0
				});
				this.tables.push({
					node,
					keys: newKeyStore.keys
				});
			} else {
				const newKeyStore = {
					table: node.kind,
					node: lastKeyNode,
					keys: /* @__PURE__ */ new Map()
				};
				keys.set(lastKeyName, newKeyStore);
				this.tables.push({
					node,
					keys: newKeyStore.keys
				});
			}
			else if (!lastKeyStore.table) if (node.kind === "array") this.ctx.reportParseError("dupe-keys", lastKeyNode);
			else {
				const transformKey = {
					table: node.kind,
					node: lastKeyNode,
					keys: lastKeyStore.keys
				};
				keys.set(lastKeyName, transformKey);
				this.tables.push({
					node,
					keys: transformKey.keys
				});
			}
			else if (lastKeyStore.table === "array") if (node.kind === "array") {
				const newKeyStore = {
					node: lastKeyNode,
					keys: /* @__PURE__ */ new Map()
				};
				const newIndex = lastKeyStore.peekIndex + 1;
				node.resolvedKey.push(newIndex);
				lastKeyStore.keys.set(newIndex, newKeyStore);
				lastKeyStore.peekIndex = newIndex;
				this.tables.push({
					node,
					keys: newKeyStore.keys
				});
			} else this.ctx.reportParseError("dupe-keys", lastKeyNode);
			else this.ctx.reportParseError("dupe-keys", lastKeyNode);
		}
		verifyDuplicateKeys(node) {
			for (const body of node.body) if (body.type === "TOMLKeyValue") verifyDuplicateKeysForKeyValue(this.ctx, this.rootKeys, body);
			for (const { node: tableNode, keys } of this.tables) for (const body of tableNode.body) verifyDuplicateKeysForKeyValue(this.ctx, keys, body);
		}
	};
	Context = class {
		constructor(data) {
			this.tokens = [];
			this.comments = [];
			this.back = null;
			this.stateStack = [];
			this.needNewLine = false;
			this.needSameLine = false;
			this.currToken = null;
			this.prevToken = null;
			this.valueContainerStack = [];
			this.tokenizer = new Tokenizer(data.text, data.parserOptions);
			this.topLevelTable = data.topLevelTable;
			this.table = data.topLevelTable;
			this.keysResolver = new KeysResolver(this);
		}
		/**
		* Get the next token.
		*/
		nextToken(option) {
			this.prevToken = this.currToken;
			if (this.back) {
				this.currToken = this.back;
				this.back = null;
			} else this.currToken = this._nextTokenFromTokenizer(option);
			if ((this.needNewLine || this.needSameLine || option?.needSameLine) && this.prevToken && this.currToken) if (this.prevToken.loc.end.line === this.currToken.loc.start.line) {
				if (this.needNewLine) return this.reportParseError("missing-newline", this.currToken);
			} else {
				const needSameLine = this.needSameLine || option?.needSameLine;
				if (needSameLine) return this.reportParseError(needSameLine, this.currToken);
			}
			this.needNewLine = false;
			this.needSameLine = false;
			return this.currToken;
		}
		_nextTokenFromTokenizer(option) {
			const valuesEnabled = this.tokenizer.valuesEnabled;
			if (option?.valuesEnabled) this.tokenizer.valuesEnabled = option.valuesEnabled;
			let token = this.tokenizer.nextToken();
			while (token && token.type === "Block") {
				this.comments.push(token);
				token = this.tokenizer.nextToken();
			}
			if (token) this.tokens.push(token);
			this.tokenizer.valuesEnabled = valuesEnabled;
			return token;
		}
		backToken() {
			if (this.back) throw new Error("Illegal state");
			this.back = this.currToken;
			this.currToken = this.prevToken;
		}
		addValueContainer(valueContainer) {
			this.valueContainerStack.push(valueContainer);
			this.tokenizer.valuesEnabled = true;
		}
		consumeValueContainer() {
			const valueContainer = this.valueContainerStack.pop();
			this.tokenizer.valuesEnabled = this.valueContainerStack.length > 0;
			return valueContainer;
		}
		applyResolveKeyForTable(node) {
			this.keysResolver.applyResolveKeyForTable(node);
		}
		verifyDuplicateKeys() {
			this.keysResolver.verifyDuplicateKeys(this.topLevelTable);
		}
		/**
		* Report an invalid token error.
		*/
		reportParseError(code, token) {
			let offset, line, column;
			if (token) {
				offset = token.range[0];
				line = token.loc.start.line;
				column = token.loc.start.column;
			} else {
				offset = this.tokenizer.start;
				const startPos = this.tokenizer.getLocFromIndex(offset);
				line = startPos.line;
				column = startPos.column;
			}
			throw new ParseError(code, offset, line, column);
		}
	};
	STATE_FOR_ERROR = { VALUE: "missing-value" };
	STRING_VALUE_STYLE_MAP = {
		BasicString: "basic",
		MultiLineBasicString: "basic",
		LiteralString: "literal",
		MultiLineLiteralString: "literal"
	};
	STRING_KEY_STYLE_MAP = {
		BasicString: "basic",
		LiteralString: "literal"
	};
	DATETIME_VALUE_KIND_MAP = {
		OffsetDateTime: "offset-date-time",
		LocalDateTime: "local-date-time",
		LocalDate: "local-date",
		LocalTime: "local-time"
	};
	TOMLParser = class {
		/**
		* Initialize this parser.
		*/
		constructor(text, parserOptions) {
			this.text = text;
			this.parserOptions = parserOptions || {};
			this.tomlVersion = getTOMLVer(this.parserOptions.tomlVersion);
		}
		/**
		* Parse TOML
		*/
		parse() {
			const ast = {
				type: "Program",
				body: [],
				sourceType: "module",
				tokens: [],
				comments: [],
				parent: null,
				range: [0, 0],
				loc: {
					start: {
						line: 1,
						column: 0
					},
					end: {
						line: 1,
						column: 0
					}
				}
			};
			const node = {
				type: "TOMLTopLevelTable",
				body: [],
				parent: ast,
				range: cloneRange(ast.range),
				loc: cloneLoc(ast.loc)
			};
			ast.body = [node];
			const ctx = new Context({
				text: this.text,
				parserOptions: this.parserOptions,
				topLevelTable: node
			});
			let token = ctx.nextToken();
			if (token) {
				node.range[0] = token.range[0];
				node.loc.start = clonePos(token.loc.start);
				while (token) {
					const state$1 = ctx.stateStack.pop() || "TABLE";
					ctx.stateStack.push(...this[state$1](token, ctx));
					token = ctx.nextToken();
				}
				const state = ctx.stateStack.pop() || "TABLE";
				if (state in STATE_FOR_ERROR) return ctx.reportParseError(STATE_FOR_ERROR[state], null);
				if (ctx.table.type === "TOMLTable") applyEndLoc(ctx.table, last(ctx.table.body));
				applyEndLoc(node, last(node.body));
			}
			ctx.verifyDuplicateKeys();
			ast.tokens = ctx.tokens;
			ast.comments = ctx.comments;
			const endOffset = ctx.tokenizer.end;
			const endPos = ctx.tokenizer.getLocFromIndex(endOffset);
			ast.range[1] = endOffset;
			ast.loc.end = {
				line: endPos.line,
				column: endPos.column
			};
			return ast;
		}
		TABLE(token, ctx) {
			if (isBare(token) || isString(token)) return this.processKeyValue(token, ctx.table, ctx);
			if (isLeftBracket(token)) return this.processTable(token, ctx.topLevelTable, ctx);
			return ctx.reportParseError("unexpected-token", token);
		}
		VALUE(token, ctx) {
			if (isString(token) || isMultiLineString(token)) return this.processStringValue(token, ctx);
			if (isNumber(token)) return this.processNumberValue(token, ctx);
			if (isBoolean(token)) return this.processBooleanValue(token, ctx);
			if (isDateTime(token)) return this.processDateTimeValue(token, ctx);
			if (isLeftBracket(token)) return this.processArray(token, ctx);
			if (isLeftBrace(token)) return this.processInlineTable(token, ctx);
			return ctx.reportParseError("unexpected-token", token);
		}
		processTable(token, topLevelTableNode, ctx) {
			const tableNode = {
				type: "TOMLTable",
				kind: "standard",
				key: null,
				resolvedKey: [],
				body: [],
				parent: topLevelTableNode,
				range: cloneRange(token.range),
				loc: cloneLoc(token.loc)
			};
			if (ctx.table.type === "TOMLTable") applyEndLoc(ctx.table, last(ctx.table.body));
			topLevelTableNode.body.push(tableNode);
			ctx.table = tableNode;
			let targetToken = ctx.nextToken({ needSameLine: "invalid-key-value-newline" });
			if (isLeftBracket(targetToken)) {
				if (token.range[1] < targetToken.range[0]) return ctx.reportParseError("invalid-space", targetToken);
				tableNode.kind = "array";
				targetToken = ctx.nextToken({ needSameLine: "invalid-key-value-newline" });
			}
			if (isRightBracket(targetToken)) return ctx.reportParseError("missing-key", targetToken);
			if (!targetToken) return ctx.reportParseError("unterminated-table-key", null);
			targetToken = this.processKeyNode(targetToken, tableNode, ctx).nextToken;
			if (!isRightBracket(targetToken)) return ctx.reportParseError("unterminated-table-key", targetToken);
			if (tableNode.kind === "array") {
				const rightBracket = targetToken;
				targetToken = ctx.nextToken({ needSameLine: "invalid-key-value-newline" });
				if (!isRightBracket(targetToken)) return ctx.reportParseError("unterminated-table-key", targetToken);
				if (rightBracket.range[1] < targetToken.range[0]) return ctx.reportParseError("invalid-space", targetToken);
			}
			applyEndLoc(tableNode, targetToken);
			ctx.applyResolveKeyForTable(tableNode);
			ctx.needNewLine = true;
			return [];
		}
		processKeyValue(token, tableNode, ctx) {
			const keyValueNode = {
				type: "TOMLKeyValue",
				key: null,
				value: null,
				parent: tableNode,
				range: cloneRange(token.range),
				loc: cloneLoc(token.loc)
			};
			tableNode.body.push(keyValueNode);
			const { nextToken: targetToken } = this.processKeyNode(token, keyValueNode, ctx);
			if (!isEq(targetToken)) return ctx.reportParseError("missing-equals-sign", targetToken);
			ctx.addValueContainer({
				parent: keyValueNode,
				set: (valNode) => {
					keyValueNode.value = valNode;
					applyEndLoc(keyValueNode, valNode);
					ctx.needNewLine = true;
					return [];
				}
			});
			ctx.needSameLine = "invalid-key-value-newline";
			return ["VALUE"];
		}
		processKeyNode(token, parent, ctx) {
			if (isDot(token)) ctx.reportParseError("invalid-leading-dot-in-key", token);
			const keyNode = {
				type: "TOMLKey",
				keys: [],
				parent,
				range: cloneRange(token.range),
				loc: cloneLoc(token.loc)
			};
			parent.key = keyNode;
			let targetToken = token;
			let dotToken = null;
			do {
				if (isBare(targetToken)) this.processBareKey(targetToken, keyNode);
				else if (isString(targetToken)) this.processStringKey(targetToken, keyNode);
				else break;
				dotToken = null;
				targetToken = ctx.nextToken({ needSameLine: "invalid-key-value-newline" });
				if (!isDot(targetToken)) break;
				dotToken = targetToken;
				targetToken = ctx.nextToken({ needSameLine: "invalid-key-value-newline" });
			} while (targetToken);
			if (dotToken) ctx.reportParseError(isDot(targetToken) ? "invalid-consecutive-dots-in-key" : "invalid-trailing-dot-in-key", dotToken);
			applyEndLoc(keyNode, last(keyNode.keys));
			return {
				keyNode,
				nextToken: targetToken
			};
		}
		processBareKey(token, keyNode) {
			const node = {
				type: "TOMLBare",
				name: token.value,
				parent: keyNode,
				range: cloneRange(token.range),
				loc: cloneLoc(token.loc)
			};
			keyNode.keys.push(node);
		}
		processStringKey(token, keyNode) {
			const node = {
				type: "TOMLQuoted",
				kind: "string",
				value: token.string,
				style: STRING_KEY_STYLE_MAP[token.type],
				multiline: false,
				parent: keyNode,
				range: cloneRange(token.range),
				loc: cloneLoc(token.loc)
			};
			keyNode.keys.push(node);
		}
		processStringValue(token, ctx) {
			const valueContainer = ctx.consumeValueContainer();
			const node = {
				type: "TOMLValue",
				kind: "string",
				value: token.string,
				style: STRING_VALUE_STYLE_MAP[token.type],
				multiline: isMultiLineString(token),
				parent: valueContainer.parent,
				range: cloneRange(token.range),
				loc: cloneLoc(token.loc)
			};
			return valueContainer.set(node);
		}
		processNumberValue(token, ctx) {
			const valueContainer = ctx.consumeValueContainer();
			const text = this.text;
			const [startRange, endRange] = token.range;
			let numberString = null;
			/**
			* Get the text of number
			*/
			const getNumberText = () => {
				return numberString ?? (numberString = text.slice(startRange, endRange).replace(/_/g, ""));
			};
			let node;
			if (token.type === "Integer") node = {
				type: "TOMLValue",
				kind: "integer",
				value: token.number,
				bigint: token.bigint,
				get number() {
					return getNumberText();
				},
				parent: valueContainer.parent,
				range: cloneRange(token.range),
				loc: cloneLoc(token.loc)
			};
			else node = {
				type: "TOMLValue",
				kind: "float",
				value: token.number,
				get number() {
					return getNumberText();
				},
				parent: valueContainer.parent,
				range: cloneRange(token.range),
				loc: cloneLoc(token.loc)
			};
			return valueContainer.set(node);
		}
		processBooleanValue(token, ctx) {
			const valueContainer = ctx.consumeValueContainer();
			const node = {
				type: "TOMLValue",
				kind: "boolean",
				value: token.boolean,
				parent: valueContainer.parent,
				range: cloneRange(token.range),
				loc: cloneLoc(token.loc)
			};
			return valueContainer.set(node);
		}
		processDateTimeValue(token, ctx) {
			const valueContainer = ctx.consumeValueContainer();
			const node = {
				type: "TOMLValue",
				kind: DATETIME_VALUE_KIND_MAP[token.type],
				value: token.date,
				datetime: token.value,
				parent: valueContainer.parent,
				range: cloneRange(token.range),
				loc: cloneLoc(token.loc)
			};
			return valueContainer.set(node);
		}
		processArray(token, ctx) {
			const valueContainer = ctx.consumeValueContainer();
			const node = {
				type: "TOMLArray",
				elements: [],
				parent: valueContainer.parent,
				range: cloneRange(token.range),
				loc: cloneLoc(token.loc)
			};
			const nextToken = ctx.nextToken({ valuesEnabled: true });
			if (isRightBracket(nextToken)) {
				applyEndLoc(node, nextToken);
				return valueContainer.set(node);
			}
			ctx.backToken();
			return this.processArrayValue(node, valueContainer, ctx);
		}
		processArrayValue(node, valueContainer, ctx) {
			ctx.addValueContainer({
				parent: node,
				set: (valNode) => {
					node.elements.push(valNode);
					let nextToken = ctx.nextToken({ valuesEnabled: true });
					const hasComma = isComma(nextToken);
					if (hasComma) nextToken = ctx.nextToken({ valuesEnabled: true });
					if (isRightBracket(nextToken)) {
						applyEndLoc(node, nextToken);
						return valueContainer.set(node);
					}
					if (hasComma) {
						ctx.backToken();
						return this.processArrayValue(node, valueContainer, ctx);
					}
					return ctx.reportParseError(nextToken ? "missing-comma" : "unterminated-array", nextToken);
				}
			});
			return ["VALUE"];
		}
		processInlineTable(token, ctx) {
			const valueContainer = ctx.consumeValueContainer();
			const node = {
				type: "TOMLInlineTable",
				body: [],
				parent: valueContainer.parent,
				range: cloneRange(token.range),
				loc: cloneLoc(token.loc)
			};
			const needSameLine = this.tomlVersion.gte(1, 1) ? void 0 : "invalid-inline-table-newline";
			const nextToken = ctx.nextToken({ needSameLine });
			if (nextToken) {
				if (isBare(nextToken) || isString(nextToken)) return this.processInlineTableKeyValue(nextToken, node, valueContainer, ctx);
				if (isRightBrace(nextToken)) {
					applyEndLoc(node, nextToken);
					return valueContainer.set(node);
				}
			}
			return ctx.reportParseError("unexpected-token", nextToken);
		}
		processInlineTableKeyValue(token, inlineTableNode, valueContainer, ctx) {
			const keyValueNode = {
				type: "TOMLKeyValue",
				key: null,
				value: null,
				parent: inlineTableNode,
				range: cloneRange(token.range),
				loc: cloneLoc(token.loc)
			};
			inlineTableNode.body.push(keyValueNode);
			const { nextToken: targetToken } = this.processKeyNode(token, keyValueNode, ctx);
			if (!isEq(targetToken)) return ctx.reportParseError("missing-equals-sign", targetToken);
			const needSameLine = this.tomlVersion.gte(1, 1) ? void 0 : "invalid-inline-table-newline";
			ctx.addValueContainer({
				parent: keyValueNode,
				set: (valNode) => {
					keyValueNode.value = valNode;
					applyEndLoc(keyValueNode, valNode);
					let nextToken = ctx.nextToken({ needSameLine });
					if (isComma(nextToken)) {
						nextToken = ctx.nextToken({ needSameLine });
						if (nextToken && (isBare(nextToken) || isString(nextToken))) return this.processInlineTableKeyValue(nextToken, inlineTableNode, valueContainer, ctx);
						if (isRightBrace(nextToken)) {
							if (this.tomlVersion.lt(1, 1)) return ctx.reportParseError("invalid-trailing-comma-in-inline-table", nextToken);
						} else return ctx.reportParseError(nextToken ? "unexpected-token" : "unterminated-inline-table", nextToken);
					}
					if (isRightBrace(nextToken)) {
						applyEndLoc(inlineTableNode, nextToken);
						return valueContainer.set(inlineTableNode);
					}
					return ctx.reportParseError(nextToken ? "missing-comma" : "unterminated-inline-table", nextToken);
				}
			});
			ctx.needSameLine = "invalid-key-value-newline";
			return ["VALUE"];
		}
	};
	KEYS = unionWith({
		Program: ["body"],
		TOMLTopLevelTable: ["body"],
		TOMLTable: ["key", "body"],
		TOMLKeyValue: ["key", "value"],
		TOMLKey: ["keys"],
		TOMLArray: ["elements"],
		TOMLInlineTable: ["body"],
		TOMLBare: [],
		TOMLQuoted: [],
		TOMLValue: []
	});
	getStaticTOMLValue = generateConvertTOMLValue((node) => node.value);
	name$1 = "toml-eslint-parser";
	version$1 = "1.0.3";
	meta_exports = /* @__PURE__ */ __exportAll({
		name: () => name,
		version: () => version$2
	});
	name = name$1;
	version$2 = version$1;
	VisitorKeys = KEYS;
}));

// src/locate/buildLines.ts
const NO_LINES = {
	table: null,
	settings: /* @__PURE__ */ new Map(),
	overridden: /* @__PURE__ */ new Set(),
	projectName: null
};
/** Reads `pyproject.toml`. What is no TOML has no lines: pip will say what is wrong with it. */
async function cibuildwheelLines(text) {
	if (!text.includes("cibuildwheel")) return NO_LINES;
	try {
		const { getStaticTOMLValue, parseTOML } = await Promise.resolve().then(() => (init_lib(), lib_exports));
		const program = parseTOML(text);
		const settings = /* @__PURE__ */ new Map();
		const overridden = /* @__PURE__ */ new Set();
		let [table, firstBelow] = [null, null];
		for (const node of program.body[0].body) {
			const isTable = node.type === "TOMLTable";
			const prefix = isTable ? node.resolvedKey : [];
			const [tool, name, ...rest] = prefix;
			if (isTable && tool === "tool" && name === "cibuildwheel") {
				if (rest.length === 0) table = node.loc.start.line;
				firstBelow ??= node.loc.start.line;
			}
			for (const pair of isTable ? node.body : [node]) {
				const keys = pair.key.keys.map((key) => key.type === "TOMLBare" ? key.name : key.value);
				const [tool, name, ...below] = [...prefix, ...keys];
				if (tool !== "tool" || name !== "cibuildwheel") continue;
				const setting = below.at(-1);
				if (below[0] === "overrides") overridden.add(String(setting));
				else settings.set(below.join("."), pair.loc.start.line);
			}
		}
		return {
			table: table ?? firstBelow ?? null,
			settings,
			overridden,
			projectName: nameOf(getStaticTOMLValue(program))
		};
	} catch {
		return NO_LINES;
	}
}
function nameOf(pyproject) {
	const { project } = pyproject;
	return typeof project?.name === "string" ? project.name : null;
}
/**
* The line on which a workflow sets an environment variable in an `env:`; `several` when more than one does, as then
* nothing short of running the workflow says which counts.
*/
function environmentLine(workflow, variable) {
	const pattern = new RegExp(`^[ \\t]*(?:- )?["']?${variable}["']?[ \\t]*:`);
	const lines = workflow.split(/\r?\n/).flatMap((line, index) => pattern.test(line) ? [index + 1] : []);
	return lines.length > 1 ? "several" : lines[0] ?? null;
}
/** The first line that runs cibuildwheel, else the first that sets one of its variables; null when none does. */
function cibuildwheelStep(workflow) {
	const lines = workflow.split(/\r?\n/);
	for (const pattern of [/^[ \t]*(?:- )?(?:uses:[ \t]*["']?pypa\/cibuildwheel@|run:.*\bcibuildwheel\b)/, /^[ \t]*(?:- )?["']?CIBW_[A-Z0-9_]+["']?[ \t]*:/]) {
		const index = lines.findIndex((line) => pattern.test(line));
		if (index >= 0) return index + 1;
	}
	return null;
}

// src/locate/governingLine.ts
/** The line of the repository that is to blame for a finding about how the wheel was built. */
/** Which setting of cibuildwheel's a rule's findings come from. */
const SETTING_OF_RULE = /* @__PURE__ */ new Map([
	["symbol-version-too-new", "image"],
	["unrepaired-wheel", "repair"],
	["external-library", "repair"],
	["unreachable-library", "repair"],
	["build-rpath", "repair"]
]);
/** True for a rule whose findings a line of the build's settings may be to blame for. */
function isGoverned({ rule }) {
	return SETTING_OF_RULE.has(rule);
}
const WORKFLOW = /^\.github\/workflows\/[^/]+\.ya?ml$/;
/** Reads `pyproject.toml` and the workflow. */
async function readBuildFiles(repository, workflowPath) {
	const pyproject = await repository.readText("pyproject.toml");
	const text = workflowPath === null ? null : await repository.readText(workflowPath);
	const workflow = text === null || workflowPath === null ? null : {
		path: workflowPath,
		...text
	};
	return {
		pyproject: await cibuildwheelLines(pyproject?.text ?? ""),
		pyprojectIsExact: pyproject?.exact ?? false,
		workflow,
		otherWorkflows: []
	};
}
/** The same with the other workflows, where it takes them to know that none of them sets what pyproject.toml sets. */
async function withOtherWorkflows(files, repository) {
	if (files.workflow !== null && cibuildwheelStep(files.workflow.text) !== null) return files;
	const paths = (await repository.listing()).files.map(({ path }) => path).filter((path) => WORKFLOW.test(path));
	const texts = [];
	for (const path of paths.slice(0, 20)) if (path !== files.workflow?.path) texts.push((await repository.readText(path))?.text ?? "");
	return {
		...files,
		otherWorkflows: texts
	};
}
/**
* Null where no line sets it, where several do, or where the wheel is of another project than this repository's.
* A variable of the workflow replaces what `pyproject.toml` says, so it is looked for first.
*/
function governingLine({ rule, wheel }, { pyproject, pyprojectIsExact, workflow, otherWorkflows }) {
	const { name } = parseWheelName(wheel?.split(" ")[0] ?? "");
	const setting = SETTING_OF_RULE.get(rule);
	if (name === null || setting === void 0) return null;
	const { projectName } = pyproject;
	if (projectName !== null && normalized(projectName) !== normalized(name.distribution)) return null;
	const { variables, keys } = settingNames(setting, name.tags);
	if (workflow !== null) for (const variable of variables) {
		const line = environmentLine(workflow.text, variable);
		if (line === "several") return null;
		if (line !== null) return place(workflow.path, workflow.exact ? line : 1);
	}
	const mayBeReplaced = (text) => variables.some((variable) => environmentLine(text, variable) !== null);
	if (otherWorkflows.some(mayBeReplaced)) return null;
	const key = keys.find((each) => pyproject.settings.has(each));
	const line = key === void 0 ? void 0 : pyproject.settings.get(key);
	if (key === void 0 || line === void 0) return null;
	if (pyproject.overridden.has(key.slice(key.lastIndexOf(".") + 1))) return null;
	return place("pyproject.toml", pyprojectIsExact ? line : 1);
}
function settingNames(setting, { python, platform }) {
	if (setting === "repair") return forPlatform("repair-wheel-command", systemOf$1(platform));
	const [, family, architecture] = platform.map((tag) => /^(manylinux|musllinux)(?:\d+|_\d+_\d+)_(\w+)$/.exec(tag)).find(Boolean) ?? [];
	if (family === void 0 || architecture === void 0) return {
		variables: [],
		keys: []
	};
	return forPlatform(`${family}-${family === "manylinux" && python.some((tag) => tag.startsWith("pp")) ? "pypy_" : ""}${architecture}-image`, null);
}
function forPlatform(option, system) {
	const variable = `CIBW_${option.replaceAll("-", "_").toUpperCase()}`;
	const table = system ?? "linux";
	return {
		variables: system === null ? [variable] : [`${variable}_${system.toUpperCase()}`, variable],
		keys: [`${table}.${option}`, option]
	};
}
function systemOf$1(platforms) {
	const [tag = ""] = platforms;
	if (tag.startsWith("macosx")) return "macos";
	if (tag.startsWith("win")) return "windows";
	return tag.includes("linux") ? "linux" : /^[a-z]+/.exec(tag)?.[0] ?? "linux";
}
function normalized(name) {
	return name.toLowerCase().replace(/[-_.]+/g, "-");
}
function place(path, line) {
	return {
		path,
		startLine: line,
		endLine: line
	};
}

// src/binary/byteSource.ts
/** A source over bytes that are all in memory. */
function sourceOf(bytes) {
	const read = (offset, length) => isRange(offset, length) && offset + length <= bytes.length ? bytes.subarray(offset, offset + length) : null;
	return {
		size: bytes.length,
		read,
		peek: read
	};
}
/** True for an offset and a length that no lying header has made absurd. */
function isRange(offset, length) {
	return Number.isSafeInteger(offset) && Number.isSafeInteger(length) && offset >= 0 && length >= 0;
}
/** A `DataView` over bytes, wherever they lie in their buffer. */
function viewOf(bytes) {
	return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
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
	const promises_1 = __require$1("fs/promises");
	const fs = __importStar(__require$1("fs"));
	const path = __importStar(__require$1("path"));
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
		const { StringDecoder } = __require$1("string_decoder");
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
			result += `Program headers:                   ${elf.programHeaderEntrySize} bytes × ${elf.segments.length}\n`;
			result += `Section headers:                   ${elf.sectionHeaderEntrySize} bytes × ${elf.sections.length}\n`;
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
	const segmentCount = problems.length > 0 ? 0 : countProgramHeaders(raw, source.size, problems);
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
		problems
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
	const room = Math.min(Math.floor((size - offset) / entrySize), MAX_PROGRAM_HEADERS);
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
	return table.entrySize === (raw.wide === 1 ? 64 : 40) && table.count <= 65536 && table.namesIndex < table.count && table.offset + table.entrySize * table.count <= size ? table : {
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
	const loaded = header.segments.filter(({ type, flags, offset }) => type === 1 && ((flags & 1) === 0 || offset === 0)).map(({ offset, fileSize }) => ({
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
/** Reads PT_DYNAMIC by its virtual address; what the loader would stumble over goes to `problems`. */
function readDynamic(source, header, problems) {
	const segment = header.segments.find(({ type }) => type === 2);
	const none = emptyDynamic(segment !== void 0 && segment.fileSize === 0 && segment.memorySize > 0);
	if (segment === void 0 || segment.fileSize === 0) return none;
	const size = Math.min(segment.fileSize, MAX_DYNAMIC_ENTRIES * 16);
	const mapped = fileOffset(header.segments, segment.virtualAddress, size);
	const at = mapped ?? segment.offset;
	const bytes = source.read(at, size);
	if (mapped === null || bytes === null) {
		if (!header.segments.some(({ type }) => type === 1)) return emptyDynamic(true);
		if (bytes === null && at + size <= source.size) return none;
		problems.push({
			offset: segment.offset,
			reason: `its dynamic section (${segment.fileSize} bytes at address 0x${segment.virtualAddress.toString(16)}) lies in no segment of the file`
		});
		return none;
	}
	const entries = readEntries(bytes, header);
	const values = /* @__PURE__ */ new Map();
	for (const [tag, value] of entries) if (!values.has(tag)) values.set(tag, value);
	const { string, isOutside } = stringReader(source, header, values.get(DT.STRTAB));
	const strings = (tag) => entries.filter(([entryTag]) => entryTag === tag).slice(0, MAX_NEEDED).flatMap(([, offset]) => {
		const value = string(offset);
		if (value !== null) return [value];
		if (isOutside(offset)) reportOutside(tag, at, problems);
		return [];
	});
	return {
		present: entries.length > 0,
		emptied: false,
		values,
		needed: [...new Set(strings(DT.NEEDED))],
		soname: strings(DT.SONAME)[0] ?? null,
		rpath: splitPath(strings(DT.RPATH)[0]),
		runpath: splitPath(strings(DT.RUNPATH)[0]),
		textRelocations: values.has(DT.TEXTREL) || ((values.get(DT.FLAGS) ?? 0) & DF_TEXTREL) !== 0,
		positionIndependentExecutable: ((values.get(DT.FLAGS_1) ?? 0) & DF_1_PIE) !== 0,
		string
	};
}
function emptyDynamic(emptied) {
	return {
		present: false,
		emptied,
		values: /* @__PURE__ */ new Map(),
		needed: [],
		soname: null,
		rpath: [],
		runpath: [],
		textRelocations: false,
		positionIndependentExecutable: false,
		string: () => null
	};
}
function readEntries(bytes, header) {
	const view = viewOf(bytes);
	const little = header.byteOrder === "little";
	const entrySize = header.class === 64 ? 16 : 8;
	const entries = [];
	for (let at = 0; at + entrySize <= bytes.length; at += entrySize) {
		const tag = entrySize === 16 ? Number(view.getBigUint64(at, little)) : view.getUint32(at, little);
		if (tag === DT.NULL) break;
		entries.push([tag, entrySize === 16 ? Number(view.getBigUint64(at + 8, little)) : view.getUint32(at + 4, little)]);
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
function splitPath(path) {
	return path === void 0 ? [] : path.split(":", 256);
}
/**
* DT_STRSZ is not trusted (tools leave stale ones behind, and glibc doesn't look at it): a string ends at its
* NUL byte, at {@link MAX_ELF_STRING}, or with the segment.
*/
function stringReader(source, header, table) {
	const known = /* @__PURE__ */ new Map();
	const segment = table === void 0 ? void 0 : loadedAt(header.segments, table);
	let total = 0;
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
	const readString = (offset) => {
		const found = place(offset);
		if (found === null) return null;
		const { start, room } = found;
		for (let length = STRING_PROBE;; length *= 8) {
			const wanted = Math.min(length, MAX_ELF_STRING, room);
			const bytes = source.read(start, wanted);
			if (bytes === null) return null;
			const end = bytes.indexOf(0);
			if (end >= 0) return decodeString(bytes.subarray(0, end));
			if (wanted < length || wanted === 4096) return wanted === 4096 ? decodeString(bytes) : null;
		}
	};
	const string = (offset) => {
		const cached = known.get(offset);
		if (cached !== void 0) return cached;
		const value = total > 16777216 ? null : readString(offset);
		total += value?.length ?? 0;
		known.set(offset, value);
		return value;
	};
	const isOutside = (offset) => {
		const found = place(offset);
		return found === null || source.peek(found.start, Math.min(found.room, 4096)) !== null;
	};
	return {
		string,
		isOutside
	};
}
const decoder = new TextDecoder();
/** Names in ELF files are bytes; nearly all are ASCII, the rest is shown as UTF-8. */
function decodeString(bytes) {
	return decoder.decode(bytes);
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
/** Reads the notes that say which system and which CPU level a file was made for. */
function readNotes(source, header) {
	const notes = header.segments.filter(({ type }) => type === 4 || type === 1685382483).flatMap((segment) => {
		const bytes = source.read(segment.offset, Math.min(segment.fileSize, MAX_NOTE_SEGMENT));
		return bytes === null ? [] : parseNotes(bytes, header.byteOrder === "little", segment.alignment === 8 ? 8 : 4);
	});
	const little = header.byteOrder === "little";
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
function parseNotes(bytes, little, alignment) {
	const view = viewOf(bytes);
	const align = (offset) => Math.ceil(offset / alignment) * alignment;
	const notes = [];
	for (let at = 0; at + 12 <= bytes.length && notes.length < 1024;) {
		const nameSize = view.getUint32(at, little);
		const contentSize = view.getUint32(at + 4, little);
		const contentAt = align(at + 12 + nameSize);
		const end = contentAt + contentSize;
		if (end > bytes.length) break;
		const owner = decodeString(bytes.subarray(at + 12, at + 12 + Math.max(0, nameSize - 1)));
		notes.push({
			owner,
			type: view.getUint32(at + 8, little),
			content: bytes.subarray(contentAt, end)
		});
		at = align(end);
	}
	return notes;
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
/** A `.comment` is a few dozen bytes for each compiler that took part. */
const MAX_COMMENT_SECTION = 4096;
/** Reads only what was kept anyway: these facts are not worth another pass over the member. */
function readSections(source, header) {
	const sections = listSections(source, header);
	const comment = sections.find(({ name }) => name === ".comment");
	const bytes = comment === void 0 ? null : source.peek(comment.offset, Math.min(comment.size, MAX_COMMENT_SECTION));
	const compilers = bytes === null ? [] : decodeString(bytes).split("\0").filter((line) => line !== "");
	const debug = sections.filter(({ name }) => name.startsWith(".debug_") || name.startsWith(".zdebug_"));
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
function nameAt(names, offset) {
	const end = names.indexOf(0, offset);
	return offset < names.length && end >= 0 ? decodeString(names.subarray(offset, end)) : "";
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
/** Bytes of a hash chain read at a time. */
const CHAIN_STEP = 256;
const EM_S390 = 22;
const EM_ALPHA = 36902;
/** Reads versions and symbols; whatever lies outside the file goes to `problems` and the rest is still read. */
function readSymbols(source, header, dynamic, problems) {
	const context = {
		source,
		header,
		dynamic,
		problems,
		little: header.byteOrder === "little"
	};
	const needs = readVersionNeeds(context);
	const definitions = readVersionDefinitions(context);
	const symbols = readSymbolTable(context);
	const undefinedSymbols = [];
	const definedSymbols = [];
	for (const { name, weak, isUndefined, versionIndex } of symbols) {
		const need = needs.get(versionIndex);
		need?.symbols.push(name);
		const version = need?.version ?? definitions.get(versionIndex) ?? null;
		(isUndefined ? undefinedSymbols : definedSymbols).push({
			name,
			version,
			weak
		});
	}
	for (const need of needs.values()) need.symbols.sort();
	return {
		undefinedSymbols: undefinedSymbols.sort(byName),
		definedSymbols: definedSymbols.sort(byName),
		versionNeeds: [...needs.values()].sort(byLibraryAndVersion),
		versionDefinitions: [...definitions.values()].sort(compareStrings)
	};
}
function byName(a, b) {
	return compareStrings(a.name, b.name) || compareStrings(a.version ?? "", b.version ?? "");
}
function byLibraryAndVersion({ library: a, version: versionOfA }, { library: b, version: versionOfB }) {
	return compareStrings(a, b) || compareStrings(versionOfA, versionOfB);
}
/** The rest of the segment that an address lies in, with the file offset of its first byte. */
function tableAt(context, tag, name) {
	const address = context.dynamic.values.get(tag);
	if (address === void 0) return null;
	const offset = fileOffset(context.header.segments, address, 1);
	if (offset === null) {
		context.problems.push({
			offset: 0,
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
	constructor(context, table, name) {
		this.context = context;
		this.table = table;
		this.name = name;
	}
	follow(start, size, nextField, count, visit) {
		let at = start;
		for (let index = 0; index < count; index++) {
			if (++this.steps > 65536 || at + size > this.table.room) {
				this.report(at);
				return;
			}
			const bytes = this.context.source.read(this.table.offset + at, size);
			if (bytes === null) return;
			const view = viewOf(bytes);
			visit(view, at);
			const next = view.getUint32(nextField, this.context.little);
			if (next === 0) return;
			at += next;
		}
	}
	report(at) {
		if (this.context.problems.some(({ reason }) => reason.includes(this.name))) return;
		this.context.problems.push({
			offset: this.table.offset + at,
			reason: `its ${this.name} runs out of its segment or never ends`
		});
	}
};
function readSymbolTable(context) {
	const table = tableAt(context, DT.SYMTAB, "symbol table");
	if (table === null) return [];
	const entrySize = context.header.class === 64 ? 24 : 16;
	const fits = Math.floor(table.room / entrySize);
	const count = Math.min(countSymbols(context), fits, MAX_SYMBOLS);
	const bytes = context.source.read(table.offset, count * entrySize);
	if (bytes === null) return [];
	const versions = readVersionIndices(context, count);
	const view = viewOf(bytes);
	const symbols = [];
	for (let index = 1; index < count; index++) {
		const symbol = parseSymbol(context, view, index * entrySize);
		if (symbol !== null) symbols.push({
			...symbol,
			versionIndex: versions?.[index] ?? 0
		});
	}
	return symbols;
}
function parseSymbol(context, view, at) {
	const wide = context.header.class === 64;
	const info = view.getUint8(at + (wide ? 4 : 12));
	const binding = info >> 4;
	const type = info & 15;
	if (binding === STB_LOCAL || type === STT_SECTION || type === STT_FILE) return null;
	const name = context.dynamic.string(view.getUint32(at, context.little));
	if (name === null || name === "") return null;
	return {
		name,
		weak: binding === STB_WEAK,
		isUndefined: view.getUint16(at + (wide ? 6 : 14), context.little) === 0
	};
}
function readVersionIndices(context, count) {
	const table = tableAt(context, DT.VERSYM, "symbol-version table");
	if (table === null) return null;
	const bytes = context.source.read(table.offset, Math.min(count * 2, table.room));
	if (bytes === null) return null;
	const view = viewOf(bytes);
	return Array.from({ length: Math.floor(bytes.length / 2) }, (_, index) => view.getUint16(index * 2, context.little) & VERSYM_INDEX);
}
/** The symbol table doesn't tell its length: a hash table does, else the string table that follows it. */
function countSymbols(context) {
	const { values } = context.dynamic;
	const mips = values.get(DT.MIPS_SYMTABNO);
	if (mips !== void 0 && context.header.machine === 8) return mips;
	return countByHash(context) ?? countByGnuHash(context) ?? countByNeighbours(context);
}
function countByHash(context) {
	const table = context.dynamic.values.has(DT.HASH) ? tableAt(context, DT.HASH, "symbol hash table") : null;
	if (table === null) return null;
	const wide = context.header.class === 64 && [EM_S390, EM_ALPHA].includes(context.header.machine);
	const bytes = context.source.read(table.offset, wide ? 16 : 8);
	if (bytes === null) return null;
	const view = viewOf(bytes);
	return wide ? Number(view.getBigUint64(8, context.little)) : view.getUint32(4, context.little);
}
/** GNU hash tables list only the symbols that can be looked up; the last chain ends at the last symbol. */
function countByGnuHash(context) {
	const table = context.dynamic.values.has(DT.GNU_HASH) ? tableAt(context, DT.GNU_HASH, "GNU hash table") : null;
	const head = table === null ? null : context.source.read(table.offset, 16);
	if (table === null || head === null) return null;
	const view = viewOf(head);
	const bucketCount = view.getUint32(0, context.little);
	const firstHashed = view.getUint32(4, context.little);
	const bucketsAt = 16 + view.getUint32(8, context.little) * (context.header.class === 64 ? 8 : 4);
	const chainsAt = bucketsAt + bucketCount * 4;
	if (chainsAt > table.room) return null;
	const buckets = context.source.read(table.offset + bucketsAt, bucketCount * 4);
	if (buckets === null) return null;
	const bucketView = viewOf(buckets);
	let last = 0;
	for (let at = 0; at < buckets.length; at += 4) last = Math.max(last, bucketView.getUint32(at, context.little));
	if (last < firstHashed) return null;
	return endOfChain(context, table, chainsAt + (last - firstHashed) * 4, last);
}
/** Chains are short: reads step by step, so that no byte beyond the table is asked for without need. */
function endOfChain(context, table, start, first) {
	let symbol = first;
	for (let at = start; at + 4 <= table.room && symbol < 3e5; at += CHAIN_STEP) {
		const chain = context.source.read(table.offset + at, Math.min(CHAIN_STEP, table.room - at));
		if (chain === null) return null;
		const view = viewOf(chain);
		for (let link = 0; link + 4 <= chain.length; link += 4, symbol++) if ((view.getUint32(link, context.little) & 1) !== 0) return symbol + 1;
	}
	return null;
}
/**
* Linkers put the string table right behind the symbols, and the version needs right behind the symbols'
* versions. Where a tool has since moved one of the tables, the other distance is the smaller one.
*/
function countByNeighbours(context) {
	const { values } = context.dynamic;
	const distance = (from, to) => (values.get(to) ?? 0) - (values.get(from) ?? 0);
	const symbols = Math.floor(distance(DT.SYMTAB, DT.STRTAB) / (context.header.class === 64 ? 24 : 16));
	const versions = Math.floor(distance(DT.VERSYM, DT.VERNEED) / 2);
	const counts = [symbols, values.has(DT.VERSYM) ? versions : 0].filter((count) => count > 0);
	return counts.length === 0 ? 0 : Math.min(...counts);
}

// src/binary/elf/readElf.ts
/** From the bytes of an ELF file to its facts. */
const MAX_INTERPRETER = 4096;
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
function readElf(source, header) {
	const problems = [...header.problems];
	if (problems.length === 0) problems.push(...segmentProblems(header, source.size));
	const dynamic = readDynamic(source, header, problems);
	const notes = readNotes(source, header);
	const interpreter = readInterpreter(source, header);
	const symbols = readSymbols(source, header, dynamic, problems);
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
		...readSections(source, header)
	};
	const system = systemOf(elf, notes, header);
	return {
		format: "elf",
		kind: kindOf(elf, dynamic),
		architectures: [architectureName(header)],
		identified: header.identified,
		system,
		libc: system === "android" ? "bionic" : system === "linux" ? libcOf(elf) : "none",
		elf,
		problems
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
/** By interpreter, then by what is needed, then by versions. A plain `libc.so` is what several libcs call themselves. */
function libcOf(elf) {
	const names = [elf.interpreter?.split("/").at(-1) ?? "", ...elf.needed];
	if (names.some((name) => name.startsWith("ld-musl-") || name.startsWith("libc.musl-"))) return "musl";
	if (names.some((name) => name === "libc.so.6" || /^ld-linux|^ld64\.so|^ld\.so\.1$/.test(name))) return "glibc";
	if (elf.versionNeeds.some(({ version }) => version.startsWith("GLIBC_"))) return "glibc";
	return elf.interpreter === null && elf.needed.length === 0 ? "none" : "unknown";
}

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
	const start = Buffer.from(head.subarray(0, 40)).toString("latin1");
	if (AR_MAGICS.some((ar) => start.startsWith(ar))) return "ar";
	const other = OTHER_MAGICS.find(([, known]) => known.test(Buffer.from(start, "latin1").toString("hex")));
	if (other !== void 0) return other[0];
	if (start === LFS_POINTER) return "git-lfs-pointer";
	if (head[0] !== 0 && isTarHeader(head.subarray(0, 512))) return "tar";
	return isText(head.subarray(0, TEXT_SAMPLE)) ? "text" : "data";
}
function isText(sample) {
	return sample.every((byte) => byte >= 32 || byte === 9 || byte === 10 || byte === 13 || byte === 12);
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
	const padded = {
		...sourceOf(head),
		size
	};
	const header = await readElfHeader(padded);
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

// src/locate/sourceFile.ts
/** The tracked file that a member of a wheel was made from. */
/** So short a file is not told by its bytes: empty ones are all the same. */
const MIN_TELLING_SIZE = 64;
/** Names that a build gives to what it compiles. */
const EXTENSION_MODULE = /\.(?:cpython|pypy\d*|graalpy\d*|abi3t?|cp\d+)\b[^/]*\.(?:so|pyd)$|\.pyd$/;
/** Looks up members among the tracked files, whatever wheel they are in. */
var SourceFiles = class {
	byBlob;
	byName;
	repository;
	/** One member is in many wheels. */
	found = /* @__PURE__ */ new Map();
	/** By blob. */
	starts = /* @__PURE__ */ new Map();
	constructor(repository, files) {
		this.repository = repository;
		this.byBlob = groupBy(files, ({ blob }) => blob);
		this.byName = groupBy(files, ({ path }) => baseName$2(path));
	}
	/** The file of the same bytes, else the native file of the same name; null where none is the one. */
	find(subject) {
		const key = `${subject.sha256} ${subject.member}`;
		const found = this.found.get(key) ?? this.search(subject);
		this.found.set(key, found);
		return found;
	}
	async search(subject) {
		const same = this.ofSameBytes(subject);
		if (same !== null) return {
			file: same,
			sameBytes: true
		};
		const namesakes = this.byName.get(baseName$2(subject.member)) ?? [];
		if (namesakes.length === 0 || namesakes.length > 10) return null;
		return await this.amongNamesakes(subject, namesakes);
	}
	ofSameBytes({ member, size, blob }) {
		const files = (blob === null ? void 0 : this.byBlob.get(blob)) ?? [];
		const telling = size >= MIN_TELLING_SIZE;
		const copies = files.slice(0, MAX_COPIES);
		return byLongestTail(telling ? copies : copies.filter(({ path }) => baseName$2(path) === baseName$2(member)), member)[0] ?? null;
	}
	async amongNamesakes({ member, sha256, format }, namesakes) {
		const alike = [];
		for (const file of byLongestTail(namesakes, member)) {
			const start = await this.startOf(file);
			if (start === null) continue;
			const kept = sniffFormat(start, start.length);
			if (kept === "git-lfs-pointer" && sha256 !== null && pointsTo(start, sha256)) return {
				file,
				sameBytes: true
			};
			if (isNative(format) && kept === format) alike.push(file);
		}
		const [best, next] = alike;
		if (best === void 0 || EXTENSION_MODULE.test(member)) return null;
		return next === void 0 || tailLength(best.path, member) > tailLength(next.path, member) ? {
			file: best,
			sameBytes: false
		} : null;
	}
	startOf(file) {
		const known = this.starts.get(file.blob);
		if (known !== void 0) return known;
		if (this.starts.size >= 200) return Promise.resolve(null);
		const start = this.repository.readStart(file);
		this.starts.set(file.blob, start);
		return start;
	}
};
function pointsTo(pointer, sha256) {
	return Buffer.from(pointer).toString("latin1").split("\n").includes(`oid sha256:${sha256}`);
}
/** Those that share the most folders with the member first, the repository's own before a submodule's. */
function byLongestTail(files, member) {
	return files.toSorted((a, b) => tailLength(b.path, member) - tailLength(a.path, member) || Number(a.submodule !== null) - Number(b.submodule !== null) || compareStrings(a.path, b.path));
}
/** How many parts two paths have in common, counted from their ends. */
function tailLength(one, other) {
	const [a, b] = [one.split("/").reverse(), other.split("/").reverse()];
	const differs = a.findIndex((part, index) => part !== b[index]);
	return differs < 0 ? a.length : differs;
}
function baseName$2(path) {
	return path.slice(path.lastIndexOf("/") + 1);
}

// src/locate/submodules.ts
/** Where submodules come from: `.gitmodules`, and the page of a file in the repository that a submodule mounts. */
/** Git's configuration format, as far as `git submodule` writes it. Sections without a path or url are left out. */
function parseGitmodules(text) {
	const sections = [];
	for (const [index, line] of text.split(/\r?\n/).entries()) {
		if (line.length > 4096) continue;
		if (/^[ \t]*\[/.test(line)) sections.push({
			path: "",
			url: "",
			line: index + 1
		});
		const section = sections.at(-1);
		const [, key, value = ""] = /^[ \t]*(path|url)[ \t]*=[ \t]*(.*)$/.exec(line) ?? [];
		if (section === void 0 || key === void 0) continue;
		const plain = value.trimEnd().replace(/^"(.*)"$/, "$1");
		if (key === "path") section.path = plain.replace(/\/+$/, "");
		else section.url = plain;
	}
	return sections.filter(({ path, url }) => path !== "" && url !== "");
}
/**
* The repository that a submodule's address means: over HTTP, over SSH in either form, or relative to `home`, the
* repository that the submodule is in. Null for what lies elsewhere, such as a path on a disk.
*/
function webRepository(url, home) {
	if (/^\.\.?\//.test(url)) return home === null ? null : relativeTo(home, url);
	const [, host, name] = /^(?:https?|git):\/\/(?:[^/@]*@)?([\w.-]+)(?::\d+)?\/(.+)$/.exec(url) ?? /^ssh:\/\/(?:[^/@]*@)?([\w.-]+)(?::\d+)?\/(.+)$/.exec(url) ?? /^(?:[\w.-]+@)([\w.-]+):(?!\/)(.+)$/.exec(url) ?? [];
	return host === void 0 || name === void 0 ? null : named(`https://${host.toLowerCase()}`, name);
}
function relativeTo(home, url) {
	const parts = home.name.split("/");
	for (const part of url.split("/")) if (part === "..") parts.pop();
	else if (part !== ".") parts.push(part);
	return named(home.server, parts.join("/"));
}
function named(server, path) {
	const name = path.replace(/\/+$/, "").replace(/\.git$/, "");
	return /^[\w.-]+(\/[\w.-]+)+$/.test(name) && !name.split("/").includes("..") ? {
		server,
		name
	} : null;
}
/** The page of a file in a commit; null where the server's way of naming pages isn't known. */
function filePage({ server, name }, commit, path) {
	const encoded = path.split("/").map(encodeURIComponent).join("/");
	if (server === "https://github.com") return `${server}/${name}/blob/${commit}/${encoded}`;
	if (server === "https://gitlab.com") return `${server}/${name}/-/blob/${commit}/${encoded}`;
	return null;
}

// src/locate/locateFindings.ts
/** What is wrong with these lies in how the wheel was packed, not in the file that a row speaks of. */
const NOT_OF_THE_FILE = [
	"record-mismatch",
	"unreadable-wheel",
	"unsafe-member"
];
/**
* The findings, each with the committed file that its member was made from, else the line of the build's settings
* that governs it, else as it was. Where no finding can have a place the repository isn't read at all.
*/
async function locateFindings(unlocated, options) {
	const located = await withSourceFiles(unlocated, options);
	if (!located.some((finding) => finding.location === null && isGoverned(finding))) return located;
	const { repository, workflowPath } = options;
	const files = await withOtherWorkflows(await readBuildFiles(repository, workflowPath), repository);
	return located.map((finding) => ({
		...finding,
		location: finding.location ?? governingLine(finding, files)
	}));
}
async function withSourceFiles(unlocated, { repository, home }) {
	if (!unlocated.some(hasSource)) return unlocated.map(({ finding }) => finding);
	const { files, submodules } = await repository.listing();
	const gitmodules = submodules.length === 0 ? null : await repository.readText(".gitmodules");
	const places = {
		sections: parseGitmodules(gitmodules?.text ?? ""),
		gitmodulesIsExact: gitmodules?.exact ?? false,
		home
	};
	const sources = new SourceFiles(repository, files);
	const findings = [];
	for (const each of unlocated) {
		const source = hasSource(each) && each.subject !== null ? await sources.find(each.subject) : null;
		findings.push(source === null ? each.finding : placed(each.finding, source, places));
	}
	return findings;
}
function hasSource({ finding, subject }) {
	return finding.location === null && subject !== null && !NOT_OF_THE_FILE.includes(finding.rule);
}
function placed(finding, { file, sameBytes }, places) {
	const what = sameBytes ? "The same bytes are committed" : "A native file of this name is committed";
	const caveat = sameBytes ? "" : ", which the build may have altered on its way into the wheel";
	if (file.submodule === null) {
		const message = `${finding.message} ${what} at ${file.path}${caveat}.`;
		return {
			...finding,
			message,
			location: lineOf(file.path, 1)
		};
	}
	const { path: folder, commit } = file.submodule;
	const section = places.sections.find(({ path }) => path === folder);
	const inside = file.path.slice(folder.length + 1);
	const upstream = section === void 0 ? null : webRepository(section.url, places.home);
	const where = (upstream === null ? null : filePage(upstream, commit, inside)) ?? `${section?.url ?? "its repository"}, commit ${commit}`;
	const message = `${finding.message} ${what} in the submodule ${folder} as ${inside} (${where})${caveat}.`;
	const line = section === void 0 || !places.gitmodulesIsExact ? 1 : section.line;
	return {
		...finding,
		message,
		location: lineOf(".gitmodules", line)
	};
}
function lineOf(path, line) {
	return {
		path,
		startLine: line,
		endLine: line
	};
}

// docs/rules.md
var rules_default = "# Rules\n\nEvery finding has a rule, a severity, the wheel, the path in it, a reason and a remedy. Ids never change once they are\nreleased.\n\n**Severities.** An `error` means: this file can't do what the wheel's tags promise, and nothing in the wheel shows that\nthis is meant. A `warning` is worth a look and hurts few or nobody. A `notice` is for information. The step fails on\nerrors, unless `fail-on` says otherwise.\n\n**What a file is to the wheel** decides how much it weighs:\n\n- an *extension module*: a file that Python can import. An ELF file with dynamic symbols of its own is one when it\n  exports an initialisation function (`PyInit_…`); otherwise its name decides, and for a plain `.so` also its folder.\n- a *needed library*: a library in the wheel that an extension module needs, however far down, by soname or file name.\n- a *program*, a *library* that nothing in the wheel needs, and *other* files (object files, core dumps, debug files).\n\n**Never held against a wheel:** code for processors that no Linux runs on (GPUs, BPF, Hexagon, AVR, Xtensa and so on),\nfirmware without any trace of an operating system, .NET assemblies, WebAssembly. They are in the report's list of\nbinaries, and so are static archives, of which only [nested-binary](#nested-binary) speaks.\n\n**Test data** means a file under a folder called `test`, `tests`, `testdata`, `test_data`, `test-data`,\n`fixtures` or `testsuite`. It never gives an error where a rule says so below.\n\n**Siblings** are files whose paths differ only by words for platforms (`linux-arm64/helper` and `linux-x86_64/helper`,\n`gnu/tool` and `musl/tool`) and that are for different platforms indeed. Who ships both means it. Such a group gives one\nnotice, under the rule of its first foreign file. What Python loads is excused this way only if one file of the group is\nright for the wheel.\n\n**Root cause first.** The rules marked so below silence the later rules for the same file: its other symptoms follow\nfrom that cause. The order is: unreadable-wheel, platform-mismatch, architecture-mismatch, libc-mismatch, malformed-binary,\nbinary-in-pure-wheel.\n\n**Same bytes, same cause.** The same file in twenty wheels is shown once, with the list of wheels. Of one rule, at most\n200 findings are listed for one wheel; the last of them counts the rest.\n\nThe examples are what the command prints in a clone of this repository, up to the remedy.\n`wheel-abi-check --explain RULE` prints a rule's section of this page.\n\n## architecture-mismatch\n\nAn ELF binary's architecture is not one that the wheel's tags promise: another machine, 32 instead of 64 bits, another\nbyte order, or ARM's soft-float ABI in an `armv7l` wheel. A wheel with several platform tags promises all of their\narchitectures, and a binary that fits one of them is right. Root cause.\n\n- **Error:** an extension module, a needed library, a program, or a library that nothing needs.\n- **Warning:** object files, debug files and test data; an i686 program, or an i686 library that no extension module\n  needs, in an x86_64 wheel.\n- **Notice:** siblings.\n- **Nothing:** an ARM file that doesn't state its float ABI in an `armv7l` wheel. Mach-O and PE files of another\n  architecture, unless they are extension modules (then as above).\n\n**Why it matters.** The loader refuses the file, so an import or a program fails, on exactly the machines that the wheel\nis for. auditwheel from 6.3 on skips such a file, and earlier versions report it as \"too-recent versioned symbols\", which\npoints to the toolchain instead of the file.\n\n**How to fix it.** For a stray file: delete it where it is committed, and stop the build from packaging that folder\n(`wheel.packages` and `wheel.exclude` of scikit-build-core, `install(DIRECTORY …)` in CMake, `package_data` or\n`MANIFEST.in` with setuptools). For your own module: clean the build folder and compiled files in the source tree between\nbuilds, and check that the compiler, the CMake toolchain or the Rust target is the one of the wheel being built.\n\n```sh\nnode dist/cli.js fixtures/cases/architecture-mismatch/fires-armhf-program-in-aarch64\n```\n\n```text\n✖ error · architecture-mismatch\n  armv7l executable in an aarch64 wheel: bitshuffle2_neon_bucle\n\n  file     chunkpack/contrib/bitshuffle_neon/build/bitshuffle2_neon_bucle\n  wheel    chunkpack-1.0-cp312-cp312-manylinux_2_17_aarch64.manylinux2014_aarch64.whl\n\n  why      This file, an executable, is built for armv7l (32-bit ARM, hard float); the\n           wheel's tags promise aarch64 (64-bit ARM). It can't run on any machine that\n           installs this wheel. auditwheel before 6.3 calls this \"too-recent versioned\n           symbols\" and asks for an older toolchain: the file needs GLIBC_2.4, not too\n           recent for aarch64 but impossible, since versions start at GLIBC_2.17 there.\n           An older image cures nothing; auditwheel since 6.3 skips a file of another\n           architecture in silence and passes the wheel.\n```\n\n## binary-in-pure-wheel\n\nThe wheel's platform tag is `any`, and there is native code in it. Root cause.\n\n- **Error:** each extension module.\n- **Warning:** an extension module that is test data, or in a folder named after a platform.\n- **Notice:** one for all other native files together, such as the launchers in setuptools, and for extension modules\n  that have siblings for other platforms.\n\n**Why it matters.** pip installs the wheel everywhere, also where the module can't be loaded.\n\n**How to fix it.** Tag the wheel for the platform it was built on. With setuptools, declare the module as an `Extension`,\nor let `Distribution.has_ext_modules` return `True`. If the module got in by mistake, clean the source tree before the\nbuild.\n\n```sh\nnode dist/cli.js fixtures/cases/binary-in-pure-wheel/fires-extension\n```\n\n```text\n✖ error · binary-in-pure-wheel\n  Linux x86_64 extension module in a wheel for any platform:\n  _core.cpython-312-x86_64-linux-gnu.so\n\n  file     chunkpack/_core.cpython-312-x86_64-linux-gnu.so\n  wheel    chunkpack-1.0-py3-none-any.whl\n\n  why      The wheel's tag says that it runs on any platform, but this extension module\n           is built for Linux x86_64. pip installs the wheel everywhere, also where the\n           module can't be loaded.\n```\n\n## binary-in-purelib\n\nThe wheel has a platform tag, but an extension module, a library or a program in it gets installed into purelib: it lies\nunder `.data/purelib`, or the WHEEL file says `Root-Is-Purelib: true` or has no such line.\n\n- **Warning:** always, one for a wheel.\n\n**Why it matters.** Where a system keeps purelib and platlib apart, as Fedora does with `lib` and `lib64`, the files land\nin the wrong one. auditwheel refuses such a wheel.\n\n**How to fix it.** Let the build backend know that there is native code. With setuptools, declare an `Extension` or let\n`Distribution.has_ext_modules` return `True`; WHEEL then says `Root-Is-Purelib: false`.\n\n```sh\nnode dist/cli.js fixtures/cases/binary-in-purelib/fires-root-is-purelib\n```\n\n```text\n▲ warning · binary-in-purelib\n  native code in the folder for pure Python (1 file)\n\n  file     chunkpack/_core.cpython-312-x86_64-linux-gnu.so\n  wheel    chunkpack-1.0-cp312-cp312-manylinux_2_17_x86_64.manylinux2014_x86_64.whl\n\n  why      The WHEEL file says \"Root-Is-Purelib: true\", and native code is installed\n           there: chunkpack/_core.cpython-312-x86_64-linux-gnu.so. Where a system keeps\n           purelib and platlib apart (Fedora's lib and lib64), the files land in the\n           wrong one, and auditwheel refuses the wheel.\n```\n\n## debug-info\n\nPrograms and libraries hold debug information (`.debug_…` sections): a tenth of a file or more, or at least 1 MiB. Split\ndebug files (`.debug`) aren't meant: they are shipped on purpose.\n\n- **Notice:** always, one for a wheel; it names the largest files first, with the bytes that stripping saves before\n  compression.\n\n**Why it matters.** Downloads and installations get larger for something that nobody needs there, and the paths of the\nbuild folders stand in it.\n\n**How to fix it.** Strip when linking: `-Wl,-s` for gcc and clang, `strip = true` in Cargo's release profile,\n`install.strip = true` for scikit-build-core. Or let `auditwheel repair --strip` do it.\n\n```sh\nnode dist/cli.js fixtures/cases/debug-info/fires-aarch64\n```\n\n```text\n• notice · debug-info\n  996 B of debug information in 1 file\n\n  wheel    chunkpack-1.0-cp312-cp312-manylinux_2_17_aarch64.manylinux2014_aarch64.whl\n\n  why      1 file holds 996 B of debug information among its 8.0 KiB (before\n           compression): chunkpack/_core.cpython-312-aarch64-linux-gnu.so (996 B of 8.0\n           KiB). Nothing needs it where the wheel is installed; stripping makes the\n           download and the installation smaller, and leaves out the paths of the build\n           folders.\n```\n\n## duplicate-wheel\n\nOne file name comes from two artifacts or two folders. Several wheels with copies in the same places give one notice.\n\n- **Notice:** always; it says whether the copies are the same byte for byte. Wheels that can't be read don't count.\n\n**Why it matters.** A job that publishes brings the artifacts together, with `merge-multiple` of\n`actions/download-artifact` or by copying, and of two files with one name only the last stays. Where they differ, it is\nchance which one users get, and nothing in the log says so.\n\n**How to fix it.** Let one job build each wheel: look for build selectors or matrix entries that overlap, for an artifact\nthat repeats others because it was merged from them, and for a `wheelhouse` folder that still holds the wheels of an\nearlier build.\n\n```sh\nnode dist/cli.js fixtures/sets/duplicate-wheel/fires-different-bytes\n```\n\n```text\n• notice · duplicate-wheel\n  a wheel is there twice, with different content\n\n  wheels   chunkpack-1.0-cp312-cp312-manylinux_2_17_aarch64.manylinux2014_aarch64.whl (fixtures/sets/duplicate-wheel/fires-different-bytes/cibw-wheels-extra)\n           chunkpack-1.0-cp312-cp312-manylinux_2_17_aarch64.manylinux2014_aarch64.whl (fixtures/sets/duplicate-wheel/fires-different-bytes/cibw-wheels-linux)\n\n  why      chunkpack-1.0-cp312-cp312-manylinux_2_17_aarch64.manylinux2014_aarch64.whl is\n           there twice: from\n           fixtures/sets/duplicate-wheel/fires-different-bytes/cibw-wheels-extra and\n           fixtures/sets/duplicate-wheel/fires-different-bytes/cibw-wheels-linux, with\n           different content (SHA-256 e0a8a4599f70…, 2228 bytes and SHA-256\n           f8abd22f6efc…, 2039 bytes). Brought together, as actions/download-artifact\n           does with merge-multiple, the copy that is written last replaces the others;\n           uploaded one by one, PyPI takes the first and refuses the rest. Which of them\n           users get is chance.\n```\n\n## executable-stack\n\nA program or library asks for a stack whose content can be run as code: its PT_GNU_STACK header has the flag E. A library\nwithout this header counts as asking, too, where glibc takes it so: on x86_64, i686, armv7l and s390x, but not on aarch64,\nppc64le, riscv64 and loongarch64.\n\n- **Error:** an extension module or a needed library for glibc whose header asks for it.\n- **Warning:** the same in test data; a library for glibc without the header; a library that nothing in the wheel needs;\n  a program; with musl.\n- **Notice:** in a `linux_*` wheel, which promises nothing; siblings.\n- **Nothing:** a program, or a library for musl, without the header. Android.\n\n**Why it matters.** glibc 2.41 (Debian 13, Fedora 42, Ubuntu 25.04) refuses to load such a library into a process that\nruns: \"cannot enable executable stack as shared object requires: Invalid argument\". Older releases load it and make all\nstacks of the process executable. musl never does, so that code on the stack crashes.\n\n**How to fix it.** Mostly an assembly file is the source, by not saying that it does without. Add\n`.section .note.GNU-stack,\"\",%progbits` to it; in NASM, `section .note.GNU-stack noalloc noexec nowrite progbits`. Nested\nfunctions in C, an extension of GCC's, are the other source. ld from binutils 2.39 on names the object file in a warning.\n`-Wl,-z,noexecstack` overrules what objects say, and `patchelf --clear-execstack` mends a finished library;\n`readelf -lW FILE` shows the flags of GNU_STACK.\n\n```sh\nnode dist/cli.js fixtures/cases/executable-stack/fires-assembly-without-note\n```\n\n```text\n✖ error · executable-stack\n  _core.cpython-312-x86_64-linux-gnu.so asks for an executable stack\n\n  file     chunkpack/_core.cpython-312-x86_64-linux-gnu.so\n  wheel    chunkpack-1.0-cp312-cp312-manylinux_2_17_x86_64.manylinux2014_x86_64.whl\n\n  why      This extension module asks for a stack whose content can be run as code: its\n           PT_GNU_STACK header has the flag E. From glibc 2.41 on (Debian 13, Fedora 42,\n           Ubuntu 25.04), the import fails with \"cannot enable executable stack as\n           shared object requires: Invalid argument\". With an older glibc it works, at\n           the price that all stacks of the process become executable.\n```\n\n## extension-suffix-mismatch\n\nNo Python that the wheel's tags promise looks for an extension module with this file name: it has the suffix of another\nversion, implementation, threading build, system, architecture or libc. Triplets are read as Python builds them\n(`i386-linux-gnu` is i686), and `-linux-gnu` on musl is right before Python 3.11.\n\n- **Error:** each such module.\n- **Warning:** the same in test data.\n- **Nothing:** when the wheel has another file for the same module that can be imported.\n\n**Why it matters.** `import` fails with `ModuleNotFoundError` although the file is there.\n\n**How to fix it.** Build the module with the Python of the wheel, and clean the source tree between builds: a module left\nover from another Python is packaged as it is. When cross-compiling, set the suffix of the target\n(`_PYTHON_SYSCONFIGDATA_NAME`, or `SKBUILD_SOABI` in CMake).\n\n```sh\nnode dist/cli.js fixtures/cases/extension-suffix-mismatch/fires-other-version\n```\n\n```text\n✖ error · extension-suffix-mismatch\n  no Python of this wheel imports _core.cpython-311-x86_64-linux-gnu.so\n\n  file     chunkpack/_core.cpython-311-x86_64-linux-gnu.so\n  wheel    chunkpack-1.0-cp312-cp312-manylinux_2_17_x86_64.manylinux2014_x86_64.whl\n\n  why      The module's file name ends in .cpython-311-x86_64-linux-gnu.so, and the\n           wheel is for cp312-cp312 on manylinux2014_x86_64, manylinux_2_17_x86_64: that\n           is the suffix of cpython 3.11. Python looks for modules by this suffix, so\n           \"import\" fails with ModuleNotFoundError although the file is there.\n```\n\n## foreign-toolchain\n\nA compiler took part that is not that of the image that the tag stands for, by the string that it left in the file: Red\nHat's for manylinux, Debian's for manylinux_2_24, Alpine's for musllinux. On armv7l and riscv64, Ubuntu's and Debian's are\nright, too. Strings that name no distribution say nothing. The rule is off unless the configuration switches it on:\n\n```toml\n[tool.wheel-abi-check.severity]\nforeign-toolchain = \"notice\"\n```\n\n- **Notice:** one for a wheel.\n- **Nothing:** static programs; `linux_*` tags; architectures whose image isn't known here.\n\n**Why it matters.** By itself nothing breaks. But what was compiled on the host, or downloaded ready-made, is what needs\ntoo new a C library in the end; and who builds in the image only can hold the build to it this way.\n\n**How to fix it.** Build in the image itself, as cibuildwheel does, and look for what comes in ready-made.\n\n```sh\nnode dist/cli.js --config fixtures/configuration/foreign-toolchain.toml fixtures/cases/foreign-toolchain/fires-debian-compiler\n```\n\n```text\n• notice · foreign-toolchain\n  1 file compiled elsewhere than in the image for manylinux2014_x86_64 and\n  manylinux_2_17_x86_64\n\n  wheel    chunkpack-1.0-cp312-cp312-manylinux_2_17_x86_64.manylinux2014_x86_64.whl\n\n  why      The compilers that took part in 1 file are not those of the image for\n           manylinux2014_x86_64 and manylinux_2_17_x86_64 (Red Hat): GCC: (Debian\n           12.2.0-14+deb12u1) 12.2.0, in\n           chunkpack/_core.cpython-312-x86_64-linux-gnu.so. What is compiled on another\n           system can need a newer C library than the tag promises, or one that is\n           configured in another way; the other rules say where it does.\n```\n\n## invalid-wheel-name\n\nThe file ends in `.whl`, but its name is not `name-version-python-abi-platform.whl` with an optional build tag, or its\ntag sets stand for more than 1,000 tags.\n\n- **Error:** always.\n\n**Why it matters.** pip refuses to install it. Nothing says what its binaries should be, so the rules that compare them\nwith the tags stay silent.\n\n**How to fix it.** Give it the name that the build made. To change tags use `python -m wheel tags`, not a rename.\n\n```sh\nnode dist/cli.js fixtures/cases/invalid-wheel-name/fires-no-platform\n```\n\n```text\n✖ error · invalid-wheel-name\n  the file name is no wheel name\n\n  wheel    chunkpack-1.0-py3-none.whl\n\n  why      The name \"chunkpack-1.0-py3-none.whl\" does not tell what the wheel is for: it\n           has 4 parts between dashes, where name-version-python-abi-platform makes 5\n           and a build tag 6. pip refuses to install it, and what its binaries should be\n           can't be checked.\n```\n\n## libc-mismatch\n\nA Linux binary asks for another C library than the wheel's tags promise: musl in a manylinux wheel, glibc in a musllinux\none. Its interpreter decides, then the libraries and the symbol versions that it needs; its file name proves nothing. A\nbinary without interpreter and needed libraries asks for no libc. A needed `libc.so` alone is not held against the wheel:\nmusl calls itself so. Wheels with a `linux_*` tag, or with tags of both families, promise no single libc. Root cause.\n\n- **Error:** an extension module, a needed library, a program, or a library that nothing needs.\n- **Warning:** test data.\n- **Notice:** siblings.\n\n**Why it matters.** A system with glibc has no loader for a musl program, and the reverse. Two C libraries don't share a\nprocess, so an import fails. auditwheel skips such a file.\n\n**How to fix it.** Build it in the image of the wheel being built, without the build folder of the other family's run.\nLink a helper program statically with musl, and it runs with both.\n\n```sh\nnode dist/cli.js fixtures/cases/libc-mismatch/fires-musl-extension-in-manylinux\n```\n\n```text\n✖ error · libc-mismatch\n  musl extension module in a manylinux wheel: _core.cpython-312-x86_64-linux-gnu.so\n\n  file     chunkpack/fast/_core.cpython-312-x86_64-linux-gnu.so\n  wheel    chunkpack-1.0-cp312-cp312-manylinux_2_17_x86_64.manylinux2014_x86_64.whl\n\n  why      This file is an extension module linked against musl (it needs\n           libc.musl-x86_64.so.1); manylinux promises glibc. Python linked with glibc\n           can't load it: two C libraries don't share a process. auditwheel skips such a\n           file in silence.\n```\n\n## malformed-binary\n\nA file that should be native can't be read as such: it is cut off, its headers lead nowhere, it is empty, it is text, or\nit is a Git LFS pointer. Meant are files that start as ELF or Mach-O, and files that are named as extension modules or\nshared libraries are; also a sound file of another kind under an extension module's name, such as a program or a static\narchive. What the loader never looks at is not held against a file: section headers, the header's own size.\nSplit debug files are well formed. Root cause.\n\n- **Error:** an extension module or a needed library.\n- **Warning:** all other files, test data, and text under a plain name such as `am.so`, which can be anything.\n- **Nothing:** text called `lib….so`, which is a script for the linker; code for devices.\n\n**Why it matters.** Python can't load the file, so the import fails.\n\n**How to fix it.** Look at the file in the build folder. If it is sound there, a later step damaged it: a `strip` or\n`patchelf` that failed, a full disk, a partial download. For a Git LFS pointer, fetch the real file: `lfs: true` for\nactions/checkout, or `git lfs pull`.\n\n```sh\nnode dist/cli.js fixtures/cases/malformed-binary/fires-lfs-pointer\n```\n\n```text\n✖ error · malformed-binary\n  _core.cpython-312-x86_64-linux-gnu.so is a Git LFS pointer, not the binary\n\n  file     chunkpack/fast/_core.cpython-312-x86_64-linux-gnu.so\n  wheel    chunkpack-1.0-cp312-cp312-manylinux_2_17_x86_64.manylinux2014_x86_64.whl\n\n  why      The file is a Git LFS pointer of 130 bytes: the text that stands for the\n           binary, not the binary. Python would fail to load it, so the import fails.\n```\n\n## nested-binary\n\nAn archive inside the wheel holds native code: a zip (a jar, an egg, a bundle of assets), a tar, a `.tar.gz`, a single\nfile compressed by gzip, or a static archive (`.a`, `.lib`). Archives are told by their first bytes, whatever their name.\n\n- **Warning:** all native files in a zip, tar or gzip file are for one platform, and that is another architecture than\n  the wheel's. Or: the objects in a static archive are for other architectures than the wheel's.\n- **Notice:** all other native files in a zip, tar or gzip file. One that has them for several platforms picks its own. Static\n  archives that are siblings, or test data, for another architecture.\n- **Nothing:** a static archive with any object for the wheel's architecture, which is shipped for building extensions\n  against it; one in another system's object format; one for devices or micro-controllers; one without objects, such as\n  byte code for link-time optimisation or a thin archive. Archives with data alone.\n\nA 32-bit ARM object counts as one for Linux when its attributes name the A profile, or floating-point arguments in\nregisters and no other profile; a RISC-V object when it is 64-bit and passes doubles in registers; a MIPS object when it is\nposition-independent or calls such code. Others of these three can be for micro-controllers, and nothing is said of them.\n\nA zip is opened when it has at most 8 MiB, 2,000 members and 16 MiB of content and nothing in it is damaged, encrypted or\nambiguous. Tars, gzip files and static archives are read as they stream past, whatever their size, up to the\n[limits](architecture.md#limits); of what is damaged, all before the damage counts. An archive in an archive is not opened,\nnor is anything compressed by bzip2, xz or zstd. The report names what was not read to its end under \"not looked into\".\n\n**Why it matters.** Neither auditwheel nor the other rules look at what such files need. Nobody can link against a static\narchive for another architecture.\n\n**How to fix it.** If the files are used from there, see that each platform gets its own. If not, leave the archive out\nof the wheel. Build a static archive for the wheel's architecture, with a clean build folder.\n\n```sh\nnode dist/cli.js fixtures/cases/nested-binary/fires-foreign-program\n```\n\n```text\n▲ warning · nested-binary\n  native code inside toolbox.zip\n\n  file     chunkpack/toolbox.zip\n  wheel    chunkpack-1.0-cp312-cp312-manylinux_2_17_aarch64.manylinux2014_aarch64.whl\n\n  why      This archive inside the wheel holds native files: bin/helper (Linux armv7l\n           executable). They are for another architecture than the wheel's (aarch64).\n           auditwheel does not look into archives, so what these files need is not\n           checked by it.\n```\n\n## no-wheels\n\nThe action found no wheel at all, where it was told to look for some. The message names the folder or the run, the\nartifacts that were there, the pattern, and what was passed over and why. On the command line this is wrong usage (exit\nstatus 2), not a finding.\n\n- **Error:** with `if-no-wheels: error`, the default. The step fails whatever `fail-on` says.\n- **Warning:** with `if-no-wheels: warn`. The step doesn't fail for it. With `ignore` there is no finding.\n\n**Why it matters.** A check that looked at nothing passes for ever, and an older green check would stay on the commit.\n\n**How to fix it.** Compare `path` with where the build leaves its wheels, or `pattern` with the names that the build job\ngives to actions/upload-artifact; let the job wait for the ones that upload (`needs:`).\n\n## platform-mismatch\n\nA binary is for another operating system than the wheel's tags promise: Mach-O, PE, or ELF for FreeBSD, Android and so on\nin a Linux wheel, ELF in a macOS or Windows wheel. Root cause.\n\n- **Error:** an extension module or a needed library.\n- **Warning:** the same in test data.\n- **Notice:** launchers, other programs and everything else; siblings.\n\n**Why it matters.** Python can't load the file, so the import fails.\n\n**How to fix it.** Remove compiled files from the source tree between builds, and check that the compiler is the one of\nthe wheel being built. A launcher that is meant needs nothing.\n\n```sh\nnode dist/cli.js fixtures/cases/platform-mismatch/fires-mach-o-extension-in-manylinux\n```\n\n```text\n✖ error · platform-mismatch\n  macOS extension module in a Linux wheel: _core.cpython-312-darwin.so\n\n  file     chunkpack/fast/_core.cpython-312-darwin.so\n  wheel    chunkpack-1.0-cp312-cp312-manylinux_2_17_x86_64.manylinux2014_x86_64.whl\n\n  why      This file is a macOS extension module (Mach-O, aarch64); the wheel's tags\n           promise Linux. Python on Linux can't load it, so the import fails.\n```\n\n## record-mismatch\n\nRECORD, in the wheel's `.dist-info`, is not the list of the files in the wheel, or has another hash or size for one of\nthem. Paths are compared as PyPI does it: literally, with backslashes read as slashes. RECORD itself, its signatures\n(`RECORD.jws`, `RECORD.p7s`) and folders need no row. Rows that lead out of the wheel name files that aren't in it, and\nnothing outside is ever opened.\n\n- **Error:** it leaves out a file, or lists one that isn't there.\n- **Warning:** the same in a wheel with `linux_*` tags alone, which PyPI refuses anyway; a wrong SHA-256 or size.\n- **Nothing:** hashes of another algorithm, and rows without one. A file, or a RECORD, that could not be read: that is\n  `unreadable-wheel`. A RECORD that goes beyond a [limit](architecture.md#limits).\n\n**Why it matters.** PyPI [has announced](https://blog.pypi.org/posts/2025-08-07-wheel-archive-confusion-attacks/) that it\nrefuses wheels whose content and RECORD disagree, and sends a warning to those who upload one. auditwheel looks at no file\nthat RECORD leaves out, so such a file is neither checked nor repaired. pip installs what is in the zip and compares no\nhashes; `python -m wheel unpack` does, and stops.\n\n**How to fix it.** Find the step that changes the wheel after the build backend has written it: `zip`, `strip`, `patchelf`,\na repair command of your own. Let it unzip the wheel, change the files and run `python -m wheel pack` on the folder, which\nwrites RECORD anew.\n\n```sh\nnode dist/cli.js fixtures/cases/record-mismatch/fires-omitted\n```\n\n```text\n✖ error · record-mismatch\n  RECORD is not the list of what is in the wheel (1 file)\n\n  file     chunkpack-1.0.dist-info/RECORD\n  wheel    chunkpack-1.0-cp312-cp312-manylinux_2_17_aarch64.manylinux2014_aarch64.whl\n\n  why      RECORD leaves out 1 file that is in the wheel (chunkpack/data.py). It has to\n           list every file. PyPI has announced that it refuses wheels whose RECORD and\n           content disagree, and sends a warning to those who upload one; auditwheel\n           looks at no file that RECORD leaves out, and \"python -m wheel unpack\" refuses\n           the wheel.\n```\n\n## tag-mismatch\n\nThe tags in the WHEEL file, expanded, are not those of the file name. Their order doesn't matter.\n\n- **Warning:** always.\n\n**Why it matters.** Installers go by the file name, tools that look inside go by WHEEL.\n\n**How to fix it.** Change tags with `python -m wheel tags`, which rewrites both. auditwheel and delocate do so too when\nthey repair.\n\n```sh\nnode dist/cli.js fixtures/cases/tag-mismatch/fires-other-python\n```\n\n```text\n▲ warning · tag-mismatch\n  the WHEEL file's tags are not those of the file name\n\n  file     chunkpack-1.0.dist-info/WHEEL\n  wheel    chunkpack-1.0-cp312-cp312-manylinux_2_17_x86_64.manylinux2014_x86_64.whl\n\n  why      The file name promises cp312-cp312-manylinux2014_x86_64 and\n           cp312-cp312-manylinux_2_17_x86_64, the WHEEL file inside says\n           cp311-cp311-manylinux2014_x86_64 and cp311-cp311-manylinux_2_17_x86_64.\n           Installers go by the file name; tools that look inside (auditwheel, twine,\n           mirrors) see something else.\n```\n\n## text-relocations\n\nThe loader has to write addresses into the file's code before it can run (DT_TEXTREL), since objects in it were compiled\nwithout `-fPIC`. That happens on i686 above all, where the linker only warns.\n\n- **Warning:** extension modules, libraries and programs. Where the code is writable anyway, `writable-code` speaks of both.\n- **Notice:** in a `linux_*` wheel, which promises nothing; siblings.\n\n**Why it matters.** Systems with SELinux can refuse the file: `cannot restore segment prot after reloc: Permission denied`.\nmusl leaves all of it writable and executable. Android doesn't load it.\n\n**How to fix it.** Compile all that is linked into it with `-fPIC`, static libraries and assembly too:\n`CMAKE_POSITION_INDEPENDENT_CODE=ON`, `--with-pic`. With `-Wl,-z,text` the linker stops and names the object.\n\n```sh\nnode dist/cli.js fixtures/cases/text-relocations/fires-i686\n```\n\n```text\n▲ warning · text-relocations\n  the loader has to write to the code of _core.cpython-312-i386-linux-gnu.so\n\n  file     chunkpack/_core.cpython-312-i386-linux-gnu.so\n  wheel    chunkpack-1.0-cp312-cp312-manylinux_2_17_i686.manylinux2014_i686.whl\n\n  why      This extension module has text relocations (DT_TEXTREL): whole addresses\n           stand in its code, and the loader writes them there before the code can run.\n           That comes of objects that were compiled without -fPIC. Systems with SELinux\n           can refuse that (\"cannot restore segment prot after reloc: Permission\n           denied\"); elsewhere it takes time at each start, and the code is no longer\n           shared between processes.\n```\n\n## uneven-glibc\n\nThe manylinux wheels of one release for one architecture don't all run from the same glibc on. The verdict on each wheel\ndecides, not its tag alone; builds for free-threaded Python, for PyPy and for the stable ABI are wheels like the others.\n\n- **Notice:** one for each architecture, for the wheels that are in the minority; where there is none, for those that need\n  the newer glibc.\n- **Nothing:** below glibc 2.17, since no system in use is older; where all wheels claim the same tag, since installers\n  then treat them alike; for a wheel that needs more than it claims, which is a trouble of its own; for `linux_*`,\n  musllinux and other systems' wheels, and for wheels that can't be read.\n\n**Why it matters.** On a system with a glibc in between, pip finds a wheel for some versions of Python. For the others it\nbuilds from source, or fails, and the release looks complete.\n\n**How to fix it.** Build all of them in one image: look for another `manylinux-x86_64-image` (or the architecture's) in\noverrides of `[tool.cibuildwheel]` or in a job of the matrix, for a library or a compiled file that only some builds pick\nup, and for a wheel that an earlier build left behind. Nothing, if the newer image is meant.\n\n```sh\nnode dist/cli.js fixtures/sets/uneven-glibc/fires-free-threaded\n```\n\n```text\n• notice · uneven-glibc\n  1 of 3 ppc64le wheels needs glibc 2.34, the others 2.17\n\n  file     chunkpack/_core.cpython-313t-powerpc64le-linux-gnu.so\n  wheel    chunkpack-1.0-cp313-cp313t-manylinux_2_34_ppc64le.whl\n\n  why      chunkpack 1.0 has 3 manylinux wheels for ppc64le: 2 run from glibc 2.17 on\n           (cp312-cp312 and cp313-cp313) and 1 runs from glibc 2.34 on (cp313-cp313t).\n           In cp313-cp313t, chunkpack/_core.cpython-313t-powerpc64le-linux-gnu.so needs\n           GLIBC_2.34 of libc.so.6 (pthread_create). On a system with a glibc in\n           between, pip finds a wheel for some versions of Python, and builds from\n           source or fails for the others.\n```\n\n## uneven-version\n\nWheels of one distribution have different versions. Names are compared as an index does (`Chunk_Pack` is `chunk-pack`),\nversions without their local part: `2.1.0+cpu` beside `2.1.0+cu121` is one release.\n\n- **Notice:** one for each distribution, for the wheels that don't have the most frequent version; where two versions share\n  that place, for all of them. Wheels that can't be read don't count.\n\n**Why it matters.** All of them get published. A wheel that an earlier build left in `wheelhouse` goes out again, or a job\nwithout git tags has built its part of the release as `0.1.dev1`, and on its platform the release has no wheel.\n\n**How to fix it.** Empty the `wheelhouse` folder before the build, take artifacts from one run only, and let every job\nfetch the tags that the version comes from (`fetch-depth: 0` for `actions/checkout`). Nothing, if the folder holds several\nreleases on purpose.\n\n```sh\nnode dist/cli.js fixtures/sets/uneven-version/fires-no-tags\n```\n\n```text\n• notice · uneven-version\n  0.1.dev1+g1a2b3c4 among wheels of chunkpack 1.4.0\n\n  wheel    chunkpack-0.1.dev1+g1a2b3c4-cp312-cp312-manylinux_2_39_riscv64.whl\n\n  why      2 of 3 wheels of chunkpack are of version 1.4.0, 1 of 0.1.dev1+g1a2b3c4.\n           1.4.0 has no wheel of its tags (cp312-cp312-manylinux_2_39_riscv64): the job\n           took its version from elsewhere, or did not run. There, pip builds 1.4.0 from\n           source or installs another version. Published together, all of them go out.\n```\n\n## unreadable-artifact\n\nAn artifact, or a path on disk, should have given wheels and could not be read. The download failed or arrived altered,\nthe archive is damaged, a wheel in it is over a limit, or a pattern can't be meant as it is written. It belongs to no\nwheel; what else was found is checked all the same.\n\n- **Error:** always.\n\n**Why it matters.** A check that skipped half of the wheels must not pass.\n\n**How to fix it.** The message says what happened and what to do: run the job again, add a permission, upload the\nartifact anew, close a bracket.\n\n```sh\nnode dist/cli.js fixtures/wheels 'wheelhouse/[abc'\n```\n\n```text\n✖ error · unreadable-artifact\n  not checked: wheelhouse/[abc\n\n  why      The pattern wheelhouse/[abc opens a [ that it never closes, so it matches\n           nothing. Close it, or put a backslash before it if the file name really holds\n           one (on Windows: put it in brackets, as in [[]).\n```\n\n## unreadable-wheel\n\nThe file is no zip or is cut off; a member is encrypted, compressed by a method that installers don't know, or has\nanother CRC or size than the directory says; there is not exactly one `*.dist-info` folder, or METADATA, WHEEL or RECORD\nis missing from it; or a [limit](architecture.md#limits) of this check is crossed, so that it was not checked to the end.\nRoot cause.\n\n- **Error:** always, for the wheel or for each member concerned.\n\n**Why it matters.** Installing the wheel fails or leaves something out; or nobody can say whether it would.\n\n**How to fix it.** Build it again. Compare size and hash at the end of the build job with what was uploaded: a job that\nwas cancelled or ran out of disk leaves such files.\n\n```sh\nnode dist/cli.js fixtures/cases/unreadable-wheel/fires-truncated\n```\n\n```text\n✖ error · unreadable-wheel\n  the wheel can't be read\n\n  wheel    chunkpack-1.0-py3-none-any.whl\n\n  why      The wheel can't be installed as it is: it starts as a zip but has no end\n           record in its last bytes: it is cut off after 955 bytes. Installing it fails\n           or leaves something out.\n```\n\n## unrepaired-wheel\n\nA platform tag is `linux_*`.\n\n- **Warning:** always, except for `linux_armv6l` and `linux_armv7l`, which PyPI takes.\n\n**Why it matters.** Such a tag promises only that the wheel works on the machine that built it. PyPI refuses it.\n\n**How to fix it.** Let `auditwheel repair` run on it. cibuildwheel does so unless `repair-wheel-command` is set to\nsomething else or to nothing. For a wheel that is never published the warning can stand: it fails no check unless\n`fail-on` is `warning` or `notice`.\n\n```sh\nnode dist/cli.js fixtures/cases/unrepaired-wheel/fires-linux-tag\n```\n\n```text\n▲ warning · unrepaired-wheel\n  a linux_x86_64 wheel, which PyPI refuses\n\n  wheel    chunkpack-1.0-cp312-cp312-linux_x86_64.whl\n\n  why      The platform tag linux_x86_64 promises only that the wheel works on the\n           machine that built it. PyPI takes manylinux and musllinux tags alone.\n```\n\n## unsafe-member\n\nA name in the zip is dangerous (absolute, with `..`, a backslash, a drive letter or a NUL, empty, too long, or a symbolic\nlink that leads out of the wheel), or tools would disagree on what the zip holds: a name listed twice, a local header\nthat contradicts the directory, two end records, bytes before or after the zip, members that overlap, a second name in an\nextra field.\n\n- **Error:** always.\n\n**Why it matters.** What gets installed depends on the tool that unpacks it. PyPI has announced that it refuses ambiguous\nzips.\n\n**How to fix it.** Write the wheel with the build backend or `python -m wheel pack`. If it came from a source that you do\nnot control, don't install it.\n\n```sh\nnode dist/cli.js fixtures/cases/unsafe-member/fires-duplicate\n```\n\n```text\n✖ error · unsafe-member\n  a.py is unsafe to unpack\n\n  file     chunkpack/a.py\n  wheel    chunkpack-1.0-py3-none-any.whl\n\n  why      This file can mean different things to different tools: the directory lists\n           this name more than once, and which one gets installed depends on the tool.\n           PyPI refuses such wheels, since what gets installed depends on the tool that\n           unpacks them.\n```\n\n## writable-code\n\nA segment that is loaded (PT_LOAD) is both writable and executable.\n\n- **Warning:** extension modules, libraries and programs.\n- **Notice:** in a `linux_*` wheel, which promises nothing; siblings.\n\n**Why it matters.** A flaw that lets somebody write there lets them run code, and systems that forbid such memory refuse\nthe file: SELinux without `execmem`, services with `MemoryDenyWriteExecute=`, Android from 8 on.\n\n**How to fix it.** Look at how the file is linked: `-N` (`--omagic`), a linker script, or an assembly section with the\nflags `\"awx\"` put code and data together. ld from binutils 2.39 on warns of it. Packers such as UPX and protectors do it on\npurpose: then the warning can stand.\n\n```sh\nnode dist/cli.js fixtures/cases/writable-code/fires-omagic\n```\n\n```text\n▲ warning · writable-code\n  code and writable data share a segment in _core.cpython-312-x86_64-linux-gnu.so\n\n  file     chunkpack/_core.cpython-312-x86_64-linux-gnu.so\n  wheel    chunkpack-1.0-cp312-cp312-manylinux_2_17_x86_64.manylinux2014_x86_64.whl\n\n  why      This extension module has a PT_LOAD segment with the flags RWE: its memory\n           can be written and run at once, so that a flaw that lets somebody write there\n           lets them run code. Systems that forbid such memory (SELinux without execmem,\n           MemoryDenyWriteExecute= in a systemd service) refuse it.\n```\n";

// package.json
var version = "0.1.0";
var repository = {
	"type": "git",
	"url": "git+https://github.com/wheel-abi-check/wheel-abi-check.git"
};

// src/version.ts
/** This tool's version, as package.json has it. */
const TOOL_VERSION = version;
/** The repository's page on GitHub, without a slash at the end. */
const REPOSITORY_URL = repository.url.replace(/^git\+|\.git$/g, "");

// src/rules/help.ts
/** The documentation of each rule: its section of docs/rules.md, which is bundled with the program. */
/** The branch and not the release: there the page also is before the release's tag, and ids never change. */
const RULES_URL = `${REPOSITORY_URL}/blob/main/docs/rules.md`;
const MAX_ANCHOR = 100;
/** The address of the rule's section on GitHub. What is no letter of an id is left out, so that any text is harmless. */
function ruleUrl(id) {
	return `${RULES_URL}#${id.slice(0, MAX_ANCHOR).replace(/[^a-z0-9-]/g, "")}`;
}
/** The Markdown of the rule's section, without its heading and with absolute links. Throws for an id without one. */
function ruleHelp(id) {
	const heading = `\n## ${id}\n`;
	const start = rules_default.indexOf(heading);
	if (start < 0) throw new RangeError(`docs/rules.md has no section "${id}"`);
	const rest = rules_default.slice(start + heading.length);
	const end = rest.indexOf("\n## ");
	return rest.slice(0, end < 0 ? rest.length : end).trim().replace(/\]\(([^)\s]+)\)/g, (_, target) => `](${new URL(target, RULES_URL).href})`);
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
			this.folders.add(folderOf(installed));
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
			if (file !== null && fits$1(file.elf, object.file.elf) && isLibrary(file.elf)) return {
				file,
				need: {
					soname,
					resolvedTo: file.path,
					why
				}
			};
			unfit = true;
			if (file === null || fits$1(file.elf, object.file.elf)) break;
		}
		const elsewhere = (this.byName.get(baseName$1(soname)) ?? []).some(({ elf }) => fits$1(elf, object.file.elf) && isLibrary(elf));
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
const SITE_PACKAGES = "\0site-packages";
const PREFIX = "\0prefix";
/** Where the parts of a `.data` folder go (PEP 427, "The .data directory"). */
const DATA_FOLDERS = /* @__PURE__ */ new Map([
	["platlib", SITE_PACKAGES],
	["purelib", SITE_PACKAGES],
	["scripts", `${PREFIX}/bin`],
	["data", PREFIX]
]);
/**
* Where a member comes to lie: in site-packages, or, from `.data/scripts` and `.data/data`, in the environment's
* prefix. No path is known from the one to the other, since it names the Python version.
*/
function installedPath(member) {
	const [, key = "", rest = ""] = /^[^/]+\.data\/([^/]+)\/(.+)$/s.exec(member) ?? [];
	const folder = DATA_FOLDERS.get(key);
	return folder === void 0 ? `${SITE_PACKAGES}/${member}` : `${folder}/${rest}`;
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
	for (const part of `${folderOf(installed)}${path.slice(origin.length)}`.split("/")) {
		if (part === "" || part === ".") continue;
		if (part !== "..") parts.push(part);
		else if (parts.length < 2) return null;
		else parts.pop();
	}
	return parts.join("/");
}
function namesOf$1({ path, elf }) {
	return elf.soname === null ? [baseName$1(path)] : [.../* @__PURE__ */ new Set([baseName$1(path), elf.soname])];
}
function baseName$1(path) {
	return path.slice(path.lastIndexOf("/") + 1);
}
function folderOf(path) {
	return path.slice(0, path.lastIndexOf("/"));
}
const ET_DYN = 3;
/** System V, and GNU, which says only that it uses an extension of GNU's. */
const LINUX_OS_ABIS = [0, 3];
/** Whether the loader of the one takes the other into its process. */
function fits$1(library, needing) {
	return (library.osAbi === needing.osAbi || [library, needing].every(({ osAbi }) => LINUX_OS_ABIS.includes(osAbi))) && library.class === needing.class && library.byteOrder === needing.byteOrder && library.machine === needing.machine;
}
/** Programs can't be loaded, whether position-independent or not. */
function isLibrary({ type, dynamic, interpreter, soname }) {
	return type === ET_DYN && dynamic && (interpreter === null || soname !== null);
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
		if (system === "android") return binary.system === "android" || binary.system === "linux" && !hasLinuxLibc(binary);
		return system === binary.system;
	});
}
function hasLinuxLibc({ libc }) {
	return libc === "glibc" || libc === "musl";
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

// src/policy/policyTables.ts
const INTEL = ["x86_64", "i686"];
const SINCE_2_24 = [
	...INTEL,
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
		architectures: INTEL
	},
	{
		name: "manylinux_2_12",
		alias: "manylinux2010",
		architectures: INTEL
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
const ROWS = {
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
	return ROWS[family].filter(({ architectures }) => architectures.includes(architecture)).map(({ name, alias }) => ({
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
	return ROWS[family].findIndex((row) => row.name === name);
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
				...forbiddenSymbols(file, outside, table),
				...obsoleteSymbols(file),
				...cpuLevel(file),
				...family === "android" ? apiLevel(file, policies) : []
			];
		}).sort(compareNeeds),
		linkage
	};
}
function compareNeeds({ member: a, library: libraryOfA, version: versionOfA }, { member: b, library: libraryOfB, version: versionOfB }) {
	return compareStrings(a, b) || compareStrings(libraryOfA, libraryOfB) || compareStrings(versionOfA, versionOfB);
}
/**
* Versions that the loader insists on. It doesn't on those that only weak symbols ask for; and one that a library
* in the wheel provides is no policy's concern.
*/
function versionNeeds({ path, elf }, inWheel, table) {
	return elf.versionNeeds.filter(({ library, weak }) => !weak && !inWheel.has(library)).map(({ library, version, symbols }) => ({
		kind: "version",
		member: path,
		library,
		version,
		symbols,
		since: table.sinceOfVersion(version)
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
function forbiddenSymbols({ path, elf }, outside, table) {
	return outside.flatMap((library) => {
		if (!table.hasBlacklist(library)) return [];
		const found = elf.undefinedSymbols.filter(({ weak }) => !weak).map(({ name }) => ({
			name,
			since: table.sinceOfSymbol(library, name)
		}));
		return [...groupBy(found, ({ since }) => since)].filter(([since]) => since > 0).map(([since, symbols]) => ({
			kind: "forbidden-symbol",
			member: path,
			library,
			version: null,
			symbols: sortedDistinct(symbols.map(({ name }) => name)),
			since
		}));
	});
}
/** What Pythons before 3.3 (UCS2) and before 3.7 (fpectl) had in some builds only. */
const OBSOLETE_SYMBOL = /^PyUnicodeUCS2_|^PyFPE_(?:jbuf|dummy|counter)$/;
function obsoleteSymbols({ path, elf }) {
	const symbols = sortedDistinct(elf.undefinedSymbols.map(({ name }) => name).filter((name) => OBSOLETE_SYMBOL.test(name)));
	return symbols.length === 0 ? [] : [{
		kind: "obsolete-symbol",
		member: path,
		library: null,
		version: null,
		symbols,
		since: Number.POSITIVE_INFINITY
	}];
}
const EM_X86_64 = 62;
const CPU_LEVELS = [
	[8, "x86-64-v4"],
	[4, "x86-64-v3"],
	[2, "x86-64-v2"]
];
/** The loader chooses among the folders of glibc-hwcaps by what the CPU can do. */
function cpuLevel({ path, elf }) {
	const needed = elf.machine === EM_X86_64 && !path.includes("/glibc-hwcaps/") ? elf.x86IsaNeeded : null;
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
		const allowed = this.policies.map((policy) => allowedVersions(policy, namespace));
		const since = allowed.findIndex((versions) => versions?.has(number) ?? true);
		if (since >= 0) return since;
		const listed = [...allowed.at(-1) ?? []].filter((each) => DOTTED.test(each));
		return DOTTED.test(number) && listed.every((each) => isOlderVersion(each, number)) ? this.policies.length : Number.POSITIVE_INFINITY;
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
const DOTTED = /^\d{1,9}(?:\.\d{1,9}){0,3}$/;
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
	return families.flatMap(({ family, needs: { policies, needs, linkage } }) => {
		const lowest = lowestTag(family, promise);
		const unrepaired = promise?.platforms.find((platform) => platform.family === "linux")?.tag;
		const tag = lowest?.tag ?? unrepaired;
		const at = lowest === null ? policies.length - 1 : nearestOlder(lowest.version, policies);
		const policy = policies[at];
		if (tag === void 0 || policy === void 0) return [];
		const known = lowest === null || versionOf(policy).join() === lowest.version.join();
		const allowsGlibc = known ? null : lowest?.version ?? null;
		const shortfalls = needs.filter((need) => need.since > at && !isWithinGlibc(need, family, allowsGlibc)).map((need) => ({
			...need,
			doubtful: !known && !isGlibc(need) && need.since !== Number.POSITIVE_INFINITY
		}));
		return [{
			family,
			tag,
			repaired: lowest !== null,
			policy,
			known,
			policies,
			needs,
			shortfalls,
			linkage
		}];
	});
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
/** The lowest-numbered of the wheel's tags of the family, null where it has none. */
function lowestTag(family, promise) {
	const [lowest] = (promise?.platforms ?? []).flatMap(({ tag }) => {
		const alias = family === "manylinux" ? ALIASES.get(tag.split("_")[0] ?? "") : void 0;
		const numbers = NUMBERS[family].exec(tag)?.slice(1).map(Number);
		const version = alias ?? numbers;
		return version === void 0 ? [] : [{
			tag,
			version
		}];
	}).sort((a, b) => compareNumbers(a.version, b.version) || (a.tag < b.tag ? 1 : -1));
	return lowest ?? null;
}
/** Where the tag is older than all policies of the architecture, the oldest of them. */
function nearestOlder(version, policies) {
	const newer = policies.findIndex((policy) => compareNumbers(versionOf(policy), version) > 0);
	return newer < 0 ? policies.length - 1 : Math.max(0, newer - 1);
}
function compareNumbers(a, b) {
	const at = a.findIndex((number, index) => number !== b[index]);
	return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
const GLIBC$1 = "GLIBC_";
function isGlibc({ version }) {
	return version?.startsWith(GLIBC$1) ?? false;
}
/** A manylinux tag names its glibc (PEP 600), so that these versions can be judged without a table. */
function isWithinGlibc(need, family, glibc) {
	if (family !== "manylinux" || glibc === null || !isGlibc(need)) return false;
	const version = need.version?.slice(6) ?? "";
	return /^[\d.]+$/.test(version) && need.since !== Number.POSITIVE_INFINITY && !isOlderVersion(glibc.join("."), version);
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
const SUFFIXES = [
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
	for (const { pattern, kind, system } of SUFFIXES) {
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
const LINUX = /^linux_(\w+)$/;
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
	const linux = architecture(LINUX);
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
const LIBC = {
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
	const files = facts.lacksNeeds ? [] : nativeFiles(facts.members, promise);
	const architecture = architectureOf$1(files, promise);
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
	const tagOf = (family) => judged.find((each) => each.family === family)?.tag ?? null;
	const first = own.find((family) => tagOf(family) !== null);
	const families = judged.filter(({ family }) => own.includes(family));
	const blockers = families.flatMap(({ needs }) => blockersOf(needs));
	return {
		verdict: {
			tag: first !== void 0 ? tagOf(first) : own.every((family) => family === "android") ? null : `linux_${architecture}`,
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
/** The one that the tags promise, else the one that the files have; null where it stays open. */
function architectureOf$1(files, promise) {
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
	const users = (family, kind) => files.filter((file) => file.binary.kind === kind && shows(file, family)).length;
	const [most] = FAMILIES.toSorted((a, b) => users(b, "shared-library") - users(a, "shared-library") || users(b, "executable") - users(a, "executable"));
	return most === void 0 ? [] : [most];
}
/** A plain libc.so is what musl calls itself, and no library of glibc's. */
function shows({ binary, elf }, family) {
	if (binary.libc === "unknown") return family === "musllinux" && elf.needed.includes("libc.so");
	return binary.libc === LIBC[family];
}
/** Whether a file could run on the family's systems, as far as its C library says. */
function fitsFamily({ libc, system, kind }, family) {
	if (libc === LIBC[family]) return true;
	if (system === "linux" && libc === "none") return family !== "android" || kind === "executable";
	return system === "linux" && libc === "unknown" && family !== "android";
}
/** Newest policy first; the needs come sorted. */
function blockersOf({ needs, policies }) {
	return needs.filter(({ since }) => since > 0).sort((a, b) => ruledOut(b, policies) - ruledOut(a, policies)).map((need) => {
		const { member, library, version, symbols } = need;
		return {
			policy: policies[ruledOut(need, policies)]?.tag ?? "",
			member,
			library,
			version,
			symbols: symbols.slice(0, 20)
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
	const glibc = newer.filter((version) => version.startsWith(GLIBC)).map((version) => version.slice(GLIBC.length));
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
/**
* Files that are one thing for several platforms: `linux-arm64/helper` beside `linux-x86_64/helper`, a glibc
* and a musl build of one program. Who ships both means it, so neither is a stray.
*/
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
/** For each native member, the paths of its group, where a group spans two platforms and some name tells one. */
function groupSiblings(members) {
	const natives = members.filter(({ binary }) => binary !== null);
	const groups = groupBy(natives, ({ path }) => siblingKey(path));
	const siblings = /* @__PURE__ */ new Map();
	for (const group of groups.values()) {
		if (new Set(group.map(platformOf$1)).size < 2 || !group.some(({ path }) => namesPlatform(path))) continue;
		const paths = group.map(({ path }) => path).sort();
		for (const path of paths) siblings.set(path, paths);
	}
	return siblings;
}
function platformOf$1({ binary }) {
	if (binary === null) return "";
	const libc = binary.libc === "musl" || binary.libc === "none" ? "musl" : "glibc";
	return [
		binary.format,
		binary.system,
		binary.architectures.join("+"),
		libc
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
	const defined = binary?.elf?.definedSymbols ?? [];
	if (defined.length > 0) {
		const module = name.stem.split("/").at(-1) ?? "";
		return defined.some((symbol) => INIT_SYMBOL.test(symbol.name) || symbol.name === `init${module}`);
	}
	if (name.kind !== "plain" || name.suffix === ".pyd") return true;
	return (binary === null || binary.problems.length > 0 || ["shared-library", "unknown"].includes(binary.kind)) && binary?.system !== "none" && isImportablePlace(name.stem, folders);
}
/** Where Python would look for a plain `x.so`: the top of the wheel, or a folder with Python modules in it. */
function isImportablePlace(stem, folders) {
	const at = stem.lastIndexOf("/");
	const module = stem.slice(at + 1);
	return /^[A-Za-z_]\w*$/.test(module) && !module.startsWith("lib") && folders.has(stem.slice(0, Math.max(0, at)));
}
function moduleFolders(members) {
	const sources = members.filter(({ path }) => /\.pyi?$/.test(path));
	return /* @__PURE__ */ new Set(["", ...sources.map(({ path }) => path.slice(0, Math.max(0, path.lastIndexOf("/"))))]);
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
function architectureOf(binary) {
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
/** Says where a stray file comes from and both ways to take it out. */
function strayFileRemedy(path) {
	return `Find out where it comes from: look for "${baseName(path)}" in the repository, its submodules and the vendored sources. If it is committed there, delete it. Then stop the build from packaging whatever lies in that folder: wheel.packages and wheel.exclude (scikit-build-core), install(DIRECTORY …) in CMakeLists.txt, package_data or MANIFEST.in (setuptools). Keep this check after cibuildwheel, so that the next stray file is named in the pull request that brings it in.`;
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
		actual: architectureOf(binary),
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
			actual: architectureOf(binary),
			expected: promisedArchitecture(promise)
		}),
		describe: describe$13
	})
};
function describe$13(member) {
	const severity = severityOf(member);
	if (severity === null) return null;
	const { binary, promise, facts } = member;
	const actual = architectureOf(binary);
	const expected = promisedArchitecture(promise);
	const what = describeRole(member, kindName(binary.kind));
	return {
		severity,
		member: facts.path,
		title: `${actual} ${what} in ${withArticle(expected)} wheel: ${baseName(facts.path)}`,
		message: [`This file, ${withArticle(what)}, is built for ${describeArchitectures(binary.architectures)}; the wheel's tags promise ${describeArchitectures(promise.architectures)}. ${consequence$2(member, expected)}`, ...explainOtherTools(member, expected)].join(" "),
		remedy: isLoaded(member) ? wrongTargetRemedy(expected) : strayFileRemedy(facts.path),
		data: foreignData(member)
	};
}
function severityOf(member) {
	const { binary, promise } = member;
	if (binary.format !== "elf") return member.role === "extension" ? foreignSeverity(member) : null;
	return architectureOf(binary) === "i686" && promise.architectures.includes("x86_64") && !isLoaded(member) ? "warning" : foreignSeverity(member);
}
function consequence$2(member, expected) {
	if (isLoaded(member)) return `On ${expected} the dynamic loader refuses it, and the import fails.`;
	if (member.role === "other") return "Nothing loads it at run time, so it is only dead weight.";
	if (architectureOf(member.binary) === "i686") return "It runs only where the 32-bit system libraries are installed.";
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
		return misplaced.length === 0 ? [] : [describe$12(misplaced, wheel)];
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
function describe$12(misplaced, wheel) {
	const paths = misplaced.map(({ facts }) => facts.path);
	const header = wheel.facts.distInfo?.wheel?.rootIsPurelib;
	const reason = paths.some((path) => DATA_SCHEME.test(path)) ? "The wheel has a folder .data/purelib" : header === true ? "The WHEEL file says \"Root-Is-Purelib: true\"" : "The WHEEL file has no Root-Is-Purelib, which is required and taken for true";
	return {
		severity: "warning",
		member: paths[0] ?? null,
		causeKey: [reason, ...paths].join("\n"),
		title: `native code in the folder for pure Python (${paths.length} ${paths.length === 1 ? "file" : "files"})`,
		message: `${reason}, and native code is installed there: ${listSome(paths)}. Where a system keeps purelib and platlib apart (Fedora's lib and lib64), the files land in the wrong one, and auditwheel refuses the wheel.`,
		remedy: "Let the build backend know that the project has native code: with setuptools, declare an Extension or let Distribution.has_ext_modules return True; then WHEEL says \"Root-Is-Purelib: false\".",
		data: {
			members: paths,
			rootIsPurelib: header ?? null
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
	return binary === null ? "native" : `${systemName(binary.system)} ${architectureOf(binary)}`;
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
		return unstripped.length === 0 ? [] : [describe$11(unstripped, wheel)];
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
function describe$11(unstripped, { facts }) {
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
/** The name under which an index knows a distribution (PEP 503): `Chunk_Pack` and `chunk.pack` are one. */
function normalisedName(distribution) {
	return distribution.toLowerCase().replace(/[-_.]+/g, "-");
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
const MAX_LISTED$1 = 10;
/** The distinct values for `data`, which goes with every finding: sorted, and no more than a reader can use. */
function listedValues(values) {
	return sortedDistinct(values).slice(0, MAX_LISTED$1);
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
		return [...groupBy(copies, ({ equal, origins }) => JSON.stringify([equal, origins]))].map(([key, all]) => describe$10(key, all));
	}
};
function describe$10(causeKey, all) {
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
		message: `${which}${all.length === 1 ? " is" : ""} there ${times}: from ${listSome(origins)}, with ${content}${equal ? "" : ` (${listSome(wheels.map(describeFile), 3)})`}. ` + (equal ? "Nothing is lost when they are brought together, but two jobs built or uploaded what one would do." : "Brought together, as actions/download-artifact does with merge-multiple, the copy that is written last replaces the others; uploaded one by one, PyPI takes the first and refuses the rest. Which of them users get is chance."),
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
function describeFile({ sha256, size }) {
	return `SHA-256 ${sha256?.slice(0, SHOWN_DIGITS) ?? "unknown"}…, ${size} bytes`;
}

// src/rules/weight.ts
/**
* `loaded` for what Python itself loads, `lone` for programs and for libraries that nothing in the wheel needs.
* Siblings for other systems show that such a file is meant; test data and files for linkers hurt nobody's import.
*/
function weightOf({ role, siblings, facts }, { loaded, lone }) {
	const severity = isLoaded({ role }) ? loaded : siblings.length > 0 ? "notice" : lone;
	return (isTestData(facts.path) || role === "other" || role === "data") && severity === "error" ? "warning" : severity;
}

// src/rules/executableStack.ts
/** Where glibc takes a missing PT_GNU_STACK for a wish (DEFAULT_STACK_PERMS in its `stackinfo.h`). */
const EXECUTABLE_BY_DEFAULT = [
	"x86_64",
	"i686",
	"armv7l",
	"arm",
	"armv5tel",
	"s390x"
];
/** A file that wants its data on the stack to be code, which current systems refuse. */
const executableStack = {
	id: "executable-stack",
	severity: "error",
	summary: "a file asks for an executable stack, with which glibc 2.41 and later refuse to load it",
	isRootCause: false,
	check: (wheel) => linkedMembers(wheel).flatMap((member) => {
		const draft = member.binary.libc === "bionic" ? null : describe$9(member, wheel.promise);
		return draft === null ? [] : [asPromised(draft, wheel)];
	})
};
function describe$9(member, promise) {
	const { elf, facts } = member;
	const onGlibc = runsOnGlibc(member, promise);
	if (elf.stack === "non-executable") return null;
	if (elf.stack === "missing" && !(onGlibc && isExecutableByDefault(member))) return null;
	const isRefused = elf.stack === "executable" && onGlibc;
	return {
		severity: weightOf(member, {
			loaded: isRefused ? "error" : "warning",
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
	return member.elf.stack === "executable" ? `This ${role} asks for a stack whose content can be run as code: its PT_GNU_STACK header has the flag E.` : `This ${role} has no PT_GNU_STACK header, and on ${architectureOf(member.binary)} glibc takes that for a wish for an executable stack.`;
}
function consequence$1(member, onGlibc) {
	if (member.binary.kind === "executable") return "It starts, but a flaw that lets somebody write to its stack then lets them run code, and systems with SELinux can refuse it.";
	if (!onGlibc) return "The C library doesn't grant that to a library, so loading it works; but if code in it does run from the stack, as that of nested functions in C, it crashes.";
	return `From glibc 2.41 on (Debian 13, Fedora 42, Ubuntu 25.04), ${isLoaded(member) ? "the import fails" : "loading it from Python (ctypes, cffi) fails"} with "cannot enable executable stack as shared object requires: Invalid argument". With an older glibc it works, at the price that all stacks of the process become executable.`;
}
function remedy({ facts }) {
	const name = baseName(facts.path);
	return `Hardly any code needs it. Mostly one assembly file brings it in, by not saying that it does without: add the line .section .note.GNU-stack,"",%progbits to it (in NASM: section .note.GNU-stack noalloc noexec nowrite progbits). Nested functions in C are the other source. ld from binutils 2.39 on names the object file in a warning. Where nothing runs code from the stack, -Wl,-z,noexecstack for the linker settles it; for a finished library that you only package, "patchelf --clear-execstack ${name}" does. "readelf -lW ${name}" shows it: GNU_STACK must have the flags RW, not RWE.`;
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
		return wheel.members.filter((member) => member.role === "extension").map((member) => draft(member, promise, importable)).filter((each) => each !== null);
	}
};
/** The modules that some Python of the promise finds, whatever else lies beside them. */
function importableStems({ members }, promise) {
	const names = members.map(({ facts }) => parseExtensionName(facts.path)).filter((name) => name !== null);
	return new Set(names.filter((name) => whyNotImportable(name, promise) === null).map(({ stem }) => stem));
}
function draft({ facts }, promise, importable) {
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

// src/policy/compilers.ts
/** Who has packaged a compiler, by the string that it leaves in `.comment`. */
/** As in `GCC: (Debian 12.2.0-14) 12.2.0` and `Ubuntu clang version 14.0.0-1ubuntu1`. Whole words, in any case. */
const DISTRIBUTIONS = [
	[/\bred hat\b/i, "Red Hat"],
	[/\bubuntu\b/i, "Ubuntu"],
	[/\b(?:debian|raspbian)\b/i, "Debian"],
	[/\balpine\b/i, "Alpine"],
	[/\bsuse\b/i, "SUSE"],
	[/\bgentoo\b/i, "Gentoo"],
	[/\bconda(?:-forge)?\b/i, "conda-forge"]
];
/** The distribution whose compiler it is; null where the string names none. */
function distributionOf(compiler) {
	return DISTRIBUTIONS.find(([pattern]) => pattern.test(compiler))?.[1] ?? null;
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
		return foreign.length === 0 ? [] : [describe$8(foreign, images, wheel)];
	}
};
/** What the images of the tags are made from; empty where that isn't known of each. */
function imagesOf({ promise }) {
	const images = (promise?.platforms ?? []).map(distributionsOf);
	return images.some((each) => each.length === 0) ? [] : sortedDistinct(images.flat());
}
/** PyPA's images; that of manylinux_2_24 was Debian 9. */
function distributionsOf({ family, architectures: [architecture = ""], tag }) {
	if (family === "musllinux") return ["Alpine"];
	if (family !== "manylinux" || architecture === "loongarch64") return [];
	if (tag.startsWith("manylinux_2_24_")) return ["Debian"];
	if (["armv7l", "riscv64"].includes(architecture)) return [
		"Debian",
		"Red Hat",
		"Ubuntu"
	];
	return ["Red Hat"];
}
/** It takes nothing from the system, so that the image doesn't matter to it. */
function isStaticProgram({ binary: { kind, libc } }) {
	return kind === "executable" && libc === "none";
}
function foreignCompilers({ elf }, images) {
	return elf.compilers.filter((compiler) => {
		const distribution = distributionOf(compiler);
		return distribution !== null && !images.includes(distribution);
	});
}
function describe$8(foreign, images, { promise }) {
	const compilers = sortedDistinct(foreign.flatMap((each) => each.compilers));
	const tags = listOf((promise?.platforms ?? []).map(({ tag }) => tag));
	const count = `${foreign.length} ${foreign.length === 1 ? "file" : "files"}`;
	return {
		severity: "notice",
		member: null,
		causeKey: [...compilers, ...images].join("\n"),
		title: `${count} compiled elsewhere than in the image for ${tags}`,
		message: `The compilers that took part in ${count} are not those of the image for ${tags} (${listOf(images)}): ${listSome(compilers)}, in ${listSome(foreign.map(({ path }) => path))}. What is compiled on another system can need a newer C library than the tag promises, or one that is configured in another way; the other rules say where it does.`,
		remedy: "Build it in the image itself, as cibuildwheel does, and look for what comes in ready-made: libraries that a script downloads, or files that were compiled on the host and mounted. Where that is how it is meant, switch this rule off again.",
		data: {
			compilers,
			images,
			members: foreign.slice(0, 50).map(({ path }) => path)
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
	check: (wheel) => foreignDrafts(wheel, {
		kind: "libc",
		names: ({ binary, promise }) => ({
			actual: binary.libc,
			expected: listOf(promise.libcs)
		}),
		describe: describe$7
	})
};
function describe$7(member) {
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

// src/rules/malformedBinary.ts
/** A GNU ld script, as `libfoo.so` can be: text that only the linker reads. */
const LINKER_LIBRARY = /(?:^|\/)lib[^/]*\.so(?:\.[\w.]+)?$/;
/** A file that should be native and can't be read as such. */
const malformedBinary = {
	id: "malformed-binary",
	severity: "error",
	summary: "an extension module or library is truncated, damaged, empty or no binary at all",
	isRootCause: true,
	check: ({ members, promise }) => members.map((member) => describe$6(member, promise)).filter((draft) => draft !== null)
};
function describe$6(member, promise) {
	const { facts } = member;
	const reason = whyMalformed(member) ?? whyNotLoadable(member, promise);
	if (reason === null || facts.sha256 === null) return null;
	const loaded = isLoaded(member);
	return {
		severity: loaded && !isTestData(facts.path) && !isDoubtful(member) ? "error" : "warning",
		member: facts.path,
		title: `${baseName(facts.path)} ${titleOf$1(facts)}`,
		message: `${reason} ` + (loaded ? "Python would fail to load it, so the import fails." : "Whatever loads or runs it will fail."),
		remedy: remedyOf(facts.format),
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
	return `The file's name is that of an extension module, but it is ${binary.system === "none" && binary.format !== "ar" && binary.architectures.length > 0 ? `code for ${architectureOf(binary)}, which no Python process runs` : withArticle(kindName(binary.kind))}.`;
}
/** Text called `am.so` can be a translation; a plain name proves less than one that tells the Python it is for. */
function isDoubtful({ facts }) {
	return facts.format === "text" && parseExtensionName(facts.path)?.kind === "plain";
}
function titleOf$1({ format, binary }) {
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
		remedy: `If people are meant to link against it, build it for ${expected}: clean the build folder between builds, and check which compiler made it. If it is a left-over, leave it out of the wheel: stop the build from packaging whatever lies in that folder (wheel.exclude with scikit-build-core, install(DIRECTORY …) in CMakeLists.txt, package_data or MANIFEST.in with setuptools).`,
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
	check: (wheel) => [...wheel.facts.members.filter(({ nested }) => nested.some(isHostBinary)).map((member) => describe$5(member, wheel)), ...staticArchiveDrafts(wheel)]
};
function isHostBinary({ binary }) {
	return binary.format === "macho" || binary.format === "pe" && binary.system !== "none" || isHostElf({ binary });
}
function isHostElf({ binary }) {
	return binary.elf !== null && isHostMachine(binary.elf.machine) && binary.system !== "none";
}
function describe$5(member, { promise }) {
	const natives = member.nested.filter(isHostBinary);
	const platforms = new Set(natives.map(({ binary }) => `${binary.system} ${architectureOf(binary)}`));
	const severity = natives.some(({ binary }) => promise !== null && !promise.pure && isHostElf({ binary }) && misfitOf(binary, promise) === "architecture") && platforms.size === 1 ? "warning" : "notice";
	const shown = natives.map(({ path, binary }) => `${path} (${systemName(binary.system)} ${architectureOf(binary)} ${kindName(binary.kind)})`);
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
/** The finding that says so where the wheels' own findings would stand. */
function describeMissingWheels({ severity, message, remedy }) {
	return {
		severity,
		member: null,
		causeKey: message,
		title: "no wheel was found",
		message,
		remedy,
		data: {}
	};
}

// src/rules/platformMismatch.ts
const FORMAT_NAMES$1 = {
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
		describe: describe$4
	})
};
function describe$4(member) {
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
		message: `This file is ${withArticle(`${actual} ${what}`)} (${FORMAT_NAMES$1[binary.format] ?? binary.format}, ${architectureOf(binary)}); the wheel's tags promise ${expected}. ` + (loaded ? `Python on ${expected} can't load it, so the import fails.` : `It can't run where this wheel gets installed.`),
		remedy: loaded ? wrongTargetRemedy(expected) : `If it is meant (a launcher for scripts, say), nothing. Otherwise: ${strayFileRemedy(facts.path)}`,
		data: {
			...foreignData(member),
			expected: promise.systems.join("+"),
			actual: binary.system
		}
	};
}

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
		message: `${listOf([...omitted.length === 0 ? [] : [`RECORD leaves out ${counted$1(omitted, "in the wheel")}`], ...absent.length === 0 ? [] : [`RECORD lists ${counted$1(absent, "not in the wheel")}`]])}. It has to list every file. PyPI has announced that it refuses wheels whose RECORD and content disagree, and sends a warning to those who upload one` + (omitted.length === 0 ? "." : "; auditwheel looks at no file that RECORD leaves out, and \"python -m wheel unpack\" refuses the wheel."),
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
function counted$1(paths, where) {
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
	return path.length > 200 ? `${path.slice(0, 200)}…` : path;
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

// src/rules/textRelocations.ts
/** Code that the loader has to change before it can run. */
const textRelocations = {
	id: "text-relocations",
	severity: "warning",
	summary: "code was compiled without -fPIC, so that the loader has to write to it",
	isRootCause: false,
	check: (wheel) => linkedMembers(wheel).filter(({ elf }) => elf.textRelocations && !elf.writableCode).map((member) => asPromised(describe$3(member), wheel))
};
function describe$3(member) {
	const { facts, binary } = member;
	const name = baseName(facts.path);
	const option = binary.kind === "executable" ? "-fPIE" : "-fPIC";
	return {
		severity: weightOf(member, {
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
		]))].flatMap(([key, group]) => {
			const differ = (of) => new Set(group.map(of)).size > 1;
			return differ(({ glibc }) => glibc) && differ(({ claimed }) => claimed) ? [describe$2(key, group)] : [];
		});
	}
};
/** Nothing for a wheel that claims no manylinux, and for one that needs more than it claims: that is an error of its own. */
function needingOf({ entry, name }) {
	const promise = promiseOf(name.tags);
	const claimed = lowestTag("manylinux", promise)?.version.join(".");
	const needed = glibcOf(entry.verdict.families.manylinux);
	if (claimed === void 0 || needed === null || isOlderVersion(claimed, needed)) return [];
	return [{
		entry,
		python: `${name.tags.python.join(".")}-${name.tags.abi.join(".")}`,
		distribution: normalisedName(name.distribution),
		version: name.version,
		architecture: promise.architectures.join("+"),
		glibc: notOlder(needed),
		claimed: notOlder(claimed)
	}];
}
/** `2.34` for `manylinux_2_34_x86_64`; null for what is no tag of that form. */
function glibcOf(tag) {
	const match = /^manylinux_(\d+)_(\d+)_/.exec(tag ?? "");
	return match === null ? null : `${match[1]}.${match[2]}`;
}
function notOlder(glibc) {
	return isOlderVersion(glibc, OLDEST_IN_USE) ? OLDEST_IN_USE : glibc;
}
function describe$2(causeKey, group) {
	const versions = sortedDistinct(group.map(({ glibc }) => glibc)).sort((a, b) => isOlderVersion(a, b) ? -1 : 1);
	const usual = mostCommon(group.map(({ glibc }) => glibc)) ?? versions[0] ?? "";
	const odd = group.filter(({ glibc }) => glibc !== usual);
	const [{ distribution, version, architecture } = {
		distribution: "",
		version: "",
		architecture: ""
	}] = group;
	const others = versions.filter((each) => each !== usual);
	return {
		severity: "notice",
		causeKey,
		title: `${odd.length} of ${group.length} ${architecture} wheels ${odd.length === 1 ? "needs" : "need"} glibc ${listSome(others, 4)}, the ${group.length - odd.length === 1 ? "other" : "others"} ${usual}`,
		message: `${distribution} ${version} has ${group.length} manylinux wheels for ${architecture}: ${shares(group, [usual, ...others])}. ${reason(group, versions)}On a system with a glibc in between, pip finds a wheel for some versions of Python, and builds from source or fails for the others.`,
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
/** As in `3 run from glibc 2.17 on (cp310-cp310, …), 1 from glibc 2.34 on (cp313-cp313)`. */
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
	check: (wheels) => [...groupBy(distinctWheels(wheels), ({ name }) => normalisedName(name.distribution))].flatMap(([distribution, all]) => {
		return new Set(all.map(publicVersion)).size < 2 ? [] : [describe$1(distribution, all)];
	})
};
/** Without the local part (PEP 440): `2.1.0+cpu` beside `2.1.0+cu121` is one release for two machines. */
function publicVersion({ name }) {
	return (name.version.split("+")[0] ?? "").toLowerCase();
}
function describe$1(distribution, all) {
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

// src/rules/unreadableArtifact.ts
const UNREADABLE_ARTIFACT = {
	id: "unreadable-artifact",
	severity: "error",
	summary: "an artifact or a path that should have given wheels could not be read"
};
/** One draft for each problem that a collector met. */
function describeArtifactProblem({ artifact, reason }) {
	return {
		severity: "error",
		member: null,
		causeKey: `${artifact} ${reason}`,
		title: `not checked: ${artifact}`,
		message: reason,
		remedy: "Do as said above and run this check again. The findings for everything else stand.",
		data: {
			artifact,
			reason
		}
	};
}

// src/rules/container.ts
function containerDrafts(wheel, kind, texts) {
	return wheel.facts.problems.filter((problem) => problem.kind === kind).map(({ member, reason }) => ({
		severity: "error",
		member,
		causeKey: `${member ?? wheel.facts.source.filename} ${reason}`,
		title: member === null ? texts.wholeTitle : `${baseName(member)} ${texts.memberTitle}`,
		message: `${member === null ? "The wheel" : "This file"} ${texts.lead}: ${reason}. ${texts.consequence}`,
		remedy: texts.remedy,
		data: { reason }
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
	memberTitle: "was not checked",
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
		...containerDrafts(wheel, "internal", INTERNAL)
	]
};

// src/rules/unrepairedWheel.ts
/** Tags that PyPI takes all the same, since there was no manylinux for them for a long time. */
const ACCEPTED_BY_PYPI = ["linux_armv6l", "linux_armv7l"];
/** A `linux_*` wheel: fine on the machine that built it, refused by PyPI. */
const unrepairedWheel = {
	id: "unrepaired-wheel",
	severity: "warning",
	summary: "a linux_* tag, which PyPI refuses: the wheel never passed auditwheel repair",
	isRootCause: false,
	check: ({ promise }) => {
		const tags = (promise?.platforms ?? []).filter(({ family, tag }) => family === "linux" && !ACCEPTED_BY_PYPI.includes(tag)).map(({ tag }) => tag);
		const [tag] = tags;
		if (tag === void 0) return [];
		return [{
			severity: "warning",
			member: null,
			causeKey: tags.join(),
			title: `${withArticle(tag)} wheel, which PyPI refuses`,
			message: `The platform tag ${listOf(tags)} promises only that the wheel works on the machine that built it. PyPI takes manylinux and musllinux tags alone.`,
			remedy: "Let \"auditwheel repair\" run on it: cibuildwheel does so unless repair-wheel-command is set to something else or to nothing. If the wheel is meant for private use only, nothing: this is a warning.",
			data: { tags }
		}];
	}
};

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
		consequence: "PyPI refuses such wheels, since what gets installed depends on the tool that unpacks them.",
		remedy: "Write the wheel with an ordinary tool (\"python -m wheel pack\", or the build backend itself). If it came from a source that you do not control, do not install it."
	})
};

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
		severity: weightOf(member, {
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
	binaryInPurelib,
	recordMismatch,
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
	NO_WHEELS,
	UNREADABLE_ARTIFACT
].map(({ id, severity, summary }) => ({
	id,
	severity,
	summary
})).sort((a, b) => compareStrings(a.id, b.id));

// src/report/report.ts
/** Worst first: the order in which everything is shown. */
const SEVERITIES = [
	"error",
	"warning",
	"notice"
];

// src/report/buildReport.ts
/**
* Puts wheels and findings in their order, counts them, and draws the conclusion. The same input in another
* order gives the same report. The counts are of findings: a file in two wheels counts twice.
*/
function buildReport({ wheels, findings, failOn, toolVersion, suppressed = [] }) {
	const count = (severity) => findings.filter((f) => f.severity === severity).length;
	return {
		schemaVersion: 1,
		tool: {
			name: "wheel-abi-check",
			version: toolVersion
		},
		conclusion: conclusionOf(findings, failOn),
		counts: {
			wheels: wheels.length,
			binaries: wheels.reduce((sum, wheel) => sum + wheel.binaries.length, 0),
			error: count("error"),
			warning: count("warning"),
			notice: count("notice")
		},
		wheels: wheels.toSorted(compareWheels),
		findings: findings.toSorted(compareFindings),
		rules: rulesOf(findings),
		suppressed: suppressed.toSorted(compareSuppressed)
	};
}
/** In the order of their ids. */
function rulesOf(findings) {
	const named = new Set(findings.map(({ rule }) => rule));
	return Object.fromEntries(RULE_LIST.filter(({ id }) => named.has(id)).map(({ id, summary }) => [id, {
		summary,
		url: ruleUrl(id)
	}]));
}
/** Failure at or above `failOn`; neutral for errors and warnings below it; else success. */
function conclusionOf(findings, failOn) {
	const threshold = failOn === "never" ? -1 : SEVERITIES.indexOf(failOn);
	if (findings.some(({ severity }) => SEVERITIES.indexOf(severity) <= threshold)) return "failure";
	return findings.some(({ severity }) => severity !== "notice") ? "neutral" : "success";
}
function compareFindings(a, b) {
	return SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || compareStrings(a.wheel, b.wheel) || compareStrings(a.member, b.member) || compareStrings(a.rule, b.rule) || compareStrings(a.cause, b.cause) || compareStrings(a.title, b.title) || compareStrings(a.message, b.message);
}
function compareWheels(a, b) {
	return compareStrings(a.filename, b.filename) || compareStrings(a.artifact, b.artifact) || compareStrings(a.path, b.path);
}
function compareSuppressed(a, b) {
	return compareStrings(a.wheel, b.wheel) || compareStrings(a.member, b.member) || compareStrings(a.rule, b.rule) || compareStrings(a.reason, b.reason);
}

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
		verdict,
		binaries: facts.members.flatMap(({ path, size, binary }) => binary === null ? [] : [binaryEntry(path, size, binary)]).sort((a, b) => compareStrings(a.member, b.member)),
		notExamined: notExamined$1(facts)
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
const PARTIAL = "Symbols and needed libraries of the last native files: there are more in all than this check holds at once";
/** Archives inside a wheel of which it is said why they were not looked into as a whole. */
const MAX_ARCHIVE_NOTES = 5;
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
function notExamined$1(facts) {
	return [
		...NOT_EXAMINED.filter(({ concerns }) => facts.members.some((each) => concerns(each, facts))).map(({ sentence }) => sentence),
		...archiveNotes(facts),
		...facts.isPartial ? [PARTIAL] : []
	];
}
/** Archives of which not all was seen, the first few by name. */
function archiveNotes({ members }) {
	const named = members.filter(({ nestedNotes = [] }) => nestedNotes.length > 0);
	const left = named.length - MAX_ARCHIVE_NOTES;
	return [...named.slice(0, MAX_ARCHIVE_NOTES).map(({ path, nestedNotes = [] }) => `All of the archive ${path}: ${nestedNotes.join("; ")}`), ...left > 0 ? [`All of ${left} more ${left === 1 ? "archive" : "archives"} inside the wheel`] : []];
}
function isAndroid({ binary }, { name }) {
	if (binary?.format !== "elf") return false;
	return (name?.tags.platform.some((tag) => tag.startsWith("android_")) ?? false) || binary.system === "android" || binary.libc === "bionic";
}

// src/rules/runRules.ts
/** Lets every rule look at a wheel and turns the drafts into findings. */
/**
* The findings for one wheel, without locations. A member that a root-cause rule has spoken of is left alone by
* the rules after it: its other symptoms derive from that cause.
*/
function runRules(wheel, label = wheel.facts.source.filename) {
	const explained = /* @__PURE__ */ new Set();
	return RULES.flatMap((rule) => {
		if (rule.isOptIn && !wheel.settings.severities.has(rule.id)) return [];
		const drafts = rule.check(wheel).filter(({ member }) => member === null || !explained.has(member));
		if (rule.isRootCause) for (const { member, covers = [] } of drafts) for (const path of member === null ? covers : [member, ...covers]) explained.add(path);
		return limit(withSeverities(drafts, rule, wheel.settings), rule.id).map((draft) => toFinding(draft, rule.id, {
			label,
			facts: wheel.facts
		}));
	});
}
/** The findings from comparing wheels with each other: one for each wheel that stands out, without locations. */
function runSetRules(wheels, settings = DEFAULT_SETTINGS) {
	const sorted = wheels.toSorted((a, b) => compareStrings(a.label, b.label));
	return SET_RULES.flatMap((rule) => withSeverities(rule.check(sorted), rule, settings).flatMap(({ places, ...draft }) => places.map(({ wheel, member }) => ({
		...toFinding({
			...draft,
			member
		}, rule.id, null),
		wheel
	}))));
}
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
	const { severity, member, title, message, remedy, data } = draft;
	const content = wheel?.facts.members.find(({ path }) => path === member)?.sha256;
	const key = draft.causeKey ?? content ?? `${wheel?.label} ${member}`;
	return {
		rule,
		severity,
		wheel: wheel?.label ?? null,
		member,
		cause: `${rule}:${createHash("sha256").update(key).digest("hex").slice(0, 16)}`,
		title,
		message,
		remedy,
		location: null,
		data
	};
}

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
const LOCAL_HEADER_SIZE = 30;
const EXTRA_ZIP64 = 1;
const EXTRA_UNICODE_PATH = 28789;
/** Version and checksum before the name in that field (Info-ZIP Unicode Path Extra Field). */
const UNICODE_PATH_HEADER = 5;
const FLAG_ENCRYPTED = 1;
const FLAG_PATCHED = 32;
const FLAG_STRONG_ENCRYPTION = 64;
const FLAG_UTF8 = 2048;
/** 6.3, in tenths. */
const LATEST_ZIP_VERSION = 63;
const HOST_UNIX = 3;
const UNIX_TYPE_MASK = 61440;
const UNIX_SYMLINK = 40960;
/** Makes bytes in memory readable as a file is. */
function readerOf(bytes) {
	return { read(buffer, offset, length, position) {
		const slice = bytes.subarray(position, position + length);
		buffer.set(slice, offset);
		return Promise.resolve({ bytesRead: slice.length });
	} };
}
/** Reads `length` bytes at `position`, fewer at the end of the file. */
async function readAt(file, position, length) {
	if (!Number.isSafeInteger(position + length)) return Buffer.alloc(0);
	const buffer = Buffer.allocUnsafe(length);
	let filled = 0;
	while (filled < length) {
		const { bytesRead } = await file.read(buffer, filled, length - filled, position + filled);
		if (bytesRead === 0) break;
		filled += bytesRead;
	}
	return buffer.subarray(0, filled);
}
/**
* Lists what a zip holds. Never throws for the bytes it finds (only for I/O errors): a file that is no zip
* gives no entries and one `unreadable` problem.
*/
async function readZipDirectory(file, fileSize) {
	const problems = [];
	const whole = (kind, reason) => {
		problems.push({
			kind,
			member: null,
			reason
		});
	};
	const end = await findEnd(file, fileSize, whole);
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
	const entries = parseDirectory(await readAt(file, directoryStart, end.directorySize), {
		prefix,
		directoryStart,
		expected: end.entryCount
	}, problems);
	reportPaths(entries, problems);
	return {
		entries: withoutOverlaps(entries, directoryStart, problems),
		problems
	};
}
async function findEnd(file, fileSize, problem) {
	const tailSize = Math.min(fileSize, 65577);
	const tailStart = fileSize - tailSize;
	const tail = await readAt(file, tailStart, tailSize);
	const lastPossible = tail.length - END_RECORD_SIZE;
	const at = lastPossible < 0 ? -1 : tail.lastIndexOf(END_RECORD_BYTES, lastPossible);
	if (at < 0) {
		problem("unreadable", describeMissingEnd(fileSize, await readAt(file, 0, Math.min(fileSize, 4))));
		return null;
	}
	const end = at + END_RECORD_SIZE + tail.readUInt16LE(at + 20);
	if (end < tail.length) problem("unsafe", `${tail.length - end} bytes follow the zip's end record, so that tools may disagree on what it holds`);
	if (end > tail.length) problem("unsafe", `it is cut off ${end - tail.length} bytes before the end of the comment that its end record announces`);
	if (hasRivalEnd(tail, at)) problem("unsafe", "two end-of-directory records fit the file, so that tools may disagree on what it holds");
	const plain = {
		recordOffset: tailStart + at,
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
	return await readZip64End(file, tailStart + locatorAt, plain, problem);
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
async function readZip64End(file, locatorOffset, plain, problem) {
	const recordOffset = locatorOffset - ZIP64_END_RECORD_SIZE;
	const record = recordOffset < 0 ? Buffer.alloc(0) : await readAt(file, recordOffset, 76);
	if (record.length < 76 || record.readUInt32LE(0) !== ZIP64_END_RECORD) {
		problem("unreadable", "it has a zip64 locator, but no zip64 end record stands before it");
		return null;
	}
	const ownSize = record.readBigUInt64LE(4);
	if (ownSize !== BigInt(44)) problem("unsafe", `its zip64 end record claims ${ownSize} bytes, where 44 are right`);
	const entryCount = safeNumber(record.readBigUInt64LE(32));
	const directorySize = safeNumber(record.readBigUInt64LE(40));
	const directoryOffset = safeNumber(record.readBigUInt64LE(48));
	if (entryCount === null || directorySize === null || directoryOffset === null) {
		problem("unreadable", "its zip64 end record has sizes beyond 2^53");
		return null;
	}
	const agrees = (short, saturated, long) => short === saturated || short === long;
	if (!agrees(plain.entryCount, 65535, entryCount) || !agrees(plain.directorySize, 4294967295, directorySize) || !agrees(plain.directoryOffset, 4294967295, directoryOffset)) problem("unsafe", "its zip64 end record and its plain one describe different directories");
	if (record.readBigUInt64LE(64) !== BigInt(directoryOffset + directorySize)) problem("unsafe", "its zip64 locator points somewhere else than to the zip64 end record before it");
	return {
		recordOffset,
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
	if (seen !== place.expected) problems.push({
		kind: "unsafe",
		member: null,
		reason: `the end record counts ${place.expected} members, the directory has ${seen}`
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
	const fields = extraFields(extra);
	const secondName = fields.get(EXTRA_UNICODE_PATH)?.subarray(UNICODE_PATH_HEADER).toString("utf8");
	if (secondName !== void 0 && secondName !== path) problems.push({
		kind: "unsafe",
		member: path,
		reason: "it carries a second name in an extra field, which some tools follow and pip does not"
	});
	const sizes = resolveSizes(header, fields.get(EXTRA_ZIP64));
	if (sizes === null) return unreadable("its zip64 sizes are missing, cut short or beyond 2^53");
	const { size, compressedSize, offset } = sizes;
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
	const mode = header.readUInt32LE(38) >>> 16;
	return {
		path,
		rawPath: Uint8Array.from(rawPath),
		isDirectory: path.endsWith("/"),
		isSymlink: madeByUnix && (mode & UNIX_TYPE_MASK) === UNIX_SYMLINK,
		encrypted: (flags & FLAG_ENCRYPTED) !== 0,
		method,
		crc32: header.readUInt32LE(16),
		compressedSize,
		size,
		localHeaderOffset: offset + prefix
	};
}
const cp437High = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\xA0";
/** What Python's zipfile, and so pip, gives up on. */
function refusedByPython(header, flags, rawPath) {
	const version = header.readUInt8(6);
	if (version > LATEST_ZIP_VERSION) return `it asks for version ${version / 10} of the zip format, and installers know ${LATEST_ZIP_VERSION / 10}`;
	if ((flags & FLAG_PATCHED) !== 0) return "it holds a patch to another file, which no installer can apply";
	if ((flags & FLAG_STRONG_ENCRYPTION) !== 0) return "it is encrypted, which no installer can undo";
	if ((flags & FLAG_UTF8) !== 0 && !isUtf8(Buffer.from(rawPath))) return "its name is said to be UTF-8 and is not";
	return null;
}
/** Without the UTF-8 flag a name is in code page 437 (APPNOTE appendix D), as Python reads it too. */
function decodePath(raw, utf8) {
	if (utf8) return new TextDecoder("utf-8", { ignoreBOM: true }).decode(raw);
	let path = "";
	for (const byte of raw) path += byte < 128 ? String.fromCharCode(byte) : cp437High[byte - 128] ?? "?";
	return path;
}
function extraFields(extra) {
	const fields = /* @__PURE__ */ new Map();
	for (let at = 0; at + 4 <= extra.length;) {
		const length = extra.readUInt16LE(at + 2);
		const id = extra.readUInt16LE(at);
		if (!fields.has(id)) fields.set(id, extra.subarray(at + 4, at + 4 + length));
		at += 4 + length;
	}
	return fields;
}
/** Sizes and offset, from the zip64 extra field where the header's own are saturated (APPNOTE 4.5.3). */
function resolveSizes(header, zip64) {
	const saturated = 4294967295;
	let at = 0;
	const resolve = (short) => {
		if (short !== saturated) return short;
		if (zip64 === void 0 || at + 8 > zip64.length) return null;
		const value = safeNumber(zip64.readBigUInt64LE(at));
		at += 8;
		return value;
	};
	const size = resolve(header.readUInt32LE(24));
	const compressedSize = resolve(header.readUInt32LE(20));
	const offset = resolve(header.readUInt32LE(42));
	return size === null || compressedSize === null || offset === null ? null : {
		size,
		compressedSize,
		offset
	};
}
function reportPaths(entries, problems) {
	const seen = /* @__PURE__ */ new Set();
	for (const entry of entries) {
		const reason = unsafePath(entry);
		if (reason !== null) problems.push({
			kind: "unsafe",
			member: entry.path,
			reason
		});
		const place = placeOf(entry.path);
		if (seen.has(place)) problems.push({
			kind: "unsafe",
			member: entry.path,
			reason: "the directory lists this name more than once, and which one gets installed depends on the tool"
		});
		seen.add(place);
	}
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
	if (path.split("/").includes("..")) return "its name climbs out of the wheel with \"..\"";
	if (path.includes("\0")) return "its name holds a NUL byte, where some tools cut it off";
	if (entry.isDirectory && entry.size > 0) return `its name is that of a folder, but it holds ${entry.size} bytes`;
	return null;
}
/**
* Members that share bytes are how a small zip claims to hold a huge one, so those that surely run into what
* follows them are not read. Returns the others, in directory order.
*/
function withoutOverlaps(entries, directoryStart, problems) {
	const byOffset = [...entries].sort((a, b) => a.localHeaderOffset - b.localHeaderOffset);
	const unread = /* @__PURE__ */ new Set();
	for (const [index, entry] of byOffset.entries()) {
		const limit = byOffset[index + 1]?.localHeaderOffset ?? directoryStart;
		const least = entry.localHeaderOffset + 30 + entry.compressedSize;
		if (least + entry.rawPath.length <= limit) continue;
		if (least > limit && entry.localHeaderOffset < directoryStart) unread.add(entry);
		problems.push({
			kind: "unsafe",
			member: entry.path,
			reason: `its ${entry.compressedSize} bytes at byte ${entry.localHeaderOffset} run into what follows it in the zip`
		});
	}
	return entries.filter((entry) => !unread.has(entry));
}

// src/wheel/memberStream.ts
/** One member of a zip as a stream of inflated chunks, checked against what the directory says of it. */
const LOCAL_HEADER = 67324752;
const FLAG_DATA_DESCRIPTOR = 8;
const STORED = 0;
const DEFLATED = 8;
/**
* Inflates a member in chunks of at most {@link STREAM_CHUNK} and checks its size and CRC-32 on the way.
* Never throws for the bytes it meets; errors thrown by `onChunk` and I/O errors pass through.
*/
async function streamMember(file, entry, onChunk) {
	if (entry.encrypted) return {
		problem: "it is encrypted, which no installer can undo",
		unsafe: null
	};
	if (entry.method !== STORED && entry.method !== DEFLATED) return {
		problem: `it is compressed by method ${entry.method}, and installers know only 0 (stored) and 8 (deflated)`,
		unsafe: null
	};
	const guess = 30 + entry.rawPath.length + 64 + Math.min(entry.compressedSize, SMALL_MEMBER);
	const head = await readAt(file, entry.localHeaderOffset, guess);
	const local = readLocalHeader(head, entry);
	if (local === null) return {
		problem: `no member starts at byte ${entry.localHeaderOffset}, where the directory puts it`,
		unsafe: null
	};
	const dataStart = entry.localHeaderOffset + local.length;
	const inHead = head.subarray(local.length, local.length + entry.compressedSize);
	const check = new ContentCheck(entry, onChunk);
	const problem = await inflate(file, entry, dataStart, inHead, check);
	await check.finish();
	return {
		problem: problem ?? check.problem(),
		unsafe: local.disagreement
	};
}
function readLocalHeader(head, entry) {
	if (head.length < 30 || head.readUInt32LE(0) !== LOCAL_HEADER) return null;
	const nameLength = head.readUInt16LE(26);
	return {
		length: 30 + nameLength + head.readUInt16LE(28),
		disagreement: disagreement(head, head.subarray(30, 30 + nameLength), entry)
	};
}
function disagreement(head, name, entry) {
	if (!name.equals(entry.rawPath)) return `its own header calls it ${JSON.stringify(name.toString("utf8"))}, the directory does not: tools disagree on which name counts`;
	if (head.readUInt16LE(8) !== entry.method) return "its own header and the directory name different compression methods";
	const sizesFollowTheData = (head.readUInt16LE(6) & FLAG_DATA_DESCRIPTOR) !== 0;
	const crc = head.readUInt32LE(14);
	const compressed = head.readUInt32LE(18);
	const size = head.readUInt32LE(22);
	const differs = (local, central) => local !== central && local !== 4294967295 && !(sizesFollowTheData && local === 0);
	if (differs(compressed, entry.compressedSize) || differs(size, entry.size) || differs(crc, entry.crc32)) return "its own header and the directory give different sizes or checksums";
	return null;
}
async function inflate(file, entry, dataStart, inHead, check) {
	if (entry.compressedSize === 0 && entry.size === 0) return null;
	if (entry.method === STORED) {
		for await (const chunk of compressedChunks(file, dataStart, entry.compressedSize, inHead)) if (!await check.take(chunk)) break;
		return null;
	}
	if (inHead.length === entry.compressedSize && entry.size <= 131072) try {
		await check.take(inflateRawSync(inHead, { maxOutputLength: entry.size + 1 }));
		return null;
	} catch (error) {
		return inflateProblem(error, entry);
	}
	return await inflateStream(compressedChunks(file, dataStart, entry.compressedSize, inHead), entry, check);
}
async function inflateStream(compressed, entry, check) {
	const inflater = createInflateRaw({ chunkSize: STREAM_CHUNK });
	pipeline(Readable.from(compressed, {
		objectMode: false,
		highWaterMark: STREAM_CHUNK
	}), inflater).catch(() => {});
	try {
		for await (const chunk of inflater) if (!await check.take(chunk)) break;
		return null;
	} catch (error) {
		return inflateProblem(error, entry);
	}
}
function inflateProblem(error, entry) {
	const code = error instanceof Error && "code" in error ? String(error.code) : "";
	if (code === "ERR_BUFFER_TOO_LARGE") return `it inflates to more than the ${entry.size} bytes that the directory gives`;
	if (code.startsWith("Z_")) return `its compressed data is damaged (${code})`;
	throw error;
}
async function* compressedChunks(file, start, length, inHead) {
	if (inHead.length > 0) yield inHead;
	for (let at = inHead.length; at < length;) {
		const chunk = await readAt(file, start + at, Math.min(STREAM_CHUNK, length - at));
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
	entry;
	onChunk;
	constructor(entry, onChunk) {
		this.entry = entry;
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
		const { size, crc32: expected } = this.entry;
		if (this.bytes > size) return `it inflates to more than the ${size} bytes that the directory gives`;
		if (this.bytes < size) return `it ends after ${this.bytes} of the ${size} bytes that the directory gives`;
		if (this.crc !== expected) return `its CRC-32 is ${hex(this.crc)}, the directory gives ${hex(expected)}: these are not the bytes that were packed`;
		return null;
	}
};
function hex(value) {
	return value.toString(16).padStart(8, "0");
}

// src/wheel/gitBlobs.ts
/** Git's names for the content of a wheel's members: equal to a tracked file's where the bytes are the same. */
/**
* The blob ids (lower-case hex) of the members at `paths`, by path. The wheel is opened again for it, since taking
* one more digest of every member of every wheel would cost more than this does for the few that have findings.
* A member that can't be read, or that lies beyond the limits, is left out. Rejects only when the file can't be read.
*/
async function gitBlobIds(source, paths, format) {
	const ids = /* @__PURE__ */ new Map();
	const file = await open(source.path, "r");
	try {
		const { size } = await file.stat();
		const { entries } = await readZipDirectory(file, size);
		for (const entry of withinLimits(entries.filter(({ path }) => paths.has(path)))) {
			const hash = createHash(format).update(`blob ${entry.size}\0`);
			const { problem } = await streamMember(file, entry, (chunk) => {
				hash.update(chunk);
			});
			if (problem === null) ids.set(entry.path, hash.digest("hex"));
		}
		return ids;
	} finally {
		await file.close();
	}
}
function withinLimits(entries) {
	let total = 0;
	return entries.slice(0, 200).filter(({ size }) => {
		total += size;
		return total <= MAX_LOCATED_CONTENT;
	});
}

// src/wheel/distInfo.ts
/** The files of `*.dist-info` (PEP 427 "The .dist-info directory", PEP 376 RECORD): lenient parsers that never throw. */
/** Header lines of WHEEL and METADATA: the first value of each name, and all of those that repeat. */
function parseHeaders(text) {
	const lines = text.split(/\r?\n/);
	const end = lines.indexOf("");
	const headers = (end < 0 ? lines : lines.slice(0, end)).map((line) => /^([A-Za-z0-9-]+):\s*(.*)$/.exec(line)).filter((match) => match !== null);
	const byName = groupBy(headers, ([, name = ""]) => name.toLowerCase());
	return (name) => (byName.get(name.toLowerCase()) ?? []).map(([, , value = ""]) => value.trim());
}
/** The `WHEEL` file. `rootIsPurelib` is null when the header is missing or neither true nor false. */
function parseWheelFile(text) {
	const header = parseHeaders(text);
	const purelib = header("Root-Is-Purelib")[0]?.toLowerCase();
	return {
		rootIsPurelib: purelib === "true" ? true : purelib === "false" ? false : null,
		tags: header("Tag").slice(0, 200).sort(),
		generator: header("Generator")[0] ?? null
	};
}
/** The `METADATA` file's name, version and Requires-Python. */
function parseMetadata(text) {
	const header = parseHeaders(text);
	return {
		name: header("Name")[0] ?? null,
		version: header("Version")[0] ?? null,
		requiresPython: header("Requires-Python")[0] ?? null
	};
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
		row.push(value);
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
	while (end < text.length && !FIELD_ENDS.has(text[end] ?? "")) end++;
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
const FIELD_ENDS = /* @__PURE__ */ new Set([
	",",
	"\r",
	"\n"
]);

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
	}
	/** Takes the next chunk of the stream, copying what is wanted of it. */
	offer(chunk, offset) {
		const end = offset + chunk.length;
		for (const range of this.wanted) {
			if (range.end <= offset || range.start >= end) continue;
			const start = Math.max(range.start, offset);
			const stop = Math.min(range.end, end);
			this.keep(Buffer.from(chunk.subarray(start - offset, stop - offset)), start);
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
	keep(bytes, start) {
		if (this.keptSize + bytes.length > 33554432) return;
		this.keptSize += bytes.length;
		this.kept.push({
			start,
			end: start + bytes.length,
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
				binary: outlineOf(await readBinary({
					...sourceOf(head),
					size
				}, format))
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
		definedSymbols: [],
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
	module.exports = __require$1("stream");
}));

// node_modules/jszip/node_modules/safe-buffer/index.js
var require_safe_buffer = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var buffer = __require$1("buffer");
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
	exports.isBuffer = __require$1("buffer").Buffer.isBuffer;
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
		var util = __require$1("util");
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
	var util = __require$1("util");
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
	module.exports = __require$1("util").deprecate;
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
			return "�";
		}
		if (self.lastNeed > 1 && buf.length > 1) {
			if ((buf[1] & 192) !== 128) {
				self.lastNeed = 1;
				return "�";
			}
			if (self.lastNeed > 2 && buf.length > 2) {
				if ((buf[2] & 192) !== 128) {
					self.lastNeed = 2;
					return "�";
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
		if (this.lastNeed) return r + "�";
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
	__require$1("events").EventEmitter;
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
	var debugUtil = __require$1("util");
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
	var Stream = __require$1("stream");
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
	var utils = require_utils$1();
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
var require_utils$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
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
	var utils = require_utils$1();
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
	var utils = require_utils$1();
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
	require_utils$1().inherits(NodejsStreamOutputAdapter, Readable);
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
	var utils = require_utils$1();
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
	var utils = require_utils$1();
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
	var utils = require_utils$1();
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
	var utils = require_utils$1();
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
	var utils = require_utils$1();
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
var require_constants$1 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
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
	var c = require_constants$1();
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
	var constants = require_constants$1();
	var pako = {};
	assign(pako, deflate, inflate, constants);
	module.exports = pako;
}));

// node_modules/jszip/lib/flate.js
var require_flate = /* @__PURE__ */ __commonJSMin(((exports) => {
	var USE_TYPEDARRAY = typeof Uint8Array !== "undefined" && typeof Uint16Array !== "undefined" && typeof Uint32Array !== "undefined";
	var pako = require_pako();
	var utils = require_utils$1();
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
	var utils = require_utils$1();
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
	var utils = require_utils$1();
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
	var utils = require_utils$1();
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
	var utils = require_utils$1();
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
	var utils = require_utils$1();
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
	var utils = require_utils$1();
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
	var utils = require_utils$1();
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
	var utils = require_utils$1();
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
	var utils = require_utils$1();
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
	var utils = require_utils$1();
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
	var utils = require_utils$1();
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
	var utils = require_utils$1();
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
* Lists the native files of a zip that is held in memory, sorted by path. Our own directory reader looks it
* over first: what it finds damaged, encrypted, oversized or ambiguous is left unopened and gives an empty list,
* for such a file is data to Python, and jszip would trip over it.
*/
async function readNestedZip(bytes) {
	const { entries, problems } = await readZipDirectory(readerOf(bytes), bytes.length);
	const content = entries.reduce((sum, { size }) => sum + size, 0);
	const plain = entries.every(({ encrypted, method }) => !encrypted && (method === 0 || method === 8));
	if (problems.length > 0 || !plain) return unopened(UNSOUND);
	if (entries.length > 2e3) return unopened(`it has ${entries.length} members, and a zip of more than ${MAX_NESTED_MEMBERS} is not opened`);
	if (content > 16777216) return unopened(`it inflates to ${content} bytes, and a zip of more than ${MAX_NESTED_CONTENT} is not opened`);
	const { default: JSZip } = await Promise.resolve().then(() => /* @__PURE__ */ __toESM(require_lib(), 1));
	const files = [];
	const archives = new NamedArchives();
	try {
		const zip = await JSZip.loadAsync(bytes);
		for (const { path, isDirectory, size } of entries) {
			const file = isDirectory ? null : zip.file(path);
			if (file === null) continue;
			const member = await inflateWithin(file.nodeStream("nodebuffer"), size);
			if (member === null) return unopened(UNSOUND);
			const format = sniffFormat(member, member.length);
			if (isArchive(format)) archives.add(path);
			else if (isNative(format)) files.push({
				path,
				size,
				binary: outlineOf(await readBinary(sourceOf(member), format))
			});
		}
	} catch {
		return unopened(UNSOUND);
	}
	return {
		files: files.sort((a, b) => compareStrings(a.path, b.path)),
		notes: archives.notes(),
		inflated: content
	};
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

// src/wheel/readMember.ts
/** One member of a wheel: streamed once, hashed, told by its first bytes, and read when it is native. */
/** Streams and reads one member. Never throws for its bytes. */
async function readMember(file, entry, { textBytes, budget }) {
	const first = await firstPass(file, entry, {
		textBytes,
		budget
	});
	const problems = outcomeProblems(entry, first.outcome);
	const facts = {
		path: entry.path,
		size: entry.size,
		sha256: first.outcome.problem === null ? first.sha256 : null,
		format: first.format,
		binary: null,
		nested: []
	};
	const reading = {
		facts,
		problems,
		text: null,
		passes: 1,
		inflated: 0
	};
	const along = await first.along;
	reading.inflated = along?.inflated ?? 0;
	if (first.outcome.problem !== null) return reading;
	if (textBytes > 0) reading.text = startOf(first.kept, Math.min(textBytes, entry.size))?.toString("utf8") ?? null;
	if (entry.isSymlink) problems.push(...linkProblems(entry, startOf(first.kept, entry.size)));
	if (along !== null) {
		facts.binary = along.binary;
		setNested(reading, along);
	} else if (isNative(first.format)) {
		const { binary, passes } = await readInPasses(file, entry, first.kept, first.format);
		reading.facts.binary = binary;
		reading.passes = passes;
	} else if (first.format === "zip") setNested(reading, await readZip(startOf(first.kept, entry.size), entry, budget));
	return reading;
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
async function firstPass(file, entry, { textBytes, budget }) {
	const hash = createHash("sha256");
	const kept = new KeptBytes(entry.size, [{
		start: 0,
		end: textBytes
	}]);
	const chunks = new HandOver();
	let format = sniffFormat(/* @__PURE__ */ new Uint8Array(0), entry.size);
	let isReadAlong = false;
	let along = Promise.resolve(null);
	return {
		outcome: await streamMember(file, entry, async (chunk, offset) => {
			hash.update(chunk);
			if (offset === 0) {
				format = sniffFormat(chunk, entry.size);
				isReadAlong = READ_ALONG.includes(format) && !entry.isSymlink;
				if (isReadAlong) along = readAlong(chunks, format, {
					entry,
					budget
				}).finally(() => chunks.end());
				along.catch(() => {});
				if (isReadAlong) await chunks.write(chunk);
				else if (isNative(format)) for (const ranges of await planRanges(chunk, entry.size)) kept.want(ranges);
				else if (entry.isSymlink || format === "zip" && entry.size <= 8388608) kept.want(everything$1(entry));
			} else if (isReadAlong) await chunks.write(chunk);
			kept.offer(chunk, offset);
		}).finally(() => chunks.end()),
		sha256: hash.digest("hex"),
		format,
		kept,
		along
	};
}
/** Formats that are read while they stream past: they can be of any size, and little of them is wanted. */
const READ_ALONG = [
	"ar",
	"gzip",
	"tar"
];
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
function everything$1(entry) {
	return [{
		start: 0,
		end: entry.size
	}];
}
function startOf(kept, size) {
	const bytes = kept.peek(0, size);
	return bytes === null ? null : Buffer.from(bytes);
}
/** A table that was not kept (it lay behind code, or far into a huge segment) costs one more streaming. */
async function readInPasses(file, entry, firstKept, format) {
	let kept = firstKept;
	for (let passes = 1;; passes++) {
		const binary = await readBinary(kept, format);
		if (!kept.hasMissed || passes === 3) return {
			binary,
			passes
		};
		const again = new KeptBytes(entry.size, kept.rangesForAnotherPass());
		await streamMember(file, entry, (chunk, offset) => again.offer(chunk, offset));
		kept = again;
	}
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
/** Reads a wheel from disk. Rejects only when the file itself can't be opened or read. */
async function readWheel(source) {
	const { name, problem } = parseWheelName(source.filename);
	const file = await open(source.path, "r");
	try {
		const { size } = await file.stat();
		const [content, sha256] = await Promise.all([readContent(file, size), hashFile(file, size)]);
		return {
			source,
			size,
			sha256,
			name,
			nameProblem: problem,
			...content
		};
	} finally {
		await file.close();
	}
}
/**
* The facts of a wheel that could not be read to the end, which is then its one problem: the system refused its
* file, or this check itself made a mistake.
*/
function openFailure(source, error) {
	const { name, problem } = parseWheelName(source.filename);
	const said = error instanceof Error ? error.message : String(error);
	const isSystemError = error instanceof Error && "syscall" in error;
	return {
		source,
		size: 0,
		sha256: null,
		name,
		nameProblem: problem,
		distInfo: null,
		members: [],
		problems: [{
			kind: isSystemError ? "unreadable" : "internal",
			member: null,
			reason: isSystemError ? `the file can't be read (${said})` : said
		}],
		isPartial: false,
		lacksNeeds: false,
		secondPasses: 0
	};
}
async function readContent(file, size) {
	const { entries, problems } = await readZipDirectory(file, size);
	const folders = distInfoFolders(entries);
	const files = entries.filter(({ isDirectory }) => !isDirectory);
	const textOf = new Map([...DIST_INFO_FILES].map(([name, limit]) => [`${folders[0]}/${name}`, limit]));
	const budget = {
		zips: MAX_NESTED_TOTAL,
		gunzipped: MAX_GUNZIPPED_TOTAL,
		binaries: MAX_NESTED_BINARIES_TOTAL
	};
	const symbols = new SymbolBudget();
	const readings = [];
	const read = (entry) => readMember(file, entry, {
		textBytes: textOf.get(entry.path) ?? 0,
		budget
	});
	for await (const reading of inOrder(withinTotal(files, problems), 3, read)) {
		chargeNested(reading, budget);
		readings.push(symbols.charge(reading));
	}
	problems.push(...readings.flatMap((reading) => reading.problems));
	if (entries.length > 0 || !problems.some(({ member }) => member === null)) problems.push(...distInfoProblems(folders, entries, problems));
	return {
		distInfo: folders.length === 1 ? parseDistInfo(folders[0] ?? "", readings) : null,
		members: readings.map(({ facts }) => facts).sort((a, b) => compareStrings(a.path, b.path)),
		problems: problems.sort((a, b) => compareStrings(a.member ?? "", b.member ?? "")),
		isPartial: symbols.exceeded || symbols.lostNeeds,
		lacksNeeds: symbols.lostNeeds,
		secondPasses: readings.reduce((sum, { passes }) => sum + passes - 1, 0)
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
	if (reason !== null && (facts.format !== "zip" || facts.size <= 8388608)) {
		facts.nested = [];
		facts.nestedNotes = [reason];
	}
	if (facts.format === "zip") budget.zips -= inflated;
	if (facts.format === "gzip") budget.gunzipped -= inflated;
	budget.binaries -= facts.nested.length;
}
/** Keeps a wheel of many files with huge tables from filling memory: past the limits they are let go. */
var SymbolBudget = class {
	symbols = MAX_WHEEL_SYMBOLS;
	lists = MAX_WHEEL_LISTS;
	/** In the order of the directory, so that the same wheel always loses the same ones. */
	charge(reading) {
		const { binary, nested } = reading.facts;
		const files = [binary, ...nested.map((inner) => inner.binary)].map((file) => file?.elf ?? null);
		for (const elf of files.filter((file) => file !== null)) this.chargeFile(elf);
		return reading;
	}
	chargeFile(elf) {
		this.symbols -= [...elf.definedSymbols, ...elf.undefinedSymbols].reduce((sum, { name }) => sum + name.length + SYMBOL_OVERHEAD, 0);
		if (this.symbols < 0) {
			elf.definedSymbols = [];
			elf.undefinedSymbols = [];
			for (const need of elf.versionNeeds) need.symbols = [];
		}
		const needs = elf.versionNeeds.flatMap(({ library, version }) => [library, version]);
		const lists = [
			elf.needed,
			elf.rpath,
			elf.runpath,
			needs,
			elf.versionDefinitions,
			elf.compilers
		];
		this.lists -= lists.flat().reduce((sum, text) => sum + text.length, 0);
		if (this.lists < 0) Object.assign(elf, {
			needed: [],
			rpath: [],
			runpath: [],
			versionNeeds: [],
			versionDefinitions: [],
			compilers: []
		});
	}
	/** True when symbols were let go. The largest real wheels get there, so it is no defect of theirs. */
	get exceeded() {
		return this.symbols < 0;
	}
	/** True when needed libraries and versions were. */
	get lostNeeds() {
		return this.lists < 0;
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
async function hashFile(file, size) {
	const hash = createHash("sha256");
	for (let at = 0; at < size; at += STREAM_CHUNK) hash.update(await readAt(file, at, Math.min(STREAM_CHUNK, size - at)));
	return hash.digest("hex");
}
/** The files of the dist-info folder that are read, with the bytes of each that are. */
const DIST_INFO_FILES = /* @__PURE__ */ new Map([
	["METADATA", MAX_METADATA],
	["RECORD", MAX_RECORD],
	["WHEEL", MAX_WHEEL_FILE]
]);
/** What an entry of a symbol list takes beside its name, in bytes. */
const SYMBOL_OVERHEAD = 64;
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
function parseDistInfo(folder, readings) {
	const readingOf = (name) => readings.find(({ facts }) => facts.path === `${folder}/${name}`);
	const text = (name) => readingOf(name)?.text ?? null;
	const [metadata, record, wheel] = [
		text("METADATA"),
		text("RECORD"),
		text("WHEEL")
	];
	const rows = record === null ? null : parseRecord(record);
	return {
		folder,
		wheel: wheel === null ? null : parseWheelFile(wheel),
		metadata: metadata === null ? null : parseMetadata(metadata),
		record: rows?.entries ?? null,
		recordIsWhole: (rows?.isWhole ?? true) && (readingOf("RECORD")?.facts.size ?? 0) <= 33554432
	};
}

// src/checkWheels.ts
/**
* Reads each wheel, lets the rules judge it, and reports. Rejects for nothing that a wheel could hold: one that
* can't even be opened gives a finding, and the others are still checked.
*/
async function checkWheels(collected, options) {
	const wheels = [];
	const unlocated = collected.problems.map((problem) => withoutSubject(toFinding(describeArtifactProblem(problem), UNREADABLE_ARTIFACT.id, null)));
	if (collected.missing) unlocated.push(withoutSubject(toFinding(describeMissingWheels(collected.missing), NO_WHEELS.id, null)));
	const { settings = DEFAULT_SETTINGS } = options;
	const labelled = labelWheels(collected.wheels);
	const objectFormat = options.locate?.repository.objectFormat ?? null;
	const check = (wheel) => checkWheel(wheel, settings, objectFormat);
	const comparable = [];
	for await (const checked of inOrder(labelled, 2, check)) {
		wheels.push(checked.entry);
		if (checked.isRead) comparable.push(checked.entry);
		unlocated.push(...checked.findings);
		options.onWheel?.(checked.entry, checked.findings.map(({ finding }) => finding));
	}
	unlocated.push(...runSetRules(comparable, settings).map(withoutSubject));
	const findings = options.locate ? await locateFindings(unlocated, options.locate) : unlocated.map(({ finding }) => finding);
	return buildReport({
		wheels,
		findings,
		failOn: options.failOn,
		toolVersion: TOOL_VERSION
	});
}
/** One file name can come from two artifacts or folders: then the label says which one is meant. */
function labelWheels(sources) {
	const byName = groupBy(sources, ({ filename }) => filename);
	return sources.map((source) => {
		const { filename, artifact, displayPath } = source;
		const alone = byName.get(filename)?.length === 1;
		const origin = originOf({
			artifact,
			path: displayPath,
			filename
		});
		return {
			source,
			label: alone ? filename : `${filename} (${origin})`
		};
	});
}
/** Only the summary of a wheel outlives its check: facts can be large. */
async function checkWheel({ source, label }, settings, objectFormat) {
	const checked = judgedSafely(await readWheel(source).catch((error) => openFailure(source, error)), label, settings);
	if (objectFormat === null) return checked;
	return {
		...checked,
		findings: await withBlobIds(checked.findings, source, objectFormat)
	};
}
function judgedSafely(facts, label, settings) {
	try {
		return judged(facts, label, settings);
	} catch (error) {
		return judged(openFailure(facts.source, error), label, settings);
	}
}
function judged(facts, label, settings) {
	const wheel = judgeWheel(facts, settings);
	const members = new Map(facts.members.map((member) => [member.path, member]));
	const findings = runRules(wheel, label).map((finding) => {
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
			}
		};
	});
	return {
		entry: wheelEntry(facts, wheel.verdict, label),
		isRead: facts.problems.every(({ kind }) => kind === "unsafe"),
		findings
	};
}
function withoutSubject(finding) {
	return {
		finding,
		subject: null
	};
}
async function withBlobIds(findings, source, objectFormat) {
	const members = new Set(findings.flatMap(({ subject }) => subject?.member ?? []));
	if (members.size === 0) return findings;
	const ids = await gitBlobIds(source, members, objectFormat).catch(() => /* @__PURE__ */ new Map());
	return findings.map(({ finding, subject }) => ({
		finding,
		subject: subject === null ? null : {
			...subject,
			blob: ids.get(subject.member) ?? null
		}
	}));
}

// src/collect/collected.ts
/** What a collector hands on: wheels to look into, and an account of everything that it did not take. */
/** Collecting could not begin at all: the message is a sentence to show as it stands. */
var CollectError = class extends Error {
	name = "CollectError";
};
/** Whether a file name is that of a wheel. */
function isWheelName(name) {
	return /\.whl$/i.test(name);
}
/** Why a file that is no wheel was passed over. */
function notAWheel(name) {
	if (/\.(tar\.(gz|bz2|xz|zst)|tgz|zip)$/i.test(name)) return "a source distribution or other archive, not a wheel";
	return "not a wheel (its name does not end in .whl)";
}
/** Sorts wheels by artifact, then by the name shown. */
function sortWheels(wheels) {
	return wheels.sort((a, b) => compareStrings(a.artifact ?? "", b.artifact ?? "") || compareStrings(a.displayPath, b.displayPath));
}
/** The message of anything thrown. */
function messageOf(error) {
	return error instanceof Error ? error.message : String(error);
}
/** Whether the error is the file system's way of saying that there is nothing there. */
function isMissing(error) {
	const code = error?.code;
	return code === "ENOENT" || code === "ENOTDIR";
}

// node_modules/fdir/dist/index.mjs
var __require = /* @__PURE__ */ createRequire$1(import.meta.url);
function cleanPath(path) {
	let normalized = normalize(path);
	if (normalized.length > 1 && normalized[normalized.length - 1] === sep) normalized = normalized.substring(0, normalized.length - 1);
	return normalized;
}
const SLASHES_REGEX = /[\\/]/g;
function convertSlashes(path, separator) {
	return path.replace(SLASHES_REGEX, separator);
}
const WINDOWS_ROOT_DIR_REGEX = /^[a-z]:[\\/]$/i;
function isRootDirectory(path) {
	return path === "/" || WINDOWS_ROOT_DIR_REGEX.test(path);
}
function normalizePath(path, options) {
	const { resolvePaths, normalizePath: normalizePath$1, pathSeparator } = options;
	const pathNeedsCleaning = process.platform === "win32" && path.includes("/") || path.startsWith(".");
	if (resolvePaths) path = resolve(path);
	if (normalizePath$1 || pathNeedsCleaning) path = cleanPath(path);
	if (path === ".") return "";
	return convertSlashes(path[path.length - 1] !== pathSeparator ? path + pathSeparator : path, pathSeparator);
}
function joinPathWithBasePath(filename, directoryPath) {
	return directoryPath + filename;
}
function joinPathWithRelativePath(root, options) {
	return function(filename, directoryPath) {
		if (directoryPath.startsWith(root)) return directoryPath.slice(root.length) + filename;
		else return convertSlashes(relative(root, directoryPath), options.pathSeparator) + options.pathSeparator + filename;
	};
}
function joinPath(filename) {
	return filename;
}
function joinDirectoryPath(filename, directoryPath, separator) {
	return directoryPath + filename + separator;
}
function build$7(root, options) {
	const { relativePaths, includeBasePath } = options;
	return relativePaths && root ? joinPathWithRelativePath(root, options) : includeBasePath ? joinPathWithBasePath : joinPath;
}
function pushDirectoryWithRelativePath(root) {
	return function(directoryPath, paths) {
		paths.push(directoryPath.substring(root.length) || ".");
	};
}
function pushDirectoryFilterWithRelativePath(root) {
	return function(directoryPath, paths, filters) {
		const relativePath = directoryPath.substring(root.length) || ".";
		if (filters.every((filter) => filter(relativePath, true))) paths.push(relativePath);
	};
}
const pushDirectory = (directoryPath, paths) => {
	paths.push(directoryPath || ".");
};
const pushDirectoryFilter = (directoryPath, paths, filters) => {
	const path = directoryPath || ".";
	if (filters.every((filter) => filter(path, true))) paths.push(path);
};
const empty$2 = () => {};
function build$6(root, options) {
	const { includeDirs, filters, relativePaths } = options;
	if (!includeDirs) return empty$2;
	if (relativePaths) return filters && filters.length ? pushDirectoryFilterWithRelativePath(root) : pushDirectoryWithRelativePath(root);
	return filters && filters.length ? pushDirectoryFilter : pushDirectory;
}
const pushFileFilterAndCount = (filename, _paths, counts, filters) => {
	if (filters.every((filter) => filter(filename, false))) counts.files++;
};
const pushFileFilter = (filename, paths, _counts, filters) => {
	if (filters.every((filter) => filter(filename, false))) paths.push(filename);
};
const pushFileCount = (_filename, _paths, counts, _filters) => {
	counts.files++;
};
const pushFile = (filename, paths) => {
	paths.push(filename);
};
const empty$1 = () => {};
function build$5(options) {
	const { excludeFiles, filters, onlyCounts } = options;
	if (excludeFiles) return empty$1;
	if (filters && filters.length) return onlyCounts ? pushFileFilterAndCount : pushFileFilter;
	else if (onlyCounts) return pushFileCount;
	else return pushFile;
}
const getArray = (paths) => {
	return paths;
};
const getArrayGroup = () => {
	return [""].slice(0, 0);
};
function build$4(options) {
	return options.group ? getArrayGroup : getArray;
}
const groupFiles = (groups, directory, files) => {
	groups.push({
		directory,
		files,
		dir: directory
	});
};
const empty = () => {};
function build$3(options) {
	return options.group ? groupFiles : empty;
}
const resolveSymlinksAsync = function(path, state, callback$1) {
	const { queue, fs, options: { suppressErrors } } = state;
	queue.enqueue();
	fs.realpath(path, (error, resolvedPath) => {
		if (error) return queue.dequeue(suppressErrors ? null : error, state);
		fs.stat(resolvedPath, (error$1, stat) => {
			if (error$1) return queue.dequeue(suppressErrors ? null : error$1, state);
			if (stat.isDirectory() && isRecursive(path, resolvedPath, state)) return queue.dequeue(null, state);
			callback$1(stat, resolvedPath);
			queue.dequeue(null, state);
		});
	});
};
const resolveSymlinks = function(path, state, callback$1) {
	const { queue, fs, options: { suppressErrors } } = state;
	queue.enqueue();
	try {
		const resolvedPath = fs.realpathSync(path);
		const stat = fs.statSync(resolvedPath);
		if (stat.isDirectory() && isRecursive(path, resolvedPath, state)) return;
		callback$1(stat, resolvedPath);
	} catch (e) {
		if (!suppressErrors) throw e;
	}
};
function build$2(options, isSynchronous) {
	if (!options.resolveSymlinks || options.excludeSymlinks) return null;
	return isSynchronous ? resolveSymlinks : resolveSymlinksAsync;
}
function isRecursive(path, resolved, state) {
	if (state.options.useRealPaths) return isRecursiveUsingRealPaths(resolved, state);
	let parent = dirname(path);
	let depth = 1;
	while (parent !== state.root && depth < 2) {
		const resolvedPath = state.symlinks.get(parent);
		if (!!resolvedPath && (resolvedPath === resolved || resolvedPath.startsWith(resolved) || resolved.startsWith(resolvedPath))) depth++;
		else parent = dirname(parent);
	}
	state.symlinks.set(path, resolved);
	return depth > 1;
}
function isRecursiveUsingRealPaths(resolved, state) {
	return state.visited.includes(resolved + state.options.pathSeparator);
}
const onlyCountsSync = (state) => {
	return state.counts;
};
const groupsSync = (state) => {
	return state.groups;
};
const defaultSync = (state) => {
	return state.paths;
};
const limitFilesSync = (state) => {
	return state.paths.slice(0, state.options.maxFiles);
};
const onlyCountsAsync = (state, error, callback$1) => {
	report(error, callback$1, state.counts, state.options.suppressErrors);
	return null;
};
const defaultAsync = (state, error, callback$1) => {
	report(error, callback$1, state.paths, state.options.suppressErrors);
	return null;
};
const limitFilesAsync = (state, error, callback$1) => {
	report(error, callback$1, state.paths.slice(0, state.options.maxFiles), state.options.suppressErrors);
	return null;
};
const groupsAsync = (state, error, callback$1) => {
	report(error, callback$1, state.groups, state.options.suppressErrors);
	return null;
};
function report(error, callback$1, output, suppressErrors) {
	if (error && !suppressErrors) callback$1(error, output);
	else callback$1(null, output);
}
function build$1(options, isSynchronous) {
	const { onlyCounts, group, maxFiles } = options;
	if (onlyCounts) return isSynchronous ? onlyCountsSync : onlyCountsAsync;
	else if (group) return isSynchronous ? groupsSync : groupsAsync;
	else if (maxFiles) return isSynchronous ? limitFilesSync : limitFilesAsync;
	else return isSynchronous ? defaultSync : defaultAsync;
}
const readdirOpts = { withFileTypes: true };
const walkAsync = (state, crawlPath, directoryPath, currentDepth, callback$1) => {
	state.queue.enqueue();
	if (currentDepth < 0) return state.queue.dequeue(null, state);
	const { fs } = state;
	state.visited.push(crawlPath);
	state.counts.directories++;
	fs.readdir(crawlPath || ".", readdirOpts, (error, entries = []) => {
		callback$1(entries, directoryPath, currentDepth);
		state.queue.dequeue(state.options.suppressErrors ? null : error, state);
	});
};
const walkSync = (state, crawlPath, directoryPath, currentDepth, callback$1) => {
	const { fs } = state;
	if (currentDepth < 0) return;
	state.visited.push(crawlPath);
	state.counts.directories++;
	let entries = [];
	try {
		entries = fs.readdirSync(crawlPath || ".", readdirOpts);
	} catch (e) {
		if (!state.options.suppressErrors) throw e;
	}
	callback$1(entries, directoryPath, currentDepth);
};
function build(isSynchronous) {
	return isSynchronous ? walkSync : walkAsync;
}
/**
* This is a custom stateless queue to track concurrent async fs calls.
* It increments a counter whenever a call is queued and decrements it
* as soon as it completes. When the counter hits 0, it calls onQueueEmpty.
*/
var Queue = class {
	count = 0;
	constructor(onQueueEmpty) {
		this.onQueueEmpty = onQueueEmpty;
	}
	enqueue() {
		this.count++;
		return this.count;
	}
	dequeue(error, output) {
		if (this.onQueueEmpty && (--this.count <= 0 || error)) {
			this.onQueueEmpty(error, output);
			if (error) {
				output.controller.abort();
				this.onQueueEmpty = void 0;
			}
		}
	}
};
var Counter = class {
	_files = 0;
	_directories = 0;
	set files(num) {
		this._files = num;
	}
	get files() {
		return this._files;
	}
	set directories(num) {
		this._directories = num;
	}
	get directories() {
		return this._directories;
	}
	/**
	* @deprecated use `directories` instead
	*/
	/* c8 ignore next 3 */
	get dirs() {
		return this._directories;
	}
};
/**
* AbortController is not supported on Node 14 so we use this until we can drop
* support for Node 14.
*/
var Aborter = class {
	aborted = false;
	abort() {
		this.aborted = true;
	}
};
var Walker = class {
	root;
	isSynchronous;
	state;
	joinPath;
	pushDirectory;
	pushFile;
	getArray;
	groupFiles;
	resolveSymlink;
	walkDirectory;
	callbackInvoker;
	constructor(root, options, callback$1) {
		this.isSynchronous = !callback$1;
		this.callbackInvoker = build$1(options, this.isSynchronous);
		this.root = normalizePath(root, options);
		this.state = {
			root: isRootDirectory(this.root) ? this.root : this.root.slice(0, -1),
			paths: [""].slice(0, 0),
			groups: [],
			counts: new Counter(),
			options,
			queue: new Queue((error, state) => this.callbackInvoker(state, error, callback$1)),
			symlinks: /* @__PURE__ */ new Map(),
			visited: [""].slice(0, 0),
			controller: new Aborter(),
			fs: options.fs || nativeFs
		};
		this.joinPath = build$7(this.root, options);
		this.pushDirectory = build$6(this.root, options);
		this.pushFile = build$5(options);
		this.getArray = build$4(options);
		this.groupFiles = build$3(options);
		this.resolveSymlink = build$2(options, this.isSynchronous);
		this.walkDirectory = build(this.isSynchronous);
	}
	start() {
		this.pushDirectory(this.root, this.state.paths, this.state.options.filters);
		this.walkDirectory(this.state, this.root, this.root, this.state.options.maxDepth, this.walk);
		return this.isSynchronous ? this.callbackInvoker(this.state, null) : null;
	}
	walk = (entries, directoryPath, depth) => {
		const { paths, options: { filters, resolveSymlinks: resolveSymlinks$1, excludeSymlinks, exclude, maxFiles, signal, useRealPaths, pathSeparator }, controller } = this.state;
		if (controller.aborted || signal && signal.aborted || maxFiles && paths.length > maxFiles) return;
		const files = this.getArray(this.state.paths);
		for (let i = 0; i < entries.length; ++i) {
			const entry = entries[i];
			if (entry.isFile() || entry.isSymbolicLink() && !resolveSymlinks$1 && !excludeSymlinks) {
				const filename = this.joinPath(entry.name, directoryPath);
				this.pushFile(filename, files, this.state.counts, filters);
			} else if (entry.isDirectory()) {
				let path = joinDirectoryPath(entry.name, directoryPath, this.state.options.pathSeparator);
				if (exclude && exclude(entry.name, path)) continue;
				this.pushDirectory(path, paths, filters);
				this.walkDirectory(this.state, path, path, depth - 1, this.walk);
			} else if (this.resolveSymlink && entry.isSymbolicLink()) {
				let path = joinPathWithBasePath(entry.name, directoryPath);
				this.resolveSymlink(path, this.state, (stat, resolvedPath) => {
					if (stat.isDirectory()) {
						resolvedPath = normalizePath(resolvedPath, this.state.options);
						if (exclude && exclude(entry.name, useRealPaths ? resolvedPath : path + pathSeparator)) return;
						this.walkDirectory(this.state, resolvedPath, useRealPaths ? resolvedPath : path + pathSeparator, depth - 1, this.walk);
					} else {
						resolvedPath = useRealPaths ? resolvedPath : path;
						const filename = basename(resolvedPath);
						const directoryPath$1 = normalizePath(dirname(resolvedPath), this.state.options);
						resolvedPath = this.joinPath(filename, directoryPath$1);
						this.pushFile(resolvedPath, files, this.state.counts, filters);
					}
				});
			}
		}
		this.groupFiles(this.state.groups, directoryPath, files);
	};
};
function promise(root, options) {
	return new Promise((resolve$1, reject) => {
		callback(root, options, (err, output) => {
			if (err) return reject(err);
			resolve$1(output);
		});
	});
}
function callback(root, options, callback$1) {
	new Walker(root, options, callback$1).start();
}
function sync(root, options) {
	return new Walker(root, options).start();
}
var APIBuilder = class {
	constructor(root, options) {
		this.root = root;
		this.options = options;
	}
	withPromise() {
		return promise(this.root, this.options);
	}
	withCallback(cb) {
		callback(this.root, this.options, cb);
	}
	sync() {
		return sync(this.root, this.options);
	}
};
let pm = null;
/* c8 ignore next 6 */
try {
	__require.resolve("picomatch");
	pm = __require("picomatch");
} catch {}
var Builder = class {
	globCache = {};
	options = {
		maxDepth: Infinity,
		suppressErrors: true,
		pathSeparator: sep,
		filters: []
	};
	globFunction;
	constructor(options) {
		this.options = {
			...this.options,
			...options
		};
		this.globFunction = this.options.globFunction;
	}
	group() {
		this.options.group = true;
		return this;
	}
	withPathSeparator(separator) {
		this.options.pathSeparator = separator;
		return this;
	}
	withBasePath() {
		this.options.includeBasePath = true;
		return this;
	}
	withRelativePaths() {
		this.options.relativePaths = true;
		return this;
	}
	withDirs() {
		this.options.includeDirs = true;
		return this;
	}
	withMaxDepth(depth) {
		this.options.maxDepth = depth;
		return this;
	}
	withMaxFiles(limit) {
		this.options.maxFiles = limit;
		return this;
	}
	withFullPaths() {
		this.options.resolvePaths = true;
		this.options.includeBasePath = true;
		return this;
	}
	withErrors() {
		this.options.suppressErrors = false;
		return this;
	}
	withSymlinks({ resolvePaths = true } = {}) {
		this.options.resolveSymlinks = true;
		this.options.useRealPaths = resolvePaths;
		return this.withFullPaths();
	}
	withAbortSignal(signal) {
		this.options.signal = signal;
		return this;
	}
	normalize() {
		this.options.normalizePath = true;
		return this;
	}
	filter(predicate) {
		this.options.filters.push(predicate);
		return this;
	}
	onlyDirs() {
		this.options.excludeFiles = true;
		this.options.includeDirs = true;
		return this;
	}
	exclude(predicate) {
		this.options.exclude = predicate;
		return this;
	}
	onlyCounts() {
		this.options.onlyCounts = true;
		return this;
	}
	crawl(root) {
		return new APIBuilder(root || ".", this.options);
	}
	withGlobFunction(fn) {
		this.globFunction = fn;
		return this;
	}
	/**
	* @deprecated Pass options using the constructor instead:
	* ```ts
	* new fdir(options).crawl("/path/to/root");
	* ```
	* This method will be removed in v7.0
	*/
	/* c8 ignore next 4 */
	crawlWithOptions(root, options) {
		this.options = {
			...this.options,
			...options
		};
		return new APIBuilder(root || ".", this.options);
	}
	glob(...patterns) {
		if (this.globFunction) return this.globWithOptions(patterns);
		return this.globWithOptions(patterns, ...[{ dot: true }]);
	}
	globWithOptions(patterns, ...options) {
		const globFn = this.globFunction || pm;
		/* c8 ignore next 5 */
		if (!globFn) throw new Error("Please specify a glob function to use glob matching.");
		var isMatch = this.globCache[patterns.join("\0")];
		if (!isMatch) {
			isMatch = globFn(patterns, ...options);
			this.globCache[patterns.join("\0")] = isMatch;
		}
		this.options.filters.push((path) => isMatch(path));
		return this;
	}
};

// node_modules/picomatch/lib/constants.js
var require_constants = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const WIN_SLASH = "\\\\/";
	const WIN_NO_SLASH = `[^${WIN_SLASH}]`;
	const DEFAULT_MAX_EXTGLOB_RECURSION = 0;
	/**
	* Posix glob regex
	*/
	const DOT_LITERAL = "\\.";
	const PLUS_LITERAL = "\\+";
	const QMARK_LITERAL = "\\?";
	const SLASH_LITERAL = "\\/";
	const ONE_CHAR = "(?=.)";
	const QMARK = "[^/]";
	const END_ANCHOR = `(?:${SLASH_LITERAL}|$)`;
	const START_ANCHOR = `(?:^|${SLASH_LITERAL})`;
	const DOTS_SLASH = `${DOT_LITERAL}{1,2}${END_ANCHOR}`;
	const POSIX_CHARS = {
		DOT_LITERAL,
		PLUS_LITERAL,
		QMARK_LITERAL,
		SLASH_LITERAL,
		ONE_CHAR,
		QMARK,
		END_ANCHOR,
		DOTS_SLASH,
		NO_DOT: `(?!${DOT_LITERAL})`,
		NO_DOTS: `(?!${START_ANCHOR}${DOTS_SLASH})`,
		NO_DOT_SLASH: `(?!${DOT_LITERAL}{0,1}${END_ANCHOR})`,
		NO_DOTS_SLASH: `(?!${DOTS_SLASH})`,
		QMARK_NO_DOT: `[^.${SLASH_LITERAL}]`,
		STAR: `${QMARK}*?`,
		START_ANCHOR,
		SEP: "/"
	};
	/**
	* Windows glob regex
	*/
	const WINDOWS_CHARS = {
		...POSIX_CHARS,
		SLASH_LITERAL: `[${WIN_SLASH}]`,
		QMARK: WIN_NO_SLASH,
		STAR: `${WIN_NO_SLASH}*?`,
		DOTS_SLASH: `${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$)`,
		NO_DOT: `(?!${DOT_LITERAL})`,
		NO_DOTS: `(?!(?:^|[${WIN_SLASH}])${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
		NO_DOT_SLASH: `(?!${DOT_LITERAL}{0,1}(?:[${WIN_SLASH}]|$))`,
		NO_DOTS_SLASH: `(?!${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
		QMARK_NO_DOT: `[^.${WIN_SLASH}]`,
		START_ANCHOR: `(?:^|[${WIN_SLASH}])`,
		END_ANCHOR: `(?:[${WIN_SLASH}]|$)`,
		SEP: "\\"
	};
	/**
	* POSIX Bracket Regex
	*/
	const POSIX_REGEX_SOURCE = {
		__proto__: null,
		alnum: "a-zA-Z0-9",
		alpha: "a-zA-Z",
		ascii: "\\x00-\\x7F",
		blank: " \\t",
		cntrl: "\\x00-\\x1F\\x7F",
		digit: "0-9",
		graph: "\\x21-\\x7E",
		lower: "a-z",
		print: "\\x20-\\x7E ",
		punct: "\\-!\"#$%&'()\\*+,./:;<=>?@[\\]^_`{|}~",
		space: " \\t\\r\\n\\v\\f",
		upper: "A-Z",
		word: "A-Za-z0-9_",
		xdigit: "A-Fa-f0-9"
	};
	module.exports = {
		DEFAULT_MAX_EXTGLOB_RECURSION,
		MAX_LENGTH: 65536,
		POSIX_REGEX_SOURCE,
		REGEX_BACKSLASH: /\\(?![*+?^${}(|)[\]])/g,
		REGEX_NON_SPECIAL_CHARS: /^[^@![\].,$*+?^{}()|\\/]+/,
		REGEX_SPECIAL_CHARS: /[-*+?.^${}(|)[\]]/,
		REGEX_SPECIAL_CHARS_BACKREF: /(\\?)((\W)(\3*))/g,
		REGEX_SPECIAL_CHARS_GLOBAL: /([-*+?.^${}(|)[\]])/g,
		REGEX_REMOVE_BACKSLASH: /(?:\[.*?[^\\]\]|\\(?=.))/g,
		REPLACEMENTS: {
			__proto__: null,
			"***": "*",
			"**/**": "**",
			"**/**/**": "**"
		},
		CHAR_0: 48,
		CHAR_9: 57,
		CHAR_UPPERCASE_A: 65,
		CHAR_LOWERCASE_A: 97,
		CHAR_UPPERCASE_Z: 90,
		CHAR_LOWERCASE_Z: 122,
		CHAR_LEFT_PARENTHESES: 40,
		CHAR_RIGHT_PARENTHESES: 41,
		CHAR_ASTERISK: 42,
		CHAR_AMPERSAND: 38,
		CHAR_AT: 64,
		CHAR_BACKWARD_SLASH: 92,
		CHAR_CARRIAGE_RETURN: 13,
		CHAR_CIRCUMFLEX_ACCENT: 94,
		CHAR_COLON: 58,
		CHAR_COMMA: 44,
		CHAR_DOT: 46,
		CHAR_DOUBLE_QUOTE: 34,
		CHAR_EQUAL: 61,
		CHAR_EXCLAMATION_MARK: 33,
		CHAR_FORM_FEED: 12,
		CHAR_FORWARD_SLASH: 47,
		CHAR_GRAVE_ACCENT: 96,
		CHAR_HASH: 35,
		CHAR_HYPHEN_MINUS: 45,
		CHAR_LEFT_ANGLE_BRACKET: 60,
		CHAR_LEFT_CURLY_BRACE: 123,
		CHAR_LEFT_SQUARE_BRACKET: 91,
		CHAR_LINE_FEED: 10,
		CHAR_NO_BREAK_SPACE: 160,
		CHAR_PERCENT: 37,
		CHAR_PLUS: 43,
		CHAR_QUESTION_MARK: 63,
		CHAR_RIGHT_ANGLE_BRACKET: 62,
		CHAR_RIGHT_CURLY_BRACE: 125,
		CHAR_RIGHT_SQUARE_BRACKET: 93,
		CHAR_SEMICOLON: 59,
		CHAR_SINGLE_QUOTE: 39,
		CHAR_SPACE: 32,
		CHAR_TAB: 9,
		CHAR_UNDERSCORE: 95,
		CHAR_VERTICAL_LINE: 124,
		CHAR_ZERO_WIDTH_NOBREAK_SPACE: 65279,
		/**
		* Create EXTGLOB_CHARS
		*/
		extglobChars(chars) {
			return {
				"!": {
					type: "negate",
					open: "(?:(?!(?:",
					close: `))${chars.STAR})`
				},
				"?": {
					type: "qmark",
					open: "(?:",
					close: ")?"
				},
				"+": {
					type: "plus",
					open: "(?:",
					close: ")+"
				},
				"*": {
					type: "star",
					open: "(?:",
					close: ")*"
				},
				"@": {
					type: "at",
					open: "(?:",
					close: ")"
				}
			};
		},
		/**
		* Create GLOB_CHARS
		*/
		globChars(win32) {
			return win32 === true ? WINDOWS_CHARS : POSIX_CHARS;
		}
	};
}));

// node_modules/picomatch/lib/utils.js
var require_utils = /* @__PURE__ */ __commonJSMin(((exports) => {
	const { REGEX_BACKSLASH, REGEX_REMOVE_BACKSLASH, REGEX_SPECIAL_CHARS, REGEX_SPECIAL_CHARS_GLOBAL } = require_constants();
	exports.isObject = (val) => val !== null && typeof val === "object" && !Array.isArray(val);
	exports.hasRegexChars = (str) => REGEX_SPECIAL_CHARS.test(str);
	exports.isRegexChar = (str) => str.length === 1 && exports.hasRegexChars(str);
	exports.escapeRegex = (str) => str.replace(REGEX_SPECIAL_CHARS_GLOBAL, "\\$1");
	exports.toPosixSlashes = (str) => str.replace(REGEX_BACKSLASH, "/");
	exports.isWindows = () => {
		if (typeof navigator !== "undefined" && navigator.platform) {
			const platform = navigator.platform.toLowerCase();
			return platform === "win32" || platform === "windows";
		}
		if (typeof process !== "undefined" && process.platform) return process.platform === "win32";
		return false;
	};
	exports.removeBackslashes = (str) => {
		return str.replace(REGEX_REMOVE_BACKSLASH, (match) => {
			return match === "\\" ? "" : match;
		});
	};
	exports.escapeLast = (input, char, lastIdx) => {
		const idx = input.lastIndexOf(char, lastIdx);
		if (idx === -1) return input;
		if (input[idx - 1] === "\\") return exports.escapeLast(input, char, idx - 1);
		return `${input.slice(0, idx)}\\${input.slice(idx)}`;
	};
	exports.removePrefix = (input, state = {}) => {
		let output = input;
		if (output.startsWith("./")) {
			output = output.slice(2);
			state.prefix = "./";
		}
		return output;
	};
	exports.wrapOutput = (input, state = {}, options = {}) => {
		let output = `${options.contains ? "" : "^"}(?:${input})${options.contains ? "" : "$"}`;
		if (state.negated === true) output = `(?:^(?!${output}).*$)`;
		return output;
	};
	exports.basename = (path, { windows } = {}) => {
		const segs = path.split(windows ? /[\\/]/ : "/");
		const last = segs[segs.length - 1];
		if (last === "") return segs[segs.length - 2];
		return last;
	};
}));

// node_modules/picomatch/lib/scan.js
var require_scan = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const utils = require_utils();
	const { CHAR_ASTERISK, CHAR_AT, CHAR_BACKWARD_SLASH, CHAR_COMMA, CHAR_DOT, CHAR_EXCLAMATION_MARK, CHAR_FORWARD_SLASH, CHAR_LEFT_CURLY_BRACE, CHAR_LEFT_PARENTHESES, CHAR_LEFT_SQUARE_BRACKET, CHAR_PLUS, CHAR_QUESTION_MARK, CHAR_RIGHT_CURLY_BRACE, CHAR_RIGHT_PARENTHESES, CHAR_RIGHT_SQUARE_BRACKET } = require_constants();
	const isPathSeparator = (code) => {
		return code === CHAR_FORWARD_SLASH || code === CHAR_BACKWARD_SLASH;
	};
	const depth = (token) => {
		if (token.isPrefix !== true) token.depth = token.isGlobstar ? Infinity : 1;
	};
	/**
	* Quickly scans a glob pattern and returns an object with a handful of
	* useful properties, like `isGlob`, `path` (the leading non-glob, if it exists),
	* `glob` (the actual pattern), `negated` (true if the path starts with `!` but not
	* with `!(`) and `negatedExtglob` (true if the path starts with `!(`).
	*
	* ```js
	* const pm = require('picomatch');
	* console.log(pm.scan('foo/bar/*.js'));
	* { isGlob: true, input: 'foo/bar/*.js', base: 'foo/bar', glob: '*.js' }
	* ```
	* @param {String} `str`
	* @param {Object} `options`
	* @return {Object} Returns an object with tokens and regex source string.
	* @api public
	*/
	const scan = (input, options) => {
		const opts = options || {};
		const length = input.length - 1;
		const scanToEnd = opts.parts === true || opts.tokens === true || opts.scanToEnd === true;
		const slashes = [];
		const tokens = [];
		const parts = [];
		let str = input;
		let index = -1;
		let start = 0;
		let lastIndex = 0;
		let isBrace = false;
		let isBracket = false;
		let isGlob = false;
		let isExtglob = false;
		let isGlobstar = false;
		let braceEscaped = false;
		let backslashes = false;
		let negated = false;
		let negatedExtglob = false;
		let finished = false;
		let braces = 0;
		let prev;
		let code;
		let token = {
			value: "",
			depth: 0,
			isGlob: false
		};
		const eos = () => index >= length;
		const peek = () => str.charCodeAt(index + 1);
		const advance = () => {
			prev = code;
			return str.charCodeAt(++index);
		};
		while (index < length) {
			code = advance();
			let next;
			if (code === CHAR_BACKWARD_SLASH) {
				backslashes = token.backslashes = true;
				code = advance();
				if (code === CHAR_LEFT_CURLY_BRACE) braceEscaped = true;
				continue;
			}
			if (braceEscaped === true || code === CHAR_LEFT_CURLY_BRACE) {
				braces++;
				while (eos() !== true && (code = advance())) {
					if (code === CHAR_BACKWARD_SLASH) {
						backslashes = token.backslashes = true;
						advance();
						continue;
					}
					if (code === CHAR_LEFT_CURLY_BRACE) {
						braces++;
						continue;
					}
					if (braceEscaped !== true && code === CHAR_DOT && (code = advance()) === CHAR_DOT) {
						isBrace = token.isBrace = true;
						isGlob = token.isGlob = true;
						finished = true;
						if (scanToEnd === true) continue;
						break;
					}
					if (braceEscaped !== true && code === CHAR_COMMA) {
						isBrace = token.isBrace = true;
						isGlob = token.isGlob = true;
						finished = true;
						if (scanToEnd === true) continue;
						break;
					}
					if (code === CHAR_RIGHT_CURLY_BRACE) {
						braces--;
						if (braces === 0) {
							braceEscaped = false;
							isBrace = token.isBrace = true;
							finished = true;
							break;
						}
					}
				}
				if (scanToEnd === true) continue;
				break;
			}
			if (code === CHAR_FORWARD_SLASH) {
				slashes.push(index);
				tokens.push(token);
				token = {
					value: "",
					depth: 0,
					isGlob: false
				};
				if (finished === true) continue;
				if (prev === CHAR_DOT && index === start + 1) {
					start += 2;
					continue;
				}
				lastIndex = index + 1;
				continue;
			}
			if (opts.noext !== true) {
				if ((code === CHAR_PLUS || code === CHAR_AT || code === CHAR_ASTERISK || code === CHAR_QUESTION_MARK || code === CHAR_EXCLAMATION_MARK) === true && peek() === CHAR_LEFT_PARENTHESES) {
					isGlob = token.isGlob = true;
					isExtglob = token.isExtglob = true;
					finished = true;
					if (code === CHAR_EXCLAMATION_MARK && index === start) negatedExtglob = true;
					if (scanToEnd === true) {
						let parens = 0;
						while (eos() !== true && (code = advance())) {
							if (code === CHAR_BACKWARD_SLASH) {
								backslashes = token.backslashes = true;
								advance();
								continue;
							}
							if (code === CHAR_LEFT_PARENTHESES) {
								parens++;
								continue;
							}
							if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
								finished = true;
								break;
							}
						}
						continue;
					}
					break;
				}
			}
			if (code === CHAR_ASTERISK) {
				if (prev === CHAR_ASTERISK) isGlobstar = token.isGlobstar = true;
				isGlob = token.isGlob = true;
				finished = true;
				if (scanToEnd === true) continue;
				break;
			}
			if (code === CHAR_QUESTION_MARK) {
				isGlob = token.isGlob = true;
				finished = true;
				if (scanToEnd === true) continue;
				break;
			}
			if (code === CHAR_LEFT_SQUARE_BRACKET) {
				while (eos() !== true && (next = advance())) {
					if (next === CHAR_BACKWARD_SLASH) {
						backslashes = token.backslashes = true;
						advance();
						continue;
					}
					if (next === CHAR_RIGHT_SQUARE_BRACKET) {
						isBracket = token.isBracket = true;
						isGlob = token.isGlob = true;
						finished = true;
						break;
					}
				}
				if (scanToEnd === true) continue;
				break;
			}
			if (opts.nonegate !== true && code === CHAR_EXCLAMATION_MARK && index === start) {
				negated = token.negated = true;
				start++;
				continue;
			}
			if (opts.noparen !== true && code === CHAR_LEFT_PARENTHESES) {
				isGlob = token.isGlob = true;
				if (scanToEnd === true) {
					let parens = 1;
					while (eos() !== true && (code = advance())) {
						if (code === CHAR_BACKWARD_SLASH) {
							backslashes = token.backslashes = true;
							advance();
							continue;
						}
						if (code === CHAR_LEFT_PARENTHESES) {
							parens++;
							continue;
						}
						if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
							finished = true;
							break;
						}
					}
					continue;
				}
				break;
			}
			if (isGlob === true) {
				finished = true;
				if (scanToEnd === true) continue;
				break;
			}
		}
		if (opts.noext === true) {
			isExtglob = false;
			isGlob = false;
		}
		let base = str;
		let prefix = "";
		let glob = "";
		if (start > 0) {
			prefix = str.slice(0, start);
			str = str.slice(start);
			lastIndex -= start;
		}
		if (base && isGlob === true && lastIndex > 0) {
			base = str.slice(0, lastIndex);
			glob = str.slice(lastIndex);
		} else if (isGlob === true) {
			base = "";
			glob = str;
		} else base = str;
		if (base && base !== "" && base !== "/" && base !== str) {
			if (isPathSeparator(base.charCodeAt(base.length - 1))) base = base.slice(0, -1);
		}
		if (opts.unescape === true) {
			if (glob) glob = utils.removeBackslashes(glob);
			if (base && backslashes === true) base = utils.removeBackslashes(base);
		}
		const state = {
			prefix,
			input,
			start,
			base,
			glob,
			isBrace,
			isBracket,
			isGlob,
			isExtglob,
			isGlobstar,
			negated,
			negatedExtglob
		};
		if (opts.tokens === true) {
			state.maxDepth = 0;
			if (!isPathSeparator(code)) tokens.push(token);
			state.tokens = tokens;
		}
		if (opts.parts === true || opts.tokens === true) {
			let prevIndex;
			for (let idx = 0; idx < slashes.length; idx++) {
				const n = prevIndex !== void 0 ? prevIndex + 1 : start;
				const i = slashes[idx];
				const value = input.slice(n, i);
				if (opts.tokens) {
					if (idx === 0 && start !== 0) {
						tokens[idx].isPrefix = true;
						tokens[idx].value = prefix;
					} else tokens[idx].value = value;
					depth(tokens[idx]);
					state.maxDepth += tokens[idx].depth;
				}
				if (i >= start) {
					parts.push(value);
					prevIndex = i;
				}
			}
			const n = prevIndex !== void 0 ? prevIndex + 1 : start;
			const value = input.slice(n);
			parts.push(value);
			if (opts.tokens && prevIndex && prevIndex + 1 < input.length) {
				tokens[tokens.length - 1].value = value;
				depth(tokens[tokens.length - 1]);
				state.maxDepth += tokens[tokens.length - 1].depth;
			}
			state.slashes = slashes;
			state.parts = parts;
		}
		return state;
	};
	module.exports = scan;
}));

// node_modules/picomatch/lib/parse.js
var require_parse = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const constants = require_constants();
	const utils = require_utils();
	/**
	* Constants
	*/
	const { MAX_LENGTH, POSIX_REGEX_SOURCE, REGEX_NON_SPECIAL_CHARS, REGEX_SPECIAL_CHARS_BACKREF, REPLACEMENTS } = constants;
	/**
	* Helpers
	*/
	const expandRange = (args, options) => {
		if (typeof options.expandRange === "function") return options.expandRange(...args, options);
		args.sort();
		const value = `[${args.join("-")}]`;
		try {
			new RegExp(value);
		} catch (ex) {
			return args.map((v) => utils.escapeRegex(v)).join("..");
		}
		return value;
	};
	/**
	* Create the message for a syntax error
	*/
	const syntaxError = (type, char) => {
		return `Missing ${type}: "${char}" - use "\\\\${char}" to match literal characters`;
	};
	const splitTopLevel = (input) => {
		const parts = [];
		let bracket = 0;
		let paren = 0;
		let quote = 0;
		let value = "";
		let escaped = false;
		for (const ch of input) {
			if (escaped === true) {
				value += ch;
				escaped = false;
				continue;
			}
			if (ch === "\\") {
				value += ch;
				escaped = true;
				continue;
			}
			if (ch === "\"") {
				quote = quote === 1 ? 0 : 1;
				value += ch;
				continue;
			}
			if (quote === 0) {
				if (ch === "[") bracket++;
				else if (ch === "]" && bracket > 0) bracket--;
				else if (bracket === 0) {
					if (ch === "(") paren++;
					else if (ch === ")" && paren > 0) paren--;
					else if (ch === "|" && paren === 0) {
						parts.push(value);
						value = "";
						continue;
					}
				}
			}
			value += ch;
		}
		parts.push(value);
		return parts;
	};
	const isPlainBranch = (branch) => {
		let escaped = false;
		for (const ch of branch) {
			if (escaped === true) {
				escaped = false;
				continue;
			}
			if (ch === "\\") {
				escaped = true;
				continue;
			}
			if (/[?*+@!()[\]{}]/.test(ch)) return false;
		}
		return true;
	};
	const normalizeSimpleBranch = (branch) => {
		let value = branch.trim();
		let changed = true;
		while (changed === true) {
			changed = false;
			if (/^@\([^\\()[\]{}|]+\)$/.test(value)) {
				value = value.slice(2, -1);
				changed = true;
			}
		}
		if (!isPlainBranch(value)) return;
		return value.replace(/\\(.)/g, "$1");
	};
	const hasRepeatedCharPrefixOverlap = (branches) => {
		const values = branches.map(normalizeSimpleBranch).filter(Boolean);
		for (let i = 0; i < values.length; i++) for (let j = i + 1; j < values.length; j++) {
			const a = values[i];
			const b = values[j];
			const char = a[0];
			if (!char || a !== char.repeat(a.length) || b !== char.repeat(b.length)) continue;
			if (a === b || a.startsWith(b) || b.startsWith(a)) return true;
		}
		return false;
	};
	const parseRepeatedExtglob = (pattern, requireEnd = true) => {
		if (pattern[0] !== "+" && pattern[0] !== "*" || pattern[1] !== "(") return;
		let bracket = 0;
		let paren = 0;
		let quote = 0;
		let escaped = false;
		for (let i = 1; i < pattern.length; i++) {
			const ch = pattern[i];
			if (escaped === true) {
				escaped = false;
				continue;
			}
			if (ch === "\\") {
				escaped = true;
				continue;
			}
			if (ch === "\"") {
				quote = quote === 1 ? 0 : 1;
				continue;
			}
			if (quote === 1) continue;
			if (ch === "[") {
				bracket++;
				continue;
			}
			if (ch === "]" && bracket > 0) {
				bracket--;
				continue;
			}
			if (bracket > 0) continue;
			if (ch === "(") {
				paren++;
				continue;
			}
			if (ch === ")") {
				paren--;
				if (paren === 0) {
					if (requireEnd === true && i !== pattern.length - 1) return;
					return {
						type: pattern[0],
						body: pattern.slice(2, i),
						end: i
					};
				}
			}
		}
	};
	const buildCharClassStar = (chars) => {
		return `${chars.length === 1 ? utils.escapeRegex(chars[0]) : `[${chars.map((ch) => utils.escapeRegex(ch)).join("")}]`}*`;
	};
	const getStarExtglobSequenceChars = (pattern) => {
		let index = 0;
		const chars = [];
		while (index < pattern.length) {
			const match = parseRepeatedExtglob(pattern.slice(index), false);
			if (!match || match.type !== "*") return;
			const branches = splitTopLevel(match.body).map((branch) => branch.trim());
			if (branches.length !== 1) return;
			const branch = normalizeSimpleBranch(branches[0]);
			if (!branch || branch.length !== 1) return;
			chars.push(branch);
			index += match.end + 1;
		}
		if (chars.length < 1) return;
		return chars;
	};
	const repeatedExtglobRecursion = (pattern) => {
		let depth = 0;
		let value = pattern.trim();
		let match = parseRepeatedExtglob(value);
		while (match) {
			depth++;
			value = match.body.trim();
			match = parseRepeatedExtglob(value);
		}
		return depth;
	};
	const analyzeRepeatedExtglob = (body, options) => {
		if (options.maxExtglobRecursion === false) return { risky: false };
		const max = typeof options.maxExtglobRecursion === "number" ? options.maxExtglobRecursion : constants.DEFAULT_MAX_EXTGLOB_RECURSION;
		const branches = splitTopLevel(body).map((branch) => branch.trim());
		if (branches.length > 1) {
			if (branches.some((branch) => branch === "") || branches.some((branch) => /^[*?]+$/.test(branch)) || hasRepeatedCharPrefixOverlap(branches)) return { risky: true };
		}
		const safeChars = [];
		let sawStarSequence = false;
		let combinable = true;
		for (const branch of branches) {
			const chars = getStarExtglobSequenceChars(branch);
			if (chars) {
				sawStarSequence = true;
				safeChars.push(...chars);
				continue;
			}
			const literal = normalizeSimpleBranch(branch);
			if (literal && literal.length === 1) {
				safeChars.push(literal);
				continue;
			}
			combinable = false;
			if (repeatedExtglobRecursion(branch) > max) return { risky: true };
		}
		if (sawStarSequence) return combinable ? {
			risky: true,
			safeOutput: buildCharClassStar([...new Set(safeChars)])
		} : { risky: true };
		return { risky: false };
	};
	/**
	* Parse the given input string.
	* @param {String} input
	* @param {Object} options
	* @return {Object}
	*/
	const parse = (input, options) => {
		if (typeof input !== "string") throw new TypeError("Expected a string");
		input = REPLACEMENTS[input] || input;
		const opts = { ...options };
		const max = typeof opts.maxLength === "number" ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;
		let len = input.length;
		if (len > max) throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
		const bos = {
			type: "bos",
			value: "",
			output: opts.prepend || ""
		};
		const tokens = [bos];
		const capture = opts.capture ? "" : "?:";
		const PLATFORM_CHARS = constants.globChars(opts.windows);
		const EXTGLOB_CHARS = constants.extglobChars(PLATFORM_CHARS);
		const { DOT_LITERAL, PLUS_LITERAL, SLASH_LITERAL, ONE_CHAR, DOTS_SLASH, NO_DOT, NO_DOT_SLASH, NO_DOTS_SLASH, QMARK, QMARK_NO_DOT, STAR, START_ANCHOR } = PLATFORM_CHARS;
		const globstar = (opts) => {
			return `(${capture}(?:(?!${START_ANCHOR}${opts.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
		};
		const nodot = opts.dot ? "" : NO_DOT;
		const qmarkNoDot = opts.dot ? QMARK : QMARK_NO_DOT;
		let star = opts.bash === true ? globstar(opts) : STAR;
		if (opts.capture) star = `(${star})`;
		if (typeof opts.noext === "boolean") opts.noextglob = opts.noext;
		const state = {
			input,
			index: -1,
			start: 0,
			dot: opts.dot === true,
			consumed: "",
			output: "",
			prefix: "",
			backtrack: false,
			negated: false,
			brackets: 0,
			braces: 0,
			parens: 0,
			quotes: 0,
			globstar: false,
			tokens
		};
		input = utils.removePrefix(input, state);
		len = input.length;
		const extglobs = [];
		const braces = [];
		const stack = [];
		let prev = bos;
		let value;
		/**
		* Tokenizing helpers
		*/
		const eos = () => state.index === len - 1;
		const peek = state.peek = (n = 1) => input[state.index + n];
		const advance = state.advance = () => input[++state.index] || "";
		const remaining = () => input.slice(state.index + 1);
		const consume = (value = "", num = 0) => {
			state.consumed += value;
			state.index += num;
		};
		const append = (token) => {
			state.output += token.output != null ? token.output : token.value;
			consume(token.value);
		};
		const negate = () => {
			let count = 1;
			while (peek() === "!" && (peek(2) !== "(" || peek(3) === "?")) {
				advance();
				state.start++;
				count++;
			}
			if (count % 2 === 0) return false;
			state.negated = true;
			state.start++;
			return true;
		};
		const increment = (type) => {
			state[type]++;
			stack.push(type);
		};
		const decrement = (type) => {
			state[type]--;
			stack.pop();
		};
		/**
		* Push tokens onto the tokens array. This helper speeds up
		* tokenizing by 1) helping us avoid backtracking as much as possible,
		* and 2) helping us avoid creating extra tokens when consecutive
		* characters are plain text. This improves performance and simplifies
		* lookbehinds.
		*/
		const push = (tok) => {
			if (prev.type === "globstar") {
				const isBrace = state.braces > 0 && (tok.type === "comma" || tok.type === "brace");
				const isExtglob = tok.extglob === true || extglobs.length && (tok.type === "pipe" || tok.type === "paren");
				if (tok.type !== "slash" && tok.type !== "paren" && !isBrace && !isExtglob) {
					state.output = state.output.slice(0, -prev.output.length);
					prev.type = "star";
					prev.value = "*";
					prev.output = star;
					state.output += prev.output;
				}
			}
			if (extglobs.length && tok.type !== "paren") extglobs[extglobs.length - 1].inner += tok.value;
			if (tok.value || tok.output) append(tok);
			if (prev && prev.type === "text" && tok.type === "text") {
				prev.output = (prev.output || prev.value) + tok.value;
				prev.value += tok.value;
				return;
			}
			tok.prev = prev;
			tokens.push(tok);
			prev = tok;
		};
		const extglobOpen = (type, value) => {
			const token = {
				...EXTGLOB_CHARS[value],
				conditions: 1,
				inner: ""
			};
			token.prev = prev;
			token.parens = state.parens;
			token.output = state.output;
			token.startIndex = state.index;
			token.tokensIndex = tokens.length;
			const output = (opts.capture ? "(" : "") + token.open;
			increment("parens");
			push({
				type,
				value,
				output: state.output ? "" : ONE_CHAR
			});
			push({
				type: "paren",
				extglob: true,
				value: advance(),
				output
			});
			extglobs.push(token);
		};
		const extglobClose = (token) => {
			const literal = input.slice(token.startIndex, state.index + 1);
			const body = input.slice(token.startIndex + 2, state.index);
			const analysis = analyzeRepeatedExtglob(body, opts);
			if ((token.type === "plus" || token.type === "star") && analysis.risky) {
				const safeOutput = analysis.safeOutput ? (token.output ? "" : ONE_CHAR) + (opts.capture ? `(${analysis.safeOutput})` : analysis.safeOutput) : void 0;
				const open = tokens[token.tokensIndex];
				open.type = "text";
				open.value = literal;
				open.output = safeOutput || utils.escapeRegex(literal);
				for (let i = token.tokensIndex + 1; i < tokens.length; i++) {
					tokens[i].value = "";
					tokens[i].output = "";
					delete tokens[i].suffix;
				}
				state.output = token.output + open.output;
				state.backtrack = true;
				push({
					type: "paren",
					extglob: true,
					value,
					output: ""
				});
				decrement("parens");
				return;
			}
			let output = token.close + (opts.capture ? ")" : "");
			let rest;
			if (token.type === "negate") {
				let extglobStar = star;
				if (token.inner && token.inner.length > 1 && token.inner.includes("/")) extglobStar = globstar(opts);
				if (extglobStar !== star || eos() || /^\)+$/.test(remaining())) output = token.close = `)$))${extglobStar}`;
				if (token.inner.includes("*") && (rest = remaining()) && /^\.[^\\/.]+$/.test(rest)) output = token.close = `)${parse(rest, {
					...options,
					fastpaths: false
				}).output})${extglobStar})`;
				if (token.prev.type === "bos") state.negatedExtglob = true;
			}
			push({
				type: "paren",
				extglob: true,
				value,
				output
			});
			decrement("parens");
		};
		/**
		* Fast paths
		*/
		if (opts.fastpaths !== false && !/(^[*!]|[/()[\]{}"])/.test(input)) {
			let backslashes = false;
			let output = input.replace(REGEX_SPECIAL_CHARS_BACKREF, (m, esc, chars, first, rest, index) => {
				if (first === "\\") {
					backslashes = true;
					return m;
				}
				if (first === "?") {
					if (esc) return esc + first + (rest ? QMARK.repeat(rest.length) : "");
					if (index === 0) return qmarkNoDot + (rest ? QMARK.repeat(rest.length) : "");
					return QMARK.repeat(chars.length);
				}
				if (first === ".") return DOT_LITERAL.repeat(chars.length);
				if (first === "*") {
					if (esc) return esc + first + (rest ? star : "");
					return star;
				}
				return esc ? m : `\\${m}`;
			});
			if (backslashes === true) {
				if (opts.unescape === true) output = output.replace(/\\/g, "");
				else output = output.replace(/\\+/g, (m) => {
					return m.length % 2 === 0 ? "\\\\" : m ? "\\" : "";
				});
			}
			if (output === input && opts.contains === true) {
				state.output = input;
				return state;
			}
			state.output = utils.wrapOutput(output, state, options);
			return state;
		}
		/**
		* Tokenize input until we reach end-of-string
		*/
		while (!eos()) {
			value = advance();
			if (value === "\0") continue;
			/**
			* Escaped characters
			*/
			if (value === "\\") {
				const next = peek();
				if (next === "/" && opts.bash !== true) continue;
				if (next === "." || next === ";") continue;
				if (!next) {
					value += "\\";
					push({
						type: "text",
						value
					});
					continue;
				}
				const match = /^\\+/.exec(remaining());
				let slashes = 0;
				if (match && match[0].length > 2) {
					slashes = match[0].length;
					state.index += slashes;
					if (slashes % 2 !== 0) value += "\\";
				}
				if (opts.unescape === true) value = advance();
				else value += advance();
				if (state.brackets === 0) {
					push({
						type: "text",
						value
					});
					continue;
				}
			}
			/**
			* If we're inside a regex character class, continue
			* until we reach the closing bracket.
			*/
			if (state.brackets > 0 && (value !== "]" || prev.value === "[" || prev.value === "[^")) {
				if (opts.posix !== false && value === ":") {
					const inner = prev.value.slice(1);
					if (inner.includes("[")) {
						prev.posix = true;
						if (inner.includes(":")) {
							const idx = prev.value.lastIndexOf("[");
							const pre = prev.value.slice(0, idx);
							const rest = prev.value.slice(idx + 2);
							const posix = POSIX_REGEX_SOURCE[rest];
							if (posix) {
								prev.value = pre + posix;
								state.backtrack = true;
								advance();
								if (!bos.output && tokens.indexOf(prev) === 1) bos.output = ONE_CHAR;
								continue;
							}
						}
					}
				}
				if (value === "[" && peek() !== ":" || value === "-" && peek() === "]") value = `\\${value}`;
				if (value === "]" && (prev.value === "[" || prev.value === "[^")) value = `\\${value}`;
				if (opts.posix === true && value === "!" && prev.value === "[") value = "^";
				prev.value += value;
				append({ value });
				continue;
			}
			/**
			* If we're inside a quoted string, continue
			* until we reach the closing double quote.
			*/
			if (state.quotes === 1 && value !== "\"") {
				value = utils.escapeRegex(value);
				prev.value += value;
				append({ value });
				continue;
			}
			/**
			* Double quotes
			*/
			if (value === "\"") {
				state.quotes = state.quotes === 1 ? 0 : 1;
				if (opts.keepQuotes === true) push({
					type: "text",
					value
				});
				continue;
			}
			/**
			* Parentheses
			*/
			if (value === "(") {
				increment("parens");
				push({
					type: "paren",
					value
				});
				continue;
			}
			if (value === ")") {
				if (state.parens === 0 && opts.strictBrackets === true) throw new SyntaxError(syntaxError("opening", "("));
				const extglob = extglobs[extglobs.length - 1];
				if (extglob && state.parens === extglob.parens + 1) {
					extglobClose(extglobs.pop());
					continue;
				}
				push({
					type: "paren",
					value,
					output: state.parens ? ")" : "\\)"
				});
				decrement("parens");
				continue;
			}
			/**
			* Square brackets
			*/
			if (value === "[") {
				if (opts.nobracket === true || !remaining().includes("]")) {
					if (opts.nobracket !== true && opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", "]"));
					value = `\\${value}`;
				} else increment("brackets");
				push({
					type: "bracket",
					value
				});
				continue;
			}
			if (value === "]") {
				if (opts.nobracket === true || prev && prev.type === "bracket" && prev.value.length === 1) {
					push({
						type: "text",
						value,
						output: `\\${value}`
					});
					continue;
				}
				if (state.brackets === 0) {
					if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("opening", "["));
					push({
						type: "text",
						value,
						output: `\\${value}`
					});
					continue;
				}
				decrement("brackets");
				const prevValue = prev.value.slice(1);
				if (prev.posix !== true && prevValue[0] === "^" && !prevValue.includes("/")) value = `/${value}`;
				prev.value += value;
				append({ value });
				if (opts.literalBrackets === false || utils.hasRegexChars(prevValue)) continue;
				const escaped = utils.escapeRegex(prev.value);
				state.output = state.output.slice(0, -prev.value.length);
				if (opts.literalBrackets === true) {
					state.output += escaped;
					prev.value = escaped;
					continue;
				}
				prev.value = `(${capture}${escaped}|${prev.value})`;
				state.output += prev.value;
				continue;
			}
			/**
			* Braces
			*/
			if (value === "{" && opts.nobrace !== true) {
				increment("braces");
				const open = {
					type: "brace",
					value,
					output: "(",
					outputIndex: state.output.length,
					tokensIndex: state.tokens.length
				};
				braces.push(open);
				push(open);
				continue;
			}
			if (value === "}") {
				const brace = braces[braces.length - 1];
				if (opts.nobrace === true || !brace) {
					push({
						type: "text",
						value,
						output: value
					});
					continue;
				}
				let output = ")";
				if (brace.dots === true) {
					const arr = tokens.slice();
					const range = [];
					for (let i = arr.length - 1; i >= 0; i--) {
						tokens.pop();
						if (arr[i].type === "brace") break;
						if (arr[i].type !== "dots") range.unshift(arr[i].value);
					}
					output = expandRange(range, opts);
					state.backtrack = true;
				}
				if (brace.comma !== true && brace.dots !== true) {
					const out = state.output.slice(0, brace.outputIndex);
					const toks = state.tokens.slice(brace.tokensIndex);
					brace.value = brace.output = "\\{";
					value = output = "\\}";
					state.output = out;
					for (const t of toks) state.output += t.output || t.value;
				}
				push({
					type: "brace",
					value,
					output
				});
				decrement("braces");
				braces.pop();
				continue;
			}
			/**
			* Pipes
			*/
			if (value === "|") {
				if (extglobs.length > 0) extglobs[extglobs.length - 1].conditions++;
				push({
					type: "text",
					value
				});
				continue;
			}
			/**
			* Commas
			*/
			if (value === ",") {
				let output = value;
				const brace = braces[braces.length - 1];
				if (brace && stack[stack.length - 1] === "braces") {
					brace.comma = true;
					output = "|";
				}
				push({
					type: "comma",
					value,
					output
				});
				continue;
			}
			/**
			* Slashes
			*/
			if (value === "/") {
				if (prev.type === "dot" && state.index === state.start + 1) {
					state.start = state.index + 1;
					state.consumed = "";
					state.output = "";
					tokens.pop();
					prev = bos;
					continue;
				}
				push({
					type: "slash",
					value,
					output: SLASH_LITERAL
				});
				continue;
			}
			/**
			* Dots
			*/
			if (value === ".") {
				if (state.braces > 0 && prev.type === "dot") {
					if (prev.value === ".") prev.output = DOT_LITERAL;
					const brace = braces[braces.length - 1];
					prev.type = "dots";
					prev.output += value;
					prev.value += value;
					brace.dots = true;
					continue;
				}
				if (state.braces + state.parens === 0 && prev.type !== "bos" && prev.type !== "slash") {
					push({
						type: "text",
						value,
						output: DOT_LITERAL
					});
					continue;
				}
				push({
					type: "dot",
					value,
					output: DOT_LITERAL
				});
				continue;
			}
			/**
			* Question marks
			*/
			if (value === "?") {
				if (!(prev && prev.value === "(") && opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
					extglobOpen("qmark", value);
					continue;
				}
				if (prev && prev.type === "paren") {
					const next = peek();
					let output = value;
					if (prev.value === "(" && !/[!=<:]/.test(next) || next === "<" && !/<([!=]|\w+>)/.test(remaining())) output = `\\${value}`;
					push({
						type: "text",
						value,
						output
					});
					continue;
				}
				if (opts.dot !== true && (prev.type === "slash" || prev.type === "bos")) {
					push({
						type: "qmark",
						value,
						output: QMARK_NO_DOT
					});
					continue;
				}
				push({
					type: "qmark",
					value,
					output: QMARK
				});
				continue;
			}
			/**
			* Exclamation
			*/
			if (value === "!") {
				if (opts.noextglob !== true && peek() === "(") {
					if (peek(2) !== "?" || !/[!=<:]/.test(peek(3))) {
						extglobOpen("negate", value);
						continue;
					}
				}
				if (opts.nonegate !== true && state.index === 0) {
					negate();
					continue;
				}
			}
			/**
			* Plus
			*/
			if (value === "+") {
				if (opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
					extglobOpen("plus", value);
					continue;
				}
				if (prev && prev.value === "(" || opts.regex === false) {
					push({
						type: "plus",
						value,
						output: PLUS_LITERAL
					});
					continue;
				}
				if (prev && (prev.type === "bracket" || prev.type === "paren" || prev.type === "brace") || state.parens > 0) {
					push({
						type: "plus",
						value
					});
					continue;
				}
				push({
					type: "plus",
					value: PLUS_LITERAL
				});
				continue;
			}
			/**
			* Plain text
			*/
			if (value === "@") {
				if (opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
					push({
						type: "at",
						extglob: true,
						value,
						output: ""
					});
					continue;
				}
				push({
					type: "text",
					value
				});
				continue;
			}
			/**
			* Plain text
			*/
			if (value !== "*") {
				if (value === "$" || value === "^") value = `\\${value}`;
				const match = REGEX_NON_SPECIAL_CHARS.exec(remaining());
				if (match) {
					value += match[0];
					state.index += match[0].length;
				}
				push({
					type: "text",
					value
				});
				continue;
			}
			/**
			* Stars
			*/
			if (prev && (prev.type === "globstar" || prev.star === true)) {
				prev.type = "star";
				prev.star = true;
				prev.value += value;
				prev.output = star;
				state.backtrack = true;
				state.globstar = true;
				consume(value);
				continue;
			}
			let rest = remaining();
			if (opts.noextglob !== true && /^\([^?]/.test(rest)) {
				extglobOpen("star", value);
				continue;
			}
			if (prev.type === "star") {
				if (opts.noglobstar === true) {
					consume(value);
					continue;
				}
				const prior = prev.prev;
				const before = prior.prev;
				const isStart = prior.type === "slash" || prior.type === "bos";
				const afterStar = before && (before.type === "star" || before.type === "globstar");
				if (opts.bash === true && (!isStart || rest[0] && rest[0] !== "/")) {
					push({
						type: "star",
						value,
						output: ""
					});
					continue;
				}
				const isBrace = state.braces > 0 && (prior.type === "comma" || prior.type === "brace");
				const isExtglob = extglobs.length && (prior.type === "pipe" || prior.type === "paren");
				if (!isStart && prior.type !== "paren" && !isBrace && !isExtglob) {
					push({
						type: "star",
						value,
						output: ""
					});
					continue;
				}
				while (rest.slice(0, 3) === "/**") {
					const after = input[state.index + 4];
					if (after && after !== "/") break;
					rest = rest.slice(3);
					consume("/**", 3);
				}
				const isEnd = eos() || state.parens > 0 && rest === ")".repeat(state.parens) && !extglobs.some((extglob) => extglob.type === "negate");
				if (prior.type === "bos" && eos()) {
					prev.type = "globstar";
					prev.value += value;
					prev.output = globstar(opts);
					state.output = prev.output;
					state.globstar = true;
					consume(value);
					continue;
				}
				if (prior.type === "slash" && prior.prev.type !== "bos" && !afterStar && isEnd) {
					state.output = state.output.slice(0, -(prior.output + prev.output).length);
					prior.output = `(?:${prior.output}`;
					prev.type = "globstar";
					prev.output = globstar(opts) + (opts.strictSlashes ? ")" : "|$)");
					prev.value += value;
					state.globstar = true;
					state.output += prior.output + prev.output;
					consume(value);
					continue;
				}
				if (prior.type === "slash" && prior.prev.type !== "bos" && rest[0] === "/") {
					const end = rest[1] !== void 0 ? "|$" : "";
					state.output = state.output.slice(0, -(prior.output + prev.output).length);
					prior.output = `(?:${prior.output}`;
					prev.type = "globstar";
					prev.output = `${globstar(opts)}${SLASH_LITERAL}|${SLASH_LITERAL}${end})`;
					prev.value += value;
					state.output += prior.output + prev.output;
					state.globstar = true;
					consume(value + advance());
					push({
						type: "slash",
						value: "/",
						output: ""
					});
					continue;
				}
				if (prior.type === "bos" && rest[0] === "/") {
					prev.type = "globstar";
					prev.value += value;
					prev.output = `(?:^|${SLASH_LITERAL}|${globstar(opts)}${SLASH_LITERAL})`;
					state.output = prev.output;
					state.globstar = true;
					consume(value + advance());
					push({
						type: "slash",
						value: "/",
						output: ""
					});
					continue;
				}
				state.output = state.output.slice(0, -prev.output.length);
				prev.type = "globstar";
				prev.output = globstar(opts);
				prev.value += value;
				state.output += prev.output;
				state.globstar = true;
				consume(value);
				continue;
			}
			const token = {
				type: "star",
				value,
				output: star
			};
			if (opts.bash === true) {
				token.output = ".*?";
				if (prev.type === "bos" || prev.type === "slash") token.output = nodot + token.output;
				push(token);
				continue;
			}
			if (prev && (prev.type === "bracket" || prev.type === "paren") && opts.regex === true) {
				token.output = value;
				push(token);
				continue;
			}
			if (state.index === state.start || prev.type === "slash" || prev.type === "dot") {
				if (prev.type === "dot") {
					state.output += NO_DOT_SLASH;
					prev.output += NO_DOT_SLASH;
				} else if (opts.dot === true) {
					state.output += NO_DOTS_SLASH;
					prev.output += NO_DOTS_SLASH;
				} else {
					state.output += nodot;
					prev.output += nodot;
				}
				if (peek() !== "*") {
					state.output += ONE_CHAR;
					prev.output += ONE_CHAR;
				}
			}
			push(token);
		}
		while (state.brackets > 0) {
			if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", "]"));
			state.output = utils.escapeLast(state.output, "[");
			decrement("brackets");
		}
		while (state.parens > 0) {
			if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", ")"));
			state.output = utils.escapeLast(state.output, "(");
			decrement("parens");
		}
		while (state.braces > 0) {
			if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", "}"));
			state.output = utils.escapeLast(state.output, "{");
			decrement("braces");
		}
		if (opts.strictSlashes !== true && (prev.type === "star" || prev.type === "bracket")) push({
			type: "maybe_slash",
			value: "",
			output: `${SLASH_LITERAL}?`
		});
		if (state.backtrack === true) {
			state.output = "";
			for (const token of state.tokens) {
				state.output += token.output != null ? token.output : token.value;
				if (token.suffix) state.output += token.suffix;
			}
		}
		return state;
	};
	/**
	* Fast paths for creating regular expressions for common glob patterns.
	* This can significantly speed up processing and has very little downside
	* impact when none of the fast paths match.
	*/
	parse.fastpaths = (input, options) => {
		const opts = { ...options };
		const max = typeof opts.maxLength === "number" ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;
		const len = input.length;
		if (len > max) throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
		input = REPLACEMENTS[input] || input;
		const { DOT_LITERAL, SLASH_LITERAL, ONE_CHAR, DOTS_SLASH, NO_DOT, NO_DOTS, NO_DOTS_SLASH, STAR, START_ANCHOR } = constants.globChars(opts.windows);
		const nodot = opts.dot ? NO_DOTS : NO_DOT;
		const slashDot = opts.dot ? NO_DOTS_SLASH : NO_DOT;
		const capture = opts.capture ? "" : "?:";
		const state = {
			negated: false,
			prefix: ""
		};
		let star = opts.bash === true ? ".*?" : STAR;
		if (opts.capture) star = `(${star})`;
		const globstar = (opts) => {
			if (opts.noglobstar === true) return star;
			return `(${capture}(?:(?!${START_ANCHOR}${opts.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
		};
		const create = (str) => {
			switch (str) {
				case "*": return `${nodot}${ONE_CHAR}${star}`;
				case ".*": return `${DOT_LITERAL}${ONE_CHAR}${star}`;
				case "*.*": return `${nodot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;
				case "*/*": return `${nodot}${star}${SLASH_LITERAL}${ONE_CHAR}${slashDot}${star}`;
				case "**": return nodot + globstar(opts);
				case "**/*": return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${ONE_CHAR}${star}`;
				case "**/*.*": return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;
				case "**/.*": return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${DOT_LITERAL}${ONE_CHAR}${star}`;
				default: {
					const match = /^(.*?)\.(\w+)$/.exec(str);
					if (!match) return;
					const source = create(match[1]);
					if (!source) return;
					return source + DOT_LITERAL + match[2];
				}
			}
		};
		let source = create(utils.removePrefix(input, state));
		if (source && opts.strictSlashes !== true) source += `${SLASH_LITERAL}?`;
		return source;
	};
	module.exports = parse;
}));

// node_modules/picomatch/lib/picomatch.js
var require_picomatch$1 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const scan = require_scan();
	const parse = require_parse();
	const utils = require_utils();
	const constants = require_constants();
	const isObject = (val) => val && typeof val === "object" && !Array.isArray(val);
	/**
	* Creates a matcher function from one or more glob patterns. The
	* returned function takes a string to match as its first argument,
	* and returns true if the string is a match. The returned matcher
	* function also takes a boolean as the second argument that, when true,
	* returns an object with additional information.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch(glob[, options]);
	*
	* const isMatch = picomatch('*.!(*a)');
	* console.log(isMatch('a.a')); //=> false
	* console.log(isMatch('a.b')); //=> true
	*
	* // For environments without `node.js`, `picomatch/posix` provides you a dependency-free matcher, without automatic OS detection.
	* const picomatch = require('picomatch/posix');
	* // the same API, defaulting to posix paths
	* const isMatch = picomatch('a/*');
	* console.log(isMatch('a\\b')); //=> false
	* console.log(isMatch('a/b')); //=> true
	*
	* // you can still configure the matcher function to accept windows paths
	* const isMatch = picomatch('a/*', { options: windows });
	* console.log(isMatch('a\\b')); //=> true
	* console.log(isMatch('a/b')); //=> true
	* ```
	* @name picomatch
	* @param {String|Array} `globs` One or more glob patterns.
	* @param {Object=} `options`
	* @return {Function=} Returns a matcher function.
	* @api public
	*/
	const picomatch = (glob, options, returnState = false) => {
		if (Array.isArray(glob)) {
			const fns = glob.map((input) => picomatch(input, options, returnState));
			const arrayMatcher = (str) => {
				for (const isMatch of fns) {
					const state = isMatch(str);
					if (state) return state;
				}
				return false;
			};
			return arrayMatcher;
		}
		const isState = isObject(glob) && glob.tokens && glob.input;
		if (glob === "" || typeof glob !== "string" && !isState) throw new TypeError("Expected pattern to be a non-empty string");
		const opts = options || {};
		const posix = opts.windows;
		const regex = isState ? picomatch.compileRe(glob, options) : picomatch.makeRe(glob, options, false, true);
		const state = regex.state;
		delete regex.state;
		let isIgnored = () => false;
		if (opts.ignore) {
			const ignoreOpts = {
				...options,
				ignore: null,
				onMatch: null,
				onResult: null
			};
			isIgnored = picomatch(opts.ignore, ignoreOpts, returnState);
		}
		const matcher = (input, returnObject = false) => {
			const { isMatch, match, output } = picomatch.test(input, regex, options, {
				glob,
				posix
			});
			const result = {
				glob,
				state,
				regex,
				posix,
				input,
				output,
				match,
				isMatch
			};
			if (typeof opts.onResult === "function") opts.onResult(result);
			if (isMatch === false) {
				result.isMatch = false;
				return returnObject ? result : false;
			}
			if (isIgnored(input)) {
				if (typeof opts.onIgnore === "function") opts.onIgnore(result);
				result.isMatch = false;
				return returnObject ? result : false;
			}
			if (typeof opts.onMatch === "function") opts.onMatch(result);
			return returnObject ? result : true;
		};
		if (returnState) matcher.state = state;
		return matcher;
	};
	/**
	* Test `input` with the given `regex`. This is used by the main
	* `picomatch()` function to test the input string.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch.test(input, regex[, options]);
	*
	* console.log(picomatch.test('foo/bar', /^(?:([^/]*?)\/([^/]*?))$/));
	* // { isMatch: true, match: [ 'foo/', 'foo', 'bar' ], output: 'foo/bar' }
	* ```
	* @param {String} `input` String to test.
	* @param {RegExp} `regex`
	* @return {Object} Returns an object with matching info.
	* @api public
	*/
	picomatch.test = (input, regex, options, { glob, posix } = {}) => {
		if (typeof input !== "string") throw new TypeError("Expected input to be a string");
		if (input === "") return {
			isMatch: false,
			output: ""
		};
		const opts = options || {};
		const format = opts.format || (posix ? utils.toPosixSlashes : null);
		let match = input === glob;
		let output = match && format ? format(input) : input;
		if (match === false) {
			output = format ? format(input) : input;
			match = output === glob;
		}
		if (match === false || opts.capture === true) {
			if (opts.matchBase === true || opts.basename === true) match = picomatch.matchBase(input, regex, options, posix);
			else match = regex.exec(output);
		}
		return {
			isMatch: Boolean(match),
			match,
			output
		};
	};
	/**
	* Match the basename of a filepath.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch.matchBase(input, glob[, options]);
	* console.log(picomatch.matchBase('foo/bar.js', '*.js'); // true
	* ```
	* @param {String} `input` String to test.
	* @param {RegExp|String} `glob` Glob pattern or regex created by [.makeRe](#makeRe).
	* @return {Boolean}
	* @api public
	*/
	picomatch.matchBase = (input, glob, options, posix = options && options.windows) => {
		return (glob instanceof RegExp ? glob : picomatch.makeRe(glob, options)).test(utils.basename(input, { windows: posix }));
	};
	/**
	* Returns true if **any** of the given glob `patterns` match the specified `string`.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch.isMatch(string, patterns[, options]);
	*
	* console.log(picomatch.isMatch('a.a', ['b.*', '*.a'])); //=> true
	* console.log(picomatch.isMatch('a.a', 'b.*')); //=> false
	* ```
	* @param {String|Array} str The string to test.
	* @param {String|Array} patterns One or more glob patterns to use for matching.
	* @param {Object} [options] See available [options](#options).
	* @return {Boolean} Returns true if any patterns match `str`
	* @api public
	*/
	picomatch.isMatch = (str, patterns, options) => picomatch(patterns, options)(str);
	/**
	* Parse a glob pattern to create the source string for a regular
	* expression.
	*
	* ```js
	* const picomatch = require('picomatch');
	* const result = picomatch.parse(pattern[, options]);
	* ```
	* @param {String} `pattern`
	* @param {Object} `options`
	* @return {Object} Returns an object with useful properties and output to be used as a regex source string.
	* @api public
	*/
	picomatch.parse = (pattern, options) => {
		if (Array.isArray(pattern)) return pattern.map((p) => picomatch.parse(p, options));
		return parse(pattern, {
			...options,
			fastpaths: false
		});
	};
	/**
	* Scan a glob pattern to separate the pattern into segments.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch.scan(input[, options]);
	*
	* const result = picomatch.scan('!./foo/*.js');
	* console.log(result);
	* { prefix: '!./',
	*   input: '!./foo/*.js',
	*   start: 3,
	*   base: 'foo',
	*   glob: '*.js',
	*   isBrace: false,
	*   isBracket: false,
	*   isGlob: true,
	*   isExtglob: false,
	*   isGlobstar: false,
	*   negated: true }
	* ```
	* @param {String} `input` Glob pattern to scan.
	* @param {Object} `options`
	* @return {Object} Returns an object with
	* @api public
	*/
	picomatch.scan = (input, options) => scan(input, options);
	/**
	* Compile a regular expression from the `state` object returned by the
	* [parse()](#parse) method.
	*
	* ```js
	* const picomatch = require('picomatch');
	* const state = picomatch.parse('*.js');
	* // picomatch.compileRe(state[, options]);
	*
	* console.log(picomatch.compileRe(state));
	* //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
	* ```
	* @param {Object} `state`
	* @param {Object} `options`
	* @param {Boolean} `returnOutput` Intended for implementors, this argument allows you to return the raw output from the parser.
	* @param {Boolean} `returnState` Adds the state to a `state` property on the returned regex. Useful for implementors and debugging.
	* @return {RegExp}
	* @api public
	*/
	picomatch.compileRe = (state, options, returnOutput = false, returnState = false) => {
		if (returnOutput === true) return state.output;
		const opts = options || {};
		const prepend = opts.contains ? "" : "^";
		const append = opts.contains ? "" : "$";
		let source = `${prepend}(?:${state.output})${append}`;
		if (state && state.negated === true) source = `^(?!${source}).*$`;
		const regex = picomatch.toRegex(source, options);
		if (returnState === true) regex.state = state;
		return regex;
	};
	/**
	* Create a regular expression from a parsed glob pattern.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch.makeRe(state[, options]);
	*
	* const result = picomatch.makeRe('*.js');
	* console.log(result);
	* //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
	* ```
	* @param {String} `state` The object returned from the `.parse` method.
	* @param {Object} `options`
	* @param {Boolean} `returnOutput` Implementors may use this argument to return the compiled output, instead of a regular expression. This is not exposed on the options to prevent end-users from mutating the result.
	* @param {Boolean} `returnState` Implementors may use this argument to return the state from the parsed glob with the returned regular expression.
	* @return {RegExp} Returns a regex created from the given pattern.
	* @api public
	*/
	picomatch.makeRe = (input, options = {}, returnOutput = false, returnState = false) => {
		if (!input || typeof input !== "string") throw new TypeError("Expected a non-empty string");
		let parsed = {
			negated: false,
			fastpaths: true
		};
		if (options.fastpaths !== false && (input[0] === "." || input[0] === "*")) parsed.output = parse.fastpaths(input, options);
		if (!parsed.output) parsed = parse(input, options);
		return picomatch.compileRe(parsed, options, returnOutput, returnState);
	};
	/**
	* Create a regular expression from the given regex source string.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch.toRegex(source[, options]);
	*
	* const { output } = picomatch.parse('*.js');
	* console.log(picomatch.toRegex(output));
	* //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
	* ```
	* @param {String} `source` Regular expression source string.
	* @param {Object} `options`
	* @return {RegExp}
	* @api public
	*/
	picomatch.toRegex = (source, options) => {
		try {
			const opts = options || {};
			return new RegExp(source, opts.flags || (opts.nocase ? "i" : ""));
		} catch (err) {
			if (options && options.debug === true) throw err;
			return /$^/;
		}
	};
	/**
	* Picomatch constants.
	* @return {Object}
	*/
	picomatch.constants = constants;
	/**
	* Expose "picomatch"
	*/
	module.exports = picomatch;
}));

// node_modules/picomatch/index.js
var require_picomatch = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const pico = require_picomatch$1();
	const utils = require_utils();
	function picomatch(glob, options, returnState = false) {
		if (options && (options.windows === null || options.windows === void 0)) options = {
			...options,
			windows: utils.isWindows()
		};
		return pico(glob, options, returnState);
	}
	Object.assign(picomatch, pico);
	module.exports = picomatch;
}));

// node_modules/tinyglobby/dist/index.mjs
var import_picomatch = /* @__PURE__ */ __toESM(require_picomatch(), 1);
const isReadonlyArray = Array.isArray;
const BACKSLASHES = /\\/g;
const DRIVE_RELATIVE_PATH = /^[A-Za-z]:$/;
const isWin = process.platform === "win32";
const ONLY_PARENT_DIRECTORIES = /^(\/?\.\.)+$/;
function getPartialMatcher(patterns, options = {}) {
	const patternsCount = patterns.length;
	const patternsParts = Array(patternsCount);
	const matchers = Array(patternsCount);
	let i, j;
	for (i = 0; i < patternsCount; i++) {
		const parts = splitPattern(patterns[i]);
		patternsParts[i] = parts;
		const partsCount = parts.length;
		const partMatchers = Array(partsCount);
		for (j = 0; j < partsCount; j++) partMatchers[j] = (0, import_picomatch.default)(parts[j], options);
		matchers[i] = partMatchers;
	}
	return (input) => {
		const inputParts = input.split("/");
		if (inputParts[0] === ".." && ONLY_PARENT_DIRECTORIES.test(input)) return true;
		for (i = 0; i < patternsCount; i++) {
			const patternParts = patternsParts[i];
			const matcher = matchers[i];
			const inputPatternCount = inputParts.length;
			const minParts = Math.min(inputPatternCount, patternParts.length);
			j = 0;
			while (j < minParts) {
				const part = patternParts[j];
				if (part.includes("/")) return true;
				if (!matcher[j](inputParts[j])) break;
				if (!options.noglobstar && part === "**") return true;
				j++;
			}
			if (j === inputPatternCount) return true;
		}
		return false;
	};
}
/* node:coverage ignore next 2 */
const WIN32_ROOT_DIR = /^[A-Z]:\/$/i;
const isRoot = isWin ? (p) => WIN32_ROOT_DIR.test(p) : (p) => p === "/";
function buildFormat(cwd, root, absolute) {
	if (cwd === root || root.startsWith(`${cwd}/`)) {
		if (absolute) {
			const start = cwd.length + +!isRoot(cwd);
			return (p, isDir) => p.slice(start, isDir ? -1 : void 0) || ".";
		}
		const prefix = root.slice(cwd.length + 1);
		if (prefix) return (p, isDir) => {
			if (p === ".") return prefix;
			const result = `${prefix}/${p}`;
			return isDir ? result.slice(0, -1) : result;
		};
		return (p, isDir) => isDir && p !== "." ? p.slice(0, -1) : p;
	}
	if (absolute) return (p) => posix.relative(cwd, p) || ".";
	return (p) => posix.relative(cwd, `${root}/${p}`) || ".";
}
function buildRelative(cwd, root) {
	if (root.startsWith(`${cwd}/`)) {
		const prefix = root.slice(cwd.length + 1);
		return (p) => `${prefix}/${p}`;
	}
	return (p) => {
		const result = posix.relative(cwd, `${root}/${p}`);
		return p[p.length - 1] === "/" && result !== "" ? `${result}/` : result || ".";
	};
}
function ensureNonDriveRelativePath(path) {
	return path.replace(DRIVE_RELATIVE_PATH, (match) => `${match}/`);
}
const splitPatternOptions = { parts: true };
function splitPattern(path) {
	var _result$parts;
	const result = import_picomatch.default.scan(path, splitPatternOptions);
	return ((_result$parts = result.parts) === null || _result$parts === void 0 ? void 0 : _result$parts.length) ? result.parts : [path];
}
const POSIX_UNESCAPED_GLOB_SYMBOLS = /(?<!\\)([()[\]{}*?|]|^!|[!+@](?=\()|\\(?![()[\]{}!*+?@|]))/g;
const WIN32_UNESCAPED_GLOB_SYMBOLS = /(?<!\\)([()[\]{}]|^!|[!+@](?=\())/g;
const escapePosixPath = (path) => path.replace(POSIX_UNESCAPED_GLOB_SYMBOLS, "\\$&");
const escapeWin32Path = (path) => path.replace(WIN32_UNESCAPED_GLOB_SYMBOLS, "\\$&");
/**
* Escapes a path's special characters depending on the platform.
* @see {@link https://superchupu.dev/tinyglobby/documentation#escapePath}
*/
/* node:coverage ignore next */
const escapePath = isWin ? escapeWin32Path : escapePosixPath;
/**
* Checks if a pattern has dynamic parts.
*
* Has a few minor differences with [`fast-glob`](https://github.com/mrmlnc/fast-glob) for better accuracy:
*
* - Doesn't necessarily return `false` on patterns that include `\`.
* - Returns `true` if the pattern includes parentheses, regardless of them representing one single pattern or not.
* - Returns `true` for unfinished glob extensions i.e. `(h`, `+(h`.
* - Returns `true` for unfinished brace expansions as long as they include `,` or `..`.
*
* @see {@link https://superchupu.dev/tinyglobby/documentation#isDynamicPattern}
*/
function isDynamicPattern(pattern, options) {
	if ((options === null || options === void 0 ? void 0 : options.caseSensitiveMatch) === false) return true;
	const scan = import_picomatch.default.scan(pattern);
	return scan.isGlob || scan.negated;
}
function log(...tasks) {
	console.log(`[tinyglobby ${(/* @__PURE__ */ new Date()).toLocaleTimeString("es")}]`, ...tasks);
}
function ensureStringArray(value) {
	return typeof value === "string" ? [value] : value !== null && value !== void 0 ? value : [];
}
const PARENT_DIRECTORY = /^(\/?\.\.)+/;
const ESCAPING_BACKSLASHES = /\\(?=[()[\]{}!*+?@|])/g;
function normalizePattern(pattern, opts, props, isIgnore) {
	var _PARENT_DIRECTORY$exe;
	const cwd = opts.cwd;
	let result = pattern;
	if (pattern[pattern.length - 1] === "/") result = pattern.slice(0, -1);
	if (result[result.length - 1] !== "*" && opts.expandDirectories) result += "/**";
	const escapedCwd = escapePath(cwd);
	result = isAbsolute(result.replace(ESCAPING_BACKSLASHES, "")) ? posix.relative(escapedCwd, result) : posix.normalize(result);
	const parentDir = (_PARENT_DIRECTORY$exe = PARENT_DIRECTORY.exec(result)) === null || _PARENT_DIRECTORY$exe === void 0 ? void 0 : _PARENT_DIRECTORY$exe[0];
	const parts = splitPattern(result);
	if (parentDir) {
		const n = (parentDir.length + 1) / 3;
		let i = 0;
		const cwdParts = escapedCwd.split("/");
		while (i < n && parts[i + n] === cwdParts[cwdParts.length + i - n]) {
			result = result.slice(0, (n - i - 1) * 3) + result.slice((n - i) * 3 + parts[i + n].length + 1) || ".";
			i++;
		}
		const potentialRoot = posix.join(cwd, parentDir.slice(i * 3));
		if (potentialRoot[0] !== "." && props.root.length > potentialRoot.length) {
			props.root = ensureNonDriveRelativePath(potentialRoot);
			props.depthOffset = -n + i;
		}
	}
	if (!isIgnore && props.depthOffset >= 0) {
		var _props$commonPath;
		(_props$commonPath = props.commonPath) !== null && _props$commonPath !== void 0 || (props.commonPath = parts);
		const newCommonPath = [];
		const length = Math.min(props.commonPath.length, parts.length);
		for (let i = 0; i < length; i++) {
			const part = parts[i];
			if (part === "**" && !parts[i + 1]) {
				newCommonPath.pop();
				break;
			}
			if (i === parts.length - 1 || part !== props.commonPath[i] || isDynamicPattern(part)) break;
			newCommonPath.push(part);
		}
		props.depthOffset = newCommonPath.length;
		props.commonPath = newCommonPath;
		props.root = ensureNonDriveRelativePath(newCommonPath.length > 0 ? posix.join(cwd, ...newCommonPath) : cwd);
	}
	return result;
}
function processPatterns(options, patterns, props) {
	const matchPatterns = [];
	const ignorePatterns = [];
	for (const pattern of options.ignore) {
		if (!pattern) continue;
		if (pattern[0] !== "!" || pattern[1] === "(") ignorePatterns.push(normalizePattern(pattern, options, props, true));
	}
	for (const pattern of patterns) {
		if (!pattern) continue;
		if (pattern[0] !== "!" || pattern[1] === "(") matchPatterns.push(normalizePattern(pattern, options, props, false));
		else if (pattern[1] !== "!" || pattern[2] === "(") ignorePatterns.push(normalizePattern(pattern.slice(1), options, props, true));
	}
	return {
		match: matchPatterns,
		ignore: ignorePatterns
	};
}
function buildCrawler(options, patterns) {
	const cwd = options.cwd;
	const props = {
		root: cwd,
		depthOffset: 0
	};
	const processed = processPatterns(options, patterns, props);
	if (options.debug) log("internal processing patterns:", processed);
	const { absolute, caseSensitiveMatch, debug, dot, followSymbolicLinks, onlyDirectories } = options;
	const root = props.root.replace(BACKSLASHES, "");
	const matchOptions = {
		dot,
		nobrace: options.braceExpansion === false,
		nocase: !caseSensitiveMatch,
		noextglob: options.extglob === false,
		noglobstar: options.globstar === false,
		posix: true
	};
	const matcher = (0, import_picomatch.default)(processed.match, matchOptions);
	const ignore = (0, import_picomatch.default)(processed.ignore, matchOptions);
	const partialMatcher = getPartialMatcher(processed.match, matchOptions);
	const format = buildFormat(cwd, root, absolute);
	const excludeFormatter = absolute ? format : buildFormat(cwd, root, true);
	const excludePredicate = (_, p) => {
		const relativePath = excludeFormatter(p, true);
		return relativePath !== "." && !partialMatcher(relativePath) || ignore(relativePath);
	};
	let maxDepth;
	if (options.deep !== void 0) maxDepth = Math.round(options.deep - props.depthOffset);
	const crawler = new Builder({
		filters: [debug ? (p, isDirectory) => {
			const path = format(p, isDirectory);
			const matches = matcher(path) && !ignore(path);
			if (matches) log(`matched ${path}`);
			return matches;
		} : (p, isDirectory) => {
			const path = format(p, isDirectory);
			return matcher(path) && !ignore(path);
		}],
		exclude: debug ? (_, p) => {
			const skipped = excludePredicate(_, p);
			log(`${skipped ? "skipped" : "crawling"} ${p}`);
			return skipped;
		} : excludePredicate,
		fs: options.fs,
		pathSeparator: "/",
		relativePaths: !absolute,
		resolvePaths: absolute,
		includeBasePath: absolute,
		resolveSymlinks: followSymbolicLinks,
		excludeSymlinks: !followSymbolicLinks,
		excludeFiles: onlyDirectories,
		includeDirs: onlyDirectories || !options.onlyFiles,
		maxDepth,
		signal: options.signal
	}).crawl(root);
	if (options.debug) log("internal properties:", {
		...props,
		root
	});
	return [crawler, cwd !== root && !absolute && buildRelative(cwd, root)];
}
function formatPaths(paths, mapper) {
	if (mapper) for (let i = paths.length - 1; i >= 0; i--) paths[i] = mapper(paths[i]);
	return paths;
}
const defaultOptions = {
	caseSensitiveMatch: true,
	debug: !!process.env.TINYGLOBBY_DEBUG,
	expandDirectories: true,
	followSymbolicLinks: true,
	onlyFiles: true
};
function getOptions(options) {
	const opts = Object.assign({}, options);
	for (const key in defaultOptions) if (opts[key] === void 0) Object.assign(opts, { [key]: defaultOptions[key] });
	opts.cwd = (opts.cwd instanceof URL ? fileURLToPath(opts.cwd) : resolve(opts.cwd || process.cwd())).replace(BACKSLASHES, "/");
	opts.ignore = ensureStringArray(opts.ignore);
	opts.fs && (opts.fs = {
		readdir: opts.fs.readdir || readdir,
		readdirSync: opts.fs.readdirSync || readdirSync,
		realpath: opts.fs.realpath || realpath,
		realpathSync: opts.fs.realpathSync || realpathSync,
		stat: opts.fs.stat || stat,
		statSync: opts.fs.statSync || statSync
	});
	if (opts.debug) log("globbing with options:", opts);
	return opts;
}
function getCrawler(globInput, inputOptions = {}) {
	var _ref;
	if (globInput && (inputOptions === null || inputOptions === void 0 ? void 0 : inputOptions.patterns)) throw new Error("Cannot pass patterns as both an argument and an option");
	const isModern = isReadonlyArray(globInput) || typeof globInput === "string";
	const patterns = ensureStringArray((_ref = isModern ? globInput : globInput.patterns) !== null && _ref !== void 0 ? _ref : "**/*");
	const options = getOptions(isModern ? inputOptions : globInput);
	return patterns.length > 0 ? buildCrawler(options, patterns) : [];
}
async function glob(globInput, options) {
	const [crawler, relative] = getCrawler(globInput, options);
	return crawler ? formatPaths(await crawler.withPromise(), relative) : [];
}

// src/collect/localWheels.ts
/** How many of a folder's entries a message lists. */
const LISTED_ENTRIES = 5;
/**
* Finds the wheels that the patterns name. A pattern is a file, a folder (the wheels in it and in folders
* below it), or a glob; `!pattern` takes its matches out again; blank lines and lines that begin
* with `#` mean nothing. What exists under a pattern's literal name wins over its meaning as a glob.
*/
async function collectLocalWheels(patterns, cwd) {
	const lines = patterns.map((line) => line.trim()).filter((line) => line !== "" && !line.startsWith("#"));
	const collected = {
		wheels: [],
		passedOver: [],
		problems: []
	};
	const found = /* @__PURE__ */ new Map();
	const excluded = /* @__PURE__ */ new Set();
	for (const line of lines.filter((each) => each.startsWith("!"))) {
		const expansion = await expandOrProblem(line.slice(1).trim(), cwd, collected);
		for (const file of expansion.wheels) excluded.add(file);
	}
	for (const line of lines.filter((each) => !each.startsWith("!"))) {
		const expansion = await expandOrProblem(line, cwd, collected);
		collected.passedOver.push(...expansion.passedOver);
		for (const file of expansion.wheels) {
			const source = wheelSource(file, cwd);
			if (excluded.has(file)) collected.passedOver.push({
				name: source.displayPath,
				reason: "excluded by a pattern that begins with !"
			});
			else {
				const key = await identityOf(file);
				if (!found.has(key)) found.set(key, source);
			}
		}
	}
	collected.wheels = sortWheels([...found.values()]);
	collected.passedOver = withoutRepeats(collected.passedOver);
	return collected;
}
async function expandOrProblem(pattern, cwd, collected) {
	try {
		const flaw = await flawOf(pattern, cwd);
		if (flaw === null) return await expand(pattern, cwd);
		collected.problems.push({
			artifact: pattern,
			reason: flaw
		});
	} catch (error) {
		collected.problems.push({
			artifact: pattern,
			reason: `The pattern ${pattern} could not be followed: ${messageOf(error)}. Check that the folder can be read and that the pattern is a path, a folder or a glob such as wheelhouse/*.whl.`
		});
	}
	return {
		wheels: [],
		passedOver: []
	};
}
/** Why the pattern can't be meant as it is written, null when it can. Globbing itself takes anything. */
async function flawOf(pattern, cwd) {
	if (pattern === "") return "A line with nothing but ! excludes nothing: write the pattern right behind it.";
	if (pattern.includes("\0")) return "The pattern holds a NUL character, which no path can.";
	if (await statOrNull(toAbsolute(pattern, cwd)) !== null) return null;
	const bracket = unclosedBracket(toGlob(pattern));
	if (bracket === null) return null;
	return `The pattern ${pattern} opens a ${bracket} that it never closes, so it matches nothing. Close it, or put a backslash before it if the file name really holds one (on Windows: put it in brackets, as in [${bracket}]).`;
}
/** The first `[`, `{` or extglob `(` without its counterpart, null when all are closed. */
function unclosedBracket(globPattern) {
	const open = [];
	const closing = {
		"[": "]",
		"{": "}",
		"(": ")"
	};
	for (let i = 0; i < globPattern.length; i++) {
		const char = globPattern[i] ?? "";
		const inClass = open.at(-1) === "[";
		if (char === "\\") i++;
		else if (open.length > 0 && char === closing[open.at(-1) ?? ""]) open.pop();
		else if (!inClass && (char === "[" || char === "{" || char === "(" && /[@?!+*]/.test(globPattern[i - 1] ?? ""))) open.push(char);
	}
	return open[0] ?? null;
}
async function expand(pattern, cwd) {
	const literal = toAbsolute(pattern, cwd);
	const stats = await statOrNull(literal);
	if (stats?.isDirectory()) return await wheelsInFolder(literal, cwd);
	if (stats !== null) return classify([literal], cwd);
	return await wheelsOfGlob(pattern, cwd);
}
/** The wheels in a folder and in those below it: downloaded artifacts come with a folder for each. */
async function wheelsInFolder(folder, cwd) {
	const entries = await readdir$1(folder, { withFileTypes: true });
	if (entries.length === 0) return {
		wheels: [],
		passedOver: [{
			name: display(folder, cwd),
			reason: "an empty folder"
		}]
	};
	const expansion = await classify(entries.filter((entry) => !entry.isDirectory()).map(({ name }) => path.join(folder, name)).sort(compareStrings), cwd);
	await addWheelsBelow(folder, entries, cwd, expansion);
	return expansion;
}
/** Below the folder itself only wheels are of interest: nobody wants a word on each file of a checkout. */
async function addWheelsBelow(folder, entries, cwd, expansion) {
	for (const entry of entries.filter((each) => each.isDirectory() && !isSkippedFolder(each.name))) {
		const below = path.join(folder, entry.name);
		try {
			const inside = await readdir$1(below, { withFileTypes: true });
			const found = await classify(inside.filter((each) => !each.isDirectory() && isWheelName(each.name)).map(({ name }) => path.join(below, name)).sort(compareStrings), cwd);
			expansion.wheels.push(...found.wheels);
			expansion.passedOver.push(...found.passedOver);
			await addWheelsBelow(below, inside, cwd, expansion);
		} catch (error) {
			const reason = `a folder that can't be read (${messageOf(error)})`;
			expansion.passedOver.push({
				name: display(below, cwd),
				reason
			});
		}
	}
}
/** Where wheels are somebody else's: caches, virtual environments, packages of Node. */
function isSkippedFolder(name) {
	return name.startsWith(".") || name === "node_modules";
}
async function wheelsOfGlob(pattern, cwd) {
	const matches = await glob(toGlob(pattern), {
		cwd,
		absolute: true,
		onlyFiles: false,
		expandDirectories: false
	});
	const deep = pattern.includes("**");
	const paths = matches.filter((match) => !(deep && match.endsWith("/") && !isWheelName(match.slice(0, -1)))).map((match) => path.resolve(match)).sort(compareStrings);
	if (paths.length > 0) return await classify(paths, cwd);
	return {
		wheels: [],
		passedOver: [{
			name: pattern,
			reason: await whyNothing(pattern, cwd)
		}]
	};
}
/** Says where a glob's way ends: at a folder that isn't there, or in one that holds other things. */
async function whyNothing(pattern, cwd) {
	const segments = toGlob(pattern).split("/");
	const firstMagic = segments.findIndex((segment) => /[*?[\]{}()!+@\\]/.test(segment));
	const base = segments.slice(0, firstMagic === -1 ? segments.length - 1 : firstMagic).join("/") || (pattern.startsWith("/") ? "/" : ".");
	try {
		const names = (await readdir$1(toAbsolute(base, cwd), { withFileTypes: true })).map((entry) => entry.isDirectory() ? `${entry.name}/` : entry.name).sort(compareStrings);
		if (names.length === 0) return `nothing matches it, and the folder ${base} is empty`;
		const more = names.length > LISTED_ENTRIES ? ` and ${names.length - LISTED_ENTRIES} more` : "";
		return `nothing matches it; the folder ${base} holds ${names.slice(0, LISTED_ENTRIES).join(", ")}${more}`;
	} catch (error) {
		if (!isMissing(error)) return `nothing matches it; the folder ${base} can't be read (${messageOf(error)})`;
		return base === "." ? "nothing matches it" : `nothing matches it, and there is no folder ${base}`;
	}
}
async function classify(paths, cwd) {
	const expansion = {
		wheels: [],
		passedOver: []
	};
	for (const file of paths) {
		const reason = await whyNotTaken(file);
		if (reason === null) expansion.wheels.push(file);
		else expansion.passedOver.push({
			name: display(file, cwd),
			reason
		});
	}
	return expansion;
}
async function whyNotTaken(file) {
	const name = path.basename(file);
	const stats = await statOrNull(file);
	if (stats === null) return "a link to something that is not there";
	if (stats.isDirectory()) return "a folder; name it on a line of its own to look into it";
	if (!isWheelName(name)) return notAWheel(name);
	return stats.isFile() ? null : "not a regular file";
}
function wheelSource(file, cwd) {
	return {
		path: file,
		displayPath: display(file, cwd),
		filename: path.basename(file),
		artifact: null
	};
}
/** Two ways to the same file are one wheel, but two names for the same file are two: the name is checked too. */
async function identityOf(file) {
	return `${await realpath$1(file)}\0${path.basename(file)}`;
}
/** The path as people know it: relative when it lies inside the working directory. */
function display(file, cwd) {
	const relative = path.relative(cwd, file);
	return (relative === ".." || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative) ? file : relative === "" ? "." : relative).split(path.sep).join("/");
}
function toAbsolute(pattern, cwd) {
	return path.resolve(cwd, withHome(pattern));
}
/** On Windows a backslash separates folders; elsewhere it quotes the character behind it. */
function toGlob(pattern) {
	const expanded = withHome(pattern);
	return path.sep === "\\" ? expanded.replaceAll("\\", "/") : expanded;
}
/** No shell has seen these patterns, so `~` is still there. */
function withHome(pattern) {
	return /^~(?=$|[/\\])/.test(pattern) ? homedir() + pattern.slice(1) : pattern;
}
async function statOrNull(file) {
	try {
		return await stat$1(file);
	} catch (error) {
		if (isMissing(error) || [
			"EINVAL",
			"ENAMETOOLONG",
			"ELOOP"
		].includes(error.code ?? "")) return null;
		throw error;
	}
}
function withoutRepeats(passedOver) {
	return [...new Map(passedOver.map((each) => [`${each.name}\0${each.reason}`, each])).values()];
}

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
const MAX_NAME = 160;
/**
* One line of visible text: controls, invisible and direction-changing characters are spelled out as `\n`,
* `\x1b` or `\u{202e}`. What is longer than `maxLength` UTF-16 code units loses its middle to a `…`, never
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
	return maxLength < 1 ? "" : `${head.join("")}…${tail.join("")}`;
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
/** A code span in backticks shows these as they are only outside tables, or not at all. */
const NEEDS_HTML_CODE = /[`|<>&]|##\[|^ | $|^$/;
/**
* A code span for GitHub-flavoured Markdown, fit for running text and for table cells alike: in backticks
* where that is enough, else as `<code>` with entities. Nothing in it becomes a link, a mention or markup.
*/
function markdownCode(text, maxLength = 160) {
	const visible = plainText(text, maxLength);
	if (!NEEDS_HTML_CODE.test(visible)) return `\`${visible}\``;
	return htmlCodeOf(visible.replace(/[^\p{L}\p{N}\p{M} ./-]|(?<=www)\./giu, entity));
}
/** The same as {@link markdownCode}, for places where only HTML is read, as in `<summary>`. */
function htmlCode(text, maxLength = 160) {
	return htmlCodeOf(plainText(text, maxLength).replace(/[^\p{L}\p{N}\p{M} ./_-]/gu, entity));
}
function htmlCodeOf(encoded) {
	return `<code>${encoded === "" ? "(empty)" : encoded}</code>`;
}
function entity(character) {
	return `&#${character.codePointAt(0) ?? 0};`;
}
/** Punctuation that belongs to the sentence, not to the word. */
const LEADING = /^["'(“‘]+/;
const TRAILING = /["'),.;:!?”’]+$/;
/**
* A word that Markdown or GitHub would make something of: emphasis, links, tables, mathematics, mentions,
* issue numbers, commit hashes, bare addresses.
*/
const MARKUP = /[\\`*_[\]#@|~$]|:\/\/|^-.|^www\.|\bGH-\d|^[0-9a-f]{7,40}$/iu;
/** A word that reads better as code: a file name, a dotted setting, a path. */
const CODE_LIKE = /[a-z]{2}\.[a-z]{2}|^\/\w|\w\/[^/]+\//i;
/** Addresses that stay links. Others could have been planted in a wheel. */
const TRUSTED_URL = /^https:\/\/github\.com\/[\w./%-]+(?:#[\w-]*)?$/;
/**
* Prose for GitHub-flavoured Markdown, on one line: words that would turn into markup, links, mentions or
* issue references become code spans, as do paths and file names; HTML becomes entities. Links to github.com stay links.
*/
function markdownText(text, maxLength = MAX_PROSE) {
	return markdownWords(plainText(text, maxLength).trimStart(), true);
}
/** As {@link markdownText}, for a stretch out of the middle of a line: outer spaces are kept. */
function markdownInline(text, maxLength = MAX_PROSE) {
	return markdownWords(plainText(text, maxLength), false);
}
function markdownWords(visible, startsLine) {
	return visible.split(/( +)/).map((word, index) => markdownWord(word, startsLine && index === 0)).join("");
}
function markdownWord(word, startsLine) {
	if (/::|:[\w+-]+:/.test(word)) return markdownCode(word, MAX_PROSE);
	const lead = LEADING.exec(word)?.[0] ?? "";
	const rest = word.slice(lead.length);
	const punctuation = TRAILING.exec(rest)?.[0] ?? "";
	const own = punctuation.startsWith(")") && rest.includes("(") ? 1 : 0;
	const trail = punctuation.slice(own);
	const core = rest.slice(0, rest.length - trail.length);
	if (TRUSTED_URL.test(core)) return `${lead}<${core}>${trail}`;
	if (MARKUP.test(core) || CODE_LIKE.test(core)) return `${lead}${markdownCode(core, MAX_PROSE)}${trail}`;
	if (startsLine && /^(?:\d+[.)]|[-+])$/.test(word)) return `${word.slice(0, -1)}\\${word.slice(-1)}`;
	return word.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
/** Escapes the message of a workflow command. */
function commandData(text) {
	return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
/** Escapes the value of a property of a workflow command. */
function commandProperty(text) {
	return commandData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
/**
* One line that may stand in the log of a GitHub Actions job: the runner obeys lines that start with `::`,
* however far indented, and `##[` anywhere.
*/
function logLine(line) {
	return line.replace(/^((?:\s|\x1b\[[0-9;]*m)*):(?=:)/, "$1\\x3a").replaceAll("##[", "#\\x23[");
}
/** Length of the text in UTF-8 bytes. */
function utf8Length(text) {
	return Buffer.byteLength(text, "utf8");
}
/** The longest beginning of the text that has at most `maxBytes` UTF-8 bytes, with a `…` where something is missing. */
function clipUtf8(text, maxBytes) {
	if (utf8Length(text) <= maxBytes) return text;
	const mark = utf8Length("…") <= maxBytes ? "…" : "";
	const bytes = Buffer.from(text, "utf8");
	let end = Math.max(0, maxBytes - utf8Length(mark));
	while (end > 0 && ((bytes[end] ?? 0) & 192) === 128) end -= 1;
	return bytes.toString("utf8", 0, end) + mark;
}

// src/collect/oneLine.ts
/** Makes a text that quotes names or messages from outside one harmless line of a job's log. */
function oneLine(text) {
	return logLine(plainText(text));
}

// src/collect/noWheels.ts
/** How many names one list in a message shows. */
const LISTED = 20;
/** Says where wheels were looked for, what was there instead, and what to do: several lines, for a log. */
function noWheelsMessage(sought) {
	return [...blocksOf$1(sought).flatMap(({ text, items }) => [text, ...shortened(items).map((item) => `  - ${item}`)]), advice(sought)].join("\n");
}
function blocksOf$1(sought) {
	const { passedOver, problems } = sought.collected;
	const blocks = sought.from === "artifacts" ? artifactBlocks(sought) : [localBlock(sought)];
	if (passedOver.length > 0) blocks.push({
		text: "Passed over:",
		items: passedOver.map(({ name, reason }) => `${name}: ${reason}`)
	});
	if (problems.length > 0) blocks.push({
		text: "Could not be used:",
		items: problems.map(({ reason }) => reason)
	});
	return blocks;
}
function localBlock({ from, patterns, folder }) {
	const input = from === "path" ? " (input \"path\")" : "";
	return {
		text: `No wheel found on disk. Looked for ${patterns.join(", ")}${input}, starting from the folder ${folder}.`,
		items: []
	};
}
function artifactBlocks({ pattern, run, collected }) {
	const head = `No wheel found in the artifacts of run ${run.url} that match ${pattern} (input "pattern").`;
	const { seen, matched } = collected;
	const others = seen.filter((name) => !matched.includes(name));
	const blocks = [{
		text: head,
		items: []
	}];
	if (seen.length === 0) blocks.push({
		text: "The run has no artifacts (as of now: those of jobs that have not ended may be missing).",
		items: []
	});
	else if (matched.length === 0) blocks.push({
		text: "The run has these artifacts, none of which matches:",
		items: seen
	});
	else {
		blocks.push({
			text: "Of the run's artifacts, these match:",
			items: matched
		});
		if (others.length > 0) blocks.push({
			text: "These do not:",
			items: others
		});
	}
	return blocks;
}
function advice(sought) {
	if (sought.from === "arguments") return "Name a wheel, a folder with wheels, or a glob such as \"wheelhouse/*.whl\".";
	if (sought.from !== "artifacts") return "Let the build step run before this one and name its output folder in \"path\"; to take wheels from artifacts, set \"pattern\". Where having no wheel is fine, set \"if-no-wheels\" to warn or ignore.";
	if (sought.collected.seen.length === 0 && sought.run.current) return "Let this job wait for the ones that upload wheels (\"needs:\"); for another run's artifacts set \"run-id\". Where having no wheel is fine, set \"if-no-wheels\" to warn or ignore.";
	return "Compare \"pattern\" with the \"name:\" that the build job gives to actions/upload-artifact. Where having no wheel is fine, set \"if-no-wheels\" to warn or ignore.";
}
function shortened(items) {
	const shown = items.slice(0, LISTED).map(oneLine);
	return items.length > LISTED ? [...shown, `and ${items.length - LISTED} more`] : shown;
}

// src/locate/gitCheckout.ts
/** Asks Git about a checkout, without letting the checkout's own configuration run anything. */
/** Milliseconds for one question; a listing of a large repository takes a second. */
const GIT_PATIENCE = 3e4;
const MAX_GIT_OUTPUT = 134217728;
/**
* Whoever built the wheels could write to `.git/config` and choose programs that Git starts: a file system monitor,
* hooks, a transport for objects that a partial clone lacks. The owner of the folder proves nothing, and in a
* container it is somebody else.
*/
const SAFE_SETTINGS = [
	"core.fsmonitor=false",
	"core.hooksPath=/dev/null",
	"safe.directory=*"
];
const SAFE_VARIABLES = {
	GIT_ALLOW_PROTOCOL: "none",
	GIT_NO_LAZY_FETCH: "1",
	GIT_OPTIONAL_LOCKS: "0",
	GIT_TERMINAL_PROMPT: "0",
	LC_ALL: "C"
};
/** The checkout that `folder` lies in; null where there is none, or no Git. */
async function openCheckout(folder) {
	const [format, root] = (await git(folder, [
		"rev-parse",
		"--show-object-format",
		"--show-toplevel"
	]))?.toString("utf8").split("\n") ?? [];
	return root && (format === "sha1" || format === "sha256") ? {
		root,
		objectFormat: format
	} : null;
}
/** What `git` prints in that folder; null when it fails, or prints more than `maxBytes` unless a part will do. */
function git(folder, args, { maxBytes = MAX_GIT_OUTPUT, partWillDo = false } = {}) {
	const settings = SAFE_SETTINGS.flatMap((setting) => ["-c", setting]);
	return new Promise((resolve) => {
		execFile("git", [
			...settings,
			"-C",
			folder,
			...args
		], {
			encoding: "buffer",
			env: {
				...process.env,
				...SAFE_VARIABLES
			},
			maxBuffer: maxBytes,
			timeout: GIT_PATIENCE,
			killSignal: "SIGKILL",
			windowsHide: true
		}, (error, stdout) => {
			const cutOff = error?.code === "ERR_CHILD_PROCESS_STDIO_MAXBUFFER";
			resolve(error === null || cutOff && partWillDo ? stdout : null);
		});
	});
}

// src/locate/repository.ts
/** How many bytes {@link Repository.readStart} gives at most. */
const START_BYTES = 4096;

// src/locate/diskRepository.ts
/** A folder without Git: its texts can be read, but nothing tells which of its files are committed. */
/** Null for what is no file, too large, or can't be read. */
async function readDiskText(file) {
	try {
		const handle = await open(file, "r");
		try {
			const stats = await handle.stat();
			return stats.isFile() && stats.size <= 2097152 ? await handle.readFile("utf8") : null;
		} finally {
			await handle.close();
		}
	} catch {
		return null;
	}
}

// src/locate/gitRepository.ts
/** A repository read from a checkout on disk. */
const SUBMODULE_MODE = "160000";
/** Links and submodules are no files whose bytes a wheel could hold. */
const FILE_MODES = ["100644", "100755"];
/** What is checked out, or about to be committed. `exact` says whether findings are shown on just that. */
function indexRepository(checkout, exact) {
	const { root, objectFormat } = checkout;
	return {
		objectFormat,
		listing: once(async () => withSubmoduleFiles(checkout, parseTree(await git(root, [
			"ls-files",
			"-s",
			"-z"
		])))),
		async readText(name) {
			const text = await readDiskText(path.join(root, name));
			return text === null ? null : {
				text,
				exact
			};
		},
		readStart: (file) => readStart(checkout, file)
	};
}
/** `<mode> [<type>] <blob> [<stage>]<TAB><path>`, as `ls-tree` and `ls-files -s` print it. */
function parseTree(output) {
	const files = [];
	const submodules = [];
	for (const line of output?.toString("utf8").split("\0", 5e5) ?? []) {
		const tab = line.indexOf("	");
		const [mode = "", ...fields] = line.slice(0, Math.max(tab, 0)).split(" ");
		const id = fields.find((field) => /^[0-9a-f]{40,64}$/.test(field));
		if (id === void 0) continue;
		const name = line.slice(tab + 1);
		if (mode === SUBMODULE_MODE) submodules.push({
			path: name,
			commit: id
		});
		else if (FILE_MODES.includes(mode)) files.push({
			path: name,
			blob: id,
			submodule: null
		});
	}
	return {
		files,
		submodules
	};
}
/** With the files of the submodules that are checked out, too. */
async function withSubmoduleFiles({ root }, { files, submodules }) {
	if (submodules.length === 0) return {
		files,
		submodules
	};
	const byFolder = new Map(submodules.map((submodule) => [submodule.path, submodule]));
	const { files: all } = parseTree(await git(root, [
		"ls-files",
		"--recurse-submodules",
		"-s",
		"-z"
	]));
	const theirs = all.flatMap((file) => {
		const submodule = submoduleOf(file.path, byFolder);
		return submodule === void 0 ? [] : [{
			...file,
			submodule
		}];
	});
	return {
		files: [...files, ...theirs],
		submodules
	};
}
/** No file of the repository's own can lie below a folder that is a submodule. */
function submoduleOf(file, byFolder) {
	for (let end = file.indexOf("/"); end >= 0; end = file.indexOf("/", end + 1)) {
		const submodule = byFolder.get(file.slice(0, end));
		if (submodule !== void 0) return submodule;
	}
}
function readStart({ root }, { blob, submodule }) {
	const folder = submodule === null ? root : path.join(root, submodule.path);
	return git(folder, [
		"cat-file",
		"blob",
		blob
	], {
		maxBytes: START_BYTES,
		partWillDo: true
	});
}
function once(work) {
	let result;
	return () => {
		result ??= work();
		return result;
	};
}

// src/nearest.ts
/** For "did you mean": which known words a mistyped one could stand for. */
/** Longer words are cut: comparing costs time for each pair of letters. */
const LONGEST = 64;
const MOST = 3;
/**
* At most three of the known words, nearest first: those that hold every part of the word between dashes, and those
* that are a few changed letters away. Empty where none is near.
*/
function nearest(word, known) {
	const wanted = word.slice(0, LONGEST).toLowerCase().replaceAll("_", "-");
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

// src/report/terminalMarkdown.ts
const SGR$1 = {
	bold: 1,
	code: 36,
	plain: 0
};
const FENCE = "```";
const CODE_INDENT = "    ";
const ITEM = /^(\s*)([-*]|\d{1,3}\.) +/;
/** The text with headings, paragraphs, lists and code blocks set for the terminal. Ends with a newline. */
function renderTerminalMarkdown(markdown, terminal) {
	return `${blocksOf(markdown.trim().split("\n")).flatMap((block) => blockLines(block, terminal)).join("\n")}\n`;
}
/** A code block, a blank line, or a heading, list item, table row or paragraph with its continuation lines joined. */
function blocksOf(lines) {
	const blocks = [];
	let isCode = false;
	for (const line of lines) {
		const block = blocks.at(-1);
		if (isCode) block?.push(line);
		else if (block === void 0 || startsBlock(line, block[0] ?? "")) blocks.push([line]);
		else block.push(line);
		if (line.startsWith(FENCE)) isCode = !isCode;
	}
	return blocks;
}
function startsBlock(line, before) {
	return before.trim() === "" || /^#|^\|/.test(before) || before.startsWith(FENCE) || line.trim() === "" || /^#+ |^\|/.test(line) || line.startsWith(FENCE) || ITEM.test(line);
}
function blockLines(block, terminal) {
	const [first = ""] = block;
	if (first.startsWith(FENCE)) return codeLines(block);
	if (first.trim() === "" || first.startsWith("|")) return [...block];
	const heading = /^#+ (.*)$/.exec(first)?.[1];
	if (heading !== void 0) return [paint({
		text: heading,
		style: "bold"
	}, terminal)];
	const [marker = "", indent = "", bullet = ""] = ITEM.exec(first) ?? [];
	const text = [first.slice(marker.length), ...block.slice(1)].map((line) => line.trim()).join(" ");
	const head = bullet === "" ? "" : `${indent}${bullet} `;
	return wrapped$1(wordsOf(text), terminal, terminal.width - head.length).map((line, index) => (index === 0 ? head : " ".repeat(head.length)) + line);
}
/** Indented, and commands with a prompt. */
function codeLines([fence = "", ...lines]) {
	const prompt = fence === `${FENCE}sh` ? "$ " : "";
	return lines.filter((line) => line !== FENCE).map((line) => line === "" ? "" : CODE_INDENT + prompt + line);
}
const INLINE = /\*\*([^*]+)\*\*|`([^`]+)`|\[([^\]]+)\]\(([^)]+)\)/g;
function piecesOf(text) {
	const pieces = [];
	let end = 0;
	for (const match of text.matchAll(INLINE)) {
		const [whole, bold, code, label, url] = match;
		pieces.push({
			text: text.slice(end, match.index),
			style: "plain"
		});
		if (bold !== void 0) pieces.push({
			text: bold.replaceAll("`", ""),
			style: "bold"
		});
		else if (code !== void 0) pieces.push({
			text: code,
			style: "code"
		});
		else pieces.push({
			text: `${label} (${url})`,
			style: "plain"
		});
		end = match.index + whole.length;
	}
	return [...pieces, {
		text: text.slice(end),
		style: "plain"
	}];
}
function wordsOf(text) {
	const words = [[]];
	for (const { text: run, style } of piecesOf(text)) for (const [index, part] of (style === "code" ? [run] : run.split(" ")).entries()) {
		if (index > 0) words.push([]);
		if (part !== "") words.at(-1)?.push({
			text: part,
			style
		});
	}
	return words.filter((word) => word.length > 0);
}
function wrapped$1(words, { color }, width) {
	const lines = [];
	for (const word of words) {
		const visible = word.map((piece) => piece.style === "code" && !color ? {
			...piece,
			text: `\`${piece.text}\``
		} : piece);
		const length = visible.reduce((sum, { text }) => sum + text.length, 0);
		const text = visible.map((piece) => paint(piece, { color })).join("");
		const line = lines.at(-1);
		if (line === void 0 || line.length + 1 + length > width) lines.push({
			text,
			length
		});
		else {
			line.text += ` ${text}`;
			line.length += 1 + length;
		}
	}
	return lines.map(({ text }) => text);
}
function paint({ text, style }, { color }) {
	return color && style !== "plain" ? `\x1b[${SGR$1[style]}m${text}\x1b[0m` : text;
}

// src/report/explain.ts
/** What the command line says about the rules themselves. */
/** The rule's section of the documentation, for a terminal; null where there is no such rule. */
function explainRule(id, terminal) {
	const rule = RULE_LIST.find((each) => each.id === id);
	if (rule === void 0) return null;
	const markdown = [
		`# ${id}`,
		`At most ${rule.severity === "error" ? "an" : "a"} ${rule.severity}: ${rule.summary}.`,
		ruleHelp(id),
		`This page: ${ruleUrl(id)}`,
		`The words it uses, and all rules: ${RULES_URL}`
	];
	return renderTerminalMarkdown(markdown.join("\n\n"), terminal);
}
/** All rules, each with its most severe finding and one line about it. */
function listRules(terminal) {
	const items = RULE_LIST.map(({ id, severity, summary }) => `- **${id}** (${severity}): ${summary}`);
	return renderTerminalMarkdown(items.join("\n"), terminal);
}

// src/report/causes.ts
/**
* One cause per `cause` key, worst severity first, else in the order of the findings.
* The findings are expected in report order: the texts are those of the first finding of each cause.
*/
function groupByCause(findings) {
	const causes = [...groupBy(findings, ({ cause }) => cause).values()].map(causeOf);
	return SEVERITIES.flatMap((severity) => causes.filter((cause) => cause.severity === severity));
}
function causeOf(findings) {
	const first = SEVERITIES.map((severity) => findings.find((finding) => finding.severity === severity)).find((finding) => finding !== void 0);
	if (first === void 0) throw new RangeError("a cause needs a finding");
	const ordered = [first, ...findings.filter((finding) => finding !== first)];
	const { cause, rule, severity, title, remedy } = first;
	return {
		cause,
		rule,
		severity,
		title,
		message: `${first.message}${otherPromises(ordered)}`,
		remedy,
		location: ordered.find((finding) => finding.location !== null)?.location ?? null,
		places: distinctPlaces(ordered)
	};
}
/** The texts speak of the first wheel; one stray file can sit in wheels that promise other things. */
function otherPromises([first, ...others]) {
	const promises = [first, ...others].map((finding) => finding?.data.expected).filter((each) => typeof each === "string");
	const [own, ...rest] = [...new Set(promises)];
	return own === void 0 || rest.length === 0 ? "" : ` The other wheels listed promise ${listOf(rest)}, which is just as wrong for this file.`;
}
function distinctPlaces(findings) {
	const places = /* @__PURE__ */ new Map();
	for (const { wheel, member } of findings) {
		const key = JSON.stringify([wheel, member]);
		if (!places.has(key)) places.set(key, {
			wheel,
			member
		});
	}
	return [...places.values()];
}
/** The places turned around, so that a file found in twenty wheels is named once. */
function placeGroups(places) {
	const wheelsOf = /* @__PURE__ */ new Map();
	for (const { wheel, member } of places) {
		const wheels = wheelsOf.get(member) ?? [];
		if (wheel !== null) wheels.push(wheel);
		wheelsOf.set(member, wheels);
	}
	const groups = /* @__PURE__ */ new Map();
	for (const [member, wheels] of wheelsOf) {
		const key = JSON.stringify([member === null, wheels]);
		const group = groups.get(key) ?? {
			members: [],
			wheels
		};
		if (member !== null) group.members.push(member);
		groups.set(key, group);
	}
	return [...groups.values()];
}

// src/report/wording.ts
/** Words and figures that several outputs share. */
/** `1 error`, `2 errors`. */
function counted(count, noun, plural = `${noun}s`) {
	return `${count} ${count === 1 ? noun : plural}`;
}
const FORMAT_NAMES = /* @__PURE__ */ new Map([
	["elf", "ELF"],
	["macho", "Mach-O"],
	["pe", "PE"],
	["wasm", "WebAssembly"],
	["ar", "static"]
]);
/** What a native file is, as in `ELF shared library`. */
function binaryKind({ format, kind }) {
	const name = FORMAT_NAMES.get(format) ?? format;
	return kind === "unknown" ? name : `${name} ${kind.replaceAll("-", " ")}`;
}
/** How many of each severity there are, as `1 error and 2 notices`; severities without any are left out. */
function severityCounts(items, severities = SEVERITIES) {
	return listOf(severities.flatMap((severity) => {
		const count = items.filter((item) => item.severity === severity).length;
		return count === 0 ? [] : [counted(count, severity)];
	}));
}
/**
* The outcome in one plain line, such as `1 error in 2 of 5 wheels`. It counts causes, not findings: the same
* file in twenty wheels is one thing to repair. Notices are spoken of only where they decide the outcome or
* nothing else is there.
*/
function headline(report) {
	const total = report.wheels.length;
	const causes = groupByCause(report.findings);
	const serious = causes.filter(({ severity }) => severity !== "notice");
	const decisive = serious.length > 0 || report.conclusion !== "failure" ? serious : causes;
	if (decisive.length > 0) return `${severityCounts(decisive)}${inWheels(decisive, total)}`;
	const notices = causes.length === 0 ? "" : `, ${counted(causes.length, "notice")}`;
	return `${total === 0 ? "no wheels to check" : `nothing wrong in ${counted(total, "wheel")}`}${notices}`;
}
function inWheels(causes, total) {
	const touched = new Set(causes.flatMap(({ places }) => places.flatMap(({ wheel }) => wheel ?? []))).size;
	if (touched === 0) return "";
	return touched < total ? ` in ${touched} of ${counted(total, "wheel")}` : ` in ${counted(touched, "wheel")}`;
}
/** The worst severity among findings about one wheel, null where there are none. */
function worstOf(findings) {
	return SEVERITIES.find((severity) => findings.some((finding) => finding.severity === severity)) ?? null;
}
/** The findings of each wheel, by its label. */
function findingsByWheel(report) {
	const ofWheels = report.findings.filter(({ wheel }) => wheel !== null);
	return groupBy(ofWheels, ({ wheel }) => wheel ?? "");
}
/** Each sentence about what was not looked into, once, with the number of wheels that it holds for. */
function notExamined(wheels) {
	const counts = /* @__PURE__ */ new Map();
	for (const sentence of wheels.flatMap((wheel) => [...new Set(wheel.notExamined)])) counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
	return [...counts].map(([sentence, count]) => ({
		sentence,
		wheels: count
	}));
}
/** A text of the cause as one plain line, the names in it shortened where they are over-long. */
function plainProse(cause, text, maxLength = MAX_PROSE) {
	const short = partsOf$1(cause, text).map(({ text, isName }) => plainText(text, isName ? 160 : maxLength));
	return plainText(short.join(""), maxLength);
}
/** A text of the cause as Markdown on one line, with the names of its wheel and file in code spans. */
function markdownProse(cause, text) {
	let markdown = "";
	let room = MAX_PROSE;
	for (const part of partsOf$1(cause, text.trim())) {
		if (room < 1) return `${markdown}…`;
		const visible = plainText(part.text, part.isName ? 160 : room);
		room -= visible.length;
		if (part.isName) markdown += markdownCode(visible);
		else markdown += markdown === "" ? markdownText(visible) : markdownInline(visible);
	}
	return markdown;
}
/** Beyond these the texts are an attack on our patience: they are cut, and names in them not looked for. */
const MAX_TEXT = 2 * MAX_PROSE;
const MAX_SOUGHT_NAME = 500;
const MAX_NAMES_IN_TEXT = 50;
/**
* The text, cut wherever it names the wheel or the file of the cause's first place as a word of its own.
* Over-long words are shortened on the way, so that what is said around them survives.
*/
function partsOf$1(cause, text) {
	const short = text.replace(/[^ ]{161,}/g, (word) => plainText(word, 160));
	const names = short.length > MAX_TEXT ? [] : namesOf(cause);
	const parts = [];
	let start = 0;
	for (let found = 0; found < MAX_NAMES_IN_TEXT; found += 1) {
		const next = nextName(short, start, names);
		if (next === null) break;
		parts.push({
			text: short.slice(start, next.at),
			isName: false
		}, {
			text: next.name,
			isName: true
		});
		start = next.at + next.name.length;
	}
	parts.push({
		text: short.slice(start),
		isName: false
	});
	return parts.filter(({ text }) => text !== "");
}
/** The longest comes first, so that a path is not taken for the file name in it. */
function namesOf({ places, location }) {
	const { wheel = null, member = null } = places[0] ?? {};
	return [
		wheel,
		member,
		member === null ? null : member.slice(member.lastIndexOf("/") + 1),
		location?.path ?? null
	].filter((name) => name !== null).filter((name) => name.length > 1 && name.length <= MAX_SOUGHT_NAME).sort((a, b) => b.length - a.length);
}
function nextName(text, start, names) {
	let best = null;
	for (const name of names) {
		let at = text.indexOf(name, start);
		while (at >= 0 && !standsAlone(text, at, at + name.length)) at = text.indexOf(name, at + 1);
		if (at >= 0 && (best === null || at < best.at)) best = {
			name,
			at
		};
	}
	return best;
}
function standsAlone(text, from, to) {
	const before = text.slice(from - 1, from);
	const after = text.slice(to, to + 4);
	return (from === 0 || /[\s"'(“‘]/u.test(before)) && /^["'),.;:!?”’]*(?:\s|$)/u.test(after);
}

// src/report/wheelLog.ts
/** What a job's log says of one wheel: a line that is always seen, and more below it when it is unfolded. */
const MAX_FINDINGS = 20;
const MAX_BINARIES = 100;
const MAX_COLUMN = 30;
const SEVERITY_SIGN = {
	error: "✖",
	warning: "▲",
	notice: "•"
};
const CLEAN_SIGN = "✔";
/** The wheel as a group; `position` is, for instance, `3/40`. */
function wheelLog(wheel, findings, position) {
	const { label, artifact, binaries, size, verdict } = wheel;
	const worst = worstOf(findings);
	const figures = [
		counted(binaries.length, "native file"),
		fileSize(size),
		...findings.length === 0 ? [] : [severityCounts(findings)]
	];
	const title = `[${position}] ${worst === null || worst === "notice" ? "✔" : SEVERITY_SIGN[worst]} ${plainText(label, 160)}: ${figures.join(", ")}`;
	const lines = [
		artifact === null ? "" : `From the artifact ${plainText(artifact, 160)}`,
		verdict.tag === null ? "" : `Oldest platform tag that it can carry: ${plainText(verdict.tag, 160)}`,
		...findingLines(findings),
		...binaryLines(binaries)
	];
	return {
		title: logLine(title),
		lines: lines.filter((line) => line !== "").map(logLine)
	};
}
function findingLines(findings) {
	const lines = findings.slice(0, MAX_FINDINGS).map(({ severity, rule, title }) => plainText(`${SEVERITY_SIGN[severity]} ${severity} · ${rule}: ${title}`, 2 * 160));
	return [...lines, more(findings.length - lines.length, "finding")];
}
/** Aligned, the path last: paths are of all lengths. */
function binaryLines(binaries) {
	const shown = binaries.slice(0, MAX_BINARIES).map((binary) => ({
		cells: [
			binaryKind(binary),
			binary.architecture,
			binary.libc === "unknown" ? "" : binary.libc
		].map((cell) => plainText(cell, MAX_COLUMN)),
		size: fileSize(binary.size),
		path: plainText(binary.member, 160)
	}));
	const widths = [
		0,
		1,
		2
	].map((column) => widest$1(shown.map(({ cells }) => cells[column] ?? "")));
	const sizeWidth = widest$1(shown.map(({ size }) => size));
	return [...shown.map(({ cells, size, path }) => {
		return [
			...cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)),
			size.padStart(sizeWidth),
			path
		].join("  ");
	}), more(binaries.length - shown.length, "native file")];
}
function widest$1(cells) {
	return Math.max(0, ...cells.map((cell) => cell.length));
}
function more(count, noun) {
	return count > 0 ? `and ${counted(count, `more ${noun}`)}` : "";
}

// src/report/annotation.ts
/** What a check run's annotations and workflow commands have in common: plain text at a place in the repository. */
/** GitHub's limit for titles of annotations, in characters. */
const MAX_TITLE = 255;
const MAX_PLACES = 10;
/** The cause's title on one line of at most 255 characters, never empty. */
function annotationTitle(cause) {
	return plainProse(cause, cause.title, MAX_TITLE).trim() || plainText(cause.rule, MAX_TITLE);
}
/** What is wrong, where, what to do, and the rule: several lines of plain text. */
function annotationMessage(cause) {
	const remedy = plainProse(cause, cause.remedy);
	return [
		plainProse(cause, cause.message),
		places(cause.places).join("\n"),
		remedy === "" ? "" : `What to do: ${remedy}`,
		`Rule: ${plainText(cause.rule, 160)} — ${ruleUrl(cause.rule)}`
	].filter((block) => block !== "").join("\n\n");
}
function places(all) {
	const members = new Set(all.map(({ member }) => member));
	const [only = null] = members.size === 1 ? members : [];
	const items = all.flatMap((place) => placeItem(place, only === null) ?? []);
	const shown = items.slice(0, MAX_PLACES);
	const more = items.length - shown.length;
	const head = only === null ? "Found in:" : `Found at ${plainText(only, 160)}${items.length > 0 ? " in:" : ""}`;
	if (items.length === 0 && only === null) return [];
	return [
		head,
		...shown,
		...more > 0 ? [`- and ${more} more`] : []
	];
}
function placeItem({ wheel, member }, withMember) {
	const names = [withMember ? member : null, wheel].filter((name) => name !== null);
	return names.length === 0 ? null : `- ${names.map((name) => plainText(name, 160)).join(" in ")}`;
}
/**
* The location as GitHub takes it: a path relative to the repository's root, lines from 1 on, the last not
* before the first. Null where the path leaves the repository or can't be sent.
*/
function annotationLocation(location) {
	if (location === null) return null;
	const parts = location.path.split("/").filter((part) => part !== "" && part !== ".");
	const path = parts.join("/");
	const outside = parts.includes("..") || location.path.startsWith("/") || /^[a-z]:[\\/]/i.test(path);
	if (path === "" || outside || /[\x00-\x1f\x7f\p{Cs}]/u.test(path)) return null;
	const startLine = lineNumber(location.startLine);
	return {
		path,
		startLine,
		endLine: Math.max(startLine, lineNumber(location.endLine))
	};
}
function lineNumber(line) {
	return Number.isFinite(line) ? Math.max(1, Math.trunc(line)) : 1;
}

// src/report/workflowCommands.ts
/** GitHub shows ten of each level for one step; the tenth error is the one that says why the step fails. */
const MAX_PER_LEVEL = {
	error: 9,
	warning: 10,
	notice: 10
};
/**
* Workflow commands (`::error file=…::…`), one line for each cause, worst first, and of a level what is in most
* wheels first. Of a level with more causes than GitHub shows, the last line says how many more there are.
*/
function renderWorkflowCommands(report) {
	const causes = groupByCause(report.findings).map((cause) => ({
		cause,
		wheels: wheelCount(cause)
	})).sort((a, b) => b.wheels - a.wheels).map(({ cause }) => cause);
	return SEVERITIES.flatMap((severity) => levelCommands(severity, causes.filter((cause) => cause.severity === severity)));
}
function wheelCount({ places }) {
	return new Set(places.map(({ wheel }) => wheel)).size;
}
function levelCommands(severity, causes) {
	const most = MAX_PER_LEVEL[severity];
	if (causes.length <= most) return causes.map(causeCommand);
	const shown = causes.slice(0, most - 1);
	const more = counted(causes.length - shown.length, `more ${severity}`);
	const message = "GitHub shows ten of a kind for one step. The job summary has all of them.";
	return [...shown.map(causeCommand), command(severity, { title: `${more} in the summary` }, message)];
}
function causeCommand(cause) {
	const location = annotationLocation(cause.location);
	const place = location === null ? {} : {
		file: location.path,
		line: `${location.startLine}`,
		endLine: `${location.endLine}`
	};
	const title = logLine(annotationTitle(cause));
	return command(cause.severity, {
		...place,
		title
	}, logLine(annotationMessage(cause)));
}
function command(name, properties, message) {
	return `::${name} ${Object.entries(properties).map(([key, value]) => `${key}=${commandProperty(value)}`).join(",")}::${commandData(message)}`;
}

// src/report/githubLog.ts
/** The report for the log of a GitHub Actions job: folded groups, annotations, and the outcome. */
/**
* One folded group for each wheel, then a workflow command for each cause, and the outcome last. `quiet` leaves out
* the groups. Ends with a newline.
*/
function renderGitHubLog(report, options) {
	const byWheel = findingsByWheel(report);
	const groups = report.wheels.map((wheel, index) => wheelLog(wheel, byWheel.get(wheel.label) ?? [], `${index + 1}/${report.wheels.length}`));
	return `${[
		...(options.quiet ? [] : groups).flatMap(({ title, lines }) => [
			`::group::${commandData(title)}`,
			...lines,
			"::endgroup::"
		]),
		...renderWorkflowCommands(report),
		`${report.conclusion}: ${headline(report)}`
	].join("\n")}\n`;
}

// src/report/json.ts
/**
* What JSON may hold as it is but a terminal, a job log or a page should not see: invisible and
* direction-changing characters, the start of HTML tags, and `##[`, which the Actions runner obeys.
*/
const SPELLED_OUT = /[\x7f-\x9f\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|<(?=[a-z/!?])|#(?=\[)/giu;
/** The report as JSON: two spaces, a newline at the end, every character harmless; `JSON.parse` gives it back. */
function renderJson(report) {
	return harmlessJson(report);
}
/** Any value as JSON in the form of {@link renderJson}. */
function harmlessJson(value) {
	return `${JSON.stringify(value, null, 2).replace(SPELLED_OUT, unicodeEscape)}\n`;
}
function unicodeEscape(character) {
	let escaped = "";
	for (let index = 0; index < character.length; index += 1) escaped += `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`;
	return escaped;
}

// src/report/summary/blocks.ts
/** The blocks of Markdown that the page is made of. */
/** A table; `rule` is the line below its head where the cells are not all aligned to the left. */
function table(titles, rows, rule) {
	return [
		row(titles),
		rule ?? `|${"---|".repeat(titles.length)}`,
		...rows.map(row)
	].join("\n");
}
function row(cells) {
	return `| ${cells.join(" | ")} |`;
}
/** What is folded until somebody opens it. The title is HTML, the content Markdown. */
function folded(title, content) {
	return blocks([
		`<details>\n<summary>${title}</summary>`,
		...content,
		"</details>"
	]);
}
/** The blocks with an empty line between them, empty ones left out. */
function blocks(parts) {
	return parts.filter((part) => part !== "").join("\n\n");
}
/** Says that not all is shown, where it isn't. */
function shownOf(shown, all, noun, plural) {
	return shown === all ? "" : `_Showing ${shown} of ${counted(all, noun, plural)}._`;
}

// src/report/summary/marks.ts
const SEVERITY_MARK = {
	error: "❌",
	warning: "⚠️",
	notice: "ℹ️"
};
const CONCLUSION_MARK = {
	failure: "❌",
	neutral: "⚠️",
	success: "✅"
};
/** Worst first. */
const OUTCOMES = [
	"fail",
	"warning",
	"pass"
];
const OUTCOME_MARK = {
	fail: "❌",
	warning: "⚠️",
	pass: "✅"
};
function outcomeOf(findings) {
	const worst = worstOf(findings);
	if (worst === "error") return "fail";
	return worst === "warning" ? "warning" : "pass";
}

// src/report/summary/causeSection.ts
/** One root cause on the page: what is wrong, in which files and wheels, why, and what to do. */
/** More places than these are folded, so that the reason stays in sight. */
const UNFOLDED_PLACES = 5;
function architecturesByPlace(report) {
	return new Map(report.wheels.flatMap(({ label, binaries }) => binaries.map(({ member, architecture }) => [placeKey({
		wheel: label,
		member
	}), architecture])));
}
function placeKey({ wheel, member }) {
	return JSON.stringify([wheel, member]);
}
/** The section with as many places as it is called for. */
function causeSection(cause, architectures) {
	const title = `### ${SEVERITY_MARK[cause.severity]} ${markdownProse(cause, plainTitle(cause))}`;
	const remedy = markdownProse(cause, cause.remedy);
	const texts = [
		markdownProse(cause, cause.message),
		remedy === "" ? "" : `**What to do:** ${remedy}`,
		[
			cause.severity,
			`rule ${ruleLink(cause.rule)}`,
			...cause.location === null ? [] : [`in the repository: ${reference(cause.location)}`]
		].join(" · ")
	];
	return (maxPlaces) => blocks([
		title,
		...placeBlocks(cause.places, maxPlaces, architectures),
		...texts
	]);
}
/** A heading can't be empty. */
function plainTitle({ title, rule }) {
	return title.trim() === "" ? rule : title;
}
function ruleLink(rule) {
	const name = markdownCode(rule);
	return /^[a-z][a-z-]*$/.test(rule) ? `[${name}](${ruleUrl(rule)})` : name;
}
function reference({ path, startLine, endLine }) {
	return `${markdownCode(path)}, ${endLine > startLine ? `lines ${startLine} to ${endLine}` : `line ${startLine}`}`;
}
/** What is the same in all places stands once, above the list of the others. */
function placeBlocks(places, maxPlaces, architectures) {
	const rows = places.map((place) => ({
		wheel: nameCell(place.wheel),
		member: nameCell(place.member),
		architecture: nameCell(architectures.get(placeKey(place)) ?? null)
	}));
	const member = theOnly(rows.map((each) => each.member));
	const architecture = member === null ? null : theOnly(rows.map((each) => each.architecture));
	const above = [member, architecture].filter((text) => text).join(" · ");
	const columns = [
		{
			title: "Wheel",
			cells: rows.map(({ wheel }) => wheel)
		},
		{
			title: "File in the wheel",
			cells: member === null ? rows.map((each) => each.member) : []
		},
		{
			title: "Architecture",
			cells: architecture === null ? rows.map((each) => each.architecture) : []
		}
	].filter(({ cells }) => cells.some((text) => text !== ""));
	if (columns.length === 0) return [above];
	const shown = Math.min(rows.length, maxPlaces);
	const cells = Array.from({ length: shown }, (_, at) => columns.map((column) => column.cells[at] ?? ""));
	const [first] = columns;
	const list = columns.length === 1 && first !== void 0 ? cells.map(([only = ""]) => `- ${only}`).join("\n") : table(columns.map(({ title }) => title), cells);
	const more = shownOf(shown, rows.length, "place");
	return rows.length > UNFOLDED_PLACES ? [above, folded(placesTitle(places), [list, more])] : [
		above,
		list,
		more
	];
}
function nameCell(name) {
	return name === null ? "" : markdownCode(name);
}
function theOnly(texts) {
	const [only = null, ...others] = new Set(texts);
	return others.length === 0 ? only : null;
}
function placesTitle(places) {
	const wheels = new Set(places.flatMap(({ wheel }) => wheel ?? [])).size;
	const members = new Set(places.flatMap(({ member }) => member ?? [])).size;
	return [...members > 1 ? [`${members} files`] : [], ...wheels === 0 ? [] : [`in ${counted(wheels, "wheel")}`]].join(" ");
}
/** Says how many of each severity are shown, where some are not. */
function causesNote(causes, kept) {
	if (kept === causes.length) return "";
	const shares = SEVERITIES.flatMap((severity) => {
		const all = causes.filter((cause) => cause.severity === severity).length;
		const shown = causes.slice(0, kept).filter((cause) => cause.severity === severity).length;
		return all === 0 ? [] : [`${shown} of ${counted(all, severity)}`];
	});
	return `**Showing ${listOf(shares)}**: the page would be longer than GitHub takes. The JSON report has all of them.`;
}

// src/report/summary/tagLabels.ts
/** What the tags of a wheel are called in the grid, and in which order they stand there. */
/** Known tags by what they start with, in the order of the columns. */
const SYSTEMS = [
	{
		system: "manylinux",
		pattern: /^manylinux(?:1|2010|2014|_\d+_\d+)_(\w+)$/
	},
	{
		system: "musllinux",
		pattern: /^musllinux_\d+_\d+_(\w+)$/
	},
	{
		system: "linux",
		pattern: /^linux_(\w+)$/
	},
	{
		system: "macOS",
		pattern: /^macosx_\d+_\d+_(\w+)$/
	},
	{
		system: "Windows",
		pattern: /^win(32|_\w+)$/
	},
	{
		system: "Android",
		pattern: /^android_\d+_(\w+)$/
	},
	{
		system: "iOS",
		pattern: /^ios_\d+_\d+_(\w+)$/
	},
	{
		system: "Pyodide",
		pattern: /^(?:pyodide|pyemscripten|emscripten)_\w+_(wasm\d+)$/
	},
	{
		system: "any",
		pattern: /^any()$/
	}
];
/** The most common ones, in the order of the columns; others come after them. */
const ARCHITECTURES = [
	"x86_64",
	"amd64",
	"i686",
	"x86",
	"aarch64",
	"arm64",
	"universal2",
	"armv7l"
];
/** The family that a platform tag belongs to; a tag that isn't known is a family of its own. */
function platformOf(tag) {
	for (const { system, pattern } of SYSTEMS) {
		const architecture = pattern.exec(tag)?.[1];
		if (architecture === void 0) continue;
		return {
			system,
			architecture: architecture === "32" ? "x86" : architecture.replace(/^_/, "")
		};
	}
	return {
		system: tag,
		architecture: ""
	};
}
/** Known systems first, then by the processor's weight, then by name. */
function comparePlatforms(a, b) {
	return rank(SYSTEMS.map(({ system }) => system), a.system, b.system) || compareStrings(a.system, b.system) || rank(ARCHITECTURES, a.architecture, b.architecture) || compareStrings(a.architecture, b.architecture);
}
function rank(order, a, b) {
	const place = (name) => order.includes(name) ? order.indexOf(name) : order.length;
	return place(a) - place(b);
}
/**
* What the Python and ABI tags come to in a word: `cp313t` for cp313-cp313t, `pp310` for pp310-pypy310_pp73, else
* both, as in `cp39-abi3`.
*/
function pythonLabel({ python, abi }) {
	const pythons = python.join(".");
	const abis = abi.join(".");
	const hasAbiOfItsOwn = python.length === 1 && abi.length === 1;
	if (hasAbiOfItsOwn && abis.startsWith(pythons) && pythons !== "") return abis;
	if (hasAbiOfItsOwn && /^(?:pp|graalpy)\d+$/.test(pythons)) return pythons;
	return `${pythons}-${abis}`;
}
/** CPython first, then its stable ABI, PyPy, GraalPy and what isn't bound to one; by version within each. */
function comparePythons(a, b) {
	const [kindA, versionA] = pythonKey(a);
	const [kindB, versionB] = pythonKey(b);
	return kindA - kindB || versionA - versionB || compareStrings(a, b);
}
const KINDS = [
	/^cp\d+[a-z]*$/,
	/^cp\d+[\w.]*-abi3/,
	/^pp\d/,
	/^graalpy\d/,
	/^py\d/
];
function pythonKey(label) {
	const kind = KINDS.findIndex((pattern) => pattern.test(label));
	const [, major = "", minor = ""] = /^[a-z]+(\d)(\d{0,4})/.exec(label) ?? [];
	return [kind < 0 ? KINDS.length : kind, Number(major) * 1e4 + Number(minor)];
}

// src/report/summary/grid.ts
/** The wheels of each distribution as Python versions by platforms, so that a missing one shows. */
/** More is not a grid that anybody takes in; all platforms that cibuildwheel builds for are fewer. */
const MAX_COLUMNS = 30;
const MAX_ROWS = 60;
const MAX_NAME_LENGTH = 80;
const NO_WHEEL = "—";
const OUTCOME_WORDS = {
	fail: "errors",
	warning: "warnings",
	pass: "nothing wrong"
};
/**
* One grid for each distribution and version that has more than one wheel, those with the worst wheels first, as
* Markdown of at most `maxBytes` UTF-8 bytes; the last block says what the marks mean. Empty where there is no grid.
*/
function gridBlocks(report, maxBytes) {
	const findings = findingsByWheel(report);
	const named = report.wheels.filter(({ tags }) => tags !== null);
	const distributions = [...groupBy(named, distributionKey).values()].map((wheels) => ({
		title: titleOf(wheels),
		wheels: wheels.map((wheel) => taggedWheel(wheel, findings.get(wheel.label) ?? []))
	}));
	const grids = byOutcome(distributions, ({ wheels }) => worst(wheels)).filter(({ wheels }) => isWorthAGrid(wheels));
	const withTitles = distributions.length > 1;
	const shown = fitting$1(grids.map(({ title, wheels }) => blocks([withTitles ? title : "", ...grid(wheels)])), maxBytes - Buffer.byteLength(LEGEND) - 200);
	if (grids.length === 0) return [];
	const more = shownOf(shown.length, grids.length, "grid of Pythons by platforms", "grids of Pythons by platforms");
	return [
		...shown,
		more,
		shown.length === 0 ? "" : LEGEND
	].filter((block) => block !== "");
}
const LEGEND = [...OUTCOMES.toReversed().map((outcome) => `${OUTCOME_MARK[outcome]} ${OUTCOME_WORDS[outcome]}`), `${NO_WHEEL} no such wheel`].join(" · ");
function fitting$1(grids, maxBytes) {
	let room = maxBytes;
	const end = grids.findIndex((each) => {
		room -= Buffer.byteLength(each) + 2;
		return room < 0;
	});
	return end < 0 ? [...grids] : grids.slice(0, end);
}
/** Names are equal as PyPI compares them (PEP 503). */
function distributionKey({ filename }) {
	const [name = "", version = ""] = filename.split("-");
	return `${name.toLowerCase().replace(/[._]+/g, "_")} ${version}`;
}
function titleOf([first]) {
	const [name = "", version = ""] = first?.filename.split("-") ?? [];
	return `**${markdownCode(`${name} ${version}`, MAX_NAME_LENGTH)}**`;
}
function taggedWheel({ tags }, findings) {
	const known = tags ?? {
		python: [],
		abi: [],
		platform: []
	};
	const platforms = known.platform.map(platformOf).map((each) => [JSON.stringify(each), each]);
	return {
		python: pythonLabel(known),
		platforms: new Map(platforms),
		outcome: outcomeOf(findings)
	};
}
/** A grid of one cell says nothing that the list of wheels doesn't. */
function isWorthAGrid(wheels) {
	return platformsOf(wheels).size > 1 || wheels.some(({ python }) => python !== wheels[0]?.python);
}
function grid(wheels) {
	const columns = columnsOf(wheels);
	const pythons = [...groupBy(wheels, ({ python }) => python)];
	const rows = byOutcome(pythons, ([, same]) => worst(same)).slice(0, MAX_ROWS).sort(([a], [b]) => comparePythons(a, b));
	const head = [row(["", ...columns.map(({ platform }) => columnTitle(platform))]), `|---|${":-:|".repeat(columns.length)}`];
	const lines = rows.map(([python, same]) => row([markdownCode(python, MAX_NAME_LENGTH), ...columns.map(({ key }) => cell(same, key))]));
	return [
		[...head, ...lines].join("\n"),
		shownOf(rows.length, pythons.length, "Python tag"),
		shownOf(columns.length, platformsOf(wheels).size, "platform")
	];
}
function platformsOf(wheels) {
	return new Map(wheels.flatMap(({ platforms }) => [...platforms]));
}
function columnsOf(wheels) {
	const all = [...platformsOf(wheels)].map(([key, platform]) => ({
		key,
		platform
	}));
	return (all.length <= MAX_COLUMNS ? all : byOutcome(all, ({ key }) => worst(on(wheels, key)))).slice(0, MAX_COLUMNS).sort((a, b) => comparePlatforms(a.platform, b.platform));
}
function on(wheels, key) {
	return wheels.filter(({ platforms }) => platforms.has(key));
}
function columnTitle({ system, architecture }) {
	const title = architecture !== "" || system === "any" ? markdownText(system) : markdownCode(system, MAX_NAME_LENGTH);
	return architecture === "" ? title : `${title}<br>${markdownCode(architecture, MAX_NAME_LENGTH)}`;
}
/** The worst of the wheels in one cell: builds of one version, or of one platform's versions, share it. */
function cell(wheels, key) {
	const here = on(wheels, key);
	if (here.length === 0) return NO_WHEEL;
	return `${OUTCOME_MARK[worst(here)]}${here.length === 1 ? "" : `×${here.length}`}`;
}
function worst(wheels) {
	return OUTCOMES.find((outcome) => wheels.some((wheel) => wheel.outcome === outcome)) ?? "pass";
}
function byOutcome(items, outcome) {
	return OUTCOMES.flatMap((wanted) => items.filter((item) => outcome(item) === wanted));
}

// src/report/summary/remarks.ts
/** The end of the page: what was not looked into, and what the configuration ignores. */
const SUPPRESSED_ROWS = 50;
/** One block for each, where there is anything to say. */
function remarks(report) {
	return [...notExaminedSection(report), ...suppressedSection(report)];
}
function notExaminedSection({ wheels }) {
	const lines = notExamined(wheels).map(({ sentence, wheels }) => `- ${markdownText(sentence)} (${counted(wheels, "wheel")})`);
	return lines.length === 0 ? [] : [`### What was not looked into\n\n${lines.join("\n")}`];
}
function suppressedSection({ suppressed }) {
	if (suppressed.length === 0) return [];
	const shown = suppressed.slice(0, SUPPRESSED_ROWS);
	const rows = shown.map(({ rule, wheel, member, reason }) => [
		markdownCode(rule),
		wheel === null ? "" : markdownCode(wheel),
		member === null ? "" : markdownCode(member),
		markdownText(plainText(reason, 300))
	]);
	return [folded(`${counted(suppressed.length, "finding")} ignored by configuration`, [table([
		"Rule",
		"Wheel",
		"File in the wheel",
		"Reason"
	], rows), shownOf(shown.length, suppressed.length, "finding")])];
}

// src/report/summary/wheelDetails.ts
/** One wheel on the page, folded: which tag it can carry, its native files, and the libraries that they need. */
const BLOCKER_ROWS = 10;
const BLOCKER_SYMBOLS = 5;
const LIBRARIES = 30;
/** The wheel's block with at most `maxBinaries` rows of native files, its outcome in the line that is always seen. */
function wheelDetails(wheel, findings, maxBinaries) {
	const { label, binaries, size, verdict } = wheel;
	const figures = [
		fileSize(size),
		binaries.length === 0 ? "no native files" : counted(binaries.length, "native file"),
		...findings.length === 0 ? [] : [severityCounts(findings)]
	];
	const title = `${OUTCOME_MARK[outcomeOf(findings)]} ${htmlCode(label)} ${figures.join(", ")}`;
	const rows = withMarks(binaries, findings).slice(0, maxBinaries);
	return folded(title, [
		...verdictBlocks(verdict),
		librariesBlock(binaries),
		binariesTable(rows),
		shownOf(Math.min(binaries.length, maxBinaries), binaries.length, "native file"),
		binaries.length === 0 ? "It holds no native code." : ""
	]);
}
/** Which tag the wheel can carry, and what keeps it from an older one. */
function verdictBlocks({ tag, families, blockers, moreBlockers }) {
	const others = Object.values(families).filter((other) => other !== null && other !== tag);
	const also = others.length === 0 ? "" : `, also ${listOf(others.map((other) => markdownCode(other ?? "")))}`;
	const verdict = tag === null ? [] : [tag.startsWith("linux_") ? `It fits no policy, so that ${markdownCode(tag)} is the only tag for it.` : `Oldest platform tag that it can carry: ${markdownCode(tag)}${also}.`];
	const shown = blockers.slice(0, BLOCKER_ROWS);
	if (shown.length === 0) return verdict;
	return [
		...verdict,
		table([
			"Rules out, with all older ones",
			"File",
			"By its need of"
		], shown.map(blockerCells)),
		shownOf(shown.length, blockers.length + moreBlockers, "need")
	];
}
function blockerCells({ policy, member, library, version, symbols }) {
	const names = symbols.slice(0, BLOCKER_SYMBOLS).map((symbol) => markdownCode(symbol));
	if (symbols.length > BLOCKER_SYMBOLS) names.push("…");
	const need = [version, library].filter((part) => part !== null).map((part) => markdownCode(part));
	return [
		markdownCode(policy),
		markdownCode(member),
		[need.join(" of "), names.join(" ")].filter((part) => part !== "").join(": ")
	];
}
/** What the wheel's files need, told apart by whether a file of that name lies in the wheel. */
function librariesBlock(binaries) {
	const inWheel = new Set(binaries.flatMap(({ member, soname }) => [fileName(member), soname ?? ""]));
	const needed = sortedDistinct(binaries.flatMap((each) => each.needed));
	return blocks([libraryList("Libraries from outside the wheel", needed.filter((name) => !inWheel.has(name))), libraryList("Libraries from the wheel itself", needed.filter((name) => inWheel.has(name)))]);
}
function libraryList(title, names) {
	if (names.length === 0) return "";
	const shown = names.slice(0, LIBRARIES).map((name) => markdownCode(name));
	const more = names.length - shown.length;
	return `${title}: ${shown.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
function fileName(member) {
	return member.slice(member.lastIndexOf("/") + 1);
}
/** The files that something was found in come first, and so are not cut off. */
function withMarks(binaries, findings) {
	const byMember = groupBy(findings, ({ member }) => member);
	const marked = binaries.map((binary) => ({
		binary,
		severity: worstOf(byMember.get(binary.member) ?? [])
	}));
	return [...SEVERITIES, null].flatMap((wanted) => marked.filter(({ severity }) => severity === wanted).map(({ binary }) => ({
		binary,
		mark: wanted === null ? "" : `${SEVERITY_MARK[wanted]} `
	})));
}
function binariesTable(rows) {
	if (rows.length === 0) return "";
	return table([
		"File",
		"Format",
		"Architecture",
		"libc",
		"Size"
	], rows.map(binaryCells), "|---|---|---|---|--:|");
}
function binaryCells({ binary, mark }) {
	const { member, architecture, libc, size } = binary;
	return [
		`${mark}${markdownCode(member)}`,
		markdownText(binaryKind(binary)),
		markdownCode(architecture),
		libc === "unknown" ? "" : markdownText(libc),
		fileSize(size)
	];
}

// src/report/markdown.ts
/** The report as a page of GitHub-flavoured Markdown: the job summary, and the text of a check run. */
/** GitHub's limit for the job summary of one step is 1 MiB; the rest is for what other parts of the step add. */
const DEFAULT_MAX_BYTES = 983040;
/** Room for the sentences that say what was left out. */
const NOTES_BYTES = 600;
/** The grid says most in the least space, so it may take this share of the page before anything else. */
const GRID_SHARE = 1 / 4;
/** How long the lists within a part are: the first that lets all parts fit, else all causes, else the last. */
const DETAIL = [
	{
		places: 50,
		binaries: 200
	},
	{
		places: 10,
		binaries: 25
	},
	{
		places: 3,
		binaries: 5
	}
];
/**
* The report as GitHub-flavoured Markdown, for the job summary. It never has more than `maxBytes` UTF-8 bytes:
* the wheels' details go first, then notices, warnings, errors, always as a whole, and the page says what is
* missing. Ends with a newline.
*/
function renderMarkdown(report, options = {}) {
	return renderPage(report, groupByCause(report.findings), options.maxBytes ?? DEFAULT_MAX_BYTES).markdown;
}
/**
* The page of {@link renderMarkdown} with the causes in the order given, which is the order in which they are
* kept; `allCauses` is false when some had to be left out.
*/
function renderPage(report, causes, maxBytes) {
	const grid = blocks(gridBlocks(report, maxBytes * GRID_SHARE));
	const frame = {
		heading: heading(report),
		grid,
		causes
	};
	const partsAt = partsOf(report, causes);
	const candidates = [];
	for (const detail of DETAIL) {
		const parts = partsAt(detail);
		const whole = assemble(frame, parts, everything(parts));
		if (utf8Length(whole) <= maxBytes) return {
			markdown: whole,
			allCauses: true
		};
		candidates.push({
			parts,
			kept: fitting(parts, frame, maxBytes)
		});
	}
	const best = candidates.find(({ kept }) => kept.causes === causes.length) ?? candidates.at(-1);
	if (best === void 0) return {
		markdown: "",
		allCauses: false
	};
	return {
		markdown: clipUtf8(assemble(frame, best.parts, best.kept), maxBytes),
		allCauses: best.kept.causes === causes.length
	};
}
function heading(report) {
	const { wheels, counts, suppressed } = report;
	const size = wheels.reduce((sum, wheel) => sum + wheel.size, 0);
	const figures = [
		`${counted(wheels.length, "wheel")} (${fileSize(size)})`,
		counted(counts.binaries, "native file"),
		...suppressed.length === 0 ? [] : [`${counted(suppressed.length, "finding")} ignored by configuration`]
	];
	return blocks([`## ${CONCLUSION_MARK[report.conclusion]} Wheel ABI: ${headline(report)}`, wheels.length === 0 ? "" : `Looked into: ${figures.join(" · ")}`]);
}
function partsOf(report, causes) {
	const architectures = architecturesByPlace(report);
	const sections = causes.map((cause) => causeSection(cause, architectures));
	const byWheel = findingsByWheel(report);
	const marked = report.wheels.map((wheel) => {
		const findings = byWheel.get(wheel.label) ?? [];
		return {
			wheel,
			findings,
			outcome: outcomeOf(findings)
		};
	});
	const worstFirst = OUTCOMES.flatMap((wanted) => marked.filter(({ outcome }) => outcome === wanted));
	return ({ places, binaries }) => ({
		causes: sections.map((section) => section(places)),
		remarks: remarks(report),
		wheels: worstFirst.map(({ wheel, findings }) => wheelDetails(wheel, findings, binaries))
	});
}
function everything({ causes, remarks, wheels }) {
	return {
		causes: causes.length,
		remarks: remarks.length,
		wheels: wheels.length
	};
}
/**
* How much of each part fits beside the sentences that say what is missing. Once something has no room, nothing
* that weighs less is kept either.
*/
function fitting(parts, { heading, grid }, maxBytes) {
	const kept = {
		causes: 0,
		remarks: 0,
		wheels: 0
	};
	let room = maxBytes - NOTES_BYTES - bytesOf(heading) - bytesOf(WHEELS_HEAD) - bytesOf(grid);
	for (const name of [
		"causes",
		"remarks",
		"wheels"
	]) for (const part of parts[name]) {
		room -= bytesOf(part);
		if (room < 0) return kept;
		kept[name] += 1;
	}
	return kept;
}
function bytesOf(part) {
	return utf8Length(part) + 2;
}
const WHEELS_HEAD = "### Wheels";
function assemble({ heading, grid, causes }, parts, kept) {
	const wheels = parts.wheels.slice(0, kept.wheels);
	const page = [
		heading,
		...parts.causes.slice(0, kept.causes),
		causesNote(causes, kept.causes),
		grid === "" && wheels.length === 0 ? "" : WHEELS_HEAD,
		grid,
		...wheels,
		wheels.length === parts.wheels.length ? "" : `_Showing the details of ${wheels.length} of ${counted(parts.wheels.length, "wheel")}._`,
		...parts.remarks.slice(0, kept.remarks),
		parts.remarks.length === kept.remarks ? "" : "_Left out: what was not looked into, and what was ignored._"
	];
	return `${blocks(page)}\n`;
}

// src/report/sarif/locations.ts
/** Places as SARIF has them. Code scanning refuses a file in which one result has none. */
/** Longer ones are refused by one tool or another, and no path on disk comes near. */
const MAX_URI = 4096;
/** Code scanning shows 100 locations of a result, the result's own among them. */
const MAX_RELATED = 99;
/** Where people say how wheels are built. It need not be there: any place is better than none. */
const LAST_RESORT = {
	path: "pyproject.toml",
	startLine: 1,
	endLine: 1
};
function wheelPaths(report) {
	return new Map(report.wheels.map(({ label, path }) => [label, path]));
}
/** Where to show a cause: its place in the repository, else the file of its first wheel. */
function causeLocation(cause, paths) {
	const known = annotationLocation(cause.location);
	return { physicalLocation: (known && located(known)) ?? wheelLocation(cause.places[0]?.wheel, paths) };
}
/** All wheels of a cause, each with the file in it, numbered from 1. */
function relatedLocations(places, paths) {
	return places.filter(({ wheel }) => wheel !== null).slice(0, MAX_RELATED).map(({ wheel, member }, index) => {
		const names = [member, wheel].filter((name) => name !== null);
		return {
			id: index + 1,
			physicalLocation: wheelLocation(wheel, paths),
			message: { text: names.map((name) => plainText(name, 160)).join(" in ") || "(empty)" }
		};
	});
}
function wheelLocation(label, paths) {
	const path = paths.get(label ?? "");
	return (path === void 0 ? null : located({
		path,
		startLine: 1,
		endLine: 1
	})) ?? {
		artifactLocation: { uri: LAST_RESORT.path },
		region: {
			startLine: 1,
			endLine: 1
		}
	};
}
function located({ path, startLine, endLine }) {
	const uri = pathUri(path);
	return uri === null ? null : {
		artifactLocation: { uri },
		region: {
			startLine,
			endLine
		}
	};
}
/**
* A path as a URI reference (RFC 3986), relative where the path is; null for one that is empty or too long.
* Halves of characters, which no URI can carry, become U+FFFD.
*/
function pathUri(path) {
	if (path === "" || path.length > MAX_URI) return null;
	const encoded = Buffer.from(path, "utf8").toString("utf8").split("/").map(encodeURIComponent).join("/");
	const uri = path.startsWith("/") ? `file://${encoded}` : encoded;
	return uri.length > MAX_URI ? null : uri;
}

// src/report/sarif/rules.ts
/** The rules as SARIF describes them. */
const LEVEL = {
	error: "error",
	warning: "warning",
	notice: "note"
};
/** What code scanning calls the severity of an alert that is not about security. */
const PROBLEM_SEVERITY = {
	error: "error",
	warning: "warning",
	notice: "recommendation"
};
const TAGS = [
	"python",
	"wheel",
	"abi"
];
const MAX_ID = 200;
/** All rules that there are, then the others of these ids: a report may come from another version. */
function ruleDescriptors(usedIds) {
	const known = RULE_LIST.map(({ id, severity, summary }) => ({
		...descriptor(id, severity, sentence(summary), ruleHelp(id)),
		helpUri: ruleUrl(id)
	}));
	const ids = new Set(known.map(({ id }) => id));
	const others = [...new Set(usedIds.map(ruleId))].filter((id) => !ids.has(id));
	return [...known, ...others.map((id) => descriptor(id, "warning", id, id))];
}
/** A rule's id as SARIF has it: never empty, and fit to be printed. */
function ruleId(rule) {
	return plainText(rule, MAX_ID).trim() || "unknown";
}
function descriptor(id, severity, summary, help) {
	return {
		id,
		name: id.replace(/(?:^|-)([a-z])/g, (_, letter) => letter.toUpperCase()),
		shortDescription: { text: summary },
		fullDescription: { text: summary },
		help: {
			text: summary,
			markdown: help
		},
		defaultConfiguration: { level: LEVEL[severity] },
		properties: {
			tags: TAGS,
			precision: severity === "error" ? "high" : "medium",
			"problem.severity": PROBLEM_SEVERITY[severity]
		}
	};
}
function sentence(summary) {
	return `${summary.slice(0, 1).toUpperCase()}${summary.slice(1)}.`;
}

// src/report/sarif/results.ts
/** The findings as results of SARIF: one for each cause, and one for each that the configuration ignores. */
/** One result for each cause, in the same order. */
function causeResults(causes, paths) {
	const fingerprints = new Fingerprints();
	return causes.map((cause) => {
		const related = relatedLocations(cause.places, paths);
		const [first = { member: null }] = cause.places;
		return {
			ruleId: ruleId(cause.rule),
			level: LEVEL[cause.severity],
			message: { text: withoutLinks(`${annotationTitle(cause)}. ${annotationMessage(cause)}`) },
			locations: [causeLocation(cause, paths)],
			...related.length === 0 ? {} : { relatedLocations: related },
			partialFingerprints: {
				primaryLocationLineHash: fingerprints.next([cause.rule, first.member ?? cause.cause]),
				"cause/v1": hash([cause.cause])
			}
		};
	});
}
/** One result for each finding that the configuration ignores, marked as such. */
function suppressedResults(suppressed, paths) {
	const fingerprints = new Fingerprints();
	return suppressed.map(({ rule, wheel, member, reason }) => {
		const where = [member, wheel].filter((name) => name !== null).map((name) => plainText(name, 160));
		const text = `${ruleId(rule)}${where.length === 0 ? "" : `: ${where.join(" in ")}`}. Ignored by configuration.`;
		return {
			ruleId: ruleId(rule),
			level: "note",
			message: { text: withoutLinks(text) },
			locations: [{ physicalLocation: wheelLocation(wheel, paths) }],
			partialFingerprints: { primaryLocationLineHash: fingerprints.next([
				"suppressed",
				rule,
				member ?? wheel ?? ""
			]) },
			suppressions: [{
				kind: "external",
				status: "accepted",
				justification: plainText(reason)
			}]
		};
	});
}
/**
* What makes a result the same in the next run: rule and file, since the file's bytes, which tell causes apart
* within one run, change with every build. Equal ones are numbered, as code scanning numbers equal lines. It is
* never left to the uploader, which hashes the line shown: all findings on one line would be one alert.
*/
var Fingerprints = class {
	#seen = /* @__PURE__ */ new Map();
	next(key) {
		const digest = hash(key);
		const number = (this.#seen.get(digest) ?? 0) + 1;
		this.#seen.set(digest, number);
		return `${digest}:${number}`;
	}
};
function hash(key) {
	return createHash("sha256").update(JSON.stringify(key)).digest("hex").slice(0, 16);
}
/** In a message `[text](target)` is a link (SARIF 2.1.0, section 3.11.6), which a file's name must not make. */
function withoutLinks(text) {
	return text.includes("](") ? text.replace(/[\\[\]]/g, "\\$&") : text;
}

// src/report/sarif.ts
/** The report as SARIF 2.1.0, within what GitHub's code scanning takes. */
const SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
const PROJECT = "https://github.com/wheel-abi-check/wheel-abi-check";
const MAX_CATEGORY = 300;
/** GitHub refuses more results in a run. */
const MAX_RESULTS = 25e3;
/** GitHub refuses larger files, as gzip makes them. */
const MAX_GZIPPED = 1e7;
/**
* The report as SARIF: one result for each cause, worst first. What is too much for GitHub is left out from the end,
* and a notification of the run says so. Ends with a newline.
*/
function renderSarif(report, options) {
	const paths = wheelPaths(report);
	const results = [...causeResults(groupByCause(report.findings), paths), ...options.withSuppressed ? suppressedResults(report.suppressed, paths) : []];
	const limit = options.maxGzipped ?? MAX_GZIPPED;
	let kept = Math.min(results.length, MAX_RESULTS);
	for (;;) {
		const text = harmlessJson(sarifLog(report, results, kept, options.category));
		if (kept === 0 || fits(text, limit)) return text;
		kept = Math.floor(kept * .8);
	}
}
/** Compressing takes a while, and most files need not be. */
function fits(text, maxGzipped) {
	return utf8Length(text) <= maxGzipped || gzipSync(text).length <= maxGzipped;
}
function sarifLog(report, all, kept, category) {
	const { name, version } = report.tool;
	const shown = all.slice(0, kept);
	const rules = ruleDescriptors(shown.map(({ ruleId }) => ruleId));
	const indices = new Map(rules.map(({ id }, index) => [id, index]));
	const run = {
		tool: { driver: {
			name,
			version,
			semanticVersion: version,
			informationUri: PROJECT,
			rules
		} },
		...category ? { automationDetails: { id: `${plainText(category, MAX_CATEGORY)}/` } } : {},
		invocations: [{
			executionSuccessful: true,
			...kept === all.length ? {} : { toolExecutionNotifications: [leftOut(kept, all.length)] }
		}],
		columnKind: "utf16CodeUnits",
		results: shown.map(({ ruleId, ...rest }) => ({
			ruleId,
			ruleIndex: indices.get(ruleId) ?? 0,
			...rest
		}))
	};
	return {
		$schema: SCHEMA,
		version: "2.1.0",
		runs: [run]
	};
}
function leftOut(kept, all) {
	return {
		level: "warning",
		message: { text: `Showing ${kept} of ${all} results, the worst first: the file would be larger than GitHub takes. The JSON report has all of them.` }
	};
}

// src/report/text.ts
/** Columns that running text is wrapped at: longer lines are hard to read, however wide the terminal. */
const WIDTH = 88;
const INDENT = "  ";
/** Columns for the labels on the left: `file`, `wheels`, `why`. */
const LABEL_WIDTH = 9;
/** How many names a list shows before it says how many more there are. */
const MAX_LISTED = 8;
const MAX_GROUPS = 5;
/** Columns after which a file name no longer pushes the figures of all wheels to the right. */
const MAX_NAME_COLUMN = 90;
const MAX_TAG_COLUMN = 40;
/** Columns that a wheel's name needs to be told from the others, and below which the tag gives way to it. */
const MIN_NAME_COLUMN = 30;
const GOOD_NAME_COLUMN = 45;
const SGR = {
	red: 31,
	yellow: 33,
	green: 32,
	cyan: 36,
	bold: 1,
	dim: 2
};
const SEVERITY_STYLE = {
	error: {
		mark: "✖",
		style: "red"
	},
	warning: {
		mark: "▲",
		style: "yellow"
	},
	notice: {
		mark: "•",
		style: "cyan"
	}
};
const CONCLUSION_STYLE = {
	failure: {
		mark: "✖",
		style: "red"
	},
	neutral: {
		mark: "▲",
		style: "yellow"
	},
	success: {
		mark: "✔",
		style: "green"
	}
};
/**
* The report for a terminal or a job log: each cause with its places, reason and remedy, then a line for each
* wheel, and the outcome last. `quiet` leaves out notices that don't decide the outcome and the wheels, and
* says nothing at all where nothing is wrong; `wheels: false` leaves out the wheels' lines. `width` is that of the
* terminal, null for lines of any length. Ends with a newline unless it is empty.
*/
function renderText(report, options) {
	const lineWidth = options.width ?? null;
	const textWidth = Math.min(WIDTH, lineWidth ?? WIDTH);
	const look = {
		paint: options.color ? colored : uncolored,
		textWidth,
		lineWidth
	};
	const quiet = options.quiet ?? false;
	const causes = groupByCause(report.findings).filter((cause) => !quiet || matters(cause, report));
	if (quiet && causes.length === 0 && report.conclusion === "success") return "";
	const blocks = causes.map((cause) => causeLines(cause, look));
	if (!quiet && options.wheels !== false) blocks.push(wheelLines(report, look));
	if (!quiet) blocks.push(notExaminedLines(report, look));
	blocks.push(explainLines(causes, look.paint), lastLines(report, look.paint));
	return blocks.filter((lines) => lines.length > 0).map((lines) => `${lines.map((line) => logLine(line.trimEnd())).join("\n")}\n`).join("\n");
}
function matters(cause, report) {
	const onlyNotices = report.findings.every(({ severity }) => severity === "notice");
	return cause.severity !== "notice" || onlyNotices && report.conclusion === "failure";
}
function causeLines(cause, look) {
	const { paint, textWidth } = look;
	const { mark, style } = SEVERITY_STYLE[cause.severity];
	const title = wrapped(plainProse(cause, cause.title, 250), textWidth - 2);
	return [
		`${paint(`${mark} ${cause.severity}`, style, "bold")} ${paint(`· ${plainText(cause.rule, 160)}`, "dim")}`,
		...title.map((line) => INDENT + paint(line, "bold")),
		"",
		...placeLines(cause, paint),
		...labelled("why", proseLines(cause, cause.message, look), paint),
		...labelled("fix", proseLines(cause, cause.remedy, look), paint)
	];
}
function proseLines(cause, text, { textWidth }) {
	return wrapped(plainProse(cause, text), textWidth - 2 - LABEL_WIDTH);
}
/** Files, wheels and the place in the repository, and an empty line; nothing where the cause has none of them. */
function placeLines(cause, paint) {
	const groups = placeGroups(cause.places);
	const lines = groups.slice(0, MAX_GROUPS).flatMap((group) => groupLines(group, paint));
	const more = groups.slice(MAX_GROUPS).map(({ members, wheels }) => members.length || wheels.length).reduce((sum, count) => sum + count, 0);
	if (more > 0) lines.push(...labelled("", [`and ${more} more`], paint));
	if (cause.location !== null) lines.push(...labelled("in repo", [lineReference(cause.location)], paint));
	return lines.length === 0 ? [] : [...lines, ""];
}
function groupLines({ members, wheels }, paint) {
	return [...labelled(members.length === 1 ? "file" : "files", shortList(members), paint), ...labelled(wheels.length === 1 ? "wheel" : "wheels", shortList(wheels), paint)];
}
function shortList(names) {
	const shown = names.slice(0, names.length === 9 ? names.length : MAX_LISTED);
	const more = names.length - shown.length;
	return [...shown.map((name) => plainText(name, 160)), ...more > 0 ? [`and ${more} more`] : []];
}
function lineReference({ path, startLine, endLine }) {
	const lines = endLine > startLine ? `${startLine}-${endLine}` : `${startLine}`;
	return `${plainText(path, 160)}:${lines}`;
}
function labelled(label, lines, paint) {
	return lines.map((line, index) => {
		const head = (index === 0 ? label : "").padEnd(LABEL_WIDTH);
		return `${INDENT}${paint(head, "dim")}${line}`;
	});
}
function wheelLines(report, { paint, lineWidth }) {
	const byWheel = findingsByWheel(report);
	const counts = report.wheels.map(({ label }) => severityCounts(byWheel.get(label) ?? []));
	const binaries = column(report.wheels.map((wheel) => counted(wheel.binaries.length, "binary", "binaries")), Infinity, "right");
	const tags = column(report.wheels.map(({ verdict }) => plainText(verdict.tag ?? "", 160)), MAX_TAG_COLUMN);
	const beside = widest(binaries) + widest(counts) + 5 + (widest(counts) > 0 ? 3 : 0);
	const withTag = widest(tags) === 0 ? 0 : widest(tags) + 3;
	const hasRoom = lineWidth === null || lineWidth - beside - withTag >= GOOD_NAME_COLUMN;
	const room = lineWidth === null ? 160 : lineWidth - beside - (hasRoom ? withTag : 0);
	const names = column(report.wheels.map(({ label }) => plainText(label, Math.max(MIN_NAME_COLUMN, Math.min(160, room)))), MAX_NAME_COLUMN);
	return report.wheels.map(({ label }, index) => {
		const { mark, style } = wheelStyle(worstOf(byWheel.get(label) ?? []));
		const tag = hasRoom && withTag > 0 ? `   ${tags[index]}` : "";
		const figures = paint(`${binaries[index]}${tag}`, "dim");
		const found = counts[index] ? `   ${counts[index]}` : "";
		return `${paint(mark, style)} ${names[index]}   ${figures}${found}`;
	});
}
/** The cells filled up to the width of the longest, or to `most` columns where one is longer. */
function column(cells, most, side = "left") {
	const width = Math.min(most, widest(cells));
	return cells.map((cell) => side === "left" ? cell.padEnd(width) : cell.padStart(width));
}
function widest(cells) {
	return cells.reduce((most, cell) => Math.max(most, cell.length), 0);
}
function wheelStyle(worst) {
	return worst === null || worst === "notice" ? CONCLUSION_STYLE.success : SEVERITY_STYLE[worst];
}
function notExaminedLines(report, { paint, textWidth }) {
	return notExamined(report.wheels).map(({ sentence, wheels }) => `Not looked into: ${plainText(sentence, 400)} (${counted(wheels, "wheel")})`).flatMap((sentence) => wrapped(sentence, textWidth - 2).map((line, index) => paint(index === 0 ? line : INDENT + line, "dim")));
}
/** Where to read more, in the words of the one rule where there is only one. */
function explainLines(causes, paint) {
	const [rule, ...others] = new Set(causes.map((cause) => cause.rule));
	if (rule === void 0) return [];
	return [paint(`More: wheel-abi-check --explain ${others.length > 0 ? "RULE" : plainText(rule, 160)}`, "dim"), paint(`      ${RULES_URL}`, "dim")];
}
function lastLines(report, paint) {
	const { mark, style } = CONCLUSION_STYLE[report.conclusion];
	const ignored = report.suppressed.length;
	const figures = [
		headline(report),
		counted(report.counts.binaries, "binary looked at", "binaries looked at"),
		...ignored === 0 ? [] : [`${counted(ignored, "finding")} ignored by configuration`]
	];
	return [`${paint(`${mark} ${report.conclusion}`, style, "bold")}: ${figures.join("; ")}`];
}
/** Breaks at spaces. A word that is longer than the line stays whole, so that it can be copied. */
function wrapped(text, width) {
	const lines = [];
	let line = "";
	for (const word of text.split(" ").filter((word) => word !== "")) if (line !== "" && line.length + 1 + word.length > width) {
		lines.push(line);
		line = word;
	} else line = line === "" ? word : `${line} ${word}`;
	return line === "" ? lines : [...lines, line];
}
function colored(text, ...styles) {
	return text.trim() === "" ? text : `\x1b[${styles.map((style) => SGR[style]).join(";")}m${text}\x1b[0m`;
}
function uncolored(text) {
	return text;
}

// src/terminal/progress.ts
/** A line on standard error that says how far long work has come, gone when the work is done. */
const FRAMES = [
	"⠋",
	"⠙",
	"⠹",
	"⠸",
	"⠼",
	"⠴",
	"⠦",
	"⠧",
	"⠇",
	"⠏"
];
const FRAME_MS = 100;
const CLEAR_LINE = "\r\x1B[K";
const NONE = {
	step() {},
	end() {}
};
/** A spinner with a counter, on a terminal; nothing at all elsewhere. */
function startProgress(total, stream, env) {
	if (stream.isTTY !== true || env.TERM === "dumb") return NONE;
	let done = 0;
	let frame = 0;
	let last = "";
	const draw = () => {
		const text = `${FRAMES[frame % FRAMES.length]} ${done} of ${total} wheels ${last}`;
		stream.write(CLEAR_LINE + plainText(text, Math.max(10, (stream.columns ?? 80) - 1)));
	};
	const timer = setInterval(() => {
		frame += 1;
		draw();
	}, FRAME_MS);
	timer.unref();
	draw();
	return {
		step(name) {
			done += 1;
			last = name;
			draw();
		},
		end() {
			clearInterval(timer);
			stream.write(CLEAR_LINE);
		}
	};
}

// src/terminal/style.ts
/** A terminal reports no width, or an odd one, when it is no real one. */
const NARROWEST = 40;
/**
* Whether to colour: on a terminal that can, unless NO_COLOR is set (https://no-color.org); FORCE_COLOR asks for it
* anywhere, and for none when it is `0` or `false`.
*/
function wantsColor(stream, env) {
	const forced = env.FORCE_COLOR;
	if (forced !== void 0 && forced !== "") return !["0", "false"].includes(forced.toLowerCase());
	return stream.isTTY === true && !env.NO_COLOR && env.TERM !== "dumb";
}
/** Columns of a terminal, null where text may be of any width. */
function terminalWidth({ isTTY, columns }) {
	return isTTY === true && columns !== void 0 && columns > 0 ? Math.max(NARROWEST, columns) : null;
}

// src/cli.ts
/** The command line: turns its arguments into options, and the report into text and an exit status. */
const FORMATS = [
	"text",
	"json",
	"sarif",
	"markdown",
	"github"
];
const FAIL_ON = [
	"error",
	"warning",
	"notice",
	"never"
];
const EXIT_CLEAN = 0;
const EXIT_FINDINGS = 1;
const EXIT_USAGE = 2;
const USAGE = `Usage: wheel-abi-check [options] <wheel | folder | glob>…

Opens Python wheels, reads every native binary in them, and says which file in
which wheel breaks what the wheel's tags promise.

Options:
  --format FORMAT   ${FORMATS.join(", ")} (default: text)
  --output FILE     write the report to FILE instead of standard output
  --fail-on LEVEL   ${FAIL_ON.join(", ")} (default: error)
  --quiet           print only wheels with findings
  --no-color        never colour the output (NO_COLOR and FORCE_COLOR are honoured)
  --explain RULE    print what a rule means, why it matters and how to fix it
  --list-rules      print all rules, each with one line about it
  --help            print this text
  --version         print the version

Exit status: 0 nothing at or above --fail-on, 1 findings, 2 wrong usage or an error.
`;
/** A mistake in the arguments; its message says what to write instead. */
var UsageError = class extends Error {};
/** What the program is asked about itself; null where it is to check wheels. */
function answer({ values }) {
	if (values.help) return USAGE;
	if (values.version) return `${TOOL_VERSION}\n`;
	if (values["list-rules"]) return listRules(terminal(values));
	return values.explain === void 0 ? null : explain(values.explain, terminal(values));
}
function explain(rule, options) {
	const text = explainRule(rule, options);
	if (text !== null) return text;
	const near = nearest(rule, RULE_LIST.map(({ id }) => id));
	throw new UsageError(`There is no rule "${plainText(rule, 100)}". ` + (near.length === 0 ? "" : `Did you mean ${listOf(near, "or")}? `) + "--list-rules prints all of them.");
}
/** Prose is hard to read in longer lines than these, and in shorter ones. */
const MIN_WIDTH = 40;
const MAX_WIDTH = 88;
function terminal(values) {
	const width = Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, process.stdout.columns ?? MAX_WIDTH));
	return {
		color: !values["no-color"] && process.stdout.isTTY && !process.env.NO_COLOR,
		width
	};
}
function parseOptions({ values, positionals }) {
	if (positionals.length === 0) throw new UsageError("Name at least one wheel, folder or glob, such as wheelhouse/.");
	const toScreen = values.output === void 0;
	return {
		paths: positionals,
		format: oneOf(FORMATS, values.format, "--format"),
		output: values.output ?? null,
		failOn: oneOf(FAIL_ON, values["fail-on"], "--fail-on"),
		quiet: values.quiet,
		color: toScreen && !values["no-color"] && wantsColor(process.stdout, process.env),
		width: toScreen ? terminalWidth(process.stdout) : null
	};
}
function parseKnown(args) {
	try {
		return parseArgs({
			args,
			allowPositionals: true,
			options: {
				format: {
					type: "string",
					default: "text"
				},
				output: { type: "string" },
				"fail-on": {
					type: "string",
					default: "error"
				},
				quiet: {
					type: "boolean",
					default: false
				},
				"no-color": {
					type: "boolean",
					default: false
				},
				explain: { type: "string" },
				"list-rules": {
					type: "boolean",
					default: false
				},
				help: {
					type: "boolean",
					default: false,
					short: "h"
				},
				version: {
					type: "boolean",
					default: false
				}
			}
		});
	} catch (error) {
		throw new UsageError(messageOf(error));
	}
}
function oneOf(valid, value, option) {
	const known = valid.find((each) => each === value);
	if (known === void 0) throw new UsageError(`${option} takes ${valid.join(", ")}, not "${plainText(value, 100)}".`);
	return known;
}
async function run(options) {
	const collected = await collectLocalWheels(options.paths, process.cwd());
	if (collected.wheels.length === 0) throw new CollectError(noWheelsMessage({
		from: "arguments",
		patterns: options.paths,
		folder: process.cwd(),
		collected
	}));
	for (const { name, reason } of options.quiet ? [] : collected.passedOver) process.stderr.write(`Passed over ${plainText(name, 300)}: ${reason}\n`);
	const report = await check(collected, options);
	const text = render(report, options);
	if (options.output === null) process.stdout.write(text);
	else writeReport(options.output, text);
	return report.conclusion === "failure" ? EXIT_FINDINGS : EXIT_CLEAN;
}
/** Checks the wheels; on a terminal it shows how far it has come. */
async function check(collected, { failOn, quiet }) {
	const locate = await findRepository(process.cwd());
	if (quiet) return await checkWheels(collected, {
		failOn,
		locate
	});
	const progress = startProgress(collected.wheels.length, process.stderr, process.env);
	try {
		const onWheel = ({ filename }) => progress.step(filename);
		return await checkWheels(collected, {
			failOn,
			locate,
			onWheel
		});
	} finally {
		progress.end();
	}
}
/** The checkout that the command runs in; outside of one, findings have no place. */
async function findRepository(folder) {
	const checkout = await openCheckout(folder);
	if (checkout === null) return null;
	return {
		repository: indexRepository(checkout, true),
		workflowPath: null,
		home: null
	};
}
function writeReport(file, text) {
	try {
		writeFileSync(file, text);
	} catch (error) {
		throw new UsageError(`The report could not be written to ${plainText(file, 300)}: ${messageOf(error)}.`);
	}
}
function render(report, { format, color, quiet, width }) {
	switch (format) {
		case "json": return renderJson(report);
		case "sarif": return renderSarif(report, {
			category: null,
			withSuppressed: true
		});
		case "github": return renderGitHubLog(report, { quiet });
		case "markdown": return renderMarkdown(report);
		case "text": return renderText(report, {
			color,
			quiet,
			width
		});
	}
}
async function main() {
	try {
		const given = parseKnown(process.argv.slice(2));
		const text = answer(given);
		if (text === null) return await run(parseOptions(given));
		process.stdout.write(text);
		return EXIT_CLEAN;
	} catch (error) {
		if (error instanceof UsageError || error instanceof CollectError) process.stderr.write(`wheel-abi-check: ${error.message}\n`);
		else process.stderr.write(`wheel-abi-check: an internal error, please report it.\n${error instanceof Error ? error.stack : String(error)}\n`);
		return EXIT_USAGE;
	}
}
process.stdout.on("error", (error) => process.exit(error.code === "EPIPE" ? EXIT_CLEAN : EXIT_USAGE));
process.exitCode = await main();

export { USAGE };