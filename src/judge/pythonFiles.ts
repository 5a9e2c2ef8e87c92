/** What the libraries and modules of a wheel ask of Python, and which of the promised Pythons load them. */

import { groupBy } from '../base/collections.ts';
import { baseName } from '../base/words.ts';
import { architectureFits } from '../binary/architectures.ts';
import type { BinaryFacts } from '../binary/facts.ts';
import type { Image } from '../binary/image.ts';
import { neededBy } from '../binary/imageLists.ts';
import { isApplePython, isLibpython } from '../platform/libraryName.ts';
import { looksFor } from '../python/importers.ts';
import { type Python, promisedPythons } from '../python/promisedPythons.ts';
import { pythonsWithoutDll } from '../python/pythonDll.ts';
import { parseExtensionName } from '../python/pythonTag.ts';
import type { WheelFacts } from '../wheel/facts.ts';
import type { Claim } from './claims.ts';
import { DefinedSymbols } from './definedSymbols.ts';
import type { JudgedMember, PythonFile } from './judgedWheel.ts';
import { cName, pythonImports } from './pythonImports.ts';
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
  const candidates = members.filter(isLoadable).flatMap((member) => {
    const { binary } = member.facts;
    return (binary?.images ?? [])
      .filter((image) => isPromised(image, promise))
      .map((image) => ({ member, image, binary, ...pythonImports({ format: binary?.format ?? '' }, image) }));
  });
  const defined = new DefinedSymbols(
    facts.members,
    candidates.map(({ image, imports }) => ({ image: { ...image, imports } })),
  );
  const loads = loadsOf(members, claims);
  const loaders = new Loaders(promise, promised, members, loads);
  const open = openFiles(candidates, claims, loads);
  const needed = neededByAnother(loads);
  return candidates.map(({ member, image, binary, imports, source, dll }) => {
    const names = [...new Set(imports.map(({ name }) => name))];
    const others = loaders.of(member);
    return {
      member,
      image,
      name: parseExtensionName(member.facts.path),
      // Of what needs another Python's DLL libpython-linked speaks.
      loaders:
        dll === null || dll.minor === null
          ? others
          : others.filter((python) => pythonsWithoutDll(dll, [python]).length === 0),
      needs: {
        // What is bound to a DLL nobody else can define.
        strong: names
          .filter((name) => dll !== null || !defined.has(name))
          .map((name) => cName({ format: binary?.format ?? '' }, name)),
        source,
      },
      isOpen: dll === null && open.has(member.facts.path),
      isNeeded: needed.has(member.facts.path),
      dll,
    };
  });
}

/** Only slices that a tag promises to somebody: what lies beside them may be left over. */
function isPromised({ architecture }: Image, { architectures }: WheelPromise): boolean {
  return architectures.length === 0 || architectures.some((each) => architectureFits(architecture, each));
}

/** The Pythons that the tags promise; none for wheels of debug builds, which have names of their own. */
export function promisedOf(promise: WheelPromise | null, { distInfo }: WheelFacts): Python[] {
  if (promise === null || promise.pure || promise.abis.some((abi) => DEBUG_ABI.test(abi))) return [];
  return promisedPythons(promise, distInfo?.metadata?.requiresPython ?? null);
}

const DEBUG_ABI = /^cp\d+t?d/;

/** What is foreign, damaged, or linked with a Python of its own has findings that explain what it lacks. */
function isLoadable({ facts: { binary }, misfit, role }: JudgedMember): boolean {
  if (binary === null || !FORMATS.includes(binary.format) || binary.kind !== 'shared-library') return false;
  // Modules for Pyodide run on no processor.
  if (misfit !== null || (role === 'data' && binary.format !== 'wasm')) return false;
  if (binary.problems.length > 0 || binary.lacksImports === true) return false;
  return !neededBy(binary).some(isLibpython);
}

const FORMATS: readonly string[] = ['elf', 'macho', 'pe', 'wasm'];

/** By member, the members that it needs as libraries. */
type Loads = ReadonlyMap<string, readonly string[]>;

/** As the loader finds them, or, where no loader is known, those that bear the name. */
function loadsOf(members: readonly JudgedMember[], claims: readonly Claim[]): Loads {
  const loads = new Map<string, string[]>();
  const add = (from: string, to: string): void => {
    const known = loads.get(from);
    if (known === undefined) loads.set(from, [to]);
    else if (!known.includes(to)) known.push(to);
  };
  for (const { linkage } of claims)
    for (const [member, needs] of linkage)
      for (const { resolvedTo } of needs) if (resolvedTo !== null) add(member, resolvedTo);
  const unlinked = members.filter(({ facts }) => facts.binary !== null && facts.binary.format !== 'elf');
  const byName = groupBy(unlinked, ({ facts }) => baseName(facts.path).toLowerCase());
  // Of a name that thousands of files bear, nobody could say which is meant.
  for (const { facts } of unlinked)
    for (const library of neededBy(facts.binary))
      for (const target of (byName.get(baseName(library).toLowerCase()) ?? []).slice(0, MOST_NAMESAKES))
        add(facts.path, target.facts.path);
  return loads;
}

const MOST_NAMESAKES = 8;

/** Members that lead to a library which only the user's system can have. */
function openFiles(candidates: readonly Candidate[], claims: readonly Claim[], loads: Loads): Set<string> {
  const open = new Set<string>();
  for (const { shortfalls } of claims)
    for (const { kind, member } of shortfalls) if (kind === 'library') open.add(member);
  for (const { member, image, binary } of candidates)
    if (
      binary?.format === 'macho' &&
      image.needed.some(({ library }) => !isKnownToApple(library, member, loads))
    )
      open.add(member.facts.path);
  const needing = needersOf(loads);
  // A set's iterator sees what is added on the way.
  for (const path of open) for (const needer of needing.get(path) ?? []) open.add(needer);
  return open;
}

interface Candidate {
  member: JudgedMember;
  image: Image;
  binary: BinaryFacts | null;
}

/** What every Mac has, Python's own library, and what lies in the wheel. */
function isKnownToApple(library: string, { facts }: JudgedMember, loads: Loads): boolean {
  if (/^\/(?:usr\/lib|System)\//.test(library) || isApplePython(library)) return true;
  const name = baseName(library).toLowerCase();
  return (loads.get(facts.path) ?? []).some((path) => baseName(path).toLowerCase() === name);
}

/** By library of the wheel, the members that need it. */
function needersOf(loads: Loads): Map<string, string[]> {
  const needers = new Map<string, string[]>();
  for (const [member, libraries] of loads)
    for (const library of libraries) {
      const known = needers.get(library);
      if (known === undefined) needers.set(library, [member]);
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
    loads: Loads,
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
        loads,
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
  private follow(modules: readonly string[], python: Python, loads: Loads): void {
    const reached = new Set(modules);
    for (const path of reached) {
      for (const library of loads.get(path) ?? []) reached.add(library);
      const known = this.ofLibraries.get(path) ?? new Set();
      known.add(python);
      this.ofLibraries.set(path, known);
    }
  }
}

/** The members that another file of the wheel needs as a library. */
function neededByAnother(loads: Loads): Set<string> {
  return new Set(
    [...needersOf(loads)].flatMap(([library, needers]) =>
      needers.some((needer) => needer !== library) ? [library] : [],
    ),
  );
}
