import { isSameVersion } from '../../base/pep440.ts';
import { normalizedName } from '../../wheel/distInfo.ts';
import type { WheelFacts } from '../../wheel/facts.ts';
import type { Draft, Rule } from '../rule.ts';
import { steps } from '../shared/steps.ts';

/** A `.whl` whose name tells no tags, or is that of another project or version than the one inside. */
export const invalidWheelName: Rule<'wheel'> = {
  id: 'invalid-wheel-name',
  scope: 'wheel',
  severity: 'error',
  summary: 'the file name is no wheel name, or not that of what is inside',
  check: ({ facts }) => (facts.nameProblem === null ? otherInside(facts) : [noName(facts)]),
};

function noName({ nameProblem, source }: WheelFacts): Draft {
  return {
    severity: 'error',
    member: null,
    causeKey: source.filename,
    title: 'the file name is no wheel name',
    message:
      `The name "${source.filename}" does not say what the wheel is for: ${nameProblem}. pip refuses to install it, and its ` +
      "binaries can't be checked.",
    remedy:
      'Name it as the build made it, for example my_package-1.0-cp312-cp312-manylinux_2_28_x86_64.whl ("_" for every "-" inside ' +
      'a part). To change tags, use "python -m wheel tags" instead of renaming.',
    data: { reason: nameProblem },
  };
}

/** What is inside, by one of its files. */
interface Inside {
  member: string;
  says: string;
  name: string | null;
  version: string | null;
}

function otherInside({ name, distInfo, source }: WheelFacts): Draft[] {
  if (name === null || distInfo === null) return [];
  const { folder, metadata } = distInfo;
  const [, folderName = '', folderVersion] = /^(.+?)(?:-([^-]+))?\.dist-info$/.exec(folder) ?? [];
  const inside: Inside[] = [
    {
      member: `${folder}/METADATA`,
      says: `the folder ${folder}`,
      name: folderName,
      version: folderVersion ?? null,
    },
    {
      member: `${folder}/METADATA`,
      says: `METADATA with ${shortened(metadata?.name)} ${shortened(metadata?.version)}`,
      name: metadata?.name ?? null,
      version: metadata?.version ?? null,
    },
  ];
  const other = inside.filter(
    (each) => isOtherName(each.name, name.distribution) || isOtherVersion(each.version, name.version),
  );
  const [first] = other;
  if (first === undefined) return [];
  const isName = other.some((each) => isOtherName(each.name, name.distribution));
  return [
    {
      severity: 'error',
      member: first.member,
      causeKey: `${source.filename} ${other.map(({ says }) => says).join()}`,
      title: `named ${name.distribution} ${name.version}, but another ${isName ? 'name' : 'version'} is inside`,
      message:
        `The file is called ${source.filename}; inside is ${other.map(({ says }) => says).join(' and ')}. ` +
        (isName
          ? 'pip, uv and PyPI refuse such a wheel.'
          : 'uv and PyPI refuse such a wheel; pip takes it from a folder but not from an index.'),
      remedy: steps(
        'Build the wheel again instead of renaming it or editing its files.',
        'If a script or a Git tag sets the version, run it before the build, and delete old dist-info and egg-info folders.',
      ),
      data: {
        filename: { name: name.distribution, version: name.version },
        folder,
        metadata: { name: shortened(metadata?.name), version: shortened(metadata?.version) },
      },
    },
  ];
}

/** METADATA can hold a line of any length. */
const LONGEST_SHOWN = 100;

function shortened(text: string | null | undefined): string {
  return text == null ? 'none' : text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}

function isOtherName(inside: string | null, named: string): boolean {
  return inside !== null && normalizedName(inside) !== normalizedName(named);
}

function isOtherVersion(inside: string | null, named: string): boolean {
  return inside !== null && !isSameVersion(inside, named);
}
