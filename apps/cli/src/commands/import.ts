import { commandLineImporter } from '@golden-thread/application/authority/command-line-actor';
import { importCouncilPack } from '@golden-thread/application/council-pack/import-council-pack';
import { loadKnownCouncil } from '@golden-thread/application/council-pack/known-council';
import { type CalendarDate, isCalendarDate } from '@golden-thread/domain/calendar/dates';
import { checkPack } from '@golden-thread/exchange/council-pack/check-pack';
import { type KnownCouncil, noCouncil } from '@golden-thread/exchange/council-pack/known-council';
import { organogramPack } from '@golden-thread/exchange/organogram/organogram-pack';
import { type GivenFile, UnreadableFile } from '@golden-thread/exchange/tabular/table';
import type { Refusal } from '@golden-thread/domain/shared/outcome';
import type { CouncilId } from '@golden-thread/domain/shared/id';
import { holdingFrom } from '@golden-thread/exchange/council-pack/organisation-day';
import { type ReadPack, readPack } from '@golden-thread/exchange/council-pack/read-pack';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { type Command, needsOfUseCases, optionOf, withApplication } from '../command';
import type { ApplicationConfig } from '../config';
import { followFile } from '../import/feed';
import { differencesReport, readHartFile } from '../import/hart';
import { readFileByMapping } from '../import/mapped';
import { faultTable, importReport } from '../import/import-report';
import { readOrganogramFiles } from '../import/organogram';
import { councilNamed, councilOfPack, readPackFiles } from '../import/pack';

/** How a pack is handed in: looked at alone, or with figures that were looked at twice. */
interface ImportMode {
  readonly preview: boolean;
  readonly confirmed: boolean;
  /** The council of the pack is a new one, however like another's its reference is. */
  readonly isNew: boolean;
  /** From which day the organisation holds, where it changes any that is there. */
  readonly holdsFrom: CalendarDate | null;
}

async function importFiles(files: readonly GivenFile[], mode: ImportMode, config: ApplicationConfig): Promise<number> {
  return withApplication(config, 'import', async (database) => {
    const council = await councilOfPack(database, config.databaseSignInUrl, files, mode.isNew);
    if (council === undefined) {
      const check = checkPack(files);
      console.log(check.sound ? '' : faultTable(check.faults));
      return 1;
    }
    if ('id' in council) return importInto(council.id, files, mode, database);
    const { slug, name } = council.perhaps;
    console.log(`There is no council of that reference. Is ${name} (${slug}) meant? Then mend ref on the sheet council. If it is another, run it with --new.`);
    return 2;
  });
}

/** What is said where the day of an organisation is missing, or to come; null of any other refusal. */
function sayDay({ code, details }: Refusal): string | null {
  const { row, from } = (details ?? {}) as { readonly row?: string; readonly from?: CalendarDate };
  if (code === 'ImportDayMissing') return `Nothing was written. The pack changes the organisation (${row}, and perhaps others): from which day does that hold? Run it with --on 2026-09-01.`;
  return code === 'ImportNotYet' ? `Nothing was written. The organisation holds from ${from}: run it on that day or after it.` : null;
}

/** Judges and writes what was read for a council that is there, and says what came of it. */
async function importInto(councilId: CouncilId, files: readonly GivenFile[] | ReadPack, mode: ImportMode, database: Database): Promise<number> {
  const outcome = await importCouncilPack(database, commandLineImporter(councilId), { files: holdingFrom('sheets' in files ? files : readPack(files), mode.holdsFrom), preview: mode.preview, confirmed: mode.confirmed });
  const day = outcome.ok ? null : sayDay(outcome.refusal);
  if (day !== null) {
    console.log(day);
    return 1;
  }
  if (!outcome.ok) throw new Error(`The import was refused: ${outcome.refusal.code} ${JSON.stringify(outcome.refusal.details ?? {})}`);
  console.log(importReport(outcome.value));
  return outcome.value.state === 'faulty' || outcome.value.state === 'questioned' ? 1 : 0;
}

/** A council's own file, by a mapping that says which of its columns is which of the format. */
async function importMapped(path: string, mapping: string, slug: string | undefined, mode: ImportMode, config: ApplicationConfig): Promise<number> {
  const councilId = slug === undefined ? undefined : await councilNamed(config.databaseSignInUrl, slug);
  if (slug === undefined || councilId === undefined) {
    console.log(slug === undefined ? 'Whose file is it? npm run import -- <file> --mapping <mapping.json> --council <council>' : `There is no council ${slug}.`);
    return 2;
  }
  return withApplication(config, 'import', async (database) => {
    const read = await readFileByMapping(database, councilId, path, mapping);
    if ('pack' in read) return importInto(councilId, read.pack, mode, database);
    console.log(faultTable(read.faults));
    return 1;
  });
}

async function importHart(path: string, mode: ImportMode, config: ApplicationConfig): Promise<number> {
  const { rows, files } = await readHartFile(path);
  const code = await importFiles(files, mode, config);
  console.log(differencesReport(rows));
  return code;
}

/** The day from which a publication holds: as said, else as its file's name has it, else today. */
function effectiveDate(said: CalendarDate | null, path: string): CalendarDate | undefined {
  const day = said ?? /\d{4}-\d{2}-\d{2}/.exec(path)?.[0] ?? new Date().toISOString().slice(0, 10);
  return isCalendarDate(day) ? day : undefined;
}

/** What the council of that reference has already; nothing where there is no such council. */
async function knownCouncil(slug: string, config: ApplicationConfig): Promise<KnownCouncil> {
  return withApplication(config, 'import', async (database) => {
    const councilId = await councilNamed(config.databaseSignInUrl, slug);
    return councilId === undefined ? noCouncil : database.read(councilId, loadKnownCouncil);
  });
}

async function importOrganogram(path: string, words: readonly string[], mode: ImportMode, config: ApplicationConfig): Promise<number> {
  const { value: name } = optionOf(words, '--name');
  const from = effectiveDate(mode.holdsFrom, path);
  if (name === undefined || name.trim() === '' || from === undefined) {
    console.log('What is the organisation called, and from which day? npm run import -- <file> --profile organogram --name "Environment Agency" [--on 2011-09-30]');
    return 2;
  }
  const ref = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '').slice(0, 40);
  const { notes, faults, ...organogram } = await readOrganogramFiles(path);
  if (faults.length > 0) {
    console.log(faultTable(faults));
    return 1;
  }
  console.log(notes.map((note) => `Note: ${note}`).join('\n'));
  const options = { ref, name: name.trim(), people: words.includes('--people'), from };
  return importFiles(organogramPack(organogram, options, await knownCouncil(ref, config)), { ...mode, holdsFrom: from }, config);
}

type Profile = (path: string, words: readonly string[], mode: ImportMode, config: ApplicationConfig) => Promise<number>;
const profiles: Readonly<Record<string, Profile>> = {
  hart: (path, _words, mode, config) => importHart(path, mode, config),
  organogram: importOrganogram,
};

/** A file that is not what its profile reads is a fault like any other: said with its row and column, and nothing is written. */
async function importThroughProfile(profile: string, ...[path, words, mode, config]: Parameters<Profile>): Promise<number> {
  try {
    return await (profiles[profile] as Profile)(path, words, mode, config);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    console.log(faultTable([{ file: path, row: error.row, column: error.column, found: error.found, accepted: error.accepted }]));
    return 1;
  }
}

/** A file of the standing HR feed, under the rules that two people approved. */
async function importFeed(path: string, slug: string | undefined, config: ApplicationConfig): Promise<number> {
  const councilId = slug === undefined ? undefined : await councilNamed(config.databaseSignInUrl, slug);
  if (councilId !== undefined) return withApplication(config, 'feed', (database) => followFile(database, councilId, path));
  console.log(slug === undefined ? 'Whose people are they? npm run import -- --feed <file.csv> --council <council>' : `There is no council ${slug}.`);
  return 2;
}

/** Imports a council pack: a folder of CSV files or one workbook (docs/council-pack.md); or another file through its profile. */
export const importCommand: Command<keyof ApplicationConfig> = {
  summary: 'import a council pack: a folder of CSV files or its ZIP file, or an XLSX or ODS workbook',
  usage: 'import <folder or file> [--preview] [--confirm] [--new] [--on <day>] [--profile hart|organogram] [--mapping <file> --council <council>] | --feed <file> --council <council>',
  needs: needsOfUseCases,
  run: async (words, config) => {
    const { value: feed, rest: besideFeed } = optionOf(words, '--feed');
    if (feed !== undefined) return importFeed(feed, optionOf(besideFeed, '--council').value, config);
    const { value: on = null, rest: given } = optionOf(words, '--on');
    if (on !== null && !isCalendarDate(on)) {
      console.log(`${on} is no day. From which day does the organisation hold? --on 2026-09-01`);
      return 2;
    }
    const mode = { preview: given.includes('--preview'), confirmed: given.includes('--confirm'), isNew: given.includes('--new'), holdsFrom: on };
    const { value: mapping, rest: beside } = optionOf(given.filter((word) => !['--preview', '--confirm', '--new'].includes(word)), '--mapping');
    const { value: profile, rest } = optionOf(beside, '--profile');
    const { value: slug, rest: others } = optionOf(rest, '--council');
    const [path] = mapping === undefined ? rest : others;
    if (path === undefined || (profile !== undefined && !Object.hasOwn(profiles, profile))) {
      console.log(path === undefined ? 'Which pack? npm run import -- <folder or file>' : `The profiles are: ${Object.keys(profiles).join(', ')}.`);
      return 2;
    }
    if (mapping !== undefined) return importMapped(path, mapping, slug, mode, config);
    return profile === undefined ? importFiles(await readPackFiles(path), mode, config) : importThroughProfile(profile, path, rest, mode, config);
  },
};
