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
          `The platform tag ${listOf(tags)} promises only that the wheel works on the machine that built it. PyPI accepts ` +
          'only manylinux and musllinux tags.',
        remedy: `${REMEDIES[advice]} For private use only, no action needed.`,
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
    'Run auditwheel repair on it: cibuildwheel does so unless repair-wheel-command is set to something else or to nothing.',
  retag:
    'auditwheel has run on it, as names with a hash show: find what sets this tag (--plat linux_…, a rename or retagging after the repair).',
  elsewhere:
    'No manylinux or musllinux tag exists for this architecture: publish the wheel elsewhere (a GitHub release, your own index).',
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
