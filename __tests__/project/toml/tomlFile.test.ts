import { mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MAX_TOML_DEPTH, MAX_TOML_FILE } from '../../../src/base/limits.ts';
import { parseToml, readTomlFile, type TomlFile } from '../../../src/project/toml/tomlFile.ts';
import { at, stringOf, type TomlNode, type TomlTable, tableAt } from '../../../src/project/toml/tomlTree.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'toml-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function read(content: string | Uint8Array): Promise<TomlFile> {
  const file = path.join(folder, 'pyproject.toml');
  await writeFile(file, content);
  return await readTomlFile(file, /./);
}

async function parsed(text: string): Promise<TomlTable> {
  const document = await parseToml(text);
  if (document.status !== 'read') throw new Error(document.reason);
  return document.table;
}

/** The tree in short: values as they are, tables and arrays with their lines. */
function brief(node: TomlNode): unknown {
  if (node.kind === 'scalar') return [node.line, node.value];
  if (node.kind === 'array') return { line: node.line, items: node.items.map(brief) };
  return {
    line: node.line,
    ...Object.fromEntries([...node.entries].map(([key, each]) => [key, brief(each)])),
  };
}

describe('the tree', () => {
  test('has the line of every key, header and item', async () => {
    const text = [
      'a = 1',
      '[tool.x]',
      'list = [',
      '  "one",',
      '  { two = 2 },',
      ']',
      'deep.er = true',
      '[[tool.y]]',
      'n = 1',
      '[[tool.y]]',
      '[tool.y.sub]',
      'd = 1979-05-27',
      '[tool]',
      'z = "s"',
    ].join('\n');
    expect(brief(await parsed(text))).toEqual({
      line: 1,
      a: [1, 1],
      tool: {
        line: 13,
        x: {
          line: 2,
          list: { line: 3, items: [[4, 'one'], { line: 5, two: [5, 2] }] },
          deep: { line: 7, er: [7, true] },
        },
        y: {
          line: 8,
          items: [
            { line: 8, n: [9, 1] },
            { line: 10, sub: { line: 11, d: [12, null] } },
          ],
        },
        z: [14, 's'],
      },
    });
  });

  test('takes keys that every object has for keys', async () => {
    const table = await parsed('[__proto__]\nconstructor = "x"\n[tool]\n"hasOwnProperty" = 1\n');
    expect(stringOf(at(table, '__proto__', 'constructor'))).toBe('x');
    expect([...(tableAt(table, 'tool')?.entries.keys() ?? [])]).toEqual(['hasOwnProperty']);
    expect(at(table, 'constructor')).toBeNull();
    expect(at(table, 'tool', 'toString')).toBeNull();
  });

  test('ends at a depth that nobody writes', async () => {
    const nested = (depth: number): string => `a = ${'['.repeat(depth)}${']'.repeat(depth)}`;
    let node: TomlNode | undefined = (await parsed(nested(MAX_TOML_DEPTH))).entries.get('a');
    let levels = 0;
    for (; node?.kind === 'array'; node = node.items[0]) levels += 1;
    expect(levels).toBe(MAX_TOML_DEPTH);
    expect(await parseToml(nested(MAX_TOML_DEPTH + 1))).toMatchObject({
      status: 'unreadable',
      reason: expect.stringContaining('nests too deeply'),
    });
  });
});

describe('bytes', () => {
  test.each([
    ['CRLF', 'a = 1\r\n[b]\r\nc = 2\r\n'],
    ['a byte order mark', '\ufeffa = 1\n[b]\nc = 2\n'],
  ])('%s', async (_, text) => {
    const found = await read(text);
    expect(found.status === 'read' && brief(found.table)).toEqual({
      line: 1,
      a: [1, 1],
      b: { line: 2, c: [3, 2] },
    });
  });

  test.each([
    ['UTF-16', Buffer.from('\ufeffa = 1\n', 'utf16le'), 1, /saved as UTF-16/],
    ['Latin-1', Buffer.from('a = 1\nb = "é"\n', 'latin1'), 2, /not UTF-8/],
    ['a cut-off character', Buffer.from('a = 1\n# \xc3', 'latin1'), 2, /not UTF-8/],
  ])('%s', async (_, bytes, line, reason) => {
    expect(await read(bytes)).toEqual({ status: 'unreadable', line, reason: expect.stringMatching(reason) });
  });
});

describe('what is no TOML is said with its line', () => {
  test.each([
    ['a = 1\n[tool.x\n\n', 2, /ends too early: unterminated table-key/],
    ['a = "x\n', 1, /column 7: unterminated string/],
    ['\n\na = 1\na = 2\n', 4, /column 1: defining a key multiple times/],
    ['a = "\u0000"', 1, /control characters/i],
  ])('%j', async (text, line, reason) => {
    expect(await read(text)).toEqual({ status: 'unreadable', line, reason: expect.stringMatching(reason) });
  });

  test.each([
    ['brackets', `a = ${'['.repeat(100_000)}`],
    ['closed brackets', `a = ${'['.repeat(200_000)}${']'.repeat(200_000)}`],
    ['inline tables', `a = ${'{a='.repeat(100_000)}`],
    ['a long text', `a = "${'x'.repeat(MAX_TOML_FILE - 10)}"`],
  ])('%s without end', async (_, text) => {
    expect(await read(text)).toMatchObject({ status: 'unreadable' });
  });

  test('a key of 200,000 parts is just deep', async () => {
    expect(await read(`a${'.a'.repeat(200_000)} = 1`)).toMatchObject({ status: 'read' });
  });
});

describe('files', () => {
  const status = async (file: string): Promise<unknown> => await readTomlFile(path.join(folder, file), /./);

  test('that are not there', async () => {
    expect(await status('none.toml')).toEqual({ status: 'missing' });
    await writeFile(path.join(folder, 'file'), '');
    expect(await status('file/pyproject.toml')).toEqual({ status: 'missing' });
  });

  test('that are none', async () => {
    await mkdir(path.join(folder, 'folder.toml'));
    expect(await status('folder.toml')).toMatchObject({ status: 'unreadable', reason: 'it is a folder' });
    expect(await readTomlFile('/dev/zero', /./)).toMatchObject({ reason: 'it is no regular file' });
  });

  test('that are too large are not read', async () => {
    await writeFile(path.join(folder, 'large.toml'), '');
    await truncate(path.join(folder, 'large.toml'), 100 * 1024 * 1024);
    expect(await status('large.toml')).toMatchObject({ reason: expect.stringMatching(/larger than 512/) });
    expect(await read(`#${'x'.repeat(MAX_TOML_FILE - 1)}`)).toMatchObject({ status: 'read' });
    expect(await read(`#${'x'.repeat(MAX_TOML_FILE)}`)).toMatchObject({ status: 'unreadable' });
  });

  test('without the words that are looked for are not parsed', async () => {
    const file = path.join(folder, 'broken.toml');
    await writeFile(file, 'broken = [');
    expect(await readTomlFile(file, /cibuildwheel/)).toMatchObject({ status: 'read' });
    expect(await readTomlFile(file, /broken/)).toMatchObject({ status: 'unreadable' });
  });
});
