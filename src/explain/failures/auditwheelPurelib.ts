import { listSome } from '../../base/collections.ts';
import type { FailureKind } from '../failure.ts';
import { wheelOf } from '../words.ts';

/** Compiled files under `*.data/purelib`, or in a package of that name. */
export const auditwheelPurelib: FailureKind = {
  id: 'auditwheel-purelib',
  tool: 'auditwheel',
  summary: 'compiled files are installed as if they were pure Python ("in purelib folder")',
  marks: ['in purelib folder', 'library/libraries', 'Invalid binary wheel, found'],
  pattern:
    /^(?:\w+Error: )?Invalid binary wheel, found (?:shared library ["']([^"']{1,300})["'] in purelib folder|the following shared library\/libraries)/,
  read([, file], { after }) {
    if (file !== undefined) return { files: [file] };
    const end = after.findIndex((line) => line.startsWith('The wheel has to be'));
    const listed = after.slice(0, end < 0 ? 0 : end);
    return { files: listed.filter((line) => line !== '' && !line.startsWith('in purelib folder')) };
  },
  explain: (failure) => ({
    title: `${wheelOf(failure)} installs compiled files as pure Python`,
    meaning: `A wheel says for each part whether it is pure Python (purelib) or belongs to one platform (platlib). auditwheel found ${failure.files.length > 0 ? listSome(failure.files) : 'compiled files'} below a folder called purelib, and refuses the wheel.`,
    causes: [
      'The build backend was not told that there is compiled code: setuptools without ext_modules and with binaries as package_data, where has_ext_modules() must answer True.',
      'Files are installed through data_files or a custom install command into purelib.',
      'A package of the project is itself called purelib: auditwheel takes any folder of that name for it.',
    ],
    next: [
      {
        text: 'With setuptools, let a Distribution subclass return True from has_ext_modules(), or name the modules as ext_modules; with other backends, declare the wheel as platform-specific.',
      },
      {
        text: 'The same files are better looked at first: object files and build tools in that list show that a build folder was packaged.',
      },
    ],
  }),
};
