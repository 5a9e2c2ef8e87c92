import type { FileFormat } from '../binary/readBinary.ts';
import type { Severity } from '../report/report.ts';
import { isTestData } from './judgeWheel.ts';
import type { Draft, JudgedMember, Rule } from './rule.ts';
import { baseName } from './words.ts';

/** A GNU ld script, as `libfoo.so` can be: text that only the linker reads. */
const LINKER_LIBRARY = /(?:^|\/)lib[^/]*\.so(?:\.[\w.]+)?$/;

/** A file that should be native and can't be read as such. */
export const malformedBinary: Rule = {
  id: 'malformed-binary',
  severity: 'error',
  summary: 'an extension module or library is truncated, damaged, empty or no binary at all',
  isRootCause: true,
  check: ({ members }) => members.map(describe).filter((draft) => draft !== null),
};

function describe(member: JudgedMember): Draft | null {
  const { facts, role } = member;
  const reason = whyMalformed(member);
  // A member that failed its checksum has not been looked at: that is a finding of its own.
  if (reason === null || facts.sha256 === null) return null;
  const loaded = role === 'extension' || role === 'needed-library';
  const severity: Severity = loaded && !isTestData(facts.path) ? 'error' : 'warning';
  return {
    severity,
    member: facts.path,
    title: `${baseName(facts.path)} ${titleOf(facts.format)}`,
    message:
      `${reason} ` +
      (loaded
        ? 'Python would fail to load it, so the import fails.'
        : 'Whatever loads or runs it will fail.'),
    remedy: remedyOf(facts.format),
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
    if (role === 'data') return null;
    const [first, ...more] = binary.problems;
    if (first === undefined) return null;
    const others =
      more.length > 0 ? ` (${more.length} more such ${more.length === 1 ? 'problem' : 'problems'})` : '';
    return `The file of ${size} bytes starts as ${binary.format === 'elf' ? 'an ELF' : 'a Mach-O'} file, but ${first.reason}, at byte ${first.offset}${others}.`;
  }
  switch (format) {
    case 'empty':
      return 'The file is empty.';
    case 'git-lfs-pointer':
      return `The file is a Git LFS pointer of ${size} bytes: the text that stands for the binary, not the binary.`;
    case 'text':
      if (role !== 'extension' && LINKER_LIBRARY.test(facts.path)) return null;
      return `The file holds ${size} bytes of text, no native code.`;
    default:
      return `The file of ${size} bytes is in no format that a loader knows: neither ELF nor Mach-O nor PE nor wasm.`;
  }
}

function titleOf(format: FileFormat): string {
  switch (format) {
    case 'empty':
      return 'is empty';
    case 'git-lfs-pointer':
      return 'is a Git LFS pointer, not the binary';
    case 'text':
      return 'is text, not a binary';
    case 'elf':
    case 'macho':
      return 'is damaged';
    default:
      return 'is no binary';
  }
}

function remedyOf(format: FileFormat): string {
  if (format === 'git-lfs-pointer') {
    return 'Fetch the real file before the build: "lfs: true" for actions/checkout, or git lfs pull. For an sdist, build it from a checkout that has the files.';
  }
  return (
    'Look at the file in the build folder: if it is sound there, a later step damaged it (a strip or patchelf that failed, a ' +
    'disk that ran full, a partial download); if it is not, rebuild it. If it should not be in the wheel at all, leave it out.'
  );
}
