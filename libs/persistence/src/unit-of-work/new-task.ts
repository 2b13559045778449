import type { ThingType } from '@golden-thread/domain';
import type { CalendarDate } from '@golden-thread/domain/calendar';
import type { TaskKind } from '@golden-thread/domain/task';

/** A task to be opened for the holder of a post. */
export interface NewTask {
  /** Deterministic (`idFor`) where a workflow opens it, so that a repeated turn opens nothing twice. */
  readonly id: string;
  readonly kind: TaskKind;
  readonly postId: string;
  readonly subject: { readonly type: ThingType; readonly id: string; readonly label: string };
  readonly dueOn: CalendarDate | null;
  /** The timetable's stage that gave the due date: re-timing the stage re-times the task. */
  readonly stageId?: string;
  /** The event that asks for it, so that those asked are told. */
  readonly openedBy?: string;
}
