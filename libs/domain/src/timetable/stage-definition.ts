import type { DateRule } from './date-rule';
import type { Phase } from './phase';
import type { StageKey } from './stage-key';
import type { Track } from './track';

/** One stage of the year as the policy team words it: what, in which phase and track, and the rule that dates it. */
export interface StageDefinition {
  readonly key: StageKey;
  readonly title: string;
  readonly phase: Phase;
  readonly track: Track;
  readonly rule: DateRule;
  /** Stages that must not come after this one. */
  readonly needs?: readonly StageKey[];
  /** The last day allowed, by statute or by the council's own rule. */
  readonly latest?: DateRule;
  /** People have to be at work for it: a weekend or bank holiday is a clash. */
  readonly needsWorkingDay?: boolean;
  /** A publication on political matter, which waits while an election is near. */
  readonly avoidsPreElection?: boolean;
  /** One edge of a pre-election period; the period runs from the one to the other, both included. */
  readonly preElection?: { readonly poll: string; readonly edge: 'starts' | 'ends' };
}
