import type { Location } from '../../model/report.ts';
import { systemOfGlibc } from '../../platform/glibcSystems.ts';
import { effectiveOption } from '../../project/cibuildwheel/effective.ts';
import { defaultImage, glibcMinor, imageTag } from '../../project/cibuildwheel/images.ts';
import { covers, partsOf } from '../../project/cibuildwheel/optionForms.ts';
import { versionText } from '../../project/cibuildwheel/releases.ts';
import type { CibuildwheelJob, OptionSetting, TomlOptions } from '../../project/cibuildwheel/types.ts';
import { projectRule } from '../projectInfo.ts';
import type { Draft, Rule } from '../rule.ts';
import { placeName } from '../shared/settingWords.ts';
import { steps } from '../shared/steps.ts';

/** The image a wheel is built in and the tag it is given must fit. */
export const imagePlatMismatch: Rule<'project'> = {
  ...projectRule('image-plat-mismatch'),
  check: ({ toml, jobs }) => {
    if (toml !== null && toml.problem !== null) return [];
    const drafts = jobs
      .filter(({ platform, version }) => platform === 'linux' && version !== null)
      .flatMap((job) => checkJob(job, toml));
    // Each leg of a matrix says the same once more.
    return [...new Map(drafts.map((draft) => [draft.causeKey, draft])).values()];
  },
};

/** Of the wheels that the job builds for Linux, as far as that is known. */
function architecturesOf(job: CibuildwheelJob, toml: TomlOptions | null): string[] {
  const { value } = effectiveOption('archs', job, toml);
  if (value === null) return [];
  const native = { x86_64: ['x86_64'], arm64: ['aarch64'] }[job.architecture ?? ''] ?? [];
  const named = partsOf('archs', value ?? 'auto').flatMap((word) =>
    ['auto', 'auto64', 'native'].includes(word) ? native : [word],
  );
  return [...new Set(named)].filter((word) =>
    /^(?:x86_64|i686|aarch64|ppc64le|s390x|armv7l|riscv64)$/.test(word),
  );
}

function checkJob(job: CibuildwheelJob, toml: TomlOptions | null): Draft[] {
  const build = effectiveOption('build', job, toml).value;
  const skip = effectiveOption('skip', job, toml).value;
  if (build === null || skip === null) return [];
  const selectors = { build: partsOf('build', build ?? '*'), skip: partsOf('skip', skip ?? '') };
  return architecturesOf(job, toml).flatMap((architecture) => {
    const families = ['manylinux', 'musllinux'].filter((family) => builds(family, architecture, selectors));
    const images = families.flatMap((family) => checkImage(family, architecture, job, toml));
    return images.length > 0 || !families.includes('manylinux') ? images : checkPlat(architecture, job, toml);
  });
}

/** False where the selectors leave the family out for sure. */
function builds(
  family: string,
  architecture: string,
  { build, skip }: { build: readonly string[]; skip: readonly string[] },
): boolean {
  const other = family === 'manylinux' ? /musllinux/ : /manylinux/;
  const isWanted = build.length === 0 || build.some((selector) => !other.test(selector));
  return isWanted && !skip.some((selector) => covers(selector, `*-${family}_${architecture}`));
}

/** The option, unless overrides change it for some of the wheels. */
function settingOf(
  option: string,
  job: CibuildwheelJob,
  toml: TomlOptions | null,
): OptionSetting | null | undefined {
  const isOverridden = toml?.overrides.some(({ settings }) =>
    settings.some((each) => each.option === option),
  );
  const { from, value } = effectiveOption(option, job, toml);
  return (isOverridden === true && !job.env.some((each) => each === from)) || value === null
    ? undefined
    : from;
}

function checkImage(
  family: string,
  architecture: string,
  job: CibuildwheelJob,
  toml: TomlOptions | null,
): Draft[] {
  const setting = settingOf(`${family}-${architecture}-image`, job, toml);
  const image = setting?.value?.trim() ?? '';
  if (setting === null || setting === undefined || image === '') return [];
  const written = `${setting.written} = "${image}" (${placeName(setting.location)})`;
  // What is no image at all stops the build: build-refused.
  if (!/[/:@]/.test(image)) return [];
  const tag = imageTag(image);
  const ofImage = tag === null ? null : /_(x86_64|i686|aarch64|ppc64le|s390x|armv7l|riscv64)$/.exec(tag)?.[1];
  if (ofImage === null || ofImage === undefined || ofImage === architecture) return [];
  return [
    draftOf(setting.location, `${setting.written} ${image}`, {
      title: `${setting.written} is an image for ${ofImage}`,
      message: `${written} is the image for ${architecture} wheels, but by its name it is made for ${ofImage}.`,
      remedy: `Name the image for ${architecture}: ${image.replace(ofImage, architecture)}, if there is one.`,
      data: { image, architecture, state: 'foreign' },
    }),
  ];
}

/** What the wheel shall be tagged as, and where that is said. */
interface Plat {
  tag: string;
  location: Location;
  words: string;
}

function checkPlat(architecture: string, job: CibuildwheelJob, toml: TomlOptions | null): Draft[] {
  const plat = platOf(job, toml);
  const wanted = plat === null ? null : glibcMinor(plat.tag);
  if (plat === null || wanted === null) return [];
  const [, ofPlat] = /_(x86_64|i686|aarch64|ppc64le|s390x|armv7l|riscv64)$/.exec(plat.tag) ?? [];
  if (ofPlat !== undefined && ofPlat !== architecture) {
    return [
      draftOf(plat.location, `${plat.tag} ${architecture}`, {
        title: `${architecture} wheels would be tagged ${plat.tag}`,
        message:
          `${plat.words} (${placeName(plat.location)}) asks for ${plat.tag}, and job ${job.job} builds ${architecture} ` +
          'wheels with it. auditwheel refuses a tag of another architecture.',
        remedy:
          'Leave --plat out: auditwheel then takes the policy of the image. If you need it, set it for each architecture, with overrides.',
        data: { plat: plat.tag, architecture },
      }),
    ];
  }
  const image = settingOf(`manylinux-${architecture}-image`, job, toml);
  if (image === undefined) return [];
  const name = image?.value ?? defaultImage(architecture, job.version);
  const built = name === null ? null : glibcMinor(imageTag(name) ?? '');
  if (name === null || built === null || built <= wanted) return [];
  const from =
    image === null
      ? `cibuildwheel ${versionText(job.version)} builds in by default`
      : `is set by ${image.written} (${placeName(image.location)})`;
  return [
    draftOf(plat.location, `${plat.tag} ${name}`, {
      title: `image with glibc 2.${built}, but wheels tagged for glibc 2.${wanted}`,
      message:
        `${plat.words} (${placeName(plat.location)}) promises glibc 2.${wanted}${systemOfGlibc(`2.${wanted}`)}. The image ${name}, which ${from}, has ` +
        `2.${built}${systemOfGlibc(`2.${built}`)}: once a file uses a newer function, auditwheel stops with "too-recent versioned symbols".`,
      remedy: steps(
        `To keep the promise, build in ${plat.tag.replace(/_(?:x86_64|i686|aarch64|ppc64le|s390x)$/, '')}.`,
        'Otherwise remove --plat and AUDITWHEEL_PLAT: auditwheel then takes the policy of the image.',
      ),
      data: {
        plat: plat.tag,
        image: name,
        architecture,
        builtAgainst: `2.${built}`,
        promised: `2.${wanted}`,
      },
    }),
  ];
}

/** `--plat` of the repair command, else AUDITWHEEL_PLAT in the build's environment; null where it isn't one known text. */
function platOf(job: CibuildwheelJob, toml: TomlOptions | null): Plat | null {
  const command = settingOf('repair-wheel-command', job, toml);
  const environment = settingOf('environment', job, toml);
  if (command === undefined || environment === undefined) return null;
  const text = command?.value ?? '';
  if (command !== null && !/\bauditwheel\b[^&|;]*\brepair\b/.test(text)) return null;
  const given = [...text.matchAll(/\s--plat(?:form)?[\s=]+["']?([^\s"']+)/g)].map(([, tag = '']) => tag);
  const [tag] = given;
  if (command !== null && given.length === 1 && tag !== undefined) {
    return { tag, location: command.location, words: `--plat ${tag} of ${command.written}` };
  }
  const assigned = partsOf('environment', environment?.value ?? '').filter((part) =>
    part.startsWith('AUDITWHEEL_PLAT='),
  );
  const [assignment] = assigned;
  if (given.length > 0 || environment === null || assigned.length !== 1 || assignment === undefined)
    return null;
  const value = assignment.slice('AUDITWHEEL_PLAT='.length);
  return {
    tag: value,
    location: environment.location,
    words: `AUDITWHEEL_PLAT=${value} in ${environment.written}`,
  };
}

function draftOf(
  location: Location,
  key: string,
  texts: Pick<Draft, 'title' | 'message' | 'remedy' | 'data'>,
): Draft {
  return {
    severity: 'notice',
    causeKey: `${location.path}:${location.startLine} ${key}`,
    location,
    undecided: 'which image and which tag are meant only you can say',
    ...texts,
  };
}
