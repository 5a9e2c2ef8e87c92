import { expect, test } from 'vitest';
import { binary } from '../../../fixtures/build/cases.mjs';
import { onlyFinding } from '../checked.ts';
import { testCases } from '../fixtures.ts';

testCases('missing-export');

test('names the function, the DLL and what the user sees', async () => {
  const core = 'pkg/_core.cp312-win_amd64.pyd';
  const module = binary('ext-win_amd64-msvc.pyd');
  module.write('chunk.dll\0', module.indexOf('KERNEL32.dll'), 'latin1');
  const files = { [core]: module, 'pkg/CHUNK.dll': binary('dep-win_amd64.dll') };
  const { title, message, data } = await onlyFinding('cp312-cp312-win_amd64', files);
  expect(title).toBe('CHUNK.dll lacks a function that _core.cp312-win_amd64.pyd calls');
  expect(message).toBe(
    `${core} imports GetProcAddress from CHUNK.dll, and pkg/CHUNK.dll doesn't export it. Import fails with "DLL load ` +
      'failed while importing _core: The specified procedure could not be found".',
  );
  expect(data).toMatchObject({ functions: ['GetProcAddress'], at: 'pkg/CHUNK.dll' });
});
