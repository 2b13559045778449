import type { Role } from '@golden-thread/domain/authority/actor';
import type { CouncilId } from '@golden-thread/domain/shared/id';
import type { SoundPack } from '@golden-thread/exchange/council-pack/check-pack';
import type { CouncilPack } from '@golden-thread/exchange/council-pack/council-pack';
import type { IdOfSheet, RefsOfCouncil, SheetWithIds } from '@golden-thread/persistence/council-pack/council-pack.query';
import type { OrganisationToImport } from '@golden-thread/persistence/organisation/import-organisation';
import { idFor } from '@golden-thread/persistence/unit-of-work/ids';

type Ref = string | null;

/** Finds the id behind a reference of a pack: the one it has in the council, else a new one, the same at every import but for `bornOfImport`. */
export interface IdsOfPack {
  of<Sheet extends SheetWithIds>(sheet: Sheet, ref: string): IdOfSheet[Sheet];
  find<Sheet extends SheetWithIds, R extends Ref>(sheet: Sheet, ref: R): IdOfSheet[Sheet] | (R extends null ? null : never);
  /** The id of a row that has no reference of its own, from the columns that tell it apart. */
  ofRow<Sheet extends SheetWithIds>(sheet: Sheet, ...key: readonly string[]): IdOfSheet[Sheet];
}

/** The council's own row that a row without a reference is the same as. */
export type KnownIds = <Sheet extends SheetWithIds>(sheet: Sheet, key: readonly string[]) => IdOfSheet[Sheet] | undefined;

/** Things whose histories begin with the import that brings them: one that was undone leaves its history, and what it asked of owners, behind, so that the next brings others. */
const bornOfImport: ReadonlySet<SheetWithIds> = new Set<SheetWithIds>(['actions', 'risks', 'budget-lines']);

/** @param writing what tells one import from the next */
export function idsOfPack(councilId: CouncilId, refs: RefsOfCouncil, { known = () => undefined, writing = '' }: { readonly known?: KnownIds; readonly writing?: string } = {}): IdsOfPack {
  const made = <Sheet extends SheetWithIds>(sheet: Sheet, key: readonly string[]) => idFor<IdOfSheet[Sheet]>('pack', councilId, sheet, ...key, ...(bornOfImport.has(sheet) ? [writing] : []));
  const of = <Sheet extends SheetWithIds>(sheet: Sheet, ref: string) => refs(sheet, ref) ?? made(sheet, [ref]);
  return {
    of,
    find: <Sheet extends SheetWithIds, R extends Ref>(sheet: Sheet, ref: R) => (ref === null ? null : of(sheet, ref)) as IdOfSheet[Sheet] | (R extends null ? null : never),
    ofRow: <Sheet extends SheetWithIds>(sheet: Sheet, ...key: readonly string[]) => known(sheet, key) ?? made(sheet, key),
  };
}

type Parts = Pick<OrganisationToImport, 'directorates' | 'services' | 'units'>;

function partsOf(pack: CouncilPack, ids: IdsOfPack): Parts {
  const part = <Sheet extends 'directorates' | 'services' | 'units'>(sheet: Sheet, { ref, name, closed_on: closedOn }: Pick<CouncilPack[Sheet][number], 'ref' | 'name' | 'closed_on'>, headPost: string | null) => ({
    id: ids.of(sheet, ref), code: ref, name, headPostId: ids.find('posts', headPost), closedOn,
  });
  return {
    directorates: pack.directorates.map((row) => ({ ...part('directorates', row, row.director_post), parentId: null })),
    services: pack.services.map((row) => ({
      ...part('services', row, row.manager_post),
      parentId: ids.of('directorates', row.directorate),
      committeeId: ids.find('committees', row.committee),
      leadMemberPostId: ids.find('posts', row.lead_member_post),
    })),
    units: pack.units.map((row) => ({ ...part('units', row, row.manager_post), parentId: ids.of('services', row.service) })),
  };
}

/** Units and services as they will stand, by their references: those of the pack and those the council has beside them. */
interface Places {
  readonly units: ReadonlyMap<string, CouncilPack['units'][number]>;
  readonly services: ReadonlyMap<string, CouncilPack['services'][number]>;
}

const placesIn = (all: SoundPack['all']): Places => ({
  units: new Map(all('units').map((row) => [row.ref, row])),
  services: new Map(all('services').map((row) => [row.ref, row])),
});

/** The smallest place a post is given; the larger ones around it follow, so that a service's posts include its units'. */
function placesOf({ units, services }: Places, ids: IdsOfPack, post: CouncilPack['posts'][number]) {
  const unit = post.unit === null ? undefined : units.get(post.unit);
  const serviceRef = post.service ?? unit?.service ?? null;
  const service = serviceRef === null ? undefined : services.get(serviceRef);
  return {
    unitId: ids.find('units', post.unit),
    serviceId: ids.find('services', serviceRef),
    directorateId: ids.find('directorates', post.directorate ?? service?.directorate ?? null),
  };
}

const postsOf = (pack: CouncilPack, places: Places, ids: IdsOfPack): OrganisationToImport['posts'] =>
  pack.posts.map((row) => ({
    id: ids.of('posts', row.ref),
    code: row.ref,
    title: row.title,
    ...placesOf(places, ids, row),
    lineManagerPostId: ids.find('posts', row.reports_to),
    roles: row.roles as readonly Role[],
    fte: row.fte ?? '1',
    grade: row.grade ?? null,
    committeeId: ids.find('committees', row.committee),
    closedOn: row.closed_on,
  }));

const holdingsOf = (pack: CouncilPack, ids: IdsOfPack): OrganisationToImport['holdings'] =>
  pack.holdings.map((row) => ({
    id: ids.ofRow('holdings', row.post, row.person, row.starts_on),
    postId: ids.of('posts', row.post),
    personId: ids.of('people', row.person),
    basis: row.basis ?? 'permanent',
    share: row.share ?? '1',
    startsOn: row.starts_on,
    endsOn: row.ends_on,
  }));

const committeesOf = (pack: CouncilPack, ids: IdsOfPack): Pick<OrganisationToImport, 'committees' | 'seats' | 'meetings'> => ({
  committees: pack.committees.map((row) => ({
    id: ids.of('committees', row.ref), code: row.ref, name: row.name, kind: row.kind, chairPostId: ids.find('posts', row.chair_post),
  })),
  seats: pack['committee-members'].map((row) => ({
    id: ids.ofRow('committee-members', row.committee, row.person, row.starts_on),
    committeeId: ids.of('committees', row.committee),
    personId: ids.of('people', row.person),
    startsOn: row.starts_on,
    endsOn: row.ends_on,
  })),
  meetings: pack.meetings.map((row) => ({
    id: ids.ofRow('meetings', row.committee, row.held_on), committeeId: ids.of('committees', row.committee), heldOn: row.held_on, version: 1,
  })),
});

/** The rows of a pack's organisation that are new or differ; what stands as it is is not written at all. */
function changedRows({ pack, changes }: SoundPack): CouncilPack {
  const rows = new Set<unknown>(changes.filter(({ effect }) => effect !== 'leaves').map(({ row }) => row));
  return Object.fromEntries(Object.entries(pack).map(([sheet, all]) => [sheet, all.filter((row) => rows.has(row))])) as unknown as CouncilPack;
}

/**
 * What a sound pack changes of the organisation, as the organisation's own import path takes it. Where a post sits follows from the pack
 * and the council together.
 */
export const organisationOfPack = (check: SoundPack, ids: IdsOfPack): OrganisationToImport => organisationOfRows(changedRows(check), check.all, ids);

/** The same of rows that are all to be written; `all`: the council as it will stand. */
export const organisationOfRows = (rows: CouncilPack, all: SoundPack['all'], ids: IdsOfPack): OrganisationToImport => organisationOf(rows, placesIn(all), ids);

const organisationOf = (pack: CouncilPack, places: Places, ids: IdsOfPack): OrganisationToImport => ({
  ...partsOf(pack, ids),
  posts: postsOf(pack, places, ids),
  people: pack.people.map((row) => ({
    id: ids.of('people', row.ref), name: row.name, email: row.email, subject: row.subject, introduction: row.about, leftOn: null,
  })),
  holdings: holdingsOf(pack, ids),
  deputies: pack.deputies.map((row) => ({
    id: ids.ofRow('deputies', row.post, row.deputy, row.starts_on),
    postId: ids.of('posts', row.post),
    holderId: ids.of('people', row.absent),
    personId: ids.of('people', row.deputy),
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    reason: row.reason,
  })),
  ...committeesOf(pack, ids),
});
