import { listSome, sortedDistinct } from '../../base/collections.ts';
import { isGraftName } from '../../judge/grafts.ts';
import type { JudgedWheel } from '../../judge/judgedWheel.ts';
import { isTestData } from '../../judge/judgeWheel.ts';
import { type OutsideKind, outsideKindOf, searchPathOf } from '../../judge/searchPaths.ts';
import type { Severity } from '../../model/report.ts';
import type { Draft, Rule } from '../rule.ts';
import { pastablePath } from '../shared/words.ts';

/** A search path that leads out of the wheel: left over from the build, or open to whoever can write there. */
export const buildRpath: Rule<'wheel'> = {
  id: 'build-rpath',
  scope: 'wheel',
  severity: 'warning',
  summary: 'an RPATH or RUNPATH leads out of the wheel, to a folder of the machine that it is installed on',
  governedBy: 'repair',
  check: (wheel) => {
    if (!wheel.promise?.systems.includes('linux')) return [];
    const entries = outsideEntries(wheel);
    return CLASSES.flatMap((each) => draftFor(each, entries, wheel));
  },
};

interface OutsideEntry {
  member: string;
  entry: string;
  /** What of the member's search path starts at `$ORIGIN`, and has to stay. */
  kept: string;
  kind: OutsideKind;
}

function outsideEntries({ natives }: JudgedWheel): OutsideEntry[] {
  return natives.flatMap(({ path, binary, image }) => {
    const entries = searchPathOf({ images: [image] });
    // glibc passes over a path that is empty as a whole, and musl over every empty entry.
    const counted = entries.filter((entry) => entry !== '' || (entries.length > 1 && binary.libc !== 'musl'));
    const kept = counted.filter((entry) => outsideKindOf(entry) === null).join(':');
    // The name of a copied library for an RPATH is what is left of a failed repair, which has a finding of its own.
    return [...new Set(counted)]
      .filter((entry) => !isGraftName(entry))
      .flatMap((entry) => {
        const kind = outsideKindOf(entry);
        return kind === null ? [] : [{ member: path, entry, kind, kept }];
      });
  });
}

interface OutsideClass {
  kinds: readonly OutsideKind[];
  severity: Severity;
  title: string;
  why: string;
}

/** Folders of the system are nobody's home and hold what the system's owner put there. */
const CLASSES: readonly OutsideClass[] = [
  {
    kinds: ['relative', 'shared'],
    severity: 'warning',
    title: 'a search path leads to a folder that others may write to',
    why:
      'A relative entry means the folder that the process happens to run in, and an empty one the same; /tmp and its like ' +
      'belong to everybody on the machine. Whoever puts a library of the right name there has it loaded by whoever imports ' +
      'this package.',
  },
  {
    kinds: ['build'],
    severity: 'warning',
    title: 'a search path leads to folders of the machine that built the wheel',
    why:
      "Users don't have these folders, so that the loader looks in vain at each start; where somebody does have one, " +
      'whatever lies there is loaded in place of the library that the wheel was tested with.',
  },
  {
    kinds: ['system'],
    severity: 'notice',
    title: 'a search path leads to folders of the system',
    why:
      'Libraries of the system that lie there go before those that the wheel would find elsewhere, in whatever version the ' +
      "user's system has. Mostly it is left over from the build, and does no harm.",
  },
];

function draftFor(
  { kinds, severity, title, why }: OutsideClass,
  entries: readonly OutsideEntry[],
  { promise }: JudgedWheel,
): Draft[] {
  const concerned = entries.filter(({ kind }) => kinds.includes(kind));
  const [first] = concerned;
  const isRepaired =
    promise?.platforms.some(({ system, platform }) => system === 'linux' && platform !== 'linux') ?? false;
  // A repair takes such entries out of the files that it rewrites, and the system's folders hurt nobody before.
  if (first === undefined || (severity === 'notice' && !isRepaired)) return [];
  const members = sortedDistinct(concerned.map(({ member }) => member));
  const folders = sortedDistinct(concerned.map(({ entry }) => entry));
  const shown = folders.map((folder) => (folder === '' ? 'an empty entry' : folder));
  const harmless = !isRepaired || members.every(isTestData);
  const repair = isRepaired
    ? ''
    : ' auditwheel repair takes such entries out of files for which it copies libraries, and leaves them in all others.';
  return [
    {
      severity: harmless ? 'notice' : severity,
      member: members[0] ?? null,
      spans: members,
      causeKey: folders.join(':'),
      title: `${title}: ${listSome(shown, 2)}`,
      message:
        `${members.length === 1 ? `${members[0]} has` : `${members.length} files (${listSome(members)}) have`} an RPATH or ` +
        `RUNPATH that leaves the wheel: ${listSome(shown, 12)}. ${why}${repair}`,
      remedy: remedyFor(concerned),
      data: { entries: folders.slice(0, MOST_LISTED), members: members.slice(0, MOST_LISTED) },
    },
  ];
}

const MOST_LISTED = 50;
const REMEDY =
  'Install the files in place of copying them from the build folder: CMake then drops the paths of its build tree ' +
  '(cmake --install; CMAKE_SKIP_RPATH or CMAKE_BUILD_WITH_INSTALL_RPATH with INSTALL_RPATH "$ORIGIN/…" help where files are ' +
  'packaged straight from it). Take -Wl,-rpath and LD_RUN_PATH with absolute paths out of the flags. ';
const EMPTY = 'An empty entry comes of a colon at the end of a path, or of two in a row. ';

/** What leads into the wheel must stay, or its own libraries aren't found any more. */
function remedyFor(concerned: readonly OutsideEntry[]): string {
  const empty = concerned.some(({ entry }) => entry === '') ? EMPTY : '';
  const kept = concerned.find((each) => each.kept !== '');
  if (kept === undefined)
    return `${REMEDY}${empty}patchelf --remove-rpath clears what is left, before the wheel is packed.`;
  return (
    `${REMEDY}${empty}patchelf --set-rpath '${pastablePath(kept.kept)}' mends ${kept.member} before the wheel is packed; ` +
    '--remove-rpath would take away what leads to the libraries of the wheel.'
  );
}
