/** Versions that are made of numbers alone, as in `2.17`. For those of PEP 440 see pep440.ts. */

/** Below 0 where `a` is the older one. A number that isn't there counts as 0. */
export function compareNumbers(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < Math.max(a.length, b.length); at += 1) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** True when dotted version `a` is lower than `b`, compared number by number. */
export function isOlderVersion(a: string, b: string): boolean {
  return compareNumbers(a.split('.').map(Number), b.split('.').map(Number)) < 0;
}
