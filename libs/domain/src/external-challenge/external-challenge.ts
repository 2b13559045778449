/** A challenge from outside: a peer challenge, an inspection, an accreditation. Its dates, what it recommends, and when the next is due. */

import { addDays, addMonths, type CalendarDate } from '../calendar/dates';
import type { Stream } from '../shared/domain-event';
import type { ActionId, ExternalChallengeId, PostId } from '../shared/id';
import type { ExternalChallengeState } from './transitions';

/** A day that a challenge of a kind has, counted from its first day on site. */
interface MilestoneTemplate {
  readonly title: string;
  readonly after: { readonly months: number } | { readonly days: number };
}

/**
 * What comes from outside, how often, and by which dates. A peer challenge: report and action plan published within three months, progress review at about
 * ten, its report within twelve, at least every five years (practice C1, LGA). An inspection: days as those of the Comprehensive Performance Assessment of 2008, submitted
 * on 5 December, on site from 28 January, draft report by 14 March (Ribble Valley 7.1). Accreditations: Investors in People, Equality Framework (Chesterfield 6.3).
 */
export const externalChallengeKinds = {
  'peer-challenge': {
    title: 'Peer challenge', everyYears: 5,
    milestones: [
      { title: 'On site', after: { days: 0 } }, { title: 'Report and action plan published', after: { months: 3 } }, { title: 'Progress review', after: { months: 10 } },
      { title: 'Report of the progress review published', after: { months: 12 } },
    ],
  },
  inspection: {
    title: 'Inspection', everyYears: null,
    milestones: [{ title: 'Submission', after: { days: -54 } }, { title: 'On site', after: { days: 0 } }, { title: 'Draft report', after: { days: 46 } }],
  },
  accreditation: { title: 'Accreditation', everyYears: null, milestones: [{ title: 'Assessed', after: { days: 0 } }] },
  other: { title: 'Another challenge', everyYears: null, milestones: [{ title: 'On site', after: { days: 0 } }] },
} as const satisfies Readonly<Record<string, { readonly title: string; readonly everyYears: number | null; readonly milestones: readonly MilestoneTemplate[] }>>;
export type ExternalChallengeKind = keyof typeof externalChallengeKinds;
export const externalChallengeKindKeys = Object.keys(externalChallengeKinds) as readonly ExternalChallengeKind[];

/** How much a challenge holds, whoever sends it: characters; years between two; how many recommendations. */
export const externalChallengeLimits = { title: 200, body: 200, text: 4000, everyYears: 10, recommendations: 100 } as const;

/** A dated step. `metOn`: the day on which it was; null while it lies ahead. */
export interface Milestone {
  readonly title: string;
  readonly dueOn: CalendarDate;
  readonly metOn: CalendarDate | null;
  readonly note: string;
}

/** What the council answers to a recommendation. One that it takes up, whole or in part, has an action; one that it does not, a reason. */
export const recommendationAnswers = { accepted: 'Accepted', 'in-part': 'Accepted in part', rejected: 'Not accepted' } as const;
export type RecommendationAnswer = keyof typeof recommendationAnswers;
export const recommendationAnswerKeys = Object.keys(recommendationAnswers) as readonly RecommendationAnswer[];

export interface Recommendation {
  readonly text: string;
  readonly answer: RecommendationAnswer;
  /** Why it is accepted in part or not; may be empty where it is accepted. */
  readonly reason: string;
  /** The action that it became; null where it is not accepted. */
  readonly actionId: ActionId | null;
}

export interface ExternalChallenge {
  readonly id: ExternalChallengeId;
  /** XC-2: how people name it. */
  readonly reference: string;
  readonly kind: ExternalChallengeKind;
  readonly title: string;
  /** Who comes: "Local Government Association". */
  readonly body: string;
  readonly startsOn: CalendarDate;
  /** How often it comes; null: no more of its kind is due. */
  readonly everyYears: number | null;
  readonly ownerPostId: PostId;
  readonly state: ExternalChallengeState;
  readonly milestones: readonly Milestone[];
  readonly recommendations: readonly Recommendation[];
  /** The challenge that came after it; null while none is arranged. */
  readonly followedById: ExternalChallengeId | null;
  readonly version: number;
}

export const externalChallengeStream = (id: ExternalChallengeId): Stream<'external-challenge'> => ({ type: 'external-challenge', id });

/** The days of a kind, counted from the first day on site. */
export const milestonesOf = (kind: ExternalChallengeKind, startsOn: CalendarDate): readonly Milestone[] =>
  (externalChallengeKinds[kind].milestones as readonly MilestoneTemplate[]).map(({ title, after }) => ({
    title, dueOn: 'days' in after ? addDays(startsOn, after.days) : addMonths(startsOn, after.months), metOn: null, note: '',
  }));

type Dated = Pick<ExternalChallenge, 'startsOn' | 'everyYears' | 'state' | 'milestones' | 'followedById'>;

/** When the next of its kind is due: so many years after this one; null where none is, or where the next is arranged. */
export const nextDueOn = ({ startsOn, everyYears, state, followedById }: Dated): CalendarDate | null =>
  everyYears === null || followedById !== null || state === 'cancelled' ? null : addMonths(startsOn, 12 * everyYears);

/** The first step that has not been taken; undefined once all have, and of a cancelled challenge. */
export const nextMilestone = ({ state, milestones }: Dated): Milestone | undefined => (state === 'cancelled' ? undefined : milestones.find(({ metOn }) => metOn === null));

/** What its owner is asked next, and by when: its next step, or after the last the next challenge; null where nothing is. */
export function nextAsked(challenge: Dated): { readonly what: string; readonly dueOn: CalendarDate } | null {
  const milestone = nextMilestone(challenge);
  if (milestone) return { what: milestone.title, dueOn: milestone.dueOn };
  const dueOn = nextDueOn(challenge);
  return dueOn && { what: 'Arrange the next one', dueOn };
}

/** Whether its next step, or the next of its kind, should have been there. */
export const isExternalChallengeOverdue = (challenge: Dated, today: CalendarDate): boolean => (nextAsked(challenge)?.dueOn ?? today) < today || (nextDueOn(challenge) ?? today) < today;
