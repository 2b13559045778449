import type { StageReturnState } from './stage-return';

/** Why something about a return can be refused, and what each refusal tells. */
export interface StageReturnRefusals {
  readonly StageReturnNotFound: null;
  readonly NotAskedForReturn: null;
  readonly ReturnNotOpen: { readonly state: StageReturnState };
  /** Of one answer; which, `at` says (`answers.q1`). */
  readonly ReturnAnswerMissing: { readonly asks: string };
  readonly ReturnAnswerTooLong: { readonly most: number };
  readonly ReturnAnswerNotANumber: null;
  readonly ReturnAnswerNotADate: null;
  readonly ReturnAnswerNotOffered: null;
  /** Of a stage that asks for an assessment. */
  readonly AssessmentNotHeld: { readonly reference: string };
  readonly ReturnNotAwaitingSignOff: { readonly state: StageReturnState };
  readonly ReturnDecidedByAuthor: null;
  readonly NotDecidingReturn: null;
}
export type StageReturnRefusal = keyof StageReturnRefusals | 'ReasonMissing';
