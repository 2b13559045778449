import { NoPlaceLeft, Places } from './places';

/** Work that goes on until it is told to end. */
function held() {
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  return { work: () => ended, end };
}

describe('places of work done apart', () => {
  it('lets so many work at once, the others in the order in which they came, and refuses whoever would wait beyond', async () => {
    const places = new Places({ atOnce: 2, waiting: 2 });
    const log: string[] = [];
    const all = ['a', 'b', 'c', 'd'].map((name) => ({ name, ...held() }));
    const taken = all.map(({ name, work }) => places.take(async () => {
      log.push(`${name} begins`);
      await work();
      log.push(`${name} ends`);
    }));
    await expect(places.take(() => Promise.resolve())).rejects.toBeInstanceOf(NoPlaceLeft);
    expect(log).toEqual(['a begins', 'b begins']);
    all[1]!.end();
    await taken[1];
    await Promise.resolve();
    expect(log).toEqual(['a begins', 'b begins', 'b ends', 'c begins']);
    for (const { end } of all) end();
    await Promise.all(taken);
    expect(log.slice(4).filter((line) => line.endsWith('begins'))).toEqual(['d begins']);
    expect(await places.take(() => Promise.resolve('free again'))).toBe('free again');
  });

  it('passes a place on where the work fails', async () => {
    const places = new Places({ atOnce: 1, waiting: 1 });
    const [first, second] = [places.take(() => Promise.reject(new Error('unreadable'))), places.take(() => Promise.resolve('read'))];
    await expect(first).rejects.toThrow('unreadable');
    expect(await second).toBe('read');
  });
});
