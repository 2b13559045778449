import { listPlansOfYear, type PlansOfYear, type ServicePlanSummary } from '@golden-thread/application/plan/list-plans-of-year';
import type { Database } from '@golden-thread/application/shared/command';
import { may } from '@golden-thread/domain/authority/permission';
import { formatDueDate, shortDate } from '@golden-thread/domain/calendar/date-format';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { neighbouringYear } from '@golden-thread/domain/calendar/financial-year';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import type { ListQuery } from '../../http/list-of-rows';
import { consultationPaths } from '../consultation/paths';
import { externalChallengePaths } from '../external-challenge/paths';
import { accepted, CurrentPerson, DATABASE, Page, RoutePolicy, type SignedIn } from '../kit';
import { type ListDefinition, listFile, listView } from '../list/list.view';
import type { Download } from '../page';
import { moneyPaths } from '../money/paths';
import { keyPlanPaths } from '../key-plan/paths';
import { planTypePaths } from '../plan-type/paths';
import { planStateLabels } from './labels';
import { planPaths, readYear } from './paths';

interface Viewer {
  readonly query: ListQuery;
  readonly today: CalendarDate;
  readonly mayPublish: boolean;
}

/** The plans of a year: what covers what, what is late, where people's own objectives stand as counts. */
function listPlansView(plans: PlansOfYear, { query, today, mayPublish }: Viewer): Page {
  const { year, councilPlan, services } = plans;
  const following = neighbouringYear(year, 1);
  return new Page('plan/list', {
    heading: `Plans for ${year}`,
    area: 'Plans',
    years: plans.years.map((each) => ({ text: each, href: planPaths.listOf(each), current: each === year })),
    council: councilPlan && {
      title: councilPlan.title,
      href: planPaths.councilOf(councilPlan.id),
      state: councilPlan.publishedOn ? `Published on ${shortDate(councilPlan.publishedOn)}` : 'Being drafted',
      coverage: `${councilPlan.coverage.allocated} of ${councilPlan.coverage.deliverables} deliverables have their lead service`,
    },
    draftHref: mayPublish && councilPlan === null ? `${planPaths.draftCouncil}?year=${year.replace('/', '-')}` : null,
    next: mayPublish && !plans.years.includes(following) ? { text: following, href: planPaths.listOf(following) } : null,
    frameworkHref: planPaths.framework,
    consultationsHref: consultationPaths.list,
    challengesHref: externalChallengePaths.list,
    monitoringHref: `${planPaths.monitoring}?year=${year.replace('/', '-')}`,
    keyPlansHref: keyPlanPaths.list,
    typesHref: planTypePaths.list,
    moneyHref: `${moneyPaths.list}?year=${year.replace('/', '-')}`,
    checksHref: `${planPaths.checks}?year=${year.replace('/', '-')}`,
    threadsHref: `${planPaths.threads}?year=${year.replace('/', '-')}`,
    list: listView(servicePlanList(year, today), services, query),
    mine: plans.mine.map((plan) => ({ href: planPaths.of(plan), state: planStateLabels[plan.state] })),
  });
}

const stateOf = ({ state, returned }: ServicePlanSummary): string =>
  state === null ? 'Not asked for yet' : planStateLabels[state] + (returned && state === 'drafting' ? ', returned' : '');

/** Every open service with where its plan, its units' plans and its people's objectives stand; what is late first. */
function servicePlanList(year: string, today: CalendarDate): ListDefinition<ServicePlanSummary> {
  const isLate = ({ dueOn }: ServicePlanSummary): boolean => dueOn !== null && dueOn < today;
  return {
    name: `Service plans ${year}`,
    path: planPaths.list,
    kept: { year: year.replace('/', '-') },
    noun: 'service',
    alsoCounted: (services) => [`${services.filter(({ state }) => state === 'approved').length} with an approved plan`],
    columns: {
      service: {
        title: 'Service', by: ({ service }) => service,
        cell: ({ service, directorate, state, planId }) => ({
          text: service, note: directorate, href: state === null || planId === null ? null : planPaths.of({ kind: 'service-plan', id: planId }),
        }),
      },
      plan: { title: 'Plan', by: stateOf, cell: (line) => ({ text: stateOf(line) }) },
      due: {
        title: 'Due', by: ({ dueOn }) => dueOn,
        cell: (line) => (line.dueOn === null ? { text: 'Nothing' } : { text: shortDate(line.dueOn), when: formatDueDate(line.dueOn, today), late: isLate(line) }),
      },
      units: {
        title: 'Unit plans', by: ({ units, unitsApproved }) => unitsApproved - units,
        cell: ({ units, unitsApproved }) => ({ text: units === 0 ? 'No units' : `${unitsApproved} of ${units} approved` }),
      },
      people: {
        title: 'People’s objectives', by: ({ peopleAsked, peopleAgreed }) => peopleAgreed - peopleAsked,
        cell: ({ peopleAsked, peopleAgreed }) => ({ text: peopleAsked === 0 ? 'Not asked yet' : `${peopleAgreed} of ${peopleAsked} agreed` }),
      },
    },
    filters: {
      plan: { title: 'Plan', of: stateOf },
      directorate: { title: 'Directorate', of: ({ directorate }) => directorate },
    },
    isLate,
    empty: { why: 'The council has no open service.', fills: 'Services are added in the administration, or imported with the council’s pack.' },
  };
}

/** The year's plans: the council's, each service's, and one's own objectives. */
@Controller(planPaths.list)
export class ListPlansPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.see', audit: 'plans.list', navigation: { section: 'plans', trail: 'none' } })
  async show(@CurrentPerson() person: SignedIn, @Query() query: ListQuery): Promise<Page | Download> {
    const { actor, council } = person;
    const plans = accepted(await listPlansOfYear(this.database, actor, { year: readYear(query['year']) }));
    const { today } = council;
    return listFile(servicePlanList(plans.year, today), plans.services, query) ?? listPlansView(plans, { query, today, mayPublish: may(actor, 'plans.publish') });
  }
}
