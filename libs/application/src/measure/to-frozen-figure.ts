import type { Standing } from '@golden-thread/domain/measure';
import type { FrozenFigure } from '@golden-thread/domain/review';

/** A standing as a snapshot keeps it. */
export const toFrozenFigure = (standing: Standing, serviceName: string): FrozenFigure => {
  const { measureId, ref, title, serviceId, dimension, group, unit, decimals, target, status, bestEver, figure } = standing;
  return {
    measureId, ref, title, serviceId, serviceName, dimension, group, unit, decimals, target, bestEver,
    period: standing.periodLabel,
    value: figure?.value ?? null,
    level: status.level,
    why: status.why,
    shortTravel: standing.shortTerm.travel,
    longTravel: standing.longTerm.travel,
    tenPercentBetter: standing.wellBeyondTarget,
    due: standing.period !== null,
    provisional: figure !== null && figure.dataStatus !== 'final',
    commentary: figure?.commentary ?? '',
    valueVersion: figure?.version ?? null,
  };
};
