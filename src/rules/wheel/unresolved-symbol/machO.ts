/**
 * Symbols that dyld doesn't find: those that are looked up in all that is loaded (flat lookups, as -undefined
 * dynamic_lookup makes them), and those that are bound to a library of the wheel which doesn't have them.
 */

import { groupBy, listSome, sortedDistinct } from '../../../base/collections.ts';
import { baseName, counted } from '../../../base/words.ts';
import type { Image } from '../../../binary/image.ts';
import { DefinedSymbols } from '../../../judge/definedSymbols.ts';
import { isLoaded, type JudgedWheel } from '../../../judge/judgedWheel.ts';
import { isTestData } from '../../../judge/judgeWheel.ts';
import type { Severity } from '../../../model/report.ts';
import { isAppleSystemSymbol } from '../../../platform/appleSymbols.ts';
import type { Draft } from '../../rule.ts';
import { type AppleImage, appleImages, appleName } from '../../shared/appleImages.ts';
import { openRequirements } from '../../shared/requirements.ts';

const MOST_LISTED = 50;
/** Libraries whose symbols one hands on; real ones do so for a few. */
const MOST_REEXPORTED = 50;
/** Python's own names: CPython's, PyPy's, GraalPy's, HPy's. */
const PYTHONS = /^__?(?:Py|HPy|Graal|graal)/;
/** What programs that load modules define for their plugins, whether the wheel requires those or not. */
const HOSTS =
  /^__Z[A-Z0-9]{0,4}?N?K?(?:2at|3c10|5torch|5caffe2|10tensorflow|3tsl|3xla|4absl|6google8protobuf|5arrow|4mlir|4llvm|6paddle|3phi)|^_(?:TF_|TFE_|Tf|THP|MPI_|mpi_|MX|NN|uwsgi|ap_|apr_|wsgi|SbkO|LLVM)/;
/** BLAS and LAPACK: NumPy and SciPy may have loaded Accelerate, which has all of them. */
const LINEAR_ALGEBRA = /^_(?:(?:cblas|catlas|LAPACKE|vDSP)_|[sdcz][a-z0-9]{2,6}_$)/;

/** Libraries of the system that Python or other parts of the system have mostly loaded: libz, libiconv, frameworks. */
const SYSTEM_LIBRARIES =
  /^_(?:(?:lib)?iconv|(?:de|in)flate|(?:un)?compress|crc32|adler32|gz[a-z]+$|zError|zlib|BZ2_|lzma_|res_|ns_|dn_|gss_|krb5_|sqlite3_|xml[A-Z]|curl_|CF[A-Z]|kCF|CG[A-Z]|kCG|NS[A-Z]|Sec[A-Z]|kSec|IO[A-Z]|SC[A-Z]|MTL|cups|tget|tput|rl_|readline$|add_history$|ffi_)/;

/** Names that may be there although nothing in the wheel says so. */
const OTHERS: readonly RegExp[] = [HOSTS, LINEAR_ALGEBRA, SYSTEM_LIBRARIES];

/** One slice with the symbols that it lacks. */
interface Lacking {
  apple: AppleImage;
  symbols: string[];
}

export function machoSymbolDrafts(wheel: JudgedWheel): Draft[] {
  const loaded = appleImages(wheel).filter(
    ({ member }) =>
      isLoaded(member) && !isTestData(member.facts.path) && member.facts.binary?.lacksImports !== true,
  );
  if (loaded.length === 0) return [];
  return [...flatDrafts(loaded, wheel), ...boundDrafts(loaded, wheel)];
}

function flatDrafts(loaded: readonly AppleImage[], wheel: JudgedWheel): Draft[] {
  const candidates = loaded
    .filter(({ slice }) => slice.twoLevel && slice.importsAreWhole)
    .map((apple) => ({ apple, symbols: flatLookups(apple.image) }))
    .filter(({ symbols }) => symbols.length > 0);
  if (candidates.length === 0) return [];
  const byArchitecture = [...groupBy(candidates, ({ apple }) => apple.image.architecture)];
  const lacking = byArchitecture.flatMap(([architecture, same]) => stillLacking(same, architecture, wheel));
  const source = otherSource(wheel);
  const groups = groupBy(lacking, (each) => severityOf(each, source));
  return [...groups].map(([severity, group]) => flatDraft(severity, group, source));
}

/** A library for another processor defines nothing for this one: the linker says "ignoring file" and goes on. */
function stillLacking(candidates: readonly Lacking[], architecture: string, wheel: JudgedWheel): Lacking[] {
  const defined = new DefinedSymbols(
    wheel.facts.members,
    candidates.map(({ symbols }) => ({ image: { imports: symbols.map(asImport) } as Image })),
    architecture,
  );
  return candidates
    .map(({ apple, symbols }) => ({ apple, symbols: symbols.filter((name) => !defined.has(name)) }))
    .filter(({ symbols }) => symbols.length > 0);
}

function asImport(name: string): Image['imports'][number] {
  return { name, library: null, version: null, weak: false };
}

/** The strong names of nobody's that it looks up in whatever is loaded. */
function flatLookups({ imports }: Image): string[] {
  const names = imports
    .filter(({ library, weak }) => library === null && !weak)
    .map(({ name }) => name)
    .filter((name) => !PYTHONS.test(name) && !isAppleSystemSymbol(name));
  return sortedDistinct(names);
}

/** What else may define a symbol, as far as the wheel tells; null where nothing may. */
function otherSource({ facts, requirements }: JudgedWheel): string | null {
  const open = openRequirements(requirements.installed);
  if (open.length > 0) return `a package that the wheel requires (${listSome(open, 3)})`;
  const [preload] = facts.preloads;
  return preload === undefined ? null : `a library that Python code of the wheel loads (${preload})`;
}

function severityOf({ apple, symbols }: Lacking, source: string | null): Severity {
  const isOpen = source !== null || symbols.every((name) => OTHERS.some((pattern) => pattern.test(name)));
  return apple.member.role === 'extension' && !isOpen ? 'error' : 'warning';
}

function flatDraft(severity: Severity, group: readonly Lacking[], source: string | null): Draft {
  const { members, symbols, architectures } = summed(group);
  const [first = ''] = members;
  const who = members.length === 1 ? first : `${counted(members.length, 'file')} (${listSome(members, 2)})`;
  const may =
    severity === 'error'
      ? ''
      : ` Only ${source ?? 'the program that loads it, or a library of the system,'} may define ${symbols.length === 1 ? 'it' : 'them'}, and has to be loaded first.`;
  return {
    severity,
    member: first,
    spans: members,
    causeKey: `flat: ${symbols.join()}`,
    title: `${moduleName(first)} needs ${named(symbols)}, which nothing ${severity === 'error' ? '' : 'in the wheel '}defines`,
    message:
      `${who} ${members.length === 1 ? 'looks' : 'look'} up ${listSome(symbols, 3)} in whatever is loaded; no file of the wheel ` +
      `and no Python has ${symbols.length === 1 ? 'it' : 'them'}. Import fails with "symbol not found in flat ` +
      `namespace '${symbols[0]}'".${may}`,
    remedy:
      severity === 'error'
        ? 'Link the library that defines it (libraries= in setup.py, target_link_libraries in CMake), and let delocate copy it. ' +
          'dynamic_lookup, which the linker is told for the sake of Python, hid that at the build.'
        : 'If the host of this plugin defines the symbol, no action needed. Otherwise link the library that does.',
    data: {
      symbols: symbols.slice(0, MOST_LISTED),
      count: symbols.length,
      members: members.slice(0, MOST_LISTED),
      architectures,
      lookup: 'flat',
    },
  };
}

/** `_core` of `pkg/_core.cpython-312-darwin.so`. */
function moduleName(path: string): string {
  return baseName(path).split('.')[0] ?? '';
}

function named(symbols: readonly string[]): string {
  const [first = ''] = symbols;
  const short = first.length > 32 ? `${first.slice(0, 31)}…` : first;
  return symbols.length === 1 ? short : `${short} and ${symbols.length - 1} more`;
}

function summed(group: readonly Lacking[]): {
  members: string[];
  symbols: string[];
  architectures: string[];
} {
  return {
    members: sortedDistinct(group.map(({ apple }) => apple.member.facts.path)),
    symbols: sortedDistinct(group.flatMap(({ symbols }) => symbols)),
    architectures: sortedDistinct(group.map(({ apple }) => appleName(apple.image.architecture))),
  };
}

/** A library of the wheel, and who takes which symbols from it. */
interface Binding {
  /** As the slices ask for it. */
  library: string;
  member: string;
  wanted: Map<string, AppleImage[]>;
}

/** One draft for each library of the wheel that lacks what others are bound to. */
function boundDrafts(loaded: readonly AppleImage[], wheel: JudgedWheel): Draft[] {
  const images = new Map(
    wheel.apple.map(({ member, architecture, image }) => [`${architecture} ${member}`, image]),
  );
  const linkage = new Map(wheel.apple.map(({ image, needs }) => [image, needs]));
  /** Where a library's image has a symbol by its re-exports; null where nobody can tell. */
  const exporters = (image: Image, architecture: string): Image[] | null => {
    const found = new Set([image]);
    for (const each of found) {
      if (!each.exports.isWhole || found.size > MOST_REEXPORTED) return null;
      for (const { library, kind } of each.needed) {
        if (kind !== 're-exported') continue;
        const to = linkage.get(each)?.find((need) => need.library === library)?.resolvedTo;
        const next = to == null ? undefined : images.get(`${architecture} ${to}`);
        if (next === undefined) return null;
        found.add(next);
      }
    }
    return [...found];
  };
  const lacking: Binding[] = [];
  for (const [image, binding] of bindingsOf(loaded, linkage, images)) {
    const all = exporters(image, image.architecture);
    for (const each of all ?? []) for (const name of each.exports) binding.wanted.delete(name);
    if (all !== null && binding.wanted.size > 0) lacking.push(binding);
  }
  const byMember = groupBy(lacking, ({ member }) => member);
  return [...byMember].map(([member, bindings]) => boundDraft(member, bindings));
}

function bindingsOf(
  loaded: readonly AppleImage[],
  linkage: ReadonlyMap<Image, JudgedWheel['apple'][number]['needs']>,
  images: ReadonlyMap<string, Image>,
): Map<Image, Binding> {
  const bindings = new Map<Image, Binding>();
  for (const apple of loaded) {
    const { image } = apple;
    const targets = new Map(
      (linkage.get(image) ?? []).flatMap(({ library, resolvedTo }) => {
        const to = resolvedTo === null ? undefined : images.get(`${image.architecture} ${resolvedTo}`);
        return resolvedTo === null || to === undefined
          ? []
          : [[library, { member: resolvedTo, to }] as const];
      }),
    );
    if (targets.size === 0) continue;
    for (const { name, library, weak } of image.imports) {
      const target = library === null || weak ? undefined : targets.get(library);
      if (target === undefined || library === null) continue;
      const known = bindings.get(target.to) ?? { library, member: target.member, wanted: new Map() };
      const users = known.wanted.get(name);
      if (users === undefined) known.wanted.set(name, [apple]);
      else if (users.at(-1) !== apple) users.push(apple);
      bindings.set(target.to, known);
    }
  }
  return bindings;
}

function boundDraft(library: string, bindings: readonly Binding[]): Draft {
  const group = bindings.flatMap(({ wanted }) =>
    [...wanted].flatMap(([name, users]) => users.map((apple) => ({ apple, symbols: [name] }))),
  );
  const { members, symbols, architectures } = summed(group);
  const isModules = group.some(({ apple }) => apple.member.role === 'extension');
  const [first = ''] = members;
  return {
    severity: isModules ? 'error' : 'warning',
    member: first,
    spans: members,
    causeKey: `bound: ${symbols.join()}`,
    title: `${baseName(library)} lacks ${named(symbols)}`,
    message:
      `${members.length === 1 ? `${first} takes` : `${counted(members.length, 'file')} (${listSome(members, 2)}) take`} ${listSome(symbols, 3)} from ` +
      `${library}, which doesn't export ${symbols.length === 1 ? 'it' : 'them'}. Loading fails with "Symbol not found: ${symbols[0]}".`,
    remedy:
      'Package the library that the module was linked with: another build, or another version, of it was copied into the wheel.',
    data: {
      symbols: symbols.slice(0, MOST_LISTED),
      count: symbols.length,
      members: members.slice(0, MOST_LISTED),
      architectures,
      lookup: library,
    },
  };
}
