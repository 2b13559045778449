/** Names a step of a journey and how it goes, as jest's `it` takes them. */
export type Step = (says: string, goes: () => Promise<void>) => void;

/** Steps that build on each other: after one that failed the others fail at once, instead of waiting for what cannot come. */
export function inTurn(): Step {
  let failed: string | undefined;
  return (says, goes) =>
    it(says, async () => {
      if (failed !== undefined) throw new Error(`Not gone, because a step before it failed: ${failed}`);
      failed = says;
      await goes();
      failed = undefined;
    }, 300_000);
}
