import type { QueryRunner } from 'typeorm';
import type { CouncilFacts } from './council-facts';
import { prepared } from './prepared';

/** What a submission led to when it came before. */
export interface EarlierSubmission {
  readonly digest: string;
  readonly outcome: unknown;
}

const enter = prepared<CouncilFacts & { submitted_before: boolean; digest: string; outcome: unknown }>(
  'enter-council',
  'select * from enter_council($1, $2)',
);

/**
 * Names the council for row-level security, for this transaction only, and reads what is known of it and of the submission. Where
 * the same submission is being carried out just now, waits for its end. Undefined when there is no such council.
 */
export async function enterCouncil(
  runner: QueryRunner,
  councilId: string,
  submissionId?: string,
): Promise<{ council: CouncilFacts; earlier?: EarlierSubmission } | undefined> {
  const [found] = await enter(runner, [councilId, submissionId ?? null]);
  if (!found) return undefined;
  const { submitted_before: cameBefore, digest, outcome, ...council } = found;
  return { council, ...(cameBefore && { earlier: { digest, outcome } }) };
}
