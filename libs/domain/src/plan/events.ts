import type { CalendarDate } from '../calendar/dates';
import type { FinancialYear } from '../calendar/financial-year';
import type { DomainEvent } from '../shared/domain-event';
import type { AppraisalRoundId, DirectorateId, ObjectiveId, PersonId, PlanId, PostId, ServiceId, UnitId } from '../shared/id';
import type { Approver, Reach } from '../plan-change/reach';
import type { PlanApprover } from '../plan-type/plan-type';
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

/** `leadMember`: missing in events from before priorities had one. */
interface PriorityFacts {
  readonly reference: string;
  readonly title: string;
  readonly aim: string | null;
  readonly leadMember?: string | null;
}

/**
 * What happens to plans. Streams: 'council-plan', 'plan-framework' (aims and priorities), 'service-plan', 'unit-plan', 'individual-plan', 'appraisal-round'. Reasons for a
 * return stand in `wording`, except a person's own, which stays in the rows of its circle.
 */
export type PlanEvent =
  | DomainEvent<'CouncilPlanDrafted', { year: FinancialYear; title: string }, 'council-plan'>
  | DomainEvent<'CouncilPlanObjectiveAdded', { objectiveId: ObjectiveId; reference: string; leadServiceId: ServiceId | null }, 'council-plan'>
  | DomainEvent<'CouncilPlanObjectiveChanged', { objectiveId: ObjectiveId; reference: string; was: string; becomes: string }, 'council-plan'>
  | DomainEvent<'CouncilPlanObjectiveRemoved', { reference: string; title: string }, 'council-plan'>
  | DomainEvent<'AimAdded', { reference: string; title: string }, 'plan-framework'>
  | DomainEvent<'AimRenamed', { reference: string; was: string; becomes: string }, 'plan-framework'>
  | DomainEvent<'PriorityAdded', PriorityFacts, 'plan-framework'>
  | DomainEvent<'PriorityChanged', PriorityFacts, 'plan-framework'>
  | DomainEvent<'ApprovalByReachSet', { changes: readonly { readonly reach: Reach; readonly was: Approver; readonly becomes: Approver }[] }, 'plan-framework'>
  | DomainEvent<'DeliverableAllocated', { objectiveId: ObjectiveId; reference: string; serviceId: ServiceId }, 'council-plan'>
  | DomainEvent<'DeliverableReallocated', { objectiveId: ObjectiveId; reference: string; fromServiceId: ServiceId; toServiceId: ServiceId }, 'council-plan'>
  | DomainEvent<'CouncilPlanPublished', { year: FinancialYear; objectives: number; services: number }, 'council-plan'>
  | DomainEvent<'ServicePlanOpened', ServicePlanFacts & { dueOn: CalendarDate | null }, 'service-plan'>
  | DomainEvent<'ServicePlanDrafted', ServicePlanFacts, 'service-plan'>
  | DomainEvent<'ServicePlanSubmitted', ServicePlanFacts, 'service-plan'>
  | DomainEvent<'ServicePlanReturned', ServicePlanFacts, 'service-plan'>
  | DomainEvent<'ServicePlanApproved', ServicePlanFacts, 'service-plan'>
  | DomainEvent<'UnitPlanOpened', UnitPlanFacts & { dueOn: CalendarDate | null }, 'unit-plan'>
  | DomainEvent<'UnitPlanDrafted', UnitPlanFacts, 'unit-plan'>
  | DomainEvent<'UnitPlanSubmitted', UnitPlanFacts, 'unit-plan'>
  | DomainEvent<'UnitPlanReturned', UnitPlanFacts, 'unit-plan'>
  | DomainEvent<'UnitPlanApproved', UnitPlanFacts, 'unit-plan'>
  | DomainEvent<'IndividualObjectivesOpened', { roundId: AppraisalRoundId; year: FinancialYear; unitIds: readonly UnitId[]; serviceIds: readonly ServiceId[] }, 'service-plan'>
  | DomainEvent<'ObjectivesOutsideServicesOpened', { year: FinancialYear }, 'year'>
  | DomainEvent<'IndividualObjectivesSubmitted', IndividualFacts, 'individual-plan'>
  | DomainEvent<'IndividualObjectivesReturned', IndividualFacts, 'individual-plan'>
  | DomainEvent<'IndividualObjectivesAgreed', IndividualFacts, 'individual-plan'>
  | DomainEvent<'ObjectiveLinked', { childId: ObjectiveId; parentId: ObjectiveId; kind: string }, PlanKind>
  | DomainEvent<'ObjectiveUnlinked', { childId: ObjectiveId; parentId: ObjectiveId }, PlanKind>
  | DomainEvent<'ThreadBreakExplained', { objectiveId: ObjectiveId }, PlanKind>
  | DomainEvent<'SoThatChainWritten', { objectiveId: ObjectiveId; steps: number }, PlanKind>
  | DomainEvent<'ObjectiveOffered', { objectiveId: ObjectiveId; people: number }, PlanKind>
  | DomainEvent<'PlanApprovalRecorded', { approver: PlanApprover; decidedOn: CalendarDate }, 'council-plan' | 'service-plan' | 'unit-plan'>
  | DomainEvent<'PlanIssuesNamed', { issues: readonly string[] }, PlanKind>
  | DomainEvent<'MonitoringArranged', { year: FinancialYear; added: number }, 'plan-framework'>
  | DomainEvent<'ReviewsProgrammed', { fromYear: FinancialYear; services: number }, 'plan-framework'>
  | DomainEvent<'AppraisalRoundPlanned', { directorateId: DirectorateId; year: FinancialYear }, 'appraisal-round'>
  | DomainEvent<'AppraisalWindowOpened', { directorateId: DirectorateId; year: FinancialYear; lateUnitIds: readonly UnitId[]; lateUnits: readonly string[] }, 'appraisal-round'>
  | DomainEvent<'AppraisalWindowClosed', { directorateId: DirectorateId; year: FinancialYear; people: number; agreed: number }, 'appraisal-round'>;

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
