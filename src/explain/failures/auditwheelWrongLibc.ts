import type { FailureKind } from '../failure.ts';
import { KEEP_THE_WHEEL } from '../words.ts';
import { AUDITWHEEL_ERROR } from './cannotRepair.ts';

/** glibc and musl in one wheel, or the one where the other was asked for. */
export const auditwheelWrongLibc: FailureKind = {
  id: 'auditwheel-wrong-libc',
  tool: 'auditwheel',
  summary: 'the compiled files and the platform asked for are not of one C library (glibc, musl)',
  marks: [
    "can't repair wheel",
    'but the libc is already set to',
    "couldn't detect libc for python extension",
  ],
  pattern: new RegExp(
    `${AUDITWHEEL_ERROR}can't repair wheel (\\S{1,300}) with (\\w{1,40}) libc to a wheel targeting (\\w{1,40})|^(?:[\\w.]+Error: )?(?:found a dependency on (\\w{1,40}) but the libc is already set to (\\w{1,40})|couldn't detect libc for python extension (.{1,300}))`,
  ),
  read([, wheel, actual, target, found, set, file]) {
    if (wheel !== undefined) return { wheel, architectures: [actual ?? '', target ?? ''] };
    if (file !== undefined) return { files: [file] };
    return { architectures: [found ?? '', set ?? ''] };
  },
  explain(failure) {
    const [actual, target] = failure.architectures.map((name) => name.toLowerCase().replace('libc.', ''));
    const [file] = failure.files;
    const what =
      file === undefined
        ? `One is for ${actual}, the other for ${target}.`
        : `auditwheel can't tell for which ${file} is made.`;
    return {
      title: 'the wheel does not fit the C library that was asked for',
      meaning: `Wheels are for glibc (manylinux) or musl (musllinux, Alpine), and a file for one does not load with the other. ${what}`,
      causes: [
        'AUDITWHEEL_PLAT or --plat is set for all builds, though cibuildwheel builds manylinux and musllinux wheels in turn.',
        'A compiled file of an earlier build for the other one lies in the source tree or in build/.',
        'A prebuilt binary for the other one is committed or downloaded.',
      ],
      next: [
        { text: 'Leave --plat out: in its images auditwheel knows what to ask for.' },
        { text: 'Remove *.so files and build/ before each build (before-build).' },
        KEEP_THE_WHEEL,
      ],
    };
  },
};
