import { distinctNames, groupBy, listSome } from '../../base/collections.ts';
import { withoutLocal } from '../../base/pep440.ts';
import { normalizedName } from '../../wheel/distInfo.ts';
import type { Draft, Rule } from '../rule.ts';
import { steps } from '../shared/steps.ts';
import { distinctWheels, listedValues, mostCommon, type NamedWheel } from '../shared/wheelSets.ts';

/** What setuptools-scm, versioneer and their like make up where the checkout has no tags. */
const MADE_UP = /\.dev\d|^0\.0\.0|\+(?:g[0-9a-f]{6}|unknown|untagged|d20\d{6})/i;

/** Wheels of one distribution with different versions: one is left over, or its job saw no tags. */
export const unevenVersion: Rule<'set'> = {
  id: 'uneven-version',
  scope: 'set',
  severity: 'notice',
  summary: 'wheels of one distribution have different versions',
  check: (wheels) =>
    [...groupBy(distinctWheels(wheels), ({ name }) => normalizedName(name.distribution))].flatMap(
      ([distribution, all]) => {
        const distinct = new Set(all.map(publicVersion));
        return distinct.size < 2 ? [] : [describe(distribution, all)];
      },
    ),
};

/** Without the local part (PEP 440): `2.1.0+cpu` beside `2.1.0+cu121` is one release for two machines. */
function publicVersion({ name }: NamedWheel): string {
  return withoutLocal(name.version).toLowerCase();
}

function describe(distribution: string, all: readonly NamedWheel[]): Draft {
  const usual = mostCommon(all.map(publicVersion));
  const odd = all.filter((wheel) => publicVersion(wheel) !== usual);
  const versions = distinctNames(odd.map(({ name }) => name.version));
  const madeUp = versions.find((version) => MADE_UP.test(version));
  return {
    severity: 'notice',
    causeKey: distribution,
    title:
      usual === null
        ? `wheels of ${distribution} have different versions: ${listSome(versions, 2)}`
        : `${listSome(versions, 2)} among wheels of ${distribution} ${usual}`,
    message:
      usual === null
        ? `The ${all.length} wheels of ${distribution} have the versions ${listSome(versions, 3)}, none of them most wheels. ` +
          'Published together, all of them go out, and no version is complete.'
        : `${all.length - odd.length} of ${all.length} wheels of ${distribution} have version ${usual}, ${odd.length} ${odd.length === 1 ? 'has' : 'have'} ${listSome(versions, 3)}. ` +
          `${twins(all, odd, usual)}`,
    remedy: steps(
      'Empty the wheelhouse folder before the build, and take artifacts from one run only.',
      madeUp === undefined
        ? 'If the version comes from git tags, set fetch-depth: 0 for actions/checkout in every job.'
        : `Set fetch-depth: 0 for actions/checkout in every job: ${madeUp} is what setuptools-scm makes up without tags.`,
      'If the set holds several releases on purpose, no action needed.',
    ),
    data: { distribution, usual, versions: listedValues(versions), wheels: odd.length },
    places: odd.map(({ entry }) => ({ wheel: entry.label, member: null })),
  };
}

/** Whether the usual version has wheels of the same tags tells a left-over wheel from one that took a wrong version. */
function twins(all: readonly NamedWheel[], odd: readonly NamedWheel[], usual: string): string {
  const tagsOf = ({ name }: NamedWheel): string => JSON.stringify([name.build, name.tags]);
  const usualTags = new Set(all.filter((wheel) => publicVersion(wheel) === usual).map(tagsOf));
  const lonely = odd.filter((wheel) => !usualTags.has(tagsOf(wheel)));
  if (lonely.length === 0) {
    const [subject, verb] = odd.length === 1 ? ['this one', 'looks'] : ['these', 'look'];
    return `${usual} has wheels of the same tags, so ${subject} ${verb} left over from an earlier build.`;
  }
  const tags = distinctNames(
    lonely.map(({ name: { tags } }) =>
      [tags.python.join('.'), tags.abi.join('.'), tags.platform[0] ?? ''].join('-'),
    ),
  );
  return (
    `There is no ${usual} wheel with ${tags.length === 1 ? 'its tags' : 'their tags'} (${listSome(tags, 1)}): the job took its version ` +
    'from elsewhere, or did not run.'
  );
}
