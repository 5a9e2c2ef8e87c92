/** Wheels whose tags promise more systems than their modules are for. */

import { describe, expect, test } from 'vitest';
import { binary } from '../../../../fixtures/build/cases.mjs';
import type { Content } from '../../../../fixtures/build/wheel.mjs';
import { brief, findingsIn } from '../../checked.ts';

const linux = { 'pkg/_core.cpython-312-x86_64-linux-gnu.so': binary('ext-x86_64.so') };
const windows = { 'pkg/_core.pyd': binary('ext-win_amd64.pyd') };
const mac = { 'pkg/_core.cpython-312-darwin.so': binary('ext-macos-arm64.so') };
const LINUX = 'manylinux_2_17_x86_64.manylinux2014_x86_64';

describe('systems that the tags promise and no native file is for', () => {
  test.each<[tags: string, files: Record<string, Content>, title: string]>([
    [`cp312-cp312-${LINUX}.win_amd64`, linux, 'Windows, all native files are for Linux'],
    [`cp312-cp312-${LINUX}.win_amd64`, windows, 'Linux, all native files are for Windows'],
    [
      `cp312-cp312-${LINUX}.macosx_11_0_arm64.win_amd64`,
      linux,
      'macOS and Windows, all native files are for Linux',
    ],
    [`cp312-cp312-${LINUX}.any`, linux, 'any platform, all native files are for Linux'],
  ])('%s', async (tags, files, title) => {
    const findings = (await findingsIn(tags, files)).filter(({ rule }) => rule === 'platform-mismatch');
    expect(findings.map((finding) => `${finding.severity}: ${finding.title}`)).toEqual([
      `warning: the tags promise ${title}`,
    ]);
  });

  test.each<[why: string, tags: string, files: Record<string, Content>]>([
    [
      'each has its module',
      `cp312-cp312-${LINUX}.win_amd64.macosx_11_0_arm64`,
      { ...linux, ...windows, ...mac },
    ],
    ['one system', `cp312-cp312-${LINUX}`, linux],
    [
      'no modules, but libraries that the code loads by name',
      `py3-none-${LINUX}.win_amd64`,
      { 'pkg/libcore.so': binary('libchk-x86_64.so') },
    ],
  ])('nothing: %s', async (_, tags, files) => {
    expect(
      (await findingsIn(tags, files)).map(brief).filter((text) => /platform-mismatch/.test(text)),
    ).toEqual([]);
  });
});
