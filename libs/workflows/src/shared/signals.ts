import type { SignalsSoFar } from './run';

/**
 * Which wake signals still wait for a look. One that comes while a step runs must cause another look, unless the rows were read
 * after it was written; so what was signalled is noted before the look and compared with the version that the look says it read.
 */
export class Signals {
  private signalled: number;
  private handled: number;

  constructor(soFar: SignalsSoFar = { signalled: 0, handled: 0 }) {
    this.signalled = soFar.signalled;
    this.handled = soFar.handled;
  }

  note(version: number): void {
    this.signalled = Math.max(this.signalled, version);
  }

  get waiting(): boolean {
    return this.signalled > this.handled;
  }

  get soFar(): SignalsSoFar {
    return { signalled: this.signalled, handled: this.handled };
  }

  /**
   * `before` was signalled before the look began, `handled` is the version that the look read. What was signalled before counts as
   * answered even where the row knows a lower version (a database restored from a backup), or the workflow would look for ever.
   */
  acknowledge(before: number, handled: number): void {
    this.handled = Math.max(this.handled, before, handled);
  }
}
