/** Addresses of pages about people's own data. */
export const personalDataPaths = {
  own: '/your-data',
  download: '/your-data/download',
  erasure: '/administration/people/:person/erasure',
  erasureOf: (personId: string): string => `/administration/people/${personId}/erasure`,
} as const;
