/** Where people keep lists as they want to see them again. */
export const listPaths = {
  views: '/views',
  saveOf: (address: string): string => `/views?${new URLSearchParams({ address }).toString()}`,
} as const;
