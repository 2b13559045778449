import type { DomainEvent } from '@golden-thread/domain/shared/domain-event';
import type { Id } from '@golden-thread/domain/shared/id';
import { capitalised } from '@golden-thread/domain/shared/text';

/** One thing that was one way and became another. */
export interface Change {
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

/** An event as people read it. */
export interface EventLabel {
  /** What happened, in the words of the page where it was done. */
  readonly title: string;
  /** One sentence with the facts that matter. */
  readonly detail?: string;
  readonly changes?: readonly Change[];
}

/** Finds the name behind an id; 'nobody' for null. */
export type NameOf = (id: Id | null) => string;

/** The words of an area's events, exhaustive by name: `satisfies EventLabels<RecoveryEvent>`. */
export type EventLabels<Event extends DomainEvent<string, object>> = {
  readonly [Name in Event['name']]: (payload: Extract<Event, { name: Name }>['payload'], name: NameOf) => EventLabel;
};

/** What a text beside an event is called: 'reason' -> 'Reason', 'condition1' -> 'Condition 1'; a reference such as HS07 stays as it is. */
export const labelOfText = (field: string): string => {
  const apart = /^[a-z][a-zA-Z]*\d*$/.test(field) ? field.replaceAll(/([A-Z]|\d+)/g, (part) => ` ${part.toLowerCase()}`) : field.replaceAll('-', ' ');
  return capitalised(apart);
};
