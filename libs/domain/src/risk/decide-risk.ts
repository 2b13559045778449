import type { CalendarDate } from '../calendar/dates';
import type { ObjectiveId, PostId, RiskId, ServiceId } from '../shared/id';
import { accept, faultsAmong, type Outcome, type Refusal, refuse, refuseAll } from '../shared/outcome';
import { isBlank, normalText } from '../shared/text';
import type { RiskRefusal } from './refusals';
import { nextReviewAfter, type ReviewCycle, type Risk, type RiskText } from './risk';
import { isAboveAppetite, isOnMatrix, isSoundMatrix, type RiskMatrix, type Score, valueOf } from './risk-matrix';
import { type CorporateState, corporateTransitions, riskTransitions } from './transitions';

type Decided = Outcome<Risk, Refusal<RiskRefusal>>;

/** A risk as it is entered. */
export interface NewRisk extends RiskText {
  readonly objectiveId: ObjectiveId | null;
  readonly serviceId: ServiceId | null;
  /** Null while nobody is chosen. */
  readonly ownerPostId: PostId | null;
  readonly inherent: Score;
  readonly residual: Score;
  readonly target: Score;
  readonly reviewEvery: ReviewCycle;
}

/**
 * A new risk on the council's matrix. Controls make nothing worse: the residual score is at most the inherent one. Above appetite it is proposed for the
 * corporate register.
 *
 * Refuses all at once: `RiskTextMissing` (which), `RiskOwnerMissing`, `RiskOffMatrix` (`at`: which score), `RiskGrowsByControls`.
 */
export function decideNewRisk(given: NewRisk, { id, reference, today, matrix }: { readonly id: RiskId; readonly reference: string; readonly today: CalendarDate; readonly matrix: RiskMatrix }): Decided {
  const refused = refuseAll(newRiskFaults(given, matrix));
  if (refused) return refused;
  const { title, cause, event, effect, controls, ownerPostId, residual, reviewEvery, ...rest } = given;
  const risk: Risk = {
    ...rest, id, reference, residual, reviewEvery, ownerPostId: ownerPostId!, title: normalText(title), cause: normalText(cause), event: normalText(event), effect: normalText(effect),
    controls: normalText(controls), state: riskTransitions.first, stateReason: '', corporate: corporateTransitions.first, nextReviewOn: nextReviewAfter(today, reviewEvery),
    reviews: [{ on: today, residual, reason: '' }], version: 1,
  };
  return accept({ ...risk, corporate: corporateAfter(risk, matrix) });
}

function newRiskFaults({ inherent, residual, target, ownerPostId, ...texts }: NewRisk, matrix: RiskMatrix): readonly Refusal<RiskRefusal>[] {
  const scores = { inherent, residual, target };
  return faultsAmong<Refusal<RiskRefusal>>([
    ...(['title', 'event'] as const).map((part) => isBlank(texts[part]) && { code: 'RiskTextMissing' as const, details: { part }, at: part }),
    ownerPostId === null && { code: 'RiskOwnerMissing' },
    ...(Object.keys(scores) as (keyof typeof scores)[]).map((which) => !isOnMatrix(scores[which], matrix) && { code: 'RiskOffMatrix' as const, details: { size: matrix.size }, at: `${which}.impact` }),
    valueOf(residual) > valueOf(inherent) && { code: 'RiskGrowsByControls' },
  ]);
}

/** What a risk's score means for the corporate register: above appetite it is proposed, below it is no longer. What was decided stays. */
function corporateAfter({ corporate, residual, state }: Risk, matrix: RiskMatrix): CorporateState {
  const isAbove = state === 'open' && isAboveAppetite(residual, matrix);
  return (isAbove ? corporate === 'none' && corporateTransitions.next(corporate, 'propose') : corporate === 'proposed' && corporateTransitions.next(corporate, 'withdraw')) || corporate;
}

/** A risk looked at again: its score with the controls of now, and what is in place. Sent as it is, it is confirmed. */
export interface RiskReviewed {
  readonly residual: Score;
  readonly controls: string;
  readonly reason: string;
}

/**
 * Whoever owns a risk looks at it again. Another score is said with its reason; the next review follows after its cycle.
 *
 * Refuses: `RiskNotInState` of a closed one; and all at once `RiskOffMatrix`, `RiskReasonMissing`.
 */
export function decideRiskReview(risk: Risk, { residual, controls, reason, today, matrix }: RiskReviewed & { readonly today: CalendarDate; readonly matrix: RiskMatrix }): Decided {
  const state = riskTransitions.next(risk.state, 'review');
  if (state === null) return refuse('RiskNotInState', { state: risk.state });
  const moved = residual.impact !== risk.residual.impact || residual.likelihood !== risk.residual.likelihood;
  const refused = refuseAll(
    faultsAmong<Refusal<RiskRefusal>>([!isOnMatrix(residual, matrix) && { code: 'RiskOffMatrix', details: { size: matrix.size }, at: 'residual.impact' }, moved && isBlank(reason) && { code: 'RiskReasonMissing' }]),
  );
  if (refused) return refused;
  const review = { on: today, residual, reason: normalText(reason) };
  const after: Risk = { ...risk, state, residual, controls: normalText(controls), reviews: [...risk.reviews, review], nextReviewOn: nextReviewAfter(today, risk.reviewEvery), version: risk.version + 1 };
  return accept({ ...after, corporate: corporateAfter(after, matrix) });
}

/** Accepted: lived with. Closed: it cannot happen any more. Reopened: it can again. Each with its reason. Refuses: `RiskNotInState`, `RiskReasonMissing`. */
export function decideRiskState(risk: Risk, { move, reason, matrix }: { readonly move: 'accept' | 'close' | 'reopen'; readonly reason: string; readonly matrix: RiskMatrix }): Decided {
  const state = riskTransitions.next(risk.state, move);
  if (state === null) return refuse('RiskNotInState', { state: risk.state });
  if (isBlank(reason)) return refuse('RiskReasonMissing');
  const after: Risk = { ...risk, state, stateReason: normalText(reason), version: risk.version + 1 };
  return accept({ ...after, corporate: corporateAfter(after, matrix) });
}

/** The policy team takes a risk up into the corporate register, leaves it to its service, or takes it off. Refuses: `NotInCorporateState`, `RiskReasonMissing`. */
export function decideCorporateRegister(risk: Risk, { move, reason }: { readonly move: 'take' | 'leave' | 'take-off'; readonly reason: string }): Decided {
  const corporate = corporateTransitions.next(risk.corporate, move);
  if (corporate === null) return refuse('NotInCorporateState', { corporate: risk.corporate });
  if (isBlank(reason)) return refuse('RiskReasonMissing');
  return accept({ ...risk, corporate, version: risk.version + 1 });
}

/**
 * The council's matrix: its zones and appetite can be set at any time; another size only while no risk stands on the present one, because its scores would
 * mean something else. Refuses: `RiskMatrixUnsound`, `RiskMatrixInUse`.
 */
export function decideRiskMatrix(present: RiskMatrix, becomes: RiskMatrix, { standing }: { readonly standing: number }): Outcome<RiskMatrix, Refusal<RiskRefusal>> {
  if (!isSoundMatrix(becomes)) return refuse('RiskMatrixUnsound');
  if (becomes.size !== present.size && standing > 0) return refuse('RiskMatrixInUse', { open: standing });
  return accept(becomes);
}
