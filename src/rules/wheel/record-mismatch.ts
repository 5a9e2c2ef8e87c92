import { compareStrings, listOf, listSome } from '../../base/collections.ts';
import { MAX_LISTED_MEMBERS, MAX_SHOWN_PATH } from '../../base/limits.ts';
import type { JudgedWheel } from '../../judge/judgedWheel.ts';
import type { MemberFacts, RecordEntry } from '../../wheel/facts.ts';
import type { Draft, Rule } from '../rule.ts';
import { promisesNothing } from '../shared/linkedMembers.ts';
import { steps } from '../shared/steps.ts';

/** A RECORD that is not the list of what is in the wheel (binary distribution format, "The .dist-info directory"). */
export const recordMismatch: Rule<'wheel'> = {
  id: 'record-mismatch',
  scope: 'wheel',
  severity: 'error',
  summary: 'RECORD leaves out a file of the wheel, lists one that is not there, or has a wrong hash or size',
  isOfThePacking: true,
  check: (wheel) => {
    const record = comparableRecord(wheel);
    return record === null ? [] : [...listingDrafts(record, wheel), ...contentDrafts(record)];
  },
};

interface ComparableRecord {
  /** Where RECORD itself lies. */
  path: string;
  /** With `/` in all paths, as PyPI compares them; without what RECORD need not list. */
  rows: RecordEntry[];
  members: Map<string, MemberFacts>;
}

/** Null where RECORD is missing or only half read, or the zip itself is in doubt: that has a finding already. */
function comparableRecord({ facts }: JudgedWheel): ComparableRecord | null {
  const { distInfo, problems } = facts;
  if (distInfo === null || distInfo.record === null || !distInfo.recordIsWhole) return null;
  if (problems.some(({ member }) => member === null)) return null;
  const path = `${distInfo.folder}/RECORD`;
  const left = new Set([path, `${path}.jws`, `${path}.p7s`]);
  // Each of these has a finding that explains why it differs.
  for (const { member } of problems) left.add(withSlashes(member ?? ''));
  const isCompared = (each: { path: string }): boolean =>
    !left.has(withSlashes(each.path)) && !each.path.endsWith('/');
  // Of so many rows hardly any is to be changed.
  const rows = distInfo.record.map((row) =>
    row.path.includes('\\') ? { ...row, path: withSlashes(row.path) } : row,
  );
  return {
    path,
    rows: rows.filter(isCompared),
    members: new Map(facts.members.filter(isCompared).map((member) => [member.path, member])),
  };
}

function withSlashes(path: string): string {
  return path.replaceAll('\\', '/');
}

function listingDrafts({ path, rows, members }: ComparableRecord, { promise }: JudgedWheel): Draft[] {
  const listed = new Set(rows.map((row) => row.path));
  const omitted = [...members.keys()].filter((member) => !listed.has(member)).sort(compareStrings);
  const absent = [...listed].filter((row) => !members.has(row)).sort(compareStrings);
  const count = omitted.length + absent.length;
  if (count === 0) return [];
  return [
    {
      // PyPI takes no wheel with a linux_* tag anyway.
      severity: promisesNothing(promise) ? 'warning' : 'error',
      member: path,
      causeKey: ['omitted', ...omitted, 'absent', ...absent].join('\n'),
      title: `RECORD doesn't list what is in the wheel (${count} ${count === 1 ? 'file' : 'files'})`,
      message:
        `${listOf([
          ...(omitted.length === 0 ? [] : [`RECORD leaves out ${counted(omitted, 'in the wheel')}`]),
          ...(absent.length === 0 ? [] : [`RECORD lists ${counted(absent, 'not in the wheel')}`]),
        ])}. PyPI warns those who upload such a wheel and will refuse it` +
        (omitted.length === 0 ? '.' : '; auditwheel skips files that RECORD leaves out.'),
      remedy: steps(
        'Find the step that changes the wheel after the build: zip, a script, a repair command.',
        'Let it unzip the wheel, change the files and run "python -m wheel pack", which writes RECORD.',
        'If nothing touches the wheel, update the build backend.',
      ),
      data: {
        omitted: omitted.slice(0, MAX_LISTED_MEMBERS).map(clip),
        absent: absent.slice(0, MAX_LISTED_MEMBERS).map(clip),
        omittedCount: omitted.length,
        absentCount: absent.length,
      },
    },
  ];
}

/** As in `2 files that are in the wheel (a.py and b.py)`. */
function counted(paths: string[], where: string): string {
  const files = paths.length === 1 ? '1 file that is' : `${paths.length} files that are`;
  return `${files} ${where} (${listSome(paths.map(clip), 2)})`;
}

function contentDrafts({ path, rows, members }: ComparableRecord): Draft[] {
  const wrong = new Map<string, string>();
  for (const row of rows) {
    const member = members.get(row.path);
    const difference = member === undefined ? null : differenceOf(row, member);
    if (difference !== null) wrong.set(row.path, difference);
  }
  if (wrong.size === 0) return [];
  const paths = [...wrong.keys()].sort(compareStrings);
  const shown = paths.map((each) => `${clip(each)} (${wrong.get(each)})`);
  return [
    {
      severity: 'warning',
      member: path,
      causeKey: ['content', ...paths].join('\n'),
      title: `RECORD has another hash or size than ${wrong.size === 1 ? 'a file' : `${wrong.size} files`}`,
      message:
        `RECORD and the wheel differ: ${listSome(shown, 2)}. pip installs the wheel all the same, but "python -m wheel unpack" and ` +
        'other tools that compare hashes refuse it.',
      remedy: steps(
        'Find what changes the file after the build: strip, patchelf, a signing tool.',
        'Let it unzip the wheel, change the file and run "python -m wheel pack", which writes RECORD.',
      ),
      data: { members: paths.slice(0, MAX_LISTED_MEMBERS).map(clip), count: paths.length },
    },
  ];
}

/** Null where they agree, and where they can't be compared: another algorithm, or a file that was not read. */
function differenceOf({ hash, size }: RecordEntry, member: MemberFacts): string | null {
  if (member.sha256 === null) return null;
  if (size !== null && size !== member.size)
    return `${size} ${size === 1 ? 'byte' : 'bytes'} in RECORD, ${member.size} in the wheel`;
  const [, digest] = /^sha256=(.*)$/s.exec(hash ?? '') ?? [];
  if (digest === undefined) return null;
  const actual = Buffer.from(member.sha256, 'hex').toString('base64url');
  // Some writers leave the padding in.
  return digest.replace(/={1,2}$/, '') === actual ? null : 'another SHA-256';
}

/** A row of RECORD can be as long as the file. */
function clip(path: string): string {
  return path.length > MAX_SHOWN_PATH ? `${path.slice(0, MAX_SHOWN_PATH)}…` : path;
}
