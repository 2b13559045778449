import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { lastLines } from '../../infra/local-stack/background-process.mjs';

interface VictimOf {
  readonly name: string;
  readonly program: string;
  readonly args: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  /** Where its output goes, so that a failure can be looked into. */
  readonly log: string;
  /** Started again when it ends by itself, as the compose file has it (`restart: unless-stopped`): it may begin while a server is still away. */
  readonly restarts?: boolean;
  /** Answers whether it is ready for work. */
  readonly isReady: () => Promise<boolean>;
}

/** A process that is killed without warning and started again, on the same data and the same port. */
export class Victim {
  private child: ChildProcess | undefined;
  private wanted = false;

  constructor(private readonly of: VictimOf) {}

  get name(): string {
    return this.of.name;
  }

  /** The process that runs now. */
  get pid(): number | undefined {
    return this.child?.pid;
  }

  start(): void {
    const output = createWriteStream(this.of.log, { flags: 'a' });
    const child = spawn(this.of.program, this.of.args, { env: this.of.env ?? process.env, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout?.pipe(output);
    child.stderr?.pipe(output);
    this.child = child;
    this.wanted = true;
    if (this.of.restarts) child.once('exit', () => setTimeout(() => this.wanted && this.child === child && this.start(), 1_000));
  }

  async untilReady(withinMs = 120_000): Promise<void> {
    const end = Date.now() + withinMs;
    while (!(await this.of.isReady().catch(() => false))) {
      const ended = this.wanted && !this.of.restarts && this.hasEnded();
      if (ended || Date.now() > end) throw new Error(`${this.of.name} ${ended ? 'ended by itself' : `is not ready after ${withinMs} ms`}. Its last lines:\n${lastLines(this.of.log)}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  private hasEnded(): boolean {
    return this.child !== undefined && (this.child.exitCode !== null || this.child.signalCode !== null);
  }

  /** SIGKILL: no handler runs, nothing is said goodbye to. */
  async kill(): Promise<void> {
    this.wanted = false;
    const child = this.child;
    if (!child || this.hasEnded()) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }
}
