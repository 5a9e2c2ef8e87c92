import { baseName } from '../../base/words.ts';
import type { JudgedMember } from '../../judge/judgedWheel.ts';
import { isTestData } from '../../judge/judgeWheel.ts';
import type { Draft, Rule } from '../rule.ts';
import { steps } from '../shared/steps.ts';
import { weightOf } from '../shared/weight.ts';

const ANY_EXECUTE = 0o111;

/** A program that nobody may start once it is installed: installers keep what the zip says. */
export const notExecutable: Rule<'wheel'> = {
  id: 'not-executable',
  scope: 'wheel',
  severity: 'warning',
  summary:
    'a program has no execute permission in the zip, so that it cannot be started where it is installed',
  isOfThePacking: true,
  check: ({ members, promise }) =>
    // What a wheel for every system brings of programs, it brings as data.
    promise === null || promise.pure ? [] : members.filter(isStuck).map(describe),
};

function isStuck({ facts: { path, mode, binary }, role, misfit }: JudgedMember): boolean {
  // PE programs run by their names, and a zip that was made elsewhere says nothing.
  const isProgram =
    role === 'program' && misfit === null && (binary?.format === 'elf' || binary?.format === 'macho');
  // Installers make all of this executable.
  const isScript = /^[^/]+\.data\/scripts\//.test(path);
  return isProgram && !isScript && mode !== null && (mode & ANY_EXECUTE) === 0 && !isTestData(path);
}

function describe(member: JudgedMember): Draft {
  const { path, mode } = member.facts;
  const name = baseName(path);
  const octal = (mode ?? 0).toString(8).padStart(4, '0');
  return {
    severity: weightOf(member, { loaded: 'warning', lone: 'warning' }),
    member: path,
    title: `${name} has no execute permission`,
    message: `The zip holds this program with mode ${octal}. pip and uv install it with just that mode, so starting it fails with "Permission denied".`,
    remedy: steps(
      'Run chmod +x before the wheel is packed, or "git update-index --chmod=+x" on a committed file.',
      'After a download of artifacts, set it again: they lose permissions.',
      "Put programs for users into the wheel's .data/scripts, where installers set it.",
    ),
    data: { mode: octal },
  };
}
