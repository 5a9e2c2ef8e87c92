/** The libraries that glibc is made of. */

const NAMES =
  /^(?:lib(?:c|m|pthread|dl|rt|util|resolv|crypt|nsl|anl|mvec|cidn|thread_db|BrokenLocale|c_malloc_debug|SegFault|memusage|pcprofile|nss_[a-z]{1,16})\.so\.\d|ld-linux[\w-]{0,32}\.so\.\d|ld64\.so\.\d|ld\.so\.1$)/;

/**
 * Whether a version named `GLIBC_…` of this library is one of glibc's. Other libraries have nodes of that name, too:
 * libgcc's is `GLIBC_2.0` on most architectures, `GLIBC_2.2` on s390x (`libgcc-glibc.ver` in GCC), on musl as well.
 */
export function isGlibcLibrary(soname: string): boolean {
  return NAMES.test(soname);
}
