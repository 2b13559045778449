import type { Actor } from '@golden-thread/domain/authority/actor';
import type { Measure } from '@golden-thread/domain/measure/measure';
import { accept, type Outcome } from '@golden-thread/domain/shared/outcome';
import { writeCsv } from '@golden-thread/exchange/tabular/csv';
import { listMeasures } from '@golden-thread/persistence/measure/measures';
import { listMeasurePlaces } from '@golden-thread/persistence/measure/places.query';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { lacksPermission } from '../shared/command';

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

/** The columns of the single data list (Chesterfield 7.1), then those of the indicator register (Ribble Valley 5.5), in their words. */
const columns = [
  'ref', 'title', 'data type', 'frequency of collection', 'opportunities for benchmarking', 'lead service area', 'feeds', 'data source', 'formula',
  'calculation guidance', 'member responsible', 'officer responsible', 'aim', 'working papers', 'evidence', 'retired on',
];

/** The register as CSV, retired measures too. Refused: `NotPermitted`. */
export async function exportRegister(database: Database, actor: Actor): Promise<Outcome<string>> {
  const listed = await listRegister(database, actor);
  if (!listed.ok) return listed;
  const aim = { maximise: 'maximise', minimise: 'minimise', 'plan-is-best': 'plan is best', representative: 'representative of the population', 'data-only': 'data only' } as const satisfies Record<Measure['polarity'], string>;
  const rows = listed.value.map(({ measure, serviceName, ownerTitle, memberTitle }) => {
    const { register } = measure;
    return [
      measure.ref, measure.title, register.dataType, measure.frequency, register.benchmarking, serviceName, register.feeds, register.dataSource,
      register.formula, register.calculationGuidance, memberTitle ?? '', ownerTitle, aim[measure.polarity], register.workingPapers, register.evidence,
      measure.retiredOn ?? '',
    ];
  });
  return accept(writeCsv(columns, rows));
}
