/** More wait for a place than may: nobody is kept waiting for what could take minutes. */
export class NoPlaceLeft extends Error {}

/**
 * At most so many at once, and the others one after the other as they came: threads of a process share its processors and its memory, however many
 * people hand files in at the same moment.
 */
export class Places {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(private readonly most: { readonly atOnce: number; readonly waiting: number }) {}

  /** Does the work once a place is free. @throws NoPlaceLeft where as many wait already as may */
  async take<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= this.most.atOnce) {
      if (this.waiting.length >= this.most.waiting) throw new NoPlaceLeft('More wait for a place than may.');
      await new Promise<void>((begin) => this.waiting.push(begin));
    } else this.running += 1;
    try {
      return await work();
    } finally {
      // Whoever waits takes this place over, so that nobody who comes meanwhile is before them.
      const next = this.waiting.shift();
      if (next === undefined) this.running -= 1;
      else next();
    }
  }
}
