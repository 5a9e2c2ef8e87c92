/** Code for ARMv7 in a wheel that promises to run on ARMv6, as the Raspberry Pi 1 and Zero are. */

import { listSome } from '../../../base/collections.ts';
import { MAX_LISTED_MEMBERS } from '../../../base/limits.ts';
import { baseName, counted } from '../../../base/words.ts';
import type { JudgedWheel } from '../../../judge/judgedWheel.ts';
import { SEVERITIES } from '../../../model/report.ts';
import type { Draft } from '../../rule.ts';
import { type LinkedMember, linkedMembers } from '../../shared/linkedMembers.ts';
import { weightOf } from '../../shared/weight.ts';

/** `Tag_CPU_arch` of what has more instructions than any ARMv6 (Addenda to the ABI, 3.3.5), and how it is called. */
const NEWER: ReadonlyMap<number, string> = new Map([
  [10, 'ARMv7'],
  [13, 'ARMv7E-M'],
  [14, 'ARMv8-A'],
  [15, 'ARMv8-R'],
  [22, 'ARMv9-A'],
]);

/** One finding for all such files, since one compiler setting makes them; none where no tag promises ARMv6. */
export function armInstructions(wheel: JudgedWheel): Draft[] {
  if (!wheel.promise?.architectures.includes('armv6l')) return [];
  const newer = linkedMembers(wheel).filter(({ elf }) => NEWER.has(elf.armCpu ?? 0));
  const [first] = newer.sort((a, b) => SEVERITIES.indexOf(severityOf(a)) - SEVERITIES.indexOf(severityOf(b)));
  return first === undefined ? [] : [describe(first, newer)];
}

/** An assembly file that is entered only where the processor has the instructions says so of the whole file, too. */
function severityOf(member: LinkedMember): 'warning' | 'notice' {
  return weightOf(member, { loaded: 'warning', lone: 'notice' }) === 'notice' ? 'notice' : 'warning';
}

function describe(first: LinkedMember, newer: LinkedMember[]): Draft {
  const paths = newer.map(({ facts }) => facts.path);
  const cpu = NEWER.get(first.elf.armCpu ?? 0) ?? '';
  return {
    severity: severityOf(first),
    member: first.facts.path,
    spans: paths,
    // It explains nothing else of the file.
    standsAlone: true,
    causeKey: `${cpu} in armv6l`,
    title: `${cpu} code in an armv6l wheel: ${baseName(first.facts.path)}`,
    message:
      `${paths.length === 1 ? 'This file says' : `${counted(paths.length, 'file')} (${listSome(paths, 3)}) say`} in the build attributes that ${paths.length === 1 ? 'it is' : 'they are'} for ${cpu}. ` +
      'On a Raspberry Pi 1 or Zero, which are ARMv6, the first newer instruction ends the process: "Illegal instruction".',
    remedy:
      'Compile for ARMv6 (-march=armv6 -mfpu=vfp -mfloat-abi=hard, as Raspberry Pi OS does), or tag the wheel linux_armv7l. ' +
      'If only code that is chosen at run time is newer, ignore this.',
    data: { cpu, members: paths.slice(0, MAX_LISTED_MEMBERS) },
  };
}
