/** What a rehearsal takes for granted about people and figures, as data: from the council's own last rounds, or set by whoever rehearses. */

import { addDays, type CalendarDate } from '../calendar/dates';
import type { WorkingCalendar } from '../calendar/working-calendar';
import { addWorkingDays, isWorkingDay } from '../calendar/working-days';
import type { ClinicOutcome } from '../exception/clinic';
import { clinicSuggestedOn } from '../exception/decide-clinic-request';
import type { DecisionKind, ExceptionKind } from '../exception/exception-case';
import type { RecoveryVerdict } from '../recovery/recovery-plan';
import type { ChallengeBody } from '../report/performance-report';
import type { MeasureId, PersonId, ServiceId } from '../shared/id';
import type { TaskKind } from '../task/task';
import type { AnsweringPosts } from './answering-posts';
import type { Behaviour, TaskAsked } from './behaviour';
import type { RehearsalGround } from './rehearse-year';

/** How late a service has done one kind of task in its last rounds: working days after the due date, one number for each time; negative: before it. */
export interface Lateness {
  readonly kind: TaskKind;
  /** Null: tasks of the council as a whole. */
  readonly serviceId: ServiceId | null;
  readonly workingDays: readonly number[];
}

/** Somebody is away, with nobody standing in beyond whoever deputises by the record. First and last day are both days off. */
export interface Absence {
  readonly personId: PersonId;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** What a measure came to in the last quarters: the kind of exception, or null where it was within tolerance. */
export interface PastFigures {
  readonly measureId: MeasureId;
  readonly exceptions: readonly ('red' | 'worsening' | 'doing-well' | null)[];
}

/** How late somebody is taken to be: one kind of task or all of them, of one service or all, of one person or everybody; working days after the date. */
export interface SetLateness {
  readonly kind: TaskKind | null;
  readonly serviceId: ServiceId | null;
  readonly personId: PersonId | null;
  readonly workingDays: number;
}

/** What the council's last four rounds came to, where people decide freely: one entry for each time. */
export interface PastDecisions {
  readonly exceptions: readonly { readonly kind: ExceptionKind; readonly decisions: readonly DecisionKind[] }[];
  /** What each clinic ended with. */
  readonly clinics: readonly (readonly ClinicOutcome[])[];
  readonly verdicts: readonly RecoveryVerdict[];
  /** How many challenges each body wrote about each report. */
  readonly challenges: readonly { readonly body: ChallengeBody; readonly written: readonly number[] }[];
}

/** A council that has decided nothing of this yet. */
export const nothingDecided: PastDecisions = { exceptions: [], clinics: [], verdicts: [], challenges: [] };

export interface Assumptions {
  /** Chooses among what has been: the same seed chooses the same. */
  readonly seed: number;
  readonly councilPlanOn: CalendarDate;
  readonly lateness: readonly Lateness[];
  readonly pastFigures: readonly PastFigures[];
  readonly past: PastDecisions;
  readonly absences: readonly Absence[];
  /** Kinds of tasks that everybody is taken to do by their date, whatever was: what would it save? */
  readonly onTime: readonly TaskKind[];
  /** Whoever is taken to be otherwise than they were. Of several that fit a task, the one that says most about it holds: the person, then the service, then the kind. */
  readonly set: readonly SetLateness[];
}

/** The kinds of tasks that a rehearsed year asks for, in its order. */
export const rehearsedKinds = [
  'write-service-plan', 'decide-service-plan', 'write-unit-plan', 'decide-unit-plan', 'agree-individual-objectives', 'decide-individual-objectives', 'enter-figures', 'verify-figures',
  'complete-service-review', 'decide-service-review', 'write-exception-report', 'decide-exceptions', 'write-clinic-briefing', 'hold-clinic', 'draft-recovery-plan', 'decide-recovery-plan', 'update-recovery-plan',
  'judge-recovery-plan', 'compose-report', 'challenge-report', 'answer-challenge', 'publish-report', 'complete-stage-return', 'decide-stage-return',
  'decide-plan-change', 'record-plan-change', 'answer-plan-change', 'revise-people-objectives',
] as const satisfies readonly TaskKind[];

/** How many absences, set latenesses and runs one rehearsal holds, and how late somebody can be taken to be. */
export const rehearsalLimits = { name: 100, absences: 50, set: 30, runs: 100, workingDaysLate: 99, seed: 1_000_000 } as const;

/**
 * A number from 0 up to 1 for a question, by chance as far as anybody can see, and always the same for the same seed and question. So what one
 * task comes to does not hang on which were asked before it, and two rehearsals that differ in one assumption differ in nothing else.
 */
const chance = (seed: number, question: string): number => {
  let hash = 2_166_136_261 ^ seed;
  for (let at = 0; at < question.length; at += 1) hash = Math.imul(hash ^ question.charCodeAt(at), 16_777_619);
  hash = Math.imul(hash ^ (hash >>> 16), 2_246_822_507);
  hash = Math.imul(hash ^ (hash >>> 13), 3_266_489_909);
  return ((hash ^ (hash >>> 16)) >>> 0) / 4_294_967_296;
};

const chosen = <One>(from: readonly One[], seed: number, question: string): One | undefined => from[Math.floor(chance(seed, question) * from.length)];

/**
 * People as the assumptions have them. Where nothing is known of a kind of task, it is done on the day it is due. Nothing is sent back. Where nothing was
 * decided before, the review notes, a clinic ends with an action plan, a panel is satisfied, and members challenge nothing.
 */
export function behaviourOf(assumptions: Assumptions, { council: { calendar }, posts }: Pick<RehearsalGround, 'council' | 'posts'>): Behaviour {
  const { seed, councilPlanOn, past } = assumptions;
  const figures = new Map(assumptions.pastFigures.map(({ measureId, exceptions }) => [measureId, exceptions]));
  const decisions = new Map(past.exceptions.map((one) => [one.kind, one.decisions]));
  const challenges = new Map(past.challenges.map(({ body, written }) => [body, written]));
  const away = new Map<PersonId, readonly Absence[]>();
  for (const absence of assumptions.absences) away.set(absence.personId, [...(away.get(absence.personId) ?? []), absence]);
  const daysLate = latenessBy(assumptions, posts);
  return {
    councilPlanOn,
    doneOn(task) {
      const day = shifted(task.dueOn ?? task.openedOn, daysLate(task), calendar);
      return day < task.openedOn ? task.openedOn : day;
    },
    isReturned: () => false,
    isAway: (personId, on) => (away.get(personId) ?? []).some(({ from, to }) => from <= on && on <= to),
    exceptionOf: (measureId, quarter) => chosen(figures.get(measureId) ?? [], seed, `${measureId} ${quarter}`) ?? null,
    decisionOn: ({ id, kind }) => chosen(decisions.get(kind) ?? [], seed, `decided ${id}`) ?? 'note',
    clinicMeetsOn: (_, called) => clinicSuggestedOn(called),
    clinicEndsWith: (clinic) => chosen(past.clinics, seed, clinic) ?? ['action-plan'],
    verdictOn: ({ thing, time }) => chosen(past.verdicts, seed, `verdict ${thing} ${time}`) ?? 'satisfied',
    challengesOn: ({ thing, body, meetsOn }, on) => (on === meetsOn ? (chosen(challenges.get(body) ?? [], seed, thing) ?? 0) : 0),
  };
}

/** How many working days after its date each task is done: as it was set; else as its service was before, on time at the latest where that is taken for granted. */
function latenessBy({ seed, lateness, set, onTime }: Assumptions, posts: AnsweringPosts): (task: TaskAsked) => number {
  const before = new Map(lateness.map(({ kind, serviceId, workingDays }) => [`${kind} ${serviceId}`, workingDays]));
  const mostSaid = [...set].sort((one, other) => saysOf(other) - saysOf(one));
  return ({ kind, thing, serviceId, postId, openedOn, dueOn, time }) => {
    const isTheirs = (personId: PersonId): boolean => posts.on(postId, dueOn ?? openedOn).some((one) => one.personId === personId);
    const fixed = mostSaid.find((one) => (one.kind ?? kind) === kind && (one.serviceId ?? serviceId) === serviceId && (one.personId === null || isTheirs(one.personId)));
    const days = fixed?.workingDays ?? chosen(before.get(`${kind} ${serviceId}`) ?? [], seed, `${kind} ${thing} ${time}`) ?? 0;
    return onTime.includes(kind) ? Math.min(days, 0) : days;
  };
}

const saysOf = ({ personId, serviceId, kind }: SetLateness): number => (personId === null ? 0 : 4) + (serviceId === null ? 0 : 2) + (kind === null ? 0 : 1);

/** So many working days on; what falls on a day off is done on the working day before. */
const shifted = (due: CalendarDate, workingDays: number, calendar: WorkingCalendar): CalendarDate => {
  let day = workingDays === 0 ? due : addWorkingDays(due, workingDays, calendar);
  while (!isWorkingDay(day, calendar)) day = addDays(day, -1);
  return day;
};
