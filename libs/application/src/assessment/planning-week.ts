import type { Actor } from '@golden-thread/domain/authority/actor';
import { changesOfApplications, extendedWithoutReason, mostApplicationsAtOnce, withKnownReasons } from '@golden-thread/domain/assessment/application-changes';
import { judgedPeriods } from '@golden-thread/domain/assessment/planning-performance';
import { casesOf, type PlanningWeek, planningWeek, weekViewOf } from '@golden-thread/domain/assessment/planning-week';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { listApplications, listApplicationsNamed, planningApplicationId, saveApplications } from '@golden-thread/persistence/assessment/planning-applications';
import { listPlanningThresholds } from '@golden-thread/persistence/assessment/planning-thresholds';
import type { Asked, Database } from '@golden-thread/persistence/unit-of-work/database';
import type { HandedFile } from '../apart/handed-file';
import { readApart } from '../apart/read-apart';
import { lacksPermission, type Submitted } from '../shared/command';

/** A planning service's week as one reader sees it: `open` holds the cases that their view lists. */
export interface PlanningWeekView extends PlanningWeek {
  readonly view: ReturnType<typeof weekViewOf>;
  readonly today: CalendarDate;
  /** How many cases are open, whoever has them. */
  readonly allOpen: number;
}

/** How the planning service stands, and the cases that are the reader's to watch. Refuses: `NotPermitted`. */
export async function getPlanningWeek(database: Asked, actor: Actor): Promise<Outcome<PlanningWeekView>> {
  const lacking = lacksPermission(actor, 'measures.see');
  if (lacking) return lacking;
  return accept(
    await database.read(actor.councilId, async (reading) => {
      const dated = await listPlanningThresholds(reading);
      const { speed, quality } = judgedPeriods(reading.today, dated);
      const first = speed[0] < quality[0] ? speed[0] : quality[0];
      const week = planningWeek(await listApplications(reading, first), reading.today, dated);
      const view = weekViewOf(actor.roles);
      return { ...week, open: casesOf(view, week.open, actor.name), view, today: reading.today, allOpen: week.open.length };
    }),
  );
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
