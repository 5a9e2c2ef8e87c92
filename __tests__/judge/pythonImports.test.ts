import { expect, test } from 'vitest';
import { NameList } from '../../src/binary/elf/nameList.ts';
import type { Image, Import, Needed } from '../../src/binary/image.ts';
import { cName, exportedInitNames, pythonImports } from '../../src/judge/pythonImports.ts';

function image(imports: Import[], needed: Needed[] = []): Image {
  const exports = new NameList({ isWhole: true });
  return {
    architecture: 'x86_64',
    name: null,
    needed,
    searchPaths: [],
    imports,
    exports,
    minimum: null,
  };
}
const imported = (name: string, library: string | null = null, more: Partial<Import> = {}): Import => ({
  name,
  library,
  version: null,
  weak: false,
  ...more,
});
const needed = (library: string, kind: Needed['kind'] = 'ordinary'): Needed => ({ library, kind });
const names = (format: string, imports: Import[], libraries: Needed[] = []): string[] =>
  pythonImports({ format }, image(imports, libraries)).imports.map(({ name }) => name);

test('of a Mach-O file what is looked up everywhere, or in Python, is Python’s to bring', () => {
  const found = names('macho', [
    imported('_PyList_New'),
    imported('__Py_Dealloc'),
    imported('_PyTuple_New', '/Library/Frameworks/Python.framework/Versions/3.12/Python'),
    imported('_PyDict_New', '@rpath/libpython3.12.dylib'),
    imported('_PyObject_Call', '@rpath/libshiboken6.abi3.6.dylib'),
    imported('_PySequence_List', '/usr/lib/libfoo.dylib'),
    imported('_PyErr_Clear', null, { weak: true }),
    imported('PyList_New'),
    imported('_malloc'),
  ]);
  expect(found).toEqual(['_PyList_New', '__Py_Dealloc', '_PyTuple_New', '_PyDict_New']);
});

test('of a PE file what is bound to a DLL of Python, that of the stable ABI before others', () => {
  const imports = [
    imported('PyList_New', 'python3.dll'),
    imported('PyTuple_New', 'python312.dll'),
    imported('PyDict_New', 'other.dll'),
    imported('#12', 'python3.dll'),
  ];
  expect(names('pe', imports, [needed('python3.dll'), needed('python312.dll')])).toEqual(['PyList_New']);
  expect(names('pe', imports, [needed('PYTHON312.dll')])).toEqual(['PyTuple_New']);
  expect(names('pe', imports, [needed('python312.dll', 'delayed')])).toEqual([]);
  expect(names('pe', imports, [needed('python312.dll', 'delayed'), needed('python3.dll')])).toEqual([
    'PyList_New',
  ]);
  const { source, dll } = pythonImports({ format: 'pe' }, image(imports, [needed('python3.dll')]));
  expect([source, dll?.minor]).toEqual(['python3.dll', null]);
});

test('exported names are those of C', () => {
  const one = image([]);
  one.exports.add(Buffer.from('_PyInit__core'), 0, 13);
  expect([...exportedInitNames({ format: 'macho' }, one)]).toEqual(['PyInit__core']);
  expect([...exportedInitNames({ format: 'elf' }, one)]).toEqual(['_PyInit__core']);
  expect(cName({ format: 'macho' }, 'dyld_stub')).toBe('');
});
