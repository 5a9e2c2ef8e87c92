/** Steps of which the workflow shows all that they do, as far as building wheels goes. */

import { certainCommands, everyCommand } from '../cibuildwheel/scriptParts.ts';
import type { ShellWord } from '../cibuildwheel/shellWords.ts';
import { straightCommands } from '../cibuildwheel/straightCommands.ts';
import { isPowerShell, powerShellStatements } from './powershell.ts';
import { entriesOf, textOf, under, type YamlValue } from './yamlText.ts';

/** Scripts are searched up to this length. */
const LONGEST_SCRIPT = 64 * 1024;

/** Actions that fetch, set up, keep or publish, and run nothing of the project. */
const ACTIONS = new RegExp(
  `^(?:${[
    'actions/(?:checkout|cache(?:/[a-z]+)?|(?:upload|download)-artifact(?:/merge)?|attest[\\w-]*)',
    'actions/setup-(?:python|node|java|go|dotnet)',
    'docker/(?:setup-(?:qemu|buildx|docker)|login)-action',
    'astral-sh/setup-uv',
    'pypa/gh-action-pypi-publish',
    'ilammy/msvc-dev-cmd',
    'microsoft/setup-msbuild',
    'dtolnay/rust-toolchain',
    'conda-incubator/setup-miniconda',
    'mamba-org/setup-micromamba',
    'step-security/harden-runner',
  ].join('|')})@`,
  'i',
);

/** Programs that do what their name says, whatever their arguments. */
const PROGRAMS: ReadonlySet<string> = new Set([
  ...['pip', 'pip3', 'apt', 'apt-get', 'yum', 'dnf', 'apk', 'brew', 'choco', 'conda', 'mamba', 'micromamba'],
  ...['echo', 'printf', 'true', ':', 'ls', 'dir', 'pwd', 'cd', 'pushd', 'popd', 'mkdir', 'cp', 'mv', 'rm'],
  ...[
    'rmdir',
    'ln',
    'touch',
    'cat',
    'head',
    'tail',
    'chmod',
    'chown',
    'uname',
    'df',
    'free',
    'sleep',
    'date',
  ],
  ...['git', 'curl', 'wget', 'tar', 'unzip', 'zip', '7z', 'sha256sum', 'twine', 'auditwheel', 'delvewheel'],
  ...['rustup', 'rustc', 'cmake', 'gcc', 'clang', 'gh', 'export', 'unset', 'Write-Host', 'Write-Output'],
]);
/** What conditions are made of. */
const TESTS: ReadonlySet<string> = new Set([
  ...[
    '[',
    '[[',
    'test',
    'grep',
    'egrep',
    'which',
    'type',
    'hash',
    'exit',
    'set',
    'false',
    'break',
    'continue',
  ],
]);
/** The same for programs that run others: the words that have to follow. */
const MODULES = /^(?:pip|build|twine|venv|virtualenv|ensurepip)$/;
const FIRST_ARGUMENTS: ReadonlyMap<string, RegExp> = new Map([
  ['pipx', /^(?:install|upgrade|inject|ensurepath|list)$/],
  ['uv', /^(?:pip|venv|python|build|publish|version|--version)$/],
]);
const PYTHON = /^(?:python|py)[\d.]*(?:\.exe)?$/;
/** As in `CC=gcc`, and PowerShell's `$env:CC = "gcc"`. */
const ASSIGNMENT = /^(?:[A-Za-z_]\w*\+?=|\$env:\w+)/i;

/** True where nothing in the step can run cibuildwheel: it only uses actions and programs that are known for what they do. */
export function isPlainStep(step: YamlValue): boolean {
  const uses = textOf(step, 'uses');
  if (uses !== undefined) return ACTIONS.test(uses);
  const script = textOf(step, 'run') ?? '';
  if (script === '' || script.length > LONGEST_SCRIPT) return false;
  const shell = textOf(step, 'shell') ?? '';
  if (/[^a-z]/i.test(shell) || /^python/i.test(shell)) return false;
  const commands = commandsOf(script, shell);
  return commands?.every(({ words }) => isPlainCommand(words.map(({ text }) => text))) === true;
}

/** A command of a step's script. */
interface StepCommand {
  words: readonly ShellWord[];
  /** False where it may not run. */
  isCertain: boolean;
}

/** All commands of a script; null where these can't be told. */
function commandsOf(script: string, shell: string): StepCommand[] | null {
  const text = script.replaceAll('\r', '');
  const straight = straightCommands(text);
  if (straight !== null) return straight.map((words) => ({ words, isCertain: true }));
  if (!isPowerShell(text, shell)) {
    const certain = certainCommands(text).filter((words) => words !== null);
    const every = everyCommand(text)?.map((words) => ({ words, isCertain: false }));
    return every === undefined ? null : [...certain.map((words) => ({ words, isCertain: true })), ...every];
  }
  const statements = powerShellStatements(text)?.map((statement) => ({
    isCertain: statement.isCertain,
    commands: straightCommands(statement.text),
  }));
  if (statements === undefined || statements.some(({ commands }) => commands === null)) return null;
  return statements.flatMap(({ isCertain, commands }) =>
    (commands ?? []).map((words) => ({ words, isCertain })),
  );
}

/** The commands of a step's script that run whatever happens. */
export function certainCommandsOf(step: YamlValue): readonly (readonly ShellWord[])[] {
  const commands = commandsOf(textOf(step, 'run') ?? '', textOf(step, 'shell') ?? '') ?? [];
  return commands.filter(({ isCertain }) => isCertain).map(({ words }) => words);
}

/** True for the words of a command whose program is known for what it does. */
export function isPlainCommand([program = '', ...args]: readonly string[]): boolean {
  if (ASSIGNMENT.test(program) || TESTS.has(program)) return true;
  if (program === 'command') return args[0] === '-v';
  if (PYTHON.test(program)) {
    const [first = '', module = ''] = args;
    return first === '-m' ? MODULES.test(module) : /^(?:-V|-VV|--version)$/.test(first);
  }
  // `uv tool run` and `uv run` start what they are told to.
  if (program === 'uv' && args[0] === 'tool') return args[1] === 'install';
  return PROGRAMS.has(program) || FIRST_ARGUMENTS.get(program)?.test(args[0] ?? '') === true;
}

/** All that a step says besides its own variables. */
export function textsBesideEnv(step: YamlValue): string {
  const texts = entriesOf(under(step, 'with')).flatMap(([, { value }]) =>
    value.kind === 'scalar' ? [value.text] : [],
  );
  return [textOf(step, 'run') ?? '', textOf(step, 'name') ?? '', textOf(step, 'if') ?? '', ...texts].join(
    '\n',
  );
}

/** Of the actions, those that bring files into the checkout, or take it from elsewhere. */
const BRINGS_FILES = /^actions\/(?:cache|download-artifact)\b/i;
const OTHER_CHECKOUT = ['repository', 'ref', 'path', 'sparse-checkout'];
/** Of the programs, those that write none there. */
const WRITES_NOTHING: ReadonlySet<string> = new Set([
  ...[
    'pip',
    'pip3',
    'apt',
    'apt-get',
    'yum',
    'dnf',
    'apk',
    'brew',
    'choco',
    'rustup',
    'rustc',
    'gcc',
    'clang',
  ],
  ...['echo', 'true', ':', 'ls', 'dir', 'pwd', 'uname', 'df', 'free', 'sleep', 'date', 'export', 'unset'],
  ...['pipx', 'uv', 'python', 'python3', 'py', 'cibuildwheel'],
]);

/** True where nothing in the step, apart from cibuildwheel, can put a file into the checkout. */
export function leavesCheckout(step: YamlValue): boolean {
  const uses = textOf(step, 'uses');
  if (uses !== undefined) {
    if (/^pypa\/cibuildwheel@/i.test(uses)) return true;
    const inputs = entriesOf(under(step, 'with')).map(([name]) => name);
    return (
      ACTIONS.test(uses) && !BRINGS_FILES.test(uses) && !OTHER_CHECKOUT.some((name) => inputs.includes(name))
    );
  }
  const script = textOf(step, 'run') ?? '';
  if (script === '' || script.length > LONGEST_SCRIPT || script.includes('>')) return false;
  const commands = straightCommands(script.replaceAll('\r', ''));
  return (
    commands?.every((words) => {
      const [program = '', ...args] = words.map(({ text }) => text);
      const isCibuildwheel = [program, args[1]].some((text) => /^cibuildwheel/.test(text ?? ''));
      return (isCibuildwheel || isPlainCommand([program, ...args])) && WRITES_NOTHING.has(program);
    }) === true
  );
}
