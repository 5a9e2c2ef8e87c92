import { listSome, sortedDistinct } from '../../base/collections.ts';
import { baseName } from '../../base/words.ts';
import type { Account } from '../../model/explanation.ts';
import { parsePlatformTag } from '../../platform/platformTag.ts';
import { type ApiSource, apiName, hasName, NEWEST_PYTHON, OLDEST_PYTHON } from '../../python/api.ts';
import { parseWheelName } from '../../wheel/wheelName.ts';
import type { Excerpt, FailureKind, LogFailure } from '../failure.ts';

const SUMMARY =
  /(\d+) extensions? scanned; (\d+) ABI version mismatch(?:es)? and (\d+) ABI violations? found/;
const NEWER = /uses the Python (3\.\d+) ABI, but is tagged for the Python (3\.\d+) ABI/g;
const NON_ABI3 = /has non-ABI3 symbols/g;
/** Rows of abi3audit's tables. */
const ROW = /^[│|] (_?Py\w{1,200}) *[│|]/;
/** Pieces of `--report`, which is one line of JSON, up to the end of the functions that are too new. */
const REPORTED = /"name": "([^"]{1,200})", "result": \{([^{}]{0,6000}(?:\{[^{}]{0,6000})?)/g;
const FUTURE = /"(_?Py\w{1,200})": "3\.\d+"/g;
/** PEP 793: the function through which Python takes in a module from 3.15 on. */
const MODULE_EXPORT = /^PyModExportU?_/;

/**
 * abi3audit wraps its lines at 80 columns, between words and within those that are longer: a line is told by one word, and
 * what it says is put together again first.
 */
export const abi3auditViolation: FailureKind = {
  id: 'abi3audit-violation',
  tool: 'abi3audit',
  summary:
    'an abi3 wheel uses functions that are not in the stable ABI, or not in the version that its tag names',
  marks: ['scanned;', 'non-ABI3', 'tagged for', 'is tagged', '"is_abi3"'],
  pattern: /(?:^|\s)scanned;|(?:^|\s)non-ABI3(?:\s|$)|\bis tagged\b|\btagged for\b|^\{"specs": .*"is_abi3"/,
  read(_, excerpt) {
    const report = excerpt.line.startsWith('{"specs"') ? excerpt.line : '';
    const text = report === '' ? wrappedText(excerpt) : '';
    const summary = SUMMARY.exec(text);
    const [, , mismatches = '0', violations = '0'] = summary ?? [];
    const newer = [...text.matchAll(NEWER)];
    const other = [...text.matchAll(NON_ABI3)];
    const reported = badResults(report);
    const found =
      Number(mismatches) + Number(violations) + newer.length + other.length + reported.files.length;
    if (found === 0) return null;
    const [said] = [summary, ...newer, ...other].filter((match) => match !== null && match !== undefined);
    const name = wheelIn(report) ?? wheelBefore(text.slice(0, said?.index ?? text.length));
    return {
      ...(name === null ? {} : { wheel: name }),
      files: [...newer, ...other]
        .flatMap(({ index }) => fileBefore(text.slice(0, index)))
        .concat(reported.files),
      versions: sortedDistinct([...newer.flatMap(([, needs = '']) => needs), ...reported.versions]),
      symbols: sortedDistinct([...rows(excerpt), ...reported.symbols]),
    };
  },
  explain: (failure) =>
    isModuleExportAlone(failure) ? moduleExportAccount(failure) : violationAccount(failure),
};

/** Modules of PEP 793 have no other function to be taken in by, and abi3audit lets only that of older ones pass. */
function isModuleExportAlone({ symbols, versions }: LogFailure): boolean {
  return symbols.length > 0 && versions.length === 0 && symbols.every((name) => MODULE_EXPORT.test(name));
}

function moduleExportAccount({ symbols, wheel, files }: LogFailure): Account {
  return {
    title: `abi3audit takes ${listSome(symbols, 1)} for a violation, which it is not`,
    meaning: `From Python 3.15 on a module may be taken in by a function called PyModExport_ and its name (PEP 793). It stands in ${files.length > 0 ? listSome(files, 3) : (wheel ?? 'the wheel')} itself; Python has no part in it. abi3audit lets only PyInit_ pass.`,
    causes: ['The module is made as PEP 793 says, as newer PyO3 and Cython do. Nothing is wrong with it.'],
    next: [
      { text: 'Take abi3audit out of audit-command until it knows PyModExport_: wheel-abi-check does.' },
    ],
  };
}

function violationAccount(failure: LogFailure): Account {
  const { files, symbols, versions } = failure;
  const baseline = baselineOf(failure);
  const tagged = baseline === null ? 'the Python of its tag' : `Python 3.${baseline}`;
  const which = files.length > 0 ? listSome(files, 2) : 'An extension module';
  const shown = symbols.filter((name) => !MODULE_EXPORT.test(name));
  const names = shown.length > 0 ? `: ${listSome(shown, 2)}` : '';
  const own = shown.filter((name) => apiName(name) === null);
  const isNewer = versions.length > 0 && (shown.length === 0 || own.length < shown.length);
  const isHarmless = shown.length > 0 && shown.every((name) => isEverywhere(name, failure));
  const outcome = isHarmless
    ? ' Every such Python exports them, so the import works.'
    : ' Without them the import fails with an undefined symbol.';
  return {
    title: 'the wheel does not keep to the stable ABI',
    meaning: `An abi3 wheel is for ${tagged} and every later one. ${which} uses functions that the stable ABI doesn't promise them${isNewer ? ` (new in Python ${listSome(versions, 2)})` : ''}${names}.${outcome}`,
    causes: [
      "Py_LIMITED_API is not defined for every source file, or newer than the tag: setuptools' py_limited_api only chooses names and tag.",
      `The tag is older than what the code uses${versions.length > 0 ? ` (${listSome(versions, 2)})` : ''}.`,
      `The project's own functions begin with Py${own.length > 0 ? ` (no Python has ${listSome(own, 2)})` : ''}, and abi3audit takes them for Python's: then nothing is wrong.`,
    ],
    next: [
      {
        text: `Define Py_LIMITED_API as the tag's version${baseline === null ? '' : ` (0x03${baseline.toString(16).padStart(2, '0').toUpperCase()}0000)`} for all sources, so that the compiler names each wrong call.`,
      },
      ...raisedTag(failure),
      { text: 'Rename or hide functions of your own that begin with Py.' },
    ],
  };
}

/** The oldest tag that what the wheel needs allows; none where that would be no newer, or where no version has what it needs. */
function raisedTag(failure: LogFailure): { text: string }[] {
  const { versions } = failure;
  const minors = versions.map((version) => Number(version.split('.')[1]));
  const needed = Math.max(...minors);
  const baseline = baselineOf(failure);
  if (versions.length === 0 || (baseline !== null && needed <= baseline)) return [];
  return [
    {
      text: `Or raise the tag${baseline === null ? '' : ` from cp3${baseline}`} to cp3${needed}, and requires-python with it (>=3.${needed}).`,
    },
  ];
}

/** The minor version that abi3audit holds the wheel against: the highest of its Python tags. */
function baselineOf({ wheel }: LogFailure): number | null {
  const tags = wheel === null ? [] : (parseWheelName(wheel).name?.tags.python ?? []);
  const minors = tags.flatMap((tag) => /^cp3(\d{1,2})$/.exec(tag)?.[1] ?? []).map(Number);
  return minors.length === 0 ? null : Math.max(...minors);
}

/** True where every Python from the tag on has the function, on the system of the wheel. */
function isEverywhere(name: string, failure: LogFailure): boolean {
  const api = apiName(name);
  const baseline = baselineOf(failure);
  if (api === null || baseline === null) return false;
  const platforms = parseWheelName(failure.wheel ?? '').name?.tags.platform ?? [];
  const isWindows = platforms.some((tag) => parsePlatformTag(tag).system === 'windows');
  const source: ApiSource = isWindows ? 'python3.dll' : 'posix';
  for (let minor = Math.max(baseline, OLDEST_PYTHON); minor <= NEWEST_PYTHON; minor += 1)
    if (!hasName(api, minor, source)) return false;
  return true;
}

/** The line with those that it may have been wrapped from and onto. */
function wrappedText({ before, line, after }: Excerpt): string {
  return [...before.slice(-3), line, ...after.slice(0, 3)].join(' ').replace(/ {2,}/g, ' ');
}

/** The wheel's file name in a report. */
function wheelIn(report: string): string | null {
  const path = /"([^"]{1,300}\.whl)"/.exec(report)?.[1];
  return path === undefined ? null : baseName(path);
}

/** As many pieces as a name that is longer than a line can be broken into. */
const MOST_PIECES = 5;
const WHOLE_NAME = /^[\w.+!]+(?:-[\w.+!]+){4,5}\.whl$/;

/** The wheel that a message begins with; its name may be broken into several words. */
function wheelBefore(text: string): string | null {
  const [, words = ''] = /(.{1,600})\.whl:[^:]*$/.exec(text.slice(-1000)) ?? [];
  const pieces = words.split(' ').slice(-MOST_PIECES);
  for (let from = pieces.length - 1; from >= 0; from -= 1) {
    const name = `${pieces.slice(from).join('')}.whl`;
    if (WHOLE_NAME.test(baseName(name))) return baseName(name);
  }
  return null;
}

/** The file that a message speaks of: what stands behind the wheel, or the last word where no wheel is named. */
function fileBefore(text: string): string {
  const behind = /\.whl: ([^:]{1,300})$/.exec(text.slice(-400))?.[1];
  return behind === undefined ? (/(\S{1,200}) $/.exec(text)?.[1] ?? '') : behind.replaceAll(' ', '');
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
      const future = [...result.matchAll(FUTURE)].map(([, name = '']) => name);
      return [...list.matchAll(/"(\w{1,200})"/g)].map(([, name = '']) => name).concat(future);
    }),
  };
}
