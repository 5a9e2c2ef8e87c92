import { describe, expect, test } from 'vitest';
import { binary } from '../../../fixtures/build/cases.mjs';
import { brief, findingsIn } from '../checked.ts';
import { testCases } from '../fixtures.ts';

testCases('system-too-new');

const intel = binary('ext-macos-x86_64.so');

/** The file is for macOS 10.15. */
test.each([
  ['cp311-cp311-macosx_10_14_x86_64', 'warning'],
  ['cp311-cp311-macosx_10_15_x86_64', null],
  ['cp311-cp311-macosx_10_16_x86_64', null],
  // Whoever installs by the newer tag has what it asks for; whoever does by the older has not.
  ['cp311-cp311-macosx_10_9_x86_64.macosx_11_0_x86_64', 'warning'],
  ['cp313-cp313-macosx_10_9_x86_64', 'warning'],
  ['cp314-cp314-macosx_10_9_x86_64', null],
  ['cp312.cp314-abi3-macosx_10_9_x86_64', 'warning'],
  ['pp311-pypy311_pp73-macosx_10_9_x86_64', null],
])('%s: %s', async (tag, severity) => {
  const findings = await findingsIn(tag, { 'pkg/_core.so': intel, 'pkg/__init__.py': '' });
  const own = findings.filter(({ rule }) => rule === 'system-too-new').map(brief);
  expect(own).toEqual(severity === null ? [] : [`${severity} system-too-new pkg/_core.so`]);
});

/** The remedies of this rule, of its neighbour for symbols, and of unknown-tag. */
describe('a remedy names a macOS that a tag can say, and no target that the file has already', () => {
  const remedy = async (tag: string, file: Buffer) => {
    const findings = await findingsIn(tag, { 'pkg/_core.so': file, 'pkg/__init__.py': '' });
    const rules = ['system-too-new', 'symbol-version-too-new', 'unknown-tag'];
    return findings.filter(({ rule }) => rules.includes(rule)).map((finding) => finding.remedy);
  };
  /** Declares to be for another macOS than it was made for. */
  const declaring = (file: Buffer, major: number, minor: number): Buffer => {
    const bytes = Buffer.from(file);
    const at = bytes.indexOf(Buffer.from([0x32, 0, 0, 0]), 32);
    bytes.writeUInt32LE((major << 16) | (minor << 8), at + 12);
    return bytes;
  };
  const arm = binary('ext-macos-arm64.so');
  const newer = binary('ext-macos-arm64-mkfifoat.so');

  test('the next major version for a minor one', async () => {
    const [text] = await remedy('cp311-cp311-macosx_12_0_arm64', declaring(arm, 12, 3));
    expect(text).toContain('MACOSX_DEPLOYMENT_TARGET=12.0');
    expect(text).toContain('MACOSX_DEPLOYMENT_TARGET=13.0, delocate names');
  });

  test('after macOS 15 came 26', async () => {
    const [text] = await remedy('cp311-cp311-macosx_12_0_arm64', declaring(arm, 15, 4));
    expect(text).toContain('MACOSX_DEPLOYMENT_TARGET=26.0');
  });

  test('a symbol that the target did not keep out is called behind a guard', async () => {
    const [text] = await remedy('cp311-cp311-macosx_11_0_arm64', newer);
    expect(text).toContain('__builtin_available(macOS 13.0, *)');
    expect(text).not.toContain('MACOSX_DEPLOYMENT_TARGET=11.0');
    expect(text).toContain('MACOSX_DEPLOYMENT_TARGET=13.0');
  });

  test('a file for a newer macOS is built for the older', async () => {
    const [text] = await remedy('cp311-cp311-macosx_11_0_arm64', declaring(newer, 13, 0));
    expect(text).toContain('MACOSX_DEPLOYMENT_TARGET=11.0');
  });

  test('chained fixups that the linker was told to write', async () => {
    const chained = declaring(binary('ext-macos-arm64-chained.so'), 10, 9);
    chained.writeUInt32LE(0x01000007, 4);
    const [text] = await remedy('cp311-cp311-macosx_10_9_x86_64', chained);
    expect(text).toContain('no_fixup_chains');
    expect(text).toContain('MACOSX_DEPLOYMENT_TARGET=10.15');
  });

  test.each([
    [declaring(arm, 12, 3), 'build with MACOSX_DEPLOYMENT_TARGET=12.0 instead of 12.3'],
    [declaring(arm, 12, 0), 'built for macOS 12.0 already, so that macosx_12_0_arm64 fits'],
  ])('a tag with a minor version', async (file, words) => {
    const [text] = await remedy('cp311-cp311-macosx_12_3_arm64', file);
    expect(text).toContain(words);
  });

  test('which a symbol needs, although the target is older', async () => {
    const [text] = await remedy('cp311-cp311-macosx_12_3_arm64', declaring(newer, 12, 0));
    expect(text).not.toContain('12.0');
  });
});
