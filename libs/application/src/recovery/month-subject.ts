import type { ThingType } from '@golden-thread/domain';
import { monthName } from '@golden-thread/domain/calendar';
import type { RecoveryPlan } from '@golden-thread/domain/recovery';
import { subjectOf } from './subject-of';

/** One month of a plan as the subject of its task: several may be owed at once. "RP-2: Planning applications, March 2027". */
export const monthSubject = (plan: RecoveryPlan, month: string): { type: ThingType; id: string; label: string } => ({
  ...subjectOf(plan),
  label: `${subjectOf(plan).label}, ${monthName(month)}`,
});
