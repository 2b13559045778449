import type { Scope } from '@golden-thread/domain/authority/token-scope';
import type { FeedAllowance } from '@golden-thread/domain/hr-feed/hr-feed';
import type { PersonId } from '@golden-thread/domain/shared/id';
import { type SmallCouncil, smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { story } from '@golden-thread/persistence/testing/story';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import { AccessLog } from '../../auth/access-log';
import { ApiClient } from '../../testing/api-client';
import { startApi, type StartedApi } from '../../testing/start-api';
import { readFilter } from './scim-filter';
import { readPatch } from './scim-patch';
import { readScimUser } from './scim-user';

const extension = 'urn:ietf:params:scim:schemas:extension:goldenthread:2.0:User';
const json = { 'content-type': 'application/scim+json' };

story('SCIM', (step) => {
  let api: StartedApi;
  let council: SmallCouncil;
  let account: PersonId;
  let client: ApiClient;

  const clientWith = (personId: PersonId, scopes: readonly Scope[]): Promise<ApiClient> => api.program(council.id, personId, scopes);
  const rules = (allows: readonly FeedAllowance[]) =>
    api.fresh.asOwner(
      `insert into hr_feed (council_id, rules, version, approved_at, approved_by) values ($1, $2, 1, now(), '{}') on conflict (council_id) do update set rules = excluded.rules`,
      [council.id, JSON.stringify({ issuer: 'https://id.example', allows })],
    );
  const ask = (method: string, path: string, body?: object) => client.send(method, `/scim/v2${path}`, body, body === undefined ? {} : json);
  const ann = (more: object = {}) => ({ userName: 'ann@scim.example', externalId: 'HR-1', displayName: 'Ann Able', emails: [{ value: 'ann@scim.example', type: 'work' }], active: true, [extension]: { post: 'DESK' }, ...more });
  const idOf = async (userName: string): Promise<string> => String(((await ask('GET', `/Users?filter=${encodeURIComponent(`userName eq "${userName}"`)}`)).body['Resources'] as { id: string }[])[0]!.id);

  beforeAll(async () => {
    api = await startApi();
    council = await smallCouncil(api.fresh, 'scim', '2026-09-01T08:00:00.000Z');
    const post = (code: string, role: string) =>
      api.fresh.asOwner(`insert into post (id, council_id, code, title, roles, fte, line_manager_post_id) values ($1, $2, $3, $3, array[$4], 1, $5)`, [newId(), council.id, code, role, council.posts.unitManager]);
    for (const [code, role] of [['DESK', 'employee'], ['THERE', 'employee'], ['AUD2', 'auditor'], ['FEED', 'hr-feed']] as const) await post(code, role);
    account = newId();
    await api.fresh.asOwner(`insert into person (id, council_id, name, owner_id) values ($1, $2, 'Payroll', $3)`, [account, council.id, council.people.administrator]);
    await api.fresh.asOwner(`insert into responsibility (council_id, post_id, person_id, basis, starts_on) select $1, id, $2, 'holder', '2020-01-01' from post where council_id = $1 and code = 'FEED'`, [council.id, account]);
    client = await clientWith(account, ['feed:write']);
  });
  afterAll(() => api.stop());

  step('is a service account’s with the scope and the post for it, and tells nothing before rules are approved', async () => {
    expect((await new ApiClient(api.address, null).get('/scim/v2/Users')).status).toBe(401);
    expect((await (await clientWith(account, ['organisation:write', 'imports:write'])).get('/scim/v2/Users')).status).toBe(403);
    expect((await (await clientWith(council.people.administrator, ['feed:write'])).get('/scim/v2/Users')).status).toBe(403);
    expect(await ask('GET', '/Users')).toMatchObject({ status: 403, body: { schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'], status: '403', detail: expect.stringContaining('No rules of the HR feed') as unknown } });
    // And nothing of the council beside.
    expect((await client.get('/api/v1/measures')).status).toBe(403);
    await rules(['newcomers', 'movers', 'leavers', 'names']);
  });

  step('says what it can before a client begins', async () => {
    const provider = await ask('GET', '/ServiceProviderConfig');
    expect([provider.status, provider.headers.get('content-type')]).toEqual([200, 'application/scim+json; charset=utf-8']);
    expect(provider.body).toMatchObject({ patch: { supported: true }, filter: { supported: true, maxResults: 200 }, bulk: { supported: false }, etag: { supported: false } });
    expect((await ask('GET', '/ResourceTypes')).body).toMatchObject({ totalResults: 2, Resources: [{ id: 'User', endpoint: '/Users' }, { id: 'Group', endpoint: '/Groups' }] });
    const { body } = await ask('GET', '/Schemas');
    for (const { id } of body['Resources'] as { id: string }[]) expect((await ask('GET', `/Schemas/${id}`)).status).toBe(200);
    expect((await ask('GET', '/Schemas/urn:none')).body).toMatchObject({ status: '404' });
  });

  step('adds somebody into an ordinary post, once, and finds them again', async () => {
    const added = await ask('POST', '/Users', ann());
    expect([added.status, added.headers.get('location')]).toEqual([201, expect.stringContaining(`/scim/v2/Users/${String(added.body['id'])}`)]);
    expect(added.body).toMatchObject({ userName: 'ann@scim.example', externalId: 'HR-1', active: true, displayName: 'Ann Able', title: 'DESK', [extension]: { post: 'DESK', subject: 'ann@scim.example' } });
    expect(await ask('POST', '/Users', ann())).toMatchObject({ status: 409, body: { scimType: 'uniqueness' } });
    for (const filter of ['userName eq "ANN@scim.example"', 'externalId eq "HR-1"', 'emails[type eq "work"].value eq "ann@scim.example" and active eq true']) {
      expect([filter, (await ask('GET', `/Users?filter=${encodeURIComponent(filter)}`)).body]).toMatchObject([filter, { totalResults: 1, Resources: [{ id: added.body['id'] }] }]);
    }
    expect((await ask('GET', `/Users?filter=${encodeURIComponent('userName eq "nobody"')}`)).body).toMatchObject({ totalResults: 0, itemsPerPage: 0, Resources: [] });
    const page = await ask('GET', '/Users?startIndex=2&count=3');
    expect(page.body).toMatchObject({ startIndex: 2, itemsPerPage: 3 });
    expect(JSON.stringify((await ask('GET', '/Users?count=200')).body)).not.toContain('Payroll');
    expect((await ask('GET', '/Groups?filter=externalId%20eq%20%22DESK%22')).body).toMatchObject({ totalResults: 1, Resources: [{ displayName: 'DESK', members: [{ display: 'Ann Able' }] }] });
  });

  step('moves and renames by PATCH, in the spellings of those who send it', async () => {
    const id = await idOf('ann@scim.example');
    await api.fresh.asOwner(`update holding set starts_on = '2026-08-01' where person_id = $1`, [id]);
    const moved = await ask('PATCH', `/Users/${id}`, { schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations: [{ op: 'Replace', path: `${extension}:post`, value: 'THERE' }, { op: 'replace', value: { 'name.givenName': 'Ann', 'name.familyName': 'Hart' } }] });
    expect(moved).toMatchObject({ status: 200, body: { displayName: 'Ann Hart', [extension]: { post: 'THERE' } } });
    expect(await ask('PATCH', `/Users/${id}`, { Operations: [{ op: 'remove', path: 'emails' }] })).toMatchObject({ status: 400, body: { scimType: 'mutability' } });
    expect(await ask('PATCH', `/Users/${newId()}`, { Operations: [{ op: 'replace', path: 'active', value: false }] })).toMatchObject({ status: 404, body: { status: '404' } });
  });

  step('takes the requests that Entra ID and Okta document, one by one', async () => {
    const id = await idOf('ann@scim.example');
    const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
    const patch = async (Operations: readonly object[]) => ask('PATCH', `/Users/${id}`, { schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations });
    const stands = { userName: 'ann@scim.example', active: true, emails: [{ value: 'ann@scim.example', type: 'work', primary: true }], [extension]: { post: 'THERE' } };
    const passedOver = [
      [{ op: 'Add', path: 'phoneNumbers[type eq "mobile"].value', value: '01' }, { op: 'Replace', path: 'addresses[type eq "work"].streetAddress', value: '1 High Street' }, { op: 'Add', path: 'roles[primary eq "True"].value', value: 'User' }],
      [{ op: 'Add', path: `${enterprise}:manager`, value: { $ref: 'x', value: id } }, { op: 'Replace', path: `${enterprise}:department`, value: 'Housing' }, { op: 'Replace', path: 'title', value: 'Clerk' }, { op: 'Add', path: 'preferredLanguage', value: 'en-GB' }],
      [{ op: 'Remove', path: `${enterprise}:manager` }, { op: 'remove', path: 'phoneNumbers[type eq "work"]' }, { op: 'Remove', path: `${enterprise}:employeeNumber` }],
      [{ op: 'replace', value: { nickName: 'Annie', 'phoneNumbers[type eq "fax"].value': '02', [`${enterprise}:costCenter`]: 'H100', [enterprise]: { department: 'Housing' } } }],
      [{ op: 'Add', path: 'emails[type eq "other"].value', value: 'else@scim.example' }, { op: 'Replace', path: 'emails[type eq "work"].value', value: 'ann@scim.example' }, { op: 'Replace', path: 'emails[type eq "work"].primary', value: true }],
      [{ op: 'Replace', path: 'active', value: 'True' }],
    ];
    for (const operations of passedOver) expect([operations, await patch(operations)]).toMatchObject([operations, { status: 200, body: stands }]);
    expect(await patch([{ op: 'Replace', path: 'displayName', value: 'Ann Able' }, { op: 'Add', path: 'name.givenName', value: 'Ann' }, { op: 'Add', path: 'name.familyName', value: 'Able' }])).toMatchObject({ status: 200, body: { displayName: 'Ann Able' } });
    const core = 'urn:ietf:params:scim:schemas:core:2.0:User';
    expect(await patch([{ op: 'replace', path: `${core}:displayName`, value: 'Ann Hart' }])).toMatchObject({ status: 200, body: { displayName: 'Ann Hart' } });
    for (const path of [`${extension}:post`, 'emails[type eq "work"].value', `${core}:userName`]) expect([path, await patch([{ op: 'Remove', path }])]).toMatchObject([path, { status: 400, body: { scimType: 'mutability' } }]);
    const list = (query: string) => ask('GET', `/Users?${query}`);
    for (const filter of [`externalId eq "HR-1" and active eq true`, `${core}:userName eq "ann@scim.example"`, `id eq "${id}"`]) {
      expect([filter, (await list(`attributes=id&excludedAttributes=groups&filter=${encodeURIComponent(filter)}`)).body]).toMatchObject([filter, { totalResults: 1, Resources: [{ id }] }]);
    }
    // The connection is tried by asking for somebody whom nobody knows.
    expect((await list(`filter=${encodeURIComponent('userName eq "3b1f9f2c-0000-4000-8000-3b1f9f2c0000"')}&startIndex=1&count=100`)).body).toMatchObject({ totalResults: 0, startIndex: 1, Resources: [] });
    expect((await list('startIndex=0&count=0')).body).toMatchObject({ startIndex: 1, itemsPerPage: 0, Resources: [] });
    expect((await list('startIndex=9999&count=100')).body).toMatchObject({ startIndex: 9999, Resources: [] });
    for (const nobody of ['5171a35d82074e068ce2', newId()]) expect(await ask('GET', `/Users/${nobody}`)).toMatchObject({ status: 404, body: { schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'], status: '404' } });
    const whole = { schemas: [core, enterprise], ...ann({ id, displayName: 'Ann Hart', emails: [{ primary: true, type: 'work', value: 'ann@scim.example' }], [extension]: { post: 'THERE' } }), meta: { resourceType: 'User' }, roles: [], groups: [], name: { formatted: 'Ann Hart', givenName: 'Ann', familyName: 'Hart' }, [enterprise]: { department: 'Housing' } };
    expect((await client.send('PUT', `/scim/v2/Users/${id}`, whole, { 'content-type': 'application/scim+json; charset=utf-8' })).body).toMatchObject({ ...stands, displayName: 'Ann Hart' });
    // Who holds a post is said of the person, not of the group.
    const group = String(((await ask('GET', '/Groups?filter=displayName%20eq%20%22THERE%22&excludedAttributes=members')).body['Resources'] as { id: string }[])[0]!.id);
    expect((await ask('GET', `/Groups/${group}?excludedAttributes=members`)).status).toBe(200);
    expect((await ask('PATCH', `/Groups/${group}`, { Operations: [{ op: 'Add', path: 'members', value: [{ value: id }] }] })).body['scimType']).toBe('mutability');
  });

  step('asks about e-mail, sign-in and special posts, changes none of them, and asks once', async () => {
    const id = await idOf('ann@scim.example');
    const change = { Operations: [{ op: 'replace', path: 'emails[type eq "work"].value', value: 'boss@scim.example' }, { op: 'replace', path: 'userName', value: 'boss@scim.example' }, { op: 'add', path: `${extension}:post`, value: 'AUD2' }] };
    for (const _ of [1, 2]) {
      expect(await ask('PATCH', `/Users/${id}`, change)).toMatchObject({ status: 200, body: { userName: 'ann@scim.example', emails: [{ value: 'ann@scim.example' }], [extension]: { post: 'THERE', subject: 'ann@scim.example' } } });
    }
    const proposals = await api.fresh.asOwner<{ columns: string[] }>(`select array(select jsonb_array_elements(shown->'approvals')->>'column') as columns from import_proposal where council_id = $1`, [council.id]);
    expect(proposals).toEqual([{ columns: ['email', 'subject', 'post'] }]);
    expect(await ask('POST', '/Users', ann({ userName: 'new@scim.example', externalId: 'HR-2', displayName: 'New Auditor', emails: [], [extension]: { post: 'AUD2' } }))).toMatchObject({ status: 201, body: { displayName: 'New Auditor' } });
    expect(await api.fresh.asOwner(`select p.code from holding h join post p on p.id = h.post_id join person on person.id = h.person_id where person.name = 'New Auditor'`)).toEqual([]);
  });

  step('lets somebody leave at once, brings nobody back, and takes out of its list who is deleted', async () => {
    const id = await idOf('ann@scim.example');
    expect(await ask('PATCH', `/Users/${id}`, { Operations: [{ op: 'Replace', path: 'active', value: 'False' }] })).toMatchObject({ status: 200, body: { active: false } });
    expect(await api.fresh.asOwner('select left_on::text from person where id = $1', [id])).toEqual([{ left_on: '2026-08-31' }]);
    expect(await ask('PUT', `/Users/${id}`, ann({ active: true }))).toMatchObject({ status: 200, body: { active: false } });
    expect((await ask('DELETE', `/Users/${id}`)).status).toBe(204);
    expect([(await ask('GET', `/Users/${id}`)).status, (await ask('DELETE', `/Users/${id}`)).status]).toEqual([404, 404]);
    await rules(['movers']);
    expect(await ask('DELETE', `/Users/${council.people.officer}`)).toMatchObject({ status: 403, body: { detail: expect.stringContaining('kept as an import') as unknown } });
    expect(await ask('POST', '/Users', ann({ userName: 'jo@scim.example', externalId: 'HR-3', displayName: 'Jo', emails: [], [extension]: {} }))).toMatchObject({ status: 403 });
  });

  step('keeps ordinary posts where the rules say so, and special ones never', async () => {
    const place = 'urn:ietf:params:scim:schemas:extension:goldenthread:2.0:Group';
    const clerk = { schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group', place], externalId: 'CLERK', displayName: 'Clerk', [place]: { within: 'S1', reportsTo: 'unitManager' } };
    await rules(['movers']);
    expect(await ask('POST', '/Groups', clerk)).toMatchObject({ status: 403, body: { detail: expect.stringContaining('An administrator does it') as unknown } });
    await rules(['movers', 'posts']);
    const added = await ask('POST', '/Groups', clerk);
    const id = String(added.body['id']);
    expect([added.status, added.headers.get('location')]).toEqual([201, expect.stringContaining(`/scim/v2/Groups/${id}`)]);
    const post = () => api.fresh.asOwner(`select p.title, p.roles, s.code as service, m.code as manager, p.closed_on::text as closed from post p left join service s on s.id = p.service_id left join post m on m.id = p.line_manager_post_id where p.code = 'CLERK'`);
    expect(await post()).toEqual([{ title: 'Clerk', roles: ['employee'], service: 'S1', manager: 'unitManager', closed: null }]);
    expect(await ask('POST', '/Groups', clerk)).toMatchObject({ status: 409, body: { scimType: 'uniqueness' } });
    expect((await ask('POST', '/Groups', { ...clerk, externalId: 'C 2' })).body).toMatchObject({ status: '400', scimType: 'invalidValue' });
    const retitled = await ask('PATCH', `/Groups/${id}`, { Operations: [{ op: 'Replace', path: 'displayName', value: 'Senior Clerk' }, { op: 'replace', path: `${place}:reportsTo`, value: 'serviceManager' }] });
    expect(retitled).toMatchObject({ status: 200, body: { displayName: 'Senior Clerk', externalId: 'CLERK' } });
    expect(await post()).toMatchObject([{ title: 'Senior Clerk', manager: 'serviceManager' }]);
    const of = async (code: string) => String(((await ask('GET', `/Groups?filter=${encodeURIComponent(`externalId eq "${code}"`)}`)).body['Resources'] as { id: string }[])[0]!.id);
    for (const [method, body] of [['PATCH', { Operations: [{ op: 'replace', path: 'displayName', value: 'Chief' }] }], ['DELETE', undefined]] as const) {
      expect([method, (await ask(method, `/Groups/${await of('director')}`, body)).status]).toEqual([method, 403]);
    }
    // One that is held is not closed by the feed.
    expect((await ask('DELETE', `/Groups/${await of('unitManager')}`)).status).toBe(403);
    expect((await ask('DELETE', `/Groups/${id}`)).status).toBe(204);
    expect(await post()).toMatchObject([{ closed: '2026-08-31' }]);
    expect((await ask('DELETE', `/Groups/${id}`)).status).toBe(404);
  });

  step('says of what it cannot read what is wrong, in its own form', async () => {
    expect(await ask('GET', '/Users?filter=userName%20co%20%22a%22')).toMatchObject({ status: 400, body: { scimType: 'invalidFilter' } });
    expect(await ask('POST', '/Users', { displayName: 'No userName' })).toMatchObject({ status: 400, body: { scimType: 'invalidValue' } });
    expect((await client.send('POST', '/scim/v2/Users', '<a/>', { 'content-type': 'application/xml' })).status).toBe(415);
    expect((await client.send('POST', '/scim/v2/Users', '{', json)).body).toMatchObject({ status: '400' });
    expect((await ask('POST', '/Groups', {})).body).toMatchObject({ status: '400', scimType: 'invalidValue' });
    await api.app.get(AccessLog).flush();
    expect(await api.fresh.asOwner(`select distinct token_kind from access_log where council_id = $1 and action = 'scim-users.add' and person_id = $2`, [council.id, account])).toEqual([{ token_kind: 'service-account' }]);
  });
});

describe('what a SCIM client sends', () => {
  it('is read as filters of eq and nothing else, whatever stands in the value', () => {
    expect(readFilter('userName eq "a\\"b and c" and active eq True', ['userName', 'active'])).toEqual([{ attribute: 'userName', value: 'a"b and c' }, { attribute: 'active', value: true }]);
    for (const filter of ['userName eq', 'userName ne "a"', 'not (userName eq "a")', 'userName eq "a" or userName eq "b"', 'password eq "a"', 'userName eq "a" and', `userName eq "${'a'.repeat(600)}"`, '__proto__ eq "a"']) {
      expect(() => readFilter(filter, ['userName'])).toThrow('Filters compare');
    }
  });

  it('is read as one user, from values with a path and without', () => {
    const operations = [{ op: 'add', value: { 'name.givenName': 'Ann', [extension]: { post: 'DESK' } } }, { op: 'add', path: 'name.familyName', value: 'Able' }, { op: 'Add', path: `${extension}:subject`, value: 't/ann' }, { op: 'remove', path: 'title' }];
    expect(readScimUser(readPatch({ Operations: operations }))).toEqual({ name: 'Ann Able', post: 'DESK', subject: 't/ann' });
    for (const faulty of [{}, { Operations: [] }, { Operations: [{ op: 'move' }] }, { Operations: [{ op: 'add', value: 'x' }] }, { Operations: [{ op: 'add', path: 'emails[type eq "home".value', value: 'x' }] }]) expect(() => readPatch(faulty)).toThrow();
    for (const faulty of [null, [], { displayName: 5 }, { active: 'perhaps' }, { emails: [{ value: 'no address' }] }, { displayName: 'x'.repeat(300) }]) expect(() => readScimUser(faulty)).toThrow();
  });
});
