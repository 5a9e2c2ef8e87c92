import { groupBy } from '../../base/collections.ts';
import { plainText } from '../../base/escape.ts';
import { baseName } from '../../base/words.ts';
import type { JudgedWheel } from '../../judge/judgedWheel.ts';
import type { MemberFacts } from '../../wheel/facts.ts';
import { installedPath, SITE_PACKAGES } from '../../wheel/installedPath.ts';
import { usedAsFolders } from '../../zip/memberNames.ts';
import { windowsKey } from '../../zip/nameFolding.ts';
import type { Draft, Rule } from '../rule.ts';

/** The parts of a `.data` folder that go where the rest of the wheel goes. */
const BESIDE_THE_REST = /^[^/]+\.data\/(?:purelib|platlib)\/./s;
const IN_DATA = /^[^/]+\.data\//;
const MAX_SHOWN = 80;
const REMEDY =
  'Find which two steps of the build put it there (package files, and data_files, an install rule or a script), and leave one of them out.';

/** Members that installers put to the same place: one in the root of the wheel, or two in its `.data` folder. */
export const overwrittenFile: Rule<'wheel'> = {
  id: 'overwritten-file',
  scope: 'wheel',
  severity: 'error',
  summary: 'two files of the wheel are installed to the same place',
  isOfThePacking: true,
  check: (wheel) => {
    const { members } = wheel.facts;
    if (!members.some(({ path }) => BESIDE_THE_REST.test(path))) return [];
    const placed = members.filter(({ path }) => BESIDE_THE_REST.test(path) || !IN_DATA.test(path));
    return [...filesAsFolders(placed), ...sameFiles(placed, isForWindows(wheel))];
  },
};

/** Everybody who gets the wheel has file names that don't tell upper and lower case apart. */
function isForWindows({ promise }: JudgedWheel): boolean {
  return promise?.platforms.every(({ system }) => system === 'windows') ?? false;
}

interface Clash {
  place: string;
  members: readonly MemberFacts[];
}

function sameFiles(placed: readonly MemberFacts[], isFolded: boolean): Draft[] {
  const keyOf = (place: string): string => (isFolded ? windowsKey(place) : place);
  const clashes = [...groupBy(placed, ({ path }) => keyOf(installedPath(path)))]
    .map(([, members]): Clash => ({ place: placeOf(members[0]?.path ?? ''), members }))
    // Two of the root are one name twice, which `unsafe-member` speaks of.
    .filter(({ members }) => members.length > 1 && members.some(({ path }) => IN_DATA.test(path)))
    .filter(({ members }) => members.every(({ sha256 }) => sha256 !== null));
  const isEqual = ({ members }: Clash): boolean =>
    members.every(({ sha256 }) => sha256 === members[0]?.sha256);
  return [
    ...draftOf(
      clashes.filter((clash) => !isEqual(clash)),
      'different',
    ),
    ...draftOf(clashes.filter(isEqual), 'same'),
  ];
}

function draftOf(clashes: readonly Clash[], content: 'different' | 'same'): Draft[] {
  const [first, ...others] = clashes;
  const [one, two] = first?.members ?? [];
  if (first === undefined || one === undefined || two === undefined) return [];
  const spans = clashes.flatMap(({ members }) => members.map(({ path }) => path));
  const isSame = content === 'same';
  const what = others.length === 0 ? baseName(first.place) : `${clashes.length} files`;
  return [
    {
      severity: isSame ? 'notice' : 'warning',
      member: two.path,
      spans,
      causeKey: `${content} ${spans.join(' ')}`,
      title: `${plainText(what, 40)}: twice in the wheel for one place${isSame ? '' : ', with other content'}`,
      message:
        `${plainText(one.path, MAX_SHOWN)} and ${plainText(two.path, MAX_SHOWN)} are both installed as ${plainText(first.place, MAX_SHOWN)}. ` +
        (isSame ? 'pip and uv write it twice; ' : 'pip and uv keep one of them, not always the same; ') +
        '"python -m installer" stops with "FileExistsError: File already exists".',
      remedy: REMEDY,
      data: { content, files: clashes.length, place: first.place },
    },
  ];
}

/** One is a file where the other needs a folder: no installer can have both. */
function filesAsFolders(placed: readonly MemberFacts[]): Draft[] {
  const atRoot = placed.filter(({ path }) => !IN_DATA.test(path));
  // Those of the root alone are unsafe, wherever they are unpacked.
  const known = new Set(usedAsFolders(atRoot.map(({ path }) => placeOf(path))));
  const [place] = usedAsFolders(placed.map(({ path }) => placeOf(path))).filter((each) => !known.has(each));
  if (place === undefined) return [];
  const file = placed.find(({ path }) => placeOf(path) === place);
  const inside = placed.find(({ path }) => placeOf(path).startsWith(`${place}/`));
  if (file === undefined || inside === undefined) return [];
  return [
    {
      severity: 'error',
      member: file.path,
      spans: [file.path, inside.path],
      causeKey: `folder ${place}`,
      title: `${plainText(baseName(file.path), 40)} is a file where another needs a folder`,
      message:
        `${plainText(file.path, MAX_SHOWN)} and ${plainText(inside.path, MAX_SHOWN)} can't both be installed into site-packages: ` +
        'pip stops with "Not a directory" or "Is a directory", and uv with "File exists".',
      remedy: REMEDY,
      data: { content: 'folder', files: 1, place: placeOf(file.path) },
    },
  ];
}

/** In site-packages. */
function placeOf(path: string): string {
  return installedPath(path).slice(SITE_PACKAGES.length + 1);
}
