import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { OrganisationEvent } from '@golden-thread/domain/organisation/events';
import { type OrganisationToImport, writeOrganisation } from '@golden-thread/persistence/organisation/import-organisation';
import { lockOrganisation } from '@golden-thread/persistence/organisation/organisation-parts';
import { recomputeResponsibilities } from '@golden-thread/persistence/organisation/responsibilities';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { movingSeats } from './change-organisation';

/**
 * Writes a whole checked organisation within an import's transaction, table by table, and works out who answers for every post from
 * the first day anybody holds one. Importing the same again changes nothing and records nothing. Line management must end at the
 * top: the import's check names circles before this is called, and here one is a fault.
 *
 * @param heldFrom since when it is so, where that is before today
 * @returns how many rows came new or changed
 */
export async function importOrganisation(work: UnitOfWork, organisation: OrganisationToImport, heldFrom: CalendarDate = work.today): Promise<number> {
  await lockOrganisation(work);
  const changed = await movingSeats(work, 'imported', () => writeOrganisation(work, organisation));
  const rows = Object.values(changed).reduce((sum, each) => sum + each, 0);
  if (rows === 0) return 0;
  const from = organisation.holdings.map(({ startsOn }) => startsOn).reduce((first, day) => (day < first ? day : first), heldFrom < work.today ? heldFrom : work.today);
  await recomputeResponsibilities(work, { postIds: 'all', from });
  const event: OrganisationEvent = {
    name: 'OrganisationImported',
    stream: { type: 'council', id: work.council.id },
    payload: { posts: changed.posts, people: changed.people, holdings: changed.holdings, rows },
  };
  work.record(event);
  return rows;
}
