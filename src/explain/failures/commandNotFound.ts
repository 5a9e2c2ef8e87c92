import type { FailureKind } from '../failure.ts';
import { whatRan } from '../words.ts';

const PACKAGE_MANAGERS = new Set([
  'apt',
  'apt-get',
  'yum',
  'dnf',
  'microdnf',
  'apk',
  'zypper',
  'brew',
  'choco',
  'pacman',
  'vcpkg',
]);

/** What a container's system installs packages with, told by the image. */
function systemOf(image: string | null, build: string | null): { name: string; command: string } | null {
  const text = `${image ?? ''} ${build ?? ''}`;
  if (/musllinux|alpine/.test(text)) return { name: 'Alpine', command: 'apk add' };
  if (/manylinux_2_24|manylinux_2_3[15]_armv7l|debian|ubuntu/.test(text))
    return { name: 'Debian or Ubuntu', command: 'apt-get update && apt-get install -y' };
  if (/manylinux(?:1|2010|2014)(?!\d)/.test(text)) return { name: 'CentOS', command: 'yum install -y' };
  if (/manylinux_2_\d+|almalinux/.test(text)) return { name: 'AlmaLinux', command: 'dnf install -y' };
  return null;
}

/** A shell that finds no program of a name: the wrong package manager, or something that is not in the image. */
export const commandNotFound: FailureKind = {
  id: 'command-not-found',
  tool: 'system',
  summary: 'a command calls a program that is not there ("apt-get: command not found", exit status 127)',
  marks: [
    'not found',
    'env: ',
    'is not recognized as an internal or external command',
    'is not recognized as a name of a cmdlet',
    'is not recognized as the name of a cmdlet',
  ],
  pattern:
    /^(?:\S{0,200}(?:sh|bash|\.sh|zsh|env|sudo|xargs|make|time|nohup|[\\/]\w{1,40}): (?:line )?(?:\d{1,6}: )?(?:exec: )?([^\s:]{1,100}): (?:command )?not found$|(?:\S{0,20}\/)?env: (?:can't execute )?['‘]?([^\s'’:]{1,100})['’]?: No such file or directory$|zsh:\d{0,6}:? ?command not found: (\S{1,100})$|sudo: (\S{1,100}): command not found$|'([^'\s]{1,100})' is not recognized as an internal or external command|(?:\S{1,40} ?: )?The term '([^'\s]{1,100})' is not recognized as (?:a|the) name of a cmdlet)/,
  isOfTests: 'setup',
  isWeak: true,
  read: (match) => {
    const name = match.slice(1).find((each) => each !== undefined) ?? '';
    return { files: [name] };
  },
  explain({ files: [name = 'a program'], context: { image, build, step } }) {
    const inside = image === null ? '' : ` in ${image}`;
    if (!PACKAGE_MANAGERS.has(name))
      return {
        title: `there is no program "${name}"${step === null ? '' : ` in "${step}"`}`,
        meaning: `${whatRan(step)} calls ${name}, which is not there${inside}: the shell ends with status 127.`,
        causes: [
          image === null
            ? 'It is not installed on this machine, or not on PATH.'
            : 'It is installed on the runner, and the commands for Linux run in a container, which has only what its image holds.',
          'It belongs to a Python package that was not installed for this Python (test-requires, before-build).',
        ],
        next: [
          {
            text:
              step !== null && /test/i.test(step)
                ? `Add the package that brings ${name} to test-requires.`
                : `Install ${name} in before-all, or in before-build where it comes from PyPI.`,
          },
        ],
      };
    const system = systemOf(image, build);
    return {
      title: `there is no ${name}${system === null ? '' : `: the image is ${system.name}`}`,
      meaning: `${whatRan(step)} installs packages with ${name}, which is not there${inside}${system === null ? '' : `. That image is ${system.name}, whose command is "${system.command}"`}.`,
      causes: [
        'The command was written for the runner, or for another image: manylinux images are CentOS or AlmaLinux (yum, dnf), musllinux images Alpine (apk).',
        'One before-all is for all images, and this job builds for several of them.',
        'A chain of && and || falls into the wrong branch: "yum … || apt-get update && apt-get …" runs the last one in any case.',
      ],
      next: [
        {
          text:
            system === null
              ? 'Write the command for the image, and one for musllinux in an override.'
              : `Install with ${system.command}; the packages have other names there (libssl-dev is openssl-devel in AlmaLinux, openssl-dev in Alpine).`,
          code: `[tool.cibuildwheel.linux]
before-all = "yum install -y <package>"

[[tool.cibuildwheel.overrides]]
select = "*-musllinux*"
before-all = "apk add <package>"`,
        },
      ],
    };
  },
};
