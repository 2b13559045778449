import type { RecoveryPlanWithMeasure } from '@golden-thread/application/recovery/get-recovery-plans';
import { shortOfTarget } from '@golden-thread/domain/status/short-of-target';
import { levels } from '@golden-thread/domain/status/status';
import type { Decimal } from '@golden-thread/domain/shared/decimal/decimal';
import { writeFigure } from '@golden-thread/domain/measure/write-figure';
import { type PartChanged, type PartOfPlan, recoveryPlanSinceReturned } from '@golden-thread/domain/recovery/since-returned';
import { counted } from '../../http/paging';
import { trendChartView } from '../status/chart/chart.view';

/** How far a plan's measure is off and since when, in one sentence, with its chart; null where the plan is about no measure. */
export function measureNowView({ standing }: RecoveryPlanWithMeasure): object | null {
  if (standing === null) return null;
  const { status, figure, target, periodLabel } = standing;
  const short = shortOfTarget(standing.trend, standing.polarity);
  return {
    level: levels[status.level].judged ? status.level : 'grey',
    word: levels[status.level].word,
    why: status.why,
    now: `${periodLabel}: ${writeFigure(figure?.value ?? null, standing)}${target === null ? ', with no target' : `, against a target of ${writeFigure(target, standing)}`}.`,
    short: short && `${distance(short.by, standing)} off, and off target since ${short.since}${short.periods === 1 ? '' : `, ${counted(short.periods, 'period')} in a row`}.`,
    chart: trendChartView(standing, 'large'),
  };
}

/** Twenty per cent off eighty per cent would be sixty-four: the distance of two percentages is in points. */
const distance = (by: Decimal, shown: { readonly unit: string; readonly decimals: number }): string =>
  shown.unit === '%' ? `${writeFigure(by, { ...shown, unit: '' })} percentage points` : writeFigure(by, shown);

const partLabels: Readonly<Record<PartOfPlan, string>> = {
  objective: 'To be reached', causes: 'Why it went wrong', startValue: 'Value now', goalValue: 'Value to reach', trajectory: 'The way there', actions: 'Actions',
  resources: 'Resources shifted', cost: 'Cost', finance: 'Confirmed by Finance',
};

/** Why a plan was returned, and each part that is different now; null where it never was. */
export function changesSinceReturnView(plan: RecoveryPlanWithMeasure): { readonly reason: string; readonly parts: readonly object[] } | null {
  if (plan.lastReturn === null) return null;
  const parts = recoveryPlanSinceReturned(plan).map(({ part, before, now }: PartChanged) => ({ title: partLabels[part], before, now }));
  return { reason: plan.lastReturn.reason, parts };
}
