import { describe, expect, test } from 'vitest';
import { contractErrors } from './checkRunContract.ts';

const annotation = {
  path: 'pyproject.toml',
  start_line: 3,
  end_line: 3,
  annotation_level: 'failure',
  message: 'an armv7l executable in an aarch64 wheel',
};

const body = {
  name: 'Wheel ABI',
  head_sha: 'a'.repeat(40),
  status: 'completed',
  conclusion: 'failure',
  output: { title: 'title', summary: 'summary', annotations: [annotation] },
};

function output(change: object): object {
  return { ...body, output: { ...body.output, ...change } };
}

function annotated(change: object): object {
  return output({ annotations: [annotation, { ...annotation, ...change }] });
}

function without(key: string, of: object = body): object {
  return Object.fromEntries(Object.entries(of).filter(([name]) => name !== key));
}

const accepted: [string, object][] = [
  ['a whole body', body],
  ['no output', without('output')],
  ['a run that is not completed', { ...without('conclusion'), status: 'in_progress' }],
  ['fifty annotations', output({ annotations: Array(50).fill(annotation) })],
  [
    'summary and text of 65,535 characters',
    output({ summary: 'ü'.repeat(65_535), text: '😀'.repeat(65_535) }),
  ],
  ['a message of 64 KB', annotated({ message: 'x'.repeat(65_536) })],
  ['a title of 255 characters', annotated({ title: '😀'.repeat(255) })],
  ['columns on one line', annotated({ start_column: 1, end_column: 1 })],
  ['several lines', annotated({ end_line: 9 })],
  ['dots inside names', annotated({ path: 'a..b/..c/d.py' })],
];

test.each(accepted)('%s is accepted', (_, candidate) => {
  expect(contractErrors('create', candidate)).toEqual([]);
  expect(contractErrors('update', candidate)).toEqual([]);
});

const refused: [string, unknown, string][] = [
  // The schemas
  ['no object', [], 'must be object'],
  ['an unknown status', { ...body, status: 'done' }, '/status'],
  ['an unknown conclusion', { ...body, conclusion: 'error' }, '/conclusion'],
  ['a time that is none', { ...body, completed_at: 'today' }, '/completed_at'],
  ['no summary', { ...body, output: without('summary', body.output) }, 'summary'],
  ['a summary of 65,536 characters', output({ summary: 'x'.repeat(65_536) }), '/output/summary'],
  ['a text of 65,536 characters', output({ text: 'x'.repeat(65_536) }), '/output/text'],
  ['51 annotations', output({ annotations: Array(51).fill(annotation) }), 'more than 50'],
  ['an annotation without a path', output({ annotations: [without('path', annotation)] }), 'path'],
  [
    'an annotation without a start',
    output({ annotations: [without('start_line', annotation)] }),
    'start_line',
  ],
  ['an annotation without an end', output({ annotations: [without('end_line', annotation)] }), 'end_line'],
  [
    'an annotation without a level',
    output({ annotations: [without('annotation_level', annotation)] }),
    'level',
  ],
  ['an annotation without a message', output({ annotations: [without('message', annotation)] }), 'message'],
  ['a level of ours', annotated({ annotation_level: 'error' }), '/output/annotations/1/annotation_level'],
  ['a line that is no integer', annotated({ start_line: 1.5 }), '/output/annotations/1/start_line'],
  // The prose
  ['no title', { ...body, output: without('title', body.output) }, 'title'],
  ['an empty title', output({ title: '' }), '/output/title'],
  ['an empty summary', output({ summary: '' }), '/output/summary'],
  ['completed without a conclusion', without('conclusion'), 'conclusion'],
  ['completed_at without a conclusion', completedAtOnly(), 'conclusion'],
  ['the conclusion stale', { ...body, conclusion: 'stale' }, '/conclusion'],
  ['an empty name', { ...body, name: ' ' }, '/name'],
  ['a details_url without a scheme', { ...body, details_url: 'github.com' }, '/details_url'],
  ['line 0', annotated({ start_line: 0 }), 'start_line'],
  ['an end before the start', annotated({ start_line: 3, end_line: 2 }), 'end_line'],
  ['an empty message', annotated({ message: '' }), 'message'],
  ['a message over 64 KB in bytes only', annotated({ message: `${'ü'.repeat(32_768)}x` }), 'message'],
  ['raw_details over 64 KB', annotated({ raw_details: 'x'.repeat(65_537) }), 'raw_details'],
  ['a title of 256 characters', annotated({ title: 'x'.repeat(256) }), 'title'],
  ['an empty path', annotated({ path: '' }), 'path'],
  ['an absolute path', annotated({ path: '/home/runner/a.py' }), 'path'],
  ['a path with backslashes', annotated({ path: 'src\\a.py' }), 'path'],
  ['a path out of the repository', annotated({ path: 'src/../../a.py' }), 'path'],
  ['columns over several lines', annotated({ end_line: 4, start_column: 1 }), 'column'],
  ['an end column over several lines', annotated({ end_line: 4, end_column: 1 }), 'column'],
  ['column 0', annotated({ start_column: 0 }), 'start_column'],
  ['columns that end before they start', annotated({ start_column: 5, end_column: 4 }), 'end_column'],
];

function completedAtOnly(): object {
  return { ...without('conclusion', without('status')), completed_at: '2026-01-01T00:00:00Z' };
}

test.each(refused)('%s is refused', (_, candidate, reason) => {
  expect(contractErrors('create', candidate).join('\n')).toContain(reason);
  expect(contractErrors('update', candidate).join('\n')).toContain(reason);
});

describe('only when created', () => {
  test.each(['name', 'head_sha'])('a check run needs its %s', (key) => {
    expect(contractErrors('create', without(key)).join('\n')).toContain(key);
    expect(contractErrors('update', without(key))).toEqual([]);
  });

  test.each(['abc', 'g'.repeat(40), 'a'.repeat(41), 'main'])(
    'a check run sits on a commit, not on %s',
    (sha) => {
      expect(contractErrors('create', { ...body, head_sha: sha }).join('\n')).toContain('/head_sha');
    },
  );
});

test('an update may speak of nothing but annotations', () => {
  expect(contractErrors('update', { output: body.output })).toEqual([]);
});
