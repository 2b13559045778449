import { listPlansOfYear, type PlansOfYear, type ServicePlanSummary } from '@golden-thread/application/plan/list-plans-of-year';
import type { Database } from '@golden-thread/application/shared/command';
import { may } from '@golden-thread/domain/authority/permission';
import { formatDueDate, shortDate } from '@golden-thread/domain/calendar/date-format';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { neighbouringYear } from '@golden-thread/domain/calendar/financial-year';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { accepted, CurrentPerson, DATABASE, Page, RoutePolicy, type SignedIn } from '../kit';
import { planStateLabels } from './labels';
import { planPaths, readYear } from './paths';

interface Viewer {
  readonly today: CalendarDate;
  readonly mayPublish: boolean;
}

/** The plans of a year: what covers what, what is late, where people's own objectives stand as counts. */
function listPlansView(plans: PlansOfYear, { today, mayPublish }: Viewer): Page {
  const { year, councilPlan, services } = plans;
  const approved = services.filter(({ state }) => state === 'approved').length;
  const following = neighbouringYear(year, 1);
  const late = services.filter(({ dueOn }) => dueOn !== null && dueOn < today).length;
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
    threadsHref: `${planPaths.threads}?year=${year.replace('/', '-')}`,
    counted: `${services.length} services, ${approved} with an approved plan, ${late} late`,
    services: services.map((line) => row(line, today)),
    mine: plans.mine.map((plan) => ({ href: planPaths.of(plan), state: planStateLabels[plan.state] })),
  });
}

const row = (line: ServicePlanSummary, today: CalendarDate): object => ({
  href: line.state === null || line.planId === null ? null : planPaths.of({ kind: 'service-plan', id: line.planId }),
  service: line.service,
  directorate: line.directorate,
  state: line.state === null ? 'Not asked for yet' : planStateLabels[line.state] + (line.returned && line.state === 'drafting' ? ', returned' : ''),
  due: line.dueOn === null ? null : { date: shortDate(line.dueOn), wording: formatDueDate(line.dueOn, today), late: line.dueOn < today },
  units: line.units === 0 ? 'No units' : `${line.unitsApproved} of ${line.units} approved`,
  people: line.peopleAsked === 0 ? 'Not asked yet' : `${line.peopleAgreed} of ${line.peopleAsked} agreed`,
});

/** The year's plans: the council's, each service's, and one's own objectives. */
@Controller(planPaths.list)
export class ListPlansPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.see', audit: 'plans.list', navigation: { section: 'plans', trail: 'none' } })
  async show(@CurrentPerson() { actor, council }: SignedIn, @Query('year') year?: string): Promise<Page> {
    const plans = accepted(await listPlansOfYear(this.database, actor, { year: readYear(year) }));
    return listPlansView(plans, { today: council.today, mayPublish: may(actor, 'plans.publish') });
  }
}
