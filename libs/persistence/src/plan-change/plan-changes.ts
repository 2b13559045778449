import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import type { ObjectiveText, PlannedObjective } from '@golden-thread/domain/plan-change/objective-edit';
import type { ChangedPlan, NewLead, ObjectiveBelow, PlanChange } from '@golden-thread/domain/plan-change/plan-change';
import { type ApprovalByReach, type Approver, type Reach, shippedApproval } from '@golden-thread/domain/plan-change/reach';
import type { AnswerState } from '@golden-thread/domain/plan-change/transitions';
import type { Id, ObjectiveId, PlanChangeId, PlanId, PostId, ServiceId } from '@golden-thread/domain/shared/id';
import { type IdOrReference, namedBy } from '../unit-of-work/id-or-reference';
import type { Finding, Loadable, Reading, UnitOfWork } from '../unit-of-work/unit-of-work';

const columns = `c.id, c.reference, json_build_object('kind', c.plan_kind, 'id', c.plan_id, 'year', c.year) as plan, c.edits, c.reason, c.reaches, c.approver,
  c.director_post_id as "directorPostId", c.state, c.author_ids::text[] as "authorIds", c.proposed_on as "proposedOn", c.decision, c.takes_effect_on as "takesEffectOn",
  c.in_effect_on as "inEffectOn", c.consequences, c.remark, c.version`;

const find = namedBy('find-plan-change', { table: 'c', reference: 'reference' }, (whereNamed) => `select ${columns} from plan_change c where ${whereNamed}`);

export async function findPlanChange(finding: Finding, named: IdOrReference): Promise<PlanChange | undefined> {
  const [change] = await finding.query<PlanChange>(find(named), [named]);
  return change;
}

/** A change of a plan held for a decision on it. */
export const planChangeToDecide: Loadable<PlanChange> = { type: 'plan-change', table: 'plan_change', reference: 'reference', find: findPlanChange };

export function addPlanChange(work: UnitOfWork, change: PlanChange): void {
  work.send(
    `insert into plan_change (id, council_id, reference, plan_kind, plan_id, year, edits, reason, reaches, approver, director_post_id, state, author_ids, proposed_on,
                              consequences, remark, version)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
    [
      change.id, work.council.id, change.reference, change.plan.kind, change.plan.id, change.plan.year, JSON.stringify(change.edits), change.reason, change.reaches,
      change.approver, change.directorPostId, change.state, change.authorIds, change.proposedOn, JSON.stringify(change.consequences), change.remark, change.version,
    ],
  );
}

/** Writes how a change stands over what was read. Its text is fixed until it comes back and is made anew. */
export function savePlanChange(work: UnitOfWork, change: PlanChange): void {
  work.send(
    `update plan_change set state = $2, decision = $3, takes_effect_on = $4, in_effect_on = $5, consequences = $6, remark = $7, version = $8,
                            edits = $9, reaches = $10, approver = $11, director_post_id = $12 where id = $1`,
    [
      change.id, change.state, change.decision && JSON.stringify(change.decision), change.takesEffectOn, change.inEffectOn, JSON.stringify(change.consequences), change.remark, change.version,
      JSON.stringify(change.edits), change.reaches, change.approver, change.directorPostId,
    ],
  );
}

/** The objectives of a plan as a change sees them, in the plan's order. */
export const listPlannedObjectives = (finding: Finding, planId: Id): Promise<PlannedObjective[]> =>
  finding.query<PlannedObjective>(
    `select id, reference, title, coalesce(deliverable, '') as target, coalesce(end_of_plan_result, '') as "endOfPlanResult", priority_id as "priorityId",
            lead_service_id as "leadServiceId", due_on as "dueOn",
            json_build_object('breakReason', coalesce(break_reason, ''), 'serves', coalesce((
              select json_agg(json_build_object('parentId', l.parent_id, 'kind', l.kind, 'partners', l.partners, 'soThat', l.so_that, 'weight', l.weight) order by l.parent_id)
              from objective_link l where l.council_id = $1 and l.child_id = objective.id), '[]')) as thread
     from objective where council_id = $1 and plan_id = $2 order by position, reference`,
    [finding.council.id, planId],
  );

/** What is directly below some objectives, with the plan that each stands in and the post that answers for that. */
export const listObjectivesBelow = (finding: Finding, parentIds: readonly ObjectiveId[]): Promise<ObjectiveBelow[]> =>
  finding.query<ObjectiveBelow>(
    `select o.id as "objectiveId", l.parent_id as "parentId", o.title, p.kind as "planKind", p.id as "planId", coalesce(person.name, u.name, s.name) as "planName",
            case p.kind when 'individual-plan' then p.decider_post_id else p.author_post_id end as "postId"
     from objective_link l join objective o on o.id = l.child_id join plan p on p.id = o.plan_id
     left join service s on s.id = p.service_id left join unit u on u.id = p.unit_id left join person on person.id = p.person_id
     where l.council_id = $1 and l.parent_id = any ($2) order by p.kind, "planName", o.reference`,
    [finding.council.id, parentIds],
  );

/** Services that come to lead, by name, each with its plan of the year and who writes that, or its head where there is no plan. */
export const listLeads = (finding: Finding, serviceIds: readonly ServiceId[], year: FinancialYear): Promise<Omit<NewLead, 'objectives'>[]> =>
  finding.query<Omit<NewLead, 'objectives'>>(
    `select s.id as "serviceId", s.name, p.id as "planId", coalesce(p.author_post_id, s.head_post_id, d.head_post_id) as "postId"
     from service s join directorate d on d.id = s.directorate_id left join plan p on p.service_id = s.id and p.kind = 'service-plan' and p.year = $3
     where s.council_id = $1 and s.id = any ($2) order by s.name`,
    [finding.council.id, serviceIds, year],
  );

type Around = Pick<PlanChange['consequences'], 'measures' | 'openTasks' | 'openActions' | 'reports'>;

/** What else some objectives of a plan concern: the measures that show them, open tasks about the plan, open actions agreed in them, and the composed reports of the year. */
export async function findConsequencesAround(finding: Finding, { plan, objectiveIds }: { readonly plan: ChangedPlan; readonly objectiveIds: readonly ObjectiveId[] }): Promise<Around> {
  const [around] = await finding.query<Around>(
    `select coalesce((select json_agg(json_build_object('id', m.id, 'ref', m.ref, 'title', m.title) order by m.ref)
                      from measure m where m.id in (select measure_id from objective_measure where objective_id = any ($4))), '[]') as measures,
            (select count(*)::int from task t where t.council_id = $1 and t.subject_id = $2 and t.state = 'open') as "openTasks",
            (select count(*)::int from action a where a.origin_id = any ($4) and a.status not in ('achieved', 'deleted')) as "openActions",
            coalesce((select json_agg(case r.half when 'h1' then 'Half-yearly report ' else 'Annual report ' end || r.year order by r.half)
                      from performance_report r where r.council_id = $1 and r.year = $3 and exists (select 1 from report_composition x where x.report_id = r.id)), '[]') as reports`,
    [finding.council.id, plan.id, plan.year, objectiveIds],
  );
  return around ?? { measures: [], openTasks: 0, openActions: 0, reports: [] };
}

/** The objectives of a plan that changes not yet in effect edit, each with the reference of its change. */
export async function findObjectivesUnderChange(finding: Finding, planId: Id, without: PlanChangeId | null = null): Promise<ReadonlyMap<ObjectiveId, string>> {
  const rows = await finding.query<{ objectiveId: ObjectiveId; reference: string }>(
    `select edit->>'objectiveId' as "objectiveId", c.reference from plan_change c cross join jsonb_array_elements(c.edits) edit
     where c.plan_id = $1 and c.state in ('proposed', 'agreed', 'called-in') and c.id is distinct from $2`,
    [planId, without],
  );
  return new Map(rows.map(({ objectiveId, reference }) => [objectiveId, reference]));
}

/** The changes of a year that may be due to take effect by a day, and those that people are asked about. */
export const listPlanChangesOfYear = (reading: Reading, year: FinancialYear): Promise<Pick<PlanChange, 'id' | 'state' | 'takesEffectOn'>[]> =>
  reading.query<Pick<PlanChange, 'id' | 'state' | 'takesEffectOn'>>(
    `select id, state, takes_effect_on as "takesEffectOn" from plan_change c where council_id = $1 and year = $2
       and (state in ('proposed', 'agreed', 'called-in') or exists (select 1 from plan_change_answer a where a.change_id = c.id and a.state = 'asked')) order by id`,
    [reading.council.id, year],
  );

/** How those below were asked about a change, and what they answered. */
export interface PlanChangeAnswerRecord {
  readonly id: Id;
  readonly planKind: 'service-plan' | 'unit-plan' | 'individual-plan';
  /** Null: a manager is asked about the objectives of their people, or a service that comes to lead and has no plan. */
  readonly planId: PlanId | null;
  readonly postId: PostId;
  readonly objectives: readonly { readonly id: ObjectiveId; readonly title: string }[];
  readonly state: AnswerState;
  readonly reason: string;
  readonly answeredOn: CalendarDate | null;
}

export function addAnswerAsked(work: UnitOfWork, changeId: PlanChangeId, { id, planKind, planId, postId, objectives }: Pick<PlanChangeAnswerRecord, 'id' | 'planKind' | 'planId' | 'postId' | 'objectives'>): void {
  work.send(`insert into plan_change_answer (id, council_id, change_id, plan_kind, plan_id, post_id, objectives, state) values ($1, $2, $3, $4, $5, $6, $7, 'asked') on conflict do nothing`, [
    id, work.council.id, changeId, planKind, planId, postId, JSON.stringify(objectives),
  ]);
}

export const listAnswers = (finding: Finding, changeId: PlanChangeId): Promise<PlanChangeAnswerRecord[]> =>
  finding.query<PlanChangeAnswerRecord>(
    `select id, plan_kind as "planKind", plan_id as "planId", post_id as "postId", objectives, state, reason, answered_on as "answeredOn"
     from plan_change_answer where change_id = $1 order by plan_kind, id`,
    [changeId],
  );

export function saveAnswer(work: UnitOfWork, { id, state, reason }: Pick<PlanChangeAnswerRecord, 'id' | 'state' | 'reason'>): void {
  work.send('update plan_change_answer set state = $2, reason = $3, answered_on = $4 where id = $1', [id, state, reason, work.today]);
}

/** Keeps how an objective stood until a change took effect: the versions of an objective stay for ever. */
export function addObjectiveVersion(work: UnitOfWork, { objectiveId, planId, change, reference, was }: { readonly objectiveId: ObjectiveId; readonly planId: Id; readonly change: PlanChangeId; readonly reference: string; readonly was: ObjectiveText }): void {
  work.send(
    `insert into objective_version (council_id, objective_id, plan_id, number, change_id, reference, content, until)
     select $1, $2, $3, coalesce(max(v.number), 0) + 1, $4, $5, $6, $7 from objective_version v where v.council_id = $1 and v.objective_id = $2`,
    [work.council.id, objectiveId, planId, change, reference, JSON.stringify(was), work.today],
  );
}

/** How an objective stood before, the newest first. */
export interface ObjectiveVersion extends ObjectiveText {
  readonly number: number;
  readonly until: CalendarDate;
  readonly changeReference: string;
}

export async function listObjectiveVersions(reading: Reading, objectiveId: ObjectiveId): Promise<readonly ObjectiveVersion[]> {
  const rows = await reading.query<Pick<ObjectiveVersion, 'number' | 'until' | 'changeReference'> & { content: ObjectiveText }>(
    `select v.number, v.until, c.reference as "changeReference", v.content from objective_version v join plan_change c on c.id = v.change_id
     where v.council_id = $1 and v.objective_id = $2 order by v.number desc`,
    [reading.council.id, objectiveId],
  );
  return rows.map(({ content, ...version }) => ({ ...content, ...version }));
}

/** Who in the council approves what reaches how far: as it set it, else as shipped. */
export async function findApprovalByReach(finding: Finding): Promise<ApprovalByReach> {
  const rows = await finding.query<{ reach: Reach; approver: Approver }>('select reach, approver from approval_by_reach where council_id = $1', [finding.council.id]);
  return { ...shippedApproval, ...Object.fromEntries(rows.map(({ reach, approver }) => [reach, approver])) };
}

export function saveApprovalByReach(work: UnitOfWork, table: ApprovalByReach): void {
  work.send(
    `insert into approval_by_reach (council_id, reach, approver) select $1, key, value from jsonb_each_text($2)
     on conflict (council_id, reach) do update set approver = excluded.approver`,
    [work.council.id, JSON.stringify(table)],
  );
}
