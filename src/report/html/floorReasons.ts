/** What keeps a wheel from running on older systems, as its verdict has it: one list for all platforms. */

import { listSome } from '../../base/collections.ts';
import { MAX_NAME, plainText } from '../../base/escape.ts';
import type { Verdict } from '../../model/verdict.ts';
import type { FloorReason } from '../../page/data.ts';

const MAX_SYMBOLS = 5;

/** In the order of the verdict: the newest first. */
export function floorReasons(verdict: Verdict): FloorReason[] {
  return [...ofPolicies(verdict), ...ofMacos(verdict), ...ofWindows(verdict)].map(
    ({ rulesOut, member, needs }) => ({
      rulesOut: plainText(rulesOut, MAX_NAME),
      member: plainText(member, 2 * MAX_NAME),
      needs: plainText(needs, 2 * MAX_NAME),
    }),
  );
}

function ofPolicies({ blockers }: Verdict): FloorReason[] {
  return blockers.map(({ policy, member, library, version, symbols }) => {
    const need = [version, library].filter((part) => part !== null).join(' of ');
    const names = listSome(symbols, MAX_SYMBOLS);
    return { rulesOut: policy, member, needs: [need, names].filter((part) => part !== '').join(': ') };
  });
}

function ofMacos({ macos = [] }: Verdict): FloorReason[] {
  return macos.flatMap(({ architecture, blockers = [] }) =>
    blockers.map(({ member, library, symbol, version }) => ({
      rulesOut: `macOS before ${version}${macos.length > 1 ? ` (${architecture})` : ''}`,
      member,
      needs: [symbol ?? 'a load command', library].filter((part) => part !== null).join(' of '),
    })),
  );
}

function ofWindows({ windows }: Verdict): FloorReason[] {
  return (windows?.details?.because ?? []).map(({ member, library, name }) => ({
    rulesOut: `Windows before ${windows?.system ?? ''}`.trim(),
    member,
    needs: [name, library].filter((part) => part !== null).join(' of '),
  }));
}
