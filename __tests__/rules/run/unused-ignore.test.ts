import { expect, test } from 'vitest';
import { binary } from '../../../fixtures/build/cases.mjs';
import { x86Tag } from '../checked.ts';
import { AARCH64, brief, check, ignore, MUSL, type Run, STRAY, X86_64 } from '../configured.ts';

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
    `(member "contrib/**") in pyproject.toml, line 1, matched no finding. Its patterns leave out 2 findings of the rule, the first on ${STRAY} in ${AARCH64}.`,
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

test.each(['prebuilt-binary', 'redundant-skip', 'failed-repair', 'uneven-glibc'])(
  'is left alone where %s had nothing to look at',
  async (rule) => {
    expect(await unused({ wheels: [MUSL], toml: ignore({ rule }) })).toEqual([]);
  },
);

test('says that a finding about several files is left out whole', async () => {
  const files = { 'pkg/a.so': binary('ext-aarch64.so'), 'pkg/b.so': binary('ext-aarch64.so') };
  const toml = ignore({ rule: 'architecture-mismatch', member: 'pkg/a.so' });
  const { findings } = await check({ wheels: [{ name: 'pkg', tag: x86Tag, files }], toml });
  expect(findings.at(-1)).toMatchObject({
    rule: 'unused-ignore',
    remedy: expect.stringContaining('has to fit every file of a finding'),
  });
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
