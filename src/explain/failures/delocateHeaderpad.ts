import type { FailureKind } from '../failure.ts';
import { fileName } from './cannotRepair.ts';

/** The header of a Mach-O file has no room for a longer path. */
export const delocateHeaderpad: FailureKind = {
  id: 'delocate-header-room',
  tool: 'delocate',
  summary: 'a file has no room for the new path of a library ("larger updated load commands do not fit")',
  marks: ["can't be redone for: ", 'load commands do not fit'],
  pattern:
    /^(?:.{0,600}(?:install_name_tool|llvm-install-name-tool|stderr).{0,20}: )?.{0,100}changing install names or rpaths can't be redone for: (.{1,600}?)(?: \(for architecture (\w{1,20})\))? because larger|^.{0,600}(?:updated )?load commands do not fit/,
  read: ([, path, architecture]) => ({
    files: path === undefined ? [] : [fileName(path)],
    architectures: architecture === undefined ? [] : [architecture],
  }),
  explain: ({ files: [file = 'a file'], architectures: [architecture] }) => ({
    title: `${file} has no room for longer paths`,
    meaning: `delocate writes the new places of libraries into the file's header${architecture === undefined ? '' : ` (${architecture})`}. The linker leaves little room behind it, and the new path is longer than the old one.`,
    causes: [
      `${file} was linked without -headerpad_max_install_names: yours, or a library that was downloaded or built by another project.`,
      'The path became longer: a deep folder in the wheel, or delocate 0.9.1 and newer, which write longer names into libraries.',
    ],
    next: [
      {
        text: 'Link it anew with room: LDFLAGS="-Wl,-headerpad_max_install_names" for all that is linked, libraries too.',
        code: '[tool.cibuildwheel.macos.environment]\nLDFLAGS = "-Wl,-headerpad_max_install_names"',
      },
      {
        text: "For a library that can't be linked anew: build it from source, or give it the name @rpath/<name> when it is built.",
      },
    ],
  }),
};
