import { expect, test } from 'vitest';
import { FREE, Work, WorkIsOver } from '../../src/base/work.ts';
import { moduleUses } from '../../src/wheel/moduleImports.ts';

const WANTED = new Set(['pkg._core', 'pkg.sub._fast', '_top']);

const uses = (source: string, path = 'pkg/a.py') => moduleUses(path, Buffer.from(source), WANTED, FREE);

test.each<[source: string, path: string, imported: string[]]>([
  ['import pkg._core', 'pkg/a.py', ['pkg._core']],
  ['import os, pkg._core as core, _top', 'x.py', ['pkg._core', '_top']],
  ['from pkg import _core', 'other/a.py', ['pkg._core']],
  ['from pkg._core import x', 'other/a.py', ['pkg._core']],
  ['from . import _core', 'pkg/__init__.py', ['pkg._core']],
  ['from ._core import *', 'pkg/__init__.py', ['pkg._core']],
  ['from .. import _core', 'pkg/sub/__init__.py', ['pkg._core']],
  ['from ..sub import _fast', 'pkg/sub/b.py', ['pkg.sub._fast']],
  ['from . import (\n  a,\n  _core,  # the loops\n)', 'pkg/a.py', ['pkg._core']],
  ['from . import _core', 'pkg-1.0.data/platlib/pkg/a.py', ['pkg._core']],
  // Not at once, or not this one.
  ['try:\n    from . import _core\nexcept ImportError: pass', 'pkg/a.py', []],
  ['def f():\n    import pkg._core', 'pkg/a.py', []],
  ['import _core', 'pkg/a.py', []],
  ['from . import _core', 'other/a.py', []],
  ['from .... import _core', 'pkg/a.py', []],
  ['x = "import pkg._core"', 'pkg/a.py', []],
])('%j in %s imports %j', (source, path, imported) => {
  expect(uses(source, path).imported).toEqual(imported);
});

test('files that are loaded as libraries are named by their path', () => {
  expect(uses('lib = ctypes.CDLL(here + "/_core" + suffix)').loaded).toEqual(['pkg._core']);
  expect(uses("lib = PyDLL(f'{here}/_fast{suffix}')").loaded).toEqual(['pkg.sub._fast']);
  expect(uses('import ctypes\nfrom . import _core').loaded).toEqual([]);
  expect(uses('path = "_core.so"').loaded).toEqual([]);
});

test('modules that a source loads by itself may have any name', () => {
  expect(uses('spec_from_file_location("_core", path)').loadsByItself).toBe(true);
  expect(uses('from . import _core').loadsByItself).toBe(false);
});

test('what it costs is charged', () => {
  const work = new Work(100);
  expect(() => moduleUses('a.py', Buffer.alloc(200, 'a'), WANTED, work)).toThrow(WorkIsOver);
});

test('lines that never end take no time worth speaking of', () => {
  for (const line of ['from a import (', `from ${'.'.repeat(200)} import `, `import ${'a,'.repeat(500)}`]) {
    const source = `${line}\n`.repeat(Math.floor(500_000 / line.length));
    const work = new Work(200_000_000);
    moduleUses('pkg/a.py', Buffer.from(source), WANTED, work);
    expect(work.left).toBeGreaterThan(0);
  }
});
