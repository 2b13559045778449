import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { type OrganisationToImport, writeOrganisation } from '@golden-thread/persistence/organisation/import-organisation';
import { lockOrganisation } from '@golden-thread/persistence/organisation/organisation-parts';
import { recomputeResponsibilities } from '@golden-thread/persistence/organisation/responsibilities';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { movingSeats } from './change-organisation';

/**
 * Writes the rows of an organisation as they stood before an import, has `remove` take out what it brought, and works out anew who answers for every
 * post, from the first day that is concerned. Who undoes says so in the history of each thing.
 */
export async function undoOrganisation(work: UnitOfWork, organisation: OrganisationToImport, { from, remove }: { readonly from: CalendarDate; readonly remove: () => Promise<void> }): Promise<void> {
  await lockOrganisation(work);
  await movingSeats(work, 'imported', async () => {
    await writeOrganisation(work, organisation);
    await remove();
  });
  await recomputeResponsibilities(work, { postIds: 'all', from });
}
