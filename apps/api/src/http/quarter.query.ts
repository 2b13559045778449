import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { type FinancialYear, neighbouringQuarter, type Quarter, quarterOf } from '@golden-thread/domain/calendar/financial-year';
import { findPeriod, periodAt } from '@golden-thread/domain/measure/period';

/** A quarter of a year, as a page asks for it. */
export interface QuarterQuery {
  readonly year: FinancialYear;
  readonly quarter: Quarter;
}

/** The quarter in the address ('2026-Q1'); the last one that ended where it names none. */
export function readQuarter(asked: unknown, today: CalendarDate): QuarterQuery {
  const period = typeof asked === 'string' ? findPeriod(asked) : null;
  if (period?.frequency === 'quarterly') return { year: period.year, quarter: period.number as Quarter };
  return neighbouringQuarter(quarterOf(today), -1);
}

/** The last eight quarters and this one, latest first, as a select's items. */
export function quarterItems(chosen: QuarterQuery, today: CalendarDate): readonly { value: string; text: string; selected: boolean }[] {
  const now = quarterOf(today);
  return Array.from({ length: 9 }, (_, back) => {
    const { year, quarter } = neighbouringQuarter(now, -back);
    const { key, label } = periodAt(year, 'quarterly', quarter);
    return { value: key, text: label, selected: year === chosen.year && quarter === chosen.quarter };
  });
}
