/** Addresses of the operator's pages. */
export const failedDeliveryPaths = {
  list: '/deliveries',
  retryTicked: '/deliveries/retries',
  retry: '/deliveries/:delivery/retry',
  email: '/deliveries/letters/:letter',
  retryOf: (id: string): string => `/deliveries/${id}/retry`,
  letterOf: (id: string): string => `/deliveries/letters/${id}`,
} as const;

/** Where a workflow is seen in Temporal's own pages; null where there are none. */
export const workflowAddress = (uiUrl: string | null, workflowId: string): string | null =>
  uiUrl === null ? null : `${uiUrl.replace(/\/$/, '')}/namespaces/default/workflows/${encodeURIComponent(workflowId)}`;
