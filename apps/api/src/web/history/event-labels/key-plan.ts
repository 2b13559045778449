import { longDate, shortDate } from '@golden-thread/domain/calendar/date-format';
import type { KeyPlanEvent } from '@golden-thread/domain/key-plan/events';
import { approverText } from '../../plan-type/plan-type.view';
import type { EventLabels } from './event-label';

export const keyPlanEventLabels = {
  KeyPlanBegun: ({ type, beginsIn, endsIn, reviewOn }) => ({ title: 'Plan begun', detail: `${type}, ${beginsIn} to ${endsIn}. First review on ${shortDate(reviewOn)}.` }),
  KeyPlanDrafted: () => ({ title: 'Draft of the plan kept' }),
  KeyPlanSubmitted: ({ approvers }) => ({ title: 'Submitted for approval', detail: approvers.map(approverText).join(', ') }),
  KeyPlanReturned: ({ approver }) => ({ title: 'Returned', detail: approverText(approver) }),
  KeyPlanApproved: ({ approver, decidedOn, left }) => ({ title: 'Approved', detail: `${approverText(approver)}, on ${shortDate(decidedOn)}. ${left === 0 ? 'It was the last approval.' : `${left} still to come.`}` }),
  KeyPlanInForce: ({ reviewOn }) => ({ title: 'In force', detail: `To be looked at again on ${longDate(reviewOn)}.` }),
  KeyPlanPublished: ({ publishedOn, publishedAt }) => ({ title: 'Published', detail: `On ${shortDate(publishedOn)}: ${publishedAt}` }),
  KeyPlanReviewed: ({ outcome, reviewOn }) => ({ title: outcome === 'stands' ? 'Reviewed: it stands' : 'Reviewed: it is written anew', detail: `Again on ${shortDate(reviewOn)}.` }),
  KeyPlanEnded: () => ({ title: 'Ended' }),
} satisfies EventLabels<KeyPlanEvent>;
