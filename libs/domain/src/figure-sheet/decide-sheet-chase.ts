import type { FinancialYear, Quarter } from '../calendar/financial-year';
import type { FigureSheetId, ServiceId } from '../shared/id';
import { accept, type Outcome, type Refusal, refuse } from '../shared/outcome';
import { isBlank } from '../shared/text';
import type { FigureSheetEvent } from './events';
import type { FigureSheetRefusal } from './refusals';
import type { SheetState } from './transitions';

/** How many characters a message to those chased holds, and how many sheets are chased at once. */
export const sheetChaseLimits = { message: 500, sheets: 500 } as const;

type SheetChased = Extract<FigureSheetEvent, { name: 'FigureSheetChased' }>;

interface SheetToChase {
  readonly id: FigureSheetId;
  readonly year: FinancialYear;
  readonly quarter: Quarter;
  readonly serviceId: ServiceId;
  readonly state: SheetState;
}

/**
 * The sheets of figures that the policy team chases: those that somebody still has to enter or to verify; whoever's turn it is hears of it.
 * Refused (NoSheetToChase) when none is left.
 */
export function decideSheetChase(sheets: readonly SheetToChase[], message: string): Outcome<readonly SheetChased[], Refusal<FigureSheetRefusal>> {
  const waiting = sheets.filter(({ state }) => state !== 'verified');
  if (waiting.length === 0) return refuse('NoSheetToChase');
  return accept(
    waiting.map(({ id, year, quarter, serviceId }): SheetChased => ({
      name: 'FigureSheetChased',
      stream: { type: 'figure-sheet', id },
      payload: { year, quarter, serviceId },
      ...(isBlank(message) ? {} : { wording: { message } }),
    })),
  );
}
