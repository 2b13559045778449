import type { CalendarDate } from '../calendar/dates';
import type { DomainEvent } from '../shared/domain-event';

/** What a token is for, in characters, and how many days it holds at most. */
export const tokenLimits = { label: 100, days: 366 } as const;

/** What happens to a bearer token, on the stream { type: 'token', id: the token's }. The token itself is in no event. */
export type TokenEvent =
  | DomainEvent<'TokenMade', { readonly personId: string; readonly expiresOn: CalendarDate }>
  | DomainEvent<'TokenRevoked', { readonly personId: string }>;
