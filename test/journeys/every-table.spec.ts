import { outboxMessagesOf } from '@golden-thread/application/events/events';
import { RecordKeys } from '@golden-thread/persistence/event-log/record-keys';
import { readKeyFile } from '@golden-thread/process/key-file';
import { type Database, openDatabase } from '@golden-thread/persistence/unit-of-work/database';
import { Client } from 'pg';
import type { Browser as Chromium, Page } from 'playwright-core';
import { startPages } from '../../apps/api/src/testing/start-api';
import { openBrowser } from '../stack/open-browser';
import { forgetProviders } from '../stack/forget-providers';
import { testStack } from '../stack/test-stack';
import { onePersonOfEachKind, type Reader } from './addresses-shown';
import { followLinks, kindOf } from './follow-links';

/** Where a table must fit: on A4 between its margins, on a laptop, on a phone. */
const places = [
  { on: 'A4', media: 'print', width: 680 },
  { on: 'a laptop', media: 'screen', width: 1280 },
  { on: 'a phone', media: 'screen', width: 320 },
] as const;

/** Tables and statuses that stick out of the page or of their own column, in words. */
const measured = `(() => {
  const main = document.querySelector('main');
  const right = Math.min(document.documentElement.clientWidth, main.getBoundingClientRect().right) + 1;
  const out = (what, element) => {
    const box = element.getBoundingClientRect();
    return box.width > 0 && box.right > right ? [what + ' "' + element.innerText.trim().slice(0, 40) + '" ends ' + Math.round(box.right - right) + ' px off'] : [];
  };
  const hidden = (table) => { for (let up = table.parentElement; up !== main; up = up.parentElement) if (up.scrollWidth > up.clientWidth + 1 && getComputedStyle(up).overflowX !== 'visible') return ['a table scrolls in its box']; return []; };
  return [...main.querySelectorAll('table')].flatMap((table) => [...out('table', table), ...hidden(table), ...[...table.querySelectorAll('td, th, .gt-status')].flatMap((one) => out(one.tagName.toLowerCase(), one))]).slice(0, 3);
})()`;

describe('every table of every page', () => {
  const stack = testStack();
  let database: Database;
  let pages: Awaited<ReturnType<typeof startPages>>;
  let owner: Client;
  let chromium: Chromium;
  let readers: Reader[];

  beforeAll(async () => {
    database = await openDatabase({ url: stack.DATABASE_APP_URL, applicationName: 'tables', keys: new RecordKeys(readKeyFile(stack.RECORD_KEYS_FILE)) }, outboxMessagesOf);
    pages = await startPages({ database, appUrl: stack.DATABASE_APP_URL, signInUrl: stack.DATABASE_SIGNIN_URL }, { filesFolder: stack.FILES_FOLDER });
    chromium = await openBrowser();
    owner = new Client({ connectionString: stack.DATABASE_URL });
    await owner.connect();
    await forgetProviders(owner);
    readers = (await owner.query<Reader>(onePersonOfEachKind)).rows;
  });
  afterAll(async () => {
    await forgetProviders(owner);
    await owner.end();
    await chromium.close();
    await pages.stop();
    await database.close();
  });

  it('fits A4, a laptop and a phone, its statuses in sight', async () => {
    const faults: string[] = [];
    const seen = new Set<string>();
    // Each kind of page once, whoever comes to it first: a table is as wide for the next.
    const met = new Set<string>();
    for (const { subject } of readers) {
      const browser = await pages.signIn(subject);
      const withTables = (await followLinks(browser, { pages: met, atMost: 40 })).filter(({ path, page }) => page.html.includes('<table') && !seen.has(kindOf(path)));
      const context = await chromium.newContext();
      await context.addCookies(browser.cookiesHeld());
      const page = await context.newPage();
      for (const { path } of withTables) {
        if (seen.has(kindOf(path))) continue;
        seen.add(kindOf(path));
        await page.goto(`${pages.address}${path}`);
        faults.push(...(await faultsOf(page)).map((fault) => `${path}: ${fault}`));
      }
      await context.close();
    }
    console.info(`Tables of ${seen.size} kinds of pages, of ${met.size} come to.`);
    expect(seen.size).toBeGreaterThan(20);
    expect(faults).toEqual([]);
  }, 900_000);
});

async function faultsOf(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const { on, media, width } of places) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ media });
    for (const fault of (await page.evaluate(measured)) as string[]) faults.push(`on ${on}, ${fault}`);
    await draw(page, on);
  }
  return faults;
}

/** Keeps a picture of the page where PICTURES names a folder. */
async function draw(page: Page, on: string): Promise<void> {
  const folder = process.env['PICTURES'];
  if (!folder) return;
  const name = `${kindOf(new URL(page.url()).pathname).replaceAll(/[^a-z]+/gi, '-')}-${on.replaceAll(' ', '-')}`;
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}
