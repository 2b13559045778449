/** What every command starts from: its shape, its options, its councils, the application it runs in. */

import { outboxMessagesOf } from '@golden-thread/application/events/events';
import { RecordKeys } from '@golden-thread/persistence/event-log/record-keys';
import { listCouncilNames, openSignInDirectory } from '@golden-thread/persistence/identity/sign-in-directory';
import { OutboxNotifier } from '@golden-thread/persistence/outbox/commit-notifications';
import { type Database, openDatabase } from '@golden-thread/persistence/unit-of-work/database';
import type { CliConfig } from './config';

/** The value after an option such as --as, and the words that are left. */
export function optionOf(words: readonly string[], name: string): { readonly value: string | undefined; readonly rest: readonly string[] } {
  const at = words.indexOf(name);
  if (at < 0) return { value: undefined, rest: words };
  return { value: words[at + 1], rest: [...words.slice(0, at), ...words.slice(at + 2)] };
}

/** A command of operators and developers. Answers the process's exit code. */
export interface Command<Needed extends keyof CliConfig = keyof CliConfig> {
  readonly summary: string;
  readonly usage: string;
  /** The settings without which it cannot run. */
  readonly needs: readonly Needed[];
  run(words: readonly string[], config: Pick<CliConfig, Needed>): Promise<number>;
}

/** What a command needs that carries out use cases. */
export const needsOfUseCases = ['databaseAppUrl', 'databaseSignInUrl', 'recordKeys'] as const;

/** The councils of the installation; with a slug, that one alone. */
export async function selectCouncils(signInUrl: string, slug: string | undefined) {
  const directory = openSignInDirectory(signInUrl);
  try {
    const all = await listCouncilNames(directory);
    return slug === undefined ? all : all.filter((council) => council.slug === slug);
  } finally {
    await directory.close();
  }
}

/** What it takes to carry out use cases. */
type ApplicationAccess = Pick<CliConfig, 'databaseAppUrl' | 'recordKeys'>;

/** Does something as the application's role, with the relay told at once of what follows from it, and closes every connection after. */
export async function withApplication<T>({ databaseAppUrl: url, recordKeys }: ApplicationAccess, name: string, act: (database: Database) => Promise<T>): Promise<T> {
  const bell = new OutboxNotifier(url);
  const database = await openDatabase({ url, applicationName: `golden-thread-${name}`, keys: new RecordKeys(recordKeys) }, outboxMessagesOf, { notifyOutbox: bell.notify });
  try {
    return await act(database);
  } finally {
    await database.close();
    await bell.close();
  }
}
