import type { CalendarDate } from '../calendar/dates';
import type { DeskAssessmentId, PostId, ServiceId } from '../shared/id';
import { accept, faultsAmong, type Outcome, refuse, refuseAll, type Refusal } from '../shared/outcome';
import { isBlank, normalText } from '../shared/text';
import { refusalOfDay } from '../calendar/chosen-day';
import type { DayRefusal } from '../calendar/refusals';
import { type DeskAssessment, type DeskDeadline, deskDeadlineKeys, deskStream, statutoryOfficerKeys, type StatutoryOfficer, withCharacteristics } from './desk-assessment';
import type { AssessmentEvent } from './events';
import { type Framework, statementsOf } from './framework';
import type { AssessmentRefusal } from './refusals';
import { characteristicTransitions, deskTransitions } from './transitions';

/** What a rule of a desk assessment answers: the assessment as it is then, and what happened. */
export type DeskOutcome = Outcome<{ readonly assessment: DeskAssessment; readonly event: AssessmentEvent }, Refusal<AssessmentRefusal | DayRefusal>>;

export interface NewDeskAssessment {
  readonly id: DeskAssessmentId;
  readonly reference: string;
  readonly title: string;
  readonly serviceId: ServiceId | null;
  readonly postId: PostId;
  readonly framework: Framework;
  /** The keys of the sections that are assessed; at least one. */
  readonly sections: readonly string[];
  readonly officers: Readonly<Record<StatutoryOfficer, PostId | null>>;
  readonly deadlines: Readonly<Record<DeskDeadline, CalendarDate>>;
  readonly followsId: DeskAssessmentId | null;
}

/** The monitoring officer is neither of the other two. Source: Local Government and Housing Act 1989, s. 5(1). */
const isMonitoringAnother = ({ 'monitoring-officer': monitoring, ...others }: NewDeskAssessment['officers']): boolean =>
  monitoring !== null && Object.values(others).includes(monitoring);

/** Later ones are not before earlier ones. */
const isInOrder = (deadlines: NewDeskAssessment['deadlines']): boolean =>
  deskDeadlineKeys.every((key, at) => at === 0 || deadlines[deskDeadlineKeys[at - 1]!] <= deadlines[key]);

/**
 * Sets a desk assessment up: the framework is taken over as it stands, with the sections that were chosen; leads and reviewers come next.
 * Refuses, all at once: `AssessmentTitleMissing`, `SectionsMissing`, `StatutoryOfficerMissing`, `MonitoringOfficerNotApart`, `DeadlinesOutOfOrder`, and as `refusalOfDay` does
 * of each deadline.
 */
export function decideDeskSetUp({ sections, framework, officers, ...given }: NewDeskAssessment, { today }: { readonly today: CalendarDate }): DeskOutcome {
  const chosen = { ...framework, sections: framework.sections.filter(({ key }) => sections.includes(key)) };
  const refused = refuseAll(faultsAmong<Refusal<AssessmentRefusal | DayRefusal>>([
    isBlank(given.title) && { code: 'AssessmentTitleMissing' },
    chosen.sections.length === 0 && { code: 'SectionsMissing' },
    ...statutoryOfficerKeys.map((officer) => officers[officer] === null && { code: 'StatutoryOfficerMissing' as const, details: { officer }, at: `officers.${officer}` }),
    isMonitoringAnother(officers) && { code: 'MonitoringOfficerNotApart', at: 'officers.monitoring-officer' },
    ...deskDeadlineKeys.map((deadline) => refusalOfDay(given.deadlines[deadline], { today }, `deadlines.${deadline}`)),
    !isInOrder(given.deadlines) && { code: 'DeadlinesOutOfOrder', at: 'deadlines.reviews' },
  ]));
  if (refused) return refused;
  const assessment: DeskAssessment = {
    ...given, title: normalText(given.title), framework: chosen, officers: officers as DeskAssessment['officers'], state: deskTransitions.first, version: 1,
    characteristics: statementsOf(chosen).map(({ key }) => ({
      key, state: characteristicTransitions.first, version: 1, leadPostId: null, reviewerPostId: null, proposal: null, writers: [], returnedBecause: null, evidence: [], stale: null,
    })),
    findings: null, agreedBy: [], stoodAside: [], deputies: [], managementMinute: null, audit: null, isPublic: false, closedOn: null, latenessTold: [], evidenceSeenOn: null,
  };
  const { reference, title, followsId } = assessment;
  const payload = { reference, title, framework: framework.key, version: framework.version, sections: chosen.sections.map(({ key }) => key), followsId };
  return accept({ assessment, event: { name: 'DeskAssessmentSetUp', stream: deskStream(assessment), payload } });
}

/** Whoever leads on some characteristics, and whoever reviews them. */
export interface Allocation {
  readonly keys: readonly string[];
  readonly leadPostId: PostId | null;
  readonly reviewerPostId: PostId | null;
}

/**
 * Says who leads on some characteristics and who reviews them; also later, while they are not agreed: people move on.
 * Refuses, all at once: `CharacteristicsMissing`, `LeadMissing`, `ReviewerMissing`, `ReviewerLeads` (nobody reviews their own); before that
 * `NotAllocating` once all are agreed.
 */
export function decideAllocation(assessment: DeskAssessment, { keys, leadPostId, reviewerPostId }: Allocation): DeskOutcome {
  const { reference, state } = assessment;
  if (state !== 'allocating' && state !== 'assessing') return refuse('NotAllocating', { reference });
  const open = assessment.characteristics.filter((one) => keys.includes(one.key) && one.state !== 'agreed').map(({ key }) => key);
  const refused = refuseAll(faultsAmong<Refusal<AssessmentRefusal>>([
    open.length === 0 && { code: 'CharacteristicsMissing' },
    leadPostId === null && { code: 'LeadMissing' },
    reviewerPostId === null && { code: 'ReviewerMissing' },
    leadPostId !== null && leadPostId === reviewerPostId && { code: 'ReviewerLeads' },
  ]));
  if (refused || leadPostId === null || reviewerPostId === null) return refused ?? refuse('LeadMissing');
  return accept({
    assessment: withCharacteristics(assessment, open, () => ({ leadPostId, reviewerPostId })),
    event: { name: 'CharacteristicsAllocated', stream: deskStream(assessment), payload: { reference, statements: open, leadPostId, reviewerPostId } },
  });
}

/** The leads are asked. Refuses: `NotAllocating`; `CharacteristicsUnallocated` while one has no lead or no reviewer. */
export function decideBeginning(assessment: DeskAssessment): DeskOutcome {
  const { reference, characteristics } = assessment;
  const state = deskTransitions.next(assessment.state, 'begin');
  if (!state) return refuse('NotAllocating', { reference });
  const count = characteristics.filter(({ leadPostId, reviewerPostId }) => leadPostId === null || reviewerPostId === null).length;
  if (count > 0) return refuse('CharacteristicsUnallocated', { count });
  return accept({ assessment: { ...assessment, state }, event: { name: 'DeskAssessmentBegun', stream: deskStream(assessment), payload: { reference } } });
}
