import type { Rule } from '../rule.ts';
import { isUnread } from '../shared/missing.ts';
import { elfSymbolDrafts } from './unresolved-symbol/elf.ts';
import { machoSymbolDrafts } from './unresolved-symbol/machO.ts';
import { unlinkedSymbolDrafts } from './unresolved-symbol/unlinked.ts';
import { missingVersionDrafts } from './unresolved-symbol/versions.ts';

/** A module that asks for a symbol which nothing that is loaded defines: a library was never linked. */
export const unresolvedSymbol: Rule<'wheel'> = {
  id: 'unresolved-symbol',
  scope: 'wheel',
  severity: 'error',
  summary: 'a module needs a symbol that no file of the wheel, no system library and no Python defines',
  check: (wheel) => {
    const { isPartial, lacksNeeds } = wheel.facts;
    if (isPartial || lacksNeeds || isUnread(wheel.facts)) return [];
    return [
      ...machoSymbolDrafts(wheel),
      ...elfSymbolDrafts(wheel),
      ...unlinkedSymbolDrafts(wheel),
      ...missingVersionDrafts(wheel),
    ];
  },
};
