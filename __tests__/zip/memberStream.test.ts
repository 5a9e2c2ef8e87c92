import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { encrypted, wrongCrc, wrongSize } from '../../fixtures/build/edits.mjs';
import { buildZip } from '../../fixtures/build/wheel.mjs';
import { FIRST_CHUNK, SMALL_MEMBER, STREAM_CHUNK, WHOLE_MEMBER } from '../../src/base/limits.ts';
import { type MemberOutcome, streamMember } from '../../src/zip/memberStream.ts';
import { type PositionedReader, readerOf, readZipDirectory } from '../../src/zip/zipDirectory.ts';
import {
  FLAG_DESCRIPTOR,
  FLAG_ENCRYPTED,
  SATURATED,
  type ZipMember,
  zip64Extra,
  zipOf,
} from '../wheel/zips.ts';

interface Streamed extends MemberOutcome {
  content: Buffer;
  chunks: number[];
}

/** Streams the first member, or the one of that name, out of a zip. */
async function stream(zip: Buffer, name?: string, file: PositionedReader = readerOf(zip)): Promise<Streamed> {
  const { entries } = await readZipDirectory(readerOf(zip), zip.length);
  const entry = entries.find(({ path }) => name === undefined || path === name);
  if (entry === undefined) throw new Error('no such member');
  const parts: Buffer[] = [];
  let next = 0;
  const outcome = await streamMember(file, entry, (chunk, offset) => {
    expect(offset).toBe(next);
    next += chunk.length;
    parts.push(Buffer.from(chunk));
  });
  return { ...outcome, content: Buffer.concat(parts), chunks: parts.map(({ length }) => length) };
}

const streamOf = (member: Omit<ZipMember, 'name'>): Promise<Streamed> =>
  stream(zipWith({ name: 'pkg/a.bin', ...member }));

/** Bytes that deflate can't shrink, the same each time. */
function noise(length: number): Buffer {
  const bytes = Buffer.alloc(length);
  let state = 42;
  for (let at = 0; at < length; at++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    bytes[at] = state >>> 24;
  }
  return bytes;
}

const small = Buffer.from('a = 1\n'.repeat(20));
const large = noise(WHOLE_MEMBER + 3 * STREAM_CHUNK + 17);
const huge = noise(WHOLE_MEMBER + 8 * STREAM_CHUNK);

/** What these come to, made once: deflating them anew for each test takes longer than the tests. */
const DEFLATED = new Map<unknown, Buffer>([large, huge].map((data) => [data, deflateRawSync(data)]));

/** A zip of one member. */
function zipWith(member: ZipMember): Buffer {
  const packed = member.method === 0 ? undefined : DEFLATED.get(member.data);
  return zipOf([packed === undefined ? member : { packed, ...member }]);
}

describe('sound members', () => {
  const fine = { problem: null, unsafe: null };
  const contents: [name: string, data: Buffer][] = [
    ['an empty member', Buffer.alloc(0)],
    ['a small member', small],
    ['a member at the size for this thread', noise(SMALL_MEMBER)],
    ['a member one byte over it', noise(SMALL_MEMBER + 1)],
    ['a member at the size for one piece', noise(WHOLE_MEMBER)],
    ['a member one byte over that', noise(WHOLE_MEMBER + 1)],
    ['a member of several chunks', large],
    ['a member that shrinks a lot', Buffer.alloc(2_000_000)],
  ];
  const ways: [name: string, member: Partial<ZipMember>][] = [
    ['deflated', {}],
    ['stored', { method: 0 }],
    ['with a data descriptor', { descriptor: true }],
    ['stored with a data descriptor', { method: 0, descriptor: true }],
    ['with a long extra field in its own header', { local: { extra: Buffer.alloc(5000) } }],
  ];
  for (const [way, member] of ways) {
    test.each(contents)(`%s, ${way}, streams whole`, async (_, data) => {
      const { content, chunks, ...outcome } = await streamOf({ data, ...member });
      expect(outcome).toEqual(fine);
      expect(content.equals(data)).toBe(true);
      expect(Math.max(0, ...chunks)).toBeLessThanOrEqual(STREAM_CHUNK);
    });
  }

  test.each([
    ['deflated', 'DEFLATE', false],
    ['stored', 'STORE', false],
    ['streamed', 'DEFLATE', true],
  ] as const)('members that jszip writes %s stream whole', async (_, compression, streamed) => {
    const zip = await buildZip({ empty: '', small, large }, { compression, streamed });
    for (const [name, data] of Object.entries({ empty: Buffer.alloc(0), small, large })) {
      const { content, problem, unsafe } = await stream(zip, name);
      expect({ problem, unsafe }).toEqual(fine);
      expect(content.equals(data)).toBe(true);
    }
  });

  test('a reader that gives a few bytes at a time is read to the end', async () => {
    const zip = zipOf([{ name: 'a', data: small }]);
    const whole = readerOf(zip);
    const drip: PositionedReader = {
      read: (buffer, offset, length, position) => whole.read(buffer, offset, Math.min(length, 7), position),
    };
    const { content, problem } = await stream(zip, 'a', drip);
    expect(problem).toBeNull();
    expect(content.equals(small)).toBe(true);
  });

  // Python's zipfile, and so pip, reads it as empty.
  test('a deflated member of no bytes at all is empty', async () => {
    const { problem } = await streamOf({ packed: Buffer.alloc(0) });
    expect(problem).toBeNull();
  });
});

/** A deflate stream of stored blocks: one byte, then nothing for 200,000 bytes, then the rest. */
function dribbled(data: Buffer): Buffer {
  const block = (content: Buffer, last = 0): Buffer => {
    const header = Buffer.alloc(5);
    header.writeUInt8(last, 0);
    header.writeUInt16LE(content.length, 1);
    header.writeUInt16LE(0xffff - content.length, 3);
    return Buffer.concat([header, content]);
  };
  // Many enough that the member is streamed, small as its content is.
  const pause = Buffer.alloc(WHOLE_MEMBER + 5 - (WHOLE_MEMBER % 5), block(Buffer.alloc(0)));
  return Buffer.concat([block(data.subarray(0, 1)), pause, block(data.subarray(1), 1)]);
}

test('a head that comes out byte by byte is handed on in one piece', async () => {
  const data = noise(FIRST_CHUNK - 100);
  const { problem, content, chunks } = await streamOf({ data, packed: dribbled(data) });
  expect({ problem, chunks }).toEqual({ problem: null, chunks: [data.length] });
  expect(content.equals(data)).toBe(true);
});

describe("an end before the member's own", () => {
  /** What is handed on of a large member up to `end`, and where the last byte lies that was read for it. */
  async function upTo(end: number, member: Partial<ZipMember>): Promise<{ content: Buffer; readTo: number }> {
    const zip = zipWith({ name: 'a', data: huge, ...member });
    const whole = readerOf(zip);
    const [entry] = (await readZipDirectory(whole, zip.length)).entries;
    if (entry === undefined) throw new Error('no such member');
    let readTo = 0;
    const counting: PositionedReader = {
      read: (buffer, offset, length, position) => {
        readTo = Math.max(readTo, position + length);
        return whole.read(buffer, offset, length, position);
      },
    };
    const parts: Buffer[] = [];
    await streamMember(counting, entry, (chunk) => void parts.push(Buffer.from(chunk)), end);
    return { content: Buffer.concat(parts), readTo };
  }

  const ends = [1, FIRST_CHUNK + 1, 3 * STREAM_CHUNK + 7, huge.length - 1];

  for (const method of [0, 8]) {
    test.each(ends)(
      `of method ${method}, at byte %i: no more than the chunk with it is handed on`,
      async (end) => {
        const { content, readTo } = await upTo(end, { method });
        expect(content.length).toBeGreaterThanOrEqual(end);
        expect(content.length).toBeLessThan(end + STREAM_CHUNK);
        expect(content.equals(huge.subarray(0, content.length))).toBe(true);
        // Deflate can't shrink it; what zlib is given ahead is a few chunks.
        expect(readTo).toBeLessThan(end + 4 * STREAM_CHUNK + 1024);
      },
    );

    test(`of method ${method}, at its own end or behind it: all of it, and its checks`, async () => {
      expect((await upTo(huge.length, { method })).content.equals(huge)).toBe(true);
      expect((await upTo(huge.length + 1, { method })).content.equals(huge)).toBe(true);
    });
  }

  test('a head that comes out byte by byte is still handed on in one piece', async () => {
    const data = noise(FIRST_CHUNK - 100);
    const { content } = await upTo(1, { data, packed: dribbled(data) });
    expect(content.equals(data.subarray(0, content.length))).toBe(true);
    expect(content.length).toBeGreaterThan(0);
  });

  test('of a member that is held whole', async () => {
    const data = noise(2 * STREAM_CHUNK);
    expect((await upTo(STREAM_CHUNK, { data })).content.length).toBe(STREAM_CHUNK);
    expect((await upTo(STREAM_CHUNK + 1, { data })).content.equals(data)).toBe(true);
  });
});

describe('members that cannot be had', () => {
  test('encrypted', async () => {
    const problem = 'it is encrypted, which no installer can undo';
    expect(await streamOf({ data: small, flags: FLAG_ENCRYPTED })).toMatchObject({ problem, chunks: [] });
    const zip = encrypted(await buildZip({ a: small }), 'a');
    expect(await stream(zip)).toMatchObject({ problem });
  });

  test.each([1, 6, 9, 12, 14, 93, 95, 98, 99])('method %i', async (method) => {
    expect(await streamOf({ packed: small, method })).toMatchObject({
      problem: expect.stringMatching(/^it is compressed with .+, which is not unpacked here$/),
    });
  });

  test('no local header where the directory says', async () => {
    const problem = 'no member starts at byte 1, where the directory puts it';
    const before = Buffer.alloc(64);
    expect(await streamOf({ data: small, before, central: { offset: 1 } })).toMatchObject({
      problem,
      chunks: [],
    });
  });

  test('a place behind the end of the file', async () => {
    const problem = 'no member starts at byte 99999, where the directory puts it';
    expect(await streamOf({ data: small, central: { offset: 99_999 } })).toMatchObject({ problem });
  });
});

describe('content that is not what the directory says', () => {
  for (const [kind, data] of [
    ['small', small],
    ['large', large],
  ] as const) {
    const { length } = data;
    for (const method of [0, 8]) {
      test(`a ${kind} member of method ${method} with another CRC`, async () => {
        const { problem } = await streamOf({
          data,
          method,
          central: { crc32: 0x1234 },
          local: { crc32: 0x1234 },
        });
        expect(problem).toMatch(
          /^its CRC-32 is [0-9a-f]{8}, the directory gives 00001234: these are not the bytes that were packed$/,
        );
      });

      test(`a ${kind} member of method ${method} that declares a byte too many`, async () => {
        const size = length + 1;
        const { problem } = await streamOf({ data, method, central: { size }, local: { size } });
        expect(problem).toBe(`it ends after ${length} of the ${size} bytes that the directory gives`);
      });

      test(`a ${kind} member of method ${method} that declares a byte too few`, async () => {
        const size = length - 1;
        const { problem, content } = await streamOf({ data, method, central: { size }, local: { size } });
        expect(problem).toBe(`it inflates to more than the ${size} bytes that the directory gives`);
        expect(content.length).toBeLessThanOrEqual(size);
      });
    }

    test(`a ${kind} deflate stream that is cut off`, async () => {
      const cut = deflateRawSync(data).subarray(0, -4);
      const { problem } = await streamOf({ data, packed: cut });
      expect(problem).toBe('its compressed data is damaged (Z_BUF_ERROR)');
    });

    test(`a ${kind} deflate stream that is corrupt`, async () => {
      const corrupt = Buffer.from(deflateRawSync(data));
      corrupt.fill(0xff, Math.floor(corrupt.length / 2));
      // An impossible block type.
      corrupt[0] = 0x07;
      const { problem } = await streamOf({ data, packed: corrupt });
      expect(problem).toBe('its compressed data is damaged (Z_DATA_ERROR)');
    });

    test(`a ${kind} stored member that the file ends in`, async () => {
      const zip = zipOf([{ name: 'a', data, method: 0 }]);
      const cutOff = readerOf(zip.subarray(0, 31 + length - 5));
      const { problem } = await stream(zip, 'a', cutOff);
      expect(problem).toBe(`it ends after ${length - 5} of the ${length} bytes that the directory gives`);
    });
  }

  test('the edits that the fixtures are made with', async () => {
    const zip = await buildZip({ a: small });
    expect((await stream(wrongCrc(zip, 'a'))).problem).toMatch(/^its CRC-32 is /);
    expect((await stream(wrongSize(zip, 'a'))).problem).toBe(
      `it ends after ${small.length} of the ${small.length + 1} bytes that the directory gives`,
    );
  });

  test('a stored member whose two sizes differ', async () => {
    const shorter = await streamOf({ data: small, method: 0, central: { compressedSize: small.length - 1 } });
    expect(shorter.problem).toBe(
      `it ends after ${small.length - 1} of the ${small.length} bytes that the directory gives`,
    );
  });

  test('what a member inflates to beyond its size is neither handed on nor read', async () => {
    const huge = noise(20_000_000);
    const zip = zipOf([
      { name: 'a', data: huge, packed: deflateRawSync(huge, { level: 0 }), central: { size: 300_000 } },
    ]);
    let readBytes = 0;
    const whole = readerOf(zip);
    const counting: PositionedReader = {
      read(buffer, offset, length, position) {
        const result = whole.read(buffer, offset, length, position);
        readBytes += result;
        return result;
      },
    };
    const { problem, content } = await stream(zip, 'a', counting);
    expect(problem).toBe('it inflates to more than the 300000 bytes that the directory gives');
    expect(content.length).toBeLessThanOrEqual(300_000);
    expect(readBytes).toBeLessThan(2_500_000);
  });

  test.each([10, SMALL_MEMBER, SMALL_MEMBER + 1, WHOLE_MEMBER, WHOLE_MEMBER + 1])(
    'a bomb that declares %i bytes stops there',
    async (size) => {
      const packed = deflateRawSync(Buffer.alloc(100_000_000), { level: 1 });
      // No block of deflate data begins like this: whoever goes on says that it is damaged.
      packed.fill(0xff, packed.length >> 1);
      const zip = zipOf([{ name: 'a', data: '', packed, central: { size } }]);
      const { problem, content } = await stream(zip);
      expect(problem).toBe(`it inflates to more than the ${size} bytes that the directory gives`);
      expect(content.length).toBeLessThanOrEqual(size);
    },
  );
});

describe('headers that disagree', () => {
  test('another name', async () => {
    const { unsafe, problem } = await streamOf({ data: small, local: { name: Buffer.from('pkg/b.bin') } });
    expect(problem).toBeNull();
    expect(unsafe).toBe(
      'its own header calls it "pkg/b.bin", the directory does not: tools disagree on which name counts',
    );
  });

  test('a name of another length', async () => {
    const { unsafe, content } = await streamOf({ data: small, local: { name: Buffer.from('evil') } });
    expect(unsafe).toContain('"evil"');
    expect(content.equals(small)).toBe(true);
  });

  test('another method', async () => {
    const { unsafe } = await streamOf({ data: small, local: { method: 0 } });
    expect(unsafe).toBe('its own header and the directory name different compression methods');
  });

  const different = 'its own header and the directory give different sizes or checksums';
  test.each([
    ['size', { size: 5 }],
    ['compressed size', { compressedSize: 5 }],
    ['checksum', { crc32: 5 }],
    ['checksum of zero without a descriptor', { crc32: 0 }],
    ['checksum beside a descriptor', { crc32: 5, size: 0, compressedSize: 0, flags: FLAG_DESCRIPTOR }],
  ])('another %s', async (_, local) => {
    expect((await streamOf({ data: small, local })).unsafe).toBe(different);
  });

  test.each<[name: string, member: Partial<ZipMember>]>([
    ['zeros beside a descriptor', { descriptor: true }],
    ['the sizes beside a descriptor', { flags: FLAG_DESCRIPTOR }],
    [
      'sizes in a zip64 extra field',
      {
        local: {
          size: SATURATED,
          compressedSize: SATURATED,
          extra: zip64Extra(small.length, deflateRawSync(small).length),
        },
      },
    ],
    ['another version and extra field', { local: { version: 45, extra: Buffer.from([0, 0, 0, 0]) } }],
  ])('%s are no disagreement', async (_, member) => {
    expect((await streamOf({ data: small, ...member })).unsafe).toBeNull();
  });
});

test('an error of the receiver passes through, small member or large', async () => {
  for (const data of [small, large]) {
    for (const method of [0, 8]) {
      const zip = zipOf([{ name: 'a', data, method }]);
      const { entries } = await readZipDirectory(readerOf(zip), zip.length);
      const [entry] = entries;
      if (entry === undefined) throw new Error('no entry');
      const fail = (): never => {
        throw new Error('full');
      };
      await expect(streamMember(readerOf(zip), entry, fail)).rejects.toThrow('full');
    }
  }
});
