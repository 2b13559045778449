import { addDays, type CalendarDate } from '../calendar/dates';
import { londonInstant } from '../calendar/instants';
import type { WorkingCalendar } from '../calendar/working-calendar';
import { isWorkingDay } from '../calendar/working-days';
import type { PersonId, PostId } from '../shared/id';
import { addresseesOfStep } from '../task/addressees';
import { type ReminderPattern, reminderPolicyOf } from '../task/reminder-policy';
import { remindersDue, type RemindersDue, reminderTime } from '../task/schedule';
import type { TaskKind } from '../task/task';
import type { RemindersOwed } from '../task/workflow-step';
import type { AnsweringPosts } from './answering-posts';
import type { Behaviour } from './behaviour';
import type { RehearsedCouncil } from './rehearsed-council';
import type { RehearsedTask, RehearsedThing, StepGiven } from './rehearsal';

/** A task as it lies open: what the rehearsal will say of it, still changing. `follower`: the workflow that reminds of it and hears of its end. */
export interface DeskTask extends RehearsedTask {
  readonly follower: string;
  /** In which pattern it is reminded of, where a stage chose one. */
  readonly pattern?: ReminderPattern | undefined;
  /** Whoever asked for it in the first place, and hears of it where it stays undone. */
  readonly requesterPostId?: PostId | undefined;
  readonly time: number;
  closedOn: CalendarDate | null;
  outcome: RehearsedTask['outcome'];
  doneBy: PersonId | null;
  readonly steps: StepGiven[];
  /** The day on which its next reminder is looked for; null: no more. */
  remindOn: CalendarDate | null;
}

type NewTask = Pick<DeskTask, 'kind' | 'thing' | 'about' | 'aboutPersonId' | 'postId' | 'serviceId' | 'dueOn' | 'follower' | 'pattern' | 'requesterPostId'>;

/** Nobody waits longer than this for somebody to be there. */
const mostDaysAhead = 400;

/**
 * The tasks of a rehearsed year: who is asked what, when they will do it, and of what they are reminded meanwhile. The reminders are the
 * council's own rule; when somebody does a task is their behaviour, moved on to a day on which somebody who answers for it is there.
 */
export class Desk {
  readonly tasks: DeskTask[] = [];
  private readonly open = new Map<RehearsedThing, DeskTask[]>();
  private readonly asked = new Map<string, number>();
  private readonly acts = new Map<CalendarDate, DeskTask[]>();
  private readonly reminders = new Map<string, Map<CalendarDate, Set<DeskTask>>>();
  private readonly remembered = new Map<string, RemindersDue>();
  private readonly policyOfficers: readonly PostId[];

  constructor(
    private readonly council: RehearsedCouncil,
    private readonly posts: AnsweringPosts,
    private readonly behaviour: Behaviour,
  ) {
    this.policyOfficers = posts.withRole('policy-officer');
  }

  ask(task: NewTask, today: CalendarDate): void {
    const name = `${task.kind} ${task.thing}`;
    const time = this.asked.get(name) ?? 0;
    this.asked.set(name, time + 1);
    const asked: DeskTask = { ...task, time, openedOn: today, closedOn: null, outcome: 'open', doneBy: null, steps: [], remindOn: null };
    this.tasks.push(asked);
    this.open.set(task.thing, [...(this.open.get(task.thing) ?? []), asked]);
    this.lookForReminder(asked, today);
    const doneOn = this.behaviour.doneOn(asked);
    if (doneOn !== null) this.plan(asked, doneOn < today ? today : doneOn);
  }

  /** Somebody will do it on that day, or on the first after it on which anybody who answers for it is there. */
  plan(task: DeskTask, on: CalendarDate): void {
    let day = on;
    for (let ahead = 0; this.personFor(task, day) === null; ahead += 1) {
      if (ahead > mostDaysAhead) return;
      day = nextWorkingDay(day, this.council.calendar);
    }
    const planned = this.acts.get(day);
    if (planned === undefined) this.acts.set(day, [task]);
    else planned.push(task);
  }

  /** What is done on a day. What is asked and planned for the same day meanwhile comes along. */
  *actsOn(day: CalendarDate): Generator<DeskTask> {
    const planned = this.acts.get(day) ?? [];
    for (let at = 0; at < planned.length; at += 1) if (planned[at]!.outcome === 'open') yield planned[at]!;
    this.acts.delete(day);
  }

  hasActsOn(day: CalendarDate): boolean {
    return this.acts.has(day);
  }

  /** Who would do a task on a day: whoever of those that answer for its post is there. Null: nobody. */
  personFor({ postId }: Pick<DeskTask, 'postId'>, day: CalendarDate): PersonId | null {
    return this.posts.on(postId, day).find(({ personId }) => !this.behaviour.isAway(personId, day))?.personId ?? null;
  }

  /** Closes the open tasks of these kinds about a thing. */
  close(thing: RehearsedThing, how: { readonly kinds: readonly TaskKind[]; readonly as: 'done' | 'cancelled'; readonly by: PersonId | null; readonly on: CalendarDate }): void {
    const open = this.open.get(thing) ?? [];
    for (const task of open.filter(({ kind }) => how.kinds.includes(kind))) {
      this.forgetReminder(task);
      Object.assign(task, { outcome: how.as, closedOn: how.on, doneBy: how.as === 'done' ? how.by : null });
    }
    this.open.set(thing, open.filter(({ outcome }) => outcome === 'open'));
  }

  openOf(thing: RehearsedThing): readonly DeskTask[] {
    return this.open.get(thing) ?? [];
  }

  /** Whether anybody will still do anything. */
  get isQuiet(): boolean {
    return this.acts.size === 0;
  }

  owed(follower: string, today: CalendarDate): RemindersOwed {
    const days = [...(this.reminders.get(follower)?.keys() ?? [])].sort();
    const next = days.find((day) => day > today);
    return { due: days[0] !== undefined && days[0] <= today, nextAt: next === undefined ? null : londonInstant(next, reminderTime) };
  }

  /** Gives the reminders and escalations of a workflow's tasks that are due today; each is told to whoever hears it. */
  remind(follower: string, today: CalendarDate, told: (task: DeskTask, step: StepGiven) => void): void {
    const days = [...(this.reminders.get(follower)?.keys() ?? [])].filter((day) => day <= today).sort();
    for (const task of days.flatMap((day) => [...(this.reminders.get(follower)?.get(day) ?? [])])) {
      for (const { key, does, to } of this.dueOf(task, today).due) {
        const { postId, requesterPostId } = task;
        const requesters = requesterPostId === undefined ? [] : [requesterPostId];
        const addressees = addresseesOfStep(to, { postId, above: this.posts.above(postId), requesters, policyOfficers: this.policyOfficers });
        const given: StepGiven = { step: key, does, dueOn: task.dueOn!, on: today, to: addressees };
        task.steps.push(given);
        told(task, given);
      }
      this.lookForReminder(task, today);
    }
  }

  private dueOf(task: DeskTask, today: CalendarDate): RemindersDue {
    const { kind, dueOn, openedOn, steps, pattern } = task;
    const name = `${kind} ${pattern ?? ''} ${dueOn} ${openedOn} ${today} ${steps.map(({ step }) => step).join()}`;
    const known = this.remembered.get(name);
    if (known !== undefined) return known;
    const { calendar, rules } = this.council;
    const due = remindersDue({ dueOn, openedOn, taken: steps.map(({ step, dueOn: countedFrom }) => ({ step, dueOn: countedFrom })) }, { today, calendar }, reminderPolicyOf(kind, rules.lateDays, pattern));
    this.remembered.set(name, due);
    return due;
  }

  private lookForReminder(task: DeskTask, today: CalendarDate): void {
    this.forgetReminder(task);
    const { due, nextOn } = this.dueOf(task, today);
    task.remindOn = due.length > 0 ? today : nextOn;
    if (task.remindOn === null) return;
    const days = this.reminders.get(task.follower) ?? new Map<CalendarDate, Set<DeskTask>>();
    this.reminders.set(task.follower, days);
    const tasks = days.get(task.remindOn) ?? new Set<DeskTask>();
    days.set(task.remindOn, tasks.add(task));
  }

  private forgetReminder(task: DeskTask): void {
    if (task.remindOn === null) return;
    const days = this.reminders.get(task.follower);
    const tasks = days?.get(task.remindOn);
    tasks?.delete(task);
    if (tasks?.size === 0) days?.delete(task.remindOn);
    task.remindOn = null;
  }
}

const nextWorkingDay = (after: CalendarDate, calendar: WorkingCalendar): CalendarDate => {
  let day = addDays(after, 1);
  while (!isWorkingDay(day, calendar)) day = addDays(day, 1);
  return day;
};
