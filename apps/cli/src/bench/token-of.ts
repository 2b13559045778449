import { commandLineActor } from '@golden-thread/application/import';
import { makeToken } from '@golden-thread/application/token';
import type { BenchCouncil } from './bench-council';

/** A token with which a program acts as the holder of a post. */
export async function tokenOf(bench: BenchCouncil, title: string): Promise<string> {
  const { personId } = await bench.as(title);
  const made = await makeToken(bench.database, commandLineActor(bench.councilId), { personId: personId!, label: 'Measurement', days: 1 });
  if (!made.ok || made.value.token === null) throw new Error('The token was not made.');
  return made.value.token;
}
