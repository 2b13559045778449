import type { PlanTypeEvent } from '@golden-thread/domain/plan-type/events';
import type { EventLabels } from './event-label';

const changes = { added: 'came', removed: 'went', changed: 'changed' } as const;

export const planTypeEventLabels = {
  PlanTypesDrafted: ({ name, types }) => ({ title: 'Plan types drafted', detail: `${name}: ${types} types.` }),
  PlanTypesChanged: ({ differences }) => ({ title: 'Draft of the plan types changed', detail: differences.length === 0 ? 'As it was.' : differences.map(({ key, change }) => `${key} ${changes[change]}`).join(', ') }),
  PlanTypesProposed: ({ name }) => ({ title: 'Plan types proposed', detail: name }),
  PlanTypesReturned: ({ name }) => ({ title: 'Plan types returned', detail: name }),
  PlanTypesApproved: ({ name, fromYear, types }) => ({ title: 'Plan types approved', detail: `${name}: ${types} types, for plans of ${fromYear} and later.` }),
  PlanTypesDiscarded: ({ name }) => ({ title: 'Draft of the plan types dropped', detail: name }),
} satisfies EventLabels<PlanTypeEvent>;
