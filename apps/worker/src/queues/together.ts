/** One thing asked for, by what tells it from others. */
interface Asked<Request, Answer> {
  readonly request: Request;
  readonly answer: (value: Answer) => void;
  readonly fail: (error: unknown) => void;
}

interface TogetherOf<Request, Answer, Group extends string> {
  /** What may be asked together has the same one: whose rows it concerns. */
  readonly groupOf: (request: Request) => Group;
  /** What tells one from another. The same one twice is never asked together: the second must see what became of the first. */
  readonly keyOf: (request: Request) => string;
  /** Answers all of a group, in their order; throws for all. */
  readonly ask: (group: Group, requests: readonly Request[]) => Promise<readonly Answer[]>;
  readonly atMost: number;
}

/**
 * Asks together what many ask at the same time: what comes while a question is under way waits for the next one, so that a transaction
 * serves many when there are many, and nobody waits when there are few. Where asking together fails, each is asked by itself, so that
 * one at fault keeps none of the others.
 */
export class Together<Request, Answer, Group extends string = string> {
  private readonly waiting: Asked<Request, Answer>[] = [];
  private isAsking = false;

  constructor(private readonly of: TogetherOf<Request, Answer, Group>) {}

  ask(request: Request): Promise<Answer> {
    return new Promise((answer, fail) => {
      this.waiting.push({ request, answer, fail });
      if (this.isAsking) return;
      this.isAsking = true;
      // What others ask in this turn of the process comes along.
      setImmediate(() => void this.askAll());
    });
  }

  private async askAll(): Promise<void> {
    while (this.waiting.length > 0) await this.askTogether(this.takeGroup());
    this.isAsking = false;
  }

  /** The oldest, and those that may be asked with it. */
  private takeGroup(): readonly Asked<Request, Answer>[] {
    const { groupOf, keyOf, atMost } = this.of;
    const group = groupOf(this.waiting[0]!.request);
    const taken = new Map<string, Asked<Request, Answer>>();
    for (const one of this.waiting) {
      const key = keyOf(one.request);
      if (taken.size < atMost && groupOf(one.request) === group && !taken.has(key)) taken.set(key, one);
    }
    const asked = [...taken.values()];
    const isTaken = new Set(asked);
    this.waiting.splice(0, this.waiting.length, ...this.waiting.filter((one) => !isTaken.has(one)));
    return asked;
  }

  private async askTogether(asked: readonly Asked<Request, Answer>[]): Promise<void> {
    const { groupOf, ask } = this.of;
    try {
      const answers = await ask(groupOf(asked[0]!.request), asked.map(({ request }) => request));
      asked.forEach((one, index) => one.answer(answers[index]!));
    } catch (error) {
      if (asked.length === 1) asked[0]!.fail(error);
      else for (const one of asked) await this.askTogether([one]);
    }
  }
}
