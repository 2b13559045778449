import { compileTimetable } from '@golden-thread/domain/timetable/compile-timetable';
import { clashesByTitle } from '@golden-thread/domain/timetable/clash';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import type { TimetableEvent } from '@golden-thread/domain/timetable/events';
import { phaseWithin } from '@golden-thread/domain/timetable/phase';
import type { DatedStage } from '@golden-thread/domain/timetable/stage';
import type { StageDefinition } from '@golden-thread/domain/timetable/stage-definition';
import { yearTransitions } from '@golden-thread/domain/timetable/transitions';
import type { Year } from '@golden-thread/domain/timetable/year';
import { listNamedCalendars } from '@golden-thread/persistence/timetable/named-calendars';
import { moveStages, saveStages, saveYear } from '@golden-thread/persistence/timetable/years';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { yearStream } from './annual-cycle';
import { meetingsOfYear } from './show-year';

/**
 * Adds stages to a year that is held, drafted or running, for whatever decides it; stages that it has stay as they are, with their days. Of a year that runs, those
 * whose day has passed are passed over: nobody is asked after the event. Answers how many came. Refuses: `YearEnded`, `TimetableClashes`, and as `compileTimetable` does.
 */
export async function addStages(work: UnitOfWork, year: Year, { definitions, reason }: { readonly definitions: readonly StageDefinition[]; readonly reason: string }): Promise<Outcome<{ readonly added: number }>> {
  if (yearTransitions.next(year.state, 'change') === null) return refuse('YearEnded', { year: year.year });
  const existing = new Set(year.definitions.map(({ key }) => key));
  const added = definitions.filter(({ key }) => !existing.has(key)).map((stage) => ({ ...stage, phase: phaseWithin(year.phases, stage.phase) }));
  if (added.length === 0) return accept({ added: 0 });
  const all = [...year.definitions, ...added];
  const held = new Map(year.stages.flatMap(({ key, date }) => (date === null ? [] : [[key, date]])));
  const compiled = compileTimetable({ year: year.year, phases: year.phases, definitions: all, meetings: await meetingsOfYear(work, year.year), calendar: work.calendar, calendars: await listNamedCalendars(work), held });
  if (!compiled.ok) return compiled;
  const came = compiled.value.stages.filter(({ key }) => !held.has(key) && added.some((one) => one.key === key));
  const blocking = compiled.value.clashes.filter(({ blocks, stage }) => blocks && came.some(({ key }) => key === stage));
  if (blocking.length > 0) return refuse('TimetableClashes', { clashes: clashesByTitle(blocking, compiled.value.stages) });
  await saveYear(work, { ...year, definitions: all, version: year.version + 1 });
  await saveStages(work, year, [...year.stages, ...came]);
  const passed = came.filter(({ date }) => year.state === 'running' && date !== null && date < work.today);
  await moveStages(work, { yearId: year.id, keys: passed.map(({ key }) => key), move: 'pass' });
  work.record(stagesAdded(year, came, reason));
  return accept({ added: came.length });
}

const stagesAdded = ({ id, year, state }: Year, came: readonly DatedStage[], reason: string): TimetableEvent => ({
  name: 'TimetableChanged',
  stream: yearStream(id),
  payload: {
    running: state === 'running', year, edit: { kind: 'add-stage', stage: null, meeting: null }, meeting: null, tasksMoved: 0, cascade: [],
    moves: came.map(({ key, title, date }) => ({ stage: key, title, change: 'added', from: null, to: date, openTasks: 0 })),
  },
  wording: { reason },
});
