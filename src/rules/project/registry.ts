/** The rules about the repository's own files, in the order of their ids. */

import { envInsteadOfToml } from './env-instead-of-toml.ts';
import { imagePlatMismatch } from './image-plat-mismatch.ts';
import { prebuiltBinary } from './prebuilt-binary.ts';
import type { ProjectRule } from './projectRule.ts';
import { redundantSkip } from './redundant-skip.ts';
import { shadowedOption } from './shadowed-option.ts';
import { unknownOption } from './unknown-option.ts';

export const PROJECT_RULES: readonly ProjectRule[] = [
  envInsteadOfToml,
  imagePlatMismatch,
  prebuiltBinary,
  redundantSkip,
  shadowedOption,
  unknownOption,
];
