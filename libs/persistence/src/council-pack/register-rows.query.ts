import type { Reading } from '../unit-of-work/unit-of-work';
import { type CouncilRow, rowOfSheet } from './council-rows.query';

/** What is exempt, or was agreed in somebody's own objective, keeps its circle: of it an import learns only that it is there. */
const withheldOf = (action: string, objective: string): string => `(coalesce(${objective}.level = 'individual', false) or exists (select 1 from paper_exemption x
  left join clinic k on ${action}.origin_kind = 'clinic' and k.id = ${action}.origin_id
  where x.part = '' and x.until >= $2::date and x.paper_id in (${action}.id, ${action}.origin_id, k.exception_id)))`;
const withheld = withheldOf('t', 'o');
const shown = (cell: string): string => `case when not ${withheld} then ${cell} end`;

/** A council may have statuses that ask no reason, which a pack asks of all but being on track: there the council's own word for the status says it. */
const statusReason = `coalesce(nullif(t.status_reason, ''), case when t.status <> 'on-track' then t.status_name end)`;

const numberedRows = (of: string): string => `jsonb_array_elements(t.${of}) with ordinality as l(entry, number)`;

const rows = [
  rowOfSheet('budget-lines', `'service', s.code, 'unit', u.code, 'objective', case when o.level <> 'individual' then o.reference end, 'title', t.title, 'cost_centre', t.cost_centre, 'first_year', t.first_year,
      'first_amount', t.amounts[1], 'second_amount', t.amounts[2], 'third_amount', t.amounts[3]`,
    'budget_line t join service s on s.id = t.service_id left join unit u on u.id = t.unit_id left join objective o on o.id = t.objective_id', 'null::date'),
  rowOfSheet('risk-matrix', `'size', t.size, 'medium_from', t.medium_from, 'high_from', t.high_from, 'appetite', t.appetite`, '(select m.*, council_id as id from risk_matrix m) t', 'null::date'),
  rowOfSheet('risks', `'ref', t.reference, 'title', t.title, 'cause', nullif(t.cause, ''), 'event', t.event, 'effect', nullif(t.effect, ''), 'controls', nullif(t.controls, ''),
      'objective', case when o.level <> 'individual' then o.reference end, 'service', s.code, 'owner_post', p.code,
      'inherent_impact', t.inherent->'impact', 'inherent_likelihood', t.inherent->'likelihood', 'residual_impact', t.residual->'impact', 'residual_likelihood', t.residual->'likelihood',
      'target_impact', t.target->'impact', 'target_likelihood', t.target->'likelihood', 'state', t.state, 'state_reason', nullif(t.state_reason, ''),
      'corporate', t.corporate, 'review_every', t.review_every::text, 'next_review_on', t.next_review_on`,
    'risk t join post p on p.id = t.owner_post_id left join service s on s.id = t.service_id left join objective o on o.id = t.objective_id', 'null::date'),
  rowOfSheet('risk-reviews', `'risk', t.reference, 'number', l.number, 'reviewed_on', l.entry->>'on', 'impact', l.entry->'residual'->'impact', 'likelihood', l.entry->'residual'->'likelihood',
      'reason', nullif(l.entry->>'reason', '')`, `risk t cross join lateral ${numberedRows('reviews')}`, 'null::date'),
  rowOfSheet('actions', `'ref', t.reference, 'withheld', ${withheld}, 'title', ${shown('t.title')}, 'steps', ${shown(`nullif(t.steps, '')`)}, 'owner_post', p.code, 'service', s.code,
      'objective', case when o.level <> 'individual' then o.reference end, 'risk', r.reference, 'starts_on', t.starts_on, 'due_on', t.due_on, 'original_due_on', t.original_due_on,
      'progress', t.progress, 'status', t.status, 'status_reason', ${shown(statusReason)}, 'said_on', t.said_on,
      'predicted_measure', m.ref, 'predicted_change', ${shown(`nullif(t.prediction->>'howMuch', '')`)}, 'predicted_by', t.prediction->>'by'`,
    `action t join post p on p.id = t.owner_post_id left join service s on s.id = t.service_id left join objective o on t.origin_kind = 'objective' and o.id = t.origin_id
     left join risk r on t.origin_kind = 'risk' and r.id = t.origin_id left join measure m on m.id = t.measure_id`, 'null::date'),
  rowOfSheet('action-moves', `'action', t.reference, 'withheld', ${withheld}, 'number', l.number, 'moved_on', l.entry->>'on', 'from', l.entry->>'from', 'to', l.entry->>'to', 'reason', ${shown(`nullif(l.entry->>'reason', '')`)}`,
    `action t left join objective o on t.origin_kind = 'objective' and o.id = t.origin_id cross join lateral ${numberedRows('moves')}`, 'null::date'),
  rowOfSheet('action-waits', `'action', t.reference, 'withheld', ${withheld} or ${withheldOf('w', 'n')}, 'waits_for', w.reference`,
    `action t join action w on w.id = any (t.waits_for) left join objective o on t.origin_kind = 'objective' and o.id = t.origin_id
     left join objective n on w.origin_kind = 'objective' and n.id = w.origin_id`, 'null::date'),
].join('\nunion all ');

/** Budget lines, and the registers of risks and of actions, in the columns of their sheets. Of what is exempt, or hangs on somebody's own objective, only that it is there (`withheld`). */
export const listRegisterRows = (reading: Reading): Promise<CouncilRow[]> => reading.query<CouncilRow>(rows, [reading.council.id, reading.today]);
