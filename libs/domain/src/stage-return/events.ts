import type { CalendarDate } from '../calendar/dates';
import type { DomainEvent } from '../shared/domain-event';
import type { PostId, YearId } from '../shared/id';
import type { StageKey } from '../timetable/stage-key';

type About = { yearId: YearId; stage: StageKey };

/**
 * Everything that happens to a return (stream `stage-return`). Answers and reasons travel as wording. `formVersion`: of the questions that were
 * answered; `late`: after the stage's day.
 */
export type StageReturnEvent =
  | DomainEvent<'StageReturnSubmitted', About & { formVersion: number; late: boolean; awaitsSignOff: boolean }, 'stage-return'>
  | DomainEvent<'StageReturnSignedOff', About, 'stage-return'>
  | DomainEvent<'StageReturnSentBack', About & { dueOn: CalendarDate }, 'stage-return'>
  /** The policy team worded the form anew before it was given. */
  | DomainEvent<'StageReturnReworded', About & { formVersion: number }, 'stage-return'>
  /** The policy team gave more time, with the reason as wording. */
  | DomainEvent<'StageReturnExtended', About & { from: CalendarDate | null; to: CalendarDate }, 'stage-return'>
  /** The grace is over without it; whoever owns the stage is told. */
  | DomainEvent<'StageReturnOverdue', About & { dueOn: CalendarDate; ownerPostId: PostId | null }, 'stage-return'>;
