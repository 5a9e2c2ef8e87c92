import { TOOL_VERSION } from '../base/version.ts';
import type { LogReport } from './failures.ts';
import { harmlessJson } from './json.ts';

/** Everything that the other formats show, as JSON. Ends with a newline. */
export function renderFailuresJson({ logs, lines, explanations }: LogReport): string {
  return harmlessJson({
    schemaVersion: 1,
    tool: { name: 'wheel-abi-check', version: TOOL_VERSION },
    logs,
    lines,
    failures: explanations.map(
      ({
        kind,
        tool,
        concern,
        title,
        wheels,
        asked,
        builds,
        image,
        places,
        quote,
        quotes,
        meaning,
        causes,
        next,
      }) => ({
        kind,
        tool,
        concern,
        title,
        wheels,
        asked,
        builds,
        image,
        places,
        quote,
        ...(quotes === undefined ? {} : { quotes }),
        meaning,
        causes,
        next,
      }),
    ),
  });
}
