/** A round beside the year's own four: figures asked of some services or all, their reviews, and the corporate review, as stages like any other. */

import type { CalendarDate } from '../calendar/dates';
import { type FinancialYear, quarterDates } from '../calendar/financial-year';
import type { ReportHalf } from '../report/performance-report';
import { accept, type Outcome, type Refusal, refuse } from '../shared/outcome';
import { normalText } from '../shared/text';
import type { ReminderPattern } from '../task/reminder-policy';
import type { DateRule } from './date-rule';
import type { TimetableRefusal } from './refusals';
import { longestStageTitle, type StageDefinition } from './stage-definition';
import { ownStageKey, type StageKey } from './stage-key';
import type { Question } from './stage-question';
import { type AskedWork, type StageOwner, workFaults } from './stage-work';

/** A round as a policy officer words it. Days are working days. */
export interface ExtraRound {
  readonly title: string;
  /** Codes of the services asked; none: every service there is when it asks. */
  readonly services: readonly string[];
  /** The day by which figures are given. */
  readonly rule: DateRule;
  /** On how many days before it services are asked, and on how many after it a return still counts as on time. */
  readonly window: number;
  readonly grace: number;
  readonly reminders: ReminderPattern;
  /** Days from the figures to the service reviews; null: services review nothing, and the corporate review looks at the figures alone. */
  readonly reviewsAfter: number | null;
  /** Days from the figures to the corporate review. */
  readonly corporateAfter: number;
}

/** How many characters a round's name holds, so that its stages' titles fit; and how many days its steps may lie apart. */
export const extraRoundLimits = { title: longestStageTitle - 20, days: 60 } as const;

/** Working days as they are typed, and where they may be left out. */
export const typedDaysPattern = /^\d{1,2}$/;
export const typedDaysOrNonePattern = /^\d{0,2}$/;

const policyTeam: StageOwner = { of: 'role', named: 'policy-officer' };

/** The questions whose answers a half-yearly report tells. */
export const extraRoundQuestions = { figure: 'figure', says: 'says', decided: 'decided' } as const;

/** Of each measure of the service, beside what is known of it. A figure given here is of the day: the quarter's own is asked for by its round. */
const figureQuestions: readonly Question[] = [
  { key: extraRoundQuestions.figure, asks: 'What is the figure now?', hint: 'As on the day you answer. Leave it empty where there is none yet, and say why below.', type: 'number', required: false, each: 'measure' },
  { key: extraRoundQuestions.says, asks: 'What does it say?', type: 'long-text', required: true, each: 'measure' },
];
const reviewQuestions: readonly Question[] = [
  { key: 'stands-out', asks: 'What stands out, and what will you do about it?', type: 'long-text', required: true },
  { key: 'needs', asks: 'What do you need from the corporate review?', type: 'long-text', required: false },
];
const corporateQuestions: readonly Question[] = [{ key: extraRoundQuestions.decided, asks: 'What was decided, and for which service?', type: 'long-text', required: true }];

/** What the round's steps are called in keys and titles. */
const steps = { figures: 'figures', reviews: 'service reviews', corporate: 'corporate review' } as const;
type Step = keyof typeof steps;

const keyOf = (title: string, step: Step): StageKey => `${ownStageKey(title).slice(0, 49)}.${step}`;

const after = (stage: StageKey, days: number): DateRule => ({ from: { on: 'stage', stage }, offset: { days, count: 'working' } });

function stageOf(title: string, step: Step, { rule, needs, work }: Pick<StageDefinition, 'rule' | 'needs'> & { readonly work: AskedWork }): StageDefinition {
  return { key: keyOf(title, step), title: `${title}: ${steps[step]}`, phase: 'review', track: 'performance', rule, ...(needs && { needs }), needsWorkingDay: true, work };
}

/** The round's stages in their order. */
function stagesOf({ services, rule, window, grace, reminders, reviewsAfter, corporateAfter }: ExtraRound, title: string): readonly StageDefinition[] {
  const asked = { kind: 'form', audience: { of: 'services', named: services }, owner: policyTeam, link: null, grace, reminders, signOff: 'director' } as const;
  const [figures, reviews] = [keyOf(title, 'figures'), keyOf(title, 'reviews')];
  const giveFigures = stageOf(title, 'figures', { rule, work: { ...asked, guidance: 'Of each of your measures: the figure as it stands, and what it says. Once signed off, both stand in the half-yearly report.', window, questions: figureQuestions } });
  const review = reviewsAfter === null ? [] : [
    stageOf(title, 'reviews', { rule: after(figures, reviewsAfter), needs: [figures], work: { ...asked, guidance: 'Your service by the figures you gave.', window: reviewsAfter, questions: reviewQuestions } }),
  ];
  const corporate = stageOf(title, 'corporate', {
    rule: after(figures, corporateAfter),
    needs: [reviewsAfter === null ? figures : reviews],
    work: { ...asked, audience: { of: 'owner', named: [] }, guidance: 'What the services gave stands side by side on the pages of this round’s other stages. What was decided stands in the half-yearly report.', window: 5, signOff: 'nobody', questions: corporateQuestions },
  });
  return [giveFigures, ...review, corporate];
}

/** The half-yearly report that tells of a round, by the day on which its figures are due. The annual report tells of the whole year's. */
export const halfOfExtraRound = (year: FinancialYear, figuresOn: CalendarDate): ReportHalf => (figuresOn <= quarterDates(year, 2).endsOn ? 'h1' : 'h2');

const isApart = (days: number): boolean => Number.isInteger(days) && days >= 1 && days <= extraRoundLimits.days;

/**
 * The stages of a round. Refused: without a name (`StageTitleMissing`), with days that do not follow each other (`StageWorkNotUnderstood`, part `window`) or whatever
 * else makes no sense in what it asks (`StageWorkNotUnderstood`).
 */
export function extraRound(round: ExtraRound): Outcome<readonly StageDefinition[], Refusal<TimetableRefusal>> {
  const title = normalText(round.title);
  if (ownStageKey(title) === '') return refuse('StageTitleMissing');
  const days = [round.corporateAfter, ...(round.reviewsAfter === null ? [] : [round.reviewsAfter])];
  if (title.length > extraRoundLimits.title || !days.every(isApart)) return refuse('StageWorkNotUnderstood', { part: 'window' });
  const stages = stagesOf(round, title);
  const [fault] = stages.flatMap(({ work }) => (work === undefined ? [] : workFaults(work)));
  return fault === undefined ? accept(stages) : refuse('StageWorkNotUnderstood', { part: fault });
}
