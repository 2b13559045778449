import { type ActionSummary, getRegisterChoices, listRegister, type RegisterOffer, type RegisterQuestion } from '@golden-thread/application/action/get-actions';
import type { Database } from '@golden-thread/application/shared/command';
import { type ActionPace, daysPastDue, forecastOf } from '@golden-thread/domain/action/action-forecast';
import { type ActionOriginKind, actionOrigins, actionStatuses, isOverdue, isUnderWay, type Nearness, soonDays } from '@golden-thread/domain/action/action';
import { formatDueDate, shortDate } from '@golden-thread/domain/calendar/date-format';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import type { ListQuery } from '../../http/list-of-rows';
import { counted } from '../../http/paging';
import { accepted, blankForm, CurrentPerson, DATABASE, type FilledForm, Page, RoutePolicy, type SignedIn } from '../kit';
import type { Cell } from '../list/draw-list';
import { type FoundListAsked, type FoundListDefinition, foundListFile, foundListView, readFoundListQuery, sortAsked } from '../list/found-list.view';
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

/** What each filter is called in the address and on the page, and what is asked of the register by it. */
const nearness: Readonly<Record<string, Nearness>> = { Overdue: 'overdue', [`Due within ${soonDays} days`]: 'soon', Later: 'later', 'Nothing to do now': 'none' };
const paces: Readonly<Record<string, ActionPace>> = { 'Done by its day': 'in-time', 'Done after its day': 'late', 'No forecast': 'none' };
const moves: Readonly<Record<string, RegisterQuestion['moved']>> = {
  'Never moved': { atLeast: 0, atMost: 0 }, 'Moved once': { atLeast: 1, atMost: 1 }, 'Moved twice': { atLeast: 2, atMost: 2 }, 'Moved more often': { atLeast: 3, atMost: null },
};
const steps: Readonly<Record<string, boolean>> = { 'Steps written': true, 'Who, not how': false };
const ofNoService = 'The council';
const agreedInNothing = 'Nothing in particular';
const origins: Readonly<Record<string, ActionOriginKind | ''>> = {
  [agreedInNothing]: '', ...Object.fromEntries(Object.entries(actionOrigins).map(([kind, title]) => [title, kind as ActionOriginKind])),
};

/** Values of a filter that are their own names. */
const named = (values: readonly string[]): { value: string; text: string }[] => [...new Set(values)].map((value) => ({ value, text: value }));

/** What is asked of the register by what was chosen. */
function questionOf({ q, chosen, sort, page, rows }: FoundListAsked): Omit<RegisterQuestion, 'mine' | 'ended'> {
  const { near = '', pace = '', moved = '', how = '', service, origin = '', status } = chosen;
  return {
    search: q, near: nearness[near] ?? null, pace: paces[pace] ?? null, moved: moves[moved] ?? null, saysHow: steps[how] ?? null, status: status ?? null,
    service: service === ofNoService ? '' : (service ?? null), origin: origins[origin] ?? null, order: sort === null ? 'worst' : sortAsked(sorts, sort), limit: rows, offset: (page - 1) * rows,
  };
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

const sorts = ['action', 'owner', 'due', 'status', 'progress', 'forecast'] as const;

function actionList({ today, mayAdd, statuses, services }: RegisterOffer, part: Part): FoundListDefinition<ActionSummary> {
  return {
    name: 'Actions',
    path: actionPaths.list,
    ...(part !== 'open' && { kept: { part } }),
    noun: 'action',
    columns: {
      action: { title: 'Action', cell: ({ reference, title }) => ({ text: `${reference}: ${title}`, href: actionPaths.of(reference) }) },
      owner: { title: 'Owner', cell: ({ owner, people }) => ({ text: owner, note: people || 'Nobody in post: whoever is above answers for it' }) },
      due: { title: 'Due', cell: (action) => dueCell(action, today) },
      status: { title: 'Where it stands', cell: (action) => ({ text: actionTag(action).text, tag: actionTag(action).colour, note: action.statusReason || null }) },
      progress: { title: 'Done', cell: ({ progress, saidOn }) => ({ text: `${progress}%`, note: `said on ${shortDate(saidOn)}` }) },
      forecast: { title: 'At this pace', cell: forecastCell },
      original: { title: 'First promised for', cell: ({ originalDueOn }) => ({ text: shortDate(originalDueOn) }), inFile: true },
      slips: { title: 'Moved to a later day', cell: ({ slips }) => ({ text: String(slips) }), inFile: true },
      service: { title: 'Service', cell: ({ service }) => ({ text: service ?? ofNoService }), inFile: true },
      origin: { title: 'Agreed in', cell: ({ origin }) => ({ text: origin === null ? '' : actionOrigins[origin] }), inFile: true },
    },
    sorts,
    filters: {
      near: { title: 'Day', items: named(Object.keys(nearness)) },
      pace: { title: 'At this pace', items: named(Object.keys(paces)) },
      moved: { title: 'Moved', items: named(Object.keys(moves)) },
      status: { title: 'Where it stands', items: named(statuses) },
      how: { title: 'How it is done', items: named(Object.keys(steps)) },
      service: { title: 'Service', items: named([...services, ofNoService]) },
      origin: { title: 'Agreed in', items: named(Object.keys(origins)) },
    },
    isSearched: true,
    tick: ({ id, reference, status }) => (mayAdd && actionStatuses[status].open ? { value: id, label: `Choose ${reference}` } : null),
    empty: part === 'mine'
      ? { why: 'You own no open action.', fills: 'An action is yours when it is given to a post that you answer for.' }
      : { why: 'No action is in the register yet.', fills: 'Actions come from plans, clinics, recovery plans and reviews, or are added here.' },
  };
}

/** The register with what is asked of it; the form in which ticked actions are given to another post. */
export async function listActionsView(database: Database, { actor }: SignedIn, query: ListQuery, form: FilledForm<object>): Promise<Page | Download> {
  const part = partNamed(query['part']);
  const choices = accepted(await getRegisterChoices(database, actor));
  const list = actionList(choices, part);
  const { actions, found, all, moved, late } = accepted(await listRegister(database, actor, { ...questionOf(readFoundListQuery(list, query)), mine: parts[part].mine, ended: parts[part].ended }));
  return foundListFile(list, actions, query) ?? new Page('action/list', {
    heading: 'Actions',
    area: 'Actions',
    form,
    list: foundListView(list, { rows: actions, total: found, counts: `${counted(all, 'action')}, ${moved} moved to a later day, ${late} late` }, query),
    parts: Object.entries(parts).map(([key, { title }]) => ({ text: title, href: addressOf(key as Part), active: key === part })),
    add: choices.mayAdd ? actionPaths.add : null,
    assign: choices.mayAdd ? actionPaths.assign : null,
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
