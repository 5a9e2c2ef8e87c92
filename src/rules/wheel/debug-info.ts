import { groupBy, listSome } from '../../base/collections.ts';
import { MAX_LISTED_MEMBERS } from '../../base/limits.ts';
import { fileSize } from '../../base/words.ts';
import type { JudgedWheel } from '../../judge/judgedWheel.ts';
import type { Draft, Rule } from '../rule.ts';
import { appleImages } from '../shared/appleImages.ts';
import { linkedMembers } from '../shared/linkedMembers.ts';
import { steps } from '../shared/steps.ts';
import { windowsDebugDrafts } from './debug-info/windowsDebugInfo.ts';

/** What is less than both is not worth a word: so many bytes, and so much of all that the wheel unpacks to. */
const LEAST_BYTES = 1024 * 1024;
const LEAST_SHARE = 1 / 4;

/** Debug information that nobody has taken out of what the wheel installs. */
export const debugInfo: Rule<'wheel'> = {
  id: 'debug-info',
  scope: 'wheel',
  severity: 'notice',
  summary: 'files were not stripped: so much of the wheel is debug information',
  check: (wheel) => {
    const unstripped = [...elfFiles(wheel), ...machoFiles(wheel)].filter(isUnstripped).sort(byDebugSize);
    return [
      ...(isWorthStripping(unstripped, wheel) ? [describe(unstripped)] : []),
      ...windowsDebugDrafts(wheel),
    ];
  },
};

interface Unstripped {
  path: string;
  size: number;
  debugSize: number;
  isMacho: boolean;
}

function elfFiles(wheel: JudgedWheel): Unstripped[] {
  return linkedMembers(wheel).map(({ elf: { debugSize }, facts: { path, size } }) => ({
    ...{ path, size, debugSize },
    isMacho: false,
  }));
}

/** All slices of a file together. */
function machoFiles(wheel: JudgedWheel): Unstripped[] {
  const byFile = groupBy(appleImages(wheel), ({ member }) => member);
  return [...byFile].map(
    ([
      {
        facts: { path, size },
      },
      images,
    ]) => ({
      ...{ path, size, isMacho: true },
      debugSize: images.reduce((sum, { slice }) => sum + slice.debugSize, 0),
    }),
  );
}

/** A section header can claim more than the file has: such a figure says nothing. */
function isUnstripped({ debugSize, size }: Unstripped): boolean {
  return debugSize > 0 && debugSize <= size;
}

function isWorthStripping(unstripped: readonly Unstripped[], { facts }: JudgedWheel): boolean {
  const debugBytes = unstripped.reduce((sum, { debugSize }) => sum + debugSize, 0);
  const bytes = facts.members.reduce((sum, { size }) => sum + size, 0);
  return debugBytes >= LEAST_BYTES && debugBytes >= bytes * LEAST_SHARE;
}

/** The largest first; the sort is stable, and members come in the order of their paths. */
function byDebugSize(a: Unstripped, b: Unstripped): number {
  return b.debugSize - a.debugSize;
}

function describe(unstripped: Unstripped[]): Draft {
  const debugBytes = unstripped.reduce((sum, { debugSize }) => sum + debugSize, 0);
  const bytes = unstripped.reduce((sum, { size }) => sum + size, 0);
  const single = unstripped.length === 1;
  const count = single ? '1 file' : `${unstripped.length} files`;
  const shown = unstripped.map(
    ({ path, size, debugSize }) => `${path} (${fileSize(debugSize)} of ${fileSize(size)})`,
  );
  return {
    severity: 'notice',
    member: null,
    // The whole set has it from one setting, whatever the files and the wheels are called.
    causeKey: 'the set',
    title: `${fileSize(debugBytes)} of debug information in ${count}`,
    message:
      `${count} ${single ? 'holds' : 'hold'} ${fileSize(debugBytes)} of debug information among ${single ? 'its' : 'their'} ` +
      `${fileSize(bytes)} (before compression): ${listSome(shown, 2)}. Users don't need it; stripped, the wheel is smaller to download and install.`,
    remedy: steps(
      'If shipped on purpose, no action needed.',
      'Otherwise strip when linking: -Wl,-s (gcc, clang), strip = true (Cargo), install.strip = true (scikit-build-core).',
      unstripped.some(({ isMacho }) => isMacho)
        ? 'Or run strip -S on the files before delocate, which signs them again.'
        : 'Or add --strip to auditwheel repair.',
    ),
    data: {
      debugBytes,
      members: unstripped.slice(0, MAX_LISTED_MEMBERS).map(({ path, size, debugSize }) => ({
        member: path,
        size,
        debugBytes: debugSize,
      })),
    },
  };
}
