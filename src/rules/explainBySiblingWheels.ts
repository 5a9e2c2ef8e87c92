import { groupBy, listSome, sortedDistinct } from '../collections.ts';
import type { BinaryEntry, Finding, WheelEntry } from '../report/report.ts';
import { normalizedName } from '../wheel/distInfo.ts';
import { externalLibrary } from './externalLibrary.ts';
import { causeId } from './runRules.ts';
import { baseName } from './words.ts';

/**
 * Steps a finding about missing libraries down to a notice where wheels of other distributions in the same run have
 * them all: a project that publishes its libraries as a wheel of their own builds both. Another wheel of the same
 * distribution explains nothing, since nobody installs the two together.
 */
export function explainBySiblingWheels(
  findings: readonly Finding[],
  wheels: readonly WheelEntry[],
): Finding[] {
  const concerned = findings.filter(
    ({ rule, severity }) => rule === externalLibrary.id && severity !== 'notice',
  );
  if (concerned.length === 0 || wheels.length < 2) return [...findings];
  const byLabel = new Map(wheels.map((wheel) => [wheel.label, wheel]));
  const providers = groupBy(wheels.flatMap(providersIn), ({ name }) => name);
  const changed = new Map(
    concerned.map((finding) => {
      const wheel = byLabel.get(finding.wheel ?? '');
      return [finding, wheel === undefined ? finding : explained(finding, wheel, providers)];
    }),
  );
  return findings.map((finding) => changed.get(finding) ?? finding);
}

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

function explained(
  finding: Finding,
  wheel: WheelEntry,
  providers: ReadonlyMap<string, readonly Provider[]>,
): Finding {
  const needing = wheel.binaries.find(({ member }) => member === finding.member);
  const { libraries } = finding.data;
  if (needing === undefined || !Array.isArray(libraries) || libraries.length === 0) return finding;
  const found = libraries.map((name) =>
    providers
      .get(String(name))
      ?.find((each) => distributionOf(each.wheel) !== distributionOf(wheel) && suits(each.binary, needing)),
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
      `${finding.message} But ${listSome(labels, 3)}, from the same run, ${labels.length === 1 ? 'has' : 'have'} ` +
      `${libraries.length === 1 ? 'it' : 'them'}: with ${listSome(distributions)} installed beside this package, and an RPATH ` +
      'that leads there or an import that comes first, it works.',
    remedy: `See that Requires-Dist names ${listSome(distributions)}, and that its library is loaded first or an RPATH leads to it. ${finding.remedy}`,
    data: { ...finding.data, providedBy: labels },
  };
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
