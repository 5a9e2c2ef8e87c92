/** Versions as PEP 440 has them ("Version scheme", "Normalization", "Summary of permitted suffixes and relative ordering"). */

import { compareNumbers } from './versionNumbers.ts';

/** A dash is an underscore in file names. */
const VERSION =
  /^v?(?:(\d+)!)?(\d+(?:\.\d+)*)(?:[-_.]?(alpha|beta|preview|pre|a|b|c|rc)[-_.]?(\d*))?(?:[-_](\d+)|[-_.]?(post|rev|r)[-_.]?(\d*))?(?:[-_.]?(dev)[-_.]?(\d*))?(?:\+([a-z0-9]+(?:[-_.][a-z0-9]+)*))?$/;
const PRE_RELEASES: ReadonlyMap<string, string> = new Map([
  ['alpha', 'a'],
  ['beta', 'b'],
  ['c', 'rc'],
  ['pre', 'rc'],
  ['preview', 'rc'],
]);
/** As long as a file name: beyond it nothing is compared but the text. */
const LONGEST = 255;

/** True for `1.0` and `1.0.0`, for `1.0-post1` and `1.0.post1`; texts that are no versions must be alike. */
export function isSameVersion(a: string, b: string): boolean {
  return canonical(a) === canonical(b) || loose(a) === loose(b);
}

function canonical(version: string): string {
  const text = version.trim().toLowerCase();
  const match = text.length > LONGEST ? null : VERSION.exec(text);
  if (match === null) return `? ${text}`;
  const [, epoch = '0', release = '', pre, preNumber, dashed, post, postNumber, dev, devNumber, local] =
    match;
  const parts = release.split('.').map(withoutZeros);
  while (parts.length > 1 && parts.at(-1) === '0') parts.pop();
  return [
    `${withoutZeros(epoch)}!${parts.join('.')}`,
    pre === undefined ? '' : `${PRE_RELEASES.get(pre) ?? pre}${withoutZeros(preNumber)}`,
    dashed === undefined && post === undefined ? '' : `post${withoutZeros(dashed ?? postNumber)}`,
    dev === undefined ? '' : `dev${withoutZeros(devNumber)}`,
    local === undefined ? '' : local.split(/[-_.]/).map(withoutZeros).join('.'),
  ].join(' ');
}

/** Numbers as written, which can be longer than a JavaScript number holds; none stands for 0. */
function withoutZeros(digits = ''): string {
  return digits.replace(/^0+(?=\d)/, '') || '0';
}

/** File names can't hold every separator of a version. */
function loose(version: string): string {
  return version
    .trim()
    .toLowerCase()
    .replaceAll(/[-_.+]/g, '.');
}

/** `2.1.0` of `2.1.0+cpu`: builds of one release for several machines differ in the rest. */
export function withoutLocal(version: string): string {
  return version.split('+')[0] ?? '';
}

/** The parts of a version that decide its place, each comparable by number. */
interface VersionKey {
  epoch: number;
  release: number[];
  /** `[phase, number]` with a 0, b 1, rc 2; a development version without any stands before all, a final one behind. */
  pre: [number, number];
  post: number;
  dev: number;
}

const PHASES = ['a', 'b', 'rc'];
const BEFORE_ALL = -1;

/** Null for what is no version. */
function keyOf(version: string): VersionKey | null {
  const text = version.trim().toLowerCase();
  const match = text.length > LONGEST ? null : VERSION.exec(text);
  if (match === null) return null;
  const [
    ,
    epoch = '0',
    release = '',
    pre,
    preNumber = '0',
    dashed,
    post,
    postNumber = '0',
    dev,
    devNumber = '0',
  ] = match;
  const phase = pre === undefined ? null : PHASES.indexOf((PRE_RELEASES.get(pre) ?? pre).slice(0, 2));
  const isPost = dashed !== undefined || post !== undefined;
  const isDev = dev !== undefined;
  return {
    epoch: Number(epoch),
    release: release.split('.').map(Number),
    pre: phase === null ? [isDev && !isPost ? BEFORE_ALL : PHASES.length, 0] : [phase, Number(preNumber)],
    post: isPost ? Number(dashed ?? postNumber) : BEFORE_ALL,
    dev: isDev ? Number(devNumber) : Number.POSITIVE_INFINITY,
  };
}

/** Below 0 where `a` is the older one; local parts are left aside, and what is no version is older than all. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [keyOf(a), keyOf(b)];
  if (left === null || right === null) return Number(left !== null) - Number(right !== null);
  return (
    left.epoch - right.epoch ||
    compareNumbers(left.release, right.release) ||
    compareNumbers(left.pre, right.pre) ||
    left.post - right.post ||
    // Two infinite ones have no difference.
    (left.dev === right.dev ? 0 : left.dev - right.dev)
  );
}

/** True for a version that is neither a pre-release nor a development version. */
export function isFinalVersion(version: string): boolean {
  const key = keyOf(version);
  return key !== null && key.pre[0] === PHASES.length && key.dev === Number.POSITIVE_INFINITY;
}

/** As indexes and current build backends write it, as in `1.0rc1` for `v1.0-RC.1`; null for what is no version. */
export function normalizedVersion(version: string): string | null {
  const text = version.trim().toLowerCase();
  const match = text.length > LONGEST ? null : VERSION.exec(text);
  if (match === null) return null;
  const [, epoch, release = '', pre, preNumber, dashed, post, postNumber, dev, devNumber, local] = match;
  return [
    epoch === undefined || withoutZeros(epoch) === '0' ? '' : `${withoutZeros(epoch)}!`,
    release.split('.').map(withoutZeros).join('.'),
    pre === undefined
      ? ''
      : `${(PRE_RELEASES.get(pre) ?? pre).replace('beta', 'b')}${withoutZeros(preNumber)}`,
    dashed === undefined && post === undefined ? '' : `.post${withoutZeros(dashed ?? postNumber)}`,
    dev === undefined ? '' : `.dev${withoutZeros(devNumber)}`,
    local === undefined ? '' : `+${local.split(/[-_.]/).join('.')}`,
  ].join('');
}
