import { $ as markdownText, B as counted, F as listOf, G as clipUtf8, H as fileSize, J as htmlCode, K as commandData, M as compareStrings, N as distinctNames, O as SEVERITIES, P as groupBy, R as sortedDistinct, V as downloadSize, X as logLine, Z as markdownCode, et as plainText, q as commandProperty, tt as utf8Length, z as baseName } from "./base.js";
import { $ as knownFigures, At as reportOutcome, B as decisiveCauses, Dt as NOT_FULLY_CHECKED, F as judgedSentence, Ft as ruleUrl, G as markdownProse, H as htmlProse, K as notExaminedSentences, Mt as floorWords, N as remedySteps, Nt as floorsOf, Ot as OUTCOMES, P as sharedRemedies, Q as knownCauses, R as headline, S as plainLink, U as ignoredCount, V as findingsByWheel, W as isSetting, X as foundFigures, Y as tally, Z as knownByWheel, _ as releaseRows, at as configurationSentence, b as markdownLink, et as knownSentences, it as wheelsOf, jt as worstOf, kt as outcomeOf, nt as membersOf, q as plainProse, tt as groupByCause, v as diffLines, x as ownLink, y as sharedDiffs, z as binaryKind } from "./run.js";
import { A as committedFileRemedy, Ft as normalizedName, J as sniffFormat, Jn as MAX_VARIABLE, Jt as parsePlatformTag, K as isNative, Ln as MAX_REPOSITORY_LINE, Wt as parseWheelName, Xt as platformNamed, Yt as PLATFORMS, gn as MAX_COPIES, x as ruleOf } from "./wheel.js";
import { E as readTomlOptions, H as effectiveOption, M as platformNamed$1, ot as lineOf } from "./cibuildwheel.js";

// src/project/workflows/evaluate.ts
const TOKEN = /\s*(?:'((?:[^']|'')*)'|(-?\d+(?:\.\d+)?(?![\w.]))|([A-Za-z_][\w-]*)|(&&|\|\||[=!<>]=|[!<>()[\],.*]))/y;
/** Longer expressions, and deeper ones, aren't looked into. */
const LONGEST = 4096;
const DEEPEST = 50;
/** Null for what isn't known, and for what is no expression. */
function evaluateExpression(text, lookup) {
	const tokens = tokensOf(text);
	if (tokens === null) return null;
	const reader = new Reader(tokens, lookup);
	try {
		const value = reader.readOr(0);
		return reader.isAtEnd ? value : null;
	} catch (error) {
		if (error instanceof SyntaxError) return null;
		throw error;
	}
}
/** As GitHub writes it into a text; null for a list. */
function textOfValue(value) {
	switch (value.kind) {
		case "number": return String(value.number);
		case "boolean": return String(value.is);
		case "null": return "";
		case "list": return null;
		default: return value.text;
	}
}
function tokensOf(text) {
	if (text.length > LONGEST) return null;
	const source = text.trimEnd();
	const tokens = [];
	const token = new RegExp(TOKEN);
	while (token.lastIndex < source.length) {
		const match = token.exec(source);
		if (match === null) return null;
		const [, string, number, name, sign = ""] = match;
		if (string !== void 0) tokens.push({
			kind: "string",
			text: string.replaceAll("''", "'")
		});
		else if (number !== void 0) tokens.push({
			kind: "number",
			text: number
		});
		else if (name !== void 0) tokens.push({
			kind: "name",
			text: name
		});
		else tokens.push({
			kind: "sign",
			text: sign
		});
	}
	return tokens;
}
/** From the weakest operator to the strongest, each by its own method. */
var Reader = class {
	#tokens;
	#lookup;
	#at = 0;
	constructor(tokens, lookup) {
		this.#tokens = tokens;
		this.#lookup = lookup;
	}
	get isAtEnd() {
		return this.#at === this.#tokens.length;
	}
	readOr(depth) {
		let value = this.#readAnd(depth);
		while (this.#take("||")) {
			const other = this.#readAnd(depth);
			if (value !== null && !isTrue(value)) value = other;
		}
		return value;
	}
	#readAnd(depth) {
		let value = this.#readComparison(depth);
		while (this.#take("&&")) {
			const other = this.#readComparison(depth);
			if (value !== null && isTrue(value)) value = other;
		}
		return value;
	}
	#readComparison(depth) {
		let value = this.#readNot(depth);
		for (;;) {
			const sign = [
				"==",
				"!=",
				"<=",
				">=",
				"<",
				">"
			].find((each) => this.#take(each));
			if (sign === void 0) return value;
			const other = this.#readNot(depth);
			value = value === null || other === null ? null : truth(compare(sign, value, other));
		}
	}
	#readNot(depth) {
		if (depth > DEEPEST) throw new SyntaxError("it is nested too deeply");
		if (!this.#take("!")) return this.#readOperand(depth);
		const value = this.#readNot(depth + 1);
		return value === null ? null : truth(!isTrue(value));
	}
	#readOperand(depth) {
		const token = this.#tokens[this.#at];
		if (token === void 0) throw new SyntaxError("it ends too early");
		this.#at += 1;
		if (token.kind === "string") return {
			kind: "string",
			text: token.text
		};
		if (token.kind === "number") return {
			kind: "number",
			number: Number(token.text)
		};
		if (token.kind === "name") return this.#take("(") ? call(token.text, this.#readArguments(depth + 1)) : this.#readReference(token.text);
		if (token.text !== "(") throw new SyntaxError("no operand");
		const value = this.readOr(depth + 1);
		this.#expect(")");
		return value;
	}
	#readArguments(depth) {
		const values = [];
		if (this.#take(")")) return values;
		do
			values.push(this.readOr(depth));
		while (this.#take(","));
		this.#expect(")");
		return values;
	}
	/** `matrix.os`, `matrix['os']`, `matrix.platform[0]`; null for one with an index that is worked out, or `*`. */
	#readReference(name) {
		const word = name.toLowerCase();
		const parts = [];
		let isPlain = true;
		for (;;) if (this.#take(".")) {
			const token = this.#tokens[this.#at];
			this.#at += 1;
			if (token?.kind === "name") parts.push(token.text);
			else isPlain = false;
		} else if (this.#take("[")) {
			const index = this.readOr(DEEPEST);
			this.#expect("]");
			const part = index === null ? null : textOfValue(index);
			if (part === null) isPlain = false;
			else parts.push(part);
		} else break;
		if (parts.length === 0 && isPlain) {
			if (word === "true" || word === "false") return truth(word === "true");
			if (word === "null") return { kind: "null" };
			return null;
		}
		return isPlain ? this.#lookup(word, parts.join(".")) : null;
	}
	#take(sign) {
		const token = this.#tokens[this.#at];
		if (token?.kind !== "sign" || token.text !== sign) return false;
		this.#at += 1;
		return true;
	}
	#expect(sign) {
		if (!this.#take(sign)) throw new SyntaxError(`no ${sign}`);
	}
};
function truth(is) {
	return {
		kind: "boolean",
		is
	};
}
/** As a condition takes it. */
function isTrue(value) {
	switch (value.kind) {
		case "null": return false;
		case "boolean": return value.is;
		case "number": return value.number !== 0;
		case "string": return value.text !== "";
		case "list": return true;
	}
}
function compare(sign, a, b) {
	switch (sign) {
		case "==": return isEqual(a, b);
		case "!=": return !isEqual(a, b);
		case "<": return order(a, b) < 0;
		case ">": return order(a, b) > 0;
		case "<=": return order(a, b) <= 0;
		default: return order(a, b) >= 0;
	}
}
/** Texts are compared whatever their case; of two kinds both become numbers. */
function isEqual(a, b) {
	if ([a, b].every(({ kind }) => kind === "string")) return folded$1(a) === folded$1(b);
	if (a.kind === "list" || b.kind === "list") return a === b;
	return numberOf(a) === numberOf(b);
}
/** Not a number where they have no order. */
function order(a, b) {
	if (![a, b].every(({ kind }) => kind === "string")) return numberOf(a) - numberOf(b);
	return folded$1(a) === folded$1(b) ? 0 : folded$1(a) < folded$1(b) ? -1 : 1;
}
function folded$1(value) {
	return (textOfValue(value) ?? "").toLowerCase();
}
function numberOf(value) {
	switch (value.kind) {
		case "number": return value.number;
		case "boolean": return Number(value.is);
		case "null": return 0;
		case "list": return NaN;
		default: return Number(value.text);
	}
}
/** Null for functions that ask for more than their arguments. */
function call(name, values) {
	const known = values.filter((value) => value !== null);
	const [first, second] = known;
	if (known.length < values.length || first === void 0) return null;
	switch (name.toLowerCase()) {
		case "contains":
			if (second === void 0) return null;
			return truth(first.kind === "list" ? first.items.some((item) => isEqual(item, second)) : folded$1(first).includes(folded$1(second)));
		case "startswith": return second === void 0 ? null : truth(folded$1(first).startsWith(folded$1(second)));
		case "endswith": return second === void 0 ? null : truth(folded$1(first).endsWith(folded$1(second)));
		case "format": return formatted(textOfValue(first) ?? "", known.slice(1));
		case "fromjson": return fromJson(textOfValue(first) ?? "");
		default: return null;
	}
}
/** `{0}` stands for the first value, `{{` for a brace. */
function formatted(pattern, values) {
	let isWhole = true;
	const text = pattern.replaceAll(/\{\{|\}\}|\{(\d{1,3})\}/g, (all, index) => {
		if (index === void 0) return all.charAt(0);
		const value = values[Number(index)];
		const written = value === void 0 ? null : textOfValue(value);
		if (written === null) isWhole = false;
		return written ?? "";
	});
	return isWhole ? {
		kind: "string",
		text
	} : null;
}
/** Plain values and lists of them; objects stay unknown. */
function fromJson(text) {
	let parsed;
	try {
		parsed = JSON.parse(text);
	} catch {
		return null;
	}
	if (!Array.isArray(parsed)) return plainValue(parsed);
	const items = parsed.map(plainValue);
	return items.every((item) => item !== null) ? {
		kind: "list",
		items
	} : null;
}
function plainValue(parsed) {
	switch (typeof parsed) {
		case "string": return {
			kind: "string",
			text: parsed
		};
		case "number": return {
			kind: "number",
			number: parsed
		};
		case "boolean": return truth(parsed);
		default: return parsed === null ? { kind: "null" } : null;
	}
}

// src/project/workflows/expressions.ts
/** GitHub's `${{ \u2026 }}`, as far as it can be known from the workflow's text alone. */
/** The text with its expressions replaced. */
function expand(text, scope) {
	if (!text.includes("${{")) return {
		value: text,
		hasExpressions: false
	};
	let known = true;
	const value = replaceExpressions(text, (expression) => {
		const result = evaluate(expression, scope);
		if (result === null) known = false;
		return result ?? "";
	});
	return {
		value: known ? value : null,
		hasExpressions: true
	};
}
/** The text with what can't be known replaced by `unknown`, for reading commands. */
function expandOr(unknown, text, scope) {
	return replaceExpressions(text, (expression) => evaluate(expression, scope) ?? unknown);
}
function replaceExpressions(text, replace) {
	let result = "";
	let from = 0;
	for (;;) {
		const start = text.indexOf("${{", from);
		const end = start < 0 ? -1 : endOf(text, start + 3);
		if (end < 0) return result + text.slice(from);
		result += text.slice(from, start) + replace(text.slice(start + 3, end));
		from = end + 2;
	}
}
/** Where the expression ends: a text in quotes may hold braces. */
function endOf(text, from) {
	const piece = /'[^']*'|\}\}/g;
	piece.lastIndex = from;
	for (let match = piece.exec(text); match !== null; match = piece.exec(text)) if (match[0] === "}}") return match.index;
	return -1;
}
/** The text that the expression comes to; null where it can't be known. */
function evaluate(expression, scope) {
	const value = evaluateExpression(expression, (context, path) => referred(context, path, scope));
	return value === null ? null : textOfValue(value);
}
/** Whether an `if` holds, with or without `${{ }}` around it; null where that can't be known. */
function holds(condition, scope) {
	const [, inner = condition] = /^\s*\$\{\{([\s\S]*)\}\}\s*$/.exec(condition) ?? [];
	const value = evaluateExpression(inner, (context, path) => referred(context, path, scope));
	return value === null ? null : isTrue(value);
}
function referred(context, path, { matrix, env, runnerOs }) {
	if (context === "runner" && path === "os" && runnerOs !== void 0) return {
		kind: "string",
		text: runnerOs
	};
	if (context === "env") {
		const text = env(path);
		return text === null ? null : {
			kind: "string",
			text
		};
	}
	if (context !== "matrix" || matrix === null) return null;
	const value = matrix.get(path);
	if (value !== void 0) return value;
	return [...matrix.keys()].some((key) => key.startsWith(`${path}.`)) || isBelowUnknown(path, matrix) ? null : { kind: "null" };
}
/** True where a value further up isn't known, as `matrix.cibw` for `matrix.cibw.build`. */
function isBelowUnknown(path, matrix) {
	return [...matrix].some(([key, value]) => value === null && path.startsWith(`${key}.`));
}

// src/project/workflows/variables.ts
/** `CIBW_*` variables as options. */
const IMAGE = /^CIBW_(MANYLINUX|MUSLLINUX)_([A-Z0-9_]+)_IMAGE$/;
/**
* The option of a variable and its platform, as in `test-command` and `linux` for `CIBW_TEST_COMMAND_LINUX`; null for
* what is no `CIBW_` variable. With small letters in it the name stands for itself.
*/
function optionOfVariable(name) {
	if (!/^CIBW_[A-Z0-9_]+$/.test(name)) return /^cibw_[a-z0-9_]+$/i.test(name) ? {
		option: name,
		platform: null
	} : null;
	const platform = platformNamed$1(name.slice(name.lastIndexOf("_") + 1).toLowerCase());
	const whole = platform === null ? name : name.slice(0, -platform.length - 1);
	if (whole === "CIBW") return null;
	const image = IMAGE.exec(whole);
	const [, family = "", architecture = ""] = image ?? [];
	return {
		option: image === null ? whole.slice(5).toLowerCase().replaceAll("_", "-") : `${family.toLowerCase()}-${architecture.toLowerCase()}-image`,
		platform
	};
}
/** One setting of an `env` or `with` map, expanded as far as its scope goes. */
function settingOf(written, target, entry, { path, scope }) {
	const { value, hasExpressions } = entry.value.kind === "scalar" ? expand(entry.value.text, scope) : {
		value: null,
		hasExpressions: false
	};
	return {
		...target,
		value: value === null || value.length > 16384 ? null : value,
		written,
		location: locate(path, entry),
		...hasExpressions ? { isExpanded: true } : {}
	};
}
/** The place of an entry or value in its file. */
function locate(path, { startLine, endLine }) {
	return {
		path,
		startLine,
		endLine
	};
}

// src/project/workflows/looseSettings.ts
/**
* What a workflow's text sets for cibuildwheel, wherever it does so: for whoever doesn't know which job built a wheel.
* The workflow may be a part of one, or no YAML at all.
*/
const VARIABLE = /^[ \t]*(?:- )?["']?(CIBW_[A-Z0-9_]+)["']?[ \t]*:/;
const RUN = /^[ \t]*(?:- )?(?:uses:[ \t]*["']?pypa\/cibuildwheel@|run:.*\bcibuildwheel\b)/;
/** One setting for each line that sets a variable in an `env:`. Their values are left open. */
function looseSettings(text, path) {
	return text.split(/\r?\n/).flatMap((line, index) => {
		const [, written = ""] = VARIABLE.exec(line) ?? [];
		const target = optionOfVariable(written);
		return target === null ? [] : [{
			...target,
			value: null,
			written,
			location: lineOf(path, index + 1)
		}];
	});
}
/** The first line that runs cibuildwheel, else the first that sets one of its variables; null when none does. */
function cibuildwheelLine(text) {
	const lines = text.split(/\r?\n/);
	for (const pattern of [RUN, VARIABLE]) {
		const index = lines.findIndex((line) => pattern.test(line));
		if (index >= 0) return index + 1;
	}
	return null;
}

// src/locate/governingLine.ts
/** The line of the repository that is to blame for a finding about how the wheel was built. */
/** True for a rule whose findings a line of the build's settings may be to blame for. */
function isGoverned({ rule }) {
	return ruleOf(rule)?.governedBy !== void 0;
}
const WORKFLOW = /^\.github\/workflows\/[^/]+\.ya?ml$/;
/** Reads `pyproject.toml` and the workflow. */
async function readBuildFiles(repository, workflowPath) {
	const pyproject = await repository.readText("pyproject.toml");
	return {
		toml: await readToml(pyproject?.text ?? ""),
		tomlIsExact: pyproject?.exact ?? false,
		workflow: workflowPath === null ? null : await readWorkflow(repository, workflowPath),
		otherWorkflows: [],
		allWorkflowsRead: true
	};
}
async function readWorkflow(repository, path) {
	const file = await repository.readText(path);
	if (file === null) return null;
	const { text, exact } = file;
	return {
		path,
		runsOn: cibuildwheelLine(text),
		env: looseSettings(text, path),
		exact
	};
}
async function readToml(text) {
	const toml = text.includes("cibuildwheel") ? await readTomlOptions(text, "pyproject.toml") : null;
	return toml?.table ? {
		...toml,
		table: toml.table
	} : null;
}
/** The same with the other workflows, where it takes them to know that none of them sets what pyproject.toml sets. */
async function withOtherWorkflows(files, repository) {
	if (files.workflow !== null && files.workflow.runsOn !== null) return files;
	const paths = (await repository.listing()).files.map(({ path }) => path).filter((path) => WORKFLOW.test(path));
	const otherWorkflows = [];
	let allWorkflowsRead = paths.length <= 20;
	for (const path of paths.slice(0, 20)) {
		if (path === files.workflow?.path) continue;
		const text = await repository.readText(path);
		if (text === null) allWorkflowsRead = false;
		else otherWorkflows.push(looseSettings(text.text, path));
	}
	return {
		...files,
		otherWorkflows,
		allWorkflowsRead
	};
}
/**
* Null where no line sets it, where several do, or where the wheel is of another project than this repository's.
* A variable of the workflow replaces what `pyproject.toml` says, so it is looked for first.
*/
function governingLine({ rule, wheel }, { toml, tomlIsExact, workflow, otherWorkflows, allWorkflowsRead }) {
	const { name } = parseWheelName(wheel?.split(" ")[0] ?? "");
	const setting = ruleOf(rule)?.governedBy;
	if (name === null || setting === void 0) return null;
	const projectName = toml?.projectName ?? null;
	if (projectName !== null && normalizedName(projectName) !== normalizedName(name.distribution)) return null;
	const option = setting === "repair" ? "repair-wheel-command" : imageOption(name.tags);
	if (option === null) return null;
	const platform = platformOf(name.tags);
	const env = workflow?.env ?? [];
	const { from } = effectiveOption(option, {
		platform,
		env
	}, toml);
	if (from === null) return null;
	if (workflow !== null && env.includes(from)) return env.filter(({ written }) => written === from.written).length === 1 ? lineOf(workflow.path, workflow.exact ? from.location.startLine : 1) : null;
	const mayBeReplaced = otherWorkflows.some((other) => effectiveOption(option, {
		platform,
		env: other
	}, null).from !== null);
	if (!allWorkflowsRead || mayBeReplaced) return null;
	return toml?.overrides.some(({ settings }) => settings.some((each) => each.option === option)) ? null : lineOf(from.location.path, tomlIsExact ? from.location.startLine : 1);
}
/** The option that names the image of such wheels; null for those that are built in none. */
function imageOption({ python, platform }) {
	const [, family, architecture] = platform.map((tag) => /^(manylinux|musllinux)(?:\d+|_\d+_\d+)_(\w+)$/.exec(tag)).find(Boolean) ?? [];
	if (family === void 0 || architecture === void 0) return null;
	return `${family}-${family === "manylinux" && python.some((tag) => tag.startsWith("pp")) ? "pypy_" : ""}${architecture}-image`;
}
/** The platform that cibuildwheel built such wheels for; null where it builds none. */
function platformOf({ platform: [tag = ""] }) {
	if (tag.startsWith("macosx")) return "macos";
	if (tag.startsWith("win")) return "windows";
	if (tag.includes("linux")) return "linux";
	return platformNamed$1(/^[a-z]+/.exec(tag)?.[0] ?? "");
}

// src/report/stableAbi.ts
/** From which Python on the wheel can be imported, and what keeps older ones from it; empty for a wheel of no stable ABI. */
function stableAbiSentence({ stableAbi }) {
	if (stableAbi === void 0) return "";
	const { promised, oldest, blockers } = stableAbi;
	const names = blockers.filter(({ since }) => since === oldest).map(({ name }) => name);
	const [first] = names;
	const why = first === void 0 ? "" : `, by its need of ${first}${names.length > 1 ? ` and ${names.length - 1} more` : ""}`;
	return oldest === null ? `Python 3.${15} doesn't import it${why}; its tag promises ${promised} and later.` : `Oldest Python that imports it: ${oldest}${why}; its tag promises ${promised}.`;
}

// src/report/wheelLog.ts
/** What a job's log says of one wheel: a line that is always seen, and more below it when it is unfolded. */
const MAX_FINDINGS = 20;
const MAX_BINARIES = 100;
const MAX_COLUMN = 30;
const MAX_NOT_EXAMINED = 50;
const SEVERITY_SIGN = {
	error: "\u2716",
	warning: "\u25b2",
	notice: "\u2022"
};
const OUTCOME_SIGN = {
	fail: SEVERITY_SIGN.error,
	warning: SEVERITY_SIGN.warning,
	"not-fully-checked": "?",
	pass: "\u2714"
};
/** The wheel as a group; `position` is, for instance, `3/40`. What is known is counted. */
function wheelLog(wheel, findings, position, known = []) {
	const { label, artifact, binaries, size, verdict, notExamined } = wheel;
	const outcome = outcomeOf(wheel, findings, known);
	const figures = [
		counted(binaries.length, "native file"),
		downloadSize(size),
		...foundFigures(findings, known),
		...outcome === "not-fully-checked" ? [NOT_FULLY_CHECKED] : []
	];
	const title = `[${position}] ${OUTCOME_SIGN[outcome]} ${plainText(label, 160)}: ${figures.join(", ")}`;
	const lines = [
		artifact === null ? "" : `From the artifact ${plainText(artifact, 160)}`,
		verdict.tag === null ? "" : `Oldest platform tag that it can carry: ${plainText(verdict.tag, 160)}`,
		floorLine(wheel),
		plainText(stableAbiSentence(verdict), 160),
		...findingLines(findings),
		...notExaminedLines(notExamined),
		...binaryLines(binaries)
	];
	return {
		title: logLine(title),
		lines: lines.filter((line) => line !== "").map(logLine)
	};
}
/** What the tag doesn't say. */
function floorLine(wheel) {
	const floors = wheel.verdict.tag === null ? floorWords(wheel) : [];
	return floors.length === 0 ? "" : `Runs from: ${floors.map((floor) => plainText(floor, 160)).join(", ")}`;
}
function notExaminedLines(sentences) {
	const lines = sentences.slice(0, MAX_NOT_EXAMINED).map((sentence) => `Not looked into: ${plainText(sentence, 400)}`);
	const left = sentences.length - lines.length;
	return left > 0 ? [...lines, `Not looked into: ${left} more of the kind`] : lines;
}
function findingLines(findings) {
	const lines = findings.slice(0, MAX_FINDINGS).map(({ severity, rule, title }) => plainText(`${SEVERITY_SIGN[severity]} ${severity} \u00b7 ${rule}: ${title}`, 2 * 160));
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
	].map((column) => widest(shown.map(({ cells }) => cells[column] ?? "")));
	const sizeWidth = widest(shown.map(({ size }) => size));
	return [...shown.map(({ cells, size, path }) => {
		return [
			...cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)),
			size.padStart(sizeWidth),
			path
		].join("  ");
	}), more(binaries.length - shown.length, "native file")];
}
function widest(cells) {
	return Math.max(0, ...cells.map((cell) => cell.length));
}
function more(count, noun) {
	return count > 0 ? `and ${counted(count, `more ${noun}`)}` : "";
}

// src/project/git/submodules.ts
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

// src/report/annotation.ts
/** What a check run's annotations and workflow commands have in common: plain text at a place in the repository. */
/** GitHub's limit for titles of annotations, in characters. */
const MAX_TITLE$1 = 255;
const MAX_PLACES = 10;
const MAX_DIFF_LINES$1 = 60;
/** The runner cuts off what an annotation has beyond that, in characters. A diff ends before, so that what follows it stays. */
const MAX_MESSAGE = 4096;
/** What is said of a diff before and behind it. */
const AROUND_DIFF = 160;
/** The cause's title on one line of at most 255 characters, never empty. */
function annotationTitle(cause) {
	return plainProse(cause, cause.title, MAX_TITLE$1).trim() || plainText(cause.rule, MAX_TITLE$1);
}
/**
* What is wrong, where, what to do, and the rule: several lines of plain text. Of a remedy that the annotation of `sameAs` has
* already, it says whose.
*/
function annotationMessage(cause, sameAs, sameDiffAs) {
	const above = [
		plainProse(cause, cause.message),
		places(cause.places).join("\n"),
		remedyText(cause, sameAs)
	];
	const below = [
		sameDiffAs === void 0 ? reasonsText(cause) : "",
		cause.links.map(plainLink).join("\n"),
		`Rule: ${plainText(cause.rule, 160)} \u2014 ${ruleUrl(cause.rule)}`
	];
	const taken = [...above, ...below].reduce((sum, block) => sum + block.length + 2, 0);
	const diff = diffText(cause, sameDiffAs, MAX_MESSAGE - taken);
	return [
		...above,
		diff,
		...below
	].filter((block) => block !== "").join("\n\n");
}
function remedyText(cause, sameAs) {
	if (sameAs !== void 0) return `What to do: the same as for "${annotationTitle(sameAs)}".`;
	const [first, ...others] = remedySteps(cause).map((step) => plainProse(cause, step));
	if (first === void 0) return "";
	if (others.length === 0) return `What to do: ${first}`;
	return ["What to do:", ...[first, ...others].map((step, index) => `${index + 1}. ${step}`)].join("\n");
}
/** The diff as far as there is room for it, or whose it is. */
function diffText(cause, sameAs, room) {
	if (sameAs !== void 0) return `Diff: that of "${annotationTitle(sameAs)}" has this, too.`;
	const { diff = null } = cause.proposal ?? {};
	if (diff === null) return "";
	return ["As a diff (wheel-abi-check project --fix --write applies it):", ...diffLines(diff, MAX_DIFF_LINES$1, room - AROUND_DIFF)].join("\n");
}
function reasonsText(cause) {
	return (cause.proposal?.left ?? []).map((reason) => `Left to you: ${plainProse(cause, reason)}.`).join("\n");
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
	const outside = parts.includes("..") || location.path.startsWith("/") || /^[a-z]:(?:[\\/]|$)/i.test(path);
	if (path === "" || outside || /[\p{Cc}\p{Cs}]/u.test(path)) return null;
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
/** What can be folded, and is until somebody opens it unless it starts open. The title is HTML, the content Markdown. */
function folded(title, content, isOpen = false) {
	return blocks([
		`<details${isOpen ? " open" : ""}>\n<summary>${title}</summary>`,
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
	error: "\u274c",
	warning: "\u26a0\ufe0f",
	notice: "\u2139\ufe0f"
};
const OUTCOME_MARK = {
	fail: "\u274c",
	warning: "\u26a0\ufe0f",
	"not-fully-checked": "\u2754",
	pass: "\u2705"
};

// src/report/summary/causeTable.ts
/** All causes on a few lines: errors and warnings with a row each, notices with a row for each rule. */
/** Characters of a title in a cell. */
const MAX_TITLE = 200;
const MAX_ROWS$1 = 30;
/** Characters of a file's path, and of a wheel's name, with which the last column is still to be seen. */
const MAX_PATH = 44;
const MAX_WHEEL = 60;
const NO_BREAK = "\xA0";
/** What is worse than a notice, as Markdown of at most `maxBytes` UTF-8 bytes; empty where there is nothing of the kind. */
function causeTable(causes, wheelCount, maxBytes) {
	return fittingTable([
		"",
		"What",
		"File",
		"Wheels",
		"Rule"
	], causes.slice(0, MAX_ROWS$1).map((cause) => [
		`${SEVERITY_MARK[cause.severity]}${NO_BREAK}${cause.severity}`,
		titleCell(cause),
		fileCell(cause),
		wheelsCell(wheelsOf(cause).length, wheelCount),
		ruleLink(cause.rule)
	]), {
		all: causes.length,
		noun: "cause",
		maxBytes
	});
}
/** Notices, likewise. */
function noticeTable(causes, wheelCount, maxBytes) {
	const rules = [...groupBy(causes, ({ rule }) => rule).values()];
	return fittingTable([
		"Rule",
		"What",
		"Wheels"
	], rules.slice(0, MAX_ROWS$1).flatMap((same) => {
		const [first, ...others] = same;
		if (first === void 0) return [];
		const more = others.length === 0 ? "" : `, and ${others.length} more`;
		const wheels = new Set(same.flatMap(wheelsOf)).size;
		return [[
			ruleLink(first.rule),
			`${titleCell(first)}${more}`,
			wheelsCell(wheels, wheelCount)
		]];
	}), {
		all: rules.length,
		noun: "rule",
		maxBytes
	});
}
/** The rule's name, which leads to its page. */
function ruleLink(rule) {
	const name = markdownCode(rule);
	return /^[a-z][a-z-]*$/.test(rule) ? markdownLink(ownLink(name, ruleUrl(rule))) : name;
}
/** As many rows as there is room for, and how many there are in all where these are not all of them. */
function fittingTable(titles, rows, { all, noun, maxBytes }) {
	let room = maxBytes - 200;
	const end = rows.findIndex((cells) => {
		room -= utf8Length(cells.join(" | ")) + 5;
		return room < 0;
	});
	const shown = end < 0 ? rows : rows.slice(0, end);
	const note = shownOf(shown.length, all, noun);
	return blocks([shown.length === 0 ? "" : table(titles, shown), note]);
}
/** Without the file at its end, which has a column of its own. A cell can't be empty. */
function titleCell(cause) {
	const [first] = cause.places;
	const name = first?.member == null ? "" : baseName(first.member);
	const end = name === "" ? -1 : cause.title.lastIndexOf(`: ${name}`);
	const isAtEnd = /^(?: \(and \d+ more\))?$/.test(cause.title.slice(end + name.length + 2));
	const title = end > 0 && isAtEnd ? cause.title.slice(0, end) : cause.title;
	return markdownProse(cause, title, MAX_TITLE) || markdownText(cause.rule);
}
function fileCell({ places, location, ...cause }) {
	const [first = null, ...others] = membersOf({ places });
	if (first !== null) return `${markdownCode(shortPath(first))}${others.length === 0 ? "" : ` and ${others.length} more`}`;
	const [wheel = null, ...more] = wheelsOf({ places });
	if (wheel === null) return location === null ? "" : markdownCode(shortPath(location.path));
	return more.length === 0 && !cause.title.includes(wheel) ? markdownCode(wheel, MAX_WHEEL) : "";
}
/** The details have the whole path. */
function shortPath(path) {
	return path.length <= MAX_PATH ? path : plainText(`\u2026/${baseName(path)}`, MAX_PATH);
}
function wheelsCell(wheels, all) {
	if (wheels === 0) return "";
	if (wheels < all) return `${wheels} of ${all}`;
	return wheels === 1 ? "1" : `all ${wheels}`;
}
/** What the fold of the notices is called. */
function noticesTitle(causes) {
	const rules = new Set(causes.map(({ rule }) => rule)).size;
	const ofRules = rules === causes.length ? "" : ` of ${counted(rules, "rule")}`;
	return `${SEVERITY_MARK.notice} ${counted(causes.length, "notice")}${ofRules}`;
}

// src/report/summary/causeSection.ts
/** One root cause on the page: what is wrong, in which files and wheels, why, and what to do. */
/** More places than these are folded, so that the reason stays in sight. */
const UNFOLDED_PLACES = 5;
const MAX_DIFF_LINES = 100;
function architecturesByPlace(report) {
	return new Map(report.wheels.flatMap(({ label, binaries }) => binaries.map(({ member, architecture }) => [placeKey({
		wheel: label,
		member
	}), architecture])));
}
function placeKey({ wheel, member }) {
	return JSON.stringify([wheel, member]);
}
/** The section, folded, with as many places as it is called for; of a remedy that another section has it says which. */
function causeSection(cause, { architectures, sameAs, isOpen }) {
	const title = `${SEVERITY_MARK[cause.severity]} ${htmlProse(cause, plainTitle(cause))}`;
	const texts = [
		markdownProse(cause, cause.message),
		...remedyBlocks(cause, sameAs),
		...proposalBlocks(cause),
		[
			cause.severity,
			`rule ${ruleLink(cause.rule)}`,
			...cause.location === null ? [] : [`${isSetting(cause) ? "the setting" : "in the repository"}: ${reference(cause.location)}`],
			...cause.links.map(markdownLink)
		].join(" \u00b7 ")
	];
	return (maxPlaces) => folded(title, [...placeBlocks(cause.places, maxPlaces, architectures), ...texts], isOpen);
}
const TO_DO = "**What to do:**";
/** A sentence, or a list of steps. */
function remedyBlocks(cause, sameAs) {
	if (sameAs !== void 0) return [`${TO_DO} the same as for \u201c${markdownProse(sameAs, plainTitle(sameAs))}\u201d.`];
	const [first, ...others] = remedySteps(cause).map((step) => markdownProse(cause, step));
	if (first === void 0) return [];
	if (others.length === 0) return [`${TO_DO} ${first}`];
	return [TO_DO, [first, ...others].map((step, index) => `${index + 1}. ${step}`).join("\n")];
}
/** The diff, folded. Its fence is longer than any in it. */
function proposalBlocks(cause) {
	const { diff = null, left = [] } = cause.proposal ?? {};
	const reasons = left.map((reason) => `Left to you: ${markdownProse(cause, reason)}.`);
	if (diff === null) return reasons;
	const lines = diffLines(diff, MAX_DIFF_LINES);
	const longest = lines.flatMap((line) => line.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 2);
	const fence = "`".repeat(longest + 1);
	return [folded("The change as a diff", [[
		`${fence}diff`,
		...lines,
		fence
	].join("\n")]), ...reasons];
}
/** A title can't be empty. */
function plainTitle({ title, rule }) {
	return title.trim() === "" ? rule : title;
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
	const above = [member, architecture].filter((text) => text).join(" \u00b7 ");
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
/** The column that a platform tag belongs to; a tag that isn't known has one of its own. */
function columnOf(tag) {
	const platform = platformNamed(parsePlatformTag(tag).platform);
	const architecture = platform?.tag.exec(tag)?.[1];
	if (platform === null || architecture === void 0) return {
		system: tag,
		architecture: ""
	};
	return {
		system: platform.label,
		architecture: architecture === "32" ? "x86" : architecture.replace(/^_/, "")
	};
}
/** Known systems first, then by the processor's weight, then by name. */
function compareColumns(a, b) {
	return rank(PLATFORMS.map(({ label }) => label), a.system, b.system) || compareStrings(a.system, b.system) || rank(ARCHITECTURES, a.architecture, b.architecture) || compareStrings(a.architecture, b.architecture);
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

// src/report/grids.ts
/** The wheels of each distribution as Python versions by platforms, so that a missing one shows: for every output that has such a grid. */
/** More is not a grid that anybody takes in; all platforms that cibuildwheel builds for are fewer. */
const MAX_COLUMNS = 30;
const MAX_ROWS = 60;
/** One grid for each distribution and version that has more than one wheel, those with the worst wheels first. */
function gridsOf(wheels) {
	const named = wheels.filter(({ tags }) => tags !== null);
	return byOutcome([...groupBy(named, distributionKey).values()].map((same) => same.map(taggedWheel)), worst).filter(isWorthAGrid).map(gridOf);
}
/** How many distributions and versions there are, in a grid or not. */
function distributionCount(wheels) {
	return new Set(wheels.filter(({ tags }) => tags !== null).map(distributionKey)).size;
}
/** Names are equal as PyPI compares them (PEP 503). */
function distributionKey({ filename }) {
	const [name = "", version = ""] = filename.split("-");
	return `${name.toLowerCase().replace(/[._]+/g, "_")} ${version}`;
}
function taggedWheel(wheel) {
	const { tags, outcome } = wheel;
	const known = tags ?? {
		python: [],
		abi: [],
		platform: []
	};
	const platforms = known.platform.map(columnOf).map((each) => [JSON.stringify(each), each]);
	const floors = floorsOf(wheel);
	return {
		wheel,
		python: pythonLabel(known),
		platforms: new Map(platforms),
		outcome,
		floors
	};
}
/** A grid of one cell says nothing that the list of wheels doesn't. */
function isWorthAGrid(wheels) {
	return platformsOf(wheels).size > 1 || wheels.some(({ python }) => python !== wheels[0]?.python);
}
function gridOf(wheels) {
	const columns = columnsOf(wheels);
	const pythons = [...groupBy(wheels, ({ python }) => python)];
	const rows = byOutcome(pythons, ([, same]) => worst(same)).slice(0, MAX_ROWS).sort(([a], [b]) => comparePythons(a, b));
	const [distribution = "", version = ""] = wheels[0]?.wheel.filename.split("-") ?? [];
	return {
		distribution,
		version,
		columns: columns.map(({ platform }) => platform),
		columnCount: platformsOf(wheels).size,
		rows: rows.map(([python, same]) => ({
			python,
			cells: columns.map((column) => cell$1(same, column))
		})),
		rowCount: pythons.length
	};
}
function platformsOf(wheels) {
	return new Map(wheels.flatMap(({ platforms }) => [...platforms]));
}
function columnsOf(wheels) {
	const all = [...platformsOf(wheels)].map(([key, platform]) => ({
		key,
		platform
	}));
	return (all.length <= MAX_COLUMNS ? all : byOutcome(all, ({ key }) => worst(on(wheels, key)))).slice(0, MAX_COLUMNS).sort((a, b) => compareColumns(a.platform, b.platform));
}
function on(wheels, key) {
	return wheels.filter(({ platforms }) => platforms.has(key));
}
function cell$1(wheels, { key, platform }) {
	const here = on(wheels, key);
	if (here.length === 0) return null;
	return {
		wheels: here.map(({ wheel }) => wheel),
		outcome: worst(here),
		floors: distinctNames(here.map((wheel) => floorsOn(wheel, platform).join(", ")).filter((each) => each !== "")),
		sizes: distinctNames(here.map(({ wheel }) => downloadSize(wheel.size)))
	};
}
function floorsOn({ floors }, { system }) {
	return floors.filter((floor) => floor.system === null || floor.system === system).map(({ version }) => version);
}
/** The first and the last of values in order. */
function rangeOf(values) {
	const [first = "", last = first] = [values[0], values.at(-1)];
	return first === last ? first : `${first} \u2013 ${last}`;
}
function worst(wheels) {
	return OUTCOMES.find((outcome) => wheels.some((wheel) => wheel.outcome === outcome)) ?? "pass";
}
function byOutcome(items, outcome) {
	return OUTCOMES.flatMap((wanted) => items.filter((item) => outcome(item) === wanted));
}

// src/report/summary/grid.ts
/** The grids of wheels, Python versions by platforms, as Markdown. */
const MAX_NAME_LENGTH = 80;
const NO_WHEEL = "\u2014";
const OUTCOME_WORDS = {
	fail: "errors",
	warning: "warnings",
	"not-fully-checked": NOT_FULLY_CHECKED,
	pass: "nothing wrong"
};
/**
* The grids as Markdown of at most `maxBytes` UTF-8 bytes; the last block says what the marks mean. Empty where there is
* none.
*/
function gridBlocks(report, maxBytes) {
	const named = report.wheels.filter(({ tags }) => tags !== null);
	const grids = gridsOf(named);
	const withTitles = distributionCount(named) > 1;
	const rendered = grids.map((grid) => blocks([withTitles ? titleOf(grid) : "", ...gridMarkdown(grid)]));
	const explained = legend(named);
	const shown = fitting$1(rendered, maxBytes - Buffer.byteLength(explained) - 200);
	if (grids.length === 0) return [];
	const more = shownOf(shown.length, grids.length, "grid of Pythons by platforms", "grids of Pythons by platforms");
	return [
		...shown,
		more,
		shown.length === 0 ? "" : explained
	].filter((block) => block !== "");
}
/** What the marks of the grid stand for, as far as it has them, and the figures behind them. */
function legend(wheels) {
	return [
		...OUTCOMES.toReversed().filter((outcome) => wheels.some((wheel) => wheel.outcome === outcome)).map((outcome) => `${OUTCOME_MARK[outcome]} ${OUTCOME_WORDS[outcome]}`),
		"then the oldest glibc, musl or system that it runs on, and its size",
		`${NO_WHEEL} no such wheel`
	].join(" \u00b7 ");
}
function fitting$1(grids, maxBytes) {
	let room = maxBytes;
	const end = grids.findIndex((each) => {
		room -= Buffer.byteLength(each) + 2;
		return room < 0;
	});
	return end < 0 ? [...grids] : grids.slice(0, end);
}
function titleOf({ distribution, version }) {
	return `**${markdownCode(`${distribution} ${version}`, MAX_NAME_LENGTH)}**`;
}
function gridMarkdown({ columns, columnCount, rows, rowCount }) {
	const head = [row(["", ...columns.map(columnTitle)]), `|---|${":-:|".repeat(columns.length)}`];
	const lines = rows.map(({ python, cells }) => row([markdownCode(python, MAX_NAME_LENGTH), ...cells.map((each) => each === null ? NO_WHEEL : cell(each))]));
	return [
		[...head, ...lines].join("\n"),
		shownOf(rows.length, rowCount, "Python tag"),
		shownOf(columns.length, columnCount, "platform")
	];
}
function columnTitle({ system, architecture }) {
	const title = architecture !== "" || system === "any" ? markdownText(system) : markdownCode(system, MAX_NAME_LENGTH);
	return architecture === "" ? title : `${title}<br>${markdownCode(architecture, MAX_NAME_LENGTH)}`;
}
/** Mark, floor and size, as in `\u2705 2.17 \u00b7 1.6 MB`; what several wheels differ in as a range. */
function cell({ wheels, outcome, floors, sizes }) {
	return `${`${OUTCOME_MARK[outcome]}${wheels.length === 1 ? "" : `\u00d7${wheels.length}`}`} ${[floors.map((floor) => markdownText(floor, MAX_NAME_LENGTH)), sizes].filter(({ length }) => length > 0).map(rangeOf).join(" \u00b7 ")}`;
}

// src/report/summary/releaseBlocks.ts
/** What changed since earlier releases, a table for each distribution. */
function releaseBlocks({ releases = [] }) {
	return releases.flatMap((release) => {
		const { title, rows } = releaseRows(release);
		const cells = rows.map(({ what, how }) => [markdownText(what), markdownText(how)]);
		return [`### ${markdownText(`${title.slice(0, 1).toUpperCase()}${title.slice(1)}`)}`, table(["", ""], cells)];
	});
}

// src/report/summary/remarks.ts
/** The end of the page: what was not looked into, the settings in force, and what they ignore. */
const SUPPRESSED_ROWS = 50;
/** One block for each, where there is anything to say. */
function remarks(report) {
	return [
		...notExaminedSection(report),
		...judgedSection(report),
		...configurationSection(report),
		...knownSection(report),
		...suppressedSection(report)
	];
}
function notExaminedSection(report) {
	const lines = notExaminedSentences(report).map((sentence) => `- ${markdownText(sentence)}`);
	return lines.length === 0 ? [] : [folded("What was not looked into", [lines.join("\n")])];
}
/** How far the builds could be judged: silence about one of them is no praise. */
function judgedSection(report) {
	const sentence = judgedSentence(report);
	return sentence === null ? [] : [markdownText(sentence)];
}
/** Who reviews a change must see what its own configuration asks to be left out. */
function configurationSection({ configuration }) {
	const sentence = configurationSentence(configuration);
	return sentence === null ? [] : [markdownText(sentence)];
}
/** Who reviews a change must see, too, what it takes for known. */
function knownSection(report) {
	const causes = knownCauses(report);
	const shown = causes.slice(0, SUPPRESSED_ROWS);
	const rows = shown.map((cause) => [
		cause.severity,
		markdownCode(cause.rule),
		markdownText(plainText(cause.title, 300)),
		`${wheelsOf(cause).length || ""}`
	]);
	const gone = report.known?.gone ?? [];
	const goneRows = gone.map(({ severity, rule, title }) => [
		severity,
		markdownCode(rule),
		markdownText(plainText(title, 300))
	]);
	const all = gone.length + (report.known?.moreGone ?? 0);
	return [
		knownSentences(report).map((sentence) => markdownText(sentence)).join(" "),
		causes.length === 0 ? "" : folded(knownFigures(report), [table([
			"Severity",
			"Rule",
			"What",
			"Wheels"
		], rows), shownOf(shown.length, causes.length, "known finding")]),
		gone.length === 0 ? "" : folded(`${counted(all, "known finding")} gone`, [table([
			"Severity",
			"Rule",
			"What it was"
		], goneRows), shownOf(gone.length, all, "known finding")])
	].filter((block) => block !== "");
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
	return [folded(`${counted(ignoredCount(suppressed), "finding")} ignored by configuration`, [table([
		"Rule",
		"Wheel",
		"File in the wheel",
		"Reason"
	], rows), shownOf(ignoredCount(shown), ignoredCount(suppressed), "finding")])];
}

// src/report/summary/wheelDetails.ts
/** One wheel on the page, folded: which tag it can carry, its native files, and the libraries that they need. */
const BLOCKER_ROWS = 10;
const BLOCKER_SYMBOLS = 5;
const LIBRARIES = 30;
/** The wheel's block with at most `maxBinaries` rows of native files, its outcome in the line that is always seen. */
function wheelDetails(wheel, { findings, known, maxBinaries }) {
	const { label, binaries, size, verdict, outcome, floors } = wheel;
	const figures = [
		downloadSize(size),
		binaries.length === 0 ? "no native files" : counted(binaries.length, "native file"),
		...foundFigures(findings, known),
		...outcome === "not-fully-checked" ? [NOT_FULLY_CHECKED] : []
	];
	const title = `${OUTCOME_MARK[outcome]} ${htmlCode(label)} ${figures.join(", ")}`;
	const rows = withMarks(binaries, findings).slice(0, maxBinaries);
	return folded(title, [
		...verdictBlocks(verdict),
		verdict.tag === null && floors.length > 0 ? `Runs from: ${listOf(floors.map((floor) => markdownText(floor)))}.` : "",
		markdownText(stableAbiSentence(verdict)),
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
	if (symbols.length > BLOCKER_SYMBOLS) names.push("\u2026");
	const need = [version, library].filter((part) => part !== null).map((part) => markdownCode(part));
	return [
		markdownCode(policy),
		markdownCode(member),
		[need.join(" of "), names.join(" ")].filter((part) => part !== "").join(": ")
	];
}
/** What the wheel's files need, told apart by whether a file of that name lies in the wheel. */
function librariesBlock(binaries) {
	const inWheel = new Set(binaries.flatMap(({ member, soname }) => [baseName(member), soname ?? ""]));
	const needed = sortedDistinct(binaries.flatMap((each) => each.needed));
	return blocks([libraryList("Libraries from outside the wheel", needed.filter((name) => !inWheel.has(name))), libraryList("Libraries from the wheel itself", needed.filter((name) => inWheel.has(name)))]);
}
function libraryList(title, names) {
	if (names.length === 0) return "";
	const shown = names.slice(0, LIBRARIES).map((name) => markdownCode(name));
	const more = names.length - shown.length;
	return `${title}: ${shown.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
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
/** Room for the sentences that say what was left out, and for the folds around causes and wheels. */
const NOTES_BYTES = 1e3;
/** The tables say most in the least space, so they may take these shares of the page before anything else. */
const HEADING_SHARE = 1 / 4;
const CAUSES_SHARE = 1 / 6;
const NOTICES_SHARE = 1 / 12;
const GRID_SHARE = 1 / 4;
const RELEASES_SHARE = 1 / 12;
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
	const [notices, serious] = [causes.filter(isNotice), causes.filter((cause) => !isNotice(cause))];
	const frame = {
		heading: heading(report, maxBytes * HEADING_SHARE),
		causeTable: causeTable(serious, report.wheels.length, maxBytes * CAUSES_SHARE),
		noticeTable: noticeTable(notices, report.wheels.length, maxBytes * NOTICES_SHARE),
		grid: blocks(gridBlocks(report, maxBytes * GRID_SHARE)),
		releases: clipUtf8(blocks(releaseBlocks(report)), maxBytes * RELEASES_SHARE),
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
function isNotice({ severity }) {
	return severity === "notice";
}
/** The verdict, and what it is based on. */
function heading(report, maxBytes) {
	const { wheels, counts, project } = report;
	const size = wheels.reduce((sum, wheel) => sum + wheel.size, 0);
	const figures = [
		...decisiveCauses(report).length === 0 ? [] : [tally(report)],
		...wheels.length === 0 ? [] : [`${counted(counts.binaries, "native file")} in ${downloadSize(size)} of wheels`],
		...project === void 0 ? [] : [`${counted(project.files, "file")} of the repository`]
	];
	const [worst] = decisiveCauses(report);
	const line = headline(report);
	const first = worst === void 0 ? markdownText(line) : markdownProse(worst, line);
	return blocks([`## ${OUTCOME_MARK[reportOutcome(report)]} Wheel ABI: ${utf8Length(first) > maxBytes ? tally(report) : first}`, figures.join(" \u00b7 ")]);
}
function partsOf(report, causes) {
	const architectures = architecturesByPlace(report);
	const shared = sharedRemedies(causes);
	const sections = causes.map((cause, index) => causeSection(cause, {
		architectures,
		sameAs: shared.get(cause),
		isOpen: index === 0 && cause.severity === "error"
	}));
	const byWheel = findingsByWheel(report);
	const known = knownByWheel(report);
	const worstFirst = OUTCOMES.flatMap((wanted) => report.wheels.filter(({ outcome }) => outcome === wanted));
	return ({ places, binaries }) => ({
		causes: sections.map((section) => section(places)),
		remarks: remarks(report),
		wheels: worstFirst.map((wheel) => wheelDetails(wheel, {
			findings: byWheel.get(wheel.label) ?? [],
			known: known.get(wheel.label) ?? [],
			maxBinaries: binaries
		}))
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
function fitting(parts, { heading, causeTable, noticeTable, grid, releases }, maxBytes) {
	const kept = {
		causes: 0,
		remarks: 0,
		wheels: 0
	};
	let room = [
		heading,
		causeTable,
		noticeTable,
		grid,
		releases,
		WHEELS_HEAD
	].reduce((left, part) => left - bytesOf(part), maxBytes - NOTES_BYTES);
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
function assemble(frame, parts, kept) {
	const { heading, causeTable, grid, releases, causes } = frame;
	const wheels = parts.wheels.slice(0, kept.wheels);
	const serious = causes.filter((cause) => !isNotice(cause)).length;
	const page = [
		heading,
		causeTable,
		grid === "" ? "" : WHEELS_HEAD,
		grid,
		releases,
		...parts.causes.slice(0, Math.min(serious, kept.causes)),
		notices(frame, parts.causes.slice(serious, Math.max(serious, kept.causes))),
		causesNote(causes, kept.causes),
		wheels.length < 2 ? blocks(wheels) : folded(wheelsTitle(wheels.length), wheels),
		wheels.length === parts.wheels.length ? "" : `_Showing the details of ${wheels.length} of ${counted(parts.wheels.length, "wheel")}._`,
		...parts.remarks.slice(0, kept.remarks),
		parts.remarks.length === kept.remarks ? "" : "_Left out: what was not looked into, and what was ignored._"
	];
	return `${blocks(page)}\n`;
}
function wheelsTitle(count) {
	return `The native files of ${counted(count, "wheel")}, and what they need`;
}
function notices({ noticeTable, causes }, sections) {
	const all = causes.filter(isNotice);
	return all.length === 0 ? "" : folded(noticesTitle(all), [noticeTable, ...sections]);
}

// src/report/workflowCommands.ts
/** GitHub shows ten of each level for one step; the tenth error is the one that says why the step fails. */
const MAX_PER_LEVEL = {
	error: 9,
	warning: 10,
	notice: 10
};
/**
* Workflow commands (`::error file=\u2026::\u2026`), one line for each cause, worst first, and of a level what is in most
* wheels first. Of a level with more causes than GitHub shows, the last line says how many more there are.
*/
function renderWorkflowCommands(report) {
	const causes = groupByCause(report.findings);
	return SEVERITIES.flatMap((severity) => levelCommands(severity, causes.filter((cause) => cause.severity === severity)));
}
function levelCommands(severity, causes) {
	const most = MAX_PER_LEVEL[severity];
	const isWhole = causes.length <= most;
	const shown = isWhole ? causes : causes.slice(0, most - 1);
	const shared = sharedRemedies(shown);
	const diffs = sharedDiffs(shown);
	const commands = shown.map((cause) => causeCommand(cause, shared.get(cause), diffs.get(cause)));
	if (isWhole) return commands;
	const more = counted(causes.length - shown.length, `more ${severity}`);
	const message = "GitHub shows ten of a kind for one step. The job summary has all of them.";
	return [...commands, command(severity, { title: `${more} in the summary` }, message)];
}
function causeCommand(cause, sameAs, sameDiffAs) {
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
	}, logLine(annotationMessage(cause, sameAs, sameDiffAs)));
}
function command(name, properties, message) {
	return `::${name} ${Object.entries(properties).map(([key, value]) => `${key}=${commandProperty(value)}`).join(",")}::${commandData(message)}`;
}

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
		this.byName = groupBy(files, ({ path }) => baseName(path));
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
		const namesakes = this.byName.get(baseName(subject.member)) ?? [];
		if (namesakes.length === 0 || namesakes.length > 10) return null;
		return await this.amongNamesakes(subject, namesakes);
	}
	ofSameBytes({ member, size, blob }) {
		const files = (blob === null ? void 0 : this.byBlob.get(blob)) ?? [];
		const telling = size >= MIN_TELLING_SIZE;
		const copies = files.slice(0, MAX_COPIES);
		return byLongestTail(telling ? copies : copies.filter(({ path }) => baseName(path) === baseName(member)), member)[0] ?? null;
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

// src/locate/locateFindings.ts
/** Gives findings their place in the repository, where one is truly to blame. */
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
	if (!unlocated.some(hasSource)) return [...unlocated];
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
		findings.push(source === null ? each : placed(each, source, places));
	}
	return findings;
}
function hasSource({ rule, location, subject }) {
	return location === null && subject !== null && !ruleOf(rule)?.isOfThePacking;
}
function placed(unplaced, { file, sameBytes }, places) {
	const { ifCommitted } = unplaced;
	const committed = {
		path: file.path,
		submodule: file.submodule?.path ?? null
	};
	const remedy = ifCommitted === void 0 ? unplaced.remedy : committedFileRemedy(ifCommitted, committed);
	const finding = {
		...unplaced,
		remedy
	};
	const what = sameBytes ? "The same bytes are committed" : "A native file of this name is committed";
	const caveat = sameBytes ? "" : ", which the build may have altered";
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
	const page = upstream === null ? null : filePage(upstream, commit, inside);
	const where = page === null ? `${section?.url ?? "its repository"}, commit ${commit}` : `commit ${commit}`;
	const links = [...finding.links ?? [], ...page === null ? [] : [ownLink("The file upstream", page)]];
	const message = `${finding.message} ${what} in the submodule ${folder} as ${inside} (${where})${caveat}.`;
	const line = section === void 0 || !places.gitmodulesIsExact ? 1 : section.line;
	return {
		...finding,
		message,
		...links.length === 0 ? {} : { links },
		location: lineOf(".gitmodules", line)
	};
}

// src/report/githubLog.ts
/** The report for the log of a GitHub Actions job: folded groups, annotations, and the outcome. */
/**
* One folded group for each wheel, then a workflow command for each cause, and the outcome last. `quiet` leaves out
* the groups. Ends with a newline.
*/
function renderGitHubLog(report, options) {
	const byWheel = findingsByWheel(report);
	const known = knownByWheel(report);
	const groups = report.wheels.map((wheel, index) => wheelLog(wheel, byWheel.get(wheel.label) ?? [], `${index + 1}/${report.wheels.length}`, known.get(wheel.label) ?? []));
	return `${[
		...(options.quiet ? [] : groups).flatMap(({ title, lines }) => [
			`::group::${commandData(title)}`,
			...lines,
			"::endgroup::"
		]),
		...renderWorkflowCommands(report),
		...[judgedSentence(report) ?? []].flat().map((sentence) => logLine(sentence)),
		...knownSentences(report).map((sentence) => logLine(plainText(sentence))),
		logLine(`${report.conclusion}: ${headline(report)}`)
	].join("\n")}\n`;
}

export { optionOfVariable as C, holds as D, expandOr as E, textOfValue as O, locate as S, expand as T, parseGitmodules as _, renderPage as a, stableAbiSentence as b, columnOf as c, blocks as d, folded as f, filePage as g, annotationTitle as h, renderMarkdown as i, pythonLabel as l, annotationMessage as m, locateFindings as n, gridsOf as o, annotationLocation as p, renderWorkflowCommands as r, rangeOf as s, renderGitHubLog as t, OUTCOME_MARK as u, webRepository as v, settingOf as w, readBuildFiles as x, wheelLog as y };