import type { Actor } from '@golden-thread/domain/authority/actor';
import { financialYearOf } from '@golden-thread/domain/calendar/financial-year';
import { decideNewRisk, type NewRisk } from '@golden-thread/domain/risk/decide-risk';
import { type Risk, riskStream } from '@golden-thread/domain/risk/risk';
import { accept, type Outcome, refuse, refuseIn } from '@golden-thread/domain/shared/outcome';
import { normalText } from '@golden-thread/domain/shared/text';
import { findPost } from '@golden-thread/persistence/organisation/posts';
import { addRiskRow, findObjectiveByReference, findRiskMatrix } from '@golden-thread/persistence/risk/risks';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import { answersForOrAbove } from '../action/action-command';
import { type NamedPost, resolvePostOrNone } from '../organisation/named-in-forms';
import { lacksPermission, type Submitted } from '../shared/command';
import { askForReview, factsOf, recordProposed } from './risk-command';

export interface EnterRisk extends Submitted, Omit<NewRisk, 'ownerPostId' | 'serviceId' | 'objectiveId'> {
  /** By id, or by the code that somebody typed. */
  readonly owner: NamedPost | null;
  /** The reference of an objective of this year; empty where it is none in particular. */
  readonly objective: string;
}

/**
 * Enters a risk for a post that the actor answers for or manages; the policy team for any. It stands in the service of its owner, who is asked to look at
 * it again after its cycle. Refuses: `NotPermitted`, `NoPostOfThatCode`, `RiskOwnerNotYours`, `RiskObjectiveNotFound`, and as `decideNewRisk` does.
 */
export async function enterRisk(database: Database, actor: Actor, { owner, objective, submission, ...given }: EnterRisk): Promise<Outcome<{ reference: string }>> {
  const lacking = lacksPermission(actor, 'risks.write');
  if (lacking) return lacking;
  return database.transact({ actor, submission }, async (work) => {
    const post = await resolvePostOrNone(work, owner);
    if (!post.ok) return refuseIn('owner', post);
    if (post.value !== null && !(await answersForOrAbove(work, actor, post.value))) return refuse('RiskOwnerNotYours');
    const reference = normalText(objective);
    const objectiveId = reference === '' ? null : await findObjectiveByReference(work, reference, financialYearOf(work.today));
    if (objectiveId === undefined) return refuse('RiskObjectiveNotFound');
    const holder = post.value === null ? undefined : await findPost(work, post.value);
    const matrix = await findRiskMatrix(work);
    const decided = decideNewRisk({ ...given, objectiveId, ownerPostId: post.value, serviceId: holder?.serviceId ?? null }, { id: newId(), reference: '', today: work.today, matrix });
    if (!decided.ok) return decided;
    const risk: Risk = { ...decided.value, reference: await work.nextReference('RK') };
    addRiskRow(work, risk);
    const { title, cause, event, effect, controls, ownerPostId, inherent, residual, target, nextReviewOn } = risk;
    const wording = Object.fromEntries(Object.entries({ title, cause, event, effect, controls }).filter(([, text]) => text !== ''));
    const by = work.record({ name: 'RiskEntered', stream: riskStream(risk.id), payload: { ...(await factsOf(work, risk)), objectiveId, ownerPostId, inherent, residual, target, nextReviewOn }, wording });
    askForReview(work, risk, { by, reviewed: false });
    await recordProposed(work, { before: null, after: risk, matrix });
    return accept({ reference: risk.reference });
  });
}
