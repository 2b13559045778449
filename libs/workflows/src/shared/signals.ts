import type { SignalsSoFar } from './run';

/**
 * Which wake signals still wait for a look. One that comes while a step runs must cause another look, unless the rows were read
 * after it was written; so what was signalled is noted before the look and compared with the version that the look says it read.
 */
export class Signals {
  private signalled: number;
  private handled: number;
  private hasFailed = false;
  private isAskedAgain = false;

  constructor(soFar: SignalsSoFar = { signalled: 0, handled: 0 }) {
    this.signalled = soFar.signalled;
    this.handled = soFar.handled;
  }

  /** After a look that failed every signal is a new one, also of the same version: the reconciler sends it again. */
  note(version: number): void {
    this.signalled = Math.max(this.signalled, version);
    this.isAskedAgain ||= this.hasFailed;
  }

  get waiting(): boolean {
    return this.signalled > this.handled || this.isAskedAgain;
  }

  get soFar(): SignalsSoFar {
    return { signalled: this.signalled, handled: this.handled };
  }

  /**
   * A look or step begins: what is signalled from here on may be news to it. What was signalled before it will have been answered,
   * even where the row knows a lower version (a database restored from a backup), or the workflow would look for ever.
   */
  begin(): void {
    this.handled = Math.max(this.handled, this.signalled);
    this.hasFailed = false;
    this.isAskedAgain = false;
  }

  /** The rows were read as of this version, and nothing is due. */
  acknowledge(handled: number): void {
    this.handled = Math.max(this.handled, handled);
  }

  fail(): void {
    this.hasFailed = true;
  }
}
