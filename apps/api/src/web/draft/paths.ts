/** Addresses of drafts. */
export const draftPaths = { keep: '/drafts', discard: '/drafts/discard' } as const;

/** Fields that every form of ours may carry beside its own: whose draft it is, and that it is to be shown again and not carried out. */
export const draftFields = { page: '_draft', restore: '_restore' } as const;
