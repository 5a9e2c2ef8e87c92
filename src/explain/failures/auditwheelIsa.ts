import { listSome } from '../../base/collections.ts';
import type { FailureKind } from '../failure.ts';
import { KEEP_THE_WHEEL } from '../words.ts';
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
    const named =
      files.length > 0 ? `${listSome(files, 2)} (${listSome(architectures, 2)})` : 'A file in the wheel';
    return {
      title: `the wheel has code for newer processors than ${failure.asked} promises`,
      meaning: `${named} is marked as needing newer processor instructions (x86-64-v2, v3 or v4). The platform tag promises every x86_64 processor, and on an older one the file crashes with an illegal instruction.`,
      causes: [
        'It was compiled with -march=native, -march=x86-64-v3, -mavx2 or the like, by the project, CMake or CFLAGS.',
        'It, or an object linked into it, comes from RHEL 9 or 10 and the like, which compile everything for x86-64-v2 or v3.',
      ],
      next: [
        ...(files.length > 0 ? [] : [KEEP_THE_WHEEL]),
        { text: 'Compile for the baseline, with -march only on files that are chosen at run time.' },
        {
          text: 'If such a choice guards the file: "auditwheel repair --disable-isa-ext-check" (6.3 and later).',
        },
      ],
    };
  },
};
