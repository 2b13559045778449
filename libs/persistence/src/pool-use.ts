import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';

/** How the connections of one role are used at this moment. */
export interface PoolUse {
  readonly inUse: number;
  readonly idle: number;
  readonly waiting: number;
}

/** Of a pool of pg's own. */
export const poolUse = ({ totalCount, idleCount, waitingCount }: Pool): PoolUse => ({ inUse: totalCount - idleCount, idle: idleCount, waiting: waitingCount });

/** Of the connections behind a data source. */
export const dataSourceUse = (dataSource: DataSource): PoolUse => poolUse((dataSource.driver as unknown as { readonly master: Pool }).master);
