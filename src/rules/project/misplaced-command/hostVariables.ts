/** Variables of the runner, used in the container in which Linux wheels are built: part of misplaced-command. */

import { listSome } from '../../../base/collections.ts';
import { plainText } from '../../../base/escape.ts';
import { certainBuilds, settingForBuild } from '../../../project/cibuildwheel/certainBuilds.ts';
import { effectiveOption } from '../../../project/cibuildwheel/effective.ts';
import type { Identifier } from '../../../project/cibuildwheel/identifiers.ts';
import { scriptParts } from '../../../project/cibuildwheel/scriptParts.ts';
import { straightCommands } from '../../../project/cibuildwheel/straightCommands.ts';
import type {
  CibuildwheelJob,
  HostVariable,
  OptionSetting,
  TomlOptions,
} from '../../../project/cibuildwheel/types.ts';
import type { Draft } from '../../rule.ts';
import { placeKey, placeName } from '../../shared/settingWords.ts';
import { containerOf, passList, shortName } from './containerVariables.ts';
import { wordsOf } from './environmentAssignments.ts';
import { describeUnread } from './unreadVariables.ts';

const COMMANDS = ['before-all', 'before-build', 'repair-wheel-command'];
const TEST_COMMANDS = ['before-test', 'test-command'];

/** What images, shells and cibuildwheel set themselves, and what Docker passes on. */
const IN_CONTAINER =
  /^(?:PATH|HOME|O?L?D?PWD|USER|SHELL|HOSTNAME|SHLVL|LANG|LC_\w+|TERM|E?UID|RANDOM|LINENO|PPID|IFS|PS\d|_|\w*_PROXY|AUDITWHEEL_\w+|\w*LIBRARY_PATH|PKG_CONFIG_PATH|DEVTOOLSET_\w+|SSL_CERT_\w+|CIBUILDWHEEL\w*|SOURCE_DATE_EPOCH|VIRTUAL_ENV|UV_\w+|PIP_\w+|PYTHON\w*)$/i;
/** What GitHub's runners have besides, apart from the files that steps write to. */
const OF_RUNNERS =
  /^(?:GITHUB_(?:WORKSPACE|SHA|REF(?:_NAME|_TYPE)?|HEAD_REF|BASE_REF|RUN_(?:ID|NUMBER|ATTEMPT)|REPOSITORY(?:_OWNER)?|ACTOR|EVENT_NAME|WORKFLOW|JOB)|RUNNER_(?:OS|ARCH|TEMP|TOOL_CACHE))$/;

/** A setting and the variables that are empty where it is used. */
interface Use {
  setting: OptionSetting;
  job: CibuildwheelJob;
  /** What is passed already; null for nothing. */
  pass: OptionSetting | null;
  /** By name, with the place that sets it; null for those of the runner itself. */
  lost: Map<string, HostVariable | null>;
}

/** One finding for each setting. */
export function describeHostVariables(jobs: readonly CibuildwheelJob[], toml: TomlOptions | null): Draft[] {
  const uses = new Map<string, Use>();
  for (const job of jobs) {
    if (job.platform !== 'linux' || !mentionsVariables(job, toml)) continue;
    const host = new Map((job.host ?? []).map((each) => [each.name, each]));
    for (const build of certainBuilds(job, toml)) addUses(build, job, toml, { host, uses });
  }
  const told = new Set([...uses.values()].flatMap(({ lost }) => [...lost.keys()]));
  return [...uses.values()].map(describe).concat(describeUnread(jobs, toml, told));
}

/** What a job's builds come to is much work, which most jobs need not be asked for. */
function mentionsVariables({ env }: CibuildwheelJob, toml: TomlOptions | null): boolean {
  const ofFile = [toml?.settings ?? [], ...(toml?.overrides ?? []).map(({ settings }) => settings)];
  const options = [...COMMANDS, ...TEST_COMMANDS, 'environment', 'test-environment'];
  return [env, ...ofFile]
    .flat()
    .some(({ option, value }) => options.includes(option) && value?.includes('$'));
}

function addUses(
  build: Identifier,
  job: CibuildwheelJob,
  toml: TomlOptions | null,
  { host, uses }: { host: ReadonlyMap<string, HostVariable>; uses: Map<string, Use> },
): void {
  const settingOf = (option: string): OptionSetting | null | undefined =>
    settingForBuild(option, build, job, toml);
  const container = containerOf(build, job, toml);
  if (container === null) return;
  const { environment, assignments, pass } = container;
  const lostIn = (names: readonly string[], assigned: ReadonlySet<string>): [string, HostVariable | null][] =>
    names
      .filter((name) => !assigned.has(name) && !container.isPassed(name) && !IN_CONTAINER.test(name))
      .filter((name) => host.has(name) || OF_RUNNERS.test(name))
      .map((name) => [name, host.get(name) ?? null]);
  const add = (setting: OptionSetting, lost: readonly [string, HostVariable | null][]): void => {
    if (lost.length === 0) return;
    const use = uses.get(placeKey(setting)) ?? { setting, job, pass, lost: new Map() };
    for (const [name, variable] of lost) use.lost.set(name, variable);
    uses.set(placeKey(setting), use);
  };
  const assigned = new Set<string>();
  for (const word of assignments) {
    if (environment !== null) add(environment, lostIn(namesUsed(word.value), assigned));
    assigned.add(word.name);
  }
  for (const option of [...COMMANDS, ...(isTested(job, toml, settingOf) ? TEST_COMMANDS : [])]) {
    const setting = settingOf(option);
    const ofTests = TEST_COMMANDS.includes(option) ? wordsOf(settingOf('test-environment')) : [];
    if (!setting || ofTests === null) continue;
    const all = new Set([...assigned, ...ofTests.map(({ name }) => name)]);
    add(setting, lostIn(namesInSetting(setting), all));
  }
}

function isTested(
  job: CibuildwheelJob,
  toml: TomlOptions | null,
  settingOf: (option: string) => OptionSetting | null | undefined,
): boolean {
  return Boolean(settingOf('test-command')?.value) && !effectiveOption('test-skip', job, toml).value;
}

const NAMES = new WeakMap<OptionSetting, string[]>();

function namesInSetting(setting: OptionSetting): string[] {
  const names = NAMES.get(setting) ?? namesInCommand(setting.value ?? '');
  NAMES.set(setting, names);
  return names;
}

/** The variables that a command takes for granted; none where something in it may set or try them. */
function namesInCommand(value: string): string[] {
  if (!value.includes('$') || /(?:^|[\s;&"'])(?:\.|source|read|eval|envsubst)\s/.test(value)) return [];
  return namesUsed(certainText(value)).filter((name) => !mayBeSet(name, value));
}

/** What runs for certain, and asks for nothing that is looked at under a condition, too. */
function certainText(value: string): string {
  if (straightCommands(value) !== null) return value;
  const parts = scriptParts(value) ?? [];
  const texts = (isCertain: boolean): string =>
    parts
      .filter((part) => part.isCertain === isCertain)
      .map(({ text }) => text)
      .join('\n');
  const others = new Set(texts(false).match(/\w+/g));
  const certain = parts.every(({ text, isCertain }) => !isCertain || straightCommands(text) !== null);
  return certain
    ? texts(true).replace(REFERENCE, (all, plain, braced) => (others.has(plain ?? braced) ? '' : all))
    : '';
}

/** An assignment or a loop. */
function mayBeSet(name: string, value: string): boolean {
  return new RegExp(`\\b${name}\\+?=|\\b(?:for|select|read)\\s+${name}\\b`).test(value);
}

const QUOTED = /\\[\s\S]|'[^']*'|"(?:[^"\\]|\\[\s\S])*"/g;
const REFERENCE = /\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)([^}]{0,200})\})/g;
/** A shell's own script, which has variables of its own. */
const INNER = /\b(?:ba)?sh\s+-[a-z]*c\s+'([^']*)'/g;

/** The variables that a shell puts in, apart from those for which it has something else when they are empty. */
function namesUsed(value: string): string[] {
  const inner = [...value.matchAll(INNER)].map(([, script = '']) => script);
  const texts = [value, ...inner].map((text) =>
    text.replace(QUOTED, (piece) => (piece.startsWith('"') ? piece.replace(/\\[\s\S]/g, '') : '')),
  );
  const names: string[] = [];
  const tried = new Set<string>();
  for (const [, plain, braced, rest = ''] of texts.flatMap((text) => [...text.matchAll(REFERENCE)])) {
    if (/^:?[-+=?]/.test(rest)) tried.add(braced ?? '');
    else names.push(plain ?? braced ?? '');
  }
  return [...new Set(names)].filter((name) => !tried.has(name));
}

function describe({ setting, job, pass, lost }: Use): Draft {
  const { written, location, option } = setting;
  const names = [...lost.keys()];
  const shown = names.map((name) => plainText(name, 40));
  const [first] = lost.values();
  const isOne = names.length === 1;
  const where = first === null || first === undefined ? '' : ` (${placeName(first.location)})`;
  return {
    severity: 'warning',
    causeKey: `${placeKey(setting)} host`,
    location,
    title: `${listSome(
      shown.map((name) => `$${name}`),
      1,
    )} in ${plainText(written, 30)} ${isOne ? 'is' : 'are'} empty on Linux`,
    message:
      `The runner has ${listSome(shown, 2)}${where}. On Linux ${written} (${placeName(location)}) ${option.endsWith('environment') ? 'is worked out' : 'runs'} in a container, which doesn't get the runner's ` +
      `variables: in job ${plainText(job.job, 30)} ${isOne ? 'it is' : 'they are'} empty.`,
    remedy: remedyFor(setting, pass, names),
    data: { option, kind: 'host-variable', names: names.slice(0, 50) },
  };
}

/** Paths of the runner, of which the container has its own. */
const PATHS = new Set(['GITHUB_WORKSPACE', 'RUNNER_TEMP', 'RUNNER_TOOL_CACHE']);

function remedyFor(setting: OptionSetting, pass: OptionSetting | null, names: readonly string[]): string {
  const passable = names.filter((name) => !PATHS.has(name));
  if (passable.length === 0)
    return 'Write {project} for the checkout, which cibuildwheel copies into the container; other folders of the runner lie under /host.';
  if (setting.option === 'environment' && !setting.written.startsWith('CIBW_'))
    return `Add ${listSome(passable.map(shortName), 2)} to environment-pass under [tool.cibuildwheel.linux].`;
  const all = passList(pass, passable);
  const isVariable = (pass ?? setting).written.startsWith('CIBW_');
  if (all === null) return `Add ${listSome(passable.map(shortName), 2)} to environment-pass.`;
  return isVariable
    ? `Pass ${passable.length === 1 ? 'it' : 'them'} on: set CIBW_ENVIRONMENT_PASS_LINUX: "${all.join(' ')}" beside it.`
    : `Pass ${passable.length === 1 ? 'it' : 'them'} on: environment-pass = [${all.map((name) => `"${name}"`).join(', ')}] under [tool.cibuildwheel.linux].`;
}
