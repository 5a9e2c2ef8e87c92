/** The rules as SARIF describes them. */

import { plainText } from '../../base/escape.ts';
import type { Severity } from '../../model/report.ts';
import { ruleUrl } from '../../rules/help.ts';
import { ruleHelp } from '../../rules/pages.ts';
import { RULE_LIST } from '../../rules/registry.ts';
import type { Level, ReportingDescriptor } from './format.ts';

export const LEVEL: Readonly<Record<Severity, Level>> = {
  error: 'error',
  warning: 'warning',
  notice: 'note',
};

/** What code scanning calls the severity of an alert that is not about security. */
const PROBLEM_SEVERITY: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  notice: 'recommendation',
};

const TAGS = ['python', 'wheel', 'abi'];
const MAX_ID = 200;

/** All rules that there are, then the others of these ids: a report may come from another version. */
export function ruleDescriptors(usedIds: readonly string[]): ReportingDescriptor[] {
  const known = RULE_LIST.map(({ id, severity, summary }) => ({
    ...descriptor(id, severity, sentence(summary), ruleHelp(id)),
    helpUri: ruleUrl(id),
  }));
  const ids = new Set(known.map(({ id }) => id));
  const others = [...new Set(usedIds.map(ruleId))].filter((id) => !ids.has(id));
  return [...known, ...others.map((id) => descriptor(id, 'warning', id, id))];
}

/** A rule's id as SARIF has it: never empty, and fit to be printed. */
export function ruleId(rule: string): string {
  return plainText(rule, MAX_ID).trim() || 'unknown';
}

function descriptor(id: string, severity: Severity, summary: string, help: string): ReportingDescriptor {
  return {
    id,
    name: id.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: summary },
    fullDescription: { text: summary },
    help: { text: summary, markdown: help },
    defaultConfiguration: { level: LEVEL[severity] },
    properties: {
      tags: TAGS,
      precision: severity === 'error' ? 'high' : 'medium',
      'problem.severity': PROBLEM_SEVERITY[severity],
    },
  };
}

function sentence(summary: string): string {
  return `${summary.slice(0, 1).toUpperCase()}${summary.slice(1)}.`;
}
