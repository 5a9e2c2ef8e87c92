import { isOlderVersion } from './glibcBaseline.ts';

/** A version by its numbers, with the series that it counts in, as in `LDBL_3.4.21`. */
const NUMBERED = /^((?:[A-Z][A-Z0-9]{0,15}_){0,2})(\d{1,9}(?:\.\d{1,9}){0,3})$/;
/** Not functions but things that a loader can do, which glibc adds from time to time: `GLIBC_ABI_DT_RELR`. */
const ABI_MARK = /^ABI_[A-Z0-9_]{1,40}$/;

/** Whether a version that no table has came after all that they have, as far as its name tells. */
export function isNewerThanListed(number: string, listed: ReadonlySet<string>): boolean {
  if (ABI_MARK.test(number)) return listed.size > 0;
  const [, series, numbers] = NUMBERED.exec(number) ?? [];
  if (series === undefined || numbers === undefined) return false;
  const known = [...listed]
    .map((each) => NUMBERED.exec(each))
    .flatMap((match) => (match?.[1] === series && match[2] !== undefined ? [match[2]] : []));
  return known.length > 0 && known.every((each) => isOlderVersion(each, numbers));
}
