import type { ImportEvent, PackImported } from '@golden-thread/domain/import/events';
import { getPeriod } from '@golden-thread/domain/measure/period';
import type { ImportId, PersonId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { listExistingMeetings, listMeasureIdsByRef } from '@golden-thread/persistence/council-pack/council-pack.query';
import { listMeasures } from '@golden-thread/persistence/measure/measures';
import { importMeasures } from '@golden-thread/persistence/measure/import-measures';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { wakeRunningYears } from '../figure-sheet/monthly-figures';
import { correctImported } from '../figure-sheet/correct-figure';
import { submitImportedFigures } from '../figure-sheet/submit-imported-figures';
import { importOrganisation } from '../organisation/import-organisation';
import { importPlans } from '../plan/import-plans';
import type { JudgedPack } from './judge-pack';
import { measuresOfPack } from './measures-of-pack';
import { idsIn } from './ids-of-pack';
import { writeBudgetLines } from './money-of-pack';
import { organisationOfPack } from './organisation-of-pack';
import { plansOfPack } from './plans-of-pack';
import { correctionAccepted, typedOf } from './question-figures';
import { inForceSince } from './organisation-day';
import { recordRows } from './record-rows';
import { writeRegisters } from './registers-of-pack';
import { reorganiseByPack } from './services-of-pack';
import { writeStatements } from './statements-of-pack';
import { keepUndo, listPlansBegun } from './rows-to-undo';

/** Rows that an import brought or changed, by part. */
export type ImportCounts = Pick<PackImported, 'organisation' | 'plans' | 'measures' | 'targets' | 'figures' | 'statuses'> & { readonly registers: number };

/** Who handed the pack in: figures are entered by them, whoever applies it; and the proposal that is applied, where there is one. */
export interface ImportSource {
  readonly enteredBy: readonly PersonId[];
  readonly importId: ImportId | null;
  /** Told how many rows are written, part by part. */
  readonly onRows?: (done: number) => void;
}

/** Whose own entries a later import changes: people, and those whom it appoints, has stand in or seats. A first import tells nobody. */
function peopleTold({ check, council }: JudgedPack): PersonId[] {
  const named = check.changes.filter(({ effect }) => effect !== 'leaves').flatMap(({ sheet, row }): string[] => {
    const cells = row as unknown as Readonly<Record<string, string>>;
    if (sheet === 'people') return [cells['ref']!];
    if (sheet === 'holdings' || sheet === 'committee-members') return [cells['person']!];
    return sheet === 'deputies' ? [cells['deputy']!, cells['absent']!] : [];
  });
  return [...new Set(named.map((ref) => council.personId(ref) as PersonId))];
}

/** The figures that the pack corrects, each with its reason. Answers how many. Refuses: `ImportOutOfDate` (the first row that cannot be any more). */
async function correctByPack(work: UnitOfWork, { check }: JudgedPack, { enteredBy, importId }: ImportSource): Promise<Outcome<number>> {
  const changes = check.changes.filter(({ sheet, effect }) => sheet === 'values' && effect === 'changes');
  const rows = changes.map(({ row }) => row as JudgedPack['check']['pack']['values'][number]);
  if (rows.length === 0) return accept(0);
  const measures = new Map((await listMeasures(work, { retired: true })).map((measure) => [measure.ref, measure]));
  const corrections = rows.map((row, place) => ({ measure: measures.get(row.measure)!, period: row.period, typed: typedOf(row), reason: row.correction!, was: (changes[place]!.known?.cells['value'] ?? null) as string | null }));
  const { corrected, impossible } = await correctImported(work, corrections, enteredBy);
  if (impossible === null) return accept(corrected);
  const { row, measure, period } = rows[corrections.findIndex((correction) => correction === impossible)]!;
  return refuse('ImportOutOfDate', { import: importId, row: `${check.fileOf('values')}, row ${row}: a correction of ${measure}, ${getPeriod(period).label}. Accepted: ${correctionAccepted}` });
}

/**
 * Writes what a judged pack brings and changes, set by set through the paths of organisation, measures and plans; nothing else. Each row of
 * a later import is an event of its thing; the first organisation is all new, and its one event says so for all of it. Refuses: `ImportOutOfDate` (a figure
 * that cannot be corrected any more, by its row).
 */
export async function writePack(work: UnitOfWork, judged: JudgedPack, source: ImportSource): Promise<Outcome<ImportCounts>> {
  const { enteredBy, importId, onRows = () => undefined } = source;
  const { check, council, exempt } = judged;
  const ids = await idsIn(work, council, work.correlationId);
  const isFirst = (council.rows.get('posts') ?? []).length === 0;
  const organisation = organisationOfPack(check, ids);
  const existing = await listExistingMeetings(work, organisation.meetings.map(({ id }) => id));
  const [from, services] = [inForceSince(work, judged), await reorganiseByPack(work, check, ids)];
  const rows = await importOrganisation(work, { ...organisation, meetings: organisation.meetings.filter(({ id }) => !existing.has(id)) }, from);
  await work.flush();
  const carried = await services.carryOver();
  onRows(rows);
  const measures = measuresOfPack(check.pack, ids, council.firstDay!);
  const counts = await importMeasures(work, measures, enteredBy);
  if (measures.measures.some(({ frequency }) => frequency === 'monthly')) await wakeRunningYears(work);
  const measureIds = await listMeasureIdsByRef(work);
  const said = writeStatements(work, check.changes, measureIds);
  if (!isFirst) recordRows(work, check.changes, { ids, measureIds, importId, from });
  const entered = measures.figures.filter(({ ref, period, state }) => state === 'entered' && council.figure(ref, period) === undefined);
  const corrections = await correctByPack(work, judged, source);
  if (!corrections.ok) return corrections;
  const corrected = corrections.value;
  await submitImportedFigures(work, entered.map(({ ref, period }) => ({ measureId: measureIds.get(ref)!, period })));
  await work.flush();
  onRows(rows + counts.measures + counts.targets + counts.figures);
  const given = { ids, councilId: work.council.id, today: work.today, measureIds, holdings: check.all('holdings') };
  const toImport = plansOfPack(check.pack, given);
  const plansBegun = await listPlansBegun(work, toImport);
  const plans = await importPlans(work, toImport);
  // What a second person decided on is not undone by one; nor is a merger or a split of services, whose things have gone on elsewhere, nor a correction.
  if (importId !== null && !isFirst && judged.powers.length === 0 && !carried && corrected === 0) keepUndo(work, importId, check.changes, { ids, measureIds, councilId: work.council.id, plansBegun });
  const registers = (await writeBudgetLines(work, check, { ids, importId })) + (await writeRegisters(work, check, { ids, measureIds, importId }));
  const figures = counts.figures + corrected;
  const payload: PackImported = {
    digest: judged.digest, organisation: rows, plans, ...counts, figures, targets: counts.targets + said, registers, ...(exempt && { exempt }),
    ...(importId !== null && { importId }), ...(!isFirst && { told: peopleTold(judged) }),
  };
  const event: ImportEvent = { name: 'PackImported', stream: { type: 'council', id: work.council.id }, payload };
  work.record(event);
  return accept({ organisation: rows, plans, ...counts, figures, targets: counts.targets + said, registers });
}
