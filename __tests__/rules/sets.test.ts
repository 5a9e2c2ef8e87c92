/** Rules that compare wheels with each other, on folders of real wheels. */

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkWheels } from '../../src/check/checkWheels.ts';
import { collectLocalWheels } from '../../src/collect/localWheels.ts';
import type { Finding, Report, Severity } from '../../src/model/report.ts';
import { DEFAULT_SETTINGS } from '../../src/model/settings.ts';
import { NO_VERDICT } from '../../src/model/verdict.ts';
import { groupByCause } from '../../src/report/causes.ts';
import { RULES } from '../../src/rules/registry.ts';
import { runRules } from '../../src/rules/run.ts';
import { wheel } from '../report/samples.ts';
import { counted } from '../support/work.ts';

interface Expected {
  rule: string;
  severity: Severity;
  wheels: string[];
}

interface WheelSet {
  folder: string;
  rule: string;
  expect: Expected[];
  why: string;
}

const root = path.join(import.meta.dirname, '../../fixtures/sets');
const sets = JSON.parse(readFileSync(path.join(root, 'sets.json'), 'utf8')) as WheelSet[];
const setRules = RULES.set.map(({ id }) => id);

async function reportOf({ folder }: WheelSet, reversed = false): Promise<Report> {
  const cwd = path.join(root, folder);
  const { wheels, problems } = await collectLocalWheels(['.'], cwd);
  return checkWheels({ wheels: reversed ? wheels.reverse() : wheels, problems }, { failOn: 'error' });
}

/** What the rules about sets say, by cause, with the paths of the wheels. */
function found({ findings, wheels }: Report): Expected[] {
  const paths = new Map(wheels.map((wheel) => [wheel.label, wheel.path]));
  const ofSets = findings.filter(({ rule }) => setRules.includes(rule));
  return groupByCause(ofSets).map(({ rule, severity, places }) => ({
    rule,
    severity,
    wheels: places.map(({ wheel }) => paths.get(wheel ?? '') ?? `no such wheel: ${wheel}`).sort(),
  }));
}

const byWheels = (a: Expected, b: Expected): number => (a.wheels.join() < b.wheels.join() ? -1 : 1);

describe('every set gives exactly the causes that it expects, with the wheels that stand out', () => {
  test.each(sets.map((set) => [set.folder, set.why, set] as const))('%s: %s', async (_, __, set) => {
    expect(found(await reportOf(set)).sort(byWheels)).toEqual(set.expect.toSorted(byWheels));
  });
});

test('the order of the wheels changes nothing', async () => {
  for (const set of sets.filter(({ expect }) => expect.length > 0)) {
    expect(await reportOf(set, true)).toEqual(await reportOf(set));
  }
});

test('the configured severity counts for these rules, too', async () => {
  const set = sets.find(({ folder }) => folder === 'uneven-glibc/fires-one-newer');
  const wheels = set === undefined ? [] : (await reportOf(set)).wheels;
  const severities = (severity: Severity | 'off') =>
    runRules('set', wheels, {
      ...DEFAULT_SETTINGS,
      severities: new Map([['uneven-glibc', severity]]),
    }).map((finding) => finding.severity);
  expect(severities('warning')).toEqual(['warning']);
  expect(severities('off')).toEqual([]);
});

test('uneven-glibc names the library and version where it is not the C library that asks for more', async () => {
  const need = { library: 'libstdc++.so.6', version: 'GLIBCXX_3.4.22', symbols: [] };
  const verdict = (policy: string, blockers: typeof NO_VERDICT.blockers) => ({
    ...NO_VERDICT,
    families: { ...NO_VERDICT.families, manylinux: policy },
    blockers,
  });
  const [finding] = runRules(
    'set',
    [
      wheel('a-1-cp311-cp311-manylinux_2_17_x86_64.whl', { verdict: verdict('manylinux_2_17_x86_64', []) }),
      wheel('a-1-cp312-cp312-manylinux_2_24_x86_64.whl', {
        verdict: verdict('manylinux_2_24_x86_64', [
          { ...need, policy: 'manylinux_2_17_x86_64', member: 'a/_core.so' },
          { policy: 'manylinux_2_12_x86_64', member: 'a/_old.so', library: 'x', version: null, symbols: [] },
        ]),
      }),
    ],
    DEFAULT_SETTINGS,
  );
  expect(finding?.member).toBe('a/_core.so');
  expect(finding?.message).toContain('In cp312-cp312, a/_core.so needs GLIBCXX_3.4.22 of libstdc++.so.6. ');
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
  const copies = ['c', 'd', 'e'].flatMap((artifact) =>
    versions.map((each) => ({ ...each, artifact, label: `${each.label} (${artifact})` })),
  );
  const run = () => [many, copies].flatMap((wheels) => runRules('set', wheels, DEFAULT_SETTINGS));
  const { result: findings, steps } = await counted(run);
  expect(steps).toBeLessThan(15_000_000);
  expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(setRules));
  for (const finding of findings) expect(JSON.stringify(finding).length).toBeLessThan(3000);
});

describe('every finding of the sets', async () => {
  const findings: Finding[] = (await Promise.all(sets.map((set) => reportOf(set))))
    .flatMap((report) => report.findings)
    .filter(({ rule }) => setRules.includes(rule));

  test('says what, why, and what to do next', () => {
    for (const { title, message, remedy, rule, cause, wheel } of findings) {
      expect(title).toMatch(/\S/);
      expect(message).toMatch(/\.$/);
      expect(remedy).toMatch(/\.$/);
      expect(cause).toMatch(new RegExp(`^${rule}:[0-9a-f]{16}$`));
      expect(wheel).toContain('.whl');
      expect(`${title} ${message} ${remedy}`).not.toMatch(/undefined|\bnull\b|\[object|NaN|unknown/);
    }
  });

  test('is no more severe than its rule says', () => {
    for (const { rule, severity } of findings)
      expect(severity).toBe(RULES.set.find(({ id }) => id === rule)?.severity);
  });
});

test.each(setRules)('%s has sets that fire it and sets that nearly do, on four architectures', (id) => {
  const own = sets.filter(({ rule }) => rule === id).map(({ folder }) => folder.split('/')[1] ?? '');
  expect(own.some((name) => name.startsWith('fires-'))).toBe(true);
  expect(own.some((name) => name.startsWith('near-miss-'))).toBe(true);
  const wheels = sets
    .flatMap(({ expect }) => expect.filter(({ rule }) => rule === id))
    .flatMap((each) => each.wheels);
  const architectures = new Set(wheels.map((wheel) => /linux_\d+_\d+_(\w+)/.exec(wheel)?.[1]));
  expect(architectures.size).toBeGreaterThanOrEqual(4);
});
