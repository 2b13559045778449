/** What the policy team does about a sheet that is late, beside chasing it: another date, or a note of how it is followed up. */

import { refusalOfWorkingDay } from '../calendar/chosen-day';
import type { CalendarDate } from '../calendar/dates';
import type { CouncilDate } from '../calendar/working-calendar';
import type { FinancialYear, Quarter } from '../calendar/financial-year';
import type { FigureSheetId, PersonId, ServiceId } from '../shared/id';
import { accept, type Outcome, refuse } from '../shared/outcome';
import { isBlank, normalText } from '../shared/text';
import type { FigureSheetEvent } from './events';
import type { SheetState } from './transitions';

type SheetExtended = Extract<FigureSheetEvent, { name: 'FigureSheetExtended' }>;
type SheetNoted = Extract<FigureSheetEvent, { name: 'FigureSheetNoted' }>;

interface LateSheet {
  readonly id: FigureSheetId;
  readonly year: FinancialYear;
  readonly quarter: Quarter;
  readonly serviceId: ServiceId;
  readonly state: SheetState;
  /** Until when its owner has time now. */
  readonly dueOn: CalendarDate;
}

/** What an extension is decided by, beside the sheet. `closesOn`: of the quarter's round; null while there is none. */
export interface SheetExtensionContext extends CouncilDate {
  readonly frozen: boolean;
  readonly closesOn: CalendarDate | null;
}

/**
 * Whether a sheet's owner gets a later date: while the figures are theirs to enter, before the quarter's figures are frozen, with a reason.
 *
 * Refusals: SheetFrozen, FiguresEnteredAlready, ExtensionNotLater, ExtensionBeyondClose, ReasonMissing, and as `refusalOfWorkingDay` does.
 */
export function decideSheetExtension(sheet: LateSheet, { to, reason }: { readonly to: CalendarDate; readonly reason: string }, { frozen, closesOn, ...on }: SheetExtensionContext): Outcome<SheetExtended> {
  if (frozen) return refuse('SheetFrozen');
  if (sheet.state === 'entered' || sheet.state === 'verified') return refuse('FiguresEnteredAlready');
  if (to <= sheet.dueOn) return refuse('ExtensionNotLater', { dueOn: sheet.dueOn });
  if (closesOn !== null && to >= closesOn) return refuse('ExtensionBeyondClose', { closesOn });
  const refused = refusalOfWorkingDay(to, on, 'to');
  if (refused !== null) return { ok: false, refusal: refused };
  if (isBlank(reason)) return refuse('ReasonMissing');
  const { id, year, quarter, serviceId, dueOn } = sheet;
  return accept({ name: 'FigureSheetExtended', stream: { type: 'figure-sheet', id }, payload: { year, quarter, serviceId, from: dueOn, to }, wording: { reason: normalText(reason) } });
}

/**
 * Whether the policy team notes how it follows up a sheet that somebody still has to enter or to verify, and who does. Nothing changes for them.
 *
 * Refusals: NoSheetToChase, NoteMissing.
 */
export function decideSheetNote({ id, year, quarter, serviceId, state }: LateSheet, { note, followedUpById }: { readonly note: string; readonly followedUpById: PersonId | null }): Outcome<SheetNoted> {
  if (state === 'verified') return refuse('NoSheetToChase');
  if (isBlank(note)) return refuse('NoteMissing');
  return accept({ name: 'FigureSheetNoted', stream: { type: 'figure-sheet', id }, payload: { year, quarter, serviceId, followedUpById }, wording: { note: normalText(note) } });
}
