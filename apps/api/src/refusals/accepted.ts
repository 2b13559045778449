import type { Outcome } from '@golden-thread/domain';
import { RefusedException } from './refused-exception';

/**
 * The value of an outcome whose refusal ends the request: for questions (GET) and for the REST interface. A page's form shows its
 * refusal itself (`form.refused(showRefusal(outcome.refusal))`), so that what was typed is kept.
 * @throws RefusedException with the refusal's status and words
 */
export function accepted<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new RefusedException(outcome.refusal);
  return outcome.value;
}
