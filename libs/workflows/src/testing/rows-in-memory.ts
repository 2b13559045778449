import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { type Instant, instantOf, londonDate } from '@golden-thread/domain/calendar/instants';
import type { StepAnswer, StepDue } from '@golden-thread/domain/task/workflow-step';
import type { StepsOfPhases } from '../shared/follow-rows';
import type { RunSoFar } from '../shared/run';
import type { StepsEngine } from '../shared/run-steps';
import { Signals } from '../shared/signals';

/** An instant of the council's clock, as rules are given it. */
export interface At {
  readonly now: Instant;
  readonly today: CalendarDate;
}

/** A kind of workflow as a specification has it: the real rule and the real phases, over rows in memory. */
export interface Model<Facts = unknown> {
  readonly phases: StepsOfPhases<never, string, string>;
  readonly startsAt: Instant;
  readonly start: () => Facts;
  /** The rows as they read at an instant: what has come due by then has. */
  readonly read?: (facts: Facts, at: At) => Facts;
  readonly rule: (facts: Facts, at: At) => StepDue<string, string>;
  /** What a step's use case leaves in the rows. */
  readonly take: (step: string, facts: Facts, at: At) => Facts;
  /** What people, the organisation and the timetable do to them; null: that cannot happen just now. `dice`: any number. */
  readonly changes: readonly ((facts: Facts, at: At, dice: number) => Facts | null)[];
  readonly hasEnded: (facts: Facts, at: At) => boolean;
  readonly boundary?: (due: StepDue<string, string>, facts: Facts) => string;
}

export type Loop = (engine: StepsEngine<string, string>, signals: Signals, soFar?: RunSoFar) => Promise<void>;

/** Thrown into a loop: it goes on as a new run, or was terminated by hand. */
class RunOver extends Error {}

/** More reads and steps than this between two things that happen from outside are a spin. */
const mostCallsInOneGo = 450;

/**
 * One workflow of a kind on rows in memory, with its wake-up row, its outbox and its engine. In memory: the rows, the wake-up row (the
 * statements of persistence/wake-up, which engine.spec.ts holds against PostgreSQL), the relay, Temporal's ids and timers.
 */
export class WorkflowInMemory<Facts> {
  facts: Facts;
  now: Instant;
  readonly row = { requested: 0, handled: 0, nextAt: null as Instant | null, ended: false };
  running = false;
  failsNext = false;
  readonly faults: string[] = [];
  private signals = new Signals();
  private message = false;
  private calls = 0;
  private wasTerminated = false;
  private timerAt: Instant | null = null;
  private wake: (() => void) | null = null;
  private cut: ((error: RunOver) => void) | null = null;
  private meanwhile: (() => void) | null = null;

  constructor(
    private readonly model: Model<Facts>,
    private readonly of: { readonly loop: Loop; readonly kind: 'live' | 'training' },
  ) {
    this.facts = model.start();
    this.now = model.startsAt;
  }

  get at(): At {
    return { now: this.now, today: londonDate(this.now) };
  }

  get read(): Facts {
    return this.model.read?.(this.facts, this.at) ?? this.facts;
  }

  get due(): StepDue<string, string> {
    return this.model.rule(this.read, this.at);
  }

  /** The thing itself has ended, whatever its workflow believes. */
  get thingHasEnded(): boolean {
    return this.model.hasEnded(this.read, this.at);
  }

  /** Somebody does something: the rows, the wake-up row and the outbox message in one transaction. */
  change(which: number, dice: number): void {
    const changed = this.model.changes[which % this.model.changes.length]!(this.read, this.at, dice);
    if (changed === null) return;
    this.facts = changed;
    this.row.requested += 1;
    this.row.ended = false;
    this.message = true;
  }

  /** The same, while the rows are being read. */
  changeMeanwhile(which: number, dice: number): void {
    this.meanwhile = () => this.change(which, dice);
  }

  /** What the relay does with the message, and the reconciler without one. */
  async deliver(): Promise<void> {
    this.message = false;
    if (this.row.ended || this.row.requested <= this.row.handled) return this.rest();
    if (!this.running) this.startRun();
    this.signals.note(this.row.requested);
    this.wake?.();
    await this.rest();
  }

  /** Temporal's operator ends a run by hand. */
  async terminate(): Promise<void> {
    if (!this.running) return;
    this.cut?.(new RunOver());
    await this.rest();
    this.running = false;
    this.wasTerminated = true;
    this.wake = null;
  }

  /** Moves the clock to an instant: a live council's timers fire; a training council's driver asks what is due to look. */
  async moveClock(to: Instant): Promise<void> {
    if (to < this.now) return;
    this.now = to;
    if (this.of.kind === 'training') {
      if (!this.row.ended && this.row.nextAt !== null && this.row.nextAt <= to) {
        Object.assign(this.row, { requested: this.row.requested + 1, nextAt: null });
        await this.deliver();
      }
    } else if (this.timerAt !== null && this.timerAt <= to) this.wake?.();
    await this.rest();
  }

  get hasMessage(): boolean {
    return this.message;
  }

  /** Until the workflow waits again. */
  private async rest(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    this.calls = 0;
    if (!this.running && !this.wasTerminated && !this.row.ended && this.row.handled === this.row.requested && this.row.requested > 0) this.faults.push('ended while its row was not');
    if (this.row.ended && !this.thingHasEnded) this.faults.push('its row says ended, and the thing has not');
  }

  private startRun(soFar?: RunSoFar): void {
    this.running = true;
    this.wasTerminated = false;
    const signals = (this.signals = new Signals(soFar?.signals));
    const over = new Promise<never>((_, reject) => (this.cut = reject));
    over.catch(() => undefined);
    this.of.loop(this.engine(over), signals, soFar).then(
      () => {
        this.running = false;
        if (!this.row.ended) this.faults.push('ended while its row was not');
      },
      (error: unknown) => {
        if (!(error instanceof RunOver)) this.faults.push(String(error));
      },
    );
  }

  private engine(over: Promise<never>): StepsEngine<string, string> {
    return {
      read: async () => this.call(() => undefined),
      take: async (phase, step) => {
        if (!(step in (this.model.phases[phase] ?? {}))) throw new Error(`no step ${step} in ${phase}`);
        return this.call(() => {
          if (this.due.step === step) this.facts = this.model.take(step, this.read, this.at);
        });
      },
      wait: (isOver, waitMs) => Promise.race([over, this.waitFor(isOver, waitMs)]),
      show: () => undefined,
      isHistoryLong: () => this.calls > 40,
      startNewRun: async (soFar) => {
        this.startRun(soFar);
        throw new RunOver();
      },
      complain: (what) => void this.faults.push(what),
    };
  }

  /** An activity: the version before the rows, the step where one is due, the answer with the wake-up row's. */
  private call(act: () => void): StepAnswer<string, string> | null {
    this.calls += 1;
    if (this.calls > mostCallsInOneGo) throw new Error('spins');
    if (this.failsNext) {
      this.failsNext = false;
      return null;
    }
    act();
    const handled = this.row.requested;
    const due = this.due;
    this.meanwhile?.();
    this.meanwhile = null;
    if (due.step === null) this.acknowledge(handled, due);
    if (due.step === null && due.nextAt !== null && due.nextAt <= this.now) this.faults.push(`waits for ${due.nextAt}, which has been`);
    const waitMs = due.nextAt === null || this.of.kind === 'training' ? null : Date.parse(due.nextAt) - Date.parse(this.now);
    const boundary = this.model.boundary?.(due, this.facts) ?? null;
    return { ...due, handled, waitMs, boundary, ended: due.step === null && this.row.ended, shown: { council: '', period: null } };
  }

  private acknowledge(handled: number, { nextAt, ended }: StepDue<string, string>): void {
    this.row.handled = Math.max(this.row.handled, handled);
    this.row.nextAt = ended ? null : nextAt;
    this.row.ended = ended && this.row.requested <= handled;
  }

  private waitFor(isOver: () => boolean, waitMs: number | null): Promise<void> {
    if (isOver()) return Promise.resolve();
    this.timerAt = waitMs === null ? null : instantOf(new Date(Date.parse(this.now) + waitMs));
    return new Promise((resolve) => {
      this.wake = () => {
        if (!isOver() && (this.timerAt === null || this.timerAt > this.now)) return;
        this.wake = null;
        resolve();
      };
    });
  }
}
