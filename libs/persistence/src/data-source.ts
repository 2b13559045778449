import { DataSource } from 'typeorm';
import { Connection } from './connection';
import { migrations } from './migrations';

export interface DataSourceOptions {
  readonly url: string;
  readonly poolSize?: number;
  readonly applicationName?: string;
}

/**
 * The connections of one role, and the migrations. TypeORM does nothing else here: it knows no row class, and every statement is SQL of our
 * own. A connection that PostgreSQL ends while
 * it is idle is forgotten, and the next query opens another; so pages answer again by themselves after a restart.
 */
export function createDataSource({ url, poolSize = 10, applicationName = 'golden-thread' }: DataSourceOptions): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
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
