import type { CalendarDate } from '../calendar/dates';
import type { FinancialYear, Quarter } from '../calendar/financial-year';
import type { DomainEvent } from '../shared/domain-event';
import type { MeasureId, PersonId, ServiceId } from '../shared/id';

/** What happens to figures and the sheets on which they are asked for. Reasons and commentaries travel as wording, beside the event. */
export type FigureSheetEvent =
  | DomainEvent<'FiguresOpened', { readonly year: FinancialYear; readonly quarter: Quarter; /** Of what is measured monthly: 1 is April. */ readonly month?: number; readonly dueOn: CalendarDate; readonly sheets: number; readonly figures: number }, 'figures'>
  | DomainEvent<'FiguresAdded', { readonly year: FinancialYear; readonly quarter: Quarter; readonly dueOn: CalendarDate; readonly refs: readonly string[] }, 'figure-sheet'>
  | DomainEvent<'FiguresEntered', { readonly year: FinancialYear; readonly quarter: Quarter; readonly figures: readonly FigureFact[]; readonly missing: number }, 'figure-sheet'>
  | DomainEvent<'FigureSheetChased', { readonly year: FinancialYear; readonly quarter: Quarter; readonly serviceId: ServiceId }, 'figure-sheet'>
  | DomainEvent<'FigureSheetExtended', { readonly year: FinancialYear; readonly quarter: Quarter; readonly serviceId: ServiceId; readonly from: CalendarDate; readonly to: CalendarDate }, 'figure-sheet'>
  /** How the policy team follows a late sheet up; the note stands in `wording`. */
  | DomainEvent<'FigureSheetNoted', { readonly year: FinancialYear; readonly quarter: Quarter; readonly serviceId: ServiceId; readonly followedUpById: PersonId | null }, 'figure-sheet'>
  | DomainEvent<'FiguresVerified', { readonly year: FinancialYear; readonly quarter: Quarter; readonly figures: readonly FigureFact[] }, 'figure-sheet'>
  | DomainEvent<'FiguresReturned', { readonly year: FinancialYear; readonly quarter: Quarter; readonly figures: readonly FigureFact[]; readonly verified: number }, 'figure-sheet'>
  | DomainEvent<'FigureCorrected', { readonly ref: string; readonly period: string; readonly version: number; readonly replaces: number; readonly was: string | null; readonly becomes: string | null; readonly afterFreeze: boolean; /** As of `FigureFact`. */ readonly awaitsAnswer?: true }, 'measure'>
  | DomainEvent<'FiguresFrozen', { readonly year: FinancialYear; readonly quarter: Quarter; readonly figures: number; readonly missing: number }, 'figures'>;

/** One figure inside an event: which, which version, and its value as a decimal. */
export type FigureFact = { readonly measureId: MeasureId; readonly ref: string; readonly period: string; readonly version: number; readonly value: string | null; /** Never recorded: told to a reader from whom the value is withheld. */ readonly awaitsAnswer?: true };
