import { deskScored } from '@golden-thread/domain/assessment/movement';
import { type AssessedService, scoresOfServices, type ServiceScore } from '@golden-thread/domain/assessment/results';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { accept, type Outcome } from '@golden-thread/domain/shared/outcome';
import { type ClosedAssessment, listClosedAssessments } from '@golden-thread/persistence/assessment/assessed-services.query';
import { findDeskAssessment } from '@golden-thread/persistence/assessment/desk-assessments';
import { findWorkshop } from '@golden-thread/persistence/assessment/workshops';
import type { Asked } from '@golden-thread/persistence/unit-of-work/database';
import type { Reading } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { lacksPermission } from '../shared/command';
import { mayOpenDeskAssessment } from './desk-command';
import { mayOpenWorkshop } from './workshop-command';

/** The scores of services on one framework, and the frameworks that can be asked for. */
export interface ServiceScores {
  /** Null: nothing on any framework is the reader's to read. */
  readonly framework: string | null;
  readonly frameworks: readonly { readonly key: string; readonly title: string }[];
  readonly scores: readonly ServiceScore[];
}

/**
 * How services were scored on a framework when they were assessed last, in a workshop or at the desk, as far as the actor may read it. `framework`: its key; null, or one that
 * nothing was assessed by: the first that something was. Refuses: `NotPermitted`.
 */
export async function getServiceScores(database: Asked, actor: Actor, { framework }: { readonly framework: string | null }): Promise<Outcome<ServiceScores>> {
  const lacking = lacksPermission(actor, 'assessments.see');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading) => {
    const closed = await listClosedAssessments(reading);
    const frameworks = [...new Map(closed.map((one) => [one.framework, { key: one.framework, title: one.frameworkTitle }])).values()];
    const asked = frameworks.find(({ key }) => key === framework) ?? frameworks[0];
    if (asked === undefined) return accept({ framework: null, frameworks, scores: [] });
    const ofIt = closed.filter((one) => one.framework === asked.key);
    const services = [...new Set(ofIt.map(({ serviceId }) => serviceId))];
    const newest = await Promise.all(services.map((serviceId) => newestReadable(reading, actor, ofIt.filter((one) => one.serviceId === serviceId))));
    return accept({ framework: asked.key, frameworks, scores: scoresOfServices(newest.flatMap((one) => one ?? [])) });
  });
}

/** The newest of a service's assessments that the actor may read; undefined where none is theirs to read. */
async function newestReadable(reading: Reading, actor: Actor, newestFirst: readonly ClosedAssessment[]): Promise<AssessedService | undefined> {
  for (const { kind, id, serviceId, serviceName, closedOn } of newestFirst) {
    const of = { kind, serviceId, serviceName: serviceName ?? 'The whole council', closedOn };
    if (kind === 'workshop') {
      const workshop = await findWorkshop(reading, id);
      if (workshop && mayOpenWorkshop(actor, workshop)) return { ...of, reference: workshop.reference, scored: workshop };
    } else {
      const assessment = await findDeskAssessment(reading, id);
      if (assessment && mayOpenDeskAssessment(actor, assessment)) return { ...of, reference: assessment.reference, scored: deskScored(assessment) };
    }
  }
  return undefined;
}
