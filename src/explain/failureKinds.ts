/** All failures that are known. Where a line begins several, the first is taken. */

import type { FailureKind } from './failure.ts';
import { abi3auditViolation } from './failures/abi3auditViolation.ts';
import { auditwheelBlacklist } from './failures/auditwheelBlacklist.ts';
import { auditwheelIsa } from './failures/auditwheelIsa.ts';
import { auditwheelMissingLibrary } from './failures/auditwheelMissingLibrary.ts';
import { auditwheelNoElf } from './failures/auditwheelNoElf.ts';
import { auditwheelNoFile } from './failures/auditwheelNoFile.ts';
import { auditwheelPatchelf } from './failures/auditwheelPatchelf.ts';
import { auditwheelPurelib } from './failures/auditwheelPurelib.ts';
import { auditwheelTooRecent } from './failures/auditwheelTooRecent.ts';
import { auditwheelUcs2 } from './failures/auditwheelUcs2.ts';
import { auditwheelUnknownPlatform } from './failures/auditwheelUnknownPlatform.ts';
import { auditwheelUnreadableFile } from './failures/auditwheelUnreadableFile.ts';
import { auditwheelWrongArchitecture } from './failures/auditwheelWrongArchitecture.ts';
import { auditwheelWrongLibc } from './failures/auditwheelWrongLibc.ts';
import { cibuildwheelEmulation } from './failures/cibuildwheelEmulation.ts';
import { cibuildwheelImageMissing } from './failures/cibuildwheelImageMissing.ts';
import { cibuildwheelNoRepairedWheel } from './failures/cibuildwheelNoRepairedWheel.ts';
import { cibuildwheelNothingSelected } from './failures/cibuildwheelNothingSelected.ts';
import { cibuildwheelPureWheel } from './failures/cibuildwheelPureWheel.ts';
import { cibuildwheelRepairCommand } from './failures/cibuildwheelRepairCommand.ts';
import { cibuildwheelSameWheel } from './failures/cibuildwheelSameWheel.ts';
import { delocateMacosTarget } from './failures/delocateMacosTarget.ts';
import { delocateMissingArchitecture } from './failures/delocateMissingArchitecture.ts';
import { delocateMissingLibrary } from './failures/delocateMissingLibrary.ts';
import { delocateNameClash } from './failures/delocateNameClash.ts';
import { delvewheelArchitecture } from './failures/delvewheelArchitecture.ts';
import { delvewheelMissingLibrary } from './failures/delvewheelMissingLibrary.ts';
import { delvewheelOverlay } from './failures/delvewheelOverlay.ts';
import { pythonDllLoad } from './failures/pythonDllLoad.ts';

export const FAILURE_KINDS: readonly FailureKind[] = [
  auditwheelTooRecent,
  auditwheelIsa,
  auditwheelBlacklist,
  auditwheelUcs2,
  auditwheelMissingLibrary,
  auditwheelNoElf,
  auditwheelWrongArchitecture,
  auditwheelWrongLibc,
  auditwheelPurelib,
  auditwheelUnknownPlatform,
  auditwheelUnreadableFile,
  auditwheelPatchelf,
  auditwheelNoFile,
  delocateMacosTarget,
  delocateMissingLibrary,
  delocateMissingArchitecture,
  delocateNameClash,
  delvewheelMissingLibrary,
  delvewheelArchitecture,
  delvewheelOverlay,
  abi3auditViolation,
  pythonDllLoad,
  cibuildwheelPureWheel,
  cibuildwheelNothingSelected,
  cibuildwheelEmulation,
  cibuildwheelImageMissing,
  cibuildwheelNoRepairedWheel,
  cibuildwheelSameWheel,
  cibuildwheelRepairCommand,
];
