import type { CalendarDate } from '../calendar/dates';
import type { DomainEvent } from '../shared/domain-event';
import type { PersonId, PostId, ServiceId } from '../shared/id';

/** What happens to a measure itself. Reasons and comments travel as wording, beside the event. */
export type MeasureEvent =
  | DomainEvent<'MeasureRegistered', { readonly ref: string; readonly title: string; readonly serviceId: ServiceId; readonly ownerPostId: PostId }, 'measure'>
  | DomainEvent<'MeasureDefinitionChanged', { readonly ref: string; readonly fromPeriod: string; readonly changed: readonly string[]; readonly version: number }, 'measure'>
  | DomainEvent<'MeasureObjectivesChosen', { readonly ref: string; readonly added: readonly string[]; readonly removed: readonly string[] }, 'measure'>
  | DomainEvent<'MeasureRetired', { readonly ref: string; readonly retiredOn: CalendarDate; readonly version: number }, 'measure'>
  /** A question or a comment beside a figure, or (period null) the measure; what it says stands in `wording`. */
  | DomainEvent<'MeasureCommented', { readonly ref: string; readonly period: string | null; readonly ownerPostId: PostId; readonly mentionedIds: readonly PersonId[] }, 'measure'>;
