import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { type FinancialYear, financialYearOf } from '@golden-thread/domain/calendar/financial-year';
import { type CommonIssue, commonIssues } from '@golden-thread/domain/plan/plan-issues';
import type { FaultyThing, PromiseCount } from '@golden-thread/domain/plan/promise-checks';
import type { Id } from '@golden-thread/domain/shared/id';
import { accept, type Outcome } from '@golden-thread/domain/shared/outcome';
import { listExemptActions } from '@golden-thread/persistence/authority/exemptions';
import { type IssueOfPlan, listIssuesOfYear } from '@golden-thread/persistence/plan/plan-issues';
import { countPromises, listFaultyThings, listPlansOnShelf, type PlanOnShelf } from '@golden-thread/persistence/plan/promise-checks.query';
import type { Asked } from '@golden-thread/persistence/unit-of-work/database';
import { lacksPermission } from '../shared/command';

export type { PlanOnShelf } from '@golden-thread/persistence/plan/promise-checks.query';
export { faultsListed } from '@golden-thread/persistence/plan/promise-checks.query';

/** What the checks of plans find on a day. */
export interface PlanChecks {
  readonly year: FinancialYear;
  readonly on: CalendarDate;
  readonly counts: readonly PromiseCount[];
  /** The first of what has a fault; the counts are of all. */
  readonly faulty: readonly FaultyThing[];
  readonly onShelf: readonly PlanOnShelf[];
  /** What at least three plans name as their concern. */
  readonly commonIssues: readonly CommonIssue<IssueOfPlan['plan']>[];
}

/**
 * What is left alone on a day: what has no owner, what nothing was ever said of, what stands outside the thread, and plans that nobody
 * has touched. Today where no day is asked for; a day to come shows what would be without an owner then. Refuses: NotPermitted.
 */
export async function checkPlans(database: Asked, actor: Actor, asked: { readonly year: FinancialYear | null; readonly on: CalendarDate | null }): Promise<Outcome<PlanChecks>> {
  const lacking = lacksPermission(actor, 'plans.see');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading) => {
    const on = asked.on ?? reading.today;
    const standing = { year: asked.year ?? financialYearOf(reading.today), on };
    const exempt = new Set<Id>(await listExemptActions(reading, actor));
    return accept({
      ...standing,
      counts: await countPromises(reading, actor, standing),
      faulty: (await listFaultyThings(reading, actor, standing)).filter(({ id }) => !exempt.has(id)),
      onShelf: await listPlansOnShelf(reading, actor, standing),
      commonIssues: commonIssues(await listIssuesOfYear(reading, actor, standing.year)),
    });
  });
}
