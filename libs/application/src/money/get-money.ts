import type { Actor } from '@golden-thread/domain/authority/actor';
import { may } from '@golden-thread/domain/authority/permission';
import { isSelfApproval } from '@golden-thread/domain/authority/separation-of-duties';
import { type FinancialYear, financialYearOf, neighbouringQuarter, neighbouringYear, quarterOf } from '@golden-thread/domain/calendar/financial-year';
import { levelCounts } from '@golden-thread/domain/status/status';
import { amountIn, type RollUp, rollUp } from '@golden-thread/domain/money/budget-line';
import type { CarryForward } from '@golden-thread/domain/money/carry-forward';
import { type Decimal, decimal } from '@golden-thread/domain/shared/decimal/decimal';
import type { ServiceId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { listStandings } from '@golden-thread/persistence/status/standings.query';
import { type BudgetLineSummary, listBudgetLines, listMoneyPlaces, listMoved, type MoneyPlace } from '@golden-thread/persistence/money/budget-lines';
import { findCarryForward, listVirements, type VirementSummary } from '@golden-thread/persistence/money/decisions-on-money';
import { listServiceMonths, type ServiceMonth } from '@golden-thread/persistence/money/ledger';
import type { Asked } from '@golden-thread/persistence/unit-of-work/database';
import type { Reading } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { lacksPermission } from '../shared/command';
import { carriedLineId, contributorsToCarryForward, isAskedAboutCarryForward } from './carry-forward';
import { confirmsLedger, plansMoney } from './money-access';

/** A service's money beside its performance: the variance of one next to that of the other. */
export interface MoneyOfService {
  readonly serviceId: ServiceId;
  readonly service: string;
  /** The latest month that the ledger has; null where it has none. */
  readonly latest: ServiceMonth | null;
  readonly red: number;
  readonly amber: number;
  readonly green: number;
}

/** What the services spend in a year. */
export interface MoneyView {
  readonly year: FinancialYear;
  readonly services: readonly MoneyOfService[];
  readonly mayLoad: boolean;
}

/** The money of every open service in a year, beside how its measures stand. Everybody in the council may read it. Refuses: NotPermitted. */
export async function getMoney(database: Asked, actor: Actor, asked: { readonly year: FinancialYear | null }): Promise<Outcome<MoneyView>> {
  const lacking = lacksPermission(actor, 'plans.see');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading) => {
    const year = asked.year ?? financialYearOf(reading.today);
    const months = await listServiceMonths(reading, year.slice(0, 4));
    const standings = await listStandings(reading, neighbouringQuarter(quarterOf(reading.today), -1));
    const services = (await listMoneyPlaces(reading)).map(({ serviceId, service }): MoneyOfService => {
      const counts = levelCounts(standings.filter((one) => one.serviceId === serviceId).map(({ status }) => status.level));
      return { serviceId, service, latest: months.find((one) => one.serviceId === serviceId) ?? null, red: counts.red, amber: counts.amber, green: counts.green };
    });
    return accept({ year, services, mayLoad: may(actor, 'plans.publish') });
  });
}

/** A line with what it has in the year by now. */
export interface LineOfYear extends BudgetLineSummary {
  /** Planned for the year, with what was moved to or from it; null where it says nothing of the year. */
  readonly now: Decimal | null;
}

/** The money of one service. */
export interface ServiceMoneyView {
  readonly year: FinancialYear;
  readonly place: MoneyPlace;
  readonly lines: readonly LineOfYear[];
  /** The units' sum beside the service's own figure, for each of three years. */
  readonly rollUps: readonly RollUp[];
  readonly months: readonly ServiceMonth[];
  readonly virements: readonly VirementSummary[];
  /** What the year before has left it, or taken from it. */
  readonly broughtForward: CarryForward | null;
  readonly carriedForward: CarryForward | null;
  /** What is carried forward is a line: what was approved before there were such lines is none. */
  readonly isCarriedAsLine: boolean;
  readonly mayPlan: boolean;
  readonly mayConfirm: boolean;
  readonly mayDecideCarryForward: boolean;
  readonly mayConfigure: boolean;
}

/** A service's lines by objective, its units' sum, its months, what was moved and carried. Refuses: NotPermitted, NotFound. */
export async function getServiceMoney(database: Asked, actor: Actor, { serviceId, year: asked }: { readonly serviceId: ServiceId; readonly year: FinancialYear | null }): Promise<Outcome<ServiceMoneyView>> {
  const lacking = lacksPermission(actor, 'plans.see');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading) => {
    const [place] = await listMoneyPlaces(reading, serviceId);
    if (place === undefined) return refuse('NotFound');
    const year = asked ?? financialYearOf(reading.today);
    const lines = await listBudgetLines(reading, serviceId);
    const carriedForward = (await findCarryForward(reading, serviceId, year)) ?? null;
    return accept({
      year, place,
      lines: await withMoved(reading, lines, serviceId, year),
      rollUps: rollUp(lines, year),
      months: await listServiceMonths(reading, year.slice(0, 4), serviceId),
      virements: await listVirements(reading, serviceId, year),
      broughtForward: (await findCarryForward(reading, serviceId, neighbouringYear(year, -1))) ?? null,
      carriedForward,
      isCarriedAsLine: carriedForward !== null && lines.some(({ id }) => id === carriedLineId(carriedForward)),
      mayPlan: may(actor, 'plans.write') && (plansMoney(actor, place, null) || place.units.some(({ id }) => plansMoney(actor, place, id))),
      mayConfirm: may(actor, 'plans.write') && confirmsLedger(actor, place),
      mayDecideCarryForward: may(actor, 'plans.write') && carriedForward !== null && !isSelfApproval(actor, await contributorsToCarryForward(reading, carriedForward)) && (await isAskedAboutCarryForward(reading, actor, carriedForward)),
      mayConfigure: may(actor, 'plans.publish'),
    });
  });
}

async function withMoved(reading: Reading, lines: readonly BudgetLineSummary[], serviceId: ServiceId, year: FinancialYear): Promise<readonly LineOfYear[]> {
  const moved = await listMoved(reading, serviceId, year);
  return lines.map((line) => {
    const planned = amountIn(line, year);
    return { ...line, now: planned === null ? null : decimal.sum([planned, ...moved.filter(({ lineId }) => lineId === line.id).map(({ amount }) => amount)]) };
  });
}
