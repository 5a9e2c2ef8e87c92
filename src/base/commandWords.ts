/** Where a command stands among the words of a sentence. */

/** Programs that this project's texts speak of. */
const PROGRAMS = new Set([
  ...['abi3audit', 'auditwheel', 'cibuildwheel', 'delocate-merge', 'delocate-wheel', 'delvewheel'],
  ...[
    'chmod',
    'cmake',
    'codesign',
    'gh',
    'git',
    'install_name_tool',
    'ldd',
    'lipo',
    'node',
    'npx',
    'objdump',
  ],
  ...['otool', 'patchelf', 'pip', 'pipx', 'python', 'python3', 'readelf', 'strip', 'uvx', 'wheel-abi-check'],
]);

/** Words that follow a program, and say what it is to do. */
const ACTIONS = new Set([
  ...['build', 'explain', 'install', 'lddtree', 'lfs', 'project', 'repair', 'rm', 'run', 'show'],
  ...['submodule', 'update', 'update-index', 'view', 'wheel'],
]);

/** What `python -m` runs, and what that is to do. */
const MODULES: ReadonlyMap<string, readonly string[]> = new Map([
  ['build', []],
  ['pip', ['install', 'download']],
  ['wheel', ['pack', 'tags', 'unpack']],
]);

const OPTION = /^(?:--?[a-z]|\+x$)/i;
/** What can only be an argument: `<wheel>`, `{wheel}`, `FILE`, `…`, a path, a setting, a version. */
const ARGUMENT = /^(?:<[^>]*>|\{[^}]*\}|[A-Z]{3,}|…|-)$|[/=\d]|\w_\w/;
/** What ends the sentence, or a part of it, and so the command. */
const END = /[,.;:!?)]+$/;

/** A stretch of a text, and whether it is a command or the like. */
export interface Stretch {
  text: string;
  isCode: boolean;
}

/** The text in stretches: commands, in quotes or bare, and what stands between them. Quotes around a command are left out. */
export function commandsApart(text: string): Stretch[] {
  const stretches: Stretch[] = [];
  let start = 0;
  for (const match of text.matchAll(/(?<![^\s(])"([^"]{1,300})"(?=$|[\s),.;:!?])/g)) {
    const [quoted, content = ''] = match;
    if (!isCommand(content)) continue;
    stretches.push(...bareCommands(text.slice(start, match.index)), { text: content, isCode: true });
    start = match.index + quoted.length;
  }
  return [...stretches, ...bareCommands(text.slice(start))].filter((each) => each.text !== '');
}

/** In quotes a program alone is enough, and so is an option. */
function isCommand(content: string): boolean {
  const [first = ''] = content.split(' ');
  return PROGRAMS.has(first) || content.split(' ').some((word) => /^--?[A-Za-z]/.test(word));
}

function bareCommands(text: string): Stretch[] {
  const words = text.split(/( )/);
  const stretches: Stretch[] = [];
  let prose = '';
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const lead = /^\(*/.exec(word)?.[0] ?? '';
    const last = PROGRAMS.has(word.slice(lead.length)) ? lastWord(words, at) : at;
    if (last === at) {
      prose += word;
      continue;
    }
    const command = words.slice(at, last + 1).join('');
    const trail = trailOf(command);
    stretches.push(
      { text: prose + lead, isCode: false },
      { text: command.slice(lead.length, command.length - trail.length), isCode: true },
    );
    prose = trail;
    at = last;
  }
  return [...stretches, { text: prose, isCode: false }];
}

/** Punctuation of the sentence behind the command; three dots and a lone bracket within are its own. */
function trailOf(command: string): string {
  return END.exec(command)?.[0] ?? '';
}

/** Where the command that starts at `first` ends; the same place where nothing shows that it is one. */
function lastWord(words: readonly string[], first: number): number {
  let last = first;
  let module: string | null = null;
  for (let at = first + 2; at < words.length; at += 2) {
    const whole = words[at] ?? '';
    const word = whole.slice(0, whole.length - trailOf(whole).length);
    const before = words[at - 2] ?? '';
    const isModule = before === '-m' && MODULES.has(word);
    const isAction: boolean =
      module !== null && before === module && (MODULES.get(module) ?? []).includes(word);
    const isPart =
      OPTION.test(word) ||
      (words[first] === 'pip' && ['install', '-U'].includes(before) && word !== '') ||
      (at === first + 2 && ACTIONS.has(word)) ||
      isModule ||
      isAction ||
      // A bare word is prose, unless an option asks for it and it can be nothing else.
      (last > first && ARGUMENT.test(word));
    if (!isPart) break;
    if (isModule) module = word;
    last = at;
    if (whole !== word) break;
  }
  return last;
}
