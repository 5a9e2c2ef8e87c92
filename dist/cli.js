#!/usr/bin/env node
import { A as TOOL_VERSION, _ as ConfigurationError, c as commandIn, d as isClosed, et as plainText, i as COMMANDS, it as messageOf, l as commandMeant, m as parseKnownOptions, n as startCompileCache, r as CHECK_OPTIONS, s as UsageError, t as USAGE, v as CollectError } from "./base.js";
import { existsSync } from "node:fs";

// src/cli.ts
/**
* Entry of the command line: answers what it is asked about itself, and loads what a command takes only once that is asked
* for.
*/
/** As shells report a program that SIGINT ended. */
const EXIT_INTERRUPTED = 130;
/** Does what the arguments say. Resolves to the exit status. */
async function run(args) {
	const { command, rest } = commandIn(args, COMMANDS);
	const meant = command === null ? commandMeant(rest, COMMANDS, existsSync) : null;
	if (meant !== null) throw new UsageError(`There is no command "${meant.word}", and no file of that name. Did you mean "${meant.command}"?`);
	if (command === "explain") {
		startCompileCache();
		const { explainLogs } = await import("./explain.js");
		return await explainLogs(rest);
	}
	const given = parseKnownOptions(rest, CHECK_OPTIONS);
	const { values } = given;
	if (values.help) return say(USAGE);
	if (values.version) return say(`${TOOL_VERSION}\n`);
	startCompileCache();
	if (values["list-rules"] || values.explain !== void 0) {
		const { explain, listRules } = await import("./rules.js");
		return say(values["list-rules"] ? listRules() : explain(values.explain ?? ""));
	}
	if (command === "project" && (values.fix || values.write)) {
		const { fixProject } = await import("./fix.js");
		return await fixProject(given);
	}
	const { perform } = await import("./check.js");
	return await perform(command, given);
}
function say(answer) {
	process.stdout.write(answer);
	return 0;
}
function isUserError(error) {
	return [
		UsageError,
		CollectError,
		ConfigurationError
	].some((kind) => error instanceof kind);
}
async function main() {
	try {
		return await run(process.argv.slice(2));
	} catch (error) {
		return complain(error);
	}
}
/** Such as a working directory that has been deleted: where in this program it came up helps nobody. */
function isSystemError(error) {
	return error instanceof Error && typeof error.syscall === "string";
}
/** Says what went wrong, and comes back with the exit status for that. */
function complain(error) {
	process.stderr.write(isUserError(error) || isSystemError(error) ? `wheel-abi-check: ${isUserError(error) ? error.message : plainText(messageOf(error), 300)}\n` : `wheel-abi-check: an internal error, please report it.\n${error instanceof Error ? error.stack : String(error)}\n`);
	return 2;
}
process.on("uncaughtException", (error) => process.exit(complain(error)));
process.once("beforeExit", () => {
	if (process.exitCode === void 0) process.exitCode = complain(/* @__PURE__ */ new Error("something was waited for that will never come"));
});
process.once("SIGINT", () => setImmediate(() => process.exit(EXIT_INTERRUPTED)));
process.stdout.on("error", (error) => {
	if (isClosed(error)) return;
	process.exit(complain(new UsageError(`The report could not be written: ${messageOf(error)}.`)));
});
process.stderr.on("error", () => {});
process.exitCode = await main();

export {  };