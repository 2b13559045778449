/** Addresses of the inbox. */
export const inboxPaths = { list: '/inbox', read: '/inbox/read' } as const;
