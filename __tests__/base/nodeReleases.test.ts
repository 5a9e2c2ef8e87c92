import { expect, test } from 'vitest';
import { isTriedNode } from '../../src/base/nodeReleases.ts';

test.each([
  [undefined, true],
  ['20.15.0', true],
  ['26.10.0', true],
  ['27.0.0', false],
  ['unheard-of', false],
])('%s: %s', (version, isTried) => {
  expect(isTriedNode(version)).toBe(isTried);
});
