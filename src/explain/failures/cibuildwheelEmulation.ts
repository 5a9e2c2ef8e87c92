import type { FailureKind } from '../failure.ts';
import { architectureOf } from '../words.ts';

/** Once the container runs, a program that does not start is a stray one. */
const STARTING = new Set([
  'Starting container image',
  'Starting Docker image',
  'Copying project into container',
  'Copying project into Docker',
]);

/** The kernel can't run the container's programs: no QEMU. */
export const cibuildwheelEmulation: FailureKind = {
  id: 'cibuildwheel-emulation',
  tool: 'cibuildwheel',
  summary: 'the runner can\'t run programs of the container\'s architecture ("exec format error")',
  marks: ['exec format error', 'Exec format error'],
  pattern:
    /^(?:OSError: \[Errno 8\] Exec format error|\S{0,100}sh: (?:\d{1,6}: )?\S{1,200}: Exec format error|exec \S{1,200}: exec format error|(?:standard_init_linux\.go:\d+: )?exec user process caused:? "?exec format error|\S{0,100}(?:sh|bash|entrypoint): .{0,200}: cannot execute(?: binary file)?: Exec format error|\{?"?msg"?:.{0,10}exec container process.{0,200}[Ee]xec format error)/,
  // It is the container that does not start; the words also come from a project's own scripts.
  read: (_, __, { image, step }) => (image === null || (step !== null && !STARTING.has(step)) ? null : {}),
  explain(failure) {
    const architecture =
      architectureOf(failure) ??
      /_(x86_64|i686|aarch64|armv7l|ppc64le|s390x|riscv64)\b/.exec(failure.context.image ?? '')?.[1];
    const what = architecture ?? 'another architecture';
    return {
      title: `the runner can't run programs for ${what}`,
      meaning: `The image ${failure.context.image} holds programs for ${what}, and the first of them did not start: nothing on this runner emulates that processor.`,
      causes: [
        'QEMU is not set up in this job, or only after the step that needs it.',
        'It is set up for other architectures, or its step is skipped by a condition.',
        'An image of one architecture is configured for another (manylinux-aarch64-image and its like).',
      ],
      next: [
        {
          text: 'Build on a runner of that architecture, which is much faster: ubuntu-24.04-arm for aarch64.',
        },
        {
          text: 'Otherwise run docker/setup-qemu-action in a step before cibuildwheel.',
          code: `- uses: docker/setup-qemu-action@v3
  with:
    platforms: all`,
        },
      ],
    };
  },
};
