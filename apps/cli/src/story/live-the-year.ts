import { commandLineActor, importCouncilPack } from '@golden-thread/application/import';
import type { ApplicationConfig } from '../config';
import { councilOfPack } from '../import/council-of-pack';
import { readPackFiles } from '../import/read-pack-files';
import { withApplication } from '../with-application';
import type { Act } from './act';
import { exampleCouncil } from './example-council';
import { liveTheActs, type Watching } from './live-the-acts';
import { StoryStuck } from './story-stuck';

/** Imports the example council where it is not there yet and has it live the acts not lived yet. Answers how many that were. */
export async function liveTheYear(config: ApplicationConfig, acts: readonly Act[], watching: Watching): Promise<number> {
  const files = await readPackFiles(exampleCouncil.pack);
  return withApplication(config.databaseAppUrl, 'story', async (database) => {
    const councilId = await councilOfPack(database, config.databaseSignInUrl, files);
    if (councilId === undefined) throw new StoryStuck('The pack of the example council has faults: npm run import lists them.');
    const posts = await database.read(councilId, (reading) => reading.query('select 1 from post where council_id = $1 limit 1', [councilId]));
    if (posts.length === 0) {
      const imported = await importCouncilPack(database, commandLineActor(councilId), { files });
      if (!imported.ok || imported.value.state !== 'imported') throw new StoryStuck('The pack of the example council was not imported.');
    }
    return liveTheActs(database, councilId, acts, watching);
  });
}
