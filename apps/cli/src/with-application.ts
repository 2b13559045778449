import { errandsOf } from '@golden-thread/application';
import { type Database, openDatabase } from '@golden-thread/persistence';
import { ErrandBell } from '@golden-thread/persistence/delivery';

/** Does something as the application's role, with the relay told at once of what follows from it, and closes every connection after. */
export async function withApplication<T>(url: string, name: string, act: (database: Database) => Promise<T>): Promise<T> {
  const bell = new ErrandBell(url);
  const database = await openDatabase({ url, applicationName: `golden-thread-${name}` }, errandsOf, { afterErrands: bell.ring });
  try {
    return await act(database);
  } finally {
    await database.close();
    await bell.close();
  }
}
