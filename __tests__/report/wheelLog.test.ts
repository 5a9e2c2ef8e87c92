import { expect, test } from 'vitest';
import { renderGitHubLog } from '../../src/report/githubLog.ts';
import { wheelLog } from '../../src/report/wheelLog.ts';
import { binary, cleanReport, finding, foundingCase, wheel } from './samples.ts';

test('the founding case as the log of a job', async () => {
  await expect(renderGitHubLog(foundingCase(), { quiet: false })).toMatchFileSnapshot('golden/founding.log');
});

test('quiet leaves the groups out', () => {
  expect(renderGitHubLog(cleanReport(), { quiet: true })).toBe('success: nothing wrong in 2 wheels\n');
});

test('long lists are cut, and say so', () => {
  const entry = wheel('a.whl', {
    binaries: Array.from({ length: 130 }, (_, index) => binary(`${index}.so`)),
  });
  const findings = Array.from({ length: 23 }, () => finding({ wheel: 'a.whl', severity: 'warning' }));
  const { title, lines } = wheelLog(entry, findings, '1/1');
  expect(title).toBe('[1/1] ▲ a.whl: 130 native files, 5.9 MB, 23 warnings');
  expect(lines).toContain('and 3 more findings');
  expect(lines.at(-1)).toBe('and 30 more native files');
  expect(lines).toHaveLength(20 + 1 + 100 + 1);
});

test('names the artifact', () => {
  expect(wheelLog(wheel('a.whl', { artifact: 'cibw-1' }), [], '1/1').lines).toEqual([
    'From the artifact cibw-1',
  ]);
});

test('a wheel with notices alone passes', () => {
  const { title } = wheelLog(wheel('a.whl'), [finding({ severity: 'notice' })], '2/3');
  expect(title).toBe('[2/3] ✔ a.whl: 0 native files, 5.9 MB, 1 notice');
});
