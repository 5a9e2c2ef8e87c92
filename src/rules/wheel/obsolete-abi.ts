import { listOf, listSome, sortedDistinct } from '../../base/collections.ts';
import { baseName } from '../../base/words.ts';
import type { WheelPromise } from '../../judge/wheelPromise.ts';
import type { Severity } from '../../model/report.ts';
import type { Draft, Rule } from '../rule.ts';
import { type MemberShortfalls, shortfallsByMember } from '../shared/shortfalls.ts';
import { steps } from '../shared/steps.ts';
import { symbolsOf } from '../shared/tooNew.ts';
import { forClaim, weightOf } from '../shared/weight.ts';

/** Symbols that only old Pythons had, and only in some builds. */
export const obsoleteAbi: Rule<'wheel'> = {
  id: 'obsolete-abi',
  scope: 'wheel',
  severity: 'error',
  summary: 'a binary uses symbols that only some builds of old Pythons had',
  check: (wheel) =>
    shortfallsByMember(wheel, ({ kind }) => kind === 'obsolete-symbol').flatMap((shortage) =>
      [ucs2Draft(shortage, wheel.promise), fpectlDraft(shortage)]
        .filter((draft) => draft !== null)
        .map((draft) => forClaim(draft, shortage.claim)),
    ),
};

const UCS2 = /^PyUnicodeUCS2_/;

function ucs2Draft({ member, shortfalls }: MemberShortfalls, promise: WheelPromise | null): Draft | null {
  const symbols = sortedDistinct(shortfalls.flatMap((each) => each.symbols)).filter((name) =>
    UCS2.test(name),
  );
  const worst = ucs2Severity(promise);
  if (symbols.length === 0 || worst === null) return null;
  const promised = listOf([
    ...new Set([...(promise?.pythons ?? []).map(({ tag }) => tag), ...(promise?.abis ?? [])]),
  ]);
  return {
    severity: weightOf(member, { loaded: worst, lone: 'warning' }),
    member: member.facts.path,
    title: `${baseName(member.facts.path)} is for Pythons with UCS2 strings`,
    message:
      `${member.facts.path} uses ${listSome(symbols, 2)}, which only CPython before 3.3 had, in builds with 16-bit Unicode (cp27m). ` +
      `The wheel is for ${promised}: on other Pythons the import fails with "undefined symbol: ${symbols[0]}".`,
    remedy: steps(
      'Clean the build folder: this file was compiled against another Python.',
      'Build it with the Python that the wheel is for (Python 2.7: cp27mu, or the ABI tag cp27m).',
    ),
    data: { symbols: symbolsOf([{ symbols }]) },
  };
}

/** Before Python 3.3 the letter u stands for 32-bit Unicode; without it such a module is right. */
const ANY_ABI = /^cp(?:2\d|3[0-2])(\w*)$/;

/** Null where every Python that the tags name has these functions; a warning where the tags leave it open. */
function ucs2Severity(promise: WheelPromise | null): Severity | null {
  const abis = promise?.abis ?? [];
  const isOld = (promise?.pythons ?? []).every(
    ({ major, minor }) => major === 2 || (major === 3 && minor !== null && minor < 3),
  );
  if (!isOld) return 'error';
  const flags = abis.map((abi) => ANY_ABI.exec(abi)?.[1] ?? null);
  if (flags.some((flag) => flag?.includes('u'))) return 'error';
  return flags.includes(null) ? 'warning' : null;
}

function fpectlDraft({ member, shortfalls }: MemberShortfalls): Draft | null {
  const symbols = sortedDistinct(shortfalls.flatMap((each) => each.symbols)).filter(
    (name) => !UCS2.test(name),
  );
  if (symbols.length === 0) return null;
  return {
    severity: weightOf(member, { loaded: 'error', lone: 'warning' }),
    member: member.facts.path,
    title: `${baseName(member.facts.path)} uses ${listSome(symbols, 1)}, for Pythons with fpectl`,
    message:
      `${member.facts.path} uses ${listSome(symbols, 2)}, which only CPython before 3.7 had, in builds with fpectl as those of Debian and ` +
      `Ubuntu. With any other Python the import fails with "undefined symbol: ${symbols[0]}".`,
    remedy: steps(
      'Clean the build folder.',
      "Compile with a Python of the manylinux image (/opt/python/…), not with the distribution's.",
    ),
    data: { symbols: symbolsOf([{ symbols }]) },
  };
}
