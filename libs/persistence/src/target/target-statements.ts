import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import type { PortfolioMeasure } from '@golden-thread/domain/target/portfolio';
import { type TargetRules, usualTargetRules } from '@golden-thread/domain/target/target-rules';
import type { TargetStatement } from '@golden-thread/domain/target/target-statement';
import type { MeasureId } from '@golden-thread/domain/shared/id';
import type { Reading, UnitOfWork } from '../unit-of-work/unit-of-work';

const columns = `wording, target_class as "targetClass", form, baseline, change, comparator_id as "comparatorId", reached_by as "reachedBy", priority,
  result_kind as "resultKind", financial, smart, reviewed_on as "reviewedOn"`;

/** What a measure's target says; undefined where nobody has said it. */
export async function findTargetStatement(reading: Reading, measureId: MeasureId): Promise<TargetStatement | undefined> {
  const [found] = await reading.query<TargetStatement>(`select ${columns} from target_statement where measure_id = $1`, [measureId]);
  return found;
}

export function saveTargetStatement(work: UnitOfWork, measureId: MeasureId, said: TargetStatement): void {
  work.send(
    `insert into target_statement (measure_id, council_id, wording, target_class, form, baseline, change, comparator_id, reached_by, priority, result_kind, financial, smart, reviewed_on)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
     on conflict (measure_id) do update set wording = excluded.wording, target_class = excluded.target_class, form = excluded.form, baseline = excluded.baseline,
       change = excluded.change, comparator_id = excluded.comparator_id, reached_by = excluded.reached_by, priority = excluded.priority,
       result_kind = excluded.result_kind, financial = excluded.financial, smart = excluded.smart, reviewed_on = excluded.reviewed_on`,
    [
      measureId, work.council.id, said.wording, said.targetClass, said.form, said.baseline, said.change, said.comparatorId, said.reachedBy, said.priority,
      said.resultKind, said.financial, said.smart, said.reviewedOn,
    ],
  );
}

/** Whether any period of a measure has a number to be reached. */
export async function hasAnyTarget(reading: Reading, measureId: MeasureId): Promise<boolean> {
  const found = await reading.query('select 1 from measure_target where measure_id = $1 limit 1', [measureId]);
  return found.length > 0;
}

/** The live register as the checks of it look at it: for a year, and the three to five years after it. */
export const listPortfolio = (reading: Reading, year: FinancialYear): Promise<PortfolioMeasure[]> => {
  const first = Number(year.slice(0, 4));
  const ahead = [2, 3, 4, 5].map((years) => `${first + years}-Y`);
  return reading.query<PortfolioMeasure>(
    `select m.ref, m.title, case when s.measure_id is null then null else jsonb_build_object('wording', s.wording, 'targetClass', s.target_class, 'form', s.form,
         'baseline', s.baseline::text, 'change', s.change::text, 'comparatorId', s.comparator_id, 'reachedBy', s.reached_by, 'priority', s.priority,
         'resultKind', s.result_kind, 'financial', s.financial, 'smart', s.smart, 'reviewedOn', s.reviewed_on) end as statement,
       s.comparator_id is not null or exists (select 1 from measure_target t where t.measure_id = m.id and t.period like $2 || '-%') as "hasYearTarget",
       coalesce(s.reached_by >= ($3 || '-04-01')::date, false) or exists (select 1 from measure_target t where t.measure_id = m.id and t.period = any ($4)) as "hasLongTarget",
       exists (select 1 from objective_measure o where o.measure_id = m.id) as "isLinkedUp"
     from measure m left join target_statement s on s.measure_id = m.id
     where m.council_id = $1 and (m.retired_on is null or m.retired_on > $5) order by m.ref`,
    [reading.council.id, String(first), String(first + 2), ahead, reading.today],
  );
};

export async function findTargetRules(reading: Reading): Promise<TargetRules> {
  const [found] = await reading.query<TargetRules>('select smart_wording as "smartWording", measure_cap as "measureCap" from target_rule where council_id = $1', [reading.council.id]);
  return found ?? usualTargetRules;
}

export function saveTargetRules(work: UnitOfWork, { smartWording, measureCap }: TargetRules): void {
  work.send(
    `insert into target_rule (council_id, smart_wording, measure_cap) values ($1, $2, $3)
     on conflict (council_id) do update set smart_wording = excluded.smart_wording, measure_cap = excluded.measure_cap`,
    [work.council.id, smartWording, measureCap],
  );
}
