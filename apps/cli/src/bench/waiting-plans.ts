import type { PlanId } from '@golden-thread/domain/shared/id';
import type { BenchCouncil } from './bench-council';

const content = {
  objective: 'To be reached', causes: 'Capacity', startValue: '71.2', goalValue: '80', resources: 'None',
  trajectory: [{ month: '2026-10', value: '74' }], actions: [{ step: 'Recruit', owner: 'Manager', dueOn: '2026-10-30', prediction: '' }],
};

const waits = {
  /** Submitted, and with the director. */
  'awaiting-decision': { title: 'Director 0', task: 'decide-recovery-plan' },
  /** Last month has been reported on, and is with the panel: this month is asked for next. */
  'awaiting-verdict': { title: 'Committee Chair', task: 'judge-recovery-plan' },
} as const;

/** Recovery plans that wait for a decision, each with the open task of whoever decides. Answers their ids. */
export async function makeWaitingPlans(
  { owner, councilId, organisation }: BenchCouncil,
  { count, state }: { readonly count: number; readonly state: keyof typeof waits },
): Promise<readonly PlanId[]> {
  const post = (title: string): string => organisation.postTitled(title).id;
  const { title, task } = waits[state];
  const { rows } = await owner.query<{ id: PlanId }>(
    `with last as (select count(*)::int as number from recovery_plan),
     plans as (
       insert into recovery_plan (id, council_id, reference, title, state, service_id, origin_type, origin_id, accountable_post_id,
         director_post_id, requester_post_id, panel_chair_post_id, content, author_ids, submitted_on, approved_on)
       select gen_random_uuid(), $1, 'RP-' || last.number + n, 'Plan ' || last.number + n, $2, $3, 'clinic', gen_random_uuid(), $4, $5, $6, $7, $8, '{}',
         '2026-02-02', case $2 when 'awaiting-verdict' then date '2026-02-09' end
       from last, generate_series(1, $9::int) n returning id, reference),
     last_month as (
       select date_trunc('month', coalesce(clock_at, now()) at time zone 'Europe/London' - interval '1 month')::date as begins from council where id = $1),
     months as (
       insert into recovery_month (council_id, plan_id, month, due_on, state, report, submitted_on, late)
       select $1, id, to_char(begins, 'YYYY-MM'), begins + 7, 'submitted',
         '{"value": "72", "progress": "Recruited", "planStatus": "on-track", "forecast": "As planned", "asks": ""}', begins + 5, false
       from plans, last_month where $2 = 'awaiting-verdict'),
     tasks as (
       insert into task (id, council_id, kind, post_id, subject_type, subject_id, subject_label, state, opened_at)
       select gen_random_uuid(), $1, $10, $11, 'recovery-plan', id, reference, 'open', now() from plans)
     select id from plans`,
    [councilId, state, organisation.services[0]!.id, post('Head of service 0.0'), post('Director 0'), post('Chief'), post('Committee Chair'),
      JSON.stringify(content), count, task, post(title)],
  );
  await owner.query('analyze');
  return rows.map(({ id }) => id);
}
