/** What a year asks of each person in each week, in minutes of work. */

import { addDays, type CalendarDate, weekday } from '../calendar/dates';
import type { PersonId } from '../shared/id';
import { type TaskKind, taskKinds } from '../task/task';
import type { AnsweringPosts } from './answering-posts';
import type { Rehearsal, RehearsedTask } from './rehearsal';

/** A working day of a full-time officer, in minutes: 37 hours a week by the national agreement. */
export const minutesOfWorkingDay = 444;

/** The Monday of a day's week. */
export const weekOf = (day: CalendarDate): CalendarDate => addDays(day, 1 - weekday(day));

/** How long each kind of task takes: the council's own median where it was measured, in minutes. */
export type MeasuredMinutes = Partial<Readonly<Record<TaskKind, number>>>;

/** How long a task takes, in minutes: as it was measured here, else as the product says beforehand. */
export const minutesOf = (kind: TaskKind, measured: MeasuredMinutes): number => measured[kind] ?? taskKinds[kind].minutes;

export interface WeekOfWork {
  readonly personId: PersonId;
  /** A Monday. */
  readonly week: CalendarDate;
  readonly tasks: number;
  readonly minutes: number;
}

/** The day on which somebody's work on a task falls: when they did it; what stays open falls on its date. */
export const workedOn = ({ closedOn, dueOn, openedOn }: RehearsedTask): CalendarDate => closedOn ?? dueOn ?? openedOn;

/** The tasks that are work for somebody: what was cancelled is not, and what was asked of several for the council as a whole is the work of whoever did it. */
export function worked(tasks: readonly RehearsedTask[]): readonly RehearsedTask[] {
  const counted = new Set<string>();
  return tasks.filter(({ kind, thing, openedOn, outcome, serviceId }) => {
    if (outcome === 'cancelled') return false;
    const once = `${kind} ${thing} ${openedOn}`;
    const isAgain = outcome === 'done' && serviceId === null && counted.has(once);
    counted.add(once);
    return !isAgain;
  });
}

/** Each person's weeks of work, the fullest first. */
export function loadOf({ tasks }: Rehearsal, { posts, measured }: { readonly posts: AnsweringPosts; readonly measured: MeasuredMinutes }): readonly WeekOfWork[] {
  const weeks = new Map<string, { personId: PersonId; week: CalendarDate; tasks: number; minutes: number }>();
  for (const task of worked(tasks)) {
    const on = workedOn(task);
    const personId = task.doneBy ?? posts.on(task.postId, on)[0]?.personId;
    if (personId === undefined) continue;
    const week = weekOf(on);
    const known = weeks.get(`${personId} ${week}`) ?? { personId, week, tasks: 0, minutes: 0 };
    weeks.set(`${personId} ${week}`, { ...known, tasks: known.tasks + 1, minutes: known.minutes + minutesOf(task.kind, measured) });
  }
  return [...weeks.values()].sort((one, other) => other.minutes - one.minutes || (one.week < other.week ? -1 : 1));
}
