import { accept, type Outcome } from '@golden-thread/domain';
import type { Actor } from '@golden-thread/domain/authority';
import type { Measure } from '@golden-thread/domain/measure';
import type { Database } from '@golden-thread/persistence';
import { listMeasurePlaces, listMeasures } from '@golden-thread/persistence/measure';
import { lacksPermission } from '../shared';

/** A measure in the register, with its service and the posts that answer for it by name. */
export interface RegisteredMeasure {
  readonly measure: Measure;
  readonly serviceName: string;
  readonly ownerTitle: string;
  readonly verifierTitle: string;
  readonly memberTitle: string | null;
}

/** Every measure the council has registered, by reference, retired ones too. Refused: `NotPermitted`. */
export async function listRegister(database: Database, actor: Actor): Promise<Outcome<readonly RegisteredMeasure[]>> {
  const lacking = lacksPermission(actor, 'measures.see');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading) => {
    const places = new Map((await listMeasurePlaces(reading)).map(({ measureId, ...place }) => [measureId, place]));
    const measures = await listMeasures(reading, { retired: true });
    return accept(measures.flatMap((measure) => {
      const place = places.get(measure.id);
      return place ? [{ measure, ...place }] : [];
    }));
  });
}
