import { shortDate } from '@golden-thread/domain/calendar/date-format';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { TimetableChanged } from '@golden-thread/domain/timetable/events';
import { type EventSeen, findWording, findWordings } from '@golden-thread/persistence/event-log/events';
import { findThingLabels } from '@golden-thread/persistence/history/labels.query';
import { listOtherRecipients, listRecipientsOfStages, listTasksOfRecipients } from '@golden-thread/persistence/notice/recipients.query';
import type { Reading } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import type { Notice } from '../events/notice';
import { formatRequest, findPlannedEscalations, taskLink, formatTask, thingLink, formatWording } from './notice-text';
import type { NoticeDraft } from './recipients-of-tasks';

type EventNotice = Extract<Notice, { audience: 'contributors' | 'named' | 'holders' }>;

/** Who hears of an event beside those it asks for something, and in which words. May name a person twice; the first counts. */
export async function noticesOfEvent(reading: Reading, event: EventSeen, notice: EventNotice): Promise<NoticeDraft[]> {
  const written = formatWording(await findWordings(reading, event.id));
  if (notice.audience === 'holders') return noticesOfHolders(reading, event, notice.subject, written);
  const labels = await findThingLabels(reading, [event.stream]);
  const subject = notice.subject(labels.get(event.stream.id) ?? '');
  const facts = { kind: 'told', subject, link: thingLink(event.stream), taskId: null, answered: false } as const;
  const body = notice.audience === 'contributors' ? written || 'You are told because you took part in it.' : [notice.body, written].filter(Boolean).join('\n');
  return (await listOtherRecipients(reading, event.id)).map((person) => ({ ...person, ...facts, body }));
}

async function noticesOfHolders(reading: Reading, event: EventSeen, happened: string, written: string): Promise<NoticeDraft[]> {
  const tasks = await listTasksOfRecipients(reading, event.id, 'answers');
  const goesUp = await findPlannedEscalations(reading, tasks);
  return tasks.map((task) => ({
    personId: task.personId,
    email: task.email,
    kind: 'told',
    subject: `${happened}: ${formatTask(task)}`,
    body: [written, formatRequest(task, goesUp.get(task.taskId))].filter(Boolean).join('\n'),
    link: taskLink(task.taskId),
    taskId: task.taskId,
    answered: task.answered,
  }));
}

type Move = TimetableChanged['moves'][number];
type DatesMoved = Extract<Notice, { audience: 'dates-moved' }>;

/**
 * Those concerned by a change of the timetable, told what moved for them and why: whoever answers for an open task that moved along,
 * whoever new stages will ask, and the chair whose committee's meeting moved. Each person once.
 */
export async function noticesOfMovedDates(reading: Reading, event: EventSeen, { change: { meeting, moves } }: DatesMoved): Promise<NoticeDraft[]> {
  const reason = (await findWording(reading, event.id, 'reason')) ?? '';
  const link = thingLink(event.stream);
  const tell = (subject: string, lines: readonly string[]) =>
    ({ kind: 'told', subject, body: [...lines, `Why: ${reason}`].join('\n'), link, taskId: null, answered: false }) as const;
  const onStages = await listRecipientsOfStages(reading, event.id);
  const notices = onStages.map(({ personId, email, stages }): NoticeDraft => {
    const theirs = moves.filter(({ stage }) => stages.includes(stage));
    return {
      personId,
      email,
      ...tell(theirs.length === 1 ? `Another date: ${theirs[0]!.title}` : `${theirs.length} dates moved`, theirs.map(formatMove)),
    };
  });
  const hasNotice = new Set(notices.map(({ personId }) => personId));
  const others = (await listOtherRecipients(reading, event.id)).filter(({ personId }) => !hasNotice.has(personId));
  if (meeting === null) return [...notices, ...others.map((person): NoticeDraft => ({ ...person, ...tell('The timetable will ask something of you', moves.map(formatMove)) }))];
  const line = `${meeting.name}: from ${shortDate(meeting.from)} to ${shortDate(meeting.to)}`;
  return [
    ...notices,
    ...others.map((person): NoticeDraft => ({ ...person, ...tell(`${meeting.name} is moved to ${shortDate(meeting.to)}`, [line]) })),
  ];
}

const day = (date: CalendarDate | null): string => (date === null ? 'no date' : shortDate(date));

const formatMove = ({ title, change, from, to }: Move): string => (change === 'added' ? `${title}: ${day(to)}` : `${title}: from ${day(from)} to ${day(to)}`);
