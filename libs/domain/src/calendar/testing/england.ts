import type { WorkingCalendar } from '../working-calendar';

/** England's calendar as it is shipped, without a council's own days. */
export const england: WorkingCalendar = { nation: 'england', confirmedUntil: null, days: [] };
