import { describe, expect, test } from 'vitest';
import { checkRepository } from '../../src/check/checkRepository.ts';
import type { Report } from '../../src/model/report.ts';
import { renderGitHubLog } from '../../src/report/githubLog.ts';
import { htmlPieces } from '../../src/report/html.ts';
import { renderJson } from '../../src/report/json.ts';
import { judgedSentence } from '../../src/report/judgedBuilds.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { renderSarif } from '../../src/report/sarif.ts';
import { renderText } from '../../src/report/text.ts';
import { temporaryFolder, write } from '../project/repositories.ts';

const HEAD = 'on: push\njobs:\n';

function job(name: string, os: string, steps: string): string {
  return `  ${name}:\n    strategy: {matrix: {os: [${os}]}}\n    runs-on: \${{ matrix.os }}\n    steps:\n${steps}`;
}

const PINNED = '      - uses: pypa/cibuildwheel@v3.1.4\n';
const UNPINNED = '      - run: pip install cibuildwheel\n      - run: cibuildwheel\n';
const OPEN = '      - run: ./prepare.sh >> "$GITHUB_ENV"\n';

async function reportOn(files: Record<string, string>): Promise<Report> {
  const folder = temporaryFolder();
  write(folder, files);
  return await checkRepository(folder, { failOn: 'error', shipped: [], cwd: folder });
}

const WORKFLOW = '.github/workflows/wheels.yml';

describe('how far the builds could be judged', () => {
  test.each([
    [
      'all of them',
      { [WORKFLOW]: HEAD + job('a', 'ubuntu-24.04, macos-15', PINNED) },
      '2 jobs, cibuildwheel 3.1.4.',
    ],
    [
      'not pinned',
      { [WORKFLOW]: HEAD + job('a', 'ubuntu-24.04', UNPINNED) },
      '1 job, the newest cibuildwheel.',
    ],
    [
      'two versions',
      { [WORKFLOW]: HEAD + job('a', 'ubuntu-24.04', PINNED) + job('b', 'macos-15', UNPINNED) },
      '2 jobs, cibuildwheel 3.1.4 and the newest.',
    ],
    [
      'a variable out of sight',
      {
        [WORKFLOW]:
          HEAD + job('a', 'ubuntu-24.04, macos-15', OPEN + PINNED) + job('b', 'windows-2025', PINNED),
      },
      /^3 jobs, cibuildwheel 3\.1\.4; 2 not fully judged, as .*GITHUB_ENV.*\.$/,
    ],
    [
      'another place',
      {
        [WORKFLOW]: HEAD + job('a', 'ubuntu-24.04', PINNED),
        '.gitlab-ci.yml': 'a: {script: cibuildwheel}\n',
      },
      /^1 job, cibuildwheel 3\.1\.4; not judged: \.gitlab-ci\.yml .*cibuildwheel.*\.$/,
    ],
    [
      'another place alone',
      { '.gitlab-ci.yml': 'a: {script: cibuildwheel}\n', 'pyproject.toml': '[project]\nname = "a"\n' },
      /^no job that could be read runs cibuildwheel; not judged: \.gitlab-ci\.yml .*\.$/,
    ],
    ['nothing', { 'pyproject.toml': '[project]\nname = "a"\n' }, null],
  ])('%s', async (_, files, expected) => {
    const sentence = judgedSentence(await reportOn(files));
    if (expected instanceof RegExp) expect(sentence).toMatch(expected);
    else expect(sentence).toBe(expected);
  });

  test('is said in every output', async () => {
    const report = await reportOn({ [WORKFLOW]: HEAD + job('a', 'ubuntu-24.04', PINNED) });
    const said = '1 job, cibuildwheel 3.1.4';
    expect(renderText(report, { color: false })).toContain(said);
    expect(renderMarkdown(report)).toContain(said);
    expect(renderGitHubLog(report, { quiet: false })).toContain(said);
    expect(renderSarif(report, { category: null, withSuppressed: true })).toContain(said);
    expect([...htmlPieces(report)].join('')).toContain(said);
    expect(JSON.parse(renderJson(report))).toMatchObject({
      project: { cibuildwheel: { jobs: 1, versions: ['3.1.4'], unpinned: 0, unjudged: { jobs: 0 } } },
    });
  });

  test('obeys nothing that a name holds', async () => {
    const hostile = '.github/workflows/\u202e::error::.yml';
    const report = await reportOn({ [hostile]: 'jobs: {cibuildwheel: [' });
    expect(judgedSentence(report)).toContain('not judged: .github/workflows/\\u{202e}::error::.yml');
    expect(renderGitHubLog(report, { quiet: false })).not.toMatch(/^::error|\u202e/m);
  });
});
