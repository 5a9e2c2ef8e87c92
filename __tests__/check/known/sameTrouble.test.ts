import { describe, expect, test } from 'vitest';
import { buildOf, type Compared, Troubles } from '../../../src/check/known/sameTrouble.ts';
import { causeId } from '../../../src/rules/run.ts';

const SHA = 'a'.repeat(64);
const OLD = 'chunkpack-1.4.0-cp312-cp312-manylinux_2_17_x86_64.manylinux2014_x86_64.whl';
const NEW = 'chunkpack-1.5.0-2-cp313-cp313-manylinux_2_28_x86_64.whl';

function finding(fields: Partial<Compared> = {}): Compared {
  const base = { rule: 'text-relocations', severity: 'warning' as const, wheel: OLD, member: 'pkg/_core.so' };
  return { ...base, cause: 'text-relocations:1', title: 'title', location: null, data: {}, ...fields };
}

/** Of another build, whose bytes and texts differ. */
const rebuilt = (fields: Partial<Compared> = {}): Compared =>
  finding({ wheel: NEW, cause: 'text-relocations:2', title: 'other words', ...fields });

const isKnown = (earlier: Compared | Compared[], now: Compared): boolean =>
  new Troubles([earlier].flat()).has(now);

describe('a finding is known', () => {
  test.each<[string, Partial<Compared>, Partial<Compared>]>([
    ['in the same file of another release and build', {}, {}],
    [
      'in the module for another Python',
      { member: 'pkg/_core.cpython-312-x86_64-linux-gnu.so' },
      { member: 'pkg/_core.cpython-313t-x86_64-linux-gnu.so' },
    ],
    ['on Windows', { member: 'pkg/_core.cp312-win_amd64.pyd' }, { member: 'pkg/_core.cp313-win_amd64.pyd' }],
    [
      'in a grafted library, whose hash is another',
      { member: 'pkg.libs/libz-1a2b3c4d.so.1' },
      { member: 'pkg.libs/libz-99887766.so.1' },
    ],
    [
      'in a DLL that delvewheel copied',
      { member: `pkg.libs/msvcp140-${'0a'.repeat(16)}.dll` },
      { member: `pkg.libs/msvcp140-${'1b'.repeat(16)}.dll` },
    ],
    [
      'in the folder of the metadata, which names the version',
      { member: 'chunkpack-1.4.0.dist-info/RECORD' },
      { member: 'chunkpack-1.5.0.dist-info/RECORD' },
    ],
    ['about the wheel as a whole', { member: null }, { member: null }],
    [
      'where it names less than before',
      { data: { libraries: ['liba.so', 'libb.so'] } },
      { data: { libraries: ['liba.so'] } },
    ],
    [
      'where it names a temporary folder',
      { data: { entries: ['/tmp/pip-build-env-ab12cd34/lib'] } },
      { data: { entries: ['/tmp/pip-build-env-zz9_8877/lib'] } },
    ],
    [
      "where it names the wheel's own version",
      { data: { filename: '1.4.0', metadata: '3.1' } },
      { data: { filename: '1.5.0', metadata: '3.1' } },
    ],
    [
      'where it says at which byte',
      { data: { problems: [{ offset: 8192, reason: 'the file ends after 8192 of 0x20f0 bytes' }] } },
      { data: { problems: [{ offset: 8216, reason: 'the file ends after 8216 of 0x2110 bytes' }] } },
    ],
    ['where it has become a lesser one', { severity: 'error' }, {}],
    [
      'where it tells sizes and places',
      { data: { size: 1, at: ['x'], tag: 'a' } },
      { data: { size: 2, at: ['y'], tag: 'b' } },
    ],
  ])('%s', (_, before, now) => {
    expect(isKnown(finding(before), rebuilt(now))).toBe(true);
  });

  test('where the same bytes lie in another place, or another wheel', () => {
    const cause = causeId('text-relocations', SHA);
    const subject = { sha256: SHA };
    const now = rebuilt({ cause, subject, member: 'x/y', wheel: NEW.replace('x86_64', 'aarch64') });
    expect(isKnown(finding({ cause }), now)).toBe(true);
    expect(isKnown(finding({ cause }), { ...now, subject: null })).toBe(false);
  });

  test('of the repository, whatever line it is on', () => {
    const place = { path: 'pyproject.toml', startLine: 5, endLine: 5 };
    const before = finding({ wheel: null, member: null, location: place });
    const now = { ...before, cause: 'x:2', location: { ...place, startLine: 9 } };
    expect(isKnown(before, now)).toBe(true);
    expect(isKnown(before, { ...now, title: 'another option' })).toBe(false);
    expect(isKnown(before, { ...now, location: null })).toBe(false);
  });
});

describe('a finding is new', () => {
  test.each<[string, Partial<Compared>, Partial<Compared>]>([
    ['of another rule', {}, { rule: 'debug-info' }],
    ['in another file', {}, { member: 'pkg/_other.so' }],
    ['on another architecture', {}, { wheel: NEW.replace('x86_64', 'aarch64') }],
    ['on musl', {}, { wheel: NEW.replace('manylinux_2_28', 'musllinux_1_2') }],
    ['of another distribution', {}, { wheel: NEW.replace('chunkpack', 'other') }],
    ['that has become worse', {}, { severity: 'error' }],
    [
      'that names one library more',
      { data: { libraries: ['liba.so'] } },
      { data: { libraries: ['liba.so', 'libb.so'] } },
    ],
    ['that names the version of another thing', { data: { needs: '1.4' } }, { data: { needs: '1.5.0' } }],
    [
      'that is damaged in another way',
      { data: { reason: 'it ends after 20 bytes' } },
      { data: { reason: 'it begins after 20 bytes' } },
    ],
    ['that needs a newer version', { data: { highest: 'GLIBC_2.28' } }, { data: { highest: 'GLIBC_2.34' } }],
    ['that stands for more than are listed', { data: { left: 50 } }, { data: { left: 51 } }],
    [
      'an error about one file more',
      { severity: 'error', data: { members: ['a.so'] } },
      { severity: 'error', data: { members: ['a.so', 'b.so'] } },
    ],
    [
      'an error of the same cause about one file more',
      { severity: 'error', data: { members: ['a.so'] } },
      { severity: 'error', cause: 'text-relocations:1', data: { members: ['b.so'] } },
    ],
    ['of the same cause in another file', {}, { cause: 'text-relocations:1', member: 'pkg/_other.so' }],
    ['about the wheel as a whole', {}, { member: null }],
  ])('%s', (_, before, now) => {
    expect(isKnown(finding(before), rebuilt(now))).toBe(false);
  });

  test('where what was known of the same name weighed less', () => {
    const earlier = [
      finding({ severity: 'error', data: { libraries: ['liba.so'] } }),
      finding({ severity: 'warning', data: { libraries: ['libb.so'] } }),
    ];
    const now = rebuilt({ severity: 'error', data: { libraries: ['libb.so'] } });
    expect(isKnown(earlier, now)).toBe(false);
    expect(isKnown(earlier, { ...now, severity: 'warning' })).toBe(true);
  });
});

test.each([
  [OLD, NEW, true],
  [OLD, `${NEW} (cibw-1)`, true],
  [OLD, NEW.replace('x86_64', 'i686'), false],
  ['a-1-cp312-cp312-macosx_11_0_arm64.whl', 'A-2-cp314-cp314-macosx_15_0_arm64.whl', true],
  ['a-1-cp312-cp312-win32.whl', 'a-1-cp312-cp312-win_amd64.whl', false],
  ['no wheel', 'no wheel', true],
])('%s and %s are of one build: %s', (a, b, same) => {
  expect(buildOf(a) === buildOf(b)).toBe(same);
});

test('deep data cost no stack, and long names no time', () => {
  const deep = JSON.parse(`${'['.repeat(20_000)}${']'.repeat(20_000)}`);
  const long = `${'-a'.repeat(500_000)}.dist-info`;
  const odd = finding({ member: long, data: { deep, long } });
  expect(isKnown(odd, odd)).toBe(true);
});
