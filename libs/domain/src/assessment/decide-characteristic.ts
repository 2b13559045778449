import type { Actor } from '../authority/actor';
import { isSelfApproval, withContributor } from '../authority/separation-of-duties';
import type { CalendarDate } from '../calendar/dates';
import { refusalOfDay } from '../calendar/chosen-day';
import type { DayRefusal } from '../calendar/refusals';
import type { Id, PostId } from '../shared/id';
import { accept, faultsAmong, refuse, refuseAll, type Refusal } from '../shared/outcome';
import { isBlank, normalText, textOrNull } from '../shared/text';
import type { DeskOutcome } from './decide-desk-set-up';
import { type Characteristic, characteristicOf, type DeskAssessment, deskStream, isWithLead, type ProposedScore, withCharacteristics } from './desk-assessment';
import { scales, type Scale, scoreName, statementsOf } from './framework';
import { type LinkedKind, type LinkedRecord, mostLinks } from './linked-record';
import type { AssessmentRefusal } from './refusals';
import { characteristicTransitions, deskTransitions } from './transitions';

/** What a characteristic is called. */
export const characteristicTitle = ({ framework }: Pick<DeskAssessment, 'framework'>, key: string): string => statementsOf(framework).find((one) => one.key === key)?.title ?? key;

/** What a lead sends: what is still missing is a fault. */
export interface WrittenProposal {
  readonly narrative: string;
  readonly score: number | null;
  readonly wanted: number | null;
  readonly whyLower: string | null;
  readonly improvement: { readonly title: string; readonly ownerPostId: PostId | null; readonly dueOn: CalendarDate | '' };
}

/**
 * Everything that is wrong with a proposal: a narrative, a score with what shows it (the lowest needs nothing), the score they would like to get
 * to and why it is not the best; and each gap makes an action with an owner and a day (source-systems B7).
 */
function faultsOfProposal({ narrative, score, wanted, whyLower, improvement }: WrittenProposal, { scale, evidence, today }: { readonly scale: Scale; readonly evidence: number; readonly today: CalendarDate }): readonly Refusal<AssessmentRefusal | DayRefusal>[] {
  const { least, most, names } = scales[scale];
  const outside = (given: number | null): boolean => given !== null && (!Number.isInteger(given) || given < least || given > most);
  const isGap = score !== null && wanted !== null && score < wanted;
  return faultsAmong<Refusal<AssessmentRefusal | DayRefusal>>([
    isBlank(narrative) && { code: 'NarrativeMissing' },
    score === null && { code: 'ProposedScoreMissing' },
    outside(score) && { code: 'ScoreOutsideScale', details: { names }, at: 'score' },
    score !== null && score > least && evidence === 0 && { code: 'EvidenceOfScoreMissing' },
    wanted === null && { code: 'WantedScoreMissing' },
    outside(wanted) && { code: 'ScoreOutsideScale', details: { names }, at: 'wanted' },
    wanted !== null && wanted < most && isBlank(whyLower) && { code: 'WhyLowerMissing', details: { best: scoreName(scale, most) } },
    isGap && isBlank(improvement.title) && { code: 'ImprovementMissing' },
    isGap && improvement.ownerPostId === null && { code: 'ActionOwnerMissing', at: 'improvementOwner' },
    isGap && (improvement.dueOn === '' ? { code: 'ActionDayMissing', at: 'improvementDueOn' } : refusalOfDay(improvement.dueOn, { today }, 'improvementDueOn')),
  ]);
}

interface OnCharacteristic {
  readonly key: string;
  readonly actor: Actor;
}

/** A characteristic that its lead may still write on, while the assessment is with its leads. */
function openToLead(assessment: DeskAssessment, key: string): { readonly ok: true; readonly value: Characteristic } | Extract<DeskOutcome, { ok: false }> {
  const found = characteristicOf(assessment, key);
  if (!found) return refuse('NoSuchStatement');
  const open = assessment.state === 'assessing' && (isWithLead(found) || found.state === 'proposed');
  return open ? accept(found) : refuse('NotBeingAssessed', { statement: characteristicTitle(assessment, key) });
}

/**
 * The lead proposes a score, and may do so anew until it is reviewed. `reviewerPostId`: the post that is asked to review it, which is another than
 * the one that was named where those who answer for that one contributed.
 * Refuses: `NoSuchStatement`; `NotBeingAssessed`; then all faults of the proposal at once.
 */
export function decideProposedScore(assessment: DeskAssessment, { key, actor, proposal, reviewerPostId, today }: OnCharacteristic & { readonly proposal: WrittenProposal; readonly reviewerPostId: PostId; readonly today: CalendarDate }): DeskOutcome {
  const opened = openToLead(assessment, key);
  if (!opened.ok) return opened;
  const { reference, framework: { scale } } = assessment;
  const { state, writers, evidence } = opened.value;
  const refused = refuseAll(faultsOfProposal(proposal, { scale, evidence: evidence.length, today }));
  if (refused) return refused;
  const { score, wanted, improvement } = { ...proposal, score: proposal.score!, wanted: proposal.wanted! };
  const proposed: ProposedScore = {
    narrative: proposal.narrative, score, wanted, whyLower: wanted < scales[scale].most ? textOrNull(proposal.whyLower) : null,
    improvement: score < wanted ? { title: normalText(improvement.title), ownerPostId: improvement.ownerPostId!, dueOn: improvement.dueOn as CalendarDate } : null,
  };
  const next = state === 'agreed' ? state : characteristicTransitions.after(state, 'propose');
  const wording = { narrative: proposed.narrative, ...(proposed.whyLower && { whyLower: proposed.whyLower }), ...(proposed.improvement && { improvement: proposed.improvement.title }) };
  return accept({
    assessment: withCharacteristics(assessment, [key], () => ({ state: next, proposal: proposed, reviewerPostId, writers: withContributor(writers, actor), returnedBecause: null, stale: null })),
    event: { name: 'ScoreProposed', stream: deskStream(assessment), payload: { reference, statement: key, score, wanted, reviewerPostId }, wording },
  });
}

/**
 * The lead links a record, as it stands today. Refuses: `NoSuchStatement`; `NotBeingAssessed`; `LinkedAlready`; `TooManyLinks`.
 */
export function decideLink(assessment: DeskAssessment, { key, actor, record }: OnCharacteristic & { readonly record: LinkedRecord }): DeskOutcome {
  const opened = openToLead(assessment, key);
  if (!opened.ok) return opened;
  const { evidence, writers } = opened.value;
  const { kind, id, then: { label, state } } = record;
  if (evidence.some((one) => one.id === id)) return refuse('LinkedAlready', { label });
  if (evidence.length >= mostLinks) return refuse('TooManyLinks', { most: mostLinks });
  return accept({
    assessment: withCharacteristics(assessment, [key], () => ({ evidence: [...evidence, record], writers: withContributor(writers, actor) })),
    event: { name: 'RecordLinked', stream: deskStream(assessment), payload: { reference: assessment.reference, statement: key, kind, thing: id, state }, wording: { label } },
  });
}

/** The lead takes a link away. Refuses: `NoSuchStatement`; `NotBeingAssessed`; `NoSuchRecord`. */
export function decideUnlink(assessment: DeskAssessment, { key, actor, kind, id }: OnCharacteristic & { readonly kind: LinkedKind; readonly id: Id }): DeskOutcome {
  const opened = openToLead(assessment, key);
  if (!opened.ok) return opened;
  const { evidence, writers } = opened.value;
  const gone = evidence.find((one) => one.kind === kind && one.id === id);
  if (!gone) return refuse('NoSuchRecord');
  return accept({
    assessment: withCharacteristics(assessment, [key], () => ({ evidence: evidence.filter((one) => one !== gone), writers: withContributor(writers, actor) })),
    event: { name: 'RecordUnlinked', stream: deskStream(assessment), payload: { reference: assessment.reference, statement: key, kind, thing: id }, wording: { label: gone.then.label } },
  });
}

/**
 * The reviewer agrees to a proposed score or sends it back with a reason; nobody who contributed to it. With the last that is agreed, the
 * assessment goes on to the comparison.
 * Refuses: `NoSuchStatement`; `ScoreNotProposed`; `ReviewedByContributor`; `ReasonMissing` where it is sent back; `ReviewedWithoutEvidence` where the lead has since taken away
 * what showed it.
 */
export function decideScoreReview(assessment: DeskAssessment, { key, actor, agrees, reason }: OnCharacteristic & { readonly agrees: boolean; readonly reason: string }): DeskOutcome {
  const { reference } = assessment;
  const found = characteristicOf(assessment, key);
  if (!found) return refuse('NoSuchStatement');
  if (assessment.state !== 'assessing' || found.state !== 'proposed') return refuse('ScoreNotProposed', { statement: characteristicTitle(assessment, key) });
  if (isSelfApproval(actor, found.writers)) return refuse('ReviewedByContributor');
  if (!agrees && isBlank(reason)) return refuse('ReasonMissing');
  const stream = deskStream(assessment);
  if (!agrees) {
    const back = withCharacteristics(assessment, [key], ({ state }) => ({ state: characteristicTransitions.next(state, 'send-back') ?? state, returnedBecause: normalText(reason) }));
    return accept({ assessment: back, event: { name: 'ScoresSentBack', stream, payload: { reference, statements: [key], by: 'assessing' }, wording: { reason } } });
  }
  const { score } = found.proposal!;
  if (score > scales[assessment.framework.scale].least && found.evidence.length === 0) return refuse('ReviewedWithoutEvidence');
  const agreed = withCharacteristics(assessment, [key], () => ({ state: 'agreed' }));
  const isWhole = agreed.characteristics.every(({ state }) => state === 'agreed');
  const after = isWhole ? { ...agreed, state: deskTransitions.after(assessment.state, 'all-agreed') } : agreed;
  return accept({ assessment: after, event: { name: 'ScoreAgreed', stream, payload: { reference, statement: key, score } } });
}
