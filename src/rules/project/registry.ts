/** The rules about the repository's own files, in the order of their ids. */

import type { ProjectRule } from './projectRule.ts';

export const PROJECT_RULES: readonly ProjectRule[] = [];
