import 'reflect-metadata';
import { types } from 'pg';
import { DataSource } from 'typeorm';
import { Connection } from './connection';
import { migrations } from './migrations';
import { rows } from './rows';

// A calendar date has no time zone and a counter is a number: read both as what they are, in every query.
types.setTypeParser(types.builtins.DATE, (text) => text);
types.setTypeParser(types.builtins.INT8, (text) => Number(text));
types.setTypeParser(types.builtins.TIMESTAMPTZ, (text) => new Date(text).toISOString());

export interface DataSourceOptions {
  readonly url: string;
  readonly poolSize?: number;
  readonly applicationName?: string;
}

/**
 * The connections of one role. Rows only: no relations, no cascades, no synchronisation. A connection that PostgreSQL ends while
 * it is idle is forgotten, and the next query opens another; so pages answer again by themselves after a restart.
 */
export function createDataSource({ url, poolSize = 10, applicationName = 'golden-thread' }: DataSourceOptions): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities: rows,
    migrations,
    migrationsTableName: 'migration',
    poolSize,
    applicationName,
    // Statements need not wait for each other's answers (see TransactionLine).
    extra: { Client: Connection, idleTimeoutMillis: 30_000, connectionTimeoutMillis: 10_000, pipeline: true },
    poolErrorHandler: () => undefined,
    synchronize: false,
    logging: false,
  });
}
