import type { Actor } from '@golden-thread/domain/authority/actor';
import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import type { PlanKind } from '@golden-thread/domain/plan/plan';
import type { PlanId } from '@golden-thread/domain/shared/id';
import { openPlans, openPlansOf } from '../authority/reading-access';
import type { Reading, UnitOfWork } from '../unit-of-work/unit-of-work';

export async function listIssuesOfPlan(reading: Reading, planId: PlanId): Promise<readonly string[]> {
  const rows = await reading.query<{ issue: string }>('select issue from plan_issue where council_id = $1 and plan_id = $2 order by position', [reading.council.id, planId]);
  return rows.map(({ issue }) => issue);
}

/** Keeps a plan's issues instead of those it named before. */
export async function saveIssuesOfPlan(work: UnitOfWork, planId: PlanId, issues: readonly string[]): Promise<void> {
  await work.query('delete from plan_issue where council_id = $1 and plan_id = $2', [work.council.id, planId]);
  await work.query('insert into plan_issue (council_id, plan_id, position, issue) select $1, $2, said.position, said.issue from unnest($3::text[]) with ordinality said (issue, position)', [
    work.council.id, planId, issues,
  ]);
}

/** An issue with a plan that names it. */
export interface IssueOfPlan {
  readonly issue: string;
  readonly plan: { readonly id: PlanId; readonly kind: PlanKind; readonly name: string };
}

/** What the plans of a year name, as far as they are the reader's to read. */
export const listIssuesOfYear = (reading: Reading, actor: Actor, year: FinancialYear): Promise<IssueOfPlan[]> =>
  reading.query<IssueOfPlan>(
    `select i.issue, jsonb_build_object('id', p.id, 'kind', p.kind, 'name', coalesce(u.name, s.name)) as plan
     from plan_issue i join plan p on p.id = i.plan_id left join service s on s.id = p.service_id left join unit u on u.id = p.unit_id
     where i.council_id = $1 and p.year = $2 and p.id in (${openPlans('$3', '$4', '$5', '$6')}) order by coalesce(u.name, s.name), i.position`,
    [reading.council.id, year, ...openPlansOf(reading, actor)],
  );
