import { type ControlRoom, readControlRoom, type ServiceCurrency, type TaskOfControlRoom } from '@golden-thread/application/timetable/read-control-room';
import { taskLink } from '@golden-thread/application/notice/notice-text';
import { chaseTasks } from '@golden-thread/application/task/chase-tasks';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { formatDueDate, longDate, shortDate } from '@golden-thread/domain/calendar/date-format';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { taskKinds } from '@golden-thread/domain/task/task';
import type { TaskId } from '@golden-thread/domain/shared/id';
import { taskChaseLimits } from '@golden-thread/domain/task/decide-task-chase';
import { Controller, Get, Inject, Post, Query } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsString } from 'class-validator';
import { IsId } from '../../http/id-field';
import type { ListQuery } from '../../http/list-of-rows';
import { counted } from '../../http/paging';
import { UpTo } from '../../http/text-field';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import type { Cell } from '../list/draw-list';
import { type ListDefinition, listFile, listView } from '../list/list.view';
import { measurePaths } from '../measure/paths';
import type { Download } from '../page';
import { reviewPaths } from '../review/paths';
import { latencyOfRounds } from './latency.view';
import { timetablePaths } from './paths';
import type { RehearsalTable } from '../rehearsal/rehearsal.view';

/** Which open tasks the policy team asks for again. */
export class ChaseTasksForm {
  @Transform(({ value }: { value: unknown }) => [value ?? []].flat())
  @IsArray()
  @ArrayMaxSize(taskChaseLimits.tasks, { message: `Tick at most ${taskChaseLimits.tasks} tasks.` })
  @IsId({ each: true, message: 'Tick tasks of the list.' })
  tasks: TaskId[] = [];

  @IsString()
  @UpTo(taskChaseLimits.message, 'The message')
  message = '';
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
function serviceTable({ services, tasks, today }: ControlRoom): RehearsalTable {
  const late = (service: string): number => tasks.filter((task) => task.service === service && task.dueOn < today).length;
  return {
    caption: 'Service by service',
    heads: ['Service', 'Late now', 'Figures of the newest quarter', 'Objectives agreed'],
    rows: services.map(({ service, figures, figuresEntered, objectives, objectivesAgreed }: ServiceCurrency) => [
      service, `${late(service)}`, share(figuresEntered, figures), share(objectivesAgreed, objectives),
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

/** The policy team's page: who is late or about to be, what next week asks, how current each service is. */
@Controller(timetablePaths.controlRoom)
export class ControlRoomPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'reviews.run', audit: 'control-room.show', navigation: { section: 'timetable', trail: 'back' } })
  async show(@CurrentActor() actor: Actor, @Query() query: ListQuery): Promise<Page | Download> {
    const room = accepted(await readControlRoom(this.database, actor));
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
