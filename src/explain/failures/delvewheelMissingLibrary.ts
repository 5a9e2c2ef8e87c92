import type { FailureKind } from '../failure.ts';
import { wheelOf } from '../words.ts';

/** delvewheel looks in PATH, not in the wheel. */
export const delvewheelMissingLibrary: FailureKind = {
  id: 'delvewheel-missing-library',
  tool: 'delvewheel',
  summary: 'a DLL that the wheel needs was not found ("Unable to find library")',
  marks: ['FileNotFoundError: Unable to find library: '],
  pattern: /^FileNotFoundError: Unable to find library: ["']?([^"']{1,300})/,
  // The words are common enough; the tool's own lines show that it is it.
  read: ([, name = ''], { before }, { tool }) =>
    tool === 'delvewheel' ||
    before.some((line) => line.includes('delvewheel') || line === 'finding DLL dependencies')
      ? { libraries: [name.trim()] }
      : null,
  explain(failure) {
    const [name = 'a DLL'] = failure.libraries;
    return {
      title: `${wheelOf(failure)} needs ${name}, which delvewheel did not find`,
      meaning: `A file in the wheel imports ${name}. delvewheel wants to copy it into the wheel and looks for it in the folders of PATH and of --add-path. It does not look inside of the wheel, so it also says this of a DLL that the wheel ships already. cibuildwheel runs delvewheel by default from version 4 on; before, no such step failed.`,
      causes: [
        'The DLL is in the wheel already, next to the extension module or in a folder that the package adds at import.',
        'It lies in the folder of a build or of a package manager (vcpkg, conda, MSYS2) that is not in PATH during the repair.',
        'Another package provides it when the module is imported.',
        'It is there only for another architecture, which delvewheel passes over.',
      ],
      next: [
        {
          text: 'If the wheel ships it: add --ignore-existing to "delvewheel repair" in repair-wheel-command.',
        },
        { text: 'If it lies elsewhere: --add-path <folder>.' },
        {
          text: `If users have it otherwise: --exclude ${name}. An empty repair-wheel-command under [tool.cibuildwheel.windows] switches the step off.`,
        },
      ],
    };
  },
};
