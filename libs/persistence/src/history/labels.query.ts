import { type Id, isId, type ThingType } from '@golden-thread/domain/shared/id';
import type { Reading } from '../unit-of-work/unit-of-work';

/** The names of the people, posts and parts of the organisation whose ids stand anywhere in these facts, by id. */
export async function findNames(reading: Reading, facts: readonly unknown[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(facts.flatMap(idsIn))];
  if (ids.length === 0) return new Map();
  const rows = await reading.query<{ id: Id; name: string }>(
    `select id, name from person where council_id = $1 and id = any ($2)
     union all select id, title from post where council_id = $1 and id = any ($2)
     union all select id, name from directorate where council_id = $1 and id = any ($2)
     union all select id, name from service where council_id = $1 and id = any ($2)
     union all select id, name from unit where council_id = $1 and id = any ($2)
     union all select id, name from committee where council_id = $1 and id = any ($2)`,
    [reading.council.id, ids],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

function idsIn(value: unknown): string[] {
  if (isId(value)) return [value];
  if (Array.isArray(value)) return value.flatMap(idsIn);
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(idsIn) : [];
}

interface Stream {
  readonly type: ThingType;
  readonly id: Id;
}

/** How a thing of each type is called; `id` and the council are given. `byType`: it has no name of its own, and is called by its type. */
const byType = `select id, '' as label from council where false`;
const labelQueries = {
  risk: `select id, 'risk ' || reference || ': ' || title as label from risk`,
  lesson: `select id, 'lesson ' || reference || ': ' || title as label from lesson`,
  consultation: `select id, 'consultation ' || reference || ': ' || title as label from consultation`,
  'external-challenge': `select id, 'external challenge ' || reference || ': ' || title as label from external_challenge`,
  recognition: byType,
  'budget-line': `select l.id, 'budget line of ' || s.name || ': ' || l.title as label from budget_line l join service s on s.id = l.service_id`,
  virement: `select v.id, 'virement ' || v.reference || ': ' || f.title || ' to ' || t.title as label from virement v join budget_line f on f.id = v.from_line_id join budget_line t on t.id = v.to_line_id`,
  'carry-forward': `select c.id, 'carry-forward of ' || s.name || ' out of ' || c.year as label from carry_forward c join service s on s.id = c.service_id`,
  action: `select id, 'action ' || reference || ': ' || title as label from action`,
  'recovery-plan': `select id, 'recovery plan ' || reference || ': ' || title as label from recovery_plan`,
  measure: `select id, 'measure ' || ref || ': ' || title as label from measure`,
  'figure-sheet': `select f.id, 'figures of ' || s.name || ', ' || coalesce(
                     to_char(make_date(left(f.year, 4)::int, 4, 1) + make_interval(months => f.month - 1), 'FMMonth YYYY'), f.year || ' quarter ' || f.quarter) as label
                   from figure_sheet f join service s on s.id = f.service_id`,
  round: `select id, 'review round of ' || year || ', quarter ' || quarter as label from round`,
  'service-review': `select v.id, 'service review of ' || s.name || ', quarter ' || r.quarter || ' ' || r.year as label
                     from service_review v join round r on r.id = v.round_id join service s on s.id = v.service_id`,
  exception: `select e.id, 'exception ' || e.reference || ': ' || coalesce(m.title, s.name) as label
              from exception_case e join service s on s.id = e.service_id left join measure m on m.id = e.measure_id`,
  clinic: `select c.id, 'clinic ' || c.reference || ': ' || coalesce(m.title, s.name) as label
           from clinic c join service s on s.id = c.service_id left join measure m on m.id = c.measure_id`,
  'performance-report': `select id, case half when 'h1' then 'half-yearly' else 'annual' end || ' report ' || year as label from performance_report`,
  figures: byType,
  'report-challenge': byType,
  challenge: `select c.id, 'challenge ' || c.number || ' of the ' || case r.half when 'h1' then 'half-yearly' else 'annual' end || ' report ' || r.year as label
              from report_challenge c join performance_report r on r.id = c.report_id`,
  'planning-application': `select id, 'planning application ' || reference as label from planning_application`,
  practice: `select id, 'practice ' || reference || ': ' || title as label from practice`,
  'stage-return': `select r.id, a.title || ' ' || y.year || ' of ' || r.name as label
                   from stage_return r join stage_ask a on a.council_id = r.council_id and a.stage_id = r.stage_id and a.version = r.ask_version
                     join performance_year y on y.id = r.year_id`,
  year: `select id, 'performance year ' || year as label from performance_year`,
  rehearsal: `select id, 'rehearsal “' || name || '” of ' || year as label from rehearsal`,
  'council-plan': `select id, 'council plan: ' || title as label from council_plan`,
  'plan-framework': `select id, 'aims and priorities' as label from council`,
  'service-plan': `select p.id, 'service plan of ' || s.name || ', ' || p.year as label from plan p join service s on s.id = p.service_id`,
  'unit-plan': `select p.id, 'unit plan of ' || u.name || ', ' || p.year as label from plan p join unit u on u.id = p.unit_id`,
  'individual-plan': `select p.id, 'objectives of ' || n.name || ', ' || p.year as label from plan p join person n on n.id = p.person_id`,
  'plan-change': `select id, 'change ' || reference || ' of a plan' as label from plan_change`,
  'key-plan': `select id, 'key plan ' || reference || ': ' || title as label from key_plan`,
  'plan-type-set': `select id, 'plan types “' || name || '”' as label from plan_type_set`,
  'appraisal-round': `select a.id, 'appraisal round of ' || d.name || ', ' || a.year as label from appraisal_round a join directorate d on d.id = a.directorate_id`,
  directorate: `select id, 'directorate ' || name as label from directorate`,
  service: `select id, 'service ' || name as label from service`,
  unit: `select id, 'unit ' || name as label from unit`,
  post: `select id, 'post ' || title as label from post`,
  person: `select id, name as label from person`,
  committee: `select id, name as label from committee`,
  meeting: `select m.id, 'meeting of ' || c.name || ' on ' || m.held_on as label from meeting m join committee c on c.id = m.committee_id`,
  council: `select id, name as label from council`,
  import: `select id, 'import of ' || to_char(proposed_at at time zone 'Europe/London', 'FMDD FMMonth YYYY, HH24:MI') as label from import_proposal`,
  calendar: `select id, 'the council’s calendar' as label from council`,
  clock: `select id, 'the council’s clock' as label from council`,
  'power-request': `select r.id, 'request for a second approver: ' || coalesce(p.title, n.name, r.change->>'title') as label
                    from power_request r left join post p on p.id = (r.change->>'postId')::uuid left join person n on n.id = (r.change->>'personId')::uuid and p.id is null`,
  token: `select id, 'token ' || label as label from api_token`,
  document: `select id, 'the document ' || (content->>'title') as label from document`,
  evidence: `select id, 'the file ' || name as label from evidence`,
  framework: `select id, 'framework ' || title || ', version ' || version as label from framework`,
  workshop: `select id, 'workshop ' || reference || ': ' || title as label from workshop`,
  'desk-assessment': `select id, 'desk assessment ' || reference || ': ' || title as label from desk_assessment`,
  delivery: byType,
  letter: byType,
} as const satisfies Readonly<Record<ThingType, string>>;

/** What these things are called, by id; a thing that is gone or unknown is missing. */
export async function findThingLabels(reading: Reading, streams: readonly Stream[]): Promise<ReadonlyMap<Id, string>> {
  const labels = new Map<Id, string>();
  for (const type of new Set(streams.map((stream) => stream.type))) {
    const ids = streams.filter((stream) => stream.type === type).map((stream) => stream.id);
    const rows = await reading.query<{ id: Id; label: string }>(`select t.id, t.label from (${labelQueries[type]}) t where t.id = any ($1)`, [[...new Set(ids)]]);
    for (const { id, label } of rows) labels.set(id, label);
  }
  return labels;
}
