/** What is in every process of Python's before it loads anything. */

const NAMES = /^(?:ld-linux[\w-]*\.so\.\d|ld64\.so\.\d|ld\.so\.1|lib(?:c|m|dl|pthread|rt|util)\.so\.\d)$/;

/** True for the loader and for what glibc's C library is made of, which a loader finds there whoever needs it. */
export function isAlwaysLoaded(library: string): boolean {
  return NAMES.test(library);
}
