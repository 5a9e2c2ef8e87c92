/** Which other processors the steps of a job make its runner run, as Docker's action for QEMU names them. */

import { EVERY_PROCESSOR } from '../cibuildwheel/architectures.ts';
import { everyCommand } from '../cibuildwheel/scriptParts.ts';
import { expand, holds, type Scope } from './expressions.ts';
import { isPlainCommand, isPlainStep, textsBesideEnv } from './plainSteps.ts';
import { textOf, under, type YamlValue } from './yamlText.ts';

const SETUP = /^docker\/setup-qemu-action@/i;
/** Installs emulators in another way, or may. */
const MAY_EMULATE = /qemu|binfmt|multiarch|linuxkit/i;

/** More steps that have to do with it than anybody writes. */
export const MOST_STEPS = 20;
/** Runs cibuildwheel in a step before another one that does: what it does is known. */
const CIBUILDWHEEL = /^pypa\/cibuildwheel@/i;

/** False for a step that makes the runner emulate nothing, whether it runs or not. */
export function mayEmulate(step: YamlValue): boolean {
  const uses = textOf(step, 'uses') ?? '';
  if (SETUP.test(uses)) return true;
  return !CIBUILDWHEEL.test(uses) && (!isPlainStep(step) || MAY_EMULATE.test(textsBesideEnv(step)));
}

/**
 * What the steps before one that runs cibuildwheel come to, and that one itself; null where it isn't known. `before` are
 * those that {@link mayEmulate}.
 */
export function emulatorsOf(
  job: YamlValue,
  { before, step }: { before: readonly YamlValue[]; step: YamlValue },
  scope: Scope,
): readonly string[] | null {
  if (under(job, 'container') !== undefined || before.length > MOST_STEPS) return null;
  if (!isPlainBesideCibuildwheel(step)) return null;
  const all = before.map((each) => emulatorsOfStep(each, scope));
  return all.includes(null) ? null : all.flatMap((each) => each ?? []);
}

function emulatorsOfStep(step: YamlValue, scope: Scope): readonly string[] | null {
  const condition = textOf(step, 'if');
  const isRun = condition === undefined ? true : holds(condition, scope);
  if (isRun === false) return [];
  const platforms = expand(textOf(under(step, 'with'), 'platforms') ?? '', scope).value;
  if (!SETUP.test(textOf(step, 'uses') ?? '') || platforms === null || isRun === null) return null;
  const names = platforms.split(/[\s,]+/).filter((name) => name !== '');
  return names.length === 0
    ? [EVERY_PROCESSOR]
    : names.map((name) => name.replace(/^linux\//, '').replace(/\/.*$/, ''));
}

/** The step's own script may do the same before it runs cibuildwheel. */
function isPlainBesideCibuildwheel(step: YamlValue): boolean {
  const script = textOf(step, 'run');
  if (script === undefined) return true;
  if (MAY_EMULATE.test(script)) return false;
  const commands = everyCommand(script.replaceAll('\r', ''));
  return (
    commands?.every((words) => {
      const texts = words.map(({ text }) => text);
      return texts.some((text) => /^cibuildwheel/.test(text)) || isPlainCommand(texts);
    }) === true
  );
}
