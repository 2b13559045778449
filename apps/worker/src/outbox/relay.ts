import type { OutboxMessageId } from '@golden-thread/domain/shared/id';
import type { OutboxMessage } from '@golden-thread/persistence/outbox/outbox-messages';
import {
  claimMessages,
  type ClaimedMessage,
  finishMessages,
  deadLetterMessages,
  postponeMessages,
  type RelayConnection,
  type Room,
} from '@golden-thread/persistence/outbox/relay-queue';
import { Logger } from '@nestjs/common';
import type { MessageHandlers } from './message-handlers';
import { backOffMs, isOutage, groupSameMessages, maxAttempts } from './relay-rules';

/** Longer than any outbox message takes, shorter than anybody's patience when a relay has died. */
const leaseSeconds = 30;

/** Each sort of outbox message has room of its own, so that thousands of one cannot keep another waiting. */
interface Lane {
  readonly errand: OutboxMessage['errand'];
  /** How many are in hand at once. */
  readonly atMost: number;
  inHand: number;
  waitsForRoom: boolean;
}

/** How many of each sort are in hand at once. */
const room: Readonly<Record<OutboxMessage['errand'], number>> = {
  'nudge-workflow': 32,
  'signal-service-years': 4,
  'raise-notices': 12,
  'send-letter': 32,
  'make-document': 4,
  'rehearse-year': 2,
  'write-import': 2,
};
const lanesOf = (sorts: typeof room): Lane[] =>
  (Object.entries(sorts) as [OutboxMessage['errand'], number][]).map(([errand, atMost]) => ({ errand, atMost, inHand: 0, waitsForRoom: false }));

/** A few at a time: claiming each by itself would cost more than carrying it. */
function roomIn(of: Lane): Room {
  const room = of.atMost - of.inHand;
  of.waitsForRoom = room < of.atMost / 4;
  return { errand: of.errand, atMost: of.waitsForRoom ? 0 : room };
}

/**
 * The relay of an outbox: carries outbox messages from the delivery table to Temporal, to the notices and to the queues. It claims them, carries
 * them outside any transaction, and takes away the row of what is done. Each outbox message stands alone: one that is slow keeps none waiting,
 * one that fails is tried again later and after a number of failures dead-lettered. Workflows have room of their own, because somebody waits
 * for what they do next. Several relays may run side by side.
 */
export class Relay {
  private readonly log = new Logger('Relay');
  private readonly lanes = lanesOf(room);
  private readonly inHand = new Set<Promise<void>>();
  private readonly done: OutboxMessageId[] = [];
  private finishing: Promise<void> | undefined;

  /** `ring`: has the relay poll again, because there is room once more. */
  constructor(
    private readonly rows: RelayConnection,
    private readonly handlers: MessageHandlers,
    private readonly ring: () => void,
  ) {}

  /** One look: takes up as many as there is room for, and waits for none of them. True when there may be more. */
  async poll(): Promise<boolean> {
    const rooms = this.lanes.map(roomIn).filter(({ atMost }) => atMost > 0);
    if (rooms.length === 0) return false;
    const claimed = await claimMessages(this.rows, { rooms, leaseSeconds });
    for (const same of groupSameMessages(claimed)) this.takeInHand(this.lanes.find(({ errand }) => errand === same[0].errand)!, same);
    return rooms.some(({ errand, atMost }) => claimed.filter((one) => one.errand === errand).length === atMost);
  }

  /** Nothing is in hand any more. */
  async idle(): Promise<void> {
    while (this.inHand.size > 0) await Promise.all(this.inHand);
  }

  private takeInHand(to: Lane, same: readonly [ClaimedMessage, ...ClaimedMessage[]]): void {
    to.inHand += same.length;
    const carried = this.dispatch(same)
      .catch((error: unknown) => this.log.warn(`Left to its lease: ${error instanceof Error ? error.message : String(error)}`))
      .finally(() => {
        to.inHand -= same.length;
        this.inHand.delete(carried);
        if (to.waitsForRoom && to.inHand <= to.atMost / 2) this.ring();
      });
    this.inHand.add(carried);
  }

  private async dispatch(same: readonly [ClaimedMessage, ...ClaimedMessage[]]): Promise<void> {
    const ids = same.map(({ id }) => id);
    try {
      await this.handlers[same[0].errand](same[0]);
    } catch (error) {
      await this.retryOrDeadLetter(same, ids, error);
      return;
    }
    await this.finish(ids);
  }

  /** What was done meanwhile is taken away together: one commit for many. */
  private finish(ids: readonly OutboxMessageId[]): Promise<void> {
    this.done.push(...ids);
    return (this.finishing ??= this.finishAll());
  }

  private async finishAll(): Promise<void> {
    try {
      while (this.done.length > 0) await finishMessages(this.rows, this.done.splice(0));
    } finally {
      this.finishing = undefined;
    }
  }

  private async retryOrDeadLetter(same: readonly ClaimedMessage[], ids: readonly OutboxMessageId[], cause: unknown): Promise<void> {
    const error = cause instanceof Error ? cause.message : String(cause);
    const attempts = Math.max(...same.map((one) => one.attempts));
    const outage = isOutage(cause);
    if (!outage && attempts >= maxAttempts) {
      this.log.error(`Dead-lettered ${same[0]!.errand} ${ids.join(', ')} after ${attempts} tries: ${error}`);
      await deadLetterMessages(this.rows, { ids, error });
      return;
    }
    if (!outage) this.log.warn(`Could not dispatch ${same[0]!.errand} ${ids[0]} (try ${attempts}): ${error}`);
    await postponeMessages(this.rows, { ids, error, delayMs: backOffMs(attempts, outage) });
  }
}
