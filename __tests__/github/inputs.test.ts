import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { type Inputs, loadInputs } from '../../src/github/inputs.ts';

function load(values: { [name: string]: string } = {}): Inputs {
  const all: { [name: string]: string } = { path: 'wheelhouse/*.whl', ...values };
  return loadInputs((name) => all[name] ?? '');
}

test('what is left empty has its default', () => {
  expect(load()).toEqual({
    path: ['wheelhouse/*.whl'],
    pattern: '',
    runId: null,
    repository: null,
    githubToken: '',
    jobToken: '',
    failOn: null,
    upload: null,
    baseline: '',
    indexUrl: 'https://pypi.org/simple/',
    knownFindings: '',
    config: '',
    ifNoWheels: null,
    projectChecks: 'auto',
    checkRun: 'auto',
    comment: 'never',
    checkName: 'Wheel ABI',
    matrix: '[]',
    ownCheckRun: null,
    jobTrouble: null,
    isInMatrix: false,
    timeoutMinutes: null,
    explainLogs: 'auto',
    summary: true,
    reportPath: '',
    htmlPath: '',
    sarifPath: '',
  });
});

test('every value arrives', () => {
  const inputs = load({
    path: 'a.whl\r\n\n  # comment\n  !b.whl ',
    pattern: 'cibw-*',
    'run-id': '123',
    repository: 'pypa/sampleproject',
    'github-token': 't',
    'fail-on': 'Never',
    upload: 'PyPI',
    baseline: 'pypi',
    'index-url': 'https://index.example/simple',
    'known-findings': 'ci/report.json',
    config: ' python/pyproject.toml ',
    'if-no-wheels': 'warn',
    'project-checks': 'False',
    'check-run': 'always',
    comment: 'On-Findings',
    'check-name': 'ABI',
    summary: 'False',
    'timeout-minutes': '2.5',
    'explain-logs': 'TRUE',
    'report-path': 'out/report.json',
    'html-path': 'out/report.html',
    'sarif-path': 'out/abi.sarif',
  });
  expect(inputs).toEqual({
    path: ['a.whl', '!b.whl'],
    pattern: 'cibw-*',
    runId: 123,
    repository: { owner: 'pypa', repo: 'sampleproject' },
    githubToken: 't',
    jobToken: '',
    failOn: 'never',
    upload: 'pypi',
    baseline: 'pypi',
    indexUrl: 'https://index.example/simple/',
    knownFindings: 'ci/report.json',
    config: 'python/pyproject.toml',
    ifNoWheels: 'warn',
    projectChecks: 'false',
    checkRun: 'always',
    comment: 'on-findings',
    checkName: 'ABI',
    matrix: '[]',
    ownCheckRun: null,
    jobTrouble: null,
    isInMatrix: false,
    timeoutMinutes: 2.5,
    explainLogs: 'true',
    summary: false,
    reportPath: 'out/report.json',
    htmlPath: 'out/report.html',
    sarifPath: 'out/abi.sarif',
  });
});

test.each([
  ['null', 'Wheel ABI'],
  ['{}', 'Wheel ABI'],
  ['{"os":"ubuntu-latest","python":"cp312"}', 'Wheel ABI (ubuntu-latest, cp312)'],
  ['{"b":{"x":1,"y":["p",true]},"a":"z","n":null,"e":""}', 'Wheel ABI (1, p, true, z)'],
])('in a matrix %s the check is called %s', (matrix, name) => {
  expect(load({ matrix })).toMatchObject({ checkName: name, isInMatrix: name !== 'Wheel ABI' });
});

test.each([
  [
    { 'fail-on': 'errors' },
    'The input "fail-on" is "errors", which it doesn\'t know. Use one of: error, warning, notice, never.',
  ],
  [{ 'if-no-wheels': 'fail' }, 'Use one of: error, warn, ignore.'],
  [{ 'check-run': 'yes' }, 'Use one of: auto, always, never.'],
  [{ comment: 'true' }, 'Use one of: never, on-findings, always.'],
  [{ summary: 'yes' }, 'Use one of: true, false.'],
  [{ pattern: 'x', 'run-id': 'latest' }, 'The input "run-id" is "latest", which is no run id.'],
  [{ pattern: 'x', 'run-id': '0' }, 'which is no run id'],
  [{ 'run-id': '5' }, 'but "pattern" is empty'],
  [{ repository: 'sampleproject' }, 'Write owner/name'],
  [{ repository: 'a/b/c' }, 'Write owner/name'],
  [{ path: '' }, 'The input "path" is empty, and so is "pattern"'],
  [{ path: '!a.whl\n# b' }, 'only says what to leave out'],
  [{ 'timeout-minutes': '0' }, 'The input "timeout-minutes" is "0". Write a number of minutes above 0'],
  [{ 'timeout-minutes': '-1' }, 'The input "timeout-minutes" is "-1".'],
  [{ 'timeout-minutes': '7201' }, 'at most 7200'],
  [{ 'timeout-minutes': '0x10' }, 'The input "timeout-minutes" is "0x10".'],
  [{ 'timeout-minutes': 'ten' }, 'The input "timeout-minutes" is "ten".'],
  [{ matrix: '{' }, 'The input "matrix" is not JSON'],
])('%j is refused with a sentence', (values, sentence) => {
  expect(() => load(values as { [name: string]: string })).toThrow(sentence);
});

test('all that is wrong is said at once', () => {
  expect(() => load({ 'fail-on': 'x', summary: 'y' })).toThrow(/"fail-on".*\n.*"summary"/);
});

test('with a pattern, an empty path is fine', () => {
  expect(load({ path: '', pattern: 'cibw-*' }).path).toEqual([]);
});

test('action.yml offers exactly the inputs that are read, with defaults that are accepted', async () => {
  const text = await readFile(new URL('../../action.yml', import.meta.url), 'utf8');
  const block = text.slice(text.indexOf('\ninputs:'), text.indexOf('\noutputs:'));
  const offered = [...block.matchAll(/^ {2}([\w-]+):$/gm)].map((match) => match[1]);
  const read: string[] = [];
  loadInputs((name) => {
    read.push(name);
    return name === 'path' ? 'x.whl' : '';
  });
  expect(offered.sort()).toEqual([...new Set(read)].sort());
  const defaults = [...block.matchAll(/^ {2}([\w-]+):\n(?: {4,}.*\n)*? {4}default: (.*)$/gm)];
  const values = Object.fromEntries(
    defaults.map(([, name, value]) => [
      name,
      (value ?? '').startsWith('${{') ? '' : (value ?? '').replace(/^['"]|['"]$/g, ''),
    ]),
  );
  expect(Object.keys(values).sort()).toEqual(offered);
  // Only an input that was emptied on purpose asks for no configuration at all.
  expect(loadInputs((name) => values[name] ?? '')).toEqual(load({ config: 'pyproject.toml' }));
});
