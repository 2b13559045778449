/** When a message that failed is tried again, and which messages are dispatched as one. */

import type { ClaimedMessage } from '@golden-thread/persistence/outbox/relay-queue';

/** After how many failures an outbox message is dead-lettered for an operator. With the pauses below: about nine minutes. */
export const maxAttempts = 10;

const firstPauseMs = 1_000;
const longestPauseForFaultMs = 30 * 60_000;
/** Short, because when a server comes back everything that waits is wanted soon. */
const longestPauseForOutageMs = 15_000;

/** How long to wait before the next try, in milliseconds: doubling, up to a limit. */
export const backOffMs = (attempts: number, outage: boolean): number =>
  Math.min(firstPauseMs * 2 ** Math.min(attempts - 1, 20), outage ? longestPauseForOutageMs : longestPauseForFaultMs);

const outageCodes = new Set<unknown>([
  // The network, whoever was called.
  'ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH',
  // gRPC: deadline exceeded, resource exhausted, unavailable.
  4, 8, 14,
  // PostgreSQL: shutting down, starting up, too many connections, connection lost.
  '57P01', '57P02', '57P03', '53300', '08006', '08003', '08001',
]);
const outageMessages = /connection (is closed|terminated|ended|timeout)|not connected|stream isn't writeable|max ?retries ?per ?request|timed out|failed to connect|unavailable/i;

/**
 * Whether an error says that a server is away rather than that the outbox message is at fault. An outbox message is not dead-lettered for an outage,
 * however long: it waits, and is dispatched when the server is back.
 */
export function isOutage(error: unknown): boolean {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 5; cause = cause.cause, depth += 1) {
    if (outageCodes.has((cause as { code?: unknown }).code) || outageMessages.test(cause.message)) return true;
  }
  return false;
}

/** Signals of one workflow that were claimed together are one signal: it re-reads the rows in any case. Everything else stands alone. */
export function groupSameMessages(claimed: readonly ClaimedMessage[]): [ClaimedMessage, ...ClaimedMessage[]][] {
  const groups = new Map<string, [ClaimedMessage, ...ClaimedMessage[]]>();
  for (const delivery of claimed) {
    const { errand, councilId, target } = delivery;
    const key = errand === 'nudge-workflow' ? `${councilId} ${target['kind']} ${target['subjectId']}` : delivery.id;
    const group = groups.get(key);
    if (group) group.push(delivery);
    else groups.set(key, [delivery]);
  }
  return [...groups.values()];
}
