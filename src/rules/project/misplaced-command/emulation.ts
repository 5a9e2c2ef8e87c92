/** Linux builds for a processor that the runner doesn't have and is not made to emulate: their container can't start: part of misplaced-command. */

import { listOf, sortedDistinct } from '../../../base/collections.ts';
import { plainText } from '../../../base/escape.ts';
import { EVERY_PROCESSOR } from '../../../project/cibuildwheel/architectures.ts';
import { imageOfBuild } from '../../../project/cibuildwheel/buildImages.ts';
import { certainBuilds } from '../../../project/cibuildwheel/certainBuilds.ts';
import { effectiveOption } from '../../../project/cibuildwheel/effective.ts';
import { IDENTIFIERS, type Identifier } from '../../../project/cibuildwheel/identifiers.ts';
import { type MatchedBuilds, matchedBuilds } from '../../../project/cibuildwheel/matchedBuilds.ts';
import { releasesInUse } from '../../../project/cibuildwheel/releases.ts';
import { requiredIn, selectedBuilds } from '../../../project/cibuildwheel/selectedBuilds.ts';
import type { CibuildwheelJob, OptionSetting, TomlOptions } from '../../../project/cibuildwheel/types.ts';
import type { Draft } from '../../rule.ts';
import { placeKey, placeName } from '../../shared/settingWords.ts';

const ON_NEITHER = [
  ['ppc64le', 'ppc64le'],
  ['s390x', 's390x'],
  ['riscv64', 'riscv64'],
] as const;
/** What a runner's processor can't run, as Docker's action for QEMU names it. GitHub's ARM processors run 32-bit programs, too. */
const EMULATORS: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map([
  ['x86_64', new Map<string, string>([['aarch64', 'arm64'], ['armv7l', 'arm'], ...ON_NEITHER])],
  ['arm64', new Map<string, string>([['x86_64', 'amd64'], ['i686', '386'], ...ON_NEITHER])],
]);
/** GitHub has runners for these, which are much faster than an emulator. */
const RUNNERS: readonly (readonly [label: string, architectures: readonly string[]])[] = [
  ['ubuntu-24.04-arm', ['aarch64', 'armv7l']],
  ['ubuntu-24.04', ['x86_64', 'i686']],
];

/** One finding for each place that asks for such builds. Only for GitHub's own runners, where all steps before are known. */
export function describeEmulation(
  jobs: readonly CibuildwheelJob[],
  toml: TomlOptions | null,
  isRefused: (key: string) => boolean,
): Draft[] {
  const matched = matchedBuilds(false);
  const found = new Map<string, { from: OptionSetting | null; job: CibuildwheelJob; parts: Set<string> }>();
  for (const job of jobs) {
    const parts = foreignIn(job, toml, matched);
    if (parts.length === 0) continue;
    const only = job.env.find(({ option }) => option === 'only');
    const from = only ?? effectiveOption('archs', job, toml).from;
    if (from !== null && isRefused(placeKey(from))) continue;
    const { path, startLine } = from?.location ?? job.step;
    const key = `${path}:${startLine}`;
    const entry = found.get(key) ?? { from, job, parts: new Set() };
    for (const part of parts) entry.parts.add(part);
    found.set(key, entry);
  }
  return [...found].map(([key, { from, job, parts }]) => describe(key, from, job, sortedDistinct(parts)));
}

/** The architectures that the job's runner can't run. */
function foreignIn(job: CibuildwheelJob, toml: TomlOptions | null, matched: MatchedBuilds): string[] {
  const { platform, emulators } = job;
  const needed = emulatorsFor(job);
  if (platform !== 'linux' || needed === undefined || emulators === undefined) return [];
  if (emulators.includes(EVERY_PROCESSOR)) return [];
  const foreign = buildsOf(job, toml, matched).filter(({ architecture }) => {
    const emulator = needed.get(architecture);
    const all = emulator === '386' ? [emulator, 'amd64'] : [emulator];
    return emulator !== undefined && !all.some((each) => emulators.includes(each ?? ''));
  });
  // Images of others may be made for another processor than their name says.
  return foreign
    .filter((build) => imageOfBuild(build, job, toml) !== null)
    .map(({ architecture }) => architecture);
}

/** What the runner needs for each architecture that it can't run itself. */
function emulatorsFor({ architecture }: CibuildwheelJob): ReadonlyMap<string, string> | undefined {
  return EMULATORS.get(architecture ?? '');
}

function describe(
  key: string,
  from: OptionSetting | null,
  job: CibuildwheelJob,
  parts: readonly string[],
): Draft {
  const location = from?.location ?? job.step;
  const { emulators = [] } = job;
  const known = listOf(emulators.slice(0, 4).map((each) => plainText(each, 20)));
  return {
    severity: 'warning',
    causeKey: `${key} emulation`,
    location,
    title: `${listOf(parts)} can't run on the runner of job ${plainText(job.job, 20)}`,
    message:
      `${from === null ? 'The job' : `${from.written} (${placeName(location)})`} asks ${job.architecture === 'arm64' ? 'an ARM' : 'an x86_64'} runner for ${listOf(parts)}, and ` +
      `${emulators.length === 0 ? 'no step that runs before sets up QEMU' : `QEMU is set up for ${known} alone`}. The container ` +
      'ends with "exec format error", and the job with it.',
    remedy: remedyFor(parts, job),
    data: { option: from?.option ?? null, kind: 'emulation', architectures: [...parts] },
  };
}

function remedyFor(parts: readonly string[], job: CibuildwheelJob): string {
  const { emulators = [], step } = job;
  if (emulators.length > 0) {
    const wanted = parts.flatMap((part) => emulatorsFor(job)?.get(part) ?? []);
    return `Add ${listOf(wanted)} to the "platforms" of docker/setup-qemu-action, or leave "platforms" out.`;
  }
  const emulate = `add "uses: docker/setup-qemu-action@v3" before the step at ${placeName(step)}`;
  const [label] = RUNNERS.find(([, its]) => parts.every((part) => its.includes(part))) ?? [];
  return label !== undefined
    ? `Build ${listOf(parts)} in a job with "runs-on: ${label}", which is much faster; or ${emulate}.`
    : `A${emulate.slice(1)}, or take ${listOf(parts)} out.`;
}

function buildsOf(
  job: CibuildwheelJob,
  toml: TomlOptions | null,
  matched: MatchedBuilds,
): readonly Pick<Identifier, 'name' | 'architecture'>[] {
  const only = job.env.find(({ option, value }) => option === 'only' && value !== '');
  if (only !== undefined) return IDENTIFIERS.filter(({ name }) => name === only.value);
  // "all" may be more in a newer release, and never less.
  const isAll = /(?:^|[\s,])all(?:$|[\s,])/.test(effectiveOption('archs', job, toml).value ?? '');
  if (!isAll) return certainBuilds(job, toml);
  const of = releasesInUse(job).releases.at(-1);
  if (of === undefined || requiredIn(job, toml) === null) return [];
  return selectedBuilds(job, toml, of, matched) ?? [];
}
