import { describe, expect, test } from 'vitest';
import type { Lacking } from '../../../src/model/lacking.ts';
import { DEFAULT_SETTINGS } from '../../../src/model/settings.ts';
import { runRules } from '../../../src/rules/run.ts';
import { changes } from '../../release/samples.ts';
import { assertPlain } from '../../support/findingTexts.ts';

const lost = (platform: string, pythons: string[], more = {}) => ({
  platform,
  pythons,
  isWholePlatform: false,
  isDropped: false,
  ...more,
});

const findings = (overrides: Parameters<typeof changes>[0]) =>
  runRules(
    'release',
    { distribution: 'chunkpack', changes: changes(overrides), note: null, isTrouble: false },
    DEFAULT_SETTINGS,
  );

test('a platform that is gone', () => {
  const all = findings({ lost: [lost('manylinux aarch64', ['3.11', '3.12'], { isWholePlatform: true })] });
  expect(all).toMatchObject([
    { rule: 'missing-wheel', severity: 'warning', title: 'no longer a wheel for manylinux aarch64' },
  ]);
  expect(all[0]?.message).toContain('chunkpack 1.4.0');
});

test('a Python that is gone everywhere is one finding', () => {
  const all = findings({ lost: [lost('manylinux x86_64', ['3.9']), lost('macOS arm64', ['3.9'])] });
  expect(all).toMatchObject([{ data: { platforms: ['manylinux x86_64', 'macOS arm64'], pythons: ['3.9'] } }]);
  expect(all[0]?.title).toBe('no longer a wheel for Python 3.9 on 2 platforms');
});

test('what Requires-Python dropped is none', () => {
  expect(findings({ lost: [lost('macOS arm64', ['3.9'], { isDropped: true })] })).toEqual([]);
});

const STEP = { path: '.github/workflows/wheels.yml', startLine: 12, endLine: 12 };

const lacking = (lacks: Partial<Lacking>, compared: ReturnType<typeof changes> | null = null) => {
  const base = { distribution: 'chunkpack', isTrouble: false as const, note: null, ...lacks };
  const input = compared === null ? { ...base, changes: null } : { ...base, changes: compared };
  const found = runRules('release', input, DEFAULT_SETTINGS);
  assertPlain(found);
  return found;
};

describe('what the configuration builds', () => {
  const unbuilt = (builds: string[], expected = 12) => [{ step: STEP, builds, expected }];

  test('one finding for a step, at its line', () => {
    const [finding, ...others] = lacking({ unbuilt: unbuilt(['cp313-win32', 'cp313-win_amd64']) });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      severity: 'warning',
      wheel: null,
      title: '2 of 12 wheels that wheels.yml:12 builds did not arrive',
      location: STEP,
      data: { builds: ['cp313-win32', 'cp313-win_amd64'], expected: 12 },
    });
    expect(finding?.message).toContain('cp313 for win32 and win_amd64');
  });

  test('all of them, and a single one', () => {
    expect(lacking({ unbuilt: unbuilt(['cp312-win32', 'cp313-win32'], 2) })[0]?.title).toContain(
      'all 2 wheels',
    );
    expect(lacking({ unbuilt: unbuilt(['cp312-win32'], 1) })[0]?.title).toContain('the wheel that');
  });

  test('many platforms and Pythons stay short', () => {
    const pythons = ['cp310', 'cp311', 'cp312', 'cp313', 'cp313t', 'cp314', 'cp314t'];
    const places = [
      'manylinux_x86_64',
      'musllinux_aarch64',
      'macosx_universal2',
      'win_amd64',
      'win32',
      'win_arm64',
    ];
    const builds = places.flatMap((place, at) =>
      pythons.slice(0, at + 1).map((python) => `${python}-${place}`),
    );
    expect(lacking({ unbuilt: unbuilt(builds, 99) })).toHaveLength(1);
  });

  test('what the last release had as well is told once', () => {
    const gone = changes({
      lost: [lost('Windows x86', ['3.12', '3.13', '3.13t']), lost('macOS arm64', ['3.13'])],
    });
    const found = lacking(
      { unbuilt: unbuilt(['cp313-win32', 'cp313t-win32', 'cp313-macosx_universal2']) },
      gone,
    );
    expect(found.map(({ data }) => data.platforms ?? data.builds)).toEqual([
      ['cp313-win32', 'cp313t-win32', 'cp313-macosx_universal2'],
      ['Windows x86'],
    ]);
    expect(found[1]?.data.pythons).toEqual(['3.12']);
  });
});

describe('holes in the grid', () => {
  const hole = { platform: 'manylinux aarch64', python: '3.12' };

  test('one, and two', () => {
    expect(lacking({ holes: [hole] })).toMatchObject([
      { severity: 'notice', title: 'no wheel for Python 3.12 on manylinux aarch64, but for all around it' },
    ]);
    expect(lacking({ holes: [hole, { platform: 'Windows amd64', python: '3.13' }] })).toHaveLength(1);
  });

  test('what the last release had is told as that', () => {
    const gone = changes({ lost: [lost('manylinux aarch64', ['3.12'])] });
    expect(lacking({ holes: [hole] }, gone)).toMatchObject([{ severity: 'warning' }]);
  });
});
