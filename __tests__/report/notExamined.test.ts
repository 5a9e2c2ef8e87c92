/** What was not looked into stands in every output. */

import { expect, test } from 'vitest';
import { checkRunRequests } from '../../src/report/checkRun.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { renderSarif } from '../../src/report/sarif.ts';
import { renderText } from '../../src/report/text.ts';
import { wheelLog } from '../../src/report/wheelLog.ts';
import { acceptSarif } from '../support/sarifContract.ts';
import { report, wheel } from './samples.ts';

const SENTENCE = 'Symbols of the last native files';
const NAME = 'a-1.0-py3-none-any.whl';

function outputs(notExamined: string[]): Record<string, string> {
  const sample = report([wheel(NAME, { notExamined })], []);
  const options = { name: 'x', headSha: 'a'.repeat(40), externalId: 'x' };
  const sarif = renderSarif(sample, { category: 'x', withSuppressed: false });
  acceptSarif(sarif);
  return {
    text: renderText(sample, { color: false }),
    markdown: renderMarkdown(sample),
    'check run': checkRunRequests(sample, options).create.output.summary,
    sarif,
    log: wheelLog(wheel(NAME, { notExamined }), [], '1/1').lines.join('\n'),
  };
}

test.each(Object.keys(outputs([])))('%s', (name) => {
  expect(outputs([SENTENCE])[name]).toContain(SENTENCE);
  expect(outputs([])[name]).not.toContain(SENTENCE);
});

test('a thousand sentences are cut, and counted', () => {
  const many = outputs(Array.from({ length: 1000 }, (_, at) => `Part ${at}`));
  for (const name of ['text', 'markdown', 'check run', 'sarif'])
    expect(many[name]).toContain('950 more of the kind');
  expect(many.log).toContain('950 more of the kind');
});
