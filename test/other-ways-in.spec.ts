import { roles } from '@golden-thread/domain/authority/actor';
import { canBeExempt, wholePaper } from '@golden-thread/domain/authority/exemption';
import { type Paper, papers } from '@golden-thread/domain/authority/reading-rights';
import { type Scope, scopeAreaKeys } from '@golden-thread/domain/authority/token-scope';
import { readWorkbook } from '@golden-thread/exchange/tabular/read-workbook';
import { findAccessByPaper } from '@golden-thread/persistence/authority/reading-access';
import { addCommittees, type PaperInState, papersInEveryState, wordsOf } from '@golden-thread/persistence/authority/testing/papers-in-every-state';
import { newToken } from '@golden-thread/persistence/identity/tokens';
import { type SmallCouncil, smallCouncil, type SmallPost } from '@golden-thread/persistence/testing/small-council';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import type { OpenAPIObject } from '@nestjs/swagger';
import { request } from 'node:http';
import { type DeclaredRoute, RoutePolicyCheck } from '../apps/api/src/http/route-policy';
import { ApiDescription } from '../apps/api/src/rest/description/open-api';
import { ApiClient } from '../apps/api/src/testing/api-client';
import type { Browser } from '../apps/api/src/testing/browser';
import { startApi, type StartedApi } from '../apps/api/src/testing/start-api';
import { extent } from './stack/extent';

describe('no other way in', () => {
  let api: StartedApi;
  let council: SmallCouncil;
  let made: readonly PaperInState[];
  let routes: readonly DeclaredRoute[];
  const browsers = new Map<SmallPost, Browser>();

  beforeAll(async () => {
    api = await startApi({ requestsPerMinute: 1_000_000 });
    council = await smallCouncil(api.fresh, 'ways-in', '2026-09-01T08:00:00.000Z');
    const at = await addCommittees(api.fresh, council);
    made = await papersInEveryState(api.fresh, at, council.people.serviceManager);
    // Somebody of another service, who reads what is decided and nothing else; and one person who may do everything.
    await api.fresh.asOwner('update post set line_manager_post_id = null, service_id = $2 where id = $1', [council.posts.officer, at.otherServiceId]);
    await api.fresh.asOwner('update post set roles = $2 where id = $1', [council.posts.chiefExecutive, roles]);
    routes = api.app.get(RoutePolicyCheck).routes();
    for (const post of ['officer', 'serviceManager', 'committeeChair', 'auditor', 'administrator'] as const) browsers.set(post, await api.signIn(`ways-in/${post}`));
  });
  afterAll(() => api.stop());

  /** A request exactly as it is given: `fetch` would tidy up the address first. */
  const raw = (method: string, path: string, { browser, headers = {}, body }: { readonly browser?: Browser; readonly headers?: Readonly<Record<string, string>>; readonly body?: string } = {}): Promise<{ status: number; text: string; location: string }> =>
    new Promise((resolve, reject) => {
      const cookie = (browser?.cookiesHeld() ?? []).map(({ name, value }) => `${name}=${value}`).join('; ');
      const { hostname, port } = new URL(api.address);
      const sent = request({ hostname, port, method, path, headers: { ...(cookie && { cookie }), ...(body !== undefined && { 'content-length': String(Buffer.byteLength(body)) }), ...headers } }, (answer) => {
        let text = '';
        answer.on('data', (part) => (text += String(part)));
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text, location: answer.headers.location ?? '' }));
      });
      sent.on('error', reject);
      sent.end(body);
    });
  const filled = ({ path }: DeclaredRoute): string => `/${path}`.replace(/^\/+/, '/').replace(/(.)\/+$/, '$1').replaceAll(/:[a-zA-Z]+/g, () => newId());
  const isRest = (path: string): boolean => /^\/(api|scim)\//.test(path);
  const faultsOf = async (asked: readonly DeclaredRoute[], faultOf: (route: DeclaredRoute, path: string) => Promise<string | null>): Promise<readonly string[]> => {
    const found = await Promise.all(asked.map((route) => faultOf(route, filled(route))));
    return found.filter((fault) => fault !== null);
  };
  /** All of them; or one in so many, drawn anew each time. */
  const drawn = (asked: readonly DeclaredRoute[]): readonly DeclaredRoute[] => {
    const first = Math.floor(Math.random() * extent.routesAskedOneIn);
    return asked.filter((_, index) => index % extent.routesAskedOneIn === first);
  };
  const events = async (): Promise<number> => (await api.fresh.asOwner<{ count: number }>('select count(*)::int as count from event'))[0]!.count;

  it('is opened by a method that a header, a field or the address names', async () => {
    const manager = browsers.get('serviceManager')!;
    const before = await events();
    const program = await api.program(council.id, council.people.serviceManager);
    const named = { 'x-http-method-override': 'POST', 'x-http-method': 'PUT', 'x-method-override': 'DELETE' };
    // A question stays a question: a form that was sent is answered with a redirection or a refusal of its token.
    const faults = await faultsOf(routes.filter(({ method, path, policy }) => method === 'POST' && !isRest(`/${path}`) && policy!.permission !== 'public'), async (_, path) => {
      const { status, text } = await raw('GET', `${path}?_method=POST`, { browser: manager, headers: named });
      return [200, 403, 404, 409].includes(status) && !text.includes('This form is out of date') ? null : `${path}: ${status}`;
    });
    expect(faults).toEqual([]);
    // And a write is no other write: what has no such method says so.
    const answer = await program.send('POST', '/api/v1/plans', {}, { 'x-http-method-override': 'GET', 'idempotency-key': newId() });
    expect(answer.status).toBe(405);
    for (const method of ['PATCH', 'TRACE', 'PROPFIND', 'POST ']) {
      expect([method, (await raw(method.trim() === 'POST' ? 'LINK' : method, '/tasks', { browser: manager })).status]).toEqual([method, 404]);
    }
    expect(await events()).toBe(before);
  });

  /** How a form is not sent, each route with one of them. */
  const noForms = [
    ['application/json', '{"title":"x"}'], ['text/plain', '_csrf=x'], ['text/plain', '{"_csrf":"x"}'], ['', '_csrf=x'], ['application/x-www-form-urlencoded; charset=utf-7', '_csrf=x'],
    ['multipart/form-data; boundary=b', '--b\r\ncontent-disposition: form-data; name="_csrf"\r\n\r\nx\r\n--b--\r\n'],
  ] as const;

  it('is opened by a form that is sent as something else', async () => {
    const before = await events();
    const administrator = browsers.get('administrator')!;
    const forms = routes.filter(({ method, path, policy }) => method === 'POST' && !isRest(`/${path}`) && policy!.permission !== 'public');
    const faults = await faultsOf(forms, async (route, path) => {
      const [type, body] = noForms[forms.indexOf(route) % noForms.length]!;
      const { status } = await raw('POST', path, { browser: administrator, body, headers: type === '' ? {} : { 'content-type': type } });
      // 429: of two files that somebody sends at once, the second waits, unread.
      return [303, 403, 415, 429].includes(status) ? null : `${path} as ${type}: ${status}`;
    });
    expect(faults).toEqual([]);
    expect(await events()).toBe(before);
  });

  /** What is no JSON that we read, each operation with one of them. */
  const noJson: readonly (readonly [headers: Readonly<Record<string, string>>, body: string])[] = [
    [{ 'content-type': 'application/x-www-form-urlencoded' }, 'a=1'], [{ 'content-type': 'text/plain' }, '{}'], [{ 'content-type': 'multipart/form-data; boundary=b' }, '--b--\r\n'], [{ 'content-type': 'application/xml' }, '<a/>'],
    [{ 'content-type': 'application/json; charset=utf-7' }, '{}'], [{ 'content-type': 'application/json; charset=utf-16' }, '{}'], [{ 'content-type': 'application/json', 'content-encoding': 'gzip' }, '{}'],
  ];

  it('of the REST interface is opened by a body that is not JSON', async () => {
    const { token, hash } = newToken();
    const scopes = scopeAreaKeys.map((area): Scope => `${area}:write`);
    await api.fresh.asOwner(`insert into api_token (id, council_id, person_id, label, hash, created_at, expires_at, scopes) values (gen_random_uuid(), $1, $2, 'spec', $3, now(), now() + interval '1 day', $4)`, [council.id, council.people.chiefExecutive, hash, scopes]);
    const writing = routes.filter(({ method, path }) => method !== 'GET' && isRest(`/${path}`));
    const faults = await faultsOf(writing, async (route, path) => {
      const [headers, body] = noJson[writing.indexOf(route) % noJson.length]!;
      const { status } = await raw(route.method, path, { body, headers: { authorization: `Bearer ${token}`, 'idempotency-key': newId(), 'if-match': '"1"', ...headers } });
      return status === 415 ? null : `${route.method} ${path} ${JSON.stringify(headers)}: ${status}`;
    });
    expect(faults).toEqual([]);
  });

  it('is opened by an address in other letters, in another code, or by a detour', async () => {
    const officer = browsers.get('officer')!;
    const plan = made.find(({ paper, state }) => paper === 'recovery-plan' && state === 'drafting')!.id;
    const detours = [
      '/administration/people', '/Administration/people', '/administration%2Fpeople', '/%61dministration/people', '/administration/./people', '/tasks/../administration/people', '/tasks/%2e%2e/administration/people',
      '//administration/people', '/administration//people', '/administration/people/', '/administration;x=/people', '/administration/people%00', '/administration/people%20', '/administration\\people', '/administration/people?x=/tasks',
      `/recovery-plans/${plan}`, `/recovery-plans/${plan.toUpperCase()}`, `/recovery-plans/%2e/${plan}`, `/recovery-plans/${plan}%2F..`, `/recovery-plans/RP-1%2F..%2F${plan}`, `/tasks/..%2frecovery-plans/${plan}`,
    ];
    const opened = await Promise.all(detours.map(async (path) => [path, (await raw('GET', path, { browser: officer })).status] as const));
    expect(opened.filter(([, status]) => ![400, 403, 404, 422].includes(status))).toEqual([]);
    // With a browser's cookie the REST interface stays closed, however it is spelled.
    const machine = ['/api/v1/tasks', '/API/v1/tasks', '/api//v1/tasks', '//api/v1/tasks', '/%61pi/v1/tasks', '/api%2Fv1/tasks', '/tasks/../api/v1/tasks', '/api/v1/tasks?access_token=x', '/api/./v1/tasks'];
    const reached = await Promise.all(machine.map(async (path) => [path, (await raw('GET', path, { browser: browsers.get('administrator')! })).status] as const));
    expect(reached.filter(([, status]) => ![400, 401, 404, 422].includes(status))).toEqual([]);
  });

  it('is opened by a name in the address that stands there twice: no answer is a fault of ours', async () => {
    const administrator = browsers.get('administrator')!;
    const twice = ['quarter', 'year', 'show', 'sort', 'page', 'q', 'words', 'kind', 'service', 'format', 'part', 'by', 'track', 'from', 'to', 'name', 'thing', 'who', 'cursor'].map((name) => `${name}=a&${name}=b`).join('&');
    const faults = await faultsOf(drawn(routes.filter(({ method }) => method === 'GET')), async (_, path) => {
      const { status } = await raw('GET', `${path}?${twice}`, { browser: administrator });
      return status < 500 ? null : `${path}: ${status}`;
    });
    expect(faults).toEqual([]);
  });

  it('is opened by a token beyond its scopes: of each operation, by its area and by whether it reads or writes', async () => {
    const paths = (api.app.get(ApiDescription).get() as OpenAPIObject).paths;
    const operations = Object.entries(paths).flatMap(([path, item]) =>
      (['get', 'post', 'put', 'delete'] as const).flatMap((method) => (item[method] ? [{ method: method.toUpperCase(), path, scope: (item[method] as unknown as Record<string, Scope>)['x-scope'] }] : [])),
    );
    const programs = new Map<string, ApiClient>();
    const programWith = async (scopes: readonly Scope[]): Promise<ApiClient> => {
      const known = programs.get(scopes.join());
      if (known) return known;
      const { token, hash } = newToken();
      await api.fresh.asOwner(
        `insert into api_token (id, council_id, person_id, label, hash, created_at, expires_at, scopes) values (gen_random_uuid(), $1, $2, 'spec', $3, now(), now() + interval '1 day', $4)`,
        [council.id, council.people.chiefExecutive, hash, scopes],
      );
      const program = new ApiClient(api.address, token);
      programs.set(scopes.join(), program);
      return program;
    };
    const faults: string[] = [];
    for (const { method, path, scope } of operations) {
      if (scope === undefined) {
        faults.push(`${method} ${path} names no scope`);
        continue;
      }
      const [area, access] = scope.split(':');
      if (access === 'read' && method !== 'GET') faults.push(`${method} ${path} writes with a scope to read`);
      const others = scopeAreaKeys.filter((other) => other !== area).map((other): Scope => `${other}:write`);
      const lacking: readonly Scope[] = access === 'write' ? [...others, `${area}:read` as Scope] : others;
      const ask = async (scopes: readonly Scope[]): Promise<number> =>
        (await (await programWith(scopes)).send(method, path.replaceAll(/\{[^{}]+\}/g, () => newId()), method === 'GET' ? undefined : {}, method === 'GET' ? {} : { 'idempotency-key': newId(), 'if-match': '"1"' })).status;
      const [own, without] = [await ask([scope]), await ask(lacking)];
      if (own === 403 || own >= 500 || without !== 403) faults.push(`${method} ${path} (${scope}): ${own} with it, ${without} without`);
    }
    expect(faults).toEqual([]);
    console.info(`Scopes: ${operations.length} operations.`);
  }, 120_000);

  it('is opened by the token of a service account whose owner has left, or is no administrator any more', async () => {
    const account = newId();
    const { token, hash } = newToken();
    await api.fresh.asOwner(`insert into person (id, council_id, name, owner_id) values ($1, $2, 'Reporting', $3)`, [account, council.id, council.people.administrator]);
    await api.fresh.asOwner(`insert into responsibility (council_id, post_id, person_id, basis, starts_on) values ($1, $2, $3, 'holder', '2020-01-01')`, [council.id, council.posts.auditor, account]);
    await api.fresh.asOwner(`insert into api_token (id, council_id, person_id, label, hash, created_at, expires_at) values (gen_random_uuid(), $1, $2, 'spec', $3, now(), now() + interval '1 day')`, [council.id, account, hash]);
    const ask = async () => new ApiClient(api.address, token).get('/api/v1/measures');
    expect((await ask()).status).toBe(200);
    await api.fresh.asOwner(`update post set roles = '{employee}' where id = $1`, [council.posts.administrator]);
    expect(await ask()).toMatchObject({ status: 401, body: { detail: expect.stringContaining('no administrator of the council any more') } });
    await api.fresh.asOwner(`update post set roles = '{administrator}' where id = $1`, [council.posts.administrator]);
    await api.fresh.asOwner(`update person set left_on = '2026-08-31' where id = $1`, [council.people.administrator]);
    expect((await ask()).status).toBe(401);
    await api.fresh.asOwner('update person set left_on = null where id = $1', [council.people.administrator]);
    expect((await ask()).status).toBe(200);
  });

  it.each<[SmallPost]>([['officer'], ['serviceManager'], ['committeeChair'], ['auditor']])('is opened by a list taken along as a file, whatever its kind: the %s', async (post) => {
    const actor = { ...council.actor(post), ...(post === 'officer' && { postIds: [council.posts.officer] }) };
    const readable = async (paper: Paper): Promise<readonly string[]> => {
      const access = await api.fresh.database.read(council.id, (reading) => findAccessByPaper(reading, actor, paper));
      const rows = await api.fresh.asOwner<{ id: string; reference: string }>(`select id, reference from ${paper.replace('-', '_')} where council_id = $1`, [council.id]);
      return rows.filter(({ id }) => access.has(id as never)).map(({ reference }) => reference).sort();
    };
    const references = (text: string): readonly string[] => [...new Set(text.match(/\b(?:RP|CL)-\d{4}\/\d{2}/g))].sort();
    for (const [path, paper] of [['/recovery-plans', 'recovery-plan'], ['/clinics', 'clinic']] as const) {
      const expected = await readable(paper);
      const cookie = browsers.get(post)!.cookiesHeld().map(({ name, value }) => `${name}=${value}`).join('; ');
      const file = async (format: string): Promise<ArrayBuffer> => (await fetch(`${api.address}${path}?format=${format}`, { headers: { cookie } })).arrayBuffer();
      const csv = references(Buffer.from(await file('csv')).toString());
      const sheets = await Promise.all(['xlsx', 'ods'].map(async (format) => references(JSON.stringify([...readWorkbook(new Uint8Array(await file(format))).values()].map((sheet) => sheet())))));
      expect([path, csv, ...sheets]).toEqual([path, expected, expected, expected]);
      if (post !== 'officer') expect(expected.length).toBeGreaterThan(0);
    }
  });

  it('is opened by any file or feed that is taken along: it holds what its reader may see, nothing exempt, and nothing of another council', async () => {
    const other = await smallCouncil(api.fresh, 'ways-out', '2026-09-01T08:00:00.000Z');
    const theirs = await papersInEveryState(api.fresh, await addCommittees(api.fresh, other));
    const exempt = made.filter(({ paper }) => canBeExempt(paper, wholePaper));
    for (const { paper, id } of exempt) {
      await api.fresh.asOwner(`insert into paper_exemption (council_id, paper, paper_id, paragraph, until, marked_on) values ($1, $2, $3, 3, '2999-12-31', '2020-01-01')`, [council.id, paper, id]);
    }
    const plan = exempt.find(({ paper, state }) => paper === 'recovery-plan' && state === 'ended')!;
    const action = made.find(({ paper, state }) => paper === 'action' && state === 'late')!;
    await api.fresh.asOwner(`update action set origin_kind = 'recovery-plan', origin_id = $2 where id = $1`, [action.id, plan.id]);
    const addresses = routes.filter(({ method, path, policy }) => method === 'GET' && !path.includes(':') && policy!.permission !== 'public').map(filled);
    const bytesOf = async (path: string, headers: Readonly<Record<string, string>>): Promise<{ isFile: boolean; text: string }> => {
      const answer = await fetch(`${api.address}${path}`, { headers, redirect: 'manual' });
      const bytes = new Uint8Array(await answer.arrayBuffer());
      const isFile = (answer.headers.get('content-disposition') ?? '').includes('attachment') || /calendar|json/.test(answer.headers.get('content-type') ?? '');
      const isWorkbook = /spreadsheet|opendocument/.test(answer.headers.get('content-type') ?? '');
      return { isFile, text: isWorkbook ? JSON.stringify([...readWorkbook(bytes).values()].map((sheet) => sheet())) : Buffer.from(bytes).toString() };
    };
    const cookieOf = (browser: Browser) => ({ cookie: browser.cookiesHeld().map(({ name, value }) => `${name}=${value}`).join('; ') });
    const everything = cookieOf(await api.signIn('ways-in/chiefExecutive'));
    const pages = addresses.filter((path) => !isRest(path));
    const found = await Promise.all(pages.map(async (path) => ((await bytesOf(`${path}?format=csv`, everything)).isFile ? [path] : [])));
    const files = found.flat().flatMap((path) => ['csv', 'xlsx', 'ods'].map((format) => `${path}?format=${format}`));
    expect(files.length).toBeGreaterThan(20);
    const faults: string[] = [];
    let told = 0;
    const readers = ['officer', 'serviceManager', 'committeeChair', 'auditor', 'administrator'] as const;
    for (const post of readers) {
      const actor = { ...council.actor(post), ...(post === 'officer' && { postIds: [council.posts.officer] }) };
      const readable = new Set(await api.fresh.database.read(council.id, async (reading) => {
        const access = await Promise.all(papers.map(async (paper) => [...(await findAccessByPaper(reading, actor, paper))]));
        return access.flat().flatMap(([id, how]) => (how === 'whole' ? [id as string] : []));
      }));
      const closed = [...made.filter(({ id }) => !readable.has(id)), ...theirs].map(({ id }) => wordsOf(id));
      const { token, hash } = newToken();
      await api.fresh.asOwner(`insert into api_token (id, council_id, person_id, label, hash, created_at, expires_at) values (gen_random_uuid(), $1, $2, 'spec', $3, now(), now() + interval '1 day')`, [council.id, council.people[post], hash]);
      const asked = [...files.map((path) => [path, cookieOf(browsers.get(post)!)] as const), ...addresses.filter(isRest).map((path) => [path, { authorization: `Bearer ${token}` }] as const)];
      await Promise.all(asked.map(async ([path, headers]) => {
        const { text } = await bytesOf(path, headers);
        if (made.some(({ id }) => text.includes(wordsOf(id)))) told += 1;
        const leaked = closed.filter((words) => text.includes(words));
        if (leaked.length > 0) faults.push(`${post} ${path}: ${leaked.length} texts that are not theirs`);
      }));
    }
    await api.fresh.asOwner('delete from paper_exemption where council_id = $1', [council.id]);
    expect(faults).toEqual([]);
    expect(told).toBeGreaterThan(10);
    console.info(`Exports: ${files.length} files and ${addresses.filter(isRest).length} feeds by ${readers.length} readers.`);
  }, 120_000);
});
