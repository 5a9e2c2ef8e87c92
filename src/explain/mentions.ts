/** Which files of the repository a log speaks of, by their names or folders. */

import { MAX_LOG_MENTION, MAX_LOG_MENTIONS } from '../base/limits.ts';
import { baseName } from '../base/words.ts';

/** Names that say nothing by themselves, as `tool` or `src`: shorter than this, and without a separator in them. */
const LEAST_TELLING = 8;
/** What stands between names in a log. */
const BETWEEN = /[\s'"`()[\]{}<>,;:=]+/;

/** The words of one or more logs, as far as they can be names of files and folders. */
export class Mentions {
  private readonly names = new Set<string>();

  /** Adds those of a line. */
  take(line: string): void {
    if (this.names.size >= MAX_LOG_MENTIONS) return;
    for (const word of line.split(BETWEEN)) {
      if (word.length > MAX_LOG_MENTION) continue;
      const parts = word.split(/[\\/]+/).filter((part) => part !== '');
      for (const [at, part] of parts.entries()) {
        this.names.add(part);
        const next = parts[at + 1];
        if (next !== undefined) this.names.add(`${part}/${next}`);
      }
    }
  }

  /** Adds all of another. */
  addAll({ names }: Mentions): void {
    for (const name of names) if (this.names.size < MAX_LOG_MENTIONS) this.names.add(name);
  }

  /** 2 for a file that is named, 1 for one whose folder is, else 0. */
  weigh(path: string): 0 | 1 | 2 {
    const base = baseName(path);
    if (isTelling(base) && this.names.has(base)) return 2;
    const folders = path.split('/').slice(0, -1);
    const folder = folders.slice(-2).join('/');
    return isTelling(folder) && this.names.has(folder) ? 1 : 0;
  }
}

function isTelling(name: string): boolean {
  return name.length >= LEAST_TELLING || /[\w][._/-][\w]/.test(name);
}

/** Folders whose files nobody packages. */
const TEST_DATA =
  /(?:^|\/)(?:__tests__|bench(?:marks?)?|examples?|fixtures?|samples?|specs?|test[-_]?(?:data|files?|suite|s)?|testing|tests?)\//i;

/** Whether a file lies where a project keeps what its tests look at. */
export function isTestData(path: string): boolean {
  return TEST_DATA.test(path);
}
