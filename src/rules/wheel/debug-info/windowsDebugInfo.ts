/** Debug information in wheels for Windows: program databases, and what mingw's compilers leave in DLLs and modules. */

import { listSome } from '../../../base/collections.ts';
import { MAX_LISTED_MEMBERS } from '../../../base/limits.ts';
import { fileSize } from '../../../base/words.ts';
import type { JudgedWheel } from '../../../judge/judgedWheel.ts';
import type { MemberFacts } from '../../../wheel/facts.ts';
import type { Draft } from '../../rule.ts';

/** Less is not worth a word. */
const LEAST_BYTES = 1024 * 1024;
/** Of all that the wheel installs. */
const LEAST_SHARE = 0.25;

interface Debug {
  path: string;
  size: number;
  debugBytes: number;
}

/** One draft for all of it. */
export function windowsDebugDrafts({ facts }: JudgedWheel): Draft[] {
  const found = facts.members
    .map((member) => ({ path: member.path, size: member.size, debugBytes: debugBytesOf(member) }))
    .filter(({ debugBytes }) => debugBytes > 0)
    .sort((a, b) => b.debugBytes - a.debugBytes);
  const all = found.reduce((sum, { debugBytes }) => sum + debugBytes, 0);
  const content = facts.members.reduce((sum, { size }) => sum + size, 0);
  return all < LEAST_BYTES || all < content * LEAST_SHARE ? [] : [describe(found, all)];
}

/** Bytes of a file that only debuggers look at: all of a program database, of a PE file its DWARF and COFF symbols. */
function debugBytesOf({ format, size, binary }: MemberFacts): number {
  if (format === 'pdb') return size;
  const { debugSize = 0, symbolsSize = 0 } = binary?.pe ?? {};
  return debugSize + symbolsSize <= size ? debugSize + symbolsSize : 0;
}

function describe(found: readonly Debug[], all: number): Draft {
  const databases = found.filter(({ path }) => /\.pdb$/i.test(path)).length;
  const count = found.length === 1 ? '1 file' : `${found.length} files`;
  const shown = found.map(({ path, debugBytes }) => `${path} (${fileSize(debugBytes)})`);
  return {
    severity: 'notice',
    member: null,
    causeKey: 'the set',
    title: `${fileSize(all)} of debug information in ${count}`,
    message: `${listSome(shown, 3)}: nothing but a debugger reads it. Without it the download and the installation get smaller.`,
    remedy:
      databases > 0
        ? 'Leave *.pdb out of the wheel: wheel.exclude (scikit-build-core), exclude_package_data (setuptools), or no install(FILES $<TARGET_PDB_FILE:…>) in CMake. If it is shipped on purpose, no action.'
        : 'Link with -Wl,-s (mingw), or run "strip" on the files before delvewheel repair. If it is shipped on purpose, no action.',
    data: {
      debugBytes: all,
      members: found
        .slice(0, MAX_LISTED_MEMBERS)
        .map(({ path, size, debugBytes }) => ({ member: path, size, debugBytes })),
    },
  };
}
