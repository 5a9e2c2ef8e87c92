import { expect, test } from 'vitest';
import type { BinaryEntry } from '../../src/model/report.ts';
import { NO_VERDICT, type Verdict } from '../../src/model/verdict.ts';
import { floorWords } from '../../src/report/floors.ts';
import { binary, wheel } from './samples.ts';

const LINUX = {
  manylinux: 'manylinux_2_17_x86_64',
  musllinux: 'musllinux_1_2_x86_64',
  android: 'android_24_x86_64',
};
const TAG = 'manylinux_2_17_x86_64';
const macos = (version: string): BinaryEntry => binary('a.so', { minimum: { system: 'macos', version } });

test.each<[string, Partial<Verdict>, BinaryEntry[], string[]]>([
  ['manylinux_2_28_x86_64', { tag: TAG, families: LINUX }, [], ['manylinux 2.17']],
  [
    'manylinux_2_28_x86_64.musllinux_1_2_x86_64',
    { tag: TAG, families: LINUX },
    [],
    ['manylinux 2.17', 'musllinux 1.2'],
  ],
  ['android_24_x86_64', { families: LINUX }, [], ['Android 24']],
  ['manylinux_2_28_x86_64', { tag: 'linux_x86_64' }, [], []],
  ['linux_x86_64', { tag: TAG, families: LINUX }, [], ['linux glibc 2.17']],
  ['linux_x86_64', { tag: 'linux_x86_64' }, [], []],
  ['macosx_11_0_arm64', {}, [macos('9.0'), macos('10.13'), macos('10.9')], ['macOS 10.13']],
  [
    'macosx_11_0_universal2',
    {
      macos: [
        { architecture: 'arm64', declared: '11.0', proven: null },
        { architecture: 'x86_64', declared: '10.9', proven: '10.13' },
      ],
    },
    [macos('10.9')],
    ['macOS 11.0 (arm64)', 'macOS 10.13 (x86_64)'],
  ],
  ['win_amd64', { windows: { runtime: '14.20', system: '10' } }, [], ['Windows 10', 'Windows VC++ 14.20']],
  [
    'win_amd64',
    { stableAbi: { promised: '3.8', oldest: '3.8', blockers: [], moreBlockers: 0 } },
    [],
    ['Python 3.8'],
  ],
  ['any', {}, [], []],
])('%s %j', (platform, verdict, binaries, expected) => {
  const entry = wheel(`a-1-cp38-abi3-${platform}.whl`, { verdict: { ...NO_VERDICT, ...verdict }, binaries });
  expect(floorWords(entry)).toEqual(expected);
});
