import type { PlanEvent } from '@golden-thread/domain/plan/events';
import type { PlanId, PostId } from '@golden-thread/domain/shared/id';
import type { OutboxMessage } from '@golden-thread/persistence/outbox/outbox-messages';
import { type EventDescriptors, nothing, signalWorkflow } from './event-descriptor';
import { asked, askedByTheDay, contributors, named } from './notice';

/** What happens to a unit's plan is for the workflow of the service's year that it belongs to. */
const signalYearOfUnit = ({ servicePlanId }: { readonly servicePlanId: PlanId }) => [signalWorkflow('service-year', servicePlanId)];

/** The years that ask and remind whoever holds a post. */
const yearsOfPost = ({ postId }: { readonly postId: PostId }): readonly OutboxMessage[] => [{ errand: 'signal-service-years', postId }];

/** What follows when something happens to plans, to the thread between them, and to appraisal rounds. */
export const planEvents = {
  CouncilPlanDrafted: nothing,
  CouncilPlanObjectiveAdded: nothing,
  CouncilPlanObjectiveChanged: nothing,
  CouncilPlanObjectiveRemoved: nothing,
  AimAdded: nothing,
  AimRenamed: nothing,
  PriorityAdded: nothing,
  PriorityChanged: nothing,
  ApprovalByReachSet: nothing,
  DeliverableAllocated: {
    notifies: ({ serviceId, reference }) =>
      named(
        { headsOfServices: [serviceId] },
        () => `Deliverable ${reference} is given to your service`,
        'Your service leads on it; it belongs in the service plan, linked to the council plan.',
      ),
  },
  DeliverableReallocated: {
    notifies: ({ fromServiceId, toServiceId, reference }) =>
      named({ headsOfServices: [fromServiceId, toServiceId] }, () => `Deliverable ${reference} passes from one service to another`),
  },
  CouncilPlanPublished: nothing,
  ServicePlanOpened: { signals: 'service-year', notifies: asked },
  ServicePlanDrafted: nothing,
  ServicePlanSubmitted: { signals: 'service-year', notifies: asked },
  ServicePlanReturned: { signals: 'service-year', notifies: asked },
  ServicePlanApproved: { signals: 'service-year', notifies: contributors((plan) => `Approved: ${plan}`) },
  UnitPlanOpened: { notifies: asked },
  UnitPlanDrafted: nothing,
  UnitPlanSubmitted: { signals: signalYearOfUnit, notifies: asked },
  UnitPlanReturned: { signals: signalYearOfUnit, notifies: asked },
  UnitPlanApproved: { signals: signalYearOfUnit, notifies: contributors((plan) => `Approved: ${plan}`) },
  IndividualObjectivesOpened: { signals: 'service-year', notifies: asked },
  ObjectivesOutsideServicesOpened: { notifies: asked },
  IndividualObjectivesSubmitted: { notifies: askedByTheDay },
  // The year reminds of what is taken up again after the window, and of what people outside services are asked: it is signalled.
  IndividualObjectivesReturned: { signals: yearsOfPost, notifies: asked },
  IndividualObjectivesAgreed: nothing,
  ObjectiveLinked: nothing,
  ObjectiveUnlinked: nothing,
  ThreadBreakExplained: nothing,
  SoThatChainWritten: nothing,
  ObjectiveOffered: nothing,
  PlanApprovalRecorded: { notifies: contributors((plan) => `Approved by a committee or an outside body: ${plan}`) },
  PlanIssuesNamed: nothing,
  MonitoringArranged: nothing,
  ReviewsProgrammed: nothing,
  AppraisalRoundPlanned: { signals: 'appraisal-round' },
  AppraisalWindowOpened: {
    notifies: ({ lateUnitIds, lateUnits }) =>
      named(
        { headsOfUnits: lateUnitIds },
        () => `Appraisals opened while unit objectives are late: ${lateUnits.join(', ')}`,
        'The people of a late unit cannot link their objectives to its own until these are approved.',
      ),
  },
  AppraisalWindowClosed: nothing,
} satisfies EventDescriptors<PlanEvent>;
