import type { PlanRefusals } from '@golden-thread/domain/plan/refusals';
import type { ThreadRefusals } from '@golden-thread/domain/thread/thread';
import type { RefusalWordings } from './refusal-wording';

/** Refusals about plans and objectives. */
export const planRefusals = {
  PlanNotBeingDrafted: { status: 409, message: () => 'This plan is not being drafted: it was submitted or approved. Whoever decides it can return it.' },
  PlanIncomplete: { status: 422, message: ({ missing }) => `The plan cannot be submitted yet. Still missing: ${missing.join('; ')}.` },
  PlanNotAwaitingDecision: { status: 409, message: () => 'This plan does not wait for a decision. Open it to see where it stands.' },
  PlanDecidedByAuthor: {
    status: 403,
    message: () => 'You cannot decide this plan because you contributed to it. The next manager above decides it.',
  },
  PlanReturnReasonMissing: { status: 422, message: () => 'Say what must change: a plan is not returned without a reason.', field: 'reason' },
  PlanApprovalsMissing: { status: 409, message: ({ missing }) => `The plan is not final without the approval of ${missing.join(' and ')}. The policy team or democratic services record it on the plan’s page, with date and minute.` },
  NotAnsweringForPlan: { status: 403, message: () => 'Only whoever answers for this plan writes in it: its head of service, unit manager, or the person themselves.' },
  NotDecidingPlan: { status: 403, message: () => 'Only whoever answers for the post above this plan, or a post further above, decides it.' },
  ObjectiveTitleMissing: { status: 422, message: () => 'Say what the objective or plan is called.', field: 'title' },
  CouncilPlanAlreadyDrafted: { status: 409, message: ({ year }) => `There is a council plan for ${year} already. Open it from the list of plans.` },
  CouncilPlanAlreadyPublished: { status: 409, message: ({ year }) => `The council plan for ${year} is published and is not changed any more without a proposal. Propose a change of it on its page.` },
  DeliverablesUnallocated: {
    status: 422,
    message: ({ missing, deliverables, allocated }) =>
      deliverables === 0
        ? 'The plan has no objective yet. Add its objectives, then publish it.'
        : `${allocated} of ${deliverables} deliverables have a lead service. Allocate the others first: ${missing.join('; ')}.`,
  },
  DeliverableHasLead: { status: 409, message: ({ reference }) => `${reference} has its lead service already. Open it to give it to another instead, with the reason.` },
  DeliverableMissing: { status: 422, message: () => 'Say what is delivered this year.', field: 'deliverable' },
  EndOfPlanResultMissing: { status: 422, message: () => 'Say what is true when the plan ends.', field: 'endOfPlanResult' },
  ReallocationReasonMissing: { status: 422, message: () => 'Say why another service leads from now on.', field: 'reason' },
  ServiceClosed: { status: 422, message: ({ name }) => `${name} is closed. Choose a service that is open.`, field: 'serviceId' },
  NobodyToOfferTo: { status: 409, message: () => 'Nobody of yours is writing objectives now: they are offered while people have been asked for theirs and have not submitted them.' },
  NothingToReview: { status: 409, message: () => 'The council has no open service to review. Services are added in the administration.' },
  OfferAnswered: { status: 409, message: () => 'This objective was accepted already. Change it as long as your objectives are being drafted.' },
  OfferedObjectiveStays: { status: 409, message: ({ title }) => `“${title}” was offered to everybody of your team, so it is not taken out. Change it so that it is yours, and say why.` },
  LeadMemberUnknown: { status: 422, message: () => 'Choose the lead member from the list: it has the posts with that role.', field: 'leadMember' },
  FrameworkTitleMissing: { status: 422, message: () => 'Say what it is called.', field: 'title' },
  FrameworkTitleTaken: { status: 409, message: ({ reference, title }) => `${reference} is called “${title}” already. Choose another name.`, field: 'title' },
  StandsInPublishedPlan: {
    status: 409,
    message: ({ title }) => `“${title}” stands in a published council plan, so it keeps its name and its place. Add a new one for the next plan.`,
    field: 'title',
  },
} satisfies RefusalWordings<PlanRefusals>;

/** Refusals about what serves what. */
export const threadRefusals = {
  LinkGoesInCircle: { status: 422, message: () => 'That objective serves this one already, so this one cannot serve it. Choose another.', field: 'parentId' },
  LinkLeadsDown: { status: 422, message: () => 'An objective serves one at its own level or above. Choose another.', field: 'parentId' },
  AlreadyLinked: { status: 409, message: () => 'This link is there already.', field: 'parentId' },
  PartnersMissing: { status: 422, message: () => 'Name the partners: an indirect link says who else contributes.', field: 'partners' },
  SoThatChainTooLong: { status: 422, message: ({ most }) => `A chain has at most ${most} steps. Put some together.`, field: 'chain' },
  SoThatStepIncomplete: { status: 422, message: ({ step }) => `Step ${step} needs both a role and what it does.`, field: 'chain' },
  SoThatStepTooLong: {
    status: 422,
    message: ({ step, role, does }) => `Step ${step} is too long: a role has at most ${role} characters, what it does ${does}. Shorten it.`,
    field: 'chain',
  },
} satisfies RefusalWordings<ThreadRefusals>;
