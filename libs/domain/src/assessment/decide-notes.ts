import { isSelfApproval, withContributor } from '../authority/separation-of-duties';
import type { Actor } from '../authority/actor';
import { accept, faultsAmong, refuse, refuseAll, type Refusal } from '../shared/outcome';
import { isBlank, textOrNull } from '../shared/text';
import { statementTitle, withStatement } from './decide-scoring';
import { type WorkshopOutcome, workshopStream } from './decide-set-up';
import { scales, type Scale, scoreName, statementsOf, type Tip } from './framework';
import type { AssessmentRefusal } from './refusals';
import { statementTransitions } from './transitions';
import { type DecidedTip, participantOf, type StatementNotes, type Workshop } from './workshop';

/** What a note-taker sends: a decision may be left out of a tip, which is then a fault. */
export interface WrittenNotes extends Omit<StatementNotes, 'tips'> {
  readonly tips: readonly (Omit<DecidedTip, 'decision'> & { readonly decision: DecidedTip['decision'] | null })[];
}

/**
 * Everything that is wrong with a statement's notes. A score or the reason why they cannot decide; why; with a score also the one they would
 * like to get to, and why it is not the best; each tip ends as taken up, later or dismissed, and dismissed has its reason (source-systems B8).
 */
function faultsOfNotes(notes: WrittenNotes, { scale, tips }: { readonly scale: Scale; readonly tips: readonly Tip[] }): readonly Refusal<AssessmentRefusal>[] {
  const { least, most, names } = scales[scale];
  const outside = (score: number | null): boolean => score !== null && (!Number.isInteger(score) || score < least || score > most);
  return faultsAmong<Refusal<AssessmentRefusal>>([
    outside(notes.score) && { code: 'ScoreOutsideScale', details: { names }, at: 'score' },
    notes.score === null && isBlank(notes.undecided) && { code: 'ScoreOrReasonMissing' },
    isBlank(notes.why) && notes.score !== null && { code: 'WhyThisScoreMissing' },
    outside(notes.wanted) && { code: 'ScoreOutsideScale', details: { names }, at: 'wanted' },
    notes.score !== null && notes.wanted === null && { code: 'WantedScoreMissing' },
    notes.wanted !== null && notes.wanted < most && isBlank(notes.whyLower) && { code: 'WhyLowerMissing', details: { best: scoreName(scale, most) } },
    ...tips.flatMap(({ number }, at) => {
      const decided = notes.tips.find((one) => one.number === number);
      return [
        (decided?.decision ?? null) === null && { code: 'TipUndecided' as const, details: { number }, at: `tips.${at}.decision` },
        decided?.decision === 'dismissed' && isBlank(decided.reason) && { code: 'TipReasonMissing' as const, details: { number }, at: `tips.${at}.reason` },
      ];
    }),
  ]);
}

/** Whether they would like to get to less than they have: allowed, and worth a second thought. */
export const isWantedLower = ({ score, wanted }: Pick<StatementNotes, 'score' | 'wanted'>): boolean => score !== null && wanted !== null && wanted < score;

/**
 * The note-taker, or the facilitator, writes what was said of a statement; until it is confirmed it can be written again.
 * Refuses: `NotTheNoteTaker`; `NoSuchStatement`; `ScoresNotRevealed`; `StatementDone`; then all faults of the notes at once.
 */
export function decideNotes(workshop: Workshop, { actor, key, notes }: { readonly actor: Actor; readonly key: string; readonly notes: WrittenNotes }): WorkshopOutcome {
  const { reference, framework } = workshop;
  const role = participantOf(workshop, actor.personId)?.role;
  if (role !== 'note-taker' && role !== 'facilitator') return refuse('NotTheNoteTaker', { reference });
  const statement = workshop.statements.find((one) => one.key === key);
  const about = statementsOf(framework).find((one) => one.key === key);
  if (!statement || !about) return refuse('NoSuchStatement');
  if (statement.state === 'waiting' || statement.state === 'scoring') return refuse('ScoresNotRevealed', { statement: about.title });
  const state = statementTransitions.next(statement.state, 'write');
  if (!state) return refuse('StatementDone', { statement: about.title });
  const refused = refuseAll(faultsOfNotes(notes, { scale: framework.scale, tips: about.tips }));
  if (refused) return refused;
  const undecided = notes.score === null ? textOrNull(notes.undecided) : null;
  const written: StatementNotes = { ...notes, undecided, whyLower: textOrNull(notes.whyLower), strengths: textOrNull(notes.strengths), tips: notes.tips.map((tip) => ({ ...tip, decision: tip.decision!, reason: textOrNull(tip.reason) })) };
  return accept({
    workshop: withStatement(workshop, key, { state, notes: written, writers: withContributor(statement.writers, actor) }),
    event: { name: 'WorkshopStatementWritten', stream: workshopStream(workshop), payload: { reference, statement: key, score: written.score, wanted: written.wanted }, wording: wordingOf(written) },
  });
}

const wordingOf = ({ why, undecided, whyLower, strengths }: StatementNotes): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries({ why, undecided, whyLower, strengths }).filter((entry): entry is [string, string] => !isBlank(entry[1])));

/**
 * Somebody who takes part confirms that the notes say what was said: "check what has been written before moving on" (PAS toolkit). Not whoever wrote them.
 * Refuses: `NotInvited`; `NoSuchStatement`; `NothingToConfirm`; `ConfirmedByWriter`.
 */
export function decideConfirmation(workshop: Workshop, { actor, key }: { readonly actor: Actor; readonly key: string }): WorkshopOutcome {
  const { reference } = workshop;
  if (!participantOf(workshop, actor.personId)) return refuse('NotInvited');
  const statement = workshop.statements.find((one) => one.key === key);
  if (!statement) return refuse('NoSuchStatement');
  const state = statementTransitions.next(statement.state, 'confirm');
  if (!state) return refuse('NothingToConfirm', { statement: statementTitle(workshop, key) });
  if (isSelfApproval(actor, statement.writers)) return refuse('ConfirmedByWriter');
  return accept({
    workshop: withStatement(workshop, key, { state }),
    event: { name: 'WorkshopStatementConfirmed', stream: workshopStream(workshop), payload: { reference, statement: key, score: statement.notes?.score ?? null } },
  });
}

