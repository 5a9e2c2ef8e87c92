/** V8's compiled code kept from one run of the command line to the next. */

import { existsSync } from 'node:fs';
import module from 'node:module';
import { homedir } from 'node:os';
import path from 'node:path';

/** Of `node:module`, from Node 22.8 on. */
interface CompileCache {
  enableCompileCache?(folder: string): unknown;
}

/**
 * Keeps what is compiled from here on in the user's own folder for such things, where Node knows how to; it does nothing where
 * NODE_DISABLE_COMPILE_CACHE is set. Node's default is a folder of the system's that others may have made first, with code of
 * their own in it.
 */
export function startCompileCache(env: NodeJS.ProcessEnv = process.env): void {
  const { enableCompileCache } = module as CompileCache;
  if (enableCompileCache === undefined) return;
  const folder = compileCacheFolder(env);
  if (folder !== null) enableCompileCache(folder);
}

/**
 * Where it is kept; null where nobody comes back for it, as in a job, and where it would lie in somebody's checkout. Whoever
 * sets NODE_COMPILE_CACHE has chosen already.
 */
export function compileCacheFolder(env: NodeJS.ProcessEnv): string | null {
  if (env.NODE_COMPILE_CACHE || env.CI) return null;
  const caches = cachesFolder(env);
  if (caches === null || isInCheckout(caches)) return null;
  return path.join(caches, 'wheel-abi-check', 'compiled');
}

function cachesFolder(env: NodeJS.ProcessEnv): string | null {
  const home = homedir();
  const given = process.platform === 'win32' ? env.LOCALAPPDATA : env.XDG_CACHE_HOME;
  if (given && path.isAbsolute(given)) return given;
  if (!path.isAbsolute(home)) return null;
  if (process.platform === 'win32') return path.join(home, 'AppData', 'Local');
  return process.platform === 'darwin' ? path.join(home, 'Library', 'Caches') : path.join(home, '.cache');
}

function isInCheckout(folder: string): boolean {
  const above = path.dirname(folder);
  return existsSync(path.join(folder, '.git')) || (above !== folder && isInCheckout(above));
}
