import type { CalendarDate } from '../calendar/dates';
import type { DomainEvent } from '../shared/domain-event';
import type { Id, PostId, YearId } from '../shared/id';
import type { ConsultationMethod, UsedInKind } from './consultation';

type Facts = {
  readonly reference: string;
  readonly version: number;
  /** The performance year whose workflow reminds of its result; null while there is none. */
  readonly remindedBy: YearId | null;
};

/** What happens to consultations. Texts and reasons stand in `wording`. */
export type ConsultationEvent =
  | DomainEvent<'ConsultationEntered', Facts & { method: ConsultationMethod; ownerPostId: PostId; endsOn: CalendarDate; resultDueOn: CalendarDate }, 'consultation'>
  | DomainEvent<'ConsultationReported', Facts & { size: number }, 'consultation'>
  | DomainEvent<'ConsultationUsed', Facts & { kind: UsedInKind; usedIn: Id }, 'consultation'>
  | DomainEvent<'ConsultationWithdrawn', Facts, 'consultation'>;
