/**
 * Names by the macOS that first has them, separated by blanks: facts of Apple's stubs and headers and of LLVM's
 * changelogs. Made by scripts/macosSymbols.mjs, which says from what.
 */

export const LIBSYSTEM_SINCE: Readonly<Record<string, string>> = {
  '10.12':
    '_basename_r _clock_getres _clock_gettime _clock_settime _dirname_r _getentropy _mkostemp _mkostemps ' +
    '_os_unfair_lock_lock _os_unfair_lock_trylock _os_unfair_lock_unlock _timingsafe_bcmp',
  '10.13':
    '_dispatch_assert_queue _dispatch_assert_queue_not _dispatch_queue_create_with_target _fmemopen ' +
    '_futimens _open_memstream _open_wmemstream _utimensat',
  '10.15': '____chkstk_darwin ___darwin_check_fd_set_overflow _aligned_alloc _timespec_get',
  '11.0':
    '_CCCryptorChaCha20 _CCCryptorChaCha20Poly1305OneshotDecrypt _CCCryptorChaCha20Poly1305OneshotEncrypt ' +
    '_CCECCryptorBlind _CCECCryptorBlindingKeysRelease _CCECCryptorGenerateBlindingKeys _CCECCryptorH2C ' +
    '_CCECCryptorUnblind _CCHKDFExpand _CCHKDFExtract _DNSServiceSetResolverDefaults ' +
    '_OSAtomicFifoDequeue$VARIANT$PFZ _OSAtomicFifoDequeue$VARIANT$UnfairLock ' +
    '_OSAtomicFifoEnqueue$VARIANT$PFZ _OSAtomicFifoEnqueue$VARIANT$UnfairLock ' +
    '__FE_DFL_DISABLE_DENORMS_ENV __OSSpinLockLockSlow ___collate_lookup_l ___fstat ___fstatat ___fstatfs ' +
    '___getfsstat ___lstat ___mach_eventlink_signal ___mach_eventlink_signal_wait_until ' +
    '___mach_eventlink_wait_until ___preadv_nocancel ___proc_info_extended_id ___pwritev_nocancel ' +
    '___shared_region_map_and_slide_2_np ___stat ___statfs ___ulock_wait2 ___unw_add_dynamic_fde ' +
    '___unw_remove_dynamic_fde __ctx_done __current_pid __subsystem_init _bzero_sse_np ' +
    '_dispatch_mach_msg_get_filter_policy_id _dispatch_mach_notify_no_senders _dispatch_time_to_nsecs ' +
    '_dispatch_workloop_set_os_workgroup _dlopen_audited _dlopen_from _mach_absolute_time_kernel ' +
    '_mach_continuous_time_kernel _mach_eventlink_associate _mach_eventlink_create ' +
    '_mach_eventlink_destroy _mach_eventlink_disassociate _mach_eventlink_signal ' +
    '_mach_eventlink_signal_wait_until _mach_eventlink_wait_until _mach_msg_priority_encode ' +
    '_mach_msg_priority_is_pthread_priority _mach_msg_priority_overide_qos _mach_msg_priority_qos ' +
    '_mach_msg_priority_relpri _mach_task_is_self _mach_thread_special_port_description ' +
    '_mach_thread_special_port_for_id _mach_vm_remap_new _memmove_sse_np _memset_pattern16_sse_np ' +
    '_memset_pattern4_sse_np _memset_pattern8_sse_np _memset_sse_np _open_with_subsystem ' +
    '_os_boot_mode_query _os_buflet_get_data_address _os_buflet_get_object_limit _os_channel_buflet_alloc ' +
    '_os_channel_buflet_free _os_eventlink_activate _os_eventlink_associate _os_eventlink_cancel ' +
    '_os_eventlink_create _os_eventlink_create_remote_with_eventlink _os_eventlink_create_with_port ' +
    '_os_eventlink_disassociate _os_eventlink_extract_remote_port _os_eventlink_signal ' +
    '_os_eventlink_signal_and_wait _os_eventlink_signal_and_wait_until _os_eventlink_wait ' +
    '_os_eventlink_wait_until _os_packet_add_buflet _os_packet_decrement_use_count ' +
    '_os_packet_get_aggregation_type _os_packet_get_compression_generation_count ' +
    '_os_packet_get_segment_count _os_packet_increment_use_count _os_packet_is_traced ' +
    '_os_packet_set_compression_generation_count _os_packet_trace_end _os_packet_trace_event ' +
    '_os_packet_trace_start _os_proc_available_memory _os_unfair_lock_lock_no_tsd ' +
    '_os_unfair_lock_unlock_no_tsd _os_variant_copy_description _os_variant_is_basesystem ' +
    '_os_workgroup_attr_set_flags _os_workgroup_attr_set_interval_type _os_workgroup_cancel ' +
    '_os_workgroup_copy_port _os_workgroup_create _os_workgroup_create_with_port ' +
    '_os_workgroup_create_with_workgroup _os_workgroup_get_working_arena _os_workgroup_interval_create ' +
    '_os_workgroup_interval_finish _os_workgroup_interval_start _os_workgroup_interval_update ' +
    '_os_workgroup_join _os_workgroup_join_self _os_workgroup_leave _os_workgroup_leave_self ' +
    '_os_workgroup_max_parallel_threads _os_workgroup_parallel_create _os_workgroup_set_working_arena ' +
    '_os_workgroup_testcancel _pgm_diagnose_fault_from_crash_reporter _pivot_root ' +
    '_posix_spawnattr_disable_ptr_auth_a_keys_np _posix_spawnattr_getarchpref_np ' +
    '_posix_spawnattr_set_csm_np _posix_spawnattr_set_platform_np ' +
    '_posix_spawnattr_set_ptrauth_task_port_np _posix_spawnattr_set_subsystem_root_path_np ' +
    '_posix_spawnattr_setarchpref_np _posix_spawnattr_setnosmt_np _preadv _preadv$NOCANCEL ' +
    '_proc_pidpath_audittoken _proc_set_csm _proc_set_no_smt _proc_setthread_csm _proc_setthread_no_smt ' +
    '_processor_set_tasks_with_flavor _pthread_cpu_number_np _pthread_introspection_getspecific_np ' +
    '_pthread_introspection_setspecific_np _pthread_jit_write_protect_np ' +
    '_pthread_jit_write_protect_supported_np _pthread_self_is_exiting_np _pwritev _pwritev$NOCANCEL ' +
    '_register_uexc_handler _removefileat _stackshot_config_set_pagetable_mask _stat_with_subsystem ' +
    '_strsignal_r _strtonum _system_version_compat_mode _task_create_identity_token ' +
    '_task_dyld_process_info_notify_deregister _task_dyld_process_info_notify_get ' +
    '_task_dyld_process_info_notify_register _task_get_exception_ports_info ' +
    '_task_identity_token_get_task_port _task_inspect_for_pid _task_read_for_pid ' +
    '_thread_convert_thread_state _thread_get_exception_ports_info _unw_local_addr_space _vm_remap_new ' +
    '_work_interval_get_flags_from_port',
  '12.0':
    '_CCRSACryptorRecoverPrivateKey _DNSServiceErrorCodeToString _DNSServiceQueryAttrCreate ' +
    '_DNSServiceQueryAttrFree _DNSServiceQueryAttrSetAAAAPolicy _DNSServiceQueryAttrSetFailoverPolicy ' +
    '_DNSServiceQueryRecordEx ___atomic_is_lock_free ___debug_syscall_reject ___execve ' +
    '___no_overread_variant_setup ___os_log_simple_offset ___os_nexus_get_llink_info ___pthread_late_init ' +
    '__os_debug_log_error_offset __os_log_preferences_copy_cache __os_log_preferences_load_sysprefs ' +
    '__os_log_simple __os_log_simple_parse __os_log_simple_parse_identifiers ' +
    '__os_log_simple_parse_message __os_log_simple_parse_subsystem __os_log_simple_parse_timestamp ' +
    '__os_log_simple_parse_type __os_log_simple_send __os_log_simple_shim ' +
    '__pthread_workqueue_add_cooperativethreads __simd_lgamma_d2 __simd_lgamma_d4 __simd_lgamma_d8 ' +
    '__simd_lgamma_f16 __simd_lgamma_f4 __simd_lgamma_f8 __simple_asl_get_fd __simple_memcmp ' +
    '_backtrace_async _debug_syscall_reject _dispatch_apply_attr_destroy _dispatch_apply_attr_init ' +
    '_dispatch_apply_attr_query _dispatch_apply_attr_set_parallelism _dispatch_apply_with_attr ' +
    '_dispatch_apply_with_attr_f _dispatch_async_swift_job _dispatch_swift_job_should_yield ' +
    '_dispatch_time_from_nsec _dispatch_time_to_nsec _dyld_for_each_installed_shared_cache ' +
    '_dyld_for_each_installed_shared_cache_with_system_path _dyld_image_content_for_section ' +
    '_dyld_image_content_for_segment _dyld_image_copy_uuid _dyld_image_for_each_section_info ' +
    '_dyld_image_for_each_segment_info _dyld_image_get_installname _dyld_process_create_for_current_task ' +
    '_dyld_process_create_for_task _dyld_process_dispose _dyld_process_register_for_event_notification ' +
    '_dyld_process_snapshot_create_for_process _dyld_process_snapshot_dispose ' +
    '_dyld_process_snapshot_get_shared_cache _dyld_process_unregister_for_notification ' +
    '_dyld_shared_cache_copy_uuid _dyld_shared_cache_create _dyld_shared_cache_dispose ' +
    '_dyld_shared_cache_for_each_file _dyld_shared_cache_for_each_image ' +
    '_dyld_shared_cache_for_each_subcache4Rosetta _dyld_shared_cache_for_file ' +
    '_dyld_shared_cache_get_base_address _dyld_shared_cache_get_mapped_size ' +
    '_dyld_shared_cache_is_mapped_private _dyld_shared_cache_pin_mapping _dyld_shared_cache_unpin_mapping ' +
    '_dyld_shared_subcache_get_info4Rosetta _environ_lock_np _environ_unlock_np _freadlink ' +
    '_kDNSServiceQueryAttrAAAAFallback _kDNSServiceQueryAttrAllowFailover _kdebug_timestamp ' +
    '_kdebug_timestamp_from_absolute _kdebug_timestamp_from_continuous _lookup_close_connections ' +
    '_mach_port_assert_attributes _mach_port_get_service_port_info _mach_port_is_connection_for_service ' +
    '_mbr_close_connections _objc_bp_assist_cfg_np _os_boot_arg_string_to_int _os_enumerate_boot_args ' +
    '_os_enumerate_boot_args_b _os_enumerate_boot_args_from_buffer _os_enumerate_boot_args_from_buffer_b ' +
    '_os_log_simple_now _os_log_simple_type_from_asl _os_packet_get_keep_alive _os_packet_get_trace_id ' +
    '_os_packet_get_wake_flag _os_packet_set_keep_alive _os_packet_set_trace_id ' +
    '_os_parse_boot_arg_from_buffer_int _os_parse_boot_arg_from_buffer_string ' +
    '_os_variant_allows_security_research _os_workgroup_create_with_workload_id ' +
    '_os_workgroup_create_with_workload_id_and_port _os_workgroup_create_with_workload_id_and_workgroup ' +
    '_os_workgroup_interval_create_with_workload_id _posix_spawnattr_set_alt_rosetta_np ' +
    '_posix_spawnattr_set_filedesclimit_ext _posix_spawnattr_set_portlimits_ext ' +
    '_proc_current_thread_schedinfo _pthread_create_with_workgroup_np ' +
    '_pthread_install_workgroup_functions_np _pthread_jit_write_freeze_callbacks_np ' +
    '_pthread_jit_write_with_callback_np _pthread_prefer_alternate_cluster_self ' +
    '_quarantine_diagnose_fault_from_crash_reporter _task_set_corpse_forking_behavior ' +
    '_task_test_async_upcall_propagation _task_test_sync_upcall _thread_stack_async_pcs _tracker_action ' +
    '_voucher_process_can_use_arbitrary_personas _voucher_release _voucher_retain',
  '13.0':
    '_DNSServiceAttrCreate _DNSServiceAttrFree _DNSServiceAttrSetFailoverPolicy ' +
    '_DNSServiceAttrSetValidationData _DNSServiceAttrSetValidationPolicy _DNSServiceAttributeCreate ' +
    '_DNSServiceAttributeDeallocate _DNSServiceAttributeSetAAAAPolicy _DNSServiceAttributeSetTimestamp ' +
    '_DNSServiceBrowseEx _DNSServiceGetAddrInfoEx _DNSServiceGetValidationData ' +
    '_DNSServiceQueryRecordWithAttribute _DNSServiceRegisterRecordWithAttribute ' +
    '_DNSServiceRegisterWithAttribute _DNSServiceResolveEx _DNSServiceSendQueuedRequests ' +
    '_DNSServiceUpdateRecordWithAttribute ___crossarch_trap ___debug_syscall_reject_config ' +
    '___map_with_linking_np ___openat_dprotected_np ___record_system_event ' +
    '___unw_add_dynamic_eh_frame_section ___unw_remove_dynamic_eh_frame_section __libc_fork_parent ' +
    '__libc_fork_prepare __os_crash_msg __os_log_get_nscf_formatter __os_log_send_and_compose_impl ' +
    '__pthread_qos_class_and_override_decode __pthread_qos_class_and_override_encode ' +
    '__pthread_sched_pri_decode __pthread_sched_pri_encode __pthread_tsd_shared_cache_first ' +
    '__pthread_tsd_shared_cache_last __simd_sincos_d2 __simd_sincos_f4 __simd_sincospi_d2 ' +
    '__simd_sincospi_f4 _backtrace_set_pcs_func _debug_syscall_reject_config _dispatch_lock_override_end ' +
    '_dispatch_lock_override_start_with_debounce _dispatch_thread_get_current_override_qos_floor ' +
    '_dispatch_thread_override_self _dyld_image_get_file_path _dyld_process_has_objc_patches ' +
    '_dyld_process_register_for_image_notifications _dyld_process_snapshot_create_from_data ' +
    '_dyld_process_snapshot_for_each_image _graftdmg _host_get_io_main _kDNSServiceAttrAllowFailover ' +
    '_kDNSServiceAttrValidationRequired _kDNSServiceAttributeAAAAFallback _mach_msg2_internal ' +
    '_mach_msg2_trap _mach_vm_deferred_reclamation_buffer_init ' +
    '_mach_vm_deferred_reclamation_buffer_synchronize ' +
    '_mach_vm_deferred_reclamation_buffer_update_reclaimable_bytes _mach_vm_reclaim_is_available ' +
    '_mach_vm_reclaim_mark_free _mach_vm_reclaim_mark_used _mach_vm_reclaim_ringbuffer_init ' +
    '_mach_vm_reclaim_synchronize _mach_vm_reclaim_update_kernel_accounting _macho_arch_name_for_cpu_type ' +
    '_macho_arch_name_for_mach_header _macho_best_slice _macho_best_slice_in_fd ' +
    '_macho_cpu_type_for_arch_name _macho_dylib_install_name _macho_for_each_slice ' +
    '_macho_for_each_slice_in_fd _malloc_get_thread_options _malloc_set_thread_options ' +
    '_malloc_zero_on_free_disable _mkfifoat _mknodat _openat_authenticated_np _openat_dprotected_np ' +
    '_os_buflet_get_gro_len _os_buflet_get_next_buf _os_buflet_get_object_offset ' +
    '_os_log_compare_enablement _os_log_copy_decorated_message _os_log_copy_message_string ' +
    '_os_log_set_hook _os_log_set_test_callback _os_log_type_get_name ' +
    '_os_nexus_controller_add_traffic_rule _os_nexus_controller_iterate_traffic_rules ' +
    '_os_nexus_controller_remove_traffic_rule _os_packet_get_expiry_action _os_packet_set_app_metadata ' +
    '_os_packet_set_expiry_action _os_packet_set_l4s_flag _os_packet_set_protocol_segment_size ' +
    '_os_packet_set_tso_flags _os_workgroup_interval_data_set_flags ' +
    '_posix_spawnattr_set_crash_behavior_deadline_np _posix_spawnattr_set_crash_behavior_np ' +
    '_posix_spawnattr_set_crash_count_np _posix_spawnattr_set_launch_type_np ' +
    '_posix_spawnattr_setdataless_iopolicy_np _proc_terminate_all_rsr _record_system_event_as_kernel ' +
    '_si_module_allows_caching _stravis _strtoencf16 _strtoencf32 _strtoencf64 _strtoencf64x ' +
    '_strtoencf80_l _task_map_kcdata_object_64 _ungraftdmg',
  '14.0':
    '__ZN9libunwind25findDynamicUnwindSectionsEPvP27unw_dynamic_unwind_sections ' +
    '___unw_add_find_dynamic_unwind_sections ___unw_remove_find_dynamic_unwind_sections ' +
    '__exclaves_ctl_trap _amfi_check_dyld_policy_for_pid _amfi_check_dyld_policy_self ' +
    '_amfi_load_trust_cache _coalition_info_debug_info _exclaves_boot _exclaves_endpoint_call ' +
    '_exclaves_named_buffer_copyin _exclaves_named_buffer_copyout _exclaves_named_buffer_create ' +
    '_mach_vm_range_create _malloc_sanitizer_get_functions _malloc_sanitizer_is_enabled ' +
    '_malloc_sanitizer_set_functions _malloc_type_aligned_alloc _malloc_type_calloc _malloc_type_free ' +
    '_malloc_type_malloc _malloc_type_posix_memalign _malloc_type_realloc _malloc_type_valloc ' +
    '_malloc_type_zone_calloc _malloc_type_zone_free _malloc_type_zone_malloc _malloc_type_zone_memalign ' +
    '_malloc_type_zone_realloc _malloc_type_zone_valloc _os_channel_flow_adv_get_ce_count ' +
    '_os_channel_large_packet_alloc _os_log_set_hook_with_params _os_nexus_flow_set_wake_from_sleep ' +
    '_os_packet_add_inet_csum_flags _os_packet_set_tx_timestamp _os_workgroup_attr_set_telemetry_flavor ' +
    '_os_workgroup_interval_data_set_telemetry _panic_with_data _pgm_extract_report_from_corpse ' +
    '_posix_spawnattr_set_conclave_id_np _sanitizer_diagnose_fault_from_crash_reporter _si_set_path_check ' +
    '_work_interval_instance_get_telemetry_data',
  '15.0':
    '_CCCKG2ContributorCommit _CCCKG2ContributorCreate _CCCKG2ContributorDestroy _CCCKG2ContributorFinish ' +
    '_CCCKG2GetCommitmentSize _CCCKG2GetOpeningSize _CCCKG2GetShareSize _CCCKG2OwnerCreate ' +
    '_CCCKG2OwnerDestroy _CCCKG2OwnerFinish _CCCKG2OwnerGenerateShare _CCCKG2ParamsP224Sha256Version2 ' +
    '_DNSServiceAttributeSetHostKeyHash _DNSServiceAttributeSetResolverOverride ___ceilf16 ___copysignf16 ' +
    '___fabsf16 ___floorf16 ___fmaf16 ___fmaxf16 ___fminf16 ___hypotf16 ___invert_h2 ___invert_h3 ' +
    '___invert_h4 ___nextafterf16 ___oslog_coproc ___oslog_coproc_reg ___removefile_tree_walker_slim ' +
    '___rintf16 ___roundf16 ___sme_memchr ___sme_memcpy ___sme_memmove ___sme_memset ___sqrtf16 ' +
    '___truncf16 ___unw_is_pointer_auth_enabled ___xlocale_C_collate __collate_lookup ' +
    '__dispatch_source_type_exclaves_notification __os_debug_log_redirect_func __os_log_preferences_merge ' +
    '__os_log_unreliable_impl __os_object_alloc_bridged __pthread_workqueue_allow_send_signals ' +
    '__simd_incircle_ph2 __simd_insphere_ph3 __simd_orient_ph2 __simd_orient_ph3 __simd_orient_vh2 ' +
    '__simd_orient_vh3 _amfi_unload_trust_cache _at_quick_exit _coalition_policy_get ' +
    '_coalition_policy_set _dispatch_allow_send_signals _dispatch_workloop_set_uses_bound_thread ' +
    '_dyld_get_program_minos_version_token _dyld_get_program_sdk_version_token ' +
    '_dyld_version_token_at_least _dyld_version_token_get_platform _exclaves_audio_buffer_copyout ' +
    '_exclaves_audio_buffer_copyout_with_status _exclaves_audio_buffer_create ' +
    '_exclaves_inbound_buffer_copyin _exclaves_inbound_buffer_create _exclaves_indicator_min_on_time ' +
    '_exclaves_launch_conclave _exclaves_lookup_service _exclaves_notification_create ' +
    '_exclaves_outbound_buffer_copyout _exclaves_outbound_buffer_create _exclaves_sensor_create ' +
    '_exclaves_sensor_start _exclaves_sensor_status _exclaves_sensor_stop _fstatfs_ext ' +
    '_libc_set_introspection_hooks _mach_vm_deferred_reclamation_buffer_allocate ' +
    '_mach_vm_deferred_reclamation_buffer_flush _mach_vm_deferred_reclamation_buffer_resize ' +
    '_mach_vm_reclaim_is_reusable _mach_vm_reclaim_query_state _mach_vm_reclaim_ring_allocate ' +
    '_mach_vm_reclaim_ring_capacity _mach_vm_reclaim_ring_flush _mach_vm_reclaim_ring_resize ' +
    '_mach_vm_reclaim_round_capacity _mach_vm_reclaim_try_cancel _mach_vm_reclaim_try_enter ' +
    '_mach_vm_update_pointers_with_remote_tags _macho_for_each_defined_rpath ' +
    '_macho_for_each_dependent_dylib _macho_for_each_exported_symbol _macho_for_each_imported_symbol ' +
    '_macho_source_version _malloc_engaged_secure_allocator _malloc_get_wrapped_zone ' +
    '_malloc_type_zone_malloc_with_options_internal _malloc_type_zone_malloc_with_options_np ' +
    '_malloc_zone_malloc_with_options_np _matrix_identity_half2x2 _matrix_identity_half3x3 ' +
    '_matrix_identity_half4x4 _os_log_coprocessor_as_kernel _os_log_coprocessor_register_as_kernel ' +
    '_os_set_logging_unreliable_for_current_thread _os_sync_wait_on_address ' +
    '_os_sync_wait_on_address_with_deadline _os_sync_wait_on_address_with_timeout ' +
    '_os_sync_wake_by_address_all _os_sync_wake_by_address_any _os_unfair_lock_lock_with_flags ' +
    '_os_unfair_lock_trylock_with_options _posix_spawnattr_set_kqworklooplimit_ext ' +
    '_posix_spawnattr_set_use_sec_transition_shims_np _proc_signal_delegate _proc_signal_with_audittoken ' +
    '_proc_terminate_delegate _proc_terminate_with_audittoken _pthread_attr_setworkinterval_np ' +
    '_quick_exit _statfs_ext _strchrnul _task_register_hardened_exception_handler ' +
    '_thread_adopt_exception_handler _timingsafe_enable_if_supported _timingsafe_restore_if_supported ' +
    '_unw_resume_with_frames_walked _voucher_activity_create_with_data_2 _xzm_malloc_zone_introspect',
};

export const LIBCXX_SINCE: Readonly<Record<string, string>> = {
  '10.15':
    '__ZNKSt3__14__fs10filesystem18directory_iterator13__dereferenceEv ' +
    '__ZNKSt3__14__fs10filesystem28recursive_directory_iterator13__dereferenceEv ' +
    '__ZNKSt3__14__fs10filesystem28recursive_directory_iterator5depthEv ' +
    '__ZNKSt3__14__fs10filesystem28recursive_directory_iterator7optionsEv ' +
    '__ZNKSt3__14__fs10filesystem4path10__filenameEv __ZNKSt3__14__fs10filesystem4path11__extensionEv ' +
    '__ZNKSt3__14__fs10filesystem4path11__root_nameEv __ZNKSt3__14__fs10filesystem4path13__parent_pathEv ' +
    '__ZNKSt3__14__fs10filesystem4path15__relative_pathEv ' +
    '__ZNKSt3__14__fs10filesystem4path15__root_path_rawEv ' +
    '__ZNKSt3__14__fs10filesystem4path16__root_directoryEv ' +
    '__ZNKSt3__14__fs10filesystem4path16lexically_normalEv ' +
    '__ZNKSt3__14__fs10filesystem4path18lexically_relativeERKS2_ __ZNKSt3__14__fs10filesystem4path3endEv ' +
    '__ZNKSt3__14__fs10filesystem4path5beginEv __ZNKSt3__14__fs10filesystem4path6__stemEv ' +
    '__ZNKSt3__14__fs10filesystem4path9__compareENS_17basic_string_viewIcNS_11char_traitsIcEEEE ' +
    '__ZNSt3__14__fs10filesystem10__absoluteERKNS1_4pathEPNS_10error_codeE ' +
    '__ZNSt3__14__fs10filesystem10hash_valueERKNS1_4pathE ' +
    '__ZNSt3__14__fs10filesystem11__canonicalERKNS1_4pathEPNS_10error_codeE ' +
    '__ZNSt3__14__fs10filesystem11__copy_fileERKNS1_4pathES4_NS1_12copy_optionsEPNS_10error_codeE ' +
    '__ZNSt3__14__fs10filesystem11__file_sizeERKNS1_4pathEPNS_10error_codeE ' +
    '__ZNSt3__14__fs10filesystem12__equivalentERKNS1_4pathES4_PNS_10error_codeE ' +
    '__ZNSt3__14__fs10filesystem12__remove_allERKNS1_4pathEPNS_10error_codeE ' +
    '__ZNSt3__14__fs10filesystem13__fs_is_emptyERKNS1_4pathEPNS_10error_codeE ' +
    '__ZNSt3__14__fs10filesystem13__permissionsERKNS1_4pathENS1_5permsENS1_12perm_optionsEPNS_10error_codeE ' +
    '__ZNSt3__14__fs10filesystem13__resize_fileERKNS1_4pathEmPNS_10error_codeE ' +
    '__ZNSt3__14__fs10filesystem14__copy_symlinkERKNS1_4pathES4_PNS_10error_codeE ' +
    '__ZNSt3__14__fs10filesystem14__current_pathEPNS_10error_codeE ' +
    '__ZNSt3__14__fs10filesystem14__current_pathERKNS1_4pathEPNS_10error_codeE ' +
    '__ZNSt3__14__fs10filesystem14__read_symlinkERKNS1_4pathEPNS_10error_codeE ' +
    '__ZNSt3__14__fs10filesystem15directory_entry12__do_refreshEv ' +
    '__ZNSt3__14__fs10filesystem16_FilesystemClock3nowEv ' +
    '__ZNSt3__14__fs10filesystem16_FilesystemClock9is_steadyE ' +
    '__ZNSt3__14__fs10filesystem16__create_symlinkERKNS1_4pathES4_PNS_10error_codeE ' +
    '__ZNSt3__14__fs10filesystem16__symlink_statusERKNS1_4pathEPNS_10error_codeE ' +
    '__ZNSt3__14__fs10filesystem16filesystem_error13__create_whatEi ' +
    '__ZNSt3__14__fs10filesystem16filesystem_errorD0Ev __ZNSt3__14__fs10filesystem16filesystem_errorD1Ev ' +
    '__ZNSt3__14__fs10filesystem16filesystem_errorD2Ev ' +
    '__ZNSt3__14__fs10filesystem17__hard_link_countERKNS1_4pathEPNS_10error_codeE ' +
    '__ZNSt3__14__fs10filesystem17__last_write_timeERKNS1_4pathENS_6chrono10time_pointINS1_16_FilesystemClockENS5_8durationInNS_5ratioILl1ELl1000000000EEEEEEEPNS_10error_codeE ' +
    '__ZNSt3__14__fs10filesystem17__last_write_timeERKNS1_4pathEPNS_10error_codeE ' +
    '__ZNSt3__14__fs10filesystem18__create_directoryERKNS1_4pathEPNS_10error_codeE ' +
    '__ZNSt3__14__fs10filesystem18__create_directoryERKNS1_4pathES4_PNS_10error_codeE ' +
    '__ZNSt3__14__fs10filesystem18__create_hard_linkERKNS1_4pathES4_PNS_10error_codeE ' +
    '__ZNSt3__14__fs10filesystem18__weakly_canonicalERKNS1_4pathEPNS_10error_codeE ' +
    '__ZNSt3__14__fs10filesystem18directory_iterator11__incrementEPNS_10error_codeE ' +
    '__ZNSt3__14__fs10filesystem18directory_iteratorC1ERKNS1_4pathEPNS_10error_codeENS1_17directory_optionsE ' +
    '__ZNSt3__14__fs10filesystem18directory_iteratorC2ERKNS1_4pathEPNS_10error_codeENS1_17directory_optionsE ' +
    '__ZNSt3__14__fs10filesystem20__create_directoriesERKNS1_4pathEPNS_10error_codeE ' +
    '__ZNSt3__14__fs10filesystem21__temp_directory_pathEPNS_10error_codeE ' +
    '__ZNSt3__14__fs10filesystem26__create_directory_symlinkERKNS1_4pathES4_PNS_10error_codeE ' +
    '__ZNSt3__14__fs10filesystem28recursive_directory_iterator11__incrementEPNS_10error_codeE ' +
    '__ZNSt3__14__fs10filesystem28recursive_directory_iterator15__try_recursionEPNS_10error_codeE ' +
    '__ZNSt3__14__fs10filesystem28recursive_directory_iterator5__popEPNS_10error_codeE ' +
    '__ZNSt3__14__fs10filesystem28recursive_directory_iterator9__advanceEPNS_10error_codeE ' +
    '__ZNSt3__14__fs10filesystem28recursive_directory_iteratorC1ERKNS1_4pathENS1_17directory_optionsEPNS_10error_codeE ' +
    '__ZNSt3__14__fs10filesystem28recursive_directory_iteratorC2ERKNS1_4pathENS1_17directory_optionsEPNS_10error_codeE ' +
    '__ZNSt3__14__fs10filesystem4path17replace_extensionERKS2_ ' +
    '__ZNSt3__14__fs10filesystem4path19preferred_separatorE ' +
    '__ZNSt3__14__fs10filesystem4path8iterator11__decrementEv ' +
    '__ZNSt3__14__fs10filesystem4path8iterator11__incrementEv ' +
    '__ZNSt3__14__fs10filesystem6__copyERKNS1_4pathES4_NS1_12copy_optionsEPNS_10error_codeE ' +
    '__ZNSt3__14__fs10filesystem7__spaceERKNS1_4pathEPNS_10error_codeE ' +
    '__ZNSt3__14__fs10filesystem8__removeERKNS1_4pathEPNS_10error_codeE ' +
    '__ZNSt3__14__fs10filesystem8__renameERKNS1_4pathES4_PNS_10error_codeE ' +
    '__ZNSt3__14__fs10filesystem8__statusERKNS1_4pathEPNS_10error_codeE ' +
    '__ZTINSt3__14__fs10filesystem16filesystem_errorE __ZTSNSt3__14__fs10filesystem16filesystem_errorE ' +
    '__ZTVNSt3__14__fs10filesystem16filesystem_errorE ___cxa_throw_bad_array_new_length ' +
    '___cxa_uncaught_exceptions',
  '11.0':
    '__ZNSt3__120__libcpp_atomic_waitEPVKNS_17__cxx_atomic_implIxNS_22__cxx_atomic_base_implIxEEEEx ' +
    '__ZNSt3__120__libcpp_atomic_waitEPVKvx ' +
    '__ZNSt3__123__cxx_atomic_notify_allEPVKNS_17__cxx_atomic_implIxNS_22__cxx_atomic_base_implIxEEEE ' +
    '__ZNSt3__123__cxx_atomic_notify_allEPVKv ' +
    '__ZNSt3__123__cxx_atomic_notify_oneEPVKNS_17__cxx_atomic_implIxNS_22__cxx_atomic_base_implIxEEEE ' +
    '__ZNSt3__123__cxx_atomic_notify_oneEPVKv ' +
    '__ZNSt3__123__libcpp_atomic_monitorEPVKNS_17__cxx_atomic_implIxNS_22__cxx_atomic_base_implIxEEEE ' +
    '__ZNSt3__123__libcpp_atomic_monitorEPVKv ' +
    '__ZNSt3__131__arrive_barrier_algorithm_baseEPNS_24__barrier_algorithm_baseEh ' +
    '__ZNSt3__132__destroy_barrier_algorithm_baseEPNS_24__barrier_algorithm_baseE ' +
    '__ZNSt3__134__construct_barrier_algorithm_baseERl',
  '12.3':
    '__ZNKSt3__115basic_stringbufIcNS_11char_traitsIcEENS_9allocatorIcEEE3strEv ' +
    '__ZNKSt3__17codecvtIDiDu11__mbstate_tE10do_unshiftERS1_PDuS4_RS4_ ' +
    '__ZNKSt3__17codecvtIDiDu11__mbstate_tE11do_encodingEv ' +
    '__ZNKSt3__17codecvtIDiDu11__mbstate_tE13do_max_lengthEv ' +
    '__ZNKSt3__17codecvtIDiDu11__mbstate_tE16do_always_noconvEv ' +
    '__ZNKSt3__17codecvtIDiDu11__mbstate_tE5do_inERS1_PKDuS5_RS5_PDiS7_RS7_ ' +
    '__ZNKSt3__17codecvtIDiDu11__mbstate_tE6do_outERS1_PKDiS5_RS5_PDuS7_RS7_ ' +
    '__ZNKSt3__17codecvtIDiDu11__mbstate_tE9do_lengthERS1_PKDuS5_m ' +
    '__ZNKSt3__17codecvtIDsDu11__mbstate_tE10do_unshiftERS1_PDuS4_RS4_ ' +
    '__ZNKSt3__17codecvtIDsDu11__mbstate_tE11do_encodingEv ' +
    '__ZNKSt3__17codecvtIDsDu11__mbstate_tE13do_max_lengthEv ' +
    '__ZNKSt3__17codecvtIDsDu11__mbstate_tE16do_always_noconvEv ' +
    '__ZNKSt3__17codecvtIDsDu11__mbstate_tE5do_inERS1_PKDuS5_RS5_PDsS7_RS7_ ' +
    '__ZNKSt3__17codecvtIDsDu11__mbstate_tE6do_outERS1_PKDsS5_RS5_PDuS7_RS7_ ' +
    '__ZNKSt3__17codecvtIDsDu11__mbstate_tE9do_lengthERS1_PKDuS5_m ' +
    '__ZNSt3__113basic_filebufIcNS_11char_traitsIcEEE11__read_modeEv ' +
    '__ZNSt3__113basic_filebufIcNS_11char_traitsIcEEE12__write_modeEv ' +
    '__ZNSt3__113basic_filebufIcNS_11char_traitsIcEEE4openEPKcj ' +
    '__ZNSt3__113basic_filebufIcNS_11char_traitsIcEEE4swapERS3_ ' +
    '__ZNSt3__113basic_filebufIcNS_11char_traitsIcEEE4syncEv ' +
    '__ZNSt3__113basic_filebufIcNS_11char_traitsIcEEE5closeEv ' +
    '__ZNSt3__113basic_filebufIcNS_11char_traitsIcEEE5imbueERKNS_6localeE ' +
    '__ZNSt3__113basic_filebufIcNS_11char_traitsIcEEE6setbufEPcl ' +
    '__ZNSt3__113basic_filebufIcNS_11char_traitsIcEEE7seekoffExNS_8ios_base7seekdirEj ' +
    '__ZNSt3__113basic_filebufIcNS_11char_traitsIcEEE7seekposENS_4fposI11__mbstate_tEEj ' +
    '__ZNSt3__113basic_filebufIcNS_11char_traitsIcEEE8overflowEi ' +
    '__ZNSt3__113basic_filebufIcNS_11char_traitsIcEEE9pbackfailEi ' +
    '__ZNSt3__113basic_filebufIcNS_11char_traitsIcEEE9underflowEv ' +
    '__ZNSt3__113basic_filebufIcNS_11char_traitsIcEEEC1EOS3_ ' +
    '__ZNSt3__113basic_filebufIcNS_11char_traitsIcEEEC1Ev ' +
    '__ZNSt3__113basic_filebufIcNS_11char_traitsIcEEEC2EOS3_ ' +
    '__ZNSt3__113basic_filebufIcNS_11char_traitsIcEEEC2Ev ' +
    '__ZNSt3__113basic_filebufIcNS_11char_traitsIcEEED0Ev ' +
    '__ZNSt3__113basic_filebufIcNS_11char_traitsIcEEED1Ev ' +
    '__ZNSt3__113basic_filebufIcNS_11char_traitsIcEEED2Ev ' +
    '__ZNSt3__114basic_ifstreamIcNS_11char_traitsIcEEE4openEPKcj ' +
    '__ZNSt3__114basic_ifstreamIcNS_11char_traitsIcEEE4openERKNS_12basic_stringIcS2_NS_9allocatorIcEEEEj ' +
    '__ZNSt3__114basic_ofstreamIcNS_11char_traitsIcEEE4openEPKcj ' +
    '__ZNSt3__114basic_ofstreamIcNS_11char_traitsIcEEE4openERKNS_12basic_stringIcS2_NS_9allocatorIcEEEEj ' +
    '__ZNSt3__114codecvt_bynameIDiDu11__mbstate_tED0Ev __ZNSt3__114codecvt_bynameIDiDu11__mbstate_tED1Ev ' +
    '__ZNSt3__114codecvt_bynameIDiDu11__mbstate_tED2Ev __ZNSt3__114codecvt_bynameIDsDu11__mbstate_tED0Ev ' +
    '__ZNSt3__114codecvt_bynameIDsDu11__mbstate_tED1Ev __ZNSt3__114codecvt_bynameIDsDu11__mbstate_tED2Ev ' +
    '__ZNSt3__115basic_stringbufIcNS_11char_traitsIcEENS_9allocatorIcEEE3strERKNS_12basic_stringIcS2_S4_EE ' +
    '__ZNSt3__115basic_stringbufIcNS_11char_traitsIcEENS_9allocatorIcEEE4swapERS5_ ' +
    '__ZNSt3__115basic_stringbufIcNS_11char_traitsIcEENS_9allocatorIcEEE7seekoffExNS_8ios_base7seekdirEj ' +
    '__ZNSt3__115basic_stringbufIcNS_11char_traitsIcEENS_9allocatorIcEEE8overflowEi ' +
    '__ZNSt3__115basic_stringbufIcNS_11char_traitsIcEENS_9allocatorIcEEE9pbackfailEi ' +
    '__ZNSt3__115basic_stringbufIcNS_11char_traitsIcEENS_9allocatorIcEEE9underflowEv ' +
    '__ZNSt3__115basic_stringbufIcNS_11char_traitsIcEENS_9allocatorIcEEEC1EOS5_ ' +
    '__ZNSt3__115basic_stringbufIcNS_11char_traitsIcEENS_9allocatorIcEEEC2EOS5_ ' +
    '__ZNSt3__115basic_stringbufIcNS_11char_traitsIcEENS_9allocatorIcEEEaSEOS5_ ' +
    '__ZNSt3__118basic_stringstreamIcNS_11char_traitsIcEENS_9allocatorIcEEEaSEOS5_ ' +
    '__ZNSt3__119basic_istringstreamIcNS_11char_traitsIcEENS_9allocatorIcEEEaSEOS5_ ' +
    '__ZNSt3__119basic_ostringstreamIcNS_11char_traitsIcEENS_9allocatorIcEEEaSEOS5_ ' +
    '__ZNSt3__17codecvtIDiDu11__mbstate_tE2idE __ZNSt3__17codecvtIDiDu11__mbstate_tED0Ev ' +
    '__ZNSt3__17codecvtIDiDu11__mbstate_tED1Ev __ZNSt3__17codecvtIDiDu11__mbstate_tED2Ev ' +
    '__ZNSt3__17codecvtIDsDu11__mbstate_tE2idE __ZNSt3__17codecvtIDsDu11__mbstate_tED0Ev ' +
    '__ZNSt3__17codecvtIDsDu11__mbstate_tED1Ev __ZNSt3__17codecvtIDsDu11__mbstate_tED2Ev ' +
    '__ZTCNSt3__114basic_ifstreamIcNS_11char_traitsIcEEEE0_NS_13basic_istreamIcS2_EE ' +
    '__ZTCNSt3__114basic_ofstreamIcNS_11char_traitsIcEEEE0_NS_13basic_ostreamIcS2_EE ' +
    '__ZTCNSt3__118basic_stringstreamIcNS_11char_traitsIcEENS_9allocatorIcEEEE0_NS_13basic_istreamIcS2_EE ' +
    '__ZTCNSt3__118basic_stringstreamIcNS_11char_traitsIcEENS_9allocatorIcEEEE0_NS_14basic_iostreamIcS2_EE ' +
    '__ZTCNSt3__118basic_stringstreamIcNS_11char_traitsIcEENS_9allocatorIcEEEE16_NS_13basic_ostreamIcS2_EE ' +
    '__ZTCNSt3__119basic_istringstreamIcNS_11char_traitsIcEENS_9allocatorIcEEEE0_NS_13basic_istreamIcS2_EE ' +
    '__ZTCNSt3__119basic_ostringstreamIcNS_11char_traitsIcEENS_9allocatorIcEEEE0_NS_13basic_ostreamIcS2_EE ' +
    '__ZTINSt3__113basic_filebufIcNS_11char_traitsIcEEEE ' +
    '__ZTINSt3__114basic_ifstreamIcNS_11char_traitsIcEEEE ' +
    '__ZTINSt3__114basic_ofstreamIcNS_11char_traitsIcEEEE ' +
    '__ZTINSt3__114codecvt_bynameIDiDu11__mbstate_tEE __ZTINSt3__114codecvt_bynameIDsDu11__mbstate_tEE ' +
    '__ZTINSt3__115basic_stringbufIcNS_11char_traitsIcEENS_9allocatorIcEEEE ' +
    '__ZTINSt3__118basic_stringstreamIcNS_11char_traitsIcEENS_9allocatorIcEEEE ' +
    '__ZTINSt3__119basic_istringstreamIcNS_11char_traitsIcEENS_9allocatorIcEEEE ' +
    '__ZTINSt3__119basic_ostringstreamIcNS_11char_traitsIcEENS_9allocatorIcEEEE ' +
    '__ZTINSt3__17codecvtIDiDu11__mbstate_tEE __ZTINSt3__17codecvtIDsDu11__mbstate_tEE ' +
    '__ZTSNSt3__113basic_filebufIcNS_11char_traitsIcEEEE ' +
    '__ZTSNSt3__114basic_ifstreamIcNS_11char_traitsIcEEEE ' +
    '__ZTSNSt3__114basic_ofstreamIcNS_11char_traitsIcEEEE ' +
    '__ZTSNSt3__115basic_stringbufIcNS_11char_traitsIcEENS_9allocatorIcEEEE ' +
    '__ZTSNSt3__118basic_stringstreamIcNS_11char_traitsIcEENS_9allocatorIcEEEE ' +
    '__ZTSNSt3__119basic_istringstreamIcNS_11char_traitsIcEENS_9allocatorIcEEEE ' +
    '__ZTSNSt3__119basic_ostringstreamIcNS_11char_traitsIcEENS_9allocatorIcEEEE ' +
    '__ZTSNSt3__17codecvtIDiDu11__mbstate_tEE __ZTSNSt3__17codecvtIDsDu11__mbstate_tEE ' +
    '__ZTTNSt3__114basic_ifstreamIcNS_11char_traitsIcEEEE ' +
    '__ZTTNSt3__114basic_ofstreamIcNS_11char_traitsIcEEEE ' +
    '__ZTTNSt3__118basic_stringstreamIcNS_11char_traitsIcEENS_9allocatorIcEEEE ' +
    '__ZTTNSt3__119basic_istringstreamIcNS_11char_traitsIcEENS_9allocatorIcEEEE ' +
    '__ZTTNSt3__119basic_ostringstreamIcNS_11char_traitsIcEENS_9allocatorIcEEEE ' +
    '__ZTVNSt3__113basic_filebufIcNS_11char_traitsIcEEEE ' +
    '__ZTVNSt3__114basic_ifstreamIcNS_11char_traitsIcEEEE ' +
    '__ZTVNSt3__114basic_ofstreamIcNS_11char_traitsIcEEEE ' +
    '__ZTVNSt3__114codecvt_bynameIDiDu11__mbstate_tEE __ZTVNSt3__114codecvt_bynameIDsDu11__mbstate_tEE ' +
    '__ZTVNSt3__115basic_stringbufIcNS_11char_traitsIcEENS_9allocatorIcEEEE ' +
    '__ZTVNSt3__118basic_stringstreamIcNS_11char_traitsIcEENS_9allocatorIcEEEE ' +
    '__ZTVNSt3__119basic_istringstreamIcNS_11char_traitsIcEENS_9allocatorIcEEEE ' +
    '__ZTVNSt3__119basic_ostringstreamIcNS_11char_traitsIcEENS_9allocatorIcEEEE ' +
    '__ZTVNSt3__17codecvtIDiDu11__mbstate_tEE __ZTVNSt3__17codecvtIDsDu11__mbstate_tEE ' +
    '___cxa_allocate_dependent_exception ___cxa_free_dependent_exception',
  '13.3':
    '__ZNSt3__117bad_function_callD0Ev __ZNSt3__117bad_function_callD1Ev ' +
    '__ZNSt3__117bad_function_callD2Ev __ZNSt3__15ctypeIcE10table_sizeE __ZNSt3__18to_charsEPcS0_d ' +
    '__ZNSt3__18to_charsEPcS0_dNS_12chars_formatE __ZNSt3__18to_charsEPcS0_dNS_12chars_formatEi ' +
    '__ZNSt3__18to_charsEPcS0_e __ZNSt3__18to_charsEPcS0_eNS_12chars_formatE ' +
    '__ZNSt3__18to_charsEPcS0_eNS_12chars_formatEi __ZNSt3__18to_charsEPcS0_f ' +
    '__ZNSt3__18to_charsEPcS0_fNS_12chars_formatE __ZNSt3__18to_charsEPcS0_fNS_12chars_formatEi ' +
    '__ZTINSt3__117bad_function_callE __ZTSNSt3__117bad_function_callE __ZTVNSt3__117bad_function_callE',
  '13.4': '__ZNSt3__122__libcpp_verbose_abortEPKcz',
  '14.0':
    '__ZNKSt3__13pmr26synchronized_pool_resource11do_is_equalERKNS0_15memory_resourceE ' +
    '__ZNKSt3__13pmr28unsynchronized_pool_resource12__pool_indexEmm ' +
    '__ZNKSt3__13pmr28unsynchronized_pool_resource17__pool_block_sizeEi ' +
    '__ZNKSt3__13pmr28unsynchronized_pool_resource22__log2_pool_block_sizeEi ' +
    '__ZNKSt3__13pmr28unsynchronized_pool_resource7optionsEv __ZNSt3__13pmr15memory_resourceD0Ev ' +
    '__ZNSt3__13pmr15memory_resourceD1Ev __ZNSt3__13pmr15memory_resourceD2Ev ' +
    '__ZNSt3__13pmr19new_delete_resourceEv __ZNSt3__13pmr20get_default_resourceEv ' +
    '__ZNSt3__13pmr20null_memory_resourceEv __ZNSt3__13pmr20set_default_resourceEPNS0_15memory_resourceE ' +
    '__ZNSt3__13pmr25monotonic_buffer_resource11do_allocateEmm ' +
    '__ZNSt3__13pmr25monotonic_buffer_resource14__chunk_footer25__try_allocate_from_chunkEmm ' +
    '__ZNSt3__13pmr25monotonic_buffer_resource20__initial_descriptor25__try_allocate_from_chunkEmm ' +
    '__ZNSt3__13pmr28unsynchronized_pool_resource11do_allocateEmm ' +
    '__ZNSt3__13pmr28unsynchronized_pool_resource12__adhoc_pool13__do_allocateEPNS0_15memory_resourceEmm ' +
    '__ZNSt3__13pmr28unsynchronized_pool_resource12__adhoc_pool13__release_ptrEPNS0_15memory_resourceE ' +
    '__ZNSt3__13pmr28unsynchronized_pool_resource12__adhoc_pool15__do_deallocateEPNS0_15memory_resourceEPvmm ' +
    '__ZNSt3__13pmr28unsynchronized_pool_resource13do_deallocateEPvmm ' +
    '__ZNSt3__13pmr28unsynchronized_pool_resource7releaseEv ' +
    '__ZNSt3__13pmr28unsynchronized_pool_resourceC1ERKNS0_12pool_optionsEPNS0_15memory_resourceE ' +
    '__ZNSt3__13pmr28unsynchronized_pool_resourceC2ERKNS0_12pool_optionsEPNS0_15memory_resourceE ' +
    '__ZTINSt3__13pmr15memory_resourceE __ZTINSt3__13pmr25monotonic_buffer_resourceE ' +
    '__ZTINSt3__13pmr26synchronized_pool_resourceE __ZTINSt3__13pmr28unsynchronized_pool_resourceE ' +
    '__ZTSNSt3__13pmr15memory_resourceE __ZTSNSt3__13pmr25monotonic_buffer_resourceE ' +
    '__ZTSNSt3__13pmr26synchronized_pool_resourceE __ZTSNSt3__13pmr28unsynchronized_pool_resourceE ' +
    '__ZTVNSt3__13pmr15memory_resourceE __ZTVNSt3__13pmr25monotonic_buffer_resourceE ' +
    '__ZTVNSt3__13pmr26synchronized_pool_resourceE __ZTVNSt3__13pmr28unsynchronized_pool_resourceE',
  '15.0': '___cxa_init_primary_exception',
};
