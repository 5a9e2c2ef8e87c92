import { expect, test } from 'vitest';
import { topLevelNames } from '../../src/python/topLevel.ts';

test.each([
  [['pkg/__init__.py', 'pkg/data.txt', 'pkg-1.0.dist-info/RECORD'], ['pkg']],
  [
    ['_mod.cpython-312-x86_64-linux-gnu.so', 'mod.py'],
    ['_mod', 'mod'],
  ],
  [['ns/sub/x.abi3.so', 'pkg.libs/libx.so.1', 'data/readme.txt'], ['ns']],
  [['pkg-1.0.data/platlib/pkg/a.py', 'pkg-1.0.data/scripts/run.py'], ['pkg']],
  [['pkg-1.0.dist-info/x.py', '../up.py'], []],
])('%j', (paths, names) => {
  expect(topLevelNames(paths.map((path) => ({ path })))).toEqual(names);
});
