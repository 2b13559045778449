/** One way in which a statement and the code around it can disagree, and what the check says of it. */
export interface PlantedStatement {
  readonly what: string;
  readonly says: string;
  readonly code: string;
}

const asked = (call: string): string => `import type { Reading } from '../unit-of-work/unit-of-work';\nexport const ask = (reading: Reading) => ${call};`;
const written = (call: string): string => `import type { UnitOfWork } from '../unit-of-work/unit-of-work';\nexport const write = (work: UnitOfWork, id: string) => ${call};`;

export const plantedStatements: readonly PlantedStatement[] = [
  { what: 'a column that no table has', says: 'PostgreSQL refuses it: column "surname" does not exist', code: asked("reading.query<{ name: string }>('select surname as name from person')") },
  { what: 'a column that the type lacks', says: 'the column "name" (text) is not in the type', code: asked("reading.query<{ id: string }>('select id, name from person')") },
  { what: 'a field that no column gives', says: 'no column gives "title"', code: asked("reading.query<{ id: string; title: string }>('select id from person')") },
  { what: 'a column called otherwise than the field', says: 'no column gives "roundId"', code: asked("reading.query<{ roundId: string }>('select round_id from snapshot')") },
  { what: 'a number read as text', says: '"version" is int4, which is number here, and is read as string', code: asked("reading.query<{ version: string }>('select version from round')") },
  { what: 'a decimal read as a number', says: '"value" is numeric, which is string here, and is read as number', code: asked("reading.query<{ value: number }>('select value from measure_value')") },
  { what: 'an instant read as a date object', says: 'which is string here, and is read as Date', code: asked(`reading.query<{ at: Date }>('select occurred_at as "at" from event')`) },
  { what: 'a list read as text', says: 'which is a list of string here, and is read as string', code: asked("reading.query<{ roles: string }>('select roles from post')") },
  { what: 'a column that may be null, read as if it never were', says: '"email" can be null, and is read as string', code: asked("reading.query<{ email: string }>('select email from person')") },
  {
    what: 'the row that an outer join may not find, read as if it always did',
    says: '"title" can be null, and is read as string',
    code: asked("reading.query<{ id: string; title: string }>('select s.id, p.title from service s left join post p on p.id = s.head_post_id')"),
  },
  { what: 'rows read as any', says: 'the rows are read as any', code: asked("reading.query<any>('select id from person')") },
  { what: 'a field read as any', says: '"id" is read as any', code: asked("reading.query<{ id: any }>('select id from person')") },
  {
    what: 'JSON that is built with other keys than are read',
    says: '"subject" is read as an object of type, id, and none such is built',
    code: asked(`reading.query<{ subject: { type: string; id: string } }>("select json_build_object('kind', subject_type, 'id', subject_id) as subject from task")`),
  },
  { what: 'a parameter too few', says: 'it is given 1 parameters, and takes 2', code: asked("reading.query<{ id: string }>('select id from person where council_id = $1 and name = $2', [reading.council.id])") },
  { what: 'parameters in the wrong order', says: '$1 is int4, and is given string', code: written("work.send('update round set version = $1 where id = $2', [id, 1])") },
  { what: 'a list given as JSON, which pg would make an array of', says: '$2 is jsonb, and is given string[]', code: written("work.send('update figure_draft set lines = $2 where sheet_id = $1', [id, [id]])") },
  {
    what: 'parameters of which nobody knows how many they are',
    says: 'nobody can say how many parameters "given" is',
    code: "import type { UnitOfWork } from '../unit-of-work/unit-of-work';\nexport const write = (work: UnitOfWork, given: string[]) => work.send('delete from round where id = $1', given);",
  },
  {
    what: 'a text that is put together while the program runs',
    says: '"table" is not known before the program runs',
    code: "import type { Reading } from '../unit-of-work/unit-of-work';\nexport const ask = (reading: Reading, table: string) => reading.query<{ id: string }>(`select id from ${table}`);",
  },
  {
    what: 'one of several texts that is wrong',
    says: 'PostgreSQL refuses it: relation "servise" does not exist',
    code: "import type { Reading } from '../unit-of-work/unit-of-work';\nexport const ask = (reading: Reading, of: 'person' | 'servise') => reading.query<{ id: string }>(`select id from ${of}`);",
  },
  {
    what: 'a function that puts a wrong text together',
    says: 'PostgreSQL refuses it: column "surname" does not exist',
    code:
      "import type { Reading } from '../unit-of-work/unit-of-work';\nconst find = (by: string): { name: string; text: string } => {\n  const text = `select id from person where ${by} = $1`;\n" +
      "  return { name: `planted-by-${by}`, text };\n};\nexport const ask = (reading: Reading) => reading.query<{ id: string }>(find('surname'), ['x']);",
  },
  {
    what: 'a function in between that says what the rows are',
    says: 'it passes on a statement of its caller, and says itself what the rows are',
    code:
      "import type { Reading } from '../unit-of-work/unit-of-work';\nimport type { Statement } from '../unit-of-work/unit-of-work';\n" +
      'export const first = async (reading: Reading, statement: Statement): Promise<string> => (await reading.query<{ id: string }>(statement))[0]!.id;',
  },
  {
    what: 'two statements prepared under one name',
    says: 'another statement is prepared as "planted"',
    code: asked("[reading.query({ name: 'planted', text: 'select 1' }), reading.query({ name: 'planted', text: 'select 2' })]"),
  },
  {
    what: 'SQL that TypeORM makes up',
    says: `TypeORM's "find" makes SQL that nobody has read`,
    code: "import type { DataSource } from 'typeorm';\nexport const ask = (dataSource: DataSource) => dataSource.manager.find('person');",
  },
  { what: 'a row class', says: `TypeORM's "Entity" makes SQL that nobody has read`, code: "import { Entity } from 'typeorm';\n@Entity('person')\nexport class PersonRow {}" },
];

/** What the check must let pass. */
export const innocentStatements: readonly Pick<PlantedStatement, 'what' | 'code'>[] = [
  { what: 'a row read as it is', code: asked(`reading.query<{ id: string; email: string | null; leftOn: string | null }>('select id, email, left_on as "leftOn" from person where id = $1', [reading.council.id])`) },
  { what: 'a column of which the statement asks that it is not null', code: asked("reading.query<{ email: string }>('select email from person where email is not null')") },
  { what: 'an outer join that a condition makes an inner one', code: asked("reading.query<{ title: string }>(`select p.title from service s left join post p on p.id = s.head_post_id where p.code = 'A1'`)") },
  { what: 'a statement whose answer nobody reads', code: written("work.send('update round set version = $2 where id = $1', [id, 2])") },
  {
    what: 'a text that a function puts together from constants',
    code:
      "import type { Reading } from '../unit-of-work/unit-of-work';\nconst columns = (...names: readonly string[]): string => names.map((name) => `p.${name}`).join(', ');\n" +
      "export const ask = (reading: Reading) => reading.query<{ id: string; name: string }>(`select ${columns('id', 'name')} from person p`);",
  },
  {
    what: 'a text picked from a constant table',
    code:
      "import type { Reading } from '../unit-of-work/unit-of-work';\nconst orders = { name: 'name, id', id: 'id' } as const;\n" +
      'export const ask = (reading: Reading, by: keyof typeof orders) => reading.query<{ id: string }>(`select id from person order by ${orders[by]}`);',
  },
];
