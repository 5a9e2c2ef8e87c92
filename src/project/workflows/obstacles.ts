/** Why more may be set for a step than its workflow shows, and which options that leaves open. */

import type { Unknown } from '../cibuildwheel/types.ts';
import { optionOfVariable } from './variables.ts';
import { textOf, under, type YamlValue } from './yamlText.ts';

/** Scripts are searched up to this length; longer ones count as unknown. */
const LONGEST_SCRIPT = 64 * 1024;

/** What a step may do to the variables of the steps after it. */
export function effectsOnLaterSteps(step: YamlValue): Unknown[] {
  const uses = textOf(step, 'uses') ?? '';
  const place = `line ${step.startLine}`;
  return [
    ...(uses.startsWith('./')
      ? [{ why: `the action ${uses} (${place}) may set variables`, leavesOpen: 'variables' as const }]
      : []),
    ...scriptsOf(step).flatMap((script) => effectsOfScript(script, place)),
  ];
}

/** The variables that a step writes to GITHUB_ENV for the steps after it; none where that can't be told. */
export function namesForLaterSteps(step: YamlValue): readonly string[] {
  const script = textOf(step, 'run') ?? '';
  return script.length > LONGEST_SCRIPT || !script.includes('GITHUB_ENV')
    ? []
    : (namesWritten(linesOf(script)) ?? []);
}

/** What a step's script may do to the variables of the commands in it. */
export function effectsOnItself(step: YamlValue): Unknown[] {
  const place = `line ${step.startLine}`;
  return scriptsOf(step).flatMap((script): Unknown[] => {
    if (script.length > LONGEST_SCRIPT) return [tooLong(place)];
    const names = linesOf(script).flatMap((line) => [
      ...line.matchAll(/(?:^|[\s;&:"'])(?:export\s+|set\s+|env:)?(CIBW_\w+)\s*=/g),
    ]);
    const options = optionsOf(names.map(([, name = '']) => name));
    const isSourced = linesOf(script).some((line) => /(?:^|[\s;&])(?:\.|source)\s+\S/.test(line));
    return [
      ...(options.length > 0
        ? [{ why: `a script (${place}) sets CIBW variables`, leavesOpen: options, isNearest: true as const }]
        : []),
      ...(isSourced && runsOwnScript(script)
        ? [{ why: ownScript(place), leavesOpen: 'variables' as const, isNearest: true as const }]
        : []),
    ];
  });
}

function scriptsOf(step: YamlValue): string[] {
  return [textOf(step, 'run') ?? '', textOf(under(step, 'with'), 'script') ?? ''];
}

function tooLong(place: string): Unknown {
  return { why: `a script (${place}) is too long to be read`, leavesOpen: 'variables', isNearest: true };
}

function linesOf(script: string): string[] {
  return script.split(/\r?\n/).filter((line) => !/^\s*#/.test(line));
}

function effectsOfScript(script: string, place: string): Unknown[] {
  if (script.length > LONGEST_SCRIPT) return [tooLong(place)];
  const writes = namesWritten(linesOf(script));
  const exported = namesExported(script);
  return [
    ...unknownOf(writes, `a script (${place}) writes to GITHUB_ENV`),
    ...unknownOf(exported, `a script (${place}) sets variables`),
    ...(runsOwnScript(script) ? [{ why: ownScript(place), leavesOpen: 'variables' as const }] : []),
  ];
}

/** A script with cibuildwheel in its name may write to GITHUB_ENV itself. */
function runsOwnScript(script: string): boolean {
  return linesOf(script).some((line) => /cibw\w*[\w.-]*\.(?:sh|bash|py|ps1|bat|cmd)\b/i.test(line));
}

function ownScript(place: string): string {
  return `a script of the repository (${place}) may set variables`;
}

/** Null for names that can't be told. */
type Names = readonly string[] | null;

function unknownOf(names: Names, why: string): Unknown[] {
  if (names === null) return [{ why, leavesOpen: 'variables' }];
  const options = optionsOf(names);
  return options.length === 0 ? [] : [{ why, leavesOpen: options }];
}

function optionsOf(names: readonly string[]): string[] {
  return [...new Set(names.flatMap((name) => optionOfVariable(name)?.option ?? []))];
}

/** As in `echo "CC=gcc-13" >> $GITHUB_ENV`: the name in plain letters, `<<` before a value of several lines. */
const ECHOED =
  /(?:^|&&|\|\||[;{(]|\b(?:then|else|do)\s)\s*(?:echo|printf|Write-(?:Output|Host))\s+(?:-\w+\s+)*["']?([A-Za-z_]\w*)(=|<<-?)([\w-]*)/g;
/** PowerShell's `"CC=gcc-13" | Out-File …`. */
const PIPED = /^\s*["']([A-Za-z_]\w*)(=|<<-?)([\w-]*)/g;
/** A line of a here-document. */
const PLAIN = /^\s*([A-Za-z_]\w*)(=|<<-?)([\w-]*)/g;
/** What stands between the lines of a group. */
const CONTROL = /^\s*(?:(?:if|then|else|elif|fi|for|do|done|case|esac)\b.*|[\w*|"'-]+\)|;;)?\s*$/;
/** Groups and here-documents are looked for as far as this. */
const LONGEST_BLOCK = 200;

/** The variables that the lines write to GITHUB_ENV. */
function namesWritten(lines: readonly string[]): Names {
  const names: string[] = [];
  /** The word that ends a value of several lines, as in `echo "NAME<<EOF" >> $GITHUB_ENV`. */
  let end = '';
  for (const [index, line] of lines.entries()) {
    const count = line.match(/GITHUB_ENV/g)?.length ?? 0;
    if (count === 0) continue;
    const block = blockAt(lines, index);
    for (const written of block ?? [line]) {
      if (end !== '') {
        if (written.includes(end)) end = '';
        continue;
      }
      const forms = block === null ? [ECHOED, PIPED] : [ECHOED, PLAIN];
      const found = forms.map((form) => [...written.matchAll(form)]).find(({ length }) => length > 0) ?? [];
      // One with escapes may write several lines.
      const isWhole = found.length >= (block === null ? count : 1) && !/\\n\w+=/.test(written);
      if (!isWhole && (block === null || !CONTROL.test(written))) return null;
      for (const [, name = '', operator, word = ''] of found) {
        names.push(name);
        if (operator !== '=' && word === '') return null;
        if (operator !== '=') end = word;
      }
    }
  }
  return names;
}

/** The lines of `cat <<EOF >> $GITHUB_ENV … EOF` and of `{ … } >> $GITHUB_ENV`; null for a line by itself. */
function blockAt(lines: readonly string[], index: number): readonly string[] | null {
  const line = lines[index] ?? '';
  const [, word] = /\bcat\b.*<<-?\s*["']?(\w+)/.exec(line) ?? [];
  if (word !== undefined) {
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
const UNREAD: readonly string[] = ['?'];

/** The variables that a script of actions/github-script sets. */
function namesExported(script: string): Names {
  if (/::set-env/.test(script)) return null;
  const calls = script.match(/exportVariable/g)?.length ?? 0;
  const named = [...script.matchAll(/exportVariable\(\s*(["'`])(\w+)\1/g)];
  return named.length < calls ? null : named.map(([, , name = '']) => name);
}

/** What holds for a whole workflow. */
export function effectsOfWorkflow(root: YamlValue): Unknown[] {
  const on = under(root, 'on') ?? under(root, 'true');
  const events =
    on?.kind === 'map'
      ? [...on.entries.keys()]
      : on?.kind === 'list'
        ? on.items.map((item) => (item.kind === 'scalar' ? item.text : ''))
        : [on?.text ?? ''];
  if (!events.includes('workflow_call')) return [];
  const why = 'it is a reusable workflow, whose callers decide too';
  return [
    { why, leavesOpen: 'toml', isOtherProject: true },
    { why, leavesOpen: 'variables', isNearest: true },
  ];
}

/** What holds for a job, apart from its steps. */
export function effectsOfJob(job: YamlValue): Unknown[] {
  return under(job, 'container') === undefined
    ? []
    : [{ why: 'the job runs in a container, which may set variables', leavesOpen: 'variables' }];
}

/** The folder in which the step's script runs; undefined for the checkout itself. */
export function workingFolder(root: YamlValue, job: YamlValue, step: YamlValue): string | undefined {
  const [folder] = [
    textOf(step, 'working-directory'),
    textOf(under(under(job, 'defaults'), 'run'), 'working-directory'),
    textOf(under(under(root, 'defaults'), 'run'), 'working-directory'),
  ].filter((each) => each !== undefined);
  return folder === undefined || isHere(folder) ? undefined : folder;
}

/** True for the ways to write the current folder. */
export function isHere(folder: string): boolean {
  return /^(?:\.[\\/]?)?$/.test(folder.trim());
}
