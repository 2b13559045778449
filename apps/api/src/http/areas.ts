import type { Area, RefusalsByArea, ThingTypeOf } from '@golden-thread/domain/shared/areas';
import type { EventsByArea } from '@golden-thread/domain/shared/events';
import { authorityPaths } from '../web/authority/paths';
import { directoryPaths } from '../web/connection/paths';
import { exceptionStateLabels } from '../web/exception/labels';
import { exceptionPaths } from '../web/exception/paths';
import { failedDeliveryEventLabels, importEventLabels, recordEventLabels, taskEventLabels, tokenEventLabels } from '../web/history/event-labels/administration';
import { authorityEventLabels } from '../web/history/event-labels/authority';
import type { EventLabels } from '../web/history/event-labels/event-label';
import { documentEventLabels } from '../web/history/event-labels/document';
import { evidenceEventLabels } from '../web/history/event-labels/evidence';
import { exceptionEventLabels } from '../web/history/event-labels/exception';
import { measureEventLabels } from '../web/history/event-labels/measure';
import { organisationEventLabels } from '../web/history/event-labels/organisation';
import { planEventLabels } from '../web/history/event-labels/plan';
import { recoveryEventLabels } from '../web/history/event-labels/recovery';
import { reportEventLabels } from '../web/history/event-labels/report';
import { reviewEventLabels } from '../web/history/event-labels/review';
import { clockEventLabels, timetableEventLabels } from '../web/history/event-labels/timetable';
import { sheetStateTags } from '../web/measure/labels';
import { measurePaths } from '../web/measure/paths';
import { planStateLabels } from '../web/plan/labels';
import { planPaths } from '../web/plan/paths';
import { recoveryPlanStateLabels } from '../web/recovery/labels';
import { recoveryPaths } from '../web/recovery/paths';
import { reportStateLabels } from '../web/report/labels';
import { reportPaths } from '../web/report/paths';
import { reviewStateTags } from '../web/review/labels';
import { reviewPaths } from '../web/review/paths';
import { timetablePaths } from '../web/timetable/paths';
import { exemptionRefusals, failedDeliveryRefusals, importRefusals, powerRequestRefusals, readingRuleRefusals, recordRefusals, tokenRefusals } from './refusals/administration';
import { clockRefusals } from './refusals/clock';
import { documentRefusals } from './refusals/document';
import { evidenceRefusals } from './refusals/evidence';
import { exceptionRefusals } from './refusals/exception';
import { measureRefusals } from './refusals/measure';
import { organisationRefusals } from './refusals/organisation';
import { planRefusals, threadRefusals } from './refusals/plan';
import { recoveryRefusals } from './refusals/recovery';
import { type RefusalWordings, taskRefusals } from './refusals/refusal-wording';
import { reportRefusals } from './refusals/report';
import { reviewRefusals } from './refusals/review';
import { timetableRefusals } from './refusals/timetable';

/** How one kind of thing whose history is kept is led to. */
export interface Thing {
  /** What such things are called together, in a list of kinds. */
  readonly title: string;
  /** Where one is shown, to everybody who may see it. Missing: its history is all there is for everybody to see. */
  readonly address?: (id: string) => string;
  /** Where one stands, in words, by its state; missing where lists need not say it. */
  readonly states?: Readonly<Record<string, string>>;
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
  authority: {
    refusals: { ...exemptionRefusals, ...readingRuleRefusals, ...powerRequestRefusals },
    events: authorityEventLabels,
    things: { 'power-request': { title: 'Second approvals', address: authorityPaths.secondApprovalOf } },
  },
  clock: { refusals: clockRefusals, events: clockEventLabels, things: { clock: { title: 'The clock' } } },
  delivery: {
    refusals: failedDeliveryRefusals,
    events: failedDeliveryEventLabels,
    things: { delivery: { title: 'Failed deliveries' }, letter: { title: 'E-mails' } },
  },
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
  import: { refusals: importRefusals, events: importEventLabels, things: { council: { title: 'Imports' } } },
  measure: {
    refusals: measureRefusals,
    events: measureEventLabels,
    things: {
      measure: { title: 'Measures and targets', address: measurePaths.of, states: { retired: 'Retired' } },
      'figure-sheet': { title: 'Figures', address: measurePaths.sheetOf, states: textsOf(sheetStateTags) },
      figures: { title: 'Figures of a quarter' },
    },
  },
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
  record: { refusals: recordRefusals, events: recordEventLabels, things: {} },
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
  task: { refusals: taskRefusals, events: taskEventLabels, things: {} },
  thread: { refusals: threadRefusals, events: {}, things: {} },
  timetable: {
    refusals: timetableRefusals,
    events: timetableEventLabels,
    things: {
      year: { title: 'Timetable', address: () => timetablePaths.usual },
      calendar: { title: 'The council’s calendar', address: () => timetablePaths.calendar },
    },
  },
  token: { refusals: tokenRefusals, events: tokenEventLabels, things: { token: { title: 'Tokens' } } },
};
