import { type Instant, londonInstant } from '@golden-thread/domain/calendar/instants';
import type { CouncilId } from '@golden-thread/domain/shared/id';
import { checkPack } from '@golden-thread/exchange/council-pack/check-pack';
import type { CouncilPack } from '@golden-thread/exchange/council-pack/council-pack';
import type { GivenFile } from '@golden-thread/exchange/tabular/table';
import { findCouncil, listCouncilNames, openSignInDirectory } from '@golden-thread/persistence/identity/sign-in-directory';
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

const startOf = (council: Pick<CouncilPack['council'][number], 'clock_date'>): Instant | null =>
  council.clock_date === null ? null : londonInstant(council.clock_date, opensAt);

/** The council of that reference, where there is one. */
export async function councilNamed(signInUrl: string, slug: string): Promise<CouncilId | undefined> {
  const directory = openSignInDirectory(signInUrl);
  try {
    return await findCouncil(directory, slug);
  } finally {
    await directory.close();
  }
}

/** How many letters one word has other than another: left out, put in or changed. */
function lettersApart(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [at, letter] of [...one].entries()) {
    const next = [at + 1];
    for (let to = 1; to <= other.length; to += 1) next.push(Math.min(row[to]! + 1, next[to - 1]! + 1, row[to - 1]! + (letter === other[to - 1] ? 0 : 1)));
    row = next;
  }
  return row.at(-1)!;
}

/** Up to so many letters apart, a reference is likely another's, misspelt. */
const likelyMisspelt = 2;

/** What a pack says of its council: one that is there or was made for it, one that is perhaps meant, or nothing because the pack is faulty. */
export type CouncilOfPack = { readonly id: CouncilId } | { readonly perhaps: { readonly slug: string; readonly name: string } } | undefined;

/**
 * The council whose pack it is: the one of that reference, else, when the pack is sound by itself, a new one. Where a council of nearly that reference
 * is there, or of that name, it is perhaps meant, and none is made unless `isNew` says that it is another. A council is not made for a faulty pack.
 */
export async function councilOfPack(database: Database, signInUrl: string, files: readonly GivenFile[], isNew: boolean): Promise<CouncilOfPack> {
  const directory = openSignInDirectory(signInUrl);
  try {
    const only = checkPack(files.filter(({ name }) => /^council\.csv$/i.test(name) || !/\.csv$/i.test(name)));
    const slug = only.sound ? only.pack.council[0]?.ref : undefined;
    const there = slug === undefined ? undefined : await findCouncil(directory, slug);
    if (there !== undefined) return { id: there };
    const whole = checkPack(files);
    if (!whole.sound) return undefined;
    const { ref, name, ...council } = whole.pack.council[0]!;
    const perhaps = isNew ? undefined : (await listCouncilNames(directory)).find((other) => lettersApart(other.slug, ref) <= likelyMisspelt || other.name.toLowerCase() === name.toLowerCase());
    return perhaps ? { perhaps } : { id: await addCouncil(database, { name, slug: ref, clockAt: startOf(council) }) };
  } finally {
    await directory.close();
  }
}
