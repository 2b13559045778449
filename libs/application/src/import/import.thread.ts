/** The thread that reads and judges what was handed in, begins a mapping from a file, applies a proposal, or approves one: `importApart` starts it, takes its answer and ends it. */

import type { Actor } from '@golden-thread/domain/authority/actor';
import { accept, type Outcome } from '@golden-thread/domain/shared/outcome';
import { readPack } from '@golden-thread/exchange/council-pack/read-pack';
import { sampleOf } from '@golden-thread/exchange/mapping/made-mapping';
import { UnreadableFile } from '@golden-thread/exchange/tabular/table';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { recordPowerDecision } from '../organisation/decide-power-request';
import { type ThreadWork, workInThread } from '../apart/work-in-thread';
import { givenOf } from '../apart/handed-file';
import type { BeginMappingApart, BegunMapping, HandedIn, ProposeApart } from './acts-apart';
import { applyImport } from './apply-import';
import { makeMapping } from './mappings';
import { proposeImport } from './propose-import';
import { readChart } from './read-chart';
import { readBySavedMapping } from './read-mapped-file';

async function beginMapping(database: Database, actor: Actor, { file, name, holds, submission }: BeginMappingApart): Promise<Outcome<BegunMapping>> {
  try {
    const made = await makeMapping(database, actor, { name, holds, sample: sampleOf(givenOf(file)), submission });
    return made.ok ? accept({ state: 'begun', id: made.value.id }) : made;
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return accept({ state: 'faulty', faults: [{ file: file.name, row: error.row, column: error.column, found: error.found, accepted: error.accepted }] });
  }
}

/** The files as a pack: one by itself, one that a mapping makes of a council's own file, or one that an organisation chart is. */
async function readFiles(database: Database, { councilId }: Actor, { files, mappingId, chartFrom }: ProposeApart): ReturnType<typeof readBySavedMapping> {
  if (mappingId !== null) return readBySavedMapping(database, councilId, givenOf(files[0]!), mappingId);
  return accept({ pack: chartFrom === undefined ? readPack(files.map(givenOf)) : await readChart(database, councilId, files.map(givenOf), chartFrom), mappedBy: [] });
}

void workInThread(async ({ given: { actor, asked }, database, boundedFromHere, sayDone }: ThreadWork<HandedIn>): Promise<Outcome<unknown>> => {
  if (asked.act === 'begin-mapping') return beginMapping(database, actor, asked);
  if (asked.act === 'apply') {
    boundedFromHere();
    return applyImport(database, actor, asked);
  }
  if (asked.act === 'approve') {
    boundedFromHere();
    return recordPowerDecision(database, actor, { ...asked, decision: 'approve' }, sayDone);
  }
  const { submission, holdsFrom = asked.chartFrom } = asked;
  const read = await readFiles(database, actor, asked);
  if (!read.ok) return read;
  boundedFromHere();
  const { pack, mappedBy } = read.value;
  return proposeImport(database, actor, { files: pack, mappedBy, submission, ...(holdsFrom && { holdsFrom }) });
});
