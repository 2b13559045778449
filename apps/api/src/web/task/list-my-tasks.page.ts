import type { Database } from '@golden-thread/application/shared/command';
import { listMyTasks, type MyTasksAsked, type TaskSummary, type TasksFound } from '@golden-thread/application/task/my-tasks';
import { formatDueDate, shortDate } from '@golden-thread/domain/calendar/date-format';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { taskKinds } from '@golden-thread/domain/task/task';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { pageNumber, pagesOf } from '../../http/paging';
import { accepted, CurrentPerson, DATABASE, Page, RoutePolicy, type SignedIn } from '../kit';
import { taskAddress, taskPaths } from './paths';

/** A table head that sorts by its column, as the govuk table takes it. */
interface SortHead {
  readonly html: string;
  readonly attributes: { readonly 'aria-sort': 'ascending' | 'none' };
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** Heads whose links keep the filter (`query`) and go back to the first page. `columns`: sort key -> words. */
function sortHeads(
  columns: Readonly<Record<string, string>>,
  current: string,
  path: string,
  query: Readonly<Record<string, string | undefined>>,
): SortHead[] {
  return Object.entries(columns).map(([key, words]) => {
    const kept = Object.entries(query).filter((entry): entry is [string, string] => !!entry[1] && entry[0] !== 'page' && entry[0] !== 'sort');
    const href = `${path}?${new URLSearchParams([...kept, ['sort', key]]).toString()}`;
    return {
      html: `<a class="govuk-link" href="${escaped(href)}">${escaped(words)}</a>`,
      attributes: { 'aria-sort': key === current ? 'ascending' : 'none' },
    };
  });
}

/** What stands in the address. */
type MyTasksQuery = MyTasksAsked;

const groups = { all: 'All of mine', late: 'Late', week: 'Due this week', later: 'Later', waiting: 'Waiting on others' } as const;

/** The list with its counts, its filter and why it is empty when it is. */
function listMyTasksView(person: SignedIn, query: MyTasksQuery, found: TasksFound): Page {
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

function row(line: TaskSummary, person: SignedIn, waiting: boolean): object {
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
  dueOn === null ? { date: 'No date', wording: '' } : { date: shortDate(dueOn), wording: formatDueDate(dueOn, today) };

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

const shows = ['all', 'late', 'week', 'later', 'waiting'] as const;
const sorts = ['due', 'task', 'subject'] as const;
const oneOf = <T extends string>(known: readonly T[], asked: string | undefined): T => known.find((value) => value === asked) ?? known[0]!;

/** My tasks: late, due this week, later, waiting on others. The first page everybody meets. */
@Controller(taskPaths.mine)
export class ListMyTasksPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'tasks.see', audit: 'tasks.list', navigation: { section: 'tasks', trail: 'none' } })
  async show(@CurrentPerson() person: SignedIn, @Query() asked: Readonly<Record<string, string>>): Promise<Page> {
    const query: MyTasksQuery = {
      show: oneOf(shows, asked['show']),
      sort: oneOf(sorts, asked['sort']),
      kind: asked['kind'] || null,
      page: pageNumber(asked['page']),
    };
    return listMyTasksView(person, query, accepted(await listMyTasks(this.database, person.actor, query)));
  }
}
