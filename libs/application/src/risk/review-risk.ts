import type { Actor } from '@golden-thread/domain/authority/actor';
import { decideCorporateRegister, decideRiskMatrix, decideRiskReview, decideRiskState, type RiskReviewed } from '@golden-thread/domain/risk/decide-risk';
import type { RiskMatrix } from '@golden-thread/domain/risk/risk-matrix';
import { type Risk, riskStream } from '@golden-thread/domain/risk/risk';
import { accept, type Outcome } from '@golden-thread/domain/shared/outcome';
import { countRisksOnMatrix, findRiskMatrix, saveRisk, saveRiskMatrix } from '@golden-thread/persistence/risk/risks';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { lacksPermission, type Submitted } from '../shared/command';
import { askForReview, factsOf, recordProposed, type RiskCommand, withRisk, withRiskOfRegister } from './risk-command';

export type ReviewRisk = RiskCommand & RiskReviewed;

/** Whoever owns a risk looks at it again; the next review is asked for. Refuses as `withRisk` and `decideRiskReview` do. */
export function reviewRisk(database: Database, actor: Actor, command: ReviewRisk): Promise<Outcome<{ reference: string }>> {
  return withRisk(database, { actor, command }, async (work, before) => {
    const { residual, controls, reason } = command;
    const looked = await lookAgain(work, before, { residual, controls, reason });
    return looked.ok ? accept({ reference: looked.value.reference }) : looked;
  });
}

/** Says of a risk that is held, for whoever confirms it with others, that it stands as it stood. Refuses as `decideRiskReview` does. */
export const confirmRisk = (work: UnitOfWork, { residual, controls, ...risk }: Risk): Promise<Outcome<Risk>> => lookAgain(work, { ...risk, residual, controls }, { residual, controls, reason: '' });

async function lookAgain(work: UnitOfWork, before: Risk, said: RiskReviewed): Promise<Outcome<Risk>> {
  const matrix = await findRiskMatrix(work);
  const decided = decideRiskReview(before, { ...said, today: work.today, matrix });
  if (!decided.ok) return decided;
  const after = decided.value;
  saveRisk(work, after);
  const payload = { ...(await factsOf(work, after)), was: before.residual, residual: after.residual, nextReviewOn: after.nextReviewOn };
  const reason = after.reviews.at(-1)?.reason ?? '';
  const by = work.record({ name: 'RiskReviewed', stream: riskStream(after.id), payload, ...(reason !== '' && { wording: { reason } }) });
  askForReview(work, after, { by, reviewed: true });
  await recordProposed(work, { before, after, matrix });
  return accept(after);
}

export interface ChangeRiskState extends RiskCommand {
  readonly move: 'accept' | 'close' | 'reopen';
  readonly reason: string;
}

/** Accepts, closes or reopens a risk. Refuses as `withRisk` and `decideRiskState` do. */
export function changeRiskState(database: Database, actor: Actor, command: ChangeRiskState): Promise<Outcome<{ reference: string }>> {
  return withRisk(database, { actor, command }, async (work, before) => {
    const matrix = await findRiskMatrix(work);
    const decided = decideRiskState(before, { move: command.move, reason: command.reason, matrix });
    if (!decided.ok) return decided;
    const after = decided.value;
    saveRisk(work, after);
    const by = work.record({ name: 'RiskStateChanged', stream: riskStream(after.id), payload: { ...(await factsOf(work, after)), was: before.state, state: after.state }, wording: { reason: after.stateReason } });
    if (after.state === 'closed' || before.state === 'closed') askForReview(work, after, { by, reviewed: false });
    await recordProposed(work, { before, after, matrix });
    return accept({ reference: after.reference });
  });
}

export interface DecideCorporateRegister extends RiskCommand {
  readonly move: 'take' | 'leave' | 'take-off';
  readonly reason: string;
}

/** The policy team decides on the corporate register, which goes to the audit committee every quarter. Refuses as `decideCorporateRegister` of domain does. */
export function recordCorporateRegister(database: Database, actor: Actor, command: DecideCorporateRegister): Promise<Outcome<{ reference: string }>> {
  return withRiskOfRegister(database, { actor, command }, async (work, before) => {
    const decided = decideCorporateRegister(before, { move: command.move, reason: command.reason });
    if (!decided.ok) return decided;
    const after = decided.value;
    saveRisk(work, after);
    work.record({
      name: 'CorporateRegisterDecided', stream: riskStream(after.id), payload: { ...(await factsOf(work, after)), was: before.corporate, corporate: after.corporate }, wording: { reason: command.reason },
    });
    return accept({ reference: after.reference });
  });
}

/** The council sets its matrix. Refuses: `NotPermitted`, and as `decideRiskMatrix` does. */
export async function setRiskMatrix(database: Database, actor: Actor, { matrix, submission }: Submitted & { readonly matrix: RiskMatrix }): Promise<Outcome<RiskMatrix>> {
  const lacking = lacksPermission(actor, 'risks.configure');
  if (lacking) return lacking;
  return database.transact({ actor, submission }, async (work) => {
    const stream = { type: 'council' as const, id: work.council.id };
    await work.lock(stream);
    const was = await findRiskMatrix(work);
    const decided = decideRiskMatrix(was, matrix, { standing: await countRisksOnMatrix(work) });
    if (!decided.ok) return decided;
    saveRiskMatrix(work, decided.value);
    work.record({ name: 'RiskMatrixSet', stream, payload: { was, becomes: decided.value } });
    return decided;
  });
}
