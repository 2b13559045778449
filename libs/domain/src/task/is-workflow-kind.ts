import { type WorkflowKind, workflowKinds } from './workflow-kind';

/** Whether a text read from a row names a workflow there is. */
export const isWorkflowKind = (text: string): text is WorkflowKind => (workflowKinds as readonly string[]).includes(text);
