import type { ReminderStep } from './reminder-step';

/** The steps in the order of their days. */
export type ReminderPolicy = readonly ReminderStep[];
