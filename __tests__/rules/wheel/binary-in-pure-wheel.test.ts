import { describe, expect, test } from 'vitest';
import { binary } from '../../../fixtures/build/cases.mjs';
import type { Content } from '../../../fixtures/build/wheel.mjs';
import { brief, findingsIn, program } from '../checked.ts';
import { testCases } from '../fixtures.ts';

testCases('binary-in-pure-wheel');

const STRAY = 'pkg/contrib/bucle';

describe('a wheel for any platform', () => {
  const plain = { 'pkg/__init__.py': '' };
  const rule = 'binary-in-pure-wheel';

  test('a stray program is a warning that names its architecture', async () => {
    const [finding, ...others] = await findingsIn('py3-none-any', {
      ...plain,
      [STRAY]: program('program-armv7l'),
    });
    expect(others).toEqual([]);
    expect(finding && brief(finding)).toBe(`warning ${rule} ${STRAY}`);
    expect(finding?.title).toBe('Linux armv7l executable in a wheel for any platform: bucle');
    expect(finding?.data).toMatchObject({ actual: 'armv7l' });
  });

  test('several are one warning, and what is meant stays a notice beside it', async () => {
    const found = await findingsIn('py3-none-any', {
      ...plain,
      [STRAY]: program('program-armv7l'),
      'pkg/lib/libdep.so.1': binary('libdep-x86_64.so.1'),
      'pkg/cli-64.exe': binary('program-win_amd64.exe'),
    });
    expect(found.map(brief)).toEqual([`warning ${rule} ${STRAY}`, `notice ${rule} pkg/cli-64.exe`]);
    expect(found[0]?.data).toMatchObject({
      members: [STRAY, 'pkg/lib/libdep.so.1'],
      actual: 'armv7l+x86_64',
    });
  });

  test.each<[string, Record<string, Content>]>([
    ['a Windows launcher', { 'pkg/launcher.exe': binary('program-win_amd64.exe') }],
    ['test data', { 'tests/data/tool': program('program-armv7l') }],
    ['an object file', { 'pkg/a.o': binary('object-aarch64.o') }],
    [
      'one program for two platforms',
      { 'pkg/linux/arm64/cbc': program('program-aarch64'), 'pkg/linux/i64/cbc': program('program-x86_64') },
    ],
    [
      'libraries whose names differ by numbers',
      { 'pkg/gl32.vc9.so': binary('libdep-i686.so.1'), 'pkg/gl64.vc10.so': binary('libdep-x86_64.so.1') },
    ],
  ])('%s is a notice', async (_, files) => {
    const found = await findingsIn('py3-none-any', { ...plain, ...files });
    expect(found.map(({ severity, rule: id }) => `${severity} ${id}`)).toEqual([`notice ${rule}`]);
  });

  test('a large Windows program is no launcher', async () => {
    const large = Buffer.concat([binary('program-win_amd64.exe'), Buffer.alloc(300_000)]);
    const found = await findingsIn('py3-none-any', { ...plain, 'pkg/ffmpeg.exe': large });
    expect(found.map(brief)).toEqual([`warning ${rule} pkg/ffmpeg.exe`]);
  });
});
