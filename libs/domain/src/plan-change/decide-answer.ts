import { accept, type Outcome, type Refusal, refuse } from '../shared/outcome';
import { isBlank, normalText } from '../shared/text';
import { type PlanChangeAnswer, planChangeAnswers } from './plan-change';
import type { PlanChangeRefusal } from './refusals';
import { type AnswerState, answerTransitions } from './transitions';

const moves = { confirmed: 'confirm', amends: 'amend', stays: 'keep' } as const satisfies Record<PlanChangeAnswer, string>;

/**
 * One level below answers a change that is in effect: what it says still fits, it changes too, or it stays as it is, and why. A plan that changes
 * too is changed by a proposal of its own, which asks the level below that.
 *
 * Refuses: `AnsweredAlready`, `AnswerReasonMissing`.
 */
export function decideAnswer(state: AnswerState, given: { readonly answer: PlanChangeAnswer; readonly reason: string }): Outcome<{ readonly state: AnswerState; readonly reason: string }, Refusal<PlanChangeRefusal>> {
  const next = answerTransitions.next(state, moves[given.answer]);
  if (next === null) return refuse('AnsweredAlready', { state });
  if (planChangeAnswers[given.answer].asksWhy && isBlank(given.reason)) return refuse('AnswerReasonMissing');
  return accept({ state: next, reason: normalText(given.reason) });
}
