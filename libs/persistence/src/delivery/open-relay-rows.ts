import { Pool } from 'pg';
import { Connection } from '../connection';
import type { Statement } from '../unit-of-work/statement';
import type { RelayRows } from './relay-rows';

/** Opens connections as the relay's role (`golden_thread_relay`). */
export async function openRelayRows(url: string): Promise<RelayRows> {
  const pool = new Pool({ Client: Connection, connectionString: url, max: 4, application_name: 'golden-thread-relay', connectionTimeoutMillis: 10_000 });
  pool.on('error', () => undefined);
  await pool.query('select 1');
  return {
    query: async <Row>(statement: Statement, parameters: readonly unknown[] = []) => (await pool.query(statement, [...parameters])).rows as Row[],
    close: () => pool.end(),
  };
}
