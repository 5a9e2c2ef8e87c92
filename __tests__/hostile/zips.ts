/** Wheels whose zip lies. */

import { crc32, deflateRawSync } from 'node:zlib';
import { binary } from '../../fixtures/build/cases.mjs';
import {
  distInfo,
  endRecord,
  extraField,
  FLAG_DESCRIPTOR,
  FLAG_ENCRYPTED,
  FLAG_UTF8,
  SATURATED,
  type ZipMember,
  type ZipOptions,
  zip64End,
  zip64Extra,
  zipOf,
} from '../wheel/zips.ts';
import { type HostileInput, type HostileWheel, STRAY } from './input.ts';
import { MEBI } from './wheels.ts';
import { crowd, descriptor, endless, shared, unlisted } from './zipRecipes.ts';

const PURE = 'pkg-1.0-py3-none-any.whl';
const WINDOWS = 'pkg-1.0-py3-none-win_amd64.whl';
const a: ZipMember = { name: 'pkg/a.py', data: 'a = 1\n' };
const b: ZipMember = { name: 'pkg/b.py', data: 'b = 2\n' };
/** Stored, so that it has the same bytes whatever the system's zlib makes of them. */
const sound = zipOf([a, b, ...recorded([a, b])].map((member) => ({ ...member, method: 0 })));
const directoryAt = sound.readUInt32LE(sound.length - 6);

/** A dist-info whose RECORD lists these members, too: then nothing but the zip is wrong. */
function recorded(members: readonly ZipMember[]): ZipMember[] {
  const rows = members.map(({ name }) => `"${String(name).replaceAll('"', '""')}",,\n`).join('');
  return distInfo().map((member) =>
    String(member.name).endsWith('RECORD') ? { ...member, data: rows + member.data } : member,
  );
}

/** A foreign program behind what lies: it must be seen still, unless the zip as a whole can't be read. */
const stray: ZipMember = { name: STRAY, data: binary('program-armv7l-static') };

function wheel(members: ZipMember[], options: ZipOptions = {}, filename = PURE): HostileWheel[] {
  const all = [...members, stray];
  return [{ filename, bytes: zipOf([...all, ...recorded(all)], options), hasStray: true }];
}

/** Of which pip itself sees no member: another directory counts, or it puts them elsewhere. */
const emptied = (wheels: readonly HostileWheel[]): HostileWheel[] =>
  wheels.map(({ filename, bytes }) => ({ filename, bytes }));

const raw = (bytes: Uint8Array): HostileWheel[] => [{ filename: PURE, bytes }];

function* cutOff(): Generator<HostileWheel> {
  for (let length = 0; length < sound.length; length++)
    yield { filename: PURE, bytes: sound.subarray(0, length) };
}

/** Every byte in that range. */
function* flipped(from: number, to: number): Generator<HostileWheel> {
  for (let at = from; at < to; at++) {
    const bytes = Buffer.from(sound);
    bytes.writeUInt8(bytes.readUInt8(at) ^ 0xff, at);
    yield { filename: PURE, bytes };
  }
}

function* withNames(names: readonly string[], filename = PURE): Generator<HostileWheel> {
  for (const name of names) yield* wheel([{ name, data: 'x', flags: FLAG_UTF8 }], {}, filename);
}

function* pairs(names: readonly (readonly [string, string])[]): Generator<HostileWheel> {
  for (const pair of names) yield* wheel(pair.map((name) => ({ name, flags: FLAG_UTF8 })));
}

const inner = endRecord({
  disk: 0,
  directoryDisk: 0,
  countHere: 0,
  count: 0,
  size: 0,
  offset: 0,
  comment: Buffer.alloc(0),
});

function* endlessWheels(): Generator<HostileWheel> {
  const packed = endless();
  const honest = { size: SATURATED, extra: zip64Extra(100 * 1024 ** 3) };
  for (const lie of [{ size: 10 }, honest])
    yield* wheel([{ name: 'bomb', packed, central: lie, local: lie }]);
}

const streamed: ZipMember = { ...a, flags: FLAG_DESCRIPTOR, local: { crc32: 0, size: 0, compressedSize: 0 } };
const content = deflateRawSync('a = 1\n');
const secondName = extraField(0x7075, Buffer.concat([Buffer.alloc(5, 1), Buffer.from('pkg/evil.py')]));
export const ZIPS: readonly HostileInput[] = [
  { name: 'cut off at every byte', wheels: cutOff },
  {
    name: 'every byte of the directory and the end record changed',
    wheels: () => flipped(directoryAt, sound.length),
  },
  { name: 'every byte before them changed', wheels: () => flipped(0, directoryAt) },
  {
    name: 'no zip: text, nothing, an end record alone',
    wheels: () => [...raw(Buffer.from('text')), ...raw(Buffer.alloc(0)), ...raw(inner)],
  },
  {
    name: 'bytes before the zip, and behind it',
    wheels: () => [
      ...wheel([a], { prefix: Buffer.from('#!/bin/sh\n') }),
      ...wheel([a], { trailing: Buffer.from('more') }),
    ],
  },
  {
    name: 'a whole zip before the wheel, and behind it',
    wheels: () => [...wheel([a], { prefix: sound }), ...wheel([a], { trailing: zipOf([b]) })],
  },
  {
    name: 'a second end record in the comment; one that begins there',
    wheels: () => [
      ...emptied(wheel([a], { end: { comment: inner } })),
      ...wheel([a], { end: { comment: Buffer.from('x PK\x05\x06 x') } }),
    ],
  },
  {
    name: 'split over several disks, as five fields say it',
    wheels: () => [
      ...wheel([a], { end: { disk: 1 } }),
      ...wheel([a], { end: { directoryDisk: 1 } }),
      ...[16, 20, 60].flatMap((at) => wheel([a], { beforeEnd: (end) => edited(zip64End(end), at) })),
    ],
  },
  {
    name: 'counts of members that are too low, too high, or differ',
    wheels: () => [{ count: 1 }, { count: 60_000 }, { countHere: 1 }].flatMap((end) => wheel([a], { end })),
  },
  {
    name: 'zip64 records with numbers of 2^64 - 1, 2^53 and 0',
    wheels: () =>
      (['count', 'size', 'offset'] as const).flatMap((field) =>
        [-1n, 2n ** 53n, 0n].flatMap((value) => {
          const wheels = wheel([a], {
            beforeEnd: (end) => zip64End({ ...end, [field]: value }),
            end: { count: 0xffff, size: SATURATED, offset: SATURATED },
          });
          return field !== 'count' && value === 0n ? emptied(wheels) : wheels;
        }),
      ),
  },
  {
    name: "zip64 locators that point nowhere, to themselves, to the wheel's start, and to 2^53",
    wheels: () =>
      [-1n, null, 0n, 2n ** 53n].flatMap((target) =>
        wheel([a], {
          beforeEnd: (end) =>
            zip64End({ ...end, target: target ?? BigInt(end.offset) + BigInt(end.size) + 56n }),
          end: { count: 0xffff, size: SATURATED, offset: SATURATED },
        }),
      ),
  },
  {
    name: 'zip64 fields that are missing, cut short, doubled or negative',
    wheels: () =>
      [
        Buffer.alloc(0),
        zip64Extra(6),
        Buffer.concat([zip64Extra(6, 8), zip64Extra(1, 1)]),
        zip64Extra(-1n, -8n),
      ].flatMap((extra) => wheel([{ ...a, central: { size: SATURATED, compressedSize: SATURATED, extra } }])),
  },
  { name: 'encrypted', wheels: () => wheel([{ ...a, flags: FLAG_ENCRYPTED }]) },
  {
    name: 'compressed by methods that installers do not know',
    wheels: () =>
      [1, 6, 9, 12, 14, 93, 95, 98, 99].flatMap((method) =>
        wheel([{ ...a, packed: Buffer.from('x'), method }]),
      ),
  },
  {
    name: 'another CRC, size or compressed size than the bytes have',
    wheels: () =>
      [{ crc32: 1 }, { size: 5 }, { size: 7 }, { compressedSize: 7 }].flatMap((lie) =>
        wheel([{ ...a, central: lie, local: lie }]),
      ),
  },
  {
    name: 'deflate streams that are cut off, corrupt, or go on',
    wheels: () =>
      [
        content.subarray(0, -1),
        Buffer.from([7, 7, 7]),
        Buffer.concat([content, unlisted('pkg/evil.py')]),
      ].flatMap((bytes) => wheel([{ ...a, packed: bytes }])),
  },
  {
    name: '100 MB that declare 10 bytes, and 10 bytes that declare 100 GB',
    wheels: () => [
      ...wheel([
        {
          name: 'bomb',
          packed: deflateRawSync(Buffer.alloc(100 * MEBI), { level: 1 }),
          central: { size: 10 },
          local: { size: 10 },
        },
      ]),
      ...wheel([
        {
          name: 'bomb',
          packed: Buffer.alloc(10),
          central: { size: SATURATED, extra: zip64Extra(100 * 1024 ** 3) },
        },
      ]),
    ],
  },
  {
    name: '100 GB in 100 MB, which declare 10 bytes, and which say it as it is',
    wheels: endlessWheels,
  },
  {
    name: 'a thousand members that are one and the same body',
    wheels: () => wheel(shared(1000)),
  },
  {
    name: 'members that overlap, lie behind the directory, or are nowhere',
    wheels: () =>
      [{ compressedSize: 100 }, { offset: 5000 }, { offset: 1 }].flatMap((central) =>
        wheel([{ ...a, central }, b]),
      ),
  },
  {
    name: 'a file that the directory does not list: first, in the middle, last',
    wheels: () => [
      ...wheel([{ ...a, before: unlisted('pkg/evil.py') }]),
      ...wheel([a, { ...b, before: unlisted('pkg/evil.py') }]),
      ...raw(insertBeforeDirectory(unlisted('pkg/evil.py'))),
    ],
  },
  {
    name: 'a file under the name of a folder',
    wheels: () =>
      wheel([
        {
          name: 'pkg/x/',
          packed: content,
          central: { size: 0, crc32: 0 },
          local: { name: Buffer.from('pkg/evil.py') },
        },
      ]),
  },
  {
    name: 'headers that disagree on name, method, size, checksum, encryption, descriptor',
    wheels: () =>
      [
        { name: Buffer.from('pkg/e.py') },
        { method: 0 },
        { size: 5 },
        { crc32: 5 },
        { flags: FLAG_ENCRYPTED },
        { flags: FLAG_DESCRIPTOR },
      ].flatMap((local) => wheel([{ ...a, local }])),
  },
  {
    name: 'data descriptors that lie in one field, or are missing',
    wheels: () =>
      [
        descriptor(1, content.length, 6),
        descriptor(crc32('a = 1\n'), 1, 6),
        descriptor(crc32('a = 1\n'), content.length, 7),
        Buffer.alloc(0),
      ].flatMap((before) => wheel([streamed, { ...b, before }])),
  },
  {
    name: 'a second name in an extra field, in either header',
    wheels: () => [
      ...wheel([{ ...a, central: { extra: secondName } }]),
      ...wheel([{ ...a, local: { extra: secondName } }]),
    ],
  },
  {
    name: 'an extra field that is cut off, in either header',
    wheels: () =>
      [Buffer.from([0x55, 0x54, 9, 0, 1]), zip64Extra(6, 8).subarray(0, 12)].flatMap((extra) => [
        ...wheel([{ ...a, central: { extra } }]),
        ...wheel([{ ...a, local: { extra } }]),
      ]),
  },
  {
    name: 'names that climb, are absolute, empty, or hold backslash, NUL or controls',
    wheels: () =>
      withNames([
        '../evil.py',
        'pkg/../../evil.py',
        '/etc/evil.py',
        'C:/evil.py',
        'pkg\\evil.py',
        'pkg/a.py\0.txt',
        'pkg/\x1b[2J',
        'pkg/a\nb',
        '/',
        'x'.repeat(5000),
        '//server/share/evil.py',
        '\\\\server\\share\\evil.py',
        'C:evil.py',
        'pkg/..',
        '..',
        './../evil.py',
      ]),
  },
  {
    name: 'names that are no UTF-8, or not marked as it',
    wheels: () => [
      ...wheel([{ name: Buffer.from([0x61, 0xff]), flags: FLAG_UTF8 }]),
      ...wheel([{ name: Buffer.from('pkg/ä.py') }]),
    ],
  },
  {
    name: 'two names that are one: equal, by dots, by case, by composition',
    wheels: () =>
      pairs([
        ['pkg/a.py', 'pkg/a.py'],
        ['pkg/a.py', 'pkg/./a.py'],
        ['pkg/a.py', 'pkg//a.py'],
        ['pkg/a.py', 'pkg/A.py'],
        ['pkg/\u00e9', 'pkg/e\u0301'],
        ['pkg/\u00df', 'pkg/ss'],
        ['pkg/\u017f', 'pkg/s'],
        ['pkg/\u03c3', 'pkg/\u03c2'],
        ['pkg/\ufb01', 'pkg/fi'],
        ['pkg/A', 'pkg/a/b.py'],
        ['pkg/a.py', 'pkg/a.py/b.py'],
      ]),
  },
  {
    name: 'names that Windows can not have',
    wheels: () =>
      withNames(
        ['pkg/aux.py', 'NUL', 'com1.txt', 'pkg/x.', 'pkg/x ', 'pkg/a.py:evil', 'pkg/what?.py'],
        WINDOWS,
      ),
  },
  {
    name: 'links out of the wheel, by a full path, and to nothing; a device, a pipe, a socket',
    wheels: () => [
      ...['../../../etc/passwd', '/etc/passwd', ''].flatMap((data) =>
        wheel([{ name: 'pkg/link', data, central: { externalAttributes: 0o120777 * 0x10000 } }]),
      ),
      ...[0o020666, 0o060666, 0o010666, 0o140666].flatMap((mode) =>
        wheel([{ ...a, central: { externalAttributes: mode * 0x10000 } }]),
      ),
    ],
  },
  {
    name: 'a file with the attributes of a folder; a symbolic link out of the wheel',
    wheels: () => [
      ...wheel([{ ...a, central: { externalAttributes: 0x10 } }]),
      ...wheel([
        {
          name: 'pkg/link',
          data: '../../../etc/passwd',
          central: { externalAttributes: 0o120777 * 0x10000 },
        },
      ]),
    ],
  },
  { name: '100,000 members', wheels: () => raw(crowd(100_000)) },
  { name: '100,001 members', wheels: () => raw(crowd(100_001)) },
];

function edited(bytes: Buffer, at: number): Buffer {
  bytes.writeUInt32LE(1, at);
  return bytes;
}

function insertBeforeDirectory(bytes: Buffer): Buffer {
  const longer = Buffer.concat([sound.subarray(0, directoryAt), bytes, sound.subarray(directoryAt)]);
  longer.writeUInt32LE(directoryAt + bytes.length, longer.length - 6);
  return longer;
}
