import { createRequire as createPlainRequire } from "node:module";
import module from "node:module";
import { homedir } from "node:os";
const { parseArgs } = createPlainRequire(import.meta.url)("node:util");
import { existsSync, statfsSync } from "node:fs";
import path from "node:path";

// src/base/diskFull.ts
/** Tells a full disk from other trouble: libraries hide it behind errors of their own, or blame the server. */
/** How systems say that there is no room: on the disk, or for this user. */
const FULL = ["ENOSPC", "EDQUOT"];
/** Bytes; with less room than this a disk counts as full, since the last write that failed wanted more than was left. */
const NEXT_TO_NOTHING = 262144;
/** Whether the error, or one that it was made of, is the system's word for a full disk. */
function isDiskFull(error) {
	if (!(error instanceof Error)) return false;
	const { code } = error;
	if (code !== void 0 && FULL.includes(code)) return true;
	return FULL.some((name) => error.message.includes(`${name}: `)) || isDiskFull(error.cause);
}
/** Bytes that may be written to the disk that the folder lies on; null where the system doesn't say. */
function freeBytes(folder) {
	try {
		const { bavail, bsize } = statfsSync(folder);
		return bavail * bsize;
	} catch {
		return null;
	}
}
/** Whether there is no room left on the disk that the folder lies on, as far as the system says. */
function hasNoRoom(folder) {
	const free = freeBytes(folder);
	return free !== null && free < NEXT_TO_NOTHING;
}

// src/base/errors.ts
/** What errors of the system and of servers say. */
/** The message of anything thrown; of a full disk, that it is full. */
function messageOf(error) {
	if (!(error instanceof Error)) return String(error);
	return isDiskFull(error) ? `the disk is full (${error.message})` : error.message;
}
/** The first line of what a server said, less the final stop and links to GitHub's API documentation. */
function serverMessage(error) {
	const [line = ""] = messageOf(error).split("\n");
	return line.replace(/ - https:\/\/docs\.github\.com\S*/g, "").replace(/\.$/, "");
}
/** The HTTP status that an error of Octokit's carries, null for other errors. */
function statusOf(error) {
	const status = error?.status;
	return typeof status === "number" ? status : null;
}
/** Whether the error is the file system's way of saying that there is nothing there. */
function isMissing(error) {
	const code = error?.code;
	return code === "ENOENT" || code === "ENOTDIR";
}

// src/base/commandWords.ts
/** Where a command stands among the words of a sentence. */
/** Programs that this project's texts speak of. */
const PROGRAMS = /* @__PURE__ */ new Set([
	...[
		"abi3audit",
		"auditwheel",
		"cibuildwheel",
		"delocate-merge",
		"delocate-wheel",
		"delvewheel"
	],
	...[
		"chmod",
		"cmake",
		"codesign",
		"gh",
		"git",
		"install_name_tool",
		"ldd",
		"lipo",
		"node",
		"npx",
		"objdump"
	],
	...[
		"otool",
		"patchelf",
		"pip",
		"pipx",
		"python",
		"python3",
		"readelf",
		"strip",
		"uvx",
		"wheel-abi-check"
	]
]);
/** Words that follow a program, and say what it is to do. */
const ACTIONS = /* @__PURE__ */ new Set([...[
	"build",
	"explain",
	"install",
	"lddtree",
	"lfs",
	"project",
	"repair",
	"rm",
	"run",
	"show"
], ...[
	"submodule",
	"update",
	"update-index",
	"view",
	"wheel"
]]);
/** What `python -m` runs, and what that is to do. */
const MODULES = /* @__PURE__ */ new Map([
	["build", []],
	["pip", ["install", "download"]],
	["wheel", [
		"pack",
		"tags",
		"unpack"
	]]
]);
const OPTION = /^(?:--?[a-z]|\+x$)/i;
/** What can only be an argument: `<wheel>`, `{wheel}`, `FILE`, `\u2026`, a path, a setting, a version. */
const ARGUMENT = /^(?:<[^>]*>|\{[^}]*\}|[A-Z]{3,}|\u2026|-)$|[/=\d]|\w_\w/;
/** What ends the sentence, or a part of it, and so the command. */
const END = /[,.;:!?)]+$/;
/** The text in stretches: commands, in quotes or bare, and what stands between them. Quotes around a command are left out. */
function commandsApart(text) {
	const stretches = [];
	let start = 0;
	for (const match of text.matchAll(/(?<![^\s(])"([^"]{1,300})"(?=$|[\s),.;:!?])/g)) {
		const [quoted, content = ""] = match;
		if (!isCommand$1(content)) continue;
		stretches.push(...bareCommands(text.slice(start, match.index)), {
			text: content,
			isCode: true
		});
		start = match.index + quoted.length;
	}
	return [...stretches, ...bareCommands(text.slice(start))].filter((each) => each.text !== "");
}
/** In quotes a program alone is enough, and so is an option. */
function isCommand$1(content) {
	const [first = ""] = content.split(" ");
	return PROGRAMS.has(first) || content.split(" ").some((word) => /^--?[A-Za-z]/.test(word));
}
function bareCommands(text) {
	const words = text.split(/( )/);
	const stretches = [];
	let prose = "";
	for (let at = 0; at < words.length; at += 1) {
		const word = words[at] ?? "";
		const lead = /^\(*/.exec(word)?.[0] ?? "";
		const last = PROGRAMS.has(word.slice(lead.length)) ? lastWord(words, at) : at;
		if (last === at) {
			prose += word;
			continue;
		}
		const command = words.slice(at, last + 1).join("");
		const trail = trailOf(command);
		stretches.push({
			text: prose + lead,
			isCode: false
		}, {
			text: command.slice(lead.length, command.length - trail.length),
			isCode: true
		});
		prose = trail;
		at = last;
	}
	return [...stretches, {
		text: prose,
		isCode: false
	}];
}
/** Punctuation of the sentence behind the command; three dots and a lone bracket within are its own. */
function trailOf(command) {
	return END.exec(command)?.[0] ?? "";
}
/** Where the command that starts at `first` ends; the same place where nothing shows that it is one. */
function lastWord(words, first) {
	let last = first;
	let module = null;
	for (let at = first + 2; at < words.length; at += 2) {
		const whole = words[at] ?? "";
		const word = whole.slice(0, whole.length - trailOf(whole).length);
		const before = words[at - 2] ?? "";
		const isModule = before === "-m" && MODULES.has(word);
		const isAction = module !== null && before === module && (MODULES.get(module) ?? []).includes(word);
		if (!(OPTION.test(word) || words[first] === "pip" && ["install", "-U"].includes(before) && word !== "" || at === first + 2 && ACTIONS.has(word) || isModule || isAction || last > first && ARGUMENT.test(word))) break;
		if (isModule) module = word;
		last = at;
		if (whole !== word) break;
	}
	return last;
}

// src/base/escape.ts
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
/** A code span in backticks shows these as they are only outside tables, or not at all. */
const NEEDS_HTML_CODE = /[`|<>&]|##\[|^ | $|^$/;
/**
* A code span for GitHub-flavoured Markdown, fit for running text and for table cells alike: in backticks
* where that is enough, else as `<code>` with entities. Nothing in it becomes a link, a mention or markup.
*/
function markdownCode(text, maxLength = 160) {
	const visible = plainText(text, maxLength);
	if (!NEEDS_HTML_CODE.test(visible)) return `\`${visible}\``;
	return htmlCodeOf(visible.replace(/[^\p{L}\p{N}\p{M} ./-]|(?<=www)\./giu, unlinkedEntity));
}
/** The same as {@link markdownCode}, for places where only HTML is read, as in `<summary>`. */
function htmlCode(text, maxLength = 160) {
	return htmlCodeOf(plainText(text, maxLength).replace(/[^\p{L}\p{N}\p{M} ./_-]/gu, entity));
}
function htmlCodeOf(encoded) {
	return `<code>${encoded === "" ? "(empty)" : encoded}</code>`;
}
/**
* cmark-gfm looks for addresses in text that is decoded already (`a&#64;b.c`, and `https&#58;//` in later releases), but
* never across a tag. `<wbr>` lets a line break there, and is no part of what people copy.
*/
function unlinkedEntity(character) {
	return `${/[@:.]/.test(character) ? BREAK : ""}${entity(character)}`;
}
const BREAK = "<wbr>";
function entity(character) {
	return `&#${character.codePointAt(0) ?? 0};`;
}
/** Punctuation that belongs to the sentence, not to the word. */
const LEADING = /^["'(\u201c\u2018]+/;
const TRAILING = /["'),.;:!?\u201d\u2019]+$/;
/**
* A word that Markdown or GitHub would make something of: emphasis, links, tables, mathematics, mentions,
* issue numbers, commit hashes, bare addresses.
*/
const MARKUP = /[\\`*_[\]#@|~$]|:\/\/|^-.|www\.|\bGH-\d|(?:^|[({])[0-9a-f]{7,40}\b/iu;
/** A word that reads better as code: a file name, a library's whatever it is called, a dotted setting, a path. */
const CODE_LIKE = /[a-z]{2}\.[a-z]{2}|\w[+-]*\.(?:so|dylib|dll|pyd|exe|whl)\b|^\/\w|\w\/[^/]+\//i;
/**
* Prose for GitHub-flavoured Markdown, on one line: words that would turn into markup, links, mentions or
* issue references become code spans, as do commands, paths and file names; HTML becomes entities. No word becomes a link,
* whatever it looks like: links are a type of their own (link.ts).
*/
function markdownText(text, maxLength = MAX_PROSE) {
	return commandsApart(plainText(text, maxLength).trimStart()).map((each, index) => each.isCode ? markdownCode(each.text, MAX_PROSE) : escapedWords(each.text, markdownCode, index === 0)).join("");
}
/** As {@link markdownText}, for a stretch out of the middle of a line that holds no command: outer spaces are kept. */
function markdownInline(text, maxLength = MAX_PROSE) {
	return escapedWords(plainText(text, maxLength), markdownCode, false);
}
/** The same as {@link markdownInline}, for places where only HTML is read, as in `<summary>`. */
function htmlInline(text, maxLength = MAX_PROSE) {
	return escapedWords(plainText(text, maxLength), htmlCode, false);
}
function escapedWords(visible, code, startsLine) {
	return visible.split(/( +)/).map((word, index) => escapedWord(word, code, startsLine && index === 0)).join("");
}
function escapedWord(word, code, startsLine) {
	if (/::|:[\w+-]+:/.test(word)) return code(word, MAX_PROSE);
	const lead = LEADING.exec(word)?.[0] ?? "";
	const rest = word.slice(lead.length);
	const punctuation = TRAILING.exec(rest)?.[0] ?? "";
	const own = punctuation.startsWith(")") && rest.includes("(") ? 1 : 0;
	const trail = punctuation.slice(own);
	const core = rest.slice(0, rest.length - trail.length);
	if (MARKUP.test(core) || CODE_LIKE.test(core)) return `${lead}${code(core, MAX_PROSE)}${trail}`;
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
/** The longest beginning of the text that has at most `maxBytes` UTF-8 bytes, with a `\u2026` where something is missing. */
function clipUtf8(text, maxBytes) {
	if (utf8Length(text) <= maxBytes) return text;
	const mark = utf8Length("\u2026") <= maxBytes ? "\u2026" : "";
	const bytes = Buffer.from(text, "utf8");
	let end = Math.max(0, maxBytes - utf8Length(mark));
	while (end > 0 && ((bytes[end] ?? 0) & 192) === 128) end -= 1;
	return bytes.toString("utf8", 0, end) + mark;
}

// src/base/words.ts
/** Turns of phrase that all rooms share. Plain text: reporters escape it. */
/** A size in bytes for people: `640 B`, `7.7 KiB`, `5.6 MiB`. */
function fileSize(bytes) {
	if (bytes < 1024) return `${bytes} B`;
	const kibibytes = bytes / 1024;
	if (kibibytes < 1024) return `${kibibytes.toFixed(1)} KiB`;
	return `${(kibibytes / 1024).toFixed(1)} MiB`;
}
/** What a wheel weighs as a file, in the units that package indexes show: `640 B`, `66 kB`, `1.6 MB`. */
function downloadSize(bytes) {
	if (bytes < 1e3) return `${bytes} B`;
	if (bytes < 999500) return `${Math.round(bytes / 1e3)} kB`;
	if (bytes < 99995e4) return `${(bytes / 1e6).toFixed(1)} MB`;
	return `${(bytes / 1e9).toFixed(1)} GB`;
}
/** The noun with "a" or "an" before it. */
function withArticle(noun) {
	return `${VOWEL_SOUND.test(noun) ? "an" : "a"} ${noun}`;
}
/** Letters and digits whose name starts with a vowel, as in "an x86_64 wheel", "an s390x wheel". */
const VOWEL_SOUND = /^(?:[aeiox]|hppa|s390|sh4|m68k)/i;
/** The last part of a member's path. */
function baseName(path) {
	return path.split("/").at(-1) ?? path;
}
/** `1 error`, `2 errors`. */
function counted(count, noun, plural = `${noun}s`) {
	return `${count} ${count === 1 ? noun : plural}`;
}

// src/base/collections.ts
/** Small helpers for lists, used all over. */
/** Orders strings by UTF-16 code units, null first: the same on every machine, whatever its locale. */
function compareStrings(a, b) {
	if (a === b) return 0;
	if (a === null) return -1;
	if (b === null) return 1;
	return a < b ? -1 : 1;
}
/**
* Orders names as people count: `cp39` before `cp310`, `2_5` before `2_17`. Null comes first, and names that count the same
* stay in the order of {@link compareStrings}.
*/
function compareNames(a, b) {
	if (a === null || b === null) return compareStrings(a, b);
	const [partsA, partsB] = [numbersApart(a), numbersApart(b)];
	const shared = Math.min(partsA.length, partsB.length);
	for (let at = 0; at < shared; at += 1) {
		const order = compareParts(partsA[at] ?? "", partsB[at] ?? "");
		if (order !== 0) return order;
	}
	return partsA.length - partsB.length || compareStrings(a, b);
}
/** Text and digits by turns. */
function numbersApart(name) {
	return name.split(/(\d+)/);
}
/** Digits as numbers of any length, without leading zeros. */
function compareParts(a, b) {
	const [numberA, numberB] = [a, b].map((part) => /^\d/.test(part) ? part.replace(/^0+(?=\d)/, "") : null);
	if (numberA == null || numberB == null) return compareStrings(a, b);
	return numberA.length - numberB.length || compareStrings(numberA, numberB);
}
/** The distinct strings, in that order, which is also the one that `sort` has by itself. */
function sortedDistinct(strings) {
	return [...new Set(strings)].sort();
}
/** The distinct names, in the order of {@link compareNames}. */
function distinctNames(names) {
	return [...new Set(names)].sort(compareNames);
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
* A queue: it begins the work that it is given in that order, at most `limit` pieces at a time, each as soon as any
* other has ended.
*/
function queueOf(limit) {
	let free = limit;
	const waiting = [];
	return async (work) => {
		if (free > 0) free -= 1;
		else await new Promise((begin) => waiting.push(begin));
		try {
			return await work();
		} finally {
			const next = waiting.shift();
			if (next === void 0) free += 1;
			else next();
		}
	};
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

// package.json
var version = "0.1.0";
var repository = {
	"type": "git",
	"url": "git+https://github.com/wheel-abi-check/wheel-abi-check.git"
};

// src/base/version.ts
/** This tool's version, as package.json has it. */
const TOOL_VERSION = version;
/** The repository's page on GitHub, without a slash at the end. */
const REPOSITORY_URL = repository.url.replace(/^git\+|\.git$/g, "");

// src/model/report.ts
/** Worst first: the order in which everything is shown. */
const SEVERITIES = [
	"error",
	"warning",
	"notice"
];
const FAIL_ON = [
	"error",
	"warning",
	"notice",
	"never"
];
const NO_LINKS = {
	links: [],
	moreLinks: 0
};

// src/base/nearest.ts
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
	const most = Math.min(wanted.length - 1, Math.max(2, Math.floor(wanted.length / 3)));
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

// src/collect/collected.ts
/** What a collector hands on: wheels to look into, and an account of everything that it did not take. */
/** All that was passed over on one line, by the reason; null where nothing was. */
function passedOverLine(passedOver) {
	if (passedOver.length === 0) return null;
	const parts = [...groupBy(passedOver, ({ reason }) => reason)].map(([reason, same]) => {
		const names = same.map(({ name }) => plainText(name, 160));
		return `${listSome(names, MAX_NAMES)}: ${plainText(reason, 160)}`;
	});
	return `Passed over ${passedOver.length === 1 ? "" : `${counted(passedOver.length, "file")}, `}${listParts(parts)}`;
}
/** Reasons hold commas. */
function listParts(parts) {
	const shown = parts.slice(0, MAX_REASONS);
	const left = parts.length - shown.length;
	return [...shown, ...left > 0 ? [`and for ${counted(left, "more reason")}`] : []].join("; ");
}
const MAX_REASONS = 4;
const MAX_NAMES = 3;
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
	return wheels.sort(compareWheels);
}
/** The order of {@link sortWheels}. */
function compareWheels(a, b) {
	return compareNames(a.artifact ?? "", b.artifact ?? "") || compareNames(a.displayPath, b.displayPath);
}

// src/check/configuration/configurationError.ts
/** The configuration can't be used as it is. The message has a line for each mistake. */
var ConfigurationError = class extends Error {
	name = "ConfigurationError";
};

// src/cli/style.ts
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

// src/cli/commandLine.ts
/** What the commands of the command line have in common. */
/** Commands beside the check of wheels. A folder of that name is meant by `./project`. */
const COMMANDS = [
	"explain",
	"release",
	"project"
];
const FORMATS = [
	"text",
	"json",
	"sarif",
	"markdown",
	"html",
	"github"
];
/** A mistake in the arguments; its message says what to write instead. */
var UsageError = class extends Error {};
/** The options of the checks of wheels and of projects. */
const CHECK_OPTIONS = {
	format: {
		type: "string",
		default: "text"
	},
	output: { type: "string" },
	"fail-on": { type: "string" },
	config: { type: "string" },
	baseline: { type: "string" },
	"index-url": { type: "string" },
	"known-findings": { type: "string" },
	ignore: {
		type: "string",
		multiple: true,
		default: []
	},
	fix: {
		type: "boolean",
		default: false
	},
	write: {
		type: "boolean",
		default: false
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
};
/** The options of `explain`. Those of the same name take a value in both, or in none. */
const EXPLAIN_OPTIONS = {
	format: {
		type: "string",
		default: "text"
	},
	root: { type: "string" },
	"no-color": {
		type: "boolean",
		default: false
	},
	help: {
		type: "boolean",
		default: false,
		short: "h"
	}
};
/** The first argument that is no option, or the `--` before it. */
function firstWord(args) {
	const { tokens } = parseArgs({
		args: [...args],
		options: {
			...CHECK_OPTIONS,
			...EXPLAIN_OPTIONS
		},
		allowPositionals: true,
		strict: false,
		tokens: true
	});
	return tokens.find(({ kind }) => kind !== "option");
}
/**
* The command among the arguments, which is their first word wherever options stand, and the arguments without it; null
* where the first word is no command. What stands behind `--` is a path.
*/
function commandIn(args, commands) {
	const first = firstWord(args);
	if (!(first?.kind === "positional" && commands.includes(first.value))) return {
		command: null,
		rest: [...args]
	};
	return {
		command: first.value,
		rest: args.filter((_, index) => index !== first.index)
	};
}
/**
* The command that may have been meant by a first word that is none and names no file; null where there is none. A word with
* a dot, a slash or a wildcard is a path that was mistyped.
*/
function commandMeant(args, commands, exists) {
	const first = firstWord(args);
	if (first?.kind !== "positional" || !/^[a-z]{4,16}$/i.test(first.value) || exists(first.value)) return null;
	const [command] = nearest(first.value, commands);
	return command === void 0 ? null : {
		word: first.value,
		command
	};
}
/** The arguments by these options; a `UsageError` says what is wrong with them, and names the option that may have been meant. */
function parseKnownOptions(args, options) {
	const unknown = unknownOption(args, options);
	if (unknown !== null) throw new UsageError(unknown);
	try {
		return parseArgs({
			args: [...args],
			allowPositionals: true,
			options
		});
	} catch (error) {
		throw new UsageError(messageOf(error));
	}
}
function unknownOption(args, options) {
	const { tokens } = parseArgs({
		args: [...args],
		options,
		allowPositionals: true,
		strict: false,
		tokens: true
	});
	const unknown = tokens.find((token) => token.kind === "option" && !Object.hasOwn(options, token.name));
	if (unknown?.kind !== "option") return null;
	const near = nearest(unknown.name, Object.keys(options)).map((name) => `--${name}`);
	return `Unknown option '${plainText(unknown.rawName, 100)}'. ${near.length === 0 ? "" : `Did you mean ${listOf(near, "or")}? `}--help lists all of them.`;
}
/** Whether a command has that name. */
function isCommand(word) {
	return COMMANDS.some((command) => command === word);
}
/** The paths; an empty one is what is left of a variable that is not set, and nobody means that by nothing. */
function givenPaths(paths) {
	if (paths.some((path) => path.trim() === "")) throw new UsageError("An argument is empty, as when a variable in the command is not set. Leave it out, or name a file. Nothing was checked.");
	return paths;
}
/** Whether what goes to standard output may be coloured. */
function showsColor(values) {
	return !values["no-color"] && wantsColor(process.stdout, process.env);
}
/** The value, where it is a valid one; a `UsageError` says which there are. */
function oneOf(valid, value, option) {
	const known = valid.find((each) => each === value);
	if (known === void 0) throw new UsageError(`${option} takes ${valid.join(", ")}, not "${plainText(value, 100)}".`);
	return known;
}
/** Whoever reads has gone, as `head` does when it has enough: the systems' words for it. */
const CLOSED = [
	"EPIPE",
	"EOF",
	"ECONNRESET"
];
/** Whether whoever reads the output has gone. */
function isClosed(error) {
	return error instanceof Error && "code" in error && CLOSED.includes(error.code);
}

// src/cli/compileCache.ts
/** V8's compiled code kept from one run of the command line to the next. */
/**
* Keeps what is compiled from here on in the user's own folder for such things, where Node knows how to; it does nothing where
* NODE_DISABLE_COMPILE_CACHE is set. Node's default is a folder of the system's that others may have made first, with code of
* their own in it.
*/
function startCompileCache(env = process.env) {
	const { enableCompileCache } = module;
	if (enableCompileCache === void 0) return;
	const folder = compileCacheFolder(env);
	if (folder !== null) enableCompileCache(folder);
}
/**
* Where it is kept; null where nobody comes back for it, as in a job, and where it would lie in somebody's checkout. Whoever
* sets NODE_COMPILE_CACHE has chosen already.
*/
function compileCacheFolder(env) {
	if (env.NODE_COMPILE_CACHE || env.CI) return null;
	const caches = cachesFolder(env);
	if (caches === null || isInCheckout(caches)) return null;
	return path.join(caches, "wheel-abi-check", "compiled");
}
function cachesFolder(env) {
	const home = homedir();
	const given = process.platform === "win32" ? env.LOCALAPPDATA : env.XDG_CACHE_HOME;
	if (given && path.isAbsolute(given)) return given;
	if (!path.isAbsolute(home)) return null;
	if (process.platform === "win32") return path.join(home, "AppData", "Local");
	return process.platform === "darwin" ? path.join(home, "Library", "Caches") : path.join(home, ".cache");
}
function isInCheckout(folder) {
	const above = path.dirname(folder);
	return existsSync(path.join(folder, ".git")) || above !== folder && isInCheckout(above);
}

// src/cli/usage.ts
/** What the command line says of itself. */
const USAGE = `Usage: wheel-abi-check [options] <wheel | folder | glob>\u2026
       wheel-abi-check release [options] <wheel | folder | glob>\u2026
       wheel-abi-check project [options] [folder [sdist | wheel]\u2026]
       wheel-abi-check project --fix [--write] [folder]
       wheel-abi-check explain [options] [LOG\u2026]

Opens Python wheels, reads every native binary in them, and says which file in
which wheel breaks what the wheel's tags promise. With release, also says what
PyPI would refuse, as the last gate before an upload. With project, looks into
the repository that wheels are built from, the current folder unless one is named.

Options:
  --format FORMAT   ${FORMATS.join(", ")} (default: text)
  --output FILE     write the report to FILE instead of standard output
  --fail-on LEVEL   ${FAIL_ON.join(", ")} (default: error)
  --config FILE     read [tool.wheel-abi-check] from FILE (default: pyproject.toml
                    in the working directory); an empty FILE reads none
  --baseline FROM   say what changed since the last release: pypi asks the index,
                    else a folder of wheels or an earlier JSON report
  --index-url URL   the index of --baseline pypi (default: PyPI's)
  --known-findings FILE  fail on, and show in full, what this earlier JSON report
                    does not have; the rest is counted
  --ignore RULE     leave out findings of RULE; can be given several times
  --fix             with project: print what would fix the settings of
                    cibuildwheel, as a diff, and what is left to you
  --write           with --fix: write it into the files
  --quiet           print only wheels with findings
  --no-color        never colour the output (NO_COLOR and FORCE_COLOR are honoured)
  --explain RULE    print what a rule means, why it matters and how to fix it
  --list-rules      print all rules, each with one line about it
  --help            print this text
  --version         print the version

Exit status: 0 nothing at or above --fail-on, 1 findings, 2 wrong usage or an error.
`;

export { markdownText as $, TOOL_VERSION as A, counted as B, sortWheels as C, NO_LINKS as D, FAIL_ON as E, listOf as F, clipUtf8 as G, fileSize as H, listSome as I, htmlCode as J, commandData as K, queueOf as L, compareStrings as M, distinctNames as N, SEVERITIES as O, groupBy as P, markdownInline as Q, sortedDistinct as R, passedOverLine as S, nearest as T, withArticle as U, downloadSize as V, MAX_PROSE as W, logLine as X, htmlInline as Y, markdownCode as Z, ConfigurationError as _, EXPLAIN_OPTIONS as a, serverMessage as at, isWheelName as b, commandIn as c, hasNoRoom as ct, isClosed as d, plainText as et, isCommand as f, terminalWidth as g, showsColor as h, COMMANDS as i, messageOf as it, compareNames as j, REPOSITORY_URL as k, commandMeant as l, isDiskFull as lt, parseKnownOptions as m, startCompileCache as n, commandsApart as nt, FORMATS as o, statusOf as ot, oneOf as p, commandProperty as q, CHECK_OPTIONS as r, isMissing as rt, UsageError as s, freeBytes as st, USAGE as t, utf8Length as tt, givenPaths as u, CollectError as v, distance as w, notAWheel as x, compareWheels as y, baseName as z };