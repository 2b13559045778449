import type { PlanKind } from './plan-kind';

/** What the acts on each kind of plan are called in its history. A person's drafts leave no event: they are nobody else's business. */
export const planEventsOfKind = {
  'service-plan': { save: 'ServicePlanDrafted', submit: 'ServicePlanSubmitted', return: 'ServicePlanReturned', approve: 'ServicePlanApproved' },
  'unit-plan': { save: 'UnitPlanDrafted', submit: 'UnitPlanSubmitted', return: 'UnitPlanReturned', approve: 'UnitPlanApproved' },
  'individual-plan': {
    save: null,
    submit: 'IndividualObjectivesSubmitted',
    return: 'IndividualObjectivesReturned',
    approve: 'IndividualObjectivesAgreed',
  },
} as const satisfies Record<PlanKind, Record<'save' | 'submit' | 'return' | 'approve', string | null>>;
