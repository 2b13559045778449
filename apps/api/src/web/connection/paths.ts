import type { OrganisationKind } from '@golden-thread/domain/shared/connected-kind';

/** Addresses of what there is in the organisation, for everybody in the council: /directory/service/…, /directory/person/… */
export const directoryPaths = {
  thing: '/directory/:kind/:id',
  of: (kind: OrganisationKind, id: string): string => `/directory/${kind}/${id}`,
} as const;
