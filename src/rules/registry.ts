/** All rules, in the order in which they look at a wheel: root causes before what could derive from them. */

import { compareStrings } from '../collections.ts';
import { architectureMismatch } from './architectureMismatch.ts';
import { binaryInPurelib } from './binaryInPurelib.ts';
import { binaryInPureWheel } from './binaryInPureWheel.ts';
import { debugInfo } from './debugInfo.ts';
import { duplicateWheel } from './duplicateWheel.ts';
import { executableStack } from './executableStack.ts';
import { extensionSuffixMismatch } from './extensionSuffixMismatch.ts';
import { foreignToolchain } from './foreignToolchain.ts';
import { invalidWheelName } from './invalidWheelName.ts';
import { libcMismatch } from './libcMismatch.ts';
import { malformedBinary } from './malformedBinary.ts';
import { nestedBinary } from './nestedBinary.ts';
import { NO_WHEELS } from './noWheels.ts';
import { platformMismatch } from './platformMismatch.ts';
import { PROJECT_RULES } from './project/registry.ts';
import { recordMismatch } from './recordMismatch.ts';
import type { Rule } from './rule.ts';
import type { SetRule } from './setRule.ts';
import { tagMismatch } from './tagMismatch.ts';
import { textRelocations } from './textRelocations.ts';
import { unevenGlibc } from './unevenGlibc.ts';
import { unevenVersion } from './unevenVersion.ts';
import { UNREADABLE_ARTIFACT } from './unreadableArtifact.ts';
import { unreadableWheel } from './unreadableWheel.ts';
import { unrepairedWheel } from './unrepairedWheel.ts';
import { unsafeMember } from './unsafeMember.ts';
import { writableCode } from './writableCode.ts';

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
  recordMismatch,
  tagMismatch,
  unrepairedWheel,
  executableStack,
  writableCode,
  textRelocations,
  nestedBinary,
  debugInfo,
  foreignToolchain,
];

/** The rules that compare the wheels of a run with each other. */
export const SET_RULES: readonly SetRule[] = [duplicateWheel, unevenGlibc, unevenVersion];

/** Every rule there is, by id, for lists and documentation. */
export const RULE_LIST: readonly Pick<Rule, 'id' | 'severity' | 'summary'>[] = [
  ...RULES,
  ...SET_RULES,
  ...PROJECT_RULES,
  NO_WHEELS,
  UNREADABLE_ARTIFACT,
]
  .map(({ id, severity, summary }) => ({ id, severity, summary }))
  .sort((a, b) => compareStrings(a.id, b.id));
