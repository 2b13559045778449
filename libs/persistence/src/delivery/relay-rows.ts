import type { Statement } from '../unit-of-work/statement';

/** The relay's connections: its own role, which sees the errands of every council and nothing else of them. */
export interface RelayRows {
  query<Row>(statement: Statement, parameters?: readonly unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}
