/** The one place that names a running workflow: opaque, and without personal data. */
export const workflowId = (kind: string, subjectId: string): string => `${kind}.${subjectId}`;
