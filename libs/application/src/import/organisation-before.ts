import type { UndoRow } from '@golden-thread/domain/import/import-undo';
import { type CouncilPack, packSchema, type SheetName } from '@golden-thread/exchange/council-pack/council-pack';
import type { KnownCouncil } from '@golden-thread/exchange/council-pack/known-council';
import { type IdOfSheet, listRefsOfCouncil, type SheetWithIds } from '@golden-thread/persistence/council-pack/council-pack.query';
import type { OrganisationToImport } from '@golden-thread/persistence/organisation/import-organisation';
import type { Reading } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { idsOfPack, organisationOfRows } from '../council-pack/organisation-of-pack';

/** Rows without a reference go by what told them apart before: their ids, as the council has them, by that. */
const keyColumns: Partial<Record<SheetName, readonly string[]>> = {
  holdings: ['post', 'person', 'starts_on'], deputies: ['post', 'deputy', 'starts_on'], 'committee-members': ['committee', 'person', 'starts_on'], meetings: ['committee', 'held_on'],
};

/** The rows that an import changed as they stood before it, as the organisation's own import path takes them. */
export async function organisationBefore(reading: Reading, known: KnownCouncil, changed: readonly UndoRow[]): Promise<OrganisationToImport> {
  const before = new Map<string, UndoRow>(changed.map((row) => [`${row.sheet} ${row.id}`, row]));
  const rows = (sheet: SheetName) => changed.filter((row) => row.sheet === sheet).map(({ was }) => ({ ...was, row: 0 }));
  const pack = Object.fromEntries(packSchema.map(({ name }) => [name, rows(name)])) as unknown as CouncilPack;
  const all = <S extends SheetName>(sheet: S) =>
    (known.rows.get(sheet) ?? []).map(({ id, cells }) => ({ ...(before.get(`${sheet} ${id}`)?.was ?? cells), row: 0 })) as unknown as CouncilPack[S];
  const refs = await listRefsOfCouncil(reading);
  const own = new Map(changed.flatMap(({ sheet, id, was }) => [
    [`${sheet} ${String(was!['ref'])}`, id] as const,
    [`${sheet} ${(keyColumns[sheet as SheetName] ?? []).map((column) => String(was![column])).join('\u0000')}`, id] as const,
  ]));
  const find = <Sheet extends SheetWithIds>(sheet: Sheet, ref: string) =>
    (sheet === 'people' ? known.personId(ref) : (own.get(`${sheet} ${ref}`) ?? refs(sheet, ref))) as IdOfSheet[Sheet] | undefined;
  const byKey = <Sheet extends SheetWithIds>(sheet: Sheet, key: readonly string[]) => own.get(`${sheet} ${key.join('\u0000')}`) as IdOfSheet[Sheet] | undefined;
  return organisationOfRows(pack, all, idsOfPack(reading.council.id, find, { known: byKey }));
}
