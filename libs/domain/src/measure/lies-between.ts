import type { DefinitionChange } from './definition-change';
import { getPeriod } from './get-period';
import type { Period } from './period';

/** Whether any change of definition lies between two periods: it takes effect after the earlier one and by the later one. */
export const liesBetween = (changes: readonly DefinitionChange[], earlier: Period, later: Period): boolean =>
  changes.some(({ fromPeriod }) => {
    const { startsOn } = getPeriod(fromPeriod);
    return startsOn > earlier.startsOn && startsOn <= later.startsOn;
  });
