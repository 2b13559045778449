import { commandLineActor } from '@golden-thread/application/import/command-line-actor';
import { importCouncilPack } from '@golden-thread/application/import/import-council-pack';
import { checkPack } from '@golden-thread/exchange/council-pack/check-pack';
import { type GivenFile, UnreadableFile } from '@golden-thread/exchange/tabular/table';
import { type Command, needsOfUseCases, optionOf, withApplication } from '../command';
import type { ApplicationConfig } from '../config';
import { differencesReport, readHartFile } from '../import/hart';
import { faultTable, importReport } from '../import/import-report';
import { readOrganogramFiles } from '../import/organogram';
import { councilOfPack, readPackFiles } from '../import/pack';

async function importFiles(files: readonly GivenFile[], config: ApplicationConfig): Promise<number> {
  return withApplication(config, 'import', async (database) => {
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

async function importHart(path: string, config: ApplicationConfig): Promise<number> {
  const { rows, files } = await readHartFile(path);
  const code = await importFiles(files, config);
  console.log(differencesReport(rows));
  return code;
}

async function importOrganogram(path: string, words: readonly string[], config: ApplicationConfig): Promise<number> {
  const { value: name } = optionOf(words, '--name');
  if (name === undefined || name.trim() === '') {
    console.log('What is the organisation called? npm run import -- <file> --profile organogram --name "Environment Agency"');
    return 2;
  }
  const ref = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '').slice(0, 40);
  return importFiles(await readOrganogramFiles(path, { ref, name: name.trim(), people: words.includes('--people') }), config);
}

const profiles: Readonly<Record<string, (path: string, words: readonly string[], config: ApplicationConfig) => Promise<number>>> = {
  hart: (path, _words, config) => importHart(path, config),
  organogram: importOrganogram,
};

/** A file that is not what its profile reads is a fault like any other: said with its row and column, and nothing is written. */
async function importThroughProfile(profile: string, path: string, words: readonly string[], config: ApplicationConfig): Promise<number> {
  try {
    return await (profiles[profile] as NonNullable<(typeof profiles)[string]>)(path, words, config);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    console.log(faultTable([{ file: path, row: error.row, column: error.column, found: error.found, accepted: error.accepted }]));
    return 1;
  }
}

/** Imports a council pack: a folder of CSV files or one workbook (docs/council-pack.md); or another file through its profile. */
export const importCommand: Command<keyof ApplicationConfig> = {
  summary: 'import a council pack: a folder of CSV files or its ZIP file, or an XLSX or ODS workbook',
  usage: 'import <folder or file> [--profile hart|organogram]',
  needs: needsOfUseCases,
  run: async (words, config) => {
    const { value: profile, rest } = optionOf(words, '--profile');
    const [path] = rest;
    if (path === undefined || (profile !== undefined && !Object.hasOwn(profiles, profile))) {
      console.log(path === undefined ? 'Which pack? npm run import -- <folder or file>' : `The profiles are: ${Object.keys(profiles).join(', ')}.`);
      return 2;
    }
    return profile === undefined ? importFiles(await readPackFiles(path), config) : importThroughProfile(profile, path, rest, config);
  },
};
