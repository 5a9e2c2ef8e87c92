/** The rules about the repository, for those who look at one. */

import type { RuleSettings } from '../model/settings.ts';
import type { CibuildwheelProject } from '../project/cibuildwheelProject.ts';
import { buildRefused } from './project/build-refused.ts';
import { envInsteadOfToml } from './project/env-instead-of-toml.ts';
import { imagePlatMismatch } from './project/image-plat-mismatch.ts';
import { misplacedCommand } from './project/misplaced-command.ts';
import { needlessInstall } from './project/needless-install.ts';
import { prebuiltBinary } from './project/prebuilt-binary.ts';
import { redundantSkip } from './project/redundant-skip.ts';
import { shadowedOption } from './project/shadowed-option.ts';
import { unknownOption } from './project/unknown-option.ts';
import { unpinnedCibuildwheel } from './project/unpinned-cibuildwheel.ts';
import { unrepairedBuild } from './project/unrepaired-build.ts';
import { untestedWheels } from './project/untested-wheels.ts';
import type { Found, Rule } from './rule.ts';
import { applyRules, type OnFailure } from './run.ts';

export const PROJECT_RULES: readonly Rule<'project'>[] = [
  buildRefused,
  envInsteadOfToml,
  imagePlatMismatch,
  misplacedCommand,
  needlessInstall,
  prebuiltBinary,
  redundantSkip,
  shadowedOption,
  unknownOption,
  unpinnedCibuildwheel,
  unrepairedBuild,
  untestedWheels,
];

/** What they find. `onFailure` as in {@link applyRules}. */
export function runProjectRules(
  project: CibuildwheelProject,
  settings: RuleSettings,
  onFailure?: OnFailure,
): Found[] {
  return applyRules(PROJECT_RULES, 'project', project, settings, onFailure);
}
