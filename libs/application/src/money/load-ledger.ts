import type { Actor } from '@golden-thread/domain/authority/actor';
import { isSelfApproval } from '@golden-thread/domain/authority/separation-of-duties';
import { financialYearOf } from '@golden-thread/domain/calendar/financial-year';
import { surprisesOfLedger } from '@golden-thread/domain/money/plausible-amount';
import { findPeriod } from '@golden-thread/domain/measure/period';
import type { LedgerLine } from '@golden-thread/domain/money/ledger';
import type { ServiceId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { readLedger } from '@golden-thread/exchange/ledger/read-ledger';
import type { GivenFile } from '@golden-thread/exchange/tabular/table';
import { findMoneyRules } from '@golden-thread/persistence/money/decisions-on-money';
import { confirmLedgerMonth, listLedgerBefore, listLoadersOf, listServiceMonths, listServicesOfCostCentres, saveLedgerMonth } from '@golden-thread/persistence/money/ledger';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { lacksPermission, type Submitted } from '../shared/command';
import { confirmsLedger, findMoneyPlace } from './money-access';

/** What an extract brought. */
export interface LedgerLoad {
  readonly month: string;
  readonly costCentres: number;
  /** How many services have a line with one of them, and are asked to confirm it. */
  readonly services: number;
}

/** `confirmed`: what surprises in it was looked at twice. */
export interface LoadLedger extends Submitted {
  readonly month: string;
  readonly file: GivenFile;
  readonly confirmed?: boolean;
}

/**
 * Takes a month's extract of the ledger, for all cost centres at once: what it said of the month before is replaced, and confirmed again.
 * The accountants of the services concerned are told. Refuses: NotPermitted, LedgerMonthMissing (no month), LedgerMonthNotBegun, LedgerUnreadable (every fault),
 * LedgerSurprising (everything far from what was to be expected, until it is confirmed).
 */
export async function loadLedger(database: Database, actor: Actor, { month, file, confirmed = false, submission }: LoadLedger): Promise<Outcome<LedgerLoad>> {
  const lacking = lacksPermission(actor, 'plans.publish');
  if (lacking) return lacking;
  const period = findPeriod(month);
  if (period?.frequency !== 'monthly') return refuse('LedgerMonthMissing', { month });
  const { columns, today } = await database.read(actor.councilId, async (reading) => ({ columns: (await findMoneyRules(reading)).columns, today: reading.today }));
  if (period.startsOn > today) return refuse('LedgerMonthNotBegun', { month });
  const read = readLedger(file, columns);
  if ('faults' in read) return refuse('LedgerUnreadable', { faults: read.faults });
  return database.transact({ actor, submission }, (work) => take(work, month, { lines: read.lines, file: file.name, confirmed }));
}

/** As `LoadLedger`, told line by line. */
export interface TellLedger extends Omit<LoadLedger, 'file'> {
  readonly lines: readonly LedgerLine[];
}

/** The same as the finance system tells it itself. Refuses: NotPermitted, LedgerMonthMissing, LedgerMonthNotBegun, LedgerUnreadable (a cost centre twice), LedgerSurprising. */
export async function tellLedger(database: Database, actor: Actor, { month, lines, confirmed = false, submission }: TellLedger): Promise<Outcome<LedgerLoad>> {
  const lacking = lacksPermission(actor, 'plans.publish');
  if (lacking) return lacking;
  const period = findPeriod(month);
  if (period?.frequency !== 'monthly') return refuse('LedgerMonthMissing', { month });
  const twice = lines.filter(({ costCentre }, at) => lines.findIndex((line) => line.costCentre === costCentre) < at);
  if (twice.length > 0) return refuse('LedgerUnreadable', { faults: twice.map(({ costCentre }) => `${costCentre} stands twice. Put its lines together.`) });
  return database.transact({ actor, submission }, async (work) => (period.startsOn > work.today ? refuse('LedgerMonthNotBegun', { month }) : take(work, month, { lines, file: null, confirmed })));
}

/** Writes what the ledger says of a month, instead of what it said; each service concerned is to be confirmed. Refuses: LedgerSurprising. */
async function take(work: UnitOfWork, month: string, { lines, file, confirmed }: { readonly lines: readonly LedgerLine[]; readonly file: string | null; readonly confirmed: boolean }): Promise<Outcome<LedgerLoad>> {
  const stream = { type: 'council', id: work.council.id } as const;
  await work.lock(stream);
  const findings = confirmed ? [] : surprisesOfLedger(lines, await listLedgerBefore(work, month));
  if (findings.length > 0) return refuse('LedgerSurprising', { findings });
  await saveLedgerMonth(work, month, lines);
  const services = await listServicesOfCostCentres(work, lines.map(({ costCentre }) => costCentre));
  const payload = { month, file, costCentres: lines.length, serviceIds: services.map(({ serviceId }) => serviceId), accountantPostIds: services.flatMap(({ accountantPostId }) => accountantPostId ?? []) };
  work.record({ name: 'LedgerLoaded', stream, payload });
  return accept({ month, costCentres: lines.length, services: services.length });
}

/** The service accountant confirms what the ledger says of the service in a month; never who took it in. Refuses: NotPermitted, NotFound, NotConfirmingLedger, LedgerMonthMissing, LedgerConfirmedByLoader. */
export async function confirmLedger(database: Database, actor: Actor, { serviceId, month, submission }: Submitted & { readonly serviceId: ServiceId; readonly month: string }): Promise<Outcome<{ readonly month: string }>> {
  const lacking = lacksPermission(actor, 'plans.write');
  if (lacking) return lacking;
  return database.transact({ actor, submission }, async (work) => {
    const place = await findMoneyPlace(work, serviceId);
    if (place === undefined) return refuse('NotFound');
    if (!confirmsLedger(actor, place)) return refuse('NotConfirmingLedger');
    const period = findPeriod(month);
    const known = period === null ? [] : await listServiceMonths(work, financialYearOf(period.startsOn).slice(0, 4), serviceId);
    if (!known.some((one) => one.month === month)) return refuse('LedgerMonthMissing', { month });
    if (isSelfApproval(actor, await listLoadersOf(work, month))) return refuse('LedgerConfirmedByLoader');
    confirmLedgerMonth(work, serviceId, month);
    work.record({ name: 'LedgerConfirmed', stream: { type: 'council', id: actor.councilId }, payload: { month, serviceId } });
    return accept({ month });
  });
}
