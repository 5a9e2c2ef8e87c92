/**
 * Libraries that no policy lists and a wheel can't bring along all the same: they come with a driver, belong to the
 * desktop session, or are what the user has chosen to install. Gathered from what wheels on PyPI need that work.
 */

import { matchesWildcard } from '../base/wildcard.ts';
import { stemOf } from './libraryName.ts';

/**
 * `driver`: has to fit the machine's hardware and kernel, so that only the system can have it. `desktop`: is there
 * wherever somebody sits before a screen, and missing in containers. `installed`: users install it themselves.
 */
export type HostKind = 'driver' | 'desktop' | 'installed';

/** Names without `.so` and what follows. */
const NAMES: Readonly<Record<HostKind, readonly string[]>> = {
  driver: [
    ...['libcuda', 'libcudadebugger', 'libnvidia-*', 'libnvcuvid', 'libnvoptix', 'libnvdla_*'],
    ...['libOpenCL', 'libvulkan', 'libze_loader', 'libze_intel_*', 'libigdrcl'],
    ...['libGL', 'libEGL', 'libGLESv1_CM', 'libGLESv2', 'libOpenGL', 'libGLX', 'libGLdispatch'],
    ...['libva', 'libva-*', 'libvdpau', 'libdrm', 'libdrm_*', 'libgbm'],
  ],
  desktop: [
    ...[
      'libX11-xcb',
      'libXau',
      'libXaw',
      'libXcomposite',
      'libXcursor',
      'libXdamage',
      'libXdmcp',
      'libXfixes',
    ],
    ...[
      'libXft',
      'libXi',
      'libXinerama',
      'libXmu',
      'libXpm',
      'libXrandr',
      'libXss',
      'libXt',
      'libXtst',
      'libXv',
    ],
    ...['libXxf86vm', 'libxcb', 'libxcb-*', 'libxkbcommon', 'libxkbcommon-*', 'libxkbfile', 'libxshmfence'],
    ...['libwayland-*', 'libdecor', 'libGLU', 'libfontconfig', 'libfreetype', 'libharfbuzz'],
    ...[
      'libgtk',
      'libgtk-x11',
      'libgdk',
      'libgdk-x11',
      'libgdk_pixbuf',
      'libgio',
      'libgmodule',
      'libatk',
      'libatk-*',
      'libatspi',
    ],
    ...['libpango', 'libpangocairo', 'libpangoft2', 'libcairo', 'libcairo-*', 'libgstreamer', 'libgst*'],
    ...['libdbus', 'libnss3', 'libnssutil3', 'libsmime3', 'libnspr4', 'libplc4', 'libplds4', 'libssl3'],
    ...['libasound', 'libpulse', 'libpulse-*', 'libjack', 'libpipewire', 'libspeechd', 'libcups'],
    ...['libudev', 'libinput', 'libmtdev', 'libts', 'libsystemd', 'libsecret', 'libnotify', 'libpcsclite'],
    ...['libgssapi_krb5', 'libkrb5', 'libk5crypto', 'libcom_err', 'libbluetooth'],
  ],
  installed: [
    ...['libgomp', 'libodbc', 'libodbcinst'],
    ...[
      'libavcodec',
      'libavdevice',
      'libavfilter',
      'libavformat',
      'libavutil',
      'libpostproc',
      'libswresample',
    ],
    ...[
      'libswscale',
      'libsox',
      'libjvm',
      'libjawt',
      'libclntsh',
      'libocci',
      'libibverbs',
      'librdmacm',
      'libmlx5',
    ],
    ...['libascendcl', 'libacl_*', 'libhccl', 'libge_runner', 'libnvbufsurface', 'libnvbufsurftransform'],
  ],
};

const KINDS: readonly HostKind[] = ['driver', 'desktop', 'installed'];

/** What kind of library of the user's system it is; null for all others. */
export function hostKindOf(library: string): HostKind | null {
  const stem = stemOf(library);
  return KINDS.find((kind) => NAMES[kind].some((name) => matchesWildcard(name, stem))) ?? null;
}
