import { listOf } from '../collections.ts';
import type { Rule } from './rule.ts';
import { withArticle } from './words.ts';

/** Tags that PyPI takes all the same, since there was no manylinux for them for a long time. */
const ACCEPTED_BY_PYPI = ['linux_armv6l', 'linux_armv7l'];

/** A `linux_*` wheel: fine on the machine that built it, refused by PyPI. */
export const unrepairedWheel: Rule = {
  id: 'unrepaired-wheel',
  severity: 'warning',
  summary: 'a linux_* tag, which PyPI refuses: the wheel never passed auditwheel repair',
  isRootCause: false,
  check: ({ promise }) => {
    const tags = (promise?.platforms ?? [])
      .filter(({ family, tag }) => family === 'linux' && !ACCEPTED_BY_PYPI.includes(tag))
      .map(({ tag }) => tag);
    const [tag] = tags;
    if (tag === undefined) return [];
    return [
      {
        severity: 'warning',
        member: null,
        causeKey: tags.join(),
        title: `${withArticle(tag)} wheel, which PyPI refuses`,
        message:
          `The platform tag ${listOf(tags)} promises only that the wheel works on the machine that built it. PyPI takes ` +
          'manylinux and musllinux tags alone.',
        remedy:
          'Let "auditwheel repair" run on it: cibuildwheel does so unless repair-wheel-command is set to something else or to ' +
          'nothing. If the wheel is meant for private use only, nothing: this is a warning.',
        data: { tags },
      },
    ];
  },
};
