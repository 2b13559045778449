import type { ReminderPolicy } from './reminder-policy';

/** For most tasks: before, on and after the due date; then up the line, so that a late task cannot fade. */
export const usualReminders: ReminderPolicy = [
  { key: 'five-days-before', workingDays: -5, does: 'remind', to: 'holder' },
  { key: 'day-before', workingDays: -1, does: 'remind', to: 'holder' },
  { key: 'due-day', workingDays: 0, does: 'remind', to: 'holder' },
  { key: 'day-late', workingDays: 1, does: 'remind', to: 'holder' },
  { key: 'to-line-manager', workingDays: 2, does: 'escalate', to: 'line-manager' },
  { key: 'to-second-line-manager', workingDays: 5, does: 'escalate', to: 'second-line-manager' },
];
