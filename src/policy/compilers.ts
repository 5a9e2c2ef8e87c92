/** Who has packaged a compiler, by the string that it leaves in `.comment`. */

/** As in `GCC: (Debian 12.2.0-14) 12.2.0` and `Ubuntu clang version 14.0.0-1ubuntu1`. Whole words, in any case. */
const DISTRIBUTIONS: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/\bred hat\b/i, 'Red Hat'],
  [/\bubuntu\b/i, 'Ubuntu'],
  [/\b(?:debian|raspbian)\b/i, 'Debian'],
  [/\balpine\b/i, 'Alpine'],
  [/\bsuse\b/i, 'SUSE'],
  [/\bgentoo\b/i, 'Gentoo'],
  [/\bconda(?:-forge)?\b/i, 'conda-forge'],
];

/** The distribution whose compiler it is; null where the string names none. */
export function distributionOf(compiler: string): string | null {
  return DISTRIBUTIONS.find(([pattern]) => pattern.test(compiler))?.[1] ?? null;
}
