/**
 * What has to be known of the rules about the repository wherever rules and findings are spoken of. What they check, and
 * with it all that is known of cibuildwheel, is loaded by whoever looks at a repository (src/rules/projectRules.ts).
 */

import type { RuleInfo } from './rule.ts';

const OF_PROJECT = {
  'build-refused': {
    severity: 'error',
    summary: 'cibuildwheel stops at this setting before it builds anything',
  },
  'env-instead-of-toml': {
    severity: 'notice',
    summary: 'variables with the same fixed value in every job could stand in pyproject.toml',
  },
  'image-plat-mismatch': {
    severity: 'notice',
    summary: 'the image a Linux wheel is built in does not fit the tag it is given',
  },
  'misplaced-command': {
    severity: 'warning',
    summary: 'a command or value of cibuildwheel cannot do what it means where it stands',
  },
  'needless-install': {
    severity: 'notice',
    summary: 'a command installs a tool that this cibuildwheel brings itself',
  },
  'prebuilt-binary': {
    severity: 'error',
    summary: 'a native binary is committed to the repository, or lies in its sdist',
  },
  'redundant-skip': {
    severity: 'warning',
    summary: 'a selector of cibuildwheel skips what is not built anyway, or matches no build at all',
  },
  'shadowed-option': {
    severity: 'warning',
    summary: 'a variable in the workflow silently replaces a different value in pyproject.toml',
  },
  'unknown-option': {
    severity: 'warning',
    summary: 'cibuildwheel has no such option, not in this place, or not in the version in use',
  },
  'unpinned-cibuildwheel': {
    severity: 'notice',
    summary: 'a workflow takes whatever cibuildwheel is newest',
  },
  'unrepaired-build': {
    severity: 'notice',
    summary: 'Linux wheels are built without being repaired',
  },
  'untested-wheels': {
    severity: 'notice',
    summary: 'no job tests the wheels that it builds',
  },
} as const satisfies Readonly<Record<string, Pick<RuleInfo, 'severity' | 'summary'>>>;

export type ProjectRuleId = keyof typeof OF_PROJECT;

export function projectRule(id: ProjectRuleId): RuleInfo & { scope: 'project' } {
  return { id, scope: 'project', ...OF_PROJECT[id] };
}

/** Of all rules about the repository. */
export const PROJECT_INFO: readonly RuleInfo[] = Object.keys(OF_PROJECT).map((id) =>
  projectRule(id as ProjectRuleId),
);
