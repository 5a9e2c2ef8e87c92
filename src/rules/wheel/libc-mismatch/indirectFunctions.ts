import { baseName } from '../../../base/words.ts';
import type { JudgedWheel } from '../../../judge/judgedWheel.ts';
import type { Draft } from '../../rule.ts';
import { asPromised, type LinkedMember, linkedMembers } from '../../shared/linkedMembers.ts';
import { steps } from '../../shared/steps.ts';
import { weightOf } from '../../shared/weight.ts';

/** For files that have functions chosen when they are loaded, which glibc's loader does and musl's refuses. */
export function indirectFunctionDrafts(wheel: JudgedWheel): Draft[] {
  return linkedMembers(wheel)
    .filter((member) => member.elf.dynamic && !isStaticProgram(member) && runsOnMusl(member, wheel))
    .flatMap((member) => {
      const draft = describe(member);
      return draft === null ? [] : [asPromised(draft, wheel)];
    });
}

/** Linked with -static-pie: no loader ever sees it, and it brings what chooses its functions. */
function isStaticProgram({ binary: { kind }, elf }: LinkedMember): boolean {
  return kind === 'executable' && elf.interpreter === null;
}

/** A library that needs no C library of its own runs on that of the Python that loads it. */
function runsOnMusl({ binary: { libc } }: LinkedMember, { promise }: JudgedWheel): boolean {
  const promised = promise?.libcs ?? [];
  return libc === 'musl' || (libc !== 'glibc' && promised.length === 1 && promised[0] === 'musl');
}

function describe(member: LinkedMember): Draft | null {
  const { elf, facts } = member;
  if (elf.indirectFunction === null) return null;
  const { relocation, symbol } = elf.indirectFunction;
  const name = baseName(facts.path);
  const words =
    symbol === null
      ? `unsupported relocation type ${relocation}`
      : `${symbol.slice(0, 60)}: symbol not found`;
  return {
    severity: weightOf(member, { loaded: 'error', lone: 'warning' }),
    member: facts.path,
    title: `${name} uses IFUNC, which musl doesn't support`,
    message:
      `${facts.path} has functions that are chosen when it is loaded (IFUNC). Only glibc's loader does that; ` +
      `with musl, loading the file fails with "Error relocating ${name}: ${words}".`,
    remedy: steps(
      'Compile without __attribute__((target_clones)) and ifunc where __GLIBC__ is not defined, and choose by a function pointer there.',
      'Look for prebuilt objects or static libraries that were compiled for glibc.',
    ),
    data: { relocation, symbol, expected: 'musl', actual: 'glibc' },
  };
}
