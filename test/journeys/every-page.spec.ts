import type { Browser, BrowserContext, Page } from 'playwright-core';
import { peopleListed, signInAs } from '../pages/sign-in-page';
import { extent } from '../stack/extent';
import { openBrowser } from '../stack/open-browser';
import { testStack } from '../stack/test-stack';
import { kindOf as kindOfLink } from './follow-links';
import { faultsWithoutScripts, faultsWithScripts, hasForms } from './in-every-condition';

/** One person of each role, by the name that the identity provider lists; whoever sees most comes first. */
const people = [
  ['policy officer', 'Amara Nwosu'],
  ['director', 'Ruth Calloway'],
  ['service manager', 'Daniel Okafor'],
  ['administrator', 'Lewis Tennant'],
  ['chief executive', 'Helen Adeyemi'],
  ['committee chair', 'Cllr Mohammed Aslam'],
  ['Cabinet member', 'Cllr Jean Whitlock'],
  ['unit manager', 'Leanne Hopcroft'],
  ['democratic services', 'Jagdeep Pollard'],
  ['auditor', 'Beatrix Hargreaves'],
  ['operator', 'Sanjay Mistry'],
] as const;

/** Pages that are looked at beside each other: while one is drawn, the server writes the other. */
const sideBySide = 2;

/**
 * Pages of one kind are looked at once, by whoever comes to one first: what they are about, how they are sorted and which of one's own pages leads there is
 * taken out. A home is each role's own.
 */
const kindOf = (path: string, name: string): string => {
  if (extent.everyAddress) return path;
  if (path === '/home') return `/home of ${name}`;
  return kindOfLink(path.replace(/\?(sort|page|year|quarter|service|from|of|address|kind)=.*/, ''))
    .replace(/^\/(history|exemptions)\/[^/]+\/:id/, '/$1/:type/:id')
    .replace(/^\/(administration\/reading|timetable\/packs)\/[^/?]+/, '/$1/:one')
    .replace(/\/characteristics\/[^/?]+/, '/characteristics/:one');
};

/** Files; they are downloaded where they are made. */
const isFile = (path: string): boolean => /\.(csv|ics|xlsx|ods|svg|json)(\?|$)|[?&]format=|\/(csv|docx|download|export|file|pdf|xlsx)(\?|$)/.test(path);

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
    await signInAs(await context.newPage(), PUBLIC_URL, name);
    const plain = await browser.newContext({ viewport: { width: 1280, height: 900 }, javaScriptEnabled: false, storageState: await context.storageState() });
    const faults = await new Crawl(PUBLIC_URL, (path) => kindOf(path, name), seen).of(context, plain);
    await context.close();
    await plain.close();
    return faults.map((fault) => `${name}: ${fault}`);
  };

  it.each(people)(
    'from the home of a %s is there, has one h1, shows axe nothing, fits a phone and a screen at twice the size, is read in forced colours and used without script',
    async (_role, name) => {
      expect(await faultsSeenBy(name, extent.everyAddress ? new Set() : seen)).toEqual([]);
    },
    600_000 * extent.patience,
  );

  if (extent.everyAddress) {
    it('from the home of everybody else whom the identity provider lists is just as good', async () => {
      const page = await browser.newPage();
      const others = (await peopleListed(page, PUBLIC_URL)).filter((name) => !people.some(([, one]) => one === name));
      await page.close();
      const faults: string[] = [];
      for (const name of others) faults.push(...(await faultsSeenBy(name, new Set())));
      expect(faults).toEqual([]);
    }, 3_600_000 * extent.patience);
  } else {
    it('is looked at: every kind of page of the product', () => {
      expect(seen.size).toBeGreaterThan(200);
    });
  }
});

/** One person's way through everything that their links lead to. */
class Crawl {
  private readonly waiting = ['/home'];
  private readonly faults: string[] = [];
  private atWork = 0;

  constructor(
    private readonly origin: string,
    private readonly kindOf: (path: string) => string,
    private readonly seen: Set<string>,
  ) {}

  async of(scripted: BrowserContext, plain: BrowserContext): Promise<string[]> {
    await Promise.all(Array.from({ length: sideBySide }, async () => this.follow(await scripted.newPage(), await plain.newPage())));
    return this.faults;
  }

  private async follow(page: Page, plain: Page): Promise<void> {
    while (this.waiting.length > 0 || this.atWork > 0) {
      const path = this.waiting.shift();
      // The other page may find more.
      if (path === undefined) await new Promise((resolve) => setTimeout(resolve, 20));
      else if (this.isNew(path)) {
        this.atWork += 1;
        await this.lookAt(path, page, plain).finally(() => (this.atWork -= 1));
      }
    }
  }

  private isNew(path: string): boolean {
    const kind = this.kindOf(path);
    if (this.seen.has(kind)) return false;
    this.seen.add(kind);
    return true;
  }

  private async lookAt(path: string, page: Page, plain: Page): Promise<void> {
    const address = `${this.origin}${path}`;
    const answer = await page.goto(address).catch(() => null);
    if (answer?.status() !== 200) {
      this.faults.push(`${path} answers ${answer?.status() ?? 'nothing'}`);
      return;
    }
    this.waiting.push(...(await this.linksOn(page)));
    const faults = [...(await faultsWithScripts(page)), ...((await hasForms(page)) ? await faultsWithoutScripts(plain, address) : [])];
    this.faults.push(...faults.map((fault) => `${path} ${fault}`));
  }

  /** Pages of ours that links lead to, once each; files and addresses that only act are left out. */
  private async linksOn(page: Page): Promise<string[]> {
    const found = await page.locator('a[href]').evaluateAll((links) => links.map((link) => (link as unknown as { getAttribute(name: string): string }).getAttribute('href')));
    const ours = found.flatMap((href) => {
      const { origin, pathname, search } = new URL(href, page.url());
      return origin === this.origin ? [`${pathname}${search}`] : [];
    });
    return [...new Set(ours)].filter((path) => path !== '/' && !isFile(path) && !/^\/(sign|api)/.test(path));
  }
}
