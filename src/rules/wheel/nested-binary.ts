import { listSome } from '../../base/collections.ts';
import { baseName } from '../../base/words.ts';
import type { JudgedWheel } from '../../judge/judgedWheel.ts';
import { misfitOf } from '../../judge/misfit.ts';
import type { MemberFacts } from '../../wheel/facts.ts';
import type { Draft, Rule } from '../rule.ts';
import { architectureOf, kindName, systemName } from '../shared/words.ts';
import { staticArchiveDrafts } from './nested-binary/staticArchives.ts';

/** Native code in an archive inside the wheel, where neither auditwheel nor the other rules look. */
export const nestedBinary: Rule<'wheel'> = {
  id: 'nested-binary',
  scope: 'wheel',
  severity: 'warning',
  summary: 'native code lies in an archive inside the wheel',
  check: (wheel) => [
    ...wheel.facts.members
      .filter(({ nested }) => nested.some(isHostBinary))
      .map((member) => describe(member, wheel)),
    ...staticArchiveDrafts(wheel),
  ],
};

type Nested = MemberFacts['nested'][number];

function isHostBinary({ binary }: Nested): boolean {
  return binary.system !== 'none';
}

function describe(member: MemberFacts, { promise }: JudgedWheel): Draft {
  const natives = member.nested.filter(isHostBinary);
  const platforms = new Set(natives.map(({ binary }) => `${binary.system} ${architectureOf(binary)}`));
  const foreign = natives.some(
    ({ binary }) =>
      promise !== null &&
      !promise.pure &&
      binary.format === 'elf' &&
      binary.system !== 'none' &&
      misfitOf(binary, promise) === 'architecture',
  );
  // A jar with natives for several platforms picks its own at run time.
  const severity = foreign && platforms.size === 1 ? 'warning' : 'notice';
  const shown = natives.map(
    ({ path, binary }) =>
      `${path} (${systemName(binary.system)} ${architectureOf(binary)} ${kindName(binary.kind)})`,
  );
  return {
    severity,
    member: member.path,
    title: `native code inside ${baseName(member.path)}`,
    message:
      `This archive inside the wheel holds ${listSome(shown, 2)}` +
      (severity === 'warning'
        ? `, for another architecture than the wheel's (${promise?.architectures.join(', ')}). `
        : '. ') +
      'auditwheel does not look into archives.' +
      (member.nestedNotes === undefined
        ? ''
        : ` Not all of it was read: ${listSome(member.nestedNotes, 1)}.`),
    remedy:
      'If the files are used from there, check that each platform gets its own. Otherwise leave the archive out of the wheel.',
    data: { members: natives.map(({ path }) => path) },
  };
}
