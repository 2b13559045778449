import type { CalendarDate } from '../calendar/dates';
import type { FinancialYear } from '../calendar/financial-year';
import type { DomainEvent } from '../shared/domain-event';
import type { AppraisalRoundId, DirectorateId, ObjectiveId, PersonId, PlanId, PostId, ServiceId, UnitId } from '../shared/id';
import type { PlanKind } from './plan';

interface ServicePlanFacts {
  readonly serviceId: ServiceId;
  readonly year: FinancialYear;
  readonly version: number;
}
interface UnitPlanFacts {
  readonly unitId: UnitId;
  readonly year: FinancialYear;
  readonly version: number;
  /** The service plan it follows from: its workflow watches over the cascade. */
  readonly servicePlanId: PlanId;
}
/** Ids only: what a person's objectives say never enters an event, nor a workflow. */
interface IndividualFacts {
  readonly postId: PostId;
  readonly personId: PersonId;
  readonly year: FinancialYear;
  readonly version: number;
}

/**
 * What happens to plans. Streams: 'council-plan', 'plan-framework' (aims and priorities), 'service-plan', 'unit-plan', 'individual-plan', 'appraisal-round'. Reasons for a
 * return stand in `wording`, except a person's own, which stays in the rows of its circle.
 */
export type PlanEvent =
  | DomainEvent<'CouncilPlanDrafted', { year: FinancialYear; title: string }>
  | DomainEvent<'CouncilPlanObjectiveAdded', { objectiveId: ObjectiveId; reference: string; leadServiceId: ServiceId | null }>
  | DomainEvent<'CouncilPlanObjectiveChanged', { objectiveId: ObjectiveId; reference: string; was: string; becomes: string }>
  | DomainEvent<'CouncilPlanObjectiveRemoved', { reference: string; title: string }>
  | DomainEvent<'AimAdded', { reference: string; title: string }>
  | DomainEvent<'AimRenamed', { reference: string; was: string; becomes: string }>
  | DomainEvent<'PriorityAdded', { reference: string; title: string; aim: string | null }>
  | DomainEvent<'PriorityChanged', { reference: string; title: string; aim: string | null }>
  | DomainEvent<'DeliverableAllocated', { objectiveId: ObjectiveId; reference: string; serviceId: ServiceId }>
  | DomainEvent<'DeliverableReallocated', { objectiveId: ObjectiveId; reference: string; fromServiceId: ServiceId; toServiceId: ServiceId }>
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
  | DomainEvent<'IndividualObjectivesOpened', { roundId: AppraisalRoundId; year: FinancialYear; unitIds: readonly UnitId[]; serviceIds: readonly ServiceId[] }>
  | DomainEvent<'IndividualObjectivesSubmitted', IndividualFacts>
  | DomainEvent<'IndividualObjectivesReturned', IndividualFacts>
  | DomainEvent<'IndividualObjectivesAgreed', IndividualFacts>
  | DomainEvent<'ObjectiveLinked', { childId: ObjectiveId; parentId: ObjectiveId; kind: string }>
  | DomainEvent<'ObjectiveUnlinked', { childId: ObjectiveId; parentId: ObjectiveId }>
  | DomainEvent<'ThreadBreakExplained', { objectiveId: ObjectiveId }>
  | DomainEvent<'SoThatChainWritten', { objectiveId: ObjectiveId; steps: number }>
  | DomainEvent<'AppraisalRoundPlanned', { directorateId: DirectorateId; year: FinancialYear }>
  | DomainEvent<'AppraisalWindowOpened', { directorateId: DirectorateId; year: FinancialYear; lateUnitIds: readonly UnitId[]; lateUnits: readonly string[] }>
  | DomainEvent<'AppraisalWindowClosed', { directorateId: DirectorateId; year: FinancialYear; people: number; agreed: number }>;

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
