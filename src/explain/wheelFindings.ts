/** What the check of a wheel that is at hand says of what a loader's message names. */

import { sortedDistinct } from '../base/collections.ts';
import { baseName } from '../base/words.ts';
import type { NextStep } from '../model/explanation.ts';
import type { LogFailure } from './failure.ts';
import type { LinkedWheel, WheelFinding } from './linkedWheel.ts';

/** What the wheels show. */
export interface WheelEvidence {
  /** Sentences for the list of causes, the surest first. */
  causes: string[];
  next: NextStep;
}

/** Findings of one rule about many files say the same. */
const MOST_TOLD = 3;

/**
 * What the rules say of the file, library or symbol that a message names, in each wheel for the system that the build can
 * have tested. Where they say nothing, that is told as well: then the fault is not in the wheel.
 */
export function wheelEvidence(
  failure: LogFailure,
  wheels: readonly LinkedWheel[],
  rules: readonly string[],
  system: 'macosx' | 'linux' = 'macosx',
): WheelEvidence {
  const fitting = wheels.filter(({ filename }) => fits(filename, failure.context.build, system));
  const [first] = fitting;
  if (first === undefined)
    return {
      causes: [],
      next: {
        text: `Name the tested wheel beside the log: "wheel-abi-check explain build.log ${failure.wheel ?? 'wheelhouse/*.whl'}".`,
      },
    };
  const { symbols, libraries, files } = failure;
  const told = fitting.flatMap(({ filename, findings }) => {
    const ofKind = findings.filter(({ rule }) => rules.includes(rule));
    // What a message names most narrowly goes before the file that it is about.
    const concerned = [symbols, libraries, files]
      .map((names) => ofKind.filter((each) => concerns(each, names)))
      .find((each) => each.length > 0);
    return (concerned ?? [])
      .slice(0, MOST_TOLD)
      .map(({ rule, title }) => `In ${filename}: ${title} (${rule}).`);
  });
  if (told.length > 0)
    return {
      causes: sortedDistinct(told),
      next: { text: `Check the wheel: "wheel-abi-check ${first.filename}" says what to do.` },
    };
  return {
    causes: [
      `${first.filename} has no such fault itself: another wheel was tested, or another package's files play a part.`,
    ],
    next: { text: 'Let the test print where the module was imported from, and compare it with the wheel.' },
  };
}

/** `build` is cibuildwheel's identifier, as in `cp312-macosx_arm64`. */
function fits(filename: string, build: string | null, system: 'macosx' | 'linux'): boolean {
  if (!(system === 'linux' ? /[-.](?:many|musl)?linux/ : /-macosx_/).test(filename)) return false;
  const [python = '', machine = ''] = (build ?? '').split('-');
  const [, family, architecture] = /^(macosx|manylinux|musllinux)_(\w+)$/.exec(machine) ?? [];
  if (family === undefined) return true;
  const isForMachine =
    filename.includes(family) &&
    (filename.includes(`_${architecture}`) || (family === 'macosx' && filename.includes('_universal2')));
  return isForMachine && (filename.includes(`-${python}-`) || /-abi3t?[-.]|-none-/.test(filename));
}

function concerns({ member, title, message, data }: WheelFinding, names: readonly string[]): boolean {
  const text = JSON.stringify([member, title, message, data]);
  return names.map(baseName).some((name) => name !== '' && text.includes(name));
}
