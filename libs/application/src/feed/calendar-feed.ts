import type { Actor } from '@golden-thread/domain/authority/actor';
import type { Instant } from '@golden-thread/domain/calendar/instants';
import type { CouncilId, PersonId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { concernsThem } from '@golden-thread/domain/timetable/stages-of-people';
import { type CalendarEntry, writeCalendar } from '@golden-thread/exchange/calendar/write-calendar';
import { type DatedThing, deleteCalendarFeed, findCalendarFeed, isCalendarFeed, listDatesOf, saveCalendarFeed } from '@golden-thread/persistence/feed/calendar-feeds';
import { newToken, tokenDigest } from '@golden-thread/persistence/identity/tokens';
import { listResponsibilities } from '@golden-thread/persistence/timetable/responsibilities.query';
import type { Asked, Database } from '@golden-thread/persistence/unit-of-work/database';
import type { Reading } from '@golden-thread/persistence/unit-of-work/unit-of-work';

export type { CalendarEntry } from '@golden-thread/exchange/calendar/write-calendar';
export type { DatedThing } from '@golden-thread/persistence/feed/calendar-feeds';

/** What stands in the calendar that somebody subscribes to. */
export interface CalendarFeed {
  readonly council: string;
  readonly now: Instant;
  readonly dates: readonly DatedThing[];
}

/** Since when a person has an address for their calendar; null where they have none. */
export const getCalendarFeed = (database: Asked, { councilId, personId }: Actor): Promise<Instant | null> =>
  personId === null ? Promise.resolve(null) : database.read(councilId, async (reading) => (await findCalendarFeed(reading, personId))?.madeAt ?? null);

/**
 * Gives a person's calendar a new secret address and ends the one before. Answers the secret, which is kept nowhere. No event: it is
 * nobody's decision, and shows nothing that its person may not see. Refuses: `NotFound` for whoever is no person.
 */
export function renewCalendarFeed(database: Database, actor: Actor): Promise<Outcome<{ readonly secret: string; readonly madeAt: Instant }>> {
  const { token: secret, hash } = newToken();
  return database.transact({ actor }, async (work) => {
    if (actor.personId === null) return refuse('NotFound');
    saveCalendarFeed(work, actor.personId, hash);
    return accept({ secret, madeAt: work.now });
  });
}

/** Ends the address of a person's calendar. */
export const endCalendarFeed = (database: Database, actor: Actor): Promise<Outcome<null>> =>
  database.transact({ actor }, async (work) => {
    if (actor.personId !== null) deleteCalendarFeed(work, actor.personId);
    return accept(null);
  });

/**
 * The calendar behind a secret address, whoever asks: it is what the person themself would see today, of the year's stages those that concern them by role or post.
 * Refuses: `NotFound`, also for whoever has left.
 */
export async function readCalendarFeed(database: Database, of: { readonly councilId: CouncilId; readonly personId: PersonId; readonly secret: string }): Promise<Outcome<CalendarFeed>> {
  const { councilId, personId, secret } = of;
  const feed = await database.read(councilId, async (reading) =>
    (await isCalendarFeed(reading, personId, tokenDigest(secret))) ? { council: reading.council.name, now: reading.now, dates: await datesOf(reading, personId) } : null,
  );
  return feed === null ? refuse('NotFound') : accept(feed);
}

async function datesOf(reading: Reading, personId: PersonId): Promise<readonly DatedThing[]> {
  const own = (await listResponsibilities(reading, [personId])).get(personId)!;
  return (await listDatesOf(reading, personId)).filter(({ stage }) => stage === null || concernsThem(stage, own));
}

/** A feed as the file that calendars subscribe to; `entryOf` says what each date is called there. */
export const calendarFileOf = ({ council, now, dates }: CalendarFeed, entryOf: (date: DatedThing) => CalendarEntry): string =>
  writeCalendar({ name: `Golden Thread, ${council}`, entries: dates.map(entryOf), writtenAt: now });
