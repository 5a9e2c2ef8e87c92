import { listSome, sortedDistinct } from '../../base/collections.ts';
import type { Excerpt, FailureKind } from '../failure.ts';

const SUMMARY =
  /(\S{1,300}): (\d+) extensions? scanned; (\d+) ABI version mismatch(?:es)? and (\d+) ABI violations? found/;
const NEWER = /(\S{1,200}) uses the Python (3\.\d+) ABI, but is tagged for the Python (3\.\d+) ABI/g;
const NON_ABI3 = /(\S{1,200}) has non-ABI3 symbols/g;
/** Rows of abi3audit's tables. */
const ROW = /^[│|] (_?Py\w{1,200}) *[│|]/;
/** Pieces of `--report`, which is one line of JSON. */
const REPORTED = /"name": "([^"]{1,200})", "result": \{([^{}]{0,6000})/g;

/** abi3audit wraps its lines at 80 columns, so what it says is put together again first. */
export const abi3auditViolation: FailureKind = {
  id: 'abi3audit-violation',
  tool: 'abi3audit',
  summary:
    'an abi3 wheel uses functions that are not in the stable ABI, or not in the version that its tag names',
  marks: [
    'extensions scanned',
    'extension scanned',
    'non-ABI3 symbols',
    'ABI, but is tagged for',
    '"is_abi3"',
  ],
  pattern:
    /extensions? scanned|has non-ABI3 symbols|uses the Python 3\.\d+ ABI, but is tagged|^\{"specs": .*"is_abi3"/,
  read(_, excerpt) {
    const text = wrappedText(excerpt);
    const report = excerpt.line.startsWith('{"specs"') ? excerpt.line : '';
    const [, wheel, , mismatches = '0', violations = '0'] = SUMMARY.exec(text) ?? [];
    const newer = [...text.matchAll(NEWER)];
    const other = [...text.matchAll(NON_ABI3)];
    const reported = badResults(report);
    const found =
      Number(mismatches) + Number(violations) + newer.length + other.length + reported.files.length;
    if (found === 0) return null;
    const name = wheel ?? /"([^"]{1,300}\.whl)"/.exec(report)?.[1] ?? wheelBefore(excerpt);
    return {
      ...(name?.endsWith('.whl') ? { wheel: name } : {}),
      files: [...newer, ...other].map(([, file = '']) => file).concat(reported.files),
      versions: sortedDistinct([...newer.flatMap(([, , needs = '']) => needs), ...reported.versions]),
      symbols: sortedDistinct([...rows(excerpt), ...reported.symbols]),
    };
  },
  explain(failure) {
    const { files, symbols, versions, wheel } = failure;
    const baseline = /-cp3(\d+)-abi3-/.exec(wheel ?? '')?.[1];
    const tagged = baseline === undefined ? 'the Python of its tag' : `Python 3.${baseline}`;
    const which = files.length > 0 ? listSome(files, 2) : 'An extension module';
    const names = symbols.length > 0 ? `: ${listSome(symbols, 3)}` : '';
    return {
      title: 'the wheel does not keep to the stable ABI',
      meaning: `An abi3 wheel is for ${tagged} and every later one. ${which} uses functions that not all of them have${versions.length > 0 ? ` (they came with Python ${listSome(versions, 2)})` : ''}${names}. Without them the import fails with an undefined symbol.`,
      causes: [
        "Py_LIMITED_API is not defined for every source file, or newer than the tag: setuptools' py_limited_api only chooses names and tag.",
        `The tag is older than what the code uses${versions.length > 0 ? ` (${listSome(versions, 2)})` : ''}.`,
        "The project's own functions begin with Py, and abi3audit takes them for Python's: then nothing is wrong.",
      ],
      next: [
        {
          text: `Define Py_LIMITED_API as the tag's version${baseline === undefined ? '' : ` (0x03${Number(baseline).toString(16).padStart(2, '0').toUpperCase()}0000)`} for all sources, so that the compiler names each wrong call.`,
        },
        { text: 'Or raise the tag, and requires-python with it.' },
        { text: 'Rename or hide functions of your own that begin with Py.' },
      ],
    };
  },
};

/** The line with those that it may have been wrapped from and onto. */
function wrappedText({ before, line, after }: Excerpt): string {
  return [...before.slice(-3), line, ...after.slice(0, 3)].join(' ').replace(/ {2,}/g, ' ');
}

/** Each line of abi3audit's own begins with the wheel, which may stand on the line above. */
function wheelBefore({ before, line }: Excerpt): string | undefined {
  return [...`${before.at(-1) ?? ''} ${line}`.matchAll(/([^\s"]{1,300}\.whl):/g)].at(-1)?.[1];
}

function rows({ before, after }: Excerpt): string[] {
  return [...before, ...after].flatMap((line) => ROW.exec(line)?.[1] ?? []);
}

/** The results of a report that are not clean. A report that was cut off still gives those before the cut. */
function badResults(report: string): { files: string[]; versions: string[]; symbols: string[] } {
  const bad = [...report.matchAll(REPORTED)]
    .slice(0, 100)
    .filter(([, , result = '']) => /"is_abi3(?:_baseline_compatible)?": false/.test(result));
  const results = bad.map(([, , result = '']) => result);
  return {
    files: bad.map(([, file = '']) => file),
    versions: results
      .filter((result) => result.includes('"is_abi3_baseline_compatible": false'))
      .flatMap((result) => /"computed": "(3\.\d+)"/.exec(result)?.[1] ?? []),
    symbols: results.flatMap((result) => {
      const list = /"non_abi3_symbols": \[([^\]]{0,5000})/.exec(result)?.[1] ?? '';
      return [...list.matchAll(/"(\w{1,200})"/g)].map(([, name = '']) => name);
    }),
  };
}
