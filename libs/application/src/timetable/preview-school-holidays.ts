import type { Actor } from '@golden-thread/domain/authority/actor';
import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import type { PreviewId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { schoolHolidayEdit } from '@golden-thread/domain/timetable/school-holidays';
import { findYear } from '@golden-thread/persistence/timetable/years';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import type { HandedFile } from '../apart/handed-file';
import { readApart } from '../apart/read-apart';
import { lacksPermission, type Submitted } from '../shared/command';
import { keepPreview } from './preview-timetable-change';
import { longestPeriodsText, readPeriods } from './read-periods';

/**
 * Works out what a year would be with these school holidays in place of those still to come: a change to be looked at and applied like every other.
 * Refuses: `NotPermitted`, `NoSuchYear`, `PeriodNotRead`, `FileNotReadInTime`, `FilesBeingRead`, `NoPeriodOfYear`, and what `previewChange` refuses.
 */
export async function previewSchoolHolidays(
  database: Database, actor: Actor, { year: named, of }: { readonly year: FinancialYear; readonly of: { readonly text: string } | { readonly file: HandedFile } }, submission?: Submitted['submission'],
): Promise<Outcome<{ id: PreviewId }>> {
  const lacking = lacksPermission(actor, 'timetable.change');
  if (lacking) return lacking;
  // No more than may be typed is read at once; what is longer, or a file, could be made to be slow.
  const isTyped = 'text' in of && of.text.length <= longestPeriodsText;
  const read = isTyped ? accept(readPeriods(of.text)) : await readApart('periods', { file: 'file' in of ? of.file : { name: 'days', bytes: new TextEncoder().encode(of.text) } });
  const periods = read.ok ? read.value : read;
  if (!periods.ok) return periods;
  return database.transact({ actor, ...(submission && { submission }) }, async (work) => {
    const year = await findYear(work, named);
    if (!year) return refuse('NoSuchYear', { year: named });
    const edit = schoolHolidayEdit(year, periods.value, work.today);
    return edit.ok ? keepPreview(work, year, edit.value) : edit;
  });
}
