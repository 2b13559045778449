import { commandLineActor, importCouncilPack } from '@golden-thread/application/import';
import { checkPack } from '@golden-thread/exchange/council-pack';
import type { GivenFile } from '@golden-thread/exchange/tabular';
import type { CliConfig } from '../config';
import type { Command } from '../command';
import { councilOfPack } from '../import/council-of-pack';
import { faultTable } from '../import/fault-table';
import { differencesReport, readHartFile } from '../import/import-hart';
import { importReport } from '../import/import-report';
import { readPackFiles } from '../import/read-pack-files';
import { optionOf } from '../option-of';
import { withApplication } from '../with-application';

async function importFiles(files: readonly GivenFile[], config: CliConfig): Promise<number> {
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

async function importHart(path: string, config: CliConfig): Promise<number> {
  const { rows, files } = await readHartFile(path);
  const code = await importFiles(files, config);
  console.log(differencesReport(rows));
  return code;
}

/** Imports a council pack: a folder of CSV files or one workbook (docs/council-pack.md); or another file through its profile. */
export const importCommand: Command = {
  does: 'import a council pack: a folder of CSV files, or an XLSX or ODS workbook',
  usage: 'import <folder or file> [--profile hart]',
  run: async (words, config) => {
    const { value: profile, rest } = optionOf(words, '--profile');
    const [path] = rest;
    if (path === undefined || ![undefined, 'hart'].includes(profile)) {
      console.log(path === undefined ? 'Which pack? npm run import -- <folder or file>' : 'The profiles are: hart.');
      return 2;
    }
    return profile === 'hart' ? importHart(path, config) : importFiles(await readPackFiles(path), config);
  },
};
