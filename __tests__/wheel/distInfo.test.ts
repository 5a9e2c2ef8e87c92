import { describe, expect, test } from 'vitest';
import { MAX_MARKER, MAX_REQUIREMENT_NAME } from '../../src/base/limits.ts';
import { parseMetadata, parseRecord, parseWheelFile } from '../../src/wheel/distInfo.ts';
import { processorSeconds } from '../support/processorTime.ts';
import { counted } from '../support/work.ts';

describe('WHEEL', () => {
  const lines = [
    'Wheel-Version: 1.0',
    'Generator: scikit-build-core 0.11.0',
    'Root-Is-Purelib: false',
    'Tag: cp312-cp312-manylinux_2_17_x86_64',
    'Tag: cp312-cp312-manylinux2014_x86_64',
    '',
  ];
  const parsed = {
    rootIsPurelib: false,
    tags: ['cp312-cp312-manylinux2014_x86_64', 'cp312-cp312-manylinux_2_17_x86_64'],
    version: '1.0',
    generator: 'scikit-build-core 0.11.0',
  };

  test.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
  ])('with %s', (_, newline) => {
    expect(parseWheelFile(lines.join(newline))).toEqual(parsed);
  });

  test('a compressed tag stays as written', () => {
    expect(parseWheelFile('Tag: py2.py3-none-any').tags).toEqual(['py2.py3-none-any']);
  });

  test.each([
    ['true', true],
    ['True', true],
    ['FALSE', false],
    ['  true  ', true],
    ['yes', null],
    ['', null],
  ])('Root-Is-Purelib: “%s” is %s', (value, rootIsPurelib) => {
    expect(parseWheelFile(`Root-Is-Purelib:${value}\n`).rootIsPurelib).toBe(rootIsPurelib);
  });

  test('header names are the same in any case, the first of two values counts', () => {
    expect(parseWheelFile('ROOT-IS-PURELIB: true\nroot-is-purelib: false\n').rootIsPurelib).toBe(true);
  });

  test.each(['', '\n', 'no header at all', '\0\0\0', ': : :', '\nTag: behind a blank line'])(
    'of nothing useful (%j) says nothing',
    (text) => {
      expect(parseWheelFile(text)).toEqual({
        version: null,
        rootIsPurelib: null,
        tags: [],
        generator: null,
      });
    },
  );
});

describe('METADATA', () => {
  test('name, version and Requires-Python are read', () => {
    const text = 'Metadata-Version: 2.1\nName: chunkpack\nVersion: 1.0\nRequires-Python: >=3.9\n\nText\n';
    expect(parseMetadata(text)).toMatchObject({
      name: 'chunkpack',
      version: '1.0',
      requiresPython: '>=3.9',
      requiresDist: [],
    });
  });

  test('the description is no header', () => {
    expect(parseMetadata('Name: a\n\nVersion: 2.0\nRequires-Python: >=4\n')).toMatchObject({
      name: 'a',
      version: null,
      requiresPython: null,
      requiresDist: [],
    });
  });

  test('an empty file says nothing', () => {
    expect(parseMetadata('')).toMatchObject({
      name: null,
      version: null,
      requiresPython: null,
      requiresDist: [],
    });
  });

  test('Requires-Dist gives names as PEP 503 compares them, without versions and extras, and markers as written', () => {
    const lines = [
      'Requires-Dist: Foo_Bar[extra,other] (>=1.0,<2)',
      "Requires-Dist: nvidia.cublas-cu12==12.1; platform_system == 'Linux' and extra == 'cuda'",
      'Requires-Dist: numpy',
      'Requires-Dist: numpy>=2 ; python_version >= "3.13"',
      'Requires-Dist: pip @ https://example.org/pip.zip',
      'Requires-Dist: ;',
    ];
    expect(parseMetadata(`Name: a\n${lines.join('\n')}\n`).requiresDist).toEqual([
      { name: 'foo-bar', marker: null },
      { name: 'numpy', marker: null },
      { name: 'numpy', marker: 'python_version >= "3.13"' },
      { name: 'nvidia-cublas-cu12', marker: "platform_system == 'Linux' and extra == 'cuda'" },
      { name: 'pip', marker: null },
    ]);
  });

  test.each([
    ['a;python_version<"3"', 'python_version<"3"'],
    ['a (>1) ; os_name == "nt"', 'os_name == "nt"'],
    ['a @ https://example.org/a;b.zip', null],
    ['a[x] @ https://example.org/a;b.zip ; os_name == "nt"', 'os_name == "nt"'],
    ['a ;', null],
    [`a ; ${'x'.repeat(5000)}`, 'x'.repeat(MAX_MARKER + 1)],
  ])('the marker of %j', (requirement, marker) => {
    expect(parseMetadata(`Requires-Dist: ${requirement}\n`).requiresDist).toEqual([{ name: 'a', marker }]);
  });

  test('a name that no package has is nobody, and never cut to be another', () => {
    const named = (length: number) =>
      parseMetadata(`Requires-Dist: ${'a'.repeat(length)} (>1)\n`).requiresDist.map(({ name }) => name);
    expect(named(MAX_REQUIREMENT_NAME)).toEqual(['a'.repeat(MAX_REQUIREMENT_NAME)]);
    expect(named(MAX_REQUIREMENT_NAME + 1)).toEqual([]);
    expect(parseMetadata(`Requires-Dist: ${'-'.repeat(1000)}\n`.repeat(1000)).requiresDist).toEqual([]);
  });
});

describe('RECORD', () => {
  const row = (path: string, hash: string | null = null, size: number | null = null) => ({
    path,
    hash,
    size,
  });
  const cases: [name: string, text: string, rows: ReturnType<typeof row>[]][] = [
    ['plain rows', 'a.py,sha256=xyz,12\nb.py,,\n', [row('a.py', 'sha256=xyz', 12), row('b.py')]],
    ['CRLF', 'a.py,sha256=xyz,12\r\nb.py,,\r\n', [row('a.py', 'sha256=xyz', 12), row('b.py')]],
    ['no newline at the end', 'a.py,sha256=xyz,12', [row('a.py', 'sha256=xyz', 12)]],
    ['an empty last field without a newline', 'a.py,,', [row('a.py')]],
    ['a quoted comma', '"a,b.py",sha256=x,1\n', [row('a,b.py', 'sha256=x', 1)]],
    ['doubled quotes', '"say ""hi"".py",,\n', [row('say "hi".py')]],
    ['a quoted newline', '"a\nb.py",,\nc.py,,\n', [row('a\nb.py'), row('c.py')]],
    ['all fields quoted', '"a.py","sha256=x","7"\n', [row('a.py', 'sha256=x', 7)]],
    ['an empty quoted field', '"",,\na.py,,\n', [row('a.py')]],
    ['quotes inside an unquoted field', 'a"b".py,,\n', [row('a"b".py')]],
    ['blank lines', '\n\na.py,,\n\n', [row('a.py')]],
    ['a path alone', 'a.py\nb.py\n', [row('a.py'), row('b.py')]],
    ['more fields than three', 'a.py,sha256=x,1,more,yet more\n', [row('a.py', 'sha256=x', 1)]],
    ['a size that is none', 'a.py,,many\nb.py,,-1\nc.py,,1.5\n', [row('a.py'), row('b.py'), row('c.py')]],
    ['spaces in a path', 'a file.py,,3\n', [row('a file.py', null, 3)]],
    ['nothing', '', []],
  ];
  test.each(cases)('%s', (_, text, rows) => {
    expect(parseRecord(text).entries).toEqual(rows);
  });

  test.each(['"', '"a', '"a"b"c', '\r', ',,,\r,', '"\n"\r"', '\0'.repeat(100)])(
    'broken quoting (%j) is no exception',
    (text) => {
      expect(() => parseRecord(text)).not.toThrow();
    },
  );

  test('what is built with quoting is read as it was', () => {
    const paths = ['a.py', 'with,comma', 'with "quotes"', '"', ',', '"",""', 'new\nline', "it's"];
    const text = paths
      .map((path) => `${/[",\n]/.test(path) ? `"${path.replaceAll('"', '""')}"` : path},sha256=x,5\r\n`)
      .join('');
    expect(parseRecord(text).entries).toEqual(paths.map((path) => row(path, 'sha256=x', 5)));
  });

  test('a hundred thousand rows take no time to speak of', async () => {
    const text = Array.from({ length: 100_000 }, (_, at) => `pkg/m${at}.py,sha256=${'x'.repeat(43)},${at}\n`);
    const { result, steps } = await counted(() => parseRecord(text.join('')));
    expect(result.entries).toHaveLength(100_000);
    expect(steps).toBeLessThan(100_000_000);
  });
});

/** Each is small when it is deflated, and within the size that is read whole. */
describe('hostile files within the limits', () => {
  // The regular expression needs stack for each letter.
  test('a quoted field of twenty million letters is no exception', () => {
    expect(() => parseRecord(`"${'a'.repeat(20_000_000)}",,\n`)).not.toThrow();
  });

  // It was 700 MB of empty fields.
  test('a row of thirty million commas is held as three fields', () => {
    const before = process.memoryUsage().heapUsed;
    expect(parseRecord(`pkg/a.py${','.repeat(30_000_000)}`).entries).toEqual([
      { path: 'pkg/a.py', hash: null, size: null },
    ]);
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(100_000_000);
  });

  // It was tried again from every space: eight minutes for these.
  test.each(['\u2028', '\r', '\v'])(
    'a million spaces before a line break of another kind (%j)',
    async (end) => {
      const parse = () => parseMetadata(`Name:${' '.repeat(1_000_000)}x${end}y\n`);
      expect(await processorSeconds(parse)).toBeLessThan(20);
    },
  );

  test('a header ends at any line break that Python knows', () => {
    expect(parseMetadata('Name: a\rVersion: 1\r\nRequires-Python: >=3\n\nName: b')).toMatchObject({
      name: 'a',
      version: '1',
      requiresPython: '>=3',
    });
  });

  test('a header that repeats 400,000 times takes no time to speak of', async () => {
    const { steps } = await counted(() => parseWheelFile('Tag: a\n'.repeat(400_000)));
    expect(steps).toBeLessThan(8_000_000);
  });
});
