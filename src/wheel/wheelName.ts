/** The file name of a wheel (PEP 427, "File name convention"; PEP 425 for compressed tag sets). */

import { distinctNames } from '../base/collections.ts';
import { counted } from '../base/words.ts';
import type { WheelName } from './facts.ts';

const EXTENSION = '.whl';
/** Longest file name on the file systems that wheels travel over. */
const MAX_FILENAME = 255;
/** A compressed tag set stands for the product of its parts; real wheels have a handful. */
const MAX_TAGS = 1000;

/** The parsed name, or a sentence (without the final stop) on why it is none. */
export function parseWheelName(
  filename: string,
): { name: WheelName; problem: null } | { name: null; problem: string } {
  const wrong = (problem: string): { name: null; problem: string } => ({ name: null, problem });
  if (!filename.endsWith(EXTENSION)) return wrong(`it does not end in ${EXTENSION}`);
  if (filename.length > MAX_FILENAME)
    return wrong(`it has ${filename.length} characters, and file systems take ${MAX_FILENAME}`);
  const parts = filename.slice(0, -EXTENSION.length).split('-');
  if (parts.length !== 5 && parts.length !== 6) {
    return wrong(
      `it has ${counted(parts.length, 'part')} between dashes, where name-version-python-abi-platform makes 5 and a build tag 6`,
    );
  }
  const [distribution = '', version = ''] = parts;
  const build = parts.length === 6 ? (parts[2] ?? '') : null;
  const [python = '', abi = '', platform = ''] = parts.slice(-3);
  if (!/^[A-Za-z0-9](?:[A-Za-z0-9._]*[A-Za-z0-9])?$/.test(distribution)) {
    return wrong('its first part is no distribution name (letters, digits, "_" and ".")');
  }
  if (!/^[A-Za-z0-9_.!+]+$/.test(version) || !/\d/.test(version))
    return wrong('its second part is no version');
  if (build !== null && !/^\d/.test(build))
    return wrong('its build tag (the third of six parts) does not start with a digit');
  const tags = { python: tagSet(python), abi: tagSet(abi), platform: tagSet(platform) };
  const all = [...tags.python, ...tags.abi, ...tags.platform];
  if (all.includes('')) return wrong('one of its tags is empty');
  // No tag has a plus; it is how people write "3.6 and later", and says more as a tag than as no name at all.
  if (all.some((tag) => !/^[\w+]+$/.test(tag))) {
    return wrong('its tags hold something else than letters, digits and "_"');
  }
  if (tags.python.length * tags.abi.length * tags.platform.length > MAX_TAGS) {
    return wrong(`its tag sets stand for more than ${MAX_TAGS} tags`);
  }
  return { name: { distribution, version, build, tags }, problem: null };
}

function tagSet(part: string): string[] {
  return distinctNames(part.split('.'));
}

/** Every tag that the compressed sets stand for, as `python-abi-platform`, sorted. */
export function expandTags(tags: WheelName['tags']): string[] {
  return tags.python
    .flatMap((python) =>
      tags.abi.flatMap((abi) => tags.platform.map((platform) => `${python}-${abi}-${platform}`)),
    )
    .sort();
}

/** The tags behind one `python-abi-platform` string, of which each part may be a compressed set. */
export function parseTag(tag: string): string[] {
  const [python = '', abi = '', platform = '', ...rest] = tag.split('-');
  if (platform === '' || rest.length > 0) return [tag];
  const tags = { python: tagSet(python), abi: tagSet(abi), platform: tagSet(platform) };
  return tags.python.length * tags.abi.length * tags.platform.length > MAX_TAGS ? [tag] : expandTags(tags);
}
