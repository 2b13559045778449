import { createDataSource } from './data-source';

/** Who may log in as which role, from the addresses that the processes use. */
export interface RoleAddresses {
  readonly owner: string;
  readonly roles: readonly string[];
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
