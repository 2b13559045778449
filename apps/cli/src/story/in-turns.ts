/** How many people act at the same time where hundreds do the same: a council's people do not wait for each other. */
const atOnce = 6;

/** Has many things done side by side, a few at a time, in the order given. */
export async function inTurns<T>(things: readonly T[], act: (thing: T) => Promise<void>): Promise<void> {
  const waiting = [...things];
  const one = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await act(next);
  };
  await Promise.all(Array.from({ length: atOnce }, one));
}
