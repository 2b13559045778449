/** The bank holidays of the four nations, as shipped with a release. */

import { englandAndWales } from './bank-holidays/england-and-wales';
import { northernIreland } from './bank-holidays/northern-ireland';
import { scotland } from './bank-holidays/scotland';
import type { CalendarDate } from './dates';

/** Where a council is: its nation's bank holidays are its own. */
export const nations = ['england', 'wales', 'scotland', 'northern-ireland'] as const;
export type Nation = (typeof nations)[number];

/**
 * Source: the lists behind www.gov.uk/bank-holidays (alphagov/frontend at cb2a016; Open Government Licence v3.0). A year is added here
 * when it is announced, and `shippedUntil` moves with it; a council need not wait for that (`WorkingCalendar.knownUntil`).
 */
const published: Readonly<Record<Nation, ReadonlyMap<CalendarDate, string>>> = {
  england: englandAndWales,
  wales: englandAndWales,
  scotland,
  'northern-ireland': northernIreland,
};

/** The last day up to which the shipped lists are complete. */
export const shippedUntil: CalendarDate = '2028-12-31';

/** The published bank holidays of a nation, by day; never guessed beyond `shippedUntil`. */
export const bankHolidaysOf = (nation: Nation): ReadonlyMap<CalendarDate, string> => published[nation];
