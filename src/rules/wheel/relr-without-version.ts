import { baseName } from '../../base/words.ts';
import { isGraftName } from '../../judge/grafts.ts';
import { isLoaded, type JudgedWheel } from '../../judge/judgedWheel.ts';
import type { Severity } from '../../model/report.ts';
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
  check: (wheel) =>
    linkedMembers(wheel).flatMap((member) => {
      const draft = describe(member, wheel);
      return draft === null ? [] : [asPromised(draft, wheel)];
    }),
};

function describe(member: LinkedMember, wheel: JudgedWheel): Draft | null {
  const { binary, elf, facts } = member;
  // A static program relocates itself.
  const isLinked = elf.dynamic && (binary.kind === 'shared-library' || elf.interpreter !== null);
  if (!elf.packedRelocations || !isLinked || binary.libc === 'bionic') return null;
  const trouble = runsOnGlibc(member, wheel.promise) ? glibcTrouble(member, wheel) : muslTrouble(wheel);
  if (trouble === null) return null;
  const name = baseName(facts.path);
  return {
    severity: weightOf(member, trouble),
    member: facts.path,
    title: `${name} has packed relocations (DT_RELR)`,
    message: `The relocations of this ${roleName(member)} are packed (DT_RELR). ${trouble.consequence}`,
    remedy: isCopied(member.facts.path) ? COPIED : flagsRemedy(runsOnGlibc(member, wheel.promise)),
    data: { role: member.role, libc: binary.libc },
  };
}

interface Trouble {
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
      loaded: 'error',
      lone: 'warning',
      consequence: `glibc from 2.36 on ${fails}: "DT_RELR without ${VERSION} dependency"; ${older}.`,
    };
  if (!allowsGlibcBefore(KNOWN_SINCE, wheel)) return null;
  return {
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
const COPIED =
  'Repair copied it from the image, whose system is newer than what the tag promises: build in an older image, or link that library statically.';

function isCopied(path: string): boolean {
  return isGraftName(baseName(path));
}

function muslTrouble({ claims }: JudgedWheel): Trouble | null {
  const isOld = claims.some(({ family, tag }) => family === 'musllinux' && /^musllinux_1_[012]_/.test(tag));
  return isOld
    ? {
        loaded: 'warning',
        lone: 'notice',
        consequence:
          "musl before 1.2.4 (Alpine 3.17 and older) ignores them, and the file crashes; the wheel's tag promises those systems, too.",
      }
    : null;
}
