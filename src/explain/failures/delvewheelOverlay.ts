import type { FailureKind } from '../failure.ts';

/** delvewheel can't write a longer name into a DLL that has data behind its end. */
export const delvewheelOverlay: FailureKind = {
  id: 'delvewheel-overlay',
  tool: 'delvewheel',
  summary: 'delvewheel can not rename what a DLL needs ("Unable to rename the dependencies")',
  marks: ['Unable to rename the dependencies of'],
  pattern: /^(?:RuntimeError: )?Unable to rename the dependencies of(?: (\S{1,300}))?/,
  read: ([, name], { after }) => ({
    libraries: [name ?? after[0]?.split(' ')[0] ?? ''].filter((each) => each !== ''),
  }),
  explain(failure) {
    const [name = 'a DLL'] = failure.libraries;
    return {
      title: `delvewheel can't change ${name}`,
      meaning: `delvewheel renames copied DLLs and writes the new names into the files that need them. ${name} has no room for them, and data behind its last section (mostly debug symbols) that would be lost.`,
      causes: [
        'The DLL was linked by MinGW and not stripped.',
        'It carries data of its own there, such as a signature.',
      ],
      next: [
        { text: `Strip it: "strip -s ${name}" in the build, or delvewheel repair --strip.` },
        { text: 'Or keep the names of what it needs: delvewheel repair --no-mangle <names of those DLLs>.' },
      ],
    };
  },
};
