import type { FailureKind } from '../failure.ts';

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
      title: `delvewheel did not find ${name}`,
      meaning: `A file in the wheel imports ${name}, which delvewheel wants to copy into it. It looks in PATH and --add-path, not inside of the wheel, so it also misses a DLL that the wheel ships.`,
      causes: [
        'The DLL is in the wheel, next to the module or in a folder that the package adds at import.',
        'It lies in a folder of a build or package manager (vcpkg, conda, MSYS2) that is not in PATH.',
        'Another package provides it at import.',
        'It is there only for another architecture.',
      ],
      next: [
        { text: 'If the wheel ships it: "delvewheel repair --ignore-existing" in repair-wheel-command.' },
        { text: 'If it lies elsewhere: --add-path <folder>.' },
        { text: `If users have it otherwise: --exclude ${name}.` },
      ],
    };
  },
};
