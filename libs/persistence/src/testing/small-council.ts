import type { Actor, Role } from '@golden-thread/domain/authority/actor';
import type { Instant } from '@golden-thread/domain/calendar/instants';
import type { CouncilId, DirectorateId, HoldingId, PersonId, PostId, ServiceId } from '@golden-thread/domain/shared/id';
import { idFor } from '../unit-of-work/ids';
import type { FreshDatabase } from './fresh-database';

/** A council just big enough to decide something in, for specs; its ids are fixed by its slug. */
export interface SmallCouncil {
  readonly id: CouncilId;
  readonly serviceId: ServiceId;
  readonly directorateId: DirectorateId;
  readonly posts: Readonly<Record<SmallPost, PostId>>;
  readonly people: Readonly<Record<SmallPost, PersonId>>;
  /** The person in a post, acting through it. */
  actor(post: SmallPost): Actor;
  /** The engine, acting in this council. */
  readonly engine: Actor;
}

const posts = {
  chiefExecutive: { title: 'Chief Executive', manager: null, roles: ['director'] },
  director: { title: 'Director of Communities', manager: 'chiefExecutive', roles: ['director'] },
  serviceManager: { title: 'Head of Housing', manager: 'director', roles: ['service-manager'] },
  unitManager: { title: 'Repairs Manager', manager: 'serviceManager', roles: ['unit-manager'] },
  officer: { title: 'Repairs Officer', manager: 'unitManager', roles: ['employee'] },
  policyOfficer: { title: 'Policy and Performance Officer', manager: 'chiefExecutive', roles: ['policy-officer'] },
  committeeChair: { title: 'Chair of Communities Committee', manager: null, roles: ['committee-chair'] },
  scrutinyChair: { title: 'Chair of Overview and Scrutiny', manager: null, roles: ['committee-chair', 'scrutiny-member'] },
  leadMember: { title: 'Lead Member for Housing', manager: null, roles: ['lead-member'] },
  auditor: { title: 'Head of Internal Audit', manager: 'chiefExecutive', roles: ['auditor'] },
  administrator: { title: 'Systems Administrator', manager: 'chiefExecutive', roles: ['administrator'] },
} as const satisfies Record<string, { title: string; manager: string | null; roles: readonly Role[] }>;
export type SmallPost = keyof typeof posts;

interface Ids {
  readonly directorate: DirectorateId;
  readonly service: ServiceId;
  readonly post: PostId;
  readonly person: PersonId;
  readonly holding: HoldingId;
}

/** Writes the council as its owner would find it after an import; `clockAt` makes it a training council standing at that instant. */
export async function smallCouncil(fresh: FreshDatabase, slug = 'smallborough', clockAt: Instant | null = null): Promise<SmallCouncil> {
  const id = idFor<CouncilId>('small-council', slug);
  const of = <Kind extends keyof Ids>(kind: Kind, name: string): Ids[Kind] => idFor('small-council', slug, kind, name);
  const names = Object.keys(posts) as SmallPost[];
  const kind = clockAt === null ? 'live' : 'training';
  await fresh.asOwner('insert into council (id, name, slug, kind, clock_at) values ($1, $2, $2, $3, $4)', [id, slug, kind, clockAt]);
  await fresh.asOwner(`insert into directorate (id, council_id, code, name, head_post_id) values ($1, $2, 'D1', 'Communities', $3)`, [
    of('directorate', 'D1'), id, of('post', 'director'),
  ]);
  await fresh.asOwner(
    `insert into service (id, council_id, directorate_id, code, name, head_post_id) values ($1, $2, $3, 'S1', 'Housing', $4)`,
    [of('service', 'S1'), id, of('directorate', 'D1'), of('post', 'serviceManager')],
  );
  for (const name of names) {
    const { title, manager, roles } = posts[name];
    const [post, person] = [of('post', name), of('person', name)];
    await fresh.asOwner(`insert into person (id, council_id, name, email, subject) values ($1, $2, $3, $4, $5)`, [
      person, id, `The ${title}`, `${name}@${slug}.example`, `${slug}/${name}`,
    ]);
    await fresh.asOwner(
      `insert into post (id, council_id, code, title, directorate_id, service_id, line_manager_post_id, roles, fte)
       values ($1, $2, $3, $4, $5, $6, $7, $8, 1)`,
      [post, id, name, title, of('directorate', 'D1'), of('service', 'S1'), manager && of('post', manager), roles],
    );
    await fresh.asOwner(
      `insert into holding (id, council_id, post_id, person_id, basis, share, starts_on) values ($1, $2, $3, $4, 'permanent', 1, '2020-01-01')`,
      [of('holding', name), id, post, person],
    );
    await fresh.asOwner(
      `insert into responsibility (council_id, post_id, person_id, basis, starts_on) values ($1, $2, $3, 'holder', '2020-01-01')`,
      [id, post, person],
    );
  }
  return {
    id,
    serviceId: of('service', 'S1'),
    directorateId: of('directorate', 'D1'),
    posts: Object.fromEntries(names.map((name) => [name, of('post', name)])) as SmallCouncil['posts'],
    people: Object.fromEntries(names.map((name) => [name, of('person', name)])) as SmallCouncil['people'],
    actor: (name) => ({
      councilId: id,
      personId: of('person', name),
      name: `The ${posts[name].title}`,
      roles: posts[name].roles,
      postIds: [of('post', name)],
      via: 'page',
    }),
    engine: { councilId: id, personId: null, name: 'Golden Thread', roles: [], postIds: [], via: 'engine' },
  };
}
