/** Sound zips with members that lie: native files, archives, the texts of dist-info. */

import { buildAr } from '../../fixtures/build/archives.mjs';
import { binary } from '../../fixtures/build/cases.mjs';
import { HOSTILE_NAMES } from '../report/samples.ts';
import { buildZip } from '../wheel/buildWheel.ts';
import { distInfo, zipOf } from '../wheel/zips.ts';
import { ELFS } from './elfs.ts';
import type { HostileInput, HostileWheel } from './input.ts';
import { cutOff, LINUX, MODULE, wheelWith } from './wheels.ts';
import { ZIPS } from './zips.ts';

async function* flippedHead(
  file: string,
  path: string,
  bytes: number,
  tag = LINUX,
): AsyncGenerator<HostileWheel> {
  for (let at = 0; at < bytes; at++) {
    const changed = Buffer.from(binary(file));
    changed.writeUInt8(changed.readUInt8(at) ^ 0xff, at);
    yield await wheelWith(path, changed, tag);
  }
}

/** A wheel of this METADATA, WHEEL or RECORD. */
function withText(name: 'METADATA' | 'WHEEL' | 'RECORD', text: string): HostileWheel {
  const members = distInfo().map((member) =>
    String(member.name).endsWith(name) ? { ...member, data: text } : member,
  );
  return { filename: 'pkg-1.0-py3-none-any.whl', bytes: zipOf(members) };
}

export const BINARIES: readonly HostileInput[] = [
  ...ELFS,
  {
    name: 'Mach-O: each of the first 64 bytes changed, in a wheel for macOS',
    wheels: () =>
      flippedHead(
        'ext-macos-arm64.so',
        'pkg/core.cpython-312-darwin.so',
        64,
        'cp312-cp312-macosx_11_0_arm64',
      ),
  },
  {
    name: 'PE: each of the first 512 bytes changed, in a wheel for Windows',
    wheels: () =>
      flippedHead('ext-win_amd64.pyd', 'pkg/core.cp312-win_amd64.pyd', 512, 'cp312-cp312-win_amd64'),
  },
  {
    name: 'firmware, device code and objects: each of the first 64 bytes changed',
    wheels: async function* () {
      for (const file of ['firmware-arm', 'device-cuda.cubin', 'object-armv7l.o', 'module.wasm'])
        yield* flippedHead(file, `pkg/${file}`, 64);
    },
  },
];

const object = binary('object-x86_64.o');

export const ARCHIVES: readonly HostileInput[] = [
  {
    name: 'static archive: cut off in 100 places',
    wheels: () => cutOff(buildAr({ 'a.o': object }), 'pkg/lib.a', 100),
  },
  {
    name: 'zip in the wheel: cut off in 100 places',
    wheels: async function* () {
      yield* cutOff(await buildZip({ 'a.so': binary('ext-x86_64.so') }), 'pkg/a.zip', 100);
    },
  },
  {
    name: 'zip in the wheel: the small ones of the zips from above',
    wheels: async function* () {
      for (const { name, wheels } of ZIPS)
        for await (const { bytes } of /every byte|100/.test(name) ? [] : wheels())
          yield await wheelWith('pkg/a.zip', bytes);
    },
  },
  {
    name: 'a zip in a zip in a zip',
    wheels: async function* () {
      const innermost = await buildZip({ 'd.so': object });
      yield await wheelWith('pkg/a.zip', await buildZip({ 'b.zip': await buildZip({ 'c.zip': innermost }) }));
    },
  },
];

export const TEXTS: readonly HostileInput[] = [
  {
    name: 'METADATA: a header with 250,000 spaces before a line break of another kind',
    wheels: () =>
      ['\u2028', '\r', '\v'].map((end) => withText('METADATA', `Name:${' '.repeat(250_000)}x${end}y\n`)),
  },
  {
    name: 'METADATA: 100,000 requirements',
    wheels: () => [withText('METADATA', 'Requires-Dist: a\n'.repeat(100_000))],
  },
  {
    name: 'RECORD: 30 million commas; a field of 20 million letters; an open quote',
    wheels: () =>
      [','.repeat(30_000_000), `"${'a'.repeat(20_000_000)}",,\n`, '"'].map((text) =>
        withText('RECORD', text),
      ),
  },
  {
    name: 'RECORD: 200,000 rows of files that are not there',
    wheels: () => [
      withText('RECORD', Array.from({ length: 200_000 }, (_, row) => `pkg/m${row}.py,sha256=x,1\n`).join('')),
    ],
  },
  {
    name: 'WHEEL: 10,000 tags, each a set',
    wheels: () => [withText('WHEEL', 'Tag: cp310.cp311.cp312-abi3.none-any.win32\n'.repeat(10_000))],
  },
  {
    name: 'names for every output: markup, terminal escapes, workflow commands, line breaks',
    wheels: () =>
      HOSTILE_NAMES.map((name) => ({
        filename: 'pkg-1.0-py3-none-any.whl',
        bytes: zipOf([{ name: Buffer.from(name.slice(0, 4000)), flags: 0x800, data: object }, ...distInfo()]),
      })),
  },
  {
    name: 'the same as the name of the wheel',
    wheels: async function* () {
      for (const name of HOSTILE_NAMES)
        yield { ...(await wheelWith(MODULE, binary('program-armv7l'))), filename: `${name}.whl` };
    },
  },
];
