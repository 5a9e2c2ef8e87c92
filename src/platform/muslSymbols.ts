/**
 * What can be told from symbols where musl is the C library, since it has no symbol versions: functions that came
 * with musl 1.2 or later, and those that only glibc has. Facts from musl's headers (`__REDIR` in 1.2.0 to 1.2.5) and release
 * notes, and from glibc's manual.
 */

import { groupBy } from '../base/collections.ts';
import { type NativeFile, type Need, type NeedContext, strongSymbols, symbolNeed } from './platform.ts';

/**
 * With musl 1.2 `time_t` has 64 bits on 32-bit systems too, and the headers lead every function that takes one to a
 * new name (`clock_gettime` to `__clock_gettime64`, `stat` to `__stat_time64`). musl 1.1 has none of them.
 */
const TIME64 =
  /^__(?:\w+_time64|(?:adjtime|clock_adjtime|clock_gettime|ctime|difftime|ftime|gmtime|localtime|mktime|stime|time|timer_[gs]ettime|timerfd_[gs]ettime|utime)64|(?:ctime|gmtime|localtime)64_r)$/;

/** True for a function that musl has from 1.2.0 on, and there on 32-bit systems only. */
export function isTime64(symbol: string): boolean {
  return symbol.length <= LONGEST_NAME && TIME64.test(symbol);
}

/** Functions that musl has from a release on, as its dynamic symbol tables of 1.1.24 and 1.2.0 to 1.2.6 tell for x86_64. */
const CAME_WITH: ReadonlyMap<string, string> = new Map(
  (
    [
      ['1.2.2', ['_Fork', 'gettid', 'reallocarray', 'tcgetwinsize', 'tcsetwinsize']],
      ['1.2.3', ['pthread_getname_np', 'qsort_r']],
      ['1.2.5', ['preadv2', 'pwritev2', 'statx']],
      ['1.2.6', ['__getauxval', 'posix_getdents', 'renameat2']],
    ] as const
  ).flatMap(([version, names]) => names.map((name) => [name, version])),
);

/** The release of musl 1.2 that a function came with, null for all others. */
export function muslReleaseOf(symbol: string): string | null {
  return CAME_WITH.get(symbol) ?? null;
}

/** Checked forms of functions, which glibc's headers put in their place with `-D_FORTIFY_SOURCE`. */
const CHECKED =
  /^__(?:mem(?:p?cpy|move|set)|st[rp]n?cpy|strn?cat|strlc(?:py|at)|v?(?:sn?|f|d|as)?printf|fgets|fread|p?read|pread64|recv(?:from)?|getcwd|realpath|readlink|longjmp|fdelt|explicit_bzero|v?syslog|wmem(?:cpy|set)|p?poll)_chk$/;
/** What `strtol`, `sscanf` and their like are called where glibc's headers are of 2.38 or newer. */
const C23 = /^__isoc23_\w+$/;
const OTHERS: ReadonlySet<string> = new Set([
  '__cxa_thread_atexit_impl',
  '__register_atfork',
  'backtrace',
  'backtrace_symbols',
  'backtrace_symbols_fd',
  'canonicalize_file_name',
  'dlvsym',
  'gnu_get_libc_release',
  'gnu_get_libc_version',
  'mallinfo',
  'mallinfo2',
  'malloc_info',
  'malloc_trim',
  'mallopt',
]);

/** True for a function of glibc's that no musl up to 1.2.5 has. Only some of them: a miss is better than an error. */
export function isGlibcOnly(symbol: string): boolean {
  return symbol.length <= LONGEST_NAME && (CHECKED.test(symbol) || C23.test(symbol) || OTHERS.has(symbol));
}

/** Longer than any of the names above. */
const LONGEST_NAME = 64;

/** Only these are known to have none of the functions in question: any other library may. */
const PLAIN_LIBRARY =
  /^(?:libc\.musl|ld-musl)-\w+\.so\.1$|^libc\.so$|^libz\.so\.1$|^libstdc\+\+\.so\.6$|^libgcc_s\.so\.1$/;
const MUSL_LIBC = /^libc\.musl-\w+\.so\.1$|^libc\.so$/;

/**
 * Functions that an older musl, or any, hasn't got and that nothing else can provide: no file of the wheel defines
 * them, and all libraries of the system that the file needs are known.
 */
export function muslSymbols(
  { path, binary, image }: NativeFile,
  { outside, policies, isDefined }: NeedContext,
): Need[] {
  const libc = outside.find((soname) => MUSL_LIBC.test(soname));
  const isPlain = outside.every((soname) => PLAIN_LIBRARY.test(soname));
  if (libc === undefined || !isPlain) return [];
  const symbols = strongSymbols(image);
  const glibcOnly = symbols.filter((name) => isGlibcOnly(name) && !isDefined(name));
  // With 64 bits the functions never changed their names.
  const time64 = binary.elf?.class === 64 ? [] : symbols.filter((name) => isTime64(name) && !isDefined(name));
  const byRelease = groupBy(
    symbols.filter((name) => CAME_WITH.has(name) && !isDefined(name)),
    (name) => CAME_WITH.get(name) ?? '',
  );
  const since = policies.findIndex(({ name }) => name === 'musllinux_1_2');
  return [
    ...(glibcOnly.length === 0 ? [] : [symbolNeed('glibc-symbol', path, glibcOnly)]),
    ...[...(time64.length === 0 ? [] : [['1.2', time64] as const]), ...byRelease].map(([release, names]) => ({
      ...symbolNeed('musl-symbol', path, names),
      library: libc,
      version: `musl ${release}`,
      since,
    })),
  ];
}
