import { compareStrings, listSome } from '../../base/collections.ts';
import { counted } from '../../base/words.ts';
import { isLoaded, type JudgedWheel, type PythonFile } from '../../judge/judgedWheel.ts';
import { type KnownName, unstableNames } from '../../python/pythonNames.ts';
import type { Draft, Rule } from '../rule.ts';
import { fittingTitle, history, macroWords, namesOf, pythonTags } from '../shared/pythonWords.ts';

/** A wheel of the stable ABI whose files need names which that ABI does not promise, though every Python has them. */
export const notStableAbi: Rule<'wheel'> = {
  id: 'not-stable-abi',
  scope: 'wheel',
  severity: 'warning',
  summary: 'a file in a wheel of the stable ABI uses functions that this ABI does not promise, or not yet',
  check: (wheel) => {
    const found = wheel.python.flatMap((file) => {
      const names = isOfStableAbi(file, wheel) ? unstableNames(file.needs, file.loaders) : [];
      return names.length === 0 ? [] : [{ file, names }];
    });
    const draft = draftOf(found, wheel);
    return draft === null ? [] : [draft];
  },
};

/** Files of one version's suffix promise nothing to others; neither do those that only a library outside explains. */
function isOfStableAbi({ member, name, isOpen, dll }: PythonFile, { promise }: JudgedWheel): boolean {
  const isStable = promise?.abis.every((abi) => abi === 'abi3' || abi === 'abi3t') ?? false;
  // What needs the DLL of one version has a finding for that.
  const isOfOneVersion = name?.kind === 'cpython' || (dll !== null && dll.minor !== null);
  return isStable && isLoaded(member) && !isOpen && !isOfOneVersion;
}

interface Unstable {
  file: PythonFile;
  names: KnownName[];
}

const MOST_LISTED = 50;

/** One for the wheel: what is missing is a definition of Py_LIMITED_API, or a higher one. */
function draftOf(found: readonly Unstable[], { promise }: JudgedWheel): Draft | null {
  const [first] = found;
  if (first === undefined || promise === null) return null;
  const names = [...new Map(found.flatMap((each) => each.names).map((name) => [name.name, name])).values()];
  names.sort((a, b) => compareStrings(a.name, b.name));
  const [leading = first.names[0]] = first.names.filter(({ name }) => !name.startsWith('_'));
  if (leading === undefined) return null;
  const others = names.filter(({ name }) => name !== leading.name).map(({ name }) => name);
  const paths = found.map(({ file }) => file.member.facts.path);
  const [full, short] = namesOf(first.file);
  const tags = pythonTags(promise);
  const stable = Math.max(...names.map((name) => name.stable ?? Number.POSITIVE_INFINITY));
  const lowest = Math.min(...first.file.loaders.map(({ minor }) => minor));
  const tail = `uses ${leading.name}, which ${tags} doesn't promise`;
  return {
    severity: 'warning',
    member: paths[0] ?? null,
    covers: paths.slice(1),
    causeKey: names
      .map(({ name }) => name)
      .slice(0, MOST_LISTED)
      .join(' '),
    title: fittingTitle(`${full} ${tail}`, `${short} ${tail}`, `${short} uses ${leading.name}`),
    message:
      `${paths.length === 1 ? `${paths[0]} uses` : `${paths[0]} and ${counted(paths.length - 1, 'other file')} use`} ` +
      `${leading.name}${macroWords(leading)}, ${history(leading)}${others.length === 0 ? '' : `; also ${listSome(others, 3)}`}. ` +
      `Every promised Python exports it on ${first.file.member.facts.binary?.format === 'macho' ? 'macOS' : 'Linux'}, so import works. ` +
      (Number.isFinite(stable)
        ? 'On Windows, python3.dll has it only since it became stable.'
        : "A later Python may drop it, and on Windows python3.dll doesn't have it."),
    remedy:
      `Define Py_LIMITED_API=0x03${lowest.toString(16).padStart(2, '0')}0000 for every file, so that the compiler refuses such calls` +
      `${Number.isFinite(stable) ? `, or raise the tag to cp3${stable}-abi3, where they are stable` : ''}.`,
    data: {
      names: names.map(({ name }) => name).slice(0, MOST_LISTED),
      stableSince: Number.isFinite(stable) ? `3.${stable}` : null,
      members: paths.slice(0, MOST_LISTED),
    },
  };
}
