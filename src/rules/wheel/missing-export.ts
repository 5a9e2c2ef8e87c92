import { groupBy, listSome, sortedDistinct } from '../../base/collections.ts';
import { MAX_LISTED_MEMBERS } from '../../base/limits.ts';
import { baseName } from '../../base/words.ts';
import { COST } from '../../base/work.ts';
import type { JudgedWheel } from '../../judge/judgedWheel.ts';
import type { Draft, Rule } from '../rule.ts';
import {
  dllKey,
  foundFor,
  loadedFiles,
  moduleName,
  needsAtOnce,
  type WindowsFile,
  windowsFiles,
} from '../shared/windowsFiles.ts';

/** What one file calls and the DLL that it gets doesn't have. */
interface Gap {
  file: WindowsFile;
  dll: WindowsFile;
  /** Names, `#12` for an ordinal; sorted. */
  functions: string[];
}

/** A function that a file for Windows imports and that the DLL in the wheel doesn't export. */
export const missingExport: Rule<'wheel'> = {
  id: 'missing-export',
  scope: 'wheel',
  severity: 'error',
  summary: 'a file for Windows calls functions that the DLL in the wheel does not export',
  check: (wheel) => {
    const gaps = gapsOf(wheel);
    return [...groupBy(gaps, ({ dll }) => dll).values()].flatMap(describe);
  },
};

function gapsOf(wheel: JudgedWheel): Gap[] {
  const files = windowsFiles(wheel);
  const loaded = loadedFiles(files, wheel).filter(({ binary }) => binary.lacksImports !== true);
  const byPath = new Map(files.map((file) => [file.facts.path, file]));
  const copies = groupBy(files, ({ facts }) => dllKey(baseName(facts.path)));
  const known = new Map<WindowsFile, ReadonlySet<string>>();
  const exportsOf = (dll: WindowsFile): ReadonlySet<string> => {
    const names = known.get(dll) ?? new Set(dll.image.exports);
    known.set(dll, names);
    return names;
  };
  return loaded.flatMap((file) => {
    const found = foundFor(file.facts.path, wheel.windows);
    const imports = groupBy(file.image.imports, ({ library }) => library);
    return needsAtOnce(file.image).flatMap(({ library }): Gap[] => {
      const dll = byPath.get(found.get(library) ?? '');
      const asked = imports.get(library) ?? [];
      if (dll === undefined || asked.length === 0) return [];
      // Another copy may be in the process already.
      const candidates = copies.get(dllKey(library)) ?? [];
      wheel.work.charge(asked.length * candidates.length * COST.character);
      const lacking = candidates.map((each) => lackingIn(each, exportsOf(each), asked));
      if (lacking.length === 0 || lacking.some((names) => names.length === 0)) return [];
      return [{ file, dll, functions: sortedDistinct(lackingIn(dll, exportsOf(dll), asked)) }];
    });
  });
}

/** Of the imports those that a DLL has not; none where not all of its exports are known. */
function lackingIn(
  { image, pe }: WindowsFile,
  exports: ReadonlySet<string>,
  asked: readonly { name: string }[],
): string[] {
  if (!image.exports.isWhole || !pe.isWhole) return [];
  const { base, count } = pe.ordinals;
  const isThere = (name: string): boolean => {
    const ordinal = /^#(\d{1,5})$/.exec(name)?.[1];
    if (ordinal === undefined) return exports.has(name);
    return Number(ordinal) >= base && Number(ordinal) < base + count;
  };
  return asked.map(({ name }) => name).filter((name) => !isThere(name));
}

function describe(gaps: readonly Gap[]): Draft[] {
  const [first] = gaps;
  if (first === undefined) return [];
  const files = gaps.map(({ file }) => file);
  const module = files.find(({ role }) => role === 'extension') ?? first.file;
  const functions = sortedDistinct(gaps.flatMap((gap) => gap.functions));
  const name = baseName(first.dll.facts.path);
  const paths = sortedDistinct(files.map(({ facts }) => facts.path));
  return [
    {
      severity: 'error',
      member: module.facts.path,
      spans: [...paths, first.dll.facts.path],
      causeKey: `${dllKey(name)}: ${functions.join()}`,
      title: `${name} lacks ${functions.length === 1 ? 'a function' : `${functions.length} functions`} that ${baseName(module.facts.path)} calls`,
      message:
        `${listSome(paths, 3)} ${paths.length === 1 ? 'imports' : 'import'} ${listSome(functions, 3)} from ${name}, and ${first.dll.facts.path} doesn't export ` +
        `${functions.length === 1 ? 'it' : 'them'}. Import fails with "DLL load failed while importing ${moduleName(module)}: The specified procedure could not be found".`,
      remedy: `Ship the ${name} that the module was linked against: another version lay on PATH, or in --add-path, when the wheel was repaired.`,
      data: {
        library: name,
        at: first.dll.facts.path,
        functions: functions.slice(0, MAX_LISTED_MEMBERS),
        members: paths.slice(0, MAX_LISTED_MEMBERS),
      },
    },
  ];
}
