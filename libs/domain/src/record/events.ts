import type { DomainEvent } from '../shared/domain-event';
import type { EventId } from '../shared/id';

/**
 * What happens to the record itself. A text beside an earlier event of the same stream was withheld; why travels beside this event. What was done and decided stays in the
 * record: the text alone is gone, and its digest shows which text it was.
 */
export type RecordEvent =
  | DomainEvent<'WordingWithheld', { readonly eventId: EventId; readonly field: string }>
  /** On the person's stream: their address and sign-in are gone, and on request their name and the texts about them alone. */
  | DomainEvent<'PersonErased', { readonly because: 'request' | 'retention'; readonly texts: number }, 'person'>
  /** On the council's stream: its rows were put back to those of a backup. `madeAt`: the machine's instant; `seal`: the newest one in it, null for none. */
  | DomainEvent<'RecordRestored', { readonly madeAt: string; readonly seal: number | null; readonly emailsInDoubt: number }, 'council'>;
