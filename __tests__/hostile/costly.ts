/** Small wheels that take far more work, or have far more to say, than any real one of their size. */

import { crc32, deflateRawSync } from 'node:zlib';
import { arMember, buildGzip } from '../../fixtures/build/archives.mjs';
import { buildZip, wheelName } from '../wheel/buildWheel.ts';
import { elfOfSymbols, libraryOf } from '../wheel/elf.ts';
import { distInfo, zipOf } from '../wheel/zips.ts';
import type { HostileInput, HostileWheel } from './input.ts';
import { LINUX, MEBI } from './wheels.ts';

/** The same content under so many names, deflated and summed up once. */
function manyTimes(bytes: Buffer | string, count: number, suffix: string): HostileWheel {
  const data = Buffer.from(bytes);
  const packed = deflateRawSync(data, { level: 9 });
  const content = { data, packed, crc32: crc32(data) };
  const members = Array.from({ length: count }, (_, at) => ({ name: `pkg/m${at}${suffix}`, ...content }));
  return { filename: wheelName({ tag: LINUX }), bytes: zipOf([...members, ...distInfo()]) };
}

const needing = (count: number, name: (at: number) => string): Buffer =>
  libraryOf({ needed: Array.from({ length: count }, (_, at) => name(at)), rpath: '/home/user/lib' });

export const COSTLY: readonly HostileInput[] = [
  { name: '1,000 members of 1 MiB of zeros each', wheels: () => [manyTimes(Buffer.alloc(MEBI), 1000, '')] },
  {
    name: '200 static archives of 100,000 empty members each',
    wheels: () => [
      manyTimes(
        Buffer.concat([
          Buffer.from('!<arch>\n'),
          Buffer.alloc(60 * 100_000, arMember({ name: 'a.o/', data: '' })),
        ]),
        200,
        '.a',
      ),
    ],
  },
  {
    name: '100 libraries of 300,000 symbols each, needed and defined',
    wheels: () =>
      [0, 299_999].map((undefinedCount) =>
        manyTimes(
          elfOfSymbols({
            strings: Buffer.from(`\0${'n'.repeat(50)}\0`),
            count: 300_000,
            nameAt: () => 1,
            undefinedCount,
          }),
          100,
          '.so',
        ),
      ),
  },
  {
    name: '1,000 libraries that need 1,000 others each',
    wheels: () => [
      manyTimes(
        needing(1000, (at) => `lib${at}.so`),
        1000,
        '.so',
      ),
    ],
  },
  {
    name: '500 libraries with names of 2,000 letters that need 300 others each',
    wheels: () => [
      manyTimes(
        needing(300, (at) => `libz${at}.so.1`),
        500,
        `${'/d'.repeat(1000)}.so`,
      ),
    ],
  },
  {
    name: '600 Python sources of half a mebibyte that name libraries',
    wheels: () => [manyTimes(`CDLL ${'libaa.so lib[a] {x} '.repeat(26_000)}`, 600, '.py')],
  },
  {
    name: '400 zips of 2,000 empty members each; of 1,000 native files each',
    wheels: async function* () {
      const names = (count: number): string[] => Array.from({ length: count }, (_, at) => `${at}`);
      const empty = await buildZip(Object.fromEntries(names(2000).map((name) => [name, ''])));
      yield manyTimes(Buffer.from(empty), 400, '.zip');
      const library = needing(1, () => 'libz.so.1');
      const native = await buildZip(Object.fromEntries(names(1000).map((name) => [name, library])));
      yield manyTimes(Buffer.from(native), 400, '.zip');
    },
  },
  {
    name: 'a gzip file of 100,000 empty members',
    wheels: () => [manyTimes(Buffer.alloc(20 * 100_000, buildGzip(Buffer.alloc(0))), 1, '.gz')],
  },
  {
    name: 'RECORD: 32 MiB of quotes, of quoted fields, of blank lines, of short rows',
    wheels: () =>
      ['"', '"a""",,\n', '\n', 'a,b,1\n'].map((part) => {
        const record = Buffer.alloc(32 * MEBI, part);
        const members = distInfo().map((member) =>
          String(member.name).endsWith('RECORD') ? { ...member, data: record } : member,
        );
        return { filename: 'pkg-1.0-py3-none-any.whl', bytes: zipOf(members) };
      }),
  },
];
