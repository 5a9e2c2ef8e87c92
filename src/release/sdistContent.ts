/** What an index looks at in a source distribution (PEP 625, 643), by one pass over its archive. */

import { createReadStream } from 'node:fs';
import { lstat } from 'node:fs/promises';
import { gunzip } from '../archive/gunzip.ts';
import { readTar } from '../archive/tar.ts';
import { messageOf } from '../base/errors.ts';
import { MAX_SDIST_CONTENT, MAX_SDIST_METADATA, STREAM_CHUNK } from '../base/limits.ts';
import type { SdistContent } from '../model/sdist.ts';

/** Never rejects: what can't be read has a flaw. Null for what is no regular file or no tarball. */
export async function readSdistContent(file: string): Promise<SdistContent | null> {
  try {
    const stats = await lstat(file);
    if (!stats.isFile() || !file.endsWith('.tar.gz')) return null;
    return { size: stats.size, ...(await readTarball(file)) };
  } catch (error) {
    return { size: 0, flaw: messageOf(error), tops: [], pkgInfo: null, sparse: null };
  }
}

async function readTarball(file: string): Promise<Omit<SdistContent, 'size'>> {
  const notes: string[] = [];
  const content = gunzip(createReadStream(file, { highWaterMark: STREAM_CHUNK }), notes, MAX_SDIST_CONTENT);
  const tops = new Set<string>();
  let pkgInfo: string | null = null;
  let sparse: string | null = null;
  for await (const { path, type, head } of readTar(content, notes, MAX_SDIST_METADATA)) {
    const [top = '', name, ...rest] = path.split('/');
    if (tops.size < 2) tops.add(top);
    if (type === 'sparse') sparse ??= path;
    if (type === 'file' && name === 'PKG-INFO' && rest.length === 0) pkgInfo ??= head.toString('utf8');
  }
  return { flaw: notes[0] ?? null, tops: [...tops].sort(), pkgInfo, sparse };
}
