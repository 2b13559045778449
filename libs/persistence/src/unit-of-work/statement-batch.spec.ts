import { type FreshDatabase, freshDatabase } from '../testing/fresh-database';
import { Transaction } from './transaction';

/** What is said in one turn of the process goes to PostgreSQL together, and shares its fate. */
let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.drop());

const opened = async (): Promise<Transaction> => {
  const transaction = await Transaction.open(fresh.database.dataSource.createQueryRunner());
  await transaction.begin('begin', 'select 1', []);
  return transaction;
};
const codeOf = (one: PromiseSettledResult<unknown>): unknown => (one.status === 'rejected' ? (one.reason as { code?: string }).code : one.value);

describe('statements of one turn', () => {
  it('are each answered by their own rows, in the order in which they were said, whether they were sent before or not', async () => {
    const transaction = await opened();
    for (const turn of [1, 2]) {
      const ask = (n: number) => transaction.query<{ n: number; at: string }>(`select $1::int as n, '${n}' as at`, [n * turn]);
      expect(await Promise.all([ask(1), ask(2), transaction.query('select 1 where false', []), ask(3)])).toEqual([[{ n: turn, at: '1' }], [{ n: 2 * turn, at: '2' }], [], [{ n: 3 * turn, at: '3' }]]);
    }
    await transaction.commit();
    await transaction.close();
  });

  it('are not carried out after one that fails, and fail by the same; its connection then serves whoever comes next', async () => {
    const transaction = await opened();
    const later = `select set_config('golden_thread.later', 'carried out', false) as later`;
    const answers = await Promise.allSettled([transaction.query('select 1 as n', []), transaction.query('select 1 / $1::int as n', [0]), transaction.query(later, [])]);
    expect(answers.map(codeOf)).toEqual([[{ n: 1 }], '22012', '22012']);
    await transaction.close();
    const next = await opened();
    expect(await next.query(`select coalesce(current_setting('golden_thread.later', true), '') as later`, [])).toEqual([{ later: '' }]);
    expect(await next.query(later, [])).toEqual([{ later: 'carried out' }]);
    expect(await next.query('select 1 / $1::int as n', [1])).toEqual([{ n: 1 }]);
    await next.close();
  });

  it('say why, where nobody waited for the one that failed, and leave nothing behind', async () => {
    const transaction = await opened();
    transaction.send('select 1 / $1::int as n', [0]);
    await expect(transaction.commit().catch(async (error: unknown) => { throw await transaction.causeOf(error); })).rejects.toMatchObject({ code: '22012' });
    await transaction.close();
    await expect(opened().then((next) => next.close())).resolves.toBeUndefined();
  });

  it('undo the transaction also where one of the last turn fails as the transaction is given up', async () => {
    const transaction = await opened();
    transaction.send('select 1 / $1::int as n', [0]);
    await transaction.close();
    const next = await opened();
    expect(await next.query('select 1 as n', [])).toEqual([{ n: 1 }]);
    await next.close();
  });

  it('fail together, and leave nothing, where a value cannot be written at all', async () => {
    const transaction = await opened();
    const unwritable = transaction.query('select $1::jsonb as n', [{ n: 1n }]);
    const answers = await Promise.allSettled([unwritable, transaction.query('select 2 as n', []), transaction.commit()]);
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    await transaction.close();
    await expect(opened().then((next) => next.close())).resolves.toBeUndefined();
  });
});
