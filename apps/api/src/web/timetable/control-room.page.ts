/** The control room: what of a year is late, each with what can be done about it. */

import { type ControlRoom, readControlRoom, type ServiceCurrency, type TaskOfControlRoom } from '@golden-thread/application/timetable/read-control-room';
import { taskLink } from '@golden-thread/application/notice/notice-text';
import { chaseTasks } from '@golden-thread/application/task/chase-tasks';
import { extendTasks } from '@golden-thread/application/task/extend-tasks';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { formatDueDate, longDate, shortDate } from '@golden-thread/domain/calendar/date-format';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { reviewLimits } from '@golden-thread/domain/review/service-review';
import { taskKinds } from '@golden-thread/domain/task/task';
import type { TaskId } from '@golden-thread/domain/shared/id';
import { taskChaseLimits } from '@golden-thread/domain/task/decide-task-chase';
import { Controller, Get, Inject, Post, Query } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsNotEmpty, IsString } from 'class-validator';
import { IsDay } from '../../http/day-field';
import { IsId } from '../../http/id-field';
import type { ListQuery } from '../../http/list-of-rows';
import { counted } from '../../http/paging';
import { UpTo } from '../../http/text-field';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { formatActed } from '../list/acted-on';
import type { Cell } from '../list/draw-list';
import { type ListDefinition, listFile, listView } from '../list/list.view';
import { measurePaths } from '../measure/paths';
import type { Download } from '../page';
import { reviewPaths } from '../review/paths';
import { latencyOfRounds } from './latency.view';
import { timetablePaths } from './paths';
import type { RehearsalTable } from '../rehearsal/rehearsal.view';

/** The tasks of the list that are ticked, and all that the form around it sends, whichever of its buttons is pressed. */
class TickedTasksForm {
  @Transform(({ value }: { value: unknown }) => [value ?? []].flat())
  @IsArray()
  @ArrayMaxSize(taskChaseLimits.tasks, { message: `Tick at most ${taskChaseLimits.tasks} tasks.` })
  @IsId({ each: true, message: 'Tick tasks of the list.' })
  tasks: TaskId[] = [];

  @IsString()
  message = '';

  @IsString()
  to: string = '';

  @IsString()
  reason = '';
}

/** Which open tasks the policy team asks for again. */
export class ChaseTasksForm extends TickedTasksForm {
  @UpTo(taskChaseLimits.message, 'The message')
  override message = '';
}

/** Until when those ticked get time, and why. */
export class ExtendTasksForm extends TickedTasksForm {
  @IsDay({ message: 'The new date must be a real date, such as 31 July 2026.' })
  override to!: CalendarDate;

  @IsNotEmpty({ message: 'Say why: those who get more time are told.' })
  @UpTo(reviewLimits.extensionReason, 'The reason')
  override reason = '';
}

const titleOf = ({ kind, named }: TaskOfControlRoom): string => [taskKinds[kind].asks, named?.about].filter(Boolean).join(': ');

/** Whose turn it is, and how often they were asked again. */
function turnOf({ named, chased }: TaskOfControlRoom): Cell {
  const again = chased === 0 ? null : `Asked again ${counted(chased, 'time')}`;
  return named === null ? { text: 'Only their managers see who', note: again } : { text: named.people ?? 'Nobody', note: [named.postTitle, again].filter(Boolean).join('. ') };
}

const tasksAtRisk = (today: CalendarDate): ListDefinition<TaskOfControlRoom> => ({
  name: 'Late or due within a week',
  path: timetablePaths.controlRoom,
  noun: 'task',
  columns: {
    due: { title: 'Due', by: ({ dueOn }) => dueOn, cell: ({ dueOn }) => ({ text: shortDate(dueOn), when: formatDueDate(dueOn, today), late: dueOn < today }) },
    what: { title: 'What', by: ({ kind }) => taskKinds[kind].asks, cell: (task) => ({ text: titleOf(task), href: task.mayOpen ? taskLink(task.id) : null }) },
    who: { title: 'Whose turn it is', by: ({ named }) => named?.people ?? null, cell: turnOf },
    service: { title: 'Service', by: ({ service }) => service, cell: ({ service }) => ({ text: service ?? 'The council' }) },
  },
  filters: {
    service: { title: 'Service', of: ({ service }) => service ?? 'The council' },
    kind: { title: 'What', of: ({ kind }) => taskKinds[kind].asks },
    late: { title: 'Late', of: ({ dueOn }) => (dueOn < today ? 'Late' : 'Due within a week') },
  },
  isLate: ({ dueOn }) => dueOn < today,
  tick: (task) => ({ value: task.id, label: titleOf(task) }),
  empty: { why: 'Nothing is late, and nothing is due within a week.', fills: 'Tasks appear a week before they are due.' },
});

const share = (part: number, whole: number): string => (whole === 0 ? 'None asked' : `${part} of ${whole} (${Math.round((100 * part) / whole)}%)`);

/** Each service: what of it is late, and how current it keeps its data. */
function serviceTable({ services, late }: ControlRoom): RehearsalTable {
  return {
    caption: 'Service by service',
    heads: ['Service', 'Late now', 'Figures of the newest quarter', 'Objectives agreed'],
    rows: services.map(({ service, figures, figuresEntered, objectives, objectivesAgreed }: ServiceCurrency) => [
      service, `${late.get(service) ?? 0}`, share(figuresEntered, figures), share(objectivesAgreed, objectives),
    ]),
  };
}

/** So many are named; how many more there are is said. */
const mostNamed = 5;

/** Those of whom some tasks are asked, whoever has most first; where only their managers see who, how many tasks that are. */
function ofWhom(tasks: readonly TaskOfControlRoom[]): string {
  const counts = new Map<string, number>();
  for (const { named } of tasks) {
    if (named === null) continue;
    const who = named.people ?? `Nobody (${named.postTitle})`;
    counts.set(who, (counts.get(who) ?? 0) + 1);
  }
  const people = [...counts].sort(([, one], [, other]) => other - one).map(([who, count]) => (count === 1 ? who : `${who} (${count})`));
  const unseen = tasks.filter(({ named }) => named === null).length;
  return [
    ...people.slice(0, mostNamed),
    ...(people.length > mostNamed ? [`${people.length - mostNamed} more`] : []),
    ...(unseen === 0 ? [] : [`${unseen} whom only their managers see`]),
  ].join(', ');
}

/** Stages whose day has passed while something of them is open. */
const lateStagesTable = ({ lateStages, today }: ControlRoom): RehearsalTable => ({
  caption: 'Stages that are late',
  heads: ['Stage', 'Its day', 'Late tasks it waits for'],
  rows: lateStages.map(({ year, title, on, waitsFor }) => [`${title} (${year})`, `${shortDate(on)}, ${formatDueDate(on, today)}`, waitsFor === 0 ? 'It has not happened' : `${waitsFor}`]),
});

/** Which of the tasks are listed, where they are more than a page holds, and the way on. */
function partOf({ part: { of, from, next }, tasks }: ControlRoom): { readonly text: string; readonly links: readonly { readonly href: string; readonly text: string }[] } | null {
  if (next === null && from === 0) return null;
  const link = (at: number, text: string) => ({ href: `${timetablePaths.controlRoom}?from=${at}`, text });
  return {
    text: `Of ${of.toLocaleString('en-GB')} tasks that are late or due within a week, these are those from ${(from + 1).toLocaleString('en-GB')} to ${(from + tasks.length).toLocaleString('en-GB')}, the longest late first. Search and filter look among these.`,
    links: [...(next === null ? [] : [link(next, 'The next ones')]), ...(from === 0 ? [] : [link(0, 'Back to the first')])],
  };
}

/** What the next seven days ask, by kind of task. */
function weekTable({ tasks, today }: ControlRoom): RehearsalTable {
  const coming = tasks.filter(({ dueOn }) => dueOn >= today);
  const kinds = [...new Set(coming.map(({ kind }) => kind))];
  return {
    caption: 'What the next seven days ask',
    heads: ['What', 'Tasks', 'Of whom'],
    rows: kinds.map((kind) => {
      const of = coming.filter((task) => task.kind === kind);
      return [taskKinds[kind].asks, `${of.length}`, ofWhom(of)];
    }),
  };
}

function controlRoomView(room: ControlRoom, { query, form }: { readonly query: ListQuery; readonly form: FilledForm<object> }): Page {
  const { stages, deliveries } = room;
  return new Page('timetable/control-room', {
    heading: 'Control room',
    area: 'Timetable',
    back: { href: timetablePaths.usual, text: 'Back to the year' },
    form,
    chase: timetablePaths.chase,
    extend: timetablePaths.extendTasks,
    part: partOf(room),
    lateStages: lateStagesTable(room),
    list: listView(tasksAtRisk(room.today), room.tasks, query),
    services: serviceTable(room),
    week: weekTable(room),
    latency: room.latency.length === 0 ? null : latencyOfRounds(room.latency),
    stages: stages.map(({ title, on }) => ({ title, on: longDate(on) })),
    deliveries: deliveries.parked === 0 ? 'Every e-mail, notice and task of the timetable was delivered.' : `${counted(deliveries.parked, 'delivery', 'deliveries')} failed; the operator sees them under Failed deliveries.`,
    links: [
      { href: reviewPaths.rounds, text: 'Chase or extend service reviews' },
      { href: measurePaths.sheets, text: 'Chase figures' },
      { href: timetablePaths.latency, text: 'How long figures take' },
    ],
  });
}

/** From which task on, as it stands in the address; from the first where it says nothing that makes sense. */
const startOf = (typed: unknown): number => (typeof typed === 'string' && /^\d{1,7}$/.test(typed) ? Number(typed) : 0);

/** The policy team's page: who is late or about to be, what next week asks, how current each service is. */
@Controller(timetablePaths.controlRoom)
export class ControlRoomPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'reviews.run', audit: 'control-room.show', navigation: { section: 'timetable', trail: 'back' } })
  async show(@CurrentActor() actor: Actor, @Query() query: ListQuery): Promise<Page | Download> {
    const room = accepted(await readControlRoom(this.database, actor, { from: startOf(query['from']) }));
    return listFile(tasksAtRisk(room.today), room.tasks, query) ?? controlRoomView(room, { query, form: blankForm() });
  }
}

/** The policy team asks once more for whatever it ticked, of any kind. */
@Controller(timetablePaths.chase)
export class ChaseTasksPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Post()
  @RoutePolicy({ permission: 'reviews.run', audit: 'tasks.chase', navigation: { section: 'timetable', trail: 'back' } })
  async chase(@CurrentActor() actor: Actor, @FormBody(ChaseTasksForm) form: FilledForm<ChaseTasksForm>): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => controlRoomView(accepted(await readControlRoom(this.database, actor)), { query: {}, form: shown });
    if (!form.ok) return again(form);
    const { tasks, message } = form.values;
    if (tasks.length === 0) return again(form.withError('tasks', 'Tick at least one task of the list.'));
    const chased = await chaseTasks(this.database, actor, { taskIds: tasks, message, submission: form.submission });
    if (!chased.ok) return again(form.refused(showRefusal(chased.refusal)));
    return new SeeOther(timetablePaths.controlRoom, `You asked again for ${counted(chased.value.chased, 'task')}.`);
  }
}

/** The policy team gives those ticked more time, whatever of figures, reviews and returns they owe. */
@Controller(timetablePaths.extendTasks)
export class ExtendTasksPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Post()
  @RoutePolicy({ permission: 'reviews.run', audit: 'tasks.extend', navigation: { section: 'timetable', trail: 'back' } })
  async extend(@CurrentActor() actor: Actor, @FormBody(ExtendTasksForm) form: FilledForm<ExtendTasksForm>): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => controlRoomView(accepted(await readControlRoom(this.database, actor)), { query: {}, form: shown });
    const { tasks, to, reason } = form.values;
    const ticked = tasks.length > 0 ? form : form.withError('tasks', 'Tick at least one task of the list.');
    if (!ticked.ok) return again(ticked);
    const extended = await extendTasks(this.database, actor, { taskIds: tasks, to, reason, submission: form.submission });
    if (!extended.ok) return again(form.refused(showRefusal(extended.refusal)));
    const { done, refused } = extended.value;
    return new SeeOther(timetablePaths.controlRoom, formatActed(`${counted(done.length, 'task')} given more time.`, refused));
  }
}
