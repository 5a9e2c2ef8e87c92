import { expect, test } from 'vitest';
import { binary } from '../../../fixtures/build/cases.mjs';
import { judgeWheel } from '../../../src/judge/judgeWheel.ts';
import { DEFAULT_SETTINGS } from '../../../src/model/settings.ts';
import { factsOfRecipe, memberOf } from '../../wheel/opened.ts';
import { brief, CORE, findingsIn, found, onlyFinding, x86Core, x86Tag } from '../checked.ts';
import { testCases } from '../fixtures.ts';

testCases('misaligned-segment');

test('says where the segment lies, what the loader says, and which tool did it', async () => {
  const finding = await onlyFinding(x86Tag, { [CORE]: binary('ext-x86_64-misaligned.so') });
  expect(finding.data).toMatchObject({ virtualAddress: 0x3eb8, alignment: 4096, role: 'extension' });
  expect(finding.message).toContain('address 0x3eb8: these must differ by a multiple of 4096');
  expect(finding.message).toContain('"ELF load command address/offset not page-aligned"');
  expect(finding.remedy).toContain('strip spoils files that patchelf has changed');
});

test('an alignment of its own is a matter of older systems', async () => {
  const finding = await onlyFinding(x86Tag, { [CORE]: binary('ext-x86_64-2m-align.so') });
  expect(finding.message).toContain('multiple of 2097152');
  expect(finding.message).toContain('fails before glibc 2.35');
  expect(finding.remedy).toMatch(/^1\. If patchelf 0\.18 has changed the file/);
});

test("a segment behind the table of sections is patchelf's", async () => {
  const facts = await factsOfRecipe({
    name: 'pkg',
    tag: x86Tag,
    files: { [CORE]: binary('ext-x86_64-2m-align.so') },
  });
  const elf = memberOf(facts, CORE).binary?.elf;
  expect(elf?.segmentsBehindSections).toBeUndefined();
  if (elf != null) elf.segmentsBehindSections = true;
  const [finding] = found(judgeWheel(facts, DEFAULT_SETTINGS));
  expect(finding?.remedy).toMatch(/^1\. Repair with patchelf 0\.17\.2 or 0\.19/);
  expect(finding?.remedy).not.toContain('strip');
});

test('a library that nothing needs is a warning, in a linux_* wheel a notice', async () => {
  const files = { ...x86Core, 'pkg/libplugin.so': binary('ext-x86_64-misaligned.so') };
  const rulesOf = async (tag: string) =>
    (await findingsIn(tag, files)).filter(({ rule }) => rule === 'misaligned-segment').map(brief);
  expect(await rulesOf('cp312-cp312-linux_x86_64')).toEqual(['notice misaligned-segment pkg/libplugin.so']);
});
