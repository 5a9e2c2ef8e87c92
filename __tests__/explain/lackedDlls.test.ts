import { expect, test } from 'vitest';
import { explainLog } from '../../src/explain/explainLog.ts';
import { lackedDlls } from '../../src/explain/lackedDlls.ts';
import { readLog } from '../../src/explain/readLog.ts';

const core = 'pkg/_core.cp312-win_amd64.pyd';
const wheel = {
  filename: 'pkg-1.0-cp312-cp312-win_amd64.whl',
  links: [
    { from: core, library: 'blosc2.dll', found: { member: 'pkg/blosc2.dll', how: 'beside' } },
    { from: 'pkg/blosc2.dll', library: 'zstd.dll', missing: 'absent' },
    { from: 'pkg/_other.cp312-win_amd64.pyd', library: 'lz4.dll', missing: 'absent' },
  ],
  findings: [],
};

test('what the DLLs of a module lack, however far down', () => {
  expect(lackedDlls('pkg._core', [wheel], 'cp312-win_amd64')).toEqual([
    { wheel: wheel.filename, member: 'pkg/blosc2.dll', libraries: ['zstd.dll'] },
  ]);
});

test.each([
  ['another Python', 'cp313-win_amd64'],
  ['another machine', 'cp312-win32'],
])('a wheel for %s says nothing', (_, build) => {
  expect(lackedDlls('_core', [wheel], build)).toEqual([]);
});

test('the message with the wheel at hand names the DLL', async () => {
  const message =
    'ImportError: DLL load failed while importing _core: The specified module could not be found.';
  const { failures } = await readLog('build.log', [Buffer.from(`${message}\n`)]);
  const [explanation] = explainLog(failures, [], [{ ...wheel }]);
  expect(explanation?.title).toBe('the module _core lacks zstd.dll');
  expect(explanation?.causes[0]).toContain('pkg/blosc2.dll needs zstd.dll');
  expect(explanation?.suspect).toContain(
    'pkg/blosc2.dll of pkg-1.0-cp312-cp312-win_amd64.whl needs zstd.dll',
  );
  const [alone] = explainLog(failures, []);
  expect(alone?.title).toBe('Windows could not load a DLL for the module _core');
});
