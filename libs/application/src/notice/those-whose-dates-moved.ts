import { shortDate } from '@golden-thread/domain/calendar';
import type { TimetableChanged } from '@golden-thread/domain/timetable';
import type { Reading } from '@golden-thread/persistence';
import type { EventSeen } from '@golden-thread/persistence/event-log';
import { findWording } from '@golden-thread/persistence/event-log';
import { listHolders } from '@golden-thread/persistence/notice';
import { findChairOfMeeting, listThoseOnStages } from '@golden-thread/persistence/timetable';
import { thingLink } from './thing-link';
import type { Told } from './told';

type Move = TimetableChanged['moves'][number];

/**
 * Those concerned by a change of the timetable, told what moved for them and why: whoever answers for an open task that moved along,
 * and the chair whose committee's meeting moved. Each person once.
 */
export async function thoseWhoseDatesMoved(reading: Reading, event: EventSeen): Promise<Told[]> {
  const { meeting, moves } = event.payload as unknown as TimetableChanged;
  const reason = (await findWording(reading, event.id, 'reason')) ?? '';
  const link = thingLink(event.stream);
  const tell = (subject: string, lines: readonly string[]) =>
    ({ kind: 'told', subject, body: [...lines, `Why: ${reason}`].join('\n'), link, taskId: null }) as const;
  const onStages = await listThoseOnStages(reading, { yearId: event.stream.id, keys: moves.map(({ stage }) => stage) });
  const told = onStages.map(({ personId, email, stages }): Told => {
    const theirs = moves.filter(({ stage }) => stages.includes(stage));
    return {
      personId,
      email,
      ...tell(theirs.length === 1 ? `Another date: ${theirs[0]!.title}` : `${theirs.length} dates moved`, theirs.map(lineOf)),
    };
  });
  const isTold = new Set(told.map(({ personId }) => personId));
  const chair = meeting === null ? undefined : await findChairOfMeeting(reading, meeting.id);
  if (meeting === null || chair === undefined) return told;
  const holders = (await listHolders(reading, [chair])).filter(({ personId }) => !isTold.has(personId));
  const line = `${meeting.name}: from ${shortDate(meeting.from)} to ${shortDate(meeting.to)}`;
  return [
    ...told,
    ...holders.map((person): Told => ({ ...person, ...tell(`${meeting.name} is moved to ${shortDate(meeting.to)}`, [line]) })),
  ];
}

const day = (date: string | null): string => (date === null ? 'no date' : shortDate(date));

const lineOf = ({ title, from, to }: Move): string => `${title}: from ${day(from)} to ${day(to)}`;
