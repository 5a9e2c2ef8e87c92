import { execFileSync } from 'node:child_process';
import fs, {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { MAX_SDISTS } from '../../../src/base/limits.ts';
import { commit, git } from '../../support/git.ts';
import { buildWheel, buildZip, wheelName } from '../../wheel/buildWheel.ts';
import { binary, packTar, scan, temporaryFolder, write } from '../repositories.ts';

const PLACE = 'vendor/bitshuffle/contrib/neon/bitshuffle2_neon_bucle';

async function pathsIn(folder: string): Promise<string[]> {
  return (await scan(folder)).files.map(({ path: each }) => each);
}

describe('native files are told by their bytes', () => {
  test.each([
    ['program-armv7l', 'elf', 'executable', 'armv7l', 'glibc', true],
    ['program-x86_64-musl', 'elf', 'executable', 'x86_64', 'musl', true],
    ['ext-s390x.so', 'elf', 'shared-library', 's390x', 'glibc', true],
    ['program-ppc64le', 'elf', 'executable', 'ppc64le', 'glibc', true],
    ['object-riscv64.o', 'elf', 'object', 'riscv64', 'none', true],
    ['program-macos-arm64', 'macho', 'executable', 'aarch64', 'none', true],
    ['program-win_amd64.exe', 'pe', 'executable', 'x86_64', 'none', true],
    ['module.wasm', 'wasm', 'unknown', 'wasm32', 'none', false],
    ['device-cuda.cubin', 'elf', 'executable', 'cuda', 'none', false],
    ['firmware-avr', 'elf', 'executable', 'avr', 'none', false],
    ['firmware-arm', 'elf', 'executable', 'armv5tel', 'none', false],
  ])('%s', async (name, format, kind, architecture, libc, isHostCode) => {
    const folder = temporaryFolder();
    commit(folder, { 'docs/logo.txt': binary(name), 'pyproject.toml': '' });
    expect(await scan(folder)).toMatchObject({
      looked: 2,
      notes: [],
      files: [
        {
          path: 'docs/logo.txt',
          format,
          kind,
          architectures: [architecture],
          libc,
          tracked: true,
          isHostCode,
        },
      ],
    });
  });

  test('a universal Mach-O file has several architectures, an archive those of its objects', async () => {
    const folder = temporaryFolder();
    const slice = binary('program-macos-arm64');
    const header = Buffer.alloc(4096);
    const entry = (at: number, cpu: number) => {
      for (const [index, value] of [cpu, 0, 4096, slice.length, 12].entries())
        header.writeUInt32BE(value, at + index * 4);
    };
    header.writeUInt32BE(0xcafebabe, 0);
    header.writeUInt32BE(2, 4);
    entry(8, 0x0100000c);
    entry(28, 0x01000007);
    for (const name of ['object-aarch64.o', 'object-x86_64.o']) write(folder, { [name]: binary(name) });
    execFileSync('ar', ['rcD', 'liball.a', 'object-aarch64.o', 'object-x86_64.o'], { cwd: folder });
    write(folder, { fat: Buffer.concat([header, slice]), 'x.class': Buffer.from('cafebabe00000034', 'hex') });
    const { files } = await scan(folder);
    const found = files.map((file) => [file.path, file.format, file.architectures.join('+')]);
    expect(found).toEqual([
      ['fat', 'macho', 'aarch64+x86_64'],
      ['liball.a', 'ar', 'aarch64+x86_64'],
      ['object-aarch64.o', 'elf', 'aarch64'],
      ['object-x86_64.o', 'elf', 'x86_64'],
    ]);
  });

  test('and nothing else is native: text, images, archives, pointers, damaged starts', async () => {
    const folder = temporaryFolder();
    write(folder, {
      'script.so': '#!/bin/sh\n',
      'empty.so': '',
      'lib.so': 'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n',
      'image.exe': Buffer.from('89504e470d0a1a0a', 'hex'),
      'MZ.exe': 'MZ is not enough for a program',
      'pkg.deb': '!<arch>\ndebian-binary   0           0     0     100644  4         `\n2.0\n',
      'x.zip': await buildZip({ a: binary('program-armv7l') }),
      elf: '\x7fEL',
    });
    expect(await pathsIn(folder)).toEqual([]);
  });
});

describe('what Git tracks', () => {
  test('is told from what only lies there, and found in folders that are passed over', async () => {
    const folder = temporaryFolder();
    const so = binary('ext-x86_64.so');
    commit(folder, { [PLACE]: binary('program-armv7l'), 'build/tracked.so': so, 'pyproject.toml': '' });
    const untracked = [
      'build/x.so',
      'node_modules/a/x.node',
      '.venv/x.so',
      'a/__pycache__/x.so',
      '.tox/x/y.so',
    ];
    write(folder, Object.fromEntries(untracked.map((name) => [name, so])));
    write(folder, { 'pkg/_core.so': so, 'env/pyvenv.cfg': '', 'env/lib/x.so': so });
    const { files } = await scan(folder);
    expect(files.map(({ path: each, tracked }) => [each, tracked])).toEqual([
      ['build/tracked.so', true],
      ['pkg/_core.so', false],
      [PLACE, true],
    ]);
  });

  test('counts when it is only staged, and not when it is gone from disk', async () => {
    const folder = temporaryFolder();
    commit(folder, { gone: binary('program-armv7l'), 'a.txt': '' });
    write(folder, { staged: binary('program-i686') });
    git(folder, 'add', 'staged');
    rmSync(path.join(folder, 'gone'));
    const { files } = await scan(folder);
    expect(files).toMatchObject([{ path: 'staged', tracked: true, architectures: ['i686'] }]);
  });

  test('in a submodule has its page and its line of .gitmodules', async () => {
    const upstream = path.join(temporaryFolder(), 'neon');
    const pinned = commit(upstream, { 'build/tool': binary('program-armv7l') });
    const folder = temporaryFolder();
    commit(folder, { 'pyproject.toml': '' });
    git(folder, 'submodule', '--quiet', 'add', upstream, 'contrib/other');
    git(folder, 'submodule', '--quiet', 'add', upstream, 'contrib/neon');
    git(folder, 'config', '-f', '.gitmodules', 'submodule.contrib/neon.url', 'https://github.com/o/neon.git');
    const { files } = await scan(folder);
    expect(files).toMatchObject([
      {
        path: 'contrib/neon/build/tool',
        tracked: true,
        submodule: {
          folder: 'contrib/neon',
          line: 4,
          page: `https://github.com/o/neon/blob/${pinned}/build/tool`,
        },
      },
      { path: 'contrib/other/build/tool', submodule: { folder: 'contrib/other', line: 1, page: null } },
    ]);
  });

  test('is nothing without Git, and a virtual environment is passed over all the same', async () => {
    const folder = temporaryFolder();
    write(folder, { tool: binary('program-armv7l'), 'venv/x': binary('program-i686') });
    expect((await scan(folder)).files).toMatchObject([{ path: 'tool', tracked: false }]);
  });
});

describe('sdists are read without unpacking', () => {
  const native = { 'pkg-1.0/vendor/tool': binary('program-armv7l'), 'pkg-1.0/PKG-INFO': 'Name: pkg\n' };

  test.each(['dist/pkg-1.0.tar.gz', 'wheelhouse/pkg-1.0.zip'])('%s', async (sdist) => {
    const folder = temporaryFolder();
    commit(folder, { 'vendor/tool': binary('program-armv7l'), '.gitignore': 'dist\nwheelhouse\npkg-1.0\n' });
    write(folder, { ...native, 'pkg-1.0/_core.so': binary('ext-aarch64.so') });
    if (sdist.endsWith('.zip'))
      write(folder, { [sdist]: await buildZip({ ...native, 'pkg-1.0/_core.so': binary('ext-aarch64.so') }) });
    else packTar(folder, 'pkg-1.0', sdist);
    rmSync(path.join(folder, 'pkg-1.0'), { recursive: true });
    const before = readdirSync(folder).sort();
    const { files, notes } = await scan(folder);
    expect(notes).toEqual([]);
    expect(files).toMatchObject([
      {
        path: 'vendor/tool',
        isOnDisk: true,
        tracked: true,
        sdists: [{ sdist, path: 'pkg-1.0/vendor/tool' }],
      },
      { path: 'pkg-1.0/_core.so', isOnDisk: false, architectures: ['aarch64'], sdists: [{ sdist }] },
    ]);
    expect(readdirSync(folder).sort()).toEqual(before);
  });

  test('named ones too, and what stops the reading is said', async () => {
    const folder = temporaryFolder();
    const elsewhere = temporaryFolder();
    write(elsewhere, { ...native });
    packTar(elsewhere, 'pkg-1.0', 'pkg-1.0.tar.gz');
    const whole = readFileSync(path.join(elsewhere, 'pkg-1.0.tar.gz'));
    write(folder, {
      'dist/cut.tar.gz': whole.subarray(0, whole.length - 100),
      'dist/lie.tar.gz': 'no gzip',
      'dist/lie.zip': 'no zip',
      'dist/readme.txt': '',
    });
    mkdirSync(path.join(folder, 'dist/folder.zip'));
    const sdists = [path.join(elsewhere, 'pkg-1.0.tar.gz'), path.join(elsewhere, 'absent.zip')];
    const { files, notes } = await scan(folder, { sdists });
    expect(files).toMatchObject([{ path: 'pkg-1.0/vendor/tool', isOnDisk: false }]);
    expect(notes.map((note) => note.split(':')[0])).toEqual([
      expect.stringMatching(/absent\.zip$/),
      'All of the sdist dist/cut.tar.gz',
      'All of the sdist dist/lie.tar.gz',
      'All of the sdist dist/lie.zip',
    ]);
  });

  test('as far as the limits go', async () => {
    const folder = temporaryFolder();
    const names = Array.from({ length: MAX_SDISTS + 2 }, (_, index) => `dist/p-${index}.tar.gz`);
    write(folder, Object.fromEntries(names.map((name) => [name, gzipSync('')])));
    const { notes } = await scan(folder);
    expect(notes.at(-1)).toBe(`2 of ${MAX_SDISTS + 2} sdists: this check stops after ${MAX_SDISTS}`);
  });

  test('a tar bomb ends at its limit', async () => {
    const folder = temporaryFolder();
    write(folder, { 'bomb/zeros': '' });
    truncateSync(path.join(folder, 'bomb/zeros'), 2 ** 33 - 1);
    const tar = execFileSync('sh', ['-c', 'tar -cf - bomb | head -c 1536'], { cwd: folder });
    rmSync(path.join(folder, 'bomb'), { recursive: true });
    // A gzip file may have any number of members.
    const zeros = gzipSync(Buffer.alloc(64 * 1024 * 1024));
    write(folder, { 'dist/bomb.tar.gz': Buffer.concat([gzipSync(tar), ...Array(20).fill(zeros)]) });
    const { notes } = await scan(folder);
    expect(notes).toEqual([
      'All of the sdist dist/bomb.tar.gz: it inflates to more than 1073741824 bytes, where this check stops',
    ]);
  });
});

describe('wheels that hold a file are named', () => {
  test('by bytes, with the architecture that they promise instead', async () => {
    const folder = temporaryFolder();
    const stray = binary('program-armv7l');
    commit(folder, { [PLACE]: stray, other: binary('program-i686'), '.gitignore': '*.whl\n' });
    const altered = Buffer.from(stray);
    altered[stray.length - 1] = (altered.at(-1) ?? 0) ^ 1;
    const wheels = [];
    for (const tag of ['manylinux_2_17_aarch64', 'manylinux_2_31_armv7l', 'manylinux_2_17_x86_64']) {
      const files = { 'pkg/tool': tag.endsWith('x86_64') ? altered : stray };
      const recipe = { name: 'pkg', version: '1.0', tag: `py3-none-${tag}`, files };
      const filename = wheelName(recipe);
      write(folder, { [filename]: await buildWheel(recipe) });
      wheels.push({ natives: { path: path.join(folder, filename) }, filename, label: tag });
    }
    const absent = { path: path.join(folder, 'absent.whl') };
    wheels.push({ natives: absent, filename: 'absent.whl', label: 'absent' });
    const { files } = await scan(folder, { wheels });
    expect(files.map(({ wheels: copies }) => copies)).toEqual([
      [],
      [
        { wheel: 'manylinux_2_17_aarch64', member: 'pkg/tool', foreignTo: 'aarch64' },
        { wheel: 'manylinux_2_31_armv7l', member: 'pkg/tool', foreignTo: null },
      ],
    ]);
    const judged = await scan(folder, { wheels, areJudged: true });
    expect(judged.files[1]?.wheels.map(({ foreignTo }) => foreignTo)).toEqual([null, null]);
  });
});

describe('what lies in the way', () => {
  test('links are not followed, pipes not opened, loops no trap', async () => {
    const folder = temporaryFolder();
    const outside = temporaryFolder();
    write(outside, { tool: binary('program-armv7l') });
    write(folder, { 'a/b/tool': binary('program-i686') });
    symlinkSync('../..', path.join(folder, 'a/b/loop'));
    symlinkSync('self', path.join(folder, 'self'));
    symlinkSync(outside, path.join(folder, 'outside'));
    symlinkSync(path.join(outside, 'tool'), path.join(folder, 'link'));
    execFileSync('mkfifo', [path.join(folder, 'pipe'), path.join(folder, 'a/pipe.so')]);
    mkdirSync(path.join(folder, 'dist'));
    execFileSync('mkfifo', [path.join(folder, 'dist/x.tar.gz')]);
    expect(await scan(folder)).toMatchObject({ files: [{ path: 'a/b/tool' }], looked: 1, notes: [] });
  });

  test('a tracked folder that a link has replaced is not followed either', async () => {
    const folder = temporaryFolder();
    commit(folder, { 'vendor/tool': binary('program-armv7l') });
    renameSync(path.join(folder, 'vendor'), path.join(temporaryFolder(), 'moved'));
    const outside = temporaryFolder();
    write(outside, { tool: binary('program-i686') });
    symlinkSync(outside, path.join(folder, 'vendor'));
    expect((await scan(folder)).files).toEqual([]);
  });

  test.skipIf(process.getuid?.() === 0)('what may not be read is said', async () => {
    const folder = temporaryFolder();
    write(folder, { 'closed/x': '', secret: '', tool: binary('program-armv7l') });
    chmodSync(path.join(folder, 'closed'), 0);
    chmodSync(path.join(folder, 'secret'), 0);
    const { files, notes } = await scan(folder);
    chmodSync(path.join(folder, 'closed'), 0o700);
    expect(files).toHaveLength(1);
    expect(notes).toEqual([
      "The folder closed, which can't be listed",
      "The file secret, which can't be read",
    ]);
  });

  test('names of any kind, with and without Git', async () => {
    const names = [
      'a\nb',
      '$(reboot)',
      '::error::x',
      '\x1b[31m',
      '-rf',
      ' ',
      '\'"',
      '..so',
      '\u202egpj.exe',
      'ü\ttab',
    ];
    for (const isTracked of [true, false]) {
      const folder = temporaryFolder();
      const files = Object.fromEntries(names.map((name) => [`x/${name}/${name}`, binary('program-armv7l')]));
      if (isTracked) commit(folder, files);
      else write(folder, files);
      const found = await scan(folder);
      expect(found.files.map((file) => file.path).sort()).toEqual(Object.keys(files).sort());
      expect(found.files.every(({ tracked }) => tracked === isTracked)).toBe(true);
    }
  });

  test('a name that is no text is said', async () => {
    const folder = temporaryFolder();
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0x61, 0xff])]), '');
    expect((await scan(folder)).notes).toEqual(["The file a\ufffd, which can't be read"]);
  });

  test('a table of any claimed size in a sparse file takes no memory', async () => {
    const folder = temporaryFolder();
    const program = Buffer.from(binary('program-x86_64'));
    // Section headers at 1 GiB, and as many as can be.
    program.writeBigUInt64LE(0x4000_0000n, 40);
    program.writeUInt16LE(0xffff, 60);
    write(folder, { big: program });
    truncateSync(path.join(folder, 'big'), 3 * 1024 ** 3);
    const before = process.memoryUsage().rss;
    const { files } = await scan(folder);
    expect(files).toMatchObject([{ path: 'big', architectures: ['x86_64'] }]);
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
  });
});

describe('a folder of many files', () => {
  test('takes little more than reading the start of each', async () => {
    const folder = temporaryFolder();
    for (let index = 0; index < 20_000; index++) {
      const name = `d${index % 200}/f${index}.py`;
      if (index < 200) mkdirSync(path.join(folder, `d${index}`));
      write(folder, { [name]: `x = ${index}\n`.repeat(20) });
    }
    write(folder, { 'd7/tool': binary('program-armv7l') });
    const spies = (['openSync', 'fstatSync', 'readSync', 'readdirSync'] as const).map((name) =>
      vi.spyOn(fs, name),
    );
    syncBuiltinESMExports();
    onTestFinished(() => {
      for (const spy of spies) spy.mockRestore();
      syncBuiltinESMExports();
    });
    const { files, looked } = await scan(folder);
    expect([files.length, looked]).toEqual([1, 20_001]);
    const [opened = 0, asked = 0, read = 0, listed = 0] = spies.map(({ mock }) => mock.calls.length);
    // Of the one native file there is more to read.
    for (const count of [opened, asked, read]) {
      expect(count).toBeGreaterThanOrEqual(20_001);
      expect(count).toBeLessThan(20_010);
    }
    expect(listed).toBe(201);
  });
});
