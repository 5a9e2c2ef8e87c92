/** A `build` that lists what is built without it: part of redundant-skip. */

import { plainText } from '../../../base/escape.ts';
import { USUAL_MACHINES } from '../../../project/cibuildwheel/architectures.ts';
import { allBuilds } from '../../../project/cibuildwheel/certainBuilds.ts';
import { expandBraces, selectorsOf } from '../../../project/cibuildwheel/selectors.ts';
import { type SettingInForce, settingsInForce } from '../../../project/cibuildwheel/settingsInForce.ts';
import type {
  CibuildwheelJob,
  CibuildwheelPlatform,
  TomlOptions,
} from '../../../project/cibuildwheel/types.ts';
import type { CibuildwheelProject } from '../../../project/cibuildwheelProject.ts';
import type { Draft } from '../../rule.ts';
import { placeKey, placeName, quoted } from '../../shared/settingWords.ts';

/** On which people run cibuildwheel by hand. */
const BY_HAND: readonly CibuildwheelPlatform[] = ['linux', 'macos', 'windows'];

/** One finding for each `build` that could go without a change in any job. */
export function describeRestatedBuilds({ toml, jobs, unknown }: CibuildwheelProject): Draft[] {
  if (toml === null || toml.problem !== null || toml.requiresPython === null || unknown.length > 0) return [];
  return settingsInForce('build', jobs, toml)
    .filter((each) => listsPythons(each) && changesNothing(each, toml))
    .map((each) => describe(each, toml));
}

/** One pattern for each Python; `cp*` and the like keep out what another release may build. */
function listsPythons({ setting: { value, isExpanded } }: SettingInForce): boolean {
  const selectors = selectorsOf(value ?? '');
  const patterns = selectors.flatMap((selector) => expandBraces(selector) ?? ['']);
  return (
    isExpanded !== true &&
    patterns.length > 1 &&
    patterns.every((each) => /^[cp]p3(?:\d|\[[\d-]+\])/.test(each))
  );
}

function changesNothing({ setting, jobs }: SettingInForce, toml: TomlOptions): boolean {
  const isVariable = setting.written.startsWith('CIBW_');
  // Without it another one would count.
  const isOnly = toml.settings.every((each) => each.option !== 'build' || each === setting);
  if (!isOnly || setting.platform !== null || jobs.length === 0) return false;
  if (jobs.some(({ version }) => version === null || version.includes(null))) return false;
  const runs = isVariable ? jobs : [...jobs, ...jobs.slice(0, 1).flatMap(byHand)];
  return runs.every((job) => {
    const names = (ignores: readonly ('build' | 'skip')[]): string | undefined =>
      allBuilds(job, toml, { ignores })
        ?.map(({ name }) => name)
        .join();
    // A skip may be without effect for this list's sake: then not both of them can go.
    const own = names([]);
    return (
      own !== undefined &&
      own !== '' &&
      own === names(['build']) &&
      names(['skip']) === names(['skip', 'build'])
    );
  });
}

/** The same release on each system, without the job's variables. */
function byHand(job: CibuildwheelJob): CibuildwheelJob[] {
  return BY_HAND.flatMap((platform) =>
    USUAL_MACHINES.map((architecture) => ({ ...job, platform, architecture, env: [], unknown: [] })),
  );
}

function describe({ setting, jobs }: SettingInForce, toml: TomlOptions): Draft {
  const { written, location, value } = setting;
  const required = toml.requiresPython;
  const versions = [...new Set(jobs.map(({ version }) => (version ?? []).join('.')))];
  const place =
    required === null ? '' : ` ${plainText(required.value, 40)} (${placeName(required.location)})`;
  return {
    severity: 'notice',
    causeKey: `${placeKey(setting)} restated`,
    location,
    title: `${written} lists only what is built anyway`,
    message:
      `${written} = ${quoted(value ?? '')} (${placeName(location)}) names all that cibuildwheel ${versions[0]} builds under requires-python${place}. ` +
      'In a newer cibuildwheel it keeps out the new Pythons.',
    remedy: `Delete ${written}: the same wheels are built. Keep it if new Pythons are to wait for you.`,
    data: { option: 'build', value: plainText(value ?? '', 400) },
    // One farther out would count without it.
    ...(setting.hides === undefined
      ? {
          edits: [
            {
              kind: 'drop' as const,
              setting,
              selectors: selectorsOf(value ?? ''),
              ifNoneLeft: 'delete' as const,
            },
          ],
        }
      : {}),
  };
}
