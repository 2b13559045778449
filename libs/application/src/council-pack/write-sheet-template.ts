import type { Actor } from '@golden-thread/domain/authority/actor';
import { may } from '@golden-thread/domain/authority/permission';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { packSchema, type SheetName } from '@golden-thread/exchange/council-pack/council-pack';
import { templateOf } from '@golden-thread/exchange/council-pack/write-template';
import { writeCsv } from '@golden-thread/exchange/tabular/csv';
import { writeSheets } from '@golden-thread/exchange/tabular/write-workbook';
import type { Asked } from '@golden-thread/persistence/unit-of-work/database';
import { lacksPermission } from '../shared/command';
import { findClosedRows, withoutClosed } from './closed-rows';
import { loadKnownCouncil } from './known-council';

/** As what a sheet may be fetched. */
export const templateKinds = ['csv', 'xlsx'] as const;
export type TemplateKind = (typeof templateKinds)[number];

/** The sheets that name people: for those who look after the organisation. */
const ofPeople: ReadonlySet<SheetName> = new Set<SheetName>(['people', 'holdings', 'deputies', 'committee-members']);

export interface TemplateSheet {
  readonly name: SheetName;
  readonly holds: string;
}

/** The sheets that somebody may fetch to fill in, in the order of the format; the council's own row is not among them. */
export const listTemplates = (actor: Actor): readonly TemplateSheet[] =>
  packSchema.filter(({ name }) => name !== 'council' && (!ofPeople.has(name) || may(actor, 'organisation.change'))).map(({ name, holds }) => ({ name, holds }));

/** A sheet of the format with the council's own codes filled in, as far as the actor may read what they name, as CSV, or as a workbook with the codes that its columns accept beside it. Refuses: NotPermitted, NotFound. */
export async function writeSheetTemplate(
  database: Asked,
  actor: Actor,
  { sheet, kind }: { readonly sheet: string; readonly kind: TemplateKind },
): Promise<Outcome<{ readonly fileName: string; readonly bytes: Uint8Array }>> {
  const refused = lacksPermission(actor, 'imports.run');
  if (refused) return refused;
  const found = listTemplates(actor).find(({ name }) => name === sheet);
  if (found === undefined) return refuse('NotFound');
  return database.read(actor.councilId, async (reading) => {
    const { columns, rows, codes } = templateOf(found.name, withoutClosed(await loadKnownCouncil(reading), await findClosedRows(reading, actor)));
    const fileName = `${found.name}.${kind}`;
    if (kind === 'csv') return accept({ fileName, bytes: new TextEncoder().encode(writeCsv(columns, rows)) });
    const codeSheet = { name: 'Codes accepted', columns: ['column', 'code', 'name'], rows: codes.map(({ column, code, name }) => [column, code, name]) };
    return accept({ fileName, bytes: writeSheets('xlsx', [{ name: found.name, columns, rows }, ...(codes.length > 0 ? [codeSheet] : [])]) });
  });
}
