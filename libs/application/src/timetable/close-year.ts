import type { Actor } from '@golden-thread/domain/authority/actor';
import { may } from '@golden-thread/domain/authority/permission';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import { decideYearClosing } from '@golden-thread/domain/lesson/decide-lesson';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import type { TimetableEvent } from '@golden-thread/domain/timetable/events';
import { isYearOver } from '@golden-thread/domain/timetable/schedule';
import { yearTransitions } from '@golden-thread/domain/timetable/transitions';
import type { Year, YearState } from '@golden-thread/domain/timetable/year';
import { listOpenLessons, type OpenLesson } from '@golden-thread/persistence/lesson/lessons';
import { listStagesAsked, type StageAsked } from '@golden-thread/persistence/stage-return/stage-returns';
import { findYear, saveYear, yearId } from '@golden-thread/persistence/timetable/years';
import type { Asked, Database } from '@golden-thread/persistence/unit-of-work/database';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { changedSince, lacksPermission, type Submitted } from '../shared/command';
import { withdrawOpenReturns } from '../stage-return/ask-for-returns';
import { restateOnceAnswered } from '../stage-return/restate-once-answered';
import { yearStream } from './annual-cycle';

/** Ends a year that nothing keeps: what its stages still ask for is of no more use, whoever finds that it is over, its workflow or a person. */
export async function endYearOf(work: UnitOfWork, year: Year, stagesAsked: readonly StageAsked[]): Promise<void> {
  withdrawOpenReturns(work, stagesAsked);
  await saveYear(work, { ...year, state: yearTransitions.after(year.state, 'end'), version: year.version + 1 });
  for (const { stage } of stagesAsked.filter(({ openIds }) => openIds.length > 0)) await restateOnceAnswered(work, { year: year.year, stage });
  const payload = { year: year.year, endedOn: work.today };
  work.record({ name: 'YearEnded', stream: yearStream(year.id), payload } satisfies TimetableEvent);
}

/** What keeps a year from closing. */
export interface YearClosingView {
  readonly year: FinancialYear;
  readonly state: YearState;
  readonly version: number;
  readonly annualReportOn: CalendarDate | null;
  /** Its annual report is out, and its last day lies behind. */
  readonly isOut: boolean;
  readonly open: readonly OpenLesson[];
  readonly mayClose: boolean;
}

/** What keeps a year from closing: its annual report, and the lessons that are open. Refuses: `NotPermitted`, `NoSuchYear`. */
export async function getYearClosing(database: Asked, actor: Actor, { year: named }: { readonly year: FinancialYear }): Promise<Outcome<YearClosingView>> {
  const lacking = lacksPermission(actor, 'timetable.see');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading) => {
    const year = await findYear(reading, named);
    if (!year) return refuse('NoSuchYear', { year: named });
    const { state, version, annualReportOn } = year;
    const open = await listOpenLessons(reading, year.id);
    return accept({ year: named, state, version, annualReportOn, isOut: isYearOver(year, reading.now), open, mayClose: may(actor, 'timetable.change') && state === 'running' });
  });
}

/**
 * Closes a year, as its workflow does by itself once nothing keeps it: a lesson that is answered closes it without more. Refuses: `NotPermitted`, `NoSuchYear`, `Stale`,
 * and as `decideYearClosing` does.
 */
export async function closeYear(
  database: Database, actor: Actor, { year: named, version, submission }: { readonly year: FinancialYear; readonly version?: number | undefined; readonly submission?: Submitted['submission'] },
): Promise<Outcome<{ readonly year: FinancialYear }>> {
  const lacking = lacksPermission(actor, 'timetable.change');
  if (lacking) return lacking;
  return database.transact({ actor, ...(submission && { submission }) }, async (work) => {
    await work.lock(yearStream(yearId(work.council.id, named)));
    const year = await findYear(work, named);
    if (!year) return refuse('NoSuchYear', { year: named });
    const stale = changedSince(year, version, yearStream(year.id));
    if (stale) return stale;
    const open = (await listOpenLessons(work, year.id)).map(({ reference, title }) => ({ reference, title }));
    const decided = decideYearClosing(year, { isOut: isYearOver(year, work.now), open });
    if (!decided.ok) return decided;
    await endYearOf(work, year, await listStagesAsked(work, year.id));
    return accept({ year: named });
  });
}
