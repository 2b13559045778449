import { migrate } from '@golden-thread/persistence/migrate';
import type { Command } from '../command';

/** The release step that brings the schema up to date and lets the application's roles log in. */
export const migrateCommand: Command = {
  summary: 'bring the database up to date, as its owner',
  usage: 'migrate',
  needs: ['databaseUrl', 'databaseAppUrl', 'databaseRelayUrl', 'databaseSignInUrl'],
  run: async (_words, { databaseUrl, databaseAppUrl, databaseRelayUrl, databaseSignInUrl }) => {
    const done = await migrate({ owner: databaseUrl, roles: [databaseAppUrl, databaseRelayUrl, databaseSignInUrl] });
    console.log(done.length === 0 ? 'The database is up to date.' : `Migrated: ${done.join(', ')}.`);
    return 0;
  },
};
