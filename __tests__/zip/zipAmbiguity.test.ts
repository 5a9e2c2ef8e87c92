/** Zips that are not the same zip to every tool, beyond what the directory alone can show. */

import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { SMALL_MEMBER, WHOLE_MEMBER } from '../../src/base/limits.ts';
import type { WheelProblem } from '../../src/model/problem.ts';
import { factsOf, inFolder } from '../wheel/opened.ts';
import {
  distInfo,
  extraField,
  FLAG_DESCRIPTOR,
  FLAG_ENCRYPTED,
  FLAG_UTF8,
  localHeader,
  packed,
  SATURATED,
  type ZipMember,
  type ZipOptions,
  zip64End,
  zip64Extra,
  zipOf,
} from '../wheel/zips.ts';

const PURE = 'pkg-1.0-py3-none-any.whl';

/** The problems of a wheel with these members beside its dist-info. */
async function problemsOf(
  members: ZipMember[],
  options: ZipOptions = {},
  filename = PURE,
): Promise<WheelProblem[]> {
  return (await factsOf(zipOf([...members, ...distInfo()], options), filename)).problems;
}

const unsafe = (member: string | null, reason: string): WheelProblem => ({ kind: 'unsafe', member, reason });
/** The same on some systems alone, where another name helps. */
const unfit = (member: string, reason: string): WheelProblem => ({
  ...unsafe(member, reason),
  fix: 'rename',
});

const a: ZipMember = { name: 'pkg/a.py', data: 'a = 1\n' };
const b: ZipMember = { name: 'pkg/b.py', data: 'b = 2\n' };

/** A member as it stands before the directory, without an entry in it. */
function hidden(name: string, data = 'evil = True\n'): Buffer {
  const content = deflateRawSync(data);
  const header = {
    name: Buffer.from(name),
    version: 20,
    flags: 0,
    method: 8,
    crc32: crc32(data),
    compressedSize: content.length,
    size: data.length,
    extra: Buffer.alloc(0),
  };
  return Buffer.concat([localHeader(header), content]);
}

describe('members that only a reader from the start would see', () => {
  const listed = zipOf([a]).readUInt32LE(zipOf([a]).length - 6);
  const reason = (at: number): string =>
    `the zip holds a file of this name at byte ${at} that its directory doesn't list, so that only some tools see it`;

  test.each([
    ['between two', [a, { ...b, before: hidden('pkg/evil.py') }], listed],
    ['before the first', [{ ...a, before: hidden('pkg/evil.py') }, b], 0],
    [
      'two in a row, of which the first is named',
      [a, { ...b, before: Buffer.concat([hidden('pkg/evil.py'), hidden('x')]) }],
      listed,
    ],
    ['a second pkg/a.py', [a, { ...b, before: hidden('pkg/a.py') }], listed],
  ])('%s', async (name, members, at) => {
    const member = name.startsWith('a second') ? 'pkg/a.py' : 'pkg/evil.py';
    expect(await problemsOf(members)).toEqual([unsafe(member, reason(at))]);
  });

  test('behind the last', async () => {
    const at = zipOf([a, ...distInfo()]).readUInt32LE(zipOf([a, ...distInfo()]).length - 6);
    const zip = zipOf([a, ...distInfo(), { name: 'x', before: hidden('pkg/evil.py') }]);
    const end = zip.length - 22;
    // The last entry is cut out of the directory, and what it pointed to is left over.
    const entry = 46 + 1;
    const cut = Buffer.concat([zip.subarray(0, end - entry), zip.subarray(end)]);
    cut.writeUInt16LE(4, cut.length - 14);
    cut.writeUInt16LE(4, cut.length - 12);
    cut.writeUInt32LE(zip.readUInt32LE(end + 12) - entry, cut.length - 10);
    expect((await factsOf(cut)).problems).toEqual([unsafe('pkg/evil.py', reason(at))]);
  });

  test('beside a directory that lists nothing', async () => {
    const { problems } = await factsOf(
      Buffer.concat([hidden('pkg/evil.py'), zipOf([], { end: { offset: hidden('pkg/evil.py').length } })]),
    );
    expect(problems[0]).toMatchObject({ kind: 'unreadable', member: null });
    expect(problems[1]).toEqual(unsafe('pkg/evil.py', reason(0)));
  });

  test('under the name of a folder', async () => {
    const member: ZipMember = {
      name: 'pkg/empty/',
      packed: deflateRawSync('evil = True\n'),
      central: { size: 0, crc32: 0 },
      local: { name: Buffer.from('pkg/evil.py'), size: 12 },
    };
    expect(await problemsOf([member])).toEqual([
      unsafe(
        'pkg/empty/',
        'its own header calls it "pkg/evil.py", the directory does not: tools disagree on which name counts',
      ),
    ]);
  });

  test('a folder that is nowhere', async () => {
    const before = Buffer.alloc(64);
    expect(await problemsOf([{ name: 'pkg/', method: 0, before, central: { offset: 5 } }])).toContainEqual(
      unsafe('pkg/', 'no member starts at byte 5, where the directory puts it'),
    );
  });

  test.each([
    ['zeros', Buffer.alloc(64)],
    ['text', Buffer.from('x'.repeat(64))],
    ['half a header', hidden('x').subarray(0, 20)],
  ])('bytes of no member: %s', async (_, before) => {
    expect(await problemsOf([a, { ...b, before }])).toEqual([
      unsafe(
        null,
        `${before.length} bytes at byte ${listed} of the zip belong to no member, so that tools may disagree on what it holds`,
      ),
    ]);
  });

  test('where the directory itself is damaged, the bytes of what it lost are no finding of their own', async () => {
    const zip = zipOf([a, b, ...distInfo()]);
    zip.writeUInt32LE(0, zip.readUInt32LE(zip.length - 6) + 54);
    expect((await factsOf(zip)).problems.map(({ reason }) => reason).join()).not.toContain(
      'belong to no member',
    );
  });
});

function noise(length: number): Buffer {
  return Buffer.from(Uint8Array.from({ length }, (_, at) => (at * at * 7919) >>> 8));
}

describe('bytes behind the data inside its compressed size', () => {
  test.each([
    ['small', 'a = 1\n'.repeat(20)],
    ['larger', noise(SMALL_MEMBER * 3)],
    ['large', noise(WHOLE_MEMBER + 1)],
  ])('of a %s member', async (_, data) => {
    const stream = deflateRawSync(data);
    const extra = hidden('pkg/evil.py');
    const facts = await factsOf(
      zipOf([{ ...a, data, packed: Buffer.concat([stream, extra]) }, ...distInfo()]),
    );
    expect(facts.problems).toEqual([
      unsafe(
        'pkg/a.py',
        `${extra.length} of its ${stream.length + extra.length} compressed bytes lie behind the end of its data, where some tools look for another member`,
      ),
    ]);
    expect(facts.members.find(({ path: member }) => member === 'pkg/a.py')?.sha256).not.toBeNull();
  });
});

describe('data descriptors', () => {
  const content = deflateRawSync('a = 1\n');
  const crc = crc32('a = 1\n');
  const form = (
    signature: boolean,
    width: 4 | 8,
    [sum, compressed, size] = [crc, content.length, 6],
  ): Buffer =>
    packed(
      ...(signature ? [[4, 0x08074b50] as const] : []),
      [4, sum ?? 0],
      [width, compressed ?? 0],
      [width, size ?? 0],
    );
  const flagged: ZipMember = {
    ...a,
    flags: FLAG_DESCRIPTOR,
    local: { crc32: 0, size: 0, compressedSize: 0 },
  };
  const lies = unsafe('pkg/a.py', 'the sizes or checksum behind its data are not those of the directory');

  test.each([
    [true, 4],
    [false, 4],
    [true, 8],
    [false, 8],
  ] as const)('with signature %s and %i bytes for a size are no problem', async (signature, width) => {
    expect(await problemsOf([flagged, { ...b, before: form(signature, width) }])).toEqual([]);
  });

  test.each<[name: string, values: [number, number, number]]>([
    ['checksum', [crc ^ 1, content.length, 6]],
    ['compressed size', [crc, content.length + 1, 6]],
    ['size', [crc, content.length, 7]],
    ['everything', [0, 0, 0]],
  ])('with another %s', async (_, values) => {
    expect(await problemsOf([flagged, { ...b, before: form(true, 4, values) }])).toEqual([lies]);
  });

  test('that are missing', async () => {
    expect(await problemsOf([flagged, b])).toEqual([lies]);
  });

  test('with more bytes behind them', async () => {
    const before = Buffer.concat([form(true, 4), hidden('pkg/evil.py')]);
    expect(await problemsOf([flagged, { ...b, before }])).toMatchObject([{ member: 'pkg/evil.py' }]);
  });

  test('that only its own header speaks of', async () => {
    const member: ZipMember = {
      ...a,
      local: { flags: FLAG_DESCRIPTOR, crc32: 0, size: 0, compressedSize: 0 },
    };
    expect(await problemsOf([member, { ...b, before: form(true, 4) }])).toEqual([
      unsafe('pkg/a.py', 'its own header says that its sizes stand behind its data, the directory does not'),
    ]);
  });
});

/** Tools that look into the header before each member. */
const hasTools = ['unzip', 'bsdtar'].every((tool) => spawnSync(tool, ['--help']).status === 0);

describe('headers that disagree', () => {
  const content = deflateRawSync('a = 1\n').length;
  const sizes = 'its own header and the directory give different sizes or checksums';
  const unicodePath = (name: string): Buffer =>
    extraField(0x7075, Buffer.concat([Buffer.alloc(5, 1), Buffer.from(name)]));

  test.each<[name: string, local: NonNullable<ZipMember['local']>, reason: string]>([
    [
      'sizes left to a zip64 field that lies',
      { size: SATURATED, compressedSize: SATURATED, extra: zip64Extra(6, 1 << 20) },
      sizes,
    ],
    ['sizes left to a zip64 field that is not there', { size: SATURATED, compressedSize: SATURATED }, sizes],
    ['a zip64 field that contradicts the header', { extra: zip64Extra(6, 1 << 20) }, sizes],
    ['a negative size in a zip64 field', { compressedSize: SATURATED, extra: zip64Extra(-1n) }, sizes],
    [
      'two zip64 fields',
      { extra: Buffer.concat([zip64Extra(6, content), zip64Extra(6, 1 << 20)]) },
      'its own header has the same extra field twice, and tools disagree on which one counts',
    ],
    [
      'a second name',
      { extra: unicodePath('pkg/evil.py') },
      'its own header carries a second name in an extra field, which some tools follow and others do not',
    ],
    [
      'encryption',
      { flags: FLAG_ENCRYPTED },
      'only one of its own header and the directory calls it encrypted',
    ],
    ['a size in a zip64 field that has but one', { extra: zip64Extra(1 << 20) }, sizes],
  ])('on %s', async (_, local, reason) => {
    expect(await problemsOf([{ ...a, local }])).toEqual([unsafe('pkg/a.py', reason)]);
  });

  const cutOff = [
    ['a zip64 field without its second size', packed([2, 1], [2, 16], [8, 6])],
    ['a zip64 field without any', packed([2, 1], [2, 16])],
    ['a zip64 field that claims four values', packed([2, 1], [2, 32], [8, 6], [8, content])],
    ['a time stamp', Buffer.from([0x55, 0x54, 9, 0, 1])],
    ['a field that nobody knows, behind a sound one', Buffer.from([0x55, 0x54, 1, 0, 1, 0x34, 0x12, 9, 0])],
  ] as const;
  const inHalves = [
    ['half of a zip64 size', extraField(1, Buffer.alloc(4))],
    ['one and a half zip64 sizes', extraField(1, Buffer.concat([packed([8, 6]), Buffer.alloc(4)]))],
  ] as const;
  const isCutOff =
    'one of the extra fields in its own header is cut off, where some tools give up and others do not';

  test.each([...cutOff, ...inHalves])('by an extra field that is cut off: %s', async (_, extra) => {
    expect(await problemsOf([{ ...a, local: { extra } }])).toEqual([unsafe('pkg/a.py', isCutOff)]);
  });

  test('by one that is cut off where the header leaves its sizes to it', async () => {
    const local = { size: SATURATED, compressedSize: SATURATED, extra: packed([2, 1], [2, 16], [8, 6]) };
    expect(await problemsOf([{ ...a, local }])).toEqual([unsafe('pkg/a.py', isCutOff)]);
  });

  test.skipIf(!hasTools).each(cutOff)('and Info-ZIP and bsdtar refuse %s', async (_, extra) => {
    const statuses = await inFolder(async (folder) => {
      const file = path.join(folder, PURE);
      await writeFile(file, zipOf([{ ...a, local: { extra } }, ...distInfo()]));
      return [spawnSync('unzip', ['-tqq', file]).status, spawnSync('bsdtar', ['-xOf', file]).status];
    });
    expect(statuses).not.toContain(0);
  });

  test.each([
    ['zip64 sizes of both, which the header has as well', zip64Extra(6, content)],
    ['the size alone', zip64Extra(6)],
    ['sizes, offset and disk', extraField(1, packed([8, 6], [8, content], [8, 0], [4, 0]))],
    ['three bytes of padding', Buffer.alloc(3)],
  ])('not by an extra field with %s', async (_, extra) => {
    expect(await problemsOf([{ ...a, local: { extra } }])).toEqual([]);
  });

  test('on the letters of a name', async () => {
    const member: ZipMember = { name: 'pkg/ä.py', data: 'x', flags: FLAG_UTF8, local: { flags: 0 } };
    expect(await problemsOf([member])).toEqual([
      unsafe(
        'pkg/ä.py',
        'only one of its own header and the directory calls its name UTF-8: tools disagree on which letters it has',
      ),
    ]);
    // ASCII is the same in both.
    expect(await problemsOf([{ ...a, flags: FLAG_UTF8, local: { flags: 0 } }])).toEqual([]);
  });

  test.each([
    [
      'zip64 sizes',
      { compressedSize: SATURATED, extra: Buffer.concat([zip64Extra(content), zip64Extra(1)]) },
    ],
    ['names', { extra: Buffer.concat([unicodePath('pkg/a.py'), unicodePath('pkg/a.py')]) }],
  ])('on two extra fields with %s in the directory', async (_, central) => {
    expect(await problemsOf([{ ...a, central }])).toEqual([
      unsafe('pkg/a.py', 'it has the same extra field twice, and tools disagree on which one counts'),
    ]);
  });

  test('a long extra field in its own header is looked into to its end', async () => {
    const extra = Buffer.concat([extraField(0x1234, Buffer.alloc(60_000)), unicodePath('pkg/evil.py')]);
    expect(await problemsOf([{ ...a, local: { extra } }])).toMatchObject([{ member: 'pkg/a.py' }]);
  });
});

describe('names', () => {
  test.each<[name: string, central: NonNullable<ZipMember['central']>]>([
    ['DOS', { madeBy: 0, externalAttributes: 0x10 }],
    ['Unix', { externalAttributes: 0o040755 * 0x10000 }],
  ])('a file with the attributes of a folder, as %s has them', async (_, central) => {
    expect(await problemsOf([{ ...a, central }])).toEqual([
      unsafe(
        'pkg/a.py',
        'its attributes are those of a folder, so that some tools make an empty one in its place',
      ),
    ]);
  });

  test('a folder with the attributes of a folder', async () => {
    const central = { externalAttributes: 0o040755 * 0x10000 + 0x10 };
    expect(await problemsOf([{ name: 'pkg/', method: 0, central }])).toEqual([]);
  });

  test.each(['pkg/\x1b[2J.py', 'pkg/a\n.py', 'pkg/\x7f.py'])('a control character: %j', async (name) => {
    expect(await problemsOf([{ name }])).toEqual([unsafe(name, 'its name holds a control character')]);
  });

  test('letters beyond ASCII that are not marked as UTF-8', async () => {
    expect(await problemsOf([{ name: Buffer.from('pkg/ä.py') }])).toEqual([
      unsafe(
        'pkg/├ñ.py',
        'its name goes beyond ASCII and is not marked as UTF-8, so that its letters depend on the tool',
      ),
    ]);
  });

  test('a file that is a folder, too', async () => {
    const members: ZipMember[] = [
      { name: 'pkg/a.py/b.py' },
      { name: 'pkg/a.py-c' },
      a,
      { name: 'pkg/a.pyc' },
    ];
    expect(await problemsOf(members)).toEqual([
      unsafe(
        'pkg/a.py',
        'it is a file, and other members lie in a folder of the same name: only one of them can be unpacked',
      ),
    ]);
    expect(await problemsOf([{ name: 'pkg/', method: 0 }, a])).toEqual([]);
  });

  const LINUX = 'pkg-1.0-cp312-cp312-manylinux_2_17_x86_64.manylinux2014_x86_64.whl';
  const MACOS = 'pkg-1.0-cp312-cp312-macosx_11_0_arm64.whl';
  const WINDOWS = 'pkg-1.0-cp312-cp312-win_amd64.whl';
  const composed = 'pkg/\u00e9.py';
  const decomposed = 'pkg/e\u0301.py';
  test.each([
    ['case, on Linux', LINUX, ['pkg/a.py', 'pkg/A.py'], null],
    ['case, on macOS', MACOS, ['pkg/a.py', 'pkg/A.py'], 'macOS'],
    ['case, on Windows', WINDOWS, ['pkg/a.py', 'PKG/a.py'], 'Windows'],
    ['case, anywhere', PURE, ['pkg/a.py', 'pkg/A.py'], 'macOS and Windows'],
    ['Unicode composition, on Linux', LINUX, [composed, decomposed], null],
    ['Unicode composition, on macOS', MACOS, [composed, decomposed], 'macOS'],
    ['Unicode composition, on Windows', WINDOWS, [composed, decomposed], null],
    ['sharp s, on macOS', MACOS, ['pkg/stra\u00dfe.py', 'pkg/STRASSE.py'], 'macOS'],
    ['capital sharp s, on macOS', MACOS, ['pkg/\u1e9e', 'pkg/ss'], 'macOS'],
    ['long s, on macOS', MACOS, ['pkg/\u017f.py', 'pkg/S.py'], 'macOS'],
    ['long s, on Windows', WINDOWS, ['pkg/\u017f.py', 'pkg/S.py'], null],
    ['final sigma, on macOS', MACOS, ['pkg/\u03c2', 'pkg/\u03c3'], 'macOS'],
    ['final sigma, on Windows', WINDOWS, ['pkg/\u0391\u03a3', 'pkg/\u03b1\u03c3'], 'Windows'],
    ['a ligature, on macOS', MACOS, ['pkg/\ufb01le', 'pkg/FILE'], 'macOS'],
    ['a ligature, on Windows', WINDOWS, ['pkg/\ufb01le', 'pkg/FILE'], null],
    ['a ligature of long s and t', MACOS, ['pkg/\ufb05', 'pkg/\ufb06'], 'macOS'],
    ['Armenian, on macOS', MACOS, ['pkg/\u0587', 'pkg/\u0565\u0582'], 'macOS'],
    ['iota below and beside, on macOS', MACOS, ['pkg/\u1fb3', 'pkg/\u03b1\u03b9'], 'macOS'],
    ['case and composition at once', MACOS, ['pkg/\u01f0', 'pkg/J\u030c'], 'macOS'],
    ['the Kelvin sign, on macOS', MACOS, ['pkg/\u212a', 'pkg/k'], 'macOS'],
    ['the Kelvin sign, on Windows', WINDOWS, ['pkg/\u212a', 'pkg/k'], null],
    ['the dot of a capital i, on macOS', MACOS, ['pkg/\u0130', 'pkg/i\u0307'], 'macOS'],
    ['a dotless i, which is a letter of its own', PURE, ['pkg/\u0131', 'pkg/i'], null],
    ['what HFS+ passes over', MACOS, ['pkg/a\u200cb', 'pkg/ab'], 'macOS'],
    ['width, which is kept apart', MACOS, ['pkg/\uff41', 'pkg/a'], null],
    ['letters outside the first plane', PURE, ['pkg/\u{10400}', 'pkg/\u{10428}'], 'macOS and Windows'],
    ['neither', PURE, ['pkg/a.py', 'pkg/b.py'], null],
    ['folders whose files differ', PURE, ['Pkg/a.py', 'pkg/b.py'], null],
  ])('that differ in %s', async (_, filename, [one = '', two = ''], systems) => {
    const members = [one, two].map((name) => ({ name, flags: FLAG_UTF8 }));
    expect(await problemsOf(members, {}, filename)).toEqual(
      systems === null
        ? []
        : [
            unfit(
              two,
              `${systems} can take its name for that of ${JSON.stringify(one)}: then one of the two replaces the other`,
            ),
          ],
    );
  });

  test('of a file and a folder that are one where case is folded', async () => {
    const reason = (systems: string): string =>
      `it is a file, and ${systems} can take its name for that of a folder with other members: only one of them can be unpacked`;
    const of = (one: string, two: string, wheel: string): Promise<WheelProblem[]> =>
      problemsOf(
        [one, two].map((name) => ({ name, flags: FLAG_UTF8 })),
        {},
        wheel,
      );
    expect(await of('pkg/A', 'pkg/a/b.py', PURE)).toEqual([unfit('pkg/A', reason('macOS and Windows'))]);
    expect(await of('pkg/ss', 'pkg/\u00df/b.py', MACOS)).toEqual([unfit('pkg/ss', reason('macOS'))]);
    expect(await of('pkg/ss', 'pkg/\u00df/b.py', WINDOWS)).toEqual([]);
    expect(await of('pkg/A', 'pkg/a/b.py', LINUX)).toEqual([]);
  });

  test.each([
    ['pkg/aux.py', 'Windows keeps the name "aux" for a device'],
    ['CON', 'Windows keeps the name "CON" for a device'],
    ['com1.tar.gz/x', 'Windows keeps the name "com1" for a device'],
    ['pkg/nul .txt', 'Windows keeps the name "nul" for a device'],
    ['pkg/lpt³', 'Windows keeps the name "lpt³" for a device'],
    ['pkg/x.', 'Windows drops the dot or space at the end of its name'],
    ['pkg /x', 'Windows drops the dot or space at the end of its name'],
    ['pkg/a.py:evil', 'its name holds a character that Windows does not allow in file names'],
    ['pkg/what?.py', 'its name holds a character that Windows does not allow in file names'],
    ['pkg/auxiliary.py', null],
    ['pkg/com10.py', null],
    ['pkg/.hidden', null],
    ['pkg/./a.py', null],
    ['pkg/a b.py', null],
  ])('%s in a wheel for Windows', async (name, reason) => {
    const member = { name, flags: FLAG_UTF8 };
    expect(await problemsOf([member], {}, WINDOWS)).toEqual(reason === null ? [] : [unfit(name, reason)]);
    expect(await problemsOf([member], {}, LINUX)).toEqual([]);
  });
});

describe('end records', () => {
  test('that count less in this part of a split zip than in all', async () => {
    expect(await problemsOf([a], { end: { countHere: 1 } })).toEqual([
      unsafe(null, 'the end record counts 1 member, the directory has 4'),
    ]);
    const beforeEnd: ZipOptions['beforeEnd'] = (end) => {
      const bytes = zip64End(end);
      bytes.writeBigUInt64LE(1n, 24);
      return bytes;
    };
    expect(await problemsOf([a], { beforeEnd })).toEqual([
      unsafe(null, 'the end record counts 1 member, the directory has 4'),
    ]);
  });

  const zip64With = (edit: (bytes: Buffer) => void): ZipOptions => ({
    beforeEnd: (end) => {
      const bytes = zip64End(end);
      edit(bytes);
      return bytes;
    },
  });
  const split = 'it is one part of a zip split over several files';
  test.each<[name: string, options: ZipOptions, problem: Partial<WheelProblem>]>([
    [
      'a locator on another disk',
      zip64With((bytes) => bytes.writeUInt32LE(1, 60)),
      { kind: 'unreadable', reason: split },
    ],
    [
      'a locator of two disks',
      zip64With((bytes) => bytes.writeUInt32LE(2, 72)),
      { kind: 'unreadable', reason: split },
    ],
    ['a zip64 record on another disk', zip64With((bytes) => bytes.writeUInt32LE(1, 16)), { kind: 'unsafe' }],
    [
      'a zip64 record whose directory is on another',
      zip64With((bytes) => bytes.writeUInt32LE(1, 20)),
      { kind: 'unsafe' },
    ],
  ])('with %s', async (_, options, problem) => {
    expect(await problemsOf([a], options)).toMatchObject([{ member: null, ...problem }]);
  });

  test('of which another begins in the last bytes', async () => {
    const comment = Buffer.concat([
      Buffer.from('built by hand '),
      Buffer.from('PK\x05\x06'),
      Buffer.alloc(10),
    ]);
    expect(await problemsOf([a], { end: { comment } })).toEqual([
      unsafe(null, 'another end record begins in its last bytes, where some tools give up and others do not'),
    ]);
  });

  test('with the signature for an offset', async () => {
    // Python takes a record in the very last bytes as it is, whatever its fields look like.
    const zip = zipOf([a, ...distInfo()]);
    zip.writeUInt32LE(0x06054b50, zip.length - 6);
    const reasons = (await factsOf(zip)).problems.map(({ reason }) => reason);
    expect(reasons.join()).not.toContain('another end record');
  });
});

const hasPython = spawnSync('python3', ['--version']).status === 0;
test.skipIf(!hasPython).each<[name: string, member: ZipMember, options: ZipOptions]>([
  ['a cut-off extra field', { ...a, central: { extra: Buffer.from([0x55, 0x54, 9, 0, 1]) } }, {}],
  [
    'a locator of two disks',
    a,
    { beforeEnd: (end) => Buffer.concat([zip64End(end).subarray(0, 72), Buffer.from([2, 0, 0, 0])]) },
  ],
])('Python refuses %s, and so do we', async (_, member, options) => {
  const zip = zipOf([member, ...distInfo()], options);
  const status = await inFolder(async (folder) => {
    const file = path.join(folder, PURE);
    await writeFile(file, zip);
    return spawnSync('python3', ['-c', 'import sys, zipfile; zipfile.ZipFile(sys.argv[1])', file]).status;
  });
  expect(status).not.toBe(0);
  expect((await factsOf(zip)).problems[0]?.kind).toBe('unreadable');
});
