import { accept, type Outcome, refuse } from '@golden-thread/domain';
import type { Actor } from '@golden-thread/domain/authority';
import { englandHolidays, type FinancialYear, isFinancialYear, neighbouringYear } from '@golden-thread/domain/calendar';
import {
  type Clash,
  compileTimetable,
  defaultTemplate,
  type StageDefinition,
  type TimetableEvent,
  yearTransitions,
} from '@golden-thread/domain/timetable';
import type { Database, UnitOfWork } from '@golden-thread/persistence';
import { findYear, saveDraft, yearId } from '@golden-thread/persistence/timetable';
import { lacksPermission } from '../shared';
import { meetingsOfYear } from './meetings-of-year';
import type { Submission } from './submission';
import { yearStream } from './year-stream';

/**
 * Drafts a year's timetable: by the rules given, else by those of the year before, else by the shipped template. A draft may be
 * drafted again. Answers the year's id and every clash. Refuses: `NotPermitted`, `NotAFinancialYear`, `YearExists` (already
 * published), and what `compileTimetable` refuses.
 */
export async function draftYear(
  database: Database,
  actor: Actor,
  command: { readonly year: FinancialYear; readonly definitions?: readonly StageDefinition[] },
  submission?: Submission,
): Promise<Outcome<{ id: string; clashes: readonly Clash[] }>> {
  const lacking = lacksPermission(actor, 'timetable.change');
  if (lacking) return lacking;
  if (!isFinancialYear(command.year)) return refuse('NotAFinancialYear', { year: command.year });
  return database.transact({ actor, ...(submission && { submission }) }, async (work) => {
    const id = yearId(work.council.id, command.year);
    await work.lock(yearStream(id));
    const there = await findYear(work, command.year);
    if (there && yearTransitions[there.state].redraft === undefined) return refuse('YearExists', { year: command.year });
    const definitions = command.definitions ?? (await rulesOfYearBefore(work, command.year)) ?? defaultTemplate;
    const meetings = await meetingsOfYear(work, command.year);
    const compiled = compileTimetable({ year: command.year, definitions, meetings, holidays: englandHolidays });
    if (!compiled.ok) return compiled;
    const version = (there?.version ?? 0) + 1;
    await saveDraft(work, { id, year: command.year, state: 'draft', version, definitions, annualReportOn: null }, compiled.value.stages);
    const payload = { year: command.year, stages: compiled.value.stages.length, redrafted: there !== undefined };
    work.record({ name: 'YearDrafted', stream: yearStream(id), payload } satisfies TimetableEvent);
    return accept({ id, clashes: compiled.value.clashes });
  });
}

const rulesOfYearBefore = async (work: UnitOfWork, year: FinancialYear): Promise<readonly StageDefinition[] | undefined> =>
  (await findYear(work, neighbouringYear(year, -1)))?.definitions;
