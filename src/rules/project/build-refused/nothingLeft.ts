/** A job whose settings leave no build at all: cibuildwheel says "No build identifiers selected". */

import { listOf } from '../../../base/collections.ts';
import { plainText } from '../../../base/escape.ts';
import { effectiveOption } from '../../../project/cibuildwheel/effective.ts';
import { areVariablesKnown } from '../../../project/cibuildwheel/known.ts';
import { release } from '../../../project/cibuildwheel/releases.ts';
import { mayNotRun } from '../../../project/cibuildwheel/runConditions.ts';
import { placeName, quoted } from '../../shared/settingWords.ts';
import { buildsIn, type Refusal, type Use } from './refusal.ts';

const ALLOW_EMPTY = release('2.20');

export function nothingLeft(use: Use): Refusal[] {
  const { job, toml, releases, isOpen, program } = use;
  // A condition may be what keeps a job from running where nothing is to be built.
  if (mayBeEmpty(use) || mayNotRun(job)) return [];
  const asked = isOpen ? [...releases, Number.POSITIVE_INFINITY] : releases;
  if (!asked.every((of) => buildsIn(use, of)?.length === 0)) return [];
  const settings = ['build', 'skip', 'archs'].flatMap(
    (option) => effectiveOption(option, job, toml).from ?? [],
  );
  const [first] = settings;
  const python = toml?.requiresPython ?? null;
  const named = [
    ...settings.map(
      ({ written, value, location }) => `${written} = ${quoted(value ?? '')} (${placeName(location)})`,
    ),
    ...(python === null ? [] : [`requires-python ${plainText(python.value, 60)}`]),
  ];
  return [
    {
      setting: first ?? null,
      location: first?.location ?? job.step,
      kind: 'nothing-left',
      part: job.job,
      describe: (jobs) => ({
        title: `${jobs.length === 1 ? `job ${plainText(job.job, 30)} has` : `${jobs.length} jobs have`} nothing to build`,
        message:
          `${listOf(named.slice(0, 3))} leave no build${job.platform === null ? '' : ` on ${job.platform}`}. ` +
          `${program} stops with "No build identifiers selected", exit status 3.`,
        remedy:
          'Let build name what requires-python allows, or leave the job out. If an empty job is meant, set CIBW_ALLOW_EMPTY: 1.',
      }),
    },
  ];
}

/** True where the job is told to go on without a build, or may be. */
function mayBeEmpty({ job, releases }: Use): boolean {
  if (releases.every((of) => of < ALLOW_EMPTY)) return false;
  if (!areVariablesKnown('allow-empty', job)) return true;
  const setting = job.env.find(({ option }) => option === 'allow-empty');
  if (setting === undefined) return false;
  return setting.written.startsWith('--') || /^(?:y|yes|t|true|on|1)$/i.test(setting.value ?? 'true');
}
