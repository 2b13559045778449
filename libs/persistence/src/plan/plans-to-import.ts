import type { FinancialYear } from '@golden-thread/domain/calendar';
import type { PlanKind } from '@golden-thread/domain/plan';
import type { ThreadLink } from '@golden-thread/domain/thread';
import type { ObjectiveKept } from './objective-kept';

interface Listed {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  readonly position: number;
}

/** Plans, objectives and links of a checked import, under ids that are the same at every import. */
export interface PlansToImport {
  readonly aims: readonly Listed[];
  readonly priorities: readonly (Listed & { readonly aimId: string | null })[];
  readonly councilPlans: readonly { readonly id: string; readonly year: FinancialYear; readonly title: string }[];
  readonly plans: readonly {
    readonly id: string;
    readonly kind: PlanKind;
    readonly year: FinancialYear;
    readonly serviceId: string | null;
    readonly unitId: string | null;
    readonly postId: string | null;
    readonly personId: string | null;
  }[];
  readonly objectives: readonly Omit<ObjectiveKept, 'breakReason' | 'soThatChain'>[];
  readonly links: readonly ThreadLink[];
  readonly measures: readonly { readonly objectiveId: string; readonly measureId: string }[];
}
