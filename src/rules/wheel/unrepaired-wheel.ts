import { listOf } from '../../base/collections.ts';
import { withArticle } from '../../base/words.ts';
import { wasRepaired } from '../../judge/grafts.ts';
import { platformNamed } from '../../platform/platforms.ts';
import { FAMILIES, policiesFor } from '../../platform/policies.ts';
import type { Rule } from '../rule.ts';

/** Tags that PyPI takes all the same, since there was no manylinux for them for a long time. */
const ACCEPTED_BY_PYPI = ['linux_armv6l', 'linux_armv7l'];

/** A `linux_*` wheel: fine on the machine that built it, refused by PyPI. */
export const unrepairedWheel: Rule<'wheel'> = {
  id: 'unrepaired-wheel',
  scope: 'wheel',
  severity: 'warning',
  summary: 'a linux_* tag, which PyPI refuses: the wheel never passed auditwheel repair',
  governedBy: 'repair',
  check: ({ promise, facts }) => {
    const tags = (promise?.platforms ?? [])
      .filter(({ platform, tag }) => platform === 'linux' && !ACCEPTED_BY_PYPI.includes(tag))
      .map(({ tag }) => tag);
    const [tag] = tags;
    if (tag === undefined) return [];
    const advice = adviceFor(promise?.architectures ?? [], wasRepaired(facts.members));
    return [
      {
        severity: 'warning',
        member: null,
        causeKey: tags.join(),
        title: `${withArticle(tag)} wheel, which PyPI refuses`,
        message:
          `The platform tag ${listOf(tags)} promises only that the wheel works on the machine that built it. PyPI takes ` +
          'manylinux and musllinux tags alone.',
        remedy: `${REMEDIES[advice]} If the wheel is meant for private use only, nothing: this is a warning.`,
        data: { tags, advice },
      },
    ];
  },
};

/**
 * `repair`: it has not been done; `retag`: it has, as copied libraries show, and the tag has come since, or was asked
 * for; `elsewhere`: there is no other tag for the architecture.
 */
type Advice = 'repair' | 'retag' | 'elsewhere';

const REMEDIES: Readonly<Record<Advice, string>> = {
  repair:
    'Let "auditwheel repair" run on it: cibuildwheel does so unless repair-wheel-command is set to something else or to nothing.',
  retag:
    'auditwheel has run on it, as the libraries with a hash in their names show. Find out what gives it this tag all the ' +
    'same: --plat linux_… for auditwheel, or a rename or retagging after the repair.',
  elsewhere:
    'There is no manylinux or musllinux tag for this architecture, so that no repair helps: offer the wheel in another ' +
    'place than PyPI (a GitHub release, an index of your own).',
};

function adviceFor(architectures: readonly string[], isRepaired: boolean): Advice {
  if (isRepaired) return 'retag';
  const hasPolicies = architectures.some((architecture) =>
    FAMILIES.some(
      (family) => platformNamed(family)?.system === 'linux' && policiesFor(family, architecture).length > 0,
    ),
  );
  return hasPolicies ? 'repair' : 'elsewhere';
}
