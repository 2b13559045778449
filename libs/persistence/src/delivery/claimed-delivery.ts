import type { Errand } from '../unit-of-work/errand';

/** An errand in hand: whose it is, what it asks, and how often it was tried, this time included. */
export interface ClaimedDelivery {
  readonly id: string;
  readonly councilId: string;
  readonly eventId: string | null;
  readonly errand: Errand['errand'];
  readonly target: Readonly<Record<string, string>>;
  readonly attempts: number;
}
