/** What the runner does with the drafts of every rule: it lists, limits, silences and names their causes. */

import { describe, expect, test } from 'vitest';
import { binary } from '../../fixtures/build/cases.mjs';
import type { Content } from '../../fixtures/build/wheel.mjs';
import { MAX_FINDINGS_PER_RULE } from '../../src/base/limits.ts';
import { judgeWheel } from '../../src/judge/judgeWheel.ts';
import { DEFAULT_SETTINGS } from '../../src/model/settings.ts';
import { NO_VERDICT } from '../../src/model/verdict.ts';
import { RULES } from '../../src/rules/registry.ts';
import type { Draft, Rule } from '../../src/rules/rule.ts';
import { applyRules, runRules } from '../../src/rules/run.ts';
import { openFailure } from '../../src/wheel/readWheel.ts';
import { wheel } from '../report/samples.ts';
import { processorSeconds } from '../support/processorTime.ts';
import { counted } from '../support/work.ts';
import { distInfo, zipOf } from '../wheel/zips.ts';
import { armCore, armTag, brief, findingsIn, findingsOfBytes, program, x86Core, x86Tag } from './checked.ts';

const numbered = (count: number, content: Content, name: (at: string) => string): Record<string, Content> =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [name(String(at).padStart(4, '0')), content]));

describe('more findings of one rule than are listed', () => {
  const broken = (count: number): Record<string, Content> =>
    numbered(count, 'no binary\n', (at) => `pkg/_m${at}.abi3.so`);
  const malformed = async (count: number) =>
    (await findingsIn(x86Tag, { ...x86Core, ...broken(count) })).filter(
      ({ rule }) => rule === 'malformed-binary',
    );

  test('exactly as many are all listed', async () => {
    const findings = await malformed(MAX_FINDINGS_PER_RULE);
    expect(findings).toHaveLength(MAX_FINDINGS_PER_RULE);
    expect(findings.every(({ member }) => member !== null)).toBe(true);
  });

  test('one more is told by a closing one', async () => {
    const findings = await malformed(MAX_FINDINGS_PER_RULE + 1);
    expect(findings).toHaveLength(MAX_FINDINGS_PER_RULE);
    expect(findings.at(-1)).toMatchObject({
      severity: 'error',
      member: null,
      title: '2 more findings of malformed-binary in this wheel',
      data: { left: 2 },
    });
    expect(findings.at(-1)?.message).toContain(`${MAX_FINDINGS_PER_RULE + 1} findings`);
  });

  test('hundreds more are told by one', async () => {
    const findings = await malformed(450);
    expect(findings).toHaveLength(MAX_FINDINGS_PER_RULE);
    expect(findings.at(-1)?.data).toEqual({ left: 450 - MAX_FINDINGS_PER_RULE + 1 });
  });

  test('the files that are left out have no derived findings either', async () => {
    const modules = numbered(
      250,
      binary('ext-aarch64.so'),
      (at) => `pkg/_m${at}.cpython-312-aarch64-linux-gnu.so`,
    );
    const rules = (await findingsIn(x86Tag, { ...x86Core, ...modules })).map(({ rule }) => rule);
    expect(new Set(rules)).toEqual(new Set(['architecture-mismatch']));
  });

  test('an error among those left out is not lost behind two hundred warnings', async () => {
    const findings = await findingsIn(x86Tag, {
      ...x86Core,
      ...numbered(MAX_FINDINGS_PER_RULE, program('program-i686'), (at) => `pkg/bin/a${at}`),
      'pkg/bin/stray': program('program-armv7l'),
    });
    expect(findings.map(({ severity }) => severity)).toContain('error');
  });
});

describe('causes', () => {
  test('differ for different bytes, and for different rules', async () => {
    const findings = await findingsIn(x86Tag, {
      ...x86Core,
      'pkg/one': program('program-aarch64'),
      'pkg/two': program('program-armv7l'),
      'pkg/three': program('program-x86_64-musl'),
      'pkg/copy': program('program-aarch64'),
    });
    const cause = (member: string) => findings.find((finding) => finding.member === member)?.cause;
    expect(new Set(['pkg/one', 'pkg/two', 'pkg/three'].map(cause)).size).toBe(3);
    expect(cause('pkg/copy')).toBe(cause('pkg/one'));
  });
});

describe('a root cause silences what derives from it', () => {
  test('a foreign module with the wrong suffix is one finding', async () => {
    const findings = await findingsIn(armTag, {
      ...armCore,
      'pkg/_fast.cpython-311-x86_64-linux-gnu.so': binary('ext-x86_64.so'),
    });
    expect(findings.map(({ rule }) => rule)).toEqual(['architecture-mismatch']);
  });

  test('an unreadable member is one finding', async () => {
    const bytes = zipOf([
      { name: 'pkg/_a.abi3.so', data: binary('ext-aarch64.so'), central: { crc32: 1 }, local: { crc32: 1 } },
      ...distInfo(),
    ]);
    const findings = await findingsOfBytes(bytes, 'pkg-1.0-py3-none-any.whl');
    expect(findings.map(brief)).toEqual(['error unreadable-wheel pkg/_a.abi3.so']);
  });
});

describe('hostile wheels take no time to speak of', () => {
  const crowd = (count: number, name: (at: number) => string, data: string | Uint8Array = ''): Buffer =>
    zipOf([
      ...Array.from({ length: count }, (_, at) => ({ name: name(at), data, method: 0 })),
      ...distInfo(),
    ]);
  const elf = binary('ext-x86_64.so').subarray(0, 64);
  const crowds: [name: string, zip: () => Buffer][] = [
    ['ten thousand empty modules', () => crowd(10_000, (at) => `m${at}.abi3.so`)],
    ['ten thousand modules of one name', () => crowd(10_000, (at) => `m${at}/_core.abi3.so`)],
    [
      'five thousand cut-off programs with one sibling key',
      () => crowd(5_000, (at) => `${'_'.repeat(at % 100)}${at}/linux/tool`, elf),
    ],
  ];
  test.each(crowds)('%s', async (_, zip) => {
    const bytes = zip();
    const filename = 'pkg-1.0-cp312-cp312-manylinux_2_17_x86_64.whl';
    const { steps } = await counted(() => findingsOfBytes(bytes, filename));
    expect(steps).toBeLessThan(10_000_000);
  });

  // Two regular expressions take the square of a name's length: siblingKey's, and parseExtensionName's.
  test.each([
    ['_', ''],
    ['.abi3-', '!'],
  ])('names of 65,000 letters, all “%s”', async (piece, last) => {
    const zip = crowd(20, (at) => at + piece.repeat(Math.floor(65_000 / piece.length)) + last, elf);
    const filename = 'pkg-1.0-cp312-cp312-manylinux_2_17_x86_64.whl';
    expect(await processorSeconds(() => findingsOfBytes(zip, filename))).toBeLessThan(20);
  });
});

test('ten thousand wheels that all differ take no time, and each text stays short', async () => {
  const abis = (index: number) => ['abi3', `cp3${index}`][index % 2];
  const many = Array.from({ length: 10_000 }, (_, index) =>
    wheel(`a-1-cp3${index}-${abis(index)}-manylinux_2_${index + 17}_x86_64.whl`, {
      verdict: {
        ...NO_VERDICT,
        families: { ...NO_VERDICT.families, manylinux: `manylinux_2_${index + 17}_x86_64` },
      },
    }),
  );
  const versions = many.map((_, index) => wheel(`b-1.${index}.dev1-py3-none-any.whl`));
  const empty = many.map(({ filename }) => wheel(`e${filename.slice(1)}`, { topLevel: [] }));
  const full = wheel('e-1-py3-none-any.whl');
  const copies = ['c', 'd', 'e'].flatMap((artifact) =>
    versions.map((each) => ({ ...each, artifact, label: `${each.label} (${artifact})` })),
  );
  const run = () =>
    [many, copies, [...empty, full]].flatMap((wheels) => runRules('set', wheels, DEFAULT_SETTINGS));
  const { result: findings, steps } = await counted(run);
  expect(steps).toBeLessThan(15_000_000);
  expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(RULES.set.map(({ id }) => id)));
  for (const finding of findings) expect(JSON.stringify(finding).length).toBeLessThan(3000);
});

test('the cause of a finding does not hang on a label that is settled later', () => {
  const draft: Draft = { severity: 'error', member: null, title: '', message: '', remedy: '', data: {} };
  const rules: Rule<'wheel'>[] = [
    { id: 'rule', scope: 'wheel', severity: 'error', summary: '', check: () => [draft] },
  ];
  const causeOf = (artifact: string | null, displayPath: string): string | undefined => {
    const source = { path: '/x', filename: 'a.whl', displayPath, artifact };
    const wheel = judgeWheel(openFailure(source, new Error('x')));
    return applyRules(rules, 'wheel', wheel, DEFAULT_SETTINGS)[0]?.cause;
  };
  expect(causeOf('one', 'a.whl')).toMatch(/^rule:/);
  expect(causeOf('one', 'a.whl')).not.toBe(causeOf('two', 'a.whl'));
  expect(causeOf('one', 'x/a.whl')).not.toBe(causeOf('one', 'y/a.whl'));
  // A local wheel's place hangs on the folder that the check was run in.
  expect(causeOf(null, 'x/a.whl')).toBe(causeOf(null, 'a.whl'));
});
