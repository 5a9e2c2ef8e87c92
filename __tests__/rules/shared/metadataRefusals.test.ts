import { expect, test } from 'vitest';
import { metadataRefusals } from '../../../src/rules/shared/metadataRefusals.ts';
import { parseMetadata } from '../../../src/wheel/distInfo.ts';

/** Of lines that follow those that each METADATA has; a version of the metadata among them goes before. */
const kinds = (lines: string[], files: string[] = []): string[] =>
  metadataRefusals(
    parseMetadata(`${[...lines, 'Metadata-Version: 2.5', 'Name: pkg', 'Version: 1.0'].join('\n')}\n`),
    (file) => files.includes(file),
  ).map(({ kind }) => kind);

test('a version of the metadata that PyPI does not know', () => {
  expect(kinds(['Metadata-Version: 2.5'])).toEqual([]);
  expect(kinds(['Metadata-Version: 2.9'])).toEqual(['metadata-version']);
});

test('a license file has a place of its own from 2.4 on', () => {
  const lines = (version: string): string[] => [`Metadata-Version: ${version}`, 'License-File: LICENSE'];
  expect(kinds(lines('2.4'))).toEqual(['license-file']);
  expect(kinds(lines('2.4'), ['LICENSE'])).toEqual([]);
  expect(kinds(lines('2.3'))).toEqual([]);
});

test('a summary of several lines', () => {
  expect(kinds(['Summary: one', '  two', 'Author: me'])).toEqual(['summary']);
  expect(kinds(['Summary: one', 'Author: me'])).toEqual([]);
});

test.each([
  ['other @ https://example.org/x.whl', true],
  ['other[a,b]@file:///x.whl ; python_version > "3"', true],
  ['other (>=1) ; extra == "x@y"', false],
  ['other', false],
])('the requirement %s', (requirement, isRefused) => {
  expect(kinds([`Requires-Dist: ${requirement}`])).toEqual(isRefused ? ['direct-requirement'] : []);
});

test('nobody is asked for what old build backends left unknown', () => {
  expect(kinds(['Home-page: UNKNOWN', 'Author-email: UNKNOWN', 'Description-Content-Type: UNKNOWN'])).toEqual(
    [],
  );
});

test.each([
  ['A B <a@example.org>, C <c@example.org>', false],
  ['a@example.org', false],
  ['Jane Doe', true],
  ['Jane Doe, Joe', false],
  ['A B <a(at)example.org>', true],
  ['A <a@localhost>', true],
])('the address %s', (address, isRefused) => {
  expect(kinds([`Author-email: ${address}`])).toEqual(isRefused ? ['email'] : []);
});
