import type { Scope } from '@golden-thread/persistence';

/** What every decision about a service review names: the review, the version that was shown, and the form's own id. */
export interface ReviewCommand {
  readonly reviewId: string;
  readonly version?: number;
  readonly submission?: Scope['submission'];
}
