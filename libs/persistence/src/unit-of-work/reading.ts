import type { CalendarDate, Instant } from '@golden-thread/domain/calendar';
import type { Statement } from './statement';
import type { CouncilFacts } from './council-facts';

/** What is needed to find something of one council, whatever the time there. */
export interface Finding {
  readonly council: Pick<CouncilFacts, 'id'>;
  /**
   * Asks in SQL. Its columns are called as the fields of `Row` (`service_id as "serviceId"`); nothing renames them afterwards. That they agree,
   * with their types and whether they can be null, is checked against the migrated schema for every call there is.
   */
  query<Row>(statement: Statement, parameters?: readonly unknown[]): Promise<Row[]>;
}

/** One consistent look at one council's rows, at one instant of its clock. */
export interface Reading extends Finding {
  readonly council: CouncilFacts;
  readonly now: Instant;
  /** The council's date, Europe/London. */
  readonly today: CalendarDate;
}
