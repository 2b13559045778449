/** A workshop: people of a service score the statements of a framework together, discuss why, and decide what to do. */

import type { CalendarDate } from '../calendar/dates';
import { type Instant, millisecondsBetween } from '../calendar/instants';
import type { FinancialYear } from '../calendar/financial-year';
import type { Id, PersonId, PostId, ServiceId, StageId, WorkshopActionId, WorkshopId } from '../shared/id';
import type { Framework } from './framework';
import type { LinkedRecord, StaleScore } from './linked-record';
import type { Participant } from './participant';
import type { Spread } from './spread';

export const workshopStates = ['preparing', 'running', 'closed'] as const;
export type WorkshopState = (typeof workshopStates)[number];

/** Where a workshop stands, in words. */
export const workshopStateNames: Readonly<Record<WorkshopState, string>> = { preparing: 'Being prepared', running: 'Running', closed: 'Closed' };

export const statementStates = ['waiting', 'scoring', 'discussing', 'written', 'confirmed', 'skipped'] as const;
export type StatementState = (typeof statementStates)[number];

/** What becomes of a tip: "it is ok to say a tip is not for you as long as you know why" (PAS toolkit, "How to use it"). */
export const tipDecisions = { 'taken-up': 'Taken up', later: 'Later', dismissed: 'Not for us' } as const;
export type TipDecision = keyof typeof tipDecisions;

export interface DecidedTip {
  readonly number: number;
  readonly decision: TipDecision;
  /** Why it is not for us; null otherwise, unless somebody wrote one. */
  readonly reason: string | null;
}

/** What the note-taker writes of a statement. Scores are of the framework's scale. */
export interface StatementNotes {
  /** Null: they cannot decide, and `undecided` says why. */
  readonly score: number | null;
  readonly undecided: string | null;
  readonly why: string;
  /** The score they would like to get to, and why that is not the highest. */
  readonly wanted: number | null;
  readonly whyLower: string | null;
  /** What goes well and is to stay. */
  readonly strengths: string | null;
  readonly tips: readonly DecidedTip[];
}

/** One statement on its way through the workshop. `spread`: what of the single scores everybody may see, once the facilitator has shown them. */
export interface StatementRecord {
  readonly key: string;
  readonly state: StatementState;
  readonly skippedBecause: string | null;
  readonly spread: Spread | null;
  readonly notes: StatementNotes | null;
  /** Who contributed to the notes, so that somebody else confirms them. */
  readonly writers: readonly PersonId[];
}

/** What the score of a statement rests on, and since when it no longer does. */
export interface StatementEvidence {
  readonly statement: string;
  readonly records: readonly LinkedRecord[];
  readonly stale: StaleScore | null;
}

/** The stage of the timetable with which the follow-up is held: where the stage moves, the follow-up moves. */
export interface FollowUpStage {
  readonly id: StageId;
  readonly year: FinancialYear;
  readonly key: string;
  readonly title: string;
}

/** How long the section has run: what has passed, and since when it runs on (null: it rests until another day). */
export interface WorkshopTimer {
  readonly minutes: number;
  readonly runsSince: Instant | null;
}

/** "Just do on Monday", or "bigger, trickier" and needing others to agree (PAS toolkit, "Facilitator’s tips"). */
export const actionSizes = { monday: 'Just do on Monday', bigger: 'Bigger, trickier' } as const;
export type ActionSize = keyof typeof actionSizes;

/** What more than an action can come of a tip: a measure of the register; a stage of the timetable, such as a briefing of the committee's chair; or a practice. */
export const becomingKinds = { measure: 'A measure', stage: 'A stage in the timetable', practice: 'A practice' } as const;
export type BecomingKind = keyof typeof becomingKinds;

/** The thing that came of an action. `reference`: by which its page is found (HR01, PR-2; `2026/27.chair-briefing` of a stage). */
export interface Became {
  readonly kind: BecomingKind;
  readonly id: Id;
  readonly reference: string;
  readonly title: string;
}

/** Something that the workshop found should be done. It is decided before the workshop closes: taken on by a post with a date, made into the thing itself, or dropped with a reason. */
export interface WorkshopAction {
  readonly id: WorkshopActionId;
  readonly statement: string;
  /** The tip it came from; null: an idea of their own. */
  readonly tip: number | null;
  readonly title: string;
  readonly size: ActionSize;
  readonly state: 'proposed' | 'taken-on' | 'became' | 'dropped';
  readonly ownerPostId: PostId | null;
  readonly dueOn: CalendarDate | null;
  readonly droppedBecause: string | null;
  /** The thing that came of it; null while there is none. */
  readonly became: Became | null;
}

export interface Workshop {
  readonly id: WorkshopId;
  readonly reference: string;
  readonly title: string;
  readonly state: WorkshopState;
  readonly version: number;
  readonly serviceId: ServiceId | null;
  /** The post that answers for it: whoever set it up. */
  readonly postId: PostId;
  /** The sections that were chosen, as they stood when it was set up: a later version of the framework changes nothing here. */
  readonly framework: Framework;
  readonly statements: readonly StatementRecord[];
  readonly meetsOn: CalendarDate;
  /** Until when those who were away may still score; null: nobody may. */
  readonly scoresUntil: CalendarDate | null;
  /** Late scores have joined the spreads, and single scores are gone. */
  readonly lateJoined: boolean;
  readonly timer: WorkshopTimer;
  readonly participants: readonly Participant[];
  readonly actions: readonly WorkshopAction[];
  /** Of the statements that rest on linked records; one that rests on none is not among them. */
  readonly evidence: readonly StatementEvidence[];
  /** When the linked records were looked at last. */
  readonly evidenceSeenOn: CalendarDate | null;
  /** The workshop whose follow-up it is. */
  readonly followsId: WorkshopId | null;
  readonly followUpOn: CalendarDate | null;
  /** Null: on a day of its own, or the stage is no longer in the timetable. */
  readonly followUpStage: FollowUpStage | null;
  /** The participants were told that the follow-up is due, or it has been set up. */
  readonly followUpAnnounced: boolean;
  readonly closedOn: CalendarDate | null;
  /** Whether everybody in the council may read it once it is closed, or only those who took part and who run assessments. */
  readonly isPublic: boolean;
}

/** How much a workshop holds: characters, or how many. */
export const workshopLimits = { title: 200, text: 4000, reason: 1000, name: 120, participants: 200, actions: 100, action: 300, comment: 1000, comments: 500 } as const;

/** The statement that is being worked on; undefined between statements. */
export const currentStatement = ({ statements }: Pick<Workshop, 'statements'>): StatementRecord | undefined =>
  statements.find(({ state }) => state === 'scoring' || state === 'discussing' || state === 'written');

/** What a statement rests on; with no record, where none was linked. */
export const evidenceOf = ({ evidence }: Pick<Workshop, 'evidence'>, statement: string): StatementEvidence =>
  evidence.find((one) => one.statement === statement) ?? { statement, records: [], stale: null };

/** As what somebody of the council takes part; undefined where they were not invited. */
export const participantOf = ({ participants }: Pick<Workshop, 'participants'>, personId: PersonId | null): Participant | undefined =>
  personId === null ? undefined : participants.find((one) => one.personId === personId);

/** The tips that were taken up and have led to no action: taken up, and perhaps forgotten. */
export const tipsWithoutAction = ({ statements, actions }: Pick<Workshop, 'statements' | 'actions'>): readonly { readonly statement: string; readonly number: number }[] =>
  statements.flatMap(({ key, notes }) =>
    (notes?.tips ?? [])
      .filter(({ number, decision }) => decision === 'taken-up' && !actions.some((action) => action.statement === key && action.tip === number))
      .map(({ number }) => ({ statement: key, number })));

const msPerMinute = 60_000;

/** The minutes that the section has run by now. */
export const minutesRun = ({ minutes, runsSince }: WorkshopTimer, now: Instant): number =>
  minutes + (runsSince === null ? 0 : Math.max(0, Math.floor(millisecondsBetween(runsSince, now) / msPerMinute)));
