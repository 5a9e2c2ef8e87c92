import { isSameVersion } from '../../base/pep440.ts';
import { normalizedName } from '../../wheel/distInfo.ts';
import type { WheelFacts } from '../../wheel/facts.ts';
import type { Draft, Rule } from '../rule.ts';

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
      `The name "${source.filename}" does not tell what the wheel is for: ${nameProblem}. pip refuses to ` +
      "install it, and what its binaries should be can't be checked.",
    remedy:
      'Name it as the build made it: name-version-python-abi-platform.whl, with "_" for every "-" inside a part, as in ' +
      'my_package-1.0-cp312-cp312-manylinux_2_28_x86_64.whl. Do not rename wheels by hand; "python -m wheel tags" changes tags.',
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
      title: `the file name says ${name.distribution} ${name.version}, the wheel inside another ${isName ? 'name' : 'version'}`,
      message:
        `The file is called ${source.filename}, and inside is ${other.map(({ says }) => says).join(' and ')}. ` +
        (isName
          ? 'pip and uv refuse such a wheel as invalid, and so does PyPI.'
          : 'uv refuses such a wheel and so does PyPI; pip takes it from a folder, and passes it over in an index.'),
      remedy:
        'Build the wheel anew instead of renaming it or editing its files. Where a version is written by a script or from a Git ' +
        'tag, make sure that it runs before the build begins, and that no older dist-info or egg-info folder lies about.',
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
