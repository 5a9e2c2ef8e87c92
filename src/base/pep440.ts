/** Whether two version texts mean the same version (PEP 440, "Version scheme" and "Normalization"). */

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
