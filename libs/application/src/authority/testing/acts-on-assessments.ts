import type { FrameworkId, Id } from '@golden-thread/domain/shared/id';
import { idFor } from '@golden-thread/persistence/unit-of-work/ids';
import { agreeExtension } from '../../assessment/agree-extension';
import { linkRecord, proposeScore, reviewScore, unlinkRecord } from '../../assessment/assess-characteristic';
import { changeFrameworkDraft, discardFrameworkDraft, draftFramework, publishFrameworkDraft } from '../../assessment/framework-drafts';
import { installFramework } from '../../assessment/frameworks';
import { linkStatementRecord, unlinkStatementRecord } from '../../assessment/link-statement-records';
import { closeWorkshop, openStatement, restWorkshop, revealScores, skipStatement } from '../../assessment/lead-workshop';
import { askUnderPractice, meetPracticeRequest, reviewPractice } from '../../assessment/keep-practice';
import { makeOfAction, registerForAction } from '../../assessment/make-of-action';
import { takeInApplications } from '../../assessment/planning-week';
import { setPlanningThresholds } from '../../assessment/planning-thresholds';
import { allocateCharacteristics, beginDeskAssessment, setUpDeskAssessment } from '../../assessment/set-up-desk-assessment';
import { inviteToWorkshop, setUpWorkshop } from '../../assessment/set-up-workshop';
import { agreeAsOfficer, nameDeputyOfOfficer, standAsideAsOfficer } from '../../assessment/statutory-officers';
import { compareScores, recordCommitteeDecision, recordManagementDecision } from '../../assessment/take-assessment-on';
import { commentAnonymously, scoreStatement } from '../../assessment/take-part';
import { confirmStatement, decideWorkshopAction, proposeWorkshopAction, writeStatementNotes } from '../../assessment/write-workshop';
import { measureOf } from '../../measure/testing/measures-and-tasks';
import { policyTeam } from './groups-of-writers';
import { placesOf } from './places';
import { type Act, changes } from './writing-act';
import { type Relation, relations } from './writers';

const { serviceId, posts } = placesOf('writers');
const text = 'A text that says something.';
/** The id of nothing that is there: who may do what in a workshop that is there, its rules say (workshop.spec.ts of domain). */
const nothing = <Kind extends Id>(kind: string): Kind => idFor('nothing', kind);
const workshopId = nothing<Id<'workshop'>>('workshop');
const draftId = nothing<FrameworkId>('framework-draft');
const practiceId = nothing<Id<'practice'>>('practice');
const command = { workshopId, statement: 'pm-1' };
const notes = { score: 3, undecided: null, why: text, wanted: 5, whyLower: null, strengths: null, tips: [] };

/** Heads of units and services, directors, the policy team. */
const runners: readonly Relation[] = [
  'decider', 'deputy of the decider', 'above the decider', 'author of before in the decider’s post', 'author of before as the decider’s deputy', 'the decider for the author of before',
  'director of another', 'policy officer', 'writer', 'deputy of the writer', 'token of the writer', 'unit manager', 'head of another service', 'writer in another council',
];
const everybodyWhoWrites = relations.filter((relation) => relation !== 'leaver' && relation !== 'HR feed' && relation !== 'token of the writer that only reads');
const lacks = ['NoSuchWorkshop'];
const onDesk = { assessmentId: nothing<Id<'desk-assessment'>>('desk-assessment'), statement: 'ci001' };
const applications = { name: 'cases.csv', bytes: new TextEncoder().encode('reference,kind,valid_on,case_officer\n26/1,major,2026-01-05,Kit\n') };
const thresholds = {
  from: '2099-04-01', speed: { major: 61, 'non-major': 71 }, speedMonths: 12, quality: 10, qualityMonths: 24, qualityLagMonths: 9, guaranteeWeeks: { major: 26, 'non-major': 16 },
} as const;
const noDesk = ['NoSuchDeskAssessment'];
const deadlines = { proposals: '2026-09-15', reviews: '2026-09-22', comparison: '2026-09-29', 'management-team': '2026-10-06', 'audit-committee': '2026-10-20' } as const;
const officers = { 'head-of-paid-service': null, 'chief-finance-officer': null, 'monitoring-officer': null };
const proposal = { narrative: text, score: 0, wanted: 0, whyLower: text, improvement: { title: '', owner: null, dueOn: '' } } as const;

/** Frameworks, workshops and desk assessments: who may try; in one only whoever takes part may go on. */
export const actsOnAssessments: readonly Act[] = [
  changes(installFramework)(runners, () => ({ of: { shipped: 'pas-performance-management' } })),
  changes(draftFramework)(runners, () => ({ from: { title: 'One of our own' } })),
  changes(changeFrameworkDraft)(runners, () => ({ draftId, edit: { kind: 'remove-statement', statement: 'pm-1' } }), ['NoSuchFramework']),
  changes(publishFrameworkDraft)(runners, () => ({ draftId }), ['NoSuchFramework']),
  changes(discardFrameworkDraft)(runners, () => ({ draftId }), ['NoSuchFramework']),
  changes(setUpWorkshop)(runners, () => ({ title: text, frameworkId: nothing<FrameworkId>('framework'), sections: ['pm'], serviceId: null, meetsOn: '2026-09-15', scoresUntil: null, follows: null }), ['NoSuchFramework']),
  changes(inviteToWorkshop)(runners, () => ({ workshopId, invited: { guest: text, from: '' }, role: 'officer' }), lacks),
  changes(openStatement)(everybodyWhoWrites, () => command, lacks),
  changes(skipStatement)(everybodyWhoWrites, () => ({ ...command, reason: text }), lacks),
  changes(revealScores)(everybodyWhoWrites, () => command, lacks),
  changes(restWorkshop)(everybodyWhoWrites, () => ({ workshopId, rests: true }), lacks),
  changes(closeWorkshop)(everybodyWhoWrites, () => ({ workshopId, followUpOn: null, followUpStage: null, isPublic: true }), lacks),
  changes(linkStatementRecord)(everybodyWhoWrites, () => ({ ...command, record: { reference: 'HR01' }, heading: null }), lacks),
  changes(unlinkStatementRecord)(everybodyWhoWrites, () => ({ ...command, kind: 'measure', id: nothing('measure') }), lacks),
  changes(scoreStatement)(everybodyWhoWrites, () => ({ ...command, score: 3 }), lacks),
  changes(commentAnonymously)(everybodyWhoWrites, () => ({ workshopId, text }), lacks),
  changes(writeStatementNotes)(everybodyWhoWrites, () => ({ ...command, notes }), lacks),
  changes(confirmStatement)(everybodyWhoWrites, () => command, lacks),
  changes(proposeWorkshopAction)(everybodyWhoWrites, () => ({ ...command, tip: null, title: text, size: 'monday' }), lacks),
  changes(decideWorkshopAction)(everybodyWhoWrites, () => ({ workshopId, actionId: nothing('workshop-action'), fate: { decision: 'dropped', reason: text } }), lacks),
  changes(makeOfAction)(everybodyWhoWrites, () => ({ workshopId, actionId: nothing('workshop-action'), becomes: { kind: 'measure', measure: 'HR01' } }), lacks),
  changes(registerForAction)(policyTeam, () => ({ workshopId, actionId: nothing('workshop-action'), measure: { definition: measureOf({ serviceId, posts }, 'NEW') } }), lacks),
  changes(reviewPractice)(everybodyWhoWrites, () => ({ practiceId, decision: 'stands', text, note: '' }), ['NoSuchPractice']),
  changes(askUnderPractice)(everybodyWhoWrites, () => ({ practiceId, what: text }), ['NoSuchPractice']),
  changes(meetPracticeRequest)(everybodyWhoWrites, () => ({ practiceId, request: nothing('practice-request') }), ['NoSuchPractice']),
  changes(takeInApplications)(runners, () => ({ file: applications })),
  changes(agreeExtension)(everybodyWhoWrites, () => ({ applicationId: nothing('planning-application'), to: '2027-01-29', reason: text }), ['NoSuchApplication']),
  changes(setPlanningThresholds)(policyTeam, () => ({ thresholds, reason: text })),
  changes(setUpDeskAssessment)(runners, () => ({ title: text, frameworkId: nothing<FrameworkId>('framework'), sections: ['ci'], serviceId: null, officers, deadlines, follows: null }), ['NoSuchFramework']),
  changes(allocateCharacteristics)(runners, () => ({ ...onDesk, statements: ['ci001'], lead: null, reviewer: null }), noDesk),
  changes(beginDeskAssessment)(runners, () => onDesk, noDesk),
  changes(proposeScore)(everybodyWhoWrites, () => ({ ...onDesk, proposal }), noDesk),
  changes(linkRecord)(everybodyWhoWrites, () => ({ ...onDesk, record: { reference: 'HR01' }, heading: null }), noDesk),
  changes(unlinkRecord)(everybodyWhoWrites, () => ({ ...onDesk, kind: 'measure', id: nothing('measure') }), noDesk),
  changes(reviewScore)(everybodyWhoWrites, () => ({ ...onDesk, agrees: true, reason: '' }), noDesk),
  changes(compareScores)(runners, () => ({ ...onDesk, findings: text, back: [] }), noDesk),
  changes(agreeAsOfficer)(everybodyWhoWrites, () => ({ ...onDesk, officer: 'monitoring-officer', remark: '' }), noDesk),
  changes(standAsideAsOfficer)(everybodyWhoWrites, () => ({ ...onDesk, officer: 'monitoring-officer', remark: '' }), noDesk),
  changes(nameDeputyOfOfficer)(runners, () => ({ ...onDesk, officer: 'monitoring-officer', deputy: null, reason: text }), noDesk),
  changes(recordManagementDecision)(runners, () => ({ ...onDesk, minute: text, back: [] }), noDesk),
  changes(recordCommitteeDecision)(runners, () => ({ ...onDesk, decision: 'noted', committeeId: null, heldOn: '2026-09-01', minute: text, isPublic: false }), noDesk),
];
