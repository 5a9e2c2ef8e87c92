import { listSome } from '../../base/collections.ts';
import { expandTags, parseTag } from '../../wheel/wheelName.ts';
import type { Rule } from '../rule.ts';

/** A file name and a WHEEL file that promise different things. */
export const tagMismatch: Rule<'wheel'> = {
  id: 'tag-mismatch',
  scope: 'wheel',
  severity: 'warning',
  summary: "the WHEEL file's tags are not those of the file name",
  check: ({ facts }) => {
    const header = facts.distInfo?.wheel;
    if (facts.name === null || header === null || header === undefined) return [];
    const named = expandTags(facts.name.tags);
    // Older tools wrote compressed tag sets into WHEEL as well.
    const written = [...new Set(header.tags.flatMap((tag) => parseTag(tag)))].sort();
    if (written.join() === named.join()) return [];
    return [
      {
        severity: 'warning',
        member: `${facts.distInfo?.folder}/WHEEL`,
        causeKey: `${written.join()} ${named.join()}`,
        title: "the WHEEL file's tags are not those of the file name",
        message:
          `The file name promises ${listSome(named, 2)}; the WHEEL file inside says ${written.length === 0 ? 'nothing' : listSome(written, 2)}. ` +
          'Installers go by the file name, but tools that look inside (auditwheel, twine, mirrors) see something else.',
        remedy: 'Change tags with "python -m wheel tags", which rewrites both, instead of renaming the file.',
        data: { filename: named, wheel: written },
      },
    ];
  },
};
