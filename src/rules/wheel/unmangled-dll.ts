import { listSome, sortedDistinct } from '../../base/collections.ts';
import { MAX_LISTED_MEMBERS } from '../../base/limits.ts';
import { baseName } from '../../base/words.ts';
import type { JudgedWheel } from '../../judge/judgedWheel.ts';
import { isMangledName, isOfPythonsModules, ownerOfDll } from '../../platform/windowsDlls.ts';
import type { Draft, Rule } from '../rule.ts';
import { dllKey, foundFor, loadedFiles, windowsFiles } from '../shared/windowsFiles.ts';

/**
 * Libraries that many packages bring, as their own builds, vcpkg, conda and MSYS2 name them. Gathered from wheels on PyPI, where each
 * name stands in several.
 */
const COMMON =
  /^(?:lib(?:crypto|ssl)-\d[\w-]*|libeay32|ssleay32|zlib1?|(?:lib)?(?:zstd|lz4|lzma|bz2|xml2|xslt|iconv|expat|curl|png16|tiff|freetype|harfbuzz|protobuf|openblas|glib-2\.0-0|webp|sqlite3|yaml|usb-1\.0|snappy|brotlicommon|brotlidec|deflate|jpeg|openjp2|hdf5|hdf5_hl|netcdf|geos|geos_c|proj|gsl|fftw3)(?:-\d+)*|liblzma(?:-5)?|libintl-8|charset-1|jpeg62|turbojpeg|libffi-\d|libiomp5md|tbb\d*|mkl_rt(?:\.\d)?|sdl2|(?:av(?:codec|device|filter|format|util)|sw(?:resample|scale))-\d+|boost_[\w-]+|opencv_[\w-]+|gdal\d*|abseil_dll|re2|fmt|spdlog)\.dll$/;

/** A DLL under a name that other packages' DLLs have, too: a process loads one of each name. */
export const unmangledDll: Rule<'wheel'> = {
  id: 'unmangled-dll',
  scope: 'wheel',
  severity: 'notice',
  summary: 'a DLL of the wheel has a name that DLLs of other packages have, too',
  check: (wheel) => {
    const found = sortedDistinct(commonDlls(wheel));
    return found.length === 0 ? [] : [describe(found)];
  },
};

/** Those that modules load, however far down; others are loaded by their paths, or not at all. */
function commonDlls(wheel: JudgedWheel): string[] {
  return loadedFiles(windowsFiles(wheel), wheel).flatMap(({ facts }) =>
    [...foundFor(facts.path, wheel.windows).values()].filter(isCommon),
  );
}

function isCommon(path: string): boolean {
  const name = dllKey(baseName(path));
  if (isMangledName(name)) return false;
  return COMMON.test(name) || isOfPythonsModules(name) || ['runtime', 'mingw'].includes(ownerOfDll(name));
}

function describe(paths: readonly string[]): Draft {
  const names = paths.map(baseName);
  const [first = ''] = names;
  const isOne = names.length === 1;
  return {
    severity: 'notice',
    member: paths[0] ?? null,
    spans: [...paths],
    causeKey: sortedDistinct(names.map(dllKey)).join(),
    title: isOne
      ? `other packages bring a ${first}, too`
      : `other packages bring DLLs of these names, too: ${listSome(names, 2)}`,
    message:
      `Modules of the wheel load ${listSome(names, 6)}, and so do other packages. Windows keeps one DLL of a name in a process: whichever is ` +
      'imported first decides which version both get, which may lack functions ("The specified procedure could not be found") or crash.',
    remedy:
      'Let "delvewheel repair" put a hash into the names, without --no-mangle. If other packages are meant to share the DLL, no action.',
    data: { libraries: sortedDistinct(names), members: paths.slice(0, MAX_LISTED_MEMBERS) },
  };
}
