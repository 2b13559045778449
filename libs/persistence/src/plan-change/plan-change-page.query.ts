import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import type { ChangedPlan, ChangedPlanKind, PlanChange } from '@golden-thread/domain/plan-change/plan-change';
import { type ReportedChange, reportedReaches } from '@golden-thread/domain/plan-change/reported-change';
import type { Approver } from '@golden-thread/domain/plan-change/reach';
import type { AnswerState, PlanChangeState } from '@golden-thread/domain/plan-change/transitions';
import type { Id, MeetingId, ObjectiveId, PlanChangeId, PlanId, PriorityId, ServiceId } from '@golden-thread/domain/shared/id';
import { openPlans, openPlansOf, readingOf } from '../authority/reading-access';
import type { Reading, UnitOfWork } from '../unit-of-work/unit-of-work';

/** The service that a plan of a service or unit belongs to. */
export async function findServiceOfPlan(reading: Reading, planId: PlanId): Promise<ServiceId | null> {
  const [found] = await reading.query<{ serviceId: ServiceId | null }>(
    `select coalesce(p.service_id, u.service_id) as "serviceId" from plan p left join unit u on u.id = p.unit_id where p.id = $1`,
    [planId],
  );
  return found?.serviceId ?? null;
}

/** Whether a priority is one of the council's. */
export async function isPriorityThere(reading: Reading, id: PriorityId): Promise<boolean> {
  return (await reading.query('select 1 from priority where council_id = $1 and id = $2', [reading.council.id, id])).length > 0;
}

/** A plan that a change has changed is one version on, so that a form opened before is stale. */
export function raisePlanVersion(work: UnitOfWork, { kind, id }: ChangedPlan): void {
  if (kind === 'council-plan') work.send('update council_plan set version = version + 1 where id = $1', [id]);
  else work.send('update plan set version = version + 1 where id = $1', [id]);
}

/** A change as a list shows it. */
export interface PlanChangeSummary {
  readonly id: PlanChangeId;
  readonly reference: string;
  readonly reason: string;
  readonly plan: string;
  readonly planKind: ChangedPlanKind;
  readonly year: FinancialYear;
  readonly approver: Approver;
  readonly state: PlanChangeState;
  readonly proposedOn: CalendarDate;
  readonly takesEffectOn: CalendarDate | null;
  readonly inEffectOn: CalendarDate | null;
  readonly asked: number;
  readonly answered: number;
}

const nameOfPlan = `case c.plan_kind when 'council-plan' then (select title from council_plan where id = c.plan_id)
  else (select coalesce(u.name, s.name) from plan p left join service s on s.id = p.service_id left join unit u on u.id = p.unit_id where p.id = c.plan_id) end`;

/** Every change that is the reader's to read, the newest first. */
export const listPlanChanges = (reading: Reading, actor: Actor): Promise<PlanChangeSummary[]> =>
  reading.query<PlanChangeSummary>(
    `select c.id, c.reference, c.reason, coalesce(${nameOfPlan}, '') as plan, c.plan_kind as "planKind", c.year, c.approver, c.state, c.proposed_on as "proposedOn",
            c.takes_effect_on as "takesEffectOn", c.in_effect_on as "inEffectOn", count(a.id)::int as asked, count(a.id) filter (where a.state <> 'asked')::int as answered
     from plan_change c left join plan_change_answer a on a.change_id = c.id
     where c.council_id = $1 and c.id in (select r.id from reading_access('plan-change', $2, $3, $4) r)
     group by c.id order by c.proposed_on desc, c.reference desc limit 1000`,
    [reading.council.id, ...readingOf(actor, 'plan-change'), reading.today],
  );

/** The changes decided within some days that a quarterly report lists, as far as they are the reader's to read, in the order of their decisions. */
export const listChangesDecided = (reading: Reading, actor: Actor, { startsOn, endsOn }: { readonly startsOn: CalendarDate; readonly endsOn: CalendarDate }): Promise<ReportedChange[]> =>
  reading.query<ReportedChange>(
    `select c.id, c.reference, coalesce(${nameOfPlan}, '') as plan, c.reason, c.edits, c.approver, c.state, (c.decision->>'decidedOn')::date as "decidedOn",
            c.takes_effect_on as "takesEffectOn", c.in_effect_on as "inEffectOn"
     from plan_change c
     where c.council_id = $1 and (c.decision->>'decidedOn')::date between $5 and $6 and c.reaches && $7::text[]
       and c.id in (select r.id from reading_access('plan-change', $2, $3, $4) r)
     order by (c.decision->>'decidedOn')::date, c.reference`,
    [reading.council.id, ...readingOf(actor, 'plan-change'), reading.today, startsOn, endsOn, reportedReaches],
  );

/** An answer of the level below, as people read it. */
export interface AnswerSummary {
  readonly id: Id;
  readonly planKind: 'service-plan' | 'unit-plan' | 'individual-plan';
  readonly planId: PlanId | null;
  readonly postId: Id;
  readonly name: string;
  readonly post: string;
  readonly objectives: readonly string[];
  /** Asked because it leads from then on: its objectives are those of the plan that changed. */
  readonly leads: boolean;
  readonly state: AnswerState;
  readonly reason: string;
  readonly answeredOn: CalendarDate | null;
}

/** What a change's page names beside the change itself. */
export interface PlanChangeNames {
  readonly planName: string;
  readonly director: string | null;
  readonly authors: readonly string[];
  readonly meeting: string | null;
  /** The priorities and services that edits name, by id. */
  readonly named: Readonly<Record<string, string>>;
  readonly answers: readonly AnswerSummary[];
}

export async function findPlanChangeNames(reading: Reading, { id, decision, directorPostId, authorIds }: PlanChange): Promise<PlanChangeNames> {
  const [names] = await reading.query<Omit<PlanChangeNames, 'answers'>>(
    `select coalesce(${nameOfPlan}, '') as "planName", (select title from post where id = $2) as director,
            array(select name from person where id = any ($3) order by name) as authors,
            (select k.name from meeting m join committee k on k.id = m.committee_id where m.id = $4) as meeting,
            coalesce((select json_object_agg(each.id, each.name) from (
              select id, title as name from priority where council_id = $5 union all select id, name from service where council_id = $5) each
              where c.edits::text like '%' || each.id || '%'), '{}') as named
     from plan_change c where c.id = $1`,
    [id, directorPostId, authorIds, decision?.meetingId ?? null, reading.council.id],
  );
  const answers = await reading.query<AnswerSummary>(
    `select a.id, a.plan_kind as "planKind", a.plan_id as "planId", a.post_id as "postId", coalesce(u.name, s.name, case a.plan_kind when 'individual-plan' then 'People of the ' || post.title else post.title end) as name,
            post.title as post, array(select each->>'title' from jsonb_array_elements(a.objectives) each) as objectives,
            exists (select 1 from plan_change c cross join jsonb_array_elements(c.edits) edit where c.id = a.change_id and edit->>'objectiveId' = a.objectives->0->>'id') as leads, a.state, a.reason, a.answered_on as "answeredOn"
     from plan_change_answer a join post on post.id = a.post_id left join plan p on p.id = a.plan_id
     left join service s on s.id = p.service_id left join unit u on u.id = p.unit_id where a.change_id = $1 order by a.plan_kind desc, name`,
    [id],
  );
  return { planName: '', director: null, authors: [], meeting: null, named: {}, ...names, answers };
}

/** How people name some objectives that are served, by id: those whose plan is the reader's to read. */
export async function findNamesOfServed(reading: Reading, actor: Actor, ids: readonly ObjectiveId[]): Promise<Readonly<Record<string, string>>> {
  if (ids.length === 0) return {};
  const rows = await reading.query<{ id: ObjectiveId; name: string }>(
    `select id, reference || ': ' || title as name from objective where council_id = $1 and id = any ($2) and plan_id in (${openPlans('$3', '$4', '$5', '$6')})`,
    [reading.council.id, ids, ...openPlansOf(reading, actor)],
  );
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
}

/** A meeting at which a body of members can have decided. */
export interface MeetingHeld {
  readonly id: MeetingId;
  readonly name: string;
  readonly heldOn: CalendarDate;
}

/** The meetings of a body that have been held within half a year, the latest first. */
export const listRecentMeetings = (reading: Reading, kind: 'cabinet' | 'council'): Promise<MeetingHeld[]> =>
  reading.query<MeetingHeld>(
    `select m.id, k.name, m.held_on as "heldOn" from meeting m join committee k on k.id = m.committee_id
     where m.council_id = $1 and k.kind = $2 and m.held_on <= $3 and m.held_on > $3::date - 183 order by m.held_on desc`,
    [reading.council.id, kind, reading.today],
  );
