import { listSome, sortedDistinct } from '../../base/collections.ts';
import { MAX_NAME, plainText } from '../../base/escape.ts';
import { isGraftName } from '../../judge/grafts.ts';
import type { JudgedWheel } from '../../judge/judgedWheel.ts';
import { isTestData } from '../../judge/judgeWheel.ts';
import { type OutsideKind, outsideKindOf, searchPathOf } from '../../judge/searchPaths.ts';
import type { Severity } from '../../model/report.ts';
import type { Draft, Rule } from '../rule.ts';
import { steps } from '../shared/steps.ts';
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
    why: 'Whoever puts a library of the right name there gets it loaded by everyone who imports this package.',
  },
  {
    kinds: ['build'],
    severity: 'warning',
    title: 'a search path leads to the machine that built the wheel',
    why: "Users don't have these folders; whoever does gets what lies there in place of the tested library.",
  },
  {
    kinds: ['system'],
    severity: 'notice',
    title: 'a search path leads to folders of the system',
    why: 'Libraries of the system go before those of the wheel, in whatever version they are. Mostly this is a harmless leftover.',
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
  const shown = folders.map((folder) => (folder === '' ? 'an empty entry' : plainText(folder, MAX_NAME)));
  const harmless = !isRepaired || members.every(isTestData);
  return [
    {
      severity: harmless ? 'notice' : severity,
      member: members[0] ?? null,
      spans: members,
      causeKey: folders.join(':'),
      title: `${title}: ${listSome(shown, 1)}`,
      message:
        `${members.length === 1 ? `${members[0]} has` : `${members.length} files (${listSome(members, 2)}) have`} an RPATH or ` +
        `RUNPATH that leaves the wheel: ${listSome(shown, 3)}. ${why}`,
      remedy: remedyFor(concerned),
      data: { entries: folders.slice(0, MOST_LISTED), members: members.slice(0, MOST_LISTED) },
    },
  ];
}

const MOST_LISTED = 50;

/** What leads into the wheel must stay, or its own libraries aren't found any more. */
function remedyFor(concerned: readonly OutsideEntry[]): string {
  const kept = concerned.find((each) => each.kept !== '');
  const isEmpty = concerned.some(({ entry }) => entry === '');
  return steps(
    'Install files instead of copying them from the build folder (cmake --install), and take absolute paths out of -Wl,-rpath and LD_RUN_PATH.',
    ...(isEmpty ? ['Remove the stray colon that makes an empty entry.'] : []),
    kept === undefined
      ? 'Or run patchelf --remove-rpath before the wheel is packed.'
      : `Or run patchelf --set-rpath '${pastablePath(kept.kept)}' ${kept.member} before the wheel is packed.`,
  );
}
