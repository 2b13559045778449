import type { ClaimedDelivery } from '@golden-thread/persistence/delivery';

/** Nudges of one workflow that were claimed together are one nudge: it re-reads the rows in any case. Everything else stands alone. */
export function sameErrands(claimed: readonly ClaimedDelivery[]): [ClaimedDelivery, ...ClaimedDelivery[]][] {
  const groups = new Map<string, [ClaimedDelivery, ...ClaimedDelivery[]]>();
  for (const delivery of claimed) {
    const { errand, councilId, target } = delivery;
    const key = errand === 'nudge-workflow' ? `${councilId} ${target['kind']} ${target['subjectId']}` : delivery.id;
    const group = groups.get(key);
    if (group) group.push(delivery);
    else groups.set(key, [delivery]);
  }
  return [...groups.values()];
}
