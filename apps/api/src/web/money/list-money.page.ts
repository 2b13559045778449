import { getMoney, type MoneyView } from '@golden-thread/application/money/get-money';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { getPeriod } from '@golden-thread/domain/measure/period';
import { forecastVariance, formatPounds, sumOfLedger } from '@golden-thread/domain/money/ledger';
import { type Decimal, decimal } from '@golden-thread/domain/shared/decimal/decimal';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { accepted, CurrentActor, DATABASE, Page, RoutePolicy } from '../kit';
import { planPaths, readYear } from '../plan/paths';
import { moneyPaths } from './paths';

/** Whole pounds: this page compares services, and the ledger's pence stand on each one's own. */
const inPounds = (amount: Decimal): string => formatPounds(decimal.round(amount, 0));

const listMoneyView = ({ year, services, mayLoad }: MoneyView): Page =>
  new Page('money/list', {
    heading: `Money of services, ${year}`,
    area: 'Plans',
    breadcrumbs: [{ text: 'Plans', href: planPaths.listOf(year) }],
    rows: services.map(({ serviceId, service, latest, red, amber, green }) => ({
      href: `${moneyPaths.serviceOf(serviceId)}?year=${year.replace('/', '-')}`,
      service,
      month: latest === null ? null : `${getPeriod(latest.month).label}, ${latest.confirmedBy === null ? 'not confirmed yet' : `confirmed by ${latest.confirmedBy}`}`,
      budget: latest && inPounds(latest.budget), actual: latest && inPounds(latest.actual), forecast: latest && inPounds(latest.forecast),
      variance: latest && inPounds(forecastVariance(latest)),
      performance: `${red} red, ${amber} amber, ${green} green`,
    })),
    total: totalOf(services.flatMap(({ latest }) => latest ?? [])),
    loadHref: mayLoad ? moneyPaths.ledger : null,
    rulesHref: mayLoad ? moneyPaths.rules : null,
  });

const totalOf = (months: Parameters<typeof sumOfLedger>[0]): object => {
  const sums = sumOfLedger(months);
  return { budget: inPounds(sums.budget), actual: inPounds(sums.actual), forecast: inPounds(sums.forecast), variance: inPounds(forecastVariance(sums)) };
};

/** What the services spend in a year, by the ledger's latest month, beside how their measures stand. */
@Controller(moneyPaths.list)
export class ListMoneyPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.see', audit: 'money.list', navigation: { section: 'plans', trail: 'breadcrumbs' } })
  async show(@CurrentActor() actor: Actor, @Query('year') year?: string): Promise<Page> {
    return listMoneyView(accepted(await getMoney(this.database, actor, { year: readYear(year) })));
  }
}
