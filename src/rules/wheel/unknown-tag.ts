import { listSome, sortedDistinct } from '../../base/collections.ts';
import { isOlderVersion } from '../../base/versionNumbers.ts';
import type { JudgedWheel } from '../../judge/judgedWheel.ts';
import { macosNeedsOf } from '../../judge/macosNeeds.ts';
import { parsePlatformTag } from '../../platform/platformTag.ts';
import {
  type NearestTag,
  type ReadPlatformTag,
  readPlatformTags,
} from '../../platform/platformTagGrammar.ts';
import { FAMILIES } from '../../platform/policies.ts';
import { type DeadTag, readPythonTags } from '../../python/pythonTagGrammar.ts';
import type { WheelName } from '../../wheel/facts.ts';
import type { Draft, Rule } from '../rule.ts';
import { steps } from '../shared/steps.ts';

/** Tags that look like those of a system or a Python that we know, and that no installer computes there. */
export const unknownTag: Rule<'wheel'> = {
  id: 'unknown-tag',
  scope: 'wheel',
  severity: 'error',
  summary: 'a tag in the file name is none that any installer looks for',
  check: (wheel) => {
    const tags = wheel.facts.name?.tags;
    return tags === undefined ? [] : [...platformDrafts(tags, wheel), ...pythonDrafts(tags, wheel)];
  },
};

type Misspelt = ReadPlatformTag & { nearest: NearestTag };

function platformDrafts({ platform }: WheelName['tags'], wheel: JudgedWheel): Draft[] {
  const unreal = readPlatformTags(platform).filter((each): each is Misspelt => each.nearest !== null);
  const wrong = unreal.filter(({ nearest }) => !nearest.isCaseOnly);
  return [
    ...(wrong.length > 0 ? [wrongPlatform(wrong, wheel)] : []),
    ...caseDrafts(
      unreal.filter(({ nearest }) => nearest.isCaseOnly).map(({ written }) => written),
      'platform',
    ),
  ];
}

function wrongPlatform(wrong: readonly Misspelt[], wheel: JudgedWheel): Draft {
  const written = wrong.map((each) => each.written);
  const nearest = wrong.map((each) => nearestFor(each.nearest, wheel));
  const isOne = wrong.length === 1;
  const real = realTags(wheel);
  const isIdle = wrong.every((each) => isCovered(each.nearest, real));
  return {
    severity: isIdle ? 'warning' : 'error',
    member: null,
    causeKey: written.join('.'),
    title: isOne
      ? `${inTitle(written[0])} is not a platform tag`
      : `${wrong.length} platform tags don't exist`,
    message:
      `pip computes no such platform tag as ${listSome(written, 2)} on any machine: ${consequence(isIdle, real)}. PyPI refuses most such ` +
      `names. The files were judged by the nearest real ${isOne ? 'tag' : 'tags'}, ${listSome(nearest, 2)}.`,
    remedy: steps(
      'Let the build backend and auditwheel or delocate name the wheel: no --plat-name.',
      `To rename a finished one: python -m wheel tags --platform-tag ${sortedDistinct([...real, ...nearest]).join('.')} <wheel>.`,
      ...wrong
        .flatMap(({ written: tag, nearest: { tag: real } }) => macosSentence(tag, real, wheel))
        .slice(0, 1),
    ),
    data: { part: 'platform', written, nearest },
  };
}

/** The platform tags of the name that some installer computes. */
function realTags({ facts }: JudgedWheel): string[] {
  return readPlatformTags(facts.name?.tags.platform ?? []).flatMap(({ written, nearest }) =>
    nearest === null ? [written] : nearest.isCaseOnly ? [nearest.tag] : [],
  );
}

/** Whether everybody whom the tag was meant for gets the wheel by one of the others. */
function isCovered({ tag, isArchitectureKnown }: NearestTag, real: readonly string[]): boolean {
  const meant = parsePlatformTag(tag);
  const covered = new Set(
    real
      .map(parsePlatformTag)
      .filter(({ system, platform }) => system === meant.system && platform === meant.platform)
      .flatMap(({ architectures }) => architectures),
  );
  return isArchitectureKnown && meant.architectures.every((each) => covered.has(each));
}

function consequence(isIdle: boolean, real: readonly string[]): string {
  if (isIdle) return 'the wheel is found by its other tags alone';
  return real.length === 0 ? 'it installs the wheel nowhere' : 'nobody gets the wheel by it';
}

/** What the wheel itself shows where the written tag leaves it open. */
function nearestFor(
  { tag, isVersionKnown, isArchitectureKnown }: NearestTag,
  { verdict }: JudgedWheel,
): string {
  const family = FAMILIES.find((name) => tag.startsWith(name));
  const shown =
    family === undefined
      ? tag.startsWith('linux')
        ? verdict.tag
        : null
      : (verdict.families[family] ?? null);
  if (shown === null) return tag;
  if (!isVersionKnown) return shown;
  return isArchitectureKnown ? tag : `${startOf(tag)}${shown.slice(startOf(shown).length)}`;
}

/** A tag up to its architecture, as in `manylinux_2_17_`. */
function startOf(tag: string): string {
  return /^[a-z]+(?:_?\d+)*_/.exec(tag)?.[0] ?? '';
}

const MACOS_VERSION = /^macosx_(\d{2,3})_([1-9]\d*)_/;

/** Since macOS 11 tags have the first number alone, and a wheel that needs 13.3 is none for 13.0. */
function macosSentence(written: string, nearest: string, { facts }: JudgedWheel): string[] {
  const [, major, minor] = MACOS_VERSION.exec(written) ?? [];
  if (major === undefined || Number(major) < 11) return [];
  const lower = nearest.replace(/^macosx_\d+_0/, `macosx_${major}_0`);
  const images = facts.members
    .flatMap(({ binary }) => binary?.images ?? [])
    .filter(({ minimum }) => minimum?.system === 'macos');
  const isFor = (version: string): boolean => !isOlderVersion(`${major}.0`, version);
  // The files show whether a build for the older one, which was made already, keeps what it promises.
  if (images.length > 0 && images.every(({ minimum }) => isFor(minimum?.version ?? '')))
    return images.every((image) => macosNeedsOf(image).every(({ since }) => isFor(since)))
      ? [`The files are built for macOS ${major}.0 already, so that ${lower} fits, too.`]
      : [];
  return [
    `For macOS ${major}.0, too, build with MACOSX_DEPLOYMENT_TARGET=${major}.0 instead of ${major}.${minor}: that is ${lower}.`,
  ];
}

function pythonDrafts(tags: WheelName['tags'], wheel: JudgedWheel): Draft[] {
  const { dead } = readPythonTags(tags);
  const wrong = dead.filter(
    (each): each is DeadTag & { nearest: string } => each.nearest !== null && !each.isCaseOnly,
  );
  const idle = dead.filter(({ nearest }) => nearest === null).map(({ written }) => written);
  const cased = dead.filter(({ isCaseOnly }) => isCaseOnly).map(({ written }) => written);
  return [
    ...(wrong.length > 0 ? [wrongPython(wrong, wheel)] : []),
    ...(idle.length > 0 ? [idleAbi(idle, tags)] : []),
    ...caseDrafts(cased, 'Python or ABI'),
  ];
}

function wrongPython(wrong: readonly (DeadTag & { nearest: string })[], wheel: JudgedWheel): Draft {
  // A pair that Pythons look for with a platform beside it: then `any` is the slip.
  const isBound = wrong.every(({ isAlivePerPlatform }) => isAlivePerPlatform);
  const written = wrong.map((each) => (isBound ? `${each.written}-any` : each.written));
  const nearest = wrong.map((each) => each.nearest);
  const [python, abi] = (nearest[0] ?? '').split('-');
  return {
    severity: 'error',
    member: null,
    causeKey: written.join(' '),
    title:
      wrong.length === 1
        ? `no Python looks for ${inTitle(written[0])}`
        : `no Python looks for ${wrong.length} of the Python tags`,
    message:
      `No Python computes ${isBound ? `${listSome(written, 2)}: an ABI tag goes with a platform` : `the Python and ABI ${wrong.length === 1 ? 'tag' : 'tags'} ${listSome(written, 2)} together`}. pip takes the ` +
      `sdist or an older release, or says "not a supported wheel on this platform". The nearest real ${wrong.length === 1 ? 'tag' : 'tags'}: ${listSome(nearest, 2)}.`,
    remedy:
      isBound && wheel.members.some(({ role }) => role === 'extension')
        ? platformRemedy(wheel)
        : steps(
            'Let the build backend choose the tags: no --python-tag or --py-limited-api written by hand.',
            `To rename a wheel that is right inside: python -m wheel tags --python-tag ${python} --abi-tag ${abi} <wheel>.`,
          ),
    data: { part: 'python', written, nearest },
  };
}

/** Native code is bound to a platform, so that the ABI tag is right and `any` isn't. */
function platformRemedy({ verdict }: JudgedWheel): string {
  const tag = verdict.tag ?? '<its platform>';
  return steps(
    'Build the wheel for its platform, as its extension module needs: in setuptools, declare an Extension or has_ext_modules.',
    `To rename a finished one: python -m wheel tags --platform-tag ${tag} <wheel>.`,
  );
}

function idleAbi(idle: readonly string[], { python }: WheelName['tags']): Draft {
  return {
    severity: 'notice',
    member: null,
    causeKey: `idle ${idle.join('.')}`,
    title: `no Python of the wheel has the ABI tag ${inTitle(idle[0])}`,
    message: `The file name has the ABI ${idle.length === 1 ? 'tag' : 'tags'} ${listSome(idle, 3)}, which no installer computes together with ${listSome(python, 3)}. The other tags work.`,
    remedy: 'Leave the tag out, or add the Python tag that it belongs to.',
    data: { part: 'abi', written: [...idle], nearest: [] },
  };
}

function caseDrafts(written: readonly string[], part: string): Draft[] {
  if (written.length === 0) return [];
  const nearest = written.map((tag) => tag.toLowerCase());
  return [
    {
      severity: 'warning',
      member: null,
      causeKey: `case ${written.join('.')}`,
      title: `tags are lower case: ${inTitle(written[0])}`,
      message: `The file name has the ${part} ${written.length === 1 ? 'tag' : 'tags'} ${listSome(written, 3)}. pip reads that as ${listSome(nearest, 3)}, but uv ignores the wheel.`,
      remedy: 'Write tags in lower case, as the build does; "python -m wheel tags" renames a wheel.',
      data: { part: part.toLowerCase(), written: [...written], nearest },
    },
  ];
}

const LONGEST_IN_TITLE = 50;

function inTitle(tag = ''): string {
  return tag.length > LONGEST_IN_TITLE ? `${tag.slice(0, LONGEST_IN_TITLE)}…` : tag;
}
