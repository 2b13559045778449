import { longDate } from '@golden-thread/domain/calendar/date-format';
import type { MissingPart } from '@golden-thread/domain/recovery/recovery-plan';
import type { RecoveryRefusals } from '@golden-thread/domain/recovery/refusals';
import type { RefusalWordings } from './refusal-wording';

const missingParts: Readonly<Record<MissingPart['part'], string>> = {
  objective: 'Say what is to be reached.',
  causes: 'Say why it went wrong.',
  trajectory: 'Give the value expected at the end of at least one month.',
  actions: 'Give at least one action, with its owner.',
  step: 'Say what is done in this action, or leave the action empty.',
  owner: 'Name the owner of this action, or leave the action empty.',
  finance: 'Say who in Finance confirmed the cost, or leave the day empty.',
};

/** Refusals about recovery plans. */
export const recoveryRefusals = {
  NoSuchRecoveryPlan: { status: 404, message: () => 'There is no such recovery plan in this council.' },
  RecoveryPlanRunning: {
    status: 409,
    message: ({ reference }) =>
      `${reference} is running for this measure already, and a measure has one recovery plan at a time. ` +
      `Carry on with ${reference}: choose something other than a recovery plan here, and name ${reference} in the reason or the follow-up.`,
  },
  NotBeingDrafted: { status: 409, message: ({ reference }) => `${reference} is not being drafted: it was submitted. The director can return it.` },
  ActionOwnerUnknown: {
    status: 422,
    message: ({ owner, action }) => `Action ${action}: there is no post or person called “${owner}”. Give the owner as their page has them: a post’s title or code, or a person’s name or e-mail.`,
  },
  FinanceConfirmedLater: {
    status: 422,
    message: ({ day, today }) => `Finance cannot have confirmed the cost on ${longDate(day)}: today is ${longDate(today)}. Give the day on which they did, or leave both fields empty.`,
  },
  RecoveryPlanIncomplete: {
    status: 422,
    message: ({ missing }) => missingParts[missing],
  },
  NotAwaitingDecision: { status: 409, message: ({ reference }) => `${reference} does not wait for a decision. Open the plan to see where it stands.` },
  DecidedByAuthor: {
    status: 403,
    message: () => 'You cannot decide this plan because words of yours are in it. Somebody else who answers for the director’s post must decide it.',
  },
  NoUpdateAsked: { status: 409, message: ({ reference }) => `No update of ${reference} is owed now. The next is asked for on the first of the month.` },
  PlanValueImpossible: {
    status: 422,
    message: ({ value, limit }) => `The measure cannot be ${value}: by its definition its figures end at ${limit}. Correct the value.`,
  },
  UpdateValueImpossible: {
    status: 422,
    message: ({ value, limit }) => `The measure cannot be ${value}: by its definition its figures end at ${limit}. Correct the value, or leave it empty where none exists yet.`,
    field: 'value',
  },
  UpdateValueSurprising: {
    status: 422,
    message: ({ value, expected }) => `${value} is far from the ${expected} that was expected. Correct it, or confirm below that it is right.`,
    field: 'value',
  },
  NotAwaitingVerdict: { status: 409, message: ({ reference }) => `${reference} has no update to judge. The panel is asked when one comes.` },
  JudgedByOwner: {
    status: 403,
    message: () => 'The accountable manager and whoever wrote in the plan have no vote on it, and are not counted as present. Another chair must record the verdict.',
  },
  PanelNotPresent: { status: 422, message: () => 'Tick yourself among those present: the chair records the verdict of a panel they sat on.', field: 'present' },
  PanelMemberUnknown: { status: 422, message: () => 'One of those present is nobody of this council. Tick those who are listed.', field: 'present' },
  ConditionsMissing: { status: 422, message: () => 'Write at least one condition, or approve the plan as it is.', field: 'conditions.0.text' },
  ConditionTextMissing: { status: 422, message: () => 'Say what has to be done for this condition to be met.' },
  ConditionDayMissing: { status: 422, message: () => 'Give the day by which this condition has to be met.' },
  ConditionOwnerNotConcerned: { status: 422, message: () => 'Choose who answers for this condition, among those concerned with the plan.' },
  NoSuchCondition: { status: 404, message: ({ reference }) => `${reference} has no such condition.` },
  ConditionMetAlready: { status: 409, message: ({ number }) => `Condition ${number} is met already. Open the plan to see how.` },
  ConditionHowMissing: { status: 422, message: () => 'Say how the condition was met: the director and the panel read it.', field: 'how' },
  NotAnsweringForCondition: { status: 403, message: () => 'Only whoever answers for this condition says that it is met.' },
  NotThePlansDirector: { status: 403, message: ({ reference }) => `Only whoever answers for the director’s post decides ${reference}.` },
  NotAccountableForThePlan: { status: 403, message: ({ reference }) => `Only the manager accountable for ${reference}, or their deputy, writes in it.` },
  NotThePanelChair: { status: 403, message: ({ reference }) => `Only the chair of the panel records its verdict on ${reference}.` },
} satisfies RefusalWordings<RecoveryRefusals>;
