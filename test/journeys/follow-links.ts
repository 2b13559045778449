import type { Browser, Seen } from '../../apps/api/src/testing/browser';

/** Pages that one person is led through at most; each kind of link on each kind of page once. */
const pagesAtMost = 200;

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

/** Follows every kind of link on every kind of page from somebody's home on, each once. */
export async function followLinks(browser: Browser): Promise<Followed[]> {
  const [waiting, kinds, opened] = [[{ path: '/home', on: 'signing in' }], new Set<string>(), new Set<string>()];
  const followed: Followed[] = [];
  for (let next = waiting.shift(); next !== undefined && opened.size < pagesAtMost; next = waiting.shift()) {
    const { path, on } = next;
    const kind = `${kindOf(on)} leads to ${kindOf(path)}`;
    if (kinds.has(kind) || opened.has(path)) continue;
    kinds.add(kind);
    opened.add(path);
    const page = await browser.arrive(path);
    followed.push({ path, on, page });
    waiting.push(...linksOf(page.html).map((link) => ({ path: link, on: path })));
  }
  return followed;
}

/** Addresses of ours that a page's links name, once each; what only acts is left out. */
function linksOf(html: string): string[] {
  const found = [...html.matchAll(/<a [^>]*href="(\/[^"#]*)/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));
  return [...new Set(found)].filter((path) => path !== '/' && !/^\/(sign|api)/.test(path));
}
