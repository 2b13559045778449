import { accept, type Outcome, refuse } from '@golden-thread/domain';
import type { Actor } from '@golden-thread/domain/authority';
import type { FinancialYear } from '@golden-thread/domain/calendar';
import type { TimetableEdit } from '@golden-thread/domain/timetable';
import { type Database, newId } from '@golden-thread/persistence';
import { addPreview, findYear, previewDigest } from '@golden-thread/persistence/timetable';
import { lacksPermission } from '../shared';
import { changeOfYear } from './change-of-year';
import type { Submission } from './submission';

/**
 * Works out what an edit would move and keeps what was seen, so that applying it can be refused when that no longer holds.
 * Answers the preview's id and the digest of what it showed. Changes nothing else.
 * Refuses: `NotPermitted`, `NoSuchYear`, and what `previewChange` refuses.
 */
export async function previewTimetableChange(
  database: Database,
  actor: Actor,
  command: { readonly year: FinancialYear; readonly edit: TimetableEdit },
  submission?: Submission,
): Promise<Outcome<{ id: string; digest: string }>> {
  const lacking = lacksPermission(actor, 'timetable.change');
  if (lacking) return lacking;
  return database.transact({ actor, ...(submission && { submission }) }, async (work) => {
    const year = await findYear(work, command.year);
    if (!year) return refuse('NoSuchYear', { year: command.year });
    const change = await changeOfYear(work, year, command.edit);
    if (!change.ok) return change;
    const id = newId();
    await addPreview(work, id, year.id, change.value);
    return accept({ id, digest: previewDigest(change.value) });
  });
}
