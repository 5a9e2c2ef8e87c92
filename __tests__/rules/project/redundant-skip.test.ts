import { describe, expect, test } from 'vitest';
import { matchedBuilds } from '../../../src/project/cibuildwheel/matchedBuilds.ts';
import { meantSelector } from '../../../src/rules/shared/meantSelector.ts';
import { testProjects } from '../fixtures.ts';

testProjects('redundant-skip');

describe('what a selector that matches nothing was meant to be', () => {
  test.each([
    ['cp310', 'cp310-*'],
    ['cp3.10-*', 'cp310-*'],
    ['3.10', 'cp310-*'],
    ['cp-310-*', 'cp310-*'],
    ['py39-*', 'cp39-*'],
    ['python3.12-*', 'cp312-*'],
    ['pypy39-*', 'pp39-*'],
    ['pypy310-manylinux*', 'pp310-manylinux*'],
    ['pp-*manylinux*', 'pp*-*manylinux*'],
    ['pp', 'pp*'],
    ['cp312-win64', 'cp312-win_amd64'],
    ['*-win_x86_64', '*-win_amd64'],
    ['*-windows*', '*-win*'],
    ['*-macos_*', '*-macosx_*'],
    ['*-macos-arm64', '*-macosx_arm64'],
    ['*-osx*', '*-macosx*'],
    ['*-macosx_aarch64', '*-macosx_arm64'],
    ['*-linux*', '*-*linux*'],
    ['cp39-linux_x86_64', 'cp39-*linux_x86_64'],
    ['*-manylinux_amd64', '*-manylinux_x86_64'],
    ['*-musllinux_arm64', '*-musllinux_aarch64'],
    ['*-manylinux-x86_64', '*-manylinux_x86_64'],
    ['musllinux', '*-musllinux*'],
    ['win32', '*-win32'],
    ['xyz-*', null],
    ['*foo*', null],
    ['a', null],
  ])('%s: %s', (text, meant) => {
    expect(meantSelector(text, matchedBuilds(false))).toBe(meant);
  });
});
