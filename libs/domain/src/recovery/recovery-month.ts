import type { CalendarDate } from '../calendar';
import type { RecoveryVerdict } from './recovery-verdict';

/** One month of a plan that is being carried out: what was asked, what came, and what the panel said to it. */
export interface RecoveryMonth {
  /** '2026-10': the month the update is asked for. */
  readonly month: string;
  readonly dueOn: CalendarDate;
  readonly state: 'asked' | 'missed' | 'submitted' | 'judged';
  readonly update: RecoveryUpdate | null;
  readonly submittedOn: CalendarDate | null;
  /** Came after its due date. Stays true for ever. */
  readonly late: boolean;
  readonly verdict: RecoveryVerdict | null;
  readonly verdictReason: string | null;
  readonly judgedOn: CalendarDate | null;
}

/** What the accountable manager reports for a month. */
export interface RecoveryUpdate {
  /** The measure's latest value, a decimal as text; null where none exists yet. */
  readonly value: string | null;
  readonly progress: string;
  readonly planStatus: 'on-track' | 'at-risk' | 'off-track';
  readonly forecast: string;
  readonly asks: string;
}
