import type { CalendarDate } from '../calendar/dates';
import type { FinancialYear } from '../calendar/financial-year';
import type { DomainEvent } from '../shared/domain-event';
import type { PlanKind } from './plan';

interface ServicePlanFacts {
  readonly serviceId: string;
  readonly year: FinancialYear;
  readonly version: number;
}
interface UnitPlanFacts {
  readonly unitId: string;
  readonly year: FinancialYear;
  readonly version: number;
  /** The service plan it follows from: its workflow watches over the cascade. */
  readonly servicePlanId: string;
}
/** Ids only: what a person's objectives say never enters an event, nor a workflow. */
interface IndividualFacts {
  readonly postId: string;
  readonly personId: string;
  readonly year: FinancialYear;
  readonly version: number;
}

/**
 * What happens to plans. Streams: 'council-plan', 'plan-framework' (aims and priorities), 'service-plan', 'unit-plan', 'individual-plan', 'appraisal-round'. Reasons for a
 * return stand in `wording`, except a person's own, which stays in the rows of its circle.
 */
export type PlanEvent =
  | DomainEvent<'CouncilPlanDrafted', { year: FinancialYear; title: string }>
  | DomainEvent<'CouncilPlanObjectiveAdded', { objectiveId: string; reference: string; leadServiceId: string | null }>
  | DomainEvent<'CouncilPlanObjectiveChanged', { objectiveId: string; reference: string; was: string; becomes: string }>
  | DomainEvent<'CouncilPlanObjectiveRemoved', { reference: string; title: string }>
  | DomainEvent<'AimAdded', { reference: string; title: string }>
  | DomainEvent<'AimRenamed', { reference: string; was: string; becomes: string }>
  | DomainEvent<'PriorityAdded', { reference: string; title: string; aim: string | null }>
  | DomainEvent<'PriorityChanged', { reference: string; title: string; aim: string | null }>
  | DomainEvent<'DeliverableAllocated', { objectiveId: string; reference: string; serviceId: string }>
  | DomainEvent<'DeliverableReallocated', { objectiveId: string; reference: string; fromServiceId: string; toServiceId: string }>
  | DomainEvent<'CouncilPlanPublished', { year: FinancialYear; objectives: number; services: number }>
  | DomainEvent<'ServicePlanOpened', ServicePlanFacts & { dueOn: CalendarDate | null }>
  | DomainEvent<'ServicePlanDrafted', ServicePlanFacts>
  | DomainEvent<'ServicePlanSubmitted', ServicePlanFacts>
  | DomainEvent<'ServicePlanReturned', ServicePlanFacts>
  | DomainEvent<'ServicePlanApproved', ServicePlanFacts>
  | DomainEvent<'UnitPlanOpened', UnitPlanFacts & { dueOn: CalendarDate | null }>
  | DomainEvent<'UnitPlanDrafted', UnitPlanFacts>
  | DomainEvent<'UnitPlanSubmitted', UnitPlanFacts>
  | DomainEvent<'UnitPlanReturned', UnitPlanFacts>
  | DomainEvent<'UnitPlanApproved', UnitPlanFacts>
  | DomainEvent<'IndividualObjectivesOpened', { roundId: string; year: FinancialYear; unitIds: readonly string[]; serviceIds: readonly string[] }>
  | DomainEvent<'IndividualObjectivesSubmitted', IndividualFacts>
  | DomainEvent<'IndividualObjectivesReturned', IndividualFacts>
  | DomainEvent<'IndividualObjectivesAgreed', IndividualFacts>
  | DomainEvent<'ObjectiveLinked', { childId: string; parentId: string; kind: string }>
  | DomainEvent<'ObjectiveUnlinked', { childId: string; parentId: string }>
  | DomainEvent<'ThreadBreakExplained', { objectiveId: string }>
  | DomainEvent<'SoThatChainWritten', { objectiveId: string; steps: number }>
  | DomainEvent<'AppraisalRoundPlanned', { directorateId: string; year: FinancialYear }>
  | DomainEvent<'AppraisalWindowOpened', { directorateId: string; year: FinancialYear; lateUnitIds: readonly string[]; lateUnits: readonly string[] }>
  | DomainEvent<'AppraisalWindowClosed', { directorateId: string; year: FinancialYear; people: number; agreed: number }>;

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
