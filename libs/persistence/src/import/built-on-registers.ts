import type { Instant } from '@golden-thread/domain/calendar/instants';
import type { UndoRow } from '@golden-thread/domain/import/import-undo';
import type { ImportId } from '@golden-thread/domain/shared/id';
import type { Reading } from '../unit-of-work/unit-of-work';

/** Something that stays and stands on what an import brought into the registers: who said the last of it, what it is, and when. */
export interface BuiltOnRegister {
  readonly who: string | null;
  readonly what: string;
  readonly at: Instant;
}

/**
 * What rests on actions, risks, objectives and the matrix that an import brought, without being of it: no key of the database holds these, because an action may be agreed in anything and
 * waits for several. An action that waits for one of them or was agreed in it, a recovery plan that promises one, and, of the matrix, every open risk scored on it and whoever set it since.
 */
export const listBuiltOnRegisters = (reading: Reading, importId: ImportId, brought: readonly UndoRow[]): Promise<BuiltOnRegister[]> =>
  reading.query<BuiltOnRegister>(
    `with mine as (select sheet, id from jsonb_to_recordset($2::jsonb) as r(sheet text, id uuid)),
     standing as (
       select 'action' as stream_type, a.id as stream_id, 'action ' || a.reference || ', which waits for what it brought' as what from action a
       where a.council_id = $1 and a.id not in (select id from mine) and a.waits_for && array(select id from mine where sheet = 'actions')
       union all
       select 'action', a.id, 'action ' || a.reference || ', which was agreed in what it brought' from action a
       where a.council_id = $1 and a.id not in (select id from mine) and a.origin_id in (select id from mine where sheet in ('risks', 'objectives'))
       union all
       select 'recovery-plan', p.id, 'recovery plan ' || p.reference || ', which promises an action that it brought' from recovery_plan p
       where p.council_id = $1 and p.action_ids && array(select id from mine where sheet = 'actions')
       union all
       select 'risk', r.id, 'risk ' || r.reference || ', which is scored on its matrix' from risk r
       where r.council_id = $1 and r.state <> 'closed' and r.id not in (select id from mine) and exists (select 1 from mine where sheet = 'risk-matrix')
     )
     select p.name as who, s.what, coalesce(last.occurred_at, $3::timestamptz) as at
     from standing s
     left join lateral (select e.actor_id, e.occurred_at from event e where e.council_id = $1 and e.stream_type = s.stream_type and e.stream_id = s.stream_id order by e.sequence desc limit 1) last on true
     left join person p on p.id = last.actor_id
     union all
     select p.name, 'the matrix of risks', e.occurred_at from event e left join person p on p.id = e.actor_id
     where e.council_id = $1 and e.stream_type = 'council' and e.stream_id = $1 and e.name = 'RiskMatrixSet' and exists (select 1 from mine where sheet = 'risk-matrix')
       and e.sequence > (select sequence from event where council_id = $1 and stream_type = 'council' and stream_id = $1 and name = 'PackImported' and payload->>'importId' = $4::text)
     order by at, what limit 20`,
    [reading.council.id, JSON.stringify(brought.map(({ sheet, id }) => ({ sheet, id }))), reading.now, importId],
  );
