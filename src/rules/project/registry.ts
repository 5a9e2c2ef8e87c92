/** The rules about the repository's own files, in the order of their ids. */

import { envInsteadOfToml } from './envInsteadOfToml.ts';
import { imagePlatMismatch } from './imagePlatMismatch.ts';
import { prebuiltBinary } from './prebuiltBinary.ts';
import type { ProjectRule } from './projectRule.ts';
import { redundantSkip } from './redundantSkip.ts';
import { shadowedOption } from './shadowedOption.ts';
import { unknownOption } from './unknownOption.ts';

export const PROJECT_RULES: readonly ProjectRule[] = [
  envInsteadOfToml,
  imagePlatMismatch,
  prebuiltBinary,
  redundantSkip,
  shadowedOption,
  unknownOption,
];
