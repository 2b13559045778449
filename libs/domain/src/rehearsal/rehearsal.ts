/** What a rehearsal of a year yields: everything that would be recorded, asked, said in reminders and done, day by day. */

import type { CalendarDate } from '../calendar/dates';
import type { FinancialYear } from '../calendar/financial-year';
import type { PersonId, PostId, ServiceId } from '../shared/id';
import type { GoldenThreadEvent } from '../shared/events';
import type { ReminderStep } from '../task/reminder-policy';
import type { TaskKind } from '../task/task';

/** What a task or an event is about, by a name that is the same in every rehearsal of the year: 'review q1 <service>'. */
export type RehearsedThing = string;

export interface RehearsedEvent {
  readonly name: GoldenThreadEvent['name'];
  readonly thing: RehearsedThing;
  readonly on: CalendarDate;
}

/** A reminder or escalation that was given, and the posts it spoke to. */
export interface StepGiven extends Pick<ReminderStep, 'does'> {
  readonly step: string;
  /** The due date that it was counted from. */
  readonly dueOn: CalendarDate;
  readonly on: CalendarDate;
  readonly to: readonly PostId[];
}

export interface RehearsedTask {
  readonly kind: TaskKind;
  readonly thing: RehearsedThing;
  /** What it is about, in words; a person is never named in them, so that a name that is erased is gone here too. */
  readonly about: string;
  /** Whom it is about, where it is about a person's objectives. */
  readonly aboutPersonId?: PersonId;
  readonly postId: PostId;
  /** The service it is asked for; null: the council as a whole. */
  readonly serviceId: ServiceId | null;
  readonly openedOn: CalendarDate;
  readonly dueOn: CalendarDate | null;
  /** The day on which it was done or became idle; null: it stays open to the end. */
  readonly closedOn: CalendarDate | null;
  readonly outcome: 'open' | 'done' | 'cancelled';
  readonly doneBy: PersonId | null;
  readonly steps: readonly StepGiven[];
}

export interface Rehearsal {
  readonly year: FinancialYear;
  readonly from: CalendarDate;
  /** The last day that was rehearsed: the year was over, or the days ran out. */
  readonly to: CalendarDate;
  readonly events: readonly RehearsedEvent[];
  readonly tasks: readonly RehearsedTask[];
}
