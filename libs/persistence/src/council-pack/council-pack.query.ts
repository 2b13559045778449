import type { ActionId, AimId, BudgetLineId, CommitteeId, DeputyId, DirectorateId, HoldingId, MeasureId, MeetingId, ObjectiveId, PersonId, PostId, PriorityId, RiskId, SeatId, ServiceId, UnitId } from '@golden-thread/domain/shared/id';
import type { Reading } from '../unit-of-work/unit-of-work';

/** What the rows of a pack's sheets stand for, by the sheet. */
export interface IdOfSheet {
  readonly directorates: DirectorateId;
  readonly services: ServiceId;
  readonly units: UnitId;
  readonly posts: PostId;
  readonly people: PersonId;
  readonly holdings: HoldingId;
  readonly deputies: DeputyId;
  readonly committees: CommitteeId;
  readonly 'committee-members': SeatId;
  readonly meetings: MeetingId;
  readonly aims: AimId;
  readonly priorities: PriorityId;
  readonly objectives: ObjectiveId;
  readonly measures: MeasureId;
  readonly actions: ActionId;
  readonly risks: RiskId;
  readonly 'budget-lines': BudgetLineId;
}
export type SheetWithIds = keyof IdOfSheet;

/** Finds the id behind a reference that a council's rows have, by the sheet of the pack that would name it; undefined for none. */
export type RefsOfCouncil = <Sheet extends SheetWithIds>(sheet: Sheet, ref: string) => IdOfSheet[Sheet] | undefined;

const refsSql = `
  select 'directorates' as sheet, code as ref, id from directorate where council_id = $1
  union all select 'services', code, id from service where council_id = $1
  union all select 'units', code, id from unit where council_id = $1
  union all select 'posts', code, id from post where council_id = $1
  union all select 'committees', code, id from committee where council_id = $1
  union all select 'aims', reference, id from aim where council_id = $1
  union all select 'priorities', reference, id from priority where council_id = $1
  union all select 'objectives', reference, id from objective where council_id = $1
  union all select 'measures', ref, id from measure where council_id = $1
  union all select 'actions', reference, id from action where council_id = $1
  union all select 'risks', reference, id from risk where council_id = $1`;

/** Every reference that the council has already, in one look. */
export async function listRefsOfCouncil(reading: Reading): Promise<RefsOfCouncil> {
  const rows = await reading.query<{ sheet: SheetWithIds; ref: string; id: IdOfSheet[SheetWithIds] }>(refsSql, [reading.council.id]);
  const ids = new Map(rows.map(({ sheet, ref, id }) => [`${sheet} ${ref}`, id]));
  return <Sheet extends SheetWithIds>(sheet: Sheet, ref: string) => ids.get(`${sheet} ${ref}`) as IdOfSheet[Sheet] | undefined;
}

/** The ids of the council's measures, by their references. */
export async function listMeasureIdsByRef(reading: Reading): Promise<ReadonlyMap<string, MeasureId>> {
  const rows = await reading.query<{ ref: string; id: MeasureId }>('select ref, id from measure where council_id = $1', [reading.council.id]);
  return new Map(rows.map(({ ref, id }) => [ref, id]));
}

/** Which of the ids are meetings that the council has already: a meeting once there is moved on its page, never by an import. */
export async function listExistingMeetings(reading: Reading, ids: readonly MeetingId[]): Promise<ReadonlySet<MeetingId>> {
  const rows = await reading.query<{ id: MeetingId }>('select id from meeting where council_id = $1 and id = any ($2)', [reading.council.id, ids]);
  return new Set(rows.map(({ id }) => id));
}
