import { addDays, type CalendarDate } from '@golden-thread/domain/calendar/dates';
import { type Instant, londonInstant } from '@golden-thread/domain/calendar/instants';
import type { RemindersOwed } from '@golden-thread/domain/task/workflow-step';
import type { At } from './rows-in-memory';

/** The instants at which reminders of open tasks fall due. */
export interface Reminded {
  readonly reminderInstants: readonly Instant[];
}

export const owed = ({ reminderInstants }: Reminded, { now }: At): RemindersOwed => ({
  due: reminderInstants.some((at) => at <= now),
  nextAt: reminderInstants.filter((at) => at > now).sort()[0] ?? null,
});
export const reminded = <F extends Reminded>(facts: F, { now }: At): F => ({ ...facts, reminderInstants: facts.reminderInstants.filter((at) => at > now) });
/** A task is opened, whose reminders come in some days. */
export const remindIn = <F extends Reminded>(facts: F, { today }: At, dice: number): F => ({
  ...facts, reminderInstants: [...facts.reminderInstants, londonInstant(addDays(today, dice % 20), '08:00')].slice(-6),
});
export const inDays = ({ today }: At, dice: number, most = 40): CalendarDate => addDays(today, (dice % most) - 5);
export const withReminders = <F extends Reminded>(facts: F, at: At): F & { reminders: RemindersOwed } => ({ ...facts, reminders: owed(facts, at) });
