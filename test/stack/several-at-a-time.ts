/**
 * Does something with each of many, so many at a time: while the database answers one request, the process draws the page of another.
 * @returns what came of each, in their order
 */
export async function severalAtATime<One, Result>(all: readonly One[], act: (one: One) => Promise<Result>, atATime = 6): Promise<readonly Result[]> {
  const results = new Map<number, Result>();
  const waiting = all.entries();
  const goOn = async (): Promise<void> => {
    for (const [place, one] of waiting) results.set(place, await act(one));
  };
  await Promise.all(Array.from({ length: atATime }, goOn));
  return all.map((_, place) => results.get(place)!);
}
