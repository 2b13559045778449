import { accept } from '@golden-thread/domain';
import { type Database, idFor, type Reading } from '@golden-thread/persistence';
import { commandLineActor } from '@golden-thread/application/import';
import type { Act } from './act';

const markOf = (councilId: string, act: Act): string => idFor('story-act', councilId, act.key);

/** Which acts have been lived to their end. */
export async function livedActs(database: Database, councilId: string, acts: readonly Act[]): Promise<ReadonlySet<string>> {
  const marks = new Map(acts.map((act) => [markOf(councilId, act), act.key]));
  const rows = await database.read(councilId, (reading: Reading) =>
    reading.query<{ id: string }>('select id from submission where council_id = $1 and id = any ($2)', [councilId, [...marks.keys()]]),
  );
  return new Set(rows.map(({ id }) => marks.get(id)!));
}

/** Notes that an act has been lived to its end, so that a story cut short goes on after it. */
export async function noteLived(database: Database, councilId: string, act: Act): Promise<void> {
  const submission = { id: markOf(councilId, act), content: act.key };
  await database.transact({ actor: commandLineActor(councilId), submission }, () => Promise.resolve(accept(act.key)));
}
