import { kindOfMessages, type Message } from './cibuildwheelWords.ts';

const IMAGES: Message[] = [
  {
    mark: ' does not support the image ',
    text: /cibuildwheel (\d+\.x) does not support the image '([^']{1,200})'/,
    tell: ([version = '', image = '']) => ({
      title: `cibuildwheel ${version} has no image "${image}"`,
      meaning: `${image} was retired: its system gets no updates, and newer Pythons are not in it. From this version on cibuildwheel refuses the short name.`,
      causes: ['The option manylinux-*-image or musllinux-*-image was written for an older version.'],
      next: [
        {
          text: `Leave the option out, or name ${image.startsWith('musllinux') ? 'musllinux_1_2' : 'manylinux2014 or manylinux_2_28'}.`,
        },
      ],
    }),
  },
  {
    mark: "executable doesn't exist in image",
    text: /'([^']{1,300})' executable doesn't exist in image '([^']{1,300})' to build '([^']{1,100})'/,
    tell: ([python = '', image = '', build = '']) => ({
      title: `the image has no Python for ${build}`,
      meaning: `cibuildwheel looked for ${python} in ${image}, and it is not there.`,
      causes: [
        'The image is older than this Python: its tag is pinned to a date, or it is a copy of your own.',
        'The image is newer than this cibuildwheel, and the Python was removed from it.',
      ],
      next: [
        { text: 'Leave the image out: cibuildwheel pins one that has its Pythons.' },
        { text: `If it is needed: update its tag, or leave ${build} out with "skip".` },
      ],
    }),
  },
  {
    mark: 'manylinux-interpreters ensure ',
    text: /'manylinux-interpreters ensure ([^']{1,100})' needed to build '([^']{1,100})' failed in container running image '([^']{1,300})'/,
    tell: ([python = '', build = '', image = '']) => ({
      title: `the image could not install the Python for ${build}`,
      meaning: `${image} brings some Pythons (PyPy, GraalPy, old ones) only when asked: "manylinux-interpreters ensure ${python}" failed.`,
      causes: [
        'The download failed: the lines above show a time-out or a status such as 502. Then nothing is wrong with the project.',
        'The image does not know this Python: it is older or newer than this cibuildwheel expects.',
      ],
      next: [
        { text: 'Run it again.' },
        { text: 'If it stays: leave the image out, so that cibuildwheel pins one that fits.' },
      ],
    }),
  },
  {
    mark: 'uv not found on PATH',
    text: /uv not found on PATH\./,
    tell: () => ({
      title: 'the image has no uv',
      meaning:
        'build-frontend asks for uv, which newer images of manylinux and musllinux bring; this one has none.',
      causes: ['The image is an old one, or one of your own.'],
      next: [{ text: 'Update the image, install uv in before-all, or set build-frontend = "build".' }],
    }),
  },
];

/** An image that this cibuildwheel can't build in. */
export const cibuildwheelImage = kindOfMessages(
  {
    id: 'cibuildwheel-image',
    summary: 'cibuildwheel can\'t build in the image ("does not support the image", no such Python in it)',
  },
  IMAGES,
);
