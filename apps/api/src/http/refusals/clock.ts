import { longDateOf } from '@golden-thread/domain/calendar/date-format';
import type { ClockRefusals } from '@golden-thread/domain/clock/refusals';
import type { RefusalWordings } from './refusal-wording';

/** Refusals about moving a training council's clock. */
export const clockRefusals = {
  LiveCouncilHasNoClock: {
    status: 409,
    message: () => 'This is a live council: its clock is the one on the wall. Only a training council’s clock can be moved.',
  },
  ClockMoveUnderWay: { status: 409, message: () => 'The clock is already being moved. Wait until it has arrived, then move it again.' },
  ClockOnlyMovesForward: {
    status: 422,
    message: ({ today }) => `The clock only moves forward. Choose a day after ${longDateOf(today)}.`,
    field: 'date',
  },
  ClockMoveTooFar: {
    status: 422,
    message: ({ furthest }) => `That is too far at once. Choose a day up to ${longDateOf(furthest)}.`,
    field: 'date',
  },
  NotADate: { status: 422, message: () => 'The day must be a real date such as 3 September 2026.', field: 'date' },
  NoSuchClockMove: { status: 404, message: () => 'There is no such move of this council’s clock.' },
  ClockMoveFinished: { status: 409, message: () => 'The clock has arrived already, or was stopped on its way. Look at the clock.' },
  NotSettled: { status: 409, message: () => 'Work that the clock waits for is still under way. It moves on by itself once that is done.' },
} satisfies RefusalWordings<ClockRefusals>;
