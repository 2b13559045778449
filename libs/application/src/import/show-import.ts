import type { Actor } from '@golden-thread/domain/authority/actor';
import type { ImportProposal } from '@golden-thread/domain/import/import-proposal';
import { whyLeft } from '@golden-thread/domain/import/why-left';
import type { ImportId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { isDated } from '@golden-thread/exchange/council-pack/organisation-day';
import { writeCsv } from '@golden-thread/exchange/tabular/csv';
import { findImportProposal, type ImportSummary, listImportProposals } from '@golden-thread/persistence/import/import-proposals';
import { findImportWriting, type ImportWritingRecord } from '@golden-thread/persistence/import/import-writings';
import type { Asked } from '@golden-thread/persistence/unit-of-work/database';
import { lacksPermission } from '../shared/command';

export type { ImportWritingRecord } from '@golden-thread/persistence/import/import-writings';
export type { ImportSummary } from '@golden-thread/persistence/import/import-proposals';

/** A proposal as it was shown, and how its writing stands once a second person has approved it. */
export interface ImportView extends ImportProposal {
  readonly writing: ImportWritingRecord | null;
}

/** Proposals of before imports had a day say nothing of one: theirs is asked for all the same where their rows want it, since without it they cannot be applied. */
const dayAsked = ({ holdsFrom, rows }: Pick<ImportProposal, 'holdsFrom' | 'rows'>): Pick<ImportProposal, 'holdsFrom'> => (holdsFrom === undefined && rows.some(isDated) ? { holdsFrom: null } : {});

/** A proposal as it was shown; whether it still holds is asked when it is applied. Refuses: NotPermitted, NoSuchImport. */
export async function showImport(database: Asked, actor: Actor, { importId }: { readonly importId: ImportId }): Promise<Outcome<ImportView>> {
  const refused = lacksPermission(actor, 'imports.run');
  if (refused) return refused;
  return database.read(actor.councilId, async (reading) => {
    const proposal = await findImportProposal(reading, importId);
    if (proposal === undefined) return refuse('NoSuchImport');
    const { pack: _, mappedBy: __, ...shown } = proposal;
    return accept({ ...shown, ...dayAsked(shown), writing: (await findImportWriting(reading, importId)) ?? null });
  });
}

/**
 * All rows that a preview showed, a line for each cell: what it was and becomes, and why a row is left. Of what has ended nothing is known any more.
 * Refuses: NotPermitted, NoSuchImport.
 */
export async function writeImportRows(database: Asked, actor: Actor, asked: { readonly importId: ImportId }): Promise<Outcome<{ readonly fileName: string; readonly text: string }>> {
  const shown = await showImport(database, actor, asked);
  if (!shown.ok) return shown;
  const { id, rows } = shown.value;
  const lines = rows.flatMap(({ sheet, file, row, named, effect, cells }) =>
    (cells.length === 0 ? [{ column: '', was: null, becomes: null }] : cells).map(({ column, was, becomes }) => [sheet, file, row, named, effect, column, was, becomes, effect === 'leaves' ? whyLeft(sheet) : '']));
  return accept({ fileName: `import-${id}.csv`, text: writeCsv(['sheet', 'file', 'row', 'what', 'effect', 'column', 'was', 'becomes', 'why_left'], lines) });
}

/** The newest imports of the council, however they ended. Refuses: NotPermitted. */
export async function listImports(database: Asked, actor: Actor): Promise<Outcome<readonly ImportSummary[]>> {
  const refused = lacksPermission(actor, 'imports.run');
  return refused ?? database.read(actor.councilId, async (reading) => accept(await listImportProposals(reading)));
}
