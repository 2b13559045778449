import { longDate, shortDate } from '@golden-thread/domain/calendar/date-format';
import type { FigureFact, FigureSheetEvent } from '@golden-thread/domain/figure-sheet/events';
import { findPeriod, periodAt } from '@golden-thread/domain/measure/period';
import { distinguishingDecimals } from '@golden-thread/domain/measure/write-figure';
import { type Decimal, decimal } from '@golden-thread/domain/shared/decimal/decimal';
import { capitalised } from '@golden-thread/domain/shared/text';
import { counted } from '../../../http/paging';
import type { EventLabels } from './event-label';

/** '2026-Q1' as people say it; the key itself where it names no period. */
export const periodLabelOf = (period: string): string => findPeriod(period)?.label ?? period;

/** A history does not know its measures' decimals, and what was divided has many: two are read, or as many as tell the value apart. The record holds all. */
const figureRead = (value: Decimal | null, against: Decimal | null = null): string =>
  value === null ? 'no cases' : decimal.round(value, distinguishingDecimals(value, against === null ? [] : [against], 2));
const waits = 'shown once what the policy team asked is answered';
const listed = (figures: readonly FigureFact[]): string => figures.map(({ ref, period, value, awaitsAnswer }) => `${ref}, ${periodLabelOf(period)}: ${awaitsAnswer ? waits : figureRead(value)}`).join('; ');

export const figureSheetEventLabels = {
  FiguresOpened: ({ year, quarter, month, figures, sheets }) => ({
    title: `Figures asked for: ${month === undefined ? `${year}, quarter ${quarter}` : periodAt(year, 'monthly', month).label}`,
    detail: `${counted(figures, 'figure')} on ${counted(sheets, 'sheet')}.`,
  }),
  FiguresAdded: ({ refs, dueOn }) => ({ title: 'More figures asked for', detail: `${refs.join(', ')}, by ${longDate(dueOn)}.` }),
  FigureSheetChased: () => ({ title: 'Figures chased' }),
  FigureSheetExtended: ({ from, to }) => ({ title: 'Date of the figures extended', changes: [{ what: 'Due', before: shortDate(from), after: shortDate(to) }] }),
  FigureSheetNoted: ({ followedUpById }, name) => ({ title: 'Note on how the late figures are followed up', ...(followedUpById !== null && { detail: `By ${name(followedUpById)}.` }) }),
  FiguresEntered: ({ figures, missing }) => ({
    title: 'Figures entered',
    detail: `${listed(figures)}.${missing > 0 ? ` ${counted(missing, 'figure')} still missing.` : ''}`,
  }),
  FiguresVerified: ({ figures }) => ({ title: 'Figures verified', detail: `${listed(figures)}.` }),
  FiguresReturned: ({ figures }) => ({ title: 'Figures returned with reasons', detail: `${listed(figures)}.` }),
  FigureCorrected: ({ ref, period, was, becomes, version, afterFreeze, awaitsAnswer }) => ({
    title: `Figure of ${ref} corrected for ${periodLabelOf(period)}${afterFreeze ? ', after the freeze' : ''}`,
    ...(awaitsAnswer ? { detail: `Its values are ${waits}.` } : { changes: [{ what: `Value (now version ${version})`, before: capitalised(figureRead(was, becomes)), after: capitalised(figureRead(becomes, was)) }] }),
  }),
  FiguresFrozen: ({ year, quarter, figures, missing }) => ({
    title: `Figures frozen: ${year}, quarter ${quarter}`,
    detail: `${counted(figures, 'figure')}, ${missing} missing.`,
  }),
} satisfies EventLabels<FigureSheetEvent>;
