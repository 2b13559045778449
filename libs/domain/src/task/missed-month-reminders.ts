import type { ReminderPolicy } from './reminder-policy';

/**
 * For the monthly update of a recovery plan: a missed month reminds, then goes to the director, then to whoever asked for the plan
 * (Ribble Valley, performance management, 6.6: "enforce action … update reports on a monthly basis").
 */
export const missedMonthReminders: ReminderPolicy = [
  { key: 'two-days-before', workingDays: -2, does: 'remind', to: 'holder' },
  { key: 'due-day', workingDays: 0, does: 'remind', to: 'holder' },
  { key: 'day-late', workingDays: 1, does: 'remind', to: 'holder' },
  { key: 'to-director', workingDays: 3, does: 'escalate', to: 'director' },
  { key: 'to-requester', workingDays: 8, does: 'escalate', to: 'requester' },
];
