/** All failures that are known. Where a line begins several, the first is taken. */

import type { FailureKind } from './failure.ts';
import { abi3auditBaseline } from './failures/abi3auditBaseline.ts';
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
import { buildIsolation } from './failures/buildIsolation.ts';
import { centosMirrors } from './failures/centosMirrors.ts';
import { cibuildwheelArchs } from './failures/cibuildwheelArchs.ts';
import { cibuildwheelAudit } from './failures/cibuildwheelAudit.ts';
import { cibuildwheelConfiguration } from './failures/cibuildwheelConfiguration.ts';
import { cibuildwheelEmulation } from './failures/cibuildwheelEmulation.ts';
import { cibuildwheelImage } from './failures/cibuildwheelImage.ts';
import { cibuildwheelImageMissing } from './failures/cibuildwheelImageMissing.ts';
import { cibuildwheelMachine } from './failures/cibuildwheelMachine.ts';
import { cibuildwheelNoRepairedWheel } from './failures/cibuildwheelNoRepairedWheel.ts';
import { cibuildwheelNothingSelected } from './failures/cibuildwheelNothingSelected.ts';
import { cibuildwheelProject } from './failures/cibuildwheelProject.ts';
import { cibuildwheelPureWheel } from './failures/cibuildwheelPureWheel.ts';
import { cibuildwheelRepairCommand } from './failures/cibuildwheelRepairCommand.ts';
import { cibuildwheelSameWheel } from './failures/cibuildwheelSameWheel.ts';
import { cibuildwheelSelector } from './failures/cibuildwheelSelector.ts';
import { cibuildwheelTests } from './failures/cibuildwheelTests.ts';
import { commandNotFound } from './failures/commandNotFound.ts';
import { containerEngine } from './failures/containerEngine.ts';
import { delocateHeaderpad } from './failures/delocateHeaderpad.ts';
import { delocateMacosTarget } from './failures/delocateMacosTarget.ts';
import { delocateMissingArchitecture } from './failures/delocateMissingArchitecture.ts';
import { delocateMissingLibrary } from './failures/delocateMissingLibrary.ts';
import { delocateNameClash } from './failures/delocateNameClash.ts';
import { delvewheelArchitecture } from './failures/delvewheelArchitecture.ts';
import { delvewheelMissingLibrary } from './failures/delvewheelMissingLibrary.ts';
import { delvewheelOverlay } from './failures/delvewheelOverlay.ts';
import { downloadFailed } from './failures/downloadFailed.ts';
import { dyldArchitecture } from './failures/dyldArchitecture.ts';
import { dyldLibrary } from './failures/dyldLibrary.ts';
import { dyldSignature } from './failures/dyldSignature.ts';
import { dyldSymbol } from './failures/dyldSymbol.ts';
import { loaderLibrary } from './failures/loaderLibrary.ts';
import { loaderRefused } from './failures/loaderRefused.ts';
import { loaderSymbol } from './failures/loaderSymbol.ts';
import { loaderVersion } from './failures/loaderVersion.ts';
import { noSpace } from './failures/noSpace.ts';
import { outOfMemory } from './failures/outOfMemory.ts';
import { packageNotFound } from './failures/packageNotFound.ts';
import { pythonDllLoad } from './failures/pythonDllLoad.ts';
import { qemuCrash } from './failures/qemuCrash.ts';
import { registryDown } from './failures/registryDown.ts';

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
  delocateHeaderpad,
  delvewheelMissingLibrary,
  delvewheelArchitecture,
  delvewheelOverlay,
  dyldSymbol,
  dyldLibrary,
  dyldArchitecture,
  dyldSignature,
  loaderVersion,
  loaderLibrary,
  loaderSymbol,
  loaderRefused,
  abi3auditViolation,
  abi3auditBaseline,
  pythonDllLoad,
  cibuildwheelPureWheel,
  cibuildwheelNothingSelected,
  cibuildwheelSelector,
  cibuildwheelArchs,
  cibuildwheelConfiguration,
  cibuildwheelProject,
  cibuildwheelImage,
  cibuildwheelMachine,
  containerEngine,
  cibuildwheelEmulation,
  registryDown,
  cibuildwheelImageMissing,
  centosMirrors,
  noSpace,
  outOfMemory,
  qemuCrash,
  downloadFailed,
  commandNotFound,
  packageNotFound,
  buildIsolation,
  cibuildwheelNoRepairedWheel,
  cibuildwheelSameWheel,
  cibuildwheelAudit,
  cibuildwheelRepairCommand,
  cibuildwheelTests,
];
