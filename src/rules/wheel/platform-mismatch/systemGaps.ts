import { listOf, listSome } from '../../../base/collections.ts';
import type { JudgedWheel } from '../../../judge/judgedWheel.ts';
import { isTestData } from '../../../judge/judgeWheel.ts';
import type { PromisedSystem } from '../../../platform/platform.ts';
import { systemsOfFormat } from '../../../platform/platforms.ts';
import type { Draft } from '../../rule.ts';
import { systemName } from '../../shared/words.ts';

/**
 * One draft for the systems that the tags promise and no native file is for, where extension modules are there for
 * another. Python code may do without a module, so that it is no proof of an import that fails.
 */
export function systemGaps({ promise, members, facts }: JudgedWheel): Draft[] {
  // A file that could not be read may be the one that is missed.
  if (promise === null || promise.systems.length < 2 || facts.problems.length > 0) return [];
  const served = new Set(members.flatMap(({ facts: { binary } }) => systemsOfFormat(binary?.format ?? '')));
  const modules = members.filter(
    ({ role, misfit, facts: { path } }) => role === 'extension' && misfit === null && !isTestData(path),
  );
  const missing = promise.systems.filter((system) => !served.has(system));
  if (modules.length === 0 || missing.length === 0) return [];
  const paths = modules.map(({ facts: { path } }) => path).sort();
  const names = listOf(missing.map(nameOf));
  const present = listOf(promise.systems.filter((system) => served.has(system)).map(nameOf));
  return [
    {
      severity: 'warning',
      member: paths[0] ?? null,
      spans: paths,
      standsAlone: true,
      causeKey: `nothing for ${missing.join('\n')}`,
      title: `the tags promise ${missing.length > 2 ? `${missing.length} more systems` : names}, all native files are for ${present}`,
      message:
        `pip installs this wheel on ${names}, too, but no file in it can be loaded there: ${listSome(paths, 2)} ` +
        `${paths.length === 1 ? 'is' : 'are'} for ${present} only. The import fails there, unless the Python code does without.`,
      remedy:
        'Build one wheel for each system, with its own tags only ("python -m wheel tags" changes them). ' +
        'If the package works without native code, publish a wheel for any platform beside them.',
      data: { expected: promise.systems.join('+'), missing: missing.join('+'), members: paths },
    },
  ];
}

function nameOf(system: PromisedSystem): string {
  return system === 'any' ? 'any platform' : systemName(system);
}
