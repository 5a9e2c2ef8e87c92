/** `CIBW_*` variables of workflows that cibuildwheel passes over in silence: part of unknown-option. */

import { compareStrings, sortedDistinct } from '../../../base/collections.ts';
import { plainText } from '../../../base/escape.ts';
import { distance } from '../../../base/nearest.ts';
import { hasPlatformVariable } from '../../../project/cibuildwheel/optionForms.ts';
import { INTERNAL_VARIABLES, OPTIONS, type Option } from '../../../project/cibuildwheel/options.ts';
import type {
  CibuildwheelJob,
  CibuildwheelPlatform,
  OptionSetting,
} from '../../../project/cibuildwheel/types.ts';
import type { CibuildwheelProject } from '../../../project/cibuildwheelProject.ts';
import { optionOfVariable } from '../../../project/workflows/variables.ts';
import type { Draft } from '../../rule.ts';
import { placeKey } from '../../shared/settingWords.ts';
import { refusedParts } from '../build-refused.ts';
import { draft, howFarAhead, lateTexts, notInUse, type Trouble, variableOf } from './optionTrouble.ts';

/** One finding for each variable and place. */
export function describeVariables(project: CibuildwheelProject): Draft[] {
  const { jobs } = project;
  const isRefused = refusedParts(project);
  const seen = new Map<string, { setting: OptionSetting; seers: CibuildwheelJob[] }>();
  for (const job of jobs) {
    for (const setting of job.env.filter(({ written }) => /^cibw_/i.test(written))) {
      const entry = seen.get(placeKey(setting)) ?? { setting, seers: [] };
      entry.seers.push(job);
      seen.set(placeKey(setting), entry);
    }
  }
  return [...seen.values()].flatMap(({ setting, seers }) => {
    const trouble = troubleInVariable(setting, seers);
    return trouble === null || isRefused(placeKey(setting)) ? [] : [draft(setting, 'variable', trouble)];
  });
}

function troubleInVariable(setting: OptionSetting, seers: readonly CibuildwheelJob[]): Trouble | null {
  const { option: name, platform, written } = setting;
  if (name === written) return variableInOtherLetters(setting, seers);
  const option = OPTIONS.get(name);
  if (option === undefined) return unknownVariable(setting, seers);
  if (platform !== null && !hasPlatformVariable(name) && option.scope !== 'variable') {
    // Who puts the whole together out of parts has a use for the parts.
    const isPart = seers.some(({ env }) => env.some((each) => each.option === name && each.isExpanded));
    return isPart ? null : misplacedPlatform(option, platform, written);
  }
  // A variable that some job's version has does its work there.
  const late = seers.every((job) => notInUse(option, [job]) !== null) ? notInUse(option, seers) : null;
  if (late === null) return null;
  return {
    ...lateTexts(option, written),
    message: `${late} It ignores variables that it doesn't know.`,
  };
}

/** Windows alone takes small letters in names of variables for capitals. */
function variableInOtherLetters(
  { written }: OptionSetting,
  seers: readonly CibuildwheelJob[],
): Trouble | null {
  const meant = written.toUpperCase();
  const isReadByAll = seers.every(({ platform }) => platform === null || platform === 'windows');
  const hasReal = seers.some(({ env }) => env.some((each) => each.written === meant));
  const option = optionOfVariable(meant)?.option ?? '';
  if (isReadByAll || hasReal || !OPTIONS.has(option)) return null;
  return {
    severity: 'warning',
    title: `cibuildwheel reads no variable ${plainText(written, 80)}`,
    message: `cibuildwheel asks for ${meant}, in capital letters. On Linux and macOS ${plainText(written, 80)} is another variable, so the value never counts.`,
    remedy: `Write ${meant}.`,
  };
}

function misplacedPlatform(
  { name, scope }: Option,
  platform: CibuildwheelPlatform,
  written: string,
): Trouble {
  const whole = variableOf(name);
  const isSelection = scope === 'selection';
  return {
    severity: 'warning',
    title: `${plainText(written, 80)} does nothing`,
    message: `cibuildwheel reads ${whole}, but no form of it with a platform at its end, so the value never counts.`,
    remedy: isSelection
      ? `Set ${whole}, with selectors that match the builds of ${platform} only.`
      : `Set ${whole} in the jobs for ${platform}.`,
  };
}

/** How many letters a slip of the pen changes. */
const SLIP = 2;

/** Own variables may begin with CIBW_ as well, so only what is nearly an option's is spoken of. */
function unknownVariable(
  { option: name, written }: OptionSetting,
  seers: readonly CibuildwheelJob[],
): Trouble | null {
  if (INTERNAL_VARIABLES.includes(name) || howFarAhead(seers) === 'known') return null;
  const near = [...OPTIONS.keys()]
    .map((known) => ({ known, away: distance(name.slice(0, 64), known) }))
    .filter(({ known, away }) => away <= SLIP && away * 4 <= known.length)
    .sort((a, b) => a.away - b.away || compareStrings(a.known, b.known));
  const [first] = near;
  // Who sets the real one beside it has a use of their own for this one.
  const hasReal = seers.some(({ env }) =>
    env.some((each) => near.some(({ known }) => each.option === known)),
  );
  if (first === undefined || hasReal) return null;
  const names = sortedDistinct(near.filter(({ away }) => away === first.away).map(({ known }) => known));
  return {
    severity: 'warning',
    title: `cibuildwheel reads no variable ${plainText(written, 80)}`,
    message: "cibuildwheel ignores variables that it doesn't know, so the value never counts.",
    remedy: `Did you mean ${names.map(variableOf).join(' or ')}?`,
  };
}
