import { type RunningPlan, runningStates } from '@golden-thread/domain/recovery/one-running-plan';
import type { RecoveryAction, RecoveryMonth, RecoveryPlan } from '@golden-thread/domain/recovery/recovery-plan';
import type { ActionId, Id, MeasureId, RecoveryPlanId } from '@golden-thread/domain/shared/id';
import { type IdOrReference, namedBy } from '../unit-of-work/id-or-reference';
import type { Finding, Loadable, Reading, UnitOfWork } from '../unit-of-work/unit-of-work';

const find = namedBy('find-recovery-plan', { table: 'p', reference: 'reference' }, (whereNamed) => `
  select id, reference, title, state, version, measure_id as "measureId", service_id as "serviceId",
         json_build_object('type', origin_type, 'id', origin_id) as origin,
         json_build_object('accountablePostId', accountable_post_id, 'directorPostId', director_post_id,
                           'requesterPostId', requester_post_id, 'panelChairPostId', panel_chair_post_id) as parties,
         content, action_ids::text[] as "actionIds", author_ids as "authorIds", submitted_on as "submittedOn", approved_on as "approvedOn", closed_on as "closedOn",
         relapse_watch_until as "relapseWatchUntil", conditions, last_return as "lastReturn",
         coalesce((select json_agg(json_build_object('month', month, 'dueOn', due_on, 'state', m.state, 'update', report,
                     'submittedOn', m.submitted_on, 'late', late, 'verdict', verdict, 'verdictReason', verdict_reason,
                     'judgedOn', judged_on) order by month)
                   from recovery_month m where m.plan_id = p.id), '[]') as months
  from recovery_plan p where ${whereNamed}`);

const save = {
  name: 'save-recovery-plan',
  text: `
  with saved as (
    update recovery_plan
    set version = version + 1, state = $2, author_ids = $3, submitted_on = $4, approved_on = $5, closed_on = $6, relapse_watch_until = $7,
        conditions = $9, last_return = $10, action_ids = $11
    where id = $1 returning council_id)
  insert into recovery_month (council_id, plan_id, month, due_on, state, report, submitted_on, late, verdict, verdict_reason, judged_on)
  select saved.council_id, $1, m.month, m."dueOn", m.state, m.update, m."submittedOn", m.late, m.verdict, m."verdictReason", m."judgedOn"
  from saved, jsonb_to_recordset($8) as m(month text, "dueOn" date, state text, update jsonb, "submittedOn" date, late boolean, verdict text,
       "verdictReason" text, "judgedOn" date)
  on conflict (council_id, plan_id, month) do update
  set state = excluded.state, report = excluded.report, submitted_on = excluded.submitted_on, late = excluded.late,
      verdict = excluded.verdict, verdict_reason = excluded.verdict_reason, judged_on = excluded.judged_on`,
};

/** The plan with its months in order; undefined when the council has none of this name. */
export async function findRecoveryPlan(finding: Finding, named: IdOrReference): Promise<RecoveryPlan | undefined> {
  const [found] = await finding.query<RecoveryPlan & { months: RecoveryMonth[]; actionIds: (ActionId | null)[] }>(find(named), [named]);
  if (found === undefined) return undefined;
  const { actionIds, content, ...plan } = found;
  return { ...plan, content: content && { ...content, actions: content.actions.map((action, index) => inRegister(action, actionIds[index])) } };
}

/** An action of a plan with its id in the register; plans that were approved before that stood apart say it in their content. */
const inRegister = (action: RecoveryAction, actionId: ActionId | null | undefined): RecoveryAction => (actionId == null ? action : { ...action, actionId });

/** A recovery plan held for a decision on it. */
export const recoveryPlanToChange: Loadable<RecoveryPlan> = { type: 'recovery-plan', table: 'recovery_plan', reference: 'reference', find: findRecoveryPlan };

/** Adds a plan that is new. */
export async function addRecoveryPlan(work: UnitOfWork, plan: RecoveryPlan): Promise<void> {
  const { id, reference, title, state, measureId, serviceId, origin, parties, content, authorIds, version } = plan;
  work.send(
    `insert into recovery_plan (id, council_id, reference, title, state, measure_id, service_id, origin_type, origin_id, accountable_post_id,
                                director_post_id, requester_post_id, panel_chair_post_id, content, author_ids, submitted_on, approved_on, closed_on,
                                relapse_watch_until, version)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)`,
    [
      id, work.council.id, reference, title, state, measureId, serviceId, origin.type, origin.id, parties.accountablePostId, parties.directorPostId,
      parties.requesterPostId, parties.panelChairPostId, content, authorIds, plan.submittedOn, plan.approvedOn, plan.closedOn,
      plan.relapseWatchUntil, version,
    ],
  );
}

/** Writes how a plan stands over what was read, its actions in the register with it, one version on. What it says is another statement (`saveRecoveryContent`). */
export function saveRecoveryPlan(work: UnitOfWork, plan: RecoveryPlan): void {
  const { id, state, authorIds, submittedOn, approvedOn, closedOn, relapseWatchUntil, months, conditions, lastReturn } = plan;
  work.send(save, [id, state, authorIds, submittedOn, approvedOn, closedOn, relapseWatchUntil, JSON.stringify(months), JSON.stringify(conditions), lastReturn && JSON.stringify(lastReturn), registeredActions(plan)]);
}

/** The ids of a plan's actions in the register, in the order of its actions; none before its approval. */
function registeredActions({ content }: RecoveryPlan): readonly (ActionId | null)[] {
  const ids = content?.actions.map(({ actionId }) => actionId ?? null) ?? [];
  return ids.some((id) => id !== null) ? ids : [];
}

/** Writes what a plan says. Apart, because PostgreSQL then works out anew the words by which it is found, and most decisions change none. */
export function saveRecoveryContent(work: UnitOfWork, { id, content }: RecoveryPlan): void {
  work.send('update recovery_plan set content = $2 where id = $1', [id, content && JSON.stringify(content)]);
}

/** The plans, closed by their panels, that still watch a measure for a relapse. */
export async function listPlansWatchingMeasure(reading: Reading, measureId: MeasureId): Promise<readonly RecoveryPlanId[]> {
  const plans = await reading.query<{ id: RecoveryPlanId }>(
    `select id from recovery_plan where measure_id = $1 and state = 'relapse-watch' and relapse_watch_until > $2 order by id`,
    [measureId, reading.today],
  );
  return plans.map(({ id }) => id);
}

/** The plans that were asked for by a decision, those withdrawn too. */
export const listPlansOfOrigin = (reading: Reading, originId: Id): Promise<Pick<RecoveryPlan, 'id' | 'state' | 'version'>[]> =>
  reading.query<Pick<RecoveryPlan, 'id' | 'state' | 'version'>>('select id, state, version from recovery_plan where origin_id = $1 order by id', [originId]);

/** Until the transaction ends nobody else opens a plan for the measure: there is no row yet that could be held. */
export async function lockOpeningFor(work: Reading, measureId: MeasureId): Promise<void> {
  await work.query(`select pg_advisory_xact_lock(hashtextextended('recovery plan for ' || $1, 0))`, [measureId]);
}

/** The plan that runs for a measure; the earliest where there are several of before. */
export async function findRunningPlan(reading: Reading, measureId: MeasureId): Promise<RunningPlan | null> {
  const [running] = await reading.query<RunningPlan>(
    'select id, reference, state from recovery_plan where measure_id = $1 and state = any ($2) order by id limit 1',
    [measureId, runningStates],
  );
  return running ?? null;
}
