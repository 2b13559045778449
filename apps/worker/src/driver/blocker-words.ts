import type { Unsettled } from '@golden-thread/application/engine';

/** What stands in the way of the clock, for whoever asked for it to be moved and for the operator they will ask. */
export function blockerWords({ workflows, errands }: Unsettled): string {
  const parked = errands.find(({ state }) => state === 'parked');
  if (parked) return `A delivery is parked (${parked.errand}): ${parked.lastError ?? 'no reason kept'}. An operator can retry it on the Deliveries page.`;
  const failing = errands.find(({ lastError }) => lastError !== null);
  if (failing) return `A delivery waits (${failing.errand}): ${failing.lastError}`;
  const names = workflows.slice(0, 3).map(({ workflowId }) => workflowId);
  if (names.length > 0) return `The engine has not answered yet for ${workflows.length} of its workflows: ${names.join(', ')}.`;
  return `${errands.length} deliveries still wait.`;
}
