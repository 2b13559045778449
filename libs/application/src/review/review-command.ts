import type { Shown } from '../shared';

/** What every decision about a service review names. */
export interface ReviewCommand extends Shown {
  readonly reviewId: string;
}
