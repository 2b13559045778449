import type { Actor } from '@golden-thread/domain/authority/actor';
import { contributorsOf, isSelfApproval, withContributor } from '@golden-thread/domain/authority/separation-of-duties';
import { financialYearOf } from '@golden-thread/domain/calendar/financial-year';
import { surprisesOfLedger } from '@golden-thread/domain/money/plausible-amount';
import { findPeriod } from '@golden-thread/domain/measure/period';
import { changesOfLedger, mostCostCentres, type LedgerLine, type LedgerLineChange } from '@golden-thread/domain/money/ledger';
import type { LedgerPreviewId, PersonId, ServiceId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { findMoneyRules } from '@golden-thread/persistence/money/decisions-on-money';
import { confirmLedgerMonth, listLedgerBefore, listLedgerLines, listLoadersOf, listServiceMonths, listServicesOfCostCentres, saveLedgerMonth, type ServiceOfCostCentres } from '@golden-thread/persistence/money/ledger';
import { addLedgerPreview, dropLedgerPreviews, findLedgerPreview, findLedgerVersion, type LedgerPreview } from '@golden-thread/persistence/money/ledger-previews';
import type { Asked, Database } from '@golden-thread/persistence/unit-of-work/database';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import type { HandedFile } from '../apart/handed-file';
import { readApart } from '../apart/read-apart';
import { lacksPermission, type Submitted } from '../shared/command';
import { proposeUnderspend } from './carry-forward';
import { confirmsLedger, findMoneyPlace } from './money-access';

/** What an extract brought. */
export interface LedgerLoad {
  readonly month: string;
  readonly costCentres: number;
  /** How many services have a line with one of them, and are asked to confirm it. */
  readonly services: number;
}

export interface LoadLedger extends Submitted {
  readonly month: string;
  readonly file: HandedFile;
}

/**
 * Takes a month's extract of the ledger, for all cost centres at once: what it said of the month before is replaced, and confirmed again.
 * The accountants of the services concerned are told. Refuses: NotPermitted, LedgerMonthMissing (no month), LedgerMonthNotBegun, LedgerUnreadable (every fault), FileNotReadInTime, FilesBeingRead,
 * LedgerSurprising (everything far from what was to be expected: the extract is kept as it was judged, and taken by `takeLedgerPreview`).
 */
export async function loadLedger(database: Database, actor: Actor, { month, file, submission }: LoadLedger): Promise<Outcome<LedgerLoad>> {
  const lacking = lacksPermission(actor, 'plans.publish');
  if (lacking) return lacking;
  const period = findPeriod(month);
  if (period?.frequency !== 'monthly') return refuse('LedgerMonthMissing', { month });
  const { columns, today } = await database.read(actor.councilId, async (reading) => ({ columns: (await findMoneyRules(reading)).columns, today: reading.today }));
  if (period.startsOn > today) return refuse('LedgerMonthNotBegun', { month });
  const apart = await readApart('ledger', { file, columns });
  if (!apart.ok) return apart;
  const read = apart.value;
  if ('faults' in read) return refuse('LedgerUnreadable', { faults: read.faults });
  if (read.lines.length > mostCostCentres) return refuse('LedgerUnreadable', { faults: [`${file.name} has ${read.lines.length} cost centres, more than ${mostCostCentres}. Give those alone that are spent from.`] });
  const done = await database.transact({ actor, submission }, async (work): Promise<Outcome<LedgerLoad | Surprise>> => {
    const { lines } = read;
    const findings = await surprisesIn(work, month, lines);
    if (findings.length === 0) return take(work, month, { lines, file: file.name, loadedBy: contributorsOf(actor) });
    const previewId = newId<LedgerPreviewId>();
    addLedgerPreview(work, { id: previewId, month, file: file.name, lines, findings, stood: await findLedgerVersion(work, month), madeBy: contributorsOf(actor) });
    return accept({ findings, previewId });
  });
  if (!done.ok) return done;
  return 'previewId' in done.value ? refuse('LedgerSurprising', done.value) : accept(done.value);
}

/** What surprises in a file that is kept. */
interface Surprise {
  readonly findings: readonly string[];
  readonly previewId: LedgerPreviewId;
}

/** The findings of an extract, by what the ledger says while nobody else takes a month in. */
async function surprisesIn(work: UnitOfWork, month: string, lines: readonly LedgerLine[]): Promise<readonly string[]> {
  await work.lock({ type: 'council', id: work.council.id });
  return surprisesOfLedger(lines, await listLedgerBefore(work, month));
}

/** An extract that is kept, for the page that asks to look twice. Refuses: NotPermitted, LedgerPreviewGone. */
export async function getLedgerPreview(database: Asked, actor: Actor, previewId: LedgerPreviewId): Promise<Outcome<LedgerPreview>> {
  const lacking = lacksPermission(actor, 'plans.publish');
  if (lacking) return lacking;
  const preview = await database.read(actor.councilId, (reading) => findLedgerPreview(reading, previewId));
  return preview === undefined ? refuse('LedgerPreviewGone') : accept(preview);
}

/**
 * Takes an extract that was kept, once its surprises were looked at twice. Whoever chose the file and whoever confirms it have both taken it in.
 * Refuses: NotPermitted, LedgerPreviewGone, LedgerPreviewStale (the ledger says something else of the year by now).
 */
export async function takeLedgerPreview(database: Database, actor: Actor, { previewId, submission }: Submitted & { readonly previewId: LedgerPreviewId }): Promise<Outcome<LedgerLoad>> {
  const lacking = lacksPermission(actor, 'plans.publish');
  if (lacking) return lacking;
  return database.transact({ actor, submission }, async (work) => {
    await work.lock({ type: 'council', id: work.council.id });
    const preview = await findLedgerPreview(work, previewId);
    if (preview === undefined) return refuse('LedgerPreviewGone');
    const { month, file, lines, stood, madeBy } = preview;
    if ((await findLedgerVersion(work, month)) !== stood) return refuse('LedgerPreviewStale', { month });
    return take(work, month, { lines, file, loadedBy: withContributor(madeBy, actor) });
  });
}

/** As `LoadLedger`, told line by line. */
export interface TellLedger extends Omit<LoadLedger, 'file'> {
  readonly lines: readonly LedgerLine[];
  /** What surprises in it was looked at twice. */
  readonly confirmed?: boolean;
}

/** The same as the finance system tells it itself. Refuses: NotPermitted, LedgerMonthMissing, LedgerMonthNotBegun, LedgerUnreadable (a cost centre twice), LedgerSurprising. */
export async function tellLedger(database: Database, actor: Actor, { month, lines, confirmed = false, submission }: TellLedger): Promise<Outcome<LedgerLoad>> {
  const lacking = lacksPermission(actor, 'plans.publish');
  if (lacking) return lacking;
  const period = findPeriod(month);
  if (period?.frequency !== 'monthly') return refuse('LedgerMonthMissing', { month });
  const seen = new Set<string>();
  const twice = lines.filter(({ costCentre }) => seen.size === seen.add(costCentre).size);
  if (twice.length > 0) return refuse('LedgerUnreadable', { faults: twice.map(({ costCentre }) => `${costCentre} stands twice. Put its lines together.`) });
  return database.transact({ actor, submission }, async (work) => {
    if (period.startsOn > work.today) return refuse('LedgerMonthNotBegun', { month });
    const findings = await surprisesIn(work, month, lines);
    if (findings.length > 0 && !confirmed) return refuse('LedgerSurprising', { findings, previewId: null });
    return take(work, month, { lines, file: null, loadedBy: contributorsOf(actor) });
  });
}

interface Taken {
  readonly lines: readonly LedgerLine[];
  readonly file: string | null;
  readonly loadedBy: readonly PersonId[];
}

/** Writes what the ledger says of a month, instead of what it said; each service concerned is to be confirmed. */
async function take(work: UnitOfWork, month: string, { lines, file, loadedBy }: Taken): Promise<Outcome<LedgerLoad>> {
  const before = await listLedgerLines(work, month);
  await saveLedgerMonth(work, month, { lines, loadedBy });
  dropLedgerPreviews(work, month);
  const given = new Set(lines.map(({ costCentre }) => costCentre));
  const known = await listServicesOfCostCentres(work, [...new Set([...given, ...before.map(({ costCentre }) => costCentre)])]);
  recordChanges(work, month, changesOfLedger(before, lines), known);
  const services = known.filter(({ costCentres }) => costCentres.some((costCentre) => given.has(costCentre)));
  const payload = { month, file, costCentres: lines.length, serviceIds: services.map(({ serviceId }) => serviceId), accountantPostIds: services.flatMap(({ accountantPostId }) => accountantPostId ?? []) };
  work.record({ name: 'LedgerLoaded', stream: { type: 'council', id: work.council.id }, payload });
  return accept({ month, costCentres: lines.length, services: services.length });
}

/** What an extract changed, as an event of each service whose lines name the cost centres; what none names, as one of the council. */
function recordChanges(work: UnitOfWork, month: string, changes: readonly LedgerLineChange[], services: readonly ServiceOfCostCentres[]): void {
  const named = new Set(services.flatMap(({ costCentres }) => costCentres));
  for (const { serviceId, costCentres } of services) {
    const own = new Set(costCentres);
    const lines = changes.filter(({ costCentre }) => own.has(costCentre));
    if (lines.length > 0) work.record({ name: 'LedgerOfServiceChanged', stream: { type: 'service', id: serviceId }, payload: { month, lines } });
  }
  const others = changes.filter(({ costCentre }) => !named.has(costCentre));
  if (others.length > 0) work.record({ name: 'LedgerOfNobodyChanged', stream: { type: 'council', id: work.council.id }, payload: { month, lines: others } });
}

/** The service accountant confirms what the ledger says of the service in a month; never who took it in. What is left at the outturn is then proposed to be carried forward. Refuses: NotPermitted, NotFound, NotConfirmingLedger, LedgerMonthMissing, LedgerConfirmedByLoader. */
export async function confirmLedger(database: Database, actor: Actor, { serviceId, month, submission }: Submitted & { readonly serviceId: ServiceId; readonly month: string }): Promise<Outcome<{ readonly month: string }>> {
  const lacking = lacksPermission(actor, 'plans.write');
  if (lacking) return lacking;
  return database.transact({ actor, submission }, async (work) => {
    const place = await findMoneyPlace(work, serviceId);
    if (place === undefined) return refuse('NotFound');
    if (!confirmsLedger(actor, place)) return refuse('NotConfirmingLedger');
    const period = findPeriod(month);
    const known = period === null ? [] : await listServiceMonths(work, financialYearOf(period.startsOn).slice(0, 4), serviceId);
    const said = known.find((one) => one.month === month);
    if (said === undefined) return refuse('LedgerMonthMissing', { month });
    if (isSelfApproval(actor, await listLoadersOf(work, month))) return refuse('LedgerConfirmedByLoader');
    confirmLedgerMonth(work, serviceId, month);
    work.record({ name: 'LedgerConfirmed', stream: { type: 'council', id: actor.councilId }, payload: { month, serviceId } });
    await proposeUnderspend(work, place, said);
    return accept({ month });
  });
}
