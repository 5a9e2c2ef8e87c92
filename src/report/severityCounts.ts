import { listOf } from '../base/collections.ts';
import { counted } from '../base/words.ts';
import { SEVERITIES, type Severity } from '../model/report.ts';

/** How many of each severity there are, as `1 error and 2 notices`; severities without any are left out. */
export function severityCounts(
  items: readonly { severity: Severity }[],
  severities: readonly Severity[] = SEVERITIES,
): string {
  return listOf(
    severities.flatMap((severity) => {
      const count = items.filter((item) => item.severity === severity).length;
      return count === 0 ? [] : [counted(count, severity)];
    }),
  );
}
