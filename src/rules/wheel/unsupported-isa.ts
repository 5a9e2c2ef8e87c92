import type { Severity } from '../../model/report.ts';
import type { Draft, Rule } from '../rule.ts';
import { type MemberShortfalls, shortfallsByMember } from '../shared/shortfalls.ts';
import { forClaim, weightOf } from '../shared/weight.ts';

/** A file that says of itself that it needs a newer CPU than every x86_64 machine has. */
export const unsupportedIsa: Rule<'wheel'> = {
  id: 'unsupported-isa',
  scope: 'wheel',
  severity: 'error',
  summary: 'a binary asks for a newer CPU than the x86_64 of its tag promises',
  check: (wheel) =>
    shortfallsByMember(wheel, ({ kind }) => kind === 'cpu-level').map((shortage) =>
      forClaim(describe(shortage), shortage.claim),
    ),
};

const LEVELS: Readonly<Record<string, string>> = {
  'x86-64-v2': 'SSE4.2 and POPCNT; Intel since 2008, AMD since 2011',
  'x86-64-v3':
    'AVX2, FMA and BMI2; Intel since 2013, AMD since 2015, many low-cost and virtual CPUs not to this day',
  'x86-64-v4': 'AVX-512; Intel servers since 2017, AMD since 2022, most other CPUs not at all',
};

/** Names under which variants of a module for newer CPUs go. */
const VARIANT =
  /(?:^|[^a-z0-9])(?:avx|avx2|avx512\w*|fma|sse4\w*|x86[-_]64[-_]v[234]|v[234]|haswell|skylake\w*|zen\d?)(?![a-z0-9])/i;

function describe({ claim, member, shortfalls }: MemberShortfalls): Draft {
  const { path } = member.facts;
  const level = shortfalls[0]?.version ?? '';
  const isVariant = VARIANT.test(path.slice(-LONGEST_PATH));
  const loaded: Severity = isVariant ? 'warning' : 'error';
  return {
    severity: weightOf(member, { loaded, lone: 'warning' }),
    member: path,
    causeKey: `${level} under ${claim.tag}`,
    title: `needs a CPU of level ${level}, the tag promises every x86_64`,
    message:
      `${path} has a note (GNU property x86 ISA needed) that it needs ${level} (${LEVELS[level] ?? 'a newer CPU'}). The tag ` +
      `${claim.tag} promises that the wheel works on every x86_64 CPU. On an older one glibc 2.33 and newer refuses the file ` +
      'with "CPU ISA level is lower than required", and an older glibc lets it run until it dies of an illegal instruction.' +
      (isVariant
        ? ' Its name looks like that of a variant for newer CPUs, so that this is a warning only.'
        : ''),
    remedy:
      'Compile it for the baseline: leave out -march=native, -march=x86-64-v3 and their like, -mneeded and -z x86-64-v3, also in ' +
      'CFLAGS of the image and in vendored libraries. If the module is imported only after a look at the CPU, say so with an ' +
      `[[tool.wheel-abi-check.ignore]] of rule "unsupported-isa" for this member in pyproject.toml. Libraries can have variants ` +
      'in a folder glibc-hwcaps, where the loader chooses.' +
      (level === 'x86-64-v2' && member.facts.binary?.kind === 'executable'
        ? ' The start-up code of RHEL 9 and its like, on which the manylinux_2_34 image is based, marks programs that are ' +
          'linked there so: link them in an older image.'
        : ''),
    data: { tag: claim.tag, level },
  };
}

/** Of a longer path the end is enough. */
const LONGEST_PATH = 256;
