import type { ThingType } from '@golden-thread/domain';
import type { TaskKind } from '@golden-thread/domain/task';

/** Which open tasks end: all of a subject, those of some kinds, or those with certain ids. */
export interface CloseTasks {
  readonly subject: { readonly type: ThingType; readonly id: string };
  readonly kinds?: readonly TaskKind[];
  readonly ids?: readonly string[];
  readonly as: 'done' | 'cancelled';
}
