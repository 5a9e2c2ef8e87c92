import { expect, test } from 'vitest';
import { binary } from '../../fixtures/build/cases.mjs';
import type { Content } from '../../fixtures/build/wheel.mjs';
import { judgeWheel } from '../../src/judge/judgeWheel.ts';
import type { WindowsVerdict } from '../../src/model/verdict.ts';
import { factsOfRecipe } from '../wheel/opened.ts';

const core = 'pkg/_core.cp312-win_amd64.pyd';
const sound = binary('ext-win_amd64-msvc.pyd');

async function verdictOf(
  files: Record<string, Content>,
  tag = 'cp312-cp312-win_amd64',
): Promise<WindowsVerdict | undefined> {
  return judgeWheel(await factsOfRecipe({ name: 'pkg', tag, files })).verdict.windows;
}

/** The sound module with another name in place of one of the same length or longer. */
function renamed(from: string, to: string): Buffer {
  const bytes = Buffer.from(sound);
  bytes.write(to.padEnd(from.length, '\0'), bytes.indexOf(from), 'latin1');
  return bytes;
}

test('what Python runs on is the least', async () => {
  expect(await verdictOf({ [core]: sound })).toEqual({
    system: '8.1',
    runtime: null,
    details: { libraries: [], declared: null, because: [], moreReasons: 0 },
  });
  expect((await verdictOf({ [core]: sound }, 'cp313-cp313-win_amd64'))?.system).toBe('10');
});

test('a DLL of a newer Windows', async () => {
  expect(await verdictOf({ [core]: renamed('KERNEL32.dll', 'd3d12.dll') })).toMatchObject({
    system: '10',
    details: { because: [{ member: core, library: 'd3d12.dll', name: null }] },
  });
});

test('the runtime that is left to the machine', async () => {
  const verdict = await verdictOf({ [core]: binary('ext-win_amd64-mutex.pyd') });
  expect(verdict).toMatchObject({
    runtime: '14.40',
    details: { libraries: ['msvcp140.dll'], declared: '14.0' },
  });
});

test('a wheel for another system has none', async () => {
  const files = { 'pkg/_core.cpython-312-x86_64-linux-gnu.so': binary('ext-x86_64.so') };
  expect(await verdictOf(files, 'cp312-cp312-manylinux_2_17_x86_64')).toBeUndefined();
});
