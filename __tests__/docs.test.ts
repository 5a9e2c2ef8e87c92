/** The documentation says what the code does: tables, examples and links are held against it. */

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { limitsPage } from '../scripts/limitsPage.mjs';
import * as limits from '../src/base/limits.ts';
import { IGNORE_KEYS, KEYS, readTable } from '../src/check/configuration/configurationTable.ts';
import * as artifactLimits from '../src/collect/artifactArchive.ts';
import { FAILURE_KINDS } from '../src/explain/failureKinds.ts';
import { parseToml } from '../src/project/toml/tomlFile.ts';
import { RULE_LIST } from '../src/rules/registry.ts';
import { ownInputs } from './support/actionInputs.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const README = 'README.md';
const ACTION = 'docs/action.md';
const COMMAND_LINE = 'docs/command-line.md';
const RULES = 'docs/rules.md';
const ARCHITECTURE = 'docs/architecture.md';
const INTERNALS = 'docs/internals.md';
const LIMITS = 'docs/limits.md';
const CONFIGURATION = 'docs/configuration.md';
const VERDICT = 'docs/verdict.md';
const EXPLAIN = 'docs/explain.md';

function read(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}

/** What the command line prints to standard output, run in the repository's root. */
function cli(args: string[]): string {
  const { stdout, stderr } = spawnSync(process.execPath, ['dist/cli.js', ...args], {
    cwd: root,
    // As outside of a checkout: the examples' wheels are all committed here, which is beside their point. In a project
    // it is the point.
    env: args[0] === 'project' ? process.env : { ...process.env, GIT_DIR: path.join(root, 'no-repository') },
    encoding: 'utf8',
  });
  // Nothing must ever be written into the documentation by a bundle that doesn't run.
  if (stdout === '' || stderr !== '') throw new Error(`dist/cli.js ${args.join(' ')}: ${stderr}`);
  return stdout;
}

/** The lines from a heading up to the next one of the same or a higher level. */
function section(markdown: string, heading: string): string {
  const lines = markdown.split('\n');
  const start = lines.indexOf(heading);
  if (start < 0) throw new Error(`no heading "${heading}"`);
  const level = /^#+/.exec(heading)?.[0].length ?? 0;
  const isEnd = (line: string): boolean => (/^(#+) /.exec(line)?.[1]?.length ?? Infinity) <= level;
  const length = lines.slice(start + 1).findIndex(isEnd);
  return lines.slice(start + 1, length < 0 ? lines.length : start + 1 + length).join('\n');
}

/** The cells of a section's only table, without its head. */
function table(markdown: string, heading: string): string[][] {
  const rows = section(markdown, heading)
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );
  expect(rows[1]?.every((cell) => /^-+$/.test(cell))).toBe(true);
  return rows.slice(2);
}

function plain(cell = ''): string {
  return cell.replaceAll('`', '');
}

/** An example: a command in a block of its own, and right after it a block with what that prints. */
const EXAMPLE = /(?<=```sh\nnode dist\/cli\.js ([^\n]+)\n```\n\n```text\n)[\s\S]*?(?=```\n)/g;

/** The document with the output of each example replaced by what the command prints now. */
function refreshed(markdown: string, shorten: (output: string) => string): string {
  return markdown.replaceAll(EXAMPLE, (_, command: string) =>
    shorten(cli(command.split(' ').map((word) => word.replaceAll("'", '')))),
  );
}

/** The first finding of an output up to its remedy, without the place in this repository. */
function firstFinding(output: string): string {
  const lines = output.split('\n');
  const end = lines.findIndex((line) => line.startsWith('  fix '));
  const shown = lines.slice(0, end).filter((line) => !line.startsWith('  in repo '));
  // A finding that is about no file and no wheel has nothing else in that place.
  return `${shown.join('\n').replaceAll('\n\n\n', '\n\n')}\n`;
}

function commands(markdown: string): string[] {
  return [...markdown.matchAll(EXAMPLE)].map(([, command = '']) => command);
}

/** The first finding of an output with its remedy. */
function firstWithRemedy(output: string): string {
  const [finding = ''] = output.split(/\n\n(?= {2}wheel {3})/);
  return `${finding}\n`;
}

describe(README, () => {
  test('prints what the command line prints; "vitest -u" brings it up to date', async () => {
    const readme = read(README);
    expect(commands(readme)).toEqual(['fixtures/wheels']);
    await expect(refreshed(readme, firstWithRemedy)).toMatchFileSnapshot(path.join(root, README));
  });

  test('begins with what it finds, three lines to add, a picture, and the gate before an upload', () => {
    const [first = '', second = ''] = read(README).split(/^## /m);
    expect(first.split('\n').length).toBeLessThan(30);
    expect(first.match(/^- \*\*/gm)).toHaveLength(6);
    expect(first.indexOf('```yaml')).toBeLessThan(first.indexOf('<picture>'));
    expect(second).toMatch(/^Before you publish\n/);
  });

  test('is short, and names wheels to try that are there', () => {
    expect(read(README).split(/\s+/).length).toBeLessThan(1800);
    const tried = table(read(README), "## What it says and others don't").map(([, , cell]) => plain(cell));
    expect(tried.length).toBeGreaterThan(3);
    expect(tried.filter((name) => !existsSync(path.join(root, 'fixtures/cases', name)))).toEqual([]);
  });
});

describe(COMMAND_LINE, () => {
  test('prints the help that the command line prints; "vitest -u" brings it up to date', async () => {
    const page = read(COMMAND_LINE);
    expect(commands(page)).toEqual(['--help']);
    await expect(refreshed(page, (output) => output)).toMatchFileSnapshot(path.join(root, COMMAND_LINE));
  });
});

describe(ACTION, () => {
  test('lists the inputs with their defaults', () => {
    const documented = table(read(ACTION), '## Inputs').map(([name, value]) => [
      plain(name),
      value === 'empty' ? '' : plain(value),
    ]);
    const hidden = ['matrix', 'job-token', 'job-check-run-id', 'job-status'];
    expect(documented).toEqual([...ownInputs()].filter(([name]) => !hidden.includes(name)));
    for (const name of hidden) expect(section(read(ACTION), '## Inputs')).toContain(`\`${name}\``);
  });

  test('lists the outputs', () => {
    const [, outputs = ''] = read('action.yml').split(/^outputs:$/m);
    const declared = [...(outputs.split(/^\w/m)[0]?.matchAll(/^ {2}([\w-]+):$/gm) ?? [])].map(
      ([, name]) => name,
    );
    expect(declared).not.toEqual([]);
    expect(table(read(ACTION), '## Outputs').map(([name]) => plain(name))).toEqual(declared);
  });
});

/** The list of all rules. */
function rulesTable(): string {
  const rows = RULE_LIST.map(
    ({ id, severity, summary }) => `| [\`${id}\`](rules/${id}.md) | ${severity} | ${summary} |`,
  );
  return ['| Rule | Most severe | What it says |', '|---|---|---|', ...rows].join('\n');
}

/** The page with another table in its section of that heading, which has one. */
function withTable(markdown: string, heading: string, newTable: string): string {
  const old = section(markdown, heading);
  expect(old.match(/^(?:\|.*\n?)+/gm)).toHaveLength(1);
  return markdown.replace(old, () => old.replace(/^(?:\|.*\n?)+/m, () => `${newTable}\n`));
}

describe(RULES, () => {
  const ids = RULE_LIST.map(({ id }) => id);
  const pageOf = (id: string): string => `docs/rules/${id}.md`;

  test('lists all rules; "vitest -u" brings it up to date', async () => {
    const page = withTable(read(RULES), '## All rules', rulesTable());
    await expect(page).toMatchFileSnapshot(path.join(root, RULES));
  });

  test.each(ids)('%s: severities, reason, remedy, and an example of the most severe finding', (id) => {
    const text = section(read(pageOf(id)), `# ${id}`);
    const most = RULE_LIST.find((rule) => rule.id === id)?.severity ?? '';
    const [first] = [...text.matchAll(/^- \*\*(Error|Warning|Notice):\*\*/gm)].map(([, name]) =>
      name?.toLowerCase(),
    );
    expect(first).toBe(most);
    expect(text).toContain('**Why it matters.**');
    expect(text).toContain('**How to fix it.**');
    // Only the action makes findings of four of these, and only a broken pyproject.toml in this folder of the fifth; no
    // fixture is as large as the sixth takes, and none is an sdist.
    const elsewhere = [
      'no-wheels',
      'not-checked',
      'failed-repair',
      'failed-test',
      'unreadable-configuration',
      'size-grew',
      'sdist-refused',
    ];
    if (elsewhere.includes(id)) return;
    expect(commands(text)).toHaveLength(1);
    expect(text).toMatch(new RegExp(`^\`\`\`text\\n\\S ${most} · ${id}\\n`, 'm'));
  });

  test.each(ids)('%s: the example is real; "vitest -u" brings it up to date', async (id) => {
    const page = pageOf(id);
    await expect(refreshed(read(page), firstFinding)).toMatchFileSnapshot(path.join(root, page));
  });
});

describe(EXPLAIN, () => {
  test('lists the failures that are known', () => {
    const expected = FAILURE_KINDS.map(({ id, tool, summary }) => [`\`${id}\``, tool, summary]);
    expect(table(read(EXPLAIN), '## What is known')).toEqual(expected);
  });

  test('has an example that is real; "vitest -u" brings it up to date', async () => {
    const page = read(EXPLAIN);
    expect(commands(page)).toEqual(['explain fixtures/logs/founding-case.log']);
    await expect(refreshed(page, (output) => output)).toMatchFileSnapshot(path.join(root, EXPLAIN));
  });
});

test(`${VERDICT}: the example is real`, () => {
  const [, example = ''] = /```jsonc\n([\s\S]*?)```/.exec(read(VERDICT)) ?? [];
  const documented = JSON.parse(`{${example.replaceAll(/\/\/.*$/gm, '')}}`);
  const { wheels } = JSON.parse(cli(['fixtures/wheels', '--format', 'json']));
  const x86 = wheels.find(({ filename }: { filename: string }) => /manylinux.*x86_64/.test(filename));
  expect(documented).toEqual({ verdict: x86.verdict });
});

describe(CONFIGURATION, () => {
  test('has a section for each key, and a row for each of an ignore', () => {
    const keys = [...section(read(CONFIGURATION), '## Keys').matchAll(/^### (.+)$/gm)].map(([, key]) => key);
    expect(keys).toEqual([...KEYS]);
    const ignoreKeys = table(read(CONFIGURATION), '### ignore').map(([key]) => plain(key));
    expect(ignoreKeys).toEqual([...IGNORE_KEYS]);
  });

  test.each([CONFIGURATION, README])('%s: the examples have nothing wrong with them', async (file) => {
    const examples = [...read(file).matchAll(/^```toml\n([\s\S]*?)^```$/gm)].map(([, text = '']) => text);
    const own = examples.filter((text) => text.includes('tool.wheel-abi-check'));
    expect(own).toHaveLength(1);
    for (const text of own) {
      const document = await parseToml(text);
      if (document.status !== 'read') throw new Error(document.reason);
      const { complaints, ignores, severities } = readTable(document.table, file);
      expect({ complaints, ignores: ignores.length, severities: severities.size }).toEqual({
        complaints: [],
        ignores: 1,
        severities: 1,
      });
    }
  });
});

describe(LIMITS, () => {
  const UNITS: Readonly<Record<string, number>> = { KiB: 1024, MiB: 1024 ** 2, GiB: 1024 ** 3 };

  test('is made of the comments in the sources; "vitest -u" brings it up to date', async () => {
    await expect(limitsPage()).toMatchFileSnapshot(path.join(root, LIMITS));
  });

  test('lists every limit with its value, its subject and what crossing it does', () => {
    const rows = ['## Of wheels, repositories and logs', '## Of artifacts'].flatMap((heading) =>
      table(read(LIMITS), heading),
    );
    expect(rows.filter((cells) => cells.includes(''))).toEqual([]);
    const documented = rows.flatMap(([names = '', values = '']) => {
      const figures = values.split('; ');
      return names.split(', ').map((name, index) => {
        const [figure = '', unit = ''] = (figures[index] ?? '').split(' ');
        return [plain(name), Number(figure.replaceAll(',', '')) * (UNITS[unit] ?? 1)];
      });
    });
    const inCode = [...Object.entries(limits), ...Object.entries(artifactLimits)].filter(
      ([, value]) => typeof value === 'number',
    );
    expect(Object.fromEntries(documented)).toEqual(Object.fromEntries(inCode));
    expect(documented).toHaveLength(inCode.length);
  });
});

describe(ARCHITECTURE, () => {
  test('names folders that are there', () => {
    const named = table(read(ARCHITECTURE), '## Rooms').map(([cell = '']) => plain(cell));
    expect(named.filter((name) => !existsSync(path.join(root, name)))).toEqual([]);
  });

  test('names rules to read that are there', () => {
    const named = table(read(ARCHITECTURE), '## What to start from').flatMap(([, , cell = '']) =>
      [...cell.matchAll(/`([a-z]+(?:-[a-z]+)+)`/g)].map(([, id = '']) => id),
    );
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((id) => !RULE_LIST.some((rule) => rule.id === id))).toEqual([]);
  });

  test('fits on two pages', () => {
    expect(read(ARCHITECTURE).split('\n').length).toBeLessThan(130);
  });
});

/** Folders that no clone of the repository has. */
const MADE_HERE = ['node_modules', '.git', 'coverage', '.cache'];

function markdownFiles(folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) return [...MADE_HERE, 'dist'].includes(entry.name) ? [] : markdownFiles(name);
    return entry.name.endsWith('.md') ? [name] : [];
  });
}

/** The page without its blocks of code. */
function proseOf(file: string): string {
  return read(file).replaceAll(/^ *```[\s\S]*?^ *```$/gm, '');
}

/** Tables of which a row is about more than its first cell. */
const LISTS_OF_PAIRS = ['fixtures/cases/README.md', 'fixtures/sets/README.md'];
/** Characters: what is shorter, such as "- **Error:** always.", may well be repeated. */
const WORTH_TELLING = 50;

/** What a merge leaves behind: the same thing said twice, or in two versions. */
describe.each(markdownFiles('.'))('%s says nothing twice:', (file) => {
  const blocks = blocksOf(proseOf(file));
  const tables = blocks.filter((block) => block.startsWith('|'));

  test('no paragraph', () => {
    const paragraphs = blocks.filter((block) => !block.startsWith('|')).map(onOneLine);
    expect(repeated(paragraphs.filter(({ length }) => length > WORTH_TELLING))).toEqual([]);
  });

  test('no sentence of a section, nor a paragraph that begins like another', () => {
    for (const text of proseOf(file).split(/^## /m)) {
      const paragraphs = blocksOf(text)
        .filter((block) => !block.startsWith('|'))
        .map(onOneLine);
      const sentences = paragraphs.flatMap((each) => each.split(/(?<=[.:!?]) /));
      expect(repeated(sentences.filter(({ length }) => length > WORTH_TELLING))).toEqual([]);
      const beginnings = paragraphs.map((each) => each.slice(0, WORTH_TELLING));
      expect(repeated(beginnings.filter(({ length }) => length === WORTH_TELLING))).toEqual([]);
    }
  });

  test('no row of a table, nor one about the same thing as another', () => {
    const rows = tables.map((block) => block.split('\n').slice(2));
    expect(repeated(rows.flat())).toEqual([]);
    if (LISTS_OF_PAIRS.includes(file)) return;
    for (const each of rows) expect(repeated(each.map((line) => line.split('|')[1] ?? ''))).toEqual([]);
  });
});

/** Parts between empty lines. */
function blocksOf(markdown: string): string[] {
  return markdown.split(/\n\s*\n/).map((block) => block.trim());
}

function onOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}

function repeated(texts: readonly string[]): string[] {
  return texts.filter((text, index) => texts.indexOf(text) !== index);
}

/** The pages about this repository itself; the others speak of their readers' files. */
const OWN_PAGES = [
  'CONTRIBUTING.md',
  ARCHITECTURE,
  INTERNALS,
  LIMITS,
  'docs/performance.md',
  'fixtures/README.md',
  'SECURITY.md',
];
/** What somebody is yet to write. */
const PLACEHOLDERS = [
  'src/rules/wheel/your-rule.ts',
  '__tests__/rules/wheel/your-rule.test.ts',
  'docs/rules/your-rule.md',
];

describe('paths', () => {
  const tracked = new Set(filesBelow('.'));
  const folders = new Set([...tracked].flatMap((file) => parentsOf(file)));
  const names = new Set([...tracked].map((file) => path.posix.basename(file)));
  const tops = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !MADE_HERE.includes(entry.name))
    .map(({ name }) => name);

  function filesBelow(folder: string): string[] {
    return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
      const name = path.posix.join(folder, entry.name);
      if (!entry.isDirectory()) return [name];
      return MADE_HERE.includes(entry.name) ? [] : filesBelow(name);
    });
  }

  function parentsOf(file: string): string[] {
    const folder = path.posix.dirname(file);
    return folder === '.' ? [] : [folder, ...parentsOf(folder)];
  }

  function isThere(name: string): boolean {
    const plainName = path.posix.normalize(name).replace(/\/$/, '');
    return name.endsWith('/') ? folders.has(plainName) : tracked.has(plainName) || folders.has(plainName);
  }

  /** Those in code that begin with a folder of this repository, and bare names of source files. */
  function missingIn(file: string): string[] {
    const code = [...proseOf(file).matchAll(/`([^`\n]+)`/g)].map(([, text = '']) => text);
    const here = path.posix.dirname(file);
    return code.filter((text) => {
      if (PLACEHOLDERS.includes(text) || /[*<>{}…\s]/.test(text)) return false;
      if (/^[\w-]+\.(?:ts|mjs)$/.test(text)) return !names.has(text);
      const [top = ''] = text.split('/');
      if (!text.includes('/') || !/^[\w./-]+$/.test(text)) return false;
      const isOurs = tops.includes(top) || (here !== '.' && here !== 'docs');
      return isOurs && !isThere(text) && !isThere(path.posix.join(here, text));
    });
  }

  test.each(OWN_PAGES)('%s: each that is named is there', (file) => {
    expect(missingIn(file)).toEqual([]);
  });
});

describe('links', () => {
  /** A heading's anchor as GitHub makes it. */
  function anchors(markdown: string): string[] {
    return [...markdown.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replaceAll(' ', '-'),
    );
  }

  test.each(markdownFiles('.'))('%s: relative links lead somewhere', (file) => {
    const targets = [...proseOf(file).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
    const broken = targets
      .filter((target) => !/^[a-z]+:/.test(target))
      .filter((target) => {
        const [name = '', anchor] = target.split('#');
        const linked = name === '' ? file : path.posix.join(path.posix.dirname(file), name);
        if (!existsSync(path.join(root, linked))) return true;
        return anchor !== undefined && !anchors(read(linked)).includes(anchor);
      });
    expect(broken).toEqual([]);
  });

  test('pictures are there, and small', () => {
    const pictures = markdownFiles('.').flatMap((file) =>
      [...read(file).matchAll(/<(?:img|source)[^>]*\ssrc(?:set)?="(?!https:)([^"]+)"/g)].map(
        ([, name = '']) => path.join(root, path.dirname(file), name),
      ),
    );
    expect(pictures.length).toBeGreaterThan(3);
    expect(pictures.filter((file) => !existsSync(file) || statSync(file).size > 100_000)).toEqual([]);
  });
});
