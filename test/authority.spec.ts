import type { Actor, Role } from '@golden-thread/domain/authority/actor';
import { may } from '@golden-thread/domain/authority/permission';
import { type Access, papers } from '@golden-thread/domain/authority/reading-rights';
import { allScopes, type Scope } from '@golden-thread/domain/authority/token-scope';
import { findAccessByPaper } from '@golden-thread/persistence/authority/reading-access';
import { addCommittees, type PaperInState, papersInEveryState, wordsOf } from '@golden-thread/persistence/authority/testing/papers-in-every-state';
import { type SmallCouncil, smallCouncil, type SmallPost } from '@golden-thread/persistence/testing/small-council';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import { type DeclaredRoute, RoutePolicyCheck } from '../apps/api/src/http/route-policy';
import type { ApiClient } from '../apps/api/src/testing/api-client';
import type { Browser } from '../apps/api/src/testing/browser';
import { startApi, type StartedApi } from '../apps/api/src/testing/start-api';
import { addDeputies, addReaders, type Deputy, type OtherReader } from './authority/more-readers';
import { namedBy } from './authority/routes-and-papers';
import { drawn, extent } from './stack/extent';
import { severalAtATime } from './stack/several-at-a-time';

/** What a token can be given at most: imports it has only where they are asked for by name. */
const everyScope: readonly Scope[] = [...allScopes, 'imports:write', 'feed:write'];

/** Somebody at a browser and with a program. */
interface Reader {
  readonly name: string;
  readonly browser: Browser;
  readonly program: ApiClient;
}

const postOfRole: Readonly<Record<Role, SmallPost>> = {
  'policy-officer': 'policyOfficer', director: 'director', 'service-manager': 'serviceManager', 'unit-manager': 'unitManager', employee: 'officer',
  'lead-member': 'leadMember', 'committee-chair': 'committeeChair', 'scrutiny-member': 'scrutinyChair', auditor: 'auditor', administrator: 'administrator',
  // The small council has no operator, no democratic services and no HR feed: the chief executive's post is given those roles alone, below.
  operator: 'chiefExecutive', 'democratic-services': 'chiefExecutive', 'hr-feed': 'chiefExecutive',
};

const isRest = (path: string): boolean => /^\/(api\/v1|scim)\//.test(path) || path === '/api/v1';
const address = ({ path }: DeclaredRoute): string => `/${path}`.replace(/^\/+/, '/').replace(/(.)\/+$/, '$1');
/** An address with the first name filled in, and the others with what names nothing. */
const filled = (path: string, id: string): string =>
  path.replace(/:[a-zA-Z]+/, id).replaceAll(/:([a-zA-Z]+)/g, (_, name: string) => (name === 'section' ? 'measures' : name === 'period' ? '2026-Q1' : newId()));

describe('every route and REST operation', () => {
  let api: StartedApi;
  let council: SmallCouncil;
  let routes: readonly DeclaredRoute[];
  let made: readonly PaperInState[];
  const readers = new Map<SmallPost, Reader>();
  /** Who is of another service, directorate or committee, and whoever is of another council: they ask for things by name, and act on them. */
  const strangers = new Map<OtherReader | Deputy, Reader & { readonly actor: Actor }>();

  beforeAll(async () => {
    api = await startApi({ requestsPerMinute: 1_000_000 });
    council = await smallCouncil(api.fresh, 'readers', '2026-09-01T08:00:00.000Z');
    await api.fresh.asOwner(`update post set roles = '{operator,democratic-services,hr-feed}' where id = $1`, [council.posts.chiefExecutive]);
    // Without approved rules nothing of SCIM is anybody’s; these let it keep posts, of which it is told none.
    await api.fresh.asOwner(`insert into hr_feed (council_id, rules, version, approved_at, approved_by) values ($1, '{"issuer": "https://id.example", "allows": ["posts"]}', 1, now(), '{}')`, [council.id]);
    const at = await addCommittees(api.fresh, council);
    made = await papersInEveryState(api.fresh, at, council.people.serviceManager);
    routes = api.app.get(RoutePolicyCheck).routes();
    const others = await addReaders(api.fresh, council, 'readers');
    for (const [name, actor] of [...others, ...(await addDeputies(api.fresh, council, { slug: 'readers', others }))]) {
      const browser = await api.signIn(`readers/${name}`);
      if (actor.onBehalfOf !== undefined) expect((await browser.submit('/acting', { actingFor: actor.onBehalfOf.postId })).status).toBe(303);
      strangers.set(name, { name, actor, browser, program: await api.program(council.id, actor.personId, everyScope) });
    }
    for (const post of new Set(Object.values(postOfRole))) {
      readers.set(post, { name: post, browser: await api.signIn(`readers/${post}`), program: await api.program(council.id, council.people[post], everyScope) });
    }
  });
  afterAll(() => api.stop());

  const send = async ({ browser, program }: Reader, method: string, path: string): Promise<{ status: number; text: string }> => {
    if (isRest(path)) {
      const { status, body } = await program.send(method, path, method === 'GET' ? undefined : {}, method === 'GET' ? {} : { 'idempotency-key': newId(), 'if-match': '"1"' });
      return { status, text: JSON.stringify(body) };
    }
    const seen = method === 'GET' ? await browser.get(path) : await browser.post(path, { _csrf: await csrfOf(browser) });
    return { status: seen.status, text: seen.html };
  };

  const csrfTokens = new Map<Browser, string>();
  /** The token of the session's forms, as any page of it carries it. */
  const csrfOf = async (browser: Browser): Promise<string> => {
    const token = csrfTokens.get(browser) ?? /name="_csrf" value="([^"]+)"/.exec((await browser.get('/tasks')).html)?.[1] ?? '';
    csrfTokens.set(browser, token);
    return token;
  };

  it('that names a thing has one row in the table of what it names', () => {
    const bare = routes.filter((route) => address(route).includes(':') && namedBy(address(route)) === undefined);
    expect([...new Set(bare.map((route) => `${route.method} ${address(route)} (${route.handler})`))]).toEqual([]);
    const named = new Set(routes.map((route) => namedBy(address(route))));
    expect(papers.filter((paper) => !named.has(paper))).toEqual([]);
  });

  it('opens to those whose posts give its permission, and to nobody else', async () => {
    const faults: string[] = [];
    let cells = 0;
    const asked = drawn(routes, extent.routesAskedOneIn);
    await Promise.all([...new Set(Object.values(postOfRole))].map(async (post) => {
      for (const route of asked) {
        const { permission } = route.policy!;
        if (permission === 'public') continue;
        cells += 1;
        const allowed = permission === 'signed-in' || may({ ...council.actor(post), roles: rolesOf(post) }, permission);
        const { status, text } = await send(readers.get(post)!, route.method, filled(address(route), newId()));
        const refused = status === 403 && !text.includes('This form is out of date');
        if (status >= 500 || status === 401 || refused === allowed) faults.push(`${post} ${route.method} ${address(route)}: ${allowed ? 'allowed' : 'not allowed'}, answered ${status}`);
      }
    }));
    expect(faults).toEqual([]);
    console.info(`Routes: ${cells} cells (${routes.length} routes and operations x ${new Set(Object.values(postOfRole)).size} posts with ${Object.keys(postOfRole).length} roles).`);
  }, 600_000);

  it('is closed to nobody signed in, to a leaver, and to a token of theirs', async () => {
    const leaver = { name: 'leaver', browser: await api.signIn('readers/unitManager'), program: await api.program(council.id, council.people.unitManager) };
    const faults: string[] = [];
    const token = await csrfOf(leaver.browser);
    await api.fresh.asOwner(`update person set left_on = '2026-08-01' where id = $1`, [council.people.unitManager]);
    expect(token).not.toBe('');
    await severalAtATime(drawn(routes.filter(({ policy }) => policy!.permission !== 'public'), extent.routesAskedOneIn), async (route) => {
      const { status } = await send(leaver, route.method, filled(address(route), newId()));
      if (isRest(address(route)) ? status !== 401 : status !== 303) faults.push(`${route.method} ${address(route)}: ${status}`);
    });
    await api.fresh.asOwner('update person set left_on = null where id = $1', [council.people.unitManager]);
    expect(faults).toEqual([]);
  }, 300_000);

  it('that names a paper is answered to its readers, and to others as if it were not there', async () => {
    const faults: string[] = [];
    let cells = 0;
    const asking = drawn(routes.filter((route) => route.method === 'GET' && papers.some((paper) => paper === namedBy(address(route)))), extent.routesAskedOneIn);
    const all = await everyReader();
    await Promise.all(all.map(async (reader) => {
      for (const route of asking) {
        const permitted = isPermitted(reader, route);
        for (const { paper, state, id } of made.filter((one) => one.paper === namedBy(address(route)))) {
          cells += 1;
          const access = reader.access.get(id) ?? 'none';
          const { status, text } = await send(reader, 'GET', filled(address(route), id));
          // The page of an act may be closed to who may read the thing and not act on it; that of the thing itself may not.
          const isThing = /^[^:]*:[a-z]+$/.test(address(route));
          const right = !permitted ? status === 403 : access === 'none' ? status === 404 : status < 500 && status !== 401 && (status !== 403 || !isThing);
          const leaks = access !== 'whole' && text.includes(wordsOf(id));
          if (!right || leaks) faults.push(`${reader.name} ${address(route)} ${paper} ${state}: ${access}${permitted ? '' : ', no permission'}; answered ${status}${leaks ? ' with its words' : ''}`);
        }
      }
    }));
    expect(faults).toEqual([]);
    console.info(`Papers through HTTP: ${cells} cells (${asking.length} routes and operations x ${all.length} readers x the states of what they name).`);
  }, 600_000);

  it('that acts on a paper is closed to whoever may not read it: nothing is written, and nothing of it is told', async () => {
    const faults: string[] = [];
    let cells = 0;
    const asking = drawn(routes.filter((route) => route.method !== 'GET' && papers.some((paper) => paper === namedBy(address(route)))), extent.routesAskedOneIn);
    const all = await everyReader();
    const events = async (): Promise<number> => (await api.fresh.asOwner<{ n: number }>('select count(*)::int as n from event'))[0]!.n;
    const before = await events();
    await Promise.all(all.map(async (reader) => {
      for (const route of asking) {
        const permitted = isPermitted(reader, route);
        for (const { paper, state, id } of made.filter((one) => one.paper === namedBy(address(route)))) {
          if (permitted && reader.access.has(id) && reader.access.get(id) !== 'none') continue;
          cells += 1;
          const { status, text } = await send(reader, route.method, filled(address(route), id));
          const right = permitted ? [400, 403, 404, 422].includes(status) : status === 403;
          const leaks = text.includes(wordsOf(id));
          if (!right || leaks) faults.push(`${reader.name} ${route.method} ${address(route)} ${paper} ${state}: ${permitted ? 'not theirs to read' : 'no permission'}; answered ${status}${leaks ? ' with its words' : ''}`);
        }
      }
    }));
    expect(faults).toEqual([]);
    expect((await events()) - before).toBe(0);
    console.info(`Acts on papers through HTTP: ${cells} cells (${asking.length} routes and operations x those of ${all.length} readers who may not read what they name).`);
  }, 600_000);

  type WhoAsks = Reader & { readonly actor: Actor; readonly access: ReadonlyMap<string, Access> };
  /** Everybody of the council's posts, who is of another service, directorate or committee, and the same roles of another council. */
  const everyReader = async (): Promise<readonly WhoAsks[]> => {
    const known = [...[...readers.values()].map((reader) => ({ ...reader, actor: actorOf(reader.name as SmallPost) })), ...strangers.values()];
    const here = await Promise.all(known.map(async (reader) => ({ ...reader, access: await accessOf(reader.actor) })));
    return [...here, ...(await fromElsewhere())];
  };
  let elsewhere: readonly WhoAsks[] | undefined;
  const fromElsewhere = async (): Promise<readonly WhoAsks[]> => {
    if (elsewhere !== undefined) return elsewhere;
    const other = await smallCouncil(api.fresh, 'elsewhere', '2026-09-01T08:00:00.000Z');
    const asking: WhoAsks[] = [];
    // One after the other: the identity provider of specs signs in whoever asked last.
    for (const post of ['auditor', 'serviceManager', 'director', 'policyOfficer'] as const) {
      const program = await api.program(other.id, other.people[post], everyScope);
      asking.push({ name: `${post} of another council`, actor: other.actor(post), access: new Map(), browser: await api.signIn(`elsewhere/${post}`), program });
    }
    elsewhere = asking;
    return elsewhere;
  };
  const rolesOf = (post: SmallPost): readonly Role[] => (post === 'chiefExecutive' ? ['operator', 'democratic-services', 'hr-feed'] : council.actor(post).roles);
  const actorOf = (post: SmallPost): Actor => ({ ...council.actor(post), roles: rolesOf(post) });
  /** By a token a deputy is themself alone, and has no post. */
  const isPermitted = ({ actor }: WhoAsks, route: DeclaredRoute): boolean => {
    const { permission } = route.policy!;
    const roles = isRest(address(route)) && actor.onBehalfOf !== undefined ? [] : actor.roles;
    return permission === 'signed-in' || permission === 'public' || may({ ...actor, roles }, permission);
  };
  const accessOf = async (actor: Actor): Promise<ReadonlyMap<string, Access>> => {
    const found = await api.fresh.database.read(council.id, (reading) => Promise.all(papers.map((paper) => findAccessByPaper(reading, actor, paper))));
    return new Map(found.flatMap((one) => [...one]));
  };
});
