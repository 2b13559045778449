import { type CorporateIssueRaised, roundStream } from '@golden-thread/domain/review';
import { newId, type UnitOfWork } from '@golden-thread/persistence';
import { addCorporateIssue } from '@golden-thread/persistence/review';

/** Adds an issue within a decision that is being taken, such as one about an exception. */
export async function tagIssue(
  work: UnitOfWork,
  issue: { roundId: string; exceptionId: string | null; text: string; serviceIds: readonly string[] },
): Promise<string> {
  const id = newId();
  await addCorporateIssue(work, {
    id,
    roundId: issue.roundId,
    exceptionId: issue.exceptionId,
    text: issue.text,
    serviceIds: issue.serviceIds,
  });
  work.record({
    name: 'CorporateIssueRaised',
    stream: roundStream(issue.roundId),
    payload: { issueId: id, serviceIds: issue.serviceIds },
    wording: { issue: issue.text },
  } satisfies CorporateIssueRaised);
  return id;
}
