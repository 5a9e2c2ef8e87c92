import { MAX_LISTED_IMAGES } from '../base/limits.ts';
import { isOlderVersion } from '../base/versionNumbers.ts';
import type { BinaryFacts } from '../binary/facts.ts';
import type { Image, Minimum } from '../binary/image.ts';
import type { BinaryEntry, ImageEntry } from '../model/report.ts';

/** The images of a file as the report lists them: counts of symbols, of which there can be hundreds of thousands. */
export function imagesOf(binary: BinaryFacts): Pick<BinaryEntry, 'images' | 'moreImages' | 'minimum'> {
  const moreImages = binary.images.length - MAX_LISTED_IMAGES;
  return {
    images: binary.images.slice(0, MAX_LISTED_IMAGES).map((image) => imageEntry(image, binary)),
    ...(moreImages > 0 ? { moreImages } : {}),
    minimum: lowest(binary.images.flatMap(({ minimum }) => minimum ?? [])),
  };
}

function imageEntry(image: Image, { lacksImports }: BinaryFacts): ImageEntry {
  const { architecture, name, needed, searchPaths, minimum, imports, exports } = image;
  return {
    architecture,
    name,
    needed,
    searchPaths,
    minimum,
    imports: lacksImports ? null : imports.length,
    exports: exports.isWhole ? exports.length : null,
  };
}

/** What a WebAssembly module is to a dynamic linker; empty for all other files. */
export function wasmOf({ wasm }: BinaryFacts): Pick<BinaryEntry, 'wasm'> {
  if (wasm === undefined) return {};
  const { dylink, memory64, initFunctions } = wasm;
  return { wasm: { dylink, memory64, initFunctions: initFunctions.slice(0, MAX_LISTED_IMAGES) } };
}

/** An installer goes by the lowest: on a machine for which that one is, the others are not run. */
function lowest([first, ...others]: readonly Minimum[]): Minimum | null {
  return others.reduce<Minimum | null>(
    (least, each) => (least === null || isOlderVersion(each.version, least.version) ? each : least),
    first ?? null,
  );
}
