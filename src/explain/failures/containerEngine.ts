import { kindOfMessages, type Message } from './cibuildwheelWords.ts';

const NEEDS_LINUX = 'Build wheels for Linux on ubuntu-latest, which has Docker.';

const ENGINE: Message[] = [
  {
    mark: 'is too old',
    text: /Build failed because (\S{1,40}) is too old\b(.{0,60})/,
    tell: ([engine = '', rest = '']) => ({
      title: `${engine} is too old, or does not work`,
      meaning: `cibuildwheel asked ${engine} for its version${rest.includes('not working') ? ', and got no answer that it could read' : ', and needs a newer one: the lines below the message name both'}.`,
      causes: [
        'A runner of your own, or an old image of one, has an old engine.',
        'The engine does not run, or the user may not use it.',
      ],
      next: [
        { text: `Run "${engine} version" on the runner: start it, or update it (Docker 20.10, Podman 3).` },
      ],
    }),
  },
  {
    mark: 'An OCI exe like',
    text: /(\S{1,60}) not found\. An OCI exe like/,
    tell: ([engine = '']) => noEngine(engine),
  },
  {
    mark: 'Docker is required to run Linux builds',
    text: /(\S{1,60}) not found\. Docker is required to run Linux builds/,
    tell: ([engine = '']) => noEngine(engine),
  },
  {
    mark: 'Cannot connect to the Docker daemon',
    text: /(?:docker: |ERROR: )?Cannot connect to the Docker daemon/,
    tell: () => ({
      title: 'Docker does not run on this runner',
      meaning: 'The program is there, and the service that runs containers does not answer.',
      causes: [
        'The job runs in a container, or on a Mac or a runner of your own where Docker was not started.',
        'DOCKER_HOST names another place.',
      ],
      next: [
        { text: NEEDS_LINUX },
        { text: 'On a runner of your own: start the service before cibuildwheel.' },
      ],
    }),
  },
  {
    mark: 'trying to connect to the Docker',
    text: /(?:docker: |ERROR: )?(?:Got )?permission denied while trying to connect to the Docker/,
    tell: () => ({
      title: 'this user may not use Docker',
      meaning:
        'The service runs, and its socket belongs to the group "docker", which the runner\'s user is not in.',
      causes: ['A runner of your own that was set up without it.'],
      next: [
        { text: 'Add the user to the group (sudo usermod -aG docker <user>), and start the runner anew.' },
      ],
    }),
  },
  {
    mark: 'docker_engine',
    text: /(?:docker: |ERROR: )?error during connect: .{0,400}docker_engine/,
    tell: () => ({
      title: 'Docker does not run on this Windows machine',
      meaning: 'Wheels for Linux are built in a Linux container, for which Docker Desktop has to run.',
      causes: ['CIBW_PLATFORM is linux in a job on Windows.'],
      next: [{ text: NEEDS_LINUX }],
    }),
  },
];

function noEngine(engine: string): ReturnType<Message['tell']> {
  return {
    title: `there is no ${engine} on this machine`,
    meaning: 'Wheels for Linux are built in a container, and the program that runs it was not found.',
    causes: [
      'The job runs on macOS, or inside a container, with CIBW_PLATFORM set to linux.',
      'The CI server wants Docker to be asked for (services: docker, setup_remote_docker).',
    ],
    next: [{ text: NEEDS_LINUX }],
  };
}

/** No engine to run containers with, or one that is too old. */
export const containerEngine = kindOfMessages(
  {
    id: 'container-engine',
    summary: 'Docker or Podman is missing, too old, or does not run ("Cannot connect to the Docker daemon")',
  },
  ENGINE,
  { isOneTrouble: true },
);
