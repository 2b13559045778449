const outageCodes = new Set<unknown>([
  // The network, whoever was called.
  'ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH',
  // gRPC: deadline exceeded, resource exhausted, unavailable.
  4, 8, 14,
  // PostgreSQL: shutting down, starting up, too many connections, connection lost.
  '57P01', '57P02', '57P03', '53300', '08006', '08003', '08001',
]);
const outageWords = /connection (is closed|terminated|ended|timeout)|not connected|stream isn't writeable|max ?retries ?per ?request|timed out|failed to connect|unavailable/i;

/**
 * Whether an error says that a server is away rather than that the errand is at fault. An errand is not parked for an outage,
 * however long: it waits, and is carried when the server is back.
 */
export function isOutage(error: unknown): boolean {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 5; cause = cause.cause, depth += 1) {
    if (outageCodes.has((cause as { code?: unknown }).code) || outageWords.test(cause.message)) return true;
  }
  return false;
}
