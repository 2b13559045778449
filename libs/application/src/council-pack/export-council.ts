import type { Actor } from '@golden-thread/domain/authority/actor';
import { londonDate } from '@golden-thread/domain/calendar/instants';
import { accept, type Outcome } from '@golden-thread/domain/shared/outcome';
import { readmeOfPack } from '@golden-thread/exchange/council-pack/readme-of-pack';
import { packArchive, writePackFiles } from '@golden-thread/exchange/council-pack/write-pack-files';
import { countThingsByKind, findCouncilSlug } from '@golden-thread/persistence/council-pack/council-rows.query';
import type { Asked } from '@golden-thread/persistence/unit-of-work/database';
import { lacksPermission } from '../shared/command';
import { findClosedRows, withoutClosed } from './closed-rows';
import { loadKnownCouncil } from './known-council';

/** A council as one ZIP file, and what the file is called. */
export interface ExportedCouncil {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/**
 * The whole council as a council pack: organisation, plans, measures, targets and figures as they stand, in the format in which they are imported. People's
 * own objectives are no part of it, nor is what the actor may not read (drafts of plans, figures that are asked about, exempt commentaries), nor what no sheet holds, such as actions and reviews: a file beside the sheets says what, and how many. For those who look after the organisation, because it names everybody. Refuses: NotPermitted.
 */
export async function exportCouncil(database: Asked, actor: Actor): Promise<Outcome<ExportedCouncil>> {
  const refused = lacksPermission(actor, 'organisation.change');
  if (refused) return refused;
  return database.read(actor.councilId, async (reading) => {
    const { name, kind, clockAt } = reading.council;
    const ref = (await findCouncilSlug(reading))!;
    const [known, closed] = [await loadKnownCouncil(reading), await findClosedRows(reading, actor)];
    const files = writePackFiles({ ref, name, kind, clock_date: clockAt === null ? null : londonDate(clockAt), holds_from: null, row: 0 }, withoutClosed(known, closed));
    const ofOthers = (known.rows.get('objectives') ?? []).filter(({ cells }) => cells['level'] !== 'individual' && closed.objectives.has(String(cells['ref']))).length;
    return accept({ fileName: `${ref}-${reading.today}.zip`, bytes: packArchive(ref, [...files, readmeOfPack(name, await countThingsByKind(reading), { objectives: ofOthers, figures: closed.figures.size, commentaries: closed.commentaries.size })]) });
  });
}
