/** Writes a fix into the checkout: whole files or none, and never through a link out of it. */

import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { access, lstat, open, readFile, realpath, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { plainText } from '../base/escape.ts';
import type { ChangedText } from '../project/fix/unifiedDiff.ts';
import { UsageError } from './commandLine.ts';

/** Writes all files, or rejects with a `UsageError` and leaves each as it was as far as it can. */
export async function writeFix(root: string, files: readonly ChangedText[]): Promise<void> {
  const written: { from: string; to: string }[] = [];
  try {
    for (const file of files) {
      const to = await checkedFile(root, file);
      const from = path.join(path.dirname(to), `.wheel-abi-check-${randomBytes(6).toString('hex')}`);
      written.push({ from, to });
      const { mode } = await lstat(to);
      // With O_EXCL nothing that lies there is written to, and no link followed.
      const handle = await open(
        from,
        constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL,
        mode & 0o777,
      );
      try {
        await handle.writeFile(file.after, 'utf8');
        await handle.chmod(mode & 0o777);
        await handle.sync();
      } finally {
        await handle.close();
      }
    }
    for (const { from, to } of written) await rename(from, to);
  } catch (error) {
    for (const { from } of written) await rm(from, { force: true });
    throw error;
  }
}

/** The file's full path, once it is sure that it lies in the checkout and holds what the fix was made for. */
async function checkedFile(root: string, { path: name, before }: ChangedText): Promise<string> {
  const top = await realpath(root);
  const file = path.join(top, ...name.split('/'));
  const shown = plainText(name, 300);
  const folder = await realpath(path.dirname(file));
  const isInside = !name.split('/').includes('..') && folder === path.dirname(file);
  if (!isInside || !(await lstat(file)).isFile())
    throw new UsageError(
      `${shown} is a link or lies behind one, and is not written to. Nothing was written.`,
    );
  // Renaming asks the folder alone, so that a file which nobody may write to would be replaced all the same.
  if (!(await isWritable(file)))
    throw new UsageError(`${shown} is read-only, and is not written to. Nothing was written.`);
  if (!(await readFile(file)).equals(Buffer.from(before, 'utf8')))
    throw new UsageError(`${shown} has changed meanwhile, or is no UTF-8. Nothing was written.`);
  return file;
}

/** False also for the superuser where no permission to write is given to anybody. */
async function isWritable(file: string): Promise<boolean> {
  const { mode } = await lstat(file);
  if ((mode & 0o222) === 0) return false;
  return await access(file, constants.W_OK).then(
    () => true,
    () => false,
  );
}
