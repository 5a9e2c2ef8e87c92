/** Shell scripts of workflow steps, read only as far as they install or run cibuildwheel. */

/** As in `[3, 1, 4]`; parts that aren't written are null. */
export type Version = (number | null)[];

/** Stands in a script for what isn't known. */
export const UNKNOWN_TEXT = '\0';

/** Which cibuildwheel a command asks for. */
export interface Pin {
  /** The version, as far as it is named; null for none, or one that can't be read. */
  version: Version | null;
  /** True where it is whatever is newest. */
  isNewest: boolean;
  /** The requirement as the command names it; absent where a file may say more. */
  requirement?: Requirement;
}

/** As in `cibuildwheel>=3`. */
export interface Requirement {
  written: string;
  /** The shell takes its `>` or `<` for a redirection. */
  isRedirected: boolean;
}

/** What one command installs. */
export interface Install {
  /** Undefined where the command itself doesn't name cibuildwheel. */
  pin?: Pin;
  /** The requirements and constraints files that it reads, as written. */
  files: string[];
}

/** One run of cibuildwheel. Values are null where they aren't known. */
export interface CibuildwheelCommand {
  /** Undefined where the command runs whatever was installed before. */
  pin?: Pin;
  /** By name without dashes, as in `platform`; the last one counts, only `enable` adds up. */
  options: ReadonlyMap<string, string | null>;
  /** Undefined where none is named, which is the current folder. */
  packageDir?: string | null;
  /** A command before it has changed to another folder. */
  isElsewhere?: true;
  /** Names of variables before the command, as in `CIBW_BUILD='cp312-*' cibuildwheel`. */
  setsVariables: string[];
}

export interface Script {
  runs: CibuildwheelCommand[];
  /** What may install cibuildwheel, in order. */
  installs: Install[];
  /** A line that may run cibuildwheel in a way that isn't known; null where there is none. */
  opaque: string | null;
}

const INSTALLERS = new Set(['install', 'download', 'inject', 'add', 'sync', 'upgrade', 'wheel', 'compile']);
const PREFIXES = new Set(['sudo', 'exec', 'time', 'command', 'call', 'env', '&', '.', 'cmd', '//c', '/c']);
/** Launchers of packages with the words before the package's name. */
const LAUNCHERS = [
  ['pipx', 'run'],
  ['uvx'],
  ['uv', 'tool', 'run'],
  ['uv', 'run'],
  ['pdm', 'run'],
  ['poetry', 'run'],
];
const PYTHON = /(?:^|[\\/])(?:python[\d.]*|pypy[\d.]*|py)(?:\.exe)?$/i;
const TASK_RUNNERS = /(?:^|\s)(?:nox|tox|hatch|invoke|inv|make|just|task|pixi)\s.*(?:wheel|cibw)/i;
const WHEEL_SCRIPT = /(?:^|[\\/])[\w.-]*build[_-]?wheels?[\w.-]*\.(?:sh|bash|py|ps1|bat|cmd)$/i;
const FLAGS = new Set(['print-build-identifiers', 'allow-empty', 'debug-traceback', 'clean-cache', 'help']);

/** Reads a script in which expressions are expanded, or replaced by {@link UNKNOWN_TEXT}. */
export function readScript(script: string): Script {
  const read: Script = { runs: [], installs: [], opaque: null };
  let isElsewhere = false;
  // Lines that go on: sh, PowerShell and cmd have each their own sign.
  for (const line of script.replace(/[\\`^]\r?\n/g, ' ').split(/\r?\n/)) {
    for (const command of withoutComment(line).split(/&&|\|\||[;|]/)) {
      isElsewhere = changesFolder(command) ?? isElsewhere;
      const { length } = read.runs;
      readCommand(command, read);
      if (isElsewhere) for (const run of read.runs.slice(length)) run.isElsewhere = true;
    }
  }
  return read;
}

/** Whether the command leads away from the folder or back to it; null where it does neither. */
function changesFolder(command: string): boolean | null {
  const [program = '', folder = ''] = wordsOf(command);
  if (program === 'popd') return false;
  if (!/^(?:cd|chdir|pushd|Set-Location)$/.test(program)) return null;
  return !/^(?:|-|\.\/?|\.\.|\$\{?(?:env:)?GITHUB_WORKSPACE\}?|\$OLDPWD)$/.test(folder);
}

function readCommand(command: string, read: Script): void {
  const all = wordsOf(command);
  const start = all.findIndex((word, index) => !isPrefix(word, all[index - 1]));
  const words = start < 0 ? [] : all.slice(start);
  const mentions = words.some((word) => /cibuildwheel/i.test(word));
  if (words.some((word) => INSTALLERS.has(word))) {
    const files = requirementFiles(words);
    if (mentions) read.installs.push({ pin: withRequirement(pinIn(words), words, command), files });
    else if (files.length > 0) read.installs.push({ files });
    if (mentions) return;
  }
  const args = mentions ? argumentsOf(words) : null;
  if (args !== null) {
    const setsVariables = all.slice(0, start).flatMap((word) => /^(CIBW_\w+)=/.exec(word)?.[1] ?? []);
    const run = {
      ...runOf(args.words),
      ...(args.pin === undefined ? {} : { pin: withRequirement(args.pin, words, command) }),
      setsVariables,
    };
    if (!run.options.has('print-build-identifiers') && !run.options.has('help')) read.runs.push(run);
    return;
  }
  const isEcho = /^(?:echo|printf|Write-\w+)$/i.test(words[0] ?? '');
  if (
    (mentions && !isEcho) ||
    TASK_RUNNERS.test(command) ||
    words.slice(0, 2).some((word) => WHEEL_SCRIPT.test(word))
  ) {
    read.opaque ??= words.join(' ');
  }
}

/** Words before the program itself: `sudo`, variables, and what `env -u` takes away. */
function isPrefix(word: string, before: string | undefined): boolean {
  return PREFIXES.has(word) || /^[A-Za-z_]\w*=/.test(word) || word === '-u' || before === '-u';
}

/** The arguments of cibuildwheel and the version that its launcher names; null where the words don't run it. */
function argumentsOf(words: readonly string[]): { words: string[]; pin?: Pin } | null {
  const [program = ''] = words;
  if (/(?:^|[\\/])cibuildwheel(?:\.exe)?$/.test(program)) return { words: words.slice(1) };
  if (PYTHON.test(program)) return afterModule(words);
  const launcher = LAUNCHERS.find((parts) => parts.every((part, index) => words[index] === part));
  if (launcher === undefined) return null;
  const rest = words.slice(launcher.length);
  const module = PYTHON.test(rest[0] ?? '') ? afterModule(rest) : null;
  if (module !== null) return module;
  const named = rest.filter((word) => /^cibuildwheel(?:$|[[=~<>!@])/.test(word));
  const last = rest.lastIndexOf(named.at(-1) ?? '');
  if (last < 0) return null;
  // `uv run` and its like take the environment's; pipx and uvx what is named, else the newest.
  const takesInstalled = launcher[1] === 'run' && launcher[0] !== 'pipx';
  return { words: rest.slice(last + 1), ...(takesInstalled ? {} : { pin: pinIn(named) }) };
}

function afterModule(words: readonly string[]): { words: string[] } | null {
  const index = words.indexOf('-m');
  return index > 0 && words[index + 1] === 'cibuildwheel' ? { words: words.slice(index + 2) } : null;
}

function runOf(words: readonly string[]): Pick<CibuildwheelCommand, 'options' | 'packageDir'> {
  const options = new Map<string, string | null>();
  let packageDir: string | null | undefined;
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    const [, name, , inline] = /^--([\w-]+)(=(.*))?$/s.exec(word) ?? [];
    if (name === undefined) {
      // Redirections and what follows them are the shell's.
      if (/^(?:\d?>|<)/.test(word)) break;
      packageDir = knownText(word);
    } else if (FLAGS.has(name)) {
      options.set(name, '');
    } else {
      if (inline === undefined) index += 1;
      const value = knownText(inline ?? words[index] ?? '');
      const before = name === 'enable' ? options.get(name) : undefined;
      options.set(name, value === null || before === null ? null : [before, value].filter(Boolean).join(' '));
    }
  }
  return { options, ...(packageDir === undefined ? {} : { packageDir }) };
}

/** Null where the shell, or something that isn't known, decides. */
function knownText(word: string): string | null {
  return /[$%`*\0]/.test(word) ? null : word;
}

/** What the words of a command, or of a line of a requirements file, say of the version. */
function pinIn(words: readonly string[]): Pin {
  const version = versionIn(words.join(' '));
  if (version !== null) return { version, isNewest: false };
  const named = words.filter((word) => /cibuildwheel/i.test(word));
  const url = named.flatMap((word) => /cibuildwheel(?:\.git)?@([^#\s]+)/.exec(word)?.[1] ?? [])[0];
  const ofTag = url === undefined ? null : versionOfTag(url);
  if (ofTag !== null) return { version: ofTag, isNewest: false };
  return { version: null, isNewest: named.length > 0 && named.every(isOpenRequirement) };
}

/** What binds the version elsewhere: a file, a lock, hashes; or fetches without installing. */
const BOUND_ELSEWHERE =
  /^(?:-[rc].*|--(?:requirements?|constraints?|require-hashes|group).*|sync|add|compile|download)$/;

/** With the requirement that the words name, unless more than they say decides. */
function withRequirement(pin: Pin, words: readonly string[], command: string): Pin {
  if (words.some((word) => BOUND_ELSEWHERE.test(word))) return pin;
  const named = words
    .map((word) => word.replace(/^--(?:spec|from|with)=/, ''))
    .filter((word) => /^(?:git\+\S*\/)?cibuildwheel(?![\w-])/i.test(word));
  // The launcher's own package comes first, and the program's name after it.
  const written = named.find((word) => word !== 'cibuildwheel') ?? named[0];
  if (written === undefined || knownText(written) === null) return pin;
  const bare = command.replace(/"[^"]*"|'[^']*'/g, '""');
  const isRedirected = /(?:^|\s)cibuildwheel(?:\[[\w,-]*\])?[<>]=?\d/.test(bare);
  return { ...pin, requirement: { written, isRedirected } };
}

/** No version, a lowest one, or the branch of the releases to come. */
function isOpenRequirement(word: string): boolean {
  const [, rest = ''] = /^cibuildwheel(?:\[[\w,-]*\])?(.*)$/i.exec(word) ?? [];
  if (/^(?:(?:>=?|!=)[\w.*]+,?)*$/.test(rest) && /^cibuildwheel/i.test(word)) return true;
  return (
    /^(?:@(?:latest|main|master))$/.test(rest) || /^git\+\S*\/cibuildwheel(?:\.git)?(?:@main)?$/.test(word)
  );
}

/** Files after `-r` and `-c`, and those that `uv pip sync` names. */
function requirementFiles(words: readonly string[]): string[] {
  return words.flatMap((word, index) => {
    const [, , inline] = /^(-[rc]|--(?:requirements?|constraints?))=?(\S+)?$/.exec(word) ?? [];
    if (inline !== undefined) return [inline];
    if (/^(?:-[rc]|--(?:requirements?|constraints?))$/.test(word)) return words[index + 1] ?? [];
    return words.includes('sync') && /\.txt$/.test(word) && !/^-/.test(words[index - 1] ?? '') ? [word] : [];
  });
}

/** What a requirements file asks for, and the files that it names in turn; undefined where it isn't cibuildwheel. */
export function readRequirements(text: string): { pin?: Pin; files: string[] } {
  const lines = text.split(/\r?\n/).map((line) => wordsOf(withoutComment(line).replace(/;.*$/, '')));
  const line = lines.find(([name = '']) => /^cibuildwheel(?![\w.-])/i.test(name));
  const files = lines.flatMap(requirementFiles);
  // Blanks may stand around the operator there.
  const words = line?.filter((word) => !word.startsWith('--') && word !== '\\') ?? [];
  return { ...(line === undefined ? {} : { pin: pinIn([words.join('')]) }), files };
}

/** The exact version that a requirement names, as in `cibuildwheel==3.1.4` or `cibuildwheel@3.1`; null for none. */
export function versionIn(text: string): Version | null {
  const [, operator = '', digits = ''] =
    /cibuildwheel(?:\[[\w,-]*\])?\s*(===?|~=|@)\s*v?(\d+(?:\.(?:\d+|\*))*)/.exec(text) ?? [];
  if (digits === '') return null;
  const parts = digits.split('.').map((part) => (part === '*' ? null : Number(part)));
  // `~= 2.16` may be any 2.x from there on.
  return padded(operator === '~=' ? parts.slice(0, -1) : parts);
}

/** The version that a tag names, as in `v3.1.4` or `v3`; null for branches and commits. */
export function versionOfTag(tag: string): Version | null {
  const match = /^v?(\d{1,4}(?:\.\d{1,4}){0,3})(?:$|[^\w.])/.exec(tag);
  return match === null ? null : padded((match[1] ?? '').split('.').map(Number));
}

function padded([major = null, minor = null, patch = null]: (number | null)[]): Version | null {
  return major === null ? null : [major, minor, patch];
}

function withoutComment(line: string): string {
  const start = line.search(/(?:^|\s)#/);
  return start < 0 ? line : line.slice(0, start);
}

function wordsOf(command: string): string[] {
  return (command.match(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g) ?? []).map((word) => word.replace(/["']/g, ''));
}
