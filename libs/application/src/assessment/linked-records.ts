import { type AuditHeading, brokenBecause, type LinkedKind, linkedKinds, type LinkedRecord, type RecordState, type StaleScore } from '@golden-thread/domain/assessment/linked-record';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { Paper } from '@golden-thread/domain/authority/reading-rights';
import { neighbouringQuarter, quarterOf } from '@golden-thread/domain/calendar/financial-year';
import { writeFigure } from '@golden-thread/domain/measure/write-figure';
import type { Id } from '@golden-thread/domain/shared/id';
import { isBlank, normalText } from '@golden-thread/domain/shared/text';
import { listFilesOf, listPapersToLink, listRecordsNamed, listRecordsOfReference, type RecordNamed } from '@golden-thread/persistence/assessment/linked-records.query';
import { findAccess, findAccessByPaper } from '@golden-thread/persistence/authority/reading-access';
import { listStandings } from '@golden-thread/persistence/status/standings.query';
import type { Reading } from '@golden-thread/persistence/unit-of-work/unit-of-work';

const kinds = Object.keys(linkedKinds) as LinkedKind[];
/** Kinds whose things have no reference that people use: they are chosen from a list. */
const papers: readonly LinkedKind[] = ['council-plan', 'service-review', 'service-plan', 'performance-report'];
/** As many as a list to choose from shows. */
const papersListed = 60;

interface RecordKey {
  readonly kind: LinkedKind;
  readonly id: Id;
}

/** A record with how it stands now; measures by their figure of the last quarter that has ended. */
async function statesOf(reading: Reading, records: readonly RecordKey[]): Promise<ReadonlyMap<Id, RecordNamed & RecordState>> {
  if (records.length === 0) return new Map();
  const named = await listRecordsNamed(reading, records);
  const positions = named.some(({ kind }) => kind === 'measure') ? await listStandings(reading, neighbouringQuarter(quarterOf(reading.today), -1)) : [];
  return new Map(named.map((one) => {
    const position = one.kind === 'measure' ? positions.find(({ measureId }) => measureId === one.id) : undefined;
    const figure = position?.figure ? `${writeFigure(position.figure.value, position)} in ${position.periodLabel}` : null;
    return [one.id, { ...one, state: position && one.state !== 'retired' ? position.status.level : one.state, figure }];
  }));
}

/** What people call a record (HR01, RP-2), or one that was chosen from a list. */
export type RecordToLink = { readonly reference: string } | RecordKey;

/** A record as it can be linked today; undefined where there is none, or the actor may not read it. `heading`: null where it answers as its kind does. */
export async function findRecordToLink(reading: Reading, actor: Actor, { record, heading }: { readonly record: RecordToLink; readonly heading: AuditHeading | null }): Promise<LinkedRecord | undefined> {
  const key = 'id' in record ? record : await keyOf(reading, record.reference);
  const found = key && (await statesOf(reading, [key])).get(key.id);
  if (!found || !(await isReadable(reading, actor, found))) return undefined;
  const { kind, id, label, state, figure } = found;
  return { kind, id, linkedOn: reading.today, then: { label, state, figure }, ...(heading !== null && { heading }) };
}

async function keyOf(reading: Reading, reference: string): Promise<RecordKey | undefined> {
  return isBlank(reference) ? undefined : (await listRecordsOfReference(reading, normalText(reference), kinds))[0];
}

const isReadable = async (reading: Reading, actor: Actor, { paper, paperId }: Pick<RecordNamed, 'paper' | 'paperId'>): Promise<boolean> =>
  paper === null || paperId === null || (await findAccess(reading, actor, { paper, id: paperId })) !== 'none';

/** What can be linked: papers without a reference, and files that were added to the assessment. */
export interface Linkable {
  readonly papers: readonly RecordNamed[];
  readonly files: readonly { readonly id: Id; readonly label: string }[];
}

/** What somebody can link in an assessment, a workshop or one at the desk. */
export const readLinkable = async (reading: Reading, actor: Actor, assessmentId: Id): Promise<Linkable> => ({
  papers: await listLinkablePapers(reading, actor), files: await listFilesOf(reading, assessmentId),
});

/** The newest reviews, plans and reports that the actor may read, for a list to choose from. */
async function listLinkablePapers(reading: Reading, actor: Actor): Promise<readonly RecordNamed[]> {
  const found = await listPapersToLink(reading, papers, papersListed);
  const readable = await readablePapers(reading, actor, found);
  return found.filter(readable);
}

/** Tells of each record whether the actor may read it: one question a kind of paper. */
async function readablePapers(reading: Reading, actor: Actor, records: readonly Pick<RecordNamed, 'paper' | 'paperId'>[]): Promise<(record: Pick<RecordNamed, 'paper' | 'paperId'>) => boolean> {
  const asked = [...new Set(records.flatMap(({ paper }): Paper[] => (paper === null ? [] : [paper])))];
  const access = new Map(await Promise.all(asked.map(async (paper) => [paper, await findAccessByPaper(reading, actor, paper)] as const)));
  return ({ paper, paperId }) => paper === null || paperId === null || access.get(paper)?.has(paperId) === true;
}

/** A linked record as its reader sees it: how it stood, how it stands, and why it no longer holds. Null `record`: it is not theirs to read. */
export interface LinkedNow {
  readonly record: LinkedRecord | null;
  readonly kind: LinkedKind;
  readonly id: Id;
  readonly now: RecordState | null;
  readonly broken: string | null;
}

/** Linked records as they stand now, for one reader. */
export async function readLinks(reading: Reading, actor: Actor, links: readonly LinkedRecord[]): Promise<ReadonlyMap<LinkedRecord, LinkedNow>> {
  const standings = await statesOf(reading, links);
  const readable = await readablePapers(reading, actor, [...standings.values()]);
  return new Map(links.map((link) => {
    const now = standings.get(link.id) ?? null;
    const { kind, id } = link;
    return [link, now === null || readable(now) ? { record: link, kind, id, now, broken: brokenBecause(link, now) } : { record: null, kind, id, now: null, broken: null }];
  }));
}

/** Since when a score is stale, for a reader of its links: why names a record, and is not said to whoever may not read that one. */
export const staleFor = (stale: StaleScore | null, links: readonly LinkedNow[]): StaleScore | null =>
  stale !== null && links.some(({ record }) => record === null) ? { ...stale, because: 'A record that is not yours to read no longer holds.' } : stale;

/** The links among some that no longer hold, each with why. */
export async function listBrokenLinks(reading: Reading, links: readonly LinkedRecord[]): Promise<ReadonlyMap<LinkedRecord, string>> {
  const standings = await statesOf(reading, links);
  return new Map(links.flatMap((link) => {
    const because = brokenBecause(link, standings.get(link.id) ?? null);
    return because === null ? [] : [[link, because] as const];
  }));
}
