import type { ReminderPolicy } from './reminder-policy';

/** For people's objectives: few steps, because there are thousands of people; then the line manager, whose appraisal it is. */
export const individualObjectiveReminders: ReminderPolicy = [
  { key: 'ten-days-before', workingDays: -10, does: 'remind', to: 'holder' },
  { key: 'due-day', workingDays: 0, does: 'remind', to: 'holder' },
  { key: 'to-line-manager', workingDays: 5, does: 'escalate', to: 'line-manager' },
];
