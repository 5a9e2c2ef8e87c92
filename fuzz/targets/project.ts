/** What the repository says, down to the findings: pyproject.toml and its configuration, workflows, job logs. */

import { MAX_IGNORES, MAX_LOG_FAILURES, MAX_WORKFLOW_JOBS } from '../../src/base/limits.ts';
import { namePattern, pathPattern, patternFlaw } from '../../src/base/patterns.ts';
import { readTable } from '../../src/check/configuration/configurationTable.ts';
import { explainLog } from '../../src/explain/explainLog.ts';
import { readLog } from '../../src/explain/readLog.ts';
import { DEFAULT_SETTINGS } from '../../src/model/settings.ts';
import { buildSettings } from '../../src/project/cibuildwheel/buildSettings.ts';
import { shellCommands } from '../../src/project/cibuildwheel/shellWords.ts';
import { readTomlOptions } from '../../src/project/cibuildwheel/tomlOptions.ts';
import { parseToml } from '../../src/project/toml/tomlFile.ts';
import { readWorkflows } from '../../src/project/workflows/readWorkflows.ts';
import { buildReport } from '../../src/report/buildReport.ts';
import { renderFailuresJson } from '../../src/report/failuresJson.ts';
import { renderFailuresMarkdown } from '../../src/report/failuresMarkdown.ts';
import { renderFailuresText } from '../../src/report/failuresText.ts';
import { runProjectRules } from '../../src/rules/projectRules.ts';
import { filesIn } from '../seeds.ts';
import { expectParses, expectPlain, expectSoundMarkdown, expectSoundOutputs } from '../soundOutput.ts';
import { expect, expectSame, kindOf, type Target } from '../target.ts';
import { chunksOf, sameWhateverTheChunks } from './chunks.ts';

const SEPARATOR = '\0';
const MAX_TEXT = 8192;

const endingIn = (...ends: string[]) => {
  return (name: string): boolean => ends.some((end) => name.endsWith(end));
};

/** A line of a text, which is where a finding is shown. */
function expectLine(line: number | null, text: string): void {
  const lines = text.split('\n').length;
  expect(line === null || (line >= 1 && line <= lines), `line ${line} of ${lines}`);
}

export const toml: Target = {
  name: 'toml',
  seeds: async () => [
    ...(await filesIn('fixtures/config', endingIn('.toml'), MAX_TEXT)),
    ...(await filesIn('fixtures/projects', endingIn('.toml'), MAX_TEXT)),
    Buffer.from(
      [
        '[tool.wheel-abi-check]\nfail-on = "warning"\nexternal-libraries = ["libfoo.so.*", "lib[a-z]*"]\n',
        'severity = { debug-info = "off", "tag-mismatch" = "error" }\n',
        '[[tool.wheel-abi-check.ignore]]\nrule = "debug-info"\nwheel = "*{a,b}*"\nmember = "**/x/?.so"\nreason = "y"\n',
        '[tool.cibuildwheel.linux]\nrepair-wheel-command = "auditwheel repair --exclude \'lib x.so\' -w {dest} {wheel}"\n',
      ].join(''),
    ),
    Buffer.from('a.b."c\\u0041" = 1979-05-27T07:32:00Z\n[a.d]\nx = [[1, 0x1F], { y = """z\n""" }]\n'),
  ],
  dictionary: [
    '[[',
    ']]',
    '"""',
    "'''",
    '= {',
    '}',
    '\\u0000',
    '0x',
    'inf',
    '**/',
    '[!',
    '{1..9}',
    '{a,',
    '--exclude',
    '\r',
  ],
  maxSize: MAX_TEXT,
  run: async (input) => {
    const text = input.toString('utf8');
    const document = await expectSame(() => parseToml(text), 'a TOML document');
    if (document.status === 'unreadable') {
      expectLine(document.line, text);
      return [kindOf(document.reason)];
    }
    const { table } = document;
    const settings = await expectSame(() => readTable(table, 'pyproject.toml'), 'the configuration');
    expect(settings.ignores.length <= MAX_IGNORES, 'too many ignores');
    for (const { line } of settings.complaints) expectLine(line, text);
    for (const { location } of settings.ignores) expectLine(location?.startLine ?? null, text);
    const built = await expectSame(() => buildSettings(table, 'pyproject.toml'), 'the build settings');
    for (const line of text.split('\n').slice(0, 20)) {
      shellCommands(line);
      if (patternFlaw(line) === null)
        for (const pattern of [namePattern(line), pathPattern(line)]) pattern.matches(text.slice(0, 400));
    }
    return [...settings.complaints.map(({ text: told }) => kindOf(told)), `${built === null}`];
  },
};

export const workflows: Target = {
  name: 'yaml',
  seeds: async () => {
    const files = await filesIn('fixtures/projects', endingIn('.yml', '.yaml'), MAX_TEXT);
    const configured = Buffer.from(`${SEPARATOR}[tool.cibuildwheel]\nbuild = "cp3*"\nskip = "*_i686"\n`);
    return [...files, ...files.map((file) => Buffer.concat([file, configured]))];
  },
  dictionary: [
    SEPARATOR,
    'matrix:',
    'include:',
    'exclude:',
    'matrix.os }}',
    '${{',
    '}}',
    'fromJSON(',
    'CIBW_BUILD: ',
    'CIBW_SKIP_LINUX: ',
    'pypa/cibuildwheel@v3.1.4',
    'pipx run cibuildwheel==2.23.1',
    '&a',
    '*a',
    '<<: ',
    '- ',
    '? ',
    '|\n',
    '>-\n',
    '!!binary',
    '%YAML 1.1\n---\n',
    '...\n',
    '{a: ',
    '[tool.cibuildwheel]',
    'cp3{8..14}-*',
  ],
  maxSize: MAX_TEXT,
  run: async (input) => {
    const [text = '', pyproject = ''] = input.toString('utf8').split(SEPARATOR);
    const read = () => readWorkflows([{ path: '.github/workflows/w.yml', text }]);
    const { jobs, unknown, problems } = await expectSame(read, 'the workflows');
    expect(jobs.length <= MAX_WORKFLOW_JOBS, 'too many jobs');
    for (const { location } of problems) expectLine(location.startLine, text);
    const options = await readTomlOptions(pyproject, 'pyproject.toml');
    const project = { toml: options, jobs, unknown, prebuilt: [] };
    const findings = await expectSame(() => runProjectRules(project, DEFAULT_SETTINGS), 'the findings');
    for (const { location } of findings)
      expectLine(location?.startLine ?? null, location?.path === 'pyproject.toml' ? pyproject : text);
    expectSoundOutputs(buildReport({ wheels: [], findings, failOn: 'error', toolVersion: '0.1.0' }));
    return [
      ...problems.map(({ reason }) => kindOf(reason)),
      ...unknown.map(({ why }) => kindOf(why)),
      ...findings.map(({ rule, title }) => `${rule} ${kindOf(title)}`),
      `${Math.min(jobs.length, 3)}`,
    ];
  },
};

/** The page without blocks of ours: the quoted line of the log, which is in code, and what to paste, which is fenced. */
function withoutBlocks(markdown: string): string {
  return markdown
    .replaceAll(/^> (?=`|<code>)/gm, '')
    .replaceAll(/^( *)```\w*\n(?:(?! *```).*\n)*\1```$/gm, '');
}

export const logs: Target = {
  name: 'log',
  seeds: () => filesIn('fixtures/logs', endingIn('.log'), MAX_TEXT),
  dictionary: [
    '\r',
    '\n',
    '\x1b[31m',
    '\x1b]',
    '##[group]',
    '##[error]',
    '::error::',
    '\u202e',
    '2025-01-01T00:00:00.0000000Z ',
    'auditwheel',
    'cannot repair "',
    'because of the presence of too-recent versioned symbols',
    'could not be located',
    '.whl',
    '+ ',
    '{"specs": ',
    'Repairing wheel...',
  ],
  maxSize: MAX_TEXT,
  run: async (input) => {
    const { failures, lines } = await sameWhateverTheChunks(input, (split) =>
      readLog('a log', chunksOf(input, split)),
    );
    expect(failures.length <= MAX_LOG_FAILURES, 'too many failures');
    for (const { line } of failures) expect(line >= 1 && line <= lines, `line ${line} of ${lines}`);
    const explanations = await expectSame(() => explainLog(failures, []), 'the explanations');
    const report = { logs: ['a log'], lines, explanations };
    expectPlain('text', renderFailuresText(report, { color: false }));
    expectSoundMarkdown('markdown', withoutBlocks(renderFailuresMarkdown(report)));
    const json = renderFailuresJson(report);
    expectPlain('JSON', json);
    expectParses('JSON', json);
    return explanations.map(({ kind, causes }) => `${kind} ${causes.length}`);
  },
};
