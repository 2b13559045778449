import type { SearchedKind } from '@golden-thread/domain/search/searched-kinds';

/** The address of the search: `/search?q=repairs&kind=measure`. */
export const searchPaths = {
  search: '/search',
  suggestions: '/search/suggestions',
  choose: '/search/names',
  ofKind: (typed: string, kind: SearchedKind): string => `/search?${new URLSearchParams({ q: typed, kind }).toString()}`,
} as const;
