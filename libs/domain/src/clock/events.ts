import type { Instant } from '../calendar/instants';
import type { DomainEvent } from '../shared/domain-event';
import type { ClockTarget } from './clock-move';

/** What can be said about a council's clock, on the stream { type: 'clock', id: the council's }. */
export type ClockEvent = DomainEvent<
  'ClockMoveRequested',
  { move: string; target: ClockTarget['kind']; from: Instant; until: Instant | null },
  'clock'
>;
