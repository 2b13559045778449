import { Logger } from '@nestjs/common';
import {
  claimDeliveries, type ClaimedDelivery, finishDeliveries, parkDeliveries, postponeDeliveries, type RelayRows,
} from '@golden-thread/persistence/delivery';
import { backOffMs, triesBeforeParking } from './back-off';
import type { ErrandHandlers } from './errand-handlers';
import { isOutage } from './is-outage';
import { sameErrands } from './same-errands';

const atMost = 64;
/** Longer than any errand takes, shorter than anybody's patience when a relay has died. */
const leaseSeconds = 30;

/**
 * Carries errands from the delivery table to Temporal, to the notices and to the queues: claims them, carries them outside any
 * transaction, and takes away the row of what is done. Each errand stands alone: one that fails is tried again later and after a
 * number of failures parked, and blocks no other. Several relays may run side by side.
 */
export class Relay {
  private readonly log = new Logger('Relay');

  constructor(
    private readonly rows: RelayRows,
    private readonly handlers: ErrandHandlers,
  ) {}

  /** One look: true when something was found, so that there may be more. */
  async look(): Promise<boolean> {
    const claimed = await claimDeliveries(this.rows, { atMost, leaseSeconds });
    await Promise.all(sameErrands(claimed).map((same) => this.carry(same)));
    return claimed.length > 0;
  }

  private async carry(same: readonly [ClaimedDelivery, ...ClaimedDelivery[]]): Promise<void> {
    const ids = same.map(({ id }) => id);
    try {
      await this.handlers[same[0].errand](same[0]);
    } catch (error) {
      await this.putBack(same, ids, error);
      return;
    }
    await finishDeliveries(this.rows, ids);
  }

  private async putBack(same: readonly ClaimedDelivery[], ids: readonly string[], cause: unknown): Promise<void> {
    const error = cause instanceof Error ? cause.message : String(cause);
    const attempts = Math.max(...same.map((one) => one.attempts));
    const outage = isOutage(cause);
    if (!outage && attempts >= triesBeforeParking) {
      this.log.error(`Parked ${same[0]!.errand} ${ids.join(', ')} after ${attempts} tries: ${error}`);
      await parkDeliveries(this.rows, { ids, error });
      return;
    }
    if (!outage) this.log.warn(`Could not carry ${same[0]!.errand} ${ids[0]} (try ${attempts}): ${error}`);
    await postponeDeliveries(this.rows, { ids, error, delayMs: backOffMs(attempts, outage) });
  }
}
