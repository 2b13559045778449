import type { CalendarDate, Instant } from '@golden-thread/domain/calendar';
import type { EntityManager } from 'typeorm';
import type { Statement } from './statement';
import type { CouncilFacts } from './council-facts';

/**
 * What TypeORM does within the transaction that is open. `save`, `remove` and `transaction` are kept away: they begin and end
 * transactions of their own.
 */
type Rows = Pick<EntityManager, 'countBy' | 'delete' | 'find' | 'findOneBy' | 'insert' | 'update' | 'upsert'>;

/** What is needed to find something of one council, whatever the time there. */
export interface Finding {
  readonly council: Pick<CouncilFacts, 'id'>;
  readonly manager: Rows;
  query<Row>(statement: Statement, parameters?: readonly unknown[]): Promise<Row[]>;
}

/** One consistent look at one council's rows, at one instant of its clock. */
export interface Reading extends Finding {
  readonly council: CouncilFacts;
  readonly now: Instant;
  /** The council's date, Europe/London. */
  readonly today: CalendarDate;
}
