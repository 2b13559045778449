import type { PoolClient } from 'pg';
import type { QueryRunner } from 'typeorm';

/**
 * A statement that every connection prepares once, under a name: for the few that every decision runs. Planning the writing
 * statement costs more than carrying it out, and TypeORM's own queries are planned anew each time.
 */
export const prepared =
  <Row>(name: string, text: string) =>
  async (runner: QueryRunner, values: readonly unknown[]): Promise<Row[]> => {
    const client = (await runner.connect()) as PoolClient;
    const { rows } = await client.query({ name, text, values: [...values] });
    return rows as Row[];
  };
