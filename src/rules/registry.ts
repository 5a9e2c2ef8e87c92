/** All rules, those about the repository (src/rules/projectRules.ts) by what is known of them alone. */

import { compareStrings } from '../base/collections.ts';
import { PROJECT_INFO } from './projectInfo.ts';
import { floorRaised } from './release/floor-raised.ts';
import { missingWheel } from './release/missing-wheel.ts';
import { releaseNotCompared } from './release/release-not-compared.ts';
import { sizeGrew } from './release/size-grew.ts';
import type { Rule, RuleInfo, Scope } from './rule.ts';
import { failedRepair } from './run/failed-repair.ts';
import { failedTest } from './run/failed-test.ts';
import { noWheels } from './run/no-wheels.ts';
import { notChecked } from './run/not-checked.ts';
import { sdistRefused } from './run/sdist-refused.ts';
import { unreadableArtifact } from './run/unreadable-artifact.ts';
import { unreadableConfiguration } from './run/unreadable-configuration.ts';
import { unusedIgnore } from './run/unused-ignore.ts';
import { duplicateWheel } from './set/duplicate-wheel.ts';
import { emptyWheel } from './set/empty-wheel.ts';
import { unevenGlibc } from './set/uneven-glibc.ts';
import { unevenVersion } from './set/uneven-version.ts';
import { architectureMismatch } from './wheel/architecture-mismatch.ts';
import { binaryInPureWheel } from './wheel/binary-in-pure-wheel.ts';
import { binaryInPurelib } from './wheel/binary-in-purelib.ts';
import { buildRpath } from './wheel/build-rpath.ts';
import { codeSignature } from './wheel/code-signature.ts';
import { debugInfo } from './wheel/debug-info.ts';
import { debugRuntime } from './wheel/debug-runtime.ts';
import { duplicateRpath } from './wheel/duplicate-rpath.ts';
import { duplicatedLibrary } from './wheel/duplicated-library.ts';
import { executableStack } from './wheel/executable-stack.ts';
import { extensionSuffixMismatch } from './wheel/extension-suffix-mismatch.ts';
import { externalLibrary } from './wheel/external-library.ts';
import { forbiddenSymbol } from './wheel/forbidden-symbol.ts';
import { foreignToolchain } from './wheel/foreign-toolchain.ts';
import { freeThreadingMismatch } from './wheel/free-threading-mismatch.ts';
import { impossibleSymbolVersion } from './wheel/impossible-symbol-version.ts';
import { installRefused } from './wheel/install-refused.ts';
import { invalidWheelName } from './wheel/invalid-wheel-name.ts';
import { libcMismatch } from './wheel/libc-mismatch.ts';
import { libpythonLinked } from './wheel/libpython-linked.ts';
import { malformedBinary } from './wheel/malformed-binary.ts';
import { misalignedSegment } from './wheel/misaligned-segment.ts';
import { missingAlias } from './wheel/missing-alias.ts';
import { missingExport } from './wheel/missing-export.ts';
import { missingInitRule } from './wheel/missing-init.ts';
import { msvcRuntimeTooOld } from './wheel/msvc-runtime-too-old.ts';
import { nestedBinary } from './wheel/nested-binary.ts';
import { noDlopen } from './wheel/no-dlopen.ts';
import { notExecutable } from './wheel/not-executable.ts';
import { notStableAbi } from './wheel/not-stable-abi.ts';
import { obsoleteAbi } from './wheel/obsolete-abi.ts';
import { overwrittenFile } from './wheel/overwritten-file.ts';
import { pageSize } from './wheel/page-size.ts';
import { platformMismatch } from './wheel/platform-mismatch.ts';
import { privateSymbol } from './wheel/private-symbol.ts';
import { pythonAbiUntagged } from './wheel/python-abi-untagged.ts';
import { pythonApiMissing } from './wheel/python-api-missing.ts';
import { recordMismatch } from './wheel/record-mismatch.ts';
import { relrWithoutVersion } from './wheel/relr-without-version.ts';
import { staleVersionNeed } from './wheel/stale-version-need.ts';
import { staticTls } from './wheel/static-tls.ts';
import { symbolVersionTooNew } from './wheel/symbol-version-too-new.ts';
import { systemSoname } from './wheel/system-soname.ts';
import { systemTooNew } from './wheel/system-too-new.ts';
import { tagMismatch } from './wheel/tag-mismatch.ts';
import { tagNewerThanNeeded } from './wheel/tag-newer-than-needed.ts';
import { textRelocations } from './wheel/text-relocations.ts';
import { unknownTag } from './wheel/unknown-tag.ts';
import { unmangledDll } from './wheel/unmangled-dll.ts';
import { unreachableLibrary } from './wheel/unreachable-library.ts';
import { unreadableWheel } from './wheel/unreadable-wheel.ts';
import { unrepairedWheel } from './wheel/unrepaired-wheel.ts';
import { unresolvedSymbol } from './wheel/unresolved-symbol.ts';
import { unsafeMember } from './wheel/unsafe-member.ts';
import { unsupportedIsa } from './wheel/unsupported-isa.ts';
import { uploadRefused } from './wheel/upload-refused.ts';
import { writableCode } from './wheel/writable-code.ts';

/** A scope whose rules are loaded by every run. */
export type CommonScope = Exclude<Scope, 'project'>;

/** By scope, in the order in which they look: root causes before what could derive from them. */
export const RULES: { readonly [Where in CommonScope]: readonly Rule<Where>[] } = {
  wheel: [
    unreadableWheel,
    invalidWheelName,
    unknownTag,
    installRefused,
    unsafeMember,
    platformMismatch,
    architectureMismatch,
    libcMismatch,
    malformedBinary,
    misalignedSegment,
    binaryInPureWheel,
    extensionSuffixMismatch,
    missingInitRule,
    freeThreadingMismatch,
    pythonApiMissing,
    notStableAbi,
    pythonAbiUntagged,
    impossibleSymbolVersion,
    privateSymbol,
    symbolVersionTooNew,
    relrWithoutVersion,
    staleVersionNeed,
    forbiddenSymbol,
    obsoleteAbi,
    unsupportedIsa,
    tagNewerThanNeeded,
    missingAlias,
    binaryInPurelib,
    recordMismatch,
    overwrittenFile,
    debugRuntime,
    libpythonLinked,
    msvcRuntimeTooOld,
    unreachableLibrary,
    externalLibrary,
    missingExport,
    unresolvedSymbol,
    unmangledDll,
    buildRpath,
    duplicateRpath,
    codeSignature,
    systemTooNew,
    tagMismatch,
    unrepairedWheel,
    uploadRefused,
    executableStack,
    pageSize,
    staticTls,
    noDlopen,
    notExecutable,
    writableCode,
    textRelocations,
    nestedBinary,
    systemSoname,
    duplicatedLibrary,
    debugInfo,
    foreignToolchain,
  ],
  set: [duplicateWheel, emptyWheel, unevenGlibc, unevenVersion],
  release: [missingWheel, floorRaised, sizeGrew, releaseNotCompared],
  run: [
    failedRepair,
    failedTest,
    noWheels,
    notChecked,
    sdistRefused,
    unreadableArtifact,
    unreadableConfiguration,
    unusedIgnore,
  ],
};

/** Every rule there is, in the order of their ids. */
export const RULE_LIST: readonly RuleInfo[] = [
  ...Object.values<readonly RuleInfo[]>(RULES).flat(),
  ...PROJECT_INFO,
].sort((a, b) => compareStrings(a.id, b.id));

/** The rule of this id; undefined where there is none. */
export function ruleOf(id: string): RuleInfo | undefined {
  return RULE_LIST.find((rule) => rule.id === id);
}
