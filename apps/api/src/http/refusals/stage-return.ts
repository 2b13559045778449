import { type StageReturnState, stageReturnStateNames } from '@golden-thread/domain/stage-return/stage-return';
import type { StageReturnRefusals } from '@golden-thread/domain/stage-return/refusals';
import type { RefusalWordings } from './refusal-wording';

const stands = (state: StageReturnState): string => stageReturnStateNames[state].toLowerCase();

/** Refusals about what stages of the year ask of people. */
export const stageReturnRefusals = {
  StageReturnNotFound: { status: 404, message: () => 'There is no such return, or it is not yours to read.' },
  NotAskedForReturn: { status: 403, message: () => 'Only whoever is asked for this, or their deputy, writes in it. Ask them, or the policy team.' },
  ReturnNotOpen: { status: 409, message: ({ state }) => `Nothing more can be written in it (${stands(state)}). Whoever signs it off can send it back.` },
  ReturnAnswerMissing: { status: 422, message: ({ asks }) => `Answer “${asks}”: it is not given without.` },
  ReturnAnswerTooLong: { status: 422, message: ({ most }) => `The answer is longer than ${most.toLocaleString('en-GB')} characters. Shorten it.` },
  ReturnAnswerNotANumber: { status: 422, message: () => 'Give a number in figures, such as 12 or 4.5, without a sign for its unit.' },
  ReturnAnswerNotADate: { status: 422, message: () => 'Give a real date, such as 30 6 2026.' },
  ReturnAnswerNotOffered: { status: 422, message: () => 'Choose one of the answers offered.' },
  AssessmentNotHeld: { status: 422, message: ({ reference }) => `There is no closed workshop or desk assessment “${reference}” on the framework that is asked for. Hold it and close it, then give its reference.` },
  ReturnNotAwaitingSignOff: { status: 409, message: ({ state }) => `It does not wait for a sign-off (${stands(state)}). Open it to see how it stands.` },
  ReturnDecidedByAuthor: { status: 403, message: () => 'You cannot sign this off because you wrote in it. Somebody else who answers for the post must.' },
  NotDecidingReturn: { status: 403, message: () => 'Only whoever was asked to sign it off, or their deputy, decides this.' },
} satisfies RefusalWordings<StageReturnRefusals>;
