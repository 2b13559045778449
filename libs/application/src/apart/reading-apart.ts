import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { LedgerColumns } from '@golden-thread/domain/money/ledger';
import type { FeedbackColumns } from '@golden-thread/domain/review/feedback';
import type { readCalendar } from '@golden-thread/exchange/calendar/read-calendar';
import type { readFiguresFile } from '@golden-thread/exchange/figures/read-figures-file';
import type { readFrameworkFile } from '@golden-thread/exchange/framework/shipped-frameworks';
import type { readFeedback } from '@golden-thread/exchange/feedback/read-feedback';
import type { readLedger } from '@golden-thread/exchange/ledger/read-ledger';
import type { readApplications } from '@golden-thread/exchange/planning/read-applications';
import type { HandedFile } from './handed-file';
import type { readPeriods } from '../timetable/read-periods';

/** What is read in a thread of its own: what each reader is given, and what it answers. */
export interface ReadingsApart {
  readonly ledger: { readonly given: { readonly file: HandedFile; readonly columns: LedgerColumns }; readonly answer: ReturnType<typeof readLedger> };
  readonly feedback: { readonly given: { readonly file: HandedFile; readonly columns: FeedbackColumns }; readonly answer: ReturnType<typeof readFeedback> };
  readonly applications: { readonly given: { readonly file: HandedFile }; readonly answer: ReturnType<typeof readApplications> };
  readonly calendar: { readonly given: { readonly file: HandedFile; readonly from: CalendarDate; readonly to: CalendarDate }; readonly answer: ReturnType<typeof readCalendar> };
  readonly periods: { readonly given: { readonly file: HandedFile }; readonly answer: ReturnType<typeof readPeriods> };
  readonly figures: { readonly given: { readonly file: HandedFile }; readonly answer: ReturnType<typeof readFiguresFile> };
  readonly framework: { readonly given: { readonly file: HandedFile }; readonly answer: ReturnType<typeof readFrameworkFile> };
}

/** Which reader, and what it is given. */
export type ReadingAsked = { readonly [As in keyof ReadingsApart]: { readonly as: As } & ReadingsApart[As]['given'] }[keyof ReadingsApart];
