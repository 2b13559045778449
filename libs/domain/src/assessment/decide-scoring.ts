import type { Actor } from '../authority/actor';
import type { CalendarDate } from '../calendar/dates';
import type { Instant } from '../calendar/instants';
import type { ParticipantId } from '../shared/id';
import { accept, type Outcome, refuse, type Refusal } from '../shared/outcome';
import { isBlank } from '../shared/text';
import { type WorkshopOutcome, workshopStream } from './decide-set-up';
import { scales, statementsOf } from './framework';
import type { AssessmentRefusal } from './refusals';
import { type GivenScore, spreadOf, withLateScores } from './spread';
import { statementTransitions, workshopTransitions } from './transitions';
import { currentStatement, participantOf, type StatementRecord, type Workshop } from './workshop';

/** What a statement is called. */
export const statementTitle = ({ framework }: Pick<Workshop, 'framework'>, key: string): string => statementsOf(framework).find((one) => one.key === key)?.title ?? key;

/** The workshop with one statement changed. */
export const withStatement = (workshop: Workshop, key: string, change: Partial<StatementRecord>): Workshop => ({
  ...workshop, statements: workshop.statements.map((one) => (one.key === key ? { ...one, ...change } : one)),
});

/** Whether somebody leads this workshop: whoever takes part as its facilitator. */
export const isFacilitator = (workshop: Workshop, { personId }: Actor): boolean => participantOf(workshop, personId)?.role === 'facilitator';

interface ByActor {
  readonly actor: Actor;
  readonly key: string;
}

/**
 * The facilitator opens a statement for scoring; with the first, the workshop and its timer run.
 * Refuses: `NotTheFacilitator`; `WorkshopClosed`; `StatementUnfinished` while the one before is not confirmed; `NoSuchStatement`; `StatementDone`.
 */
export function decideOpeningStatement(workshop: Workshop, { actor, key, now }: ByActor & { readonly now: Instant }): WorkshopOutcome {
  const { reference, timer } = workshop;
  if (!isFacilitator(workshop, actor)) return refuse('NotTheFacilitator', { reference });
  const state = workshopTransitions.next(workshop.state, 'run');
  if (!state) return refuse('WorkshopClosed', { reference });
  const open = currentStatement(workshop);
  if (open) return refuse('StatementUnfinished', { statement: statementTitle(workshop, open.key) });
  const statement = workshop.statements.find((one) => one.key === key);
  if (!statement) return refuse('NoSuchStatement');
  const next = statementTransitions.next(statement.state, 'open');
  if (!next) return refuse('StatementDone', { statement: statementTitle(workshop, key) });
  const running = { ...workshop, state, timer: { ...timer, runsSince: timer.runsSince ?? now } };
  return accept({ workshop: withStatement(running, key, { state: next }), event: { name: 'WorkshopStatementOpened', stream: workshopStream(workshop), payload: { reference, statement: key } } });
}

/**
 * The facilitator passes over a statement, with a word why: "skip over things if they are not so relevant to you" (PAS toolkit, "Facilitator’s tips").
 * Refuses: `NotTheFacilitator`; `WorkshopClosed`; `NoSuchStatement`; `StatementDone` once its scores are shown; `SkipReasonMissing`.
 */
export function decideSkipping(workshop: Workshop, { actor, key, reason }: ByActor & { readonly reason: string }): WorkshopOutcome {
  const { reference } = workshop;
  if (!isFacilitator(workshop, actor)) return refuse('NotTheFacilitator', { reference });
  const run = workshopTransitions.next(workshop.state, 'run');
  if (!run) return refuse('WorkshopClosed', { reference });
  const statement = workshop.statements.find((one) => one.key === key);
  if (!statement) return refuse('NoSuchStatement');
  const state = statementTransitions.next(statement.state, 'skip');
  if (!state) return refuse('StatementDone', { statement: statementTitle(workshop, key) });
  if (isBlank(reason)) return refuse('SkipReasonMissing');
  const event = { name: 'WorkshopStatementSkipped', stream: workshopStream(workshop), payload: { reference, statement: key }, wording: { reason } } as const;
  return accept({ workshop: { ...withStatement(workshop, key, { state, skippedBecause: reason }), state: run }, event });
}

/** A score that may be written down: whose and whether it came after the spread was shown. */
export interface AcceptedScore {
  readonly participantId: ParticipantId;
  readonly statement: string;
  readonly score: number;
  readonly late: boolean;
}

interface Scoring {
  readonly participantId: ParticipantId;
  readonly key: string;
  readonly score: number;
  /** They scored this statement while it was open. */
  readonly scoredBefore: boolean;
  readonly today: CalendarDate;
}

/**
 * Somebody's own score, before anybody talks about it; it may be changed until the facilitator shows them. Whoever was away may score a
 * statement afterwards until the date that was set. Nothing is recorded of it: whose score it is is nobody's to know.
 * Refuses: `NotInvited`; `NoSuchStatement`; `NotBeingScored`; `ScoreOutsideScale`.
 */
export function decideScore(workshop: Workshop, { participantId, key, score, scoredBefore, today }: Scoring): Outcome<AcceptedScore, Refusal<AssessmentRefusal>> {
  if (!workshop.participants.some(({ id }) => id === participantId)) return refuse('NotInvited');
  const statement = workshop.statements.find((one) => one.key === key);
  if (!statement) return refuse('NoSuchStatement');
  const late = statement.spread !== null;
  const mayBeLate = late && !scoredBefore && !workshop.lateJoined && workshop.scoresUntil !== null && today <= workshop.scoresUntil;
  if (statement.state !== 'scoring' && !mayBeLate) return refuse('NotBeingScored', { statement: statementTitle(workshop, key) });
  const { least, most, names } = scales[workshop.framework.scale];
  if (!Number.isInteger(score) || score < least || score > most) return refuse('ScoreOutsideScale', { names });
  return accept({ participantId, statement: key, score, late });
}

/**
 * The facilitator shows the scores: only how they spread, and nobody's name. From then on they stand.
 * Refuses: `NotTheFacilitator`; `NoSuchStatement`; `NotBeingScored`; `NobodyScored`.
 */
export function decideRevealing(workshop: Workshop, { actor, key, given }: ByActor & { readonly given: readonly GivenScore[] }): WorkshopOutcome {
  const { reference } = workshop;
  if (!isFacilitator(workshop, actor)) return refuse('NotTheFacilitator', { reference });
  const statement = workshop.statements.find((one) => one.key === key);
  if (!statement) return refuse('NoSuchStatement');
  const state = statementTransitions.next(statement.state, 'reveal');
  if (!state) return refuse('NotBeingScored', { statement: statementTitle(workshop, key) });
  if (given.length === 0) return refuse('NobodyScored', { statement: statementTitle(workshop, key) });
  const spread = spreadOf(workshop.framework.scale, given);
  const event = { name: 'WorkshopScoresRevealed', stream: workshopStream(workshop), payload: { reference, statement: key, counts: spread.counts } } as const;
  return accept({ workshop: withStatement(workshop, key, { state, spread }), event });
}

/** The late scores of a statement. */
export interface LateScores {
  readonly statement: string;
  readonly given: readonly GivenScore[];
}

/** The workshop once nobody may score any more: late scores have joined the spreads, all at once, and what single people scored can be deleted. */
export function joinLateScores(workshop: Workshop, late: readonly LateScores[]): { readonly workshop: Workshop; readonly joined: readonly string[] } {
  const statements = workshop.statements.map((one) => {
    const given = late.find(({ statement }) => statement === one.key)?.given ?? [];
    return one.spread === null ? one : { ...one, spread: withLateScores(workshop.framework.scale, one.spread, given) };
  });
  const joined = statements.filter((one, at) => one.spread !== workshop.statements[at]!.spread).map(({ key }) => key);
  return { workshop: { ...workshop, statements, lateJoined: true }, joined };
}
