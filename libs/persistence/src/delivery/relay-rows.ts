/** The relay's connections: its own role, which sees the errands of every council and nothing else of them. */
export interface RelayRows {
  query<Rows>(sql: string, parameters?: unknown[]): Promise<Rows>;
  close(): Promise<void>;
}
