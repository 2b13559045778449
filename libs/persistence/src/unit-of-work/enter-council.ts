import type { CouncilFacts } from './council-facts';
import type { Begin, TransactionLine } from './transaction-line';

/** What a submission led to when it came before. */
export interface EarlierSubmission {
  readonly digest: string;
  readonly outcome: unknown;
}

type Entered = CouncilFacts & { readonly submitted_before: boolean; readonly digest: string; readonly outcome: unknown };

const enter = { name: 'enter-council', text: 'select * from enter_council($1, $2)' };

/**
 * Begins the transaction and names the council for row-level security, for this transaction only, and reads what is known of it and of the submission. Where
 * the same submission is being carried out just now, waits for its end. Undefined when there is no such council.
 */
export async function enterCouncil(
  line: TransactionLine,
  { begin, councilId, submissionId }: { readonly begin: Begin; readonly councilId: string; readonly submissionId?: string | undefined },
): Promise<{ council: CouncilFacts; earlier?: EarlierSubmission } | undefined> {
  const [found] = await line.begin<Entered>(begin, enter, [councilId, submissionId ?? null]);
  if (!found) return undefined;
  const { submitted_before: cameBefore, digest, outcome, ...council } = found;
  return { council, ...(cameBefore && { earlier: { digest, outcome } }) };
}
