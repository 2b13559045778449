import type { Actor } from '@golden-thread/domain/authority/actor';
import { changesOfApplications, extendedWithoutReason, mostApplicationsAtOnce, withKnownReasons } from '@golden-thread/domain/assessment/application-changes';
import { mayExtend } from '@golden-thread/domain/assessment/decide-extension';
import { judgedPeriods } from '@golden-thread/domain/assessment/planning-performance';
import { casesOf, type OpenCase, type PlanningWeek, planningWeek, weekViewOf } from '@golden-thread/domain/assessment/planning-week';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { PlanningApplicationId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { listApplications, listApplicationsNamed, planningApplicationId, saveApplications } from '@golden-thread/persistence/assessment/planning-applications';
import { listPlanningThresholds } from '@golden-thread/persistence/assessment/planning-thresholds';
import type { Asked, Database } from '@golden-thread/persistence/unit-of-work/database';
import type { HandedFile } from '../apart/handed-file';
import { readApart } from '../apart/read-apart';
import { lacksPermission, type Submitted } from '../shared/command';

/** An open case, with whether the reader may agree more time for it. */
export interface CaseOfReader extends OpenCase {
  readonly id: PlanningApplicationId;
  readonly mayExtend: boolean;
}

/** A planning service's week as one reader sees it: `open` holds the cases that their view lists. */
export interface PlanningWeekView extends Omit<PlanningWeek, 'open'> {
  readonly view: ReturnType<typeof weekViewOf>;
  readonly today: CalendarDate;
  /** The day on which it stood so: today, or one that is over. */
  readonly on: CalendarDate;
  readonly open: readonly CaseOfReader[];
  /** How many cases are open, whoever has them. */
  readonly allOpen: number;
}

/**
 * How the planning service stands, or stood on a day that is over by the thresholds of that day; and the cases that are the reader's to watch. `on`: null for today.
 * Refuses: `NotPermitted`; `PlanningWeekToCome`.
 */
export async function getPlanningWeek(database: Asked, actor: Actor, { on = null }: { readonly on?: CalendarDate | null } = {}): Promise<Outcome<PlanningWeekView>> {
  const lacking = lacksPermission(actor, 'measures.see');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading) => {
    const { today } = reading;
    const day = on ?? today;
    if (day > today) return refuse('PlanningWeekToCome', { today });
    const dated = await listPlanningThresholds(reading);
    const { speed, quality } = judgedPeriods(day, dated);
    const first = speed[0] < quality[0] ? speed[0] : quality[0];
    const week = planningWeek(await listApplications(reading, first), day, dated);
    const view = weekViewOf(actor.roles);
    const open = casesOf(view, week.open, actor.name).map((one) => ({ ...one, id: planningApplicationId(reading.council.id, one.reference), mayExtend: day === today && mayExtend(actor, one) }));
    return accept({ ...week, open, view, today, on: day, allOpen: week.open.length });
  });
}

/** What came of a file: how many applications, whether it says why more time was agreed, and the references of those that have more time without a reason. */
export interface ApplicationsTakenIn {
  readonly applications: number;
  readonly tellsReasons: boolean;
  readonly withoutReason: readonly string[];
}

/**
 * Takes in a file of applications as the council's planning system gives it out, each over what was known of it: an event of each that is new or told otherwise.
 * A reason that is known stays where the file tells of the same extension without one; those that have none are warned of, and taken in.
 * Refuses: `NotPermitted`; `ApplicationsFaulty` with every fault in the file's own rows and columns, and nothing is taken in; `FileNotReadInTime`, `FilesBeingRead`.
 */
export async function takeInApplications(database: Database, actor: Actor, { file, submission }: Submitted & { readonly file: HandedFile }): Promise<Outcome<ApplicationsTakenIn>> {
  const lacking = lacksPermission(actor, 'assessments.run');
  if (lacking) return lacking;
  const read = await readApart('applications', { file });
  if (!read.ok) return read;
  const { applications: told, tellsReasons, faults } = read.value;
  if (faults.length > 0) {
    return refuse('ApplicationsFaulty', { faults: faults.map(({ row, column, found, accepted }) => ({ at: `${row === null ? 'file' : `row ${row}`}${column === null ? '' : `, ${column}`}`, says: `${found}. Accepted: ${accepted}.` })) });
  }
  if (told.length > mostApplicationsAtOnce) {
    return refuse('ApplicationsFaulty', { faults: [{ at: 'file', says: `${told.length} applications. Accepted: at most ${mostApplicationsAtOnce}; take them in year by year.` }] });
  }
  return database.transact({ actor, submission }, async (work) => {
    await work.lock({ type: 'council', id: work.council.id });
    const known = await listApplicationsNamed(work, told.map(({ reference }) => reference));
    const applications = withKnownReasons(known, told);
    const changes = changesOfApplications(known, applications);
    saveApplications(work, applications);
    for (const { reference, wording, ...change } of changes) {
      const stream = { type: 'planning-application' as const, id: planningApplicationId(work.council.id, reference) };
      work.record({ name: 'PlanningApplicationTold', stream, payload: { reference, ...change }, wording });
    }
    const open = applications.filter(({ decidedOn }) => decidedOn === null).length;
    work.record({ name: 'PlanningApplicationsTakenIn', stream: { type: 'council', id: work.council.id }, payload: { applications: applications.length, open } });
    return accept({ applications: applications.length, tellsReasons, withoutReason: extendedWithoutReason(applications) });
  });
}
