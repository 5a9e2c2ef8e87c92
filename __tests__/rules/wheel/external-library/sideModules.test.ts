import { expect, test } from 'vitest';
import { binary } from '../../../../fixtures/build/cases.mjs';
import { DEFAULT_SETTINGS } from '../../../../src/model/settings.ts';
import { brief, findingsIn, findingsOf, onlyFinding } from '../../checked.ts';

const tag = 'cp313-cp313-pyemscripten_2025_0_wasm32';
const core = 'pkg/_core.cpython-313-wasm32-emscripten.so';
const module = binary('ext-wasm32.so');

test('says who needs it and how to copy it', async () => {
  const { severity, title, message, remedy } = await onlyFinding(tag, { [core]: module });
  expect([severity, title]).toEqual(['error', 'libdep.wasm32.so is not in the wheel']);
  expect(message).toContain(`${core} needs libdep.wasm32.so`);
  expect(remedy).toContain('pyodide auditwheel repair --libdir');
});

test('a required package may bring it', async () => {
  const found = await findingsIn(tag, { [core]: module }, { metadata: ['Requires-Dist: libdep'] });
  expect(found.map(brief)).toEqual([`warning external-library ${core}`]);
});

test('one that the configuration accepts, and test data', async () => {
  const settings = { ...DEFAULT_SETTINGS, externalLibraries: ['libdep.*'] };
  expect(await findingsOf({ tag, files: { [core]: module } }, settings)).toEqual([]);
  const inTests = 'pkg/tests/_core.cpython-313-wasm32-emscripten.so';
  expect((await findingsIn(tag, { [inTests]: module })).map(brief)).toEqual([
    `warning external-library ${inTests}`,
  ]);
});

test('a library of the wheel that lacks one fails the module that needs it', async () => {
  const library = 'pkg.libs/libdep.wasm32.so';
  const found = await findingsIn(tag, {
    [core]: module,
    [library]: renamed('libdep.wasm32.so', 'libelse.wasm3.so'),
  });
  expect(found.map(brief)).toEqual([`error external-library ${library}`]);
});

/** The module under another need. */
function renamed(from: string, to: string): Buffer {
  const bytes = binary('ext-wasm32.so');
  bytes.write(to, bytes.indexOf(from), 'latin1');
  return bytes;
}
