/** What comes over to another service on the day, and what stays: counted beforehand and moved then by the same conditions. */

import { financialYearOf } from '@golden-thread/domain/calendar/financial-year';
import type { MovedKind, Reorganisation, WhatComesOver, WhatStays } from '@golden-thread/domain/organisation/service-reorganisation';
import type { Reading, UnitOfWork } from '../unit-of-work/unit-of-work';

const given = `given as (select $1::uuid as council, $2::uuid[] as "from", $3::uuid[] as units, $4::date as day, $5::text as year, $6::uuid as target, $7::uuid as reorganisation)`;

/** A post is in one of the units that go; of a merger every one is. */
const inUnits = (post: string): string => `(g.units is null or exists (select 1 from post o where o.id = ${post} and o.unit_id = any (g.units)))`;
/** What is about a measure goes where the measure goes; what is about a service stays with it, unless that ends. */
const ofMeasureInUnits = '(g.units is null or exists (select 1 from measure m join post o on o.id = m.owner_post_id where m.id = x.measure_id and o.unit_id = any (g.units)))';

/** The rows of a table that come over, with the service they come from: open ones of the services that end, or of the units that go. */
const coming = (table: string, column: string, which: string): string =>
  `select x.id, x.${column} as service_id from given g join ${table} x on x.council_id = g.council and x.${column} = any (g."from") where ${which}`;

const units = coming('unit', 'service_id', '(x.closed_on is null or x.closed_on >= g.day) and (g.units is null or x.id = any (g.units))');
const posts = coming('post', 'service_id', '(x.closed_on is null or x.closed_on >= g.day) and (g.units is null or x.unit_id = any (g.units))');
const measures = coming('measure', 'service_id', `(x.retired_on is null or x.retired_on >= g.day) and ${inUnits('x.owner_post_id')}`);
const sheets = coming('figure_sheet', 'service_id', `x.state <> 'verified' and ${inUnits('x.owner_post_id')}`);
/** One for each year that the service it goes to has no plan of; whose, where several have one: the first by name. */
const plans = coming(
  'plan', 'service_id',
  `g.units is null and x.kind = 'service-plan' and x.year >= g.year and not exists (select 1 from plan n where n.kind = 'service-plan' and n.year = x.year and n.service_id = g.target)
   and x.id = (select p.id from plan p join service s on s.id = p.service_id where p.kind = 'service-plan' and p.year = x.year and p.service_id = any (g."from") order by s.name, p.id limit 1)`,
);
const objectives = coming('objective', 'lead_service_id', 'g.units is null and x.year >= g.year');
const actions = coming('action', 'service_id', `x.status not in ('achieved', 'deleted') and ${inUnits('x.owner_post_id')}`);
const risks = coming('risk', 'service_id', `x.state <> 'closed' and ${inUnits('x.owner_post_id')}`);
const recoveries = coming('recovery_plan', 'service_id', `x.closed_on is null and x.state <> 'withdrawn' and ${inUnits('x.accountable_post_id')}`);
const exceptions = coming('exception_case', 'service_id', `x.state in ('raised', 'reported') and ${ofMeasureInUnits}`);
const clinics = coming('clinic', 'service_id', `x.state = 'called' and ${ofMeasureInUnits}`);
const lines = coming('budget_line', 'service_id', 'left(x.first_year, 4)::int + cardinality(x.amounts) - 1 >= left(g.year, 4)::int and (g.units is null or x.unit_id = any (g.units))');
const returns = coming('stage_return', 'service_id', `x.state not in ('completed', 'withdrawn') and ${inUnits('x.post_id')}`);

const parameters = ({ council }: Pick<Reading, 'council'>, { id, kind, from, unitIds, effectiveOn, intoServiceId }: Reorganisation) => [
  council.id, from, kind === 'split' ? unitIds : null, effectiveOn, financialYearOf(effectiveOn), intoServiceId, id,
] as const;

const many = (rows: string): string => `(select count(*)::int from (${rows}) c)`;

/** How much of each kind would come over as things stand now. */
export async function countWhatComesOver(reading: Reading, reorganisation: Reorganisation): Promise<WhatComesOver> {
  const [found] = await reading.query<WhatComesOver>(
    `with ${given}
     select ${many(units)} as unit, ${many(posts)} as post, ${many(measures)} as measure, ${many(sheets)} as "figure-sheet", ${many(plans)} as "service-plan", ${many(objectives)} as objective,
       ${many(actions)} as action, ${many(risks)} as risk, ${many(recoveries)} as "recovery-plan", ${many(exceptions)} as exception, ${many(clinics)} as clinic, ${many(lines)} as "budget-line",
       ${many(returns)} as "stage-return",
       (select count(*)::int from task t join (${posts}) p on p.id = t.post_id where t.council_id = $1 and t.state = 'open') as tasks
     from given`,
    parameters(reading, reorganisation),
  );
  return found!;
}

const staying = (table: string, which: string): string => `(select count(*)::int from given g join ${table} x on x.council_id = g.council and x.service_id = any (g."from") where ${which})`;

/** What stays in the history of the services that were, as things stand now. */
export async function countWhatStays(reading: Reading, reorganisation: Reorganisation): Promise<WhatStays> {
  const [found] = await reading.query<WhatStays>(
    `with ${given}
     select ${staying('service_review', 'true')} as "service-review", ${staying('figure_sheet', `x.state = 'verified'`)} as "verified-sheet",
       ${staying('plan', `x.kind = 'service-plan' and x.year < g.year`)} as "plan-before", ${staying('recovery_plan', 'x.closed_on is not null')} as "closed-recovery-plan",
       ${staying('exception_case', `x.state = 'decided'`)} as "decided-exception",
       ${staying('plan', `g.units is null and x.kind = 'service-plan' and x.year >= g.year and x.id not in (select c.id from (${plans}) c)`)} as "other-service-plan"
     from given`,
    parameters(reading, reorganisation),
  );
  return found!;
}

/** Rows that are put over, in a statement that chooses all of them before any is. */
const put = (name: string, table: string, column: string, rows: string): string =>
  `${name} as (update ${table} x set ${column} = g.target from (${rows}) c, given g where x.id = c.id returning x.id, c.service_id)`;
const moved = (kind: string, name: string): string => `select '${kind}' as kind, id, service_id from ${name}`;

/** Has everything come over in one statement, and keeps what came from which service. Answers how much of each kind did. */
export async function moveToService(work: UnitOfWork, reorganisation: Reorganisation): Promise<Readonly<Partial<Record<MovedKind, number>>>> {
  const counts = await work.query<{ kind: MovedKind; things: number }>(
    `with ${given}, ${put('m_unit', 'unit', 'service_id', units)}, ${put('m_post', 'post', 'service_id', posts)}, ${put('m_measure', 'measure', 'service_id', measures)},
       ${put('m_sheet', 'figure_sheet', 'service_id', sheets)}, ${put('m_plan', 'plan', 'service_id', plans)}, ${put('m_objective', 'objective', 'lead_service_id', objectives)},
       ${put('m_action', 'action', 'service_id', actions)}, ${put('m_risk', 'risk', 'service_id', risks)}, ${put('m_recovery', 'recovery_plan', 'service_id', recoveries)},
       ${put('m_exception', 'exception_case', 'service_id', exceptions)}, ${put('m_clinic', 'clinic', 'service_id', clinics)}, ${put('m_line', 'budget_line', 'service_id', lines)},
       ${put('m_return', 'stage_return', 'service_id', returns)},
       kept as (
         insert into service_succession (council_id, reorganisation_id, kind, thing_id, from_service_id)
         select g.council, g.reorganisation, m.kind, m.id, m.service_id from given g, (
           ${moved('unit', 'm_unit')} union all ${moved('post', 'm_post')} union all ${moved('measure', 'm_measure')} union all ${moved('figure-sheet', 'm_sheet')}
           union all ${moved('service-plan', 'm_plan')} union all ${moved('objective', 'm_objective')} union all ${moved('action', 'm_action')} union all ${moved('risk', 'm_risk')}
           union all ${moved('recovery-plan', 'm_recovery')} union all ${moved('exception', 'm_exception')} union all ${moved('clinic', 'm_clinic')}
           union all ${moved('budget-line', 'm_line')} union all ${moved('stage-return', 'm_return')}) m
         returning kind)
     select kind, count(*)::int as things from kept group by kind`,
    parameters(work, reorganisation),
  );
  return Object.fromEntries(counts.map(({ kind, things }) => [kind, things]));
}
