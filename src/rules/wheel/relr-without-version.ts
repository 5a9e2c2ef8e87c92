import { groupBy, listSome } from '../../base/collections.ts';
import { MAX_LISTED_MEMBERS } from '../../base/limits.ts';
import { baseName, counted } from '../../base/words.ts';
import { isGraftName } from '../../judge/grafts.ts';
import { isLoaded, type JudgedWheel } from '../../judge/judgedWheel.ts';
import { SEVERITIES, type Severity } from '../../model/report.ts';
import type { Draft, Rule } from '../rule.ts';
import {
  allowsGlibcBefore,
  asPromised,
  type LinkedMember,
  linkedMembers,
  roleName,
  runsOnGlibc,
} from '../shared/linkedMembers.ts';
import { weightOf } from '../shared/weight.ts';

const VERSION = 'GLIBC_ABI_DT_RELR';
/** The first glibc that knows packed relocations. */
const KNOWN_SINCE = [2, 36];

/** Packed relocations (`DT_RELR`) without the version that keeps a glibc from overlooking them. */
export const relrWithoutVersion: Rule<'wheel'> = {
  id: 'relr-without-version',
  scope: 'wheel',
  severity: 'error',
  summary:
    'relative relocations are packed, and nothing keeps a C library that does not know them from loading the file',
  // Whoever links one file so links all of them so: files that are as bad for the same reason are one finding.
  check: (wheel) => {
    const packed = linkedMembers(wheel).flatMap((member) => packedMember(member, wheel));
    return [...groupBy(packed, ({ trouble, isCopied }) => `${trouble.kind} ${isCopied}`).values()].map(
      (group) => asPromised(describe(worstFirst(group)), wheel),
    );
  },
};

/** A file that some C library fails at. */
interface Packed {
  member: LinkedMember;
  severity: Severity;
  trouble: Trouble;
  /** A repair took it from the image. */
  isCopied: boolean;
}

function packedMember(member: LinkedMember, wheel: JudgedWheel): Packed[] {
  const { binary, elf, facts } = member;
  // A static program relocates itself.
  const isLinked = elf.dynamic && (binary.kind === 'shared-library' || elf.interpreter !== null);
  if (!elf.packedRelocations || !isLinked || binary.libc === 'bionic') return [];
  const isGlibc = runsOnGlibc(member, wheel.promise);
  const trouble = isGlibc ? glibcTrouble(member, wheel) : muslTrouble(wheel);
  if (trouble === null) return [];
  const isCopied = isGraftName(baseName(facts.path));
  return [{ member, severity: weightOf(member, trouble), trouble, isCopied }];
}

function worstFirst(group: Packed[]): [Packed, ...Packed[]] {
  const weight = ({ severity }: Packed): number => SEVERITIES.indexOf(severity);
  return [...group].sort((a, b) => weight(a) - weight(b)) as [Packed, ...Packed[]];
}

function describe(group: [Packed, ...Packed[]]): Draft {
  const [{ member, severity, trouble, isCopied }] = group;
  const paths = group.map((each) => each.member.facts.path);
  const name = baseName(member.facts.path);
  const isOne = paths.length === 1;
  return {
    severity,
    member: member.facts.path,
    spans: paths,
    ...(isOne ? {} : { causeKey: `${trouble.kind} ${paths.join()}` }),
    title: isOne
      ? `${name} has packed relocations (DT_RELR)`
      : `${counted(paths.length, 'file')} have packed relocations (DT_RELR): ${name}`,
    message: `The relocations of ${
      isOne ? `this ${roleName(member)}` : `${counted(paths.length, 'file')} (${listSome(paths, 2)})`
    } are packed (DT_RELR). ${trouble.consequence}`,
    remedy: isCopied ? copiedRemedy(isOne) : flagsRemedy(trouble.kind !== 'ignored by musl'),
    data: {
      role: member.role,
      libc: member.binary.libc,
      members: paths.slice(0, MAX_LISTED_MEMBERS),
      count: paths.length,
    },
  };
}

interface Trouble {
  /** What goes wrong, and on which C library. */
  kind: 'refused' | 'ignored' | 'ignored by musl';
  loaded: Severity;
  lone: Severity;
  consequence: string;
}

function glibcTrouble(member: LinkedMember, wheel: JudgedWheel): Trouble | null {
  const { versionNeeds } = member.elf;
  // Then the version says on which systems it loads.
  if (versionNeeds.some(({ version }) => version === VERSION)) return null;
  const older = 'glibc before 2.36 and musl before 1.2.4 ignore them, and it crashes';
  const fails = isLoaded(member) ? 'refuses the import' : 'refuses to load it';
  // Only where a version of libc.so is needed does glibc look (`_dl_check_map_versions`).
  if (versionNeeds.some(({ library }) => library.startsWith('libc.so.')))
    return {
      kind: 'refused',
      loaded: 'error',
      lone: 'warning',
      consequence: `glibc from 2.36 on ${fails}: "DT_RELR without ${VERSION} dependency"; ${older}.`,
    };
  if (!allowsGlibcBefore(KNOWN_SINCE, wheel)) return null;
  return {
    kind: 'ignored',
    loaded: 'error',
    lone: 'warning',
    consequence: `${older.charAt(0).toUpperCase()}${older.slice(1)}: the tags promise such systems.`,
  };
}

const FLAGS =
  'Remove --pack-dyn-relocs=relr (lld) or -z pack-relative-relocs (GNU ld) from the link flags: it saves only a few KiB.';

function flagsRemedy(isGlibc: boolean): string {
  return isGlibc
    ? `${FLAGS} To keep it, link with GNU ld, or lld 15 and later, which ask for ${VERSION}: then the wheel is for glibc 2.36 and later.`
    : FLAGS;
}

/** Nobody who builds the wheel has a say in how the image's own libraries were linked. */
function copiedRemedy(isOne: boolean): string {
  const [them, those] = isOne ? ['it', 'that library'] : ['them', 'those libraries'];
  return `Repair copied ${them} from the image, whose system is newer than what the tag promises: build in an older image, or link ${those} statically.`;
}

function muslTrouble({ claims }: JudgedWheel): Trouble | null {
  const isOld = claims.some(({ family, tag }) => family === 'musllinux' && /^musllinux_1_[012]_/.test(tag));
  return isOld
    ? {
        kind: 'ignored by musl',
        loaded: 'warning',
        lone: 'notice',
        consequence:
          "musl before 1.2.4 (Alpine 3.17 and older) ignores them, and the file crashes; the wheel's tag promises those systems, too.",
      }
    : null;
}
