/** What of the registers a service's review confirms in one act: actions and risks that stand as they stood. */

import type { CalendarDate } from '../calendar/dates';
import { quarterDates } from '../calendar/financial-year';
import type { Round } from './round';

/** What a confirmation looks at. */
interface RegisterItem {
  readonly saidOn: CalendarDate;
  /** Of an action: by when it is done; a risk has no such day. */
  readonly dueOn?: CalendarDate;
}

/**
 * Whether an item can be confirmed with the others: nobody has said anything of it since the quarter ended, and its day has not passed. What is overdue does not stand as
 * it stood, whatever was last said of it: its owner says what has become of it.
 */
export const isToConfirm = ({ saidOn, dueOn }: RegisterItem, { year, quarter }: Pick<Round, 'year' | 'quarter'>, today: CalendarDate): boolean =>
  saidOn <= quarterDates(year, quarter).endsOn && (dueOn === undefined || dueOn >= today);
