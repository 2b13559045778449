import type { ReviewSection } from './review-section';

/** Why the director returned one section. */
export interface ReturnReason {
  readonly section: ReviewSection;
  readonly reason: string;
}
