import { outboxMessagesOf } from '@golden-thread/application/events/events';
import { taskKinds } from '@golden-thread/domain/task/task';
import { RecordKeys } from '@golden-thread/persistence/event-log/record-keys';
import { readKeyFile } from '@golden-thread/process/key-file';
import { type Database, openDatabase } from '@golden-thread/persistence/unit-of-work/database';
import { Client } from 'pg';
import type { Browser } from '../../apps/api/src/testing/browser';
import { startPages } from '../../apps/api/src/testing/start-api';
import { taskAddress } from '../../apps/api/src/web/task/paths';
import { forgetProviders } from '../stack/forget-providers';
import { testStack } from '../stack/test-stack';
import { signInPeople } from '../../infra/identity-provider/sign-in-people.mjs';
import {
  noticesShown,
  onePersonOfEachKind,
  openTasksWithWhoSignsIn,
  organisationShown,
  type Reader,
  type ShownAddress,
  type TaskAsked,
  tasksAsked,
  tasksShown,
  thingsShown,
} from './addresses-shown';
import { followLinks } from './follow-links';
import { plainnessFaults } from './plain-page';

/** Opens every kind of address as each kind of person it is shown to, on the council whose year has been lived. */
describe('an address that somebody is shown', () => {
  const stack = testStack();
  let database: Database;
  let owner: Client;
  let pages: Awaited<ReturnType<typeof startPages>>;
  const browsers = new Map<string, Browser>();
  let opened = 0;

  beforeAll(async () => {
    database = await openDatabase({ url: stack.DATABASE_APP_URL, applicationName: 'links', keys: new RecordKeys(readKeyFile(stack.RECORD_KEYS_FILE)) }, outboxMessagesOf);
    owner = new Client({ connectionString: stack.DATABASE_URL });
    await owner.connect();
    await forgetProviders(owner);
    pages = await startPages({ database, appUrl: stack.DATABASE_APP_URL, signInUrl: stack.DATABASE_SIGNIN_URL }, { filesFolder: stack.FILES_FOLDER });
  });
  afterAll(async () => {
    console.info(`${opened} addresses opened, as ${browsers.size} people.`);
    await forgetProviders(owner);
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
    opened += 1;
    const { status, h1 } = await (await as(reader)).arrive(path);
    return status === 200 ? [] : [`${kind}: ${path} as ${reader.subject} (${reader.roles}) answers ${status} ${h1}`];
  }

  it.each([['task', tasksShown], ['notice or e-mail', noticesShown], ['thing in the history', thingsShown], ['part of the organisation', organisationShown]])('of a %s opens', async (_what, sql) => {
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

  it('of a task that is open can be followed to its end: somebody who answers for it can be chosen on the sign-in page', async () => {
    const offered = new Set((await signInPeople({ appUrl: stack.DATABASE_APP_URL, signInUrl: stack.DATABASE_SIGNIN_URL })).map(({ subject }) => subject));
    const asked = await shown<{ label: string; subjects: readonly string[] }>(openTasksWithWhoSignsIn);
    expect(asked.filter(({ subjects }) => !subjects.some((subject) => offered.has(subject))).map(({ label }) => label)).toEqual([]);
  });

  it('on a page opens, whoever reads the page, with one h1 and without a word of the engine', async () => {
    const faults: string[] = [];
    for (const reader of await shown<Reader>(onePersonOfEachKind)) {
      for (const { path, on, page } of await followLinks(await as(reader))) {
        opened += 1;
        if (page.status !== 200) faults.push(`${path}, shown on ${on} to ${reader.subject} (${reader.roles}), answers ${page.status} ${page.h1}`);
        faults.push(...plainnessFaults(path, page));
      }
    }
    expect(faults).toEqual([]);
  }, 600_000);
});
