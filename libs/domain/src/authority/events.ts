import type { CalendarDate } from '../calendar/dates';
import type { DomainEvent } from '../shared/domain-event';
import type { Audience, ReadingMatter } from './reading-rights';

/** A council's choice of how far a matter is read, on the stream { type: 'council' }; why stands in `wording`. */
export type ReadingRuleEvent = DomainEvent<'ReadingRuleChanged', { readonly matter: ReadingMatter; readonly from: Audience; readonly to: Audience }>;

/** What happens to a bearer token, on the stream { type: 'token', id: the token's }. The token itself is in no event. */
export type TokenEvent =
  | DomainEvent<'TokenMade', { readonly personId: string; readonly expiresOn: CalendarDate }>
  | DomainEvent<'TokenRevoked', { readonly personId: string }>;
