import { brokenBecause, type LinkedKind, linkedKinds, type LinkedRecord, type RecordState } from '@golden-thread/domain/assessment/linked-record';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { Paper } from '@golden-thread/domain/authority/reading-rights';
import { neighbouringQuarter, quarterOf } from '@golden-thread/domain/calendar/financial-year';
import { writeFigure } from '@golden-thread/domain/measure/write-figure';
import type { Id } from '@golden-thread/domain/shared/id';
import { isBlank, normalText } from '@golden-thread/domain/shared/text';
import { listPapersToLink, listRecordsNamed, listRecordsOfReference, type RecordNamed } from '@golden-thread/persistence/assessment/linked-records.query';
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

/** A record as it can be linked today; undefined where there is none, or the actor may not read it. */
export async function findRecordToLink(reading: Reading, actor: Actor, named: { readonly reference: string } | RecordKey): Promise<LinkedRecord | undefined> {
  const key = 'id' in named ? named : await keyOf(reading, named.reference);
  const found = key && (await statesOf(reading, [key])).get(key.id);
  if (!found || !(await isReadable(reading, actor, found))) return undefined;
  const { kind, id, label, state, figure } = found;
  return { kind, id, linkedOn: reading.today, then: { label, state, figure } };
}

async function keyOf(reading: Reading, reference: string): Promise<RecordKey | undefined> {
  return isBlank(reference) ? undefined : (await listRecordsOfReference(reading, normalText(reference), kinds))[0];
}

const isReadable = async (reading: Reading, actor: Actor, { paper, paperId }: Pick<RecordNamed, 'paper' | 'paperId'>): Promise<boolean> =>
  paper === null || paperId === null || (await findAccess(reading, actor, { paper, id: paperId })) !== 'none';

/** The newest reviews, plans and reports that the actor may read, for a list to choose from. */
export async function listLinkablePapers(reading: Reading, actor: Actor): Promise<readonly RecordNamed[]> {
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

/** The links among some that no longer hold, each with why. */
export async function listBrokenLinks(reading: Reading, links: readonly LinkedRecord[]): Promise<ReadonlyMap<LinkedRecord, string>> {
  const standings = await statesOf(reading, links);
  return new Map(links.flatMap((link) => {
    const because = brokenBecause(link, standings.get(link.id) ?? null);
    return because === null ? [] : [[link, because] as const];
  }));
}
