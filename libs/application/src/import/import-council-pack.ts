import type { Actor } from '@golden-thread/domain/authority/actor';
import type { Instant } from '@golden-thread/domain/calendar/instants';
import type { ImportEvent } from '@golden-thread/domain/import/events';
import type { Id, SubmissionId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { checkPack, type SoundPack } from '@golden-thread/exchange/council-pack/check-pack';
import type { PackFault, SheetName } from '@golden-thread/exchange/council-pack/council-pack';
import { keyOf, type KnownCouncil } from '@golden-thread/exchange/council-pack/known-council';
import { sheetNamed } from '@golden-thread/exchange/council-pack/rules/pack-rule';
import type { ReadPack } from '@golden-thread/exchange/council-pack/read-pack';
import type { GivenFile } from '@golden-thread/exchange/tabular/table';
import { canonicalJson, digest } from '@golden-thread/persistence/event-log/hashes';
import { type DifferingFigure, findLastImport, type IdOfSheet, listDifferingFigures, listExistingMeetings, listMeasureIdsByRef, listRefsOfCouncil, type SheetWithIds } from '@golden-thread/persistence/import/council-pack.query';
import { findCouncilSlug, hasAdministrator } from '@golden-thread/persistence/import/council-rows.query';
import { importMeasures } from '@golden-thread/persistence/measure/import-measures';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { wakeRunningYears } from '../measure/monthly-figures';
import { submitImportedFigures } from '../measure/submit-imported-figures';
import { importOrganisation } from '../organisation/import-organisation';
import { importPlans } from '../plan/import-plans';
import { lacksPermission } from '../shared/command';
import { loadKnownCouncil } from './known-council';
import { measuresOfPack } from './measures-of-pack';
import { idsOfPack, type KnownIds, organisationOfPack } from './organisation-of-pack';
import { plansOfPack } from './plans-of-pack';
import { recordRows } from './record-rows';
import { faultsOfAuthority } from './import-rights';

export type { PackFault } from '@golden-thread/exchange/council-pack/council-pack';

/** A file of a pack that lies on disk: its name as the person gave it, and where it lies. */
export interface StoredFile {
  readonly name: string;
  readonly path: string;
}

/** Rows that an import brought or changed, by part. */
export interface ImportCounts {
  readonly organisation: number;
  readonly plans: number;
  readonly measures: number;
  readonly targets: number;
  readonly figures: number;
}

/** What came of handing in a pack: its faults, with nothing written, or what it brought. */
export type PackImport =
  | { readonly state: 'faulty'; readonly faults: readonly PackFault[] }
  /** The same content was imported before; nothing was looked at any further. */
  | { readonly state: 'known'; readonly importedAt: Instant }
  | {
      readonly state: 'imported';
      readonly counts: ImportCounts;
      /** Targets and figures that stand otherwise than the pack gives them, and stay. */
      readonly differing: readonly DifferingFigure[];
      readonly notes: readonly string[];
    };

/** The ids of the council's own rows of sheets without references, by what tells them apart. */
function knownIds(council: KnownCouncil, sheets: readonly SheetName[]): KnownIds {
  const ids = new Map<string, Id>(
    sheets.flatMap((name) => (council.rows.get(name) ?? []).map(({ id, cells }) => [`${name} ${keyOf(sheetNamed(name), cells, (person) => person)}`, id] as const)),
  );
  const peopleIn: Partial<Record<SheetName, readonly number[]>> = { holdings: [1], deputies: [1], 'committee-members': [1] };
  return <Sheet extends SheetWithIds>(sheet: Sheet, key: readonly string[]) =>
    ids.get(`${sheet} ${key.map((part, at) => (peopleIn[sheet]?.includes(at) === true ? council.personId(part) : part)).join('\u0000')}`) as IdOfSheet[Sheet] | undefined;
}

async function write(work: UnitOfWork, check: SoundPack, council: KnownCouncil): Promise<ImportCounts> {
  const { pack, changes } = check;
  const ids = idsOfPack(work.council.id, await listRefsOfCouncil(work), knownIds(council, ['holdings', 'deputies', 'committee-members', 'meetings']));
  const organisation = organisationOfPack(check, ids);
  const existing = await listExistingMeetings(work, organisation.meetings.map(({ id }) => id));
  const meetings = organisation.meetings.filter(({ id }) => !existing.has(id));
  const rows = await importOrganisation(work, { ...organisation, meetings });
  // The first organisation is all new: its one event says so for all of it.
  if ((council.rows.get('posts') ?? []).length > 0) recordRows(work, changes, ids);
  const measures = measuresOfPack(pack, ids, council.firstDay!);
  const counts = await importMeasures(work, measures);
  if (measures.measures.some(({ frequency }) => frequency === 'monthly')) await wakeRunningYears(work);
  const measureIds = await listMeasureIdsByRef(work);
  const entered = measures.figures.filter(({ ref, period, state }) => state === 'entered' && council.figure(ref, period) === undefined);
  await submitImportedFigures(work, entered.map(({ ref, period }) => ({ measureId: measureIds.get(ref)!, period })));
  const plans = await importPlans(work, plansOfPack(pack, { ids, councilId: work.council.id, today: work.today, measureIds }));
  return { organisation: rows, plans, ...counts };
}

async function importOnce(work: UnitOfWork, files: readonly GivenFile[] | ReadPack): Promise<Outcome<PackImport>> {
  const council = await loadKnownCouncil(work);
  const check = checkPack(files, council);
  if (!check.sound) return accept({ state: 'faulty', faults: check.faults });
  const { pack, notes } = check;
  const slug = pack.council[0]!.ref;
  if ((await findCouncilSlug(work)) !== slug) return refuse('PackOfAnotherCouncil', { pack: slug, council: work.council.name });
  const content = digest(canonicalJson(pack));
  const last = await findLastImport(work);
  if (last?.digest === content) return accept({ state: 'known', importedAt: last.occurredAt });
  const exempt = work.actor.via === 'command-line' && !(await hasAdministrator(work));
  const faults = faultsOfAuthority(check, { actor: work.actor, exempt });
  if (faults.length > 0) return accept({ state: 'faulty', faults });
  const given = ({ measure, period, figure }: { measure: string; period: string; figure: string }) => ({ ref: measure, period, figure });
  const differing = await listDifferingFigures(work, {
    targets: pack.targets.map((row) => given({ ...row, figure: row.target })),
    values: pack.values.flatMap(({ value: figure, ...row }) => (figure === null ? [] : given({ ...row, figure }))),
  });
  const counts = await write(work, check, council);
  const payload = { digest: content, ...counts, ...(exempt && { exempt }) };
  const event: ImportEvent = { name: 'PackImported', stream: { type: 'council', id: work.council.id }, payload };
  work.record(event);
  return accept({ state: 'imported', counts, differing, notes });
}

/**
 * Imports a council pack in one transaction: checked whole, by the pack and the council together and by what its sender may write, then
 * written set by set through the paths of organisation and measures, or not at all. What the pack does not hold stays as it is; the same
 * content a second time changes nothing. Organisation rows that differ are changed, each with an event of its thing; meetings, measures,
 * targets and figures that are there already stay, and those that differ are named in the answer, because changing them is a decision
 * with a reason, made on its page. Figures of the council's own years are entered, and wait for a second person.
 *
 * A faulty pack is an answer, not a refusal: the faults are what the person came for. Refuses: NotPermitted, PackOfAnotherCouncil.
 */
export async function importCouncilPack(
  database: Database,
  actor: Actor,
  command: { readonly files: readonly GivenFile[] | ReadPack; readonly submission?: { readonly id: SubmissionId; readonly content: unknown } | undefined },
): Promise<Outcome<PackImport>> {
  const refused = lacksPermission(actor, 'imports.run');
  if (refused) return refused;
  return database.transact({ actor, submission: command.submission }, (work) => importOnce(work, command.files));
}
