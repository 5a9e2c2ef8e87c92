import { expect, test } from 'vitest';
import { groupByCause } from '../../src/report/causes.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { remedySteps, sharedRemedies } from '../../src/report/remedies.ts';
import { renderWorkflowCommands } from '../../src/report/workflowCommands.ts';
import { finding, report } from './samples.ts';

const NO_PLACES = { places: [] };

test.each([
  ['', []],
  ['Build it again.', ['Build it again.']],
  ['1. Do this.\n2. Do that.', ['Do this.', 'Do that.']],
  ['1. Do this.', ['Do this.']],
  ['1. Do this.\nand that', ['1. Do this.\nand that']],
  ['1. Do this.\n3. Do that.', ['1. Do this.\n3. Do that.']],
  ['Do this:\n1. this', ['Do this:\n1. this']],
])('%j has the steps %j', (remedy, steps) => {
  expect(remedySteps({ remedy, ...NO_PLACES })).toEqual(steps);
});

test('the name of a file makes no step', () => {
  const member = 'pkg/a\n2. Run this.';
  const remedy = `1. Delete ${member}`;
  expect(remedySteps({ remedy, places: [{ wheel: null, member }] })).toEqual([remedy]);
});

test('where it is spelled out the steps stay steps', () => {
  const member = 'pkg/a\n2. Run this.';
  const remedy = `1. Delete ${JSON.stringify(member)}.\n2. Build again.`;
  expect(remedySteps({ remedy, places: [{ wheel: null, member }] })).toHaveLength(2);
});

const shared = [
  finding({ cause: 'a', title: 'a is odd', remedy: '1. Do this.\n2. Do that.' }),
  finding({ cause: 'b', title: 'b is odd', remedy: '1. Do this.\n2. Do that.' }),
  finding({ cause: 'c', title: 'c is odd', remedy: 'Else.' }),
];

test('of causes with one remedy the first has it', () => {
  const causes = groupByCause(shared);
  const names = [...sharedRemedies(causes)].map(([cause, first]) => [cause.title, first.title]);
  expect(names).toEqual([['b is odd', 'a is odd']]);
});

test('a page prints it once, as a list', () => {
  const page = renderMarkdown(report([], shared));
  expect(page.match(/Do this/g)).toHaveLength(1);
  expect(page).toContain('**What to do:**\n\n1. Do this.\n2. Do that.\n');
  expect(page).toContain('**What to do:** the same as for “a is odd”.');
});

test('so do annotations', () => {
  const [first, second] = renderWorkflowCommands(report([], shared));
  expect(first).toContain('What to do:%0A1. Do this.%0A2. Do that.%0A');
  expect(second).toContain('What to do: the same as for "a is odd".');
});
