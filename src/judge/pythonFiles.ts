/** What the libraries and modules of a wheel ask of Python, and which of the promised Pythons load them. */

import type { Image, Import } from '../binary/image.ts';
import { neededBy } from '../binary/imageLists.ts';
import { isLibpython } from '../platform/libraryName.ts';
import { looksFor } from '../python/importers.ts';
import { type Python, promisedPythons } from '../python/promisedPythons.ts';
import { parseExtensionName } from '../python/pythonTag.ts';
import type { WheelFacts } from '../wheel/facts.ts';
import type { Claim } from './claims.ts';
import { DefinedSymbols } from './definedSymbols.ts';
import type { JudgedMember, PythonFile } from './judgedWheel.ts';
import type { WheelPromise } from './wheelPromise.ts';

/** What of a judged wheel decides. */
interface Judged {
  facts: WheelFacts;
  promise: WheelPromise | null;
  members: readonly JudgedMember[];
  claims: readonly Claim[];
}

/** Those of which something can be said, in the order of their paths; none where nobody knows what is promised. */
export function pythonFilesOf({ facts, promise, members, claims }: Judged): PythonFile[] {
  const promised = promisedOf(promise, facts);
  if (promise === null || promised.length === 0 || facts.isPartial) return [];
  const candidates = members
    .filter(isLoadable)
    .flatMap((member) =>
      (member.facts.binary?.images ?? []).map((image) => ({ member, image, imports: pythonImports(image) })),
    );
  const defined = new DefinedSymbols(
    facts.members,
    candidates.map(({ image, imports }) => ({ image: { ...image, imports } })),
  );
  const loaders = new Loaders(promise, promised, members, claims);
  const open = openFiles(claims);
  return candidates.map(({ member, image, imports }) => {
    return {
      member,
      image,
      name: parseExtensionName(member.facts.path),
      loaders: loaders.of(member),
      needs: {
        strong: [...new Set(imports.map(({ name }) => name))].filter((name) => !defined.has(name)),
        source: 'posix',
      },
      isOpen: open.has(member.facts.path),
    };
  });
}

/** The Pythons that the tags promise; none for wheels of debug builds, which have names of their own. */
export function promisedOf(promise: WheelPromise | null, { distInfo }: WheelFacts): Python[] {
  if (promise === null || promise.pure || promise.abis.some((abi) => DEBUG_ABI.test(abi))) return [];
  return promisedPythons(promise, distInfo?.metadata?.requiresPython ?? null);
}

const DEBUG_ABI = /^cp\d+t?d/;

/**
 * What is foreign, damaged, or linked with a Python of its own has findings that explain what it lacks. Of ELF files
 * alone: what Python's DLLs and Apple's loader do has not been held against real ones.
 */
function isLoadable({ facts: { binary }, misfit, role }: JudgedMember): boolean {
  if (binary?.format !== 'elf' || binary.kind !== 'shared-library' || misfit !== null || role === 'data')
    return false;
  if (binary.problems.length > 0 || binary.lacksImports === true) return false;
  return !neededBy(binary).some(isLibpython);
}

const NAMESPACE = /^_?Py[A-Z_]/;
/** What only builds of old Pythons had, of which obsolete-abi speaks. */
const OBSOLETE = /^PyUnicodeUCS2_|^PyFPE_/;

/** Strong names in Python's namespace. Python gives none a version. */
function pythonImports({ imports }: Image): Import[] {
  return imports.filter(
    ({ name, weak, version }) => !weak && version === null && NAMESPACE.test(name) && !OBSOLETE.test(name),
  );
}

/** Members that lead to a library which only the user's system can have. */
function openFiles(claims: readonly Claim[]): Set<string> {
  const open = new Set<string>();
  for (const { shortfalls, linkage } of claims) {
    for (const { kind, member } of shortfalls) if (kind === 'library') open.add(member);
    const needing = needersOf(linkage);
    // A set's iterator sees what is added on the way.
    for (const path of open) for (const needer of needing.get(path) ?? []) open.add(needer);
  }
  return open;
}

/** By library of the wheel, the members that need it. */
function needersOf(linkage: Claim['linkage']): Map<string, string[]> {
  const needers = new Map<string, string[]>();
  for (const [member, needs] of linkage)
    for (const { resolvedTo } of needs) {
      if (resolvedTo === null) continue;
      const known = needers.get(resolvedTo);
      if (known === undefined) needers.set(resolvedTo, [member]);
      else known.push(member);
    }
  return needers;
}

/** A version of Python in a path, as in `libboost_python312.so` or `py39/_core.so`: a file for that one. */
const VERSION_IN_PATH = /(?:py|python|cp)[-_]?3[._-]?(\d{1,2})(?!\d)/i;
const LONGEST_PATH = 500;

/** Tells which Pythons load a file: modules by their suffixes, libraries with the modules that need them. */
class Loaders {
  private readonly promised: readonly Python[];
  /** False where a plain suffix may be meant for an implementation of which nothing is known here. */
  private readonly isCPythonAlone: boolean;
  private readonly ofLibraries = new Map<string, Set<Python>>();

  constructor(
    promise: WheelPromise,
    promised: readonly Python[],
    members: readonly JudgedMember[],
    claims: readonly Claim[],
  ) {
    this.promised = promised;
    this.isCPythonAlone = promise.pythons.every(
      ({ implementation, major }) => major === 3 && (implementation === 'cp' || implementation === 'py'),
    );
    const modules = members
      .filter(({ role }) => role === 'extension')
      .map((member) => ({ path: member.facts.path, pythons: this.ofModule(member) }));
    for (const python of promised) {
      const loaded = modules.filter(({ pythons }) => pythons.includes(python));
      this.follow(
        loaded.map(({ path }) => path),
        python,
        claims,
      );
    }
  }

  of(member: JudgedMember): Python[] {
    if (member.role === 'extension' || parseExtensionName(member.facts.path) !== null)
      return this.ofModule(member);
    if (member.role !== 'needed-library') return this.narrowed(member, this.promised);
    const loaders = this.ofLibraries.get(member.facts.path);
    return this.narrowed(
      member,
      this.promised.filter((python) => loaders?.has(python)),
    );
  }

  private ofModule(member: JudgedMember): Python[] {
    const name = parseExtensionName(member.facts.path);
    if (name === null || (name.kind === 'plain' && !this.isCPythonAlone)) return [];
    return this.narrowed(
      member,
      this.promised.filter((python) => looksFor(python, name)),
    );
  }

  private narrowed({ facts: { path } }: JudgedMember, pythons: readonly Python[]): Python[] {
    const place = path.replace(/^[^/]{1,200}\.data\//, '').slice(-LONGEST_PATH);
    const name = parseExtensionName(place);
    const stem = name === null ? place : name.stem;
    const version = VERSION_IN_PATH.exec(stem)?.[1];
    return pythons.filter(({ minor }) => version === undefined || minor === Number(version));
  }

  /** Hands a Python on from the modules that it loads to the libraries that those need, however far down. */
  private follow(modules: readonly string[], python: Python, claims: readonly Claim[]): void {
    const reached = new Set(modules);
    for (const path of reached) {
      for (const { resolvedTo } of claims.flatMap(({ linkage }) => linkage.get(path) ?? []))
        if (resolvedTo !== null) reached.add(resolvedTo);
      const known = this.ofLibraries.get(path) ?? new Set();
      known.add(python);
      this.ofLibraries.set(path, known);
    }
  }
}

/** The members that another file of the wheel needs as a library. */
export function neededByAnother(claims: readonly Claim[]): Set<string> {
  return new Set(
    claims.flatMap(({ linkage }) =>
      [...needersOf(linkage)].flatMap(([library, needers]) =>
        needers.some((needer) => needer !== library) ? [library] : [],
      ),
    ),
  );
}
