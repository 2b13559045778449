import type { CalendarDate } from './calendar-date';
import { daysBetween } from './days-between';

/** What stands beside a due date: 'in 4 days', 'tomorrow', 'today', '1 day late', '2 days late'. */
export const dueWording = (dueOn: CalendarDate, today: CalendarDate): string => {
  const days = daysBetween(today, dueOn);
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days > 0) return `in ${days} days`;
  return days === -1 ? '1 day late' : `${-days} days late`;
};
