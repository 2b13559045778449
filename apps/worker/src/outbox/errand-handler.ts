import type { ClaimedDelivery } from '@golden-thread/persistence/delivery';

/** Carries one errand to where it belongs. May be called twice for the same one; throws where it could not be carried. */
export type ErrandHandler = (delivery: ClaimedDelivery) => Promise<void>;
