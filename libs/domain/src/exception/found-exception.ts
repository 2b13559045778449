import type { ExceptionKind } from './exception-kind';

/** Something the rules picked: a measure's figure, or (measureId null) a service without a review. */
export interface FoundException {
  readonly kind: ExceptionKind;
  readonly serviceId: string;
  readonly measureId: string | null;
  /** Why, as stable codes the page words. */
  readonly because: readonly ExceptionReason[];
}

export type ExceptionReason = 'no-figure' | 'red' | 'amber-and-worsening' | 'best-ever' | 'ten-percent-better' | 'no-review';
