import { Together } from './together';

interface Asked {
  readonly council: string;
  readonly id: string;
}

/** Answers each by its id, when told to, and notes what was asked together. */
function answering(atMost = 10) {
  const batches: string[][] = [];
  let release: () => void = () => undefined;
  const together = new Together<Asked, string>({
    groupOf: ({ council }) => council,
    keyOf: ({ id }) => id,
    atMost,
    ask: async (_, requests) => {
      batches.push(requests.map(({ id }) => id));
      if (requests.some(({ id }) => id === 'faulty')) throw new Error('at fault');
      if (requests.some(({ id }) => id === 'slow')) await new Promise<void>((resolve) => (release = resolve));
      return requests.map(({ id }) => `answer to ${id}`);
    },
  });
  return { batches, together, ask: (id: string, council = 'Melford') => together.ask({ council, id }), release: () => release() };
}
const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('asking together', () => {
  it('asks at once what nobody else asks', async () => {
    const { ask, batches } = answering();
    expect(await ask('a')).toBe('answer to a');
    expect(batches).toEqual([['a']]);
  });

  it('asks together what comes while a question is under way, and answers each its own', async () => {
    const { ask, batches, release } = answering();
    const slow = ask('slow');
    await turn();
    const others = ['a', 'b', 'c'].map((id) => ask(id));
    await turn();
    release();
    expect(await Promise.all([slow, ...others])).toEqual(['answer to slow', 'answer to a', 'answer to b', 'answer to c']);
    expect(batches).toEqual([['slow'], ['a', 'b', 'c']]);
  });

  it('keeps councils apart, and asks no more at once than it may', async () => {
    const { ask, batches } = answering(2);
    await Promise.all([ask('a'), ask('b', 'Radford'), ask('c'), ask('d')]);
    expect(batches).toEqual([['a', 'c'], ['b'], ['d']]);
  });

  it('never asks the same one twice together: the second sees what became of the first', async () => {
    const { ask, batches } = answering();
    await Promise.all([ask('a'), ask('a'), ask('b')]);
    expect(batches).toEqual([['a', 'b'], ['a']]);
  });

  it('fails the one at fault alone, and goes on', async () => {
    const { ask } = answering();
    const [good, faulty] = await Promise.allSettled([ask('a'), ask('faulty')]);
    expect(good).toEqual({ status: 'fulfilled', value: 'answer to a' });
    expect(faulty.status).toBe('rejected');
    expect(await ask('b')).toBe('answer to b');
  });
});
