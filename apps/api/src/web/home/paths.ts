/** Addresses of the first page: for everybody, and by role once somebody is signed in. */
export const homePaths = { open: '/', home: '/home' } as const;
