import { type ActionSummary, listRegister } from '@golden-thread/application/action/get-actions';
import type { Database } from '@golden-thread/application/shared/command';
import { daysPastDue, forecastOf } from '@golden-thread/domain/action/action-forecast';
import { actionOrigins, actionStatuses, isOverdue, isUnderWay } from '@golden-thread/domain/action/action';
import { formatDueDate, shortDate } from '@golden-thread/domain/calendar/date-format';
import { addDays, type CalendarDate } from '@golden-thread/domain/calendar/dates';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import type { ListQuery } from '../../http/list-of-rows';
import { counted } from '../../http/paging';
import { accepted, blankForm, CurrentPerson, DATABASE, type FilledForm, Page, RoutePolicy, type SignedIn } from '../kit';
import type { Cell } from '../list/draw-list';
import { type ListDefinition, listFile, listView } from '../list/list.view';
import type { Download } from '../page';
import { actionTag, formatSlips } from './labels';
import { actionPaths } from './paths';

/** The parts of the register that have an address of their own: whoever opens it means theirs first, and seldom what is over. */
const parts = {
  open: { title: 'All that are open', mine: false, ended: false },
  mine: { title: 'Mine', mine: true, ended: false },
  all: { title: 'With those achieved or deleted', mine: false, ended: true },
} as const;
type Part = keyof typeof parts;

const partNamed = (given: unknown): Part => (typeof given === 'string' && Object.hasOwn(parts, given) ? (given as Part) : 'open');
const addressOf = (part: Part): string => (part === 'open' ? actionPaths.list : `${actionPaths.list}?part=${part}`);

/** How near an action's day is, for the list to be narrowed by. */
const monthAhead = 30;
function nearness(action: ActionSummary, today: CalendarDate): string {
  if (!isUnderWay(action)) return 'Nothing to do now';
  if (isOverdue(action, today)) return 'Overdue';
  return action.dueOn <= addDays(today, monthAhead) ? `Due within ${monthAhead} days` : 'Later';
}

/** Whether an action is done by its day at the pace at which it goes. */
function paceOf(action: ActionSummary): string {
  const pastDue = daysPastDue(action);
  return pastDue === null ? 'No forecast' : pastDue === 0 ? 'Done by its day' : 'Done after its day';
}

function forecastCell(action: ActionSummary): Cell {
  const [forecast, pastDue] = [forecastOf(action), daysPastDue(action)];
  return forecast === null ? { text: '–' } : { text: shortDate(forecast), note: pastDue === 0 ? null : `${counted(pastDue!, 'day')} after its day` };
}

const dueCell = (action: ActionSummary, today: CalendarDate): Cell => ({
  text: shortDate(action.dueOn),
  when: isUnderWay(action) ? formatDueDate(action.dueOn, today) : '',
  late: isOverdue(action, today),
  note: action.dueOn === action.originalDueOn ? null : `First promised for ${shortDate(action.originalDueOn)}. ${formatSlips(action.slips)}.`,
});

function actionList(today: CalendarDate, part: Part, mayAssign: boolean): ListDefinition<ActionSummary> {
  return {
    name: 'Actions',
    path: actionPaths.list,
    ...(part !== 'open' && { kept: { part } }),
    noun: 'action',
    alsoCounted: (actions) => [`${actions.filter(({ slips }) => slips > 0).length} moved to a later day`],
    columns: {
      action: { title: 'Action', by: ({ reference }) => Number(reference.replace(/\D/g, '')), cell: ({ reference, title }) => ({ text: `${reference}: ${title}`, href: actionPaths.of(reference) }) },
      owner: { title: 'Owner', by: ({ owner }) => owner, cell: ({ owner, people }) => ({ text: owner, note: people || 'Nobody in post: whoever is above answers for it' }) },
      due: { title: 'Due', by: ({ dueOn }) => dueOn, cell: (action) => dueCell(action, today) },
      status: { title: 'Where it stands', by: (action) => actionTag(action).text, cell: (action) => ({ text: actionTag(action).text, tag: actionTag(action).colour, note: action.statusReason || null }) },
      progress: { title: 'Done', by: ({ progress }) => -progress, cell: ({ progress, saidOn }) => ({ text: `${progress}%`, note: `said on ${shortDate(saidOn)}` }) },
      forecast: { title: 'At this pace', by: (action) => forecastOf(action) ?? '9999', cell: forecastCell },
      original: { title: 'First promised for', cell: ({ originalDueOn }) => ({ text: shortDate(originalDueOn) }), inFile: true },
      slips: { title: 'Moved to a later day', cell: ({ slips }) => ({ text: String(slips) }), inFile: true },
      service: { title: 'Service', cell: ({ service }) => ({ text: service ?? 'The council' }), inFile: true },
      origin: { title: 'Agreed in', cell: ({ origin }) => ({ text: origin === null ? '' : actionOrigins[origin] }), inFile: true },
    },
    filters: {
      near: { title: 'Day', of: (action) => nearness(action, today) },
      pace: { title: 'At this pace', of: paceOf },
      moved: { title: 'Moved', of: ({ slips }) => formatSlips(slips) },
      status: { title: 'Where it stands', of: (action) => actionTag(action).text },
      how: { title: 'How it is done', of: ({ saysHow }) => (saysHow ? 'Steps written' : 'Who, not how') },
      service: { title: 'Service', of: ({ service }) => service ?? 'The council' },
      origin: { title: 'Agreed in', of: ({ origin }) => (origin === null ? 'Nothing in particular' : actionOrigins[origin]) },
    },
    isLate: (action) => isOverdue(action, today),
    tick: ({ id, reference, status }) => (mayAssign && actionStatuses[status].open ? { value: id, label: `Choose ${reference}` } : null),
    harm: (action) => Number(isOverdue(action, today)) * 2 - Number(!isUnderWay(action)),
    empty: part === 'mine'
      ? { why: 'You own no open action.', fills: 'An action is yours when it is given to a post that you answer for.' }
      : { why: 'No action is in the register yet.', fills: 'Actions come from plans, clinics, recovery plans and reviews, or are added here.' },
  };
}

/** The register with what is asked of it; the form in which ticked actions are given to another post. */
export async function listActionsView(database: Database, { actor }: SignedIn, query: ListQuery, form: FilledForm<object>): Promise<Page | Download> {
  const part = partNamed(query['part']);
  const { actions, today, mayAdd } = accepted(await listRegister(database, actor, parts[part]));
  const list = actionList(today, part, mayAdd);
  return listFile(list, actions, query) ?? new Page('action/list', {
    heading: 'Actions',
    area: 'Actions',
    form,
    list: listView(list, actions, query),
    parts: Object.entries(parts).map(([key, { title }]) => ({ text: title, href: addressOf(key as Part), active: key === part })),
    add: mayAdd ? actionPaths.add : null,
    assign: mayAdd ? actionPaths.assign : null,
  });
}

/** The register of actions: what was promised, wherever it was agreed; what is overdue first. */
@Controller(actionPaths.list)
export class ListActionsPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'actions.see', audit: 'actions.list', navigation: { section: 'actions', trail: 'none' } })
  async show(@CurrentPerson() person: SignedIn, @Query() query: ListQuery): Promise<Page | Download> {
    return listActionsView(this.database, person, query, blankForm());
  }
}
