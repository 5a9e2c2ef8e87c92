import { isCommonMethod } from '../zip/compressionMethods.ts';
import type { ZipEntry } from '../zip/zipEntry.ts';
import type { ZipOddity } from './facts.ts';

/** What a strict index refuses in a zip, beside what makes it ambiguous to every reader. */
export function zipOddities(entries: readonly ZipEntry[]): ZipOddity[] {
  return [
    ...oddMembers('descriptor', entries, ({ hasDescriptor }) => hasDescriptor),
    ...oddMembers('comment', entries, ({ hasComment }) => hasComment),
    ...oddMembers('compression', entries, (entry) => !isCommonMethod(entry)),
  ];
}

function oddMembers(
  kind: ZipOddity['kind'],
  entries: readonly ZipEntry[],
  isOdd: (entry: ZipEntry) => boolean,
): ZipOddity[] {
  const odd = entries.filter(isOdd);
  const [first] = odd;
  return first === undefined ? [] : [{ kind, member: first.path, count: odd.length }];
}
