import type { Browser, Page } from 'playwright-core';
import { noFaultsOn } from '../pages/no-faults-on';
import { peopleListed, signInAs } from '../pages/sign-in-page';
import { extent } from '../stack/extent';
import { openBrowser } from '../stack/open-browser';
import { testStack } from '../stack/test-stack';

/** One person of each role, by the name that the identity provider lists. */
const people = [
  ['director', 'Ruth Calloway'],
  ['service manager', 'Daniel Okafor'],
  ['policy officer', 'Amara Nwosu'],
  ['committee chair', 'Cllr Mohammed Aslam'],
  ['auditor', 'Beatrix Hargreaves'],
  ['administrator', 'Lewis Tennant'],
  ['operator', 'Sanjay Mistry'],
] as const;

/** Each kind of address is opened once, by whoever comes to it first: ids, references and years taken out, addresses of one page fall together. */
const kindOf = (path: string): string => {
  if (extent.everyAddress) return path;
  return path
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')
    .replaceAll(/\/[A-Z]+-?\d+/g, '/:reference')
    .replaceAll(/\d{4}-\d{2}/g, ':year')
    .replace(/(\/stages|\/sections|\/measures)\/[^/?]+/, '$1/:one')
    .replace(/\?.*/, '?');
};

describe('every page that a link leads to', () => {
  const { PUBLIC_URL } = testStack();
  let browser: Browser;

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  const seen = new Set<string>();
  const faultsSeenBy = async (name: string, seen: Set<string>): Promise<string[]> => {
    const context = await browser.newContext({ viewport: { width: 320, height: 700 } });
    const page = await context.newPage();
    await signInAs(page, PUBLIC_URL, name);
    const faults = await crawl(page, PUBLIC_URL, seen);
    await context.close();
    return faults.map((fault) => `${name}: ${fault}`);
  };

  it.each(people)('from the home of a %s is there, has one h1, fits a phone and shows axe nothing', async (_role, name) => {
    expect(await faultsSeenBy(name, extent.everyAddress ? new Set() : seen)).toEqual([]);
  }, 600_000 * extent.patience);

  if (extent.everyAddress) {
    it('from the home of everybody else whom the identity provider lists is just as good', async () => {
      const page = await browser.newPage();
      const others = (await peopleListed(page, PUBLIC_URL)).filter((name) => !people.some(([, one]) => one === name));
      await page.close();
      const faults: string[] = [];
      for (const name of others) faults.push(...(await faultsSeenBy(name, new Set())));
      expect(faults).toEqual([]);
    }, 3_600_000 * extent.patience);
  }
});

async function crawl(page: Page, origin: string, seen: Set<string>): Promise<string[]> {
  const faults = await faultsAt(page, origin, '/home');
  const waiting = await linksOn(page, origin);
  while (waiting.length > 0 && seen.size < extent.pages) {
    const path = waiting.shift()!;
    if (seen.has(kindOf(path))) continue;
    seen.add(kindOf(path));
    faults.push(...(await faultsAt(page, origin, path)));
    waiting.push(...(await linksOn(page, origin)));
  }
  return faults;
}

async function faultsAt(page: Page, origin: string, path: string): Promise<string[]> {
  const faults: string[] = [];
  const answer = await page.goto(`${origin}${path}`).catch(async (error: Error) => {
    if (!error.message.includes('Download is starting')) throw error;
    return page.request.get(`${origin}${path}`);
  });
  if (answer?.headers()['content-disposition']?.startsWith('attachment')) return answer.status() === 200 ? [] : [`the file ${path} answers ${answer.status()}`];
  if (answer?.status() !== 200) return [`${path} answers ${answer?.status()}`];
  const headings = await page.locator('h1').count();
  if (headings !== 1) faults.push(`${path} has ${headings} h1`);
  const wider = Number(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'));
  if (wider > 0) faults.push(`${path} is ${wider} px wider than a phone`);
  await noFaultsOn(page).catch((error: unknown) => faults.push(String(error)));
  return faults;
}

/** Pages of ours that links lead to, once each; files and addresses that only act are left out. */
async function linksOn(page: Page, origin: string): Promise<string[]> {
  const found = await page.locator('a[href]').evaluateAll((links) => links.map((link) => (link as unknown as { href: string }).href));
  const ours = found.filter((href) => href.startsWith(`${origin}/`)).map((href) => href.slice(origin.length).replace(/#.*/, ''));
  return [...new Set(ours)].filter((path) => path !== '/' && !/\.(csv|ics|xlsx|svg|json)(\?|$)|^\/(sign|api)/.test(path));
}
