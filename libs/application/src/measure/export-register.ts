import { accept, type Outcome } from '@golden-thread/domain';
import type { Actor } from '@golden-thread/domain/authority';
import type { Measure } from '@golden-thread/domain/measure';
import { writeCsv } from '@golden-thread/exchange/tabular';
import type { Database } from '@golden-thread/persistence';
import { listRegister } from './list-register';

/** The columns of the single data list (Chesterfield 7.1), then those of the indicator register (Ribble Valley 5.5), in their words. */
const columns = [
  'ref', 'title', 'data type', 'frequency of collection', 'opportunities for benchmarking', 'lead service area', 'feeds', 'data source', 'formula',
  'calculation guidance', 'member responsible', 'officer responsible', 'aim', 'working papers', 'evidence', 'retired on',
];

/** The register as CSV, retired measures too. Refused: `NotPermitted`. */
export async function exportRegister(database: Database, actor: Actor): Promise<Outcome<string>> {
  const listed = await listRegister(database, actor);
  if (!listed.ok) return listed;
  const aim = { maximise: 'maximise', minimise: 'minimise', 'plan-is-best': 'plan is best', 'data-only': 'data only' } as const satisfies Record<Measure['polarity'], string>;
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
