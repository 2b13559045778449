import { createDataSource } from '../data-source';
import type { RelayRows } from './relay-rows';

/** Opens connections as the relay's role (`golden_thread_relay`). */
export async function openRelayRows(url: string): Promise<RelayRows> {
  const dataSource = createDataSource({ url, poolSize: 4, applicationName: 'golden-thread-relay' });
  await dataSource.initialize();
  return { query: (sql, parameters) => dataSource.query(sql, parameters), close: () => dataSource.destroy() };
}
