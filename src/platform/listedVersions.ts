import { isOlderVersion } from '../base/versionNumbers.ts';

/** A version by its numbers, with the series that it counts in, as in `LDBL_3.4.21`. */
const NUMBERED = /^((?:[A-Z][A-Z0-9]{0,15}_){0,2})(\d{1,9}(?:\.\d{1,9}){0,3})$/;
/** Not functions but things that a loader can do, which glibc adds from time to time: `GLIBC_ABI_DT_RELR`. */
const ABI_MARK = /^ABI_[A-Z0-9_]{1,40}$/;

/** Whether a version that no table has came after all that they have, as far as its name tells. */
export function isNewerThanListed(number: string, listed: ReadonlySet<string>): boolean {
  if (ABI_MARK.test(number)) return listed.size > 0;
  const [, series, numbers] = NUMBERED.exec(number) ?? [];
  if (series === undefined || numbers === undefined) return false;
  const newest = newestOf(listed).get(series);
  return newest !== undefined && isOlderVersion(newest, numbers);
}

/** Worked out once for each list: a file may ask for any number of versions. */
const newestByList = new WeakMap<ReadonlySet<string>, ReadonlyMap<string, string>>();

/** The newest version of each series. */
function newestOf(listed: ReadonlySet<string>): ReadonlyMap<string, string> {
  const known = newestByList.get(listed);
  if (known !== undefined) return known;
  const newest = new Map<string, string>();
  for (const version of listed) {
    const [, series, numbers] = NUMBERED.exec(version) ?? [];
    if (series === undefined || numbers === undefined) continue;
    const before = newest.get(series);
    if (before === undefined || isOlderVersion(before, numbers)) newest.set(series, numbers);
  }
  newestByList.set(listed, newest);
  return newest;
}
