import { londonDate } from '@golden-thread/domain/calendar/instants';
import { lacksOf } from '@golden-thread/domain/import/figures-mapping';
import type { CouncilId, ImportMappingId, PersonId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { type ReadPack, readPack } from '@golden-thread/exchange/council-pack/read-pack';
import { readMapped } from '@golden-thread/exchange/mapping/apply-mapping';
import { mappingMade } from '@golden-thread/exchange/mapping/made-mapping';
import type { Mapping } from '@golden-thread/exchange/mapping/mapping';
import { writeCsv } from '@golden-thread/exchange/tabular/csv';
import type { GivenFile } from '@golden-thread/exchange/tabular/table';
import { findCouncilSlug } from '@golden-thread/persistence/council-pack/council-rows.query';
import { findImportMapping, listMappingAuthors } from '@golden-thread/persistence/import/import-mappings';
import type { Asked } from '@golden-thread/persistence/unit-of-work/database';
import type { Reading } from '@golden-thread/persistence/unit-of-work/unit-of-work';

/** The sheet that says which council a file is of: a council's own file does not. */
export async function councilSheet(reading: Reading): Promise<GivenFile> {
  const { name, kind, clockAt } = reading.council;
  const row = [(await findCouncilSlug(reading)) ?? '', name, kind, clockAt === null ? null : londonDate(clockAt)];
  return { name: 'council.csv', bytes: new TextEncoder().encode(writeCsv(['ref', 'name', 'kind', 'clock_date'], [row])) };
}

/** A pack that is handed in within a council need not say which council it is of: the sheet that does is put beside what lacks it. */
export async function withCouncilSheet(database: Asked, councilId: CouncilId, pack: ReadPack): Promise<ReadPack> {
  if (pack.sheets.some(({ sheet }) => sheet === 'council') || pack.sheets.length === 0) return pack;
  const { sheets } = readPack([await database.read(councilId, councilSheet)]);
  return { ...pack, sheets: [...sheets, ...pack.sheets] };
}

/** A council's own file as the pack that a mapping makes of it. */
export async function readMappedFile(database: Asked, councilId: CouncilId, file: GivenFile, mapping: Mapping): Promise<ReadPack> {
  return readMapped(file, mapping, await database.read(councilId, councilSheet));
}

/** The same by a mapping that was made on a page, with everybody who made any version of it: which figure stands for what is in their hands. Refuses: NoSuchMapping, MappingNotWhole. */
export async function readBySavedMapping(database: Asked, councilId: CouncilId, file: GivenFile, mappingId: ImportMappingId): Promise<Outcome<{ readonly pack: ReadPack; readonly mappedBy: readonly PersonId[] }>> {
  const [kept, mappedBy] = await database.read(councilId, async (reading) => [await findImportMapping(reading, mappingId), await listMappingAuthors(reading, mappingId)] as const);
  if (kept === undefined) return refuse('NoSuchMapping');
  const lacks = lacksOf(kept.mapping);
  if (lacks.length > 0) return refuse('MappingNotWhole', { lacks });
  const read = await readMappedFile(database, councilId, file, mappingMade(kept.mapping, kept.name));
  return accept({ pack: { ...read, notes: [`${file.name} was read by the mapping ${kept.name}, version ${kept.version}`, ...read.notes] }, mappedBy });
}
