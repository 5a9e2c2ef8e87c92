/**
 * Symbols that no loader of Linux finds: a module is loaded with all that it needs, and what is undefined in any of them
 * has to be defined in one of them, in Python, or in what every process has loaded.
 */

import { compareStrings, groupBy, listSome, sortedDistinct } from '../../../base/collections.ts';
import { MAX_LISTED_MEMBERS } from '../../../base/limits.ts';
import { baseName, counted } from '../../../base/words.ts';
import { COST } from '../../../base/work.ts';
import {
  type ExportedVersion,
  exportedVersion,
  glibcTakes,
  muslTakes,
} from '../../../binary/elf/exportedVersion.ts';
import { WantedNames } from '../../../binary/elf/nameList.ts';
import type { BinaryFacts } from '../../../binary/facts.ts';
import { type Closure, Closures } from '../../../judge/closures.ts';
import type { JudgedWheel } from '../../../judge/judgedWheel.ts';
import type { Severity } from '../../../model/report.ts';
import { glibcHomeOf } from '../../../platform/glibcSymbols.ts';
import {
  groupOfLibrary,
  isListedLibrary,
  libraryInSomePythons,
  systemSymbolsOf,
} from '../../../platform/systemSymbols.ts';
import { isNoPythons } from '../../../python/unknownNames.ts';
import type { Draft } from '../../rule.ts';
import { asPromised, type LinkedMember, linkedMembers, runsOnGlibc } from '../../shared/linkedMembers.ts';
import { openRequirements } from '../../shared/requirements.ts';
import { shortfallsByMember } from '../../shared/shortfalls.ts';
import { steps } from '../../shared/steps.ts';
import { weightOf } from '../../shared/weight.ts';
import { linkRemedy } from './unlinked.ts';
import { librariesFromWheel, REMEDY } from './versions.ts';

/** Python's own names: CPython's, PyPy's, GraalPy's, HPy's. */
const PYTHONS = /^_{0,2}(?:Py|HPy|[Gg]raal|pypy|rpython_|asdl_)/;
/** Defined by what is loaded before everything else, where it is wanted: sanitizers, coverage, profilers. */
const INSTRUMENTATION = /^_{1,3}(?:[a-z]+san_|sanitizer_|gcov_|llvm_|profile|cyg_profile|afl_|interceptor_)/;
/** What programs that embed Python, or packages that load their libraries for all, define for their plugins. */
const HOSTS =
  /^_Z[A-Z0-9]{0,4}?N?K?(?:2at|3c10|5torch|5caffe2|10tensorflow|3tsl|3xla|4mlir|4llvm|4lldb|6paddle|3phi)|^(?:TF_|TFE_|Tf|THP|MPI_|PMPI_|mpi_|ompi_|MX|NN|uwsgi|ap_|apr_|wsgi|ngx_|vpi_|vhpi_|SbkO|LLVM|SPI_|palloc)/;
/** Names that the linker itself gives a meaning. */
const LINKERS =
  /^(?:_GLOBAL_OFFSET_TABLE_|_DYNAMIC|_gp_disp|__gnu_local_gp|_end|_edata|__bss_start|end|edata)$/;

/** Libraries of which a wheel may bring one of its own that has less. */
const LINKED_BY_NAME = ['libz.so.1', 'libexpat.so.1'];
/** What libgcc_s has and no C library. */
const UNWINDING = /^_Unwind_/;
/** With what of the system's it is loaded: libstdc++ needs it, those of the desktop may. */
const LIBGCC = /^(?:libgcc_s\.so\.1|libstdc\+\+\.so\.6)$/;

/** A file, and what of it is defined nowhere when it is loaded. */
interface Lacking {
  member: LinkedMember;
  symbols: Wanted[];
  /** The library of the system that has them all and was not linked; null where they are no such library's. */
  home: string | null;
  /** The module whose import fails of it, itself where it is one. */
  module: string;
}

/** A symbol that a file asks for. */
interface Wanted {
  name: string;
  /** Null for one without a version. */
  versioned: Versioned | null;
}

/** A version of a symbol, and the file in the wheel that was to have it. */
interface Versioned {
  version: string;
  library: string;
}

/** A file that defines a symbol, in one of the versions that it does so in. */
interface Definer extends ExportedVersion {
  path: string;
}

export function elfSymbolDrafts(wheel: JudgedWheel): Draft[] {
  const search = new Search(wheel);
  const lacking = search.lacking().flatMap((each) => byHome(each, search));
  const source = otherSource(wheel);
  const groups = groupBy(lacking, ({ symbols, home }) => home ?? symbols.map(keyOf).join());
  return [...groups.values()].map((group) => {
    const home = group[0]?.home ?? null;
    const draft =
      home === null
        ? draftOf(group, source, search.passedOver(group))
        : unlinkedDraft(group, { library: home, source });
    return asPromised(draft, wheel);
  });
}

/** What a library of the system has is apart from the rest, as a cause of its own. */
function byHome(lacking: Lacking, search: Search): Lacking[] {
  const groups = groupBy(lacking.symbols, ({ name, versioned }) =>
    versioned === null ? search.homeOf(name) : null,
  );
  return [...groups].map(([home, symbols]) => ({ ...lacking, symbols, home }));
}

class Search {
  private readonly wheel: JudgedWheel;
  private readonly closures: Closures;
  private readonly files: ReadonlyMap<string, LinkedMember>;
  /** By path, strong names that neither Python nor the C library explains, nor a version of a library outside the wheel. */
  private readonly wanted = new Map<string, Wanted[]>();
  /** By name, the files that define it. */
  private readonly definers = new Map<string, Definer[]>();
  /** Modules that a promised Python imports. */
  private readonly roots: ReadonlySet<LinkedMember>;
  /** Those on a policy's black list are another rule's, each behind the path of its file. */
  private readonly forbidden: ReadonlySet<string>;
  /** The architecture, where all that the tags promise has glibc. */
  private readonly glibc: string | null;
  /** No tag is for Python 2, of whose names no table tells. */
  private readonly isForPython3: boolean;
  /** Code of the wheel, Python's or native, may load any of its files before, so that all see it. */
  private readonly loadsOthers: boolean;

  constructor(wheel: JudgedWheel) {
    this.wheel = wheel;
    this.forbidden = new Set(
      shortfallsByMember(wheel, ({ kind }) => kind === 'forbidden-symbol').flatMap(({ member, shortfalls }) =>
        shortfalls.flatMap(({ symbols }) => symbols.map((name) => `${member.facts.path}\0${name}`)),
      ),
    );
    this.isForPython3 = wheel.promise?.pythons.every(({ major }) => major === 3) === true;
    this.closures = new Closures(wheel);
    const [claim] = wheel.claims;
    this.glibc =
      claim !== undefined && wheel.claims.every(({ family }) => family === 'manylinux')
        ? claim.policy.architecture
        : null;
    this.files = new Map(linkedMembers(wheel).map((member) => [member.facts.path, member]));
    const { loadsGlobally, preloads, preloadsAreWhole } = wheel.facts;
    this.loadsOthers =
      loadsGlobally === true ||
      preloads.length > 0 ||
      !preloadsAreWhole ||
      [...this.files.values()].some(({ binary }) => importsOpening(binary));
    const importable = new Set(
      wheel.python.filter(({ loaders }) => loaders.length > 0).map(({ member }) => member.facts.path),
    );
    this.roots = new Set(
      [...this.files.values()].filter(
        ({ role, facts }) => role === 'extension' && importable.has(facts.path),
      ),
    );
  }

  lacking(): Lacking[] {
    if (this.roots.size === 0 || this.wheel.claims.length === 0) return [];
    this.collectWanted();
    if (this.wanted.size === 0) return [];
    this.collectDefiners();
    return [...this.wanted].flatMap(([path, wanted]) => {
      const member = this.files.get(path);
      if (member === undefined) return [];
      const symbols = this.missing(member, wanted, this.closures.of(path));
      if (symbols.length === 0) return [];
      return member.role === 'extension' ? this.ofModule(member, symbols) : this.ofLibrary(member, symbols);
    });
  }

  /** What is loaded with the first of the files and has its first symbol, in no version that the loader takes. */
  passedOver([first]: Lacking[]): Definer | null {
    if (first === undefined) return null;
    const { members } = this.closures.of(first.module);
    const definers = this.definers.get(firstOf(first.symbols).name) ?? [];
    return definers.find(({ path }) => members.has(path)) ?? null;
  }

  private ofModule(member: LinkedMember, symbols: Wanted[]): Lacking[] {
    const { path } = member.facts;
    const isRoot = this.roots.has(member);
    if (!isRoot || !this.isKnown(this.closures.of(path))) return [];
    return [{ member, symbols, home: null, module: path }];
  }

  /** Of a library it counts what no module that loads it brings along. */
  private ofLibrary(member: LinkedMember, symbols: Wanted[]): Lacking[] {
    const { path } = member.facts;
    let left = symbols;
    let module: string | null = null;
    for (const root of this.roots) {
      const closure = this.closures.of(root.facts.path);
      if (!closure.members.has(path)) continue;
      if (!this.isKnown(closure)) return [];
      module ??= root.facts.path;
      left = this.missing(member, left, closure);
    }
    return module === null || left.length === 0 ? [] : [{ member, symbols: left, home: null, module }];
  }

  private collectWanted(): void {
    const isEverywhere = this.systemSymbols({ outside: NOTHING, names: NOTHING });
    for (const [path, member] of this.files) {
      const { binary, role } = member;
      if (role !== 'extension' && role !== 'needed-library') continue;
      const imports = binary.images.flatMap((image) => image.imports);
      const versions = this.versionsFromWheel(member);
      const wanted = new Map<string, Wanted>();
      for (const { name, weak, version } of imports) {
        const key = keyIn(name, version);
        const versioned = versions.get(key) ?? null;
        if (weak || (version !== null && versioned === null)) continue;
        const isKnownToNobody = this.isForPython3 && isNoPythons(name);
        if (
          (isNobodys(name) && !isKnownToNobody) ||
          isEverywhere(name) ||
          this.forbidden.has(`${path}\0${name}`)
        )
          continue;
        wanted.set(key, { name, versioned });
      }
      const inOrder = [...wanted].sort(([a], [b]) => compareStrings(a, b)).map(([, each]) => each);
      if (inOrder.length > 0) this.wanted.set(path, inOrder);
    }
  }

  /** By symbol and version, those of libraries that are in the wheel; one that glibc misses in such a library is told as that. */
  private versionsFromWheel(member: LinkedMember): Map<string, Versioned> {
    const taken = librariesFromWheel(member.facts.path, this.wheel);
    const isOnGlibc = runsOnGlibc(member, this.wheel.promise);
    const versions = new Map<string, Versioned>();
    for (const { library: name, version, symbols, weak } of member.elf.versionNeeds) {
      const library = taken.get(name);
      const defined = this.files.get(library ?? '')?.elf.versionDefinitions;
      if (library === undefined || defined === undefined) continue;
      if (isOnGlibc && !weak && defined.length > 0 && !defined.includes(version)) continue;
      for (const symbol of symbols) versions.set(keyIn(symbol, version), { version, library });
    }
    return versions;
  }

  private collectDefiners(): void {
    const names = new WantedNames(new Set([...this.wanted.values()].flat().map(({ name }) => name)));
    for (const [path, { binary, elf }] of this.files)
      for (const { exports } of binary.images)
        for (const { name, mark } of exports.markedAmong(names)) {
          const definer = { path, ...exportedVersion(mark, elf) };
          const known = this.definers.get(name);
          if (known === undefined) this.definers.set(name, [definer]);
          else known.push(definer);
        }
  }

  /** What of a file nothing in the closure defines, nor what the wheel's own code may have loaded for all. */
  private missing(member: LinkedMember, wanted: readonly Wanted[], closure: Closure): Wanted[] {
    const isOfSystem = this.systemSymbols(closure);
    const takes = this.loaderOf(member);
    return wanted.filter((each) => {
      const definers = this.definers.get(each.name) ?? [];
      this.wheel.work.charge((definers.length + 1) * COST.link);
      const isLoaded = definers.some((definer) => {
        // A program that brings its own Python loads modules that count on it.
        if (this.files.get(definer.path)?.binary.kind === 'executable') return true;
        return (this.loadsOthers || closure.members.has(definer.path)) && takes(definer, each.versioned);
      });
      return !isLoaded && !isOfSystem(each.name);
    });
  }

  /** The library of the system that has a name for whoever needs that library, null where none is known. */
  homeOf(name: string): string | null {
    const ofGlibc = this.glibc === null ? null : glibcHomeOf(name, this.glibc);
    return ofGlibc?.library ?? (UNWINDING.test(name) ? 'libgcc_s.so.1' : libraryInSomePythons(name));
  }

  /** Tells whether the system defines a name; of one that came to glibc late, a tag that is too old speaks elsewhere. */
  private systemSymbols({ outside, names }: Pick<Closure, 'outside' | 'names'>): (name: string) => boolean {
    // One that the wheel brings along under the system's name was linked at least.
    const linked = LINKED_BY_NAME.filter((library) => names.has(library));
    const isListed = systemSymbolsOf(new Set([...outside, ...linked]));
    const { glibc } = this;
    if (glibc === null) return isListed;
    const bringsLibgcc = [...outside].some(
      (library) => LIBGCC.test(library) || groupOfLibrary(library) === null,
    );
    return (name) => {
      const home = glibcHomeOf(name, glibc);
      if (home !== null) return home.since !== null || names.has(home.library ?? '');
      return isListed(name) && (bringsLibgcc || !UNWINDING.test(name));
    };
  }

  /** Which definitions the loader takes that a file is loaded by. */
  private loaderOf(member: LinkedMember): (definer: Definer, wanted: Versioned | null) => boolean {
    if (runsOnGlibc(member, this.wheel.promise))
      return (definer, wanted) => wanted === null || glibcTakes(definer, wanted.version);
    return runsOnMusl(member, this.wheel) ? muslTakes : () => true;
  }

  /** Whether all that is loaded is known to its last symbol. */
  private isKnown({ members, outside, isWhole }: Closure): boolean {
    if (!isWhole || ![...outside].every(isListedLibrary)) return false;
    return [...members].every((path) => {
      const binary = this.files.get(path)?.binary;
      return binary?.lacksImports !== true && binary?.images.every(({ exports }) => exports.isWhole);
    });
  }
}

const NOTHING: ReadonlySet<string> = new Set();

/** A library that needs no C library of its own runs on that of the Python that loads it. */
function runsOnMusl({ binary: { libc } }: LinkedMember, { promise }: JudgedWheel): boolean {
  return libc === 'musl' || (libc === 'none' && promise?.libcs.includes('musl') === true);
}

function keyIn(name: string, version: string | null): string {
  return version === null ? name : `${name}@${version}`;
}

function keyOf({ name, versioned }: Wanted): string {
  return keyIn(name, versioned?.version ?? null);
}

/** The one that the loader names: relocations of data come before those of calls. */
function firstOf(symbols: readonly Wanted[]): Wanted {
  return symbols.find(({ name }) => name.startsWith('_ZT')) ?? symbols[0] ?? { name: '', versioned: null };
}

function importsOpening({ images }: BinaryFacts): boolean {
  return images.some(({ imports }) => imports.some(({ name }) => name === 'dlopen' || name === 'dlmopen'));
}

function isNobodys(name: string): boolean {
  return PYTHONS.test(name) || INSTRUMENTATION.test(name) || HOSTS.test(name) || LINKERS.test(name);
}

/** What else may define a symbol, as far as the wheel tells; null where nothing may. */
function otherSource({ facts, requirements }: JudgedWheel): string | null {
  if (facts.loadsGlobally || !facts.preloadsAreWhole)
    return 'what Python code of the wheel loads for all (RTLD_GLOBAL)';
  const open = openRequirements(requirements.installed);
  if (open.length > 0) return `a package that the wheel requires (${listSome(open, 3)})`;
  const [preload] = facts.preloads;
  return preload === undefined ? null : `a library that Python code of the wheel loads (${preload})`;
}

/** For a library of the system that the files use and don't need. */
function unlinkedDraft(
  group: Lacking[],
  { library, source }: { library: string; source: string | null },
): Draft {
  const [{ member, module }] = group as [Lacking, ...Lacking[]];
  const members = group.map((each) => each.member.facts.path);
  const symbols = sortedDistinct(group.flatMap((each) => each.symbols.map(({ name }) => name)));
  const [symbol = ''] = symbols;
  const isInSome = libraryInSomePythons(symbol) !== null;
  const isOne = members.length === 1;
  const others = isInSome
    ? `, except where Python's own executable needs ${library}, as Debian's does.`
    : '.';
  return {
    severity: severityOf(member, isInSome ? library : source),
    member: member.facts.path,
    spans: members,
    causeKey: `undefined: ${library}`,
    title: `${baseName(member.facts.path).split('.')[0] ?? ''} needs ${named(symbols)} of ${library}, which isn't linked`,
    message:
      `${whoOf(members)} ${isOne ? 'uses' : 'use'} ${listSome(symbols, 3)}, and nothing that is loaded with ` +
      `${isOne ? 'it' : 'each'} needs ${library}. ${importOf(module, member)} fails with "${wordsOf(member, symbol)}"${others}` +
      (source === null || isInSome
        ? ''
        : ` Only ${source} may define ${symbols.length === 1 ? 'it' : 'them'}.`),
    remedy: linkRemedy(library),
    data: {
      symbols: symbols.slice(0, MAX_LISTED_MEMBERS),
      count: symbols.length,
      members: members.slice(0, MAX_LISTED_MEMBERS),
      library,
    },
  };
}

function whoOf(members: readonly string[]): string {
  return members.length === 1
    ? (members[0] ?? '')
    : `${counted(members.length, 'file')} (${listSome(members, 2)})`;
}

function importOf(module: string, member: LinkedMember): string {
  return module === member.facts.path ? 'Import' : `Importing ${baseName(module)}`;
}

/** As the loader has them. */
function wordsOf({ facts, binary }: LinkedMember, symbol: string, version = ''): string {
  return binary.libc === 'musl'
    ? `Error relocating ${baseName(facts.path)}: ${symbol}: symbol not found`
    : `undefined symbol: ${symbol}${version}`;
}

function draftOf(group: Lacking[], source: string | null, passedOver: Definer | null): Draft {
  const [first] = group as [Lacking, ...Lacking[]];
  const { member, module } = first;
  const names = sortedDistinct(first.symbols.map(({ name }) => name));
  const members = group.map((each) => each.member.facts.path);
  const isMusl = member.binary.libc === 'musl';
  const symbol = firstOf(first.symbols);
  const version = symbol.versioned === null ? '' : `, version ${symbol.versioned.version}`;
  const them = names.length === 1 ? 'it' : 'them';
  const uses = `${whoOf(members)} ${members.length === 1 ? 'uses' : 'use'}`;
  const nobody = `neither ${
    symbol.versioned === null
      ? `what is loaded with ${members.length === 1 ? 'it' : 'each'},`
      : `${symbol.versioned.library}, which should,`
  } nor Python, nor the system has ${them}`;
  return {
    severity: severityOf(member, source),
    member: member.facts.path,
    spans: members,
    causeKey: `undefined: ${first.symbols.map(keyOf).join()}`,
    title: `${baseName(member.facts.path).split('.')[0] ?? ''} needs ${named(
      passedOver === null ? names : [keyOf(symbol), ...names.filter((name) => name !== symbol.name)],
    )}, which nothing defines`,
    message: `${uses} ${
      passedOver === null
        ? `${listSome(names, 3)}; ${nobody}`
        : `${keyOf(symbol)}, and ${passedOver.path} has only ${describeDefiner(symbol.name, passedOver, isMusl)}`
    }. ${importOf(module, member)} fails with "${wordsOf(member, symbol.name, version)}".${
      source === null ? '' : ` Only ${source} may define ${them}, and has to be loaded first.`
    }`,
    remedy:
      symbol.versioned !== null || passedOver !== null ? REMEDY : symbol.name.startsWith('Py') ? SPELL : LINK,
    data: {
      symbols: names.slice(0, MAX_LISTED_MEMBERS),
      count: names.length,
      members: members.slice(0, MAX_LISTED_MEMBERS),
    },
  };
}

/** As `nm -D` shows it: with `@@` where it is what files are linked with, with `@` where it is there for older ones. */
function describeDefiner(name: string, { version, hidden }: Definer, isMusl: boolean): string {
  const shown = `${name}${hidden ? '@' : '@@'}${version ?? ''}`;
  return isMusl ? `${shown}, which is no default, so that musl passes it over` : shown;
}

const LINK =
  'Link the library that defines it (libraries= in setup.py, target_link_libraries in CMake), or compile in the source file ' +
  "that is missing. An import in cibuildwheel's test-command would have shown it.";

/** For a name with Python's prefix, of which the compiler may not have been asked. */
const SPELL = steps(
  'If Python should have it, correct its spelling: -Werror=implicit-function-declaration has the compiler refuse what Python.h lacks.',
  'If it is your own, compile in the source file that defines it, or link its library.',
);

function severityOf(member: LinkedMember, source: string | null): Severity {
  return weightOf(member, { loaded: source === null ? 'error' : 'warning', lone: 'notice' });
}

function named(symbols: readonly string[]): string {
  const [first = ''] = symbols;
  const short = first.length > 32 ? `${first.slice(0, 31)}…` : first;
  return symbols.length === 1 ? short : `${short} and ${symbols.length - 1} more`;
}
