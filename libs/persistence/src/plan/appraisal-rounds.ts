import type { CalendarDate, FinancialYear } from '@golden-thread/domain/calendar';
import type { AppraisalRoundPhase } from '@golden-thread/domain/plan';
import type { Reading } from '../unit-of-work/reading';
import type { UnitOfWork } from '../unit-of-work/unit-of-work';

/** A directorate's appraisal round as it is kept. */
export interface AppraisalRoundKept {
  readonly id: string;
  readonly directorateId: string;
  readonly directorate: string;
  readonly year: FinancialYear;
  readonly phase: AppraisalRoundPhase;
  readonly openedOn: CalendarDate | null;
  readonly closedOn: CalendarDate | null;
}

const select = `select r.id, r.directorate_id as "directorateId", directorate.name as directorate, r.year, r.phase, r.opened_on as "openedOn",
  r.closed_on as "closedOn" from appraisal_round r join directorate on directorate.id = r.directorate_id`;

export async function findAppraisalRound(reading: Reading, id: string): Promise<AppraisalRoundKept | undefined> {
  const [found] = await reading.query<AppraisalRoundKept>(`${select} where r.council_id = $1 and r.id = $2`, [reading.council.id, id]);
  return found;
}

export async function findAppraisalRoundOfService(reading: Reading, serviceId: string, year: FinancialYear): Promise<AppraisalRoundKept | undefined> {
  const [found] = await reading.query<AppraisalRoundKept>(
    `${select} join service on service.directorate_id = r.directorate_id where r.council_id = $1 and service.id = $2 and r.year = $3`,
    [reading.council.id, serviceId, year],
  );
  return found;
}

/** Adds a round; answers false when it was there already. */
export async function addAppraisalRound(work: UnitOfWork, round: { id: string; directorateId: string; year: FinancialYear }): Promise<boolean> {
  const added = await work.query(
    `insert into appraisal_round (id, council_id, directorate_id, year, phase) values ($1, $2, $3, $4, 'before-window') on conflict do nothing returning id`,
    [round.id, work.council.id, round.directorateId, round.year],
  );
  return added.length > 0;
}

export async function saveAppraisalRound(work: UnitOfWork, round: AppraisalRoundKept): Promise<void> {
  await work.query(`update appraisal_round set phase = $3, opened_on = $4, closed_on = $5 where council_id = $1 and id = $2`, [
    work.council.id, round.id, round.phase, round.openedOn, round.closedOn,
  ]);
}

/** How many people's objectives of a round have been asked for, and how many are agreed. */
export async function countIndividualPlans(reading: Reading, roundId: string): Promise<{ people: number; agreed: number }> {
  const [counts] = await reading.query<{ people: number; agreed: number }>(
    `select count(*)::int as people, count(*) filter (where state = 'approved')::int as agreed from plan
     where council_id = $1 and above_id = $2 and kind = 'individual-plan' and opened_on is not null`,
    [reading.council.id, roundId],
  );
  return counts ?? { people: 0, agreed: 0 };
}

/** The plans of a round's people that are still asked of somebody. */
export async function listUnagreedPlanIds(reading: Reading, roundId: string): Promise<readonly string[]> {
  const rows = await reading.query<{ id: string }>(
    `select id from plan where council_id = $1 and above_id = $2 and kind = 'individual-plan' and state <> 'approved' and opened_on is not null`,
    [reading.council.id, roundId],
  );
  return rows.map(({ id }) => id);
}
