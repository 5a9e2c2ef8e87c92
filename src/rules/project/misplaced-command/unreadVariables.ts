/** Variables that only a build reads, set for the runner, which reach no build on Linux: part of misplaced-command. */

import { listSome } from '../../../base/collections.ts';
import { certainBuilds } from '../../../project/cibuildwheel/certainBuilds.ts';
import { effectiveOption } from '../../../project/cibuildwheel/effective.ts';
import type {
  CibuildwheelJob,
  HostVariable,
  OptionSetting,
  TomlOptions,
} from '../../../project/cibuildwheel/types.ts';
import type { Draft } from '../../rule.ts';
import { placeName } from '../../shared/settingWords.ts';
import { type Container, containerOf, passList, shortName } from './containerVariables.ts';

/** What only a build reads, whatever the system, as the version that its project is to have. */
const OF_ANY_BUILD =
  /^(?:SETUPTOOLS_SCM_PRETEND_VERSION(?:_FOR_\w+)?|PBR_VERSION|POETRY_DYNAMIC_VERSIONING_BYPASS)$/;
/** What only a build reads, and may be meant for one system alone. */
const OF_SOME_BUILD =
  /^(?:C|CXX|CPP|LD|F|RUST|MAKE)FLAGS$|^(?:CC|CXX|FC|CMAKE_ARGS|CMAKE_BUILD_PARALLEL_LEVEL|SKBUILD_\w+|NPY_\w+)$/;

/** Variables of the workflow that are meant for builds, and reach none on Linux: one finding for those of one place. */
export function describeUnread(
  jobs: readonly CibuildwheelJob[],
  toml: TomlOptions | null,
  told: ReadonlySet<string>,
): Draft[] {
  const elsewhere = new Set(
    jobs
      .filter(({ platform }) => platform !== 'linux')
      .flatMap(({ host = [] }) => host.map(({ name, location }) => `${name} ${placeName(location)}`)),
  );
  const found = new Map<string, { first: HostVariable; pass: OptionSetting | null; names: Set<string> }>();
  for (const job of jobs) {
    const meant = (job.host ?? []).filter(
      ({ name, location, isForCibuildwheel }) =>
        !told.has(name) &&
        (OF_ANY_BUILD.test(name) ||
          (OF_SOME_BUILD.test(name) &&
            isForCibuildwheel === true &&
            !elsewhere.has(`${name} ${placeName(location)}`))),
    );
    if (job.platform !== 'linux' || meant.length === 0) continue;
    const containers = certainBuilds(job, toml).flatMap((build) => containerOf(build, job, toml) ?? []);
    const lost = meant.filter(({ name }) => containers.some((container) => isLost(name, container)));
    const [first] = lost;
    if (first === undefined) continue;
    const key = placeName(first.location);
    const pass = effectiveOption('environment-pass', job, toml).from;
    const entry = found.get(key) ?? { first, pass, names: new Set() };
    for (const { name } of lost) entry.names.add(name);
    found.set(key, entry);
  }
  return [...found].map(([key, { first, pass, names }]) => unreadDraft(key, first, pass, [...names]));
}

/** True where nothing takes the variable into the container of the build. */
function isLost(name: string, container: Container): boolean {
  return !container.isPassed(name) && !container.assignments.some((each) => each.name === name);
}

function unreadDraft(
  key: string,
  { location }: HostVariable,
  pass: OptionSetting | null,
  names: readonly string[],
): Draft {
  const shown = names.map(shortName);
  const isOne = names.length === 1;
  const all = passList(pass, names);
  return {
    severity: 'warning',
    causeKey: `${key} unread`,
    location,
    title: `${listSome(shown, 1)} ${isOne ? 'reaches' : 'reach'} no build on Linux`,
    message:
      `The workflow sets ${listSome(shown, 3)} for the runner (${placeName(location)}). On Linux cibuildwheel builds in a container, which ` +
      `doesn't get the runner's variables: the build goes without ${isOne ? 'it' : 'them'}.`,
    remedy:
      all === null
        ? `Add ${listSome(shown, 3)} to environment-pass.`
        : `Pass ${isOne ? 'it' : 'them'} on: set CIBW_ENVIRONMENT_PASS_LINUX: "${all.join(' ')}" beside ${isOne ? 'it' : 'them'}.`,
    data: { option: null, kind: 'host-variable', names: names.slice(0, 50) },
  };
}
