import type { Actor, Role } from '@golden-thread/domain/authority/actor';
import type { PersonId, PostId } from '@golden-thread/domain/shared/id';
import type { FreshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import type { SmallCouncil } from '@golden-thread/persistence/testing/small-council';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';

/** Who is beside the holders of the small council's posts, by what they are to its papers. */
const more = {
  headOfAnother: { title: 'Head of Streets', roles: ['service-manager'], leads: `update service set head_post_id = $1 where council_id = $2 and code = 'S2'` },
  directorOfAnother: { title: 'Director of Resources', roles: ['director'], leads: `insert into directorate (id, council_id, code, name, head_post_id) values (gen_random_uuid(), $2, 'D2', 'Resources', $1)` },
  employeeOfAnother: { title: 'Street Officer', roles: ['employee'], leads: null },
  chairOfAnother: { title: 'Chair of Environment Committee', roles: ['committee-chair'], leads: `update committee set chair_post_id = $1 where council_id = $2 and code = 'ENV'` },
} as const satisfies Record<string, { title: string; roles: readonly Role[]; leads: string | null }>;
export type OtherReader = keyof typeof more;

/** Whose deputies ask too: of those who write and decide, of the committee's chair, and of somebody elsewhere. */
const absent = ['serviceManager', 'director', 'committeeChair', 'headOfAnother'] as const;
type Absent = (typeof absent)[number];
export type Deputy = `deputy of ${Absent}`;

/** Adds them to a council that has a second service (S2) and its committee (ENV); each can sign in under their own name. */
export async function addReaders(fresh: FreshDatabase, council: SmallCouncil, slug: string): Promise<ReadonlyMap<OtherReader, Actor & { readonly personId: PersonId }>> {
  const added = new Map<OtherReader, Actor & { readonly personId: PersonId }>();
  for (const name of Object.keys(more) as OtherReader[]) {
    const { title, roles, leads } = more[name];
    const [personId, postId] = [newId<PersonId>(), newId<PostId>()];
    await fresh.asOwner('insert into person (id, council_id, name, subject) values ($1, $2, $3, $4)', [personId, council.id, `The ${title}`, `${slug}/${name}`]);
    await fresh.asOwner(
      `insert into post (id, council_id, code, title, service_id, roles, fte) select $1, $2, $3, $4, s.id, $5, 1 from service s where s.council_id = $2 and s.code = 'S2'`,
      [postId, council.id, name, title, roles],
    );
    await fresh.asOwner(`insert into holding (id, council_id, post_id, person_id, basis, share, starts_on) values (gen_random_uuid(), $1, $2, $3, 'permanent', 1, '2020-01-01')`, [council.id, postId, personId]);
    await fresh.asOwner(`insert into responsibility (council_id, post_id, person_id, basis, starts_on) values ($1, $2, $3, 'holder', '2020-01-01')`, [council.id, postId, personId]);
    if (leads !== null) await fresh.asOwner(leads, [postId, council.id]);
    added.set(name, { councilId: council.id, personId, name: `The ${title}`, roles, postIds: [postId], via: 'page' });
  }
  return added;
}

/**
 * Deputies for the days around the council's, each without a post of their own, who can sign in under their own name. What they do on pages once they have chosen to act
 * for somebody is done by the post of that; a token of theirs is theirs alone, and gives nothing.
 */
export async function addDeputies(fresh: FreshDatabase, council: SmallCouncil, { slug, others }: { readonly slug: string; readonly others: Awaited<ReturnType<typeof addReaders>> }): Promise<ReadonlyMap<Deputy, Actor & { readonly personId: PersonId }>> {
  const added = new Map<Deputy, Actor & { readonly personId: PersonId }>();
  for (const name of absent) {
    const holder = name === 'headOfAnother' ? others.get(name)! : { ...council.actor(name), personId: council.people[name] };
    const [personId, postId] = [newId<PersonId>(), holder.postIds[0]!];
    const deputy: Deputy = `deputy of ${name}`;
    await fresh.asOwner('insert into person (id, council_id, name, subject) values ($1, $2, $3, $4)', [personId, council.id, `The ${deputy}`, `${slug}/${deputy}`]);
    await fresh.asOwner(
      `insert into deputy (id, council_id, post_id, holder_id, person_id, starts_on, ends_on, reason) values (gen_random_uuid(), $1, $2, $3, $4, '2026-08-01', '2026-12-31', 'Leave')`,
      [council.id, postId, holder.personId, personId],
    );
    await fresh.asOwner(`insert into responsibility (council_id, post_id, person_id, basis, starts_on, ends_on) values ($1, $2, $3, 'deputy', '2026-08-01', '2026-12-31')`, [council.id, postId, personId]);
    added.set(deputy, { councilId: council.id, personId, name: `The ${deputy}`, roles: holder.roles, postIds: [postId], via: 'page', onBehalfOf: { personId: holder.personId, name: holder.name, postId } });
  }
  return added;
}
