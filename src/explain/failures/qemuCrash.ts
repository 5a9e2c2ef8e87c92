import type { FailureKind } from '../failure.ts';
import { architectureOf } from '../words.ts';

/** The emulator crashes, not the program in it. */
export const qemuCrash: FailureKind = {
  id: 'emulator-crashed',
  tool: 'system',
  summary: 'QEMU crashed while it ran a program of another architecture ("qemu: uncaught target signal")',
  marks: ['qemu: uncaught target signal', 'qemu-', 'QEMU internal SIG'],
  pattern:
    /^(?:.{0,200}qemu: uncaught target signal (\d{1,2})|QEMU internal SIG\w{1,10}|qemu-[\w-]{1,30}: (?:\S{1,200}: )?.{0,60}(?:[Ii]nvalid ELF image|Unable to find a guest_base|Could not open))/,
  isOfTests: 'setup',
  isWeak: true,
  read: () => ({}),
  explain(failure) {
    const architecture = architectureOf(failure) ?? 'the other architecture';
    const runner = architecture === 'aarch64' ? 'ubuntu-24.04-arm' : `a machine for ${architecture}`;
    return {
      title: `QEMU crashed while it ran a program for ${architecture}`,
      meaning:
        'The program that emulates the processor gave up, mostly within the compiler, and at another place each time. It is seldom the fault of the project.',
      causes: [
        'A fault of this QEMU: that of docker/setup-qemu-action changes with its default image.',
        'A real crash of the program: then it happens at the same place each time.',
      ],
      next: [
        { text: `Build on ${runner}, without emulation, which is also about ten times faster.` },
        {
          text: 'Or pin an older QEMU.',
          code: '- uses: docker/setup-qemu-action@v3\n  with:\n    image: tonistiigi/binfmt:qemu-v8.1.5',
        },
      ],
    };
  },
};
