import { listSome, sortedDistinct } from '../../base/collections.ts';
import { baseName } from '../../base/words.ts';
import { isLoaded, type JudgedMember } from '../../judge/judgedWheel.ts';
import { SEVERITIES, type Severity } from '../../model/report.ts';
import type { Draft, Rule } from '../rule.ts';
import { isDebugDll, isDebugPython } from '../shared/debugDlls.ts';
import { whoNeeds } from '../shared/missing.ts';
import { steps } from '../shared/steps.ts';
import { weightOf } from '../shared/weight.ts';
import {
  closureOf,
  dllKey,
  isForDebugPython,
  needsAtOnce,
  type WindowsFile,
  windowsFiles,
} from '../shared/windowsFiles.ts';

/** A file that needs the debug builds of Microsoft's or Python's runtime, which no user has. */
export const debugRuntime: Rule<'wheel'> = {
  id: 'debug-runtime',
  scope: 'wheel',
  severity: 'error',
  summary: "a file for Windows needs the debug build of Microsoft's or Python's runtime, which no user has",
  check: (wheel) => {
    const files = windowsFiles(wheel);
    const debug = files.filter(({ image }) => image.needed.some(({ library }) => isDebugDll(library)));
    if (debug.length === 0) return [];
    const own = new Set(wheel.facts.members.map(({ path }) => dllKey(baseName(path))));
    const modules = files.filter(({ role }) => role === 'extension');
    const loaded = closureOf(
      modules.filter((each) => !isForDebugPython(each)),
      files,
      wheel,
    );
    // What a debug build of Python alone loads is right to need its runtime.
    const forDebugPython = closureOf(modules.filter(isForDebugPython), files, wheel);
    const isMeant = (file: WindowsFile): boolean => !loaded.has(file) && forDebugPython.has(file);
    const isForDebugAbi = wheel.promise?.abis.every((abi) => /^cp\d+d/.test(abi)) ?? false;
    const found = isForDebugAbi ? [] : debug.filter((file) => !isMeant(file));
    return draftFor(found.map((file) => ({ file, severity: severityOf(file, loaded, own) })));
  },
};

interface Weighed {
  file: WindowsFile;
  severity: Severity;
}

/** A wheel that brings such a DLL along may work, and breaks Microsoft's licence. */
function severityOf(file: WindowsFile, loaded: ReadonlySet<WindowsFile>, own: ReadonlySet<string>): Severity {
  const lacks = needsAtOnce(file.image).some(
    ({ library }) => isDebugDll(library) && !own.has(dllKey(library)),
  );
  if (!loaded.has(file) || !lacks) return 'warning';
  const member: JudgedMember = isLoaded(file) ? file : { ...file, role: 'needed-library' };
  return weightOf(member, { loaded: 'error', lone: 'warning' });
}

/** One for the wheel: that it was built for debugging is one setting of the build. */
function draftFor(weighed: readonly Weighed[]): Draft[] {
  const severity = SEVERITIES.find((each) => weighed.some((one) => one.severity === each));
  const first = weighed.find((one) => one.severity === severity)?.file;
  if (severity === undefined || first === undefined) return [];
  const files = weighed.map(({ file }) => file);
  const needing = [first, ...files.filter((file) => file !== first)];
  const dlls = sortedDistinct(
    files.flatMap(({ image }) => image.needed.map(({ library }) => library).filter(isDebugDll)),
  );
  const consequence =
    severity === 'error'
      ? `import fails with "DLL load failed while importing ${moduleOf(first)}: The specified module could not be found".`
      : 'what loads or runs such a file fails.';
  const whose = dlls.every(isDebugPython)
    ? 'a DLL that only a debug build of Python has'
    : 'debug builds that come with Visual Studio only and may not be redistributed';
  return [
    {
      severity,
      member: first.facts.path,
      covers: files.map(({ facts }) => facts.path),
      causeKey: 'debug build',
      title: `${baseName(first.facts.path)} needs debug DLLs, which no user has`,
      message: `${whoNeeds({ needing, loaded: severity === 'error' ? [first] : [] })} ${listSome(dlls, 2)}, ${whose}. Without ${dlls.length === 1 ? 'it' : 'them'}, ${consequence}`,
      remedy: steps(
        'Build for release: "cmake --build … --config Release", buildtype=release (Meson), /MD instead of /MDd, no --debug (setuptools).',
        'Take prebuilt libraries from their release folder, not from debug/bin (vcpkg).',
      ),
      data: {
        libraries: dlls.slice(0, MOST_LISTED),
        members: files.map(({ facts }) => facts.path).slice(0, MOST_LISTED),
      },
    },
  ];
}

const MOST_LISTED = 50;

function moduleOf({ facts }: WindowsFile): string {
  return baseName(facts.path).split('.')[0] ?? '';
}
