import { accept, type Outcome, refuse } from '@golden-thread/domain';
import type { Actor } from '@golden-thread/domain/authority';
import type { MeasureEvent } from '@golden-thread/domain/measure';
import type { Database } from '@golden-thread/persistence';
import { saveMeasure } from '@golden-thread/persistence/measure';
import { type MeasureCommand, withMeasure } from './with-measure';

/**
 * Retires a measure from today: nothing more is asked for, its history stays (Ribble Valley 4.8: keep, amend, retire).
 * Refused: as `withMeasure` refuses, `MeasureRetired`, `ReasonMissing`.
 */
export function retireMeasure(
  database: Database,
  actor: Actor,
  command: MeasureCommand & { readonly reason: string },
): Promise<Outcome<{ ref: string }>> {
  return withMeasure(database, { actor, permission: 'measures.configure', command }, async (work, measure) => {
    if (measure.retiredOn !== null) return refuse('MeasureRetired', { ref: measure.ref });
    const reason = command.reason.trim();
    if (reason === '') return refuse('ReasonMissing');
    await saveMeasure(work, { ...measure, retiredOn: work.today });
    const payload = { ref: measure.ref, retiredOn: work.today, version: measure.version + 1 };
    work.record({ name: 'MeasureRetired', stream: { type: 'measure', id: measure.id }, payload, wording: { reason } } satisfies MeasureEvent);
    return accept({ ref: measure.ref });
  });
}
