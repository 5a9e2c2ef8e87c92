import { readFileSync } from 'node:fs';

/** What the runner puts in the place of `${{ … }}` in action.yml. */
export type Expressions = Record<string, unknown>;

/** Inputs by name, as action.yml declares them; null where there is no default. */
export type DeclaredInputs = Map<string, string | null>;

/**
 * The inputs of an action.yml and their defaults. It reads what ours looks like, two spaces a level and every default
 * on one line, and throws on anything else rather than guess.
 */
export function declaredInputs(actionYml: string): DeclaredInputs {
  const inputs: DeclaredInputs = new Map();
  let section = '';
  let input = '';
  for (const line of actionYml.split(/\r?\n/)) {
    section = /^(\w+):/.exec(line)?.[1] ?? section;
    if (section !== 'inputs') continue;
    const name = /^ {2}([\w -]+):$/.exec(line)?.[1];
    if (name !== undefined) {
      input = name;
      inputs.set(input, null);
    }
    const value = /^ {4}default:(.*)$/.exec(line)?.[1];
    if (value !== undefined) inputs.set(input, scalar(value.trim()));
  }
  if (inputs.size === 0) throw new Error('no inputs found in action.yml');
  return inputs;
}

function scalar(text: string): string {
  if (text.startsWith("'")) return text.slice(1, -1).replaceAll("''", "'");
  if (text.startsWith('"')) return JSON.parse(text);
  if (text === '' || /^[|>&*!]/.test(text)) throw new Error(`action.yml: a default of this form: ${text}`);
  return text;
}

/**
 * The INPUT_ variables that the runner sets for a step: every declared input, with its default where the workflow
 * gives no value. Throws on an input that action.yml doesn't declare, and on an expression it has no value for.
 */
export function inputVariables(
  declared: DeclaredInputs,
  given: Record<string, string>,
  expressions: Expressions,
): Record<string, string> {
  for (const name of Object.keys(given)) {
    if (!declared.has(name)) throw new Error(`action.yml declares no input "${name}"`);
  }
  return Object.fromEntries(
    [...declared].map(([name, fallback]) => {
      const value = given[name] ?? evaluate(fallback ?? '', expressions);
      return [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value];
    }),
  );
}

function evaluate(text: string, expressions: Expressions): string {
  return text.replaceAll(/\$\{\{(.*?)\}\}/g, (_, body: string) => {
    const expression = body.trim();
    const json = /^toJSON\((.+)\)$/i.exec(expression)?.[1];
    const name = json ?? expression;
    if (!Object.hasOwn(expressions, name)) throw new Error(`action.yml: no value for \${{ ${expression} }}`);
    const value = expressions[name];
    return json === undefined ? String(value) : JSON.stringify(value, null, 2);
  });
}

/** The inputs of this repository's action.yml. */
export function ownInputs(): DeclaredInputs {
  return declaredInputs(readFileSync(new URL('../../action.yml', import.meta.url), 'utf8'));
}
