import { accept, type Outcome, refuse } from '@golden-thread/domain';
import type { Actor } from '@golden-thread/domain/authority';
import { englandHolidays, type FinancialYear } from '@golden-thread/domain/calendar';
import { compileTimetable, decidePublishYear, type TimetableEvent } from '@golden-thread/domain/timetable';
import type { Database } from '@golden-thread/persistence';
import { findYear, markStages, saveStages, saveYear, yearId } from '@golden-thread/persistence/timetable';
import { changedSince, lacksPermission } from '../shared';
import type { Submission } from './submission';
import { yearStream } from './year-stream';
import { meetingsOfYear } from './meetings-of-year';

/**
 * Publishes a drafted year, reckoned afresh from the meetings as they are now; from here on the annual cycle opens its stages by
 * itself. Refuses: `NotPermitted`, `NoSuchYear`, `Stale` (the version shown is not the one that
 * stands), `YearNotDraft`, `TimetableClashes`.
 */
export async function publishYear(
  database: Database,
  actor: Actor,
  command: { readonly year: FinancialYear; readonly version?: number },
  submission?: Submission,
): Promise<Outcome<{ id: string }>> {
  const lacking = lacksPermission(actor, 'timetable.change');
  if (lacking) return lacking;
  return database.transact({ actor, ...(submission && { submission }) }, async (work) => {
    const id = yearId(work.council.id, command.year);
    await work.lock(yearStream(id));
    const year = await findYear(work, command.year);
    if (!year) return refuse('NoSuchYear', { year: command.year });
    const stale = changedSince(year, command.version, yearStream(year.id));
    if (stale) return stale;
    const meetings = await meetingsOfYear(work, year.year);
    const compiled = compileTimetable({ year: year.year, definitions: year.definitions, meetings, holidays: englandHolidays });
    if (!compiled.ok) return compiled;
    const decided = decidePublishYear(year, compiled.value, work.today);
    if (!decided.ok) return decided;
    await saveYear(work, { ...year, state: 'running', version: year.version + 1 });
    await saveStages(work, year, compiled.value.stages);
    await markStages(work, id, decided.value.passed, 'passed');
    const payload = { year: year.year, stages: compiled.value.stages.length, passed: decided.value.passed };
    work.record({ name: 'YearPublished', stream: yearStream(id), payload } satisfies TimetableEvent);
    return accept({ id });
  });
}
