import { monthsDue } from '@golden-thread/domain/measure/monthly-figures';
import type { YearId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import type { TimetableEvent } from '@golden-thread/domain/timetable/events';
import { annualCycleDue, type AnnualCycleFacts, type AnnualCyclePhase, type AnnualCycleStep, nextStepOfYear as rule } from '@golden-thread/domain/timetable/schedule';
import { yearTransitions } from '@golden-thread/domain/timetable/transitions';
import { listMonthlySheets, listUnaskedMonths } from '@golden-thread/persistence/measure/monthly-sheets.query';
import { findYearById, saveYear } from '@golden-thread/persistence/timetable/years';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { findRemindersOwed, remindAndEscalate, type Subjects } from '../engine/remind-and-escalate';
import { type FollowedRows, nextStep, takeStep } from '../engine/workflow-steps';
import { askForMonths } from '../measure/monthly-figures';
import { openStages as openStagesOfYear, yearStream } from './annual-cycle';

interface Facts extends AnnualCycleFacts {
  readonly remindable: Subjects;
}

const annualCycle: FollowedRows<YearId, Facts, AnnualCyclePhase, AnnualCycleStep> = {
  kind: 'annual-cycle',
  hold: (work, id) => work.lock(yearStream(id)),
  read: readYear,
  rule,
  about: ({ year: { year } }, { phase }) => ({ period: year, boundary: `${year} ${phase}` }),
};

async function readYear(work: UnitOfWork, id: YearId): Promise<Outcome<Facts>> {
  const year = await findYearById(work, id);
  if (!year) return refuse('NotFound');
  const remindable = (await listMonthlySheets(work, year.year)).map((sheetId) => ({ type: 'figure-sheet' as const, id: sheetId }));
  const [unaskedMonths, reminders] = await Promise.all([listUnaskedMonths(work, year.year), findRemindersOwed(work, remindable)]);
  return accept({ year, unaskedMonths, reminders, remindable });
}

/** Reads where a council's year stands and says which step is due. Refuses: `NotFound`. */
export const nextStepOfYear = nextStep(annualCycle);

/** Opens each stage whose day has come, once, in order. Rounds, reports and windows begin from the events, never as its children. */
export const openStages = takeStep(annualCycle, 'openStages', (work, { year }) => openStagesOfYear(work, year, annualCycleDue(year, work.now).toOpen));

/** Asks for the figures of the months that have ended, of everything that is measured monthly. */
export const askForMonthlyFigures = takeStep(annualCycle, 'askForMonthlyFigures', (work, { year, unaskedMonths }) =>
  askForMonths(work, monthsDue(year.year, unaskedMonths, work).toAsk),
);

/** Reminds of the figures of months, and escalates them. Of the quarter's its round reminds. */
export const remindOfMonthlyFigures = takeStep(annualCycle, 'remindOfMonthlyFigures', (work, { remindable }) => remindAndEscalate(work, { subjects: remindable }));

/** Ends the year: its annual report is out, and stages that then still lie ahead are of no more use. */
export const endYear = takeStep(annualCycle, 'endYear', async (work, { year }) => {
  await saveYear(work, { ...year, state: yearTransitions.after(year.state, 'end'), version: year.version + 1 });
  const payload = { year: year.year, endedOn: work.today };
  work.record({ name: 'YearEnded', stream: yearStream(year.id), payload } satisfies TimetableEvent);
});
