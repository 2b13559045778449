import { getMoney, type MoneyOfService, type MoneyView } from '@golden-thread/application/money/get-money';
import type { Database } from '@golden-thread/application/shared/command';
import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import { getPeriod } from '@golden-thread/domain/measure/period';
import { forecastVariance, formatPounds, sumOfLedger } from '@golden-thread/domain/money/ledger';
import { type Decimal, decimal } from '@golden-thread/domain/shared/decimal/decimal';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import type { ListQuery } from '../../http/list-of-rows';
import { accepted, CurrentPerson, DATABASE, Page, RoutePolicy, type SignedIn } from '../kit';
import { type Column, type ListDefinition, listFile, listView } from '../list/list.view';
import type { Download } from '../page';
import { planPaths, readYear } from '../plan/paths';
import { moneyPaths } from './paths';

/** Whole pounds: this page compares services, and the ledger's pence stand on each one's own. */
const inPounds = (amount: Decimal): string => formatPounds(decimal.round(amount, 0));

type Latest = NonNullable<MoneyOfService['latest']>;

/** A column of pounds out of the latest month; a service that the ledger does not have yet shows none. */
const pounds = (title: string, of: (latest: Latest) => Decimal): Column<MoneyOfService> => ({
  title,
  isNumber: true,
  by: ({ latest }) => latest && Number(of(latest)),
  cell: ({ latest }) => ({ text: latest ? inPounds(of(latest)) : '' }),
});

const confirmation = ({ latest }: MoneyOfService): string => (latest === null ? 'Not in the ledger yet' : latest.confirmedBy === null ? 'Not confirmed yet' : 'Confirmed');
const monthOf = (latest: Latest): string => `${getPeriod(latest.month).label}, ${latest.confirmedBy === null ? 'not confirmed yet' : `confirmed by ${latest.confirmedBy}`}`;

/** Every open service with its budget, spending and forecast; whoever will spend most beyond their budget stands first. */
const moneyList = (year: FinancialYear): ListDefinition<MoneyOfService> => {
  const named = year.replace('/', '-');
  return {
    name: 'Money of services',
    path: moneyPaths.list,
    kept: { year: named },
    noun: 'service',
    columns: {
      service: {
        title: 'Service', onPage: true, by: ({ service }) => service,
        cell: ({ serviceId, service, latest }) => ({ text: service, href: `${moneyPaths.serviceOf(serviceId)}?year=${named}`, note: latest === null ? 'Not in the ledger yet' : monthOf(latest) }),
      },
      named: { title: 'Service', inFile: true, cell: ({ service }) => ({ text: service }) },
      month: { title: 'Month of the ledger', inFile: true, cell: ({ latest }) => ({ text: latest === null ? '' : monthOf(latest) }) },
      budget: pounds('Budget', ({ budget }) => budget),
      spent: pounds('Spent', ({ actual }) => actual),
      forecast: pounds('Forecast', ({ forecast }) => forecast),
      variance: pounds('Forecast less budget', forecastVariance),
      measures: { title: 'Measures', by: ({ red }) => -red, cell: ({ red, amber, green }) => ({ text: `${red} red, ${amber} amber, ${green} green` }) },
    },
    filters: { confirmed: { title: 'Confirmed by its accountant', of: confirmation } },
    harm: ({ latest }) => (latest === null ? 0 : Math.max(0, Number(forecastVariance(latest)))),
    empty: { why: 'The council has no open service.', fills: 'Services are added in the administration.' },
  };
};

const listMoneyView = ({ year, services, mayLoad }: MoneyView, query: ListQuery): Page =>
  new Page('money/list', {
    heading: `Money of services, ${year}`,
    area: 'Plans',
    breadcrumbs: [{ text: 'Plans', href: planPaths.listOf(year) }],
    list: listView(moneyList(year), services, query),
    total: totalOf(services.flatMap(({ latest }) => latest ?? [])),
    loadHref: mayLoad ? moneyPaths.ledger : null,
    rulesHref: mayLoad ? moneyPaths.rules : null,
  });

/** What all of them come to; null while the ledger has none. */
function totalOf(months: readonly Latest[]): object | null {
  if (months.length === 0) return null;
  const sums = sumOfLedger(months);
  return { budget: inPounds(sums.budget), actual: inPounds(sums.actual), forecast: inPounds(sums.forecast), variance: inPounds(forecastVariance(sums)) };
}

/** What the services spend in a year, by the ledger's latest month, beside how their measures stand. */
@Controller(moneyPaths.list)
export class ListMoneyPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.see', audit: 'money.list', navigation: { section: 'plans', trail: 'breadcrumbs' } })
  async show(@CurrentPerson() person: SignedIn, @Query() query: ListQuery, @Query('year') year?: string): Promise<Page | Download> {
    const money = accepted(await getMoney(this.database, person.actor, { year: readYear(year) }));
    return listFile(moneyList(money.year), money.services, query) ?? listMoneyView(money, query);
  }
}
