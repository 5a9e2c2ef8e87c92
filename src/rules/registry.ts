/** All rules, in the order in which they look at a wheel: root causes before what could derive from them. */

import { compareStrings } from '../collections.ts';
import { architectureMismatch } from './architectureMismatch.ts';
import { binaryInPurelib } from './binaryInPurelib.ts';
import { binaryInPureWheel } from './binaryInPureWheel.ts';
import { extensionSuffixMismatch } from './extensionSuffixMismatch.ts';
import { invalidWheelName } from './invalidWheelName.ts';
import { libcMismatch } from './libcMismatch.ts';
import { malformedBinary } from './malformedBinary.ts';
import { nestedBinary } from './nestedBinary.ts';
import { NO_WHEELS } from './noWheels.ts';
import { platformMismatch } from './platformMismatch.ts';
import type { Rule } from './rule.ts';
import { tagMismatch } from './tagMismatch.ts';
import { UNREADABLE_ARTIFACT } from './unreadableArtifact.ts';
import { UNREADABLE_CONFIGURATION } from './unreadableConfiguration.ts';
import { unreadableWheel } from './unreadableWheel.ts';
import { unrepairedWheel } from './unrepairedWheel.ts';
import { unsafeMember } from './unsafeMember.ts';
import { UNUSED_IGNORE } from './unusedIgnore.ts';

/** The rules that look at one wheel. */
export const RULES: readonly Rule[] = [
  unreadableWheel,
  invalidWheelName,
  unsafeMember,
  platformMismatch,
  architectureMismatch,
  libcMismatch,
  malformedBinary,
  binaryInPureWheel,
  extensionSuffixMismatch,
  binaryInPurelib,
  tagMismatch,
  unrepairedWheel,
  nestedBinary,
];

/** Every rule there is, by id, for lists and documentation. */
export const RULE_LIST: readonly Pick<Rule, 'id' | 'severity' | 'summary'>[] = [
  ...RULES,
  NO_WHEELS,
  UNREADABLE_ARTIFACT,
  UNREADABLE_CONFIGURATION,
  UNUSED_IGNORE,
]
  .map(({ id, severity, summary }) => ({ id, severity, summary }))
  .sort((a, b) => compareStrings(a.id, b.id));
