/** The council's choice of what its planning service is judged by from a day on. */

import { isCalendarDate } from '../calendar/dates';
import type { CouncilId } from '../shared/id';
import { accept, type Outcome, refuse } from '../shared/outcome';
import { isBlank, normalText } from '../shared/text';
import type { AssessmentEvent } from './events';
import { planningThresholdLimits, type PlanningThresholds, thresholdsOn } from './planning-performance';

const { inTime, overturned, months, lagMonths, weeks } = planningThresholdLimits;
const isWithin = (number: number, [least, most]: readonly [number, number]): boolean => Number.isInteger(number) && number >= least && number <= most;

const areInBounds = ({ speed, speedMonths, quality, qualityMonths, qualityLagMonths, guaranteeWeeks }: PlanningThresholds): boolean =>
  [speed.major, speed['non-major']].every((one) => isWithin(one, inTime)) && isWithin(quality, overturned) &&
  [speedMonths, qualityMonths].every((one) => isWithin(one, months)) && isWithin(qualityLagMonths, lagMonths) &&
  [guaranteeWeeks.major, guaranteeWeeks['non-major']].every((one) => isWithin(one, weeks));

/** All that is judged by, in one order, to be compared. */
const values = ({ speed, speedMonths, quality, qualityMonths, qualityLagMonths, guaranteeWeeks }: PlanningThresholds): string =>
  [speed.major, speed['non-major'], speedMonths, quality, qualityMonths, qualityLagMonths, guaranteeWeeks.major, guaranteeWeeks['non-major']].join(' ');

/**
 * What holds from a day on, until the next that is dated; one of the same day takes its place. Days before it keep what held on them.
 * `dated`: the published ones and those of the council, by day. Refuses: `PlanningThresholdsOutOfBounds`, `PlanningThresholdsUnchanged`, `ReasonMissing`.
 */
export function decidePlanningThresholds(
  { councilId, dated }: { readonly councilId: CouncilId; readonly dated: readonly PlanningThresholds[] },
  { reason, thresholds }: { readonly reason: string; readonly thresholds: PlanningThresholds },
): Outcome<Extract<AssessmentEvent, { name: 'PlanningThresholdsSet' }>> {
  if (!isCalendarDate(thresholds.from) || !areInBounds(thresholds)) return refuse('PlanningThresholdsOutOfBounds');
  const stood = thresholdsOn(thresholds.from, dated);
  if (values(stood) === values(thresholds)) return refuse('PlanningThresholdsUnchanged');
  if (isBlank(reason)) return refuse('ReasonMissing');
  return accept({ name: 'PlanningThresholdsSet', stream: { type: 'council', id: councilId }, payload: { from: stood, to: thresholds }, wording: { reason: normalText(reason) } });
}
