import type { Level } from '@golden-thread/domain/measure';
import type { PublishedLevel } from './published-level';

/** Why a computed status differs from the published one, as far as the figures themselves show it. */
export type DifferenceReason = 'missing stored as 0' | 'own tolerance' | 'rounding' | 'unexplained';

/** One measure whose computed status is not the published one. */
export interface HartDifference {
  readonly code: string;
  readonly description: string;
  readonly published: PublishedLevel;
  readonly computed: Level;
  /** The rule's own sentence. */
  readonly why: string;
  readonly reason: DifferenceReason;
  /** What in the figures shows the reason, in one sentence. */
  readonly shownBy: string;
}
