import type { CalendarDate } from '../calendar';

/** What following a rule led to. Without a date: why (`absence`). */
export interface ResolvedDate {
  readonly date: CalendarDate | null;
  readonly provisional: boolean;
  readonly meetingId: string | null;
  readonly absence?: 'NoSuchDay' | 'NoMeeting';
}
