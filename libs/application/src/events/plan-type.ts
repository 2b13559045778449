import type { PlanTypeEvent } from '@golden-thread/domain/plan-type/events';
import { type EventDescriptors, nothing } from './event-descriptor';
import { contributors, named } from './notice';

/** What follows when something happens to a set of plan types: whoever may approve it is told, then whoever wrote it. */
export const planTypeEvents = {
  PlanTypesDrafted: nothing,
  PlanTypesChanged: nothing,
  PlanTypesProposed: { notifies: () => named({ roles: ['director', 'policy-officer'] }, (set) => `To be approved: ${set}`) },
  PlanTypesReturned: { notifies: contributors((set) => `Returned, with a reason: ${set}`) },
  PlanTypesApproved: { notifies: contributors((set) => `Approved, for the next year on: ${set}`) },
  PlanTypesDiscarded: nothing,
} satisfies EventDescriptors<PlanTypeEvent>;
