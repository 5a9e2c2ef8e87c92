/**
 * What makes a finding the same as one of an earlier report. Its cause doesn't always: that is made of the file's bytes, which
 * every build changes. So the rule, the place and what the finding names are compared, without what builds and releases change.
 */

import type { Finding, Json, Severity } from '../../model/report.ts';
import { SEVERITIES } from '../../model/report.ts';
import { withoutHash } from '../../platform/libraryName.ts';
import { withoutMangling } from '../../platform/windowsDlls.ts';
import { causeId } from '../../rules/run.ts';
import { normalizedName } from '../../wheel/distInfo.ts';
import { parseWheelName } from '../../wheel/wheelName.ts';

/** A finding, as far as it is compared. */
export type Compared = Pick<
  Finding,
  'rule' | 'severity' | 'wheel' | 'member' | 'cause' | 'title' | 'location' | 'data'
> & { subject?: { sha256: string | null } | null };

/** How deep the data of a finding are looked into; rules' own are two levels. */
const MAX_DEPTH = 4;

/** Data that say where something is, what the wheel promises or how to put it right, not what is wrong. */
const NOT_THE_TROUBLE = new Set([
  'members',
  'member',
  'at',
  'tag',
  'fits',
  'advice',
  'role',
  'searchPath',
  'rpath',
]);

/** Stands for the wheel's own version, which each release changes. No name has a space at its end. */
const OWN_VERSION = 'the version ';

/** What findings have been met, to be asked whether another one is among them. */
export class Troubles {
  /** By severity, the same cause in the same place, or by itself where it is about no wheel. */
  private readonly causes = new Map<Severity, Set<string>>(SEVERITIES.map((each) => [each, new Set()]));
  private readonly places = new Map<string, { names: Set<string>; members: Set<string> }>();

  constructor(findings: readonly Compared[]) {
    for (const finding of findings) {
      for (const key of [...causeKeys(finding), bytesKey(finding)])
        this.causes.get(finding.severity)?.add(key);
      if (finding.wheel === null) continue;
      const key = `${finding.severity} ${placeOf(finding)}`;
      const place = this.places.get(key) ?? { names: new Set(), members: new Set() };
      const version = versionOf(finding);
      for (const name of namesIn(finding.data)) {
        place.names.add(name);
        if (name === version) place.names.add(OWN_VERSION);
      }
      for (const name of membersIn(finding.data)) place.members.add(name);
      this.places.set(key, place);
    }
  }

  /** Whether the finding was there, and as severe as it is. An error has to be about no file that was not there. */
  has(finding: Compared): boolean {
    const severities = SEVERITIES.slice(0, SEVERITIES.indexOf(finding.severity) + 1);
    const keys = [...causeKeys(finding), ...(isOfBytes(finding) ? [bytesKey(finding)] : [])];
    const names = namesIn(finding.data);
    const version = versionOf(finding);
    const members = finding.severity === 'error' ? membersIn(finding.data) : [];
    return severities.some((severity) => {
      const isSameCause = keys.some((key) => this.causes.get(severity)?.has(key));
      if (finding.wheel === null) return isSameCause;
      const place = this.places.get(`${severity} ${placeOf(finding)}`);
      if (place === undefined) return isSameCause;
      const hasName = (name: string): boolean =>
        place.names.has(name) || (name === version && place.names.has(OWN_VERSION));
      const isSame = isSameCause || names.every(hasName);
      return isSame && members.every((member) => place.members.has(member));
    });
  }

  /** Whether something is left of the finding, whatever its severity is by now. */
  hasSomeOf(finding: Compared): boolean {
    const keys = [...causeKeys(finding), bytesKey(finding)];
    const names = namesIn(finding.data);
    return SEVERITIES.some((severity) => {
      if (keys.some((key) => this.causes.get(severity)?.has(key))) return true;
      const place = this.places.get(`${severity} ${placeOf(finding)}`);
      if (finding.wheel === null || place === undefined) return false;
      return names.length === 0 || names.some((name) => place.names.has(name));
    });
  }
}

/** The version in the wheel's file name; null where there is none. */
function versionOf({ wheel }: Compared): string | null {
  const { name } = parseWheelName(filenameIn(wheel ?? ''));
  return name?.version ?? null;
}

/** What follows a space is a label's origin. */
function filenameIn(label: string): string {
  return label.split(' ', 1)[0] ?? '';
}

/** The distribution and the platforms of a wheel, by which wheels of two releases are those of one build. */
export function buildOf(wheel: string): string {
  const { name } = parseWheelName(filenameIn(wheel));
  if (name === null) return stable(wheel);
  const platforms = new Set(name.tags.platform.map(withoutVersion));
  return JSON.stringify([normalizedName(name.distribution), [...platforms].sort()]);
}

/** `manylinux_x86_64` of `manylinux_2_17_x86_64` and of `manylinux2014_x86_64`. */
function withoutVersion(platform: string): string {
  return platform.replace(/^([a-z]+)\d*(?:_\d+)*(?=_[a-z])/, '$1');
}

function placeOf({ rule, wheel, member }: Compared): string {
  return JSON.stringify([
    rule,
    wheel === null ? null : buildOf(wheel),
    member === null ? null : stable(member),
  ]);
}

function causeKeys(finding: Compared): string[] {
  const { rule, wheel, cause, title, location } = finding;
  if (wheel !== null) return [`${placeOf(finding)} ${cause}`];
  return [cause, JSON.stringify([rule, location?.path ?? null, stable(title)])];
}

/** The same bytes are the same trouble wherever they lie. */
function bytesKey({ cause }: Compared): string {
  return `bytes ${cause}`;
}

function isOfBytes({ rule, cause, subject }: Compared): boolean {
  return subject?.sha256 != null && cause === causeId(rule, subject.sha256);
}

/** All that the finding's data name, the same in every build. */
function namesIn(data: Json, depth = 0): string[] {
  if (typeof data === 'string') return [stable(data)];
  if (typeof data !== 'object' || data === null || depth > MAX_DEPTH) return [];
  if (Array.isArray(data)) return data.flatMap((each) => namesIn(each, depth + 1));
  return Object.entries(data).flatMap(([key, value]) => {
    // How many findings a limit left out: one more may be any.
    if (key === 'left' && typeof value === 'number') return [`${value} left out`];
    if (key === 'reason' && typeof value === 'string') return [withoutFigures(stable(value))];
    return NOT_THE_TROUBLE.has(key) ? [] : namesIn(value, depth + 1);
  });
}

/** A sentence on what is damaged gives offsets and sizes, which every build changes. */
function withoutFigures(sentence: string): string {
  return sentence.replace(/\b(?:0x[0-9a-f]+|\d+)\b/g, '#');
}

function membersIn({ members }: Finding['data']): string[] {
  return Array.isArray(members)
    ? members.flatMap((member) => (typeof member === 'string' ? [stable(member)] : []))
    : [];
}

/** Longer names tell nothing more, and cost more. */
const MAX_NAME = 1000;

/** A name or path without versions of releases and Pythons, hashes of grafted libraries, and names of temporary folders. */
function stable(text: string): string {
  return text
    .slice(0, MAX_NAME)
    .replace(/\b(pip-[a-z-]+-|cibw-run-|tmp)[a-z0-9_]{8}\b/g, '$1')
    .split('/')
    .map((part) => withoutMangling(withoutHash(part)))
    .join('/')
    .replace(/^([\w.]+)-[^-\s/]+(?:-\d[^-\s/]*)?-[^-\s/]+-[^-\s/]+-[^-\s/]+\.whl/, '$1.whl')
    .replace(/-[^-/]+(?=\.(?:dist-info|data)(?:\/|$))/g, '')
    .replace(/\.(?:cpython-\d|cp\d|pypy\d|graalpy|abi3)[\w-]*(?=\.(?:so|pyd|dylib)$)/, '');
}
