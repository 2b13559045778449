import type { Actor } from '@golden-thread/domain/authority/actor';
import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { decidePhases, type PhasesGiven } from '@golden-thread/domain/timetable/decide-phases';
import { findYear, savePhasesOfStages, saveYear, yearId } from '@golden-thread/persistence/timetable/years';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { changedSince, lacksPermission, type ThingCommand } from '../shared/command';
import { yearStream } from './annual-cycle';

/** Names, orders, adds and takes out the phases of a year's cycle, and says which a stage is of. Refuses: `NotPermitted`, `NoSuchYear`, `Stale`, and as `decidePhases` does. */
export async function changePhases(database: Database, actor: Actor, { year: named, version, submission, ...given }: ThingCommand & PhasesGiven & { readonly year: FinancialYear }): Promise<Outcome<{ year: FinancialYear }>> {
  const lacking = lacksPermission(actor, 'timetable.change');
  if (lacking) return lacking;
  return database.transact({ actor, submission }, async (work) => {
    await work.lock(yearStream(yearId(work.council.id, named)));
    const year = await findYear(work, named);
    if (!year) return refuse('NoSuchYear', { year: named });
    const stale = changedSince(year, version, yearStream(year.id));
    if (stale) return stale;
    const decided = decidePhases(year, given);
    if (!decided.ok) return decided;
    await saveYear(work, decided.value.year);
    await savePhasesOfStages(work, decided.value.year);
    work.record(decided.value.event);
    return accept({ year: named });
  });
}
