/** What becomes of an assessment once every score is agreed: compared across leads, agreed by the management team, before the audit committee. */

import { accept, faultsAmong, refuse, refuseAll, type Refusal } from '../shared/outcome';
import { isBlank, normalText } from '../shared/text';
import type { CalendarDate } from '../calendar/dates';
import type { CommitteeId } from '../shared/id';
import { characteristicTitle } from './decide-characteristic';
import type { DeskOutcome } from './decide-desk-set-up';
import { type AuditDecision, type DeskAssessment, deskStream, withCharacteristics } from './desk-assessment';
import { officersToAgree } from './decide-statutory-officer';
import type { AssessmentRefusal } from './refusals';
import { characteristicTransitions, deskTransitions } from './transitions';

/** Sends agreed characteristics back to their leads with a reason: the whole goes to its leads again, and officers agree anew. */
function sendBack(assessment: DeskAssessment, { keys, reason }: { readonly keys: readonly string[]; readonly reason: string }): DeskOutcome {
  const { reference, state } = assessment;
  const known = assessment.characteristics.filter(({ key }) => keys.includes(key)).map(({ key }) => key);
  if (known.length === 0) return refuse('NoSuchStatement');
  if (isBlank(reason)) return refuse('ReasonMissing');
  const back = withCharacteristics(assessment, known, (one) => ({ state: characteristicTransitions.after(one.state, 'send-back'), returnedBecause: normalText(reason) }));
  const to = state === 'comparing' || state === 'management-team' ? deskTransitions.after(state, 'send-back') : state;
  return accept({
    assessment: { ...back, state: to, agreedBy: [], stoodAside: [], latenessTold: assessment.latenessTold.filter((told) => told !== 'proposals' && told !== 'reviews') },
    event: { name: 'ScoresSentBack', stream: deskStream(assessment), payload: { reference, statements: known, by: state }, wording: { reason } },
  });
}

/** What the comparison found; `back`: the characteristics that do not go with the others. */
export interface Comparison {
  readonly findings: string;
  readonly back: readonly string[];
}

/**
 * Whoever runs the assessment records, with its leads, that scores were given by one yardstick, or sends those back that were not.
 * Refuses: `NotBeingCompared`; `FindingsMissing`; `NoSuchStatement`.
 */
export function decideComparison(assessment: DeskAssessment, { findings, back }: Comparison): DeskOutcome {
  const { reference } = assessment;
  const state = deskTransitions.next(assessment.state, 'conclude');
  if (!state) return refuse('NotBeingCompared', { reference });
  if (isBlank(findings)) return refuse('FindingsMissing');
  if (back.length > 0) return sendBack(assessment, { keys: back, reason: findings });
  return accept({ assessment: { ...assessment, state, findings }, event: { name: 'ScoresCompared', stream: deskStream(assessment), payload: { reference }, wording: { findings } } });
}

/** What the management team decided, with the minute of its meeting; `back`: what it sends back to its leads. */
export interface ManagementDecision {
  readonly minute: string;
  readonly back: readonly string[];
}

/**
 * The management team agrees, once each statutory officer has, or stands aside; or sends some characteristics back. With its agreement the improvements go into
 * the register of actions.
 * Refuses: `NotWithManagement`; `ManagementMinuteMissing`; `OfficersStillToAgree`; `ImprovementDayPassed` where the day of an action is over by now;
 * `NoSuchStatement`.
 */
export function decideByManagement(assessment: DeskAssessment, { minute, back }: ManagementDecision, { today }: { readonly today: CalendarDate }): DeskOutcome {
  const { reference, characteristics } = assessment;
  const state = deskTransitions.next(assessment.state, 'approve');
  if (!state) return refuse('NotWithManagement', { reference });
  if (isBlank(minute)) return refuse('ManagementMinuteMissing');
  if (back.length > 0) return sendBack(assessment, { keys: back, reason: minute });
  const missing = officersToAgree(assessment);
  if (missing.length > 0) return refuse('OfficersStillToAgree', { officers: missing });
  const passed = characteristics.find(({ proposal }) => proposal?.improvement && proposal.improvement.dueOn < today);
  if (passed) return refuse('ImprovementDayPassed', { statement: characteristicTitle(assessment, passed.key) });
  const improvements = characteristics.filter(({ proposal }) => proposal?.improvement).length;
  return accept({
    assessment: { ...assessment, state, managementMinute: normalText(minute) },
    event: { name: 'AssessmentAgreedByManagement', stream: deskStream(assessment), payload: { reference, improvements }, wording: { minute } },
  });
}

/** What the audit committee decided. `isPublic`: whether everybody in the council may then read it. */
export interface CommitteeDecisionOnAssessment {
  readonly decision: AuditDecision;
  readonly committeeId: CommitteeId | null;
  readonly heldOn: CalendarDate | null;
  readonly minute: string;
  readonly isPublic: boolean;
}

/**
 * The audit committee's decision closes the assessment, or refers it back to the management team, whose officers then agree anew.
 * Refuses: `NotWithCommittee`; all at once `AuditCommitteeMissing`, `AuditDayMissing`, `MeetingNotYetHeld`, `AuditMinuteMissing`.
 */
export function decideByCommittee(assessment: DeskAssessment, { decision, committeeId, heldOn, minute, isPublic }: CommitteeDecisionOnAssessment, { today }: { readonly today: CalendarDate }): DeskOutcome {
  const { reference } = assessment;
  if (assessment.state !== 'audit-committee') return refuse('NotWithCommittee', { reference });
  const refused = refuseAll(faultsAmong<Refusal<AssessmentRefusal>>([
    committeeId === null && { code: 'AuditCommitteeMissing' },
    heldOn === null && { code: 'AuditDayMissing' },
    heldOn !== null && heldOn > today && { code: 'MeetingNotYetHeld', at: 'heldOn' },
    isBlank(minute) && { code: 'AuditMinuteMissing' },
  ]));
  if (refused || committeeId === null || heldOn === null) return refused ?? refuse('AuditCommitteeMissing');
  const isBack = decision === 'referred-back';
  const state = deskTransitions.after(assessment.state, isBack ? 'refer-back' : 'receive');
  const audit = { decision, committeeId, heldOn, minute: normalText(minute) };
  return accept({
    assessment: { ...assessment, state, audit, ...(isBack ? { agreedBy: [], stoodAside: [] } : { isPublic, closedOn: today }) },
    event: { name: 'AssessmentDecidedByCommittee', stream: deskStream(assessment), payload: { reference, decision, committeeId, heldOn, isPublic: isPublic && !isBack }, wording: { minute } },
  });
}
