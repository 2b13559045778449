import { type Instant, londonInstant } from '@golden-thread/domain/calendar/instants';
import type { CouncilId } from '@golden-thread/domain/shared/id';
import { checkPack } from '@golden-thread/exchange/council-pack/check-pack';
import type { CouncilPack } from '@golden-thread/exchange/council-pack/council-pack';
import type { GivenFile } from '@golden-thread/exchange/tabular/table';
import { findCouncil, openSignInDirectory } from '@golden-thread/persistence/identity/sign-in-directory';
import { addCouncil } from '@golden-thread/persistence/organisation/councils';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';

const read = async (path: string): Promise<GivenFile> => ({ name: basename(path), bytes: new Uint8Array(await readFile(path)) });

/** The files of a pack: those of a folder, its own folders left aside, or the one workbook. */
export async function readPackFiles(path: string): Promise<readonly GivenFile[]> {
  const found = await stat(path).catch(() => undefined);
  if (!found) throw new Error(`There is no file or folder ${path}.`);
  if (!found.isDirectory()) return [await read(path)];
  const entries = await readdir(path, { withFileTypes: true });
  return Promise.all(entries.filter((entry) => entry.isFile()).map(({ name }) => read(join(path, name))));
}

/** When a training council's clock begins on its first day: the offices open. */
const opensAt = '08:00';

const startOf = (council: CouncilPack['council'][number]): Instant | null =>
  council.clock_date === null ? null : londonInstant(council.clock_date, opensAt);

/**
 * The id of the council whose pack it is: the one of that reference, else, when the pack is sound by itself, a new one. Undefined
 * for a faulty pack of a council that is not there: a council is not made for it.
 */
export async function councilOfPack(database: Database, signInUrl: string, files: readonly GivenFile[]): Promise<CouncilId | undefined> {
  const directory = openSignInDirectory(signInUrl);
  try {
    const only = checkPack(files.filter(({ name }) => /^council\.csv$/i.test(name) || !/\.csv$/i.test(name)));
    const slug = only.sound ? only.pack.council[0]?.ref : undefined;
    const there = slug === undefined ? undefined : await findCouncil(directory, slug);
    if (there !== undefined) return there;
    const whole = checkPack(files);
    if (!whole.sound) return undefined;
    const [council] = whole.pack.council;
    return await addCouncil(database, { name: council!.name, slug: council!.ref, clockAt: startOf(council!) });
  } finally {
    await directory.close();
  }
}
