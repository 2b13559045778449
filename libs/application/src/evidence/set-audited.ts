import type { Actor } from '@golden-thread/domain/authority/actor';
import type { MeasureId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { isAuditedMeasure, saveAuditedMeasure } from '@golden-thread/persistence/evidence/evidence';
import { findMeasure } from '@golden-thread/persistence/measure/measures';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { lacksPermission, type Submitted } from '../shared/command';

export interface SetAudited extends Submitted {
  readonly measureId: MeasureId;
  readonly audited: boolean;
}

/**
 * Says that a measure's year-end figure is audited, or no longer is. An audited one is verified only with a working paper for its period.
 * Refuses: `NotPermitted`, `NoSuchMeasure`.
 */
export async function setAudited(database: Database, actor: Actor, { measureId, audited, submission }: SetAudited): Promise<Outcome<{ measureId: MeasureId }>> {
  const lacking = lacksPermission(actor, 'measures.configure');
  if (lacking) return lacking;
  return database.transact({ actor, submission }, async (work) => {
    await work.lock({ type: 'measure', id: measureId });
    const measure = await findMeasure(work, measureId);
    if (!measure) return refuse('NoSuchMeasure');
    if ((await isAuditedMeasure(work, measureId)) === audited) return accept({ measureId });
    saveAuditedMeasure(work, measureId, audited);
    work.record({ name: 'MeasureAuditSet', stream: { type: 'measure', id: measureId }, payload: { ref: measure.ref, audited } });
    return accept({ measureId });
  });
}
