import type { CalendarDate } from '../calendar/dates';
import type { FinancialYear } from '../calendar/financial-year';
import type { DomainEvent } from '../shared/domain-event';
import type { PostId, YearId } from '../shared/id';
import type { LessonAnswer } from './lesson';

type Facts = {
  readonly reference: string;
  readonly version: number;
  /** The performance year that waits for it. */
  readonly yearId: YearId;
  readonly year: FinancialYear;
};

/** What happens to lessons. Texts stand in `wording`. */
export type LessonEvent =
  | DomainEvent<'LessonNoted', Facts & { ownerPostId: PostId; dueOn: CalendarDate }, 'lesson'>
  | DomainEvent<'LessonAnswered', Facts & { answer: LessonAnswer }, 'lesson'>;
