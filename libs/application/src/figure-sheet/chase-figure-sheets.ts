import type { Actor } from '@golden-thread/domain/authority/actor';
import type { FinancialYear, Quarter } from '@golden-thread/domain/calendar/financial-year';
import { decideSheetChase } from '@golden-thread/domain/figure-sheet/decide-sheet-chase';
import { accept, type Outcome } from '@golden-thread/domain/shared/outcome';
import { listFigureSheets } from '@golden-thread/persistence/figure-sheet/figure-sheets';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { lacksPermission, type Submitted } from '../shared/command';

export interface ChaseFigureSheets extends Submitted {
  readonly year: FinancialYear;
  readonly quarter: Quarter;
  /** Which sheets; `all` chases everybody who has not entered or verified. */
  readonly sheetIds: readonly string[] | 'all';
  readonly message: string;
}

/**
 * The policy team asks again for the figures of a quarter, from one, several or all; whoever's turn it is hears of it at once.
 * Refuses: `NotPermitted`, and `NoSheetToChase` when everybody named has entered and verified.
 */
export async function chaseFigureSheets(database: Database, actor: Actor, command: ChaseFigureSheets): Promise<Outcome<{ chased: number }>> {
  const lacking = lacksPermission(actor, 'reviews.run');
  if (lacking) return lacking;
  return database.transact({ actor, submission: command.submission }, async (work) => {
    const { sheetIds, message } = command;
    const sheets = await listFigureSheets(work, command);
    const decided = decideSheetChase(sheetIds === 'all' ? sheets : sheets.filter(({ id }) => sheetIds.includes(id)), message);
    if (!decided.ok) return decided;
    for (const event of decided.value) {
      await work.lock(event.stream);
      work.record(event);
    }
    return accept({ chased: decided.value.length });
  });
}
