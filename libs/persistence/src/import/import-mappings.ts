import { type FileSample, type FiguresMapping, type SavedMapping, wholeMapping } from '@golden-thread/domain/import/figures-mapping';
import type { ImportMappingId, PersonId } from '@golden-thread/domain/shared/id';
import type { Reading, UnitOfWork } from '../unit-of-work/unit-of-work';

const whole = (kept: SavedMapping): SavedMapping => ({ ...kept, mapping: wholeMapping(kept.mapping) });

/** A mapping in its newest version. */
export async function findImportMapping(reading: Reading, id: ImportMappingId): Promise<SavedMapping | undefined> {
  const [found] = await reading.query<SavedMapping>(
    `select id, version, name, mapping, sample, saved_at as "savedAt" from import_mapping where council_id = $1 and id = $2 order by version desc limit 1`,
    [reading.council.id, id],
  );
  return found && whole(found);
}

/** Everybody who made a version of a mapping. */
export async function listMappingAuthors(reading: Reading, id: ImportMappingId): Promise<readonly PersonId[]> {
  const found = await reading.query<{ id: PersonId }>('select distinct unnest(saved_by) as id from import_mapping where council_id = $1 and id = $2', [reading.council.id, id]);
  return found.map((one) => one.id);
}

/** Every mapping of the council in its newest version, by name. */
export const listImportMappings = async (reading: Reading): Promise<readonly SavedMapping[]> => {
  const kept = await reading.query<SavedMapping>(
    `select id, version, name, mapping, sample, saved_at as "savedAt" from import_mapping m
     where council_id = $1 and version = (select max(version) from import_mapping other where other.id = m.id) order by name, id`,
    [reading.council.id],
  );
  return kept.map(whole);
};

/** Keeps a version of a mapping beside those before it. */
export function addImportMapping(
  work: UnitOfWork,
  { id, version, name, mapping, sample, savedBy }: { readonly id: ImportMappingId; readonly version: number; readonly name: string; readonly mapping: FiguresMapping; readonly sample: FileSample; readonly savedBy: readonly PersonId[] },
): void {
  work.send('insert into import_mapping (id, council_id, version, name, mapping, sample, saved_by, saved_at) values ($1, $2, $3, $4, $5, $6, $7, $8)', [
    id, work.council.id, version, name, JSON.stringify(mapping), JSON.stringify(sample), savedBy, work.now,
  ]);
}
