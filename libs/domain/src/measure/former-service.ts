/** Whose figures a measure's were before services merged or split. */

import { longDate } from '../calendar/date-format';
import { addDays, type CalendarDate } from '../calendar/dates';
import { type FinancialYear, neighbouringYear, type Quarter, quarterDates } from '../calendar/financial-year';
import type { ReorganisationKind } from '../organisation/service-reorganisation';

/** From which service a thing came, and on which day. */
export interface CameFrom {
  readonly service: string;
  readonly on: CalendarDate;
  readonly kind: ReorganisationKind;
}

/** The service that a measure was of, as a line of a quarter says it. */
export interface FormerService {
  readonly service: string;
  /** Its last day as a measure of that service. */
  readonly until: CalendarDate;
  /** Whether the quarter's own figure is of a time before; else only those that it is compared with are. */
  readonly ownFigure: boolean;
}

/**
 * The service that a quarter's line has to name beside the measure's own: the last that it came from, as long as the quarter's figure or the furthest that it is
 * compared with, the same quarter's of last year, is of a time before. Null where all of them are of the service that has it now. `from`: the latest first.
 */
export function formerServiceOf(from: readonly CameFrom[], { year, quarter }: { readonly year: FinancialYear; readonly quarter: Quarter }): FormerService | null {
  const compared = quarterDates(neighbouringYear(year, -1), quarter);
  const found = from.find(({ on }) => on > compared.startsOn);
  return found === undefined ? null : { service: found.service, until: addDays(found.on, -1), ownFigure: found.on > quarterDates(year, quarter).endsOn };
}

/** The same in words, beside the name of the service that has the measure now. */
export const formerServiceSays = ({ service, until, ownFigure }: FormerService): string =>
  ownFigure ? `Figure of ${service}, whose measure it was until ${longDate(until)}` : `Compared with figures of ${service}, whose measure it was until ${longDate(until)}`;
