/** Tells a step of a story: what happens in it, as a sentence that goes on from the story's name. */
export type Step = (name: string, happens: () => Promise<void> | void) => void;

/** Room for one step, on a machine that does other things beside. */
const msOfStep = 30_000;

/**
 * One test of several steps, each of which goes on from where the one before it stopped: a plan is drafted, decided, updated. As one
 * test it runs alone and in any order beside others, and what fails is named with its step. What does not hang together are tests of
 * their own, not steps.
 */
export function story(name: string, tell: (step: Step) => void): void {
  const steps: { readonly name: string; readonly happens: () => Promise<void> | void }[] = [];
  describe(name, () => {
    tell((step, happens) => void steps.push({ name: step, happens }));
    const [first, last] = [steps[0]?.name ?? '', steps.at(-1)?.name ?? ''];
    it(
      steps.length === 1 ? first : `${first} … ${last} (${steps.length} steps)`,
      async () => {
        for (const step of steps) await carryOut(step);
      },
      Math.max(60_000, steps.length * msOfStep),
    );
  });
}

async function carryOut({ name, happens }: { readonly name: string; readonly happens: () => Promise<void> | void }): Promise<void> {
  try {
    await happens();
  } catch (error) {
    if (error instanceof Error) error.stack = `At the step "${name}": ${error.stack ?? error.message}`;
    throw error;
  }
}
