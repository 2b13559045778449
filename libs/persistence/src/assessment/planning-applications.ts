import type { FiledApplication } from '@golden-thread/domain/assessment/application-changes';
import type { ExtensibleCase, Extension } from '@golden-thread/domain/assessment/decide-extension';
import type { PlanningApplication } from '@golden-thread/domain/assessment/planning-week';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { CouncilId, PlanningApplicationId } from '@golden-thread/domain/shared/id';
import { idFor } from '../unit-of-work/ids';
import type { Reading, UnitOfWork } from '../unit-of-work/unit-of-work';

/** What the files tell alone; what was agreed here is beside it. */
const told = `reference, kind, valid_on as "validOn", statutory_day as "statutoryDay", extended_to as "extendedTo", extension_reason as "extensionReason", decided_on as "decidedOn",
            case_officer as "caseOfficer", appeal`;

/** An application as it stands: the later of the extensions of its files and the one that was agreed here, with the reason of that one. */
const standing = `id, reference, kind, valid_on as "validOn", statutory_day as "statutoryDay", greatest(extended_to, agreed_to) as "extendedTo",
            case when agreed_to > extended_to or extended_to is null or (agreed_to = extended_to and extension_reason = '') then agreed_reason else extension_reason end as "extensionReason",
            decided_on as "decidedOn", case_officer as "caseOfficer", appeal`;

/** An application with its id. */
export interface KnownApplication extends PlanningApplication {
  readonly id: PlanningApplicationId;
}

/** An application's own id: the same whenever its reference is told of again. The database makes it by the same rule. */
export const planningApplicationId = (councilId: CouncilId, reference: string): PlanningApplicationId => idFor('planning-application', councilId, reference);

/** What is known of those of these references that were told of before; held, so that two files do not overtake each other. */
export const listApplicationsNamed = (work: UnitOfWork, references: readonly string[]): Promise<FiledApplication[]> =>
  work.query<FiledApplication>(`select ${told}, agreed_to as "agreedTo", agreed_reason as "agreedReason" from planning_application where council_id = $1 and reference = any ($2) order by reference for update`, [work.council.id, references]);

/** Writes applications over what was known of them; one that is in no file stays as it was. */
export function saveApplications(work: UnitOfWork, applications: readonly PlanningApplication[]): void {
  work.send(
    `insert into planning_application (council_id, reference, kind, valid_on, statutory_day, extended_to, extension_reason, decided_on, case_officer, appeal)
     select $1, a.reference, a.kind, a."validOn", a."statutoryDay", a."extendedTo", a."extensionReason", a."decidedOn", a."caseOfficer", a.appeal
     from jsonb_to_recordset($2) as a(reference text, kind text, "validOn" date, "statutoryDay" date, "extendedTo" date, "extensionReason" text, "decidedOn" date, "caseOfficer" text, appeal text)
     on conflict (council_id, reference) do update set kind = excluded.kind, valid_on = excluded.valid_on, statutory_day = excluded.statutory_day, extended_to = excluded.extended_to,
       extension_reason = excluded.extension_reason, decided_on = excluded.decided_on, case_officer = excluded.case_officer, appeal = excluded.appeal`,
    [work.council.id, JSON.stringify(applications)],
  );
}

/** The applications that are open, and those that were decided on or after a day. */
export const listApplications = (reading: Reading, decidedSince: CalendarDate): Promise<KnownApplication[]> =>
  reading.query<KnownApplication>(
    `select ${standing} from planning_application where council_id = $1 and (decided_on is null or decided_on >= $2) order by reference`,
    [reading.council.id, decidedSince],
  );

/** One application as it stands, with the extension that its files tell of; undefined where the council has none of this id. */
export async function findApplication(reading: Reading, id: PlanningApplicationId): Promise<ExtensibleCase | undefined> {
  const [found] = await reading.query<ExtensibleCase>(`select ${standing}, extended_to as "filedTo" from planning_application where council_id = $1 and id = $2`, [reading.council.id, id]);
  return found;
}

/** Writes more time that was agreed here, over what was agreed here before; what files tell stays as it is. */
export function saveExtension(work: UnitOfWork, id: PlanningApplicationId, { to, reason }: Extension): void {
  work.send('update planning_application set agreed_to = $2, agreed_reason = $3 where id = $1', [id, to, reason]);
}
