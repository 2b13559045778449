import { halfOfStage, quarterOfStage, type Stage, type TimetableEvent, type Year } from '@golden-thread/domain/timetable';
import type { UnitOfWork } from '@golden-thread/persistence';
import { markStages } from '@golden-thread/persistence/timetable';
import { yearStream } from './year-stream';

/** Opens stages, each recorded as an event of its own: others begin their work from it (errands.ts). */
export async function openStages(work: UnitOfWork, year: Year, stages: readonly Stage[]): Promise<void> {
  if (stages.length === 0) return;
  await markStages(
    work,
    year.id,
    stages.map(({ key }) => key),
    'opened',
  );
  for (const stage of stages) work.record(stageOpened(year, stage));
}

const stageOpened = (year: Year, { id, key, title, date }: Stage): TimetableEvent => ({
  name: 'StageOpened',
  stream: yearStream(year.id),
  payload: {
    yearId: year.id,
    year: year.year,
    stage: key,
    stageId: id,
    title,
    dueOn: date ?? '',
    quarter: quarterOfStage(key),
    half: halfOfStage(key),
  },
});
