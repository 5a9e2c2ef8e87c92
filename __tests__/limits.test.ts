/** Each limit on a wheel is crossed: what lies beyond it is said, and the wheel never looks better for it. */

import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { binary } from '../fixtures/build/cases.mjs';
import type { WheelRecipe } from '../fixtures/build/wheel.mjs';
import {
  KEPT_TOTAL,
  MAX_COMMENT_SECTION,
  MAX_DYNAMIC_ENTRIES,
  MAX_ELF_STRING,
  MAX_ELF_STRINGS,
  MAX_METADATA,
  MAX_MISSING_LIBRARIES,
  MAX_NEEDED,
  MAX_NOTE_SEGMENT,
  MAX_NOTES,
  MAX_PATH_FOLDERS,
  MAX_PRELOAD_NAMES,
  MAX_PRELOAD_SOURCE,
  MAX_PROGRAM_HEADERS,
  MAX_RECORD,
  MAX_RECORD_ROWS,
  MAX_SYMBOLS,
  MAX_TAG_LINES,
  MAX_VERSIONS,
  MAX_WHEEL_FILE,
} from '../src/base/limits.ts';
import { judgeWheel } from '../src/judge/judgeWheel.ts';
import { wheelEntry } from '../src/report/wheelEntry.ts';
import type { WheelFacts } from '../src/wheel/facts.ts';
import { brief, found } from './rules/checked.ts';
import { elfOf, elfOfSymbols, libraryOf } from './wheel/elf.ts';
import { factsOf, factsOfRecipe } from './wheel/opened.ts';
import { distInfo, zipOf } from './wheel/zips.ts';

const TAG = 'cp312-cp312-manylinux_2_17_x86_64.manylinux2014_x86_64';
const LIBRARY = 'pkg/libx.so';

/** What is found in a wheel, in short, with the reasons of what goes beyond a limit, and what its entry says. */
async function checked(recipe: Omit<WheelRecipe, 'name' | 'tag'> & { tag?: string }) {
  return checkedFacts(await factsOfRecipe({ name: 'pkg', tag: TAG, ...recipe }));
}

function checkedFacts(facts: WheelFacts) {
  const wheel = judgeWheel(facts);
  const findings = found(wheel);
  return {
    findings: findings.map(brief),
    reasons: findings.filter(({ rule }) => rule === 'unreadable-wheel').map(({ data }) => data.reason),
    titles: findings.map(({ title }) => title),
    entry: wheelEntry(facts, wheel.verdict),
  };
}

const names = (count: number, suffix = ''): string[] =>
  Array.from({ length: count }, (_, index) => `lib${index}${suffix}.so`);

/** A library whose last program header, for the stack, becomes another one. */
function withSegment(type: number, content: Buffer): Buffer {
  const at = 0x1000;
  const size = at + content.length;
  const bytes = elfOf({ size, loads: [{ offset: 0, size }], dynamicAt: 512, stringsAt: 0x800, needed: [] });
  const header = 64 + 2 * 56;
  bytes.writeUInt32LE(type, header);
  for (const field of [8, 16, 24]) bytes.writeBigUInt64LE(BigInt(at), header + field);
  for (const field of [32, 40]) bytes.writeBigUInt64LE(BigInt(content.length), header + field);
  bytes.writeBigUInt64LE(4n, header + 48);
  content.copy(bytes, at);
  return bytes;
}

/** Notes without owner and content. */
function notes(count: number): Buffer {
  return Buffer.alloc(count * 12);
}

function withProgramHeaders(count: number): Buffer {
  const size = 0x20000;
  const recipe = { size, loads: [{ offset: 0, size }], dynamicAt: 0x10000, stringsAt: 0x18000 };
  const bytes = elfOf({ ...recipe, needed: ['libc.so.6'] });
  bytes.writeUInt16LE(count, 56);
  return bytes;
}

describe('an ELF file like no real one is a finding, and the wheel has no verdict', () => {
  test.each<[what: string, within: Buffer, beyond: Buffer, reason: string]>([
    [
      'needed libraries',
      libraryOf({ needed: ['libc.so.6', ...names(MAX_NEEDED - 1)] }),
      libraryOf({ needed: ['libc.so.6', ...names(MAX_NEEDED)] }),
      'it needs 1025 libraries',
    ],
    [
      'folders of a search path',
      libraryOf({ runpath: Array(MAX_PATH_FOLDERS).fill('$ORIGIN').join(':') }),
      libraryOf({
        runpath: Array(MAX_PATH_FOLDERS + 1)
          .fill('$ORIGIN')
          .join(':'),
      }),
      'its search path has more than the 256 folders',
    ],
    [
      'bytes of a name',
      libraryOf({ soname: 'x'.repeat(MAX_ELF_STRING - 1) }),
      libraryOf({ soname: 'x'.repeat(MAX_ELF_STRING) }),
      'has a name of which only the first 4096 bytes',
    ],
    [
      'notes',
      withSegment(4, notes(MAX_NOTES)),
      withSegment(4, notes(MAX_NOTES + 1)),
      'it has more than the 1024 notes',
    ],
    [
      'bytes of notes',
      withSegment(4, Buffer.alloc(MAX_NOTE_SEGMENT, 0xff)),
      withSegment(4, Buffer.alloc(MAX_NOTE_SEGMENT + 1, 0xff)),
      'a segment of notes has 65537 bytes',
    ],
    [
      'program headers',
      withProgramHeaders(MAX_PROGRAM_HEADERS),
      withProgramHeaders(MAX_PROGRAM_HEADERS + 1),
      'it has 1025 program headers',
    ],
  ])('%s', async (_, within, beyond, reason) => {
    const sound = await checked({ files: { [LIBRARY]: within } });
    expect(sound.reasons).toEqual([]);
    expect(sound.entry.verdict.tag).not.toBeNull();
    const { findings, reasons, entry } = await checked({ files: { [LIBRARY]: beyond } });
    expect(findings).toContain(`error unreadable-wheel ${LIBRARY}`);
    expect(reasons).toEqual([expect.stringContaining(reason)]);
    expect(entry.verdict.tag).toBeNull();
  });

  test('entries of the dynamic section', async () => {
    const many = libraryOf({ needed: Array(MAX_DYNAMIC_ENTRIES + 1).fill('libc.so.6') });
    const { reasons } = await checked({ files: { [LIBRARY]: many } });
    expect(reasons).toEqual([expect.stringContaining('goes on after the 65536 entries')]);
  });

  test('versions that need more names than are read', async () => {
    const strings = Buffer.from(`\0libc.so.6\0${'v'.repeat(4000)}\0`);
    const need = { libraryAt: 1, versionAt: 11, times: Math.ceil(MAX_ELF_STRINGS / 4000) + 2 };
    expect(need.times).toBeLessThan(MAX_VERSIONS);
    const library = withVersions(strings, need);
    const { reasons } = await checked({ files: { [LIBRARY]: library } });
    expect(reasons).toEqual([expect.stringContaining('the names of its versions take more than')]);
  });

  test('a table of versions that goes on and on is damaged', async () => {
    const strings = Buffer.from('\0libc.so.6\0GLIBC_2.17\0');
    const need = { libraryAt: 1, versionAt: 11, times: MAX_VERSIONS + 1 };
    const { findings } = await checked({ files: { [LIBRARY]: withVersions(strings, need) } });
    expect(findings).toContain(`warning malformed-binary ${LIBRARY}`);
  });

  test('tables that lie further apart than is held of a file', async () => {
    const page = 4096;
    const count = KEPT_TOTAL / page + 1000;
    const strings = Buffer.alloc(count * page);
    const nameAt = (index: number): number => index * page;
    for (let index = 1; index < count; index++) strings.write(`s${index}`, nameAt(index));
    const library = elfOfSymbols({ strings, count, nameAt, undefinedCount: count });
    const { findings, reasons, entry } = await checked({ files: { [LIBRARY]: library } });
    expect(findings).toContain(`error unreadable-wheel ${LIBRARY}`);
    expect(reasons).toEqual([expect.stringContaining('its tables lie so far apart')]);
    expect(entry.verdict.tag).toBeNull();
  });

  test('hides nothing else that is wrong with the file', async () => {
    const files = { [LIBRARY]: libraryOf({ machine: 183, needed: names(MAX_NEEDED + 1) }) };
    const { findings } = await checked({ files });
    expect(findings).toContain(`error unreadable-wheel ${LIBRARY}`);
    expect(findings.filter((each) => each.endsWith(LIBRARY)).length).toBeGreaterThan(1);
  });
});

/** A library with a version need repeated in one list. */
function withVersions(
  strings: Buffer,
  { libraryAt, versionAt, times }: { libraryAt: number; versionAt: number; times: number },
): Buffer {
  const needsAt = 0x1000;
  const perLibrary = 60_000;
  const libraries = Math.ceil(times / perLibrary);
  const stringsAt = needsAt + (libraries + times) * 16;
  const size = stringsAt + strings.length;
  const bytes = elfOf({ size, loads: [{ offset: 0, size }], dynamicAt: 512, stringsAt, needed: ['x'] });
  strings.copy(bytes, stringsAt);
  let left = times;
  let at = needsAt;
  for (let library = 0; library < libraries; library++) {
    const here = Math.min(left, perLibrary);
    left -= here;
    bytes.writeUInt16LE(1, at);
    bytes.writeUInt16LE(here, at + 2);
    bytes.writeUInt32LE(libraryAt, at + 4);
    bytes.writeUInt32LE(16, at + 8);
    bytes.writeUInt32LE(left === 0 ? 0 : (here + 1) * 16, at + 12);
    for (let index = 0; index < here; index++) {
      const aux = at + 16 + index * 16;
      bytes.writeUInt16LE(2, aux + 6);
      bytes.writeUInt32LE(versionAt, aux + 8);
      bytes.writeUInt32LE(index === here - 1 ? 0 : 16, aux + 12);
    }
    at += (here + 1) * 16;
  }
  const entries = [
    [5, stringsAt],
    [0x6ffffffe, needsAt],
    [0x6fffffff, libraries],
    [0, 0],
  ] as const;
  for (const [index, [tag, value]] of entries.entries()) {
    bytes.writeBigUInt64LE(BigInt(tag), 512 + index * 16);
    bytes.writeBigUInt64LE(BigInt(value), 512 + index * 16 + 8);
  }
  return bytes;
}

describe('what real files come near is said, and a wheel that may need more has no verdict', () => {
  test('symbols of one file', async () => {
    const strings = Buffer.from('\0x\0');
    const of = (count: number, undefinedCount = 0) =>
      elfOfSymbols({ strings, count, nameAt: () => 1, undefinedCount });
    expect((await checked({ files: { [LIBRARY]: of(MAX_SYMBOLS) } })).entry).toMatchObject({
      notExamined: [],
      verdict: { tag: expect.any(String) },
    });
    const notExamined = [
      `All of the native file ${LIBRARY}: it has more than the 300000 symbols that were read`,
    ];
    // What a library defines beyond them is no need of it.
    expect((await checked({ files: { [LIBRARY]: of(MAX_SYMBOLS + 1) } })).entry).toMatchObject({
      notExamined,
      verdict: { tag: expect.any(String) },
    });
    const needing = of(MAX_SYMBOLS + 1, MAX_SYMBOLS);
    expect((await checked({ files: { [LIBRARY]: needing } })).entry).toMatchObject({
      notExamined,
      verdict: { tag: null },
    });
  });

  test('names of the symbols that one file defines', async () => {
    const strings = Buffer.from(`\0${'n'.repeat(3000)}\0`);
    const defined = elfOfSymbols({ strings, count: 20_000, nameAt: () => 1 });
    const { entry } = await checked({ files: { [LIBRARY]: defined } });
    expect(entry.notExamined).toEqual([expect.stringContaining('the names of its symbols take more than')]);
    expect(entry.verdict.tag).not.toBeNull();
    const needed = elfOfSymbols({ strings, count: 20_000, nameAt: () => 1, undefinedCount: 20_000 });
    expect((await checked({ files: { [LIBRARY]: needed } })).entry.verdict.tag).toBeNull();
  });

  test('whether a symbol that no system has is defined in what was not read', async () => {
    const strings = Buffer.from(`\0${'n'.repeat(3000)}\0PyFPE_jbuf\0`);
    const big = elfOfSymbols({ strings, count: 20_000, nameAt: () => 1 });
    const needing = elfOfSymbols({ strings, count: 2, nameAt: () => 3002, undefinedCount: 1 });
    const { entry } = await checked({ files: { [LIBRARY]: big, 'pkg/liby.so': needing } });
    expect(entry.verdict.tag).toBeNull();
  });

  test('symbols of all files', async () => {
    const strings = Buffer.from(`\0${'n'.repeat(3000)}\0`);
    const library = elfOfSymbols({ strings, count: 5000, nameAt: () => 1 });
    const last = elfOfSymbols({ strings, count: 2, nameAt: () => 1, undefinedCount: 1 });
    const files = { 'pkg/liba.so': library, 'pkg/libb.so': library, 'pkg/libc.so': library };
    // Without a size that is worth it, the wheel costs too much.
    const noise = { 'pkg/noise.bin': randomBytes(2 * 1024 * 1024) };
    const { entry } = await checked({ files: { ...files, 'pkg/libz.so': last, ...noise } });
    expect(entry.notExamined).toEqual([expect.stringContaining('Symbols of the last native files')]);
    expect(entry.verdict.tag).toBeNull();
  });

  test('what compilers wrote of themselves', async () => {
    const library = Buffer.from(binary('ext-x86_64.so'));
    const headers = Number(library.readBigUInt64LE(40));
    const sections = Array.from({ length: library.readUInt16LE(60) }, (_, index) => headers + index * 64);
    const offset = (at: number | undefined): number => Number(library.readBigUInt64LE((at ?? 0) + 24));
    const names = offset(sections[library.readUInt16LE(62)]);
    const nameOf = (at: number): string =>
      library.toString('latin1', names + library.readUInt32LE(at)).split('\0')[0] ?? '';
    const comment = sections.find((at) => nameOf(at) === '.comment') ?? 0;
    library.writeBigUInt64LE(BigInt(MAX_COMMENT_SECTION + 1), comment + 32);
    const { entry } = await checked({ files: { 'pkg/_core.cpython-312-x86_64-linux-gnu.so': library } });
    expect(entry.notExamined).toEqual([
      expect.stringContaining('of its notes on compilers the first 4096 bytes'),
    ]);
  });

  test.each([
    ['Python sources that load libraries', 'import ctypes\nctypes.CDLL("x")\n', MAX_PRELOAD_SOURCE, 1],
    ['such a source with its loading at the end', '', MAX_PRELOAD_SOURCE, 1],
    ['such a source that is just read', 'import ctypes\nctypes.CDLL("x")\n', MAX_PRELOAD_SOURCE - 200, 0],
  ])('%s', async (_, start, padding, notes) => {
    const source = `${start}${'#'.repeat(padding)}\nctypes.CDLL("libx.so")\n`;
    expect((await checked({ files: { 'pkg/a.py': source } })).entry.notExamined).toHaveLength(notes);
  });

  test('a long source that loads nothing is no matter', async () => {
    const source = '#'.repeat(MAX_PRELOAD_SOURCE + 1);
    expect((await checked({ files: { 'pkg/a.py': source } })).entry.notExamined).toEqual([]);
  });

  test('names of libraries in one source, and in all', async () => {
    const load = (from: number, count: number): string =>
      `CDLL\n${Array.from({ length: count }, (_, index) => `"libq${from + index}.so"`).join('\n')}\n`;
    const notesOf = async (files: Record<string, string>) =>
      (await checked({ files })).entry.notExamined.length;
    expect(await notesOf({ 'pkg/a.py': load(0, MAX_PRELOAD_NAMES) })).toBe(0);
    expect(await notesOf({ 'pkg/a.py': load(0, MAX_PRELOAD_NAMES + 1) })).toBe(1);
    expect(await notesOf({ 'pkg/a.py': load(0, 1500), 'pkg/b.py': load(1000, 1500) })).toBe(1);
  });
});

describe('the lists of all files', () => {
  /** Each name is the end of the one before: four kilobytes in the file, megabytes when read. */
  function hungry(): Buffer {
    const run = 'abcdefghij'.repeat(400);
    const size = 0x6000 + 6000;
    const library = elfOf({
      size,
      loads: [{ offset: 0, size }],
      dynamicAt: 0x1000,
      stringsAt: 0x6000,
      needed: Array(MAX_NEEDED).fill(run),
    });
    for (let index = 0; index < MAX_NEEDED; index++)
      library.writeBigUInt64LE(BigInt(index + 1), 0x1000 + index * 16 + 8);
    return library;
  }

  test('two small files that use them up are no excuse for the next', async () => {
    const files = {
      'pkg/liba.so': hungry(),
      'pkg/libb.so': hungry(),
      'pkg/libz.so': libraryOf({ needed: ['libnone.so.1'] }),
      'pkg/libother.so': libraryOf({ machine: 183 }),
    };
    const { findings, reasons, entry } = await checked({ files });
    expect(reasons).toEqual([expect.stringContaining('were let go')]);
    expect(findings.filter((each) => each.includes('unreadable-wheel'))).toHaveLength(1);
    expect(findings.some((each) => each.includes('libother.so'))).toBe(true);
    expect(entry.verdict.tag).toBeNull();
  });
});

test('look-ups of libraries that have no end are a finding', async () => {
  const folders = Array.from({ length: 250 }, (_, index) => `d${index}`);
  const runpath = folders.map((folder) => `$ORIGIN/${folder}`).join(':');
  const needing = libraryOf({ needed: names(MAX_NEEDED, 'long'), runpath });
  const files = Object.fromEntries([
    ...folders.map((folder) => [`pkg/${folder}/x.txt`, 'x'] as const),
    ...Array.from({ length: 18 }, (_, index) => [`pkg/lib${index}.so`, needing] as const),
  ]);
  const { reasons } = await checked({ files });
  expect(reasons).toEqual([expect.stringContaining('takes more than 4000000 steps')]);
});

describe('files of dist-info', () => {
  const info = 'pkg-1.0.dist-info';
  const record = `${info}/METADATA,,\n${info}/WHEEL,,\n${info}/RECORD,,\n`;
  const wheel = (lines: string): string =>
    `Wheel-Version: 1.0\nGenerator: x\nRoot-Is-Purelib: true\n${lines}`;
  const tags = (count: number): string => wheel('Tag: py3-none-any\n'.repeat(count));
  const metadata = (rest: string): string => `Metadata-Version: 2.1\nName: pkg\nVersion: 1.0\n${rest}`;
  const header = (length: number): string => `X: ${'x'.repeat(length)}\n`;

  /** What is found in a wheel with one of its files as given. */
  async function foundWith(name: string, data: string) {
    const members = distInfo(info).map((each) =>
      each.name === `${info}/${name}` ? { ...each, data } : each,
    );
    return checkedFacts(await factsOf(zipOf(members)));
  }

  test.each<[what: string, file: string, within: string, beyond: string, reason: string]>([
    ['tags', 'WHEEL', tags(MAX_TAG_LINES), tags(MAX_TAG_LINES + 1), 'it has 1001 tags'],
    [
      'bytes of WHEEL',
      'WHEEL',
      tags(1),
      `${tags(1) + header(MAX_WHEEL_FILE)}Tag: cp38-none-any\n`,
      'of which the first 65536 were read',
    ],
    [
      'headers of METADATA',
      'METADATA',
      metadata(`\n${header(MAX_METADATA)}`),
      metadata(`${header(MAX_METADATA)}\n\nbody\n`),
      'its headers go on after the first 262144 bytes',
    ],
    [
      'rows of RECORD, the blank ones too',
      'RECORD',
      record + '\n'.repeat(MAX_RECORD_ROWS - 3),
      `${record + '\n'.repeat(MAX_RECORD_ROWS)}pkg/none.py,,\n`,
      'it goes on after the first 100000 rows',
    ],
    [
      'bytes of RECORD',
      'RECORD',
      record,
      `${record}"${'x'.repeat(MAX_RECORD)}",,\n`,
      'of which the first 33554432 were read',
    ],
  ])('%s', async (_, file, within, beyond, reason) => {
    expect((await foundWith(file, within)).findings).toEqual([]);
    const { findings, reasons } = await foundWith(file, beyond);
    expect(findings).toEqual([`error unreadable-wheel ${info}/${file}`]);
    expect(reasons).toEqual([expect.stringContaining(reason)]);
  });
});

describe('more libraries than are looked at singly', () => {
  test('that are missing', async () => {
    const { findings, titles } = await checked({
      files: { [LIBRARY]: libraryOf({ needed: names(MAX_MISSING_LIBRARIES + 1) }) },
    });
    expect(findings).toContain('error external-library the wheel');
    expect(titles).toContain('501 libraries are not in the wheel');
  });

  test('that are out of reach', async () => {
    const library = libraryOf({});
    const found = names(MAX_MISSING_LIBRARIES + 1);
    const files = Object.fromEntries(found.map((name) => [`pkg/deep/${name}`, library]));
    const { findings, titles } = await checked({
      files: { ...files, [LIBRARY]: libraryOf({ needed: found }) },
    });
    expect(findings).toContain('error unreachable-library the wheel');
    expect(titles).toContain("501 libraries are in the wheel, where the loader doesn't look");
  });
});

/** Archives inside wheels have limits of their own. */
const OF_ARCHIVES = /NESTED|GUNZIPPED|GZIP|ARCHIVE_|ENTRY_HEAD|JOB_/;

test('what crossing a limit does stands beside each', () => {
  const source = readFileSync('src/base/limits.ts', 'utf8');
  const blocks = source.split(/(?=\/\*\*)/).slice(2);
  const silent = blocks
    .filter((block) => !block.slice(0, block.indexOf('*/')).includes('→'))
    .flatMap((block) => [...block.matchAll(/^export const (\w+)/gm)].map(([, name = '']) => name));
  const afterPace = source.slice(source.indexOf('STREAM_CHUNK'), source.indexOf('MAX_WHEEL_FILE'));
  expect(silent.filter((name) => !OF_ARCHIVES.test(name) && !afterPace.includes(name))).toEqual([]);
});
