/** Finds programs where the machine has them, never where the checkout does. */

import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';

/** The parts of the environment that say where programs are. On Windows their names are of any case. */
interface SearchEnv {
  [name: string]: string | undefined;
}

/**
 * The full path of a program, from the folders that PATH names in full; null where none of them has it. An empty or
 * relative entry means the working directory, which holds what others have committed, and Windows looks there first
 * whatever PATH says.
 */
export function findProgram(name: string, env: SearchEnv): string | null {
  const file = process.platform === 'win32' ? `${name}.exe` : name;
  const candidates = searchFolders(pathOf(env), path).map((folder) => path.join(folder, file));
  return candidates.find(isProgram) ?? null;
}

/** The folders that a PATH of that system names in full. */
export function searchFolders(text: string, system: path.PlatformPath): string[] {
  return text
    .split(system.delimiter)
    .map((entry) => (system.sep === '\\' ? entry.replace(/^"(.*)"$/, '$1') : entry))
    .filter((entry) => isFull(entry, system));
}

/** On Windows `\tools` is a folder of whichever drive is the current one. */
function isFull(entry: string, system: path.PlatformPath): boolean {
  return system.isAbsolute(entry) && (system.sep === '/' || system.parse(entry).root.length > 1);
}

function pathOf(env: SearchEnv): string {
  const names = process.platform === 'win32' ? Object.keys(env).filter((each) => /^path$/i.test(each)) : [];
  return env[names[0] ?? 'PATH'] ?? '';
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
