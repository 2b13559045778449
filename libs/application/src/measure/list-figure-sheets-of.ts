import { accept, type Outcome } from '@golden-thread/domain';
import type { Actor } from '@golden-thread/domain/authority';
import type { FinancialYear, Quarter } from '@golden-thread/domain/calendar';
import type { Database } from '@golden-thread/persistence';
import { type FigureSheet, listFigureSheets } from '@golden-thread/persistence/measure';
import { answersFor, lacksPermission } from '../shared';

/** A sheet in the list of a quarter, with what this person may do on it. */
export type ListedSheet = FigureSheet & { readonly mayEnter: boolean; readonly mayVerify: boolean };

/** Who has entered and who has verified their figures of a quarter. Refused: `NotPermitted`. */
export async function listFigureSheetsOf(
  database: Database,
  actor: Actor,
  asked: { readonly year: FinancialYear; readonly quarter: Quarter },
): Promise<Outcome<readonly ListedSheet[]>> {
  const lacking = lacksPermission(actor, 'measures.see');
  if (lacking) return lacking;
  const sheets = await database.read(actor.councilId, (reading) => listFigureSheets(reading, asked));
  const of = (sheet: FigureSheet): ListedSheet => ({
    ...sheet, mayEnter: answersFor(actor, sheet.ownerPostId), mayVerify: answersFor(actor, sheet.verifierPostId),
  });
  return accept(sheets.map(of));
}
