import type { RecoveryPlanView } from '@golden-thread/application/recovery';
import { writeFigure } from '@golden-thread/domain/measure';

/** A value of a plan as its measure's values are written; as it stands where the plan is about no measure; null where there is none. */
export const valueWords = (value: string | null, measure: RecoveryPlanView['measure']): string | null =>
  value === null || value === '' || measure === null ? value || null : writeFigure(value, measure);
