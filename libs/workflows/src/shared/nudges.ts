/** How far a workflow has listened: the highest version heard of, and the highest that a turn has dealt with. */
export interface NudgesSoFar {
  readonly heard: number;
  readonly handled: number;
}

/**
 * Which nudges still wait for a turn. A nudge that comes while a turn runs must cause another one, unless the turn read the row
 * after that nudge was written; so what was heard is noted before the turn and compared with what the turn says it read.
 */
export class Nudges {
  private heard: number;
  private handled: number;

  constructor(soFar: NudgesSoFar = { heard: 0, handled: 0 }) {
    this.heard = soFar.heard;
    this.handled = soFar.handled;
  }

  hear(version: number): void {
    this.heard = Math.max(this.heard, version);
  }

  get waiting(): boolean {
    return this.heard > this.handled;
  }

  get soFar(): NudgesSoFar {
    return { heard: this.heard, handled: this.handled };
  }

  /**
   * `heardBefore` was heard before the turn began, `handled` is the version the turn read. What was heard before counts as handled
   * even where the row knows a lower version (a database restored from a backup), or the workflow would turn for ever.
   */
  settle(heardBefore: number, handled: number): void {
    this.handled = Math.max(this.handled, heardBefore, handled);
  }
}
