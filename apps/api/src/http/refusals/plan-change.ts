import type { PlanChangeRefusals } from '@golden-thread/domain/plan-change/refusals';
import { approvers } from '@golden-thread/domain/plan-change/reach';
import { planChangeTags } from '../../web/plan-change/labels';
import type { RefusalWordings } from './refusal-wording';

const stands = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** Refusals about changes of plans. */
export const planChangeRefusals = {
  NoSuchPlanChange: { status: 404, message: () => 'There is no such change of a plan in this council.' },
  PlanNotInForce: { status: 409, message: () => 'This plan is being drafted: write in it. A change is proposed once it is approved or published.' },
  NotYoursToChangePlan: { status: 403, message: ({ plan }) => `A change of ${plan} is proposed by whoever writes or decides it, or by the policy team. Ask one of them.` },
  PlanChangeReasonMissing: { status: 422, message: () => 'Say why the plan is changed: everybody whom it concerns reads it.', field: 'reason' },
  NothingChanges: { status: 422, message: () => 'This changes nothing. Change what the objective says, or leave it as it is.', field: 'title' },
  ChangedTitleMissing: { status: 422, message: () => 'Say what the objective is.', field: 'title' },
  ChangedTargetMissing: { status: 422, message: () => 'Say what is to be reached this year.', field: 'target' },
  ChangedResultMissing: { status: 422, message: () => 'Say what is true when the plan ends.', field: 'endOfPlanResult' },
  ChangedLeadMissing: { status: 422, message: () => 'Say which service leads.', field: 'leadServiceId' },
  ChangedThreadMissing: { status: 422, message: ({ reference }) => `Say what ${reference ?? 'it'} serves in the council plan, by way of a service’s objective or directly; or why it serves nothing above.`, field: 'parentId' },
  CouncilPlanServesPriority: { status: 422, message: () => 'An objective of the council plan serves its priority. Choose the priority, and leave out what else it serves.', field: 'priorityId' },
  ObjectiveBeingChanged: { status: 409, message: ({ reference, by }) => `${reference} is being changed already, by ${by}. Wait until that is in effect, or have it taken back.` },
  LastObjectiveDropped: { status: 422, message: () => 'The plan would have no objective left. Keep one, or add another first.', field: 'edit' },
  EditsOfSeveralDirectors: { status: 422, message: () => 'The services that lead on these objectives have different directors, and each decides theirs: propose the changes one by one.', field: 'edit' },
  PlanChangeNotProposed: { status: 409, message: ({ state }) => `This change is ${stands(planChangeTags[state].text)}: there is nothing to decide or to take back.` },
  PlanChangeDecidedByAuthor: { status: 403, message: () => 'You cannot decide, or record as decided, what you proposed. Ask somebody else of those who may.' },
  NotYoursToDecideChange: {
    status: 403,
    message: ({ approver }) => (approvers[approver].members ? 'What members decided is recorded by democratic services, or by the policy team for them.' : 'The director of the service decides this. Ask them, or their deputy.'),
  },
  MinuteMissing: { status: 422, message: () => 'Give the minute, as it stands in the record of the decision.', field: 'minute' },
  MeetingMissing: { status: 422, message: () => 'Say at which meeting it was decided.', field: 'meetingId' },
  MeetingOfAnotherBody: { status: 422, message: ({ approver }) => `That is no meeting of ${approvers[approver].title}, who decides this. Choose one of theirs.`, field: 'meetingId' },
  MeetingNotYetHeld: { status: 422, message: () => 'That meeting has not been held yet. Record the decision after it.', field: 'meetingId' },
  RemarkMissing: { status: 422, message: () => 'Say why.', field: 'remark' },
  CannotBeCalledIn: { status: 409, message: ({ state }) => `It cannot be called in: it is ${stands(planChangeTags[state].text)}, or no executive decision of members.` },
  CallInOver: { status: 409, message: () => 'The days for call-in have passed. It takes effect.' },
  NotCalledIn: { status: 409, message: ({ state }) => `It is not called in: it is ${stands(planChangeTags[state].text)}.`, field: 'step' },
  NoAnswerAsked: { status: 403, message: () => 'Nothing is asked of you about this change. Those who write a plan directly below it answer.' },
  AnsweredAlready: { status: 409, message: () => 'This is answered already. The change’s page shows how.' },
  AnswerReasonMissing: { status: 422, message: () => 'Say why it changes too, or why it stays as it is.', field: 'reason' },
} satisfies RefusalWordings<PlanChangeRefusals>;
