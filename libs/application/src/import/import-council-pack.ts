import { accept, type Outcome, refuse } from '@golden-thread/domain';
import type { Actor } from '@golden-thread/domain/authority';
import type { ImportEvent } from '@golden-thread/domain/import';
import { checkPack, type CouncilPack, type KnownRefs } from '@golden-thread/exchange/council-pack';
import type { GivenFile } from '@golden-thread/exchange/tabular';
import type { Database, UnitOfWork } from '@golden-thread/persistence';
import { canonicalJson, digest } from '@golden-thread/persistence/event-log';
import { differingFigures, existingMeetings, lastImport, measureIdsByRef, type RefsOfCouncil, refsOfCouncil } from '@golden-thread/persistence/import';
import { takeOver } from '@golden-thread/persistence/measure';
import { importOrganisation } from '../organisation/import-organisation';
import { lacksPermission } from '../shared';
import { idsOfPack } from './ids-of-pack';
import { measuresOfPack } from './measures-of-pack';
import { organisationOfPack } from './organisation-of-pack';
import { importPlans } from '../plan/import-plans';
import { plansOfPack } from './plans-of-pack';
import type { ImportCounts, PackImport } from './pack-import';

const knownRefs = (refs: RefsOfCouncil): KnownRefs =>
  new Map([...refs].map(([sheet, known]) => [sheet, new Set(known.keys())])) as unknown as KnownRefs;

async function write(work: UnitOfWork, pack: CouncilPack, refs: RefsOfCouncil): Promise<ImportCounts> {
  const ids = idsOfPack(work.council.id, refs);
  const organisation = organisationOfPack(pack, ids);
  const there = await existingMeetings(work, organisation.meetings.map(({ id }) => id));
  const meetings = organisation.meetings.filter(({ id }) => !there.has(id));
  const rows = await importOrganisation(work, { ...organisation, meetings });
  const measures = await takeOver(work, measuresOfPack(pack, ids));
  const plans = await importPlans(work, plansOfPack(pack, { ids, councilId: work.council.id, today: work.today, measureIds: await measureIdsByRef(work) }));
  return { organisation: rows, plans, ...measures };
}

async function importOnce(work: UnitOfWork, files: readonly GivenFile[]): Promise<Outcome<PackImport>> {
  const refs = await refsOfCouncil(work);
  const check = checkPack(files, knownRefs(refs));
  if (!check.sound) return accept({ state: 'faulty', faults: check.faults });
  const { pack, notes } = check;
  const slug = pack.council[0]!.ref;
  const [council] = await work.query<{ slug: string }>('select slug from council where id = $1', [work.council.id]);
  if (council?.slug !== slug) return refuse('PackOfAnotherCouncil', { pack: slug, council: work.council.name });
  const content = digest(canonicalJson(pack));
  const last = await lastImport(work);
  if (last?.digest === content) return accept({ state: 'known', importedAt: last.occurredAt });
  const counts = await write(work, pack, refs);
  const given = ({ measure, period, figure }: { measure: string; period: string; figure: string }) => ({ ref: measure, period, figure });
  const differing = await differingFigures(work, {
    targets: pack.targets.map((row) => given({ ...row, figure: row.target })),
    values: pack.values.map((row) => given({ ...row, figure: row.value })),
  });
  const event: ImportEvent = { name: 'PackImported', stream: { type: 'council', id: work.council.id }, payload: { digest: content, ...counts } };
  work.record(event);
  return accept({ state: 'imported', counts, differing, notes });
}

/**
 * Imports a council pack in one transaction: checked whole, then written set by set through the paths of organisation and measures,
 * or not at all. The same content a second time changes nothing. Organisation rows that differ are changed; meetings, measures,
 * targets and figures that are there already stay, and those that differ are named in the answer, because changing them is a
 * decision with a reason, made on its page.
 *
 * A faulty pack is an answer, not a refusal: the faults are what the person came for. Refuses: NotPermitted, PackOfAnotherCouncil.
 */
export async function importCouncilPack(
  database: Database,
  actor: Actor,
  command: { readonly files: readonly GivenFile[]; readonly submission?: { readonly id: string; readonly content: unknown } | undefined },
): Promise<Outcome<PackImport>> {
  const refused = lacksPermission(actor, 'imports.run');
  if (refused) return refused;
  return database.transact({ actor, submission: command.submission }, (work) => importOnce(work, command.files));
}
