import { baseName } from '../../base/words.ts';
import type { Severity } from '../../model/report.ts';
import type { Draft, Rule } from '../rule.ts';
import { type MemberShortfalls, shortfallsByMember } from '../shared/shortfalls.ts';
import { steps } from '../shared/steps.ts';
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
  'x86-64-v2': 'Intel since 2008, AMD since 2011',
  'x86-64-v3': 'Intel since 2013, AMD since 2015, many low-cost and virtual CPUs never',
  'x86-64-v4': 'Intel servers since 2017, AMD since 2022, most other CPUs never',
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
    title: `${baseName(path)} needs an ${level} CPU; the tag promises every x86_64`,
    message:
      `${path} is marked as needing ${level} (${LEVELS[level] ?? 'a newer CPU'}); ${claim.tag} promises every x86_64 CPU. ` +
      'On an older one glibc 2.33 and newer says "CPU ISA level is lower than required", and an older glibc lets it crash.',
    remedy: steps(...(isVariant ? [IF_CHOSEN, compile(level, member)] : [compile(level, member), IF_CHOSEN])),
    data: { tag: claim.tag, level },
  };
}

const IF_CHOSEN =
  'If it is imported only after a look at the CPU, ignore the finding: [[tool.wheel-abi-check.ignore]] with rule and member.';

/** What to change in the build. */
function compile(level: string, { facts: { binary } }: MemberShortfalls['member']): string {
  return level === 'x86-64-v2' && binary?.kind === 'executable'
    ? 'Link it in an older image than manylinux_2_34, whose start-up code marks programs so.'
    : 'Compile it and its libraries for the baseline: without -march=native, -march=x86-64-v3, -mneeded, -z x86-64-v3.';
}

/** Of a longer path the end is enough. */
const LONGEST_PATH = 256;
