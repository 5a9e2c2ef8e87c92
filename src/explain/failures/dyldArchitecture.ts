import type { FailureKind } from '../failure.ts';
import { wheelEvidence } from '../wheelFindings.ts';
import { DLOPEN, moduleOf, named } from './dyldWords.ts';

/** Those that say the same of a wheel. */
const RULES = ['architecture-mismatch', 'platform-mismatch'];

/** A file for another processor than Python's. */
export const dyldArchitecture: FailureKind = {
  id: 'dyld-incompatible-architecture',
  tool: 'dyld',
  concern: 'wheel',
  summary: 'a module, or a library that it needs, is for another processor ("incompatible architecture")',
  marks: ['incompatible architecture'],
  pattern: new RegExp(
    String.raw`${DLOPEN}.{0,3000}?incompatible architecture(?: \(have '([\w,]{1,60})', need '([\w,]{1,60})'\))?`,
  ),
  isOfTests: true,
  isWeak: true,
  read([, path, have, need]) {
    return {
      files: moduleOf(path),
      architectures: [have, need].filter((each) => each !== undefined),
    };
  },
  explain(failure, _, wheels) {
    const {
      files,
      architectures: [have, need],
    } = failure;
    const evidence = wheelEvidence(failure, wheels, RULES);
    return {
      title: `${named(files)} is for ${have ?? 'another processor'}, Python is for ${need ?? 'this one'}`,
      meaning: `Python loads files for its own processor alone: ${need ?? 'the one that it runs as'}. What it met has code for ${have ?? 'another'}.`,
      causes: [
        ...evidence.causes,
        'The build does not pass the architecture on: CMake wants CMAKE_OSX_ARCHITECTURES, other tools ARCHFLAGS or -arch.',
        'A compiled file of an earlier build for the other architecture was packaged.',
        'The test runs under another Python than the wheel was made for: x86_64 under Rosetta, or arm64.',
      ],
      next: [
        { text: 'Run "lipo -archs" on the module and on each library in .dylibs.' },
        {
          text: 'Build each architecture on a runner of its own (macos-15-intel for x86_64, macos-15 for arm64).',
        },
        evidence.next,
      ],
    };
  },
};
