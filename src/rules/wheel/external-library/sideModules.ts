/** Libraries that modules for Pyodide need, and that are not in the wheel. */

import { groupBy, listSome, sortedDistinct } from '../../../base/collections.ts';
import { MAX_MISSING_LIBRARIES } from '../../../base/limits.ts';
import { baseName, counted } from '../../../base/words.ts';
import { neededBy } from '../../../binary/imageLists.ts';
import { isLoaded, type JudgedMember, type JudgedWheel } from '../../../judge/judgedWheel.ts';
import { isTestData } from '../../../judge/judgeWheel.ts';
import type { Draft } from '../../rule.ts';
import { acceptedLibraries } from '../../shared/acceptedLibraries.ts';

const MOST_LISTED = 50;

/** One draft for all of them. Whatever lies in the wheel under the name counts as found, wherever it lies. */
export function sideModuleDrafts(wheel: JudgedWheel): Draft[] {
  const { facts, members, promise, requirements } = wheel;
  if (!(promise?.systems.every((system) => system === 'emscripten') ?? false)) return [];
  const isAccepted = acceptedLibraries(wheel);
  const present = new Set(facts.members.map(({ path }) => baseName(path)));
  const needs = members.filter(isSideModule).flatMap((member) =>
    (member.facts.binary?.images ?? []).flatMap(({ needed }) =>
      needed
        .map(({ library }) => baseName(library))
        .filter((library) => !present.has(library))
        .map((library) => ({ library, member })),
    ),
  );
  const byLibrary = [...groupBy(needs, ({ library }) => library)].filter(([library]) => !isAccepted(library));
  const libraries = byLibrary.map(([library]) => library).sort();
  const [first] = libraries;
  if (first === undefined) return [];
  const needing = byLibrary.flatMap(([, same]) => same.map(({ member }) => member));
  const asked = new Set(
    members.flatMap(({ facts: { binary } }) => neededBy(binary).map((library) => baseName(library))),
  );
  const loaded = needing.find(
    (member) =>
      (isLoaded(member) || asked.has(baseName(member.facts.path))) && !isTestData(member.facts.path),
  );
  const paths = sortedDistinct(needing.map((member) => member.facts.path));
  const { installed } = requirements;
  const isOne = libraries.length === 1;
  const it = isOne ? 'it' : 'them';
  return [
    {
      severity: loaded === undefined || installed.length > 0 ? 'warning' : 'error',
      member: loaded?.facts.path ?? paths[0] ?? null,
      spans: paths.slice(0, MOST_LISTED),
      causeKey: libraries.slice(0, MAX_MISSING_LIBRARIES).join(),
      title: isOne
        ? `${shortName(first)} is not in the wheel`
        : `${libraries.length} libraries are not in the wheel, among them ${shortName(first)}`,
      message:
        `${paths.length === 1 ? `${paths[0]} needs` : `${counted(paths.length, 'file')} (${listSome(paths, 2)}) need`} ` +
        `${listSome(libraries, 3)}, which ${isOne ? 'is' : 'are'} not in the wheel and which Pyodide doesn't bring. ` +
        (installed.length > 0
          ? `Import fails unless a package that the wheel requires (${listSome(installed, 3)}) brings ${it}.`
          : 'Pyodide loads what a module needs before the module, so import fails.'),
      remedy:
        `1. Copy ${it} into the wheel: repair-wheel-command = "pyodide auditwheel repair --libdir <its folder> --output-dir {dest_dir} {wheel}" for Pyodide.\n` +
        '2. Or link statically.\n3. If users load it themselves, name it under external-libraries in [tool.wheel-abi-check].',
      data: {
        libraries: libraries.slice(0, MAX_MISSING_LIBRARIES),
        members: paths.slice(0, MOST_LISTED),
        reason: installed.length > 0 ? 'requirement' : 'absent',
      },
    },
  ];
}

/** A damaged file has a finding of its own. */
function isSideModule({ facts: { binary } }: JudgedMember): boolean {
  return binary?.wasm !== undefined && binary.wasm.dylink !== null && binary.problems.length === 0;
}

const LONGEST_NAME = 30;

function shortName(name: string): string {
  return name.length <= LONGEST_NAME ? name : `${name.slice(0, LONGEST_NAME - 1)}…`;
}
