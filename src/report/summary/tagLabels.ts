/** What the tags of a wheel are called in the grid, and in which order they stand there. */

import { compareStrings } from '../../base/collections.ts';
import type { WheelEntry } from '../../model/report.ts';
import { PLATFORMS, platformNamed } from '../../platform/platforms.ts';
import { parsePlatformTag } from '../../platform/platformTag.ts';

type Tags = NonNullable<WheelEntry['tags']>;

/** A column of the grid: manylinux on x86_64, say, whatever the version in the tag. */
export interface Column {
  system: string;
  /** Empty where the system says it all. */
  architecture: string;
}

/** The most common ones, in the order of the columns; others come after them. */
const ARCHITECTURES = ['x86_64', 'amd64', 'i686', 'x86', 'aarch64', 'arm64', 'universal2', 'armv7l'];

/** The column that a platform tag belongs to; a tag that isn't known has one of its own. */
export function columnOf(tag: string): Column {
  const platform = platformNamed(parsePlatformTag(tag).platform);
  const architecture = platform?.tag.exec(tag)?.[1];
  if (platform === null || architecture === undefined) return { system: tag, architecture: '' };
  // Windows tags name the system's bits, where cibuildwheel and people name the processor.
  return {
    system: platform.label,
    architecture: architecture === '32' ? 'x86' : architecture.replace(/^_/, ''),
  };
}

/** Known systems first, then by the processor's weight, then by name. */
export function compareColumns(a: Column, b: Column): number {
  return (
    rank(
      PLATFORMS.map(({ label }) => label),
      a.system,
      b.system,
    ) ||
    compareStrings(a.system, b.system) ||
    rank(ARCHITECTURES, a.architecture, b.architecture) ||
    compareStrings(a.architecture, b.architecture)
  );
}

function rank(order: readonly string[], a: string, b: string): number {
  const place = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length);
  return place(a) - place(b);
}

/**
 * What the Python and ABI tags come to in a word: `cp313t` for cp313-cp313t, `pp310` for pp310-pypy310_pp73, else
 * both, as in `cp39-abi3`.
 */
export function pythonLabel({ python, abi }: Tags): string {
  const pythons = python.join('.');
  const abis = abi.join('.');
  const hasAbiOfItsOwn = python.length === 1 && abi.length === 1;
  if (hasAbiOfItsOwn && abis.startsWith(pythons) && pythons !== '') return abis;
  if (hasAbiOfItsOwn && /^(?:pp|graalpy)\d+$/.test(pythons)) return pythons;
  return `${pythons}-${abis}`;
}

/** CPython first, then its stable ABI, PyPy, GraalPy and what isn't bound to one; by version within each. */
export function comparePythons(a: string, b: string): number {
  const [kindA, versionA] = pythonKey(a);
  const [kindB, versionB] = pythonKey(b);
  return kindA - kindB || versionA - versionB || compareStrings(a, b);
}

const KINDS = [/^cp\d+[a-z]*$/, /^cp\d+[\w.]*-abi3/, /^pp\d/, /^graalpy\d/, /^py\d/];

function pythonKey(label: string): [kind: number, version: number] {
  const kind = KINDS.findIndex((pattern) => pattern.test(label));
  const [, major = '', minor = ''] = /^[a-z]+(\d)(\d{0,4})/.exec(label) ?? [];
  return [kind < 0 ? KINDS.length : kind, Number(major) * 10_000 + Number(minor)];
}
