import { type CalendarDate, shortDate } from '@golden-thread/domain/calendar';
import { taskKinds } from '@golden-thread/domain/task';
import type { TaskTold } from '@golden-thread/persistence/notice';

/** A task in one line: "Complete the service review: Housing, quarter 1 (due 28 Jul 2026)". */
export const taskWords = ({ kind, label, dueOn }: Pick<TaskTold, 'kind' | 'label'> & { readonly dueOn: CalendarDate | null }): string =>
  `${taskKinds[kind].asks}: ${label}${dueOn === null ? '' : ` (due ${shortDate(dueOn)})`}`;
