import { longDateOf } from '@golden-thread/domain/calendar/date-format';
import type { PlanTypeRefusals } from '@golden-thread/domain/plan-type/refusals';
import type { RefusalWordings } from './refusal-wording';

const states = { draft: 'a draft', proposed: 'waiting for its approval', approved: 'approved', discarded: 'dropped' } as const;

/** Refusals about plan types. */
export const planTypeRefusals = {
  NoSuchPlanTypeSet: { status: 404, message: () => 'There are no such plan types in this council. The page of plan types lists them.' },
  NoSuchPlanTypePack: { status: 404, message: () => 'No pack of plan types of that name comes with the product. The page of plan types lists them.' },
  NoSuchPlanType: { status: 404, message: ({ key }) => `There is no type "${key}" in these plan types. Open them again and see what is there.` },
  PlanTypeKeyTaken: { status: 409, message: ({ key }) => `There is a type "${key}" already. Give the new one another key, or change that one.`, field: 'key' },
  PlanTypesBeingDrafted: { status: 409, message: () => 'A change of the plan types waits for its approval. It is approved or returned first; returned, it can be drafted on.' },
  PlanTypesNotDraft: { status: 409, message: ({ state }) => `These plan types are ${states[state]}, and are not changed any more. Draft a change from what holds.` },
  PlanTypesFaulty: { status: 422, message: ({ faults }) => `The plan types do not hold together. ${faults.slice(0, 3).map(({ key, says }) => (key === '' ? says : `${key}: ${says}`)).join(' ')}${faults.length > 3 ? ' …' : ''}` },
  PlanTypesTextFaulty: { status: 422, message: ({ faults }) => faults.map(({ line, message }) => `Line ${line}: ${message}`).join(' '), field: 'text' },
  PlanTypesTextTooLong: { status: 422, message: ({ most }) => `The text is longer than ${most.toLocaleString('en-GB')} characters. Hand in plan types alone.`, field: 'text' },
  PlanTypesUnchanged: { status: 409, message: () => 'The draft says what holds already. Change a type in it, or drop it.', field: 'move' },
  PlanTypesNotProposed: { status: 409, message: ({ state }) => `These plan types are ${states[state]}: there is nothing to approve or return.` },
  PlanTypesDecidedByAuthor: { status: 403, message: () => 'Somebody else approves it, because you contributed to it: a director, or another policy officer.' },
  ApproverUnknown: { status: 422, message: () => 'Choose one of the approvers that the plan’s type names.', field: 'approver' },
  ApprovedAlready: { status: 409, message: ({ named }) => `${named} has approved this plan already.`, field: 'approver' },
  ApprovedByAuthor: { status: 403, message: () => 'Somebody else approves it or records its approval, because you contributed to it.' },
  ApprovalDayMissing: { status: 422, message: () => 'Give the day on which it was decided.', field: 'decidedOn' },
  ApprovalDayToCome: { status: 422, message: ({ day }) => `${longDateOf(day)} has not come yet. Give the day on which it happened.`, field: 'decidedOn' },
  ApprovalMinuteMissing: { status: 422, message: () => 'Give the minute by which it was decided, such as “Minute 12”.', field: 'minute' },
  PlanTypePostUnknown: { status: 422, message: ({ codes }) => `No open post of the council has the code ${codes.join(', ')}. Name another approver of the types that ask for it.`, field: 'move' },
} satisfies RefusalWordings<PlanTypeRefusals>;
