import { createDataSource } from './data-source';
import { migrations } from './migrations/migrations';

/** Who may log in as which role, from the addresses that the processes use. */
export interface RoleAddresses {
  readonly owner: string;
  readonly roles: readonly string[];
}

/** Makes the schema as it was once these migrations were applied, for rows that come from a backup. Others are refused: they are of a later release. */
export async function migrateTo(owner: string, names: readonly string[]): Promise<void> {
  const unknown = names.filter((name) => !migrations.some((migration) => migration.name === name));
  if (unknown.length > 0) throw new Error(`The backup is of a later release, which had ${unknown.join(', ')}. Restore it with that release.`);
  const dataSource = createDataSource({ url: owner, poolSize: 1, applicationName: 'golden-thread-restore' });
  dataSource.setOptions({ migrations: migrations.filter(({ name }) => names.includes(name)) });
  await dataSource.initialize();
  try {
    await dataSource.runMigrations({ transaction: 'each' });
  } finally {
    await dataSource.destroy();
  }
}

/** Brings the schema up to date as its owner, and lets the application's roles log in with the passwords in their addresses. */
export async function migrate({ owner, roles }: RoleAddresses): Promise<readonly string[]> {
  const dataSource = createDataSource({ url: owner, poolSize: 1, applicationName: 'golden-thread-migrate' });
  await dataSource.initialize();
  try {
    const done = await dataSource.runMigrations({ transaction: 'each' });
    for (const address of roles) {
      const { username, password } = new URL(address);
      if (!/^golden_thread_(app|relay|signin)$/.test(username)) {
        throw new Error(`The role in a database address must be golden_thread_app, _relay or _signin; found "${username}".`);
      }
      await dataSource.query(`alter role ${username} login password '${decodeURIComponent(password).replace(/'/g, "''")}'`);
    }
    return done.map(({ name }) => name);
  } finally {
    await dataSource.destroy();
  }
}
