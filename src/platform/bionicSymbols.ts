/**
 * Functions of Android's C library, by the API level with which they came to its 64-bit systems: those after 21, the oldest level that
 * Pythons run on. Facts from the files libc.map.txt, libm.map.txt and libdl.map.txt of Android's bionic (commit 731631f3, March
 * 2025), where each name has its level. A name that isn't here is no statement.
 */
const BY_LEVEL: Readonly<Record<number, string>> = {
  22:
    'ns_format_ttl ns_get16 ns_get32 ns_initparse ns_makecanon ns_msg_getflag ns_name_compress ns_name_ntol ' +
    'ns_name_ntop ns_name_pack ns_name_pton ns_name_rollback ns_name_skip ns_name_uncompress ns_name_unpack ' +
    'ns_parserr ns_put16 ns_put32 ns_samename ns_skiprr ns_sprintrr ns_sprintrrf',
  23:
    '__cxa_thread_atexit_impl __fbufsize __flbf __fpending __fpurge __freadable __fsetlocking __fwritable ' +
    '__gnu_basename __gnu_strerror_r __memchr_chk __memrchr_chk __poll_chk __ppoll_chk __pread64_chk ' +
    '__pread_chk __readlink_chk __readlinkat_chk __register_atfork __system_property_area_serial _flushlbf ' +
    'cabs cabsf cabsl cacos cacosf cacosh cacoshf carg cargf cargl casin casinf casinh casinhf catan catanf ' +
    'catanh catanhf ccos ccosf ccosh ccoshf cexp cexpf cimag cimagf cimagl clearerr_unlocked ' +
    'clock_getcpuclockid conj conjf conjl cproj cprojf cprojl creal crealf creall csin csinf csinh csinhf ' +
    'csqrt csqrtf csqrtl ctan ctanf ctanh ctanhf error error_at_line error_message_count error_one_per_line ' +
    'error_print_progname feof_unlocked ferror_unlocked fmemopen forkpty get_avphys_pages get_nprocs ' +
    'get_nprocs_conf get_phys_pages gethostbyaddr_r gethostbyname2_r lcong48 lgammal_r login_tty malloc_info ' +
    'mempcpy mkfifoat mkostemp mkostemp64 mkostemps mkostemps64 mkstemps64 open_memstream open_wmemstream ' +
    'openpty posix_madvise process_vm_readv process_vm_writev pthread_rwlockattr_getkind_np ' +
    'pthread_rwlockattr_setkind_np seekdir sethostname sigqueue sigtimedwait sigwaitinfo stderr stdin stdout ' +
    'strcasecmp_l strerror_l strncasecmp_l telldir wcscasecmp_l wcsncasecmp_l wmempcpy',
  24:
    '__fread_chk __fwrite_chk __getcwd_chk __pwrite64_chk __pwrite_chk __write_chk adjtimex ' +
    'android_get_application_target_sdk_version clock_adjtime dlvsym fgetpos64 fileno_unlocked fopen64 ' +
    'freeifaddrs freopen64 fseeko64 fsetpos64 ftello64 funopen64 getgrgid_r getgrnam_r getifaddrs ' +
    'if_freenameindex if_nameindex in6addr_any in6addr_loopback lockf lockf64 preadv preadv64 ' +
    'pthread_barrier_destroy pthread_barrier_init pthread_barrier_wait pthread_barrierattr_destroy ' +
    'pthread_barrierattr_getpshared pthread_barrierattr_init pthread_barrierattr_setpshared ' +
    'pthread_spin_destroy pthread_spin_init pthread_spin_lock pthread_spin_trylock pthread_spin_unlock ' +
    'pwritev pwritev64 scandirat scandirat64 strchrnul tmpfile64',
  26:
    '__sendto_chk __system_property_read_callback __system_property_wait cacoshl cacosl casinhl casinl ' +
    'catanhl catanl catclose catgets catopen ccoshl ccosl cexpl clog clogf clogl cpow cpowf cpowl csinhl ' +
    'csinl ctanhl ctanl ctermid endgrent endpwent futimes futimesat getdomainname getgrent getpwent getsubopt ' +
    'hasmntopt lutimes mallopt mblen msgctl msgget msgrcv msgsnd nl_langinfo nl_langinfo_l pthread_getname_np ' +
    'quotactl semctl semget semop semtimedop setdomainname setgrent setpwent shmat shmctl shmdt shmget ' +
    'sighold sigignore sigpause sigrelse sigset strtod_l strtof_l strtol_l strtoul_l sync_file_range ' +
    'towctrans towctrans_l wctrans wctrans_l',
  27: '__cfi_shadow_size __cfi_slowpath __cfi_slowpath_diag',
  28:
    '__freading __free_hook __fseterr __fwriting __malloc_hook __memalign_hook __ppoll64_chk __realloc_hook ' +
    'aligned_alloc endhostent endnetent endprotoent epoll_pwait64 fexecve fflush_unlocked fgetc_unlocked ' +
    'fgets_unlocked fputc_unlocked fputs_unlocked fread_unlocked fwrite_unlocked getentropy getlogin_r ' +
    'getnetent getprotoent getrandom glob globfree hcreate hcreate_r hdestroy hdestroy_r hsearch hsearch_r ' +
    'iconv iconv_close iconv_open posix_spawn posix_spawn_file_actions_addclose ' +
    'posix_spawn_file_actions_adddup2 posix_spawn_file_actions_addopen posix_spawn_file_actions_destroy ' +
    'posix_spawn_file_actions_init posix_spawnattr_destroy posix_spawnattr_getflags posix_spawnattr_getpgroup ' +
    'posix_spawnattr_getschedparam posix_spawnattr_getschedpolicy posix_spawnattr_getsigdefault ' +
    'posix_spawnattr_getsigdefault64 posix_spawnattr_getsigmask posix_spawnattr_getsigmask64 ' +
    'posix_spawnattr_init posix_spawnattr_setflags posix_spawnattr_setpgroup posix_spawnattr_setschedparam ' +
    'posix_spawnattr_setschedpolicy posix_spawnattr_setsigdefault posix_spawnattr_setsigdefault64 ' +
    'posix_spawnattr_setsigmask posix_spawnattr_setsigmask64 posix_spawnp ppoll64 pselect64 ' +
    'pthread_attr_getinheritsched pthread_attr_setinheritsched pthread_cond_timedwait_monotonic_np ' +
    'pthread_mutex_timedlock_monotonic_np pthread_mutexattr_getprotocol pthread_mutexattr_setprotocol ' +
    'pthread_rwlock_timedrdlock_monotonic_np pthread_rwlock_timedwrlock_monotonic_np pthread_setschedprio ' +
    'pthread_sigmask64 sem_timedwait_monotonic_np sethostent setnetent setprotoent sigaction64 sigaddset64 ' +
    'sigdelset64 sigemptyset64 sigfillset64 sigismember64 signalfd64 sigpending64 sigprocmask64 sigsuspend64 ' +
    'sigtimedwait64 sigwait64 sigwaitinfo64 strptime_l swab syncfs wcsftime_l wcstod_l wcstof_l wcstol_l ' +
    'wcstoul_l',
  29:
    '__res_randomid __tls_get_addr android_fdsan_close_with_tag android_fdsan_create_owner_tag ' +
    'android_fdsan_exchange_owner_tag android_fdsan_get_error_level android_fdsan_get_owner_tag ' +
    'android_fdsan_get_tag_type android_fdsan_get_tag_value android_fdsan_set_error_level ' +
    'android_get_device_api_level getloadavg pthread_sigqueue reallocarray timespec_get',
  30:
    '_Unwind_Backtrace _Unwind_DeleteException _Unwind_FindEnclosingFunction _Unwind_Find_FDE ' +
    '_Unwind_ForcedUnwind _Unwind_GetCFA _Unwind_GetDataRelBase _Unwind_GetGR _Unwind_GetIP _Unwind_GetIPInfo ' +
    '_Unwind_GetLanguageSpecificData _Unwind_GetRegionStart _Unwind_GetTextRelBase _Unwind_RaiseException ' +
    '_Unwind_Resume _Unwind_Resume_or_Rethrow _Unwind_SetGR _Unwind_SetIP __deregister_frame __mempcpy_chk ' +
    '__register_frame __tls_get_addr call_once cnd_broadcast cnd_destroy cnd_init cnd_signal cnd_timedwait ' +
    'cnd_wait memfd_create mlock2 mtx_destroy mtx_init mtx_lock mtx_timedlock mtx_trylock mtx_unlock ' +
    'pthread_cond_clockwait pthread_mutex_clocklock pthread_rwlock_clockrdlock pthread_rwlock_clockwrlock ' +
    'renameat2 sem_clockwait statx thrd_create thrd_current thrd_detach thrd_equal thrd_exit thrd_join ' +
    'thrd_sleep thrd_yield tss_create tss_delete tss_get tss_set',
  31:
    '__libc_get_static_tls_bounds __libc_iterate_dynamic_tls __libc_register_dynamic_tls_listeners ' +
    '__libc_register_thread_exit_callback android_reset_stack_guards ffsl ffsll pidfd_getfd pidfd_open ' +
    'pidfd_send_signal process_madvise',
  33: 'backtrace backtrace_symbols backtrace_symbols_fd preadv2 preadv64v2 pwritev2 pwritev64v2',
  34:
    '__freadahead close_range copy_file_range memset_explicit posix_spawn_file_actions_addchdir_np ' +
    'posix_spawn_file_actions_addfchdir_np',
  35:
    '_Fork __riscv_flush_icache __riscv_hwprobe android_crash_detail_register ' +
    'android_crash_detail_replace_data android_crash_detail_replace_name android_crash_detail_unregister ' +
    'epoll_pwait2 epoll_pwait2_64 localtime_rz mbsrtowcs_l mktime_z strerrorname_np tcgetwinsize tcsetwinsize ' +
    'timespec_getres tzalloc tzfree wcsrtombs_l',
  36: 'lchmod mseal pthread_getaffinity_np pthread_setaffinity_np qsort_r sig2str str2sig',
};

let levels: ReadonlyMap<string, number> | null = null;

/** The API level with which a function came; null where it was there before 22, or is none of the C library's. */
export function bionicLevel(symbol: string): number | null {
  levels ??= new Map(
    Object.entries(BY_LEVEL).flatMap(([level, names]) =>
      names.split(' ').map((name) => [name, Number(level)] as const),
    ),
  );
  return levels.get(symbol) ?? null;
}
