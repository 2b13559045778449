import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { type FinancialYear, financialYearDates } from '@golden-thread/domain/calendar/financial-year';
import type { Id } from '@golden-thread/domain/shared/id';
import type { Reading } from '../unit-of-work/unit-of-work';

/** One row that the council has, in the columns of the pack's sheet; people stand in it by their ids, as nothing else tells them apart. */
export interface CouncilRow {
  readonly sheet: string;
  readonly id: Id;
  readonly cells: Readonly<Record<string, unknown>>;
  /** The day on which it ended (a closed post, somebody who left); null while it goes on. */
  readonly ended: CalendarDate | null;
}

/** The statement of a sheet's rows: its cells by their names, as SQL, of a table that is called t. */
export const rowOfSheet = (sheet: string, cells: string, from: string, ended: string): string =>
  `select '${sheet}' as sheet, t.id, jsonb_build_object(${cells}) as cells, ${ended} as ended from ${from} where t.council_id = $1`;

const days = `'starts_on', t.starts_on, 'ends_on', t.ends_on`;

const rows = [
  rowOfSheet('directorates', `'ref', t.code, 'name', t.name, 'director_post', h.code, 'closed_on', t.closed_on`, 'directorate t left join post h on h.id = t.head_post_id', 't.closed_on'),
  rowOfSheet('services', `'ref', t.code, 'name', t.name, 'directorate', d.code, 'manager_post', h.code, 'committee', c.code, 'lead_member_post', l.code, 'closed_on', t.closed_on`,
    `service t left join directorate d on d.id = t.directorate_id left join post h on h.id = t.head_post_id
     left join committee c on c.id = t.committee_id left join post l on l.id = t.lead_member_post_id`, 't.closed_on'),
  rowOfSheet('units', `'ref', t.code, 'name', t.name, 'service', s.code, 'manager_post', h.code, 'closed_on', t.closed_on`,
    'unit t left join service s on s.id = t.service_id left join post h on h.id = t.head_post_id', 't.closed_on'),
  rowOfSheet('posts', `'ref', t.code, 'title', t.title, 'directorate', case when t.service_id is null and t.unit_id is null then d.code end,
      'service', case when t.unit_id is null then s.code end, 'unit', u.code, 'reports_to', m.code, 'roles', t.roles,
      'fte', trim_scale(t.fte)::text, 'grade', t.grade, 'committee', c.code, 'closed_on', t.closed_on`,
    `post t left join directorate d on d.id = t.directorate_id left join service s on s.id = t.service_id left join unit u on u.id = t.unit_id
     left join post m on m.id = t.line_manager_post_id left join committee c on c.id = t.committee_id`, 't.closed_on'),
  rowOfSheet('people', `'ref', t.id, 'name', t.name, 'email', t.email, 'subject', t.subject, 'about', t.introduction`, 'person t', 't.left_on'),
  rowOfSheet('holdings', `'post', p.code, 'person', t.person_id, 'basis', t.basis, 'share', trim_scale(t.share)::text, ${days}`,
    'holding t join post p on p.id = t.post_id', 't.ends_on'),
  rowOfSheet('deputies', `'post', p.code, 'absent', t.holder_id, 'deputy', t.person_id, ${days}, 'reason', t.reason`,
    'deputy t join post p on p.id = t.post_id', 't.ends_on'),
  rowOfSheet('committees', `'ref', t.code, 'name', t.name, 'kind', t.kind, 'chair_post', p.code`, 'committee t left join post p on p.id = t.chair_post_id', 'null::date'),
  rowOfSheet('committee-members', `'committee', c.code, 'person', t.person_id, ${days}`, 'committee_member t join committee c on c.id = t.committee_id', 't.ends_on'),
  rowOfSheet('meetings', `'committee', c.code, 'held_on', t.held_on`, 'meeting t join committee c on c.id = t.committee_id', 'null::date'),
  rowOfSheet('aims', `'ref', t.reference, 'title', t.title`, 'aim t', 'null::date'),
  rowOfSheet('priorities', `'ref', t.reference, 'title', t.title, 'aim', a.reference, 'lead_member', m.code`, 'priority t left join aim a on a.id = t.aim_id left join post m on m.id = t.lead_member_post_id', 'null::date'),
  // A person's own objectives are read by their circle alone: of them an import learns only that they are there.
  rowOfSheet('objectives', `'ref', t.reference, 'level', t.level, 'year', t.year, 'plan_state', coalesce(p.state, c.state), 'service', s.code, 'unit', u.code, 'post', o.code,
      'title', case when t.level <> 'individual' then t.title end, 'deliverable', case when t.level <> 'individual' then t.deliverable end,
      'end_of_plan_result', t.end_of_plan_result, 'priority', y.reference, 'lead_service', l.code, 'due_on', case when t.level <> 'individual' then t.due_on end`,
    `objective t left join plan p on p.id = t.plan_id left join council_plan c on c.id = t.plan_id left join service s on s.id = p.service_id
     left join unit u on u.id = p.unit_id left join post o on o.id = p.post_id left join priority y on y.id = t.priority_id left join service l on l.id = t.lead_service_id`,
    'null::date'),
  rowOfSheet('links', `'objective', o.reference, 'contributes_to', p.reference, 'kind', t.kind, 'partners', t.partners, 'so_that', t.so_that`,
    `(select council_id, child_id as id, child_id, parent_id, kind, partners, so_that from objective_link) t
     join objective o on o.id = t.child_id join objective p on p.id = t.parent_id`, 'null::date'),
  rowOfSheet('measures', `'ref', t.ref, 'name', t.title, 'definition', t.register->>'definition', 'service', s.code, 'objectives',
      (select coalesce(jsonb_agg(o.reference order by o.reference), '[]') from objective_measure om join objective o on o.id = om.objective_id where om.measure_id = t.id),
      'dimension', t.dimension, 'group', t.sub_group, 'polarity', t.polarity, 'frequency', t.frequency, 'unit', t.unit, 'decimals', t.decimals,
      'cumulative', t.cumulative, 'numerator', case when t.formula = 'ratio' then coalesce(nullif(trim(split_part(t.register->>'formula', ' / ', 1)), ''), 'Number counted') end,
      'denominator', case when t.formula = 'ratio' then coalesce(nullif(trim(split_part(t.register->>'formula', ' / ', 2)), ''), 'Out of') end,
      'multiplier', trim_scale(t.multiplier)::text, 'lowest', trim_scale(t.lowest)::text, 'highest', trim_scale(t.highest)::text,
      'tolerance_basis', t.tolerance_basis, 'tolerance_green', trim_scale(t.tolerance_green)::text, 'tolerance_amber', trim_scale(t.tolerance_amber)::text,
      'zero_target', t.zero_target, 'tolerance_edge', t.tolerance_edge, 'target_strict', t.tolerance_strict, 'kind', t.kind, 'owner_post', w.code,
      'verifier_post', v.code, 'member_post', m.code, 'data_type', nullif(t.register->>'dataType', ''), 'data_source', nullif(t.register->>'dataSource', ''),
      'calculation', nullif(t.register->>'calculationGuidance', ''), 'benchmarking', nullif(t.register->>'benchmarking', ''), 'feeds', nullif(t.register->>'feeds', ''),
      'working_papers', nullif(t.register->>'workingPapers', ''), 'evidence', nullif(t.register->>'evidence', ''), 'levels', nullif(t.register->>'levels', '')`,
    `measure t join service s on s.id = t.service_id join post w on w.id = t.owner_post_id join post v on v.id = t.verifier_post_id
     left join post m on m.id = t.member_post_id`, 't.retired_on'),
].join('\nunion all ');

/** Everything the council has that a pack may name or change, in one look. */
export const listCouncilRows = (reading: Reading): Promise<CouncilRow[]> => reading.query<CouncilRow>(rows, [reading.council.id]);

/** Every objective with the plan in which it stands: who may read it is who reads that. */
export const listObjectivesInPlans = (reading: Reading): Promise<{ readonly reference: string; readonly planId: string }[]> =>
  reading.query<{ reference: string; planId: string }>('select reference, plan_id as "planId" from objective where council_id = $1', [reading.council.id]);

const figureRows = [
  rowOfSheet('targets', `'measure', m.ref, 'period', t.period, 'target', trim_scale(t.target)::text`,
    '(select council_id, measure_id as id, measure_id, period, target from measure_target) t join measure m on m.id = t.measure_id', 'null::date'),
  rowOfSheet('values', `'measure', m.ref, 'period', t.period, 'value', trim_scale(t.value)::text, 'no_cases', t.value is null,
      'numerator', trim_scale(t.numerator)::text, 'denominator', trim_scale(t.denominator)::text, 'data_status', t.data_status, 'note', nullif(t.commentary, '')`,
    `(select council_id, measure_id as id, measure_id, period, value, numerator, denominator, data_status, commentary from measure_value where current) t
     join measure m on m.id = t.measure_id`, 'null::date'),
  rowOfSheet('target-statements', `'measure', m.ref, 'wording', nullif(t.wording, ''), 'class', t.target_class, 'form', t.form, 'baseline', trim_scale(t.baseline)::text, 'change', trim_scale(t.change)::text,
      'comparator', c.ref, 'reached_by', t.reached_by, 'priority', t.priority, 'result_kind', t.result_kind, 'financial', t.financial, 'reviewed_on', t.reviewed_on`,
    `(select s.*, measure_id as id from target_statement s) t join measure m on m.id = t.measure_id left join measure c on c.id = t.comparator_id`, 'null::date'),
  rowOfSheet('published-statuses', `'measure', m.ref, 'period', t.period, 'status', t.level, 'note', t.note`,
    '(select council_id, measure_id as id, measure_id, period, level, note from published_status) t join measure m on m.id = t.measure_id', 'null::date'),
].join('\nunion all ');

/** Every target, figure that stands and published status, in the columns of their sheets; the id is the measure's. */
export const listFigureRows = (reading: Reading): Promise<CouncilRow[]> => reading.query<CouncilRow>(figureRows, [reading.council.id]);

/** A plan that is no longer a draft, by what it is the plan of: a service's, unit's or post's code; none for the council's own. */
export interface SubmittedPlan {
  readonly level: 'council' | 'service' | 'unit' | 'individual';
  readonly year: FinancialYear;
  readonly of: string | null;
  readonly state: string;
}

/** Plans that only their own rules change: submitted, approved, published. */
export const listSubmittedPlans = (reading: Reading): Promise<SubmittedPlan[]> =>
  reading.query<SubmittedPlan>(
    `select 'council' as level, year, null as of, state from council_plan where council_id = $1 and state <> 'drafting'
     union all
     select case p.kind when 'service-plan' then 'service' when 'unit-plan' then 'unit' else 'individual' end, p.year, coalesce(s.code, u.code, t.code), p.state
     from plan p left join service s on s.id = p.service_id left join unit u on u.id = p.unit_id left join post t on t.id = p.post_id
     where p.council_id = $1 and p.state <> 'drafting'`,
    [reading.council.id],
  );

/** The first day of the first year the council lived or lives here; null before any year is drafted. */
export async function firstDayLived(reading: Reading): Promise<CalendarDate | null> {
  const [first] = await reading.query<{ year: FinancialYear | null }>('select min(year) as year from performance_year where council_id = $1', [reading.council.id]);
  return first?.year ? financialYearDates(first.year).startsOn : null;
}

/** What the council is called in packs and addresses. */
export async function findCouncilSlug(reading: Reading): Promise<string | undefined> {
  const [council] = await reading.query<{ slug: string }>('select slug from council where id = $1', [reading.council.id]);
  return council?.slug;
}

/** Whether anybody holds a post of administrator or deputises for its holder, so that there is somebody to ask: a vacancy gives nobody the role. */
export async function hasAdministrator(reading: Reading): Promise<boolean> {
  const found = await reading.query<{ one: number }>(
    `select 1 as one from post p join responsibility r on r.post_id = p.id
     where p.council_id = $1 and 'administrator' = any (p.roles) and p.closed_on is null and r.basis <> 'vacancy' and r.via_post_id is null
       and r.starts_on <= $2 and (r.ends_on is null or r.ends_on >= $2) limit 1`,
    [reading.council.id, reading.today],
  );
  return found.length > 0;
}

/** How many things of each kind the council has, people's own objectives left aside. */
export const countThingsByKind = (reading: Reading): Promise<{ kind: string | null; count: number }[]> =>
  reading.query<{ kind: string | null; count: number }>('select kind, count(*)::int as count from connected_thing group by kind order by kind');
