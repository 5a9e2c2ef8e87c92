import { F as listOf, T as nearest, et as plainText, s as UsageError } from "./base.js";
import { Ft as ruleUrl, Pt as RULES_URL } from "./run.js";
import { t as ruleHelp } from "./rule-pages.js";
import { b as RULE_LIST } from "./wheel.js";

// src/report/explain.ts
/** What the command line says about the rules themselves. */
/** The rule's page, as Markdown; null where there is no such rule. */
function explainRule(id) {
	const rule = RULE_LIST.find((each) => each.id === id);
	if (rule === void 0) return null;
	return `${[
		`# ${id}`,
		`At most ${rule.severity === "error" ? "an" : "a"} ${rule.severity}: ${rule.summary}.`,
		ruleHelp(id),
		`This page: ${ruleUrl(id)}`,
		`The words it uses, and all rules: ${RULES_URL}`
	].join("\n\n")}\n`;
}
/** All rules, each with its most severe finding and one line about it. */
function listRules() {
	return RULE_LIST.map(({ id, severity, summary }) => `${id} (${severity}): ${summary}\n`).join("");
}

// src/cli/rules.ts
/** What the command line is asked about the rules. */
/** The page of a rule; a `UsageError` says which may have been meant where there is none of that name. */
function explain(rule) {
	const text = explainRule(rule);
	if (text !== null) return text;
	const near = nearest(rule, RULE_LIST.map(({ id }) => id));
	throw new UsageError(`There is no rule "${plainText(rule, 100)}". ` + (near.length === 0 ? "" : `Did you mean ${listOf(near, "or")}? `) + "--list-rules prints all of them.");
}

export { explain, listRules };