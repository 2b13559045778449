/** The questions of a form that a stage sends out: data, so that a new yearly return needs no release. */

import { isCalendarDate } from '../calendar/dates';
import { isBlank } from '../shared/text';

/** What an answer may be. */
export const questionTypes = ['text', 'long-text', 'choice', 'yes-no', 'number', 'date'] as const;
export type QuestionType = (typeof questionTypes)[number];

/** What an answer may be filled in with of what the council knows of a measure; whoever answers may write over it. */
export const filledWith = ['target'] as const;
export type FilledWith = (typeof filledWith)[number];

/**
 * How much a form holds: questions, choices of one, and characters of what is asked, hinted, offered and answered. `answers`: in one return, where questions come for
 * each of many measures.
 */
export const questionLimits = { questions: 40, choices: 12, asks: 200, hint: 300, choice: 80, text: 200, longText: 4000, key: 20, answers: 1500 } as const;

/** What a question is named by among its answers: it stays when the question is worded anew. */
export const questionKeyPattern = /^[a-z][a-z0-9-]{0,19}$/;

/**
 * One question. `choices`: of a choice alone, in the order in which they are shown. `each`: it comes once for each measure that the form is about (`MeasureScope`);
 * `filled`: with what its answer is filled in.
 */
export interface Question {
  readonly key: string;
  readonly asks: string;
  readonly hint?: string;
  readonly type: QuestionType;
  readonly choices?: readonly string[];
  readonly required: boolean;
  readonly each?: 'measure';
  readonly filled?: FilledWith;
}

/** What was answered, by the question's key: as text, a date as 2026-09-03, yes or no as those words; '' where nothing was. */
export type Answers = Readonly<Record<string, string>>;

/** What is wrong with a question as it is worded; null where nothing is. */
export type QuestionFault = 'asks' | 'type' | 'choices' | 'key' | 'each' | 'filled';

/** The first part of a question that makes no sense, or null. A choice offers at least two things, each once, and nothing else offers any. */
export function questionFault({ key, asks, type, choices = [], each, filled }: Question): QuestionFault | null {
  if (!questionKeyPattern.test(key)) return 'key';
  if (isBlank(asks) || asks.length > questionLimits.asks) return 'asks';
  if (!questionTypes.includes(type)) return 'type';
  if (each !== undefined && each !== 'measure') return 'each';
  if (filled !== undefined && (each === undefined || !filledWith.includes(filled) || (type !== 'number' && type !== 'text'))) return 'filled';
  if (type !== 'choice') return choices.length === 0 ? null : 'choices';
  const told = choices.every((choice) => !isBlank(choice) && choice.length <= questionLimits.choice);
  return told && new Set(choices).size === choices.length && choices.length >= 2 && choices.length <= questionLimits.choices ? null : 'choices';
}

/** Why an answer cannot stand. */
export type AnswerFault = 'missing' | 'too-long' | 'no-number' | 'no-date' | 'not-offered';

const decimal = /^-?\d{1,12}(\.\d{1,6})?$/;

/** What is wrong with an answer to a question; null where nothing is. `draft`: nothing is missing yet. */
function answerFault(question: Question, answer: string, { draft = false } = {}): AnswerFault | null {
  if (isBlank(answer)) return question.required && !draft ? 'missing' : null;
  switch (question.type) {
    case 'text':
      return answer.length > questionLimits.text ? 'too-long' : null;
    case 'long-text':
      return answer.length > questionLimits.longText ? 'too-long' : null;
    case 'choice':
      return question.choices?.includes(answer) === true ? null : 'not-offered';
    case 'yes-no':
      return answer === 'yes' || answer === 'no' ? null : 'not-offered';
    case 'number':
      return decimal.test(answer) ? null : 'no-number';
    case 'date':
      return isCalendarDate(answer) ? null : 'no-date';
  }
}

/** Every answer that cannot stand, by its question's key; an answer to no question is passed over (`answersTo`). */
export const answerFaults = (
  questions: readonly Question[],
  answers: Answers,
  how: { readonly draft?: boolean } = {},
): readonly { readonly key: string; readonly fault: AnswerFault }[] =>
  questions.flatMap((question) => {
    const fault = answerFault(question, answers[question.key] ?? '', how);
    return fault === null ? [] : [{ key: question.key, fault }];
  });

/** The answers to these questions and no others, in their order. */
export const answersTo = (questions: readonly Question[], answers: Answers): Answers =>
  Object.fromEntries(questions.map(({ key }) => [key, isBlank(answers[key]) ? '' : (answers[key] ?? '')]));

/** The key of a question that is added: the first of q1, q2, ... that no other has. */
export function nextQuestionKey(questions: readonly Question[]): string {
  const taken = new Set(questions.map(({ key }) => key));
  let number = questions.length + 1;
  while (taken.has(`q${number}`)) number += 1;
  return `q${number}`;
}
