/**
 * Whether Python code of a wheel imports a file that is named as a module and can't be taken in as one. What build tools
 * give Python's suffix to is often a library that ctypes loads: only such files are looked for, which few wheels have.
 */

import { MAX_PRELOAD_SOURCE } from '../base/limits.ts';
import { COST, type Work } from '../base/work.ts';
import { initNames } from '../binary/initNames.ts';
import type { MemberFacts } from './facts.ts';

/** A file that is named as a module, by the name that `import` has for it, as in `pkg._core`. */
export interface Suspect {
  path: string;
  module: string;
}

const MODULE_FILE = /^(\w{1,200})\.(?:[\w-]{1,100}\.)?(?:so|pyd)$/;
/** Roots beside the top of a wheel from which files go to the same place (PEP 427). */
const DATA_FOLDER = /^[^/]{1,200}\.data\/(?:plat|pure)lib\//;
const INIT = /^_?(?:PyInitU?_|PyModExportU?_|HPyInit_|_cffi_pypyinit_)/;

/** The files named as modules that export no initialisation function of that name, as far as their exports are known. */
export function suspectsAmong(members: readonly MemberFacts[], work: Pick<Work, 'charge'>): Suspect[] {
  return members.flatMap(({ path, binary }) => {
    const module = moduleOf(path);
    if (module === null || binary?.kind !== 'shared-library' || binary.images.length === 0) return [];
    const name = module.slice(module.lastIndexOf('.') + 1);
    const lacks = binary.images.some(({ exports }) => {
      work.charge(exports.size);
      if (!exports.isWhole) return false;
      for (const symbol of initNames(exports))
        if (symbol.endsWith(`_${name}`) && INIT.test(symbol)) return false;
        else if (symbol.includes('InitU_') || symbol.includes('ExportU_')) return false;
      return true;
    });
    return lacks ? [{ path, module }] : [];
  });
}

/** The name that `import` has for a file, null for one that it can't name. */
function moduleOf(path: string): string | null {
  const parts = path.replace(DATA_FOLDER, '').split('/');
  const stem = MODULE_FILE.exec(parts.pop() ?? '')?.[1];
  if (stem === undefined || /^\d/.test(stem)) return null;
  return (stem === '__init__' ? parts : [...parts, stem]).join('.') || null;
}

/** So many modules are looked for one by one, which takes less time than a look at all of a source's statements. */
const FEW = 16;

/** What a source does with the modules that are looked for. */
export interface ModuleUses {
  /** Names of modules that it imports as soon as it is run itself. */
  imported: string[];
  /** Names of modules whose files it names where it loads libraries, as ctypes and cffi do. */
  loaded: string[];
  /** It loads modules from files that it chooses, under names that it chooses. */
  loadsByItself: boolean;
}

const LOADERS = ['spec_from_file_location', 'ExtensionFileLoader', 'load_dynamic', 'create_dynamic'];
const LIBRARY_LOADERS = /CDLL|PyDLL|WinDLL|cdll|pydll|windll|LoadLibrary|dlopen|load_library/;
/** Statements that aren't indented: others are tried, or run when something else is there. */
const IMPORT =
  /^(?:import[ \t]{1,8}([\w., \t]{1,2000})|from[ \t]{1,8}([\w.]{1,400})[ \t]{1,8}import[ \t]{0,8}(\([^)]{0,2000}\)|[\w, \t]{1,2000}))/gm;

/** Looks through a source for imports of `wanted`; nothing beyond its first half megabyte. */
export function moduleUses(
  path: string,
  content: Buffer,
  wanted: ReadonlySet<string>,
  work: Pick<Work, 'charge'>,
): ModuleUses {
  work.charge(Math.min(content.length, MAX_PRELOAD_SOURCE) * COST.sourceByte);
  const text = content.toString('latin1', 0, MAX_PRELOAD_SOURCE);
  const loadsByItself = LOADERS.some((word) => text.includes(word));
  // Whoever imports or loads one of them spells its last name, or lies in a folder of that name.
  const mayName = (module: string): boolean => text.includes(lastOf(module)) || path.includes(lastOf(module));
  if (wanted.size <= FEW && ![...wanted].some(mayName)) return { imported: [], loaded: [], loadsByItself };
  const imported = new Set<string>();
  const add = (module: string): void => {
    if (wanted.has(module)) imported.add(module);
  };
  const folders = path.replace(DATA_FOLDER, '').split('/').slice(0, -1);
  for (const [, plain, from, names] of text.matchAll(IMPORT)) {
    for (const module of namesIn(plain ?? '', work)) add(module);
    const base = from === undefined ? null : resolved(from, folders);
    if (base === null) continue;
    add(base);
    for (const name of namesIn(names ?? '', work)) add(base === '' ? name : `${base}.${name}`);
  }
  return {
    imported: [...imported],
    loaded: LIBRARY_LOADERS.test(text) ? [...wanted].filter((module) => namesFile(text, module, work)) : [],
    loadsByItself,
  };
}

function lastOf(module: string): string {
  return module.slice(module.lastIndexOf('.') + 1);
}

/** True where a string begins with the file's name, or a path in it ends so, up to the suffix. */
function namesFile(text: string, module: string, work: Pick<Work, 'charge'>): boolean {
  work.charge(text.length);
  const stem = lastOf(module);
  return ['"', "'", '/', '\\'].some((before) => text.includes(before + stem));
}

/** `a` and `b.c` of `a as x, b.c`, comments left out. */
function namesIn(list: string, work: Pick<Work, 'charge'>): string[] {
  return list
    .replace(/#[^\n]*/g, '')
    .split(',')
    .flatMap((part) => {
      work.charge(COST.word);
      return /[\w.]+/.exec(part)?.[0] ?? [];
    });
}

/** The absolute name of what `from` names, null for what lies above the wheel. */
function resolved(from: string, folders: readonly string[]): string | null {
  const level = /^\.*/.exec(from)?.[0].length ?? 0;
  if (level === 0) return from;
  if (level - 1 > folders.length) return null;
  const base = folders.slice(0, folders.length - (level - 1));
  return [...base, from.slice(level)].filter((part) => part !== '').join('.');
}
