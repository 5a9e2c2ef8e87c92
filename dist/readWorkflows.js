import { M as compareStrings } from "./base.js";
import { Jn as MAX_VARIABLE, Xn as MAX_WORKFLOW_JOBS, Yn as MAX_WORKFLOW_FILE, Zn as MAX_WORKFLOW_TEXT } from "./wheel.js";
import { M as platformNamed, ot as lineOf } from "./cibuildwheel.js";
import { d as certainCommands, f as everyCommand, p as straightCommands, v as JOB_CONDITION, y as STEP_CONDITION } from "./project.js";
import { t as require_dist } from "./yaml.js";
import { C as optionOfVariable, D as holds, E as expandOr, O as textOfValue, S as locate, T as expand, w as settingOf } from "./report.js";
import { posix } from "node:path";

// src/project/workflows/commands.ts
const INSTALLERS = /* @__PURE__ */ new Set([
	"install",
	"download",
	"inject",
	"add",
	"sync",
	"upgrade",
	"wheel",
	"compile"
]);
const PREFIXES = /* @__PURE__ */ new Set([
	"sudo",
	"exec",
	"time",
	"command",
	"call",
	"env",
	"&",
	".",
	"cmd",
	"//c",
	"/c"
]);
/** Launchers of packages with the words before the package's name. */
const LAUNCHERS = [
	["pipx", "run"],
	["uvx"],
	[
		"uv",
		"tool",
		"run"
	],
	["uv", "run"],
	["pdm", "run"],
	["poetry", "run"]
];
const PYTHON$1 = /(?:^|[\\/])(?:python[\d.]*|pypy[\d.]*|py)(?:\.exe)?$/i;
const TASK_RUNNERS = /(?:^|\s)(?:nox|tox|hatch|invoke|inv|make|just|task|pixi)\s.*(?:wheel|cibw)/i;
const WHEEL_SCRIPT = /(?:^|[\\/])[\w.-]*build[_-]?wheels?[\w.-]*\.(?:sh|bash|py|ps1|bat|cmd)$/i;
const FLAGS = /* @__PURE__ */ new Set([
	"print-build-identifiers",
	"allow-empty",
	"debug-traceback",
	"clean-cache",
	"help"
]);
/** Reads a script in which expressions are expanded, or replaced by {@link UNKNOWN_TEXT}. */
function readScript(script) {
	const read = {
		runs: [],
		installs: [],
		opaque: null
	};
	let isElsewhere = false;
	for (const line of script.replace(/[\\`^]\r?\n/g, " ").split(/\r?\n/)) for (const command of withoutComment(line).split(/&&|\|\||[;|]/)) {
		isElsewhere = changesFolder(command) ?? isElsewhere;
		const { length } = read.runs;
		readCommand(command, read);
		if (isElsewhere) for (const run of read.runs.slice(length)) run.isElsewhere = true;
	}
	return read;
}
/** Whether the command leads away from the folder or back to it; null where it does neither. */
function changesFolder(command) {
	const [program = "", folder = ""] = wordsOf(command);
	if (program === "popd") return false;
	if (!/^(?:cd|chdir|pushd|Set-Location)$/.test(program)) return null;
	return !/^(?:|-|\.\/?|\.\.|\$\{?(?:env:)?GITHUB_WORKSPACE\}?|\$OLDPWD)$/.test(folder);
}
function readCommand(command, read) {
	const all = wordsOf(command);
	const start = all.findIndex((word, index) => !isPrefix(word, all[index - 1]));
	const words = start < 0 ? [] : all.slice(start);
	const mentions = words.some((word) => /cibuildwheel/i.test(word));
	if (words.some((word) => INSTALLERS.has(word))) {
		const files = requirementFiles(words);
		if (mentions) read.installs.push({
			pin: withRequirement(pinIn(words), words, command),
			files
		});
		else if (files.length > 0) read.installs.push({ files });
		if (mentions) return;
	}
	const args = mentions ? argumentsOf(words) : null;
	if (args !== null) {
		const setsVariables = all.slice(0, start).flatMap((word) => /^(CIBW_\w+)=/.exec(word)?.[1] ?? []);
		const run = {
			...runOf(args.words),
			...args.pin === void 0 ? {} : { pin: withRequirement(args.pin, words, command) },
			setsVariables
		};
		if (!run.options.has("print-build-identifiers") && !run.options.has("help")) read.runs.push(run);
		return;
	}
	const isEcho = /^(?:echo|printf|Write-\w+)$/i.test(words[0] ?? "");
	if (mentions && !isEcho || TASK_RUNNERS.test(command) || words.slice(0, 2).some((word) => WHEEL_SCRIPT.test(word))) read.opaque ??= words.join(" ");
}
/** Words before the program itself: `sudo`, variables, and what `env -u` takes away. */
function isPrefix(word, before) {
	return PREFIXES.has(word) || /^[A-Za-z_]\w*=/.test(word) || word === "-u" || before === "-u";
}
/** The arguments of cibuildwheel and the version that its launcher names; null where the words don't run it. */
function argumentsOf(words) {
	const [program = ""] = words;
	if (/(?:^|[\\/])cibuildwheel(?:\.exe)?$/.test(program)) return { words: words.slice(1) };
	if (PYTHON$1.test(program)) return afterModule(words);
	const launcher = LAUNCHERS.find((parts) => parts.every((part, index) => words[index] === part));
	if (launcher === void 0) return null;
	const rest = words.slice(launcher.length);
	const module = PYTHON$1.test(rest[0] ?? "") ? afterModule(rest) : null;
	if (module !== null) return module;
	const named = rest.filter((word) => /^cibuildwheel(?:$|[[=~<>!@])/.test(word));
	const last = rest.lastIndexOf(named.at(-1) ?? "");
	if (last < 0) return null;
	const takesInstalled = launcher[1] === "run" && launcher[0] !== "pipx";
	return {
		words: rest.slice(last + 1),
		...takesInstalled ? {} : { pin: pinIn(named) }
	};
}
function afterModule(words) {
	const index = words.indexOf("-m");
	return index > 0 && words[index + 1] === "cibuildwheel" ? { words: words.slice(index + 2) } : null;
}
function runOf(words) {
	const options = /* @__PURE__ */ new Map();
	let packageDir;
	for (let index = 0; index < words.length; index += 1) {
		const word = words[index] ?? "";
		const [, name, , inline] = /^--([\w-]+)(=(.*))?$/s.exec(word) ?? [];
		if (name === void 0) {
			if (/^(?:\d?>|<)/.test(word)) break;
			packageDir = knownText(word);
		} else if (FLAGS.has(name)) options.set(name, "");
		else {
			if (inline === void 0) index += 1;
			const value = knownText(inline ?? words[index] ?? "");
			const before = name === "enable" ? options.get(name) : void 0;
			options.set(name, value === null || before === null ? null : [before, value].filter(Boolean).join(" "));
		}
	}
	return {
		options,
		...packageDir === void 0 ? {} : { packageDir }
	};
}
/** Null where the shell, or something that isn't known, decides. */
function knownText(word) {
	return /[$%`*\0]/.test(word) ? null : word;
}
/** What the words of a command, or of a line of a requirements file, say of the version. */
function pinIn(words) {
	const version = versionIn(words.join(" "));
	if (version !== null) return {
		version,
		isNewest: false
	};
	const named = words.filter((word) => /cibuildwheel/i.test(word));
	const url = named.flatMap((word) => /cibuildwheel(?:\.git)?@([^#\s]+)/.exec(word)?.[1] ?? [])[0];
	const ofTag = url === void 0 ? null : versionOfTag(url);
	if (ofTag !== null) return {
		version: ofTag,
		isNewest: false
	};
	return {
		version: null,
		isNewest: named.length > 0 && named.every(isOpenRequirement)
	};
}
/** What binds the version elsewhere: a file, a lock, hashes; or fetches without installing. */
const BOUND_ELSEWHERE = /^(?:-[rc].*|--(?:requirements?|constraints?|require-hashes|group).*|sync|add|compile|download)$/;
/** With the requirement that the words name, unless more than they say decides. */
function withRequirement(pin, words, command) {
	if (words.some((word) => BOUND_ELSEWHERE.test(word))) return pin;
	const named = words.map((word) => word.replace(/^--(?:spec|from|with)=/, "")).filter((word) => /^(?:git\+\S*\/)?cibuildwheel(?![\w-])/i.test(word));
	const written = named.find((word) => word !== "cibuildwheel") ?? named[0];
	if (written === void 0 || knownText(written) === null) return pin;
	const bare = command.replace(/"[^"]*"|'[^']*'/g, "\"\"");
	const isRedirected = /(?:^|\s)cibuildwheel(?:\[[\w,-]*\])?[<>]=?\d/.test(bare);
	return {
		...pin,
		requirement: {
			written,
			isRedirected
		}
	};
}
/** No version, a lowest one, or the branch of the releases to come. */
function isOpenRequirement(word) {
	const [, rest = ""] = /^cibuildwheel(?:\[[\w,-]*\])?(.*)$/i.exec(word) ?? [];
	if (/^(?:(?:>=?|!=)[\w.*]+,?)*$/.test(rest) && /^cibuildwheel/i.test(word)) return true;
	return /^(?:@(?:latest|main|master))$/.test(rest) || /^git\+\S*\/cibuildwheel(?:\.git)?(?:@main)?$/.test(word);
}
/** Files after `-r` and `-c`, and those that `uv pip sync` names. */
function requirementFiles(words) {
	return words.flatMap((word, index) => {
		const [, , inline] = /^(-[rc]|--(?:requirements?|constraints?))=?(\S+)?$/.exec(word) ?? [];
		if (inline !== void 0) return [inline];
		if (/^(?:-[rc]|--(?:requirements?|constraints?))$/.test(word)) return words[index + 1] ?? [];
		return words.includes("sync") && /\.txt$/.test(word) && !/^-/.test(words[index - 1] ?? "") ? [word] : [];
	});
}
/** What a requirements file asks for, and the files that it names in turn; undefined where it isn't cibuildwheel. */
function readRequirements(text) {
	const lines = text.split(/\r?\n/).map((line) => wordsOf(withoutComment(line).replace(/;.*$/, "")));
	const line = lines.find(([name = ""]) => /^cibuildwheel(?![\w.-])/i.test(name));
	const files = lines.flatMap(requirementFiles);
	const words = line?.filter((word) => !word.startsWith("--") && word !== "\\") ?? [];
	return {
		...line === void 0 ? {} : { pin: pinIn([words.join("")]) },
		files
	};
}
/** The exact version that a requirement names, as in `cibuildwheel==3.1.4` or `cibuildwheel@3.1`; null for none. */
function versionIn(text) {
	const [, operator = "", digits = ""] = /cibuildwheel(?:\[[\w,-]*\])?\s*(===?|~=|@)\s*v?(\d+(?:\.(?:\d+|\*))*)/.exec(text) ?? [];
	if (digits === "") return null;
	const parts = digits.split(".").map((part) => part === "*" ? null : Number(part));
	return padded(operator === "~=" ? parts.slice(0, -1) : parts);
}
/** The version that a tag names, as in `v3.1.4` or `v3`; null for branches and commits. */
function versionOfTag(tag) {
	const match = /^v?(\d{1,4}(?:\.\d{1,4}){0,3})(?:$|[^\w.])/.exec(tag);
	return match === null ? null : padded((match[1] ?? "").split(".").map(Number));
}
function padded([major = null, minor = null, patch = null]) {
	return major === null ? null : [
		major,
		minor,
		patch
	];
}
function withoutComment(line) {
	const start = line.search(/(?:^|\s)#/);
	return start < 0 ? line : line.slice(0, start);
}
function wordsOf(command) {
	return (command.match(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g) ?? []).map((word) => word.replace(/["']/g, ""));
}

// src/project/workflows/yamlText.ts
var import_dist = require_dist();
/** How often one anchor may be used, nested uses multiplied: a bound on what aliases may blow up to. */
const MAX_ALIASES = 100;
/** Real files nest about ten deep. */
const MAX_DEPTH$1 = 64;
/** The library's messages go on with a picture of the place. */
const FIRST_LINE = /^.*$/m;
/** Reads one YAML document. Never throws. */
function readYaml(text) {
	if (text.length > 262144) return failure(`it has ${text.length} characters; up to ${MAX_WORKFLOW_FILE} are read`, 1);
	if (nestsTooDeep(text)) return failure("it is nested too deeply", 1);
	const lineCounter = new import_dist.LineCounter();
	try {
		const document = (0, import_dist.parseDocument)(text, {
			lineCounter,
			keepSourceTokens: false,
			uniqueKeys: false,
			prettyErrors: false,
			logLevel: "error"
		});
		const [error] = document.errors;
		if (error !== void 0) return failure(FIRST_LINE.exec(error.message)?.[0] ?? error.code, lineCounter.linePos(error.pos[0]).line || 1);
		document.toJS({ maxAliasCount: MAX_ALIASES });
		return {
			root: new ValueReader(text, lineCounter, (node) => (0, import_dist.isAlias)(node) ? node.resolve(document) : node).read(document.contents, 0),
			problem: null
		};
	} catch (error) {
		const line = error instanceof RepeatedKey ? error.line : 1;
		return failure(error instanceof Error ? error.message : String(error), line);
	}
}
/** A key that its map has already: GitHub refuses the file. */
var RepeatedKey = class extends Error {
	line;
	constructor(line) {
		super("Map keys must be unique");
		this.line = line;
	}
};
function failure(reason, line) {
	return {
		root: null,
		problem: {
			reason,
			line
		}
	};
}
/** The library composes nested values recursively; what would fill the stack is told by its brackets and indents. */
function nestsTooDeep(text) {
	let open = 0;
	for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
		open = bracket === "[" || bracket === "{" ? open + 1 : Math.max(0, open - 1);
		if (open > 256) return true;
	}
	return /(?:[-?:][ \t]+){65}/.test(text);
}
var ValueReader = class {
	#text;
	#lines;
	#resolve;
	/** Each anchored value is read once, however often it is used. */
	#read = /* @__PURE__ */ new Map();
	constructor(text, lines, resolve) {
		this.#text = text;
		this.#lines = lines;
		this.#resolve = resolve;
	}
	/** The value of a node of the document. Throws where it is nested too deeply, as when an alias holds itself. */
	read(unresolved, depth) {
		if (depth > MAX_DEPTH$1) throw new RangeError("it is nested too deeply");
		const node = this.#resolve(unresolved);
		const known = this.#read.get(node);
		if (known !== void 0) return known;
		const value = this.#valueOf(node, depth);
		this.#read.set(node, value);
		return value;
	}
	#valueOf(node, depth) {
		if ((0, import_dist.isMap)(node)) return {
			kind: "map",
			...this.#linesOf(node),
			entries: this.#entriesOf(node, depth)
		};
		if ((0, import_dist.isSeq)(node)) {
			const items = node.items.map((item) => this.read(item, depth + 1));
			return {
				kind: "list",
				...this.#linesOf(node),
				items
			};
		}
		const value = (0, import_dist.isScalar)(node) ? node.value : null;
		const place = (0, import_dist.isScalar)(node) ? this.#linesOf(node) : {
			startLine: 1,
			endLine: 1
		};
		const text = value === null || value === void 0 ? "" : String(value);
		return {
			kind: "scalar",
			...place,
			text,
			type: typeOf(value),
			comment: (0, import_dist.isScalar)(node) ? this.#restOfLine(node) : ""
		};
	}
	/** Keys of the map itself win over merged ones, earlier merges over later ones. */
	#entriesOf(map, depth) {
		const own = /* @__PURE__ */ new Map();
		const merged = [];
		for (const pair of map.items) {
			const key = this.#keyOf(pair);
			const value = this.read(pair.value, depth + 1);
			const start = (0, import_dist.isScalar)(pair.key) ? this.#linesOf(pair.key).startLine : value.startLine;
			const entry = {
				startLine: start,
				endLine: !(0, import_dist.isAlias)(pair.value) && value.endLine >= start && pair.value !== null ? value.endLine : start,
				value
			};
			if (key === "<<") {
				merged.push(entry);
				continue;
			}
			if (own.has(key)) throw new RepeatedKey(start);
			own.set(key, entry);
		}
		for (const { value } of merged) for (const source of value.kind === "list" ? value.items : [value]) {
			if (source.kind !== "map") continue;
			for (const [key, entry] of source.entries) if (!own.has(key)) own.set(key, entry);
		}
		return own;
	}
	#keyOf({ key }) {
		const node = this.#resolve(key);
		return (0, import_dist.isScalar)(node) ? String(node.source ?? node.value) : "";
	}
	#linesOf({ range }) {
		const [start, end] = range ?? [0, 0];
		const last = Math.max(start, start + this.#text.slice(start, end).trimEnd().length - 1);
		return {
			startLine: this.#lines.linePos(start).line,
			endLine: this.#lines.linePos(last).line
		};
	}
	#restOfLine({ range }) {
		const rest = this.#text.slice(range?.[1] ?? this.#text.length);
		const end = rest.search(/[\r\n]/);
		return (end < 0 ? rest : rest.slice(0, end)).trim();
	}
};
function typeOf(value) {
	if (value === null || value === void 0) return "null";
	return typeof value === "number" || typeof value === "boolean" ? typeof value : "string";
}
/** The entry of a map; undefined where the value is none or has no such key. */
function entryOf(value, key) {
	return value?.kind === "map" ? value.entries.get(key) : void 0;
}
/** What stands under the key. */
function under(value, key) {
	return entryOf(value, key)?.value;
}
/** The text under the key, where it is one. */
function textOf(value, key) {
	const found = under(value, key);
	return found?.kind === "scalar" ? found.text : void 0;
}
/** The entries of a map, in their order; none for anything else. */
function entriesOf(value) {
	return value?.kind === "map" ? [...value.entries] : [];
}
/** The items of a list; none for anything else. */
function itemsOf(value) {
	return value?.kind === "list" ? value.items : [];
}

// src/project/workflows/conditions.ts
/** Why a job that runs cibuildwheel may come to its end without handing wheels on. */
/** Conditions that hold whenever the steps before went well. */
const ALWAYS = /^(?:\$\{\{)?\s*(?:!\s*cancelled\(\)|(?:always|success)\(\)|true)?\s*(?:\}\})?$/;
const UPLOADS = /^actions\/upload-artifact@/i;
/** Lines that may take wheels away again have both. */
const REMOVES = /\b(?:rm|mv|del|remove-item|move-item)\b/i;
const WHEELS$1 = /\.whl|wheelhouse/i;
/** Clauses about the job, the step that builds, and the upload behind it. */
function conditionsOf(job, step) {
	const steps = itemsOf(under(job, "steps"));
	const after = steps.slice(steps.indexOf(step) + 1);
	const upload = after.find((each) => UPLOADS.test(textOf(each, "uses") ?? ""));
	return [
		...isSure(job) ? [] : [JOB_CONDITION],
		...isSure(step) ? [] : [STEP_CONDITION],
		...upload === void 0 ? ["no later step of the job uploads an artifact"] : isSure(upload) && takesAll(textOf(under(upload, "with"), "path") ?? "") ? [] : ["not all wheels are uploaded, or not always"],
		...after.some((each) => removesWheels(textOf(each, "run") ?? "")) ? ["a later step removes wheels"] : []
	];
}
function isSure(part) {
	const mayFail = textOf(part, "continue-on-error") ?? "false";
	return ALWAYS.test((textOf(part, "if") ?? "").trim()) && mayFail === "false";
}
function removesWheels(script) {
	return script.split("\n").some((line) => REMOVES.test(line) && WHEELS$1.test(line));
}
/** True for folders, and globs that take every wheel in them. */
function takesAll(paths) {
	return paths.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== "").every((line) => !/[!?[]/.test(line) && /^(?:[^*]*|\*{1,2}|\*\.whl|\*\.\*)$/.test(lastPart(line)));
}
function lastPart(path) {
	return path.slice(path.replace(/[\\/]+$/, "").lastIndexOf("/") + 1);
}

// src/project/workflows/powershell.ts
/** A string, a comment, an escaped character, or a sign that parts statements. */
const PIECE = /'(?:[^']|'')*'|"(?:[^"`]|""|`[\s\S])*"|<#[\s\S]*?#>|(?<![\w$`])#[^\n]*|`[\s\S]|[{}()\n;]|[^'"<#`{}()\n;]+|[<#'"`]/y;
/** What may stand before a brace: a condition or loop over variables, texts and files. */
const HEAD = /^(?:(?:else)?if\s*\(\s*(?:-not\b|!|\(|\s)*(?:\$|Test-Path\b|Get-Command\b|['"\d])|else$|try$|finally$|catch\b|do$|while\s*\(\s*\$|foreach\s*\(\s*\$\w+\s+in\s+[$'"\d@])/i;
const MAX_DEPTH = 50;
/** True for a script that is no POSIX shell's. */
function isPowerShell(script, shell) {
	return shell === "" ? /\$env:\w/i.test(script) : /^(?:pwsh|powershell)$/i.test(shell);
}
/** Null where the script can't be told apart, or has blocks of other kinds than conditions and loops. */
function powerShellStatements(script) {
	const statements = [];
	const piece = new RegExp(PIECE);
	let text = "";
	let braces = 0;
	let parentheses = 0;
	let mayBeOver = false;
	const end = () => {
		const trimmed = text.trim();
		text = "";
		if (trimmed === "") return;
		statements.push({
			text: trimmed,
			isCertain: braces === 0 && !mayBeOver
		});
		mayBeOver ||= /^(?:exit|return|throw|break|continue)\b/i.test(trimmed);
	};
	while (piece.lastIndex < script.length) {
		const [found] = piece.exec(script) ?? [];
		if (found === void 0 || /^['"]$/.test(found) || /^['"]/.test(found) && text.endsWith("@")) return null;
		if (found === "<" && script[piece.lastIndex] === "#") return null;
		if (found.startsWith("#") || found.startsWith("<#")) continue;
		if (found === "(") parentheses += 1;
		if (found === ")") parentheses -= 1;
		if (parentheses === 0 && (found === "\n" || found === ";")) end();
		else if (parentheses === 0 && found === "{") {
			if (!HEAD.test(text.trim()) || braces >= MAX_DEPTH) return null;
			text = "";
			braces += 1;
		} else if (parentheses === 0 && found === "}") {
			end();
			braces -= 1;
		} else text += found === "`\n" ? " " : found;
		if (braces < 0 || parentheses < 0) return null;
	}
	end();
	return braces === 0 && parentheses === 0 ? statements : null;
}

// src/project/workflows/plainSteps.ts
/** Steps of which the workflow shows all that they do, as far as building wheels goes. */
/** Scripts are searched up to this length. */
const LONGEST_SCRIPT$2 = 65536;
/** Actions that fetch, set up, keep or publish, and run nothing of the project. */
const ACTIONS = new RegExp(`^(?:${[
	"actions/(?:checkout|cache(?:/[a-z]+)?|(?:upload|download)-artifact(?:/merge)?|attest[\\w-]*)",
	"actions/setup-(?:python|node|java|go|dotnet)",
	"docker/(?:setup-(?:qemu|buildx|docker)|login)-action",
	"astral-sh/setup-uv",
	"pypa/gh-action-pypi-publish",
	"ilammy/msvc-dev-cmd",
	"microsoft/setup-msbuild",
	"dtolnay/rust-toolchain",
	"conda-incubator/setup-miniconda",
	"mamba-org/setup-micromamba",
	"step-security/harden-runner"
].join("|")})@`, "i");
/** Programs that do what their name says, whatever their arguments. */
const PROGRAMS = /* @__PURE__ */ new Set([
	...[
		"pip",
		"pip3",
		"apt",
		"apt-get",
		"yum",
		"dnf",
		"apk",
		"brew",
		"choco",
		"conda",
		"mamba",
		"micromamba"
	],
	...[
		"echo",
		"printf",
		"true",
		":",
		"ls",
		"dir",
		"pwd",
		"cd",
		"pushd",
		"popd",
		"mkdir",
		"cp",
		"mv",
		"rm"
	],
	...[
		"rmdir",
		"ln",
		"touch",
		"cat",
		"head",
		"tail",
		"chmod",
		"chown",
		"uname",
		"df",
		"free",
		"sleep",
		"date"
	],
	...[
		"git",
		"curl",
		"wget",
		"tar",
		"unzip",
		"zip",
		"7z",
		"sha256sum",
		"twine",
		"auditwheel",
		"delvewheel"
	],
	...[
		"rustup",
		"rustc",
		"cmake",
		"gcc",
		"clang",
		"gh",
		"export",
		"unset",
		"Write-Host",
		"Write-Output"
	]
]);
/** What conditions are made of. */
const TESTS = /* @__PURE__ */ new Set([...[
	"[",
	"[[",
	"test",
	"grep",
	"egrep",
	"which",
	"type",
	"hash",
	"exit",
	"set",
	"false",
	"break",
	"continue"
]]);
/** The same for programs that run others: the words that have to follow. */
const MODULES = /^(?:pip|build|twine|venv|virtualenv|ensurepip)$/;
const FIRST_ARGUMENTS = /* @__PURE__ */ new Map([["pipx", /^(?:install|upgrade|inject|ensurepath|list)$/], ["uv", /^(?:pip|venv|python|build|publish|version|--version)$/]]);
const PYTHON = /^(?:python|py)[\d.]*(?:\.exe)?$/;
/** As in `CC=gcc`, and PowerShell's `$env:CC = "gcc"`. */
const ASSIGNMENT = /^(?:[A-Za-z_]\w*\+?=|\$env:\w+)/i;
/** True where nothing in the step can run cibuildwheel: it only uses actions and programs that are known for what they do. */
function isPlainStep(step) {
	const uses = textOf(step, "uses");
	if (uses !== void 0) return ACTIONS.test(uses);
	const script = textOf(step, "run") ?? "";
	if (script === "" || script.length > LONGEST_SCRIPT$2) return false;
	const shell = textOf(step, "shell") ?? "";
	if (/[^a-z]/i.test(shell) || /^python/i.test(shell)) return false;
	return commandsOf(script, shell)?.every(({ words }) => isPlainCommand(words.map(({ text }) => text))) === true;
}
/** All commands of a script; null where these can't be told. */
function commandsOf(script, shell) {
	const text = script.replaceAll("\r", "");
	const straight = straightCommands(text);
	if (straight !== null) return straight.map((words) => ({
		words,
		isCertain: true
	}));
	if (!isPowerShell(text, shell)) {
		const certain = certainCommands(text).filter((words) => words !== null);
		const every = everyCommand(text)?.map((words) => ({
			words,
			isCertain: false
		}));
		return every === void 0 ? null : [...certain.map((words) => ({
			words,
			isCertain: true
		})), ...every];
	}
	const statements = powerShellStatements(text)?.map((statement) => ({
		isCertain: statement.isCertain,
		commands: straightCommands(statement.text)
	}));
	if (statements === void 0 || statements.some(({ commands }) => commands === null)) return null;
	return statements.flatMap(({ isCertain, commands }) => (commands ?? []).map((words) => ({
		words,
		isCertain
	})));
}
/** The commands of a step's script that run whatever happens. */
function certainCommandsOf(step) {
	return (commandsOf(textOf(step, "run") ?? "", textOf(step, "shell") ?? "") ?? []).filter(({ isCertain }) => isCertain).map(({ words }) => words);
}
/** True for the words of a command whose program is known for what it does. */
function isPlainCommand([program = "", ...args]) {
	if (ASSIGNMENT.test(program) || TESTS.has(program)) return true;
	if (program === "command") return args[0] === "-v";
	if (PYTHON.test(program)) {
		const [first = "", module = ""] = args;
		return first === "-m" ? MODULES.test(module) : /^(?:-V|-VV|--version)$/.test(first);
	}
	if (program === "uv" && args[0] === "tool") return args[1] === "install";
	return PROGRAMS.has(program) || FIRST_ARGUMENTS.get(program)?.test(args[0] ?? "") === true;
}
/** All that a step says besides its own variables. */
function textsBesideEnv(step) {
	const texts = entriesOf(under(step, "with")).flatMap(([, { value }]) => value.kind === "scalar" ? [value.text] : []);
	return [
		textOf(step, "run") ?? "",
		textOf(step, "name") ?? "",
		textOf(step, "if") ?? "",
		...texts
	].join("\n");
}
/** Of the actions, those that bring files into the checkout, or take it from elsewhere. */
const BRINGS_FILES = /^actions\/(?:cache|download-artifact)\b/i;
const OTHER_CHECKOUT = [
	"repository",
	"ref",
	"path",
	"sparse-checkout"
];
/** Of the programs, those that write none there. */
const WRITES_NOTHING = /* @__PURE__ */ new Set([
	...[
		"pip",
		"pip3",
		"apt",
		"apt-get",
		"yum",
		"dnf",
		"apk",
		"brew",
		"choco",
		"rustup",
		"rustc",
		"gcc",
		"clang"
	],
	...[
		"echo",
		"true",
		":",
		"ls",
		"dir",
		"pwd",
		"uname",
		"df",
		"free",
		"sleep",
		"date",
		"export",
		"unset"
	],
	...[
		"pipx",
		"uv",
		"python",
		"python3",
		"py",
		"cibuildwheel"
	]
]);
/** True where nothing in the step, apart from cibuildwheel, can put a file into the checkout. */
function leavesCheckout(step) {
	const uses = textOf(step, "uses");
	if (uses !== void 0) {
		if (/^pypa\/cibuildwheel@/i.test(uses)) return true;
		const inputs = entriesOf(under(step, "with")).map(([name]) => name);
		return ACTIONS.test(uses) && !BRINGS_FILES.test(uses) && !OTHER_CHECKOUT.some((name) => inputs.includes(name));
	}
	const script = textOf(step, "run") ?? "";
	if (script === "" || script.length > LONGEST_SCRIPT$2 || script.includes(">")) return false;
	return straightCommands(script.replaceAll("\r", ""))?.every((words) => {
		const [program = "", ...args] = words.map(({ text }) => text);
		return ([program, args[1]].some((text) => /^cibuildwheel/.test(text ?? "")) || isPlainCommand([program, ...args])) && WRITES_NOTHING.has(program);
	}) === true;
}

// src/project/workflows/emulators.ts
/** Which other processors the steps of a job make its runner run, as Docker's action for QEMU names them. */
const SETUP = /^docker\/setup-qemu-action@/i;
/** Installs emulators in another way, or may. */
const MAY_EMULATE = /qemu|binfmt|multiarch|linuxkit/i;
/** More steps that have to do with it than anybody writes. */
const MOST_STEPS = 20;
/** Runs cibuildwheel in a step before another one that does: what it does is known. */
const CIBUILDWHEEL = /^pypa\/cibuildwheel@/i;
/** False for a step that makes the runner emulate nothing, whether it runs or not. */
function mayEmulate(step) {
	const uses = textOf(step, "uses") ?? "";
	if (SETUP.test(uses)) return true;
	return !CIBUILDWHEEL.test(uses) && (!isPlainStep(step) || MAY_EMULATE.test(textsBesideEnv(step)));
}
/**
* What the steps before one that runs cibuildwheel come to, and that one itself; null where it isn't known. `before` are
* those that {@link mayEmulate}.
*/
function emulatorsOf(job, { before, step }, scope) {
	if (under(job, "container") !== void 0 || before.length > 20) return null;
	if (!isPlainBesideCibuildwheel(step)) return null;
	const all = before.map((each) => emulatorsOfStep(each, scope));
	return all.includes(null) ? null : all.flatMap((each) => each ?? []);
}
function emulatorsOfStep(step, scope) {
	const condition = textOf(step, "if");
	const isRun = condition === void 0 ? true : holds(condition, scope);
	if (isRun === false) return [];
	const platforms = expand(textOf(under(step, "with"), "platforms") ?? "", scope).value;
	if (!SETUP.test(textOf(step, "uses") ?? "") || platforms === null || isRun === null) return null;
	const names = platforms.split(/[\s,]+/).filter((name) => name !== "");
	return names.length === 0 ? ["all"] : names.map((name) => name.replace(/^linux\//, "").replace(/\/.*$/, ""));
}
/** The step's own script may do the same before it runs cibuildwheel. */
function isPlainBesideCibuildwheel(step) {
	const script = textOf(step, "run");
	if (script === void 0) return true;
	if (MAY_EMULATE.test(script)) return false;
	return everyCommand(script.replaceAll("\r", ""))?.every((words) => {
		const texts = words.map(({ text }) => text);
		return texts.some((text) => /^cibuildwheel/.test(text)) || isPlainCommand(texts);
	}) === true;
}

// src/project/workflows/hostVariables.ts
/** Variables of the runner, which commands see that run there. */
/** Those of an `env` as the step sees it, without what is empty in this leg. */
function hostVariablesOf(path, { env, step }, scope) {
	const own = runsCibuildwheelAlone(step) ? under(step, "env") : void 0;
	return [...env].slice(0, 100).flatMap(([name, entry]) => {
		if (entry.value.kind === "scalar" && expand(entry.value.text, scope).value === "") return [];
		const mark = entryOf(own, name) === entry ? { isForCibuildwheel: true } : {};
		return [{
			name,
			location: locate(path, entry),
			...mark
		}];
	});
}
/** True where nothing else in the step has a use for its variables. */
function runsCibuildwheelAlone(step) {
	return (textOf(step, "run") ?? "").split("\n").map((line) => line.trim()).every((line) => line === "" || /cibuildwheel|\bpip3? install\b/.test(line) && !/[;&|]/.test(line));
}

// src/project/workflows/matrix.ts
/** A job's matrix, expanded to its legs as GitHub does it. */
/** The legs of `strategy.matrix`: one without values where there is none. */
function expandMatrix(matrix) {
	if (matrix === void 0) return {
		legs: [/* @__PURE__ */ new Map()],
		unknown: null,
		isOverLimit: false
	};
	const unknown = (why) => ({
		legs: [null],
		unknown: why,
		isOverLimit: false
	});
	const overLimit = (why) => ({
		legs: [null],
		unknown: why,
		isOverLimit: true
	});
	if (matrix.kind !== "map") return unknown("the matrix is worked out when the workflow runs");
	const lists = entriesOf(matrix).map(([name, { value }]) => ({
		name,
		value
	}));
	if (lists.some(({ value }) => value.kind !== "list")) return unknown("the matrix is worked out when the workflow runs");
	const axes = lists.filter(({ name }) => name !== "include" && name !== "exclude");
	const sizes = axes.map(({ value }) => itemsOf(value).length);
	const include = itemsOf(matrix.entries.get("include")?.value);
	const exclude = itemsOf(matrix.entries.get("exclude")?.value);
	if ((axes.length === 0 ? 0 : sizes.reduce((count, size) => count * size, 1)) > 256 || include.length > 256 || exclude.length > 256) return overLimit(`the matrix has more than ${256} legs`);
	if ([...include, ...exclude].some(({ kind }) => kind !== "map") || exclude.some(hasExpression)) return unknown("the matrix is worked out when the workflow runs");
	const legs = withIncluded(axes.reduce(cross, axes.length === 0 ? [] : [/* @__PURE__ */ new Map()]).filter((leg) => !exclude.some((rule) => isExcluded(leg, rule))), include).map(flatten);
	return legs.some((leg) => leg === null) ? overLimit(`a leg of the matrix has more than ${200} values`) : {
		legs,
		unknown: null,
		isOverLimit: false
	};
}
function cross(legs, { name, value }) {
	return legs.flatMap((leg) => itemsOf(value).map((item) => new Map([...leg, [name, item]])));
}
function isExcluded(leg, rule) {
	return entriesOf(rule).every(([name, { value }]) => {
		const has = leg.get(name);
		return has !== void 0 && isEqual(has, value);
	});
}
/**
* Each included object joins every combination whose own values it doesn't change; one that fits none is a leg of its
* own.
*/
function withIncluded(combinations, include) {
	const legs = combinations.map((own) => ({
		own,
		values: new Map(own)
	}));
	const added = [];
	for (const object of include) {
		const values = entriesOf(object).map(([name, { value }]) => [name, value]);
		const fitting = legs.filter(({ own }) => values.every(([name, value]) => {
			const has = own.get(name);
			return has === void 0 || isEqual(has, value);
		}));
		for (const leg of fitting) for (const [name, value] of values) leg.values.set(name, value);
		if (fitting.length === 0) added.push(new Map(values));
	}
	return [...legs.map(({ values }) => values), ...added];
}
/** The values in a leg by their path; null where there are too many. */
function flatten(leg) {
	const flat = /* @__PURE__ */ new Map();
	const add = (path, value) => {
		if (flat.size >= 200) return false;
		if (value.kind === "scalar") {
			flat.set(path, value.text.includes("${{") ? null : scalarValue(value));
			return true;
		}
		return children(value).every(([key, child]) => add(`${path}.${key}`, child));
	};
	return [...leg].every(([name, value]) => add(name, value)) ? flat : null;
}
/** As GitHub reads it: a text in quotes stays one, whatever it says. */
function scalarValue({ text, type }) {
	switch (type) {
		case "number": return {
			kind: "number",
			number: Number(text)
		};
		case "boolean": return {
			kind: "boolean",
			is: text === "true"
		};
		case "null": return { kind: "null" };
		case "string": return {
			kind: "string",
			text
		};
	}
}
function children(value) {
	return value.kind === "list" ? value.items.map((item, index) => [String(index), item]) : entriesOf(value).map(([key, entry]) => [key, entry.value]);
}
function isEqual(a, b) {
	const left = flatten(/* @__PURE__ */ new Map([["", a]]));
	const right = flatten(/* @__PURE__ */ new Map([["", b]]));
	if (left === null || right === null || left.size !== right.size) return false;
	return [...left].every(([path, value]) => {
		const other = right.get(path) ?? null;
		return value !== null && other !== null && textOfValue(value) === textOfValue(other);
	});
}
function hasExpression(value) {
	return [...flatten(/* @__PURE__ */ new Map([["", value]]))?.values() ?? [null]].includes(null);
}

// src/project/workflows/obstacles.ts
/** Scripts are searched up to this length; longer ones count as unknown. */
const LONGEST_SCRIPT$1 = 65536;
/** What a step may do to the variables of the steps after it. */
function effectsOnLaterSteps(step) {
	const uses = textOf(step, "uses") ?? "";
	const place = `line ${step.startLine}`;
	return [...uses.startsWith("./") ? [{
		why: `the action ${uses} (${place}) may set variables`,
		leavesOpen: "variables"
	}] : [], ...scriptsOf(step).flatMap((script) => effectsOfScript(script, place))];
}
/** The variables that a step writes to GITHUB_ENV for the steps after it; none where that can't be told. */
function namesForLaterSteps(step) {
	const script = textOf(step, "run") ?? "";
	return script.length > LONGEST_SCRIPT$1 || !script.includes("GITHUB_ENV") ? [] : namesWritten(linesOf(script)) ?? [];
}
/** What a step's script may do to the variables of the commands in it. */
function effectsOnItself(step) {
	const place = `line ${step.startLine}`;
	return scriptsOf(step).flatMap((script) => {
		if (script.length > LONGEST_SCRIPT$1) return [tooLong(place)];
		const options = optionsOf(linesOf(script).flatMap((line) => [...line.matchAll(/(?:^|[\s;&:"'])(?:export\s+|set\s+|env:)?(CIBW_\w+)\s*=/g)]).map(([, name = ""]) => name));
		const isSourced = linesOf(script).some((line) => /(?:^|[\s;&])(?:\.|source)\s+\S/.test(line));
		return [...options.length > 0 ? [{
			why: `a script (${place}) sets CIBW variables`,
			leavesOpen: options,
			isNearest: true
		}] : [], ...isSourced && runsOwnScript(script) ? [{
			why: ownScript(place),
			leavesOpen: "variables",
			isNearest: true
		}] : []];
	});
}
function scriptsOf(step) {
	return [textOf(step, "run") ?? "", textOf(under(step, "with"), "script") ?? ""];
}
function tooLong(place) {
	return {
		why: `a script (${place}) is too long to be read`,
		leavesOpen: "variables",
		isNearest: true
	};
}
function linesOf(script) {
	return script.split(/\r?\n/).filter((line) => !/^\s*#/.test(line));
}
function effectsOfScript(script, place) {
	if (script.length > LONGEST_SCRIPT$1) return [tooLong(place)];
	const writes = namesWritten(linesOf(script));
	const exported = namesExported(script);
	return [
		...unknownOf(writes, `a script (${place}) writes to GITHUB_ENV`),
		...unknownOf(exported, `a script (${place}) sets variables`),
		...runsOwnScript(script) ? [{
			why: ownScript(place),
			leavesOpen: "variables"
		}] : []
	];
}
/** A script with cibuildwheel in its name may write to GITHUB_ENV itself. */
function runsOwnScript(script) {
	return linesOf(script).some((line) => /cibw\w*[\w.-]*\.(?:sh|bash|py|ps1|bat|cmd)\b/i.test(line));
}
function ownScript(place) {
	return `a script of the repository (${place}) may set variables`;
}
function unknownOf(names, why) {
	if (names === null) return [{
		why,
		leavesOpen: "variables"
	}];
	const options = optionsOf(names);
	return options.length === 0 ? [] : [{
		why,
		leavesOpen: options
	}];
}
function optionsOf(names) {
	return [...new Set(names.flatMap((name) => optionOfVariable(name)?.option ?? []))];
}
/** As in `echo "CC=gcc-13" >> $GITHUB_ENV`: the name in plain letters, `<<` before a value of several lines. */
const ECHOED = /(?:^|&&|\|\||[;{(]|\b(?:then|else|do)\s)\s*(?:echo|printf|Write-(?:Output|Host))\s+(?:-\w+\s+)*["']?([A-Za-z_]\w*)(=|<<-?)([\w-]*)/g;
/** PowerShell's `"CC=gcc-13" | Out-File \u2026`. */
const PIPED = /^\s*["']([A-Za-z_]\w*)(=|<<-?)([\w-]*)/g;
/** A line of a here-document. */
const PLAIN = /^\s*([A-Za-z_]\w*)(=|<<-?)([\w-]*)/g;
/** What stands between the lines of a group. */
const CONTROL = /^\s*(?:(?:if|then|else|elif|fi|for|do|done|case|esac)\b.*|[\w*|"'-]+\)|;;)?\s*$/;
/** Groups and here-documents are looked for as far as this. */
const LONGEST_BLOCK = 200;
/** The variables that the lines write to GITHUB_ENV. */
function namesWritten(lines) {
	const names = [];
	/** The word that ends a value of several lines, as in `echo "NAME<<EOF" >> $GITHUB_ENV`. */
	let end = "";
	for (const [index, line] of lines.entries()) {
		const count = line.match(/GITHUB_ENV/g)?.length ?? 0;
		if (count === 0) continue;
		const block = blockAt(lines, index);
		for (const written of block ?? [line]) {
			if (end !== "") {
				if (written.includes(end)) end = "";
				continue;
			}
			const found = (block === null ? [ECHOED, PIPED] : [ECHOED, PLAIN]).map((form) => [...written.matchAll(form)]).find(({ length }) => length > 0) ?? [];
			if (!(found.length >= (block === null ? count : 1) && !/\\n\w+=/.test(written)) && (block === null || !CONTROL.test(written))) return null;
			for (const [, name = "", operator, word = ""] of found) {
				names.push(name);
				if (operator !== "=" && word === "") return null;
				if (operator !== "=") end = word;
			}
		}
	}
	return names;
}
/** The lines of `cat <<EOF >> $GITHUB_ENV \u2026 EOF` and of `{ \u2026 } >> $GITHUB_ENV`; null for a line by itself. */
function blockAt(lines, index) {
	const line = lines[index] ?? "";
	const [, word] = /\bcat\b.*<<-?\s*["']?(\w+)/.exec(line) ?? [];
	if (word !== void 0) {
		const after = lines.slice(index + 1, index + 1 + LONGEST_BLOCK);
		const end = after.findIndex((each) => each.trim() === word);
		return end < 0 ? UNREAD : after.slice(0, end);
	}
	if (!/^\s*[})]/.test(line)) return null;
	const before = lines.slice(Math.max(0, index - LONGEST_BLOCK), index);
	const start = before.findLastIndex((each) => /^\s*[{(]\s*$/.test(each));
	return start < 0 ? UNREAD : before.slice(start + 1);
}
/** Stands for lines that can't be told. */
const UNREAD = ["?"];
/** The variables that a script of actions/github-script sets. */
function namesExported(script) {
	if (/::set-env/.test(script)) return null;
	const calls = script.match(/exportVariable/g)?.length ?? 0;
	const named = [...script.matchAll(/exportVariable\(\s*(["'`])(\w+)\1/g)];
	return named.length < calls ? null : named.map(([, , name = ""]) => name);
}
/** What holds for a whole workflow. */
function effectsOfWorkflow(root) {
	const on = under(root, "on") ?? under(root, "true");
	if (!(on?.kind === "map" ? [...on.entries.keys()] : on?.kind === "list" ? on.items.map((item) => item.kind === "scalar" ? item.text : "") : [on?.text ?? ""]).includes("workflow_call")) return [];
	const why = "it is a reusable workflow, whose callers decide too";
	return [{
		why,
		leavesOpen: "toml",
		isOtherProject: true
	}, {
		why,
		leavesOpen: "variables",
		isNearest: true
	}];
}
/** What holds for a job, apart from its steps. */
function effectsOfJob(job) {
	return under(job, "container") === void 0 ? [] : [{
		why: "the job runs in a container, which may set variables",
		leavesOpen: "variables"
	}];
}
/** The folder in which the step's script runs; undefined for the checkout itself. */
function workingFolder(root, job, step) {
	const [folder] = [
		textOf(step, "working-directory"),
		textOf(under(under(job, "defaults"), "run"), "working-directory"),
		textOf(under(under(root, "defaults"), "run"), "working-directory")
	].filter((each) => each !== void 0);
	return folder === void 0 || isHere(folder) ? void 0 : folder;
}
/** True for the ways to write the current folder. */
function isHere(folder) {
	return /^(?:\.[\\/]?)?$/.test(folder.trim());
}

// src/project/workflows/runners.ts
const MACOS_LABEL = /^macos-(latest|\d+)(?:\.\d+)?(?:-(large|xlarge|intel))?$/;
/** From macOS 14 on, images without a further word are Apple's processors. */
const FIRST_ARM_MACOS = 14;
/** What `runs-on` stands for; null for self-hosted runners, groups, own labels, and what isn't known. */
function runnerOf(runsOn, scope) {
	const [only, ...others] = runsOn?.kind === "list" ? runsOn.items : [runsOn];
	if (only?.kind !== "scalar" || others.length > 0) return null;
	const { value } = expand(only.text, scope);
	const label = value?.trim().toLowerCase() ?? "";
	const runner = runnerOfLabel(label);
	return runner === null ? null : {
		label,
		...runner
	};
}
function runnerOfLabel(label) {
	if (/^ubuntu-(?:latest|slim|\d\d\.\d\d)$/.test(label)) return {
		platform: "linux",
		architecture: "x86_64"
	};
	if (/^ubuntu-\d\d\.\d\d-arm$/.test(label)) return {
		platform: "linux",
		architecture: "arm64"
	};
	if (/^windows-(?:latest|20\d\d(?:-vs20\d\d)?)$/.test(label)) return {
		platform: "windows",
		architecture: "x86_64"
	};
	if (/^windows-\d\d-arm$/.test(label)) return {
		platform: "windows",
		architecture: "arm64"
	};
	const [, version = "", size] = MACOS_LABEL.exec(label) ?? [];
	if (version === "") return null;
	return {
		platform: "macos",
		architecture: size === "large" || size === "intel" || size === void 0 && Number(version) < FIRST_ARM_MACOS ? "x86_64" : "arm64"
	};
}

// src/project/workflows/strayVariables.ts
const NAME = /^CIBW_[A-Z0-9_]+$/;
/** What the steps of a job see that run cibuildwheel. */
var SeenVariables = class {
	/** The first of those steps; null where there is none. */
	first = null;
	#entries = /* @__PURE__ */ new Map();
	add(step, env) {
		this.first ??= step;
		for (const [name, entry] of env) {
			if (!NAME.test(name)) continue;
			const known = this.#entries.get(name) ?? /* @__PURE__ */ new Set();
			this.#entries.set(name, known.add(entry).add(textIn(entry)));
		}
	}
	/** True for the same entry, or one with the same text: then the other one is only needless. */
	has(name, entry) {
		const known = this.#entries.get(name);
		return known !== void 0 && (known.has(entry) || known.has(textIn(entry)));
	}
};
function textIn({ value }) {
	return value.kind === "scalar" ? value.text : value;
}
/** Null where the step may hand its variables to a cibuildwheel, or has none. */
function strayVariables({ path, job, step, seen }) {
	const own = entriesOf(under(step, "env")).filter(([name]) => NAME.test(name));
	const script = textOf(step, "run") ?? "";
	if (own.length === 0 && !script.includes("CIBW_") || !isPlainStep(step)) return null;
	const texts = textsBesideEnv(step);
	if (/GITHUB_ENV|set-env/.test(texts)) return null;
	const names = countedNames(texts);
	const ofEnv = own.filter(([name, entry]) => !names.has(name) && !seen.has(name, entry)).map(([name, entry]) => ({
		name,
		location: locate(path, entry)
	}));
	const place = locate(path, entryOf(step, "run") ?? step);
	const ofScript = assignedIn(step).filter((name) => names.get(name) === 1).map((name) => ({
		name,
		location: place
	}));
	const [kind, variables] = ofEnv.length > 0 ? ["env", ofEnv] : ["script", ofScript];
	return variables.length === 0 ? null : {
		kind,
		job,
		variables,
		runs: seen.first
	};
}
/** Inputs of cibuildwheel's action that are called as its variables are: it has no such inputs. */
function strayInputs(path, job, step) {
	const variables = entriesOf(under(step, "with")).filter(([name]) => NAME.test(name)).map(([name, entry]) => ({
		name,
		location: locate(path, entry)
	}));
	return variables.length === 0 ? null : {
		kind: "inputs",
		job,
		variables,
		runs: locate(path, step)
	};
}
/** What a script sets for its own shell, whatever happens, as in `export CIBW_SKIP="pp*"`. */
function assignedIn(step) {
	return certainCommandsOf(step).flatMap((command) => {
		const [first = "", ...rest] = command.map(({ text }) => text);
		return first === "export" ? rest : [first];
	}).flatMap((word) => /^(?:\$env:)?(CIBW_[A-Z0-9_]+)(?:=|$)/.exec(word)?.[1] ?? []);
}
/** How often each variable is named. */
function countedNames(text) {
	const counts = /* @__PURE__ */ new Map();
	for (const [name] of text.matchAll(/CIBW_[A-Z0-9_]+/g)) counts.set(name, (counts.get(name) ?? 0) + 1);
	return counts;
}

// src/project/workflows/readJob.ts
/** One job of a workflow: its steps that run cibuildwheel, once for each leg of its matrix. */
const ACTION = /^(?:pypa|joerick)\/cibuildwheel@(.+)$/i;
/** Names of reusable workflows and local actions that may build wheels. */
const BUILDS_WHEELS = /wheel|cibw|publish|release|build|dist|package/i;
const ACTION_INPUTS = /* @__PURE__ */ new Set([
	"package-dir",
	"output-dir",
	"config-file",
	"only",
	"extras"
]);
const OTHER_PROJECT = {
	leavesOpen: "toml",
	isOtherProject: true,
	isFolder: true
};
const NOT_SEEN = {
	version: null,
	isNewest: false
};
/** Reads one job. */
function readJob(source) {
	const { path, root, name, job } = source;
	const reading = {
		jobs: [],
		unknown: [],
		problems: [],
		strays: []
	};
	const calls = textOf(job, "uses");
	if (calls !== void 0) {
		if (!calls.startsWith("./") && BUILDS_WHEELS.test(`${calls} ${name}`)) reading.unknown.push({ why: `${path} calls the workflow ${calls}` });
		return reading;
	}
	const matrix = expandMatrix(under(under(job, "strategy"), "matrix"));
	const unknown = [...source.isCalledHere ? [] : effectsOfWorkflow(root), ...effectsOfJob(job)];
	if (matrix.unknown !== null) {
		const why = matrix.unknown;
		unknown.push(matrix.isOverLimit ? {
			why,
			leavesOpen: "variables",
			isNearest: true
		} : {
			why,
			leavesOpen: []
		});
	}
	let installed = NOT_SEEN;
	let installedAt = locate(path, job);
	const steps = itemsOf(under(job, "steps"));
	const seen = new SeenVariables();
	const written = [];
	const emulating = [];
	let isUntouched = true;
	for (const step of steps) {
		const own = effectsOnItself(step);
		const script = readScript(textOf(step, "run") ?? "");
		const ofStep = installedBy(script.installs, workingFolder(root, job, step) ?? "", source);
		if (ofStep !== void 0) {
			installed = ofStep;
			installedAt = locate(path, entryOf(step, "run") ?? step);
		}
		isUntouched &&= leavesCheckout(step);
		if (script.runs.length > 0 || ACTION.test(textOf(step, "uses") ?? "")) {
			const env = nearestEnv([
				root,
				job,
				step
			]);
			seen.add(locate(path, step), env);
			if (reading.jobs.length > 1e3) continue;
			const variables = variablesOf(path, [
				root,
				job,
				step
			]);
			const place = locate(path, step);
			const reasons = [...matrix.isOverLimit ? [matrix.unknown ?? ""] : [], ...cutVariables(variables)];
			reading.problems.push(...reasons.map((reason) => ({
				reason,
				location: place
			})));
			const conditions = conditionsOf(job, step);
			for (const leg of matrix.legs) reading.jobs.push(...readLeg({
				...source,
				step,
				variables,
				env,
				written: [...written],
				unknown: [...unknown, ...own],
				before: [...emulating],
				isUntouched,
				installed,
				installedAt,
				conditions
			}, leg));
		} else if (script.opaque !== null || mayBuildWheels(step) && !isPlainStep(step)) reading.unknown.push({ why: `a step of ${path} (line ${step.startLine}) may run cibuildwheel` });
		unknown.push(...effectsOnLaterSteps(step));
		if (emulating.length <= 20 && mayEmulate(step)) emulating.push(step);
		const location = locate(path, entryOf(step, "run") ?? step);
		const room = 100 - written.length;
		if (room > 0) written.push(...namesForLaterSteps(step).slice(0, room).map((each) => ({
			name: each,
			location
		})));
	}
	reading.strays = steps.flatMap((step) => {
		if (ACTION.test(textOf(step, "uses") ?? "")) return strayInputs(path, name, step) ?? [];
		return strayVariables({
			path,
			job: name,
			step,
			seen
		}) ?? [];
	});
	return reading;
}
/** How deep requirements files may name one another. */
const MAX_REQUIREMENTS_DEPTH = 3;
/** The cibuildwheel that the commands leave installed; undefined where none of them installs it. */
function installedBy(installs, folder, { requirements }) {
	let last;
	for (const { pin, files } of installs) {
		const named = files.flatMap((file) => pinOfFile(posix.join(folder, file), requirements, 0) ?? []).at(0);
		last = pin === void 0 || pin.isNewest && named !== void 0 ? named ?? last : pin;
	}
	return last;
}
function pinOfFile(file, requirements, depth) {
	const text = requirements.get(file);
	if (text === void 0) return void 0;
	const { pin, files } = readRequirements(text);
	if (pin !== void 0 || depth >= MAX_REQUIREMENTS_DEPTH) return pin;
	return files.flatMap((each) => pinOfFile(posix.join(posix.dirname(file), each), requirements, depth + 1) ?? []).at(0);
}
/** A step that doesn't name cibuildwheel, but has variables for it or is an action of the repository for wheels. */
function mayBuildWheels(step) {
	const uses = textOf(step, "uses") ?? "";
	return entriesOf(under(step, "env")).some(([name]) => name.startsWith("CIBW_")) || uses.startsWith("./") && /wheel|cibw/i.test(uses);
}
function envOf(level) {
	return new Map(entriesOf(under(level, "env")));
}
/** What a step sees of the workflow's, the job's and its own `env`. */
function nearestEnv(levels) {
	return new Map(levels.flatMap((level) => [...envOf(level)]));
}
/** The variables of the nearest `env` that name options. */
function variablesOf(path, levels) {
	const envs = levels.map(envOf);
	const nearest = nearestEnv(levels);
	const ofStep = new Set(entriesOf(under(levels.at(-1), "env")).map(([, entry]) => entry));
	return [...nearest].flatMap(([name, entry]) => {
		const target = optionOfVariable(name);
		if (target === null) return [];
		const source = {
			path,
			scope: {
				matrix: null,
				env: () => null
			}
		};
		const setting = settingOf(name, target, entry, source);
		const marks = {
			isOfStep: ofStep.has(entry),
			hides: envs.flatMap((env) => env.get(name) ?? []).filter((each) => each !== entry).reverse().map((each) => settingOf(name, target, each, source))
		};
		return [{
			name,
			entry,
			fixed: setting.isExpanded === true ? null : markedAs(marks, setting),
			...marks
		}];
	});
}
function markedAs({ isOfStep, hides }, setting) {
	return {
		...setting,
		...isOfStep ? { isOfStep } : {},
		...hides.length > 0 ? { hides } : {}
	};
}
/** Why not all that is set for a step is known: limits, as clauses. */
function cutVariables(variables) {
	const long = variables.filter(({ entry: { value } }) => value.kind === "scalar" && value.text.length > 16384);
	return [...tooMany(variables), ...long.map(({ name }) => `${name} has more than the ${MAX_VARIABLE} characters that are read of a value`)];
}
function tooMany({ length }) {
	return length > 100 ? [`the step has more than ${100} variables`] : [];
}
function settingOfVariable(variable, path, scope) {
	const { name, entry, fixed } = variable;
	if (fixed !== null) return [fixed];
	const target = optionOfVariable(name);
	return target === null ? [] : [markedAs(variable, settingOf(name, target, entry, {
		path,
		scope
	}))];
}
const RUNNER_OS = {
	linux: "Linux",
	macos: "macOS",
	windows: "Windows"
};
/** None where a condition keeps the step from running in this leg. */
function readLeg(source, matrix) {
	const { step, path } = source;
	const scope = scopeOf(source, matrix);
	const runnerOs = RUNNER_OS[runnerOf(under(source.job, "runs-on"), scope)?.platform ?? ""];
	const condition = textOf(step, "if");
	if (condition !== void 0 && holds(condition, {
		...scope,
		...runnerOs && { runnerOs }
	}) === false) return [];
	const host = [...hostVariablesOf(path, source, scope), ...source.written];
	const emulators = runnerOs === "Linux" ? emulatorsOf(source.job, source, {
		...scope,
		runnerOs
	}) : null;
	const base = {
		...emulators === null ? {} : { emulators },
		...source.isUntouched ? { hasOwnFilesAlone: true } : {},
		...host.length > 0 ? { host } : {},
		workflow: path,
		job: source.name,
		leg: Object.fromEntries([...matrix ?? []].flatMap(([name, value]) => {
			const text = value === null ? null : textOfValue(value);
			return text === null ? [] : [[name, text]];
		})),
		env: source.variables.slice(0, 100).flatMap((variable) => settingOfVariable(variable, path, scope)),
		unknown: [...source.unknown, ...unknownVariables(source)],
		conditions: source.conditions
	};
	const uses = entryOf(step, "uses");
	if (uses?.value.kind === "scalar") {
		const { text, comment } = uses.value;
		const [, ref = ""] = ACTION.exec(text) ?? [];
		const inputs = entriesOf(under(step, "with")).filter(([name]) => ACTION_INPUTS.has(name)).map(([name, entry]) => settingOf(name, {
			option: name,
			platform: null
		}, entry, {
			path,
			scope
		}));
		const version = versionOfTag(ref) ?? versionOfTag(comment.replace(/^#\s*/, "")) ?? versionIn(comment);
		const isNewest = version === null && /^(?:main|master)$/.test(ref);
		const env = [...base.env, ...inputs];
		const place = locate(path, uses);
		const install = {
			written: `pypa/cibuildwheel@${ref}`,
			location: place,
			isRedirected: false
		};
		return [finish(source, scope, {
			...base,
			step: place,
			env,
			version,
			isNewest,
			install
		})];
	}
	const run = entryOf(step, "run");
	if (run?.value.kind !== "scalar") return [];
	const place = locate(path, run);
	return readScript(expandOr("\0", run.value.text, scope)).runs.map((command) => {
		const { requirement, ...pin } = command.pin ?? source.installed;
		const location = command.pin === void 0 ? source.installedAt : place;
		const install = requirement === void 0 ? {} : { install: {
			...requirement,
			location
		} };
		const env = withArguments(base.env, command, place);
		const unknown = [...base.unknown, ...unknownOfCommand(source, command)];
		return finish(source, scope, {
			...base,
			step: place,
			env,
			unknown,
			...pin,
			...install
		});
	});
}
function scopeOf({ root, job }, matrix) {
	const outer = {
		matrix: null,
		env: () => null
	};
	const own = {
		matrix,
		env: () => null
	};
	const env = (name) => {
		const ofJob = textOf(under(job, "env"), name);
		if (ofJob !== void 0) return expand(ofJob, own).value;
		const ofWorkflow = textOf(under(root, "env"), name);
		return ofWorkflow === void 0 ? null : expand(ofWorkflow, outer).value;
	};
	return {
		matrix,
		env
	};
}
function unknownVariables({ root, job, step, variables }) {
	return [...[
		root,
		job,
		step
	].some((level) => (under(level, "env")?.kind ?? "map") !== "map") ? ["its variables are worked out when the workflow runs"] : [], ...tooMany(variables)].map((why) => ({
		why,
		leavesOpen: "variables",
		isNearest: true
	}));
}
/** Arguments of the command line replace the variables of the same option; `--enable` adds to them. */
function withArguments(env, { options, packageDir }, location) {
	const setting = (option, value) => {
		const values = [...(option === "enable" ? env.filter((each) => each.option === option) : []).map((each) => each.value), value];
		return {
			option,
			platform: null,
			value: values.includes(null) ? null : values.join(" "),
			written: `--${option}`,
			location
		};
	};
	const named = [...options].filter(([name]) => [
		"platform",
		"archs",
		"enable",
		"only",
		"config-file",
		"output-dir"
	].includes(name)).map(([name, value]) => setting(name, value));
	const replaced = new Set(named.map(({ option }) => option));
	const folder = packageDir === void 0 ? [] : [{
		...setting("package-dir", packageDir),
		written: "package_dir"
	}];
	return [
		...env.filter(({ option }) => !replaced.has(option)),
		...named,
		...folder
	];
}
function unknownOfCommand({ root, job, step }, { setsVariables, isElsewhere }) {
	const folder = workingFolder(root, job, step);
	const options = setsVariables.flatMap((name) => optionOfVariable(name)?.option ?? []);
	return [
		...options.length > 0 ? [{
			why: "the command line itself sets variables",
			leavesOpen: options,
			isNearest: true
		}] : [],
		...isElsewhere === true ? [{
			why: "its script changes to another folder, whose own pyproject.toml counts",
			leavesOpen: "toml",
			isOtherProject: true
		}] : [],
		...folder === void 0 ? [] : [{
			why: `it runs in ${folder}, whose own pyproject.toml counts`,
			...OTHER_PROJECT
		}]
	];
}
/** The platform, and what the arguments and inputs leave open. */
function finish({ path, root, job, step }, scope, found) {
	const given = (option) => found.env.find((each) => each.option === option);
	const isSet = (option) => given(option) !== void 0 && given(option)?.value !== "";
	const runner = runnerOf(under(job, "runs-on"), scope);
	const folder = given("package-dir");
	const unknown = [
		...found.unknown,
		...isSet("config-file") ? [{
			why: "it reads another file (config-file)",
			leavesOpen: "toml"
		}] : [],
		...isSet("only") ? [{
			why: "it builds what --only names, whatever the selectors say",
			leavesOpen: "selection"
		}] : [],
		...folder === void 0 || isHere(folder.value ?? "?") ? [] : [{
			why: `it builds ${folder.value ?? "another folder"}, whose own pyproject.toml counts`,
			...OTHER_PROJECT
		}]
	];
	const runFolder = textOf(step, "uses") === void 0 ? workingFolder(root, job, step) ?? "" : "";
	return {
		...found,
		...foldersOf(found.unknown.some(isSomewhere) ? "?" : runFolder, folder === void 0 ? "" : folder.value, scope),
		...runner === null ? {} : { runner: {
			label: runner.label,
			location: labelPlace(path, job, runner.label)
		} },
		platform: platformOf(found.env, runner?.platform ?? null),
		architecture: runner?.architecture ?? null,
		unknown
	};
}
/** True of what leaves open which project is built. */
function isSomewhere({ isOtherProject, isFolder }) {
	return isOtherProject === true && isFolder !== true;
}
/** Where the job, or its matrix, names the runner. */
function labelPlace(path, job, label) {
	const written = (textOf(job, "runs-on") ?? "").includes("${{") ? textsIn(under(under(job, "strategy"), "matrix")).get(label) : void 0;
	return locate(path, written ?? entryOf(job, "runs-on") ?? job);
}
/** More values of one matrix than that are not looked for. */
const MOST_VALUES = 2e3;
const TEXTS = /* @__PURE__ */ new WeakMap();
/** The first of each text in a matrix, in small letters. */
function textsIn(matrix) {
	const texts = /* @__PURE__ */ new Map();
	if (matrix === void 0) return texts;
	const known = TEXTS.get(matrix);
	if (known !== void 0) return known;
	const values = [matrix];
	for (let at = 0; at < values.length && at < MOST_VALUES; at += 1) {
		const value = values[at];
		if (value?.kind === "scalar") {
			const text = value.text.trim().toLowerCase();
			if (!texts.has(text)) texts.set(text, value);
		} else if (values.length < MOST_VALUES && value !== void 0) values.push(...(value.kind === "list" ? value.items : entriesOf(value).map(([, entry]) => entry.value)).slice(0, MOST_VALUES));
	}
	TEXTS.set(matrix, texts);
	return texts;
}
/** Both folders, as far as they are known. */
function foldersOf(written, packageDir, scope) {
	const runFolder = folderIn("", expand(written, scope).value);
	if (runFolder === null) return {};
	const projectFolder = folderIn(runFolder, packageDir);
	return {
		runFolder,
		...projectFolder === null ? {} : { projectFolder }
	};
}
/** Null for what isn't known, and what leads out of the checkout. */
function folderIn(from, written) {
	if (written === null || /[$~%*?{}]|^[\\/]|^[A-Za-z]:|\.(?:tar\.gz|zip)$/.test(written)) return null;
	const folder = posix.join(from, written.trim().replaceAll("\\", "/")).replace(/\/$/, "");
	if (folder === ".." || folder.startsWith("../")) return null;
	return folder === "." ? "" : folder;
}
function platformOf(env, ofRunner) {
	const wanted = env.find(({ option, platform }) => option === "platform" && platform === null);
	if (wanted === void 0 || wanted.value === "" || wanted.value === "auto") return ofRunner;
	return platformNamed(wanted.value ?? "");
}

// src/project/workflows/wheelHandling.ts
/** What workflows do with wheels apart from building them, as far as their words show it. */
/** Scripts and their lines are searched up to these lengths. */
const LONGEST_SCRIPT = 65536;
const LONGEST_LINE = 1e3;
/** Installs a wheel that lies there, or a package from a folder of wheels. */
const INSTALLS = /\b(?:install|run|add|pipx|uvx)\b/;
const WHEELS = /\.whl\b|wheelhouse|--find-links|--no-index|\s-f[\s=]|\bdist\b|\bwheels?\//;
/** Speaks of wheels, and installs none. */
const ELSE = /\b(?:twine|publish|upload|build|abi3audit|auditwheel|check-wheel-contents|pydistcheck|cibuildwheel)\b/;
/** Tries something. */
const TRIES = /\b(?:pytest|unittest|tox|nox|nose2?|ctest|hatch|behave|docker run)\b|\btests?[/.\s]|\bpython\S*\s+-c\b/;
const REPAIRS = /\b(?:auditwheel|delocate-wheel|delvewheel|repairwheel)\b/;
/** Of one workflow. */
function handlingOf(root) {
	const jobs = entriesOf(under(root, "jobs")).map(([name, { value }]) => ({
		name,
		job: value
	}));
	return {
		mayTest: jobs.some(({ name, job }) => testsIn(name, job)),
		mayRepair: jobs.some(({ job }) => stepsOf(job).some((step) => REPAIRS.test(scriptOf(step))))
	};
}
function testsIn(name, job) {
	const calls = textOf(job, "uses");
	if (calls !== void 0) return under(job, "needs") !== void 0 || /test|check|verify/i.test(calls + name);
	const steps = stepsOf(job);
	const takesArtifacts = steps.some((step) => /download-artifact/.test(textOf(step, "uses") ?? ""));
	return steps.some((step) => {
		const script = scriptOf(step);
		return script.split("\n").map((line) => line.slice(0, LONGEST_LINE)).some((line) => installsWheel(line) && !ELSE.test(line)) || takesArtifacts && (TRIES.test(script) || (textOf(step, "uses") ?? "").startsWith("./"));
	});
}
function installsWheel(line) {
	const at = line.search(INSTALLS);
	return at >= 0 && WHEELS.test(line.slice(at));
}
function stepsOf(job) {
	return itemsOf(under(job, "steps"));
}
/** What a step runs: its script, or the texts that it gives to an action. */
function scriptOf(step) {
	const inputs = entriesOf(under(step, "with")).flatMap(([, { value }]) => value.kind === "scalar" ? [value.text] : []);
	return [textOf(step, "run") ?? "", ...inputs].join("\n").slice(0, LONGEST_SCRIPT).replaceAll(/[\\`^]\r?\n/g, " ");
}

// src/project/workflows/readWorkflows.ts
/** GitHub's workflows, read for the jobs that run cibuildwheel. */
const CALLS_LOCAL = /\buses:[ \t]*["']?\.\/(\.github\/workflows\/[\w.-]+)/g;
const MENTIONS = /cibuildwheel|CIBW_/;
const NO_ROOM = {
	root: null,
	problem: {
		reason: `the workflows have more than ${MAX_WORKFLOW_TEXT} characters together`,
		line: 1
	}
};
/**
* What the workflows say of cibuildwheel, and the requirements files that they install. Never throws; a file that can't
* be read doesn't keep the others from it.
*/
function readWorkflows(files, requirements = /* @__PURE__ */ new Map()) {
	const called = new Set(files.flatMap(({ text }) => [...text.matchAll(CALLS_LOCAL)].map(([, name = ""]) => name)));
	const all = {
		jobs: [],
		unknown: [],
		handling: {
			mayTest: false,
			mayRepair: false
		},
		strays: [],
		problems: []
	};
	let room = MAX_WORKFLOW_TEXT;
	for (const file of files.toSorted((a, b) => compareStrings(a.path, b.path))) {
		room -= file.text.length;
		const { root, problem } = room < 0 ? NO_ROOM : readYaml(file.text);
		if (problem !== null) {
			const { reason, line } = problem;
			all.problems.push({
				reason,
				location: lineOf(file.path, line)
			});
			if (MENTIONS.test(file.text)) all.unknown.push({ why: `${file.path} can't be read: ${reason} (line ${line})` });
		} else {
			addJobs({
				path: file.path,
				root,
				requirements,
				isCalledHere: called.has(file.path)
			}, all);
			const { mayTest, mayRepair } = handlingOf(root);
			all.handling.mayTest ||= mayTest;
			all.handling.mayRepair ||= mayRepair;
		}
	}
	all.strays = withoutShared(all);
	if (all.jobs.length > 1e3) {
		all.jobs.length = MAX_WORKFLOW_JOBS;
		const reason = `more than ${MAX_WORKFLOW_JOBS} jobs run cibuildwheel`;
		all.unknown.push({ why: reason });
		const location = all.jobs.at(-1)?.step;
		if (location !== void 0) all.problems.push({
			reason: `${reason}; those after this one are not looked into`,
			location
		});
	}
	return all;
}
/** Without those that an alias brings to a step that runs cibuildwheel. */
function withoutShared({ jobs, strays }) {
	const key = (name, { path, startLine }) => `${path}:${startLine}:${name}`;
	const seen = new Set(jobs.flatMap(({ env }) => env.flatMap((each) => [each, ...each.hides ?? []]).map(({ written, location }) => key(written, location))));
	return strays.flatMap((stray) => {
		const variables = stray.variables.filter(({ name, location }) => !seen.has(key(name, location)));
		return variables.length === 0 ? [] : [{
			...stray,
			variables
		}];
	});
}
function addJobs(source, all) {
	for (const [name, { value }] of entriesOf(under(source.root, "jobs"))) {
		if (all.jobs.length > 1e3) return;
		const { jobs, unknown, problems, strays } = readJob({
			...source,
			name,
			job: value
		});
		all.jobs.push(...jobs);
		all.unknown.push(...unknown);
		all.problems.push(...problems);
		all.strays.push(...strays);
	}
}
/** A text file that a command of the line may name. */
const TEXT_FILE = /[\w./-]+\.(?:txt|in)\b/g;
/** Paths of files that the workflows may install from, from the repository's root, some of them there or not. */
function requirementsNamed(files) {
	const named = files.filter(({ text }) => MENTIONS.test(text)).flatMap(({ text }) => {
		const folders = [...text.matchAll(/\bworking-directory:[ \t]*["']?([\w./-]+)/g)].map(([, name = ""]) => name);
		const names = text.split("\n").flatMap((line) => /\b(?:pip|uv|sync)\b/.test(line) ? line.match(TEXT_FILE) ?? [] : []);
		return ["", ...new Set(folders)].flatMap((folder) => names.map((name) => posix.join(folder, name)));
	});
	return [...new Set(named)].filter((name) => !/^(?:\.\.|\/)/.test(name)).slice(0, 20);
}

export { readWorkflows, requirementsNamed };