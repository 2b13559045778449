import type { Instant } from '../calendar/instants';

/**
 * What the rows of a workflow's subject say at an instant of the council's clock. Chosen afresh after every step, so a subject may
 * be found in any phase, also an earlier one: a unit added late, a review reopened.
 *
 * - `phase`: where the subject stands.
 * - `step`: the one step that is due now; null: nothing is, until `nextAt` or until somebody acts.
 * - `nextAt`: the next instant at which something falls due by itself; null when only a person's act can change anything.
 * - `ended`: the thing itself has ended (a year, a published report, a watch that is over). A list that is empty today ends nothing.
 */
export interface StepDue<Phase extends string = string, Step extends string = string> {
  readonly phase: Phase;
  readonly step: Step | null;
  readonly nextAt: Instant | null;
  readonly ended: boolean;
}

/**
 * What an activity answers its workflow, whether it only read the rows or took a step.
 *
 * - `step`: what to do now. Null: nothing; the wake-up row then says so as well.
 * - `handled`: the version of the wake-up row that was read before the rows. A newer signal has them read again.
 * - `waitMs`: how long until something is due by itself, in milliseconds from now. Null: until a signal, because only a person's act
 *   can change anything, or because a training council's clock is moved by its driver alone.
 * - `ended`: the wake-up row says that the thing itself has ended; the workflow ends.
 * - `boundary`: where the year stands, such as '2026/27 q2'. When it changes the workflow goes on as a new run, so that histories
 *   stay short and old versions of the code drain. Null: only the history's length decides.
 * - `shown`: what Temporal's own pages show of it, nothing personal.
 */
export interface StepAnswer<Phase extends string = string, Step extends string = string> {
  readonly phase: Phase;
  readonly step: Step | null;
  readonly handled: number;
  readonly waitMs: number | null;
  readonly ended: boolean;
  readonly boundary: string | null;
  readonly shown: { readonly council: string; readonly period: string | null };
}

/** What a rule about steps knows of the reminders that the subject's open tasks ask for. */
export interface RemindersOwed {
  /** Whether one is to be given today. */
  readonly due: boolean;
  /** When the next one after today falls due; null: no more. */
  readonly nextAt: Instant | null;
}

/** The earliest of some instants, where there is one. */
export const earliestOf = (...instants: readonly (Instant | null)[]): Instant | null => instants.filter((at) => at !== null).sort()[0] ?? null;
