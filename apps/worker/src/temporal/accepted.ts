import type { Outcome } from '@golden-thread/domain';
import { toActivityFailure } from './to-activity-failure';

/**
 * What an activity answers: the use case's value, or its refusal thrown as a failure that is not tried again. An activity is one
 * line, `seeToAgreement: ({ councilId, subjectId }) => accepted(seeToAgreement(database, { councilId, planId: subjectId }))`.
 */
export async function accepted<T>(outcome: Promise<Outcome<T>>): Promise<T> {
  const settled = await outcome;
  if (!settled.ok) throw toActivityFailure(settled.refusal);
  return settled.value;
}
