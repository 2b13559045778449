import { checkPlans, faultsListed, type PlanChecks } from '@golden-thread/application/plan/check-plans';
import type { Database } from '@golden-thread/application/shared/command';
import { formatDueDate, longDate, shortDate } from '@golden-thread/domain/calendar/date-format';
import { type CalendarDate, isCalendarDate } from '@golden-thread/domain/calendar/dates';
import { commonIssuePlans } from '@golden-thread/domain/plan/plan-issues';
import { shelfDays, type PromiseFault, promiseFaults, type PromiseKind, promiseKinds } from '@golden-thread/domain/plan/promise-checks';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import type { ListQuery } from '../../http/list-of-rows';
import { counted } from '../../http/paging';
import { actionPaths } from '../action/paths';
import { withDaysJoined } from '../form/typed-day';
import { accepted, CurrentPerson, DATABASE, Page, RoutePolicy, type SignedIn } from '../kit';
import { measurePaths } from '../measure/paths';
import { riskPaths } from '../risk/paths';
import { planPaths, readYear } from './paths';

/** Where a thing of each kind is opened, by its id and reference. */
const pathsOf: Readonly<Record<PromiseKind, (thing: { readonly id: string; readonly reference: string }) => string>> = {
  measure: ({ reference }) => measurePaths.of(reference),
  objective: ({ id }) => planPaths.objectiveOf(id),
  action: ({ reference }) => actionPaths.of(reference),
  risk: ({ reference }) => riskPaths.of(reference),
};

/** What one of a kind is called, beside it. */
const kindOfOne: Readonly<Record<PromiseKind, string>> = { measure: 'Measure', objective: 'Objective', action: 'Action', risk: 'Risk' };

const sum = (checks: PlanChecks, of: 'things' | 'ownerless' | 'neverUpdated' | 'orphans'): number => checks.counts.reduce((total, count) => total + count[of], 0);

/** The checks as counts, the faults behind them, and the plans on the shelf. */
function planChecksView(checks: PlanChecks, today: CalendarDate): Page {
  const { year, on, counts, faulty, onShelf, commonIssues } = checks;
  const withFault = (fault: PromiseFault) => faulty.filter(({ faults }) => faults.includes(fault)).map((thing) => ({ kind: kindOfOne[thing.kind], href: pathsOf[thing.kind](thing), text: `${thing.reference}: ${thing.title}` }));
  const part = (fault: PromiseFault, count: number) => ({ ...promiseFaults[fault], count, things: withFault(fault) });
  return new Page('plan/checks', {
    heading: 'What must hold of plans on any day',
    caption: `${year}, ${on === today ? 'today' : longDate(on)}`,
    area: 'Plans',
    breadcrumbs: [{ text: 'Plans', href: planPaths.listOf(year) }],
    counted: `${counted(sum(checks, 'things'), 'thing')} promised: ${sum(checks, 'ownerless')} without an owner, ${sum(checks, 'neverUpdated')} never updated, ${sum(checks, 'orphans')} outside the thread; ${counted(onShelf.length, 'plan')} on the shelf`,
    on,
    year: year.replace('/', '-'),
    counts: counts.map(({ kind, ...count }) => ({ kind: promiseKinds[kind], ...count })),
    parts: [part('ownerless', sum(checks, 'ownerless')), part('never-updated', sum(checks, 'neverUpdated')), part('orphan', sum(checks, 'orphans'))],
    listed: faultsListed,
    shelfDays,
    commonIssuePlans,
    issues: commonIssues.map(({ issue, plans }) => ({ issue, plans: plans.map(({ id, kind, name }) => ({ href: planPaths.of({ kind, id }), text: name })) })),
    onShelf: onShelf.map(({ id, kind, name, touchedOn }) => ({ href: planPaths.of({ kind, id }), text: name, touched: `${shortDate(touchedOn)}, ${formatDueDate(touchedOn, on)}` })),
  });
}

/** The day in the address, as one text or in its three fields; null where it names none. */
function dayAsked(query: ListQuery): CalendarDate | null {
  const [day, month, year] = ['day', 'month', 'year'].map((part) => query[`on[${part}]`]);
  const on = query['on'] ?? withDaysJoined({ day, month, year });
  return typeof on === 'string' && isCalendarDate(on) ? on : null;
}

/** What is left alone on a day: without an owner, never updated, outside the thread; and the plans on the shelf. */
@Controller(planPaths.checks)
export class ShowPlanChecksPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.see', audit: 'plans.check', navigation: { section: 'plans', trail: 'breadcrumbs' } })
  async show(@CurrentPerson() { actor, council }: SignedIn, @Query() query: ListQuery, @Query('year') year?: string): Promise<Page> {
    const checks = accepted(await checkPlans(this.database, actor, { year: readYear(year), on: dayAsked(query) }));
    return planChecksView(checks, council.today);
  }
}
