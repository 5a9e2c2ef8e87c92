import { listSome } from '../../base/collections.ts';
import type { FailureKind } from '../failure.ts';

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
    title: 'the wheel installs compiled files as pure Python',
    meaning: `auditwheel found ${failure.files.length > 0 ? listSome(failure.files, 2) : 'compiled files'} below a folder called purelib, which is for pure Python only, and refuses the wheel.`,
    causes: [
      'The build backend does not know of compiled code: setuptools with binaries as package_data, without has_ext_modules().',
      'Files are installed into purelib through data_files or a custom command.',
      'A package of the project is itself called purelib.',
    ],
    next: [
      { text: 'Look at the files: object files or build tools show that a build folder was packaged.' },
      {
        text: 'Let has_ext_modules() return True (setuptools), or declare the wheel as platform-specific (other backends).',
      },
    ],
  }),
};
