import { type Framework, statementsOf } from '@golden-thread/domain/assessment/framework';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { may } from '@golden-thread/domain/authority/permission';
import { monthName } from '@golden-thread/domain/calendar/date-format';
import { type EvidencedThing, evidencedThings, type EvidencePart, wholeThing } from '@golden-thread/domain/evidence/evidence';
import { getPeriod } from '@golden-thread/domain/measure/period';
import { challengeBodies, challengeBodyKeys } from '@golden-thread/domain/report/performance-report';
import { reviewSectionKeys, reviewSections } from '@golden-thread/domain/review/service-review';
import type { Id, MeasureId, RecoveryPlanId, ReportId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { listExemptCommentaries, listExemptTexts } from '@golden-thread/persistence/authority/exemptions';
import { findDeskAssessment } from '@golden-thread/persistence/assessment/desk-assessments';
import { findWorkshop } from '@golden-thread/persistence/assessment/workshops';
import { findAccess } from '@golden-thread/persistence/authority/reading-access';
import { findThingEvidenced } from '@golden-thread/persistence/evidence/evidence';
import { listPeriodsOfMeasure } from '@golden-thread/persistence/evidence/periods-of-measure.query';
import { findRecoveryPlan } from '@golden-thread/persistence/recovery/recovery-plans';
import type { Reading } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { isAssessmentOpen } from '../assessment/assessment-access';
import { lacksPermission } from '../shared/command';

/** A thing as its evidence is about it. */
export interface EvidencedView {
  readonly thing: EvidencedThing;
  readonly thingId: Id;
  readonly label: string;
  /** What of it a file may show, with the thing as a whole first. */
  readonly parts: readonly { readonly part: EvidencePart; readonly label: string }[];
  /** Whether the actor adds to it: whoever writes in it, and the policy team for a service. */
  readonly mayAdd: boolean;
  /** Whether files that show a part of it are the actor's to read: not where what they show is exempt for them. */
  readonly isOpen: (part: EvidencePart) => boolean;
}

/**
 * A thing with what the actor may do with its evidence: read it, where they may read the thing whole; add to it, where they answer for a post
 * that writes in it. Refuses: `NotPermitted`, `EvidenceNotFound` where the thing is not there for them.
 */
export async function openEvidenced(reading: Reading, actor: Actor, { thing, thingId }: { readonly thing: EvidencedThing; readonly thingId: Id }): Promise<Outcome<EvidencedView>> {
  const { see, write } = evidencedThings[thing];
  const lacking = lacksPermission(actor, see);
  if (lacking) return lacking;
  const found = await findThingEvidenced(reading, thing, thingId);
  if (!found) return refuse('EvidenceNotFound');
  const { paper, paperId, label, writers } = found;
  if (paper !== null && paperId !== null && (await findAccess(reading, actor, { paper, id: paperId })) !== 'whole') return refuse('EvidenceNotFound');
  if (!(await isAssessmentOpen(reading, actor, { thing, thingId }))) return refuse('EvidenceNotFound');
  const writes = may(actor, write) && writers.some((post) => actor.postIds.includes(post));
  return accept({ thing, thingId, label, parts: await partsOf(reading, thing, thingId), mayAdd: writes || may(actor, 'measures.configure'), isOpen: await findOpenParts(reading, actor, { thing, thingId }) });
}

/** Where the commentary on a figure is exempt, so is what shows that figure; where one text of a report is, so are its papers, which hold all of them. */
async function findOpenParts(reading: Reading, actor: Actor, { thing, thingId }: Pick<EvidencedView, 'thing' | 'thingId'>): Promise<EvidencedView['isOpen']> {
  if (thing === 'performance-report') {
    const isExempt = (await listExemptTexts(reading, actor, thingId as ReportId)).length > 0;
    return () => !isExempt;
  }
  if (thing !== 'measure') return () => true;
  const exempt = (await listExemptCommentaries(reading, actor)).filter(({ measureId }) => measureId === thingId);
  return (part) => exempt.every(({ period }) => period !== part);
}

async function partsOf(reading: Reading, thing: EvidencedThing, thingId: Id): Promise<EvidencedView['parts']> {
  const whole = { part: wholeThing, label: evidencedThings[thing].wholeThing };
  switch (thing) {
    case 'measure':
      return [whole, ...(await listPeriodsOfMeasure(reading, thingId as MeasureId)).map((part) => ({ part, label: `The figure of ${getPeriod(part).label}` }))];
    case 'recovery-plan':
      return [whole, ...(await partsOfRecoveryPlan(reading, thingId as RecoveryPlanId))];
    case 'service-review':
      return [whole, ...reviewSectionKeys.map((part) => ({ part, label: reviewSections[part].title }))];
    case 'action':
    case 'objective':
      return [whole];
    case 'performance-report':
      return [whole, ...challengeBodyKeys.map((body) => ({ part: `agenda-${body}`, label: `The paper as it went on the agenda: ${challengeBodies[body].title}` }))];
    case 'workshop':
      return [whole, ...partsOfFramework(await findWorkshop(reading, thingId))];
    case 'desk-assessment':
      return [whole, ...partsOfFramework(await findDeskAssessment(reading, thingId))];
  }
}

const partsOfFramework = (assessed: { readonly framework: Framework } | undefined): EvidencedView['parts'] =>
  assessed === undefined ? [] : statementsOf(assessed.framework).map(({ key, title }) => ({ part: key, label: title }));

async function partsOfRecoveryPlan(reading: Reading, id: RecoveryPlanId): Promise<EvidencedView['parts']> {
  const plan = await findRecoveryPlan(reading, id);
  const actions = (plan?.content?.actions ?? []).map(({ step }, index) => ({ part: `action-${index + 1}`, label: `Action ${index + 1}: ${step}` }));
  const months = (plan?.months ?? []).map(({ month }) => ({ part: month, label: `The update of ${monthName(month)}` }));
  return [...actions, ...months];
}
