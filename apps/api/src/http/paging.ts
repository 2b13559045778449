/** "1 service", "12 services"; where the plural is another word, it is given. */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;

/** The page asked for in the address; anything that is no page number is the first page. */
export function pageNumber(asked: unknown): number {
  const page = Number(asked);
  return Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1;
}

/** How many rows a page of a list shows. */
export const rowsPerPage = 50;

interface PageItem {
  readonly number?: number;
  readonly href?: string;
  readonly current?: boolean;
  readonly ellipsis?: boolean;
}

/** The pagination of one list, as the partial `pages-of-list.njk` and the govuk component take it. */
export interface PagesOfList {
  readonly count: number;
  readonly current: number;
  readonly previous?: { readonly href: string };
  readonly next?: { readonly href: string };
  readonly items: readonly PageItem[];
}

/**
 * Pages of 50 over `total` rows. The address keeps what else was asked (`query`: filters, sorting), so that turning a page loses nothing.
 */
export function pagesOf(total: number, current: number, path: string, query: Readonly<Record<string, string | undefined>>): PagesOfList {
  const count = Math.max(1, Math.ceil(total / rowsPerPage));
  const href = (page: number): string => {
    const kept = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '' && entry[0] !== 'page');
    return `${path}?${new URLSearchParams([...kept, ['page', String(page)]]).toString()}`;
  };
  const near = [...new Set([1, current - 1, current, current + 1, count])].filter((page) => page >= 1 && page <= count).sort((a, b) => a - b);
  const items = near.flatMap((page, at): PageItem[] => {
    const gap = at > 0 && page - near[at - 1]! > 1 ? [{ ellipsis: true }] : [];
    return [...gap, { number: page, href: href(page), ...(page === current && { current: true }) }];
  });
  return {
    count,
    current,
    items,
    ...(current > 1 && { previous: { href: href(current - 1) } }),
    ...(current < count && { next: { href: href(current + 1) } }),
  };
}
