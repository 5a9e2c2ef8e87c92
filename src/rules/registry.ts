/** All rules, in the order in which they look at a wheel: root causes before what could derive from them. */

import { compareStrings } from '../base/collections.ts';
import { PROJECT_RULES } from './project/registry.ts';
import type { Rule } from './rule.ts';
import { FAILED_REPAIR } from './run/failed-repair.ts';
import { NO_WHEELS } from './run/no-wheels.ts';
import { NOT_CHECKED } from './run/not-checked.ts';
import { UNREADABLE_ARTIFACT } from './run/unreadable-artifact.ts';
import { UNREADABLE_CONFIGURATION } from './run/unreadable-configuration.ts';
import { UNUSED_IGNORE } from './run/unused-ignore.ts';
import { duplicateWheel } from './set/duplicate-wheel.ts';
import { unevenGlibc } from './set/uneven-glibc.ts';
import { unevenVersion } from './set/uneven-version.ts';
import type { SetRule } from './setRule.ts';
import { architectureMismatch } from './wheel/architecture-mismatch.ts';
import { binaryInPureWheel } from './wheel/binary-in-pure-wheel.ts';
import { binaryInPurelib } from './wheel/binary-in-purelib.ts';
import { buildRpath } from './wheel/build-rpath.ts';
import { debugInfo } from './wheel/debug-info.ts';
import { executableStack } from './wheel/executable-stack.ts';
import { extensionSuffixMismatch } from './wheel/extension-suffix-mismatch.ts';
import { externalLibrary } from './wheel/external-library.ts';
import { forbiddenSymbol } from './wheel/forbidden-symbol.ts';
import { foreignToolchain } from './wheel/foreign-toolchain.ts';
import { impossibleSymbolVersion } from './wheel/impossible-symbol-version.ts';
import { invalidWheelName } from './wheel/invalid-wheel-name.ts';
import { libcMismatch } from './wheel/libc-mismatch.ts';
import { libpythonLinked } from './wheel/libpython-linked.ts';
import { malformedBinary } from './wheel/malformed-binary.ts';
import { nestedBinary } from './wheel/nested-binary.ts';
import { obsoleteAbi } from './wheel/obsolete-abi.ts';
import { platformMismatch } from './wheel/platform-mismatch.ts';
import { privateSymbol } from './wheel/private-symbol.ts';
import { recordMismatch } from './wheel/record-mismatch.ts';
import { symbolVersionTooNew } from './wheel/symbol-version-too-new.ts';
import { tagMismatch } from './wheel/tag-mismatch.ts';
import { tagNewerThanNeeded } from './wheel/tag-newer-than-needed.ts';
import { textRelocations } from './wheel/text-relocations.ts';
import { unknownTag } from './wheel/unknown-tag.ts';
import { unreachableLibrary } from './wheel/unreachable-library.ts';
import { unreadableWheel } from './wheel/unreadable-wheel.ts';
import { unrepairedWheel } from './wheel/unrepaired-wheel.ts';
import { unsafeMember } from './wheel/unsafe-member.ts';
import { unsupportedIsa } from './wheel/unsupported-isa.ts';
import { writableCode } from './wheel/writable-code.ts';

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
