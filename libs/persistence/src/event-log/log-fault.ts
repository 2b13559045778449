/** Something in the event log that does not hold, and where. */
export interface LogFault {
  readonly kind:
    | 'event-changed'
    | 'chain-broken'
    | 'event-missing'
    | 'head-differs'
    | 'wording-changed'
    | 'seal-changed'
    | 'seal-chain-broken'
    | 'seal-differs';
  /** The stream, or the seal's number. */
  readonly where: string;
  /** What was found, for somebody who has to look into it. */
  readonly what: string;
}
