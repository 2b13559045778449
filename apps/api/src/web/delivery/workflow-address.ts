/** Where a workflow is seen in Temporal's own pages; null where there are none. */
export const workflowAddress = (uiUrl: string | null, workflowId: string): string | null =>
  uiUrl === null ? null : `${uiUrl.replace(/\/$/, '')}/namespaces/default/workflows/${encodeURIComponent(workflowId)}`;
