/** Statements of the shipped frameworks that the product can answer itself, by looking at what stands in it. */

/** A question that rows answer. Sources: source-systems B7, the twelve barriers ("plans that sit on the shelf", "know who has to deliver, but not how") and critical success factor 7. */
export const liveQuestions = {
  'plans-on-the-shelf': 'Approved plans of services and units in which nothing was done for 90 days',
  'broken-threads': 'Objectives of services and units that lead to nothing in the council plan, and nobody has said why',
  'loose-objectives': 'People’s objectives that lead to nothing in the council plan',
  'who-but-not-how': 'Open actions that have an owner and no steps',
  'days-to-members': 'Days from the end of a period until its figures were before members, in the last round that reached them',
} as const;
export type LiveQuestion = keyof typeof liveQuestions;

/** After so many days without anything done a plan is on the shelf. */
export const shelfDays = 90;

const asked: Readonly<Record<string, LiveQuestion>> = {
  'bar-6': 'broken-threads', 'bar-7': 'plans-on-the-shelf', 'bar-10': 'loose-objectives', 'bar-11': 'who-but-not-how', 'csf-2': 'broken-threads', 'csf-7': 'days-to-members',
};

/** The question that a statement of a shipped framework asks of the rows; null where people alone can say. */
export const liveQuestionOf = (statement: string): LiveQuestion | null => asked[statement] ?? null;

/** How many of how many; days alone have no whole. */
export interface LiveCount {
  readonly count: number | null;
  readonly of: number | null;
}

/** The answer in a sentence; days that nobody knows yet are said to be unknown. */
export function sayLiveAnswer(question: LiveQuestion, { count, of }: LiveCount): string {
  if (count === null) return 'Nothing in the product answers it yet.';
  if (question === 'days-to-members') return `${count} ${count === 1 ? 'day' : 'days'}.`;
  return `${count} of ${of ?? 0}.`;
}
