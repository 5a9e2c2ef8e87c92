import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { sourceOf } from '../../src/base/byteSource.ts';
import { MAX_NEEDED } from '../../src/base/limits.ts';
import type { BinaryFacts } from '../../src/binary/facts.ts';
import type { Image } from '../../src/binary/image.ts';
import { KeptBytes } from '../../src/binary/keptBytes.ts';
import { planRanges, readBinary, sniffFormat } from '../../src/binary/readBinary.ts';
import type { WasmFacts } from '../../src/binary/wasm/facts.ts';
import { hasObj2yaml, obj2yaml } from './readobj.ts';
import { leb, list, moduleOf, section, text } from './wasmBytes.ts';

const binaries = fileURLToPath(new URL('../../fixtures/binaries/', import.meta.url));

function bytesOf(name: string): Buffer {
  return readFileSync(path.join(binaries, name));
}

async function read(bytes: Uint8Array): Promise<BinaryFacts & { wasm: WasmFacts; image: Image }> {
  expect(sniffFormat(bytes, bytes.length)).toBe('wasm');
  const facts = await readBinary(sourceOf(bytes), 'wasm');
  const [image] = facts.images;
  if (facts.wasm === undefined || image === undefined) throw new Error('no wasm facts');
  return { ...facts, wasm: facts.wasm, image };
}

const fixtures = readdirSync(binaries)
  .filter((name) => bytesOf(name).toString('latin1', 0, 4) === '\0asm')
  .sort();

describe.skipIf(!hasObj2yaml)('agrees with obj2yaml-19 (skipped where that is not installed)', () => {
  it.each(fixtures)('on the fixture %s', async (name) => {
    const { image, problems } = await read(bytesOf(name));
    expect(problems).toEqual([]);
    expect({
      needed: image.needed.map(({ library }) => library),
      imports: image.imports.map((symbol) => symbol.name),
      exports: [...image.exports],
    }).toEqual(obj2yaml(path.join(binaries, name)));
  });
});

describe('reads', () => {
  it('an extension module for Pyodide', async () => {
    const { image, wasm, kind } = await read(bytesOf('ext-wasm32.so'));
    expect(kind).toBe('shared-library');
    expect(wasm).toEqual({
      dylink: 'dylink.0',
      memory64: false,
      initFunctions: ['PyInit__core'],
      isWhole: true,
    });
    expect(image.needed).toEqual([{ library: 'libdep.wasm32.so', kind: 'ordinary' }]);
    const weak = image.imports.filter((symbol) => symbol.weak).map(({ name }) => name);
    expect([...new Set(weak)]).toEqual(['weak_chunks']);
    expect(image.imports.every(({ library }) => library === null)).toBe(true);
  });

  it('a module that nothing loads as a library', async () => {
    const { kind, wasm, image, architectures } = await read(bytesOf('module.wasm'));
    expect([kind, wasm.dylink, architectures]).toEqual(['unknown', null, ['wasm32']]);
    expect([...image.exports]).toEqual(['memory', 'add']);
  });

  it('imports of every kind, from modules of every name', async () => {
    const imports = [
      [text('wasi_snapshot_preview1'), text('fd_write'), Buffer.from([0, 3])],
      [text('env'), text('table'), Buffer.from([1, 0x63, 0x10, 1, 1, 2])],
      [text('env'), text('memory'), Buffer.from([2, 5, 1, 2])],
      [text('GOT.mem'), text('data'), Buffer.from([3, 0x7f, 1])],
      [text('env'), text('__cpp_exception'), Buffer.from([4, 0, 2])],
    ].map((parts) => Buffer.concat(parts));
    const { image, wasm, architectures, problems } = await read(moduleOf(section(2, list(imports))));
    expect(problems).toEqual([]);
    expect([wasm.memory64, architectures]).toEqual([true, ['wasm64']]);
    expect(image.imports.map(({ name, library }) => [name, library])).toEqual([
      ['fd_write', 'wasi_snapshot_preview1'],
      ['table', null],
      ['memory', null],
      ['data', null],
      ['__cpp_exception', null],
    ]);
  });

  it('the forerunner of dylink.0, and paths of dylink.0', async () => {
    const old = section(
      0,
      text('dylink'),
      Buffer.from([0, 0, 0, 0]),
      list([text('liba.so'), text('libb.so')]),
    );
    expect((await read(moduleOf(old))).image.needed.map(({ library }) => library)).toEqual([
      'liba.so',
      'libb.so',
    ]);
    const paths = section(5, list([text('$ORIGIN/../pkg.libs')]));
    const { image, wasm } = await read(moduleOf(section(0, text('dylink.0'), paths)));
    expect(wasm.dylink).toBe('dylink.0');
    expect(image.searchPaths).toEqual([{ kind: 'runpath', path: '$ORIGIN/../pkg.libs' }]);
  });

  it('what stands before the code of a large one, in one pass', async () => {
    const large = Buffer.concat([bytesOf('ext-wasm32.so'), section(0, text('x'), Buffer.alloc(9 << 20))]);
    const kept = new KeptBytes(large.length, []);
    for (const ranges of await planRanges(large.subarray(0, 65_536), large.length)) kept.want(ranges);
    kept.offer(large, 0);
    const facts = await readBinary(kept, 'wasm');
    expect(kept.hasMissed).toBe(false);
    expect(facts.wasm).toEqual((await read(bytesOf('ext-wasm32.so'))).wasm);
  });
});

describe('says what is wrong', () => {
  const forever = Buffer.alloc(20, 0x80);

  it.each<[string, Buffer, RegExp]>([
    ['another version', Buffer.from('0061736d02000000', 'hex'), /version is 2/],
    ['a component', Buffer.from('0061736d0d000100', 'hex'), /version is 65549/],
    ['a section past the end', moduleOf(Buffer.from([2, 100, 0])), /cut off: a section reaches to byte 110/],
    ['a size without end', moduleOf(Buffer.from([2]), forever), /inside an entry|no end/],
    ['a count of too many imports', moduleOf(section(2, leb(2 ** 32 - 1))), /ends inside an entry/],
    ['a count of 40 bits', moduleOf(section(2, leb(2 ** 40))), /more than 32 bits/],
    ['a number without end', moduleOf(section(2, forever)), /no end/],
    ['a name past its section', moduleOf(section(7, leb(1), leb(500))), /said to have 500 bytes/],
    [
      'an import of an unknown kind',
      moduleOf(section(2, leb(1), text('env'), text('x'), Buffer.from([9]))),
      /of kind 9/,
    ],
    [
      'a part of dylink.0 past its end',
      moduleOf(section(0, text('dylink.0'), Buffer.from([2, 90, 1]))),
      /part of its dylink\.0 section is said to have 90 bytes/,
    ],
  ])('%s', async (_, bytes, expected) => {
    const { problems, image } = await read(bytes);
    expect(problems.map(({ reason }) => reason).join('; ')).toMatch(expected);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.offset).toBeLessThanOrEqual(bytes.length);
    expect(image.exports.isWhole).toBe(false);
  });

  it('that lists are longer than is read of them', async () => {
    const many = Array.from({ length: 3000 }, (_, index) => text(`lib${index}.so`));
    const { image, wasm, problems } = await read(
      moduleOf(section(0, text('dylink.0'), section(2, list(many)))),
    );
    expect([image.needed.length, wasm.isWhole, problems]).toEqual([MAX_NEEDED, false, []]);
  });

  it.each(fixtures)('%s, cut off at every byte', async (name) => {
    const whole = bytesOf(name);
    const ends = new Set<number>();
    const starts = new Map<number, number>();
    for (let at = 8; at < whole.length; ) {
      ends.add(at);
      starts.set(whole[at] ?? 0, at);
      // Sections of the fixtures are shorter than 2^14 bytes.
      const [low = 0, high = 0] = whole.subarray(at + 1);
      at += low < 128 ? 2 + low : 3 + (low - 128) + high * 128;
    }
    for (let size = 4; size < whole.length; size++) {
      const { problems } = await readBinary(sourceOf(whole.subarray(0, size)), 'wasm');
      // One that ends between two sections is sound as far as anybody can see, unless it has functions without code.
      const [functions = 0, code = 0] = [3, 10].map((id) => starts.get(id));
      const isSound = ends.has(size) && (size > code || size <= functions);
      expect(problems.length > 0, `${size}`).toBe(!isSound);
    }
  });
});
