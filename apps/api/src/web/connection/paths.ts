import type { ConnectedKind, OrganisationKind } from '@golden-thread/domain/shared/connected-kind';

/** Addresses of what there is in the organisation, for everybody in the council: /directory/service/…, /directory/person/… */
export const directoryPaths = {
  thing: '/directory/:kind/:id',
  of: (kind: OrganisationKind, id: string): string => `/directory/${kind}/${id}`,
} as const;

/** Everything of one kind that concerns a thing, where its page lists the newest alone. */
export const connectionPaths = {
  all: '/things/:type/:id/:with',
  allOf: (thing: { readonly kind: ConnectedKind; readonly id: string }, kind: ConnectedKind): string => `/things/${thing.kind}/${thing.id}/${kind}`,
} as const;
