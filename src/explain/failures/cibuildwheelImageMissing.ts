import type { FailureKind } from '../failure.ts';

/** The registry has no such image, or has it for other processors. */
export const cibuildwheelImageMissing: FailureKind = {
  id: 'cibuildwheel-image-missing',
  tool: 'cibuildwheel',
  summary: 'the container image does not exist, or not for this architecture ("manifest unknown")',
  marks: [
    'manifest unknown',
    'not found: manifest',
    'no matching manifest for',
    'pull access denied for',
    'name unknown',
    'unauthorized: ',
    'requested access to the resource is denied',
    'invalid reference format',
  ],
  pattern:
    /^(?:docker: )?(?:invalid reference format|(?:Error(?: response from daemon)?: )(?:(?:initializing source \S{1,300}: )?.{0,200}?manifest (?:for (\S{1,300}) not found|unknown)|no matching manifest for (\S{1,100})|pull access denied for ([^\s,]{1,300})|.{0,300}name unknown|.{0,400}\bunauthorized: |.{0,300}requested access to the resource is denied|invalid reference format))/,
  read: ([, image, system, denied], { before }, { image: started }) => {
    const name = image ?? denied ?? started ?? lookedFor(before);
    return name === null ? null : { asked: name, architectures: system === undefined ? [] : [system] };
  },
  explain({ asked, architectures }) {
    const forOthers = architectures.length > 0;
    return {
      title: forOthers
        ? `the image ${asked} is not there for ${architectures[0]}`
        : `there is no image ${asked}`,
      meaning: `cibuildwheel builds Linux wheels in a container, and the registry has ${forOthers ? 'this image for other systems only' : 'no image of this name and tag, or not without a login'}.`,
      causes: [
        ...(architectures[0]?.startsWith('windows') === true
          ? ['Docker on this Windows runner runs Windows containers: wheels for Linux need a Linux runner.']
          : []),
        'The name is misspelt: it is manylinux2014, manylinux_2_28, manylinux_2_34 or musllinux_1_2, or a whole address with the architecture in it.',
        ...(forOthers
          ? []
          : [
              'There is no such policy: quay.io answers "unauthorized" for an image that does not exist, so no login helps.',
            ]),
        'The image was retired (manylinux1, manylinux2010, manylinux_2_24, musllinux_1_1), or never existed for this architecture.',
        'Its tag is a date that the registry has deleted, or the image is private.',
      ],
      next: [
        { text: 'Leave the image out: cibuildwheel pins one that works for each architecture.' },
        { text: 'Or pick one from https://quay.io/organization/pypa, for the architectures that have it.' },
      ],
    };
  },
};

/** The image that Docker says it looks for. */
function lookedFor(before: readonly string[]): string | null {
  for (const line of before.slice(-5).reverse()) {
    const image = /^(?:docker: )?Unable to find image '([^']{1,300})' locally/.exec(line)?.[1];
    if (image !== undefined) return image;
  }
  return null;
}
