import { commandLineActor } from '@golden-thread/application/authority/command-line-actor';
import { exportCouncil } from '@golden-thread/application/council-pack/export-council';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Command, needsOfUseCases, withApplication } from '../command';
import type { ApplicationConfig } from '../config';
import { councilNamed } from '../import/pack';

/** Writes a whole council as a council pack (docs/council-pack.md), for another installation or to be changed and brought again. */
export const exportCommand: Command<keyof ApplicationConfig> = {
  summary: 'write a council as a council pack: one ZIP file of all its sheets',
  usage: 'export <council> [folder]',
  needs: needsOfUseCases,
  run: async ([slug, folder = '.'], config) => {
    const councilId = slug === undefined ? undefined : await councilNamed(config.databaseSignInUrl, slug);
    if (councilId === undefined) {
      console.log(slug === undefined ? 'Which council? npm run export -- <council> [folder]' : `There is no council ${slug}.`);
      return 2;
    }
    return withApplication(config, 'export', async (database) => {
      const exported = await exportCouncil(database, commandLineActor(councilId));
      if (!exported.ok) throw new Error(`The export was refused: ${exported.refusal.code}`);
      const path = join(folder, exported.value.fileName);
      await writeFile(path, exported.value.bytes);
      console.log(`Written: ${path}`);
      return 0;
    });
  },
};
