import type { Actor } from '@golden-thread/domain/authority/actor';
import { may } from '@golden-thread/domain/authority/permission';
import { type EvidencedThing, evidenceTypes } from '@golden-thread/domain/evidence/evidence';
import type { EvidenceId, Id, MeasureId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { type EvidenceSummary, findEvidence, isAuditedMeasure, listEvidenceOf } from '@golden-thread/persistence/evidence/evidence';
import type { Asked } from '@golden-thread/persistence/unit-of-work/database';
import { type Files, readFileChecked } from '../document/open-file-store';
import type { FileToGive } from '../document/read-documents';
import { type EvidencedView, openEvidenced } from './evidence-access';

export type { EvidenceSummary } from '@golden-thread/persistence/evidence/evidence';

/** A thing with its evidence. `audit`: of a measure, whether its year-end figure is audited, and whether the actor says so; null for others. */
export interface EvidencePageView extends EvidencedView {
  readonly evidence: readonly EvidenceSummary[];
  readonly audit: { readonly audited: boolean; readonly mayChange: boolean } | null;
}

/** The evidence of a thing, for whoever may read the thing whole. Refuses as `openEvidenced` does. */
export const getEvidence = (database: Asked, actor: Actor, { thing, thingId }: { readonly thing: EvidencedThing; readonly thingId: Id }): Promise<Outcome<EvidencePageView>> =>
  database.read(actor.councilId, async (reading) => {
    const opened = await openEvidenced(reading, actor, { thing, thingId });
    if (!opened.ok) return opened;
    const audit = thing === 'measure' ? { audited: await isAuditedMeasure(reading, thingId as MeasureId), mayChange: may(actor, 'measures.configure') } : null;
    const evidence = (await listEvidenceOf(reading, thing, thingId)).filter(({ part }) => opened.value.isOpen(part));
    return accept({ ...opened.value, evidence, audit });
  });

/**
 * A file of evidence, compared with its digest in the record each time it is given out.
 * Refuses: `EvidenceNotFound`, `FilesNotKept`, `FileDamaged`.
 */
export async function getEvidenceFile(database: Asked, files: Files, actor: Actor, evidenceId: EvidenceId): Promise<Outcome<FileToGive>> {
  const evidence = await database.read(actor.councilId, async (reading) => {
    const found = await findEvidence(reading, evidenceId);
    if (found?.withdrawnAt !== null) return undefined;
    const opened = await openEvidenced(reading, actor, found);
    return opened.ok && opened.value.isOpen(found.part) ? found : undefined;
  });
  if (!evidence) return refuse('EvidenceNotFound');
  const bytes = await readFileChecked(files, { councilId: actor.councilId, digest: evidence.digest });
  return bytes.ok ? accept({ name: evidence.name, type: evidenceTypes[evidence.type].type, bytes: bytes.value }) : bytes;
}
