/**
 * The Windows with which functions and DLLs came that real modules for Windows import: "Minimum supported client" of Microsoft's
 * documentation. A name that isn't here is no statement. In Windows 10 and 11 the version is the build's, as in `10 (1607)`.
 */

/** Oldest first; a place in this list is what versions are compared by. */
export const WINDOWS_VERSIONS = [
  '7',
  '8',
  '8.1',
  '10',
  '10 (1607)',
  '10 (1703)',
  '10 (1803)',
  '10 (1809)',
  '10 (1903)',
  '10 (2004)',
  '11',
] as const;
export type WindowsVersion = (typeof WINDOWS_VERSIONS)[number];

const FUNCTIONS: Readonly<Partial<Record<WindowsVersion, string>>> = {
  '8':
    'CreateFile2 GetCurrentThreadStackLimits GetHostNameW GetOverlappedResultEx GetProcessMitigationPolicy ' +
    'GetSystemTimePreciseAsFileTime PrefetchVirtualMemory SetProcessInformation SetProcessMitigationPolicy ' +
    'SetThreadInformation WaitOnAddress WakeByAddressAll WakeByAddressSingle',
  '10': 'IsWow64Process2 QueryInterruptTime QueryInterruptTimePrecise QueryUnbiasedInterruptTimePrecise',
  '10 (1607)':
    'AdjustWindowRectExForDpi EnableNonClientDpiScaling GetDpiForSystem GetDpiForWindow GetSystemMetricsForDpi ' +
    'GetThreadDescription SetThreadDescription SystemParametersInfoForDpi',
  '10 (1703)': 'SetProcessDpiAwarenessContext',
  '10 (1803)': 'MapViewOfFile3 VirtualAlloc2',
  '10 (1809)': 'ClosePseudoConsole CreatePseudoConsole ResizePseudoConsole',
  '11': 'GetMachineTypeAttributes GetTempPath2A GetTempPath2W',
};

const DLLS: Readonly<Partial<Record<WindowsVersion, RegExp>>> = {
  '8': /^(?:combase|xinput1_4|xaudio2_8|api-ms-win-core-(?:synch-l1-2-[01]|path-l1-1-0|heap-l2-1-0|winrt-[\w-]+))\.dll$/,
  '8.1': /^shcore\.dll$/,
  '10': /^(?:d3d12|xaudio2_9)\.dll$/,
  '10 (1703)': /^icu(?:uc|in)\.dll$/,
  '10 (1903)': /^(?:icu|directml|webauthn)\.dll$/,
  '10 (2004)': /^dxcore\.dll$/,
};
/** Longer than each of these names. */
const LONGEST_NAME = 64;

let sinceByFunction: ReadonlyMap<string, WindowsVersion> | null = null;

/** The Windows that first has a function of its own DLLs; null where nothing is known. */
export function functionSince(name: string): WindowsVersion | null {
  sinceByFunction ??= new Map(
    Object.entries(FUNCTIONS).flatMap(([version, names]) =>
      names.split(' ').map((each) => [each, version as WindowsVersion] as const),
    ),
  );
  return sinceByFunction.get(name) ?? null;
}

/** The Windows that first has a DLL, or an API set; null where nothing is known. */
export function dllSince(library: string): WindowsVersion | null {
  const name = library.slice(0, LONGEST_NAME).toLowerCase();
  const found = Object.entries(DLLS).find(([, pattern]) => pattern.test(name));
  return (found?.[0] as WindowsVersion | undefined) ?? null;
}

/** The oldest Windows that a CPython 3 runs on, by its minor version ("What's New in Python", PEP 11). */
export function windowsOfPython(minor: number, architecture: string): WindowsVersion {
  if (minor >= 13 || architecture === 'aarch64') return '10';
  return minor >= 9 ? '8.1' : '7';
}

/** The newer one of two. */
export function newerWindows(a: WindowsVersion, b: WindowsVersion): WindowsVersion {
  return WINDOWS_VERSIONS.indexOf(a) >= WINDOWS_VERSIONS.indexOf(b) ? a : b;
}
