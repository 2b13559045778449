import { type Framework, scales, scoreName, statementsOf } from '@golden-thread/domain/assessment/framework';
import { participantRoles } from '@golden-thread/domain/assessment/participant';
import { scoredBy, type Spread } from '@golden-thread/domain/assessment/spread';
import { type StatementNotes, type StatementRecord, tipDecisions, type Workshop } from '@golden-thread/domain/assessment/workshop';

/** Where a statement stands, in words. */
export const statementStateLabels = {
  waiting: 'Not begun', scoring: 'Open for scores', discussing: 'Scores shown, being talked about', written: 'Written, to be confirmed', confirmed: 'Confirmed', skipped: 'Skipped',
} as const satisfies Readonly<Record<StatementRecord['state'], string>>;

/** Width of a bar where everybody gave the same score. */
const widest = 100;

/** How scores spread, as bars with their numbers: by score, and by role only where nobody can be told apart. */
function spreadView({ scale }: Framework, spread: Spread): object {
  const { names } = scales[scale];
  const all = Math.max(1, scoredBy(spread));
  return {
    scored: scoredBy(spread),
    bars: names.map((name, at) => ({ name, count: spread.counts[at] ?? 0, width: Math.round(((spread.counts[at] ?? 0) / all) * widest) })),
    names,
    roles: spread.byRole.map(({ role, counts }) => ({ role: participantRoles[role], counts })),
  };
}

function notesView({ scale, sections }: Framework, key: string, notes: StatementNotes): object {
  const tips = statementsOf({ sections }).find((one) => one.key === key)?.tips ?? [];
  return {
    ...notes,
    score: notes.score === null ? null : scoreName(scale, notes.score),
    wanted: notes.wanted === null ? null : scoreName(scale, notes.wanted),
    wantedLower: notes.score !== null && notes.wanted !== null && notes.wanted < notes.score,
    tips: notes.tips.map((tip) => ({ ...tip, decision: tipDecisions[tip.decision], text: tips.find(({ number }) => number === tip.number)?.text ?? '' })),
  };
}

/** A statement of a workshop as pages draw it (`assessment/statement.njk`): what it says, where it stands, how scores spread, what was written. */
export function statementView({ framework }: Pick<Workshop, 'framework'>, record: StatementRecord): object {
  const about = statementsOf(framework).find(({ key }) => key === record.key)!;
  return {
    ...about,
    state: statementStateLabels[record.state],
    skippedBecause: record.skippedBecause,
    spread: record.spread && spreadView(framework, record.spread),
    notes: record.notes && notesView(framework, record.key, record.notes),
  };
}
