import { plainText } from '../../base/escape.ts';
import { baseName, counted, withArticle } from '../../base/words.ts';
import { formatLabel } from '../../binary/formats.ts';
import { neededBy } from '../../binary/imageLists.ts';
import { isLoaded, type JudgedMember } from '../../judge/judgedWheel.ts';
import { isTestData } from '../../judge/judgeWheel.ts';
import type { WheelPromise } from '../../judge/wheelPromise.ts';
import type { Severity } from '../../model/report.ts';
import { parseExtensionName } from '../../python/pythonTag.ts';
import type { MemberFacts } from '../../wheel/facts.ts';
import type { Draft, Rule } from '../rule.ts';
import { steps } from '../shared/steps.ts';
import { architectureOf, kindName } from '../shared/words.ts';
import { withoutUuidDrafts } from './malformed-binary/withoutUuid.ts';

const MAX_TARGET = 100;
/** A GNU ld script, as `libfoo.so` can be: text that only the linker reads. */
const LINKER_LIBRARY = /(?:^|\/)lib[^/]*\.so(?:\.[\w.]+)?$/;

/** A file that should be native and can't be read as such. */
export const malformedBinary: Rule<'wheel'> = {
  id: 'malformed-binary',
  scope: 'wheel',
  severity: 'error',
  summary: 'an extension module or library is truncated, damaged, empty or no binary at all',
  isRootCause: true,
  check: (wheel) => {
    const stands = standsForLibrary(wheel.members);
    return [
      ...wheel.members
        .map((member) =>
          describe(stands(member) ? { ...member, role: 'needed-library' } : member, wheel.promise),
        )
        .filter((draft) => draft !== null),
      ...withoutUuidDrafts(wheel),
    ];
  },
};

/**
 * Whether a text lies where a file that Python loads looks for a library: a symbolic link that was written out as a file, or a
 * script of the linker. Where a real library of that name lies elsewhere, that one may be found.
 */
function standsForLibrary(members: readonly JudgedMember[]): (member: JudgedMember) => boolean {
  const loaded = members.filter(isLoaded);
  const needed = new Set(
    loaded.flatMap(({ facts }) => neededBy(facts.binary)).filter((name) => !name.includes('/')),
  );
  const real = new Set(
    members.filter(({ facts }) => facts.binary !== null).map(({ facts }) => baseName(facts.path)),
  );
  return ({ facts }) => {
    const name = baseName(facts.path);
    return facts.format === 'text' && needed.has(name) && !real.has(name);
  };
}

function describe(member: JudgedMember, promise: WheelPromise | null): Draft | null {
  const { facts } = member;
  const reason = whyMalformed(member) ?? whyNotDynamic(member, promise) ?? whyNotLoadable(member, promise);
  // A member that failed its checksum has not been looked at: that is a finding of its own.
  if (reason === null || facts.sha256 === null) return null;
  const loaded = isLoaded(member);
  const severity: Severity = loaded && !isTestData(facts.path) && !isDoubtful(member) ? 'error' : 'warning';
  return {
    severity,
    member: facts.path,
    title: `${baseName(facts.path)} ${titleOf(facts)}`,
    message:
      `${reason} ` +
      (loaded ? "Python can't load it, so the import fails." : 'Whatever loads or runs it fails.'),
    remedy: remedyFor(member),
    // A pointer of Git LFS is what has to be committed.
    ...(facts.format === 'git-lfs-pointer' ? {} : { ifCommitted: 'replace' as const }),
    data: {
      format: facts.format,
      size: facts.size,
      problems: (facts.binary?.problems ?? []).map(({ offset, reason: why }) => ({ offset, reason: why })),
    },
  };
}

function whyMalformed({ facts, role }: JudgedMember): string | null {
  const { binary, format, size } = facts;
  if (binary !== null) {
    const [first, ...more] = binary.problems;
    if (first === undefined) return null;
    const place = first.reason.includes('byte') ? '' : ` (at byte ${first.offset})`;
    const others =
      more.length > 0 ? ` (and ${more.length} more ${more.length === 1 ? 'problem' : 'problems'})` : '';
    return `The file of ${counted(size, 'byte')} starts as ${withArticle(formatLabel(binary.format))} file, but ${first.reason}${place}${others}.`;
  }
  if (facts.linkTarget !== undefined && (isLoaded({ role }) || !LINKER_LIBRARY.test(facts.path)))
    return `The zip holds a symbolic link to "${plainText(facts.linkTarget, MAX_TARGET)}", and installers write a text file with that name.`;
  switch (format) {
    case 'empty':
      return 'The file is empty.';
    case 'git-lfs-pointer':
      return `The file is a Git LFS pointer of ${counted(size, 'byte')}: the text that stands for the binary, not the binary.`;
    case 'text':
      if (!isLoaded({ role }) && LINKER_LIBRARY.test(facts.path)) return null;
      return `The file holds ${counted(size, 'byte')} of text, no native code.`;
    default:
      return `The file of ${counted(size, 'byte')} is in no format that a loader knows (ELF, Mach-O, PE, wasm).`;
  }
}

/** The loader of Pyodide takes only what has the section for it; programs and what wasm-ld makes by default have none. */
function whyNotDynamic({ facts }: JudgedMember, promise: WheelPromise | null): string | null {
  const isForPyodide = promise?.systems.every((system) => system === 'emscripten') ?? false;
  const { binary, path } = facts;
  if (!isForPyodide || binary?.wasm?.dylink !== null || !binary.wasm.isWhole) return null;
  if (parseExtensionName(path) === null) return null;
  return 'The file is a WebAssembly module without the section dylink.0, so Pyodide stops with "need the dylink section to be first".';
}

function isForWasm(promise: WheelPromise | null): boolean {
  return promise?.systems.some((system) => system === 'emscripten' || system === 'wasi') ?? false;
}

/** A file that is sound and, by its name, should be another kind of file: a program or firmware called x.abi3.so. */
function whyNotLoadable({ facts, role }: JudgedMember, promise: WheelPromise | null): string | null {
  const { binary } = facts;
  if (role !== 'extension' || binary === null || isForWasm(promise)) return null;
  if (binary.system !== 'none' && ['shared-library', 'unknown'].includes(binary.kind)) return null;
  const isCode = binary.system === 'none' && binary.format !== 'ar' && binary.architectures.length > 0;
  const what = isCode
    ? `code for ${architectureOf(binary)}, which no Python process runs`
    : withArticle(kindName(binary.kind));
  return `The file's name is that of an extension module, but it is ${what}.`;
}

/** Text called `am.so` can be a translation; a plain name proves less than one that tells the Python it is for. */
function isDoubtful({ facts }: JudgedMember): boolean {
  if (/\.(?:so|pyd|dylib)(?:\.[\d.]+)?$/.test(facts.linkTarget ?? '')) return false;
  return facts.format === 'text' && parseExtensionName(facts.path)?.kind === 'plain';
}

function titleOf({ format, binary, linkTarget }: MemberFacts): string {
  if (binary === null && linkTarget !== undefined) return 'is a symbolic link, not a binary';
  const isSound = binary?.problems.length === 0;
  switch (format) {
    case 'empty':
      return 'is empty';
    case 'git-lfs-pointer':
      return 'is a Git LFS pointer, not the binary';
    case 'text':
      return 'is text, not a binary';
    case 'elf':
    case 'macho':
    case 'pe':
    case 'wasm':
      return isSound ? 'is no extension module' : 'is damaged';
    default:
      return 'is no binary';
  }
}

/** What is written in place of a symbolic link is the path that it led to. */
const LINK_REMEDY = steps(
  'If it was a symbolic link: wheels hold none, so put the library itself there, under the name that is asked for.',
  'If it is a script of the linker, ship the library that it names.',
);

function remedyFor({ facts, role }: JudgedMember): string {
  if (facts.binary === null && facts.linkTarget !== undefined)
    return "Put the file itself in place of the link before the wheel is packed: cp -L copies it, and Python's shutil.copy does.";
  return role === 'needed-library' && facts.format === 'text' ? LINK_REMEDY : remedyOf(facts);
}

function remedyOf({ format, binary }: Pick<MemberFacts, 'format' | 'binary'>): string {
  if (binary?.problems[0]?.cause === 'line-endings')
    return steps(
      `If it is committed, name such files in .gitattributes ("*.${format === 'pe' ? 'pyd' : 'so'} binary") and commit a sound one again.`,
      'Otherwise look for what copies it as text: FTP in ASCII mode, an editor, dos2unix or unix2dos.',
    );
  if (format === 'git-lfs-pointer') {
    return 'Fetch the real file before the build: "lfs: true" for actions/checkout, or git lfs pull. Build an sdist from a checkout that has the files.';
  }
  return steps(
    'If it should not be in the wheel, leave it out.',
    'If it is damaged in the build folder, too, build it again.',
    'Otherwise find the later step that damages it: strip, patchelf, a full disk, a partial download.',
  );
}
