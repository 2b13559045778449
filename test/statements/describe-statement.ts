import { Client, type Connection, type FieldDef, types } from 'pg';
import { keysOfBuiltJson } from './built-json';
import { perhapsWithoutRow } from './nullable-columns';

/** What a value of a PostgreSQL type is in our code, by the parsers that the pool has. */
export type Kind = 'string' | 'number' | 'boolean' | 'json' | 'other' | { readonly arrayOf: Kind };

/** A column that a statement answers with. */
export interface AnsweredColumn {
  readonly name: string;
  readonly type: string;
  readonly kind: Kind;
  /** Null may come: the table's column allows it, or it stands on the side of an outer join that may have no row. */
  readonly nullable: boolean;
  /** Worked out by the statement, not a column of a table as it stands. */
  readonly made: boolean;
}

export interface Described {
  readonly columns: readonly AnsweredColumn[];
  /** The type of $1, $2 and so on. */
  readonly parameters: readonly { readonly type: string; readonly kind: Kind }[];
  /** The keys of each JSON object that it builds. */
  readonly builtJson: readonly (readonly string[])[];
}

interface PgType {
  readonly oid: number;
  readonly name: string;
  readonly element: number;
  readonly category: string;
}

/** Has PostgreSQL prepare statements on the migrated schema, without carrying them out, and says what it makes of them. */
export class Describer {
  private constructor(
    private readonly client: Client,
    private readonly types: ReadonlyMap<number, PgType>,
    /** Columns that may be null, by table and number: their names. */
    private readonly nullable: ReadonlyMap<string, string>,
  ) {}

  static async open(url: string): Promise<Describer> {
    const client = new Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query<PgType>('select oid::int, typname as name, typelem::int as element, typcategory as category from pg_type');
    const columns = await client.query<{ key: string; name: string }>(
      `select attrelid::int || '.' || attnum as key, attname as name from pg_attribute where attnum > 0 and not attnotnull and not attisdropped`,
    );
    return new Describer(client, new Map(rows.map((type) => [type.oid, type])), new Map(columns.rows.map(({ key, name }) => [key, name])));
  }

  async describe(text: string): Promise<Described> {
    const answer = new Description(text);
    this.client.query(answer);
    const { fields, parameters } = await answer.done;
    const withoutRow = fields.some(({ tableID }) => tableID !== 0) ? await perhapsWithoutRow(this.client, text) : [];
    return {
      columns: fields.map(({ name, dataTypeID, tableID, columnID }, index) => ({
        name, ...this.type(dataTypeID), made: tableID === 0, nullable: this.isNullable(`${tableID}.${columnID}`, text) || (tableID !== 0 && withoutRow[index] === true),
      })),
      parameters: parameters.map((oid) => this.type(oid)),
      builtJson: keysOfBuiltJson(text),
    };
  }

  close(): Promise<void> {
    return this.client.end();
  }

  /** A column that may be null, unless the statement asks for those rows alone in which it is not. */
  private isNullable(column: string, statement: string): boolean {
    const name = this.nullable.get(column);
    return name !== undefined && !new RegExp(`\\b(where|and|on) (\\w+\\.)?${name} is not null`).test(statement);
  }

  private type(oid: number): { type: string; kind: Kind } {
    return { type: this.types.get(oid)?.name ?? String(oid), kind: this.kind(oid) };
  }

  /** Asks the parser itself, by something of the type. */
  private kind(oid: number): Kind {
    const type = this.types.get(oid);
    if (type?.name === 'json' || type?.name === 'jsonb') return 'json';
    return kindOf(types.getTypeParser(oid, 'text')(this.sample(oid)) as unknown);
  }

  private sample(oid: number): string {
    const { category = '', element = 0 } = this.types.get(oid) ?? {};
    if (category === 'A') return `{${this.sample(element)}}`;
    return samples[category] ?? 'x';
  }
}

/** Something of each of PostgreSQL's categories of types, as it comes over the wire. */
const samples: Readonly<Record<string, string>> = { N: '1', B: 't', D: '2026-04-01 00:00:00+00', T: '00:00:01' };

function kindOf(value: unknown): Kind {
  if (Array.isArray(value)) return { arrayOf: kindOf(value[0]) };
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? (typeof value as 'string') : 'other';
}

/** Parse and Describe of PostgreSQL's protocol, which pg keeps for itself: what is asked of the client instead of a query. */
class Description {
  private fields: readonly FieldDef[] = [];
  private parameters: readonly number[] = [];
  private error: Error | undefined;
  private settle: (() => void) | undefined;
  private readonly ready = new Promise<void>((resolve) => (this.settle = resolve));

  constructor(private readonly text: string) {}

  get done(): Promise<{ fields: readonly FieldDef[]; parameters: readonly number[] }> {
    return this.ready.then(() => {
      if (this.error) throw this.error;
      return { fields: this.fields, parameters: this.parameters };
    });
  }

  submit(connection: Connection): void {
    connection.once('parameterDescription', ({ dataTypeIDs }: { dataTypeIDs: readonly number[] }) => (this.parameters = dataTypeIDs));
    connection.parse({ name: '', text: this.text, types: [] }, true);
    connection.describe({ type: 'S', name: '' }, true);
    connection.sync();
  }

  handleRowDescription({ fields }: { readonly fields: readonly FieldDef[] }): void {
    this.fields = fields;
  }

  handleError(error: Error): void {
    this.error = error;
    this.settle?.();
  }

  handleReadyForQuery(): void {
    this.settle?.();
  }
}
