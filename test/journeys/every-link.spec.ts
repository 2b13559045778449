import { errandsOf } from '@golden-thread/application';
import { taskKinds } from '@golden-thread/domain/task';
import { type Database, openDatabase } from '@golden-thread/persistence';
import { Client } from 'pg';
import { type Browser, type Seen, startPages } from '../../apps/api/src/testing';
import { taskAddress } from '../../apps/api/src/web/task/task-address';
import { testStack } from '../stack/test-stack';
import {
  noticesShown, onePersonOfEachKind, type Reader, type ShownAddress, type TaskAsked, tasksAsked, tasksShown, thingsShown,
} from './addresses-shown';

/** Pages that one person is led through at most; each kind of link on each kind of page once. */
const pagesAtMost = 200;

/** Ids, references, codes and years taken out, so that addresses of one page fall together. */
const kindOf = (path: string): string =>
  path
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')
    .replaceAll(/\/[A-Z]+-?[A-Z\d]*\d(?=[/?]|$)/g, '/:reference')
    .replaceAll(/\d{4}-\d{2}/g, ':year')
    .replace(/(\/stages|\/sections)\/[^/?]+/, '$1/:one')
    .replace(/\?.*/, '?');

/** Opens every kind of address as each kind of person it is shown to, on the council whose year has been lived. */
describe('an address that somebody is shown', () => {
  const stack = testStack();
  let database: Database;
  let owner: Client;
  let pages: Awaited<ReturnType<typeof startPages>>;
  const browsers = new Map<string, Browser>();

  beforeAll(async () => {
    database = await openDatabase({ url: stack.DATABASE_APP_URL, applicationName: 'links' }, errandsOf);
    pages = await startPages({ database, appUrl: stack.DATABASE_APP_URL, signInUrl: stack.DATABASE_SIGNIN_URL });
    owner = new Client({ connectionString: stack.DATABASE_URL });
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await pages.stop();
    await database.close();
  });

  const shown = async <Row>(sql: string): Promise<Row[]> => (await owner.query(sql)).rows as Row[];
  const as = async ({ subject }: Reader): Promise<Browser> => {
    const browser = browsers.get(subject) ?? (await pages.signIn(subject));
    browsers.set(subject, browser);
    return browser;
  };

  /** What came instead of a page, in words that name the reader and the address; nothing where the page came. */
  async function faultOf({ kind, path, ...reader }: ShownAddress): Promise<string[]> {
    const { status, h1 } = await arrive(await as(reader), path);
    return status === 200 ? [] : [`${kind}: ${path} as ${reader.subject} (${reader.roles}) answers ${status} ${h1}`];
  }

  it.each([['task', tasksShown], ['notice or e-mail', noticesShown], ['thing in the history', thingsShown]])('of a %s opens', async (_what, sql) => {
    const faults: string[] = [];
    for (const address of await shown<ShownAddress>(sql)) faults.push(...(await faultOf(address)));
    expect(faults).toEqual([]);
  }, 600_000);

  it('of the page where a task is done opens for everybody who is asked, for every kind of task there is', async () => {
    const asked = await shown<TaskAsked>(tasksAsked);
    expect([...new Set(asked.map(({ kind }) => kind))].sort()).toEqual(Object.keys(taskKinds).sort());
    const faults: string[] = [];
    for (const { kind, type, id, ...reader } of asked) faults.push(...(await faultOf({ ...reader, kind, path: taskAddress(kind, { type, id }) })));
    expect(faults).toEqual([]);
  }, 600_000);

  it('on a page opens, whoever reads the page', async () => {
    const faults: string[] = [];
    for (const reader of await shown<Reader>(onePersonOfEachKind)) faults.push(...(await faultsOfLinks(await as(reader), reader)));
    expect(faults).toEqual([]);
  }, 600_000);
});

/** The page that an address leads to in the end. */
async function arrive(browser: Browser, path: string): Promise<Seen> {
  let seen = await browser.get(path);
  for (let hops = 0; seen.status === 303 && hops < 5; hops += 1) seen = await browser.get(seen.location ?? '/');
  return seen;
}

async function faultsOfLinks(browser: Browser, { subject, roles }: Reader): Promise<string[]> {
  const faults: string[] = [];
  const [waiting, seen] = [[{ path: '/tasks', on: 'signing in' }], new Set<string>()];
  const opened = new Set<string>();
  for (let next = waiting.shift(); next !== undefined && opened.size < pagesAtMost; next = waiting.shift()) {
    const link = `${kindOf(next.on)} leads to ${kindOf(next.path)}`;
    if (seen.has(link)) continue;
    seen.add(link);
    if (opened.has(next.path)) continue;
    opened.add(next.path);
    const page = await arrive(browser, next.path);
    if (page.status !== 200) faults.push(`${next.path}, shown on ${next.on} to ${subject} (${roles}), answers ${page.status} ${page.h1}`);
    const { path } = next;
    waiting.push(...linksOf(page.html).map((link) => ({ path: link, on: path })));
  }
  return faults;
}

/** Addresses of ours that a page's links name, once each; what only acts is left out. */
function linksOf(html: string): string[] {
  const found = [...html.matchAll(/<a [^>]*href="(\/[^"#]*)/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));
  return [...new Set(found)].filter((path) => path !== '/' && !/^\/(sign|api)/.test(path));
}
