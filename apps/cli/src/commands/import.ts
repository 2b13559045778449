import { commandLineActor, importCouncilPack } from '@golden-thread/application/import';
import { checkPack } from '@golden-thread/exchange/council-pack';
import type { CliConfig } from '../config';
import type { Command } from '../command';
import { councilOfPack } from '../import/council-of-pack';
import { faultTable } from '../import/fault-table';
import { importReport } from '../import/import-report';
import { readPackFiles } from '../import/read-pack-files';
import { withApplication } from '../with-application';

async function importFrom(path: string, config: CliConfig): Promise<number> {
  const files = await readPackFiles(path);
  return withApplication(config.databaseAppUrl, 'import', async (database) => {
    const councilId = await councilOfPack(database, config.databaseSignInUrl, files);
    if (councilId === undefined) {
      const check = checkPack(files);
      console.log(check.sound ? '' : faultTable(check.faults));
      return 1;
    }
    const outcome = await importCouncilPack(database, commandLineActor(councilId), { files });
    if (!outcome.ok) throw new Error(`The import was refused: ${outcome.refusal.code} ${JSON.stringify(outcome.refusal.details ?? {})}`);
    console.log(importReport(outcome.value));
    return outcome.value.state === 'faulty' ? 1 : 0;
  });
}

/** Imports a council pack: a folder of CSV files or one workbook (docs/council-pack.md). */
export const importCommand: Command = {
  does: 'import a council pack: a folder of CSV files, or an XLSX or ODS workbook',
  usage: 'import <folder or file>',
  run: async ([path], config) => {
    if (path === undefined) {
      console.log('Which pack? npm run import -- <folder or file>');
      return 2;
    }
    return importFrom(path, config);
  },
};
