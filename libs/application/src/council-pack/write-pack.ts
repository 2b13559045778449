import type { ImportEvent, PackImported } from '@golden-thread/domain/import/events';
import type { Id, ImportId, PersonId } from '@golden-thread/domain/shared/id';
import type { SheetName } from '@golden-thread/exchange/council-pack/council-pack';
import { keyOf, type KnownCouncil } from '@golden-thread/exchange/council-pack/known-council';
import { sheetNamed } from '@golden-thread/exchange/council-pack/rules/pack-rule';
import { type IdOfSheet, listExistingMeetings, listMeasureIdsByRef, listRefsOfCouncil, type SheetWithIds } from '@golden-thread/persistence/council-pack/council-pack.query';
import { importMeasures } from '@golden-thread/persistence/measure/import-measures';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { wakeRunningYears } from '../figure-sheet/monthly-figures';
import { submitImportedFigures } from '../figure-sheet/submit-imported-figures';
import { importOrganisation } from '../organisation/import-organisation';
import { importPlans } from '../plan/import-plans';
import type { JudgedPack } from './judge-pack';
import { measuresOfPack } from './measures-of-pack';
import { idsOfPack, type IdsOfPack, type KnownIds, organisationOfPack } from './organisation-of-pack';
import { plansOfPack } from './plans-of-pack';
import { recordRows } from './record-rows';
import { writeStatements } from './statements-of-pack';
import { keepUndo, listPlansBegun } from './rows-to-undo';

/** Rows that an import brought or changed, by part. */
export type ImportCounts = Pick<PackImported, 'organisation' | 'plans' | 'measures' | 'targets' | 'figures' | 'statuses'>;

/** Who handed the pack in: figures are entered by them, whoever applies it; and the proposal that is applied, where there is one. */
export interface ImportSource {
  readonly enteredBy: readonly PersonId[];
  readonly importId: ImportId | null;
  /** Told how many rows are written, part by part. */
  readonly onRows?: (done: number) => void;
}

/** The ids of the council's own rows of sheets without references, by what tells them apart. */
function knownIds(council: KnownCouncil, sheets: readonly SheetName[]): KnownIds {
  const ids = new Map<string, Id>(
    sheets.flatMap((name) => (council.rows.get(name) ?? []).map(({ id, cells }) => [`${name} ${keyOf(sheetNamed(name), cells, (person) => person)}`, id] as const)),
  );
  const peopleIn: Partial<Record<SheetName, readonly number[]>> = { holdings: [1], deputies: [1], 'committee-members': [1] };
  return <Sheet extends SheetWithIds>(sheet: Sheet, key: readonly string[]) =>
    ids.get(`${sheet} ${key.map((part, at) => (peopleIn[sheet]?.includes(at) === true ? council.personId(part) : part)).join('\u0000')}`) as IdOfSheet[Sheet] | undefined;
}

async function idsIn(work: UnitOfWork, council: KnownCouncil): Promise<IdsOfPack> {
  const refs = await listRefsOfCouncil(work);
  const find = <Sheet extends SheetWithIds>(sheet: Sheet, ref: string) => (sheet === 'people' ? (council.personId(ref) as IdOfSheet[Sheet]) : refs(sheet, ref));
  return idsOfPack(work.council.id, find, knownIds(council, ['holdings', 'deputies', 'committee-members', 'meetings']));
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

/**
 * Writes what a judged pack brings and changes, set by set through the paths of organisation, measures and plans; nothing else. Each row of
 * a later import is an event of its thing; the first organisation is all new, and its one event says so for all of it.
 */
export async function writePack(work: UnitOfWork, judged: JudgedPack, { enteredBy, importId, onRows = () => undefined }: ImportSource): Promise<ImportCounts> {
  const { check, council, exempt } = judged;
  const ids = await idsIn(work, council);
  const isFirst = (council.rows.get('posts') ?? []).length === 0;
  const organisation = organisationOfPack(check, ids);
  const existing = await listExistingMeetings(work, organisation.meetings.map(({ id }) => id));
  const rows = await importOrganisation(work, { ...organisation, meetings: organisation.meetings.filter(({ id }) => !existing.has(id)) });
  await work.flush();
  onRows(rows);
  const measures = measuresOfPack(check.pack, ids, council.firstDay!);
  const counts = await importMeasures(work, measures, enteredBy);
  if (measures.measures.some(({ frequency }) => frequency === 'monthly')) await wakeRunningYears(work);
  const measureIds = await listMeasureIdsByRef(work);
  const said = writeStatements(work, check.changes, measureIds);
  if (!isFirst) recordRows(work, check.changes, { ids, measureIds, importId });
  const entered = measures.figures.filter(({ ref, period, state }) => state === 'entered' && council.figure(ref, period) === undefined);
  await submitImportedFigures(work, entered.map(({ ref, period }) => ({ measureId: measureIds.get(ref)!, period })));
  await work.flush();
  onRows(rows + counts.measures + counts.targets + counts.figures);
  const given = { ids, councilId: work.council.id, today: work.today, measureIds, holdings: check.all('holdings') };
  const toImport = plansOfPack(check.pack, given);
  const plansBegun = await listPlansBegun(work, toImport);
  const plans = await importPlans(work, toImport);
  // What a second person decided on is not undone by one.
  if (importId !== null && !isFirst && judged.powers.length === 0) keepUndo(work, importId, check.changes, { ids, measureIds, plansBegun });
  const payload: PackImported = {
    digest: judged.digest, organisation: rows, plans, ...counts, targets: counts.targets + said, ...(exempt && { exempt }),
    ...(importId !== null && { importId }), ...(!isFirst && { told: peopleTold(judged) }),
  };
  const event: ImportEvent = { name: 'PackImported', stream: { type: 'council', id: work.council.id }, payload };
  work.record(event);
  return { organisation: rows, plans, ...counts, targets: counts.targets + said };
}
