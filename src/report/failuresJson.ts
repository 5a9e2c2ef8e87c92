import { TOOL_VERSION } from '../base/version.ts';
import type { Explanation } from '../model/explanation.ts';
import type { LogReport } from './failures.ts';
import { harmlessJson } from './json.ts';

/** What is told of a failure, in this order. */
const TOLD: readonly (keyof Explanation)[] = [
  'kind',
  'tool',
  'concern',
  'title',
  'wheels',
  'asked',
  'builds',
  'image',
  'places',
  'quote',
  'quotes',
  'meaning',
  'causes',
  'next',
];

/** Everything that the other formats show, as JSON. Ends with a newline. */
export function renderFailuresJson({ logs, lines, explanations }: LogReport): string {
  return harmlessJson({
    schemaVersion: 1,
    tool: { name: 'wheel-abi-check', version: TOOL_VERSION },
    logs,
    lines,
    failures: explanations.map((failure) => Object.fromEntries(TOLD.map((key) => [key, failure[key]]))),
  });
}
