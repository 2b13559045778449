/** What a desk assessment asks of whom, and what its dates ask of the engine. */

import { addDays, type CalendarDate } from '../calendar/dates';
import { londonInstant } from '../calendar/instants';
import type { CouncilDate } from '../calendar/working-calendar';
import { addWorkingDays } from '../calendar/working-days';
import type { PostId } from '../shared/id';
import { reminderTime } from '../task/schedule';
import type { TaskKind } from '../task/task';
import { earliestOf, type RemindersOwed, type StepDue } from '../task/workflow-step';
import { type DeskAssessment, type DeskDeadline, deskDeadlineKeys, type DeskState, isWithLead } from './desk-assessment';
import { officersToAgree } from './decide-statutory-officer';
import { nextEvidenceCheck } from './linked-record';

/** What the rows ask of a post: a task of this kind, for a part of the work, by a day. */
export interface DeskTask {
  readonly kind: Extract<TaskKind, 'assess-characteristics' | 'review-characteristics' | 'agree-assessment' | 'take-assessment-on'>;
  readonly postId: PostId;
  readonly of: DeskDeadline;
}

/** Whoever is asked after a day has passed, or shortly before, has this long. */
const leastWorkingDays = 5;

/** By when something asked today is due. */
export const deskDueOn = ({ deadlines }: Pick<DeskAssessment, 'deadlines'>, of: DeskDeadline, { today, calendar }: CouncilDate): CalendarDate => {
  const least = addWorkingDays(today, leastWorkingDays, calendar);
  return deadlines[of] < least ? least : deadlines[of];
};

/**
 * Of whom something is asked as the rows stand: leads with something to say, reviewers with something to look at, whoever runs the assessment,
 * statutory officers who have not agreed. Each once, however many characteristics they have.
 */
export function tasksOf(assessment: DeskAssessment): readonly DeskTask[] {
  const { state, characteristics, postId, officers } = assessment;
  const of = (posts: readonly (PostId | null)[]): readonly PostId[] => [...new Set(posts.filter((post) => post !== null))];
  switch (state) {
    case 'assessing':
      return [
        ...of(characteristics.filter(isWithLead).map(({ leadPostId }) => leadPostId)).map((post) => ({ kind: 'assess-characteristics', postId: post, of: 'proposals' }) as const),
        ...of(characteristics.filter((one) => one.state === 'proposed').map(({ reviewerPostId }) => reviewerPostId)).map((post) => ({ kind: 'review-characteristics', postId: post, of: 'reviews' }) as const),
      ];
    case 'comparing':
      return [{ kind: 'take-assessment-on', postId, of: 'comparison' }];
    case 'management-team': {
      const missing = officersToAgree(assessment);
      return missing.length === 0
        ? [{ kind: 'take-assessment-on', postId, of: 'management-team' }]
        : of(missing.map((officer) => officers[officer])).map((post) => ({ kind: 'agree-assessment', postId: post, of: 'management-team' }) as const);
    }
    case 'audit-committee':
      return [{ kind: 'take-assessment-on', postId, of: 'audit-committee' }];
    default:
      return [];
  }
}

/** The deadline of what waits, and the keys of what waits: of leads first, then of reviewers. */
function waitingFor({ state, characteristics }: DeskAssessment): readonly { readonly deadline: DeskDeadline; readonly keys: readonly string[] }[] {
  const keysOf = (waits: (one: DeskAssessment['characteristics'][number]) => boolean): readonly string[] => characteristics.filter(waits).map(({ key }) => key);
  switch (state) {
    case 'assessing':
      return [{ deadline: 'proposals', keys: keysOf(isWithLead) }, { deadline: 'reviews', keys: keysOf((one) => one.state !== 'agreed') }];
    case 'comparing':
      return [{ deadline: 'comparison', keys: [] }];
    case 'management-team':
    case 'audit-committee':
      return [{ deadline: state, keys: [] }];
    default:
      return [];
  }
}

/** What is late today, and has not been told of yet: the first such deadline. */
export const latenessOf = (assessment: DeskAssessment, today: CalendarDate): { readonly deadline: DeskDeadline; readonly keys: readonly string[] } | null =>
  waitingFor(assessment).find(({ deadline, keys }) => (keys.length > 0 || assessment.state !== 'assessing') && assessment.deadlines[deadline] < today && !assessment.latenessTold.includes(deadline)) ?? null;

/** The steps of a desk assessment. */
export type DeskStep = 'checkEvidence' | 'tellOfLateness' | 'remindOfDeskAssessment';

/** When the linked records are looked at next; null: never again, or there are none. */
function evidenceLookOn({ state, characteristics, evidenceSeenOn, closedOn }: DeskAssessment): CalendarDate | null {
  if (state === 'allocating') return null;
  const linkedOn = characteristics.flatMap(({ evidence, stale }) => (stale === null ? evidence.map((one) => one.linkedOn) : []));
  return nextEvidenceCheck({ linkedOn, seenOn: evidenceSeenOn, closedOn });
}

/**
 * The next step of a desk assessment. Lateness is told once for each deadline, to whoever runs it; linked records are looked at on their days;
 * reminders come last. Ended: closed, and its evidence is looked at no more.
 */
export function nextStepOfDeskAssessment({ assessment, reminders }: { readonly assessment: DeskAssessment; readonly reminders: RemindersOwed }, { today }: Pick<CouncilDate, 'today'>): StepDue<DeskState, DeskStep> {
  const { state: phase, deadlines, latenessTold } = assessment;
  const due = (step: DeskStep) => ({ phase, step, nextAt: null, ended: false });
  if (latenessOf(assessment, today) !== null) return due('tellOfLateness');
  const looksOn = evidenceLookOn(assessment);
  if (looksOn !== null && looksOn <= today) return due('checkEvidence');
  // Closing it closes its tasks: after that nobody is reminded.
  const remindsAt = phase === 'closed' ? null : reminders.nextAt;
  if (phase !== 'closed' && reminders.due) return due('remindOfDeskAssessment');
  const lateOn = phase === 'closed' ? [] : waitingFor(assessment).filter(({ deadline }) => !latenessTold.includes(deadline)).map(({ deadline }) => addDays(deadlines[deadline], 1));
  const next = [looksOn, ...lateOn.filter((day) => day > today)].filter((day) => day !== null).sort()[0] ?? null;
  return { phase, step: null, nextAt: earliestOf(next && londonInstant(next, reminderTime), remindsAt), ended: phase === 'closed' && looksOn === null };
}

/** In the order in which they follow each other, each deadline with its day. */
export const deadlinesOf = ({ deadlines }: Pick<DeskAssessment, 'deadlines'>): readonly { readonly deadline: DeskDeadline; readonly day: CalendarDate }[] =>
  deskDeadlineKeys.map((deadline) => ({ deadline, day: deadlines[deadline] }));
