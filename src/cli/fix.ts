/** `project --fix`: what would fix the settings of cibuildwheel, as a diff, and in the files where that is asked for. */

import { fstatSync } from 'node:fs';
import { listOf } from '../base/collections.ts';
import { logLine, plainText } from '../base/escape.ts';
import { fixRepository } from '../check/fixRepository.ts';
import { diffLines } from '../report/proposal.ts';
import { type CheckArguments, EXIT_CLEAN, UsageError } from './commandLine.ts';
import { configure, parseOptions, projectFolder } from './options.ts';
import { print } from './print.ts';
import { writeFix } from './writeFix.ts';

/** Prints the diff, to the standard error what is left to a person, and writes only where that is asked for. */
export async function fixProject({ values, positionals }: CheckArguments): Promise<number> {
  if (!values.fix) throw new UsageError('--write goes with --fix.');
  const { fix, write, ...others } = values;
  const options = parseOptions({ values: { ...others, fix: false, write: false }, positionals });
  const [folder = '.', ...more] = options.paths;
  if (more.length > 0 || options.format !== 'text' || options.output !== null || options.baseline !== null)
    throw new UsageError(
      '--fix takes one folder and prints a diff: leave out other paths, formats and files.',
    );
  const root = projectFolder(folder);
  const { settings, ignores } = await configure(options, root);
  const found = await fixRepository(root, { settings, ignores });
  if (write) await writeFix(found.root, found.files);
  const stays = found.left.map((line) => `left to you: ${line}`);
  const names = found.files.map(({ path: name }) => plainText(name, 300));
  const isNothing = found.files.length === 0;
  const done = isNothing
    ? 'nothing to fix'
    : `${write ? 'written' : 'not written, --write does'}: ${listOf(names)}`;
  await print([
    goesToScreen()
      ? diffLines(found.diff)
          .map((line) => `${line}\n`)
          .join('')
      : found.diff,
  ]);
  process.stderr.write([...stays, done].map((line) => `${logLine(line)}\n`).join(''));
  return EXIT_CLEAN;
}

/** A terminal, or the log of a job, obeys some of what files can hold; a file or another program wants it as it is. */
function goesToScreen(): boolean {
  const isFile = fstatSync(1, { bigint: false }).isFile();
  return process.stdout.isTTY || (process.env.GITHUB_ACTIONS === 'true' && !isFile);
}
