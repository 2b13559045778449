import { addMonths, type CalendarDate } from '@golden-thread/domain/calendar/dates';
import { type FinancialYear, financialYearDates, startYearOf } from '@golden-thread/domain/calendar/financial-year';
import type { Assumptions } from '@golden-thread/domain/rehearsal/assumptions';
import { absencesAgain, latenessOf } from '@golden-thread/domain/rehearsal/assumptions-of-record';
import type { Deputy } from '@golden-thread/domain/organisation/organisation';
import { type RehearsalRecord, rehearsalStream, rehearsalTransitions } from '@golden-thread/domain/rehearsal/rehearsal-record';
import { type RehearsalGround, rehearsalGround } from '@golden-thread/domain/rehearsal/rehearse-year';
import { planChangesAgain } from '@golden-thread/domain/rehearsal/plan-changes-again';
import type { MeasuredMinutes } from '@golden-thread/domain/rehearsal/load';
import type { RehearsalReport } from '@golden-thread/domain/rehearsal/rehearsal-report';
import { type RehearsedWithVariants, rehearseWithVariants } from '@golden-thread/domain/rehearsal/rehearse-with-variants';
import type { CouncilId, RehearsalId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { listMeasuredMinutes } from '@golden-thread/persistence/rehearsal/measured-minutes.query';
import { findLastCouncilPlan, listPastAbsences, listPastFigures, listPlanChangeTasks, listTasksDone, readPastDecisions } from '@golden-thread/persistence/rehearsal/past-behaviour.query';
import { readRehearsedCouncil, refuseToWrite } from '@golden-thread/persistence/rehearsal/rehearsed-council.query';
import { findRehearsal, saveRehearsalState, saveRehearsed } from '@golden-thread/persistence/rehearsal/rehearsals';
import { findYear } from '@golden-thread/persistence/timetable/years';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import type { Reading } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { engineActor } from '../engine/engine-actor';
import { listLatencyOfQuarters } from '../review/read-latency';

/** Which rehearsal is run. */
interface RehearsalToRun {
  readonly councilId: CouncilId;
  readonly rehearsalId: RehearsalId;
}

/** So long it goes on before others of the process have their turn, in milliseconds. */
const turnMs = 20;
/** So often it says how far it has come, and looks whether it was stopped, in milliseconds. */
const saysEveryMs = 1_000;
/** Past behaviour is that of the last four rounds, and of a month before them. */
const monthsOfRecord = 13;
/** How many rounds stand beside the rehearsed ones. */
const roundsBefore = 4;
/** A year's annual report is out by then, or it is in trouble. */
const monthsAfterYear = 6;

/**
 * Runs a rehearsal that was asked for: reads the council once, goes through the year in memory, and keeps what it found. Nothing of the council is
 * written but the rehearsal's own row; while the council is read, the database refuses to write at all. Gives way to others of the process all the while. May be run again: one that is over stays as it is.
 * Refuses: `NoSuchRehearsal`, `NoSuchYear`. @throws what stood in the way, after noting that it failed
 */
export async function runRehearsal(database: Database, { councilId, rehearsalId }: RehearsalToRun): Promise<Outcome<{ readonly done: boolean }>> {
  const begun = await begin(database, { councilId, rehearsalId });
  if (!begun.ok || begun.value === null) return begun.ok ? accept({ done: false }) : begun;
  try {
    const ready = await makeReady(database, { councilId, rehearsal: begun.value });
    if (!ready.ok) throw new Error(ready.refusal.code);
    const { ground, assumptions, ...how } = ready.value;
    const found = await carryOn(rehearseWithVariants(ground, assumptions, how), (progress) => move(database, { councilId, rehearsalId, progress }));
    if (found === null) return accept({ done: false });
    return await finish(database, { councilId, rehearsalId, found });
  } catch (error) {
    await database.transact({ actor: engineActor(councilId) }, async (work) => {
      const rehearsal = await findRehearsal(work, rehearsalId);
      if (rehearsal?.state === 'running') saveRehearsalState(work, { ...rehearsal, state: rehearsalTransitions.next('running', 'fail') });
      return accept(null);
    });
    throw error;
  }
}

interface ReadyToRun {
  readonly ground: RehearsalGround;
  readonly assumptions: Assumptions;
  readonly runs: number;
  readonly measured: MeasuredMinutes;
  readonly latencyBefore: RehearsalReport['latencyBefore'];
}

/** Whether it is still wanted: then it runs from now on. */
const begin = (database: Database, { councilId, rehearsalId }: RehearsalToRun): Promise<Outcome<RehearsalRecord | null>> =>
  database.transact<RehearsalRecord | null>({ actor: engineActor(councilId) }, async (work) => {
    await work.lock(rehearsalStream(rehearsalId));
    const rehearsal = await findRehearsal(work, rehearsalId);
    if (!rehearsal) return refuse('NoSuchRehearsal');
    const { state, year } = rehearsal;
    if (state !== 'asked' && state !== 'running') return accept(null);
    if (!(await findYear(work, year))) return refuse('NoSuchYear', { year });
    saveRehearsalState(work, { id: rehearsalId, state: rehearsalTransitions.next(state, 'run'), progress: 0 });
    return accept(rehearsal);
  });

/** Reads all that the rehearsal needs, in a transaction in which the database itself refuses to write. */
const makeReady = (database: Database, { councilId, rehearsal }: { readonly councilId: CouncilId; readonly rehearsal: RehearsalRecord }): Promise<Outcome<ReadyToRun>> =>
  database.read(councilId, async (reading) => {
    await refuseToWrite(reading);
    const year = await findYear(reading, rehearsal.year);
    if (!year) return refuse('NoSuchYear', { year: rehearsal.year });
    const read = await readRehearsedCouncil(reading, { year: year.year, stages: year.stages });
    const past = await pastBehaviour(reading, rehearsal);
    const changesAgain = planChangesAgain(rehearsal.chosen.lateness === 'as-before' ? await listPlanChangeTasks(reading, addMonths(reading.today, -12)) : [], year.year, reading.calendar);
    const council = { ...read, changesAgain, organisation: { ...read.organisation, deputies: [...read.organisation.deputies, ...past.deputies] } };
    const { startsOn, endsOn } = financialYearDates(year.year);
    const ground = rehearsalGround(council, { from: startsOn, to: addMonths(endsOn, monthsAfterYear) });
    const measured = Object.fromEntries((await listMeasuredMinutes(reading)).map(({ kind, minutes }) => [kind, minutes]));
    const latencyBefore = (await listLatencyOfQuarters(reading, roundsBefore)).map(({ year: of, actual }) => ({ year: of, actual }));
    return accept({ ground, assumptions: past.assumptions, runs: rehearsal.runs, measured, latencyBefore });
  });

/** What was chosen, and for the rest what the council's last rounds say; with those who stood in for whoever was away. */
async function pastBehaviour(reading: Reading, { year, chosen }: Pick<RehearsalRecord, 'year' | 'chosen'>): Promise<{ readonly assumptions: Assumptions; readonly deputies: readonly Deputy[] }> {
  const { seed, onTime, set, lateness } = chosen;
  const since = addMonths(reading.today, -monthsOfRecord);
  const isAsBefore = lateness === 'as-before';
  const again = absencesAgain(isAsBefore ? await listPastAbsences(reading, since) : [], year);
  const assumptions = {
    seed, onTime, set,
    absences: [...chosen.absences, ...again.absences],
    councilPlanOn: chosen.councilPlanOn ?? (await councilPlanDay(reading, year)),
    lateness: latenessOf(isAsBefore ? await listTasksDone(reading, since) : [], reading.calendar),
    pastFigures: await listPastFigures(reading),
    past: await readPastDecisions(reading),
  };
  return { assumptions, deputies: again.deputies };
}

/** The day of the year on which the last council plan was published; the first of April where none was, or it came before its year. */
async function councilPlanDay(reading: Reading, year: FinancialYear): Promise<CalendarDate> {
  const { startsOn } = financialYearDates(year);
  const last = await findLastCouncilPlan(reading);
  if (last === undefined) return startsOn;
  const day = addMonths(last.publishedOn, 12 * (startYearOf(year) - startYearOf(last.year as FinancialYear)));
  return day < startsOn ? startsOn : day;
}

/** Drives a rehearsal to its end, turn by turn; null where it was stopped meanwhile. */
async function carryOn(rehearsing: Generator<number, RehearsedWithVariants>, say: (progress: number) => Promise<boolean>): Promise<RehearsedWithVariants | null> {
  let saidAt = performance.now();
  for (;;) {
    const turn = turnOf(rehearsing);
    if (turn.done) return turn.value;
    if (performance.now() - saidAt > saysEveryMs) {
      if (!(await say(turn.value))) return null;
      saidAt = performance.now();
    }
    await new Promise((resolve) => setImmediate(resolve));
  }
}

function turnOf(rehearsing: Generator<number, RehearsedWithVariants>): IteratorResult<number, RehearsedWithVariants> {
  const beganAt = performance.now();
  for (;;) {
    const next = rehearsing.next();
    if (next.done || performance.now() - beganAt > turnMs) return next;
  }
}

/** Says how far it has come; answers whether it is still wanted. */
async function move(database: Database, { councilId, rehearsalId, progress }: RehearsalToRun & { readonly progress: number }): Promise<boolean> {
  const moved = await database.transact<boolean>({ actor: engineActor(councilId) }, async (work) => {
    await work.lock(rehearsalStream(rehearsalId));
    const rehearsal = await findRehearsal(work, rehearsalId);
    if (rehearsal?.state !== 'running') return accept(false);
    saveRehearsalState(work, { id: rehearsalId, state: 'running', progress });
    return accept(true);
  });
  return moved.ok && moved.value;
}

const finish = (database: Database, { councilId, rehearsalId, found }: RehearsalToRun & { readonly found: RehearsedWithVariants }): Promise<Outcome<{ readonly done: boolean }>> =>
  database.transact<{ readonly done: boolean }>({ actor: engineActor(councilId) }, async (work) => {
    await work.lock(rehearsalStream(rehearsalId));
    const rehearsal = await findRehearsal(work, rehearsalId);
    if (rehearsal?.state !== 'running') return accept({ done: false });
    saveRehearsalState(work, { id: rehearsalId, state: rehearsalTransitions.next('running', 'finish'), progress: 1 });
    saveRehearsed(work, rehearsalId, { report: found.report, tasks: found.rehearsal.tasks });
    return accept({ done: true });
  });
