import { workflowKinds } from '@golden-thread/domain/task';
import { workflowTypeOf } from '@golden-thread/workflows';

interface Served {
  /** What the workflows' package exports, by name. */
  readonly workflows: Readonly<Record<string, unknown>>;
  /** Kinds that have activities. */
  readonly withActivities: readonly string[];
}

/** Refuses to start when a kind of workflow has no function to run as, or no activities: its turns would wait for ever. */
export function insistEveryKindIsServed({ workflows, withActivities }: Served): void {
  const faults = workflowKinds.flatMap((kind) => [
    ...(typeof workflows[workflowTypeOf[kind]] === 'function' ? [] : [`${kind} has no workflow called ${workflowTypeOf[kind]}`]),
    ...(withActivities.includes(kind) ? [] : [`${kind} has no activities`]),
  ]);
  const unknown = withActivities.filter((kind) => !(workflowKinds as readonly string[]).includes(kind));
  faults.push(...unknown.map((kind) => `there are activities for ${kind}, which is no kind of workflow`));
  if (faults.length > 0) throw new Error(`The workflows are not complete: ${faults.join('; ')}.`);
}
