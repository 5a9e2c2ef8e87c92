/** A pyproject.toml that nobody asked for by name and that can't be read: the wheels are checked all the same. */

import type { Draft } from '../rule.ts';

export const UNREADABLE_CONFIGURATION = {
  id: 'unreadable-configuration',
  severity: 'error',
  summary: "pyproject.toml can't be read, so the wheels were checked with the default settings",
} as const;

/** What is wrong, and where. */
export interface UnreadableConfiguration {
  path: string;
  /** From 1; null where it is no matter of a line. */
  line: number | null;
  /** As in `it is a folder`. */
  reason: string;
}

/** The draft that says so. */
export function describeUnreadableConfiguration({ path, line, reason }: UnreadableConfiguration): Draft {
  return {
    severity: UNREADABLE_CONFIGURATION.severity,
    member: null,
    causeKey: `${path} ${line} ${reason}`,
    title: `${path} can't be read`,
    message:
      `${path}${line === null ? '' : `, line ${line}`}: ${reason}. What it says of this check is not known, so the wheels were ` +
      'checked with the default settings: nothing was ignored, and a severity that it may raise was not raised.',
    remedy:
      `Mend ${path}; pip and cibuildwheel read it, too. If this check should use another file, name it: --config on the ` +
      'command line, the input "config" of the action.',
    data: { path, line, reason },
  };
}
