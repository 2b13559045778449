import type { Database } from '@golden-thread/application/shared/command';
import { listAllMyTasks, type TaskSummary, type TasksFound } from '@golden-thread/application/task/my-tasks';
import { formatDueDate, shortDate } from '@golden-thread/domain/calendar/date-format';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { taskKinds } from '@golden-thread/domain/task/task';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import type { ListQuery } from '../../http/list-of-rows';
import { accepted, CurrentPerson, DATABASE, Page, RoutePolicy, type SignedIn } from '../kit';
import { type ListDefinition, listFile, listView } from '../list/list.view';
import type { Download } from '../page';
import { taskAddress, taskPaths } from './paths';

/** The parts of one's tasks that have an address of their own. */
const groups = { all: 'All of mine', late: 'Late', week: 'Due this week', later: 'Later', waiting: 'Waiting on others' } as const;
type Group = keyof typeof groups;

const groupNamed = (given: unknown): Group => (typeof given === 'string' && Object.hasOwn(groups, given) ? (given as Group) : 'all');

const isLate = ({ dueOn }: TaskSummary, today: CalendarDate): boolean => dueOn !== null && dueOn < today;

function formatMinutes(minutes: number): string {
  if (minutes < 60) return `about ${minutes} minutes`;
  return minutes === 60 ? 'about an hour' : `about ${minutes / 60} hours`;
}

/** One's tasks: what is late first. A task of somebody else is theirs to do: it is named, not linked. */
function myTasksList(person: SignedIn, show: Group, found: TasksFound): ListDefinition<TaskSummary> {
  const { today } = person.council;
  const isOthers = show === 'waiting';
  const noteOf = (task: TaskSummary): string | null =>
    isOthers ? `With ${task.with.join(', ') || 'nobody'}, ${task.postTitle}` : person.postTitles.length > 1 ? `As ${task.postTitle}` : null;
  return {
    name: groups[show],
    path: taskPaths.mine,
    ...(show !== 'all' && { kept: { show } }),
    noun: 'task',
    columns: {
      task: {
        title: 'Task', by: ({ kind }) => taskKinds[kind].asks,
        cell: (task) => ({ text: taskKinds[task.kind].asks, href: isOthers ? null : taskAddress(task.kind, task.subject, task.id), about: task.subject.label, note: noteOf(task) }),
      },
      subject: { title: 'About', by: ({ subject }) => subject.label, cell: ({ subject }) => ({ text: subject.label }) },
      due: {
        title: 'Due', by: ({ dueOn }) => dueOn,
        cell: (task) => (task.dueOn === null ? { text: 'No date' } : { text: shortDate(task.dueOn), when: formatDueDate(task.dueOn, today), late: isLate(task, today) }),
      },
      takes: { title: 'Takes', by: ({ kind }) => taskKinds[kind].minutes, cell: ({ kind }) => ({ text: formatMinutes(taskKinds[kind].minutes) }) },
      post: { title: 'Post', cell: ({ postTitle }) => ({ text: postTitle }), inFile: true },
    },
    filters: {
      kind: { title: 'Task', of: ({ kind }) => taskKinds[kind].asks },
      ...(new Set(found.lines.map(({ postTitle }) => postTitle)).size > 1 && { post: { title: isOthers ? 'With' : 'As', of: ({ postTitle }: TaskSummary) => postTitle } }),
    },
    isLate: (task) => isLate(task, today),
    empty: emptiness(show, found),
  };
}

function emptiness(show: Group, { counts: { late, week, later } }: TasksFound): { why: string; fills: string } {
  if (show === 'waiting') {
    return {
      why: 'Nothing waits on others.',
      fills: 'What you submit for somebody else to decide stands here until they have; so does what is late and was brought before you.',
    };
  }
  if (late + week + later > 0) return { why: 'No task is here.', fills: 'Choose “All of mine” to see every task.' };
  return { why: 'Nothing waits for you.', fills: 'A task appears here when a stage of the year opens, or when somebody sends you something to decide.' };
}

/** My tasks: late, due this week, later, waiting on others. */
@Controller(taskPaths.mine)
export class ListMyTasksPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'tasks.see', audit: 'tasks.list', navigation: { section: 'tasks', trail: 'none' } })
  async show(@CurrentPerson() person: SignedIn, @Query() query: ListQuery): Promise<Page | Download> {
    const show = groupNamed(query['show']);
    const found = accepted(await listAllMyTasks(this.database, person.actor, show));
    const list = myTasksList(person, show, found);
    const { late, week, later, waiting } = found.counts;
    const counts = { all: late + week + later, late, week, later, waiting };
    const page = new Page('task/list-my-tasks', {
      heading: 'My tasks',
      area: 'My tasks',
      groups: Object.entries(groups).map(([key, words]) => ({
        text: `${words} (${counts[key as Group]})`, href: key === 'all' ? taskPaths.mine : `${taskPaths.mine}?show=${key}`, active: key === show,
      })),
      list: listView(list, found.lines, query),
      deputyFor: person.actor.onBehalfOf ? [] : person.mayActFor.map((post) => `${post.name}, ${post.postTitle}`),
    });
    return listFile(list, found.lines, query) ?? page;
  }
}
