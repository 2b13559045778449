import { getKeyPlans, type KeyPlansView, type KeyPlanSummary } from '@golden-thread/application/key-plan/get-key-plans';
import type { Database } from '@golden-thread/application/shared/command';
import { formatDueDate, shortDate } from '@golden-thread/domain/calendar/date-format';
import { financialYearDates } from '@golden-thread/domain/calendar/financial-year';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import type { ListQuery } from '../../http/list-of-rows';
import { accepted, CurrentPerson, DATABASE, Page, RoutePolicy, type SignedIn } from '../kit';
import { type ListDefinition, listFile, listView } from '../list/list.view';
import type { Download } from '../page';
import { planPaths } from '../plan/paths';
import { keyPlanTags } from './labels';
import { keyPlanPaths } from './paths';

/** Statutory plans that are due have an address of their own: what a statute asks for this year. */
const parts = { all: 'All key plans', due: 'Statutory plans due this year' } as const;
type Part = keyof typeof parts;

/** Due: a statutory plan whose review lies in the year or is overdue, or that is not in force yet. */
const isDue = ({ statutory, state, reviewOn }: KeyPlanSummary, { year }: Pick<KeyPlansView, 'year'>): boolean =>
  statutory && state !== 'ended' && (state !== 'in-force' || reviewOn <= financialYearDates(year).endsOn);

function keyPlanList({ year, today }: KeyPlansView, part: Part): ListDefinition<KeyPlanSummary> {
  const isLate = ({ state, reviewOn }: KeyPlanSummary): boolean => state === 'in-force' && reviewOn < today;
  return {
    name: 'Key plans',
    path: keyPlanPaths.list,
    ...(part !== 'all' && { kept: { part } }),
    noun: 'key plan',
    alsoCounted: (plans) => [`${plans.filter(({ statutory }) => statutory).length} statutory`, `${plans.filter(({ statutory, feeds }) => statutory && feeds === 0).length} of them without a service plan`],
    columns: {
      plan: { title: 'Plan', by: ({ reference }) => Number(reference.replace(/\D/g, '')), cell: ({ reference, title, type }) => ({ text: `${reference}: ${title}`, note: type, href: keyPlanPaths.of(reference) }) },
      years: { title: 'Years', by: ({ endsIn }) => endsIn, cell: ({ beginsIn, endsIn, statutory }) => ({ text: beginsIn === endsIn ? beginsIn : `${beginsIn} to ${endsIn}`, note: statutory ? 'Statutory (s)' : 'Not statutory (ns)' }) },
      owner: { title: 'Owner', by: ({ owner }) => owner, cell: ({ owner }) => ({ text: owner }) },
      review: {
        title: 'Review', by: ({ reviewOn }) => reviewOn,
        cell: (plan) => (plan.state === 'ended' ? { text: 'None' } : { text: shortDate(plan.reviewOn), when: formatDueDate(plan.reviewOn, today), late: isLate(plan) }),
      },
      feeds: { title: `Service plans of ${year}`, by: ({ feeds }) => feeds, cell: ({ feeds }) => ({ text: feeds === 0 ? 'Feeds none' : `Feeds ${feeds}` }) },
      state: {
        title: 'Where it stands', by: ({ state }) => state,
        cell: ({ state, publication, publishedOn }) => ({ text: keyPlanTags[state].text, tag: keyPlanTags[state].colour, note: state !== 'in-force' || publication === '' ? null : publishedOn === null ? 'Not published yet' : `Published ${shortDate(publishedOn)}` }),
      },
    },
    filters: {
      type: { title: 'Type', of: ({ type }) => type },
      statutory: { title: 'Statutory', of: ({ statutory }) => (statutory ? 'Statutory (s)' : 'Not statutory (ns)') },
      state: { title: 'Where it stands', of: ({ state }) => keyPlanTags[state].text },
    },
    isLate,
    empty: part === 'due'
      ? { why: 'No statutory plan is due this year.', fills: 'One is due in the year of its review, or while it is not in force.' }
      : { why: 'There is no key plan yet.', fills: 'The policy team begins the community strategy, the financial strategy and the statutory plans, each of a type that the council has.' },
  };
}

/** The plans of the whole council beside the council plan: what runs, what a statute asks for this year, what is looked at again. */
@Controller(keyPlanPaths.list)
export class ListKeyPlansPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.see', audit: 'key-plans.list', navigation: { section: 'plans', trail: 'breadcrumbs' } })
  async show(@CurrentPerson() { actor }: SignedIn, @Query() query: ListQuery): Promise<Page | Download> {
    const part: Part = query['part'] === 'due' ? 'due' : 'all';
    const view = accepted(await getKeyPlans(this.database, actor));
    const list = keyPlanList(view, part);
    const plans = part === 'due' ? view.plans.filter((plan) => isDue(plan, view)) : view.plans;
    return listFile(list, plans, query) ?? new Page('key-plan/list', {
      heading: 'Key plans',
      area: 'Plans',
      breadcrumbs: [{ href: planPaths.list, text: 'Plans' }, { href: keyPlanPaths.list, text: 'Key plans' }],
      list: listView(list, plans, query),
      parts: Object.entries(parts).map(([key, text]) => ({ text, href: key === 'all' ? keyPlanPaths.list : `${keyPlanPaths.list}?part=${key}`, active: key === part })),
      begin: view.mayBegin ? keyPlanPaths.begin : null,
    });
  }
}
