import type { Actor } from '@golden-thread/domain/authority/actor';
import type { Outcome } from '@golden-thread/domain/shared/outcome';
import { readPackApart, type StoredFile } from '@golden-thread/exchange/council-pack/read-pack-apart';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { lacksPermission } from '../shared/command';
import { importCouncilPack, type PackImport } from './import-council-pack';

/**
 * Imports a council pack whose files somebody sent us: as `importCouncilPack`, but read in a thread of its own first, outside the
 * transaction, so that a file made to be slow holds up neither the process nor the database. Refuses as it does.
 */
export async function importUploadedPack(database: Database, actor: Actor, { files }: { readonly files: readonly StoredFile[] }): Promise<Outcome<PackImport>> {
  return lacksPermission(actor, 'imports.run') ?? importCouncilPack(database, actor, { files: await readPackApart(files) });
}
