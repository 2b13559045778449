import type { CalendarDate, Instant } from '@golden-thread/domain/calendar';
import type { EntityManager } from 'typeorm';
import type { Statement } from './statement';
import type { CouncilFacts } from './council-facts';

/** One consistent look at one council's rows, at one instant of its clock. */
export interface Reading {
  readonly council: CouncilFacts;
  readonly now: Instant;
  /** The council's date, Europe/London. */
  readonly today: CalendarDate;
  readonly manager: EntityManager;
  query<Row>(statement: Statement, parameters?: readonly unknown[]): Promise<Row[]>;
}
