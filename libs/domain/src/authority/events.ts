import type { CalendarDate } from '../calendar/dates';
import type { DomainEvent } from '../shared/domain-event';

/** What happens to a bearer token, on the stream { type: 'token', id: the token's }. The token itself is in no event. */
export type TokenEvent =
  | DomainEvent<'TokenMade', { readonly personId: string; readonly expiresOn: CalendarDate }>
  | DomainEvent<'TokenRevoked', { readonly personId: string }>;
