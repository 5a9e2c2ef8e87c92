import { describe, expect, test } from 'vitest';
import type { WheelEntry } from '../../src/model/report.ts';
import { NO_VERDICT } from '../../src/model/verdict.ts';
import { type Baseline, compareReleases } from '../../src/release/compareReleases.ts';
import { wheel } from '../report/samples.ts';
import { current, earlier, TAGS } from './samples.ts';

const compared = (before: Baseline, wheels: WheelEntry[], isWhole = true) =>
  compareReleases(before, { distribution: 'chunkpack', version: '1.5.0', wheels, isWhole });

test('nothing changed', () => {
  expect(compared(earlier(TAGS), current(TAGS))).toMatchObject({
    from: '1.4.0',
    wheels: { before: 4, after: 4 },
    lost: [],
    gained: [],
    floors: [],
    sizes: [],
    libraries: null,
  });
});

describe('coverage', () => {
  test('a platform is gone', () => {
    expect(compared(earlier(TAGS), current(TAGS.slice(0, 2))).lost).toEqual([
      { platform: 'macOS arm64', isWholePlatform: true, pythons: ['3.11', '3.12'], isDropped: false },
    ]);
  });

  test('one Python of a platform is gone', () => {
    expect(compared(earlier(TAGS), current(TAGS.slice(0, 3))).lost).toEqual([
      { platform: 'macOS arm64', isWholePlatform: false, pythons: ['3.12'], isDropped: false },
    ]);
  });

  test('what Requires-Python rules out by now is dropped', () => {
    const wheels = current([TAGS[1] ?? '', TAGS[3] ?? ''], { requiresPython: '>=3.12' });
    expect(compared(earlier(TAGS), wheels).lost).toEqual(
      ['macOS arm64', 'manylinux x86_64'].map((platform) => ({
        platform,
        isWholePlatform: false,
        pythons: ['3.11'],
        isDropped: true,
      })),
    );
  });

  test('a stable ABI takes the place of single versions', () => {
    const abi3 = 'cp311-abi3-manylinux_2_17_x86_64.manylinux2014_x86_64';
    expect(compared(earlier(TAGS.slice(0, 2)), current([abi3])).lost).toEqual([]);
    expect(compared(earlier([abi3]), current(TAGS.slice(0, 2))).lost[0]?.pythons).toEqual([
      '3.13',
      '3.14',
      '3.15',
    ]);
  });

  test('a wheel for any platform is there for all', () => {
    expect(compared(earlier(TAGS), current(['py3-none-any'])).lost).toEqual([]);
    const others = [
      'cp313-cp313t-win_amd64',
      'pp311-pypy311_pp73-win_amd64',
      'graalpy312-graalpy250_312_native-win_amd64',
    ];
    expect(compared(earlier(others), current(['py3-none-any'])).lost).toEqual([]);
    expect(compared(earlier(others), current(['cp312-cp312-win_amd64'])).lost[0]?.pythons).toEqual([
      '3.13t',
      'graalpy312',
      'pp311',
    ]);
  });

  test('one machine is one platform, whatever its files are called', () => {
    const tags = ['cp312-cp312-musllinux_1_2_s390x', 'cp312-cp312-linux_s390x'];
    expect(compared(earlier(tags), current(TAGS)).lost.map(({ platform }) => platform)).toEqual([
      'linux s390x',
      'musllinux s390x',
    ]);
  });

  test('a universal wheel is one for each of its architectures', () => {
    const before = earlier(['cp312-cp312-macosx_10_13_universal2']);
    expect(compared(before, current(['cp312-cp312-macosx_11_0_arm64'])).lost).toMatchObject([
      { platform: 'macOS x86_64', isWholePlatform: true },
    ]);
    const both = current(['cp312-cp312-macosx_11_0_arm64', 'cp312-cp312-macosx_10_13_x86_64']);
    expect(compared(before, both).lost).toEqual([]);
  });

  test('the free-threaded build is another one', () => {
    const before = earlier(['cp313-cp313-win_amd64', 'cp313-cp313t-win_amd64']);
    const now = compared(before, current(['cp313-cp313-win_amd64', 'cp314-cp314-win_amd64']));
    expect(now.lost.map(({ pythons }) => pythons)).toEqual([['3.13t']]);
    expect(now.gained.map(({ pythons }) => pythons)).toEqual([['3.14']]);
  });

  test('one job of a matrix has lost nothing', () => {
    expect(compared(earlier(TAGS), current(TAGS.slice(0, 1)), false)).toMatchObject({ lost: [], gained: [] });
  });
});

describe('floors', () => {
  test('the older spelling of a tag is the same floor', () => {
    const before = earlier(['cp312-cp312-manylinux2014_x86_64']);
    expect(compared(before, current(['cp312-cp312-manylinux_2_17_x86_64'])).floors).toEqual([]);
  });

  test('a universal wheel promises Apple silicon nothing older than macOS 11', () => {
    const before = earlier(['cp312-cp312-macosx_10_13_universal2']);
    const now = current(['cp312-cp312-macosx_11_0_arm64', 'cp312-cp312-macosx_10_13_x86_64']);
    expect(compared(before, now).floors).toEqual([]);
  });

  test('the file that needs the newer system is named', () => {
    const before = earlier(TAGS);
    const blocker = {
      policy: 'manylinux_2_27_x86_64',
      member: 'chunkpack/_core.so',
      library: 'libc.so.6',
      version: 'GLIBC_2.28',
      symbols: ['fcntl64'],
    };
    const wheels = current([
      'cp311-cp311-manylinux_2_28_x86_64',
      'cp312-cp312-manylinux_2_28_x86_64',
      ...TAGS.slice(2),
    ]).map((wheel) => ({ ...wheel, verdict: { ...NO_VERDICT, blockers: [blocker] } }));
    expect(compared(before, wheels).floors).toEqual([
      {
        platform: 'manylinux x86_64',
        pythons: ['3.11', '3.12'],
        from: 'manylinux2014_x86_64',
        to: 'manylinux_2_28_x86_64',
        wheel: 'chunkpack-1.5.0-cp311-cp311-manylinux_2_28_x86_64.whl',
        because: { member: 'chunkpack/_core.so', needs: 'fcntl64 GLIBC_2.28 (libc.so.6)' },
      },
    ]);
  });

  test('a newer tag that no file needs, and a floor that fell', () => {
    const before = earlier(['cp312-cp312-macosx_14_0_arm64', 'cp312-cp312-manylinux_2_28_x86_64']);
    const now = current(['cp312-cp312-macosx_26_0_arm64', 'cp312-cp312-manylinux_2_17_x86_64']);
    expect(compared(before, now).floors).toMatchObject([{ platform: 'macOS arm64', because: null }]);
  });
});

describe('sizes and content', () => {
  test('the files that made a wheel grow, whatever hash they carry', () => {
    const members = new Map([
      ['chunkpack.libs/libdep-1a2b3c4d.so.1', 100_000],
      ['chunkpack/_core.so', 50_000],
      ['chunkpack.libs/libold-1a2b3c4d.so.1', 1],
    ]);
    const wheels = current(TAGS.slice(0, 1), {
      size: 3_000_000,
      content: {
        size: 0,
        largest: [
          { member: 'chunkpack.libs/libdep-99999999.so.1', size: 5_000_000 },
          { member: 'chunkpack/_core.so', size: 50_000 },
          { member: 'chunkpack/data.bin', size: 10_000 },
        ],
        folders: [],
        moreFolders: 0,
      },
    });
    expect(compared(earlier(TAGS.slice(0, 1), { members }), wheels)).toMatchObject({
      size: { before: 1_000_000, after: 3_000_000, wheels: 1 },
      sizes: [
        {
          before: 1_000_000,
          after: 3_000_000,
          members: [
            { member: 'chunkpack.libs/libdep-99999999.so.1', before: 100_000, after: 5_000_000 },
            { member: 'chunkpack/data.bin', before: 0, after: 10_000 },
          ],
        },
      ],
      libraries: { added: [], gone: ['libdep', 'libold'], changed: [] },
    });
  });

  test('an index without sizes compares none', () => {
    const now = compared(earlier(TAGS, { size: null }), current(TAGS));
    expect(now).toMatchObject({ size: { wheels: 0 }, sizes: [] });
  });
});

describe('processors', () => {
  const needing = (version: string) => ({
    verdict: {
      ...NO_VERDICT,
      blockers: [
        { policy: 'manylinux_2_17_x86_64', member: 'a.so', library: null, version: 'x86-64-v2', symbols: [] },
        { policy: 'manylinux_2_17_x86_64', member: 'b.so', library: null, version, symbols: [] },
      ],
    },
  });

  test('a newer level', () => {
    const { floors } = compared(
      earlier(TAGS.slice(0, 2), { cpuLevel: 1 }),
      current(TAGS, needing('x86-64-v3')),
    );
    expect(floors).toMatchObject([
      {
        platform: 'manylinux x86_64',
        pythons: ['3.11', '3.12'],
        from: 'x86-64',
        to: 'x86-64-v3',
        because: { member: 'b.so', needs: 'x86-64-v3' },
      },
    ]);
  });

  test.each([
    ['the same', 3],
    ['a newer one before', 4],
    ['nobody looked', undefined],
  ])('%s', (_, cpuLevel) => {
    const before = earlier(TAGS.slice(0, 1), cpuLevel === undefined ? {} : { cpuLevel });
    expect(compared(before, current(TAGS.slice(0, 1), needing('x86-64-v3'))).floors).toEqual([]);
  });
});

describe('Windows', () => {
  const tags = ['cp312-cp312-win_amd64', 'cp313-cp313-win_amd64'];
  const [binary] = wheel('x-1-py3-none-any.whl').binaries;
  const needing = (runtime: string | null, system: string, name: string | null = null) => {
    const because = name === null ? [] : [{ member: 'chunkpack/_core.pyd', library: 'KERNEL32.dll', name }];
    const libraries = runtime === null ? [] : ['msvcp140.dll'];
    const details = { libraries, declared: null, because, moreReasons: 0 };
    const member = { ...binary, member: 'chunkpack/_core.pyd', needed: ['MSVCP140.dll'] } as never;
    return { verdict: { ...NO_VERDICT, windows: { runtime, system, details } }, binaries: [member] };
  };
  const floors = (
    windows: { runtime: string | null; system: string | null } | undefined,
    now: ReturnType<typeof needing>,
  ) =>
    compared(earlier(tags, windows === undefined ? {} : { windows }), current(tags, now)).floors.map(
      ({ from, to, because, pythons }) => [from, to, because?.needs, pythons.join()],
    );
  const both = '3.12,3.13';

  test('a newer runtime', () => {
    expect(floors({ runtime: '14.0', system: '10' }, needing('14.40', '10'))).toEqual([
      ['Visual C++ runtime 14.0', 'Visual C++ runtime 14.40', 'msvcp140.dll', both],
    ]);
    expect(floors({ runtime: null, system: '10' }, needing('14.0', '10'))).toEqual([
      ['no Visual C++ runtime', 'Visual C++ runtime 14.0', 'msvcp140.dll', both],
    ]);
  });

  test('a newer Windows', () => {
    const now = needing(null, '10 (1809)', 'CreatePseudoConsole');
    expect(floors({ runtime: null, system: '8.1' }, now)).toEqual([
      ['Windows 8.1', 'Windows 10 (1809)', 'CreatePseudoConsole (KERNEL32.dll)', both],
    ]);
  });

  test.each<[string, Parameters<typeof floors>[0], ReturnType<typeof needing>]>([
    ['the same', { runtime: '14.40', system: '10' }, needing('14.40', '10')],
    ['an older one', { runtime: '14.40', system: '10' }, needing('14.0', '8.1', 'x')],
    ['none any more', { runtime: '14.0', system: '8.1' }, needing(null, '8.1')],
    ['the oldest Python alone', { runtime: null, system: '8.1' }, needing(null, '10')],
    ['nobody looked', undefined, needing('14.40', '10', 'x')],
    ['an earlier one that nobody knows', { runtime: null, system: '10 (9999)' }, needing(null, '11', 'x')],
  ])('%s', (_, before, now) => {
    expect(floors(before, now)).toEqual([]);
  });
});

test('a library with two hashes is the one that had one', () => {
  const member = 'chunkpack.libs/libgfortran-040039e1-0352e75f.so.5.0.0';
  const members = new Map([['chunkpack.libs/libgfortran-91cc3cb1.so.3.0.0', 1]]);
  const [binary] = wheel('x-1-py3-none-any.whl').binaries;
  const after = current(TAGS.slice(0, 1), { binaries: [{ ...binary, member } as never] });
  expect(compared(earlier(TAGS.slice(0, 1), { members }), after).libraries).toEqual({
    added: [],
    gone: [],
    changed: ['libgfortran: libgfortran.so.3.0.0 → libgfortran.so.5.0.0'],
  });
});
