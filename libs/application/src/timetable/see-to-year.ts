import { accept, type Outcome, refuse } from '@golden-thread/domain';
import type { TurnTaken } from '@golden-thread/domain/task';
import { type AnnualCyclePhase, annualCycleDue, type TimetableEvent, type Year } from '@golden-thread/domain/timetable';
import type { Database, UnitOfWork } from '@golden-thread/persistence';
import { findYearById, saveYear } from '@golden-thread/persistence/timetable';
import { takeTurn } from '../engine';
import { openStages } from './open-stages';
import { yearStream } from './year-stream';

/**
 * The turn of the annual cycle: opens each stage whose day has come, once, in order; ends the year when its annual report is out;
 * and says when it next has something to do. Rounds, reports and windows begin from the events, never as its children.
 */
export function seeToYear(
  database: Database,
  { councilId, subjectId }: { readonly councilId: string; readonly subjectId: string },
): Promise<Outcome<TurnTaken<AnnualCyclePhase>>> {
  return takeTurn<AnnualCyclePhase>(database, { councilId, kind: 'annual-cycle', subjectId }, async (work) => {
    await work.lock(yearStream(subjectId));
    const year = await findYearById(work, subjectId);
    if (!year) return refuse('NoSuchYear');
    const due = annualCycleDue(year, work.now);
    await openStages(work, year, due.toOpen);
    if (due.ends) await endYear(work, year);
    const phase = due.ends ? 'ended' : due.phase;
    return accept({ phase, nextAt: due.nextAt, ended: phase === 'ended', chapter: `${year.year} ${phase}` });
  });
}

async function endYear(work: UnitOfWork, year: Year): Promise<void> {
  await saveYear(work, { ...year, state: 'ended', version: year.version + 1 });
  const payload = { year: year.year, endedOn: work.today };
  work.record({ name: 'YearEnded', stream: yearStream(year.id), payload } satisfies TimetableEvent);
}
