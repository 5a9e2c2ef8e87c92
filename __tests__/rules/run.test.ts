import { describe, expect, test } from 'vitest';
import { binary } from '../../fixtures/build/cases.mjs';
import type { Content } from '../../fixtures/build/wheel.mjs';
import { MAX_FINDINGS_PER_RULE } from '../../src/base/limits.ts';
import { judgeWheel } from '../../src/judge/judgeWheel.ts';
import { DEFAULT_SETTINGS } from '../../src/model/settings.ts';
import type { Draft, Rule } from '../../src/rules/rule.ts';
import { runRules } from '../../src/rules/run.ts';
import { openFailure } from '../../src/wheel/readWheel.ts';
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

describe('the founding case', async () => {
  const stray = 'pkg/contrib/bitshuffle_neon/build/bitshuffle2_neon_bucle';
  const files = { [stray]: program('program-armv7l') };
  const onArm = await findingsIn(armTag, { ...armCore, ...files });
  const onX86 = await findingsIn(x86Tag, { ...x86Core, ...files });

  test('is one error in each wheel, with one cause', () => {
    for (const findings of [onArm, onX86]) {
      expect(findings.map(brief)).toEqual([`error architecture-mismatch ${stray}`]);
    }
    expect(onArm[0]?.cause).toBe(onX86[0]?.cause);
    expect(onArm[0]?.wheel).not.toBe(onX86[0]?.wheel);
  });

  test('has a title that says it all', () => {
    expect(onArm[0]?.title).toBe('armv7l executable in an aarch64 wheel: bitshuffle2_neon_bucle');
    expect(onX86[0]?.title).toBe('armv7l executable in an x86_64 wheel: bitshuffle2_neon_bucle');
  });

  test('describes both architectures', () => {
    expect(onArm[0]?.message).toContain('armv7l (32-bit ARM, hard float)');
    expect(onArm[0]?.message).toContain('aarch64 (64-bit ARM)');
    expect(onX86[0]?.message).toContain('x86_64 (64-bit x86)');
  });

  test('explains on aarch64 what auditwheel makes of GLIBC_2.4', () => {
    const message = onArm[0]?.message ?? '';
    expect(message).toContain('auditwheel before 6.3 calls this "too-recent versioned symbols"');
    expect(message).toContain(
      'needs GLIBC_2.4, not too recent for aarch64 but impossible, since versions start at GLIBC_2.17 there',
    );
    expect(message).toContain('skips a file of another architecture in silence');
  });

  test('explains on x86_64 that nothing would notice', () => {
    const message = onX86[0]?.message ?? '';
    expect(message).toContain('Its symbol versions (GLIBC_2.4) exist on x86_64 too');
    expect(message).not.toMatch(/impossible|too-recent/);
  });

  test('says where to look and how to keep it out', () => {
    const remedy = onArm[0]?.remedy ?? '';
    for (const clue of [
      'look for "bitshuffle2_neon_bucle" in the repository',
      'submodules',
      'delete it',
      'wheel.packages',
      'install(DIRECTORY',
      'package_data',
      'MANIFEST.in',
    ]) {
      expect(remedy).toContain(clue);
    }
  });

  test('has data for programs', () => {
    expect(onArm[0]?.data).toEqual({
      expected: 'aarch64',
      actual: 'armv7l',
      kind: 'executable',
      role: 'program',
      system: 'linux',
      libc: 'glibc',
      interpreter: '/lib/ld-linux-armhf.so.3',
      versionNeeds: ['GLIBC_2.4'],
    });
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

describe('who needs it decides', () => {
  const foreign: [name: string, files: Record<string, Content>, outcome: string][] = [
    [
      'test data is a warning',
      { 'pkg/tests/data/tool': program('program-aarch64') },
      'warning architecture-mismatch pkg/tests/data/tool',
    ],
    [
      'an object is a warning',
      { 'pkg/a.o': binary('object-aarch64.o') },
      'warning architecture-mismatch pkg/a.o',
    ],
    [
      'a lone library is an error',
      { 'pkg/lib/libx.so.1': binary('libdep-aarch64.so.1') },
      'error architecture-mismatch pkg/lib/libx.so.1',
    ],
    [
      'an i686 program is a warning',
      { 'pkg/tool': program('program-i686') },
      'warning architecture-mismatch pkg/tool',
    ],
    [
      'an i686 module is an error',
      { 'pkg/_b.abi3.so': binary('ext-i686.so') },
      'error architecture-mismatch pkg/_b.abi3.so',
    ],
  ];
  test.each(foreign)('%s', async (_, files, outcome) => {
    expect((await findingsIn(x86Tag, { ...x86Core, ...files })).map(brief)).toEqual([outcome]);
  });
});

describe('names that are properties of every object', () => {
  // oldestGlibc('constructor') is a function, and comparing versions with it throws.
  test('a platform tag for the architecture “constructor” is no exception', async () => {
    await expect(
      findingsIn('cp312-cp312-manylinux_2_17_constructor', { 'pkg/tool': program('program-armv7l') }),
    ).resolves.toBeDefined();
  });

  test('a module with the triplet “constructor” is no exception', async () => {
    await expect(
      findingsIn(x86Tag, { 'pkg/_core.cpython-312-constructor.so': binary('ext-x86_64.so') }),
    ).resolves.toBeDefined();
  });

  test('a macOS tag for the architecture “constructor” has no code in its messages', async () => {
    const findings = await findingsIn('cp312-cp312-macosx_11_0_constructor', {
      'pkg/_core.cpython-312-darwin.so': binary('ext-macos-arm64.so'),
    });
    expect(JSON.stringify(findings)).not.toContain('native code]');
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

test('the cause of a finding does not hang on a label that is settled later', () => {
  const draft: Draft = { severity: 'error', member: null, title: '', message: '', remedy: '', data: {} };
  const rules: Rule<'wheel'>[] = [
    { id: 'rule', scope: 'wheel', severity: 'error', summary: '', check: () => [draft] },
  ];
  const causeOf = (artifact: string | null, displayPath: string): string | undefined => {
    const source = { path: '/x', filename: 'a.whl', displayPath, artifact };
    const wheel = judgeWheel(openFailure(source, new Error('x')));
    return runRules('wheel', wheel, DEFAULT_SETTINGS, { rules })[0]?.cause;
  };
  expect(causeOf('one', 'a.whl')).toMatch(/^rule:/);
  expect(causeOf('one', 'a.whl')).not.toBe(causeOf('two', 'a.whl'));
  expect(causeOf('one', 'x/a.whl')).not.toBe(causeOf('one', 'y/a.whl'));
  // A local wheel's place hangs on the folder that the check was run in.
  expect(causeOf(null, 'x/a.whl')).toBe(causeOf(null, 'a.whl'));
});
