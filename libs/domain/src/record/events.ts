import type { DomainEvent } from '../shared/domain-event';

/**
 * A text beside an earlier event of the same stream was withheld; why travels beside this event. What was done and decided stays in the
 * record: the text alone is gone, and its digest shows which text it was.
 */
export type RecordEvent = DomainEvent<'WordingWithheld', { readonly eventId: string; readonly field: string }>;
