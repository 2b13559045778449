/** A rehearsal as it is asked for, run in the background, and kept to be compared with others. */

import type { CalendarDate } from '../calendar/dates';
import type { FinancialYear } from '../calendar/financial-year';
import type { Instant } from '../calendar/instants';
import type { Stream } from '../shared/domain-event';
import type { PersonId, RehearsalId } from '../shared/id';
import { accept, faultsAmong, type Outcome, type Refusal, refuse, refuseAll } from '../shared/outcome';
import { stateMachine } from '../shared/state-machine';
import { isBlank, normalText } from '../shared/text';
import type { TimetableRefusal } from '../timetable/refusals';
import type { Absence, Assumptions } from './assumptions';
import type { RehearsalEvent } from './events';
import type { RehearsalReport } from './rehearsal-report';

export const rehearsalStream = (id: RehearsalId): Stream<'rehearsal'> => ({ type: 'rehearsal', id });

/** Every legal move of a rehearsal. One whose worker was killed is run again from the beginning. */
export const rehearsalTransitions = stateMachine('asked', {
  asked: { run: 'running', stop: 'stopped' },
  running: { run: 'running', finish: 'done', fail: 'failed', stop: 'stopped' },
  done: {},
  failed: {},
  stopped: {},
});
export type RehearsalState = keyof typeof rehearsalTransitions.moves;

/** What whoever rehearses sets; everything else is taken from the council's last rounds. */
export interface ChosenAssumptions extends Pick<Assumptions, 'seed' | 'absences' | 'onTime' | 'set'> {
  /** People are as late as their services were in their last four rounds, or do everything on its day. */
  readonly lateness: 'as-before' | 'on-time';
  /** Null: as in the year before. */
  readonly councilPlanOn: CalendarDate | null;
}

export interface RehearsalRecord {
  readonly id: RehearsalId;
  readonly year: FinancialYear;
  readonly name: string;
  readonly state: RehearsalState;
  /** How far it has come, from 0 to 1. */
  readonly progress: number;
  readonly chosen: ChosenAssumptions;
  /** How many more times it is rehearsed by other chances. */
  readonly runs: number;
  /** Null until it is done. */
  readonly report: RehearsalReport | null;
  readonly askedBy: PersonId | null;
  readonly askedAt: Instant;
  readonly version: number;
}

/** Whether a rehearsal may be asked for. Refuses, all at once: `RehearsalNameMissing`, `AbsenceNotInOrder` (details: which, from 1). */
export function decideRehearsal(asked: { readonly name: string; readonly absences: readonly Absence[] }): Outcome<{ readonly name: string }, Refusal<TimetableRefusal>> {
  const refused = refuseAll(faultsAmong<Refusal<TimetableRefusal>>([
    isBlank(asked.name) && { code: 'RehearsalNameMissing', at: 'name' },
    ...asked.absences.map(({ from, to }, index) => to < from && ({ code: 'AbsenceNotInOrder', details: { absence: index + 1 }, at: `absences.${index}.to` } as const)),
  ]));
  return refused ?? accept({ name: normalText(asked.name) });
}

/** Whether a rehearsal may be stopped. Refuses: `RehearsalOver`. */
export function decideStop({ id, year, state }: Pick<RehearsalRecord, 'id' | 'year' | 'state'>): Outcome<{ readonly state: RehearsalState; readonly event: RehearsalEvent }, Refusal<TimetableRefusal>> {
  const stopped = rehearsalTransitions.next(state, 'stop');
  if (stopped === null) return refuse('RehearsalOver', { state });
  return accept({ state: stopped, event: { name: 'RehearsalStopped', stream: rehearsalStream(id), payload: { year } } });
}
