import type { RecoveryRefusals } from '@golden-thread/domain/recovery/refusals';
import type { RefusalWordings } from './refusal-wording';

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
  RecoveryPlanIncomplete: {
    status: 422,
    message: ({ missing }) => `The plan cannot be submitted yet. Still missing: ${missing.join(', ')}. Write them in the draft.`,
  },
  NotAwaitingDecision: { status: 409, message: ({ reference }) => `${reference} does not wait for a decision. Open the plan to see where it stands.` },
  DecidedByAuthor: {
    status: 403,
    message: () => 'You cannot decide this plan because words of yours are in it. Somebody else who answers for the director’s post must decide it.',
  },
  NoUpdateAsked: { status: 409, message: ({ reference }) => `No update of ${reference} is owed now. The next is asked for on the first of the month.` },
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
  NotThePlansDirector: { status: 403, message: ({ reference }) => `Only whoever answers for the director’s post decides ${reference}.` },
  NotAccountableForThePlan: { status: 403, message: ({ reference }) => `Only the manager accountable for ${reference}, or their deputy, writes in it.` },
  NotThePanelChair: { status: 403, message: ({ reference }) => `Only the chair of the panel records its verdict on ${reference}.` },
} satisfies RefusalWordings<RecoveryRefusals>;
