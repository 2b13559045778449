import { type Outcome, refuse } from '@golden-thread/domain';
import type { Actor, Permission } from '@golden-thread/domain/authority';
import type { Database, UnitOfWork, Scope } from '@golden-thread/persistence';
import { type FigureSheet, findFigureSheet } from '@golden-thread/persistence/measure';
import { changedSince, lacksPermission } from '../shared';

/** What every act on a sheet names: the sheet, the version that was shown, and the form's own id. */
export interface SheetCommand {
  readonly sheetId: string;
  readonly version?: number;
  readonly submission?: Scope['submission'];
}

/**
 * Opens one unit of work on a sheet: permission first, then the sheet held and read, then the version that was shown compared.
 * Refuses: `NotPermitted`, `NoSuchFigureSheet`, `Stale`; and as `decide` refuses.
 */
export async function withFigureSheet<T>(
  database: Database,
  given: { readonly actor: Actor; readonly permission: Permission; readonly command: SheetCommand },
  decide: (work: UnitOfWork, sheet: FigureSheet) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const { actor, permission, command } = given;
  const lacking = lacksPermission(actor, permission);
  if (lacking) return lacking;
  return database.transact({ actor, submission: command.submission }, async (work) => {
    await work.lock({ type: 'figure-sheet', id: command.sheetId });
    const sheet = await findFigureSheet(work, command.sheetId);
    if (!sheet) return refuse('NoSuchFigureSheet');
    return changedSince(sheet, command.version) ?? decide(work, sheet);
  });
}
