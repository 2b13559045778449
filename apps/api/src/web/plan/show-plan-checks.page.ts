import { checkPlans, faultsListed, type PlanChecks } from '@golden-thread/application/plan/check-plans';
import type { Database } from '@golden-thread/application/shared/command';
import { formatDueDate, longDate, shortDate } from '@golden-thread/domain/calendar/date-format';
import { type CalendarDate, isCalendarDate } from '@golden-thread/domain/calendar/dates';
import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import { commonIssuePlans } from '@golden-thread/domain/plan/plan-issues';
import { type FaultyThing, shelfDays, type PromiseFault, promiseFaults, type PromiseKind, promiseKinds } from '@golden-thread/domain/plan/promise-checks';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import type { ListQuery } from '../../http/list-of-rows';
import { counted } from '../../http/paging';
import { actionPaths } from '../action/paths';
import { dayAsked } from '../form/typed-day';
import { accepted, CurrentPerson, DATABASE, Page, RoutePolicy, type SignedIn } from '../kit';
import { type ListDefinition, listFile, listView } from '../list/list.view';
import { measurePaths } from '../measure/paths';
import type { Download } from '../page';
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

/** A year as addresses name it: 2026-27. */
const named = (year: FinancialYear): string => year.replace('/', '-');

/** One thing with one of its faults: it has a row for each. */
interface FaultRow extends FaultyThing {
  readonly fault: PromiseFault;
}

const rowsOf = ({ faulty }: PlanChecks): readonly FaultRow[] => faulty.flatMap((thing) => thing.faults.map((fault) => ({ ...thing, fault })));

const faultOrder = Object.keys(promiseFaults) as PromiseFault[];

/** What has a fault on the day: what nobody answers for first. */
const faultList = ({ year }: PlanChecks, asked: CalendarDate | null): ListDefinition<FaultRow> => ({
  name: 'What is left alone',
  path: planPaths.checks,
  kept: { year: named(year), ...(asked && { on: asked }) },
  noun: 'fault',
  columns: {
    thing: { title: 'What', by: ({ reference }) => reference, cell: (thing) => ({ text: `${thing.reference}: ${thing.title}`, href: pathsOf[thing.kind](thing) }) },
    kind: { title: 'Kind', by: ({ kind }) => kindOfOne[kind], cell: ({ kind }) => ({ text: kindOfOne[kind] }) },
    fault: { title: 'Fault', by: ({ fault }) => promiseFaults[fault].title, cell: ({ fault }) => ({ text: promiseFaults[fault].title }) },
  },
  filters: {
    fault: { title: 'Fault', of: ({ fault }) => promiseFaults[fault].title },
    kind: { title: 'Kind', of: ({ kind }) => kindOfOne[kind] },
  },
  harm: ({ fault }) => -faultOrder.indexOf(fault),
  empty: { why: 'Nothing that is promised is left alone on this day.', fills: 'A measure, objective, action or risk stands here once it has no owner, was never updated, or stands outside the thread.' },
});

/** The checks as counts, the faults behind them, and the plans on the shelf. */
function planChecksView(checks: PlanChecks, today: CalendarDate, query: ListQuery): Page {
  const { year, on, counts, faulty, onShelf, commonIssues } = checks;
  return new Page('plan/checks', {
    heading: 'What must hold of plans on any day',
    caption: `${year}, ${on === today ? 'today' : longDate(on)}`,
    area: 'Plans',
    breadcrumbs: [{ text: 'Plans', href: planPaths.listOf(year) }],
    counted: `${counted(sum(checks, 'things'), 'thing')} promised: ${sum(checks, 'ownerless')} without an owner, ${sum(checks, 'neverUpdated')} never updated, ${sum(checks, 'orphans')} outside the thread; ${counted(onShelf.length, 'plan')} on the shelf`,
    on,
    year: named(year),
    counts: counts.map(({ kind, ...count }) => ({ kind: promiseKinds[kind], ...count })),
    faults: Object.values(promiseFaults),
    list: listView(faultList(checks, dayIn(query)), rowsOf(checks), query),
    isCut: faulty.length >= faultsListed,
    listed: faultsListed,
    shelfDays,
    commonIssuePlans,
    issues: commonIssues.map(({ issue, plans }) => ({ issue, plans: plans.map(({ id, kind, name }) => ({ href: planPaths.of({ kind, id }), text: name })) })),
    onShelf: onShelf.map(({ id, kind, name, touchedOn }) => ({ href: planPaths.of({ kind, id }), text: name, touched: `${shortDate(touchedOn)}, ${formatDueDate(touchedOn, on)}` })),
  });
}

/** The day in the address; null where it names none. */
function dayIn(query: ListQuery): CalendarDate | null {
  const on = dayAsked(query, 'on');
  return isCalendarDate(on) ? on : null;
}

/** What is left alone on a day: without an owner, never updated, outside the thread; and the plans on the shelf. */
@Controller(planPaths.checks)
export class ShowPlanChecksPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.see', audit: 'plans.check', navigation: { section: 'plans', trail: 'breadcrumbs' } })
  async show(@CurrentPerson() person: SignedIn, @Query() query: ListQuery, @Query('year') year?: string): Promise<Page | Download> {
    const checks = accepted(await checkPlans(this.database, person.actor, { year: readYear(year), on: dayIn(query) }));
    return listFile(faultList(checks, dayIn(query)), rowsOf(checks), query) ?? planChecksView(checks, person.council.today, query);
  }
}
