import { describe, expect, test } from 'vitest';
import { MAX_EXTERNAL_LIBRARIES, MAX_IGNORES } from '../../../src/base/limits.ts';
import { readTable, type TableSettings } from '../../../src/check/configuration/configurationTable.ts';
import { parseToml } from '../../../src/project/toml/tomlFile.ts';
import { RULE_LIST } from '../../../src/rules/registry.ts';

async function settings(...lines: string[]): Promise<TableSettings> {
  const document = await parseToml(lines.join('\n'));
  if (document.status !== 'read') throw new Error(document.reason);
  return readTable(document.table, 'pyproject.toml');
}

/** As in `3: There is no key …`. */
async function complaints(...lines: string[]): Promise<string[]> {
  return (await settings(...lines)).complaints.map(({ line, text }) => `${line}: ${text}`);
}

test('every key arrives', async () => {
  const { failOn, upload, sizeGrowth, externalLibraries, severities, ignores, ...rest } = await settings(
    '[tool.wheel-abi-check]',
    'fail-on = "warning"',
    'upload = "pypi"',
    'size-growth = 12.5',
    'external-libraries = ["libnvidia-*.so*", "libcuda.so.1"]',
    '[tool.wheel-abi-check.severity]',
    'unsafe-member = "off"',
    'tag-mismatch = "error"',
    '[[tool.wheel-abi-check.ignore]]',
    'rule = "libc-mismatch"',
    'reason = " dispatched at run time "',
    '[[tool.wheel-abi-check.ignore]]',
    'rule = "libc-mismatch"',
    'wheel = "*-cp313-*"',
    'member = "pkg/_avx2*.so"',
    'reason = "why not"',
  );
  expect({ failOn, upload, sizeGrowth, externalLibraries }).toEqual({
    failOn: 'warning',
    upload: 'pypi',
    sizeGrowth: 12.5,
    externalLibraries: ['libcuda.so.1', 'libnvidia-*.so*'],
  });
  expect([...severities]).toEqual([
    ['unsafe-member', 'off'],
    ['tag-mismatch', 'error'],
  ]);
  expect(ignores).toMatchObject([
    {
      rule: 'libc-mismatch',
      wheel: null,
      member: null,
      reason: 'dispatched at run time',
      location: { path: 'pyproject.toml', startLine: 9, endLine: 9 },
    },
    { wheel: { text: '*-cp313-*' }, member: { text: 'pkg/_avx2*.so' }, location: { startLine: 12 } },
  ]);
  expect(rest).toEqual({ complaints: [] });
});

test('inline tables and dotted keys are as good', async () => {
  const { severities, ignores } = await settings(
    'tool.wheel-abi-check = { severity.tag-mismatch = "off", ignore = [{ rule = "libc-mismatch", reason = "x" }] }',
  );
  expect([...severities.keys()]).toEqual(['tag-mismatch']);
  expect(ignores).toHaveLength(1);
});

test.each([
  [[]],
  [['tool = 1']],
  [['[tool.black]', 'line-length = 1']],
  [['[tool.cibuildwheel]', '[tool.wheelhouse]', '[tool.abi3audit]']],
])('%j says nothing, and nothing is wrong with it', async (lines) => {
  expect(await settings(...lines)).toEqual({
    failOn: null,
    upload: null,
    sizeGrowth: null,
    externalLibraries: [],
    severities: new Map(),
    ignores: [],
    complaints: [],
  });
});

describe('mistakes are refused with the line and the nearest name', () => {
  const inTable = async (...lines: string[]): Promise<string[]> =>
    await complaints('[tool.wheel-abi-check]', ...lines);
  const inIgnore = async (...lines: string[]): Promise<string[]> =>
    await complaints('[[tool.wheel-abi-check.ignore]]', ...lines);

  test.each([
    ['ignor = []', /^2: There is no key "ignor" in \[tool\.wheel-abi-check\]\. Did you mean "ignore"\?$/],
    ['fail_on = "error"', /Did you mean "fail-on"\?$/],
    ['severities = {}', /Did you mean "severity"\?$/],
    ['size-growth = 0', /^2: size-growth is a number/],
    ['size-growth = "20"', /^2: size-growth is a number/],
    ['upload = "testpypi"', /^2: upload is "testpypi"/],
    ['zzzzzzzzz = 1', /Use one of: fail-on, upload, size-growth, external-libraries, severity, ignore\.$/],
    ['fail-on = "warn"', /^2: fail-on is "warn", which is none of its values\. Did you mean "warning"\?$/],
    ['fail-on = true', /^2: fail-on is no text, .* Use one of: "error", "warning", "notice", "never"\.$/],
    ['severity.tag-mismatsh = "off"', /^2: There is no rule "tag-mismatsh"; did you mean "tag-mismatch"\?$/],
    ['severity.tag-mismatch = "none"', /is "none", which is none of its values/],
    ['severity = "error"', /^2: severity is a table: write \[tool\.wheel-abi-check\.severity\]/],
    ['external-libraries = "libx.so"', /^2: external-libraries is a list/],
    ['external-libraries = [\n\n1]', /^4: external-libraries holds something that is no text/],
    ['external-libraries = ["/usr/lib/x.so"]', /^2: .*leave the folder out\.$/],
    ['external-libraries = [""]', /^2: The pattern "" in external-libraries is empty/],
    [`external-libraries = ["${'x'.repeat(300)}"]`, /is longer than 256 characters\.$/],
    [
      `external-libraries = [${'"x",'.repeat(MAX_EXTERNAL_LIBRARIES + 1)}]`,
      /^2: external-libraries holds more than 500 patterns\.$/,
    ],
    ['ignore = { rule = "libc-mismatch" }', /^2: ignore is a list of tables: write \[\[/],
    ['ignore = [1]', /^2: An ignore is a table/],
    [`ignore = [${'{},'.repeat(MAX_IGNORES + 1)}]`, /^2: There are more than 500 ignores/],
  ])('%.60s', async (line, complaint) => {
    expect(await inTable(line)).toEqual([expect.stringMatching(complaint)]);
  });

  test.each([
    [['reason = "x"'], /^1: An ignore has to say in "rule"/],
    [['rule = "libc-mismatch"'], /^1: An ignore has to say in "reason" why/],
    [['rule = "libc-mismatch"', 'reason = " \\t "'], /^3: An ignore has to say in "reason" why/],
    [['rule = "libc-mismatch"', 'reason = 1'], /^3: An ignore has to say in "reason" why/],
    [['reason = "x"', 'rule = "libc-mismath"'], /^3: .* did you mean "libc-mismatch"\?$/],
    [['reason = "x"', 'rule = "libc-mismatch"', 'members = "x"'], /^4: .*Did you mean "member"\?$/],
    [
      ['reason = "x"', 'rule = "libc-mismatch"', 'member = ["x"]'],
      /^4: "member" of an ignore is one pattern/,
    ],
    [['reason = "x"', 'rule = "libc-mismatch"', 'wheel = "{1..999}"'], /^4: .* more than 64 alternatives\.$/],
  ])('an ignore with %j', async (lines, complaint) => {
    expect(await inIgnore(...lines)).toEqual([expect.stringMatching(complaint)]);
  });

  test.each([
    '[tool.wheel_abi_check]',
    '[tool.wheelabicheck]',
    '[tool.Wheel-ABI-Check]',
    '[wheel-abi-check]',
    '[wheel_abi_check]',
  ])('%s would be passed over in silence', async (header) => {
    expect(await complaints('', header)).toEqual([
      expect.stringMatching(/^2: The table is called \[tool\.wheel-abi-check\], not "/),
    ]);
  });

  test.each(['tool.wheel-abi-check = 1', '[[tool.wheel-abi-check]]'])('%s is no table', async (line) => {
    expect(await complaints(line)).toEqual([
      '1: tool.wheel-abi-check is a table: write [tool.wheel-abi-check].',
    ]);
  });

  test('all of them at once, by line', async () => {
    const all = await inTable('fail-on = "x"', 'a = 1', '__proto__ = 1', 'severity.x = "y"');
    expect(all.map((text) => text.slice(0, 2))).toEqual(['2:', '3:', '4:', '5:', '5:']);
  });

  test('names can not speak to the runner or the terminal', async () => {
    const key = JSON.stringify('x\n::error::\u001b[31m\u202e');
    const text = (await inTable(`${key} = 1`, `severity.${key} = ${key}`, `fail-on = ${key}`)).join('\n');
    expect(text).toContain('"x\\n::error::\\x1b[31m\\u{202e}"');
    expect(text).not.toMatch(/^::|\u001b|\u202e/m);
    expect(await inTable(`${'k'.repeat(5000)} = 1`)).toEqual([expect.stringMatching(/^.{1,300}$/)]);
  });
});

describe('what says that something was not checked', () => {
  test.each(['no-wheels', 'unreadable-artifact', 'unreadable-configuration'])(
    '%s can be neither changed nor ignored',
    async (rule) => {
      const lines = [`severity.${rule} = "warning"`, `ignore = [{ rule = "${rule}", reason = "x" }]`];
      expect(await complaints('[tool.wheel-abi-check]', ...lines)).toEqual([
        expect.stringMatching(/^2: The severity of .* can't be changed: /),
        expect.stringMatching(/^3: Findings of .* can't be ignored: /),
      ]);
    },
  );

  test('unreadable-wheel can be made milder, but not be hidden', async () => {
    const table = '[tool.wheel-abi-check]';
    expect(await complaints(table, 'severity.unreadable-wheel = "notice"')).toEqual([]);
    expect(await complaints(table, 'severity.unreadable-wheel = "off"')).toHaveLength(1);
    expect(await complaints(table, 'ignore = [{ rule = "unreadable-wheel", reason = "x" }]')).toHaveLength(1);
  });

  test('all other rules can be off', async () => {
    const fixed = [
      'not-checked',
      'no-wheels',
      'unreadable-artifact',
      'unreadable-configuration',
      'unreadable-wheel',
    ];
    const rules = RULE_LIST.map(({ id }) => id).filter((id) => !fixed.includes(id));
    const lines = rules.map((rule) => `${rule} = "off"`);
    expect(await complaints('[tool.wheel-abi-check.severity]', ...lines)).toEqual([]);
  });
});
