import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import JSZip from 'jszip';
import { describe, expect, test } from 'vitest';
import { binary } from '../../fixtures/build/cases.mjs';
import {
  MAX_MEMBER_SIZE,
  MAX_NESTED_CONTENT,
  MAX_NESTED_MEMBERS,
  MAX_NESTED_ZIP,
  MAX_WHEEL_CONTENT,
} from '../../src/base/limits.ts';
import { neededBy } from '../../src/binary/imageLists.ts';
import type { WheelFacts } from '../../src/wheel/facts.ts';
import { openFailure, readWheel } from '../../src/wheel/readWheel.ts';
import { buildWheel, buildZip } from './buildWheel.ts';
import { elfOf, elfWithSymbols } from './elf.ts';
import { factsOf, factsOfRecipe, inFolder, memberOf, sourceAt } from './opened.ts';
import { distInfo, SATURATED, type ZipMember, zip64Extra, zipOf } from './zips.ts';

const wheels = path.join(import.meta.dirname, '../../fixtures/wheels');
const MiB = 1024 * 1024;
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('the fixture wheels', async () => {
  const filenames = (await readdir(wheels)).filter((name) => name.endsWith('.whl')).sort();

  test('are there', () => {
    expect(filenames.length).toBeGreaterThanOrEqual(5);
  });

  describe.each(filenames)('%s', (filename) => {
    const file = path.join(wheels, filename);
    const facts = (): Promise<WheelFacts> => readWheel(sourceAt(file));

    test('has no problem, and needs one pass', async () => {
      expect(await facts()).toMatchObject({ problems: [], nameProblem: null, secondPasses: 0 });
    });

    test('has the size and hash of the file', async () => {
      const bytes = await readFile(file);
      expect(await facts()).toMatchObject({ size: bytes.length, sha256: sha256(bytes) });
    });

    test('lists every file that jszip finds, sorted, with size and hash', async () => {
      const zip = await JSZip.loadAsync(await readFile(file));
      const found = await Promise.all(
        Object.values(zip.files)
          .filter(({ dir }) => !dir)
          .map(async (each) => {
            const content = await each.async('nodebuffer');
            return { path: each.name, size: content.length, sha256: sha256(content) };
          }),
      );
      found.sort((a, b) => (a.path < b.path ? -1 : 1));
      const listed = (await facts()).members.map((member) => ({
        path: member.path,
        size: member.size,
        sha256: member.sha256,
      }));
      expect(listed).toEqual(found);
    });

    test('reads its dist-info', async () => {
      const { distInfo: info, name, members } = await facts();
      expect(info?.folder).toBe('chunkpack-1.4.0.dist-info');
      expect(info?.metadata).toMatchObject({
        name: 'chunkpack',
        version: '1.4.0',
        requiresPython: null,
        requiresDist: [],
      });
      expect(info?.wheel).toMatchObject({ rootIsPurelib: false, generator: 'fixtures (1.0)' });
      expect(info?.wheel?.tags).toHaveLength(name?.tags.platform.length ?? 0);
      expect(info?.record?.map((row) => row.path).sort()).toEqual(members.map((member) => member.path));
      for (const { path: each, hash, size } of info?.record ?? []) {
        if (hash === null) continue;
        const member = members.find((one) => one.path === each);
        expect(Buffer.from(hash.replace('sha256=', ''), 'base64url').toString('hex')).toBe(member?.sha256);
        expect(size).toBe(member?.size);
      }
    });
  });

  test.each([
    [
      'manylinux_2_17_aarch64.manylinux2014_aarch64',
      '_core.cpython-312-aarch64-linux-gnu.so',
      'elf',
      'aarch64',
    ],
    ['manylinux_2_17_x86_64.manylinux2014_x86_64', '_core.cpython-312-x86_64-linux-gnu.so', 'elf', 'x86_64'],
    ['musllinux_1_2_x86_64', '_core.cpython-312-x86_64-linux-musl.so', 'elf', 'x86_64'],
    ['macosx_11_0_arm64', '_core.cpython-312-darwin.so', 'macho', 'aarch64'],
    ['win_amd64', '_core.cp312-win_amd64.pyd', 'pe', 'x86_64'],
  ])('the module of %s is what its first bytes say', async (platform, module, format, architecture) => {
    const filename = `chunkpack-1.4.0-cp312-cp312-${platform}.whl`;
    const facts = await readWheel(sourceAt(path.join(wheels, filename)));
    expect(facts.name).toEqual({
      distribution: 'chunkpack',
      version: '1.4.0',
      build: null,
      tags: { python: ['cp312'], abi: ['cp312'], platform: platform.split('.').sort() },
    });
    expect(memberOf(facts, `chunkpack/${module}`)).toMatchObject({
      format,
      binary: { format, architectures: [architecture], problems: [] },
    });
  });

  test('the swept-in program needs GLIBC_2.4 and is for armv7l', async () => {
    const filename = 'chunkpack-1.4.0-cp312-cp312-manylinux_2_17_aarch64.manylinux2014_aarch64.whl';
    const facts = await readWheel(sourceAt(path.join(wheels, filename)));
    const stray = memberOf(facts, 'chunkpack/contrib/bitshuffle_neon/build/bitshuffle2_neon_bucle');
    expect(stray.sha256).toBe(sha256(binary('program-armv7l')));
    expect(stray.binary).toMatchObject({
      kind: 'executable',
      architectures: ['armv7l'],
      elf: { versionNeeds: [{ library: 'libc.so.6', version: 'GLIBC_2.4' }] },
    });
  });
});

describe('formats by first bytes, whatever the name', () => {
  const contents: [name: string, data: string | Uint8Array, format: string][] = [
    ['elf', binary('program-aarch64'), 'elf'],
    ['macho', binary('program-macos-arm64'), 'macho'],
    ['pe', binary('program-win_amd64.exe'), 'pe'],
    ['wasm', binary('module.wasm'), 'wasm'],
    ['ar', '!<arch>\nobject.o/       0           0     0     100644  4         `\ndata', 'ar'],
    ['gzip', Buffer.from([0x1f, 0x8b, 8, 0]), 'gzip'],
    ['lfs', 'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 3\n', 'git-lfs-pointer'],
    ['text', 'plain text\n', 'text'],
    ['mz-text', 'MZ is how programs for DOS begin, and this text too\n'.repeat(3), 'text'],
    ['java', Buffer.from([0xca, 0xfe, 0xba, 0xbe, 0, 0, 0, 0x41]), 'data'],
    ['data', Buffer.from([0, 1, 2, 3]), 'data'],
    ['short-elf', Buffer.from([0x7f, 0x45, 0x4c, 0]), 'data'],
    ['empty', '', 'empty'],
  ];
  test('every one is told', async () => {
    const files = Object.fromEntries(contents.map(([name, data]) => [`pkg/${name}.py`, data]));
    const facts = await factsOfRecipe({
      name: 'pkg',
      tag: 'py3-none-any',
      files: { ...files, 'pkg/zip.py': await buildZip({ a: 'a' }) },
    });
    const told = contents.map(([name]) => [name, memberOf(facts, `pkg/${name}.py`).format]);
    expect(told).toEqual(contents.map(([name, , format]) => [name, format]));
    expect(memberOf(facts, 'pkg/zip.py').format).toBe('zip');
    expect(facts.problems).toEqual([]);
  });
});

describe('dist-info', () => {
  test('RECORD with quoted paths is read', async () => {
    const facts = await factsOfRecipe({
      name: 'pkg',
      tag: 'py3-none-any',
      files: { 'pkg/a,b.py': 'x', 'pkg/say "hi".py': 'y' },
    });
    const paths = facts.distInfo?.record?.map((row) => row.path);
    expect(paths).toContain('pkg/a,b.py');
    expect(paths).toContain('pkg/say "hi".py');
    expect(facts.problems).toEqual([]);
  });

  test.each(['METADATA', 'RECORD', 'WHEEL'])('a missing %s is a problem of its own', async (missing) => {
    const facts = await factsOf(zipOf(distInfo().filter(({ name }) => !String(name).endsWith(missing))));
    expect(facts.problems).toEqual([
      {
        kind: 'unreadable',
        member: `pkg-1.0.dist-info/${missing}`,
        reason: 'it is missing, and installers need it',
      },
    ]);
  });

  test('none at all', async () => {
    const facts = await factsOf(zipOf([{ name: 'pkg/a.py', data: 'x' }]));
    expect(facts.problems).toEqual([
      {
        kind: 'unreadable',
        member: null,
        reason: 'it has no *.dist-info folder, so no installer takes it for a wheel',
      },
    ]);
    expect(facts.distInfo).toBeNull();
  });

  test('two', async () => {
    const facts = await factsOf(zipOf([...distInfo(), ...distInfo('other-1.0.dist-info')]));
    expect(facts.problems.map(({ reason }) => reason)).toEqual([
      'it has 2 dist-info folders (other-1.0.dist-info, pkg-1.0.dist-info), and installers take exactly one',
    ]);
    expect(facts.distInfo).toBeNull();
  });

  test('one that lies deeper, vendored, is no second one', async () => {
    const vendored = distInfo('pkg/_vendor/other-1.0.dist-info');
    expect((await factsOf(zipOf([...distInfo(), ...vendored]))).problems).toEqual([]);
  });

  test('one whose WHEEL fails its checksum has no WHEEL facts', async () => {
    const members = distInfo().map((member) =>
      String(member.name).endsWith('/WHEEL')
        ? { ...member, central: { crc32: 1 }, local: { crc32: 1 } }
        : member,
    );
    const facts = await factsOf(zipOf(members));
    expect(facts.distInfo?.wheel).toBeNull();
    expect(facts.distInfo?.metadata).not.toBeNull();
    expect(facts.problems).toMatchObject([{ kind: 'unreadable', member: 'pkg-1.0.dist-info/WHEEL' }]);
  });

  test('one whose RECORD has a lying size is not said to lack it', async () => {
    const members = distInfo().map((member) =>
      String(member.name).endsWith('/RECORD') ? { ...member, central: { size: 1_000_000 } } : member,
    );
    const { problems } = await factsOf(zipOf(members));
    expect(problems.map(({ reason }) => reason)).not.toContain('it is missing, and installers need it');
  });
});

describe('members', () => {
  test('one that fails its checks has no hash and no binary, and the others are read', async () => {
    const facts = await factsOf(
      zipOf([
        { name: 'pkg/a.so', data: binary('ext-x86_64.so'), central: { crc32: 1 }, local: { crc32: 1 } },
        { name: 'pkg/b.so', data: binary('ext-x86_64.so') },
        ...distInfo(),
      ]),
    );
    expect(memberOf(facts, 'pkg/a.so')).toMatchObject({ sha256: null, binary: null });
    expect(memberOf(facts, 'pkg/b.so').binary?.architectures).toEqual(['x86_64']);
    expect(facts.problems).toMatchObject([{ kind: 'unreadable', member: 'pkg/a.so' }]);
  });

  test('folders are no members', async () => {
    const facts = await factsOf(zipOf([{ name: 'pkg/', method: 0 }, ...distInfo()]));
    expect(facts.members).toHaveLength(3);
    expect(facts.problems).toEqual([]);
  });

  test('problems come sorted by member, the whole wheel first', async () => {
    const facts = await factsOf(
      zipOf(['c', 'a', 'b'].map((name) => ({ name, data: 'x', central: { crc32: 1 }, local: { crc32: 1 } }))),
    );
    expect(facts.problems.map(({ member }) => member)).toEqual([null, 'a', 'b', 'c']);
  });

  test('more declared content than the limit is not read', async () => {
    const size = MAX_MEMBER_SIZE;
    const extra = zip64Extra(size);
    const members = Array.from(
      { length: MAX_WHEEL_CONTENT / size + 1 },
      (_, at): ZipMember => ({
        name: `m${at}`,
        data: 'short',
        method: 0,
        central: { size: SATURATED, extra },
        local: { size: SATURATED, extra },
      }),
    );
    const { problems } = await factsOf(zipOf([...distInfo(), ...members]));
    const whole = problems.filter(({ kind }) => kind === 'over-limit');
    expect(whole).toHaveLength(1);
    expect(whole[0]?.reason).toMatch(
      new RegExp(
        `^its members declare \\d+ bytes in all, over the limit of ${MAX_WHEEL_CONTENT}; \\d of them were not read$`,
      ),
    );
  });

  test('the same wheel gives the same facts twice', async () => {
    const wheel = await buildWheel({ tag: 'py3-none-any', files: { 'pkg/a.so': binary('ext-x86_64.so') } });
    const [first, second] = [await factsOf(wheel), await factsOf(wheel)];
    expect({ ...first, source: null }).toEqual({ ...second, source: null });
  });
});

describe('symbolic links', () => {
  const linkTo = async (target: string, from = 'pkg/lib/libx.so'): Promise<WheelFacts> =>
    factsOfRecipe({ name: 'pkg', tag: 'py3-none-any', files: { [from]: { data: target, mode: 0o120777 } } });

  test.each([
    'libx.so.1',
    './libx.so.1',
    '../libx.so',
    '../../top',
    '../other/../lib/libx.so.1',
    'a/../../../x',
  ])('to %s stay in the wheel', async (target) => {
    expect((await linkTo(target)).problems).toEqual([]);
  });

  test.each([
    '/etc/passwd',
    '../../../etc/passwd',
    '..//../../x',
    'a/../../../../x',
    '../../../pkg/lib/libx.so.1',
  ])('to %s leave it', async (target) => {
    expect((await linkTo(target)).problems).toEqual([
      {
        kind: 'unsafe',
        member: 'pkg/lib/libx.so',
        reason: `it is a symbolic link to ${JSON.stringify(target)}, outside the wheel`,
      },
    ]);
  });

  test('to nothing leave it, and a long target is shown in part', async () => {
    expect((await linkTo('')).problems).toHaveLength(1);
    const { problems } = await linkTo(`/${'x'.repeat(5000)}`);
    expect(problems[0]?.reason.length).toBeLessThan(300);
  });

  test('at the top of the wheel may not climb at all', async () => {
    expect((await linkTo('../x', 'link')).problems).toHaveLength(1);
    expect((await linkTo('pkg', 'link')).problems).toEqual([]);
  });
});

const needing = (libraries: readonly string[]) => libraries.map((library) => ({ library, kind: 'ordinary' }));

describe('big native members', () => {
  const filename = 'pkg-1.0-cp312-cp312-manylinux_2_17_x86_64.whl';
  const module = 'pkg/_core.abi3.so';
  const needed = ['libm.so.6', 'libc.so.6'];
  const read = async (elf: Buffer): Promise<WheelFacts> =>
    factsOf(
      zipOf([{ name: module, data: elf, packed: deflateRawSync(elf, { level: 1 }) }, ...distInfo()]),
      filename,
    );
  const size = 48 * MiB;

  test('strings behind 45 MiB of code need one pass', async () => {
    const dataAt = 46 * MiB;
    const facts = await read(
      elfOf({
        size,
        loads: [
          { offset: 0, size: 4096 },
          { offset: 4096, size: dataAt - 4096, executable: true },
          { offset: dataAt, size: 65_536 },
        ],
        dynamicAt: dataAt,
        stringsAt: dataAt + 4096,
        needed,
        soname: '_core.abi3.so',
      }),
    );
    expect(facts).toMatchObject({ problems: [], secondPasses: 0 });
    expect(memberOf(facts, module).binary).toMatchObject({
      kind: 'shared-library',
      libc: 'glibc',
      images: [{ needed: needing(needed), name: '_core.abi3.so' }],
      problems: [],
    });
  });

  // As patchelf leaves them behind: the loader maps whole pages, and bytes of no segment follow.
  test('strings in the last bytes of the last segment need one pass', async () => {
    const dataAt = 2 * MiB;
    const facts = await read(
      elfOf({
        size: dataAt + 4096,
        loads: [
          { offset: 0, size: 4096 },
          { offset: dataAt, size: 600 },
        ],
        dynamicAt: dataAt,
        stringsAt: dataAt + 570,
        needed,
      }),
    );
    expect(facts).toMatchObject({ problems: [], secondPasses: 0 });
    expect(memberOf(facts, module).binary).toMatchObject({
      images: [{ needed: needing(needed) }],
      problems: [],
    });
  });

  test('symbols and their names far into a huge segment need a second pass and no third', async () => {
    const places = { dynamicAt: 4096, hashAt: 20 * MiB, symbolsAt: 30 * MiB, stringsAt: 24 * MiB };
    const facts = await read(elfWithSymbols({ size, name: 'shared', count: 1000, ...places }));
    expect(facts).toMatchObject({ problems: [], secondPasses: 1 });
    expect(memberOf(facts, module).binary?.images[0]?.exports).toHaveLength(999);
  });

  test('strings in the midst of the code need a second', async () => {
    const facts = await read(
      elfOf({
        size,
        loads: [
          { offset: 0, size: 4096 },
          { offset: 4096, size: 46 * MiB, executable: true },
        ],
        dynamicAt: 2048,
        stringsAt: 40 * MiB,
        needed,
      }),
    );
    expect(facts).toMatchObject({ problems: [], secondPasses: 1 });
    expect(memberOf(facts, module).binary).toMatchObject({
      images: [{ needed: needing(needed) }],
      problems: [],
    });
  });

  test('strings far into a huge data segment need a second', async () => {
    const facts = await read(
      elfOf({
        size,
        loads: [{ offset: 0, size: 46 * MiB }],
        dynamicAt: 45 * MiB,
        stringsAt: 44 * MiB,
        needed,
      }),
    );
    expect(facts).toMatchObject({ problems: [], secondPasses: 1 });
    expect(memberOf(facts, module).binary).toMatchObject({
      images: [{ needed: needing(needed) }],
      problems: [],
    });
  });

  // Four big data segments use up what may be kept; the tables behind them fall off the end of every pass.
  test.each([
    ['dynamic section and strings', 46 * MiB],
    ['strings', 2048],
  ])('%s at the end, behind five big data segments, are found', async (_, dynamicAt) => {
    const loads = [0, 9, 18, 27, 36].map((at) => ({ offset: at * MiB, size: 9 * MiB }));
    const facts = await read(
      elfOf({
        size,
        loads: [...loads, { offset: 46 * MiB, size: MiB }],
        dynamicAt,
        stringsAt: 46 * MiB + 4096,
        needed,
      }),
    );
    expect(memberOf(facts, module).binary).toMatchObject({
      images: [{ needed: needing(needed) }],
      problems: [],
    });
    expect(facts.secondPasses).toBeLessThanOrEqual(1);
  });

  test('a file that is larger than its last segment is read like any other', async () => {
    const facts = await read(Buffer.concat([binary('ext-x86_64.so'), Buffer.alloc(41 * MiB)]));
    expect(facts).toMatchObject({ problems: [], secondPasses: 0 });
    expect(memberOf(facts, module).binary).toMatchObject({ libc: 'glibc', problems: [] });
  });

  test('memory stays far below the size of what is read', async () => {
    const big = 160 * MiB;
    const elf = elfOf({
      size: big,
      loads: [
        { offset: 0, size: big / 2 },
        { offset: big / 2, size: big / 4, executable: true },
      ],
      dynamicAt: 2048,
      stringsAt: big / 2 + 4096,
      needed,
    });
    const zip = zipOf([
      { name: module, data: elf, packed: deflateRawSync(elf, { level: 1 }) },
      ...distInfo(),
    ]);
    const before = process.memoryUsage().arrayBuffers;
    let peak = 0;
    const sampling = setInterval(() => {
      peak = Math.max(peak, process.memoryUsage().arrayBuffers - before);
    }, 2);
    const facts = await factsOf(zip, filename).finally(() => clearInterval(sampling));
    expect(neededBy(memberOf(facts, module).binary)).toEqual(needed);
    expect(peak).toBeLessThan(128 * MiB);
  });
});

describe('zips inside a wheel', () => {
  const natives = { 'lib/b.so': binary('ext-aarch64.so'), 'lib/a.dll': binary('ext-win_amd64.pyd') };
  const nestedIn = async (zip: Uint8Array, name = 'pkg/data.jar'): Promise<WheelFacts['members'][number]> => {
    const facts = await factsOf(zipOf([{ name, data: zip }, ...distInfo()]));
    expect(facts.problems).toEqual([]);
    return memberOf(facts, name);
  };

  test('their native files are listed, sorted', async () => {
    const member = await nestedIn(await buildZip({ 'readme.txt': 'text', 'lib/': '', ...natives }));
    expect(member.nested).toMatchObject([
      { path: 'lib/a.dll', size: natives['lib/a.dll'].length, binary: { format: 'pe' } },
      { path: 'lib/b.so', binary: { format: 'elf', architectures: ['aarch64'] } },
    ]);
  });

  test('by their first bytes, not by their name, stored, deflated or streamed', async () => {
    for (const options of [
      { compression: 'STORE' },
      { compression: 'DEFLATE' },
      { compression: 'DEFLATE', streamed: true },
    ] as const) {
      const member = await nestedIn(await buildZip(natives, options), 'pkg/assets.bin');
      expect(member.nested).toHaveLength(2);
    }
  });

  test('zips in zips are left closed', async () => {
    expect((await nestedIn(await buildZip({ 'inner.zip': await buildZip(natives) }))).nested).toEqual([]);
  });

  const bad: [name: string, zip: () => Promise<Buffer> | Buffer][] = [
    ['cut off', async () => (await buildZip(natives)).subarray(0, -50)],
    ['with a name that climbs out', () => buildZip({ '../evil.so': binary('ext-aarch64.so'), ...natives })],
    [
      'encrypted in part',
      () =>
        zipOf([
          { name: 'a.so', data: binary('ext-aarch64.so') },
          { name: 'b', flags: 1 },
        ]),
    ],
    [
      'of an unknown method',
      () =>
        zipOf([
          { name: 'a.so', data: binary('ext-aarch64.so') },
          { name: 'b', method: 14 },
        ]),
    ],
    [
      'with a corrupt stream',
      () =>
        zipOf([
          { name: 'a.so', data: binary('ext-aarch64.so') },
          { name: 'b', data: 'xxxx', packed: Buffer.from([7, 1, 2, 3]) },
        ]),
    ],
    [
      'with a name that its own header gives otherwise',
      () => zipOf([{ name: 'a.so', data: binary('ext-aarch64.so'), local: { name: Buffer.from('a.py') } }]),
    ],
    [
      'with a method that its own header gives otherwise',
      () => zipOf([{ name: 'a.so', data: binary('ext-aarch64.so'), local: { method: 0 } }]),
    ],
    [
      'with a member that is not where the directory says',
      () => {
        const zip = zipOf([{ name: 'b' }, { name: 'a.so', data: binary('ext-aarch64.so') }]);
        zip.write('XX', zip.indexOf('PK\x03\x04', 4));
        return zip;
      },
    ],
    [
      'with a wrong checksum',
      () =>
        zipOf([{ name: 'a.so', data: binary('ext-aarch64.so'), central: { crc32: 1 }, local: { crc32: 1 } }]),
    ],
    [
      'with more members than the limit',
      () =>
        zipOf([
          { name: 'a.so', data: binary('ext-aarch64.so') },
          ...Array.from({ length: MAX_NESTED_MEMBERS }, (_, at) => ({ name: `m${at}` })),
        ]),
    ],
    [
      'with more content than the limit',
      () => {
        const half = Buffer.alloc(MAX_NESTED_CONTENT / 2);
        const packed = deflateRawSync(half);
        return zipOf([
          { name: 'a.so', data: binary('ext-aarch64.so') },
          { name: 'b', data: half, packed },
          { name: 'c', data: half, packed },
        ]);
      },
    ],
    [
      'over the size that is held whole',
      () =>
        zipOf([
          { name: 'a.so', data: binary('ext-aarch64.so') },
          { name: 'b', data: Buffer.alloc(MAX_NESTED_ZIP), method: 0 },
        ]),
    ],
  ];
  test.each(bad)('one %s is left closed, and that is said', async (_, zip) => {
    const { nested, nestedNotes = [] } = await nestedIn(await zip());
    expect(nested).toEqual([]);
    expect(nestedNotes.join()).toContain('not opened');
  });

  test('a bomb that declares ten bytes stops soon, and the wheel has no problem', async () => {
    const bomb = await buildZip({ 'a.so': binary('ext-aarch64.so'), bomb: Buffer.alloc(50 * MiB) });
    const end = bomb.length - 22;
    let at = bomb.readUInt32LE(end + 16);
    at += 46 + bomb.readUInt16LE(at + 28);
    expect(bomb.toString('utf8', at + 46, at + 50)).toBe('bomb');
    bomb.writeUInt32LE(10, at + 24);
    bomb.writeUInt32LE(10, bomb.readUInt32LE(at + 42) + 22);
    expect((await nestedIn(bomb)).nested).toEqual([]);
  });

  test('many bombs side by side stop soon, too', async () => {
    const zeros = deflateRawSync(Buffer.alloc(5 * MiB));
    const bombs = Array.from(
      { length: 200 },
      (_, at): ZipMember => ({ name: `b${at}`, packed: zeros, central: { size: 10 }, local: { size: 10 } }),
    );
    expect((await nestedIn(zipOf(bombs))).nested).toEqual([]);
  });
});

describe('files that cannot be read', () => {
  test('a missing file rejects, and openFailure makes facts of it', async () => {
    await inFolder(async (folder) => {
      const source = sourceAt(path.join(folder, 'pkg-1.0-py3-none-any.whl'));
      const error = await readWheel(source).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(Error);
      const facts = openFailure(source, error);
      expect(facts).toMatchObject({ members: [], sha256: null, name: { distribution: 'pkg' } });
      expect(facts.problems).toEqual([
        {
          kind: 'unreadable',
          member: null,
          reason: expect.stringMatching(/^the file can't be read \(ENOENT/),
        },
      ]);
    });
  });

  test('a name that is no wheel name is a problem of the name alone', async () => {
    const facts = await factsOf(zipOf(distInfo()), 'pkg.whl');
    expect(facts.name).toBeNull();
    expect(facts.nameProblem).toMatch(/part between dashes/);
    expect(facts.problems).toEqual([]);
    expect(facts.members).toHaveLength(3);
  });
});
