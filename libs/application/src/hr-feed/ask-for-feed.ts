import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { ImportEvent } from '@golden-thread/domain/import/events';
import { type FeedAsk, type FeedPerson, lastDayBefore } from '@golden-thread/domain/hr-feed/hr-feed';
import type { ImportId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome } from '@golden-thread/domain/shared/outcome';
import type { PackFault } from '@golden-thread/exchange/council-pack/council-pack';
import { readPack, type ReadPack, type ReadSheet } from '@golden-thread/exchange/council-pack/read-pack';
import { findApprovers } from '@golden-thread/persistence/authority/power-requests';
import { listFeedPeople } from '@golden-thread/persistence/hr-feed/hr-feed';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import type { FollowedEntry } from './follow-feed';
import { proposePack } from '../import/propose-import';
import { councilSheet } from '../import/read-mapped-file';

/** What came of asking: the proposal, or none where no row can say what is wanted (a post that is not there, somebody who has left) or its rows do not hold. */
export interface FeedAsked {
  readonly import: ImportId | null;
  readonly faults: readonly PackFault[];
}
const nothingAsked: FeedAsked = { import: null, faults: [] };

type Cells = Readonly<Record<string, string | null>>;
type Asking = FollowedEntry & { readonly person: FeedPerson | undefined };

/** The columns of its people's rows; what a pack does not name stays. */
const peopleColumns = ['ref', 'name', 'email', 'subject'];
const holdingColumns = ['post', 'person', 'starts_on', 'ends_on'];

const asksFor = ({ asks }: FollowedEntry, ...what: readonly FeedAsk['what'][]): FeedAsk | undefined => asks.find((one) => what.includes(one.what));

/** Somebody's row as it would be: new, or with the cells that are asked about and no other. */
function personRow(asking: Asking): Cells[] {
  const { entry, person, externalId } = asking;
  if (asksFor(asking, 'person') && externalId !== null && entry.name !== null) return [{ ref: externalId, name: entry.name, email: entry.email, subject: entry.subject, about: null }];
  if (person === undefined || asksFor(asking, 'name', 'email', 'subject') === undefined) return [];
  const asked = (what: 'name' | 'email' | 'subject'): string | null => (asksFor(asking, what) ? entry[what] : person[what]);
  return [{ ref: person.id, name: asked('name'), email: asked('email'), subject: asked('subject'), about: null }];
}

/** The holdings as they would be: the new one, the one that it takes the place of, and of a leaver the last day of each. */
function holdingRows(asking: Asking, today: CalendarDate): Cells[] {
  const { entry, person, externalId } = asking;
  const ref = person?.id ?? externalId;
  if (ref === null) return [];
  const going = person?.holdings.filter(({ endsOn }) => endsOn === null) ?? [];
  const ended = (lastDay: CalendarDate): Cells[] => going.map(({ post, startsOn }) => row({ post: post.code, person: ref, starts_on: startsOn, ends_on: lastDay < startsOn ? startsOn : lastDay }));
  if (asksFor(asking, 'leaver') && entry.lastDay !== null) return ended(entry.lastDay);
  const post = asksFor(asking, 'post', 'person');
  if (post === undefined || entry.postCode === null || post.because === 'no-such-post') return [];
  const startsOn = entry.startsOn ?? today;
  const comes = row({ post: entry.postCode, person: ref, starts_on: startsOn, ends_on: null });
  return post.because === 'several-posts' || post.because === 'not-possible' ? [comes] : [...ended(lastDayBefore(startsOn)), comes];
}

const row = (cells: Cells): Cells => ({ basis: null, share: null, ...cells });

const sheetOf = (sheet: ReadSheet['sheet'], columns: readonly string[], rows: readonly Cells[]): ReadSheet[] =>
  rows.length === 0 ? [] : [{ sheet, file: `HR feed, ${sheet}`, columns, rows: rows.map((cells, at) => ({ ...cells, row: at + 1 }) as ReadSheet['rows'][number]), notes: [], faults: [] }];

/**
 * Keeps what the HR feed may not do by itself as one import proposal, which an administrator looks at, applies or discards like any other; rows
 * that give power or say who somebody is then want a second person. The administrators are told. What is asked already is not asked twice.
 */
export async function askForFeed(database: Database, actor: Actor, followed: readonly FollowedEntry[]): Promise<Outcome<FeedAsked>> {
  const wanting = followed.filter(({ asks }) => asks.length > 0);
  if (wanting.length === 0) return accept(nothingAsked);
  const { council, people, holdings } = await database.read(actor.councilId, async (reading) => {
    const ids = wanting.flatMap(({ personId }) => (personId === null ? [] : [personId]));
    const known = new Map((await listFeedPeople(reading, { ids, fallback: [] })).map((person) => [person.id, person]));
    const asking = wanting.map((one): Asking => ({ ...one, person: one.personId === null ? undefined : known.get(one.personId) }));
    return { council: await councilSheet(reading), people: asking.flatMap(personRow), holdings: asking.flatMap((one) => holdingRows(one, reading.today)) };
  });
  const sheets = [...sheetOf('people', peopleColumns, people), ...sheetOf('holdings', holdingColumns, holdings)];
  if (sheets.length === 0) return accept(nothingAsked);
  const pack: ReadPack = { sheets: [...readPack([council]).sheets, ...sheets], faults: [], notes: [] };
  const { token: _, ...asAdministrator } = { ...actor, roles: ['administrator'] } satisfies Actor;
  const proposed = await proposePack(database, actor, {
    pack,
    judgedAs: asAdministrator,
    also: async (work, id) => {
      const askedOf = [...new Set((await findApprovers(work)).administrators.map(({ postId }) => postId))];
      const event: ImportEvent = { name: 'FeedAsked', stream: { type: 'import', id }, payload: { asks: wanting.flatMap(({ asks }) => asks.map(({ what }) => what)), askedOf } };
      work.record(event);
    },
  });
  if (!proposed.ok) return proposed;
  return accept(proposed.value.state === 'proposed' ? { import: proposed.value.id, faults: [] } : { import: null, faults: proposed.value.faults });
}
