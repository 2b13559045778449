import { Logger } from '@nestjs/common';

interface LoopOptions {
  readonly name: string;
  /** One poll. True: there may be more, poll again at once. */
  readonly runOnce: () => Promise<boolean>;
  /** How long to rest after a look that found nothing, unless rung for. */
  readonly restMs: number;
  /** What is waited for when it stops. */
  readonly atEnd?: () => Promise<void>;
}

const longestRestMs = 30_000;

/**
 * Looks again and again until stopped. A look that fails is told to the log and followed by a longer and longer rest, so that a
 * database that is away neither ends the process nor is hammered; the first look that works brings the usual rest back.
 */
export class Loop {
  private readonly log: Logger;
  private running: Promise<void> | undefined;
  private stopped = false;
  private notified = false;
  private wake: () => void = () => undefined;
  private failures = 0;

  constructor(private readonly of: LoopOptions) {
    this.log = new Logger(of.name);
  }

  start(): void {
    this.running ??= this.run();
  }

  /** There is something to do now. */
  notify(): void {
    this.notified = true;
    this.wake();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.wake();
    await this.running;
    await this.of.atEnd?.();
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      this.notified = false;
      const more = await this.tryOnce();
      if (!more && !this.notified && !this.stopped) await this.rest();
    }
  }

  private async tryOnce(): Promise<boolean> {
    try {
      const more = await this.of.runOnce();
      if (this.failures > 0) this.log.log('Works again.');
      this.failures = 0;
      return more;
    } catch (error) {
      this.failures += 1;
      this.log.warn(`Failed ${this.failures} times in a row: ${error instanceof Error ? error.message : String(error)}`);
      return false;
    }
  }

  private rest(): Promise<void> {
    const ms = Math.min(this.of.restMs * 2 ** Math.min(this.failures, 10), Math.max(longestRestMs, this.of.restMs));
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
