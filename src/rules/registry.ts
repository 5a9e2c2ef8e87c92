/** All rules, in the order in which they look at a wheel: root causes before what could derive from them. */

import { compareStrings } from '../collections.ts';
import { architectureMismatch } from './architectureMismatch.ts';
import { binaryInPurelib } from './binaryInPurelib.ts';
import { binaryInPureWheel } from './binaryInPureWheel.ts';
import { buildRpath } from './buildRpath.ts';
import { debugInfo } from './debugInfo.ts';
import { duplicateWheel } from './duplicateWheel.ts';
import { executableStack } from './executableStack.ts';
import { extensionSuffixMismatch } from './extensionSuffixMismatch.ts';
import { externalLibrary } from './externalLibrary.ts';
import { FAILED_REPAIR } from './failedRepair.ts';
import { forbiddenSymbol } from './forbiddenSymbol.ts';
import { foreignToolchain } from './foreignToolchain.ts';
import { impossibleSymbolVersion } from './impossibleSymbolVersion.ts';
import { invalidWheelName } from './invalidWheelName.ts';
import { libcMismatch } from './libcMismatch.ts';
import { libpythonLinked } from './libpythonLinked.ts';
import { malformedBinary } from './malformedBinary.ts';
import { nestedBinary } from './nestedBinary.ts';
import { NOT_CHECKED } from './notChecked.ts';
import { NO_WHEELS } from './noWheels.ts';
import { obsoleteAbi } from './obsoleteAbi.ts';
import { platformMismatch } from './platformMismatch.ts';
import { privateSymbol } from './privateSymbol.ts';
import { PROJECT_RULES } from './project/registry.ts';
import { recordMismatch } from './recordMismatch.ts';
import type { Rule } from './rule.ts';
import type { SetRule } from './setRule.ts';
import { symbolVersionTooNew } from './symbolVersionTooNew.ts';
import { tagMismatch } from './tagMismatch.ts';
import { tagNewerThanNeeded } from './tagNewerThanNeeded.ts';
import { textRelocations } from './textRelocations.ts';
import { unevenGlibc } from './unevenGlibc.ts';
import { unevenVersion } from './unevenVersion.ts';
import { unknownTag } from './unknownTag.ts';
import { unreachableLibrary } from './unreachableLibrary.ts';
import { UNREADABLE_ARTIFACT } from './unreadableArtifact.ts';
import { UNREADABLE_CONFIGURATION } from './unreadableConfiguration.ts';
import { unreadableWheel } from './unreadableWheel.ts';
import { unrepairedWheel } from './unrepairedWheel.ts';
import { unsafeMember } from './unsafeMember.ts';
import { unsupportedIsa } from './unsupportedIsa.ts';
import { UNUSED_IGNORE } from './unusedIgnore.ts';
import { writableCode } from './writableCode.ts';

/** The rules that look at one wheel. */
export const RULES: readonly Rule[] = [
  unreadableWheel,
  invalidWheelName,
  unknownTag,
  unsafeMember,
  platformMismatch,
  architectureMismatch,
  libcMismatch,
  malformedBinary,
  binaryInPureWheel,
  extensionSuffixMismatch,
  impossibleSymbolVersion,
  privateSymbol,
  symbolVersionTooNew,
  forbiddenSymbol,
  obsoleteAbi,
  unsupportedIsa,
  tagNewerThanNeeded,
  binaryInPurelib,
  recordMismatch,
  libpythonLinked,
  unreachableLibrary,
  externalLibrary,
  buildRpath,
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
  FAILED_REPAIR,
  NOT_CHECKED,
  NO_WHEELS,
  UNREADABLE_ARTIFACT,
  UNREADABLE_CONFIGURATION,
  UNUSED_IGNORE,
]
  .map(({ id, severity, summary }) => ({ id, severity, summary }))
  .sort((a, b) => compareStrings(a.id, b.id));
