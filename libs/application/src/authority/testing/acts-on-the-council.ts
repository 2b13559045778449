import { usualMoneyRules } from '@golden-thread/domain/money/money-rules';
import { shippedApproval } from '@golden-thread/domain/plan-change/reach';
import { shippedMatrices } from '@golden-thread/domain/risk/risk-matrix';
import { usualPhases } from '@golden-thread/domain/timetable/phase';
import type {
  ActionId, BudgetLineId, CommitteeId, EvidenceId, Id, LedgerPreviewId, MeasureId, MeetingId, PlanChangeId, PlanId, PreviewId, RehearsalId, ReviewId, RiskId, RoundId, ServiceId, VirementId,
} from '@golden-thread/domain/shared/id';
import { idFor } from '@golden-thread/persistence/unit-of-work/ids';
import { addActionStatus, changeActionStatus } from '../../action/action-statuses';
import { addAction } from '../../action/add-action';
import { assignActions, changeAction, chooseDependencies } from '../../action/change-action';
import { reportAction } from '../../action/report-action';
import { requestClockMove } from '../../clock/request-clock-move';
import { commentOnThing } from '../../comment/comment-on-thing';
import { askForContribution, withdrawContribution } from '../../contribution/ask-contribution';
import { enterForService, giveContribution, saveOwnContribution } from '../../contribution/write-contribution';
import { askForDocument } from '../../document/ask-for-document';
import { withdrawEvidence } from '../../evidence/add-evidence';
import { setAudited } from '../../evidence/set-audited';
import { decideExceptionsTogether } from '../../exception/decide-exceptions-together';
import { requestClinic } from '../../exception/request-clinic';
import { actOnSheets } from '../../figure-sheet/act-on-sheets';
import { drawAuditSample, recordAuditResult } from '../../audit-sample/audit-sample';
import { changeMeasure, retireMeasure } from '../../measure/change-measure';
import { chaseFigureSheets } from '../../figure-sheet/chase-figure-sheets';
import { chaseTasks } from '../../task/chase-tasks';
import { extendTasks } from '../../task/extend-tasks';
import { extendReturns } from '../../stage-return/extend-returns';
import { commentOnMeasure } from '../../measure/comment-on-measure';
import { chooseObjectivesOfMeasure } from '../../measure/choose-objectives';
import { correctFigure } from '../../figure-sheet/correct-figure';
import { measureOf } from '../../measure/testing/measures-and-tasks';
import { decideOnCarryForward, proposeCarryForward } from '../../money/carry-forward';
import { confirmLedger, loadLedger, takeLedgerPreview } from '../../money/load-ledger';
import { decideOnVirement, proposeVirement } from '../../money/move-money';
import { addBudgetLine, reviseBudgetLine } from '../../money/plan-money';
import { nameAccountant, setMoneyRules } from '../../money/set-money-rules';
import { setTargetRules } from '../../target/check-targets';
import { keepBasket } from '../../basket/keep-basket';
import { registerMeasure } from '../../measure/register-measure';
import { setTarget } from '../../target/set-target';
import { stateTarget } from '../../target/state-target';
import { setUpMeasures } from '../../measure-set-up/set-up-measures';
import { arrangeMonitoring, programmeReviews } from '../../plan/arrange-monitoring';
import { draftCouncilPlan } from '../../plan/draft-council-plan';
import { nameLeadMember, saveAim, savePriority } from '../../plan/framework';
import { answerPlanChange } from '../../plan-change/answer-plan-change';
import { recordCallIn, recordPlanChangeDecision, withdrawPlanChange } from '../../plan-change/decide-plan-change';
import { proposePlanChange } from '../../plan-change/propose-plan-change';
import { setApprovalByReach } from '../../plan-change/set-approval-by-reach';
import { meetRecoveryCondition } from '../../recovery/meet-recovery-condition';
import { actOnReviews } from '../../review/act-on-reviews';
import { enterRisk } from '../../risk/enter-risk';
import { changeRiskState, recordCorporateRegister, reviewRisk, setRiskMatrix } from '../../risk/review-risk';
import { chaseServiceReviews } from '../../review/chase-service-reviews';
import { raiseCorporateIssue } from '../../review/raise-corporate-issue';
import { recordAttendance } from '../../review/record-attendance';
import { askForRehearsal, stopRehearsal } from '../../rehearsal/ask-for-rehearsal';
import { applyTimetableChange } from '../../timetable/apply-timetable-change';
import { dropCalendar, keepCalendar } from '../../timetable/keep-calendar';
import { chooseNation, confirmBankHolidays, enterCouncilDays, takeOutCouncilDay } from '../../timetable/change-calendar';
import { changePhases } from '../../timetable/change-phases';
import { decideMeeting, proposeMeeting } from '../../organisation/propose-meeting';
import { changeStageWork } from '../../timetable/change-stage-work';
import { decideTimetableChange } from '../../timetable/decide-timetable-change';
import { draftYearFromText } from '../../timetable/draft-from-text';
import { draftYear, publishYear } from '../../timetable/draft-year';
import { previewSchoolHolidays } from '../../timetable/preview-school-holidays';
import { previewTimetableChange, previewUndo, recheckTimetablePreview } from '../../timetable/preview-timetable-change';
import { actsOnRegisters } from './acts-on-registers';
import { policyTeam, managementTeam, managers, approvers, employees, officers, everybodyHere } from './groups-of-writers';
import { placesOf } from './places';
import { type Act, changes } from './writing-act';
import { relations } from './writers';

const { serviceId, posts, person } = placesOf('writers');
const text = 'A text that says something.';
/** The id of nothing that is there. */
const nothing = <Kind extends Id>(kind: string): Kind => idFor('nothing', kind);
const noPaper = { paper: 'service-review', id: nothing<ReviewId>('paper') } as const;
const [measureId, previewId] = [nothing<MeasureId>('measure'), nothing<PreviewId>('preview')];

const statement = {
  wording: text, targetClass: 'normal', form: 'absolute', baseline: null, change: null, reachedBy: null, priority: null, resultKind: null, financial: null, smart: {}, reviewedOn: null,
} as const;

const measures: readonly Act[] = [
  changes(registerMeasure)(policyTeam, () => ({ definition: measureOf({ serviceId, posts }, 'NEW') })),
  changes(changeMeasure)(policyTeam, () => ({ measureId, changes: {}, fromPeriod: '', reason: text }), ['NoSuchMeasure']),
  changes(retireMeasure)(policyTeam, () => ({ measureId, reason: text }), ['NoSuchMeasure']),
  changes(chooseObjectivesOfMeasure)(policyTeam, () => ({ measureId, objectiveIds: [] }), ['NoSuchMeasure']),
  changes(stateTarget)(policyTeam, () => ({ measureId, comparator: null, said: statement }), ['NoSuchMeasure']),
  changes(setTargetRules)(policyTeam, () => ({ smartWording: 'relevant', measureCap: 40 })),
  changes(keepBasket)(policyTeam, () => ({ title: text, refs: [], objectiveId: null }), ['BasketTooSmall']),
  changes(setUpMeasures)(policyTeam, () => ({ measures: [{ ref: 'NONE' }], act: { kind: 'targets', year: '2031/32', changeBy: '0', typed: {} }, reason: text }), ['ChosenMeasureMissing']),
  changes(setTarget)(policyTeam, () => ({ measureId, targets: [], reason: text }), ['NoSuchMeasure']),
  changes(correctFigure)(employees, () => ({ measureId, period: '2026-Q1' as never, typed: { value: '1', numerator: '', denominator: '', dataStatus: 'final', commentary: '' } as never, reason: text }), ['NoSuchMeasure']),
  changes(commentOnMeasure)(everybodyHere, () => ({ measureId, period: null, text, mentions: [] }), ['NoSuchMeasure']),
  changes(drawAuditSample)(['auditor'], () => ({ year: '2031/32', seed: 'seed', size: 5 }), ['NothingToSample']),
  changes(recordAuditResult)(['auditor'], () => ({ sampleId: nothing('sample'), measureId, result: 'pass', finding: '' }), ['NoSuchSample']),
  // Whoever reads the thing: comment.spec.ts.
  changes(commentOnThing)(everybodyHere, () => ({ thing: 'objective', thingId: nothing('objective'), part: '', text, mentions: [] }), ['CommentedNotFound']),
  changes(setAudited)(policyTeam, () => ({ measureId, audited: true }), ['NoSuchMeasure']),
  // Whoever may read everything in it may have it written; whose evidence it is, its thing says: document.spec.ts and evidence.spec.ts.
  changes(askForDocument)(everybodyHere, () => ({ kind: 'scorecard', thingId: nothing<RoundId>('round') }), ['NothingToWrite']),
  changes(withdrawEvidence)(relations, () => ({ evidenceId: nothing<EvidenceId>('evidence'), reason: text }), ['EvidenceNotFound']),
  // Whoever submits the paper hands it out, whoever is asked writes: contributions.spec.ts.
  changes(askForContribution)(employees, () => ({ ...noPaper, person: person('officer'), parts: ['risks'], dueOn: '2026-09-15', note: text }), ['PaperNotThere']),
  changes(withdrawContribution)(employees, () => ({ ...noPaper, contributionId: nothing('contribution'), reason: text }), ['PaperNotThere']),
  changes(saveOwnContribution)(officers, () => ({ ...noPaper, content: { answers: {}, figures: [] } }), ['PaperNotThere']),
  changes(giveContribution)(officers, () => ({ ...noPaper, content: { answers: {}, figures: [] }, remark: text }), ['PaperNotThere']),
  changes(enterForService)(policyTeam, () => ({ ...noPaper, content: { answers: {}, figures: [] }, reason: text }), ['PaperNotThere']),
  changes(actOnSheets)(policyTeam, () => ({ year: '2026/27', quarter: 1, sheetIds: [], act: { kind: 'note', note: text, followedUpBy: '' } }), ['NoSheetToChase']),
  changes(chaseFigureSheets)(policyTeam, () => ({ year: '2026/27', quarter: 1, sheetIds: 'all', message: text }), ['NoSheetToChase']),
  changes(extendTasks)(policyTeam, () => ({ taskIds: [], to: '2026-09-15', reason: text }), ['NoTaskToChase']),
  changes(extendReturns)(policyTeam, () => ({ returnIds: [], to: '2026-09-15', reason: text }), ['StageReturnNotFound']),
  changes(chaseTasks)(policyTeam, () => ({ taskIds: [], message: text }), ['NoTaskToChase']),
];

const reviews: readonly Act[] = [
  changes(chaseServiceReviews)(policyTeam, () => ({ roundId: 'latest', reviewIds: 'all', message: text }), ['NoReviewToChase', 'RoundNotFound']),
  changes(actOnReviews)(policyTeam, () => ({ roundId: 'latest', reviewIds: [], act: { kind: 'chase', message: text } }), ['NoReviewToChase', 'RoundNotFound']),
  changes(raiseCorporateIssue)(managementTeam, () => ({ roundId: 'latest', text, serviceIds: [serviceId] }), ['RoundNotClosed']),
  changes(recordAttendance)(managementTeam, () => ({ roundId: nothing<RoundId>('round'), people: [] }), ['RoundNotFound']),
  changes(decideExceptionsTogether)(managementTeam, () => ({ roundId: 'latest', exceptions: [], decision: 'note', reason: text, withoutReport: null }), ['NothingToDecide']),
  // Whoever answers for the condition: recovery.spec.ts.
  changes(meetRecoveryCondition)(everybodyHere, () => ({ planId: nothing('plan'), number: 1, how: text }), ['NoSuchRecoveryPlan']),
  // Of its own service, or for the whole council.
  changes(requestClinic)([...managementTeam, 'writer', 'deputy of the writer', 'token of the writer', 'scrutiny'], () => ({ serviceId, measureId: null, meetsOn: '2026-09-15', reason: text }), ['ClinicCalledAlready']),
  changes(arrangeMonitoring)(policyTeam, () => ({ year: '2031/32' }), ['NoSuchYear']),
  changes(programmeReviews)(policyTeam, () => ({ year: '2031/32' })),
  changes(draftCouncilPlan)(policyTeam, () => ({ year: '2031/32', title: text })),
  changes(saveAim)(policyTeam, () => ({ aimId: null, title: text })),
  changes(savePriority)(policyTeam, () => ({ priorityId: null, title: text, aimId: null })),
  changes(nameLeadMember)(policyTeam, () => ({ priorityId: nothing('priority'), leadMemberPostId: null }), ['NotFound']),
];

/** Whose action it is, and who stands above them: action.spec.ts. */
const actions: readonly Act[] = [
  changes(addAction)(employees, () => ({ title: text, steps: '', owner: posts.unitManager, origin: null, startsOn: null, dueOn: '2026-12-31', prediction: { measure: null, howMuch: '', by: null } }), ['ActionOwnerNotYours']),
  changes(reportAction)(employees, () => ({ actionId: nothing<ActionId>('action'), status: 'on-track', progress: 10, dueOn: '2026-12-31', reason: '' }), ['NoSuchAction']),
  changes(changeAction)(employees, () => ({ actionId: nothing<ActionId>('action'), title: text, steps: '', owner: posts.unitManager }), ['NoSuchAction']),
  changes(assignActions)(employees, () => ({ actionIds: [nothing<ActionId>('action')], owner: posts.unitManager }), ['NoSuchAction', 'ActionOwnerNotYours']),
  changes(chooseDependencies)(employees, () => ({ actionId: nothing<ActionId>('action'), references: [] }), ['NoSuchAction']),
];

/** Whose money it is, who decides and who confirms: money.spec.ts. */
const ofNoService = nothing<ServiceId>('service');
const line = { title: text, costCentre: null, firstYear: '2026/27', amounts: ['1', '1', '1'] } as const;
const [lineId, otherLineId] = [nothing<BudgetLineId>('budget-line'), nothing<BudgetLineId>('other-line')];
const money: readonly Act[] = [
  changes(addBudgetLine)(employees, () => ({ ...line, serviceId: ofNoService, unitId: null, objectiveId: null }), ['NotFound']),
  changes(reviseBudgetLine)(employees, () => ({ ...line, lineId }), ['NoSuchBudgetLine']),
  changes(proposeVirement)(employees, () => ({ fromLineId: lineId, toLineId: otherLineId, year: '2026/27', amount: '1', reason: text }), ['NoSuchBudgetLine']),
  changes(decideOnVirement)(employees, () => ({ virementId: nothing<VirementId>('virement'), decision: 'agree', remark: '' }), ['NoSuchVirement']),
  changes(proposeCarryForward)(employees, () => ({ serviceId: ofNoService, year: '2025/26', agreed: null, reason: text }), ['NotFound']),
  changes(decideOnCarryForward)(employees, () => ({ serviceId: ofNoService, year: '2025/26', decision: 'approve' }), ['NotFound']),
  changes(loadLedger)(policyTeam, () => ({ month: 'none', file: { name: 'ledger.csv', bytes: new Uint8Array() } }), ['LedgerMonthMissing']),
  changes(takeLedgerPreview)(policyTeam, () => ({ previewId: nothing<LedgerPreviewId>('ledger-preview') }), ['LedgerPreviewGone']),
  changes(confirmLedger)(employees, () => ({ serviceId: ofNoService, month: '2026-M04' }), ['NotFound']),
  changes(setMoneyRules)(policyTeam, () => ({ ...usualMoneyRules, section151: null })),
  changes(nameAccountant)(policyTeam, () => ({ serviceId: ofNoService, accountant: null }), ['NotFound']),
];

const riskId = nothing<RiskId>('risk');
const score = { impact: 1, likelihood: 1 };
const risks: readonly Act[] = [
  changes(enterRisk)(managers, () => ({ title: text, cause: '', event: text, effect: '', controls: '', objective: '', owner: posts.unitManager, inherent: score, residual: score, target: score, reviewEvery: 3 }), ['RiskOwnerNotYours', 'NotFound']),
  changes(reviewRisk)(managers, () => ({ riskId, residual: score, controls: '', reason: text }), ['NoSuchRisk']),
  changes(changeRiskState)(managers, () => ({ riskId, move: 'accept', reason: text }), ['NoSuchRisk']),
  changes(recordCorporateRegister)(policyTeam, () => ({ riskId, move: 'take', reason: text }), ['NoSuchRisk']),
  changes(addActionStatus)(policyTeam, () => ({ title: text, means: 'late', asksWhy: true })),
  changes(changeActionStatus)(policyTeam, () => ({ key: 'late', title: text, asksWhy: true, offered: false })),
  changes(setRiskMatrix)(policyTeam, () => ({ matrix: shippedMatrices[3] })),
];

/** Whose plan it is, who decides its change and who answers: plan-change.spec.ts. */
const changeId = nothing<PlanChangeId>('plan-change');
const planChanges: readonly Act[] = [
  changes(proposePlanChange)(employees, () => ({ plan: { kind: 'service-plan', id: nothing<PlanId>('plan') }, edits: [], reason: text }), ['NotFound']),
  changes(recordPlanChangeDecision)([...employees, 'democratic services'], () => ({ changeId, decision: 'agree', meetingId: null, minute: '', remark: '' }), ['NoSuchPlanChange']),
  changes(withdrawPlanChange)(employees, () => ({ changeId, remark: text }), ['NoSuchPlanChange']),
  changes(recordCallIn)([...policyTeam, 'democratic services'], () => ({ changeId, step: 'called-in', remark: text }), ['NoSuchPlanChange']),
  changes(answerPlanChange)(employees, () => ({ changeId, answerId: null, answer: 'confirmed', reason: '' }), ['NoSuchPlanChange']),
  changes(setApprovalByReach)(policyTeam, () => ({ table: { ...shippedApproval, scope: 'lead-member' } })),
];

const timetable: readonly Act[] = [
  changes(draftYear)(policyTeam, () => ({ year: '2031/32' })),
  changes(draftYearFromText)(policyTeam, () => ({ year: '2031/32', text: '' }), ['TimetableTextFaulty']),
  changes(publishYear)(policyTeam, () => ({ year: '2031/32', minute: text }), ['NoSuchYear']),
  changes(changePhases)(policyTeam, () => ({ year: '2031/32', phases: usualPhases }), ['NoSuchYear']),
  changes(changeStageWork)(policyTeam, () => ({ year: '2031/32', stage: 'own.return', work: { kind: 'information' } }), ['NoSuchYear']),
  changes(proposeMeeting)(policyTeam, () => ({ committeeId: nothing<CommitteeId>('committee'), heldOn: '2026-12-10', beginsAt: '', reason: text }), ['NotFound']),
  changes(decideMeeting)(['democratic services'], () => ({ meetingId: nothing<MeetingId>('meeting'), decision: 'arrange', reason: '' }), ['NotFound']),
  changes(previewTimetableChange)(policyTeam, () => ({ year: '2031/32', edit: { kind: 'refresh' } }), ['NoSuchYear']),
  changes(recheckTimetablePreview)(policyTeam, () => ({ previewId }), ['NoSuchPreview']),
  changes(previewSchoolHolidays)(policyTeam, () => ({ year: '2031/32', of: { text: '26 May 2031, 30 May 2031, Half term' } }), ['NoSuchYear']),
  changes(previewUndo)(policyTeam, () => ({ previewId }), ['NoSuchPreview']),
  changes(applyTimetableChange)(policyTeam, () => ({ previewId, reason: text }), ['NoSuchPreview']),
  changes(decideTimetableChange)(approvers, () => ({ previewId, decision: 'approve', reason: '' }), ['NoSuchPreview']),
  changes(enterCouncilDays)(policyTeam, () => ({ startsOn: '2026-12-29', endsOn: '2026-12-29', title: text, works: false })),
  changes(takeOutCouncilDay)(policyTeam, () => ({ day: '2026-12-29' }), ['CouncilDayNotThere']),
  changes(chooseNation)(policyTeam, () => ({ nation: 'wales' })),
  changes(keepCalendar)(policyTeam, () => ({ code: 'schools', name: text, nation: 'england', tracks: [], bodies: [], closed: [] })),
  changes(dropCalendar)(policyTeam, () => ({ code: 'none' }), ['NoSuchCalendar']),
  changes(confirmBankHolidays)(policyTeam, () => ({ until: '2028-12-31' }), ['BankHolidaysConfirmed']),
  changes(askForRehearsal)(managementTeam, () => ({ year: '2031/32', name: text, runs: 0, chosen: { seed: 1, lateness: 'on-time', councilPlanOn: null, onTime: [] }, set: [], absences: [] }), ['NoSuchYear']),
  changes(stopRehearsal)(managementTeam, () => ({ rehearsalId: nothing<RehearsalId>('rehearsal') }), ['NoSuchRehearsal']),
  changes(requestClockMove)(policyTeam, () => ({ target: { kind: 'week' } })),
];

/** Who changes what belongs to no paper. Whoever is in no row changes nothing. */
export const actsOnTheCouncil: readonly Act[] = [...actions, ...measures, ...money, ...planChanges, ...actsOnRegisters, ...reviews, ...risks, ...timetable];
