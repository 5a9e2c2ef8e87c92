import type { FailureKind } from '../failure.ts';
import { KEEP_THE_WHEEL, wheelOf } from '../words.ts';
import { CANNOT_REPAIR, wheelAndPlatform } from './cannotRepair.ts';

const NAMED = /^ELF file (?:\w+Path\()?'([^']{1,300})'\)? requires '?<?([^,]{1,60}?)>?'? instruction set/;

/** A file whose property note asks for a newer processor than the architecture's baseline. */
export const auditwheelIsa: FailureKind = {
  id: 'auditwheel-isa',
  tool: 'auditwheel',
  summary: 'a file needs a newer processor than the platform tag promises ("unsupported ISA extensions")',
  marks: ['unsupported ISA extensions'],
  pattern: new RegExp(`${CANNOT_REPAIR} because it depends on unsupported ISA extensions`),
  read(match, _, { remarks }) {
    const named = remarks
      .flatMap((remark) => [NAMED.exec(remark) ?? []])
      .filter(([whole]) => whole !== undefined);
    return {
      ...wheelAndPlatform(match),
      files: named.flatMap(([, file]) => file ?? []),
      architectures: named.flatMap(([, , level]) => level ?? []),
    };
  },
  explain(failure) {
    const { files, architectures } = failure;
    const named = files.length > 0 ? `${files.join(', ')} (${architectures.join(', ')})` : 'A file';
    return {
      title: `${wheelOf(failure)} has code for newer processors than ${failure.asked} promises`,
      meaning: `${named} carries a note of its linker's: it must not be run on a processor without certain instructions (x86-64-v2, v3 or v4). The platform tag promises the first generation of 64-bit x86, so installers would put the wheel on machines where it dies with an illegal instruction.`,
      causes: [
        'It was compiled with -march=native, -march=x86-64-v3, -mavx2 or the like for the whole file, by the project, by a CMake option or by CFLAGS of the environment.',
        'It, or an object linked into it, comes from a distribution that compiles everything for x86-64-v2 or v3, such as RHEL 9 and 10 and images based on them: one such start-up object marks the whole file.',
      ],
      next: [
        ...(files.length > 0 ? [] : [KEEP_THE_WHEEL]),
        {
          text: 'Compile for the baseline and choose faster code at run time, in files of its own (-march only on those).',
        },
        {
          text: 'If the file is only loaded after such a check, tell auditwheel so: "auditwheel repair --disable-isa-ext-check" (from 6.3 on).',
        },
      ],
    };
  },
};
