/** What the command line says of itself. */

import { FAIL_ON } from '../model/report.ts';
import { FORMATS } from './commandLine.ts';

export const USAGE = `Usage: wheel-abi-check [options] <wheel | folder | glob>…
       wheel-abi-check release [options] <wheel | folder | glob>…
       wheel-abi-check project [options] [folder [sdist | wheel]…]
       wheel-abi-check project --fix [--write] [folder]
       wheel-abi-check explain [options] [LOG…]

Opens Python wheels, reads every native binary in them, and says which file in
which wheel breaks what the wheel's tags promise. With release, also says what
PyPI would refuse, as the last gate before an upload. With project, looks into
the repository that wheels are built from, the current folder unless one is named.

Options:
  --format FORMAT   ${FORMATS.join(', ')} (default: text)
  --output FILE     write the report to FILE instead of standard output
  --fail-on LEVEL   ${FAIL_ON.join(', ')} (default: error)
  --config FILE     read [tool.wheel-abi-check] from FILE (default: pyproject.toml
                    in the working directory); an empty FILE reads none
  --baseline FROM   say what changed since the last release: pypi asks the index,
                    else a folder of wheels or an earlier JSON report
  --index-url URL   the index of --baseline pypi (default: PyPI's)
  --known-findings FILE  fail on, and show in full, what this earlier JSON report
                    does not have; the rest is counted
  --ignore RULE     leave out findings of RULE; can be given several times
  --fix             with project: print what would fix the settings of
                    cibuildwheel, as a diff, and what is left to you
  --write           with --fix: write it into the files
  --quiet           print only wheels with findings
  --no-color        never colour the output (NO_COLOR and FORCE_COLOR are honoured)
  --explain RULE    print what a rule means, why it matters and how to fix it
  --list-rules      print all rules, each with one line about it
  --help            print this text
  --version         print the version

Exit status: 0 nothing at or above --fail-on, 1 findings, 2 wrong usage or an error.
`;
