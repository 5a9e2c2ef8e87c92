import { describe, expect, test } from 'vitest';
import { explainLog } from '../../src/explain/explainLog.ts';
import type { LinkedWheel } from '../../src/explain/linkedWheel.ts';
import { readLog } from '../../src/explain/readLog.ts';
import type { Explanation } from '../../src/model/explanation.ts';

const MODULE = '_core.cpython-312-darwin.so';
const FILE = 'pkg-1.0-cp312-cp312-macosx_11_0_arm64.whl';

function wheelWith(rule: string, title: string, filename = FILE): LinkedWheel {
  const finding = { rule, title, member: `pkg/${MODULE}`, message: '', data: {} };
  return { filename, links: [], findings: [finding] };
}

async function explained(words: string, wheels: readonly LinkedWheel[]): Promise<Explanation> {
  const line = `E   ImportError: dlopen(/venv/lib/python3.12/site-packages/pkg/${MODULE}, 0x0002): ${words}\n`;
  const { failures } = await readLog('build.log', [Buffer.from(line)]);
  const [explanation] = explainLog(failures, [], wheels);
  if (explanation === undefined) throw new Error('nothing is explained');
  return explanation;
}

describe('the message with the wheel at hand says what the rules say of it', () => {
  test.each([
    ["symbol not found in flat namespace '_foo'", 'unresolved-symbol'],
    ["symbol not found in flat namespace '_foo'", 'symbol-version-too-new'],
    ['Library not loaded: @rpath/libz.1.dylib', 'unreachable-library'],
    ['Library not loaded: /opt/homebrew/lib/libz.1.dylib', 'external-library'],
    ['Library not loaded: @rpath/libpython3.12.dylib', 'libpython-linked'],
    [
      "tried: '/x.so' (mach-o file, but is an incompatible architecture (have 'arm64', need 'x86_64'))",
      'architecture-mismatch',
    ],
    ["tried: '/x.so' (code signature in <1> '/x.so' not valid for use in process)", 'code-signature'],
  ])('%s and %s', async (words, rule) => {
    const { causes, next } = await explained(words, [wheelWith(rule, 'it is so')]);
    expect(causes[0]).toBe(`In ${FILE}: it is so (${rule}).`);
    expect(next.at(-1)?.text).toContain(`wheel-abi-check ${FILE}`);
  });
});

const SYMBOL = "symbol not found in flat namespace '_foo'";

test('a finding of another kind is none of this', async () => {
  const { causes } = await explained(SYMBOL, [wheelWith('debug-info', 'it is so')]);
  expect(causes[0]).toContain('has no such fault itself');
});

test('nor is one about another file', async () => {
  const other = wheelWith('unresolved-symbol', 'it is so');
  const findings = other.findings.map((each) => ({ ...each, member: 'pkg/_other.so' }));
  const { causes } = await explained(SYMBOL, [{ ...other, findings }]);
  expect(causes[0]).toContain('has no such fault itself');
});

test.each([['pkg-1.0-cp312-cp312-manylinux_2_17_x86_64.whl'], ['pkg-1.0-cp312-cp312-win_amd64.whl']])(
  '%s says nothing of a Mac',
  async (filename) => {
    const { causes, next } = await explained(SYMBOL, [wheelWith('unresolved-symbol', 'it is so', filename)]);
    expect(causes.join()).not.toContain('it is so');
    expect(next.at(-1)?.text).toContain('beside the log');
  },
);
