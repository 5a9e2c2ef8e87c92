/**
 * What the platform policies allow: manylinux (PEP 513, 571, 599, 600), musllinux (PEP 656), Android (PEP 738).
 *
 * The facts are those of auditwheel 6.8.1 (MIT licence; its files manylinux-policy.json, musllinux-policy.json and
 * android-policy.json), entry by entry, in a form of our own: nothing here is copied but the facts. After a new
 * release of auditwheel, `npm run policies -- <folder with those files>` lists what has changed.
 *
 * Every policy allows what the one before it allows, so that the tables say of each thing from which policy on it
 * is allowed. The caps follow what distributions shipped, not a formula: GLIBCXX_3.4.24 came to x86_64 later than to
 * aarch64, and the number in a policy's name says nothing about GCC.
 */

/** A policy with the architectures that it is defined for. */
export interface PolicyRow {
  name: string;
  /** The name it had before PEP 600. */
  alias?: string;
  architectures: readonly string[];
}

/** A list of names, and the policy from which on it holds; null from the first. */
export interface LibraryRow {
  since: string | null;
  names: readonly string[];
}

/** Symbols of a library that are none of its interface, and the first policy where they are; null forbids for ever. */
export interface BlacklistRow {
  library: string;
  until: string | null;
  names: readonly string[];
}

const INTEL = ['x86_64', 'i686'];
const SINCE_2_24 = [...INTEL, 'aarch64', 'armv7l', 'ppc64le', 's390x'];
const SINCE_2_31 = [...SINCE_2_24, 'riscv64'];
const SINCE_2_36 = [...SINCE_2_31, 'loongarch64'];

/** Oldest first, in each family. */
export const MANYLINUX: readonly PolicyRow[] = [
  { name: 'manylinux_2_5', alias: 'manylinux1', architectures: INTEL },
  { name: 'manylinux_2_12', alias: 'manylinux2010', architectures: INTEL },
  { name: 'manylinux_2_17', alias: 'manylinux2014', architectures: [...SINCE_2_24, 'ppc64'] },
  { name: 'manylinux_2_24', architectures: SINCE_2_24 },
  { name: 'manylinux_2_26', architectures: SINCE_2_24 },
  { name: 'manylinux_2_27', architectures: SINCE_2_24 },
  { name: 'manylinux_2_28', architectures: SINCE_2_24 },
  { name: 'manylinux_2_31', architectures: SINCE_2_31 },
  { name: 'manylinux_2_34', architectures: SINCE_2_31 },
  { name: 'manylinux_2_35', architectures: SINCE_2_31 },
  { name: 'manylinux_2_36', architectures: SINCE_2_36 },
  { name: 'manylinux_2_37', architectures: SINCE_2_36 },
  { name: 'manylinux_2_38', architectures: SINCE_2_36 },
  { name: 'manylinux_2_39', architectures: SINCE_2_36 },
  { name: 'manylinux_2_40', architectures: SINCE_2_36 },
  { name: 'manylinux_2_41', architectures: SINCE_2_36 },
];
export const MUSLLINUX: readonly PolicyRow[] = [
  { name: 'musllinux_1_1', architectures: SINCE_2_31 },
  { name: 'musllinux_1_2', architectures: SINCE_2_36 },
];
/** Only the API levels at which the list of libraries grew; a level between two has what the lower one has. */
export const ANDROID: readonly PolicyRow[] = [21, 24, 26, 27].map((level) => ({
  name: `android_${level}`,
  architectures: ['x86_64', 'aarch64'],
}));

/** Symbol-version namespaces that manylinux caps. Others, such as OPENSSL_ or GOMP_, are no concern of a policy. */
export const MANYLINUX_NAMESPACES: readonly string[] = [
  'GLIBC',
  'GLIBCXX',
  'CXXABI',
  'GCC',
  'LIBATOMIC',
  'ZLIB',
];

/**
 * A line is: namespace, policy, architectures, versions that the policy adds on these. `*` stands for every
 * architecture of the policy, `2.29-31` for 2.29, 2.30 and 2.31.
 */
export const MANYLINUX_VERSIONS = `
GLIBC 2_5 * 2.2.6 2.3 2.3.2-4 2.4-5
GLIBC 2_5 x86_64 2.2.5
GLIBC 2_5 i686 2.0-1 2.1.1-3 2.2 2.2.1-4
GLIBC 2_12 * 2.6-12
GLIBC 2_17 * 2.17
GLIBC 2_17 x86_64,i686,armv7l,ppc64,s390x 2.13-16
GLIBC 2_17 aarch64,armv7l,ppc64le,ppc64 2.0
GLIBC 2_17 armv7l,ppc64,s390x 2.4-12
GLIBC 2_17 ppc64,s390x 2.2 2.2.1-4 2.2.6 2.3 2.3.2-4
GLIBC 2_17 aarch64 2.18
GLIBC 2_17 ppc64 2.1 2.1.1-3 2.2.5
GLIBC 2_24 * 2.22-24
GLIBC 2_24 x86_64,i686,armv7l,ppc64le,s390x 2.18
GLIBC 2_24 s390x 2.19
GLIBC 2_26 * 2.25-26
GLIBC 2_27 * 2.27
GLIBC 2_28 * 2.28
GLIBC 2_31 * 2.29-31
GLIBC 2_31 riscv64 2.0 2.27-28
GLIBC 2_34 * 2.32-34
GLIBC 2_35 * 2.35
GLIBC 2_36 * 2.36
GLIBC 2_36 x86_64,i686,aarch64,armv7l,ppc64le,s390x,loongarch64 ABI_DT_RELR
GLIBC 2_36 loongarch64 2.0
GLIBC 2_37 i686,armv7l,riscv64 2.37
GLIBC 2_38 * 2.38
GLIBC 2_38 riscv64 ABI_DT_RELR
GLIBC 2_39 * 2.39
GLIBC 2_40 * 2.40
GLIBC 2_41 * 2.41
GLIBCXX 2_5 * 3.4 3.4.1-8
GLIBCXX 2_12 * 3.4.9-13
GLIBCXX 2_17 * 3.4.14-19
GLIBCXX 2_17 aarch64,armv7l,ppc64le,ppc64,s390x 3.4 3.4.1-13
GLIBCXX 2_17 ppc64le,s390x LDBL_3.4 LDBL_3.4.7 LDBL_3.4.10
GLIBCXX 2_24 * 3.4.20-22
GLIBCXX 2_24 ppc64le,s390x LDBL_3.4.21
GLIBCXX 2_26 i686,aarch64,armv7l,ppc64le,s390x 3.4.23-24
GLIBCXX 2_27 x86_64 3.4.23-24
GLIBCXX 2_31 * 3.4.25-28
GLIBCXX 2_31 riscv64 3.4 3.4.1-24
GLIBCXX 2_34 * 3.4.29
GLIBCXX 2_34 ppc64le,s390x LDBL_3.4.29
GLIBCXX 2_34 ppc64le IEEE128_3.4.29
GLIBCXX 2_35 * 3.4.30
GLIBCXX 2_35 ppc64le IEEE128_3.4.30
GLIBCXX 2_36 loongarch64 3.4 3.4.1-30
GLIBCXX 2_39 * 3.4.31-32
GLIBCXX 2_39 x86_64,i686,aarch64,armv7l,ppc64le,s390x,riscv64 3.4.33
GLIBCXX 2_39 ppc64le,s390x LDBL_3.4.31
GLIBCXX 2_39 ppc64le IEEE128_3.4.31
GLIBCXX 2_40 loongarch64 3.4.33
CXXABI 2_5 * 1.3 1.3.1
CXXABI 2_12 * 1.3.2-3
CXXABI 2_17 * 1.3.4-7 TM_1
CXXABI 2_17 aarch64,armv7l,ppc64le,ppc64,s390x 1.3 1.3.1-3
CXXABI 2_17 ppc64le,s390x LDBL_1.3
CXXABI 2_17 armv7l ARM_1.3.3
CXXABI 2_24 * 1.3.8-10
CXXABI 2_24 x86_64,i686 FLOAT128
CXXABI 2_26 i686,aarch64,armv7l,ppc64le,s390x 1.3.11
CXXABI 2_27 x86_64 1.3.11
CXXABI 2_31 * 1.3.12
CXXABI 2_31 riscv64 1.3 1.3.1-11 TM_1
CXXABI 2_34 * 1.3.13
CXXABI 2_34 ppc64le IEEE128_1.3.13
CXXABI 2_36 loongarch64 1.3 1.3.1-13 TM_1
CXXABI 2_39 * 1.3.14-15
GCC 2_5 * 3.0 3.3 3.3.1 3.4 3.4.2 4.0.0 4.2.0
GCC 2_5 x86_64 3.4.4
GCC 2_12 * 4.3.0
GCC 2_12 i686 4.4.0 4.5.0
GCC 2_17 * 4.7.0
GCC 2_17 aarch64,armv7l,ppc64le,ppc64,s390x 3.0 3.3 3.3.1 3.4 3.4.2 4.0.0 4.2.0 4.3.0
GCC 2_17 aarch64,ppc64le,ppc64,s390x 3.4.4
GCC 2_17 x86_64,i686,ppc64 4.8.0
GCC 2_17 aarch64,ppc64 4.5.0
GCC 2_17 armv7l 3.3.4 3.5
GCC 2_17 ppc64 4.4.0
GCC 2_17 s390x 4.1.0
GCC 2_26 i686,aarch64,armv7l,ppc64le,s390x 7.0.0
GCC 2_27 x86_64 7.0.0
GCC 2_31 riscv64 3.0 3.3 3.3.1 3.4 3.4.2 3.4.4 4.0.0 4.2.0 4.3.0 4.4.0 4.5.0 4.7.0 7.0.0
GCC 2_34 aarch64 11.0
GCC 2_35 x86_64,i686 12.0.0
GCC 2_36 loongarch64 3.0 3.3 3.3.1 3.4 3.4.2 3.4.4 4.0.0 4.2.0 4.3.0 4.4.0 4.5.0 4.7.0 7.0.0
GCC 2_39 * 14.0.0
GCC 2_39 x86_64,i686,aarch64 13.0.0
GCC 2_39 aarch64 14.0
LIBATOMIC 2_17 i686,aarch64,armv7l,ppc64le,ppc64 1.0
LIBATOMIC 2_24 * 1.1-2
LIBATOMIC 2_24 x86_64,s390x 1.0
LIBATOMIC 2_31 riscv64 1.0-2
LIBATOMIC 2_36 loongarch64 1.0-2
ZLIB 2_12 * 1.2.0 1.2.0.2 1.2.0.8 1.2.2 1.2.2.3-4
ZLIB 2_17 * 1.2.3.3-5 1.2.5.1-2
ZLIB 2_17 aarch64,armv7l,ppc64le,ppc64,s390x 1.2.0 1.2.0.2 1.2.0.8 1.2.2 1.2.2.3-4
ZLIB 2_26 i686,armv7l,ppc64le,s390x 1.2.7.1 1.2.9
ZLIB 2_27 x86_64,aarch64 1.2.7.1 1.2.9
ZLIB 2_31 riscv64 1.2.0 1.2.0.2 1.2.0.8 1.2.2 1.2.2.3-4 1.2.3.3-5 1.2.5.1-2 1.2.7.1 1.2.9
ZLIB 2_36 i686 1.2.12
ZLIB 2_36 loongarch64 1.2.0 1.2.0.2 1.2.0.8 1.2.2 1.2.2.3-4 1.2.3.3-5 1.2.5.1-2 1.2.7.1 1.2.9
ZLIB 2_37 x86_64,aarch64,armv7l,ppc64le,s390x,riscv64,loongarch64 1.2.12
`;

export const MANYLINUX_LIBRARIES: readonly LibraryRow[] = [
  {
    since: null,
    names: [
      'libGL.so.1',
      'libICE.so.6',
      'libSM.so.6',
      'libX11.so.6',
      'libXext.so.6',
      'libXrender.so.1',
      'libanl.so.1',
      'libatomic.so.1',
      'libc.so.6',
      'libdl.so.2',
      'libgcc_s.so.1',
      'libglib-2.0.so.0',
      'libgobject-2.0.so.0',
      'libgthread-2.0.so.0',
      'libm.so.6',
      'libnsl.so.1',
      'libpthread.so.0',
      'libresolv.so.2',
      'librt.so.1',
      'libstdc++.so.6',
      'libutil.so.1',
      'libz.so.1',
    ],
  },
  { since: 'manylinux_2_12', names: ['libexpat.so.1'] },
  { since: 'manylinux_2_24', names: ['libmvec.so.1'] },
];

export const MANYLINUX_BLACKLIST: readonly BlacklistRow[] = [
  {
    library: 'libc.so.6',
    until: 'manylinux_2_24',
    names: [
      '__cxa_thread_atexit_impl',
      '__issignaling',
      '__issignalingf',
      '__issignalingl',
      'pthread_getattr_default_np',
      'pthread_setattr_default_np',
    ],
  },
  {
    library: 'libm.so.6',
    until: 'manylinux_2_24',
    names: ['__issignaling', '__issignalingf', '__issignalingl'],
  },
  {
    library: 'libpthread.so.0',
    until: 'manylinux_2_24',
    names: ['pthread_getattr_default_np', 'pthread_setattr_default_np'],
  },
  { library: 'libz.so.1', until: 'manylinux_2_34', names: ['uncompress2'] },
  {
    library: 'libz.so.1',
    until: 'manylinux_2_36',
    names: [
      'bi_windup',
      'crc_fold_512to32',
      'crc_fold_copy',
      'crc_fold_init',
      'deflate_medium',
      'fill_window',
      'flush_pending',
      'longest_match',
      'slide_hash_sse',
      'static_ltree',
      'x86_check_features',
      'x86_cpu_has_pclmul',
      'x86_cpu_has_sse2',
      'x86_cpu_has_sse42',
    ],
  },
  {
    library: 'libz.so.1',
    until: 'manylinux_2_37',
    names: ['crc32_combine_gen', 'crc32_combine_gen64', 'crc32_combine_op'],
  },
  {
    library: 'libz.so.1',
    until: null,
    names: [
      '_dist_code',
      '_length_code',
      '_tr_align',
      '_tr_flush_block',
      '_tr_init',
      '_tr_stored_block',
      '_tr_tally',
      'adler32_default',
      'crc32_acle',
      'crc32_le_vgfm_16',
      'crc32_neon',
      'crc32_vpmsum',
      'crc32_z_default',
      'deflate_copyright',
      'gzflags',
      'inflate_copyright',
      'inflate_fast',
      'inflate_table',
      'sse2_slide_hash',
      'z_errmsg',
      'z_vstring',
      'zcalloc',
      'zcfree',
    ],
  },
];

/** musl calls itself `libc.so`; systems install it under a name of their own, see `muslLibraries`. */
export const MUSLLINUX_LIBRARIES: readonly LibraryRow[] = [{ since: null, names: ['libc.so', 'libz.so.1'] }];

export const MUSLLINUX_BLACKLIST: readonly BlacklistRow[] = [
  {
    library: 'libz.so.1',
    until: null,
    names: [
      '_dist_code',
      '_length_code',
      '_tr_align',
      '_tr_flush_block',
      '_tr_init',
      '_tr_stored_block',
      '_tr_tally',
      'bi_windup',
      'crc32_vpmsum',
      'crc_fold_512to32',
      'crc_fold_copy',
      'crc_fold_init',
      'deflate_copyright',
      'deflate_medium',
      'fill_window',
      'flush_pending',
      'gzflags',
      'inflate_copyright',
      'inflate_fast',
      'inflate_table',
      'longest_match',
      'slide_hash_sse',
      'static_ltree',
      'uncompress2',
      'x86_check_features',
      'x86_cpu_has_pclmul',
      'x86_cpu_has_sse2',
      'x86_cpu_has_sse42',
      'z_errmsg',
      'zcalloc',
      'zcfree',
    ],
  },
];

export const ANDROID_LIBRARIES: readonly LibraryRow[] = [
  {
    since: null,
    names: [
      'libEGL.so',
      'libGLESv1_CM.so',
      'libGLESv2.so',
      'libOpenMAXAL.so',
      'libOpenSLES.so',
      'libandroid.so',
      'libc.so',
      'libcrypto_python.so',
      'libdl.so',
      'libjnigraphics.so',
      'liblog.so',
      'libm.so',
      'libmediandk.so',
      'libsqlite3_python.so',
      'libssl_python.so',
      'libz.so',
    ],
  },
  { since: 'android_24', names: ['libcamera2ndk.so', 'libvulkan.so'] },
  { since: 'android_26', names: ['libaaudio.so', 'libsync.so'] },
  { since: 'android_27', names: ['libneuralnetworks.so'] },
];
