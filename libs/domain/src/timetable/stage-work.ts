/** What a stage does when its day comes near: whom it asks for what, from when, until when, and who answers for it. */

import { frameworkKeyPattern, frameworkLimits } from '../assessment/framework';
import { roles } from '../authority/actor';
import type { CalendarDate } from '../calendar/dates';
import type { WorkingCalendar } from '../calendar/working-calendar';
import { addWorkingDays } from '../calendar/working-days';
import { isBlank } from '../shared/text';
import { type ReminderPattern, reminderPatterns } from '../task/reminder-policy';
import { type StageKey, stageKeyPattern } from './stage-key';
import { type Question, questionFault, questionKeyPattern, questionLimits } from './stage-question';

/**
 * `opens`: a round, report or window of the product begins with it; `form`: questions are answered; `task`: something is done;
 * `document`: something is written; `meeting`: a paper is made ready for a meeting; `assessment`: a workshop or a desk assessment is held on a framework;
 * `checkpoint`: somebody says that it is so;
 * `information`: it stands in the calendar and asks nobody.
 */
export const stageKinds = ['opens', 'form', 'task', 'document', 'meeting', 'assessment', 'checkpoint', 'information'] as const;
export type StageKind = (typeof stageKinds)[number];

/** The kinds that ask somebody for something. */
export const askingKinds = ['form', 'task', 'document', 'meeting', 'assessment', 'checkpoint'] as const satisfies readonly StageKind[];
export type AskingKind = (typeof askingKinds)[number];

/**
 * Who is asked, each of them for a return of their own: the heads of services or of directorates (`named`: their codes; none: all there are on
 * the day), whoever holds a post with one of some roles, the posts of some codes, the chairs of committees by code or kind, the posts responsible for measures
 * (`named`: their references; none: all), or the stage's owner alone. Codes, not ids: a timetable is copied from year to year, written as text, and carried to another council.
 */
export const audienceKinds = ['owner', 'services', 'directorates', 'roles', 'posts', 'committees', 'measures'] as const;
export type AudienceKind = (typeof audienceKinds)[number];
export interface StageAudience {
  readonly of: AudienceKind;
  readonly named: readonly string[];
  /** Of services alone: one in so many each time, those whose turn lies longest back ("best value reviews of services every 5 years": IDeA 5.3.4.2). */
  readonly inTurnOf?: number;
}

/** The fewest and most times until every service has had its turn. */
export const rotationLimits = { fewest: 2, most: 10 } as const;

/** How many times it takes, as it is typed; empty: everybody is asked each time. */
export const rotationPattern = /^\d{0,2}$/;

/** Who answers for a stage as a whole, and hears of what is overdue: the first post with a role, or the post of a code. */
export interface StageOwner {
  readonly of: 'role' | 'post';
  readonly named: string;
}

/** Whose word makes a return complete: nobody's beyond whoever gives it, the director's above them, or the owner's of the stage. */
export const signOffs = ['nobody', 'director', 'owner'] as const;
export type SignOff = (typeof signOffs)[number];

/**
 * Of which measures the questions come that come for each. Missing: of all that whoever is asked has to do with: those of the service, those a post is responsible for,
 * else all of the council. Here: those of them of which an earlier stage was answered something, in one of some words; no words: in whatever.
 */
export interface MeasureScope {
  readonly stage: StageKey;
  readonly question: string;
  readonly answers: readonly string[];
}

/** What a stage asks. */
export interface AskedWork {
  readonly kind: AskingKind;
  readonly audience: StageAudience;
  readonly owner: StageOwner;
  /** What whoever is asked reads above the questions; may be empty. */
  readonly guidance: string;
  /** Where more about it stands, or null. */
  readonly link: string | null;
  /** On how many working days before the stage's day people are asked: the stage's day is the day by which it is done. */
  readonly window: number;
  /** How many working days after it a return is still counted as on time by its owner. */
  readonly grace: number;
  readonly reminders: ReminderPattern;
  readonly signOff: SignOff;
  /** Of a form alone; the other kinds ask what their kind asks (`questionsOf`). */
  readonly questions: readonly Question[];
  readonly measures?: MeasureScope;
  /** Of an assessment alone: the key of the framework that it is held on, such as best-value-2024; whichever version the council has by then. */
  readonly framework?: string;
}

/** What a stage does. `owner`: whoever looks after it, where it asks nobody. */
export type StageWork = AskedWork | { readonly kind: 'opens' | 'information'; readonly owner?: StageOwner };

/** How much there may be: working days of window and grace, characters of guidance and link, names in an audience, and of the answers by which measures are chosen. */
export const stageWorkLimits = { window: 120, grace: 60, guidance: 2000, link: 500, named: 200, answers: 500 } as const;

export const asksSomebody = (work: StageWork): work is AskedWork => (askingKinds as readonly StageKind[]).includes(work.kind);

/** From which day a stage asks, so that its window is over on its own day. */
export const asksFrom = ({ window }: Pick<AskedWork, 'window'>, day: CalendarDate, calendar: WorkingCalendar): CalendarDate => addWorkingDays(day, -window, calendar);

const done: Question = { key: 'done', asks: 'Is it done?', type: 'yes-no', required: true };
const note: Question = { key: 'note', asks: 'Anything to add?', type: 'long-text', required: false };

/** By its reference, which `submit` looks up: what is asked for is the assessment, not a word about it. */
export const assessmentAsked: Question = { key: 'assessment', asks: 'Which assessment is it?', hint: 'Its reference, such as DA-2 or WS-3. It counts once it is closed.', type: 'text', required: true };

/** What the kinds ask that have no questions of their own. */
const questionsOfKind: Readonly<Record<Exclude<AskingKind, 'form'>, readonly Question[]>> = {
  task: [{ key: 'what', asks: 'What was done?', type: 'long-text', required: true }],
  document: [{ key: 'where', asks: 'Where is the document?', hint: 'A link, or the folder and its name.', type: 'text', required: true }, note],
  meeting: [{ key: 'paper', asks: 'Where is the paper?', hint: 'A link, or the folder and its name.', type: 'text', required: true }, note],
  assessment: [assessmentAsked, note],
  checkpoint: [done, note],
};

/** The questions that whoever is asked answers. */
export const questionsOf = (work: AskedWork): readonly Question[] => (work.kind === 'form' ? work.questions : questionsOfKind[work.kind]);

/** What of a stage's work makes no sense, by the part of it. */
export type WorkPart = 'kind' | 'audience' | 'owner' | 'guidance' | 'link' | 'window' | 'grace' | 'reminders' | 'signOff' | 'measures' | 'framework' | 'questions' | `questions.${number}`;

const whole = (value: number, most: number): boolean => Number.isInteger(value) && value >= 0 && value <= most;
const names = (named: readonly string[]): boolean => named.length <= stageWorkLimits.named && named.every((name) => !isBlank(name)) && new Set(named).size === named.length;
const isRole = (name: string): boolean => (roles as readonly string[]).includes(name);

const turnStands = ({ of, inTurnOf }: StageAudience): boolean =>
  inTurnOf === undefined || (of === 'services' && whole(inTurnOf, rotationLimits.most) && inTurnOf >= rotationLimits.fewest);

const audienceStands = (audience: StageAudience): boolean => {
  const { of, named } = audience;
  if (!audienceKinds.includes(of) || !names(named) || !turnStands(audience)) return false;
  if (of === 'roles') return named.length > 0 && named.every(isRole);
  if (of === 'owner') return named.length === 0;
  return of === 'services' || of === 'directorates' || of === 'measures' || named.length > 0;
};
const scopeStands = ({ stage, question, answers }: MeasureScope, questions: readonly Question[]): boolean =>
  stageKeyPattern.test(stage) && questionKeyPattern.test(question) && names(answers) && questions.some(({ each }) => each === 'measure');
const frameworkStands = (kind: AskingKind, framework: string | undefined): boolean =>
  kind === 'assessment' ? framework !== undefined && framework.length <= frameworkLimits.key && frameworkKeyPattern.test(framework) : framework === undefined;
const ownerStands = ({ of, named }: StageOwner): boolean => (of === 'role' ? isRole(named) : of === 'post' && !isBlank(named));

/**
 * Every part of a stage's work that makes no sense; none where all of it does. A work may come from a form, a request or a text, so nothing is
 * taken for granted; whether there is a service or post of a code, the rows say when people are asked.
 */
export function workFaults(work: StageWork): readonly WorkPart[] {
  if (!stageKinds.includes(work.kind)) return ['kind'];
  if (!asksSomebody(work)) return work.owner === undefined || ownerStands(work.owner) ? [] : ['owner'];
  const isForm = work.kind === 'form';
  const keys = work.questions.map(({ key }) => key);
  const looked: readonly (WorkPart | false)[] = [
    !audienceStands(work.audience) && 'audience',
    !ownerStands(work.owner) && 'owner',
    work.guidance.length > stageWorkLimits.guidance && 'guidance',
    work.link !== null && (work.link.length > stageWorkLimits.link || !/^https?:\/\/\S+$/.test(work.link)) && 'link',
    !whole(work.window, stageWorkLimits.window) && 'window',
    !whole(work.grace, stageWorkLimits.grace) && 'grace',
    !reminderPatterns.includes(work.reminders) && 'reminders',
    !signOffs.includes(work.signOff) && 'signOff',
    work.measures !== undefined && !scopeStands(work.measures, work.questions) && 'measures',
    !frameworkStands(work.kind, work.framework) && 'framework',
    (!isForm && keys.length > 0) || keys.length > questionLimits.questions || new Set(keys).size !== keys.length ? 'questions' : false,
    ...work.questions.map((question, at) => questionFault(question) !== null && (`questions.${at}` as const)),
  ];
  return looked.filter((part) => part !== false);
}
