/** Small wheels that would cost much if they were believed: what is held of them stays within its limits. */

import { randomBytes } from 'node:crypto';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { binary } from '../../fixtures/build/cases.mjs';
import { sourceOf } from '../../src/base/byteSource.ts';
import {
  MAX_ELF_STRING,
  MAX_ELF_STRINGS,
  MAX_PATH_FOLDERS,
  MAX_RECORD_ROWS,
  MAX_SYMBOLS,
  MAX_TAG_LINES,
} from '../../src/base/limits.ts';
import { readBinary } from '../../src/binary/readBinary.ts';
import { NO_VERDICT } from '../../src/model/verdict.ts';
import { wheelEntry } from '../../src/report/wheelEntry.ts';
import { parseRecord, parseWheelFile } from '../../src/wheel/distInfo.ts';
import { readNestedZip } from '../../src/wheel/nestedZip.ts';
import { buildWheel, buildZip } from './buildWheel.ts';
import { elfOf, elfOfSymbols } from './elf.ts';
import { factsOf } from './opened.ts';
import { distInfo, zipOf } from './zips.ts';

const DYNAMIC_AT = 0x1000;

/** A shared object with one string in its dynamic section, under a tag. */
function withString(tag: bigint, text: string): Buffer {
  const size = 0x2000 + text.length + 16;
  const recipe = {
    size,
    loads: [{ offset: 0, size }],
    dynamicAt: DYNAMIC_AT,
    stringsAt: 0x2000,
    needed: [],
    soname: text,
  };
  const bytes = elfOf(recipe);
  bytes.writeBigUInt64LE(tag, DYNAMIC_AT);
  return bytes;
}

test('a path of thousands of folders is cut', async () => {
  const { images } = await readBinary(sourceOf(withString(29n, ':'.repeat(100_000))), 'elf');
  expect(images[0]?.searchPaths).toHaveLength(MAX_PATH_FOLDERS);
});

test('a string without an end is cut', async () => {
  const { images } = await readBinary(sourceOf(withString(14n, 'a'.repeat(1_000_000))), 'elf');
  expect(images[0]?.name).toHaveLength(MAX_ELF_STRING);
});

test('a RECORD of a million rows and a WHEEL of as many tags are cut', () => {
  expect(parseRecord('a\n'.repeat(1_000_000)).entries).toHaveLength(MAX_RECORD_ROWS);
  expect(parseRecord('a\n'.repeat(MAX_RECORD_ROWS)).isWhole).toBe(true);
  expect(parseRecord(`${'\n'.repeat(MAX_RECORD_ROWS)}a`).isWhole).toBe(false);
  expect(parseWheelFile('Tag: py3-none-any\n'.repeat(100_000)).tags).toHaveLength(MAX_TAG_LINES);
});

describe('members that share their bytes', () => {
  test('are read once', async () => {
    const member = { name: 'pkg/a.so', data: binary('ext-x86_64.so') };
    const again = ['b', 'c', 'd'].map((name) => ({
      name: `pkg/${name}.so`,
      data: binary('ext-x86_64.so'),
      packed: Buffer.alloc(0),
      central: { offset: 0 },
    }));
    const facts = await factsOf(zipOf([member, ...again, ...distInfo()]));
    expect(facts.members.filter(({ path }) => path.startsWith('pkg/')).length).toBeLessThanOrEqual(1);
    expect(facts.problems.filter(({ kind }) => kind === 'unsafe').length).toBeGreaterThanOrEqual(3);
  });
});

test('zips inside a wheel share one budget', async () => {
  const inner = await buildZip({
    'a.so': binary('ext-x86_64.so'),
    'zeros.bin': Buffer.alloc(15 * 1024 * 1024),
  });
  const files = Object.fromEntries(
    Array.from({ length: 12 }, (_, index) => [`pkg/${10 + index}.zip`, inner]),
  );
  const facts = await factsOf(await buildWheel({ name: 'pkg', tag: 'py3-none-any', files }));
  const opened = facts.members.filter(({ nested }) => nested.length > 0).length;
  expect(opened).toBeGreaterThan(0);
  expect(opened).toBeLessThan(12);
});

/** Bytes that deflate can't shrink: what a wheel may cost goes by its size. */
const worthIt = { 'pkg/noise.bin': randomBytes(2 * 1024 * 1024) };

/** A shared object whose symbol table has `count` entries, all of one long name. */
function withSymbols(count: number, name: string): Buffer {
  return elfOfSymbols({ strings: Buffer.from(`\0${name}\0`), count, nameAt: () => 1 });
}

test('a wheel with more symbols than are held at once is told as such, and no broken wheel', async () => {
  const library = withSymbols(5000, 'n'.repeat(3000));
  const { images } = await readBinary(sourceOf(library), 'elf');
  expect(images[0]?.exports).toMatchObject({ length: 4999, isWhole: true });
  const files = { 'pkg/liba.so': library, 'pkg/libb.so': library, 'pkg/libc.so': library, ...worthIt };
  const facts = await factsOf(await buildWheel({ name: 'pkg', tag: 'py3-none-any', files }));
  expect(facts).toMatchObject({ isPartial: true, problems: [] });
  expect(wheelEntry(facts, NO_VERDICT).notExamined).toContainEqual(
    expect.stringContaining('more in all than this check holds'),
  );
});

test('of a library with more names than are read, nobody says that one is missing', async () => {
  const { images } = await readBinary(sourceOf(withSymbols(20_000, 'n'.repeat(3000))), 'elf');
  expect(images[0]?.exports.size).toBeGreaterThan(0.9 * MAX_ELF_STRINGS);
  expect(images[0]?.exports.size).toBeLessThan(1.1 * MAX_ELF_STRINGS);
  expect(images[0]?.exports.isWhole).toBe(false);
});

test('symbols that a file both defines and needs count as often as they are held', async () => {
  const strings = Buffer.from('\0x\0libc.so.6\0GLIBC_2.17\0');
  const need = { libraryAt: strings.indexOf('libc'), versionAt: strings.indexOf('GLIBC') };
  const library = elfOfSymbols({ strings, count: MAX_SYMBOLS, nameAt: () => 1, need });
  const { elf } = await readBinary(sourceOf(library), 'elf');
  expect(elf?.versionNeeds[0]).toMatchObject({ library: 'libc.so.6', version: 'GLIBC_2.17' });
  expect(elf?.versionNeeds[0]?.symbols).toHaveLength(MAX_SYMBOLS - 1);
  const names = ['a', 'b', 'c', 'd'].map((name) => `pkg/lib${name}.so`);
  const files = { ...Object.fromEntries(names.map((name) => [name, library])), ...worthIt };
  const facts = await factsOf(await buildWheel({ name: 'pkg', tag: 'py3-none-any', files }));
  expect(facts).toMatchObject({ isPartial: true, problems: [] });
});

test('a name that has no end is looked for once, however many symbols have it', async () => {
  const strings = Buffer.concat([Buffer.from('\0libc.so.6\0GLIBC_2.17\0'), Buffer.alloc(4000, 'n')]);
  const need = { libraryAt: strings.indexOf('libc'), versionAt: strings.indexOf('GLIBC') };
  const nameAt = () => strings.indexOf('nnn');
  const library = elfOfSymbols({ strings, count: MAX_SYMBOLS, nameAt, need });
  const lookups = vi.spyOn(Buffer.prototype, 'indexOf');
  onTestFinished(() => lookups.mockRestore());
  const { images } = await readBinary(sourceOf(library), 'elf');
  expect(images[0]?.exports).toMatchObject({ length: 0, isWhole: false });
  expect(lookups.mock.calls.length).toBeGreaterThan(0);
  expect(lookups.mock.calls.length).toBeLessThan(100);
});

test('what libraries need is weighed while they wait, so that few bytes of many files hold little', async () => {
  // Each name is the end of the one before: four kilobytes in the file, megabytes when read.
  const run = 'abcdefghij'.repeat(400);
  const needed = Array.from({ length: 1024 }, (_, index) => run.slice(index));
  const size = 0x6000 + 6000;
  const recipe = {
    size,
    loads: [{ offset: 0, size }],
    dynamicAt: DYNAMIC_AT,
    stringsAt: 0x6000,
    needed: [run],
  };
  const library = elfOf({ ...recipe, needed: needed.map(() => run) });
  for (const index of needed.keys()) library.writeBigUInt64LE(BigInt(index + 1), DYNAMIC_AT + index * 16 + 8);
  const { images } = await readBinary(sourceOf(library), 'elf');
  expect(images[0]?.needed.map(({ library }) => library)).toEqual(needed);

  const files = Object.fromEntries(
    Array.from({ length: 400 }, (_, index) => [`pkg/lib${index}.so`, library]),
  );
  const wheel = await buildWheel({ name: 'pkg', tag: 'py3-none-any', files });
  const before = process.memoryUsage().rss;
  const facts = await factsOf(wheel);
  expect(facts).toMatchObject({ isPartial: false, lacksNeeds: true });
  // All of them together would be 1,400 MiB.
  expect(process.memoryUsage().rss - before).toBeLessThan(400 * 1024 * 1024);
});

test('a zip that turns out damaged at its end counts as inflated', async () => {
  const data = Buffer.alloc(15 * 1024 * 1024);
  const wrong = { name: 'b', data: 'x', local: { crc32: 1 }, central: { crc32: 1 } };
  const reading = await readNestedZip(zipOf([{ name: 'a', data }, wrong]));
  expect(reading).toMatchObject({ files: [], inflated: data.length + 1 });
});
