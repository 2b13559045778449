import { isAboveAppetite, type RiskMatrix } from '@golden-thread/domain/risk/risk-matrix';
import { type Risk, riskStream } from '@golden-thread/domain/risk/risk';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { financialYearOf } from '@golden-thread/domain/calendar/financial-year';
import type { EventId, RiskId, YearId } from '@golden-thread/domain/shared/id';
import { type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { riskToChange } from '@golden-thread/persistence/risk/risks';
import { findRunningYear } from '@golden-thread/persistence/timetable/years';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import type { IdOrReference } from '@golden-thread/persistence/unit-of-work/id-or-reference';
import { idFor } from '@golden-thread/persistence/unit-of-work/ids';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { answersForOrAbove } from '../action/action-command';
import { commandOn, type ThingCommand } from '../shared/command';

/** What every act on a risk names. */
export interface RiskCommand extends ThingCommand {
  readonly riskId: IdOrReference;
}

const withAnyRisk = commandOn({
  load: (loading, { riskId }: RiskCommand) => loading.loadForUpdate(riskToChange, riskId),
  missing: 'NoSuchRisk',
  versioned: (risk) => risk,
  stream: ({ id }) => riskStream(id),
});

/** Opens a risk for an act of whoever owns it, of those above them, or of the policy team. Refuses: `NotPermitted`, `NoSuchRisk`, `Stale`, `RiskNotYours`. */
export const withRisk = <T>(database: Database, { actor, command }: { readonly actor: Actor; readonly command: RiskCommand }, decide: (work: UnitOfWork, risk: Risk) => Promise<Outcome<T>>): Promise<Outcome<T>> =>
  withAnyRisk(database, { actor, permission: 'risks.write', command }, async (work, risk) =>
    (await answersForOrAbove(work, actor, risk.ownerPostId)) ? decide(work, risk) : refuse('RiskNotYours', { reference: risk.reference }),
  );

/** Opens a risk for the policy team. Refuses: `NotPermitted`, `NoSuchRisk`, `Stale`. */
export const withRiskOfRegister = <T>(database: Database, { actor, command }: { readonly actor: Actor; readonly command: RiskCommand }, decide: (work: UnitOfWork, risk: Risk) => Promise<Outcome<T>>): Promise<Outcome<T>> =>
  withAnyRisk(database, { actor, permission: 'risks.configure', command }, decide);

const riskSubject = ({ id, reference, title }: Risk): { readonly type: 'risk'; readonly id: RiskId; readonly label: string } => ({ type: 'risk', id, label: `${reference}: ${title}` });

/** What every event of a risk says of it. */
export const factsOf = async (work: UnitOfWork, { reference, version, nextReviewOn }: Risk): Promise<{ reference: string; version: number; remindedBy: YearId | null }> => ({
  reference, version, remindedBy: await findRunningYear(work, financialYearOf(nextReviewOn)),
});

/** Asks for the next review and ends the question before; of a closed risk nothing is asked. */
export function askForReview(work: UnitOfWork, risk: Risk, { by, reviewed }: { readonly by: EventId; readonly reviewed: boolean }): void {
  work.closeTasks({ subject: riskSubject(risk), kinds: ['review-risk'], as: reviewed ? 'done' : 'cancelled', by });
  if (risk.state === 'closed') return;
  work.openTask({ id: idFor(risk.id, 'review', risk.version), kind: 'review-risk', postId: risk.ownerPostId, subject: riskSubject(risk), dueOn: risk.nextReviewOn, openedBy: by });
}

/** Says that a risk has just come above appetite, so that the policy team decides on the corporate register. */
export async function recordProposed(work: UnitOfWork, { before, after, matrix }: { readonly before: Risk | null; readonly after: Risk; readonly matrix: RiskMatrix }): Promise<void> {
  if (after.corporate !== 'proposed' || before?.corporate === 'proposed' || !isAboveAppetite(after.residual, matrix)) return;
  work.record({ name: 'RiskProposedForCorporateRegister', stream: riskStream(after.id), payload: { ...(await factsOf(work, after)), residual: after.residual, appetite: matrix.appetite } });
}
