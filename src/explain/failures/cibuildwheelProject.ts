import { kindOfMessages, type Message } from './cibuildwheelWords.ts';

const PROJECT: Message[] = [
  {
    mark: 'at root of package',
    text: /Could not find any of \{.{1,200}\} at root of package/,
    tell: () => ({
      title: 'the folder that cibuildwheel was given holds no Python project',
      meaning:
        'A project has a pyproject.toml, setup.py or setup.cfg at its root, and cibuildwheel found none of them there.',
      causes: [
        'The project lies in a folder of the repository: package-dir has to name it.',
        'There is no checkout: actions/checkout was not run, or into another path.',
      ],
      next: [
        {
          text: 'Give the folder: "package-dir: python" for the action, "cibuildwheel python" on the command line.',
        },
      ],
    }),
  },
  {
    mark: "invalid sdist: didn't contain a single dir",
    text: /invalid sdist: didn't contain a single dir/,
    tell: () => ({
      title: 'the file that cibuildwheel was given is no sdist',
      meaning:
        'An sdist holds one folder, name-version, with the sources in it; this one holds another number of them.',
      causes: ['It was packed by hand, or is an archive of something else.'],
      next: [{ text: 'Make it with "python -m build --sdist".' }],
    }),
  },
  {
    mark: 'Build failed because the build frontend completed successfully but',
    text: /Build failed because the build frontend completed successfully but/,
    tell: () => ({
      title: 'the build made no wheel',
      meaning: 'The build front end ended without an error, and its output folder holds no .whl file.',
      causes: [
        'The build backend writes to a folder of its own instead of the one that it is given.',
        'An option in config-settings or build-frontend makes it print or do something else (--help, --version).',
      ],
      next: [
        { text: 'Run "python -m build --wheel --outdir /tmp/out" on the project, and see what it writes.' },
      ],
    }),
  },
  {
    mark: ' wheels; expected 1',
    text: /(.{1,300}) contains (\d{1,6}) wheels; expected 1/,
    tell: ([, count = '']) => ({
      title: count === '0' ? 'the step left no wheel' : `the step left ${count} wheels`,
      meaning: `Each step leaves one wheel for the next, and cibuildwheel found ${count}.`,
      causes: ['The build backend, or repair-wheel-command, writes elsewhere or more than once.'],
      next: [{ text: 'Let the step write exactly one wheel, to the folder that it is given.' }],
    }),
  },
  {
    mark: '; expected 1',
    text: /(.{1,300}) contains (\d{1,6}) (?:dist-info\/RECORD files|paths matching '.{1,200}'); expected 1/,
    tell: ([path = '', count = '']) => ({
      title: `cibuildwheel expected one file, and found ${count}`,
      meaning: `It looked into ${path}.`,
      causes: ["The wheel was packed by hand, or holds another package's dist-info."],
      next: [
        {
          text: 'Let the build backend write the wheel, or check it: "wheel-abi-check" names what is wrong.',
        },
      ],
    }),
  },
  {
    mark: 'Failed to parse wheel filename: ',
    text: /Failed to parse wheel filename: (.{1,300})/,
    tell: ([name = '']) => ({
      title: `${name} is no valid name of a wheel`,
      meaning: 'The name of the file that the build made lacks parts that the name of a wheel has.',
      causes: ['The name or version of the project holds characters that the build backend did not replace.'],
      next: [{ text: 'Update the build backend, and check the version of the project.' }],
    }),
  },
];

/** No project where cibuildwheel looks, or no wheel from its build. */
export const cibuildwheelProject = kindOfMessages(
  {
    id: 'cibuildwheel-project',
    summary: 'there is no project to build, or its build made no wheel ("at root of package")',
  },
  PROJECT,
);
