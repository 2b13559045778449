import type { YearId } from '@golden-thread/domain/shared/id';
import { accept, refuse } from '@golden-thread/domain/shared/outcome';
import type { TimetableEvent } from '@golden-thread/domain/timetable/events';
import { annualCycleDue, type AnnualCyclePhase, type AnnualCycleStep, nextStepOfYear as rule } from '@golden-thread/domain/timetable/schedule';
import { yearTransitions } from '@golden-thread/domain/timetable/transitions';
import type { Year } from '@golden-thread/domain/timetable/year';
import { findYearById, saveYear } from '@golden-thread/persistence/timetable/years';
import { type FollowedRows, nextStep, takeStep } from '../engine/workflow-steps';
import { openStages as openStagesOfYear, yearStream } from './annual-cycle';

const annualCycle: FollowedRows<YearId, Year, AnnualCyclePhase, AnnualCycleStep> = {
  kind: 'annual-cycle',
  hold: (work, id) => work.lock(yearStream(id)),
  read: async (work, id) => {
    const year = await findYearById(work, id);
    return year ? accept(year) : refuse('NotFound');
  },
  rule: (year, { now }) => rule(year, now),
  about: ({ year }, { phase }) => ({ period: year, boundary: `${year} ${phase}` }),
};

/** Reads where a council's year stands and says which step is due. Refuses: `NotFound`. */
export const nextStepOfYear = nextStep(annualCycle);

/** Opens each stage whose day has come, once, in order. Rounds, reports and windows begin from the events, never as its children. */
export const openStages = takeStep(annualCycle, 'openStages', (work, year) => openStagesOfYear(work, year, annualCycleDue(year, work.now).toOpen));

/** Ends the year: its annual report is out, and stages that then still lie ahead are of no more use. */
export const endYear = takeStep(annualCycle, 'endYear', async (work, year) => {
  await saveYear(work, { ...year, state: yearTransitions.after(year.state, 'end'), version: year.version + 1 });
  const payload = { year: year.year, endedOn: work.today };
  work.record({ name: 'YearEnded', stream: yearStream(year.id), payload } satisfies TimetableEvent);
});
