import type { CalendarDate } from '../calendar/dates';
import type { Quarter } from '../calendar/financial-year';
import { accept, type Outcome, type Refusal, refuse, type Refused } from '../shared/outcome';
import { clashesByTitle } from './clash';
import { compileTimetable } from './compile-timetable';
import { editGround } from './edit-ground';
import type { TimetableRefusal } from './refusals';
import type { DatedStage, Stage } from './stage';
import type { StageKey } from './stage-key';
import type { ChangeFacts, PastStage, StageMove, TimetableChange, TimetableEdit } from './timetable-change';
import { yearTransitions } from './transitions';
import type { Year } from './year';

/**
 * What an edit of a year would do, drafted or running. Preview and apply both call this, so what was shown is what is done.
 * Nothing that has happened is undone: an opened or passed stage keeps its date whatever the rules say now (`held`), and what
 * counts from it counts from the day it really was. Refused: a year that has ended (`YearEnded`), an edit of a stage that
 * has happened (`StageAlreadyOpened`; see `withStageEdited` for adding and taking out) or of a meeting already held (`MeetingAlreadyHeld`), a stage that would land before today
 * (`WouldMoveIntoThePast`), a clash that blocks and was not there before (`TimetableClashes`), an edit without effect
 * (`NothingWouldMove`), and whatever `compileTimetable` refuses.
 */
export function previewChange(year: Year, edit: TimetableEdit, facts: ChangeFacts): Outcome<TimetableChange, Refusal<TimetableRefusal>> {
  if (yearTransitions.next(year.state, 'change') === null) return refuse('YearEnded', { year: year.year });
  const ground = editGround(year, edit, facts);
  if (!ground.ok) return ground;
  const { definitions, meetings, meeting, reviews } = ground.value;
  const held = new Map(year.stages.flatMap((stage) => (hasHappened(stage) && stage.date !== null ? [[stage.key, stage.date]] : [])));
  const source = { year: year.year, phases: year.phases, definitions, meetings, calendar: facts.calendar, calendars: facts.calendars };
  const after = compileTimetable({ ...source, held });
  if (!after.ok) return after;
  const moves = movesBetween(year.stages, after.value.stages, facts.openTasks);
  const past = moves.filter(({ to }) => year.state === 'running' && to !== null && to < facts.today);
  if (past.length > 0) return refuse('WouldMoveIntoThePast', { stages: past.map(({ title }) => title), today: facts.today });
  const closed = edit.kind === 'postpone-reviews' ? notBeforeClose(edit.quarter, after.value.stages) : null;
  if (closed !== null) return closed;
  const before = compileTimetable({ ...source, definitions: year.definitions, meetings: facts.meetings, held });
  const known = new Set(before.ok ? before.value.clashes.map(nameOf) : []);
  const clashes = after.value.clashes.filter((clash) => !known.has(nameOf(clash)));
  const blocking = clashes.filter(({ blocks }) => blocks);
  if (blocking.length > 0) return refuse('TimetableClashes', { clashes: clashesByTitle(blocking, after.value.stages) });
  if (moves.length === 0 && edit.kind === 'refresh') return refuse('NothingWouldMove');
  return accept({
    edit,
    version: year.version,
    moves,
    held: heldBack(year.stages, compileTimetable(source)),
    meeting,
    reviews,
    clashes,
    clashesCleared: known.size - (after.value.clashes.length - clashes.length),
    tasksMoved: [...moves, ...reviews].reduce((sum, { openTasks }) => sum + openTasks, 0),
    definitions,
    stages: after.value.stages,
  });
}

/** Reviews that would be due no earlier than the corporate review, which waits for nobody. */
function notBeforeClose(quarter: Quarter, stages: readonly DatedStage[]): Refused<'ExtensionBeyondClose'> | null {
  const dayOf = (name: string): CalendarDate | null => stages.find(({ key }) => key === `q${quarter}.${name}`)?.date ?? null;
  const [due, closesOn] = [dayOf('reviews-due'), dayOf('corporate-review')];
  return due !== null && closesOn !== null && due >= closesOn ? refuse('ExtensionBeyondClose', { closesOn }) : null;
}

const hasHappened = (stage: Stage): boolean => stage.state !== 'upcoming';

const nameOf = (clash: { code: string; stage: StageKey; other?: StageKey }): string =>
  [clash.code, clash.stage, ...(clash.other === undefined ? [] : [clash.other])].join(' ');

const movesBetween = (before: readonly Stage[], after: readonly DatedStage[], openTasks: ReadonlyMap<StageKey, number>): StageMove[] => {
  const were = new Map(before.map((stage) => [stage.key, stage]));
  const are = new Set(after.map(({ key }) => key));
  const came = after
    .filter((stage) => !were.has(stage.key) || stage.date !== were.get(stage.key)?.date)
    .map(({ key, title, date }): StageMove => {
      const change = were.has(key) ? 'moved' : 'added';
      return { stage: key, title, change, from: were.get(key)?.date ?? null, to: date, openTasks: openTasks.get(key) ?? 0 };
    });
  const went = before
    .filter(({ key }) => !are.has(key))
    .map(({ key, title, date }): StageMove => ({ stage: key, title, change: 'removed', from: date, to: null, openTasks: 0 }));
  return [...came, ...went];
};

const heldBack = (stages: readonly Stage[], unheld: ReturnType<typeof compileTimetable>): PastStage[] => {
  const wouldBe = new Map(unheld.ok ? unheld.value.stages.map((stage) => [stage.key, stage.date]) : []);
  return stages.flatMap((stage) => {
    const other = wouldBe.get(stage.key);
    if (!hasHappened(stage) || stage.date === null || other === undefined || other === stage.date) return [];
    return [{ stage: stage.key, title: stage.title, date: stage.date, wouldBe: other }];
  });
};
