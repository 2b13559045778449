import { exemptPapers, wholePaper } from '@golden-thread/domain/authority/exemption';
import { readingTable } from '@golden-thread/domain/authority/reading-rights';
import { blankServicePlan } from '@golden-thread/domain/plan/service-plan-content';
import { noAnswersYet } from '@golden-thread/domain/review/service-review';
import { writeClinicBriefing } from '../../exception/brief-clinic';
import { recordClinic, rescheduleClinic } from '../../exception/change-clinic';
import { recordExceptionDecision } from '../../exception/decide-exception';
import { writeExceptionReport } from '../../exception/write-exception-report';
import { enterFigures, saveFigureDraft } from '../../figure-sheet/enter-figures';
import { bringFigures, enterFiguresOfFile } from '../../figure-sheet/figures-from-file';
import { verifyFigures } from '../../figure-sheet/verify-figures';
import { allocateDeliverable } from '../../plan/allocate-deliverable';
import { addCouncilPlanObjective, changeCouncilPlanObjective, removeCouncilPlanObjective } from '../../plan/change-council-plan-objective';
import { recordPlanDecision } from '../../plan/decide-plan';
import { nameIssues } from '../../plan/name-issues';
import { acceptOfferedObjective, offerObjective } from '../../plan/offer-objective';
import { publishCouncilPlan } from '../../plan/publish-council-plan';
import { submitPlan } from '../../plan/submit-plan';
import { removeObjective, saveObjective, saveServicePlan } from '../../plan/write-plan';
import { explainThreadBreak, linkObjectives, unlinkObjectives, writeSoThatChain } from '../../thread/write-thread';
import { recordRecoveryPlanDecision } from '../../recovery/decide-recovery-plan';
import { recordRecoveryVerdict } from '../../recovery/record-recovery-verdict';
import { saveRecoveryDraft, submitRecoveryPlan } from '../../recovery/submit-recovery-plan';
import { updateRecoveryPlan } from '../../recovery/update-recovery-plan';
import { answerChallenge, challengeReport, concludeChallenge } from '../../report/challenge-report';
import { composeReport } from '../../report/compose-report';
import { publishReport } from '../../report/publish-report';
import { signOffReport } from '../../report/sign-off-report';
import { returnServiceReview, signOffServiceReview } from '../../review/decide-service-review';
import { extendServiceReview } from '../../review/extend-service-review';
import { confirmRegisterItems } from '../../review/confirm-register-items';
import { saveServiceReviewDraft, submitServiceReview } from '../../review/submit-service-review';
import { sendBackStageReturn, signOffStageReturn } from '../../stage-return/decide-stage-return';
import { saveStageReturnDraft, submitStageReturn } from '../../stage-return/submit-stage-return';
import { liftExemption, markExempt } from '../exempt-papers';
import { placesOf } from './places';
import { type Act, writes } from './writing-act';
import type { Relation } from './writers';

const writers: readonly Relation[] = ['writer', 'deputy of the writer', 'token of the writer'];
const deciders: readonly Relation[] = ['decider', 'deputy of the decider'];
/** Plans are also decided by whoever is further above. */
const lineAbove: readonly Relation[] = [...deciders, 'above the decider'];
const directors: readonly Relation[] = [...lineAbove, 'author of before in the decider’s post', 'author of before as the decider’s deputy', 'the decider for the author of before', 'director of another'];
const managementTeam: readonly Relation[] = [...directors, 'policy officer'];
const inThePerson: readonly Relation[] = ['author of before', 'author of before in the decider’s post', 'author of before as the decider’s deputy'];
/** The officer’s post verifies; as an officer alone they may not. */
const verifiers: readonly Relation[] = ['author of before in the decider’s post', 'the decider for the author of before'];
const policyTeam: readonly Relation[] = ['policy officer'];
const whoKeepsExempt: readonly Relation[] = [...policyTeam, 'democratic services'];

const { serviceId } = placesOf('writers');
const text = 'A text that says something.';
const content = { objective: text, causes: text, startValue: null, goalValue: null, trajectory: [], actions: [], resources: text };
const approve = { decision: 'approve', reason: '' } as const;
const objective = { title: text, target: null, dueOn: null };
const ofCouncilPlan = { title: text, deliverable: text, endOfPlanResult: text, priorityId: null };

const plans: readonly Act[] = [
  writes(saveServicePlan)('service-plan', { by: writers, in: ['drafting'], command: ({ id: planId }) => ({ planId, content: blankServicePlan }) }),
  ...(['service-plan', 'unit-plan'] as const).flatMap((plan): readonly Act[] => [
    writes(saveObjective)(plan, { by: writers, in: ['drafting'], command: ({ id: planId }) => ({ planId, ...objective }) }),
    writes(removeObjective)(plan, { by: writers, in: ['drafting'], command: ({ id: planId, objectiveId }) => ({ planId, objectiveId }) }),
    writes(explainThreadBreak)(plan, { by: writers, in: ['drafting'], command: ({ id: planId, objectiveId }) => ({ planId, objectiveId, reason: text }) }),
    writes(linkObjectives)(plan, { by: writers, in: ['drafting'], lacks: ['LinkGoesInCircle'], command: ({ id: planId, objectiveId }) => ({ planId, objectiveId, parentId: objectiveId, kind: 'direct' as const }) }),
    writes(unlinkObjectives)(plan, { by: writers, in: ['drafting'], lacks: ['NotFound'], command: ({ id: planId, objectiveId }) => ({ planId, objectiveId, parentId: objectiveId }) }),
    // A chain explains an objective at any time: it is nothing that is decided.
    writes(writeSoThatChain)(plan, { by: writers, in: ['drafting', 'awaiting-decision', 'approved'], command: ({ id: planId, objectiveId }) => ({ planId, objectiveId, chain: [] }) }),
    writes(offerObjective)(plan, { by: writers, in: ['drafting', 'awaiting-decision', 'approved'], lacks: ['NobodyToOfferTo'], command: ({ id: planId, objectiveId }) => ({ planId, objectiveId, ...objective }) }),
    writes(nameIssues)(plan, { by: writers, in: ['drafting', 'awaiting-decision', 'approved'], command: ({ id: planId }) => ({ planId, issues: [text] }) }),
    writes(submitPlan)(plan, { by: writers, in: ['drafting'], lacks: ['PlanIncomplete'], command: ({ id: planId }) => ({ planId }) }),
    writes(recordPlanDecision)(plan, { by: lineAbove, in: ['awaiting-decision'], command: ({ id: planId }) => ({ planId, ...approve }) }),
  ]),
  writes(saveObjective)('individual-plan', { by: inThePerson, in: ['drafting'], command: ({ id: planId }) => ({ planId, ...objective }) }),
  writes(acceptOfferedObjective)('individual-plan', { by: inThePerson, in: ['drafting'], lacks: ['OfferAnswered'], command: ({ id: planId, objectiveId }) => ({ planId, objectiveId }) }),
  writes(submitPlan)('individual-plan', { by: inThePerson, in: ['drafting'], lacks: ['PlanIncomplete'], command: ({ id: planId }) => ({ planId }) }),
  writes(recordPlanDecision)('individual-plan', {
    by: ['unit manager', ...writers], in: ['awaiting-decision'], command: ({ id: planId }) => ({ planId, ...approve }),
  }),
  writes(addCouncilPlanObjective)('council-plan', { by: policyTeam, in: ['drafting'], command: ({ id: planId }) => ({ planId, ...ofCouncilPlan, leadServiceId: null }) }),
  writes(changeCouncilPlanObjective)('council-plan', { by: policyTeam, in: ['drafting'], lacks: ['NotFound'], command: ({ id: planId, objectiveId }) => ({ planId, objectiveId, ...ofCouncilPlan }) }),
  writes(removeCouncilPlanObjective)('council-plan', { by: policyTeam, in: ['drafting'], lacks: ['NotFound'], command: ({ id: planId, objectiveId }) => ({ planId, objectiveId }) }),
  writes(allocateDeliverable)('council-plan', { by: policyTeam, in: ['drafting', 'published'], lacks: ['NotFound'], command: ({ id: planId, objectiveId }) => ({ planId, objectiveId, serviceId }) }),
  writes(publishCouncilPlan)('council-plan', { by: policyTeam, in: ['drafting'], lacks: ['DeliverablesUnallocated'], command: ({ id: planId }) => ({ planId }) }),
];

const recovery: readonly Act[] = [
  writes(saveRecoveryDraft)('recovery-plan', { by: writers, in: ['drafting'], command: ({ id: planId }) => ({ planId, content }) }),
  writes(submitRecoveryPlan)('recovery-plan', { by: writers, in: ['drafting'], lacks: ['RecoveryPlanIncomplete'], command: ({ id: planId }) => ({ planId }) }),
  writes(recordRecoveryPlanDecision)('recovery-plan', { by: deciders, in: ['awaiting-decision'], command: ({ id: planId }) => ({ planId, decision: 'approve' as const }) }),
  writes(updateRecoveryPlan)('recovery-plan', {
    by: writers, in: ['monthly-updates', 'awaiting-verdict'], lacks: ['NoUpdateAsked'],
    command: ({ id: planId }) => ({ planId, update: { value: '1', progress: text, planStatus: 'at-risk' as const, forecast: text, asks: '' } }),
  }),
  writes(recordRecoveryVerdict)('recovery-plan', {
    by: ['chair of the committee'], in: ['awaiting-verdict'], lacks: ['PanelNotPresent'], command: ({ id: planId }) => ({ planId, verdict: 'satisfied', reason: text, presentIds: [] }),
  }),
];

/** The round of the specs is open; its corporate review has not begun, so that a decision is refused as its last rule. */
const reviews: readonly Act[] = [
  // A missed one is of a round that is over: it is kept for the next.
  writes(saveServiceReviewDraft)('service-review', { by: writers, in: ['open', 'returned', 'missed'], command: ({ id: reviewId }) => ({ reviewId, answers: noAnswersYet }) }),
  writes(confirmRegisterItems)('service-review', { by: writers, in: ['open', 'returned', 'missed'], lacks: ['NothingLeftToConfirm'], command: ({ id: reviewId }) => ({ reviewId }) }),
  writes(submitServiceReview)('service-review', { by: writers, in: ['open', 'returned', 'missed'], lacks: ['SectionsIncomplete'], command: ({ id: reviewId }) => ({ reviewId }) }),
  writes(signOffServiceReview)('service-review', { by: deciders, in: ['submitted'], command: ({ id: reviewId }) => ({ reviewId }) }),
  writes(returnServiceReview)('service-review', { by: deciders, in: ['submitted'], command: ({ id: reviewId }) => ({ reviewId, reasons: [{ section: 'risks' as const, reason: text }] }) }),
  writes(extendServiceReview)('service-review', { by: policyTeam, in: ['open', 'returned'], command: ({ id: reviewId }) => ({ reviewId, to: '2026-09-21', reason: text }) }),
  writes(writeExceptionReport)('exception', {
    by: writers, in: ['raised', 'reported'], lacks: ['ReportNotNeeded'],
    command: ({ id: exceptionId }) => ({ exceptionId, report: { causeCode: 'capacity', cause: text, impact: text, done: text, options: [], recommended: null, backOnTargetBy: null } }),
  }),
  writes(recordExceptionDecision)('exception', {
    by: managementTeam, in: ['raised', 'reported'], lacks: ['CorporateReviewNotOpen'],
    command: ({ id: exceptionId }) => ({ exceptionId, decision: 'watch' as never, reason: text, option: null, resources: null, clinicOn: null }),
  }),
  writes(rescheduleClinic)('clinic', { by: managementTeam, in: ['called'], command: ({ id: clinicId }) => ({ clinicId, meetsOn: '2026-09-15', reason: text }) }),
  writes(writeClinicBriefing)('clinic', { by: writers, in: ['called'], command: ({ id: clinicId }) => ({ clinicId, text }) }),
  writes(recordClinic)('clinic', {
    by: managementTeam, in: ['called'], lacks: ['QuorumMissing'],
    command: ({ id: clinicId }) => ({ clinicId, record: { attendees: [], answers: { met: '', why: '', turn: '', lack: '', shift: '' }, causeCodes: [], outcomes: [], actions: '' } }),
  }),
];

const reports: readonly Act[] = [
  writes(composeReport)('performance-report', { by: policyTeam, in: ['awaiting-composition', 'in-challenge'], lacks: ['FiguresNotFrozen'], command: ({ id: reportId }) => ({ reportId, summary: text }) }),
  writes(challengeReport)('performance-report', { by: ['scrutiny'], in: ['in-challenge'], command: ({ id: reportId }) => ({ reportId, body: 'scrutiny' as const, text }) }),
  writes(concludeChallenge)('performance-report', { by: ['scrutiny', 'democratic services'], in: ['in-challenge'], command: ({ id: reportId }) => ({ reportId, body: 'scrutiny' as const, statement: text }) }),
  writes(answerChallenge)('performance-report', { by: policyTeam, in: ['in-challenge'], lacks: ['ChallengeNotFound'], command: ({ id: reportId, objectiveId }) => ({ reportId, challengeId: objectiveId as never, answer: text }) }),
  // Nobody of these sits on Cabinet.
  writes(signOffReport)('performance-report', { by: [], command: ({ id: reportId }) => ({ reportId, supported: true, comments: text }) }),
  writes(publishReport)('performance-report', { by: policyTeam, in: ['ready'], lacks: ['FiguresNotFrozen'], command: ({ id: reportId }) => ({ reportId }) }),
];

const anySheet = ['open', 'entered', 'returned', 'verified'];
const figures: readonly Act[] = [
  writes(saveFigureDraft)('figure-sheet', { by: writers, in: anySheet, command: ({ id: sheetId }) => ({ sheetId, lines: [] }) }),
  writes(bringFigures)('figure-sheet', { by: writers, in: anySheet, lacks: ['FiguresFileFaulty'], command: ({ id: sheetId }) => ({ sheetId, file: { name: 'figures.csv', bytes: new TextEncoder().encode('measure,value\nM1,1\n') } }) }),
  writes(enterFiguresOfFile)('figure-sheet', { by: writers, in: anySheet, lacks: ['FiguresFileFaulty'], command: ({ id: sheetId }) => ({ sheetId, file: { name: 'figures.csv', bytes: new TextEncoder().encode('measure,value\nM1,1\n') } }) }),
  writes(enterFigures)('figure-sheet', { by: writers, in: anySheet, lacks: ['NothingEntered'], command: ({ id: sheetId }) => ({ sheetId, lines: [] }) }),
  writes(verifyFigures)('figure-sheet', { by: verifiers, in: anySheet, lacks: ['NothingToVerify'], command: ({ id: sheetId }) => ({ sheetId, returns: [] }) }),
];

const answers = { q1: text };
const returns: readonly Act[] = [
  writes(saveStageReturnDraft)('stage-return', { by: writers, in: ['asked', 'returned'], command: ({ id: returnId }) => ({ returnId, answers }) }),
  writes(submitStageReturn)('stage-return', { by: writers, in: ['asked', 'returned'], command: ({ id: returnId }) => ({ returnId, answers }) }),
  writes(signOffStageReturn)('stage-return', { by: deciders, in: ['submitted'], command: ({ id: returnId }) => ({ returnId }) }),
  writes(sendBackStageReturn)('stage-return', { by: deciders, in: ['submitted'], command: ({ id: returnId }) => ({ returnId, reason: text }) }),
];

/** Of what can come before members, whatever its state; of a report only single texts. */
const exemptions: readonly Act[] = [...exemptPapers.map((paper) => ({ paper, part: wholePaper })), { paper: 'performance-report' as const, part: 'summary' }].flatMap(({ paper, part }) => [
  writes(markExempt)(paper, { by: whoKeepsExempt, in: Object.keys(readingTable[paper]), command: ({ id }) => ({ paper, id, part, paragraph: 3, until: '2027-03-31', reason: text }) }),
  writes(liftExemption)(paper, { by: whoKeepsExempt, in: Object.keys(readingTable[paper]), lacks: ['NotExempt'], command: ({ id }) => ({ paper, id, part, reason: text }) }),
]);

/** Who writes which paper in which state. Whoever is in no row writes nothing there. */
export const actsOnPapers: readonly Act[] = [...plans, ...recovery, ...reviews, ...reports, ...figures, ...returns, ...exemptions];
