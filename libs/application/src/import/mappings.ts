import type { Actor } from '@golden-thread/domain/authority/actor';
import { contributorsOf } from '@golden-thread/domain/authority/separation-of-duties';
import { blankMapping, type FileSample, type FiguresMapping, type SavedMapping } from '@golden-thread/domain/import/figures-mapping';
import type { FileContent, TableMapping } from '@golden-thread/domain/import/table-mapping';
import type { ImportEvent } from '@golden-thread/domain/import/events';
import type { ImportMappingId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { normalText } from '@golden-thread/domain/shared/text';
import type { PackFault } from '@golden-thread/exchange/council-pack/council-pack';
import { mappingMade, mapSample, type SampleRow } from '@golden-thread/exchange/mapping/made-mapping';
import { addImportMapping, findImportMapping, listImportMappings } from '@golden-thread/persistence/import/import-mappings';
import type { Asked, Database } from '@golden-thread/persistence/unit-of-work/database';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { changedSince, lacksPermission, type Submitted, type ThingCommand } from '../shared/command';

const councilStream = (work: UnitOfWork) => ({ type: 'council', id: work.council.id }) as const;

function keep(work: UnitOfWork, kept: Pick<SavedMapping, 'id' | 'version' | 'name' | 'mapping' | 'sample'>): void {
  addImportMapping(work, { ...kept, savedBy: contributorsOf(work.actor) });
  const event: ImportEvent = { name: 'ImportMappingSaved', stream: councilStream(work), payload: { mappingId: kept.id, version: kept.version }, wording: { name: kept.name } };
  work.record(event);
}

/** Begins a mapping from a file: its columns and first rows are kept to make it from and to try it on. Refuses: NotPermitted, NameMissing. */
export async function makeMapping(database: Database, actor: Actor, command: { readonly name: string; readonly sample: FileSample; readonly holds: FileContent } & Submitted): Promise<Outcome<{ readonly id: ImportMappingId }>> {
  const refused = lacksPermission(actor, 'imports.run');
  if (refused) return refused;
  const name = normalText(command.name);
  return database.transact({ actor, submission: command.submission }, (work) => {
    if (name === '') return Promise.resolve(refuse('NameMissing'));
    const id = newId<ImportMappingId>();
    const table = command.holds === 'figures' ? null : { holds: command.holds, sources: {} };
    keep(work, { id, version: 1, name, mapping: { ...blankMapping, table }, sample: command.sample });
    return Promise.resolve(accept({ id }));
  });
}

/** Says where a file has what the format wants; what it holds stays as it was begun, and `sources` are said of a table alone; the versions before are kept. Refuses: NotPermitted, NoSuchMapping, Stale. */
export async function saveMapping(
  database: Database,
  actor: Actor,
  { mappingId, mapping, sources, version, submission }: ThingCommand & { readonly mappingId: ImportMappingId; readonly mapping: FiguresMapping; readonly sources?: TableMapping['sources'] },
): Promise<Outcome<{ readonly version: number }>> {
  const refused = lacksPermission(actor, 'imports.run');
  if (refused) return refused;
  return database.transact({ actor, submission }, async (work) => {
    await work.lock(councilStream(work));
    const current = await findImportMapping(work, mappingId);
    if (current === undefined) return refuse('NoSuchMapping');
    const stale = changedSince(current, version, councilStream(work));
    if (stale) return stale;
    // What is said of figures is nothing to a mapping of a table, nor the other way.
    if ((current.mapping.table === null) !== (sources === undefined)) return refuse('NoSuchMapping');
    const table = current.mapping.table === null ? null : { ...current.mapping.table, sources: sources ?? {} };
    keep(work, { ...current, version: current.version + 1, mapping: { ...mapping, table } });
    return accept({ version: current.version + 1 });
  });
}

/** The council's mappings, by name. Refuses: NotPermitted. */
export async function listMappings(database: Asked, actor: Actor): Promise<Outcome<readonly SavedMapping[]>> {
  const refused = lacksPermission(actor, 'imports.run');
  return refused ?? database.read(actor.councilId, async (reading) => accept(await listImportMappings(reading)));
}

/** A mapping, with what it makes of the rows that were kept, row by row. */
export interface MappingView extends SavedMapping {
  readonly rows: readonly SampleRow[];
  readonly faults: readonly PackFault[];
}

/** Shows a mapping and tries it on its file's first rows. Refuses: NotPermitted, NoSuchMapping. */
export async function showMapping(database: Asked, actor: Actor, { mappingId }: { readonly mappingId: ImportMappingId }): Promise<Outcome<MappingView>> {
  const refused = lacksPermission(actor, 'imports.run');
  if (refused) return refused;
  return database.read(actor.councilId, async (reading) => {
    const kept = await findImportMapping(reading, mappingId);
    return kept === undefined ? refuse('NoSuchMapping') : accept({ ...kept, ...mapSample(kept.sample, kept.mapping, kept.name) });
  });
}

/** A mapping as a file, in the form that the command takes. Refuses: NotPermitted, NoSuchMapping. */
export async function writeMappingFile(database: Asked, actor: Actor, { mappingId }: { readonly mappingId: ImportMappingId }): Promise<Outcome<{ readonly fileName: string; readonly text: string }>> {
  const refused = lacksPermission(actor, 'imports.run');
  if (refused) return refused;
  return database.read(actor.councilId, async (reading) => {
    const kept = await findImportMapping(reading, mappingId);
    if (kept === undefined) return refuse('NoSuchMapping');
    const named = kept.name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '') || 'mapping';
    return accept({ fileName: `${named}-${kept.version}.json`, text: `${JSON.stringify(mappingMade(kept.mapping, kept.name), null, 2)}\n` });
  });
}
