/** A rehearsed year as it goes: its moment, its desk, what was recorded; and the workflows that follow it. */

import type { Actor } from '../authority/actor';
import type { CalendarDate } from '../calendar/dates';
import type { Instant } from '../calendar/instants';
import type { WorkingCalendar } from '../calendar/working-calendar';
import { addWorkingDays } from '../calendar/working-days';
import type { CouncilId, PersonId } from '../shared/id';
import type { StepDue } from '../task/workflow-step';
import type { StageKey } from '../timetable/stage-key';
import type { AnsweringPosts } from './answering-posts';
import type { Behaviour } from './behaviour';
import type { Desk, DeskTask } from './desk';
import type { RehearsedCouncil } from './rehearsed-council';
import type { RehearsedEvent, RehearsedThing } from './rehearsal';

export interface Moment {
  readonly now: Instant;
  readonly today: CalendarDate;
  readonly calendar: WorkingCalendar;
}

/**
 * A workflow in a rehearsal: the same rule says which step is due, and what the step does to rows it does in memory. `act`: somebody does a
 * task it looks after; false where a rule still stands in the way.
 */
export interface Follower {
  readonly key: string;
  due(at: Moment): StepDue;
  take(step: string, at: Moment): void;
  act(task: DeskTask, by: PersonId, at: Moment): boolean;
}

/** What the followers of a year share. */
export class YearUnderway {
  readonly events: RehearsedEvent[] = [];
  readonly followers = new Map<string, Follower>();
  private readonly signalled = new Set<string>();

  constructor(
    readonly council: RehearsedCouncil,
    readonly posts: AnsweringPosts,
    readonly behaviour: Behaviour,
    readonly desk: Desk,
  ) {}

  /** The day of a stage; null where the year has none, or it has no date. */
  dayOf(stage: StageKey): CalendarDate | null {
    return this.council.stages.find(({ key }) => key === stage)?.date ?? null;
  }

  record(name: RehearsedEvent['name'], thing: RehearsedThing, { today }: Moment): void {
    this.events.push({ name, thing, on: today });
  }

  /** A workflow begins, and reads at once which step is due. */
  follow(follower: Follower): void {
    this.followers.set(follower.key, follower);
    this.signal(follower.key);
  }

  /** Has a workflow read at once which step is due, as its signal would. */
  signal(key: string): void {
    this.signalled.add(key);
  }

  takeSignals(): readonly string[] {
    const keys = [...this.signalled];
    this.signalled.clear();
    return keys;
  }

  remind(follower: string, at: Moment): void {
    this.desk.remind(follower, at.today, (task, { does }) => this.record(does === 'remind' ? 'TaskReminded' : 'TaskEscalated', task.thing, at));
  }

  /** A rule stands in the way of a task: whoever does it tries again on the next working day. */
  tryAgain(task: DeskTask, { today, calendar }: Moment): void {
    this.desk.plan(task, addWorkingDays(today, 1, calendar));
  }

  /** A person as the rules know who acts. */
  actor(personId: PersonId): Actor {
    return { councilId: '' as CouncilId, personId, name: this.council.people.get(personId) ?? '', roles: [], postIds: [], via: 'engine' };
  }
}
