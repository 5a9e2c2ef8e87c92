/** SECURITY.md says what a hostile wheel can't do, and which test shows it. What no other test shows is here. */

import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { binary } from '../fixtures/build/cases.mjs';
import { checkWheels } from '../src/check/checkWheels.ts';
import { buildWheel } from './wheel/buildWheel.ts';
import { inFolder, sourceAt } from './wheel/opened.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Whether a line of a test file gives a test that name; in a file that tests share, whether it says so at all. */
function isTitle(file: string, line: string, name: string): boolean {
  if (!file.endsWith('.test.ts')) return line.includes(name);
  const [, title = ''] = /^\s*(?:(?:test|describe|it)\b[^'"`]*|.*\]\)\()?['"`](.*)['"`],/.exec(line) ?? [];
  return title.includes(name);
}

async function sources(): Promise<{ name: string; text: string }[]> {
  const names = (await readdir(path.join(root, 'src'), { recursive: true })).filter((name) =>
    name.endsWith('.ts'),
  );
  const texts = names.map((name) => readFile(path.join(root, 'src', name), 'utf8'));
  return (await Promise.all(texts)).map((text, index) => ({
    name: `src/${(names[index] ?? '').replaceAll(path.sep, '/')}`,
    text,
  }));
}

describe('what the sources can do', () => {
  test('sources load nothing but what they name', async () => {
    for (const { name, text } of await sources()) {
      expect(text, name).not.toMatch(
        /\beval\(|\bnew Function\b|['"](?:node:)?vm['"]|\brequire\(|WebAssembly\.\w/,
      );
      for (const [, target = ''] of text.matchAll(/\bimport\(([^)]*)\)/g))
        expect(target, name).toMatch(/^'[^']+'$/);
    }
  });

  test('of the module that can load anything, the compile cache alone is used', async () => {
    const loading = (await sources()).filter(({ text }) => /['"](?:node:)?module['"]/.test(text));
    expect(loading.map(({ name }) => name)).toEqual(['src/cli/compileCache.ts']);
    expect(loading[0]?.text.match(/\bmodule as [^;]*|\bmodule\.[^;]*/g)).toEqual(['module as CompileCache']);
  });

  test('no program is started but Git', async () => {
    const starting = (await sources()).filter(({ text }) =>
      /['"](?:node:)?(?:child_process|cluster)['"]/.test(text),
    );
    expect(starting.map(({ name }) => name)).toEqual(['src/project/git/gitCheckout.ts']);
    const [git] = starting;
    expect(git?.text.match(/.*child_process.*/g)).toEqual([
      "  const { execFile } = await import('node:child_process');",
    ]);
    // Without a shell, by a name that no one can choose, and from a folder that no checkout is.
    for (const [call] of git?.text.matchAll(/execFile\([^)]*/g) ?? [])
      expect(call).toMatch(/^execFile\(\s*program,/);
    expect(git?.text.match(/\bprogram = .*/g)).toEqual(["program = findProgram('git', process.env);"]);
    expect(git?.text).not.toContain('shell');
  });
});

test('a wheel leaves no file behind', async () => {
  await inFolder(async (folder) => {
    const inside = path.join(folder, 'a', 'b');
    await mkdir(inside, { recursive: true });
    const file = path.join(inside, 'pkg-1.0-py3-none-any.whl');
    const evil = "open('/tmp/run', 'w')\n";
    const files = {
      'pkg/__init__.py': evil,
      'setup.py': evil,
      'pkg.pth': 'import os\n',
      '../evil.py': evil,
      '/evil.py': evil,
      'pkg/core.so': binary('ext-x86_64.so'),
      'pkg/link': { data: '../../../../etc/passwd', mode: 0o120777 },
    };
    const bytes = await buildWheel({ name: 'pkg', tag: 'py3-none-any', files });
    await writeFile(file, bytes);
    const report = await checkWheels({ wheels: [sourceAt(file)], problems: [] }, { failOn: 'error' });
    expect(report.findings.map(({ rule }) => rule)).toContain('unsafe-member');
    expect(await readdir(folder, { recursive: true })).toHaveLength(3);
    expect(await readFile(file)).toEqual(bytes);
    expect(existsSync('/evil.py')).toBe(false);
  });
});

describe('SECURITY.md', () => {
  const text = readFileSync(path.join(root, 'SECURITY.md'), 'utf8');
  const claims = text
    .split('\n')
    .filter((line) => line.startsWith('| ') && line.includes('`__tests__/'))
    .map((line) => line.split('|').map((cell) => cell.trim()));

  test('has a test for every claim', () => {
    expect(claims.length).toBeGreaterThan(8);
  });

  test.each(claims.map(([, claim = '', shown = '']) => [claim, shown]))('%s', (_, shown) => {
    const parts = shown.split(/(?=`__tests__\/)/);
    for (const part of parts.filter((each) => each.startsWith('`'))) {
      const file = /^`([^`]+)`/.exec(part)?.[1] ?? '';
      expect(existsSync(path.join(root, file)), file).toBe(true);
      const code = readFileSync(path.join(root, file), 'utf8');
      const names = [...part.matchAll(/\*([^*]+)\*/g)].map(([, name = '']) => name);
      expect(names.length, `${file} is named without a test`).toBeGreaterThan(0);
      for (const name of names)
        expect(
          code.split('\n').some((line) => isTitle(file, line, name)),
          name,
        ).toBe(true);
    }
  });
});
