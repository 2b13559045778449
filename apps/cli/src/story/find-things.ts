import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { Clinic } from '@golden-thread/domain/exception/clinic';
import type { RecoveryPlan } from '@golden-thread/domain/recovery/recovery-plan';
import type { Challenge } from '@golden-thread/domain/report/challenge';
import type { PerformanceReport, ReportHalf } from '@golden-thread/domain/report/performance-report';
import type { Id, MeasureId, ObjectiveId, PersonId, PostId, ReportId, ServiceId, UnitId } from '@golden-thread/domain/shared/id';
import { findClinic } from '@golden-thread/persistence/exception/clinics';
import { findRecoveryPlan } from '@golden-thread/persistence/recovery/recovery-plans';
import { listChallenges } from '@golden-thread/persistence/report/challenges';
import { findPerformanceReportOf } from '@golden-thread/persistence/report/performance-reports';
import { type Cast, exampleCouncil, StoryStuck } from './cast';

const find = (table: string, column: string): string => `select id from ${table} where council_id = $1 and ${column} = $2`;

const statements = {
  service: find('service', 'code'),
  unit: find('unit', 'code'),
  post: find('post', 'code'),
  measure: find('measure', 'ref'),
  objective: find('objective', 'reference'),
  person: find('person', 'name'),
} as const;

interface Ids {
  readonly service: ServiceId;
  readonly unit: UnitId;
  readonly post: PostId;
  readonly measure: MeasureId;
  readonly objective: ObjectiveId;
  readonly person: PersonId;
}

const idOf = async <Kind extends keyof Ids>(cast: Cast, kind: Kind, ref: string): Promise<Ids[Kind]> => {
  const [found] = await cast.read((reading) => reading.query<{ id: Ids[Kind] }>(statements[kind], [cast.councilId, ref]));
  if (!found) throw new Error(`The example council has no ${kind} ${ref}.`);
  return found.id;
};

/** The ids behind the references of the example council's pack; a person's by their name. */
export const idsOf = {
  service: (cast: Cast, ref: string) => idOf(cast, 'service', ref),
  unit: (cast: Cast, ref: string) => idOf(cast, 'unit', ref),
  post: (cast: Cast, ref: string) => idOf(cast, 'post', ref),
  measure: (cast: Cast, ref: string) => idOf(cast, 'measure', ref),
  objective: (cast: Cast, ref: string) => idOf(cast, 'objective', ref),
  person: (cast: Cast, name: string) => idOf(cast, 'person', name),
} as const;

const newestOf = async (cast: Cast, table: 'clinic' | 'recovery_plan', measure: string): Promise<Id> => {
  const measureId = await idsOf.measure(cast, measure);
  const [found] = await cast.read((reading) =>
    reading.query<{ id: Id }>(`select id from ${table} where council_id = $1 and measure_id = $2 order by reference desc limit 1`, [cast.councilId, measureId]),
  );
  if (!found) throw new StoryStuck(`There is no ${table} about ${measure}.`);
  return found.id;
};

/** The newest action of the register with this title. */
export async function actionNamed(cast: Cast, title: string): Promise<{ readonly reference: string; readonly dueOn: CalendarDate }> {
  const [found] = await cast.read((reading) =>
    reading.query<{ reference: string; dueOn: CalendarDate }>('select reference, due_on as "dueOn" from action where council_id = $1 and title = $2 order by id desc limit 1', [cast.councilId, title]),
  );
  if (!found) throw new StoryStuck(`The register has no action "${title}".`);
  return found;
}

/** The clinic that was called on a measure. */
export async function clinicOf(cast: Cast, measure: string): Promise<Clinic> {
  const id = await newestOf(cast, 'clinic', measure);
  return (await cast.read((reading) => findClinic(reading, id)))!;
}

/** The recovery plan of a measure. */
export async function recoveryPlanOf(cast: Cast, measure: string): Promise<RecoveryPlan> {
  const id = await newestOf(cast, 'recovery_plan', measure);
  return (await cast.read((reading) => findRecoveryPlan(reading, id)))!;
}

/** A half-yearly report of the story's year. */
export async function reportOf(cast: Cast, half: ReportHalf): Promise<PerformanceReport> {
  const report = await cast.read((reading) => findPerformanceReportOf(reading, { year: exampleCouncil.year, half }));
  if (!report) throw new StoryStuck(`The report ${half} has not been begun.`);
  return report;
}

/** What has been challenged in it and not yet answered. */
export const openChallenges = async (cast: Cast, reportId: ReportId): Promise<readonly Challenge[]> =>
  (await cast.read((reading) => listChallenges(reading, reportId))).filter(({ answer }) => answer === null);
