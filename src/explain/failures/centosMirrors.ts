import type { FailureKind } from '../failure.ts';
import { inStep } from '../words.ts';

/** The mirrors of CentOS 5 to 8 were switched off; images of manylinux made since then ask the archive. */
export const centosMirrors: FailureKind = {
  id: 'centos-mirrors-gone',
  tool: 'system',
  summary: 'yum asks mirrors of CentOS that are switched off ("mirrorlist.centos.org")',
  marks: [
    'mirrorlist.centos.org',
    'Cannot find a valid baseurl for repo',
    'Cannot prepare internal mirrorlist',
    'mirror.centos.org',
  ],
  pattern:
    /^(?:\[[^\]]{1,30}\] )?(?:\S{0,20} )?(?:Could not retrieve mirrorlist https?:\/\/mirrorlist\.centos\.org|.{0,200}[Cc]ould not resolve host: mirrorlist\.centos\.org|Cannot find a valid baseurl for repo: (\S{1,80})|Error: Failed to download metadata for repo .{1,80}: Cannot prepare internal mirrorlist|https?:\/\/mirror\.centos\.org\S{1,300}: \[Errno 14\])/,
  isWeak: true,
  read: () => ({}),
  explain({ context: { image, step } }) {
    const pinned = image !== null && /:\d{4}[.-]/.test(image);
    return {
      title: 'yum asks mirrors of CentOS that are gone',
      meaning: `CentOS 7 ended in June 2024, and mirrorlist.centos.org was switched off. ${image === null ? 'The image' : image} still asks it, so yum can install nothing${inStep(step)}.`,
      causes: [
        pinned
          ? 'The image is older than that: newer ones of manylinux2014 ask the archive, vault.centos.org.'
          : 'The image is older than that, or a copy of your own; a pinned old cibuildwheel brings old images.',
        'yum in the command reads a repository (epel, sclo) that was added with a mirror list of its own.',
      ],
      next: [
        { text: 'Update cibuildwheel to 2.20 or newer, and leave the image out.' },
        { text: 'Or build in manylinux_2_28 (AlmaLinux 8), which has updates.' },
        {
          text: 'If the image has to stay, let yum ask the archive, at the beginning of before-all.',
          code: "sed -i -e 's/^mirrorlist/#mirrorlist/' -e 's|^#baseurl=http://mirror.centos.org|baseurl=https://vault.centos.org|' /etc/yum.repos.d/CentOS-*.repo",
        },
      ],
    };
  },
};
