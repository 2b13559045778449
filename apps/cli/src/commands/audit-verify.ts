import { type AnchorsCompared, compareWithAnchors } from '@golden-thread/application/record/anchors';
import { type AnchorPlaces, openAnchorStore } from '@golden-thread/application/record/open-anchor-store';
import { verifyEventLog } from '@golden-thread/application/record/verify-record';
import { commandLineActor } from '@golden-thread/application/authority/command-line-actor';
import { faultTitles, type RecordFault } from '@golden-thread/domain/record/record-fault';
import type { CouncilId } from '@golden-thread/domain/shared/id';
import type { AnchorStore } from '@golden-thread/exchange/anchor/anchor-store';
import { FolderOfAnchors } from '@golden-thread/exchange/anchor/folder-of-anchors';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { type Command, needsOfUseCases, optionOf, selectCouncils, withApplication } from '../command';
import type { CliConfig } from '../config';

const counted = (count: number, one: string, several: string): string => `${count} ${count === 1 ? one : several}`;

/** The anchors to compare with: of the folder after --anchors, else where the settings say; undefined where nobody asks for it. */
function anchorsToCompare(words: readonly string[], places: AnchorPlaces): AnchorStore | undefined {
  if (!words.includes('--anchors')) return undefined;
  const { value } = optionOf(words, '--anchors');
  const store = value === undefined || value.startsWith('--') ? openAnchorStore(places) : new FolderOfAnchors(value);
  if (store === null) throw new Error('Where are the anchors? Name their folder after --anchors, or set ANCHORS_FOLDER or ANCHORS_BUCKET.');
  return store;
}

function sayAnchors({ anchors, last, younger, givenUp }: AnchorsCompared): void {
  const newest = last ? `the newest of seal ${last.sequence}, kept ${last.at}` : 'none of them of this record';
  console.log(`  ${counted(anchors, 'anchor', 'anchors')}, ${newest}; ${counted(younger, 'event is', 'events are')} younger, and held by the database alone.`);
  if (givenUp > 0) console.log(`  ${counted(givenUp, 'anchor is', 'anchors are')} of what a restore of the database gave up, as it said itself.`);
}

function sayFaults(faults: readonly RecordFault[]): void {
  console.log(faults.length === 0 ? '  Everything is as it was recorded.' : `  ${counted(faults.length, 'thing is', 'things are')} not as recorded:`);
  for (const { kind, where, what } of faults) console.log(`  ${faultTitles[kind]} (${where}): ${what}`);
}

/** Verifies one council's record, says what it found, and whether it holds. */
async function holds(database: Database, council: { readonly id: CouncilId; readonly name: string }, store: AnchorStore | undefined): Promise<boolean> {
  const outcome = await verifyEventLog(database, commandLineActor(council.id));
  if (!outcome.ok) throw new Error(`The log of ${council.name} was not read: ${outcome.refusal.code}`);
  const { events, streams, seals, notYetSealed, faults } = outcome.value;
  console.log(`${council.name}: ${events} events in ${streams} streams, ${seals.length} seals, ${notYetSealed} events not yet sealed.`);
  const compared = store && compareWithAnchors(await store.list(council.id), { seals, events, keys: database.keys });
  if (compared) sayAnchors(compared);
  const all = [...faults, ...(compared?.faults ?? [])];
  sayFaults(all);
  return all.length === 0;
}

/**
 * Walks every event, text and seal and says whether everything is as it was recorded; with --anchors compares with what was kept outside
 * the database. Ends with 1 where something is not.
 */
export const auditVerifyCommand: Command<(typeof needsOfUseCases)[number] | keyof Pick<CliConfig, 'anchorsFolder' | 'anchorsBucket'>> = {
  summary: 'walk the event log and its seals, and find what was changed behind its back',
  usage: 'audit-verify [--council SLUG] [--anchors [FOLDER]]',
  needs: [...needsOfUseCases, 'anchorsFolder', 'anchorsBucket'],
  run: async (words, config) => {
    const store = anchorsToCompare(words, config);
    const councils = await selectCouncils(config.databaseSignInUrl, optionOf(words, '--council').value);
    if (councils.length === 0) console.log('There is no such council.');
    let sound = councils.length > 0;
    await withApplication(config, 'audit', async (database) => {
      for (const council of councils) sound = (await holds(database, council, store)) && sound;
    });
    return sound ? 0 : 1;
  },
};
