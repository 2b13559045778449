import type { Actor } from '@golden-thread/domain/authority';
import { accept, type Outcome, refuse } from '@golden-thread/domain';
import type { FinancialYear } from '@golden-thread/domain/calendar';
import type { PlanEvent } from '@golden-thread/domain/plan';
import type { Database, Scope } from '@golden-thread/persistence';
import { councilPlanId, findCouncilPlanOfYear, saveCouncilPlan } from '@golden-thread/persistence/plan';
import { lacksPermission } from '../shared';
import { carryOverObjectives } from './carry-over-objectives';
import { keepAllocationTask } from './keep-allocation-task';

/**
 * Begins the council plan's draft for a year, on demand with the objectives of the year before. Answers its id.
 * Refuses: NotPermitted, ObjectiveTitleMissing, CouncilPlanAlreadyDrafted.
 */
export async function draftCouncilPlan(
  database: Database,
  actor: Actor,
  command: { readonly year: FinancialYear; readonly title: string; readonly carryOver?: boolean; readonly submission?: Scope['submission'] },
): Promise<Outcome<{ id: string }>> {
  const lacking = lacksPermission(actor, 'plans.publish');
  if (lacking) return lacking;
  const { year } = command;
  const title = command.title.trim();
  return database.transact({ actor, submission: command.submission }, async (work) => {
    if (title === '') return refuse('ObjectiveTitleMissing');
    if (await findCouncilPlanOfYear(work, year)) return refuse('CouncilPlanAlreadyDrafted', { year });
    const id = councilPlanId(work.council.id, year);
    const plan = { id, year, title, state: 'drafting', version: 1, publishedOn: null } as const;
    await saveCouncilPlan(work, plan);
    work.record({ name: 'CouncilPlanDrafted', stream: { type: 'council-plan', id }, payload: { year, title } } satisfies PlanEvent);
    if (command.carryOver) await carryOverObjectives(work, { id, year });
    await keepAllocationTask(work, plan);
    return accept({ id });
  });
}
