import type { Instant } from '@golden-thread/domain/calendar/instants';
import type { CouncilId } from '@golden-thread/domain/shared/id';
import type { Database } from '../unit-of-work/database';
import { newId } from '../unit-of-work/ids';

/**
 * Adds a council, empty, under a new id: no workflow of an earlier council of that name can be mistaken for one of its own.
 * `clockAt` makes it a training council whose clock stands at that instant. Throws when the slug is taken.
 */
export async function addCouncil(
  database: Database,
  council: { readonly name: string; readonly slug: string; readonly clockAt: Instant | null },
): Promise<CouncilId> {
  const id = newId<CouncilId>();
  await database.dataSource.transaction(async (manager) => {
    await manager.query("select set_config('golden_thread.council', $1, true)", [id]);
    await manager.query('insert into council (id, name, slug, kind, clock_at) values ($1, $2, $3, $4, $5)', [
      id, council.name, council.slug, council.clockAt === null ? 'live' : 'training', council.clockAt,
    ]);
  });
  return id;
}
