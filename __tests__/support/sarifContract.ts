/** What GitHub's code scanning demands of a SARIF file. */

import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import type { SarifLog } from '../../src/report/sarif/format.ts';

const MAX_GZIPPED = 10_000_000;

const ajv = new Ajv({ allErrors: true, strict: true, strictRequired: false });
addFormats.default(ajv);
const matches = ajv.compile<SarifLog>(
  JSON.parse(readFileSync(new URL('./schemas/sarif.json', import.meta.url), 'utf8')),
);

/** The file, parsed. Throws with the reasons for which GitHub would refuse it or lose something of it. */
export function acceptSarif(text: string): SarifLog {
  const log: unknown = JSON.parse(text);
  if (!matches(log)) throw new Error(ajv.errorsText(matches.errors, { separator: '\n' }));
  const problems = log.runs.flatMap(({ tool, results }) => [
    ...results.flatMap(({ ruleId, ruleIndex }) =>
      tool.driver.rules[ruleIndex]?.id === ruleId ? [] : [`rule ${ruleIndex} is not ${ruleId}`],
    ),
    ...results.flatMap(({ locations: [{ physicalLocation }] }) => {
      const { startLine, endLine } = physicalLocation.region;
      return endLine < startLine ? ['a region ends before it begins'] : [];
    }),
    ...repeated(
      results.map((each) => `${each.ruleId} ${each.partialFingerprints.primaryLocationLineHash}`),
    ).map((alert) => `two results would be one alert: ${alert}`),
    ...repeated(tool.driver.rules.map(({ id }) => id)).map((id) => `two rules are called ${id}`),
  ]);
  if (gzipSync(text).length > MAX_GZIPPED) problems.push('more than 10 MB, even compressed');
  if (problems.length > 0) throw new Error(problems.slice(0, 10).join('\n'));
  return log;
}

function repeated(texts: readonly string[]): string[] {
  const seen = new Set<string>();
  return texts.filter((text) => seen.size === seen.add(text).size);
}
