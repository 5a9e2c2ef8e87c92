/** What a wheel and a run may cost: counted, so that the same is left out each time, whoever is first. */

import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { arMember } from '../../fixtures/build/archives.mjs';
import { binary } from '../../fixtures/build/cases.mjs';
import {
  MAX_RUN_REPORT,
  MAX_WHEEL_REPORT,
  RUN_WORK,
  WHEEL_WORK,
  WORK_PER_BYTE,
} from '../../src/base/limits.ts';
import { pathPattern } from '../../src/base/patterns.ts';
import {
  type CheckedWheel,
  checkWheel,
  type WheelCheck,
  type WheelPool,
} from '../../src/check/checkWheel.ts';
import { checkWheels } from '../../src/check/checkWheels.ts';
import { RunBudgets } from '../../src/check/runBudget.ts';
import type { Report } from '../../src/model/report.ts';
import { DEFAULT_SETTINGS } from '../../src/model/settings.ts';
import type { WheelSource } from '../../src/wheel/facts.ts';
import { buildWheel } from '../wheel/buildWheel.ts';
import { libraryOf } from '../wheel/elf.ts';
import { inFolder, sourceAt } from '../wheel/opened.ts';

const tag = 'cp312-cp312-manylinux_2_17_x86_64.manylinux2014_x86_64';
const how: WheelCheck = { settings: DEFAULT_SETTINGS, objectFormat: null };

async function inWheel<Result>(
  files: Parameters<typeof buildWheel>[0]['files'],
  check: (source: WheelSource) => Promise<Result>,
): Promise<Result> {
  return await inFolder(async (folder) => {
    const file = path.join(folder, `pkg-1.0-${tag}.whl`);
    writeFileSync(file, await buildWheel({ name: 'pkg', tag, files }));
    return await check(sourceAt(file));
  });
}

/** Why it was not checked to its end. */
const stopsOf = ({ stops }: CheckedWheel): string => stops.join();

describe('a wheel', () => {
  const archive = Buffer.concat([
    Buffer.from('!<arch>\n'),
    Buffer.alloc(60 * 100_000, arMember({ name: 'a.o/', data: '' })),
  ]);
  const costly = { 'pkg/a.a': archive, 'pkg/b.a': archive, 'pkg/c.a': archive };

  test('that takes more work than its size explains is not checked to its end, and says so', async () => {
    const checked = await inWheel(costly, (source) => checkWheel(source, how));
    expect(stopsOf(checked)).toMatch(/takes far more work .*; \d+ of its 6 files were not read/);
    expect(checked.isRead).toBe(false);
    // What was begun ahead may have gone beyond, too.
    expect(checked.cost.work).toBeLessThan(4 * (checked.entry.size * WORK_PER_BYTE + WHEEL_WORK));
  });

  test('that an artifact held in a few bytes is worth no more than those', async () => {
    const files = { 'pkg/noise.bin': randomBytes(2 * 1024 * 1024), ...costly };
    const [own, packed] = await inWheel(files, async (source) => [
      await checkWheel(source, how),
      await checkWheel({ ...source, packedSize: 2000 }, how),
    ]);
    expect(own && stopsOf(own)).toBe('');
    expect(packed && stopsOf(packed)).not.toBe('');
  });

  test('ends at the same member each time', async () => {
    const [first, second] = await inWheel(costly, async (source) => [
      await checkWheel(source, how),
      await checkWheel(source, how),
    ]);
    expect(second).toEqual(first);
  });

  test('of the same content has all of it looked at when it is worth it', async () => {
    const checked = await inWheel({ ...costly, 'pkg/noise.bin': randomBytes(2 * 1024 * 1024) }, (source) =>
      checkWheel(source, how),
    );
    expect(stopsOf(checked)).toBe('');
    expect(checked.entry.binaries).toHaveLength(3);
  });

  test('no ignore hides it, and it fails whatever fail-on says', async () => {
    const report = await inWheel(costly, (source) =>
      checkWheels(
        { wheels: [source], problems: [] },
        {
          failOn: 'never',
          ignores: [{ rule: 'not-checked', wheel: null, member: null, reason: 'no', location: null }],
        },
      ),
    );
    expect(report.findings.map(({ rule }) => rule)).toContain('not-checked');
    expect(report.conclusion).toBe('failure');
  });

  test('patterns that are held against many names cost, too', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 2000 }, (_, at) => [
        // Each in a folder of its own: so many in one are one finding.
        `pkg/${at.toString(2).replaceAll('0', 'a').replaceAll('1', 'b')}/${'d/'.repeat(100)}${at}`,
        binary('program-armv7l-static'),
      ]),
    );
    // Without a file that fits, the whole wheel would be one finding.
    files['pkg/tool'] = binary('program-x86_64');
    const member = pathPattern('**/*x*y*z');
    const ignores = Array.from({ length: 500 }, () => ({
      rule: 'architecture-mismatch',
      wheel: null,
      member,
      reason: 'no',
      location: null,
    }));
    const check = (some: typeof ignores): Promise<Report> =>
      inWheel(files, (source) =>
        checkWheels({ wheels: [source], problems: [] }, { failOn: 'never', ignores: some }),
      );
    const gaps = ({ findings }: Report) => findings.filter(({ rule }) => rule === 'not-checked');
    expect(gaps(await check(ignores.slice(0, 2)))).toEqual([]);
    const report = await check(ignores);
    expect(gaps(report)).toMatchObject([{ title: 'not checked: what the ignores speak of' }]);
    expect(report.findings.map(({ rule }) => rule)).toContain('architecture-mismatch');
  });

  test('with more to say than the report holds keeps the first of it, and says so', async () => {
    const name = 'n'.repeat(200);
    const long = libraryOf({ needed: Array.from({ length: 500 }, (_, at) => `lib${at}${name}.so`) });
    const files = Object.fromEntries(
      Array.from({ length: 60 }, (_, at) => [`pkg/m${String(at).padStart(3, '0')}.so`, long]),
    );
    const checked = await inWheel({ ...files, 'pkg/noise.bin': randomBytes(4 * 1024 * 1024) }, (source) =>
      checkWheel(source, how),
    );
    expect(stopsOf(checked)).not.toBe('');
    expect(JSON.stringify(checked.entry).length).toBeLessThan(MAX_WHEEL_REPORT);
    expect(checked.cost.report).toBeLessThan(1.2 * MAX_WHEEL_REPORT);
    const { links, moreLinks } = checked.entry;
    expect(moreLinks).toBeGreaterThan(0);
    expect((links.length + moreLinks) % 500).toBe(0);
  });
});

describe('a run', () => {
  const sourceOf = (name: string, artifact: string | null = null): WheelSource => ({
    path: `/nowhere/${name}`,
    displayPath: name,
    filename: `${name}-1.0-py3-none-any.whl`,
    artifact,
  });
  const names = ['a', 'b', 'c', 'd', 'e', 'f'];

  /** Wheels are done in any order and each costs a third of a budget. */
  async function run(order: readonly string[], cost: CheckedWheel['cost']): Promise<Report> {
    const done = new Map<string, () => void>();
    const openPool = (): WheelPool => ({
      check: async (wheel, isWanted) => {
        await new Promise<void>((resolve) => done.set(wheel.displayPath, resolve));
        return isWanted() ? { ...(await checkWheel(wheel, how)), cost } : null;
      },
      close: () => Promise.resolve(),
    });
    const checking = checkWheels(
      { wheels: names.map((name) => sourceOf(name)), problems: [] },
      { failOn: 'never', openPool },
    );
    for (const name of order) {
      done.get(name)?.();
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return await checking;
  }

  test.each([
    ['work', { work: RUN_WORK / 3, report: 0 }],
    ['report', { work: 0, report: MAX_RUN_REPORT / 3 }],
  ])(
    'whose wheels use up the budget of %s leaves the same ones out, in whatever order they end',
    async (_, cost) => {
      const reports = [];
      for (const order of [names, names.toReversed(), ['d', 'a', 'f', 'b', 'c', 'e']])
        reports.push(await run(order, cost));
      expect(reports[0]?.wheels.map(({ path: shown }) => shown)).toEqual(['a', 'b', 'c']);
      expect(reports[0]?.findings.filter(({ rule }) => rule === 'not-checked')).toMatchObject([
        { wheel: null, data: { budget: _, wheelCount: 3 } },
      ]);
      expect(reports[0]?.conclusion).toBe('failure');
      expect(reports[1]).toEqual(reports[0]);
      expect(reports[2]).toEqual(reports[0]);
    },
  );

  test('that stays within has nothing left out', async () => {
    const report = await run(names, { work: RUN_WORK / 6, report: MAX_RUN_REPORT / 6 });
    expect(report.wheels).toHaveLength(6);
  });

  test('what is beyond stays so, and what comes before it can only add to that', () => {
    const budgets = new RunBudgets();
    const half = { work: RUN_WORK * 0.6, report: 0 };
    budgets.add(sourceOf('c'), half);
    expect(budgets.beyond(sourceOf('d'))).toBeNull();
    budgets.add(sourceOf('d'), half);
    expect(budgets.beyond(sourceOf('c'))).toBeNull();
    expect(budgets.beyond(sourceOf('d'))).toBe('work');
    expect(budgets.beyond(sourceOf('a', 'z'))).toBe('work');
    budgets.add(sourceOf('b'), half);
    expect(budgets.beyond(sourceOf('c'))).toBe('work');
    expect(budgets.beyond(sourceOf('b'))).toBeNull();
  });
});
