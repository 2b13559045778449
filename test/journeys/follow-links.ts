import type { Browser, Seen } from '../../apps/api/src/testing/browser';

/** Once so many pages were opened, another way to a kind of page that was seen is not followed; a kind that was not is. */
const pagesAtMost = 200;

/** No product of ours has so many kinds of pages: addresses of one kind are not seen to be. */
const kindsAtMost = 500;

/** Ids, references, codes and years taken out, so that addresses of one page fall together. */
export const kindOf = (path: string): string =>
  path
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')
    .replaceAll(/\/[A-Z]+-?[A-Z\d]*\d(?=[/?]|$)/g, '/:reference')
    .replaceAll(/\d{4}-\d{2}/g, ':year')
    .replace(/(\/stages|\/sections)\/[^/?]+/, '$1/:one')
    .replace(/\?.*/, '?');

/** A page that somebody came to, by which link. */
export interface Followed {
  readonly path: string;
  /** The page that showed the link. */
  readonly on: string;
  readonly page: Seen;
}

/** How far a walk goes: past the kinds of pages that were met before, kinds of links are followed up to so many pages. */
interface Walk {
  readonly pages: Set<string>;
  readonly atMost: number;
}

/**
 * Follows links from somebody's home on: every kind of page that can be come to and was not met before, however many there are; and each kind of link on each kind of page once, as
 * far as so many pages allow.
 */
export async function followLinks(browser: Browser, { pages, atMost }: Walk = { pages: new Set(), atMost: pagesAtMost }): Promise<Followed[]> {
  const waiting: Waiting[] = [{ path: '/home', on: 'signing in' }];
  const [links, opened] = [new Set<string>(), new Set<string>()];
  const followed: Followed[] = [];
  for (let next = nextOf(waiting, pages); next !== undefined; next = nextOf(waiting, pages)) {
    const { path, on } = next;
    const [kind, link] = [kindOf(path), `${kindOf(on)} leads to ${kindOf(path)}`];
    const isNew = !pages.has(kind) || (opened.size < atMost && !links.has(link));
    if (!isNew || opened.has(path)) continue;
    links.add(link);
    pages.add(kind);
    opened.add(path);
    if (pages.size > kindsAtMost) throw new Error(`More kinds of pages than there are: say in kindOf what ${path} and the like have in common.`);
    const page = await browser.arrive(path);
    followed.push({ path, on, page });
    waiting.push(...linksOf(page.html).map((one) => ({ path: one, on: path })));
  }
  return followed;
}

interface Waiting {
  readonly path: string;
  readonly on: string;
}

/** What is followed next: a kind of page that nobody has seen yet, before another way to one that was. */
function nextOf(waiting: Waiting[], pages: ReadonlySet<string>): Waiting | undefined {
  const unseen = waiting.findIndex(({ path }) => !pages.has(kindOf(path)));
  return unseen < 0 ? waiting.shift() : waiting.splice(unseen, 1)[0];
}

/** Addresses of ours that a page's links name, once each; what only acts is left out. */
function linksOf(html: string): string[] {
  const found = [...html.matchAll(/<a [^>]*href="(\/[^"#]*)/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));
  return [...new Set(found)].filter((path) => path !== '/' && !/^\/(sign|api)/.test(path));
}
