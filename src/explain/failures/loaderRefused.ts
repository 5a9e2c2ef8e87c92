import { baseName } from '../../base/words.ts';
import type { FailureKind } from '../failure.ts';
import { wheelEvidence } from '../wheelFindings.ts';
import { IMPORT_ERROR, isAboutWheel, PROGRAM } from './loaderWords.ts';

interface Refusal {
  says: RegExp;
  title: string;
  cause: string;
  todo: string;
  rules: readonly string[];
}

const REFUSALS: readonly Refusal[] = [
  {
    says: /wrong ELF class|invalid ELF header|Exec format error|unsupported relocation|cannot open shared object file: Exec/,
    title: 'is for another processor or system',
    cause:
      'A file of another build was packed: an earlier one for another architecture, or one that was committed or downloaded.',
    todo: 'Delete the stray file, or the build folder that it was left in, and build anew.',
    rules: ['architecture-mismatch', 'platform-mismatch', 'malformed-binary'],
  },
  {
    says: /executable stack/,
    title: 'asks for an executable stack',
    cause:
      'One of its sources is assembler without a .note.GNU-stack section; glibc 2.41 and hardened kernels refuse the file.',
    todo: 'Link with -Wl,-z,noexecstack.',
    rules: ['executable-stack'],
  },
  {
    says: /static TLS block/,
    title: 'needs more static memory for threads than is left',
    cause:
      'It, or a library of its, was compiled for the initial-exec model; the room for that is small, and who comes first gets it.',
    todo: 'Compile without -ftls-model=initial-exec, or import the module before others.',
    rules: ['static-tls'],
  },
  {
    says: /not page-aligned|not properly aligned|segment from shared object|file too short|phentsize|ELF load command/,
    title: 'is damaged, or laid out for other pages',
    cause: 'A tool that changes files (strip, patchelf, upx) broke it, or it was cut off.',
    todo: 'Do not strip after the repair, use patchelf 0.18 or newer, and build anew.',
    rules: ['misaligned-segment', 'page-size', 'malformed-binary'],
  },
  {
    says: /text relocation|relocation processing|DT_RELR|memory protection/,
    title: 'has relocations that the system refuses',
    cause:
      'Not all of its sources were compiled with -fPIC, or it was linked with packed relocations (RELR).',
    todo: 'Compile everything with -fPIC, and link without -z pack-relative-relocs.',
    rules: ['text-relocations', 'relr-without-version'],
  },
];

/** A file that the loader finds and refuses. */
export const loaderRefused: FailureKind = {
  id: 'loader-file-refused',
  tool: 'loader',
  concern: 'wheel',
  summary: 'the loader refuses a file ("wrong ELF class", "executable stack", "static TLS block")',
  marks: [
    'wrong ELF class',
    'invalid ELF header',
    'Exec format error',
    'executable stack',
    'static TLS block',
    'page-aligned',
    'properly aligned',
    'failed to map segment',
    'file too short',
    'phentsize',
    'text relocation',
    'memory protection after relocation',
    'DT_RELR',
  ],
  pattern: new RegExp(
    `^(?:${IMPORT_ERROR}|${PROGRAM}error while loading shared libraries: )(?:Error loading shared library )?([^\\s:]{1,600}): (?:cannot open shared object file: Exec format error|.{0,200}(?:wrong ELF class|invalid ELF header|Exec format error|executable stack|static TLS block|page-aligned|properly aligned|failed to map segment|file too short|phentsize|text relocation|memory protection after relocation|DT_RELR))`,
  ),
  isOfTests: true,
  isWeak: true,
  read: ([, file = ''], _, context) => (isAboutWheel(context) ? { files: [baseName(file)] } : null),
  explain(failure, _, wheels) {
    const refusal = REFUSALS.find(({ says }) => says.test(failure.quote));
    const [file = 'a file'] = failure.files;
    const evidence = wheelEvidence(failure, wheels, refusal?.rules ?? [], 'linux');
    return {
      title: `${file} ${refusal?.title ?? 'is refused by the loader'}`,
      meaning: `The loader found ${file}, and does not take it: the words behind its name say why.`,
      causes: [...evidence.causes, ...(refusal === undefined ? [] : [refusal.cause])],
      next: [...(refusal === undefined ? [] : [{ text: refusal.todo }]), evidence.next],
    };
  },
};
