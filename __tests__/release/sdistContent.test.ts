import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { sdistsAmong } from '../../src/collect/sdists.ts';
import { readSdistContent } from '../../src/release/sdistContent.ts';
import { temporaryFolder } from '../project/repositories.ts';

function packed(files: Record<string, string>): string {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, 'in', name)), { recursive: true });
    writeFileSync(path.join(folder, 'in', name), text);
  }
  const file = path.join(folder, 'chunkpack-1.0.tar.gz');
  execFileSync('sh', ['-c', `cd '${path.join(folder, 'in')}' && tar -czf '${file}' *`]);
  return file;
}

test('a sound one', async () => {
  const file = packed({ 'chunkpack-1.0/PKG-INFO': 'Name: chunkpack\n', 'chunkpack-1.0/src/a.py': '' });
  expect(await readSdistContent(file)).toMatchObject({
    flaw: null,
    tops: ['chunkpack-1.0'],
    pkgInfo: 'Name: chunkpack\n',
    sparse: null,
  });
});

test('PKG-INFO elsewhere, and two folders', async () => {
  const file = packed({ 'a/src/PKG-INFO': '', 'b/x': '' });
  expect(await readSdistContent(file)).toMatchObject({ tops: ['a', 'b'], pkgInfo: null });
});

test('what is no tarball has a flaw, what is not there too, and a zip is not opened', async () => {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, 'x-1.tar.gz'), 'no tarball');
  writeFileSync(path.join(folder, 'x-1.zip'), 'no zip');
  expect((await readSdistContent(path.join(folder, 'x-1.tar.gz')))?.flaw).toEqual(expect.any(String));
  expect((await readSdistContent(path.join(folder, 'y-1.tar.gz')))?.flaw).toEqual(expect.any(String));
  expect(await readSdistContent(path.join(folder, 'x-1.zip'))).toBeNull();
});

test('source distributions among what was passed over', () => {
  const names = ['dist/a_b-1.0.tar.gz', 'cibw-sdist: a-1.0.zip', 'README.md', 'docs.tar.gz', 'a-1.0.tar.xz'];
  const passedOver = names.map((name) => ({ name, reason: '' }));
  expect(sdistsAmong(passedOver, null).map(({ filename }) => filename)).toEqual([
    'a_b-1.0.tar.gz',
    'a-1.0.zip',
  ]);
});
