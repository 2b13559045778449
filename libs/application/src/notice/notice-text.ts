import { longDate, shortDate } from '@golden-thread/domain/calendar/date-format';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { londonDate } from '@golden-thread/domain/calendar/instants';
import { clinicQuestions } from '@golden-thread/domain/exception/clinic';
import { reviewSections } from '@golden-thread/domain/review/service-review';
import type { Id, TaskId, ThingType } from '@golden-thread/domain/shared/id';
import { isBlank } from '@golden-thread/domain/shared/text';
import { firstEscalation } from '@golden-thread/domain/task/schedule';
import { taskKinds } from '@golden-thread/domain/task/task';
import { findNames } from '@golden-thread/persistence/history/labels.query';
import type { TaskForRecipient } from '@golden-thread/persistence/notice/recipients.query';
import { findWorkingRules } from '@golden-thread/persistence/organisation/working-rules';
import type { Reading } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { addresseesOf } from '../engine/addressees-of';

/** The address at which a task is found, whatever it asks; it leads on to the page where it is done. */
export const taskLink = (taskId: TaskId): string => `/tasks/${taskId}`;

/** The address at which a thing is found, whatever it is; it leads on to the page that shows it. */
export const thingLink = ({ type, id }: { readonly type: ThingType; readonly id: Id }): string => `/things/${type}/${id}`;

/** A task in one line: "Complete the service review: Housing, quarter 1 (due 28 Jul 2026)". */
export const formatTask = ({ kind, label, dueOn }: Pick<TaskForRecipient, 'kind' | 'label'> & { readonly dueOn: CalendarDate | null }): string =>
  `${taskKinds[kind].asks}: ${label}${dueOn === null ? '' : ` (due ${shortDate(dueOn)})`}`;

/** When a task that stays open is escalated, and to the posts of which titles. */
export interface PlannedEscalation {
  readonly on: CalendarDate;
  readonly posts: readonly string[];
}

/** "If it is still open on Thursday 30 July 2026, it goes before the Director of Resources. "; nothing where it does not go up. */
export const formatEscalationNote = (escalation: PlannedEscalation | undefined): string =>
  escalation ? `If it is still open on ${longDate(escalation.on)}, it goes before the ${escalation.posts.join(' and the ')}. ` : '';

/** What somebody is told of a task beside its name: why them, by when, how long it takes, and what happens otherwise. */
export function formatRequest({ kind, dueOn, postTitle }: Pick<TaskForRecipient, 'kind' | 'dueOn' | 'postTitle'>, escalation: PlannedEscalation | undefined): string {
  const { minutes, otherwise } = taskKinds[kind];
  const takes = `takes about ${minutes} minutes`;
  const when = dueOn === null ? `It ${takes}.` : `It is due on ${longDate(dueOn)} and ${takes}.`;
  return `Asked of you as ${postTitle}. ${when}\n${formatEscalationNote(escalation)}${otherwise}`;
}

/** What people wrote beside an event, under these words and in this order; a text on its own needs none. */
const labels: Readonly<Record<string, string>> = {
  reason: 'The reason given',
  withoutReport: 'Decided without the report because',
  ...clinicQuestions,
  ...Object.fromEntries(Object.entries(reviewSections).map(([section, { title }]) => [section, title])),
  objective: 'What the plan is to reach',
  progress: 'Progress',
  forecast: 'Forecast',
  asks: 'What is asked for',
  challenge: 'The challenge',
  answer: 'The answer',
  statement: 'The statement',
};

/** The texts beside an event as its e-mail quotes them. */
export function formatWording(wordings: Readonly<Record<string, string>>): string {
  const order = Object.keys(labels);
  const fields = Object.keys(wordings)
    .filter((field) => !isBlank(wordings[field]!))
    .sort((one, other) => order.indexOf(one) - order.indexOf(other));
  return fields.map((field) => (labels[field] ? `${labels[field]}${/\?$/.test(labels[field]) ? '' : ':'} ${wordings[field]}` : wordings[field])).join('\n');
}

/** For each of these tasks that would be escalated after today if it stayed open: when, and before whom. */
export async function findPlannedEscalations(reading: Reading, tasks: readonly TaskForRecipient[]): Promise<ReadonlyMap<TaskId, PlannedEscalation>> {
  const addressees = await addresseesOf(reading, tasks.map(({ postId }) => postId), []);
  const { lateDays } = await findWorkingRules(reading);
  const steps = tasks.flatMap((task) => {
    const step = firstEscalation({ ...task, openedOn: londonDate(task.openedAt) }, { calendar: reading.calendar, lateDays });
    return step === null || step.on <= reading.today ? [] : [{ taskId: task.taskId, on: step.on, postIds: addressees(task.postId, step.to) }];
  });
  const names = await findNames(reading, steps.map(({ postIds }) => postIds));
  return new Map(steps.map(({ taskId, on, postIds }) => [taskId, { on, posts: [...new Set(postIds.map((id) => names.get(id) ?? ''))] }]));
}
