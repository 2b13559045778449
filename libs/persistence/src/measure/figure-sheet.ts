import type { CalendarDate, FinancialYear, Quarter } from '@golden-thread/domain/calendar';
import type { SheetState } from '@golden-thread/domain/measure';

/** One owner's figures of one service for one quarter, with the posts by name. */
export interface FigureSheet {
  readonly id: string;
  readonly year: FinancialYear;
  readonly quarter: Quarter;
  readonly serviceId: string;
  readonly serviceName: string;
  readonly ownerPostId: string;
  readonly ownerTitle: string;
  readonly verifierPostId: string;
  readonly verifierTitle: string;
  readonly dueOn: CalendarDate;
  readonly state: SheetState;
  readonly version: number;
}
