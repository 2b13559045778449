import type { CalendarDate } from '../calendar/dates';
import type { FinancialYear } from '../calendar/financial-year';
import type { PlanApprover } from '../plan-type/plan-type';
import type { DomainEvent } from '../shared/domain-event';
import type { PostId, YearId } from '../shared/id';

type Facts = {
  readonly reference: string;
  readonly version: number;
  /** The performance year whose workflow reminds of what is asked about the plan; null while there is none. */
  readonly remindedBy: YearId | null;
};

/** What happens to key plans (stream `key-plan`). Minutes, remarks and notes stand in `wording`; what a plan says, in its row alone. */
export type KeyPlanEvent =
  | DomainEvent<'KeyPlanBegun', Facts & { type: string; beginsIn: FinancialYear; endsIn: FinancialYear; ownerPostId: PostId; reviewOn: CalendarDate }, 'key-plan'>
  | DomainEvent<'KeyPlanDrafted', Facts, 'key-plan'>
  | DomainEvent<'KeyPlanSubmitted', Facts & { approvers: readonly PlanApprover[] }, 'key-plan'>
  | DomainEvent<'KeyPlanReturned', Facts & { approver: PlanApprover }, 'key-plan'>
  | DomainEvent<'KeyPlanApproved', Facts & { approver: PlanApprover; decidedOn: CalendarDate; left: number }, 'key-plan'>
  | DomainEvent<'KeyPlanInForce', Facts & { reviewOn: CalendarDate }, 'key-plan'>
  | DomainEvent<'KeyPlanPublished', Facts & { publishedOn: CalendarDate; publishedAt: string }, 'key-plan'>
  | DomainEvent<'KeyPlanReviewed', Facts & { outcome: 'stands' | 'revise'; reviewOn: CalendarDate }, 'key-plan'>
  | DomainEvent<'KeyPlanEnded', Facts, 'key-plan'>;
