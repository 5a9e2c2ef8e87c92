import { groupBy, listSome, sortedDistinct } from '../../../base/collections.ts';
import { MAX_MEMBER_PATH } from '../../../base/limits.ts';
import { baseName } from '../../../base/words.ts';
import { countedPath } from '../../../judge/searchPaths.ts';
import type { BinaryEntry, Finding, WheelEntry } from '../../../model/report.ts';
import { expandOrigin } from '../../../platform/elfLoader.ts';
import { normalizedName } from '../../../wheel/distInfo.ts';
import { installedPath } from '../../../wheel/installedPath.ts';
import { causeId } from '../../run.ts';
import { externalLibrary } from '../external-library.ts';

/**
 * Steps a finding about missing libraries down to a notice where wheels of other distributions in the same run have
 * them all, and Requires-Dist or a search path leads there: a project that publishes its libraries as a wheel of their
 * own builds both. Another wheel of the same distribution explains nothing, since nobody installs the two together.
 * `requirements` are the normalised names in Requires-Dist, by the wheel's label.
 */
export function explainBySiblingWheels<Item extends Finding>(
  findings: readonly Item[],
  wheels: readonly WheelEntry[],
  requirements: ReadonlyMap<string, readonly string[]>,
): Item[] {
  const concerned = findings.filter(
    ({ rule, severity }) => rule === externalLibrary.id && severity !== 'notice',
  );
  if (concerned.length === 0 || wheels.length < 2) return [...findings];
  const byLabel = new Map(wheels.map((wheel) => [wheel.label, wheel]));
  const providers = groupBy(wheels.flatMap(providersIn), ({ name }) => name);
  const changed = new Map(
    concerned.map((finding) => {
      const wheel = byLabel.get(finding.wheel ?? '');
      if (wheel === undefined || COPIES.includes(String(finding.data.advice))) return [finding, finding];
      return [
        finding,
        explained(finding, { wheel, required: requirements.get(wheel.label) ?? [] }, providers),
      ];
    }),
  );
  return findings.map((finding) => changed.get(finding) ?? finding);
}

/** What a repair had copied into the wheel, no other wheel brings. */
const COPIES: readonly string[] = ['lost', 'misnamed'];

/** A library of a wheel, under one of its names. */
interface Provider {
  name: string;
  wheel: WheelEntry;
  binary: BinaryEntry;
}

function providersIn(wheel: WheelEntry): Provider[] {
  return wheel.binaries
    .filter(({ kind }) => kind === 'shared-library')
    .flatMap((binary) =>
      sortedDistinct([baseName(binary.member), binary.soname ?? '']).map((name) => ({ name, wheel, binary })),
    );
}

function explained<Item extends Finding>(
  finding: Item,
  { wheel, required }: { wheel: WheelEntry; required: readonly string[] },
  providers: ReadonlyMap<string, readonly Provider[]>,
): Item {
  const needing = wheel.binaries.find(({ member }) => member === finding.member);
  const { libraries } = finding.data;
  if (needing === undefined || !Array.isArray(libraries) || libraries.length === 0) return finding;
  const folders = foldersLedTo(needing);
  const found = libraries.map((name) =>
    providers
      .get(String(name))
      ?.find(
        (each) =>
          distributionOf(each.wheel) !== distributionOf(wheel) &&
          suits(each.binary, needing) &&
          (required.includes(distributionOf(each.wheel)) || isIn(folders, each.binary, String(name))),
      ),
  );
  const sources = found.filter((each) => each !== undefined);
  if (sources.length < found.length) return finding;
  const labels = sortedDistinct(sources.map((each) => each.wheel.label));
  const distributions = sortedDistinct(sources.map((each) => distributionOf(each.wheel)));
  return {
    ...finding,
    severity: 'notice',
    // Not the same trouble as in wheels where nothing explains it.
    cause: causeId(finding.rule, `${finding.cause} in ${distributions.join()}`),
    message:
      `${finding.message.split('. ', 1)[0]}. ${listSome(labels, 2)}, from the same run, ${labels.length === 1 ? 'has' : 'have'} ` +
      `${libraries.length === 1 ? 'it' : 'them'}: the import works where ${listSome(distributions, 2)} is installed and loaded first, or an RPATH leads there.`,
    remedy:
      `If intended, check that Requires-Dist names ${listSome(distributions, 2)} in fitting versions, and that its library is ` +
      'loaded first where no RPATH leads to it.',
    data: { ...finding.data, advice: 'explained', providedBy: labels },
  };
}

/** Folders of what is installed that a file's search path leads to. */
function foldersLedTo({ member, rpath, runpath }: BinaryEntry): ReadonlySet<string> {
  const entries = countedPath({ rpath, runpath }).filter(({ length }) => length <= MAX_MEMBER_PATH);
  return new Set(entries.flatMap((entry) => expandOrigin(entry, installedPath(member)) ?? []));
}

/** Whether one of the folders has the library, under the name that is asked for. */
function isIn(folders: ReadonlySet<string>, { member }: BinaryEntry, name: string): boolean {
  const at = installedPath(member);
  return at.endsWith(`/${name}`) && folders.has(at.slice(0, -name.length - 1));
}

function distributionOf({ filename }: WheelEntry): string {
  return normalizedName(filename.split('-', 1)[0] ?? '');
}

function suits(library: BinaryEntry, needing: BinaryEntry): boolean {
  const sameLibc =
    library.libc === needing.libc ||
    [library.libc, needing.libc].some((libc) => libc === 'none' || libc === 'unknown');
  return library.architecture === needing.architecture && library.system === needing.system && sameLibc;
}
