import { listOf } from '../../base/collections.ts';
import { baseName, withArticle } from '../../base/words.ts';
import { neededBy } from '../../binary/imageLists.ts';
import { isLoaded } from '../../judge/judgedWheel.ts';
import { platformWithLibc } from '../../platform/platforms.ts';
import type { Draft, Rule } from '../rule.ts';
import {
  describeRole,
  type ForeignMember,
  foreignData,
  foreignDrafts,
  foreignSeverity,
} from '../shared/foreign.ts';
import { steps } from '../shared/steps.ts';
import { kindName } from '../shared/words.ts';
import { glibcSymbolDrafts } from './libc-mismatch/glibcSymbols.ts';
import { indirectFunctionDrafts } from './libc-mismatch/indirectFunctions.ts';

/** A binary linked against the other C library: musl in a manylinux wheel, glibc in a musllinux one. */
export const libcMismatch: Rule<'wheel'> = {
  id: 'libc-mismatch',
  scope: 'wheel',
  severity: 'error',
  summary: "a binary is linked against another C library than the wheel's tags promise",
  isRootCause: true,
  check: (wheel) => [
    ...foreignDrafts(wheel, {
      kind: 'libc',
      names: ({ binary, promise }) => ({ actual: binary.libc, expected: listOf(promise.libcs) }),
      describe,
    }),
    ...glibcSymbolDrafts(wheel),
    ...indirectFunctionDrafts(wheel),
  ],
};

function describe(member: ForeignMember): Draft {
  const { binary, promise, facts } = member;
  const expected = promise.libcs.join('+');
  const wheelFamily = listOf(promise.libcs.map((libc) => platformWithLibc(libc)?.label ?? libc));
  const what = describeRole(member, kindName(binary.kind));
  return {
    severity: foreignSeverity(member),
    member: facts.path,
    title: `${binary.libc} ${what} in ${withArticle(wheelFamily)} wheel: ${baseName(facts.path)}`,
    message:
      `This ${what} is linked against ${binary.libc} (${evidence(member)}); ${wheelFamily} promises ${expected}. ` +
      (isLoaded(member)
        ? `Python linked with ${expected} can't load it: two C libraries don't share a process.`
        : `Systems with ${expected} can't start it: "No such file or directory".`) +
      ' auditwheel skips it without a word.',
    remedy: isLoaded(member)
      ? steps(
          `Clean the build folder between the runs for manylinux and musllinux, and keep compiled files out of the source tree.`,
          `Build it in the ${wheelFamily} image.`,
        )
      : steps(
          'If it is a stray file, delete it or leave it out of the wheel.',
          `Otherwise build it in the ${wheelFamily} image, without the build folder of the other family's run.`,
          'A program can also be linked statically (-static with musl).',
        ),
    data: { ...foreignData(member), expected, actual: binary.libc },
  };
}

function evidence({ binary }: ForeignMember): string {
  const { elf } = binary;
  if (elf?.interpreter !== null && elf?.interpreter !== undefined)
    return `its interpreter is ${elf.interpreter}`;
  const library = neededBy(binary).find((name) => /^(?:libc\.|ld-|ld64)/.test(name));
  return library === undefined
    ? `it needs ${elf?.versionNeeds[0]?.version ?? binary.libc}`
    : `it needs ${library}`;
}
