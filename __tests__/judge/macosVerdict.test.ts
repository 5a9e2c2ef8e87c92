import { expect, test } from 'vitest';
import { binary } from '../../fixtures/build/cases.mjs';
import { universal } from '../../fixtures/build/edits.mjs';
import { judgeWheel } from '../../src/judge/judgeWheel.ts';
import { tagOf } from '../../src/judge/macosFloor.ts';
import type { MacosVerdict } from '../../src/model/verdict.ts';
import { factsOfRecipe } from '../wheel/opened.ts';

const core = 'pkg/_core.cpython-312-darwin.so';

async function verdicts(tag: string, files: Record<string, Buffer>): Promise<MacosVerdict[]> {
  return judgeWheel(await factsOfRecipe({ tag, files })).verdict.macos ?? [];
}

test('each architecture has a verdict of its own', async () => {
  const files = {
    [core]: universal([binary('ext-macos-x86_64.so'), binary('ext-macos-arm64-mkfifoat.so')]),
  };
  expect(await verdicts('cp312-cp312-macosx_10_13_universal2', files)).toEqual([
    {
      architecture: 'arm64',
      declared: '11.0',
      proven: '13.0',
      python: '11.0',
      tag: 'macosx_13_0_arm64',
      blockers: [
        { member: core, library: '/usr/lib/libSystem.B.dylib', symbol: '_mkfifoat', version: '13.0' },
      ],
      moreBlockers: 0,
    },
    {
      architecture: 'x86_64',
      declared: '10.15',
      proven: null,
      python: '10.13',
      tag: 'macosx_10_15_x86_64',
      blockers: [],
      moreBlockers: 0,
    },
  ]);
});

test('chained fixups prove macOS 10.15 on Intel', async () => {
  const chained = Buffer.from(binary('ext-macos-arm64-chained.so'));
  chained.writeUInt32LE(0x01000007, 4);
  expect(await verdicts('cp312-cp312-macosx_10_13_x86_64', { [core]: chained })).toMatchObject([
    { proven: '10.15', blockers: [{ member: core, library: null, symbol: null, version: '10.15' }] },
  ]);
});

test('what Python does not load, and wheels for other systems, have none', async () => {
  const tool = { 'pkg/bin/tool': binary('program-macos-arm64') };
  expect(await verdicts('py3-none-macosx_11_0_arm64', tool)).toEqual([]);
  const device = { 'pkg/_core.cpython-313-iphoneos.so': binary('ext-ios-arm64.so') };
  expect(await verdicts('cp313-cp313-ios_13_0_arm64_iphoneos', device)).toEqual([]);
});

test.each([
  ['13.3', 'arm64', 'macosx_14_0_arm64'],
  ['13.0', 'arm64', 'macosx_13_0_arm64'],
  ['15.4', 'x86_64', 'macosx_26_0_x86_64'],
  ['10.9', 'x86_64', 'macosx_10_9_x86_64'],
  ['10.16', 'x86_64', 'macosx_11_0_x86_64'],
  ['10.12', 'arm64', 'macosx_11_0_arm64'],
  ['no version', 'arm64', null],
])('macOS %s for %s: %s', (version, architecture, tag) => {
  expect(tagOf(version, architecture)).toBe(tag);
});
