type SetPage = 'proposal' | 'decision' | 'types/new';

/** Addresses of plan types. */
export const planTypePaths = {
  list: '/plans/types',
  text: '/plans/types/text',
  pack: '/plans/types/packs/:pack',
  set: '/plans/types/sets/:set',
  proposal: '/plans/types/sets/:set/proposal',
  decision: '/plans/types/sets/:set/decision',
  newType: '/plans/types/sets/:set/types/new',
  type: '/plans/types/sets/:set/types/:type',
  removal: '/plans/types/sets/:set/types/:type/removal',
  packOf: (key: string): string => `/plans/types/packs/${key}`,
  setOf: (id: string, page?: SetPage): string => `/plans/types/sets/${id}${page ? `/${page}` : ''}`,
  typeOf: (id: string, key: string, rest = ''): string => `/plans/types/sets/${id}/types/${key}${rest}`,
} as const;
