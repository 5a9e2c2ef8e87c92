/** The native files that are committed in a checkout, for whoever needs no more than these. */

import { openCheckout } from '../git/gitCheckout.ts';
import { indexRepository } from '../git/gitRepository.ts';
import { scanPrebuilt } from './scanPrebuilt.ts';
import type { PrebuiltFile } from './types.ts';

/** Those of the checkout around `folder` and of its submodules that are checked out; none outside of a checkout. */
export async function committedBinaries(folder: string): Promise<PrebuiltFile[]> {
  const checkout = await openCheckout(folder);
  if (checkout === null) return [];
  const repository = indexRepository(checkout, true);
  const alone = { folder: '', home: null, sdists: [], wheels: [], areJudged: false };
  const { files } = await scanPrebuilt(checkout.root, { repository, ...alone });
  return files.filter(({ tracked }) => tracked);
}
