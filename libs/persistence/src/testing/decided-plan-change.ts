import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { CouncilId, CouncilPlanId, Id, PlanChangeId } from '@golden-thread/domain/shared/id';
import { newId } from '../unit-of-work/ids';
import type { FreshDatabase } from './fresh-database';

/** Writes a change of a council plan that Cabinet agreed on a day, as it stands once it is in effect: for specs of what tells of changes. Answers its id. */
export async function addDecidedPlanChange(
  fresh: FreshDatabase,
  { councilId, reference, decidedOn, reaches = ['target'] }: { readonly councilId: CouncilId; readonly reference: string; readonly decidedOn: CalendarDate; readonly reaches?: readonly string[] },
): Promise<PlanChangeId> {
  const id = newId<PlanChangeId>();
  const text = { title: 'Zero homelessness', target: '120 homes let', endOfPlanResult: '', priorityId: null, leadServiceId: null, dueOn: null };
  const edit = { kind: 'change', objectiveId: newId<Id>(), reference: 'CP-1', was: text, becomes: { ...text, target: '90 homes let' } };
  await fresh.asOwner(
    `insert into council_plan (id, council_id, year, title, state, published_on)
     select $1, $2, '2026/27', 'Council plan', 'published', '2026-03-01' where not exists (select 1 from council_plan where council_id = $2 and year = '2026/27')`,
    [newId<CouncilPlanId>(), councilId],
  );
  await fresh.asOwner(
    `insert into plan_change (id, council_id, reference, plan_kind, plan_id, year, edits, reason, reaches, approver, state, author_ids, proposed_on, decision, takes_effect_on, in_effect_on,
                              consequences, remark, version)
     values ($1, $2, $3, 'council-plan', (select id from council_plan where council_id = $2 and year = '2026/27'), '2026/27', $4, 'The grant is withdrawn', $5, 'cabinet', 'in-effect', '{}',
             $6, $7, $6, $6, '{}', '', 3)`,
    [id, councilId, reference, JSON.stringify([edit]), reaches, decidedOn, JSON.stringify({ decidedOn, meetingId: null, minute: 'Minute 41', recordedBy: [] })],
  );
  return id;
}
