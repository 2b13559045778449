/** What each kind of document says, from the rows as they stand, whoever asks: a document is the same for all who may read it. */

import { deskScored, movementSince } from '@golden-thread/domain/assessment/movement';
import { figuresForReader } from '@golden-thread/domain/authority/exemption';
import { longDate } from '@golden-thread/domain/calendar/date-format';
import { neighbouringQuarter, quarterDates, quarterOf } from '@golden-thread/domain/calendar/financial-year';
import { countLevels, type DocumentContent, type StatusChart } from '@golden-thread/domain/document/document-content';
import type { DocumentKind, DocumentRecord } from '@golden-thread/domain/document/document';
import { deskAssessmentDocument, workshopDocument } from '@golden-thread/domain/document/assessment-documents';
import { corporateRisksDocument } from '@golden-thread/domain/document/corporate-risks-document';
import { keyPlanDocument } from '@golden-thread/domain/document/key-plan-document';
import { recoveryPlanDocument } from '@golden-thread/domain/document/recovery-plan-document';
import { servicePlanDocument } from '@golden-thread/domain/document/service-plan-document';
import { reportDocument, type ReportOnRecord } from '@golden-thread/domain/document/report-document';
import { corporateReviewDocument, scorecardDocument } from '@golden-thread/domain/document/review-documents';
import { keyPlanStateNames } from '@golden-thread/domain/key-plan/transitions';
import { planStateNames } from '@golden-thread/domain/plan/plan';
import { isAtItsEnd } from '@golden-thread/domain/plan-change/reported-change';
import { blankPlanText } from '@golden-thread/domain/plan-type/plan-text';
import { recoveryStateNames } from '@golden-thread/domain/recovery/recovery-plan';
import { withoutExempt } from '@golden-thread/domain/report/report-content';
import type { PerformanceReport } from '@golden-thread/domain/report/performance-report';
import type { Round } from '@golden-thread/domain/review/round';
import type { Id, PlanId, RecoveryPlanId, ReportId, RoundId, ServiceId } from '@golden-thread/domain/shared/id';
import { quartersEndingWith } from '@golden-thread/domain/status/levels-over-quarters';
import { findDeskAssessment } from '@golden-thread/persistence/assessment/desk-assessments';
import { findWorkshop } from '@golden-thread/persistence/assessment/workshops';
import { findExemptFromReport, listExemptCommentaries } from '@golden-thread/persistence/authority/exemptions';
import { listExceptionSummaries } from '@golden-thread/persistence/exception/exceptions.query';
import { findNames } from '@golden-thread/persistence/history/labels.query';
import { findKeyPlanOwner } from '@golden-thread/persistence/key-plan/key-plan-register.query';
import { findKeyPlan, findReferredPlans } from '@golden-thread/persistence/key-plan/key-plans';
import { findServiceNames } from '@golden-thread/persistence/organisation/service-posts.query';
import { findNamesOfPlan, listObjectiveSummaries } from '@golden-thread/persistence/plan/plan-page.query';
import { listChangesDecided } from '@golden-thread/persistence/plan-change/plan-change-page.query';
import { findPlan } from '@golden-thread/persistence/plan/plans';
import { findRecoveryPlanView, type Party } from '@golden-thread/persistence/recovery/recovery-plan-page.query';
import { findReportSignOff, listCommitteeDecisions } from '@golden-thread/persistence/report/committee-records';
import { findPerformanceReport } from '@golden-thread/persistence/report/performance-reports';
import { findComposition, type ReportComposition } from '@golden-thread/persistence/report/report-compositions';
import { listAttendance } from '@golden-thread/persistence/review/attendance';
import { findLatestSnapshot, listCorporateIssuesOfRound } from '@golden-thread/persistence/review/corporate-review';
import { listRisks } from '@golden-thread/persistence/risk/risk-register.query';
import { findRiskMatrix } from '@golden-thread/persistence/risk/risks';
import { findRound } from '@golden-thread/persistence/review/rounds';
import { listLevelsOverQuarters } from '@golden-thread/persistence/status/standings.query';
import type { Reading } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { engineActor } from '../engine/engine-actor';

/** What a document says, and the papers of which it says something. */
export interface DocumentToWrite {
  readonly content: DocumentContent;
  readonly drawsOn: DocumentRecord['drawsOn'];
}

/** Undefined where the thing is not there, or has not come so far that there is something to write. */
type ContentOf = (reading: Reading, thingId: Id) => Promise<DocumentToWrite | undefined>;

/**
 * A report as it was composed, without what is exempt today: its paper is one for members and public alike. It draws on itself alone, because
 * the rest of it goes before everybody.
 */
export const documentOfReport = (
  { id, scrutinyOn, cabinetOn }: Pick<PerformanceReport, 'id' | 'scrutinyOn' | 'cabinetOn'>,
  { content, number }: Pick<ReportComposition, 'content' | 'number'>,
  exempt: Parameters<typeof withoutExempt>[1],
  onRecord: Pick<ReportOnRecord, 'decisions' | 'signOff'> = { decisions: [], signOff: null },
): DocumentToWrite => ({ content: reportDocument(withoutExempt(content, exempt), { scrutinyOn, cabinetOn, edition: number, ...onRecord }), drawsOn: [{ paper: 'performance-report', id }] });

const report: ContentOf = async (reading, thingId) => {
  const found = await findPerformanceReport(reading, thingId as ReportId);
  const composition = found && (await findComposition(reading, found.id));
  if (!found || !composition) return undefined;
  const decisions = await listCommitteeDecisions(reading, found.id);
  return documentOfReport(found, composition, await findExemptFromReport(reading, null, found.id), { decisions, signOff: (await findReportSignOff(reading, found.id, composition.hash)) ?? null });
};

/** A round with its frozen figures, without the commentaries that are exempt today. */
async function frozenRound(reading: Reading, thingId: Id) {
  const round: Round | undefined = await findRound(reading, thingId as RoundId);
  const snapshot = round && (await findLatestSnapshot(reading, round.id));
  if (!round || !snapshot) return undefined;
  const figures = figuresForReader(snapshot.content.figures, await listExemptCommentaries(reading, null));
  return { council: reading.council.name, round, snapshot: { ...snapshot, content: { ...snapshot.content, figures } } };
}

const scorecard: ContentOf = async (reading, thingId) => {
  const frozen = await frozenRound(reading, thingId);
  return frozen && { content: scorecardDocument(frozen), drawsOn: [] };
};

const corporateReview: ContentOf = async (reading, thingId) => {
  const frozen = await frozenRound(reading, thingId);
  if (!frozen) return undefined;
  const exceptions = await listExceptionSummaries(reading, engineActor(reading.council.id), frozen.round.id);
  const names = await findServiceNames(reading);
  const issues = (await listCorporateIssuesOfRound(reading, frozen.round.id)).map(({ text, serviceIds }) => ({ text, services: serviceIds.flatMap((id) => names.get(id) ?? []) }));
  const planChanges = await listChangesDecided(reading, engineActor(reading.council.id), quarterDates(frozen.round.year, frozen.round.quarter));
  return {
    content: corporateReviewDocument({ ...frozen, exceptions, issues, planChanges, attendance: await listAttendance(reading, frozen.round.id) }),
    drawsOn: [...exceptions.map(({ id }) => ({ paper: 'exception' as const, id })), ...planChanges.filter(isAtItsEnd).map(({ id }) => ({ paper: 'plan-change' as const, id }))],
  };
};

/** Everybody in the council may read the register, so it draws on no paper. */
const corporateRisks: ContentOf = async (reading, thingId) => {
  if (thingId !== reading.council.id) return undefined;
  const [matrix, risks] = [await findRiskMatrix(reading), await listRisks(reading, { closed: false })];
  return { content: corporateRisksDocument({ council: reading.council.name, today: reading.today, matrix, risks }), drawsOn: [] };
};

/** A key plan once it is submitted: what is being written is its writers’. */
const keyPlan: ContentOf = async (reading, thingId) => {
  const plan = await findKeyPlan(reading, thingId);
  if (plan === undefined || plan.state === 'drafting') return undefined;
  const { owner, people } = await findKeyPlanOwner(reading, plan.ownerPostId);
  const refersTo = (await findReferredPlans(reading, plan.text.references)).map(({ title }) => title);
  return { content: keyPlanDocument({ council: reading.council.name, plan, owner: people === '' ? owner : `${people}, ${owner}`, standing: keyPlanStateNames[plan.state], refersTo }), drawsOn: [] };
};

/** How the measures of a service stood at the end of each of the last quarters; none where no measure was ever judged. */
async function quartersOf(reading: Reading, serviceId: ServiceId | null): Promise<StatusChart['groups']> {
  const last = neighbouringQuarter(quarterOf(reading.today), -1);
  const judged = (await listLevelsOverQuarters(reading, last)).filter(({ measure }) => measure.serviceId === serviceId);
  const groups = quartersEndingWith(last).map(({ year, quarter }, at) => ({ label: `Quarter ${quarter} ${year}`, counts: countLevels(judged.map(({ levels }) => ({ level: levels[at]! }))) }));
  return groups.some(({ counts }) => counts.red + counts.amber + counts.green > 0) ? groups : [];
}

const servicePlan: ContentOf = async (reading, thingId) => {
  const plan = await findPlan(reading, thingId as PlanId);
  if (plan?.kind !== 'service-plan' || plan.content === null) return undefined;
  const { writerPost, deciderPost } = await findNamesOfPlan(reading, plan);
  const objectives = await listObjectiveSummaries(reading, plan.id);
  const { name: service, year, state, version, decidedOn, content, type } = plan;
  const typed = type && { type, text: plan.text ?? blankPlanText };
  const quarters = await quartersOf(reading, plan.serviceId);
  return {
    content: servicePlanDocument({ quarters, council: reading.council.name, service, year, standing: planStateNames[state], version, writtenBy: writerPost, decidedBy: deciderPost, decidedOn, content, typed, objectives }),
    drawsOn: [{ paper: 'service-plan', id: plan.id }],
  };
};

const recoveryPlan: ContentOf = async (reading, thingId) => {
  const plan = await findRecoveryPlanView(reading, engineActor(reading.council.id), thingId as RecoveryPlanId);
  if (!plan) return undefined;
  const named = ({ postTitle, people }: Party): string => (people.length === 0 ? postTitle : `${people.map(({ name }) => name).join(', ')}, ${postTitle}`);
  return {
    content: recoveryPlanDocument({
      council: reading.council.name, plan, service: plan.serviceName, standing: recoveryStateNames[plan.state], measure: plan.measure,
      accountable: named(plan.accountable), director: named(plan.director), panelChair: named(plan.panelChair), registered: plan.registered,
    }),
    drawsOn: [{ paper: 'recovery-plan', id: plan.id }],
  };
};

/** A paper is the same for all who may read it, so that it tells what moved since an earlier assessment only where everybody reads that one. */
const isForEverybody = ({ state, isPublic }: { readonly state: string; readonly isPublic: boolean }): boolean => state === 'closed' && isPublic;

const workshop: ContentOf = async (reading, thingId) => {
  const found = await findWorkshop(reading, thingId);
  if (!found) return undefined;
  const before = found.followsId === null ? undefined : await findWorkshop(reading, found.followsId);
  const names = await findNames(reading, [found.serviceId, found.actions.map(({ ownerPostId }) => ownerPostId)]);
  const movement = before && isForEverybody(before) ? { since: `${before.reference}, ${longDate(before.meetsOn)}`, of: movementSince(before, found) } : null;
  return { content: workshopDocument({ council: reading.council.name, workshop: found, names, movement }), drawsOn: [] };
};

const deskAssessment: ContentOf = async (reading, thingId) => {
  const found = await findDeskAssessment(reading, thingId);
  if (!found) return undefined;
  const before = found.followsId === null ? undefined : await findDeskAssessment(reading, found.followsId);
  const names = await findNames(reading, [found.serviceId, found.audit?.committeeId ?? null, found.characteristics.map(({ proposal }) => proposal?.improvement?.ownerPostId ?? null)]);
  const movement = before && isForEverybody(before) ? { since: before.reference, of: movementSince(deskScored(before), deskScored(found)) } : null;
  return { content: deskAssessmentDocument({ council: reading.council.name, assessment: found, names, movement }), drawsOn: [] };
};

export const documentContents: Readonly<Record<DocumentKind, ContentOf>> = {
  report, scorecard, 'corporate-review': corporateReview, 'corporate-risks': corporateRisks, 'key-plan': keyPlan, 'service-plan': servicePlan, 'recovery-plan': recoveryPlan, workshop, 'desk-assessment': deskAssessment,
};
