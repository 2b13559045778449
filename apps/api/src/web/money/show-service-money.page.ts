import { getServiceMoney, type LineOfYear, type ServiceMoneyView } from '@golden-thread/application/money/get-money';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { shortDate } from '@golden-thread/domain/calendar/date-format';
import { neighbouringYear } from '@golden-thread/domain/calendar/financial-year';
import { getPeriod } from '@golden-thread/domain/measure/period';
import { carryForwardStates } from '@golden-thread/domain/money/carry-forward';
import { amountIn, yearsPlanned } from '@golden-thread/domain/money/budget-line';
import { forecastVariance, formatPounds } from '@golden-thread/domain/money/ledger';
import { virementDeciders, virementStates } from '@golden-thread/domain/money/virement';
import { decimal } from '@golden-thread/domain/shared/decimal/decimal';
import type { ServiceId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ParseId } from '../../http/parse-id';
import { accepted, CurrentActor, DATABASE, Page, RoutePolicy } from '../kit';
import { planPaths, readYear } from '../plan/paths';
import { moneyPaths } from './paths';

/** A service's lines, its units' sum, its months in the ledger, what was moved and what is carried forward. */
function showServiceMoneyView(view: ServiceMoneyView): Page {
  const { year, place, lines, rollUps, months, virements, broughtForward, carriedForward, isCarriedAsLine, mayPlan, mayConfirm } = view;
  const at = (rest: string): string => moneyPaths.serviceOf(place.serviceId, rest);
  const named = year.replace('/', '-');
  return new Page('money/service', {
    heading: `Money of ${place.service}`,
    caption: year,
    area: 'Plans',
    breadcrumbs: [{ text: 'Plans', href: planPaths.listOf(year) }, { text: 'Money', href: `${moneyPaths.list}?year=${named}` }],
    years: Array.from({ length: yearsPlanned }, (_, years) => neighbouringYear(year, years)),
    lines: lines.map((line) => lineRow(line, view)),
    rollUps: rollUps.map((one) => ({ year: one.year, service: formatPounds(one.service), units: formatPounds(one.units), variance: decimal.isZero(one.variance) ? null : formatPounds(one.variance) })),
    hasUnits: lines.some(({ unitId }) => unitId !== null),
    months: months.map((one) => ({
      month: getPeriod(one.month).label, budget: formatPounds(one.budget), actual: formatPounds(one.actual), forecast: formatPounds(one.forecast), variance: formatPounds(forecastVariance(one)),
      confirmed: one.confirmedBy === null || one.confirmedOn === null ? null : `${one.confirmedBy}, ${shortDate(one.confirmedOn)}`,
      confirmHref: mayConfirm && one.confirmedBy === null ? at(`/months/${one.month}`) : null,
    })),
    virements: virements.map((one) => ({ href: moneyPaths.virementOf(one.reference), text: `${one.reference}: ${formatPounds(one.amount)} from ${one.from} to ${one.to}`, says: `${virementStates[one.state]}${one.state === 'proposed' ? `, ${virementDeciders[one.decider].toLowerCase()}` : ''}` })),
    broughtForward: broughtForward && `${formatPounds(broughtForward.amount)} out of ${broughtForward.year}: ${carryForwardStates[broughtForward.state].toLowerCase()}`,
    carriedForward: carriedForward && `${formatPounds(carriedForward.amount)} into ${neighbouringYear(year, 1)}: ${carryForwardStates[carriedForward.state].toLowerCase()}${isCarriedAsLine ? ', a line of that year' : ''}`,
    links: [
      ...(mayPlan ? [{ href: at('/lines/new'), text: 'Add a line' }] : []),
      ...(mayPlan || view.mayDecideCarryForward ? [{ href: at(`/carry-forward/${named}`), text: `What is carried out of ${year}` }, { href: at(`/carry-forward/${neighbouringYear(year, -1).replace('/', '-')}`), text: `What is carried out of ${neighbouringYear(year, -1)}` }] : []),
      ...(view.mayConfigure ? [{ href: at('/accountant'), text: 'Name its accountant' }] : []),
    ],
  });
}

const lineRow = (line: LineOfYear, { year, mayPlan }: ServiceMoneyView): object => ({
  title: line.title,
  unit: line.unit ?? 'The service itself',
  objective: line.objective && { href: planPaths.objectiveOf(line.objective.id), text: `${line.objective.reference}: ${line.objective.title}` },
  costCentre: line.costCentre,
  amounts: Array.from({ length: yearsPlanned }, (_, years) => {
    const planned = amountIn(line, neighbouringYear(year, years));
    return planned === null ? '–' : formatPounds(planned);
  }),
  now: line.now === null || line.now === amountIn(line, year) ? null : formatPounds(line.now),
  reviseHref: mayPlan ? moneyPaths.lineOf(line.id) : null,
  moveHref: mayPlan && line.now !== null ? moneyPaths.lineOf(line.id, `/virement?year=${year.replace('/', '-')}`) : null,
});

/** The money of one service. */
@Controller(moneyPaths.service)
export class ShowServiceMoneyPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.see', audit: 'money.open-service', navigation: { section: 'plans', trail: 'breadcrumbs' } })
  async show(@CurrentActor() actor: Actor, @Param('service', ParseId) serviceId: ServiceId, @Query('year') year?: string): Promise<Page> {
    return showServiceMoneyView(accepted(await getServiceMoney(this.database, actor, { serviceId, year: readYear(year) })));
  }
}
