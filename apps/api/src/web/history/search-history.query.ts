import type { SearchHistoryAsked } from '@golden-thread/application/history';
import { isThingType } from '@golden-thread/domain';
import { isCalendarDate } from '@golden-thread/domain/calendar';
import { pageNumber } from '../list/page-number';

/** What the auditor chose, as typed, and what of it can be asked. */
export interface HistoryChoice {
  readonly typed: { readonly thing: string; readonly who: string; readonly from: string; readonly to: string };
  readonly asked: SearchHistoryAsked;
  /** Dates that are none, in words; they are left out of what is asked. */
  readonly faults: readonly { readonly text: string; readonly href: string }[];
}

const text = (value: unknown): string => (typeof value === 'string' ? value.trim().slice(0, 100) : '');

/** Reads the address. */
export function historyChoice(query: Readonly<Record<string, unknown>>): HistoryChoice {
  const typed = { thing: text(query['thing']), who: text(query['who']), from: text(query['from']), to: text(query['to']) };
  const faults = (['from', 'to'] as const)
    .filter((field) => typed[field] !== '' && !isCalendarDate(typed[field]))
    .map((field) => ({ text: `${field === 'from' ? 'From' : 'To'} is no date. Type it as 2026-09-03.`, href: `#${field}` }));
  const date = (field: 'from' | 'to') => (isCalendarDate(typed[field]) ? { [field]: typed[field] } : {});
  return {
    typed,
    faults,
    asked: {
      page: pageNumber(query['page']),
      ...(isThingType(typed.thing) && { streamType: typed.thing }),
      ...(typed.who !== '' && { who: typed.who }),
      ...date('from'),
      ...date('to'),
    },
  };
}
