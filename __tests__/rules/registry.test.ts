/** One name, four places: a rule's source, page, test and fixtures are called by its id, and nothing else lies among them. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { PROJECT_RULES } from '../../src/rules/projectRules.ts';
import { RULE_LIST } from '../../src/rules/registry.ts';
import { FIXTURES } from './fixtures.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const SCOPES = ['wheel', 'set', 'release', 'project', 'run'];
/** Where a scope's fixtures lie. What a run meets, and an earlier release, is made by the tests: logs, artifacts, an index. */
const FIXTURE_FOLDERS: Readonly<Record<string, string>> = {
  wheel: 'cases',
  set: 'sets',
  project: 'projects',
};

/** The files of a folder that end so, without that, in order. */
function filesIn(folder: string, ending: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map(({ name }) => name.slice(0, -ending.length))
    .sort();
}

function foldersIn(folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

const idsOf = (scope: string): string[] => filesIn(`src/rules/${scope}`, '.ts');
const ids = SCOPES.flatMap(idsOf);

describe('one name, four places', () => {
  test('every source is in the registry, under its name', () => {
    expect(RULE_LIST.map(({ id }) => id)).toEqual(ids.toSorted());
  });

  test('every rule about a repository is among those that a check of one runs', () => {
    expect(PROJECT_RULES.map(({ id }) => id)).toEqual(idsOf('project'));
  });

  test('every rule has a page, and every page a rule', () => {
    expect(filesIn('docs/rules', '.md')).toEqual(ids.toSorted());
  });

  test.each(SCOPES)('every rule about a %s has a test, and every test there a rule', (scope) => {
    expect(filesIn(`__tests__/rules/${scope}`, '.test.ts')).toEqual(idsOf(scope));
  });

  test.each(Object.entries(FIXTURE_FOLDERS))(
    'every rule about a %s has its fixtures in fixtures/%s, and its test runs them',
    (scope, folder) => {
      expect(foldersIn(`fixtures/${folder}`)).toEqual(idsOf(scope));
      for (const id of idsOf(scope)) {
        const text = readFileSync(path.join(root, `__tests__/rules/${scope}/${id}.test.ts`), 'utf8');
        expect(text, id).toMatch(
          new RegExp(`\\b(?:test(?:Cases|Sets|Projects)|checkProjectFixture)\\('${id}\\b`),
        );
      }
    },
  );

  test.each(SCOPES)(
    'a folder beside the rules about a %s is called by the rule that it belongs to',
    (scope) => {
      for (const place of ['src/rules', '__tests__/rules']) {
        expect(foldersIn(`${place}/${scope}`).filter((id) => !idsOf(scope).includes(id))).toEqual([]);
      }
    },
  );

  test.each(['cases/cases.json', 'sets/sets.json'])(
    '%s speaks of known rules alone, and of files that are there',
    (list) => {
      const entries: { rule: string; file?: string; folder?: string }[] = JSON.parse(
        readFileSync(path.join(FIXTURES, list), 'utf8'),
      );
      expect(entries.filter(({ rule }) => !ids.includes(rule))).toEqual([]);
      const places = entries.map(({ file, folder }) => file ?? folder ?? '');
      expect(places.filter((place) => !existsSync(path.join(FIXTURES, path.dirname(list), place)))).toEqual(
        [],
      );
      expect(entries.filter(({ rule }, index) => !places[index]?.startsWith(`${rule}/`))).toEqual([]);
    },
  );
});

test('each rule has an id of its own, in kebab-case, and a line about it', () => {
  const listed = RULE_LIST.map(({ id }) => id);
  expect(new Set(listed).size).toBe(listed.length);
  expect([...listed].sort()).toEqual(listed);
  for (const { id, summary } of RULE_LIST) {
    expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
    expect(summary).toMatch(/^\S.*[^.]$/);
  }
});
