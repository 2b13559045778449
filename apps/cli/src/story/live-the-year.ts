import { commandLineActor } from '@golden-thread/application/authority/command-line-actor';
import { type FilePlaces, openFileStore } from '@golden-thread/application/document/open-file-store';
import { importCouncilPack } from '@golden-thread/application/council-pack/import-council-pack';
import { withApplication } from '../command';
import type { ApplicationConfig } from '../config';
import { councilOfPack, readPackFiles } from '../import/pack';
import { type Act, exampleCouncil, StoryStuck } from './cast';
import { liveTheActs, type ProgressListener } from './live-the-acts';

/** Imports the example council where it is not there yet and has it live the acts not lived yet. Answers how many that were. */
export async function liveTheYear(config: ApplicationConfig & FilePlaces, acts: readonly Act[], watching: ProgressListener): Promise<number> {
  const files = await readPackFiles(exampleCouncil.pack);
  return withApplication(config, 'story', async (database) => {
    const council = await councilOfPack(database, config.databaseSignInUrl, files, true);
    if (council === undefined || !('id' in council)) throw new StoryStuck('The pack of the example council has faults: npm run import lists them.');
    const councilId = council.id;
    const posts = await database.read(councilId, (reading) => reading.query('select 1 from post where council_id = $1 limit 1', [councilId]));
    if (posts.length === 0) {
      const imported = await importCouncilPack(database, commandLineActor(councilId), { files });
      if (!imported.ok || imported.value.state !== 'imported') throw new StoryStuck('The pack of the example council was not imported.');
    }
    return liveTheActs({ database, councilId, files: openFileStore(config) }, acts, watching);
  });
}
