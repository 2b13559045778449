import type { MyTasksAsked, TaskLine, TasksFound } from '@golden-thread/application/task';
import { type CalendarDate, dueWording, shortDate } from '@golden-thread/domain/calendar';
import { taskKinds } from '@golden-thread/domain/task';
import type { SignedIn } from '../../auth/signed-in';
import { pagesOf } from '../list/pages-of';
import { sortHeads } from '../list/sort-heads';
import { Page } from '../page';
import { taskPaths } from './paths';
import { taskAddress } from './task-address';

/** What stands in the address. */
export type MyTasksQuery = MyTasksAsked;

const groups = { all: 'All of mine', late: 'Late', week: 'Due this week', later: 'Later', waiting: 'Waiting on others' } as const;

/** The list with its counts, its filter and why it is empty when it is. */
export function presentMyTasks(person: SignedIn, query: MyTasksQuery, found: TasksFound): Page {
  const { late, week, later, waiting } = found.counts;
  const mine = late + week + later;
  const counts = { all: mine, late, week, later, waiting };
  const address = { show: query.show, kind: query.kind ?? undefined, sort: query.sort };
  return new Page('task/list-my-tasks', {
    heading: 'My tasks',
    area: 'My tasks',
    counted: `${mine} ${mine === 1 ? 'task' : 'tasks'}, ${late} late`,
    late,
    groups: Object.entries(groups).map(([key, words]) => ({
      text: `${words} (${counts[key as keyof typeof counts]})`,
      href: `${taskPaths.mine}?show=${key}`,
      active: key === query.show,
    })),
    show: query.show,
    sort: query.sort,
    groupName: groups[query.show],
    kinds: [
      { value: '', text: 'Every task' },
      ...found.kinds.map(({ kind, count }) => ({ value: kind, text: `${taskKinds[kind].asks} (${count})`, selected: kind === query.kind })),
    ],
    heads: sortHeads({ task: 'Task', subject: 'About', due: 'Due' }, query.sort, taskPaths.mine, address),
    rows: found.lines.map((line) => row(line, person, query.show === 'waiting')),
    pages: pagesOf(found.total, query.page, taskPaths.mine, address),
    empty: emptiness(query, mine),
    deputyFor: person.actor.onBehalfOf ? [] : person.mayActFor.map((post) => `${post.name}, ${post.postTitle}`),
  });
}

function row(line: TaskLine, person: SignedIn, waiting: boolean): object {
  const { asks, minutes } = taskKinds[line.kind];
  return {
    asks,
    // A task of somebody else is theirs to do: it is named, not linked.
    href: waiting ? null : taskAddress(line.kind, line.subject),
    subject: line.subject.label,
    due: due(line.dueOn, person.council.today),
    late: line.group === 'late' || (waiting && line.dueOn !== null && line.dueOn < person.council.today),
    takes: minutes < 60 ? `about ${minutes} minutes` : minutes === 60 ? 'about an hour' : `about ${minutes / 60} hours`,
    note: waiting ? `With ${line.with.join(', ') || 'nobody'}, ${line.postTitle}` : person.postTitles.length > 1 ? `As ${line.postTitle}` : null,
  };
}

const due = (dueOn: CalendarDate | null, today: CalendarDate): { date: string; wording: string } =>
  dueOn === null ? { date: 'No date', wording: '' } : { date: shortDate(dueOn), wording: dueWording(dueOn, today) };

function emptiness(query: MyTasksQuery, mine: number): { why: string; fills: string } {
  if (query.show === 'waiting') {
    return {
      why: 'Nothing waits on others.',
      fills: 'What you submit for somebody else to decide stands here until they have; so does what is late and was brought before you.',
    };
  }
  if (mine > 0) return { why: 'No task matches what you chose.', fills: 'Choose “All of mine” to see every task.' };
  return { why: 'Nothing waits for you.', fills: 'A task appears here when a stage of the year opens, or when somebody sends you something to decide.' };
}
