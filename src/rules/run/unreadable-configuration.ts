/** A pyproject.toml that nobody asked for by name and that can't be read: the wheels are checked all the same. */

import type { UnreadableConfiguration } from '../../model/runFacts.ts';
import type { Draft, Rule } from '../rule.ts';

export const unreadableConfiguration: Rule<'run'> = {
  id: 'unreadable-configuration',
  scope: 'run',
  severity: 'error',
  summary: "pyproject.toml can't be read, so the wheels were checked with the default settings",
  unchangeable: 'fix the file, or name another one',
  check: ({ configuration }) => (configuration === null ? [] : [describe(configuration)]),
};

function describe({ path, line, reason }: UnreadableConfiguration): Draft {
  return {
    severity: unreadableConfiguration.severity,
    member: null,
    causeKey: `${path} ${line} ${reason}`,
    title: `${path} can't be read`,
    message:
      `${path}${line === null ? '' : `, line ${line}`}: ${reason}. The wheels were checked with the default settings: ` +
      'nothing was ignored, and no severity was changed.',
    remedy: `Fix ${path}, which pip and cibuildwheel read, too. To use another file, name it: --config on the command line, the input "config" of the action.`,
    data: { path, line, reason },
    location: { path, startLine: line ?? 1, endLine: line ?? 1 },
  };
}
