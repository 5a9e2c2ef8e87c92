import { expect, test } from 'vitest';
import { binary } from '../../../fixtures/build/cases.mjs';
import { brief, findingsIn, onlyFinding } from '../checked.ts';
import { testCases } from '../fixtures.ts';

testCases('debug-runtime');

const tag = 'cp312-cp312-win_amd64';
const core = 'pkg/_core.cp312-win_amd64.pyd';
const debug = binary('ext-win_amd64-debug-runtime.pyd');

/** The same file with other DLLs, whose names have to be as long. */
function renamed(bytes: Buffer, names: Record<string, string>): Buffer {
  const copy = Buffer.from(bytes);
  for (const [from, to] of Object.entries(names)) {
    expect(to).toHaveLength(from.length);
    for (let at = copy.indexOf(from); at >= 0; at = copy.indexOf(from, at + 1)) copy.write(to, at, 'latin1');
  }
  return copy;
}

test('names the DLLs, whose they are, what the user sees, and what to do', async () => {
  const { title, message, remedy, data } = await onlyFinding(tag, { [core]: debug });
  expect(title).toBe('_core.cp312-win_amd64.pyd needs debug DLLs, which no user has');
  expect(message).toBe(
    `The extension module ${core} needs MSVCP140D.dll, VCRUNTIME140D.dll and 2 more, debug builds that come with Visual Studio only and ` +
      'may not be redistributed. Without them, import fails with "DLL load failed while importing _core: The specified ' +
      'module could not be found".',
  );
  expect(remedy).toMatch(/--config Release/);
  expect(data).toMatchObject({ members: [core] });
});

test('a library that a module needs, however its name is written', async () => {
  const library = 'pkg/PYTHON312.DLL';
  const findings = await findingsIn(tag, { [core]: binary('ext-win_amd64-msvc.pyd'), [library]: debug });
  expect(findings.map(brief)).toContain(`error debug-runtime ${library}`);
});

test('several files are one finding', async () => {
  const other = 'pkg/_fast.cp312-win_amd64.pyd';
  const finding = await onlyFinding(tag, { [core]: debug, [other]: debug });
  expect(finding.data).toMatchObject({ members: [core, other] });
});

test('a wheel that brings the DLLs along is warned', async () => {
  const release = binary('dep-win_amd64.dll');
  const dlls = ['python312_d.dll', 'vcruntime140d.dll', 'ucrtbased.dll', 'msvcp140d.dll'];
  const files = Object.fromEntries(dlls.map((name) => [`pkg/${name}`, release]));
  const findings = await findingsIn(tag, { [core]: debug, ...files });
  expect(findings.map(brief)).toContain(`warning debug-runtime ${core}`);
});

test.each(['VCRUNTIME140D.dll', 'ucrtbased.dll', 'MSVCP140D.dll'])('%s alone is enough', async (dll) => {
  const release = {
    'VCRUNTIME140D.dll': 'VCRUNTIME14X0.dll',
    'ucrtbased.dll': 'ucrtbasex.dll',
    'MSVCP140D.dll': 'MSVCP14X0.dll',
    'python312_d.dll': 'python3120x.dll',
  };
  const others = Object.entries(release).filter(([name]) => name !== dll);
  const findings = await findingsIn(tag, { [core]: renamed(debug, Object.fromEntries(others)) });
  expect(findings.filter(({ rule }) => rule === 'debug-runtime').map(brief)).toEqual([
    `error debug-runtime ${core}`,
  ]);
});

test('names that only look like those of debug builds', async () => {
  const files = {
    [core]: renamed(debug, {
      'VCRUNTIME140D.dll': 'VCRUNTIME1401.dll',
      'ucrtbased.dll': 'ucrtbase1.dll',
      'MSVCP140D.dll': 'MSVCP1401.dll',
      'python312_d.dll': 'python312xd.dll',
    }),
  };
  const findings = await findingsIn(tag, files);
  expect(findings.filter(({ rule }) => rule === 'debug-runtime')).toEqual([]);
});

test('a wheel for debug builds of Python', async () => {
  const findings = await findingsIn('cp38-cp38d-win_amd64', { 'pkg/_core_d.cp38-win_amd64.pyd': debug });
  expect(findings.filter(({ rule }) => rule === 'debug-runtime')).toEqual([]);
});
