import { Fn as MAX_PROPOSED_DIFF, pn as MAX_CHANGED_LINES } from "./wheel.js";
import { _ as valueText, g as keyText, h as placeOf, m as isThereAlready } from "./project.js";
import { M as compareStrings, P as groupBy, et as plainText } from "./base.js";
import { A as OPTIONS, B as releasesInUse, H as effectiveOption, U as effectiveOptions, Z as formOf, it as quotesOf, j as PLATFORMS, nt as partsOf, w as selectorsOf } from "./cibuildwheel.js";
import { r as parseTOML } from "./toml.js";
import { t as require_dist } from "./yaml.js";
import { posix } from "node:path";

// src/project/fix/textEdit.ts
/** Changes to a text by ranges of it. All else stays as it is, byte for byte. */
/** The text after the edits. Removals may overlap; insertions at one place come in the order in which they are given. */
function applyEdits(text, edits) {
	let result = "";
	let at = 0;
	for (const { start, end, text: inserted } of edits.toSorted((a, b) => a.start - b.start)) {
		result += text.slice(at, Math.max(at, start));
		const [lineBreak = ""] = (start < at || start === at && at === text.length && !text.endsWith("\n")) && (result === "" || result.endsWith("\n")) ? /^\r?\n/.exec(inserted) ?? [] : [];
		result += inserted.slice(lineBreak.length) + (text.charAt(at - 1) === "\n" ? lineBreak : "");
		at = Math.max(at, end);
	}
	return result + text.slice(at);
}
/** Where the line begins that the character is on. */
function lineStart(text, at) {
	return text.lastIndexOf("\n", at - 1) + 1;
}
/** Where the line ends, its line break not counted. */
function lineEnd(text, at) {
	const feed = text.indexOf("\n", at);
	if (feed < 0) return text.length;
	return feed > at && text.charAt(feed - 1) === "\r" ? feed - 1 : feed;
}
/** Where the next line begins. */
function nextLine(text, at) {
	const feed = text.indexOf("\n", at);
	return feed < 0 ? text.length : feed + 1;
}
/** What stands before a character on its line. */
function before(text, at) {
	return text.slice(lineStart(text, at), at);
}
function isBlank(text) {
	return /^[ \t\r\n\uFEFF]*$/.test(text);
}
/** The line break that the text has, told by its first. */
function lineBreakOf(text) {
	const feed = text.indexOf("\n");
	return feed > 0 && text.charAt(feed - 1) === "\r" ? "\r\n" : "\n";
}
/** Removes whole lines, from the one that `start` is on to the one that `end` is on. */
function withoutLines(text, start, end) {
	return {
		start: lineStart(text, start),
		end: nextLine(text, end),
		text: ""
	};
}
function byPath(map) {
	return [...map].sort(([a], [b]) => compareStrings(a, b));
}
/**
* Where the comment lines right above a line begin that go with what stands there, once that goes; the line's own start
* for none. They stay where they look like settings that are switched off, or where other entries follow which they may be
* about as well, unless they name the one that goes. `end` is where that ends.
*/
function ownComments(text, { start, end }, names) {
	const first = lineStart(text, start);
	const { at, lines } = commentsAbove(text, first);
	if (lines.length === 0 || lines.some((line) => isSwitchedOff(line) || KEY.test(line))) return first;
	const next = nextLine(text, end);
	const follows = text.slice(next, lineEnd(text, next)).trim();
	const isAlone = follows === "" || /^[#[\]}]/.test(follows);
	const isNamed = lines.some((line) => names.some((name) => name.length > 2 && line.includes(name)));
	return isAlone || isNamed ? at : first;
}
/** The comment lines right above a line, and where they begin: at the line itself where there are none. */
function commentsAbove(text, first) {
	const lines = [];
	let at = first;
	while (at > 0) {
		const above = lineStart(text, at - 1);
		const line = text.slice(above, lineEnd(text, above)).trim();
		if (!line.startsWith("#")) break;
		lines.unshift(line);
		at = above;
	}
	return {
		at,
		lines
	};
}
/** A key or table of TOML in a comment. */
const KEY = /^#+\s*(?:[\w.-]+\s*=(?:\s|$)|\[)/;
/** True for a variable in a comment; `# TODO: \u2026` and its like are words. */
function isSwitchedOff(line) {
	const name = /^#+\s*["']?([A-Z][A-Z0-9_]*)["']?\s*:(?:\s|$)/.exec(line)?.[1];
	return name !== void 0 && !NOTE_WORDS.has(name);
}
const NOTE_WORDS = /* @__PURE__ */ new Set([
	"BUG",
	"FIXME",
	"HACK",
	"INFO",
	"NB",
	"NOTE",
	"SEE",
	"TBD",
	"TODO",
	"WARNING",
	"XXX"
]);

// src/project/fix/selectorText.ts
/** Words taken out of a list as it is written: blanks, line breaks and the other words stay as they are. */
/** True for a word that doesn't stay as it is. */
function isTouchedBy(word, { gone, narrowed }) {
	return gone.has(word) || narrowed.has(word);
}
/**
* The source of a value with the changes; null where its words aren't those of the value, as where it has escapes, or
* where none is left.
*/
function withChanges(source, value, { gone, narrowed }) {
	const kept = withoutWords(source, value, gone);
	return kept === null || narrowed.size === 0 ? kept : kept.split(/(\s+)/).map((piece) => narrowed.get(piece) ?? piece).join("");
}
function withoutWords(source, value, gone) {
	const words = source.split(/\s+/).filter((word) => word !== "");
	const wanted = selectorsOf(value);
	if (!(words.length === wanted.length && words.every((word, index) => word === wanted[index])) || words.every((word) => gone.has(word))) return null;
	const lines = source.split("\n").map((line) => ({
		line,
		kept: lineWithout(line, gone)
	}));
	const left = lines.filter(({ line, kept }) => kept !== null || line.trim() === "");
	const text = left.map(({ line, kept }) => kept ?? line).join("\n");
	const isFirstGone = lines[0] !== left[0];
	const isLastGone = lines.at(-1) !== left.at(-1);
	const opened = isFirstGone ? text.trimStart() : text;
	return isLastGone ? opened.trimEnd() : opened;
}
/** Null for a line that had words, and has none left. */
function lineWithout(line, gone) {
	const pieces = line.split(/(\s+)/);
	const isWord = (piece) => piece !== void 0 && piece.trim() !== "";
	if (!pieces.some((piece) => isWord(piece) && gone.has(piece))) return line;
	if (!pieces.some((piece) => isWord(piece) && !gone.has(piece))) return null;
	const kept = [];
	for (const [index, piece] of pieces.entries()) if (isWord(piece) && gone.has(piece)) {
		if (!!kept.some(isWord)) kept.pop();
		else pieces[index + 1] = "";
	} else kept.push(piece);
	const end = /\r$/.test(line) && !kept.join("").endsWith("\r") ? "\r" : "";
	return kept.join("") + end;
}

// src/project/fix/tomlEdits.ts
const TOO_ODD$1 = "it is written in a way that this program does not change";
const TABLE_PREFIX = ["tool", "cibuildwheel"];
/** Null for a text that doesn't parse. */
function parseTomlSource(text) {
	try {
		return {
			text,
			program: parseTOML(text)
		};
	} catch {
		return null;
	}
}
/** The setting at the end of the keys; null where there is none, or where it is a table of its own. */
function findEntry({ program }, keys) {
	for (const node of program.body[0].body) {
		const found = node.type === "TOMLKeyValue" ? within(node, [], keys) : firstOf(node.body, (entry) => within(entry, node.resolvedKey.map(String), keys));
		if (found !== null) return found;
	}
	return null;
}
function within(entry, prefix, keys) {
	const own = [...prefix, ...namesOf$1(entry)];
	if (!isPrefix(own, keys)) return null;
	if (own.length === keys.length) return entry;
	const { value } = entry;
	return value.type === "TOMLInlineTable" ? firstOf(value.body, (inner) => within(inner, own, keys)) : null;
}
function firstOf(items, find) {
	for (const item of items) {
		const found = find(item);
		if (found !== null) return found;
	}
	return null;
}
function namesOf$1({ key }) {
	return key.keys.map((each) => each.type === "TOMLBare" ? each.name : each.value);
}
function isPrefix(short, long) {
	return short.length <= long.length && short.every((part, index) => part === long[index]);
}
/** Takes the setting out, with what is said of it behind its value and right above. `names` are those of what goes. */
function deleteEntry({ text }, entry, names) {
	const [start, end] = entry.range;
	return isBlank(before(text, start)) && /^[ \t]*(?:#.*)?$/.test(text.slice(end, lineEnd(text, end))) ? { edits: [withoutLines(text, ownComments(text, {
		start,
		end
	}, names), end)] } : { reason: TOO_ODD$1 };
}
/** Puts another value in the place of the setting's own. */
function replaceValue(entry, text) {
	const [start, end] = entry.value.range;
	return { edits: [{
		start,
		end,
		text
	}] };
}
/** The setting with changes of the selectors of its text or list. */
function dropSelectors(source, { value }, changes) {
	if (value.type === "TOMLArray") return dropItems(source, value, changes);
	const edit = value.type === "TOMLValue" ? dropWords(source, value, changes) : null;
	return edit === null ? { reason: TOO_ODD$1 } : { edits: [edit] };
}
function dropWords({ text }, value, changes) {
	if (value.kind !== "string") return null;
	const [start, end] = value.range;
	const quotes = /^(?:"""|'''|["'])/.exec(text.slice(start, start + 3))?.[0].length ?? 1;
	const inner = text.slice(start + quotes, end - quotes);
	const kept = withChanges(inner, value.value, changes);
	return kept === null ? null : {
		start: start + quotes,
		end: end - quotes,
		text: kept
	};
}
/** Items go whole where nothing of them is left, with their commas and with what is said of them on their lines. */
function dropItems(source, array, changes) {
	const edits = [];
	const items = array.elements.map((item, index) => {
		const named = (item.type === "TOMLValue" && item.kind === "string" ? item.value.split(/\s+/) : []).filter((word) => word !== "");
		const isGone = named.length > 0 && named.every((word) => changes.gone.has(word));
		return {
			item,
			isGone,
			isTouched: !isGone && named.some((word) => isTouchedBy(word, changes)),
			comma: commaAfter(source, array, index)
		};
	});
	for (const { item, isTouched } of items) {
		if (!isTouched || item.type !== "TOMLValue") continue;
		const edit = dropWords(source, item, changes);
		if (edit === null) return { reason: TOO_ODD$1 };
		edits.push(edit);
	}
	const lastKept = items.findLastIndex(({ isGone }) => !isGone);
	for (const [index, { item, isGone, comma }] of items.entries()) {
		if (!isGone) continue;
		const [start] = item.range;
		const end = comma ?? item.range[1];
		const kept = items[lastKept];
		const isTail = index > lastKept && kept !== void 0 && comma === null;
		edits.push(...removeItem(source, {
			start,
			end,
			tailFrom: isTail ? kept.item.range[1] : null
		}));
	}
	return { edits };
}
/**
* The edits that take one item out. The last of a list without a comma at its end takes along all from `tailFrom`, the
* end of the last item that stays, where they share a line.
*/
function removeItem({ text }, { start, end, tailFrom }) {
	const rest = text.slice(end, lineEnd(text, end));
	if (isBlank(before(text, start)) && /^[ \t]*(?:#.*)?$/.test(rest)) return [withoutLines(text, start, end)];
	if (tailFrom !== null && !/[\n#]/.test(text.slice(tailFrom, start))) return [{
		start: tailFrom,
		end,
		text: ""
	}];
	const blanks = /^[ \t]*/.exec(rest)?.[0].length ?? 0;
	const isLast = rest.charAt(blanks) === "]";
	return [{
		start: start - (isLast ? /[ \t]*$/.exec(before(text, start))?.[0].length ?? 0 : 0),
		end: end + (isLast ? 0 : blanks),
		text: ""
	}];
}
/** Where the comma behind an item ends; null where there is none. Comments may stand between. */
function commaAfter({ text }, { elements, range }, index) {
	const from = elements[index]?.range[1] ?? range[1];
	const to = elements[index + 1]?.range[0] ?? range[1] - 1;
	const found = /^(?:[ \t\r\n]|#[^\n]*\n)*,/.exec(text.slice(from, to));
	return found === null ? null : from + found[0].length;
}
/** Adds keys to tables, which are made where they aren't there yet. */
function insertKeys(source, keys) {
	const edits = [];
	const missing = [];
	for (const group of groupBy(keys, ({ table }) => table.join(".")).values()) {
		const [first] = group;
		if (first === void 0) continue;
		const place = placeFor(source, first.table);
		if (place === "inline") return { reason: "its table is an inline one, to which this program adds nothing" };
		if (place === null) missing.push({
			table: first.table,
			keys: group
		});
		else edits.push(insertion(source, place, group));
	}
	return { edits: [...edits, ...newTables(source, missing)] };
}
function placeFor({ text, program }, table) {
	const nodes = program.body[0].body;
	const header = nodes.find((node) => node.type === "TOMLTable" && node.kind === "standard" && node.resolvedKey.join(".") === table.join("."));
	let dotted = null;
	for (const node of nodes) {
		const prefix = node.type === "TOMLTable" ? node.resolvedKey.map(String) : [];
		for (const entry of node.type === "TOMLTable" ? node.body : [node]) {
			const own = [...prefix, ...namesOf$1(entry)];
			if (isPrefix(own, table)) return "inline";
			if (isPrefix(table, own) && prefix.length < table.length) dotted = {
				...behind(text, entry),
				prefix: `${table.slice(prefix.length).join(".")}.`
			};
		}
	}
	if (header?.type !== "TOMLTable") return dotted;
	const last = header.body.at(-1);
	if (last !== void 0) return {
		...behind(text, last),
		prefix: ""
	};
	const [start] = header.range;
	return {
		after: lineEnd(text, header.key.range[1]),
		indent: before(text, start),
		prefix: ""
	};
}
function behind(text, { range: [start, end] }) {
	const indent = before(text, start);
	return {
		after: lineEnd(text, end),
		indent: isBlank(indent) ? indent.replace("\ufeff", "") : ""
	};
}
function insertion({ text }, { after, indent, prefix }, keys) {
	const lineBreak = lineBreakOf(text);
	return {
		start: after,
		end: after,
		text: keys.flatMap((key) => keyLines({
			...key,
			text: prefix + key.text
		}, lineBreak)).map((line) => `${lineBreak}${indent}${line}`).join("")
	};
}
/** A value over several lines stays one piece: its lines are not to be indented. */
function keyLines({ text, comments, comment }, lineBreak) {
	const line = text.replaceAll("\n", lineBreak);
	return [...comments, comment === "" ? line : `${line}  ${comment}`];
}
/** `[tool.cibuildwheel]` before what is below it, all others behind; both at the end of the file where there is neither. */
function newTables(source, tables) {
	const { text, program } = source;
	const lineBreak = lineBreakOf(text);
	const known = program.body[0].body.filter((node) => node.type === "TOMLTable" && isPrefix(TABLE_PREFIX, node.resolvedKey.map(String)));
	const [first] = known;
	const last = known.at(-1);
	const edits = [];
	for (const { table, keys } of tables) {
		const block = [`[${table.join(".")}]`, ...keys.flatMap((key) => keyLines(key, lineBreak))].join(lineBreak);
		if (first === void 0 || last === void 0) {
			const isFirst = edits.length === 0;
			const open = isFirst && text !== "" && !text.endsWith("\n") ? lineBreak : "";
			const apart = !isFirst || !/^\s*$|\n\r?\n$/.test(text) ? lineBreak : "";
			edits.push({
				start: text.length,
				end: text.length,
				text: `${open}${apart}${block}${lineBreak}`
			});
		} else if (table.length === TABLE_PREFIX.length) {
			const at = aboveComments(text, lineStart(text, first.range[0]));
			edits.push({
				start: at,
				end: at,
				text: `${block}${lineBreak}${lineBreak}`
			});
		} else {
			const at = lineEnd(text, last.range[1]);
			edits.push({
				start: at,
				end: at,
				text: `${lineBreak}${lineBreak}${block}`
			});
		}
	}
	return edits;
}
/** What stands right above a table is said of it. */
function aboveComments(text, line) {
	let at = line;
	while (at > 0) {
		const above = lineStart(text, at - 1);
		if (!/^[ \t]*#/.test(text.slice(above, nextLine(text, above)))) break;
		at = above;
	}
	return at;
}

// src/project/fix/yamlEdits.ts
var import_dist = require_dist();
const TOO_ODD = "it is written in a way that this program does not change";
/** Null for a text that doesn't parse. */
function parseYamlSource(text) {
	const document = (0, import_dist.parseDocument)(text, {
		uniqueKeys: false,
		prettyErrors: false,
		logLevel: "error"
	});
	if (document.errors.length > 0) return null;
	const places = [];
	const lines = new LineNumbers(text);
	(0, import_dist.visit)(document, { Pair(_key, pair, path) {
		const map = path.at(-1);
		if (!(0, import_dist.isMap)(map) || !(0, import_dist.isScalar)(pair.key) || !pair.key.range) return;
		const [holder, outer] = [path.at(-2), path.at(-3)];
		const name = `${String(pair.key.value)}:${lines.of(pair.key.range[0])}`;
		places.push({
			name,
			place: {
				key: pair.key,
				pair,
				map,
				holder: (0, import_dist.isPair)(holder) && (0, import_dist.isMap)(outer) ? {
					pair: holder,
					map: outer
				} : null
			}
		});
	} });
	const entries = groupBy(places, ({ name }) => name);
	const mentions = groupBy([...text.matchAll(/\bCIBW_[A-Z0-9_]+/g)], ([name]) => name);
	return {
		text,
		document,
		entries: new Map([...entries].map(([name, all]) => [name, all.map(({ place }) => place)])),
		mentions: new Map([...mentions].map(([name, all]) => [name, all.map(({ index }) => index)]))
	};
}
/** Lines of places that are asked for in their order. */
var LineNumbers = class {
	#text;
	#at = 0;
	#line = 1;
	constructor(text) {
		this.#text = text;
	}
	of(place) {
		if (place < this.#at) [this.#at, this.#line] = [0, 1];
		for (;;) {
			const feed = this.#text.indexOf("\n", this.#at);
			if (feed < 0 || feed >= place) return this.#line;
			this.#at = feed + 1;
			this.#line += 1;
		}
	}
};
/** The entry that a setting was read from; null where it can't be told. */
function findVariable({ entries }, { written, location }) {
	const [only, ...others] = entries.get(`${written}:${location.startLine}`) ?? [];
	return only !== void 0 && others.length === 0 ? only : null;
}
/** Why the entry can't go, as a clause; null where it can. */
function whyItStays({ text, mentions }, { key, pair, map }) {
	const { value } = pair;
	if (((0, import_dist.isScalar)(value) || (0, import_dist.isMap)(value)) && value.anchor) return "its value has an anchor, which is used elsewhere";
	const other = (mentions.get(String(key.value)) ?? []).find((at) => !isKeyOrComment(text, at));
	if (other !== void 0) return `line ${text.slice(0, other).split("\n").length} of the workflow has a use for it, too`;
	return map.flow === true || isBlank(before(text, startOf(key))) ? null : TOO_ODD;
}
/** A name with a colon behind it is a variable that is set, not one that is read. */
function isKeyOrComment(text, at) {
	const line = before(text, at);
	const name = /^CIBW_[A-Z0-9_]+/.exec(text.slice(at, at + 200))?.[0].length ?? 0;
	return /(?:^|[{,-])\s*["']?$/.test(line) && /^["']?[ \t]*:/.test(text.slice(at + name, at + name + 20)) || /^\s*#|^[^"'#]*\s#/.test(line);
}
function startOf({ range }) {
	return range?.[0] ?? 0;
}
/** Where the entry ends: with the last letter of its value. */
function endOf({ text }, { key, pair }) {
	const [start, end] = pair.value?.range ?? [startOf(key), key.range?.[1] ?? 0];
	return start + text.slice(start, end).trimEnd().length;
}
/** Comments right above the entry, and the one behind its value. What looks like a setting that is switched off stays. */
function commentsOf(source, place) {
	const { text } = source;
	const first = lineStart(text, startOf(place.key));
	const { at, lines: above } = commentsAbove(text, first);
	const isProse = above.every((line) => !isSwitchedOff(line));
	const end = endOf(source, place);
	const behind = place.map.flow === true ? "" : text.slice(end, lineEnd(text, end)).trim();
	return {
		above: isProse && place.map.flow !== true ? above : [],
		behind: behind.startsWith("#") ? behind : "",
		range: {
			start: isProse && place.map.flow !== true ? at : first,
			end: first
		}
	};
}
/** Takes entries out with their comments; with the last one of a map goes the map. */
function deleteEntries(source, going) {
	const edits = [];
	for (const [map, group] of groupBy(going, ({ place }) => place.map)) {
		const places = group.map(({ place }) => place);
		const isWhole = new Set(places.map(({ pair }) => pair)).size === map.items.length;
		for (const each of group) {
			const { start, end } = commentsGoing(source, each, isWhole);
			if (end > start) edits.push({
				start,
				end,
				text: ""
			});
		}
		const found = isWhole ? deleteMap(source, map, places) : deleteSome(source, map, places);
		if ("reason" in found) return found;
		edits.push(...found.edits);
	}
	return { edits };
}
/** The characters of the comments above that go along. */
function commentsGoing(source, { place, movesComments, names }, isWhole) {
	const { range } = commentsOf(source, place);
	if (movesComments || isWhole || place.map.flow === true) return range;
	const entry = {
		start: startOf(place.key),
		end: endOf(source, place)
	};
	return {
		start: ownComments(source.text, entry, names),
		end: range.end
	};
}
function deleteSome(source, map, places) {
	if (map.flow !== true) return { edits: places.map((place) => linesOf(source, place)) };
	const gone = new Set(places.map(({ pair }) => pair));
	const items = map.items.map((pair) => ({
		isGone: gone.has(pair),
		start: startOf(pair.key),
		end: endOf(source, {
			key: pair.key,
			pair
		})
	}));
	const [first, last] = [items[0], items.at(-1)];
	if (first === void 0 || last === void 0 || source.text.slice(first.start, last.end).includes("#")) return { reason: TOO_ODD };
	const lastKept = items.findLastIndex(({ isGone }) => !isGone);
	const edits = items.flatMap(({ isGone, start }, index) => {
		const next = items[index + 1];
		return isGone && index < lastKept && next !== void 0 ? [{
			start,
			end: next.start,
			text: ""
		}] : [];
	});
	const kept = items[lastKept];
	const tail = lastKept < items.length - 1 && kept !== void 0 ? [{
		start: kept.end,
		end: last.end,
		text: ""
	}] : [];
	return { edits: [...edits, ...tail] };
}
function linesOf(source, place) {
	return withoutLines(source.text, startOf(place.key), endOf(source, place));
}
/** An `env:` without entries is refused by GitHub, so it goes as well. */
function deleteMap(source, map, places) {
	const { text } = source;
	const holder = places[0]?.holder ?? null;
	if (holder === null || !(0, import_dist.isScalar)(holder.pair.key) || holder.pair.key.value !== "env" || map.anchor) return { reason: "it is the last of a map that is used elsewhere" };
	const key = holder.pair.key;
	const inside = text.slice(startOf(key), endOf(source, {
		key,
		pair: holder.pair
	}));
	if (map.flow === true && inside.includes("\n") && /\s#/.test(inside)) return { reason: TOO_ODD };
	if (isBlank(before(text, startOf(key))) && holder.map.flow !== true) {
		const head = withoutLines(text, startOf(key), startOf(key));
		const below = nextLine(text, endOf(source, {
			key,
			pair: holder.pair
		}));
		const gap = (head.start === 0 || isBlank(text.slice(lineStart(text, head.start - 1), head.start))) && below < text.length && isBlank(text.slice(below, lineEnd(text, below))) ? [{
			start: below,
			end: nextLine(text, below),
			text: ""
		}] : [];
		return { edits: [...map.flow === true ? [linesOf(source, {
			key,
			pair: holder.pair
		})] : [head, ...places.map((place) => linesOf(source, place))], ...gap] };
	}
	const next = holder.map.items[holder.map.items.indexOf(holder.pair) + 1];
	if (next === void 0 || !(0, import_dist.isScalar)(next.key) || holder.map.flow === true) return { reason: TOO_ODD };
	const start = startOf(key);
	const end = startOf(next.key);
	return places.reduce((left, place) => left.replace(text.slice(startOf(place.key), endOf(source, place)), () => ""), text.slice(start, end)).includes("#") ? { reason: TOO_ODD } : { edits: [{
		start,
		end,
		text: ""
	}] };
}
/** The value with changes of its selectors. */
function dropFromValue(source, { pair }, changes) {
	const { text } = source;
	const { value } = pair;
	if (!(0, import_dist.isScalar)(value) || !value.range || value.tag) return { reason: TOO_ODD };
	const [start, end] = value.range;
	const isQuoted = value.type === "QUOTE_DOUBLE" || value.type === "QUOTE_SINGLE";
	const isBlock = value.type === "BLOCK_FOLDED" || value.type === "BLOCK_LITERAL";
	const from = isQuoted ? start + 1 : isBlock ? nextLine(text, start) : start;
	const to = isQuoted ? end - 1 : from + text.slice(from, end).trimEnd().length;
	const inner = text.slice(from, to);
	const kept = withChanges(inner, String(value.value), changes);
	if (kept === null) return { reason: TOO_ODD };
	const indent = isBlock ? /^[ \t]*/.exec(inner)?.[0] ?? "" : "";
	const whole = isBlock ? indent + kept.trimStart() : kept;
	const needsQuotes = !isQuoted && !isBlock && /^[*&!|>'"%@`#?{}[\],-]|: |:$| #/.test(whole);
	if (needsQuotes && /["\\\n]/.test(whole)) return { reason: TOO_ODD };
	return { edits: [{
		start: from,
		end: to,
		text: needsQuotes ? `"${whole}"` : whole
	}] };
}
/** Leaves the entry there with an empty text. */
function emptyValue(source, place) {
	const { value } = place.pair;
	if (!(0, import_dist.isScalar)(value) || !value.range) return { reason: TOO_ODD };
	return { edits: [{
		start: value.range[0],
		end: endOf(source, place),
		text: "\"\""
	}] };
}

// src/project/fix/planFix.ts
/** From what the rules mean to change to changes of the files' texts; what can't be changed safely is told with a reason. */
/** Plans all edits together, so that two about one setting come to one change. `tomlPath` is pyproject.toml's. */
function planFix(intended, texts, tomlPath) {
	const planner = new Planner(texts, tomlPath);
	const moves = intended.filter((edit) => edit.kind === "move");
	for (const edit of moves.toSorted(byFirstVariable)) planner.move(edit);
	for (const edit of intended) if (edit.kind === "delete") planner.remove(edit);
	const drops = groupBy(intended.filter((edit) => edit.kind === "drop"), ({ setting }) => placeOf(setting));
	for (const group of drops.values()) planner.drop(group);
	return planner.finish();
}
function byFirstVariable({ move: { variables: [a] } }, { move: { variables: [b] } }) {
	if (a === void 0 || b === void 0) return 0;
	return compareStrings(a.location.path, b.location.path) || a.location.startLine - b.location.startLine;
}
var Planner = class {
	#texts;
	#tomlPath;
	#yaml = /* @__PURE__ */ new Map();
	#toml = /* @__PURE__ */ new Map();
	#edits = /* @__PURE__ */ new Map();
	#gone = /* @__PURE__ */ new Map();
	#newKeys = [];
	#done = [];
	#left = [];
	constructor(texts, tomlPath) {
		this.#texts = texts;
		this.#tomlPath = tomlPath;
	}
	/** Keys come into pyproject.toml, and variables go. */
	move(edit) {
		const { variables, hidden, settings } = edit.move;
		const places = [];
		for (const variable of [...variables, ...hidden]) {
			const found = this.#goingVariable(variable);
			if (typeof found === "string") {
				this.#leave(variable, found);
				return;
			}
			places.push({
				variable,
				...found
			});
		}
		const [first] = variables;
		const toml = this.#tomlSource(this.#tomlPath);
		if (first === void 0) return;
		if (toml === null) {
			this.#leave(first, this.#whyNoToml());
			return;
		}
		const written = settings.filter((setting) => !isThereAlready(setting));
		const changes = [];
		const keys = [];
		const comments = written.length === 0 ? [] : places.map(({ place, source }) => commentsOf(source, place));
		for (const [index, setting] of written.entries()) {
			const { option, value, present } = setting;
			if (present === null) {
				keys.push({
					table: tableOf(setting),
					text: keyText(setting),
					...joined(index === 0 ? comments : [])
				});
				continue;
			}
			const entry = findEntry(toml, [...tableOf(present), present.written]);
			const edits = entry === null ? null : replaceValue(entry, valueText(option, value));
			if (edits === null || "reason" in edits) {
				this.#leave(present, ODD);
				return;
			}
			changes.push(...edits.edits);
		}
		const inserted = insertKeys(toml, keys);
		if ("reason" in inserted) {
			this.#leave(first, `${this.#tomlPath}: ${inserted.reason}`);
			return;
		}
		this.#newKeys.push(...keys);
		this.#add(this.#tomlPath, changes);
		const movesComments = keys.length > 0;
		for (const { variable, place } of places) this.#gone.set(placeOf(variable), {
			place,
			path: variable.location.path,
			movesComments,
			names: namesOf(variable)
		});
		this.#done.push(edit);
	}
	remove(edit) {
		this.#removeSetting(edit, edit.setting);
	}
	/** All drops from one setting. */
	drop(edits) {
		const [first] = edits;
		if (first === void 0) return;
		const { setting, ifNoneLeft } = first;
		if (this.#gone.has(placeOf(setting))) {
			this.#done.push(...edits);
			return;
		}
		const gone = new Set(edits.flatMap(({ selectors }) => selectors));
		const isEmptied = (setting.value ?? "").split(/\s+/).every((word) => word === "" || gone.has(word));
		if (isEmptied && ifNoneLeft === "delete") {
			for (const edit of edits) this.#removeSetting(edit, setting);
			return;
		}
		const narrowed = edits.flatMap(({ narrowed: each = [] }) => each);
		const changes = {
			gone,
			narrowed: new Map(narrowed.map(({ selector, rest }) => [selector, rest]))
		};
		const found = this.#change(setting, {
			variable: (source, place) => isEmptied ? emptyValue(source, place) : dropFromValue(source, place, changes),
			key: (source, entry) => isEmptied ? replaceValue(entry, "\"\"") : dropSelectors(source, entry, changes)
		});
		if ("reason" in found) {
			this.#leave(setting, found.reason);
			return;
		}
		this.#add(setting.location.path, found.edits);
		this.#done.push(...edits);
	}
	finish() {
		const after = /* @__PURE__ */ new Map();
		this.#finishToml();
		this.#finishYaml();
		for (const [path, edits] of this.#edits) {
			const text = this.#texts.get(path) ?? "";
			const changed = applyEdits(text, edits);
			if (changed !== text) after.set(path, changed);
		}
		return {
			after,
			done: this.#done,
			left: [...new Set(this.#left)]
		};
	}
	#finishToml() {
		const toml = this.#tomlSource(this.#tomlPath);
		if (this.#newKeys.length === 0 || toml === null) return;
		const found = insertKeys(toml, this.#newKeys);
		if ("edits" in found) this.#add(this.#tomlPath, found.edits);
	}
	#finishYaml() {
		const byFile = groupBy([...this.#gone.values()], ({ path }) => path);
		for (const [path, all] of byFile) {
			const source = this.#yamlSource(path);
			if (source === null) continue;
			const found = deleteEntries(source, all);
			if ("edits" in found) {
				this.#add(path, found.edits);
				continue;
			}
			this.#left.push(`${plainText(path, 200)}: ${found.reason}`);
			this.#edits.clear();
			this.#done.length = 0;
			return;
		}
	}
	#removeSetting(edit, setting) {
		if (isVariable(setting)) {
			const found = this.#goingVariable(setting);
			if (typeof found === "string") {
				this.#leave(setting, found);
				return;
			}
			if (!this.#gone.has(placeOf(setting))) this.#gone.set(placeOf(setting), {
				place: found.place,
				path: setting.location.path,
				movesComments: false,
				names: [...namesOf(setting), ...selectorsOf(setting.value ?? "")]
			});
		} else {
			const names = [...namesOf(setting), ...selectorsOf(setting.value ?? "")];
			const found = this.#change(setting, {
				variable: () => ({ edits: [] }),
				key: (source, entry) => deleteEntry(source, entry, names)
			});
			if ("reason" in found) {
				this.#leave(setting, found.reason);
				return;
			}
			this.#add(setting.location.path, found.edits);
		}
		this.#done.push(edit);
	}
	/** The variable's place, or why it stays. */
	#goingVariable(setting) {
		const source = this.#yamlSource(setting.location.path);
		const place = source === null ? null : findVariable(source, setting);
		if (source === null || place === null) return ODD;
		return whyItStays(source, place) ?? {
			place,
			source
		};
	}
	#change(setting, how) {
		const { path } = setting.location;
		if (isVariable(setting)) {
			const source = this.#yamlSource(path);
			const place = source === null ? null : findVariable(source, setting);
			return source === null || place === null ? { reason: ODD } : how.variable(source, place);
		}
		const source = this.#tomlSource(path);
		const entry = source === null ? null : findEntry(source, [...tableOf(setting), setting.written]);
		return source === null || entry === null ? { reason: ODD } : how.key(source, entry);
	}
	#add(path, edits) {
		this.#edits.set(path, [...this.#edits.get(path) ?? [], ...edits]);
	}
	#leave({ written, location }, reason) {
		const place = `line ${location.startLine} of ${location.path}`;
		this.#left.push(plainText(`${written} (${place}): ${reason}`, 400));
	}
	#whyNoToml() {
		return this.#texts.has(this.#tomlPath) ? `${this.#tomlPath} can't be read` : `there is no ${this.#tomlPath}, and with a new one pip builds in another way`;
	}
	#yamlSource(path) {
		return remembered(this.#yaml, path, this.#texts, parseYamlSource);
	}
	#tomlSource(path) {
		return remembered(this.#toml, path, this.#texts, parseTomlSource);
	}
};
const ODD = "it is written in a way that this program does not change";
function remembered(known, path, texts, parse) {
	let source = known.get(path);
	if (source === void 0) {
		const text = texts.get(path);
		source = text === void 0 ? null : parse(text);
		known.set(path, source);
	}
	return source;
}
function isVariable({ written }) {
	return written.startsWith("CIBW_");
}
/** What comments call a setting. */
function namesOf({ written, option }) {
	return [written, option];
}
function tableOf({ platform }) {
	return [
		"tool",
		"cibuildwheel",
		...platform === null ? [] : [platform]
	];
}
/** Of variables in several places, each comment once. */
function joined(all) {
	const [first] = all;
	const behind = [...new Set(all.map((each) => each.behind).filter((text) => text !== ""))];
	const only = behind.length === 1 && first?.behind === behind[0];
	return {
		comments: [.../* @__PURE__ */ new Set([...all.flatMap(({ above }) => above), ...only ? [] : behind])],
		comment: only ? behind[0] ?? "" : ""
	};
}

// src/project/fix/sameBuilds.ts
/** Whether two states of a repository come to the same builds, apart from what was meant. */
/** The first difference that nobody meant, as a clause; null where there is none. */
function differenceBetween(before, after, edits) {
	if (after.toml !== null && after.toml.problem !== null) return `${after.toml.path} could not be read any more: ${after.toml.problem.reason}`;
	if (shape(before) !== shape(after)) return "other jobs would run cibuildwheel";
	const meant = meantBy(edits);
	for (const [index, job] of before.jobs.entries()) {
		const then = after.jobs[index];
		if (then === void 0) return "other jobs would run cibuildwheel";
		const deleted = [...meant.deleted].filter((name) => isUnreadBy(job, name));
		const option = differingOption([job, before.toml], [then, after.toml], {
			...meant,
			deleted: new Set(deleted)
		});
		if (option !== null) return `it would change ${option} in job ${job.job} of ${job.workflow}`;
	}
	return differenceByHand(before.toml, after.toml, meant);
}
function meantBy(edits) {
	const dropped = /* @__PURE__ */ new Map();
	const deleted = /* @__PURE__ */ new Set();
	const moved = /* @__PURE__ */ new Set();
	for (const edit of edits) switch (edit.kind) {
		case "drop": {
			const { option } = edit.setting;
			const rests = dropped.get(option) ?? /* @__PURE__ */ new Map();
			for (const selector of edit.selectors) rests.set(selector, "");
			for (const { selector, rest } of edit.narrowed ?? []) rests.set(selector, rest);
			dropped.set(option, rests);
			break;
		}
		case "delete":
			deleted.add(edit.setting.option);
			break;
		case "move": moved.add(edit.move.option);
	}
	return {
		dropped,
		deleted,
		moved
	};
}
/** True where no cibuildwheel that the job may use has the option any more. */
function isUnreadBy(job, name) {
	const { releases } = releasesInUse(job);
	const until = OPTIONS.get(name)?.until ?? 0;
	return releases.length > 0 && releases.every((release) => release >= until);
}
/** Which jobs there are and what is unknown of them; lines may move. */
function shape({ jobs, unknown }) {
	const withoutLines = (reasons) => reasons.map((reason) => ({
		...reason,
		why: reason.why.replace(/line \d+/g, "line")
	}));
	return JSON.stringify([withoutLines(unknown), jobs.map((job) => [[
		job.workflow,
		job.job,
		job.leg,
		job.platform,
		job.architecture,
		job.version
	], withoutLines(job.unknown)])]);
}
function differingOption(before, then, meant) {
	const names = new Set([before, then].flatMap(([job, toml]) => [...effectiveOptions(job, toml).keys()]));
	for (const name of names) {
		if (meant.deleted.has(name)) continue;
		const [old, now] = [before, then].map(([job, toml]) => effectiveOption(name, job, toml));
		if (!isSame(name, old?.value, now?.value, meant)) return name;
		const [was, is] = [before, then].map(([{ env }]) => env.some(({ option }) => option === name));
		if (was !== is && (overrides(before[1], name) || overrides(then[1], name))) return name;
	}
	return null;
}
function overrides(toml, option) {
	return toml?.overrides.some(({ settings }) => settings.some((each) => each.option === option)) ?? false;
}
function differenceByHand(before, after, meant) {
	if (before?.requiresPython?.value !== after?.requiresPython?.value) return "it would change requires-python";
	if (overridesOf(before) !== overridesOf(after)) return "it would change the overrides";
	for (const platform of PLATFORMS.keys()) {
		const own = {
			platform,
			env: NO_VARIABLES
		};
		const rest = {
			...meant,
			deleted: /* @__PURE__ */ new Set([...meant.deleted, ...meant.moved])
		};
		const option = differingOption([own, before], [own, after], rest);
		if (option !== null) return `it would change ${option} of ${platform} in pyproject.toml`;
	}
	return null;
}
const NO_VARIABLES = [];
function overridesOf(toml) {
	const all = toml?.overrides ?? [];
	return JSON.stringify(all.map(({ select, settings }) => [select, settings.map(({ option, value }) => [option, value])]));
}
function isSame(option, before, then, { dropped }) {
	if (textOf(before) === textOf(then)) return true;
	const rests = dropped.get(option) ?? /* @__PURE__ */ new Map();
	if (before === null || then === null || rests.size === 0 && (before === void 0 || then === void 0)) return false;
	if (formOf(option) === "text" || quotesOf(before ?? "") !== quotesOf(then ?? "")) return false;
	const parts = (value) => JSON.stringify(partsOf(option, value ?? "").map((part) => rests.get(part) ?? part).filter((part) => part !== ""));
	return parts(before) === parts(then);
}
/** As a shell, or cibuildwheel itself, takes it: blank ends and the kind of line breaks don't matter. */
function textOf(value) {
	return typeof value === "string" ? value.replaceAll("\r\n", "\n").trim() : value;
}

// node_modules/diff/libesm/diff/base.js
var Diff = class {
	diff(oldStr, newStr, options = {}) {
		let callback;
		if (typeof options === "function") {
			callback = options;
			options = {};
		} else if ("callback" in options) callback = options.callback;
		const oldString = this.castInput(oldStr, options);
		const newString = this.castInput(newStr, options);
		const oldTokens = this.removeEmpty(this.tokenize(oldString, options));
		const newTokens = this.removeEmpty(this.tokenize(newString, options));
		return this.diffWithOptionsObj(oldTokens, newTokens, options, callback);
	}
	diffWithOptionsObj(oldTokens, newTokens, options, callback) {
		var _a;
		const done = (value) => {
			value = this.postProcess(value, options);
			if (callback) {
				setTimeout(function() {
					callback(value);
				}, 0);
				return;
			} else return value;
		};
		const newLen = newTokens.length, oldLen = oldTokens.length;
		let editLength = 1;
		let maxEditLength = newLen + oldLen;
		if (options.maxEditLength != null) maxEditLength = Math.min(maxEditLength, options.maxEditLength);
		const maxExecutionTime = (_a = options.timeout) !== null && _a !== void 0 ? _a : Infinity;
		const abortAfterTimestamp = Date.now() + maxExecutionTime;
		const bestPath = [{
			oldPos: -1,
			lastComponent: void 0
		}];
		let newPos = this.extractCommon(bestPath[0], newTokens, oldTokens, 0, options);
		if (bestPath[0].oldPos + 1 >= oldLen && newPos + 1 >= newLen) return done(this.buildValues(bestPath[0].lastComponent, newTokens, oldTokens));
		let minDiagonalToConsider = -Infinity, maxDiagonalToConsider = Infinity;
		const execEditLength = () => {
			for (let diagonalPath = Math.max(minDiagonalToConsider, -editLength); diagonalPath <= Math.min(maxDiagonalToConsider, editLength); diagonalPath += 2) {
				let basePath;
				const removePath = bestPath[diagonalPath - 1], addPath = bestPath[diagonalPath + 1];
				if (removePath) bestPath[diagonalPath - 1] = void 0;
				let canAdd = false;
				if (addPath) {
					const addPathNewPos = addPath.oldPos - diagonalPath;
					canAdd = addPath && 0 <= addPathNewPos && addPathNewPos < newLen;
				}
				const canRemove = removePath && removePath.oldPos + 1 < oldLen;
				if (!canAdd && !canRemove) {
					bestPath[diagonalPath] = void 0;
					continue;
				}
				if (!canRemove || canAdd && removePath.oldPos < addPath.oldPos) basePath = this.addToPath(addPath, true, false, 0, options);
				else basePath = this.addToPath(removePath, false, true, 1, options);
				newPos = this.extractCommon(basePath, newTokens, oldTokens, diagonalPath, options);
				if (basePath.oldPos + 1 >= oldLen && newPos + 1 >= newLen) return done(this.buildValues(basePath.lastComponent, newTokens, oldTokens)) || true;
				else {
					bestPath[diagonalPath] = basePath;
					if (basePath.oldPos + 1 >= oldLen) maxDiagonalToConsider = Math.min(maxDiagonalToConsider, diagonalPath - 1);
					if (newPos + 1 >= newLen) minDiagonalToConsider = Math.max(minDiagonalToConsider, diagonalPath + 1);
				}
			}
			editLength++;
		};
		if (callback) (function exec() {
			setTimeout(function() {
				if (editLength > maxEditLength || Date.now() > abortAfterTimestamp) return callback(void 0);
				if (!execEditLength()) exec();
			}, 0);
		})();
		else while (editLength <= maxEditLength && Date.now() <= abortAfterTimestamp) {
			const ret = execEditLength();
			if (ret) return ret;
		}
	}
	addToPath(path, added, removed, oldPosInc, options) {
		const last = path.lastComponent;
		if (last && !options.oneChangePerToken && last.added === added && last.removed === removed) return {
			oldPos: path.oldPos + oldPosInc,
			lastComponent: {
				count: last.count + 1,
				added,
				removed,
				previousComponent: last.previousComponent
			}
		};
		else return {
			oldPos: path.oldPos + oldPosInc,
			lastComponent: {
				count: 1,
				added,
				removed,
				previousComponent: last
			}
		};
	}
	extractCommon(basePath, newTokens, oldTokens, diagonalPath, options) {
		const newLen = newTokens.length, oldLen = oldTokens.length;
		let oldPos = basePath.oldPos, newPos = oldPos - diagonalPath, commonCount = 0;
		while (newPos + 1 < newLen && oldPos + 1 < oldLen && this.equals(oldTokens[oldPos + 1], newTokens[newPos + 1], options)) {
			newPos++;
			oldPos++;
			commonCount++;
			if (options.oneChangePerToken) basePath.lastComponent = {
				count: 1,
				previousComponent: basePath.lastComponent,
				added: false,
				removed: false
			};
		}
		if (commonCount && !options.oneChangePerToken) basePath.lastComponent = {
			count: commonCount,
			previousComponent: basePath.lastComponent,
			added: false,
			removed: false
		};
		basePath.oldPos = oldPos;
		return newPos;
	}
	equals(left, right, options) {
		if (options.comparator) return options.comparator(left, right);
		else return left === right || !!options.ignoreCase && left.toLowerCase() === right.toLowerCase();
	}
	removeEmpty(array) {
		const ret = [];
		for (let i = 0; i < array.length; i++) if (array[i]) ret.push(array[i]);
		return ret;
	}
	castInput(value, options) {
		return value;
	}
	tokenize(value, options) {
		return Array.from(value);
	}
	join(chars) {
		return chars.join("");
	}
	postProcess(changeObjects, options) {
		return changeObjects;
	}
	get useLongestToken() {
		return false;
	}
	buildValues(lastComponent, newTokens, oldTokens) {
		const components = [];
		let nextComponent;
		while (lastComponent) {
			components.push(lastComponent);
			nextComponent = lastComponent.previousComponent;
			delete lastComponent.previousComponent;
			lastComponent = nextComponent;
		}
		components.reverse();
		const componentLen = components.length;
		let componentPos = 0, newPos = 0, oldPos = 0;
		for (; componentPos < componentLen; componentPos++) {
			const component = components[componentPos];
			if (!component.removed) {
				if (!component.added && this.useLongestToken) {
					let value = newTokens.slice(newPos, newPos + component.count);
					value = value.map(function(value, i) {
						const oldValue = oldTokens[oldPos + i];
						return oldValue.length > value.length ? oldValue : value;
					});
					component.value = this.join(value);
				} else component.value = this.join(newTokens.slice(newPos, newPos + component.count));
				newPos += component.count;
				if (!component.added) oldPos += component.count;
			} else {
				component.value = this.join(oldTokens.slice(oldPos, oldPos + component.count));
				oldPos += component.count;
			}
		}
		return components;
	}
};

// node_modules/diff/libesm/diff/character.js
var CharacterDiff = class extends Diff {};
const characterDiff = new CharacterDiff();

// node_modules/diff/libesm/util/string.js
function longestCommonPrefix(str1, str2) {
	let i = 0;
	for (; i < str1.length && i < str2.length; i++) if (str1[i] != str2[i]) return str1.slice(0, i);
	return str1.slice(0, i);
}
function longestCommonSuffix(str1, str2) {
	let i;
	if (!str1 || !str2 || str1[str1.length - 1] != str2[str2.length - 1]) return "";
	for (i = 0; i < str1.length && i < str2.length; i++) if (str1[str1.length - (i + 1)] != str2[str2.length - (i + 1)]) return str1.slice(-i);
	return str1.slice(-i);
}
function replacePrefix(string, oldPrefix, newPrefix) {
	if (string.slice(0, oldPrefix.length) != oldPrefix) throw Error(`string ${JSON.stringify(string)} doesn't start with prefix ${JSON.stringify(oldPrefix)}; this is a bug`);
	return newPrefix + string.slice(oldPrefix.length);
}
function replaceSuffix(string, oldSuffix, newSuffix) {
	if (!oldSuffix) return string + newSuffix;
	if (string.slice(-oldSuffix.length) != oldSuffix) throw Error(`string ${JSON.stringify(string)} doesn't end with suffix ${JSON.stringify(oldSuffix)}; this is a bug`);
	return string.slice(0, -oldSuffix.length) + newSuffix;
}
function removePrefix(string, oldPrefix) {
	return replacePrefix(string, oldPrefix, "");
}
function removeSuffix(string, oldSuffix) {
	return replaceSuffix(string, oldSuffix, "");
}
function maximumOverlap(string1, string2) {
	return string2.slice(0, overlapCount(string1, string2));
}
function overlapCount(a, b) {
	let startA = 0;
	if (a.length > b.length) startA = a.length - b.length;
	let endB = b.length;
	if (a.length < b.length) endB = a.length;
	const map = Array(endB);
	let k = 0;
	map[0] = 0;
	for (let j = 1; j < endB; j++) {
		if (b[j] == b[k]) map[j] = map[k];
		else map[j] = k;
		while (k > 0 && b[j] != b[k]) k = map[k];
		if (b[j] == b[k]) k++;
	}
	k = 0;
	for (let i = startA; i < a.length; i++) {
		while (k > 0 && a[i] != b[k]) k = map[k];
		if (a[i] == b[k]) k++;
	}
	return k;
}
/**
* Split a string into segments using a word segmenter, merging consecutive
* segments if they are both whitespace segments. Whitespace segments can
* appear adjacent to one another for two reasons:
* - newlines always get their own segment
* - where a diacritic is attached to a whitespace character in the text, the
*   segment ends after the diacritic, so e.g. " \u0300 " becomes two segments.
* This function therefore runs the segmenter's .segment() method and then
* merges consecutive segments of whitespace into a single part.
*/
function segment(string, segmenter) {
	const parts = [];
	for (const segmentObj of Array.from(segmenter.segment(string))) {
		const segment = segmentObj.segment;
		if (parts.length && /\s/.test(parts[parts.length - 1]) && /\s/.test(segment)) parts[parts.length - 1] += segment;
		else parts.push(segment);
	}
	return parts;
}
function trailingWs(string, segmenter) {
	if (segmenter) return leadingAndTrailingWs(string, segmenter)[1];
	let i;
	for (i = string.length - 1; i >= 0; i--) if (!string[i].match(/\s/)) break;
	return string.substring(i + 1);
}
function leadingWs(string, segmenter) {
	if (segmenter) return leadingAndTrailingWs(string, segmenter)[0];
	const match = string.match(/^\s*/);
	return match ? match[0] : "";
}
function leadingAndTrailingWs(string, segmenter) {
	if (!segmenter) return [leadingWs(string), trailingWs(string)];
	if (segmenter.resolvedOptions().granularity != "word") throw new Error("The segmenter passed must have a granularity of \"word\"");
	const segments = segment(string, segmenter);
	const firstSeg = segments[0];
	const lastSeg = segments[segments.length - 1];
	return [/\s/.test(firstSeg) ? firstSeg : "", /\s/.test(lastSeg) ? lastSeg : ""];
}

// node_modules/diff/libesm/diff/word.js
const extendedWordChars = "a-zA-Z0-9_\\u{AD}\\u{C0}-\\u{D6}\\u{D8}-\\u{F6}\\u{F8}-\\u{2C6}\\u{2C8}-\\u{2D7}\\u{2DE}-\\u{2FF}\\u{1E00}-\\u{1EFF}";
const tokenizeIncludingWhitespace = new RegExp(`[${extendedWordChars}]+|\\s+|[^${extendedWordChars}]`, "ug");
var WordDiff = class extends Diff {
	equals(left, right, options) {
		if (options.ignoreCase) {
			left = left.toLowerCase();
			right = right.toLowerCase();
		}
		return left.trim() === right.trim();
	}
	tokenize(value, options = {}) {
		let parts;
		if (options.intlSegmenter) {
			const segmenter = options.intlSegmenter;
			if (segmenter.resolvedOptions().granularity != "word") throw new Error("The segmenter passed must have a granularity of \"word\"");
			parts = segment(value, segmenter);
		} else parts = value.match(tokenizeIncludingWhitespace) || [];
		const tokens = [];
		let prevPart = null;
		parts.forEach((part) => {
			if (/\s/.test(part)) {
				if (prevPart == null) tokens.push(part);
				else tokens.push(tokens.pop() + part);
			} else if (prevPart != null && /\s/.test(prevPart)) {
				if (tokens[tokens.length - 1] == prevPart) tokens.push(tokens.pop() + part);
				else tokens.push(prevPart + part);
			} else tokens.push(part);
			prevPart = part;
		});
		return tokens;
	}
	join(tokens) {
		return tokens.map((token, i) => {
			if (i == 0) return token;
			else return token.replace(/^\s+/, "");
		}).join("");
	}
	postProcess(changes, options) {
		if (!changes || options.oneChangePerToken) return changes;
		let lastKeep = null;
		let insertion = null;
		let deletion = null;
		changes.forEach((change) => {
			if (change.added) insertion = change;
			else if (change.removed) deletion = change;
			else {
				if (insertion || deletion) dedupeWhitespaceInChangeObjects(lastKeep, deletion, insertion, change, options.intlSegmenter);
				lastKeep = change;
				insertion = null;
				deletion = null;
			}
		});
		if (insertion || deletion) dedupeWhitespaceInChangeObjects(lastKeep, deletion, insertion, null, options.intlSegmenter);
		return changes;
	}
};
const wordDiff = new WordDiff();
function dedupeWhitespaceInChangeObjects(startKeep, deletion, insertion, endKeep, segmenter) {
	if (deletion && insertion) {
		const [oldWsPrefix, oldWsSuffix] = leadingAndTrailingWs(deletion.value, segmenter);
		const [newWsPrefix, newWsSuffix] = leadingAndTrailingWs(insertion.value, segmenter);
		if (startKeep) {
			const commonWsPrefix = longestCommonPrefix(oldWsPrefix, newWsPrefix);
			startKeep.value = replaceSuffix(startKeep.value, newWsPrefix, commonWsPrefix);
			deletion.value = removePrefix(deletion.value, commonWsPrefix);
			insertion.value = removePrefix(insertion.value, commonWsPrefix);
		}
		if (endKeep) {
			const commonWsSuffix = longestCommonSuffix(oldWsSuffix, newWsSuffix);
			endKeep.value = replacePrefix(endKeep.value, newWsSuffix, commonWsSuffix);
			deletion.value = removeSuffix(deletion.value, commonWsSuffix);
			insertion.value = removeSuffix(insertion.value, commonWsSuffix);
		}
	} else if (insertion) {
		if (startKeep) {
			const ws = leadingWs(insertion.value, segmenter);
			insertion.value = insertion.value.substring(ws.length);
		}
		if (endKeep) {
			const ws = leadingWs(endKeep.value, segmenter);
			endKeep.value = endKeep.value.substring(ws.length);
		}
	} else if (startKeep && endKeep) {
		const newWsFull = leadingWs(endKeep.value, segmenter), [delWsStart, delWsEnd] = leadingAndTrailingWs(deletion.value, segmenter);
		const newWsStart = longestCommonPrefix(newWsFull, delWsStart);
		deletion.value = removePrefix(deletion.value, newWsStart);
		const newWsEnd = longestCommonSuffix(removePrefix(newWsFull, newWsStart), delWsEnd);
		deletion.value = removeSuffix(deletion.value, newWsEnd);
		endKeep.value = replacePrefix(endKeep.value, newWsFull, newWsEnd);
		startKeep.value = replaceSuffix(startKeep.value, newWsFull, newWsFull.slice(0, newWsFull.length - newWsEnd.length));
	} else if (endKeep) {
		const endKeepWsPrefix = leadingWs(endKeep.value, segmenter);
		const deletionWsSuffix = trailingWs(deletion.value, segmenter);
		const overlap = maximumOverlap(deletionWsSuffix, endKeepWsPrefix);
		deletion.value = removeSuffix(deletion.value, overlap);
	} else if (startKeep) {
		const startKeepWsSuffix = trailingWs(startKeep.value, segmenter);
		const deletionWsPrefix = leadingWs(deletion.value, segmenter);
		const overlap = maximumOverlap(startKeepWsSuffix, deletionWsPrefix);
		deletion.value = removePrefix(deletion.value, overlap);
	}
}
var WordsWithSpaceDiff = class extends Diff {
	tokenize(value) {
		const regex = new RegExp(`(\\r?\\n)|[${extendedWordChars}]+|[^\\S\\n\\r]+|[^${extendedWordChars}]`, "ug");
		return value.match(regex) || [];
	}
};
const wordsWithSpaceDiff = new WordsWithSpaceDiff();

// node_modules/diff/libesm/diff/line.js
var LineDiff = class extends Diff {
	constructor() {
		super(...arguments);
		this.tokenize = tokenize;
	}
	equals(left, right, options) {
		if (options.ignoreWhitespace) {
			if (!options.newlineIsToken || !left.includes("\n")) left = left.trim();
			if (!options.newlineIsToken || !right.includes("\n")) right = right.trim();
		} else if (options.ignoreNewlineAtEof && !options.newlineIsToken) {
			if (left.endsWith("\n")) left = left.slice(0, -1);
			if (right.endsWith("\n")) right = right.slice(0, -1);
		}
		return super.equals(left, right, options);
	}
};
const lineDiff = new LineDiff();
function diffLines(oldStr, newStr, options) {
	return lineDiff.diff(oldStr, newStr, options);
}
function tokenize(value, options) {
	if (options.stripTrailingCr) value = value.replace(/\r\n/g, "\n");
	const retLines = [], linesAndNewlines = value.split(/(\n|\r\n)/);
	if (!linesAndNewlines[linesAndNewlines.length - 1]) linesAndNewlines.pop();
	for (let i = 0; i < linesAndNewlines.length; i++) {
		const line = linesAndNewlines[i];
		if (i % 2 && !options.newlineIsToken) retLines[retLines.length - 1] += line;
		else retLines.push(line);
	}
	return retLines;
}

// node_modules/diff/libesm/diff/sentence.js
function isSentenceEndPunct(char) {
	return char == "." || char == "!" || char == "?";
}
var SentenceDiff = class extends Diff {
	tokenize(value) {
		var _a;
		const result = [];
		let tokenStartI = 0;
		for (let i = 0; i < value.length; i++) {
			if (i == value.length - 1) {
				result.push(value.slice(tokenStartI));
				break;
			}
			if (isSentenceEndPunct(value[i]) && value[i + 1].match(/\s/)) {
				result.push(value.slice(tokenStartI, i + 1));
				i = tokenStartI = i + 1;
				while ((_a = value[i + 1]) === null || _a === void 0 ? void 0 : _a.match(/\s/)) i++;
				result.push(value.slice(tokenStartI, i + 1));
				tokenStartI = i + 1;
			}
		}
		return result;
	}
};
const sentenceDiff = new SentenceDiff();

// node_modules/diff/libesm/diff/css.js
var CssDiff = class extends Diff {
	tokenize(value) {
		return value.split(/([{}:;,]|\s+)/);
	}
};
const cssDiff = new CssDiff();

// node_modules/diff/libesm/diff/json.js
var JsonDiff = class extends Diff {
	constructor() {
		super(...arguments);
		this.tokenize = tokenize;
	}
	get useLongestToken() {
		return true;
	}
	castInput(value, options) {
		const { undefinedReplacement, stringifyReplacer = (k, v) => typeof v === "undefined" ? undefinedReplacement : v } = options;
		return typeof value === "string" ? value : JSON.stringify(canonicalize(value, null, null, stringifyReplacer), null, "  ");
	}
	equals(left, right, options) {
		return super.equals(left.replace(/,([\r\n])/g, "$1"), right.replace(/,([\r\n])/g, "$1"), options);
	}
};
const jsonDiff = new JsonDiff();
function canonicalize(obj, stack, replacementStack, replacer, key) {
	stack = stack || [];
	replacementStack = replacementStack || [];
	if (replacer) obj = replacer(key === void 0 ? "" : key, obj);
	let i = 0;
	for (; i < stack.length; i += 1) if (stack[i] === obj) return replacementStack[i];
	let canonicalizedObj;
	if ("[object Array]" === Object.prototype.toString.call(obj)) {
		stack.push(obj);
		canonicalizedObj = new Array(obj.length);
		replacementStack.push(canonicalizedObj);
		for (i = 0; i < obj.length; i += 1) canonicalizedObj[i] = canonicalize(obj[i], stack, replacementStack, replacer, String(i));
		stack.pop();
		replacementStack.pop();
		return canonicalizedObj;
	}
	if (obj && obj.toJSON) obj = obj.toJSON();
	if (typeof obj === "object" && obj !== null) {
		stack.push(obj);
		canonicalizedObj = {};
		replacementStack.push(canonicalizedObj);
		const sortedKeys = [];
		let key;
		for (key in obj)
 /* istanbul ignore else */
		if (Object.prototype.hasOwnProperty.call(obj, key)) sortedKeys.push(key);
		sortedKeys.sort();
		for (i = 0; i < sortedKeys.length; i += 1) {
			key = sortedKeys[i];
			canonicalizedObj[key] = canonicalize(obj[key], stack, replacementStack, replacer, key);
		}
		stack.pop();
		replacementStack.pop();
	} else canonicalizedObj = obj;
	return canonicalizedObj;
}

// node_modules/diff/libesm/diff/array.js
var ArrayDiff = class extends Diff {
	tokenize(value) {
		return value.slice();
	}
	join(value) {
		return value;
	}
	removeEmpty(value) {
		return value;
	}
};
const arrayDiff = new ArrayDiff();

// node_modules/diff/libesm/patch/create.js
function structuredPatch(oldFileName, newFileName, oldStr, newStr, oldHeader, newHeader, options) {
	let optionsObj;
	if (!options) optionsObj = {};
	else if (typeof options === "function") optionsObj = { callback: options };
	else optionsObj = options;
	if (typeof optionsObj.context === "undefined") optionsObj.context = 4;
	const context = optionsObj.context;
	if (optionsObj.newlineIsToken) throw new Error("newlineIsToken may not be used with patch-generation functions, only with diffing functions");
	if (!optionsObj.callback) return diffLinesResultToPatch(diffLines(oldStr, newStr, optionsObj));
	else {
		const { callback } = optionsObj;
		diffLines(oldStr, newStr, Object.assign(Object.assign({}, optionsObj), { callback: (diff) => {
			const patch = diffLinesResultToPatch(diff);
			callback(patch);
		} }));
	}
	function diffLinesResultToPatch(diff) {
		if (!diff) return;
		diff.push({
			value: "",
			lines: []
		});
		function contextLines(lines) {
			return lines.map(function(entry) {
				return " " + entry;
			});
		}
		const hunks = [];
		let oldRangeStart = 0, newRangeStart = 0, curRange = [], oldLine = 1, newLine = 1;
		for (let i = 0; i < diff.length; i++) {
			const current = diff[i], lines = current.lines || splitLines(current.value);
			current.lines = lines;
			if (current.added || current.removed) {
				if (!oldRangeStart) {
					const prev = diff[i - 1];
					oldRangeStart = oldLine;
					newRangeStart = newLine;
					if (prev) {
						curRange = context > 0 ? contextLines(prev.lines.slice(-context)) : [];
						oldRangeStart -= curRange.length;
						newRangeStart -= curRange.length;
					}
				}
				for (const line of lines) curRange.push((current.added ? "+" : "-") + line);
				if (current.added) newLine += lines.length;
				else oldLine += lines.length;
			} else {
				if (oldRangeStart) {
					if (lines.length <= context * 2 && i < diff.length - 2) for (const line of contextLines(lines)) curRange.push(line);
					else {
						const contextSize = Math.min(lines.length, context);
						for (const line of contextLines(lines.slice(0, contextSize))) curRange.push(line);
						const hunk = {
							oldStart: oldRangeStart,
							oldLines: oldLine - oldRangeStart + contextSize,
							newStart: newRangeStart,
							newLines: newLine - newRangeStart + contextSize,
							lines: curRange
						};
						hunks.push(hunk);
						oldRangeStart = 0;
						newRangeStart = 0;
						curRange = [];
					}
				}
				oldLine += lines.length;
				newLine += lines.length;
			}
		}
		for (const hunk of hunks) for (let i = 0; i < hunk.lines.length; i++) if (hunk.lines[i].endsWith("\n")) hunk.lines[i] = hunk.lines[i].slice(0, -1);
		else {
			hunk.lines.splice(i + 1, 0, "\\ No newline at end of file");
			i++;
		}
		return {
			oldFileName,
			newFileName,
			oldHeader,
			newHeader,
			hunks
		};
	}
}
/**
* Split `text` into an array of lines, including the trailing newline character (where present)
*/
function splitLines(text) {
	const hasTrailingNl = text.endsWith("\n");
	const result = text.split("\n").map((line) => line + "\n");
	if (hasTrailingNl) result.pop();
	else result.push(result.pop().slice(0, -1));
	return result;
}

// src/project/fix/unifiedDiff.ts
/** What changes in files, as `git apply` and `patch` take it. */
/** The diffs of all files that differ, in the given order; empty where none does, null where too much does. */
function unifiedDiff(files) {
	const diffs = files.map(fileDiff);
	return diffs.includes(null) ? null : diffs.join("");
}
function fileDiff({ path, before, after }) {
	if (before === after) return "";
	const patch = structuredPatch(path, path, before, after, void 0, void 0, {
		context: 3,
		maxEditLength: MAX_CHANGED_LINES
	});
	if (patch === void 0) return null;
	const lines = patch.hunks.flatMap(({ oldStart, oldLines, newStart, newLines, lines: body }) => [`@@ -${rangeOf(oldStart, oldLines)} +${rangeOf(newStart, newLines)} @@`, ...body]);
	const end = path.includes(" ") ? "	" : "";
	return `${[
		`--- a/${path}${end}`,
		`+++ b/${path}${end}`,
		...lines
	].join("\n")}\n`;
}
/** Of no lines, the line before them is named. */
function rangeOf(start, count) {
	if (count === 0) return `${start - 1},0`;
	return count === 1 ? `${start}` : `${start},${count}`;
}

// src/project/fix/proposals.ts
/** What the rules mean to change, taken together setting by setting: one proposal for all that concerns the same one. */
/** The groups in the order of their first items, each with what can be done about it safely. */
async function planGroups(items, input) {
	const { texts, tomlPath } = input;
	const groups = connected(items).map((group) => ({
		items: group,
		plan: planFix(editsOf(group), texts, tomlPath)
	}));
	const planned = groups.filter(({ plan }) => plan.after.size > 0);
	if (planned.length === 0 || await difference(planned, input) === null) return groups;
	for (const [index, group] of planned.entries()) {
		const reason = index < 20 ? await difference([group], input) : "all changes together would change what is built, and they are too many to tell which does";
		if (reason !== null) group.plan = {
			after: /* @__PURE__ */ new Map(),
			done: [],
			left: [...group.plan.left, reason]
		};
	}
	return groups;
}
/** The texts after the changes of all groups. */
function textsAfter(groups, { texts, tomlPath }) {
	const edits = groups.flatMap(({ plan }) => plan.done);
	return edits.length === 0 ? /* @__PURE__ */ new Map() : planFix(edits, texts, tomlPath).after;
}
/** What the report says of the group; its paths start from above the folder `below`. */
function proposalOf({ plan }, { texts }, below = "") {
	const changed = byPath(plan.after).map(([path, after]) => ({
		path: posix.join(below, path),
		before: texts.get(path) ?? "",
		after
	}));
	const diff = unifiedDiff(changed);
	const isLong = diff === null || diff.length > 2e4;
	const left = isLong ? [...plan.left, "the diff is too long to be shown"] : plan.left;
	return {
		diff: isLong || diff === "" ? null : diff,
		left
	};
}
function editsOf(items) {
	return items.flatMap(({ edits = [] }) => edits);
}
async function difference(groups, input) {
	const after = textsAfter(groups, input);
	const edits = groups.flatMap(({ plan }) => plan.done);
	return differenceBetween(input.before, await input.read(after), edits);
}
/** Items with edits, those about one setting together. */
function connected(items) {
	const groups = /* @__PURE__ */ new Map();
	for (const item of items) {
		const places = placesOf(item);
		if (places.length === 0) continue;
		const joined = [...new Set(places.flatMap((place) => groups.get(place) ?? []))];
		const all = [...joined, item];
		for (const place of [...places, ...joined.flatMap(placesOf)]) groups.set(place, all);
	}
	return [...new Set(groups.values())].map((group) => group.toSorted((a, b) => items.indexOf(a) - items.indexOf(b)));
}
function placesOf({ edits = [] }) {
	return edits.flatMap((edit) => edit.kind === "move" ? edit.move.variables.map(placeOf) : [placeOf(edit.setting)]);
}

export { unifiedDiff as i, proposalOf as n, textsAfter as r, planGroups as t };