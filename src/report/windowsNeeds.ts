/** What a wheel for Windows asks of the machine, in few words. */

import { listSome } from '../base/collections.ts';
import type { Verdict } from '../model/verdict.ts';

/** As in `Windows 8.1, Visual C++ 14.40`, for a cell; empty for a wheel that has nothing for Windows. */
export function windowsWords({ windows }: Pick<Verdict, 'windows'>): string {
  if (windows === undefined) return '';
  const { visualC } = windows;
  return `Windows ${windows.windows}${visualC === null ? '' : `, Visual C++ ${visualC.version}`}`;
}

/** The same as a sentence; empty where there is nothing to say. */
export function windowsSentence({ windows }: Pick<Verdict, 'windows'>): string {
  if (windows === undefined) return '';
  const { visualC, because } = windows;
  const [first] = because;
  const why = first === undefined ? '' : `, by the need of ${first.name ?? first.library ?? ''}`;
  const declared =
    visualC?.declared != null && visualC.declared !== visualC.version
      ? `; compiled with the tools of ${visualC.declared}`
      : '';
  const runtime =
    visualC === null
      ? ''
      : ` and the Visual C++ runtime ${visualC.version} or newer (${listSome(visualC.libraries, 3)}${declared})`;
  return `The machine needs Windows ${windows.windows} or newer${why}${runtime}.`;
}
