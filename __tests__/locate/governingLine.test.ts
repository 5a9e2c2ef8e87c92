import { expect, test } from 'vitest';
import { MAX_WORKFLOWS } from '../../src/base/limits.ts';
import { governingLine, readBuildFiles, withOtherWorkflows } from '../../src/locate/governingLine.ts';
import type { Repository } from '../../src/project/git/repository.ts';

const workflowPath = '.github/workflows/wheels.yml';

function repository(texts: Record<string, string>, exact = true): Repository {
  return {
    objectFormat: 'sha1',
    listing: async () => ({
      files: Object.keys(texts).map((path) => ({ path, blob: '', submodule: null })),
      submodules: [],
    }),
    readText: async (path) => (texts[path] === undefined ? null : { text: texts[path], exact }),
    readStart: async () => null,
  };
}

const AARCH64 = 'chunkpack-1.0-cp312-cp312-manylinux_2_17_aarch64.manylinux2014_aarch64.whl';
const LINUX = 'chunkpack-1.0-cp312-cp312-linux_x86_64.whl';
const image = { rule: 'symbol-version-too-new', wheel: AARCH64 };
const repair = { rule: 'unrepaired-wheel', wheel: LINUX };

async function governs(
  finding: { rule: string; wheel: string | null },
  texts: { pyproject?: string; workflow?: string; other?: string },
  exact = true,
): Promise<string | null> {
  const files = {
    ...(texts.pyproject === undefined ? {} : { 'pyproject.toml': texts.pyproject }),
    ...(texts.other === undefined ? {} : { '.github/workflows/other.yml': texts.other }),
    ...(texts.workflow === undefined ? {} : { [workflowPath]: texts.workflow }),
  };
  const source = repository(files, exact);
  const read = await withOtherWorkflows(await readBuildFiles(source, workflowPath), source);
  const location = governingLine(finding, read);
  return location === null ? null : `${location.path}:${location.startLine}`;
}

test.each([
  [image, '[tool.cibuildwheel]\nmanylinux-x86_64-image = "a"\nmanylinux-aarch64-image = "b"\n', 3],
  [image, '[tool.cibuildwheel.linux]\nmanylinux-aarch64-image = "b"\n', 2],
  [image, '[tool]\ncibuildwheel.linux.manylinux-aarch64-image = "b"\n', 2],
  [image, 'tool.cibuildwheel."manylinux-aarch64-image" = "b"\n', 1],
  [
    { ...image, wheel: 'chunkpack-1.0-pp310-pypy310_pp73-manylinux2014_aarch64.whl' },
    '[tool.cibuildwheel]\nmanylinux-aarch64-image = "a"\nmanylinux-pypy_aarch64-image = "b"\n',
    3,
  ],
  // An empty image is none.
  [
    image,
    '[tool.cibuildwheel]\nmanylinux-aarch64-image = "b"\n[tool.cibuildwheel.linux]\nmanylinux-aarch64-image = ""\n',
    2,
  ],
  [repair, '[tool.cibuildwheel]\nrepair-wheel-command = ""\n', 2],
  [
    repair,
    '[tool.cibuildwheel]\nrepair-wheel-command = "a"\n[tool.cibuildwheel.linux]\nrepair-wheel-command = ""\n',
    4,
  ],
  [{ ...repair, wheel: `${LINUX} (artifact one)` }, '[tool.cibuildwheel]\nrepair-wheel-command = ""\n', 2],
  [repair, '[project]\nname = "Chunk.Pack"\n[tool.cibuildwheel]\nrepair-wheel-command = ""\n', null],
  [repair, '[project]\nname = "ChunkPack"\n[tool.cibuildwheel]\nrepair-wheel-command = ""\n', 4],
])('%j, %j: the line of pyproject.toml', async (finding, pyproject, line) => {
  expect(await governs(finding, { pyproject })).toBe(line === null ? null : `pyproject.toml:${line}`);
});

test.each([
  [image, '[tool.cibuildwheel]\nmanylinux-x86_64-image = "a"\n'],
  [image, '[tool.cibuildwheel]\nmusllinux-aarch64-image = "a"\n'],
  [repair, '[tool.cibuildwheel.macos]\nrepair-wheel-command = ""\n'],
  [repair, '[tool.cibuildwheel]\nrepair-wheel-command = "\n'],
  [repair, '[tool.other]\nrepair-wheel-command = "cibuildwheel"\n'],
  [{ rule: 'architecture-mismatch', wheel: AARCH64 }, '[tool.cibuildwheel]\nrepair-wheel-command = ""\n'],
  [{ rule: 'unrepaired-wheel', wheel: null }, '[tool.cibuildwheel]\nrepair-wheel-command = ""\n'],
])('%j, %j: nothing there is to blame', async (finding, pyproject) => {
  expect(await governs(finding, { pyproject })).toBeNull();
});

test('an override of the same setting leaves it open which of the two counts', async () => {
  const override =
    '[tool.cibuildwheel]\nrepair-wheel-command = ""\n[[tool.cibuildwheel.overrides]]\nselect = "*"\n';
  expect(await governs(repair, { pyproject: override })).toBe('pyproject.toml:2');
  expect(await governs(repair, { pyproject: `${override}repair-wheel-command = "x"\n` })).toBeNull();
});

test('a variable of the workflow replaces what pyproject.toml says', async () => {
  const pyproject = '[tool.cibuildwheel]\nrepair-wheel-command = "auditwheel"\n';
  const one = 'env:\n  # CIBW_REPAIR_WHEEL_COMMAND: no\n  CIBW_REPAIR_WHEEL_COMMAND: ""\n';
  expect(await governs(repair, { pyproject, workflow: one })).toBe(`${workflowPath}:3`);
  const own = `${one}  CIBW_REPAIR_WHEEL_COMMAND_LINUX: ""\n`;
  expect(await governs(repair, { pyproject, workflow: own })).toBe(`${workflowPath}:4`);
  expect(await governs(repair, { pyproject, workflow: `${one}${one}` })).toBeNull();
  const others = 'env:\n  CIBW_REPAIR_WHEEL_COMMAND_MACOS: ""\n  MY_CIBW_REPAIR_WHEEL_COMMAND: ""\n';
  expect(await governs(repair, { pyproject, workflow: others })).toBe('pyproject.toml:2');
});

test('a workflow that only calls another leaves it open which of the two counts', async () => {
  const pyproject = '[tool.cibuildwheel]\nrepair-wheel-command = "auditwheel"\n';
  const workflow = 'jobs:\n  build:\n    uses: ./.github/workflows/other.yml\n';
  const other = 'env:\n  CIBW_REPAIR_WHEEL_COMMAND: ""\n';
  expect(await governs(repair, { pyproject, workflow, other })).toBeNull();
  expect(await governs(repair, { pyproject, other })).toBeNull();
  expect(await governs(repair, { pyproject, workflow, other: 'env:\n  CIBW_SKIP: ""\n' })).toBe(
    'pyproject.toml:2',
  );
  const runs = 'steps:\n  - uses: pypa/cibuildwheel@v4\n';
  expect(await governs(repair, { pyproject, workflow: runs, other })).toBe('pyproject.toml:2');
});

test('where the text may be of another commit, only the file is named', async () => {
  const pyproject = '[project]\nname = "chunkpack"\n[tool.cibuildwheel]\nrepair-wheel-command = ""\n';
  expect(await governs(repair, { pyproject }, false)).toBe('pyproject.toml:1');
});

test('nobody knows which line it is where there are more workflows than are read, or one that is not', async () => {
  const pyproject = '[tool.cibuildwheel]\nmanylinux-aarch64-image = "b"\n';
  const others = (count: number): Record<string, string> =>
    Object.fromEntries(
      Array.from({ length: count }, (_, at) => [`.github/workflows/${at}.yml`, 'on: push\n']),
    );
  const line = async (source: Repository) =>
    governingLine(image, await withOtherWorkflows(await readBuildFiles(source, null), source));
  const texts = (count: number) => ({ 'pyproject.toml': pyproject, ...others(count) });
  expect(await line(repository(texts(MAX_WORKFLOWS)))).toMatchObject({ startLine: 2 });
  expect(await line(repository(texts(MAX_WORKFLOWS + 1)))).toBeNull();
  const unread = repository(texts(2));
  const readText: Repository['readText'] = async (path) =>
    path.endsWith('/1.yml') ? null : await unread.readText(path);
  expect(await line({ ...unread, readText })).toBeNull();
});
