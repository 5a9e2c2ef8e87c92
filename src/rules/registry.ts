/** All rules, in the order in which they look at a wheel: root causes before what could derive from them. */

import { compareStrings } from '../collections.ts';
import { architectureMismatch } from './architectureMismatch.ts';
import { binaryInPurelib } from './binaryInPurelib.ts';
import { binaryInPureWheel } from './binaryInPureWheel.ts';
import { buildRpath } from './buildRpath.ts';
import { extensionSuffixMismatch } from './extensionSuffixMismatch.ts';
import { externalLibrary } from './externalLibrary.ts';
import { invalidWheelName } from './invalidWheelName.ts';
import { libcMismatch } from './libcMismatch.ts';
import { libpythonLinked } from './libpythonLinked.ts';
import { malformedBinary } from './malformedBinary.ts';
import { nestedBinary } from './nestedBinary.ts';
import { NO_WHEELS } from './noWheels.ts';
import { platformMismatch } from './platformMismatch.ts';
import type { Rule } from './rule.ts';
import { tagMismatch } from './tagMismatch.ts';
import { unreachableLibrary } from './unreachableLibrary.ts';
import { UNREADABLE_ARTIFACT } from './unreadableArtifact.ts';
import { unreadableWheel } from './unreadableWheel.ts';
import { unrepairedWheel } from './unrepairedWheel.ts';
import { unsafeMember } from './unsafeMember.ts';

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
  libpythonLinked,
  unreachableLibrary,
  externalLibrary,
  buildRpath,
  tagMismatch,
  unrepairedWheel,
  nestedBinary,
];

/** Every rule there is, by id, for lists and documentation. */
export const RULE_LIST: readonly Pick<Rule, 'id' | 'severity' | 'summary'>[] = [
  ...RULES,
  NO_WHEELS,
  UNREADABLE_ARTIFACT,
]
  .map(({ id, severity, summary }) => ({ id, severity, summary }))
  .sort((a, b) => compareStrings(a.id, b.id));
