/** How people meet each area of the product, one descriptor an area. */

import { deskStateNames } from '@golden-thread/domain/assessment/desk-assessment';
import { practiceStateNames } from '@golden-thread/domain/assessment/practice';
import { workshopStateNames } from '@golden-thread/domain/assessment/workshop';
import type { Area, RefusalsByArea, ThingTypeOf } from '@golden-thread/domain/shared/areas';
import type { EventsByArea } from '@golden-thread/domain/shared/events';
import { stageReturnStateNames } from '@golden-thread/domain/stage-return/stage-return';
import { actionStatusTags } from '../web/action/labels';
import { actionPaths } from '../web/action/paths';
import { assessmentPaths } from '../web/assessment/paths';
import { authorityPaths } from '../web/authority/paths';
import { directoryPaths } from '../web/connection/paths';
import { consultationTags } from '../web/consultation/labels';
import { consultationPaths } from '../web/consultation/paths';
import { lessonTags } from '../web/lesson/labels';
import { lessonPaths } from '../web/lesson/paths';
import { exceptionStateLabels } from '../web/exception/labels';
import { exceptionPaths } from '../web/exception/paths';
import { externalChallengeTags } from '../web/external-challenge/labels';
import { externalChallengePaths } from '../web/external-challenge/paths';
import { actionEventLabels } from '../web/history/event-labels/action';
import { failedDeliveryEventLabels, importEventLabels, recordEventLabels, taskEventLabels, tokenEventLabels } from '../web/history/event-labels/administration';
import { assessmentEventLabels } from '../web/history/event-labels/assessment';
import { importStateLabels } from '../web/import/labels';
import { importPaths } from '../web/import/paths';
import { authorityEventLabels } from '../web/history/event-labels/authority';
import { commentEventLabels } from '../web/history/event-labels/comment';
import { consultationEventLabels } from '../web/history/event-labels/consultation';
import { lessonEventLabels } from '../web/history/event-labels/lesson';
import { contributionEventLabels } from '../web/history/event-labels/contribution';
import type { EventLabels } from '../web/history/event-labels/event-label';
import { documentEventLabels } from '../web/history/event-labels/document';
import { evidenceEventLabels } from '../web/history/event-labels/evidence';
import { exceptionEventLabels } from '../web/history/event-labels/exception';
import { keyPlanEventLabels } from '../web/history/event-labels/key-plan';
import { externalChallengeEventLabels } from '../web/history/event-labels/external-challenge';
import { figureSheetEventLabels } from '../web/history/event-labels/figure-sheet';
import { auditSampleEventLabels, basketEventLabels, measureEventLabels, targetEventLabels } from '../web/history/event-labels/measure';
import { moneyEventLabels } from '../web/history/event-labels/money';
import { organisationEventLabels } from '../web/history/event-labels/organisation';
import { planChangeEventLabels } from '../web/history/event-labels/plan-change';
import { planEventLabels } from '../web/history/event-labels/plan';
import { planTypeEventLabels } from '../web/history/event-labels/plan-type';
import { recognitionEventLabels } from '../web/history/event-labels/recognition';
import { recoveryEventLabels } from '../web/history/event-labels/recovery';
import { reportEventLabels } from '../web/history/event-labels/report';
import { reviewEventLabels } from '../web/history/event-labels/review';
import { riskEventLabels } from '../web/history/event-labels/risk';
import { stageReturnEventLabels } from '../web/history/event-labels/stage-return';
import { clockEventLabels, timetableEventLabels } from '../web/history/event-labels/timetable';
import { keyPlanTags } from '../web/key-plan/labels';
import { keyPlanPaths } from '../web/key-plan/paths';
import { sheetStateTags } from '../web/figure-sheet/labels';
import { measurePaths } from '../web/measure/paths';
import { moneyPaths } from '../web/money/paths';
import { planChangeTags } from '../web/plan-change/labels';
import { planChangePaths } from '../web/plan-change/paths';
import { planStateLabels } from '../web/plan/labels';
import { planPaths } from '../web/plan/paths';
import { planTypePaths } from '../web/plan-type/paths';
import { planTypeSetStates } from '../web/plan-type/plan-type.view';
import { recognitionPaths } from '../web/recognition/paths';
import { recoveryPlanStateLabels } from '../web/recovery/labels';
import { recoveryPaths } from '../web/recovery/paths';
import { reportStateLabels } from '../web/report/labels';
import { reportPaths } from '../web/report/paths';
import { reviewStateTags } from '../web/review/labels';
import { reviewPaths } from '../web/review/paths';
import { stageReturnPaths } from '../web/stage-return/paths';
import { rehearsalStateNames } from '../web/timetable/labels';
import { riskStateTags } from '../web/risk/labels';
import { riskPaths } from '../web/risk/paths';
import { timetablePaths } from '../web/timetable/paths';
import { actionRefusals } from './refusals/action';
import { exemptionRefusals, failedDeliveryRefusals, importRefusals, powerRequestRefusals, readingRuleRefusals, recordRefusals, tokenRefusals, viewingRefusals } from './refusals/administration';
import { assessmentRefusals } from './refusals/assessment';
import { clockRefusals } from './refusals/clock';
import { documentRefusals } from './refusals/document';
import { commentRefusals } from './refusals/comment';
import { consultationRefusals } from './refusals/consultation';
import { lessonRefusals } from './refusals/lesson';
import { contributionRefusals } from './refusals/contribution';
import { evidenceRefusals } from './refusals/evidence';
import { exceptionRefusals } from './refusals/exception';
import { keyPlanRefusals } from './refusals/key-plan';
import { externalChallengeRefusals } from './refusals/external-challenge';
import { listRefusals } from './refusals/list';
import { moneyRefusals } from './refusals/money';
import { figureSheetRefusals } from './refusals/figure-sheet';
import { auditSampleRefusals, basketRefusals, measureRefusals, measureSetUpRefusals } from './refusals/measure';
import { organisationRefusals } from './refusals/organisation';
import { planChangeRefusals } from './refusals/plan-change';
import { planRefusals, threadRefusals } from './refusals/plan';
import { planTypeRefusals } from './refusals/plan-type';
import { recognitionRefusals } from './refusals/recognition';
import { recoveryRefusals } from './refusals/recovery';
import { type RefusalWordings, taskRefusals } from './refusals/refusal-wording';
import { reportRefusals } from './refusals/report';
import { reviewRefusals } from './refusals/review';
import { riskRefusals } from './refusals/risk';
import { stageReturnRefusals } from './refusals/stage-return';
import { targetRefusals } from './refusals/target';
import { timetableRefusals } from './refusals/timetable';

/** How one kind of thing whose history is kept is led to. */
export interface Thing {
  /** What such things are called together, in a list of kinds. */
  readonly title: string;
  /** Where one is shown, to everybody who may see it. Missing: its history is all there is for everybody to see. */
  readonly address?: (id: string) => string;
  /** Where one stands, in words, by its state; missing where lists need not say it. */
  readonly states?: Readonly<Record<string, string>>;
  /** A state that is none of these is said as it is: it comes in the council's own words. */
  readonly ownWords?: true;
}

/** The words of labels that have a colour too. */
const textsOf = (labels: Readonly<Record<string, { readonly text: string }>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(labels).map(([state, { text }]) => [state, text]));

/** How people meet an area: its refusals and its events in words, and where its things are. */
interface AreaDescriptor<One extends Area> {
  readonly refusals: RefusalWordings<RefusalsByArea[One]>;
  readonly events: EventLabels<EventsByArea[One]>;
  readonly things: Readonly<Record<ThingTypeOf<One>, Thing>>;
}

/** Every area, as people meet it. Does not compile while a refusal or an event has no words, or people cannot be led to a thing. */
export const areas: { readonly [One in Area]: AreaDescriptor<One> } = {
  action: {
    refusals: actionRefusals,
    events: actionEventLabels,
    things: { action: { title: 'Actions', address: actionPaths.of, states: textsOf(actionStatusTags), ownWords: true } },
  },
  assessment: {
    refusals: assessmentRefusals,
    events: assessmentEventLabels,
    things: {
      framework: { title: 'Frameworks', address: assessmentPaths.frameworkOf },
      workshop: { title: 'Workshops', address: (id) => assessmentPaths.of(id), states: workshopStateNames },
      'planning-application': { title: 'Planning applications', address: () => assessmentPaths.planning },
      practice: { title: 'Practices', address: (id) => assessmentPaths.practiceOf(id), states: practiceStateNames },
      'desk-assessment': { title: 'Desk assessments', address: (id) => assessmentPaths.deskOf(id), states: deskStateNames },
    },
  },
  authority: {
    refusals: { ...exemptionRefusals, ...readingRuleRefusals, ...powerRequestRefusals, ...viewingRefusals },
    events: authorityEventLabels,
    things: { 'power-request': { title: 'Second approvals', address: authorityPaths.secondApprovalOf } },
  },
  clock: { refusals: clockRefusals, events: clockEventLabels, things: { clock: { title: 'The clock' } } },
  delivery: {
    refusals: failedDeliveryRefusals,
    events: failedDeliveryEventLabels,
    things: { delivery: { title: 'Failed deliveries' }, letter: { title: 'E-mails' } },
  },
  comment: { refusals: commentRefusals, events: commentEventLabels, things: {} },
  consultation: {
    refusals: consultationRefusals, events: consultationEventLabels,
    things: { consultation: { title: 'Consultations', address: consultationPaths.of, states: textsOf(consultationTags) } },
  },
  lesson: { refusals: lessonRefusals, events: lessonEventLabels, things: { lesson: { title: 'Lessons', address: lessonPaths.of, states: textsOf(lessonTags) } } },
  contribution: { refusals: contributionRefusals, events: contributionEventLabels, things: {} },
  document: { refusals: documentRefusals, events: documentEventLabels, things: { document: { title: 'Documents' } } },
  evidence: { refusals: evidenceRefusals, events: evidenceEventLabels, things: { evidence: { title: 'Evidence' } } },
  exception: {
    refusals: exceptionRefusals,
    events: exceptionEventLabels,
    things: {
      exception: { title: 'Exceptions', address: exceptionPaths.of, states: textsOf(exceptionStateLabels) },
      clinic: { title: 'Clinics', address: exceptionPaths.clinicOf, states: { called: 'Called', held: 'Held', withdrawn: 'Withdrawn' } },
    },
  },
  'external-challenge': {
    refusals: externalChallengeRefusals, events: externalChallengeEventLabels,
    things: { 'external-challenge': { title: 'External challenges', address: externalChallengePaths.of, states: textsOf(externalChallengeTags) } },
  },
  import: {
    refusals: importRefusals,
    events: importEventLabels,
    things: { council: { title: 'Imports' }, import: { title: 'Imports handed in', address: importPaths.of, states: importStateLabels } },
  },
  'key-plan': { refusals: keyPlanRefusals, events: keyPlanEventLabels, things: { 'key-plan': { title: 'Key plans', address: keyPlanPaths.of, states: textsOf(keyPlanTags) } } },
  list: { refusals: listRefusals, events: {}, things: {} },
  measure: {
    refusals: measureRefusals,
    events: measureEventLabels,
    things: {
      measure: { title: 'Measures and targets', address: measurePaths.of, states: { retired: 'Retired' } },
      figures: { title: 'Figures of a quarter' },
    },
  },
  'figure-sheet': { refusals: figureSheetRefusals, events: figureSheetEventLabels, things: { 'figure-sheet': { title: 'Figures', address: measurePaths.sheetOf, states: textsOf(sheetStateTags) } } },
  target: { refusals: targetRefusals, events: targetEventLabels, things: {} },
  basket: { refusals: basketRefusals, events: basketEventLabels, things: {} },
  'audit-sample': { refusals: auditSampleRefusals, events: auditSampleEventLabels, things: {} },
  'measure-set-up': { refusals: measureSetUpRefusals, events: {}, things: {} },
  organisation: {
    refusals: organisationRefusals,
    events: organisationEventLabels,
    things: {
      directorate: { title: 'Directorates', address: (id) => directoryPaths.of('directorate', id) },
      service: { title: 'Services', address: (id) => directoryPaths.of('service', id) },
      unit: { title: 'Units', address: (id) => directoryPaths.of('unit', id) },
      post: { title: 'Posts', address: (id) => directoryPaths.of('post', id) },
      person: { title: 'People', address: (id) => directoryPaths.of('person', id) },
      committee: { title: 'Committees', address: (id) => directoryPaths.of('committee', id) },
      meeting: { title: 'Meetings' },
    },
  },
  plan: {
    refusals: planRefusals,
    events: planEventLabels,
    things: {
      'council-plan': { title: 'Council plan', address: planPaths.councilOf, states: { drafting: 'Being drafted', published: 'Published' } },
      'plan-framework': { title: 'Aims and priorities', address: () => planPaths.framework },
      'service-plan': { title: 'Service plans', address: (id) => planPaths.of({ kind: 'service-plan', id }), states: planStateLabels },
      'unit-plan': { title: 'Unit plans', address: (id) => planPaths.of({ kind: 'unit-plan', id }), states: planStateLabels },
      'individual-plan': { title: 'Individual objectives', address: (id) => planPaths.of({ kind: 'individual-plan', id }) },
      'appraisal-round': { title: 'Appraisal rounds' },
    },
  },
  'plan-change': {
    refusals: planChangeRefusals,
    events: planChangeEventLabels,
    things: { 'plan-change': { title: 'Changes of plans', address: planChangePaths.of, states: textsOf(planChangeTags) } },
  },
  record: { refusals: recordRefusals, events: recordEventLabels, things: {} },
  'plan-type': {
    refusals: planTypeRefusals,
    events: planTypeEventLabels,
    things: { 'plan-type-set': { title: 'Plan types', address: planTypePaths.setOf, states: planTypeSetStates } },
  },
  recognition: { refusals: recognitionRefusals, events: recognitionEventLabels, things: { recognition: { title: 'Recognition', address: recognitionPaths.answerOf } } },
  recovery: {
    refusals: recoveryRefusals,
    events: recoveryEventLabels,
    things: { 'recovery-plan': { title: 'Recovery plans', address: recoveryPaths.of, states: recoveryPlanStateLabels } },
  },
  report: {
    refusals: reportRefusals,
    events: reportEventLabels,
    things: {
      'performance-report': { title: 'Reports', address: reportPaths.of, states: textsOf(reportStateLabels) },
      'report-challenge': { title: 'Challenges of reports by a body', address: reportPaths.of },
      challenge: { title: 'Challenges of reports', address: reportPaths.of },
    },
  },
  review: {
    refusals: reviewRefusals,
    events: reviewEventLabels,
    things: { round: { title: 'Review rounds', address: reviewPaths.roundOf, states: { open: 'Open', closed: 'Closed' } }, 'service-review': { title: 'Service reviews', address: reviewPaths.of, states: textsOf(reviewStateTags) } },
  },
  money: {
    refusals: moneyRefusals,
    events: moneyEventLabels,
    things: { 'budget-line': { title: 'Budget lines', address: moneyPaths.lineOf }, virement: { title: 'Virements', address: moneyPaths.virementOf }, 'carry-forward': { title: 'Carry-forwards', address: () => moneyPaths.list } },
  },
  risk: { refusals: riskRefusals, events: riskEventLabels, things: { risk: { title: 'Risks', address: riskPaths.of, states: textsOf(riskStateTags) } } },
  'stage-return': {
    refusals: stageReturnRefusals,
    events: stageReturnEventLabels,
    things: { 'stage-return': { title: 'Returns', address: stageReturnPaths.of, states: stageReturnStateNames } },
  },
  task: { refusals: taskRefusals, events: taskEventLabels, things: {} },
  thread: { refusals: threadRefusals, events: {}, things: {} },
  timetable: {
    refusals: timetableRefusals,
    events: timetableEventLabels,
    things: {
      year: { title: 'Timetable', address: () => timetablePaths.usual },
      rehearsal: { title: 'Rehearsals', address: timetablePaths.rehearsalOf, states: rehearsalStateNames },
      calendar: { title: 'The council’s calendar', address: () => timetablePaths.calendar },
    },
  },
  token: { refusals: tokenRefusals, events: tokenEventLabels, things: { token: { title: 'Tokens' } } },
};
