/** Facts and turns of phrase that several failures share. Plain text: reporters escape it. */

import { listSome } from '../base/collections.ts';
import { REPOSITORY_URL } from '../base/version.ts';
import type { NextStep } from '../model/explanation.ts';
import { ownLink } from '../model/link.ts';
import type { Policy } from '../platform/platform.ts';
import { parsePlatformTag } from '../platform/platformTag.ts';
import { policiesFor } from '../platform/policies.ts';
import { parseWheelName } from '../wheel/wheelName.ts';
import type { LogFailure } from './failure.ts';
import { isTestData } from './mentions.ts';
import type { NativeSuspect } from './prebuilt.ts';

/** The page about `explain`. */
export const EXPLAIN_PAGE = `${REPOSITORY_URL}/blob/main/docs/explain.md`;

/** As an addition to a sentence: empty where no step of cibuildwheel's was running. */
export function inStep(step: string | null): string {
  return step === null ? '' : ` in the step "${step}"`;
}

/** What ran, as the beginning of a sentence. */
export function whatRan(step: string | null): string {
  return step === null ? 'The command' : `What runs${inStep(step)}`;
}

/** The architectures of the wheel that was being made, as far as the log says; none where it doesn't. */
export function architecturesOf({ wheel, asked, context }: LogFailure): string[] {
  const name = wheel === null ? null : parseWheelName(wheel).name;
  const fromWheel = (name?.tags.platform ?? []).flatMap((tag) => parsePlatformTag(tag).architectures);
  if (fromWheel.length > 0) return [...new Set(fromWheel)];
  const fromAsked = asked === null ? [] : parsePlatformTag(asked).architectures;
  if (fromAsked.length > 0) return fromAsked;
  const platform = context.build?.split('-')[1] ?? '';
  const linux = /^(?:many|musl)linux_(\w+)$/.exec(platform)?.[1];
  return linux === undefined
    ? parsePlatformTag(platform.replace(/^macosx_/, 'macosx_11_0_')).architectures
    : [linux];
}

/** The only one; null where the wheel is for several, or nobody knows. */
export function architectureOf(failure: LogFailure): string | null {
  const [first, ...others] = architecturesOf(failure);
  return first === undefined || others.length > 0 ? null : first;
}

/** The manylinux policy of a platform tag or of one of its older names; null for others. */
export function manylinuxPolicy(tag: string, architecture: string): Policy | null {
  return (
    policiesFor('manylinux', architecture).find(
      (policy) => policy.tag === tag || policy.aliases.includes(tag),
    ) ?? null
  );
}

/** The manylinux policy that an image is for, told by its name. */
export function policyOfImage(image: string, architecture: string): Policy | null {
  const name = /manylinux(?:_\d+_\d+|1|2010|2014)(?![\d])/.exec(image)?.[0];
  return name === undefined ? null : manylinuxPolicy(`${name}_${architecture}`, architecture);
}

/** `2.17` for `manylinux_2_17`. */
export function glibcOf({ name }: Policy): string {
  return name.replace(/^manylinux_/, '').replaceAll('_', '.');
}

/** As in `contrib/tool (armv7l executable, committed)`. */
export function describePrebuilt({ path, architectures, kind, tracked }: NativeSuspect): string {
  const architecture = architectures.join('+') || 'unknown architecture';
  return `${path} (${architecture} ${kind.replace('-', ' ')}${tracked ? ', committed' : ''})`;
}

/** How many files of the repository one cause names. */
const MOST_FILES = 2;

/** The files, for a sentence: those that the log names, else those that are not there for tests, and how many more there are. */
export function listPrebuilt(files: readonly NativeSuspect[]): string {
  const named = files.filter(({ isInLog }) => isInLog);
  const packaged = files.filter(({ path }) => !isTestData(path));
  const [likely = []] = [named, packaged, files].filter(({ length }) => length > 0);
  const shown = listSome(likely.map(describePrebuilt), MOST_FILES);
  const left = files.length - likely.length;
  const more = left === 0 ? '' : `, or one of ${left} less likely ${left === 1 ? 'file' : 'files'}`;
  return `${shown}${named.length === 0 ? '' : ', which the log speaks of'}${more}`;
}

/** How to get at the wheel that the failed command was given: cibuildwheel throws it away. */
export const KEEP_THE_WHEEL: NextStep = {
  link: ownLink('how to keep the unrepaired wheel', `${EXPLAIN_PAGE}#keep-the-unrepaired-wheel`),
  text: 'Keep the unrepaired wheel with an extra setting, and check it: "wheel-abi-check /tmp/unrepaired" names the file.',
  code: `[tool.cibuildwheel.linux]
repair-wheel-command = "auditwheel repair -w {dest_dir} {wheel} || { mkdir -p /host/tmp/unrepaired; cp {wheel} /host/tmp/unrepaired; exit 1; }"`,
};
