import { groupBy, listSome } from '../../base/collections.ts';
import { plainText } from '../../base/escape.ts';
import { withoutLocal } from '../../base/pep440.ts';
import { counted } from '../../base/words.ts';
import { normalizedName } from '../../wheel/distInfo.ts';
import type { Draft, Rule } from '../rule.ts';
import { distinctWheels, listedValues, type NamedWheel } from '../shared/wheelSets.ts';

const MAX_SHOWN = 40;

/** A wheel with nothing in it that Python could import: the build left the package out. */
export const emptyWheel: Rule<'set'> = {
  id: 'empty-wheel',
  scope: 'set',
  severity: 'error',
  summary: 'a wheel holds nothing to import',
  isOfThePacking: true,
  check: (wheels) => [...groupBy(distinctWheels(wheels), releaseOf).values()].flatMap(draftsOf),
};

/** The distribution and its version, as wheels of one release share them. */
function releaseOf({ name }: NamedWheel): string {
  return `${normalizedName(name.distribution)} ${withoutLocal(name.version)}`;
}

function draftsOf(release: readonly NamedWheel[]): Draft[] {
  const lacking = release.filter(({ entry }) => entry.topLevel.length === 0);
  const siblings = release.filter(({ entry }) => entry.topLevel.length > 0);
  if (siblings.length > 0) return lacking.length === 0 ? [] : [leftOut(lacking, siblings)];
  const empty = lacking.filter(isOnlyMetadata);
  return empty.length === 0 ? [] : [holdsNothing(empty)];
}

/** Nothing but dist-info, and no other distribution that it would bring, as a meta package does. */
function isOnlyMetadata({ entry: { content, requires } }: NamedWheel): boolean {
  const isMetadata = ({ folder }: { folder: string }): boolean => /^[^/]+\.dist-info(?:\/|$)/.test(folder);
  return requires.length === 0 && content.moreFolders === 0 && content.folders.every(isMetadata);
}

function leftOut(lacking: readonly NamedWheel[], siblings: readonly NamedWheel[]): Draft {
  const distribution = distributionOf(lacking);
  const names = listedValues(siblings.flatMap(({ entry: { topLevel } }) => topLevel));
  const shown = listSome(
    names.map((each) => plainText(each, MAX_SHOWN)),
    3,
  );
  return {
    severity: 'error',
    causeKey: `siblings ${distribution}`,
    title: `nothing to import, but ${counted(siblings.length, 'other wheel')} of ${plainText(distribution, 30)} can be`,
    message:
      `This wheel holds no Python source and no extension module; the others hold ${shown}. pip installs it without a word, ` +
      `and the import fails: "ModuleNotFoundError: No module named '${plainText(names[0] ?? '', MAX_SHOWN)}'".`,
    remedy:
      '1. Look in the log of its build job for what the backend packed.\n2. Check where it looks for packages (packages.find, package-dir, ' +
      'include) and that the checkout of that job is complete.\n3. Import the package in test-command.',
    data: { distribution, siblings: siblings.length, names },
    places: placesOf(lacking),
  };
}

function holdsNothing(empty: readonly NamedWheel[]): Draft {
  return {
    severity: 'warning',
    causeKey: `alone ${distributionOf(empty)}`,
    title: 'the wheel holds dist-info and nothing else',
    message:
      'There is no file to install beside the metadata, and no other distribution that it would bring. pip installs it without ' +
      'a word, and nothing can be imported.',
    remedy:
      'Check where the build backend looks for packages (packages.find, package-dir, include), and import the package in test-command. If the ' +
      'wheel only reserves a name, no action is needed.',
    data: { distribution: distributionOf(empty), siblings: 0, names: [] },
    places: placesOf(empty),
  };
}

function distributionOf([wheel]: readonly NamedWheel[]): string {
  return normalizedName(wheel?.name.distribution ?? '');
}

function placesOf(wheels: readonly NamedWheel[]): NonNullable<Draft['places']> {
  return wheels.map(({ entry }) => ({ wheel: entry.label, member: null }));
}
