import type { FailureKind } from '../failure.ts';
import { FATAL } from './cibuildwheelWords.ts';

/** cibuildwheel's steps in which the project's tests run. */
const TESTING = new Set(['Testing wheel', 'Running test suite']);

/** The tests failed, and not in the loader. */
export const cibuildwheelTests: FailureKind = {
  id: 'cibuildwheel-tests-failed',
  tool: 'cibuildwheel',
  concern: 'tests',
  summary: 'test-command failed: the wheel was built, and its tests did not pass',
  marks: ['failed with code ', 'Test suite failed on '],
  pattern: new RegExp(
    `${FATAL}(?:Command (.{1,4000}?) failed with code (-?\\d+)\\.|Test suite failed on (\\S{1,100}))`,
  ),
  isOfTests: 'setup',
  isEcho: true,
  read([, command = '', code = '', suite], _, { step }) {
    if (suite !== undefined) return { versions: ['1'] };
    return step !== null && TESTING.has(step) && isTest(command) ? { versions: [code] } : null;
  },
  explain({ versions: [code = '1'], context: { build }, line }) {
    const crash = CRASHES[code];
    return {
      title:
        crash === undefined
          ? `the tests of ${build ?? 'the wheel'} failed`
          : `the tests of ${build ?? 'the wheel'} crashed (${crash})`,
      meaning: `The wheel was built and repaired. test-command ended with status ${code}${crash === undefined ? '' : `: the program was ended by ${crash}`}, so cibuildwheel throws the wheel away. The log shows no error of the loader, so the fault lies in what the tests test, or in the tests.`,
      causes:
        crash === undefined
          ? code === '5'
            ? [
                'pytest found no tests: status 5. They run in a temporary folder, so that test-command has to name {project}/tests.',
              ]
            : []
          : ['A module crashed: a wrong call between C and Python, or a library of another version.'],
      next: [{ text: `Read what the tests say in the lines before line ${line}.` }],
    };
  },
};

/** What POSIX shells report of signals, and Windows of exceptions. */
const CRASHES: { [code: string]: string } = {
  '139': 'SIGSEGV',
  '-11': 'SIGSEGV',
  '134': 'SIGABRT',
  '-6': 'SIGABRT',
  '132': 'SIGILL',
  '-4': 'SIGILL',
  '3221225477': 'an access violation',
};

/** Before the tests, in the same step, the wheel and what they need is installed. */
function isTest(command: string): boolean {
  return !/^\[?["']?(?:\S{0,300}[\\/])?(?:python\S{0,10}|pip|uv|virtualenv)["']?,? ["']?(?:-m["']?,? ["']?)?(?:pip|install|venv|virtualenv|sync)\b/.test(
    command,
  );
}
