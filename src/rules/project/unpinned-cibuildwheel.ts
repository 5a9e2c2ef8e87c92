import { compareStrings } from '../../base/collections.ts';
import { plainText } from '../../base/escape.ts';
import { NEWEST, releaseName } from '../../project/cibuildwheel/releases.ts';
import { projectRule } from '../projectInfo.ts';
import type { Rule } from '../rule.ts';
import { placeName } from '../shared/settingWords.ts';

/** What is newest today may build other wheels tomorrow. */
export const unpinnedCibuildwheel: Rule<'project'> = {
  ...projectRule('unpinned-cibuildwheel'),
  check: ({ jobs }) => {
    const installs = jobs
      .flatMap(({ install, isNewest }) =>
        isNewest && install !== undefined && !install.isRedirected ? [install] : [],
      )
      .sort(
        ({ location: a }, { location: b }) => compareStrings(a.path, b.path) || a.startLine - b.startLine,
      );
    const [first] = installs;
    if (first === undefined) return [];
    const { written, location } = first;
    const isAction = written.startsWith('pypa/');
    const newest = `${releaseName(NEWEST)}.0`;
    const places = new Set(installs.map((each) => `${each.location.path}:${each.location.startLine}`));
    return [
      {
        severity: 'notice',
        causeKey: 'unpinned',
        location,
        title:
          written === 'cibuildwheel'
            ? 'nothing pins cibuildwheel: the newest release is taken'
            : `cibuildwheel is not pinned: ${plainText(written, 45)}`,
        message:
          `"${plainText(written, 60)}" (${placeName(location)}) takes ${isAction ? 'what is on that branch' : 'the newest release'} on the day the workflow runs. ` +
          'New releases drop Pythons and images and move defaults, so that wheels change, or fail, without a commit.',
        remedy: `Name one version, as in ${isAction ? `pypa/cibuildwheel@v${newest}` : `cibuildwheel==${newest}`}, and let Dependabot or Renovate propose the next.`,
        data: { written: plainText(written, 200), places: [...places].slice(0, 50) },
      },
    ];
  },
};
