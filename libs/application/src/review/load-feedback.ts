import type { Actor } from '@golden-thread/domain/authority/actor';
import { may } from '@golden-thread/domain/authority/permission';
import { findPeriod, getPeriod, type Period, periodBefore, periodAt } from '@golden-thread/domain/measure/period';
import { quarterOf } from '@golden-thread/domain/calendar/financial-year';
import { changesOfFeedback, compareFeedback, type FeedbackColumns, type FeedbackCompared, type FeedbackCount, type FeedbackKind, feedbackKindKeys, feedbackPeriods } from '@golden-thread/domain/review/feedback';
import type { ServiceId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import type { FeedbackLine } from '@golden-thread/exchange/feedback/read-feedback';
import { findFeedbackColumns, findServicesNamed, listFeedback, listFeedbackPeriods, listServiceNames, saveFeedback, saveFeedbackColumns } from '@golden-thread/persistence/review/feedback';
import type { Asked, Database } from '@golden-thread/persistence/unit-of-work/database';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import type { HandedFile } from '../apart/handed-file';
import { readApart } from '../apart/read-apart';
import { lacksPermission, type Submitted } from '../shared/command';
import { type TableFormat, writeTable } from '../shared/write-table';

/** What an extract brought. */
export interface FeedbackLoad {
  readonly period: string;
  readonly services: number;
}

interface OfQuarter extends Submitted {
  /** The key of a quarter: 2026-Q1. */
  readonly period: string;
}

/** The quarter of a key; null where the key is none. */
const quarterNamed = (key: string): Period | null => {
  const period = findPeriod(key);
  return period?.frequency === 'quarterly' ? period : null;
};

/** Writes what was read of a quarter, instead of what was known of it. Refuses: `FeedbackUnreadable` where services are not the council's. */
async function take(work: UnitOfWork, { key: period }: Period, { lines, file }: { readonly lines: readonly FeedbackLine[]; readonly file: string | null }): Promise<Outcome<FeedbackLoad>> {
  const services = new Map((await findServicesNamed(work, lines.map(({ service }) => service))).map(({ named, id }) => [named, id]));
  const unknown = lines.filter(({ service }) => !services.has(service)).map(({ service }) => `“${service}” is no service of this council, by name or code.`);
  const seen = new Set<ServiceId>();
  const twice = lines.filter(({ service }) => {
    const id = services.get(service);
    return id !== undefined && seen.size === seen.add(id).size;
  }).map(({ service }) => `“${service}” is a service that another row is of.`);
  if (unknown.length + twice.length > 0) return refuse('FeedbackUnreadable', { faults: [...unknown, ...twice] });
  const before = await listFeedback(work, [period]);
  const after = lines.flatMap(({ service, counts }) => counts.map(({ kind, count }): Omit<FeedbackCount, 'period'> => ({ serviceId: services.get(service)!, kind, count })));
  await saveFeedback(work, period, after);
  for (const { serviceId, counts } of changesOfFeedback(before, after)) work.record({ name: 'FeedbackOfServiceChanged', stream: { type: 'service', id: serviceId }, payload: { period, counts } });
  work.record({ name: 'FeedbackLoaded', stream: { type: 'council', id: work.council.id }, payload: { period, file, services: lines.length } });
  return accept({ period, services: lines.length });
}

/**
 * Takes a quarter's extract of the customer system for all services at once, and remembers what it calls its columns. Refuses: `NotPermitted`, `FeedbackQuarterMissing`,
 * `FeedbackUnreadable` (every fault), `FileNotReadInTime`, `FilesBeingRead`.
 */
export async function loadFeedback(database: Database, actor: Actor, { period, columns, file, submission }: OfQuarter & { readonly columns: FeedbackColumns; readonly file: HandedFile }): Promise<Outcome<FeedbackLoad>> {
  const lacking = lacksPermission(actor, 'reviews.run');
  if (lacking) return lacking;
  const quarter = quarterNamed(period);
  if (quarter === null) return refuse('FeedbackQuarterMissing');
  const apart = await readApart('feedback', { file, columns });
  if (!apart.ok) return apart;
  const read = apart.value;
  if ('faults' in read) return refuse('FeedbackUnreadable', { faults: read.faults });
  return database.transact({ actor, submission }, async (work) => {
    saveFeedbackColumns(work, columns);
    return take(work, quarter, { lines: read.lines, file: file.name });
  });
}

/** The same as an API client tells it. Refuses: `NotPermitted`, `FeedbackQuarterMissing`, `FeedbackUnreadable`. */
export async function tellFeedback(database: Database, actor: Actor, { period, lines, submission }: OfQuarter & { readonly lines: readonly FeedbackLine[] }): Promise<Outcome<FeedbackLoad>> {
  const lacking = lacksPermission(actor, 'reviews.run');
  if (lacking) return lacking;
  const quarter = quarterNamed(period);
  return quarter === null ? refuse('FeedbackQuarterMissing') : database.transact({ actor, submission }, (work) => take(work, quarter, { lines, file: null }));
}

/** What people told of each service in a quarter, beside the quarter before and last year's. */
export interface FeedbackView {
  readonly quarter: Period;
  readonly services: readonly { readonly name: string; readonly compared: readonly FeedbackCompared[] }[];
  /** Quarters of which something is known, the latest first. */
  readonly periods: readonly Period[];
  readonly columns: FeedbackColumns;
  readonly mayLoad: boolean;
}

/** The counts of a quarter by service; where none is named, of the latest that is known, else of the last that has ended. Refuses: `NotPermitted`, `FeedbackQuarterMissing`. */
export async function getFeedback(database: Asked, actor: Actor, { period }: { readonly period: string | null }): Promise<Outcome<FeedbackView>> {
  const lacking = lacksPermission(actor, 'reviews.see');
  if (lacking) return lacking;
  const asked = period === null ? null : quarterNamed(period);
  if (period !== null && asked === null) return refuse('FeedbackQuarterMissing');
  return database.read(actor.councilId, async (reading) => {
    const periods = (await listFeedbackPeriods(reading)).map(getPeriod);
    const { year, quarter: now } = quarterOf(reading.today);
    const quarter = asked ?? periods[0] ?? periodBefore(periodAt(year, 'quarterly', now));
    const counts = await listFeedback(reading, feedbackPeriods(quarter));
    const services = (await listServiceNames(reading)).map(({ id, name }) => ({ name, compared: compareFeedback(counts.filter(({ serviceId }) => serviceId === id), quarter) }));
    return accept({ quarter, services: services.filter(({ compared }) => compared.length > 0), periods, columns: await findFeedbackColumns(reading), mayLoad: may(actor, 'reviews.run') });
  });
}

/**
 * A quarter as the sheet that is taken: a row for each service by its code, under the names that the customer system gives its columns, with what is known. Of a quarter of which
 * nothing is known it is the sheet to fill in: what is left empty is not known. Refuses: `NotPermitted`, `FeedbackQuarterMissing`.
 */
export async function writeFeedbackSheet(database: Asked, actor: Actor, { period, format }: { readonly period: string; readonly format: TableFormat }): Promise<Outcome<{ readonly fileName: string; readonly bytes: string | Buffer }>> {
  const lacking = lacksPermission(actor, 'reviews.see');
  if (lacking) return lacking;
  const quarter = quarterNamed(period);
  if (quarter === null) return refuse('FeedbackQuarterMissing');
  return database.read(actor.councilId, async (reading) => {
    const [counts, names, services] = [await listFeedback(reading, [quarter.key]), await findFeedbackColumns(reading), await listServiceNames(reading)];
    const countOf = (serviceId: ServiceId, kind: FeedbackKind): number | null => counts.find((one) => one.serviceId === serviceId && one.kind === kind)?.count ?? null;
    const rows = services
      .filter(({ id, isOpen }) => isOpen || counts.some(({ serviceId }) => serviceId === id))
      .map(({ id, code, name }) => [code, ...feedbackKindKeys.map((kind) => countOf(id, kind)), name]);
    // The name stands beside for whoever fills it in; the code is what is read.
    const columns = [names.service, ...feedbackKindKeys.map((kind) => names[kind]), 'Service name'];
    return accept({ fileName: `feedback-${quarter.key.toLowerCase()}.${format}`, bytes: writeTable(format, { name: quarter.label, columns, rows }) });
  });
}
