import type { ConnectedKind } from '@golden-thread/domain/shared/connected-kind';
import type { GivenFile } from '../tabular/table';

/** The kinds of things that no sheet of a pack holds, as its reader calls several of them. */
const leftOut = {
  exception: 'exceptions', clinic: 'clinics', 'recovery-plan': 'recovery plans', 'service-review': 'service reviews', round: 'review rounds', 'performance-report': 'half-yearly and annual reports',
  'plan-change': 'changes of plans', 'key-plan': 'key plans', 'stage-return': 'returns', workshop: 'workshops', 'desk-assessment': 'desk assessments', practice: 'practices', consultation: 'consultations', lesson: 'lessons',
  'external-challenge': 'external challenges',
} as const satisfies Partial<Record<ConnectedKind, string>>;

/** How many things of a kind a council has. */
export interface CountOfKind {
  readonly kind: string | null;
  readonly count: number;
}

/** How much of what the sheets hold is not there because whoever takes it along may not read it. */
interface ClosedToReader {
  readonly objectives: number;
  readonly figures: number;
  readonly commentaries: number;
}

function closedLines({ objectives, figures, commentaries }: ClosedToReader): readonly string[] {
  const parts = [
    objectives > 0 && `objectives of plans that are not yet yours to read: ${objectives.toLocaleString('en-GB')}`,
    figures > 0 && `figures about which the policy team waits for an answer: ${figures.toLocaleString('en-GB')}`,
    commentaries > 0 && `commentaries on figures that are exempt for you: ${commentaries.toLocaleString('en-GB')}`,
  ];
  const found = parts.filter((part) => part !== false);
  return found.length === 0 ? [] : ['Left out, because you may not read them (an operator’s export has them):', ...found.map((part) => `- ${part}`), ''];
}

/**
 * The file beside the sheets of an exported pack that says what is not among them, with how many there are: whoever takes it to another installation
 * takes these leave of, or moves everything by a backup.
 */
export function readmeOfPack(council: string, counts: readonly CountOfKind[], closed: ClosedToReader): GivenFile {
  const missing = (Object.keys(leftOut) as (keyof typeof leftOut)[]).flatMap((kind) => {
    const count = counts.find((one) => one.kind === kind)?.count ?? 0;
    return count === 0 ? [] : [`- ${leftOut[kind]}: ${count.toLocaleString('en-GB')}`];
  });
  const lines = [
    `${council} as a council pack: its organisation, plans, objectives, measures, targets, figures, published statuses, the lines of their money, and the registers of risks and of actions, in the format in which they are imported.`, '',
    ...(missing.length === 0 ? ['Nothing that people have decided here beside plans and figures is left out: there is none yet.'] : ['Not in it, because no sheet holds it:', ...missing]), '',
    ...closedLines(closed),
    'Nor are people’s own objectives, what is exempt from publication, in which paper an action was agreed where that is no objective or risk, the timetable and its tasks, virements and the ledger, comments, evidence, documents and the history. Whoever moves a whole installation backs it up and restores it there.', '',
  ];
  return { name: 'README.txt', bytes: new TextEncoder().encode(lines.join('\r\n')) };
}
