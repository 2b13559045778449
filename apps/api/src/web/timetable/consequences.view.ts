import type { ConsequencesOfMeeting } from '@golden-thread/application/timetable/consequences-of-meeting';
import { shortDate } from '@golden-thread/domain/calendar/date-format';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { counted } from '../../http/paging';
import { showRefusal } from '../kit';

const day = (date: CalendarDate | null): string => (date === null ? 'No date' : shortDate(date));

/** What a meeting would move in one year, in words and lines: whoever proposes it and whoever confirms it see the same. */
export const consequencesView = ({ year, isDraft, moves, tasksMoved, refusal }: ConsequencesOfMeeting): object => ({
  heading: isDraft ? `${year} (a draft)` : year,
  says: refusal !== null
    ? `Its dates cannot be worked out with this meeting: ${showRefusal(refusal).message}`
    : moves.length === 0 ? 'No date moves.' : `${counted(moves.length, 'stage')} would move, with ${counted(tasksMoved, 'open task')}, once the policy team recalculates the dates.`,
  rows: moves.map(({ title, from, to, openTasks }) => ({ title, from: day(from), to: day(to), tasks: openTasks })),
});
