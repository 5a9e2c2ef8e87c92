/** Which macOS an image shows that it needs: by the symbols that it must find there, and by load commands. */

import { compareStrings } from '../base/collections.ts';
import { isOlderVersion } from '../base/versionNumbers.ts';
import type { Image } from '../binary/image.ts';
import { macosWith } from '../platform/appleSymbols.ts';

export interface MacosNeed {
  symbol: string;
  /** The library that it is bound to; null where it is looked up in whatever is loaded. */
  library: string | null;
  /** As in `10.15`. */
  since: string;
}

/** Those that the tables were made for. */
const ARCHITECTURES: readonly string[] = ['aarch64', 'x86_64'];

/** The strong imports from the system that came with a macOS of the tables; the newest first, then by name. */
export function macosNeedsOf({ imports, architecture }: Image): MacosNeed[] {
  if (!ARCHITECTURES.includes(architecture)) return [];
  const needs = imports.flatMap(({ name, library, weak }): MacosNeed[] => {
    const since = weak ? null : macosWith(name, library);
    return since === null ? [] : [{ symbol: name, library, since }];
  });
  return needs.sort((a, b) => compareVersions(b.since, a.since) || compareStrings(a.symbol, b.symbol));
}

function compareVersions(a: string, b: string): number {
  if (a === b) return 0;
  return isOlderVersion(a, b) ? -1 : 1;
}
