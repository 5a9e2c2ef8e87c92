import type { FailureKind } from '../failure.ts';
import { KEEP_THE_WHEEL } from '../words.ts';

/** auditwheel's ELF reader gives up with a traceback. */
export const auditwheelUnreadableFile: FailureKind = {
  id: 'auditwheel-unreadable-file',
  tool: 'auditwheel',
  summary:
    "auditwheel's ELF reader stopped on a damaged file (a traceback with ELFError or a construct error)",
  marks: ['ELFError', 'elftools.construct', 'elftools.common'],
  pattern:
    /^(?:elftools\.[\w.]+\.)?(?:ELFError|ELFParseError|FieldError|ArrayError|ConstructError|SizeofError): .{0,300}/,
  // The reader belongs to many tools.
  read: (_, { before }, { tool }) =>
    tool === 'auditwheel' || before.some((line) => /[\\/]auditwheel[\\/]/.test(line)) ? {} : null,
  explain: () => ({
    title: 'auditwheel could not read a file in the wheel',
    meaning:
      "A file in the wheel begins like a Linux binary (ELF) but is cut off, or its headers point past its end. auditwheel ends with a traceback that doesn't name the file.",
    causes: [
      'A binary was cut off: a full disk, a broken download, a file packaged while it was being written.',
      'A committed or downloaded binary was damaged, for instance by the conversion of line ends.',
      'A tool that packs or strips binaries (upx, strip of another architecture) left it unreadable.',
    ],
    next: [KEEP_THE_WHEEL, { text: 'Outside of cibuildwheel, run wheel-abi-check on the wheel.' }],
  }),
};
