import type { Actor } from '@golden-thread/domain/authority/actor';
import type { Id } from '@golden-thread/domain/shared/id';
import { findDeskAssessment } from '@golden-thread/persistence/assessment/desk-assessments';
import { findWorkshop } from '@golden-thread/persistence/assessment/workshops';
import type { Reading } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { mayOpenDeskAssessment } from './desk-command';
import { mayOpenWorkshop } from './workshop-command';

/**
 * Whether what hangs on an assessment, such as its evidence and its papers, is the actor's to read: where they read what was said in it. Of any other kind
 * of thing the reading table says so, and nothing stands in the way here.
 */
export async function isAssessmentOpen(reading: Reading, actor: Actor, { thing, thingId }: { readonly thing: string; readonly thingId: Id }): Promise<boolean> {
  if (thing === 'workshop') {
    const workshop = await findWorkshop(reading, thingId);
    return workshop !== undefined && mayOpenWorkshop(actor, workshop);
  }
  if (thing !== 'desk-assessment') return true;
  const assessment = await findDeskAssessment(reading, thingId);
  return assessment !== undefined && mayOpenDeskAssessment(actor, assessment);
}
