import type { CalendarDate } from '../calendar/dates';
import type { DomainEvent } from '../shared/domain-event';
import type { PersonId } from '../shared/id';

/** What happens to a bearer token, on the stream { type: 'token', id: the token's }. The token itself is in no event. */
export type TokenEvent =
  | DomainEvent<'TokenMade', { readonly personId: PersonId; readonly expiresOn: CalendarDate }>
  | DomainEvent<'TokenRevoked', { readonly personId: PersonId }>;
