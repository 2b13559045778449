import type { CalendarDate, FinancialYear } from '@golden-thread/domain/calendar';
import type { UnitOfWork } from '../unit-of-work/unit-of-work';

/**
 * Of a holding, its post and its person, in SQL: whose objectives are asked for. Everybody employed, in a post that is open on the
 * day, who has not been asked for this post and year before. `asking` has the `day` and the `year`.
 */
export const unaskedHolders = `
  (h.ends_on is null or h.ends_on >= asking.day) and (post.closed_on is null or post.closed_on >= asking.day)
  and h.basis <> 'elected' and post.roles && array['director', 'service-manager', 'unit-manager', 'employee', 'policy-officer', 'auditor',
    'administrator', 'operator']::text[]
  and not exists (
    select from plan asked where asked.council_id = h.council_id and asked.person_id = h.person_id and asked.post_id = h.post_id
      and asked.year = asking.year and asked.kind = 'individual-plan' and asked.opened_on is not null)`;

interface Bulk {
  readonly roundId: string;
  readonly year: FinancialYear;
  readonly unitIds: readonly string[];
  /** Services whose people outside any unit are asked too. */
  readonly serviceIds: readonly string[];
  readonly dueOn: CalendarDate | null;
  readonly stageId: string | null;
  readonly openedByEvent: string;
}

/** As `individualPlanId` names it. */
const planId = `id_for('individual-plan', h.post_id::text, h.person_id::text, $2)`;

/**
 * Asks everybody in some units and services for their objectives: one row and one task each, in one statement however many they are,
 * under ids that are always the same, so that asking again asks only those not asked before. Whoever has a plan keeps it, whatever its id.
 * Answers how many were asked.
 */
export async function openPeople(work: UnitOfWork, bulk: Bulk): Promise<number> {
  const [asked] = await work.query<{ people: number }>(
    `with held as (
       select distinct on (h.post_id, h.person_id) h.post_id, h.person_id, person.name, post.line_manager_post_id,
         coalesce(there.id, ${planId}) as id
       from holding h left join plan there on there.council_id = $1 and there.kind = 'individual-plan' and there.year = $2
         and there.post_id = h.post_id and there.person_id = h.person_id join post on post.id = h.post_id join person on person.id = h.person_id
         cross join (select $5::date as day, $2::text as year) asking
       where h.council_id = $1 and (post.unit_id = any ($3) or (post.service_id = any ($4) and post.unit_id is null))
         and h.starts_on <= $5 and ${unaskedHolders}),
     prepared as (
       update plan set opened_on = $5, above_id = $6, author_post_id = held.post_id, decider_post_id = held.line_manager_post_id
       from held where plan.id = held.id and plan.opened_on is null returning plan.id, held.post_id, held.name, plan.state),
     added as (
       insert into plan (id, council_id, kind, year, state, post_id, person_id, above_id, author_post_id, decider_post_id, author_ids, opened_on)
       select id, $1, 'individual-plan', $2, 'drafting', post_id, person_id, $6, post_id, line_manager_post_id, '{}', $5 from held
       on conflict (id) do nothing returning id, post_id, person_id),
     asked as (
       select added.id, added.post_id, person.name from added join person on person.id = added.person_id
       union all select id, post_id, name from prepared where state = 'drafting'),
     tasks as (
       insert into task (id, council_id, kind, post_id, subject_type, subject_id, subject_label, stage_id, due_on, state, opened_at, opened_by_event)
       select id_for('agree-individual-objectives', asked.id::text), $1, 'agree-individual-objectives', post_id, 'individual-plan', id,
         'Objectives ' || $2 || ': ' || name, $7, $8, 'open', $9, $10 from asked
       where not exists (select 1 from task t where t.council_id = $1 and t.kind = 'agree-individual-objectives' and t.subject_id = asked.id)
       on conflict (id) do nothing returning 1)
     select count(*)::int as people from tasks`,
    [
      work.council.id, bulk.year, bulk.unitIds, bulk.serviceIds, work.today, bulk.roundId, bulk.stageId, bulk.dueOn, work.now,
      bulk.openedByEvent,
    ],
  );
  return asked?.people ?? 0;
}
