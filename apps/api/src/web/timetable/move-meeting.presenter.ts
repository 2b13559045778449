import { type FinancialYear, longDate } from '@golden-thread/domain/calendar';
import type { Meeting } from '@golden-thread/domain/timetable';
import type { FilledForm } from '../form/filled-form';
import { Page } from '../page';
import { timetablePaths } from './paths';

/** Where the meeting is to go. */
export const presentMoveMeeting = (year: FinancialYear, meeting: Meeting, form: FilledForm<object>): Page =>
  new Page('timetable/move-meeting', {
    heading: `Move ${meeting.name} of ${longDate(meeting.heldOn)}`,
    area: 'Timetable',
    back: { href: timetablePaths.of(year), text: `Back to ${year}` },
    form,
  });
