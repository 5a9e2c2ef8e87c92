/** Places as SARIF has them. Code scanning refuses a file in which one result has none. */

import { MAX_NAME, plainText } from '../../base/escape.ts';
import type { Location, Report } from '../../model/report.ts';
import { annotationLocation } from '../annotation.ts';
import type { Cause, Place } from '../causes.ts';
import type { PhysicalLocation, SarifLocation } from './format.ts';

/** Longer ones are refused by one tool or another, and no path on disk comes near. */
const MAX_URI = 4096;
/** Code scanning shows 100 locations of a result, the result's own among them. */
const MAX_RELATED = 99;
/** Where people say how wheels are built. It need not be there: any place is better than none. */
const LAST_RESORT: Location = { path: 'pyproject.toml', startLine: 1, endLine: 1 };

/** The path of each wheel's file, by the wheel's label. */
export type WheelPaths = ReadonlyMap<string, string>;

export function wheelPaths(report: Report): WheelPaths {
  return new Map(report.wheels.map(({ label, path }) => [label, path]));
}

/** Where to show a cause: its place in the repository, else the file of its first wheel. */
export function causeLocation(cause: Pick<Cause, 'location' | 'places'>, paths: WheelPaths): SarifLocation {
  const known = annotationLocation(cause.location);
  return { physicalLocation: (known && located(known)) ?? wheelLocation(cause.places[0]?.wheel, paths) };
}

/** All wheels of a cause, each with the file in it, numbered from 1. */
export function relatedLocations(places: readonly Place[], paths: WheelPaths): SarifLocation[] {
  return places
    .filter(({ wheel }) => wheel !== null)
    .slice(0, MAX_RELATED)
    .map(({ wheel, member }, index) => {
      const names = [member, wheel].filter((name) => name !== null);
      return {
        id: index + 1,
        physicalLocation: wheelLocation(wheel, paths),
        message: { text: names.map((name) => plainText(name, MAX_NAME)).join(' in ') || '(empty)' },
      };
    });
}

export function wheelLocation(label: string | null | undefined, paths: WheelPaths): PhysicalLocation {
  const path = paths.get(label ?? '');
  return (
    (path === undefined ? null : located({ path, startLine: 1, endLine: 1 })) ?? {
      artifactLocation: { uri: LAST_RESORT.path },
      region: { startLine: 1, endLine: 1 },
    }
  );
}

function located({ path, startLine, endLine }: Location): PhysicalLocation | null {
  const uri = pathUri(path);
  return uri === null ? null : { artifactLocation: { uri }, region: { startLine, endLine } };
}

/**
 * A path as a URI reference (RFC 3986), relative where the path is; null for one that is empty or too long.
 * Halves of characters, which no URI can carry, become U+FFFD.
 */
export function pathUri(path: string): string | null {
  if (path === '' || path.length > MAX_URI) return null;
  const text = Buffer.from(path, 'utf8').toString('utf8');
  const encoded = text.split('/').map(encodeURIComponent).join('/');
  const uri = path.startsWith('/') ? `file://${encoded}` : encoded;
  return uri.length > MAX_URI ? null : uri;
}
