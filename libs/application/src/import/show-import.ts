import type { Actor } from '@golden-thread/domain/authority/actor';
import type { ImportProposal } from '@golden-thread/domain/import/import-proposal';
import type { ImportId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
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

/** A proposal as it was shown; whether it still holds is asked when it is applied. Refuses: NotPermitted, NoSuchImport. */
export async function showImport(database: Asked, actor: Actor, { importId }: { readonly importId: ImportId }): Promise<Outcome<ImportView>> {
  const refused = lacksPermission(actor, 'imports.run');
  if (refused) return refused;
  return database.read(actor.councilId, async (reading) => {
    const proposal = await findImportProposal(reading, importId);
    if (proposal === undefined) return refuse('NoSuchImport');
    const { pack: _, mappedBy: __, ...shown } = proposal;
    return accept({ ...shown, writing: (await findImportWriting(reading, importId)) ?? null });
  });
}

/** The newest imports of the council, however they ended. Refuses: NotPermitted. */
export async function listImports(database: Asked, actor: Actor): Promise<Outcome<readonly ImportSummary[]>> {
  const refused = lacksPermission(actor, 'imports.run');
  return refused ?? database.read(actor.councilId, async (reading) => accept(await listImportProposals(reading)));
}
