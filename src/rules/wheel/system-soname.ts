import { groupBy, listSome } from '../../base/collections.ts';
import { baseName } from '../../base/words.ts';
import type { JudgedWheel } from '../../judge/judgedWheel.ts';
import { isTestData } from '../../judge/judgeWheel.ts';
import { isAlwaysLoaded } from '../../platform/alwaysLoaded.ts';
import { libraries } from '../../platform/policies.ts';
import type { Draft, Rule } from '../rule.ts';
import { type LinkedMember, linkedMembers } from '../shared/linkedMembers.ts';

/** A library in the wheel that goes by the name of one of the system's, and so is taken for it by other packages. */
export const systemSoname: Rule<'wheel'> = {
  id: 'system-soname',
  scope: 'wheel',
  severity: 'notice',
  summary: "a library in the wheel keeps a system library's name, and serves other packages' modules",
  check: (wheel) => {
    const promised = new Set(wheel.claims.flatMap(({ policy }) => [...libraries(policy)]));
    const all = linkedMembers(wheel).filter(isLibrary);
    const named = all.filter((member) => isSystemName(sonameOf(member), promised));
    // A package that is nothing but such libraries is there to bring them.
    const isPurpose = named.length === all.length && !wheel.members.some(({ role }) => role === 'extension');
    if (isPurpose) return [];
    return [...groupBy(named, sonameOf)]
      .filter(([soname]) => !namesItself(soname, wheel))
      .map(([soname, same]) => describe(soname, same, wheel));
  },
};

function isLibrary({ binary, role, facts }: LinkedMember): boolean {
  return binary.kind === 'shared-library' && role !== 'extension' && !isTestData(facts.path);
}

/** The name by which the loader knows it once it is loaded. */
function sonameOf({ binary, facts }: LinkedMember): string {
  return binary.images[0]?.name ?? baseName(facts.path);
}

/** Those that Python has loaded before anything else serve everybody already. */
function isSystemName(soname: string, promised: ReadonlySet<string>): boolean {
  return promised.has(soname) && !isAlwaysLoaded(soname);
}

/** Packages are called after what they bring, as in `cmeel-zlib`, or after what it comes with. */
const FAMILIES: ReadonlyMap<string, readonly string[]> = new Map([
  ['stdc++', ['stdcxx', 'stdcpp', 'gcc']],
  ['gcc_s', ['gcc']],
  ['atomic', ['gcc']],
  ['z', ['zlib']],
  ['GL', ['opengl', 'mesa', 'glvnd']],
  ['glib-2.0', ['glib']],
  ['gobject-2.0', ['glib']],
  ['gthread-2.0', ['glib']],
]);

function namesItself(soname: string, { facts }: JudgedWheel): boolean {
  const stem = /^lib(.+?)\.so/.exec(soname)?.[1] ?? soname;
  const words = (facts.name?.distribution ?? '').toLowerCase().split(/[-_.]+/);
  const wanted = [...(FAMILIES.get(stem) ?? []), ...(stem.length > 2 ? [stem.toLowerCase()] : [])];
  return words.some((word) => wanted.includes(word) || wanted.includes(word.replace(/^lib|\d+$/g, '')));
}

function describe(soname: string, same: LinkedMember[], { facts }: JudgedWheel): Draft {
  const paths = same.map((member) => member.facts.path);
  return {
    severity: 'notice',
    member: paths[0] ?? null,
    spans: paths,
    // The whole matrix has it from one build.
    causeKey: `${facts.name?.distribution ?? facts.source.filename} ${soname}`,
    title: `the wheel's own ${soname} keeps the name of the system's`,
    message:
      `${listSome(paths, 3)} keeps the SONAME ${soname}, which every system for this tag has. Once it is loaded, it serves every later ` +
      `module of the process that needs ${soname}; where it is older than the system's, such an import fails${EXAMPLES.get(soname) ?? ''}.`,
    remedy:
      `Leave it out of the wheel: the system's own does. If yours is needed, give it a name of its own, as "auditwheel repair" does: ` +
      `patchelf --set-soname, and --replace-needed ${soname} in what needs it.`,
    data: { soname, members: paths },
  };
}

const EXAMPLES: ReadonlyMap<string, string> = new Map([
  ['libstdc++.so.6', ' ("version `GLIBCXX_…\' not found")'],
  ['libgcc_s.so.1', ' ("version `GCC_…\' not found")'],
  ['libz.so.1', ' ("version `ZLIB_…\' not found")'],
]);
