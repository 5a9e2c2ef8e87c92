import { describe, expect, test } from 'vitest';
import { binary } from '../../fixtures/build/cases.mjs';
import type { Verdict } from '../../src/model/verdict.ts';
import { stableAbiSentence } from '../../src/report/stableAbi.ts';
import { judged } from '../rules/checked.ts';

const x86 = 'manylinux_2_17_x86_64';
const verdictOf = async (tag: string, files: Record<string, Buffer>): Promise<Verdict['stableAbi']> =>
  (await judged(tag, files)).verdict.stableAbi;

describe('the oldest Python that imports a wheel of the stable ABI', () => {
  test('is the one that has all functions, whatever the tag says', async () => {
    const file = 'pkg/_core.abi3.so';
    for (const tag of ['cp36-abi3', 'cp312-abi3']) {
      const verdict = await verdictOf(`${tag}-${x86}`, { [file]: binary('ext-x86_64-module-state.so') });
      expect(verdict).toEqual({
        promised: tag === 'cp36-abi3' ? '3.6' : '3.12',
        oldest: '3.9',
        blockers: [{ name: 'PyType_GetModuleState', since: '3.9', stableSince: '3.10', members: [file] }],
        moreBlockers: 0,
      });
    }
  });

  test('is another on Windows, where python3.dll has what is stable', async () => {
    const verdict = await verdictOf('cp38-abi3-win_amd64', {
      'pkg/_core.pyd': binary('ext-win_amd64-abi3-module-state.pyd'),
    });
    expect(verdict?.oldest).toBe('3.10');
  });

  test('is told for a file that the macOS loader takes', async () => {
    const verdict = await verdictOf('cp38-abi3-macosx_11_0_arm64', {
      'pkg/_core.abi3.so': binary('ext-macos-arm64-module-state.so'),
    });
    expect(verdict?.oldest).toBe('3.9');
  });

  test('is none where newer ones have dropped a function, or a macro was left', async () => {
    for (const name of ['python-3.11', 'left-macro']) {
      const verdict = await verdictOf(`cp38-abi3-${x86}`, {
        'pkg/_core.abi3.so': binary(`ext-x86_64-${name}.so`),
      });
      expect(verdict?.oldest).toBeNull();
      expect(verdict?.blockers).toHaveLength(1);
    }
  });

  test('is nobody’s business in other wheels, and in those without such a file', async () => {
    const module = binary('ext-x86_64-module-state.so');
    expect(await verdictOf(`cp312-cp312-${x86}`, { 'pkg/_core.so': module })).toBeUndefined();
    expect(await verdictOf(`cp312-abi3-${x86}`, {})).toBeUndefined();
    const versioned = { 'pkg/_core.cpython-312-x86_64-linux-gnu.so': module };
    expect(await verdictOf(`cp312-abi3-${x86}`, versioned)).toBeUndefined();
  });
});

test('is said in a sentence', () => {
  const blocker = { name: 'PyType_GetModuleState', since: '3.9', stableSince: '3.10', members: [] };
  const stableAbi = { promised: '3.8', oldest: '3.9', blockers: [blocker], moreBlockers: 0 };
  expect(stableAbiSentence({ stableAbi })).toBe(
    'Oldest Python that imports it: 3.9, by its need of PyType_GetModuleState; its tag promises 3.8.',
  );
  const none = { ...stableAbi, oldest: null, blockers: [{ ...blocker, since: null }] };
  expect(stableAbiSentence({ stableAbi: none })).toContain("doesn't import it, by its need of");
  expect(stableAbiSentence({})).toBe('');
});
