import { Client, type ClientConfig, types } from 'pg';
import { DataSource } from 'typeorm';
import { migrations } from './migrations/migrations';

// A calendar date has no time zone and a counter is a number: read both as what they are, on every connection.
types.setTypeParser(types.builtins.DATE, (text) => text);
types.setTypeParser(types.builtins.INT8, (text) => Number(text));
types.setTypeParser(types.builtins.TIMESTAMPTZ, (text) => new Date(text).toISOString());

/**
 * A connection that PostgreSQL may end at any moment: whoever asks it next is told. An end that nobody hears of would end the whole
 * process; the pools hear of idle connections, but not of one that is ended in the very packet in which it is opened, as happens when
 * PostgreSQL is restarted while people work.
 */
export class Connection extends Client {
  constructor(config?: string | ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}

/**
 * How connections plan. Each statement once a connection and for good: left to itself PostgreSQL plans the larger ones anew each time, which costs more
 * than they do. A plan for all values reckons with many rows; so that none is compiled, or shared out among processes, for the few that there are.
 */
export const plannedOnce = '-c plan_cache_mode=force_generic_plan -c jit=off -c max_parallel_workers_per_gather=0';

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
    extra: {
      Client: Connection, idleTimeoutMillis: 30_000, connectionTimeoutMillis: 10_000,
      // Statements need not wait for each other's answers (see Transaction).
      pipeline: true,
      options: plannedOnce,
    },
    poolErrorHandler: () => undefined,
    synchronize: false,
    logging: false,
  });
}
