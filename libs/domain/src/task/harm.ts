/** Which open task does most harm while it is not done: what a home page puts first. */

import type { CalendarDate } from '../calendar/dates';
import { type TaskKind, taskKinds } from './task';

/** Tasks about one person's own objectives: named to that person's manager, and counted above them. Source: practice C1. */
export const tasksAboutOnePerson: readonly TaskKind[] = ['agree-individual-objectives', 'decide-individual-objectives'];

/** Whose work waits, from the most people to the fewest. */
const order = ['public', 'council', 'service', 'person'] as const;

interface Ranked {
  readonly kind: TaskKind;
  readonly dueOn: CalendarDate | null;
}

/** Late ones first, by whose work waits, the longest late first among equals; then what is due soonest, and last what has no date. */
export const mostHarmFirst = <Task extends Ranked>(tasks: readonly Task[], today: CalendarDate): readonly Task[] => {
  const isLate = ({ dueOn }: Ranked): boolean => dueOn !== null && dueOn < today;
  const byDate = (one: Ranked, other: Ranked): number => (one.dueOn ?? '9999').localeCompare(other.dueOn ?? '9999');
  const byHarm = (one: Ranked, other: Ranked): number => order.indexOf(taskKinds[one.kind].waits) - order.indexOf(taskKinds[other.kind].waits);
  return [...tasks].sort((one, other) => {
    if (isLate(one) !== isLate(other)) return isLate(one) ? -1 : 1;
    return isLate(one) ? byHarm(one, other) || byDate(one, other) : byDate(one, other) || byHarm(one, other);
  });
};
