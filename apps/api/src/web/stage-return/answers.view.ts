import type { StageReturnView } from '@golden-thread/application/stage-return/get-stage-return';
import { longDateOf } from '@golden-thread/domain/calendar/date-format';
import type { QuestionAsked } from '@golden-thread/domain/stage-return/measures-asked';
import type { Answers, Question } from '@golden-thread/domain/timetable/stage-question';

/** An answer as people read it. */
export function formatAnswer({ key, type }: Question, answers: Answers): string {
  const answer = answers[key] ?? '';
  if (answer === '') return 'No answer';
  if (type === 'date') return longDateOf(answer);
  return type === 'yes-no' ? (answer === 'yes' ? 'Yes' : 'No') : answer;
}

/** The questions in the groups in which they are shown: those about one measure together, with what was known of it; the others each as they come. */
export const questionGroups = ({ questions, measures }: StageReturnView['given']['asked']) => {
  const groups: { readonly about: object | null; readonly questions: QuestionAsked[] }[] = [];
  for (const question of questions) {
    const ref = question.about?.ref;
    const last = groups.at(-1);
    if (last !== undefined && last.questions[0]?.about?.ref === ref) last.questions.push(question);
    else groups.push({ about: question.about === undefined ? null : { ...question.about, known: measures.find((one) => one.ref === ref)?.known ?? [] }, questions: [question] });
  }
  return groups;
};

/** Every question as it was asked, with what was answered, in its groups. */
export const answersView = ({ given }: StageReturnView): readonly object[] =>
  questionGroups(given.asked).map(({ about, questions }) => ({
    about,
    answers: questions.map((question) => ({ asks: question.asks, answer: formatAnswer(question, given.answers), answered: Boolean(given.answers[question.key]) })),
  }));
