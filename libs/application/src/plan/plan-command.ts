import { decidePlanDraft } from '@golden-thread/domain/plan/decide-plan-draft';
import { type PlanEvent, planEventsOfKind } from '@golden-thread/domain/plan/events';
import type { PlanKind } from '@golden-thread/domain/plan/plan';
import type { PlanId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { findAccess } from '@golden-thread/persistence/authority/reading-access';
import { loadPlanForUpdate, type PlanRecord, savePlan } from '@golden-thread/persistence/plan/plans';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { commandOn, type ThingCommand } from '../shared/command';
import { isWriterOfPlan } from './plan-access';

/** What every act on a plan names. */
export interface PlanCommand extends ThingCommand {
  readonly planId: PlanId;
}

/** Which plan an act was on, and its version from then on. */
export interface PlanAfter {
  readonly plan: { readonly kind: PlanKind; readonly id: PlanId };
  readonly version: number;
}

export const planAfter = ({ kind, id, version }: PlanRecord): PlanAfter => ({ plan: { kind, id }, version });

/** Opens a service plan, a unit plan or a person's objectives; these are not there for whoever is not in their circle. Refuses: `NotFound`. */
export const withPlan = commandOn({
  load: (loading, { planId }: PlanCommand) => loadPlanForUpdate(loading, planId),
  missing: 'NotFound',
  versioned: (plan) => plan,
  seen: async (work, { kind, id }) => kind !== 'individual-plan' || (await findAccess(work, work.actor, { paper: kind, id })) !== 'none',
  stream: ({ kind, id }) => ({ type: kind, id }),
});

const labels: Readonly<Record<PlanKind, string>> = { 'service-plan': 'Service plan', 'unit-plan': 'Unit plan', 'individual-plan': 'Objectives' };

/** What tasks about a plan are about. Of a person's objectives the label says whose they are, never what they say. */
export const subjectOfPlan = ({ kind, id, year, name }: Pick<PlanRecord, 'kind' | 'id' | 'year' | 'name'>) => ({
  type: kind,
  id,
  label: `${labels[kind]} ${year}: ${name}`,
});

/**
 * The event of an act on a plan; undefined where the act leaves none. The reason of a return is in its wording, except a person's:
 * that stays in the rows of its circle.
 */
export function planEvent(act: 'save' | 'submit' | 'return' | 'approve', plan: PlanRecord): PlanEvent | undefined {
  const name = planEventsOfKind[plan.kind][act];
  if (name === null) return undefined;
  const wording = act === 'return' && plan.kind !== 'individual-plan' && plan.returnReason !== null ? { wording: { reason: plan.returnReason } } : {};
  return { name, stream: { type: plan.kind, id: plan.id }, payload: factsOf(plan), ...wording } as PlanEvent;
}

function factsOf({ kind, year, version, serviceId, unitId, postId, personId, aboveId }: PlanRecord): object {
  switch (kind) {
    case 'service-plan':
      return { serviceId, year, version };
    case 'unit-plan':
      return { unitId, year, version, servicePlanId: aboveId };
    case 'individual-plan':
      return { postId, personId, year, version };
  }
}

/** Writes a plan's draft as its writer left it, with them among its authors. Refuses: NotAnsweringForPlan, PlanNotBeingDrafted. */
export async function savePlanDraft(work: UnitOfWork, plan: PlanRecord): Promise<Outcome<PlanRecord>> {
  if (!isWriterOfPlan(work.actor, plan)) return refuse('NotAnsweringForPlan', { plan: plan.name });
  const drafted = decidePlanDraft(plan, work.actor);
  if (!drafted.ok) return drafted;
  const kept = { ...plan, ...drafted.value };
  await savePlan(work, kept);
  const event = planEvent('save', kept);
  if (event) work.record(event);
  return accept(kept);
}
