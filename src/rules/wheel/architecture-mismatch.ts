import { listSome } from '../../base/collections.ts';
import { isOlderVersion } from '../../base/versionNumbers.ts';
import { baseName, withArticle } from '../../base/words.ts';
import { architectureFits, isHardFloat, isOtherAbi } from '../../binary/architectures.ts';
import { isLoaded } from '../../judge/judgedWheel.ts';
import type { Severity } from '../../model/report.ts';
import { oldestGlibc } from '../../platform/glibcBaseline.ts';
import type { Draft, Rule } from '../rule.ts';
import {
  describeRole,
  type ForeignMember,
  foreignData,
  foreignDrafts,
  foreignSeverity,
  refusal,
  uselessRemedy,
} from '../shared/foreign.ts';
import { unfitDlls } from '../shared/windowsFiles.ts';
import {
  architectureOf,
  describeArchitectures,
  kindName,
  promisedArchitecture,
  strayFileRemedy,
  wrongTargetRemedy,
} from '../shared/words.ts';
import { architectureGaps } from './architecture-mismatch/architectureGaps.ts';
import { armInstructions } from './architecture-mismatch/armInstructions.ts';

/** The founding case: a binary for another CPU, which other tools report as anything but that. */
export const architectureMismatch: Rule<'wheel'> = {
  id: 'architecture-mismatch',
  scope: 'wheel',
  severity: 'error',
  summary: "a binary is built for another CPU architecture than the wheel's tags promise",
  isRootCause: true,
  check: (wheel) => {
    const unfit = unfitDlls(wheel);
    return [
      ...foreignDrafts(wheel, {
        kind: 'architecture',
        names: ({ binary, promise }) => ({
          actual: architectureOf(binary),
          expected: promisedArchitecture(promise),
        }),
        describe: (member, isAll = false) => describe(member, isAll, unfit),
      }),
      ...architectureGaps(wheel),
      ...armInstructions(wheel),
    ];
  },
};

function describe(member: ForeignMember, isAll: boolean, unfit: ReadonlySet<string>): Draft | null {
  const severity = isAll ? 'error' : severityOf(member, unfit);
  if (severity === null) return null;
  const { binary, promise, facts } = member;
  const actual = architectureOf(binary);
  const expected = promisedArchitecture(promise);
  const what = describeRole(member, kindName(binary.kind));
  // A lone stray in a wheel for Linux is a stray all the same.
  const isTarget = isAll && (binary.format !== 'elf' || actual === 'i686');
  return {
    severity,
    member: facts.path,
    title: `${actual} ${what} in ${withArticle(expected)} wheel: ${baseName(facts.path)}`,
    message: [
      `This ${what} is built for ${describeArchitectures(binary.architectures)}; the tags promise ` +
        `${describeArchitectures(promise.architectures)}. ${isTarget ? onlyOne(member) : consequence(member, expected)}`,
      ...(isTarget ? [] : explainOtherTools(member)),
    ].join(' '),
    remedy: isLoaded(member)
      ? wrongTargetRemedy(expected)
      : isTarget
        ? uselessRemedy(expected)
        : strayFileRemedy(facts.path),
    ifCommitted: isLoaded(member) || isTarget ? 'rebuild' : 'delete',
    data: foreignData(member),
  };
}

function severityOf(member: ForeignMember, unfit: ReadonlySet<string>): Severity | null {
  const { binary, promise, facts } = member;
  // Windows and macOS run programs of other architectures, and wheels ship such launchers on purpose.
  const isNeeded =
    member.role === 'extension' || (binary.format === 'macho' && isLoaded(member)) || unfit.has(facts.path);
  if (binary.format !== 'elf') return isNeeded ? foreignSeverity(member) : null;
  if (isSoftFloatOfUname(member)) return 'warning';
  const runsAnyway = architectureOf(binary) === 'i686' && promise.architectures.includes('x86_64');
  return runsAnyway && !isLoaded(member) ? 'warning' : foreignSeverity(member);
}

/** What uname says of an ARM machine tells nothing of the float ABI: Debian's armel calls itself armv6l there, too. */
function isSoftFloatOfUname({ binary, promise }: ForeignMember): boolean {
  const isSoft = architectureOf(binary) === 'armv5tel';
  return (
    isSoft &&
    promise.platforms.some(
      ({ platform, architectures }) => platform === 'linux' && architectures.some(isHardFloat),
    )
  );
}

/** Of the one file that there is to load or run. */
function onlyOne(member: ForeignMember): string {
  const fails = member.role === 'program' ? 'starting it' : 'loading it';
  return `The wheel has no other native file, and ${fails} fails: "${refusal(member)}".`;
}

function consequence(member: ForeignMember, expected: string): string {
  if (isSoftFloatOfUname(member))
    return "A hard-float Python can't load it; a soft-float one (Debian's armel) can.";
  if (isOtherAbi(architectureOf(member.binary)) && isLoaded(member))
    return member.promise.libcs.join() === 'musl'
      ? 'musl does not look at that: arguments go astray, and calls end in a crash or in wrong numbers.'
      : 'glibc passes such a file over: "cannot open shared object file: No such file or directory", although it is there.';
  if (isLoaded(member) && member.binary.format === 'pe')
    return 'Import fails with "DLL load failed while importing …: %1 is not a valid Win32 application".';
  if (isLoaded(member)) return `On ${expected} the loader refuses it, so the import fails.`;
  if (member.role === 'other') return 'Nothing loads it at run time: it is dead weight.';
  if (architectureOf(member.binary) === 'i686')
    return 'It runs only where the 32-bit system libraries are installed.';
  return `It can't run there${member.role === 'library' ? ', and nothing can load it' : ''}.`;
}

/** What auditwheel makes of the file: people arrive here with its message in hand. */
function explainOtherTools({ binary, promise }: ForeignMember): string[] {
  const maybeGlibc = promise.platforms.some(({ system, libc }) => system === 'linux' && libc !== 'musl');
  // auditwheel looks at the machine alone, which is the right one where only the ABI differs.
  if (!maybeGlibc || binary.format !== 'elf' || isOtherAbi(architectureOf(binary))) return [];
  const needs = (binary.elf?.versionNeeds ?? []).map(({ version }) => version);
  const versions = [...new Set(needs)].filter((version) => /^GLIBC_[\d.]+$/.test(version)).sort(byVersion);
  const impossible = versions.filter((version) =>
    promise.architectures.some((architecture) => {
      const oldest = oldestGlibc(architecture);
      return oldest !== null && isOlderVersion(version.slice('GLIBC_'.length), oldest);
    }),
  );
  if (impossible.length > 0)
    return [
      `auditwheel before 6.3 calls its ${listSome(impossible, 2)} "too-recent versioned symbols" (no older image helps); ` +
        'later versions skip the file.',
    ];
  const fitsSome = promise.architectures.some((name) =>
    binary.architectures.some((actual) => architectureFits(actual, name)),
  );
  return fitsSome ? [] : ['auditwheel 6.3 and later skip such a file without a word.'];
}

function byVersion(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.slice('GLIBC_'.length));
  return isOlderVersion(left ?? '', right ?? '') ? -1 : 1;
}
