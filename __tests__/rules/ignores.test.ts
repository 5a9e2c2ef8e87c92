/** Ignores and severities, from a pyproject.toml to the report, over real wheels. */

import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { binary } from '../../fixtures/build/cases.mjs';
import { buildWheel, type WheelRecipe, wheelName } from '../../fixtures/build/wheel.mjs';
import { MAX_FINDINGS_PER_RULE, MAX_SUPPRESSED_PER_RULE } from '../../src/base/limits.ts';
import { checkWheels } from '../../src/check/checkWheels.ts';
import { loadConfiguration, withIgnoredRules } from '../../src/check/configuration/loadConfiguration.ts';
import type { Finding, Report } from '../../src/model/report.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { renderText } from '../../src/report/text.ts';
import type { WheelSource } from '../../src/wheel/facts.ts';
import { inFolder } from '../wheel/opened.ts';
import { armCore, armTag, program, x86Core, x86Tag } from './checked.ts';

const AARCH64 = 'chunkpack-1.4.0-cp312-cp312-manylinux_2_17_aarch64.manylinux2014_aarch64.whl';
const X86_64 = 'chunkpack-1.4.0-cp312-cp312-manylinux_2_17_x86_64.manylinux2014_x86_64.whl';
const MUSL = 'chunkpack-1.4.0-cp312-cp312-musllinux_1_2_x86_64.whl';
const STRAY = 'chunkpack/contrib/bitshuffle_neon/build/bitshuffle2_neon_bucle';

interface Run {
  /** Names of fixtures/wheels, or recipes. */
  wheels: (string | WheelRecipe)[];
  toml: string[];
  seesAllWheels?: boolean;
  ignoredRules?: string[];
  problems?: { artifact: string; reason: string }[];
}

async function check({ wheels, toml, problems = [], ignoredRules = [], ...options }: Run): Promise<Report> {
  return await inFolder(async (folder) => {
    await writeFile(path.join(folder, 'pyproject.toml'), toml.join('\n'));
    const configuration = withIgnoredRules(await loadConfiguration('pyproject.toml', folder), ignoredRules);
    const sources = await Promise.all(wheels.map((wheel) => sourceOf(wheel, folder)));
    return await checkWheels(
      { wheels: sources, problems },
      { ...configuration, failOn: 'error', ...options },
    );
  });
}

async function sourceOf(wheel: string | WheelRecipe, folder: string): Promise<WheelSource> {
  const filename = typeof wheel === 'string' ? wheel : wheelName(wheel);
  let file = fileURLToPath(new URL(`../../fixtures/wheels/${filename}`, import.meta.url));
  if (typeof wheel !== 'string') {
    file = path.join(folder, filename);
    await writeFile(file, await buildWheel(wheel));
  }
  return { path: file, displayPath: filename, filename, artifact: null };
}

function ignore(lines: { rule: string; wheel?: string; member?: string; reason?: string }): string[] {
  const keys = Object.entries({ reason: 'kept for the tests', ...lines });
  return [
    '[[tool.wheel-abi-check.ignore]]',
    ...keys.map(([key, value]) => `${key} = ${JSON.stringify(value)}`),
  ];
}

const brief = ({ rule, severity, wheel, location }: Finding): string =>
  [severity, rule, wheel ?? `line ${location?.startLine}`].join(' ');

describe('an ignored finding leaves the findings, the counts and the conclusion', () => {
  test('in every wheel, for a rule alone', async () => {
    const toml = ignore({ rule: 'architecture-mismatch' });
    const report = await check({ wheels: [AARCH64, X86_64, MUSL], toml });
    expect(report).toMatchObject({ conclusion: 'success', counts: { error: 0, notice: 0 }, findings: [] });
    expect(report.suppressed).toEqual(
      [AARCH64, X86_64].map((wheel) => ({
        rule: 'architecture-mismatch',
        wheel,
        member: STRAY,
        reason: 'kept for the tests',
      })),
    );
    expect(report.configuration).toMatchObject({ path: 'pyproject.toml', ignores: 1 });
  });

  test.each([
    [{ wheel: '*aarch64*' }, [X86_64]],
    [{ wheel: '*_{x86_64,i686}.whl' }, [AARCH64]],
    [{ member: 'chunkpack/contrib/**' }, []],
    [{ member: '**/bitshuffle2_*' }, []],
    [{ wheel: '*aarch64*', member: STRAY }, [X86_64]],
  ])('where %j fits', async (patterns, left) => {
    const toml = ignore({ rule: 'architecture-mismatch', ...patterns });
    const { findings } = await check({ wheels: [AARCH64, X86_64], toml });
    expect(findings.map(({ wheel }) => wheel)).toEqual(left);
  });

  test.each([{ member: 'bitshuffle2_*' }, { member: 'chunkpack/*' }, { wheel: '*cp313*' }])(
    'and not where %j does not',
    async (patterns) => {
      const toml = ignore({ rule: 'architecture-mismatch', ...patterns });
      const { findings, conclusion } = await check({ wheels: [AARCH64], toml });
      expect(findings.map(brief)).toContain(`error architecture-mismatch ${AARCH64}`);
      expect(conclusion).toBe('failure');
    },
  );

  test('a finding about a wheel as a whole has no member to fit', async () => {
    const linux = { name: 'pkg', tag: 'cp312-cp312-linux_x86_64', files: x86Core };
    const rule = 'unrepaired-wheel';
    const narrow = await check({ wheels: [linux], toml: ignore({ rule, member: '**' }) });
    expect(narrow.findings.map(({ rule }) => rule)).toContain(rule);
    const whole = await check({ wheels: [linux], toml: ignore({ rule, wheel: 'pkg-*-linux_*' }) });
    expect(whole.findings).toEqual([]);
  });

  test('an ignored root cause still explains what derives from it', async () => {
    const files = { ...armCore, 'pkg/_fast.cpython-311-x86_64-linux-gnu.so': binary('ext-x86_64.so') };
    const toml = ignore({ rule: 'architecture-mismatch' });
    const { findings } = await check({ wheels: [{ name: 'pkg', tag: armTag, files }], toml });
    expect(findings).toEqual([]);
  });

  test('what is ignored does not crowd out what is not', async () => {
    const stray = program('program-armv7l');
    const files = Object.fromEntries(
      Array.from({ length: MAX_FINDINGS_PER_RULE + 50 }, (_, index) => [`pkg/vendor/tool${index}`, stray]),
    );
    const report = await check({
      wheels: [{ name: 'pkg', tag: x86Tag, files: { ...x86Core, ...files, 'pkg/zz': stray } }],
      toml: ignore({ rule: 'architecture-mismatch', member: 'pkg/vendor/**' }),
    });
    const { findings, suppressed, conclusion } = report;
    expect(findings.map(({ member }) => member)).toEqual(['pkg/zz']);
    expect(conclusion).toBe('failure');
    expect(suppressed).toHaveLength(MAX_SUPPRESSED_PER_RULE);
    expect(suppressed[0]).toMatchObject({
      member: null,
      reason: expect.stringMatching(/^51 more of this rule/),
      findings: 51,
    });
    for (const output of [renderText(report, { color: false }), renderMarkdown(report)])
      expect(output).toContain('250 findings ignored');
  });
});

describe('a severity', () => {
  test('“off” is told like an ignore', async () => {
    const toml = ['[tool.wheel-abi-check.severity]', 'architecture-mismatch = "off"'];
    const report = await check({ wheels: [AARCH64], toml });
    expect(report).toMatchObject({ conclusion: 'success', findings: [] });
    expect(report.suppressed).toMatchObject([{ member: STRAY, reason: 'severity "off" in pyproject.toml' }]);
  });

  test('replaces the rule’s own', async () => {
    const toml = ['[tool.wheel-abi-check.severity]', 'architecture-mismatch = "notice"'];
    const report = await check({ wheels: [AARCH64], toml });
    expect(report.findings.map(brief)).toEqual([`notice architecture-mismatch ${AARCH64}`]);
    expect(report).toMatchObject({ conclusion: 'success', suppressed: [] });
  });
});

test('--ignore takes out a rule, whatever the file says of it', async () => {
  const toml = ['[tool.wheel-abi-check.severity]', 'architecture-mismatch = "error"'];
  const report = await check({ wheels: [AARCH64], toml, ignoredRules: ['architecture-mismatch'] });
  expect(report.suppressed).toMatchObject([{ rule: 'architecture-mismatch', reason: '--ignore' }]);
  expect(report.findings).toEqual([]);
});

describe('an ignore that matches nothing', () => {
  const unused = async (run: Run): Promise<string[]> =>
    (await check(run)).findings.filter(({ rule }) => rule === 'unused-ignore').map(brief);

  test('is a notice on its line', async () => {
    const toml = ['', ...ignore({ rule: 'libc-mismatch' })];
    const report = await check({ wheels: [MUSL], toml });
    expect(report).toMatchObject({ conclusion: 'success', counts: { notice: 1 } });
    expect(report.findings).toMatchObject([
      {
        rule: 'unused-ignore',
        severity: 'notice',
        wheel: null,
        location: { path: 'pyproject.toml', startLine: 2, endLine: 2 },
        title: 'an ignore that matches nothing: libc-mismatch',
      },
    ]);
  });

  test('says what its patterns have missed', async () => {
    const toml = ignore({ rule: 'architecture-mismatch', member: 'contrib/**' });
    const { findings } = await check({ wheels: [AARCH64, X86_64], toml });
    expect(findings.at(-1)?.message).toContain(
      `(member "contrib/**") in pyproject.toml, line 1, matched no finding. The rule has 2 findings that its patterns leave out, the first of them on ${STRAY} in ${AARCH64}.`,
    );
  });

  test('is one for each line, also of two equal ones', async () => {
    const toml = [...ignore({ rule: 'libc-mismatch' }), ...ignore({ rule: 'libc-mismatch' })];
    const { findings } = await check({ wheels: [MUSL], toml });
    expect(new Set(findings.map(({ cause }) => cause)).size).toBe(2);
  });

  test('is of use where another one took the finding first', async () => {
    const rule = 'architecture-mismatch';
    const toml = [...ignore({ rule }), ...ignore({ rule, member: STRAY })];
    expect(await unused({ wheels: [AARCH64], toml, ignoredRules: [rule] })).toEqual([]);
  });

  test('is left alone where no wheel is one that it speaks of', async () => {
    const toml = ignore({ rule: 'architecture-mismatch', wheel: '*aarch64*' });
    expect(await unused({ wheels: [MUSL], toml })).toEqual([]);
    expect(await unused({ wheels: [], toml })).toEqual([]);
  });

  test('is left alone in a job of a matrix, unless it names a wheel of that job', async () => {
    const rule = 'libc-mismatch';
    const run = { wheels: [MUSL], seesAllWheels: false };
    expect(await unused({ ...run, toml: ignore({ rule, member: 'pkg/_avx2*.so' }) })).toEqual([]);
    expect(await unused({ ...run, toml: ignore({ rule, wheel: '*musllinux*' }) })).toEqual([
      'notice unused-ignore line 1',
    ]);
  });

  test('is left alone where something could not be read', async () => {
    const toml = ignore({ rule: 'libc-mismatch' });
    expect(await unused({ wheels: [MUSL, 'none-1.0-py3-none-any.whl'], toml })).toEqual([]);
    const problems = [{ artifact: 'cibw-x', reason: 'It has expired.' }];
    expect(await unused({ wheels: [MUSL], toml, problems })).toEqual([]);
  });

  test('has the severity that it is given', async () => {
    const severity = (value: string): string[] => [
      '[tool.wheel-abi-check.severity]',
      `unused-ignore = "${value}"`,
      ...ignore({ rule: 'libc-mismatch' }),
    ];
    expect(await unused({ wheels: [MUSL], toml: severity('error') })).toEqual(['error unused-ignore line 3']);
    expect(await unused({ wheels: [MUSL], toml: severity('off') })).toEqual([]);
  });
});

test('text and Markdown say what was ignored, why, and what the file asked for', async () => {
  const toml = [
    ...ignore({ rule: 'architecture-mismatch', reason: 'x | `y`\n::error::z' }),
    '[tool.wheel-abi-check]',
    'external-libraries = ["libcuda.so.1"]',
    'severity.tag-mismatch = "off"',
  ];
  const report = await check({ wheels: [AARCH64], toml });
  const sentence =
    "Settings from pyproject.toml: tag-mismatch is off; taken for the system's libraries: libcuda.so.1; 1 ignore.";
  const text = renderText(report, { color: false });
  expect(text.replaceAll(/\n +/g, ' ')).toContain(sentence);
  expect(text).toContain('Ignored: architecture-mismatch, 1 finding: x | `y`\\n::error::z');
  const markdown = renderMarkdown(report);
  expect(markdown.replaceAll('`', '')).toContain(sentence);
  expect(markdown).toContain('<summary>1 finding ignored by configuration</summary>');
  expect(markdown).not.toMatch(/^::/m);
});

test('a pyproject.toml that is no TOML is an error on its line, beside the findings of the wheels', async () => {
  const report = await check({ wheels: [AARCH64, MUSL], toml: ['', '[tool.cibuildwheel'] });
  expect(report.findings.map(brief)).toEqual([
    'error unreadable-configuration line 2',
    `error architecture-mismatch ${AARCH64}`,
  ]);
  expect(report.conclusion).toBe('failure');
});
