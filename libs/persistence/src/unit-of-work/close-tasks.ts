import type { TaskKind } from '@golden-thread/domain/task';

/** Which open tasks end: all of a subject, or those of some kinds. */
export interface CloseTasks {
  readonly subject: { readonly type: string; readonly id: string };
  readonly kinds?: readonly TaskKind[];
  readonly as: 'done' | 'cancelled';
}
