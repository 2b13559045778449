import type { Refusal } from '@golden-thread/domain';
import { refusalWordings } from './index';
import type { ShownRefusal } from './shown-refusal';

/**
 * Status and words of a refusal, chosen by its code alone.
 * @throws Error for a code nobody worded: a fault of ours, shown as one.
 */
export function showRefusal(refusal: Refusal): ShownRefusal {
  const wording = refusalWordings[refusal.code];
  if (wording === undefined) throw new Error(`No wording for the refusal ${refusal.code}; add it to apps/api/src/refusals.`);
  const details = refusal.details ?? {};
  return {
    code: refusal.code,
    status: wording.status,
    message: wording.message(details),
    ...(wording.field !== undefined && { field: wording.field }),
    ...(typeof details['stands'] === 'number' && { stands: details['stands'] }),
    ...(details['changed'] !== undefined && { changed: changedIn(details) }),
    ...(details['thingType'] !== undefined && { history: `/history/${details['thingType']}/${details['thingId']}` }),
  };
}

/** What was done meanwhile, as the unit of work adds it to a stale refusal. */
const changedIn = ({ changed, changedFacts, changedTexts }: NonNullable<Refusal['details']>): NonNullable<ShownRefusal['changed']> => ({
  name: String(changed),
  payload: JSON.parse(String(changedFacts)) as NonNullable<ShownRefusal['changed']>['payload'],
  texts: Array.isArray(changedTexts) ? (changedTexts as readonly string[]) : [],
});
