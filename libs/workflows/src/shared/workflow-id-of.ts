import type { WorkflowKind } from '@golden-thread/domain/task';

/** The one place where a workflow's id is made: kind, council and the subject's own id; opaque, no name of a person or a thing. */
export const workflowIdOf = (of: { kind: WorkflowKind; councilId: string; subjectId: string }): string =>
  `${of.kind}/${of.councilId}/${of.subjectId}`;
