import { describe, expect, test } from 'vitest';
import { binary } from '../../../fixtures/build/cases.mjs';
import { brief, findingsIn, x86Core, x86Tag } from '../checked.ts';
import { testCases } from '../fixtures.ts';

testCases('malformed-binary');

describe("an extension module's name on something else", () => {
  test.each([['module.wasm'], ['firmware-arm'], ['program-x86_64-static']])('%s', async (file) => {
    const member = 'pkg/_x.cpython-312-x86_64-linux-gnu.so';
    const findings = await findingsIn(x86Tag, { ...x86Core, [member]: binary(file) });
    expect(findings.map(brief)).toEqual([`error malformed-binary ${member}`]);
  });
});

test('text that happens to be called .so', async () => {
  const findings = await findingsIn('py3-none-any', {
    'pkg/__init__.py': '',
    'pkg/am.so': 'waa maxay',
    'pkg/ld.so.conf': 'x',
    'pkg/x.so.json': '{}',
  });
  expect(findings.map(brief)).toEqual(['warning malformed-binary pkg/am.so']);
});

describe('line endings that were converted', () => {
  const module = 'pkg/_core.cpython-312-x86_64-linux-gnu.so';
  const winTag = 'cp312-cp312-win_amd64';
  const pyd = 'pkg/_core.cp312-win_amd64.pyd';
  const forWindows = (bytes: Buffer): Buffer =>
    Buffer.from(bytes.toString('latin1').replaceAll('\n', '\r\n'), 'latin1');
  /** A sound module with many line feeds behind it, each with a carriage return where it is no line feed alone. */
  const followedBy = (text: string): Buffer =>
    Buffer.concat([binary('ext-x86_64.so'), Buffer.from(text, 'latin1')]);

  test.each([
    ['ELF', x86Tag, module, 'ext-x86_64.so'],
    [
      'of 32 bits',
      'cp312-cp312-manylinux_2_17_i686',
      'pkg/_core.cpython-312-i386-linux-gnu.so',
      'ext-i686.so',
    ],
    ['Mach-O', 'cp312-cp312-macosx_11_0_arm64', 'pkg/_core.cpython-312-darwin.so', 'ext-macos-arm64.so'],
    [
      'universal Mach-O',
      'cp312-cp312-macosx_11_0_universal2',
      'pkg/_core.cpython-312-darwin.so',
      'ext-macos-universal2.so',
    ],
    ['PE', winTag, pyd, 'ext-win_amd64.pyd'],
  ])('%s', async (_, tag, member, name) => {
    const [finding, ...more] = await findingsIn(tag, { [member]: forWindows(binary(name)) });
    expect([finding && brief(finding), more]).toEqual([`error malformed-binary ${member}`, []]);
    expect(finding?.message).toContain('line endings were converted');
    expect(finding?.remedy).toContain('.gitattributes');
  });

  const forUnix = (bytes: Buffer): Buffer =>
    Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1');
  /** As Git does it, which leaves a line feed alone that has a carriage return. */
  const asGitDoes = (bytes: Buffer): Buffer =>
    Buffer.from(bytes.toString('latin1').replaceAll(/(?<!\r)\n/g, '\r\n'), 'latin1');

  /** A module with a line of Windows in its code, which no reader looks at, before or behind its dynamic section. */
  function withLineOfWindows(place: 'before' | 'behind'): Buffer {
    const bytes = Buffer.from(binary('ext-x86_64.so'));
    const at = Number(bytes.readBigUInt64LE(32));
    const dynamic = Array.from({ length: bytes.readUInt16LE(56) }, (_, index) => at + index * 56).find(
      (header) => bytes.readUInt32LE(header) === 2,
    );
    const start = Number(bytes.readBigUInt64LE((dynamic ?? Number.NaN) + 8));
    const size = Number(bytes.readBigUInt64LE((dynamic ?? Number.NaN) + 32));
    bytes.write('\r\n', place === 'before' ? start - 8 : start + size + 8, 'latin1');
    return bytes;
  }

  test('the other way round: what was there before the dynamic section is gone', async () => {
    const sound = withLineOfWindows('before');
    expect((await findingsIn(x86Tag, { [module]: sound })).map(brief)).toEqual([]);
    const [finding, ...more] = await findingsIn(x86Tag, { [module]: forUnix(sound) });
    expect([finding && brief(finding), more]).toEqual([`error malformed-binary ${module}`, []]);
    expect(finding?.message).toContain('its dynamic section lies 1 byte before its place');
    expect(finding?.remedy).toContain('.gitattributes');
  });

  test('the other way round: the PE header of Windows files lies behind a line', async () => {
    const [finding, ...more] = await findingsIn(winTag, { [pyd]: forUnix(binary('ext-win_amd64.pyd')) });
    expect([finding && brief(finding), more]).toEqual([`error malformed-binary ${pyd}`, []]);
    expect(finding?.message).toContain('its PE header lies 1 byte before its place');
  });

  test('the other way round: a slice of a universal file lies behind a line', async () => {
    const tag = 'cp312-cp312-macosx_11_0_universal2';
    const member = 'pkg/_core.cpython-312-darwin.so';
    const bytes = Buffer.from(binary('ext-macos-universal2.so'));
    // Before the first slice lie zeros.
    bytes.write('\r\n', 1000, 'latin1');
    expect((await findingsIn(tag, { [member]: bytes })).map(brief)).toEqual([]);
    const [finding, ...more] = await findingsIn(tag, { [member]: forUnix(bytes) });
    expect([finding && brief(finding), more]).toEqual([`error malformed-binary ${member}`, []]);
    expect(finding?.message).toMatch(/its \w+ slice lies 1 byte before its place/);
    // What is merely cut off has its slices where they belong.
    const [cut] = await findingsIn(tag, { [member]: bytes.subarray(0, -1) });
    expect(cut?.message).toContain('it is cut off');
  });

  /** A file for Windows with many line feeds, in what is padding at the end of sections. */
  function withFeeds(): Buffer {
    const bytes = Buffer.from(binary('ext-win_amd64.pyd'));
    for (const run of bytes.toString('latin1').matchAll(/\0{96,}/g))
      if (run.index > 1024) bytes.fill(10, run.index + 48, run.index + run[0].length - 16);
    return bytes;
  }

  test('PE, by Git, which leaves the line before the PE header as it is', async () => {
    const sound = withFeeds();
    expect((await findingsIn(winTag, { [pyd]: sound })).map(brief)).toEqual([]);
    const [finding, ...more] = await findingsIn(winTag, { [pyd]: asGitDoes(sound) });
    expect([finding && brief(finding), more]).toEqual([`error malformed-binary ${pyd}`, []]);
    expect(finding?.message).toContain('line endings were converted');
  });

  test.each([
    ['a table of sections that was cut off, and needed by nobody', binary('ext-x86_64.so').subarray(0, -70)],
    ['a line that was lost behind the dynamic section', forUnix(withLineOfWindows('behind'))],
  ])('no proof of damage: %s', async (_, bytes) => {
    expect((await findingsIn(x86Tag, { [module]: bytes })).map(brief)).toEqual([]);
  });

  test('no damage: lines of Windows behind a file for Windows that has no others', async () => {
    const bytes = Buffer.from(binary('ext-win_amd64.pyd'));
    for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1))
      if (bytes[at - 1] !== 13) bytes[at] = 11;
    const files = { [pyd]: Buffer.concat([bytes, Buffer.from('x\r\n'.repeat(500))]) };
    expect((await findingsIn(winTag, files)).map(brief)).toEqual([]);
  });

  /** A file with a segment behind its table of sections, as patchelf writes it, and some bytes that belong to nothing. */
  function withSegmentBehind(padding: number): Buffer {
    const bytes = Buffer.from(binary('ext-x86_64.so'));
    const [headersAt, headerSize] = [Number(bytes.readBigUInt64LE(32)), bytes.readUInt16LE(54)];
    const stack = 0x6474e551;
    const index = Array.from({ length: bytes.readUInt16LE(56) }, (_, each) => each).find(
      (each) => bytes.readUInt32LE(headersAt + each * headerSize) === stack,
    );
    const content = Buffer.from('x\n'.repeat(40));
    const at = headersAt + (index ?? Number.NaN) * headerSize;
    bytes.writeBigUInt64LE(BigInt(bytes.length), at + 8);
    bytes.writeBigUInt64LE(BigInt(content.length), at + 32);
    return Buffer.concat([bytes, content, Buffer.alloc(padding, 1)]);
  }

  test.each([0, 1, 8])('with a segment behind the sections, and %d bytes behind that', async (padding) => {
    const [finding] = await findingsIn(x86Tag, { [module]: forWindows(withSegmentBehind(padding)) });
    expect(finding?.message).toContain('line endings were converted');
    expect((await findingsIn(x86Tag, { [module]: withSegmentBehind(padding) })).map(brief)).toEqual([]);
  });

  test.each([
    ['Windows lines appended', followedBy('one\r\ntwo\r\n')],
    ['a module of Windows lines alone', forWindowsLines()],
    ['as it is', binary('ext-x86_64.so')],
  ])('no damage: %s', async (_, bytes) => {
    expect((await findingsIn(x86Tag, { [module]: bytes })).map(brief)).toEqual([]);
  });

  /** A sound file whose line feeds all have a carriage return: they are all in a text. */
  function forWindowsLines(): Buffer {
    const bytes = Buffer.from(binary('ext-x86_64.so'));
    for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) bytes[at] = 11;
    return Buffer.concat([bytes, Buffer.from('x\r\n'.repeat(500))]);
  }
});

const cases: [tag: string, member: string, name: string, said: RegExp][] = [
  [
    'cp312-cp312-win_amd64',
    'pkg/_core.cp312-win_amd64.pyd',
    'ext-win_amd64-msvc.pyd',
    /bytes starts as a PE file, but it is cut off: a section reaches to byte 3072/,
  ],
  [
    'cp313-cp313-pyemscripten_2025_0_wasm32',
    'pkg/_core.cpython-313-wasm32-emscripten.so',
    'ext-wasm32.so',
    /bytes starts as a WebAssembly file, but it is cut off/,
  ],
];

test.each(cases)('%s: an extension module that is cut off', async (tag, member, name, said) => {
  const whole = binary(name);
  const [finding, ...more] = await findingsIn(tag, { [member]: whole.subarray(0, whole.length - 200) });
  expect([finding && brief(finding), more]).toEqual([`error malformed-binary ${member}`, []]);
  expect(finding?.message).toMatch(said);
  expect(finding?.title).toMatch(/is damaged$/);
});

test.each(cases)('%s: a whole one', async (tag, member, name) => {
  const findings = await findingsIn(tag, {
    [member]: binary(name),
    'pkg.libs/libdep.wasm32.so': binary('libdep.wasm32.so'),
  });
  expect(findings.filter(({ rule }) => rule === 'malformed-binary')).toEqual([]);
});

test.each([
  ['pkg/_core.abi3.so', 'ext-wasm32.so', 'dylink.0', 'error'],
  ['pkg/_core.so', 'ext-wasm32.so', 'dylink.0', 'error'],
  // A plain name and no initialisation function leave open what it is for.
  ['pkg/_core.so', 'module.wasm', '', 'warning'],
])('%s of %s, for Pyodide and without its section', async (member, name, section, severity) => {
  const bytes = binary(name);
  if (section !== '') bytes.write('dylimk.0', bytes.indexOf(section), 'latin1');
  const found = await findingsIn('cp313-abi3-pyemscripten_2025_0_wasm32', { [member]: bytes });
  expect(found.map(brief)).toContain(`${severity} malformed-binary ${member}`);
  expect(found.find(({ rule }) => rule === 'malformed-binary')?.message).toContain('dylink.0');
});
