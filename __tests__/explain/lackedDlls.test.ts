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

test.each([
  ['Das angegebene Modul wurde nicht gefunden.', 'nowhere where Windows looks'],
  ['Die angegebene Prozedur wurde nicht gefunden.', 'lacks a function'],
  ['%1 ist keine zul\u00e4ssige Win32-Anwendung.', 'for another processor'],
  ['%1 ist keine zul\ufffdssige Win32-Anwendung.', 'for another processor'],
  ['Eine DLL-Initialisierungsroutine ist fehlgeschlagen.', 'failed while it started'],
  ['Le module sp\u00e9cifi\u00e9 est introuvable.', 'nowhere where Windows looks'],
  ['\u627e\u4e0d\u5230\u6307\u5b9a\u7684\u6a21\u5757\u3002', 'nowhere where Windows looks'],
  ['%1 is not a valid Win32 application.', 'for another processor'],
  ['A dynamic link library (DLL) initialization routine failed.', 'failed while it started'],
  ['The specified procedure could not be found.', 'lacks a function'],
])('Windows in another language: %s', async (words, meaning) => {
  const line = `ImportError: DLL load failed while importing _core: ${words}\n`;
  const { failures } = await readLog('build.log', [Buffer.from(line)]);
  expect(explainLog(failures, [])[0]?.meaning).toContain(meaning);
});

test('Windows has other reasons, of which nothing is known', async () => {
  const line = 'ImportError: DLL load failed while importing _core: The paging file is too small.\n';
  expect((await readLog('build.log', [Buffer.from(line)])).failures).toEqual([]);
});
