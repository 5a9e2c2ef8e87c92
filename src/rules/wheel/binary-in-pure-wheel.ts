import { groupBy, listSome, sortedDistinct } from '../../base/collections.ts';
import { baseName } from '../../base/words.ts';
import type { JudgedMember, JudgedWheel } from '../../judge/judgedWheel.ts';
import { isTestData } from '../../judge/judgeWheel.ts';
import { namesPlatform, platformOf, siblingKey } from '../../judge/siblings.ts';
import { parseExtensionName } from '../../python/pythonTag.ts';
import type { Draft, Rule } from '../rule.ts';
import { steps } from '../shared/steps.ts';
import { architectureOf, kindName, systemName } from '../shared/words.ts';

/** Native code in a wheel that says that it runs anywhere. */
export const binaryInPureWheel: Rule<'wheel'> = {
  id: 'binary-in-pure-wheel',
  scope: 'wheel',
  severity: 'error',
  summary: 'a wheel tagged for any platform holds native code',
  isRootCause: true,
  check: (wheel) =>
    wheel.promise?.pure === true
      ? [...extensionDrafts(wheel), ...strayWarning(wheel), ...otherNotice(wheel)]
      : [],
};

/** Shipped for several platforms, native modules in a pure wheel are meant. */
function isMeant({ siblings }: JudgedMember): boolean {
  return siblings.length > 0;
}

function extensionDrafts(wheel: JudgedWheel): Draft[] {
  const files = new Set(wheel.facts.members.map(({ path }) => path));
  return wheel.members
    .filter((member) => member.role === 'extension' && member.facts.binary !== null && !isMeant(member))
    .map((member) => {
      const { facts } = member;
      const target = describeTarget(member);
      return {
        // A folder named after a platform is how code picks by platform, too.
        severity:
          isTestData(facts.path) || inPlatformFolder(facts.path) || hasSourceBeside(facts.path, files)
            ? 'warning'
            : 'error',
        member: facts.path,
        title: `${target} module in a wheel for any platform: ${baseName(facts.path)}`,
        message:
          `This extension module is built for ${target}, but the tag says that the wheel runs anywhere. pip installs it everywhere, ` +
          "also where the module can't be loaded.",
        remedy: steps(
          'If the module is there by mistake, clean the source tree before the build.',
          'Otherwise tell the build backend about it (Extension or has_ext_modules in setuptools), so that it tags the wheel for its platform.',
        ),
        data: { actual: facts.binary?.architectures.join('+') ?? null, system: facts.binary?.system ?? null },
      };
    });
}

/** What the module is compiled of lies beside it, or stands in for it: the package can do without. */
function hasSourceBeside(path: string, files: ReadonlySet<string>): boolean {
  const stem = parseExtensionName(path)?.stem;
  return stem !== undefined && SOURCE_SUFFIXES.some((suffix) => files.has(`${stem}${suffix}`));
}

const SOURCE_SUFFIXES = ['.py', '.pyx', '.c'];

function inPlatformFolder(path: string): boolean {
  return namesPlatform(path.slice(0, Math.max(0, path.lastIndexOf('/'))));
}

function describeTarget({ facts: { binary } }: JudgedMember): string {
  return binary === null ? 'native' : `${systemName(binary.system)} ${architectureOf(binary)}`;
}

/**
 * Programs and libraries that are there for one platform alone, and nothing shows that they are meant: the founding
 * case's file in a wheel for any platform. What an extension module needs is explained by that.
 */
function strayWarning(wheel: JudgedWheel): Draft[] {
  const strays = straysOf(wheel);
  const [first] = strays;
  if (first === undefined) return [];
  const { path, sha256 } = first.facts;
  const isOne = strays.length === 1;
  const kind = kindName(first.facts.binary?.kind ?? 'unknown');
  return [
    {
      severity: 'warning',
      member: path,
      covers: strays.map(({ facts }) => facts.path),
      causeKey:
        isOne && sha256 !== null ? sha256 : strays.map(({ facts }) => facts.sha256 ?? facts.path).join('\n'),
      title: isOne
        ? `${describeTarget(first)} ${kind} in a wheel for any platform: ${baseName(path)}`
        : `${strays.length} programs and libraries of one platform in a wheel for any`,
      message:
        `pip installs this wheel everywhere, but ${listSome(strays.map(describeFile), 2)} ${isOne ? 'runs' : 'run'} on one platform only, and ` +
        'nothing in the wheel stands in for it on others.',
      remedy: steps(
        'If the package needs it, tag the wheel for its platform.',
        'Otherwise delete it where it is committed, and keep its folder out of the wheel (wheel.exclude, package_data, MANIFEST.in).',
      ),
      data: {
        actual: sortedDistinct(strays.flatMap(({ facts }) => facts.binary?.architectures ?? [])).join('+'),
        members: strays.map(({ facts }) => facts.path),
      },
    },
  ];
}

/** Paths of files whose names differ from others' by numbers alone, as `gl32.dll` and `gl64.dll`: for two platforms, too. */
function numberedPaths(members: readonly JudgedMember[]): Set<string> {
  const files = members.flatMap(({ facts: { path, binary } }) => (binary === null ? [] : [{ path, binary }]));
  const alike = groupBy(files, ({ path }) => siblingKey(path).replaceAll(/\d+/g, ''));
  const meant = [...alike.values()].filter(
    (group) => new Set(group.map(({ path, binary }) => platformOf({ ...binary, path }))).size >= 2,
  );
  return new Set(meant.flat().map(({ path }) => path));
}

/** Launchers for scripts are small (setuptools' and distlib's have at most 180 KB), and only Windows needs any. */
const LARGEST_LAUNCHER = 256 * 1024;

function straysOf({ members }: JudgedWheel): JudgedMember[] {
  const numbered = numberedPaths(members);
  return members.filter((member) => isStray(member) && !numbered.has(member.facts.path));
}

function isStray(member: JudgedMember): boolean {
  const { facts, role } = member;
  const isLauncher = facts.binary?.format === 'pe' && role === 'program' && facts.size <= LARGEST_LAUNCHER;
  return (
    (role === 'program' || role === 'library') &&
    isHostBinary(member) &&
    !isMeant(member) &&
    !isLauncher &&
    !isTestData(facts.path)
  );
}

function describeFile(member: JudgedMember): string {
  const { facts } = member;
  return `${facts.path} (${describeTarget(member)} ${kindName(facts.binary?.kind ?? 'unknown')})`;
}

function otherNotice(wheel: JudgedWheel): Draft[] {
  const strays = new Set(straysOf(wheel));
  const others = wheel.members.filter(
    (member) =>
      isHostBinary(member) && !strays.has(member) && (member.role !== 'extension' || isMeant(member)),
  );
  const [first] = others;
  if (first === undefined) return [];
  const shown = others.map(describeFile);
  return [
    {
      severity: 'notice',
      member: first.facts.path,
      spans: others.map(({ facts }) => facts.path),
      causeKey: others.map(({ facts }) => facts.sha256 ?? facts.path).join('\n'),
      title: `${others.length} native ${others.length === 1 ? 'file' : 'files'} in a wheel for any platform`,
      message: `The wheel is for any platform and holds native files: ${listSome(shown, 2)}. Each runs only on its own platform, which is fine where Python code picks the right one.`,
      remedy:
        'If the code picks by platform, no action needed. Otherwise leave the files out, or tag the wheel for its platform.',
      data: { members: others.map(({ facts }) => facts.path) },
    },
  ];
}

function isHostBinary({ facts: { binary }, role }: JudgedMember): boolean {
  return (
    binary !== null &&
    role !== 'data' &&
    binary.format !== 'ar' &&
    binary.format !== 'wasm' &&
    binary.problems.length === 0
  );
}
