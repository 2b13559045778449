import { longDate } from '@golden-thread/domain/calendar/date-format';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { PlanEvent } from '@golden-thread/domain/plan/events';
import { approvers, reaches } from '@golden-thread/domain/plan-change/reach';
import { counted } from '../../../http/paging';
import { approverText } from '../../plan-type/plan-type.view';
import type { EventLabels } from './event-label';

const due = (dueOn: CalendarDate | null): { detail?: string } => (dueOn === null ? {} : { detail: `It is due on ${longDate(dueOn)}.` });

const underAim = (aim: string | null): string => (aim === null ? '' : `, under the aim ${aim}`);

const ledBy = (leadMember: string | null | undefined): string => (leadMember ? `, led by ${leadMember}` : '');

export const planEventLabels: EventLabels<PlanEvent> = {
  CouncilPlanDrafted: ({ year, title }) => ({ title: `Council plan drafted for ${year}`, detail: title }),
  CouncilPlanObjectiveAdded: ({ reference, leadServiceId }, name) => ({ title: `Objective ${reference} added`, detail: leadServiceId === null ? 'No lead service yet.' : `Lead service: ${name(leadServiceId)}.` }),
  CouncilPlanObjectiveChanged: ({ reference, was, becomes }) => ({
    title: `Objective ${reference} changed`,
    ...(was !== becomes && { changes: [{ what: 'Objective', before: was, after: becomes }] }),
  }),
  CouncilPlanObjectiveRemoved: ({ reference, title }) => ({ title: `Objective ${reference} taken out of the draft`, detail: title }),
  AimAdded: ({ reference, title }) => ({ title: `Aim ${reference} added`, detail: title }),
  AimRenamed: ({ reference, was, becomes }) => ({ title: `Aim ${reference} renamed`, changes: [{ what: 'Aim', before: was, after: becomes }] }),
  PriorityAdded: ({ reference, title, aim, leadMember }) => ({ title: `Priority ${reference} added`, detail: `${title}${underAim(aim)}${ledBy(leadMember)}.` }),
  PriorityChanged: ({ reference, title, aim, leadMember }) => ({ title: `Priority ${reference} changed`, detail: `${title}${underAim(aim)}${ledBy(leadMember)}.` }),
  ApprovalByReachSet: ({ changes }) => ({ title: 'Who approves changes of plans was set', changes: changes.map(({ reach, was, becomes }) => ({ what: reaches[reach], before: approvers[was].title, after: approvers[becomes].title })) }),
  DeliverableAllocated: ({ reference, serviceId }, name) => ({ title: `Deliverable of ${reference} allocated`, detail: `To ${name(serviceId)}.` }),
  DeliverableReallocated: ({ reference, fromServiceId, toServiceId }, name) => ({
    title: `Deliverable of ${reference} allocated anew`,
    changes: [{ what: 'Lead service', before: name(fromServiceId), after: name(toServiceId) }],
  }),
  CouncilPlanPublished: ({ year, objectives, services }) => ({
    title: `Council plan published for ${year}`,
    detail: `${counted(objectives, 'objective')}, ${counted(services, 'service')}.`,
  }),
  ServicePlanOpened: ({ dueOn }) => ({ title: 'Service plan asked for', ...due(dueOn) }),
  ServicePlanDrafted: () => ({ title: 'Draft of the service plan saved' }),
  ServicePlanSubmitted: () => ({ title: 'Service plan submitted to the director' }),
  ServicePlanReturned: () => ({ title: 'Service plan returned with reasons' }),
  ServicePlanApproved: () => ({ title: 'Service plan approved' }),
  UnitPlanOpened: ({ dueOn }) => ({ title: 'Unit plan asked for', ...due(dueOn) }),
  UnitPlanDrafted: () => ({ title: 'Draft of the unit plan saved' }),
  UnitPlanSubmitted: () => ({ title: 'Unit plan submitted' }),
  UnitPlanReturned: () => ({ title: 'Unit plan returned with reasons' }),
  UnitPlanApproved: () => ({ title: 'Unit plan approved' }),
  IndividualObjectivesOpened: ({ unitIds }) => ({
    title: 'Individual objectives opened',
    detail: `In ${counted(unitIds.length, 'unit')}.`,
  }),
  IndividualObjectivesSubmitted: () => ({ title: 'Objectives submitted' }),
  ObjectivesOutsideServicesOpened: ({ year }) => ({ title: `Objectives of ${year} asked for outside services`, detail: 'Of everybody who is in no service and has a manager.' }),
  IndividualObjectivesReturned: () => ({ title: 'Objectives returned' }),
  IndividualObjectivesAgreed: () => ({ title: 'Objectives agreed' }),
  ObjectiveLinked: ({ kind }) => ({ title: 'Objective linked to one above it', detail: `The link is ${kind}.` }),
  ObjectiveUnlinked: () => ({ title: 'Link to an objective above removed' }),
  ThreadBreakExplained: () => ({ title: 'Broken thread explained' }),
  SoThatChainWritten: ({ steps }) => ({ title: '“So that” chain written', detail: `${counted(steps, 'step')}.` }),
  ObjectiveOffered: ({ people }) => ({ title: `One objective offered to ${counted(people, 'person', 'people')}` }),
  PlanApprovalRecorded: ({ approver, decidedOn }) => ({ title: 'Approval recorded', detail: `${approverText(approver)}, on ${longDate(decidedOn)}.` }),
  PlanIssuesNamed: ({ issues }) => ({ title: issues.length === 0 ? 'No issue shared with other plans' : 'Issues shared with other plans named', ...(issues.length > 0 && { detail: `${issues.join(', ')}.` }) }),
  MonitoringArranged: ({ year, added }) => ({ title: `Monitoring arrangements of ${year} set up`, detail: `${added} added.` }),
  ReviewsProgrammed: ({ fromYear, services }) => ({ title: `Reviews spread over five years from ${fromYear}`, detail: `${counted(services, 'service')}.` }),
  AppraisalRoundPlanned: ({ year }) => ({ title: `Appraisal round planned for ${year}` }),
  AppraisalWindowOpened: ({ lateUnits }) => ({
    title: 'Appraisal window opened',
    ...(lateUnits.length > 0 && { detail: `Late with their targets: ${lateUnits.join(', ')}.` }),
  }),
  AppraisalWindowClosed: ({ people, agreed }) => ({ title: 'Appraisal window closed', detail: `${agreed} of ${counted(people, 'person').replace('persons', 'people')} agreed.` }),
};
