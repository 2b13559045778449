import type { Refusal } from '@golden-thread/domain';

/** How one refusal is shown. 404 not there (for this person), 403 not theirs, 409 another state, 412 stale, 422 not acceptable. */
export interface RefusalWording {
  readonly status: 400 | 403 | 404 | 409 | 412 | 422;
  readonly message: (details: NonNullable<Refusal['details']>) => string;
  readonly field?: string;
}
