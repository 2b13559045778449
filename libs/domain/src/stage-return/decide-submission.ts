/** Whoever is asked writes a return and gives it. */

import type { Actor } from '../authority/actor';
import { withContributor } from '../authority/separation-of-duties';
import type { CalendarDate } from '../calendar/dates';
import { accept, type Outcome, type Refusal, refuse, refuseAll } from '../shared/outcome';
import { type AnswerFault, answerFaults, type Answers, answersTo, questionLimits } from '../timetable/stage-question';
import type { StageReturnEvent } from './events';
import type { QuestionAsked } from './measures-asked';
import type { StageReturnRefusal } from './refusals';
import { type StageReturn, stageReturnStream, stageReturnTransitions } from './stage-return';

interface Writing {
  readonly answers: Answers;
  readonly by: Actor;
}

/** What has been written so far. Nothing is missing from a draft, but what is there must be what was asked for. Refuses: `ReturnNotOpen`, faults of answers. */
export function decideReturnDraft(given: StageReturn, { answers, by }: Writing): Outcome<StageReturn, Refusal<StageReturnRefusal>> {
  const state = stageReturnTransitions.next(given.state, 'save');
  if (state === null) return refuse('ReturnNotOpen', { state: given.state });
  return refuseAll(answerRefusals(given.asked.questions, answers, { draft: true })) ?? accept({ ...written(given, { answers, by }), state });
}

/**
 * A return is given: it waits for its sign-off, or is complete where nobody signs it off.
 *
 * Refuses: `ReturnNotOpen`; every answer that is missing or is not what was asked for, at once.
 */
export function decideReturnSubmission(
  given: StageReturn,
  { today, ...writing }: Writing & { readonly today: CalendarDate },
): Outcome<{ readonly given: StageReturn; readonly event: StageReturnEvent }, Refusal<StageReturnRefusal>> {
  const awaitsSignOff = given.signOffPostId !== null;
  const state = stageReturnTransitions.next(given.state, awaitsSignOff ? 'submit' : 'complete');
  if (state === null) return refuse('ReturnNotOpen', { state: given.state });
  const { questions, version } = given.asked;
  const faulty = refuseAll(answerRefusals(questions, writing.answers));
  if (faulty) return faulty;
  const now = written(given, writing);
  return accept({
    given: { ...now, state, submittedOn: today, completedOn: awaitsSignOff ? null : today },
    event: {
      name: 'StageReturnSubmitted',
      stream: stageReturnStream(given.id),
      payload: { yearId: given.yearId, stage: given.stage, formVersion: version, late: given.dueOn !== null && today > given.dueOn, awaitsSignOff },
      wording: wordingOf(questions, now.answers),
    },
  });
}

const written = (given: StageReturn, { answers, by }: Writing): StageReturn => ({
  ...given,
  answers: answersTo(given.asked.questions, answers),
  authorIds: withContributor(given.authorIds, by),
  version: given.version + 1,
});

/** The answers as the history shows them, each under its question's key, and after the measure that it is about. */
const wordingOf = (questions: readonly QuestionAsked[], answers: Answers): Readonly<Record<string, string>> =>
  Object.fromEntries(questions.flatMap(({ key, asks, about }) => (answers[key] ? [[key, `${about ? `${about.ref}: ` : ''}${asks} ${answers[key]}`]] : [])));

const answerRefusals = (questions: readonly QuestionAsked[], answers: Answers, how: { readonly draft?: boolean } = {}): readonly Refusal<StageReturnRefusal>[] =>
  answerFaults(questions, answers, how).map(({ key, fault }) => ({ ...refusalOf(fault, questions.find((question) => question.key === key)!), at: `answers.${key}` }));

function refusalOf(fault: AnswerFault, { asks, type, about }: QuestionAsked): Refusal<StageReturnRefusal> {
  switch (fault) {
    case 'missing':
      return { code: 'ReturnAnswerMissing', details: { asks: about === undefined ? asks : `${about.ref}: ${asks}` } };
    case 'too-long':
      return { code: 'ReturnAnswerTooLong', details: { most: type === 'text' ? questionLimits.text : questionLimits.longText } };
    case 'no-number':
      return { code: 'ReturnAnswerNotANumber' };
    case 'no-date':
      return { code: 'ReturnAnswerNotADate' };
    case 'not-offered':
      return { code: 'ReturnAnswerNotOffered' };
  }
}
