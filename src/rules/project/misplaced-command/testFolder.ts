/** Tests that are looked for where cibuildwheel puts none: part of misplaced-command. */

import { plainText } from '../../../base/escape.ts';
import { certainCommands } from '../../../project/cibuildwheel/scriptParts.ts';
import type { OptionSetting } from '../../../project/cibuildwheel/types.ts';
import type { Draft } from '../../rule.ts';
import { placeKey, placeName, quoted } from '../../shared/settingWords.ts';

/** Brings something into the folder, or leaves it; or names the project. */
const ELSEWHERE =
  /\{|\b(?:cd|pushd|cp|mv|git|curl|wget|rsync|tar|unzip|mkdir|ln|tox|nox|xcopy|copy|robocopy)\b|\$|%/;
const PYTHON = /^python[\d.]*$/;
/** Options of pytest whose value is the next word. */
const TAKES_VALUE = new Set([
  ...[
    '-k',
    '-m',
    '-n',
    '-p',
    '-o',
    '-c',
    '-W',
    '-r',
    '--ignore',
    '--deselect',
    '--rootdir',
    '--maxfail',
    '--durations',
  ],
  ...['--cov', '--timeout', '--junitxml', '--confcutdir', '--basetemp', '--override-ini', '--tb', '--color'],
]);
const TEST_PATH = /^(?:\.[\\/])?(?:[\w-]+[\\/])*(?:tests?(?:[\\/].*)?|[\w.-]+\.py(?:::.*)?)$/;

/** Null where the tests are found, or may be. `hasSources`: some `test-sources` may bring them. */
export function describeTestFolder(setting: OptionSetting, hasSources: boolean): Draft | null {
  const value = setting.value ?? '';
  if (hasSources || ELSEWHERE.test(value)) return null;
  const path = certainCommands(value)
    .filter((words) => words !== null)
    .map((words) => relativeTests(words.map(({ text }) => text)))
    .find((each) => each !== null);
  if (path === undefined || path === null) return null;
  const { written, option, location } = setting;
  const isBare = path === '';
  return {
    severity: 'warning',
    causeKey: `${placeKey(setting)} folder`,
    location,
    title: `${written} looks for ${isBare ? 'tests' : plainText(path, 30)} where ${isBare ? 'there are none' : 'it is not'}`,
    message:
      `cibuildwheel runs ${written} = ${quoted(value)} (${placeName(location)}) in a temporary folder, so that the tests see the installed ` +
      `wheel and not the sources. ${isBare ? "All that lies there is cibuildwheel's own test_fail.py, which fails" : `${plainText(path, 30)} isn't there`}.`,
    remedy: `Name the project's folder: ${isBare && value.includes('unittest') ? 'unittest discover -s ' : ''}{project}/${isBare ? 'tests' : plainText(path.replace(/^\.[\\/]/, ''), 40)}. Or list it in test-sources (cibuildwheel 3.0), which copies it there.`,
    data: { option, kind: 'test-folder', path },
  };
}

/**
 * The path that the command takes from the current folder, where that is one of tests; empty where it takes the folder
 * itself, null for none.
 */
function relativeTests(words: readonly string[]): string | null {
  const [program = '', ...rest] = words;
  const isPython = PYTHON.test(program);
  const module = isPython ? moduleOf(rest) : null;
  const [name = '', ...args] = module ?? [program, ...rest];
  if (/^(?:pytest|py\.test)$/.test(name)) {
    if (args.includes('--pyargs')) return null;
    if (args.every((word) => /^-[vqsx]+$/.test(word))) return '';
    return args.find((word, at) => TEST_PATH.test(word) && !TAKES_VALUE.has(args[at - 1] ?? '')) ?? null;
  }
  if (name === 'unittest') {
    if (args.every((word) => /^-[vqfb]+$/.test(word) || word === 'discover')) return '';
    if (args[0] !== 'discover') return null;
    return args.slice(1).find((word) => TEST_PATH.test(word) && !word.endsWith('.py')) ?? null;
  }
  if (!isPython || module !== null) return null;
  const script = rest.find((word) => !word.startsWith('-'));
  return rest[0] === '-c' || script === undefined || !/\.py$/.test(script) || !TEST_PATH.test(script)
    ? null
    : script;
}

/** What follows `-m`; null where something else than options of Python's own comes first. */
function moduleOf(words: readonly string[]): readonly string[] | null {
  const [word = '', next = ''] = words;
  if (word === '-m') return words.slice(1);
  if (/^-[WX]$/.test(word) && next !== '') return moduleOf(words.slice(2));
  return /^-[WX]\w|^-[bBdEIsSuOvx]+$/.test(word) ? moduleOf(words.slice(1)) : null;
}
