/** Ignores and severities, from a pyproject.toml to the report, over real wheels. */

import { describe, expect, test } from 'vitest';
import { binary } from '../../fixtures/build/cases.mjs';
import { MAX_FINDINGS_PER_RULE, MAX_SUPPRESSED_PER_RULE } from '../../src/base/limits.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { renderText } from '../../src/report/text.ts';
import { armCore, armTag, program, x86Core, x86Tag } from './checked.ts';
import { AARCH64, brief, check, ignore, MUSL, STRAY, X86_64 } from './configured.ts';

/** A name without digits for each number. */
function lettersOf(index: number): string {
  return [...String(index)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
}

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

  describe('and one about several files, where "member" fits all of them:', () => {
    const pkg = { name: 'pkg', tag: x86Tag };
    const both = { ...pkg, tag: `${x86Tag}.manylinux_2_17_aarch64` };
    const pure = { ...pkg, tag: 'py3-none-any' };
    const extension = (architecture: string) => ({
      'pkg/a/_a.so': binary(`ext-${architecture}.so`),
      'pkg/b/_b.so': binary(`ext-${architecture}.so`),
    });
    const stray = program('program-armv7l');
    const programs = { 'pkg/a/tool': stray, 'pkg/b/tool': stray };
    test.each([
      ['a whole wheel', 'architecture-mismatch', { ...pkg, files: extension('aarch64') }],
      ['modules for one of two tags', 'architecture-mismatch', { ...both, files: extension('x86_64') }],
      ['programs in a pure wheel', 'binary-in-pure-wheel', { ...pure, files: programs }],
      [
        'modules in the pure folder',
        'binary-in-purelib',
        { ...pkg, rootIsPurelib: true, files: extension('x86_64') },
      ],
    ])('%s', async (_, rule, wheel) => {
      const rulesLeft = async (member: string): Promise<string[]> => {
        const { findings } = await check({ wheels: [wheel], toml: ignore({ rule, member }) });
        return findings.map((finding) => finding.rule);
      };
      for (const part of ['pkg/a/**', 'pkg/b/**']) expect(await rulesLeft(part)).toContain(rule);
      expect(await rulesLeft('pkg/{a,b}/**')).not.toContain(rule);
    });
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
      // In folders of their own, since many in one are one finding.
      Array.from({ length: MAX_FINDINGS_PER_RULE + 50 }, (_, index) => [
        `pkg/vendor-${lettersOf(index)}/tool`,
        stray,
      ]),
    );
    const report = await check({
      wheels: [{ name: 'pkg', tag: x86Tag, files: { ...x86Core, ...files, 'pkg/zz': stray } }],
      toml: ignore({ rule: 'architecture-mismatch', member: 'pkg/vendor-*/**' }),
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
