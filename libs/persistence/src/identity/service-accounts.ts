import type { PersonId } from '@golden-thread/domain/shared/id';
import type { Reading, UnitOfWork } from '../unit-of-work/unit-of-work';

/** An API client's account: a person of the organisation's chart who is none, owned by an administrator who answers for it. */
export interface ServiceAccount {
  readonly id: PersonId;
  readonly name: string;
  readonly ownerId: PersonId;
  readonly ownerName: string;
  /** The titles of the posts that it holds today. */
  readonly posts: readonly string[];
}

/** The council's service accounts by name. */
export const listServiceAccounts = (reading: Reading): Promise<ServiceAccount[]> =>
  reading.query<ServiceAccount>(
    `select a.id, a.name, o.id as "ownerId", o.name as "ownerName",
            array(select post.title from holding h join post on post.id = h.post_id
                  where h.person_id = a.id and h.starts_on <= $2 and (h.ends_on is null or h.ends_on >= $2) order by post.title) as posts
     from person a join person o on o.id = a.owner_id
     where a.council_id = $1 and (a.left_on is null or a.left_on >= $2) order by a.name, a.id`,
    [reading.council.id, reading.today],
  );

/** Who owns a service account; null for a person. */
export async function findOwnerOfAccount(reading: Reading, personId: PersonId): Promise<PersonId | null> {
  const [found] = await reading.query<{ ownerId: PersonId | null }>('select owner_id as "ownerId" from person where council_id = $1 and id = $2', [reading.council.id, personId]);
  return found?.ownerId ?? null;
}

/** The owners of those of these accounts that are service accounts. */
export async function listOwnersOfAccounts(reading: Reading, ids: readonly PersonId[]): Promise<PersonId[]> {
  const found = await reading.query<{ ownerId: PersonId }>(
    'select distinct owner_id as "ownerId" from person where council_id = $1 and id = any ($2::uuid[]) and owner_id is not null order by 1',
    [reading.council.id, ids],
  );
  return found.map(({ ownerId }) => ownerId);
}

/** The service accounts that these people own. */
export async function listAccountsOf(reading: Reading, ownerIds: readonly PersonId[]): Promise<PersonId[]> {
  const found = await reading.query<{ id: PersonId }>('select id from person where council_id = $1 and owner_id = any ($2::uuid[]) order by 1', [reading.council.id, ownerIds]);
  return found.map(({ id }) => id);
}

/** Adds an account without a sign-in: only tokens act as it. */
export function addServiceAccount(work: UnitOfWork, { id, name, ownerId }: { readonly id: PersonId; readonly name: string; readonly ownerId: PersonId }): void {
  work.send('insert into person (id, council_id, name, owner_id) values ($1, $2, $3, $4)', [id, work.council.id, name, ownerId]);
}
