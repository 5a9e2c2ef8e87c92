import type { FailureKind } from '../failure.ts';
import { inStep } from '../words.ts';

/** A program that was killed for want of memory, or that says so itself. */
export const outOfMemory: FailureKind = {
  id: 'out-of-memory',
  tool: 'system',
  summary: 'a program ran out of memory or was killed for it ("Killed", exit status 137)',
  marks: [
    'Killed',
    '137',
    'SIGKILL',
    'failed with code -9',
    'bad_alloc',
    'emory exhausted',
    'out of memory',
    'Out of memory',
    'out of heap space',
    'Cannot allocate memory',
  ],
  pattern:
    /^(?:.{0,200}\b(?:fatal error|internal compiler error): Killed\b|g?make(?:\[\d{1,3}\])?: \*\*\* .{1,300} Killed$|.{0,200}ld terminated with signal 9|(?:\S{0,100}: )?(?:line )?(?:\d{1,6}: )?(?: *\d{1,8} )?Killed(?: {2,}.{0,300})?$|(?:(?:cibuildwheel: )?(?:[Ee]rror: )?(?:cibuildwheel: )?)Command .{1,4000}? failed with code (?:137|-9)\.|(?:Error: )?Process completed with exit code 137\b|.{0,300}\(signal: 9, SIGKILL: kill\)|.{0,100}virtual memory exhausted: |.{0,100}std::bad_alloc|LLVM ERROR: out of memory|.{0,200}fatal error C1060|.{0,200}cc1plus: out of memory|.{0,100}[Cc]annot allocate memory$)/,
  isOfTests: 'setup',
  isWeak: true,
  read: ({ input }) => (/\bstatic TLS\b/.test(input) ? null : {}),
  explain: ({ context: { step } }) => ({
    title: 'a program ran out of memory',
    meaning: `The system ended a program${inStep(step)} with SIGKILL (status 137), or it got no more memory. A runner of GitHub has 16 GB, on Macs 7 GB; all that runs at once shares it.`,
    causes: [
      'Many compilers run at once (make -j, ninja, MAX_JOBS), and C++ templates need 1 to 2 GB each.',
      'Link-time optimisation, or unity builds of large files.',
      'Under QEMU each program needs more, and 32-bit ones have 2 to 4 GB at most.',
    ],
    next: [
      {
        text: 'Let fewer compilers run at once.',
        code: '[tool.cibuildwheel.environment]\nCMAKE_BUILD_PARALLEL_LEVEL = "2"\nMAKEFLAGS = "-j2"',
      },
      { text: 'Or build on a larger runner, without link-time optimisation or debug information.' },
    ],
  }),
};
