import { listSome } from '../../base/collections.ts';
import type { FailureKind } from '../failure.ts';
import { whatRan } from '../words.ts';

/** A package manager that does not know a package: names differ between systems. */
export const packageNotFound: FailureKind = {
  id: 'package-not-found',
  tool: 'system',
  summary:
    'the package manager knows no package of a name ("Unable to find a match", "Unable to locate package")',
  marks: [
    'Unable to find a match',
    'Unable to locate package',
    'no such package',
    'No package ',
    'has no installation candidate',
    'Nothing to do',
  ],
  pattern:
    /^(?:Error: Unable to find a match: (\S.{0,300})|E: Unable to locate package (\S{1,200})|E: Package '([^']{1,200})' has no installation candidate|(\S{1,200}) \(no such package\):|No package (\S{1,200}) available\.?$)/,
  isWeak: true,
  read: (match) => ({
    files: (match.slice(1).find((each) => each !== undefined) ?? '')
      .split(/\s+/)
      .filter((each) => each !== ''),
  }),
  explain: ({ files, context: { image, step } }) => ({
    title: `there is no package ${listSome(files, 1)} for this system`,
    meaning: `${whatRan(step)} asks for ${listSome(files, 3)}, which the repositories of ${image === null ? 'this system' : image} don't have.`,
    causes: [
      'The name is that of another system: libfoo-dev in Debian is libfoo-devel or foo-devel in AlmaLinux, and foo-dev in Alpine.',
      'The package is in a repository that is not enabled: EPEL, or CRB (PowerTools) in AlmaLinux.',
      'apt-get update was not run before.',
    ],
    next: [
      { text: 'Look the name up for the system of the image: "dnf search foo", "apk search foo".' },
      {
        text: 'In AlmaLinux enable what holds it: dnf install -y epel-release, dnf config-manager --set-enabled powertools (8) or crb (9).',
      },
    ],
  }),
};
