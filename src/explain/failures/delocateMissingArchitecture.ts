import { listSome, sortedDistinct } from '../../base/collections.ts';
import type { FailureKind } from '../failure.ts';
import { fileName } from './cannotRepair.ts';

/** `<file> needs arch x86_64 missing from <library>`, or `Required arch arm64 missing from <file>`. */
const REPORT = /(?:^(.{1,500}) needs|^Required) archs? ([\w, ]{1,100}) missing from (.{1,500})$/;

/** A file lacks an architecture that the tag or `--require-archs` demands. */
export const delocateMissingArchitecture: FailureKind = {
  id: 'delocate-missing-architecture',
  tool: 'delocate',
  summary: 'a file in the wheel lacks an architecture that the wheel promises ("missing architectures")',
  marks: ['Some missing architectures in wheel', 'Failed to find any binary with the required architecture'],
  pattern:
    /^(?:[\w.]*DelocationError: )(?:Some missing architectures in wheel|Failed to find any binary with the required architecture: ["']?([\w,]{1,100}))/,
  read([, missing], { after }) {
    if (missing !== undefined) return { architectures: missing.split(',') };
    const reports = after
      .flatMap((line) => [REPORT.exec(line) ?? []])
      .filter(([whole]) => whole !== undefined);
    return {
      architectures: sortedDistinct(reports.flatMap(([, , list = '']) => list.split(', '))),
      files: sortedDistinct(reports.map(([, , , path = '']) => fileName(path))),
    };
  },
  explain(failure) {
    const { architectures, files, asked } = failure;
    const missing = architectures.length > 0 ? listSome(architectures) : 'an architecture';
    const which = files.length > 0 ? listSome(files, 2) : 'A file in it';
    return {
      title: `the wheel lacks code for ${missing}`,
      meaning: `Every binary in the wheel must have code for ${asked ?? 'what its tag promises'}. ${which} ${files.length > 1 ? 'have' : 'has'} none for ${missing}, and a Mac of that kind could not load it.`,
      causes: [
        'A library was copied from the runner (Homebrew has one architecture), while the wheel is cross-compiled or universal2.',
        "The build doesn't pass the architecture on: CMAKE_OSX_ARCHITECTURES, ARCHFLAGS or -arch.",
        'A compiled file of an earlier build for the other architecture was packaged.',
      ],
      next: [
        {
          text: 'Build each architecture on its own runner (macos-15-intel for x86_64, macos-15 for arm64).',
        },
        { text: 'For universal2, get or build the library for both, and join them with "lipo -create".' },
      ],
    };
  },
};
