import type { Actor } from '@golden-thread/domain/authority/actor';
import { type NoticeSettings, usualNoticeSettings } from '@golden-thread/domain/delivery/notice-settings';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { listNoticeSettings, saveNoticeSettings } from '@golden-thread/persistence/notice/notice-settings';
import type { Asked, Database } from '@golden-thread/persistence/unit-of-work/database';
import type { Submitted } from '../shared/command';

/** How somebody hears of what happens. */
export const getNoticeSettings = (database: Asked, { councilId, personId }: Actor): Promise<NoticeSettings> =>
  personId === null
    ? Promise.resolve(usualNoticeSettings)
    : database.read(councilId, async (reading) => (await listNoticeSettings(reading, [personId])).get(personId) ?? usualNoticeSettings);

/** Somebody sets how they hear of what happens, from the next notice on. Refuses: `NotFound` for whoever is no person. */
export const setNotices = (database: Database, actor: Actor, { submission, asked, told }: NoticeSettings & Submitted): Promise<Outcome<null>> =>
  database.transact({ actor, ...(submission && { submission }) }, async (work) => {
    if (actor.personId === null) return refuse('NotFound');
    saveNoticeSettings(work, actor.personId, { asked, told });
    return accept(null);
  });
