import { shortDate } from '@golden-thread/domain/calendar/date-format';
import { londonDate } from '@golden-thread/domain/calendar/instants';
import { ownDates } from '@golden-thread/domain/timetable/stages-of-people';
import type { EventSeen } from '@golden-thread/persistence/event-log/events';
import { listOtherRecipients } from '@golden-thread/persistence/notice/recipients.query';
import { listResponsibilities } from '@golden-thread/persistence/timetable/responsibilities.query';
import { findYearById } from '@golden-thread/persistence/timetable/years';
import type { Reading } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import type { Notice } from '../events/notice';
import { thingLink } from './notice-text';
import type { NoticeDraft } from './recipients-of-tasks';

/** A year is published: each person reads their own dates of it, once, in the order of the days; whoever has none is not told. */
export async function noticesOfPublishedYear(reading: Reading, event: EventSeen, { yearId }: Extract<Notice, { audience: 'year-published' }>): Promise<NoticeDraft[]> {
  const year = await findYearById(reading, yearId);
  const recipients = await listOtherRecipients(reading, event.id);
  if (!year || recipients.length === 0) return [];
  const responsibilities = await listResponsibilities(reading, recipients.map(({ personId }) => personId));
  const link = thingLink(event.stream);
  return recipients.flatMap((person): NoticeDraft[] => {
    const dates = ownDates(year.stages, { own: responsibilities.get(person.personId)!, from: londonDate(event.occurredAt) });
    if (dates.length === 0) return [];
    const lines = dates.map(({ on, title, isAsked }) => `${shortDate(on)}: ${title}${isAsked ? ' (asked of you)' : ''}`);
    const body = ['These are your dates, by your role and your posts. You are asked for each thing when it is due; where a date moves, you are told.', ...lines].join('\n');
    return [{ ...person, kind: 'told', subject: `The year ${year.year} is published: ${dates.length === 1 ? 'your date' : `your ${dates.length} dates`}`, body, link, taskId: null, answered: false }];
  });
}
