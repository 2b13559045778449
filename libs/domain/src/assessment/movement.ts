import type { DeskAssessment } from './desk-assessment';
import { statementsOf } from './framework';
import type { StatementNotes, Workshop } from './workshop';

/** How a statement's agreed score moved since the assessment before. `by`: null where either has no score, or was scored on another scale. */
export interface Movement {
  readonly statement: string;
  readonly title: string;
  readonly before: number | null;
  readonly now: number | null;
  readonly wantedBefore: number | null;
  readonly by: number | null;
}

/** What was scored: of a workshop, or of a desk assessment with what its leads proposed. */
export interface Scored extends Pick<Workshop, 'framework'> {
  readonly statements: readonly { readonly key: string; readonly notes: Pick<StatementNotes, 'score' | 'wanted'> | null }[];
}

/** A desk assessment as movements are reckoned: its statements with the score that its leads proposed. */
export const deskScored = ({ framework, characteristics }: Pick<DeskAssessment, 'framework' | 'characteristics'>): Scored => ({
  framework, statements: characteristics.map(({ key, proposal }) => ({ key, notes: proposal && { score: proposal.score, wanted: proposal.wanted } })),
});

const scoreOf = ({ statements }: Scored, key: string) => statements.find((one) => one.key === key)?.notes ?? null;

/** How each statement moved, in the order of the later assessment; those that only the earlier one had are at the end. */
export function movementSince(before: Scored, now: Scored): readonly Movement[] {
  const sameScale = before.framework.scale === now.framework.scale;
  const titles = new Map([...statementsOf(before.framework), ...statementsOf(now.framework)].map(({ key, title }) => [key, title]));
  const keys = [...new Set([...now.statements, ...before.statements].map(({ key }) => key))];
  return keys.map((key) => {
    const earlier = scoreOf(before, key);
    const later = scoreOf(now, key)?.score ?? null;
    const score = earlier?.score ?? null;
    return { statement: key, title: titles.get(key) ?? key, before: score, now: later, wantedBefore: earlier?.wanted ?? null, by: sameScale && score !== null && later !== null ? later - score : null };
  });
}
