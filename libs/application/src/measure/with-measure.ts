import { type Outcome, refuse } from '@golden-thread/domain';
import type { Actor } from '@golden-thread/domain/authority';
import type { Measure } from '@golden-thread/domain/measure';
import type { Database, UnitOfWork, Scope } from '@golden-thread/persistence';
import { findMeasure } from '@golden-thread/persistence/measure';
import { changedSince, lacksPermission } from '../shared';

/** What every change to a measure names: the measure, the version that was shown, and the form's own id. */
export interface MeasureCommand {
  readonly measureId: string;
  readonly version?: number;
  readonly submission?: Scope['submission'];
}

/**
 * Opens one unit of work on a measure, by somebody who may configure it.
 * Refuses: `NotPermitted`, `NoSuchMeasure`, `Stale`; and as `decide` refuses.
 */
export async function withMeasure<T>(
  database: Database,
  { actor, command }: { readonly actor: Actor; readonly command: MeasureCommand },
  decide: (work: UnitOfWork, measure: Measure) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const lacking = lacksPermission(actor, 'measures.configure');
  if (lacking) return lacking;
  return database.transact({ actor, submission: command.submission }, async (work) => {
    await work.lock({ type: 'measure', id: command.measureId });
    const measure = await findMeasure(work, command.measureId);
    if (!measure) return refuse('NoSuchMeasure');
    return changedSince(measure, command.version) ?? decide(work, measure);
  });
}
