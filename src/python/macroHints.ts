/**
 * Names that nobody wrote: what macros and inline functions of Python.h turn into. Those up to 3.13 are what a compiler
 * made of them with each version's headers; later ones follow the headers of 3.14 and 3.15.
 */

export interface MacroHint {
  /** What stands in the source, as in `Py_None`. */
  written: readonly string[];
  /** When the headers make this name of it, a clause such as "with Py_LIMITED_API of 3.13 or newer"; null for always. */
  when: string | null;
}

interface MacroRow {
  names: readonly string[];
  written: readonly string[];
  /** The first and the last version whose headers do so; absent where all do. */
  headers?: readonly [first: number | null, last: number | null];
  /** The least Py_LIMITED_API with which they do so; `none`: only without it. */
  limited?: number | 'none';
  /** What has to be said instead. */
  when?: string;
}

const DECREF = ['Py_DECREF', 'Py_XDECREF', 'Py_CLEAR'];
const INCREF = ['Py_INCREF', 'Py_XINCREF', 'Py_NewRef'];
const TRASHCAN = ['Py_TRASHCAN_BEGIN', 'Py_TRASHCAN_SAFE_BEGIN'];
const SINCE_REFERENCES = 'with Py_LIMITED_API of 3.12 or newer (PyO3: 3.10 or newer)';

export const MACRO_ROWS: readonly MacroRow[] = [
  { names: ['Py_GetConstantBorrowed'], written: ['Py_None', 'Py_True', 'Py_False'], limited: 13 },
  { names: ['Py_TYPE'], written: ['Py_TYPE'], limited: 14 },
  { names: ['Py_REFCNT'], written: ['Py_REFCNT'], limited: 14 },
  { names: ['Py_IS_TYPE'], written: ['Py_IS_TYPE', 'PyUnicode_CheckExact'], limited: 15 },
  { names: ['Py_SIZE'], written: ['Py_SIZE'], limited: 15 },
  { names: ['Py_SET_SIZE'], written: ['Py_SET_SIZE'], limited: 15 },
  { names: ['_Py_DecRef'], written: DECREF, when: SINCE_REFERENCES },
  { names: ['_Py_IncRef'], written: INCREF, when: SINCE_REFERENCES },
  { names: ['_Py_Dealloc'], written: DECREF, when: 'without Py_LIMITED_API, or with one older than 3.12' },
  {
    names: ['_Py_DecRefShared', '_Py_MergeZeroLocalRefcount'],
    written: DECREF,
    when: 'with the headers of a free-threaded build',
  },
  {
    names: ['_Py_NegativeRefcount', '_Py_RefTotal', '_Py_DECREF_DecRefTotal', '_Py_INCREF_IncRefTotal'],
    written: ['Py_INCREF', 'Py_DECREF'],
    when: 'with the headers of a debug build',
  },
  { names: ['_Py_NoneStruct'], written: ['Py_None'] },
  { names: ['_Py_TrueStruct'], written: ['Py_True'] },
  { names: ['_Py_FalseStruct'], written: ['Py_False'] },
  { names: ['_Py_EllipsisObject'], written: ['Py_Ellipsis'] },
  { names: ['_Py_NotImplementedStruct'], written: ['Py_RETURN_NOTIMPLEMENTED'] },
  { names: ['PyModule_Create2'], written: ['PyModule_Create'] },
  { names: ['PyModule_FromDefAndSpec2'], written: ['PyModule_FromDefAndSpec'] },
  { names: ['_PyErr_BadInternalCall'], written: ['PyErr_BadInternalCall'] },
  { names: ['_PyObject_New'], written: ['PyObject_New'] },
  { names: ['_PyObject_NewVar'], written: ['PyObject_NewVar'] },
  { names: ['_PyObject_GC_New'], written: ['PyObject_GC_New'] },
  { names: ['_PyObject_GC_NewVar'], written: ['PyObject_GC_NewVar'] },
  { names: ['_PyObject_GC_Resize'], written: ['PyObject_GC_Resize'] },
  { names: ['_PyArg_ParseTuple_SizeT'], written: ['PyArg_ParseTuple'], headers: [null, 12] },
  {
    names: ['_PyArg_ParseTupleAndKeywords_SizeT'],
    written: ['PyArg_ParseTupleAndKeywords'],
    headers: [null, 12],
  },
  { names: ['_Py_BuildValue_SizeT'], written: ['Py_BuildValue'], headers: [null, 12] },
  { names: ['_PyObject_CallFunction_SizeT'], written: ['PyObject_CallFunction'], headers: [null, 12] },
  { names: ['_PyObject_CallMethod_SizeT'], written: ['PyObject_CallMethod'], headers: [null, 12] },
  {
    names: ['PySlice_AdjustIndices', 'PySlice_Unpack'],
    written: ['PySlice_GetIndicesEx'],
    headers: [7, null],
  },
  {
    names: ['_PyObject_MakeTpCall', '_Py_CheckFunctionResult'],
    written: ['PyObject_Vectorcall', 'PyObject_CallOneArg'],
    headers: [8, 10],
    limited: 'none',
  },
  { names: ['_PyUnicode_Ready'], written: ['PyUnicode_READY'], headers: [null, 11], limited: 'none' },
  {
    names: ['_Py_CheckRecursiveCall', '_Py_CheckRecursionLimit'],
    written: ['Py_EnterRecursiveCall'],
    headers: [null, 8],
    limited: 'none',
  },
  { names: ['_PyObject_NextNotImplemented'], written: ['PyIter_Check'], headers: [null, 9], limited: 'none' },
  { names: ['_PyTrash_begin', '_PyTrash_end'], written: TRASHCAN, headers: [9, 12], limited: 'none' },
  { names: ['_PyTrash_cond'], written: ['Py_TRASHCAN_BEGIN'], headers: [10, 12], limited: 'none' },
  {
    names: ['_PyTrash_thread_deposit_object', '_PyTrash_thread_destroy_chain'],
    written: TRASHCAN,
    when: 'with the headers of 3.8 or older, or of 3.13, without Py_LIMITED_API',
  },
  {
    names: ['_PyTraceMalloc_NewReference', '_Py_tracemalloc_config'],
    written: ['PyObject_INIT'],
    headers: [8, 8],
  },
  { names: ['_Py_FatalErrorFunc'], written: ['Py_FatalError'], headers: [9, null], limited: 'none' },
  { names: ['_PyByteArray_empty_string'], written: ['PyByteArray_AS_STRING'], limited: 'none' },
  { names: ['_Py_ctype_table'], written: ['Py_ISALPHA', 'Py_ISDIGIT', 'Py_ISSPACE'], limited: 'none' },
  { names: ['_Py_ctype_tolower'], written: ['Py_TOLOWER'], limited: 'none' },
  { names: ['_PyUnicode_IsAlpha'], written: ['Py_UNICODE_ISALPHA'], limited: 'none' },
  { names: ['_PyUnicode_IsWhitespace'], written: ['Py_UNICODE_ISSPACE'], limited: 'none' },
];

let byName: ReadonlyMap<string, MacroRow> | null = null;

/** The macro behind a name, null where the name stands in sources as it is. */
export function macroHint(name: string): MacroHint | null {
  byName ??= new Map(MACRO_ROWS.flatMap((row) => row.names.map((each) => [each, row] as const)));
  const row = byName.get(name);
  return row === undefined ? null : { written: row.written, when: row.when ?? whenOf(row) };
}

function whenOf({ headers, limited }: MacroRow): string | null {
  const clauses = [
    headers === undefined ? '' : `with the headers of ${headerRange(headers)}`,
    limited === undefined
      ? ''
      : limited === 'none'
        ? 'without Py_LIMITED_API'
        : `with Py_LIMITED_API of 3.${limited} or newer`,
  ].filter((clause) => clause !== '');
  return clauses.length === 0 ? null : clauses.join(', ');
}

function headerRange([first, last]: readonly [number | null, number | null]): string {
  if (first === null) return `3.${last} or older`;
  if (last === null) return `3.${first} or newer`;
  return first === last ? `3.${first}` : `3.${first} to 3.${last}`;
}
