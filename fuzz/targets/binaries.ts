/** Native files: ELF, Mach-O, PE, and static archives. */

import { arMember, buildAr, thinAr } from '../../fixtures/build/archives.mjs';
import { sourceOf } from '../../src/base/byteSource.ts';
import {
  KEPT_TOTAL,
  MAX_NEEDED,
  MAX_OBJECT_TARGETS,
  MAX_PATH_FOLDERS,
  MAX_SYMBOLS,
} from '../../src/base/limits.ts';
import { readStaticArchive } from '../../src/binary/ar/readAr.ts';
import type { BinaryFacts } from '../../src/binary/facts.ts';
import { pathsOf } from '../../src/binary/imageLists.ts';
import { KeptBytes } from '../../src/binary/keptBytes.ts';
import { planRanges, readBinary, sniffFormat, watchStream } from '../../src/binary/readBinary.ts';
import { filesIn } from '../seeds.ts';
import { expect, expectSame, kindOf, type Target } from '../target.ts';
import { chunksOf, sameWhateverTheChunks } from './chunks.ts';

const MAX_SIZE = 24 * 1024;
/** On ARM Macs segments begin at pages of 16 KiB. */
const MAX_MACHO = 56 * 1024;

function starts(...magics: string[]): (name: string, bytes: Buffer) => boolean {
  return (_, bytes) => magics.some((magic) => bytes.toString('latin1', 0, magic.length) === magic);
}

function expectSoundFacts(facts: BinaryFacts, size: number): void {
  for (const { offset, reason } of facts.problems) {
    expect(
      Number.isSafeInteger(offset) && offset >= 0 && offset <= size,
      `a problem at byte ${offset} of ${size}: ${reason}`,
    );
    expect(reason !== '', 'a problem without a reason');
  }
  expect(facts.problems.length < 32, `${facts.problems.length} problems`);
  expectSoundImages(facts, size);
  const slices = facts.macho?.slices ?? [];
  if (facts.macho !== undefined) expect(slices.length === facts.images.length, 'an image without a slice');
  for (const { debugSize } of slices)
    expect(debugSize >= 0 && debugSize <= 2 * size, 'too much debug information');
  const { elf } = facts;
  if (elf === null) return;
  for (const { needed, imports, exports } of facts.images) {
    expect(needed.length <= MAX_NEEDED, 'too many needed libraries');
    expect(imports.length + exports.length <= MAX_SYMBOLS, 'too many symbols');
  }
  for (const kind of ['rpath', 'runpath'] as const)
    expect(pathsOf(facts, kind).length <= MAX_PATH_FOLDERS, 'too many folders of a path');
  expect(elf.debugSize >= 0 && elf.debugSize <= size * 65_536, `debug information of ${elf.debugSize} bytes`);
}

function expectSoundImages({ images, pe }: BinaryFacts, size: number): void {
  for (const { needed, searchPaths, imports, exports } of images) {
    expect(needed.length <= 2 * MAX_NEEDED, 'too many needed libraries');
    expect(searchPaths.length <= MAX_PATH_FOLDERS, 'too many folders of a path');
    expect(imports.length <= MAX_SYMBOLS && exports.length <= 2 * MAX_SYMBOLS, 'too many symbols');
    expect([...exports].length === exports.length, 'a name that is two');
  }
  if (pe === undefined) return;
  expect(pe.debugSize >= 0 && pe.symbolsSize >= 0 && pe.symbolsSize <= size, 'more symbols than file');
  for (const { offset } of pe.oddities) expect(offset >= 0 && offset <= size, 'an oddity past the end');
}

/** As a member of a wheel is read: what its head asks for is kept, and what is missing then, on another pass. */
async function readAsMember(input: Buffer, format: BinaryFacts['format']): Promise<BinaryFacts> {
  let kept = new KeptBytes(input.length, []);
  for (const ranges of await planRanges(input, input.length)) kept.want(ranges);
  watchStream(kept, input);
  for (let pass = 1; ; pass++) {
    kept.offer(input, 0);
    const facts = await readBinary(kept, format);
    const again = kept.rangesForAnotherPass();
    expect(again.reduce((sum, { start, end }) => sum + end - start, 0) <= KEPT_TOTAL, 'too much kept');
    if (!kept.hasMissed || pass === 3) return facts;
    kept = kept.forAnotherPass();
  }
}

async function runNative(input: Buffer): Promise<readonly string[]> {
  const format = sniffFormat(input, input.length);
  if (format !== 'elf' && format !== 'macho' && format !== 'pe' && format !== 'wasm') return [format];
  const facts = await expectSame(() => readBinary(sourceOf(input), format), 'what a native file says');
  expectSoundFacts(facts, input.length);
  expectSoundFacts(await readAsMember(input, format), input.length);
  return [
    ...facts.problems.map(({ reason }) => kindOf(reason)),
    kindOf([format, facts.kind, ...facts.architectures, facts.system, facts.libc].join(' ')),
  ];
}

export const elf: Target = {
  name: 'elf',
  seeds: () => filesIn('fixtures/binaries', starts('\x7fELF'), MAX_SIZE),
  dictionary: [
    '\x7fELF',
    'GNU\0',
    'Android\0',
    '.debug_',
    'GLIBC_2.4',
    'libc.so.6',
    '/lib64/ld-linux-x86-64.so.2',
  ],
  maxSize: MAX_SIZE,
  run: runNative,
};

export const machO: Target = {
  name: 'mach-o',
  seeds: () =>
    filesIn(
      'fixtures/binaries',
      starts('\xcf\xfa\xed\xfe', '\xce\xfa\xed\xfe', '\xca\xfe\xba\xbe'),
      MAX_MACHO,
    ),
  dictionary: [
    '\xca\xfe\xba\xbe',
    '\xca\xfe\xba\xbf',
    '\xfe\xed\xfa\xcf',
    '\xce\xfa\xed\xfe',
    '\xfa\xde\x0c\xc0',
    '\xfa\xde\x0c\x02',
    '\x33\0\0\x80',
    '\x1c\0\0\x80',
  ].map((magic) => Buffer.from(magic, 'latin1')),
  maxSize: MAX_MACHO,
  run: runNative,
};

export const pe: Target = {
  name: 'pe',
  seeds: () => filesIn('fixtures/binaries', starts('MZ'), MAX_SIZE),
  dictionary: ['MZ', 'PE\0\0', '\x0b\x02', '\x0b\x01', '.debug_', '/4', 'RSDS', '\x64\x86', '\x64\xaa'],
  maxSize: MAX_SIZE,
  run: runNative,
};

export const wasm: Target = {
  name: 'wasm',
  seeds: () => filesIn('fixtures/binaries', starts('\0asm'), MAX_SIZE),
  dictionary: ['\0asm', '\x08dylink.0', '\x06dylink', '\x03env', '\x07GOT.mem', 'PyInit_'],
  maxSize: 8192,
  run: runNative,
};

export const ar: Target = {
  name: 'ar',
  seeds: async () => {
    const objects = await filesIn('fixtures/binaries', (name) => name.endsWith('.o'), 4096);
    const magic = Buffer.from('!<arch>\n');
    return [
      thinAr,
      Buffer.concat([
        magic,
        arMember({ name: '//', data: 'a_long_object_name.o/\n' }),
        arMember({ name: '/0', data: 'x' }),
      ]),
      Buffer.concat([
        magic,
        arMember({ name: '#1/12', data: '__.SYMDEF\0\0\0table' }),
        arMember({ name: '#1/8', data: 'name.o\0\0content' }),
      ]),
      ...objects.map((object) => buildAr({ 'a.o': object, 'b.o': object.subarray(0, 100) })),
    ];
  },
  dictionary: [
    '!<arch>\n',
    '!<thin>\n',
    '`\n',
    '//',
    '#1/20',
    '/SYM64/',
    '/4',
    '9999999999',
    '\x7fELF',
    'aeabi\0',
  ],
  maxSize: 16 * 1024,
  run: async (input) => {
    const facts = await sameWhateverTheChunks(input, async (split) => {
      const notes: string[] = [];
      return { ...(await readStaticArchive(chunksOf(input, split), notes)), notes };
    });
    expect((facts.objects?.length ?? 0) <= MAX_OBJECT_TARGETS, 'too many targets');
    return [
      ...facts.notes.map(kindOf),
      ...(facts.objects ?? []).map((object) => kindOf(Object.values(object).join(' '))),
    ];
  },
};
