/** Which open task does most harm while it is not done: what a home page puts first. */

import type { CalendarDate } from '../calendar/dates';
import type { TaskKind } from './task';

/** Whose work stands still while a task is not done, from the most people to the fewest. */
type Harm = 'public' | 'council' | 'service' | 'person';

/**
 * The public waits for a report, the council's management team and members for what comes before them, a service for a decision about it,
 * one person for their own objectives. Source: what `taskKinds` says becomes of each when nobody does it.
 */
const harmOf: Readonly<Record<TaskKind, Harm>> = {
  'publish-report': 'public', 'answer-challenge': 'public', 'challenge-report': 'public', 'compose-report': 'public',
  'decide-exceptions': 'council', 'write-exception-report': 'council', 'verify-figures': 'council', 'enter-figures': 'council',
  'decide-service-review': 'council', 'complete-service-review': 'council', 'allocate-deliverable': 'council', 'hold-clinic': 'council', 'decide-power-request': 'council',
  'decide-recovery-plan': 'service', 'judge-recovery-plan': 'service', 'draft-recovery-plan': 'service', 'update-recovery-plan': 'service',
  'decide-service-plan': 'service', 'write-service-plan': 'service', 'decide-unit-plan': 'service', 'write-unit-plan': 'service',
  'decide-individual-objectives': 'person', 'agree-individual-objectives': 'person',
};

/** Tasks about one person's own objectives: named to that person's manager, and counted above them. Source: practice C1. */
export const tasksAboutOnePerson: readonly TaskKind[] = ['agree-individual-objectives', 'decide-individual-objectives'];

const order: readonly Harm[] = ['public', 'council', 'service', 'person'];

interface Ranked {
  readonly kind: TaskKind;
  readonly dueOn: CalendarDate | null;
}

/** Late ones first, by whose work waits, the longest late first among equals; then what is due soonest, and last what has no date. */
export const mostHarmFirst = <Task extends Ranked>(tasks: readonly Task[], today: CalendarDate): readonly Task[] => {
  const isLate = ({ dueOn }: Ranked): boolean => dueOn !== null && dueOn < today;
  const byDate = (one: Ranked, other: Ranked): number => (one.dueOn ?? '9999').localeCompare(other.dueOn ?? '9999');
  const byHarm = (one: Ranked, other: Ranked): number => order.indexOf(harmOf[one.kind]) - order.indexOf(harmOf[other.kind]);
  return [...tasks].sort((one, other) => {
    if (isLate(one) !== isLate(other)) return isLate(one) ? -1 : 1;
    return isLate(one) ? byHarm(one, other) || byDate(one, other) : byDate(one, other) || byHarm(one, other);
  });
};
