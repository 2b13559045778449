import type { DefinitionChange } from './definition-change';
import { getPeriod } from './get-period';
import { marksTrend } from './marks-trend';
import type { Period } from './period';

/** Whether a change after which figures are of another kind lies between two periods: it takes effect after the earlier one and by the later one. */
export const liesBetween = (changes: readonly DefinitionChange[], earlier: Period, later: Period): boolean =>
  changes.some(({ fromPeriod, changed }) => {
    const { startsOn } = getPeriod(fromPeriod);
    return marksTrend(changed) && startsOn > earlier.startsOn && startsOn <= later.startsOn;
  });
