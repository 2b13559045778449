/** A table head that sorts by its column, as the govuk table takes it. */
export interface SortHead {
  readonly html: string;
  readonly attributes: { readonly 'aria-sort': 'ascending' | 'none' };
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** Heads whose links keep the filter (`query`) and go back to the first page. `columns`: sort key -> words. */
export function sortHeads(
  columns: Readonly<Record<string, string>>,
  current: string,
  path: string,
  query: Readonly<Record<string, string | undefined>>,
): SortHead[] {
  return Object.entries(columns).map(([key, words]) => {
    const kept = Object.entries(query).filter((entry): entry is [string, string] => !!entry[1] && entry[0] !== 'page' && entry[0] !== 'sort');
    const href = `${path}?${new URLSearchParams([...kept, ['sort', key]]).toString()}`;
    return {
      html: `<a class="govuk-link" href="${escaped(href)}">${escaped(words)}</a>`,
      attributes: { 'aria-sort': key === current ? 'ascending' : 'none' },
    };
  });
}
